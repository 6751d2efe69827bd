/* Holiday files → a calendar of one region. */
#include "holidays/inside.h"

#include "base/file.h"

#include <string.h>

HOLIDAYS_MESSAGES(MESSAGE_DEFINE)

/* One file being read into the calendar. */
struct reading {
    struct arena *arena;
    struct findings *findings;
    struct holidays *holidays;
    struct str region, country;
    size_t file;
};

static struct str value(const struct xml_node *node, const char *name)
{
    const struct xml_attribute *attribute = xml_attribute_find(node, name);
    return attribute ? attribute->value : STR_NONE;
}

static struct pos value_pos(const struct xml_node *node, const char *name)
{
    const struct xml_attribute *attribute = xml_attribute_find(node, name);
    return attribute ? xml_attribute_pos(node, attribute) : xml_pos(node);
}

/* The next of several words divided by white space, taken from *list; absent after the last. */
static struct str next_word(struct str *list)
{
    static const char *const spaces = " \t\r\n";
    while (list->n && memchr(spaces, *list->s, 4))
        *list = str_slice(*list, 1, list->n);
    size_t n = 0;
    while (n < list->n && !memchr(spaces, list->s[n], 4))
        n++;
    struct str word = n ? str_slice(*list, 0, n) : STR_NONE;
    *list = str_slice(*list, n, list->n);
    return word;
}

static bool has_word(struct str list, struct str wanted)
{
    for (struct str word = next_word(&list); word.s; word = next_word(&list))
        if (str_equal(word, wanted))
            return true;
    return false;
}

/* The names of an element; where a language is missing, the nearest that is there. False if
 * there is none at all. */
static bool read_names(struct arena *arena, const struct xml_node *node,
                       const char *names[LANG_COUNT])
{
    static const enum lang nearest[LANG_COUNT][2] = {
        [LANG_EN] = {LANG_ZH_HANS, LANG_ZH_HANT},
        [LANG_ZH_HANS] = {LANG_ZH_HANT, LANG_EN},
        [LANG_ZH_HANT] = {LANG_ZH_HANS, LANG_EN},
    };
    const char *given[LANG_COUNT] = {NULL};
    bool any = false;
    for (int lang = 0; lang < LANG_COUNT; lang++) {
        struct str name = str_trim(value(node, lang_tag((enum lang)lang)));
        given[lang] = name.n ? str_terminated(arena, name) : NULL;
        any = any || name.n;
    }
    for (int lang = 0; lang < LANG_COUNT; lang++) {
        names[lang] = given[lang];
        for (int i = 0; i < 2 && !names[lang]; i++)
            names[lang] = given[nearest[lang][i]];
    }
    return any;
}

/* ---- the head: region, weekend, parts ---- */

/* `also`: by its other codes too, as a plan may name it. */
static const struct part *part_find(const struct holidays *holidays, struct str code, bool also)
{
    for (size_t i = 0; i < holidays->part_count; i++)
        if (str_equal(holidays->parts[i].code, code)
            || (also && has_word(holidays->parts[i].also, code)))
            return &holidays->parts[i];
    return NULL;
}

static void read_part(struct reading *reading, const struct xml_node *node)
{
    struct holidays *holidays = reading->holidays;
    struct part part = {.code = value(node, "code"), .also = value(node, "also")};
    if (!part.code.s || part_find(holidays, part.code, false))
        return;
    if (!read_names(reading->arena, node, part.names))
        FIND(reading->findings, &HOLIDAYS_NAMELESS, xml_pos(node), ARG("element", node->name));
    holidays->parts = arena_grow(reading->arena, holidays->parts, &holidays->part_capacity,
                                 holidays->part_count + 1, sizeof part);
    holidays->parts[holidays->part_count++] = part;
}

static void read_weekend(struct holidays *holidays, struct str days)
{
    if (!days.s)
        return;
    holidays->weekend = 0;
    for (size_t i = 0; i < days.n; i++)
        if (days.s[i] >= '1' && days.s[i] <= '7')
            holidays->weekend |= 1u << (days.s[i] - '0');
}

