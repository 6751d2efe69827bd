/* Labels: read, and left to Word only where Word counts the same. */
#include "check.h"
#include "docx/parts.h"

static void reads(const char *text, enum numeral numeral, int section, int number,
                  const char *before, const char *after)
{
    struct label label;
    CHECK(label_read(str_of(text), &label));
    CHECK_INT(label.numeral, numeral);
    CHECK_INT(label.section, section);
    CHECK_INT(label.number, number);
    CHECK_STR(label.before, before);
    CHECK_STR(label.after, after);
}

static void test_labels(void)
{
    struct label label;
    reads("7", NUMERAL_DECIMAL, 0, 7, "", "");
    reads("12.10", NUMERAL_DECIMAL, 12, 10, "", "");
    reads("(c)", NUMERAL_LETTER, 0, 3, "(", ")");
    reads("第一条", NUMERAL_HAN, 0, 1, "第", "条");
    reads("第十條", NUMERAL_HAN, 0, 10, "第", "條");
    reads("（十二）", NUMERAL_HAN, 0, 12, "（", "）");
    reads("第二十三条", NUMERAL_HAN, 0, 23, "第", "条");
    reads("第三十条", NUMERAL_HAN, 0, 30, "第", "条");
    reads("Section 4", NUMERAL_DECIMAL, 0, 4, "Section ", "");
    CHECK(!label_read(STR("•"), &label));
    CHECK(!label_read(STR(""), &label));
    CHECK(!label_read(STR("(aa)"), &label));
}

static int take(struct arena *arena, struct numbering *n, int level, const char *text)
{
    return number_take(arena, n, LANG_EN, level, str_of(text));
}

static void test_counting(struct arena *arena)
{
    struct numbering n = {0};
    CHECK_INT(take(arena, &n, LEVEL_SECTION, "1"), 1);
    CHECK_INT(take(arena, &n, LEVEL_CLAUSE, "1.1"), 1);
    CHECK_INT(take(arena, &n, LEVEL_ITEM, "(a)"), 1);
    CHECK_INT(take(arena, &n, LEVEL_ITEM, "(b)"), 1);
    CHECK_INT(take(arena, &n, LEVEL_CLAUSE, "1.2"), 1);
    CHECK_INT(take(arena, &n, LEVEL_ITEM, "(a)"), 1);
    CHECK_INT(take(arena, &n, LEVEL_ITEM, "(a)"), LANG_COUNT + 1); /* a second list under 1.2 */
    CHECK_INT(take(arena, &n, LEVEL_ITEM, "(b)"), LANG_COUNT + 1);
    CHECK_INT(take(arena, &n, LEVEL_SECTION, "2"), 1);
    CHECK_INT(take(arena, &n, LEVEL_CLAUSE, "2.1"), 1);
    CHECK_INT(n.count, 1);
}

/* Each of these Word would count otherwise. */
static void test_refused(struct arena *arena)
{
    struct numbering n = {0};
    CHECK_INT(take(arena, &n, LEVEL_SECTION, "2"), 0);
    CHECK_INT(take(arena, &n, LEVEL_SECTION, "1"), 1);
    CHECK_INT(take(arena, &n, LEVEL_SECTION, "3"), 0);
    CHECK_INT(take(arena, &n, LEVEL_SECTION, "2."), 0);
    CHECK_INT(take(arena, &n, LEVEL_CLAUSE, "2.1"), 0);
    CHECK_INT(take(arena, &n, LEVEL_CLAUSE, "1.2"), 0);
    CHECK_INT(take(arena, &n, LEVEL_ITEM, "(c)"), 0);
    CHECK_INT(take(arena, &n, LEVEL_ITEM, "–"), 0);
    CHECK_INT(take(arena, &n, LEVEL_CLAUSE, "1.1"), 1);
}

static void test_languages(struct arena *arena)
{
    struct numbering n = {0};
    CHECK_INT(number_take(arena, &n, LANG_ZH_HANS, LEVEL_SECTION, STR("第一条")), 2);
    CHECK_INT(number_take(arena, &n, LANG_EN, LEVEL_SECTION, STR("1")), 1);
    CHECK_INT(number_take(arena, &n, LANG_ZH_HANS, LEVEL_CLAUSE, STR("1.1")), 2);
    struct buf out = {.arena = arena};
    numbering_write(&out, &n, &style_sheet_house, LANG_ZH_HANS);
    struct str xml = buf_str(&out);
    CHECK(str_find(xml, STR("<w:numFmt w:val=\"chineseCountingThousand\"/>"), 0) != SIZE_MAX);
    CHECK(str_find(xml, STR("<w:lvlText w:val=\"第%1条\"/>"), 0) != SIZE_MAX);
    CHECK(str_find(xml, STR("<w:isLgl/>"), 0) != SIZE_MAX);
    CHECK(str_find(xml, STR("<w:lvlText w:val=\"%1.%2\"/>"), 0) != SIZE_MAX);
}

int main(void)
{
    struct arena *arena = arena_new();
    test_labels();
    test_counting(arena);
    test_refused(arena);
    test_languages(arena);
    arena_free(arena);
    return checks_end();
}
