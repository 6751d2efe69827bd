/* reports/portfolio: many plans at one look: who is red, what is due, which rules fail, and the
 * totals. What is known of one plan is held by itself, without the plan, so that memory stays
 * flat over a thousand of them; the tables of portfolio_fields.c describe it once, for the files
 * made of it and for the way from one process to another. */
#ifndef PLANPACT_REPORTS_PORTFOLIO_H
#define PLANPACT_REPORTS_PORTFOLIO_H

#include "compose/compose.h"
#include "compose/plain.h"
#include "figures/review.h"

/* ---- what is held ---- */

/* One thing that is due, of one plan. */
struct folio_due {
    struct date date;     /* unknown: at once */
    struct str kind;      /* "review", "action", …: the same in every language */
    struct str plan, customer, title, owner;
    struct dec amount;    /* money, where there is one */
    struct str currency;
    int32_t overdue;      /* days; 0: not yet */
};

/* What one message of the rules says of one plan; and, summed, of all. */
struct folio_failure {
    struct str code;
    int32_t level;        /* enum level; the worst */
    int32_t plans, findings;
    struct str example;   /* the sentence of one */
    struct str plan;      /* that it is of */
};

struct folio_plan {
    struct str path;
    struct str id, title, supplier, customer, owner;
    struct str class;     /* A to D; absent: none stated */
    struct str region;    /* the one in which all stores lie; absent: none, or several */
    struct str country;   /* whose holidays and law count */
    struct str currency;
    int32_t year, version;
    int32_t read;         /* 0: it could not be; then `problem` says why */
    int32_t is_signed;
    int32_t quarter;      /* looked back on; 0: the first has not ended */
    int32_t tables, amendments;
    int32_t rag;          /* enum rag: the score's, without a score the worst of its goals */
    struct dec score;
    int32_t red, amber, green, no_data; /* goals, to date */
    struct str worst;     /* goal with the lowest attainment to date */
    struct dec worst_attainment, worst_gap;
    struct str worst_unit;
    struct dec target;            /* purchases, money: the year's */
    struct dec planned, actual;   /* to date */
    struct dec attainment;        /* percent */
    struct dec landing, landing_percent; /* money; percent of target */
    int32_t landing_rag;
    struct dec terms, terms_percent;     /* at target: money, percent of purchases */
    struct dec earned, paid, open, overdue; /* rebates, money */
    int32_t errors, warnings, notes;     /* findings of the check */
    struct str problem;   /* the first error that kept figures from being made; absent: none */
};

/* Everything of one plan. */
struct folio_entry {
    struct folio_plan plan;
    struct folio_due *due;
    size_t due_count, due_capacity;
    struct folio_failure *failures;
    size_t failure_count, failure_capacity;
};

/* ---- sums ---- */

enum folio_by { FOLIO_BY_CURRENCY, FOLIO_BY_CLASS, FOLIO_BY_REGION, FOLIO_BY_OWNER, FOLIO_BYS };

/* Plans with one key and one currency: different currencies are never added. A sum is of the
 * plans that have the figure, and its percentage is of their own base. */
struct folio_sum {
    int32_t by;              /* enum folio_by */
    struct str key, currency;
    int32_t plans, red, amber, green, none; /* `none`: no data */
    struct dec target;
    int32_t with_actual;     /* plans with both figures to date */
    struct dec planned, actual, attainment;
    int32_t with_landing;
    struct dec landing, landing_target, landing_percent;
    int32_t with_terms;
    struct dec terms, terms_percent;
    struct dec open, overdue; /* rebates */
};

struct folio {
    const struct folio_entry *entries; /* read ones the worst first, then those not read */
    size_t count, read;
    const struct folio_sum *sums;      /* by `by`, then key and currency */
    size_t sum_count;
    const struct folio_due *due;       /* by date */
    size_t due_count;
    const struct folio_failure *failures; /* gravest first, then in most plans; no notes */
    size_t failure_count;
    int32_t rags[RAG_GREEN + 1];       /* plans read, by colour */
    bool currencies;                   /* more than one */
    struct date today;
    int32_t days;                      /* how far `due` looks ahead */
    int32_t quarter;                   /* asked for; 0: the last that ended, of each plan */
    enum folio_by by;                  /* which sums people are shown, beside the currencies */
};

/* Sorts and sums; the entries are sorted where they are. */
struct folio folio_sum_up(struct arena *arena, struct folio_entry *entries, size_t count);

/* ---- what is made of it ---- */

enum folio_table { FOLIO_PLANS, FOLIO_DUE, FOLIO_RULES, FOLIO_TOTALS };

void folio_text(struct buf *out, const struct folio *folio, const struct wording *wording,
                enum lang lang, struct plain_look look);
void folio_json(struct buf *out, const struct folio *folio);
/* One table, with a row of headings. */
void folio_csv(struct buf *out, const struct folio *folio, enum folio_table table,
               const struct wording *wording);
const struct doc *compose_folio(struct arena *arena, struct findings *findings,
                                const struct folio *folio, const struct wording *wording,
                                enum lang lang);

/* One entry as bytes, and back; false if they are none. *at moves past it. */
void folio_pack(struct buf *out, const struct folio_entry *entry);
bool folio_unpack(struct arena *arena, struct str bytes, size_t *at, struct folio_entry *entry);

struct folio_due *folio_due_add(struct arena *arena, struct folio_entry *entry);
struct folio_failure *folio_failure_add(struct arena *arena, struct folio_entry *entry);

#endif
