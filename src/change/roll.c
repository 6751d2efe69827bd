#include "change/roll.h"

#include "change/roll_parts.h"

#include <stdlib.h>
#include <string.h>

ROLL_MESSAGES(MESSAGE_DEFINE)

/* ---- notes and blanks ---- */

void roll_note_add(struct roll *r, enum roll_group group, const struct message *message,
                   const struct plan_node *node, const char *field, const struct arg *args,
                   size_t count)
{
    r->notes = arena_grow(r->arena, r->notes, &r->note_capacity, r->note_count + 1,
                          sizeof *r->notes);
    struct roll_note *note = &r->notes[r->note_count++];
    *note = (struct roll_note){
        .group = group, .message = message, .node = node, .old = group == ROLL_LEFT_OUT,
        .field = field ? shape_field(node->shape, str_of(field)) : NULL, .arg_count = count};
    for (size_t i = 0; i < count; i++)
        note->args[i] = args[i];
}

static void blank_texts(struct plan_node *node, const struct field *field)
{
    *(struct str *)OWN(field_at(node, field)) = STR("【】");
    for (struct plan_other *o = OWN(node->others); o; o = OWN(o->next))
        if (o->field == field)
            o->text = STR("【】");
}

static void keep_blank(struct roll *r, const struct plan_node *node, const struct field *field)
{
    r->blanks = arena_grow(r->arena, r->blanks, &r->blank_capacity, r->blank_count + 1,
                           sizeof *r->blanks);
    r->blanks[r->blank_count++] = (struct plan_blank){node, field};
}

void roll_blank(struct roll *r, struct plan_node *node, const char *name)
{
    const struct field *field = shape_field(node->shape, str_of(name));
    if (field->kind == KIND_TEXT) {
        blank_texts(node, field);
        return;
    }
    plan_set(r->arena, node, field, STR_NONE);
    keep_blank(r, node, field);
}

/* ---- what notes say ---- */

struct str roll_money(struct roll *r, struct dec amount)
{
    if (!amount.known)
        return STR_NONE;
    return str_format(r->arena, "%.*s\u00a0%.*s", STR_ARGS(r->old->money->currency),
                      STR_ARGS(dec_grouped(r->arena, amount, 2)));
}

struct str roll_value(struct roll *r, struct dec value, struct str unit)
{
    if (!value.known || str_equal(unit, r->old->money->currency))
        return roll_money(r, value);
    struct str digits = dec_grouped(r->arena, value, 0);
    return unit.n ? str_format(r->arena, "%.*s\u00a0%.*s", STR_ARGS(digits), STR_ARGS(unit))
                  : digits;
}

struct arg roll_arg(const char *name, struct str text)
{
    static const char *const unknown[LANG_COUNT] = {"not known", "未知"};
    return text.n ? (struct arg)ARG(name, text) : (struct arg)ARG_WORDS(name, unknown);
}

struct arg roll_arg_date(struct roll *r, const char *name, struct date date)
{
    char iso[11] = "";
    if (date_known(date))
        date_iso(date, iso);
    return roll_arg(name, str_copy(r->arena, str_of(iso)));
}

struct arg roll_arg_count(struct roll *r, const char *name, size_t count)
{
    return (struct arg)ARG(name, str_format(r->arena, "%zu", count));
}

struct str roll_title(const struct plan_node *node)
{
    const struct field *field = shape_field(node->shape, STR("title"));
    struct str title = field ? *(const struct str *)field_at(node, field) : STR_NONE;
    return title.n ? title : node_id(node);
}

/* ---- texts and lists ---- */

void roll_copy_text(struct roll *r, struct plan_node *to, const char *name,
                    const struct plan_node *from, const char *from_name)
{
    const struct field *field = shape_field(to->shape, str_of(name));
    const struct field *source = shape_field(from->shape, str_of(from_name));
    plan_set(r->arena, to, field, *(const struct str *)field_at(from, source));
    for (const struct plan_other *o = from->others; o; o = o->next)
        if (o->field == source)
            plan_set_other(r->arena, to, field, o->lang, o->text);
}

