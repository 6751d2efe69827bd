/* doc: the document as a tree of blocks and runs, before anyone has measured anything.
 *
 * compose makes it, layout sets it; neither knows the other. Looks are named, never given:
 * a style name stands for fonts, sizes and spaces that the style sheet of layout holds. */
#ifndef PLANPACT_DOC_DOC_H
#define PLANPACT_DOC_DOC_H

#include "base/arena.h"
#include "base/finding.h"

/* What became of a part from one version of the document to the next. Of a run in a block, or a
 * block in a row, that has itself been inserted or deleted, the outer one decides. */
enum revision { REVISION_NONE, REVISION_INSERTED, REVISION_DELETED };

/* ---- inline ---- */

enum run_kind {
    RUN_TEXT,
    RUN_PAGE,  /* the number of the page on which the block `target` begins */
    RUN_BREAK, /* a line ends here */
};

struct doc_run {
    enum run_kind kind;
    struct str text;
    const char *style; /* character style ("strong", "muted", …); NULL: the paragraph's own */
    enum lang lang;
    struct str target; /* id of a block this text leads to; absent: none */
    struct pos pos;    /* where the first byte of text comes from */
    enum revision revision; /* set as its character style "inserted" or "deleted", too */
};

struct doc_runs {
    struct doc_run *items;
    size_t count, capacity;
};

/* ---- drawings ---- */

/* A coordinate: part × the drawing's width (x) or height (y) + points.
 *
 * The origin is the top left corner of the drawing, x runs to the right and y down. The width
 * is what the drawing gets where it stands (the measure of the page or cell), known to layout
 * alone; the height is doc_figure.height, or the row's in a table cell if that is more. So
 * {0.5, 0} is the middle, {1, -4} stands 4 points before the right or lower edge, and {0, 12}
 * 12 points from the left or upper one. Nothing is cut off at the edges: shapes are to stay
 * between 0 and 1; texts are moved until they stand inside. */
struct doc_length {
    double part, points;
};

enum shape_kind {
    SHAPE_RECT,    /* between the corners x0, y0 and x1, y1 */
    SHAPE_LINE,    /* from x0, y0 to x1, y1 */
    SHAPE_TEXT,    /* between x0 and x1 with its first baseline at y1; see `near` */
    SHAPE_CIRCLE,  /* of `radius` about x0, y0; x1, y1 say nothing */
    SHAPE_DIAMOND, /* the same, standing on a corner: a milestone */
};

struct doc_shape {
    enum shape_kind kind;
    struct doc_length x0, y0, x1, y1;
    const char *colour; /* name in the style sheet: "accent", "accent-soft", "rule", "muted",
                           "ink", "warn", "paper", "good", "caution" */
    double stroke;      /* points; of lines, and of outlines: a shape with stroke 0 is filled */
    double dash;        /* points of each dash and each gap; 0: the stroke is whole */
    bool hatch;         /* of a rectangle: hatched with thin lines inside a thin outline
                           ("to be agreed"); stroke and radius say nothing */
    double radius;      /* points: of a rectangle's corners; of a circle or diamond; of a text
                           that stands `near`: how far it keeps away */
    bool near;          /* of a text: it stands beside the point x0, y0 (right of it, left,
                           above, below, or further off), wherever no circle, diamond and no
                           other such text is; x1, y1 say nothing */
    struct doc_runs text;
    const char *style;  /* paragraph style of the text; "chart-label" without one. A text that
                           is too wide is set smaller, down to 6.5 points; one that does not
                           fit then is a finding */
};

struct doc_figure {
    double height; /* points at least; a figure in a table cell takes the row's height */
    struct doc_shape *shapes;
    size_t count, capacity;
    struct str alternative; /* what it shows, for a reader who cannot see it */
    bool decorative;        /* says nothing the text does not say: no alternative needed */
};

/* ---- tables ---- */

enum align { ALIGN_START, ALIGN_END, ALIGN_CENTRE, ALIGN_DECIMAL };

struct doc_column {
    enum align align;
    double weight;  /* share of spare width; 0: no wider than its content */
    double minimum; /* points */
    double fixed;   /* points; 0: finds its width by content */
};

struct doc_block;

struct doc_cell {
    struct doc_block *first; /* blocks, mostly one paragraph */
    uint8_t columns;         /* spanned; 0 counts as 1 */
    bool head;               /* a row's own heading (TH with scope Row) */
};

enum row_kind {
    ROW_HEAD, /* repeated on every page of the table; at the top */
    ROW_BODY,
    ROW_GROUP, /* a heading inside the table, kept with the next row */
    ROW_TOTAL, /* kept with the row before */
};

struct doc_row {
    enum row_kind kind;
    struct doc_cell *cells;
    size_t count;
    struct pos pos;
    const struct str *carry; /* one text a column: what to print as carried forward if a page
                                ends after this row (the total up to here, this row included);
                                absent: the column carries nothing. NULL: as the row before,
                                but after a ROW_TOTAL nothing */
    enum revision revision;
    bool marked; /* a bar stands beside it in the outer margin */
};

struct doc_table {
    const char *style; /* "grid" figures and terms, "list" the same, closer, for lists
                          of many rows or columns, "facts" label and value, "calendar",
                          "signature", "bilingual" running text side by side */
    struct str carried, brought; /* "Carried forward", "Brought forward" in the language of the
                                    table's block; they stand in the columns before the first
                                    that carries, so the first column never does */
    struct doc_column *columns;
    size_t column_count;
    struct doc_row *rows;
    size_t row_count, row_capacity;
    struct str summary; /* for a reader who cannot see it */
};

/* ---- blocks ---- */

