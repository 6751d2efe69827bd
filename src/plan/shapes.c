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
#define INTERNAL .audience = AUDIENCE_INTERNAL
#define WORDS(list) .words = (list)
#define OF(shape_) .of = &(shape_)

static const char *const party_words[] = {"supplier", "customer", NULL};
static const char *const state_words[] = {"draft", "proposed", "agreed", NULL};
static const char *const tax_words[] = {"exclusive", "inclusive", NULL};
static const char *const aggregation_words[] = {"sum", "last", "average", "maximum", NULL};
static const char *const direction_words[] = {"up", "down", "hold", NULL};
static const char *const finding_words[] = {"achievement", "mistake", "gap", NULL};
static const char *const method_words[] = {"marginal", "wholeVolume", NULL};
static const char *const rebate_period_words[] = {"quarter", "year", NULL};
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

static const struct field period_fields[] = {
    FIELD(plan_period, year, "year", KIND_COUNT, IN_ATTRIBUTE, REQUIRED),
    FIELD(plan_period, start, "start", KIND_DATE, IN_ATTRIBUTE, REQUIRED),
    FIELD(plan_period, end, "end", KIND_DATE, IN_ATTRIBUTE, REQUIRED),
};
static const struct shape period_shape = SHAPE("period", plan_period, period_fields);

static const struct field money_fields[] = {
    FIELD(plan_money, currency, "currency", KIND_TEXT, IN_ATTRIBUTE, REQUIRED),
    FIELD(plan_money, tax, "tax", KIND_WORD, IN_ATTRIBUTE, WORDS(tax_words)),
    FIELD(plan_money, tax_rate, "taxRate", KIND_DECIMAL, IN_ATTRIBUTE, PERCENT),
};
static const struct shape money_shape = SHAPE("money", plan_money, money_fields);

static const struct field registration_fields[] = {
    FIELD(plan_registration, scheme, "scheme", KIND_TEXT, IN_ATTRIBUTE, REQUIRED),
    FIELD(plan_registration, number, "number", KIND_TEXT, IN_CONTENT, REQUIRED),
};
static const struct shape registration_shape =
    SHAPE("registration", plan_registration, registration_fields);

static const struct field person_fields[] = {
    FIELD(plan_person, name, "name", KIND_TEXT, IN_ATTRIBUTE, REQUIRED),
    FIELD(plan_person, title, "title", KIND_TEXT, IN_ATTRIBUTE, OPTIONAL),
    FIELD(plan_person, limit, "limit", KIND_DECIMAL, IN_ATTRIBUTE, MONEY),
};
static const struct shape representative_shape =
    SHAPE("legalRepresentative", plan_person, person_fields);
static const struct shape signatory_shape = SHAPE("signatory", plan_person, person_fields);

static const struct field bank_fields[] = {
    FIELD(plan_bank, name, "name", KIND_TEXT, IN_ATTRIBUTE, REQUIRED),
    FIELD(plan_bank, account, "account", KIND_TEXT, IN_ATTRIBUTE, REQUIRED),
};
static const struct shape bank_shape = SHAPE("bank", plan_bank, bank_fields);

static const struct field store_fields[] = {
    FIELD(plan_store, code, "code", KIND_TEXT, IN_ATTRIBUTE, REQUIRED),
    FIELD(plan_store, name, "name", KIND_TEXT, IN_ATTRIBUTE, REQUIRED),
    FIELD(plan_store, region, "region", KIND_TEXT, IN_ATTRIBUTE, OPTIONAL),
    FIELD(plan_store, group, "group", KIND_TEXT, IN_ATTRIBUTE, OPTIONAL),
};
const struct shape store_shape = SHAPE("store", plan_store, store_fields);

