/* Clauses side by side: nothing lost, no line alone, both cells begin a page together, and
 * what is led to stands where it is said to. */
#include "bilingual.h"
#include "check.h"
#include "layout/layout.h"

#include <math.h>

#define BOTTOM 756.0
#define MIDDLE (79.37 + (595.276 - 79.37 - 70.87) / 2)

static const struct layout *lay_out(struct arena *arena, const struct doc *doc)
{
    struct findings findings = {.arena = arena};
    const struct text_fonts *fonts = text_fonts_open(arena, &findings, NULL);
    const struct layout *layout = layout_document(arena, &findings, fonts, NULL, doc);
    show_findings(arena, &findings);
    CHECK(layout != NULL);
    CHECK_INT(findings.count, 0);
    return layout;
}

static bool content(const struct layout_item *item)
{
    return item->kind == ITEM_GLYPHS && item->tag != TAG_ARTIFACT;
}

/* ---- nothing lost ---- */

static void add_blocks(struct buf *out, const struct doc_block *block)
{
    for (; block; block = block->next) {
        buf_add(out, block->label);
        for (size_t i = 0; i < block->runs.count; i++)
            buf_add(out, block->runs.items[i].text);
        for (const struct doc_block *child = block->first; child; child = child->next) {
            struct doc_block alone = *child;
            alone.next = NULL;
            add_blocks(out, &alone);
        }
    }
}

static void add_table_text(struct buf *out, const struct doc_table *table)
{
    for (size_t r = 0; r < table->row_count; r++)
        for (size_t c = 0; c < table->rows[r].count; c++)
            add_blocks(out, table->rows[r].cells[c].first);
}

static size_t table_tag(const struct layout *layout)
{
    size_t table = 0;
    while (layout->tags[table].role != ROLE_TABLE)
        table++;
    return table;
}

/* The text of all elements of the table, in the order of the elements. */
static void add_tagged_text(struct buf *out, const struct layout *layout, size_t table)
{
    struct buf *texts = arena_array(out->arena, layout->tag_count, sizeof *texts);
    for (size_t p = 0; p < layout->page_count; p++)
        for (size_t i = 0; i < layout->pages[p].count; i++) {
            const struct layout_item *item = &layout->pages[p].items[i];
            if (!content(item) || item->tag < table)
                continue;
            texts[item->tag].arena = out->arena;
            buf_add(&texts[item->tag], item->glyphs->text);
        }
    for (size_t t = table; t < layout->tag_count; t++)
        buf_add(out, buf_str(&texts[t]));
}

/* ---- the lines of one paragraph on one page ---- */

struct lines {
    size_t tag, page, count;
    double first, last; /* baselines */
};

static size_t lines_read(struct arena *arena, const struct layout *layout, struct lines **lines)
{
    size_t count = 0, capacity = 0;
    for (size_t p = 0; p < layout->page_count; p++)
        for (size_t i = 0; i < layout->pages[p].count; i++) {
            const struct layout_item *item = &layout->pages[p].items[i];
            if (!content(item) || layout->tags[item->tag].role != ROLE_P)
                continue;
            size_t at = 0;
            while (at < count && ((*lines)[at].tag != item->tag || (*lines)[at].page != p))
                at++;
            if (at == count) {
                *lines = arena_grow(arena, *lines, &capacity, count + 1, sizeof **lines);
                (*lines)[count++] = (struct lines){item->tag, p, 1, item->y, item->y};
            } else if (item->y > (*lines)[at].last + 1) {
                double leading = layout->tags[item->tag].lang == LANG_EN ? 14 : 17;
                CHECK(fabs(item->y - (*lines)[at].last - leading) < 0.01);
                (*lines)[at].count++;
                (*lines)[at].last = item->y;
            }
        }
    return count;
}

/* Two lines at least of what goes on on another page; paragraphs do not run into each other. */
static void check_lines(struct arena *arena, const struct layout *layout)
{
    struct lines *lines = NULL;
    size_t count = lines_read(arena, layout, &lines);
    for (size_t i = 0; i < count; i++)
        for (size_t j = 0; j < count; j++)
            if (i != j && lines[i].tag == lines[j].tag)
                CHECK(lines[i].count >= 2 && lines[j].count >= 2);
    CHECK(count > 10);
}

/* ---- pages ---- */

/* In each column lines go down; both begin on one baseline, unless nothing of the row that
 * goes on is left in one of them. */
