/* A signed message and all that can be judged of it without asking whom to trust (RFC 5652;
 * ETSI EN 319 122-1). */
#include "sign/verify_message.h"

#include "base/arena.h"

#include <openssl/asn1.h>
#include <openssl/err.h>

#include <string.h>

enum { RSA_BITS_LEAST = 2048, EC_BITS_LEAST = 256 };

struct str string_bytes(const ASN1_STRING *string)
{
    return (struct str){(const char *)ASN1_STRING_get0_data(string),
                        (size_t)ASN1_STRING_length(string)};
}

/* ---- what may be relied on today ---- */

/* ETSI TS 119 312: SHA-2 and SHA-3 of 256 bits or more. */
static const struct {
    int nid;
    const char *name;
} digests[] = {
    {NID_sha256, "SHA-256"},    {NID_sha384, "SHA-384"},    {NID_sha512, "SHA-512"},
    {NID_sha3_256, "SHA3-256"}, {NID_sha3_384, "SHA3-384"}, {NID_sha3_512, "SHA3-512"},
};

const char *digest_name(const EVP_MD *md)
{
    for (size_t i = 0; md && i < sizeof digests / sizeof digests[0]; i++)
        if (EVP_MD_get_type(md) == digests[i].nid)
            return digests[i].name;
    return NULL;
}

static bool digest_good(const EVP_MD *md)
{
    return digest_name(md) != NULL;
}

static const char *key_kind(const EVP_PKEY *key, int *least)
{
    int id = key ? EVP_PKEY_get_base_id(key) : EVP_PKEY_NONE;
    *least = id == EVP_PKEY_EC ? EC_BITS_LEAST : RSA_BITS_LEAST;
    if (id == EVP_PKEY_RSA || id == EVP_PKEY_RSA_PSS)
        return "RSA";
    return id == EVP_PKEY_EC ? "ECDSA" : NULL;
}

/* ---- one signed message: a signature, or the token of a time stamp ---- */

static void free_message(void *object)
{
    struct signed_message *m = object;
    sk_X509_pop_free(m->certificates, X509_free);
    CMS_ContentInfo_free(m->content);
}

struct signed_message *message_new(struct arena *arena)
{
    struct signed_message *m = arena_alloc(arena, sizeof *m);
    arena_defer(arena, free_message, m);
    return m;
}

/* DER with nothing but zeros behind it: the outermost length is definite and true. */
static bool message_parse(struct signed_message *m, struct str der)
{
    const unsigned char *from = (const unsigned char *)der.s, *at = from;
    long inner = 0;
    int tag = 0, class = 0;
    if (der.n == 0 || der.n > INT32_MAX
        || ASN1_get_object(&at, &inner, &tag, &class, (long)der.n) != V_ASN1_CONSTRUCTED
        || tag != V_ASN1_SEQUENCE)
        return false;
    at = from;
    m->content = d2i_CMS_ContentInfo(NULL, &at, (long)der.n);
    for (size_t i = (size_t)(at - from); m->content && i < der.n; i++)
        if (der.s[i] != 0)
            return false;
    return m->content && OBJ_obj2nid(CMS_get0_type(m->content)) == NID_pkcs7_signed;
}

enum problem message_read(struct signed_message *m, struct str der, int kind)
{
    if (!message_parse(m, der) || OBJ_obj2nid(CMS_get0_eContentType(m->content)) != kind)
        return UNREADABLE;
    ASN1_OCTET_STRING **inside = CMS_get0_content(m->content);
    bool detached = inside && !*inside;
    if (!inside || detached != (kind == NID_pkcs7_data))
        return UNREADABLE;
    if (!detached)
        m->inside = string_bytes(*inside);
    STACK_OF(CMS_SignerInfo) *signers = CMS_get0_SignerInfos(m->content);
    if (!signers || sk_CMS_SignerInfo_num(signers) != 1)
        return UNREADABLE;
    m->signer = sk_CMS_SignerInfo_value(signers, 0);
    m->certificates = CMS_get1_certs(m->content);
    for (int i = 0; m->certificates && i < sk_X509_num(m->certificates); i++) {
        X509 *one = sk_X509_value(m->certificates, i);
        if (CMS_SignerInfo_cert_cmp(m->signer, one) != 0)
            continue;
        if (m->certificate && X509_cmp(m->certificate, one) != 0)
            return SWAPPED;
        m->certificate = one;
    }
    return m->certificate ? GOOD : NO_CERTIFICATE;
}

/* The value of a signed attribute that stands there once with one value; NULL if not so. */
static const void *attribute(const CMS_SignerInfo *signer, int nid, int type)
{
    int at = CMS_signed_get_attr_by_NID(signer, nid, -1);
    if (at < 0 || CMS_signed_get_attr_by_NID(signer, nid, at) >= 0)
        return NULL;
    X509_ATTRIBUTE *found = CMS_signed_get_attr(signer, at);
    if (X509_ATTRIBUTE_count(found) != 1)
        return NULL;
    return X509_ATTRIBUTE_get0_data(found, 0, type, NULL);
}

/* The content of the next element, which must have that tag; *at and *n move past it. */
static bool next_element(const unsigned char **at, long *n, int wanted, struct str *content)
{
    const unsigned char *p = *at;
    long length = 0;
    int tag = 0, class = 0;
    if (*n <= 0 || ASN1_get_object(&p, &length, &tag, &class, *n) & 0x81 || tag != wanted
        || class != V_ASN1_UNIVERSAL)
        return false;
    *content = (struct str){(const char *)p, (size_t)length};
    *n -= p + length - *at;
    *at = p + length;
    return true;
}

