#!/usr/bin/env bash
# Keys on tokens: SoftHSM stands for one.
. "$PLANPACT_SOURCE_DIR/tests/helpers.sh"
. "$PLANPACT_SOURCE_DIR/tests/sign/keys.sh"
need_tool softhsm2-util
need_tool pkcs11-tool
module=$(ls /usr/lib/softhsm/libsofthsm2.so /usr/lib/*/softhsm/libsofthsm2.so 2>/dev/null | head -n 1)
[ -n "$module" ] || skip "needs softhsm2: tests/setup.sh installs it"
openssl engine -t pkcs11 2>/dev/null | grep -q available ||
    skip "needs libengine-pkcs11-openssl: tests/setup.sh installs it"
# libp11 does not free its own table when it could not log in.
export ASAN_OPTIONS=detect_leaks=0 SOFTHSM2_CONF=$PWD/softhsm.conf
printf 'directories.tokendir = %s\nlog.level = ERROR\n' "$PWD/tokens" >softhsm.conf
mkdir tokens
contract en

# on_token LABEL NAME: the key and certificate NAME
on_token()
{
    openssl pkcs8 -topk8 -nocrypt -in $2.key -out key.pem
    softhsm2-util --import key.pem --token 'legal; dept' --label "$1" --id $3 --pin secret
    openssl x509 -in $2.crt -outform DER -out crt.der
    pkcs11-tool --module $module --token-label 'legal; dept' --login --pin secret \
        --write-object crt.der --type cert --label "$1" --id $3
}
softhsm2-util --init-token --free --label 'legal; dept' --pin secret --so-pin 1234 >/dev/null
key_file supplier '/CN=Li Mei' -newkey rsa:3072
key_file customer '/CN=Wang Xiaoming' -newkey ec -pkeyopt ec_paramgen_curve:P-256
on_token 'Li Mei' supplier 01 >/dev/null 2>&1
on_token customer customer 02 >/dev/null 2>&1
token="--pkcs11 $module --passphrase-file pass"

status 0 "$planpact" sign en.pdf --as supplier $token --token 'legal; dept' --key-label 'Li Mei'
says out "en.signed.pdf: signed by Li Mei"
status 0 "$planpact" sign en.signed.pdf --as customer $token --token 'legal; dept' --key-label customer
[ "$(python3 "$PLANPACT_SOURCE_DIR/tests/sign/holes.py" en.signed-2.pdf)" = 2 ] || wrong "not two"
for i in 1 2; do
    status 0 openssl cms -verify -cades -binary -inform DER -in $i.der -content $i.bytes \
        -CAfile ca.crt -purpose any -out /dev/null
done

echo wrong >bad && chmod 600 bad
status 1 "$planpact" sign en.pdf --as supplier --pkcs11 $module --passphrase-file bad \
    --token 'legal; dept' --key-label customer
says err "[token-key-absent]"
[ "$(grep -c . err)" -le 3 ] || wrong "the driver talks on its own: $(cat err)"
status 1 "$planpact" sign en.pdf --as supplier $token --token 'legal; dept' --key-label nobody
says err "[token-key-absent]"
status 3 "$planpact" sign en.pdf --as supplier --pkcs11 $PWD/pass --passphrase-file pass \
    --token 'legal; dept' --key-label customer
says err "[token-module-unusable]"
# A certificate that is not the key's, and none.
pkcs11-tool --module $module --token-label 'legal; dept' --login --pin secret --delete-object \
    --type cert --label customer >/dev/null 2>&1
status 1 "$planpact" sign en.pdf --as supplier $token --token 'legal; dept' --key-label customer
says err "[token-certificate-absent]"
openssl x509 -in supplier.crt -outform DER -out crt.der
pkcs11-tool --module $module --token-label 'legal; dept' --login --pin secret \
    --write-object crt.der --type cert --label customer --id 02 >/dev/null 2>&1
status 1 "$planpact" sign en.pdf --as supplier $token --token 'legal; dept' --key-label customer
says err "[token-certificate-absent]"
finish
