/* plan/terms: the commercial terms of a plan: discounts, rebates, fees, penalties. The members
 * stand in the order of the file. */
#ifndef PLANPACT_PLAN_TERMS_H
#define PLANPACT_PLAN_TERMS_H

#include "plan/shape.h"
#include "plan/words.h"

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
    int32_t kind; /* enum discount_kind */
    int32_t days; /* days */
    int32_t form; /* enum payment_form */
};

struct plan_tier {
    struct plan_node node;
    struct dec from; /* half-open: [from, next tier's from) */
    struct dec rate; /* percent */
};

struct plan_interim { /* Payments on account during the year. */
    struct plan_node node;
    struct dec rate; /* percent */
    int32_t days;    /* days */
};

struct plan_true_up { /* The settlement after the period against what was paid on account. */
    struct plan_node node;
    int32_t negative; /* enum settlement */
    struct date due;
};

struct plan_pay_factor { /* A factor by days to collect: up to so many days, so many percent are
                            paid. */
    struct plan_node node;
    int32_t up_to;   /* days */
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
    int32_t due_days;     /* days after the end of each period */
    struct plan_ref goal; /* whose target the worked example uses */
    struct str condition;
    struct plan_list tiers; /* struct plan_tier */
    int32_t tax_basis;      /* enum tax_basis */
    int32_t discount_basis; /* enum discount_basis */
    int32_t special_price;  /* enum inclusion */
    struct str unit;
    struct dec minimum;    /* money */
    int32_t growth_on;     /* enum growth_on */
    struct dec baseline;   /* money */
    struct dec every;      /* money */
    struct dec amount;     /* money */
    struct dec volume_cap; /* money */
    const struct plan_interim *interim;
    const struct plan_true_up *true_up;
    struct plan_list factors; /* struct plan_pay_factor */
};

struct plan_fee { /* service fee: item, content, period, price */
    struct plan_node node;
    struct str id, title;
    struct str period;
    struct dec amount; /* money, tax as the plan's money says */
    struct str text;
    int32_t kind; /* enum fee_kind */
    struct str basis;
    struct str unit;
    struct dec price; /* money */
    struct dec quantity;
    struct dec tax_rate; /* percent */
    struct dec minimum;  /* money */
};

struct plan_penalty { /* What a party pays for a failure. */
    struct plan_node node;
    struct str id;
    struct str title;
    int32_t kind;         /* enum penalty_kind */
    int32_t payer;        /* enum party */
    struct dec threshold; /* percent */
    struct dec rate;      /* percent */
    struct dec amount;    /* money */
    struct dec cap;       /* money */
    struct str text;
};

struct plan_last_term { /* A term of last year, for the comparison. */
    struct plan_node node;
    struct plan_ref term;
    struct str title;
    struct dec amount; /* money */
};

struct plan_forecast { /* A forecast without obligation. */
    struct plan_node node;
    struct dec amount; /* money */
    struct str text;
};

struct plan_terms {
    struct plan_node node;
    const struct plan_payment *payment;
    struct plan_list discounts, rebates, fees;
    int32_t stacking;            /* enum stacking */
    struct plan_list penalties;  /* struct plan_penalty */
    struct plan_list last_terms; /* struct plan_last_term */
    const struct plan_forecast *forecast;
};

#endif
