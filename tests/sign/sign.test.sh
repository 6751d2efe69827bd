#!/usr/bin/env bash
# Two parties sign a contract, one with RSA, one with ECDSA; programs that are not ours agree.
. "$PLANPACT_SOURCE_DIR/tests/helpers.sh"
. "$PLANPACT_SOURCE_DIR/tests/sign/keys.sh"
key_file supplier '/CN=Li Mei/O=Yangtze Springs Co., Ltd.' -newkey rsa:3072
key_file customer '/CN=王小明/O=华东超市有限公司' -newkey ec -pkeyopt ec_paramgen_curve:P-256
key_file strong '/CN=Ana María Núñez' -newkey ec -pkeyopt ec_paramgen_curve:P-384

holes()
{
    python3 "$PLANPACT_SOURCE_DIR/tests/sign/holes.py" "$1"
}

# verified N DIGEST: openssl agrees that N.der is for N.bytes, in the profile of PAdES.
verified()
{
    status 0 openssl cms -verify -cades -binary -inform DER -in $1.der -content $1.bytes \
        -CAfile ca.crt -purpose any -out /dev/null
    openssl cms -cmsout -print -inform DER -in $1.der -noout >printed
    grep -q 'id-smime-aa-signingCertificateV2' printed || wrong "no certificate is signed"
    ! grep -q 'signingTime' printed || wrong "the profile keeps the time out of the CMS"
    grep -A1 -i 'digestAlgorithm' printed | grep -q "$2" || wrong "signature $1 is not $2"
}

for lang in en zh-Hans zh-Hant; do
    contract $lang
    status 0 sign $lang.pdf --as supplier --key supplier.p12 --reason Agreed --place 上海
    says out "$lang.signed.pdf: signed by Li Mei (Yangtze Springs Co., Ltd.)"
    status 0 sign $lang.signed.pdf --as customer --key customer.p12 --lang zh-Hans
    says out "$lang.signed-2.pdf：签署人 王小明（华东超市有限公司）"
    # Not a byte of what was there is touched.
    cmp -n "$(stat -c %s $lang.pdf)" $lang.pdf $lang.signed.pdf || wrong "the contract changed"
    cmp -n "$(stat -c %s $lang.signed.pdf)" $lang.signed.pdf $lang.signed-2.pdf ||
        wrong "the first signature changed"
    [ "$(holes $lang.signed-2.pdf)" = 2 ] || wrong "not two signatures"
    verified 1 sha256
    verified 2 sha256
done

# The other way round, and with the curve that wants SHA-384.
status 0 sign en.pdf --as customer --key strong.p12 -o first.pdf
status 0 sign first.pdf --as supplier --key supplier.p12 -o both.pdf
[ "$(holes both.pdf)" = 2 ] || wrong "not two signatures"
verified 1 sha384
verified 2 sha256

# What the dictionaries state.
grep -qa "/SubFilter/ETSI.CAdES.detached" en.signed.pdf || wrong "not of the form PAdES"
[ "$(grep -ca '/TransformMethod/DocMDP' en.signed-2.pdf)" = 1 ] || wrong "not one certifies"
[ "$(grep -oa '/TransformMethod/FieldMDP' en.signed-2.pdf | wc -l)" = 2 ] || wrong "fields are open"
grep -qa '/Reason(Agreed)' en.signed.pdf || wrong "no reason"
grep -qa '/Location<FEFF4E0A6D77>' en.signed.pdf || wrong "no place"
grep -qa '/Name<FEFF738B5C0F660E>' en.signed-2.pdf || wrong "no name"
stated=$(date -d '+2 hours' +%Y-%m-%dT%H:%M:%S)
status 0 sign en.pdf --as supplier --key supplier.p12 -o timed.pdf --time "$stated-03:30" --name 'L. "M" (Mei)\'
grep -qa "/M(D:$(tr -d 'T:-' <<<"$stated")-03'30')" timed.pdf || wrong "not the time that was stated"
grep -qa '/Name(L. "M" \\(Mei\\)\\\\)' timed.pdf || wrong "not the name that was stated"
TZ=Asia/Shanghai status 0 sign en.pdf --as supplier --key supplier.p12 -o here.pdf
grep -qa "/M(D:20[0-9]*+08'00')" here.pdf || wrong "not in the zone of the clock"

# Key files of old programs, pass-phrases of other alphabets, and a descriptor to read them from.
openssl pkcs12 -export -legacy -inkey supplier.key -in supplier.crt -passout pass:secret -out old.p12
status 0 sign en.pdf --as supplier --key old.p12 -o old.pdf
(umask 077 && printf '密码 ä\r\nnot this line' >words)
openssl pkcs12 -export -inkey customer.key -in customer.crt -passout 'pass:密码 ä' -out words.p12
status 0 "$planpact" sign old.pdf --as customer --key words.p12 --passphrase-fd 7 -o words.pdf 7<words
[ "$(holes words.pdf)" = 2 ] || wrong "not two signatures"
verified 1 sha256
verified 2 sha256

# RSA leaves nothing to chance: the same once more.
for i in 1 2; do
    TZ=UTC status 0 sign en.pdf --as supplier --key supplier.p12 -o same$i.pdf --time "$stated"
done
cmp same1.pdf same2.pdf || wrong "two runs differ"

# Names of the new files: never one that is there.
mkdir names && cp en.pdf names/Contract.PDF && cp en.pdf names/my.signed.folder.pdf
status 0 sign names/Contract.PDF --as supplier --key supplier.p12
status 0 sign names/Contract.PDF --as supplier --key supplier.p12
status 0 sign names/my.signed.folder.pdf --as supplier --key supplier.p12
only_files names Contract.PDF Contract.signed.pdf Contract.signed-2.pdf my.signed.folder.pdf \
    my.signed.pdf
status 3 sign en.pdf --as supplier --key supplier.p12 -o en.signed.pdf
says err "[file-exists]"
cp en.signed.pdf kept.pdf
status 3 "$planpact" render --force -o en.signed.pdf "$minimal"
says err "[file-signed]"
cmp en.signed.pdf kept.pdf || wrong "a signed file was replaced"
status 0 sign - --as supplier --key supplier.p12 -o - <en.pdf
[ "$(holes out)" = 1 ] || wrong "not signed from and to the standard streams"
finish
