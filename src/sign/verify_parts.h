/* sign/verify_parts: what the parts of the verification share. */
#ifndef PLANPACT_SIGN_VERIFY_PARTS_H
#define PLANPACT_SIGN_VERIFY_PARTS_H

#include "sign/verify.h"

struct verification {
    struct arena *arena;
    struct findings *findings;
    const struct verify_options *options;
    const struct reader_file *file;
    struct verify_report *report;
    const void *trust; /* X509_STORE; NULL: none was given */
    size_t unjudged;   /* errors that are only that nothing to trust was given */
};

/* Adds the finding, with the argument {who} and one more (whose name may be NULL), and counts
 * it for the signature. */
void verify_wrong(struct verification *v, struct verify_signature *signature,
                  const struct message *message, struct arg more);
#define VERIFY_WRONG(v, signature, message) \
    verify_wrong((v), (signature), (message), (struct arg){.name = NULL})

struct str verify_number(struct verification *v, size_t number);
/* "2026-11-22 10:00:00 UTC" */
struct str verify_time(struct arena *arena, int64_t seconds);
/* Control characters become U+FFFD, so that a name cannot forge lines of a report. */
struct str verify_clean(struct arena *arena, struct str text);
/* Where a document that was made and signed by others may have been given a date: seconds since
 * 1970, UTC, of "D:20261122100000+08'00'" (ISO 32000-2 §7.9.4). */
bool verify_date(struct str text, int64_t *seconds);

/* ---- verify_cms.c: the only one that sees OpenSSL ---- */

/* The certificates to trust; false with a finding if there are none in the file. */
bool verify_trust_read(struct verification *v);
/* The signature itself, over the bytes before its place and `after` it. */
void verify_cms(struct verification *v, struct verify_signature *signature, struct str der,
                struct str after);

/* ---- verify_changes.c ---- */

/* Compares each version of the file with the one before it. */
void verify_changes(struct verification *v);

/* ---- verify_policy.c ---- */

/* Nothing in any version may act by itself, hide, or come from elsewhere. */
void verify_policy(struct verification *v);
/* What the signature allows after it, and what fields it locks. */
void verify_permissions(struct verification *v, size_t index);
/* True if the signature locks the field of that name (FieldMDP). */
bool verify_locks(struct verification *v, const struct verify_signature *signature,
                  struct str name);

#endif
