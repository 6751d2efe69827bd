/* Many plans at one look. */
#include "face/portfolio.h"

#include "face/printing.h"

#include <stdlib.h>

PORTFOLIO_MESSAGES(MESSAGE_DEFINE)

/* ---- a plan in two files ---- */

/* How many files belong to it. */
static int32_t belongings(const struct folio_plan *plan)
{
    return plan->tables + plan->amendments;
}

/* Of one plan the later version counts; of one version the file that has tables and amendments: a
 * text in force that somebody keeps beside the plan has none. */
static int by_plan(const void *a, const void *b)
{
    const struct folio_plan *left = &((const struct folio_entry *)a)->plan;
    const struct folio_plan *right = &((const struct folio_entry *)b)->plan;
    int order = str_compare(left->id, right->id);
    if (!order)
        order = (left->year > right->year) - (left->year < right->year);
    if (!order)
        order = (left->version > right->version) - (left->version < right->version);
    if (!order)
        order = belongings(left) - belongings(right);
    return order ? order : str_compare(left->path, right->path);
}

/* A plan that is counted twice makes every total wrong. */
static size_t leave_out_twins(struct findings *findings, struct folio_entry *entries,
                              size_t count)
{
    size_t kept = 0;
    qsort(entries, count, sizeof *entries, by_plan);
    for (size_t i = 0; i < count; i++) {
        const struct folio_plan *plan = &entries[i].plan;
        const struct folio_plan *next = i + 1 < count ? &entries[i + 1].plan : NULL;
        bool twin = next && plan->read && next->read && str_equal(plan->id, next->id)
                    && plan->year == next->year;
        if (twin)
            FIND(findings, &PORTFOLIO_TWICE, POS_NONE, ARG("id", plan->id),
                 ARG("path", plan->path), ARG("other", next->path));
        else
            entries[kept++] = entries[i];
    }
    return kept;
}

static void tell_problems(struct arena *arena, struct findings *findings,
                          const struct folio *folio)
{
    size_t count = 0;
    for (size_t i = 0; i < folio->count; i++)
        count += folio->entries[i].plan.problem.n > 0;
    if (count)
        FIND(findings, &PORTFOLIO_PROBLEMS, POS_NONE,
             ARG("count", str_format(arena, "%zu", count)));
}

/* ---- what is made of it ---- */

static bool print(struct planpact *planpact, struct arena *arena, struct findings *findings,
                  const struct folio *folio, const struct wording *wording,
                  const struct planpact_portfolio_options *options,
                  struct planpact_portfolio_made *made)
{
    const struct doc *document = compose_folio(arena, findings, folio, wording, options->lang);
    struct printing printing = {.style = options->style, .state = STR("internal")};
    struct printed printed;
    if (!print_document(planpact, arena, findings, document, &printing, &printed))
        return false;
    made->bytes = printed.bytes;
    made->pages = printed.pages;
    return true;
}

static bool make(struct planpact *planpact, struct arena *arena, struct findings *findings,
                 const struct folio *folio, const struct wording *wording,
                 const struct planpact_portfolio_options *options,
                 struct planpact_portfolio_made *made)
{
    struct buf out = {.arena = arena};
    switch (options->form) {
    case PLANPACT_PORTFOLIO_PDF:
        return print(planpact, arena, findings, folio, wording, options, made);
    case PLANPACT_PORTFOLIO_JSON:
        folio_json(&out, folio);
        break;
    case PLANPACT_PORTFOLIO_CSV:
        folio_csv(&out, folio, (enum folio_table)options->table, wording);
        break;
    case PLANPACT_PORTFOLIO_TEXT:
        folio_text(&out, folio, wording, options->lang,
                   (struct plain_look){options->width, options->color});
        break;
    }
    made->bytes = buf_str(&out);
    return true;
}

bool planpact_portfolio(struct planpact *planpact, struct arena *arena,
                        struct findings *findings,
                        const struct planpact_portfolio_options *options,
                        struct planpact_portfolio_made *made)
{
    struct folio_file *files;
    size_t count;
    const struct wording *wording = loaded_wording(planpact, findings, options->lang);
    *made = (struct planpact_portfolio_made){.pages = 0};
    if (!wording
        || !folio_files(arena, findings, options->paths, options->path_count, &files, &count))
        return false;
    struct folio_entry *entries = arena_array(arena, count + 1, sizeof *entries);
    if (!folio_gather_all(planpact, arena, findings, options, files, count, entries))
        return false;
    count = leave_out_twins(findings, entries, count);
    struct folio folio = folio_sum_up(arena, entries, count);
    folio.today = planpact->today;
    folio.days = options->days;
    folio.quarter = options->quarter;
    folio.by = (enum folio_by)options->by;
    made->plans = count;
    tell_problems(arena, findings, &folio);
    return make(planpact, arena, findings, &folio, wording, options, made);
}
