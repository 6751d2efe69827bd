#!/usr/bin/env bash
# kill -9 at random moments: never a torn or empty PDF. KILLS says how often (tests/long.sh).
. "$PLANPACT_SOURCE_DIR/tests/helpers.sh"
need_released
need_tool python3
PLANPACT=$released PLAN=$minimal \
    python3 "$PLANPACT_SOURCE_DIR/tests/faults/faults.py" kill "${KILLS-60}"
