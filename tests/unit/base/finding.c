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

static const struct message NOTE = {
    "test-note", LEVEL_NOTE, {"note {what}", "提示{what}"}, {NULL, NULL}};

/* An error that comes late is shown rather than a note that came early. */
static void test_gravest(struct arena *arena)
{
    struct findings findings = {.arena = arena, .limit = 10, .gravest = true};
    for (int i = 0; i < 15; i++)
        FIND(&findings, &NOTE, POS_NONE, ARG("what", str_format(arena, "%d", i)));
    FIND(&findings, &MESSAGE, POS_NONE, ARG_TEXT("what", "late"));
    findings_sort(&findings);
    CHECK_INT(findings.count, 10);
    CHECK_INT(findings.dropped, 6);
    CHECK(findings.items[0].message == &MESSAGE);
    findings_remove(&findings, 0);
    CHECK_INT(findings.by_level[LEVEL_ERROR], 0);
    CHECK(findings.items[0].message == &NOTE && findings.count == 9);
}

/* The column in which the caret stands under `marked`, which holds ^ before the place. */
static void check_caret(struct arena *arena, const char *marked, size_t columns,
                        const char *wanted)
{
    struct findings findings = {.arena = arena};
    struct str text = str_of(marked);
    size_t at = str_find(text, STR("^"), 0);
    struct buf plain = {.arena = arena}, out = {.arena = arena};
    buf_add(&plain, str_slice(text, 0, at));
    buf_add(&plain, str_slice(text, at + 1, text.n));
    const struct source *source = source_new(arena, "p", str_copy(arena, buf_str(&plain)));
    FIND(&findings, &NOTE, ((struct pos){source, at}), ARG_TEXT("what", "x"));
    finding_text_within(&out, &findings.items[0], LANG_EN, false, columns);
    size_t line = str_find(buf_str(&out), STR("\n"), 0) + 1;
    CHECK_STR(str_slice(buf_str(&out), line, out.n), wanted);
}

static void test_caret(struct arena *arena)
{
    check_caret(arena, "\ta\t^b", 0, "     1 |  a b\n       |    ^\n");
    check_caret(arena, "度客^x", 0, "     1 | 度客x\n       |     ^\n");
    check_caret(arena, "e\u0301a\u0302^x", 0, "     1 | e\u0301a\u0302x\n       |   ^\n");
    check_caret(arena, "a\u202Eb^x", 0, "     1 | a\uFFFDbx\n       |    ^\n");
    check_caret(arena, "0123456789012345678901234567890123456789^end of a long line of text", 40,
                "     1 | …67890123456789end of a long l…\n       |                ^\n");
    check_caret(arena, "一二三四五六七八九十一二三四五六七八九十^末尾的文字很长很长很长", 40,
                "     1 | …四五六七八九十末尾的文字很长…\n       |                ^\n");
}

static void check_folded(struct arena *arena, const char *what, enum lang lang,
                         const char *wanted)
{
    struct findings findings = {.arena = arena};
    struct buf out = {.arena = arena};
    FIND(&findings, &MESSAGE, POS_NONE, ARG_TEXT("what", what));
    finding_text_within(&out, &findings.items[0], lang, false, 40);
    size_t line = str_find(buf_str(&out), STR("\n"), 0) + 1;
    CHECK_STR(str_slice(buf_str(&out), line, out.n), wanted);
}

static void test_folded(struct arena *arena)
{
    check_folded(arena, "one two three four five six", LANG_EN,
                 "       = advice: add one two three four\n         five six\n");
    check_folded(arena, "一二三四五六七八，一二三四五六", LANG_ZH_HANS,
                 "       = 建议：请补充一二三四五六七八，\n         一二三四五六\n");
    check_folded(arena, "一二三四五六七八九，一二三四五六", LANG_ZH_HANS,
                 "       = 建议：请补充一二三四五六七八\n         九，一二三四五六\n");
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
    test_gravest(arena);
    test_caret(arena);
    test_folded(arena);
    test_lang();
    arena_free(arena);
    return checks_end();
}
