/* pdf/font: the fonts of one file: which glyphs it shows, under which codes, with which
 * widths. A code is two bytes, the CID (ISO 32000-1 §9.7.4.2). */
#ifndef PLANPACT_PDF_FONT_H
#define PLANPACT_PDF_FONT_H

#include "pdf/parts.h"

struct font_glyph {
    uint32_t id;     /* in the face */
    uint16_t cid;
    float width;     /* of the font itself, 1/1000 em, as W says it */
    struct str text; /* what it says in most places; absent: nothing by itself */
    int votes;
    bool doubtful;   /* it does not say that in every place */
    uint8_t code_bytes;
    char code[4];    /* the CID as it stands in a string, with what must be escaped */
};

struct font {
    size_t face;
    const struct text_face *info;
    unsigned limit;  /* glyphs of the face */
    uint16_t *slots; /* by glyph id: place in glyphs + 1, 0 for a glyph not used */
    struct font_glyph *glyphs;
    size_t count, capacity;
    HPDF_Dict object;
    char resource[16]; /* name of the font in content */
};

/* The glyphs from `at` on that stand together for one piece of text: 1, or more where the
 * characters and the glyphs do not pair off. */
size_t font_cluster(const struct glyph_run *run, size_t at);
/* What the cluster says. */
struct str font_cluster_text(const struct glyph_run *run, size_t at, size_t count);

/* The CID of each of `count` glyphs of a CFF font program: its charset if the font is keyed
 * by CID, else the glyph's number (Adobe Technical Note 5176 §13; ISO 32000-1 §9.7.4.2).
 * False if the program makes no sense. */
bool cff_cids(struct str program, uint16_t *cids, size_t count);

/* The ToUnicode CMap of the font (ISO 32000-1 §9.10.3). */
void font_unicode_map(struct buf *out, const struct font *font);

#endif
