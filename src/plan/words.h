/* plan/words: the word lists of a plan, each written once: the constant and its word in XML. The
 * first constant of an enum means that the field is absent. */
#ifndef PLANPACT_PLAN_WORDS_H
#define PLANPACT_PLAN_WORDS_H

#define AS_CONSTANT(constant, word) constant,
#define AS_WORD(constant, word) word,

#define PARTY_WORDS(W) W(PARTY_SUPPLIER, "supplier") W(PARTY_CUSTOMER, "customer")
enum party { PARTY_ABSENT, PARTY_WORDS(AS_CONSTANT) };

#define PLAN_STATE_WORDS(W) W(STATE_DRAFT, "draft") W(STATE_PROPOSED, "proposed") \
    W(STATE_AGREED, "agreed")
enum plan_state { STATE_ABSENT, PLAN_STATE_WORDS(AS_CONSTANT) };

#define TAX_BASIS_WORDS(W) W(TAX_EXCLUSIVE, "exclusive") W(TAX_INCLUSIVE, "inclusive")
enum tax_basis { TAX_ABSENT, TAX_BASIS_WORDS(AS_CONSTANT) };

#define AGGREGATION_WORDS(W) W(AGGREGATE_SUM, "sum") W(AGGREGATE_LAST, "last") \
    W(AGGREGATE_AVERAGE, "average") W(AGGREGATE_MAXIMUM, "maximum")
enum aggregation { AGGREGATE_ABSENT, AGGREGATION_WORDS(AS_CONSTANT) };

#define DIRECTION_WORDS(W) W(DIRECTION_UP, "up") W(DIRECTION_DOWN, "down") \
    W(DIRECTION_HOLD, "hold")
enum direction { DIRECTION_ABSENT, DIRECTION_WORDS(AS_CONSTANT) };

#define FINDING_KIND_WORDS(W) W(FINDING_ACHIEVEMENT, "achievement") \
    W(FINDING_MISTAKE, "mistake") W(FINDING_GAP, "gap")
enum finding_kind { FINDING_ABSENT, FINDING_KIND_WORDS(AS_CONSTANT) };

#define REBATE_METHOD_WORDS(W) W(METHOD_MARGINAL, "marginal") \
    W(METHOD_WHOLE_VOLUME, "wholeVolume") W(METHOD_ACHIEVEMENT, "achievement") \
    W(METHOD_GROWTH, "growth") W(METHOD_PER_UNIT, "perUnit") W(METHOD_FIXED, "fixed")
enum rebate_method { METHOD_ABSENT, REBATE_METHOD_WORDS(AS_CONSTANT) };

#define REBATE_PERIOD_WORDS(W) W(PERIOD_QUARTER, "quarter") W(PERIOD_YEAR, "year") \
    W(PERIOD_HALF_YEAR, "halfYear")
enum rebate_period { PERIOD_ABSENT, REBATE_PERIOD_WORDS(AS_CONSTANT) };

#define SALES_BASE_WORDS(W) W(BASE_GROSS_PURCHASES, "grossPurchases") \
    W(BASE_NET_PURCHASES, "netPurchases") W(BASE_GROSS_SALES, "grossSales") \
    W(BASE_NET_SALES, "netSales")
enum sales_base { BASE_ABSENT, SALES_BASE_WORDS(AS_CONSTANT) };

#define PAYMENT_FORM_WORDS(W) W(FORM_OFF_INVOICE, "offInvoice") \
    W(FORM_DEDUCTION, "deduction") W(FORM_CREDIT_NOTE, "creditNote") \
    W(FORM_FREE_GOODS, "freeGoods") W(FORM_CASH, "cash")
enum payment_form { FORM_ABSENT, PAYMENT_FORM_WORDS(AS_CONSTANT) };

#define ATTRIBUTION_WORDS(W) W(ATTRIBUTE_ORDER, "order") W(ATTRIBUTE_DELIVERY, "delivery") \
    W(ATTRIBUTE_INVOICE, "invoice") W(ATTRIBUTE_PAYMENT, "payment")
enum attribution { ATTRIBUTE_ABSENT, ATTRIBUTION_WORDS(AS_CONSTANT) };

#define ACTIVITY_KIND_WORDS(W) W(ACTIVITY_CONSUMER, "consumer") W(ACTIVITY_TRADE, "trade") \
    W(ACTIVITY_DISPLAY, "display") W(ACTIVITY_EQUIPMENT, "equipment") \
    W(ACTIVITY_LISTING, "listing")
enum activity_kind { ACTIVITY_ABSENT, ACTIVITY_KIND_WORDS(AS_CONSTANT) };

#define ACTION_STATE_WORDS(W) W(ACTION_OPEN, "open") W(ACTION_DONE, "done")
enum action_state { ACTION_ABSENT, ACTION_STATE_WORDS(AS_CONSTANT) };

#define EFFECT_WORDS(W) W(EFFECT_SIGNED_AND_SEALED, "signedAndSealed") \
    W(EFFECT_SIGNED_OR_SEALED, "signedOrSealed")
