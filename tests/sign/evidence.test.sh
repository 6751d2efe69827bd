#!/usr/bin/env bash
# Evidence for later (B-LT): certificates, revocation lists and answers are kept in the contract.
. "$PLANPACT_SOURCE_DIR/tests/helpers.sh"
. "$PLANPACT_SOURCE_DIR/tests/sign/keys.sh"
key_file supplier '/CN=Li Mei/O=Yangtze Springs' -newkey rsa:3072
key_file customer '/CN=Wang Xiaoming' -newkey ec -pkeyopt ec_paramgen_curve:P-256
contract en
sign en.pdf --as supplier --key supplier.p12 -o one.pdf >/dev/null

# A list of what is revoked (nothing), and an answer that the customer's certificate is good.
: >index
printf '%s\n' '[ca]' 'default_ca = own' '[own]' 'database = index' 'default_md = sha256' \
    'default_crl_days = 30' >ca.cnf
openssl ca -config ca.cnf -gencrl -keyfile ca.key -cert ca.crt -out list.pem 2>/dev/null
serial=$(openssl x509 -in customer.crt -noout -serial | cut -d= -f2)
printf 'V\t%s\t\t%s\tunknown\t/CN=Wang Xiaoming\n' "$(date -u -d '+2 years' +%y%m%d%H%M%SZ)" "$serial" >index
openssl ocsp -issuer ca.crt -cert customer.crt -reqout question -no_nonce 2>/dev/null
openssl ocsp -index index -CA ca.crt -rsigner ca.crt -rkey ca.key -reqin question -ndays 30 \
    -respout answer 2>/dev/null
{
    cat ca.crt list.pem
    echo "-----BEGIN OCSP RESPONSE-----"
    base64 answer
    echo "-----END OCSP RESPONSE-----"
} >evidence.pem

keep()
{
    "$planpact" sign "$@"
}
status 0 keep one.pdf --evidence evidence.pem -o kept.pdf
says out "kept.pdf: 3 certificates and lists added"
cmp -n "$(stat -c %s one.pdf)" one.pdf kept.pdf || wrong "what was signed changed"
# The other party can still sign, and then all holds.
status 0 sign kept.pdf --as customer --key customer.p12 -o both.pdf
status 0 "$planpact" verify --trust ca.crt both.pdf
grep -qa '/Type/DSS/Certs\[[0-9]* 0 R\]/CRLs\[[0-9]* 0 R\]/OCSPs\[[0-9]* 0 R\]' both.pdf ||
    wrong "no store"
if command -v qpdf >/dev/null; then
    status 0 qpdf --check both.pdf
    says out "No syntax or stream encoding errors found"
    for part in Certs CRLs OCSPs; do
        number=$(grep -oa "/$part\[[0-9]*" kept.pdf | grep -oE '[0-9]+')
        qpdf --show-object=$number --raw-stream-data kept.pdf >$part.der
    done
    openssl x509 -in ca.crt -outform DER | cmp - Certs.der || wrong "another certificate is kept"
    openssl crl -in list.pem -outform DER | cmp - CRLs.der || wrong "another list is kept"
    cmp answer OCSPs.der || wrong "another answer is kept"
fi
# pyHanko demands proof that no certificate was revoked, and asks no network for it: only the
# contract with its evidence has that.
venv=$PLANPACT_BUILD_DIR/pyhanko-venv
pyhanko=${PYHANKO:-$venv/bin/pyhanko}
if [ -x "$pyhanko" ]; then
    certificate tsa 'extendedKeyUsage=critical,timeStamping\n' 3650 -subj '/CN=Time' -newkey rsa:2048
    printf '%s\n' '[tsa]' 'default_tsa = own' '[own]' 'serial = serial' 'signer_cert = tsa.crt' \
        'certs = ca.crt' 'signer_key = tsa.key' 'signer_digest = sha256' \
        'default_policy = 1.2.3.4' 'digests = sha256' 'ess_cert_id_alg = sha256' >ts.cnf
    echo 01 >serial
    status 0 sign en.pdf --as supplier --key supplier.p12 --tsa-query query -o b.pdf
    openssl ts -reply -config ts.cnf -queryfile query -out reply 2>/dev/null
    status 0 keep b.pdf --as supplier --tsa-query query --tsa-response reply -o b-t.pdf
    cat ca.crt list.pem >lists.pem
    status 0 keep b-t.pdf --evidence lists.pem -o b-lt.pdf
    status 1 "$pyhanko" sign adesverify --pretty-print --trust ca.crt --trust-replace b-t.pdf
    status 0 "$pyhanko" sign adesverify --pretty-print --trust ca.crt --trust-replace b-lt.pdf
    says out "The signature is judged VALID"
else
    echo "skipped: pyHanko is not here; tests/sign/referees.test.sh fetches it"
fi

# refused STATUS CODE OPTIONS…
refused()
{
    wanted_status=$1 code=$2
    shift 2
    for lang in en zh-Hans zh-Hant; do
        status $wanted_status "$planpact" sign "$@" -o none.pdf --lang $lang
        says err "[$code]"
    done
    [ ! -e none.pdf ] || wrong "written in spite of $code"
}
refused 1 evidence-nothing-signed en.pdf --evidence evidence.pem
refused 1 evidence-twice kept.pdf --evidence evidence.pem
cat evidence.pem supplier.key >careless.pem
refused 1 evidence-unknown one.pdf --evidence careless.pem
{ echo "-----BEGIN X509 CRL-----"; base64 ca.crt; echo "-----END X509 CRL-----"; } >broken.pem
refused 1 evidence-unreadable one.pdf --evidence broken.pem
refused 1 evidence-empty one.pdf --evidence pass
for _ in $(seq 70); do cat ca.crt; done >many.pem
refused 1 evidence-too-many one.pdf --evidence many.pem
refused 2 sign-evidence-options one.pdf --evidence evidence.pem --as supplier
finish
