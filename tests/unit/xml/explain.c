/* Schema mistakes, by small schemas: what is found, how often, and that libxml2's last word
 * catches what the tables leave open. */
#include "check.h"

#include "xml/xml.h"

#include <stdlib.h>
#include <unistd.h>

#define HEAD "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema' xmlns='u' " \
             "targetNamespace='u' elementFormDefault='qualified'>"
#define TAIL "</xs:schema>"

static const struct xml_schema *load(struct arena *arena, const char *text)
{
    char path[] = "/tmp/planpact-schema-XXXXXX";
    int file = mkstemp(path);
    CHECK(file >= 0 && write(file, text, strlen(text)) == (ssize_t)strlen(text));
    close(file);
    struct findings findings = {.arena = arena};
    const struct xml_schema *schema = xml_schema_load(arena, &findings, path);
    unlink(path);
    if (!schema)
        show_findings(arena, &findings);
    CHECK(schema != NULL);
    return schema;
}

/* Codes of all findings in the order of the file, with the columns, as "code@3 code@9". */
static const char *codes(struct arena *arena, const struct xml_schema *schema,
                         const char *document)
{
    struct findings findings = {.arena = arena};
    const struct source *source = source_new(arena, "test.xml", str_of(document));
    xml_read(arena, &findings, source, schema);
    findings_sort(&findings);
    struct buf out = {.arena = arena};
    for (size_t i = 0; i < findings.count; i++)
        buf_printf(&out, "%s%s@%zu", i ? " " : "", findings.items[i].message->code,
                   pos_place(findings.items[i].pos).column);
    return str_terminated(arena, buf_str(&out));
}

#define CHECK_CODES(schema, document, expected) \
    CHECK_STR(str_of(codes(arena, (schema), (document))), expected)

static void test_order(struct arena *arena)
{
    const struct xml_schema *s = load(arena, HEAD
        "<xs:element name='r'><xs:complexType><xs:sequence>"
        "<xs:element name='one' type='xs:token'/>"
        "<xs:element name='two' type='xs:token' minOccurs='0' maxOccurs='2'/>"
        "<xs:element name='six' type='xs:token' minOccurs='0' maxOccurs='unbounded'/>"
        "</xs:sequence></xs:complexType></xs:element>" TAIL);
    CHECK_CODES(s, "<r xmlns='u'><one/><two/><two/><six/><six/></r>", "");
    CHECK_CODES(s, "<r xmlns='u'><two/><six/></r>", "xml-element-missing@1");
    CHECK_CODES(s, "<r xmlns='u'><six/><one/><two/></r>", "xml-element-order@14");
    CHECK_CODES(s, "<r xmlns='u'><one/><six/><two/><six/></r>", "xml-element-order@26");
    CHECK_CODES(s, "<r xmlns='u'><one/><two/><two/><two/><one/></r>",
                "xml-element-twice@32 xml-element-order@38 xml-element-twice@38");
    CHECK_CODES(s, "<r xmlns='u'><onne/><x/><two/></r>",
                "xml-element-misspelt@14 xml-element-unknown@21");
}

static void test_choice(struct arena *arena)
{
    const struct xml_schema *s = load(arena, HEAD
        "<xs:element name='r'><xs:complexType><xs:sequence>"
        "<xs:choice><xs:element name='cash' type='xs:token'/>"
        "<xs:element name='goods' type='xs:token' maxOccurs='2'/></xs:choice>"
        "<xs:element name='end' minOccurs='0'><xs:complexType/></xs:element>"
        "</xs:sequence></xs:complexType></xs:element>" TAIL);
    CHECK_CODES(s, "<r xmlns='u'><goods/><goods/><end/></r>", "");
    CHECK_CODES(s, "<r xmlns='u'><end/></r>", "xml-element-missing@1");
    CHECK_CODES(s, "<r xmlns='u'><cash/><goods/></r>", "xml-element-beside@21");
    CHECK_CODES(s, "<r xmlns='u'><cash/><end>x<y/></end></r>",
                "xml-text-stray@26 xml-element-unknown@27");
    /* Twice what may stand once: only libxml2 knows which branch limits it. */
    CHECK_CODES(s, "<r xmlns='u'><cash/><cash/></r>", "xml-refused@21");
}

