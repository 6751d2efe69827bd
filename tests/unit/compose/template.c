/* Every mistake a template can have is found when it loads, with its line and column; the
 * templates and words that come with the program have none. */
#include "check.h"

#include "base/file.h"
#include "compose/compose.h"

#include <stdlib.h>
#include <unistd.h>

static const char bad[] =
    "<agreement xmlns=\"urn:planpact:agreement:1\" name=\"x\" lang=\"en\" version=\"1\">\n"
    "<section id=\"a\" title=\"A\">\n"
    "<clause id=\"b\">{parties.supplier.legalNam} {period.start|money}</clause>\n"
    "<clause id=\"b\" if=\"terms.rebate\">{id</clause>\n"
    "<clause id=\"c\" if=\"money.tax=without\">See <see ref=\"nowhere\"/>.</clause>\n"
    "<component name=\"gaols\"/>\n"
    "</section>\n"
    "<section id=\"d\" title=\"D\" numbered=\"false\"><clause id=\"e\">E</clause></section>\n"
    "</agreement>\n";

static const struct {
    size_t line, column;
    const char *code;
} expected[] = {
    {3, 16, "template-field-unknown"},      {3, 44, "template-format-unknown"},
    {4, 9, "template-id-duplicate"},        {4, 16, "template-condition-unknown"},
    {4, 34, "template-brace-open"},         {5, 16, "template-condition-unknown"},
    {5, 48, "template-reference-unknown"},  {6, 12, "template-component-unknown"},
    {8, 44, "template-clause-unnumbered"},
};

static void test_mistakes(struct arena *arena)
{
    struct findings findings = {.arena = arena};
    char path[] = "/tmp/planpact-template-XXXXXX";
    int fd = mkstemp(path);
    CHECK(fd >= 0 && write(fd, bad, sizeof bad - 1) == (ssize_t)sizeof bad - 1);
    close(fd);
    CHECK(!agreement_load(arena, &findings, path, NULL));
    unlink(path);
    findings_sort(&findings);
    size_t count = sizeof expected / sizeof expected[0];
    CHECK_INT(findings.count, count);
    for (size_t i = 0; i < count && i < findings.count; i++) {
        struct place place = pos_place(findings.items[i].pos);
        CHECK_INT(place.line, expected[i].line);
        CHECK_INT(place.column, expected[i].column);
        CHECK_STR(str_of(findings.items[i].message->code), expected[i].code);
    }
    if (findings.count != count)
        show_findings(arena, &findings);
}

static void test_word_twice(struct arena *arena)
{
    static const char words[] = "<wording xmlns=\"urn:planpact:wording:1\" lang=\"en\">"
                                "<word id=\"draft\">DRAFT</word><word id=\"draft\">Draft</word>"
                                "</wording>";
    struct findings findings = {.arena = arena};
    char path[] = "/tmp/planpact-wording-XXXXXX";
    int fd = mkstemp(path);
    CHECK(fd >= 0 && write(fd, words, sizeof words - 1) == (ssize_t)sizeof words - 1);
    close(fd);
    CHECK(!wording_load(arena, &findings, path, LANG_EN, NULL));
    unlink(path);
    size_t twice = 0;
    for (size_t i = 0; i < findings.count; i++)
        twice += str_is(str_of(findings.items[i].message->code), "wording-twice");
    CHECK_INT(twice, 1);
}

static void test_shipped(struct arena *arena)
{
    struct findings findings = {.arena = arena};
    const struct xml_schema *words =
        xml_schema_load(arena, &findings, SOURCE_DIR "/plans/schema/wording-1.xsd");
    const struct xml_schema *terms =
        xml_schema_load(arena, &findings, SOURCE_DIR "/plans/schema/agreement-1.xsd");
    for (enum lang lang = 0; lang < LANG_COUNT; lang++)
        CHECK(wording_load(arena, &findings,
                           str_format(arena, SOURCE_DIR "/plans/wording/%s.xml",
                                      lang_tag(lang)).s, lang, words));
    const char **names;
    size_t count;
    CHECK(folder_list(arena, &findings, SOURCE_DIR "/plans/agreements", ".xml", &names, &count));
    CHECK(count > 0);
    for (size_t i = 0; i < count; i++)
        CHECK(agreement_load(arena, &findings,
                             path_join(arena, SOURCE_DIR "/plans/agreements", names[i]), terms));
    show_findings(arena, &findings);
}

int main(void)
{
    struct arena *arena = arena_new();
    test_mistakes(arena);
    test_word_twice(arena);
    test_shipped(arena);
    arena_free(arena);
    return checks_end();
}
