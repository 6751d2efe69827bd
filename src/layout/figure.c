/* Drawings: shapes in parts of the width and height they get, and labels that must fit. */
#include "layout/parts.h"

#include <math.h>
#include <string.h>

/* Of a label's size, above and below the baseline. */
#define LABEL_ASCENT 0.8
#define LABEL_DESCENT 0.22

struct box {
    double x0, y0, x1, y1;
};

/* The room a drawing gets. */
struct canvas {
    const struct doc_block *block;
    double x, width, height;
    size_t tag;
    struct box *taken; /* by points, and by labels beside them */
    size_t taken_count;
};

static double across(const struct canvas *canvas, struct doc_length length)
{
    return canvas->x + length.part * canvas->width + length.points;
}

static double down(const struct canvas *canvas, struct doc_length length)
{
    return length.part * canvas->height + length.points;
}

/* ---- shapes ---- */

static struct layout_item *shape_item(struct setter *s, const struct canvas *canvas,
                                      const struct doc_shape *shape, enum item_kind kind)
{
    struct layout_item *item = &piece_add(s, kind, canvas->tag)->item;
    item->colour = colour_of(s, shape->colour ? shape->colour : "ink");
    item->stroke = shape->stroke;
    item->dash = shape->stroke > 0 ? shape->dash : 0;
    return item;
}

static struct box shape_box(const struct canvas *canvas, const struct doc_shape *shape)
{
    double x0 = across(canvas, shape->x0), x1 = across(canvas, shape->x1);
    double y0 = down(canvas, shape->y0), y1 = down(canvas, shape->y1);
    return (struct box){fmin(x0, x1), fmin(y0, y1), fmax(x0, x1), fmax(y0, y1)};
}

static struct box point_box(const struct canvas *canvas, const struct doc_shape *shape)
{
    double x = across(canvas, shape->x0), y = down(canvas, shape->y0), r = shape->radius;
    return (struct box){x - r, y - r, x + r, y + r};
}

static void item_place(struct layout_item *item, const struct box *box)
{
    item->x = box->x0;
    item->y = box->y0;
    item->width = box->x1 - box->x0;
    item->height = box->y1 - box->y0;
}

static void line_set(struct setter *s, const struct canvas *canvas,
                     const struct doc_shape *shape)
{
    struct layout_item *item = shape_item(s, canvas, shape, ITEM_LINE);
    item->x = across(canvas, shape->x0);
    item->y = down(canvas, shape->y0);
    item->width = across(canvas, shape->x1) - item->x;
    item->height = down(canvas, shape->y1) - item->y;
}

/* Lines that rise to the right, and an outline. */
static void hatch_set(struct setter *s, const struct canvas *canvas,
                      const struct doc_shape *shape)
{
    const double pitch = 3.5, thin = 0.5;
    struct box box = shape_box(canvas, shape);
    struct doc_shape outline = *shape;
    outline.stroke = thin;
    item_place(shape_item(s, canvas, &outline, ITEM_RECT), &box);
    double width = box.x1 - box.x0, height = box.y1 - box.y0;
    for (double d = pitch; d < width + height; d += pitch) {
        struct layout_item *line = shape_item(s, canvas, &outline, ITEM_LINE);
        line->x = box.x0 + fmax(0, d - height);
        line->y = box.y0 + fmin(d, height);
        line->width = box.x0 + fmin(d, width) - line->x;
        line->height = box.y0 + fmax(0, d - width) - line->y;
    }
}

static void rect_set(struct setter *s, const struct canvas *canvas,
                     const struct doc_shape *shape)
{
    if (shape->hatch) {
        hatch_set(s, canvas, shape);
        return;
    }
    struct box box = shape_box(canvas, shape);
    struct layout_item *item = shape_item(s, canvas, shape, ITEM_RECT);
    item_place(item, &box);
    item->radius = shape->radius;
}

/* A rectangle that is all corner. */
static void circle_set(struct setter *s, const struct canvas *canvas,
                       const struct doc_shape *shape)
{
    struct box box = point_box(canvas, shape);
    struct layout_item *item = shape_item(s, canvas, shape, ITEM_RECT);
    item_place(item, &box);
    item->radius = shape->radius;
}

