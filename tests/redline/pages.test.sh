# A redline on paper: what was deleted and inserted is there and marked for eyes and for readers
# of the screen; nothing to sign; nothing internal in the customer's copy; the same bytes.
. "$PLANPACT_SOURCE_DIR/tests/helpers.sh"
here=$PLANPACT_SOURCE_DIR/tests/redline
examples=$PLANPACT_SOURCE_DIR/examples

# redline STATUS NAME OLD NEW OPTION...
redline()
{
    wanted=$1 name=$2 old=$3 new=$4
    shift 4
    status "$wanted" "$planpact" diff "$@" --force -o "$name.pdf" "$old" "$new"
    [ -s "$name.pdf" ] || { wrong "$name.pdf is not made: $(tail -n 3 err)"; return 0; }
    pdftotext -raw "$name.pdf" - | tr -s '[:space:]' ' ' >"$name.txt"
}
# has NAME TEXT: the pages say it
has()
{
    grep -q -- "$2" "$1.txt" || wrong "$1 does not say: $2"
}
en=$examples/yangtze-springs-2027.en.xml zh=$examples/yangtze-springs-2027.zh-Hans.xml
python3 "$here/changed.py" "$en" >new.en.xml
python3 "$here/changed.py" "$zh" >new.zh.xml

redline 1 en "$en" new.en.xml
has en 'Redline of “Packaged Water Plan 2027”'
has en 'Redline: version 4 against version 3'
has en 'For comparison only; not a contract'
has en 'Growth rebate, tier 2: 2 % → 2.5 % +CNY 15,500.00 a year at target'
has en 'CNY 40,000 CNY 55,000, tax exclusive'
has en '\[16.1 moved to 15.3\]'
has en '15.3 \[moved from 16.1\] Products covered'
has en '8.1 9.1 Forecasts'
has en 'a year at target CNY 900,500.00 → CNY 916,000.00, +CNY 15,500.00'
pdfinfo -struct-text en.pdf >tags 2>err || wrong "pdfinfo: $(cat err)"
grep -A 3 '/TextDecorationType /LineThrough' tags | grep -q '"CNY 40,000"' || wrong "a deleted text is not tagged as such"
grep -A 3 '/TextDecorationType /Underline' tags | grep -q '"CNY 55,000"' || wrong "an inserted text is not tagged as such"
qpdf --check en.pdf >out 2>err || wrong "$(cat err)"
qpdf --qdf --object-streams=disable en.pdf en.qdf 2>err || :
grep -q '/AcroForm' en.qdf && wrong "there is something to sign"
status 1 "$planpact" sign --as supplier --key none.p12 -o signed.pdf en.pdf
[ ! -e signed.pdf ] || wrong "a redline was signed"

# Each change leads to a page that shows it.
page=$(grep -o 'tier 2: 2 % → 2.5 % +CNY 15,500.00 a year at target [0-9]*' en.txt | grep -o '[0-9]*$')
pdftotext -raw -f "$page" -l "$page" en.pdf - | tr -s '[:space:]' ' ' | grep -q ' 2 % 2.5 % ' || wrong "the rate is not on page $page"

redline 1 zh "$zh" new.zh.xml
has zh '《2027 *年包装饮用水年度计划》修订对照'
has zh '仅供对照，不构成合同'
has zh '【由 16.1 移至此处】'
has zh '4 *万元 *5.5 *万元'
redline 1 hant "$zh" new.zh.xml --lang en --style ledger
redline 1 internal "$en" new.en.xml --audience internal

# Nothing of what is internal.
sed 's|title="24 new coolers"|title="ZEBRA new coolers" audience="internal"|' "$en" >was.xml
sed 's|title="24 new coolers"|title="OKAPI new coolers" audience="internal"|; s|version="3"|version="4"|' "$en" >now.xml
redline 1 secret was.xml now.xml
grep -q 'ZEBRA\|OKAPI' secret.txt && wrong "the customer's redline tells what is internal"
redline 1 told was.xml now.xml --audience internal
has told 'OKAPI'

# No difference.
redline 0 same "$en" "$en"
has same 'The two contracts do not differ'
status 0 "$planpact" diff "$en" "$en"

# The same bytes each time, wherever it runs.
first=$(sha256sum <en.pdf)
for run in 1; do
    TZ=Asia/Shanghai LC_ALL=C "$planpact" diff --force --lang en -o again.pdf "$en" new.en.xml >out 2>err || :
    [ "$(sha256sum <again.pdf)" = "$first" ] || wrong "run $run gives other bytes"
done

# Versions of one number are told apart by their files.
sed 's/version="4"/version="3"/' new.en.xml >other.xml
redline 1 files "$en" other.xml
has files 'version 3 (other.xml) against version 3 (yangtze-springs-2027.en.xml)'

# From the contracts that carry their plans.
"$planpact" render -o old.pdf "$en" >out 2>err || :
redline 1 contracts old.pdf new.en.xml
has contracts 'version 4 against version 3'

# PDF/A-3a and PDF/UA-1, where the referee is here.
judge()
{
    if command -v verapdf >/dev/null; then
        verapdf "$@"
    else
        CLASSPATH=$VERAPDF_CLASSPATH java org.verapdf.apps.GreenfieldCliWrapper "$@"
    fi
}
if command -v verapdf >/dev/null || [ -n "${VERAPDF_CLASSPATH-}" ]; then
    for flavour in 3a ua1; do
        judge --flavour $flavour --format text en.pdf zh.pdf internal.pdf same.pdf >verdicts 2>err || :
        [ "$(grep -c ^PASS verdicts)" -eq 4 ] || wrong "veraPDF $flavour: $(grep -v ^PASS verdicts | head -n 3) $(head -n 2 err)"
    done
fi
finish
