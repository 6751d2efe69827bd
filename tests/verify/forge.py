"""Byte surgery on contracts: what an attacker has, and a signer that keeps to no rule.

Needs nothing but Python and the openssl program.
"""
import re
import subprocess
import time
from pathlib import Path

ROOM = 12000  # bytes of a signature's place


def der(tag, body):
    if len(body) < 128:
        return bytes([tag, len(body)]) + body
    length = len(body).to_bytes((len(body).bit_length() + 7) // 8, "big")
    return bytes([tag, 0x80 | len(length)]) + length + body


def elements(body):
    """The elements of a constructed value: (tag, body, all bytes)."""
    at = 0
    while at < len(body):
        tag, n, head = body[at], body[at + 1], 2
        if n & 0x80:
            digits = n & 0x7F
            n, head = int.from_bytes(body[at + 2 : at + 2 + digits], "big"), 2 + digits
        yield tag, body[at + head : at + head + n], body[at : at + head + n]
        at += head + n


def inside(message):
    """The parts of a CMS message's SignedData, and those of its only SignerInfo."""
    content = list(elements(list(elements(message))[0][1]))
    data = list(elements(list(elements(content[1][1]))[0][1]))
    return content[0][2], data, [e[2] for e in elements(list(elements(data[-1][1]))[0][1])]


def wrap(kind, data, signer):
    parts = [e[2] for e in data[:-1]] + [der(0x31, der(0x30, b"".join(signer)))]
    return der(0x30, kind + der(0xA0, der(0x30, b"".join(parts))))


def openssl(*arguments, data=None):
    done = subprocess.run(["openssl", *arguments], input=data, capture_output=True)
    if done.returncode:
        raise RuntimeError(done.stderr.decode())
    return done.stdout


def cms(data, who, md="sha256", cades=True, certificates=True, more=()):
    """A detached signature over the data."""
    Path("signed.bytes").write_bytes(data)
    options = ["-cades"] if cades else []
    options += [] if certificates else ["-nocerts"]
    return openssl(
        "cms", "-sign", "-binary", "-outform", "DER", "-nosmimecap", "-md", md, *options, *more,
        "-signer", f"{who}.crt", "-inkey", f"{who}.key", "-in", "signed.bytes",
    )


def token(data, who):
    """A time stamp over the data."""
    Path("stamp.bytes").write_bytes(data)
    openssl("ts", "-query", "-data", "stamp.bytes", "-sha256", "-cert", "-out", "stamp.tsq")
    Path("stamp.cnf").write_text(
        "[tsa]\nserial=stamp.serial\ndefault_policy=1.2.3.4\ndigests=sha256\n"
        f"signer_digest=sha256\nsigner_cert={who}.crt\nsigner_key={who}.key\naccuracy=secs:1\n"
        "ess_cert_id_chain=no\n"
    )
    openssl(
        "ts", "-reply", "-config", "stamp.cnf", "-section", "tsa", "-queryfile", "stamp.tsq",
        "-token_out", "-out", "stamp.tst",
    )
    return Path("stamp.tst").read_bytes()


def stamped(message, stamp):
    kind, data, signer = inside(message)
    oid = bytes.fromhex("060b2a864886f70d010910020e")
    return wrap(kind, data, signer + [der(0xA1, der(0x30, oid + der(0x31, stamp)))])


def signature_value(message):
    return list(elements(inside(message)[2][-1]))[0][1]


class Pdf:
    """A file of ours. Objects are found by their text; those that matter stand unpacked."""

    def __init__(self, data):
        self.data = data

    def size(self):
        return int(re.findall(rb"/Size (\d+)", self.data)[-1])

    def xref(self):
        return int(re.findall(rb"startxref\s+(\d+)", self.data)[-1])

    def body(self, number):
        """What stands between obj and endobj in the last version that has the object."""
        found = list(re.finditer(rb"(?<!\d)%d 0 obj\s*(.*?)\s*endobj" % number, self.data, re.S))
        return found[-1].group(1)

    def numbers(self, pattern):
        """Objects whose text the pattern finds, in the order of the file."""
        return [
            int(m.group(1))
            for m in re.finditer(rb"(?<!\d)(\d+) 0 obj\s*(.*?)\s*endobj", self.data, re.S)
            if re.search(pattern, m.group(2).split(b"stream\n")[0].split(b"stream\r")[0])
        ]

    def number(self, pattern):
        return self.numbers(pattern)[-1]

    def catalog(self):
        return self.number(rb"/Type */Catalog")

    def pages(self):
        return list(dict.fromkeys(self.numbers(rb"/Type */Page\b(?!s)")))

    def field(self, party):
        above = self.number(rb"/T *(\(%s\)|<FEFF%s>)" % (
            party, party.decode().encode("utf-16-be").hex().upper().encode()))
        return int(re.search(rb"/Kids *\[ *(\d+)", self.body(above)).group(1))

    def form(self):
        return self.number(rb"/SigFlags")

    def signature(self, party):
        return int(re.search(rb"/V +(\d+)", self.body(self.field(party))).group(1))

    def places(self):
        """Where the signatures' strings stand, with their brackets, oldest first."""
        return [m.span(1) for m in re.finditer(rb"/Contents *(<[0-9A-Fa-f]{2000,}>)", self.data)]

    def with_key(self, number, key, value):
        """The dictionary of an object with a key set to a value, or taken out (None)."""
        body = self.body(number)
        value_form = rb"/%s *(<<.*?>>|\[.*?\]|\(.*?\)|<[^<].*?>|/[^\s/<>\[\]]+|\d+ \d+ R|[^\s/<>\[\]]+)"
        body = re.sub(value_form % (key + rb"(?![A-Za-z])"), b"", body, count=1, flags=re.S)
        if value is None:
            return body
        end = body.rindex(b">>")
        return body[:end] + b"/" + key + b" " + value + body[end:]

    def add(self, objects, extra=b"", table=False, free=(), prev=None, between=b"", rows=(),
            size=None, root=None):
        """Another version of the file with these objects, {number: body}."""
        out, at = self.data, {}
        for number, body in objects.items():
            at[number] = len(out)
            out += b"%d 0 obj\n" % number + body + b"\nendobj\n"
        out += between
        xref = len(out)
        prev = self.xref() if prev is None else prev(xref)
        size = size or max([self.size(), *(n + 1 for n in at)]) + 1
        root = root or b"%d 0 R" % self.catalog()
        info = re.findall(rb"/Info (\d+ 0 R)", self.data)[-1]
        identifier = re.findall(rb"/ID *(\[.*?\])", self.data, re.S)[-1]
        shared = b"/Size %d/Root %s/Info %s/ID%s/Prev %d" % (size, root, info, identifier, prev)
        entries = [(n, 1, at[n], 0) for n in at] + [(n, 0, 0, 1) for n in free] + list(rows)
        if table:
            out += b"xref\n"
            for n, kind, place, generation in sorted(entries):
                out += b"%d 1\n%010d %05d %s\r\n" % (n, place, generation, b"fn"[kind:kind + 1])
            out += b"trailer\n<<" + shared + extra + b">>\n"
        else:
            own = size - 1
            entries.append((own, 1, xref, 0))
            entries.sort(key=lambda e: e[0])
            data = b"".join(
                bytes([k]) + place.to_bytes(4, "big") + g.to_bytes(2, "big")
                for _, k, place, g in entries
            )
            index = b" ".join(b"%d 1" % e[0] for e in entries)
            out += b"%d 0 obj\n<</Type/XRef/W[1 4 2]/Index[%s]" % (own, index)
            out += shared + extra + b"/Length %d>>\nstream\n" % len(data) + data
            out += b"\nendstream\nendobj\n"
        return Pdf(out + b"startxref\n%d\n%%%%EOF\n" % xref)


def now(offset=0):
    return time.strftime("D:%Y%m%d%H%M%SZ", time.gmtime(time.time() + offset)).encode()


def sign(pdf, party, who, docmdp=b"2", fieldmdp=b"own", m=now, form=b"ETSI.CAdES.detached",
         ranges=None, make=None, fill=None, more=b"", objects=None, keys=None, perms=True,
         reference=None, beside=b"", **options):
    """Signs in the party's field. Each argument bends one rule: `ranges` what the byte range
    says, `make` the message, `fill` the string, `more` and `objects` what is added besides."""
    field, number = pdf.field(party), pdf.size()
    if fieldmdp == b"own":
        fieldmdp = b"/Action/Include/Fields[(%s.signature)]" % party
    objects = dict(objects or {})
    parts = []
    if docmdp:
        parts.append(b"<</Type/SigRef/TransformMethod/DocMDP/TransformParams"
                     b"<</Type/TransformParams/P %s/V/1.2>>>>" % docmdp)
    if fieldmdp:
        parts.append(b"<</Type/SigRef/TransformMethod/FieldMDP/TransformParams"
                     b"<</Type/TransformParams/V/1.2%s>>>>" % fieldmdp)
    time_of = b"/M(%s)" % m() if m else b""
    dictionary = (
        b"<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/" + form + time_of
        + (b"/Reference[" + b"".join(parts) + b"]" if parts else b"") + more
        + b"/ByteRange[" + b" " * 60 + b"]" + beside + b"/Contents<" + b"0" * (2 * ROOM) + b">>>"
    )
    objects[number] = dictionary
    objects[field] = pdf.with_key(field, b"V", b"%d 0 R" % number)
    for key, value in (keys or {}).items():
        objects[field] = Pdf(b"\n%d 0 obj\n%s\nendobj\n" % (field, objects[field])).with_key(
            field, key, value)
    if docmdp and perms:
        objects[pdf.catalog()] = pdf.with_key(
            pdf.catalog(), b"Perms", b"<</DocMDP %d 0 R>>" % number)
    new = pdf.add(objects, **options)
    start, end = new.places()[-1]
    told = (ranges or (lambda a, b, n: [0, a, b, n - b]))(start, end, len(new.data))
    hole = new.data.index(b"/ByteRange[" + b" " * 60) + len(b"/ByteRange[")
    text = b" ".join(b"%d" % n for n in told)
    data = new.data[:hole] + text + new.data[hole + len(text):]
    covered = data[:start] + data[end:]
    if ranges and len(told) == 4 and all(0 <= n <= len(data) for n in told):
        covered = data[told[0]:told[0] + told[1]] + data[told[2]:told[2] + told[3]]
    message = (make or cms)(covered, who)
    filled = (fill or (lambda s: s))(message.hex().encode().ljust(2 * ROOM, b"0"))
    return Pdf(data[:start + 1] + filled + data[end - 1:])
