"""Edits a plan at random, the same for the same seed: edits.py SEED PLAN > CHANGED.

Figures, sentences and titles change; elements of lists go, come again under another id, and
change places; clauses of the template are taken in or left out. Not every result is a plan."""
import random
import re
import sys

seed, path = int(sys.argv[1]), sys.argv[2]
text = open(path, encoding="utf-8").read()
rng = random.Random(seed)
NUMBER = re.compile(r'(?<=[" ])(?:rate|target|baseline|value|budget|amount|price|days|weight|from|'
                    r'quantity|cap|minimum|version)="(\d+(?:\.\d+)?)"')
PROSE = re.compile(r'>([^<>]{30,})</')
TITLE = re.compile(r'\b(?:title|name)="([^"]{4,})"')
WORDS = "the goods seller buyer at once 另行 双方 商定 within 14 days 12.5 %".split(" ")


def one_of(pattern):
    found = list(pattern.finditer(text))
    return rng.choice(found) if found else None


def put(match, group, value):
    global text
    text = text[:match.start(group)] + value + text[match.end(group):]


def figure():
    m = one_of(NUMBER)
    if m:
        whole = m.group(1).split(".")[0]
        put(m, 1, str(max(1, int(int(whole) * rng.choice([0.5, 0.9, 1.1, 2])) + rng.randint(0, 3)))
            + m.group(1)[len(whole):])


def sentence():
    m = one_of(PROSE)
    if not m:
        return
    said = m.group(1)
    cuts = [i for i in range(1, len(said)) if said[i] == " " or "一" <= said[i] <= "鿿"]
    a, b = sorted(rng.sample(cuts, 2)) if len(cuts) > 2 else (0, 0)
    kind = rng.randint(0, 3)
    if kind == 0 and b - a < len(said) // 2:
        said = said[:a] + said[b:]
    elif kind == 1:
        said = said[:a] + " " + rng.choice(WORDS) + said[a:]
    elif kind == 2:
        said = said[:a] + " " + " ".join(rng.sample(WORDS, 3)) + said[b:]
    else:
        said = " ".join(rng.sample(WORDS, 6)) + "."
    put(m, 1, said.strip())


def title():
    m = one_of(TITLE)
    if m:
        put(m, 1, m.group(1) + rng.choice([" II", "（新）", " of 2028"]))


def elements():
    """Whole elements of lists, on lines of their own."""
    return list(re.finditer(r'^ *<(activity|tier|clause|action|store|contact|product|display|fee|'
                            r'finding|risk|review|penalty|discount|item|topic|change)\b'
                            r'(?:[^<>"]|"[^"]*")*(?:/>|>(?:.|\n)*?</\1>)\n', text, re.M))


def take_out():
    global text
    found = elements()
    if found:
        m = rng.choice(found)
        text = text[:m.start()] + text[m.end():]


def put_again():
    global text
    found = elements()
    if found:
        m = rng.choice(found)
        new = re.sub(r'\b(id|code)="([^"]+)"', lambda i: '%s="%s-%d"' % (i[1], i[2], rng.randint(2, 99)),
                     m.group(0), count=1)
        text = text[:m.end()] + new + text[m.end():]


def change_places():
    global text
    found = elements()
    same = [(a, b) for i, a in enumerate(found) for b in found[i + 1:] if a[1] == b[1] and a.end() <= b.start()]
    if same:
        a, b = rng.choice(same)
        text = text[:a.start()] + b[0] + text[a.end():b.start()] + a[0] + text[b.end():]


for _ in range(rng.randint(1, 8)):
    rng.choice([figure, figure, sentence, sentence, title, take_out, put_again, change_places])()
sys.stdout.write(text)
