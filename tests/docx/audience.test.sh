# The customer's Word document holds no byte of what the plan marks internal, in whatever part of
# the package; the internal one prints it.
. "$PLANPACT_SOURCE_DIR/tests/helpers.sh"
python3 - "$PLANPACT_SOURCE_DIR/examples/yangtze-springs-2027.en.xml" plan.xml <<'PY'
import sys
plan = open(sys.argv[1], encoding="utf-8").read()
def put(before, text):
    global plan
    assert before in plan, before
    plan = plan.replace(before, text + before, 1)
put("  </parties>", '<contact id="zz" party="supplier" name="XSECRET Contact" audience="internal"/>\n')
put("</lastYear>", '<finding id="zf" kind="gap" audience="internal">XSECRET finding</finding>\n')
put("</goals>", '<goal id="zg" title="XSECRET goal" audience="internal" owner="zz" unit="CNY" '
    'measure="XSECRET measure"><statement>XSECRET statement</statement></goal>\n')
put("</activities>", '<activity id="za" kind="trade" title="XSECRET activity" goal="zg" '
    'start="2027-05-04" end="2027-05-05" budget="777111.22" audience="internal">XSECRET</activity>\n')
put("</actions>", '<action id="zt" owner="zz" due="2027-05-05" audience="internal">XSECRET act</action>\n')
put("</agreement>", '<clause id="zc" title="XSECRET clause" audience="internal">XSECRET</clause>\n')
open(sys.argv[2], "w", encoding="utf-8").write(plan)
PY
for copy in customer internal; do
    "$planpact" render --audience $copy -o $copy.docx plan.xml >out 2>err || [ $? = 1 ] || wrong "$(cat err)"
done
python3 - <<'PY' || wrong "see above"
import sys, zipfile
def parts(path):
    package = zipfile.ZipFile(path)
    return [open(path, "rb").read()] + [package.read(n) for n in package.namelist()]
wrong = 0
for word in (b"XSECRET", b"777111", b"777,111", b'"zz"'):
    if any(word in part for part in parts("customer.docx")):
        print("wrong: the customer's copy holds", word)
        wrong = 1
inside = b"".join(parts("internal.docx"))
if inside.count(b"XSECRET") < 6 or b"777,111.22" not in inside or b"INTERNAL" not in inside:
    print("wrong: the internal copy lacks", inside.count(b"XSECRET"))
    wrong = 1
sys.exit(wrong)
PY
finish
