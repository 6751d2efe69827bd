#!/usr/bin/env bash
# Limits of memory from too little to enough: status 3 with a sentence, or the whole PDF.
. "$PLANPACT_SOURCE_DIR/tests/helpers.sh"
need_released
need_tool python3
PLANPACT=$released PLAN=$minimal python3 "$PLANPACT_SOURCE_DIR/tests/faults/faults.py" memory