static void test_all_and_mixed(struct arena *arena)
{
    const struct xml_schema *s = load(arena, HEAD
        "<xs:element name='r'><xs:complexType><xs:all>"
        "<xs:element name='p' type='run'/><xs:element name='day' type='xs:date' minOccurs='0'/>"
        "</xs:all></xs:complexType></xs:element>"
        "<xs:complexType name='run' mixed='true'>"
        "<xs:choice minOccurs='0' maxOccurs='unbounded'>"
        "<xs:element name='b' type='run'/><xs:group ref='marks'/></xs:choice>"
        "<xs:attribute name='n' type='xs:positiveInteger'/>"
        "<xs:anyAttribute namespace='http://www.w3.org/XML/1998/namespace' "
        "processContents='skip'/></xs:complexType>"
        "<xs:group name='marks'><xs:choice><xs:element name='i' type='run'/></xs:choice>"
        "</xs:group>" TAIL);
    CHECK_CODES(s, "<r xmlns='u'><day>2027-01-01</day>"
                   "<p xml:lang='en'>a <b>b <i>i</i></b> c</p></r>", "");
    CHECK_CODES(s, "<r xmlns='u'><p>a <b>b <u>i</u></b> <i n='0'/></p><day>soon</day></r>",
                "xml-element-unknown@24 xml-value-range@43 xml-value-date@56");
    CHECK_CODES(s, "<r xmlns='u'><day/><day/></r>",
                "xml-element-missing@1 xml-value-empty@14 xml-element-twice@20 "
                "xml-value-empty@20");
}

static void test_types(struct arena *arena)
{
    const struct xml_schema *s = load(arena, HEAD
        "<xs:element name='r' type='more'/>"
        "<xs:complexType name='less'><xs:sequence><xs:element name='v' type='number'"
        " maxOccurs='unbounded'/></xs:sequence><xs:attribute name='a' type='word'"
        " use='required'/></xs:complexType>"
        "<xs:complexType name='more'><xs:complexContent><xs:extension base='less'>"
        "<xs:attribute name='u' type='either'/><xs:attribute name='l' type='words'/>"
        "</xs:extension></xs:complexContent></xs:complexType>"
        "<xs:simpleType name='word'><xs:restriction base='xs:token'>"
        "<xs:enumeration value='up'/><xs:enumeration value='down'/></xs:restriction>"
        "</xs:simpleType>"
        "<xs:simpleType name='words'><xs:list itemType='word'/></xs:simpleType>"
        "<xs:simpleType name='number'><xs:restriction base='xs:decimal'>"
        "<xs:minExclusive value='1'/><xs:maxInclusive value='2'/></xs:restriction>"
        "</xs:simpleType>"
        "<xs:simpleType name='either'><xs:union memberTypes='word number'/></xs:simpleType>"
        TAIL);
    CHECK_CODES(s, "<r xmlns='u' a='up' u='2' l='up  down'><v>1.5</v><v> 2 </v></r>", "");
    CHECK_CODES(s, "<r xmlns='u' a=' up ' l=' up  left'><v>1</v><v>2.01</v></r>",
                "xml-value-word@31 xml-value-range@40 xml-value-range@48");
    CHECK_CODES(s, "<r xmlns='u' a='up' u='left'><v>2</v></r>", "xml-refused@1");
    CHECK_CODES(s, "<r xmlns='u'><v>two</v></r>",
                "xml-attribute-missing@1 xml-value-number@17");
}

static void test_root(struct arena *arena)
{
    const struct xml_schema *s =
        load(arena, HEAD "<xs:element name='plan'><xs:complexType><xs:attribute name='n' "
                         "type='xs:integer'/></xs:complexType></xs:element>" TAIL);
    CHECK_CODES(s, "<report xmlns='u'/>", "xml-root@1");
    CHECK_CODES(s, "<plans xmlns='u' n='x'/>", "xml-root@1 xml-value-whole@21");
    CHECK_CODES(s, "<plan n='x'/>", "xml-namespace@1 xml-value-whole@10");
    CHECK_CODES(s, "<p:plan xmlns:p='u' n='1'/>", "");
    CHECK_CODES(s, "<p:plan n='1'/>", "xml-root@1");
    CHECK_CODES(s, "<plan xmlns='u' x:n='1'/>", "xml-attribute-unknown@17");
    CHECK_CODES(s, "<plan xmlns='u' xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' "
                   "xsi:schemaLocation='u plan.xsd'/>", "");
}

