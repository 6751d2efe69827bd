"""Judges a Word document by itself: word.py DOCX [DUMP].

Every part is well formed, every relationship, style, number and bookmark that is named is there,
elements stand in the order that the standard asks for; and with the text form of the document
(render --stage document) the paragraphs say the same in the same order, under the numbers that
Word will count."""
import json
import re
import sys
import zipfile
import xml.etree.ElementTree as ET
from posixpath import dirname, join, normpath

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
PACKAGE = "{http://schemas.openxmlformats.org/package/2006/relationships}"
TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
wrongs = []


def wrong(*words):
    wrongs.append(" ".join(str(w) for w in words))


# ---- the package ----

def parts_of(path):
    package = zipfile.ZipFile(path)
    names = package.namelist()
    if len(set(names)) != len(names):
        wrong("a part twice")
    if names[0] != "[Content_Types].xml":
        wrong("the content types do not come first")
    for info in package.infolist():
        if info.date_time[:3] != (1980, 1, 1) or info.extra:
            wrong(info.filename, "tells when it was made:", info.date_time, info.extra)
    return {name: ET.fromstring(package.read(name)) for name in names}


def check_package(parts):
    types = parts["[Content_Types].xml"]
    endings = {e.get("Extension") for e in types.iter(TYPES + "Default")}
    named = {e.get("PartName") for e in types.iter(TYPES + "Override")}
    for name in named:
        if name[1:] not in parts:
            wrong("a type for", name, "which is not there")
    reached = set()
    for name, root in parts.items():
        if name.rsplit(".", 1)[-1] not in endings and "/" + name not in named:
            wrong("no type for", name)
        if not name.endswith(".rels"):
            continue
        base = dirname(dirname(name))
        ids = [e.get("Id") for e in root.iter(PACKAGE + "Relationship")]
        if len(set(ids)) != len(ids):
            wrong("a relationship twice in", name)
        for e in root.iter(PACKAGE + "Relationship"):
            target = normpath(join(base, e.get("Target")))
            reached.add(target)
            if target not in parts:
                wrong(name, "leads to", target)
        owner = join(base, name.rsplit("/", 1)[-1][:-5])
        used = {v for e in (parts[owner].iter() if owner in parts else ())
                for k, v in e.attrib.items() if k.startswith(R)}
        for r in used - set(ids):
            wrong(owner, "uses", r)
    for name in parts:
        if not name.endswith(".rels") and not name.startswith("[") and name not in reached:
            wrong("nothing leads to", name)


# ---- what is named ----

ORDER = {
    "pPr": "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr pBdr shd tabs "
           "spacing ind contextualSpacing jc outlineLvl rPr sectPr",
    "rPr": "ins del rStyle rFonts b bCs i iCs noProof color spacing sz szCs lang",
    "tcPr": "tcW gridSpan tcBorders shd tcMar vAlign",
    "tblPr": "tblStyle tblW tblInd tblBorders tblLayout tblCellMar tblLook tblDescription",
    "trPr": "cantSplit trHeight tblHeader ins del",
    "tcBorders": "top left bottom right",
    "lvl": "start numFmt pStyle isLgl suff lvlText lvlJc pPr rPr",
    "style": "name basedOn next semiHidden qFormat pPr rPr tblPr",
    "sectPr": "headerReference footerReference type pgSz pgMar",
    "settings": "zoom trackRevisions defaultTabStop characterSpacingControl compat themeFontLang",
}


def check_order(name, root):
    for e in root.iter():
        order = ORDER.get(e.tag.replace(W, ""))
        if not order or not e.tag.startswith(W):
            continue
        places = []
        for child in e:
            word = child.tag.replace(W, "")
            if word not in order.split():
                wrong(name, e.tag.replace(W, ""), "holds", word)
            else:
                places.append(order.split().index(word))
        if places != sorted(places):
            wrong(name, "order of", [c.tag.replace(W, "") for c in e])


