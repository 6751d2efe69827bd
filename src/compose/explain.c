/* Explanations: finding what is asked for, and printing. */
#include "compose/explain_parts.h"

#include "base/arena.h"
#include "xml/nearest.h"

EXPLAIN_MESSAGES(MESSAGE_DEFINE)

/* ---- putting together ---- */

void explain_fact(struct explanation *e, struct str label, struct str value)
{
    if (!value.n)
        return;
    e->facts = arena_grow(e->c.arena, e->facts, &e->fact_capacity, e->fact_count + 1,
                          sizeof *e->facts);
    e->facts[e->fact_count++] = (struct explain_fact){label, value};
}

void explain_note(struct explanation *e, struct str text)
{
    e->notes = arena_grow(e->c.arena, e->notes, &e->note_capacity, e->note_count + 1,
                          sizeof *e->notes);
    e->notes[e->note_count++] = text;
}

static void add_step(struct explanation *e, struct explain_step step)
{
    if (!step.value.known && !step.shown.n && step.label.n)
        step.shown = STR("–");
    e->steps = arena_grow(e->c.arena, e->steps, &e->step_capacity, e->step_count + 1,
                          sizeof *e->steps);
    e->steps[e->step_count++] = step;
}

void explain_section(struct explanation *e, struct str label)
{
    add_step(e, (struct explain_step){.code = "section", .label = label, .shown = STR(" "),
                                      .strong = true});
}

void explain_money(struct explanation *e, const char *code, struct str label, struct str how,
                   struct dec value)
{
    add_step(e, (struct explain_step){code, label, how, value, text_amount(&e->c, value),
                                      false});
}

void explain_percent(struct explanation *e, const char *code, struct str label, struct str how,
                     struct dec value)
{
    struct str shown = value.known ? FILL(e->c.arena, word(&e->c, WORD_PERCENT),
                                          {"number", dec_grouped(e->c.arena, value, 0)})
                                   : STR("");
    add_step(e, (struct explain_step){code, label, how, value, shown, false});
}

void explain_number(struct explanation *e, const char *code, struct str label, struct str how,
                    struct dec value)
{
    add_step(e, (struct explain_step){code, label, how, value,
                                      dec_grouped(e->c.arena, value, 0), false});
}

void explain_strong(struct explanation *e)
{
    if (e->step_count)
        e->steps[e->step_count - 1].strong = true;
}

struct str explain_how(struct explanation *e, enum word pattern, struct str a, struct str b)
{
    if (!a.n || !b.n) /* half a calculation explains nothing */
        return STR("");
    return FILL(e->c.arena, word(&e->c, pattern), {"a", a}, {"b", b});
}

/* ---- what is asked for ---- */

enum subject { SUBJECT_REBATE, SUBJECT_DISCOUNT, SUBJECT_FEE, SUBJECT_GOAL, SUBJECT_ACTIVITY,
               SUBJECT_DISPLAY, SUBJECT_TERMS, SUBJECT_BUDGET, SUBJECT_PRODUCTS, SUBJECT_LIFETIME, SUBJECTS };

/* Those before SUBJECT_TERMS have ids; the others there is one of. */
static const char *const subjects[SUBJECTS] = {
    [SUBJECT_REBATE] = "rebate", [SUBJECT_DISCOUNT] = "discount", [SUBJECT_FEE] = "fee",
    [SUBJECT_GOAL] = "goal", [SUBJECT_ACTIVITY] = "activity",
    [SUBJECT_DISPLAY] = "display", [SUBJECT_TERMS] = "terms",
    [SUBJECT_BUDGET] = "budget", [SUBJECT_PRODUCTS] = "products",
    [SUBJECT_LIFETIME] = "lifetime"};

static const struct plan_lifetime *lifetime_of(const struct plan *plan)
{
    return plan->customer_value ? plan->customer_value->lifetime : NULL;
}

static bool subject_there(const struct plan *plan, enum subject subject)
{
    switch (subject) {
    case SUBJECT_TERMS:
        return plan->terms != NULL;
    case SUBJECT_BUDGET:
        return plan->budget || plan->activities.count;
    case SUBJECT_PRODUCTS:
        return plan->products.count > 0;
    case SUBJECT_LIFETIME:
        return lifetime_of(plan) != NULL;
    default:
        return false;
    }
}

static enum subject subject_of(const struct plan_node *node)
{
    for (enum subject s = 0; s < SUBJECT_TERMS; s++)
        if (str_is(str_of(node->shape->element), subjects[s]))
            return s;
    return SUBJECTS;
}