static void read_head(struct reading *reading, const struct xml_node *root)
{
    struct holidays *holidays = reading->holidays;
    struct str region = value(root, "region");
    if (region.s && !str_equal(region, reading->country))
        FIND(reading->findings, &HOLIDAYS_REGION_UNLIKE, value_pos(root, "region"),
             ARG("wanted", reading->country), ARG("region", region));
    const char *names[LANG_COUNT];
    if (read_names(reading->arena, root, names))
        memcpy(holidays->names, names, sizeof names);
    read_weekend(holidays, value(root, "weekend"));
    for (const struct xml_node *n = xml_element(root->child); n; n = xml_element(n->next))
        if (str_is(n->name, "part"))
            read_part(reading, n);
    holidays->chosen = part_find(holidays, reading->region, true);
}

/* ---- days ---- */

/* The names of the parts in `list`, or of the region for an absent one, in each language. */
static void name_parts(const struct reading *reading, struct str list,
                       const char *names[LANG_COUNT])
{
    static const char *const commas[LANG_COUNT] = {", ", "、", "、"};
    const char *const *region = holidays_region(reading->holidays);
    for (int lang = 0; lang < LANG_COUNT; lang++) {
        struct buf out = {.arena = reading->arena};
        struct str left = list;
        for (struct str code = next_word(&left); code.s; code = next_word(&left)) {
            const struct part *part = part_find(reading->holidays, code, false);
            if (part && part->names[lang])
                buf_printf(&out, "%s%s", out.n ? commas[lang] : "", part->names[lang]);
        }
        names[lang] = out.n ? str_terminated(reading->arena, buf_str(&out)) : region[lang];
    }
}

static bool parts_known(struct reading *reading, const struct xml_node *node, struct str list)
{
    bool good = true;
    for (struct str code = next_word(&list); code.s; code = next_word(&list)) {
        if (part_find(reading->holidays, code, false))
            continue;
        FIND(reading->findings, &HOLIDAYS_IN_UNKNOWN, value_pos(node, "in"), ARG("part", code));
        good = false;
    }
    return good;
}

enum reach { REACH_NOWHERE, REACH_PART, REACH_ALL };

/* How much of the region the parts of a list are; an absent list means the whole country. */
static enum reach list_reach(const struct holidays *holidays, struct str list)
{
    size_t named = 0;
    if (!list.s)
        return REACH_ALL;
    for (size_t i = 0; i < holidays->part_count; i++) {
        const struct part *part = &holidays->parts[i];
        bool there = has_word(list, part->code);
        named += there;
        if (part == holidays->chosen)
            return there ? REACH_ALL : REACH_NOWHERE;
    }
    return named == holidays->part_count ? REACH_ALL : REACH_PART;
}

/* The line as a day of the region; NULL if it does not concern it. */
static const struct day *make_day(struct reading *reading, const struct xml_node *node)
{
    struct str list = value(node, "in");
    bool worked = str_is(node->name, "workday"), some = value(node, "only").s != NULL;
    struct day *day = arena_alloc(reading->arena, sizeof *day);
    day->file = reading->file;
    if (!read_names(reading->arena, node, day->names) && !worked)
        FIND(reading->findings, &HOLIDAYS_NAMELESS, xml_pos(node), ARG("element", node->name));
    if (!parts_known(reading, node, list))
        return NULL;
    enum reach reach = list_reach(reading->holidays, list);
    if (reach == REACH_NOWHERE || (worked && (reach == REACH_PART || some)))
        return NULL;
    bool whole = reach == REACH_ALL && !some;
    day->kind = worked ? DAY_WORKED : whole ? DAY_OFF : DAY_OFF_IN_PART;
    if (day->kind == DAY_OFF_IN_PART)
        name_parts(reading, reading->holidays->chosen ? STR_NONE : list, day->parts);
    return day;
}

/* A later file wins over an earlier one, a day off everywhere over one in some parts, else
 * what stands first. */
static bool takes_place(const struct day *new, const struct day *old)
{
    if (!old)
        return true;
    if (new->kind == DAY_OFF_IN_PART)
        return old->kind == DAY_WORKED && new->file != old->file;
    return new->file != old->file || old->kind == DAY_OFF_IN_PART;
}

