#!/usr/bin/env bash
# What is not signed, and with what: each with a reason, in three languages, and nothing written.
. "$PLANPACT_SOURCE_DIR/tests/helpers.sh"
. "$PLANPACT_SOURCE_DIR/tests/sign/keys.sh"
key_file supplier '/CN=Li Mei/O=Yangtze Springs' -newkey rsa:3072
contract en

# refused STATUS CODE OPTIONS… of sign: with that code in every language, and no new file.
refused()
{
    wanted_status=$1 code=$2
    shift 2
    ls >before
    for lang in en zh-Hans zh-Hant; do
        last="sign $*"
        status $wanted_status "$planpact" sign "$@" --lang $lang </dev/null
        says err "[$code]"
        [ $lang = en ] || ! grep -q '^planpact: error: [ -~]*$' err || wrong "$code is not in $lang"
    done
    ls | diff before - >&2 || wrong "$code: a file was written"
}
p12="--as supplier --key supplier.p12 --passphrase-file pass"

# Files.
"$planpact" render -o draft.pdf "$minimal" >out 2>err || :
refused 1 sign-draft draft.pdf $p12
"$planpact" render --final --audience internal -o internal.pdf \
    "$PLANPACT_SOURCE_DIR/examples/bottled-tea-2027.en.xml" >out 2>err
refused 1 sign-internal internal.pdf $p12
refused 1 pdf-not-pdf supplier.p12 $p12
refused 3 file-unreadable absent.pdf $p12
head -c 20000 en.pdf >cut.pdf
refused 1 pdf-cut-off cut.pdf $p12
sed 's|/PlanpactState|/SomeoneState_|' en.pdf >foreign.pdf
refused 1 sign-not-a-contract foreign.pdf $p12
"$planpact" sign en.pdf $p12 -o signed.pdf >out
refused 1 sign-twice signed.pdf $p12
# One bit of what was signed, one of the signature.
python3 - <<'E2'
data = bytearray(open("signed.pdf", "rb").read())
at = data.index(b"/Count ") + 7
data[at] ^= 1
open("bit.pdf", "wb").write(data)
data[at] ^= 1
at = data.rindex(b"/Contents<") + 4000
data[at] = ord("0") if data[at] != ord("0") else ord("1")
open("forged.pdf", "wb").write(data)
E2
refused 1 sign-earlier-broken bit.pdf --as customer --key supplier.p12 --passphrase-file pass
refused 1 sign-earlier-broken forged.pdf --as customer --key supplier.p12 --passphrase-file pass
# Saved by another program, before the first signature and after it.
cat >saved.py <<'E2'
import re, sys
data = open(sys.argv[1], "rb").read()
size = int(re.findall(rb"/Size (\d+)", data)[-1])
start = int(re.findall(rb"startxref\s+(\d+)", data)[-1])
root = re.findall(rb"/Root (\d+ 0 R)", data)[-1].decode()
ident = re.findall(rb"/ID ?\[ ?(<\w*> ?<\w*>) ?\]", data)[-1].decode()
at = len(data)
entry = b"%010d" % at
new = b"%d 0 obj\n<</Note(x)>>\nendobj\n" % size
xref = at + len(new)
body = (b"\x01" + at.to_bytes(4, "big") + b"\0\0" + b"\x01" + xref.to_bytes(4, "big") + b"\0\0")
new += (b"%d 0 obj\n<</Type/XRef/W[1 4 2]/Index[%d 2]/Size %d/Root %s/ID[%s]/Prev %d/Length %d>>\n"
        b"stream\n" % (size + 1, size, size + 2, root.encode(), ident.encode(), start, len(body))
        + body + b"\nendstream\nendobj\nstartxref\n%d\n%%%%EOF\n" % xref)
open(sys.argv[2], "wb").write(data + new)
E2
python3 saved.py en.pdf saved.pdf
refused 1 sign-file-changed saved.pdf $p12
python3 saved.py signed.pdf saved-signed.pdf
refused 1 sign-earlier-broken saved-signed.pdf --as customer --key supplier.p12 --passphrase-file pass

