/* What changes to a plan cost: the things they are made to, and the amounts these state. */
#include "change/money_parts.h"

#include "base/arena.h"

#include <string.h>

/* ---- things ---- */

static bool in_list(const struct plan_node *node)
{
    for (size_t i = 0; i < node->parent->shape->field_count; i++)
        if (node->parent->shape->fields[i].kind == KIND_LIST
            && node->parent->shape->fields[i].of == node->shape)
            return true;
    return false;
}

static const struct plan_node *thing_of(const struct plan_node *node)
{
    const struct plan_node *thing = NULL, *below = node, *section = node;
    for (const struct plan_node *n = node; n->parent; n = n->parent) {
        if (in_list(n))
            thing = n;
        below = section; /* the last but one on the way up stands under the section */
        section = n;
    }
    return thing ? thing : below;
}

const struct plan_node *change_thing(const struct change *change)
{
    return thing_of(change->before ? change->before : change->after);
}

bool money_is_element(const struct plan_node *node, const char *element)
{
    return strcmp(node->shape->element, element) == 0;
}

/* ---- amounts that things state themselves ---- */

struct amount {
    struct dec value;
    enum money_gap gap; /* why it is not known */
};

static struct amount stated(struct dec value)
{
    return (struct amount){value, value.known ? MONEY_KNOWN : MONEY_NO_AMOUNT};
}

static struct amount amount_of_goal(const struct plan_node *node)
{
    const struct plan_goal *goal = (const void *)node;
    return stated(goal->target ? goal->target->value : DEC_NONE);
}

static struct amount amount_of_activity(const struct plan_node *node)
{
    return stated(((const struct plan_activity *)(const void *)node)->budget);
}

static struct amount amount_of_product(const struct plan_node *node)
{
    const struct plan_product *product = (const void *)node;
    if (product->price.known && !product->quantity.known)
        return (struct amount){DEC_NONE, MONEY_NO_QUANTITY};
    return stated(dec_round(dec_mul(product->price, product->quantity), 2));
}

static struct amount amount_of_asset(const struct plan_node *node)
{
    return stated(((const struct plan_asset *)(const void *)node)->deposit);
}

static struct amount amount_of_budget(const struct plan_node *node)
{
    return stated(((const struct plan_budget *)(const void *)node)->total);
}

static struct amount amount_of_line(const struct plan_node *node)
{
    return stated(figures_budget_line((const struct plan_budget_line *)(const void *)node));
}

static struct amount amount_of_forecast(const struct plan_node *node)
{
    return stated(((const struct plan_forecast *)(const void *)node)->amount);
}

static struct amount amount_of_penalty(const struct plan_node *node)
{
    struct dec cap = ((const struct plan_penalty *)(const void *)node)->cap;
    return (struct amount){cap, cap.known ? MONEY_KNOWN : MONEY_NO_CAP};
}

/* What things state, and the fields that it depends on. */
static const struct own_rule {
    const char *element;
    enum money_kind kind;
    struct amount (*amount)(const struct plan_node *node);
    const char *fields[3];
} own_rules[] = {
    {"goal", MONEY_TARGET, amount_of_goal, {"target", "value", "unit"}},
    {"activity", MONEY_ACTIVITIES, amount_of_activity, {"budget"}},
    {"product", MONEY_PRODUCTS, amount_of_product, {"price", "quantity"}},
    {"asset", MONEY_DEPOSITS, amount_of_asset, {"deposit"}},
    {"budget", MONEY_BUDGET, amount_of_budget, {"total"}},
    {"line", MONEY_LINES, amount_of_line, {"amount", "activity"}},
    {"forecast", MONEY_FORECAST, amount_of_forecast, {"amount"}},
    {"penalty", MONEY_SUPPLIER_PENALTIES, amount_of_penalty, {"cap", "payer"}},
};

static const struct own_rule *own_rule(const struct plan_node *thing)
{
    for (size_t i = 0; i < sizeof own_rules / sizeof own_rules[0]; i++)
        if (money_is_element(thing, own_rules[i].element))
            return &own_rules[i];
    return NULL;
}

/* True if a thing's own amount may depend on the change. */
static bool bears_own(const struct own_rule *rule, const struct change *change)
{
    const struct plan_node *node = change->before ? change->before : change->after;
    if (change->kind == CHANGE_MARK || change->kind == CHANGE_MOVED || change->translated)
        return false;
    /* "value" is the baseline's name for its own, too. */
    if (money_is_element(node, "baseline"))
        return false;
    if (change->kind != CHANGE_SET && money_is_element(node, rule->element))
        return change->kind != CHANGE_RENAMED;
    for (size_t i = 0; i < 3 && rule->fields[i]; i++)
        if (strcmp(change->field->name, rule->fields[i]) == 0)
            return true;
    return false;
}

static struct str currency(const struct plan *plan)
{
    return plan->money ? plan->money->currency : STR_NONE;
}

