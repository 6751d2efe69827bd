#!/usr/bin/env python3
"""holes.py FILE.pdf: the signatures of a PDF in the order of what they cover, found without any
PDF library: writes N.der (the CMS) and N.bytes (what it is over) and prints their number."""
import re
import sys

data = open(sys.argv[1], "rb").read()
ranges = sorted(tuple(map(int, m.groups())) for m in
                re.finditer(rb"/ByteRange\s*\[\s*(\d+)\s+(\d+)\s+(\d+)\s+(\d+)\s*\]", data))
ranges.sort(key=lambda r: r[2] + r[3])
for number, (start, length, after, rest) in enumerate(ranges, 1):
    assert start == 0, "a range does not begin at the beginning"
    hole = data[length:after]
    assert hole[:1] == b"<" and hole[-1:] == b">", "the hole is not the string"
    assert data[:after + rest].endswith(b"%%EOF\n"), "the range does not end with a version"
    der = bytes.fromhex(hole[1:-1].decode())
    assert der[0] == 0x30 and der[1] == 0x82, "the string does not hold DER"
    size = 4 + int.from_bytes(der[2:4], "big")
    assert not any(der[size:]), "something stands after the signature"
    open(f"{number}.der", "wb").write(der[:size])
    open(f"{number}.bytes", "wb").write(data[:length] + data[after:after + rest])
assert ranges and ranges[-1][2] + ranges[-1][3] == len(data), "something was added afterwards"
print(len(ranges))
