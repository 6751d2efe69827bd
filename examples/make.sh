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
"$root/build/bin/planpact" render --out-dir "$out" --force "$root"/examples/*.xml
echo
echo "The contracts are in $out:"
ls "$out"
