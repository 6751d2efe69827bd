/* Plans to begin with. */
#include "face/loaded.h"

#include "xml/xml.h"

#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* The first line of the comment a starter begins with says what it is for. */
static struct str starter_about(struct str text)
{
    size_t start = str_find(text, STR("<!--"), 0);
    if (start == SIZE_MAX)
        return STR("");
    for (start += 4; start < text.n && strchr(" \n", text.s[start]);)
        start++;
    size_t end = str_find(text, STR("\n"), start);
    return str_slice(text, start, (end == SIZE_MAX ? text.n : end) - start);
}

bool planpact_starters(struct planpact *planpact, struct arena *arena,
                       struct findings *findings, enum lang lang, struct buf *out)
{
    const char *ending = str_format(arena, ".%s.xml", lang_tag(lang)).s;
    const char *folder = loaded_path(planpact, "starters");
    const char **names;
    size_t count;
    if (!folder_list(arena, findings, folder, ending, &names, &count))
        return false;
    for (size_t i = 0; i < count; i++) {
        const struct source *file =
            file_read(arena, findings, path_join(arena, folder, names[i]), XML_BYTES_MAX);
        if (!file)
            return false;
        buf_printf(out, "%-12.*s %.*s\n", (int)(strlen(names[i]) - strlen(ending)), names[i],
                   STR_ARGS(starter_about(file->text)));
    }
    return true;
}

/* Where the schema is, as a URI reference (RFC 3986): a folder may have any name. */
static const char *schema_address(struct planpact *planpact)
{
    const char *path = loaded_path(planpact, "schema/plan-1.xsd");
    char real[PATH_MAX];
    struct buf address = {.arena = planpact->arena};
    for (const char *c = realpath(path, real) ? real : path; *c; c++) {
        bool plain = (*c >= 'a' && *c <= 'z') || (*c >= 'A' && *c <= 'Z')
            || (*c >= '0' && *c <= '9') || strchr("/._-~", *c);
        buf_printf(&address, plain ? "%c" : "%%%02X", (unsigned char)*c);
    }
    return str_terminated(planpact->arena, buf_str(&address));
}

/* "{year}", "{lastYear}", "{nextYear}" and "{schema}", where an editor finds what explains the
 * plan; any other text as it is. */
static void fill_starter(struct planpact *planpact, struct buf *out, struct str text, int year)
{
    char years[3][8];
    for (int i = 0; i < 3; i++)
        snprintf(years[i], sizeof years[i], "%d", year + i - 1);
    const struct { const char *name; const char *value; } places[] = {
        {"{lastYear}", years[0]}, {"{year}", years[1]}, {"{nextYear}", years[2]},
        {"{schema}", schema_address(planpact)}};
    for (size_t at = 0; at < text.n;) {
        size_t i = 0, places_count = sizeof places / sizeof places[0];
        while (i < places_count
               && !str_starts(str_slice(text, at, text.n), str_of(places[i].name)))
            i++;
        if (i < places_count)
            buf_puts(out, places[i].value);
        else
            buf_char(out, text.s[at]);
        at += i < places_count ? strlen(places[i].name) : 1;
    }
}

bool planpact_new(struct planpact *planpact, struct arena *arena, struct findings *findings,
                  struct str starter, enum lang lang, int year, struct buf *out)
{
    const char *ending = str_format(arena, ".%s.xml", lang_tag(lang)).s;
    const char *path = loaded_path(
        planpact, str_format(arena, "starters/%.*s%s", STR_ARGS(starter), ending).s);
    bool plain = starter.n > 0 && str_find(starter, STR("/"), 0) == SIZE_MAX;
    if (!plain || !file_exists(path)) {
        FIND(findings, &STARTER_UNKNOWN, POS_NONE, ARG("name", starter),
             ARG_TEXT("language", lang_tag(lang)),
             ARG("known", loaded_names(planpact, findings, "starters", ending)));
        return false;
    }
    const struct source *file = file_read(arena, findings, path, XML_BYTES_MAX);
    if (file)
        fill_starter(planpact, out, file->text, year);
    return file != NULL;
}
