/* layout: the document → pages of boxes, in points, origin at the top left of the page. Pure:
 * no plan and no PDF in sight. */
#ifndef PLANPACT_LAYOUT_LAYOUT_H
#define PLANPACT_LAYOUT_LAYOUT_H

#include "doc/doc.h"
#include "text/text.h"

/* ---- the structure that the boxes belong to (ISO 32000-1 §14.8) ---- */

/* Standard structure types by their PDF names. */
enum role {
    ROLE_DOCUMENT, ROLE_SECT, ROLE_H1, ROLE_H2, ROLE_H3, ROLE_P, ROLE_L, ROLE_LI, ROLE_LBL,
    ROLE_LBODY, ROLE_TABLE, ROLE_THEAD, ROLE_TBODY, ROLE_TR, ROLE_TH, ROLE_TD, ROLE_FIGURE,
    ROLE_CAPTION, ROLE_TOC, ROLE_TOCI, ROLE_LINK, ROLE_REFERENCE, ROLE_FORM, ROLE_SPAN,
    ROLE_COUNT,
};

/* One structure element. Elements stand in reading order; a child comes after its parent. */
struct layout_tag {
    enum role role;
    size_t parent;          /* index; the root (index 0, ROLE_DOCUMENT) names itself */
    enum lang lang;
    struct str alternative; /* of a figure, link or field */
    struct str title;       /* of a section or heading */
    int column_span;        /* of TH and TD, 1 or more */
    enum { SCOPE_NONE, SCOPE_ROW, SCOPE_COLUMN } scope; /* of TH */
};

#define TAG_ARTIFACT SIZE_MAX /* headers, footers, rules, backgrounds: not content */

/* ---- pages ---- */

enum item_kind {
    ITEM_GLYPHS, /* x, y: origin of the run on the baseline */
    ITEM_RECT,   /* x, y, width, height; radius */
    ITEM_LINE,   /* from x, y to x + width, y + height */
    ITEM_LINK,   /* a rectangle that leads to the anchor `target` */
    ITEM_FIELD,  /* a rectangle to be signed or filled in */
};

enum artifact { ARTIFACT_NONE, ARTIFACT_HEADER, ARTIFACT_FOOTER, ARTIFACT_LAYOUT,
                ARTIFACT_BACKGROUND, ARTIFACT_WATERMARK };

struct layout_item {
    enum item_kind kind;
    size_t tag; /* index into tags, or TAG_ARTIFACT */
    enum artifact artifact; /* if the tag is TAG_ARTIFACT */
    double x, y, width, height; /* points, y downward */
    uint32_t colour;            /* 0xRRGGBB */
    double stroke;              /* points; 0 on a rectangle: filled */
    double radius;              /* points; of a rectangle's corners */
    double angle;               /* degrees anticlockwise about x, y; of glyphs */
    const struct glyph_run *glyphs;
    struct str target;
    const struct doc_field *field;
};

struct layout_page {
    struct layout_item *items; /* in drawing order; content items in reading order */
    size_t count, capacity;
};

struct layout_anchor {
    struct str id;
    size_t page; /* from 0 */
    double y;    /* top of the block */
};

struct layout_bookmark {
    int level; /* from 1 */
    struct str title;
    size_t page;
    double y;
    size_t tag;
};

struct layout {
    double page_width, page_height; /* points */
    const struct layout_page *pages;
    size_t page_count;
    const struct layout_tag *tags;
    size_t tag_count;
    const struct layout_anchor *anchors;
    size_t anchor_count;
    const struct layout_bookmark *bookmarks;
    size_t bookmark_count;
};

/* Sets the document. NULL with findings if it cannot be set whole: a character without a
 * glyph, a table that no page can hold, a link to nothing. Owned by the arena. */
const struct layout *layout_document(struct arena *arena, struct findings *findings,
                                     const struct text_fonts *fonts, const struct doc *doc);

/* Pages and boxes as text, the golden form of the stage: one line an item, lengths to 1/100
 * point. */
void layout_dump(struct buf *out, const struct layout *layout);

#endif
