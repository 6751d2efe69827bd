/* Two documents become one: matched texts share a row, what differs in shape is lost nowhere,
 * and two templates that differ are told apart with their places. */
#include "check.h"

#include "base/file.h"
#include "compose/compose.h"

#include <stdlib.h>
#include <unistd.h>

#define TEMPLATE(body)                                                                  \
    "<agreement xmlns=\"urn:planpact:agreement:1\" name=\"x\" lang=\"en\" version=\"1\">" body \
    "</agreement>"

static const struct agreement *agreement_of(struct arena *arena, struct findings *findings,
                                            const char *text)
{
    char path[] = "/tmp/planpact-bilingual-XXXXXX";
    size_t size = strlen(text);
    int fd = mkstemp(path);
    CHECK(fd >= 0 && write(fd, text, size) == (ssize_t)size);
    close(fd);
    const struct agreement *agreement = agreement_load(arena, findings, path, NULL);
    unlink(path);
    CHECK(agreement);
    return agreement;
}

/* The two templates over the small plan, as the dump of one document. */
static struct str side_by_side(struct arena *arena, const char *left, const char *right)
{
    struct findings findings = {.arena = arena};
    const struct source *source =
        file_read(arena, &findings, SOURCE_DIR "/tests/plans/minimal.xml", XML_BYTES_MAX);
    const struct plan *plan =
        plan_read(arena, &findings, xml_read(arena, &findings, source, NULL));
    const struct xml_schema *words =
        xml_schema_load(arena, &findings, SOURCE_DIR "/plans/schema/wording-1.xsd");
    const char *texts[] = {left, right};
    struct contract_side sides[2];
    for (int i = 0; i < 2; i++) {
        enum lang lang = i ? LANG_ZH_HANS : LANG_EN;
        const char *path =
            str_format(arena, SOURCE_DIR "/plans/wording/%s.xml", lang_tag(lang)).s;
        sides[i] = (struct contract_side){
            plan, agreement_of(arena, &findings, texts[i]),
            wording_load(arena, &findings, path, lang, words), lang};
    }
    const struct doc *doc =
        compose_bilingual(arena, &findings, sides, &(struct contract_options){0});
    CHECK(found(&findings, "language-prevails-missing"));
    struct buf out = {.arena = arena};
    doc_dump(&out, doc);
    return buf_str(&out);
}

static bool holds(struct str dump, const char *text)
{
    return str_find(dump, str_of(text), 0) != SIZE_MAX;
}

/* True if the cells of one row hold the two texts, and nothing else. */
static bool share_row(struct str dump, const char *left, const char *right)
{
    size_t l = str_find(dump, str_of(left), 0), r = str_find(dump, str_of(right), l);
    struct str between = l == SIZE_MAX || r == SIZE_MAX ? STR_NONE : str_slice(dump, l, r - l);
    return between.s && str_find(between, STR("row "), 0) == SIZE_MAX
           && str_find(between, STR("cell"), 0) != SIZE_MAX;
}

static void test_same_shape(struct arena *arena)
{
    struct str dump = side_by_side(
        arena,
        TEMPLATE("<section id='a' title='Alpha'><text>One</text><clause id='c'>Two:"
                 "<item>first</item><item>next</item></clause></section>"),
        TEMPLATE("<section id='a' title='甲'><text>一</text><clause id='c'>二："
                 "<item>其一</item><item>其二</item></clause></section>"));
    CHECK(share_row(dump, "\"One\"", "\"一\""));
    CHECK(share_row(dump, "\"Two:\"", "\"二：\""));
    CHECK(share_row(dump, "\"first\"", "\"其一\""));
    CHECK(share_row(dump, "\"next\"", "\"其二\""));
    CHECK(holds(dump, "heading .heading-1 #a label=1 \"Alpha\" listed \"Alpha\" \" / \".muted "
                      "\"第一条 \" \"甲\""));
    CHECK(holds(dump, "heading .heading-1 label=第一条 unlisted \"甲\""));
}

