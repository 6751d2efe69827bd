/* compose: plan + figures + agreement template → the document. The template's wording is
 * legal's (plans/agreements), the words of tables and labels are data too (plans/wording); no
 * sentence of a contract stands in this code. */
#ifndef PLANPACT_COMPOSE_COMPOSE_H
#define PLANPACT_COMPOSE_COMPOSE_H

#include "doc/doc.h"
#include "plan/plan.h"
#include "xml/xml.h"

struct wording;
struct agreement;

/* The words of one language. NULL with findings if the file cannot be read, or lacks a word
 * that a component or a word list of the plan's vocabulary needs. Read-only after loading. */
const struct wording *wording_load(struct arena *arena, struct findings *findings,
                                   const char *path, enum lang lang,
                                   const struct xml_schema *schema);

/* An agreement template, every {field}, condition, component and cross-reference of it
 * checked against the plan's shapes; mistakes are findings with line and column and give
 * NULL. Read-only after loading. */
const struct agreement *agreement_load(struct arena *arena, struct findings *findings,
                                       const char *path, const struct xml_schema *schema);

struct contract_options {
    enum lang lang;
    enum audience audience; /* AUDIENCE_BOTH: the customer's copy, without what is internal */
    bool final;             /* without the draft mark; a blank is then an error */
    bool bilingual;         /* one of the two texts of a bilingual contract */
    struct str mark;        /* stands small at the foot of every page: tells which plan this is
                               the contract of; absent: nothing */
};

/* The contract document. Always given; a value that the template wants and the plan lacks
 * prints as a blank to be filled in and is a finding: a warning in a draft, an error in a
 * final contract. */
const struct doc *compose_contract(struct arena *arena, struct findings *findings,
                                   const struct plan *plan, const struct agreement *agreement,
                                   const struct wording *wording,
                                   const struct contract_options *options);

/* One language of a bilingual contract: the plan, template and words in it. */
struct contract_side {
    const struct plan *plan;
    const struct agreement *agreement;
    const struct wording *wording;
    enum lang lang;
};

/* One contract with both texts beside each other, sides[0] on the left: running text in two
 * columns, row by row; tables once across the page, with both texts in a cell where they
 * differ. options->lang says nothing. A plan that names no prevailing language is a warning
 * in a draft, an error in a final contract. */
const struct doc *compose_bilingual(struct arena *arena, struct findings *findings,
                                    const struct contract_side sides[2],
                                    const struct contract_options *options);

/* The files they were read from. */
const struct source *wording_source(const struct wording *wording);
const struct source *agreement_source(const struct agreement *agreement);
/* The country or region for whose law the template is written ("CN"); absent: any. */
struct str agreement_region(const struct agreement *agreement);

/* Two elements with the same text in two languages. */
struct agreement_pair {
    const struct xml_node *left, *right;
};
struct agreement_pairs {
    const struct agreement_pair *items;
    size_t count;
};
/* Compares the templates of two languages part by part: false with findings where they do not
 * have the same parts with the same ids and conditions in the same order, or do not print the
 * same fields. *pairs: the parts that belong together, in order. */
bool agreements_compare(struct arena *arena, struct findings *findings,
                        const struct agreement *left, const struct agreement *right,
                        struct agreement_pairs *pairs);

#endif
