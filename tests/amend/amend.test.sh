#!/usr/bin/env bash
# Amendments of the example plan: every refusal, two amendments and the text after each, decisions.
. "$PLANPACT_SOURCE_DIR/tests/helpers.sh"
need_tool python3
codes=$(grep -oE '"(amendment|decision|conformed)-[a-z-]+"' \
    "$PLANPACT_SOURCE_DIR/src/change/amendment_messages.h" | tr -d '"' | sort -u)
python3 "$PLANPACT_SOURCE_DIR/tests/amend/amend.py" "$planpact" \
    "$PLANPACT_SOURCE_DIR/examples/yangtze-springs-2027.en.xml" "$codes" || wrong "see above"
finish
