#!/usr/bin/env bash
# The map for signing services says where the form fields of the PDF are, as qpdf reads them, and
# where its boxes and lines are drawn, as poppler paints them; it keeps to its schema. The edge for the seal and the places for initials are on every page.
. "$PLANPACT_SOURCE_DIR/tests/helpers.sh"
need_tool qpdf
need_tool pdftotext
need_tool pdftoppm
examples=$PLANPACT_SOURCE_DIR/examples
day=--today=2026-11-22

compare() # PDF MAP
{
    qpdf --json=2 --json-key=qpdf "$1" >objects.json || wrong "qpdf cannot read $1"
    python3 - "$1" "$2" "$PLANPACT_SOURCE_DIR/plans/schema/sign-map-1.json" <<'PY' || wrong "$2 is not the map of $1"
import hashlib, json, subprocess, sys
pdf, name, schema = sys.argv[1:]
told = json.load(open(name, encoding="utf-8"))
assert told["document"]["sha256"] == hashlib.sha256(open(pdf, "rb").read()).hexdigest()
try:
    import jsonschema
    jsonschema.validate(told, json.load(open(schema)))
except ImportError:
    pass
objects = json.load(open("objects.json"))["qpdf"][1]
value = lambda ref: objects["obj:" + ref]["value"] if isinstance(ref, str) and ref.endswith(" R") else ref
text = lambda s: s[2:] if s.startswith("u:") else s
def full(field):
    own = text(field["/T"])
    return full(value(field["/Parent"])) + "." + own if "/Parent" in field else own
pages = []
def walk(node):
    node = value(node)
    if node["/Type"] == "/Pages":
        for kid in value(node["/Kids"]):
            walk(kid)
    else:
        pages.append(node)
walk(value(objects["trailer"]["value"]["/Root"])["/Pages"])
assert len(pages) == told["document"]["pages"]
there = {}
for number, page in enumerate(pages, 1):
    for ref in value(page.get("/Annots", [])):
        widget = value(ref)
        if widget["/Subtype"] == "/Widget":
            there[full(widget)] = (number, widget["/Rect"], text(widget["/TU"]))
mapped = {f["name"]: f for f in told["fields"]}
assert len(mapped) == len(told["fields"]), "a name twice"
assert set(there) == {n for n, f in mapped.items() if f["formField"]}, set(there)
width, height = pages[0].get("/MediaBox", value(pages[0]["/Parent"]).get("/MediaBox"))[2:]
size = told["document"]["pageSize"]
assert abs(size["width"] - width) < 0.02 and abs(size["height"] - height) < 0.02
assert abs(size["widthMillimetres"] * 72 / 25.4 - width) < 0.02
for name, field in mapped.items():
    points, mm = field["points"], field["millimetres"]
    mine = [points[k] for k in ("left", "bottom", "right", "top")]
    if field["formField"]:
        page, rect, label = there[name]
        assert field["page"] == page and field["label"] == label, field
        assert all(abs(a - b) < 0.011 for a, b in zip(mine, rect)), (field, rect)
    inch = 72 / 25.4
    other = [mm["left"] * inch, height - (mm["top"] + mm["height"]) * inch,
             (mm["left"] + mm["width"]) * inch, height - mm["top"] * inch]
    assert all(abs(a - b) < 0.06 for a, b in zip(other, mine)), (other, mine)
    assert name.split(".")[0] == field["party"] and name.split(".")[1] == field["kind"], field
# What poppler paints: at the edges of boxes and under places to write on there is a line.
sample = [f for f in told["fields"] if f["page"] in (1, len(pages))]
for number in sorted({f["page"] for f in sample}):
    raw = subprocess.run(["pdftoppm", "-r", "144", "-gray", "-f", str(number), "-l", str(number), pdf],
                         capture_output=True, check=True).stdout
    head = raw.split(b"\n", 3)
    across, down = map(int, head[1].split())
    dark = lambda x, y: any(head[3][(round(y) + d) * across + round(x)] < 240 for d in (-2, -1, 0, 1, 2))
    dark_beside = lambda x, y: any(head[3][round(y) * across + round(x) + d] < 240 for d in (-2, -1, 0, 1, 2))
    for field in (f for f in sample if f["page"] == number):
        p = field["points"]
        middle, bottom = p["left"] + p["right"], 2 * (height - p["bottom"])
        assert dark(middle, bottom), ("no line under", field)
        assert not dark(middle, bottom + 8), ("more than a line under", field)
        if field["kind"] in ("seal", "initials"):
            centre = 2 * height - p["bottom"] - p["top"]
            assert dark(middle, 2 * (height - p["top"])), ("no line over", field)
            assert dark_beside(2 * p["left"], centre) and dark_beside(2 * p["right"], centre), field
for party in ("supplier", "customer"):
    for kind in ("signature", "seal", "date"):
        assert f"{party}.{kind}" in mapped, (party, kind)
print(len(mapped), "fields")
PY
}

