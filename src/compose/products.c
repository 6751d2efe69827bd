/* Component products: what is sold at which price, by group, with the amounts that the forecast
 * comes to. A long list carries its total from page to page. */
#include "compose/schedule.h"

#include "base/arena.h"

enum { PACK_BYTES = 20 }; /* a longer pack may be divided */

static const struct plan_product *product_of(const struct plan_node *node)
{
    return (const struct plan_product *)node;
}

/* "12 × 180 g" stays on its line. */
static struct str pack_text(const struct composer *c, const struct plan_node *node)
{
    struct buf out = {.arena = c->arena};
    struct str pack = product_of(node)->pack;
    for (size_t i = 0; i < pack.n; i++)
        if (pack.s[i] == ' ' && pack.n <= PACK_BYTES)
            buf_puts(&out, "\u00A0");
        else
            buf_char(&out, pack.s[i]);
    return buf_str(&out);
}

static struct str price_text(const struct composer *c, const struct plan_node *node)
{
    struct dec price = product_of(node)->price;
    return price.known ? text_price(c, price) : STR("");
}

/* Each line is rounded, so that the lines add up to the totals as printed. */
static struct dec amount_of(const struct plan_product *product)
{
    return dec_round(dec_mul(product->price, product->quantity), 2);
}

static struct str amount_text(const struct composer *c, const struct plan_node *node)
{
    struct dec amount = amount_of(product_of(node));
    return amount.known ? text_amount(c, amount) : STR("");
}

static struct str cost_text(const struct composer *c, const struct plan_node *node)
{
    struct dec cost = product_of(node)->cost;
    return cost.known ? text_price(c, cost) : STR("");
}

static const struct schedule_column columns[] = {
    {WORD_PRODUCT_CODE, "s", "code", NULL, true},
    {WORD_PRODUCT_NAME, "s1", "name", NULL, true},
    {WORD_PRODUCT_PACK, "s", "pack", pack_text, false},
    {WORD_PRODUCT_UNIT, "s", "unit", NULL, false},
    {WORD_PRODUCT_PRICE, "d", "price", price_text, false},
    {WORD_PRODUCT_COST, "d", "cost", cost_text, false},
    {WORD_PRODUCT_QUANTITY, "d", "quantity", NULL, false},
    {WORD_PRODUCT_AMOUNT, "d", "quantity", amount_text, false},
    {WORD_PRODUCT_SHELF_LIFE, "e", "shelfLife", NULL, false},
    {WORD_PRODUCT_MINIMUM, "e", "minimumOrder", NULL, false},
};

struct products {
    struct composer *c;
    struct schedule schedule;
    size_t amount;           /* column, SIZE_MAX: none */
    struct dec group, total; /* money: of the group so far, of all so far */
};

static void sum_row(struct products *p, struct str label, struct dec sum)
{
    if (p->amount == SIZE_MAX)
        return;
    struct doc_row *row = schedule_total(p->c, &p->schedule, label, p->amount);
    row_text(p->c, row, 1, text_amount(p->c, sum), NULL, NULL);
    /* A page that ends after a subtotal carries what all groups have come to. */
    doc_row_carry(p->c->arena, p->schedule.table, row, p->amount,
                  text_amount(p->c, p->total));
}

static void product_row(struct products *p, const struct plan_product *product)
{
    struct doc_row *row = schedule_row(p->c, &p->schedule, ROW_BODY, &product->node);
    row_note(p->c, row, 1, product->barcode, &product->node, "barcode");
    if (p->amount == SIZE_MAX)
        return;
    struct dec amount = amount_of(product);
    /* An amount too long to be counted leaves the totals unknown, not short of it. */
    if (product->price.known && product->quantity.known) {
        p->group = dec_add(p->group, amount);
        p->total = dec_add(p->total, amount);
    }
    doc_row_carry(p->c->arena, p->schedule.table, row, p->amount,
                  text_amount(p->c, p->total));
}

static struct grouped *by_group(struct composer *c, const struct plan_product *products,
                                size_t count)
{
    struct grouped *entries = arena_array(c->arena, count, sizeof *entries);
    for (size_t i = 0; i < count; i++)
        entries[i].group = products[i].group;
    groups_sort(entries, count);
    return entries;
}

static void group_rows(struct products *p, const struct plan_product *products,
                       const struct grouped *entries, size_t count)
{
    bool groups = groups_used(entries, count);
    for (size_t i = 0; i < count; i++) {
        struct str name = entries[i].group.n ? entries[i].group
                                             : word(p->c, WORD_PRODUCT_OTHERS);
        if (groups && group_begins(entries, i)) {
            schedule_heading(p->c, &p->schedule, name);
            p->group = dec_int(0);
        }
        product_row(p, &products[entries[i].index]);
        if (groups && (i + 1 == count || group_begins(entries, i + 1)))
            sum_row(p, FILL(p->c->arena, word(p->c, WORD_SUBTOTAL), {"group", name}), p->group);
    }
}

static void products_note(struct composer *c, struct doc_block *parent)
{
    const struct plan_money *money = c->plan->money;
    if (!money)
        return;
    struct str note = text_amounts_in(c);
    if (money->display == DISPLAY_TEN_THOUSAND)
        note = FILL(c->arena, word(c, WORD_PRICES_IN), {"amounts", note},
                    {"currency", text_price_unit(c)});
    paragraph_add(c, parent, "caption", note, value_pos(&money->node, "currency"))->keep_next =
        true;
}

void component_products(struct composer *c, struct doc_block *parent)
{
    const struct plan_list *list = &c->plan->products;
    if (list->count == 0)
        return;
    const struct plan_product *products = PLAN_ITEMS(*list, plan_product);
    products_note(c, parent);
    struct products p = {.c = c, .group = dec_int(0), .total = dec_int(0)};
    p.schedule = schedule_begin(c, parent, columns, sizeof columns / sizeof columns[0], list,
                                sizeof *products, word(c, WORD_PRODUCTS_SUMMARY));
    p.schedule.table->style = "list";
    p.schedule.table->carried = word(c, WORD_CARRIED);
    p.schedule.table->brought = word(c, WORD_BROUGHT);
    p.amount = schedule_place(&p.schedule, WORD_PRODUCT_AMOUNT);
    group_rows(&p, products, by_group(c, products, list->count), list->count);
    sum_row(&p, word(c, WORD_TOTAL), p.total);
}
