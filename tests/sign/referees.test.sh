#!/usr/bin/env bash
# What programs that are not ours say of signed contracts: qpdf, pdfsig, pyHanko, veraPDF. Those
# that are not here are named as skipped. pyHanko comes from PyPI into the build folder, unless
# PYHANKO names its command; veraPDF is found as in tests/pdf/referees.test.sh.
. "$PLANPACT_SOURCE_DIR/tests/helpers.sh"
. "$PLANPACT_SOURCE_DIR/tests/sign/keys.sh"
key_file supplier '/CN=Li Mei/O=Yangtze Springs Co., Ltd.' -newkey rsa:3072
key_file customer '/CN=王小明/O=华东超市有限公司' -newkey ec -pkeyopt ec_paramgen_curve:P-256
certificate tsa 'extendedKeyUsage=critical,timeStamping\n' 3650 -subj '/CN=Time' -newkey rsa:2048
printf '%s\n' '[tsa]' 'default_tsa = own' '[own]' 'serial = serial' 'signer_cert = tsa.crt' \
    'certs = ca.crt' 'signer_key = tsa.key' 'signer_digest = sha256' 'default_policy = 1.2.3.4' \
    'digests = sha256' 'ess_cert_id_alg = sha256' >ts.cnf
echo 01 >serial

# stamp FILE PARTY QUERY OUTPUT
stamp()
{
    openssl ts -reply -config ts.cnf -queryfile $3 -out $3.reply 2>/dev/null
    status 0 "$planpact" sign $1 --as $2 --tsa-query $3 --tsa-response $3.reply -o $4
}

# Without time stamps and with them; the parties in either order; names with Hanzi and accents.
contract en
contract zh-Hans
status 0 sign en.pdf --as supplier --key supplier.p12 -o en-1.pdf
status 0 sign en-1.pdf --as customer --key customer.p12 -o en-2.pdf
status 0 sign zh-Hans.pdf --as customer --key customer.p12 --tsa-query q1 -o zh-1.pdf --reason 同意
stamp zh-1.pdf customer q1 zh-1t.pdf
status 0 sign zh-1t.pdf --as supplier --key supplier.p12 --tsa-query q2 -o zh-2.pdf --name 'Ana Núñez'
stamp zh-2.pdf supplier q2 zh-2t.pdf
files="en-1.pdf en-2.pdf zh-1t.pdf zh-2t.pdf"

if command -v qpdf >/dev/null; then
    for file in $files; do
        status 0 qpdf --check $file
        says out "No syntax or stream encoding errors found"
    done
else
    echo "skipped: qpdf is not here"
fi

if command -v pdfsig >/dev/null && command -v certutil >/dev/null; then
    mkdir nss
    certutil -d sql:nss -N --empty-password
    certutil -d sql:nss -A -n authority -t C,C,C -i ca.crt
    for file in en-2.pdf zh-2t.pdf; do
        status 0 pdfsig -nssdir sql:nss $file
        [ "$(grep -c 'Signature Validation: Signature is Valid' out)" = 2 ] || wrong "pdfsig: $file"
        [ "$(grep -c 'Certificate Validation: Certificate is Trusted' out)" = 2 ] || wrong "pdfsig: $file"
        [ "$(grep -c 'Signature Type: ETSI.CAdES.detached' out)" = 2 ] || wrong "pdfsig: $file"
        [ "$(grep -c 'Total document signed' out)" = 1 ] || wrong "pdfsig: $file"
    done
else
    echo "skipped: pdfsig (poppler-utils) or certutil (libnss3-tools) is not here"
fi

# A folder of its own: other tests that run at the same time fill theirs.
venv=$PLANPACT_BUILD_DIR/pyhanko-venv
pyhanko=${PYHANKO:-$venv/bin/pyhanko}
if [ -z "${PYHANKO-}" ] && [ ! -x "$pyhanko" ]; then
    python3 -m venv "$venv" >pip 2>&1 &&
        timeout 300 "$venv/bin/pip" install -q pyhanko pyhanko-cli >pip 2>&1 ||
        echo "pip: $(tail -n 1 pip)"
fi
if [ -x "$pyhanko" ]; then
    for file in $files; do
        status 0 "$pyhanko" sign validate --pretty-print --trust ca.crt --trust-replace $file
        signatures=$(grep -oa '/ByteRange' $file | wc -l)
        [ "$(grep -c 'The signature is judged VALID' out)" = $signatures ] ||
            wrong "pyHanko: $file: $(grep -A2 -i 'bottom line' out)"
        case $file in
        *t.pdf) [ "$(grep -c 'The timestamp token is cryptographically sound' out)" = $signatures ] ||
            wrong "pyHanko: no time stamp in $file" ;;
        esac
        case $file in
        *-2*) says out "All modifications relate to signing and form filling operations" ;;
        esac
    done
else
    echo "skipped: pyHanko could not be installed (pip install pyhanko pyhanko-cli)"
fi

judge()
{
    if command -v verapdf >/dev/null; then
        verapdf "$@"
    else
        CLASSPATH=$VERAPDF_CLASSPATH java org.verapdf.apps.GreenfieldCliWrapper "$@"
    fi
}
if command -v verapdf >/dev/null || [ -n "${VERAPDF_CLASSPATH-}" ]; then
    for flavour in 3a ua1; do
        status 0 judge --flavour $flavour --format text $files
        [ "$(grep -c ^PASS out)" -eq 4 ] || wrong "veraPDF $flavour: $(cat out)"
    done
else
    echo "skipped: veraPDF is not here"
fi
finish
