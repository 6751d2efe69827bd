/* compose/composer: what one composition carries, and the helpers that components share. */
#ifndef PLANPACT_COMPOSE_COMPOSER_H
#define PLANPACT_COMPOSE_COMPOSER_H

#include "compose/path.h"
#include "compose/words.h"
#include "figures/figures.h"

/* A numbered section or clause that stands in this contract. */
struct numbered {
    struct str id;
    struct str label; /* "4", "4.2"; Chinese sections "第四条" */
    bool section;
};

struct agreement {
    const struct xml_node *root;
};

struct composer {
    struct arena *arena;
    struct findings *findings;
    const struct plan *plan;  /* as the reader of this copy may see it */
    const struct plan *whole; /* to tell what is absent from what is internal; never printed */
    const struct agreement *agreement;
    const struct wording *wording;
    enum lang lang;
    bool final;
    bool internal; /* this copy is not for the customer, and every page says so */
    bool bilingual; /* one of the two texts of a bilingual contract */
    struct str mark;
    struct doc *doc;
    const struct numbered *numbered;
    size_t numbered_count;
    int section, clause; /* numbers of where the walk is now */
    bool signatures;     /* the contract has a place to be signed */
};

/* ---- words and values (value.c) ---- */

struct str word(const struct composer *c, enum word w);
struct str text_money(const struct composer *c, struct dec amount);   /* with its currency */
/* As tables show amounts: without currency, at least 2 digits; where the plan wants ten
 * thousands, in those, exactly. A table says which: amounts_note, text_unit. */
struct str text_amount(const struct composer *c, struct dec amount);
/* As text_amount, but always in units of the currency: prices, steps of a calculation. */
struct str text_price(const struct composer *c, struct dec price);
/* A unit as tables name it: 万元 where the plan shows its currency in ten thousands. */
struct str text_unit(const struct composer *c, struct str unit);
struct str text_number(const struct composer *c, struct dec number);
struct str text_percent(const struct composer *c, struct dec rate);
/* A goal's or a result's value in its unit: money with two digits, percent with its sign,
 * anything else with the unit after it when `with_unit`. */
struct str text_in_unit(const struct composer *c, struct dec value, struct str unit,
                        bool with_unit);
struct str text_date(const struct composer *c, struct date date, enum word pattern);
struct str text_span(const struct composer *c, struct date start, struct date end);
/* A count as a word: "four", "肆". */
struct str text_count(const struct composer *c, int32_t count);
/* "Q1", 一季度. */
struct str text_quarter(const struct composer *c, int quarter);
/* "人民币捌万肆仟元整", "eighty-four thousand yuan"; "" unless above zero and of whole minor
 * units, for words must say what the figures beside them say. */
struct str text_amount_words(const struct composer *c, struct dec amount);
/* Any field's value in the format of a template ("" for none). */
struct str text_field(const struct composer *c, struct path_value value, struct str format);
/* The word of a KIND_WORD field in the document's language; "" if absent. */
struct str text_word(const struct composer *c, const struct plan_node *node, const char *field);
/* Chinese numeral of 1 to 99: 一, 十二, 四十; the digits above. */
struct str chinese_numeral(struct arena *arena, int number);
/* Name of the person a reference leads to, "" if none. */
struct str text_contact(const struct plan_ref *ref);
/* Short name of the party if it has one, else its legal name. */
struct str text_party(const struct plan_party *party);

/* The currency as the unit of prices, which stay as they are where amounts are in ten
 * thousands. */
struct str text_price_unit(const struct composer *c);
/* "Amounts in CNY, without tax"; "" if the plan says nothing of money. */
struct str text_amounts_in(const struct composer *c);

/* The parts that are not empty, divided by raised dots. */
struct str text_joined(const struct composer *c, const struct str *parts, size_t count);

/* ---- tables (table.c) ---- */

/* A table block in `parent`. `columns` has a letter a column: s start, e end, d decimal,
 * c centre; a digit after it is the column's share of spare width. */
struct doc_table *table_add(struct composer *c, struct doc_block *parent, const char *style,
                            const char *columns, struct str summary);
/* A row of head cells. */
void table_head(struct composer *c, struct doc_table *table, const struct str *heads,
                size_t count);
/* A row to be filled; `source` is the element it shows, or NULL. */
struct doc_row *table_row(struct composer *c, struct doc_table *table, enum row_kind kind,
                          const struct plan_node *source);
/* Text into cell `index` of a row, in the style its row has. `field` of the row's element is
 * where the text comes from, NULL: ours. */
void row_text(struct composer *c, struct doc_row *row, size_t index, struct str text,
              const struct plan_node *node, const char *field);
/* A second, quieter line in the same cell; nothing if the text is empty. */
void row_note(struct composer *c, struct doc_row *row, size_t index, struct str text,
              const struct plan_node *node, const char *field);
/* A row of one cell across all columns. */
struct doc_row *row_across(struct composer *c, struct doc_table *table,
                           const struct plan_node *source);
/* One label and value of a "facts" table; nothing if the value is empty. */
void facts_row(struct composer *c, struct doc_table *table, struct str label, struct str value,
               const struct plan_node *node, const char *field);
