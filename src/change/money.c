#include "change/money.h"

#include "base/arena.h"
#include "change/mix.h"

#include <string.h>

const int money_percents[MONEY_PERCENTS] = {80, 85, 90, 95, 100, 105, 110, 115, 120};

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

static bool is_element(const struct plan_node *node, const char *element)
{
    return strcmp(node->shape->element, element) == 0;
}

static bool is_term(const struct plan_node *node)
{
    return is_element(node, "discount") || is_element(node, "rebate")
           || is_element(node, "fee");
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
        if (is_element(thing, own_rules[i].element))
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
    if (is_element(node, "baseline"))
        return false;
    if (change->kind != CHANGE_SET && is_element(node, rule->element))
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

/* ---- payments ---- */

struct payments {
    const struct scenario *scenario;
    struct dec totals[MONEY_PERCENTS]; /* zero where there is no term */
};

static struct payments payments_of(struct arena *arena, const struct plan *plan)
{
    struct payments p = {.scenario = figures_scenario(arena, plan, money_percents,
                                                      MONEY_PERCENTS)};
    for (size_t i = 0; i < MONEY_PERCENTS; i++)
        p.totals[i] = p.scenario->counted ? p.scenario->totals[i] : dec_lit("0.00");
    return p;
}

static const struct scenario_term *gap_of(const struct payments *p, const struct plan_node *term)
{
    for (size_t i = 0; i < p->scenario->term_count; i++)
        if (p->scenario->terms[i].node == term && p->scenario->terms[i].gap)
            return &p->scenario->terms[i];
    return NULL;
}

/* The n-th term that is not counted, `but` left out. */
static const struct scenario_term *uncounted(const struct payments *p,
                                             const struct plan_node *but, size_t n)
{
    for (size_t i = 0; i < p->scenario->term_count; i++) {
        const struct scenario_term *term = &p->scenario->terms[i];
        if (term->gap && term->node != but && n-- == 0)
            return term;
    }
    return NULL;
}

/* Which of two plans has a term that the other counts, or does not have, and cannot count it. */
static bool not_counted(struct money_effect *effect, const struct payments *p,
                        const struct scenario_term *term)
{
    if (!term)
        return false;
    effect->gap = MONEY_NOT_COUNTED;
    effect->scenario = p->scenario;
    effect->term = term;
    return true;
}

/* `before` and `after`: the term that was changed, as each of the two plans has it; NULL: none
 * was, or it is not there. */
static struct money_effect payment_effect(const struct payments *old,
                                          const struct payments *new,
                                          const struct plan_node *before,
                                          const struct plan_node *after)
{
    struct money_effect effect = {.kind = MONEY_PAYMENT, .gap = MONEY_KNOWN};
    size_t n = 0;
    if (not_counted(&effect, old, before ? gap_of(old, before) : NULL)
        || not_counted(&effect, new, after ? gap_of(new, after) : NULL))
        return effect;
    while (uncounted(old, before, n) && uncounted(new, after, n))
        n++;
    if (not_counted(&effect, old, uncounted(old, before, n))
        || not_counted(&effect, new, uncounted(new, after, n)))
        return effect;
    effect.before = old->totals[MONEY_AT_TARGET];
    effect.after = new->totals[MONEY_AT_TARGET];
    effect.change = dec_sub(effect.after, effect.before);
    for (size_t i = 0; i < MONEY_PERCENTS; i++)
        effect.at[i] = dec_sub(new->totals[i], old->totals[i]);
    return effect;
}

/* What one rebate pays more than another for that volume of a year. */
static struct dec paid_more(struct arena *arena, const struct plan_rebate *old,
                            const struct plan_rebate *new, struct dec volume)
{
    struct rebate_result before = figures_rebate(arena, old, volume);
    struct rebate_result after = figures_rebate(arena, new, volume);
    return dec_sub(after.amount, before.amount);
}

/* Between two thresholds a payment may change although it does not at any round percentage. */
static void try_tiers(struct arena *arena, struct money_effect *effect,
                      const struct plan_rebate *old, const struct plan_rebate *new,
                      const struct plan_rebate *of)
{
    for (size_t i = 0; i < of->tiers.count && !effect->volume.known; i++) {
        struct dec volume = figures_tier_begins(of, i, figures_rebate_target(of));
        struct dec change = volume.known ? paid_more(arena, old, new, volume) : DEC_NONE;
        if (dec_sign(change) == 0)
            continue;
        effect->volume = volume;
        effect->at_volume = change;
    }
}

static bool moves(const struct money_effect *effect)
{
    if (effect->gap != MONEY_KNOWN)
        return effect->gap != MONEY_UNTOUCHED;
    for (size_t i = 0; i < MONEY_PERCENTS; i++)
        if (dec_sign(effect->at[i]) != 0)
            return true;
    return effect->volume.known;
}

static void look_between(struct arena *arena, struct money_effect *effect,
                         const struct plan_node *before, const struct plan_node *after)
{
    const struct plan_rebate *old = (const void *)before, *new = (const void *)after;
    if (!before || !after || before->shape != &rebate_shape || effect->gap != MONEY_KNOWN
        || moves(effect) || figures_periods(old) != 1 || figures_periods(new) != 1)
        return;
    try_tiers(arena, effect, old, new, new);
    try_tiers(arena, effect, old, new, old);
}

struct weighing {
    struct arena *arena;
    const struct changes *changes;
    struct payments old;
    bool *chosen;
    bool single; /* single changes are weighed, too */
};

/* The effect of changes [first, first + count), made alone. */
static struct money_effect weigh(struct weighing *w, const struct money_group *group,
                                 size_t first, size_t count)
{
    memset(w->chosen + first, 1, count);
    struct mix mix = mix_changes(w->arena, w->changes, w->chosen);
    memset(w->chosen + first, 0, count);
    struct payments new = payments_of(w->arena, mix.plan);
    const struct plan_node *term = group->before ? group->before : group->after;
    const struct plan_node *mixed = is_term(term) ? mix_find(&mix, term) : NULL;
    struct money_effect effect =
        payment_effect(&w->old, &new, is_term(term) ? group->before : NULL, mixed);
    look_between(w->arena, &effect, group->before, mixed);
    return effect;
}

/* Words of people move no money, but the unit of a goal says what its figures are. */
static bool bears_payment(const struct change *change)
{
    bool value = change->kind == CHANGE_SET || change->kind == CHANGE_RENAMED;
    if (change->kind == CHANGE_MARK || change->translated)
        return false;
    return !value || !change->field->prose || strcmp(change->field->name, "unit") == 0;
}

/* That a figure of a term moves no money is worth telling; of other changes nobody asks. */
static bool worth_telling(const struct change *change, const struct money_effect *effect,
                          bool term)
{
    bool element = change->kind == CHANGE_ADDED || change->kind == CHANGE_REMOVED;
    bool figure = change->kind == CHANGE_SET && change->field->kind == KIND_DECIMAL;
    return moves(effect) || (term && (element || figure));
}

/* True if the effects of single changes are known and make the group's at every percentage. */
static bool adds_up(const struct money_effect *whole, const struct money_effect *parts,
                    size_t count)
{
    for (size_t i = 0; i < MONEY_PERCENTS; i++) {
        struct dec sum = dec_int(0);
        for (size_t k = 0; k < count; k++)
            if (parts[k].gap != MONEY_UNTOUCHED)
                sum = dec_add(sum, parts[k].at[i]);
        if (!sum.known || !whole->at[i].known || dec_compare(sum, whole->at[i]) != 0)
            return false;
    }
    return true;
}

static void weigh_payment(struct weighing *w, struct money_group *group,
                          struct money_effect *single)
{
    size_t bearing = 0, last = 0;
    for (size_t i = group->first; i < group->first + group->count; i++)
        if (bears_payment(&w->changes->items[i])) {
            bearing++;
            last = i;
        }
    if (!bearing)
        return;
    bool term = is_term(group->before ? group->before : group->after);
    group->payment = weigh(w, group, group->first, group->count);
    for (size_t i = group->first; w->single && bearing > 1 && i <= last; i++)
        if (bears_payment(&w->changes->items[i]))
            single[i] = weigh(w, group, i, 1);
    if (bearing == 1)
        single[last] = group->payment;
    group->payment_apart =
        bearing == 1
        || (w->single && adds_up(&group->payment, single + group->first, group->count));
    size_t told = 0;
    for (size_t i = group->first; i <= last; i++) {
        if (!group->payment_apart || !worth_telling(&w->changes->items[i], &single[i], term))
            single[i] = (struct money_effect){.kind = MONEY_PAYMENT};
        told += single[i].gap != MONEY_UNTOUCHED;
    }
    if (!moves(&group->payment) && (!term || !told))
        group->payment = (struct money_effect){.kind = MONEY_PAYMENT};
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

/* What the whole is more than its parts. */
static struct dec meeting_of(const struct changes_money *money)
{
    struct dec rest = money->total.change;
    for (size_t i = 0; i < money->group_count; i++) {
        const struct money_effect *payment = &money->groups[i].payment;
        if (payment->gap != MONEY_UNTOUCHED)
            rest = dec_sub(rest, payment->change);
    }
    return rest;
}

static void weigh_payments(struct weighing *w, struct changes_money *money,
                           struct money_group *groups, struct money_effect *single)
{
    size_t touched = 0;
    for (size_t i = 0; i < money->group_count; i++) {
        const struct plan_node *thing = groups[i].before ? groups[i].before : groups[i].after;
        if (!is_term(thing) && !is_element(thing, "goal") && !is_element(thing, "terms"))
            continue;
        weigh_payment(w, &groups[i], single);
        touched += groups[i].payment.gap != MONEY_UNTOUCHED;
    }
    money->total = (struct money_effect){.kind = MONEY_PAYMENT};
    if (!touched)
        return;
    struct payments new = payments_of(w->arena, w->changes->after);
    money->total = payment_effect(&w->old, &new, NULL, NULL);
    money->meeting = meeting_of(money);
}

enum { WEIGHT_MOST = 20 * 1000 * 1000 }; /* elements copied to weigh changes singly */

const struct changes_money *changes_money(struct arena *arena, const struct changes *changes)
{
    struct changes_money *money = arena_alloc(arena, sizeof *money);
    struct money_effect *own = arena_array(arena, changes->count + 1, sizeof *own);
    struct money_effect *payment = arena_array(arena, changes->count + 1, sizeof *payment);
    struct money_group *groups = groups_of(arena, changes, &money->group_count);
    struct weighing w = {.arena = arena,
                         .changes = changes,
                         .old = payments_of(arena, changes->before),
                         .chosen = arena_array(arena, changes->count + 1, sizeof(bool)),
                         .single = changes->count < WEIGHT_MOST / changes->pair_count};
    money->groups = groups;
    money->own = own;
    money->payment = payment;
    for (size_t i = 0; i < money->group_count; i++)
        weigh_own(changes, &groups[i], own);
    if (str_equal(currency(changes->before), currency(changes->after)))
        weigh_payments(&w, money, groups, payment);
    else
        money->total = (struct money_effect){.kind = MONEY_PAYMENT, .gap = MONEY_CURRENCY};
    sum_up(money);
    return money;
}
