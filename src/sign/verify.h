/* sign/verify: does a signed contract still say what its parties signed, and who were they?
 *
 * It is strict where common viewers are lenient. A signature must cover the whole file as it was
 * when it was made, but for its own place; whatever was added later is compared object by
 * object, and only further signatures in the fields made for them, their looks, and
 * certificates kept for later (DSS) may have been added. Nothing that could show something else
 * another day is let pass: scripts, actions, layers, hidden or external things. */
#ifndef PLANPACT_SIGN_VERIFY_H
#define PLANPACT_SIGN_VERIFY_H

#include "sign/reader.h"
#include "sign/verify_messages.h"

struct verify_options {
    const struct source *trust; /* PEM: certificates whose holders are believed; NULL: none */
    int64_t now;                /* seconds since 1970, UTC: the time at which is judged */
};

enum verify_trust {
    VERIFY_UNJUDGED, /* nothing to trust was given */
    VERIFY_TRUSTED,
    VERIFY_DOUBTED,
};

/* One signature, with what its certificate says; texts are absent where it says nothing, and
 * hold no control characters. */
struct verify_signature {
    struct str field;            /* "supplier.signature" */
    struct arg who;              /* whose field that is, for sentences */
    const struct reader_object *object; /* its dictionary; NULL: none that could be one */
    size_t revision;             /* that it made and covers to its end */
    size_t from, to;             /* bytes of the file: its own place, which it does not cover */
    struct str signer, organisation, issuer;
    struct str algorithm;        /* "RSA 3072, SHA-256" */
    bool stated_known;
    int64_t stated;              /* when it was made, as the signer's computer said */
    bool stamped;                /* a time stamp holds, whoever made it */
    int64_t stamp_time;          /* when the signature existed, as that authority says */
    struct str stamper;
    bool certifies;              /* the first, which allows nothing but signatures after it */
    enum verify_trust trust;     /* of its certificate */
    size_t wrong;                /* errors that concern it */
};

/* What was added to the file after its first version. */
struct verify_addition {
    size_t revision;
    const struct verify_signature *signature; /* NULL: none */
    bool certificates;                         /* kept for later (DSS) */
    bool wrong;                                /* something that may not be added */
};

/* Whether the pages are what the plan in the file gives; this room cannot know. */
enum verify_plan {
    VERIFY_PLAN_UNASKED,
    VERIFY_PLAN_SAME,   /* byte for byte */
    VERIFY_PLAN_PAGES,  /* all but the notes of how the file was made */
    VERIFY_PLAN_OTHER,
    VERIFY_PLAN_UNSURE,
};

struct verify_report {
    const struct reader_file *file;
    struct verify_signature *signatures; /* oldest first */
    size_t count;
    struct verify_addition *additions;   /* one for each version after the first */
    struct arg *unsigned_fields;         /* whose signature is still to come, as `who` above */
    size_t unsigned_count;
    bool trust_given;
    bool intact; /* signed, and no error but that nobody was given to be trusted */
    bool holds;  /* no error */
    enum verify_plan plan; /* set by who asks for it, with `holds` and `intact` */
};

/* Judges the file and puts every reason why it does not hold among the findings. NULL if the
 * file cannot be read, or the certificates to trust. */
struct verify_report *verify_pdf(struct arena *arena, struct findings *findings,
                                 const struct source *source,
                                 const struct verify_options *options);

/* For counsel, in words; the findings are told apart from it. */
void verify_text(struct buf *out, const struct verify_report *report, enum lang lang);
/* For programs: members of a JSON object, without its braces. */
void verify_json(struct buf *out, const struct verify_report *report);

/* ---- for the comparison with the plan ---- */

/* The bytes of the contract as it was before anybody signed: the first version. Nothing of a
 * signature is in it. */
struct str verify_unsigned(const struct reader_file *file);

struct verify_attachment {
    struct str name;         /* file name, UTF-8 */
    struct str relationship; /* "Source" */
    struct str bytes;
};

/* The file that the contract was made from, as its first version holds it (/AF, AFRelationship
 * Source). False with a finding if there is none or more than one. */
bool verify_attached(struct arena *arena, struct findings *findings,
                     const struct reader_file *file, struct verify_attachment *attachment);
/* The same of the one file of another relationship: "Supplement". */
bool verify_attached_as(struct arena *arena, struct findings *findings,
                        const struct reader_file *file, const char *relationship,
                        struct verify_attachment *attachment);

/* The XMP packet of the first version; empty if it has none that can be read. */
struct str verify_packet(struct arena *arena, const struct reader_file *file);

#endif
