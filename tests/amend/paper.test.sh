#!/usr/bin/env bash
# The document of an amendment: the same bytes each time, in one language and in two, signed and
# verified by what it carries; nothing internal in the customer's copy; and conformed copies that
# say what they are and cannot be signed.
. "$PLANPACT_SOURCE_DIR/tests/helpers.sh"
. "$PLANPACT_SOURCE_DIR/tests/sign/keys.sh"
need_tool pdftotext
need_tool pdfdetach
examples=$PLANPACT_SOURCE_DIR/examples
cp "$examples/yangtze-springs-2027.bilingual.xml" plan.xml
sed -e 's|<tier from="14000000.00" rate="0.4"/>|<tier from="14000000.00" rate="0.5"/>|' \
    -e 's|budget="72000.00"|budget="66000.00"|' \
    -e 's|<clause id="special-products"|<clause ref="e-signature"/><clause id="special-summer" title="夏季备货">甲方备货150托盘。<title xml:lang="en">Summer stock</title><text xml:lang="en">The supplier holds 150 pallets.</text></clause><clause id="special-products"|' \
    -e 's|<rationale>|<rationale>仅供内部参考的秘密。|' plan.xml >changed.xml
cmp -s plan.xml changed.xml && wrong "nothing was changed"
status 0 "$planpact" amend plan.xml changed.xml --effective 2027-10-01 --today 2027-09-20 \
    --reason 三季度进货高于计划。 --review Q2 -o one.xml
says one.xml 仅供内部参考的秘密

for lang in en zh-Hans zh-Hans,en; do
    status 0 "$planpact" amend plan.xml one.xml --lang $lang --final -o $lang.pdf
    status 0 "$planpact" amend plan.xml one.xml --lang $lang --final -o again.pdf --force
    cmp $lang.pdf again.pdf || wrong "$lang: other bytes the second time"
    whole_pdf $lang.pdf || wrong "$lang: no whole PDF"
    pdftotext $lang.pdf - | tr -d ' \n\f' >$lang.txt
    mkdir $lang.files
    pdfdetach -saveall -o $lang.files $lang.pdf
    grep -rq 仅供内部参考的秘密 $lang.txt $lang.files && wrong "$lang: what is internal reaches the customer"
    [ "$(ls $lang.files | tr '\n' ' ')" = "KA-2027-014-amendment-1.xml KA-2027-014.xml " ] ||
        wrong "$lang: the files are $(ls $lang.files)"
done
says en.txt "AmendmentNo.1"
says en.txt "witheffectfrom1October2027"
says en.txt "0.4%"
says en.txt "0.5%"
says en.txt "Thesupplierholds150pallets."
says en.txt "maybesignedwithreliableelectronicsignatures"
says zh-Hans.txt 第1号补充协议
says zh-Hans.txt 甲方备货150托盘。
# Two plans make the document at once, and Word takes it as well.
status 0 "$planpact" amend plan.xml changed.xml --effective 2027-10-01 --today 2027-09-20 \
    --reason 三季度进货高于计划。 --review Q2 --lang en --final -o direct.pdf
cmp en.pdf direct.pdf || wrong "the document of two plans is another one"
status 0 "$planpact" amend plan.xml one.xml --lang en -o one.docx
status 0 "$planpact" amend plan.xml one.xml --lang zh-Hans --audience internal -o internal.pdf
pdftotext internal.pdf - | tr -d ' \n\f' | grep -q 仅供内部参考的秘密 || wrong "the internal copy leaves something out"

# What changes in Chinese alone is not left out of an English document without a word.
status 0 "$planpact" amend plan.xml one.xml --lang en --audience internal -o english.pdf
says err amendment-unseen
status 1 "$planpact" amend plan.xml one.xml --lang en --audience internal --final -o no.pdf
says err amendment-final-refused

# Signed by both, and made again to be verified.
key_file supplier '/CN=He Jing' -newkey ec -pkeyopt ec_paramgen_curve:P-256
key_file customer '/CN=Liu Jianguo' -newkey ec -pkeyopt ec_paramgen_curve:P-256
status 0 sign en.pdf --as supplier --key supplier.p12 -o first.pdf
status 0 sign first.pdf --as customer --key customer.p12 -o both.pdf
status 0 "$planpact" verify both.pdf --trust ca.crt
says out VALID
says out "the plan in the file gives"
status 0 "$planpact" extract both.pdf -o extracted.xml
cmp extracted.xml en.files/KA-2027-014-amendment-1.xml || wrong "another amendment comes out"
status 0 "$planpact" asof en.files/KA-2027-014.xml extracted.xml --date 2027-10-01 -o theirs.xml

# The text in force, before and after.
status 0 "$planpact" asof plan.xml one.xml --date 2027-09-30 -o before.xml
! grep -q conformed before.xml || wrong "the plan itself is called conformed"
status 0 "$planpact" asof plan.xml one.xml --date 2027-10-01 --lang en --today 2027-09-20 -o force.pdf
pdftotext -layout force.pdf force.txt
pages=$(pdfinfo force.pdf | sed -n 's/^Pages: *//p')
[ "$(grep -c 'Conformed copy: text in force on 1 October 2027; not signed' force.txt)" -ge $((pages - 1)) ] ||
    wrong "not every page says that it is a conformed copy"
says force.txt "No. 1, in force from 1 October 2027"
status 1 sign force.pdf --as supplier --key supplier.p12 -o no.pdf
[ ! -e no.pdf ] || wrong "a conformed copy was signed"
finish
