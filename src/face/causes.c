#include "face/causes.h"

#include "compose/scenario.h"
#include "xml/xml.h"

#include <string.h>

/* What composing the contract says, and the finding of a rule from which it follows. */
static const struct {
    const struct message *follows;
    const char *cause;
} causes[] = {
    {&SCENARIO_AMOUNT, "fee-quantity-missing"},
    {&SCENARIO_BASELINE, "rebate-baseline-missing"},
    {&SCENARIO_BASELINE, "rebate-growth-on-missing"},
    {&SCENARIO_GOAL, "rebate-goal-missing"},
    {&SCENARIO_METHOD, "rebate-method-missing"},
    {&SCENARIO_METHOD, "rebate-tiers-missing"},
    {&SCENARIO_STEP, "rebate-amount-missing"},
    {&SCENARIO_STEP, "rebate-step-missing"},
    {&SCENARIO_TIERS, "rebate-tier-descends"},
    {&SCENARIO_TIERS, "rebate-tier-repeated"},
};

/* What rules say of the whole plan, wherever it stands, and the mistake of form behind it. */
static const struct {
    const char *follows, *cause;
} wide[] = {
    {"goal-currency-unlike", "plan-currency-unknown"},
    {"terms-unit-unlike-goal", "plan-currency-unknown"},
};

/* Keeps the later beginning of two, of those at or before the place. */
static void take_later(size_t *term, const struct plan_node *node, size_t place)
{
    size_t at = xml_pos(node->xml).offset;
    if (at <= place && at > *term)
        *term = at;
}

/* The term to which a place belongs, by its beginning. */
static size_t term_at(const struct plan_terms *terms, size_t place)
{
    size_t term = 0;
    for (size_t i = 0; i < terms->rebates.count; i++)
        take_later(&term, &PLAN_ITEMS(terms->rebates, plan_rebate)[i].node, place);
    for (size_t i = 0; i < terms->fees.count; i++)
        take_later(&term, &PLAN_ITEMS(terms->fees, plan_fee)[i].node, place);
    return term;
}

static bool is_cause(const struct finding *cause, const struct finding *finding)
{
    for (size_t i = 0; i < sizeof causes / sizeof causes[0]; i++)
        if (finding->message == causes[i].follows && cause->message != causes[i].follows
            && strcmp(cause->message->code, causes[i].cause) == 0)
            return cause->level >= finding->level && cause->pos.source == finding->pos.source;
    return false;
}

static bool is_wide_cause(const struct finding *cause, const struct finding *finding)
{
    for (size_t i = 0; i < sizeof wide / sizeof wide[0]; i++)
        if (strcmp(finding->message->code, wide[i].follows) == 0
            && strcmp(cause->message->code, wide[i].cause) == 0)
            return cause->level >= finding->level && cause->pos.source == finding->pos.source;
    return false;
}

static bool follows(const struct findings *findings, const struct finding *finding,
                    const struct plan_terms *terms)
{
    for (size_t i = 0; i < findings->count; i++) {
        const struct finding *cause = &findings->items[i];
        if (is_wide_cause(cause, finding)
            || (terms && is_cause(cause, finding)
                && term_at(terms, cause->pos.offset) == term_at(terms, finding->pos.offset)))
            return true;
    }
    return false;
}

void causes_keep(struct findings *findings, const struct plan *plan)
{
    for (size_t i = 0; i < findings->count;) {
        if (follows(findings, &findings->items[i], plan->terms))
            findings_remove(findings, i);
        else
            i++;
    }
}
