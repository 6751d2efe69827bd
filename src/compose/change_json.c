/* A list of changes for a program: plans/schema/diff-1.json. */
#include "compose/change_list.h"

#include "base/arena.h"
#include "change/paths.h"

static void member(struct buf *out, const char *name, struct str value)
{
    buf_printf(out, ", \"%s\": ", name);
    if (value.s)
        buf_json(out, value);
    else
        buf_puts(out, "null");
}

/* Money as text with at least two digits. */
static void amount(struct buf *out, struct dec value)
{
    buf_json(out, dec_str(out->arena, value.scale < 2 ? dec_round(value, 2) : value));
}

static const char *const kinds[MONEY_KINDS] = {
    [MONEY_PAYMENT] = "payments",
    [MONEY_TARGET] = "target",
    [MONEY_FORECAST] = "forecast",
    [MONEY_ACTIVITIES] = "activityBudgets",
    [MONEY_BUDGET] = "totalBudget",
    [MONEY_LINES] = "budgetLines",
    [MONEY_PRODUCTS] = "plannedVolume",
    [MONEY_SUPPLIER_PENALTIES] = "supplierPenalties",
    [MONEY_CUSTOMER_PENALTIES] = "customerPenalties",
    [MONEY_DEPOSITS] = "deposits"};

static const char *const gaps[] = {
    [MONEY_NOT_COUNTED] = "termNotCalculated", [MONEY_NO_AMOUNT] = "amountNotStated",
    [MONEY_NO_QUANTITY] = "quantityNotStated", [MONEY_NO_CAP] = "noUpperLimit",
    [MONEY_OTHER_PAYER] = "otherPayer",        [MONEY_CURRENCY] = "currencyChanged"};

static void put_effect(struct buf *out, const char *name, const struct money_effect *effect)
{
    if (effect->gap == MONEY_UNTOUCHED)
        return;
    buf_printf(out, ",\n     \"%s\": {\"kind\": \"%s\", ", name, kinds[effect->kind]);
    if (effect->gap != MONEY_KNOWN) {
        buf_printf(out, "\"change\": null, \"unknown\": \"%s\"", gaps[effect->gap]);
        if (effect->term)
            member(out, "term", effect->term->id);
        buf_char(out, '}');
        return;
    }
    buf_puts(out, "\"before\": ");
    amount(out, effect->before);
    buf_puts(out, ", \"after\": ");
    amount(out, effect->after);
    buf_puts(out, ", \"change\": ");
    amount(out, effect->change);
    for (size_t i = 0; effect->kind == MONEY_PAYMENT && i < MONEY_PERCENTS; i++) {
        buf_printf(out, "%s\"%d\": ", i ? ", " : ", \"atPercent\": {", money_percents[i]);
        amount(out, effect->at[i]);
        if (i + 1 == MONEY_PERCENTS)
            buf_char(out, '}');
    }
    if (effect->volume.known) {
        buf_puts(out, ", \"atVolume\": {\"volume\": ");
        amount(out, effect->volume);
        buf_puts(out, ", \"change\": ");
        amount(out, effect->at_volume);
        buf_char(out, '}');
    }
    buf_char(out, '}');
}

static const char *kind_name(enum change_kind kind)
{
    static const char *const names[] = {
        [CHANGE_SET] = "set",     [CHANGE_ADDED] = "added",     [CHANGE_REMOVED] = "removed",
        [CHANGE_MOVED] = "moved", [CHANGE_RENAMED] = "renamed", [CHANGE_MARK] = "marked"};
    return names[kind];
}

/* Where it stands: in the old plan, in the new one, or both. */
static void put_paths(struct buf *out, struct paths *paths, const struct change *change)
{
    if (change->before)
        member(out, "oldPath", paths_of(paths, change->before));
    if (change->after)
        member(out, "newPath", paths_of(paths, change->after));
}

