/* Two versions of a text or document become one that holds both: without what was deleted it is
 * the new version, without what was inserted the old one. */
#include "check.h"

#include "redline/difference.h"
#include "redline/merge.h"

#include <stdlib.h>

/* ---- random numbers, the same each time ---- */

static uint32_t next_random(uint32_t *state)
{
    *state = *state * 1664525u + 1013904223u;
    return *state >> 8;
}

static size_t below(uint32_t *state, size_t count)
{
    return next_random(state) % count;
}

/* ---- texts ---- */

static struct doc_runs one_run(struct arena *arena, const char *text)
{
    struct doc_runs runs = {0};
    doc_run_add(arena, &runs, str_of(text), LANG_EN, POS_NONE);
    return runs;
}

/* Runs of that version, or with the marks: "[-old-]{+new+}". */
static struct str said(struct arena *arena, const struct doc_runs *runs, enum revision drop,
                       bool marks)
{
    struct buf out = {.arena = arena};
    for (size_t i = 0; i < runs->count; i++) {
        enum revision revision = runs->items[i].revision;
        if (!marks && revision == drop)
            continue;
        const char *open = revision == REVISION_DELETED ? "[-" : revision ? "{+" : "";
        const char *close = revision == REVISION_DELETED ? "-]" : revision ? "+}" : "";
        buf_printf(&out, "%s%.*s%s", marks ? open : "", STR_ARGS(runs->items[i].text),
                   marks ? close : "");
    }
    buf_char(&out, '\0');
    return str_slice(buf_str(&out), 0, out.n - 1);
}

static struct str between(struct arena *arena, const char *before, const char *after)
{
    struct doc_runs old = one_run(arena, before), new = one_run(arena, after);
    struct doc_runs both = runs_difference(arena, &old, &new);
    CHECK_STR(said(arena, &both, REVISION_DELETED, false), after);
    CHECK_STR(said(arena, &both, REVISION_INSERTED, false), before);
    return said(arena, &both, REVISION_NONE, true);
}

