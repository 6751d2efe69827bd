#!/usr/bin/env bash
# calendar: the days of a plan, counted again by another program and read by parsers that are not
# ours; what an import of the next version finds; what the customer does not get.
#
# After a change that is meant: UPDATE=1 bash tests/calendar/calendar.test.sh
. "$PLANPACT_SOURCE_DIR/tests/helpers.sh"
need_tool python3
here=$PLANPACT_SOURCE_DIR/tests/calendar
days=$here/days.xml
examples=$PLANPACT_SOURCE_DIR/examples

# Looked at by a person.
for name in bottled-tea-2027.en retail-2027; do
    last="calendar of $name"
    status 0 "$planpact" calendar "$examples/$name.xml"
    [ -z "${UPDATE-}" ] || cp out "$here/$name.ics"
    cmp out "$here/$name.ics" || wrong "$name.ics is another"
    [ ! -s err ] || wrong "something on standard error: $(cat err)"
done

# An independent count of the days, and parsers of others.
venv=$PLANPACT_BUILD_DIR/ical-venv
python=${ICAL_PYTHON:-$venv/bin/python3}
if [ -z "${ICAL_PYTHON-}" ] && ! "$python" -c 'import icalendar, vobject' 2>/dev/null; then
    python3 -m venv "$venv" >pip 2>&1 &&
        timeout 300 "$venv/bin/pip" install -q icalendar vobject >pip 2>&1 ||
        echo "pip: $(tail -n 1 pip)"
fi
parsers=own
if "$python" -c 'import icalendar, vobject' 2>/dev/null; then
    parsers="own icalendar vobject"
else
    python=python3
    echo "skipped: icalendar and vobject could not be installed (pip install icalendar vobject)"
