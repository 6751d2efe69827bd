#!/usr/bin/env bash
# The manual of rules: its form, everything it shows to be written, run and computed as it
# stands, and every name of the program in it and no other.
. "$PLANPACT_SOURCE_DIR/tests/helpers.sh"
page=$PLANPACT_SOURCE_DIR/src/man/planpact-rules.5
manual()
{
    python3 "$PLANPACT_SOURCE_DIR/tests/rules-manual/manual.py" "$1"
}

if command -v mandoc >/dev/null; then
    # The pages need not be installed yet.
    mandoc -T lint "$page" | grep -v 'referenced manual not found' >lint && wrong "mandoc: $(cat lint)"
    rm -f lint
fi
PATH=$PLANPACT_BUILD_DIR/bin:$PATH
manual steps || wrong "the page shows something else than the program does"
manual values || wrong "a value of the page is another one"
manual names || wrong "the page and the program do not have the same names"
manual elements || wrong "the page and the program do not have the same fields"

# The test sees a page that is wrong.
mkdir -p bad/src/man bad/src/rules bad/src/plan bad/again
cp "$PLANPACT_SOURCE_DIR"/src/rules/*.[ch] bad/src/rules
cp "$PLANPACT_SOURCE_DIR"/src/plan/*.[ch] bad/src/plan
sed 's/--> 0\.3$/--> 0.30/; s/^\.It Li text\.fold(s)/.It Li text.folds(s)/; s/names no stores\.$/has no stores./;
    s/^start, end\.$/start./' "$page" >bad/src/man/planpact-rules.5
for what in steps values names elements; do
    cp -r plan.xml house bad/again
    (cd bad/again && PLANPACT_SOURCE_DIR=$work/bad \
        python3 "$PLANPACT_SOURCE_DIR/tests/rules-manual/manual.py" "$what") >out &&
        wrong "a wrong page passes: $what"
    rm -rf bad/again/*
done
finish
