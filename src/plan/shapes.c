/* Whose plan it is, its goals, and what is done. */
#include "plan/fields.h"

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
    FIELD(plan_signing, supplier_copies, "supplierCopies", KIND_COUNT, IN_ATTRIBUTE, OPTIONAL),
    FIELD(plan_signing, customer_copies, "customerCopies", KIND_COUNT, IN_ATTRIBUTE, OPTIONAL),
    FIELD(plan_signing, seam_seal, "seamSeal", KIND_WORD, IN_ATTRIBUTE, WORDS(switch_words)),
    FIELD(plan_signing, initials, "initials", KIND_WORD, IN_ATTRIBUTE, WORDS(switch_words)),
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

static const struct field plan_amendment_fields[] = {
    FIELD(plan_amendment, number, "number", KIND_COUNT, IN_ATTRIBUTE, REQUIRED),
    FIELD(plan_amendment, dated, "dated", KIND_DATE, IN_ATTRIBUTE, OPTIONAL),
    FIELD(plan_amendment, effective, "effective", KIND_DATE, IN_ATTRIBUTE, REQUIRED),
    FIELD(plan_amendment, digest, "digest", KIND_TEXT, IN_ATTRIBUTE, OPTIONAL),
};
const struct shape plan_amendment_shape =
    SHAPE("amendment", plan_amendment, plan_amendment_fields);

static const struct field conformed_fields[] = {
    FIELD(plan_conformed, date, "date", KIND_DATE, IN_ATTRIBUTE, REQUIRED),
    FIELD(plan_conformed, amendments, "amendments", KIND_LIST, IN_PLACE,
          OF(plan_amendment_shape)),
};
const struct shape conformed_shape = SHAPE("conformed", plan_conformed, conformed_fields);

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
    FIELD(plan, conformed, "conformed", KIND_ITEM, IN_CHILD, OF(conformed_shape)),
};
const struct shape plan_shape = SHAPE("accountPlan", plan, plan_fields);
