/* The rows of all files beside each other. */
#include "import/actuals_parts.h"

#include <stdlib.h>

/* ---- what a row speaks of ---- */

enum { KEY_FIELDS_MAX = 3 };

static const char *const keys[ACTUALS_KINDS][KEY_FIELDS_MAX] = {
    [ACTUALS_RESULTS] = {"subject", "quarter"},   [ACTUALS_SPENDS] = {"subject", "quarter"},
    [ACTUALS_PAYMENTS] = {"term", "quarter"},     [ACTUALS_PROMOTIONS] = {"activity", "quarter"},
    [ACTUALS_AUDITS] = {"display", "quarter"},    [ACTUALS_INSPECTIONS] = {"asset", "quarter"},
    [ACTUALS_RATINGS] = {"factor", "quarter"},    [ACTUALS_COMPLAINTS] = {"id"},
    [ACTUALS_ACTIONS] = {"id", "quarter"},        [ACTUALS_FINDINGS] = {"quarter", "kind", "text"},
    [ACTUALS_DECISIONS] = {"id", "part", "field"},
};

static struct str key_part(const struct actuals_entry *entry, const char *path)
{
    const struct plan_node *node = &entry->item->node;
    const struct field *field = shape_field(node->shape, str_of(path));
    const void *at = field_at(node, field);
    if (field->kind == KIND_REF)
        return ((const struct plan_ref *)at)->id;
    if (field->kind == KIND_WORD)
        return str_of(field_word(node, field));
    return *(const struct str *)at;
}

static void set_key(struct arena *arena, struct actuals_entry *entry)
{
    struct buf key = {.arena = arena}, said = {.arena = arena};
    const char *const *paths = keys[entry->table->kind];
    for (size_t i = 0; i < KEY_FIELDS_MAX && paths[i]; i++) {
        struct str part = key_part(entry, paths[i]);
        buf_printf(&key, "%zu:%.*s", part.n, STR_ARGS(part));
        buf_printf(&said, "%s%.*s", i ? ", " : "", STR_ARGS(part));
    }
    entry->key = buf_str(&key);
    entry->said = buf_str(&said);
}

static int compare_entries(const void *left, const void *right)
{
    const struct actuals_entry *a = *(struct actuals_entry *const *)left,
                               *b = *(struct actuals_entry *const *)right;
    int order = str_compare(a->key, b->key);
    return order ? order : (a > b) - (a < b); /* they stand in the order of the files */
}

/* ---- the same in one file, and in several ---- */

static struct str document_of(const struct actuals_entry *entry)
{
    return entry->table->kind == ACTUALS_PAYMENTS
               ? ((const struct actual_payment *)entry->item)->document
               : STR_NONE;
}

/* Two payments under one term, each with its own document. */
static bool are_two_payments(const struct actuals_entry *a, const struct actuals_entry *b)
{
    struct str one = document_of(a), other = document_of(b);
    return one.n && other.n && !str_equal(one, other);
}

static void find_twice(struct actuals_reader *r, const struct actuals_entry *first,
                       const struct actuals_entry *second)
{
    ENTRY_FIND(r, second, keys[second->table->kind][0], &ACTUALS_ROW_TWICE,
               ARG("first", str_format(r->arena, "%zu", first->row->csv->number)),
               ARG("name", second->said));
}

static void find_repeated(struct actuals_reader *r, const struct message *message,
                          const struct actuals_entry *first, const struct actuals_entry *second)
{
    ENTRY_FIND(r, second, keys[second->table->kind][0], message, ARG("name", second->said),
               ARG("first", entry_place(r->arena, first)),
               ARG_WORDS("kind", second->table->rows->columns->list_names));
}

