/* layout/parts: what the files of this room share.
 *
 * The document first becomes one long strip of slabs (a line of text, a row of a table, a
 * drawing), each with the pieces it draws; then the strip is cut into pages; then pages are
 * drawn. Texts are shaped once and kept, so that a second pass (page numbers that grew a
 * digit) costs little. */
#ifndef PLANPACT_LAYOUT_PARTS_H
#define PLANPACT_LAYOUT_PARTS_H

#include "layout/layout.h"
#include "layout/style.h"

enum { LAYOUT_DEPTH_MAX = 16 };

/* What a page break before a slab costs; a page that stays empty costs HOLE_COST. A break
 * that must never be is only made when no page can do without it. */
#define BREAK_NEVER 1000.0
#define BREAK_GROUP 300.0 /* inside of what should stay together */
#define BREAK_POOR 60.0   /* a row left alone */
#define HOLE_COST 10.0
#define IDLE_COST 8.0 /* a page left empty although what follows could begin on it */
#define BREAK_EASY 1.0 /* a break at less than this is one that readers expect */
#define BREAK_LINE 0.3
#define BREAK_ROW 0.15
#define BREAK_SMALL 1.5 /* inside a short table */
#define BREAK_ITEM 2.0  /* an item of a list left alone */

/* ---- the strip ---- */

/* Something drawn: x from the page's left, y from the top of its slab. */
struct piece {
    struct layout_item item;
    size_t page_of;                /* of a page number: index of its anchor + 1; else 0 */
    bool to_end;                   /* a page number that ends at item.x */
    const struct text_style *look; /* of a page number */
    enum lang lang;
    unsigned cell;  /* of a row that is divided: its cell + 1, with which it moves; else 0 */
    bool stretches; /* as tall as its slab turns out */
    bool sinks;     /* stands at the foot of its slab */
};

/* What a page has of one cell of a divided row, from a slice on; y from the row's top. */
struct cell_slice {
    bool left;       /* something of the cell is left */
    double top;      /* of its first slab from this slice on */
    double baseline; /* of that, from its top; 0: no text */
    double bottom;   /* of what it holds up to the end of this slice */
};

/* A part of a divided row between two places where a page can end. Lines of two cells need
 * not stand on one height, so that each cell moves for itself when a page begins here. */
struct slice {
    size_t cell_count;
    const struct cell_slice *cells;
    double start, end; /* y from the row's top */
    double overhang;   /* more than `end - start` that it takes at the top of a page */
    double above, below; /* insets: above on a page that begins here; below if it is last */
    bool first;
};

struct slab {
    double height;                /* points, more than 0 */
    double before, after;         /* points; of two neighbours the larger one counts */
    double space;                 /* points in addition, before it */
    double baseline;              /* of a line of text, from the top; else 0 */
    double keep;                  /* cost of a page break before it */
    size_t piece, piece_count;
    size_t head;                  /* of a table's row: index of its head + 1; else 0 */
    size_t carry;                 /* printed if a page begins here: index + 1; else 0 */
    const struct slice *slice;    /* of a divided row, or NULL */
    const struct master *master;  /* begins a page of this master; NULL: goes on */
    bool sink;                    /* from here on stands at the foot of a cover */
    size_t page;                  /* set by breaks_plan */
    double y;                     /* of its top, set by breaks_plan */
    double placed;                /* height of a slice as it turned out; by breaks_plan */
    const double *shifts;         /* of a slice's cells, points down; NULL: none */
};

/* A table's totals so far. */
struct carrier;
struct carry {
    const struct carrier *carrier;
    const struct str *texts; /* one a column */
};

/* Slabs that are drawn again on each page that a table goes on. */
struct head {
    size_t first, end;
    double height;
};

/* Where the next page break or space stands that a block asked for. */
struct pending {
    double keep, space;
    const struct master *master;
    bool sink;
    bool announced; /* by a heading or caption just above */
};

/* ---- what can be led to ---- */

struct anchor {
    struct str id;
    size_t slab; /* SIZE_MAX until set */
    int digits;  /* room kept for its page number in running text */
};

struct heading {
    const struct doc_block *block;
    size_t anchor;
};

struct bookmark {
    int level;
    struct str title;
    size_t slab, tag;
};

