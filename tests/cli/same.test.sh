#!/usr/bin/env bash
# The same plan gives the same bytes: twenty runs, other locales, time zones, dates, folders,
# file names, environments and numbers of jobs.
. "$PLANPACT_SOURCE_DIR/tests/helpers.sh"
locales=(C.UTF-8 zh_CN.UTF-8 de_DE.UTF-8 ar_EG.UTF-8 tr_TR.ISO-8859-9)
zones=(UTC Asia/Shanghai America/New_York Pacific/Kiritimati)
dates=(0 1700000000 1830000000)

for language in en zh-Hans zh-Hant; do
    plan=$PLANPACT_SOURCE_DIR/examples/bottled-tea-2027.$language.xml
    cp "$plan" plan.xml
    for run in $(seq 0 19); do
        mkdir -p "folder$run"
        cp plan.xml "folder$run/plan$run.xml"
        (cd "folder$run" &&
            env LC_ALL="${locales[run % 5]}" TZ="${zones[run % 4]}" \
                SOURCE_DATE_EPOCH="${dates[run % 3]}" PADDING="$(seq -s. "$run")" \
                "$planpact" render -o - "plan$run.xml" >out.pdf 2>err) ||
            wrong "run $run: $(cat "folder$run/err")"
        cmp folder0/out.pdf "folder$run/out.pdf" || wrong "run $run of $language differs"
    done
    whole_pdf folder0/out.pdf || wrong "no PDF"
    grep -qa "$work" folder0/out.pdf && wrong "the PDF holds a local path"
    rm -r folder*
done

# Two plans in one run, in either order, and at the same time.
cp "$PLANPACT_SOURCE_DIR/examples/bottled-tea-2027.en.xml" one.xml
cp "$PLANPACT_SOURCE_DIR/examples/bottled-tea-2027.zh-Hans.xml" two.xml
mkdir a b c
"$planpact" render --out-dir a one.xml two.xml >/dev/null 2>&1
"$planpact" render --out-dir b two.xml one.xml >/dev/null 2>&1
"$planpact" render --out-dir c --jobs 2 one.xml two.xml >/dev/null 2>&1
for pdf in one.pdf two.pdf; do
    cmp a/$pdf b/$pdf || wrong "the order of plans matters"
    cmp a/$pdf c/$pdf || wrong "--jobs matters"
done

# Findings and JSON too.
sed 's/ weight="100"/ weight="90"/' "$minimal" >bad.xml
for zone in "${zones[@]}"; do
    TZ=$zone "$planpact" check bad.xml >/dev/null 2>findings || :
    TZ=$zone "$planpact" show "$minimal" >plan.json
    cat findings plan.json | sha256sum
done | sort -u | wc -l | grep -qx 1 || wrong "findings or JSON differ"
finish