static bool adds_up(const struct plan *plan, struct str subject)
{
    const struct plan_last_year *last = plan->situation ? plan->situation->last_year : NULL;
    for (size_t i = 0; i < plan->goals.count; i++) {
        const struct plan_goal *goal = &PLAN_ITEMS(plan->goals, plan_goal)[i];
        if (str_equal(goal->id, subject) || str_equal(goal->measure, subject))
            return goal->aggregation == AGGREGATE_SUM;
    }
    for (size_t i = 0; last && i < last->results.count; i++) {
        const struct plan_result *result = &PLAN_ITEMS(last->results, plan_result)[i];
        if (str_equal(result->measure, subject))
            return result->aggregation == AGGREGATE_SUM;
    }
    for (size_t i = 0; base_words[i]; i++)
        if (str_is(subject, base_words[i]))
            return true;
    return false;
}

/* The later amount on top of the earlier; payments stay apart, each with its document. */
static void add_up(struct actuals_reader *r, struct actuals_entry *first,
                   struct actuals_entry *second)
{
    switch (second->table->kind) {
    case ACTUALS_PAYMENTS:
        if (document_of(second).n && str_equal(document_of(first), document_of(second)))
            find_repeated(r, &ACTUALS_ADD_KIND, first, second);
        return;
    case ACTUALS_SPENDS: {
        struct dec *sum = &((struct actual_spend *)first->item)->amount;
        *sum = dec_add(*sum, ((const struct actual_spend *)second->item)->amount);
        break;
    }
    case ACTUALS_RESULTS: {
        struct actual_result *sum = (struct actual_result *)first->item;
        const struct actual_result *more = (const struct actual_result *)second->item;
        if (!adds_up(r->plan, sum->subject))
            find_repeated(r, &ACTUALS_ADD_MEASURE, first, second);
        else if (more->value.known)
            sum->value = sum->value.known ? dec_add(sum->value, more->value) : more->value;
        break;
    }
    default:
        find_repeated(r, &ACTUALS_ADD_KIND, first, second);
        break;
    }
    second->out = true;
}

/* A register of complaints goes on from file to file: later rows say what has become of them. */
static void follow_complaint(struct actuals_reader *r, struct actuals_entry *first,
                             struct actuals_entry *second)
{
    struct actual_complaint *old = (struct actual_complaint *)first->item;
    const struct actual_complaint *new = (const struct actual_complaint *)second->item;
    char own[11], other[11];
    if (second->delivery != DELIVERY_REPLACE
        && date_compare(old->received, new->received) != 0) {
        date_iso(new->received, own);
        date_iso(old->received, other);
        ENTRY_FIND(r, second, "received", &ACTUALS_COMPLAINT_DIFFERS, ARG("name", new->id),
                   ARG_TEXT("date", own), ARG_TEXT("other", other),
                   ARG("first", entry_place(r->arena, first)));
    }
    old->received = new->received;
    if (date_known(new->acknowledged))
        old->acknowledged = new->acknowledged;
    if (date_known(new->resolved))
        old->resolved = new->resolved;
    if (new->owner.id.n)
        old->owner = new->owner;
    if (new->text.n)
        old->text = new->text;
    second->out = true;
}

/* A row without a value beside one that has one says nothing. */
static bool says_nothing(const struct actuals_entry *entry)
{
    return entry->table->kind == ACTUALS_RESULTS
           && !((const struct actual_result *)entry->item)->value.known;
}

/* What a row does to that of an earlier file; false if the two cannot both be. */
static bool join_files(struct actuals_reader *r, struct actuals_entry *first,
                       struct actuals_entry *second)
{
    if (second->table->kind == ACTUALS_COMPLAINTS)
        follow_complaint(r, first, second);
    else if (says_nothing(second))
        second->out = true;
    else if (says_nothing(first) || second->delivery == DELIVERY_REPLACE)
        first->out = true;
    else if (second->delivery == DELIVERY_ADD)
        add_up(r, first, second);
    else if (!are_two_payments(first, second)) {
        find_repeated(r, &ACTUALS_REPEATED, first, second);
        return false;
    }
    return true;
}

/* The same beside all rows that speak of the same and stand before it; those of its own file are
 * the last of them. */
static void join(struct actuals_reader *r, struct actuals_entry *const *group, size_t before,
                 struct actuals_entry *second)
{
    if (group[before - 1]->table == second->table && second->table->kind != ACTUALS_PAYMENTS) {
        find_twice(r, group[before - 1], second);
        return;
    }
    for (size_t i = 0; i < before && !second->out && group[i]->table != second->table; i++)
        if (!group[i]->out && !join_files(r, group[i], second))
            return;
}

