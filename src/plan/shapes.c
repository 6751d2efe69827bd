#include "plan/plan.h"

/* One line a field, in the order of the struct. "Internal" stands where a value is kept from
 * the customer unless its own element says audience="both". */

#define FIELD(owner, member, written, kind_of, where, ...)                         \
    {.name = (written), .kind = (kind_of), .place = (where),                       \
     .offset = offsetof(struct owner, member), __VA_ARGS__}
#define SHAPE(called, type, list)                                                  \
    {.element = (called), .size = sizeof(struct type), .fields = (list),           \
     .field_count = sizeof(list) / sizeof((list)[0])}

#define REQUIRED .required = true
#define OPTIONAL .required = false
#define MONEY .unit = UNIT_MONEY
#define PERCENT .unit = UNIT_PERCENT
#define DAYS .unit = UNIT_DAYS
#define IN_GOAL_UNIT .unit = UNIT_GOAL
#define PROSE .prose = true
#define INTERNAL .audience = AUDIENCE_INTERNAL
#define WORDS(list) .words = (list)
#define OF(shape_) .of = &(shape_)

static const char *const party_words[] = {"supplier", "customer", NULL};
static const char *const state_words[] = {"draft", "proposed", "agreed", NULL};
static const char *const tax_words[] = {"exclusive", "inclusive", NULL};
static const char *const aggregation_words[] = {"sum", "last", "average", "maximum", NULL};
static const char *const direction_words[] = {"up", "down", "hold", NULL};
static const char *const finding_words[] = {"achievement", "mistake", "gap", NULL};
static const char *const method_words[] = {"marginal", "wholeVolume", "achievement", "growth",
                                           "perUnit", "fixed", NULL};
static const char *const rebate_period_words[] = {"quarter", "year", "halfYear", NULL};
static const char *const base_words[] = {"grossPurchases", "netPurchases", "grossSales",
                                         "netSales", NULL};
static const char *const form_words[] = {"offInvoice", "deduction", "creditNote",
                                         "freeGoods", "cash", NULL};
static const char *const attribution_words[] = {"order", "delivery", "invoice", "payment",
                                                NULL};
static const char *const activity_words[] = {"consumer", "trade", "display", "equipment",
                                             "listing", NULL};
static const char *const action_words[] = {"open", "done", NULL};
static const char *const effect_words[] = {"signedAndSealed", "signedOrSealed", NULL};

static const char *const step_kind_words[] = {"collect", "review", "discuss",
                                              "draftContract", "settle", "sign", NULL};
static const char *const money_display_words[] = {"unit", "tenThousand", NULL};
static const char *const tax_rounding_words[] = {"line", "total", NULL};
static const char *const stance_words[] = {"supporter", "neutral", "opponent", NULL};
static const char *const influence_words[] = {"executiveSponsor", "decisionMaker",
                                              "influencer", "champion", "user", NULL};
static const char *const return_convention_words[] = {"profitOverSpend", "gainOverSpend", NULL};
static const char *const customer_class_words[] = {"A", "B", "C", "D", NULL};
static const char *const class_basis_words[] = {"sales", "profit", NULL};
static const char *const lifecycle_words[] = {"new", "growing", "mature", "declining", NULL};
static const char *const loss_cause_words[] = {"price", "quality", "service", "attitude",
                                               "competitor", "moved", "other", NULL};
static const char *const indicator_words[] = {"leading", "lagging", NULL};
static const char *const stacking_words[] = {"sequential", "additive", NULL};
static const char *const discount_kind_words[] = {"purchase", "earlyPayment", "damagedGoods",
                                                  "centralReceiving", "newProduct",
                                                  "promotion", "other", NULL};
static const char *const discount_basis_words[] = {"before", "after", NULL};
static const char *const inclusion_words[] = {"included", "excluded", NULL};
static const char *const growth_on_words[] = {"total", "increment", NULL};
static const char *const settlement_words[] = {"carry", "offset", "repay", NULL};
static const char *const fee_kind_words[] = {"display", "leaflet", "newStore", "festive",
                                             "data", "other", NULL};
static const char *const penalty_kind_words[] = {"lateDelivery", "fillRate", "displayAudit",
                                                 "other", NULL};
static const char *const mechanic_words[] = {"discount", "buyOneGetOne", "gift", "tasting",
                                             "lottery", "bundle", "other", NULL};
static const char *const display_kind_words[] = {"shelf", "endCap", "floorStack", "cooler",
                                                 "checkout", "other", NULL};
static const char *const funding_words[] = {"supplier", "customer", "both", NULL};
static const char *const no_data_words[] = {"leaveOut", "zero", NULL};

