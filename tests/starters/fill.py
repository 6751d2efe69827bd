#!/usr/bin/env python3
"""fill.py STARTER VALUES: the starter with its blanks filled in, in the order in which they stand.
fill.py --count STARTER: how many attributes and texts hold a blank."""
import re
import sys
import xml.etree.ElementTree as tree

BLANK = "【】"


def holders(root):
    for element in root.iter():
        yield from element.attrib.values()
        yield "".join([element.text or ""] + [child.tail or "" for child in element])


if sys.argv[1] == "--count":
    print(sum(BLANK in text for text in holders(tree.parse(sys.argv[2]).getroot())))
    sys.exit()
values = open(sys.argv[2], encoding="utf-8").read().splitlines()
pieces = re.split("(<!--.*?-->)", open(sys.argv[1], encoding="utf-8").read(), flags=re.S)
left = iter(values)


def escaped(match):
    return next(left).replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;")


sys.stdout.write("".join(p if p.startswith("<!--") else re.sub(BLANK, escaped, p) for p in pieces))
rest = list(left)
if rest:
    sys.exit(f"{len(rest)} values are left over, the first: {rest[0]}")
