/* Places: every element, attribute, value and character of a text stands where the source has
 * it, whatever stands before. */
#include "check.h"

#include "xml/xml.h"

static struct source make_source(const char *text)
{
    return (struct source){.name = "test.xml", .text = str_of(text)};
}

/* The root; the source must outlive it. */
static const struct xml_node *read(struct arena *arena, const struct source *source)
{
    struct findings findings = {.arena = arena};
    const struct xml_node *root = xml_read(arena, &findings, source, NULL);
    CHECK(root != NULL && findings.count == 0);
    if (findings.count)
        show_findings(arena, &findings);
    return root;
}

static size_t offset_of(const struct source *source, const char *what)
{
    return str_find(source->text, str_of(what), 0);
}

static void test_elements(struct arena *arena)
{
    static const char *const before[] = {
        "",
        "\xEF\xBB\xBF",
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n",
        "\xEF\xBB\xBF<?xml version='1.0'?>\r\n\r\n",
        "<!-- <b> is not here: 年度计划 -->\n<?note <b ?>",
    };
    for (size_t i = 0; i < sizeof before / sizeof before[0]; i++) {
        struct source source = make_source(str_terminated(
            arena, str_format(arena,
                              "%s<a x='1>2' 名='--> &#x5E74;'>年&amp;\r\n"
                              "<![CDATA[<b>]]><!-- <b> --><b  y = \"é&lt;2\" z='3'/>𠀀</a >",
                              before[i])));
        const struct xml_node *a = read(arena, &source);
        CHECK_INT(a->offset, offset_of(&source, "<a x"));
        CHECK_INT(a->attribute_count, 2);
        CHECK_INT(a->attributes[0].name_offset, offset_of(&source, "x='1"));
        CHECK_INT(a->attributes[0].value_offset, offset_of(&source, "1>2"));
        CHECK_STR(a->attributes[0].value, "1>2");
        CHECK_STR(a->attributes[1].name, "名");
        CHECK_STR(a->attributes[1].value, "--> 年");
        CHECK_INT(xml_value_pos(a, &a->attributes[1], 4).offset,
                  offset_of(&source, "&#x5E74;"));

        const struct xml_node *b = xml_child_find(a, "b");
        CHECK_INT(b->offset, offset_of(&source, "<b  y"));
        const struct xml_attribute *y = xml_attribute_find(b, "y");
        CHECK_STR(y->value, "é<2");
        CHECK_INT(xml_value_pos(b, y, 0).offset, offset_of(&source, "é&lt;"));
        CHECK_INT(xml_value_pos(b, y, 2).offset, offset_of(&source, "&lt;2"));
        CHECK_INT(xml_value_pos(b, y, 3).offset, offset_of(&source, "2\" z"));

        CHECK_STR(a->child->text, "年&\n<b>");
        CHECK_INT(a->child->offset, offset_of(&source, "年&amp;"));
        CHECK_INT(xml_text_pos(a->child, 0).offset, offset_of(&source, "年&amp;"));
        CHECK_INT(xml_text_pos(a->child, 3).offset, offset_of(&source, "&amp;"));
        CHECK_INT(xml_text_pos(a->child, 4).offset, offset_of(&source, "\r\n<![CDATA["));
        CHECK_INT(xml_text_pos(a->child, 5).offset, offset_of(&source, "<b>]]>"));
        CHECK_INT(xml_text_pos(a->child, 6).offset, offset_of(&source, "b>]]>"));
        CHECK(xml_element(a->child) == b);
        CHECK_STR(b->next->text, "𠀀");
        CHECK_INT(b->next->offset, offset_of(&source, "𠀀"));
        CHECK_STR(xml_text(arena, a), "年&\n<b>𠀀");
    }
}

/* Lines and columns count what an editor shows. */
static void test_places(struct arena *arena)
{
    struct source source = make_source("<a>\r\n  年度 <b\r\n    c=\"1\"/>\r\n</a>");
    const struct xml_node *a = read(arena, &source);
    const struct xml_node *b = xml_child_find(a, "b");
    struct place place = pos_place(xml_pos(b));
    CHECK_INT(place.line, 2);
    CHECK_INT(place.column, 6);
    place = pos_place(xml_attribute_pos(b, &b->attributes[0]));
    CHECK_INT(place.line, 3);
    CHECK_INT(place.column, 5);
    CHECK_INT(pos_place(xml_value_pos(b, &b->attributes[0], 0)).column, 8);
}

/* Text that comments, instructions and CDATA sections divide is one text. */
static void test_merged(struct arena *arena)
{
    struct source source =
        make_source("<a><!-- 1 --><![CDATA[]]><![CDATA[x&]]>&amp;<?p y?>z<!-- 2 --></a>");
    const struct xml_node *a = read(arena, &source);
    CHECK_STR(a->child->text, "x&&z");
    CHECK(a->child->next == NULL);
    CHECK_INT(a->child->offset, offset_of(&source, "x&]]"));
    static const char *const starts[] = {"x&]]", "&]]>&", "&amp;", "z<!"};
    for (size_t i = 0; i < 4; i++)
        CHECK_INT(xml_text_pos(a->child, i).offset, offset_of(&source, starts[i]));
    source = make_source("<a><![CDATA[]]></a>");
    a = read(arena, &source);
    CHECK(a->child == NULL);
    CHECK_STR(xml_text(arena, a), "");
}

static void test_normalised(struct arena *arena)
{
    struct source source =
        make_source("<a b='1\r\n2\t3&#10;4' xmlns:x='u' x:c='' xml:lang='en'/>");
    const struct xml_node *a = read(arena, &source);
    const struct xml_attribute *b = xml_attribute_find(a, "b");
    CHECK_STR(b->value, "1 2 3\n4");
    CHECK_INT(xml_value_pos(a, b, 2).offset, offset_of(&source, "2\t"));
    CHECK_INT(xml_value_pos(a, b, 6).offset, offset_of(&source, "4'"));
    CHECK_INT(a->attribute_count, 3);
    CHECK_STR(xml_attribute_find(a, "x:c")->value, "");
    CHECK_STR(xml_attribute_find(a, "xml:lang")->value, "en");
}

int main(void)
{
    struct arena *arena = arena_new();
    test_elements(arena);
    test_places(arena);
    test_merged(arena);
    test_normalised(arena);
    arena_free(arena);
    return checks_end();
}