static void test_limit(struct arena *arena)
{
    const struct xml_schema *s =
        load(arena, HEAD "<xs:element name='r'><xs:complexType/></xs:element>" TAIL);
    struct buf text = {.arena = arena};
    buf_puts(&text, "<r xmlns='u'>");
    for (int i = 0; i < 50 * 1000; i++)
        buf_puts(&text, "<x/>");
    buf_puts(&text, "</r>");
    struct findings findings = {.arena = arena};
    const struct source *source = source_new(arena, "many.xml", buf_str(&text));
    CHECK(xml_read(arena, &findings, source, s) != NULL);
    CHECK_INT(findings.count, 501);
    CHECK(found(&findings, "xml-mistakes-many"));
}

static void test_bad_schema(struct arena *arena)
{
    struct findings findings = {.arena = arena};
    CHECK(xml_schema_load(arena, &findings, SOURCE_DIR "/tests/plans/minimal.xml") == NULL);
    CHECK(found(&findings, "xml-schema-bad"));
    CHECK(xml_schema_load(arena, &findings, SOURCE_DIR "/none.xsd") == NULL);
    CHECK(found(&findings, "file-unreadable"));
}

/* What the annotations say comes through, however they are written. */
static void test_meaning(struct arena *arena)
{
#define SAYS(en, zh) "<xs:documentation xml:lang='en'>" en "</xs:documentation>" \
                     "<xs:documentation xml:lang='zh-Hans'>" zh "</xs:documentation>"
    const struct xml_schema *s = load(arena, HEAD
        "<!-- <xs:annotation> --><xs:annotation id='a'>" SAYS("All.", "全部。")
        "</xs:annotation><xs:annotation><!-- </xs:annotation> --></xs:annotation>"
        "<xs:element name='r'><xs:annotation/><xs:complexType>"
        "<xs:attribute name='a' type='word'><xs:annotation >" SAYS("An a.", "一个 a。")
        "</xs:annotation></xs:attribute><xs:attribute name='n' type='small'/>"
        "<xs:attribute name='b' type='xs:boolean'/></xs:complexType></xs:element>"
        "<xs:simpleType name='word'><xs:annotation><xs:appinfo><x xmlns=''/></xs:appinfo>"
        SAYS("A way.", "方向。") "</xs:annotation><xs:restriction base='xs:token'>"
        "<xs:enumeration value='up'/>"
        "<xs:enumeration value='down'><xs:annotation>" SAYS("To the ground.", "朝向地面。")
        "</xs:annotation></xs:enumeration></xs:restriction></xs:simpleType>"
        "<xs:simpleType name='number'><xs:annotation>" SAYS("Up to 99.", "不超过 99。")
        "</xs:annotation><xs:restriction base='xs:decimal'><xs:maxInclusive value='99'/>"
        "</xs:restriction></xs:simpleType>"
        "<xs:simpleType name='small'><xs:annotation><xs:documentation xml:lang='en'>Small."
        "</xs:documentation></xs:annotation><xs:restriction base='number'>"
        "<xs:maxInclusive value='9'/></xs:restriction></xs:simpleType>" TAIL);
#undef SAYS
    struct findings findings = {.arena = arena};
    const struct source *source =
        source_new(arena, "test.xml", STR("<r xmlns='u' a='left' n='100' b='no'/>"));
    xml_read(arena, &findings, source, s);
    findings_sort(&findings);
    struct buf out = {.arena = arena};
    for (size_t i = 0; i < findings.count; i++)
        for (int lang = 0; lang < LANG_COUNT; lang++) {
            buf_puts(&out, "|");
            finding_advice(&out, &findings.items[i], (enum lang)lang);
        }
    CHECK_STR(buf_str(&out),
              "|Write one of: up, down (To the ground).|请填写其中之一：up、down（朝向地面）。"
              "|請填寫其中之一：up、down（To the ground）。"
              "|Wanted: Up to 99.|要求：不超过 99。|要求：Up to 99."
              "|Write one of: true, false, 1, 0.|请填写其中之一：true、false、1、0。"
              "|請填寫其中之一：true、false、1、0。");
}

int main(void)
{
    struct arena *arena = arena_new();
    test_meaning(arena);
    test_order(arena);
    test_choice(arena);
    test_all_and_mixed(arena);
    test_types(arena);
    test_root(arena);
    test_limit(arena);
    test_bad_schema(arena);
    arena_free(arena);
    return checks_end();
}
