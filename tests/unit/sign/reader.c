/* The reader of PDF files on small files made here: good ones of every form, and such as must be
 * refused, each by the code it must be refused with. */
#include "check.h"
#include "sign/reader.h"

enum { OBJECTS = 12 };

/* A file being written; `at` is where each object of the current revision stands. */
struct draft {
    struct buf out;
    size_t at[OBJECTS];
    size_t xref; /* of the last revision; 0: there is none yet */
};

static struct draft draft_new(struct arena *arena)
{
    struct draft d = {.out = {.arena = arena}};
    buf_puts(&d.out, "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n");
    return d;
}

static void put_object(struct draft *d, int number, const char *body)
{
    d->at[number] = d->out.n;
    buf_printf(&d->out, "%d 0 obj\n%s\nendobj\n", number, body);
}

static void put_end(struct draft *d, size_t xref)
{
    buf_printf(&d->out, "startxref\n%zu\n%%%%EOF\n", xref);
    d->xref = xref;
    memset(d->at, 0, sizeof d->at);
}

/* A table of the objects put since the last one; `more` stands in the trailer. */
static void put_table(struct draft *d, const char *more)
{
    size_t xref = d->out.n, before = d->xref;
    buf_puts(&d->out, "xref\n0 1\n0000000000 65535 f\r\n");
    for (int i = 1; i < OBJECTS; i++)
        if (d->at[i])
            buf_printf(&d->out, "%d 1\n%010zu 00000 n\r\n", i, d->at[i]);
    buf_printf(&d->out, "trailer\n<</Size %d/Root 1 0 R%s", OBJECTS, more);
    if (before)
        buf_printf(&d->out, "/Prev %zu", before);
    buf_puts(&d->out, ">>\n");
    put_end(d, xref);
}

static struct draft small(struct arena *arena)
{
    struct draft d = draft_new(arena);
    put_object(&d, 1, "<</Type/Catalog/Pages 2 0 R/AcroForm 4 0 R>>");
    put_object(&d, 2, "<</Type/Pages/Kids[]/Count 0/Note(a\\(b\\)\\101\\\n\\r)/H<4a4B5>>>");
    put_object(&d, 3, "<</Length 5>>\nstream\nhello\nendstream");
    put_object(&d, 4, "<</Fields[5 0 R]>>");
    put_object(&d, 5, "<</T(supplier)/Kids[6 0 R]>>");
    put_object(&d, 6, "<</T<FEFF7B7E7F72>/FT/Sig/Parent 5 0 R>>");
    put_table(&d, "");
    return d;
}

static const struct reader_file *opened(struct arena *arena, struct draft *d,
                                        struct findings *findings)
{
    *findings = (struct findings){.arena = arena};
    return reader_open(arena, findings, source_new(arena, "t.pdf", buf_str(&d->out)));
}

static void refused(struct arena *arena, struct draft *d, const char *code)
{
    struct findings findings;
    bool wrong = opened(arena, d, &findings) != NULL || !found(&findings, code);
    CHECK(!wrong);
    if (wrong) {
        fprintf(stderr, "expected %s of:\n", code);
        show_findings(arena, &findings);
    }
}

/* ---- good files ---- */

static void test_plain(struct arena *arena)
{
    struct draft d = small(arena);
    struct findings findings;
    const struct reader_file *file = opened(arena, &d, &findings);
    show_findings(arena, &findings);
    CHECK(file != NULL);
    if (!file)
        return;
    CHECK_INT(file->count, 1);
    CHECK_INT(file->revisions[0].to, d.out.n);
    CHECK_INT(file->revisions[0].count, 6);
    const struct reader_object *pages = reader_find(file, 0, 2);
    CHECK_STR(reader_entry(&pages->value, "Note")->text, "a(b)A\r");
    CHECK_STR(reader_entry(&pages->value, "H")->text, "JKP");
    struct str bytes;
    CHECK(reader_unpack(arena, &findings, file, reader_find(file, 0, 3), &bytes));
    CHECK_STR(bytes, "hello");
    CHECK(reader_find(file, 0, 9) == NULL);
    const struct reader_field *fields;
    size_t count;
    CHECK(reader_fields(arena, &findings, file, 0, &fields, &count));
    CHECK_INT(count, 2);
    CHECK_STR(fields[1].name, "supplier.签署");
    CHECK_STR(fields[1].type, "Sig");
    CHECK(fields[1].leaf && !fields[0].leaf);
}

