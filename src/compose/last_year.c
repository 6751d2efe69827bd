/* Components last-year and findings: where the two stand. */
#include "compose/composer.h"

static const struct plan_last_year *last_year(const struct composer *c)
{
    const struct plan_situation *situation = c->plan->situation;
    return situation ? situation->last_year : NULL;
}

void component_last_year(struct composer *c, struct doc_block *parent)
{
    const struct plan_last_year *year = last_year(c);
    if (!year || year->results.count == 0)
        return;
    struct doc_table *table =
        table_add(c, parent, "grid", "s1ddddd", word(c, WORD_RESULTS_SUMMARY));
    struct str total = FILL(c->arena, word(c, WORD_YEAR),
                            {"year", str_format(c->arena, "%d", year->year)});
    table_head(c, table,
               (struct str[]){word(c, WORD_MEASURE), text_quarter(c, 1), text_quarter(c, 2),
                              text_quarter(c, 3), text_quarter(c, 4), total}, 6);
    const struct plan_result *results = PLAN_ITEMS(year->results, plan_result);
    static const char *const fields[] = {"q1", "q2", "q3", "q4"};
    for (size_t i = 0; i < year->results.count; i++) {
        const struct plan_result *r = &results[i];
        struct dec quarters[4] = {r->q1, r->q2, r->q3, r->q4};
        struct doc_row *row = table_row(c, table, ROW_BODY, &r->node);
        row_text(c, row, 0, r->label.n ? r->label : r->measure, &r->node, "label");
        row_note(c, row, 0, text_unit(c, r->unit), &r->node, "unit");
        row->cells[0].head = true;
        for (size_t q = 0; q < 4; q++)
            row_text(c, row, q + 1, text_in_unit(c, quarters[q], r->unit, false), &r->node,
                     fields[q]);
        struct dec whole = figures_year((enum aggregation)r->aggregation, quarters);
        row_text(c, row, 5, text_in_unit(c, whole, r->unit, false), &r->node, NULL);
        if (r->aggregation != AGGREGATE_SUM)
            row_note(c, row, 5, text_word(c, &r->node, "aggregation"), &r->node, "aggregation");
    }
}

void component_findings(struct composer *c, struct doc_block *parent)
{
    const struct plan_last_year *year = last_year(c);
    if (!year || year->findings.count == 0)
        return;
    struct doc_table *table =
        table_add(c, parent, "grid", "ss1", word(c, WORD_FINDINGS_SUMMARY));
    table_head(c, table,
               (struct str[]){word(c, WORD_FINDING_KIND), word(c, WORD_FINDING_TEXT)}, 2);
    const struct plan_finding *findings = PLAN_ITEMS(year->findings, plan_finding);
    for (size_t i = 0; i < year->findings.count; i++) {
        const struct plan_node *node = &findings[i].node;
        struct doc_row *row = table_row(c, table, ROW_BODY, node);
        row_text(c, row, 0, text_word(c, node, "kind"), node, "kind");
        row->cells[0].head = true;
        row_text(c, row, 1, findings[i].text, node, "text");
    }
}
