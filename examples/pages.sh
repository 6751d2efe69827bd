#!/bin/sh
# Makes pages.png, the picture in README.md, from the contracts that make.sh made. Needs
# poppler-utils, imagemagick and pngquant.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
number=0
page()
{
    number=$((number + 1))
    pdftoppm -r 72 -png -f "$2" -l "$2" "$root/build/examples/yangtze-springs-2027.$1.pdf" "$number"
}
for wanted in en:1 en:6 en:13 zh-Hans:9 zh-Hans:13 zh-Hans:23; do
    page "${wanted%:*}" "${wanted#*:}"
done
montage ./*.png -tile 3x -geometry +5+5 -background '#b8bcc2' whole.png
pngquant --quality 60-90 --output "$root/examples/pages.png" --force whole.png
ls -l "$root/examples/pages.png"
