/* Prints what the shipped files make of each day from 2026 to 2028, for the oracles of
 * tests/holidays to compare: a line for each region, its code and a letter a day: w worked, m
 * worked at a weekend, h public holiday, o weekend, and p for a worked day that some parts have
 * off. */
#include "check.h"

#include "holidays/holidays.h"

static char letter(const struct holidays *holidays, struct date date)
{
    const char *const *parts;
    if (holidays_name(holidays, date))
        return 'h';
    if (!holidays_is_working_day(holidays, date))
        return 'o';
    if (holidays_is_made_up(holidays, date))
        return 'm';
    return holidays_in_part(holidays, date, &parts) ? 'p' : 'w';
}

int main(void)
{
    static const char *const regions[] = {
        "CN",    "HK",    "US",    "GB",    "GB-EAW", "GB-SCT", "GB-NIR", "DE",
        "DE-BW", "DE-BY", "DE-BE", "DE-BB", "DE-HB",  "DE-HH",  "DE-HE",  "DE-MV",
        "DE-NI", "DE-NW", "DE-RP", "DE-SL", "DE-SN",  "DE-ST",  "DE-SH",  "DE-TH"};
    const char *folders[] = {SOURCE_DIR "/plans/holidays", NULL};
    struct arena *arena = arena_new();
    struct findings findings = {.arena = arena};
    const struct xml_schema *schema =
        xml_schema_load(arena, &findings, SOURCE_DIR "/plans/schema/holidays-1.xsd");
    for (size_t i = 0; i < sizeof regions / sizeof regions[0]; i++) {
        const struct holidays *holidays =
            holidays_load(arena, &findings, folders, str_of(regions[i]), POS_NONE, schema);
        CHECK(holidays != NULL);
        printf("%s ", regions[i]);
        for (struct date d = {2026, 1, 1}; d.year <= 2028; d = date_add_days(d, 1))
            putchar(letter(holidays, d));
        putchar('\n');
    }
    CHECK_INT(findings.count, 0);
    arena_free(arena);
    return checks_end();
}
