#include "redline/likeness.h"

#include <string.h>

struct content {
    struct arena *arena;
    uint64_t hash;
    struct word_bag *bag; /* NULL: only the hash is wanted */
    bool labels;          /* count as well */
};

static void content_runs(struct content *c, const struct doc_runs *runs)
{
    for (size_t i = 0; i < runs->count; i++) {
        const struct doc_run *run = &runs->items[i];
        c->hash = hash_bytes(c->hash, &run->kind, sizeof run->kind);
        c->hash = hash_text(c->hash, run->text);
        if (run->style)
            c->hash = hash_text(c->hash, str_of(run->style));
        c->hash = hash_text(c->hash, run->target);
    }
    if (c->bag)
        bag_add(c->arena, c->bag, runs);
}

static void content_length(struct content *c, struct doc_length length)
{
    c->hash = hash_bytes(c->hash, &length.part, sizeof length.part);
    c->hash = hash_bytes(c->hash, &length.points, sizeof length.points);
}

static void content_figure(struct content *c, const struct doc_figure *figure)
{
    c->hash = hash_text(c->hash, figure->alternative);
    for (size_t i = 0; i < figure->count; i++) {
        const struct doc_shape *shape = &figure->shapes[i];
        c->hash = hash_bytes(c->hash, &shape->kind, sizeof shape->kind);
        content_length(c, shape->x0);
        content_length(c, shape->y0);
        content_length(c, shape->x1);
        content_length(c, shape->y1);
        c->hash = hash_text(c->hash, str_of(shape->colour));
        c->hash = hash_bytes(c->hash, &shape->hatch, sizeof shape->hatch);
        content_runs(c, &shape->text);
    }
}

static void content_blocks(struct content *c, const struct doc_block *block);

static void content_row(struct content *c, const struct doc_row *row)
{
    c->hash = hash_bytes(c->hash, &row->kind, sizeof row->kind);
    for (size_t i = 0; i < row->count; i++) {
        c->hash = hash_bytes(c->hash, &row->cells[i].columns, sizeof row->cells[i].columns);
        content_blocks(c, row->cells[i].first);
    }
}

/* As deep as documents nest, which no input can change. */
static void content_block(struct content *c, const struct doc_block *block)
{
    c->hash = hash_bytes(c->hash, &block->kind, sizeof block->kind);
    if (block->style)
        c->hash = hash_text(c->hash, str_of(block->style));
    c->hash = hash_text(c->hash, block->id);
    if (c->labels)
        c->hash = hash_text(c->hash, block->label);
    content_runs(c, &block->runs);
    if (block->field)
        c->hash = hash_text(c->hash, block->field->name);
    if (block->figure)
        content_figure(c, block->figure);
    for (size_t r = 0; block->table && r < block->table->row_count; r++)
        content_row(c, &block->table->rows[r]);
    content_blocks(c, block->first);
}

static void content_blocks(struct content *c, const struct doc_block *block)
{
    const char more = 1, end = 2;
    for (; block; block = block->next) {
        c->hash = hash_bytes(c->hash, &more, 1);
        content_block(c, block);
    }
    c->hash = hash_bytes(c->hash, &end, 1);
}

uint64_t block_hash(const struct doc_block *block)
{
    struct content c = {.hash = HASH_START, .labels = true};
    content_block(&c, block);
    return c.hash;
}

struct align_item block_item(struct arena *arena, const struct doc_block *block)
{
    struct align_item item = {.kind =
                                  hash_text((uint64_t)block->kind + 1, str_of(block->style))};
    struct content c = {.arena = arena, .hash = HASH_START, .bag = &item.bag};
    content_block(&c, block);
    item.hash = c.hash;
    return item;
}

struct align_item row_item(struct arena *arena, const struct doc_row *row)
{
    struct align_item item = {.kind = (uint64_t)row->kind + 1};
    struct content c = {.arena = arena, .hash = HASH_START, .bag = &item.bag};
    content_row(&c, row);
    item.hash = c.hash;
    struct content head = {.hash = HASH_START};
    if (row->count && row->cells[0].first) {
        content_runs(&head, &row->cells[0].first->runs);
        item.head = head.hash;
    }
    return item;
}

static struct str block_id(const struct doc_block *block)
{
    if (block->id.n || block->kind != BLOCK_SECTION)
        return block->id;
    for (const struct doc_block *b = block->first; b; b = b->next)
        if (b->kind == BLOCK_HEADING)
            return b->id;
    return STR_NONE;
}

uint64_t block_key(const struct doc_block *block, const struct doc_block *above)
{
    struct str id = block_id(block);
    uint64_t start = HASH_START;
    if (!id.n && block->kind == BLOCK_LIST && above && above->kind == BLOCK_PARAGRAPH) {
        id = above->id;
        start++;
    }
    return id.n ? hash_text(start, id) | 1 : 0;
}
