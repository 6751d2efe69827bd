/* One row of a review's table by itself. */
#include "import/actuals_parts.h"

static struct str heading(const struct actuals_entry *entry, const char *path)
{
    return rows_heading(entry->table->rows,
                        actuals_column(entry->table->rows->columns, path));
}

/* What of a row's value is wrong, as a message with "value" and "heading". */
static void find_value(struct actuals_reader *r, const struct actuals_entry *entry,
                       const char *path, const struct message *message)
{
    ENTRY_FIND(r, entry, path, message, ARG("value", entry_text(entry, path)),
               ARG("heading", heading(entry, path)));
}

static void check_share(struct actuals_reader *r, const struct actuals_entry *entry,
                        const char *path, struct dec share)
{
    if (share.known
        && (dec_sign(share) < 0 || dec_compare(share, dec_int(100)) > 0))
        find_value(r, entry, path, &ACTUALS_PERCENT);
}

static void check_from_zero(struct actuals_reader *r, const struct actuals_entry *entry,
                            const char *path, struct dec value)
{
    if (value.known && dec_sign(value) < 0)
        find_value(r, entry, path, &ACTUALS_BELOW_ZERO);
}

static void check_whole(struct actuals_reader *r, const struct actuals_entry *entry,
                        const char *path, struct dec value)
{
    if (value.known && dec_trim(value).scale > 0)
        find_value(r, entry, path, &ACTUALS_WHOLE);
    else
        check_from_zero(r, entry, path, value);
}

/* A date belongs to the quarter that its row names; a slip there is seen nowhere else. */
static void check_in_quarter(struct actuals_reader *r, const struct actuals_entry *entry,
                             const char *path, struct date date, int32_t quarter)
{
    const struct plan_period *period = r->plan->period;
    if (!period || !date_known(period->start) || !date_known(date) || !quarter)
        return;
    struct date_range range = quarter_range(period->start, quarter);
    if (date_compare(date, range.first) >= 0 && date_compare(date, range.last) <= 0)
        return;
    char own[11], first[11], last[11];
    date_iso(date, own);
    date_iso(range.first, first);
    date_iso(range.last, last);
    ENTRY_FIND(r, entry, path, &ACTUALS_DATE_QUARTER, ARG_TEXT("date", own),
               ARG_TEXT("quarter", quarter_words[quarter - 1]), ARG_TEXT("first", first),
               ARG_TEXT("last", last));
}

/* ---- by kind ---- */

enum { CURRENCY_NAMES_MAX = 7 };

/* What people write for a currency; folded. */
static const struct {
    const char *currency, *also[CURRENCY_NAMES_MAX];
} currencies[] = {{"CNY", {"元", "rmb", "人民币", "人民币元", "人民幣", "¥"}},
                  {"TWD", {"元", "新台幣", "新臺幣", "nt$"}},
                  {"HKD", {"元", "港元", "港幣", "hk$"}},
                  {"USD", {"us$", "$"}},
                  {"EUR", {"€"}},
                  {"GBP", {"£"}}};

static bool is_currency(struct str folded, struct str wanted)
{
    for (size_t i = 0; i < sizeof currencies / sizeof currencies[0]; i++)
        for (size_t n = 0; str_is(wanted, currencies[i].currency) && currencies[i].also[n]; n++)
            if (str_is(folded, currencies[i].also[n]))
                return true;
    return false;
}

static bool same_unit(struct arena *arena, struct str unit, struct str wanted)
{
    struct str folded = columns_fold(arena, unit);
    return is_currency(folded, wanted) || str_equal(folded, columns_fold(arena, wanted));
}

static void check_unit(struct actuals_reader *r, const struct actuals_entry *entry,
                       struct str name, struct str wanted)
{
    struct str unit = entry_text(entry, "unit");
    if (unit.n && wanted.n && !same_unit(r->arena, unit, wanted))
        ENTRY_FIND(r, entry, "unit", &ACTUALS_UNIT, ARG("unit", unit), ARG("name", name),
                   ARG("wanted", wanted));
}

/* 0.65 where the target is 70 %: probably 65 % was meant. */
static void check_fraction(struct actuals_reader *r, const struct actuals_entry *entry,
                           const struct plan_goal *goal, struct dec value)
{
    struct dec target = goal->target ? goal->target->value : DEC_NONE;
    if (!value.known || !target.known || !str_is(goal->unit, "%") || dec_sign(value) <= 0
        || dec_compare(value, dec_int(1)) > 0 || dec_compare(target, dec_int(10)) < 0)
        return;
    ENTRY_FIND(r, entry, "value", &ACTUALS_FRACTION, ARG("value", dec_str(r->arena, value)),
               ARG("heading", heading(entry, "value")),
               ARG("target", dec_str(r->arena, target)));
}

static void check_result(struct actuals_reader *r, struct actuals_entry *entry)
{
    const struct actual_result *result = (const struct actual_result *)entry->item;
    const struct plan_node *node = plan_find(r->plan, result->subject);
    const struct plan_goal *goal =
        node && node->shape == &goal_shape ? (const struct plan_goal *)node : NULL;
    check_unit(r, entry, result->subject,
               goal ? goal->unit : unit_of_measure(r->plan, result->subject));
    if (goal)
        check_fraction(r, entry, goal, result->value);
}

