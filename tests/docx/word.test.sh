# The Word document of a plan: sound as a package, saying what the composed document says under
# the same numbers, in each language and in two; the same bytes each time; written as a PDF is.
. "$PLANPACT_SOURCE_DIR/tests/helpers.sh"
examples=$PLANPACT_SOURCE_DIR/examples
judge=$PLANPACT_SOURCE_DIR/tests/docx/word.py

# make NAME PLAN OPTION...
make()
{
    name=$1 plan=$2
    shift 2
    "$planpact" render "$@" -o "$name.docx" "$plan" >out 2>err || wrong "$name: status $? $(tail -n 3 err)"
    grep -q "^$name.docx: Word document, draft$" out || wrong "$name: $(cat out)"
    "$planpact" render "$@" --stage document "$plan" >"$name.document" 2>err || wrong "$name: no dump"
    python3 "$judge" "$name.docx" "$name.document" || wrong "$name.docx is not sound"
}
make en "$examples/yangtze-springs-2027.en.xml"
make hans "$examples/yangtze-springs-2027.zh-Hans.xml"
make both "$examples/yangtze-springs-2027.bilingual.xml" --lang zh-Hans,en
make hant "$examples/services-2027.xml" --lang zh-Hant
make both-hant "$examples/bottled-tea-2027.zh-Hant.xml" --lang zh-Hant,en
make internal "$examples/yangtze-springs-2027.en.xml" --audience internal
for plan in distributor industrial retail; do
    make $plan "$examples/$plan-2027.xml"
done

# Twenty runs, two languages of the environment, two time zones.
first=$(sha256sum <en.docx)
for run in $(seq 20); do
    TZ=$([ $((run % 2)) = 0 ] && echo Asia/Shanghai || echo America/New_York) LC_ALL=C \
        "$planpact" render --format docx -o - "$examples/yangtze-springs-2027.en.xml" >again 2>err || :
    [ "$(sha256sum <again)" = "$first" ] || wrong "run $run gives other bytes"
done

# Names, and what is there already.
cp "$minimal" plan.xml
"$planpact" render --format docx plan.xml >out 2>err || wrong "$(cat err)"
[ -s plan.docx ] || wrong "no plan.docx"
got=0
"$planpact" render --format docx plan.xml >out 2>err || got=$?
[ $got = 3 ] && grep -q file-exists err || wrong "plan.docx was replaced, status $got"
"$planpact" render --format docx --force plan.xml >out 2>err || wrong "$(cat err)"
mkdir folder
"$planpact" render --format docx --out-dir folder plan.xml "$examples/retail-2027.xml" >out 2>err || wrong "$(cat err)"
[ -s folder/plan.docx ] && [ -s folder/retail-2027.docx ] || wrong "nothing in the folder"
"$planpact" render --format pdf -o named.docx plan.xml >out 2>err || wrong "$(cat err)"
[ "$(head -c 5 named.docx)" = %PDF- ] || wrong "--format does not decide"

# Without the mark if final; refused for a plan with an error, of which a draft has status 1.
"$planpact" render --final -o final.docx plan.xml >out 2>err || wrong "$(cat err)"
python3 - final.docx plan.docx <<'PY' || wrong "the mark"
import sys, zipfile
marks = [any(b"DRAFT" in zipfile.ZipFile(f).read(p) for p in zipfile.ZipFile(f).namelist())
         for f in sys.argv[1:]]
sys.exit(marks != [False, True])
PY
mistakes=mistakes.xml
sed 's/"tan"/"tang"/; s/8O0000/800000/' "$examples/mistakes/bottled-tea-2027.en.xml" >$mistakes
got=0
"$planpact" render -o mistakes.docx "$mistakes" >out 2>err || got=$?
[ $got = 1 ] && [ -s mistakes.docx ] || wrong "status $got with a mistaken plan"
got=0
"$planpact" render --final -o refused.docx "$mistakes" >out 2>err || got=$?
[ $got = 1 ] && [ ! -e refused.docx ] || wrong "status $got for a final text of a mistaken plan"

# No path, no time, no person.
python3 - en.docx <<'PY' || wrong "it tells on its maker"
import os, re, sys, zipfile
package = zipfile.ZipFile(sys.argv[1])
text = b"".join(package.read(n) for n in package.namelist())
told = [w for w in (b"/tmp", b"/home", b"lastModifiedBy", b"dcterms", b"w:rsid", b"w:author")
        if w in text]
print(told)
sys.exit(bool(told))
PY
finish
