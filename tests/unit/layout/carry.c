/* Totals carried over: every page's figures are added up again, exactly. */
#include "base/dec.h"
#include "check.h"
#include "layout/layout.h"
#include "sample.h"

#include <math.h>
#include <stdlib.h>
#include <time.h>

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
    const struct layout *layout =
        layout_document(set->s.arena, &set->findings, fonts, NULL, set->s.doc);
    show_findings(set->s.arena, &set->findings);
    return layout;
}

/* Amounts that fall as well as rise, and of many lengths. */
static struct dec amount_of(int row)
{
    struct dec amount = dec_mul(dec_int((row * 7919) % 100003 - 9000), dec_lit("0.01"));
    return row % 97 ? amount : dec_mul(amount, dec_int(1000));
}

static struct doc_table *schedule_new(struct set *set)
{
    struct doc_block *block = add_table(&set->s, set->s.doc->root, "grid", 4);
    struct doc_table *table = (struct doc_table *)block->table;
    table->carried = STR("Carried forward");
    table->brought = STR("Brought forward");
    table->columns[1].weight = 1;
    table->columns[2].align = table->columns[3].align = ALIGN_DECIMAL;
    const char *const head[] = {"Code", "Product", "Cases", "Amount, CNY"};
    add_row(&set->s, block, ROW_HEAD, head);
    return table;
}

/* Names of one line and of many, so that rows are of all heights. */
static const char *name_of(int row)
{
    return row % 11   ? "Spring water 550 ml"
           : row % 2 ? "Spring water from the upper river, in bottles of 550 ml, twenty-four of "
                       "them to the case, with the label of the season and a coupon inside"
                     : "Tea, unsweetened, 500 ml × 15, sold only in stores of the east and north";
}

static struct set schedule(int rows)
{
    struct set set = set_new();
    struct doc_table *table = schedule_new(&set);
    struct dec cases = dec_int(0), sum = dec_int(0);
    for (int i = 0; i < rows; i++) {
        struct dec amount = amount_of(i);
        cases = dec_add(cases, dec_int(i % 40));
        sum = dec_add(sum, amount);
        const char *const texts[] = {
            str_format(set.s.arena, "S%05d", i).s, name_of(i),
            str_terminated(set.s.arena, dec_grouped(set.s.arena, dec_int(i % 40), 0)),
            str_terminated(set.s.arena, dec_grouped(set.s.arena, amount, 2))};
        struct doc_row *row = doc_row_add(set.s.arena, table, ROW_BODY);
        for (size_t c = 0; c < 4; c++)
            doc_cell_paragraph(set.s.arena, &row->cells[c], "table-cell", str_of(texts[c]),
                               LANG_EN, POS_NONE);
        doc_row_carry(set.s.arena, table, row, 2, dec_grouped(set.s.arena, cases, 0));
        doc_row_carry(set.s.arena, table, row, 3, dec_grouped(set.s.arena, sum, 2));
    }
    struct doc_row *total = doc_row_add(set.s.arena, table, ROW_TOTAL);
    doc_cell_paragraph(set.s.arena, &total->cells[0], "table-cell", STR("Total"), LANG_EN,
                       POS_NONE);
    doc_cell_paragraph(set.s.arena, &total->cells[3], "table-cell",
                       dec_grouped(set.s.arena, sum, 2), LANG_EN, POS_NONE);
    return set;
}

/* ---- what is printed ---- */

/* "1,234.50" as it stands on paper. */
static struct dec number_read(struct arena *arena, struct str text)
{
    struct buf plain = {.arena = arena};
    for (size_t i = 0; i < text.n; i++)
        if (text.s[i] != ',')
            buf_char(&plain, text.s[i]);
    struct dec value;
    CHECK(dec_parse(buf_str(&plain), &value));
    return value;
}

struct printed {
    bool carried, brought;
    struct dec cases, amount;             /* of the rows on the page */
    struct dec carried_cases, carried_amount, brought_cases, brought_amount;
    double row_bottom, carried_at, brought_at, head_at, row_top;
    size_t rows;
};

/* The figures beside a text on one line: the amount has a point, the cases have none. */
static void figures_beside(struct arena *arena, const struct layout_page *page,
                           const struct layout_item *beside, struct dec *cases,
                           struct dec *amount)
{
    bool minus = false; /* it may come from another face than the digits */
    for (size_t i = 0; i < page->count; i++) {
        const struct layout_item *item = &page->items[i];
        if (item->kind != ITEM_GLYPHS || fabs(item->y - beside->y) > 0.01 || item->x < 330
            || (item->tag == TAG_ARTIFACT) != (beside->tag == TAG_ARTIFACT))
            continue;
        if (str_is(item->glyphs->text, "−")) {
            minus = true;
            continue;
        }
        bool point = str_find(item->glyphs->text, STR("."), 0) != SIZE_MAX;
        struct dec *sum = point ? amount : cases;
        struct dec value = number_read(arena, item->glyphs->text);
        *sum = minus ? dec_sub(*sum, value) : dec_add(*sum, value);
        minus = false;
    }
}