/* ---- text ---- */

/* A text with its looks, shaped, and its lines at the width last asked for. */
struct set_text {
    struct doc_runs runs; /* what glyph runs' tags point into */
    const struct text_style *looks; /* one per run */
    const struct text_paragraph *paragraph;
    struct text_extent extent;
    struct text_lines lines;
    double width; /* of lines; below 0: not broken yet */
    enum text_align align;
    /* key */
    const void *source;
    size_t count;
    const struct paragraph_style *style;
    double size;
    enum lang lang;
    size_t pass; /* of a text with page numbers; else 0 */
};

/* ---- one run of the room ---- */

struct plan_page {
    size_t first, end; /* slabs */
    const struct master *master;
    size_t head; /* repeated at its top: index + 1 */
    size_t brought, carried; /* totals at its top and foot: index + 1; else 0 */
};

struct setter {
    struct arena *arena;
    struct findings *findings;
    const struct style_sheet *sheet;
    const struct doc *doc;
    struct text_shaper *shaper;
    bool failed;
    size_t pass;

    struct set_text **texts; /* open addressing */
    size_t text_count, text_slots;

    struct anchor *anchors;
    size_t anchor_count, anchor_capacity;
    size_t *anchor_slots; /* index + 1, open addressing */
    size_t anchor_slot_count;
    struct heading *headings;
    size_t heading_count, heading_capacity;
    const struct doc_run **links;
    size_t link_count, link_capacity;

    struct piece *pieces;
    size_t piece_count, piece_capacity;
    struct slab *slabs;
    size_t slab_count, slab_capacity;
    struct head *heads;
    size_t head_count, head_capacity;
    struct bookmark *bookmarks;
    size_t bookmark_count, bookmark_capacity;
    size_t heading_at; /* next of headings */
    size_t *landed;    /* anchors in the order in which they got their slab */
    size_t landed_count, landed_capacity;
    struct carry *carries;
    size_t carry_count, carry_capacity;
    struct pending pending;
    const struct master *master; /* of the page being filled */

    struct layout_tag *tags;
    size_t tag_count, tag_capacity;
    size_t tag; /* parent of the next tag */
    size_t logo; /* tag of the logo on the cover */

    struct plan_page *pages;
    size_t page_count, page_capacity;
};

/* Where a cell's text stands. */
struct cell_place {
    enum align align;
    double point;                   /* x of the decimal point */
    double height;                  /* of a figure at least; 0: its own */
    struct pos pos;                 /* of the row */
    const struct table_style *table;
    double scale;                   /* of the type; below 1 where figures need the room */
    enum row_kind row;
    bool first;                     /* column */
};

struct frame {
    double x, width;
    int depth;
    double hang;                   /* of a list's items, points */
    bool grid;                     /* styles may indent: not in items, nor in most cells */
    const struct cell_place *cell; /* NULL outside of tables */
};

/* scan: ids and headings before anything is set. */
void scan_document(struct setter *s);
/* The index of the anchor called `id`, or SIZE_MAX. */
size_t anchor_find(const struct setter *s, struct str id);

/* typeset: texts, shaped once. Owned by the arena; a text of other runs may share one. */
struct set_text *typeset_runs(struct setter *s, const struct doc_runs *runs,
                              const struct paragraph_style *style, double size,
                              enum lang lang);
struct set_text *typeset_text(struct setter *s, struct str text,
                              const struct paragraph_style *style, double size,
                              enum lang lang, struct pos pos);
/* The block's label, in the look of its change. */
struct set_text *typeset_label(struct setter *s, const struct doc_block *block,
                               const struct paragraph_style *style, double size);
const struct text_lines *typeset_lines(struct setter *s, struct set_text *text, double width,
                                       enum text_align align);
struct text_style text_style_of(struct setter *s, const struct paragraph_style *style,
                                double size, enum lang block, enum lang run);

/* The character style of a changed text; NULL for one that has not changed. */
const char *revision_style(enum revision revision);

/* pieces */
struct piece *piece_add(struct setter *s, enum item_kind kind, size_t tag);
struct piece *piece_line(struct setter *s, double x, double y, double width, double height,
                         const char *colour, double stroke);