#define PARTY_FIELDS                                                                       \
    FIELD(plan_party, legal_name, "legalName", KIND_TEXT, IN_CHILD, REQUIRED),             \
    FIELD(plan_party, short_name, "shortName", KIND_TEXT, IN_CHILD, OPTIONAL),             \
    FIELD(plan_party, registration, "registration", KIND_ITEM, IN_CHILD,                   \
          OF(registration_shape)),                                                         \
    FIELD(plan_party, address, "address", KIND_TEXT, IN_CHILD, OPTIONAL),                  \
    FIELD(plan_party, legal_representative, "legalRepresentative", KIND_ITEM, IN_CHILD,    \
          OF(representative_shape)),                                                       \
    FIELD(plan_party, signatory, "signatory", KIND_ITEM, IN_CHILD, OF(signatory_shape)),   \
    FIELD(plan_party, bank, "bank", KIND_ITEM, IN_CHILD, OF(bank_shape)),                  \
    FIELD(plan_party, notices, "notices", KIND_TEXT, IN_CHILD, OPTIONAL)

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
    FIELD(plan_contact, name, "name", KIND_TEXT, IN_ATTRIBUTE, REQUIRED),
    FIELD(plan_contact, title, "title", KIND_TEXT, IN_ATTRIBUTE, OPTIONAL),
    FIELD(plan_contact, role, "role", KIND_TEXT, IN_ATTRIBUTE, INTERNAL),
    FIELD(plan_contact, email, "email", KIND_TEXT, IN_ATTRIBUTE, OPTIONAL),
    FIELD(plan_contact, phone, "phone", KIND_TEXT, IN_ATTRIBUTE, OPTIONAL),
    FIELD(plan_contact, counterpart, "counterpart", KIND_REF, IN_ATTRIBUTE,
          OF(contact_shape)),
    FIELD(plan_contact, reports_to, "reportsTo", KIND_REF, IN_ATTRIBUTE, INTERNAL,
          OF(contact_shape)),
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
    FIELD(plan_result, label, "label", KIND_TEXT, IN_ATTRIBUTE, OPTIONAL),
    FIELD(plan_result, unit, "unit", KIND_TEXT, IN_ATTRIBUTE, OPTIONAL),
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
    FIELD(plan_finding, text, "text", KIND_TEXT, IN_CONTENT, REQUIRED),
};
const struct shape finding_shape = SHAPE("finding", plan_finding, finding_fields);

static const struct field last_year_fields[] = {
    FIELD(plan_last_year, year, "year", KIND_COUNT, IN_ATTRIBUTE, REQUIRED),
    FIELD(plan_last_year, summary, "summary", KIND_TEXT, IN_CHILD, OPTIONAL),
    FIELD(plan_last_year, results, "results", KIND_LIST, IN_PLACE, OF(result_shape)),
    FIELD(plan_last_year, findings, "findings", KIND_LIST, IN_PLACE, OF(finding_shape)),
};
static const struct shape last_year_shape =
    SHAPE("lastYear", plan_last_year, last_year_fields);

static const struct field situation_fields[] = {
    FIELD(plan_situation, market, "market", KIND_TEXT, IN_CHILD, OPTIONAL),
    FIELD(plan_situation, category, "category", KIND_TEXT, IN_CHILD, OPTIONAL),
    FIELD(plan_situation, channel, "channel", KIND_TEXT, IN_CHILD, OPTIONAL),
    FIELD(plan_situation, customer_strategy, "customerStrategy", KIND_TEXT, IN_CHILD,
          INTERNAL),
    FIELD(plan_situation, last_year, "lastYear", KIND_ITEM, IN_CHILD, OF(last_year_shape)),
};
static const struct shape situation_shape =
    SHAPE("situation", plan_situation, situation_fields);

