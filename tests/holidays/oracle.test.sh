#!/usr/bin/env bash
# The shipped holiday files against an independent package of public holidays.
. "$PLANPACT_SOURCE_DIR/tests/helpers.sh"
need_tool python3
printer=$PLANPACT_BUILD_DIR/tests/unit_holidays_print
[ -x "$printer" ] || skip "$printer is not built"
python3 -c 'import holidays' 2>/dev/null || skip "needs the Python package holidays (pip install holidays)"
PYTHONDONTWRITEBYTECODE=1 python3 "$PLANPACT_SOURCE_DIR/tests/holidays/oracle.py" "$printer" >out ||
    wrong "the calendars differ: $(cat out)"
finish
