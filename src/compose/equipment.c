/* Component equipment: the supplier's equipment in the stores, and the deposits for it. */
#include "compose/schedule.h"

#include "base/arena.h"

static const struct schedule_column columns[] = {
    {WORD_ASSET_NUMBER, "s", "number", NULL, true},
    {WORD_ASSET_MODEL, "s2", "model", NULL, true},
    {WORD_ASSET_PLACED, "s", "placed", NULL, false},
    {WORD_ASSET_PURITY, "d", "purity", NULL, false},
    {WORD_ASSET_VALUE, "d", "value", NULL, false},
    {WORD_ASSET_DEPOSIT, "d", "deposit", NULL, false},
};

/* "SH-001, People's Square": the name from the list of stores. */
static struct str store_text(struct composer *c, struct str code)
{
    const struct plan_party *customer = c->plan->parties ? c->plan->parties->customer : NULL;
    const struct plan_store *stores =
        customer ? PLAN_ITEMS(customer->stores, plan_store) : NULL;
    for (size_t i = 0; customer && i < customer->stores.count; i++)
        if (str_equal(stores[i].code, code))
            return str_format(c->arena, "%.*s%.*s%.*s", STR_ARGS(code),
                              STR_ARGS(word(c, WORD_TITLE_JOIN)), STR_ARGS(stores[i].name));
    return code.n ? code : word(c, WORD_ASSET_NO_STORE);
}

struct sums {
    struct dec value, deposit; /* money */
};

static void add_known(struct dec *sum, struct dec amount)
{
    if (amount.known)
        *sum = dec_add(*sum, amount);
}

static void sums_carry(struct composer *c, const struct schedule *schedule, struct doc_row *row,
                       const struct sums *sums)
{
    size_t value = schedule_place(schedule, WORD_ASSET_VALUE);
    size_t deposit = schedule_place(schedule, WORD_ASSET_DEPOSIT);
    if (value != SIZE_MAX)
        doc_row_carry(c->arena, schedule->table, row, value, text_amount(c, sums->value));
    if (deposit != SIZE_MAX)
        doc_row_carry(c->arena, schedule->table, row, deposit, text_amount(c, sums->deposit));
}

static void asset_row(struct composer *c, struct schedule *schedule,
                      const struct plan_asset *asset, struct sums *sums)
{
    struct doc_row *row = schedule_row(c, schedule, ROW_BODY, &asset->node);
    row_note(c, row, 1, asset->text, &asset->node, "text");
    add_known(&sums->value, asset->value);
    add_known(&sums->deposit, asset->deposit);
    sums_carry(c, schedule, row, sums);
}

static void total_row(struct composer *c, struct schedule *schedule, const struct sums *sums)
{
    size_t value = schedule_place(schedule, WORD_ASSET_VALUE);
    size_t deposit = schedule_place(schedule, WORD_ASSET_DEPOSIT);
    size_t first = value < deposit ? value : deposit;
    if (first == SIZE_MAX)
        return;
    struct doc_row *row = schedule_total(c, schedule, word(c, WORD_TOTAL), first);
    if (value != SIZE_MAX)
        row_text(c, row, value - first + 1, text_amount(c, sums->value), NULL, NULL);
    if (deposit != SIZE_MAX)
        row_text(c, row, deposit - first + 1, text_amount(c, sums->deposit), NULL, NULL);
}

void component_equipment(struct composer *c, struct doc_block *parent)
{
    const struct plan_list *list = &c->plan->assets;
    if (list->count == 0)
        return;
    const struct plan_asset *assets = PLAN_ITEMS(*list, plan_asset);
    struct grouped *entries = arena_array(c->arena, list->count, sizeof *entries);
    for (size_t i = 0; i < list->count; i++)
        entries[i].group = assets[i].store;
    groups_sort(entries, list->count);
    amounts_note(c, parent);
    struct schedule schedule =
        schedule_begin(c, parent, columns, sizeof columns / sizeof columns[0], list,
                       sizeof *assets, word(c, WORD_ASSETS_SUMMARY));
    schedule.table->style = "list";
    schedule.table->carried = word(c, WORD_CARRIED);
    schedule.table->brought = word(c, WORD_BROUGHT);
    bool groups = groups_used(entries, list->count);
    struct sums sums = {dec_int(0), dec_int(0)};
    for (size_t i = 0; i < list->count; i++) {
        if (groups && group_begins(entries, i))
            schedule_heading(c, &schedule, store_text(c, entries[i].group));
        asset_row(c, &schedule, &assets[entries[i].index], &sums);
    }
    total_row(c, &schedule, &sums);
    struct str words = text_amount_words(c, sums.deposit);
    if (words.n)
        paragraph_add(c, parent, "table-note",
                      FILL(c->arena, word(c, WORD_DEPOSITS_WORDS), {"words", words}), POS_NONE);
}
