#!/usr/bin/env bash
# Random years with gaps, zeros and terms that change from quarter to quarter: where the plan
# stands by the program and by python3 with exact fractions, equal to the last digit.
set -eu
python3 "$PLANPACT_SOURCE_DIR/tests/figures/standing.py" \
        "$PLANPACT_BUILD_DIR/tests/unit_figures_standing_lines" "${STANDING_YEARS-400}"
