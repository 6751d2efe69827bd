/* A year for the tests of a plan's standing, written as lines: the element's name and its
 * fields, a level deeper for each space before it. "plan" begins the text in force, "text N"
 * the text in force at the end of quarter N, "actuals" the tables, "at" says what is asked:
 *
 *   at quarter=2 today=2027-07-20
 *   plan
 *    period start=2027-01-01
 *    goal id=g1 measure=netPurchases unit=CNY aggregation=sum
 *     quarters q1=2.20 q2=3.10 q3=3.40 q4=2.30
 *   actuals
 *    result subject=g1 quarter=Q1 value=2.40
 */
#ifndef PLANPACT_TESTS_STANDING_YEAR_H
#define PLANPACT_TESTS_STANDING_YEAR_H

#include "figures/standing.h"
#include "plan/edit.h"

#include <stdlib.h>

enum { DEPTH_MOST = 8 };

struct year {
    struct arena *arena;
    struct standing_given given;
    struct plan_node *path[DEPTH_MOST]; /* of the element that is open at each level */
};

static _Noreturn void year_wrong(struct str line)
{
    fprintf(stderr, "wrong line: %.*s\n", STR_ARGS(line));
    exit(2);
}

/* The next word of a line, "" at its end. */
static struct str year_word(struct str *line)
{
    struct str rest = str_trim(*line);
    size_t end = str_find(rest, STR(" "), 0);
    struct str word = str_slice(rest, 0, end == SIZE_MAX ? rest.n : end);
    *line = str_slice(rest, word.n, rest.n);
    return word;
}

/* "name=value" */
static struct str year_value(struct str word, struct str *name)
{
    size_t equals = str_find(word, STR("="), 0);
    if (equals == SIZE_MAX)
        year_wrong(word);
    *name = str_slice(word, 0, equals);
    return str_slice(word, equals + 1, word.n);
}

static void year_fields(struct year *year, struct plan_node *node, struct str line)
{
    for (struct str word = year_word(&line); word.n; word = year_word(&line)) {
        struct str name, value = year_value(word, &name);
        const struct field *field = shape_field(node->shape, name);
        if (!field || !plan_set(year->arena, node, field, str_copy(year->arena, value)))
            year_wrong(word);
    }
}

static struct plan_node *year_element(struct year *year, struct plan_node *parent,
                                      struct str name)
{
    for (size_t i = 0; i < parent->shape->field_count; i++) {
        const struct field *field = &parent->shape->fields[i];
        if (field->kind == KIND_ITEM && str_is(name, field->name))
            return plan_make_item(year->arena, parent, field);
        if (field->kind == KIND_LIST && str_is(name, field->of->element)) {
            const struct plan_list *list = field_at(parent, field);
            return plan_insert(year->arena, parent, field, list->count, NULL);
        }
    }
    year_wrong(name);
}

static void year_asked(struct year *year, struct str line)
{
    for (struct str word = year_word(&line); word.n; word = year_word(&line)) {
        struct str name, value = year_value(word, &name);
        if (str_is(name, "quarter"))
            year->given.quarter = value.s[0] - '0';
        else if (!str_is(name, "today") || !date_parse(value, &year->given.today))
            year_wrong(word);
    }
}

static struct plan_node *year_plan(struct year *year)
{
    struct plan *plan = arena_alloc(year->arena, sizeof *plan);
    plan->node.shape = &plan_shape;
    return &plan->node;
}

static void year_top(struct year *year, struct str name, struct str rest)
{
    if (str_is(name, "at")) {
        year_asked(year, rest);
    } else if (str_is(name, "actuals")) {
        struct actuals *actuals = actuals_none(year->arena);
        year->given.actuals = actuals;
        year->path[0] = &actuals->node;
    } else {
        year->path[0] = year_plan(year);
        const struct plan *plan = (const struct plan *)year->path[0];
        if (str_is(name, "plan"))
            year->given.plan = plan;
        else
            year->given.of_quarter[str_trim(rest).s[0] - '1'] = plan;
    }
}

static void year_line(struct year *year, struct str line)
{
    size_t depth = 0;
    while (depth < line.n && line.s[depth] == ' ')
        depth++;
    struct str rest = line, name = year_word(&rest);
    if (depth == 0) {
        year_top(year, name, rest);
        return;
    }
    if (depth >= DEPTH_MOST)
        year_wrong(line);
    year->path[depth] = year_element(year, year->path[depth - 1], name);
    year_fields(year, year->path[depth], rest);
}

/* ---- references ---- */

static void year_link(struct plan_node *node, const struct plan *plan)
{
    for (size_t i = 0; i < node->shape->field_count; i++) {
        const struct field *field = &node->shape->fields[i];
        const void *at = field_at(node, field);
        if (field->kind == KIND_REF) {
            struct plan_ref *ref = (struct plan_ref *)((char *)node + field->offset);
            ref->target = ref->id.n ? plan_find(plan, ref->id) : NULL;
        } else if (field->kind == KIND_ITEM && *(const struct plan_node *const *)at) {
            year_link(plan_editable(*(const struct plan_node *const *)at), plan);
        } else if (field->kind == KIND_LIST) {
            const struct plan_list *list = at;
            for (size_t item = 0; item < list->count; item++)
                year_link(plan_editable(list_item(field, list, item)), plan);
        }
    }
}

/* The standing at the end of a year's quarter. */
static const struct standing *year_standing(struct arena *arena, struct str text)
{
    struct year year = {.arena = arena, .given = {.actuals = actuals_none(arena)}};
    for (size_t at = 0; at < text.n;) {
        size_t end = str_find(text, STR("\n"), at);
        if (end == SIZE_MAX)
            end = text.n;
        if (end > at)
            year_line(&year, str_slice(text, at, end - at));
        at = end + 1;
    }
    year_link(plan_editable(&year.given.plan->node), year.given.plan);
    year_link(plan_editable(&year.given.actuals->node), year.given.plan);
    for (int q = 0; q < 4; q++)
        if (year.given.of_quarter[q])
            year_link(plan_editable(&year.given.of_quarter[q]->node), year.given.of_quarter[q]);
    return figures_standing(arena, &year.given);
}

#define YEAR_PERIOD                                            \
    " period year=2027 start=2027-01-01 end=2027-12-31\n"      \
    " money currency=CNY tax=exclusive\n"

/* The same of lines that stand apart. */
static inline const struct standing *year_of(struct arena *arena, const char *at,
                                             const char *plan, const char *actuals)
{
    struct str text = str_format(arena, "%s\nplan\n%s\nactuals\n%s", at, plan, actuals);
    return year_standing(arena, text);
}

#endif
