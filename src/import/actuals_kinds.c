/* Which table it is, by its headings. */
#include "import/actuals_parts.h"

size_t actuals_column(const struct columns *columns, const char *path)
{
    size_t i = 0;
    while (i < columns->count && !str_is(columns->items[i].path, path))
        i++;
    return i;
}

/* If a heading is a slip of one that the kind needs: who reads the rows says so better. */
static bool is_slip(const struct columns *columns, struct str heading, const char *needed)
{
    struct str nearest = columns_nearest(columns, heading);
    for (size_t i = 0; nearest.s && i < columns->name_count; i++)
        if (str_equal(columns->names[i].text, nearest))
            return str_is(columns->items[columns->names[i].column].path, needed);
    return false;
}

/* No table of a year has as many columns as that; what comes behind is found unknown later. */
enum { HEADINGS_LOOKED_AT = 64 };

/* How well the headings fit one kind. */
struct fit {
    size_t known, unknown; /* headings */
    size_t missing;        /* columns that the kind needs */
    bool has[LIST_NEEDED_MAX];
};

static struct fit fit_of(struct actuals_reader *r, const struct csv_table *table, size_t kind)
{
    struct fit fit = {0};
    const struct columns *columns = r->columns[kind];
    const char *const *needed = actuals_lists[kind].needed;
    for (size_t i = 0; i < table->head.count && i < HEADINGS_LOOKED_AT; i++) {
        struct str heading = str_trim(table->head.cells[i].text);
        size_t column = heading.n ? columns_find(r->arena, columns, heading) : SIZE_MAX;
        fit.unknown += heading.n && column == SIZE_MAX;
        fit.known += column != SIZE_MAX && column < columns->further;
        for (size_t k = 0; heading.n && k < LIST_NEEDED_MAX && needed[k]; k++)
            fit.has[k] = fit.has[k]
                         || (column == SIZE_MAX
                                 ? is_slip(columns, heading, needed[k])
                                 : str_is(columns->items[column].path, needed[k]));
    }
    for (size_t k = 0; k < LIST_NEEDED_MAX && needed[k]; k++)
        fit.missing += !fit.has[k];
    return fit;
}

/* First those that lack nothing; of them those with the fewest unknown headings; then those that
 * most headings belong to. */
static int compare_fit(const struct fit *a, const struct fit *b)
{
    if (!a->missing != !b->missing)
        return a->missing ? 1 : -1;
    if (a->missing == 0 && a->unknown != b->unknown)
        return a->unknown > b->unknown ? 1 : -1;
    if (a->known != b->known)
        return a->known < b->known ? 1 : -1;
    return (a->missing > b->missing) - (a->missing < b->missing);
}

static void find_unknown(struct actuals_reader *r, const struct csv_table *table, size_t kind,
                         const struct fit *fit)
{
    const struct columns *columns = r->columns[kind];
    const char **missing = arena_array(r->arena, LANG_COUNT, sizeof *missing);
    for (int lang = 0; lang < LANG_COUNT; lang++) {
        struct buf out = {.arena = r->arena};
        for (size_t k = 0; k < LIST_NEEDED_MAX && actuals_lists[kind].needed[k]; k++) {
            size_t column = actuals_column(columns, actuals_lists[kind].needed[k]);
            if (!fit->has[k])
                buf_printf(&out, "%s%s", out.n == 0 ? "" : lang ? "、" : ", ",
                           columns->items[column].headings[lang]);
        }
        missing[lang] = str_terminated(r->arena, buf_str(&out));
    }
    FIND(r->findings, &ACTUALS_KIND_UNKNOWN, ((struct pos){table->source, 0}),
         ARG_WORDS("kind", columns->list_names), ARG_WORDS("missing", missing));
}

enum actuals_kind actuals_recognise(struct actuals_reader *r, const struct csv_table *table)
{
    struct fit fits[ACTUALS_KINDS];
    size_t best = 0, equal = 0;
    for (size_t kind = 0; kind < ACTUALS_KINDS; kind++) {
        fits[kind] = fit_of(r, table, kind);
        int order = compare_fit(&fits[kind], &fits[best]);
        if (order < 0)
            best = kind;
        if (order == 0)
            equal = kind;
    }
    if (fits[best].missing) {
        find_unknown(r, table, best, &fits[best]);
        return ACTUALS_KINDS;
    }
    if (equal > best && compare_fit(&fits[equal], &fits[best]) == 0) {
        FIND(r->findings, &ACTUALS_KIND_UNCLEAR, ((struct pos){table->source, 0}),
             ARG_WORDS("one", r->columns[best]->list_names),
             ARG_WORDS("other", r->columns[equal]->list_names));
        return ACTUALS_KINDS;
    }
    return (enum actuals_kind)best;
}
