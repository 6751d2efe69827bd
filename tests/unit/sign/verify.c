/* Small parts of the verification: dates of PDF, names that must not forge a report. */
#include "check.h"
#include "sign/verify_parts.h"

static void test_dates(void)
{
    static const struct {
        const char *text;
        int64_t seconds;
    } good[] = {
        {"D:20261122100000Z", 1795341600},      {"D:20261122180000+08'00'", 1795341600},
        {"D:20261122180000+08'00", 1795341600}, {"D:20261122063000-03'30'", 1795341600},
        {"D:20261122100000", 1795341600},       {"D:2026", 1767225600},
        {"D:20240229000000Z", 1709164800},
    };
    static const char *const wrong[] = {
        "",          "20261122100000Z",   "D:",                 "D:20261322",
        "D:20260230", "D:20261122250000Z", "D:20261122100000X", "D:202",
        "D:20261122100000+24'00'",
    };
    for (size_t i = 0; i < sizeof good / sizeof good[0]; i++) {
        int64_t seconds = 0;
        CHECK(verify_date(str_of(good[i].text), &seconds));
        CHECK_INT(seconds, good[i].seconds);
    }
    for (size_t i = 0; i < sizeof wrong / sizeof wrong[0]; i++) {
        int64_t seconds = 0;
        CHECK(!verify_date(str_of(wrong[i]), &seconds));
    }
}

static void test_words(struct arena *arena)
{
    CHECK_STR(verify_time(arena, 1795341600), "2026-11-22 10:00:00 UTC");
    CHECK_STR(verify_time(arena, -1), "1969-12-31 23:59:59 UTC");
    CHECK_STR(verify_clean(arena, STR("王小明\nVerdict holds")), "王小明\xEF\xBF\xBDVerdict holds");
    CHECK_STR(verify_clean(arena, STR("a\xE2\x80\xAE" "b")), "a\xEF\xBF\xBD" "b");
    CHECK_STR(verify_clean(arena, STR("a\xFF")), "a\xEF\xBF\xBD");
}

static void test_nobody(struct arena *arena)
{
    struct findings findings = {.arena = arena};
    struct verify_options options = {.now = 1800000000};
    const struct source *source = source_new(arena, "x.pdf", STR("no PDF"));
    CHECK(verify_pdf(arena, &findings, source, &options) == NULL);
    CHECK(found(&findings, "pdf-not-pdf"));
}

int main(void)
{
    struct arena *arena = arena_new();
    test_dates();
    test_words(arena);
    test_nobody(arena);
    arena_free(arena);
    return checks_end();
}