for language in en zh-Hans zh-Hant; do
    plan=$examples/bottled-tea-2027.$language.xml
    status 0 "$planpact" render --final "$day" -o $language.pdf --sign-map $language.json "$plan"
    compare $language.pdf $language.json
done

# With a seal across the pages, initials on every page, and who keeps which original.
sealed='s/<signing copies="\([0-9]*\)"/<signing copies="4" supplierCopies="1" customerCopies="3" seamSeal="true" initials="true"/'
sed "$sealed" "$examples/yangtze-springs-2027.bilingual.xml" >sealed.xml
for languages in zh-Hans en zh-Hans,en; do
    status 0 "$planpact" render --force --final --lang $languages "$day" -o sealed.pdf --sign-map sealed.json sealed.xml
    compare sealed.pdf sealed.json
    pdftotext -bbox sealed.pdf boxes.html
    python3 - <<'PY' || wrong "$languages: the edge is not free, or a page has no place for initials"
import json, re
told = json.load(open("sealed.json"))
pages = told["document"]["pages"]
for party in ("supplier", "customer"):
    numbers = [f["page"] for f in told["fields"] if f["kind"] == "initials" and f["party"] == party]
    assert numbers == list(range(1, pages + 1)), numbers
# 20 mm for the seal and 12 mm beside it.
free = told["document"]["pageSize"]["width"] - 32 * 72 / 25.4
right = [float(x) for x in re.findall(r'xMax="([0-9.]+)"', open("boxes.html").read())]
# Of a full-width stop at the end of a line the empty half may reach out.
assert len(right) > 1000 and max(right) < free + 6, (max(right), free)
assert max(f["points"]["right"] for f in told["fields"]) < free + 0.02
PY
done
pdftotext -f "$(pdfinfo sealed.pdf | sed -n 's/^Pages: *//p')" sealed.pdf last.txt
pages=$(pdfinfo sealed.pdf | sed -n 's/^Pages: *//p')
for words in 骑缝章 "$pages pages" "共 $pages 页" 甲方执壹份，乙方执叁份 'supplier keeps one, the customer three'; do
    tr -d '\n' <last.txt | tr -d ' ' | grep -qF "$(echo "$words" | tr -d ' ')" || wrong "the last page does not say: $words"
done
sed 's/customerCopies="3"/customerCopies="2"/' sealed.xml >differ.xml
status 1 "$planpact" render --final "$day" -o differ.pdf differ.xml
says err '[signing-copies-differ]'

# Where the map goes, and what is refused.
plan=$examples/bottled-tea-2027.en.xml
status 0 "$planpact" render --final "$day" -o again.pdf --sign-map - "$plan"
sed 's/"sha256": "[0-9a-f]*"//' out >without; sed 's/"sha256": "[0-9a-f]*"//' en.json | cmp - without || wrong "--sign-map - gives another map"
cmp en.pdf again.pdf || wrong "the map changes the PDF"
status 3 "$planpact" render --final "$day" -o other.pdf --sign-map en.json "$plan"
says err "en.json exists; nothing was written"
[ ! -e other.pdf ] || wrong "a contract without its map"
status 2 "$planpact" render -o x.pdf --sign-map x.pdf "$plan"
status 2 "$planpact" render -o - --sign-map - "$plan"
status 2 "$planpact" render --sign-map x.json "$plan" "$plan"
status 2 "$planpact" render --stage pages --sign-map x.json "$plan"
status 2 "$planpact" render -o x.docx --sign-map x.json "$plan"
status 2 "$planpact" render --sign-map
says err '[option-value-missing]'
cp "$plan" own.xml
status 2 "$planpact" render -o x.pdf --force --sign-map own.xml own.xml
cmp "$plan" own.xml || wrong "the plan was replaced by its map"
[ ! -e x.json ] && [ ! -e x.pdf ] || wrong "something was written"
finish