static const struct field period_fields[] = {
    FIELD(plan_period, year, "year", KIND_COUNT, IN_ATTRIBUTE, REQUIRED),
    FIELD(plan_period, start, "start", KIND_DATE, IN_ATTRIBUTE, REQUIRED),
    FIELD(plan_period, end, "end", KIND_DATE, IN_ATTRIBUTE, REQUIRED),
    FIELD(plan_period, region, "region", KIND_TEXT, IN_ATTRIBUTE, OPTIONAL),
};
static const struct shape period_shape = SHAPE("period", plan_period, period_fields);

static const struct field money_fields[] = {
    FIELD(plan_money, currency, "currency", KIND_TEXT, IN_ATTRIBUTE, REQUIRED),
    FIELD(plan_money, tax, "tax", KIND_WORD, IN_ATTRIBUTE, WORDS(tax_words)),
    FIELD(plan_money, tax_rate, "taxRate", KIND_DECIMAL, IN_ATTRIBUTE, PERCENT),
    FIELD(plan_money, tax_rounding, "taxRounding", KIND_WORD, IN_ATTRIBUTE,
          WORDS(tax_rounding_words)),
    FIELD(plan_money, display, "display", KIND_WORD, IN_ATTRIBUTE, WORDS(money_display_words)),
};
static const struct shape money_shape = SHAPE("money", plan_money, money_fields);

static const struct field registration_fields[] = {
    FIELD(plan_registration, scheme, "scheme", KIND_TEXT, IN_ATTRIBUTE, REQUIRED),
    FIELD(plan_registration, number, "number", KIND_TEXT, IN_CONTENT, REQUIRED),
};
static const struct shape registration_shape =
    SHAPE("registration", plan_registration, registration_fields);

static const struct field person_fields[] = {
    FIELD(plan_person, name, "name", KIND_TEXT, IN_ATTRIBUTE, REQUIRED, PROSE),
    FIELD(plan_person, title, "title", KIND_TEXT, IN_ATTRIBUTE, PROSE),
    FIELD(plan_person, limit, "limit", KIND_DECIMAL, IN_ATTRIBUTE, MONEY),
};
static const struct shape representative_shape =
    SHAPE("legalRepresentative", plan_person, person_fields);
static const struct shape signatory_shape = SHAPE("signatory", plan_person, person_fields);

static const struct field bank_fields[] = {
    FIELD(plan_bank, name, "name", KIND_TEXT, IN_ATTRIBUTE, REQUIRED, PROSE),
    FIELD(plan_bank, account, "account", KIND_TEXT, IN_ATTRIBUTE, REQUIRED),
};
static const struct shape bank_shape = SHAPE("bank", plan_bank, bank_fields);

static const struct field store_fields[] = {
    FIELD(plan_store, code, "code", KIND_TEXT, IN_ATTRIBUTE, REQUIRED),
    FIELD(plan_store, name, "name", KIND_TEXT, IN_ATTRIBUTE, REQUIRED, PROSE),
    FIELD(plan_store, region, "region", KIND_TEXT, IN_ATTRIBUTE, PROSE),
    FIELD(plan_store, group, "group", KIND_TEXT, IN_ATTRIBUTE, PROSE),
};
const struct shape store_shape = SHAPE("store", plan_store, store_fields);

static const struct field invoicing_fields[] = {
    FIELD(plan_invoicing, name, "name", KIND_TEXT, IN_ATTRIBUTE, REQUIRED),
    FIELD(plan_invoicing, tax_number, "taxNumber", KIND_TEXT, IN_ATTRIBUTE, OPTIONAL),
    FIELD(plan_invoicing, address, "address", KIND_TEXT, IN_ATTRIBUTE, PROSE),
    FIELD(plan_invoicing, phone, "phone", KIND_TEXT, IN_ATTRIBUTE, OPTIONAL),
    FIELD(plan_invoicing, bank, "bank", KIND_TEXT, IN_ATTRIBUTE, PROSE),
    FIELD(plan_invoicing, account, "account", KIND_TEXT, IN_ATTRIBUTE, OPTIONAL),
};
const struct shape invoicing_shape = SHAPE("invoicing", plan_invoicing, invoicing_fields);

#define PARTY_FIELDS                                                                       \
    FIELD(plan_party, legal_name, "legalName", KIND_TEXT, IN_CHILD, REQUIRED, PROSE),             \
    FIELD(plan_party, short_name, "shortName", KIND_TEXT, IN_CHILD, PROSE),             \
    FIELD(plan_party, registration, "registration", KIND_ITEM, IN_CHILD,                   \
          OF(registration_shape)),                                                         \
    FIELD(plan_party, address, "address", KIND_TEXT, IN_CHILD, PROSE),                  \
    FIELD(plan_party, legal_representative, "legalRepresentative", KIND_ITEM, IN_CHILD,    \
          OF(representative_shape)),                                                       \
    FIELD(plan_party, signatory, "signatory", KIND_ITEM, IN_CHILD, OF(signatory_shape)),   \
    FIELD(plan_party, bank, "bank", KIND_ITEM, IN_CHILD, OF(bank_shape)),                  \
    FIELD(plan_party, notices, "notices", KIND_TEXT, IN_CHILD, PROSE),                     \
    FIELD(plan_party, invoicing, "invoicing", KIND_ITEM, IN_CHILD, OF(invoicing_shape))

