#!/usr/bin/env bash
# A plan that uses the whole vocabulary: all of it is in the internal copy, nothing that is
# internal is in the customer's, and sections and clauses have the same numbers in both.
. "$PLANPACT_SOURCE_DIR/tests/helpers.sh"
need_tool pdftotext
for lang in en zh-Hans; do
    plan=$PLANPACT_SOURCE_DIR/tests/whole/whole.$lang.xml
    for audience in internal customer; do
        "$planpact" render "$plan" --audience $audience -o $audience.pdf --force >out 2>err ||
            [ $? = 1 ] || wrong "no $audience copy of $plan: $(cat err)"
        pdftotext -raw -enc UTF-8 $audience.pdf $audience.text
        mark=$(sed -n 's/.* confidentiality="\([^"]*\)".*/\1/p' "$plan")
        [ "$(grep -c -F "$mark" $audience.text)" -ge 20 ] ||
            wrong "not every page of $plan says: $mark"
        "$planpact" render "$plan" --audience $audience --stage document 2>/dev/null |
            grep -o '[.]\(heading-1\|clause\) #[^ ]* label=[^ ]*' >$audience.numbers
    done
    [ "$(wc -l <customer.numbers)" -ge 60 ] || wrong "too few numbers in $plan"
    cmp internal.numbers customer.numbers || wrong "other numbers in the other copy of $plan"
    python3 "$PLANPACT_SOURCE_DIR/tests/whole/whole.py" "$plan" \
        "$PLANPACT_SOURCE_DIR/plans/schema/plan-1.xsd" internal.pdf customer.pdf \
        internal.text customer.text ||
        wrong "the copies of $plan are not what they should be"
done
finish
