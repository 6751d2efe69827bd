/* The worked example of a rebate: volumes, what they pay, one of them step by step, and the
 * true-up of what was paid on account. */
#include "compose/rebates.h"

struct example_line {
    struct str label;
    struct rebate_result result;
};

enum { LINES_MOST = SCENARIO_PERCENTS, AT_TARGET = 100 };

struct str rebate_period_name(const struct composer *c, const struct plan_rebate *r, int index)
{
    if (r->period == PERIOD_QUARTER)
        return text_quarter(c, index + 1);
    if (r->period == PERIOD_HALF_YEAR)
        return word(c, index ? WORD_HALF_2 : WORD_HALF_1);
    return word(c, WORD_EXPLAIN_PERIOD_YEAR);
}

static const struct plan_goal *goal_of(const struct plan_rebate *r)
{
    const struct plan_node *target = r->goal.target;
    return target && target->shape == &goal_shape ? (const struct plan_goal *)target : NULL;
}

/* A yearly rebate is shown at 80 to 120 % of the target, another on the plan's own periods. */
static size_t example_lines(struct composer *c, const struct plan_rebate *r,
                            struct example_line lines[LINES_MOST])
{
    const struct plan_goal *goal = goal_of(r);
    int periods = figures_periods(r);
    if (!goal || !periods || (periods > 1 && !goal->quarters)
        || (periods == 1 && !(goal->target && goal->target->value.known)))
        return 0;
    size_t count = periods > 1 ? (size_t)periods : SCENARIO_PERCENTS;
    for (size_t i = 0; i < count; i++) {
        int percent = periods > 1 ? AT_TARGET : scenario_percents[i];
        lines[i] = (struct example_line){
            periods > 1 ? rebate_period_name(c, r, (int)i) : text_percent(c, dec_int(percent)),
            figures_rebate_period(c->arena, r, periods > 1 ? (int)i : 0, percent)};
    }
    return count;
}

/* ---- the table ---- */

static struct str reached(struct composer *c, const struct plan_rebate *r,
                          const struct rebate_result *result)
{
    if (r->method == METHOD_PER_UNIT)
        return text_number(c, result->units);
    return result->tier == SIZE_MAX ? word(c, WORD_EXAMPLE_BELOW)
                                    : rebate_tier_name(c, result->tier);
}

static void example_row(struct composer *c, struct doc_table *table,
                        const struct plan_rebate *r, const struct example_line *line)
{
    const struct rebate_result *result = &line->result;
    struct doc_row *row = table_row(c, table, ROW_BODY, NULL);
    row_text(c, row, 0, line->label, NULL, NULL);
    row->cells[0].head = true;
    row_text(c, row, 1, r->unit.n ? text_in_unit(c, result->volume, r->unit, true)
                                  : text_amount(c, result->volume), NULL, NULL);
    row_text(c, row, 2, reached(c, r, result), NULL, NULL);
    row_text(c, row, 3, text_amount(c, result->amount), NULL, NULL);
    if (result->raised || result->capped)
        row_note(c, row, 3, word(c, result->capped ? WORD_LIMIT_CAP : WORD_LIMIT_MINIMUM), NULL,
                 NULL);
    struct dec effective = figures_share(result->amount, result->volume, 2);
    row_text(c, row, 4, effective.known && !r->unit.n
                            ? FILL(c->arena, word(c, WORD_PERCENT),
                                   {"number", dec_grouped(c->arena, effective, 2)})
                            : STR(""), NULL, NULL);
}

static void example_table(struct composer *c, struct doc_block *group,
                          const struct plan_rebate *r, const struct example_line *lines,
                          size_t count)
{
    bool units = r->method == METHOD_PER_UNIT;
    struct doc_table *table =
        table_add(c, group, "grid", "s2d3c1d3d2", word(c, WORD_EXAMPLE_SUMMARY));
    table_head(c, table,
               (struct str[]){word(c, r->period == PERIOD_YEAR ? WORD_EXAMPLE_PERCENT
                                                               : WORD_PERIOD),
                              word(c, WORD_EXAMPLE_VOLUME),
                              word(c, units ? WORD_EXAMPLE_UNITS : WORD_EXAMPLE_TIER),
                              word(c, WORD_EXAMPLE_PAID), word(c, WORD_EXAMPLE_EFFECTIVE)}, 5);
    for (size_t i = 0; i < count; i++)
        example_row(c, table, r, &lines[i]);
}

/* ---- the sentence ---- */

/* "14,000,000.00 × 1.5 % + 1,500,000.00 × 2 %": the sum behind the figure, step by step, in the
 * unit of the sentence around it, whatever the tables are in. */
