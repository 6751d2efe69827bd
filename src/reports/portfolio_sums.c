/* A portfolio sorted and summed. Money of different currencies is never added, and a percentage
 * has only those plans in it that have both of its figures: what has no data is not zero. */
#include "reports/portfolio.h"

#include "figures/figures.h"

#include <stdlib.h>

/* ---- the order of plans ---- */

static int compare_known(struct dec a, struct dec b)
{
    if (!a.known || !b.known)
        return (int)b.known - (int)a.known;
    return dec_compare(a, b);
}

/* Red, amber, no data, green: what nobody has told about may be worse than what is well. */
static int urgency(int32_t rag)
{
    static const int order[] = {
        [RAG_RED] = 0, [RAG_AMBER] = 1, [RAG_NONE] = 2, [RAG_GREEN] = 3};
    return order[rag];
}

static int by_urgency(const void *a, const void *b)
{
    const struct folio_plan *left = &((const struct folio_entry *)a)->plan;
    const struct folio_plan *right = &((const struct folio_entry *)b)->plan;
    int order = right->read - left->read;
    if (!order)
        order = urgency(left->rag) - urgency(right->rag);
    if (!order)
        order = compare_known(left->score, right->score);
    if (!order)
        order = compare_known(left->attainment, right->attainment);
    if (!order)
        order = str_compare(left->id, right->id);
    return order ? order : str_compare(left->path, right->path);
}

/* ---- sums ---- */

static struct str key_of(const struct folio_plan *plan, enum folio_by by)
{
    if (by == FOLIO_BY_CLASS)
        return plan->class;
    if (by == FOLIO_BY_REGION)
        return plan->region.n ? plan->region : plan->country;
    return by == FOLIO_BY_OWNER ? plan->owner : STR("");
}

static void add(struct dec *sum, struct dec amount)
{
    if (amount.known)
        *sum = sum->known ? dec_add(*sum, amount) : amount;
}

struct summing {
    struct arena *arena;
    struct folio_sum *sums;
    struct dec *terms_base;   /* of each: target of the plans whose terms are known */
    size_t count, capacity, base_capacity;
};

/* A few dozen groups at most matter; of a thousand owners the search is still short beside the
 * reading of a plan. */
static size_t find_sum(struct summing *s, enum folio_by by, struct str key, struct str currency)
{
    for (size_t i = 0; i < s->count; i++)
        if (s->sums[i].by == (int32_t)by && str_equal(s->sums[i].key, key)
            && str_equal(s->sums[i].currency, currency))
            return i;
    s->sums = arena_grow(s->arena, s->sums, &s->capacity, s->count + 1, sizeof *s->sums);
    s->terms_base = arena_grow(s->arena, s->terms_base, &s->base_capacity, s->count + 1,
                               sizeof *s->terms_base);
    s->sums[s->count] = (struct folio_sum){.by = (int32_t)by, .key = key, .currency = currency};
    s->terms_base[s->count] = DEC_NONE;
    return s->count++;
}

static void count_colour(struct folio_sum *sum, int32_t rag)
{
    int32_t *const counts[] = {[RAG_NONE] = &sum->none, [RAG_RED] = &sum->red,
                               [RAG_AMBER] = &sum->amber, [RAG_GREEN] = &sum->green};
    ++*counts[rag];
}

static void add_plan(struct summing *s, enum folio_by by, const struct folio_plan *plan)
{
    size_t at = find_sum(s, by, key_of(plan, by), plan->currency);
    struct folio_sum *sum = &s->sums[at];
    sum->plans++;
    count_colour(sum, plan->rag);
    add(&sum->target, plan->target);
    add(&sum->open, plan->open);
    add(&sum->overdue, plan->overdue);
    if (plan->planned.known && plan->actual.known) {
        sum->with_actual++;
        add(&sum->planned, plan->planned);
        add(&sum->actual, plan->actual);
    }
    if (plan->landing.known && plan->target.known) {
        sum->with_landing++;
        add(&sum->landing, plan->landing);
        add(&sum->landing_target, plan->target);
    }
    if (plan->terms.known && plan->target.known) {
        sum->with_terms++;
        add(&sum->terms, plan->terms);
        add(&s->terms_base[at], plan->target);
    }
}

static int by_key(const void *a, const void *b)
{
    const struct folio_sum *left = a, *right = b;
    int order = left->by - right->by;
    if (!order)
        order = (left->key.n == 0) - (right->key.n == 0);
    if (!order)
        order = str_compare(left->key, right->key);
    return order ? order : str_compare(left->currency, right->currency);
}

