#!/usr/bin/env bash
# Time stamps (RFC 3161): asked for at once, or by a query that is answered later. The authority
# is a throw-away one of openssl.
. "$PLANPACT_SOURCE_DIR/tests/helpers.sh"
. "$PLANPACT_SOURCE_DIR/tests/sign/keys.sh"
need_tool python3
key_file supplier '/CN=Li Mei/O=Yangtze Springs' -newkey rsa:3072
key_file customer '/CN=Wang Xiaoming' -newkey ec -pkeyopt ec_paramgen_curve:P-256
stamps='extendedKeyUsage=critical,timeStamping\nkeyUsage=critical,digitalSignature\n'
certificate tsa "$stamps" 3650 -subj '/CN=Throw-away time stamps' -newkey rsa:2048
contract en

cat >ts.cnf <<'E2'
[tsa]
default_tsa = own
[own]
serial = serial
signer_cert = tsa.crt
certs = ca.crt
signer_key = tsa.key
signer_digest = sha256
default_policy = 1.2.3.4
digests = sha256
accuracy = secs:1
ess_cert_id_alg = sha256
E2
echo 01 >serial

# answer QUERY ANSWER
answer()
{
    openssl ts -reply -config ts.cnf -queryfile $1 -out $2 2>/dev/null
}

# stamped FILE N: the Nth signature of the file carries a token that openssl finds good for it.
stamped()
{
    python3 "$PLANPACT_SOURCE_DIR/tests/sign/holes.py" $1 >/dev/null
    openssl cms -verify -cades -binary -inform DER -in $2.der -content $2.bytes -CAfile ca.crt \
        -purpose any -out /dev/null 2>err || wrong "$1: $(cat err)"
    python3 - $2 <<'E2'
import sys
der = open(sys.argv[1] + ".der", "rb").read()
kind = bytes.fromhex("060b2a864886f70d010910020e")  # 1.2.840.113549.1.9.16.2.14
at = der.index(kind) + len(kind)
assert der[at] == 0x31 and der[at + 1] == 0x82
token = der[at + 4:at + 4 + int.from_bytes(der[at + 2:at + 4], "big")]
open("token.der", "wb").write(token)
# The signature's value stands right before the unsigned attributes.
start = der.rindex(b"\xa1\x82", 0, at)
for length in (70, 71, 72, 256, 384):
    head = bytes([4, length]) if length < 128 else b"\x04\x82" + length.to_bytes(2, "big")
    if der[start - length - len(head):start - length] == head:
        open("value", "wb").write(der[start - length:start])
E2
    status 0 openssl ts -verify -data value -in token.der -token_in -CAfile ca.crt
}

# ---- in two steps ----
status 0 sign en.pdf --as supplier --key supplier.p12 --tsa-query query
openssl ts -query -in query -text >printed 2>/dev/null
for piece in 'Hash Algorithm: sha256' 'Certificate required: yes' 'Nonce: 0x'; do
    says printed "$piece"
done
answer query reply
status 0 "$planpact" sign en.signed.pdf --as supplier --tsa-query query --tsa-response reply -o b-t.pdf
says out "b-t.pdf: signed by Li Mei (Yangtze Springs), time stamp of 20"
stamped b-t.pdf 1
status 0 sign b-t.pdf --as customer --key customer.p12 --tsa-query query2 -o two.pdf
answer query2 reply2
status 0 "$planpact" sign two.pdf --as customer --tsa-query query2 --tsa-response reply2 -o two-t.pdf
stamped two-t.pdf 1
stamped two-t.pdf 2

# Refused: each leaves nothing.
refused()
{
    code=$1
    shift
    status 1 "$planpact" sign "$@" -o none.pdf
    says err "[$code]"
    [ ! -e none.pdf ] || wrong "written in spite of $code"
}
refused stamp-twice b-t.pdf --as supplier --tsa-query query --tsa-response reply
refused stamp-nothing-signed en.pdf --as supplier --tsa-query query --tsa-response reply
refused stamp-nothing-signed en.signed.pdf --as customer --tsa-query query --tsa-response reply
refused stamp-nothing-signed two.pdf --as supplier --tsa-query query --tsa-response reply
refused stamp-of-another en.signed.pdf --as supplier --tsa-query query2 --tsa-response reply2
refused stamp-of-another en.signed.pdf --as supplier --tsa-query query --tsa-response reply2
refused stamp-unreadable en.signed.pdf --as supplier --tsa-query query --tsa-response query
refused stamp-unreadable en.signed.pdf --as supplier --tsa-query reply --tsa-response reply
# The right digest, but the nonce of another query.
python3 - <<'E2'
query = bytearray(open("query", "rb").read())
at = query.rindex(b"\x02\x08") if b"\x02\x08" in query else query.rindex(b"\x02\x07")
query[at + 5] ^= 1
open("other-nonce", "wb").write(query)
reply = bytearray(open("reply", "rb").read())
reply[-20] ^= 1
open("forged", "wb").write(reply)
E2
answer other-nonce reply3
refused stamp-of-another en.signed.pdf --as supplier --tsa-query query --tsa-response reply3
refused stamp-not-valid en.signed.pdf --as supplier --tsa-query query --tsa-response forged
# An authority that refuses.
openssl ts -query -data pass -sha512 -out refused-query 2>/dev/null
answer refused-query refusal || :
refused stamp-refused en.signed.pdf --as supplier --tsa-query query --tsa-response refusal
# Signed without the wish for a time stamp there is no room for one.
status 0 sign en.pdf --as supplier --key supplier.p12 -o tight.pdf
python3 "$PLANPACT_SOURCE_DIR/tests/sign/holes.py" tight.pdf >/dev/null
tail -c 384 1.der >value
openssl ts -query -data value -sha256 -cert -out own-query 2>/dev/null
answer own-query own-reply
status 3 "$planpact" sign tight.pdf --as supplier --tsa-query own-query --tsa-response own-reply
says err "[sign-too-large]"

# ---- at once ----
cat >authority.py <<'E2'
import http.server
import subprocess


class Authority(http.server.BaseHTTPRequestHandler):
    def do_POST(self):
        query = self.rfile.read(int(self.headers["Content-Length"]))
        good = self.headers["Content-Type"] == "application/timestamp-query"
        if self.path != "/stamp" or not good:
            self.send_error(404)
            return
        open("asked", "wb").write(query)
        subprocess.run("openssl ts -reply -config ts.cnf -queryfile asked -out said".split(),
                       stderr=subprocess.DEVNULL)
        answer = open("said", "rb").read()
        self.send_response(200)
        self.send_header("Content-Type", "application/timestamp-reply")
        self.send_header("Content-Length", str(len(answer)))
        self.end_headers()
        self.wfile.write(answer)

    def log_message(self, *_):
        pass


server = http.server.HTTPServer(("127.0.0.1", 0), Authority)
open("port.new", "w").write(str(server.server_port))
__import__("os").rename("port.new", "port")
server.serve_forever()
E2
python3 authority.py &
authority=$!
trap 'kill $authority 2>/dev/null; rm -rf "$work"' EXIT
for _ in $(seq 100); do [ -e port ] || sleep 0.1; done
url=http://127.0.0.1:$(cat port)
status 0 sign en.pdf --as customer --key customer.p12 --tsa $url/stamp -o online.pdf
says out ", time stamp of 20"
stamped online.pdf 1
status 3 sign en.pdf --as customer --key customer.p12 --tsa $url/elsewhere -o none.pdf
says err "[stamp-no-answer]"
[ ! -e none.pdf ] || wrong "signed without the time stamp that was wished for"
finish
