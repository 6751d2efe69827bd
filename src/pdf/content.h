/* pdf/content: the operators of one page (ISO 32000-1 §8.4, 9.4, 14.6). */
#ifndef PLANPACT_PDF_CONTENT_H
#define PLANPACT_PDF_CONTENT_H

#include "pdf/font.h"

#define COLOUR_UNSET (-1)

/* The page being written, and the graphics state as a viewer has it at this point, so that
 * only changes are written. Lengths are hundredths of a point, y upward. */
struct content {
    struct pdf_file *file;
    struct buf out;
    size_t page;
    int64_t fill, stroke; /* 0xRRGGBB, or COLOUR_UNSET */
    int64_t line_width;
    int64_t dash; /* 0: whole */
    const struct font *font;
    int64_t size; /* of the font */
    bool text_open;
    int64_t text_x, text_y; /* where the current text line begins */
    bool mark_open;
    bool mark_in_text; /* it was opened inside a text object and must end there */
    size_t mark_tag;
    enum artifact mark_artifact;
    unsigned mark_count; /* of the page */
};

/* Colour for what is filled, text included. */
void content_fill(struct content *content, uint32_t colour);
/* A run of glyphs, inside the marked content that is open (run.c). */
void content_run(struct content *content, const struct layout_item *item);
/* Name of the picture among the resources. */
#define CONTENT_IMAGE "Logo"
/* Begins a text object, or ends it, if that is not so already. */
void content_text_begin(struct content *content);
void content_text_end(struct content *content);

#endif
