/* Blocks that belong together are found level by level: by their ids, then by what they say. */
#include "redline/merge.h"

#include "redline/likeness.h"

/* One end of what may turn out to have moved. */
struct end {
    uint64_t key;
    struct doc_block *block; /* in the merged tree */
    const struct doc_block *source;
};

struct ends {
    struct end *items;
    size_t count, capacity;
};

struct merger {
    struct arena *arena;
    bool exact;
    struct ends gone, come;
    struct redline_counts counts;
};

/* Where merged blocks go: into a block, or into a cell. */
struct spot {
    struct doc_block *parent;
    struct doc_cell *cell;
};

static struct doc_block *spot_add(struct merger *m, const struct spot *spot,
                                  const struct doc_block *source)
{
    struct doc_block *block =
        spot->cell
            ? doc_cell_block(m->arena, spot->cell, source->kind, source->style, source->lang)
            : doc_block_add(m->arena, spot->parent, source->kind, source->style);
    *block = *source;
    block->first = block->last = block->next = NULL;
    return block;
}

/* ---- copies ---- */

static struct doc_runs runs_copied(struct merger *m, const struct doc_runs *runs,
                                   enum revision revision)
{
    struct doc_runs copy = {0};
    for (size_t i = 0; i < runs->count; i++) {
        struct doc_run *run = doc_run_add(m->arena, &copy, STR(""), LANG_EN, POS_NONE);
        *run = runs->items[i];
        run->revision = revision;
        if (revision == REVISION_DELETED)
            run->target = STR_NONE;
    }
    return copy;
}

static struct doc_block *block_copied(struct merger *m, const struct spot *spot,
                                      const struct doc_block *source, enum revision revision);

static void row_copied(struct merger *m, struct doc_table *table, const struct doc_row *source,
                       enum revision revision)
{
    struct doc_row *row = doc_row_add(m->arena, table, source->kind);
    struct doc_cell *cells = arena_array(m->arena, source->count, sizeof *cells);
    *row = *source;
    row->cells = cells;
    row->revision = revision;
    row->marked = revision != REVISION_NONE;
    if (revision == REVISION_DELETED)
        row->carry = NULL;
    for (size_t c = 0; c < source->count; c++) {
        cells[c] = source->cells[c];
        cells[c].first = NULL;
        struct spot inner = {NULL, &cells[c]};
        for (const struct doc_block *b = source->cells[c].first; b; b = b->next)
            block_copied(m, &inner, b, revision);
    }
}

static struct doc_table *table_begun(struct merger *m, const struct doc_table *like)
{
    struct doc_table *table = arena_alloc(m->arena, sizeof *table);
    *table = *like;
    table->rows = NULL;
    table->row_count = table->row_capacity = 0;
    return table;
}

static struct doc_block *block_copied(struct merger *m, const struct spot *spot,
                                      const struct doc_block *source, enum revision revision)
{
    struct doc_block *block = spot_add(m, spot, source);
    block->runs = runs_copied(m, &source->runs, revision);
    block->revision = revision;
    block->marked = revision != REVISION_NONE;
    if (revision == REVISION_DELETED) {
        bool named = block->id.n && !m->exact; /* no id of the input holds a space */
        block->id = named ? str_format(m->arena, "was %.*s", STR_ARGS(block->id)) : STR_NONE;
        block->unlisted = block->kind == BLOCK_HEADING;
    }
    if (source->table) {
        struct doc_table *table = table_begun(m, source->table);
        for (size_t r = 0; r < source->table->row_count; r++)
            row_copied(m, table, &source->table->rows[r], revision);
        block->table = table;
    }
    struct spot inner = {block, NULL};
    for (const struct doc_block *b = source->first; b; b = b->next)
        block_copied(m, &inner, b, revision);
    return block;
}

static void end_add(struct merger *m, struct ends *ends, uint64_t key, struct doc_block *block,
                    const struct doc_block *source)
{
    if (!key)
        return;
    ends->items = arena_grow(m->arena, ends->items, &ends->capacity, ends->count + 1,
                             sizeof *ends->items);
    ends->items[ends->count++] = (struct end){key, block, source};
}

