/* face/printing: a document onto paper: the pages of a PDF, a Word file, or the text form of a
 * stage on the way there. */
#ifndef PLANPACT_FACE_PRINTING_H
#define PLANPACT_FACE_PRINTING_H

#include "face/loaded.h"

#include "pdf/pdf.h"

struct printing {
    const char *style;         /* house style; NULL: the program's own look */
    bool word;                 /* a Word file in place of the PDF */
    enum planpact_stage stage; /* stop there and give its text form */
    struct str region;         /* for the paper of a Word file; may be absent */
    struct date revised;       /* of the changes that a Word file tracks; may be absent */
    struct str state;          /* of the PDF: draft, final, internal */
    const struct pdf_attachment *attachments;
    size_t attachment_count;
    const struct pdf_property *properties;
    size_t property_count;
};

struct printed {
    struct str bytes;
    const struct layout *layout; /* NULL: of a Word file, or of the document's text form */
    size_t pages;                /* 0 without a layout */
};

/* False with findings if a style or font is not there, or something does not fit its place. */
bool print_document(struct planpact *planpact, struct arena *arena, struct findings *findings,
                    const struct doc *document, const struct printing *printing,
                    struct printed *printed);

#endif