static bool target_in_money(const struct plan *plan, const struct plan_node *goal)
{
    return currency(plan).n
           && str_equal(((const struct plan_goal *)(const void *)goal)->unit, currency(plan));
}

static enum money_kind own_kind(const struct own_rule *rule, const struct plan_node *thing)
{
    if (rule->kind == MONEY_SUPPLIER_PENALTIES
        && ((const struct plan_penalty *)(const void *)thing)->payer == PARTY_CUSTOMER)
        return MONEY_CUSTOMER_PENALTIES;
    return rule->kind;
}

/* The amount of a goal that was or is counted in something else than money, and of a goal that
 * comes or goes, is none. */
static bool has_own(const struct changes *changes, const struct own_rule *rule,
                    const struct money_group *group)
{
    if (rule->kind != MONEY_TARGET)
        return true;
    return group->before && group->after && target_in_money(changes->before, group->before)
           && target_in_money(changes->after, group->after);
}

static struct money_effect own_effect(const struct changes *changes,
                                      const struct own_rule *rule,
                                      const struct money_group *group)
{
    const struct plan_node *one = group->before ? group->before : group->after;
    struct money_effect effect = {.kind = own_kind(rule, one), .gap = MONEY_KNOWN};
    struct amount none = {dec_lit("0.00"), MONEY_KNOWN};
    struct amount before = group->before ? rule->amount(group->before) : none;
    struct amount after = group->after ? rule->amount(group->after) : none;
    effect.before = before.value;
    effect.after = after.value;
    effect.gap = before.gap != MONEY_KNOWN ? before.gap : after.gap;
    if (group->before && group->after
        && own_kind(rule, group->before) != own_kind(rule, group->after))
        effect.gap = MONEY_OTHER_PAYER;
    if (!str_equal(currency(changes->before), currency(changes->after)))
        effect.gap = MONEY_CURRENCY;
    if (effect.gap == MONEY_KNOWN)
        effect.change = dec_sub(after.value, before.value);
    return effect;
}

/* ---- all together ---- */

static void weigh_own(const struct changes *changes, struct money_group *group,
                      struct money_effect *single)
{
    const struct own_rule *rule = own_rule(group->before ? group->before : group->after);
    size_t bearing = 0, last = 0;
    if (!rule || !has_own(changes, rule, group))
        return;
    for (size_t i = group->first; i < group->first + group->count; i++)
        if (bears_own(rule, &changes->items[i])) {
            bearing++;
            last = i;
        }
    if (!bearing)
        return;
    group->own = own_effect(changes, rule, group);
    group->own_apart = bearing == 1;
    if (group->own_apart)
        single[last] = group->own;
}

/* Neighbouring changes to one thing. */
static struct money_group *groups_of(struct arena *arena, const struct changes *changes,
                                     size_t *count)
{
    struct money_group *groups = arena_array(arena, changes->count + 1, sizeof *groups);
    const struct plan_node *last = NULL;
    *count = 0;
    for (size_t i = 0; i < changes->count; i++) {
        const struct change *change = &changes->items[i];
        const struct plan_node *thing = change_thing(change);
        const struct plan_node *was = change->before ? thing : changes_before(changes, thing);
        if (!i || (was ? was : thing) != last) {
            struct money_group *group = &groups[(*count)++];
            group->first = i;
            group->before = was;
            group->after = change->before ? changes_after(changes, thing) : thing;
        }
        groups[*count - 1].count++;
        last = was ? was : thing;
    }
    return groups;
}

/* Sums up what the groups' own amounts come to. */
static void sum_up(struct changes_money *money)
{
    for (size_t i = 0; i < money->group_count; i++) {
        const struct money_effect *own = &money->groups[i].own;
        if (own->gap == MONEY_UNTOUCHED || own->kind == MONEY_TARGET)
            continue;
        if (own->gap != MONEY_KNOWN)
            money->unknown[own->kind]++;
        else
            money->sums[own->kind] = money->sums[own->kind].known
                                         ? dec_add(money->sums[own->kind], own->change)
                                         : own->change;
    }
}

const struct changes_money *changes_money(struct arena *arena, const struct changes *changes)
{
    struct changes_money *money = arena_alloc(arena, sizeof *money);
    struct money_effect *own = arena_array(arena, changes->count + 1, sizeof *own);
    struct money_effect *payment = arena_array(arena, changes->count + 1, sizeof *payment);
    struct money_group *groups = groups_of(arena, changes, &money->group_count);
    money->groups = groups;
    money->own = own;
    money->payment = payment;
    for (size_t i = 0; i < money->group_count; i++)
        weigh_own(changes, &groups[i], own);
    if (str_equal(currency(changes->before), currency(changes->after)))
        money_weigh_payments(arena, changes, money, groups, payment);
    else
        money->total = (struct money_effect){.kind = MONEY_PAYMENT, .gap = MONEY_CURRENCY};
    sum_up(money);
    return money;
}