/* Calls `take` for the name of each thing that can be explained. */
static void each_known(const struct plan *plan, void (*take)(void *to, struct str name),
                       void *to)
{
    const struct plan_terms none = {0}, *t = plan->terms ? plan->terms : &none;
    for (size_t i = 0; i < t->rebates.count; i++)
        take(to, PLAN_ITEMS(t->rebates, plan_rebate)[i].id);
    for (size_t i = 0; i < t->discounts.count; i++)
        take(to, PLAN_ITEMS(t->discounts, plan_discount)[i].id);
    for (size_t i = 0; i < t->fees.count; i++)
        take(to, PLAN_ITEMS(t->fees, plan_fee)[i].id);
    for (size_t i = 0; i < plan->goals.count; i++)
        take(to, PLAN_ITEMS(plan->goals, plan_goal)[i].id);
    for (size_t i = 0; i < plan->activities.count; i++)
        take(to, PLAN_ITEMS(plan->activities, plan_activity)[i].id);
    for (size_t i = 0; i < plan->displays.count; i++)
        take(to, PLAN_ITEMS(plan->displays, plan_display)[i].id);
    for (enum subject s = SUBJECT_TERMS; s < SUBJECTS; s++)
        if (subject_there(plan, s))
            take(to, str_of(subjects[s]));
}

static void take_list(void *to, struct str name)
{
    struct buf *list = to;
    buf_printf(list, "%s%.*s", list->n ? ", " : "", STR_ARGS(name));
}

struct nearest {
    struct str asked, best;
    size_t distance;
};

static void take_nearest(void *to, struct str name)
{
    struct nearest *nearest = to;
    nearest_offer(nearest->asked, name, &nearest->best, &nearest->distance);
}

static void report_unknown(struct arena *arena, struct findings *findings,
                           const struct plan *plan, struct str what, struct str id,
                           const struct plan_node *node)
{
    struct nearest nearest = {id, STR_NONE, SIZE_MAX};
    struct buf known = {.arena = arena};
    each_known(plan, take_list, &known);
    each_known(plan, take_nearest, &nearest);
    if (node)
        FIND(findings, &EXPLAIN_NOTHING, node_pos(node), ARG("what", what),
             ARG("known", buf_str(&known)));
    else if (nearest.best.s)
        FIND(findings, &EXPLAIN_NEAREST, node_pos(&plan->node), ARG("what", what),
             ARG("nearest", nearest.best));
    else
        FIND(findings, &EXPLAIN_UNKNOWN, node_pos(&plan->node), ARG("what", what),
             ARG("known", buf_str(&known)));
}

/* "rebate.r-annual" means the id after the point, if it is of that element. */
static struct str id_part(struct str what, struct str *element)
{
    size_t point = str_find(what, STR("."), 0);
    *element = STR_NONE;
    for (enum subject s = 0; point != SIZE_MAX && s < SUBJECT_TERMS; s++)
        if (str_is(str_slice(what, 0, point), subjects[s])) {
            *element = str_slice(what, 0, point);
            return str_slice(what, point + 1, what.n);
        }
    return what;
}

static void fill(struct explanation *e, struct findings *findings, enum subject subject,
                 const struct plan_node *node)
{
    switch (subject) {
    case SUBJECT_REBATE:
        explain_rebate(e, findings, (const struct plan_rebate *)node);
        break;
    case SUBJECT_DISCOUNT:
        explain_discount(e, findings, (const struct plan_discount *)node);
        break;
    case SUBJECT_FEE:
        explain_fee(e, (const struct plan_fee *)node);
        break;
    case SUBJECT_GOAL:
        explain_goal(e, (const struct plan_goal *)node);
        break;
    case SUBJECT_ACTIVITY:
        explain_activity(e, (const struct plan_activity *)node);
        break;
    case SUBJECT_DISPLAY:
        explain_display(e, (const struct plan_display *)node);
        break;
    case SUBJECT_TERMS:
        explain_terms(e, findings);
        break;
    case SUBJECT_BUDGET:
        explain_budget(e);
        break;
    case SUBJECT_PRODUCTS:
        explain_products(e);
        break;
    default:
        explain_lifetime(e);
    }
}

static struct str title_of(const struct plan_node *node)
{
    const struct field *title = node ? shape_field(node->shape, STR("title")) : NULL;
    return title ? *(const struct str *)field_at(node, title) : STR("");
}

