#!/usr/bin/env bash
# Memory runs out at one allocation after the other: status 3 with a sentence and no file, or
# the whole PDF. All of them: FAULTS_FIRST=0 FAULTS_SPREAD=0 (tests/long.sh).
. "$PLANPACT_SOURCE_DIR/tests/helpers.sh"
need_released
need_tool python3
faults=$PLANPACT_SOURCE_DIR/tests/faults
"${CC:-cc}" -std=gnu17 -O1 -shared -fPIC -o no_memory.so "$faults/no_memory.c"
PLANPACT=$released PLAN=$minimal python3 "$faults/faults.py" \
    alloc "$work/no_memory.so" "${FAULTS_FIRST-300}" "${FAULTS_SPREAD-100}"
