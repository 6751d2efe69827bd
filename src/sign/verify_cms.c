/* The signature itself (ETSI EN 319 142-1 §6), its certificate (RFC 5280) and its time stamp
 * (RFC 3161). */
#include "sign/verify_message.h"

#include "base/arena.h"

#include <openssl/asn1.h>
#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/ts.h>
#include <openssl/x509v3.h>

#include <string.h>
#include <time.h>

enum { CHAIN_MAX = 8 };
enum { DAY = 86400, HOUR = 3600, MINUTES_5 = 300 };

/* ---- what is trusted ---- */

static void free_store(void *store)
{
    X509_STORE_free(store);
}

bool verify_trust_read(struct verification *v)
{
    const struct source *file = v->options->trust;
    size_t count = 0;
    if (!file)
        return true;
    X509_STORE *store = X509_STORE_new();
    BIO *pem = BIO_new_mem_buf(file->text.s, (int)file->text.n);
    if (!store || !pem)
        out_of_memory();
    arena_defer(v->arena, free_store, store);
    for (X509 *one; (one = PEM_read_bio_X509_AUX(pem, NULL, NULL, NULL)) != NULL;) {
        count += X509_STORE_add_cert(store, one) == 1;
        X509_free(one);
    }
    BIO_free(pem);
    ERR_clear_error();
    if (count == 0)
        FIND(v->findings, &VERIFY_TRUST_EMPTY, POS_NONE, ARG_TEXT("path", file->name));
    v->trust = store;
    return count > 0;
}

/* ---- small things of OpenSSL as ours ---- */

static struct str name_part(struct arena *arena, const X509_NAME *name, int nid)
{
    int at = X509_NAME_get_index_by_NID(name, nid, -1);
    unsigned char *utf8 = NULL;
    if (at < 0)
        return STR_NONE;
    int n = ASN1_STRING_to_UTF8(&utf8, X509_NAME_ENTRY_get_data(X509_NAME_get_entry(name, at)));
    if (n < 0)
        return STR_NONE;
    struct str text = verify_clean(arena, (struct str){(char *)utf8, (size_t)n});
    OPENSSL_free(utf8);
    return text;
}

static struct str who_is(struct arena *arena, const X509_NAME *name)
{
    struct str text = name_part(arena, name, NID_commonName);
    if (!text.n)
        text = name_part(arena, name, NID_organizationName);
    return text.n ? text : STR("?");
}

static bool seconds_of(const ASN1_TIME *time, int64_t *seconds)
{
    struct tm tm = {0};
    if (!time || !ASN1_TIME_to_tm(time, &tm))
        return false;
    *seconds = (int64_t)timegm(&tm);
    return true;
}

static struct arg date_arg(struct verification *v, const ASN1_TIME *time)
{
    int64_t seconds = 0;
    seconds_of(time, &seconds);
    return (struct arg)ARG("date", verify_time(v->arena, seconds));
}

/* ---- certificates ---- */

/* Whether the chain leads to what is trusted, at that time; else the first reason. */
static bool chain_good(struct verification *v, const struct signed_message *m, int64_t at,
                       int purpose, int *error, const ASN1_TIME **end, const ASN1_TIME **start)
{
    X509_STORE_CTX *context = X509_STORE_CTX_new();
    if (!context
        || !X509_STORE_CTX_init(context, (X509_STORE *)(uintptr_t)v->trust, m->certificate,
                                m->certificates))
        out_of_memory();
    X509_VERIFY_PARAM *param = X509_STORE_CTX_get0_param(context);
    X509_VERIFY_PARAM_set_time(param, (time_t)at);
    X509_VERIFY_PARAM_set_flags(param, X509_V_FLAG_PARTIAL_CHAIN);
    X509_VERIFY_PARAM_set_depth(param, CHAIN_MAX);
    X509_VERIFY_PARAM_set_auth_level(param, 2);
    if (purpose)
        X509_STORE_CTX_set_purpose(context, purpose);
    bool good = X509_verify_cert(context) == 1;
    *error = X509_STORE_CTX_get_error(context);
    const X509 *at_fault = X509_STORE_CTX_get_current_cert(context);
    /* Certificates of the chain belong to the message or to the trusted ones. */
    *end = X509_get0_notAfter(at_fault ? at_fault : m->certificate);
    *start = X509_get0_notBefore(at_fault ? at_fault : m->certificate);
    X509_STORE_CTX_free(context);
    return good;
}