void *roll_list_more(struct roll *r, struct plan_list *list, size_t size, size_t count)
{
    void *items = arena_array(r->arena, list->count + count + 1, size);
    if (list->count)
        memcpy(items, list->items, list->count * size);
    list->items = items;
    return items;
}

void *roll_list_add(struct plan_list *list, const struct shape *shape,
                    const struct plan_node *parent)
{
    struct plan_node *node =
        (struct plan_node *)(void *)((char *)OWN(list->items) + shape->size * list->count++);
    memset(node, 0, shape->size); /* what was left out of the list may stand there */
    node->shape = shape;
    node->parent = parent;
    node->audience = parent->audience;
    return node;
}

/* As the schema wants an id: a letter, then letters, digits, "-", "_" and ".". */
static bool is_name(struct str id)
{
    enum { LONGEST = 64 };
    for (size_t i = 0; i < id.n; i++) {
        unsigned char c = (unsigned char)id.s[i];
        bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c >= 0x80;
        bool later = (c >= '0' && c <= '9') || c == '-' || c == '.';
        if (!letter && !(later && i > 0))
            return false;
    }
    return id.n > 0 && utf8_count(id) <= LONGEST;
}

struct str roll_id(struct roll *r, struct str told, const char *prefix)
{
    struct str id = told;
    for (size_t number = 1; !is_name(id) || plan_find(r->old, id) || plan_find(r->plan, id);
         number++)
        id = str_format(r->arena, "%s-%.*s-%zu", prefix, STR_ARGS(r->old_year), number);
    return id;
}

/* ---- the plan as a whole ---- */

/* The old number with its year changed. */
static struct str new_number(struct roll *r)
{
    struct str id = r->old->id;
    size_t at = str_find(id, r->old_year, 0);
    if (r->given->id.n)
        return r->given->id;
    if (at == SIZE_MAX)
        return STR_NONE;
    return str_format(r->arena, "%.*s%d%.*s", (int)at, id.s, r->given->year,
                      STR_ARGS(str_slice(id, at + r->old_year.n, id.n)));
}

static struct str sentence_of(struct roll *r, const struct message *message, enum lang lang)
{
    struct buf out = {.arena = r->arena};
    struct str year = str_format(r->arena, "%d", r->given->year);
    struct finding finding = {.message = message, .level = message->level,
                              .args = {ARG("year", year), ARG("id", r->old->id),
                                       ARG("old", r->old_year)},
                              .arg_count = 3};
    finding_sentence(&out, &finding, lang);
    return buf_str(&out);
}

/* The change log begins with where the draft comes from. */
static void begin_changes(struct roll *r)
{
    const struct field *field = shape_field(&change_shape, STR("text"));
    enum lang own = LANG_EN;
    if (r->old->changes.count)
        NOTE(r, ROLL_LEFT_OUT, &ROLL_GONE_CHANGES, &r->old->node, "changes",
             roll_arg_count(r, "count", r->old->changes.count));
    r->plan->changes = (struct plan_list){0};
    roll_list_more(r, &r->plan->changes, sizeof(struct plan_change), 1);
    struct plan_change *change =
        roll_list_add(&r->plan->changes, &change_shape, &r->plan->node);
    if (r->old->lang.n)
        lang_parse(r->old->lang, &own);
    change->version = 1;
    change->date = r->given->today;
    change->text = sentence_of(r, &ROLL_FIRST_CHANGE, own);
    for (int lang = 0; lang < LANG_COUNT; lang++)
        if ((enum lang)lang != own && plan_speaks(r->old, (enum lang)lang))
            plan_set_other(r->arena, &change->node, field, (enum lang)lang,
                           sentence_of(r, &ROLL_FIRST_CHANGE, (enum lang)lang));
}

