# bash completion for planpact. Commands and options come from its own help, so that there is
# no second list of them.

_planpact_options()
{
    "$1" help "$2" --lang en 2>/dev/null | grep -oE -- '--[a-z-]+ ' | sort -u
}

_planpact_rules()
{
    "$1" rules list --lang en 2>/dev/null | sed -n 's/^  \([^ ]*\) .*/\1/p'
}

_planpact()
{
    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]} words=
    local program=${COMP_WORDS[0]} command=${COMP_WORDS[1]-}
    if [ "$COMP_CWORD" -eq 1 ]; then
        words="$("$program" help --lang en 2>/dev/null | sed -n 's/^  planpact \([a-z]*\) .*/\1/p')"
        COMPREPLY=($(compgen -W "$words --help --version" -- "$word"))
        return
    fi
    case $before in
    --lang)
        words="en zh-Hans zh-Hant"
        [ "$command" != render ] && [ "$command" != amend ] || words="$words zh-Hans,en en,zh-Hans zh-Hant,en en,zh-Hant zh-Hans,zh-Hant zh-Hant,zh-Hans" ;;
    --format)
        words="text json"
        [ "$command" != check ] || words="$words sarif"
        case $command in render | amend | asof) words="pdf docx" ;; esac
        [ "$command" != review ] || words="pdf docx json csv text"
        [ "$command" != portfolio ] || words="text csv json pdf"
        [ "$command" != diff ] || words="text json pdf docx"
        [ "$command ${COMP_WORDS[2]-}" != "rules book" ] || words="markdown html man" ;;
    --at) words="80,90,100,110,120" ;;
    --starter) words="$("$program" new --list --lang en 2>/dev/null | cut -d ' ' -f 1)" ;;
    --explain) words="terms budget products lifetime" ;;
    --as) words="supplier customer" ;;
    --audience) words="customer internal" ;;
    --encoding) words="auto utf-8 gb18030 big5 windows-1252" ;;
    --separator) words="auto comma semicolon tab" ;;
    --repeated) words="replace add" ;;
    --quarter) words="Q1 Q2 Q3 Q4" ;;
    --template) words="goals activities actions stores products contacts" ;;
    --stage) words="pdf document pages" ;;
    --style)
        COMPREPLY=($(compgen -f -X '!*.xml' -- "$word") $(compgen -d -- "$word"))
        return
        ;;
    --set) words="default draft strict" ;;
    --only)
        words="$(_planpact_rules "$program")"
        [ "$command" != calendar ] || words="reviews inputs actions activities payments signing" ;;
    --review) words="Q1 Q2 Q3 Q4" ;;
    --by) words="class region owner" ;;
    --table) words="plans due rules totals" ;;
    --at-least | --each) words="0.85 0.9 0.95" ;;
    --trust | --sign-map)
        COMPREPLY=($(compgen -f -- "$word"))
        return
        ;;
    --out-dir | --holidays | --rules)
        COMPREPLY=($(compgen -d -- "$word"))
        return
        ;;
    esac
    case $command in
    rules) [ "$COMP_CWORD" -eq 2 ] && words="list show test book score" ;;
    help) [ "$COMP_CWORD" -eq 2 ] &&
        words="$("$program" help --lang en 2>/dev/null | sed -n 's/^  planpact \([a-z]*\) .*/\1/p')" ;;
    esac
    case $command,$before in
    rules,show | rules,test)
        words="$(_planpact_rules "$program")"
        ;;
    esac
    case $word in
    -*) words="$(_planpact_options "$program" "$command")" ;;
    esac
    if [ -n "$words" ]; then
        COMPREPLY=($(compgen -W "$words" -- "$word"))
    else
        COMPREPLY=($(compgen -f -- "$word"))
    fi
}

complete -o filenames -o bashdefault -F _planpact planpact
