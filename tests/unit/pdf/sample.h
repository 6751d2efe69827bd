/* A layout made by hand: pages of text, a table, a figure, a contents list with links,
 * bookmarks and signature fields, in both languages. */
#ifndef PLANPACT_TESTS_PDF_SAMPLE_H
#define PLANPACT_TESTS_PDF_SAMPLE_H

#include "check.h"
#include "pdf/pdf.h"

struct sample {
    struct arena *arena;
    struct findings *findings;
    const struct text_fonts *fonts;
    struct text_shaper *shaper;
    struct layout_page *pages;
    size_t page_count, page_capacity;
    struct layout_tag *tags;
    size_t tag_count, tag_capacity;
    struct layout layout;
    struct text_style style;
    enum lang lang;
    double x, y; /* of the next line */
};

static inline struct sample *sample_new(struct arena *arena, struct findings *findings,
                                        const struct text_fonts *fonts, enum lang lang)
{
    struct sample *s = arena_alloc(arena, sizeof *s);
    *s = (struct sample){.arena = arena, .findings = findings, .fonts = fonts, .lang = lang};
    s->shaper = text_shaper_new(arena, findings, fonts);
    s->style = (struct text_style){.family = FAMILY_SANS, .size = 11};
    return s;
}

static inline size_t sample_tag(struct sample *s, enum role role, size_t parent)
{
    s->tags = arena_grow(s->arena, s->tags, &s->tag_capacity, s->tag_count + 1,
                         sizeof *s->tags);
    s->tags[s->tag_count] =
        (struct layout_tag){.role = role, .parent = parent, .lang = s->lang};
    return s->tag_count++;
}

static inline void sample_page(struct sample *s)
{
    s->pages = arena_grow(s->arena, s->pages, &s->page_capacity, s->page_count + 1,
                          sizeof *s->pages);
    s->pages[s->page_count++] = (struct layout_page){0};
    s->x = 60;
    s->y = 80;
}

static inline struct layout_item *sample_item(struct sample *s, enum item_kind kind, size_t tag)
{
    struct layout_page *page = &s->pages[s->page_count - 1];
    page->items = arena_grow(s->arena, page->items, &page->capacity, page->count + 1,
                             sizeof *page->items);
    struct layout_item *item = &page->items[page->count++];
    *item = (struct layout_item){.kind = kind, .tag = tag, .x = s->x, .y = s->y};
    return item;
}

/* Text set in lines of `width` points, one below the other. */
static inline void sample_text(struct sample *s, size_t tag, double width,
                               enum text_align align, const char *text)
{
    struct text_span span = {.text = str_of(text), .style = s->style, .lang = s->lang,
                             .pos = POS_NONE};
    const struct text_paragraph *paragraph = text_shape(s->shaper, &span, 1);
    struct text_setting setting = {.width = width, .align = align, .hyphenate = true};
    struct text_lines lines = text_break(s->shaper, paragraph, &setting);
    for (size_t i = 0; i < lines.count; i++) {
        for (size_t r = 0; r < lines.items[i].count; r++) {
            const struct glyph_run *run = &lines.items[i].runs[r];
            struct layout_item *item = sample_item(s, ITEM_GLYPHS, tag);
            item->x += lines.items[i].x + run->x;
            item->glyphs = run;
            item->colour = run->colour;
        }
        s->y += s->style.size * 1.5;
    }
}

static inline const struct layout *sample_layout(struct sample *s)
{
    s->layout.page_width = 595.276;
    s->layout.page_height = 841.89;
    s->layout.pages = s->pages;
    s->layout.page_count = s->page_count;
    s->layout.tags = s->tags;
    s->layout.tag_count = s->tag_count;
    return &s->layout;
}

#endif