static void diamond_set(struct setter *s, const struct canvas *canvas,
                        const struct doc_shape *shape)
{
    static const struct outline_step steps[] = {{STEP_MOVE, {0, 0, 1}, {0, 0, 0}},
                                                {STEP_LINE, {0, 0, 2}, {0, 0, 1}},
                                                {STEP_LINE, {0, 0, 1}, {0, 0, 2}},
                                                {STEP_LINE, {0, 0, 0}, {0, 0, 1}},
                                                {STEP_CLOSE, {0}, {0}}};
    static const struct outline diamond = {steps, sizeof steps / sizeof steps[0], 2, 2};
    struct box box = point_box(canvas, shape);
    struct layout_item *item = shape_item(s, canvas, shape, ITEM_PATH);
    item_place(item, &box);
    item->outline = &diamond;
}

/* ---- labels ---- */

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

static double within(double value, double low, double high)
{
    return fmax(low, fmin(value, high));
}

static void label_lines(struct setter *s, const struct canvas *canvas,
                        const struct doc_shape *shape, struct set_text *text,
                        const struct paragraph_style *style, double left, double baseline)
{
    const struct text_lines *lines = typeset_lines(s, text, text->extent.max + 0.5, TEXT_START);
    struct line_state state = {.text = text, .tag = canvas->tag};
    double leading = style->look[canvas->block->lang].leading;
    for (size_t i = 0; i < lines->count; i++, baseline += leading) {
        state.top = baseline - leading * 0.75;
        state.height = leading;
        size_t piece = s->piece_count;
        piece_text(s, &state, &lines->items[i], left, baseline);
        uint32_t colour = shape->colour ? colour_of(s, shape->colour) : 0;
        for (size_t p = piece; shape->colour && p < s->piece_count; p++)
            s->pieces[p].item.colour = colour;
    }
}

/* From the first baseline to the last. */
static double label_depth(struct setter *s, const struct canvas *canvas, struct set_text *text,
                          const struct paragraph_style *style)
{
    size_t lines = typeset_lines(s, text, text->extent.max + 0.5, TEXT_START)->count;
    return lines ? (double)(lines - 1) * style->look[canvas->block->lang].leading : 0;
}

/* x0 right of x1 sets the text so that it ends at x0. */
static void label_between(struct setter *s, const struct canvas *canvas,
                          const struct doc_shape *shape, const struct paragraph_style *style)
{
    double x0 = across(canvas, shape->x0), x1 = across(canvas, shape->x1);
    double room = fmin(fabs(x1 - x0), canvas->width), left = fmin(x0, x1);
    struct set_text *text = label_fit(s, canvas, shape, style, room);
    enum text_align align = x0 > x1 ? TEXT_END : style->align;
    double spare = room - text->extent.max, depth = label_depth(s, canvas, text, style);
    left += align == TEXT_END ? spare : align == TEXT_CENTRE ? spare / 2 : 0;
    left = within(left, canvas->x, canvas->x + canvas->width - text->extent.max);
    double size = text->size > 0 ? text->size : style->look[canvas->block->lang].size;
    double baseline = fmin(down(canvas, shape->y1),
                           canvas->height - depth - size * LABEL_DESCENT);
    baseline = fmax(baseline, size * LABEL_ASCENT);
    label_lines(s, canvas, shape, text, style, left, baseline);
}

/* ---- labels beside points ---- */

/* How much of the box is taken, square points; what is outside of the drawing counts most. */
static double box_conflict(const struct canvas *canvas, const struct box *box)
{
    double outside = fmax(0, canvas->x - box->x0) + fmax(0, -box->y0)
                     + fmax(0, box->x1 - canvas->x - canvas->width)
                     + fmax(0, box->y1 - canvas->height);
    double sum = outside * 1e6;
    for (size_t i = 0; i < canvas->taken_count; i++) {
        const struct box *other = &canvas->taken[i];
        double width = fmin(box->x1, other->x1) - fmax(box->x0, other->x0);
        double height = fmin(box->y1, other->y1) - fmax(box->y0, other->y0);
        sum += width > 0 && height > 0 ? width * height : 0;
    }
    return sum;
}

/* The place in direction `way` of eight, `gap` away from the point. */
static struct box box_beside(double x, double y, double gap, int way, double width,
                             double height)
{
    static const signed char ways[8][2] = {{1, 0},  {-1, 0}, {0, -1}, {0, 1},
                                           {1, -1}, {1, 1},  {-1, -1}, {-1, 1}};
    const double slanted = way < 4 ? 1 : 0.71;
    double left = x + ways[way][0] * (gap * slanted + width / 2) - width / 2;
    double top = y + ways[way][1] * (gap * slanted + height / 2) - height / 2;
    return (struct box){left, top, left + width, top + height};
}

