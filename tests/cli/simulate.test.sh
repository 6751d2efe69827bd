#!/usr/bin/env bash
# simulate: the tables in both languages as a person last looked at them, the same figures as
# JSON and in the contract, wrong usage, and plans with mistakes.
: "${PLANPACT_SOURCE_DIR:=$(cd "$(dirname "$0")/../.." && pwd)}"
: "${PLANPACT_BUILD_DIR:=$PLANPACT_SOURCE_DIR/build}"
. "$PLANPACT_SOURCE_DIR/tests/helpers.sh"
need_tool python3
examples=$PLANPACT_SOURCE_DIR/examples
golden=$PLANPACT_SOURCE_DIR/tests/cli

# After a change that is meant: UPDATE=1 bash tests/cli/simulate.test.sh
for language in en zh-Hans; do
    last="simulate, $language"
    status 0 "$planpact" simulate --lang "$language" "$examples/yangtze-springs-2027.$language.xml"
    [ ! -s err ] || wrong "findings: $(cat err)"
    name=simulate.$language.txt
    [ -z "${UPDATE-}" ] || cp out "$golden/$name"
    diff -u "$golden/$name" out >difference || wrong "$name differs: $(head -n 40 difference)"
    grep -q $'\033' out && wrong "colour in a file"
    cp out "text.$language"
done

# A plan with every method, discounts one after another, payments on account and penalties.
for language in en zh-Hans zh-Hant; do
    last="simulate of every method, $language"
    status 0 "$planpact" simulate --lang "$language" "$golden/terms.xml"
    [ ! -s err ] || wrong "findings: $(cat err)"
    name=terms.$language.txt
    [ -z "${UPDATE-}" ] || cp out "$golden/$name"
    diff -u "$golden/$name" out >difference || wrong "$name differs: $(head -n 40 difference)"
done
last="every method, --format json"
status 0 "$planpact" simulate --format json "$golden/terms.xml"
cp out methods.json
python3 - <<'PY' || wrong "$last"
import json
s = json.load(open("methods.json", encoding="utf-8"), parse_float=lambda x: 1 / 0)
assert s["stacking"] == "sequential" and s["penaltiesNotCounted"] == 1, s
terms = {t["id"]: t for t in s["terms"]}
assert terms["d-early"]["amounts"][2] == "455700.00"
year = terms["r-year"]
assert year["limits"] == [None, None, None, "cap", "cap"], year
assert year["onAccount"][2] == "186000.00" and year["trueUp"] == [
    "-24800.00", "-27900.00", "124000.00", "215400.00", "196800.00"], year
assert terms["r-step"]["limits"][0] == "minimum"
bands = [t for t in s["tiers"] if t["rebate"] == "r-bands"]
assert [(t["from"], t["fromPercent"]) for t in bands] == [(None, "90"), (None, "100"), (None, "110")]
PY

last="--format json"
status 0 "$planpact" simulate --format json "$examples/yangtze-springs-2027.en.xml"
cp out terms.json
python3 - <<'PY' || wrong "$last"
import json
s = json.load(open("terms.json", encoding="utf-8"), parse_float=lambda x: 1 / 0)
assert s["percents"] == [80, 90, 100, 110, 120]
assert s["purchases"][2] == "15500000.00" and s["goal"] == "g1", s
assert s["total"] == ["618400.00", "697450.00", "900500.00", "1041550.00", "1110600.00"], s
assert s["totalPercent"] == ["4.99", "5.00", "5.81", "6.11", "5.97"]
assert [t["id"] for t in s["terms"] if t["kind"] == "rebate"] == ["r-quarter", "r-year", "r-growth"]
for language in "en", "zh-Hans":
    text = open("text." + language, encoding="utf-8").read().replace(",", "")
    for row in [s["purchases"], s["total"]] + [t["amounts"] for t in s["terms"]]:
        assert " ".join(row) in " ".join(text.split()), row
assert ("r-year", 2, "56000.00", "13944000.00", None) in [
    (t["rebate"], t["tier"], t["jump"], t["paysOffFrom"], t["reach"]) for t in s["tiers"]]
PY

last="the contract shows the same"
need_tool pdftotext
status 0 "$planpact" render --stage document "$examples/yangtze-springs-2027.en.xml"
for figure in 618,400.00 697,450.00 900,500.00 1,041,550.00 1,110,600.00 4.99 5.97; do
    says out "\"$figure\""
done

last=--at
cp "$minimal" plan.xml
status 0 "$planpact" simulate --at 1 plan.xml
status 0 "$planpact" simulate --at=103,80,1000 --format json plan.xml
python3 -c 'import json; assert json.load(open("out"))["percents"] == [103, 80, 1000]' ||
    wrong "--at 103,80,1000"
status 0 "$planpact" simulate --at 1,2,3,4,5,6,7,8,9,10,11,12 - <plan.xml
for list in 0 1001 -5 80% 80,,90 ,80 80, '80 90' 80.5 80，90 x 99999999999999999999 \
    1,2,3,4,5,6,7,8,9,10,11,12,13; do
    last="--at $list"
    status 2 "$planpact" simulate --at "$list" plan.xml
    says err '--at takes 1 to 12 whole percentages from 1 to 1000, divided by commas [at-wrong]'
    [ ! -s out ] || wrong "standard output is not empty: $last"
