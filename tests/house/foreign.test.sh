#!/usr/bin/env bash
# The floor plan holds: foreign headers stay in their rooms, no room sees a later one, files
# keep a size that can be read, nothing is left half done.
. "$PLANPACT_SOURCE_DIR/tests/helpers.sh"
cd "$PLANPACT_SOURCE_DIR"

# Rooms that may include a foreign header. The build cannot hide one that lies in the system's
# own include folder.
allowed()
{
    case $1 in
    libxml/*) echo xml ;;
    lua.h | lauxlib.h | lualib.h | lua5*) echo rules ;;
    hb*.h) echo "text pdf" ;;
    unicode/*) echo text ;;
    hpdf*.h) echo pdf ;;
    zlib.h) echo "style pdf sign" ;;
    openssl/*) echo sign ;;
    csv.h | iconv.h) echo import ;;
    zip.h) echo docx ;;
    libical/*) echo calendar ;;
    *) echo "" ;;
    esac
}
seen=0
while IFS=: read -r file line header; do
    header=$(sed 's/^ *# *include *<\(.*\)>.*/\1/' <<<"$header")
    room=$(cut -d/ -f2 <<<"$file")
    case $header in
    libxml/* | lua* | lauxlib.h | hb* | unicode/* | hpdf* | zlib.h | openssl/* | csv.h | iconv.h | zip.h | libical/* | ft2build.h)
        seen=$((seen + 1))
        case " $(allowed "$header") " in
        *" $room "*) ;;
        *) wrong "$file:$line: <$header> is foreign to the room $room" ;;
        esac
        ;;
    esac
done < <(grep -rnE '^ *# *include *<' --include='*.[ch]' src)
[ "$seen" -ge 6 ] || wrong "only $seen foreign includes seen: the test looks in the wrong place"

# A room USES only rooms above its own line, so there is no circle; an include of ours names a
# room that is used.
earlier=" "
while read -r room uses; do
    for used in $uses; do
        case $earlier in
        *" $used "*) ;;
        *) wrong "src/CMakeLists.txt: $room uses $used, which comes later" ;;
        esac
    done
    earlier="$earlier$room "
    while IFS=: read -r file line header; do
        target=$(sed 's/^ *# *include *"\([^/"]*\)\/.*/\1/' <<<"$header")
        case " $room $uses " in
        *" $target "*) ;;
        *) wrong "$file:$line: the room $room does not use $target" ;;
        esac
    done < <(grep -nE '^ *# *include *"' "src/$room"/*.[ch] /dev/null)
done < <(sed -n 's/^room(\([a-z]*\) *\(.*\)/\1 \2/p' src/CMakeLists.txt |
    sed 's/ LIBS.*//; s/)//; s/ USES//')
[ "$(wc -w <<<"$earlier")" -ge 10 ] || wrong "only these rooms were seen:$earlier"
while read -r file; do
    wrong "$file includes more of the library than planpact.h and base"
done < <(grep -lE '^ *# *include *"' src/cli/*.[ch] | xargs grep -lE \
    '^ *# *include *"(xml|plan|actuals|import|figures|holidays|calendar|rules|change|doc|compose|reports|redline|text|layout|style|pdf|docx|sign|face)/')

# Sizes.
while read -r lines file; do
    [ "$file" != total ] || continue
    [ "$lines" -le 700 ] || wrong "$file has $lines lines: divide it"
    [ "$lines" -le 500 ] || echo "note: $file has $lines lines"
done < <(find src tests -name '*.[ch]' -exec wc -l {} +)

# Functions.
while read -r lines place; do
    wrong "$place: a function of $lines lines: divide it"
done < <(awk 'FNR == 1 || /^}/ { if (start && FNR - start > 61) print FNR - start - 1, FILENAME ":" start
        start = 0 }
    /^{/ { start = FNR }' src/*/*.c src/*.c)

# The sources are UTF-8 with plain line ends, without tabs or spaces at the end.
while read -r file; do
    wrong "$file: white space at the end of a line, a tab or a carriage return"
done < <(grep -rlP '[ \t]+$|\t|\r' --include='*.[ch]' src tests)
while read -r place; do
    wrong "left half done: $place"
done < <(grep -rnwE 'TO''DO|FIX''ME|XX''X|HA''CK' --include='*.[ch]' --include='*.lua' --include='*.sh' \
    --include='*.xml' --include='*.xsd' src scripts plans tests examples)

# No globals that can change: nothing of ours lies in .data or .bss, but the flag of a call_once.
need_tool objdump
libraries=0
while read -r library; do
    libraries=$((libraries + 1))
    while read -r symbol; do
        wrong "$(basename "$library"): $symbol is a global that can change"
    done < <(objdump -t "$library" | awk '
        / O \.(data|bss)/ && !/ \.data\.rel\.ro/ && $NF !~ /^once\.[0-9]+$/ { print $NF }')
done < <([ -z "$released" ] || find "$PLANPACT_RELEASE_DIR/src" -name 'libroom_*.a')
[ -z "$released" ] || [ "$libraries" -ge 10 ] || wrong "only $libraries libraries were seen"
finish
