#!/usr/bin/env bash
# What an editor needs: each example and each new plan names a schema that is there; the catalog
# leads from every namespace to its schema; the problem matchers of README.md read every line that
# check prints of a file, in each language, at its level.
. "$PLANPACT_SOURCE_DIR/tests/helpers.sh"
need_tool python3
need_tool xmllint
source=$PLANPACT_SOURCE_DIR
schema=$source/plans/schema

# schema_of FILE: where its schemaLocation leads, as an editor follows it from the file.
schema_of()
{
    python3 - "$1" <<'END'
import os, sys, urllib.parse
import xml.etree.ElementTree as tree
root = tree.parse(sys.argv[1]).getroot()
pairs = root.get("{http://www.w3.org/2001/XMLSchema-instance}schemaLocation", "").split()
assert len(pairs) == 2 and root.tag.startswith("{" + pairs[0] + "}"), pairs
print(os.path.join(os.path.dirname(os.path.abspath(sys.argv[1])), urllib.parse.unquote(pairs[1])))
END
}

for plan in "$source"/examples/*.xml "$source"/examples/mistakes/*.xml; do
    [ "$(realpath "$(schema_of "$plan")")" = "$(realpath "$schema/plan-1.xsd")" ] ||
        wrong "$plan does not lead to its schema"
done
for plan in "$source"/examples/*.xml; do
    xmllint --noout --schema "$(schema_of "$plan")" "$plan" 2>told || wrong "$(tail -n 3 told)"
done
mkdir "a folder 年"
for starter in retail distributor industrial services; do
    for lang in en zh-Hans zh-Hant; do
        "$planpact" new --starter "$starter" --lang "$lang" -o "a folder 年/$starter.$lang.xml" >told 2>&1 ||
            wrong "no new plan: $(cat told)"
        [ -f "$(schema_of "a folder 年/$starter.$lang.xml")" ] ||
            wrong "a new plan does not lead to its schema: $starter.$lang"
    done
done

# The catalog, asked by libxml2.
for file in "$schema"/*.xsd; do
    name=$(sed -n 's/.*targetNamespace="\([^"]*\)".*/\1/p' "$file" | head -n 1)
    found=$(xmlcatalog "$schema/catalog.xml" "$name" 2>/dev/null || :)
    case $found in
    *"/$(basename "$file")") ;;
    *) wrong "the catalog leads from $name to \"$found\"" ;;
    esac
done
for plan in "$source"/examples/*.xml; do
    XML_CATALOG_FILES="$schema/catalog.xml" xmllint --noout --schema urn:planpact:plan:1 "$plan" \
        2>told || wrong "by the catalog: $(tail -n 3 told)"
done

# The problem matchers
for lang in en zh-Hans zh-Hant; do
    for plan in "$source"/tests/bad/*.xml "$source"/tests/hundred/*.xml "$source"/examples/mistakes/*.xml missing.xml; do
        "$planpact" check --lang "$lang" "$plan" 2>>printed || :
    done
done
python3 - "$source/README.md" <<'END' || wrong "see above"
import json, re, sys
readme = open(sys.argv[1], encoding="utf-8").read()
blocks = [json.loads(block) for block in re.findall(r"```json\n(.*?)```", readme, re.S)]
assert any(b.get("xml.catalogs", [""])[0].endswith("/plans/schema/catalog.xml") for b in blocks)
tasks = next(b for b in blocks if "tasks" in b)["tasks"]
matchers = [(m["severity"], m["pattern"], re.compile(m["pattern"]["regexp"]))
            for m in tasks[0]["problemMatcher"]]
levels = {"error": "error", "failure": "error", "错误": "error", "失败": "error", "錯誤": "error",
          "失敗": "error", "warning": "warning", "警告": "warning", "note": "info", "提示": "info"}
read = wrong = 0
for line in open("printed", encoding="utf-8"):
    line = line.rstrip("\n")
    head = re.match(r"(.*?)(?::(\d+):(\d+))?: (\w+?)(?:: |：)", line)
    if line.startswith((" ", "planpact: ")) or not line.endswith("]") or not head:
        continue
    got = []
    for severity, pattern, regexp in matchers:
        match = regexp.match(line)
        if match:
            got.append((severity, match.group(pattern["file"]), match.group(pattern["code"]),
                        match.group(pattern["line"]) if "line" in pattern else None,
                        match.group(pattern["column"]) if "column" in pattern else None))
    code = line[line.rindex("[") + 1:-1]
    if got != [(levels[head[4]], head[1], code, head[2], head[3])]:
        print("wrong:", line[:160], got)
        wrong += 1
    read += 1
print(read, "lines read")
sys.exit(wrong > 0 or read < 600)
END
finish