static bool enter(struct str *content, const unsigned char **at, long *n)
{
    *at = (const unsigned char *)content->s;
    *n = (long)content->n;
    return next_element(at, n, V_ASN1_SEQUENCE, content);
}

/* RFC 5035 §3: the first entry of the attribute is the hash of the signer's certificate; in
 * the second version with an algorithm before it, if that is not SHA-256. */
static bool names_certificate(struct str der, const X509 *certificate, bool second)
{
    const unsigned char *at;
    long n;
    struct str content = der, hash;
    unsigned char digest[EVP_MAX_MD_SIZE];
    unsigned size = 0;
    const EVP_MD *md = second ? EVP_sha256() : EVP_sha1();
    if (!enter(&content, &at, &n) || !enter(&content, &at, &n) || !enter(&content, &at, &n))
        return false;
    at = (const unsigned char *)content.s;
    n = (long)content.n;
    if (second && n > 0 && at[0] == (V_ASN1_SEQUENCE | V_ASN1_CONSTRUCTED)) {
        const unsigned char *start = at;
        X509_ALGOR *algorithm = d2i_X509_ALGOR(NULL, &at, n);
        const ASN1_OBJECT *object = NULL;
        if (!algorithm)
            return false;
        X509_ALGOR_get0(&object, NULL, NULL, algorithm);
        md = EVP_get_digestbyobj(object);
        X509_ALGOR_free(algorithm);
        n -= at - start;
    }
    return md && (!second || digest_good(md))
           && next_element(&at, &n, V_ASN1_OCTET_STRING, &hash)
           && X509_digest(certificate, md, digest, &size) && hash.n == size
           && memcmp(hash.s, digest, size) == 0;
}

static enum problem check_certificate_named(const struct signed_message *m, bool stamp)
{
    const ASN1_STRING *second =
        attribute(m->signer, NID_id_smime_aa_signingCertificateV2, V_ASN1_SEQUENCE);
    const ASN1_STRING *first =
        attribute(m->signer, NID_id_smime_aa_signingCertificate, V_ASN1_SEQUENCE);
    if (!second && !(stamp && first))
        return ATTRIBUTES;
    const ASN1_STRING *named = second ? second : first;
    return names_certificate(string_bytes(named), m->certificate, second != NULL) ? GOOD
                                                                                  : SWAPPED;
}

static enum problem check_algorithms(struct verification *v, struct signed_message *m)
{
    EVP_PKEY *key = NULL;
    X509 *unused = NULL;
    X509_ALGOR *digest = NULL, *signature = NULL;
    const ASN1_OBJECT *object = NULL;
    CMS_SignerInfo_get0_algs(m->signer, &key, &unused, &digest, &signature);
    X509_ALGOR_get0(&object, NULL, NULL, digest);
    m->digest = EVP_get_digestbyobj(object);
    int with = NID_undef, of = NID_undef, least = 0;
    X509_ALGOR_get0(&object, NULL, NULL, signature);
    bool known = OBJ_find_sigid_algs(OBJ_obj2nid(object), &with, &of) == 1;
    key = X509_get0_pubkey(m->certificate);
    const char *kind = key_kind(key, &least);
    int bits = key ? EVP_PKEY_get_bits(key) : 0;
    const char *name = digest_name(m->digest);
    if (!name)
        name = m->digest ? OBJ_nid2sn(EVP_MD_get_type(m->digest)) : "?";
    m->algorithm = str_format(v->arena, "%s %d, %s", kind ? kind : "?", bits, name);
    if (!digest_good(m->digest) || !kind || bits < least)
        return WEAK;
    if (known && with != NID_undef && with != EVP_MD_get_type(m->digest))
        return ATTRIBUTES;
    return GOOD;
}

static enum problem check_digest(const struct signed_message *m, struct str first,
                                 struct str second)
{
    const ASN1_STRING *stated =
        attribute(m->signer, NID_pkcs9_messageDigest, V_ASN1_OCTET_STRING);
    unsigned char made[EVP_MAX_MD_SIZE];
    unsigned size = 0;
    EVP_MD_CTX *context = EVP_MD_CTX_new();
    bool good = stated && context && EVP_DigestInit_ex(context, m->digest, NULL)
                && EVP_DigestUpdate(context, first.s, first.n)
                && EVP_DigestUpdate(context, second.s, second.n)
                && EVP_DigestFinal_ex(context, made, &size);
    EVP_MD_CTX_free(context);
    if (!good)
        return ATTRIBUTES;
    struct str value = string_bytes(stated);
    return value.n == size && memcmp(value.s, made, size) == 0 ? GOOD : DIGEST;
}

enum problem message_check(struct verification *v, struct signed_message *m, int kind,
                           struct str first, struct str second)
{
    const ASN1_OBJECT *stated = attribute(m->signer, NID_pkcs9_contentType, V_ASN1_OBJECT);
    if (!stated || OBJ_obj2nid(stated) != kind)
        return ATTRIBUTES;
    enum problem problem = check_algorithms(v, m);
    if (problem == GOOD)
        problem = check_certificate_named(m, kind != NID_pkcs7_data);
    if (problem == GOOD)
        problem = check_digest(m, first, second);
    if (problem != GOOD)
        return problem;
    CMS_SignerInfo_set1_signer_cert(m->signer, m->certificate);
    return CMS_SignerInfo_verify(m->signer) == 1 ? GOOD : FORGED;
}
