#!/usr/bin/env bash
# Every figure of the example's four review packs, from the plan's file and the tables as they
# are written, by the program and by python3.
set -eu
here=$PLANPACT_SOURCE_DIR/tests/figures
PYTHONDONTWRITEBYTECODE=1 python3 "$here/example_year.py" "$PLANPACT_BUILD_DIR/bin/planpact" \
    "$PLANPACT_SOURCE_DIR/examples/yangtze-springs-2027.en.xml" "$PLANPACT_SOURCE_DIR/examples/year"
