#include "redline/summary.h"

#include <stdlib.h>
#include <string.h>

/* ---- where a change stands ---- */

/* A block that shows a place of the plan's file. */
struct shown {
    struct pos pos;
    size_t order;  /* in the document */
    bool overview; /* stands in a section without a number, which only sums up */
    bool changed;
    struct doc_block *block;
};

struct summary {
    struct arena *arena;
    const struct change_list *list;
    struct doc_block *parent, *root; /* of the summary; of the contract */
    struct shown *shown;
    size_t count, capacity;
    size_t ids; /* given so far */
};

static struct str say(const struct summary *s, enum word w)
{
    return wording_word(s->list->speech.wording, w);
}

static void shown_add(struct summary *s, struct pos pos, struct shown like)
{
    if (!pos.source || pos.offset == SIZE_MAX)
        return;
    s->shown = arena_grow(s->arena, s->shown, &s->capacity, s->count + 1, sizeof *s->shown);
    like.pos = pos;
    like.order = s->count;
    s->shown[s->count++] = like;
}

static bool is_overview(const struct doc_block *section)
{
    for (const struct doc_block *b = section->first; b; b = b->next)
        if (b->kind == BLOCK_HEADING)
            return !b->label.n;
    return false;
}

static struct doc_block *first_text(struct doc_block *block)
{
    while (block && block->kind != BLOCK_PARAGRAPH && block->kind != BLOCK_HEADING)
        block = block->next;
    return block;
}

/* As deep as documents nest, which no input can change. */
static void shown_collect(struct summary *s, struct doc_block *first, struct shown like)
{
    for (struct doc_block *b = first; b; b = b->next) {
        struct shown own = {
            .block = b, .overview = like.overview, .changed = like.changed || b->marked};
        if (b->kind == BLOCK_SECTION)
            own.overview = is_overview(b);
        bool text = b->kind == BLOCK_PARAGRAPH || b->kind == BLOCK_HEADING;
        if (text)
            shown_add(s, b->pos, own);
        for (size_t i = 0; text && i < b->runs.count; i++)
            shown_add(s, b->runs.items[i].pos, own);
        for (size_t r = 0; b->table && r < b->table->row_count; r++) {
            const struct doc_row *row = &b->table->rows[r];
            struct shown cell = {.overview = own.overview,
                                 .changed = row->marked,
                                 .block = row->count ? first_text(row->cells[0].first) : NULL};
            if (cell.block)
                shown_add(s, row->pos, cell);
            for (size_t c = 0; c < row->count; c++)
                shown_collect(s, row->cells[c].first, cell);
        }
        shown_collect(s, b->first, own);
    }
}

static int compare_shown(const void *x, const void *y)
{
    const struct shown *a = x, *b = y;
    if (a->pos.source != b->pos.source)
        return (uintptr_t)a->pos.source < (uintptr_t)b->pos.source ? -1 : 1;
    if (a->pos.offset != b->pos.offset)
        return a->pos.offset < b->pos.offset ? -1 : 1;
    if (a->overview != b->overview)
        return a->overview ? 1 : -1;
    if (a->changed != b->changed)
        return a->changed ? -1 : 1;
    return a->order < b->order ? -1 : a->order > b->order;
}

