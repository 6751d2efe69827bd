#!/usr/bin/env bash
# README.md says what is so: its commands run, and what it shows is what they print.
. "$PLANPACT_SOURCE_DIR/tests/helpers.sh"
readme=$PLANPACT_SOURCE_DIR/README.md
mkdir build tests
cp -r "$PLANPACT_SOURCE_DIR/tests/accuracy" tests/
cp -rL "$PLANPACT_BUILD_DIR/bin" build/bin
mkdir -p build/share/planpact
cp -r "$PLANPACT_SOURCE_DIR/plans" "$PLANPACT_SOURCE_DIR/scripts" "$PLANPACT_SOURCE_DIR/examples" .
ln -s ../../../plans ../../../scripts build/share/planpact/

ran=0
while read -r line; do
    wanted=0
    case $line in
    *check*mistakes* | *check*mine.xml | *"planpact diff "*) wanted=1 ;;
    esac
    got=0
    bash -c "$line" >>printed 2>&1 || got=$?
    [ "$got" -eq "$wanted" ] || wrong "status $got of: $line ($(tail -n 2 printed))"
    ran=$((ran + 1))
done < <(sed -n 's/^    \(build\/bin\/.*\|cp .*\|openssl .*\|(umask .*\|cat .*\)$/\1/p' "$readme")
[ "$ran" -ge 9 ] || wrong "only $ran commands found"
whole_pdf plan.pdf && whole_pdf contract.pdf && whole_pdf 合同.pdf || wrong "a PDF is missing"

while IFS= read -r line; do
    grep -qxF -- "$line" printed || [ "$line" = … ] || wrong "nothing prints: $line"
done < <(sed -n '/^```text$/,/^```$/p' "$readme" | sed '/^```/d')

# The sentence to change is there, and changing it changes the contract.
grep -q 'They oblige neither' plans/agreements/short-form.en.xml || wrong "the sentence has gone"
sed -i 's/They oblige neither/Truly, they oblige neither/' plans/agreements/short-form.en.xml
build/bin/planpact render --force plan.xml >out 2>err || wrong "$(cat err)"
pdftotext plan.pdf - | tr '\n' ' ' | grep -q 'Truly, they oblige' || wrong "the wording did not change"
sed -i 's/{period.start|date}/{period.strat|date}/' plans/agreements/short-form.en.xml
got=0
build/bin/planpact render --force -o misspelt.pdf plan.xml >out 2>err || got=$?
[ "$got" -eq 1 ] || wrong "status $got with a misspelt field"
grep -qE 'short-form\.en\.xml:[0-9]+:[0-9]+: error: .*strat' err || wrong "a misspelt field: $(cat err)"
[ ! -e misspelt.pdf ] || wrong "written with a misspelt field"

# Files that it names are there.
while read -r path; do
    case $path in
    build/*) ;;
    *) [ -e "$PLANPACT_SOURCE_DIR/$path" ] || wrong "README.md names $path, which is not there" ;;
    esac
done < <(grep -oE '\b(src|plans|scripts|tests|examples|build)/[A-Za-z0-9_./-]*[A-Za-z0-9_/]' "$readme" | sort -u)
finish
