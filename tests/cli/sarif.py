"""Holds sarif.out, json.out and text.err of one run against each other, SARIF against what the
standard (SARIF 2.1.0) asks of the parts that are used, JSON against the published schema."""
import json
import re
import sys
from urllib.parse import unquote

GITHUB_RESULTS = 5000  # what code scanning shows of a run
GITHUB_TEXT = 1024     # characters of a description

schema = json.load(open(sys.argv[1], encoding="utf-8"))
status = int(sys.argv[2])
log = json.load(open("sarif.out", encoding="utf-8"))
report = json.load(open("json.out", encoding="utf-8"))


def fail(*what):
    sys.exit("wrong: " + " ".join(map(str, what)))


def members(value, required, optional=()):
    if not required.keys() <= value.keys() or value.keys() - required.keys() - set(optional):
        fail("members", sorted(value), "instead of", sorted(required))
    for name, kind in required.items():
        if not isinstance(value[name], kind):
            fail(name, "is", value[name])


def text_of(message):
    members(message, {"text": str})
    if not message["text"].strip():
        fail("empty text")
    return message["text"]


def fingerprints(text):
    """primaryLocationLineHash of each line, from its definition: the 100 UTF-16 code units from
    the start of the line, without spaces and tabs, line ends as LF, U+FFFF after the last one,
    then zeros, as a number to the base 37 modulo 2^64; and which line of that hash it is."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace(" ", "").replace("\t", "")
    data = text.encode("utf-16-le")
    units = [data[i] | data[i + 1] << 8 for i in range(0, len(data), 2)] + [0xFFFF] + [0] * 100
    starts = [0] + [i + 1 for i, unit in enumerate(units) if unit == 10]
    counts, found = {}, []
    for start in starts:
        value = 0
        for unit in units[start:start + 100]:
            value = (value * 37 + unit) % 2**64
        counts[value] = counts.get(value, 0) + 1
        found.append(f"{value:x}:{counts[value]}")
    return found


sources = {}


def source(name):
    if name not in sources:
        with open(name, encoding="utf-8", newline="") as file:
            text = file.read()
        sources[name] = text.split("\n"), fingerprints(text)
    return sources[name]


def utf16(text):
    return len(text.encode("utf-16-le")) // 2


members(log, {"$schema": str, "version": str, "runs": list})
if log["version"] != "2.1.0" or len(log["runs"]) != 1:
    fail("version or runs")
run = log["runs"][0]
members(run, {"tool": dict, "language": str, "columnKind": str, "invocations": list,
              "results": list})
if not re.fullmatch("[a-z]{2}-[A-Z]{2}", run["language"]) or run["columnKind"] != "utf16CodeUnits":
    fail("language or columnKind")
members(run["tool"], {"driver": dict})
driver = run["tool"]["driver"]
members(driver, {"name": str, "semanticVersion": str, "rules": list})
rules = driver["rules"]
for rule in rules:
    members(rule, {"id": str, "shortDescription": dict, "fullDescription": dict, "help": dict,
                   "defaultConfiguration": dict})
    if not rule["help"].pop("markdown").strip():
        fail("no help in Markdown", rule)
    for part in ("shortDescription", "fullDescription", "help"):
        if len(text_of(rule[part])) > GITHUB_TEXT:
            fail("too long for GitHub", rule[part])
        if re.search(r"(?<!\{)\{\w+\}", text_of(rule[part])):
            fail("a name in braces", rule[part])
    if rule["defaultConfiguration"].get("level") not in ("note", "warning", "error"):
        fail("level of", rule)
ids = [rule["id"] for rule in rules]
if ids != sorted(set(ids)) or set(ids) != {r["ruleId"] for r in run["results"]}:
    fail("rules", ids)

places = []
for result in run["results"]:
    members(result, {"ruleId": str, "ruleIndex": int, "level": str, "message": dict,
                     "locations": list, "partialFingerprints": dict}, ("suppressions",))
    for suppression in result.get("suppressions", []):
        members(suppression, {"kind": str, "justification": str})
    if ids[result["ruleIndex"]] != result["ruleId"] or len(result["locations"]) != 1:
        fail("result", result)
    physical = result["locations"][0]["physicalLocation"]
    members(physical, {"artifactLocation": dict, "region": dict})
    artifact = physical["artifactLocation"]
    uri = artifact["uri"]
    if not re.fullmatch(r"(file://)?([A-Za-z0-9._~/-]|%[0-9A-F]{2})+", uri) or uri.startswith("./"):
        fail("uri", uri)
    if (artifact.get("uriBaseId") == "%SRCROOT%") == uri.startswith("file://"):
        fail("base of", artifact)
    name = unquote(uri.removeprefix("file://"))
    lines, hashes = source(name)
    region = physical["region"]
    members(region, {"startLine": int, "startColumn": int, "endLine": int, "endColumn": int})
    line = lines[region["startLine"] - 1]
    for end in ("start", "end"):
        if not 1 <= region[end + "Column"] <= utf16(lines[region[end + "Line"] - 1]) + 1:
            fail("region", region)
    if (region["endLine"], region["endColumn"]) <= (region["startLine"], region["startColumn"]):
        if line.strip("\r")[region["startColumn"] - 1:]:
            fail("region is empty", region)
    if result["partialFingerprints"] != {"primaryLocationLineHash": hashes[region["startLine"] - 1]}:
        fail("fingerprint", result, "instead of", hashes[region["startLine"] - 1])
    places.append((name, region["startLine"], region["startColumn"], result["level"],
                   result["ruleId"], text_of(result["message"])))
if len(places) > GITHUB_RESULTS:
    fail("too many results for GitHub")

members(run["invocations"][0], {"exitCode": int, "executionSuccessful": bool},
        ("toolExecutionNotifications",))
invocation = run["invocations"][0]
if invocation["exitCode"] != status or invocation["executionSuccessful"] != (status != 3):
    fail("invocation", invocation)
told = invocation.get("toolExecutionNotifications", [])
for notification in told:
    members(notification, {"level": str, "message": dict}, ("descriptor", "locations"))
    text_of(notification["message"])


def holds(value, form, at="$"):
    """The part of JSON Schema that the published one uses."""
    if "$ref" in form:
        form = schema["$defs"][form["$ref"].rsplit("/", 1)[1]]
    kinds = {"object": dict, "array": list, "string": str, "integer": int}
    if "type" in form and (not isinstance(value, kinds[form["type"]]) or value is True):
        fail(at, "is no", form["type"])
    if "enum" in form and value not in form["enum"]:
        fail(at, "is", value)
    if value != "" and "pattern" in form and not re.search(form["pattern"], value):
        fail(at, "does not match", form["pattern"])
    if isinstance(value, str) and len(value) < form.get("minLength", 0):
        fail(at, "is empty")
    if isinstance(value, int) and value < form.get("minimum", value):
        fail(at, "is", value)
    if isinstance(value, list):
        for i, item in enumerate(value):
            holds(item, form["items"], f"{at}[{i}]")
    if isinstance(value, dict):
        properties = form["properties"]
        if set(form["required"]) - value.keys() or value.keys() - properties.keys():
            fail(at, "has", sorted(value))
        for name, others in form.get("dependentRequired", {}).items():
            if name in value and set(others) - value.keys():
                fail(at, name, "without", others)
        for name, item in value.items():
            holds(item, properties[name], f"{at}.{name}")


holds(report, schema)
try:
    import jsonschema
    jsonschema.validate(report, schema)
except ImportError:
    pass

# The same findings in the same order, in all three forms.
listed = []
for f in report["findings"]:
    if "file" in f and f["level"] != "failure":
        name = f["file"].removeprefix("./")
        line, column = f.get("line", 1), f.get("column", 1)
        column = 1 + utf16(source(name)[0][line - 1][:column - 1])
        listed.append((name, line, column, f["level"], f["code"], f["message"]
                       + ("\n" + f["advice"] if "advice" in f else "")))
if listed != places:
    fail("JSON and SARIF differ:", [p for p in zip(listed, places) if p[0] != p[1]][:1])
if len(listed) + len(told) != len(report["findings"]) + (report["notShown"] > 0):
    fail("notifications", told)
codes = re.findall(r"\[([a-z0-9-]+)\]$", open("text.err", encoding="utf-8").read(), re.M)
if codes != [f["code"] for f in report["findings"]]:
    fail("text and JSON differ")
