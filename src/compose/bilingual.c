/* One contract in two languages: the two documents, composed each by itself, are laid into one.
 * No component knows of it: whatever they make has the same shape in both languages, and what
 * differs is what a reader of the other language needs beside it. Running text stands in two
 * columns, row by row; tables and drawings stand once, across the page, and hold both texts
 * where the texts differ. */
#include "compose/bilingual.h"

#include "compose/composer.h"

#include <string.h>

BILINGUAL_MESSAGES(MESSAGE_DEFINE)

struct merge {
    struct arena *arena;
    enum lang lang;  /* of the left column */
};

/* Where blocks go, and the table of two columns that is open there, if one is. */
struct flow {
    struct doc_block *parent;
    struct doc_block *columns; /* NULL: none is open */
    struct doc_table *table;   /* of `columns` */
    bool leads;                /* its last row asks for what follows */
};

#define BETWEEN " / "

/* ---- how texts of a style stand beside each other ---- */

enum way {
    STACKED, /* the second under the first */
    COLUMNS, /* side by side */
    BROKEN,  /* in one paragraph, a line each */
    JOINED,  /* on one line */
};

struct look {
    const char *style;
    enum way way;
    const char *second; /* style of the second text if it stands under the first */
};

static const struct look looks[] = {
    {"heading-1", COLUMNS, NULL},        {"heading-2", COLUMNS, NULL},
    {"heading-3", COLUMNS, NULL},        {"lead", COLUMNS, NULL},
    {"body", COLUMNS, NULL},             {"note", COLUMNS, NULL},
    {"clause", COLUMNS, NULL},           {"item", COLUMNS, NULL},
    {"contents-title", JOINED, NULL},    {"cover-label", JOINED, NULL},
    {"caption", JOINED, NULL},           {"sign-label", JOINED, NULL},
    {"cover-kicker", BROKEN, NULL},      {"cover-subtitle", BROKEN, NULL},
    {"title", BROKEN, NULL},             {"table-note", BROKEN, NULL},
    {"cover-title", STACKED, "heading-1"}, {"cover-party", STACKED, "cover-fact"},
    {"table-head", STACKED, "table-note"}, {"table-cell", STACKED, "table-muted"},
    {"table-strong", STACKED, "table-muted"}, {"table-group", STACKED, "table-muted"},
};

static const struct look *look_of(const char *style)
{
    static const struct look plain = {NULL, STACKED, NULL};
    for (size_t i = 0; style && i < sizeof looks / sizeof looks[0]; i++)
        if (strcmp(style, looks[i].style) == 0)
            return &looks[i];
    return &plain;
}

/* ---- texts ---- */

static struct str text_of(struct merge *m, const struct doc_runs *runs)
{
    struct buf out = {.arena = m->arena};
    for (size_t i = 0; i < runs->count; i++)
        buf_add(&out, runs->items[i].text);
    return buf_str(&out);
}

/* Spaces of any width: 10 % and 10% are the same figure. */
static bool is_space(uint32_t code)
{
    return code == ' ' || code == 0xA0 || code == 0x202F || code == 0x3000
           || (code >= 0x2000 && code <= 0x200A);
}

static uint32_t next_mark(struct str text, size_t *at)
{
    while (*at < text.n) {
        uint32_t code = utf8_next(text, at);
        if (!is_space(code))
            return code;
    }
    return 0;
}

static bool same_text(struct str left, struct str right)
{
    size_t l = 0, r = 0;
    for (;;) {
        uint32_t a = next_mark(left, &l), b = next_mark(right, &r);
        if (a != b)
            return false;
        if (a == 0)
            return true;
    }
}

static struct str text_join(struct merge *m, struct str left, struct str right,
                            const char *between)
{
    if (!right.n || same_text(left, right))
        return left;
    if (!left.n)
        return right;
    return str_format(m->arena, "%.*s%s%.*s", STR_ARGS(left), between, STR_ARGS(right));
}

static void runs_copy(struct merge *m, struct doc_runs *out, const struct doc_runs *runs)
{
    for (size_t i = 0; i < runs->count; i++)
        *doc_run_add(m->arena, out, STR(""), runs->items[i].lang, POS_NONE) = runs->items[i];
}

static bool same_runs(struct merge *m, const struct doc_runs *left,
                      const struct doc_runs *right)
{
    return same_text(text_of(m, left), text_of(m, right));
}