static int compare_documents(const void *left, const void *right)
{
    const struct actuals_entry *a = *(struct actuals_entry *const *)left,
                               *b = *(struct actuals_entry *const *)right;
    int order = str_compare(a->key, b->key);
    if (order == 0)
        order = (a->table->order > b->table->order) - (a->table->order < b->table->order);
    if (order == 0)
        order = str_compare(document_of(a), document_of(b));
    return order ? order : (a > b) - (a < b);
}

/* Payments under one term in one file: a row without a document is the only one. */
static void check_documents(struct actuals_reader *r, struct actuals_entry **sorted,
                            size_t count)
{
    if (count)
        qsort(sorted, count, sizeof *sorted, compare_documents);
    for (size_t i = 1; i < count; i++)
        if (sorted[i]->table == sorted[i - 1]->table
            && str_equal(sorted[i]->key, sorted[i - 1]->key)
            && !are_two_payments(sorted[i - 1], sorted[i]))
            find_twice(r, sorted[i - 1], sorted[i]);
}

static void merge_kind(struct actuals_reader *r, struct actuals_entries *entries)
{
    struct actuals_entry **sorted = arena_array(r->arena, entries->count, sizeof *sorted);
    size_t count = 0;
    for (size_t i = 0; i < entries->count; i++) {
        struct actuals_entry *entry = &entries->items[i];
        if (entry->bad)
            continue;
        struct str said = entry_text(entry, "delivery");
        entry->delivery = str_is(said, "replace") ? DELIVERY_REPLACE
                          : str_is(said, "add")   ? DELIVERY_ADD
                                                  : r->options->repeated;
        set_key(r->arena, entry);
        sorted[count++] = entry;
    }
    if (count)
        qsort(sorted, count, sizeof *sorted, compare_entries);
    for (size_t i = 1, first = 0; i < count; i++) {
        if (!str_equal(sorted[i]->key, sorted[first]->key))
            first = i;
        else
            join(r, sorted + first, i - first, sorted[i]);
    }
    if (entries == &r->entries[ACTUALS_PAYMENTS])
        check_documents(r, sorted, count);
}

/* ---- new actions ---- */

static bool is_told(const struct actual_action *action)
{
    return action->text.n && action->owner.id.n && date_known(action->due);
}

static void find_new(struct actuals_reader *r, const struct actuals_entry *entry)
{
    const struct actual_action *action = (const struct actual_action *)entry->item;
    const struct columns *columns = entry->table->rows->columns;
    const struct {
        const char *path;
        bool there;
    } needs[] = {{"text", action->text.n > 0},
                 {"owner", action->owner.id.n > 0},
                 {"due", date_known(action->due)}};
    const char **missing = arena_array(r->arena, LANG_COUNT, sizeof *missing);
    for (int lang = 0; lang < LANG_COUNT; lang++) {
        struct buf out = {.arena = r->arena};
        for (size_t i = 0; i < sizeof needs / sizeof needs[0]; i++)
            if (!needs[i].there)
                buf_printf(&out, "%s%s", out.n == 0 ? "" : lang ? "、" : ", ",
                           columns->items[actuals_column(columns, needs[i].path)].headings[lang]);
        missing[lang] = str_terminated(r->arena, buf_str(&out));
    }
    struct str nearest = names_nearest(r->names, NAME_ACTION, action->id);
    if (nearest.n && !action->text.n)
        ENTRY_FIND(r, entry, "id", &ACTUALS_NAME_MISSPELT,
                   ARG_WORDS("what", name_words(NAME_ACTION)), ARG("name", action->id),
                   ARG("nearest", nearest));
    else
        ENTRY_FIND(r, entry, "id", &ACTUALS_ACTION_NEW, ARG("name", action->id),
                   ARG_WORDS("missing", missing));
}

