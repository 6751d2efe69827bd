/* Component scorecard: how reviews judge the goals. */
#include "compose/schedule.h"

static struct str filled(struct composer *c, enum word pattern, struct dec percent)
{
    return percent.known ? FILL(c->arena, word(c, pattern), {"value", text_percent(c, percent)})
                         : STR("");
}

void component_scorecard(struct composer *c, struct doc_block *parent)
{
    const struct plan_scorecard *card = c->plan->scorecard;
    if (!card)
        return;
    const struct plan_node *node = &card->node;
    struct doc_table *table = table_add(c, parent, "facts", "ss1", STR(""));
    facts_row(c, table, word(c, WORD_SCORE_GREEN), filled(c, WORD_SCORE_FROM, card->green), node,
              "green");
    facts_row(c, table, word(c, WORD_SCORE_AMBER), filled(c, WORD_SCORE_FROM, card->amber), node,
              "amber");
    facts_row(c, table, word(c, WORD_SCORE_RED), filled(c, WORD_SCORE_BELOW, card->amber), node,
              "amber");
    facts_row(c, table, word(c, WORD_SCORE_CAP), filled(c, WORD_SCORE_CAPPED, card->cap), node,
              "cap");
    facts_row(c, table, word(c, WORD_SCORE_NO_DATA), text_word(c, node, "noData"), node,
              "noData");
    facts_row(c, table, word(c, WORD_SCORE_WHOLE), word(c, WORD_SCORE_HOW), NULL, NULL);
}