static struct doc_runs runs_join(struct merge *m, const struct doc_runs *left,
                                 const struct doc_runs *right, enum way way)
{
    struct doc_runs both = {0};
    runs_copy(m, &both, left);
    if (!right->count || same_runs(m, left, right))
        return both;
    if (left->count && way == BROKEN)
        doc_run_add(m->arena, &both, STR(""), m->lang, POS_NONE)->kind = RUN_BREAK;
    else if (left->count)
        doc_run_add(m->arena, &both, STR(BETWEEN), m->lang, POS_NONE)->style = "muted";
    runs_copy(m, &both, right);
    return both;
}

/* ---- blocks ---- */

static struct doc_block *block_become(struct doc_block *block, const struct doc_block *source)
{
    *block = *source;
    block->next = NULL;
    return block;
}

static struct doc_block *block_copy(struct merge *m, struct doc_block *parent,
                                    const struct doc_block *source)
{
    return block_become(doc_block_add(m->arena, parent, source->kind, source->style), source);
}

static struct doc_block *cell_copy(struct merge *m, struct doc_cell *cell,
                                   const struct doc_block *source)
{
    return block_become(
        doc_cell_block(m->arena, cell, source->kind, source->style, source->lang), source);
}

/* Links lead to the left one. */
static void make_second(struct doc_block *block)
{
    block->id = STR_NONE;
    block->unlisted = block->kind == BLOCK_HEADING;
}

/* ---- drawings ---- */

/* Columns of a terminal that a text takes, which tell how long it is in any script. */
static int columns_of(struct str text)
{
    int columns = 0;
    for (size_t at = 0; at < text.n;)
        columns += utf8_columns(utf8_next(text, &at));
    return columns;
}

static bool has_digit(struct str text)
{
    for (size_t i = 0; i < text.n; i++)
        if (text.s[i] >= '0' && text.s[i] <= '9')
            return true;
    return false;
}

/* How many columns a label of a drawing can take: by its width where it stands between two
 * edges of one that is as wide as the page, else few. */
static double label_room(const struct doc_shape *label, bool across)
{
    static const double page = 440, column = 4.4; /* points */
    double part = label->x1.part - label->x0.part;
    double points = part * page + label->x1.points - label->x0.points;
    return across && !label->near && points > 0 ? points / column : 16;
}

/* Figures and dates are read in any language. */
static bool label_differs(struct merge *m, const struct doc_shape *left,
                          const struct doc_shape *right)
{
    return left->text.count && !same_runs(m, &left->text, &right->text)
           && !has_digit(text_of(m, &left->text));
}

/* Labels of one kind are in both languages all of them, or none: then in the left one, and the
 * alternative says all in both. */
static bool labels_fit(struct merge *m, const struct doc_figure *left,
                       const struct doc_figure *right, bool across, bool near)
{
    for (size_t i = 0; i < left->count; i++) {
        const struct doc_shape *l = &left->shapes[i], *r = &right->shapes[i];
        if (l->near != near || !label_differs(m, l, r))
            continue;
        struct doc_runs both = runs_join(m, &l->text, &r->text, JOINED);
        if (columns_of(text_of(m, &both)) > label_room(l, across))
            return false;
    }
    return true;
}

static const struct doc_figure *figure_merge(struct merge *m, const struct doc_figure *left,
                                             const struct doc_figure *right, bool across)
{
    bool fit[] = {labels_fit(m, left, right, across, false),
                  labels_fit(m, left, right, across, true)};
    struct doc_figure *both = arena_alloc(m->arena, sizeof *both);
    *both = *left;
    both->alternative = text_join(m, left->alternative, right->alternative, BETWEEN);
    both->shapes = arena_array(m->arena, left->count, sizeof *both->shapes);
    both->capacity = left->count;
    for (size_t i = 0; i < left->count; i++) {
        const struct doc_shape *l = &left->shapes[i], *r = &right->shapes[i];
        both->shapes[i] = *l;
        if (fit[l->near] && label_differs(m, l, r))
            both->shapes[i].text = runs_join(m, &l->text, &r->text, JOINED);
    }
    return both;
}

static bool same_figures(const struct doc_figure *left, const struct doc_figure *right)
{
    if (left->count != right->count)
        return false;
    for (size_t i = 0; i < left->count; i++)
        if (left->shapes[i].kind != right->shapes[i].kind)
            return false;
    return true;
}

/* ---- cells ---- */

static const struct doc_table *table_merge(struct merge *m, const struct doc_table *left,
                                           const struct doc_table *right);
static bool same_tables(const struct doc_table *left, const struct doc_table *right);

static const struct doc_field *field_merge(struct merge *m, const struct doc_field *left,
                                           const struct doc_field *right)
{
    struct doc_field *both = arena_alloc(m->arena, sizeof *both);
    *both = *left;
    both->label = text_join(m, left->label, right->label, BETWEEN);
    return both;
}

