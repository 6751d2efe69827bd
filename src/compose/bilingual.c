/* One contract in two languages: the two documents, composed each by itself, are laid into one.
 * No component knows of it: whatever they make has the same shape in both languages, and what
 * differs is what a reader of the other language needs beside it. Running text stands in two
 * columns, row by row; tables and drawings stand once, across the page, and hold both texts
 * where the texts differ. */
#include "compose/bilingual.h"

#include "compose/beside.h"
#include "compose/composer.h"

#include <string.h>

BILINGUAL_MESSAGES(MESSAGE_DEFINE)

/* Where blocks go, and the table of two columns that is open there, if one is. */
struct flow {
    struct doc_block *parent;
    struct doc_block *columns; /* NULL: none is open */
    struct doc_table *table;   /* of `columns` */
    bool leads;                /* its last row asks for what follows */
};

/* ---- the flow of a section ---- */

static void columns_close(struct flow *flow)
{
    if (flow->columns)
        flow->columns->keep_next = flow->leads;
    flow->columns = NULL;
}

static struct doc_row *columns_row(struct merge *m, struct flow *flow, struct pos pos)
{
    if (!flow->columns) {
        flow->columns = doc_block_add(m->arena, flow->parent, BLOCK_TABLE, NULL);
        flow->columns->lang = m->lang;
        flow->table = doc_table_new(m->arena, "bilingual", 2);
        flow->table->columns[0].weight = flow->table->columns[1].weight = 1;
        flow->columns->table = flow->table;
    }
    struct doc_row *row = doc_row_add(m->arena, flow->table, ROW_BODY);
    row->pos = pos;
    return row;
}

/* Contents and bookmarks name a heading once, in both languages and with both numbers. */
static struct doc_runs heading_listing(struct merge *m, const struct doc_block *left,
                                       const struct doc_block *right)
{
    struct doc_runs numbered = {0};
    if (right->label.n && !same_text(left->label, right->label))
        doc_run_add(m->arena, &numbered,
                    str_format(m->arena, "%.*s ", STR_ARGS(right->label)), right->lang,
                    right->pos);
    runs_copy(m, &numbered, &right->runs);
    bool same = same_runs(m, &left->runs, &right->runs);
    return same ? (struct doc_runs){0} : runs_join(m, &left->runs, &numbered, JOINED);
}

static void columns_pair(struct merge *m, struct flow *flow, const struct doc_block *left,
                         const struct doc_block *right)
{
    struct doc_row *row = columns_row(m, flow, left->pos);
    struct doc_block *first = cell_copy(m, &row->cells[0], left);
    make_second(cell_copy(m, &row->cells[1], right));
    if (left->kind == BLOCK_HEADING)
        first->listing = heading_listing(m, left, right);
    flow->leads = left->kind == BLOCK_HEADING || left->keep_next;
}

static void list_cell(struct merge *m, struct doc_cell *cell, const struct doc_block *list,
                      const struct doc_block *item)
{
    struct doc_block *own = cell_copy(m, cell, list);
    own->first = own->last = NULL;
    block_copy(m, own, item);
}

static size_t count_items(const struct doc_block *list)
{
    size_t count = 0;
    for (const struct doc_block *item = list->first; item; item = item->next)
        count++;
    return count;
}

static void columns_list(struct merge *m, struct flow *flow, const struct doc_block *left,
                         const struct doc_block *right)
{
    if (count_items(left) != count_items(right)) {
        columns_pair(m, flow, left, right);
        return;
    }
    const struct doc_block *r = right->first;
    for (const struct doc_block *l = left->first; l; l = l->next, r = r->next) {
        struct doc_row *row = columns_row(m, flow, l->pos);
        list_cell(m, &row->cells[0], left, l);
        list_cell(m, &row->cells[1], right, r);
    }
    flow->leads = left->keep_next;
}

static void merge_children(struct merge *m, struct doc_block *parent,
                           const struct doc_block *left, const struct doc_block *right);