static const struct field supplier_fields[] = {PARTY_FIELDS};
static const struct shape supplier_shape = SHAPE("supplier", plan_party, supplier_fields);

static const struct field customer_fields[] = {
    PARTY_FIELDS,
    FIELD(plan_party, stores, "stores", KIND_LIST, IN_PLACE, OF(store_shape)),
};
static const struct shape customer_shape = SHAPE("customer", plan_party, customer_fields);

static const struct field contact_fields[] = {
    FIELD(plan_contact, id, "id", KIND_ID, IN_ATTRIBUTE, REQUIRED),
    FIELD(plan_contact, party, "party", KIND_WORD, IN_ATTRIBUTE, REQUIRED,
          WORDS(party_words)),
    FIELD(plan_contact, name, "name", KIND_TEXT, IN_ATTRIBUTE, REQUIRED, PROSE),
    FIELD(plan_contact, title, "title", KIND_TEXT, IN_ATTRIBUTE, PROSE),
    FIELD(plan_contact, role, "role", KIND_TEXT, IN_ATTRIBUTE, INTERNAL, PROSE),
    FIELD(plan_contact, email, "email", KIND_TEXT, IN_ATTRIBUTE, OPTIONAL),
    FIELD(plan_contact, phone, "phone", KIND_TEXT, IN_ATTRIBUTE, OPTIONAL),
    FIELD(plan_contact, counterpart, "counterpart", KIND_REF, IN_ATTRIBUTE,
          OF(contact_shape)),
    FIELD(plan_contact, reports_to, "reportsTo", KIND_REF, IN_ATTRIBUTE, INTERNAL,
          OF(contact_shape)),
    FIELD(plan_contact, influence, "influence", KIND_WORD, IN_ATTRIBUTE,
          INTERNAL, WORDS(influence_words)),
    FIELD(plan_contact, stance, "stance", KIND_WORD, IN_ATTRIBUTE,
          INTERNAL, WORDS(stance_words)),
    FIELD(plan_contact, power, "power", KIND_COUNT, IN_ATTRIBUTE, INTERNAL),
};
const struct shape contact_shape = SHAPE("contact", plan_contact, contact_fields);

static const struct field parties_fields[] = {
    FIELD(plan_parties, supplier, "supplier", KIND_ITEM, IN_CHILD, REQUIRED,
          OF(supplier_shape)),
    FIELD(plan_parties, customer, "customer", KIND_ITEM, IN_CHILD, REQUIRED,
          OF(customer_shape)),
    FIELD(plan_parties, contacts, "contacts", KIND_LIST, IN_PLACE, OF(contact_shape)),
};
static const struct shape parties_shape = SHAPE("parties", plan_parties, parties_fields);

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
static const struct shape situation_shape =
    SHAPE("situation", plan_situation, situation_fields);

static const struct field baseline_fields[] = {
    FIELD(plan_baseline, value, "value", KIND_DECIMAL, IN_ATTRIBUTE, REQUIRED, IN_GOAL_UNIT),
    FIELD(plan_baseline, period, "period", KIND_TEXT, IN_ATTRIBUTE, PROSE),
};
static const struct shape baseline_shape = SHAPE("baseline", plan_baseline, baseline_fields);

static const struct field target_fields[] = {
    FIELD(plan_target, value, "value", KIND_DECIMAL, IN_ATTRIBUTE, REQUIRED, IN_GOAL_UNIT),
    FIELD(plan_target, threshold, "threshold", KIND_DECIMAL, IN_ATTRIBUTE, IN_GOAL_UNIT),
    FIELD(plan_target, stretch, "stretch", KIND_DECIMAL, IN_ATTRIBUTE, IN_GOAL_UNIT),
};
static const struct shape target_shape = SHAPE("target", plan_target, target_fields);

static const struct field quarters_fields[] = {
    FIELD(plan_quarters, q1, "q1", KIND_DECIMAL, IN_ATTRIBUTE, REQUIRED, IN_GOAL_UNIT),
    FIELD(plan_quarters, q2, "q2", KIND_DECIMAL, IN_ATTRIBUTE, REQUIRED, IN_GOAL_UNIT),
    FIELD(plan_quarters, q3, "q3", KIND_DECIMAL, IN_ATTRIBUTE, REQUIRED, IN_GOAL_UNIT),
    FIELD(plan_quarters, q4, "q4", KIND_DECIMAL, IN_ATTRIBUTE, REQUIRED, IN_GOAL_UNIT),
};
static const struct shape quarters_shape = SHAPE("quarters", plan_quarters, quarters_fields);

