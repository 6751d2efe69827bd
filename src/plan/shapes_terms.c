/* What is paid. */
#include "plan/fields.h"

static const struct field payment_fields[] = {
    FIELD(plan_payment, days, "days", KIND_COUNT, IN_ATTRIBUTE, REQUIRED, DAYS),
    FIELD(plan_payment, from, "from", KIND_WORD, IN_ATTRIBUTE, WORDS(attribution_words)),
    FIELD(plan_payment, text, "text", KIND_TEXT, IN_CONTENT, PROSE),
};
static const struct shape payment_shape = SHAPE("payment", plan_payment, payment_fields);

static const struct field discount_fields[] = {
    FIELD(plan_discount, id, "id", KIND_ID, IN_ATTRIBUTE, REQUIRED),
    FIELD(plan_discount, title, "title", KIND_TEXT, IN_ATTRIBUTE, PROSE),
    FIELD(plan_discount, rate, "rate", KIND_DECIMAL, IN_ATTRIBUTE, PERCENT),
    FIELD(plan_discount, text, "text", KIND_TEXT, IN_CONTENT, PROSE),
    FIELD(plan_discount, kind, "kind", KIND_WORD, IN_ATTRIBUTE, WORDS(discount_kind_words)),
    FIELD(plan_discount, days, "days", KIND_COUNT, IN_ATTRIBUTE, DAYS),
    FIELD(plan_discount, form, "form", KIND_WORD, IN_ATTRIBUTE, WORDS(form_words)),
};
static const struct shape discount_shape = SHAPE("discount", plan_discount, discount_fields);

static const struct field tier_fields[] = {
    FIELD(plan_tier, from, "from", KIND_DECIMAL, IN_ATTRIBUTE, REQUIRED, MONEY),
    FIELD(plan_tier, rate, "rate", KIND_DECIMAL, IN_ATTRIBUTE, REQUIRED, PERCENT),
};
static const struct shape tier_shape = SHAPE("tier", plan_tier, tier_fields);

static const struct field interim_fields[] = {
    FIELD(plan_interim, rate, "rate", KIND_DECIMAL, IN_ATTRIBUTE, REQUIRED, PERCENT),
    FIELD(plan_interim, days, "days", KIND_COUNT, IN_ATTRIBUTE, DAYS),
};
const struct shape interim_shape = SHAPE("interim", plan_interim, interim_fields);

static const struct field true_up_fields[] = {
    FIELD(plan_true_up, negative, "negative", KIND_WORD, IN_ATTRIBUTE,
          REQUIRED, WORDS(settlement_words)),
    FIELD(plan_true_up, due, "due", KIND_DATE, IN_ATTRIBUTE, OPTIONAL),
};
const struct shape true_up_shape = SHAPE("trueUp", plan_true_up, true_up_fields);

static const struct field pay_factor_fields[] = {
    FIELD(plan_pay_factor, up_to, "upTo", KIND_COUNT, IN_ATTRIBUTE, REQUIRED, DAYS),
    FIELD(plan_pay_factor, rate, "rate", KIND_DECIMAL, IN_ATTRIBUTE, REQUIRED, PERCENT),
};
const struct shape pay_factor_shape = SHAPE("factor", plan_pay_factor, pay_factor_fields);

