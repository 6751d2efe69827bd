/* Where rows go in a plan's file, and that nothing else of it changes: whole small files before
 * and after. */
#include "check.h"

#include "base/file.h"
#include "import/import.h"

static struct arena *arena;
static const struct headings *headings;

struct sample {
    const char *plan, *list, *csv;
    enum import_mode mode;
    const char *result; /* NULL: it is refused */
};

static void check_sample(const struct sample *sample)
{
    struct findings findings = {.arena = arena};
    const struct source *plan = source_new(arena, "plan.xml", str_of(sample->plan));
    struct import_table table = {.list = sample->list,
                                 .csv = source_new(arena, "t.csv", str_of(sample->csv))};
    struct str result =
        import_tables(arena, &findings, headings, NULL, plan, &table, 1,
                      &(struct import_options){.mode = sample->mode});
    if (!sample->result) {
        CHECK(!result.s && found(&findings, "import-refused"));
        return;
    }
    if (findings_bad(&findings))
        show_findings(arena, &findings);
    CHECK_STR(result, sample->result);
}

static const struct sample samples[] = {
    /* An empty list, an empty tag, a list that is not there yet. */
    {"<p>\n  <goals>\n  </goals>\n</p>\n", "goals", "id\ng1\n", IMPORT_ADD,
     "<p>\n  <goals>\n    <goal id=\"g1\"/>\n  </goals>\n</p>\n"},
    {"<p>\n  <goals/>\n</p>\n", "goals", "id\ng1\ng2\n", IMPORT_ADD,
     "<p>\n  <goals>\n    <goal id=\"g1\"/>\n    <goal id=\"g2\"/>\n  </goals>\n</p>\n"},
    {"<p>\n  <goals audience=\"both\" />\n</p>\n", "goals", "id\ng1\n", IMPORT_ADD,
     "<p>\n  <goals audience=\"both\" >\n    <goal id=\"g1\"/>\n  </goals>\n</p>\n"},
    {"<p>\n  <money/>\n  <activities/>\n</p>\n", "goals", "id\ng1\n", IMPORT_ADD,
     "<p>\n  <money/>\n  <goals>\n    <goal id=\"g1\"/>\n  </goals>\n  <activities/>\n</p>\n"},
    {"<p>\n\n  <money/> <!-- m -->\n\n  <actions/>\n</p>\n", "goals", "id\ng1\n", IMPORT_ADD,
     "<p>\n\n  <money/> <!-- m -->\n\n  <goals>\n    <goal id=\"g1\"/>\n  </goals>\n\n"
     "  <actions/>\n</p>\n"},
    {"<p>\n  <actions/>\n</p>\n", "goals", "id\ng1\n", IMPORT_ADD,
     "<p>\n  <goals>\n    <goal id=\"g1\"/>\n  </goals>\n  <actions/>\n</p>\n"},
    {"<p/>", "goals", "id\ng1\n", IMPORT_ADD,
     "<p>\n  <goals>\n    <goal id=\"g1\"/>\n  </goals>\n</p>"},
    /* A list with comments in it. */
    {"<p>\n  <goals>\n    <!-- a -->\n    <goal id='g0'/> <!-- b -->\n    <!-- c -->\n  </goals>\n"
     "</p>\n",
     "goals", "id\ng1\n", IMPORT_ADD,
     "<p>\n  <goals>\n    <!-- a -->\n    <goal id='g0'/> <!-- b -->\n    <goal id=\"g1\"/>\n"
     "    <!-- c -->\n  </goals>\n</p>\n"},
    {"<p>\n  <goals>\n    <!-- none yet -->\n  </goals>\n</p>\n", "goals", "id\ng1\n", IMPORT_ADD,
     "<p>\n  <goals>\n    <goal id=\"g1\"/>\n    <!-- none yet -->\n  </goals>\n</p>\n"},
    /* Tabs, CRLF, prefixes, one line. */
    {"<p>\r\n\t<goals>\r\n\t\t<goal id=\"g0\"/>\r\n\t</goals>\r\n</p>\r\n", "goals",
     "id,baseline.value\ng1,5\n", IMPORT_ADD,
     "<p>\r\n\t<goals>\r\n\t\t<goal id=\"g0\"/>\r\n\t\t<goal id=\"g1\">\r\n"
     "\t\t\t<baseline value=\"5\"/>\r\n\t\t</goal>\r\n\t</goals>\r\n</p>\r\n"},
    {"<x:p xmlns:x=\"u\">\n <x:goals/>\n</x:p>", "goals", "id,statement\ng1,Sell & <more>\n",
     IMPORT_ADD,
     "<x:p xmlns:x=\"u\">\n <x:goals>\n  <x:goal id=\"g1\">\n   <x:statement>Sell &amp; &lt;more>"
     "</x:statement>\n  </x:goal>\n </x:goals>\n</x:p>"},
    {"<p><goals><goal id=\"g0\"/></goals></p>", "goals", "id\ng1\n", IMPORT_ADD,
     "<p><goals><goal id=\"g0\"/><goal id=\"g1\"/></goals></p>"},
    /* Lists whose elements stand in their parent. */
    {"<p>\n <parties>\n  <customer>\n   <bank/>\n  </customer>\n </parties>\n</p>", "stores",
     "code,name\nA,x\n", IMPORT_ADD,
     "<p>\n <parties>\n  <customer>\n   <bank/>\n   <store code=\"A\" name=\"x\"/>\n"
     "  </customer>\n </parties>\n</p>"},
    {"<p>\n <parties>\n  <supplier/>\n  <customer/>\n </parties>\n</p>", "contacts",
     "id,party,name\nli,供应商,李\n", IMPORT_ADD,
     "<p>\n <parties>\n  <supplier/>\n  <customer/>\n"
     "  <contact id=\"li\" party=\"supplier\" name=\"李\"/>\n </parties>\n</p>"},
    /* Changes of what is there. */
    {"<p>\n <goals>\n  <goal id=\"g1\" title='A \"b\"' weight=\"30\"/> <!-- x -->\n </goals>\n</p>",
     "goals", "id,title,weight,unit\ng1,\"C \"\"d\"\"\",30.0,%\n", IMPORT_REPLACE,
     "<p>\n <goals>\n  <goal id=\"g1\" title=\"C &quot;d&quot;\" weight=\"30\" unit=\"%\"/>"
     " <!-- x -->\n </goals>\n</p>"},
    {"<p>\n <goals>\n  <goal id=\"g1\"\n        title=\"A\"\n        weight=\"30\"/>\n </goals>\n</p>",
     "goals", "id,title,weight\ng1,,40\n", IMPORT_REPLACE_ALL,
     "<p>\n <goals>\n  <goal id=\"g1\"\n        weight=\"40\"/>\n </goals>\n</p>"},
    {"<p>\n <goals>\n  <goal id=\"g1\">\n   <statement>Old <!-- why --> text</statement>\n"
     "   <target value=\"5\" stretch=\"6\"/>\n  </goal>\n </goals>\n</p>",
     "goals", "id,statement,baseline.value,target.value\ng1,New,4,5.00\n", IMPORT_REPLACE,
     "<p>\n <goals>\n  <goal id=\"g1\">\n   <statement>New <!-- why --> </statement>\n"
     "   <baseline value=\"4\"/>\n   <target value=\"5\" stretch=\"6\"/>\n  </goal>\n </goals>\n</p>"},
    {"<p>\n <goals>\n  <goal id=\"g1\">\n   <statement>Old</statement>\n   <baseline value=\"4\""
     " period=\"2026\"/>\n   <rationale>R</rationale>\n  </goal>\n </goals>\n</p>",
     "goals", "id,statement,baseline.value,baseline.period\ng1,,,\n", IMPORT_REPLACE_ALL,
     "<p>\n <goals>\n  <goal id=\"g1\">\n   <rationale>R</rationale>\n  </goal>\n </goals>\n</p>"},
    {"<p>\n <goals>\n  <goal id=\"g1\"/>\n </goals>\n</p>", "goals",
     "id,title,rationale,target.value\ng1,T,R,5\n", IMPORT_REPLACE,
     "<p>\n <goals>\n  <goal id=\"g1\" title=\"T\">\n   <target value=\"5\"/>\n"
     "   <rationale>R</rationale>\n  </goal>\n </goals>\n</p>"},
    {"<p>\n <actions>\n  <action id=\"x1\"/>\n  <action id=\"x2\">Do<![CDATA[ it]]></action>\n"
     " </actions>\n</p>",
     "actions", "id,text,state\nx1,Call,open\nx2,Do that,\n", IMPORT_REPLACE,
     "<p>\n <actions>\n  <action id=\"x1\" state=\"open\">Call</action>\n"
     "  <action id=\"x2\">Do that</action>\n </actions>\n</p>"},
    {"<p>\n <goals>\n  <goal id=\"g1\" title=\"A\" weight=\"30\">\n   <statement>S</statement>\n"
     "   <target value=\"5\"/>\n  </goal>\n </goals>\n</p>",
     "goals", "id,title,weight,statement,target.value,target.stretch\ng1,,40,,,6\n",
     IMPORT_REPLACE,
     "<p>\n <goals>\n  <goal id=\"g1\" title=\"A\" weight=\"40\">\n   <statement>S</statement>\n"
     "   <target value=\"5\" stretch=\"6\"/>\n  </goal>\n </goals>\n</p>"},
    /* Texts in other languages stay, and the plan's own comes before them. */
    {"<p lang=\"en\">\n <goals>\n  <goal id=\"g1\">\n   <title xml:lang=\"zh-Hans\">甲</title>\n"
     "   <statement xml:lang=\"zh-Hans\">乙</statement>\n  </goal>\n </goals>\n</p>",
     "goals", "id,title,statement\ng1,A,B\n", IMPORT_REPLACE,
     "<p lang=\"en\">\n <goals>\n  <goal id=\"g1\" title=\"A\">\n"
     "   <title xml:lang=\"zh-Hans\">甲</title>\n   <statement>B</statement>\n"
     "   <statement xml:lang=\"zh-Hans\">乙</statement>\n  </goal>\n </goals>\n</p>"},
    {"<p lang=\"en\">\n <goals>\n  <goal id=\"g1\">\n   <title xml:lang=\"en\">Old</title>\n"
     "  </goal>\n </goals>\n</p>",
     "goals", "id,title\ng1,New\n", IMPORT_REPLACE,
     "<p lang=\"en\">\n <goals>\n  <goal id=\"g1\">\n   <title xml:lang=\"en\">New</title>\n"
     "  </goal>\n </goals>\n</p>"},
    /* Texts in other languages that the table brings. */
    {"<p lang=\"zh-Hans\">\n <products/>\n</p>", "products",
     "code,品名,Name (en),品名（繁体）,name.zh-Hans\nA,水,Water,水,\n", IMPORT_ADD, NULL},
    {"<p lang=\"zh-Hans\">\n <products/>\n</p>", "products",
     "货号,品名,Name (en),品名（繁体）\nA,瓶装水,Water,瓶裝水\nB,茶,,\n", IMPORT_ADD,
     "<p lang=\"zh-Hans\">\n <products>\n  <product code=\"A\" name=\"瓶装水\">\n"
     "   <name xml:lang=\"en\">Water</name>\n   <name xml:lang=\"zh-Hant\">瓶裝水</name>\n"
     "  </product>\n  <product code=\"B\" name=\"茶\"/>\n </products>\n</p>"},
    {"<p>\n <goals/>\n</p>", "goals",
     "id,rationale.zh-Hans,statement,statement.zh-Hans,title,title.zh-Hant,scope.zh-Hans,"
     "baseline.value,baseline.period.zh-Hans,title.en\n",
     IMPORT_ADD, NULL},
    {"<p>\n <goals/>\n</p>", "goals",
     "id,rationale.zh-Hans,statement,statement.zh-Hans,title.en,title.zh-Hant,scope.zh-Hans,"
     "baseline.value,baseline.period.zh-Hans\ng1,R甲,S,S甲,T,T乙,W甲,5,P甲\n",
     IMPORT_ADD,
     "<p>\n <goals>\n  <goal id=\"g1\" title=\"T\">\n   <title xml:lang=\"zh-Hant\">T乙</title>\n"
     "   <scope xml:lang=\"zh-Hans\">W甲</scope>\n   <statement>S</statement>\n"
     "   <statement xml:lang=\"zh-Hans\">S甲</statement>\n   <baseline value=\"5\">\n"
     "    <period xml:lang=\"zh-Hans\">P甲</period>\n   </baseline>\n"
     "   <rationale xml:lang=\"zh-Hans\">R甲</rationale>\n  </goal>\n </goals>\n</p>"},
    {"<p>\n <goals>\n  <goal id=\"g1\">\n   <statement>S</statement>\n"
     "   <statement xml:lang=\"zh-Hans\">甲</statement>\n   <baseline value=\"5\" period=\"P\"/>\n"
     "  </goal>\n </goals>\n</p>",
     "goals",
     "id,statement.zh-Hans,statement.zh-Hant,title.zh-Hans,baseline.period.zh-Hans\n"
     "g1,乙,丙,丁,戊\n",
     IMPORT_REPLACE,
     "<p>\n <goals>\n  <goal id=\"g1\">\n   <title xml:lang=\"zh-Hans\">丁</title>\n"
     "   <statement>S</statement>\n   <statement xml:lang=\"zh-Hans\">乙</statement>\n"
     "   <statement xml:lang=\"zh-Hant\">丙</statement>\n   <baseline value=\"5\" period=\"P\">\n"
     "    <period xml:lang=\"zh-Hans\">戊</period>\n   </baseline>\n  </goal>\n </goals>\n</p>"},
    {"<p>\n <actions>\n  <action id=\"x1\"/>\n  <action id=\"x2\">Do it</action>\n"
     "  <action id=\"x3\">\n   Old\n  </action>\n </actions>\n</p>",
     "actions",
     "id,text,text.zh-Hans,evidence.zh-Hans\nx1,A,甲,乙\nx2,B,丙,\nx3,,丁,\nx4,C,戊,己\n",
     IMPORT_REPLACE,
     "<p>\n <actions>\n  <action id=\"x1\">A\n   <evidence xml:lang=\"zh-Hans\">乙</evidence>\n"
     "   <text xml:lang=\"zh-Hans\">甲</text>\n  </action>\n  <action id=\"x2\">B\n"
     "   <text xml:lang=\"zh-Hans\">丙</text></action>\n"
     "  <action id=\"x3\">\n   Old\n   <text xml:lang=\"zh-Hans\">丁</text>\n  </action>\n"
     "  <action id=\"x4\">C\n   <evidence xml:lang=\"zh-Hans\">己</evidence>\n"
     "   <text xml:lang=\"zh-Hans\">戊</text>\n  </action>\n </actions>\n</p>"},
    /* A full new list. */
    {"<p>\n <actions>\n  <action id=\"x1\"/>\n  <!-- c -->\n  <action id=\"x2\"/> <!-- of x2 -->\n"
     "  <action id=\"x3\"/>\n </actions>\n</p>",
     "actions", "id\nx4\n", IMPORT_REPLACE_ALL,
     "<p>\n <actions>\n  <!-- c -->\n   <!-- of x2 -->\n  <action id=\"x4\"/>\n </actions>\n</p>"},
    {"<p>\n <actions>\n  <action id=\"x1\">a</action>\n  <action id=\"x2\">b</action>\n </actions>\n"
     "</p>",
     "actions", "id,text\nx2,c\nx3,d\n", IMPORT_REPLACE_ALL,
     "<p>\n <actions>\n  <action id=\"x2\">c</action>\n  <action id=\"x3\">d</action>\n </actions>\n"
     "</p>"},
    /* Rows in columns; long tags broken, with the attributes under the first. */
    {"<p>\n <products/>\n</p>", "products",
     "code,name,unit,price\nA,Water 水,箱,5\nABC,Tea,,6.50\n", IMPORT_ADD,
     "<p>\n <products>\n  <product code=\"A\"   name=\"Water 水\" unit=\"箱\" price=\"5\"/>\n"
     "  <product code=\"ABC\" name=\"Tea\"                price=\"6.50\"/>\n </products>\n</p>"},
    {"<p>\n <products/>\n</p>", "products",
     "code,name,barcode,pack,group\nA,A name of some length that fills the line,6901234567890,"
     "24 x 550 ml in a tray,Water\n",
     IMPORT_ADD,
     "<p>\n <products>\n  <product code=\"A\" name=\"A name of some length that fills the line\""
     " barcode=\"6901234567890\"\n           pack=\"24 x 550 ml in a tray\" group=\"Water\"/>\n"
     " </products>\n</p>"},
    /* White space of a cell is one space; what XML needs is escaped. */
    {"<p>\n <actions/>\n</p>", "actions", "id,text,evidence\nx1,\"a\n b ]]> c\",\"<\"\"&\"\n",
     IMPORT_ADD,
     "<p>\n <actions>\n  <action id=\"x1\" evidence=\"&lt;&quot;&amp;\">a b ]]&gt; c</action>\n"
     " </actions>\n</p>"},
};