static void place_day(struct reading *reading, struct year *year, const struct xml_node *node,
                      struct date date, const struct day *day)
{
    const struct day **slot = &year->days[day_of_year(date)];
    const struct day *old = *slot;
    char iso[11];
    if (old && old->file == day->file && old->kind != day->kind
        && (old->kind == DAY_WORKED || day->kind == DAY_WORKED)
        && old->kind != DAY_OFF_IN_PART && day->kind != DAY_OFF_IN_PART) {
        date_iso(date, iso);
        FIND(reading->findings, &HOLIDAYS_DAY_BOTH, value_pos(node, "date"),
             ARG_TEXT("date", iso));
    }
    if (takes_place(day, old))
        *slot = day;
}

static bool in_year(struct reading *reading, const struct year *year,
                    const struct xml_node *node, const char *attribute, struct date date)
{
    if (date.year == year->year)
        return true;
    FIND(reading->findings, &HOLIDAYS_OUTSIDE_YEAR, value_pos(node, attribute),
         ARG("date", value(node, attribute)),
         ARG("year", str_format(reading->arena, "%d", year->year)));
    return false;
}

static void read_day(struct reading *reading, struct year *year, const struct xml_node *node)
{
    struct date first, last;
    if (!date_parse(value(node, "date"), &first))
        return; /* the schema has said so */
    if (!value(node, "last").s)
        last = first;
    else if (!date_parse(value(node, "last"), &last))
        return;
    if (!in_year(reading, year, node, "date", first)
        || !in_year(reading, year, node, "last", last))
        return;
    if (date_compare(last, first) < 0) {
        FIND(reading->findings, &HOLIDAYS_BACKWARDS, value_pos(node, "last"),
             ARG("last", value(node, "last")), ARG("date", value(node, "date")));
        return;
    }
    const struct day *day = make_day(reading, node);
    for (struct date d = first; day && date_compare(d, last) <= 0; d = date_add_days(d, 1))
        place_day(reading, year, node, d, day);
}

/* ---- years ---- */

static enum holidays_status status_of_word(struct str word)
{
    static const char *const words[] = {"", "expected", "statutory", "published"};
    for (int i = HOLIDAYS_EXPECTED; i <= HOLIDAYS_PUBLISHED; i++)
        if (str_is(word, words[i]))
            return (enum holidays_status)i;
    return HOLIDAYS_UNKNOWN;
}

static void read_source(struct reading *reading, struct year *year, const struct xml_node *node)
{
    struct holidays_source *source = &year->source;
    const struct xml_node *element = xml_child_find(node, "source");
    const char **names = arena_array(reading->arena, LANG_COUNT, sizeof *names);
    *source = (struct holidays_source){.status = status_of_word(value(node, "status"))};
    date_parse(value(node, "published"), &source->published);
    if (element && read_names(reading->arena, element, names))
        source->source = names;
}

static int year_number(struct str text)
{
    int year = 0;
    for (size_t i = 0; i < text.n && i < 4; i++)
        year = text.s[i] >= '0' && text.s[i] <= '9' ? year * 10 + (text.s[i] - '0') : 0;
    return text.n == 4 ? year : 0;
}

static struct year *year_of(struct reading *reading, int number)
{
    struct year *year = year_find(reading->holidays, number);
    if (year)
        return year;
    year = arena_alloc(reading->arena, sizeof *year);
    year->year = number;
    year->file = SIZE_MAX;
    year->next = reading->holidays->years;
    reading->holidays->years = year;
    return year;
}

static void read_year(struct reading *reading, const struct xml_node *node)
{
    int number = year_number(value(node, "year"));
    if (!number)
        return; /* the schema has said so */
    struct year *year = year_of(reading, number);
    if (year->file == reading->file) {
        FIND(reading->findings, &HOLIDAYS_YEAR_REPEATED, value_pos(node, "year"),
             ARG("year", value(node, "year")));
        return;
    }
    year->file = reading->file;
    if (value(node, "status").s) {
        memset(year->days, 0, sizeof year->days);
        read_source(reading, year, node);
    }
    for (const struct xml_node *n = xml_element(node->child); n; n = xml_element(n->next))
        if (str_is(n->name, "holiday") || str_is(n->name, "workday"))
            read_day(reading, year, n);
}

/* ---- files ---- */

static size_t bad_count(const struct findings *findings)
{
    return findings->by_level[LEVEL_ERROR] + findings->by_level[LEVEL_FAILURE];
}