static void roll_control(struct roll *r)
{
    struct plan *plan = r->plan;
    struct plan_period *period = OWN(plan->period);
    struct str id = new_number(r);
    if (id.n)
        plan->id = id;
    else
        NOTE(r, ROLL_DECIDE, &ROLL_NUMBER, &plan->node, "id", ARG("id", r->old->id));
    plan->id = id.n ? id : STR("【】");
    plan->version = 1;
    plan->state = STATE_DRAFT;
    roll_years(r, &plan->node, "title", r->old->title);
    period->year = r->given->year;
    period->start = roll_same_day(period->start, r->years);
    period->end = roll_same_day(period->end, r->years);
    begin_changes(r);
    /* The draft is no text in force of anything. */
    const struct field *conformed = shape_field(&plan_shape, STR("conformed"));
    if (conformed && conformed->kind == KIND_ITEM)
        plan_clear_item(&plan->node, conformed);
}

static void roll_signing(struct roll *r)
{
    struct plan_step *steps = OWN_ITEMS(r->plan->steps, plan_step);
    for (size_t i = 0; i < r->plan->steps.count; i++) {
        const struct field *kind = shape_field(&step_shape, STR("kind"));
        steps[i].done = DATE_NONE;
        roll_move_day(r, &steps[i].node, &steps[i].planned,
                      roll_same_day(steps[i].planned, r->years),
                      str_of(field_word(&steps[i].node, kind)), WHAT_PLANNED);
        roll_years(r, &steps[i].node, "text", str_of(field_word(&steps[i].node, kind)));
    }
    struct plan_signing *signing = OWN(r->plan->signing);
    if (signing)
        roll_move_day(r, &signing->node, &signing->date,
                      roll_same_day(signing->date, r->years), r->plan->title, WHAT_SIGNING);
}

static void confirm_texts(struct roll *r)
{
    static const char *const fields[] = {"market", "category", "channel", "customerStrategy",
                                         "competitors"};
    const struct plan_situation *situation = r->plan->situation;
    for (size_t i = 0; situation && i < sizeof fields / sizeof fields[0]; i++)
        if (field_known(&situation->node, shape_field(situation->node.shape, str_of(fields[i]))))
            NOTE(r, ROLL_CONFIRM, &ROLL_MARKET, &situation->node, fields[i],
                 ARG_TEXT("field", fields[i]), ARG("year", r->old_year));
    const struct plan_indicator_figure *figures =
        situation ? PLAN_ITEMS(situation->indicators, plan_indicator_figure) : NULL;
    for (size_t i = 0; situation && i < situation->indicators.count; i++)
        NOTE(r, ROLL_CONFIRM, &ROLL_INDICATOR, &figures[i].node, NULL,
             ARG("title", figures[i].label), roll_arg("period", figures[i].period));
    if (r->plan->customer_value)
        NOTE(r, ROLL_CONFIRM, &ROLL_VALUE, &r->plan->customer_value->node, NULL,
             ARG("year", r->old_year));
}

static void roll_agreement(struct roll *r)
{
    const struct plan_agreement *agreement = r->plan->agreement;
    const struct plan_clause *clauses = agreement ? PLAN_ITEMS(agreement->clauses, plan_clause)
                                                  : NULL;
    size_t own = 0;
    for (size_t i = 0; agreement && i < agreement->clauses.count; i++) {
        own += clauses[i].id.n > 0;
        roll_years_all(r, OWN(&clauses[i].node), clauses[i].title);
    }
    if (own)
        NOTE(r, ROLL_CONFIRM, &ROLL_CLAUSES, &agreement->node, "clauses",
             roll_arg_count(r, "count", own));
}

/* Waivers that have ended before the new plan year begins go. */
static void roll_waivers(struct roll *r)
{
    struct plan_waiver *waivers = OWN_ITEMS(r->plan->waivers, plan_waiver);
    const struct plan_waiver *old = PLAN_ITEMS(r->old->waivers, plan_waiver);
    size_t kept = 0;
    for (size_t i = 0; i < r->old->waivers.count; i++) {
        bool ended = date_known(waivers[i].until)
                     && date_compare(waivers[i].until, r->plan->period->start) < 0;
        if (ended)
            NOTE(r, ROLL_LEFT_OUT, &ROLL_GONE_WAIVER, &old[i].node, NULL,
                 ARG("rule", old[i].rule), roll_arg_date(r, "date", old[i].until));
        else
            waivers[kept++] = waivers[i];
    }
    r->plan->waivers.count = kept;
    for (size_t i = 0; i < kept; i++)
        NOTE(r, ROLL_CONFIRM, &ROLL_WAIVER, &waivers[i].node, NULL,
             ARG("rule", waivers[i].rule));
}

