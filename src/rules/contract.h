/* rules/contract: the text of the contract as rules see it, which `visits = "contract"`: for
 * each language all paragraphs, clauses and cells in reading order, joined to one text so that
 * a rule looks through it once; beside it the parts it is made of, and the terms that it marks
 * where it defines them. Places are those of the template or the plan a part comes from. */
#ifndef PLANPACT_RULES_CONTRACT_H
#define PLANPACT_RULES_CONTRACT_H

#include "plan/plan.h"

enum contract_from { CONTRACT_FROM_TEMPLATE = 1, CONTRACT_FROM_PLAN };

/* One paragraph, clause or cell. */
struct contract_part {
    struct plan_node node;
    int32_t at;        /* of its first byte in the side's text, from 1 */
    int32_t from;      /* enum contract_from */
    struct str number; /* of its clause or section, as printed; absent: none */
};

/* A term where it is defined. */
struct contract_term {
    struct plan_node node;
    int32_t at; /* of its first byte in the side's text, from 1 */
    struct str name;
};

/* The contract in one language. */
struct contract_text {
    struct plan_node node;
    struct str lang;        /* BCP 47 */
    struct str text;        /* of its parts, each on a line */
    struct plan_list parts; /* struct contract_part */
    struct plan_list terms; /* struct contract_term */
};

struct contract {
    struct plan_node node;
    struct plan_list texts; /* struct contract_text */
};

extern const struct shape contract_shape, contract_text_shape;

/* A contract being put together; begin with rules_contract_begin. */
struct contract_making;

/* Texts from the source `plan` are the plan's own. */
struct contract_making *rules_contract_begin(struct arena *arena, const struct source *plan);
/* Appends a part that comes from `pos`; white space in `text` is as it is to be read. */
void rules_contract_part_add(struct contract_making *making, struct pos pos, enum lang lang,
                       struct str number, struct str text);
/* A term that the last part defines, `at` bytes after its beginning. */
void rules_contract_term_add(struct contract_making *making, struct str name, size_t at);
/* The contract, owned by the arena. */
const struct contract *rules_contract_end(struct contract_making *making);

/* The part in which byte `at` (from 1) of the side's text stands, or NULL. */
const struct contract_part *rules_contract_part_at(const struct contract_text *side, size_t at);
/* The place of byte `at` (from 1) of the side's text. */
struct pos rules_contract_place(const struct contract_text *side, size_t at);

/* The contract that a rule's test writes as
 *   <contract><text number="1.1" lang="en">The <term>stores</term> are …</text>…</contract>
 * Texts without lang are in `lang`; with from="plan" a text is the plan's own. */
const struct contract *rules_contract_read(struct arena *arena, const struct xml_node *root,
                                     enum lang lang);

#endif
