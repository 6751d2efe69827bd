/* The list of headings with their pages. Its lines do not depend on the page numbers, which
 * get a column of their own and are put in when the pages are known. */
#include "layout/parts.h"

#include <math.h>
#include <string.h>

enum {
    NUMBER_WIDTH = 26, /* points kept for the page number */
    DOT_PITCH = 5,     /* points between the leader's dots */
};

/* The glyph of a full stop, set apart, as often as fits: dots of all lines stand in columns
 * counted from the right. */
static void leader_set(struct setter *s, enum lang lang, double from, double to,
                       double baseline)
{
    if (to - from < 3 * DOT_PITCH)
        return;
    size_t count = (size_t)((to - from) / DOT_PITCH);
    /* The same dots for all levels. */
    const struct paragraph_style *style = paragraph_style_of(s, "contents-2", POS_NONE);
    struct set_text *dot = typeset_text(s, STR("."), style, 0, LANG_EN, POS_NONE);
    const struct text_lines *lines = typeset_lines(s, dot, 50, TEXT_START);
    if (lines->count != 1 || lines->items[0].count != 1 || lines->items[0].runs[0].count != 1)
        return;
    const struct glyph_run *one = &lines->items[0].runs[0];
    struct glyph_run *run = arena_alloc(s->arena, sizeof *run);
    struct glyph *glyphs = arena_array(s->arena, count, sizeof *glyphs);
    char *dots = arena_alloc(s->arena, count);
    memset(dots, '.', count);
    for (size_t i = 0; i < count; i++) {
        glyphs[i] = one->glyphs[0];
        glyphs[i].advance = DOT_PITCH;
        glyphs[i].start = (uint32_t)i;
        glyphs[i].length = 1;
    }
    *run = *one;
    run->glyphs = glyphs;
    run->count = count;
    run->text = (struct str){dots, count};
    run->width = (double)count * DOT_PITCH;
    run->colour = colour_of(s, "rule");
    run->lang = lang;
    struct layout_item *item = &piece_add(s, ITEM_GLYPHS, TAG_ARTIFACT)->item;
    item->x = to - run->width;
    item->y = baseline;
    item->width = run->width;
    item->height = run->size;
    item->colour = run->colour;
    item->glyphs = run;
}

/* One heading's lines. */
struct entry {
    const struct heading *heading;
    const struct paragraph_style *style;
    enum lang lang;
    double x, text_x, right; /* points */
    size_t tag;
};

static void entry_link(struct setter *s, const struct entry *e, double leading)
{
    struct layout_item *link = &piece_add(s, ITEM_LINK, e->tag)->item;
    link->x = e->x;
    link->width = e->right - e->x;
    link->height = leading;
    link->target = s->anchors[e->heading->anchor].id;
}

static void entry_number(struct setter *s, const struct entry *e, const struct text_line *line,
                         double baseline)
{
    struct text_style *look = arena_alloc(s->arena, sizeof *look);
    *look = text_style_of(s, e->style, 0, e->lang, e->lang);
    leader_set(s, e->lang, e->text_x + line->x + line->width + DOT_PITCH,
               e->right - NUMBER_WIDTH, baseline);
    struct piece *number = piece_add(s, ITEM_GLYPHS, e->tag);
    number->item.x = e->right;
    number->item.y = baseline;
    number->item.colour = look->colour;
    number->page_of = e->heading->anchor + 1;
    number->to_end = true;
    number->look = look;
    number->lang = e->lang;
}

static void entry_label(struct setter *s, const struct entry *e, double baseline)
{
    const struct doc_block *block = e->heading->block;
    struct set_text *label = typeset_text(s, block->label, e->style, 0, e->lang, block->pos);
    const struct text_lines *lines = typeset_lines(s, label, label->extent.max + 1, TEXT_START);
    struct line_state state = {.text = label, .tag = e->tag};
    if (lines->count)
        piece_text(s, &state, &lines->items[0], e->x, baseline);
}