/* Two tables at once, one of which names what the other brings. */
static void check_two(void)
{
    struct findings findings = {.arena = arena};
    const struct source *plan =
        source_new(arena, "plan.xml",
                   STR("<p>\n <parties>\n  <customer/>\n </parties>\n <goals/>\n</p>"));
    struct import_table tables[] = {
        {.list = "goals", .csv = source_new(arena, "g.csv", STR("id,owner\ng1,li\n"))},
        {.list = "contacts", .csv = source_new(arena, "c.csv",
                                               STR("id,name,party\nli,Li,supplier\n"))}};
    struct str result = import_tables(arena, &findings, headings, NULL, plan, tables, 2,
                                      &(struct import_options){.mode = IMPORT_ADD});
    CHECK_STR(result, "<p>\n <parties>\n  <customer/>\n"
                      "  <contact id=\"li\" party=\"supplier\" name=\"Li\"/>\n </parties>\n"
                      " <goals>\n  <goal id=\"g1\" owner=\"li\"/>\n </goals>\n</p>");
    tables[1].csv = source_new(arena, "c.csv", STR("id,name,party\ng1,Li,supplier\n"));
    result = import_tables(arena, &findings, headings, NULL, plan, tables, 2,
                           &(struct import_options){.mode = IMPORT_ADD});
    CHECK(!result.s && found(&findings, "csv-id-taken"));
}

