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

/* A line through or under text, of the text's colour. */
enum decoration { DECORATION_NONE, DECORATION_UNDER, DECORATION_THROUGH };

/* One structure element. Elements stand in reading order; a child comes after its parent. */
struct layout_tag {
    enum role role;
    size_t parent;          /* index; the root (index 0, ROLE_DOCUMENT) names itself */
    enum lang lang;
    struct str alternative; /* of a figure, link or field, or of a changed text */
    enum decoration decoration; /* of a span or link */
    struct str title;       /* of a section or heading */
    int column_span;        /* of TH and TD, 1 or more */
    enum { SCOPE_NONE, SCOPE_ROW, SCOPE_COLUMN } scope; /* of TH */
};

#define TAG_ARTIFACT SIZE_MAX /* headers, footers, rules, backgrounds: not content */

/* ---- pages ---- */

/* An outline: each step goes to x[2], y[2] from where the one before ended; a curve is a cubic
 * one with the two control points before that. In units of its own box, y downward. */
struct outline_step {
    enum { STEP_MOVE, STEP_LINE, STEP_CURVE, STEP_CLOSE } kind;
    double x[3], y[3];
};

struct outline {
    const struct outline_step *steps;
    size_t count;
    double width, height; /* of its box */
};

/* A picture: the bytes of a PNG file that has been looked at. */
struct layout_image {
    struct str png;
    unsigned width, height; /* pixels */
};

enum item_kind {
    ITEM_GLYPHS, /* x, y: origin of the run on the baseline */
    ITEM_RECT,   /* x, y, width, height; radius */
    ITEM_LINE,   /* from x, y to x + width, y + height */
    ITEM_PATH,   /* an outline whose box takes x, y, width, height; filled, or stroked */
    ITEM_IMAGE,  /* x, y, width, height */
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
    double stroke;              /* points; 0 on a rectangle or path: filled */
    double dash;                /* points of each dash and gap; 0: the stroke is whole */
    double radius;              /* points; of a rectangle's corners */
    double angle;               /* degrees anticlockwise about x, y; of glyphs */
    const struct glyph_run *glyphs;
    const struct outline *outline;
    const struct layout_image *image;
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

struct style_sheet; /* layout/style.h */

/* Sets the document in that look (NULL: the house's). NULL with findings if it cannot be set whole: a character without a
 * glyph, a table that no page can hold, a link to nothing. Owned by the arena. */
const struct layout *layout_document(struct arena *arena, struct findings *findings,
                                     const struct text_fonts *fonts,
                                     const struct style_sheet *sheet, const struct doc *doc);

/* Pages and boxes as text, the golden form of the stage: one line an item, lengths to 1/100
 * point. */
void layout_dump(struct buf *out, const struct layout *layout);

#define LAYOUT_MESSAGES(M)                                                                   \
    M(LAYOUT_STYLE_UNKNOWN, "style-unknown", LEVEL_FAILURE,                                  \
      "the style sheet has no {kind} \"{name}\"", "样式表中没有{kind}“{name}”",              \
      "Use a name that the style sheet has.", "请使用样式表中已有的名称。")                  \
    M(LAYOUT_LINK_BROKEN, "link-broken", LEVEL_ERROR,                                        \
      "the reference to \"{target}\" leads nowhere", "引用“{target}”没有对应的内容",        \
      "Correct the reference, or add the part it refers to.",                                \
      "请更正引用，或补上被引用的部分。")                                                    \
    M(LAYOUT_ANCHOR_TWICE, "anchor-twice", LEVEL_ERROR,                                      \
      "two parts of the document are called \"{id}\"", "文件中有两处使用同一标识“{id}”",    \
      "Give one of them another id.", "请为其中一处换一个标识。")                            \
    M(LAYOUT_NESTING, "nesting-too-deep", LEVEL_ERROR,                                       \
      "parts of the document lie more than {limit} deep inside each other",                  \
      "文件内容的嵌套超过 {limit} 层", "Make lists and sections flatter.",                   \
      "请减少列表和章节的层次。")                                                            \
    M(LAYOUT_CELL_OVERFULL, "cell-overfull", LEVEL_ERROR,                                    \
      "\"{text}\" is wider than its table column", "“{text}”比所在的表格列更宽",            \
      "Shorten it, or give the table fewer columns.", "请缩短内容，或减少表格的列数。")      \
    M(LAYOUT_WORD_CUT, "word-cut", LEVEL_WARNING,                                            \
      "a word of \"{text}\" is too long for its line and was divided",                       \
      "“{text}”中有一个词过长，已在行内断开", "Shorten the word, or write it in parts.",     \
      "请缩短该词，或分开书写。")                                                            \
    M(LAYOUT_COLUMNS, "table-columns", LEVEL_FAILURE,                                        \
      "a table row has more cells than the table's {columns} columns",                       \
      "表格某一行的单元格多于 {columns} 列", "Make the row fit the table's columns.",        \
      "请使该行与表格的列数一致。")                                                          \
    M(LAYOUT_FIGURE_TEXT, "figure-text-overfull", LEVEL_ERROR,                               \
      "the label \"{text}\" does not fit its place in the chart",                            \
      "图中的文字“{text}”放不下", "Shorten the label.", "请缩短该文字。")                    \
    M(LAYOUT_FIGURE_SILENT, "figure-alternative-missing", LEVEL_WARNING,                     \
      "a chart does not say in words what it shows", "有一张图缺少文字说明",                 \
      "Add a description for readers who cannot see it.",                                    \
      "请为无法看图的读者补充文字说明。")                                                    \
    M(LAYOUT_TOO_TALL, "block-too-tall", LEVEL_ERROR,                                        \
      "a part of the document is taller than a page", "文件中有一部分内容高于一页",          \
      "Make it smaller, or divide it.", "请将其缩小或拆分。")                                \
    M(LAYOUT_EMPTY, "document-empty", LEVEL_FAILURE, "the document has no content",          \
      "文件没有内容", "Check the template: nothing in it applies to this plan.",             \
      "请检查模板：其中没有适用于本计划的内容。")

LAYOUT_MESSAGES(MESSAGE_DECLARE)

#endif
