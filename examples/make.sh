#!/bin/sh
# Builds planpact and makes the contracts of the example plans:
#
#   sh examples/make.sh
#
# Runs from any folder, on a fresh Debian 12 too. The PDFs land in build/examples/.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)

sh "$root/tests/setup.sh" build
cd "$root"
cmake --preset release
cmake --build --preset release --parallel "$(nproc)"

out=$root/build/examples
mkdir -p "$out"
for plan in "$root"/examples/*.xml; do
    case $plan in
        *.bilingual.xml) languages=--lang=zh-Hans,en ;;
        *) languages= ;;
    esac
    "$root/build/bin/planpact" render $languages --out-dir "$out" --force "$plan"
done
echo
echo "The contracts are in $out:"
ls "$out"