static void read_file(struct reading *reading, const struct source *source,
                      const struct xml_schema *schema)
{
    const struct xml_node *root = xml_read(reading->arena, reading->findings, source, schema);
    if (!root)
        return;
    read_head(reading, root);
    for (const struct xml_node *n = xml_element(root->child); n; n = xml_element(n->next))
        if (str_is(n->name, "year"))
            read_year(reading, n);
    reading->file++;
}

/* CN, GB-SCT: what may stand in a file's name. */
static bool region_plain(struct str region)
{
    static const char *const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
    if (region.n != 2 && (region.n < 4 || region.n > 6 || region.s[2] != '-'))
        return false;
    for (size_t i = 0; i < region.n; i++)
        if (i != 2 && !memchr(letters, region.s[i], i < 2 ? 26 : 36))
            return false;
    return true;
}

static struct reading reading_begin(struct arena *arena, struct findings *findings,
                                    struct str region)
{
    struct holidays *holidays = arena_alloc(arena, sizeof *holidays);
    struct str country = str_slice(region, 0, 2);
    holidays->weekend = WEEKEND_USUAL;
    for (int lang = 0; lang < LANG_COUNT; lang++)
        holidays->names[lang] = str_terminated(arena, country);
    return (struct reading){arena, findings, holidays, region, country, 0};
}

static void check_part(const struct reading *reading, struct pos pos)
{
    if (reading->holidays->chosen || str_equal(reading->region, reading->country))
        return;
    struct buf known = {.arena = reading->arena};
    buf_add(&known, reading->country);
    for (size_t i = 0; i < reading->holidays->part_count; i++)
        buf_printf(&known, ", %.*s", STR_ARGS(reading->holidays->parts[i].code));
    FIND(reading->findings, &HOLIDAYS_PART_UNKNOWN, pos, ARG("country", reading->country),
         ARG("region", reading->region), ARG("known", buf_str(&known)));
}

const struct holidays *holidays_read(struct arena *arena, struct findings *findings,
                                     const struct source *source, struct str region,
                                     struct pos pos, const struct xml_schema *schema)
{
    size_t before = bad_count(findings);
    struct reading reading = reading_begin(arena, findings, region);
    read_file(&reading, source, schema);
    check_part(&reading, pos);
    return bad_count(findings) == before ? reading.holidays : NULL;
}

static void find_missing(struct arena *arena, struct findings *findings,
                         const char *const *folders, struct str region, struct pos pos)
{
    struct buf known = {.arena = arena};
    for (size_t f = 0; folders[f]; f++) {
        const char **names;
        size_t count = 0;
        if (!folder_list(arena, findings, folders[f], ".xml", &names, &count))
            continue;
        for (size_t i = 0; i < count; i++) {
            struct str name = str_slice(str_of(names[i]), 0, strlen(names[i]) - 4);
            if (str_find(buf_str(&known), name, 0) == SIZE_MAX)
                buf_printf(&known, "%s%.*s", known.n ? ", " : "", STR_ARGS(name));
        }
    }
    FIND(findings, &HOLIDAYS_MISSING, pos, ARG("region", region), ARG("known", buf_str(&known)));
}

const struct holidays *holidays_load(struct arena *arena, struct findings *findings,
                                     const char *const *folders, struct str region,
                                     struct pos pos, const struct xml_schema *schema)
{
    size_t before = bad_count(findings), files = 0;
    struct reading reading = reading_begin(arena, findings, region);
    struct str name = str_format(arena, "%.*s.xml", STR_ARGS(reading.country));
    for (size_t f = 0; folders[f] && region_plain(region); f++) {
        const char *path = path_join(arena, folders[f], name.s);
        if (!file_exists(path)) {
            if (f > 0)
                FIND(findings, &HOLIDAYS_UNUSED, POS_NONE, ARG_TEXT("folder", folders[f]),
                     ARG("file", name));
            continue;
        }
        files++;
        const struct source *source = file_read(arena, findings, path, XML_BYTES_MAX);
        if (source)
            read_file(&reading, source, schema);
    }
    if (files == 0)
        find_missing(arena, findings, folders, region, pos);
    else if (bad_count(findings) == before)
        check_part(&reading, pos);
    return files && bad_count(findings) == before ? reading.holidays : NULL;
}
