#!/usr/bin/env bash
# System calls fail while a contract is signed: status 3 with a sentence and no file, or the whole
# one. The pass-phrase and the private key are in no file that is written.
. "$PLANPACT_SOURCE_DIR/tests/helpers.sh"
need_released
need_tool strace
strace -qq -o /dev/null true 2>/dev/null || skip "strace may not trace here"
. "$PLANPACT_SOURCE_DIR/tests/sign/keys.sh"
key_file supplier '/CN=Li Mei' -newkey rsa:3072
contract en
mkdir new

# strace tells how often each call is made; then each in turn fails.
for call in write fsync fchmod linkat openat getrandom; do
    case $call in
    openat) error=EMFILE ;;
    getrandom) error=ENOSYS ;;
    *) error=ENOSPC ;;
    esac
    rm -f new/*
    strace -f -qq -o calls -e trace=$call "$released" sign en.pdf --as supplier --key supplier.p12 \
        --passphrase-file pass -o new/signed.pdf >out 2>err || wrong "does not sign: $(cat err)"
    many=$(grep -c "$call(" calls)
    step=$((many / 12 + 1))
    for i in $(seq 1 $step $many); do
        rm -f new/*
        got=0
        strace -f -qq -o /dev/null -e inject=$call:error=$error:when=$i "$released" sign en.pdf \
            --as supplier --key supplier.p12 --passphrase-file pass -o new/signed.pdf \
            >out 2>err || got=$?
        case $got,$(ls -A new) in
        0,signed.pdf | 3,signed.pdf) # written, and what failed came after it, or did not matter
            python3 "$PLANPACT_SOURCE_DIR/tests/sign/holes.py" new/signed.pdf >/dev/null ||
                wrong "$call $i: a torn file" ;;
        1, | 3, | 127,) [ -s err ] || wrong "$call $i: silent" ;;
        *) wrong "$call $i: status $got and \"$(ls -A new)\"" ;;
        esac
    done
done

strace -f -qq -s 100000 -e trace=write,writev,sendto -o calls "$released" sign en.pdf \
    --as supplier --key supplier.p12 --passphrase-file pass -o new/last.pdf >out 2>err ||
    wrong "does not sign"
grep -q secret calls && wrong "the pass-phrase is written somewhere"
finish
