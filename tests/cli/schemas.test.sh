#!/usr/bin/env bash
# check --format sarif of all examples and mistakes holds to the official JSON schema of SARIF
# 2.1.0, and check --format json to the published one, asked of an independent reader of schemas.
#
# The official schema belongs to OASIS and is not kept here. Give its file in SARIF_SCHEMA, or
# install the npm package @microsoft/jest-sarif, which holds it (npm install -g).
. "$PLANPACT_SOURCE_DIR/tests/helpers.sh"
need_tool python3
python3 -c 'import jsonschema' 2>/dev/null || skip "needs jsonschema for Python (python3-jsonschema)"
python3 - "$planpact" "$PLANPACT_SOURCE_DIR" <<'END' || wrong "see above"
import glob, json, os, subprocess, sys
import jsonschema

planpact, source = sys.argv[1:]


def reader(path):
    schema = json.load(open(path, encoding="utf-8"))
    kind = jsonschema.validators.validator_for(schema)
    kind.check_schema(schema)
    return kind(schema, format_checker=jsonschema.FormatChecker())


findings = reader(f"{source}/plans/schema/findings-1.json")
plans = sorted(glob.glob(f"{source}/examples/*.xml") + glob.glob(f"{source}/examples/mistakes/*.xml")
               + glob.glob(f"{source}/plans/starters/*.xml") + glob.glob(f"{source}/tests/bad/*.xml")
               + glob.glob(f"{source}/tests/hundred/*.xml"))
root = subprocess.run("npm root -g", shell=True, capture_output=True, text=True).stdout.strip()
known = [os.environ.get("SARIF_SCHEMA", "")]
known += glob.glob(f"{root}/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-*.json")
schema = next((path for path in known if path and os.path.exists(path)), None)
forms = [("json", findings)] + ([("sarif", reader(schema))] if schema else [])
wrong = 0
for form, schema_reader in forms:
    told = []
    for number, plan in enumerate(plans):
        lang = ["en", "zh-Hans", "zh-Hant"][number % 3]
        run = subprocess.run([planpact, "check", "--format", form, "--lang", lang, plan],
                             capture_output=True)
        told.append((plan, json.loads(run.stdout)))
    for plan, answer in told:
        for error in schema_reader.iter_errors(answer):
            print("wrong:", form, os.path.basename(plan), error.json_path, error.message[:200],
                  file=sys.stderr)
            wrong += 1
print(len(plans), "plans,", " and ".join(form for form, _ in forms))
if not schema:
    print("skipped: the schema of SARIF is not on this machine; see the head of this test")
sys.exit(wrong > 0)
END
finish