/* ---- pairs ---- */

static bool blocks_merge(struct merger *m, const struct spot *spot,
                         const struct doc_block *before, const struct doc_block *after);

static bool same_spans(const struct doc_row *a, const struct doc_row *b)
{
    if (a->count != b->count)
        return false;
    for (size_t c = 0; c < a->count; c++)
        if (a->cells[c].columns != b->cells[c].columns)
            return false;
    return true;
}

static void row_pair(struct merger *m, struct doc_table *table, const struct doc_row *before,
                     const struct doc_row *after)
{
    struct doc_row *row = doc_row_add(m->arena, table, after->kind);
    struct doc_cell *cells = arena_array(m->arena, after->count, sizeof *cells);
    *row = *after;
    row->cells = cells;
    bool changed = false;
    for (size_t c = 0; c < after->count; c++) {
        cells[c] = after->cells[c];
        cells[c].first = NULL;
        struct spot inner = {NULL, &cells[c]};
        changed |= blocks_merge(m, &inner, before->cells[c].first, after->cells[c].first);
    }
    table->rows[table->row_count - 1].marked = changed;
}

static struct align_item *row_items(struct arena *arena, const struct doc_table *table)
{
    struct align_item *items = arena_array(arena, table->row_count + 1, sizeof *items);
    for (size_t r = 0; r < table->row_count; r++)
        items[r] = row_item(arena, &table->rows[r]);
    return items;
}

static size_t old_next(const size_t *of, size_t count, size_t j, size_t old_count)
{
    for (; j < count; j++)
        if (of[j] != ALIGN_NONE)
            return of[j];
    return old_count;
}

/* Two tables while they become one. */
struct rows {
    struct merger *m;
    struct doc_table *table;
    const struct doc_table *before, *after;
    const size_t *of;     /* for each new row the old one, or ALIGN_NONE */
    bool *left, *arrived; /* rows that stand elsewhere as they were: not where the merged tree
                             must give either version */
    bool changed;
};

enum { MOVES_MOST = 1000 }; /* rows of a table that are looked for elsewhere */

static void rows_seek(struct arena *arena, struct rows *rows, const struct align_item *a,
                      const struct align_item *b)
{
    size_t old_count = rows->before->row_count, new_count = rows->after->row_count;
    bool *paired = arena_array(arena, old_count + 1, sizeof *paired);
    rows->left = arena_array(arena, old_count + 1, sizeof *rows->left);
    rows->arrived = arena_array(arena, new_count + 1, sizeof *rows->arrived);
    if (rows->m->exact || old_count > MOVES_MOST || new_count > MOVES_MOST)
        return;
    for (size_t j = 0; j < new_count; j++)
        if (rows->of[j] != ALIGN_NONE)
            paired[rows->of[j]] = true;
    for (size_t j = 0; j < new_count; j++)
        for (size_t i = 0; rows->of[j] == ALIGN_NONE && !rows->arrived[j] && i < old_count; i++)
            if (!paired[i] && a[i].hash == b[j].hash && a[i].bag.count)
                paired[i] = rows->left[i] = rows->arrived[j] = true;
}

static void row_gone(struct rows *rows, size_t i)
{
    if (rows->left[i])
        return;
    row_copied(rows->m, rows->table, &rows->before->rows[i], REVISION_DELETED);
    rows->m->counts.deleted++;
    rows->changed = true;
}

/* A group's rows move with it, and are not counted. */
static void row_arrived(struct rows *rows, size_t j)
{
    const struct doc_row *source = &rows->after->rows[j];
    row_copied(rows->m, rows->table, source, REVISION_NONE);
    struct doc_row *row = &rows->table->rows[rows->table->row_count - 1];
    row->marked = rows->changed = true;
    bool first = j == 0 || !rows->arrived[j - 1] || source->kind == ROW_GROUP;
    struct doc_block *text = row->count ? row->cells[0].first : NULL;
    if (!first)
        return;
    rows->m->counts.moved++;
    if (text)
        text->move = ROW_MOVE;
}

