/* The components that a template can name. */
#include "compose/composer.h"

const struct component components[] = {
    {"parties", component_parties},
    {"stores", component_stores},
    {"contacts", component_contacts},
    {"summary", component_summary},
    {"steps", component_steps},
    {"indicators", component_indicators},
    {"last-year", component_last_year},
    {"results-chart", component_results_chart},
    {"goal-results", component_goal_results},
    {"promotion-results", component_promotion_results},
    {"spends", component_spends},
    {"findings", component_findings},
    {"customer-value", component_customer_value},
    {"satisfaction", component_satisfaction},
    {"risks", component_risks},
    {"complaints", component_complaints},
    {"capabilities", component_capabilities},
    {"goals", component_goals},
    {"goal-bars", component_goal_bars},
    {"goal-quarters", component_goal_quarters},
    {"measures", component_measures},
    {"scorecard", component_scorecard},
    {"payment", component_payment},
    {"discounts", component_discounts},
    {"rebates", component_rebates},
    {"fees", component_fees},
    {"scenario", component_scenario},
    {"terms-bridge", component_terms_bridge},
    {"penalties", component_penalties},
    {"forecast", component_forecast},
    {"invoicing", component_invoicing},
    {"products", component_products},
    {"activities", component_activities},
    {"calendar", component_calendar},
    {"displays", component_displays},
    {"shelf-bars", component_shelf_bars},
    {"equipment", component_equipment},
    {"supply", component_supply},
    {"budget", component_budget},
    {"actions", component_actions},
    {"reviews", component_reviews},
    {"waivers", component_waivers},
    {"changes", component_changes},
    {"special-clauses", component_special_clauses},
    {"signatures", component_signatures},
    {"amendment-changes", component_amendment_changes},
    {"amendment-texts", component_amendment_texts},
};
const size_t component_count = sizeof components / sizeof components[0];

const struct component *component_find(struct str name)
{
    for (size_t i = 0; i < component_count; i++)
        if (str_is(name, components[i].name))
            return &components[i];
    return NULL;
}
