#!/usr/bin/env bash
# A disk that is really full, from empty to just enough: no file, or the whole one.
. "$PLANPACT_SOURCE_DIR/tests/helpers.sh"
"$planpact" render -o whole.pdf "$minimal" >/dev/null
bytes=$(wc -c <whole.pdf)
export planpact minimal bytes
unshare --map-root-user --mount true 2>/dev/null && space="unshare --map-root-user --mount"
unshare --mount true 2>/dev/null && space="unshare --mount"
[ -n "${space-}" ] || skip "needs a mount namespace"
mkdir disk
$space mount -t tmpfs -o size=4k none disk || skip "may not mount a tmpfs"
$space bash -eu <<'INNER' || wrong "on a full disk"
for pages in 1 2 4 $((bytes / 8192)) $((bytes / 4096)) $((bytes / 4096 + 40)); do
    mount -t tmpfs -o size=$((pages * 4))k none disk
    got=0
    "$planpact" render -o disk/plan.pdf "$minimal" >/dev/null 2>err || got=$?
    if [ $((pages * 4096)) -gt $((bytes + 65536)) ]; then
        [ "$got" -eq 0 ] && cmp whole.pdf disk/plan.pdf || { echo "status $got with enough"; exit 1; }
        # The old one survives when there is no room for the new one.
        head -c 1000000 /dev/zero >disk/ballast 2>/dev/null || :
        got=0
        "$planpact" render --force -o disk/plan.pdf "$minimal" >/dev/null 2>err || got=$?
        [ "$got" -eq 3 ] && cmp whole.pdf disk/plan.pdf || { echo "status $got over the old"; exit 1; }
    else
        [ "$got" -eq 3 ] || { echo "status $got with $pages pages"; exit 1; }
        grep -q "the disk is full" err || { cat err; exit 1; }
        [ -z "$(ls -A disk)" ] || { ls -lA disk; exit 1; }
    fi
    umount disk
done
INNER
finish