static void test_revisions(struct arena *arena)
{
    struct draft d = small(arena);
    size_t first = d.out.n;
    put_object(&d, 2, "<</Type/Pages/Kids[]/Count 1>>");
    put_object(&d, 7, "(new)");
    put_table(&d, "");
    struct findings findings;
    const struct reader_file *file = opened(arena, &d, &findings);
    show_findings(arena, &findings);
    CHECK(file != NULL);
    if (!file)
        return;
    CHECK_INT(file->count, 2);
    CHECK_INT(file->revisions[0].to, first);
    CHECK_INT(file->revisions[1].from, first);
    CHECK_INT(file->revisions[1].count, 2);
    CHECK_INT(reader_entry(&reader_find(file, 0, 2)->value, "Count")->integer, 0);
    CHECK_INT(reader_entry(&reader_find(file, 1, 2)->value, "Count")->integer, 1);
    CHECK(reader_find(file, 0, 7) == NULL);
    CHECK(!reader_same(reader_find(file, 0, 2), reader_find(file, 1, 2)));
    CHECK(reader_same(reader_find(file, 0, 1), reader_find(file, 1, 1)));
}

static void put_row(struct buf *rows, int kind, size_t second, int third)
{
    buf_char(rows, (char)kind);
    buf_char(rows, (char)(second >> 8));
    buf_char(rows, (char)second);
    buf_char(rows, (char)third);
}

/* An object stream with objects 2 and 4, and a cross-reference stream. */
static struct draft packed(struct arena *arena, const char *head)
{
    struct draft d = draft_new(arena);
    struct buf rows = {.arena = arena};
    put_object(&d, 1, "<</Type/Catalog/Pages 2 0 R>>");
    put_object(&d, 3, str_terminated(arena, str_format(arena,
               "<</Type/ObjStm/N 2/First 10/Length %zu>>\nstream\n%s<</A/B>>[1 2.50 -3 null]\n"
               "endstream", strlen(head) + 24, head)));
    size_t xref = d.out.n;
    put_row(&rows, 0, 0, 255);
    put_row(&rows, 1, d.at[1], 0);
    put_row(&rows, 2, 3, 0);
    put_row(&rows, 1, d.at[3], 0);
    put_row(&rows, 2, 3, 1);
    buf_printf(&d.out, "5 0 obj\n<</Type/XRef/W[1 2 1]/Size 5/Root 1 0 R/Length %zu>>\nstream\n",
               rows.n);
    buf_add(&d.out, buf_str(&rows));
    buf_puts(&d.out, "\nendstream\nendobj\n");
    put_end(&d, xref);
    return d;
}

static void test_packed(struct arena *arena)
{
    struct draft d = packed(arena, "2 0 4 8   ");
    struct findings findings;
    const struct reader_file *file = opened(arena, &d, &findings);
    show_findings(arena, &findings);
    CHECK(file != NULL);
    if (!file)
        return;
    const struct reader_object *object = reader_find(file, 0, 4);
    CHECK(object && object->packed_in == 3);
    CHECK_INT(object->value.count, 4);
    CHECK_STR(object->value.items[1].text, "2.50");
    CHECK_INT(object->value.items[2].integer, -3);
    d = packed(arena, "2 0 9 8   ");
    refused(arena, &d, "pdf-object-elsewhere");
    d = packed(arena, "2 0 2 8   ");
    refused(arena, &d, "pdf-object-elsewhere");
    d = packed(arena, "2 0 4 9   ");
    refused(arena, &d, "pdf-broken");
    d = packed(arena, "2 0 4 99  ");
    refused(arena, &d, "pdf-broken");
}

/* ---- refused ---- */

static void test_ends(struct arena *arena)
{
    struct draft d = small(arena);
    buf_puts(&d.out, "more");
    refused(arena, &d, "pdf-bytes-after-end");
    d = small(arena);
    d.out.n -= 7;
    refused(arena, &d, "pdf-broken");
    d = small(arena);
    d.out.n = d.out.n / 2;
    refused(arena, &d, "pdf-cut-off");
    d = small(arena);
    d.out.s[1] = 'X';
    refused(arena, &d, "pdf-not-pdf");
    d = small(arena);
    put_table(&d, "/Encrypt 3 0 R");
    refused(arena, &d, "pdf-encrypted");
}

