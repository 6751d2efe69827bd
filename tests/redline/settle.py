"""Does what Word does with tracked changes: settle.py accept|reject IN.docx OUT.docx.

ISO/IEC 29500-1 §17.13.5: what is inserted stays and what is deleted goes, or the other way
round. A paragraph whose end goes is joined to the one after it."""
import sys
import zipfile
import xml.etree.ElementTree as ET

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def marked(element, path, tag):
    found = element
    for step in path:
        found = found.find(W + step) if found is not None else None
    return found is not None and found.find(W + tag) is not None


def settle_runs(parent, gone, kept):
    """Inside a paragraph: takes out, unwraps; deleted text becomes text."""
    for child in list(parent):
        settle_runs(child, gone, kept)
        at = list(parent).index(child)
        if child.tag == W + gone:
            parent.remove(child)
        elif child.tag == W + kept and parent.tag not in (W + "rPr", W + "trPr"):
            parent.remove(child)
            for i, inner in enumerate(list(child)):
                parent.insert(at + i, inner)
        elif child.tag == W + kept:
            parent.remove(child)
        elif child.tag == W + "delText":
            child.tag = W + "t"


def settle_blocks(parent, gone, kept):
    children = list(parent)
    for i, child in enumerate(children):
        if child.tag == W + "tbl":
            for row in child.findall(W + "tr"):
                if marked(row, ["trPr"], gone):
                    child.remove(row)
                    continue
                settle_runs(row.find(W + "trPr"), gone, kept)
                for cell in row.findall(W + "tc"):
                    settle_blocks(cell, gone, kept)
            if child.find(W + "tr") is None:
                parent.remove(child)
        elif child.tag == W + "p":
            ends = marked(child, ["pPr", "rPr"], gone)
            content = [e for e in child if e.tag != W + "pPr"]
            settle_runs(child, gone, kept)
            left = [e for e in child if e.tag != W + "pPr" and not e.tag.startswith(W + "bookmark")]
            follows = children[i + 1] if i + 1 < len(children) else None
            last = follows is None or follows.tag == W + "sectPr"
            if not ends or (last and parent.tag == W + "tc"):
                continue
            if left and follows is not None and follows.tag == W + "p":
                at = 1 if follows.find(W + "pPr") is not None else 0
                for j, e in enumerate(e for e in child if e.tag != W + "pPr"):
                    follows.insert(at + j, e)
            if not left or (follows is not None and follows.tag == W + "p"):
                parent.remove(child)


def main():
    how, source, target = sys.argv[1:]
    gone, kept = ("del", "ins") if how == "accept" else ("ins", "del")
    package = zipfile.ZipFile(source)
    for prefix, uri in [("w", W[1:-1])]:
        ET.register_namespace(prefix, uri)
    with zipfile.ZipFile(target, "w") as out:
        for info in package.infolist():
            content = package.read(info)
            if info.filename == "word/document.xml":
                root = ET.fromstring(content)
                settle_blocks(root.find(W + "body"), gone, kept)
                for tag in ("ins", "del"):
                    if root.find(".//" + W + tag) is not None:
                        sys.exit("a change is left: " + tag)
                content = ET.tostring(root, encoding="UTF-8", xml_declaration=True)
            if info.filename == "word/settings.xml":
                content = content.replace(b"<w:trackRevisions/>", b"")
            made = zipfile.ZipInfo(info.filename, date_time=(1980, 1, 1, 0, 0, 0))
            out.writestr(made, content)


main()