done
status 2 env LC_ALL=zh_CN.UTF-8 "$planpact" simulate --at 0 plan.xml
says err '--at 的取值为 1 至 12 个整数百分比'
status 2 "$planpact" simulate plan.xml plan.xml

last="a plan with mistakes"
sed 's/ weight="100"/ weight="90"/' plan.xml >rule.xml
status 0 "$planpact" simulate rule.xml
sed 's/due="2027-12-31"/due="2027-13-31"/' plan.xml >broken.xml
status 1 "$planpact" simulate broken.xml
[ ! -s out ] || wrong "a broken plan is calculated"
sed 's/goal="g1">$/goal="g9">/' plan.xml >dangling.xml
cmp -s plan.xml dangling.xml && wrong "the reference still leads somewhere"
status 1 "$planpact" simulate dangling.xml
status 3 "$planpact" simulate missing.xml

# left "CODE" "SED": what the plan does not settle is left out and says so in both languages.
left()
{
    last=$1
    sed "$2" plan.xml >left.xml
    cmp -s plan.xml left.xml && wrong "nothing changed for $1"
    status 0 "$planpact" simulate left.xml
    says err "[$1]"
    status 0 env LC_ALL=zh_CN.UTF-8 "$planpact" simulate left.xml
    says err "[$1]"
    status 0 "$planpact" simulate --format json left.xml
    python3 -c 'import json; json.load(open("out", encoding="utf-8"))' || wrong "JSON of $1"
}
left scenario-rebate-goal "/<rebate/s/ goal=\"g1\"//"
says out '"amounts": null'
left scenario-rebate-base '/<rebate/s/base="netPurchases"/base="netSales"/'
left scenario-rebate-incomplete '/<rebate/s/ method="wholeVolume"//'
left scenario-rebate-incomplete '/<tier/d'
left scenario-rebate-tiers 's/tier from="16000000.00"/tier from="14000000.00"/'
left scenario-rebate-quarters '/<rebate/s/period="year"/period="quarter"/; /<quarters/d'
left scenario-rebate-unit 's/unit="CNY" aggregation/unit="cases" aggregation/'
left scenario-purchases-missing 's/unit="CNY" aggregation/unit="cases" aggregation/'
left scenario-rebate-target '/<target/d'
left scenario-purchases-target '/<target/d'
left scenario-discount-rate 's/ rate="0.5"//'
left scenario-fee-amount 's/ amount="60000.00"//'
left scenario-rebate-amount '/<rebate/s/method="wholeVolume"/method="perUnit" every="0"/'
left scenario-no-terms '/<discount/d; /<rebate/,/<.rebate>/d; /<fee/d'
awk '/<goal id/ { goal = 1 } goal { copy = copy $0 "\n" } { print }
     /<\/goal>/ { goal = 0; sub("id=\"g1\"", "id=\"g2\"", copy); printf "%s", copy; copy = "" }' \
    plan.xml >several.xml
status 0 "$planpact" simulate several.xml
last="two goals"
says err '[scenario-purchases-several]'
says out 'Not included: Damaged goods.'

last="growth without a baseline"
sed '/<rebate/s/method="wholeVolume"/method="growth" growthOn="total"/' plan.xml >growth.xml
for what in "$planpact simulate" "$planpact check"; do
    status 1 $what growth.xml
    says err '[rebate-baseline-missing]'
done

# What only the supplier may see is simulated, and neither shown nor missed in the contract.
last=internal
sed 's/<fee /<fee audience="internal" /' plan.xml >internal.xml
status 0 "$planpact" simulate internal.xml
says out 'End caps'
status 0 "$planpact" render --stage document internal.xml
grep -q 'End caps\|Not included\|60,000.00' out && wrong "the contract shows what is internal"
sed 's/<goal id/<goal audience="internal" id/' plan.xml >internal.xml
"$planpact" render --stage document internal.xml >out 2>err || :
grep -q 'scenario-' err && wrong "an internal goal is missed: $(cat err)"

# A terminal: as wide as it is, and coloured unless NO_COLOR is set.
last="a terminal"
python3 - "$planpact" <<'PY' || wrong "$last"
import fcntl, os, pty, re, struct, sys, termios, unicodedata
def run(environment, columns, *more):
    pid, terminal = pty.fork()
    if pid == 0:
        for name in ("NO_COLOR", "TERM"):
            os.environ.pop(name, None)
        os.environ.update(environment)
        fcntl.ioctl(1, termios.TIOCSWINSZ, struct.pack("HHHH", 50, columns, 0, 0))
        os.execv(sys.argv[1], [sys.argv[1], "simulate", *more, "plan.xml"])
    out = b""
    while True:
        try:
            piece = os.read(terminal, 65536)
        except OSError:
            piece = b""
        if not piece:
            break
        out += piece
    os.waitpid(pid, 0)
    return out.decode()
def wide(line):
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in line)
for language in "en", "zh-Hans":
    coloured = run({"TERM": "xterm"}, 80, "--lang", language)
    assert "\033[1m" in coloured, coloured
    plain = re.sub("\033\\[[0-9;]*m", "", coloured)
    assert plain == run({"TERM": "xterm", "NO_COLOR": "1"}, 80, "--lang", language)
    assert plain == run({"TERM": "dumb"}, 80, "--lang", language)
    assert max(wide(line) for line in plain.split("\r\n")) <= 80, plain
    assert "18,600,000.00" in plain
PY
finish