/* The best block that shows the place: in a section that decides, changed, first. */
static const struct shown *shown_at(const struct summary *s, struct pos pos)
{
    size_t low = 0, high = s->count;
    struct shown key = {.pos = pos, .changed = true};
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (compare_shown(&s->shown[middle], &key) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    bool found = low < s->count && s->shown[low].pos.source == pos.source
                 && s->shown[low].pos.offset == pos.offset;
    return found ? &s->shown[low] : NULL;
}

static const struct shown *better(const struct shown *a, const struct shown *b)
{
    if (!a || !b)
        return a ? a : b;
    if (a->overview != b->overview)
        return a->overview ? b : a;
    if (a->changed != b->changed)
        return a->changed ? a : b;
    return a;
}

/* Anything of the element, or of those inside it. As deep as plans nest. */
static const struct shown *node_shown(const struct summary *s, const struct plan_node *node)
{
    const struct shown *best = shown_at(s, node_pos(node));
    for (size_t i = 0; i < node->shape->field_count; i++) {
        const struct field *field = &node->shape->fields[i];
        if (!field_known(node, field))
            continue;
        if (field->kind == KIND_ITEM) {
            const struct plan_node *const *item = field_at(node, field);
            best = better(best, node_shown(s, *item));
        } else if (field->kind == KIND_LIST) {
            const struct plan_list *list = field_at(node, field);
            for (size_t k = 0; k < list->count; k++)
                best = better(best, node_shown(s, list_item(field, list, k)));
        } else {
            best = better(best, shown_at(s, field_pos(node, field)));
        }
    }
    return best;
}

/* As deep as documents nest. */
static struct doc_block *block_called(struct doc_block *first, struct str id)
{
    struct doc_block *found = NULL;
    for (struct doc_block *b = first; b && !found; b = b->next)
        found = str_equal(b->id, id) ? b : block_called(b->first, id);
    return found;
}

/* A clause of the template is known in the contract by its id, as a plan's own is. */
static struct doc_block *clause_block(const struct summary *s, const struct plan_node *node)
{
    const struct field *ref = shape_field(node->shape, STR("ref"));
    if (strcmp(node->shape->element, "clause") != 0)
        return NULL;
    struct str id =
        ref && field_known(node, ref) ? field_text(s->arena, node, ref) : node_id(node);
    struct doc_block *now = block_called(s->root, id);
    return now ? now : block_called(s->root, str_format(s->arena, "was %.*s", STR_ARGS(id)));
}

static bool is_value(enum change_kind kind)
{
    return kind == CHANGE_SET || kind == CHANGE_RENAMED;
}

/* Where the value stands, else the element, else what the element belongs to; NULL: nowhere. */
static struct doc_block *change_block(const struct summary *s, const struct change *change)
{
    const struct plan_node *node = change->after ? change->after : change->before;
    const struct shown *found = NULL;
    struct doc_block *clause = clause_block(s, node);
    if (clause)
        return clause;
    if (is_value(change->kind) && change->field && field_known(node, change->field))
        found = shown_at(s, field_pos(node, change->field));
    for (; !found && node && node->parent; node = node->parent)
        found = node_shown(s, node);
    return found ? found->block : NULL;
}

/* ---- the lines ---- */

static void run_add(struct summary *s, struct doc_block *block, struct str text,
                    enum revision revision)
{
    enum lang lang = s->list->speech.lang;
    if (text.n)
        doc_run_add(s->arena, &block->runs, text, lang, POS_NONE)->revision = revision;
}

enum { KEPT_MOST = 160, KEPT_END = 70 }; /* bytes */

static size_t code_start(struct str text, size_t at)
{
    while (at < text.n && ((unsigned char)text.s[at] & 0xC0) == 0x80)
        at++;
    return at;
}

/* Of a long text that stays, the ends that stand beside what changes. */
static void kept_add(struct summary *s, struct doc_block *block, struct str text, bool first,
                     bool last)
{
    if (text.n <= KEPT_MOST) {
        run_add(s, block, text, REVISION_NONE);
        return;
    }
    size_t head = first ? 0 : code_start(text, KEPT_END);
    size_t tail = last ? text.n : code_start(text, text.n - KEPT_END);
    run_add(s, block, str_slice(text, 0, head), REVISION_NONE);
    run_add(s, block, STR(" … "), REVISION_NONE);
    run_add(s, block, str_slice(text, tail, text.n - tail), REVISION_NONE);
}

static void words_add(struct summary *s, struct doc_block *block, const struct wordwise *words)
{
    for (size_t i = 0; i < words->count; i++) {
        const struct wordwise_part *part = &words->items[i];
        bool out = part->kind == WORDWISE_DELETED;
        bool exchanged = out && i + 1 < words->count && part[1].kind == WORDWISE_INSERTED;
        if (part->kind == WORDWISE_KEPT) {
            kept_add(s, block, part->text, i == 0, i + 1 == words->count);
            continue;
        }
        struct str text = exchanged ? str_trim(part->text) : part->text;
        run_add(s, block, text, out ? REVISION_DELETED : REVISION_INSERTED);
        if (exchanged && text.n && (unsigned char)text.s[text.n - 1] < 0x80)
            run_add(s, block, STR(" "), REVISION_NONE);
    }
}

static void values_add(struct summary *s, struct doc_block *block,
                       const struct change_line *line)
{
    struct str none = say(s, WORD_CHANGE_NO_VALUE);
    if (!line->before.n && !line->after.n)
        return;
    run_add(s, block, line->before.n ? line->before : none,
            line->before.n ? REVISION_DELETED : REVISION_NONE);
    run_add(s, block, STR(" → "), REVISION_NONE);
    run_add(s, block, line->after.n ? line->after : none,
            line->after.n ? REVISION_INSERTED : REVISION_NONE);
}

static void what_add(struct summary *s, struct doc_cell *cell, const struct change_line *line)
{
    enum lang lang = s->list->speech.lang;
    struct doc_block *block =
        doc_cell_paragraph(s->arena, cell, "table-cell", STR_NONE, lang, POS_NONE);
    bool values = line->words.count || line->before.n || line->after.n;
    bool more = line->change && (line->verb.n || values);
    run_add(s, block,
            more ? FILL(s->arena, say(s, WORD_LINE_LABEL), {"label", line->what}) : line->what,
            REVISION_NONE);
    run_add(s, block, line->verb, REVISION_NONE);
    if (line->verb.n && values)
        run_add(s, block, lang_chinese(lang) ? STR("，") : STR(", "), REVISION_NONE);
    if (line->words.count)
        words_add(s, block, &line->words);
    else
        values_add(s, block, line);
    struct buf details = {.arena = s->arena};
    for (size_t i = 0; i < line->detail_count; i++)
        buf_printf(&details, "%s%.*s", i ? " · " : "", STR_ARGS(line->details[i]));
    if (details.n)
        doc_cell_paragraph(s->arena, cell, "table-note", buf_str(&details), lang, POS_NONE);
}

static void place_add(struct summary *s, struct doc_cell *cell, const struct change_line *line)
{
    enum lang lang = s->list->speech.lang;
    struct doc_block *place = line->change ? change_block(s, line->change) : NULL;
    struct str none = line->change ? STR("–") : STR_NONE;
    struct doc_block *block = doc_cell_paragraph(s->arena, cell, "table-cell",
                                                 place ? STR_NONE : none, lang, POS_NONE);
    if (!place)
        return;
    if (!place->id.n) /* no id of the input holds a space */
        place->id = str_format(s->arena, "change %zu", ++s->ids);
    struct doc_run *page = doc_run_add(s->arena, &block->runs, STR(""), lang, POS_NONE);
    page->kind = RUN_PAGE;
    page->target = place->id;
}

static void line_add(struct summary *s, struct doc_table *table, const struct change_line *line)
{
    struct doc_row *row = doc_row_add(s->arena, table, ROW_BODY);
    what_add(s, &row->cells[0], line);
    doc_cell_paragraph(s->arena, &row->cells[1], "table-cell", line->money,
                       s->list->speech.lang, POS_NONE);
    place_add(s, &row->cells[2], line);
}

/* ---- the tables ---- */

static struct doc_table *table_begin(struct summary *s, const char *style, size_t columns,
                                     struct str summary)
{
    struct doc_block *block = doc_block_add(s->arena, s->parent, BLOCK_TABLE, NULL);
    struct doc_table *table = doc_table_new(s->arena, style, columns);
    block->lang = s->list->speech.lang;
    table->summary = summary;
    block->table = table;
    return table;
}

static void changes_table(struct summary *s)
{
    static const enum word heads[] = {WORD_REDLINE_CHANGE, WORD_REDLINE_EFFECT,
                                      WORD_REDLINE_PAGE};
    enum { COLUMNS = sizeof heads / sizeof heads[0] };
    enum lang lang = s->list->speech.lang;
    struct doc_table *table = table_begin(s, "list", COLUMNS, say(s, WORD_REDLINE_SUMMARY));
    table->columns[0].weight = 5;
    table->columns[1].weight = 2;
    table->columns[2].align = ALIGN_END;
    struct doc_row *head = doc_row_add(s->arena, table, ROW_HEAD);
    for (size_t i = 0; i < COLUMNS; i++) {
        doc_cell_paragraph(s->arena, &head->cells[i], "table-head", say(s, heads[i]), lang,
                           POS_NONE);
        head->cells[i].head = true;
    }
    for (size_t i = 0; i < s->list->section_count; i++) {
        const struct change_section *section = &s->list->sections[i];
        struct doc_row *group = doc_row_add(s->arena, table, ROW_GROUP);
        doc_cell_paragraph(s->arena, &group->cells[0], "table-group", section->title, lang,
                           POS_NONE);
        for (size_t k = section->first; k < section->first + section->count; k++)
            line_add(s, table, &s->list->lines[k]);
    }
}

static void totals_table(struct summary *s)
{
    enum lang lang = s->list->speech.lang;
    if (!s->list->total_count)
        return;
    struct doc_block *title = doc_block_add(s->arena, s->parent, BLOCK_PARAGRAPH, "caption");
    title->lang = lang;
    title->keep_next = true;
    doc_run_add(s->arena, &title->runs, say(s, WORD_CHANGE_MONEY), lang, POS_NONE);
    struct doc_table *table = table_begin(s, "facts", 2, say(s, WORD_CHANGE_MONEY));
    table->columns[1].weight = 1;
    for (size_t i = 0; i < s->list->total_count; i++) {
        const struct change_total *total = &s->list->totals[i];
        struct doc_row *row = doc_row_add(s->arena, table, ROW_BODY);
        doc_cell_paragraph(s->arena, &row->cells[0], "table-cell", total->label, lang,
                           POS_NONE);
        row->cells[0].head = true;
        doc_cell_paragraph(s->arena, &row->cells[1], "table-cell", total->value, lang,
                           POS_NONE);
        if (total->note.n)
            doc_cell_paragraph(s->arena, &row->cells[1], "table-note", total->note, lang,
                               POS_NONE);
    }
    struct doc_block *basis = doc_block_add(s->arena, s->parent, BLOCK_PARAGRAPH, "table-note");
    basis->lang = lang;
    doc_run_add(s->arena, &basis->runs, say(s, WORD_CHANGE_BASIS), lang, POS_NONE);
}

void redline_summary(struct arena *arena, struct doc_block *parent, struct doc_block *root,
                     const struct change_list *list)
{
    struct summary s = {.arena = arena, .list = list, .parent = parent, .root = root};
    enum lang lang = list->speech.lang;
    struct doc_block *heading = doc_block_add(arena, parent, BLOCK_HEADING, "heading-2");
    heading->level = 2;
    heading->lang = lang;
    heading->unlisted = true;
    doc_run_add(arena, &heading->runs, say(&s, WORD_REDLINE_SUMMARY), lang, POS_NONE);
    if (!list->line_count) {
        struct doc_block *none = doc_block_add(arena, parent, BLOCK_PARAGRAPH, "body");
        none->lang = lang;
        doc_run_add(arena, &none->runs, say(&s, WORD_CHANGE_NONE), lang, POS_NONE);
        return;
    }
    shown_collect(&s, root->first, (struct shown){.block = NULL});
    if (s.count)
        qsort(s.shown, s.count, sizeof *s.shown, compare_shown);
    changes_table(&s);
    totals_table(&s);
}
