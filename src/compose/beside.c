#include "compose/beside.h"

#include <string.h>

/* ---- how texts of a style stand beside each other ---- */

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

const struct look *look_of(const char *style)
{
    static const struct look plain = {NULL, STACKED, NULL};
    for (size_t i = 0; style && i < sizeof looks / sizeof looks[0]; i++)
        if (strcmp(style, looks[i].style) == 0)
            return &looks[i];
    return &plain;
}

/* ---- texts ---- */

struct str text_of(struct merge *m, const struct doc_runs *runs)
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

bool same_text(struct str left, struct str right)
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

struct str text_join(struct merge *m, struct str left, struct str right,
                     const char *between)
{
    if (!right.n || same_text(left, right))
        return left;
    if (!left.n)
        return right;
    return str_format(m->arena, "%.*s%s%.*s", STR_ARGS(left), between, STR_ARGS(right));
}

void runs_copy(struct merge *m, struct doc_runs *out, const struct doc_runs *runs)
{
    for (size_t i = 0; i < runs->count; i++)
        *doc_run_add(m->arena, out, STR(""), runs->items[i].lang, POS_NONE) = runs->items[i];
}

bool same_runs(struct merge *m, const struct doc_runs *left,
               const struct doc_runs *right)
{
    return same_text(text_of(m, left), text_of(m, right));
}

struct doc_runs runs_join(struct merge *m, const struct doc_runs *left,
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

struct doc_block *block_copy(struct merge *m, struct doc_block *parent,
                             const struct doc_block *source)
{
    return block_become(doc_block_add(m->arena, parent, source->kind, source->style), source);
}

struct doc_block *cell_copy(struct merge *m, struct doc_cell *cell,
                            const struct doc_block *source)
{
    return block_become(
        doc_cell_block(m->arena, cell, source->kind, source->style, source->lang), source);
}

void make_second(struct doc_block *block)
{
    block->id = STR_NONE;
    block->unlisted = block->kind == BLOCK_HEADING;
}

/* ---- drawings ---- */

int columns_of(struct str text)
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

const struct doc_figure *figure_merge(struct merge *m, const struct doc_figure *left,
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

bool same_figures(const struct doc_figure *left, const struct doc_figure *right)
{
    if (left->count != right->count)
        return false;
    for (size_t i = 0; i < left->count; i++)
        if (left->shapes[i].kind != right->shapes[i].kind)
            return false;
    return true;
}

/* ---- cells ---- */

const struct doc_field *field_merge(struct merge *m, const struct doc_field *left,
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

bool same_tables(const struct doc_table *left, const struct doc_table *right)
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

const struct doc_table *table_merge(struct merge *m, const struct doc_table *left,
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
