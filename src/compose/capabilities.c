/* Component capabilities: scores from 1 to 5, drawn as small bars. */
#include "compose/draw.h"
#include "compose/schedule.h"

enum { SCORES = 5 };

static const double BOX_HALF = 4.2; /* points, half the height of a box */

static void draw_scores(struct composer *c, struct doc_cell *cell,
                        const struct plan_capability *capability)
{
    struct doc_figure *figure = draw_cell(c, cell, 2 * BOX_HALF + 5);
    for (int score = 1; score <= SCORES; score++) {
        bool filled = score <= capability->score, wanted = score <= capability->target;
        struct doc_shape *box =
            draw_box(c, figure, filled ? "accent" : wanted ? "accent" : "rule",
                     AT((score - 1) / (double)SCORES, 1), AT(0.5, -BOX_HALF),
                     AT(score / (double)SCORES, -1), AT(0.5, BOX_HALF));
        box->stroke = filled ? 0 : wanted ? 0.9 : 0.5;
        box->radius = 1;
        if (score == capability->previous)
            draw_point(c, figure, SHAPE_CIRCLE, filled ? "paper" : "ink", 0, 1.9,
                       AT((score - 0.5) / SCORES, 0), AT(0.5, 0));
    }
    figure->alternative =
        FILL(c->arena, word(c, WORD_CAPABILITY_ALTERNATIVE), {"name", capability->name},
             {"score", text_number(c, dec_int(capability->score))});
}

static struct str count_text(struct composer *c, int32_t count)
{
    return count ? text_number(c, dec_int(count)) : STR("");
}

void component_capabilities(struct composer *c, struct doc_block *parent)
{
    const struct plan_satisfaction *satisfaction = c->plan->satisfaction;
    if (!satisfaction || satisfaction->capabilities.count == 0)
        return;
    const struct plan_list *list = &satisfaction->capabilities;
    const struct plan_capability *capabilities = PLAN_ITEMS(*list, plan_capability);
    struct doc_table *table =
        table_add(c, parent, "grid", "s1seee", word(c, WORD_CAPABILITIES_SUMMARY));
    table->columns[1].fixed = 110;
    table_head(c, table,
               (struct str[]){word(c, WORD_CAPABILITY), word(c, WORD_CAPABILITY_SCALE),
                              word(c, WORD_PREVIOUS), word(c, WORD_CAPABILITY_NOW),
                              word(c, WORD_CAPABILITY_TARGET)}, 5);
    for (size_t i = 0; i < list->count; i++) {
        const struct plan_capability *capability = &capabilities[i];
        const struct plan_node *node = &capability->node;
        struct doc_row *row = table_row(c, table, ROW_BODY, node);
        row_text(c, row, 0, capability->name, node, "name");
        row_note(c, row, 0, capability->text, node, "text");
        row->cells[0].head = true;
        draw_scores(c, &row->cells[1], capability);
        row_text(c, row, 2, count_text(c, capability->previous), node, "previous");
        row_text(c, row, 3, count_text(c, capability->score), node, "score");
        row_text(c, row, 4, count_text(c, capability->target), node, "target");
    }
    paragraph_add(c, parent, "table-note", word(c, WORD_CAPABILITY_KEY), POS_NONE);
}
