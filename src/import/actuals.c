#include "import/actuals.h"

#include "import/actuals_parts.h"
#include "import/csv.h"
#include "import/encoding.h"

#include <string.h>

static size_t bad_count(const struct findings *findings)
{
    return findings->by_level[LEVEL_ERROR] + findings->by_level[LEVEL_FAILURE];
}

/* ---- the plan's units ---- */

struct str unit_of_measure(const struct plan *plan, struct str measure)
{
    const struct plan_last_year *last = plan->situation ? plan->situation->last_year : NULL;
    for (size_t i = 0; i < plan->measures.count; i++)
        if (str_equal(PLAN_ITEMS(plan->measures, plan_measure)[i].id, measure)
            && PLAN_ITEMS(plan->measures, plan_measure)[i].unit.n)
            return PLAN_ITEMS(plan->measures, plan_measure)[i].unit;
    for (size_t i = 0; i < plan->goals.count; i++)
        if (str_equal(PLAN_ITEMS(plan->goals, plan_goal)[i].measure, measure))
            return PLAN_ITEMS(plan->goals, plan_goal)[i].unit;
    for (size_t i = 0; last && i < last->results.count; i++)
        if (str_equal(PLAN_ITEMS(last->results, plan_result)[i].measure, measure))
            return PLAN_ITEMS(last->results, plan_result)[i].unit;
    return STR_NONE;
}

static struct str unit_of(const void *context, struct str subject)
{
    const struct actuals_reader *r = context;
    const struct name *name, *other;
    if (names_find(r->arena, r->names, NAME_SUBJECT, subject, &name, &other) != NAME_FOUND)
        return STR_NONE;
    return name->node ? ((const struct plan_goal *)name->node)->unit
                      : unit_of_measure(r->plan, name->id);
}

/* ---- one file ---- */

/* False if it could not be read as rows at all. */
static bool read_file(struct actuals_reader *r, const struct source *file, size_t order)
{
    const struct source *text =
        encoding_read(r->arena, r->findings, file, r->options->encoding);
    const struct csv_table *cells =
        text ? csv_read(r->arena, r->findings, text, r->options->separator, 0) : NULL;
    enum actuals_kind kind = cells ? actuals_recognise(r, cells) : ACTUALS_KINDS;
    if (kind == ACTUALS_KINDS)
        return false;
    const struct columns *columns = r->columns[kind];
    struct actuals_table *table = arena_alloc(r->arena, sizeof *table);
    struct rows_asked asked = {
        .unit = unit_of,
        .context = r,
        .unit_key = kind == ACTUALS_RESULTS ? actuals_column(columns, "subject") : columns->key,
        .year = r->plan->period ? r->plan->period->year : 0,
        .no_data = true};
    table->kind = kind;
    table->order = order;
    table->rows = rows_read(r->arena, r->findings, cells, columns, &asked);
    if (table->rows)
        actuals_read_rows(r, table);
    return table->rows != NULL;
}

/* ---- all ---- */

/* The lists of struct actuals, in the order of enum actuals_kind. */
static struct plan_list *list_of(struct actuals *actuals, size_t kind)
{
    return (struct plan_list *)((char *)actuals + actuals_shape.fields[kind].offset);
}

static void fill_lists(struct actuals_reader *r)
{
    for (size_t kind = 0; kind < ACTUALS_KINDS; kind++) {
        const struct actuals_entries *entries = &r->entries[kind];
        size_t size = actuals_shape.fields[kind].of->size, count = 0;
        char *items = arena_array(r->arena, entries->count, size);
        for (size_t i = 0; i < entries->count; i++) {
            if (entries->items[i].out)
                continue;
            memcpy(items + count++ * size, entries->items[i].item, size);
        }
        *list_of(r->actuals, kind) = (struct plan_list){items, count};
    }
}

const struct actuals *actuals_read(struct arena *arena, struct findings *findings,
                                   const struct headings *headings, const struct plan *plan,
                                   const struct source *const *files, size_t count,
                                   const struct actuals_options *options)
{
    size_t before = bad_count(findings), readable = 0;
    struct actuals_reader r = {.arena = arena,
                               .findings = findings,
                               .plan = plan,
                               .names = names_make(arena, plan),
                               .options = options,
                               .actuals = actuals_none(arena)};
    for (size_t kind = 0; count && kind < ACTUALS_KINDS; kind++)
        r.columns[kind] = columns_make(arena, headings, &actuals_lists[kind], LANG_EN);
    for (size_t i = 0; i < count; i++)
        readable += read_file(&r, files[i], i);
    if (readable == count) /* else what seems to be missing may be in the others */
        actuals_merge(&r);
    if (bad_count(findings) != before)
        return NULL;
    fill_lists(&r);
    return r.actuals;
}
