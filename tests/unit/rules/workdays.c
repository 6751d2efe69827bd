/* What rules can ask of the holidays of a plan's region, and how a sentence names a holiday. */
#include "check.h"

#include "base/file.h"
#include "holidays/holidays.h"
#include "rules/rules.h"
#include "xml/xml.h"

#include <stdlib.h>
#include <unistd.h>

static struct arena *arena;
static const char *folder;

static const struct holidays *land(void)
{
    struct findings findings = {.arena = arena};
    const struct source *source = source_new(
        arena, "XX.xml",
        STR("<holidays xmlns='urn:planpact:holidays:1' region='XX' en='Land' zh-Hans='某国'>"
            "<part code='XX-N' en='North' zh-Hans='北部'/><part code='XX-S' en='South'/>"
            "<year year='2027' status='published' published='2026-11-01'>"
            "<source en='Gazette' zh-Hans='公报'/>"
            "<holiday date='2027-04-19' last='2027-04-21' en='Feast' zh-Hans='盛宴'/>"
            "<holiday date='2027-05-03' in='XX-N' en='Fair' zh-Hans='集市'/>"
            "<workday date='2027-04-24' en='Feast'/></year>"
            "<year year='2028' status='expected'/><year year='2029' status='statutory'/>"
            "<year year='2030'/></holidays>"));
    const struct holidays *holidays =
        holidays_read(arena, &findings, source, STR("XX"), POS_NONE, NULL);
    show_findings(arena, &findings);
    CHECK(holidays != NULL);
    return holidays;
}

/* The first finding when one rule with this body runs over a small plan. */
static struct str said(const struct holidays *holidays, const char *body, enum lang lang)
{
    struct findings findings = {.arena = arena}, loading = {.arena = arena};
    struct str rule = str_format(
        arena,
        "return {id = 'one', level = 'error', visits = 'period', about = 'x',\n"
        "messages = {one = 'found {what}'}, advice = {one = 'x'},\n"
        "check = function(period, plan, report)\n"
        "local function say(what) report('one', period, {what = what}) end\n%s\nend}",
        body);
    CHECK(file_write(arena, &findings, path_join(arena, folder, "one.lua"), rule,
                     FILE_REPLACE));
    const struct rules *rules = rules_load(arena, &loading, folder);
    const struct source *source = file_read(
        arena, &findings, SOURCE_DIR "/tests/plans/minimal.xml", XML_BYTES_MAX);
    const struct xml_node *root = xml_read(arena, &findings, source, NULL);
    const struct plan *plan = plan_read(arena, &findings, root);
    findings = (struct findings){.arena = arena};
    rules_check(arena, &findings, rules, plan, &(struct rules_given){.holidays = holidays});
    struct buf out = {.arena = arena};
    if (findings.count)
        finding_sentence(&out, &findings.items[0], lang);
    return findings.count ? buf_str(&out) : STR("nothing");
}

static void test_answers(void)
{
    static const struct {
        const char *body, *known, *unknown; /* with the land's holidays; with none */
    } cases[] = {
        {"say(tostring(workdays.region()))", "found Land", "found nil"},
        {"say(tostring(workdays.is_working_day(date('2027-04-19'))))", "found false",
         "found true"},
        {"say(tostring(workdays.is_working_day(date('2027-04-24'))))", "found true",
         "found false"},
        {"say(tostring(workdays.is_made_up(date('2027-04-24'))))", "found true", "found false"},
        {"say(tostring(workdays.holiday(date('2027-04-20'))))", "found Feast", "found nil"},
        {"say(tostring(workdays.holiday(date('2027-04-22'))))", "found nil", "found nil"},
        {"say(tostring(workdays.holiday(date('2027-04-20')) == "
         "workdays.holiday(date('2027-04-21'))))",
         "found true", "found true"},
        {"local h, p = workdays.in_part(date('2027-05-03')) say(tostring(h) .. tostring(p))",
         "found FairNorth", "found nilnil"},
        {"say(workdays.next(date('2027-04-19')))", "found 2027-04-22", "found 2027-04-19"},
        {"say(workdays.previous(date('2027-04-20')))", "found 2027-04-16", "found 2027-04-20"},
        {"say(workdays.nearest(date('2027-04-21')))", "found 2027-04-22", "found 2027-04-21"},
        {"say(tostring(workdays.status(2027)) .. tostring(workdays.status(2028)) .. "
         "tostring(workdays.status(2029)) .. tostring(workdays.status(2030)) .. "
         "tostring(workdays.status(2031)))",
         "found publishedexpectedstatutorynilnil", "found nilnilnilnilnil"},
        {"say(tostring(workdays.source(2027)) .. tostring(workdays.source(2028)))",
         "found Gazettenil", "found nilnil"},
    };
    const struct holidays *holidays = land();
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        CHECK_STR(said(holidays, cases[i].body, LANG_EN), cases[i].known);
        CHECK_STR(said(NULL, cases[i].body, LANG_EN), cases[i].unknown);
    }
}

static void test_languages(void)
{
    static const char *const name = "say(workdays.holiday(date('2027-04-20')))";
    const struct holidays *holidays = land();
    CHECK_STR(said(holidays, name, LANG_EN), "found Feast");
    CHECK_STR(said(holidays, name, LANG_ZH_HANS), "found 盛宴");
    CHECK_STR(said(holidays, name, LANG_ZH_HANT), "found 盛宴");
    CHECK_STR(said(holidays, "local _, p = workdays.in_part(date('2027-05-03')) say(p)",
                   LANG_ZH_HANS),
              "found 北部");
}

/* What a rule does wrong is an error that names it, and nothing of the library can change. */
static void test_wrong_use(void)
{
    static const struct {
        const char *body, *why;
    } cases[] = {
        {"workdays.next = nil", "read-only"},
        {"workdays.holiday(date('2027-04-20')).x = 1", "attempt to index"},
        {"say(workdays.holiday(date('2027-04-20')).x)", "attempt to index"},
        {"workdays.holiday('2027-04-20')", "date expected"},
        {"workdays.holiday()", "date expected"},
        {"workdays.next(2027)", "date expected"},
        {"workdays.status('soon')", "number expected"},
        {"workdays.status(1e9)", "not a year"},
        {"workdays.status(3000)", "not a year"},
        {"while true do workdays.nearest(date('2027-04-20')) end", "used more"},
    };
    const struct holidays *holidays = land();
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct str sentence = said(holidays, cases[i].body, LANG_EN);
        bool right = str_find(sentence, str_of(cases[i].why), 0) != SIZE_MAX;
        CHECK(right);
        if (!right)
            fprintf(stderr, "    %s: %.*s\n", cases[i].body, STR_ARGS(sentence));
    }
}

int main(void)
{
    arena = arena_new();
    char template[] = "/tmp/workdays-XXXXXX";
    folder = mkdtemp(template);
    CHECK(folder != NULL);
    test_answers();
    test_languages();
    test_wrong_use();
    unlink(path_join(arena, folder, "one.lua"));
    rmdir(folder);
    arena_free(arena);
    return checks_end();
}
