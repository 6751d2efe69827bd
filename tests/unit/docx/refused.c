/* What cannot be written right is not written: a reference to nothing, parts too deep. */
#include "check.h"
#include "docx/docx.h"
#include "text/text.h"

static bool writes(struct arena *arena, struct findings *findings, const struct doc *doc,
                   struct buf *out)
{
    const struct text_fonts *fonts = text_fonts_open(arena, findings, NULL);
    struct docx_info info = {.title = STR("Title"), .creator = STR("planpact")};
    return fonts && docx_write(arena, findings, fonts, NULL, doc, &info, out);
}

static struct doc_run *sentence(struct arena *arena, struct doc *doc, const char *text)
{
    struct doc_block *block = doc_block_add(arena, doc->root, BLOCK_PARAGRAPH, "body");
    return doc_run_add(arena, &block->runs, str_of(text), LANG_EN, POS_NONE);
}

static void test_good(struct arena *arena)
{
    struct findings findings = {.arena = arena};
    struct doc *doc = doc_new(arena, LANG_EN);
    sentence(arena, doc, "As clause 1 says.");
    struct buf out = {.arena = arena}, again = {.arena = arena};
    CHECK(writes(arena, &findings, doc, &out) && writes(arena, &findings, doc, &again));
    CHECK(out.n > 1000 && memcmp(out.s, "PK\3\4", 4) == 0);
    CHECK(str_equal(buf_str(&out), buf_str(&again)));
    CHECK_INT(findings.count, 0);
}

static void test_broken_link(struct arena *arena)
{
    struct findings findings = {.arena = arena};
    struct doc *doc = doc_new(arena, LANG_EN);
    sentence(arena, doc, "clause 9")->target = STR("nowhere");
    struct buf out = {.arena = arena};
    CHECK(!writes(arena, &findings, doc, &out));
    CHECK(found(&findings, "link-broken") && out.n == 0);
}

static void test_deep(struct arena *arena)
{
    struct findings findings = {.arena = arena};
    struct doc *doc = doc_new(arena, LANG_EN);
    struct doc_block *block = doc->root;
    for (int i = 0; i < 5000; i++)
        block = doc_block_add(arena, block, i % 2 ? BLOCK_SECTION : BLOCK_GROUP, NULL);
    struct buf out = {.arena = arena};
    CHECK(!writes(arena, &findings, doc, &out));
    CHECK(found(&findings, "nesting-too-deep"));
}

int main(void)
{
    struct arena *arena = arena_new();
    test_good(arena);
    test_broken_link(arena);
    test_deep(arena);
    arena_free(arena);
    return checks_end();
}
