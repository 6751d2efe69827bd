/* pdf: pages → the bytes of a tagged PDF/A-3 (ISO 19005-3, ISO 14289-1). libharu writes the
 * objects; fonts are our own subsets. Pure: the same pages give the same bytes. */
#ifndef PLANPACT_PDF_PDF_H
#define PLANPACT_PDF_PDF_H

#include "base/date.h"
#include "layout/layout.h"

struct pdf_attachment {
    struct str name;        /* file name without folders */
    struct str media_type;  /* "application/xml" */
    struct str description;
    struct str bytes;
};

struct pdf_info {
    struct str title, author, subject, keywords;
    struct str creator; /* program and version */
    enum lang lang;
    struct date date;   /* written as creation and modification date at noon UTC; absent: left
                           out */
    const struct pdf_attachment *attachments; /* AFRelationship Source */
    size_t attachment_count;
    struct str icc_path; /* sRGB profile; absent: the system's */
};

/* Appends the whole file to `out`; false with a finding if it cannot. */
bool pdf_write(struct arena *arena, struct findings *findings, const struct text_fonts *fonts,
               const struct layout *layout, const struct pdf_info *info, struct buf *out);

#endif
