/* reports/portfolio_parts: what is said of a portfolio on paper and on a terminal alike. */
#ifndef PLANPACT_REPORTS_PORTFOLIO_PARTS_H
#define PLANPACT_REPORTS_PORTFOLIO_PARTS_H

#include "compose/composer.h"
#include "reports/portfolio.h"

struct folio_view {
    struct composer c; /* without a plan */
    const struct folio *folio;
};

/* A dash where it is not known. Amounts are rounded to whole units; with their currency where the
 * portfolio has several. */
struct str folio_amount(struct folio_view *v, struct dec amount, struct str currency);
struct str folio_percent(struct folio_view *v, struct dec percent);
/* The percentage in a pattern; "" where it is not known. */
struct str folio_share(struct folio_view *v, struct dec percent, enum word pattern);
/* The colour as a word. */
struct str folio_colour(struct folio_view *v, int32_t rag);
/* "As of 25 Jul 2027 · 12 plans · last quarter that ended in each plan’s year". */
struct str folio_line(struct folio_view *v);
/* How many have which colour. */
struct str folio_counts(struct folio_view *v);
/* The last day that is looked ahead to, in a heading. */
struct str folio_due_title(struct folio_view *v);
/* Two heads of a sum: how many red / amber / green / without data. */
struct str folio_sum_colours(struct folio_view *v, const struct folio_sum *sum);
/* What a group is called, and its currency where the portfolio has several; else "". */
struct str folio_key(struct folio_view *v, const struct folio_sum *sum);
struct str folio_key_currency(struct folio_view *v, const struct folio_sum *sum);
/* The head of the groups of that kind, and of a table of them. */
enum word folio_by_head(enum folio_by by);
enum word folio_by_title(enum folio_by by);
/* How many of what is due are overdue; they come first. */
size_t folio_overdue_count(const struct folio *folio);
/* Errors and warnings of a plan. */
struct str folio_found(struct folio_view *v, const struct folio_plan *plan);
/* The worst goal with its attainment; "" without one. */
struct str folio_worst(struct folio_view *v, const struct folio_plan *plan);
/* "12 days overdue", or "". */
struct str folio_overdue(struct folio_view *v, const struct folio_due *due);
struct str folio_due_date(struct folio_view *v, const struct folio_due *due);
/* Customer, else what else names the plan. */
struct str folio_name(const struct folio_plan *plan);
/* A level in the language of the portfolio. */
struct str folio_level(struct folio_view *v, int32_t level);

#endif