static void stacked_texts(struct merge *m, struct flow *flow, const struct doc_block *left,
                          const struct doc_block *right)
{
    const struct look *look = look_of(left->style);
    struct doc_block *first = block_copy(m, flow->parent, left);
    if (look->way != STACKED)
        first->runs = runs_join(m, &left->runs, &right->runs, look->way);
    if (look->way != STACKED || same_runs(m, &left->runs, &right->runs))
        return;
    first->keep_next = true;
    struct doc_block *second = block_copy(m, flow->parent, right);
    make_second(second);
    if (look->second)
        second->style = look->second;
}

/* One after the other, where they cannot be one. */
static void both_blocks(struct merge *m, struct flow *flow, const struct doc_block *left,
                        const struct doc_block *right)
{
    block_copy(m, flow->parent, left);
    make_second(block_copy(m, flow->parent, right));
}

static bool is_text(const struct doc_block *block)
{
    return block->kind == BLOCK_HEADING || block->kind == BLOCK_PARAGRAPH
           || block->kind == BLOCK_LIST;
}

static void across_pair(struct merge *m, struct flow *flow, const struct doc_block *left,
                        const struct doc_block *right)
{
    switch (left->kind) {
    case BLOCK_PARAGRAPH:
    case BLOCK_HEADING:
        stacked_texts(m, flow, left, right);
        break;
    case BLOCK_SECTION:
    case BLOCK_GROUP: {
        struct doc_block *both = block_copy(m, flow->parent, left);
        both->first = both->last = NULL;
        merge_children(m, both, left->first, right->first);
        break;
    }
    case BLOCK_TABLE:
        if (same_tables(left->table, right->table))
            block_copy(m, flow->parent, left)->table =
                table_merge(m, left->table, right->table);
        else
            both_blocks(m, flow, left, right);
        break;
    case BLOCK_FIGURE:
        if (same_figures(left->figure, right->figure))
            block_copy(m, flow->parent, left)->figure =
                figure_merge(m, left->figure, right->figure, true);
        else
            both_blocks(m, flow, left, right);
        break;
    case BLOCK_FIELD:
        block_copy(m, flow->parent, left)->field = field_merge(m, left->field, right->field);
        break;
    case BLOCK_PAGE:
    case BLOCK_SPACE:
    case BLOCK_CONTENTS:
        block_copy(m, flow->parent, left);
        break;
    case BLOCK_LIST:
    case BLOCK_ITEM:
        both_blocks(m, flow, left, right);
        break;
    }
}

static void merge_pair(struct merge *m, struct flow *flow, const struct doc_block *left,
                       const struct doc_block *right)
{
    if (!is_text(left) || look_of(left->style)->way != COLUMNS) {
        columns_close(flow);
        across_pair(m, flow, left, right);
    } else if (left->kind == BLOCK_LIST) {
        columns_list(m, flow, left, right);
    } else {
        columns_pair(m, flow, left, right);
    }
}

/* What only one language has: in its own column, or across. */
static void merge_single(struct merge *m, struct flow *flow, const struct doc_block *block,
                         size_t column)
{
    if (is_text(block) && look_of(block->style)->way == COLUMNS) {
        struct doc_row *row = columns_row(m, flow, block->pos);
        cell_copy(m, &row->cells[column], block);
        flow->leads = block->kind == BLOCK_HEADING || block->keep_next;
        return;
    }
    columns_close(flow);
    block_copy(m, flow->parent, block);
}

static bool matches(const struct doc_block *left, const struct doc_block *right)
{
    return left->kind == right->kind && str_equal(left->id, right->id)
           && (left->style == right->style
               || (left->style && right->style && strcmp(left->style, right->style) == 0));
}

/* How many blocks of each side to pass before two match again; false if none do nearby. */
static bool next_match(const struct doc_block *left, const struct doc_block *right,
                       size_t *pass_left, size_t *pass_right)
{
    enum { NEARBY = 8 };
    for (size_t sum = 1; sum < NEARBY; sum++) {
        const struct doc_block *l = left;
        for (size_t i = 0; i <= sum && l; i++, l = l->next) {
            const struct doc_block *r = right;
            for (size_t j = i; j < sum && r; j++)
                r = r->next;
            if (r && matches(l, r)) {
                *pass_left = i;
                *pass_right = sum - i;
                return true;
            }
        }
    }
    return false;
}

