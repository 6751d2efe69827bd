# A house style from the command line: the one that ships, one's own with a picture, and files
# that are wrong.
. "$PLANPACT_SOURCE_DIR/tests/helpers.sh"
need_tool pdfinfo
need_tool qpdf
need_tool python3

good()
{
    whole_pdf "$1" || wrong "$1 is no whole PDF"
    qpdf --check "$1" >check 2>&1 || wrong "qpdf: $(head -n 3 check)"
}

# The second look, against the first.
status 0 "$planpact" render "$minimal" -o house.pdf
status 0 "$planpact" render "$minimal" --style ledger -o ledger.pdf
status 0 "$planpact" render "$minimal" --style ledger -o again.pdf
good ledger.pdf
cmp -s ledger.pdf again.pdf || wrong "the same plan and style gave other bytes"
pdffonts house.pdf | grep -q NotoSans-Regular || wrong "the house's tables are not sans"
pdffonts ledger.pdf | grep -q NotoSans-Regular && wrong "ledger has sans tables"
qpdf --qdf --object-streams=disable ledger.pdf plain.pdf
grep -aq '/Alt (Yangtze Springs)' plain.pdf || wrong "the logo says nothing"

# The same document, whatever the look.
status 0 "$planpact" render "$minimal" --stage document -o house.txt
status 0 "$planpact" render "$minimal" --stage document --style ledger -o ledger.txt
cmp -s house.txt ledger.txt || wrong "a style changed the document"

# One's own: Letter, bound at the right, a picture beside the file.
picture()
{
    python3 - "$@" <<'PYTHON'
import struct, sys, zlib
name, depth, kind, interlace = sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4])
width, height = 60, 24
channels = {0: 1, 2: 3, 4: 2, 6: 4}[kind] * depth // 8
rows = b"".join(b"\0" + bytes((x * 3 + y) % 256 for x in range(width * channels))
                for y in range(height))
def chunk(kind, data):
    return (struct.pack(">I", len(data)) + kind + data
            + struct.pack(">I", zlib.crc32(kind + data)))
head = struct.pack(">IIBBBBB", width, height, depth, kind, 0, 0, interlace)
open(name, "wb").write(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head)
                       + chunk(b"tEXt", b"Comment\0made at a desk")
                       + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b""))
PYTHON
}
mkdir own
picture own/logo.png 8 6 0
cat >own/ours.xml <<'STYLE'
<style xmlns="urn:planpact:style:1">
  <page paper="Letter" binding="right" inner="30" outer="22"/>
  <logo file="logo.png" cover="20" header="8"/>
</style>
STYLE
status 0 "$planpact" render "$minimal" --style own/ours.xml -o ours.pdf
good ours.pdf
pdfinfo ours.pdf | grep -q 'Page size: *612 x 792' || wrong "not Letter"
qpdf --qdf --object-streams=disable ours.pdf plain.pdf
grep -aq /SMask plain.pdf || wrong "the picture lost its transparency"
grep -aq "made at a desk" plain.pdf && wrong "the picture's comment went along"
bash -c 'cd own && "$1" render "$2" --style ours.xml -o ../here.pdf' - "$planpact" "$minimal" \
    >out 2>&1 || wrong "a style in this folder: $(cat out)"
cmp -s ours.pdf here.pdf || wrong "the folder changed the bytes"

# Pictures that would bring libharu down, and what else is wrong: said, and nothing written.
refused()
{
    code=$1
    status 1 "$planpact" render "$minimal" --style own/ours.xml -o no.pdf
    says err "[$code]"
    [ -e no.pdf ] && wrong "a file was written despite $code"
    true
}
picture own/logo.png 16 2 0
refused style-png-depth
picture own/logo.png 8 2 1
refused style-png-interlaced
picture own/logo.png 8 6 0
head -c 200 own/logo.png >own/cut.png
mv own/cut.png own/logo.png
refused style-png-broken
picture own/logo.png 8 6 0
sed -i 's/paper="Letter"/paper="A5"/' own/ours.xml
refused xml-value-word

status 1 "$planpact" render "$minimal" --style legder -o no.pdf
says err "ledger"
says err "[style-not-found]"
status 3 "$planpact" render "$minimal" --style own/none.xml -o no.pdf
status 1 env LC_ALL=zh_CN.UTF-8 "$planpact" render "$minimal" --style legder -o no.pdf
says err "没有名为“legder”的版式"

if [ -n "${VERAPDF_CLASSPATH-}" ]; then
    for flavour in 3a ua1; do
        CLASSPATH=$VERAPDF_CLASSPATH status 0 java org.verapdf.apps.GreenfieldCliWrapper \
            --flavour $flavour --format text ledger.pdf ours.pdf
        [ "$(grep -c ^PASS out)" -eq 2 ] || wrong "veraPDF $flavour: $(cat out)"
    done
else
    echo "veraPDF was not asked: it is not here"
fi
finish
