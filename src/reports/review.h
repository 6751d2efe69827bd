/* reports/review: the pack for a quarterly review: a document, a table for a spreadsheet
 * program, JSON, and a summary for a terminal. All say the same figures (figures/standing); all
 * their words come from plans/wording. */
#ifndef PLANPACT_REPORTS_REVIEW_H
#define PLANPACT_REPORTS_REVIEW_H

#include "compose/compose.h"
#include "compose/names.h"
#include "compose/plain.h"
#include "figures/standing.h"

struct review_given {
    const struct standing *standing; /* of the plan as the reader may see it, in the language of
                                        the document; and of the actuals the same way */
    const struct names *names;       /* of the plan's fields, in that language */
    enum audience audience;          /* AUDIENCE_BOTH: the customer's copy */
    size_t tables;                   /* how many files the actuals come from */
    struct str digest;               /* of the plan and the tables, hexadecimal */
};

/* Sections stand in the same order in every quarter; one of which neither plan nor tables say
 * anything says that. Sections about what the plan keeps internal have no number, so that the
 * numbers of both copies are the same; the customer's copy does not have them. */
const struct doc *compose_review(struct arena *arena, struct findings *findings,
                                 const struct review_given *given,
                                 const struct wording *wording, enum lang lang);

/* One row a figure, with a row of headings. */
void review_csv(struct buf *out, const struct review_given *given,
                const struct wording *wording, enum lang lang);
/* As plans/schema/review-1.json says: decimals as strings, null for what is not known. */
void review_json(struct buf *out, const struct review_given *given,
                 const struct wording *wording, enum lang lang);
void review_text(struct buf *out, const struct review_given *given,
                 const struct wording *wording, enum lang lang, struct plain_look look);

#endif