static const struct field goal_fields[] = {
    FIELD(plan_goal, id, "id", KIND_ID, IN_ATTRIBUTE, REQUIRED),
    FIELD(plan_goal, title, "title", KIND_TEXT, IN_ATTRIBUTE, PROSE),
    FIELD(plan_goal, owner, "owner", KIND_REF, IN_ATTRIBUTE, OF(contact_shape)),
    FIELD(plan_goal, counterpart, "counterpart", KIND_REF, IN_ATTRIBUTE, OF(contact_shape)),
    FIELD(plan_goal, weight, "weight", KIND_DECIMAL, IN_ATTRIBUTE, PERCENT),
    FIELD(plan_goal, measure, "measure", KIND_TEXT, IN_ATTRIBUTE, OPTIONAL),
    FIELD(plan_goal, unit, "unit", KIND_TEXT, IN_ATTRIBUTE, PROSE),
    FIELD(plan_goal, aggregation, "aggregation", KIND_WORD, IN_ATTRIBUTE,
          WORDS(aggregation_words)),
    FIELD(plan_goal, direction, "direction", KIND_WORD, IN_ATTRIBUTE, WORDS(direction_words)),
    FIELD(plan_goal, due, "due", KIND_DATE, IN_ATTRIBUTE, OPTIONAL),
    FIELD(plan_goal, source, "source", KIND_TEXT, IN_ATTRIBUTE, PROSE),
    FIELD(plan_goal, finding, "finding", KIND_REF, IN_ATTRIBUTE, OF(finding_shape)),
    FIELD(plan_goal, statement, "statement", KIND_TEXT, IN_CHILD, PROSE),
    FIELD(plan_goal, baseline, "baseline", KIND_ITEM, IN_CHILD, OF(baseline_shape)),
    FIELD(plan_goal, target, "target", KIND_ITEM, IN_CHILD, OF(target_shape)),
    FIELD(plan_goal, quarters, "quarters", KIND_ITEM, IN_CHILD, OF(quarters_shape)),
    FIELD(plan_goal, rationale, "rationale", KIND_TEXT, IN_CHILD, INTERNAL, PROSE),
    FIELD(plan_goal, scope, "scope", KIND_TEXT, IN_ATTRIBUTE, PROSE),
    FIELD(plan_goal, base, "base", KIND_WORD, IN_ATTRIBUTE, WORDS(base_words)),
    FIELD(plan_goal, tolerance, "tolerance", KIND_DECIMAL, IN_ATTRIBUTE, IN_GOAL_UNIT),
    FIELD(plan_goal, indicator, "indicator", KIND_WORD, IN_ATTRIBUTE, WORDS(indicator_words)),
};
const struct shape goal_shape = SHAPE("goal", plan_goal, goal_fields);

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
static const struct shape terms_shape = SHAPE("terms", plan_terms, terms_fields);

static const struct field activity_fields[] = {
    FIELD(plan_activity, id, "id", KIND_ID, IN_ATTRIBUTE, REQUIRED),
    FIELD(plan_activity, title, "title", KIND_TEXT, IN_ATTRIBUTE, PROSE),
    FIELD(plan_activity, kind, "kind", KIND_WORD, IN_ATTRIBUTE, WORDS(activity_words)),
    FIELD(plan_activity, goal, "goal", KIND_REF, IN_ATTRIBUTE, OF(goal_shape)),
    FIELD(plan_activity, owner, "owner", KIND_REF, IN_ATTRIBUTE, OF(contact_shape)),
    FIELD(plan_activity, start, "start", KIND_DATE, IN_ATTRIBUTE, OPTIONAL),
    FIELD(plan_activity, end, "end", KIND_DATE, IN_ATTRIBUTE, OPTIONAL),
    FIELD(plan_activity, budget, "budget", KIND_DECIMAL, IN_ATTRIBUTE, MONEY),
    FIELD(plan_activity, stores, "stores", KIND_TEXT, IN_ATTRIBUTE, PROSE),
    FIELD(plan_activity, agree_by, "agreeBy", KIND_DATE, IN_ATTRIBUTE, OPTIONAL),
    FIELD(plan_activity, text, "text", KIND_TEXT, IN_CONTENT, PROSE),
    FIELD(plan_activity, theme, "theme", KIND_TEXT, IN_ATTRIBUTE, PROSE),
    FIELD(plan_activity, mechanic, "mechanic", KIND_WORD, IN_ATTRIBUTE, WORDS(mechanic_words)),
    FIELD(plan_activity, products, "products", KIND_TEXT, IN_ATTRIBUTE, PROSE),
    FIELD(plan_activity, order_start, "orderStart", KIND_DATE, IN_ATTRIBUTE, OPTIONAL),
    FIELD(plan_activity, order_end, "orderEnd", KIND_DATE, IN_ATTRIBUTE, OPTIONAL),
    FIELD(plan_activity, baseline, "baseline", KIND_DECIMAL, IN_ATTRIBUTE, MONEY),
    FIELD(plan_activity, uplift, "uplift", KIND_DECIMAL, IN_ATTRIBUTE, PERCENT),
    FIELD(plan_activity, supplier_share, "supplierShare", KIND_DECIMAL, IN_ATTRIBUTE, PERCENT),
    FIELD(plan_activity, margin, "margin", KIND_DECIMAL, IN_ATTRIBUTE, INTERNAL, PERCENT),
    FIELD(plan_activity, pulled_forward, "pulledForward", KIND_DECIMAL, IN_ATTRIBUTE,
          INTERNAL, MONEY),
    FIELD(plan_activity, cannibalised, "cannibalised", KIND_DECIMAL, IN_ATTRIBUTE,
          INTERNAL, MONEY),
};
const struct shape activity_shape = SHAPE("activity", plan_activity, activity_fields);