def check_names(parts):
    styles = [e.get(W + "styleId") for e in parts["word/styles.xml"].iter(W + "style")]
    titles = [e.find(W + "name").get(W + "val") for e in parts["word/styles.xml"].iter(W + "style")]
    for names in (styles, titles):
        for name in {n for n in names if names.count(n) > 1}:
            wrong("two styles", name)
    nums = {e.get(W + "numId") for e in parts["word/numbering.xml"].iter(W + "num")}
    body = parts["word/document.xml"]
    marks = [e.get(W + "name") for e in body.iter(W + "bookmarkStart")]
    starts = [e.get(W + "id") for e in body.iter(W + "bookmarkStart")]
    ends = [e.get(W + "id") for e in body.iter(W + "bookmarkEnd")]
    if len(set(marks)) != len(marks) or len(set(starts)) != len(starts) or sorted(starts) != sorted(ends):
        wrong("bookmarks do not pair")
    for name, root in parts.items():
        if not name.startswith("word/") or name.endswith(".rels"):
            continue
        check_order(name, root)
        for tag in ("pStyle", "rStyle", "basedOn", "next"):
            for e in root.iter(W + tag):
                if e.get(W + "val") not in styles:
                    wrong(name, "has no style", e.get(W + "val"))
        for e in root.iter(W + "numId"):
            if e.get(W + "val") not in nums | {"0"}:
                wrong(name, "has no numbering", e.get(W + "val"))
        for e in root.iter(W + "hyperlink"):
            if e.get(W + "anchor") not in marks:
                wrong("a link to", e.get(W + "anchor"))
        for e in list(root.iter(W + "instrText")) + list(root.iter(W + "fldSimple")):
            code = e.text if e.tag == W + "instrText" else e.get(W + "instr")
            m = re.match(r" (?:REF|PAGEREF) (\S+) ", code)
            if m and m.group(1) not in marks:
                wrong("a field to", m.group(1))
    changes = [e.get(W + "id") for t in ("ins", "del") for e in body.iter(W + t)]
    if len(set(changes)) != len(changes) or set(changes) & set(starts):
        wrong("two changes have one id")
    drawn = [e.get("id") for e in body.iter("{http://schemas.openxmlformats.org/drawingml/2006/"
                                            "wordprocessingDrawing}docPr")]
    if len(set(drawn)) != len(drawn):
        wrong("two drawings have one id")
    depth = 0
    for e in body.iter(W + "fldChar"):
        depth += {"begin": 1, "separate": 0, "end": -1}[e.get(W + "fldCharType")]
        if depth < 0:
            wrong("a field ends that did not begin")
    if depth:
        wrong("a field does not end")


def check_tables(body):
    for table in body.iter(W + "tbl"):
        columns = [int(e.get(W + "w")) for e in table.find(W + "tblGrid")]
        if min(columns) < 60:
            wrong("a column too narrow to hold anything:", columns)
        for row in table.findall(W + "tr"):
            spans = 0
            for cell in row.findall(W + "tc"):
                span = cell.find(W + "tcPr/" + W + "gridSpan")
                spans += int(span.get(W + "val")) if span is not None else 1
                if cell[-1].tag != W + "p":
                    wrong("a cell does not end in a paragraph")
            if spans != len(columns):
                wrong("a row of", spans, "columns in a table of", len(columns))
    for one, two in zip(body, list(body)[1:]):
        if one.tag == two.tag == W + "tbl":
            wrong("two tables that Word takes for one")


# ---- what it says ----

HAN = "零一二三四五六七八九"


def numeral(number, form):
    if form == "lowerLetter":
        return chr(ord("a") + number - 1)
    if form == "decimal":
        return str(number)
    tens, ones = divmod(number, 10)
    return ("" if tens == 0 else "十" if tens == 1 else HAN[tens] + "十") + (HAN[ones] if ones else "")


