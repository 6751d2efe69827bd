#!/bin/sh
# The two commands of README.md on a Debian 12 that has nothing:
#
#   sh tests/empty_root.sh [FOLDER]      as root; FOLDER (default: a new one) is removed after
#
# Builds the smallest system with debootstrap, puts the committed tree into it, and runs both
# commands as they stand in README.md. DEBIAN_MIRROR names another mirror.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
if [ "${INSIDE-}" != yes ]; then
    [ "$(id -u)" -eq 0 ] || { echo "needs root" >&2; exit 3; }
    command -v debootstrap >/dev/null || { echo "needs debootstrap" >&2; exit 3; }
    # Mounts of its own, which end with it.
    INSIDE=yes exec unshare --mount sh "$0" "$@"
fi

system=${1:-$(mktemp -d)}
trap 'umount -R "$system/proc" "$system/dev" 2>/dev/null || :; rm -rf --one-file-system "$system"' EXIT
mkdir -p "$system"
debootstrap --variant=minbase bookworm "$system" \
    "${DEBIAN_MIRROR-http://deb.debian.org/debian}" >"$system/debootstrap.log" 2>&1 ||
    { tail -n 5 "$system/debootstrap.log"; exit 3; }
cp /etc/resolv.conf /etc/hosts "$system/etc/"
mkdir -p "$system/home/planpact"
git -C "$root" archive HEAD | tar -x -C "$system/home/planpact"
mount -t proc proc "$system/proc"
mount --rbind /dev "$system/dev"

sed -n 's/^    \(sh [a-z]*\/[a-z]*\.sh\)$/\1/p' "$root/README.md" | head -n 2 >"$system/commands"
[ "$(wc -l <"$system/commands")" -eq 2 ] || { echo "README.md has not the two commands"; exit 1; }
while read -r command; do
    echo "== $command"
    chroot "$system" env -i HOME=/root TERM=dumb PATH=/usr/sbin:/usr/bin:/sbin:/bin \
        ${http_proxy+"http_proxy=$http_proxy"} sh -c "cd /home/planpact && $command" </dev/null
done <"$system/commands"
ls -l "$system/home/planpact/build/examples"
