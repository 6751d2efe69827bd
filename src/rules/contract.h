/* rules/contract: the text of the contract as rules see it, which `visits = "contract"`: every
 * paragraph, clause and cell in reading order, and the terms that the text marks where it
 * defines them. Its places are those of the template or the plan that a text comes from. */
#ifndef PLANPACT_RULES_CONTRACT_H
#define PLANPACT_RULES_CONTRACT_H

#include "plan/plan.h"

enum contract_from { CONTRACT_FROM_TEMPLATE = 1, CONTRACT_FROM_PLAN };

/* A term where it is defined. */
struct contract_term {
    struct plan_node node;
    struct str name;
};

struct contract_text {
    struct plan_node node;
    struct str number;      /* of a clause or section, as printed; absent: none */
    int32_t from;           /* enum contract_from */
    struct str lang;        /* BCP 47 */
    struct str text;
    struct plan_list terms; /* struct contract_term */
};

struct contract {
    struct plan_node node;
    struct plan_list texts; /* struct contract_text */
};

extern const struct shape contract_shape, contract_text_shape;

/* A contract being put together; begin with contract_begin. */
struct contract_making {
    struct arena *arena;
    struct contract *contract;
    const struct source *plan; /* texts from there are the plan's own */
    struct contract_text *texts;
    struct contract_term *terms; /* of the text that is being put together */
    size_t capacity, term_capacity;
};

void contract_begin(struct contract_making *making, struct arena *arena,
                    const struct source *plan);
/* Appends a text that comes from `pos`. */
void contract_text_add(struct contract_making *making, struct pos pos, enum lang lang,
                       struct str number, struct str text);
/* A term that the last text defines. */
void contract_term_add(struct contract_making *making, struct str name);
/* The contract, owned by the arena; its nodes do not move any more. */
const struct contract *contract_end(struct contract_making *making);

/* The contract that a rule's test writes as
 *   <contract><text number="1.1" lang="en">The <term>stores</term> are …</text>…</contract>
 * Texts without lang are in `lang`; with from="plan" a text is the plan's own. */
const struct contract *contract_read(struct arena *arena, const struct xml_node *root,
                                     enum lang lang);

#endif
