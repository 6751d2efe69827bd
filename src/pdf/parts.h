/* pdf/parts: what the parts of the room share: the file being made, and libharu's objects.
 *
 * Most objects are libharu's dictionaries. Those of which a document has thousands (structure
 * elements, links, bookmarks) carry their entries as ready text instead: a dictionary of
 * libharu takes half a kilobyte and a list search for every entry. */
#ifndef PLANPACT_PDF_PARTS_H
#define PLANPACT_PDF_PARTS_H

#include "pdf/pdf.h"

#include <hpdf.h>
#include <hpdf_objects.h>

/* 128 bits that stand for what went into the file; not a cryptographic hash. */
struct fingerprint {
    uint64_t a, b;
};

/* One sequence of marked content: what the element `tag` says on `page` under `mcid`. */
struct mark {
    size_t tag, page;
    unsigned mcid;
};

/* A link or a form field: the object that the element `tag` holds. */
struct holding {
    size_t tag, page;
    const struct layout_item *item;
    size_t sequence; /* number of marks made before it, for its place in reading order */
    const void *object; /* what put_reference takes */
};

struct font;

/* An object whose entries are ready text, in an object stream or as an object of its own. */
struct packed {
    HPDF_Obj_Header header; /* first, so that libharu can refer to it */
    HPDF_Dict plain;        /* NULL: it stands in an object stream */
    struct str body;
};

struct pack {
    bool on;
    HPDF_UINT first; /* number of the first packed object */
    struct packed **items;
    size_t count, capacity;
    HPDF_UINT *streams; /* numbers of the object streams */
    size_t stream_count;
};

struct pdf_file {
    struct arena *arena;
    struct findings *findings;
    const struct text_fonts *faces;
    const struct layout *layout;
    const struct pdf_info *info;
    HPDF_Doc doc;
    HPDF_STATUS error, detail; /* libharu's first; 0: none */
    struct font **fonts;       /* by face; NULL: not used */
    HPDF_Dict resources;       /* of every page: the fonts, and the picture if there is one */
    const struct layout_image *image; /* that picture */
    HPDF_Page *pages;
    struct mark *marks; /* in reading order */
    size_t mark_count, mark_capacity;
    struct holding *holdings;
    size_t holding_count, holding_capacity;
    struct packed **elements; /* by tag; NULL: left out */
    struct pack pack;
    struct fingerprint fingerprint;
    HPDF_BYTE identifier[16];
};

/* ---- objects (object.c) ---- */

/* A new numbered dictionary, owned by the document; NULL after an error of libharu. */
HPDF_Dict object_new(struct pdf_file *file);
/* The text that stands between << and >>, after what libharu itself has for it; copied. */
void object_body(struct pdf_file *file, HPDF_Dict object, struct str body);
/* A numbered stream with those bytes, deflated if `deflate`. */
HPDF_Dict object_stream(struct pdf_file *file, struct str bytes, bool deflate);
/* A text string: UTF-16BE with its mark. */
HPDF_Binary object_text(struct pdf_file *file, struct str text);
void object_add_text(struct pdf_file *file, HPDF_Dict object, const char *key,
                     struct str text);
HPDF_Array object_array(struct pdf_file *file);
HPDF_Dict object_dict(struct pdf_file *file);
void fingerprint_add(struct fingerprint *fingerprint, struct str bytes);

/* ---- packed objects (pack.c; ISO 32000-1 §7.5.7, 7.5.8) ---- */

/* From here on objects may be packed: at most `most`. libharu makes no object after this but
 * those of pack_write, for the numbers of packed ones follow its own. */
void pack_begin(struct pdf_file *file, size_t most);
struct packed *packed_new(struct pdf_file *file);
/* What stands between << and >>; copied. */
void packed_body(struct pdf_file *file, struct packed *packed, struct str body);
/* Makes the object streams. */
void pack_write(struct pdf_file *file);
/* Puts a cross-reference stream in the place of the table that libharu wrote; `file_start` is
 * the file's first byte in `out`. */
bool pack_finish(struct pdf_file *file, struct buf *out, size_t file_start);

/* ---- values as text (object.c) ---- */

void put_number(struct buf *out, int64_t value);
/* Hundredths as a decimal without needless zeros, whatever the locale: 1250 is "12.5". */
void put_hundredths(struct buf *out, int64_t value);
void put_length(struct buf *out, double points); /* to hundredths */
void put_reference(struct buf *out, const void *object); /* "12 0 R" of a numbered object */
/* A text string as (ASCII) or as UTF-16BE in hex. */
void put_text(struct buf *out, struct str text);
/* UTF-16BE in hex without brackets or mark. */
void put_utf16(struct buf *out, struct str text);
/* [page /XYZ 0 y null]: the top of the window to a height, the zoom as it is. */
void put_destination(struct buf *out, const struct pdf_file *file, size_t page, double y);

/* Points to hundredths, half away from zero. */
int64_t hundredths(double points);

/* ---- the steps, in the order of pdf_write ---- */

/* Which glyphs each face must give, and what they say (font.c); false with a finding. */
bool fonts_collect(struct pdf_file *file);
/* Subsets and font objects, and the resources that every page shares. */
bool fonts_write(struct pdf_file *file);
/* "TD" */
const char *role_name(enum role role);
/* The one picture that pages may show, a logo (image.c). */
bool image_write(struct pdf_file *file);
/* Pages with their content, marks and holdings (content.c, run.c). */
bool pages_write(struct pdf_file *file);
/* Form fields, and link annotations, which may be packed (annotation.c). */
void fields_write(struct pdf_file *file);
bool links_write(struct pdf_file *file);
/* The structure tree and the way back from content to it (structure.c); packed. */
void structure_write(struct pdf_file *file);
/* Bookmarks (outline.c); packed. */
void outline_write(struct pdf_file *file);
/* Information, XMP, colour profile, attachments (metadata.c, attachment.c). */
bool metadata_write(struct pdf_file *file);
void attachments_write(struct pdf_file *file);
/* The identifier, once all else is known. */
void identifier_write(struct pdf_file *file);

#endif
