#!/usr/bin/env bash
# What is installed works from where it lies, also after it was moved: the program, its data,
# and the library for a stranger's program.
. "$PLANPACT_SOURCE_DIR/tests/helpers.sh"
need_released
need_tool pkg-config
"$released" render -o direct.pdf "$minimal" >/dev/null

cmake --install "$PLANPACT_RELEASE_DIR" --prefix "$work/first" >log || wrong "$(tail log)"
mv first moved
for file in bin/planpact share/planpact/plans/schema/plan-1.xsd share/man/man1/planpact.1 \
    share/man/man5/planpact-rules.5 share/man/man7/planpact-rulebook.7 \
    share/man/zh_CN/man7/planpact-rulebook.7 share/man/zh_TW/man7/planpact-rulebook.7 \
    share/doc/planpact/rules.en.html share/doc/planpact/rules.zh-Hans.html \
    share/bash-completion/completions/planpact share/zsh/site-functions/_planpact; do
    [ -s "moved/$file" ] || wrong "$file is not installed"
done
# Nothing there points back to where it was built.
[ -z "$(find moved -type l)" ] || wrong "links: $(find moved -type l)"
grep -rlF "$PLANPACT_RELEASE_DIR" moved | grep -v '\.a$' >leaks && wrong "local paths: $(cat leaks)"

mkdir elsewhere
cd elsewhere
../moved/bin/planpact render -o installed.pdf "$minimal" >../out 2>../err || wrong "$(cat ../err)"
cmp installed.pdf ../direct.pdf || wrong "the installed program gives other bytes"
../moved/bin/planpact rules list >rules || wrong "the rules are not found"
../moved/bin/planpact rules book --format html --lang en >book.html
cmp -s book.html ../moved/share/doc/planpact/rules.en.html || wrong "the book is of other rules"
cmp -s rules <("$released" rules list) || wrong "other rules are installed"
cd ..

PKG_CONFIG_PATH=$(dirname "$(find "$work/moved" -name planpact.pc)")
export PKG_CONFIG_PATH
flags=$(pkg-config --cflags planpact)
libs=$(pkg-config --libs planpact)
data=$(pkg-config --variable=datafolder planpact)
"${CC:-cc}" -std=c17 -Wall -Wextra -Wpedantic -Werror "-DDATA=\"$data\"" $flags \
    "$PLANPACT_SOURCE_DIR/tests/install/consumer.c" -o consumer $libs 2>err ||
    wrong "a stranger's program does not build: $(head -n 5 err)"
version=$("$released" --version)
[ "planpact $(pkg-config --modversion planpact)" = "$version" ] || wrong "planpact.pc says another version"
./consumer "$minimal" >out || wrong "a stranger's program fails"
says out "$version: "
cmp consumer.pdf direct.pdf || wrong "a stranger's program gives other bytes"

# The way packages are made.
DESTDIR=$work/image cmake --install "$PLANPACT_RELEASE_DIR" --prefix /usr >log || wrong "DESTDIR"
[ -x image/usr/bin/planpact ] || wrong "DESTDIR is not kept to"
image/usr/bin/planpact check "$minimal" 2>err || wrong "the packaged program: $(cat err)"
finish