/* ---- references to what was left out ---- */

struct ids {
    struct str *items; /* sorted once all are there */
    size_t count, capacity;
};

/* As deep as the shapes nest. */
static void gather_ids(struct arena *arena, struct ids *ids, const struct plan_node *node)
{
    struct str id = node_id(node);
    if (id.n) {
        ids->items = arena_grow(arena, ids->items, &ids->capacity, ids->count + 1, sizeof id);
        ids->items[ids->count++] = id;
    }
    for (size_t i = 0; i < node->shape->field_count; i++) {
        const struct field *field = &node->shape->fields[i];
        const struct plan_list *list = field_at(node, field);
        if (field->kind == KIND_ITEM && field_known(node, field))
            gather_ids(arena, ids, *(const struct plan_node *const *)field_at(node, field));
        for (size_t k = 0; field->kind == KIND_LIST && k < list->count; k++)
            gather_ids(arena, ids, list_item(field, list, k));
    }
}

static int compare_ids(const void *a, const void *b)
{
    return str_compare(*(const struct str *)a, *(const struct str *)b);
}

static struct ids ids_of(struct arena *arena, const struct plan *plan)
{
    struct ids ids = {0};
    gather_ids(arena, &ids, &plan->node);
    if (ids.count)
        qsort(ids.items, ids.count, sizeof *ids.items, compare_ids);
    return ids;
}

static bool has_id(const struct ids *ids, struct str id)
{
    return ids->count && bsearch(&id, ids->items, ids->count, sizeof id, compare_ids);
}

/* What the old plan had and the draft has not. */
struct gone {
    struct ids before, after;
};

static bool gone(const struct gone *ids, struct str id)
{
    return id.n && has_id(&ids->before, id) && !has_id(&ids->after, id);
}

static void drop_refs(struct roll *r, const struct gone *ids, struct plan_node *node,
                      const struct field *field)
{
    struct plan_refs *refs = OWN(field_at(node, field));
    struct plan_ref *items = OWN(refs->items);
    size_t kept = 0;
    for (size_t i = 0; i < refs->count; i++) {
        if (!gone(ids, items[i].id))
            items[kept++] = items[i];
        else
            NOTE(r, ROLL_LEFT_OUT, &ROLL_GONE_REFERENCE, node, field->name,
                 ARG("title", roll_title(node)), ARG_TEXT("field", field->name),
                 ARG("id", items[i].id));
    }
    refs->count = kept;
}

/* As deep as the shapes nest. */
static void drop_references(struct roll *r, const struct gone *ids, struct plan_node *node)
{
    for (size_t i = 0; i < node->shape->field_count; i++) {
        const struct field *field = &node->shape->fields[i];
        const struct plan_list *list = field_at(node, field);
        struct plan_ref *ref = OWN(field_at(node, field));
        if (field->kind == KIND_REFS)
            drop_refs(r, ids, node, field);
        else if (field->kind == KIND_REF && gone(ids, ref->id)) {
            NOTE(r, ROLL_LEFT_OUT, &ROLL_GONE_REFERENCE, node, field->name,
                 ARG("title", roll_title(node)), ARG_TEXT("field", field->name),
                 ARG("id", ref->id));
            *ref = (struct plan_ref){0};
        } else if (field->kind == KIND_ITEM && field_known(node, field))
            drop_references(r, ids,
                            *(struct plan_node *const *)OWN(field_at(node, field)));
        for (size_t k = 0; field->kind == KIND_LIST && k < list->count; k++)
            drop_references(r, ids, OWN(list_item(field, list, k)));
    }
}