/* What spans the lines of one paragraph while they are drawn. */
struct line_state {
    const struct set_text *text;
    size_t tag;
    size_t link_run; /* last run with an element of its own (it led somewhere, or has
                        changed) + 1 */
    size_t link_tag;
    double top, height; /* of the line, for links */
};
void piece_text(struct setter *s, struct line_state *state, const struct text_line *line,
                double x, double baseline);
/* A bar in the outer margin, from the slab's top: something there has changed. */
struct piece *piece_change_bar(struct setter *s, double height);
/* Adds the slab of all pieces from `piece` on; what was pending comes before it. */
struct slab *slab_add(struct setter *s, size_t piece, double height);
/* The space between two neighbours on one page. */
double slab_gap(const struct slab *above, const struct slab *below);
/* Baseline of a line from its top: capitals stand in the middle of the leading. */
double line_baseline(double leading, double size);

uint32_t colour_of(struct setter *s, const char *name);
const struct paragraph_style *paragraph_style_of(struct setter *s, const char *name,
                                                 struct pos pos);
/* A finding was made that keeps the document from being set whole. */
void style_unknown(struct setter *s, const char *const *kind, const char *name,
                   struct pos pos);

/* tags: adds a child of s->tag and gives its index. */
size_t tag_add(struct setter *s, enum role role, enum lang lang);
struct str runs_plain(struct arena *arena, const struct doc_runs *runs);

/* blocks */
void blocks_set(struct setter *s, const struct doc_block *first, const struct frame *frame);
/* A table or drawing stands clear of what is above it, unless that announces it. */
double space_above(const struct setter *s, double half_lines, enum lang lang);
/* The anchor leads to the slab that the next block begins with. */
void anchor_land(struct setter *s, size_t anchor);
void paragraph_set(struct setter *s, const struct doc_block *block, const struct frame *frame);
void heading_set(struct setter *s, const struct doc_block *block, const struct frame *frame);
void table_set(struct setter *s, const struct doc_block *block, const struct frame *frame);
void figure_set(struct setter *s, const struct doc_block *block, const struct frame *frame);
void field_set(struct setter *s, const struct doc_block *block, const struct frame *frame);
void contents_set(struct setter *s, const struct doc_block *block, const struct frame *frame);
/* The style a block's text has where it stands. */
const struct paragraph_style *block_style(struct setter *s, const struct doc_block *block,
                                          const struct frame *frame);
/* The size of text there as typeset_runs takes it: 0 for the style's own. */
double block_size(const struct paragraph_style *style, enum lang lang,
                  const struct frame *frame);
/* An indent or room for labels where it stands: running text in cells has less of it. */
double grid_room(const struct frame *frame, double points);
/* What contents and bookmarks call a heading. */
const struct doc_runs *listing_of(const struct doc_block *heading);
/* True if the text says a number: what has none is not lined up at a decimal point. */
bool holds_digit(const struct doc_runs *runs);
bool holds_field(const struct doc_block *block, int depth);
/* Height of a page of the master in use. */
double page_room(const struct setter *s);

/* columns: the widths of a table's columns, and the scale at which its figures fit. */
struct column {
    double x, width;              /* whole, with its share of the gaps */
    double inset_left, inset_right;
    double point_left, point_right; /* widest part before and after the decimal point */
};
struct column *columns_measure(struct setter *s, const struct doc_table *table,
                               const struct table_style *style, const struct frame *frame,
                               double *scale);

/* carry: height of the row that says what is carried over; 0 for none. */
double carry_height(const struct setter *s, size_t carry);
/* Sets that row as pieces from its top, at the head of a page (`brought`) or its foot; gives
 * the slab that holds them, which belongs to no strip. */
struct slab carry_set(struct setter *s, size_t carry, bool brought);

/* split: places the slices of a divided row that a page begins with `first`, whose top is at
 * `y`; gives the number of slabs placed and the end of the last in *bottom. */
size_t slices_place(struct setter *s, size_t first, size_t end, double y, double *bottom);

/* breaks: cuts the strip into pages and places the slabs. */
void breaks_plan(struct setter *s);

/* page: draws the pages. */
const struct layout *pages_draw(struct setter *s);

#endif
