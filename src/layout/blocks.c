/* The document's blocks, in order, onto the strip. */
#include "layout/parts.h"

#include <math.h>
#include <string.h>

void anchor_land(struct setter *s, size_t anchor)
{
    s->landed = arena_grow(s->arena, s->landed, &s->landed_capacity, s->landed_count + 1,
                           sizeof *s->landed);
    s->landed[s->landed_count++] = anchor;
    s->anchors[anchor].slab = s->slab_count;
}

double page_room(const struct setter *s)
{
    return s->sheet->page_height - s->master->top - s->master->bottom;
}

static void keep_with_previous(struct setter *s)
{
    s->pending.keep = fmax(s->pending.keep, BREAK_NEVER);
}

double space_above(const struct setter *s, double half_lines, enum lang lang)
{
    return s->pending.announced ? 0 : half_lines * s->sheet->half[lang];
}

static void block_set(struct setter *s, const struct doc_block *block,
                      const struct frame *frame);

static const struct paragraph_style *item_style(struct setter *s, const struct doc_block *item)
{
    return paragraph_style_of(s, item->style ? item->style : "item", item->pos);
}

static struct frame deeper(const struct frame *frame)
{
    struct frame inner = *frame;
    inner.depth++;
    return inner;
}

static void children_set(struct setter *s, const struct doc_block *block,
                         const struct frame *frame, enum role role)
{
    struct frame inner = deeper(frame);
    size_t outer = s->tag;
    s->tag = tag_add(s, role, block->lang);
    blocks_set(s, block->first, &inner);
    s->tag = outer;
}

static void section_set(struct setter *s, const struct doc_block *block,
                        const struct frame *frame)
{
    size_t tag = s->tag_count;
    children_set(s, block, frame, ROLE_SECT);
    for (const struct doc_block *child = block->first; child; child = child->next) {
        if (child->kind == BLOCK_HEADING) {
            s->tags[tag].title = runs_plain(s->arena, &child->runs);
            return;
        }
    }
}

/* All marks of a list hang in one column, as wide as the widest needs. */
static double list_hang(struct setter *s, const struct doc_block *list,
                        const struct frame *frame)
{
    double hang = 0;
    for (const struct doc_block *item = list->first; item; item = item->next) {
        const struct paragraph_style *style = item_style(s, item);
        hang = fmax(hang, grid_room(frame, style->label_width));
        if (!item->label.n)
            continue;
        struct set_text *label = typeset_label(s, item, style, 0);
        hang = fmax(hang, label->extent.max + style->look[item->lang].size * 0.4);
    }
    return hang;
}

/* The first and the last item are not left alone. */
static void list_set(struct setter *s, const struct doc_block *block, const struct frame *frame)
{
    struct frame inner = deeper(frame);
    inner.hang = list_hang(s, block, frame);
    size_t outer = s->tag;
    s->tag = tag_add(s, ROLE_L, block->lang);
    for (const struct doc_block *item = block->first; item; item = item->next) {
        bool second = block->first->next == item;
        if (item != block->first && (second || !item->next))
            s->pending.keep = fmax(s->pending.keep, BREAK_ITEM);
        block_set(s, item, &inner);
    }
    if (s->slab_count)
        s->slabs[s->slab_count - 1].after =
            fmax(s->slabs[s->slab_count - 1].after, s->sheet->half[block->lang]);
    s->tag = outer;
}

/* The mark and the text hang beside each other: the children are set first, then the mark
 * joins the slab of their first line. */
static void item_label(struct setter *s, const struct doc_block *block, double x, size_t tag,
                       const struct paragraph_style *style)
{
    const struct look *look = &style->look[block->lang];
    struct set_text *label = typeset_label(s, block, style, 0);
    const struct text_lines *lines = typeset_lines(s, label, label->extent.max + 1, TEXT_START);
    struct line_state state = {.text = label, .tag = tag};
    if (lines->count)
        piece_text(s, &state, &lines->items[0], x, line_baseline(look->leading, look->size));
}

static void item_set(struct setter *s, const struct doc_block *block, const struct frame *frame)
{
    const struct paragraph_style *style = item_style(s, block);
    struct frame inner = deeper(frame);
    double left = frame->grid ? grid_room(frame, style->indent) : 0;
    inner.grid = false;
    double hang = fmax(frame->hang, grid_room(frame, style->label_width));
    hang = fmin(hang, frame->width / 3);
    inner.x += left + hang;
    inner.width -= left + hang;
    size_t outer = s->tag, slab = s->slab_count, piece = s->piece_count;
    size_t item = s->tag = tag_add(s, ROLE_LI, block->lang);
    if (block->label.n)
        item_label(s, block, frame->x + left, tag_add(s, ROLE_LBL, block->lang), style);
    s->tag = item;
    s->tag = tag_add(s, ROLE_LBODY, block->lang);
    if (block->runs.count) {
        struct doc_block body = *block;
        body.label = body.id = STR_NONE;
        body.kind = BLOCK_PARAGRAPH;
        paragraph_set(s, &body, &inner);
    }
    blocks_set(s, block->first, &inner);
    s->tag = outer;
    if (slab == s->slab_count) /* nothing but a mark */
        slab_add(s, piece, style->look[block->lang].leading);
    s->slabs[slab].piece_count += s->slabs[slab].piece - piece;
    s->slabs[slab].piece = piece;
    s->slabs[s->slab_count - 1].after = style->after * s->sheet->half[block->lang];
}