static const struct field rebate_fields[] = {
    FIELD(plan_rebate, id, "id", KIND_ID, IN_ATTRIBUTE, REQUIRED),
    FIELD(plan_rebate, title, "title", KIND_TEXT, IN_ATTRIBUTE, PROSE),
    FIELD(plan_rebate, period, "period", KIND_WORD, IN_ATTRIBUTE, WORDS(rebate_period_words)),
    FIELD(plan_rebate, method, "method", KIND_WORD, IN_ATTRIBUTE, WORDS(method_words)),
    FIELD(plan_rebate, base, "base", KIND_WORD, IN_ATTRIBUTE, WORDS(base_words)),
    FIELD(plan_rebate, attributed, "attributed", KIND_WORD, IN_ATTRIBUTE,
          WORDS(attribution_words)),
    FIELD(plan_rebate, rounding, "rounding", KIND_DECIMAL, IN_ATTRIBUTE, MONEY),
    FIELD(plan_rebate, cap, "cap", KIND_DECIMAL, IN_ATTRIBUTE, MONEY),
    FIELD(plan_rebate, form, "form", KIND_WORD, IN_ATTRIBUTE, WORDS(form_words)),
    FIELD(plan_rebate, due, "due", KIND_DATE, IN_ATTRIBUTE, OPTIONAL),
    FIELD(plan_rebate, due_days, "dueDays", KIND_COUNT, IN_ATTRIBUTE, DAYS),
    FIELD(plan_rebate, goal, "goal", KIND_REF, IN_ATTRIBUTE, OF(goal_shape)),
    FIELD(plan_rebate, condition, "condition", KIND_TEXT, IN_CHILD, PROSE),
    FIELD(plan_rebate, tiers, "tiers", KIND_LIST, IN_PLACE, OF(tier_shape)),
    FIELD(plan_rebate, tax_basis, "taxBasis", KIND_WORD, IN_ATTRIBUTE, WORDS(tax_words)),
    FIELD(plan_rebate, discount_basis, "discountBasis", KIND_WORD, IN_ATTRIBUTE,
          WORDS(discount_basis_words)),
    FIELD(plan_rebate, special_price, "specialPrice", KIND_WORD, IN_ATTRIBUTE,
          WORDS(inclusion_words)),
    FIELD(plan_rebate, unit, "unit", KIND_TEXT, IN_ATTRIBUTE, PROSE),
    FIELD(plan_rebate, minimum, "minimum", KIND_DECIMAL, IN_ATTRIBUTE, MONEY),
    FIELD(plan_rebate, growth_on, "growthOn", KIND_WORD, IN_ATTRIBUTE, WORDS(growth_on_words)),
    FIELD(plan_rebate, baseline, "baseline", KIND_DECIMAL, IN_ATTRIBUTE, MONEY),
    FIELD(plan_rebate, every, "every", KIND_DECIMAL, IN_ATTRIBUTE, MONEY),
    FIELD(plan_rebate, amount, "amount", KIND_DECIMAL, IN_ATTRIBUTE, MONEY),
    FIELD(plan_rebate, volume_cap, "volumeCap", KIND_DECIMAL, IN_ATTRIBUTE, MONEY),
    FIELD(plan_rebate, interim, "interim", KIND_ITEM, IN_CHILD, OF(interim_shape)),
    FIELD(plan_rebate, true_up, "trueUp", KIND_ITEM, IN_CHILD, OF(true_up_shape)),
    FIELD(plan_rebate, factors, "factors", KIND_LIST, IN_PLACE, OF(pay_factor_shape)),
};
const struct shape rebate_shape = SHAPE("rebate", plan_rebate, rebate_fields);

static const struct field fee_fields[] = {
    FIELD(plan_fee, id, "id", KIND_ID, IN_ATTRIBUTE, REQUIRED),
    FIELD(plan_fee, title, "title", KIND_TEXT, IN_ATTRIBUTE, PROSE),
    FIELD(plan_fee, period, "period", KIND_TEXT, IN_ATTRIBUTE, PROSE),
    FIELD(plan_fee, amount, "amount", KIND_DECIMAL, IN_ATTRIBUTE, MONEY),
    FIELD(plan_fee, text, "text", KIND_TEXT, IN_CONTENT, PROSE),
    FIELD(plan_fee, kind, "kind", KIND_WORD, IN_ATTRIBUTE, WORDS(fee_kind_words)),
    FIELD(plan_fee, basis, "basis", KIND_TEXT, IN_ATTRIBUTE, PROSE),
    FIELD(plan_fee, unit, "unit", KIND_TEXT, IN_ATTRIBUTE, PROSE),
    FIELD(plan_fee, price, "price", KIND_DECIMAL, IN_ATTRIBUTE, MONEY),
    FIELD(plan_fee, quantity, "quantity", KIND_DECIMAL, IN_ATTRIBUTE, OPTIONAL),
    FIELD(plan_fee, tax_rate, "taxRate", KIND_DECIMAL, IN_ATTRIBUTE, PERCENT),
    FIELD(plan_fee, minimum, "minimum", KIND_DECIMAL, IN_ATTRIBUTE, MONEY),
};
static const struct shape fee_shape = SHAPE("fee", plan_fee, fee_fields);

