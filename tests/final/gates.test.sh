#!/usr/bin/env bash
# What legal must know before a contract is signed: in a draft each thing is a note at most, in a
# final contract an error with its place, and nothing is written.
. "$PLANPACT_SOURCE_DIR/tests/helpers.sh"
retail=$PLANPACT_SOURCE_DIR/examples/retail-2027.xml
day=--today=2026-11-22

# ready.xml: the example with its content settled.
sed 's/<step kind="settle" planned="2026-12-10"/& done="2026-11-20"/' "$retail" >ready.xml
! cmp -s "$retail" ready.xml || wrong "the example has no step to settle"
status 0 "$planpact" render --final "$day" -o ready.pdf ready.xml
whole_pdf ready.pdf || wrong "no final contract"
! grep -q ': error: ' err || wrong "errors in a contract that was written"

# gate CODE DRAFT-CODE SED: the change of ready.xml stops the final contract, not the draft.
gate()
{
    code=$1 draft=$2
    sed "$3" ready.xml >spoilt.xml
    ! cmp -s ready.xml spoilt.xml || wrong "$code: nothing was changed"
    rm -f draft.pdf final.pdf
    "$planpact" render "$day" -o draft.pdf spoilt.xml >out 2>err || :
    whole_pdf draft.pdf || wrong "$code: no draft"
    [ -z "$draft" ] || grep -q ": note: .*\[$draft\]" err || wrong "$code: no $draft in a draft"
    ! grep -F "[$code]" err | grep -q ': error: ' || wrong "$code: the final contract's error in a draft"
    for language in en zh-Hans zh-Hant; do
        status 1 "$planpact" render --final --lang "$language" "$day" -o final.pdf spoilt.xml
        grep -qE "^spoilt.xml:[1-9][0-9]*:[1-9][0-9]*: (error|错误|錯誤).*\[$code\]" err ||
            wrong "$code: no finding with its place in $language"
        says err "[final-refused]"
        [ ! -e final.pdf ] || wrong "$code: a final contract was written"
    done
    "$planpact" render --final "$day" -o - spoilt.xml 2>err >out && wrong "$code: status 0"
    [ ! -s out ] || wrong "$code: bytes on standard output"
}

gate state-draft-in-final '' '0,/state="proposed"/s//state="draft"/'
gate state-draft-in-final '' '0,/ state="proposed"/s///'
gate signing-missing-in-final signing-missing '/<signing /,/<\/signing>/d'
gate representative-missing-in-final representative-missing \
    '/<signatory /,/<\/signatory>/d; /<legalRepresentative /,/<\/legalRepresentative>/d'
gate registration-missing-in-final registration-missing '/<registration /d'
gate step-open-in-final '' '/kind="settle"/s/ done="[^"]*"//'
gate step-open-in-final '' '/kind="settle"/s/ done="[^"]*"/ done="2026-11-23"/'
gate step-open-in-final step-late '/kind="discuss"/s/ done="[^"]*"//'
gate step-owner-missing-in-final '' '/kind="settle"/s/ owner="[^"]*"//'
gate step-settle-missing-in-final '' '/kind="settle"/d'
gate agree-by-passed-in-final agree-by-passed 's/agreeBy="[^"]*"/agreeBy="2026-11-21"/'
gate terms-above-authority '' '0,/limit="[^"]*"/s//limit="1000.00"/'
says err "1,000.00"

# On the last day the details may still be open, and settling may be done today.
sed 's/agreeBy="[^"]*"/agreeBy="2026-11-22"/; s/done="2026-11-20"/done="2026-11-22"/' ready.xml >last.xml
status 0 "$planpact" render --final "$day" -o last.pdf last.xml

# Without steps: a note, an error by the strict set. Without any limit: a note.
sed '/<steps>/,/<\/steps>/d' ready.xml >none.xml
status 0 "$planpact" render --final "$day" -o none.pdf none.xml
says err '[signing-steps-none]'
"$planpact" render --final --set strict "$day" -o strict.pdf none.xml >out 2>err || :
says err '[signing-steps-none-in-final]'
[ ! -e strict.pdf ] || wrong "a strict contract without steps"
sed 's/ limit="[^"]*"//' ready.xml >limitless.xml
status 0 "$planpact" render --final "$day" -o limitless.pdf limitless.xml
says err '[signing-limits-unknown]'

# The customer's copy of the plan has no steps, and nobody is asked for them again.
status 0 "$planpact" extract -o carried.xml ready.pdf
! grep -q '<step ' carried.xml || wrong "the customer's copy holds the steps"
status 0 "$planpact" render --final "$day" -o again.pdf carried.xml
cmp ready.pdf again.pdf || wrong "not made again byte for byte"
finish
