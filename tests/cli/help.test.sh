#!/usr/bin/env bash
# Help and version: on standard output, in both languages, every option explained; completion
# offers what the help lists.
. "$PLANPACT_SOURCE_DIR/tests/helpers.sh"

last=--version
status 0 "$planpact" --version
grep -qxE 'planpact [0-9]+\.[0-9]+\.[0-9]+' out || wrong "--version says: $(cat out)"
version=$(sed -n 's/^project(planpact VERSION \([0-9.]*\).*/\1/p' "$PLANPACT_SOURCE_DIR/CMakeLists.txt")
says out "planpact $version"

last=help
status 0 "$planpact" help
says out "Exit status: 0 good, 1 mistakes found, 2 wrong usage, 3 could not."
commands=$(sed -n 's/^  planpact \([a-z]*\) .*/\1/p' out)
[ "$(echo $commands)" = "new check render import actuals simulate show calendar roll amend asof review diff portfolio sign verify extract rules help" ] || wrong "commands: $commands"
cp out first
status 0 "$planpact" --help
cmp -s out first || wrong "--help differs from help"
status 0 "$planpact" help --lang zh-Hans
says out "退出状态"
cp out first
status 0 env LC_ALL=zh_CN.UTF-8 "$planpact" help
cmp -s out first || wrong "help in a Chinese locale differs from help --lang zh-Hans"

for command in $commands; do
    last="help $command"
    status 0 "$planpact" help "$command"
    says out "planpact $command "
    [ ! -s err ] || wrong "something on standard error: $(cat err)"
    awk '/^  -/ && NF < 3 { exit 1 }' out || wrong "an option without explanation: $last"
    awk 'length > 110 { exit 1 }' out || wrong "a line is too long: $last"
    cp out first
    status 0 "$planpact" "$command" --help
    cmp -s out first || wrong "$command --help differs from help $command"
done

# bash completion, called as bash calls it
complete_at()
{
    bash -c '
        . "$1"; shift
        COMP_WORDS=("$@"); COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
        _planpact
        printf "%s\n" "${COMPREPLY[@]}" | sort | tr "\n" " "' bash \
        "$PLANPACT_SOURCE_DIR/src/completion/planpact.bash" "$planpact" "$@"
}
[ "$(complete_at '')" = "--help --version actuals amend asof calendar check diff extract help import new portfolio render review roll rules show sign simulate verify " ] ||
    wrong "completion of commands: $(complete_at '')"
[ "$(complete_at render --f)" = "--final --force --format " ] ||
    wrong "completion of options: $(complete_at render --f)"
for option in format:check audience:render stage:render encoding:import separator:import \
    template:import lang:help; do
    name=--${option%:*} command=${option#*:}
    for word in $(complete_at "$command" "$name" ''); do
        "$planpact" "$command" "$name" "$word" --help >/dev/null 2>err ||
            wrong "completion offers $name $word: $(cat err)"
    done
    last="$command $name"
    "$planpact" "$command" "$name" '?' x >out 2>&1 || :
    words=$(sed -n 's/.*Allowed: \(.*\)\.$/\1/p' out | tr -d ,)
    for word in $words; do
        case " $(complete_at "$command" "$name" '')" in
        *" $word "*) ;;
        *) wrong "completion lacks $name $word" ;;
        esac
    done
done
finish
