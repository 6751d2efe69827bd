# A redline in Word: accepting all changes gives the later contract, rejecting them the earlier
# one, under the numbers that Word will count; LibreOffice shows the changes and settles them as
# Word would.
. "$PLANPACT_SOURCE_DIR/tests/helpers.sh"
here=$PLANPACT_SOURCE_DIR/tests/redline
examples=$PLANPACT_SOURCE_DIR/examples
judge=$PLANPACT_SOURCE_DIR/tests/docx/word.py

# settled NAME OLD NEW OPTION...: both ways out of NAME.docx
settled()
{
    name=$1 old=$2 new=$3
    shift 3
    got=0
    "$planpact" diff --today 2026-11-22 "$@" -o "$name.docx" "$old" "$new" >out 2>err || got=$?
    [ "$got" -le 1 ] && [ -s "$name.docx" ] || { wrong "$name: status $got $(tail -n 3 err)"; return 0; }
    python3 "$judge" "$name.docx" >said || wrong "$name.docx is not sound: $(cat said)"
    for way in accept:$new reject:$old; do
        how=${way%%:*}
        "$planpact" render "$@" --stage document "${way#*:}" >"$name.$how.document" 2>err || :
        python3 "$here/settle.py" $how "$name.docx" "$name.$how.docx" || wrong "$name: $how"
        # The contents are Word's to make again.
        python3 "$judge" "$name.$how.docx" "$name.$how.document" >said || :
        grep -v '_Toc' said >rest || :
        grep -q 'paragraphs in order' rest && ! grep -q wrong rest || wrong "$name: $how: $(cat rest)"
    done
}

for lang in en zh-Hans; do
    python3 "$here/changed.py" "$examples/yangtze-springs-2027.$lang.xml" >new.$lang.xml
    settled $lang "$examples/yangtze-springs-2027.$lang.xml" new.$lang.xml --lang $lang
done
settled internal "$examples/yangtze-springs-2027.en.xml" new.en.xml --audience internal
settled back new.en.xml "$examples/yangtze-springs-2027.en.xml"
grep -q 'redline\|REDLINE' en.accept.document && wrong "the accepted contract speaks of the redline"

# Plans that were edited at random.
seed=0
for plan in retail services; do
    seed=$((seed + 1))
    while ! { python3 "$here/edits.py" $seed "$examples/$plan-2027.xml" >random.$plan.xml &&
        "$planpact" render --stage document random.$plan.xml >out 2>err && [ -s out ]; }; do
        seed=$((seed + 10))
    done
    settled random-$plan "$examples/$plan-2027.xml" random.$plan.xml
done

# The same bytes each time; who changed it and when is what it says.
"$planpact" diff --today 2026-11-22 --force -o again.docx "$examples/yangtze-springs-2027.en.xml" new.en.xml >out 2>err || :
"$planpact" diff --today 2026-11-22 --lang en --force -o en.docx "$examples/yangtze-springs-2027.en.xml" new.en.xml >out 2>err || :
cmp -s again.docx en.docx || wrong "other bytes from one run to the next"
python3 - en.docx <<'PY' || wrong "authors or days: see above"
import re, sys, zipfile
text = zipfile.ZipFile(sys.argv[1]).read("word/document.xml").decode()
said = set(re.findall(r'<w:(?:ins|del) w:id="\d+" (.*?)/?>', text))
print(said)
sys.exit(said != {'w:author="planpact" w:date="2026-11-22T00:00:00Z"'})
PY

# LibreOffice.
command -v soffice >/dev/null || { finish; exit; }
export HOME=$work
soffice --headless --convert-to fodt en.docx >out 2>err || wrong "$(cat err)"
regions=$(grep -o '<text:changed-region' en.fodt | wc -l)
[ "$regions" -ge 40 ] || wrong "LibreOffice shows $regions changes"

# The program has made its own folder by now; what it runs stands there.
basic=$work/.config/libreoffice/4/user/basic/Standard
mkdir -p "$basic"
cat >"$basic/script.xlb" <<'XLB'
<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard"
 library:readonly="false" library:passwordprotected="false">
 <library:element library:name="Module1"/>
</library:library>
XLB
cat >"$basic/Module1.xba" <<'XBA'
<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">
Sub Settle(source As String, how As String, target As String)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  document = StarDesktop.loadComponentFromURL(ConvertToURL(source), "_blank", 0, hidden())
  helper = createUnoService("com.sun.star.frame.DispatchHelper")
  Dim nothing_(0) As New com.sun.star.beans.PropertyValue
  helper.executeDispatch(document.CurrentController.Frame, ".uno:" + how + "AllTrackedChanges", "", 0, nothing_())
  Dim pdf(0) As New com.sun.star.beans.PropertyValue
  pdf(0).Name = "FilterName"
  pdf(0).Value = "writer_pdf_Export"
  document.storeToURL(ConvertToURL(target), pdf())
  document.close(True)
End Sub
</script:module>
XBA

# words FILE.pdf: what the pages say, without what stands on every page and the contents; nor
# numbers and letters of clauses, which this program counts in its own way around changes.
words()
{
    pdftotext -layout "$1" - | grep -v 'Plan KA-2027\|Hejiali$\|\.\.\.\.' | sed -n '/made between the supplier/,$p' |
        sed 's/Page [0-9].*//' | tr -s '[:space:]' '\n' | grep -vE '^(\([a-z]\)|[0-9]+(\.[0-9]+)?)$'
}
for way in Accept:new.en.xml Reject:"$examples/yangtze-springs-2027.en.xml"; do
    how=${way%%:*}
    "$planpact" render --force -o plain.docx "${way#*:}" >out 2>err || :
    rm -f plain.pdf settled.pdf
    soffice --headless --convert-to pdf plain.docx >out 2>err || wrong "$(cat err)"
    soffice --headless "macro:///Standard.Module1.Settle(\"$work/en.docx\",\"$how\",\"$work/settled.pdf\")" >out 2>err || :
    [ -s settled.pdf ] || { wrong "LibreOffice does not settle: $(cat err)"; continue; }
    words settled.pdf | sort >a && words plain.pdf | sort >b
    [ "$(wc -l <b)" -gt 3000 ] && cmp -s a b || wrong "$how in LibreOffice: $(diff a b | head -n 5)"
done
finish