static void check_money_unit(struct actuals_reader *r, struct actuals_entry *entry,
                             struct str name)
{
    check_unit(r, entry, name, r->plan->money ? r->plan->money->currency : STR_NONE);
}

static void check_spend(struct actuals_reader *r, struct actuals_entry *entry)
{
    check_money_unit(r, entry, ((const struct actual_spend *)entry->item)->subject.id);
}

bool actuals_pays_nothing(const struct plan_node *term)
{
    if (str_is(str_of(term->shape->element), "discount"))
        return dec_sign(((const struct plan_discount *)term)->rate) == 0;
    if (term->shape != &rebate_shape)
        return false;
    const struct plan_rebate *rebate = (const struct plan_rebate *)term;
    bool pays = dec_sign(rebate->amount) > 0 || dec_sign(rebate->minimum) > 0
                || (rebate->interim && dec_sign(rebate->interim->rate) > 0);
    for (size_t i = 0; i < rebate->tiers.count; i++)
        pays = pays || dec_sign(PLAN_ITEMS(rebate->tiers, plan_tier)[i].rate) > 0;
    return !pays;
}

static void check_payment(struct actuals_reader *r, struct actuals_entry *entry)
{
    const struct actual_payment *payment = (const struct actual_payment *)entry->item;
    check_money_unit(r, entry, payment->term.id);
    if (payment->term.target && actuals_pays_nothing(payment->term.target))
        ENTRY_FIND(r, entry, "term", &ACTUALS_TERM_PAYS_NOTHING,
                   ARG("name", payment->term.id));
    check_in_quarter(r, entry, "paid", payment->paid, payment->quarter);
}

static void check_promotion(struct actuals_reader *r, struct actuals_entry *entry)
{
    const struct actual_promotion *p = (const struct actual_promotion *)entry->item;
    check_money_unit(r, entry, p->activity.id);
    check_from_zero(r, entry, "baseline", p->baseline);
    check_from_zero(r, entry, "actual", p->actual);
    check_from_zero(r, entry, "pulledForward", p->pulled_forward);
    check_from_zero(r, entry, "cannibalised", p->cannibalised);
    check_from_zero(r, entry, "spend", p->spend);
    check_share(r, entry, "margin", p->margin);
}

static void check_audit(struct actuals_reader *r, struct actuals_entry *entry)
{
    const struct actual_audit *audit = (const struct actual_audit *)entry->item;
    check_share(r, entry, "share", audit->share);
    check_share(r, entry, "score", audit->score);
    check_whole(r, entry, "facings", audit->facings);
    check_whole(r, entry, "count", audit->count);
    check_in_quarter(r, entry, "date", audit->date, audit->quarter);
}

static void check_inspection(struct actuals_reader *r, struct actuals_entry *entry)
{
    const struct actual_inspection *inspection = (const struct actual_inspection *)entry->item;
    check_share(r, entry, "purity", inspection->purity);
    check_in_quarter(r, entry, "date", inspection->date, inspection->quarter);
}

static void check_not_before(struct actuals_reader *r, const struct actuals_entry *entry,
                             const char *path, struct date date, struct date received)
{
    char own[11], first[11];
    if (!date_known(date) || !date_known(received) || date_compare(date, received) >= 0)
        return;
    date_iso(date, own);
    date_iso(received, first);
    ENTRY_FIND(r, entry, path, &ACTUALS_COMPLAINT_ORDER, ARG_TEXT("date", own),
               ARG_TEXT("received", first));
}

static void check_complaint(struct actuals_reader *r, struct actuals_entry *entry)
{
    const struct actual_complaint *complaint = (const struct actual_complaint *)entry->item;
    check_not_before(r, entry, "acknowledged", complaint->acknowledged, complaint->received);
    check_not_before(r, entry, "resolved", complaint->resolved, complaint->received);
}

static void check_action(struct actuals_reader *r, struct actuals_entry *entry)
{
    const struct actual_action *action = (const struct actual_action *)entry->item;
    char done[11];
    if (!date_known(action->done) || action->state == ACTION_DONE)
        return;
    date_iso(action->done, done);
    ENTRY_FIND(r, entry, "done", &ACTUALS_ACTION_STATE, ARG_TEXT("date", done));
}

static void (*const checks[ACTUALS_KINDS])(struct actuals_reader *r,
                                           struct actuals_entry *entry) = {
    [ACTUALS_RESULTS] = check_result,         [ACTUALS_SPENDS] = check_spend,
    [ACTUALS_PAYMENTS] = check_payment,       [ACTUALS_PROMOTIONS] = check_promotion,
    [ACTUALS_AUDITS] = check_audit,           [ACTUALS_INSPECTIONS] = check_inspection,
    [ACTUALS_COMPLAINTS] = check_complaint,   [ACTUALS_ACTIONS] = check_action,
};

void actuals_check_entry(struct actuals_reader *r, struct actuals_entry *entry)
{
    if (checks[entry->table->kind])
        checks[entry->table->kind](r, entry);
}
