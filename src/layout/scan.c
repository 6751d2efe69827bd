/* Ids, headings and links of the whole document, before anything is set. */
#include "layout/parts.h"

#include <string.h>

static size_t hash_text(struct str text)
{
    uint64_t hash = 14695981039346656037u; /* FNV-1a */
    for (size_t i = 0; i < text.n; i++)
        hash = (hash ^ (unsigned char)text.s[i]) * 1099511628211u;
    return (size_t)(hash ^ hash >> 32);
}

/* The slot that holds `id`, or the free one where it belongs. */
static size_t anchor_slot(const struct setter *s, struct str id)
{
    size_t mask = s->anchor_slot_count - 1;
    size_t at = hash_text(id) & mask;
    while (s->anchor_slots[at] && !str_equal(s->anchors[s->anchor_slots[at] - 1].id, id))
        at = (at + 1) & mask;
    return at;
}

size_t anchor_find(const struct setter *s, struct str id)
{
    if (!s->anchor_slot_count)
        return SIZE_MAX;
    size_t slot = s->anchor_slots[anchor_slot(s, id)];
    return slot ? slot - 1 : SIZE_MAX;
}

static void anchors_rehash(struct setter *s)
{
    s->anchor_slot_count = s->anchor_slot_count ? s->anchor_slot_count * 2 : 64;
    s->anchor_slots = arena_array(s->arena, s->anchor_slot_count, sizeof *s->anchor_slots);
    for (size_t i = 0; i < s->anchor_count; i++)
        s->anchor_slots[anchor_slot(s, s->anchors[i].id)] = i + 1;
}

static size_t anchor_add(struct setter *s, struct str id, struct pos pos)
{
    if (s->anchor_count * 2 >= s->anchor_slot_count)
        anchors_rehash(s);
    size_t slot = anchor_slot(s, id);
    if (s->anchor_slots[slot]) {
        FIND(s->findings, &LAYOUT_ANCHOR_TWICE, pos, ARG("id", id));
        s->failed = true;
        return s->anchor_slots[slot] - 1;
    }
    s->anchors = arena_grow(s->arena, s->anchors, &s->anchor_capacity, s->anchor_count + 1,
                            sizeof *s->anchors);
    /* Most references lead to pages 10 to 99: the first pass keeps two digits' room. */
    s->anchors[s->anchor_count++] = (struct anchor){.id = id, .slab = SIZE_MAX, .digits = 2};
    s->anchor_slots[slot] = s->anchor_count;
    return s->anchor_count - 1;
}

static void scan_runs(struct setter *s, const struct doc_runs *runs)
{
    for (size_t i = 0; i < runs->count; i++) {
        if (!runs->items[i].target.n)
            continue;
        s->links = arena_grow(s->arena, s->links, &s->link_capacity, s->link_count + 1,
                              sizeof *s->links);
        s->links[s->link_count++] = &runs->items[i];
    }
}

static void scan_heading(struct setter *s, const struct doc_block *block)
{
    /* No id of the input holds a space, so these cannot meet one. */
    struct str id =
        block->id.n ? block->id : str_format(s->arena, "heading %zu", s->heading_count + 1);
    size_t anchor = block->id.n ? anchor_find(s, id) : anchor_add(s, id, block->pos);
    s->headings = arena_grow(s->arena, s->headings, &s->heading_capacity, s->heading_count + 1,
                             sizeof *s->headings);
    s->headings[s->heading_count++] = (struct heading){block, anchor};
}

static void scan_blocks(struct setter *s, const struct doc_block *block, int depth);

static void scan_parts(struct setter *s, const struct doc_block *block, int depth)
{
    scan_runs(s, &block->runs);
    for (size_t i = 0; block->figure && i < block->figure->count; i++)
        scan_runs(s, &block->figure->shapes[i].text);
    for (size_t r = 0; block->table && r < block->table->row_count; r++)
        for (size_t c = 0; c < block->table->rows[r].count; c++)
            scan_blocks(s, block->table->rows[r].cells[c].first, depth + 1);
    scan_blocks(s, block->first, depth + 1);
}

static void scan_blocks(struct setter *s, const struct doc_block *block, int depth)
{
    if (block && depth > LAYOUT_DEPTH_MAX) {
        FIND(s->findings, &LAYOUT_NESTING, block->pos,
             ARG("limit", str_format(s->arena, "%d", LAYOUT_DEPTH_MAX)));
        s->failed = true;
        return;
    }
    for (; block; block = block->next) {
        if (block->id.n)
            anchor_add(s, block->id, block->pos);
        if (block->kind == BLOCK_HEADING)
            scan_heading(s, block);
        scan_parts(s, block, depth);
    }
}

void scan_document(struct setter *s)
{
    scan_blocks(s, s->doc->root, 0);
    scan_runs(s, &s->doc->header_left);
    scan_runs(s, &s->doc->header_right);
    scan_runs(s, &s->doc->footer_left);
    for (size_t i = 0; i < s->link_count; i++) {
        if (anchor_find(s, s->links[i]->target) != SIZE_MAX)
            continue;
        FIND(s->findings, &LAYOUT_LINK_BROKEN, s->links[i]->pos,
             ARG("target", s->links[i]->target));
        s->failed = true;
    }
}
