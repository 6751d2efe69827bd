/* text/inside: what the files of this room share: faces, shaped words, and a paragraph as a
 * row of boxes between which lines can end. */
#ifndef PLANPACT_TEXT_INSIDE_H
#define PLANPACT_TEXT_INSIDE_H

#include "text/text.h"

#include <hb.h>
#include <unicode/ubrk.h>

/* ---- faces ---- */

/* Per family: regular, bold, italic, bold italic, then regular and bold of CJK with Simplified
 * forms, then of CJK with Traditional forms. */
enum { FACES_PER_FAMILY = 8, FACE_COUNT = 16, FACE_SIMPLIFIED = 4, FACE_TRADITIONAL = 6 };

/* Faces × tabular × tracking × language. */
enum { LOOK_COUNT = FACE_COUNT * 4 * LANG_COUNT };

struct face {
    struct text_face about;
    bool cjk;
    hb_face_t *handle;
    hb_font_t *font; /* scaled to font units */
};

struct text_fonts {
    struct face faces[FACE_COUNT];
};

/* ---- shaped words ---- */

/* In font units. */
struct word_glyph {
    uint32_t id;
    int32_t advance, x_offset, y_offset;
    uint32_t start, length; /* bytes of the word; length 0: see struct glyph */
};

/* Text that is shaped as one, the same wherever it stands. */
struct word {
    struct word *next; /* of the same slot */
    uint64_t hash;
    uint32_t look;     /* face, features and language, below LOOK_COUNT */
    struct str text;
    const struct word_glyph *glyphs;
    uint32_t count;
    int32_t blank_left, blank_right; /* font units that full-width punctuation can give up */
    bool missing;                    /* a character has no glyph */
};

/* ---- characters ---- */

/* A code point of the paragraph. White space and line ends are U+0020. */
struct letter {
    uint32_t code; /* LETTER_BREAK: a span that ends the line */
    uint32_t span;
    uint32_t at;   /* its first byte in the span's text */
    uint8_t face;
    uint8_t chance; /* enum chance: to end the line before it */
    bool joined;    /* belongs to the character before it */
};

enum { LETTER_BREAK = 0x110000 };

enum chance {
    CHANCE_NONE,
    CHANCE_FREE,   /* at a space, between Hanzi */
    CHANCE_HYPHEN, /* after a hyphen of the author's */
    CHANCE_SOFT,   /* at a soft hyphen */
    CHANCE_WEAK,   /* inside an address, between a number and its unit */
    CHANCE_CUT,    /* inside a word that is wider than the measure */
    CHANCE_MUST,   /* a line break, the end */
    CHANCE_COUNT,
};

struct text_shaper {
    struct arena *arena;
    struct findings *findings;
    const struct text_fonts *fonts;
    enum lang forms; /* of Hanzi in paragraphs that are not Chinese */
    hb_buffer_t *buffer;
    hb_language_t languages[LANG_COUNT];
    UBreakIterator *breakers[LANG_COUNT]; /* NULL until needed */
    struct pairs *pairs[LOOK_COUNT]; /* NULL until needed */
    struct word **slots;
    size_t slot_count, word_count;
    struct choice {
        uint32_t key;
        uint8_t face;
    } choices[512]; /* faces found lately */
    /* room to work in, reused */
    struct letter *letters;
    size_t letter_capacity;
    UChar *units;
    size_t unit_capacity;
    struct box *boxes;
    size_t box_capacity;
    struct break_node *nodes;
    size_t node_capacity;
};

/* ---- boxes ---- */

enum box_kind {
    BOX_WORD,  /* glyphs of a word, or some of them */
    BOX_CJK,   /* one character of a CJK face, or a row of dashes or dots */
    BOX_SPACE,
    BOX_SOFT,  /* a soft hyphen: seen only at the end of a line */
    BOX_BREAK, /* ends the line */
};

/* How a box behaves beside Chinese characters. */
enum edge {
    EDGE_OTHER,
    EDGE_HAN,    /* ideographs and kana */
    EDGE_LATIN,  /* letters and digits of alphabets, and signs of numbers */
    EDGE_OPEN,   /* full-width punctuation, blank at its left */
    EDGE_CLOSE,  /* blank at its right */
    EDGE_MIDDLE, /* blank at both sides */
    EDGE_FIXED,  /* dashes and dots that stay together, spaces */
};

