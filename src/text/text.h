/* text: characters → glyphs at measured places: faces, fallback, shaping, line breaking.
 * HarfBuzz and ICU are seen here (HarfBuzz's subsetter also in pdf). Lengths are points. */
#ifndef PLANPACT_TEXT_TEXT_H
#define PLANPACT_TEXT_TEXT_H

#include "base/arena.h"
#include "base/finding.h"

/* ---- faces ---- */

enum family { FAMILY_SERIF, FAMILY_SANS };

/* The faces a document can use: Latin and CJK of each family, upright and italic, regular and
 * bold, CJK once with Simplified and once with Traditional forms. Opened once, read-only after that, shared by threads. CJK has no italic. */
struct text_fonts;

struct text_face {
    const char *path; /* of the font file */
    unsigned index;   /* in a collection */
    const char *name; /* PostScript name, e.g. "NotoSansCJKsc-Regular" */
    bool cff;         /* outlines in a CFF table, else glyf */
    unsigned units_per_em;
    int ascent, descent, cap_height; /* font units, descent negative */
    int box[4];       /* of all glyphs, font units: x0 y0 x1 y1 */
    bool bold, italic, serif;
};

/* Opens the faces found in `folders` (NULL-terminated; NULL: the system's Noto folders). NULL
 * with a finding that names the font and the Debian package for each that is missing. Files
 * are mapped, so that only the parts a document uses are ever read. Owned by the arena. */
const struct text_fonts *text_fonts_open(struct arena *arena, struct findings *findings,
                                         const char *const *folders);
size_t text_face_count(const struct text_fonts *fonts);
const struct text_face *text_face(const struct text_fonts *fonts, size_t face);
/* Every face with the revision and the checksum that its file names (OpenType `head`): where they
 * are the same, so are the glyphs. */
struct str text_fonts_versions(struct arena *arena, const struct text_fonts *fonts);
/* "HarfBuzz 6.0.0, ICU 72.1": they decide how text is shaped and broken. */
struct str text_libraries(struct arena *arena);
/* The HarfBuzz face (hb_face_t *) for the subsetter in pdf; borrowed. */
void *text_face_handle(const struct text_fonts *fonts, size_t face);
/* Advance of a glyph in font units. */
int text_face_advance(const struct text_fonts *fonts, size_t face, uint32_t glyph);

/* Who follows a glyph's outline: font units, y upward, cubic curves. */
struct text_outline_pen {
    void *context;
    void (*move)(void *context, double x, double y);
    void (*line)(void *context, double x, double y);
    void (*curve)(void *context, const double x[3], const double y[3]);
    void (*close)(void *context);
};
void text_glyph_outline(const struct text_fonts *fonts, size_t face, uint32_t glyph,
                        const struct text_outline_pen *pen);

/* ---- text with looks ---- */

struct text_style {
    enum family family;
    bool bold, italic;
    bool tabular;    /* digits of one width */
    double size;     /* points */
    double tracking; /* points added after every character */
    uint32_t colour; /* 0xRRGGBB */
    double rise;     /* points above the baseline */
};

/* A stretch of text of one look. A span with `line_break` ends the line and has no text. */
struct text_span {
    struct str text;
    struct text_style style;
    enum lang lang;
    struct pos pos; /* where its first byte comes from, for findings */
    bool line_break;
    size_t tag;     /* the caller's own, comes back in glyph runs */
};

/* ---- shaped ---- */

struct glyph {
    uint32_t id;               /* in its face */
    float advance;             /* points, with kerning, tracking and justification */
    float x_offset, y_offset;  /* points, y upward */
    uint32_t start, length;    /* bytes of its run's text that it stands for; length 0: the
                                  glyph belongs to the characters of one before it */
};

/* Glyphs of one face and one span on one line. The glyphs' texts, one after the other, are the
 * run's text but for what is never shown (U+FEFF, soft hyphens inside the line). The hyphen at
 * the end of a divided word stands for the soft hyphen there. Spaces at the end of a line are
 * kept as glyphs without an advance. */