class Counter:
    """Counts as Word does (ISO/IEC 29500-1 §17.9)."""

    def __init__(self, numbering):
        self.levels, self.of, self.restarts, self.at = {}, {}, {}, {}
        for a in numbering.iter(W + "abstractNum"):
            self.levels[a.get(W + "abstractNumId")] = {
                int(l.get(W + "ilvl")): (l.find(W + "numFmt").get(W + "val"),
                                         l.find(W + "lvlText").get(W + "val"),
                                         l.find(W + "isLgl") is not None)
                for l in a.iter(W + "lvl")}
        for n in numbering.iter(W + "num"):
            key = n.get(W + "numId")
            self.of[key] = n.find(W + "abstractNumId").get(W + "val")
            self.restarts[key] = {int(o.get(W + "ilvl")): int(o.find(W + "startOverride").get(W + "val"))
                                  for o in n.iter(W + "lvlOverride")}

    def take(self, num, level):
        abstract = self.of[num]
        at = self.at.setdefault(abstract, {})
        start = self.restarts[num].pop(level, None)
        at[level] = start if start is not None else at.get(level, 0) + 1
        for under in [l for l in at if l > level]:
            del at[under]
        forms = self.levels[abstract]
        legal = forms[level][2]
        return re.sub(r"%(\d)", lambda m: numeral(
            at.get(int(m.group(1)) - 1, 1),
            "decimal" if legal else forms[int(m.group(1)) - 1][0]), forms[level][1])


def text_of(p):
    words = {W + "br": "\n", W + "tab": "\t", W + "noBreakHyphen": "\u2011", W + "softHyphen": "\u00ad"}
    out = []
    open_ = [r for f in p.iter(W + "fldSimple") if "PAGEREF" in f.get(W + "instr") for r in f]
    for run in p.iter(W + "r"):
        if run in open_: # a page's number, which the text form does not tell
            continue
        for e in run:
            if e.tag == W + "t":
                out.append(e.text or "")
            else:
                out.append(words.get(e.tag, ""))
    return "".join(out)


def written(parts):
    """(label, text, style) of each paragraph but those of the contents."""
    counter = Counter(parts["word/numbering.xml"])
    body = parts["word/document.xml"].find(W + "body")
    said = []
    for p in body.iter(W + "p"):
        style = p.find(W + "pPr/" + W + "pStyle")
        style = style.get(W + "val") if style is not None else ""
        if style.startswith("TOC") and style != "TOCHeading":
            continue
        num = p.find(W + "pPr/" + W + "numPr/" + W + "numId")
        label, text = "", text_of(p)
        if num is not None and num.get(W + "val") != "0":
            level = int(p.find(W + "pPr/" + W + "numPr/" + W + "ilvl").get(W + "val"))
            label = counter.take(num.get(W + "val"), level)
        elif "\t" in text and not text.endswith("\t"):
            label, text = text.split("\t", 1)
        said.append((label, text, style))
    return said


STRING = re.compile(r'⏎|"(?:[^"\\]|\\.)*"')


def composed(dump):
    """(label, text) of each heading and paragraph of the text form."""
    said, item = [], ""
    for line in dump.splitlines()[3:]:
        m = re.match(r" *(heading|paragraph|item)\b([^\"]*)(.*)", line)
        if not m:
            continue
        kind, marks, rest = m.groups()
        label = re.search(r"label=(\S+)", marks)
        rest = rest.split(" listed ", 1)[0]
        text = "".join("\n" if s == "⏎" else json.loads(s) for s in STRING.findall(rest))
        label = label.group(1) if label else ""
        if kind == "item":
            item = label
            continue
        if text:
            said.append((label or item, text))
        item = ""
    return said


def check_text(parts, dump):
    mine, theirs = written(parts), composed(dump)
    at = 0
    for label, text in theirs:
        start = at
        while at < len(mine) and mine[at][:2] != (label, text):
            at += 1
        if at == len(mine):
            near = [m for m in mine if m[1] == text][:1] or mine[start:start + 1]
            wrong("not said in its place:", label, repr(text[:80]), "but", near)
            return
        at += 1
    print("%d paragraphs in order" % len(theirs))


def main():
    parts = parts_of(sys.argv[1])
    check_package(parts)
    check_names(parts)
    body = parts["word/document.xml"].find(W + "body")
    check_tables(body)
    if len(sys.argv) > 2:
        check_text(parts, open(sys.argv[2], encoding="utf-8").read())
    for w in wrongs[:20]:
        print("wrong:", w)
    sys.exit(1 if wrongs else 0)


main()