static void test_words(struct arena *arena)
{
    static const struct {
        const char *before, *after, *expected;
    } cases[] = {
        {"The rate is 2.0 % a year.", "The rate is 2.5 % a year.",
         "The rate is [-2.0 %-]{+2.5 %+} a year."},
        {"It pays CNY 80,000.00 at once.", "It pays CNY 8,000.00 at once.",
         "It pays [-CNY 80,000.00-]{+CNY 8,000.00+} at once."},
        {"It pays HK$ 500 at once.", "It pays HK$ 5000 at once.",
         "It pays [-HK$ 500-]{+HK$ 5000+} at once."},
        {"by 2027-01-31 at the latest", "by 2027-02-28 at the latest",
         "by [-2027-01-31-]{+2027-02-28+} at the latest"},
        {"a change of -3.5 points here", "a change of +3.5 points here",
         "a change of [--3.5-]{++3.5+} points here"},
        {"客户应于2027年6月1日前付款。", "客户应于2027年7月1日前付款。",
         "客户应于[-2027年6月1日-]{+2027年7月1日+}前付款。"},
        {"费用为4万元（不含税）。", "费用为5.5万元（不含税）。",
         "费用为[-4万元-]{+5.5万元+}（不含税）。"},
        {"共计捌万肆仟元整，一次付清。", "共计捌万伍仟元整，一次付清。",
         "共计[-捌万肆仟元整-]{+捌万伍仟元整+}，一次付清。"},
        {"依照第十二条的规定办理。", "依照第十三条的规定办理。",
         "依照[-第十二条-]{+第十三条+}的规定办理。"},
        {"The seller delivers.", "The seller promptly delivers.",
         "The seller {+promptly +}delivers."},
        {"Net purchases grow.", "All of it is new here.",
         "[-Net purchases grow.-]{+All of it is new here.+}"},
        {"the same", "the same", "the same"},
        {"", "new", "{+new+}"},
        {"old", "", "[-old-]"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        CHECK_STR(between(arena, cases[i].before, cases[i].after), cases[i].expected);
}

/* Runs keep their looks; what is deleted leads nowhere; breaks and page numbers are words. */
static void test_runs(struct arena *arena)
{
    struct doc_runs before = {0}, after = {0};
    doc_run_add(arena, &before, STR("Title. "), LANG_EN, POS_NONE)->style = "strong";
    doc_run_add(arena, &before, STR("see clause 5.3"), LANG_EN, POS_NONE)->target = STR("c");
    doc_run_add(arena, &before, STR(""), LANG_EN, POS_NONE)->kind = RUN_BREAK;
    doc_run_add(arena, &after, STR("Title. "), LANG_EN, POS_NONE)->style = "strong";
    doc_run_add(arena, &after, STR("see clause 5.2"), LANG_EN, POS_NONE)->target = STR("c");
    doc_run_add(arena, &after, STR(""), LANG_EN, POS_NONE)->kind = RUN_BREAK;
    struct doc_runs both = runs_difference(arena, &before, &after);
    CHECK_STR(said(arena, &both, REVISION_NONE, true), "Title. see clause [-5.3-]{+5.2+}");
    CHECK(runs_changed(&both) && !runs_changed(&after));
    CHECK_INT(both.count, 5);
    CHECK(both.items[0].style && strcmp(both.items[0].style, "strong") == 0);
    CHECK(!both.items[2].target.n && both.items[3].target.n);
    CHECK_INT(both.items[4].kind, RUN_BREAK);
}

static const char *const vocabulary[] = {
    "the ", "customer ", "pays ", "2.0 % ", "CNY 80,000.00 ", "客", "户", "第十二条", "12万元",
    ", ", ".", "é", "\xF0\xA0\xAE\xB7", " ", "、", "2027年1月31日", "KA-2027-014 ", "(a) ", "$",
    "CNY ", "-", "第", "%", "\xCC\x81",
};
enum { VOCABULARY = sizeof vocabulary / sizeof vocabulary[0] };

static const char *random_text(struct arena *arena, uint32_t *state, size_t most)
{
    struct buf out = {.arena = arena};
    for (size_t i = below(state, most); i > 0; i--)
        buf_puts(&out, vocabulary[below(state, VOCABULARY)]);
    buf_char(&out, '\0');
    return out.s;
}

/* The second text is the first with words put in, taken out and exchanged. */
static const char *random_edit(struct arena *arena, uint32_t *state, const char *text)
{
    struct str from = str_of(text);
    struct buf out = {.arena = arena};
    for (size_t at = 0; at < from.n;) {
        size_t start = at;
        utf8_next(from, &at);
        size_t dice = below(state, 12);
        if (dice != 0)
            buf_add(&out, str_slice(from, start, at - start));
        if (dice == 1)
            buf_puts(&out, vocabulary[below(state, VOCABULARY)]);
    }
    buf_char(&out, '\0');
    return out.s;
}

static void test_random_texts(struct arena *arena)
{
    uint32_t state = 27;
    for (int i = 0; i < 2000; i++) {
        struct arena *own = arena_new();
        const char *before = random_text(own, &state, 40);
        between(own, before, i % 3 ? random_edit(own, &state, before)
                                   : random_text(own, &state, 40));
        arena_free(own);
    }
    (void)arena;
}

/* Two texts so long and unlike that no table of them is made. */
static void test_long(struct arena *arena)
{
    struct buf a = {.arena = arena}, b = {.arena = arena};
    for (int i = 0; i < 20000; i++) {
        buf_printf(&a, "a%d ", i);
        buf_printf(&b, "b%d ", i);
    }
    buf_char(&a, '\0');
    buf_char(&b, '\0');
    between(arena, a.s, b.s);
}

/* ---- documents ---- */

static struct doc_block *random_paragraph(struct arena *arena, struct doc_block *parent,
                                          uint32_t *state, size_t id)
{
    struct doc_block *block = doc_block_add(arena, parent, BLOCK_PARAGRAPH, "clause");
    if (id)
        block->id = str_format(arena, "clause-%zu", id);
    const char *text = random_text(arena, state, 20);
    if (*text)
        doc_run_add(arena, &block->runs, str_of(text), LANG_EN, POS_NONE);
    return block;
}

static void random_table(struct arena *arena, struct doc_block *parent, uint32_t *state)
{
    struct doc_block *block = doc_block_add(arena, parent, BLOCK_TABLE, NULL);
    struct doc_table *table = doc_table_new(arena, "grid", 2 + below(state, 2));
    for (size_t r = 1 + below(state, 6); r > 0; r--) {
        struct doc_row *row = doc_row_add(arena, table, below(state, 4) ? ROW_BODY : ROW_GROUP);
        for (size_t c = 0; c < row->count; c++)
            for (size_t p = below(state, 3); p > 0; p--)
                doc_cell_paragraph(arena, &row->cells[c], "table-cell",
                                   str_of(random_text(arena, state, 6)), LANG_EN, POS_NONE);
    }
    block->table = table;
}

static void random_list(struct arena *arena, struct doc_block *parent, uint32_t *state)
{
    struct doc_block *list = doc_block_add(arena, parent, BLOCK_LIST, "item");
    for (size_t i = 0; i < 1 + below(state, 4); i++) {
        struct doc_block *item = doc_block_add(arena, list, BLOCK_ITEM, "item");
        item->label = str_format(arena, "(%c)", (char)('a' + (int)i));
        random_paragraph(arena, item, state, 0);
    }
}

static void random_figure(struct arena *arena, struct doc_block *parent, uint32_t *state)
{
    struct doc_block *block = doc_block_add(arena, parent, BLOCK_FIGURE, NULL);
    struct doc_figure *figure = doc_figure_new(arena, 20);
    figure->alternative = str_of(random_text(arena, state, 6));
    block->figure = figure;
}

static struct doc *random_document(struct arena *arena, uint32_t *state)
{
    struct doc *doc = doc_new(arena, LANG_EN);
    size_t id = 0;
    for (size_t s = 1 + below(state, 4); s > 0; s--) {
        struct doc_block *section = doc_block_add(arena, doc->root, BLOCK_SECTION, NULL);
        struct doc_block *heading =
            doc_block_add(arena, section, BLOCK_HEADING, "heading-1");
        heading->id = str_format(arena, "section-%zu", s);
        doc_run_add(arena, &heading->runs, str_of(random_text(arena, state, 6)), LANG_EN,
                    POS_NONE);
        for (size_t b = below(state, 7); b > 0; b--) {
            size_t kind = below(state, 7);
            if (kind < 4)
                random_paragraph(arena, section, state, kind < 3 ? ++id : 0);
            else
                (kind == 4   ? random_table
                 : kind == 5 ? random_list
                             : random_figure)(arena, section, state);
        }
    }
    return doc;
}

/* Another document that shares parts with the first, in another order. */
static void shuffle_children(struct arena *arena, struct doc_block *parent, uint32_t *state)
{
    struct doc_block *items[64];
    size_t count = 0;
    for (struct doc_block *b = parent->first; b && count < 64; b = b->next)
        items[count++] = b;
    for (size_t i = 0; i < below(state, 3) && count > 2; i++) {
        size_t a = 1 + below(state, count - 1), b = 1 + below(state, count - 1);
        struct doc_block *held = items[a];
        items[a] = items[b];
        items[b] = held;
    }
    parent->first = parent->last = NULL;
    for (size_t i = 0; i < count; i++) {
        if (i > 0 && below(state, 8) == 0)
            continue;
        items[i]->next = NULL;
        if (parent->last)
            parent->last->next = items[i];
        else
            parent->first = items[i];
        parent->last = items[i];
    }
    (void)arena;
}

static void edit_texts(struct arena *arena, struct doc_block *first, uint32_t *state)
{
    for (struct doc_block *b = first; b; b = b->next) {
        for (size_t i = 0; i < b->runs.count && below(state, 3) == 0; i++) {
            const char *text = str_terminated(arena, b->runs.items[i].text);
            b->runs.items[i].text = str_of(random_edit(arena, state, text));
        }
        for (size_t r = 0; b->table && r < b->table->row_count; r++)
            for (size_t c = 0; c < b->table->rows[r].count; c++)
                edit_texts(arena, b->table->rows[r].cells[c].first, state);
        edit_texts(arena, b->first, state);
    }
}

/* ---- one version of a merged tree, as text ---- */

static void write_blocks(struct buf *out, const struct doc_block *first, enum revision drop);

static void write_table(struct buf *out, const struct doc_table *table, enum revision drop)
{
    for (size_t r = 0; r < table->row_count; r++) {
        const struct doc_row *row = &table->rows[r];
        if (drop && row->revision == drop)
            continue;
        buf_printf(out, "row %d\n", (int)row->kind);
        for (size_t c = 0; c < row->count; c++) {
            buf_puts(out, "cell\n");
            write_blocks(out, row->cells[c].first, drop);
        }
    }
}

/* `drop` REVISION_NONE: all of it, as of a document that was never merged. */
static void write_blocks(struct buf *out, const struct doc_block *first, enum revision drop)
{
    for (const struct doc_block *b = first; b; b = b->next) {
        if (drop && b->revision == drop)
            continue;
        struct str label =
            drop == REVISION_INSERTED && b->label_was.n ? b->label_was : b->label;
        buf_printf(out, "%d %s %.*s: ", (int)b->kind, b->style ? b->style : "",
                   STR_ARGS(label));
        for (size_t i = 0; i < b->runs.count; i++)
            if (!drop || b->revision || b->runs.items[i].revision != drop)
                buf_add(out, b->runs.items[i].text);
        buf_char(out, '\n');
        if (b->figure)
            buf_printf(out, "%.*s\n", STR_ARGS(b->figure->alternative));
        if (b->table)
            write_table(out, b->table, drop);
        write_blocks(out, b->first, drop);
    }
}

static struct str version_of(struct arena *arena, const struct doc_block *root,
                             enum revision drop)
{
    struct buf out = {.arena = arena};
    write_blocks(&out, root->first, drop);
    buf_char(&out, '\0');
    return str_slice(buf_str(&out), 0, out.n - 1);
}

static void test_random_documents(struct arena *arena)
{
    size_t moved = 0, changed = 0, inserted = 0;
    (void)arena;
    for (uint32_t seed = 1; seed <= 400; seed++) {
        struct arena *own = arena_new();
        uint32_t first = seed, second = seed, edit = seed * 7;
        struct doc *before = random_document(own, &first);
        struct doc *after = random_document(own, &second);
        edit_texts(own, after->root->first, &edit);
        for (struct doc_block *s = after->root->first; s; s = s->next)
            shuffle_children(own, s, &edit);
        shuffle_children(own, after->root, &edit);
        for (int exact = 0; exact < 2; exact++) {
            struct redline_merged merged = redline_merge(own, before, after, exact);
            struct str old = version_of(own, before->root, REVISION_NONE);
            struct str new = version_of(own, after->root, REVISION_NONE);
            if (exact) {
                CHECK_STR(version_of(own, merged.root, REVISION_INSERTED), old.s);
                CHECK_STR(version_of(own, merged.root, REVISION_DELETED), new.s);
            }
            moved += merged.counts.moved;
            changed += merged.counts.changed;
            inserted += merged.counts.inserted;
        }
        arena_free(own);
    }
    CHECK(moved > 50 && changed > 200 && inserted > 200);
}

static void test_same(struct arena *arena)
{
    uint32_t first = 5, second = 5;
    struct doc *before = random_document(arena, &first);
    struct doc *after = random_document(arena, &second);
    struct redline_counts counts = redline_merge(arena, before, after, false).counts;
    CHECK(!counts.changed && !counts.inserted && !counts.deleted && !counts.moved);
}

/* A clause that changed places and a word: one move, with the word marked at its new place. */
static void test_move(struct arena *arena)
{
    static const char *const texts[] = {"One stays as it is here.", "Two goes to another place.",
                                        "Three stays as it is here."};
    static const char *const after_texts[] = {"One stays as it is here.",
                                              "Three stays as it is here.",
                                              "Two goes to a better place."};
    static const char *const ids[] = {"one", "two", "three"}, *const after_ids[] = {"one", "three",
                                                                                  "two"};
    struct doc *before = doc_new(arena, LANG_EN), *after = doc_new(arena, LANG_EN);
    for (size_t i = 0; i < 3; i++) {
        struct doc_block *b = doc_block_add(arena, before->root, BLOCK_PARAGRAPH, "clause");
        struct doc_block *a = doc_block_add(arena, after->root, BLOCK_PARAGRAPH, "clause");
        b->id = str_of(ids[i]);
        a->id = str_of(after_ids[i]);
        b->label = a->label = str_format(arena, "1.%zu", i + 1);
        doc_run_add(arena, &b->runs, str_of(texts[i]), LANG_EN, POS_NONE);
        doc_run_add(arena, &a->runs, str_of(after_texts[i]), LANG_EN, POS_NONE);
    }
    struct redline_merged merged = redline_merge(arena, before, after, false);
    CHECK_INT(merged.counts.moved, 1);
    CHECK_INT(merged.counts.inserted + merged.counts.deleted + merged.counts.changed, 0);
    const struct doc_block *gone = merged.root->first->next, *here = merged.root->last;
    CHECK(gone->revision == REVISION_DELETED && gone->move == 1);
    CHECK(here->revision == REVISION_INSERTED && here->move == 1);
    CHECK_STR(said(arena, &here->runs, REVISION_NONE, true),
              "Two goes to [-another-]{+a better+} place.");
    CHECK_STR(gone->next->label_was, "1.3");
    CHECK_STR(gone->next->label, "1.2");
}

int main(void)
{
    struct arena *arena = arena_new();
    test_words(arena);
    test_runs(arena);
    test_random_texts(arena);
    test_long(arena);
    test_same(arena);
    test_move(arena);
    test_random_documents(arena);
    arena_free(arena);
    return checks_end();
}
