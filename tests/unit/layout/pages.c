/* What must hold on every page, over many documents of random lengths. */
#include "check.h"
#include "layout/layout.h"
#include "sample.h"

#include <math.h>
#include <stdlib.h>

/* The body frame of the house style, points. */
#define LEFT 79.37
#define RIGHT (595.276 - 70.87)
#define TOP 84.0
#define BOTTOM (841.89 - 85.89)

static const struct text_fonts *fonts_open(struct arena *arena)
{
    struct findings findings = {.arena = arena};
    const struct text_fonts *fonts = text_fonts_open(arena, &findings, NULL);
    show_findings(arena, &findings);
    return fonts;
}

static bool is_heading(const struct layout *layout, size_t tag)
{
    enum role role = layout->tags[tag].role;
    return role == ROLE_H1 || role == ROLE_H2 || role == ROLE_H3;
}

static bool content_text(const struct layout_item *item)
{
    return item->kind == ITEM_GLYPHS && item->tag != TAG_ARTIFACT;
}

/* ---- one page ---- */

static void check_inside(const struct layout_item *item, bool cover)
{
    CHECK(item->x > LEFT - 0.1);
    CHECK(item->x + item->width < RIGHT + 0.1);
    CHECK(item->y > (cover ? 190 : TOP));
    CHECK(item->y < BOTTOM);
}

static bool overlap(const struct layout_item *a, const struct layout_item *b)
{
    double left = fmax(a->x, b->x);
    double right = fmin(a->x + a->width, b->x + b->width);
    double top = fmax(a->y - 0.7 * a->height, b->y - 0.7 * b->height);
    double bottom = fmin(a->y + 0.15 * a->height, b->y + 0.15 * b->height);
    return right - left > 0.5 && bottom - top > 0.3;
}

static void check_overlap(const struct layout_page *page)
{
    for (size_t i = 0; i < page->count; i++) {
        if (page->items[i].kind != ITEM_GLYPHS || page->items[i].artifact == ARTIFACT_WATERMARK)
            continue;
        for (size_t j = 0; j < i; j++) {
            const struct layout_item *a = &page->items[i], *b = &page->items[j];
            if (b->kind != ITEM_GLYPHS || b->artifact == ARTIFACT_WATERMARK || !overlap(a, b))
                continue;
            CHECK(!"two texts overlap");
            fprintf(stderr, "  \"%.*s\" and \"%.*s\"\n", STR_ARGS(a->glyphs->text),
                    STR_ARGS(b->glyphs->text));
            return;
        }
    }
}

static bool page_says(const struct layout_page *page, enum artifact artifact, struct str part)
{
    char text[512];
    size_t n = 0;
    for (size_t i = 0; i < page->count; i++) {
        const struct layout_item *item = &page->items[i];
        if (item->artifact != artifact || item->kind != ITEM_GLYPHS)
            continue;
        for (size_t b = 0; b < item->glyphs->text.n && n < sizeof text; b++)
            if (item->glyphs->text.s[b] != ' ')
                text[n++] = item->glyphs->text.s[b];
    }
    return str_find((struct str){text, n}, part, 0) != SIZE_MAX;
}

static void check_page(struct arena *arena, const struct layout *layout, size_t number,
                       bool cover)
{
    const struct layout_page *page = &layout->pages[number];
    const struct layout_item *last = NULL;
    size_t content = 0;
    for (size_t i = 0; i < page->count; i++) {
        if (page->items[i].tag == TAG_ARTIFACT)
            continue;
        content++;
        if (!content_text(&page->items[i]))
            continue;
        check_inside(&page->items[i], cover);
        last = &page->items[i];
    }
    CHECK(content > 0);
    CHECK(!last || !is_heading(layout, last->tag));
    check_overlap(page);
    struct str foot = str_format(arena, "Page%zuof%zu", number + 1, layout->page_count);
    CHECK(page_says(page, ARTIFACT_FOOTER, foot) == !cover);
    CHECK(page_says(page, ARTIFACT_HEADER, STR("Header")) == !cover);
    CHECK(page_says(page, ARTIFACT_WATERMARK, STR("DRAFT")));
}

/* ---- paragraphs over pages ---- */

/* Lines of the paragraph `tag` on a page: different baselines. */
static size_t lines_on(const struct layout_page *page, size_t tag)
{
    size_t lines = 0;
    double last = -1;
    for (size_t i = 0; i < page->count; i++) {
        if (!content_text(&page->items[i]) || page->items[i].tag != tag)
            continue;
        if (fabs(page->items[i].y - last) > 0.5)
            lines++;
        last = page->items[i].y;
    }
    return lines;
}

