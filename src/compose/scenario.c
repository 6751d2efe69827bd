/* Component scenario: what each term and all of them pay at percents of target. */
#include "compose/scenario.h"

#include "base/arena.h"

SCENARIO_MESSAGES(MESSAGE_DEFINE)

/* ---- what cannot be counted ---- */

static const struct message *const purchases_messages[GAP_COUNT] = {
    [GAP_GOAL] = &SCENARIO_NO_PURCHASES,
    [GAP_AMBIGUOUS] = &SCENARIO_SEVERAL,
    [GAP_TARGET] = &SCENARIO_NO_TARGET,
};

static const struct {
    const struct message *message;
    const char *field; /* of the term, where the finding stands */
} term_messages[GAP_COUNT] = {
    [GAP_GOAL] = {&SCENARIO_GOAL, "goal"},         [GAP_UNIT] = {&SCENARIO_UNIT, "goal"},
    [GAP_TARGET] = {&SCENARIO_TARGET, "goal"},     [GAP_MEASURE] = {&SCENARIO_MEASURE, "base"},
    [GAP_QUARTERS] = {&SCENARIO_QUARTERS, "goal"}, [GAP_METHOD] = {&SCENARIO_METHOD, NULL},
    [GAP_BASELINE] = {&SCENARIO_BASELINE, "baseline"}, [GAP_STEP] = {&SCENARIO_STEP, "amount"},
    [GAP_TIERS] = {&SCENARIO_TIERS, "tiers"},      [GAP_RATE] = {&SCENARIO_RATE, "rate"},
    [GAP_AMOUNT] = {&SCENARIO_AMOUNT, "amount"},   [GAP_SIZE] = {&SCENARIO_SIZE, NULL},
};

/* Discounts without purchases are told of once, with the purchases. */
static bool told_with_purchases(const struct scenario *scenario,
                                const struct scenario_term *term)
{
    return term->kind == SCENARIO_DISCOUNT && scenario->purchases_gap;
}

void scenario_term_report(struct findings *findings, const struct scenario *scenario,
                          const struct scenario_term *term)
{
    if (term->gap && !told_with_purchases(scenario, term))
        FIND(findings, term_messages[term->gap].message,
             value_pos(term->node, term_messages[term->gap].field), ARG("term", term->title),
             ARG("goal", term->goal ? term->goal->id : STR("")));
}

void scenario_report(struct findings *findings, const struct scenario *scenario,
                     const struct plan *plan)
{
    if (scenario->term_count == 0) {
        FIND_PLAIN(findings, &SCENARIO_NO_TERMS,
                   node_pos(plan->terms ? &plan->terms->node : &plan->node));
        return;
    }
    if (scenario->purchases_gap)
        FIND(findings, purchases_messages[scenario->purchases_gap],
             node_pos(&plan->terms->node), ARG("measure", scenario->measure));
    for (size_t i = 0; i < scenario->term_count; i++)
        scenario_term_report(findings, scenario, &scenario->terms[i]);
}

/* ---- words for a term ---- */

enum word scenario_kind_word(enum scenario_kind kind)
{
    static const enum word words[] = {[SCENARIO_DISCOUNT] = WORD_SCENARIO_DISCOUNTS,
                                      [SCENARIO_REBATE] = WORD_SCENARIO_REBATES,
                                      [SCENARIO_FEE] = WORD_SCENARIO_FEES};
    return words[kind];
}

struct str scenario_goal_title(const struct plan_goal *goal)
{
    return goal->title.n ? goal->title : goal->id;
}

/* "maximum at 110 %, 120 %": where a minimum or cap acts; "" if nowhere. */
static struct str limited(const struct composer *c, const struct scenario *scenario,
                          const struct scenario_term *term, bool cap)
{
    struct buf percents = {.arena = c->arena};
    if (term->kind == SCENARIO_FEE) /* whatever is bought */
        return term->details[0].raised && !cap ? word(c, WORD_LIMIT_MINIMUM) : STR("");
    for (size_t i = 0; i < scenario->count; i++) {
        if (!(cap ? term->details[i].capped : term->details[i].raised))
            continue;
        if (percents.n)
            buf_add(&percents, word(c, WORD_LIST_COMMA));
        buf_add(&percents, text_percent(c, dec_int(scenario->percents[i])));
    }
    if (!percents.n)
        return STR("");
    return FILL(c->arena,
                word(c, cap ? WORD_SCENARIO_LIMIT_CAP : WORD_SCENARIO_LIMIT_MINIMUM),
                {"percents", buf_str(&percents)});
}

