#!/bin/sh
# A plan through its whole year: the contract and its calendar, four quarterly reviews, two
# amendments that reviews decided with the text in force after each, the portfolio, and the draft
# of the next year's plan:
#
#   sh examples/year/make.sh [FOLDER]
#
# Runs from any folder, on a fresh Debian 12 too. Everything lands in FOLDER, without one in
# build/examples/year/; nothing is written beside the tables. The days are those of the story,
# so that the same files come out whenever this runs. PLANPACT names a program that is built
# already.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
out=${1:-$root/build/examples/year}
plan=$root/examples/yangtze-springs-2027.en.xml

if [ -z "${PLANPACT-}" ]; then
    sh "$root/tests/setup.sh" build
    cd "$root"
    cmake --preset release
    cmake --build --preset release --parallel "$(nproc)"
    PLANPACT=$root/build/bin/planpact
fi
mkdir -p "$out"
cd "$out"
mkdir -p plan q1 q2 q3 q4 next portfolio

say()
{
    printf '\n%s\n' "$*"
}

# differ COMMAND…: two plans that differ are what is wanted here, and status 1.
differ()
{
    "$@" && return 0
    [ $? -eq 1 ]
}

# review QUARTER DAY AMENDMENTS TABLES…: the pack for both parties, the one for us, and the same
# as a Word document, as figures for other programs and as a table.
review()
{
    quarter=$1 day=$2 amendments=$3 folder=$(echo "$1" | tr Q q)
    shift 3
    for form in pdf docx json csv; do
        "$PLANPACT" review "$plan" --quarter "$quarter" --today "$day" ${amendments:+--amendments $amendments} \
            --actuals "$@" --format $form --force -o "$folder/review.$form"
    done
    "$PLANPACT" review "$plan" --quarter "$quarter" --today "$day" ${amendments:+--amendments $amendments} \
        --actuals "$@" --audience internal --force -o "$folder/review.internal.pdf"
}

# amend FOLDER NUMBER BEFORE QUARTER SIGNED EFFECTIVE: what the review decided becomes an
# amendment, a document to sign, the text in force, and what changed in it. BEFORE is the text
# that it changes.
amend()
{
    folder=$1 number=$2 before=$3 quarter=$4 signed=$5 effective=$6
    "$PLANPACT" amend "$before" --decisions "$here/$folder/decisions.csv" --review "$quarter" \
        --effective "$effective" --today "$signed" --force -o "$folder/amendment-$number.xml"
    "$PLANPACT" amend "$before" "$folder/amendment-$number.xml" --today "$signed" --final --force \
        -o "$folder/amendment-$number.pdf"
    amendments="${amendments:+$amendments }$folder/amendment-$number.xml"
    # shellcheck disable=SC2086 # one amendment after the other
    "$PLANPACT" asof "$plan" $amendments --date "$effective" --today "$effective" --force \
        -o "$folder/in-force.xml"
    # shellcheck disable=SC2086
    "$PLANPACT" asof "$plan" $amendments --date "$effective" --today "$effective" --force \
        -o "$folder/in-force.pdf"
    differ "$PLANPACT" diff "$before" "$folder/in-force.xml" --today "$effective" --force \
        --audience customer -o "$folder/changes.txt"
    differ "$PLANPACT" diff "$before" "$folder/in-force.xml" --today "$effective" --force \
        -o "$folder/redline.pdf"
    "$PLANPACT" calendar "$folder/in-force.xml" --previous "$before" --today "$effective" --force \
        -o "$folder/calendar.ics"
    cat "$folder/changes.txt"
}

say "January: the contract, and its days for everybody's calendar"
"$PLANPACT" render "$plan" --today 2026-12-18 --force -o plan/contract.pdf
"$PLANPACT" render "$plan" --today 2026-12-18 --audience internal --force -o plan/contract.internal.pdf
"$PLANPACT" calendar "$plan" --today 2026-12-18 --force -o plan/calendar.ics
amendments=

say "April: the first review. Its decision Q1-1 becomes amendment 1"
review Q1 2027-04-16 "$amendments" "$here/q1"
amend q1 1 "$plan" Q1 2027-05-10 2027-05-17

say "July: the second review, judged by the text in force"
review Q2 2027-07-16 "$amendments" "$here/q1" "$here/q2"

say "October: the third review. Its decisions become amendment 2"
review Q3 2027-10-18 "$amendments" "$here/q1" "$here/q2" "$here/q3"
amend q3 2 q1/in-force.xml Q3 2027-10-22 2027-10-25

say "January: the last review"
review Q4 2028-01-14 "$amendments" "$here/q1" "$here/q2" "$here/q3" "$here/q4"

say "All plans of the house, with what is known of each"
cp "$plan" portfolio/yangtze-springs-2027.xml
cp "$root/examples/bottled-tea-2027.en.xml" "$root/examples/retail-2027.xml" \
    "$root/examples/distributor-2027.xml" portfolio
rm -rf portfolio/yangtze-springs-2027
mkdir portfolio/yangtze-springs-2027
cp q1/amendment-1.xml q3/amendment-2.xml portfolio/yangtze-springs-2027
for quarter in q1 q2 q3 q4; do
    mkdir portfolio/yangtze-springs-2027/$quarter
    cp "$here/$quarter"/*.csv portfolio/yangtze-springs-2027/$quarter
done
for form in text csv json pdf; do
    "$PLANPACT" portfolio portfolio --quarter Q4 --today 2028-01-14 --format $form --lang en --force \
        -o portfolio.$form
done
mv portfolio.text portfolio.txt
cat portfolio.txt

say "Next year's draft, and what is to be decided in it"
# shellcheck disable=SC2086
"$PLANPACT" roll "$plan" --amendments $amendments --actuals "$here/q1" "$here/q2" "$here/q3" "$here/q4" \
    --today 2028-01-17 --lang en --force -o next/yangtze-springs-2028.xml >next/to-decide.txt
cat next/to-decide.txt
# What is still to be filled in is an error, so that nobody signs it: status 1 is what is wanted.
differ "$PLANPACT" check next/yangtze-springs-2028.xml --today 2028-01-17 --lang en \
    >next/check.txt 2>&1
tail -n 1 next/check.txt

say "Everything is in $out:"
find . -type f ! -path './portfolio/*' | sort