static const struct field baseline_fields[] = {
    FIELD(plan_baseline, value, "value", KIND_DECIMAL, IN_ATTRIBUTE, REQUIRED, IN_GOAL_UNIT),
    FIELD(plan_baseline, period, "period", KIND_TEXT, IN_ATTRIBUTE, OPTIONAL),
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
    FIELD(plan_goal, title, "title", KIND_TEXT, IN_ATTRIBUTE, OPTIONAL),
    FIELD(plan_goal, owner, "owner", KIND_REF, IN_ATTRIBUTE, OF(contact_shape)),
    FIELD(plan_goal, counterpart, "counterpart", KIND_REF, IN_ATTRIBUTE, OF(contact_shape)),
    FIELD(plan_goal, weight, "weight", KIND_DECIMAL, IN_ATTRIBUTE, PERCENT),
    FIELD(plan_goal, measure, "measure", KIND_TEXT, IN_ATTRIBUTE, OPTIONAL),
    FIELD(plan_goal, unit, "unit", KIND_TEXT, IN_ATTRIBUTE, OPTIONAL),
    FIELD(plan_goal, aggregation, "aggregation", KIND_WORD, IN_ATTRIBUTE,
          WORDS(aggregation_words)),
    FIELD(plan_goal, direction, "direction", KIND_WORD, IN_ATTRIBUTE, WORDS(direction_words)),
    FIELD(plan_goal, due, "due", KIND_DATE, IN_ATTRIBUTE, OPTIONAL),
    FIELD(plan_goal, source, "source", KIND_TEXT, IN_ATTRIBUTE, OPTIONAL),
    FIELD(plan_goal, finding, "finding", KIND_REF, IN_ATTRIBUTE, OF(finding_shape)),
    FIELD(plan_goal, statement, "statement", KIND_TEXT, IN_CHILD, OPTIONAL),
    FIELD(plan_goal, baseline, "baseline", KIND_ITEM, IN_CHILD, OF(baseline_shape)),
    FIELD(plan_goal, target, "target", KIND_ITEM, IN_CHILD, OF(target_shape)),
    FIELD(plan_goal, quarters, "quarters", KIND_ITEM, IN_CHILD, OF(quarters_shape)),
    FIELD(plan_goal, rationale, "rationale", KIND_TEXT, IN_CHILD, INTERNAL),
};
const struct shape goal_shape = SHAPE("goal", plan_goal, goal_fields);

static const struct field payment_fields[] = {
    FIELD(plan_payment, days, "days", KIND_COUNT, IN_ATTRIBUTE, REQUIRED, DAYS),
    FIELD(plan_payment, from, "from", KIND_WORD, IN_ATTRIBUTE, WORDS(attribution_words)),
    FIELD(plan_payment, text, "text", KIND_TEXT, IN_CONTENT, OPTIONAL),
};
static const struct shape payment_shape = SHAPE("payment", plan_payment, payment_fields);

static const struct field discount_fields[] = {
    FIELD(plan_discount, id, "id", KIND_ID, IN_ATTRIBUTE, REQUIRED),
    FIELD(plan_discount, title, "title", KIND_TEXT, IN_ATTRIBUTE, OPTIONAL),
    FIELD(plan_discount, rate, "rate", KIND_DECIMAL, IN_ATTRIBUTE, PERCENT),
    FIELD(plan_discount, text, "text", KIND_TEXT, IN_CONTENT, OPTIONAL),
};
static const struct shape discount_shape = SHAPE("discount", plan_discount, discount_fields);

static const struct field tier_fields[] = {
    FIELD(plan_tier, from, "from", KIND_DECIMAL, IN_ATTRIBUTE, REQUIRED, MONEY),
    FIELD(plan_tier, rate, "rate", KIND_DECIMAL, IN_ATTRIBUTE, REQUIRED, PERCENT),
};
static const struct shape tier_shape = SHAPE("tier", plan_tier, tier_fields);

static const struct field rebate_fields[] = {
    FIELD(plan_rebate, id, "id", KIND_ID, IN_ATTRIBUTE, REQUIRED),
    FIELD(plan_rebate, title, "title", KIND_TEXT, IN_ATTRIBUTE, OPTIONAL),
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
    FIELD(plan_rebate, condition, "condition", KIND_TEXT, IN_CHILD, OPTIONAL),
    FIELD(plan_rebate, tiers, "tiers", KIND_LIST, IN_PLACE, OF(tier_shape)),
};
const struct shape rebate_shape = SHAPE("rebate", plan_rebate, rebate_fields);

static const struct field fee_fields[] = {
    FIELD(plan_fee, id, "id", KIND_ID, IN_ATTRIBUTE, REQUIRED),
    FIELD(plan_fee, title, "title", KIND_TEXT, IN_ATTRIBUTE, OPTIONAL),
    FIELD(plan_fee, period, "period", KIND_TEXT, IN_ATTRIBUTE, OPTIONAL),
    FIELD(plan_fee, amount, "amount", KIND_DECIMAL, IN_ATTRIBUTE, MONEY),
    FIELD(plan_fee, text, "text", KIND_TEXT, IN_CONTENT, OPTIONAL),
};
static const struct shape fee_shape = SHAPE("fee", plan_fee, fee_fields);

