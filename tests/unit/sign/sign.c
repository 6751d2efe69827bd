/* Signing of small files made here, with a table of objects as old files have it, and of keys
 * that no program makes by mistake. What the program makes is signed in tests/sign. */
#include "check.h"
#include "sign/parts.h"
#include "sign/sign.h"
#include "sign/update.h"

#include <openssl/pkcs12.h>

static struct arena *arena;

enum { NOW = 1798999200 }; /* 2027-01-03 18:00 UTC */

/* ---- values as text ---- */

static struct str text_string(const char *text)
{
    struct buf out = {.arena = arena};
    put_text_string(&out, str_of(text));
    return buf_str(&out);
}

static struct str real(double value)
{
    struct buf out = {.arena = arena};
    put_real(&out, value);
    return buf_str(&out);
}

static void test_values(void)
{
    CHECK_STR(text_string("Li Mei"), "(Li Mei)");
    CHECK_STR(text_string("a(b)\\"), "(a\\(b\\)\\\\)");
    CHECK_STR(text_string(""), "()");
    CHECK_STR(text_string("王𠮷é"), "<FEFF738BD842DFB700E9>");
    CHECK_STR(text_string("line\nend"), "<FEFF006C0069006E0065000A0065006E0064>");
    CHECK_STR(real(0), "0");
    CHECK_STR(real(12.345), "12.35");
    CHECK_STR(real(12.5), "12.5");
    CHECK_STR(real(-0.05), "-0.05");
    CHECK_STR(real(-0.004), "0");
    CHECK_STR(real(100), "100");
}

static void test_times(void)
{
    CHECK_STR(sign_time_text(arena, (struct sign_time){0, 0}), "1970-01-01 00:00:00 +00:00");
    CHECK_STR(sign_time_text(arena, (struct sign_time){-1, 0}), "1969-12-31 23:59:59 +00:00");
    CHECK_STR(sign_time_text(arena, (struct sign_time){1798999200, 480}),
              "2027-01-04 02:00:00 +08:00");
    CHECK_STR(sign_time_text(arena, (struct sign_time){1798999200, -210}),
              "2027-01-03 14:30:00 -03:30");
}

/* ---- keys ---- */

static X509 *certificate_for(EVP_PKEY *key, const char *name)
{
    X509 *certificate = X509_new();
    X509_set_version(certificate, 2);
    ASN1_INTEGER_set(X509_get_serialNumber(certificate), 1);
    ASN1_TIME_set(X509_getm_notBefore(certificate), NOW - 60);
    ASN1_TIME_set(X509_getm_notAfter(certificate), NOW + 3600);
    X509_set_pubkey(certificate, key);
    X509_NAME *subject = X509_get_subject_name(certificate);
    X509_NAME_add_entry_by_txt(subject, "CN", MBSTRING_UTF8, (const unsigned char *)name, -1, -1,
                               0);
    X509_set_issuer_name(certificate, subject);
    X509_sign(certificate, key, EVP_sha256());
    return certificate;
}

static struct sign_key new_key(const char *curve, const char *name)
{
    struct sign_key key = {.key = EVP_EC_gen(curve)};
    key.certificate = certificate_for(key.key, name);
    key.digest = key_digest(key.key);
    key_defer(arena, key.key);
    certificate_defer(arena, key.certificate);
    return key;
}

/* A key file whose only certificate is another's. */
static void test_mismatch(void)
{
    struct findings findings = {.arena = arena};
    struct sign_key one = new_key("P-256", "One"), other = new_key("P-256", "Other");
    STACK_OF(X509) *certificates = sk_X509_new_null();
    sk_X509_push(certificates, other.certificate);
    PKCS12 *p12 = PKCS12_create("", "x", one.key, NULL, certificates, 0, 0, 0, 0, 0);
    unsigned char *der = NULL;
    int n = i2d_PKCS12(p12, &der);
    const struct source *file =
        source_new(arena, "x.p12", str_copy(arena, (struct str){(char *)der, (size_t)n}));
    OPENSSL_free(der);
    PKCS12_free(p12);
    sk_X509_free(certificates);
    CHECK(!key_from_file(arena, &findings, file, secret_new(arena)));
    CHECK(found(&findings, "key-certificate-mismatch"));
}

