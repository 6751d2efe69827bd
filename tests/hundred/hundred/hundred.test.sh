#!/usr/bin/env bash
# Plans with more than a hundred planted mistakes: each is found once, at its place, and nothing
# else: one mistake, one finding. There are two plans, because mistakes of form keep the contract
# from being composed, and then nothing can be said of what the contract says: content.* holds to
# the schema, form.* does not. Mistakes that exclude each other (no review for a quarter, two for
# it) cannot all stand in one plan; scripts/tests/ has them all.
. "$PLANPACT_SOURCE_DIR/tests/helpers.sh"
need_tool python3
cp "$PLANPACT_SOURCE_DIR"/tests/hundred/*.xml "$PLANPACT_SOURCE_DIR"/tests/hundred/*.list .

# planted LEAST PLAN
planted()
{
    python3 "$PLANPACT_SOURCE_DIR/tests/hundred/hundred.py" "$planpact" "$1" "$2" >told 2>&1 ||
        wrong "$(cat told)"
    echo "$2: $(tail -n 1 told)"
}
for plan in content.*.xml; do
    planted 100 "$plan"
done
for plan in form.*.xml; do
    planted 50 "$plan"
done
finish
