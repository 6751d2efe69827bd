/* sign/deed: a contract as it comes to be signed: whose it is, what was done to it, who has
 * signed. */
#ifndef PLANPACT_SIGN_DEED_H
#define PLANPACT_SIGN_DEED_H

#include "sign/reader.h"

/* A signature that the contract has. */
struct deed_signature {
    const struct reader_field *field;
    size_t revision;  /* that it made and covers */
    size_t from, to;  /* bytes of the file: its string, with the brackets */
    struct str der;   /* that string, decoded */
    struct str name;  /* of who signed; absent: not stated */
};

struct deed {
    const struct reader_file *file;
    const char *party;
    const struct reader_object *catalog;
    const struct reader_field *field; /* of the party; NULL: none */
    bool field_signed;
    enum lang lang;
    double width, height; /* of the field, points */
    struct deed_signature *signatures; /* oldest first */
    size_t signed_count;
};

/* Reads the file and what it is to the party ("supplier", "customer"). NULL with a finding if it is not a final contract
 * of ours for both parties, if it was changed, or if a signature in it does not hold. */
const struct deed *deed_read(struct arena *arena, struct findings *findings,
                                     const struct source *source, const char *party);
/* True if the party has a field that is not signed; false with a finding. */
bool deed_signable(struct findings *findings, const struct deed *deed);
/* The party's signature if nothing was signed after it; NULL if there is none. */
const struct deed_signature *deed_stampable(const struct deed *deed);
/* The party in a sentence: the argument {party}. */
struct arg deed_party(const char *party);

#endif
