/* Calendars from small files, checked by hand; every mistake that a file can hold. */
#include "check.h"

#include "base/file.h"
#include "holidays/holidays.h"

#include <stdlib.h>
#include <unistd.h>

static struct arena *arena;
static const struct xml_schema *schema;

static struct date on(const char *iso)
{
    struct date date;
    CHECK(date_parse(str_of(iso), &date));
    return date;
}

#define CHECK_DATE(actual, expected)               \
    do {                                           \
        char iso_[11] = "";                        \
        struct date actual_date_ = (actual);       \
        if (date_known(actual_date_))              \
            date_iso(actual_date_, iso_);          \
        CHECK_STR(str_of(iso_), expected);         \
    } while (0)

static const struct holidays *from_text(struct findings *findings, const char *text,
                                        const char *region)
{
    const char *whole =
        str_format(arena, "<holidays xmlns='urn:planpact:holidays:1' %s</holidays>", text).s;
    const struct source *source = source_new(arena, "T.xml", str_of(whole));
    return holidays_read(arena, findings, source, str_of(region), POS_NONE, schema);
}

static const struct holidays *good(const char *text, const char *region)
{
    struct findings findings = {.arena = arena};
    const struct holidays *holidays = from_text(&findings, text, region);
    show_findings(arena, &findings);
    CHECK(holidays != NULL && findings.count == 0);
    return holidays;
}

static const char *const china =
    "region='CN' en='China' zh-Hans='中国'>"
    "<year year='2026' status='published' published='2025-11-04'>"
    "<source en='Notice' zh-Hans='通知'/>"
    "<holiday date='2026-01-01' last='2026-01-03' en='New Year' zh-Hans='元旦'/>"
    "<workday date='2026-01-04' zh-Hans='元旦'/></year>"
    "<year year='2027' status='expected'><holiday date='2027-01-01' zh-Hant='元旦'/></year>";

static void test_days(void)
{
    const struct holidays *cn = good(china, "CN");
    const char *const *parts;
    CHECK(holidays_is_working_day(cn, on("2025-12-31")));
    CHECK(!holidays_is_working_day(cn, on("2026-01-01")));
    CHECK(!holidays_is_working_day(cn, on("2026-01-03")));
    CHECK(holidays_is_working_day(cn, on("2026-01-04")));
    CHECK(holidays_is_made_up(cn, on("2026-01-04")));
    CHECK(!holidays_is_made_up(cn, on("2026-01-05")) && !holidays_is_made_up(cn, on("2026-01-10")));
    CHECK(!holidays_is_working_day(cn, on("2026-01-10")));
    CHECK(!holidays_is_working_day(cn, DATE_NONE));
    CHECK(holidays_name(cn, on("2026-01-04")) == NULL);
    CHECK(holidays_name(cn, on("2026-01-10")) == NULL);
    CHECK_STR(str_of(holidays_name(cn, on("2026-01-02"))[LANG_EN]), "New Year");
    CHECK_STR(str_of(holidays_name(cn, on("2026-01-02"))[LANG_ZH_HANT]), "元旦");
    CHECK_STR(str_of(holidays_name(cn, on("2027-01-01"))[LANG_EN]), "元旦");
    CHECK_STR(str_of(holidays_region(cn)[LANG_ZH_HANS]), "中国");
    CHECK(holidays_in_part(cn, on("2026-01-01"), &parts) == NULL && parts == NULL);
}

static void test_years(void)
{
    const struct holidays *cn = good(china, "CN");
    CHECK_INT(holidays_status(cn, 2026), HOLIDAYS_PUBLISHED);
    CHECK_INT(holidays_status(cn, 2027), HOLIDAYS_EXPECTED);
    CHECK_INT(holidays_status(cn, 2028), HOLIDAYS_UNKNOWN);
    CHECK_INT(holidays_status(NULL, 2026), HOLIDAYS_UNKNOWN);
    CHECK_DATE(holidays_year(cn, 2026).published, "2025-11-04");
    CHECK_STR(str_of(holidays_year(cn, 2026).source[LANG_ZH_HANT]), "通知");
    CHECK(holidays_year(cn, 2027).source == NULL);
    CHECK(!date_known(holidays_year(cn, 2027).published));
}

