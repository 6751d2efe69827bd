"""Is all of a plan in its internal copy, and nothing internal in the customer's?

whole.py PLAN SCHEMA INTERNAL.pdf CUSTOMER.pdf INTERNAL.text CUSTOMER.text

The .text files are what `pdftotext -raw` says: the text in the order of the page, cell by cell.
The schema says what a value is: a text and a figure must be there as they are written (figures
grouped), a date in the language of the plan; words, names and references are printed in words
that the wording files choose, and are not looked for."""
import re
import sys
import xml.etree.ElementTree as ET
import zlib

XS = "{http://www.w3.org/2001/XMLSchema}"
plan_file, schema_file, internal_pdf, customer_pdf, internal_text, customer_text = sys.argv[1:]
schema = ET.parse(schema_file).getroot()
types = {t.get("name"): t for t in schema.findall(XS + "complexType")}
groups = {g.get("name"): g for g in schema.findall(XS + "attributeGroup")}
simple = {t.get("name"): t for t in schema.findall(XS + "simpleType")}
root = ET.parse(plan_file).getroot()
chinese = root.get("lang").startswith("zh")
MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()

# What only the supplier may see: elements with all they hold, and fields of others.
INTERNAL_ELEMENTS = {"steps", "customerValue", "satisfaction", "budget", "waivers",
                     "customerStrategy", "competitors", "rationale"}
INTERNAL_FIELDS = {("contact", "role"), ("contact", "reportsTo"), ("contact", "influence"),
                   ("contact", "stance"), ("contact", "power"), ("promotionResult", "margin"),
                   ("activity", "margin"), ("activity", "pulledForward"),
                   ("activity", "cannibalised"), ("product", "cost"),
                   ("display", "marketShare")}
# Not for people: how the document is made.
NOT_PRINTED = {("period", "region"), ("agreement", "template"), ("result", "measure"),
               ("goal", "measure"), ("accountPlan", "lang"), ("agreement", "prevails"),
               ("asset", "store")}


def bare(text):
    return re.sub(r"\s+", "", text)


def local(tag):
    return tag.split("}")[-1]


def kind_of(name):
    """"prose", "figure", "date" or None of a simple type."""
    if name == "date":
        return "date"
    if name in ("text", "line", "planNumber"):
        return "prose"
    if name == "year":
        return None
    node = simple.get(name)
    if node is None:
        return None
    if node.find(".//" + XS + "enumeration") is not None:
        return None
    base = node.find(XS + "restriction")
    base = base.get("base") if base is not None else ""
    if base in ("xs:decimal", "xs:integer", "xs:positiveInteger", "xs:nonNegativeInteger",
                "xs:int"):
        return "figure"
    return kind_of(base) if base in simple or base == "date" else \
        ("date" if base == "xs:date" else None)


def attribute_kind(complex_type, name):
    for attribute in complex_type.iter(XS + "attribute"):
        if attribute.get("name") == name:
            return kind_of(attribute.get("type"))
    return None


def children_of(complex_type):
    return {e.get("name"): e.get("type") for e in complex_type.iter(XS + "element")}


values = []  # (path, kind, value, internal)


def walk(node, complex_type, path, internal):
    name = local(node.tag)
    internal = internal or node.get("audience") == "internal" \
        or (name in INTERNAL_ELEMENTS and node.get("audience") != "both")
    for key, value in node.attrib.items():
        if key.startswith("{") or key == "audience" or (name, key) in NOT_PRINTED:
            continue
        kind = attribute_kind(complex_type, key)
        if kind:
            values.append((path + "/@" + key, kind, value,
                           internal or (name, key) in INTERNAL_FIELDS))
    text = (node.text or "").strip()
    if text:
        values.append((path, "prose", " ".join(text.split()), internal))
    inside = children_of(complex_type)
    for child in node:
        if not isinstance(child.tag, str):
            continue
        if local(child.tag) not in inside:
            sys.exit("the schema has no " + path + "/" + local(child.tag))
        walk(child, types[inside[local(child.tag)]], path + "/" + local(child.tag), internal)


walk(root, types["accountPlan"], local(root.tag), False)


def forms(kind, value):
    """The ways in which the value may stand in the document, without spaces."""
    if kind == "prose":
        return [bare(value)] + (["人民币元"] if chinese and value == "CNY" else [])
    if kind == "date":
        year, month, day = (int(p) for p in value.split("-"))
        return ["%d月%d日" % (month, day)] if chinese else ["%d%s" % (day, MONTHS[month - 1])]
    sign, digits = ("\u2212", value[1:]) if value.startswith("-") else ("", value)
    whole, _, fraction = digits.partition(".")
    grouped = sign + "{:,}".format(int(whole))
    trimmed = fraction.rstrip("0")
    return [grouped + ("." + f if f else "")
            for f in {fraction, trimmed, trimmed.ljust(2, "0")}]


def text_of(path):
    """All text without its spaces, and the figures in it."""
    text = open(path, encoding="utf-8").read()
    figures = re.findall(r"\u2212?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?", text)
    return bare(text), set(figures)


def stands(kind, form, text):
    """A figure is there only if it is not a part of another."""
    return form in (text[1] if kind == "figure" else text[0])


def streams(path):
    data = open(path, "rb").read()
    parts = [data]
    for found in re.finditer(rb"stream\r?\n", data):
        try:
            parts.append(zlib.decompressobj().decompress(data[found.end():]))
        except zlib.error:
            pass
    return parts


whole = text_of(internal_text)
missing = [v for v in values
           if not any(stands(v[1], form, whole) for form in forms(v[1], v[2]))]
for path, kind, value, _ in missing:
    print("not in the internal copy:", path, value)

public = bare("\n".join(v[2] for v in values if not v[3]))
public_forms = {f for v in values if not v[3] for f in forms(v[1], v[2])}
secrets = {}
for path, kind, value, internal in values:
    for form in forms(kind, value) if internal else []:
        # A short word may stand anywhere; what is also public is no secret.
        if len(form) >= (5 if chinese and kind == "prose" else 8) and form not in public_forms \
                and bare(value) not in public:
            secrets[form] = (path, kind)
shown = text_of(customer_text)
leaks = [form for form, (path, kind) in secrets.items() if stands(kind, form, shown)]
parts = streams(customer_pdf)
for form, (path, kind) in secrets.items():
    if kind == "prose":
        leaks += [form for data in parts
                  if form.encode() in data or form.encode("utf-16-be") in data]
for form in leaks:
    print("internal, but in the customer's copy:", secrets[form][0], form)
print(len(values), "values,", len(secrets), "secrets,", len(parts), "parts")
if len(values) < 700 or len(secrets) < 60 or len(parts) < 30:
    sys.exit("too little was looked at")
sys.exit(1 if missing or leaks else 0)