enum effect { EFFECT_ABSENT, EFFECT_WORDS(AS_CONSTANT) };

#define SWITCH_WORDS(W) W(SWITCH_TRUE, "true") W(SWITCH_FALSE, "false")
enum plan_switch { SWITCH_ABSENT, SWITCH_WORDS(AS_CONSTANT) };

#define STEP_KIND_WORDS(W) W(STEP_COLLECT, "collect") W(STEP_REVIEW, "review") \
    W(STEP_DISCUSS, "discuss") W(STEP_DRAFT_CONTRACT, "draftContract") \
    W(STEP_SETTLE, "settle") W(STEP_SIGN, "sign")
enum step_kind { STEP_ABSENT, STEP_KIND_WORDS(AS_CONSTANT) };

#define MONEY_DISPLAY_WORDS(W) W(DISPLAY_UNIT, "unit") \
    W(DISPLAY_TEN_THOUSAND, "tenThousand")
enum money_display { DISPLAY_ABSENT, MONEY_DISPLAY_WORDS(AS_CONSTANT) };

#define TAX_ROUNDING_WORDS(W) W(TAX_ROUNDING_LINE, "line") W(TAX_ROUNDING_TOTAL, "total")
enum tax_rounding { TAX_ROUNDING_ABSENT, TAX_ROUNDING_WORDS(AS_CONSTANT) };

#define STANCE_WORDS(W) W(STANCE_SUPPORTER, "supporter") W(STANCE_NEUTRAL, "neutral") \
    W(STANCE_OPPONENT, "opponent")
enum stance { STANCE_ABSENT, STANCE_WORDS(AS_CONSTANT) };

#define INFLUENCE_WORDS(W) W(INFLUENCE_EXECUTIVE_SPONSOR, "executiveSponsor") \
    W(INFLUENCE_DECISION_MAKER, "decisionMaker") W(INFLUENCE_INFLUENCER, "influencer") \
    W(INFLUENCE_CHAMPION, "champion") W(INFLUENCE_USER, "user")
enum influence { INFLUENCE_ABSENT, INFLUENCE_WORDS(AS_CONSTANT) };

#define RETURN_CONVENTION_WORDS(W) W(RETURN_PROFIT_OVER_SPEND, "profitOverSpend") \
    W(RETURN_GAIN_OVER_SPEND, "gainOverSpend")
enum return_convention { RETURN_ABSENT, RETURN_CONVENTION_WORDS(AS_CONSTANT) };

#define CUSTOMER_CLASS_WORDS(W) W(CLASS_A, "A") W(CLASS_B, "B") W(CLASS_C, "C") \
    W(CLASS_D, "D")
enum customer_class { CLASS_ABSENT, CUSTOMER_CLASS_WORDS(AS_CONSTANT) };

#define CLASS_BASIS_WORDS(W) W(CLASS_BY_SALES, "sales") W(CLASS_BY_PROFIT, "profit")
enum class_basis { CLASS_BY_ABSENT, CLASS_BASIS_WORDS(AS_CONSTANT) };

#define LIFECYCLE_WORDS(W) W(LIFECYCLE_NEW, "new") W(LIFECYCLE_GROWING, "growing") \
    W(LIFECYCLE_MATURE, "mature") W(LIFECYCLE_DECLINING, "declining")
enum lifecycle { LIFECYCLE_ABSENT, LIFECYCLE_WORDS(AS_CONSTANT) };

#define LOSS_CAUSE_WORDS(W) W(LOSS_PRICE, "price") W(LOSS_QUALITY, "quality") \
    W(LOSS_SERVICE, "service") W(LOSS_ATTITUDE, "attitude") W(LOSS_COMPETITOR, "competitor") \
    W(LOSS_MOVED, "moved") W(LOSS_OTHER, "other")
enum loss_cause { LOSS_ABSENT, LOSS_CAUSE_WORDS(AS_CONSTANT) };

#define INDICATOR_WORDS(W) W(INDICATOR_LEADING, "leading") W(INDICATOR_LAGGING, "lagging")
enum indicator { INDICATOR_ABSENT, INDICATOR_WORDS(AS_CONSTANT) };

#define STACKING_WORDS(W) W(STACKING_SEQUENTIAL, "sequential") \
    W(STACKING_ADDITIVE, "additive")
enum stacking { STACKING_ABSENT, STACKING_WORDS(AS_CONSTANT) };

#define DISCOUNT_KIND_WORDS(W) W(DISCOUNT_PURCHASE, "purchase") \
    W(DISCOUNT_EARLY_PAYMENT, "earlyPayment") W(DISCOUNT_DAMAGED_GOODS, "damagedGoods") \
    W(DISCOUNT_CENTRAL_RECEIVING, "centralReceiving") W(DISCOUNT_NEW_PRODUCT, "newProduct") \
    W(DISCOUNT_PROMOTION, "promotion") W(DISCOUNT_OTHER, "other")
enum discount_kind { DISCOUNT_ABSENT, DISCOUNT_KIND_WORDS(AS_CONSTANT) };

