/* The tables of a review, field by field. */
#include "actuals/actuals.h"

#include "plan/fields.h"

#define LIST_OF(words) {words(AS_WORD) NULL}

const char *const quarter_words[] = LIST_OF(QUARTER_WORDS);
const char *const asset_state_words[] = LIST_OF(ASSET_STATE_WORDS);

#define QUARTER(owner)                                                                      \
    FIELD(owner, quarter, "quarter", KIND_WORD, IN_ATTRIBUTE, REQUIRED, WORDS(quarter_words))
#define NOTE(owner) FIELD(owner, note, "note", KIND_TEXT, IN_CONTENT, OPTIONAL)

static const struct field result_fields[] = {
    FIELD(actual_result, subject, "subject", KIND_TEXT, IN_ATTRIBUTE, REQUIRED),
    QUARTER(actual_result),
    FIELD(actual_result, value, "value", KIND_DECIMAL, IN_ATTRIBUTE, IN_GOAL_UNIT),
    NOTE(actual_result),
};
const struct shape actual_result_shape = SHAPE("result", actual_result, result_fields);

static const struct field spend_fields[] = {
    FIELD(actual_spend, subject, "subject", KIND_REF, IN_ATTRIBUTE, REQUIRED),
    QUARTER(actual_spend),
    FIELD(actual_spend, amount, "amount", KIND_DECIMAL, IN_ATTRIBUTE, MONEY),
    NOTE(actual_spend),
};
const struct shape actual_spend_shape = SHAPE("spend", actual_spend, spend_fields);

static const struct field payment_fields[] = {
    FIELD(actual_payment, term, "term", KIND_REF, IN_ATTRIBUTE, REQUIRED),
    QUARTER(actual_payment),
    FIELD(actual_payment, amount, "amount", KIND_DECIMAL, IN_ATTRIBUTE, MONEY),
    FIELD(actual_payment, paid, "paid", KIND_DATE, IN_ATTRIBUTE, OPTIONAL),
    FIELD(actual_payment, document, "document", KIND_TEXT, IN_ATTRIBUTE, OPTIONAL),
};
const struct shape actual_payment_shape = SHAPE("payment", actual_payment, payment_fields);

static const struct field promotion_fields[] = {
    FIELD(actual_promotion, activity, "activity", KIND_REF, IN_ATTRIBUTE, REQUIRED,
          OF(activity_shape)),
    QUARTER(actual_promotion),
    FIELD(actual_promotion, baseline, "baseline", KIND_DECIMAL, IN_ATTRIBUTE, MONEY),
    FIELD(actual_promotion, actual, "actual", KIND_DECIMAL, IN_ATTRIBUTE, MONEY),
    FIELD(actual_promotion, pulled_forward, "pulledForward", KIND_DECIMAL, IN_ATTRIBUTE, MONEY),
    FIELD(actual_promotion, cannibalised, "cannibalised", KIND_DECIMAL, IN_ATTRIBUTE, MONEY),
    FIELD(actual_promotion, margin, "margin", KIND_DECIMAL, IN_ATTRIBUTE, PERCENT),
    FIELD(actual_promotion, spend, "spend", KIND_DECIMAL, IN_ATTRIBUTE, MONEY),
    NOTE(actual_promotion),
};
const struct shape actual_promotion_shape =
    SHAPE("promotion", actual_promotion, promotion_fields);

static const struct field audit_fields[] = {
    FIELD(actual_audit, display, "display", KIND_REF, IN_ATTRIBUTE, REQUIRED,
          OF(display_shape)),
    QUARTER(actual_audit),
    FIELD(actual_audit, date, "date", KIND_DATE, IN_ATTRIBUTE, OPTIONAL),
    FIELD(actual_audit, share, "share", KIND_DECIMAL, IN_ATTRIBUTE, PERCENT),
    FIELD(actual_audit, facings, "facings", KIND_DECIMAL, IN_ATTRIBUTE, OPTIONAL),
    FIELD(actual_audit, count, "count", KIND_DECIMAL, IN_ATTRIBUTE, OPTIONAL),
    FIELD(actual_audit, score, "score", KIND_DECIMAL, IN_ATTRIBUTE, PERCENT),
    NOTE(actual_audit),
};
const struct shape actual_audit_shape = SHAPE("audit", actual_audit, audit_fields);

static const struct field inspection_fields[] = {
    FIELD(actual_inspection, asset, "asset", KIND_TEXT, IN_ATTRIBUTE, REQUIRED),
    QUARTER(actual_inspection),
    FIELD(actual_inspection, date, "date", KIND_DATE, IN_ATTRIBUTE, OPTIONAL),
    FIELD(actual_inspection, state, "state", KIND_WORD, IN_ATTRIBUTE, WORDS(asset_state_words)),
    FIELD(actual_inspection, purity, "purity", KIND_DECIMAL, IN_ATTRIBUTE, PERCENT),
    NOTE(actual_inspection),
};
const struct shape actual_inspection_shape =
    SHAPE("inspection", actual_inspection, inspection_fields);

