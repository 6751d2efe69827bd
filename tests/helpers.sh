# What the script tests share. A test sources it first:
#
#   . "$PLANPACT_SOURCE_DIR/tests/helpers.sh"
#
# $planpact     the program of the build under test
# $released     the same program without sanitizers (for limits of memory, strace, preloading);
#               empty if there is none: see need_released
# $minimal      a small good plan
# $work         an empty folder of the test's own, removed at its end
set -eu
export LC_ALL=C.UTF-8 NO_COLOR=1
unset LANG LC_MESSAGES LANGUAGE
planpact=$PLANPACT_BUILD_DIR/bin/planpact
minimal=$PLANPACT_SOURCE_DIR/tests/plans/minimal.xml
released=${PLANPACT_RELEASE_DIR:+$PLANPACT_RELEASE_DIR/bin/planpact}
work=$(mktemp -d)
trap 'chmod -R u+rwX "$work" 2>/dev/null; rm -rf "$work"' EXIT
cd "$work"
failures=0

# Says what is wrong and goes on; the test ends with status 1.
wrong()
{
    echo "wrong: $*" >&2
    failures=$((failures + 1))
}

# For ctest: this test could not be run here, and why.
skip()
{
    echo "skipped: $*"
    exit 77
}

need_released()
{
    [ -n "$released" ] || skip "needs a build without sanitizers: tests/run.sh makes one"
    [ -x "$released" ] || skip "$released is not built: tests/run.sh does"
}

need_tool()
{
    command -v "$1" >/dev/null || skip "needs $1: tests/setup.sh installs it"
}

# status WANTED COMMAND…: runs it, with its output in $work/out and $work/err, and compares
# its exit status.
status()
{
    wanted=$1
    shift
    got=0
    "$@" >out 2>err || got=$?
    [ "$got" -eq "$wanted" ] || {
        wrong "status $got instead of $wanted: $*"
        sed 's/^/    /' err | head -n 5 >&2
    }
}

# says FILE TEXT: the file holds the text.
says()
{
    grep -qF -- "$2" "$1" || {
        wrong "\"$2\" is missing in $1 of: ${last-}"
        sed 's/^/    /' "$1" | head -n 5 >&2
    }
}

# A PDF that starts and ends as one.
whole_pdf()
{
    [ "$(head -c 5 "$1")" = "%PDF-" ] && tail -c 8 "$1" | grep -qa '%%EOF'
}

# Nothing but what is named lies in the folder.
only_files()
{
    folder=$1
    shift
    left=$(ls -A "$folder" | sort | tr '\n' ' ')
    meant=$(printf '%s\n' "$@" | sort | tr '\n' ' ')
    [ "$#" -gt 0 ] || meant=
    [ "$left" = "$meant" ] || wrong "$folder holds \"$left\" instead of \"$meant\""
}

finish()
{
    [ "$failures" -eq 0 ] || {
        echo "$failures wrong"
        exit 1
    }
    echo "all good"
}