/* Between two sentences. */
static const char *sentence_space(const struct composer *c)
{
    return c->lang == LANG_EN ? " " : "";
}

struct str scenario_detail(const struct composer *c, const struct scenario *scenario,
                           const struct scenario_term *term)
{
    if (term->kind == SCENARIO_DISCOUNT)
        return text_percent(c, ((const struct plan_discount *)term->node)->rate);
    bool other = term->goal && scenario->goal && !str_equal(term->goal->id, scenario->goal->id);
    struct str parts[] = {
        term->periods == 4   ? word(c, WORD_SCENARIO_QUARTERS)
        : term->periods == 2 ? word(c, WORD_SCENARIO_HALVES)
                             : STR(""),
        other || (term->goal && !scenario->goal)
            ? FILL(c->arena, word(c, WORD_SCENARIO_OF_GOAL),
                   {"goal", scenario_goal_title(term->goal)})
            : STR(""),
        limited(c, scenario, term, false), limited(c, scenario, term, true)};
    return text_joined(c, parts, sizeof parts / sizeof parts[0]);
}

const struct dec *scenario_part(const struct composer *c, const struct scenario *scenario,
                                const struct scenario_term *term, bool balance)
{
    struct dec *amounts = arena_array(c->arena, scenario->count, sizeof *amounts);
    for (size_t i = 0; i < scenario->count; i++) {
        amounts[i] = balance ? term->details[i].balance : term->details[i].on_account;
        if (!amounts[i].known)
            return NULL;
    }
    return amounts;
}

struct str scenario_basis(const struct composer *c, const struct scenario *scenario)
{
    struct buf out = {.arena = c->arena};
    bool factors = false;
    for (size_t i = 0; i < scenario->term_count; i++)
        factors |= scenario->terms[i].kind == SCENARIO_REBATE
                   && ((const struct plan_rebate *)scenario->terms[i].node)->factors.count > 0;
    buf_add(&out, word(c, scenario->sequential ? WORD_SCENARIO_BASIS_SEQUENTIAL
                                               : WORD_SCENARIO_BASIS));
    if (factors)
        buf_printf(&out, "%s%.*s", sentence_space(c),
                   STR_ARGS(word(c, WORD_SCENARIO_FACTORS)));
    if (scenario->penalties)
        buf_printf(&out, "%s%.*s", sentence_space(c),
                   STR_ARGS(word(c, WORD_SCENARIO_PENALTIES)));
    return buf_str(&out);
}

struct str scenario_left_out(const struct composer *c, const struct scenario *scenario)
{
    struct buf names = {.arena = c->arena};
    for (size_t i = 0; i < scenario->term_count; i++) {
        if (!scenario->terms[i].gap)
            continue;
        if (names.n)
            buf_add(&names, word(c, WORD_LIST_COMMA));
        buf_add(&names, scenario->terms[i].title);
    }
    return names.n ? FILL(c->arena, word(c, WORD_SCENARIO_LEFT_OUT), {"terms", buf_str(&names)})
                   : STR("");
}

/* ---- the schedule ---- */

static void amounts_row(struct composer *c, struct doc_row *row, struct str label,
                        const struct dec *amounts, size_t count)
{
    row_text(c, row, 0, label, NULL, NULL);
    row->cells[0].head = true;
    for (size_t i = 0; i < count; i++)
        row_text(c, row, i + 1, text_amount(c, amounts[i]), NULL, NULL);
}

