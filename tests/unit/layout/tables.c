/* Tables: widths, decimal points, heads on every page, rows that stay together. */
#include "check.h"
#include "layout/layout.h"
#include "sample.h"

#include <math.h>

struct set {
    struct sample s;
    struct findings findings;
};

static struct set set_new(void)
{
    struct set set = {0};
    set.s.arena = arena_new();
    set.s.doc = doc_new(set.s.arena, LANG_EN);
    set.findings.arena = set.s.arena;
    return set;
}

static const struct layout *set_layout(struct set *set)
{
    struct findings fonts_findings = {.arena = set->s.arena};
    const struct text_fonts *fonts = text_fonts_open(set->s.arena, &fonts_findings, NULL);
    return layout_document(set->s.arena, &set->findings, fonts, NULL, set->s.doc);
}

/* The item that says exactly `text`; of several the one after `*from`, which moves on. */
static const struct layout_item *item_find(const struct layout *layout, const char *text,
                                           size_t *page)
{
    for (; *page < layout->page_count; (*page)++)
        for (size_t i = 0; i < layout->pages[*page].count; i++) {
            const struct layout_item *item = &layout->pages[*page].items[i];
            if (item->kind == ITEM_GLYPHS && str_is(item->glyphs->text, text))
                return item;
        }
    return NULL;
}

/* x of the decimal point of a number, or of its end. */
static double point_of(const struct glyph_run *run, double x)
{
    for (size_t i = 0; i < run->count; i++) {
        if (run->text.s[run->glyphs[i].start] == '.')
            return x;
        x += (double)run->glyphs[i].advance;
    }
    return x;
}

static void test_decimals(void)
{
    static const char *const numbers[] = {"1.5", "12,345.25", "7", "0.125", "999"};
    struct set set = set_new();
    struct doc_block *table = add_table(&set.s, set.s.doc->root, "grid", 3);
    table->table->columns[0].weight = 1;
    table->table->columns[1].align = ALIGN_DECIMAL;
    const char *const head[] = {"Measure", "Value", "Unit"};
    add_row(&set.s, table, ROW_HEAD, head);
    for (int i = 0; i < 5; i++) {
        const char *const row[] = {"Net purchases", numbers[i], "CNY"};
        add_row(&set.s, table, ROW_BODY, row);
    }
    const struct layout *layout = set_layout(&set);
    CHECK(layout != NULL);
    size_t page = 0;
    double point = 0, right = 0;
    for (int i = 0; layout && i < 5; i++) {
        const struct layout_item *item = item_find(layout, numbers[i], &page);
        CHECK(item != NULL);
        if (!item)
            continue;
        double own = point_of(item->glyphs, item->x);
        CHECK(i == 0 || fabs(own - point) < 0.01);
        point = own;
        right = fmax(right, item->x + item->width);
    }
    /* The head ends where the widest number ends. */
    const struct layout_item *value = layout ? item_find(layout, "Value", &page) : NULL;
    CHECK(value && fabs(value->x + value->width - right) < 0.6);
    arena_free(set.s.arena);
}

/* Rules of a table run over the whole measure, so widths sum to it. */
static void test_widths(void)
{
    struct set set = set_new();
    struct doc_block *table = add_table(&set.s, set.s.doc->root, "grid", 4);
    const char *const row[] = {"a long text that will not stay on one line, since it says far "
                               "more than a cell of a table has any room for",
                               "short", "another text of some length, but not as long",
                               "1,234.00"};
    table->table->columns[3].align = ALIGN_END;
    for (int i = 0; i < 4; i++)
        add_row(&set.s, table, ROW_BODY, row);
    const struct layout *layout = set_layout(&set);
    CHECK(layout != NULL);
    size_t rules = 0, page = 0;
    for (size_t i = 0; layout && i < layout->pages[0].count; i++) {
        const struct layout_item *item = &layout->pages[0].items[i];
        if (item->kind == ITEM_LINE && item->artifact == ARTIFACT_LAYOUT) {
            rules++;
            CHECK(fabs(item->x - 79.37) < 0.01 && fabs(item->width - 445.036) < 0.01);
        }
    }
    CHECK_INT(rules, 4);
    const struct layout_item *number = layout ? item_find(layout, "1,234.00", &page) : NULL;
    CHECK(number && fabs(number->x + number->width - (79.37 + 445.036)) < 0.6);
    arena_free(set.s.arena);
}

static size_t count_text(const struct layout_page *page, const char *text, bool artifact)
{
    size_t count = 0;
    for (size_t i = 0; i < page->count; i++)
        count += page->items[i].kind == ITEM_GLYPHS
                 && (page->items[i].tag == TAG_ARTIFACT) == artifact
                 && str_is(page->items[i].glyphs->text, text);
    return count;
}