/* Widths are points. */
struct box {
    const struct word *word;
    uint32_t from, to;   /* glyphs of the word */
    uint32_t span;
    uint32_t base;       /* where the word's text begins in the span's text */
    uint32_t start, end; /* bytes of the span's text */
    uint8_t face, kind, chance;
    uint8_t first, last; /* enum edge */
    double width;
    double gap;             /* to the next box of the line */
    double stretch, shrink; /* of the gap (a space's own width counts here), shrink >= 0 */
    double head, tail;      /* added to the width at the start and the end of a line */
};

/* Sums over the boxes before one. */
struct sums {
    double width, stretch, shrink;
};

struct text_paragraph {
    const struct text_span *spans;
    size_t span_count;
    const struct text_fonts *fonts;
    const struct box *boxes;
    const struct sums *sums; /* count + 1 */
    size_t count;
};

/* ---- words.c ---- */

const struct word *word_shape(struct text_shaper *shaper, struct str text,
                              const struct text_style *style, enum lang lang, size_t face);
/* True for characters that are never drawn: joiners, marks of direction, U+FEFF. */
bool code_invisible(uint32_t code);
/* A variation selector or tag: says how to draw what is before it, and may be ignored. */
bool code_selects(uint32_t code);

/* Shapes text as one; gives the number of glyphs, and the glyphs if there is room. */
size_t glyphs_shape(struct text_shaper *shaper, struct str text, uint32_t look,
                    struct word_glyph *glyphs, size_t room);

/* ---- pairs.c ---- */

/* Shapes a word of ASCII by its pairs, as HarfBuzz would, one glyph a byte; false if it must
 * be shaped as a whole. */
bool pairs_join(struct text_shaper *shaper, struct str text, uint32_t look,
                struct word_glyph *glyphs);

/* ---- letters.c ---- */

/* Reads the spans into shaper->letters, with faces and break chances; gives their number. */
size_t letters_read(struct text_shaper *shaper, const struct text_span *spans, size_t count);
bool code_space(uint32_t code);
bool code_han(uint32_t code);
bool code_latin(uint32_t code);

/* ---- chances.c ---- */

/* Sets the break chances of shaper->letters. */
void chances_find(struct text_shaper *shaper, size_t count, enum lang lang);

/* ---- boxes.c ---- */

double glyphs_width(const struct word *word, uint32_t from, uint32_t to, double scale);
/* Sets the width of a box, and the gap from what counts only inside a line: tracking, and
 * kerning with the rest of the word. */
void box_measure(const struct text_fonts *fonts, const struct text_span *span,
                 struct box *box);
const struct sums *boxes_sum(struct arena *arena, const struct box *boxes, size_t count);

/* ---- spacing.c ---- */

/* Sets how the boxes stand together where Chinese characters are: thin spaces beside Latin,
 * punctuation closed up, what may stretch and shrink, what goes at the ends of a line. */
void boxes_space(const struct text_paragraph *paragraph, struct box *boxes);

/* ---- cut.c ---- */

/* Boxes of a paragraph in which everything that has no break chance is cut into characters
 * where it is wider than its line. *cut tells whether there was
 * such a thing; if not, the boxes are the paragraph's own. */
struct text_paragraph boxes_cut(struct text_shaper *shaper,
                                const struct text_paragraph *paragraph,
                                const struct text_setting *setting, bool *cut);

/* ---- fit.c ---- */

/* Points by which a line may be too wide: less than what anyone can see, more than sums of
 * doubles can be wrong. */
#define TOLERANCE 0.001

/* True if a line may end there. */
bool chance_open(uint8_t chance, bool hyphenate);

/* The boxes from `first` to below `end` set on one line. */
struct fit {
    size_t seen; /* index after the last box that is seen: no spaces */
    double width, stretch, shrink;
};
struct fit line_fit(const struct text_paragraph *paragraph, size_t first, size_t end);

/* ---- break.c ---- */

/* Where the lines of a paragraph end: indices after the last box of each. */
struct breaks {
    size_t *ends;
    size_t count;
};
struct breaks breaks_find(struct text_shaper *shaper, const struct text_paragraph *paragraph,
                          const struct text_setting *setting);
double line_width(const struct text_setting *setting, bool first);

/* ---- lines.c ---- */

/* The line of the boxes from `first` to below `end`. `last` of a paragraph or before a line
 * break: not justified. */
struct text_line line_make(struct text_shaper *shaper, const struct text_paragraph *paragraph,
                           const struct text_setting *setting, size_t first, size_t end,
                           bool at_start);

#endif
