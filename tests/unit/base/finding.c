/* Places, sentences and the text form of findings. */
#include "check.h"

static const struct message MESSAGE = {
    "test-code", LEVEL_ERROR, {"no {what} in {{this}", "没有{what}"}, {"add {what}", "请补充{what}"}};

static void test_place(struct arena *arena)
{
    const struct source *source = source_new(arena, "f", STR("ab\n度客x\ny"));
    struct place place = pos_place((struct pos){source, 3 + 6});
    CHECK_INT(place.line, 2);
    CHECK_INT(place.column, 3);
    CHECK_INT(pos_place(POS_WHOLE(source)).line, 0);
    CHECK_INT(pos_place((struct pos){source, 9999}).line, 3);
}

/* The counted and the uncounted way must agree everywhere in a text of many blocks. */
static void test_place_in_long_text(struct arena *arena)
{
    struct buf text = {.arena = arena};
    for (int i = 0; i < 3000; i++)
        buf_printf(&text, "%*s\n", i % 13, "");
    const struct source *counted = source_new(arena, "f", buf_str(&text));
    struct source plain = {"f", buf_str(&text), NULL};
    for (size_t at = 0; at <= text.n; at += 7) {
        struct place a = pos_place((struct pos){counted, at});
        struct place b = pos_place((struct pos){&plain, at});
        CHECK(a.line == b.line && a.column == b.column);
    }
}

static void test_text(struct arena *arena)
{
    struct findings findings = {.arena = arena};
    const struct source *source = source_new(arena, "p.xml", STR("<a>\n  <度 x=\"\x1b[2J\"/>\n"));
    struct pos pos = {source, 4 + 2 + 5};
    FIND(&findings, &MESSAGE, pos, ARG_TEXT("what", "ow\x1bner"));
    FIND(&findings, &MESSAGE, pos, ARG_TEXT("what", "ow\x1bner"));
    CHECK_INT(findings.count, 1);
    struct buf out = {.arena = arena};
    finding_text(&out, &findings.items[0], LANG_EN, false);
    CHECK_STR(buf_str(&out), "p.xml:2:6: error: no ow␛ner in {this} [test-code]\n"
                             "     2 |   <度 x=\"␛[2J\"/>\n"
                             "       |       ^\n"
                             "       = advice: add ow␛ner\n");
    CHECK_INT(findings_status(&findings), 1);
}

static void test_limit(struct arena *arena)
{
    struct findings findings = {.arena = arena, .limit = 10};
    for (int i = 0; i < 25; i++)
        FIND(&findings, &MESSAGE, POS_NONE, ARG("what", str_format(arena, "%d", i)));
    CHECK_INT(findings.count, 10);
    CHECK_INT(findings.dropped, 15);
    CHECK_INT(findings.by_level[LEVEL_ERROR], 25);
}

static void test_lang(void)
{
    enum lang lang;
    CHECK(lang_parse(STR("zh_CN.UTF-8"), &lang) && lang == LANG_ZH_HANS);
    CHECK(lang_parse(STR("en-GB"), &lang) && lang == LANG_EN);
    static const char *const traditional[] = {"zh-Hant", "zh-TW", "zh-HK", "zh-Hant-HK",
                                              "zh_TW.UTF-8", "zh_HK", "zh_Hant_TW", "zh-MO"};
    for (size_t i = 0; i < sizeof traditional / sizeof traditional[0]; i++)
        CHECK(lang_parse(str_of(traditional[i]), &lang) && lang == LANG_ZH_HANT);
    CHECK(lang_parse(STR("zh-Hans-HK"), &lang) && lang == LANG_ZH_HANS);
    CHECK(!lang_parse(STR("zh-Hantx"), &lang) && !lang_parse(STR("english"), &lang));
    CHECK(!lang_parse(STR("fr"), &lang) && !lang_parse(STR(""), &lang));
}

int main(void)
{
    struct arena *arena = arena_new();
    test_place(arena);
    test_place_in_long_text(arena);
    test_text(arena);
    test_limit(arena);
    test_lang();
    arena_free(arena);
    return checks_end();
}