static void test_long(void)
{
    enum { ROWS = 2000 };
    struct set set = set_new();
    add_text(&set.s, set.s.doc->root, "caption", "Stores");
    struct doc_block *table = add_table(&set.s, set.s.doc->root, "grid", 3);
    const char *const head[] = {"Code", "Store", "Amount"};
    table->table->columns[2].align = ALIGN_DECIMAL;
    add_row(&set.s, table, ROW_HEAD, head);
    for (int i = 0; i < ROWS; i++) {
        const char *const row[] = {str_format(set.s.arena, "S%04d", i).s, "Shanghai", "10.5"};
        add_row(&set.s, table, ROW_BODY, row);
    }
    const char *const total[] = {"Total", NULL, "21000.0"};
    add_row(&set.s, table, ROW_TOTAL, total);
    const struct layout *layout = set_layout(&set);
    CHECK(layout && layout->page_count > 40);
    size_t rows = 0;
    for (size_t p = 0; layout && p < layout->page_count; p++) {
        CHECK_INT(count_text(&layout->pages[p], "Amount", p > 0), 1);
        CHECK_INT(count_text(&layout->pages[p], "Amount", p == 0), 0);
        size_t here = count_text(&layout->pages[p], "Shanghai", false);
        CHECK(here >= 2);
        rows += here;
    }
    CHECK_INT(rows, ROWS);
    arena_free(set.s.arena);
}

static void test_short_stays_whole(void)
{
    for (int lines = 30; lines < 52; lines++) {
        struct set set = set_new();
        for (int i = 0; i < lines; i++)
            add_text(&set.s, set.s.doc->root, "sign-value", "A line.");
        add_text(&set.s, set.s.doc->root, "caption", "Caption");
        struct doc_block *table = add_table(&set.s, set.s.doc->root, "grid", 2);
        const char *const head[] = {"Head", "Two"}, *const row[] = {"Row", "1"};
        add_row(&set.s, table, ROW_HEAD, head);
        for (int i = 0; i < 3; i++)
            add_row(&set.s, table, ROW_BODY, row);
        const struct layout *layout = set_layout(&set);
        CHECK(layout != NULL);
        for (size_t p = 0; layout && p < layout->page_count; p++) {
            size_t rows = count_text(&layout->pages[p], "Row", false);
            CHECK(rows == 0 || rows == 3);
            CHECK_INT(count_text(&layout->pages[p], "Caption", false), rows / 3);
        }
        arena_free(set.s.arena);
    }
}

static bool row_starts(const struct layout_item *item, const char *text)
{
    return item->kind == ITEM_GLYPHS && item->tag != TAG_ARTIFACT
           && str_is(item->glyphs->text, text);
}

/* A heading in the table never ends a page, a total never begins one. */
static void test_groups_and_totals(void)
{
    for (int lines = 1; lines < 12; lines++) {
        struct set set = set_new();
        for (int i = 0; i < lines; i++)
            add_text(&set.s, set.s.doc->root, "sign-value", "A line.");
        struct doc_block *table = add_table(&set.s, set.s.doc->root, "grid", 2);
        const char *const group[] = {"Group", NULL}, *const total[] = {"Total", "1"};
        const char *const row[] = {"Row", "1"};
        for (int i = 0; i < 30; i++) {
            add_row(&set.s, table, ROW_GROUP, group);
            add_row(&set.s, table, ROW_BODY, row);
            add_row(&set.s, table, ROW_TOTAL, total);
        }
        const struct layout *layout = set_layout(&set);
        CHECK(layout && layout->page_count >= 3);
        for (size_t p = 1; layout && p < layout->page_count; p++) {
            const char *order[] = {"Group", "Row", "Total"};
            size_t next = 0;
            for (size_t i = 0; i < layout->pages[p].count; i++)
                next += row_starts(&layout->pages[p].items[i], order[next % 3]);
            CHECK(next > 0 && next % 3 == 0);
        }
        arena_free(set.s.arena);
    }
}

/* A row higher than a page is divided between lines; nothing is lost. */
static void test_tall_row(void)
{
    struct set set = set_new();
    struct doc_block *table = add_table(&set.s, set.s.doc->root, "grid", 2);
    const char *const head[] = {"Head", "Text"};
    add_row(&set.s, table, ROW_HEAD, head);
    struct buf words = {.arena = set.s.arena};
    for (int i = 0; i < 3000; i++)
        buf_puts(&words, "word ");
    const char *const row[] = {"Label", str_terminated(set.s.arena, buf_str(&words))};
    add_row(&set.s, table, ROW_BODY, row);
    const struct layout *layout = set_layout(&set);
    CHECK(layout && layout->page_count > 2);
    size_t found_words = 0;
    for (size_t p = 0; layout && p < layout->page_count; p++) {
        CHECK_INT(count_text(&layout->pages[p], "Head", p > 0), 1);
        for (size_t i = 0; i < layout->pages[p].count; i++) {
            const struct layout_item *item = &layout->pages[p].items[i];
            if (item->kind != ITEM_GLYPHS || item->tag == TAG_ARTIFACT)
                continue;
            CHECK(item->y < 756);
            for (size_t at = 0;
                 (at = str_find(item->glyphs->text, STR("word"), at)) != SIZE_MAX; at++)
                found_words++;
        }
    }
    CHECK_INT(found_words, 3000);
    arena_free(set.s.arena);
}

