/* compose/explain_parts: how an explanation is put together; shared by the files that
 * explain. */
#ifndef PLANPACT_COMPOSE_EXPLAIN_PARTS_H
#define PLANPACT_COMPOSE_EXPLAIN_PARTS_H

#include "compose/composer.h"
#include "compose/explain.h"
#include "figures/scenario.h"

struct explain_fact {
    struct str label, value;
};

struct explain_step {
    const char *code;  /* never changes, for programs */
    struct str label;
    struct str how;    /* the calculation; "" where the value is given */
    struct dec value;  /* not known: null for programs, `shown` for people */
    struct str shown;  /* the value as people read it */
    bool strong;       /* a result */
};

struct explanation {
    struct composer c;
    const char *kind; /* "rebate", "fee", … */
    struct str id, title;
    struct dec at;    /* volume asked for; not known: none */
    struct explain_fact *facts;
    size_t fact_count, fact_capacity;
    struct explain_step *steps; /* one whose code is "section" only heads those after it */
    size_t step_count, step_capacity;
    struct str *notes;
    size_t note_count, note_capacity;
};

void explain_fact(struct explanation *e, struct str label, struct str value);
void explain_note(struct explanation *e, struct str text);
void explain_section(struct explanation *e, struct str label);
/* A step whose value is money, a percentage, or another number; its label is a word or a text
 * of the plan. */
void explain_money(struct explanation *e, const char *code, struct str label, struct str how,
                   struct dec value);
void explain_percent(struct explanation *e, const char *code, struct str label, struct str how,
                     struct dec value);
void explain_number(struct explanation *e, const char *code, struct str label, struct str how,
                    struct dec value);
/* The last step is a result. */
void explain_strong(struct explanation *e);

/* "a ÷ b", "a × b", "a − b" by the pattern of a word. */
struct str explain_how(struct explanation *e, enum word pattern, struct str a, struct str b);

void explain_rebate(struct explanation *e, struct findings *findings,
                    const struct plan_rebate *rebate);
void explain_discount(struct explanation *e, struct findings *findings,
                      const struct plan_discount *discount);
void explain_fee(struct explanation *e, const struct plan_fee *fee);
void explain_terms(struct explanation *e, struct findings *findings);
void explain_goal(struct explanation *e, const struct plan_goal *goal);
void explain_activity(struct explanation *e, const struct plan_activity *activity);
void explain_display(struct explanation *e, const struct plan_display *display);
void explain_budget(struct explanation *e);
void explain_products(struct explanation *e);
void explain_lifetime(struct explanation *e);

#endif
