/* holidays: which days of a region are worked, from its holiday files (urn:planpact:holidays:1,
 * plans/schema/holidays-1.xsd). Once loaded it never changes and may be shared by threads. */
#ifndef PLANPACT_HOLIDAYS_HOLIDAYS_H
#define PLANPACT_HOLIDAYS_HOLIDAYS_H

#include "base/date.h"
#include "base/finding.h"
#include "xml/xml.h"

/* A region with its days. Every function below takes NULL for "no region known": then Saturday
 * and Sunday are off and every other day is worked. */
struct holidays;

/* Reads COUNTRY.xml of every folder that has one, in the order of the NULL-terminated list: a
 * year without a status adds its days to those of the files before, a year with one stands in
 * their place. `region` is a country (CN) or a part of one (GB-SCT); in a country without its
 * part a day that only some parts have off is worked, see holidays_in_part. A country without a
 * file, or a part that its files do not know, is a warning at `pos`; a folder after the first
 * that has no file for the country is a note; a file that is wrong is an error at its place.
 * All owned by the arena, which must outlive findings that name a holiday. NULL if there is no
 * file or one is wrong. */
const struct holidays *holidays_load(struct arena *arena, struct findings *findings,
                                     const char *const *folders, struct str region,
                                     struct pos pos, const struct xml_schema *schema);

/* The same from one text instead of files. */
const struct holidays *holidays_read(struct arena *arena, struct findings *findings,
                                     const struct source *source, struct str region,
                                     struct pos pos, const struct xml_schema *schema);

/* Names are LANG_COUNT texts, none of them NULL: in a language that the file lacks stands the
 * nearest that it has. */

/* The name of the region, or NULL. */
const char *const *holidays_region(const struct holidays *holidays);

bool holidays_is_working_day(const struct holidays *holidays, struct date date);
/* A day of the weekend that is worked all the same (调休上班). */
bool holidays_is_made_up(const struct holidays *holidays, struct date date);
/* The name of the public holiday on that day, or NULL. */
const char *const *holidays_name(const struct holidays *holidays, struct date date);
/* The name of a public holiday that only some parts or towns of the region have on that day,
 * and which ones; NULL if there is none or all have it. */
const char *const *holidays_in_part(const struct holidays *holidays, struct date date,
                                    const char *const **parts);

/* The day itself if it is worked, else the first one after (before) it that is. Absent if the
 * date is, or if none of the next 400 days is worked. */
struct date holidays_next_working_day(const struct holidays *holidays, struct date date);
struct date holidays_previous_working_day(const struct holidays *holidays, struct date date);
/* The same in both directions; of two equally near the later one, so that a date that must
 * follow another still does. */
struct date holidays_nearest_working_day(const struct holidays *holidays, struct date date);

enum holidays_status {
    HOLIDAYS_UNKNOWN,   /* no file has the year */
    HOLIDAYS_EXPECTED,  /* computed from the law, not from the official list of the year */
    HOLIDAYS_STATUTORY, /* fixed by a law that needs no list */
    HOLIDAYS_PUBLISHED,
}; /* expected statutory published */

struct holidays_source {
    enum holidays_status status;
    struct date published; /* absent: not said */
    const char *const *source; /* authority, notice or law; NULL: not said */
};

struct holidays_source holidays_year(const struct holidays *holidays, int year);
enum holidays_status holidays_status(const struct holidays *holidays, int year);

#define HOLIDAYS_MESSAGES(M)                                                                \
    M(HOLIDAYS_MISSING, "holidays-missing", LEVEL_WARNING,                                  \
      "there is no holiday file for the region “{region}”, so that only Saturdays and "     \
      "Sundays count as days off",                                                          \
      "没有地区“{region}”的节假日文件，因此只把星期六和星期日算作休息日",                   \
      "Known regions: {known}. For another one, write a file of your own and name its "     \
      "folder with --holidays.",                                                            \
      "可用地区：{known}。其他地区请自行编写文件，并用 --holidays 指定其文件夹。")          \
    M(HOLIDAYS_UNUSED, "holidays-unused", LEVEL_NOTE,                                       \
      "{folder} has no {file}, so that it adds no holidays to this plan",                   \
      "{folder} 中没有 {file}，因此没有为本计划增加节假日",                                 \
      "A holiday file is named after its region; this is only a slip if it is there under " \
      "another name.",                                                                      \
      "节假日文件以地区代码命名；如果文件用了别的名称，请改名。")                           \
    M(HOLIDAYS_PART_UNKNOWN, "holidays-part-unknown", LEVEL_WARNING,                        \
      "the holiday file of {country} has no part “{region}”, so that only its nationwide "  \
      "holidays count",                                                                     \
      "{country} 的节假日文件中没有“{region}”这一部分，因此只计入全国性节假日",             \
      "Write one of these: {known}.", "请填写其中之一：{known}。")                          \
    M(HOLIDAYS_REGION_UNLIKE, "holidays-region-unlike", LEVEL_ERROR,                        \
      "this file is read for the region {wanted}, but says that it is for {region}",        \
      "此文件按地区 {wanted} 读取，但文件中写的是 {region}",                                \
      "Name the file after its region, or correct the attribute region.",                   \
      "请让文件名与地区一致，或更正属性 region。")                                          \
    M(HOLIDAYS_NAMELESS, "holidays-nameless", LEVEL_ERROR, "<{element}> has no name",       \
      "<{element}> 没有名称", "Write en=\"…\", zh-Hans=\"…\" or zh-Hant=\"…\".",            \
      "请写上 en=\"…\"、zh-Hans=\"…\" 或 zh-Hant=\"…\"。")                                  \
    M(HOLIDAYS_YEAR_REPEATED, "holidays-year-repeated", LEVEL_ERROR,                        \
      "the year {year} stands twice in this file", "此文件中 {year} 年出现了两次",          \
      "Put all its days into one <year>.", "请把该年份的日期写进同一个 <year>。")           \
    M(HOLIDAYS_OUTSIDE_YEAR, "holidays-outside-year", LEVEL_ERROR,                          \
      "{date} is not in the year {year}, under which it stands",                            \
      "{date} 不在其所属的 {year} 年之内",                                                  \
      "Correct the date, or move the line into its year.",                                  \
      "请更正日期，或把这一行移到相应年份。")                                               \
    M(HOLIDAYS_BACKWARDS, "holidays-backwards", LEVEL_ERROR,                                \
      "the last day, {last}, comes before the first, {date}",                               \
      "最后一天 {last} 早于第一天 {date}", "Exchange or correct the two dates.",            \
      "请更正或对调这两个日期。")                                                           \
    M(HOLIDAYS_DAY_BOTH, "holidays-day-both", LEVEL_ERROR,                                  \
      "{date} is a holiday and a workday in this file",                                     \
      "{date} 在此文件中既是休息日又是上班日", "Remove one of the two.",                    \
      "请删去其中一项。")                                                                   \
    M(HOLIDAYS_IN_UNKNOWN, "holidays-in-unknown", LEVEL_ERROR,                              \
      "no <part> of this file or of the files before it has the code “{part}”",             \
      "此文件及先读入的文件中都没有代码为“{part}”的 <part>",                                \
      "Correct the code, or add the part at the head of the file.",                         \
      "请更正代码，或在文件开头补上该部分。")

HOLIDAYS_MESSAGES(MESSAGE_DECLARE)

#endif
