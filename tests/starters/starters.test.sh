#!/usr/bin/env bash
# Each starter in each language: every blank is a finding until it is filled in, and filled in the
# plan is good and makes a contract.
. "$PLANPACT_SOURCE_DIR/tests/helpers.sh"
here=$PLANPACT_SOURCE_DIR/tests/starters

for starter in retail distributor industrial services; do
    for lang in en zh-Hans zh-Hant; do
        last="$starter.$lang"
        status 0 "$planpact" new --starter "$starter" --lang "$lang" --year 2027 -o "$last.xml"
        ! grep -q '{year}\|{lastYear}\|{nextYear}\|{schema}' "$last.xml" ||
            wrong "a place of the starter was not filled in"
        status 1 "$planpact" check --format json "$last.xml"
        blanks=$(grep -cE '"code": "(plan-blank|xml-value-blank)"' out)
        [ "$blanks" -eq "$(python3 "$here/fill.py" --count "$last.xml")" ] ||
            wrong "$blanks findings of $(python3 "$here/fill.py" --count "$last.xml") blanks"
        python3 "$here/fill.py" "$last.xml" "$here/$last.values" >full.xml || wrong "not filled in"
        status 0 "$planpact" check --format json full.xml
        ! grep -E '"level": "(error|warning)"' out || wrong "a starter filled in is not clean"
        rm -f full.pdf
        status 0 "$planpact" render full.xml -o full.pdf
        whole_pdf full.pdf || wrong "no contract from the starter"
    done
    "$planpact" new --list >out 2>err
    grep -q "^$starter " out || wrong "new --list lacks $starter"
done
status 1 "$planpact" new --starter retial
says err 'retail'
status 2 "$planpact" new --year MMXXVII
finish
