#!/usr/bin/env bash
# Every example as a contract: PDF/A-3a and PDF/UA-1 without a failure, as veraPDF sees it. It is
# asked where the command verapdf is, or a class path in VERAPDF_CLASSPATH (tests/verapdf.sh).
. "$PLANPACT_SOURCE_DIR/tests/helpers.sh"

judge()
{
    if command -v verapdf >/dev/null; then
        verapdf "$@"
    else
        CLASSPATH=$VERAPDF_CLASSPATH java org.verapdf.apps.GreenfieldCliWrapper "$@"
    fi
}

command -v verapdf >/dev/null || [ -n "${VERAPDF_CLASSPATH-}" ] ||
    skip "veraPDF is not here: tests/verapdf.sh fetches it"

examples=$PLANPACT_SOURCE_DIR/examples
count=0
contract() # PLAN OPTIONS…
{
    count=$((count + 1))
    "$planpact" render -o contract-$count.pdf "$@" >said 2>&1 || [ -s contract-$count.pdf ] ||
        wrong "$* is not made: $(tail -n 3 said)"
}
for example in "$examples"/*-2027*.xml; do
    contract "$example"
    contract "$example" --audience internal
done
contract "$examples/retail-2027.xml" --lang zh-Hans,en
contract "$examples/services-2027.xml" --lang zh-Hant
contract "$examples/distributor-2027.xml" --lang en --style ledger
contract "$examples/yangtze-springs-2027.bilingual.xml" --lang zh-Hans,en --audience internal

for flavour in 3a ua1; do
    judge --flavour $flavour --format text contract-*.pdf >verdicts 2>err || true
    [ "$(grep -c ^PASS verdicts)" -eq "$count" ] || wrong "veraPDF $flavour: $(grep -v ^PASS verdicts)"
done
echo "$count contracts judged"
finish