static void sum_plans(struct arena *arena, struct folio *folio)
{
    struct summing s = {.arena = arena};
    for (size_t i = 0; i < folio->read; i++)
        for (enum folio_by by = 0; by < FOLIO_BYS; by++)
            add_plan(&s, by, &folio->entries[i].plan);
    size_t currencies = 0;
    for (size_t i = 0; i < s.count; i++) {
        struct folio_sum *sum = &s.sums[i];
        sum->attainment = figures_share(sum->actual, sum->planned, 1);
        sum->landing_percent = figures_share(sum->landing, sum->landing_target, 1);
        sum->terms_percent = figures_share(sum->terms, s.terms_base[i], 2);
        currencies += sum->by == FOLIO_BY_CURRENCY && sum->currency.n;
    }
    if (s.count)
        qsort(s.sums, s.count, sizeof *s.sums, by_key);
    folio->sums = s.sums;
    folio->sum_count = s.count;
    folio->currencies = currencies > 1;
}

/* ---- what is due ---- */

static int by_date(const void *a, const void *b)
{
    const struct folio_due *left = a, *right = b;
    int order = date_compare(left->date, right->date);
    if (!order)
        order = str_compare(left->plan, right->plan);
    if (!order)
        order = str_compare(left->kind, right->kind);
    return order ? order : str_compare(left->title, right->title);
}

static void gather_due(struct arena *arena, struct folio *folio)
{
    size_t count = 0;
    for (size_t i = 0; i < folio->count; i++)
        count += folio->entries[i].due_count;
    struct folio_due *all = arena_array(arena, count, sizeof *all);
    for (size_t i = 0; i < folio->count; i++)
        for (size_t k = 0; k < folio->entries[i].due_count; k++)
            all[folio->due_count++] = folio->entries[i].due[k];
    if (count)
        qsort(all, count, sizeof *all, by_date);
    folio->due = all;
}

/* ---- rules ---- */

static int by_code(const void *a, const void *b)
{
    return str_compare(((const struct folio_failure *)a)->code,
                       ((const struct folio_failure *)b)->code);
}

static int by_gravity(const void *a, const void *b)
{
    const struct folio_failure *left = a, *right = b;
    int order = right->level - left->level;
    if (!order)
        order = right->plans - left->plans;
    if (!order)
        order = right->findings - left->findings;
    return order ? order : str_compare(left->code, right->code);
}

static void add_failure(struct folio_failure *sums, size_t *count,
                        const struct folio_failure *failure)
{
    if (*count == 0 || !str_equal(sums[*count - 1].code, failure->code)) {
        sums[(*count)++] = *failure;
        return;
    }
    struct folio_failure *sum = &sums[*count - 1];
    sum->plans += failure->plans;
    sum->findings += failure->findings;
    if (failure->level > sum->level)
        sum->level = failure->level;
    if (str_compare(failure->plan, sum->plan) < 0) {
        sum->plan = failure->plan;
        sum->example = failure->example;
    }
}

static void gather_failures(struct arena *arena, struct folio *folio)
{
    size_t all_count = 0;
    for (size_t i = 0; i < folio->count; i++)
        all_count += folio->entries[i].failure_count;
    struct folio_failure *all = arena_array(arena, all_count, sizeof *all);
    struct folio_failure *sums = arena_array(arena, all_count, sizeof *sums);
    all_count = 0;
    for (size_t i = 0; i < folio->count; i++)
        for (size_t k = 0; k < folio->entries[i].failure_count; k++)
            all[all_count++] = folio->entries[i].failures[k];
    if (all_count)
        qsort(all, all_count, sizeof *all, by_code);
    for (size_t i = 0; i < all_count; i++)
        add_failure(sums, &folio->failure_count, &all[i]);
    if (folio->failure_count)
        qsort(sums, folio->failure_count, sizeof *sums, by_gravity);
    folio->failures = sums;
}

struct folio folio_sum_up(struct arena *arena, struct folio_entry *entries, size_t count)
{
    struct folio folio = {.entries = entries, .count = count};
    if (count)
        qsort(entries, count, sizeof *entries, by_urgency);
    while (folio.read < count && entries[folio.read].plan.read)
        folio.rags[entries[folio.read++].plan.rag]++;
    sum_plans(arena, &folio);
    gather_due(arena, &folio);
    gather_failures(arena, &folio);
    return folio;
}
