/* reports/review_parts: what the sections of a review pack share. */
#ifndef PLANPACT_REPORTS_REVIEW_PARTS_H
#define PLANPACT_REPORTS_REVIEW_PARTS_H

#include "compose/composer.h"
#include "reports/review.h"
#include "reports/review_trend.h"

struct pack {
    struct composer *c;
    const struct review_given *given;
    const struct standing *s;
    int quarter;                      /* under review */
    const struct plan_review *review; /* the plan's, of that quarter; NULL: none planned */
    const struct plan_review *next;   /* the one after it; NULL: none */
};

struct pack pack_of(struct composer *c, const struct review_given *given);

/* Where a part of the plan, by its field, is internal, what the pack says of it is so, too.
 * pack_holds: this copy speaks of it. */
bool pack_internal(const struct pack *p, const char *field);
bool pack_holds(const struct pack *p, const char *field);

/* ---- words and figures ---- */

/* "Green", or that there is no data. */
struct str pack_colour(const struct pack *p, enum rag rag);
/* A goal's figure; "no data" where it is not known. */
struct str pack_value(const struct pack *p, struct dec value, struct str unit);
/* A dash where it is not known: of what is computed. */
struct str pack_computed(const struct pack *p, struct dec value, struct str unit);
struct str pack_percent(const struct pack *p, struct dec percent);
struct str pack_money(const struct pack *p, struct dec amount); /* without currency */
struct str pack_number(const struct pack *p, struct dec number);
/* A difference with its sign; between percentages, percentage points. */
struct str pack_gap(const struct pack *p, struct dec gap, struct str unit);
/* The same in a sentence, with its unit: amounts in tables may be in ten thousands. */
struct str pack_gap_said(const struct pack *p, struct dec gap, struct str unit);
/* A percentage, or "no data". */
struct str pack_share(const struct pack *p, struct dec percent);
struct str pack_count(const struct pack *p, int32_t count);

/* Of the whole pack. */
struct str pack_title(const struct pack *p);
/* The score and how many goals have which colour. */
struct str pack_score(const struct pack *p);
/* What a node of the plan is called: its title, else what else names it. */
struct str pack_name(const struct pack *p, const struct plan_node *node);
/* What is to be discussed, as a sentence. */
struct str pack_point(const struct pack *p, const struct standing_point *point);
/* True if this copy may show it. */
bool pack_shows(const struct pack *p, const struct standing_point *point);
/* What matters most, most first: the weightiest achievement, mistake and gap that figures tell,
 * then what else weighs most. Their number. */
enum { PACK_IMPORTANT = 3 };
size_t pack_important(const struct pack *p,
                      const struct standing_point *chosen[PACK_IMPORTANT]);

/* The quarters of a goal as they are drawn. */
struct trend pack_trend(const struct standing_goal *goal, int quarter);
/* How a landing was come by: "by season"; "" without one. */
struct str pack_landing_kind(const struct pack *p, enum landing_kind kind);

/* ---- blocks ---- */

/* A table of the pack. */
struct doc_table *pack_table(const struct pack *p, struct doc_block *parent, const char *style,
                             const char *columns, enum word summary, const enum word *heads,
                             size_t count);
/* One cell of a row. */
void pack_cell(const struct pack *p, struct doc_row *row, size_t index, struct str text);
/* A quieter line below it, and below those before; nothing if the text is empty. */
void pack_note(const struct pack *p, struct doc_row *row, size_t index, struct str text);
/* A colour as a shape and a word, so that it is told in grey print, too; below it what is to be
 * said of it, which may be empty. */
void pack_mark(const struct pack *p, struct doc_row *row, size_t index, enum rag rag,
               struct str note);
void pack_heading(const struct pack *p, struct doc_block *parent, struct str text);
/* That neither plan nor tables say anything, in one line. */
void pack_nothing(const struct pack *p, struct doc_block *parent, enum word what);
/* A row in a table in which somebody writes: of so many empty lines. */
void pack_blank(const struct pack *p, struct doc_row *row, size_t index, int lines);
/* A table of labels with room beside them. */
void pack_blanks(const struct pack *p, struct doc_block *parent, const enum word *labels,
                 size_t count, int lines);

/* ---- sections: one file each ---- */

void pack_status(const struct pack *p, struct doc_block *parent);
void pack_goals(const struct pack *p, struct doc_block *parent);
void pack_landings(const struct pack *p, struct doc_block *parent);
void pack_terms(const struct pack *p, struct doc_block *parent);
void pack_spend(const struct pack *p, struct doc_block *parent);
void pack_promotions(const struct pack *p, struct doc_block *parent);
void pack_places(const struct pack *p, struct doc_block *parent);
void pack_satisfaction(const struct pack *p, struct doc_block *parent);
void pack_points(const struct pack *p, struct doc_block *parent);
void pack_view(const struct pack *p, struct doc_block *parent);
void pack_actions(const struct pack *p, struct doc_block *parent);
void pack_agenda(const struct pack *p, struct doc_block *parent);
void pack_decisions(const struct pack *p, struct doc_block *parent);
void pack_minutes(const struct pack *p, struct doc_block *parent);

#endif
