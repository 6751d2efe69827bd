#!/usr/bin/env bash
# One file for each stage of the walk, in every language: what the program makes of a small
# plan is what it made when a person last looked at it. After a change that is meant:
#
#   UPDATE=1 bash tests/golden/golden.test.sh      then read git diff
: "${PLANPACT_SOURCE_DIR:=$(cd "$(dirname "$0")/../.." && pwd)}"
: "${PLANPACT_BUILD_DIR:=$PLANPACT_SOURCE_DIR/build}"
. "$PLANPACT_SOURCE_DIR/tests/helpers.sh"
golden=$PLANPACT_SOURCE_DIR/tests/golden
cd "$PLANPACT_SOURCE_DIR/examples"

# same NAME STATUS COMMAND…: what it prints to both streams is what golden/NAME holds.
same()
{
    name=$1 wanted=$2 got=0
    shift 2
    "$@" >"$work/$name" 2>&1 || got=$?
    [ "$got" -eq "$wanted" ] || wrong "status $got instead of $wanted: $*"
    if [ -n "${UPDATE-}" ]; then
        cp "$work/$name" "$golden/$name"
    else
        diff -u "$golden/$name" "$work/$name" >"$work/diff" ||
            wrong "$name differs: $(head -n 40 "$work/diff")"
    fi
}

for language in en zh-Hans zh-Hant; do
    plan=bottled-tea-2027.$language.xml
    same "show.$language.json" 0 "$planpact" show "$plan"
    same "document.$language.txt" 0 "$planpact" render --stage document "$plan"
    same "pages.$language.txt" 0 "$planpact" render --stage pages "$plan"
    same "findings.$language.txt" 1 "$planpact" check --lang "$language" mistakes/bottled-tea-2027.en.xml
    same "help.$language.txt" 0 "$planpact" help --lang "$language"
done
finish