struct glyph_run {
    size_t face;
    double size;
    uint32_t colour;
    double rise;
    double x;      /* of its origin, from the start of the line */
    double width;
    const struct glyph *glyphs;
    size_t count;
    struct str text; /* what it says, a view of its span's text */
    enum lang lang;
    size_t tag;
};

struct text_line {
    const struct glyph_run *runs;
    size_t count;
    double x;               /* of the line's start, by its alignment and indent */
    double width;
    double ascent, descent; /* of the tallest run; both positive */
};

struct text_lines {
    const struct text_line *items;
    size_t count;
    bool overfull; /* a word is wider than the measure (then it was cut between characters
                      rather than run over) */
};

/* Shapes spans for one document; keeps shaped words. Owned by the arena. Not for sharing by
 * threads. */
struct text_shaper;
struct text_shaper *text_shaper_new(struct arena *arena, struct findings *findings,
                                    const struct text_fonts *fonts);
/* Says in whose forms Hanzi are drawn that stand in paragraphs of other languages: names in an
 * English contract. Simplified if it is not called, or for a language that is not Chinese. */
void text_shaper_forms(struct text_shaper *shaper, enum lang lang);

/* A paragraph ready to be measured and broken, more than once if wanted. Each character goes
 * to the first face of its span's family, then of the other family, that has it (Latin face
 * before CJK for Latin text, CJK before Latin for Hanzi and for Chinese punctuation in Chinese
 * text). A character that no face has gives the finding "glyph-missing" at its place. */
struct text_paragraph;
const struct text_paragraph *text_shape(struct text_shaper *shaper,
                                        const struct text_span *spans, size_t count);

enum text_align { TEXT_START, TEXT_JUSTIFY, TEXT_END, TEXT_CENTRE };

struct text_setting {
    double width;   /* of the measure */
    enum text_align align;
    double indent;  /* of the first line; negative hangs it out */
    bool hyphenate; /* words may be divided at soft hyphens and after hyphens */
};

/* Lines by total fit (Knuth and Plass): as well filled as can be where justified, else as few
 * and as even as can be. UAX 14 break chances, strict rules for Chinese (GB/T 15834); the
 * blank half of full-width punctuation is left out at both ends of a line and beside other
 * punctuation; the stops of Traditional Chinese, which stand in the middle of their em, keep
 * their width; a thin space stands between Hanzi and Latin. A paragraph without a character
 * has no line. Owned by the shaper's arena. */
struct text_lines text_break(struct text_shaper *shaper, const struct text_paragraph *paragraph,
                             const struct text_setting *setting);

struct text_extent {
    double min; /* width of the widest piece that has no break chance, undivided at hyphens */
    double max; /* width on one line */
};
struct text_extent text_measure(const struct text_paragraph *paragraph);
/* Width up to the decimal point of the first number, or up to its end where it has none: to
 * line numbers up. Groups of three digits belong together. max where there is no number. */
double text_decimal_offset(const struct text_paragraph *paragraph);

#define TEXT_MESSAGES(M)                                                                    \
    M(FONT_MISSING, "font-missing", LEVEL_FAILURE,                                          \
      "the font file {font} is not installed", "未安装字体文件 {font}",                     \
      "Install the package {package} (on Debian: apt install {package}).",                  \
      "请安装软件包 {package}（Debian 系统：apt install {package}）。")                     \
    M(FONT_UNUSABLE, "font-unusable", LEVEL_FAILURE, "{path} is not a font that can be used", \
      "{path} 不是可用的字体文件", "Install the package {package} again.",                  \
      "请重新安装软件包 {package}。")                                                       \
    M(GLYPH_MISSING, "glyph-missing", LEVEL_ERROR,                                          \
      "no font has the character “{character}” ({code})",                                   \
      "所有字体均缺少字符“{character}”（{code}）",                                          \
      "Write it with other characters; it cannot be printed.",                              \
      "该字符无法印出，请改用其他字符书写。")

TEXT_MESSAGES(MESSAGE_DECLARE)

#endif
