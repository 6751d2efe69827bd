/* Paragraphs and headings: lines with a hanging label. */
#include "layout/parts.h"

#include <math.h>
#include <string.h>

const struct paragraph_style *block_style(struct setter *s, const struct doc_block *block,
                                          const struct frame *frame)
{
    static const char *const levels[] = {"heading-1", "heading-2", "heading-3"};
    const char *name = block->style;
    if (!name && block->kind == BLOCK_HEADING)
        name = levels[block->level < 1 ? 0 : block->level > 3 ? 2 : block->level - 1];
    if (!name)
        name = frame->cell ? "table-cell" : "body";
    if (frame->cell && strcmp(name, "table-cell") == 0) {
        if (frame->cell->row == ROW_HEAD)
            name = "table-head";
        else if (frame->cell->row == ROW_GROUP)
            name = "table-group";
        else if (frame->cell->row == ROW_TOTAL)
            name = "table-strong";
        else if (frame->cell->first && frame->cell->table->first)
            name = frame->cell->table->first;
    }
    return paragraph_style_of(s, name, block->pos);
}

double block_size(const struct paragraph_style *style, enum lang lang,
                  const struct frame *frame)
{
    bool smaller = frame->cell && frame->cell->scale < 1;
    return smaller ? style->look[lang].size * frame->cell->scale : 0;
}

double grid_room(const struct frame *frame, double points)
{
    double most = frame->cell ? frame->cell->table->label_width : 0;
    return most > 0 ? fmin(points, most) : points;
}

/* Where one paragraph stands. */
struct measure {
    const struct paragraph_style *style;
    const struct look *look;
    double label_x, x, width;
    enum text_align align;
    struct set_text *label, *text;
    bool marked; /* with a bar in the margin, which rows of tables draw themselves */
};

static enum text_align cell_align(const struct cell_place *cell, enum text_align own,
                                  enum lang lang)
{
    static const enum text_align aligns[] = {[ALIGN_START] = TEXT_START,
                                             [ALIGN_END] = TEXT_END,
                                             [ALIGN_CENTRE] = TEXT_CENTRE,
                                             [ALIGN_DECIMAL] = TEXT_END};
    if (cell->align != ALIGN_START)
        return aligns[cell->align];
    /* Half a page is wide enough for even lines of Hanzi, but not of words. */
    bool even = cell->table->running && lang_chinese(lang);
    return own == TEXT_JUSTIFY && !even ? TEXT_START : own;
}

bool holds_digit(const struct doc_runs *runs)
{
    for (size_t i = 0; i < runs->count; i++)
        for (size_t b = 0; b < runs->items[i].text.n; b++)
            if (runs->items[i].text.s[b] >= '0' && runs->items[i].text.s[b] <= '9')
                return true;
    return false;
}

/* Numbers with a decimal point stand with it on the column's; a text too wide for that ends
 * at the column's end. */
static void measure_decimal(struct measure *m, const struct frame *frame)
{
    double offset = text_decimal_offset(m->text->paragraph);
    double x = frame->cell->point - offset;
    if (x < m->x - 0.001 || x + m->text->extent.max > m->x + m->width + 0.001)
        return;
    m->x = x;
    m->width = m->text->extent.max + 0.5;
    m->align = TEXT_START;
}

static struct measure measure_paragraph(struct setter *s, const struct doc_block *block,
                                        const struct frame *frame)
{
    struct measure m = {.style = block_style(s, block, frame)};
    double left = frame->grid ? grid_room(frame, m.style->indent) : 0;
    double room = grid_room(frame, m.style->label_width);
    double hang = m.style->hang && (block->label.n || frame->grid) ? room : 0;
    m.look = &m.style->look[block->lang];
    m.marked = block->marked && !frame->cell;
    m.align = frame->cell ? cell_align(frame->cell, m.style->align, block->lang)
                          : m.style->align;
    m.label_x = frame->x + left;
    double size = block_size(m.style, block->lang, frame);
    m.text = typeset_runs(s, &block->runs, m.style, size, block->lang);
    if (block->label.n) {
        m.label = typeset_label(s, block, m.style, size);
        hang = fmax(room, m.label->extent.max + m.look->size * 0.6);
        hang = fmin(hang, frame->width / 2);
    }
    m.x = m.label_x + hang;
    m.width = frame->x + frame->width - m.x;
    if (frame->cell && frame->cell->align == ALIGN_DECIMAL && holds_digit(&block->runs))
        measure_decimal(&m, frame);
    return m;
}

/* The narrowest measure that takes no more lines: lines of a title of one length. */
static void balance_lines(struct setter *s, struct measure *m)
{
    enum { STEPS = 7 }; /* to 1/128 of the measure */
    size_t count = typeset_lines(s, m->text, m->width, m->align)->count;
    double low = m->width / 2, high = m->width;
    for (int i = 0; count > 1 && i < STEPS; i++) {
        double middle = (low + high) / 2;
        const struct text_lines *lines = typeset_lines(s, m->text, middle, m->align);
        if (lines->count <= count && !lines->overfull)
            high = middle;
        else
            low = middle;
    }
    m->width = high;
}

