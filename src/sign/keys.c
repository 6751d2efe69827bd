#include "sign/parts.h"

#include "base/arena.h"

#include <openssl/crypto.h>
#include <openssl/ec.h>
#include <openssl/err.h>
#include <openssl/pkcs12.h>
#include <openssl/provider.h>
#include <openssl/x509v3.h>

#include <string.h>
#include <time.h>

KEY_MESSAGES(MESSAGE_DEFINE)

enum { RSA_BITS_LEAST = 2048, RSA_BITS_ADVISED = 3072 };

static void free_key(void *key)
{
    EVP_PKEY_free(key);
}

static void free_certificate(void *certificate)
{
    X509_free(certificate);
}

static void free_stack(void *stack)
{
    sk_X509_pop_free(stack, X509_free);
}

void key_defer(struct arena *arena, EVP_PKEY *key)
{
    if (key)
        arena_defer(arena, free_key, key);
}

void certificate_defer(struct arena *arena, X509 *certificate)
{
    if (certificate)
        arena_defer(arena, free_certificate, certificate);
}

struct str openssl_why(struct arena *arena)
{
    const char *reason = ERR_reason_error_string(ERR_peek_last_error());
    struct str why = str_copy(arena, str_of(reason ? reason : "OpenSSL"));
    ERR_clear_error();
    return why;
}

/* ---- PKCS#12 ---- */

static void unload(void *provider)
{
    OSSL_PROVIDER_unload(provider);
}

/* Files of older programs are locked with RC2 or Triple DES, which OpenSSL keeps apart. Naming
 * one provider drops the default one, unless that is named too. */
static bool load_old_algorithms(struct arena *arena)
{
    OSSL_PROVIDER *usual = OSSL_PROVIDER_load(NULL, "default");
    if (usual)
        arena_defer(arena, unload, usual);
    OSSL_PROVIDER *old = OSSL_PROVIDER_load(NULL, "legacy");
    if (old)
        arena_defer(arena, unload, old);
    return usual && old;
}

static bool parse(PKCS12 *p12, const struct secret *secret, struct sign_key *key)
{
    return PKCS12_parse(p12, secret->s, &key->key, &key->certificate, &key->above) == 1;
}

static bool open_file(struct arena *arena, struct findings *findings, const char *path,
                      PKCS12 *p12, const struct secret *secret, struct sign_key *key)
{
    bool sealed = PKCS12_mac_present(p12) == 1;
    if (sealed && !PKCS12_verify_mac(p12, secret->s, (int)secret->n)
        && !(secret->n == 0 && PKCS12_verify_mac(p12, NULL, 0))) {
        FIND(findings, &KEY_PASSPHRASE_WRONG, POS_NONE, ARG_TEXT("path", path));
        return false;
    }
    ERR_clear_error();
    if (parse(p12, secret, key) || (load_old_algorithms(arena) && parse(p12, secret, key)))
        return true;
    FIND(findings, &KEY_ALGORITHM, POS_NONE, ARG_TEXT("path", path),
         ARG("why", openssl_why(arena)));
    return false;
}

/* SHA-384 is as strong as P-384; everything else here goes with SHA-256. */
const EVP_MD *key_digest(const EVP_PKEY *key)
{
    return EVP_PKEY_get_base_id(key) == EVP_PKEY_EC && EVP_PKEY_get_bits(key) > 256
               ? EVP_sha384()
               : EVP_sha256();
}

const struct sign_key *key_from_file(struct arena *arena, struct findings *findings,
                                     const struct source *file, const struct secret *secret)
{
    const unsigned char *at = (const unsigned char *)file->text.s;
    PKCS12 *p12 = d2i_PKCS12(NULL, &at, (long)file->text.n);
    if (!p12) {
        ERR_clear_error();
        FIND(findings, &KEY_NOT_P12, POS_NONE, ARG_TEXT("path", file->name));
        return NULL;
    }
    struct sign_key *key = arena_alloc(arena, sizeof *key);
    bool good = open_file(arena, findings, file->name, p12, secret, key);
    PKCS12_free(p12);
    key_defer(arena, key->key);
    certificate_defer(arena, key->certificate);
    if (key->above)
        arena_defer(arena, free_stack, key->above);
    if (!good)
        return NULL;
    if (!key->key || !key->certificate) {
        FIND(findings, key->key ? &KEY_MISMATCH : &KEY_ABSENT, POS_NONE,
             ARG_TEXT("path", file->name));
        return NULL;
    }
    key->digest = key_digest(key->key);
    return key;
}