static void check_page(const struct layout_page *page, size_t table, bool first)
{
    double last[2] = {0, 0}, top[2] = {0, 0};
    for (size_t i = 0; i < page->count; i++) {
        const struct layout_item *item = &page->items[i];
        if (!content(item) || item->tag < table)
            continue;
        int column = item->x > MIDDLE;
        CHECK(column || item->x + item->width < MIDDLE - 6);
        CHECK(item->y < BOTTOM && item->y > 84);
        CHECK(fabs(item->y - last[column]) < 0.01 || item->y > last[column] + 13);
        last[column] = item->y;
        if (top[column] <= 0)
            top[column] = item->y;
    }
    double apart = fabs(top[0] - top[1]);
    CHECK(first || top[0] <= 0 || top[1] <= 0 || apart < 0.01 || apart > 2 * 14);
}

/* The page whose content says `text` in an element of that kind, first. */
static size_t page_saying(const struct layout *layout, enum role role, struct str text)
{
    for (size_t p = 0; p < layout->page_count; p++)
        for (size_t i = 0; i < layout->pages[p].count; i++) {
            const struct layout_item *item = &layout->pages[p].items[i];
            if (content(item) && layout->tags[item->tag].role == role && item->x > MIDDLE
                && str_equal(item->glyphs->text, text))
                return p;
        }
    return SIZE_MAX;
}

static void check_anchors(struct arena *arena, const struct layout *layout)
{
    size_t clauses = 0;
    for (size_t i = 0; i < layout->anchor_count; i++) {
        struct str id = layout->anchors[i].id;
        if (!str_starts(id, STR("clause-")))
            continue;
        struct buf label = {.arena = arena};
        for (size_t n = sizeof "clause-" - 1; n < id.n; n++)
            buf_char(&label, id.s[n] == '-' ? '.' : id.s[n]);
        if (str_ends(id, STR("-1"))) /* said twice in the sample */
            continue;
        clauses++;
        CHECK_INT(layout->anchors[i].page, page_saying(layout, ROLE_P, buf_str(&label)));
    }
    CHECK(clauses > 0);
}

/* A heading in each language, one bookmark and one entry in the contents for both. */
static void check_headings(const struct layout *layout, int clauses)
{
    size_t headings[LANG_COUNT] = {0}, entries = 0;
    for (size_t t = 0; t < layout->tag_count; t++) {
        if (layout->tags[t].role == ROLE_H1)
            headings[layout->tags[t].lang]++;
        entries += layout->tags[t].role == ROLE_TOCI;
        if (layout->tags[t].role == ROLE_TD)
            CHECK(layout->tags[t + 1].lang == layout->tags[t].lang);
    }
    CHECK_INT(headings[LANG_EN], clauses);
    CHECK_INT(headings[LANG_ZH_HANS], clauses);
    CHECK_INT(layout->bookmark_count, clauses);
    CHECK_INT(entries, clauses);
    for (size_t b = 0; b < layout->bookmark_count; b++) {
        CHECK(str_find(layout->bookmarks[b].title, STR("rebates · 贸易"), 0) != SIZE_MAX);
        CHECK(layout->tags[layout->bookmarks[b].tag].lang == LANG_EN);
    }
}

static void check_document(int clauses, int paragraphs)
{
    struct arena *arena = arena_new();
    struct doc *doc = bilingual_doc(arena, clauses, paragraphs);
    const struct layout *layout = lay_out(arena, doc);
    struct buf wanted = {.arena = arena}, printed = {.arena = arena};
    if (layout) {
        add_table_text(&wanted, doc->root->last->table);
        size_t table = table_tag(layout);
        add_tagged_text(&printed, layout, table);
        CHECK(str_equal(buf_str(&wanted), buf_str(&printed)));
        check_lines(arena, layout);
        for (size_t p = 0; p < layout->page_count; p++)
            check_page(&layout->pages[p], table, p == 0);
        check_anchors(arena, layout);
        check_headings(layout, clauses);
    }
    arena_free(arena);
}

/* A row with nothing but headings, at every height of a page: its text is below it. */
static void test_heading_stays(void)
{
    for (int lines = 20; lines < 50; lines++) {
        struct arena *arena = arena_new();
        struct sample s = {arena, doc_new(arena, LANG_EN), LANG_EN};
        for (int i = 0; i < lines; i++)
            add_text(&s, s.doc->root, "sign-value", "A line.");
        struct doc_block *table = add_table(&s, s.doc->root, "bilingual", 2);
        table->table->columns[0].weight = table->table->columns[1].weight = 1;
        two_heading(&s, two_row(&s, table), 1, "Term", "期限");
        two_clause(&s, two_row(&s, table), STR("1.1"), "One year.", "一年。");
        const struct layout *layout = lay_out(arena, s.doc);
        if (layout) {
            struct lines *read = NULL;
            size_t count = lines_read(arena, layout, &read);
            CHECK_INT(read[count - 1].page, layout->bookmarks[0].page);
        }
        arena_free(arena);
    }
}

int main(void)
{
    for (int paragraphs = 2; paragraphs < 40; paragraphs += 3)
        check_document(2 + paragraphs % 5, paragraphs);
    test_heading_stays();
    return checks_end();
}
