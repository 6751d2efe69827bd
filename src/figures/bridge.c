#include "figures/bridge.h"

#include "base/arena.h"

static const int TARGET = 100; /* percent */

/* What last year's terms that lead to `node` paid; not known if there is none. */
static struct dec paid_last(const struct plan_terms *terms, const struct plan_node *node)
{
    const struct plan_last_term *list = PLAN_ITEMS(terms->last_terms, plan_last_term);
    struct dec sum = DEC_NONE;
    for (size_t i = 0; i < terms->last_terms.count; i++)
        if (list[i].term.target == node)
            sum = sum.known ? dec_add(sum, list[i].amount) : list[i].amount;
    return sum;
}

static bool led_to(const struct plan_terms *terms, const struct plan_node *node)
{
    const struct plan_last_term *list = PLAN_ITEMS(terms->last_terms, plan_last_term);
    for (size_t i = 0; i < terms->last_terms.count; i++)
        if (list[i].term.target == node)
            return true;
    return false;
}

/* now ÷ purchases − last ÷ purchases of last year, in percent, from the exact quotient where
 * 38 digits hold it, else from quotients of 12 digits. */
static struct dec points_of(struct dec now, struct dec purchases, struct dec last,
                            struct dec last_purchases)
{
    if (dec_sign(purchases) <= 0 || dec_sign(last_purchases) <= 0)
        return DEC_NONE;
    struct dec over = dec_sub(dec_mul(now, last_purchases), dec_mul(last, purchases));
    struct dec under = dec_mul(purchases, last_purchases);
    struct dec exact = dec_div(dec_mul(over, dec_int(100)), under, 2);
    if (exact.known)
        return exact;
    return dec_round(dec_sub(figures_share(now, purchases, 12),
                             figures_share(last, last_purchases, 12)), 2);
}

/* Shares and changes of a line; `last` and `now` stand for what a year lacks. */
static void compare(const struct bridge *bridge, struct bridge_line *line, struct dec last,
                    struct dec now)
{
    line->last_share = figures_share(line->last, bridge->last_purchases, 2);
    line->now_share = figures_share(line->now, bridge->purchases, 2);
    line->change = dec_sub(now, last);
    line->points = points_of(now, bridge->purchases, last, bridge->last_purchases);
}

static void add_line(struct bridge *bridge, struct bridge_line *line)
{
    struct dec none = dec_lit("0.00");
    struct dec last = line->kind == BRIDGE_NEW ? none : line->last;
    struct dec now = line->kind == BRIDGE_ENDED ? none : line->now;
    compare(bridge, line, last, now);
    bridge->count++;
    if (!line->change.known) {
        bridge->left_out++;
        return;
    }
    bridge->total.last = dec_add(bridge->total.last, last);
    bridge->total.now = dec_add(bridge->total.now, now);
}

/* True if it leads to a term that this copy of the plan may not show. */
static bool names_a_term(const struct plan_last_term *last)
{
    return last->node.xml
           && field_written(&last->node, shape_field(&last_term_shape, STR("term")));
}

static void add_lines(struct arena *arena, struct bridge *bridge,
                      const struct plan_terms *terms, const struct scenario *scenario)
{
    const struct plan_last_term *past = PLAN_ITEMS(terms->last_terms, plan_last_term);
    struct bridge_line *lines =
        arena_array(arena, scenario->term_count + terms->last_terms.count, sizeof *lines);
    for (size_t i = 0; i < scenario->term_count; i++) {
        const struct scenario_term *term = &scenario->terms[i];
        lines[i] = (struct bridge_line){
            .kind = led_to(terms, term->node) ? BRIDGE_KEPT : BRIDGE_NEW, .node = term->node,
            .title = term->title, .last = paid_last(terms, term->node),
            .now = term->gap ? DEC_NONE : term->amounts[0]};
        add_line(bridge, &lines[i]);
    }
    for (size_t i = 0; i < terms->last_terms.count; i++) {
        if (past[i].term.target || names_a_term(&past[i]))
            continue;
        struct bridge_line *line = &lines[bridge->count];
        *line = (struct bridge_line){.kind = BRIDGE_ENDED, .node = &past[i].node,
                                     .title = past[i].title, .last = past[i].amount};
        add_line(bridge, line);
    }
    bridge->lines = lines;
}

const struct bridge *figures_bridge(struct arena *arena, const struct plan *plan)
{
    struct bridge *bridge = arena_alloc(arena, sizeof *bridge);
    if (!plan->terms || plan->terms->last_terms.count == 0)
        return bridge;
    const struct scenario *scenario = figures_scenario(arena, plan, &TARGET, 1);
    const struct plan_result *result = figures_last_year(plan, scenario->measure);
    if (result) {
        const struct dec quarters[4] = {result->q1, result->q2, result->q3, result->q4};
        bridge->last_purchases = figures_year((enum aggregation)result->aggregation, quarters);
    }
    if (scenario->purchases)
        bridge->purchases = scenario->purchases[0];
    bridge->total.last = bridge->total.now = dec_lit("0.00");
    add_lines(arena, bridge, plan->terms, scenario);
    compare(bridge, &bridge->total, bridge->total.last, bridge->total.now);
    return bridge;
}
