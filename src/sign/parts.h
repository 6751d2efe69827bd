/* sign/parts: what the files of this room share and nobody else sees: OpenSSL's objects. */
#ifndef PLANPACT_SIGN_PARTS_H
#define PLANPACT_SIGN_PARTS_H

#include "sign/keys.h"

#include <openssl/evp.h>
#include <openssl/x509.h>

struct sign_key {
    EVP_PKEY *key;
    X509 *certificate;
    STACK_OF(X509) *above; /* certificates that lead to an authority; NULL: none */
    const EVP_MD *digest;  /* that goes with the key's strength */
};

/* The digest to sign with. */
const EVP_MD *key_digest(const EVP_PKEY *key);

/* Joins the arena, so that an early return needs no clean-up; NULL is allowed. */
void key_defer(struct arena *arena, EVP_PKEY *key);
void certificate_defer(struct arena *arena, X509 *certificate);

/* OpenSSL's newest reason, for findings; the errors are then forgotten. */
struct str openssl_why(struct arena *arena);

#endif