static void put_change(struct buf *out, struct paths *paths, const struct change_list *list,
                       const struct change_line *line)
{
    const struct change *change = line->change;
    size_t index = (size_t)(change - list->changes->items);
    bool value = change->kind == CHANGE_SET || change->kind == CHANGE_RENAMED
                 || change->kind == CHANGE_MARK;
    buf_printf(out, "    {\"kind\": \"%s\"", kind_name(change->kind));
    member(out, "section", change->section ? str_of(change->section->name) : STR_NONE);
    put_paths(out, paths, change);
    if (value && change->field)
        member(out, "field", str_of(change->field->name));
    if (change->translated)
        member(out, "language", str_of(lang_tag(change->lang)));
    if (change->mark)
        member(out, "mark", str_of(change->mark));
    if (value) {
        member(out, "old", change->old_value);
        member(out, "new", change->new_value);
    }
    if (change->kind == CHANGE_MOVED)
        buf_printf(out, ", \"from\": %zu, \"to\": %zu", change->from + 1, change->to + 1);
    buf_printf(out, ",\n     \"thing\": %zu", (size_t)(line->group - list->money->groups));
    member(out, "what", line->what);
    put_effect(out, "amount", &list->money->own[index]);
    put_effect(out, "payments", &list->money->payment[index]);
    buf_char(out, '}');
}

static void put_changes(struct buf *out, struct paths *paths,
                        const struct change_list *list)
{
    bool begun = false;
    buf_puts(out, ",\n  \"changes\": [");
    for (size_t i = 0; i < list->line_count; i++) {
        if (!list->lines[i].change)
            continue;
        buf_puts(out, begun ? ",\n" : "\n");
        put_change(out, paths, list, &list->lines[i]);
        begun = true;
    }
    buf_puts(out, begun ? "\n  ]" : "]");
}

/* What changes are made to, with what they come to together. */
static void put_things(struct buf *out, struct paths *paths, const struct change_list *list)
{
    buf_puts(out, ",\n  \"things\": [");
    for (size_t i = 0; i < list->money->group_count; i++) {
        const struct money_group *group = &list->money->groups[i];
        const struct plan_node *node = group->before ? group->before : group->after;
        buf_printf(out, "%s    {\"element\": \"%s\"", i ? ",\n" : "\n", node->shape->element);
        member(out, "path", paths_of(paths, node));
        buf_printf(out, ", \"changes\": %zu", group->count);
        put_effect(out, "amount", &group->own);
        put_effect(out, "payments", &group->payment);
        buf_char(out, '}');
    }
    buf_puts(out, list->money->group_count ? "\n  ]" : "]");
}

static void put_totals(struct buf *out, const struct change_list *list)
{
    const struct changes_money *money = list->money;
    buf_printf(out, ",\n  \"totals\": {\"differences\": %zu", list->changes->count);
    put_effect(out, "payments", &money->total);
    if (money->total.gap == MONEY_KNOWN) {
        buf_puts(out, ",\n     \"meeting\": ");
        if (money->meeting.known)
            amount(out, money->meeting);
        else
            buf_puts(out, "null");
    }
    for (size_t k = 0; k < MONEY_KINDS; k++) {
        if (!money->sums[k].known && !money->unknown[k])
            continue;
        buf_printf(out, ",\n     \"%s\": {\"change\": ", kinds[k]);
        if (money->sums[k].known)
            amount(out, money->sums[k]);
        else
            buf_puts(out, "null");
        buf_printf(out, ", \"unknown\": %zu}", money->unknown[k]);
    }
    buf_char(out, '}');
}

static void put_plan(struct buf *out, const char *name, const struct plan *plan)
{
    buf_printf(out, "%s\"%s\": {\"id\": ", *name == 'b' ? "{\n  " : ",\n  ", name);
    buf_json(out, plan->id);
    buf_printf(out, ", \"version\": %d", (int)plan->version);
    member(out, "title", plan->title);
    member(out, "currency", plan->money ? plan->money->currency : STR_NONE);
    buf_char(out, '}');
}

void change_list_json(struct buf *out, const struct change_list *list)
{
    struct paths paths = {.arena = out->arena};
    put_plan(out, "before", list->changes->before);
    put_plan(out, "after", list->changes->after);
    put_changes(out, &paths, list);
    put_things(out, &paths, list);
    put_totals(out, list);
    buf_puts(out, "\n}\n");
}
