/* Component activities: what is done when, for whom, at whose cost. */
#include "compose/schedule.h"

#include "figures/market.h"

static struct str goal_of(const struct plan_ref *ref)
{
    return ref->id.s ? ref->id : STR("");
}

static struct str expected_text(const struct composer *c, const struct plan_activity *a)
{
    struct promotion planned = figures_planned(a);
    struct dec incremental = dec_sub(planned.actual, planned.baseline);
    if (!incremental.known)
        return text_money_known(c, a->baseline);
    return FILL(c->arena, word(c, WORD_ACTIVITY_EXPECTS),
                {"baseline", text_money(c, a->baseline)},
                {"uplift", text_percent(c, a->uplift)},
                {"incremental", text_money(c, incremental)});
}

/* Both shares in percent and money; they add up to the budget. */
static struct str funding_text(const struct composer *c, const struct plan_activity *a)
{
    if (!a->supplier_share.known)
        return STR("");
    struct dec rest = dec_sub(dec_int(100), a->supplier_share);
    struct dec own = figures_planned(a).spend;
    if (dec_sign(rest) == 0 || dec_sign(a->supplier_share) == 0)
        return FILL(c->arena, word(c, WORD_ACTIVITY_ALL),
                    {"party", word(c, dec_sign(rest) == 0 ? WORD_SUPPLIER : WORD_CUSTOMER)},
                    {"share", text_percent(c, dec_int(100))});
    if (!own.known)
        return FILL(c->arena, word(c, WORD_ACTIVITY_SHARES),
                    {"supplier", text_percent(c, a->supplier_share)},
                    {"customer", text_percent(c, rest)});
    return FILL(c->arena, word(c, WORD_ACTIVITY_FUNDS),
                {"supplier", text_percent(c, a->supplier_share)},
                {"supplier-amount", text_money(c, own)}, {"customer", text_percent(c, rest)},
                {"customer-amount", text_money(c, dec_sub(a->budget, own))});
}

/* By the convention of the plan, on what the supplier spends. The margin is there only in a
 * copy that may show what comes of it. */
static struct str result_text(const struct composer *c, const struct plan_activity *a)
{
    const struct plan_situation *situation = c->plan->situation;
    const struct plan_last_year *year = situation ? situation->last_year : NULL;
    struct promotion planned = figures_planned(a);
    struct promotion_result result = figures_promotion(
        &planned, year ? (enum return_convention)year->return_convention : RETURN_ABSENT);
    if (!result.profit.known)
        return STR("");
    struct str sales = FILL(c->arena, word(c, WORD_ACTIVITY_RESULT),
                            {"incremental", text_money(c, result.incremental)},
                            {"margin", text_percent(c, a->margin)},
                            {"profit", text_money(c, result.profit)});
    struct str returned =
        result.returned.known
            ? FILL(c->arena, word(c, WORD_ACTIVITY_RETURN),
                   {"returned", text_price(c, result.returned)},
                   {"convention", text_word(c, &year->node, "returnConvention")})
            : STR("");
    return str_format(c->arena, "%.*s%.*s", STR_ARGS(sales), STR_ARGS(returned));
}

static struct str state_text(const struct composer *c, const struct plan_activity *a)
{
    if (!date_known(a->agree_by))
        return STR("");
    return FILL(c->arena, word(c, WORD_ACTIVITY_AGREE_BY),
                {"date", text_date(c, a->agree_by, WORD_DATE_LONG)});
}

static struct str order_text(const struct composer *c, const struct plan_activity *a)
{
    return date_known(a->order_start) ? text_span(c, a->order_start, a->order_end)
                                      : text_date(c, a->order_end, WORD_DATE_TABLE);
}

