/* face/provenance: what a contract says of how it was made, so that it can be made again and
 * compared: the plan as its reader may have it, attached, and digests of the rest. */
#ifndef PLANPACT_FACE_PROVENANCE_H
#define PLANPACT_FACE_PROVENANCE_H

#include "face/loaded.h"
#include "pdf/pdf.h"

enum { PROVENANCE_MAX = 14 };

struct provenance {
    struct arena *arena;
    struct pdf_attachment plan;
    struct str digest; /* SHA-256 of the attached plan, hexadecimal */
    struct str mark;   /* its beginning, for the foot of every page */
    struct pdf_property properties[PROVENANCE_MAX];
    size_t count;
};

/* The plan for that audience: an internal copy carries the file as it is, the customer's one
 * the plan written anew without what is internal. */
void provenance_begin(struct provenance *provenance, struct arena *arena,
                      const struct plan *plan, enum audience audience);
/* All the rest, once everything that the contract needs is loaded. */
void provenance_end(struct provenance *provenance, struct planpact *planpact,
                    struct findings *findings, const struct plan *plan,
                    const struct planpact_render_options *options, const enum lang *langs,
                    size_t lang_count);

#endif
