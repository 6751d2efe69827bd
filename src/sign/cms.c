#include "sign/cms.h"

#include "base/arena.h"
#include "sign/parts.h"

#include <openssl/asn1.h>
#include <openssl/cms.h>
#include <openssl/err.h>

#include <stdlib.h>
#include <string.h>

CMS_MESSAGES(MESSAGE_DEFINE)

#define STAMP_ATTRIBUTE "1.2.840.113549.1.9.16.2.14"
enum { CMS_FLAGS = CMS_DETACHED | CMS_BINARY | CMS_PARTIAL | CMS_NOSMIMECAP | CMS_CADES };

struct cms {
    CMS_ContentInfo *content;
    CMS_SignerInfo *signer;
};

static void free_content(void *content)
{
    CMS_ContentInfo_free(content);
}

static struct cms *cms_new(struct arena *arena, CMS_ContentInfo *content)
{
    struct cms *cms = arena_alloc(arena, sizeof *cms);
    if (content)
        arena_defer(arena, free_content, content);
    cms->content = content;
    return cms;
}

static bool digest(const EVP_MD *kind, struct str first, struct str second,
                   unsigned char out[EVP_MAX_MD_SIZE], unsigned *n)
{
    EVP_MD_CTX *context = EVP_MD_CTX_new();
    bool good = context && EVP_DigestInit_ex(context, kind, NULL)
                && EVP_DigestUpdate(context, first.s, first.n)
                && EVP_DigestUpdate(context, second.s, second.n)
                && EVP_DigestFinal_ex(context, out, n);
    EVP_MD_CTX_free(context);
    return good;
}

/* ---- signed attributes ---- */

static int by_bytes(const void *a, const void *b)
{
    return str_compare(*(const struct str *)a, *(const struct str *)b);
}

/* The attributes as they are signed: a SET in the order of DER (RFC 5652 §5.4). */
static struct str attributes(struct arena *arena, const CMS_SignerInfo *signer)
{
    size_t count = (size_t)CMS_signed_get_attr_count(signer);
    struct str *items = arena_array(arena, count, sizeof *items);
    int all = 0;
    for (size_t i = 0; i < count; i++) {
        unsigned char *der = NULL;
        int n = i2d_X509_ATTRIBUTE(CMS_signed_get_attr(signer, (int)i), &der);
        if (n < 0)
            return STR_NONE;
        items[i] = str_copy(arena, (struct str){(char *)der, (size_t)n});
        OPENSSL_free(der);
        all += n;
    }
    qsort(items, count, sizeof *items, by_bytes);
    unsigned char head[16], *end = head;
    ASN1_put_object(&end, 1, all, V_ASN1_SET, V_ASN1_UNIVERSAL);
    struct buf out = {.arena = arena};
    buf_add(&out, (struct str){(char *)head, (size_t)(end - head)});
    for (size_t i = 0; i < count; i++)
        buf_add(&out, items[i]);
    return buf_str(&out);
}

/* OpenSSL's own way through CMS_final always adds the attribute signing-time, which the
 * profile leaves to the PDF; so the attributes are set here, and signed once. */
static bool attributes_set(CMS_SignerInfo *signer, const struct sign_key *key, struct str first,
                           struct str second)
{
    unsigned char hash[EVP_MAX_MD_SIZE];
    unsigned n = 0;
    return digest(key->digest, first, second, hash, &n)
           && CMS_signed_add1_attr_by_NID(signer, NID_pkcs9_contentType, V_ASN1_OBJECT,
                                          OBJ_nid2obj(NID_pkcs7_data), -1)
           && CMS_signed_add1_attr_by_NID(signer, NID_pkcs9_messageDigest, V_ASN1_OCTET_STRING,
                                          hash, (int)n);
}

/* RFC 3370 §3.2, RFC 5754 §3.3: for RSA the algorithm's name has parameters, an explicit NULL,
 * and does not name the digest. */
static void algorithm_set(CMS_SignerInfo *signer, const struct sign_key *key)
{
    X509_ALGOR *algorithm = NULL;
    CMS_SignerInfo_get0_algs(signer, NULL, NULL, NULL, &algorithm);
    bool rsa = EVP_PKEY_get_base_id(key->key) == EVP_PKEY_RSA;
    int name = rsa                                           ? NID_rsaEncryption
               : EVP_MD_get_type(key->digest) == NID_sha384 ? NID_ecdsa_with_SHA384
                                                             : NID_ecdsa_with_SHA256;
    X509_ALGOR_set0(algorithm, OBJ_nid2obj(name), rsa ? V_ASN1_NULL : V_ASN1_UNDEF, NULL);
}

