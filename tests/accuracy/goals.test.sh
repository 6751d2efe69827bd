#!/usr/bin/env bash
# How right the rules for goals are on labelled goals: at least 95 of 100
# findings, and 85 of each rule.
. "$PLANPACT_SOURCE_DIR/tests/helpers.sh"

# What the labellers looked for. What else rules find in a goal is not judged by these cases.
looked_for=goal-is-activity,goal-counts-deeds,goal-comparison-open,goal-vague-verb
looked_for+=,goal-statement-short,goal-figure-missing,goal-two-in-one,goal-weasel-word
looked_for+=,goal-vague-time,goal-scope-missing,goal-target-unlike-statement
looked_for+=,goal-number-unmatched,goal-percent-for-points,goal-due-unlike-statement
looked_for+=,goal-owner-missing,goal-not-measurable,goal-measure-missing,goal-unit-missing
looked_for+=,goal-source-missing,goal-baseline-missing,goal-baseline-period-missing
looked_for+=,goal-target-missing,goal-due-missing,goal-quarters-missing
looked_for+=,goal-aggregation-missing,goal-target-is-baseline,goal-direction-contradicted
looked_for+=,goal-threshold-beyond-target,goal-stretch-below-target
looked_for+=,goal-quarters-unlike-target,goal-due-outside-year

ls "$PLANPACT_SOURCE_DIR"/tests/accuracy/goals-*.xml >/dev/null || skip "there are no goals"
status 0 "$planpact" rules score --only "$looked_for" --at-least 0.95 --each 0.85 \
    "$PLANPACT_SOURCE_DIR"/tests/accuracy/goals-*.xml
cat out
grep -F error: err >&2 || true
finish
