/* Cells of a table: their texts, their places, their rows as a spreadsheet counts them. */
#include "check.h"

#include "import/csv.h"
#include "import/encoding.h"

static struct arena *arena;
static struct findings findings;

static const struct csv_table *read_as(struct str text, enum import_separator separator)
{
    findings = (struct findings){.arena = arena};
    return csv_read(arena, &findings, source_new(arena, "t.csv", text), separator, 1);
}

/* Cells divided by "|", rows by "/", with their row numbers. */
static struct str shown(const struct csv_table *table)
{
    struct buf out = {.arena = arena};
    for (size_t i = 0; table && i <= table->row_count; i++) {
        const struct csv_row *row = i ? &table->rows[i - 1] : &table->head;
        buf_printf(&out, "%s%zu:", i ? "/" : "", row->number);
        for (size_t k = 0; k < row->count; k++)
            buf_printf(&out, "%s%.*s", k ? "|" : "", STR_ARGS(row->cells[k].text));
    }
    return buf_str(&out);
}

static void check_cells(void)
{
    const struct {
        struct str text;
        const char *shown;
    } cases[] = {
        {STR("a,b\r\n1,2\r\n"), "1:a|b/2:1|2"},
        {STR("a,b\n1,2"), "1:a|b/2:1|2"},
        {STR("a,b\r1,2\r"), "1:a|b/2:1|2"},
        {STR("a;b\n1,5;2\n"), "1:a|b/2:1,5|2"},
        {STR("a\tb\n1;5\t2\n"), "1:a|b/2:1;5|2"},
        {STR("\"a,x\",b\n1,2\n"), "1:a,x|b/2:1|2"},
        {STR("a,b\n\"x\r\ny\",\"q\"\"q\"\n"), "1:a|b/2:x\r\ny|q\"q"},
        {STR("\n\na,b\r\n\r\n,\r\n1,\r\n"), "3:a|b/6:1|"},
        {STR("a\n\"\"\nx"), "1:a/3:x"},
        {STR("a,b\n 1 ,\" 2 \"\n"), "1:a|b/2:1| 2 "},
        {STR("编号,名称\n甲,乙"), "1:编号|名称/2:甲|乙"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        CHECK_STR(shown(read_as(cases[i].text, IMPORT_SEPARATOR_UNSAID)), cases[i].shown);
    CHECK_STR(shown(read_as(STR("a;b,c\n1;2,3"), IMPORT_COMMA)), "1:a;b|c/2:1;2|3");
}

/* Every cell begins where it is written. */
static void check_places(void)
{
    const struct csv_table *t =
        read_as(STR("a,bb,c\r\n\"x\ny\",,\"z\"\r\n\r\n1,2,3\n"), IMPORT_SEPARATOR_UNSAID);
    static const size_t places[] = {0, 2, 5, 8, 14, 15, 22, 24, 26};
    CHECK(t && t->row_count == 2);
    for (size_t i = 0; t && i < 9; i++) {
        const struct csv_row *row = i < 3 ? &t->head : &t->rows[i / 3 - 1];
        CHECK_INT(row->cells[i % 3].offset, places[i]);
    }
    CHECK_INT(t ? t->rows[1].number : 0, 4);
}

static void check_refusals(void)
{
    const struct {
        struct str text;
        const char *code;
        size_t offset;
    } cases[] = {
        {STR(""), "csv-empty", SIZE_MAX},
        {STR("\n , \n"), "csv-empty", SIZE_MAX},
        {STR("a,b\n,\n"), "csv-rows-none", SIZE_MAX},
        {STR("a,b;c\n1,2\n"), "csv-separator-unclear", 0},
        {STR("a,b\n1,5\" wide\n"), "csv-quote", 7},
        {STR("a,b\n1,\"x\"y\n"), "csv-quote", 9},
        {STR("a,b\n1,\"x,y\n2,3\n"), "csv-quote-open", 6},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        CHECK(!read_as(cases[i].text, IMPORT_SEPARATOR_UNSAID));
        CHECK(found(&findings, cases[i].code));
        CHECK_INT(findings.count ? findings.items[0].pos.offset : 0, cases[i].offset);
    }
}

/* A table that no plan could hold, and one that is all separators. */
static void check_sizes(void)
{
    struct buf text = {.arena = arena};
    buf_puts(&text, "a");
    for (int i = 0; i <= CSV_ROWS_MAX; i++)
        buf_puts(&text, "\nx");
    CHECK(!read_as(buf_str(&text), IMPORT_SEPARATOR_UNSAID));
    CHECK(found(&findings, "csv-rows-many"));
    text.n = 0;
    for (int i = 0; i < 1000 * 1000; i++)
        buf_char(&text, i == 500 * 1000 ? '\n' : ',');
    CHECK(!read_as(buf_str(&text), IMPORT_SEPARATOR_UNSAID));
    CHECK(found(&findings, "csv-empty"));
}

static void check_references(void)
{
    static const struct {
        size_t column, row;
        const char *reference;
    } cases[] = {{0, 1, "A1"}, {2, 7, "C7"}, {25, 9, "Z9"}, {26, 10, "AA10"}, {701, 2, "ZZ2"},
                 {702, 2, "AAA2"}};
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        char out[CSV_REFERENCE_BYTES];
        csv_reference(cases[i].column, cases[i].row, out);
        CHECK_STR(str_of(out), cases[i].reference);
    }
}

static const struct source *decoded(struct str bytes, enum import_encoding said)
{
    findings = (struct findings){.arena = arena};
    return encoding_read(arena, &findings, source_new(arena, "t.csv", bytes), said);
}

static void check_encodings(void)
{
    const struct {
        struct str bytes;
        enum import_encoding said;
        const char *text, *code; /* what comes out; or what is found */
    } cases[] = {
        {STR("门店"), IMPORT_ENCODING_UNSAID, "门店", NULL},
        {STR("\xEF\xBB\xBF门店"), IMPORT_ENCODING_UNSAID, "门店", NULL},
        {STR("\xFF\xFE\xE8\x95\x97\x5E,\0\n\0"), IMPORT_ENCODING_UNSAID, "门店,\n", NULL},
        {STR("\xFE\xFF\x95\xE8\x5E\x97"), IMPORT_ENCODING_UNSAID, "门店", NULL},
        {STR("\xC3\xC5\xB5\xEA,a"), IMPORT_GB18030, "门店,a", NULL},
        {STR("\xAA\xF9\xA9\xB1"), IMPORT_BIG5, "門店", NULL},
        {STR("Caf\xE9 \x80"), IMPORT_WINDOWS_1252, "Café €", NULL},
        {STR("\x81\x30\x81\x30"), IMPORT_GB18030, "\xC2\x80", NULL},
        {STR("\xC3\xC5\xB5\xEA"), IMPORT_ENCODING_UNSAID, NULL, "csv-encoding-unsaid"},
        {STR("\x81\xFF\x81\xFF"), IMPORT_ENCODING_UNSAID, NULL, "csv-encoding-unknown"},
        {STR("ab\xC3\xC5"), IMPORT_UTF8, NULL, "csv-encoding-broken"},
        {STR("ab\xFF\xFF"), IMPORT_GB18030, NULL, "csv-encoding-broken"},
        {STR("门店"), IMPORT_GB18030, NULL, "csv-encoding-doubt"},
        {STR("a\0b"), IMPORT_ENCODING_UNSAID, NULL, "csv-character"},
        {STR("a\x0B" "b"), IMPORT_ENCODING_UNSAID, NULL, "csv-character"},
        {STR("PK\x03\x04zip"), IMPORT_ENCODING_UNSAID, NULL, "csv-workbook"},
        {STR("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"), IMPORT_ENCODING_UNSAID, NULL, "csv-workbook"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        const struct source *source = decoded(cases[i].bytes, cases[i].said);
        if (cases[i].text)
            CHECK_STR(source ? source->text : STR_NONE, cases[i].text);
        else
            CHECK(found(&findings, cases[i].code));
    }
}

static void check_written(void)
{
    struct buf out = {.arena = arena};
    csv_add(&out, STR("plain"));
    buf_char(&out, ',');
    csv_add(&out, STR("a \"b\", c"));
    CHECK_STR(buf_str(&out), "plain,\"a \"\"b\"\", c\"");
}

int main(void)
{
    arena = arena_new();
    check_cells();
    check_places();
    check_refusals();
    check_sizes();
    check_references();
    check_encodings();
    check_written();
    arena_free(arena);
    return checks_end();
}
