# A contract carries the plan it was made of; from that plan the same bytes are made again.
. "$PLANPACT_SOURCE_DIR/tests/helpers.sh"
need_tool pdfdetach
count=0

# render OUT PLAN OPTIONS…: drafts with errors of content are made too
render()
{
    out=$1
    shift
    "$planpact" render --force -o "$out" "$@" >said 2>&1 || [ $? -eq 1 ]
}

again() # PLAN OPTIONS…
{
    rm -f a.pdf b.pdf plan.xml
    render a.pdf "$@"
    pdfdetach -save 1 -o plan.xml a.pdf >said 2>&1
    "$planpact" extract a.pdf | cmp - plan.xml || wrong "$1: extract gives other bytes"
    plan=$1
    shift
    render b.pdf plan.xml "$@"
    cmp a.pdf b.pdf || wrong "$plan $* is not made again from the plan that it carries"
    # The foot of every page shows the beginning of the plan's digest.
    mark=$(sha256sum plan.xml | cut -c1-8)
    pdftotext -f 3 -l 3 a.pdf - | grep -q "$mark" || wrong "$plan $*: no $mark at the foot of page 3"
    case " $* " in
    *" internal "*) cmp "$plan" plan.xml || wrong "$plan $*: the plan was changed" ;;
    *) ! grep -q "<!--" plan.xml || wrong "$plan $*: a comment is in the customer's copy" ;;
    esac
    count=$((count + 1))
}

examples=$PLANPACT_SOURCE_DIR/examples
for example in "$examples"/*-2027*.xml; do
    again "$example"
    again "$example" --audience internal
done
again "$examples/retail-2027.xml" --lang zh-Hans,en
# A contract is final when its content is settled.
sed 's/kind="settle" planned="\([^"]*\)"/& done="2026-11-20"/' "$examples/services-2027.xml" >settled.xml
again settled.xml --lang en --final
again "$examples/distributor-2027.xml" --style ledger --lang zh-Hans,en --audience internal
"$planpact" extract -o plan.xml a.pdf 2>said && wrong "extract replaces a file"
"$planpact" extract --force -o plan.xml a.pdf || wrong "extract --force does not"
printf 'no contract' >b.pdf
"$planpact" extract b.pdf >out 2>said && wrong "extract takes what is no PDF"
[ ! -s out ] || wrong "extract writes something of what is no PDF"
echo "$count contracts made again from the plans they carry"
finish
