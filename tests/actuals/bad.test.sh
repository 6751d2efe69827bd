#!/usr/bin/env bash
# Bad tables: bad/NAME.csv (and NAME.2.csv, called with NAME.args) for the plan beside them must
# give exactly the sentences of NAME.expected; no language leaves a name in braces open, and every
# code that tables of a year can give is there. UPDATE=1 writes the expected files anew.
. "$PLANPACT_SOURCE_DIR/tests/helpers.sh"
here=$PLANPACT_SOURCE_DIR/tests/actuals
cp "$here"/plan.xml "$here"/bad/*.csv .

for table in "$here"/bad/*.csv; do
    name=$(basename "$table" .csv)
    case $name in *.2) continue ;; esac
    last=$name
    files=$name.csv
    [ ! -e "$name.2.csv" ] || files="$files $name.2.csv"
    args=
    [ ! -e "$here/bad/$name.args" ] || args=$(cat "$here/bad/$name.args")
    # shellcheck disable=SC2086
    got=0
    "$planpact" actuals plan.xml $files $args >out 2>err || got=$?
    grep -q ': error: ' err && wanted=1 || wanted=0
    [ "$got" -eq "$wanted" ] || wrong "$name: status $got instead of $wanted"
    [ "$wanted" -eq 0 ] || [ ! -s out ] || wrong "$name: something was listed"
    [ -z "${UPDATE-}" ] || cp err "$here/bad/$name.expected"
    cmp -s err "$here/bad/$name.expected" || {
        wrong "$name: not what is expected"
        diff "$here/bad/$name.expected" err | head -n 6 >&2
    }
    for lang in zh-Hans zh-Hant; do
        "$planpact" actuals plan.xml $files $args --lang $lang >out 2>err.zh || :
        ! grep -v '^ ' err.zh | grep -q '[{}]' || wrong "$name: a name is left open in $lang"
        [ "$(grep -c '\[[a-z-]*\]$' err.zh)" = "$(grep -c '\[[a-z-]*\]$' err)" ] ||
            wrong "$name: $lang finds something else"
    done
done

last="every code"
for code in $(sed -n 's/.*M(ACTUALS_[A-Z_]*, "\([a-z-]*\)".*/\1/p' \
    "$PLANPACT_SOURCE_DIR/src/import/actuals_messages.h"); do
    grep -q "\[$code\]" "$here"/bad/*.expected || wrong "no bad table gives $code"
done
finish