static const struct field penalty_fields[] = {
    FIELD(plan_penalty, id, "id", KIND_ID, IN_ATTRIBUTE, REQUIRED),
    FIELD(plan_penalty, title, "title", KIND_TEXT, IN_ATTRIBUTE, PROSE),
    FIELD(plan_penalty, kind, "kind", KIND_WORD, IN_ATTRIBUTE, WORDS(penalty_kind_words)),
    FIELD(plan_penalty, payer, "payer", KIND_WORD, IN_ATTRIBUTE, WORDS(party_words)),
    FIELD(plan_penalty, threshold, "threshold", KIND_DECIMAL, IN_ATTRIBUTE, PERCENT),
    FIELD(plan_penalty, rate, "rate", KIND_DECIMAL, IN_ATTRIBUTE, PERCENT),
    FIELD(plan_penalty, amount, "amount", KIND_DECIMAL, IN_ATTRIBUTE, MONEY),
    FIELD(plan_penalty, cap, "cap", KIND_DECIMAL, IN_ATTRIBUTE, MONEY),
    FIELD(plan_penalty, text, "text", KIND_TEXT, IN_CONTENT, PROSE),
};
const struct shape penalty_shape = SHAPE("penalty", plan_penalty, penalty_fields);

static const struct field last_term_fields[] = {
    FIELD(plan_last_term, term, "term", KIND_REF, IN_ATTRIBUTE, OPTIONAL),
    FIELD(plan_last_term, title, "title", KIND_TEXT, IN_ATTRIBUTE, PROSE),
    FIELD(plan_last_term, amount, "amount", KIND_DECIMAL, IN_ATTRIBUTE, REQUIRED, MONEY),
};
const struct shape last_term_shape = SHAPE("lastTerm", plan_last_term, last_term_fields);

static const struct field forecast_fields[] = {
    FIELD(plan_forecast, amount, "amount", KIND_DECIMAL, IN_ATTRIBUTE, MONEY),
    FIELD(plan_forecast, text, "text", KIND_TEXT, IN_CONTENT, PROSE),
};
const struct shape forecast_shape = SHAPE("forecast", plan_forecast, forecast_fields);

static const struct field terms_fields[] = {
    FIELD(plan_terms, payment, "payment", KIND_ITEM, IN_CHILD, OF(payment_shape)),
    FIELD(plan_terms, discounts, "discounts", KIND_LIST, IN_PLACE, OF(discount_shape)),
    FIELD(plan_terms, rebates, "rebates", KIND_LIST, IN_PLACE, OF(rebate_shape)),
    FIELD(plan_terms, fees, "fees", KIND_LIST, IN_PLACE, OF(fee_shape)),
    FIELD(plan_terms, stacking, "stacking", KIND_WORD, IN_ATTRIBUTE, WORDS(stacking_words)),
    FIELD(plan_terms, penalties, "penalties", KIND_LIST, IN_PLACE, OF(penalty_shape)),
    FIELD(plan_terms, last_terms, "lastTerms", KIND_LIST, IN_PLACE, OF(last_term_shape)),
    FIELD(plan_terms, forecast, "forecast", KIND_ITEM, IN_CHILD, OF(forecast_shape)),
};
const struct shape terms_shape = SHAPE("terms", plan_terms, terms_fields);