static void row_come(struct rows *rows, size_t j)
{
    if (rows->arrived[j]) {
        row_arrived(rows, j);
        return;
    }
    row_copied(rows->m, rows->table, &rows->after->rows[j], REVISION_INSERTED);
    rows->m->counts.inserted++;
    rows->changed = true;
}

static bool rows_merge(struct merger *m, struct doc_table *table,
                       const struct doc_table *before, const struct doc_table *after)
{
    struct rows rows = {.m = m, .table = table, .before = before, .after = after};
    struct arena *scratch = arena_new();
    struct align_item *a = row_items(scratch, before), *b = row_items(scratch, after);
    rows.of = align_items(scratch, a, before->row_count, b, after->row_count, false);
    rows_seek(scratch, &rows, a, b);
    size_t i = 0;
    for (size_t j = 0; j <= after->row_count; j++) {
        for (size_t end = old_next(rows.of, after->row_count, j, before->row_count); i < end;
             i++)
            row_gone(&rows, i);
        if (j == after->row_count)
            break;
        if (rows.of[j] == ALIGN_NONE) {
            row_come(&rows, j);
        } else if (same_spans(&before->rows[i], &after->rows[j])) {
            row_pair(m, table, &before->rows[i++], &after->rows[j]);
            rows.changed |= table->rows[table->row_count - 1].marked;
        } else {
            row_gone(&rows, i++);
            row_come(&rows, j);
        }
    }
    arena_free(scratch);
    return rows.changed;
}

static bool exchange(struct merger *m, const struct spot *spot, const struct doc_block *before,
                     const struct doc_block *after)
{
    block_copied(m, spot, before, REVISION_DELETED);
    block_copied(m, spot, after, REVISION_INSERTED);
    m->counts.changed++;
    return true;
}

static bool text_pair(struct merger *m, const struct spot *spot, const struct doc_block *before,
                      const struct doc_block *after)
{
    struct doc_block *block = spot_add(m, spot, after);
    block->runs = runs_difference(m->arena, &before->runs, &after->runs);
    block->marked = runs_changed(&block->runs);
    m->counts.changed += block->marked;
    if (!str_equal(before->label, after->label))
        block->label_was = before->label;
    if (block->kind == BLOCK_HEADING && block->marked && !after->listing.count)
        block->listing = after->runs;
    struct spot inner = {block, NULL};
    return blocks_merge(m, &inner, before->first, after->first) || block->marked;
}

static bool table_pair(struct merger *m, const struct spot *spot,
                       const struct doc_block *before, const struct doc_block *after)
{
    if (before->table->column_count != after->table->column_count)
        return exchange(m, spot, before, after);
    struct doc_block *block = spot_add(m, spot, after);
    struct doc_table *table = table_begun(m, after->table);
    block->table = table;
    return rows_merge(m, table, before->table, after->table);
}

static bool pair_merge(struct merger *m, const struct spot *spot,
                       const struct doc_block *before, const struct doc_block *after)
{
    if (block_hash(before) == block_hash(after)) {
        block_copied(m, spot, after, REVISION_NONE);
        return false;
    }
    if (after->kind == BLOCK_TABLE)
        return table_pair(m, spot, before, after);
    if (after->kind == BLOCK_FIGURE)
        return exchange(m, spot, before, after);
    return text_pair(m, spot, before, after);
}

/* ---- the blocks of one parent ---- */

struct row_of_blocks {
    const struct doc_block **blocks;
    struct align_item *items;
    size_t count;
};

static struct row_of_blocks blocks_of(struct arena *arena, const struct doc_block *first)
{
    struct row_of_blocks row = {0};
    for (const struct doc_block *b = first; b; b = b->next)
        row.count++;
    row.blocks = arena_array(arena, row.count + 1, sizeof *row.blocks);
    row.items = arena_array(arena, row.count + 1, sizeof *row.items);
    size_t i = 0;
    for (const struct doc_block *b = first, *above = NULL; b; above = b, b = b->next, i++) {
        row.blocks[i] = b;
        row.items[i] = block_item(arena, b);
        row.items[i].key = block_key(b, above);
    }
    return row;
}