static const struct field action_fields[] = {
    FIELD(plan_action, id, "id", KIND_ID, IN_ATTRIBUTE, REQUIRED),
    FIELD(plan_action, goal, "goal", KIND_REF, IN_ATTRIBUTE, OF(goal_shape)),
    FIELD(plan_action, owner, "owner", KIND_REF, IN_ATTRIBUTE, OF(contact_shape)),
    FIELD(plan_action, start, "start", KIND_DATE, IN_ATTRIBUTE, OPTIONAL),
    FIELD(plan_action, due, "due", KIND_DATE, IN_ATTRIBUTE, OPTIONAL),
    FIELD(plan_action, state, "state", KIND_WORD, IN_ATTRIBUTE, WORDS(action_words)),
    FIELD(plan_action, text, "text", KIND_TEXT, IN_CONTENT, PROSE),
    FIELD(plan_action, evidence, "evidence", KIND_TEXT, IN_ATTRIBUTE, PROSE),
    FIELD(plan_action, depends_on, "dependsOn", KIND_REFS, IN_ATTRIBUTE, OF(action_shape)),
};
const struct shape action_shape = SHAPE("action", plan_action, action_fields);

static const struct field topic_fields[] = {
    FIELD(plan_topic, minutes, "minutes", KIND_COUNT, IN_ATTRIBUTE, OPTIONAL),
    FIELD(plan_topic, text, "text", KIND_TEXT, IN_CONTENT, REQUIRED, PROSE),
};
static const struct shape topic_shape = SHAPE("topic", plan_topic, topic_fields);

static const struct field review_fields[] = {
    FIELD(plan_review, quarter, "quarter", KIND_COUNT, IN_ATTRIBUTE, REQUIRED),
    FIELD(plan_review, date, "date", KIND_DATE, IN_ATTRIBUTE, OPTIONAL),
    FIELD(plan_review, inputs_due, "inputsDue", KIND_DATE, IN_ATTRIBUTE, OPTIONAL),
    FIELD(plan_review, place, "place", KIND_TEXT, IN_ATTRIBUTE, PROSE),
    FIELD(plan_review, participants, "participants", KIND_REFS, IN_ATTRIBUTE,
          OF(contact_shape)),
    FIELD(plan_review, agenda, "agenda", KIND_LIST, IN_PLACE, OF(topic_shape)),
    FIELD(plan_review, time, "time", KIND_TEXT, IN_ATTRIBUTE, PROSE),
    FIELD(plan_review, call, "call", KIND_TEXT, IN_ATTRIBUTE, PROSE),
    FIELD(plan_review, may_amend, "mayAmend", KIND_TEXT, IN_CHILD, PROSE),
};
const struct shape review_shape = SHAPE("review", plan_review, review_fields);

static const struct field clause_fields[] = {
    FIELD(plan_clause, ref, "ref", KIND_TEXT, IN_ATTRIBUTE, OPTIONAL),
    FIELD(plan_clause, id, "id", KIND_ID, IN_ATTRIBUTE, OPTIONAL),
    FIELD(plan_clause, title, "title", KIND_TEXT, IN_ATTRIBUTE, PROSE),
    FIELD(plan_clause, text, "text", KIND_TEXT, IN_CONTENT, PROSE),
};
const struct shape clause_shape = SHAPE("clause", plan_clause, clause_fields);

static const struct field agreement_fields[] = {
    FIELD(plan_agreement, template, "template", KIND_TEXT, IN_ATTRIBUTE, REQUIRED),
    FIELD(plan_agreement, law, "law", KIND_TEXT, IN_ATTRIBUTE, PROSE),
    FIELD(plan_agreement, forum, "forum", KIND_TEXT, IN_ATTRIBUTE, PROSE),
    FIELD(plan_agreement, clauses, "clauses", KIND_LIST, IN_PLACE, OF(clause_shape)),
    FIELD(plan_agreement, prevails, "prevails", KIND_TEXT, IN_ATTRIBUTE, OPTIONAL),
};
static const struct shape agreement_shape =
    SHAPE("agreement", plan_agreement, agreement_fields);

