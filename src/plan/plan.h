/* plan: the model of an annual account plan (urn:planpact:plan:1), read from XML, its
 * references resolved. The members stand in the order of the file. Texts are views into the
 * arena with white space collapsed. plans/schema/plan-1.xsd says what each field means. */
#ifndef PLANPACT_PLAN_PLAN_H
#define PLANPACT_PLAN_PLAN_H

#include "plan/shape.h"
#include "plan/terms.h"
#include "plan/words.h"

struct plan_period {
    struct plan_node node;
    int32_t year;
    struct date start, end;
    struct str region;
};

struct plan_money {
    struct plan_node node;
    struct str currency;  /* ISO 4217 */
    int32_t tax;          /* enum tax_basis */
    struct dec tax_rate;  /* percent */
    int32_t tax_rounding; /* enum tax_rounding */
    int32_t display;      /* enum money_display */
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

struct plan_invoicing { /* Details for tax invoices. */
    struct plan_node node;
    struct str name;
    struct str tax_number;
    struct str address;
    struct str phone;
    struct str bank;
    struct str account;
};

struct plan_party { /* supplier, customer */
    struct plan_node node;
    struct str legal_name, short_name;
    const struct plan_registration *registration;
    struct str address;
    const struct plan_person *legal_representative;
    const struct plan_person *signatory;
    const struct plan_bank *bank;
    struct str notices;      /* address for notices */
    struct plan_list stores; /* struct plan_store; of the customer */
    const struct plan_invoicing *invoicing;
};

struct plan_contact {
    struct plan_node node;
    struct str id;
    int32_t party; /* enum party */
    struct str name, title, role, email, phone;
    struct plan_ref counterpart, reports_to; /* contacts */
    int32_t influence;                       /* enum influence */
    int32_t stance;                          /* enum stance */
    int32_t power;                           /* 1 to 5 */
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

struct plan_goal_result { /* A goal of last year and what became of it. */
    struct plan_node node;
    struct str title;
    struct str unit;
    struct dec target;
    struct dec actual;
    int32_t direction; /* enum direction */
};

struct plan_promotion_result { /* A promotion of last year and its result. */
    struct plan_node node;
    struct str title;
    struct dec spend;          /* money */
    struct dec baseline;       /* money */
    struct dec actual;         /* money */
    struct dec pulled_forward; /* money */
    struct dec cannibalised;   /* money */
    struct dec margin;         /* percent */
    struct str text;
};

struct plan_spend { /* What was spent last year on something. */
    struct plan_node node;
    struct str title;
    struct dec amount; /* money */
};

struct plan_last_year {
    struct plan_node node;
    int32_t year;
    struct str summary;
    struct plan_list results;           /* struct plan_result */
    struct plan_list findings;          /* struct plan_finding */
    int32_t return_convention;          /* enum return_convention */
    struct plan_list goal_results;      /* struct plan_goal_result */
    struct plan_list promotion_results; /* struct plan_promotion_result */
    struct plan_list spends;            /* struct plan_spend */
};

struct plan_indicator_figure { /* One figure about the market. */
    struct plan_node node;
    struct str label;
    struct dec value;
    struct str unit;
    struct str period;
    struct dec growth; /* percent */
    struct str source;
};

struct plan_situation {
    struct plan_node node;
    struct str market, category, channel, customer_strategy;
    const struct plan_last_year *last_year;
    struct str competitors;
    struct plan_list indicators; /* struct plan_indicator_figure */
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
    struct str source; /* where the figures come from */
    struct plan_ref finding;
    struct str statement;
    const struct plan_baseline *baseline;
    const struct plan_target *target;
    const struct plan_quarters *quarters;
    struct str rationale;
    struct str scope;
    int32_t base; /* enum sales_base */
    struct dec tolerance;
    int32_t indicator; /* enum indicator */
};

struct plan_activity {
    struct plan_node node;
    struct str id, title;
    int32_t kind; /* enum activity_kind */
    struct plan_ref goal, owner;
    struct date start, end;
    struct dec budget;    /* money */
    struct str stores;    /* which, in words */
    struct date agree_by; /* details still to be agreed by that day */
    struct str text;
    struct str theme;
    int32_t mechanic; /* enum mechanic */
    struct str products;
    struct date order_start;
    struct date order_end;
    struct dec baseline;       /* money */
    struct dec uplift;         /* percent */
    struct dec supplier_share; /* percent */
    struct dec margin;         /* percent */
    struct dec pulled_forward; /* money */
    struct dec cannibalised;   /* money */
};

struct plan_action {
    struct plan_node node;
    struct str id;
    struct plan_ref goal, owner;
    struct date start, due;
    int32_t state; /* enum action_state */
    struct str text;
    struct str evidence;
    struct plan_refs depends_on;
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
    struct str time;
    struct str call;
    struct str may_amend;
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
    struct str prevails;
};

struct plan_signing {
    struct plan_node node;
    int32_t copies;
    struct str place;
    struct date date;
    int32_t effect; /* enum effect */
    int32_t supplier_copies, customer_copies; /* who keeps how many */
    int32_t seam_seal; /* enum plan_switch: a seal runs across the outer edges of the pages */
    int32_t initials;  /* enum plan_switch: places for initials on every page */
};

struct plan_step { /* One step on the way to the signed contract. */
    struct plan_node node;
    int32_t kind; /* enum step_kind */
    struct date planned;
    struct date done;
    struct plan_ref owner;
    struct str text;
};

struct plan_measure { /* What a measure means: the definition that both parties use. */
    struct plan_node node;
    struct str id;
    struct str label;
    struct str unit;
    struct str source;
    struct str text;
};

struct plan_value_year { /* One year of the lifetime value. */
    struct plan_node node;
    struct dec revenue;       /* money */
    struct dec cost_to_serve; /* money */
};

struct plan_lifetime { /* Lifetime value: what the customer brings over some years, in money of
                          today. */
    struct plan_node node;
    struct dec margin;        /* percent */
    struct dec retention;     /* percent */
    struct dec discount_rate; /* percent */
    struct dec acquisition;   /* money */
    struct plan_list years;   /* struct plan_value_year */
};

struct plan_customer_value { /* What the customer is worth to us. Internal. */
    struct plan_node node;
    int32_t class;            /* enum customer_class */
    int32_t basis;            /* enum class_basis */
    struct dec rank_share;    /* percent */
    struct dec cut_a;         /* percent */
    struct dec cut_b;         /* percent */
    struct dec cut_c;         /* percent */
    struct dec sales;         /* money */
    struct dec profit;        /* money */
    struct dec cost_to_serve; /* money */
    int32_t lifecycle;        /* enum lifecycle */
    struct str summary;
    const struct plan_lifetime *lifetime;
};

struct plan_factor_rating { /* A factor of satisfaction. */
    struct plan_node node;
    struct str name;
    int32_t importance;   /* 1 to 5 */
    int32_t satisfaction; /* 1 to 5 */
    int32_t previous;     /* 1 to 5 */
    struct plan_ref goal;
    struct str text;
};

struct plan_loss_risk { /* A risk of losing business. */
    struct plan_node node;
    int32_t cause;      /* enum loss_cause */
    int32_t likelihood; /* 1 to 5 */
    struct dec amount;  /* money */
    struct plan_ref owner;
    struct str text;
};

struct plan_complaint { /* A complaint of the customer. */
    struct plan_node node;
    struct str id;
    struct date received;
    struct date acknowledged;
    struct date resolved;
    struct plan_ref owner;
    struct str text;
};

struct plan_capability { /* A capability scored from 1 (very poor) to 5 (very good). */
    struct plan_node node;
    struct str name;
    int32_t score;    /* 1 to 5 */
    int32_t previous; /* 1 to 5 */
    int32_t target;   /* 1 to 5 */
    struct str text;
};

struct plan_satisfaction { /* How satisfied the customer is. Internal. */
    struct plan_node node;
    struct date surveyed;
    struct str source;
    struct plan_list factors;      /* struct plan_factor_rating */
    struct plan_list risks;        /* struct plan_loss_risk */
    struct plan_list complaints;   /* struct plan_complaint */
    struct plan_list capabilities; /* struct plan_capability */
};

struct plan_product { /* A product with its price. */
    struct plan_node node;
    struct str code;
    struct str name;
    struct str barcode;
    struct str pack;
    struct str unit;
    struct dec price; /* money */
    struct dec quantity;
    int32_t minimum_order;
    int32_t shelf_life; /* days */
    struct str group;
    struct dec cost; /* money */
};

struct plan_display { /* What the customer shows in the stores of a group. */
    struct plan_node node;
    struct str id;
    int32_t kind; /* enum display_kind */
    struct str group;
    struct dec share;        /* percent */
    struct dec current;      /* percent */
    struct dec market_share; /* percent */
    int32_t facings;
    int32_t count;
    struct date start;
    struct date end;
    struct str position;
    struct str audit;
    struct str consequence;
};

struct plan_asset { /* A piece of equipment that stays the supplier’s property. */
    struct plan_node node;
    struct str number;
    struct str model;
    struct str store;
    struct date placed;
    struct dec deposit; /* money */
    struct dec value;   /* money */
    struct dec purity;  /* percent */
    struct str text;
};

struct plan_supply { /* Supply and settlement. */
    struct plan_node node;
    int32_t lead_time;         /* days */
    struct dec fill_rate;      /* percent */
    struct dec on_time;        /* percent */
    struct dec minimum_order;  /* money */
    struct dec remaining_life; /* percent */
    struct str ordering;
    struct str windows;
    struct str returns;
    struct str invoicing;
    struct str settling;
};

struct plan_budget_line { /* A line of the budget. */
    struct plan_node node;
    struct str id;
    struct str title;
    struct plan_ref goal;
    struct plan_ref activity;
    struct dec amount; /* money */
    int32_t funding;   /* enum funding */
};

struct plan_budget { /* The budget of the year. Internal unless it says audience=“both”. */
    struct plan_node node;
    struct dec total;   /* money */
    struct dec reserve; /* percent */
    struct dec ceiling; /* percent */
    struct str rule;
    struct plan_list lines; /* struct plan_budget_line */
};

struct plan_scorecard { /* How reviews judge the goals. */
    struct plan_node node;
    struct dec green; /* percent */
    struct dec amber; /* percent */
    struct dec cap;   /* percent */
    int32_t no_data;  /* enum no_data */
};

struct plan_waiver { /* A rule that is set aside for a part of the plan. */
    struct plan_node node;
    struct str rule;
    struct plan_ref subject;
    struct plan_ref approver;
    struct date until;
    struct str reason;
};

struct plan_change { /* An entry of the change log. */
    struct plan_node node;
    int32_t version;
    struct date date;
    struct plan_ref author;
    struct str text;
};

struct plan_amendment { /* One that is in a conformed text. */
    struct plan_node node;
    int32_t number;
    struct date dated, effective;
    struct str digest; /* SHA-256 of its file, hexadecimal */
};

struct plan_conformed { /* The text in force on a day: nobody has signed it. */
    struct plan_node node;
    struct date date;
    struct plan_list amendments; /* struct plan_amendment */
};

struct plan {
    struct plan_node node;
    struct str id;
    int32_t version;
    int32_t state;   /* enum plan_state */
    struct str lang; /* BCP 47 */
    struct str title;
    struct str confidentiality;
    const struct plan_period *period;
    const struct plan_money *money;
    struct plan_list steps; /* struct plan_step */
    const struct plan_parties *parties;
    struct plan_list measures; /* struct plan_measure */
    const struct plan_situation *situation;
    const struct plan_customer_value *customer_value;
    const struct plan_satisfaction *satisfaction;
    struct plan_list goals; /* struct plan_goal */
    const struct plan_terms *terms;
    struct plan_list products;   /* struct plan_product */
    struct plan_list activities; /* struct plan_activity */
    struct plan_list displays;   /* struct plan_display */
    struct plan_list assets;     /* struct plan_asset */
    const struct plan_supply *supply;
    const struct plan_budget *budget;
    struct plan_list actions; /* struct plan_action */
    const struct plan_scorecard *scorecard;
    struct plan_list reviews; /* struct plan_review */
    const struct plan_agreement *agreement;
    const struct plan_signing *signing;
    struct plan_list waivers; /* struct plan_waiver */
    struct plan_list changes; /* struct plan_change */
    const struct plan_conformed *conformed; /* NULL: a plan of its own */

