#include "compose/path.h"

#include "compose/amendment.h"

static struct str next_part(struct str path, size_t *at)
{
    size_t dot = str_find(path, STR("."), *at);
    size_t end = dot == SIZE_MAX ? path.n : dot;
    struct str part = str_slice(path, *at, end - *at);
    *at = dot == SIZE_MAX ? path.n : dot + 1;
    return part;
}

/* A path that begins so leads into the amendment that a document makes to the plan. */
static const struct str into_amendment = {"amendment.", sizeof "amendment." - 1};

static struct path_end check_through(struct str path, bool through_lists)
{
    bool amendment = str_starts(path, into_amendment);
    const struct shape *shape = amendment ? &amendment_view_shape : &plan_shape;
    struct path_end end = {.shape = shape};
    const struct field *field = NULL;
    for (size_t at = amendment ? into_amendment.n : 0; at < path.n || !field;) {
        struct str part = next_part(path, &at);
        if (field && field->kind == KIND_LIST && str_is(part, "count") && at == path.n) {
            end.count = true;
            break;
        }
        field = shape ? shape_field(shape, part) : NULL;
        if (!field) {
            end.wrong = part;
            return end;
        }
        bool leads_on = field->kind == KIND_ITEM || (field->kind == KIND_REF && field->of)
                        || (through_lists && field->kind == KIND_LIST);
        shape = leads_on ? field->of : NULL;
        if (shape)
            end.shape = shape;
    }
    end.field = field;
    return end;
}

struct path_end path_check(struct str path)
{
    return check_through(path, false);
}

struct path_end condition_check(struct str path)
{
    return check_through(path, true);
}

static const struct plan_node *follow(const struct plan_node *node, const struct field *field)
{
    const void *member = field_at(node, field);
    if (field->kind == KIND_ITEM)
        return *(const struct plan_node *const *)member;
    return field->kind == KIND_REF ? ((const struct plan_ref *)member)->target : NULL;
}

/* As far as the path goes without a choice: to its end, or to a list, where `rest` is what the
 * path says of the list's items. */
static struct path_value find_from(const struct plan_node *node, struct str path,
                                   struct str *rest)
{
    struct path_value value = {.node = node};
    *rest = STR("");
    for (size_t at = 0; node && at < path.n;) {
        size_t start = at;
        struct str part = next_part(path, &at);
        if (value.field && value.field->kind == KIND_LIST) {
            *rest = str_slice(path, start, path.n);
            return value;
        }
        if (value.field)
            value.node = follow(value.node, value.field);
        if (!value.node)
            return value;
        value.field = shape_field(value.node->shape, part);
    }
    return value;
}

/* Where a path begins, and what is left of it. */
static const struct plan_node *path_start(const struct plan *plan, struct str *path)
{
    if (!str_starts(*path, into_amendment))
        return &plan->node;
    *path = str_slice(*path, into_amendment.n, path->n);
    return plan->amendment;
}

struct path_value path_find(const struct plan *plan, struct str path)
{
    struct str rest;
    const struct plan_node *start = path_start(plan, &path);
    struct path_value value = find_from(start, path, &rest);
    value.count = rest.n > 0;
    return value;
}

bool path_known(struct path_value value)
{
    return value.node && value.field && field_known(value.node, value.field);
}

bool condition_next(struct str list, size_t *at, struct condition *condition)
{
    while (*at < list.n && list.s[*at] == ' ')
        (*at)++;
    if (*at >= list.n)
        return false;
    size_t space = str_find(list, STR(" "), *at);
    size_t end = space == SIZE_MAX ? list.n : space;
    struct str text = str_slice(list, *at, end - *at);
    *at = end;
    *condition = (struct condition){.path = text};
    size_t equal = str_find(text, STR("="), 0);
    if (equal != SIZE_MAX) {
        condition->word = str_slice(text, equal + 1, text.n);
        condition->negated = equal > 0 && text.s[equal - 1] == '!';
        condition->path = str_slice(text, 0, equal - (condition->negated ? 1 : 0));
    } else if (text.s[0] == '!') {
        condition->negated = true;
        condition->path = str_slice(text, 1, text.n);
    }
    return true;
}

static bool value_is(struct path_value value, struct str word)
{
    const void *member = field_at(value.node, value.field);
    if (value.field->kind == KIND_WORD)
        return str_is(word, field_word(value.node, value.field));
    if (value.field->kind == KIND_TEXT || value.field->kind == KIND_ID)
        return str_equal(word, *(const struct str *)member);
    return false;
}

/* A path through a list holds if it holds for one of its items. It calls itself once for each
 * list on the path, and lists of the plan hold few others. */