static void head_and_purchases(struct composer *c, struct doc_table *table,
                               const struct scenario *scenario)
{
    struct str *heads = arena_array(c->arena, scenario->count + 1, sizeof *heads);
    heads[0] = word(c, WORD_EXAMPLE_PERCENT);
    for (size_t i = 0; i < scenario->count; i++)
        heads[i + 1] = text_percent(c, dec_int(scenario->percents[i]));
    table_head(c, table, heads, scenario->count + 1);
    if (!scenario->purchases)
        return;
    struct doc_row *row = table_row(c, table, ROW_BODY, NULL);
    amounts_row(c, row, word(c, WORD_SCENARIO_PURCHASES), scenario->purchases, scenario->count);
    row_note(c, row, 0, FILL(c->arena, word(c, WORD_SCENARIO_OF_GOAL),
                             {"goal", scenario_goal_title(scenario->goal)}),
             &scenario->goal->node, "title");
}

static void kind_rows(struct composer *c, struct doc_table *table,
                      const struct scenario *scenario, enum scenario_kind kind)
{
    bool begun = false;
    for (size_t i = 0; i < scenario->term_count; i++) {
        const struct scenario_term *term = &scenario->terms[i];
        if (term->kind != kind || term->gap)
            continue;
        if (!begun) {
            struct doc_row *group = table_row(c, table, ROW_GROUP, NULL);
            group->cells[0].columns = (uint8_t)group->count;
            group->count = 1;
            row_text(c, group, 0, word(c, scenario_kind_word(kind)), NULL, NULL);
            begun = true;
        }
        struct doc_row *row = table_row(c, table, ROW_BODY, term->node);
        amounts_row(c, row, term->title, term->amounts, scenario->count);
        row_note(c, row, 0, scenario_detail(c, scenario, term), NULL, NULL);
        for (int balance = 0; balance < 2; balance++) {
            const struct dec *part = scenario_part(c, scenario, term, balance);
            if (part)
                amounts_row(c, table_row(c, table, ROW_BODY, NULL),
                            word(c, balance ? WORD_SCENARIO_TRUE_UP : WORD_SCENARIO_ON_ACCOUNT),
                            part, scenario->count);
        }
    }
}

static void total_rows(struct composer *c, struct doc_table *table,
                       const struct scenario *scenario)
{
    amounts_row(c, table_row(c, table, ROW_TOTAL, NULL), word(c, WORD_SCENARIO_TOTAL),
                scenario->totals, scenario->count);
    if (!scenario->purchases)
        return;
    struct doc_row *row = table_row(c, table, ROW_TOTAL, NULL);
    row_text(c, row, 0, word(c, WORD_SCENARIO_SHARE), NULL, NULL);
    row->cells[0].head = true;
    for (size_t i = 0; i < scenario->count; i++)
        row_text(c, row, i + 1, text_price(c, scenario->shares[i]), NULL, NULL);
}

void component_scenario(struct composer *c, struct doc_block *parent)
{
    const struct scenario *scenario =
        figures_scenario(c->arena, c->plan, scenario_percents, SCENARIO_PERCENTS);
    if (scenario->term_count == 0)
        return;
    /* Of the whole plan: what only this reader may not see is no mistake. */
    scenario_report(c->findings,
                    figures_scenario(c->arena, c->whole, scenario_percents, SCENARIO_PERCENTS),
                    c->whole);
    if (scenario->counted == 0) {
        paragraph_add(c, parent, "body", word(c, WORD_SCENARIO_EMPTY), POS_NONE);
        return;
    }
    struct doc_block *group = doc_block_add(c->arena, parent, BLOCK_GROUP, NULL);
    amounts_note(c, group);
    struct doc_table *table =
        table_add(c, group, "grid", "s1ddddd", word(c, WORD_SCENARIO_SUMMARY));
    head_and_purchases(c, table, scenario);
    for (enum scenario_kind kind = 0; kind < SCENARIO_KINDS; kind++)
        kind_rows(c, table, scenario, kind);
    total_rows(c, table, scenario);
    paragraph_add(c, group, "table-note", scenario_basis(c, scenario), POS_NONE);
    struct str left_out = scenario_left_out(c, scenario);
    if (left_out.n)
        paragraph_add(c, group, "table-note", left_out, POS_NONE);
}