static const struct field signing_fields[] = {
    FIELD(plan_signing, copies, "copies", KIND_COUNT, IN_ATTRIBUTE, OPTIONAL),
    FIELD(plan_signing, place, "place", KIND_TEXT, IN_ATTRIBUTE, PROSE),
    FIELD(plan_signing, date, "date", KIND_DATE, IN_ATTRIBUTE, OPTIONAL),
    FIELD(plan_signing, effect, "effect", KIND_WORD, IN_ATTRIBUTE, WORDS(effect_words)),
};
static const struct shape signing_shape = SHAPE("signing", plan_signing, signing_fields);

static const struct field step_fields[] = {
    FIELD(plan_step, kind, "kind", KIND_WORD, IN_ATTRIBUTE, REQUIRED, WORDS(step_kind_words)),
    FIELD(plan_step, planned, "planned", KIND_DATE, IN_ATTRIBUTE, OPTIONAL),
    FIELD(plan_step, done, "done", KIND_DATE, IN_ATTRIBUTE, OPTIONAL),
    FIELD(plan_step, owner, "owner", KIND_REF, IN_ATTRIBUTE, OF(contact_shape)),
    FIELD(plan_step, text, "text", KIND_TEXT, IN_CONTENT, PROSE),
};
const struct shape step_shape = SHAPE("step", plan_step, step_fields);

static const struct field measure_fields[] = {
    FIELD(plan_measure, id, "id", KIND_ID, IN_ATTRIBUTE, REQUIRED),
    FIELD(plan_measure, label, "label", KIND_TEXT, IN_ATTRIBUTE, REQUIRED, PROSE),
    FIELD(plan_measure, unit, "unit", KIND_TEXT, IN_ATTRIBUTE, PROSE),
    FIELD(plan_measure, source, "source", KIND_TEXT, IN_ATTRIBUTE, PROSE),
    FIELD(plan_measure, text, "text", KIND_TEXT, IN_CONTENT, PROSE),
};
const struct shape measure_shape = SHAPE("measure", plan_measure, measure_fields);

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

static const struct field product_fields[] = {
    FIELD(plan_product, code, "code", KIND_TEXT, IN_ATTRIBUTE, REQUIRED),
    FIELD(plan_product, name, "name", KIND_TEXT, IN_ATTRIBUTE, REQUIRED, PROSE),
    FIELD(plan_product, barcode, "barcode", KIND_TEXT, IN_ATTRIBUTE, OPTIONAL),
    FIELD(plan_product, pack, "pack", KIND_TEXT, IN_ATTRIBUTE, PROSE),
    FIELD(plan_product, unit, "unit", KIND_TEXT, IN_ATTRIBUTE, PROSE),
    FIELD(plan_product, price, "price", KIND_DECIMAL, IN_ATTRIBUTE, MONEY),
    FIELD(plan_product, quantity, "quantity", KIND_DECIMAL, IN_ATTRIBUTE, OPTIONAL),
    FIELD(plan_product, minimum_order, "minimumOrder", KIND_COUNT, IN_ATTRIBUTE, OPTIONAL),
    FIELD(plan_product, shelf_life, "shelfLife", KIND_COUNT, IN_ATTRIBUTE, DAYS),
    FIELD(plan_product, group, "group", KIND_TEXT, IN_ATTRIBUTE, PROSE),
    FIELD(plan_product, cost, "cost", KIND_DECIMAL, IN_ATTRIBUTE, INTERNAL, MONEY),
};
const struct shape product_shape = SHAPE("product", plan_product, product_fields);

static const struct field display_fields[] = {
    FIELD(plan_display, id, "id", KIND_ID, IN_ATTRIBUTE, REQUIRED),
    FIELD(plan_display, kind, "kind", KIND_WORD, IN_ATTRIBUTE,
          REQUIRED, WORDS(display_kind_words)),
    FIELD(plan_display, group, "group", KIND_TEXT, IN_ATTRIBUTE, PROSE),
    FIELD(plan_display, share, "share", KIND_DECIMAL, IN_ATTRIBUTE, PERCENT),
    FIELD(plan_display, current, "current", KIND_DECIMAL, IN_ATTRIBUTE, PERCENT),
    FIELD(plan_display, market_share, "marketShare", KIND_DECIMAL, IN_ATTRIBUTE,
          INTERNAL, PERCENT),
    FIELD(plan_display, facings, "facings", KIND_COUNT, IN_ATTRIBUTE, OPTIONAL),
    FIELD(plan_display, count, "count", KIND_COUNT, IN_ATTRIBUTE, OPTIONAL),
    FIELD(plan_display, start, "start", KIND_DATE, IN_ATTRIBUTE, OPTIONAL),
    FIELD(plan_display, end, "end", KIND_DATE, IN_ATTRIBUTE, OPTIONAL),
    FIELD(plan_display, position, "position", KIND_TEXT, IN_CHILD, PROSE),
    FIELD(plan_display, audit, "audit", KIND_TEXT, IN_CHILD, PROSE),
    FIELD(plan_display, consequence, "consequence", KIND_TEXT, IN_CHILD, PROSE),
};
const struct shape display_shape = SHAPE("display", plan_display, display_fields);