const struct explanation *explain(struct arena *arena, struct findings *findings,
                                  const struct plan *plan, const struct wording *wording,
                                  enum lang lang, struct str what, struct dec at)
{
    struct str element, id = id_part(what, &element);
    const struct plan_node *node = plan_find(plan, id);
    enum subject subject = node ? subject_of(node) : SUBJECTS;
    if (node && element.s && !str_is(element, node->shape->element)) {
        node = NULL;
        subject = SUBJECTS;
    }
    for (enum subject s = SUBJECT_TERMS; !node && s < SUBJECTS; s++)
        if (str_is(what, subjects[s]) && subject_there(plan, s))
            subject = s;
    if (subject == SUBJECTS) {
        report_unknown(arena, findings, plan, what, id, node);
        return NULL;
    }
    if (at.known && subject > SUBJECT_DISCOUNT) {
        FIND(findings, &EXPLAIN_NO_VOLUME, node ? node_pos(node) : node_pos(&plan->node),
             ARG("what", what));
        return NULL;
    }
    struct explanation *e = arena_alloc(arena, sizeof *e);
    e->c = (struct composer){.arena = arena, .plan = plan, .whole = plan, .wording = wording,
                             .lang = lang};
    e->kind = subjects[subject];
    e->id = node ? id : str_of(subjects[subject]);
    e->title = title_of(node);
    e->at = at;
    fill(e, findings, subject, node);
    return e;
}

/* ---- printing ---- */

static void print_facts(struct buf *out, const struct explanation *e, struct plain_look look)
{
    struct plain_table table = plain_table(out->arena, "ss", 2);
    for (size_t i = 0; i < e->fact_count; i++) {
        struct plain_row *row = plain_row(&table);
        row->cells[0] = e->facts[i].label;
        row->cells[1] = e->facts[i].value;
    }
    if (e->fact_count) {
        plain_table_print(out, &table, look);
        buf_char(out, '\n');
    }
}

static void print_steps(struct buf *out, const struct explanation *e, struct plain_look look)
{
    struct plain_table table = plain_table(out->arena, "ssd", 3);
    for (size_t i = 0; i < e->step_count; i++) {
        const struct explain_step *step = &e->steps[i];
        bool section = str_is(str_of(step->code), "section");
        struct plain_row *row = plain_row(&table);
        row->cells[0] = step->label;
        row->cells[1] = step->how;
        row->cells[2] = section ? STR("") : step->shown;
        row->strong = step->strong;
        row->space = section && i > 0;
    }
    plain_table_print(out, &table, look);
}

void explanation_text(struct buf *out, const struct explanation *e, struct plain_look look)
{
    enum { READABLE = 100 };
    struct plain_look notes = look;
    if (notes.width == 0 || notes.width > READABLE)
        notes.width = READABLE;
    struct str title[] = {e->id, e->title};
    plain_paragraph(out, text_joined(&e->c, title, 2), notes, false);
    plain_paragraph(out, text_amounts_in(&e->c), notes, true);
    buf_char(out, '\n');
    print_facts(out, e, look);
    if (e->step_count)
        print_steps(out, e, look);
    for (size_t i = 0; i < e->note_count; i++) {
        if (i == 0)
            buf_char(out, '\n');
        plain_paragraph(out, e->notes[i], notes, true);
    }
}

static void json_text(struct buf *out, const char *name, struct str value)
{
    buf_printf(out, "\"%s\": ", name);
    buf_json(out, value);
}

static void json_decimal(struct buf *out, const char *name, struct dec value)
{
    buf_printf(out, "\"%s\": ", name);
    if (value.known)
        buf_json(out, dec_str(out->arena, value));
    else
        buf_puts(out, "null");
}

static void json_step(struct buf *out, const struct explain_step *step)
{
    buf_printf(out, "    {\"step\": \"%s\", ", step->code);
    json_text(out, "label", step->label);
    buf_puts(out, ", ");
    json_text(out, "calculation", step->how);
    buf_puts(out, ", ");
    json_decimal(out, "value", step->value);
    buf_char(out, '}');
}

void explanation_json(struct buf *out, const struct explanation *e)
{
    buf_puts(out, "{\n  ");
    json_text(out, "plan", e->c.plan->id);
    buf_printf(out, ",\n  \"kind\": \"%s\",\n  ", e->kind);
    json_text(out, "id", e->id);
    buf_puts(out, ",\n  ");
    json_text(out, "title", e->title);
    buf_puts(out, ",\n  ");
    json_decimal(out, "at", e->at);
    buf_puts(out, ",\n  \"facts\": [");
    for (size_t i = 0; i < e->fact_count; i++) {
        buf_puts(out, i ? ",\n    {" : "\n    {");
        json_text(out, "label", e->facts[i].label);
        buf_puts(out, ", ");
        json_text(out, "value", e->facts[i].value);
        buf_char(out, '}');
    }
    buf_puts(out, e->fact_count ? "\n  ],\n  \"steps\": [" : "],\n  \"steps\": [");
    for (size_t i = 0; i < e->step_count; i++) {
        buf_puts(out, i ? ",\n" : "\n");
        json_step(out, &e->steps[i]);
    }
    buf_puts(out, e->step_count ? "\n  ],\n  \"notes\": [" : "],\n  \"notes\": [");
    for (size_t i = 0; i < e->note_count; i++) {
        buf_puts(out, i ? ", " : "");
        buf_json(out, e->notes[i]);
    }
    buf_puts(out, "]\n}\n");
}