/* Figures of fifteen digits fit, in smaller type; a long word beside them is divided, they
 * are not. */
static void test_large_figures(void)
{
    struct set set = set_new();
    struct doc_block *table = add_table(&set.s, set.s.doc->root, "grid", 6);
    const char *row[6] = {"Unbreakableunbreakableunbreakableunbreakableunbreakable"};
    for (int i = 1; i < 6; i++) {
        table->table->columns[i].align = ALIGN_DECIMAL;
        row[i] = "123,456,789,012,345.00";
    }
    table->table->columns[0].weight = 1;
    add_row(&set.s, table, ROW_BODY, row);
    const struct layout *layout = set_layout(&set);
    CHECK(layout != NULL);
    CHECK(!found(&set.findings, "cell-overfull"));
    CHECK(found(&set.findings, "word-cut"));
    size_t whole = 0;
    for (size_t i = 0; layout && i < layout->pages[0].count; i++) {
        const struct layout_item *item = &layout->pages[0].items[i];
        if (item->kind != ITEM_GLYPHS || !str_equal(item->glyphs->text, str_of(row[1])))
            continue;
        whole++;
        CHECK(item->glyphs->size > 5.9 && item->glyphs->size < 8);
    }
    CHECK_INT(whole, 5);
    arena_free(set.s.arena);
}

/* However long the names beside it are, the head of a calendar is not divided. */
static void test_calendar_head(void)
{
    struct set set = set_new();
    struct doc_block *table = add_table(&set.s, set.s.doc->root, "calendar", 13);
    const char *head[13] = {"Activity"}, *row[13] = {
        "A tasting of mineral water in all hypermarkets of both cities, with a coupon"};
    for (int i = 1; i < 13; i++) {
        table->table->columns[i].weight = 1;
        head[i] = "May";
    }
    add_row(&set.s, table, ROW_HEAD, head);
    add_row(&set.s, table, ROW_BODY, row);
    const struct layout *layout = set_layout(&set);
    CHECK(layout && !found(&set.findings, "word-cut"));
    if (layout)
        CHECK_INT(count_text(&layout->pages[0], "May", false), 12);
    arena_free(set.s.arena);
}

static void test_findings(void)
{
    struct set set = set_new();
    struct doc_block *table = add_table(&set.s, set.s.doc->root, "grid", 8);
    const char *row[8];
    for (int i = 0; i < 8; i++) {
        table->table->columns[i].align = ALIGN_DECIMAL;
        row[i] = "123,456,789,012,345.00";
    }
    add_row(&set.s, table, ROW_BODY, row);
    CHECK(set_layout(&set) == NULL);
    CHECK(found(&set.findings, "cell-overfull"));
    arena_free(set.s.arena);

    set = set_new();
    table = add_table(&set.s, set.s.doc->root, "grid", 2);
    const char *const two[] = {"a", "b"};
    struct doc_row *wide = add_row(&set.s, table, ROW_BODY, two);
    wide->cells[0].columns = 2;
    CHECK(set_layout(&set) == NULL);
    CHECK(found(&set.findings, "table-columns"));
    arena_free(set.s.arena);

    set = set_new();
    add_table(&set.s, set.s.doc->root, "plaid", 1);
    add_text(&set.s, set.s.doc->root, "body", "x");
    CHECK(set_layout(&set) == NULL);
    CHECK(found(&set.findings, "style-unknown"));
    arena_free(set.s.arena);
}

/* Rows, heads and cells of the structure tree. */
static void test_tags(void)
{
    struct set set = set_new();
    struct doc_block *table = add_table(&set.s, set.s.doc->root, "grid", 3);
    const char *const head[] = {"One", "Two", "Three"}, *const group[] = {"Group", NULL, NULL};
    add_row(&set.s, table, ROW_HEAD, head);
    add_row(&set.s, table, ROW_GROUP, group);
    add_row(&set.s, table, ROW_BODY, head)->cells[0].head = true;
    const struct layout *layout = set_layout(&set);
    CHECK(layout != NULL);
    size_t roles[ROLE_COUNT] = {0}, scoped = 0;
    for (size_t t = 0; layout && t < layout->tag_count; t++) {
        roles[layout->tags[t].role]++;
        scoped += layout->tags[t].role == ROLE_TH && layout->tags[t].scope == SCOPE_ROW;
        if (layout->tags[t].role == ROLE_TH && layout->tags[t].column_span == 3)
            CHECK_INT(layout->tags[t].scope, SCOPE_ROW);
    }
    CHECK_INT(roles[ROLE_TABLE], 1);
    CHECK_INT(roles[ROLE_TR], 3);
    CHECK_INT(roles[ROLE_TH], 5);
    CHECK_INT(roles[ROLE_TD], 2);
    CHECK_INT(scoped, 2);
    arena_free(set.s.arena);
}

int main(void)
{
    test_decimals();
    test_widths();
    test_long();
    test_short_stays_whole();
    test_groups_and_totals();
    test_tall_row();
    test_large_figures();
    test_calendar_head();
    test_findings();
    test_tags();
    return checks_end();
}