static struct str steps(struct composer *c, const struct rebate_result *result)
{
    struct buf out = {.arena = c->arena};
    for (size_t i = 0; i < result->share_count; i++) {
        const struct tier_share *share = &result->shares[i];
        if (dec_sign(share->volume) == 0)
            continue;
        if (out.n)
            buf_add(&out, word(c, WORD_EXAMPLE_PLUS));
        buf_add(&out, FILL(c->arena, word(c, WORD_EXAMPLE_STEP),
                           {"volume", text_price(c, share->volume)},
                           {"rate", text_percent(c, share->rate)}));
    }
    return buf_str(&out);
}

static enum word sentence_of(const struct plan_rebate *r, const struct rebate_result *result)
{
    static const enum word words[] = {
        [METHOD_MARGINAL] = WORD_EXAMPLE_MARGINAL,
        [METHOD_WHOLE_VOLUME] = WORD_EXAMPLE_WHOLE,
        [METHOD_ACHIEVEMENT] = WORD_EXAMPLE_ACHIEVEMENT,
        [METHOD_GROWTH] = WORD_EXAMPLE_GROWTH,
        [METHOD_PER_UNIT] = WORD_EXAMPLE_PER_UNIT};
    if (figures_has_tiers(r) && result->tier == SIZE_MAX)
        return WORD_EXAMPLE_NOTHING;
    if (r->method == METHOD_GROWTH && r->growth_on == GROWTH_ON_INCREMENT)
        return WORD_EXAMPLE_INCREMENT;
    return words[r->method];
}

/* What becomes of the computed amount, each step only where it changes something. */
static void settled(struct composer *c, struct buf *out, const struct plan_rebate *r,
                    const struct rebate_result *result)
{
    const struct plan_pay_factor *factors = PLAN_ITEMS(r->factors, plan_pay_factor);
    struct dec due = result->factor.known ? dec_percent(result->exact, result->factor)
                                          : result->exact;
    struct dec step = r->rounding.known ? r->rounding : dec_lit("0.01");
    struct str paid = text_money(c, result->amount);
    if (result->factor.known)
        buf_add(out, FILL(c->arena, word(c, WORD_EXAMPLE_FACTOR),
                          {"days", str_format(c->arena, "%d", factors[0].up_to)},
                          {"rate", text_percent(c, result->factor)}));
    if (result->raised || result->capped)
        buf_add(out, FILL(c->arena, word(c, result->capped ? WORD_EXAMPLE_AT_CAP
                                                           : WORD_EXAMPLE_RAISED),
                          {"paid", paid}));
    else if (dec_compare(due, result->amount) != 0 || result->factor.known)
        buf_add(out, FILL(c->arena, word(c, WORD_EXAMPLE_ROUNDED),
                          {"step", text_money(c, dec_trim(step))}, {"paid", paid}));
}

static void example_sentence(struct composer *c, struct doc_block *parent,
                             const struct plan_rebate *r, const struct example_line *line)
{
    const struct rebate_result *result = &line->result;
    struct str volume = r->unit.n ? text_in_unit(c, result->volume, r->unit, true)
                                  : text_money(c, result->volume);
    struct str every = r->unit.n ? text_in_unit(c, r->every, r->unit, true)
                                 : text_money(c, r->every);
    struct dec target = result->volume; /* of the period, which is shown at 100 % of it */
    if (r->period == PERIOD_YEAR)
        target = figures_rebate_target(r);
    struct buf out = {.arena = c->arena};
    buf_add(&out, FILL(c->arena, word(c, sentence_of(r, result)), {"label", line->label},
                       {"volume", volume},
                       {"tier", result->tier == SIZE_MAX ? STR("")
                                                         : rebate_tier_name(c, result->tier)},
                       {"target", text_money(c, target)},
                       {"percent", text_percent(c, result->percent)},
                       {"baseline", text_money(c, r->baseline)},
                       {"counted", text_money(c, result->counted)},
                       {"units", text_number(c, result->units)}, {"every", every},
                       {"amount", text_money(c, r->amount)}, {"steps", steps(c, result)},
                       {"computed", text_money(c, result->exact)},
                       {"paid", text_money(c, result->exact)}));
    settled(c, &out, r, result);
    paragraph_add(c, parent, "example", buf_str(&out), POS_NONE);
}

/* ---- interim payments and true-up ---- */

static void interim_row(struct composer *c, struct doc_table *table, enum row_kind kind,
                        struct str label, struct str volume, struct dec amount)
{
    struct doc_row *row = table_row(c, table, kind, NULL);
    row_text(c, row, 0, label, NULL, NULL);
    row->cells[0].head = true;
    row_text(c, row, 1, volume, NULL, NULL);
    row_text(c, row, 2, text_amount(c, amount), NULL, NULL);
}