/* ---- blanks that the old plan had ---- */

static int compare_blanks(const void *a, const void *b)
{
    const struct plan_blank *left = a, *right = b;
    uintptr_t node[2] = {(uintptr_t)left->node, (uintptr_t)right->node};
    uintptr_t field[2] = {(uintptr_t)left->field, (uintptr_t)right->field};
    if (node[0] != node[1])
        return node[0] < node[1] ? -1 : 1;
    return (field[0] > field[1]) - (field[0] < field[1]);
}

/* What the file says and the schema has refused: nothing but a blank is let in. */
static bool was_blank(const struct plan_node *node, const struct field *field)
{
    const struct xml_attribute *own =
        node->xml && field->place == IN_ATTRIBUTE && !field_known(node, field)
            ? xml_attribute_find(node->xml, field->name) : NULL;
    return own && !own->value.s;
}

/* As deep as the shapes nest. `made`: the blanks that the new year has brought, sorted. */
static void keep_blanks(struct roll *r, const struct plan_node *node,
                        const struct plan_blank *made, size_t count)
{
    for (size_t i = 0; i < node->shape->field_count; i++) {
        const struct field *field = &node->shape->fields[i];
        const struct plan_list *list = field_at(node, field);
        struct plan_blank key = {node, field};
        if (was_blank(node, field)
            && !(count && bsearch(&key, made, count, sizeof key, compare_blanks))) {
            keep_blank(r, node, field);
            NOTE(r, ROLL_DECIDE, &ROLL_BLANK, node, field->name,
                 ARG_TEXT("field", field->name), ARG("year", r->old_year));
        } else if (field->kind == KIND_ITEM && field_known(node, field)) {
            keep_blanks(r, *(const struct plan_node *const *)field_at(node, field), made,
                        count);
        }
        for (size_t k = 0; field->kind == KIND_LIST && k < list->count; k++)
            keep_blanks(r, list_item(field, list, k), made, count);
    }
}

static void keep_old_blanks(struct roll *r)
{
    size_t count = r->blank_count;
    struct plan_blank *made = arena_array(r->arena, count, sizeof *made);
    if (count) {
        memcpy(made, r->blanks, count * sizeof *made);
        qsort(made, count, sizeof *made, compare_blanks);
    }
    keep_blanks(r, &r->plan->node, made, count);
}

static void note_beyond_holidays(struct roll *r)
{
    if (r->beyond)
        NOTE(r, ROLL_MOVED, &ROLL_NO_HOLIDAYS, &r->plan->node, NULL,
             ARG("year", str_format(r->arena, "%d", r->beyond_year)));
}

struct rolled change_roll(struct arena *arena, const struct roll_given *given)
{
    struct roll r = {.arena = arena,
                     .given = given,
                     .old = given->plan,
                     .actuals = given->actuals,
                     .plan = plan_copy(arena, given->plan),
                     .years = given->year - given->plan->period->year,
                     .old_year = str_format(arena, "%d", (int)given->plan->period->year)};
    r.standing = figures_standing(
        arena, &(struct standing_given){.plan = given->plan,
                                        .of_quarter = {given->of_quarter[0], given->of_quarter[1],
                                                       given->of_quarter[2], given->of_quarter[3]},
                                        .actuals = given->actuals, .quarter = 4,
                                        .today = given->plan->period->end});
    roll_control(&r);
    roll_last_year(&r);
    confirm_texts(&r);
    roll_satisfaction(&r);
    roll_goals(&r);
    roll_terms(&r);
    roll_money_parts(&r);
    roll_activities(&r);
    roll_stores(&r);
    roll_actions(&r);
    roll_reviews(&r);
    roll_agreement(&r);
    roll_signing(&r);
    roll_waivers(&r);
    struct gone ids = {ids_of(arena, given->plan), ids_of(arena, r.plan)};
    drop_references(&r, &ids, &r.plan->node);
    keep_old_blanks(&r);
    note_beyond_holidays(&r);
    return (struct rolled){r.plan, r.blanks, r.blank_count, r.notes, r.note_count};
}