static void test_working_days(void)
{
    const struct holidays *cn = good(china, "CN");
    CHECK_DATE(holidays_next_working_day(cn, on("2026-01-01")), "2026-01-04");
    CHECK_DATE(holidays_next_working_day(cn, on("2026-01-05")), "2026-01-05");
    CHECK_DATE(holidays_previous_working_day(cn, on("2026-01-03")), "2025-12-31");
    CHECK_DATE(holidays_previous_working_day(cn, on("2026-01-11")), "2026-01-09");
    CHECK_DATE(holidays_nearest_working_day(cn, on("2026-01-01")), "2025-12-31");
    CHECK_DATE(holidays_nearest_working_day(cn, on("2026-01-03")), "2026-01-04");
    CHECK_DATE(holidays_nearest_working_day(cn, on("2026-01-10")), "2026-01-09");
    CHECK_DATE(holidays_nearest_working_day(cn, on("2026-01-11")), "2026-01-12");
    CHECK_DATE(holidays_next_working_day(cn, DATE_NONE), "");
    CHECK_DATE(holidays_next_working_day(NULL, on("2026-01-03")), "2026-01-05");
    CHECK(holidays_is_working_day(NULL, on("2026-01-01")));
    CHECK(!holidays_is_working_day(NULL, on("2026-01-04")));
    /* as near on both sides: the later one */
    const struct holidays *both = good(
        "region='CN' en='x'><year year='2026'><holiday date='2026-06-10' en='x'/></year>", "CN");
    CHECK_DATE(holidays_nearest_working_day(both, on("2026-06-10")), "2026-06-11");
    /* another weekend, and one that never ends */
    const struct holidays *gulf = good("region='AE' weekend='5 6' en='x'>", "AE");
    CHECK(holidays_is_working_day(gulf, on("2026-01-04")));
    CHECK(!holidays_is_working_day(gulf, on("2026-01-02")));
    const struct holidays *never = good("region='XX' weekend='1 2 3 4 5 6 7' en='x'>", "XX");
    CHECK_DATE(holidays_next_working_day(never, on("2026-01-01")), "");
    CHECK_DATE(holidays_nearest_working_day(never, on("2026-01-01")), "");
}

static const char *const britain =
    "region='GB' en='UK'><part code='GB-EAW' also='GB-ENG GB-WLS' en='England and Wales'/>"
    "<part code='GB-SCT' en='Scotland' zh-Hans='苏格兰'/>"
    "<part code='GB-NIR' en='Northern Ireland'/>"
    "<year year='2027' status='published'>"
    "<holiday date='2027-01-04' in='GB-SCT' en='2nd January'/>"
    "<holiday date='2027-03-29' in='GB-EAW GB-NIR' en='Easter Monday'/>"
    "<holiday date='2027-05-03' in='GB-EAW GB-NIR GB-SCT' en='May'/>"
    "<holiday date='2027-06-15' in='GB-NIR' only='some' en='Fair'/>"
    "<holiday date='2027-06-16' only='some' en='Feast'/>"
    "<workday date='2027-06-19' in='GB-SCT' en='Worked'/></year>";

static void test_parts(void)
{
    const struct holidays *whole = good(britain, "GB"), *scotland = good(britain, "GB-SCT");
    const struct holidays *wales = good(britain, "GB-WLS"), *ulster = good(britain, "GB-NIR");
    const char *const *parts;
    CHECK(!holidays_is_working_day(scotland, on("2027-01-04")));
    CHECK(holidays_is_working_day(wales, on("2027-01-04")));
    CHECK(holidays_in_part(wales, on("2027-01-04"), &parts) == NULL);
    CHECK(holidays_is_working_day(whole, on("2027-01-04")));
    CHECK(holidays_name(whole, on("2027-01-04")) == NULL);
    CHECK_STR(str_of(holidays_in_part(whole, on("2027-01-04"), &parts)[LANG_EN]), "2nd January");
    CHECK_STR(str_of(parts[LANG_ZH_HANS]), "苏格兰");
    CHECK(holidays_in_part(whole, on("2027-03-29"), &parts) != NULL);
    CHECK_STR(str_of(parts[LANG_EN]), "England and Wales, Northern Ireland");
    CHECK(!holidays_is_working_day(whole, on("2027-05-03")));
    CHECK(!holidays_is_working_day(wales, on("2027-03-29")));
    CHECK(holidays_is_working_day(ulster, on("2027-06-15")));
    CHECK(holidays_in_part(ulster, on("2027-06-15"), &parts) != NULL);
    CHECK_STR(str_of(parts[LANG_EN]), "Northern Ireland");
    CHECK(holidays_in_part(scotland, on("2027-06-15"), &parts) == NULL);
    CHECK(holidays_in_part(whole, on("2027-06-16"), &parts) != NULL);
    CHECK_STR(str_of(parts[LANG_EN]), "UK");
    CHECK(holidays_is_working_day(scotland, on("2027-06-19")));
    CHECK(!holidays_is_working_day(whole, on("2027-06-19")));
    CHECK_STR(str_of(holidays_region(wales)[LANG_EN]), "England and Wales");
    CHECK_STR(str_of(holidays_region(whole)[LANG_EN]), "UK");
}

