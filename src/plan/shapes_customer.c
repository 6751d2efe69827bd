/* Where business with the customer stands. */
#include "plan/fields.h"

static const struct field result_fields[] = {
    FIELD(plan_result, measure, "measure", KIND_TEXT, IN_ATTRIBUTE, REQUIRED),
    FIELD(plan_result, label, "label", KIND_TEXT, IN_ATTRIBUTE, PROSE),
    FIELD(plan_result, unit, "unit", KIND_TEXT, IN_ATTRIBUTE, PROSE),
    FIELD(plan_result, aggregation, "aggregation", KIND_WORD, IN_ATTRIBUTE, OPTIONAL,
          WORDS(aggregation_words)),
    FIELD(plan_result, q1, "q1", KIND_DECIMAL, IN_ATTRIBUTE, IN_GOAL_UNIT),
    FIELD(plan_result, q2, "q2", KIND_DECIMAL, IN_ATTRIBUTE, IN_GOAL_UNIT),
    FIELD(plan_result, q3, "q3", KIND_DECIMAL, IN_ATTRIBUTE, IN_GOAL_UNIT),
    FIELD(plan_result, q4, "q4", KIND_DECIMAL, IN_ATTRIBUTE, IN_GOAL_UNIT),
};
static const struct shape result_shape = SHAPE("result", plan_result, result_fields);

static const struct field finding_fields[] = {
    FIELD(plan_finding, id, "id", KIND_ID, IN_ATTRIBUTE, REQUIRED),
    FIELD(plan_finding, kind, "kind", KIND_WORD, IN_ATTRIBUTE, REQUIRED,
          WORDS(finding_words)),
    FIELD(plan_finding, text, "text", KIND_TEXT, IN_CONTENT, REQUIRED, PROSE),
};
const struct shape finding_shape = SHAPE("finding", plan_finding, finding_fields);

static const struct field goal_result_fields[] = {
    FIELD(plan_goal_result, title, "title", KIND_TEXT, IN_ATTRIBUTE, REQUIRED, PROSE),
    FIELD(plan_goal_result, unit, "unit", KIND_TEXT, IN_ATTRIBUTE, PROSE),
    FIELD(plan_goal_result, target, "target", KIND_DECIMAL, IN_ATTRIBUTE, IN_GOAL_UNIT),
    FIELD(plan_goal_result, actual, "actual", KIND_DECIMAL, IN_ATTRIBUTE, IN_GOAL_UNIT),
    FIELD(plan_goal_result, direction, "direction", KIND_WORD, IN_ATTRIBUTE,
          WORDS(direction_words)),
};
const struct shape goal_result_shape =
    SHAPE("goalResult", plan_goal_result, goal_result_fields);

static const struct field promotion_result_fields[] = {
    FIELD(plan_promotion_result, title, "title", KIND_TEXT, IN_ATTRIBUTE, REQUIRED, PROSE),
    FIELD(plan_promotion_result, spend, "spend", KIND_DECIMAL, IN_ATTRIBUTE, MONEY),
    FIELD(plan_promotion_result, baseline, "baseline", KIND_DECIMAL, IN_ATTRIBUTE, MONEY),
    FIELD(plan_promotion_result, actual, "actual", KIND_DECIMAL, IN_ATTRIBUTE, MONEY),
    FIELD(plan_promotion_result, pulled_forward, "pulledForward", KIND_DECIMAL, IN_ATTRIBUTE,
          MONEY),
    FIELD(plan_promotion_result, cannibalised, "cannibalised", KIND_DECIMAL, IN_ATTRIBUTE,
          MONEY),
    FIELD(plan_promotion_result, margin, "margin", KIND_DECIMAL, IN_ATTRIBUTE,
          INTERNAL, PERCENT),
    FIELD(plan_promotion_result, text, "text", KIND_TEXT, IN_CONTENT, PROSE),
};
const struct shape promotion_result_shape =
    SHAPE("promotionResult", plan_promotion_result, promotion_result_fields);

static const struct field spend_fields[] = {
    FIELD(plan_spend, title, "title", KIND_TEXT, IN_ATTRIBUTE, REQUIRED, PROSE),
    FIELD(plan_spend, amount, "amount", KIND_DECIMAL, IN_ATTRIBUTE, REQUIRED, MONEY),
};
const struct shape spend_shape = SHAPE("spend", plan_spend, spend_fields);

static const struct field last_year_fields[] = {
    FIELD(plan_last_year, year, "year", KIND_COUNT, IN_ATTRIBUTE, REQUIRED),
    FIELD(plan_last_year, summary, "summary", KIND_TEXT, IN_CHILD, PROSE),
    FIELD(plan_last_year, results, "results", KIND_LIST, IN_PLACE, OF(result_shape)),
    FIELD(plan_last_year, findings, "findings", KIND_LIST, IN_PLACE, OF(finding_shape)),
    FIELD(plan_last_year, return_convention, "returnConvention", KIND_WORD, IN_ATTRIBUTE,
          WORDS(return_convention_words)),
    FIELD(plan_last_year, goal_results, "goalResults", KIND_LIST, IN_PLACE,
          OF(goal_result_shape)),
    FIELD(plan_last_year, promotion_results, "promotionResults", KIND_LIST, IN_PLACE,
          OF(promotion_result_shape)),
    FIELD(plan_last_year, spends, "spends", KIND_LIST, IN_PLACE, OF(spend_shape)),
};
static const struct shape last_year_shape =
    SHAPE("lastYear", plan_last_year, last_year_fields);