/* More parts on one side, on the other, at the end, and of another kind. */
static void test_other_shape(struct arena *arena)
{
    struct str dump = side_by_side(
        arena,
        TEMPLATE("<section id='a' title='Alpha'><text>Only left</text>"
                 "<clause id='c'>Both<item>x1</item></clause><clause id='d'>Last</clause></section>"
                 "<section id='l' title='Left section'><clause id='m'>Alone</clause></section>"),
        TEMPLATE("<section id='a' title='甲'><clause id='c'>两者"
                 "<item>甲一</item><item>甲二</item></clause><heading id='h'>只右</heading>"
                 "<clause id='d'>最后</clause><text>末尾</text></section>"));
    CHECK(share_row(dump, "\"Both\"", "\"两者\""));
    CHECK(share_row(dump, "\"Last\"", "\"最后\""));
    static const char *const all[] = {"Only left", "x1", "甲一", "甲二", "只右", "末尾",
                                      "Left section", "Alone"};
    for (size_t i = 0; i < sizeof all / sizeof all[0]; i++) {
        CHECK(holds(dump, all[i]));
        if (!holds(dump, all[i]))
            fprintf(stderr, "lost: %s\n", all[i]);
    }
}

static void test_tables(struct arena *arena)
{
    struct str dump = side_by_side(
        arena, TEMPLATE("<section id='a' title='Alpha'><component name='stores'/></section>"),
        TEMPLATE("<section id='a' title='甲'><component name='stores'/></section>"));
    CHECK(holds(dump, "paragraph .table-head \"Code\"\n"));
    CHECK(holds(dump, "paragraph .table-note \"门店编号\"\n"));
    size_t first = str_find(dump, STR("\"SH-001\""), 0);
    CHECK(first != SIZE_MAX && str_find(dump, STR("\"SH-001\""), first + 1) == SIZE_MAX);
}

static void check_difference(struct arena *arena, const char *left, const char *right,
                             const char *code)
{
    struct findings findings = {.arena = arena};
    const struct agreement *l = agreement_of(arena, &findings, left);
    const struct agreement *r = agreement_of(arena, &findings, right);
    struct agreement_pairs pairs;
    CHECK(agreements_compare(arena, &findings, l, r, &pairs) == !code);
    CHECK(!code || found(&findings, code));
    if (code && !found(&findings, code))
        show_findings(arena, &findings);
}

#define SECTION(body) TEMPLATE("<section id='a' title='A'>" body "</section>")

static void test_differences(struct arena *arena)
{
    static const struct {
        const char *left, *right, *code;
    } cases[] = {
        {SECTION("<clause id='c' title='x'>{id} y</clause>"),
         SECTION("<clause id='c' title='z'>w {id}</clause>"), NULL},
        {SECTION("<text><strong>{id}</strong> {title}</text>"), SECTION("<text>{title} {id}</text>"),
         NULL},
        {SECTION("<clause id='c'>y</clause>"), SECTION("<clause id='d'>y</clause>"),
         "template-languages-differ"},
        {SECTION("<clause id='c' if='terms'>y</clause>"), SECTION("<clause id='c'>y</clause>"),
         "template-languages-differ"},
        {SECTION("<clause id='c'>y</clause>"), SECTION("<heading id='c'>y</heading>"),
         "template-languages-differ"},
        {SECTION("<component name='goals'/>"), SECTION("<component name='fees'/>"),
         "template-languages-differ"},
        {SECTION("<text>y</text><text>z</text>"), SECTION("<text>y</text>"),
         "template-language-lacks"},
        {SECTION("<clause id='c'>y<item>i</item></clause>"), SECTION("<clause id='c'>y</clause>"),
         "template-language-lacks"},
        {SECTION("<text>{id}</text>"), SECTION("<text>{title}</text>"),
         "template-language-field"},
        {SECTION("<clause id='c'>y</clause><text>As <see ref='c'/>.</text>"),
         SECTION("<clause id='c'>y</clause><text>As <see ref='a'/>.</text>"),
         "template-language-field"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        check_difference(arena, cases[i].left, cases[i].right, cases[i].code);
        check_difference(arena, cases[i].right, cases[i].left, cases[i].code);
    }
}

int main(void)
{
    struct arena *arena = arena_new();
    test_same_shape(arena);
    test_other_shape(arena);
    test_tables(arena);
    test_differences(arena);
    arena_free(arena);
    return checks_end();
}
