# Another program opens the Word document: LibreOffice makes a PDF of it, which says what ours
# says, paragraph by paragraph, each clause under its number.
. "$PLANPACT_SOURCE_DIR/tests/helpers.sh"
command -v soffice >/dev/null || skip "needs soffice (libreoffice-writer-nogui)"
export HOME=$work
plan=$PLANPACT_SOURCE_DIR/examples/yangtze-springs-2027
for lang in en zh-Hans; do
    "$planpact" render -o $lang.docx "$plan.$lang.xml" >out 2>err || wrong "$(cat err)"
    "$planpact" render -o ours.$lang.pdf "$plan.$lang.xml" >out 2>err || wrong "$(cat err)"
    "$planpact" render --stage document "$plan.$lang.xml" >$lang.document 2>err || wrong "$(cat err)"
    soffice --headless --convert-to pdf $lang.docx >out 2>err || wrong "$(cat err)"
    pdftotext -raw -enc UTF-8 $lang.pdf $lang.txt && pdftotext -raw -enc UTF-8 ours.$lang.pdf ours.$lang.txt
    python3 - $lang <<'PY' || wrong "$lang: see above"
import json, re, sys
lang = sys.argv[1]
bare = lambda text: re.sub(r"\s+", "", text)
def read(path):
    text = open(path, encoding="utf-8").read()
    # Older releases count sections and clauses alike: 一.1 is 1.1 (§17.9.4, isLgl).
    han = "一 二 三 四 五 六 七 八 九 十 十一 十二 十三 十四 十五 十六 十七 十八".split()
    text = re.sub(r"(十[一二三四五六七八九]?|[一二三四五六七八九])(?=\.\d)",
                  lambda m: str(han.index(m.group(1)) + 1), text)
    return bare(text)
theirs, ours, wrongs, at, ours_at, count = read(lang + ".txt"), read("ours.%s.txt" % lang), 0, 0, 0, 0
table = 0
for line in open(lang + ".document", encoding="utf-8"):
    depth = len(line) - len(line.lstrip())
    kind = line.split()[0] if line.split() else ""
    if table and depth <= table:
        table = 0
    if kind == "table" and not table:
        table = depth or 1
    m = re.match(r" *(?:heading|paragraph)\b([^\"]*)(.*)", line)
    if not m:
        continue
    label = re.search(r"label=(\S+)", m.group(1))
    said = [json.loads(s) for s in re.findall(r'"(?:[^"\\]|\\.)*"', m.group(2))]
    mark = label.group(1) if label else ""
    text = bare(mark + "".join(said))
    if not text:
        continue
    count += 1
    if table: # cells that stand side by side are read line by line
        if not all(bare(word) in theirs for word in re.findall(r"[A-Za-z]+|\d[\d,.]*\d|[一-鿿]{1,2}", text)):
            print("wrong: not in the table:", text)
            wrongs += 1
        continue
    # A page may end in the middle of a paragraph.
    start = bare(mark + ("".join(said) if "page-of" not in m.group(2) else said[0]))[:12]
    found = theirs.find(start, at)
    ours_found = ours.find(start, ours_at)
    if found < 0 or ours_found < 0:
        print("wrong: not in its place:", text[:60], found, ours_found)
        wrongs += 1
        continue
    at, ours_at = found + len(start), ours_found + len(start)
    if text not in theirs and not (text[:len(text) // 2] in theirs or text[len(text) // 2:] in theirs):
        print("wrong: not whole:", text[:60])
        wrongs += 1
print("%d paragraphs" % count)
sys.exit(wrongs > 0 or count < 500)
PY
done
finish
