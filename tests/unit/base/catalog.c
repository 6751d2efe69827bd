/* Traditional Chinese, which comes from the catalog where a text has it not in place. */
#include "check.h"

#include "base/catalog.h"
#include "base/finding.h"

static const struct message KNOWN = {"file-unwritable", LEVEL_FAILURE,
                                     {"cannot write {path}: {why}", "无法写入 {path}：{why}"},
                                     {"Check.", "请检查。"}};
static const struct message OWN = {"own", LEVEL_ERROR, {"a", "b", "c"}, {"d", "e", "f"}};
static const struct message UNKNOWN = {"no-such-code", LEVEL_ERROR, {"a", "b"}, {NULL, NULL}};

static void test_message(struct arena *arena)
{
    static const char *const full[LANG_COUNT] = {"the disk is full", "磁盘已满"};
    struct findings findings = {.arena = arena};
    struct buf out = {.arena = arena};
    FIND(&findings, &KNOWN, POS_NONE, ARG_TEXT("path", "a.pdf"), ARG_WORDS("why", full));
    finding_sentence(&out, &findings.items[0], LANG_ZH_HANT);
    CHECK_STR(buf_str(&out), "無法寫入 a.pdf：磁碟已滿；未寫入任何內容");
    FIND(&findings, &KNOWN, POS_NONE, ARG_QUOTING("path", STR("g1 “茶…”")), ARG_TEXT("why", "“x”"));
    out.n = 0;
    finding_sentence(&out, &findings.items[1], LANG_ZH_HANT);
    CHECK_STR(buf_str(&out), "無法寫入 g1 「茶…」：“x”；未寫入任何內容");
    CHECK_STR(str_of(message_text(&KNOWN, LANG_ZH_HANS)), "无法写入 {path}：{why}");
    CHECK_STR(str_of(message_text(&OWN, LANG_ZH_HANT)), "c");
    CHECK_STR(str_of(message_advice(&OWN, LANG_ZH_HANT)), "f");
    CHECK_STR(str_of(message_text(&UNKNOWN, LANG_ZH_HANT)), "a");
    CHECK_STR(str_of(message_advice(&UNKNOWN, LANG_ZH_HANT)), "");
    CHECK_STR(str_of(level_word(LEVEL_ERROR, LANG_ZH_HANT)), "錯誤");
}

static void test_text(void)
{
    static const char *const texts[][LANG_COUNT] = {
        {"time", "时间"}, {"time", "时间", "時刻"}, {"no such words", "无"}};
    CHECK_STR(str_of(lang_text(texts[0], LANG_ZH_HANT)), "時間");
    CHECK_STR(str_of(lang_text(texts[1], LANG_ZH_HANT)), "時刻");
    CHECK_STR(str_of(lang_text(texts[2], LANG_ZH_HANT)), "no such words");
    CHECK_STR(str_of(lang_text(texts[2], LANG_ZH_HANS)), "无");
    CHECK(catalog_find("no-such-code") == NULL && catalog_word("no such words") == NULL);
}

/* Full-width marks and corner brackets: what a person in a hurry types otherwise. */
static void test_marks(const struct catalog_entry *entries, size_t count)
{
    static const char *const wrong[] = {"“", "”", "，.", "。.", ",，", "( "};
    for (size_t i = 0; i < count; i++) {
        const struct catalog_entry *entry = &entries[i];
        for (size_t k = 0; k < sizeof wrong / sizeof wrong[0]; k++) {
            CHECK(str_find(str_of(entry->text), str_of(wrong[k]), 0) == SIZE_MAX);
            CHECK(str_find(str_of(entry->advice), str_of(wrong[k]), 0) == SIZE_MAX);
        }
        CHECK(!entry->advice[0] || str_ends(str_of(entry->advice), STR("。"))
              || str_ends(str_of(entry->advice), STR("{form}"))
              || str_ends(str_of(entry->advice), STR("……")));
    }
}

int main(void)
{
    struct arena *arena = arena_new();
    test_message(arena);
    test_text();
    test_marks(catalog_entries, catalog_entry_count);
    test_marks(catalog_signing_entries, catalog_signing_entry_count);
    arena_free(arena);
    return checks_end();
}