static const struct field terms_fields[] = {
    FIELD(plan_terms, payment, "payment", KIND_ITEM, IN_CHILD, OF(payment_shape)),
    FIELD(plan_terms, discounts, "discounts", KIND_LIST, IN_PLACE, OF(discount_shape)),
    FIELD(plan_terms, rebates, "rebates", KIND_LIST, IN_PLACE, OF(rebate_shape)),
    FIELD(plan_terms, fees, "fees", KIND_LIST, IN_PLACE, OF(fee_shape)),
};
static const struct shape terms_shape = SHAPE("terms", plan_terms, terms_fields);

static const struct field activity_fields[] = {
    FIELD(plan_activity, id, "id", KIND_ID, IN_ATTRIBUTE, REQUIRED),
    FIELD(plan_activity, title, "title", KIND_TEXT, IN_ATTRIBUTE, OPTIONAL),
    FIELD(plan_activity, kind, "kind", KIND_WORD, IN_ATTRIBUTE, WORDS(activity_words)),
    FIELD(plan_activity, goal, "goal", KIND_REF, IN_ATTRIBUTE, OF(goal_shape)),
    FIELD(plan_activity, owner, "owner", KIND_REF, IN_ATTRIBUTE, OF(contact_shape)),
    FIELD(plan_activity, start, "start", KIND_DATE, IN_ATTRIBUTE, OPTIONAL),
    FIELD(plan_activity, end, "end", KIND_DATE, IN_ATTRIBUTE, OPTIONAL),
    FIELD(plan_activity, budget, "budget", KIND_DECIMAL, IN_ATTRIBUTE, MONEY),
    FIELD(plan_activity, stores, "stores", KIND_TEXT, IN_ATTRIBUTE, OPTIONAL),
    FIELD(plan_activity, agree_by, "agreeBy", KIND_DATE, IN_ATTRIBUTE, OPTIONAL),
    FIELD(plan_activity, text, "text", KIND_TEXT, IN_CONTENT, OPTIONAL),
};
const struct shape activity_shape = SHAPE("activity", plan_activity, activity_fields);

static const struct field action_fields[] = {
    FIELD(plan_action, id, "id", KIND_ID, IN_ATTRIBUTE, REQUIRED),
    FIELD(plan_action, goal, "goal", KIND_REF, IN_ATTRIBUTE, OF(goal_shape)),
    FIELD(plan_action, owner, "owner", KIND_REF, IN_ATTRIBUTE, OF(contact_shape)),
    FIELD(plan_action, start, "start", KIND_DATE, IN_ATTRIBUTE, OPTIONAL),
    FIELD(plan_action, due, "due", KIND_DATE, IN_ATTRIBUTE, OPTIONAL),
    FIELD(plan_action, state, "state", KIND_WORD, IN_ATTRIBUTE, WORDS(action_words)),
    FIELD(plan_action, text, "text", KIND_TEXT, IN_CONTENT, OPTIONAL),
};
const struct shape action_shape = SHAPE("action", plan_action, action_fields);

static const struct field topic_fields[] = {
    FIELD(plan_topic, minutes, "minutes", KIND_COUNT, IN_ATTRIBUTE, OPTIONAL),
    FIELD(plan_topic, text, "text", KIND_TEXT, IN_CONTENT, REQUIRED),
};
static const struct shape topic_shape = SHAPE("topic", plan_topic, topic_fields);

static const struct field review_fields[] = {
    FIELD(plan_review, quarter, "quarter", KIND_COUNT, IN_ATTRIBUTE, REQUIRED),
    FIELD(plan_review, date, "date", KIND_DATE, IN_ATTRIBUTE, OPTIONAL),
    FIELD(plan_review, inputs_due, "inputsDue", KIND_DATE, IN_ATTRIBUTE, OPTIONAL),
    FIELD(plan_review, place, "place", KIND_TEXT, IN_ATTRIBUTE, OPTIONAL),
    FIELD(plan_review, participants, "participants", KIND_REFS, IN_ATTRIBUTE,
          OF(contact_shape)),
    FIELD(plan_review, agenda, "agenda", KIND_LIST, IN_PLACE, OF(topic_shape)),
};
const struct shape review_shape = SHAPE("review", plan_review, review_fields);