/* Of two lines on one day the one that holds everywhere counts, in either order. */
static void test_overlaps(void)
{
    static const char *const texts[] = {
        "<holiday date='2027-06-10' in='DE-A' en='One'/><holiday date='2027-06-10' en='All'/>",
        "<holiday date='2027-06-10' en='All'/><holiday date='2027-06-10' in='DE-A' en='One'/>"};
    for (size_t i = 0; i < 2; i++) {
        const char *text = str_format(arena,
                                      "region='DE' en='x'><part code='DE-A' en='A'/><part "
                                      "code='DE-B' en='B'/><year year='2027'>%s</year>",
                                      texts[i])
                               .s;
        CHECK_STR(str_of(holidays_name(good(text, "DE"), on("2027-06-10"))[LANG_EN]), "All");
        CHECK(!holidays_is_working_day(good(text, "DE-B"), on("2027-06-10")));
    }
    const struct holidays *two =
        good("region='DE'><year year='2027'><holiday date='2027-06-10' en='First'/>"
             "<holiday date='2027-06-09' last='2027-06-11' en='Second'/></year>",
             "DE");
    CHECK_STR(str_of(holidays_name(two, on("2027-06-10"))[LANG_EN]), "First");
    CHECK_STR(str_of(holidays_name(two, on("2027-06-11"))[LANG_EN]), "Second");
}

