#!/usr/bin/env bash
# Places that cannot be written to: status 3, a sentence, and nothing changed.
. "$PLANPACT_SOURCE_DIR/tests/helpers.sh"
cp "$minimal" plan.xml
"$planpact" render -o whole.pdf plan.xml >/dev/null

# refused "SENTENCE" ARGUMENTS… with the plan
refused()
{
    sentence=$1
    shift
    last=$*
    status 3 "$planpact" render "$@" plan.xml
    says err "$sentence"
    says err "nothing was written"
}

mkdir folder
echo precious >precious
ln -s precious link
ln -s nowhere dangling
mkfifo pipe
ln -s circle circle
refused "no such file or folder" -o missing/plan.pdf
refused "no such file or folder" --out-dir missing
refused "not an ordinary file" -o folder
refused "not an ordinary file" -o folder --force
refused "a part of its path is not a folder" -o precious/plan.pdf
refused "exists" -o precious
refused "not an ordinary file" -o link
refused "not an ordinary file" -o link --force
refused "not an ordinary file" -o dangling --force
refused "not an ordinary file" -o pipe --force
refused "not an ordinary file" -o /dev/null --force
refused "links lead in a circle" -o circle/plan.pdf
refused "name is too long" -o "$(printf 'x%.0s' $(seq 300)).pdf"
[ "$(cat precious)" = precious ] || wrong "a file was changed"
only_files folder

# Standard output that cannot take it.
for command in "render -o - plan.xml" "show plan.xml" "help" "check --format json plan.xml" \
    "--version" "rules list"; do
    got=0
    "$planpact" $command >/dev/full 2>err || got=$?
    [ "$got" -eq 3 ] || wrong "status $got of $command > /dev/full"
    last="$command > /dev/full"
    says err "cannot write to standard output: the disk is full"
    got=0
    "$planpact" $command >&- 2>err || got=$?
    [ "$got" -eq 3 ] || wrong "status $got of $command >&-"
done
status 3 bash -c '"$0" check - <&-' "$planpact"
got=0
"$planpact" check missing.xml 2>/dev/full || got=$?
[ "$got" -eq 3 ] || wrong "status $got with a full standard error"

# A limit on the size of files.
size=$(($(wc -c <whole.pdf) / 1024))
for blocks in 0 1 $((size / 2)) "$size" $((size + 1)) $((size + 200)); do
    got=0
    (ulimit -f "$blocks" && exec "$planpact" render -o limited.pdf plan.xml) >/dev/null 2>err || got=$?
    if [ "$blocks" -gt "$size" ]; then
        [ "$got" -eq 0 ] && cmp whole.pdf limited.pdf || wrong "status $got at $blocks KB"
        rm -f limited.pdf
    else
        [ "$got" -eq 3 ] || wrong "status $got at $blocks KB"
        [ "$blocks" -eq 0 ] || says err "larger than the system allows"
        [ ! -e limited.pdf ] || wrong "a file was left at $blocks KB"
    fi
done
only_files . circle dangling err folder link out pipe plan.xml precious whole.pdf
finish
