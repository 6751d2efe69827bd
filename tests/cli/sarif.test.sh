#!/usr/bin/env bash
# check --format sarif and --format json: whole, in the form that their readers expect, with the
# places of the text form, whatever the findings.
. "$PLANPACT_SOURCE_DIR/tests/helpers.sh"
need_tool python3
mistakes=$PLANPACT_SOURCE_DIR/tests/bad/thirty-mistakes
cp "$minimal" good.xml
mkdir -p "a b/年"
cp "$mistakes.xml" "a b/年/plan:1.xml"
cp "$mistakes-zh.xml" bad-zh.xml
printf '<x>' >broken.xml
sed 's/due="2027-12-31"/due="2027-12-31" title="𠮷"/; s/$/\r/' "$mistakes.xml" >astral.xml

# check_log STATUS ARGUMENTS…: sarif, json and text of the same run agree.
check_log()
{
    wanted=$1
    shift
    last="check $*"
    for format in sarif json text; do
        status "$wanted" "$planpact" check --format $format "$@"
        cp out "$format.out"
        cp err "$format.err"
    done
    [ ! -s sarif.err ] || wrong "sarif writes to standard error"
    "$planpact" check --format sarif "$@" >again || :
    cmp -s again sarif.out || wrong "two runs differ: $last"
    python3 "$PLANPACT_SOURCE_DIR/tests/cli/sarif.py" \
        "$PLANPACT_SOURCE_DIR/plans/schema/findings-1.json" "$wanted" >told 2>&1 ||
        wrong "$last: $(cat told)"
}

check_log 0 good.xml
check_log 1 "a b/年/plan:1.xml"
check_log 1 bad-zh.xml --lang zh-Hant
check_log 1 ./broken.xml good.xml "$PWD/bad-zh.xml" --lang zh-Hans
check_log 1 astral.xml
check_log 3 good.xml missing.xml

# The region of a value ends with it; columns count UTF-16 code units.
sed 's/owner="li" counterpart="wang" weight/owner="tan" counterpart="wang" weight/
     s/title="Net purchases" owner/title="进𠮷额" owner/' good.xml >owner.xml
status 1 "$planpact" check --format sarif owner.xml
says out '{"startLine": 34, "startColumn": 39, "endLine": 34, "endColumn": 42}'
status 1 "$planpact" check --format sarif "a b/年/plan:1.xml"
says out '"uri": "a%20b/%E5%B9%B4/plan%3A1.xml"'
status 1 "$planpact" check --format sarif - <owner.xml
says out '"uri": "-"'
finish