static bool holds_from(const struct plan_node *node, const struct condition *condition,
                       struct str path)
{
    struct str rest;
    struct path_value value = find_from(node, path, &rest);
    if (!rest.n || str_is(rest, "count"))
        return path_known(value) && (!condition->word.s || value_is(value, condition->word));
    const struct plan_list *list = field_at(value.node, value.field);
    for (size_t i = 0; i < list->count; i++)
        if (holds_from(list_item(value.field, list, i), condition, rest))
            return true;
    return false;
}

static bool has_own_clauses(const struct plan *plan)
{
    const struct plan_agreement *agreement = plan->agreement;
    for (size_t i = 0; agreement && i < agreement->clauses.count; i++)
        if (!PLAN_ITEMS(agreement->clauses, plan_clause)[i].ref.s)
            return true;
    return false;
}

static bool has_open_activities(const struct plan *plan)
{
    for (size_t i = 0; i < plan->activities.count; i++)
        if (date_known(PLAN_ITEMS(plan->activities, plan_activity)[i].agree_by))
            return true;
    return false;
}

static bool has_targets(const struct plan *plan)
{
    for (size_t i = 0; i < plan->goals.count; i++)
        if (PLAN_ITEMS(plan->goals, plan_goal)[i].target)
            return true;
    return false;
}

static bool has_quarters(const struct plan *plan)
{
    for (size_t i = 0; i < plan->goals.count; i++)
        if (PLAN_ITEMS(plan->goals, plan_goal)[i].quarters)
            return true;
    return false;
}

/* Who keeps how many originals is said of both parties. */
static bool has_copies_kept(const struct plan *plan)
{
    return plan->signing && plan->signing->supplier_copies && plan->signing->customer_copies;
}

/* Whoever lists its stores or plans its shelves sells to consumers. */
static bool has_shops(const struct plan *plan)
{
    const struct plan_party *customer = plan->parties ? plan->parties->customer : NULL;
    return plan->displays.count > 0 || (customer && customer->stores.count > 0);
}

struct fact {
    const char *name;
    bool (*holds)(const struct plan *plan); /* NULL: the contract is bilingual */
};

static const struct fact *fact_find(struct str name)
{
    static const struct fact facts[] = {{"ownClauses", has_own_clauses},
                                        {"openActivities", has_open_activities},
                                        {"goalTargets", has_targets},
                                        {"goalQuarters", has_quarters},
                                        {"copiesKept", has_copies_kept},
                                        {"retailer", has_shops},
                                        {"bilingual", NULL}};
    for (size_t i = 0; i < sizeof facts / sizeof facts[0]; i++)
        if (str_is(name, facts[i].name))
            return &facts[i];
    return NULL;
}

bool fact_exists(struct str name)
{
    return fact_find(name) != NULL;
}

bool condition_holds(const struct plan *plan, bool bilingual,
                     const struct condition *condition)
{
    const struct fact *fact = fact_find(condition->path);
    if (fact)
        return (fact->holds ? fact->holds(plan) : bilingual) != condition->negated;
    struct str path = condition->path;
    const struct plan_node *start = path_start(plan, &path);
    return holds_from(start, condition, path) != condition->negated;
}

bool conditions_hold_in(const struct plan *plan, bool bilingual, struct str list)
{
    struct condition condition;
    for (size_t at = 0; condition_next(list, &at, &condition);)
        if (!condition_holds(plan, bilingual, &condition))
            return false;
    return true;
}

bool conditions_hold(const struct plan *plan, struct str list)
{
    return conditions_hold_in(plan, false, list);
}

bool piece_next(struct str text, size_t *at, struct piece *piece)
{
    if (*at >= text.n)
        return false;
    *piece = (struct piece){.offset = *at};
    struct str rest = str_slice(text, *at, text.n);
    if (str_starts(rest, STR("{{"))) {
        piece->literal = str_slice(rest, 0, 1);
        *at += 2;
        return true;
    }
    if (rest.s[0] != '{') {
        size_t brace = str_find(rest, STR("{"), 0);
        piece->literal = str_slice(rest, 0, brace);
        *at += piece->literal.n;
        return true;
    }
    size_t close = str_find(rest, STR("}"), 0);
    piece->is_field = true;
    piece->unclosed = close == SIZE_MAX;
    struct str inner = str_slice(rest, 1, piece->unclosed ? rest.n : close - 1);
    size_t bar = str_find(inner, STR("|"), 0);
    piece->path = str_trim(str_slice(inner, 0, bar));
    if (bar != SIZE_MAX)
        piece->format = str_trim(str_slice(inner, bar + 1, inner.n));
    *at += piece->unclosed ? rest.n : close + 1;
    return true;
}