bool holds_field(const struct doc_block *block, int depth)
{
    if (depth > LAYOUT_DEPTH_MAX)
        return false;
    for (; block; block = block->next) {
        if (block->kind == BLOCK_FIELD || holds_field(block->first, depth + 1))
            return true;
        for (size_t r = 0; block->table && r < block->table->row_count; r++)
            for (size_t c = 0; c < block->table->rows[r].count; c++)
                if (holds_field(block->table->rows[r].cells[c].first, depth + 1))
                    return true;
    }
    return false;
}

/* Height of the slabs from `first` on, standing on one page. */
static double strip_height(const struct setter *s, size_t first)
{
    double height = 0;
    for (size_t i = first; i < s->slab_count; i++)
        height +=
            (i > first ? slab_gap(&s->slabs[i - 1], &s->slabs[i]) : 0) + s->slabs[i].height;
    return height;
}

static void group_set(struct setter *s, const struct doc_block *block,
                      const struct frame *frame)
{
    size_t first = s->slab_count;
    struct frame inner = deeper(frame);
    /* Signatures that stand alone on a page could be put under any text. */
    if (holds_field(block->first, frame->depth))
        keep_with_previous(s);
    blocks_set(s, block->first, &inner);
    if (strip_height(s, first) > page_room(s))
        return;
    for (size_t i = first + 1; i < s->slab_count; i++)
        s->slabs[i].keep += BREAK_GROUP;
}

static void page_set(struct setter *s, const struct doc_block *block, const struct frame *frame)
{
    static const char *const kind[LANG_COUNT] = {"page master", "页面模板"};
    const char *name = block->style ? block->style : "body";
    const struct master *master = style_master_find(s->sheet, name);
    if (!master)
        style_unknown(s, kind, name, block->pos);
    if (!master || frame->cell || !frame->grid)
        return;
    s->master = s->pending.master = master;
    s->pending.space = s->pending.keep = 0;
}

static void space_set(struct setter *s, const struct doc_block *block,
                      const struct frame *frame)
{
    (void)frame;
    s->pending.space += fmax(0, fmin(block->space, page_room(s) / 2));
}

static void text_set(struct setter *s, const struct doc_block *block, const struct frame *frame)
{
    const struct paragraph_style *style = block_style(s, block, frame);
    bool table_next =
        block->next && (block->next->kind == BLOCK_TABLE || block->next->kind == BLOCK_FIGURE);
    if (style->keep_previous && s->slab_count) {
        struct slab *previous = &s->slabs[s->slab_count - 1];
        previous->after = fmin(previous->after, s->sheet->half[block->lang] * 0.75);
        keep_with_previous(s);
    }
    paragraph_set(s, block, frame);
    bool caption = table_next && strcmp(style->name, "caption") == 0;
    if (style->keep_next || caption || (block->next && block->next->kind == BLOCK_LIST))
        keep_with_previous(s);
    s->pending.announced = style->keep_next || caption;
}

static void (*const setters[])(struct setter *s, const struct doc_block *block,
                               const struct frame *frame) = {
    [BLOCK_SECTION] = section_set, [BLOCK_HEADING] = heading_set,
    [BLOCK_PARAGRAPH] = text_set,  [BLOCK_LIST] = list_set,
    [BLOCK_ITEM] = item_set,       [BLOCK_TABLE] = table_set,
    [BLOCK_FIGURE] = figure_set,   [BLOCK_CONTENTS] = contents_set,
    [BLOCK_GROUP] = group_set,     [BLOCK_FIELD] = field_set,
    [BLOCK_PAGE] = page_set,       [BLOCK_SPACE] = space_set,
};

static void block_set(struct setter *s, const struct doc_block *block,
                      const struct frame *frame)
{
    if (frame->depth > LAYOUT_DEPTH_MAX)
        return;
    if (block->id.n)
        anchor_land(s, anchor_find(s, block->id));
    setters[block->kind](s, block, frame);
    if (block->keep_next)
        keep_with_previous(s);
}

void blocks_set(struct setter *s, const struct doc_block *first, const struct frame *frame)
{
    for (const struct doc_block *block = first; block; block = block->next)
        block_set(s, block, frame);
}
