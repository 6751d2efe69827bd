#include "sign/evidence.h"

#include "base/arena.h"
#include "sign/parts.h"
#include "sign/update.h"

#include <openssl/err.h>
#include <openssl/ocsp.h>
#include <openssl/pem.h>
#include <openssl/sha.h>

#include <string.h>

EVIDENCE_MESSAGES(MESSAGE_DEFINE)

enum evidence_kind { EVIDENCE_CERTIFICATE, EVIDENCE_LIST, EVIDENCE_ANSWER, EVIDENCE_KINDS };
enum { PIECES_MOST = UPDATE_OBJECTS_MAX - 4 };

struct piece {
    enum evidence_kind kind;
    struct str der;
};

struct evidence {
    struct piece pieces[PIECES_MOST];
    size_t count;
};

/* ---- reading ---- */

static bool is_certificate(const unsigned char **at, long n)
{
    X509 *one = d2i_X509(NULL, at, n);
    X509_free(one);
    return one != NULL;
}

static bool is_revocation_list(const unsigned char **at, long n)
{
    X509_CRL *one = d2i_X509_CRL(NULL, at, n);
    X509_CRL_free(one);
    return one != NULL;
}

static bool is_answer(const unsigned char **at, long n)
{
    OCSP_RESPONSE *one = d2i_OCSP_RESPONSE(NULL, at, n);
    bool good = one && OCSP_response_status(one) == OCSP_RESPONSE_STATUS_SUCCESSFUL;
    OCSP_RESPONSE_free(one);
    return good;
}

static const struct {
    const char *label; /* of the PEM block */
    bool (*reads)(const unsigned char **at, long n);
    const char *key;   /* in the store */
} kinds[EVIDENCE_KINDS] = {
    [EVIDENCE_CERTIFICATE] = {"CERTIFICATE", is_certificate, "/Certs"},
    [EVIDENCE_LIST] = {"X509 CRL", is_revocation_list, "/CRLs"},
    [EVIDENCE_ANSWER] = {"OCSP RESPONSE", is_answer, "/OCSPs"},
};

/* The block as a piece; NULL if it is one, else why it is none. */
static const struct message *piece_read(struct arena *arena, struct evidence *evidence,
                                        const char *label, struct str der)
{
    size_t kind = 0;
    while (kind < EVIDENCE_KINDS && strcmp(kinds[kind].label, label) != 0)
        kind++;
    if (kind == EVIDENCE_KINDS)
        return &EVIDENCE_OTHER;
    const unsigned char *at = (const unsigned char *)der.s;
    if (!kinds[kind].reads(&at, (long)der.n) || at != (const unsigned char *)der.s + der.n)
        return &EVIDENCE_BROKEN;
    if (evidence->count == PIECES_MOST)
        return &EVIDENCE_MANY;
    evidence->pieces[evidence->count++] =
        (struct piece){(enum evidence_kind)kind, str_copy(arena, der)};
    return NULL;
}

static bool evidence_read(struct arena *arena, struct findings *findings,
                          const struct source *pem, struct evidence *evidence)
{
    BIO *file = BIO_new_mem_buf(pem->text.s, (int)pem->text.n);
    char *label = NULL, *head = NULL;
    unsigned char *der = NULL;
    long n = 0;
    const struct message *wrong = NULL;
    while (!wrong && PEM_read_bio(file, &label, &head, &der, &n) == 1) {
        wrong = piece_read(arena, evidence, label, (struct str){(char *)der, (size_t)n});
        if (wrong)
            FIND(findings, wrong, POS_NONE, ARG_TEXT("path", pem->name),
                 ARG_TEXT("what", label),
                 ARG("limit", str_format(arena, "%d", PIECES_MOST)));
        OPENSSL_free(label);
        OPENSSL_free(head);
        OPENSSL_clear_free(der, (size_t)n);
    }
    BIO_free(file);
    ERR_clear_error();
    if (!wrong && !evidence->count)
        FIND(findings, &EVIDENCE_NONE, POS_NONE, ARG_TEXT("path", pem->name));
    return !wrong && evidence->count;
}

/* ---- writing ---- */

static void piece_write(struct update *update, uint32_t number, struct str der)
{
    struct buf body = {.arena = update->arena};
    buf_printf(&body, "<</Length %zu>>\nstream\n", der.n);
    buf_add(&body, der);
    buf_puts(&body, "\nendstream");
    update_object(update, number, buf_str(&body));
}

/* The list of one kind; nothing if there is none. */
static void put_kind(struct buf *out, const struct evidence *evidence, size_t kind,
                     uint32_t first)
{
    size_t listed = 0;
    for (size_t i = 0; i < evidence->count; i++) {
        if (evidence->pieces[i].kind != kind)
            continue;
        buf_puts(out, listed++ ? " " : kinds[kind].key);
        buf_printf(out, "%s%u 0 R", listed == 1 ? "[" : "", (unsigned)(first + i));
    }
    if (listed)
        buf_char(out, ']');
}

static void store_write(struct update *update, const struct evidence *evidence,
                        const struct deed *deed)
{
    uint32_t store = update_number(update), first = store + 1;
    struct buf body = {.arena = update->arena};
    buf_puts(&body, "<</Type/DSS");
    for (size_t kind = 0; kind < EVIDENCE_KINDS; kind++)
        put_kind(&body, evidence, kind, first);
    buf_puts(&body, ">>");
    update_object(update, store, buf_str(&body));
    for (size_t i = 0; i < evidence->count; i++)
        piece_write(update, update_number(update), evidence->pieces[i].der);
    struct update_change change = {
        "DSS", str_format(update->arena, "%u 0 R", (unsigned)store)};
    update_dict(update, deed->catalog, &change, 1);
}

/* ---- the walk ---- */

static bool lacks_evidence(struct findings *findings, const struct deed *deed)
{
    bool has = reader_entry(&deed->catalog->value, "DSS")->kind != READER_NULL;
    if (deed->signed_count && !has)
        return true;
    FIND(findings, has ? &EVIDENCE_TWICE : &EVIDENCE_UNSIGNED, POS_NONE,
         ARG_TEXT("path", deed->file->source->name));
    return false;
}

bool sign_evidence(struct arena *arena, struct findings *findings, const struct deed *deed,
                   const struct source *pem, int64_t now, struct sign_result *result)
{
    struct evidence evidence = {.count = 0};
    struct update update;
    unsigned char hash[SHA256_DIGEST_LENGTH];
    *result = (struct sign_result){0};
    if (!lacks_evidence(findings, deed) || !evidence_read(arena, findings, pem, &evidence)
        || !update_begin(&update, arena, findings, deed->file))
        return false;
    store_write(&update, &evidence, deed);
    SHA256((const unsigned char *)update.out.s, update.out.n, hash);
    update_end(&update, (struct str){(const char *)hash, 16});
    result->bytes = buf_str(&update.out);
    result->kept = evidence.count;
    return sign_sound(arena, findings, result, now);
}