# Keys.
echo wrong >bad && chmod 600 bad
refused 1 key-passphrase-wrong en.pdf --as supplier --key supplier.p12 --passphrase-file bad
refused 1 key-not-p12 en.pdf --as supplier --key supplier.key --passphrase-file pass
openssl pkcs12 -export -nokeys -in supplier.crt -passout pass:secret -out nokey.p12
refused 1 key-absent en.pdf --as supplier --key nokey.p12 --passphrase-file pass
key_file weak '/CN=Weak' -newkey rsa:1024
refused 1 key-weak en.pdf --as supplier --key weak.p12 --passphrase-file pass
key_file curve '/CN=Curve' -newkey ec -pkeyopt ec_paramgen_curve:secp521r1
refused 1 key-kind-unknown en.pdf --as supplier --key curve.p12 --passphrase-file pass
key_file edwards '/CN=Edwards' -newkey ed25519
refused 1 key-kind-unknown en.pdf --as supplier --key edwards.p12 --passphrase-file pass
key_file nameless '/C=CN' -newkey rsa:3072
refused 1 sign-name-missing en.pdf --as supplier --key nameless.p12 --passphrase-file pass
certificate server 'keyUsage=critical,keyEncipherment\n' 3650 -subj '/CN=Server' -newkey rsa:3072
openssl pkcs12 -export -inkey server.key -in server.crt -passout pass:secret -out server.p12
refused 1 key-usage-wrong en.pdf --as supplier --key server.p12 --passphrase-file pass
refused 1 key-expired en.pdf $p12 --time 2099-01-04T09:30:00+08:00
refused 1 key-not-yet-valid en.pdf $p12 --time 2001-01-04T09:30:00Z
certificate expired '' -1 -subj '/CN=Expired' -newkey rsa:3072
openssl pkcs12 -export -inkey expired.key -in expired.crt -passout pass:secret -out expired.p12
refused 1 key-expired en.pdf --as supplier --key expired.p12 --passphrase-file pass

# Pass-phrases.
cp pass open && chmod 644 open
refused 1 passphrase-file-open en.pdf --as supplier --key supplier.p12 --passphrase-file open
refused 3 passphrase-unreadable en.pdf --as supplier --key supplier.p12 --passphrase-file nowhere
refused 3 passphrase-unreadable en.pdf --as supplier --key supplier.p12 --passphrase-fd 77
head -c 2000 /dev/zero | tr '\0' a >long && chmod 600 long
refused 1 passphrase-too-long en.pdf --as supplier --key supplier.p12 --passphrase-file long
if command -v setsid >/dev/null; then
    status 1 setsid -w "$planpact" sign en.pdf --as supplier --key supplier.p12 </dev/null
    says err "[passphrase-no-terminal]"
fi

# Usage.
status 2 "$planpact" sign $p12
says err "[arguments-wrong]"
refused 2 sign-party-missing en.pdf --key supplier.p12
refused 2 option-value-unknown en.pdf --as bank --key supplier.p12
refused 2 sign-key-missing en.pdf --as supplier
refused 2 sign-key-missing en.pdf --as supplier --pkcs11 lib.so --token T
refused 2 sign-key-missing en.pdf $p12 --token T
refused 2 sign-passphrase-ways en.pdf $p12 --passphrase-fd 5
refused 2 sign-passphrase-ways en.pdf --as supplier --key supplier.p12 --passphrase-fd five
refused 2 sign-stamp-options en.pdf $p12 --tsa http://localhost --tsa-query q
refused 2 sign-stamp-options en.pdf --as supplier --tsa-response q
refused 2 sign-stamp-options en.pdf $p12 --tsa-query q --tsa-response r
refused 2 sign-output-missing - $p12
for time in yesterday 2027-02-30T10:00:00Z 2027-01-04T25:00:00Z 2027-01-04T10:00:00+9 2027-01-04; do
    refused 2 sign-time-wrong en.pdf $p12 --time $time
done
refused 1 stamp-address-wrong en.pdf $p12 --tsa https://localhost/
refused 1 stamp-address-wrong en.pdf $p12 --tsa nonsense

# A character that no font has, and a full disk.
refused 1 glyph-missing en.pdf $p12 --name "$(printf 'Li \U000E1234')"
if [ -n "$released" ] && [ -x "$released" ]; then
    before=$(ls | wc -l)
    got=0
    (ulimit -f 16 && exec "$released" sign en.pdf $p12) >/dev/null 2>"$work.full" || got=$?
    [ "$got" -eq 3 ] || wrong "status $got on a full disk"
    grep -q file-unwritable "$work.full" || wrong "$(cat "$work.full")"
    rm "$work.full"
    [ "$(ls | wc -l)" -eq "$before" ] || wrong "something was left on a full disk"
fi

# The pass-phrase stands nowhere that others can look.
grep -q 'getenv' "$PLANPACT_SOURCE_DIR"/src/sign/*.c "$PLANPACT_SOURCE_DIR/src/cli/sign.c" &&
    wrong "signing looks into the environment"
finish
