/* Component reviews: the quarterly review schedule. */
#include "compose/composer.h"

static struct str participants(struct composer *c, const struct plan_review *review)
{
    struct buf out = {.arena = c->arena};
    for (size_t i = 0; i < review->participants.count; i++) {
        const struct plan_ref *ref = &review->participants.items[i];
        if (ref->target)
            buf_printf(&out, "%.*s%.*s", STR_ARGS(out.n ? word(c, WORD_LIST_COMMA) : STR("")),
                       STR_ARGS(text_contact(ref)));
    }
    return buf_str(&out);
}

static void agenda(struct composer *c, struct doc_row *row, size_t cell,
                   const struct plan_review *review)
{
    const struct plan_topic *topics = PLAN_ITEMS(review->agenda, plan_topic);
    for (size_t i = 0; i < review->agenda.count; i++) {
        struct str minutes = topics[i].minutes
                                 ? FILL(c->arena, word(c, WORD_REVIEW_MINUTES),
                                        {"minutes", str_format(c->arena, "%d",
                                                               topics[i].minutes)})
                                 : STR("");
        struct doc_block *line =
            doc_cell_paragraph(c->arena, &row->cells[cell], "table-cell", topics[i].text,
                               c->lang, value_pos(&topics[i].node, "text"));
        if (minutes.n)
            doc_run_add(c->arena, &line->runs, minutes, c->lang, POS_NONE)->style = "muted";
    }
}

static void review_row(struct composer *c, struct doc_table *table,
                       const struct plan_review *review)
{
    const struct plan_node *node = &review->node;
    struct doc_row *row = table_row(c, table, ROW_BODY, node);
    int quarter = review->quarter;
    doc_cell_paragraph(c->arena, &row->cells[0], "table-strong", text_quarter(c, quarter),
                       c->lang, value_pos(node, "quarter"));
    row->cells[0].head = true;
    doc_cell_paragraph(c->arena, &row->cells[1], "table-strong",
                       text_date(c, review->date, WORD_DATE_WEEKDAY), c->lang,
                       value_pos(node, "date"));
    if (review->time.n)
        row_text(c, row, 1, review->time, node, "time");
    if (c->plan->period && date_known(c->plan->period->start) && quarter >= 1 && quarter <= 4) {
        struct date_range range = quarter_range(c->plan->period->start, quarter);
        row_note(c, row, 1, FILL(c->arena, word(c, WORD_REVIEW_COVERS),
                                 {"span", text_span(c, range.first, range.last)}), NULL, NULL);
    }
    if (date_known(review->inputs_due))
        row_note(c, row, 1, FILL(c->arena, word(c, WORD_REVIEW_INPUTS),
                                 {"date", text_date(c, review->inputs_due, WORD_DATE_WEEKDAY)}),
                 node, "inputsDue");
    row_text(c, row, 2, review->place, node, "place");
    if (review->call.n)
        row_note(c, row, 2, FILL(c->arena, word(c, WORD_REVIEW_CALL), {"value", review->call}),
                 node, "call");
    row_note(c, row, 2, participants(c, review), node, "participants");
    agenda(c, row, 3, review);
    if (review->may_amend.n)
        row_note(c, row, 3, FILL(c->arena, word(c, WORD_REVIEW_MAY_AMEND),
                                 {"value", review->may_amend}), node, "mayAmend");
}

void component_reviews(struct composer *c, struct doc_block *parent)
{
    if (c->plan->reviews.count == 0)
        return;
    struct doc_table *table =
        table_add(c, parent, "grid", "ss3s3s5", word(c, WORD_REVIEWS_SUMMARY));
    table->columns[0].minimum = 42;
    table->columns[1].minimum = c->lang == LANG_EN ? 124 : 166;
    table_head(c, table,
               (struct str[]){word(c, WORD_REVIEW), word(c, WORD_REVIEW_DATE),
                              word(c, WORD_REVIEW_PLACE), word(c, WORD_REVIEW_AGENDA)}, 4);
    const struct plan_review *reviews = PLAN_ITEMS(c->plan->reviews, plan_review);
    for (size_t i = 0; i < c->plan->reviews.count; i++)
        review_row(c, table, &reviews[i]);
}