#define DISCOUNT_BASIS_WORDS(W) W(DISCOUNTS_BEFORE, "before") W(DISCOUNTS_AFTER, "after")
enum discount_basis { DISCOUNTS_ABSENT, DISCOUNT_BASIS_WORDS(AS_CONSTANT) };

#define INCLUSION_WORDS(W) W(INCLUSION_INCLUDED, "included") \
    W(INCLUSION_EXCLUDED, "excluded")
enum inclusion { INCLUSION_ABSENT, INCLUSION_WORDS(AS_CONSTANT) };

#define GROWTH_ON_WORDS(W) W(GROWTH_ON_TOTAL, "total") W(GROWTH_ON_INCREMENT, "increment")
enum growth_on { GROWTH_ON_ABSENT, GROWTH_ON_WORDS(AS_CONSTANT) };

#define SETTLEMENT_WORDS(W) W(SETTLEMENT_CARRY, "carry") W(SETTLEMENT_OFFSET, "offset") \
    W(SETTLEMENT_REPAY, "repay")
enum settlement { SETTLEMENT_ABSENT, SETTLEMENT_WORDS(AS_CONSTANT) };

#define FEE_KIND_WORDS(W) W(FEE_DISPLAY, "display") W(FEE_LEAFLET, "leaflet") \
    W(FEE_NEW_STORE, "newStore") W(FEE_FESTIVE, "festive") W(FEE_DATA, "data") \
    W(FEE_OTHER, "other")
enum fee_kind { FEE_ABSENT, FEE_KIND_WORDS(AS_CONSTANT) };

#define PENALTY_KIND_WORDS(W) W(PENALTY_LATE_DELIVERY, "lateDelivery") \
    W(PENALTY_FILL_RATE, "fillRate") W(PENALTY_DISPLAY_AUDIT, "displayAudit") \
    W(PENALTY_OTHER, "other")
enum penalty_kind { PENALTY_ABSENT, PENALTY_KIND_WORDS(AS_CONSTANT) };

#define MECHANIC_WORDS(W) W(MECHANIC_DISCOUNT, "discount") \
    W(MECHANIC_BUY_ONE_GET_ONE, "buyOneGetOne") W(MECHANIC_GIFT, "gift") \
    W(MECHANIC_TASTING, "tasting") W(MECHANIC_LOTTERY, "lottery") \
    W(MECHANIC_BUNDLE, "bundle") W(MECHANIC_OTHER, "other")
enum mechanic { MECHANIC_ABSENT, MECHANIC_WORDS(AS_CONSTANT) };

#define DISPLAY_KIND_WORDS(W) W(PLACE_SHELF, "shelf") W(PLACE_END_CAP, "endCap") \
    W(PLACE_FLOOR_STACK, "floorStack") W(PLACE_COOLER, "cooler") \
    W(PLACE_CHECKOUT, "checkout") W(PLACE_OTHER, "other")
enum display_kind { PLACE_ABSENT, DISPLAY_KIND_WORDS(AS_CONSTANT) };

#define FUNDING_WORDS(W) W(FUNDED_SUPPLIER, "supplier") W(FUNDED_CUSTOMER, "customer") \
    W(FUNDED_BOTH, "both")
enum funding { FUNDED_ABSENT, FUNDING_WORDS(AS_CONSTANT) };

#define NO_DATA_WORDS(W) W(NO_DATA_LEAVE_OUT, "leaveOut") W(NO_DATA_ZERO, "zero")
enum no_data { NO_DATA_ABSENT, NO_DATA_WORDS(AS_CONSTANT) };

/* The words of each list, NULL-terminated; the first is index 1 of its enum. */
extern const char *const party_words[];
extern const char *const state_words[];
extern const char *const tax_words[];
extern const char *const aggregation_words[];
extern const char *const direction_words[];
extern const char *const finding_words[];
extern const char *const method_words[];
extern const char *const rebate_period_words[];
extern const char *const base_words[];
extern const char *const form_words[];
extern const char *const attribution_words[];
extern const char *const activity_words[];
extern const char *const action_words[];
extern const char *const effect_words[];
extern const char *const switch_words[];
extern const char *const step_kind_words[];
extern const char *const money_display_words[];
extern const char *const tax_rounding_words[];
extern const char *const stance_words[];
extern const char *const influence_words[];
extern const char *const return_convention_words[];
extern const char *const customer_class_words[];
extern const char *const class_basis_words[];
extern const char *const lifecycle_words[];
extern const char *const loss_cause_words[];
extern const char *const indicator_words[];
extern const char *const stacking_words[];
extern const char *const discount_kind_words[];
extern const char *const discount_basis_words[];
extern const char *const inclusion_words[];
extern const char *const growth_on_words[];
extern const char *const settlement_words[];
extern const char *const fee_kind_words[];
extern const char *const penalty_kind_words[];
extern const char *const mechanic_words[];
extern const char *const display_kind_words[];
extern const char *const funding_words[];
extern const char *const no_data_words[];

#endif
