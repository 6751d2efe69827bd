/* plan: the model of an annual account plan (urn:planpact:plan:1), read from XML, its
 * references resolved. The members stand in the order of the file. Texts are views into the
 * arena with white space collapsed. plans/schema/plan-1.xsd says what each field means. */
#ifndef PLANPACT_PLAN_PLAN_H
#define PLANPACT_PLAN_PLAN_H

#include "plan/shape.h"

enum party { PARTY_ABSENT, PARTY_SUPPLIER, PARTY_CUSTOMER };          /* supplier customer */
enum plan_state { STATE_ABSENT, STATE_DRAFT, STATE_PROPOSED, STATE_AGREED }; /* draft proposed agreed */
enum tax_basis { TAX_ABSENT, TAX_EXCLUSIVE, TAX_INCLUSIVE };          /* exclusive inclusive */
enum aggregation { AGGREGATE_ABSENT, AGGREGATE_SUM, AGGREGATE_LAST, AGGREGATE_AVERAGE,
                   AGGREGATE_MAXIMUM };                               /* sum last average maximum */
enum direction { DIRECTION_ABSENT, DIRECTION_UP, DIRECTION_DOWN, DIRECTION_HOLD }; /* up down hold */
enum finding_kind { FINDING_ABSENT, FINDING_ACHIEVEMENT, FINDING_MISTAKE, FINDING_GAP };
                                                                      /* achievement mistake gap */
enum rebate_method { METHOD_ABSENT, METHOD_MARGINAL, METHOD_WHOLE_VOLUME }; /* marginal wholeVolume */
enum rebate_period { PERIOD_ABSENT, PERIOD_QUARTER, PERIOD_YEAR };    /* quarter year */
enum sales_base { BASE_ABSENT, BASE_GROSS_PURCHASES, BASE_NET_PURCHASES, BASE_GROSS_SALES,
                  BASE_NET_SALES };      /* grossPurchases netPurchases grossSales netSales */
enum payment_form { FORM_ABSENT, FORM_OFF_INVOICE, FORM_DEDUCTION, FORM_CREDIT_NOTE,
                    FORM_FREE_GOODS, FORM_CASH }; /* offInvoice deduction creditNote freeGoods cash */
enum attribution { ATTRIBUTE_ABSENT, ATTRIBUTE_ORDER, ATTRIBUTE_DELIVERY, ATTRIBUTE_INVOICE,
                   ATTRIBUTE_PAYMENT };  /* order delivery invoice payment */
enum activity_kind { ACTIVITY_ABSENT, ACTIVITY_CONSUMER, ACTIVITY_TRADE, ACTIVITY_DISPLAY,
                     ACTIVITY_EQUIPMENT, ACTIVITY_LISTING };
                                         /* consumer trade display equipment listing */
enum action_state { ACTION_ABSENT, ACTION_OPEN, ACTION_DONE };        /* open done */
enum effect { EFFECT_ABSENT, EFFECT_SIGNED_AND_SEALED, EFFECT_SIGNED_OR_SEALED };
                                         /* signedAndSealed signedOrSealed */

struct plan_period {
    struct plan_node node;
    int32_t year;
    struct date start, end;
};

struct plan_money {
    struct plan_node node;
    struct str currency;  /* ISO 4217 */
    int32_t tax;          /* enum tax_basis */
    struct dec tax_rate;  /* percent */
};

struct plan_registration {
    struct plan_node node;
    struct str scheme; /* USCC, companyNumber, VAT, DUNS, … */
    struct str number;
};

struct plan_person { /* legalRepresentative, signatory */
    struct plan_node node;
    struct str name, title;
    struct dec limit; /* up to what amount he or she may sign; money */
};

struct plan_bank {
    struct plan_node node;
    struct str name, account;
};

struct plan_store {
    struct plan_node node;
    struct str code, name, region, group;
};

struct plan_party { /* supplier, customer */
    struct plan_node node;
    struct str legal_name, short_name;
    const struct plan_registration *registration;
    struct str address;
    const struct plan_person *legal_representative;
    const struct plan_person *signatory;
    const struct plan_bank *bank;
    struct str notices;       /* address for notices */
    struct plan_list stores;  /* struct plan_store; of the customer */
};

struct plan_contact {
    struct plan_node node;
    struct str id;
    int32_t party; /* enum party */
    struct str name, title, role, email, phone;
    struct plan_ref counterpart, reports_to; /* contacts */
};

struct plan_parties {
    struct plan_node node;
    const struct plan_party *supplier, *customer;
    struct plan_list contacts; /* struct plan_contact */
};

struct plan_result { /* one measure of last year, by quarter */
    struct plan_node node;
    struct str measure, label, unit;
    int32_t aggregation; /* enum aggregation; absent: the quarters make no year */
    struct dec q1, q2, q3, q4;
};

struct plan_finding {
    struct plan_node node;
    struct str id;
    int32_t kind; /* enum finding_kind */
    struct str text;
};

struct plan_last_year {
    struct plan_node node;
    int32_t year;
    struct str summary;
    struct plan_list results;  /* struct plan_result */
    struct plan_list findings; /* struct plan_finding */
};

struct plan_situation {
    struct plan_node node;
    struct str market, category, channel, customer_strategy;
    const struct plan_last_year *last_year;
};

struct plan_baseline {
    struct plan_node node;
    struct dec value;
    struct str period;
};

