#!/usr/bin/env bash
# Wrong usage ends with status 2 and a sentence that says what to do, in both languages, and
# writes nothing.
. "$PLANPACT_SOURCE_DIR/tests/helpers.sh"
cp "$minimal" plan.xml
cp "$minimal" other.xml
mkdir a b
cp plan.xml a
cp plan.xml b

# usage "ENGLISH" "CHINESE" ARGUMENTS…
usage()
{
    english=$1 chinese=$2
    shift 2
    last=$*
    status 2 "$planpact" "$@"
    says err "$english"
    [ ! -s out ] || wrong "standard output is not empty: $last"
    status 2 env LC_ALL=zh_CN.UTF-8 "$planpact" "$@"
    says err "$chinese"
}

usage 'there is no command “chekc”' '没有命令“chekc”' chekc plan.xml
usage 'planpact help lists the commands' '用 planpact help 查看全部命令' chekc
usage 'there is no command “chekc”' '没有命令“chekc”' help chekc
usage 'check is called as: planpact check PLAN...' 'check 的用法：planpact check PLAN...' check
usage 'show is called as' 'show 的用法' show plan.xml other.xml
usage 'rules is called as' 'rules 的用法' rules
usage 'rules is called as' 'rules 的用法' rules lsit
usage 'rules is called as' 'rules 的用法' rules show
usage 'check does not know the option “--final”' 'check 没有选项“--final”' check --final plan.xml
usage 'render does not know the option “--fnial”' 'render 没有选项“--fnial”' render --fnial plan.xml
usage 'render does not know the option “-x”' 'render 没有选项“-x”' render -x plan.xml
usage 'the option --output needs a value' '选项 --output 需要一个值' render plan.xml -o
usage 'the option --lang needs a value' '选项 --lang 需要一个值' render plan.xml --lang=
usage '--format cannot be “yaml”' '--format 不能是“yaml”' check --format yaml plan.xml
usage 'Allowed: text, json, sarif' '可用值：text, json, sarif' check --format yaml plan.xml
usage '--lang cannot be “fr”' '--lang 不能是“fr”' check --lang fr plan.xml
usage '--stage cannot be “printer”' '--stage 不能是“printer”' render --stage printer plan.xml
usage '--audience cannot be “all”' '--audience 不能是“all”' render --audience all plan.xml
usage 'the option --final is given twice' '选项 --final 给出了两次' render --final --final plan.xml
usage '--jobs takes a number from 1 to 64' '--jobs 的取值为 1 到 64' render --jobs 0 plan.xml
usage '--jobs takes a number from 1 to 64' '--jobs 的取值为 1 到 64' render --jobs 65 plan.xml
usage '--jobs takes a number from 1 to 64' '--jobs 的取值为 1 到 64' render -j two plan.xml
usage '-o names one file, but there are 2 plans' '-o 只能指定一个文件，但有 2 份计划' \
    render -o x.pdf plan.xml other.xml
usage 'the output plan.xml is the plan itself' '输出文件 plan.xml 就是计划文件本身' \
    render --force -o plan.xml plan.xml
usage 'two plans would be written to the same file' '两份计划会写入同一文件' \
    render --out-dir . a/plan.xml b/plan.xml
cmp -s plan.xml "$minimal" || wrong "the plan was changed"

# No arguments: the help, and still status 2.
status 2 "$planpact"
says out "planpact check"

only_files . a b err other.xml out plan.xml
finish
