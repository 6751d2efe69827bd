#!/usr/bin/env bash
# A blank that was typed into a plan is named in a draft and refused in a final contract; in a
# part that the reader of this copy does not see it is no blank of this copy.
. "$PLANPACT_SOURCE_DIR/tests/helpers.sh"
plan=$PLANPACT_SOURCE_DIR/examples/bottled-tea-2027.en.xml

for blank in '____' '【】' '【 】' '＿＿＿'; do
    sed "s|<statement>|<statement>$blank |" "$plan" >blank.xml
    grep -q "<statement>$blank" blank.xml || wrong "the plan has no statement to spoil"
    rm -f blank.pdf
    "$planpact" render blank.xml -o blank.pdf >printed 2>&1 || :
    grep -q 'plan-blank' printed || wrong "a draft says nothing of $blank"
    whole_pdf blank.pdf || wrong "no draft with $blank"
    got=0
    "$planpact" render --final blank.xml -o final.pdf >printed 2>&1 || got=$?
    [ "$got" -eq 1 ] && grep -q 'plan-blank-in-final' printed || wrong "a final contract with $blank"
    [ ! -e final.pdf ] || wrong "a final contract was written with $blank"
done
finish