static void check_widows(const struct layout *layout)
{
    for (size_t p = 0; p + 1 < layout->page_count; p++) {
        const struct layout_page *page = &layout->pages[p];
        size_t tag = SIZE_MAX;
        for (size_t i = 0; i < page->count; i++)
            if (content_text(&page->items[i]))
                tag = page->items[i].tag;
        if (tag == SIZE_MAX || layout->tags[tag].role != ROLE_P)
            continue;
        size_t after = lines_on(&layout->pages[p + 1], tag);
        if (after == 0)
            continue;
        CHECK(after >= 2);
        CHECK(lines_on(page, tag) >= 2);
    }
}

/* Content stands in reading order: a page's tags of running text never go back. */
static void check_order(const struct layout *layout)
{
    size_t last = 0;
    for (size_t p = 0; p < layout->page_count; p++) {
        for (size_t i = 0; i < layout->pages[p].count; i++) {
            const struct layout_item *item = &layout->pages[p].items[i];
            if (!content_text(item) || layout->tags[item->tag].role == ROLE_LBODY)
                continue;
            if (layout->tags[item->tag].role == ROLE_LINK)
                continue;
            CHECK(item->tag >= last);
            last = item->tag;
        }
    }
    for (size_t t = 1; t < layout->tag_count; t++)
        CHECK(layout->tags[t].parent < t);
}

/* ---- random documents ---- */

static uint32_t next_random(uint32_t *state)
{
    *state ^= *state << 13;
    *state ^= *state >> 17;
    *state ^= *state << 5;
    return *state;
}

static const char *random_words(struct arena *arena, uint32_t *state, int most)
{
    static const char *const words[] = {"rebate",  "of",     "the",       "agreement",
                                        "quarter", "net",    "purchases", "is",
                                        "due",     "within", "thirty",    "days"};
    struct buf out = {.arena = arena};
    int count = 1 + (int)(next_random(state) % (uint32_t)most);
    for (int i = 0; i < count; i++)
        buf_printf(&out, "%s%s", i ? " " : "", words[next_random(state) % 12]);
    buf_char(&out, '.');
    return str_terminated(arena, buf_str(&out));
}

static void random_table(const struct sample *s, struct doc_block *parent, uint32_t *state)
{
    struct doc_block *table = add_table(s, parent, "grid", 3);
    table->table->columns[0].weight = 1;
    table->table->columns[2].align = ALIGN_DECIMAL;
    const char *const head[] = {"What", "When", "Amount"};
    if (next_random(state) % 4)
        add_row(s, table, ROW_HEAD, head);
    int rows = 1 + (int)(next_random(state) % 40);
    for (int i = 0; i < rows; i++) {
        const char *const row[] = {random_words(s->arena, state, 20), "Q1", "1,234.50"};
        add_row(s, table, next_random(state) % 9 ? ROW_BODY : ROW_GROUP, row);
    }
    const char *const total[] = {"Total", NULL, "99.0"};
    add_row(s, table, ROW_TOTAL, total);
}

static void random_block(const struct sample *s, struct doc_block *parent, uint32_t *state)
{
    switch (next_random(state) % 10) {
    case 0:
    case 1:
        add_heading(s, parent, 1 + (int)(next_random(state) % 3), "1",
                    random_words(s->arena, state, 12));
        add_text(s, parent, "body", random_words(s->arena, state, 60));
        break;
    case 2:
        add_text(s, parent, "caption", "A caption");
        random_table(s, parent, state);
        break;
    case 3:
        sample_list(s, parent);
        break;
    case 4: {
        struct doc_block *group = doc_block_add(s->arena, parent, BLOCK_GROUP, NULL);
        for (uint32_t i = next_random(state) % 8; i > 0; i--)
            add_text(s, group, "body", random_words(s->arena, state, 60));
        break;
    }
    case 5:
        doc_block_add(s->arena, parent, BLOCK_SPACE, NULL)->space = 30;
        break;
    case 6:
        if (next_random(state) % 4 == 0)
            doc_block_add(s->arena, parent, BLOCK_PAGE, "body");
        break;
    default:
        add_text(s, parent, next_random(state) % 2 ? "body" : "clause",
                 random_words(s->arena, state, 200))
            ->label = next_random(state) % 2 ? STR("4.2") : STR_NONE;
    }
}

