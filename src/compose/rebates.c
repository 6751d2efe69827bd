/* Component rebates: each rebate with its facts, its tiers and a worked example. */
#include "compose/composer.h"
#include "figures/scenario.h"

static struct str rebate_title(const struct plan_rebate *r)
{
    return r->title.n ? r->title : r->id;
}

static void rebate_facts(struct composer *c, struct doc_block *parent,
                         const struct plan_rebate *r)
{
    static const struct {
        enum word label;
        const char *field;
    } words[] = {{WORD_REBATE_PERIOD, "period"}, {WORD_REBATE_METHOD, "method"},
                 {WORD_REBATE_BASE, "base"}, {WORD_REBATE_ATTRIBUTED, "attributed"},
                 {WORD_REBATE_FORM, "form"}};
    const struct plan_node *node = &r->node;
    struct doc_table *table = table_add(c, parent, "facts", "ss1", STR(""));
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
        facts_row(c, table, word(c, words[i].label), text_word(c, node, words[i].field), node,
                  words[i].field);
    if (r->rounding.known)
        facts_row(c, table, word(c, WORD_REBATE_ROUNDING), text_money(c, r->rounding), node,
                  "rounding");
    if (r->cap.known)
        facts_row(c, table, word(c, WORD_REBATE_CAP), text_money(c, r->cap), node, "cap");
    facts_row(c, table, word(c, WORD_REBATE_DUE), text_date(c, r->due, WORD_DATE_LONG), node,
              "due");
    facts_row(c, table, word(c, WORD_REBATE_CONDITION), r->condition, node, "condition");
}

static struct str tier_name(struct composer *c, size_t index)
{
    return str_format(c->arena, "%zu", index + 1);
}

/* Only a rate on the whole volume makes the payment jump where a tier begins. */
static void tiers_table(struct composer *c, struct doc_block *parent,
                        const struct plan_rebate *r)
{
    bool jumps = r->method == METHOD_WHOLE_VOLUME;
    struct doc_block *group = doc_block_add(c->arena, parent, BLOCK_GROUP, NULL);
    amounts_note(c, group);
    struct doc_table *table = table_add(c, group, "grid", jumps ? "s1d2d2d1d2" : "s1d2d2d1",
                                        word(c, WORD_TIERS_SUMMARY));
    table_head(c, table,
               (struct str[]){word(c, WORD_TIER), word(c, WORD_TIER_FROM), word(c, WORD_TIER_TO),
                              word(c, WORD_TIER_RATE), word(c, WORD_TIER_JUMP)},
               table->column_count);
    const struct plan_tier *tiers = PLAN_ITEMS(r->tiers, plan_tier);
    for (size_t i = 0; i < r->tiers.count; i++) {
        const struct plan_node *node = &tiers[i].node;
        struct doc_row *row = table_row(c, table, ROW_BODY, node);
        row_text(c, row, 0, tier_name(c, i), NULL, NULL);
        row->cells[0].head = true;
        row_text(c, row, 1, text_amount(c, tiers[i].from), node, "from");
        row_text(c, row, 2, i + 1 < r->tiers.count ? text_amount(c, tiers[i + 1].from)
                                                   : word(c, WORD_TIER_OPEN), NULL, NULL);
        row_text(c, row, 3, tiers[i].rate.known ? text_percent(c, tiers[i].rate) : STR(""),
                 node, "rate");
        if (jumps)
            row_text(c, row, 4, text_amount(c, figures_cliff(c->arena, r, i, figures_rebate_target(r))), NULL, NULL);
    }
}

/* ---- the worked example ---- */

struct example_line {
    struct str label;
    struct dec volume;
};

enum { EXAMPLE_LINES = SCENARIO_PERCENTS };

/* A quarterly rebate is shown on the plan's own quarters, a yearly one at 80 to 120 % of the
 * target. */
static size_t example_lines(struct composer *c, const struct plan_rebate *r,
                            struct example_line lines[EXAMPLE_LINES])
{
    const struct plan_node *target = r->goal.target;
    if (!target || target->shape != &goal_shape)
        return 0;
    const struct plan_goal *goal = (const struct plan_goal *)target;
    if (r->period == PERIOD_QUARTER && goal->quarters) {
        struct dec q[4] = {goal->quarters->q1, goal->quarters->q2, goal->quarters->q3,
                           goal->quarters->q4};
        for (int i = 0; i < 4; i++)
            lines[i] = (struct example_line){text_quarter(c, i + 1), q[i]};
        return 4;
    }
    if (r->period != PERIOD_YEAR || !goal->target || !goal->target->value.known)
        return 0;
    for (int i = 0; i < EXAMPLE_LINES; i++) {
        struct dec percent = dec_int(scenario_percents[i]);
        lines[i] = (struct example_line){text_percent(c, percent),
                                         dec_percent(goal->target->value, percent)};
    }
    return EXAMPLE_LINES;
}

