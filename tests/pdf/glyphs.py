"""Compares a page of characters with the same characters drawn by FreeType.

usage: glyphs.py FOLDER

FOLDER holds glyphs.pdf and glyphs.txt: a line "font file, index in it, character, x, y" for
each character, tab-separated, in points from the top left of the page. Each must look like
itself far more than like any other character of its row.
"""

import subprocess
import sys
from operator import mul

from PIL import Image, ImageDraw, ImageFont

SCALE = 2  # pixels a point
SIZE = 40  # points
CELL = 60


def page_image(folder):
    subprocess.run(["pdftoppm", "-gray", "-r", str(72 * SCALE), "-singlefile",
                    folder + "/glyphs.pdf", folder + "/glyphs"], check=True)
    return Image.open(folder + "/glyphs.pgm")


def drawn(path, index, text):
    font = ImageFont.truetype(path, SIZE * SCALE, index=index,
                              layout_engine=ImageFont.Layout.BASIC)
    image = Image.new("L", (CELL * SCALE, CELL * SCALE), 255)
    ImageDraw.Draw(image).text((10 * SCALE, 45 * SCALE), text, font=font, fill=0, anchor="ls")
    return image


def likeness(one, two):
    """Correlation of the pixels, at the best of small shifts: 1 is equal."""
    width, height = one.size
    a = one.crop((2, 2, width - 2, height - 2)).tobytes()
    best = -1.0
    for dx, dy in ((0, 0), (0, 1), (1, 0), (0, -1), (-1, 0)):
        b = two.crop((2 + dx, 2 + dy, width - 2 + dx, height - 2 + dy)).tobytes()
        mean_a, mean_b = sum(a) / len(a), sum(b) / len(b)
        cross = sum(map(mul, a, b)) - len(a) * mean_a * mean_b
        own_a = sum(map(mul, a, a)) - len(a) * mean_a ** 2
        own_b = sum(map(mul, b, b)) - len(b) * mean_b ** 2
        best = max(best, cross / (own_a * own_b) ** 0.5 if own_a * own_b > 0 else 0.0)
    return best


def main(folder):
    page = page_image(folder)
    rows = {}
    with open(folder + "/glyphs.txt", encoding="utf-8") as listed:
        for line in listed:
            path, index, text, x, y = line.rstrip("\n").split("\t")
            left, top = (float(x) - 10) * SCALE, (float(y) - 45) * SCALE
            cell = page.crop((round(left), round(top), round(left) + CELL * SCALE,
                              round(top) + CELL * SCALE))
            rows.setdefault(y, []).append((text, cell, drawn(path, int(index), text)))
    wrong, least, most = 0, 1.0, 0.0
    for row in rows.values():
        for place, (text, cell, own) in enumerate(row):
            itself = likeness(cell, own)
            other = likeness(cell, row[(place + 1) % len(row)][2])
            least, most = min(least, itself), max(most, other)
            if itself < 0.9 or other > itself - 0.1:
                print(f"{text}: {itself:.3f} like itself, {other:.3f} like its neighbour")
                wrong += 1
    print(f"{sum(map(len, rows.values()))} characters compared, {wrong} wrong; "
          f"at least {least:.3f} like themselves, at most {most:.3f} like their neighbours")
    return 1 if wrong or not rows else 0


sys.exit(main(sys.argv[1]))
