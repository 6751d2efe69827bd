/* docx/parts: what the files of this room share. */
#ifndef PLANPACT_DOCX_PARTS_H
#define PLANPACT_DOCX_PARTS_H

#include "docx/docx.h"
#include "layout/style.h"

enum { DOCX_DEPTH_MAX = 60 };

/* ---- XML ---- */

/* Text as the content of a run: <w:t> (<w:delText> if it is deleted), with breaks, tabs, soft and
 * non-breaking hyphens as the elements that Word wants for them. What XML cannot hold becomes
 * U+FFFD. */
void xml_run_text(struct buf *out, struct str text, bool deleted);
/* Text as character data or inside an attribute's quotes. */
void xml_plain(struct buf *out, struct str text);

/* Twentieths of a point, Word's unit of length. */
int twips(double points);
/* Half points, Word's unit of type. */
int half_points(double points);

/* ---- numbers of sections, clauses and items ---- */

enum numeral { NUMERAL_NONE, NUMERAL_DECIMAL, NUMERAL_LETTER, NUMERAL_HAN };
enum { LEVEL_SECTION, LEVEL_CLAUSE, LEVEL_ITEM, LEVELS };

/* A label in parts: "第十二条" is 第, 12 in Hanzi, 条; "5.3" is 3 under section 5. */
struct label {
    enum numeral numeral;
    struct str before, after;
    int section, number; /* section 0: none is named */
};
/* False for a label that is no number of ours. */
bool label_read(struct str text, struct label *label);

/* The counters that Word will keep for one language; a label is left to Word only if its
 * counter gives the same. */
struct counters {
    bool used;
    struct label form[LEVELS]; /* numeral NUMERAL_NONE: no label yet */
    int at[LEVELS];
    double hang[LEVELS]; /* points that the widest label takes */
    int item_num;        /* the numbering of the list that is being made */
};

struct numbering {
    struct counters of[LANG_COUNT];
    /* lists that begin again at 1; their w:numId is LANG_COUNT + 1 + index */
    struct {
        enum lang lang;
    } * restarts;
    size_t count, capacity;
};

/* The w:numId whose next number at that level is the label; 0: Word would say something else,
 * so the label is to be written as text. */
int number_take(struct arena *arena, struct numbering *numbering, enum lang lang, int level,
                struct str text);
/* The same of a label that is deleted and counts no more. `list`: the w:numId of the list it
 * stands in, 0: that of the items around it. */
int number_deleted(const struct numbering *numbering, enum lang lang, int level,
                   struct str text, int list);
/* A w:numId for a list that begins at 1 by itself. */
int number_list(struct arena *arena, struct numbering *numbering, enum lang lang);
struct paragraph_style;
/* numbering.xml of what was taken. `main` is the language whose levels belong to styles. */
void numbering_write(struct buf *out, const struct numbering *numbering,
                     const struct style_sheet *sheet, enum lang main);

/* ---- the document ---- */

/* A block that something leads to. */
struct target {
    struct str id, label;
    bool wanted; /* a reference leads there */
    bool listed; /* stands in the contents */
    const struct doc_block *block;
};

struct writer {
    struct arena *arena;
    struct findings *findings;
    struct findings unheard; /* of measuring: what a page could not show, Word's may */
    struct text_shaper *shaper;
    const struct style_sheet *sheet;
    const struct doc *doc;
    const struct docx_info *info;
    struct buf *out; /* what is being written */
    double width;    /* points, of the text on a body page */
    struct numbering numbering;
    struct target *targets; /* in the document's order */
    size_t target_count, target_capacity;
    bool langs[LANG_COUNT]; /* that the document is in */
    bool cover;             /* a cover is open */
    double cover_height;    /* points that its paragraphs take so far */
    bool page_break;        /* before the next paragraph */
    double gap;             /* points wanted after the table just ended; below 0: none */
    int drawings; /* figures and shapes so far */
    enum revision revision; /* of what is being written as a whole */
    size_t revisions;       /* so far */
    int list;               /* of deleted items; 0: that of the items around them */
    bool tracked;           /* something has been written as inserted or deleted */
    bool failed;
};

