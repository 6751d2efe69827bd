#!/usr/bin/env bash
# The example's year from its script: twice the same bytes, its figures against a calculation of
# its own, whole PDFs, and nothing internal in what both parties see.
. "$PLANPACT_SOURCE_DIR/tests/helpers.sh"
need_tool python3
need_tool qpdf
need_tool pdftotext
program=${released:-$planpact}
[ -x "$program" ] || program=$planpact
script=$PLANPACT_SOURCE_DIR/examples/year/make.sh

PLANPACT=$program sh "$script" "$work/one" >out 2>err || wrong "the script: $(tail -n 3 err)"
TZ=America/St_Johns LC_ALL=C PLANPACT=$program sh "$script" "$work/two" >out 2>err ||
    wrong "the script again: $(tail -n 3 err)"
diff -r one two >different || wrong "two runs differ: $(head -n 3 different)"
[ "$(find one -type f | wc -l)" -ge 80 ] || wrong "only $(find one -type f | wc -l) files"
git -C "$PLANPACT_SOURCE_DIR" status --porcelain examples 2>/dev/null | grep '^?? .*\.\(pdf\|ics\|docx\)' &&
    wrong "something was written beside the tables"

python3 "$PLANPACT_SOURCE_DIR/tests/examples/year.py" "$PLANPACT_SOURCE_DIR" one >figures ||
    wrong "figures: $(head -n 5 figures)"

for pdf in $(find one -name '*.pdf'); do
    whole_pdf "$pdf" || wrong "no whole PDF: $pdf"
    qpdf --check "$pdf" >checked 2>&1 || wrong "qpdf: $pdf: $(tail -n 1 checked)"
    pdftotext "$pdf" "${pdf%.pdf}.pdf.text"
done
# The ratings of the customer are ours alone.
for quarter in q1 q2 q3 q4; do
    last=$quarter
    grep -q 'Support in the stores' one/$quarter/review.pdf.text && wrong "ratings in the pack of $quarter"
    says one/$quarter/review.internal.pdf.text 'Support in the stores'
    for other in json csv; do
        grep -q 'Support in the stores' one/$quarter/review.$other && wrong "ratings in $quarter/review.$other"
    done
done
last="amendments are final, texts in force are conformed copies"
for amendment in one/q1/amendment-1.pdf.text one/q3/amendment-2.pdf.text; do
    grep -qx DRAFT "$amendment" && wrong "a draft: $amendment"
done
for copy in one/q1/in-force.pdf.text one/q3/in-force.pdf.text; do
    tr -d ' \n' <"$copy" | grep -qi 'conformedcopy' || wrong "no conformed copy: $copy"
done
for text in one/q1/in-force.xml one/q3/in-force.xml; do
    status 0 "$planpact" check --today 2027-11-01 "$text"
done
last="calendars"
for calendar in plan q1 q3; do
    grep -q '^BEGIN:VCALENDAR' one/$calendar/calendar.ics || wrong "no calendar: $calendar"
done
grep '^UID:.*a-eleven' one/plan/calendar.ics | sort >before
grep '^UID:.*a-eleven' one/q3/calendar.ics | sort >after
[ -s before ] && grep -qxf after before || wrong "the activity that an amendment moved has another UID"
finish
