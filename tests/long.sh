#!/bin/sh
# The work that takes long, on top of tests/run.sh: hours with the usual numbers.
#
#   sh tests/long.sh [faults] [fuzz] [order] [root]      all if none is named
#
#   faults   every single allocation fails; thousands of kills
#   fuzz     each fuzz target for FUZZ_SECONDS (default 1800); what is found lies in
#            build-fuzz/found/
#   order    every contract of the examples is read paragraph by paragraph
#   root     the commands of README.md in an empty Debian (as root, with debootstrap)
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
jobs=$(nproc)
[ $# -gt 0 ] || set -- faults fuzz order root

faults()
{
    cmake --preset release
    cmake --build --preset release --parallel "$jobs"
    FAULTS_FIRST=0 FAULTS_SPREAD=0 KILLS=5000 ctest --test-dir build --output-on-failure \
        --timeout 100000 --tests-regex '^faults_'
}

fuzz()
{
    cmake --preset fuzz
    cmake --build --preset fuzz --parallel "$jobs"
    for program in build-fuzz/tests/fuzz/libfuzzer_*; do
        target=${program##*_}
        mkdir -p "build-fuzz/found/$target"
        "$program" -max_total_time="${FUZZ_SECONDS-1800}" -timeout=20 -rss_limit_mb=4096 \
            -max_len=65536 -workers="$jobs" -jobs="$jobs" \
            -artifact_prefix="build-fuzz/found/$target-" \
            "build-fuzz/found/$target" "tests/fuzz/corpus/$target" plans/agreements examples
    done
}

order()
{
    cmake --preset release
    cmake --build --preset release --parallel "$jobs"
    PLANPACT_LONG=1 ctest --test-dir build --output-on-failure --timeout 100000 \
        --tests-regex '^pdf_order$'
}

cd "$root"
sh tests/setup.sh long
for part in "$@"; do
    case $part in
    faults) faults ;;
    fuzz) fuzz ;;
    order) order ;;
    root) sh tests/empty_root.sh ;;
    *)
        echo "usage: sh tests/long.sh [faults] [fuzz] [order] [root]" >&2
        exit 2
        ;;
    esac
done