/* Where blocks stand. */
struct spot {
    double width;                    /* points */
    const struct table_style *table; /* NULL: outside of tables */
    enum row_kind row;
    enum align align;
    double scale; /* of the type in a cell; 1 outside */
    bool first;   /* column */
    bool keep;    /* with what follows */
    bool kept;    /* with what is before */
    bool last;    /* block of its cell */
    bool top;     /* first block of its cell */
    int depth;
};

/* scan: ids, headings and languages before anything is written. */
void targets_scan(struct writer *w);
/* NULL if the document has no such block. */
const struct target *target_find(const struct writer *w, struct str id);
size_t target_index(const struct writer *w, const struct target *target);

/* style: Word's name for a paragraph style in a language ("BodyText", "BodyTextEn"). */
void style_id(struct buf *out, const struct writer *w, const char *name, enum lang lang,
              bool unlisted);
void styles_write(struct writer *w, struct buf *out);
void font_table_write(struct writer *w, struct buf *out);
/* "zh-CN" */
const char *lang_word(const struct writer *w, enum lang lang);
const char *font_latin(enum family family);
const char *font_han(enum family family, enum lang forms);
/* Whose forms Hanzi take in text of that language. */
enum lang han_forms(const struct writer *w, enum lang lang);
uint32_t colour_find(const struct writer *w, const char *name);
const struct paragraph_style *paragraph_style(const struct writer *w, const char *name);
/* The style of a block where it stands. */
const struct paragraph_style *
style_of_block(const struct writer *w, const struct doc_block *block, const struct spot *spot);

/* revision: a run, or what else is one change, as inserted or deleted. */
/* What becomes of a part in what is being written. */
enum revision revision_of(const struct writer *w, enum revision own);
/* <w:ins …> or <w:del …> around runs, and its end; nothing around what has not changed. */
void revision_open(struct writer *w, enum revision revision);
void revision_close(struct writer *w, enum revision revision);
/* The same as an empty element: of a paragraph's end, a row. */
void revision_mark(struct writer *w, enum revision revision);
/* For the <w:pPr> of a paragraph, at its end. */
void revision_paragraph(struct writer *w, enum revision revision);

/* run: text inside a paragraph of `style`. */
void runs_write(struct writer *w, const struct doc_runs *runs,
                const struct paragraph_style *style, enum lang lang, double scale);
void run_write(struct writer *w, const struct doc_run *run, const struct paragraph_style *style,
               enum lang lang, double scale);
void text_write(struct writer *w, struct str text);
void tab_write(struct writer *w);
/* A field of Word with its settled result. */
void field_write(struct writer *w, const char *instruction, struct str result);
struct text_extent runs_extent(struct writer *w, const struct doc_runs *runs,
                               const struct paragraph_style *style, enum lang lang,
                               double scale);
struct text_extent label_extent(struct writer *w, struct str label,
                                const struct paragraph_style *style, enum lang lang,
                                double scale);

/* body */
void blocks_write(struct writer *w, const struct doc_block *first, const struct spot *spot);
/* An empty line of so many points, which keeps two tables apart or a table from the margin. */
void strut_write(struct writer *w, double points, bool keep);
/* The space after a table, and a page's end, as a line of their own: before a table, or where
 * nothing follows. */
void gap_close(struct writer *w, bool keep);
void section_write(struct writer *w, bool cover);
void contents_write(struct writer *w, const struct doc_block *block);

/* table */
void table_write(struct writer *w, const struct doc_block *block, const struct spot *spot);
/* widths: of the columns, points, and the scale of the type where figures need the room. */
double *widths_measure(struct writer *w, const struct doc_table *table,
                       const struct table_style *style, const struct spot *spot, double *scale);

/* figure: drawings. */
void figure_write(struct writer *w, const struct doc_block *block, const struct spot *spot);
/* True if it is the new form of the drawing before it, and was written with that one. */
bool figure_written(const struct doc_block *before, const struct doc_block *block);
/* sign: places to be signed or stamped. */
void sign_write(struct writer *w, const struct doc_block *block, const struct spot *spot);

/* furniture: header and footer. */
void header_write(struct writer *w, struct buf *out, bool cover);
void footer_write(struct writer *w, struct buf *out);

/* package */
struct part {
    const char *name;
    struct buf content;
};
bool package_write(struct arena *arena, struct findings *findings, const struct part *parts,
                   size_t count, struct buf *out);

#define XML_HEAD "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
#define W_SPACE "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
#define R_SPACE \
    " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""

#endif
