/* sign/verify_message: one signed message (RFC 5652): a signature, or the token of a time stamp.
 * Seen by what judges them, and by nobody else, for it shows OpenSSL's objects. */
#ifndef PLANPACT_SIGN_VERIFY_MESSAGE_H
#define PLANPACT_SIGN_VERIFY_MESSAGE_H

#include "sign/verify_parts.h"

#include <openssl/cms.h>
#include <openssl/evp.h>
#include <openssl/x509.h>

enum problem {
    GOOD, UNREADABLE, ATTRIBUTES, DIGEST, FORGED, WEAK, SWAPPED, NO_CERTIFICATE,
};

struct signed_message {
    CMS_ContentInfo *content;
    CMS_SignerInfo *signer;
    STACK_OF(X509) *certificates;
    X509 *certificate; /* of the signer, one of them */
    const EVP_MD *digest;
    struct str inside; /* what is signed, if it stands in the message itself */
    struct str algorithm;
};

/* Empty; freed with the arena. */
struct signed_message *message_new(struct arena *arena);
/* Reads DER whose content is of that kind (NID), with its signer's certificate. */
enum problem message_read(struct signed_message *m, struct str der, int kind);
/* Everything but whom the certificate belongs to, for the bytes of both parts. */
enum problem message_check(struct verification *v, struct signed_message *m, int kind,
                           struct str first, struct str second);

/* NULL: not to be relied on (ETSI TS 119 312); else "SHA-256" and the like. */
const char *digest_name(const EVP_MD *md);
struct str string_bytes(const ASN1_STRING *string);

#endif
