/* Bad plans: tests/bad/NAME.xml must give exactly the findings of NAME.expected, a line each:
 * line:column level code. Every code of the two rooms must be there, but for those named. */
#include "check.h"

#include "base/file.h"
#include "plan/messages.h"
#include "plan/plan.h"
#include "xml/messages.h"
#include "xml/xml.h"

#define FOLDER SOURCE_DIR "/tests/bad/"

static const struct message *const messages[] = {
#define MESSAGE_ADDRESS(name, code, level, en, zh, advice_en, advice_zh) &name,
    XML_MESSAGES(MESSAGE_ADDRESS) PLAN_MESSAGES(MESSAGE_ADDRESS)};

enum { MESSAGES = sizeof messages / sizeof messages[0] };

/* Not to be had from a small plan: examined with xml, by themselves. */
static const char *const elsewhere[] = {
    "xml-too-large",      "xml-elements-many", "xml-malformed",  "xml-element-beside",
    "xml-mistakes-many",  "xml-refused",       "xml-schema-bad", "plan-references-many",
    "plan-untranslated",  "plan-text-untranslated", "plan-blank",    "plan-blank-in-final",
};

static void list_findings(struct buf *out, const struct findings *findings)
{
    for (size_t i = 0; i < findings->count; i++) {
        const struct finding *f = &findings->items[i];
        struct place place = pos_place(f->pos);
        buf_printf(out, "%zu:%zu %s %s\n", place.line, place.column,
                   level_word(f->level, LANG_EN), f->message->code);
    }
}

/* Each sentence is whole in each language: no argument is left open. */
static void check_sentences(struct arena *arena, const struct findings *findings)
{
    for (size_t i = 0; i < findings->count; i++) {
        for (int lang = 0; lang < LANG_COUNT; lang++) {
            struct buf out = {.arena = arena};
            finding_sentence(&out, &findings->items[i], (enum lang)lang);
            finding_advice(&out, &findings->items[i], (enum lang)lang);
            CHECK(out.n > 0);
            CHECK(str_find(buf_str(&out), STR("{"), 0) == SIZE_MAX);
            CHECK(str_find(buf_str(&out), STR("urn:"), 0) == SIZE_MAX
                  || findings->items[i].message == &XML_NAMESPACE);
        }
    }
}

static void check_file(struct arena *arena, const struct xml_schema *schema, const char *name,
                       bool met[MESSAGES])
{
    struct findings findings = {.arena = arena};
    struct str stem = str_slice(str_of(name), 0, strlen(name) - strlen(".xml"));
    const char *expected_name =
        str_terminated(arena, str_format(arena, FOLDER "%.*s.expected", STR_ARGS(stem)));
    const struct source *source =
        file_read(arena, &findings, path_join(arena, FOLDER, name), XML_BYTES_MAX);
    const struct source *expected = file_read(arena, &findings, expected_name, XML_BYTES_MAX);
    CHECK(source && expected);
    if (!source || !expected)
        return;
    const struct xml_node *root = xml_read(arena, &findings, source, schema);
    if (root)
        plan_read(arena, &findings, root);
    findings_sort(&findings);
    struct buf actual = {.arena = arena};
    list_findings(&actual, &findings);
    CHECK(str_equal(buf_str(&actual), expected->text));
    if (!str_equal(buf_str(&actual), expected->text))
        fprintf(stderr, "%s gives\n%.*s", name, STR_ARGS(buf_str(&actual)));
    check_sentences(arena, &findings);
    for (size_t i = 0; i < findings.count; i++)
        for (size_t k = 0; k < MESSAGES; k++)
            met[k] = met[k] || findings.items[i].message == messages[k];
    if (str_starts(stem, STR("thirty")))
        CHECK(findings.count >= 30);
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
    struct arena *arena = arena_new();
    struct findings findings = {.arena = arena};
    const struct xml_schema *schema =
        xml_schema_load(arena, &findings, SOURCE_DIR "/plans/schema/plan-1.xsd");
    const char **names;
    size_t count = 0;
    bool met[MESSAGES] = {0};
    CHECK(schema && folder_list(arena, &findings, FOLDER, ".xml", &names, &count));
    for (size_t i = 0; i < count; i++)
        check_file(arena, schema, names[i], met);
    CHECK(count > 50);
    check_all_met(met);
    arena_free(arena);
    return checks_end();
}
