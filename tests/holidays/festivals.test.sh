#!/usr/bin/env bash
# Festivals of the moon: the shipped files, the sky, and ICU agree.
. "$PLANPACT_SOURCE_DIR/tests/helpers.sh"
need_tool python3
need_tool pkg-config
here=$PLANPACT_SOURCE_DIR/tests/holidays
printer=$PLANPACT_BUILD_DIR/tests/unit_holidays_print
[ -x "$printer" ] || skip "$printer is not built"
pkg-config --exists icu-i18n || skip "needs the headers of ICU"
# shellcheck disable=SC2046
"${CC:-cc}" -std=c17 -o lunar "$here/lunar.c" $(pkg-config --cflags --libs icu-i18n)
./lunar >icu.txt
PYTHONDONTWRITEBYTECODE=1 python3 "$here/festivals.py" "$printer" icu.txt >out ||
    wrong "the festivals differ: $(cat out)"
finish
