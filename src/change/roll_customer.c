/* How satisfied the customer is: the ratings of the year, and what is still open. */
#include "change/roll_parts.h"

/* The last ratings of a factor; 0 where no row gives one. */
static struct actual_rating rating_of(const struct roll *r, struct str factor)
{
    const struct actual_rating *rows = PLAN_ITEMS(r->actuals->ratings, actual_rating);
    struct actual_rating last = {.factor = factor};
    for (int32_t q = QUARTER_1; q <= QUARTER_4; q++)
        for (size_t i = 0; i < r->actuals->ratings.count; i++) {
            if (rows[i].quarter != q || !str_equal(rows[i].factor, factor))
                continue;
            last.importance = rows[i].importance ? rows[i].importance : last.importance;
            last.satisfaction = rows[i].satisfaction ? rows[i].satisfaction : last.satisfaction;
        }
    return last;
}

static void rate_factor(struct roll *r, struct plan_factor_rating *factor)
{
    struct actual_rating rating = rating_of(r, factor->name);
    struct arg title = ARG("title", factor->name);
    factor->importance = rating.importance ? rating.importance : factor->importance;
    if (!rating.satisfaction) {
        if (factor->satisfaction)
            NOTE(r, ROLL_CONFIRM, &ROLL_SURVEY, &factor->node, NULL, title,
                 ARG("year", r->old_year));
        return;
    }
    if (factor->satisfaction)
        factor->previous = factor->satisfaction;
    factor->satisfaction = rating.satisfaction;
    NOTE(r, ROLL_TAKEN, &ROLL_TOOK_RATING, &factor->node, NULL, title,
         factor->previous ? roll_arg_count(r, "old", (size_t)factor->previous)
                          : roll_arg("old", STR("–")),
         roll_arg_count(r, "new", (size_t)rating.satisfaction));
}

static bool has_factor(const struct plan_list *list, struct str name)
{
    const struct plan_factor_rating *items = PLAN_ITEMS(*list, plan_factor_rating);
    for (size_t i = 0; i < list->count; i++)
        if (str_equal(items[i].name, name))
            return true;
    return false;
}

static void add_factors(struct roll *r, struct plan_satisfaction *satisfaction)
{
    const struct actual_rating *rows = PLAN_ITEMS(r->actuals->ratings, actual_rating);
    for (size_t i = 0; i < r->actuals->ratings.count; i++) {
        if (has_factor(&satisfaction->factors, rows[i].factor))
            continue;
        struct plan_factor_rating *factor =
            roll_list_add(&satisfaction->factors, &factor_rating_shape, &satisfaction->node);
        factor->name = rows[i].factor;
    }
}

static void rate_factors(struct roll *r, struct plan_satisfaction *satisfaction)
{
    roll_list_more(r, &satisfaction->factors, sizeof(struct plan_factor_rating),
                   r->actuals->ratings.count);
    add_factors(r, satisfaction);
    struct plan_factor_rating *factors = OWN(satisfaction->factors.items);
    for (size_t i = 0; i < satisfaction->factors.count; i++) {
        rate_factor(r, &factors[i]);
        if (factors[i].importance && factors[i].satisfaction)
            continue;
        if (!factors[i].importance)
            roll_blank(r, &factors[i].node, "importance");
        if (!factors[i].satisfaction)
            roll_blank(r, &factors[i].node, "satisfaction");
        NOTE(r, ROLL_DECIDE, &ROLL_RATING, &factors[i].node, NULL,
             ARG("title", factors[i].name));
    }
    if (r->actuals->ratings.count) {
        satisfaction->surveyed = DATE_NONE;
        NOTE(r, ROLL_CONFIRM, &ROLL_SURVEYED, &satisfaction->node, NULL,
             ARG("year", r->old_year));
    }
}

/* ---- complaints ---- */

static void tell_complaint(struct roll *r, struct plan_complaint *complaint)
{
    const struct actual_complaint *rows = PLAN_ITEMS(r->actuals->complaints, actual_complaint);
    for (size_t i = 0; i < r->actuals->complaints.count; i++) {
        if (!str_equal(rows[i].id, complaint->id))
            continue;
        if (date_known(rows[i].received))
            complaint->received = rows[i].received;
        if (date_known(rows[i].acknowledged))
            complaint->acknowledged = rows[i].acknowledged;
        if (date_known(rows[i].resolved))
            complaint->resolved = rows[i].resolved;
        if (rows[i].owner.id.n)
            complaint->owner = (struct plan_ref){rows[i].owner.id, NULL};
        if (rows[i].text.n)
            complaint->text = rows[i].text;
    }
}