/* The first place without a conflict, from the point outward; else the one with the least. */
static struct box box_find(const struct canvas *canvas, const struct doc_shape *shape,
                           double width, double height, bool *far)
{
    enum { RINGS = 6, WAYS = 8 };
    double x = across(canvas, shape->x0), y = down(canvas, shape->y0), least = INFINITY;
    struct box best = {0};
    for (int ring = 0; ring < RINGS && least > 0; ring++)
        for (int way = 0; way < WAYS && least > 0; way++) {
            double gap = shape->radius + 2.5 + ring * 0.75 * height;
            struct box box = box_beside(x, y, gap, way, width, height);
            double conflict = box_conflict(canvas, &box);
            if (conflict < least) {
                least = conflict;
                best = box;
                *far = ring > 1;
            }
        }
    return best;
}

/* A thin line leads from the point to a label that had to go far. */
static void leader_set(struct setter *s, const struct canvas *canvas,
                       const struct doc_shape *shape, const struct box *box)
{
    double x = across(canvas, shape->x0), y = down(canvas, shape->y0);
    struct layout_item *line = &piece_add(s, ITEM_LINE, canvas->tag)->item;
    line->x = x;
    line->y = y;
    line->width = within(x, box->x0 - 1, box->x1 + 1) - x;
    line->height = within(y, box->y0, box->y1) - y;
    line->stroke = 0.4;
    line->colour = colour_of(s, "muted");
}

static void label_near(struct setter *s, struct canvas *canvas, const struct doc_shape *shape,
                       const struct paragraph_style *style)
{
    struct set_text *text = label_fit(s, canvas, shape, style, canvas->width);
    double size = text->size > 0 ? text->size : style->look[canvas->block->lang].size;
    double height =
        label_depth(s, canvas, text, style) + size * (LABEL_ASCENT + LABEL_DESCENT);
    bool far = false;
    struct box box = box_find(canvas, shape, text->extent.max, height, &far);
    if (far)
        leader_set(s, canvas, shape, &box);
    canvas->taken[canvas->taken_count++] = box;
    label_lines(s, canvas, shape, text, style, box.x0, box.y0 + size * LABEL_ASCENT);
}

static void label_set(struct setter *s, struct canvas *canvas, const struct doc_shape *shape)
{
    if (!shape->text.count)
        return;
    const struct paragraph_style *style =
        paragraph_style_of(s, shape->style ? shape->style : "chart-label", canvas->block->pos);
    if (shape->near)
        label_near(s, canvas, shape, style);
    else
        label_between(s, canvas, shape, style);
}

/* ---- all of it ---- */

static void shape_set(struct setter *s, struct canvas *canvas, const struct doc_shape *shape)
{
    static void (*const shapes[])(struct setter *, const struct canvas *,
                                  const struct doc_shape *) = {
        [SHAPE_RECT] = rect_set,
        [SHAPE_LINE] = line_set,
        [SHAPE_CIRCLE] = circle_set,
        [SHAPE_DIAMOND] = diamond_set,
    };
    if (shape->kind == SHAPE_TEXT)
        label_set(s, canvas, shape);
    else
        shapes[shape->kind](s, canvas, shape);
}

/* Labels keep clear of points that are drawn after them as well. */
static void points_take(struct setter *s, struct canvas *canvas,
                        const struct doc_figure *figure)
{
    canvas->taken = arena_array(s->arena, figure->count, sizeof *canvas->taken);
    for (size_t i = 0; i < figure->count; i++) {
        const struct doc_shape *shape = &figure->shapes[i];
        if (shape->kind == SHAPE_CIRCLE || shape->kind == SHAPE_DIAMOND)
            canvas->taken[canvas->taken_count++] = point_box(canvas, shape);
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
    points_take(s, &canvas, figure);
    for (size_t i = 0; i < figure->count; i++)
        shape_set(s, &canvas, &figure->shapes[i]);
    if (block->marked && !frame->cell)
        piece_change_bar(s, canvas.height);
    struct slab *slab = slab_add(s, piece, canvas.height);
    if (frame->cell)
        return;
    slab->before = above;
    slab->after = 2 * s->sheet->half[block->lang];
}
