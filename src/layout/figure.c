/* Drawings: shapes in parts of the width and height they get, and labels that must fit. */
#include "layout/parts.h"

#include <math.h>
#include <string.h>

/* The room a drawing gets. */
struct canvas {
    const struct doc_block *block;
    double x, width, height;
    size_t tag;
};

static double across(const struct canvas *canvas, struct doc_length length)
{
    return canvas->x + length.part * canvas->width + length.points;
}

static double down(const struct canvas *canvas, struct doc_length length)
{
    return length.part * canvas->height + length.points;
}

static void shape_set(struct setter *s, const struct canvas *canvas,
                      const struct doc_shape *shape)
{
    double x0 = across(canvas, shape->x0), x1 = across(canvas, shape->x1);
    double y0 = down(canvas, shape->y0), y1 = down(canvas, shape->y1);
    bool rect = shape->kind == SHAPE_RECT;
    struct layout_item *item = &piece_add(s, rect ? ITEM_RECT : ITEM_LINE, canvas->tag)->item;
    item->x = rect ? fmin(x0, x1) : x0;
    item->y = rect ? fmin(y0, y1) : y0;
    item->width = rect ? fabs(x1 - x0) : x1 - x0;
    item->height = rect ? fabs(y1 - y0) : y1 - y0;
    item->colour = colour_of(s, shape->colour ? shape->colour : "ink");
    item->stroke = shape->stroke;
    item->radius = shape->radius;
}

/* The label in the largest size that fits, from its style's down to the least allowed. */
static struct set_text *label_fit(struct setter *s, const struct canvas *canvas,
                                  const struct doc_shape *shape,
                                  const struct paragraph_style *style, double room)
{
    enum lang lang = canvas->block->lang;
    double size = style->look[lang].size;
    struct set_text *text = typeset_runs(s, &shape->text, style, 0, lang);
    if (text->extent.max <= room + 0.01)
        return text;
    double fitting = floor(size * room / text->extent.max * 10) / 10;
    if (fitting >= s->sheet->figure_text_least)
        text = typeset_runs(s, &shape->text, style, fitting, lang);
    if (text->extent.max > room + 0.01) {
        text = typeset_runs(s, &shape->text, style, s->sheet->figure_text_least, lang);
        if (text->extent.max > room + 0.01) {
            FIND(s->findings, &LAYOUT_FIGURE_TEXT,
                 shape->text.items[0].pos.source ? shape->text.items[0].pos
                                                 : canvas->block->pos,
                 ARG("text", runs_plain(s->arena, &shape->text)));
            s->failed = true;
        }
    }
    return text;
}

/* x0 right of x1 sets the text so that it ends at x0. */
static void label_set(struct setter *s, const struct canvas *canvas,
                      const struct doc_shape *shape)
{
    if (!shape->text.count)
        return;
    const struct paragraph_style *style =
        paragraph_style_of(s, shape->style ? shape->style : "chart-label", canvas->block->pos);
    double x0 = across(canvas, shape->x0), x1 = across(canvas, shape->x1);
    double room = fabs(x1 - x0), left = fmin(x0, x1);
    struct set_text *text = label_fit(s, canvas, shape, style, room);
    enum text_align align = x0 > x1 ? TEXT_END : style->align;
    double spare = room - text->extent.max;
    left += align == TEXT_END ? spare : align == TEXT_CENTRE ? spare / 2 : 0;
    const struct text_lines *lines = typeset_lines(s, text, text->extent.max + 0.5, TEXT_START);
    struct line_state state = {.text = text, .tag = canvas->tag};
    double leading = style->look[canvas->block->lang].leading;
    for (size_t i = 0; i < lines->count; i++) {
        double baseline = down(canvas, shape->y1) + (double)i * leading;
        state.top = baseline - leading * 0.75;
        state.height = leading;
        size_t piece = s->piece_count;
        piece_text(s, &state, &lines->items[i], left, baseline);
        uint32_t colour = shape->colour ? colour_of(s, shape->colour) : 0;
        for (size_t p = piece; shape->colour && p < s->piece_count; p++)
            s->pieces[p].item.colour = colour;
    }
}

void figure_set(struct setter *s, const struct doc_block *block, const struct frame *frame)
{
    const struct doc_figure *figure = block->figure;
    struct canvas canvas = {.block = block,
                            .x = frame->x,
                            .width = frame->width,
                            .height = figure->height,
                            .tag = TAG_ARTIFACT};
    if (frame->cell)
        canvas.height = fmax(canvas.height, frame->cell->height);
    if (canvas.height > page_room(s)) {
        FIND_PLAIN(s->findings, &LAYOUT_TOO_TALL, block->pos);
        s->failed = true;
        canvas.height = page_room(s) / 2;
    }
    if (!figure->decorative) {
        canvas.tag = tag_add(s, ROLE_FIGURE, block->lang);
        s->tags[canvas.tag].alternative = figure->alternative;
        if (!figure->alternative.n)
            FIND_PLAIN(s->findings, &LAYOUT_FIGURE_SILENT, block->pos);
    }
    double above = space_above(s, 2, block->lang);
    size_t piece = s->piece_count;
    for (size_t i = 0; i < figure->count; i++) {
        if (figure->shapes[i].kind == SHAPE_TEXT)
            label_set(s, &canvas, &figure->shapes[i]);
        else
            shape_set(s, &canvas, &figure->shapes[i]);
    }
    struct slab *slab = slab_add(s, piece, canvas.height);
    if (frame->cell)
        return;
    slab->before = above;
    slab->after = 2 * s->sheet->half[block->lang];
}