/* Pages and spaces are no content: those of the new version stand. */
static bool is_content(const struct doc_block *block)
{
    return block->kind != BLOCK_PAGE && block->kind != BLOCK_SPACE
           && block->kind != BLOCK_CONTENTS;
}

static bool single(struct merger *m, const struct spot *spot, const struct doc_block *source,
                   uint64_t key, enum revision revision)
{
    bool gone = revision == REVISION_DELETED;
    if (!is_content(source)) {
        if (!gone)
            spot_add(m, spot, source);
        return false;
    }
    struct doc_block *block = block_copied(m, spot, source, revision);
    end_add(m, gone ? &m->gone : &m->come, key, block, source);
    *(gone ? &m->counts.deleted : &m->counts.inserted) += 1;
    return true;
}

static bool blocks_merge(struct merger *m, const struct spot *spot,
                         const struct doc_block *before, const struct doc_block *after)
{
    struct arena *scratch = arena_new();
    struct row_of_blocks a = blocks_of(scratch, before), b = blocks_of(scratch, after);
    const size_t *of = align_items(scratch, a.items, a.count, b.items, b.count, true);
    bool changed = false;
    size_t i = 0;
    for (size_t j = 0; j <= b.count; j++) {
        for (size_t end = old_next(of, b.count, j, a.count); i < end; i++)
            changed |= single(m, spot, a.blocks[i], a.items[i].key, REVISION_DELETED);
        if (j == b.count)
            break;
        changed |= of[j] == ALIGN_NONE
                       ? single(m, spot, b.blocks[j], b.items[j].key, REVISION_INSERTED)
                       : pair_merge(m, spot, a.blocks[i++], b.blocks[j]);
    }
    arena_free(scratch);
    return changed;
}

/* ---- moves ---- */

static const struct end *end_find(const struct ends *ends, const struct end *like)
{
    for (size_t i = 0; i < ends->count; i++)
        if (ends->items[i].key == like->key && !ends->items[i].block->move
            && ends->items[i].source->kind == like->source->kind)
            return &ends->items[i];
    return NULL;
}

/* At its new place a moved part shows what changed in it, as if it had always stood there. */
static void move_show(struct merger *m, const struct end *from, const struct end *to)
{
    struct doc_block holder = {.kind = BLOCK_SECTION};
    struct spot spot = {&holder, NULL};
    struct redline_counts counts = m->counts;
    pair_merge(m, &spot, from->source, to->source);
    m->counts = counts;
    struct doc_block *shown = holder.last, *next = to->block->next;
    if (shown != holder.first) /* a drawing or table taken out and put in again */
        return;
    shown->label_was = STR_NONE;
    *to->block = *shown;
    to->block->next = next;
    to->block->marked = true;
    to->block->revision = REVISION_INSERTED;
}

static void moves_find(struct merger *m)
{
    for (size_t i = 0; i < m->come.count; i++) {
        struct end *to = &m->come.items[i];
        const struct end *from = end_find(&m->gone, to);
        if (!from)
            continue;
        if (!m->exact)
            move_show(m, from, to);
        to->block->move = from->block->move = ++m->counts.moved;
        m->counts.inserted--;
        m->counts.deleted--;
    }
}

struct redline_merged redline_merge(struct arena *arena, const struct doc *before,
                                    const struct doc *after, bool exact)
{
    struct merger m = {.arena = arena, .exact = exact};
    struct doc_block *root = doc_block_add(arena, NULL, after->root->kind, after->root->style);
    *root = *after->root;
    root->first = root->last = NULL;
    struct spot spot = {root, NULL};
    blocks_merge(&m, &spot, before->root->first, after->root->first);
    moves_find(&m);
    return (struct redline_merged){root, m.counts};
}