static const struct field asset_fields[] = {
    FIELD(plan_asset, number, "number", KIND_TEXT, IN_ATTRIBUTE, REQUIRED),
    FIELD(plan_asset, model, "model", KIND_TEXT, IN_ATTRIBUTE, PROSE),
    FIELD(plan_asset, store, "store", KIND_TEXT, IN_ATTRIBUTE, OPTIONAL),
    FIELD(plan_asset, placed, "placed", KIND_DATE, IN_ATTRIBUTE, OPTIONAL),
    FIELD(plan_asset, deposit, "deposit", KIND_DECIMAL, IN_ATTRIBUTE, MONEY),
    FIELD(plan_asset, value, "value", KIND_DECIMAL, IN_ATTRIBUTE, MONEY),
    FIELD(plan_asset, purity, "purity", KIND_DECIMAL, IN_ATTRIBUTE, PERCENT),
    FIELD(plan_asset, text, "text", KIND_TEXT, IN_CONTENT, PROSE),
};
const struct shape asset_shape = SHAPE("asset", plan_asset, asset_fields);

static const struct field supply_fields[] = {
    FIELD(plan_supply, lead_time, "leadTime", KIND_COUNT, IN_ATTRIBUTE, DAYS),
    FIELD(plan_supply, fill_rate, "fillRate", KIND_DECIMAL, IN_ATTRIBUTE, PERCENT),
    FIELD(plan_supply, on_time, "onTimeInFull", KIND_DECIMAL, IN_ATTRIBUTE, PERCENT),
    FIELD(plan_supply, minimum_order, "minimumOrder", KIND_DECIMAL, IN_ATTRIBUTE, MONEY),
    FIELD(plan_supply, remaining_life, "remainingLife", KIND_DECIMAL, IN_ATTRIBUTE, PERCENT),
    FIELD(plan_supply, ordering, "ordering", KIND_TEXT, IN_CHILD, PROSE),
    FIELD(plan_supply, windows, "windows", KIND_TEXT, IN_CHILD, PROSE),
    FIELD(plan_supply, returns, "returns", KIND_TEXT, IN_CHILD, PROSE),
    FIELD(plan_supply, invoicing, "invoicing", KIND_TEXT, IN_CHILD, PROSE),
    FIELD(plan_supply, settling, "settlement", KIND_TEXT, IN_CHILD, PROSE),
};
const struct shape supply_shape = SHAPE("supply", plan_supply, supply_fields);

static const struct field budget_line_fields[] = {
    FIELD(plan_budget_line, id, "id", KIND_ID, IN_ATTRIBUTE, REQUIRED),
    FIELD(plan_budget_line, title, "title", KIND_TEXT, IN_ATTRIBUTE, PROSE),
    FIELD(plan_budget_line, goal, "goal", KIND_REF, IN_ATTRIBUTE, OF(goal_shape)),
    FIELD(plan_budget_line, activity, "activity", KIND_REF, IN_ATTRIBUTE, OF(activity_shape)),
    FIELD(plan_budget_line, amount, "amount", KIND_DECIMAL, IN_ATTRIBUTE, MONEY),
    FIELD(plan_budget_line, funding, "funding", KIND_WORD, IN_ATTRIBUTE, WORDS(funding_words)),
};
const struct shape budget_line_shape = SHAPE("line", plan_budget_line, budget_line_fields);

static const struct field budget_fields[] = {
    FIELD(plan_budget, total, "total", KIND_DECIMAL, IN_ATTRIBUTE, MONEY),
    FIELD(plan_budget, reserve, "reserve", KIND_DECIMAL, IN_ATTRIBUTE, PERCENT),
    FIELD(plan_budget, ceiling, "ceiling", KIND_DECIMAL, IN_ATTRIBUTE, PERCENT),
    FIELD(plan_budget, rule, "rule", KIND_TEXT, IN_CHILD, PROSE),
    FIELD(plan_budget, lines, "lines", KIND_LIST, IN_PLACE, OF(budget_line_shape)),
};
const struct shape budget_shape = SHAPE("budget", plan_budget, budget_fields);

static const struct field scorecard_fields[] = {
    FIELD(plan_scorecard, green, "green", KIND_DECIMAL, IN_ATTRIBUTE, REQUIRED, PERCENT),
    FIELD(plan_scorecard, amber, "amber", KIND_DECIMAL, IN_ATTRIBUTE, REQUIRED, PERCENT),
    FIELD(plan_scorecard, cap, "cap", KIND_DECIMAL, IN_ATTRIBUTE, PERCENT),
    FIELD(plan_scorecard, no_data, "noData", KIND_WORD, IN_ATTRIBUTE, WORDS(no_data_words)),
};
const struct shape scorecard_shape = SHAPE("scorecard", plan_scorecard, scorecard_fields);

