# What programs that are not ours say of our files. veraPDF is asked if it is there, as the
# command verapdf or as a class path in VERAPDF_CLASSPATH.
. "$PLANPACT_SOURCE_DIR/tests/helpers.sh"
for tool in qpdf pdffonts pdftotext pdfinfo pdfdetach; do need_tool "$tool"; done
"$PLANPACT_BUILD_DIR/tests/unit_pdf_write" "$work"
"$PLANPACT_BUILD_DIR/tests/unit_pdf_many" "$work"

for file in sample.pdf compact.pdf many.pdf; do
    status 0 qpdf --check $file
    says out "No syntax or stream encoding errors found"
done

# Text comes out as it went in, ligatures, accents, arrows and rare Hanzi too.
pdftotext -enc UTF-8 sample.pdf text
tr -d ' \n' <text >solid
for piece in "度客计划：年度客户计划书（2027年）" "difficult offers, fine flow" \
    "VAT → 13 % ≥ 6 % ✓ — AVAST" "𠮷野家与𠮷田商店为合同门店" "cafés, naïve coöperation" \
    "Łódź" "TRACKED 0123456789" "人民币15,500,000.00元"; do
    says solid "$(printf %s "$piece" | tr -d ' ')"
done

# In the structure the text is in reading order and whole, the hyphenless word too.
status 0 pdfinfo -struct-text sample.pdf
cp out struct
for piece in '"Internationalisation of cafés' 'H1 "Plan (2027)"' '/Scope /Column' \
    '/ColSpan 2' '"度客计划：年度客户计划书（2027年）"'; do
    says struct "$piece"
done

# Packed into object streams, the structure is the same.
pdfinfo -struct-text compact.pdf | sed '/^ *Object/d' >packed
sed '/^ *Object/d' struct | cmp - packed || wrong "compact.pdf has another structure"

status 0 pdfinfo sample.pdf
for piece in "Annual account plan 2027 <&> 客户计划 𠮷" "Li & partners" "Tagged:          yes" \
    "JavaScript:      no" "PDF version:     1.7" "Sat Jan  2 12:00:00 2027 UTC"; do
    TZ=UTC pdfinfo -enc UTF-8 sample.pdf >out
    says out "$piece"
done

# Every font is embedded, subset, and tells its characters.
pdffonts sample.pdf | tail -n +3 | grep -v "yes yes yes" && wrong "a font is not whole"

status 0 pdfdetach -list sample.pdf
says out "2 embedded files"
pdfdetach -save 1 -o first sample.pdf
says first "<accountPlan"

if command -v gs >/dev/null; then
    for file in sample.pdf compact.pdf; do
        status 0 gs -q -dSAFER -dNOPAUSE -dBATCH -sDEVICE=nullpage $file
        [ -s out ] && wrong "ghostscript: $(head -n 3 out)"
    done
fi
if command -v mutool >/dev/null; then
    for file in sample.pdf compact.pdf; do
        status 0 mutool draw -q -o page.png -r 20 $file
        grep -v "ICC support is not available" err && wrong "mutool: $(head -n 3 err)"
    done
fi

judge()
{
    if command -v verapdf >/dev/null; then
        verapdf "$@"
    else
        CLASSPATH=$VERAPDF_CLASSPATH java org.verapdf.apps.GreenfieldCliWrapper "$@"
    fi
}

if command -v verapdf >/dev/null || [ -n "${VERAPDF_CLASSPATH-}" ]; then
    for flavour in 3a ua1; do
        status 0 judge --flavour $flavour --format text sample.pdf compact.pdf
        [ "$(grep -c ^PASS out)" -eq 2 ] || wrong "veraPDF $flavour: $(cat out)"
    done
else
    echo "veraPDF was not asked: it is not here"
fi
finish