static bool usage_good(const X509 *certificate)
{
    static const char *const good[] = {
        "2.5.29.37.0",             /* any */
        "1.3.6.1.5.5.7.3.4",       /* e-mail protection */
        "1.3.6.1.5.5.7.3.36",      /* document signing, RFC 9336 */
        "1.3.6.1.4.1.311.10.3.12", /* the same of Microsoft */
        "1.2.840.113583.1.1.5",    /* the same of Adobe */
    };
    uint32_t usage = X509_get_key_usage((X509 *)(uintptr_t)certificate);
    EXTENDED_KEY_USAGE *list = X509_get_ext_d2i(certificate, NID_ext_key_usage, NULL, NULL);
    bool found = list == NULL;
    for (int i = 0; list && !found && i < sk_ASN1_OBJECT_num(list); i++) {
        char oid[64];
        OBJ_obj2txt(oid, sizeof oid, sk_ASN1_OBJECT_value(list, i), 1);
        for (size_t k = 0; k < sizeof good / sizeof good[0]; k++)
            found |= strcmp(oid, good[k]) == 0;
    }
    EXTENDED_KEY_USAGE_free(list);
    return found && (usage & (KU_DIGITAL_SIGNATURE | KU_NON_REPUDIATION));
}

/* Without anything to trust, at least its own dates. */
static void judge_dates(struct verification *v, struct verify_signature *s, const X509 *leaf,
                        int64_t at)
{
    int64_t from = 0, to = 0;
    const ASN1_TIME *start = X509_get0_notBefore(leaf), *end = X509_get0_notAfter(leaf);
    if (!seconds_of(start, &from) || at < from)
        verify_wrong(v, s, &VERIFY_EARLY, date_arg(v, start));
    else if (!seconds_of(end, &to) || at > to)
        verify_wrong(v, s, &VERIFY_EXPIRED, date_arg(v, end));
}

static void judge_certificate(struct verification *v, struct verify_signature *s,
                              const struct signed_message *m, int64_t at)
{
    int error = 0;
    const ASN1_TIME *end = NULL, *start = NULL;
    if (!usage_good(m->certificate))
        VERIFY_WRONG(v, s, &VERIFY_USAGE);
    s->trust = VERIFY_UNJUDGED;
    if (!v->trust) {
        judge_dates(v, s, m->certificate, at);
        VERIFY_WRONG(v, s, &VERIFY_UNJUDGED_ISSUER);
        v->unjudged++;
        return;
    }
    s->trust = VERIFY_TRUSTED;
    if (chain_good(v, m, at, 0, &error, &end, &start))
        return;
    s->trust = VERIFY_DOUBTED;
    switch (error) {
    case X509_V_ERR_CERT_HAS_EXPIRED:
        verify_wrong(v, s, &VERIFY_EXPIRED, date_arg(v, end));
        break;
    case X509_V_ERR_CERT_NOT_YET_VALID:
        verify_wrong(v, s, &VERIFY_EARLY, date_arg(v, start));
        break;
    case X509_V_ERR_EE_KEY_TOO_SMALL:
    case X509_V_ERR_CA_KEY_TOO_SMALL:
    case X509_V_ERR_CA_MD_TOO_WEAK:
        verify_wrong(v, s, &VERIFY_WEAK,
                     (struct arg)ARG_TEXT("algorithm", X509_verify_cert_error_string(error)));
        break;
    default:
        verify_wrong(v, s, &VERIFY_UNTRUSTED, (struct arg)ARG("issuer", s->issuer));
    }
}

/* ---- time stamp ---- */

/* The token is for this signature (RFC 3161 §2.4.2: the imprint of its value). */
static bool imprint_good(TS_TST_INFO *info, struct str signature)
{
    TS_MSG_IMPRINT *imprint = TS_TST_INFO_get_msg_imprint(info);
    const ASN1_OBJECT *object = NULL;
    unsigned char made[EVP_MAX_MD_SIZE];
    unsigned size = 0;
    X509_ALGOR_get0(&object, NULL, NULL, TS_MSG_IMPRINT_get_algo(imprint));
    const EVP_MD *md = EVP_get_digestbyobj(object);
    struct str stated = string_bytes(TS_MSG_IMPRINT_get_msg(imprint));
    return digest_name(md) && EVP_Digest(signature.s, signature.n, made, &size, md, NULL)
           && stated.n == size && memcmp(stated.s, made, size) == 0;
}

static bool stamp_info(struct str inside, struct str signature, int64_t *time)
{
    const unsigned char *at = (const unsigned char *)inside.s;
    TS_TST_INFO *info = d2i_TS_TST_INFO(NULL, &at, (long)inside.n);
    bool good =
        info && imprint_good(info, signature) && seconds_of(TS_TST_INFO_get_time(info), time);
    TS_TST_INFO_free(info);
    return good;
}

static void judge_stamp(struct verification *v, struct verify_signature *s,
                        const struct signed_message *token)
{
    int error = 0;
    const ASN1_TIME *end = NULL, *start = NULL;
    if (!v->trust
        || chain_good(v, token, s->stamp_time, X509_PURPOSE_TIMESTAMP_SIGN, &error, &end,
                      &start))
        return;
    verify_wrong(v, s, &VERIFY_STAMP_UNTRUSTED, (struct arg)ARG("stamper", s->stamper));
    s->stamped = false;
}

