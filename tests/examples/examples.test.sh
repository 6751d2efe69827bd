#!/usr/bin/env bash
# Every example is clean and makes contracts: in each of its languages, in two side by side, for
# the customer and for us; each PDF is sound, its fonts are embedded and can be searched, and it
# holds the statement of every goal.
. "$PLANPACT_SOURCE_DIR/tests/helpers.sh"
need_tool qpdf
need_tool pdffonts
program=${released:-$planpact}
[ -x "$program" ] || program=$planpact

# languages PLAN: that of the plan, then those its texts are given in besides.
languages()
{
    sed -n '1,/<period/s/.* lang="\([A-Za-z-]*\)".*/\1/p' "$1"
    grep -o 'xml:lang="[A-Za-z-]*"' "$1" | sed 's/.*="\(.*\)"/\1/' | sort -u
}

check_pdf()
{
    whole_pdf "$1" || wrong "no whole PDF: $last"
    qpdf --check "$1" >out 2>&1 || wrong "qpdf: $last: $(tail -n 1 out)"
    pdffonts "$1" | tail -n +3 | awk '$(NF-4) != "yes" || $(NF-3) != "yes" || $(NF-2) != "yes" { exit 1 }' ||
        wrong "a font is not embedded, no subset or has no Unicode map: $last"
}

# check_text PDF PLAN LANG: the statements of the goals, spaces and line ends left out.
check_text()
{
    pdftotext "$1" text
    python3 - text "$2" "$3" <<'PY' || wrong "a statement is missing: $last"
import sys
import xml.etree.ElementTree as tree
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
NAME = "{urn:planpact:plan:1}"
plain = lambda text: "".join(text.split()).replace("\u00ad", "")
text = plain(open(sys.argv[1], encoding="utf-8").read())
root = tree.parse(sys.argv[2]).getroot()
missing = 0
for goal in root.iter(NAME + "goal"):
    for statement in goal.findall(NAME + "statement"):
        if statement.get(LANG, root.get("lang")) == sys.argv[3]:
            # a word that is divided at a line's end carries a hyphen in the text
            if plain(statement.text)[:24] not in text.replace("-", "") and \
                    plain(statement.text)[:24] not in text:
                print("missing:", statement.text, file=sys.stderr)
                missing += 1
sys.exit(missing != 0)
PY
}

made=0
for plan in "$PLANPACT_SOURCE_DIR"/examples/*.xml; do
    name=$(basename "$plan" .xml)
    last=$name
    status 0 "$program" check --format json "$plan"
    ! grep -E '"level": "(error|warning)"' out || wrong "$name is not clean"
    known=$(languages "$plan")
    both=
    for lang in $known; do
        for audience in customer internal; do
            last="$name in $lang, $audience"
            rm -f "$name.pdf"
            status 0 "$program" render --lang "$lang" --audience "$audience" -o "$name.pdf" "$plan"
            [ -e "$name.pdf" ] || continue
            check_pdf "$name.pdf"
            check_text "$name.pdf" "$plan" "$lang"
            made=$((made + 1))
        done
        [ -z "$both" ] || {
            last="$name in $both and $lang"
            rm -f "$name.pdf"
            status 0 "$program" render --lang "$both,$lang" -o "$name.pdf" "$plan"
            [ -e "$name.pdf" ] || continue
            check_pdf "$name.pdf"
            check_text "$name.pdf" "$plan" "$both"
            check_text "$name.pdf" "$plan" "$lang"
            made=$((made + 1))
        }
        both=${both:-$lang}
    done
done
echo "$made contracts of $(ls "$PLANPACT_SOURCE_DIR"/examples/*.xml | wc -l) examples"
finish