static const struct field rating_fields[] = {
    FIELD(actual_rating, factor, "factor", KIND_TEXT, IN_ATTRIBUTE, REQUIRED),
    QUARTER(actual_rating),
    FIELD(actual_rating, importance, "importance", KIND_COUNT, IN_ATTRIBUTE, OPTIONAL),
    FIELD(actual_rating, satisfaction, "satisfaction", KIND_COUNT, IN_ATTRIBUTE, OPTIONAL),
    NOTE(actual_rating),
};
const struct shape actual_rating_shape = SHAPE("rating", actual_rating, rating_fields);

static const struct field complaint_fields[] = {
    FIELD(actual_complaint, id, "id", KIND_TEXT, IN_ATTRIBUTE, REQUIRED),
    FIELD(actual_complaint, received, "received", KIND_DATE, IN_ATTRIBUTE, REQUIRED),
    FIELD(actual_complaint, acknowledged, "acknowledged", KIND_DATE, IN_ATTRIBUTE, OPTIONAL),
    FIELD(actual_complaint, resolved, "resolved", KIND_DATE, IN_ATTRIBUTE, OPTIONAL),
    FIELD(actual_complaint, owner, "owner", KIND_REF, IN_ATTRIBUTE, OF(contact_shape)),
    FIELD(actual_complaint, text, "text", KIND_TEXT, IN_CONTENT, OPTIONAL),
};
const struct shape actual_complaint_shape =
    SHAPE("complaint", actual_complaint, complaint_fields);

static const struct field action_fields[] = {
    FIELD(actual_action, id, "id", KIND_TEXT, IN_ATTRIBUTE, REQUIRED),
    QUARTER(actual_action),
    FIELD(actual_action, state, "state", KIND_WORD, IN_ATTRIBUTE, WORDS(action_words)),
    FIELD(actual_action, done, "done", KIND_DATE, IN_ATTRIBUTE, OPTIONAL),
    FIELD(actual_action, due, "due", KIND_DATE, IN_ATTRIBUTE, OPTIONAL),
    FIELD(actual_action, owner, "owner", KIND_REF, IN_ATTRIBUTE, OF(contact_shape)),
    FIELD(actual_action, goal, "goal", KIND_REF, IN_ATTRIBUTE, OF(goal_shape)),
    FIELD(actual_action, text, "text", KIND_TEXT, IN_CONTENT, OPTIONAL),
    FIELD(actual_action, note, "note", KIND_TEXT, IN_CHILD, OPTIONAL),
};
const struct shape actual_action_shape = SHAPE("action", actual_action, action_fields);

static const struct field finding_fields[] = {
    QUARTER(actual_finding),
    FIELD(actual_finding, kind, "kind", KIND_WORD, IN_ATTRIBUTE, REQUIRED,
          WORDS(finding_words)),
    FIELD(actual_finding, goal, "goal", KIND_REF, IN_ATTRIBUTE, OF(goal_shape)),
    FIELD(actual_finding, text, "text", KIND_TEXT, IN_CONTENT, REQUIRED),
};
const struct shape actual_finding_shape = SHAPE("finding", actual_finding, finding_fields);

static const struct field decision_fields[] = {
    FIELD(actual_decision, id, "id", KIND_TEXT, IN_ATTRIBUTE, REQUIRED),
    QUARTER(actual_decision),
    FIELD(actual_decision, part, "part", KIND_TEXT, IN_ATTRIBUTE, REQUIRED),
    FIELD(actual_decision, field, "field", KIND_TEXT, IN_ATTRIBUTE, REQUIRED),
    FIELD(actual_decision, value, "value", KIND_TEXT, IN_ATTRIBUTE, OPTIONAL),
    FIELD(actual_decision, text, "text", KIND_TEXT, IN_CONTENT, OPTIONAL),
};
const struct shape actual_decision_shape = SHAPE("decision", actual_decision, decision_fields);

#define TABLE(member) \
    FIELD(actuals, member##s, #member "s", KIND_LIST, IN_CHILD, OF(actual_##member##_shape))

static const struct field actuals_fields[] = {
    TABLE(result),    TABLE(spend),  TABLE(payment),   TABLE(promotion),
    TABLE(audit),     TABLE(inspection), TABLE(rating), TABLE(complaint),
    TABLE(action),    TABLE(finding), TABLE(decision),
};
const struct shape actuals_shape = SHAPE("actuals", actuals, actuals_fields);
