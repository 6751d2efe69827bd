/* layout/style: the style sheet: what a style's name means in print. The house's is one
 * constant table; a company's own is made of it by the room style. */
#ifndef PLANPACT_LAYOUT_STYLE_H
#define PLANPACT_LAYOUT_STYLE_H

#include "layout/layout.h"

struct colour {
    const char *name;
    uint32_t rgb; /* 0xRRGGBB */
};

/* What depends on the script that is set. */
struct look {
    enum family family;
    double size, leading; /* points; the leading is the height of a line */
    double tracking;      /* points */
};

struct paragraph_style {
    const char *name;
    struct look look[LANG_COUNT];
    const char *colour;
    enum text_align align;
    bool bold, italic, tabular;
    double before, after; /* space in half lines of body text (style_sheet.half) */
    double indent;        /* points from the left of the grid; not inside cells and items */
    double label_width;   /* points that a label hangs in; wider labels push the text */
    bool hang;            /* text without a label stands where it would with one */
    bool keep_next;       /* on the page of what follows */
    bool keep_lines;      /* never divided */
    bool keep_previous;   /* on the page of what is before */
    bool balance;         /* lines of one length, for titles */
    const char *bar;      /* colour of a bar at the left, or NULL */
};

struct character_style {
    const char *name;
    bool bold[LANG_COUNT], italic[LANG_COUNT];
    const char *colour; /* NULL: the paragraph's */
    enum decoration decoration;
};

/* Lengths in points; a colour NULL draws no line. */
struct table_style {
    const char *name;
    double gap;           /* between two columns, half of it inside each cell */
    double above, below;  /* inside a row, over and under its content */
    const char *row_rule; /* hairline under a row */
    const char *head_rule, *total_rule; /* under the head, over a total */
    double row_stroke, head_stroke, total_stroke;
    const char *column_rule; /* between the columns that have a weight */
    bool even;               /* columns with a weight share the width by weight alone */
    bool tight;              /* … and have no part of the gap: what they hold touches */
    bool running;            /* cells hold running text, which may go on over pages anywhere */
    double label_width;      /* points that labels hang in inside cells; 0: the style's own */
    const char *first;       /* paragraph style that stands for table-cell in column one */
    bool whole;              /* kept together and with what is before */
    double before, after;    /* half lines; nothing before it under a caption */
};

/* A page's frame, points. */
struct master {
    const char *name;
    double left, right, top, bottom; /* margins */
    bool furniture;                  /* header and footer */
    bool centred; /* logo and bar, which else stand at the left margin */
    bool sink;  /* the first table and what follows stand at the foot */
    struct { double y, width, height; const char *colour; } bar; /* at the left margin */
};

/* Either a picture or outlines, which share one box. */
struct logo {
    double width, height; /* of the box or picture, in units of its own */
    const struct layout_image *image;
    const struct logo_part {
        struct outline outline;
        uint32_t rgb;
    } *parts;
    size_t part_count;
    struct str alternative;         /* absent: the document's author */
    double on_cover, in_header;     /* height there, points; 0: it is not there */
};

struct style_sheet {
    double page_width, page_height;
    double half[LANG_COUNT]; /* half a line of body text, points: the rhythm of all spaces */
    struct master masters[2];
    bool outer_left; /* the outer edge is the left one, for pages bound at the right */
    double header_line, header_rule, footer_line; /* baselines and rule from the page's top */
    double mark_angle, mark_share; /* degrees; part of the page's diagonal it may take */
    double figure_text_least;      /* points; a chart's label is not set smaller */
    const struct logo *logo;       /* NULL: none */
    const struct colour *colours;
    size_t colour_count;
    const struct paragraph_style *paragraphs;
    size_t paragraph_count;
    const struct character_style *characters;
    size_t character_count;
    const struct table_style *tables;
    size_t table_count;
};

extern const struct style_sheet style_sheet_house;

/* Each gives NULL (false) for a name that the sheet does not have. */
const struct paragraph_style *style_paragraph_find(const struct style_sheet *sheet,
                                                   const char *name);
const struct character_style *style_character_find(const struct style_sheet *sheet,
                                                   const char *name);
const struct table_style *style_table_find(const struct style_sheet *sheet, const char *name);
const struct master *style_master_find(const struct style_sheet *sheet, const char *name);
bool style_colour_find(const struct style_sheet *sheet, const char *name, uint32_t *rgb);

#endif
