#include "figures/review.h"

static struct dec sum(const struct dec *quarters, int count)
{
    struct dec all = count ? quarters[0] : DEC_NONE;
    for (int i = 1; i < count; i++)
        all = dec_add(all, quarters[i]);
    return all;
}

struct review_figures figures_review(const struct dec plan[4], const struct dec actual[4],
                                     int quarters)
{
    struct review_figures r = {.quarters = quarters};
    struct dec year = sum(plan, 4);
    if (quarters < 1 || quarters > 4)
        return r;
    r.to_date = sum(actual, quarters);
    r.planned = sum(plan, quarters);
    r.attainment_quarter = figures_share(actual[quarters - 1], plan[quarters - 1], 1);
    r.attainment = figures_share(r.to_date, r.planned, 1);
    if (dec_sign(r.planned) > 0)
        r.landing = dec_div(dec_mul(r.to_date, year), r.planned, 2);
    r.straight = dec_div(dec_mul(r.to_date, dec_int(4)), dec_int(quarters), 2);
    r.required = figures_share(dec_sub(year, r.to_date), dec_sub(year, r.planned), 1);
    return r;
}

struct dec figures_attainment(struct dec actual, struct dec target, bool lower_is_better)
{
    return lower_is_better ? figures_share(target, actual, 1)
                           : figures_share(actual, target, 1);
}

enum rag figures_rag(struct dec attainment, struct dec green, struct dec amber)
{
    if (!attainment.known || !green.known || !amber.known)
        return RAG_NONE;
    return dec_compare(attainment, green) >= 0   ? RAG_GREEN
           : dec_compare(attainment, amber) >= 0 ? RAG_AMBER
                                                 : RAG_RED;
}

struct accrual figures_accrual(struct dec earned, struct dec paid, struct dec to_date,
                               struct dec next, struct dec remaining)
{
    struct accrual a = {.earned = earned, .paid = paid, .open = dec_sub(earned, paid)};
    a.distance = dec_max(dec_sub(next, to_date), dec_int(0));
    a.percent = figures_share(a.distance, remaining, 1);
    return a;
}
