#!/usr/bin/env bash
# Files and folders one has no right to.
. "$PLANPACT_SOURCE_DIR/tests/helpers.sh"
as=
if [ "$(id -u)" -eq 0 ]; then
    need_tool setpriv
    as="setpriv --reuid=65534 --regid=65534 --clear-groups"
    chmod 755 "$work"
    $as test -x "$planpact" && $as test -r "$PLANPACT_SOURCE_DIR/plans/schema/plan-1.xsd" ||
        skip "the build lies where only root may read"
fi
mkdir closed sealed
cp "$minimal" plan.xml
cp "$minimal" secret.xml
chmod 555 closed
chmod 000 secret.xml sealed

last="a folder one may not write to"
status 3 $as "$planpact" render -o closed/plan.pdf plan.xml
says err "cannot write closed/plan.pdf: you do not have the right; nothing was written"
status 3 $as "$planpact" render --force -o closed/plan.pdf plan.xml
only_files closed
last="a folder one may not look into"
status 3 $as "$planpact" render -o sealed/plan.pdf plan.xml
last="a plan one may not read"
status 3 $as "$planpact" check secret.xml
says err "cannot read secret.xml: you do not have the right"

# What is written belongs to whom it should: the usual mask holds.
if [ -n "$as" ]; then
    mkdir open && chmod 777 open
    (umask 027 && status 0 $as "$planpact" render -o open/plan.pdf plan.xml && exit "$failures") ||
        wrong "no right to write where there is one"
    [ "$(stat -c %a open/plan.pdf)" = 640 ] || wrong "rights are $(stat -c %a open/plan.pdf)"
fi
finish