static const struct field indicator_figure_fields[] = {
    FIELD(plan_indicator_figure, label, "label", KIND_TEXT, IN_ATTRIBUTE, REQUIRED, PROSE),
    FIELD(plan_indicator_figure, value, "value", KIND_DECIMAL, IN_ATTRIBUTE,
          REQUIRED, IN_GOAL_UNIT),
    FIELD(plan_indicator_figure, unit, "unit", KIND_TEXT, IN_ATTRIBUTE, PROSE),
    FIELD(plan_indicator_figure, period, "period", KIND_TEXT, IN_ATTRIBUTE, PROSE),
    FIELD(plan_indicator_figure, growth, "growth", KIND_DECIMAL, IN_ATTRIBUTE, PERCENT),
    FIELD(plan_indicator_figure, source, "source", KIND_TEXT, IN_ATTRIBUTE, PROSE),
};
const struct shape indicator_figure_shape =
    SHAPE("indicator", plan_indicator_figure, indicator_figure_fields);

static const struct field situation_fields[] = {
    FIELD(plan_situation, market, "market", KIND_TEXT, IN_CHILD, PROSE),
    FIELD(plan_situation, category, "category", KIND_TEXT, IN_CHILD, PROSE),
    FIELD(plan_situation, channel, "channel", KIND_TEXT, IN_CHILD, PROSE),
    FIELD(plan_situation, customer_strategy, "customerStrategy", KIND_TEXT, IN_CHILD,
          INTERNAL, PROSE),
    FIELD(plan_situation, competitors, "competitors", KIND_TEXT, IN_CHILD, INTERNAL, PROSE),
    FIELD(plan_situation, indicators, "indicators", KIND_LIST, IN_PLACE,
          OF(indicator_figure_shape)),
    FIELD(plan_situation, last_year, "lastYear", KIND_ITEM, IN_CHILD, OF(last_year_shape)),
};
const struct shape situation_shape =
    SHAPE("situation", plan_situation, situation_fields);

static const struct field value_year_fields[] = {
    FIELD(plan_value_year, revenue, "revenue", KIND_DECIMAL, IN_ATTRIBUTE, REQUIRED, MONEY),
    FIELD(plan_value_year, cost_to_serve, "costToServe", KIND_DECIMAL, IN_ATTRIBUTE, MONEY),
};
const struct shape value_year_shape = SHAPE("year", plan_value_year, value_year_fields);

static const struct field lifetime_fields[] = {
    FIELD(plan_lifetime, margin, "margin", KIND_DECIMAL, IN_ATTRIBUTE, REQUIRED, PERCENT),
    FIELD(plan_lifetime, retention, "retention", KIND_DECIMAL, IN_ATTRIBUTE, REQUIRED, PERCENT),
    FIELD(plan_lifetime, discount_rate, "discountRate", KIND_DECIMAL, IN_ATTRIBUTE,
          REQUIRED, PERCENT),
    FIELD(plan_lifetime, acquisition, "acquisition", KIND_DECIMAL, IN_ATTRIBUTE, MONEY),
    FIELD(plan_lifetime, years, "years", KIND_LIST, IN_PLACE, OF(value_year_shape)),
};
const struct shape lifetime_shape = SHAPE("lifetime", plan_lifetime, lifetime_fields);

static const struct field customer_value_fields[] = {
    FIELD(plan_customer_value, class, "class", KIND_WORD, IN_ATTRIBUTE,
          WORDS(customer_class_words)),
    FIELD(plan_customer_value, basis, "basis", KIND_WORD, IN_ATTRIBUTE,
          WORDS(class_basis_words)),
    FIELD(plan_customer_value, rank_share, "cumulativeShare", KIND_DECIMAL, IN_ATTRIBUTE,
          PERCENT),
    FIELD(plan_customer_value, cut_a, "cutA", KIND_DECIMAL, IN_ATTRIBUTE, PERCENT),
    FIELD(plan_customer_value, cut_b, "cutB", KIND_DECIMAL, IN_ATTRIBUTE, PERCENT),
    FIELD(plan_customer_value, cut_c, "cutC", KIND_DECIMAL, IN_ATTRIBUTE, PERCENT),
    FIELD(plan_customer_value, sales, "sales", KIND_DECIMAL, IN_ATTRIBUTE, MONEY),
    FIELD(plan_customer_value, profit, "profit", KIND_DECIMAL, IN_ATTRIBUTE, MONEY),
    FIELD(plan_customer_value, cost_to_serve, "costToServe", KIND_DECIMAL, IN_ATTRIBUTE, MONEY),
    FIELD(plan_customer_value, lifecycle, "lifecycle", KIND_WORD, IN_ATTRIBUTE,
          WORDS(lifecycle_words)),
    FIELD(plan_customer_value, summary, "summary", KIND_TEXT, IN_CHILD, PROSE),
    FIELD(plan_customer_value, lifetime, "lifetime", KIND_ITEM, IN_CHILD, OF(lifetime_shape)),
};
const struct shape customer_value_shape =
    SHAPE("customerValue", plan_customer_value, customer_value_fields);