/* As deep as documents nest, which no input can change. */
static void merge_children(struct merge *m, struct doc_block *parent,
                           const struct doc_block *left, const struct doc_block *right)
{
    struct flow flow = {.parent = parent};
    while (left || right) {
        size_t pass_left = left ? 1 : 0, pass_right = right ? 1 : 0;
        if (left && right && matches(left, right)) {
            merge_pair(m, &flow, left, right);
            left = left->next;
            right = right->next;
            continue;
        }
        if (left && right)
            next_match(left, right, &pass_left, &pass_right);
        for (; left && pass_left; pass_left--, left = left->next)
            merge_single(m, &flow, left, 0);
        for (; right && pass_right; pass_right--, right = right->next)
            merge_single(m, &flow, right, 1);
    }
    columns_close(&flow);
}

/* ---- the whole ---- */

enum { FOOTER_COLUMNS = 68 }; /* beside the number of the page */

/* The header names the plan in both languages, rather than the parties in one. */
static void merge_furniture(struct merge *m, struct doc *both, const struct doc *left,
                            const struct doc *right)
{
    both->title = text_join(m, left->title, right->title, BETWEEN);
    both->subject = text_join(m, left->subject, right->subject, BETWEEN);
    both->author = left->author;
    both->number = left->number;
    runs_copy(m, &both->header_left, &left->header_left);
    bool same = same_runs(m, &left->header_left, &right->header_left);
    runs_copy(m, &both->header_right, same ? &left->header_right : &right->header_left);
    struct doc_runs footer = runs_join(m, &left->footer_left, &right->footer_left, JOINED);
    both->footer_left =
        columns_of(text_of(m, &footer)) <= FOOTER_COLUMNS
            ? footer
            : runs_join(m, &left->footer_left, &right->footer_left, BROKEN);
    both->page_of = text_join(m, left->page_of, right->page_of, " · ");
    both->seam_seal = left->seam_seal;
    both->initial_count = left->initial_count;
    struct doc_field *initials = arena_array(m->arena, left->initial_count, sizeof *initials);
    for (size_t i = 0; i < left->initial_count; i++)
        initials[i] = *field_merge(m, &left->initials[i], &right->initials[i]);
    both->initials = initials;
    both->mark = left->mark.s ? text_join(m, left->mark, right->mark, " ") : STR_NONE;
}

static const struct doc *documents_merge(struct arena *arena, const struct doc *left,
                                         const struct doc *right)
{
    struct merge m = {arena, left->lang};
    struct doc *both = doc_new(arena, left->lang);
    merge_furniture(&m, both, left, right);
    merge_children(&m, both->root, left->root->first, right->root->first);
    return both;
}

/* Without it nobody could say what holds where the two texts differ. */
static void check_prevails(struct findings *findings, const struct plan *plan,
                           const struct contract_side sides[2], bool final)
{
    const struct plan_agreement *agreement = plan->agreement;
    const struct plan_node *node = agreement ? &agreement->node : &plan->node;
    enum lang lang;
    if (!agreement || !agreement->prevails.n) {
        FIND(findings, final ? &LANGUAGE_PREVAILS_FINAL : &LANGUAGE_PREVAILS_MISSING,
             node_pos(node), ARG_TEXT("language", lang_tag(sides[0].lang)));
        return;
    }
    if (!lang_parse(agreement->prevails, &lang)
        || (lang != sides[0].lang && lang != sides[1].lang))
        FIND(findings, &LANGUAGE_PREVAILS_OTHER, value_pos(node, "prevails"),
             ARG("language", agreement->prevails), ARG_TEXT("left", lang_tag(sides[0].lang)),
             ARG_TEXT("right", lang_tag(sides[1].lang)));
}

const struct doc *compose_bilingual(struct arena *arena, struct findings *findings,
                                    const struct contract_side sides[2],
                                    const struct contract_options *options)
{
    const struct doc *docs[2];
    check_prevails(findings, sides[0].plan, sides, options->final);
    for (int i = 0; i < 2; i++) {
        struct contract_options own = *options;
        own.lang = sides[i].lang;
        own.bilingual = true;
        docs[i] = compose_contract(arena, findings, sides[i].plan, sides[i].agreement,
                                   sides[i].wording, &own);
    }
    return documents_merge(arena, docs[0], docs[1]);
}