static const struct field clause_fields[] = {
    FIELD(plan_clause, ref, "ref", KIND_TEXT, IN_ATTRIBUTE, OPTIONAL),
    FIELD(plan_clause, id, "id", KIND_ID, IN_ATTRIBUTE, OPTIONAL),
    FIELD(plan_clause, title, "title", KIND_TEXT, IN_ATTRIBUTE, OPTIONAL),
    FIELD(plan_clause, text, "text", KIND_TEXT, IN_CONTENT, OPTIONAL),
};
const struct shape clause_shape = SHAPE("clause", plan_clause, clause_fields);

static const struct field agreement_fields[] = {
    FIELD(plan_agreement, template, "template", KIND_TEXT, IN_ATTRIBUTE, REQUIRED),
    FIELD(plan_agreement, law, "law", KIND_TEXT, IN_ATTRIBUTE, OPTIONAL),
    FIELD(plan_agreement, forum, "forum", KIND_TEXT, IN_ATTRIBUTE, OPTIONAL),
    FIELD(plan_agreement, clauses, "clauses", KIND_LIST, IN_PLACE, OF(clause_shape)),
};
static const struct shape agreement_shape =
    SHAPE("agreement", plan_agreement, agreement_fields);

static const struct field signing_fields[] = {
    FIELD(plan_signing, copies, "copies", KIND_COUNT, IN_ATTRIBUTE, OPTIONAL),
    FIELD(plan_signing, place, "place", KIND_TEXT, IN_ATTRIBUTE, OPTIONAL),
    FIELD(plan_signing, date, "date", KIND_DATE, IN_ATTRIBUTE, OPTIONAL),
    FIELD(plan_signing, effect, "effect", KIND_WORD, IN_ATTRIBUTE, WORDS(effect_words)),
};
static const struct shape signing_shape = SHAPE("signing", plan_signing, signing_fields);

static const struct field plan_fields[] = {
    FIELD(plan, id, "id", KIND_TEXT, IN_ATTRIBUTE, REQUIRED),
    FIELD(plan, version, "version", KIND_COUNT, IN_ATTRIBUTE, OPTIONAL),
    FIELD(plan, state, "state", KIND_WORD, IN_ATTRIBUTE, WORDS(state_words)),
    FIELD(plan, lang, "lang", KIND_TEXT, IN_ATTRIBUTE, OPTIONAL),
    FIELD(plan, title, "title", KIND_TEXT, IN_ATTRIBUTE, OPTIONAL),
    FIELD(plan, period, "period", KIND_ITEM, IN_CHILD, REQUIRED, OF(period_shape)),
    FIELD(plan, money, "money", KIND_ITEM, IN_CHILD, REQUIRED, OF(money_shape)),
    FIELD(plan, parties, "parties", KIND_ITEM, IN_CHILD, REQUIRED, OF(parties_shape)),
    FIELD(plan, situation, "situation", KIND_ITEM, IN_CHILD, OF(situation_shape)),
    FIELD(plan, goals, "goals", KIND_LIST, IN_CHILD, REQUIRED, OF(goal_shape)),
    FIELD(plan, terms, "terms", KIND_ITEM, IN_CHILD, OF(terms_shape)),
    FIELD(plan, activities, "activities", KIND_LIST, IN_CHILD, OF(activity_shape)),
    FIELD(plan, actions, "actions", KIND_LIST, IN_CHILD, OF(action_shape)),
    FIELD(plan, reviews, "reviews", KIND_LIST, IN_CHILD, OF(review_shape)),
    FIELD(plan, agreement, "agreement", KIND_ITEM, IN_CHILD, REQUIRED, OF(agreement_shape)),
    FIELD(plan, signing, "signing", KIND_ITEM, IN_CHILD, OF(signing_shape)),
};
const struct shape plan_shape = SHAPE("accountPlan", plan, plan_fields);
