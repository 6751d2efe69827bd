#!/usr/bin/env bash
# import as people call it: into a plan with comments and a style of its own, the result and what
# is said compared with what is expected. UPDATE=1 writes the expected files anew.
. "$PLANPACT_SOURCE_DIR/tests/helpers.sh"
need_tool python3
here=$PLANPACT_SOURCE_DIR/tests/import
cp "$PLANPACT_SOURCE_DIR/examples/bottled-tea-2027.zh-Hans.xml" zh.xml
cp "$PLANPACT_SOURCE_DIR/examples/bottled-tea-2027.en.xml" en.xml
cp "$here"/*.csv .

# The difference, so that the expected file shows what changed and nothing else.
same()
{
    if [ -n "${UPDATE-}" ]; then
        cp "$2" "$here/$1"
    fi
    cmp -s "$2" "$here/$1" || {
        wrong "$1 is not what came out"
        diff "$here/$1" "$2" | head -n 10 >&2
    }
}

last="goals, stores and products at once"
status 0 "$planpact" import en.xml --goals goals.csv --stores stores.csv --products products.csv \
    -o added.xml
cp out said
cat err >>said
same added.said said
diff en.xml added.xml >added.diff || :
grep -q '^<' added.diff && wrong "a line of the plan went: $(grep '^<' added.diff)"
same added.diff added.diff
status 0 "$planpact" show added.xml

last="replace, in Chinese"
status 0 "$planpact" import zh.xml --lang zh-Hans --replace --goals 目标.csv -o replaced.xml
cp out said
cat err >>said
same replaced.said said
diff zh.xml replaced.xml >replaced.diff || :
same replaced.diff replaced.diff

last="the same again changes nothing"
status 0 "$planpact" import replaced.xml --replace --goals 目标.csv -o again.xml
cmp -s replaced.xml again.xml || wrong "$last"

last="a full new list"
status 0 "$planpact" import added.xml --remove-others --products products.csv -o others.xml
cmp -s added.xml others.xml || wrong "$last: changed although it is the list that was there"
status 0 "$planpact" import added.xml --remove-others --stores stores.csv -o others.xml --force
says out "stores: 0 added, 0 replaced, "

last="as Excel in China saves it"
python3 -c '
import csv
text = open("目标.csv", encoding="utf-8").read()
open("gb.csv", "wb").write(text.replace("\n", "\r\n").encode("gb18030"))
with open("utf16.csv", "w", encoding="utf-16", newline="") as f:
    csv.writer(f, delimiter="\t").writerows(csv.reader(open("目标.csv", encoding="utf-8", newline="")))
open("bom.csv", "wb").write(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode("utf-8"))'
status 1 "$planpact" import zh.xml --replace --goals gb.csv -o gb.xml
says err "csv-encoding-unsaid"
says err "gb18030 “编号"
[ ! -e gb.xml ] || wrong "$last: written"
for table in "gb.csv --encoding gb18030" utf16.csv bom.csv; do
    last="import of $table"
    status 0 "$planpact" import zh.xml --replace --goals $table -o table.xml --force
    cmp -s replaced.xml table.xml || wrong "$last differs"
done

last="where it is written"
cp en.xml same.xml
status 3 "$planpact" import same.xml --stores stores.csv -o same.xml
cmp -s en.xml same.xml || wrong "the plan was touched without --force"
status 0 "$planpact" import same.xml --stores stores.csv -o same.xml --force
status 1 "$planpact" import same.xml --stores stores.csv -o none.xml
says err "csv-row-exists"
[ ! -e none.xml ] || wrong "written although a row exists"
status 0 "$planpact" import en.xml --stores stores.csv
cp out piped.xml
cmp -s piped.xml same.xml || wrong "standard output differs from the file"
status 0 "$planpact" import - --stores stores.csv <en.xml
cmp -s out piped.xml || wrong "standard input differs from the file"

last="templates"
for lang in en zh-Hans zh-Hant; do
    : >"$lang.templates"
    for list in goals activities actions stores products contacts; do
        status 0 "$planpact" import --template $list --lang $lang
        cat out >>"$lang.templates"
        cp out head.csv
        # A template is a table without rows: its headings are all known.
        status 1 "$planpact" import en.xml --$list head.csv
        says err "csv-rows-none"
    done
    same "templates.$lang" "$lang.templates"
done
status 0 "$planpact" import --template goals --excel
[ "$(head -c 3 out | od -An -tx1 | tr -d ' ')" = efbbbf ] || wrong "no byte order mark"
[ "$(tail -c 2 out | od -An -tx1 | tr -d ' ')" = 0d0a ] || wrong "no CRLF"

last="wrong usage"
status 2 "$planpact" import
status 2 "$planpact" import en.xml
status 2 "$planpact" import --goals goals.csv
status 2 "$planpact" import --template goals en.xml
status 2 "$planpact" import --template gaols
status 2 "$planpact" import en.xml --goals goals.csv --add --replace
status 2 "$planpact" import en.xml --goals goals.csv --excel
status 3 "$planpact" import en.xml --goals missing.csv
status 3 "$planpact" import missing.xml --goals goals.csv
finish
