/* What the tests of text share: fonts, a shaper, and short ways to set a text. */
#ifndef PLANPACT_TESTS_TEXT_STAGE_H
#define PLANPACT_TESTS_TEXT_STAGE_H

#include "check.h"
#include "text/inside.h"

#include <math.h>
#include <stdlib.h>

struct stage {
    struct arena *arena;
    struct findings findings;
    const struct text_fonts *fonts;
    struct text_shaper *shaper;
};

static inline void stage_open(struct stage *stage)
{
    *stage = (struct stage){.arena = arena_new()};
    stage->findings.arena = stage->arena;
    stage->fonts = text_fonts_open(stage->arena, &stage->findings, NULL);
    if (!stage->fonts) {
        show_findings(stage->arena, &stage->findings);
        exit(1);
    }
    stage->shaper = text_shaper_new(stage->arena, &stage->findings, stage->fonts);
}

static inline struct text_span span_of(enum lang lang, const char *text)
{
    return (struct text_span){.text = str_of(text),
                              .style = {.family = FAMILY_SANS, .size = 10},
                              .lang = lang,
                              .pos = POS_NONE};
}

static inline const struct text_paragraph *shape_of(struct stage *stage, enum lang lang,
                                                    const char *text)
{
    struct text_span span = span_of(lang, text);
    return text_shape(stage->shaper, &span, 1);
}

static inline struct text_lines lines_of(struct stage *stage,
                                         const struct text_paragraph *paragraph, double width,
                                         enum text_align align)
{
    struct text_setting setting = {.width = width, .align = align, .hyphenate = true};
    return text_break(stage->shaper, paragraph, &setting);
}

/* The text of a line as its runs say it. */
static inline struct str line_text(struct stage *stage, const struct text_line *line)
{
    struct buf out = {.arena = stage->arena};
    for (size_t i = 0; i < line->count; i++)
        buf_add(&out, line->runs[i].text);
    return buf_str(&out);
}

/* The text of a line as its glyphs say it: what is copied from the PDF. */
static inline struct str line_glyph_text(struct stage *stage, const struct text_line *line)
{
    struct buf out = {.arena = stage->arena};
    for (size_t i = 0; i < line->count; i++) {
        const struct glyph_run *run = &line->runs[i];
        for (size_t k = 0; k < run->count; k++)
            buf_add(&out,
                    str_slice(run->text, run->glyphs[k].start, run->glyphs[k].length));
    }
    return buf_str(&out);
}

/* Where the drawn part of a line ends, by the glyphs themselves. */
static inline double line_extent(const struct text_line *line)
{
    double end = 0;
    for (size_t i = 0; i < line->count; i++) {
        const struct glyph_run *run = &line->runs[i];
        double x = run->x;
        for (size_t k = 0; k < run->count; k++)
            x += (double)run->glyphs[k].advance;
        end = x;
    }
    return end;
}

#endif