static void cell_texts(struct merge *m, struct doc_cell *cell, const struct doc_block *left,
                       const struct doc_block *right, bool joined)
{
    const struct look *look = look_of(left->style);
    struct doc_block *first = cell_copy(m, cell, left);
    if (same_runs(m, &left->runs, &right->runs))
        return;
    if (joined || look->way == BROKEN || look->way == JOINED) {
        enum way way = joined ? JOINED : look->way;
        first->runs = runs_join(m, &left->runs, &right->runs, way);
        return;
    }
    struct doc_block *second = cell_copy(m, cell, right);
    make_second(second);
    if (look->second)
        second->style = look->second;
}

/* Two blocks of one kind in a cell. */
static void cell_pair(struct merge *m, struct doc_cell *cell, const struct doc_block *left,
                      const struct doc_block *right, bool joined)
{
    if (left->kind == BLOCK_PARAGRAPH) {
        cell_texts(m, cell, left, right, joined);
    } else if (left->kind == BLOCK_FIELD) {
        cell_copy(m, cell, left)->field = field_merge(m, left->field, right->field);
    } else if (left->kind == BLOCK_FIGURE && same_figures(left->figure, right->figure)) {
        cell_copy(m, cell, left)->figure = figure_merge(m, left->figure, right->figure, false);
    } else if (left->kind == BLOCK_TABLE && same_tables(left->table, right->table)) {
        cell_copy(m, cell, left)->table = table_merge(m, left->table, right->table);
    } else {
        cell_copy(m, cell, left);
        make_second(cell_copy(m, cell, right));
    }
}

static bool same_kinds(const struct doc_block *left, const struct doc_block *right)
{
    for (; left && right; left = left->next, right = right->next)
        if (left->kind != right->kind)
            return false;
    return !left && !right;
}

static void cell_merge(struct merge *m, struct doc_cell *both, const struct doc_cell *left,
                       const struct doc_cell *right, bool joined)
{
    *both = (struct doc_cell){.columns = left->columns, .head = left->head};
    if (same_kinds(left->first, right->first)) {
        const struct doc_block *r = right->first;
        for (const struct doc_block *l = left->first; l; l = l->next, r = r->next)
            cell_pair(m, both, l, r, joined);
        return;
    }
    for (const struct doc_block *l = left->first; l; l = l->next)
        cell_copy(m, both, l);
    for (const struct doc_block *r = right->first; r; r = r->next)
        make_second(cell_copy(m, both, r));
}

/* ---- tables ---- */

static bool same_rows(const struct doc_row *left, const struct doc_row *right)
{
    if (left->kind != right->kind || left->count != right->count)
        return false;
    for (size_t c = 0; c < left->count; c++)
        if (left->cells[c].columns != right->cells[c].columns)
            return false;
    return true;
}

static bool same_tables(const struct doc_table *left, const struct doc_table *right)
{
    if (left->column_count != right->column_count || left->row_count != right->row_count)
        return false;
    for (size_t r = 0; r < left->row_count; r++)
        if (!same_rows(&left->rows[r], &right->rows[r]))
            return false;
    return true;
}

/* A heading across the table has room for both languages on its line; so have the facts of the
 * cover, which is one page. */
static bool has_room(const struct doc_table *table, const struct doc_row *row)
{
    const struct doc_block *last = row->count ? row->cells[row->count - 1].first : NULL;
    bool cover = last && last->style && strcmp(last->style, "cover-fact") == 0;
    return cover
           || (row->kind == ROW_GROUP && row->count
               && row->cells[0].columns >= table->column_count);
}

static const struct doc_table *table_merge(struct merge *m, const struct doc_table *left,
                                           const struct doc_table *right)
{
    struct doc_table *both = arena_alloc(m->arena, sizeof *both);
    *both = *left;
    both->summary = text_join(m, left->summary, right->summary, BETWEEN);
    both->carried = text_join(m, left->carried, right->carried, BETWEEN);
    both->brought = text_join(m, left->brought, right->brought, BETWEEN);
    both->rows = arena_array(m->arena, left->row_count, sizeof *both->rows);
    both->row_capacity = left->row_count;
    for (size_t r = 0; r < left->row_count; r++) {
        struct doc_row *row = &both->rows[r];
        *row = left->rows[r];
        row->cells = arena_array(m->arena, row->count, sizeof *row->cells);
        bool joined = has_room(left, &left->rows[r]);
        for (size_t c = 0; c < row->count; c++)
            cell_merge(m, &row->cells[c], &left->rows[r].cells[c], &right->rows[r].cells[c],
                       joined);
    }
    return both;
}

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