static const struct field factor_rating_fields[] = {
    FIELD(plan_factor_rating, name, "name", KIND_TEXT, IN_ATTRIBUTE, REQUIRED, PROSE),
    FIELD(plan_factor_rating, importance, "importance", KIND_COUNT, IN_ATTRIBUTE, REQUIRED),
    FIELD(plan_factor_rating, satisfaction, "satisfaction", KIND_COUNT, IN_ATTRIBUTE, REQUIRED),
    FIELD(plan_factor_rating, previous, "previous", KIND_COUNT, IN_ATTRIBUTE, OPTIONAL),
    FIELD(plan_factor_rating, goal, "goal", KIND_REF, IN_ATTRIBUTE, OF(goal_shape)),
    FIELD(plan_factor_rating, text, "text", KIND_TEXT, IN_CONTENT, PROSE),
};
const struct shape factor_rating_shape =
    SHAPE("factor", plan_factor_rating, factor_rating_fields);

static const struct field loss_risk_fields[] = {
    FIELD(plan_loss_risk, cause, "cause", KIND_WORD, IN_ATTRIBUTE,
          REQUIRED, WORDS(loss_cause_words)),
    FIELD(plan_loss_risk, likelihood, "likelihood", KIND_COUNT, IN_ATTRIBUTE, OPTIONAL),
    FIELD(plan_loss_risk, amount, "amount", KIND_DECIMAL, IN_ATTRIBUTE, MONEY),
    FIELD(plan_loss_risk, owner, "owner", KIND_REF, IN_ATTRIBUTE, OF(contact_shape)),
    FIELD(plan_loss_risk, text, "text", KIND_TEXT, IN_CONTENT, PROSE),
};
const struct shape loss_risk_shape = SHAPE("risk", plan_loss_risk, loss_risk_fields);

static const struct field complaint_fields[] = {
    FIELD(plan_complaint, id, "id", KIND_ID, IN_ATTRIBUTE, REQUIRED),
    FIELD(plan_complaint, received, "received", KIND_DATE, IN_ATTRIBUTE, REQUIRED),
    FIELD(plan_complaint, acknowledged, "acknowledged", KIND_DATE, IN_ATTRIBUTE, OPTIONAL),
    FIELD(plan_complaint, resolved, "resolved", KIND_DATE, IN_ATTRIBUTE, OPTIONAL),
    FIELD(plan_complaint, owner, "owner", KIND_REF, IN_ATTRIBUTE, OF(contact_shape)),
    FIELD(plan_complaint, text, "text", KIND_TEXT, IN_CONTENT, PROSE),
};
const struct shape complaint_shape = SHAPE("complaint", plan_complaint, complaint_fields);

static const struct field capability_fields[] = {
    FIELD(plan_capability, name, "name", KIND_TEXT, IN_ATTRIBUTE, REQUIRED, PROSE),
    FIELD(plan_capability, score, "score", KIND_COUNT, IN_ATTRIBUTE, REQUIRED),
    FIELD(plan_capability, previous, "previous", KIND_COUNT, IN_ATTRIBUTE, OPTIONAL),
    FIELD(plan_capability, target, "target", KIND_COUNT, IN_ATTRIBUTE, OPTIONAL),
    FIELD(plan_capability, text, "text", KIND_TEXT, IN_CONTENT, PROSE),
};
const struct shape capability_shape = SHAPE("capability", plan_capability, capability_fields);

static const struct field satisfaction_fields[] = {
    FIELD(plan_satisfaction, surveyed, "surveyed", KIND_DATE, IN_ATTRIBUTE, OPTIONAL),
    FIELD(plan_satisfaction, source, "source", KIND_TEXT, IN_ATTRIBUTE, PROSE),
    FIELD(plan_satisfaction, factors, "factors", KIND_LIST, IN_PLACE, OF(factor_rating_shape)),
    FIELD(plan_satisfaction, risks, "risks", KIND_LIST, IN_PLACE, OF(loss_risk_shape)),
    FIELD(plan_satisfaction, complaints, "complaints", KIND_LIST, IN_PLACE,
          OF(complaint_shape)),
    FIELD(plan_satisfaction, capabilities, "capabilities", KIND_LIST, IN_PLACE,
          OF(capability_shape)),
};
const struct shape satisfaction_shape =
    SHAPE("satisfaction", plan_satisfaction, satisfaction_fields);
