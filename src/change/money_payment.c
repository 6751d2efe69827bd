/* What changes to a plan do to what its terms pay: each made alone, in a plan of its own. */
#include "change/money_parts.h"

#include "base/arena.h"
#include "change/mix.h"

#include <string.h>

const int money_percents[MONEY_PERCENTS] = {80, 85, 90, 95, 100, 105, 110, 115, 120};

static bool is_term(const struct plan_node *node)
{
    return money_is_element(node, "discount") || money_is_element(node, "rebate")
           || money_is_element(node, "fee");
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

static const struct scenario_term *gap_of(const struct payments *p,
                                          const struct plan_node *term)
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

/* One plan has a term that the other counts, or does not have, and cannot count it. */
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

enum { WEIGHT_MOST = 20 * 1000 * 1000 }; /* elements copied to weigh changes singly */

void money_weigh_payments(struct arena *arena, const struct changes *changes,
                          struct changes_money *money, struct money_group *groups,
                          struct money_effect *single)
{
    struct weighing w = {.arena = arena,
                         .changes = changes,
                         .old = payments_of(arena, changes->before),
                         .chosen = arena_array(arena, changes->count + 1, sizeof(bool)),
                         .single = changes->count < WEIGHT_MOST / changes->pair_count};
    size_t touched = 0;
    for (size_t i = 0; i < money->group_count; i++) {
        const struct plan_node *thing = groups[i].before ? groups[i].before : groups[i].after;
        if (!is_term(thing) && !money_is_element(thing, "goal")
            && !money_is_element(thing, "terms"))
            continue;
        weigh_payment(&w, &groups[i], single);
        touched += groups[i].payment.gap != MONEY_UNTOUCHED;
    }
    money->total = (struct money_effect){.kind = MONEY_PAYMENT};
    if (!touched)
        return;
    struct payments new = payments_of(arena, changes->after);
    money->total = payment_effect(&w.old, &new, NULL, NULL);
    money->meeting = meeting_of(money);
}
