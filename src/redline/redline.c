#include "redline/redline.h"

#include "redline/merge.h"
#include "redline/paper.h"
#include "redline/summary.h"
#include "compose/words.h"

struct redline {
    struct arena *arena;
    const struct redline_side *sides;
    const struct wording *wording;
    const struct redline_options *options;
    struct doc *doc;
    struct redline_counts counts;
};

static struct str word(const struct redline *r, enum word w)
{
    return wording_word(r->wording, w);
}

static struct doc_block *paragraph(struct redline *r, const char *style, struct str text)
{
    struct doc_block *block = doc_block_add(r->arena, r->doc->root, BLOCK_PARAGRAPH, style);
    if (text.n)
        doc_run_add(r->arena, &block->runs, text, r->options->lang, POS_NONE);
    return block;
}

/* ---- the first page ---- */

static void fact(struct redline *r, struct doc_table *table, enum word label, struct str value)
{
    enum lang lang = r->options->lang;
    struct doc_row *row = doc_row_add(r->arena, table, ROW_BODY);
    doc_cell_paragraph(r->arena, &row->cells[0], "table-cell", word(r, label), lang, POS_NONE);
    row->cells[0].head = true;
    doc_cell_paragraph(r->arena, &row->cells[1], "table-cell", value, lang, POS_NONE);
}

static struct str count_text(struct redline *r, size_t count)
{
    return str_format(r->arena, "%zu", count);
}

static void facts(struct redline *r)
{
    struct doc_block *block = doc_block_add(r->arena, r->doc->root, BLOCK_TABLE, NULL);
    struct doc_table *table = doc_table_new(r->arena, "facts", 2);
    table->columns[1].weight = 1;
    table->summary = word(r, WORD_REDLINE_FACTS);
    fact(r, table, WORD_REDLINE_OLD, r->sides[0].name);
    fact(r, table, WORD_REDLINE_NEW, r->sides[1].name);
    fact(r, table, WORD_REDLINE_EXTENT,
         FILL(r->arena, word(r, WORD_REDLINE_COUNTS),
              {"changed", count_text(r, r->counts.changed)},
              {"inserted", count_text(r, r->counts.inserted)},
              {"deleted", count_text(r, r->counts.deleted)},
              {"moved", count_text(r, r->counts.moved)}));
    block->table = table;
}

/* Each mark of the comparison, shown on itself. */
static void key(struct redline *r)
{
    enum lang lang = r->options->lang;
    bool chinese = lang_chinese(lang);
    struct doc_block *block = paragraph(r, "table-note", STR_NONE);
    doc_run_add(r->arena, &block->runs, word(r, WORD_REDLINE_KEY), lang, POS_NONE)->style =
        "strong";
    doc_run_add(r->arena, &block->runs, chinese ? STR("：") : STR(": "), lang, POS_NONE);
    doc_run_add(r->arena, &block->runs, word(r, WORD_REDLINE_KEY_INSERTED), lang, POS_NONE)
        ->revision = REVISION_INSERTED;
    doc_run_add(r->arena, &block->runs, chinese ? STR("，") : STR(", "), lang, POS_NONE);
    doc_run_add(r->arena, &block->runs, word(r, WORD_REDLINE_KEY_DELETED), lang, POS_NONE)
        ->revision = REVISION_DELETED;
    doc_run_add(r->arena, &block->runs, chinese ? STR("。") : STR(". "), lang, POS_NONE);
    doc_run_add(r->arena, &block->runs, word(r, WORD_REDLINE_KEY_BAR), lang, POS_NONE);
    if (!chinese)
        doc_run_add(r->arena, &block->runs, STR(" "), lang, POS_NONE);
    doc_run_add(r->arena, &block->runs, word(r, WORD_REDLINE_KEY_NUMBERS), lang, POS_NONE);
    block->marked = true;
}

static void first_page(struct redline *r, struct str title, bool same)
{
    doc_block_add(r->arena, r->doc->root, BLOCK_PAGE, "body");
    paragraph(r, "title", FILL(r->arena, word(r, WORD_REDLINE_TITLE), {"title", title}));
    facts(r);
    if (same)
        paragraph(r, "lead", word(r, WORD_REDLINE_SAME));
    else
        key(r);
}

/* ---- what stands on every page ---- */

static void furniture(struct redline *r, const struct doc *after)
{
    struct doc *doc = r->doc;
    enum lang lang = r->options->lang;
    struct str mark = word(r, WORD_REDLINE_MARK);
    doc->author = after->author;
    doc->number = after->number;
    doc->title = FILL(r->arena, word(r, WORD_REDLINE_TITLE), {"title", after->title});
    doc->subject = FILL(r->arena, word(r, WORD_REDLINE_AGAINST), {"new", r->sides[1].name},
                        {"old", r->sides[0].name});
    doc_run_add(r->arena, &doc->header_left, doc->subject, lang, POS_NONE);
    doc->header_right = after->header_right;
    doc->footer_left = after->footer_left;
    doc_run_add(r->arena, &doc->footer_left,
                str_format(r->arena, " · %.*s", STR_ARGS(word(r, WORD_REDLINE_NOT_CONTRACT))),
                lang, POS_NONE);
    doc->page_of = after->page_of;
    doc->inserted = word(r, WORD_REDLINE_SAID_INSERTED);
    doc->deleted = word(r, WORD_REDLINE_SAID_DELETED);
    doc->mark = r->options->audience == AUDIENCE_INTERNAL
                    ? str_format(r->arena, "%.*s · %.*s", STR_ARGS(mark), STR_ARGS(after->mark))
                    : mark;
}

static void contract_append(struct redline *r, struct doc_block *root)
{
    struct doc_block *to = r->doc->root;
    if (to->last)
        to->last->next = root->first;
    else
        to->first = root->first;
    to->last = root->last;
}

/* What only its reader can settle, such as a blank, is for those who make the contract. */
static const struct doc *contract(struct arena *arena, const struct redline_side *side,
                                  const struct wording *wording,
                                  const struct redline_options *options)
{
    struct findings unheard = {.arena = arena};
    struct contract_options own = {.lang = options->lang, .audience = options->audience};
    return compose_contract(arena, &unheard, side->plan, side->agreement, wording, &own);
}

const struct doc *compose_redline(struct arena *arena, const struct redline_side sides[2],
                                  const struct wording *wording,
                                  const struct redline_options *options, bool *same)
{
    struct redline r = {.arena = arena, .sides = sides, .wording = wording, .options = options};
    const struct doc *before = contract(arena, &sides[0], wording, options);
    const struct doc *after = contract(arena, &sides[1], wording, options);
    struct redline_merged merged = redline_merge(arena, before, after, options->word);
    r.counts = merged.counts;
    *same = !r.counts.inserted && !r.counts.deleted && !r.counts.changed && !r.counts.moved;
    if (options->word) {
        struct doc *doc = arena_alloc(arena, sizeof *doc);
        *doc = *after;
        doc->root = merged.root;
        return doc;
    }
    r.doc = doc_new(arena, options->lang);
    furniture(&r, after);
    first_page(&r, after->title, *same);
    redline_to_paper(arena, merged.root, wording);
    if (options->list && (options->list->line_count || !*same))
        redline_summary(arena, r.doc->root, merged.root, options->list);
    contract_append(&r, merged.root);
    return r.doc;
}
