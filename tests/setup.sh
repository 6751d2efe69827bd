#!/bin/sh
# Installs what is missing on a Debian 12 machine:
#
#   setup.sh build    what building and running planpact needs
#   setup.sh test     that, and the independent tools that the tests ask
#   setup.sh long     that, and what tests/long.sh asks
#   setup.sh referee  what tests/verapdf.sh asks
#
# Nothing is fetched when nothing is missing. Needs root, or sudo.
set -eu

build="gcc libc6-dev cmake ninja-build pkg-config
    libxml2-dev liblua5.4-dev libharfbuzz-dev libicu-dev libhpdf-dev libcsv-dev libical-dev libzip-dev zlib1g-dev libssl-dev
    fonts-noto-core fonts-noto-cjk icc-profiles-free"
test="$build bash python3 python3-pil libxml2-utils qpdf poppler-utils mupdf-tools ghostscript strace
    util-linux mandoc openssl python3-venv libnss3-tools softhsm2 opensc libengine-pkcs11-openssl"
long="$test clang llvm valgrind libreoffice-writer-nogui"

referee="default-jre-headless maven"

case "${1-}" in
build) wanted=$build ;;
test) wanted=$test ;;
long) wanted=$long ;;
referee) wanted=$referee ;;
*)
    echo "usage: sh setup.sh build|test|long|referee" >&2
    exit 2
    ;;
esac

if ! command -v apt-get >/dev/null; then
    echo "This is no Debian: nothing is installed. Needed are the equivalents of:" $wanted >&2
    exit 0
fi

missing=
for package in $wanted; do
    state=$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null || :)
    [ "$state" = installed ] || missing="$missing $package"
done
[ -n "$missing" ] || exit 0

as_root=
if [ "$(id -u)" -ne 0 ]; then
    if ! command -v sudo >/dev/null; then
        echo "Packages are missing, and without sudo this script cannot install them." >&2
        echo "As root, run: apt-get update && apt-get install$missing" >&2
        exit 3
    fi
    as_root=sudo
fi

echo "Installing:$missing"
# A package source that does not answer is no reason to stop when another has the packages.
$as_root env DEBIAN_FRONTEND=noninteractive apt-get -q update </dev/null ||
    echo "apt-get update had trouble; trying to install all the same." >&2
$as_root env DEBIAN_FRONTEND=noninteractive \
    apt-get -q -y --no-install-recommends install $missing </dev/null
