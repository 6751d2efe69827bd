#include "sign/stamp.h"

#include "base/arena.h"
#include "sign/parts.h"

#include <openssl/bn.h>
#include <openssl/err.h>
#include <openssl/http.h>
#include <openssl/rand.h>
#include <openssl/ts.h>

#include <string.h>

STAMP_MESSAGES(MESSAGE_DEFINE)

enum { NONCE_BYTES = 8, ANSWER_SECONDS = 30 };

/* ---- the query ---- */

static bool imprint_set(TS_REQ *query, struct str signature)
{
    unsigned char hash[EVP_MAX_MD_SIZE];
    unsigned n = 0;
    TS_MSG_IMPRINT *imprint = TS_MSG_IMPRINT_new();
    X509_ALGOR *kind = X509_ALGOR_new();
    bool good = imprint && kind
                && EVP_Digest(signature.s, signature.n, hash, &n, EVP_sha256(), NULL)
                && X509_ALGOR_set0(kind, OBJ_nid2obj(NID_sha256), V_ASN1_NULL, NULL)
                && TS_MSG_IMPRINT_set_algo(imprint, kind)
                && TS_MSG_IMPRINT_set_msg(imprint, hash, (int)n)
                && TS_REQ_set_msg_imprint(query, imprint);
    X509_ALGOR_free(kind);
    TS_MSG_IMPRINT_free(imprint);
    return good;
}

static bool nonce_set(TS_REQ *query)
{
    unsigned char random[NONCE_BYTES];
    if (RAND_bytes(random, sizeof random) != 1)
        return false;
    random[0] &= 0x7F; /* some authorities cannot count above */
    BIGNUM *number = BN_bin2bn(random, sizeof random, NULL);
    ASN1_INTEGER *nonce = number ? BN_to_ASN1_INTEGER(number, NULL) : NULL;
    bool good = nonce && TS_REQ_set_nonce(query, nonce);
    ASN1_INTEGER_free(nonce);
    BN_free(number);
    return good;
}

struct str stamp_query(struct arena *arena, struct findings *findings, struct str signature)
{
    TS_REQ *query = TS_REQ_new();
    unsigned char *der = NULL;
    struct str bytes = STR_NONE;
    if (query && TS_REQ_set_version(query, 1) && imprint_set(query, signature)
        && nonce_set(query) && TS_REQ_set_cert_req(query, 1)) {
        int n = i2d_TS_REQ(query, &der);
        if (n > 0)
            bytes = str_copy(arena, (struct str){(char *)der, (size_t)n});
    }
    OPENSSL_free(der);
    TS_REQ_free(query);
    if (!bytes.n)
        FIND(findings, &STAMP_QUERY, POS_NONE, ARG("why", openssl_why(arena)));
    return bytes;
}

/* ---- over the network ---- */

/* An answer is signed and tells its query, so nobody on the way can change it unnoticed: plain
 * HTTP is what authorities offer. */
static bool url_good(const char *url)
{
    char *host = NULL;
    int tls = 0;
    bool good = OSSL_HTTP_parse_url(url, &tls, NULL, &host, NULL, NULL, NULL, NULL, NULL)
                && !tls && strncmp(url, "http://", 7) == 0 && *host;
    OPENSSL_free(host);
    return good;
}

static struct str take(struct arena *arena, BIO *from)
{
    struct buf out = {.arena = arena};
    char chunk[4096];
    int n;
    while ((n = BIO_read(from, chunk, sizeof chunk)) > 0 && out.n <= STAMP_BYTES_MAX)
        buf_add(&out, (struct str){chunk, (size_t)n});
    return buf_str(&out);
}

struct str stamp_fetch(struct arena *arena, struct findings *findings, const char *url,
                       struct str query)
{
    if (!url_good(url)) {
        ERR_clear_error();
        FIND(findings, &STAMP_URL, POS_NONE, ARG_TEXT("url", url));
        return STR_NONE;
    }
    char *host = NULL, *port = NULL, *path = NULL;
    OSSL_HTTP_parse_url(url, NULL, NULL, &host, &port, NULL, &path, NULL, NULL);
    BIO *request = BIO_new_mem_buf(query.s, (int)query.n);
    BIO *answer = OSSL_HTTP_transfer(NULL, host, port, path, 0, NULL, NULL, NULL, NULL, NULL,
                                     NULL, 0, NULL, "application/timestamp-query", request,
                                     "application/timestamp-reply", 1, STAMP_BYTES_MAX,
                                     ANSWER_SECONDS, 0);
    struct str bytes = answer ? take(arena, answer) : STR_NONE;
    BIO_free(answer);
    BIO_free(request);
    OPENSSL_free(host);
    OPENSSL_free(port);
    OPENSSL_free(path);
    if (!bytes.n)
        FIND(findings, &STAMP_SILENT, POS_NONE, ARG_TEXT("url", url),
             ARG("why", openssl_why(arena)));
    ERR_clear_error();
    return bytes;
}

/* ---- the answer ---- */

struct answer {
    TS_REQ *query;
    TS_RESP *response;
};

static void free_answer(struct answer *answer)
{
    TS_REQ_free(answer->query);
    TS_RESP_free(answer->response);
}

static bool whole_der(const unsigned char *end, struct str bytes)
{
    return end == (const unsigned char *)bytes.s + bytes.n;
}

static bool answer_read(struct answer *answer, struct str query, struct str response)
{
    const unsigned char *q = (const unsigned char *)query.s;
    const unsigned char *r = (const unsigned char *)response.s;
    *answer = (struct answer){.query = d2i_TS_REQ(NULL, &q, (long)query.n)};
    if (answer->query)
        answer->response = d2i_TS_RESP(NULL, &r, (long)response.n);
    return answer->response && whole_der(q, query) && whole_der(r, response);
}

