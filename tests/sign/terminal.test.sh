#!/usr/bin/env bash
# The pass-phrase is asked for on the terminal, and is not shown there.
. "$PLANPACT_SOURCE_DIR/tests/helpers.sh"
. "$PLANPACT_SOURCE_DIR/tests/sign/keys.sh"
need_tool python3
key_file supplier '/CN=Li Mei' -newkey rsa:3072
contract en

cat >ask.py <<'E2'
import os
import pty
import re
import select
import sys
import termios

program, kind = sys.argv[1:3]
pid, terminal = pty.fork()
if pid == 0:
    os.execv(program, [program, "sign", "en.pdf", "--as", "supplier", "--key", "supplier.p12",
                       "-o", kind + ".pdf", "--lang", "zh-Hans" if kind == "typed" else "en"])


def read_until(text, seen=b""):
    while text not in seen:
        if not select.select([terminal], [], [], 20)[0]:
            sys.exit("waited in vain for " + repr(text) + ": " + repr(seen))
        try:
            more = os.read(terminal, 4096)
        except OSError:
            more = b""
        if not more:
            break
        seen += more
    return seen


seen = read_until(b"supplier.p12")
seen = read_until("：".encode() if kind == "typed" else b": ", seen)
while termios.tcgetattr(terminal)[3] & termios.ECHO:
    pass
assert re.search(r"Max core file size +0 +0", open(f"/proc/{pid}/limits").read()), "core dumps"
assert b"secret" not in open(f"/proc/{pid}/cmdline", "rb").read()
# A mistake taken back with its two bytes, and the line begun anew.
keys = {"typed": "nonsense\x15sec\u00e4\x7fret\n".encode(), "stopped": b"sec\x03"}[kind]
os.write(terminal, keys)
seen += read_until(b"\x00", b"")
status = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
assert b"sec" not in seen, "the pass-phrase was shown: " + repr(seen)
wanted = {"typed": 0, "stopped": 1}[kind]
assert status == wanted, f"status {status}: {seen.decode()}"
assert kind != "stopped" or b"passphrase-not-given" in seen, seen
E2
python3 ask.py "$planpact" typed || wrong "typed"
[ -s typed.pdf ] || wrong "not signed"
python3 ask.py "$planpact" stopped || wrong "stopped"
[ ! -e stopped.pdf ] || wrong "signed without a pass-phrase"
finish