struct plan_target {
    struct plan_node node;
    struct dec value, threshold, stretch;
};

struct plan_quarters {
    struct plan_node node;
    struct dec q1, q2, q3, q4;
};

struct plan_goal {
    struct plan_node node;
    struct str id, title;
    struct plan_ref owner, counterpart; /* contacts */
    struct dec weight;                  /* percent */
    struct str measure, unit;           /* unit: currency code, "%", "stores", … */
    int32_t aggregation;                /* enum aggregation */
    int32_t direction;                  /* enum direction; absent: up */
    struct date due;
    struct str source;                  /* where the figures come from */
    struct plan_ref finding;
    struct str statement;
    const struct plan_baseline *baseline;
    const struct plan_target *target;
    const struct plan_quarters *quarters;
    struct str rationale;
};

struct plan_payment { /* payment term */
    struct plan_node node;
    int32_t days;
    int32_t from; /* enum attribution */
    struct str text;
};

struct plan_discount {
    struct plan_node node;
    struct str id, title;
    struct dec rate; /* percent of the invoice */
    struct str text;
};

struct plan_tier {
    struct plan_node node;
    struct dec from; /* half-open: [from, next tier's from) */
    struct dec rate; /* percent */
};

struct plan_rebate {
    struct plan_node node;
    struct str id, title;
    int32_t period;      /* enum rebate_period */
    int32_t method;      /* enum rebate_method */
    int32_t base;        /* enum sales_base */
    int32_t attributed;  /* enum attribution: which date puts a sale into a period */
    struct dec rounding; /* money step */
    struct dec cap;      /* money */
    int32_t form;        /* enum payment_form */
    struct date due;
    struct plan_ref goal;  /* whose target the worked example uses */
    struct str condition;
    struct plan_list tiers; /* struct plan_tier */
};

struct plan_fee { /* service fee: item, content, period, price */
    struct plan_node node;
    struct str id, title;
    struct str period;
    struct dec amount; /* money, tax as the plan's money says */
    struct str text;
};

struct plan_terms {
    struct plan_node node;
    const struct plan_payment *payment;
    struct plan_list discounts, rebates, fees;
};

struct plan_activity {
    struct plan_node node;
    struct str id, title;
    int32_t kind; /* enum activity_kind */
    struct plan_ref goal, owner;
    struct date start, end;
    struct dec budget;   /* money */
    struct str stores;   /* which, in words */
    struct date agree_by; /* details still to be agreed by that day */
    struct str text;
};

struct plan_action {
    struct plan_node node;
    struct str id;
    struct plan_ref goal, owner;
    struct date start, due;
    int32_t state; /* enum action_state */
    struct str text;
};

struct plan_topic { /* agenda item */
    struct plan_node node;
    int32_t minutes;
    struct str text;
};

struct plan_review {
    struct plan_node node;
    int32_t quarter; /* 1 to 4 */
    struct date date, inputs_due;
    struct str place;
    struct plan_refs participants; /* contacts */
    struct plan_list agenda;       /* struct plan_topic */
};

struct plan_clause { /* ref: a clause of the template taken in; id: own text */
    struct plan_node node;
    struct str ref, id, title;
    struct str text;
};

struct plan_agreement {
    struct plan_node node;
    struct str template; /* name of a template in plans/agreements */
    struct str law, forum;
    struct plan_list clauses; /* struct plan_clause */
};

struct plan_signing {
    struct plan_node node;
    int32_t copies;
    struct str place;
    struct date date;
    int32_t effect; /* enum effect */
};

struct plan {
    struct plan_node node;
    struct str id;
    int32_t version;
    int32_t state; /* enum plan_state */
    struct str lang; /* BCP 47 */
    struct str title;
    const struct plan_period *period;
    const struct plan_money *money;
    const struct plan_parties *parties;
    const struct plan_situation *situation;
    struct plan_list goals;      /* struct plan_goal */
    const struct plan_terms *terms;
    struct plan_list activities; /* struct plan_activity */
    struct plan_list actions;    /* struct plan_action */
    struct plan_list reviews;    /* struct plan_review */
    const struct plan_agreement *agreement;
    const struct plan_signing *signing;
};

extern const struct shape plan_shape;
extern const struct shape contact_shape, goal_shape, rebate_shape, activity_shape,
    action_shape, review_shape, finding_shape, store_shape, clause_shape;

/* Typed access to a list member: plan_goals(plan)[i] for i < plan->goals.count. */
#define PLAN_ITEMS(list, type) ((const struct type *)(list).items)

/* Reads a plan from the root element of its XML. Gives the plan, owned by the arena, with
 * what could be read, also when there are findings (a value that is no date, a reference to
 * nothing, an id used twice, …); required parts may then be NULL or absent. Only
 * what a schema cannot say is reported: the schema's own findings are xml_read's. */
const struct plan *plan_read(struct arena *arena, struct findings *findings,
                             const struct xml_node *root);

/* A copy of the plan that holds only what `audience` may see: elements and fields that are
 * internal are absent from it, and so are references to them. Owned by the arena; its texts are
 * the plan's. */
const struct plan *plan_redact(struct arena *arena, const struct plan *plan,
                               enum audience audience);

/* The plan as JSON, by its shapes; decimals as strings, absent fields left out. */
void plan_json(struct buf *out, const struct plan *plan);

/* The element with that id, or NULL. */
const struct plan_node *plan_find(const struct plan *plan, struct str id);

#endif