/* A place to be signed, stamped or filled in later; layout reports where it came to stand. */
enum field_kind {
    FIELD_SIGNATURE, FIELD_SEAL, FIELD_NAME, FIELD_TITLE, FIELD_DATE, FIELD_INITIALS, FIELD_PLACE
};

struct doc_field {
    enum field_kind kind;
    struct str name;  /* unique: "supplier.signature" */
    struct str label; /* for people: "Signature of the supplier" */
    struct str party; /* "supplier", "customer" */
    double height;    /* points */
};

enum block_kind {
    BLOCK_SECTION,   /* children; a part of the document's structure */
    BLOCK_HEADING,   /* level 1 to 3; goes into bookmarks, and to level 2 into the contents */
    BLOCK_PARAGRAPH,
    BLOCK_LIST,      /* children: BLOCK_ITEM */
    BLOCK_ITEM,      /* label and children */
    BLOCK_TABLE,
    BLOCK_FIGURE,
    BLOCK_CONTENTS,  /* list of the headings with their pages, made by layout */
    BLOCK_GROUP,     /* children stand on one page if one page can hold them */
    BLOCK_FIELD,
    BLOCK_PAGE,      /* what follows begins a new page of the master `style`: "cover" (no
                        header or footer) or "body" */
    BLOCK_SPACE,     /* `space` points, nothing at the top of a page */
};

struct doc_block {
    enum block_kind kind;
    const char *style; /* paragraph style, or page master */
    struct str id;     /* target of links; unique in the document */
    struct pos pos;    /* where it comes from */
    enum lang lang;
    int level;         /* of a heading, from 1 */
    bool unlisted;     /* a heading that is neither in the contents nor in the bookmarks: the
                          second language's beside the first one's */
    struct doc_runs listing; /* of a heading: what contents and bookmarks say in place of
                                `runs`, after the label; none: the runs */
    struct str label;  /* number of a heading or clause, or an item's mark; hangs before it */
    struct doc_runs runs;
    const struct doc_table *table;
    const struct doc_figure *figure;
    const struct doc_field *field;
    double space;      /* points */
    bool keep_next;    /* on the same page as the block after it; headings always are */
    enum revision revision;
    bool marked;       /* a bar stands beside it in the outer margin */
    struct str label_was; /* the label before the change, if it was another one */
    size_t move;       /* the number of the move that this insertion or deletion is one end of,
                          from 1; 0: none */
    struct doc_block *first, *last, *next; /* children in order; next sibling */
};

struct doc {
    struct str title, subject, author, number; /* number: of the plan */
    enum lang lang;
    struct doc_runs header_left, header_right, footer_left; /* on every page but the cover */
    struct str page_of;   /* "Page {page} of {pages}" in the document's language */
    bool seam_seal;       /* the outer edge of all pages is kept free for a seal across them */
    const struct doc_field *initials; /* at the foot of every page; layout adds the number of the
                                         page to their names and labels */
    size_t initial_count;
    struct str mark;      /* large and pale across every page ("DRAFT"); absent: none */
    struct str inserted, deleted; /* of a comparison: what a reader who cannot see the marks is
                                     told of a changed text, "deleted: {text}" */
    struct doc_block *root; /* a BLOCK_SECTION */
};

/* Paragraph styles: cover-kicker cover-title cover-subtitle cover-label cover-party cover-fact
 * title heading-1 heading-2 heading-3 body lead note caption clause item example table-head
 * table-group table-cell table-muted table-strong table-note table-carried contents-title
 * contents-1
 * contents-2 sign-label sign-value header footer mark chart-label chart-label-end
 * chart-label-centre.
 * Character styles: strong emphasis muted term inserted deleted. */

/* ---- building ---- */

struct doc *doc_new(struct arena *arena, enum lang lang);
/* A block of that kind, appended to `parent` (NULL: to nothing). Owned by the arena. */
struct doc_block *doc_block_add(struct arena *arena, struct doc_block *parent,
                                enum block_kind kind, const char *style);
/* A run of text appended; gives it so that style or target can be set. Valid until the next
 * addition to the same runs. */
struct doc_run *doc_run_add(struct arena *arena, struct doc_runs *runs, struct str text,
                            enum lang lang, struct pos pos);
struct doc_table *doc_table_new(struct arena *arena, const char *style, size_t columns);
/* A row of empty cells, one per column, appended. Valid until the next row is added; its
 * cells stay. */
struct doc_row *doc_row_add(struct arena *arena, struct doc_table *table, enum row_kind kind);
/* Number of columns that a cell of the row spans from `column` on: at least 1, at most what is
 * left. A heading in the table runs over all of it unless other cells of its row say something. */
size_t doc_cell_span(const struct doc_table *table, const struct doc_row *row, size_t cell,
                     size_t column);
/* A paragraph put into a cell, after what it holds. */
struct doc_block *doc_cell_paragraph(struct arena *arena, struct doc_cell *cell,
                                     const char *style, struct str text, enum lang lang,
                                     struct pos pos);
/* A block of any kind put into a cell, after what it holds: the cells of a "bilingual" table
 * hold headings, paragraphs and lists, each in its own language. */
struct doc_block *doc_cell_block(struct arena *arena, struct doc_cell *cell,
                                 enum block_kind kind, const char *style, enum lang lang);
/* Sets what `row`, the table's last, carries forward in `column`; the text is borrowed. */
void doc_row_carry(struct arena *arena, const struct doc_table *table, struct doc_row *row,
                   size_t column, struct str text);
struct doc_figure *doc_figure_new(struct arena *arena, double height);
struct doc_shape *doc_shape_add(struct arena *arena, struct doc_figure *figure,
                                enum shape_kind kind, const char *colour);

/* The tree as text, one line a block with its runs: the golden form of the stage. */
void doc_dump(struct buf *out, const struct doc *doc);

#endif
