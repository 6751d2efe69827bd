#include "text/inside.h"

struct maker {
    const struct text_paragraph *paragraph;
    size_t first, seen; /* boxes: the line's first, and after the last that is seen */
    double ratio;       /* of the line's stretch, or where negative of its shrink */
    double x;
    struct glyph_run *runs;
    size_t run_count;
    struct glyph *glyphs;
    size_t glyph_count;
};

/* ---- widths ---- */

/* From the origin of a box to that of the next one. */
static double box_step(const struct maker *maker, size_t index)
{
    const struct box *box = &maker->paragraph->boxes[index];
    if (index >= maker->seen)
        return 0;
    double step = box->width + (index == maker->first ? box->head : 0);
    if (index + 1 == maker->seen)
        return step + box->tail;
    return step + box->gap +
           maker->ratio * (maker->ratio > 0 ? box->stretch : box->shrink);
}

/* How far the line's gaps are changed to fill the measure. */
static double fill_ratio(const struct fit *fit, double width)
{
    double missing = width - fit->width;
    double give = missing > 0 ? fit->stretch : fit->shrink;
    double ratio = give > 0 ? missing / give : 0;
    return ratio < -1 ? -1 : ratio;
}

/* ---- glyphs ---- */

static double glyphs_put(struct maker *maker, const struct glyph_run *run,
                         const struct box *box)
{
    const struct text_span *span = &maker->paragraph->spans[box->span];
    const struct text_face *face = text_face(maker->paragraph->fonts, box->face);
    double scale = span->style.size / face->units_per_em, width = 0;
    bool whole = box->kind == BOX_SPACE || box->kind == BOX_SOFT;
    uint32_t base = box->base - (uint32_t)(run->text.s - span->text.s);
    for (uint32_t i = box->from; i < box->to; i++) {
        const struct word_glyph *from = &box->word->glyphs[i];
        bool ends = i + 1 == box->to || box->word->glyphs[i + 1].length > 0;
        double advance = from->advance * scale + (ends ? span->style.tracking : 0);
        maker->glyphs[maker->glyph_count++] = (struct glyph){
            .id = from->id,
            .advance = (float)advance,
            .x_offset = (float)(from->x_offset * scale),
            .y_offset = (float)(from->y_offset * scale),
            .start = base + (whole ? 0 : from->start),
            .length = whole ? box->end - box->start : from->length,
        };
        width += advance;
    }
    return width;
}

static struct glyph_run *run_new(struct maker *maker, const struct box *box)
{
    const struct text_span *span = &maker->paragraph->spans[box->span];
    struct glyph_run *run = &maker->runs[maker->run_count++];
    *run = (struct glyph_run){
        .face = box->face,
        .size = span->style.size,
        .colour = span->style.colour,
        .rise = span->style.rise,
        .x = maker->x,
        .glyphs = &maker->glyphs[maker->glyph_count],
        .text = str_slice(span->text, box->start, 0),
        .lang = span->lang,
        .tag = span->tag,
    };
    return run;
}

static bool box_drawn(const struct maker *maker, size_t index)
{
    const struct box *box = &maker->paragraph->boxes[index];
    return box->kind != BOX_SOFT || (index + 1 == maker->seen && box->chance == CHANCE_SOFT);
}

static void box_put(struct maker *maker, size_t index, struct glyph_run *run)
{
    const struct box *box = &maker->paragraph->boxes[index];
    const struct text_span *span = &maker->paragraph->spans[box->span];
    size_t before = maker->glyph_count;
    run->text.n = (size_t)(span->text.s + box->end - run->text.s);
    if (!box_drawn(maker, index))
        return;
    double natural = glyphs_put(maker, run, box), step = box_step(maker, index);
    if (maker->glyph_count > before) {
        double head = index == maker->first ? box->head : 0;
        struct glyph *opening = &maker->glyphs[before];
        struct glyph *closing = &maker->glyphs[maker->glyph_count - 1];
        opening->x_offset = (float)(opening->x_offset + head);
        closing->advance = (float)(closing->advance + (step - natural));
    }
    run->count += maker->glyph_count - before;
    maker->x += step;
    run->width = maker->x - run->x;
}

static bool same_run(const struct box *a, const struct box *b)
{
    return a->span == b->span && a->face == b->face;
}

/* Boxes of one span and face make one run; a run that draws nothing is not kept. */
static void runs_put(struct maker *maker, size_t end)
{
    const struct box *boxes = maker->paragraph->boxes;
    struct glyph_run *run = NULL;
    for (size_t i = maker->first; i < end; i++) {
        if (boxes[i].kind == BOX_BREAK)
            continue;
        if (!run || !same_run(&boxes[i - 1], &boxes[i])) {
            if (run && run->count == 0)
                maker->run_count--;
            run = run_new(maker, &boxes[i]);
        }
        box_put(maker, i, run);
    }
    if (run && run->count == 0)
        maker->run_count--;
}

/* ---- lines ---- */

static void line_heights(struct text_line *line, const struct text_paragraph *paragraph,
                         size_t first, size_t end)
{
    for (size_t i = first; i < end; i++) {
        const struct box *box = &paragraph->boxes[i];
        const struct text_style *style = &paragraph->spans[box->span].style;
        const struct text_face *face = text_face(paragraph->fonts, box->face);
        double scale = style->size / face->units_per_em;
        double ascent = face->ascent * scale + style->rise;
        double descent = -face->descent * scale - style->rise;
        line->ascent = ascent > line->ascent ? ascent : line->ascent;
        line->descent = descent > line->descent ? descent : line->descent;
    }
}

static void maker_room(struct maker *maker, struct arena *arena, size_t end)
{
    const struct box *boxes = maker->paragraph->boxes;
    size_t glyphs = 0, runs = 0;
    for (size_t i = maker->first; i < end; i++) {
        glyphs += boxes[i].to - boxes[i].from;
        runs += i == maker->first || !same_run(&boxes[i - 1], &boxes[i]);
    }
    maker->glyphs = arena_array(arena, glyphs, sizeof *maker->glyphs);
    maker->runs = arena_array(arena, runs, sizeof *maker->runs);
}

static double line_start(const struct text_setting *setting, bool at_start, double width)
{
    double indent = at_start ? setting->indent : 0;
    if (setting->align == TEXT_END)
        return setting->width - width;
    if (setting->align == TEXT_CENTRE)
        return indent + (setting->width - indent - width) / 2;
    return indent;
}

struct text_line line_make(struct text_shaper *shaper, const struct text_paragraph *paragraph,
                           const struct text_setting *setting, size_t first, size_t end,
                           bool at_start)
{
    struct fit fit = line_fit(paragraph, first, end);
    struct maker maker = {.paragraph = paragraph, .first = first, .seen = fit.seen};
    double width = line_width(setting, at_start);
    bool natural = setting->align != TEXT_JUSTIFY ||
                   paragraph->boxes[end - 1].chance == CHANCE_MUST;
    if (!natural || (setting->align == TEXT_JUSTIFY && fit.width > width))
        maker.ratio = fill_ratio(&fit, width);
    maker_room(&maker, shaper->arena, end);
    runs_put(&maker, end);
    struct text_line line = {.runs = maker.runs, .count = maker.run_count, .width = maker.x};
    line.x = line_start(setting, at_start, maker.x);
    line_heights(&line, paragraph, first, end);
    return line;
}