/* ---- what a certificate says ---- */

static struct str subject_part(struct arena *arena, const struct sign_key *key, int part)
{
    X509_NAME *name = X509_get_subject_name(key->certificate);
    int at = X509_NAME_get_index_by_NID(name, part, -1);
    ASN1_STRING *value =
        at < 0 ? NULL : X509_NAME_ENTRY_get_data(X509_NAME_get_entry(name, at));
    unsigned char *utf8 = NULL;
    int n = value ? ASN1_STRING_to_UTF8(&utf8, value) : -1;
    struct str text = n > 0 ? str_copy(arena, (struct str){(char *)utf8, (size_t)n}) : STR_NONE;
    OPENSSL_free(utf8);
    ERR_clear_error();
    return text;
}

struct str key_person(struct arena *arena, const struct sign_key *key)
{
    return subject_part(arena, key, NID_commonName);
}

struct str key_organisation(struct arena *arena, const struct sign_key *key)
{
    return subject_part(arena, key, NID_organizationName);
}

static struct str subject(struct arena *arena, const struct sign_key *key)
{
    struct str person = key_person(arena, key);
    return person.n ? person : key_organisation(arena, key);
}

static struct str day(struct arena *arena, const ASN1_TIME *time)
{
    struct tm tm = {0};
    ASN1_TIME_to_tm(time, &tm);
    return str_format(arena, "%04d-%02d-%02d", tm.tm_year + 1900, tm.tm_mon + 1, tm.tm_mday);
}

/* ---- if it may sign ---- */

static bool kind_fits(struct findings *findings, const EVP_PKEY *key)
{
    char curve[64] = "";
    size_t n = 0;
    if (EVP_PKEY_get_base_id(key) == EVP_PKEY_RSA)
        return true;
    if (EVP_PKEY_get_base_id(key) == EVP_PKEY_EC)
        EVP_PKEY_get_group_name(key, curve, sizeof curve, &n);
    if (strcmp(curve, "prime256v1") == 0 || strcmp(curve, "secp384r1") == 0)
        return true;
    const char *kind = *curve ? curve : OBJ_nid2sn(EVP_PKEY_get_base_id(key));
    FIND(findings, &KEY_KIND, POS_NONE, ARG_TEXT("kind", kind ? kind : "?"));
    return false;
}

static bool strength_fits(struct findings *findings, const EVP_PKEY *key)
{
    int bits = EVP_PKEY_get_bits(key);
    if (EVP_PKEY_get_base_id(key) != EVP_PKEY_RSA || bits >= RSA_BITS_ADVISED)
        return true;
    FIND(findings, bits < RSA_BITS_LEAST ? &KEY_WEAK : &KEY_SHORT, POS_NONE,
         ARG("bits", str_format(findings->arena, "%d", bits)));
    return bits >= RSA_BITS_LEAST;
}

/* RFC 5280 §4.2.1.3; a certificate that does not limit its usage may be used for everything. */
static bool usage_fits(struct findings *findings, const struct sign_key *key)
{
    uint32_t usage = X509_get_key_usage(key->certificate);
    if (usage & (KU_DIGITAL_SIGNATURE | KU_NON_REPUDIATION))
        return true;
    FIND(findings, &KEY_USAGE, POS_NONE, ARG("subject", subject(findings->arena, key)));
    return false;
}

static bool valid_at(struct findings *findings, const struct sign_key *key, int64_t when)
{
    struct arena *arena = findings->arena;
    time_t time = (time_t)when;
    const ASN1_TIME *from = X509_get0_notBefore(key->certificate);
    const ASN1_TIME *to = X509_get0_notAfter(key->certificate);
    bool early = X509_cmp_time(from, &time) > 0, late = X509_cmp_time(to, &time) < 0;
    if (early)
        FIND(findings, &KEY_EARLY, POS_NONE, ARG("subject", subject(arena, key)),
             ARG("date", day(arena, from)));
    else if (late)
        FIND(findings, &KEY_EXPIRED, POS_NONE, ARG("subject", subject(arena, key)),
             ARG("date", day(arena, to)));
    return !early && !late;
}

bool key_fit(struct findings *findings, const struct sign_key *key, int64_t stated,
             int64_t now)
{
    return kind_fits(findings, key->key) && strength_fits(findings, key->key)
           && usage_fits(findings, key) && valid_at(findings, key, stated)
           && valid_at(findings, key, now);
}
