/* actuals: what the year of a plan has brought so far, as its reviews are told it: tables of
 * results, payments, audits, complaints and decisions. What no table says is absent; it is never
 * zero.
 *
 * The structs are described by shapes, like those of the plan, so that tables are read, printed
 * as JSON and offered as forms by the same code. A value that belongs to a quarter says which:
 * a quarter of the plan year, whatever the calendar's are. */
#ifndef PLANPACT_ACTUALS_ACTUALS_H
#define PLANPACT_ACTUALS_ACTUALS_H

#include "plan/plan.h"

#define QUARTER_WORDS(W) W(QUARTER_1, "Q1") W(QUARTER_2, "Q2") W(QUARTER_3, "Q3") \
    W(QUARTER_4, "Q4")
/* The constant is the number of the quarter. */
enum quarter { QUARTER_ABSENT, QUARTER_WORDS(AS_CONSTANT) };

#define ASSET_STATE_WORDS(W) W(ASSET_IN_PLACE, "inPlace") W(ASSET_MISSING, "missing") \
    W(ASSET_BROKEN, "broken") W(ASSET_WITHDRAWN, "withdrawn")
enum asset_state { ASSET_STATE_ABSENT, ASSET_STATE_WORDS(AS_CONSTANT) };

extern const char *const quarter_words[];
extern const char *const asset_state_words[];

/* What every row begins with. node.xml is NULL; references are resolved against the plan, and
 * one that leads nowhere has been found by who read the table. */
struct actual_row {
    struct plan_node node;
    struct pos pos; /* of the row in its table */
};

struct actual_result { /* a goal's or a measure's value in one quarter */
    struct actual_row row;
    struct str subject; /* id of a goal of the plan, or name of a measure */
    int32_t quarter;    /* enum quarter */
    struct dec value;   /* in the goal's or measure's unit; of the quarter alone where quarters
                           add up, at its end otherwise */
    struct str note;
};

struct actual_spend { /* money spent in one quarter on something the plan names */
    struct actual_row row;
    struct plan_ref subject; /* activity, fee, or line of the budget */
    int32_t quarter;
    struct dec amount; /* money */
    struct str note;
};

struct actual_payment { /* money paid or credited to the customer under a term */
    struct actual_row row;
    struct plan_ref term; /* rebate, fee or discount */
    int32_t quarter;      /* in which it was paid */
    struct dec amount;    /* money */
    struct date paid;
    struct str document; /* number of the credit note or transfer */
};

struct actual_promotion { /* result of an activity */
    struct actual_row row;
    struct plan_ref activity;
    int32_t quarter;           /* in which it ended */
    struct dec baseline;       /* money; absent: as the plan has it */
    struct dec actual;         /* money */
    struct dec pulled_forward; /* money; absent: as the plan has it */
    struct dec cannibalised;   /* money; absent: as the plan has it */
    struct dec margin;         /* percent; absent: as the plan has it */
    struct dec spend;          /* money; absent: what the spends say */
    struct str note;
};

struct actual_audit { /* a display as an audit found it */
    struct actual_row row;
    struct plan_ref display;
    int32_t quarter;
    struct date date;
    struct dec share;   /* percent of the shelf */
    struct dec facings; /* whole numbers: none is a finding of the audit, */
    struct dec count;   /* so it is not the same as no data; displays that stood, of those agreed */
    struct dec score;   /* percent of the stores or checks that passed */
    struct str note;
};

struct actual_inspection { /* an asset as an inspection found it */
    struct actual_row row;
    struct str asset; /* its number in the plan */
    int32_t quarter;
    struct date date;
    int32_t state;     /* enum asset_state */
    struct dec purity; /* percent of own products in it */
    struct str note;
};

struct actual_rating { /* how satisfied the customer is with a factor */
    struct actual_row row;
    struct str factor; /* its name in the plan, or a new one */
    int32_t quarter;
    int32_t importance;   /* 1 to 5; absent: as the plan has it */
    int32_t satisfaction; /* 1 to 5 */
    struct str note;
};

struct actual_complaint {
    struct actual_row row;
    struct str id;
    struct date received, acknowledged, resolved;
    struct plan_ref owner; /* contact */
    struct str text;
};

struct actual_action { /* how an action of the plan stands, or a new one that a review decided */
    struct actual_row row;
    struct str id;
    int32_t quarter;       /* of the review that said so */
    int32_t state;         /* enum action_state */
    struct date done;
    struct date due;       /* a new due date; of a new action its first */
    struct plan_ref owner; /* contact; of a new action */
    struct plan_ref goal;
    struct str text;       /* of a new action */
    struct str note;
};

struct actual_finding { /* an achievement, mistake or gap that somebody saw */
    struct actual_row row;
    int32_t quarter;
    int32_t kind; /* enum finding_kind */
    struct plan_ref goal;
    struct str text;
};

struct actual_decision { /* what a review decided to change in the contract */
    struct actual_row row;
    struct str id;    /* "Q2-1"; of several rows where it changes several fields */
    int32_t quarter;  /* of the review */
    struct str part;  /* id of the part of the plan */
    struct str field; /* what of it: "target.value", "tier[2].rate"; "text" is its own text */
    struct str value; /* the new value, as the plan's file has it; "" takes it out */
    struct str text;  /* the reason */
};

struct actuals {
    struct plan_node node;
    struct plan_list results;     /* struct actual_result */
    struct plan_list spends;      /* struct actual_spend */
    struct plan_list payments;    /* struct actual_payment */
    struct plan_list promotions;  /* struct actual_promotion */
    struct plan_list audits;      /* struct actual_audit */
    struct plan_list inspections; /* struct actual_inspection */
    struct plan_list ratings;     /* struct actual_rating */
    struct plan_list complaints;  /* struct actual_complaint */
    struct plan_list actions;     /* struct actual_action */
    struct plan_list findings;    /* struct actual_finding */
    struct plan_list decisions;   /* struct actual_decision */
};

extern const struct shape actuals_shape;
extern const struct shape actual_result_shape, actual_spend_shape, actual_payment_shape,
    actual_promotion_shape, actual_audit_shape, actual_inspection_shape, actual_rating_shape,
    actual_complaint_shape, actual_action_shape, actual_finding_shape, actual_decision_shape;

/* The value of a goal, or of a measure, in quarter 1 to 4; not known without data. A goal's own
 * id comes before its measure's name. */
struct dec actuals_result(const struct actuals *actuals, const struct plan_goal *goal,
                          int quarter);
struct dec actuals_measure(const struct actuals *actuals, struct str measure, int quarter);
/* What was paid under a term in quarters 1 to `quarter`; not known if nothing is said of it. */
struct dec actuals_paid(const struct actuals *actuals, const struct plan_node *term,
                        int quarter);
/* What was spent on something in quarters 1 to `quarter`; not known if nothing is said of it. */
struct dec actuals_spent(const struct actuals *actuals, const struct plan_node *subject,
                         int quarter);

/* Actuals that hold nothing, in the arena. */
struct actuals *actuals_none(struct arena *arena);

#endif
