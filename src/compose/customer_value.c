/* Component customer-value: class, sales, profit and lifetime value of the customer. */
#include "base/arena.h"
#include "compose/schedule.h"
#include "figures/market.h"

/* How the class follows from the cut-offs, as far as the plan states them. */
static struct str class_basis(struct composer *c, const struct plan_customer_value *v)
{
    struct dec cuts[3] = {v->cut_a, v->cut_b, v->cut_c};
    enum customer_class class = figures_class(v->rank_share, cuts);
    struct str parts[3] = {
        v->basis ? FILL(c->arena, word(c, WORD_VALUE_BASIS),
                        {"basis", text_word(c, &v->node, "basis")}) : STR("")};
    if (v->rank_share.known)
        parts[1] = FILL(c->arena, word(c, WORD_VALUE_RANK),
                        {"share", text_percent(c, v->rank_share)});
    if (v->cut_a.known && v->cut_b.known && v->cut_c.known)
        parts[2] = FILL(c->arena, word(c, WORD_VALUE_CUTS), {"a", text_percent(c, v->cut_a)},
                        {"b", text_percent(c, v->cut_b)}, {"c", text_percent(c, v->cut_c)});
    struct str basis = text_joined(c, parts, 3);
    if (!class)
        return basis;
    static const char *const letters[] = {[CLASS_A] = "A", [CLASS_B] = "B", [CLASS_C] = "C",
                                          [CLASS_D] = "D"};
    return FILL(c->arena, word(c, WORD_VALUE_CLASS_BY), {"basis", basis},
                {"class", wording_value(c->wording, "customerValue", "class", letters[class])});
}

/* An amount, and what it is in percent of the sales. */
static struct str of_sales(struct composer *c, struct dec amount, struct dec sales)
{
    struct dec share = figures_share(amount, sales, 1);
    if (!amount.known || !share.known)
        return text_money_known(c, amount);
    return FILL(c->arena, word(c, WORD_VALUE_OF_SALES), {"amount", text_money(c, amount)},
                {"share", text_percent(c, share)});
}

static void value_facts(struct composer *c, struct doc_block *parent,
                        const struct plan_customer_value *v)
{
    const struct plan_node *node = &v->node;
    struct doc_table *table = table_add(c, parent, "facts", "ss1", STR(""));
    facts_row(c, table, word(c, WORD_VALUE_CLASS), text_word(c, node, "class"), node, "class");
    facts_row(c, table, word(c, WORD_VALUE_HOW), class_basis(c, v), node, "cumulativeShare");
    facts_row(c, table, word(c, WORD_VALUE_LIFECYCLE), text_word(c, node, "lifecycle"), node,
              "lifecycle");
    facts_row(c, table, word(c, WORD_VALUE_SALES), text_money_known(c, v->sales), node, "sales");
    facts_row(c, table, word(c, WORD_VALUE_PROFIT), of_sales(c, v->profit, v->sales), node,
              "profit");
    facts_row(c, table, word(c, WORD_VALUE_COST), of_sales(c, v->cost_to_serve, v->sales), node,
              "costToServe");
}

/* The years as figures takes them. A cost or acquisition that is not given is none. */
static struct dec lifetime_value(struct composer *c, const struct plan_lifetime *l)
{
    const struct plan_value_year *years = PLAN_ITEMS(l->years, plan_value_year);
    struct dec *revenue = arena_array(c->arena, l->years.count, sizeof *revenue);
    struct dec *cost = arena_array(c->arena, l->years.count, sizeof *cost);
    for (size_t i = 0; i < l->years.count; i++) {
        revenue[i] = years[i].revenue;
        cost[i] = years[i].cost_to_serve.known ? years[i].cost_to_serve : dec_int(0);
    }
    struct lifetime lifetime = {
        .revenue = revenue, .cost = cost, .years = l->years.count,
        .margin = l->margin, .retention = l->retention, .discount = l->discount_rate,
        .acquisition = l->acquisition.known ? l->acquisition : dec_int(0)};
    return figures_lifetime_value(&lifetime);
}

static struct str year_label(struct composer *c, size_t index)
{
    const struct plan_period *period = c->plan->period;
    return str_format(c->arena, "%d", (period ? period->year : 0) + (int)index);
}

static void lifetime_rows(struct composer *c, struct doc_table *table,
                          const struct plan_lifetime *l)
{
    const struct plan_value_year *years = PLAN_ITEMS(l->years, plan_value_year);
    for (size_t i = 0; i < l->years.count; i++) {
        const struct plan_node *node = &years[i].node;
        struct doc_row *row = table_row(c, table, ROW_BODY, node);
        row_text(c, row, 0, year_label(c, i), NULL, NULL);
        row->cells[0].head = true;
        row_text(c, row, 1, text_amount(c, years[i].revenue), node, "revenue");
        row_text(c, row, 2, years[i].cost_to_serve.known
                                ? text_amount(c, years[i].cost_to_serve) : STR(""),
                 node, "costToServe");
    }
    struct dec value = lifetime_value(c, l);
    if (!value.known)
        return;
    struct doc_row *row = table_row(c, table, ROW_TOTAL, NULL);
    row->cells[0].columns = 2;
    row->count = 2;
    row_text(c, row, 0, FILL(c->arena, word(c, WORD_VALUE_LIFETIME),
                             {"years", str_format(c->arena, "%zu", l->years.count)}),
             NULL, NULL);
    row_text(c, row, 1, text_amount(c, value), NULL, NULL);
}

static void lifetime(struct composer *c, struct doc_block *parent, const struct plan_lifetime *l)
{
    struct doc_block *group = doc_block_add(c->arena, parent, BLOCK_GROUP, NULL);
    amounts_note(c, group);
    struct doc_table *table =
        table_add(c, group, "grid", "s1ee", word(c, WORD_LIFETIME_SUMMARY));
    table_head(c, table,
               (struct str[]){word(c, WORD_LIFETIME_YEAR), word(c, WORD_VALUE_REVENUE),
                              word(c, WORD_VALUE_COST)}, 3);
    lifetime_rows(c, table, l);
    struct buf how = {.arena = c->arena};
    buf_add(&how, FILL(c->arena, word(c, WORD_LIFETIME_HOW),
                       {"margin", text_percent(c, l->margin)},
                       {"retention", text_percent(c, l->retention)},
                       {"rate", text_percent(c, l->discount_rate)}));
    if (l->acquisition.known)
        buf_add(&how, FILL(c->arena, word(c, WORD_LIFETIME_ACQUISITION),
                           {"amount", text_money(c, l->acquisition)}));
    paragraph_add(c, group, "table-note", buf_str(&how), value_pos(&l->node, "margin"));
}

void component_customer_value(struct composer *c, struct doc_block *parent)
{
    const struct plan_customer_value *value = c->plan->customer_value;
    if (!value)
        return;
    if (value->summary.n)
        paragraph_add(c, parent, "body", value->summary, value_pos(&value->node, "summary"));
    value_facts(c, parent, value);
    if (value->lifetime && value->lifetime->years.count)
        lifetime(c, parent, value->lifetime);
}