/* ---- a file ---- */

static const char *const objects[] = {
    "<</Type/Catalog/Pages 2 0 R/AcroForm 3 0 R/Lang(zh-Hans)>>",
    "<</Type/Pages/Kids[9 0 R]/Count 1>>",
    "<</Fields[4 0 R 5 0 R]/SigFlags 3>>",
    "<</T(supplier)/Kids[6 0 R]>>",
    "<</T(customer)/Kids[7 0 R]>>",
    "<</T(signature)/Parent 4 0 R/Type/Annot/Subtype/Widget/FT/Sig/Rect[10 10.5 110 60]/P 9 0 R>>",
    "<</T(signature)/Parent 5 0 R/Type/Annot/Subtype/Widget/FT/Sig/Rect[210 10 310 60]/P 9 0 R>>",
    "<</Creator(planpact 1)/PlanpactState(final)>>",
    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Annots[6 0 R 7 0 R]>>",
};
enum { OBJECTS = sizeof objects / sizeof objects[0] };

/* `lock` stands in the fields. */
static const struct source *contract_with(const char *lock)
{
    struct buf out = {.arena = arena};
    size_t at[OBJECTS];
    buf_puts(&out, "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n");
    for (int i = 0; i < OBJECTS; i++) {
        at[i] = out.n;
        struct str body = str_of(objects[i]);
        bool field = str_find(body, STR("/FT/Sig"), 0) != SIZE_MAX;
        buf_printf(&out, "%d 0 obj\n%.*s%s>>\nendobj\n", i + 1, (int)body.n - 2, body.s,
                   field ? lock : "");
    }
    size_t xref = out.n;
    buf_printf(&out, "xref\n0 %d\n0000000000 65535 f\r\n", OBJECTS + 1);
    for (int i = 0; i < OBJECTS; i++)
        buf_printf(&out, "%010zu 00000 n\r\n", at[i]);
    buf_printf(&out,
               "trailer\n<</Size %d/Root 1 0 R/Info 8 0 R/ID[<00112233445566778899AABBCCDDEEFF>"
               "<00112233445566778899AABBCCDDEEFF>]>>\nstartxref\n%zu\n%%%%EOF\n",
               OBJECTS + 1, xref);
    return source_new(arena, "contract.pdf", buf_str(&out));
}

static const struct source *contract(void)
{
    return contract_with("");
}

/* Every character is half as wide as it is high. */
static double measure(void *context, const struct sign_line *line)
{
    (void)context;
    return 0.5 * line->size * (double)utf8_count(line->text);
}

static void draw(void *context, const struct sign_line *line, double x, double y,
                 struct buf *out)
{
    struct buf *drawn = context;
    CHECK(x >= 0 && x + measure(NULL, line) <= 100.01);
    CHECK(y >= 0 && y + 0.7 * line->size <= 50);
    buf_printf(drawn, "%.*s|", STR_ARGS(line->text));
    buf_puts(out, "0 0 1 1 re\n");
}

static const struct source *sign(const struct source *source, const char *party,
                                 const struct sign_key *key, const char *name,
                                 struct buf *drawn)
{
    struct findings findings = {.arena = arena};
    const struct deed *deed = deed_read(arena, &findings, source, party, NOW);
    struct sign_pen pen = {drawn, measure, draw};
    struct sign_request request = {.key = key,
                                   .pen = &pen,
                                   .time = {NOW, 480},
                                   .now = NOW,
                                   .name = str_of(name)};
    struct sign_result result;
    bool good = deed && deed_signable(&findings, deed)
                && sign_pdf(arena, &findings, deed, &request, &result);
    show_findings(arena, &findings);
    CHECK(good);
    return good ? source_new(arena, "signed.pdf", result.bytes) : source;
}