static bool signature_set(CMS_SignerInfo *signer, const struct sign_key *key, struct str what)
{
    EVP_MD_CTX *context = EVP_MD_CTX_new();
    size_t n = 0;
    unsigned char *signature = NULL;
    const unsigned char *bytes = (const unsigned char *)what.s;
    bool good = what.n && context
                && EVP_DigestSignInit(context, NULL, key->digest, NULL, key->key) == 1
                && EVP_DigestSign(context, NULL, &n, bytes, what.n) == 1
                && (signature = OPENSSL_malloc(n)) != NULL
                && EVP_DigestSign(context, signature, &n, bytes, what.n) == 1;
    EVP_MD_CTX_free(context);
    if (good)
        ASN1_STRING_set0(CMS_SignerInfo_get0_signature(signer), signature, (int)n);
    else
        OPENSSL_free(signature);
    return good;
}

static bool certificates_add(CMS_ContentInfo *content, const struct sign_key *key)
{
    for (int i = 0; key->above && i < sk_X509_num(key->above); i++)
        if (!CMS_add1_cert(content, sk_X509_value(key->above, i)))
            return false;
    return true;
}

struct cms *cms_sign(struct arena *arena, struct findings *findings, const struct sign_key *key,
                     struct str first, struct str second)
{
    struct cms *cms = cms_new(arena, CMS_sign(NULL, NULL, NULL, NULL, CMS_FLAGS));
    cms->signer = cms->content ? CMS_add1_signer(cms->content, key->certificate, key->key,
                                                 key->digest, CMS_FLAGS)
                               : NULL;
    bool good = cms->signer && certificates_add(cms->content, key)
                && attributes_set(cms->signer, key, first, second);
    if (good) {
        algorithm_set(cms->signer, key);
        good = signature_set(cms->signer, key, attributes(arena, cms->signer));
    }
    if (good)
        return cms;
    FIND(findings, &CMS_NOT_SIGNED, POS_NONE, ARG("why", openssl_why(arena)));
    return NULL;
}

/* ---- signatures made before ---- */

static bool zeros(const unsigned char *from, const unsigned char *to)
{
    while (from < to && *from == 0)
        from++;
    return from == to;
}

struct cms *cms_read(struct arena *arena, struct findings *findings, struct str der)
{
    const unsigned char *at = (const unsigned char *)der.s;
    struct cms *cms = cms_new(arena, d2i_CMS_ContentInfo(NULL, &at, (long)der.n));
    STACK_OF(CMS_SignerInfo) *signers =
        cms->content ? CMS_get0_SignerInfos(cms->content) : NULL;
    if (signers && sk_CMS_SignerInfo_num(signers) == 1
        && zeros(at, (const unsigned char *)der.s + der.n)) {
        cms->signer = sk_CMS_SignerInfo_value(signers, 0);
        return cms;
    }
    ERR_clear_error();
    FIND_PLAIN(findings, &CMS_UNREADABLE, POS_NONE);
    return NULL;
}

/* ---- time stamp ---- */

struct str cms_signature(const struct cms *cms)
{
    const ASN1_OCTET_STRING *value = CMS_SignerInfo_get0_signature(cms->signer);
    return (struct str){(const char *)ASN1_STRING_get0_data(value),
                        (size_t)ASN1_STRING_length(value)};
}

bool cms_stamped(const struct cms *cms)
{
    ASN1_OBJECT *kind = OBJ_txt2obj(STAMP_ATTRIBUTE, 1);
    bool stamped = CMS_unsigned_get_attr_by_OBJ(cms->signer, kind, -1) >= 0;
    ASN1_OBJECT_free(kind);
    return stamped;
}

bool cms_stamp(struct findings *findings, struct cms *cms, struct str token)
{
    if (CMS_unsigned_add1_attr_by_txt(cms->signer, STAMP_ATTRIBUTE, V_ASN1_SEQUENCE, token.s,
                                      (int)token.n))
        return true;
    FIND(findings, &CMS_NOT_SIGNED, POS_NONE, ARG("why", openssl_why(findings->arena)));
    return false;
}

struct str cms_bytes(struct arena *arena, struct findings *findings, const struct cms *cms)
{
    unsigned char *der = NULL;
    int n = i2d_CMS_ContentInfo(cms->content, &der);
    struct str bytes =
        n > 0 ? str_copy(arena, (struct str){(char *)der, (size_t)n}) : STR_NONE;
    OPENSSL_free(der);
    if (!bytes.n)
        FIND(findings, &CMS_NOT_SIGNED, POS_NONE, ARG("why", openssl_why(arena)));
    return bytes;
}

size_t cms_size(const struct sign_key *key)
{
    enum { ATTRIBUTES_AND_NAMES = 2048 };
    int n = i2d_X509(key->certificate, NULL) + EVP_PKEY_get_size(key->key);
    for (int i = 0; key->above && i < sk_X509_num(key->above); i++)
        n += i2d_X509(sk_X509_value(key->above, i), NULL);
    return (size_t)n + ATTRIBUTES_AND_NAMES;
}