static void test_mistakes(void)
{
    static const struct {
        const char *text, *code;
    } cases[] = {
        {"region='HK' en='x'>", "holidays-region-unlike"},
        {"region='CN' en='x'><part code='CN-A'/>", "holidays-nameless"},
        {"region='CN'><year year='2026'><holiday date='2026-01-01'/></year>", "holidays-nameless"},
        {"region='CN'><year year='2026'/><year year='2026'/>", "holidays-year-repeated"},
        {"region='CN'><year year='2026'><holiday date='2027-01-01' en='x'/></year>",
         "holidays-outside-year"},
        {"region='CN'><year year='2026'><holiday date='2026-12-31' last='2027-01-02' en='x'/>"
         "</year>",
         "holidays-outside-year"},
        {"region='CN'><year year='2026'><holiday date='2026-01-02' last='2026-01-01' en='x'/>"
         "</year>",
         "holidays-backwards"},
        {"region='CN'><year year='2026'><holiday date='2026-01-01' last='2026-01-05' en='x'/>"
         "<workday date='2026-01-04'/></year>",
         "holidays-day-both"},
        {"region='CN'><year year='2026'><holiday date='2026-01-01' in='CN-A' en='x'/></year>",
         "holidays-in-unknown"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct findings findings = {.arena = arena};
        CHECK(from_text(&findings, cases[i].text, "CN") == NULL);
        CHECK_INT(findings.count, 1);
        CHECK(found(&findings, cases[i].code));
    }
    struct findings findings = {.arena = arena};
    CHECK(from_text(&findings, "region='China'>", "CN") == NULL && findings.count == 1);
    findings = (struct findings){.arena = arena};
    CHECK(from_text(&findings, "region='CN'><year year='2026' status='sure'/>", "CN") == NULL);
    /* a part that is not there is no reason to know nothing */
    findings = (struct findings){.arena = arena};
    CHECK(from_text(&findings, britain, "GB-XYZ") != NULL && findings.count == 1);
    CHECK(found(&findings, "holidays-part-unknown"));
    struct buf advice = {.arena = arena};
    finding_advice(&advice, &findings.items[0], LANG_EN);
    CHECK_STR(buf_str(&advice), "Write one of these: GB, GB-EAW, GB-SCT, GB-NIR.");
}

/* ---- files ---- */

static const char *folder;

static void put(const char *name, const char *text)
{
    struct findings findings = {.arena = arena};
    const char *whole =
        str_format(arena, "<holidays xmlns='urn:planpact:holidays:1' %s</holidays>", text).s;
    CHECK(file_write(arena, &findings, path_join(arena, folder, name), str_of(whole),
                     FILE_REPLACE));
    show_findings(arena, &findings);
}

static const struct holidays *load(struct findings *findings, const char *region)
{
    const char *folders[] = {SOURCE_DIR "/plans/holidays", folder, NULL};
    *findings = (struct findings){.arena = arena};
    return holidays_load(arena, findings, folders, str_of(region), POS_NONE, schema);
}

static void test_own_days(void)
{
    struct findings findings;
    put("CN.xml", "region='CN'><year year='2026'><holiday date='2026-05-06' en='Our day'/>"
                  "<workday date='2026-10-07'/></year><year year='2027' status='published' "
                  "published='2026-11-30'><holiday date='2027-01-01' last='2027-01-03' "
                  "en='New Year'/></year>");
    const struct holidays *cn = load(&findings, "CN");
    CHECK(cn != NULL && findings.count == 0);
    CHECK(!holidays_is_working_day(cn, on("2026-05-06")));     /* added */
    CHECK(holidays_is_working_day(cn, on("2026-10-07")));      /* taken away */
    CHECK(!holidays_is_working_day(cn, on("2026-10-06")));     /* kept */
    CHECK_INT(holidays_status(cn, 2026), HOLIDAYS_PUBLISHED);  /* kept */
    CHECK_INT(holidays_status(cn, 2027), HOLIDAYS_PUBLISHED);  /* replaced */
    CHECK(holidays_is_working_day(cn, on("2027-02-08")));
    CHECK_STR(str_of(holidays_region(cn)[LANG_EN]), "China (mainland)");
    /* a year of which only our own days are known is not known */
    put("CN.xml", "region='CN'><year year='2031'><holiday date='2031-05-06' en='x'/></year>");
    CHECK_INT(holidays_status(load(&findings, "CN"), 2031), HOLIDAYS_UNKNOWN);
}

static void test_files(void)
{
    struct findings findings;
    CHECK(load(&findings, "JP") == NULL && found(&findings, "holidays-missing"));
    CHECK(found(&findings, "holidays-unused"));
    CHECK(!findings_bad(&findings));
    struct buf advice = {.arena = arena};
    finding_advice(&advice, &findings.items[1], LANG_EN);
    CHECK(str_starts(buf_str(&advice), STR("Known regions: CN, DE, GB, HK, US.")));
    static const char *const odd[] = {"../..", "cn", "CN-", "CN-ABCD", "C", "", "CN/x", "CNX"};
    for (size_t i = 0; i < sizeof odd / sizeof odd[0]; i++)
        CHECK(load(&findings, odd[i]) == NULL && found(&findings, "holidays-missing"));
    CHECK(load(&findings, "GB") != NULL && found(&findings, "holidays-unused"));
    CHECK_INT(findings.count, 1);
    put("JP.xml", "region='JP' en='Japan'>");
    CHECK(load(&findings, "JP") != NULL && findings.count == 0);
    CHECK(load(&findings, "JP-13") != NULL && found(&findings, "holidays-part-unknown"));
    put("JP.xml", "region='JP' en='Japan'><year/>");
    CHECK(load(&findings, "JP") == NULL && findings_bad(&findings));
}

/* What is shipped loads for every region without a finding, and each year says whence it is. */
static void test_shipped(void)
{
    static const char *const regions[] = {
        "CN",    "HK",    "US",    "GB",    "GB-EAW", "GB-ENG", "GB-WLS", "GB-SCT", "GB-NIR",
        "DE",    "DE-BW", "DE-BY", "DE-BE", "DE-BB",  "DE-HB",  "DE-HH",  "DE-HE",  "DE-MV",
        "DE-NI", "DE-NW", "DE-RP", "DE-SL", "DE-SN",  "DE-ST",  "DE-SH",  "DE-TH"};
    const char *folders[] = {SOURCE_DIR "/plans/holidays", NULL};
    for (size_t i = 0; i < sizeof regions / sizeof regions[0]; i++) {
        struct findings findings = {.arena = arena};
        const struct holidays *holidays = holidays_load(arena, &findings, folders,
                                                        str_of(regions[i]), POS_NONE, schema);
        show_findings(arena, &findings);
        CHECK(holidays != NULL && findings.count == 0);
        for (int year = 2026; year <= 2028; year++) {
            struct holidays_source source = holidays_year(holidays, year);
            CHECK(source.status != HOLIDAYS_UNKNOWN && source.source != NULL);
            CHECK(date_known(source.published) == (source.status == HOLIDAYS_PUBLISHED));
            for (int lang = 0; source.source && lang < LANG_COUNT; lang++)
                CHECK(source.source[lang] != NULL);
        }
    }
}

/* Days taken by hand from the notices and laws. */
static void test_vectors(void)
{
    static const struct {
        const char *region, *date;
        bool works;
        const char *name; /* in Chinese as written there; NULL: no holiday */
    } vectors[] = {
        {"CN", "2026-01-02", false, "元旦"},   {"CN", "2026-01-04", true, NULL},
        {"CN", "2026-02-14", true, NULL},      {"CN", "2026-02-15", false, "春节"},
        {"CN", "2026-02-23", false, "春节"},   {"CN", "2026-02-24", true, NULL},
        {"CN", "2026-02-28", true, NULL},      {"CN", "2026-04-06", false, "清明节"},
        {"CN", "2026-05-05", false, "劳动节"}, {"CN", "2026-05-09", true, NULL},
        {"CN", "2026-06-19", false, "端午节"}, {"CN", "2026-09-20", true, NULL},
        {"CN", "2026-09-25", false, "中秋节"}, {"CN", "2026-10-07", false, "国庆节"},
        {"CN", "2026-10-10", true, NULL},      {"CN", "2026-10-11", false, NULL},
        {"CN", "2027-02-05", false, "农历除夕"}, {"CN", "2027-02-08", false, "春节"},
        {"CN", "2027-06-09", false, "端午节"}, {"CN", "2028-01-25", false, "农历除夕"},
        {"HK", "2026-04-06", false, "清明节翌日"},
        {"HK", "2026-04-07", false, "复活节星期一翌日"},
        {"HK", "2026-05-25", false, "佛诞翌日"}, {"HK", "2027-02-09", false, "农历年初四"},
        {"HK", "2027-12-28", true, NULL},      {"HK", "2028-10-02", false, "国庆日翌日"},
        {"GB-SCT", "2026-06-15", false, "世界杯银行假日"}, {"GB-EAW", "2026-06-15", true, NULL},
        {"GB-SCT", "2027-03-29", true, NULL},  {"GB-ENG", "2027-03-29", false, "复活节星期一"},
        {"GB-NIR", "2026-07-13", false, "博因河战役纪念日（奥伦治日）（补假）"},
        {"GB", "2027-12-28", false, "节礼日（补假）"}, {"GB", "2028-01-03", false, "元旦（补假）"},
        {"DE-BY", "2027-01-06", false, "主显节"}, {"DE-HE", "2027-01-06", true, NULL},
        {"DE-SN", "2027-11-17", false, "忏悔祈祷日"}, {"DE", "2027-11-17", true, NULL},
        {"DE-TH", "2027-09-20", false, "世界儿童日"}, {"DE", "2027-05-06", false, "耶稣升天节"},
        {"DE-BE", "2028-03-08", false, "国际妇女节"}, {"DE-BY", "2028-08-15", true, NULL},
        {"DE-SL", "2028-08-15", false, "圣母升天节"},
        {"US", "2026-07-03", false, "独立日（补休）"}, {"US", "2027-12-31", false, "元旦（补休）"},
        {"US", "2027-11-25", false, "感恩节"}, {"US", "2028-11-10", false, "退伍军人节（补休）"},
        {"US", "2027-11-26", true, NULL},
    };
    const char *folders[] = {SOURCE_DIR "/plans/holidays", NULL};
    for (size_t i = 0; i < sizeof vectors / sizeof vectors[0]; i++) {
        struct findings findings = {.arena = arena};
        const struct holidays *holidays =
            holidays_load(arena, &findings, folders, str_of(vectors[i].region), POS_NONE, schema);
        struct date date = on(vectors[i].date);
        const char *const *name = holidays_name(holidays, date);
        bool right = holidays_is_working_day(holidays, date) == vectors[i].works
                     && !name == !vectors[i].name
                     && (!name || strcmp(name[LANG_ZH_HANS], vectors[i].name) == 0);
        CHECK(right);
        if (!right)
            fprintf(stderr, "    %s %s %s\n", vectors[i].region, vectors[i].date,
                    name ? name[LANG_ZH_HANS] : "-");
    }
}

int main(void)
{
    arena = arena_new();
    char template[] = "/tmp/holidays-XXXXXX";
    folder = mkdtemp(template);
    struct findings findings = {.arena = arena};
    schema = xml_schema_load(arena, &findings, SOURCE_DIR "/plans/schema/holidays-1.xsd");
    show_findings(arena, &findings);
    CHECK(schema != NULL && folder != NULL);
    test_days();
    test_years();
    test_working_days();
    test_parts();
    test_overlaps();
    test_mistakes();
    test_own_days();
    test_files();
    test_shipped();
    test_vectors();
    unlink(path_join(arena, folder, "CN.xml"));
    unlink(path_join(arena, folder, "JP.xml"));
    rmdir(folder);
    arena_free(arena);
    return checks_end();
}