static void keep_old_complaints(struct roll *r, struct plan_list *list)
{
    struct plan_complaint *items = OWN(list->items);
    const struct plan_satisfaction *had = r->old->satisfaction;
    const struct plan_complaint *old = had ? PLAN_ITEMS(had->complaints, plan_complaint) : NULL;
    size_t kept = 0, count = list->count;
    for (size_t i = 0; i < count; i++) {
        struct plan_complaint complaint = items[i];
        tell_complaint(r, &complaint);
        if (date_known(complaint.resolved))
            NOTE(r, ROLL_LEFT_OUT, &ROLL_GONE_COMPLAINT, &old[i].node, NULL,
                 ARG("id", complaint.id), roll_arg_date(r, "date", complaint.resolved));
        else
            items[kept++] = complaint;
    }
    list->count = kept;
}

/* An earlier row tells of the same. */
static bool told_complaint(const struct roll *r, size_t row)
{
    const struct actual_complaint *rows = PLAN_ITEMS(r->actuals->complaints, actual_complaint);
    for (size_t i = 0; i < row; i++)
        if (str_equal(rows[i].id, rows[row].id))
            return true;
    return false;
}

static bool had_complaint(const struct roll *r, struct str id)
{
    const struct plan_satisfaction *had = r->old->satisfaction;
    const struct plan_complaint *old = had ? PLAN_ITEMS(had->complaints, plan_complaint) : NULL;
    for (size_t i = 0; had && i < had->complaints.count; i++)
        if (str_equal(old[i].id, id))
            return true;
    return false;
}

static void keep_complaints(struct roll *r, struct plan_satisfaction *satisfaction)
{
    const struct actual_complaint *rows = PLAN_ITEMS(r->actuals->complaints, actual_complaint);
    struct plan_list *list = &satisfaction->complaints;
    roll_list_more(r, list, sizeof(struct plan_complaint), r->actuals->complaints.count);
    keep_old_complaints(r, list);
    for (size_t i = 0; i < r->actuals->complaints.count; i++) {
        struct plan_complaint complaint = {.id = rows[i].id};
        tell_complaint(r, &complaint);
        if (date_known(complaint.resolved) || told_complaint(r, i)
            || had_complaint(r, rows[i].id))
            continue;
        complaint.id = roll_id(r, rows[i].id, "k");
        struct plan_complaint *added =
            roll_list_add(list, &complaint_shape, &satisfaction->node);
        complaint.node = added->node;
        *added = complaint;
        if (!str_equal(complaint.id, rows[i].id))
            NOTE(r, ROLL_TAKEN, &ROLL_RENAMED, &added->node, "id", ARG("old", rows[i].id),
                 ARG("id", complaint.id));
    }
    const struct plan_complaint *items = PLAN_ITEMS(*list, plan_complaint);
    for (size_t i = 0; i < list->count; i++)
        NOTE(r, ROLL_TAKEN, &ROLL_TOOK_COMPLAINT, &items[i].node, NULL, ARG("id", items[i].id),
             roll_arg_date(r, "date", items[i].received), roll_arg("text", items[i].text));
}

void roll_satisfaction(struct roll *r)
{
    const struct field *field = shape_field(&plan_shape, STR("satisfaction"));
    bool told = r->actuals->ratings.count || r->actuals->complaints.count;
    if (!r->plan->satisfaction && !told)
        return;
    struct plan_satisfaction *satisfaction =
        (struct plan_satisfaction *)plan_make_item(r->arena, &r->plan->node, field);
    rate_factors(r, satisfaction);
    keep_complaints(r, satisfaction);
    if (!r->old->satisfaction && !satisfaction->factors.count
        && !satisfaction->complaints.count)
        plan_clear_item(&r->plan->node, field);
    if (satisfaction->risks.count || satisfaction->capabilities.count)
        NOTE(r, ROLL_CONFIRM, &ROLL_RISK, &satisfaction->node, NULL,
             roll_arg_count(r, "count", satisfaction->risks.count),
             roll_arg_count(r, "others", satisfaction->capabilities.count));
}