/* The field asks for more to be locked than signing does here: nothing may come of it. */
static void test_not_sound(void)
{
    struct findings findings = {.arena = arena};
    struct buf drawn = {.arena = arena};
    struct sign_key key = new_key("P-256", "Li Mei");
    const struct source *source = contract_with("/Lock<</Type/SigFieldLock/Action/All>>");
    const struct deed *deed = deed_read(arena, &findings, source, "supplier", NOW);
    struct sign_request request = {.key = &key,
                                   .pen = &(struct sign_pen){&drawn, measure, draw},
                                   .time = {NOW, 0},
                                   .now = NOW};
    struct sign_result result;
    CHECK(deed && !sign_pdf(arena, &findings, deed, &request, &result));
    CHECK(found(&findings, "sign-not-sound"));
}

static size_t count(struct str text, struct str part)
{
    size_t n = 0;
    for (size_t at = 0; (at = str_find(text, part, at)) != SIZE_MAX; at++)
        n++;
    return n;
}

static const struct deed *deed_of(const struct source *source, struct findings *findings)
{
    *findings = (struct findings){.arena = arena};
    return deed_read(arena, findings, source, "supplier", NOW);
}

static void test_two_parties(void)
{
    struct findings findings;
    struct buf drawn = {.arena = arena};
    struct sign_key li = new_key("P-256", "Li Mei"), wang = new_key("P-384", "Wang");
    const struct source *bare = contract(), *one, *two;
    one = sign(bare, "customer", &wang, "A name that is far too long for a line of the field",
               &drawn);
    CHECK_STR(buf_str(&drawn),
              "电子签名|A name that is far too long f…|2027-01-04 02:00:00 +08:00|");
    two = sign(one, "supplier", &li, NULL, &drawn);
    CHECK(str_starts(one->text, bare->text));
    CHECK(str_starts(two->text, one->text));
    const struct deed *deed = deed_of(two, &findings);
    CHECK(deed && deed->signed_count == 2 && deed->field_signed);
    if (!deed)
        return;
    CHECK_INT(deed->file->count, 3);
    CHECK(deed->file->revisions[1].table && deed->file->revisions[2].table);
    CHECK_STR(deed->signatures[0].field, "customer.signature");
    CHECK_STR(deed->signatures[1].signer, "Li Mei");
    CHECK_INT(count(two->text, STR("/TransformMethod/DocMDP")), 1);
    CHECK_INT(count(two->text, STR("/Perms")), 1);
    CHECK(!deed_signable(&findings, deed) && found(&findings, "sign-twice"));
}

static bool holds_with_changed(const struct source *source, size_t at)
{
    struct arena *own = arena_new();
    struct findings unheard = {.arena = own};
    struct str bytes = str_copy(own, source->text);
    ((char *)bytes.s)[at] ^= 1;
    const struct deed *deed = deed_read(own, &unheard, source_new(own, "x", bytes), "supplier", NOW);
    bool reason = unheard.count > 0;
    arena_free(own);
    CHECK(deed || reason);
    return deed != NULL;
}

/* Whichever byte outside the signature is changed, the file is refused, and whichever after the
 * signature in its place. */
static void test_every_byte(void)
{
    enum { STEP = 3, FILLED = 2000 }; /* hex digits that a signature takes at most here */
    struct findings findings;
    struct buf drawn = {.arena = arena};
    struct sign_key li = new_key("P-256", "Li Mei");
    const struct source *one = sign(contract(), "supplier", &li, NULL, &drawn);
    const struct deed *deed = deed_of(one, &findings);
    CHECK(deed != NULL);
    if (!deed)
        return;
    const struct verify_signature *s = &deed->signatures[0];
    CHECK(s->to - s->from > FILLED);
    for (size_t i = 0; i < one->text.n; i += STEP)
        if (i <= s->from || i > s->from + FILLED)
            CHECK(!holds_with_changed(one, i));
}

int main(void)
{
    arena = arena_new();
    test_values();
    test_times();
    test_mismatch();
    test_two_parties();
    test_every_byte();
    test_not_sound();
    arena_free(arena);
    return checks_end();
}
