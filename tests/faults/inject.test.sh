#!/usr/bin/env bash
# System calls fail, one after the other: status 3 with a sentence and no file, or the whole
# PDF.
. "$PLANPACT_SOURCE_DIR/tests/helpers.sh"
need_released
need_tool python3
need_tool strace
strace -qq -o /dev/null true 2>/dev/null || skip "strace may not trace here"
PLANPACT=$released PLAN=$minimal python3 "$PLANPACT_SOURCE_DIR/tests/faults/faults.py" inject