/* A quiet line that says the currency and whether tax is in, kept with the table below. */
void amounts_note(struct composer *c, struct doc_block *parent);
/* A paragraph. */
struct doc_block *paragraph_add(struct composer *c, struct doc_block *parent, const char *style,
                                struct str text, struct pos pos);
/* The place of a field by name. */
struct pos value_pos(const struct plan_node *node, const char *field);

/* ---- goals (goals.c) ---- */

/* Title of a goal, else its measure, else its id. */
struct str text_goal_title(const struct plan_goal *goal);
/* A change with its sign in `pattern` (percent or points); "" if not known. */
struct str text_change(const struct composer *c, struct dec change, enum word pattern);
/* From the baseline to the target: percent, between percentages points; "" if not known. */
struct str text_goal_growth(const struct composer *c, const struct plan_goal *goal);
/* The unit to stand beside figures: a percentage carries its own sign. */
struct str text_unit_note(const struct composer *c, struct str unit);

/* ---- template (inline.c, contract.c) ---- */

/* The inline content of a template element as runs. */
void inline_add(struct composer *c, struct doc_block *block, const struct xml_node *element);
/* Whether a section or clause of the template stands in this contract. */
bool section_stands(const struct composer *c, const struct xml_node *section);
bool clause_stands(const struct composer *c, const struct xml_node *clause);
/* Findings where the plan leaves out a locked clause of the template, puts one of its own in its
 * place, or speaks of it in one (locks.c). Numbers must have been given. */
void locks_check(struct composer *c);
/* Gives the sections and clauses of c->agreement that stand their numbers. */
void contract_number(struct composer *c);
const struct numbered *numbered_find(const struct composer *c, struct str id);
struct str clause_label(const struct composer *c, int section, int clause);

/* ---- components: one file each ---- */

struct component {
    const char *name;
    void (*compose)(struct composer *c, struct doc_block *parent);
};
extern const struct component components[];
extern const size_t component_count;
const struct component *component_find(struct str name); /* or NULL */

void component_parties(struct composer *c, struct doc_block *parent);
void component_stores(struct composer *c, struct doc_block *parent);
void component_contacts(struct composer *c, struct doc_block *parent);
void component_last_year(struct composer *c, struct doc_block *parent);
void component_findings(struct composer *c, struct doc_block *parent);
void component_goals(struct composer *c, struct doc_block *parent);
void component_goal_quarters(struct composer *c, struct doc_block *parent);
void component_payment(struct composer *c, struct doc_block *parent);
void component_discounts(struct composer *c, struct doc_block *parent);
void component_rebates(struct composer *c, struct doc_block *parent);
void component_fees(struct composer *c, struct doc_block *parent);
void component_scenario(struct composer *c, struct doc_block *parent);
void component_terms_bridge(struct composer *c, struct doc_block *parent);
void component_penalties(struct composer *c, struct doc_block *parent);
void component_forecast(struct composer *c, struct doc_block *parent);
void component_invoicing(struct composer *c, struct doc_block *parent);
void component_products(struct composer *c, struct doc_block *parent);
void component_activities(struct composer *c, struct doc_block *parent);
void component_calendar(struct composer *c, struct doc_block *parent);
void component_displays(struct composer *c, struct doc_block *parent);
void component_shelf_bars(struct composer *c, struct doc_block *parent);
void component_equipment(struct composer *c, struct doc_block *parent);
void component_supply(struct composer *c, struct doc_block *parent);
void component_budget(struct composer *c, struct doc_block *parent);
void component_actions(struct composer *c, struct doc_block *parent);
void component_reviews(struct composer *c, struct doc_block *parent);
void component_summary(struct composer *c, struct doc_block *parent);
void component_indicators(struct composer *c, struct doc_block *parent);
void component_results_chart(struct composer *c, struct doc_block *parent);
void component_goal_results(struct composer *c, struct doc_block *parent);
void component_promotion_results(struct composer *c, struct doc_block *parent);
void component_spends(struct composer *c, struct doc_block *parent);
void component_customer_value(struct composer *c, struct doc_block *parent);
void component_satisfaction(struct composer *c, struct doc_block *parent);
void component_risks(struct composer *c, struct doc_block *parent);
void component_complaints(struct composer *c, struct doc_block *parent);
void component_capabilities(struct composer *c, struct doc_block *parent);
void component_goal_bars(struct composer *c, struct doc_block *parent);
void component_scorecard(struct composer *c, struct doc_block *parent);
void component_measures(struct composer *c, struct doc_block *parent);
void component_steps(struct composer *c, struct doc_block *parent);
void component_waivers(struct composer *c, struct doc_block *parent);
void component_changes(struct composer *c, struct doc_block *parent);
void component_special_clauses(struct composer *c, struct doc_block *parent);
void component_signatures(struct composer *c, struct doc_block *parent);
void component_amendment_changes(struct composer *c, struct doc_block *parent);
void component_amendment_texts(struct composer *c, struct doc_block *parent);

/* What a contract that can be signed says at its end: pages, originals, the seal across the
 * pages; and what every page bears for it. */
void signing_notes(struct composer *c);

#endif