static struct dec year_paid(struct composer *c, const struct plan_rebate *r, int percent)
{
    struct dec sum = dec_lit("0.00");
    for (int i = 0; i < figures_periods(r); i++)
        sum = dec_add(sum, figures_rebate_period(c->arena, r, i, percent).amount);
    return sum;
}

/* Where too much is paid on account, at the first of the percents where that is so. */
static void interim_over(struct composer *c, struct doc_block *group,
                         const struct plan_rebate *r)
{
    for (int i = 0; i < SCENARIO_PERCENTS; i++) {
        struct dec paid = year_paid(c, r, scenario_percents[i]);
        struct true_up settled = figures_rebate_interim(r, scenario_percents[i], paid);
        if (dec_sign(settled.back) <= 0)
            continue;
        struct str negative =
            r->true_up ? text_word(c, &r->true_up->node, "negative") : STR("");
        struct str sentence =
            FILL(c->arena, word(c, negative.n ? WORD_INTERIM_OVER_THEN : WORD_INTERIM_OVER),
                 {"label", text_percent(c, dec_int(scenario_percents[i]))},
                 {"paid", text_money(c, paid)},
                 {"account", text_money(c, settled.on_account)},
                 {"back", text_money(c, settled.back)}, {"negative", negative});
        paragraph_add(c, group, "example", sentence, POS_NONE);
        return;
    }
}

static void interim_example(struct composer *c, struct doc_block *parent,
                            const struct plan_rebate *r)
{
    const struct plan_goal *goal = goal_of(r);
    struct dec paid = year_paid(c, r, AT_TARGET);
    struct true_up settled = figures_rebate_interim(r, AT_TARGET, paid);
    if (!goal || !goal->quarters || !settled.balance.known)
        return;
    const struct dec quarters[4] = {goal->quarters->q1, goal->quarters->q2, goal->quarters->q3,
                                    goal->quarters->q4};
    struct doc_block *group = doc_block_add(c->arena, parent, BLOCK_GROUP, NULL);
    struct str title = FILL(c->arena, word(c, WORD_INTERIM_TITLE), {"rebate", rebate_title(r)});
    paragraph_add(c, group, "caption", title, POS_NONE)->keep_next = true;
    struct doc_table *table =
        table_add(c, group, "grid", "s2d2d2", word(c, WORD_INTERIM_SUMMARY));
    table_head(c, table,
               (struct str[]){word(c, WORD_PERIOD), word(c, WORD_EXAMPLE_VOLUME),
                              word(c, WORD_INTERIM_ACCOUNT)}, 3);
    for (int i = 0; i < 4; i++)
        interim_row(c, table, ROW_BODY, text_quarter(c, i + 1), text_amount(c, quarters[i]),
                    settled.interim[i]);
    interim_row(c, table, ROW_TOTAL, word(c, WORD_TOTAL), STR(""), settled.on_account);
    interim_row(c, table, ROW_BODY, word(c, WORD_INTERIM_REBATE), STR(""), paid);
    interim_row(c, table, ROW_TOTAL, word(c, WORD_INTERIM_BALANCE), STR(""), settled.balance);
    interim_over(c, group, r);
}

static void fixed_example(struct composer *c, struct doc_block *parent,
                          const struct plan_rebate *r)
{
    if (!r->amount.known || r->period == PERIOD_ABSENT)
        return;
    struct buf out = {.arena = c->arena};
    struct rebate_result result = figures_rebate(c->arena, r, DEC_NONE);
    buf_add(&out, FILL(c->arena, word(c, WORD_EXAMPLE_FIXED),
                       {"amount", text_money(c, r->amount)},
                       {"period", text_word(c, &r->node, "period")}));
    settled(c, &out, r, &result);
    paragraph_add(c, parent, "example", buf_str(&out), POS_NONE);
}

void rebate_example(struct composer *c, struct doc_block *parent, const struct plan_rebate *r)
{
    struct example_line lines[LINES_MOST];
    if (r->method == METHOD_FIXED) {
        fixed_example(c, parent, r);
        return;
    }
    size_t count = example_lines(c, r, lines);
    if (count == 0 || lines[0].result.gap)
        return;
    struct doc_block *group = doc_block_add(c->arena, parent, BLOCK_GROUP, NULL);
    struct str title = FILL(c->arena, word(c, WORD_EXAMPLE_TITLE), {"rebate", rebate_title(r)});
    paragraph_add(c, group, "caption", title, POS_NONE)->keep_next = true;
    example_table(c, group, r, lines, count);
    example_sentence(c, group, r, &lines[r->period == PERIOD_YEAR ? LINES_MOST / 2 : 0]);
    interim_example(c, parent, r);
}
