#!/usr/bin/env bash
# diff: every change of a plan once, with its money; in three languages, as JSON, for either
# reader, from plans and from contracts.
. "$PLANPACT_SOURCE_DIR/tests/helpers.sh"
need_tool python3
here=$PLANPACT_SOURCE_DIR/tests/change
plan=$PLANPACT_SOURCE_DIR/examples/retail-2027.xml
export PYTHONDONTWRITEBYTECODE=1

python3 "$here/planted.py" make "$plan" changed.xml
last="planted changes"
status 1 "$planpact" diff --format json "$plan" changed.xml
cp out diff.json
python3 "$here/planted.py" check diff.json || wrong "planted changes, see above"
for lang in en zh-Hans zh-Hant; do
    status 1 "$planpact" diff --lang $lang "$plan" changed.xml
    cmp -s out "$here/planted.$lang.txt" ||
        { wrong "the list in $lang:"; diff out "$here/planted.$lang.txt" | head -n 8 >&2; }
done
cp out first
status 1 env LC_ALL=zh_TW.UTF-8 TZ=Asia/Taipei LANG=zh_TW.UTF-8 "$planpact" diff "$plan" changed.xml
cmp -s out first || wrong "another locale gives other bytes"

# The terms changed at random: money against a second calculation.
python3 "$here/money.py" "$planpact" "$plan" random.xml 25 || wrong "money, see above"

# Nothing changed, whatever the spelling.
last="no difference"
for lang in en zh-Hans zh-Hant; do
    status 0 "$planpact" diff --lang $lang "$plan" "$plan"
    [ "$(wc -l <out)" -eq 2 ] || wrong "no difference in $lang says: $(cat out)"
done
sed 's/rate="2.0"/rate="2"/; s/<goals>/<!-- hm -->\n<goals>/' "$plan" >spelt.xml
status 0 "$planpact" diff --format json "$plan" spelt.xml
says out '"differences": 0'

# The other way round there are as many.
status 1 "$planpact" diff --format json changed.xml "$plan"
cp out back.json
python3 - diff.json back.json <<'END' || wrong "back and forth"
import json, sys
there, back = (json.load(open(path)) for path in sys.argv[1:])
assert len(there["changes"]) == len(back["changes"])
assert there["totals"]["payments"]["change"] == "62700.00"
assert back["totals"]["payments"]["change"] == "-62700.00"
kinds = {"added": "removed", "removed": "added"}
assert sorted(c["kind"] for c in there["changes"]) == sorted(
    kinds.get(c["kind"], c["kind"]) for c in back["changes"])
END

# The form for programs holds to its schema.
if python3 -c 'import jsonschema' 2>/dev/null; then
    sed 's/currency="CNY"/currency="HKD"/' changed.xml >dollars.xml
    status 1 "$planpact" diff --format json "$plan" dollars.xml
    cp out dollars.json
    grep -q '"unknown": "currencyChanged"' dollars.json || wrong "amounts of two currencies"
    python3 - "$PLANPACT_SOURCE_DIR/plans/schema/diff-1.json" *.json <<'END' || wrong "schema"
import json, sys
import jsonschema
schema = json.load(open(sys.argv[1], encoding="utf-8"))
kind = jsonschema.validators.validator_for(schema)
kind.check_schema(schema)
for path in sys.argv[2:]:
    kind(schema).validate(json.load(open(path, encoding="utf-8")))
END
fi

# What is internal is not told to the customer, as text or as JSON.
for format in text json; do
    status 1 "$planpact" diff --audience customer --format $format --lang zh-Hans "$plan" changed.xml
    ! grep -qE '费用预算|b-services|预算总额|budgetLines|改为向客户提供|"marked".*audience' out || wrong "$format tells the customer what is internal"
done

status 1 "$planpact" diff --audience customer --lang zh-Hans "$plan" changed.xml
says out '退货率，制定依据：（无） → “礼盒设定订货上限。”'

# A contract stands for its plan.
last="contracts"
"$planpact" render --audience internal "$plan" -o old.pdf >/dev/null 2>&1 || true
status 1 "$planpact" diff old.pdf changed.xml --lang zh-Hant
cmp -s out "$here/planted.zh-Hant.txt" || wrong "the plan in a contract is another"
status 0 "$planpact" diff old.pdf "$plan"
printf '%%PDF-1.7\nno contract\n' >bare.pdf
status 1 "$planpact" diff bare.pdf "$plan"

# Of long texts the words.
last="long texts"
sed 's/本协议适用于青岚品牌的坚果炒货。/&其他商品不计入任何目标，也不计入任何返利。本条款自签署之日起适用于全部清单门店。/' \
    "$plan" >long.xml
sed 's/不计入任何目标/不计入任何季度目标/; s/起适用于全部清单门店/起适用于全部二十家清单门店/' long.xml >longer.xml
status 1 "$planpact" diff long.xml longer.xml --lang zh-Hans
says out '{+季度+}目标'
says out '{+二十家+}清单门店'

# Wrong usage and what cannot be read.
last="wrong usage"
status 2 "$planpact" diff "$plan"
status 2 "$planpact" diff --format pdf "$plan" changed.xml
says err diff-output-missing
status 2 "$planpact" diff --style ledger "$plan" changed.xml
says err diff-option-of-paper
status 3 "$planpact" diff "$plan" none.xml
says err file-unreadable
sed 's/ rate="1.5"/ rate="much"/' "$plan" >bad.xml
status 1 "$planpact" diff bad.xml "$plan"
says err "bad.xml:"
[ ! -s out ] || wrong "differences of a plan that cannot be read"
echo kept >list.txt
status 3 "$planpact" diff "$plan" changed.xml -o list.txt
says err file-exists
[ "$(cat list.txt)" = kept ] || wrong "a file was replaced"
status 1 "$planpact" diff "$plan" changed.xml --lang zh-Hant -o list.txt --force
cmp -s list.txt "$here/planted.zh-Hant.txt" || wrong "-o writes something else"
finish
