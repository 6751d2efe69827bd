#include "text/inside.h"

struct pieces {
    const struct text_paragraph *paragraph;
    struct arena *arena;
    struct box *items;
    size_t count, capacity;
};

static struct box *piece_add(struct pieces *pieces, const struct box *box)
{
    pieces->items = arena_grow(pieces->arena, pieces->items, &pieces->capacity,
                               pieces->count + 1, sizeof *pieces->items);
    pieces->items[pieces->count] = *box;
    return &pieces->items[pieces->count++];
}

static uint32_t cluster_end(const struct box *box, uint32_t glyph)
{
    do
        glyph++;
    while (glyph < box->to && box->word->glyphs[glyph].length == 0);
    return glyph;
}

/* A box as one box for each of its characters, with a chance after each. */
static void box_explode(struct pieces *pieces, const struct box *box)
{
    const struct text_paragraph *paragraph = pieces->paragraph;
    if (box->from == box->to)
        piece_add(pieces, box);
    for (uint32_t from = box->from, to; from < box->to; from = to) {
        struct box *piece = piece_add(pieces, box);
        to = cluster_end(box, from);
        piece->from = from;
        piece->to = to;
        box_measure(paragraph->fonts, &paragraph->spans[box->span], piece);
        if (from > box->from) {
            piece->start = box->base + box->word->glyphs[from].start;
            piece->head = 0;
        }
        if (to == box->to) {
            piece->gap = box->gap;
            continue;
        }
        piece->end = box->base + box->word->glyphs[to].start;
        piece->stretch = piece->shrink = piece->tail = 0;
        piece->chance = CHANCE_CUT;
    }
}

/* The boxes from `first` to below `end`, which have no chance between them, with chances
 * everywhere; a space that may not end a line is still the best place to. */
static void unit_explode(struct pieces *pieces, size_t first, size_t end)
{
    const struct box *boxes = pieces->paragraph->boxes;
    for (size_t i = first; i < end; i++) {
        if (boxes[i].kind == BOX_WORD || boxes[i].kind == BOX_CJK)
            box_explode(pieces, &boxes[i]);
        else
            piece_add(pieces, &boxes[i]);
        struct box *last = &pieces->items[pieces->count - 1];
        bool before_space = i + 1 < end && boxes[i + 1].kind != BOX_WORD &&
                            boxes[i + 1].kind != BOX_CJK;
        bool closed = last->chance == CHANCE_NONE || last->chance == CHANCE_HYPHEN;
        if (closed && !before_space)
            last->chance = boxes[i].kind == BOX_SPACE ? CHANCE_WEAK : CHANCE_CUT;
    }
}

static bool has_wide_unit(const struct text_paragraph *paragraph,
                          const struct text_setting *setting)
{
    double limit = line_width(setting, true);
    for (size_t i = 0, unit = 0; i < paragraph->count; i++) {
        if (!chance_open(paragraph->boxes[i].chance, setting->hyphenate))
            continue;
        if (line_fit(paragraph, unit, i + 1).width > limit + TOLERANCE)
            return true;
        limit = line_width(setting, false);
        unit = i + 1;
    }
    return false;
}

struct text_paragraph boxes_cut(struct text_shaper *shaper,
                                const struct text_paragraph *paragraph,
                                const struct text_setting *setting, bool *cut)
{
    *cut = has_wide_unit(paragraph, setting);
    if (!*cut)
        return *paragraph;
    struct pieces pieces = {.paragraph = paragraph, .arena = shaper->arena};
    double limit = line_width(setting, true);
    for (size_t i = 0, unit = 0; i < paragraph->count; i++) {
        if (!chance_open(paragraph->boxes[i].chance, setting->hyphenate))
            continue;
        if (line_fit(paragraph, unit, i + 1).width > limit + TOLERANCE)
            unit_explode(&pieces, unit, i + 1);
        else
            for (size_t k = unit; k <= i; k++)
                piece_add(&pieces, &paragraph->boxes[k]);
        limit = line_width(setting, false);
        unit = i + 1;
    }
    struct text_paragraph divided = *paragraph;
    divided.boxes = pieces.items;
    divided.count = pieces.count;
    divided.sums = boxes_sum(shaper->arena, pieces.items, pieces.count);
    return divided;
}
