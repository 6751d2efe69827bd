#include "sign/digest.h"

#include <openssl/evp.h>

#include <stdio.h>

static void out_of_openssl(int good)
{
    if (good != 1)
        out_of_memory(); /* nothing else can fail in a digest that is always there */
}

struct str digest_of(struct arena *arena, const struct str *parts, size_t count)
{
    unsigned char bytes[EVP_MAX_MD_SIZE];
    unsigned n = 0;
    EVP_MD_CTX *context = EVP_MD_CTX_new();
    out_of_openssl(context != NULL);
    out_of_openssl(EVP_DigestInit_ex(context, EVP_sha256(), NULL));
    for (size_t i = 0; i < count; i++) {
        char length[24];
        size_t digits = (size_t)snprintf(length, sizeof length, "%zu ", parts[i].n);
        if (count > 1)
            out_of_openssl(EVP_DigestUpdate(context, length, digits));
        out_of_openssl(EVP_DigestUpdate(context, parts[i].s, parts[i].n));
    }
    out_of_openssl(EVP_DigestFinal_ex(context, bytes, &n));
    EVP_MD_CTX_free(context);
    struct buf out = {.arena = arena};
    for (unsigned i = 0; i < n; i++)
        buf_printf(&out, "%02x", bytes[i]);
    return buf_str(&out);
}
