/* sign/deed: a contract as it comes to be signed: whose it is, what was done to it, who has
 * signed. */
#ifndef PLANPACT_SIGN_DEED_H
#define PLANPACT_SIGN_DEED_H

#include "sign/verify.h"

struct deed {
    const struct reader_file *file;
    const char *party;
    const struct reader_object *catalog;
    const struct reader_field *field; /* of the party; NULL: none */
    bool field_signed;
    enum lang lang;
    double width, height; /* of the field, points */
    const struct verify_signature *signatures; /* oldest first */
    size_t signed_count;
};

/* Reads the file and what it is to the party ("supplier", "customer"). NULL with a finding if it
 * is not a final contract of ours for both parties, if it was changed, or if verification finds
 * fault with a signature in it; `now` in seconds since 1970, UTC. */
const struct deed *deed_read(struct arena *arena, struct findings *findings,
                             const struct source *source, const char *party, int64_t now);
/* True if the party has a field that is not signed; false with a finding. */
bool deed_signable(struct findings *findings, const struct deed *deed);
/* The party's signature if nothing was done after it; NULL if there is none. */
const struct verify_signature *deed_stampable(const struct deed *deed);
/* The party in a sentence: the argument {party}. */
struct arg deed_party(const char *party);

/* True if verification finds no fault with a signed file, whoever signed it; false with what it
 * found. */
bool deed_sound(struct arena *arena, struct findings *findings, const struct source *source,
                int64_t now);

#endif
