# What is seen: each character of a page against the same character drawn by FreeType. A
# subset with wrong codes passes every check of structure and of text, and shows other signs.
. "$PLANPACT_SOURCE_DIR/tests/helpers.sh"
need_tool pdftoppm
for python in python3 /usr/bin/python3 none; do
    $python -c 'import PIL.ImageFont' 2>/dev/null && break
done
[ $python != none ] || skip "needs python3-pil"
"$PLANPACT_BUILD_DIR/tests/unit_pdf_glyphs" "$work"
$python "$PLANPACT_SOURCE_DIR/tests/pdf/glyphs.py" "$work" || wrong "characters look different"
finish