static int compare_ids(const void *left, const void *right)
{
    const struct actuals_entry *a = *(struct actuals_entry *const *)left,
                               *b = *(struct actuals_entry *const *)right;
    int order = str_compare(((const struct actual_action *)a->item)->id,
                            ((const struct actual_action *)b->item)->id);
    return order ? order : (a > b) - (a < b);
}

/* The rows of one action that the plan does not have: one of them must tell it all; a bad one
 * may have been the one. */
static void check_new(struct actuals_reader *r, struct actuals_entry *const *rows, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (rows[i]->bad || is_told((const struct actual_action *)rows[i]->item))
            return;
    find_new(r, rows[0]);
}

static void check_actions(struct actuals_reader *r)
{
    const struct actuals_entries *entries = &r->entries[ACTUALS_ACTIONS];
    struct actuals_entry **sorted = arena_array(r->arena, entries->count, sizeof *sorted);
    size_t count = 0;
    for (size_t i = 0; i < entries->count; i++)
        if (!entries->items[i].out || entries->items[i].bad)
            sorted[count++] = &entries->items[i];
    if (count)
        qsort(sorted, count, sizeof *sorted, compare_ids);
    for (size_t i = 0, end; i < count; i = end) {
        const struct actual_action *action = (const struct actual_action *)sorted[i]->item;
        const struct plan_node *known = plan_find(r->plan, action->id);
        for (end = i + 1; end < count; end++)
            if (!str_equal(((const struct actual_action *)sorted[end]->item)->id, action->id))
                break;
        if (known && known->shape != &action_shape)
            ENTRY_FIND(r, sorted[i], "id", &ACTUALS_ID_TAKEN, ARG("name", action->id),
                       ARG_TEXT("element", known->shape->element));
        else if (!known)
            check_new(r, sorted + i, end - i);
    }
}

/* ---- a goal and its measure ---- */

/* The only goal with that measure, or NULL: two goals may divide it between them. */
static const struct plan_goal *goal_of_measure(const struct plan *plan, struct str measure)
{
    const struct plan_goal *found = NULL;
    for (size_t i = 0; i < plan->goals.count; i++) {
        const struct plan_goal *goal = &PLAN_ITEMS(plan->goals, plan_goal)[i];
        if (!str_equal(goal->measure, measure))
            continue;
        if (found)
            return NULL;
        found = goal;
    }
    return found;
}

static const struct actuals_entry *entry_of(const struct actuals_entries *entries,
                                            struct str subject, int32_t quarter)
{
    for (size_t i = 0; i < entries->count; i++) {
        const struct actual_result *result =
            (const struct actual_result *)entries->items[i].item;
        if (!entries->items[i].out && result->quarter == quarter
            && str_equal(result->subject, subject))
            return &entries->items[i];
    }
    return NULL;
}

/* The same figure given for a goal and for its measure must be the same. */
static void check_measures(struct actuals_reader *r)
{
    const struct actuals_entries *entries = &r->entries[ACTUALS_RESULTS];
    for (size_t i = 0; i < entries->count; i++) {
        const struct actuals_entry *entry = &entries->items[i];
        const struct actual_result *own = (const struct actual_result *)entry->item;
        const struct plan_goal *goal =
            entry->out ? NULL : goal_of_measure(r->plan, own->subject);
        const struct actuals_entry *first =
            goal ? entry_of(entries, goal->id, own->quarter) : NULL;
        const struct actual_result *other =
            first ? (const struct actual_result *)first->item : NULL;
        if (other && other != own && other->value.known && own->value.known
            && dec_compare(other->value, own->value) != 0)
            ENTRY_FIND(r, entry, "value", &ACTUALS_MEASURE_DIFFERS, ARG("name", entry->said),
                       ARG("value", dec_str(r->arena, own->value)),
                       ARG("other", dec_str(r->arena, other->value)),
                       ARG("first", entry_place(r->arena, first)), ARG("goal", goal->title));
    }
}

void actuals_merge(struct actuals_reader *r)
{
    for (size_t kind = 0; kind < ACTUALS_KINDS; kind++)
        merge_kind(r, &r->entries[kind]);
    check_actions(r);
    check_measures(r);
}