static struct doc *random_doc(struct arena *arena, uint32_t seed)
{
    uint32_t state = seed * 2654435761u + 1;
    struct sample s = {arena, doc_new(arena, LANG_EN), LANG_EN};
    s.doc->page_of = STR("Page {page} of {pages}");
    s.doc->mark = STR("DRAFT");
    doc_run_add(arena, &s.doc->header_left, STR("Header"), LANG_EN, POS_NONE);
    for (int i = 0; i < 40; i++)
        random_block(&s, s.doc->root, &state);
    add_text(&s, s.doc->root, "body", "The end.");
    return s.doc;
}

static void test_random(void)
{
    for (uint32_t seed = 1; seed <= 60; seed++) {
        struct arena *arena = arena_new();
        struct findings findings = {.arena = arena};
        int failed = checks_failed;
        const struct layout *layout =
            layout_document(arena, &findings, fonts_open(arena), NULL, random_doc(arena, seed));
        show_findings(arena, &findings);
        CHECK(layout != NULL);
        for (size_t p = 0; layout && p < layout->page_count; p++)
            check_page(arena, layout, p, false);
        if (layout) {
            check_widows(layout);
            check_order(layout);
        }
        if (checks_failed != failed)
            fprintf(stderr, "  in document %u\n", seed);
        arena_free(arena);
    }
}

static void test_sample(enum lang lang)
{
    struct arena *arena = arena_new();
    struct findings findings = {.arena = arena};
    struct doc *doc = sample_doc(arena, lang, 9);
    doc->page_of = STR("Page {page} of {pages}");
    doc->mark = STR("DRAFT");
    doc->header_left.items[0].text = STR("Header");
    const struct layout *layout =
        layout_document(arena, &findings, fonts_open(arena), NULL, doc);
    show_findings(arena, &findings);
    CHECK(layout != NULL);
    for (size_t p = 0; layout && p < layout->page_count; p++)
        check_page(arena, layout, p, p == 0);
    CHECK(layout && layout->page_count >= 8);
    arena_free(arena);
}

/* The same document gives the same pages, byte for byte. */
static void test_same(void)
{
    struct buf dumps[2];
    struct arena *arenas[2];
    for (int i = 0; i < 2; i++) {
        arenas[i] = arena_new();
        struct findings findings = {.arena = arenas[i]};
        dumps[i] = (struct buf){.arena = arenas[i]};
        struct doc *doc = random_doc(arenas[i], 7);
        layout_dump(&dumps[i],
                    layout_document(arenas[i], &findings, fonts_open(arenas[i]), NULL, doc));
    }
    CHECK(dumps[0].n > 1000);
    CHECK(str_equal(buf_str(&dumps[0]), buf_str(&dumps[1])));
    arena_free(arenas[0]);
    arena_free(arenas[1]);
}

static double highest_header(const struct layout_page *page)
{
    double y = INFINITY;
    for (size_t i = 0; i < page->count; i++)
        if (page->items[i].kind == ITEM_GLYPHS && page->items[i].artifact == ARTIFACT_HEADER)
            y = fmin(y, page->items[i].y);
    return y;
}

/* However long the title of a plan and the names of its parties, the header stays on the
 * page; names have one line if the title leaves it. */
static void test_header(void)
{
    const char *const rights[] = {"",
                                  "A Bearing and Gear Company of Lyon – Another Gear Company"
                                  " of Stuttgart, Antriebe und Wellen GmbH"};
    for (int i = 0; i < 2; i++) {
        struct arena *arena = arena_new();
        struct findings findings = {.arena = arena};
        struct doc *doc = random_doc(arena, 3);
        struct buf words = {.arena = arena};
        for (int w = 0; w < 200; w++)
            buf_puts(&words, "plan ");
        struct str right = i ? str_of(rights[i]) : buf_str(&words);
        doc->header_left.items[0].text = i ? STR("P-1") : buf_str(&words);
        doc_run_add(arena, &doc->header_right, right, LANG_EN, POS_NONE);
        const struct layout *layout =
            layout_document(arena, &findings, fonts_open(arena), NULL, doc);
        CHECK(layout != NULL);
        if (layout) {
            double top = highest_header(&layout->pages[0]);
            CHECK(i ? fabs(top - 50) < 0.01 : top > 24 && top < 49);
        }
        arena_free(arena);
    }
}

int main(void)
{
    test_header();
    test_random();
    test_sample(LANG_EN);
    test_sample(LANG_ZH_HANS);
    test_same();
    return checks_end();
}