static const struct field waiver_fields[] = {
    FIELD(plan_waiver, rule, "rule", KIND_TEXT, IN_ATTRIBUTE, REQUIRED),
    FIELD(plan_waiver, subject, "subject", KIND_REF, IN_ATTRIBUTE, OPTIONAL),
    FIELD(plan_waiver, approver, "approver", KIND_REF, IN_ATTRIBUTE, OF(contact_shape)),
    FIELD(plan_waiver, until, "until", KIND_DATE, IN_ATTRIBUTE, OPTIONAL),
    FIELD(plan_waiver, reason, "text", KIND_TEXT, IN_CONTENT, REQUIRED, PROSE),
};
const struct shape waiver_shape = SHAPE("waiver", plan_waiver, waiver_fields);

static const struct field change_fields[] = {
    FIELD(plan_change, version, "version", KIND_COUNT, IN_ATTRIBUTE, REQUIRED),
    FIELD(plan_change, date, "date", KIND_DATE, IN_ATTRIBUTE, OPTIONAL),
    FIELD(plan_change, author, "author", KIND_REF, IN_ATTRIBUTE, OF(contact_shape)),
    FIELD(plan_change, text, "text", KIND_TEXT, IN_CONTENT, REQUIRED, PROSE),
};
const struct shape change_shape = SHAPE("change", plan_change, change_fields);

static const struct field plan_fields[] = {
    FIELD(plan, id, "id", KIND_TEXT, IN_ATTRIBUTE, REQUIRED),
    FIELD(plan, version, "version", KIND_COUNT, IN_ATTRIBUTE, OPTIONAL),
    FIELD(plan, state, "state", KIND_WORD, IN_ATTRIBUTE, WORDS(state_words)),
    FIELD(plan, lang, "lang", KIND_TEXT, IN_ATTRIBUTE, OPTIONAL),
    FIELD(plan, title, "title", KIND_TEXT, IN_ATTRIBUTE, PROSE),
    FIELD(plan, confidentiality, "confidentiality", KIND_TEXT, IN_ATTRIBUTE, PROSE),
    FIELD(plan, period, "period", KIND_ITEM, IN_CHILD, REQUIRED, OF(period_shape)),
    FIELD(plan, money, "money", KIND_ITEM, IN_CHILD, REQUIRED, OF(money_shape)),
    FIELD(plan, steps, "steps", KIND_LIST, IN_CHILD, INTERNAL, OF(step_shape)),
    FIELD(plan, parties, "parties", KIND_ITEM, IN_CHILD, REQUIRED, OF(parties_shape)),
    FIELD(plan, measures, "measures", KIND_LIST, IN_CHILD, OF(measure_shape)),
    FIELD(plan, situation, "situation", KIND_ITEM, IN_CHILD, OF(situation_shape)),
    FIELD(plan, customer_value, "customerValue", KIND_ITEM, IN_CHILD,
          INTERNAL, OF(customer_value_shape)),
    FIELD(plan, satisfaction, "satisfaction", KIND_ITEM, IN_CHILD,
          INTERNAL, OF(satisfaction_shape)),
    FIELD(plan, goals, "goals", KIND_LIST, IN_CHILD, REQUIRED, OF(goal_shape)),
    FIELD(plan, terms, "terms", KIND_ITEM, IN_CHILD, OF(terms_shape)),
    FIELD(plan, products, "products", KIND_LIST, IN_CHILD, OF(product_shape)),
    FIELD(plan, activities, "activities", KIND_LIST, IN_CHILD, OF(activity_shape)),
    FIELD(plan, displays, "merchandising", KIND_LIST, IN_CHILD, OF(display_shape)),
    FIELD(plan, assets, "equipment", KIND_LIST, IN_CHILD, OF(asset_shape)),
    FIELD(plan, supply, "supply", KIND_ITEM, IN_CHILD, OF(supply_shape)),
    FIELD(plan, budget, "budget", KIND_ITEM, IN_CHILD, INTERNAL, OF(budget_shape)),
    FIELD(plan, actions, "actions", KIND_LIST, IN_CHILD, OF(action_shape)),
    FIELD(plan, scorecard, "scorecard", KIND_ITEM, IN_CHILD, OF(scorecard_shape)),
    FIELD(plan, reviews, "reviews", KIND_LIST, IN_CHILD, OF(review_shape)),
    FIELD(plan, agreement, "agreement", KIND_ITEM, IN_CHILD, REQUIRED, OF(agreement_shape)),
    FIELD(plan, signing, "signing", KIND_ITEM, IN_CHILD, OF(signing_shape)),
    FIELD(plan, waivers, "waivers", KIND_LIST, IN_CHILD, INTERNAL, OF(waiver_shape)),
    FIELD(plan, changes, "changes", KIND_LIST, IN_CHILD, OF(change_shape)),
};
const struct shape plan_shape = SHAPE("accountPlan", plan, plan_fields);