/* A word that was cut is worth a look; a number that was cut is wrong. */
static void find_cut(struct setter *s, const struct doc_block *block, const struct frame *frame,
                     const struct measure *m)
{
    const struct cell_place *cell = frame->cell;
    bool number = cell && (cell->align == ALIGN_END || cell->align == ALIGN_DECIMAL);
    bool wide = false;
    for (size_t i = 0; i < m->text->lines.count; i++)
        wide |= m->text->lines.items[i].width > m->width + 0.5;
    bool lost = cell && (number || wide);
    struct pos pos = lost ? cell->pos : block->pos;
    FIND(s->findings, lost ? &LAYOUT_CELL_OVERFULL : &LAYOUT_WORD_CUT, pos,
         ARG("text", runs_plain(s->arena, &block->runs)));
    s->failed |= lost;
}

static void line_bar(struct setter *s, const struct measure *m)
{
    if (!m->style->bar)
        return;
    struct layout_item *bar = &piece_add(s, ITEM_RECT, TAG_ARTIFACT)->item;
    bar->artifact = ARTIFACT_BACKGROUND;
    bar->x = m->label_x - 12;
    bar->width = 2.5;
    bar->height = m->look->leading;
    bar->colour = colour_of(s, m->style->bar);
}

static void line_label(struct setter *s, const struct measure *m, struct line_state *state)
{
    const struct text_lines *lines =
        typeset_lines(s, m->label, m->label->extent.max + 1, TEXT_START);
    struct line_state label = {.text = m->label, .tag = state->tag};
    if (lines->count)
        piece_text(s, &label, &lines->items[0], m->label_x,
                   line_baseline(m->look->leading, m->look->size));
}

/* At least two lines of a paragraph stand on each page. */
static double line_keep(const struct measure *m, size_t line, size_t count)
{
    if (m->style->keep_lines || line < 2 || count - line < 2)
        return BREAK_NEVER;
    return BREAK_LINE;
}

static void lines_set(struct setter *s, const struct measure *m, size_t tag)
{
    const struct text_lines *lines = &m->text->lines;
    struct line_state state = {.text = m->text, .tag = tag, .height = m->look->leading};
    size_t count = lines->count ? lines->count : m->label ? 1 : 0;
    for (size_t i = 0; i < count; i++) {
        size_t piece = s->piece_count;
        line_bar(s, m);
        if (m->marked)
            piece_change_bar(s, m->look->leading);
        if (i == 0 && m->label)
            line_label(s, m, &state);
        if (i < lines->count)
            piece_text(s, &state, &lines->items[i], m->x,
                       line_baseline(m->look->leading, m->look->size));
        struct slab *slab = slab_add(s, piece, m->look->leading);
        slab->baseline = line_baseline(m->look->leading, m->look->size);
        if (i > 0)
            slab->keep = line_keep(m, i, count);
    }
}

static void paragraph_tagged(struct setter *s, const struct doc_block *block,
                             const struct frame *frame, size_t tag)
{
    struct measure m = measure_paragraph(s, block, frame);
    if (m.style->balance)
        balance_lines(s, &m);
    const struct text_lines *lines = typeset_lines(s, m.text, m.width, m.align);
    if (lines->overfull)
        find_cut(s, block, frame, &m);
    double half = s->sheet->half[block->lang];
    size_t first = s->slab_count;
    lines_set(s, &m, tag);
    if (first == s->slab_count)
        return;
    s->slabs[first].before = m.style->before * half;
    s->slabs[s->slab_count - 1].after = m.style->after * half;
}

void paragraph_set(struct setter *s, const struct doc_block *block, const struct frame *frame)
{
    paragraph_tagged(s, block, frame, tag_add(s, ROLE_P, block->lang));
}

const struct doc_runs *listing_of(const struct doc_block *heading)
{
    return heading->listing.count ? &heading->listing : &heading->runs;
}

static struct str heading_title(struct setter *s, const struct doc_block *block,
                                const struct doc_runs *runs)
{
    struct str title = runs_plain(s->arena, runs);
    if (!block->label.n)
        return title;
    return str_format(s->arena, "%.*s %.*s", STR_ARGS(block->label), STR_ARGS(title));
}

static void bookmark_add(struct setter *s, const struct doc_block *block, size_t tag)
{
    s->bookmarks = arena_grow(s->arena, s->bookmarks, &s->bookmark_capacity,
                              s->bookmark_count + 1, sizeof *s->bookmarks);
    s->bookmarks[s->bookmark_count++] =
        (struct bookmark){.level = block->level < 1 ? 1 : block->level,
                          .title = heading_title(s, block, listing_of(block)),
                          .slab = s->slab_count,
                          .tag = tag};
}

void heading_set(struct setter *s, const struct doc_block *block, const struct frame *frame)
{
    static const enum role roles[] = {ROLE_H1, ROLE_H2, ROLE_H3};
    int level = block->level < 1 ? 0 : block->level > 3 ? 2 : block->level - 1;
    size_t tag = tag_add(s, roles[level], block->lang);
    if (s->heading_at < s->heading_count) {
        anchor_land(s, s->headings[s->heading_at++].anchor);
    }
    s->tags[tag].title = heading_title(s, block, &block->runs);
    if (!block->unlisted)
        bookmark_add(s, block, tag);
    paragraph_tagged(s, block, frame, tag);
    s->pending.keep = fmax(s->pending.keep, BREAK_NEVER);
    s->pending.announced = true;
}