/* Reads the time stamp, if there is one; it counts only if it holds. */
static void check_stamp(struct verification *v, struct verify_signature *s,
                        const struct signed_message *m)
{
    int at = CMS_unsigned_get_attr_by_NID(m->signer, NID_id_smime_aa_timeStampToken, -1);
    if (at < 0)
        return;
    X509_ATTRIBUTE *found = CMS_unsigned_get_attr(m->signer, at);
    const ASN1_STRING *der = X509_ATTRIBUTE_get0_data(found, 0, V_ASN1_SEQUENCE, NULL);
    struct signed_message *token = message_new(v->arena);
    bool once =
        X509_ATTRIBUTE_count(found) == 1
        && CMS_unsigned_get_attr_by_NID(m->signer, NID_id_smime_aa_timeStampToken, at) < 0;
    struct str signature = string_bytes(CMS_SignerInfo_get0_signature(m->signer));
    bool good =
        once && der && message_read(token, string_bytes(der), NID_id_smime_ct_TSTInfo) == GOOD
        && message_check(v, token, NID_id_smime_ct_TSTInfo, token->inside, STR_NONE) == GOOD
        && stamp_info(token->inside, signature, &s->stamp_time)
        && X509_check_purpose(token->certificate, X509_PURPOSE_TIMESTAMP_SIGN, 0) == 1;
    if (!good) {
        VERIFY_WRONG(v, s, &VERIFY_STAMP);
        return;
    }
    s->stamped = true;
    s->stamper = who_is(v->arena, X509_get_subject_name(token->certificate));
    judge_stamp(v, s, token);
}

/* ---- time ---- */

/* The PDF states the time; a certificate, a time stamp, today or a second statement may show
 * that it is not true. */
static void check_time(struct verification *v, struct verify_signature *s,
                       const struct signed_message *m)
{
    int64_t from = 0, to = 0, again = 0;
    if (!s->stated_known) {
        VERIFY_WRONG(v, s, &VERIFY_TIMELESS);
        return;
    }
    bool known = seconds_of(X509_get0_notBefore(m->certificate), &from)
                 && seconds_of(X509_get0_notAfter(m->certificate), &to);
    bool wrong = !known || s->stated < from || s->stated > to
                 || s->stated > v->options->now + DAY
                 || (s->stamped && s->stated > s->stamp_time + HOUR);
    int at = CMS_signed_get_attr_by_NID(m->signer, NID_pkcs9_signingTime, -1);
    if (at >= 0) {
        X509_ATTRIBUTE *found = CMS_signed_get_attr(m->signer, at);
        const ASN1_TYPE *type = X509_ATTRIBUTE_get0_type(found, 0);
        const ASN1_TIME *time =
            type ? X509_ATTRIBUTE_get0_data(found, 0, ASN1_TYPE_get(type), NULL) : NULL;
        bool is_time = type
                       && (ASN1_TYPE_get(type) == V_ASN1_UTCTIME
                           || ASN1_TYPE_get(type) == V_ASN1_GENERALIZEDTIME);
        wrong |= !is_time || !seconds_of(time, &again) || again > s->stated + MINUTES_5
                 || again < s->stated - MINUTES_5;
    }
    if (wrong)
        verify_wrong(v, s, &VERIFY_TIME,
                     (struct arg)ARG("date", verify_time(v->arena, s->stated)));
}

/* ---- the walk ---- */

static const struct message *const problems[] = {
    [UNREADABLE] = &VERIFY_UNREADABLE,
    [ATTRIBUTES] = &VERIFY_ATTRIBUTES,
    [DIGEST] = &VERIFY_DIGEST,
    [FORGED] = &VERIFY_FORGED,
    [WEAK] = &VERIFY_WEAK,
    [SWAPPED] = &VERIFY_SWAPPED,
    [NO_CERTIFICATE] = &VERIFY_NO_CERTIFICATE,
};

static void describe(struct verification *v, struct verify_signature *s,
                     const struct signed_message *m)
{
    const X509_NAME *subject = X509_get_subject_name(m->certificate);
    s->signer = who_is(v->arena, subject);
    s->organisation = name_part(v->arena, subject, NID_organizationName);
    s->issuer = who_is(v->arena, X509_get_issuer_name(m->certificate));
}

void verify_cms(struct verification *v, struct verify_signature *s, struct str der,
                struct str after)
{
    struct signed_message *m = message_new(v->arena);
    struct str before = str_slice(v->file->source->text, 0, s->from);
    enum problem problem = message_read(m, der, NID_pkcs7_data);
    if (m->certificate)
        describe(v, s, m);
    if (problem == GOOD)
        problem = message_check(v, m, NID_pkcs7_data, before, after);
    s->algorithm = m->algorithm;
    if (problem != GOOD) {
        verify_wrong(v, s, problems[problem], (struct arg)ARG("algorithm", s->algorithm));
        ERR_clear_error();
        return;
    }
    check_stamp(v, s, m);
    check_time(v, s, m);
    judge_certificate(v, s, m, s->stamped ? s->stamp_time : v->options->now);
    ERR_clear_error();
}