static void activity_lines(struct composer *c, struct doc_cell *cell,
                           const struct plan_activity *a)
{
    const struct plan_node *node = &a->node;
    const struct {
        enum word label;
        struct str value;
        const char *field;
    } lines[] = {
        {WORD_ACTIVITY_STATE, state_text(c, a), "agreeBy"},
        {WORD_ACTIVITY_THEME, a->theme, "theme"},
        {WORD_ACTIVITY_MECHANIC,
         a->mechanic == MECHANIC_OTHER ? STR("") : text_word(c, node, "mechanic"), "mechanic"},
        {WORD_ACTIVITY_PRODUCTS, a->products, "products"},
        {WORD_ACTIVITY_STORES, a->stores, "stores"},
        {WORD_ACTIVITY_ORDERS, order_text(c, a), "orderStart"},
        {WORD_ACTIVITY_EXPECTED, expected_text(c, a), "baseline"},
        {WORD_ACTIVITY_FUNDING, funding_text(c, a), "supplierShare"},
        {WORD_ACTIVITY_OWNER, text_contact(&a->owner), "owner"},
        {WORD_ACTIVITY_PULLED, text_money_known(c, a->pulled_forward), "pulledForward"},
        {WORD_ACTIVITY_CANNIBALISED, text_money_known(c, a->cannibalised), "cannibalised"},
        {WORD_ACTIVITY_OUTCOME, result_text(c, a), "margin"},
    };
    for (size_t i = 0; i < sizeof lines / sizeof lines[0]; i++)
        cell_line(c, cell, lines[i].label, lines[i].value, node, lines[i].field);
}

/* The figures in a row of the table; below them, across it, what happens on the left and the
 * particulars on the right. */
static void activity_rows(struct composer *c, struct doc_table *table,
                          const struct plan_activity *a)
{
    const struct plan_node *node = &a->node;
    struct doc_row *figures = table_row(c, table, ROW_GROUP, node);
    row_text(c, figures, 0, a->title.n ? a->title : a->id, node, "title");
    figures->cells[0].head = true;
    row_text(c, figures, 1, text_word(c, node, "kind"), node, "kind");
    row_text(c, figures, 2, text_span(c, a->start, a->end), node, "start");
    row_text(c, figures, 3, goal_of(&a->goal), node, "goal");
    row_text(c, figures, 4, a->budget.known ? text_amount(c, a->budget) : STR(""), node,
             "budget");
    struct doc_row *words = table_row(c, table, ROW_BODY, node);
    size_t particulars = a->text.n ? 1 : 0;
    words->cells[particulars].columns = (uint8_t)(words->count - particulars);
    words->count = particulars + 1;
    if (a->text.n)
        row_text(c, words, 0, a->text, node, "text");
    activity_lines(c, &words->cells[particulars], a);
    if (!a->text.n && !words->cells[0].first)
        table->row_count--;
}

void component_activities(struct composer *c, struct doc_block *parent)
{
    if (c->plan->activities.count == 0)
        return;
    amounts_note(c, parent);
    struct doc_table *table =
        table_add(c, parent, "grid", "s1sscd", word(c, WORD_ACTIVITIES_SUMMARY));
    /* A kind and a span of days on one line, however long the texts beside them. */
    table->columns[1].minimum = 64;
    table->columns[2].minimum = c->lang == LANG_EN ? 118 : 154;
    table->columns[3].minimum = c->lang == LANG_EN ? 42 : 52;
    table_head(c, table,
               (struct str[]){word(c, WORD_ACTIVITY), word(c, WORD_ACTIVITY_KIND),
                              word(c, WORD_ACTIVITY_WHEN), word(c, WORD_ACTIVITY_GOAL),
                              word(c, WORD_ACTIVITY_BUDGET)}, 5);
    const struct plan_activity *activities = PLAN_ITEMS(c->plan->activities, plan_activity);
    for (size_t i = 0; i < c->plan->activities.count; i++)
        activity_rows(c, table, &activities[i]);
    struct dec total = figures_budget(c->plan);
    if (!total.known)
        return;
    struct doc_row *row = table_row(c, table, ROW_TOTAL, NULL);
    row_text(c, row, 0, word(c, WORD_TOTAL), NULL, NULL);
    row_text(c, row, 4, text_amount(c, total), NULL, NULL);
}
