#!/usr/bin/env bash
# pyHanko signs our contracts and we verify them; we sign and pyHanko validates. It and pikepdf
# also make attacks as real programs do. Both come from PyPI, into the build folder.
. "$PLANPACT_SOURCE_DIR/tests/helpers.sh"
need_tool python3
venv=$PLANPACT_BUILD_DIR/referee-venv
if ! "$venv/bin/python" -c 'import pyhanko, pikepdf' 2>/dev/null; then
    python3 -m venv "$venv" 2>/dev/null || skip "needs python3-venv"
    timeout 300 "$venv/bin/pip" install -q pyHanko pikepdf >pip 2>&1 ||
        skip "pip cannot install pyHanko here"
fi
. "$PLANPACT_SOURCE_DIR/tests/sign/keys.sh"
key_file supplier '/CN=Li Mei/O=Yangtze Springs Co., Ltd.' -newkey rsa:3072
key_file customer '/CN=王小明/O=华东超市有限公司' -newkey ec -pkeyopt ec_paramgen_curve:P-256
certificate stamper 'keyUsage=critical,digitalSignature\nextendedKeyUsage=critical,timeStamping\n' \
    3650 -subj '/CN=Throw-away time' -newkey rsa:2048
contract en
status 0 sign en.pdf --as supplier --key supplier.p12 -o one.pdf
status 0 sign one.pdf --as customer --key customer.p12 -o both.pdf
"$venv/bin/python" "$PLANPACT_SOURCE_DIR/tests/verify/referee.py" "$planpact" ||
    failures=$((failures + 1))
finish
