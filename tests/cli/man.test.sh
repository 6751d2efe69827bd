#!/usr/bin/env bash
# The manual: its form, its examples run as they stand, and nothing of the program missing.
. "$PLANPACT_SOURCE_DIR/tests/helpers.sh"
page=$PLANPACT_SOURCE_DIR/src/man/planpact.1

if command -v mandoc >/dev/null; then
    # The pages need not be installed yet.
    mandoc -T lint "$page" | grep -v 'referenced manual not found' >lint &&
        wrong "mandoc: $(cat lint)"
fi

cp "$PLANPACT_SOURCE_DIR/examples/bottled-tea-2027.en.xml" plan.xml
cp plan.xml other.xml
sed -n '/^<labelled /,/^<\/labelled>/p' "$page" >cases.xml
PATH=$PLANPACT_BUILD_DIR/bin:$PATH
ran=0
while read -r line; do
    bash -euc "$line" >out 2>err || wrong "status $? of the example: $line ($(head -n 3 err))"
    ran=$((ran + 1))
done < <(sed -n 's/^\.Dl \$ //p' "$page")
[ "$ran" -ge 10 ] || wrong "only $ran examples found"
for pdf in plan.pdf contract.pdf contracts/plan.pdf contracts/other.pdf piped.pdf; do
    whole_pdf "$pdf" || wrong "the examples left no whole $pdf"
done

# Every command, option and component of the program stands in the page.
text=$(sed 's/\\&//g; s/^\.Fl -/.Fl --/; s/Fl -/Fl --/g; s/----/--/g' "$page")
for command in $("$planpact" help --lang en | sed -n 's/^  planpact \([a-z]*\) .*/\1/p'); do
    grep -q "^\.\(It \)\?Cm $command" <<<"$text" || wrong "the page lacks the command $command"
    for option in $("$planpact" help "$command" | grep -oE -- '--[a-z-]+' | sort -u); do
        grep -q -- "Fl $option" <<<"$text" || wrong "the page lacks $option"
    done
done
for component in $(sed -n 's/^    {"\([a-z-]*\)", component_.*/\1/p' \
        "$PLANPACT_SOURCE_DIR/src/compose/components.c"); do
    grep -qE "^\.Cm .*\b$component\b" "$page" || wrong "the page lacks the component $component"
done
finish