    const struct plan_node *amendment; /* what a document says of the amendment that it makes to
                                          the plan; NULL: none, and never in a plan's file */
};

extern const struct shape plan_shape;
extern const struct shape invoicing_shape, step_shape, measure_shape, indicator_figure_shape,
    goal_result_shape, promotion_result_shape, spend_shape, value_year_shape, lifetime_shape,
    customer_value_shape, factor_rating_shape, loss_risk_shape, complaint_shape,
    capability_shape, satisfaction_shape, interim_shape, true_up_shape, pay_factor_shape,
    penalty_shape, last_term_shape, forecast_shape, product_shape, display_shape, asset_shape,
    supply_shape, budget_line_shape, budget_shape, scorecard_shape, waiver_shape, change_shape,
    plan_amendment_shape, conformed_shape;
extern const struct shape contact_shape, goal_shape, rebate_shape, activity_shape, action_shape,
    review_shape, finding_shape, store_shape, clause_shape;

/* Typed access to a list member: plan_goals(plan)[i] for i < plan->goals.count. */
#define PLAN_ITEMS(list, type) ((const struct type *)(list).items)

/* Reads a plan from the root element of its XML. Gives the plan, owned by the arena, with
 * what could be read, also when there are findings (a value that is no date, a reference to
 * nothing, an id used twice, …); required parts may then be NULL or absent. Only
 * what a schema cannot say is reported: the schema's own findings are xml_read's. */
const struct plan *plan_read(struct arena *arena, struct findings *findings,
                             const struct xml_node *root);

#define PLAN_NAMESPACE "urn:planpact:plan:1"

/* Appends the plan as XML, from which plan_read makes the same plan again: what is absent from
 * the plan (after plan_redact) is absent from the XML, and so are comments. */
void plan_write(struct arena *arena, struct buf *out, const struct plan *plan);

/* Appends one element of a plan with what it holds, on a new line indented for `depth`; it
 * declares its name space, so that it can stand in other files. `of`: the field of the parent
 * that holds it as an item; NULL: it is one of a list. */
void plan_write_part(struct arena *arena, struct buf *out, const struct plan_node *node,
                     const struct field *of, int depth);
/* The element of that shape, without the plan it belongs to: references are not resolved. `lang`:
 * of texts that do not say theirs. Owned by the arena. */
const struct plan_node *plan_read_part(struct arena *arena, struct findings *findings,
                                       const struct shape *shape, const struct xml_node *xml,
                                       enum lang lang);

/* A copy of the plan that holds only what `audience` may see: elements and fields that are
 * internal are absent from it, and so are references to them. Owned by the arena; its texts are
 * the plan's. */
const struct plan *plan_redact(struct arena *arena, const struct plan *plan,
                               enum audience audience);

/* Names every text of the plan, in any of its languages, that holds a blank to be filled in and
 * that `audience` may see: a warning, an error in a final contract. */
void plan_blanks(struct findings *findings, const struct plan *plan, enum audience audience,
                 bool final);
/* True if any text of the plan is given in that language besides its own. */
bool plan_speaks(const struct plan *plan, enum lang lang);
/* A copy of the plan whose texts are those in `lang`; the plan itself if that is its own
 * language. A text without one stays as it is written and is a warning (`findings` may be NULL);
 * so, once, is a plan that has none at all. Owned by the arena. */
const struct plan *plan_translate(struct arena *arena, struct findings *findings,
                                  const struct plan *plan, enum lang lang);

/* The plan as JSON, by its shapes; decimals as strings, absent fields left out. */
void plan_json(struct buf *out, const struct plan *plan);
/* The same of any node that shapes describe, where its line is indented `depth` steps; without a
 * line end. */
void plan_json_node(struct buf *out, const struct plan_node *node, int depth);

/* The element with that id, or NULL. */
const struct plan_node *plan_find(const struct plan *plan, struct str id);

#endif