fi
agree() # PLAN ICS AUDIENCE
{
    for parser in $parsers; do
        with="--with $parser"
        [ $parser != own ] || with=
        status 0 "$python" "$here/oracle.py" "$1" "$2" "$3" $with
        [ "$got" -eq 0 ] || sed "s/^/    $parser: /" out >&2
    done
}
for plan in "$days" "$examples"/*.xml; do
    for audience in customer internal; do
        status 0 "$planpact" calendar "$plan" --audience $audience -o made.ics --force
        agree "$plan" made.ics $audience
    done
done

# What is internal is in no byte of the customer's copy; and of an internal one nobody of the
# customer is somebody to whom a calendar program would send it.
last="calendar of days.xml"
status 0 "$planpact" calendar "$days" -o customer.ics
status 0 "$planpact" calendar "$days" --audience internal -o internal.ics
python3 -c '
import sys
print(open(sys.argv[1], newline="").read().replace("\r\n ", ""))' customer.ics >unfolded
! grep -E 'SECRET|He Jing|he\.jing|x2|quarter-1' unfolded || wrong "internal things in the customer’s copy"
grep -q SECRET-ACTION internal.ics || wrong "the internal copy lacks the internal action"
grep -q wang.fang unfolded || wrong "the customer is no attendee"
! grep -q wang.fang internal.ics || wrong "the customer is an attendee of the internal copy"
! grep -q 'sun ting@' internal.ics customer.ics || wrong "a wrong address became a mailto:"

# Time of day, link, alarm; a time that is none is said and the day stays whole.
says unfolded 'DTSTART;TZID=Europe/Berlin:20270323T140000'
says unfolded 'URL:https://meet.example/q1?room=7'
says unfolded 'TRIGGER:-P7D'
says unfolded 'TRIGGER:-P6DT15H'
says unfolded 'DTSTART;VALUE=DATE:20271020'
says unfolded 'LOCATION;LANGUAGE=en:Dial 089 5550'
says unfolded 'CN="Wang ^'"'Fang^'"'; Dr., LL.M."'
status 0 "$planpact" calendar "$days" --only reviews
says err 'days.xml:71:49: warning: “２ pm” is not read as a time of day'
[ "$(grep -c BEGIN:VEVENT out)" -eq 4 ] || wrong "--only reviews gives $(grep -c BEGIN:VEVENT out)"
status 0 "$planpact" calendar "$days" --only inputs,signing
[ "$(grep -c BEGIN:VEVENT out)" -eq 3 ] || wrong "--only inputs,signing"
! grep -q VTIMEZONE out || wrong "a time zone that nothing needs"

# Version 3: a review moves, an action goes and one becomes internal; importing again updates.
sed -e 's/version="2" state/version="3" state/' \
    -e 's/date="2027-07-20" inputsDue="2027-07-13" time="9:30"/date="2027-07-22" inputsDue="2027-07-13" time="9:30"/' \
    -e '/<action id="x1"/d' -e 's/<action id="x3"/<action id="x3" audience="internal"/' "$days" >v3.xml
last="version 3"
status 0 "$planpact" calendar v3.xml --previous "$days"
python3 - "$work/customer.ics" out <<'PY' || wrong "version 3 does not follow version 2"
import re, sys
def read(path):
    text = open(path, newline="").read().replace("\r\n ", "")
    events = re.findall(r"BEGIN:VEVENT\r\n(.*?)END:VEVENT", text, re.S)
    return {re.search(r"UID:(.*?)\r", e)[1]: e for e in events}
old, new = read(sys.argv[1]), read(sys.argv[2])
uid = r"KA-2027-0\;7.%s@planpact"
assert set(old) == set(new), set(old) ^ set(new)
assert all("SEQUENCE:3\r" in e for e in new.values()) and all("SEQUENCE:2\r" in e for e in old.values())
assert "20270722T093000" in new[uid % "review-q2"] and "20270720T093000" in old[uid % "review-q2"]
cancelled = {u for u, e in new.items() if "STATUS:CANCELLED" in e}
assert cancelled == {uid % "action-x1", uid % "action-x3"}, cancelled
PY
status 0 "$planpact" calendar "$days" --previous v3.xml
says err 'warning: the plan is version 2, and the previous one is version 3'
status 1 "$planpact" calendar "$days" --previous "$minimal"
says err 'the previous version is of another plan: KA-2027-014, not KA-2027-0;7 [calendar-previous-other]'

# The same bytes wherever and whenever it is made; the day of --today when that is given.
for zone in Asia/Shanghai America/St_Johns Pacific/Kiritimati; do
    for locale in C de_DE.UTF-8 zh_CN.UTF-8; do
        TZ=$zone LC_ALL=$locale "$planpact" calendar "$days" 2>/dev/null | cmp - customer.ics ||
            wrong "other bytes in $zone, $locale"
    done
done
status 0 "$planpact" calendar "$days" --today 2027-01-05
says out 'DTSTAMP:20270105T000000Z'

# A region with several clocks, or none.
sed 's/ region="DE-BY"/ region="US"/' "$days" >us.xml
last="a region with several clocks"
status 0 "$planpact" calendar us.xml
says out 'DTSTART:20270323T140000'
says err '[calendar-zone-unknown]'

# A time of day as people write it, and as it is not one.
while IFS='|' read -r time meant; do
    sed "s/time=\"14:00-15:30\"/time=\"$time\"/" "$days" >time.xml
    last="time $time"
    status 0 "$planpact" calendar time.xml --only reviews
    tr -d '\r' <out | sed -n '/review-q1@/,/SUMMARY/p' | grep -E '^DT(START|END)' | sed 's/.*://' |
        tr '\n' ' ' >got
    [ "$(cat got)" = "$meant " ] || wrong "$time gives $(cat got)instead of $meant"
done <<'LIST'
14:00-15:30|20270323T140000 20270323T153000
14:00 – 15:30|20270323T140000 20270323T153000
14：00至15：30|20270323T140000 20270323T153000
9:05～10:00|20270323T090500 20270323T100000
08:00|20270323T080000 20270323T090000
15:30-14:00|20270323 20270324
24:00-25:00|20270323 20270324
14:00-15:30 or later|20270323 20270324
14:0|20270323 20270324
14|20270323 20270324
afternoon|20270323 20270324
LIST

# Wrong use, and what cannot be.
status 2 "$planpact" calendar "$days" --only reviews,birthdays
says err '--only does not know the days “birthdays” [only-unknown]'
status 2 "$planpact" calendar
status 3 "$planpact" calendar missing.xml
status 3 "$planpact" calendar "$days" --previous missing.xml
status 3 "$planpact" calendar "$days" -o customer.ics
says err 'customer.ics exists'
status 0 "$planpact" calendar "$days" -o customer.ics --force
status 1 "$planpact" calendar "$examples/bottled-tea-2027.en.xml" --only activities
says err '[calendar-empty]'
status 1 env LC_ALL=zh_CN.UTF-8 "$planpact" calendar "$examples/bottled-tea-2027.en.xml" --only activities
says err '计划中没有所选类别的日期'
sed 's/due="2027-03-31"/due="2027-02-30"/' "$days" >broken.xml
status 1 "$planpact" calendar broken.xml
[ ! -s out ] || wrong "a calendar of a broken plan"
finish