static struct printed page_read(struct arena *arena, const struct layout_page *page)
{
    struct printed p = {.cases = dec_int(0), .amount = dec_int(0),
                        .carried_cases = dec_int(0), .carried_amount = dec_int(0),
                        .brought_cases = dec_int(0), .brought_amount = dec_int(0),
                        .row_top = INFINITY};
    for (size_t i = 0; i < page->count; i++) {
        const struct layout_item *item = &page->items[i];
        if (item->kind != ITEM_GLYPHS)
            continue;
        struct str text = item->glyphs->text;
        if (str_is(text, "Carried forward")) {
            CHECK(item->tag == TAG_ARTIFACT && !p.carried);
            p.carried = true;
            p.carried_at = item->y;
            figures_beside(arena, page, item, &p.carried_cases, &p.carried_amount);
        } else if (str_is(text, "Brought forward")) {
            CHECK(item->tag == TAG_ARTIFACT && !p.brought);
            p.brought = true;
            p.brought_at = item->y;
            figures_beside(arena, page, item, &p.brought_cases, &p.brought_amount);
        } else if (text.n == 6 && text.s[0] == 'S' && item->tag != TAG_ARTIFACT) {
            p.rows++;
            p.row_bottom = fmax(p.row_bottom, item->y);
            p.row_top = fmin(p.row_top, item->y);
            figures_beside(arena, page, item, &p.cases, &p.amount);
        } else if (str_is(text, "Code")) {
            p.head_at = item->y;
        }
        CHECK(item->artifact == ARTIFACT_FOOTER || item->y < 756);
    }
    return p;
}

static bool same(struct dec a, struct dec b)
{
    return a.known && b.known && dec_compare(a, b) == 0;
}

static void check_schedule(int rows)
{
    struct set set = schedule(rows);
    const struct layout *layout = set_layout(&set);
    CHECK(layout != NULL);
    struct dec cases = dec_int(0), amount = dec_int(0);
    size_t found = 0;
    for (size_t n = 0; layout && n < layout->page_count; n++) {
        struct printed p = page_read(set.s.arena, &layout->pages[n]);
        bool last = n + 1 == layout->page_count;
        CHECK(p.rows > 0);
        CHECK(p.brought == (n > 0));
        CHECK(p.carried == !last);
        CHECK(!p.brought || (same(p.brought_cases, cases) && same(p.brought_amount, amount)));
        CHECK(!p.brought || (p.brought_at > p.head_at && p.brought_at < p.row_top));
        cases = dec_add(cases, p.cases);
        amount = dec_add(amount, p.amount);
        CHECK(!p.carried || (same(p.carried_cases, cases) && same(p.carried_amount, amount)));
        CHECK(!p.carried || p.carried_at > p.row_bottom);
        found += p.rows;
    }
    CHECK_INT(found, rows);
    arena_free(set.s.arena);
}

/* ---- where nothing is carried ---- */

static size_t count_words(const struct layout *layout, const char *words)
{
    size_t count = 0;
    for (size_t p = 0; p < layout->page_count; p++)
        for (size_t i = 0; i < layout->pages[p].count; i++) {
            const struct layout_item *item = &layout->pages[p].items[i];
            count += item->kind == ITEM_GLYPHS && str_is(item->glyphs->text, words);
        }
    return count;
}

/* Before the first figure, after the total, and in a table that is not divided. */
static void test_nothing_carried(void)
{
    struct set set = set_new();
    struct doc_table *table = schedule_new(&set);
    for (int i = 0; i < 200; i++) {
        struct doc_row *row = doc_row_add(set.s.arena, table, i == 100 ? ROW_TOTAL : ROW_BODY);
        doc_cell_paragraph(set.s.arena, &row->cells[0], "table-cell", STR("Row"), LANG_EN,
                           POS_NONE);
        if (i >= 60 && i < 100)
            doc_row_carry(set.s.arena, table, row, 3, STR("1.00"));
    }
    const struct layout *layout = set_layout(&set);
    CHECK(layout && layout->page_count >= 6);
    if (layout) {
        CHECK_INT(count_words(layout, "Carried forward"), 2);
        CHECK_INT(count_words(layout, "Brought forward"), 2);
    }
    arena_free(set.s.arena);

    set = schedule(9);
    layout = set_layout(&set);
    CHECK(layout && layout->page_count == 1 && count_words(layout, "Carried forward") == 0);
    arena_free(set.s.arena);
}

/* The rows are no content: the structure tree is that of the table without them. */
static void test_no_tags(void)
{
    size_t tags[2];
    for (int plain = 0; plain < 2; plain++) {
        struct set set = schedule(300);
        struct doc_table *table = (struct doc_table *)set.s.doc->root->first->table;
        for (size_t r = 0; plain && r < table->row_count; r++)
            table->rows[r].carry = NULL;
        const struct layout *layout = set_layout(&set);
        CHECK(layout != NULL);
        tags[plain] = layout ? layout->tag_count : 0;
        arena_free(set.s.arena);
    }
    CHECK_INT(tags[0], tags[1]);
}

/* Five times the rows take about five times as long: far less than the 25 times of a walk
 * over all rows for every row. */
static double seconds(int rows)
{
    struct set set = schedule(rows);
    clock_t start = clock();
    CHECK(set_layout(&set) != NULL);
    double taken = (double)(clock() - start) / CLOCKS_PER_SEC;
    arena_free(set.s.arena);
    return taken;
}

static void test_linear(void)
{
    double small = seconds(1000), large = seconds(5000);
    CHECK(large < 11 * small + 0.2);
}

int main(int argc, char **argv)
{
    if (argc > 1) { /* a schedule of that many rows, for measuring */
        printf("%.2f s\n", seconds(atoi(argv[1])));
        return checks_end();
    }
    for (int rows = 1; rows < 120; rows += 7)
        check_schedule(rows);
    check_schedule(2000);
    test_nothing_carried();
    test_no_tags();
    test_linear();
    return checks_end();
}