static void example_row(struct composer *c, struct doc_table *table,
                        const struct example_line *line, const struct rebate_result *result)
{
    struct doc_row *row = table_row(c, table, ROW_BODY, NULL);
    row_text(c, row, 0, line->label, NULL, NULL);
    row->cells[0].head = true;
    row_text(c, row, 1, text_amount(c, line->volume), NULL, NULL);
    row_text(c, row, 2, result->tier == SIZE_MAX ? word(c, WORD_EXAMPLE_BELOW)
                                                 : tier_name(c, result->tier), NULL, NULL);
    row_text(c, row, 3, text_amount(c, result->amount), NULL, NULL);
    struct dec effective =
        dec_div(dec_mul(result->amount, dec_int(100)), line->volume, 2);
    row_text(c, row, 4, effective.known ? FILL(c->arena, word(c, WORD_PERCENT),
                                               {"number", dec_grouped(c->arena, effective, 2)})
                                        : STR(""), NULL, NULL);
}

/* "14,000,000.00 × 1.5 % + 1,500,000.00 × 2 %": the sum behind the figure, step by step. */
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

static void example_sentence(struct composer *c, struct doc_block *parent,
                             const struct plan_rebate *r, const struct example_line *line,
                             const struct rebate_result *result)
{
    if (result->tier == SIZE_MAX)
        return;
    bool whole = r->method == METHOD_WHOLE_VOLUME;
    struct str sentence =
        FILL(c->arena, word(c, whole ? WORD_EXAMPLE_WHOLE : WORD_EXAMPLE_MARGINAL),
             {"label", line->label}, {"volume", text_money(c, line->volume)},
             {"tier", tier_name(c, result->tier)}, {"steps", steps(c, result)},
             {"paid", text_money(c, result->amount)});
    struct doc_block *block = paragraph_add(c, parent, "example", sentence, POS_NONE);
    if (result->capped)
        doc_run_add(c->arena, &block->runs, word(c, WORD_EXAMPLE_CAPPED), c->lang, POS_NONE);
}

static void example(struct composer *c, struct doc_block *parent, const struct plan_rebate *r)
{
    struct example_line lines[EXAMPLE_LINES];
    size_t count = example_lines(c, r, lines);
    if (count == 0 || r->method == METHOD_ABSENT || r->tiers.count == 0)
        return;
    struct doc_block *group = doc_block_add(c->arena, parent, BLOCK_GROUP, NULL);
    struct str title = FILL(c->arena, word(c, WORD_EXAMPLE_TITLE), {"rebate", rebate_title(r)});
    paragraph_add(c, group, "caption", title, POS_NONE)->keep_next = true;
    struct doc_table *table =
        table_add(c, group, "grid", "s2d3c1d3d2", word(c, WORD_EXAMPLE_SUMMARY));
    table_head(c, table,
               (struct str[]){r->period == PERIOD_YEAR ? word(c, WORD_EXAMPLE_PERCENT)
                                                       : word(c, WORD_PERIOD),
                              word(c, WORD_EXAMPLE_VOLUME), word(c, WORD_EXAMPLE_TIER),
                              word(c, WORD_EXAMPLE_PAID), word(c, WORD_EXAMPLE_EFFECTIVE)}, 5);
    size_t shown_line = r->period == PERIOD_YEAR ? EXAMPLE_LINES / 2 : 0;
    struct rebate_result shown_result = {0};
    for (size_t i = 0; i < count; i++) {
        struct rebate_result result = figures_rebate(c->arena, r, lines[i].volume);
        example_row(c, table, &lines[i], &result);
        if (i == shown_line)
            shown_result = result;
    }
    example_sentence(c, group, r, &lines[shown_line], &shown_result);
}

void component_rebates(struct composer *c, struct doc_block *parent)
{
    const struct plan_terms *terms = c->plan->terms;
    const struct plan_rebate *rebates = terms ? PLAN_ITEMS(terms->rebates, plan_rebate) : NULL;
    for (size_t i = 0; terms && i < terms->rebates.count; i++) {
        struct doc_block *heading =
            doc_block_add(c->arena, parent, BLOCK_HEADING, "heading-3");
        heading->level = 3;
        heading->id = rebates[i].id;
        heading->pos = node_pos(&rebates[i].node);
        doc_run_add(c->arena, &heading->runs, rebate_title(&rebates[i]), c->lang,
                    value_pos(&rebates[i].node, "title"));
        rebate_facts(c, parent, &rebates[i]);
        if (rebates[i].tiers.count)
            tiers_table(c, parent, &rebates[i]);
        example(c, parent, &rebates[i]);
    }
}