static void check_refusals(void)
{
    static const struct {
        const char *plan, *list, *csv, *code;
        size_t mistakes; /* findings of the table that are kept */
    } cases[] = {
        {"<p>\n <goals/>\n</p>", "stores", "code,name\nA,a\n", "import-place-missing", 0},
        {"<p>\n <parties/>\n</p>", "stores", "code,name\nA,a\n", "import-place-missing", 0},
        {"<p>\n <goals/>\n</p>", "gaols", "id\ng1\n", "import-list-unknown", 0},
        {"<p", "goals", "id\ng1\n", "xml-tag-unfinished", 0},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct findings findings = {.arena = arena};
        struct import_table table = {.list = cases[i].list,
                                     .csv = source_new(arena, "t.csv", str_of(cases[i].csv))};
        const struct source *plan = source_new(arena, "plan.xml", str_of(cases[i].plan));
        struct str result = import_tables(arena, &findings, headings, NULL, plan, &table, 1,
                                          &(struct import_options){.mode = IMPORT_ADD});
        CHECK(!result.s && found(&findings, cases[i].code));
        CHECK(found(&findings, "import-refused"));
    }
}

/* A table that is wrong everywhere is not read to its end. */
static void check_many_mistakes(void)
{
    struct findings findings = {.arena = arena};
    struct buf csv = {.arena = arena};
    buf_puts(&csv, "id,due,weight\n");
    for (int i = 0; i < 5000; i++)
        buf_printf(&csv, "g%d,soon,much\n", i);
    struct import_table table = {.list = "goals",
                                 .csv = source_new(arena, "t.csv", buf_str(&csv))};
    const struct source *plan = source_new(arena, "plan.xml", STR("<p>\n <goals/>\n</p>"));
    CHECK(!import_tables(arena, &findings, headings, NULL, plan, &table, 1,
                         &(struct import_options){.mode = IMPORT_ADD}).s);
    CHECK(found(&findings, "csv-mistakes-many"));
    CHECK(findings.count < 110);
}

int main(void)
{
    arena = arena_new();
    struct findings findings = {.arena = arena};
    const struct xml_schema *columns =
        xml_schema_load(arena, &findings, SOURCE_DIR "/plans/schema/columns-1.xsd");
    headings = headings_load(arena, &findings, SOURCE_DIR "/plans/import/columns.xml", columns);
    CHECK(headings != NULL);
    for (size_t i = 0; headings && i < sizeof samples / sizeof samples[0]; i++)
        check_sample(&samples[i]);
    if (headings) {
        check_two();
        check_refusals();
        check_many_mistakes();
    }
    arena_free(arena);
    return checks_end();
}