static void test_chains(struct arena *arena)
{
    struct draft d = small(arena);
    d.xref = d.out.n; /* its own place */
    put_table(&d, "");
    refused(arena, &d, "pdf-versions-circle");
    d = small(arena);
    d.xref = 100000;
    put_table(&d, "");
    refused(arena, &d, "pdf-versions-circle");
    d = small(arena);
    for (int i = 0; i < READER_REVISIONS_MAX; i++)
        put_table(&d, "");
    refused(arena, &d, "pdf-too-large");
}

static void test_hidden(struct arena *arena)
{
    struct draft d = small(arena);
    buf_puts(&d.out, "8 0 obj\n(hidden)\nendobj\n");
    put_table(&d, "");
    refused(arena, &d, "pdf-bytes-unlisted");
    d = small(arena);
    buf_puts(&d.out, "% a comment\n");
    put_table(&d, "");
    refused(arena, &d, "pdf-bytes-unlisted");
    /* A later revision may not bring back what stands in an earlier one. */
    d = small(arena);
    d.at[2] = 15;
    put_table(&d, "");
    refused(arena, &d, "pdf-object-elsewhere");
    /* Two objects in one place. */
    d = small(arena);
    put_object(&d, 7, "(x)");
    d.at[8] = d.at[7];
    put_table(&d, "");
    refused(arena, &d, "pdf-object-elsewhere");
    d = small(arena);
    put_object(&d, 7, "(x)");
    put_table(&d, "/Size 7");
    refused(arena, &d, "pdf-key-twice");
    d = small(arena);
    size_t xref = d.out.n;
    buf_puts(&d.out, "xref\n7 1\n0000000015 00000 n\r\n7 1\n0000000015 00000 n\r\n"
                     "trailer<</Size 9/Root 1 0 R>>\n");
    put_end(&d, xref);
    refused(arena, &d, "pdf-object-twice");
}

static void test_values(struct arena *arena)
{
    static const char *const wrong[][2] = {
        {"<</A 1/A 2>>", "pdf-key-twice"},   {"<</A 1/#41 2>>", "pdf-key-twice"},
        {"<</A>>", "pdf-broken"},            {"<<1 2>>", "pdf-broken"},
        {"[1 2>>", "pdf-broken"},            {"(open", "pdf-broken"},
        {"<41", "pdf-broken"},               {"99999999999999999999", "pdf-broken"},
        {"1.2.3", "pdf-broken"},             {"word", "pdf-broken"},
        {"/A#0", "pdf-broken"},              {"/A#00", "pdf-broken"},
        {"1 2", "pdf-broken"},               {"]", "pdf-broken"},
        {"<</Length 1>>\nstream\nab\nendstream", "pdf-broken"},
        {"<</Length 99999>>\nstream\nab\nendstream", "pdf-broken"},
        {"<</Length 7 0 R>>\nstream\nab\nendstream", "pdf-broken"},
        {"[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[", "pdf-too-large"},
    };
    for (size_t i = 0; i < sizeof wrong / sizeof wrong[0]; i++) {
        struct draft d = small(arena);
        put_object(&d, 7, wrong[i][0]);
        put_table(&d, "");
        refused(arena, &d, wrong[i][1]);
    }
}

static void test_fields(struct arena *arena)
{
    struct draft d = small(arena);
    struct findings findings;
    const struct reader_field *fields;
    size_t count;
    put_object(&d, 6, "<</T(a)/Kids[5 0 R]>>");
    put_table(&d, "");
    const struct reader_file *file = opened(arena, &d, &findings);
    CHECK(file && !reader_fields(arena, &findings, file, 1, &fields, &count));
    CHECK(found(&findings, "pdf-fields-wrong"));
}

int main(void)
{
    struct arena *arena = arena_new();
    test_plain(arena);
    test_revisions(arena);
    test_packed(arena);
    test_ends(arena);
    test_chains(arena);
    test_hidden(arena);
    test_values(arena);
    test_fields(arena);
    arena_free(arena);
    return checks_end();
}