static bool granted(struct findings *findings, const struct answer *answer)
{
    TS_STATUS_INFO *info = TS_RESP_get_status_info(answer->response);
    long status = ASN1_INTEGER_get(TS_STATUS_INFO_get0_status(info));
    if ((status == TS_STATUS_GRANTED || status == TS_STATUS_GRANTED_WITH_MODS)
        && TS_RESP_get_token(answer->response))
        return true;
    const STACK_OF(ASN1_UTF8STRING) *texts = TS_STATUS_INFO_get0_text(info);
    const ASN1_UTF8STRING *first =
        texts && sk_ASN1_UTF8STRING_num(texts) > 0 ? sk_ASN1_UTF8STRING_value(texts, 0) : NULL;
    struct str why = first ? (struct str){(const char *)ASN1_STRING_get0_data(first),
                                          (size_t)ASN1_STRING_length(first)}
                           : str_format(findings->arena, "status %ld", status);
    FIND(findings, &STAMP_REFUSED, POS_NONE, ARG("why", why));
    return false;
}

/* The query was for this signature: it may come from a file. */
static bool query_fits(const TS_REQ *query, struct str signature)
{
    unsigned char hash[EVP_MAX_MD_SIZE];
    unsigned n = 0;
    const ASN1_OCTET_STRING *said = TS_MSG_IMPRINT_get_msg(TS_REQ_get_msg_imprint((TS_REQ *)query));
    return EVP_Digest(signature.s, signature.n, hash, &n, EVP_sha256(), NULL)
           && ASN1_STRING_length(said) == (int)n
           && memcmp(ASN1_STRING_get0_data(said), hash, n) == 0;
}

/* The token's own certificates stand for trust, so that only its signature and the purpose of
 * its certificate are judged. */
static X509_STORE *own_trust(PKCS7 *token)
{
    X509_STORE *store = X509_STORE_new();
    STACK_OF(X509) *certificates =
        PKCS7_type_is_signed(token) ? token->d.sign->cert : NULL;
    for (int i = 0; store && certificates && i < sk_X509_num(certificates); i++)
        X509_STORE_add_cert(store, sk_X509_value(certificates, i));
    if (store)
        X509_STORE_set_flags(store, X509_V_FLAG_PARTIAL_CHAIN);
    return store;
}

/* 1: everything fits; 0: signed well, but not for this query; -1: not signed well. */
static int judge(const struct answer *answer)
{
    PKCS7 *token = TS_RESP_get_token(answer->response);
    X509 *signer = NULL;
    X509_STORE *store = own_trust(token);
    int signature = TS_RESP_verify_signature(token, NULL, store, &signer);
    X509_free(signer);
    TS_VERIFY_CTX *context = TS_REQ_to_TS_VERIFY_CTX(answer->query, NULL);
    int rest = 0;
    if (signature == 1 && context) {
        TS_VERIFY_CTX_set_store(context, store);
        store = NULL;
        rest = TS_RESP_verify_response(context, answer->response);
    }
    TS_VERIFY_CTX_free(context);
    X509_STORE_free(store);
    return signature != 1 ? -1 : rest;
}

/* The token as the authority sent it: encoded anew it might differ, and its signature fail.
 * TimeStampResp is a sequence of the status and the token (RFC 3161 §2.4.2). */
static struct str token_of(struct str response)
{
    const unsigned char *at = (const unsigned char *)response.s, *end = at + response.n;
    long n = 0;
    int tag, class;
    for (int i = 0; i < 2; i++) {
        if (ASN1_get_object(&at, &n, &tag, &class, end - at) != V_ASN1_CONSTRUCTED)
            return STR_NONE;
        if (i == 1)
            at += n;
    }
    return (struct str){(const char *)at, (size_t)(end - at)};
}

static struct str time_of(struct arena *arena, const struct answer *answer)
{
    struct tm tm = {0};
    TS_TST_INFO *info = TS_RESP_get_tst_info(answer->response);
    ASN1_TIME_to_tm(TS_TST_INFO_get_time(info), &tm);
    return str_format(arena, "%04d-%02d-%02d %02d:%02d:%02d UTC", tm.tm_year + 1900,
                      tm.tm_mon + 1, tm.tm_mday, tm.tm_hour, tm.tm_min, tm.tm_sec);
}

static bool answer_good(struct findings *findings, const struct answer *answer,
                        struct str signature, const char *name)
{
    if (!granted(findings, answer))
        return false;
    int verdict = query_fits(answer->query, signature) ? judge(answer) : 0;
    if (verdict == 0)
        FIND(findings, &STAMP_OTHER, POS_NONE, ARG_TEXT("name", name));
    else if (verdict < 0)
        FIND(findings, &STAMP_BAD, POS_NONE, ARG_TEXT("name", name),
             ARG("why", openssl_why(findings->arena)));
    ERR_clear_error();
    return verdict == 1;
}

struct str stamp_token(struct arena *arena, struct findings *findings, struct str query,
                       struct str response, struct str signature, const char *name,
                       struct str *time)
{
    struct answer answer;
    struct str token = STR_NONE;
    if (!answer_read(&answer, query, response)) {
        FIND(findings, &STAMP_UNREADABLE, POS_NONE, ARG_TEXT("name", name));
        ERR_clear_error();
    } else if (answer_good(findings, &answer, signature, name)) {
        token = str_copy(arena, token_of(response));
        *time = time_of(arena, &answer);
    }
    free_answer(&answer);
    return token;
}
