/* Bad tables: tests/bad/NAME.csv, read into tests/plans/minimal.xml, must give exactly the
 * findings of NAME.expected. Its first line says how the table is read: LIST MODE ENCODING; the
 * others are findings, a line each: file line:column level code. Every code of the room must be
 * there, but for those named. */
#include "check.h"

#include "base/file.h"
#include "import/import.h"
#include "import/messages.h"

#define FOLDER SOURCE_DIR "/tests/bad/"

static const struct message *const messages[] = {
#define MESSAGE_ADDRESS(name, code, level, en, zh, advice_en, advice_zh) &name,
    IMPORT_MESSAGES(MESSAGE_ADDRESS)};

enum { MESSAGES = sizeof messages / sizeof messages[0] };

/* Not to be had from a small table: examined by themselves. */
static const char *const elsewhere[] = {
    "csv-mistakes-many",     "csv-rows-many",       "columns-field-unknown",
    "columns-word-unknown",  "columns-heading-twice", "import-list-unknown",
    "import-place-missing",
};

static struct arena *arena;

static void list_findings(struct buf *out, const struct findings *findings,
                          const struct source *plan)
{
    for (size_t i = 0; i < findings->count; i++) {
        const struct finding *f = &findings->items[i];
        struct place place = pos_place(f->pos);
        buf_printf(out, "%s %zu:%zu %s %s\n", f->pos.source == plan ? "plan" : "table",
                   place.line, place.column, level_word(f->level, LANG_EN), f->message->code);
    }
}

/* Each sentence is whole in each language: no argument is left open. */
static void check_sentences(const struct findings *findings)
{
    for (size_t i = 0; i < findings->count; i++) {
        for (int lang = 0; lang < LANG_COUNT; lang++) {
            struct buf out = {.arena = arena};
            finding_sentence(&out, &findings->items[i], (enum lang)lang);
            finding_advice(&out, &findings->items[i], (enum lang)lang);
            CHECK(out.n > 0);
            CHECK(str_find(buf_str(&out), STR("{"), 0) == SIZE_MAX);
        }
    }
}

/* Word `index` of the first line. */
static struct str word_at(struct str line, size_t index)
{
    size_t at = 0, end = str_find(line, STR("\n"), 0);
    line = str_slice(line, 0, end);
    for (; index > 0 && at != SIZE_MAX; index--)
        at = str_find(line, STR(" "), at) + 1;
    end = str_find(line, STR(" "), at);
    return str_slice(line, at, (end == SIZE_MAX ? line.n : end) - at);
}

static size_t word_index(struct str word, const char *const *words)
{
    size_t i = 0;
    while (words[i] && !str_is(word, words[i]))
        i++;
    CHECK(words[i] != NULL);
    return i;
}

static void check_file(const struct headings *headings, const struct xml_schema *schema,
                       const char *name, bool met[MESSAGES])
{
    static const char *const modes[] = {"add", "replace", "all", NULL};
    static const char *const encodings[] = {"unsaid", "utf-8", "gb18030", "big5",
                                            "windows-1252", NULL};
    struct findings findings = {.arena = arena};
    struct str stem = str_slice(str_of(name), 0, strlen(name) - strlen(".csv"));
    const struct source *csv =
        file_read(arena, &findings, path_join(arena, FOLDER, name), XML_BYTES_MAX);
    const struct source *expected = file_read(
        arena, &findings, str_format(arena, FOLDER "%.*s.expected", STR_ARGS(stem)).s,
        XML_BYTES_MAX);
    const struct source *plan = file_read(
        arena, &findings, SOURCE_DIR "/tests/plans/minimal.xml", XML_BYTES_MAX);
    CHECK(csv && expected && plan);
    if (!csv || !expected || !plan)
        return;
    struct import_table table = {
        .list = str_terminated(arena, word_at(expected->text, 0)), .csv = csv};
    struct import_options options = {
        .mode = (enum import_mode)word_index(word_at(expected->text, 1), modes),
        .encoding = (enum import_encoding)word_index(word_at(expected->text, 2), encodings)};
    struct str result = import_tables(arena, &findings, headings, schema, plan, &table, 1,
                                      &options);
    CHECK((result.s != NULL) == !findings_bad(&findings));
    findings_sort(&findings);
    struct buf actual = {.arena = arena};
    struct str rest = str_slice(expected->text, str_find(expected->text, STR("\n"), 0) + 1,
                                expected->text.n);
    list_findings(&actual, &findings, plan);
    CHECK(str_equal(buf_str(&actual), rest));
    if (!str_equal(buf_str(&actual), rest))
        fprintf(stderr, "%s gives\n%.*s", name, STR_ARGS(buf_str(&actual)));
    check_sentences(&findings);
    for (size_t i = 0; i < findings.count; i++)
        for (size_t k = 0; k < MESSAGES; k++)
            met[k] = met[k] || findings.items[i].message == messages[k];
}

static void check_all_met(const bool met[MESSAGES])
{
    for (size_t i = 0; i < MESSAGES; i++) {
        bool excused = false;
        for (size_t k = 0; k < sizeof elsewhere / sizeof elsewhere[0]; k++)
            excused = excused || strcmp(elsewhere[k], messages[i]->code) == 0;
        if (met[i] == excused)
            fprintf(stderr, "%s: %s\n", messages[i]->code, excused ? "is met" : "no example");
        CHECK(met[i] != excused);
    }
}

int main(void)
{
    arena = arena_new();
    struct findings findings = {.arena = arena};
    const struct xml_schema *schema =
        xml_schema_load(arena, &findings, SOURCE_DIR "/plans/schema/plan-1.xsd");
    const struct xml_schema *columns =
        xml_schema_load(arena, &findings, SOURCE_DIR "/plans/schema/columns-1.xsd");
    const struct headings *headings = headings_load(
        arena, &findings, SOURCE_DIR "/plans/import/columns.xml", columns);
    const char **names;
    size_t count = 0;
    bool met[MESSAGES] = {0};
    CHECK(schema && headings && folder_list(arena, &findings, FOLDER, ".csv", &names, &count));
    show_findings(arena, &findings);
    for (size_t i = 0; headings && i < count; i++)
        check_file(headings, schema, names[i], met);
    CHECK(count > 30);
    check_all_met(met);
    arena_free(arena);
    return checks_end();
}
