#!/bin/sh
# Builds everything and runs all tests:
#
#   sh tests/run.sh
#
# Runs from any folder, on a fresh Debian 12 too; ends with the closing lines of ctest and
# with its exit status. The program as people use it is built in build/, the same with
# AddressSanitizer and UndefinedBehaviorSanitizer in build-test/.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
jobs=$(nproc)

sh "$root/tests/setup.sh" test
cd "$root"
cmake --preset release
cmake --build --preset release --parallel "$jobs"
cmake --preset debug
cmake --build --preset debug --parallel "$jobs"
exec ctest --test-dir build-test --output-on-failure --parallel "$jobs"