static void entry_lines(struct setter *s, const struct entry *e)
{
    const struct look *look = &e->style->look[e->lang];
    double baseline = line_baseline(look->leading, look->size);
    const struct doc_runs *runs = listing_of(e->heading->block);
    struct set_text *text = typeset_runs(s, runs, e->style, 0, e->lang);
    const struct text_lines *lines =
        typeset_lines(s, text, e->right - NUMBER_WIDTH - 14 - e->text_x, TEXT_START);
    for (size_t i = 0; i < lines->count; i++) {
        size_t piece = s->piece_count;
        struct line_state state = {.text = text, .tag = e->tag, .height = look->leading};
        entry_link(s, e, look->leading);
        if (i == 0 && e->heading->block->label.n)
            entry_label(s, e, baseline);
        piece_text(s, &state, &lines->items[i], e->text_x, baseline);
        if (i + 1 == lines->count)
            entry_number(s, e, &lines->items[i], baseline);
        struct slab *slab = slab_add(s, piece, look->leading);
        if (i > 0)
            slab->keep = BREAK_NEVER;
        else
            slab->before = e->style->before * s->sheet->half[e->lang];
    }
}

/* Document > TOC > TOCI > Reference > Link */
/* `rooms`: for the numbers of chapters and of parts. */
static void entry_set(struct setter *s, const struct heading *heading, const double rooms[2],
                      const struct frame *frame)
{
    const struct doc_block *block = heading->block;
    struct entry e = {.heading = heading, .lang = block->lang};
    bool top = block->level < 2;
    e.style = paragraph_style_of(s, top ? "contents-1" : "contents-2", block->pos);
    e.x = frame->x + (top ? 0 : rooms[1] > 0 ? rooms[1] : e.style->indent);
    e.text_x = e.x + rooms[top];
    e.right = frame->x + frame->width;
    size_t outer = s->tag;
    s->tag = tag_add(s, ROLE_TOCI, e.lang);
    s->tag = tag_add(s, ROLE_REFERENCE, e.lang);
    e.tag = tag_add(s, ROLE_LINK, e.lang);
    entry_lines(s, &e);
    s->tag = outer;
}

/* Room for the widest number of a level, 0 where no heading of that level has one. */
static double label_room(struct setter *s, bool top)
{
    const struct paragraph_style *style =
        paragraph_style_of(s, top ? "contents-1" : "contents-2", POS_NONE);
    double room = 0;
    for (size_t i = 0; i < s->heading_count; i++) {
        const struct doc_block *block = s->headings[i].block;
        if ((block->level < 2) != top || block->level > 2 || block->unlisted
            || !block->label.n)
            continue;
        struct set_text *label =
            typeset_text(s, block->label, style, 0, block->lang, block->pos);
        room = fmax(room, fmax(style->label_width,
                               label->extent.max + style->look[block->lang].size * 0.6));
    }
    return room;
}

void contents_set(struct setter *s, const struct doc_block *block, const struct frame *frame)
{
    double rooms[] = {label_room(s, false), label_room(s, true)};
    size_t outer = s->tag;
    s->tag = tag_add(s, ROLE_TOC, block->lang);
    size_t first = s->slab_count;
    bool after_top = false;
    for (size_t i = 0; i < s->heading_count; i++) {
        const struct heading *heading = &s->headings[i];
        if (heading->block->level > 2 || heading->block->unlisted)
            continue;
        bool top = heading->block->level < 2;
        if (!top && after_top) /* a part stands with its first chapter */
            s->pending.keep = fmax(s->pending.keep, BREAK_POOR);
        entry_set(s, heading, rooms, frame);
        after_top = top;
    }
    if (s->slab_count > first)
        s->slabs[s->slab_count - 1].after = 3 * s->sheet->half[block->lang];
    s->tag = outer;
}
