/* Component terms-bridge: this year's terms against last year's, in money and in points. */
#include "compose/composer.h"
#include "figures/bridge.h"

/* "4.94 %", with its two digits. */
static struct str share_text(const struct composer *c, struct dec share)
{
    return share.known ? FILL(c->arena, word(c, WORD_PERCENT),
                              {"number", dec_grouped(c->arena, share, 2)})
                       : STR("");
}

static struct str with_sign(const struct composer *c, struct dec value, struct str shown)
{
    return str_format(c->arena, "%s%.*s", dec_sign(value) > 0 ? "+" : "", STR_ARGS(shown));
}

static void year_cell(struct composer *c, struct doc_row *row, size_t index, struct dec amount,
                      struct dec share)
{
    row_text(c, row, index, amount.known ? text_amount(c, amount) : STR("–"), NULL, NULL);
    row_note(c, row, index, share_text(c, share), NULL, NULL);
}

static void bridge_row(struct composer *c, struct doc_table *table, enum row_kind kind,
                       const struct bridge_line *line)
{
    static const enum word remarks[] = {[BRIDGE_NEW] = WORD_BRIDGE_NEW,
                                        [BRIDGE_ENDED] = WORD_BRIDGE_ENDED};
    struct doc_row *row = table_row(c, table, kind, line->node);
    row_text(c, row, 0, line->title, NULL, NULL);
    row->cells[0].head = true;
    if (line->kind != BRIDGE_KEPT)
        row_note(c, row, 0, word(c, remarks[line->kind]), NULL, NULL);
    year_cell(c, row, 1, line->last, line->last_share);
    year_cell(c, row, 2, line->now, line->now_share);
    row_text(c, row, 3, with_sign(c, line->change, text_amount(c, line->change)), NULL, NULL);
    row_text(c, row, 4, with_sign(c, line->points, text_price(c, line->points)), NULL, NULL);
}

static void left_out(struct composer *c, struct doc_block *group, const struct bridge *bridge)
{
    struct buf names = {.arena = c->arena};
    for (size_t i = 0; i < bridge->count; i++) {
        if (bridge->lines[i].change.known)
            continue;
        if (names.n)
            buf_add(&names, word(c, WORD_LIST_COMMA));
        buf_add(&names, bridge->lines[i].title);
    }
    if (names.n)
        paragraph_add(c, group, "table-note",
                      FILL(c->arena, word(c, WORD_BRIDGE_LEFT_OUT), {"terms", buf_str(&names)}),
                      POS_NONE);
}

void component_terms_bridge(struct composer *c, struct doc_block *parent)
{
    const struct bridge *bridge = figures_bridge(c->arena, c->plan);
    if (bridge->count == 0)
        return;
    struct doc_block *group = doc_block_add(c->arena, parent, BLOCK_GROUP, NULL);
    amounts_note(c, group);
    struct doc_table *table =
        table_add(c, group, "grid", "s2dddd", word(c, WORD_BRIDGE_SUMMARY));
    table_head(c, table,
               (struct str[]){word(c, WORD_ITEM), word(c, WORD_BRIDGE_LAST),
                              word(c, WORD_BRIDGE_NOW), word(c, WORD_BRIDGE_CHANGE),
                              word(c, WORD_BRIDGE_POINTS)}, 5);
    for (size_t i = 0; i < bridge->count; i++)
        bridge_row(c, table, ROW_BODY, &bridge->lines[i]);
    struct bridge_line total = bridge->total;
    total.title = word(c, WORD_TOTAL);
    bridge_row(c, table, ROW_TOTAL, &total);
    paragraph_add(c, group, "table-note", word(c, WORD_BRIDGE_BASIS), POS_NONE);
    left_out(c, group, bridge);
}
