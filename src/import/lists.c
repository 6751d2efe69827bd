#include "import/lists.h"

#include "import/messages.h"

static const struct import_list lists[] = {
    {.name = "goals", .steps = {"goals"}, .key = "id"},
    {.name = "activities", .steps = {"activities"}, .key = "id"},
    {.name = "actions", .steps = {"actions"}, .key = "id"},
    {.name = "products", .steps = {"products"}, .key = "code"},
    {.name = "stores", .steps = {"parties", "customer", "stores"}, .key = "code"},
    {.name = "contacts", .steps = {"parties", "contacts"}, .key = "id"},
};

enum { LISTS = sizeof lists / sizeof lists[0] };

static const char *const delivery_words[] = {"replace", "add", NULL};

/* A name and a unit beside an id help who fills a table in; they are not read into anything. */
static const struct field further_fields[] = {
    {.name = "title", .kind = KIND_TEXT, .place = IN_ATTRIBUTE},
    {.name = "unit", .kind = KIND_TEXT, .place = IN_ATTRIBUTE},
    {.name = "delivery", .kind = KIND_WORD, .place = IN_ATTRIBUTE, .words = delivery_words},
};
static const struct shape further_shape = {
    .element = "row", .fields = further_fields,
    .field_count = sizeof further_fields / sizeof further_fields[0]};

#define ACTUALS(member, ...)                                                      \
    {.name = "actuals." #member, .steps = {#member}, .key = "quarter",            \
     .root = &actuals_shape, .further = &further_shape, .needed = {__VA_ARGS__}}

const struct import_list actuals_lists[ACTUALS_KINDS] = {
    [ACTUALS_RESULTS] = ACTUALS(results, "subject", "quarter", "value"),
    [ACTUALS_SPENDS] = ACTUALS(spends, "subject", "quarter", "amount"),
    [ACTUALS_PAYMENTS] = ACTUALS(payments, "term", "quarter", "amount"),
    [ACTUALS_PROMOTIONS] = ACTUALS(promotions, "activity", "quarter", "actual"),
    [ACTUALS_AUDITS] = ACTUALS(audits, "display", "quarter"),
    [ACTUALS_INSPECTIONS] = ACTUALS(inspections, "asset", "quarter"),
    [ACTUALS_RATINGS] = ACTUALS(ratings, "factor", "quarter", "satisfaction"),
    [ACTUALS_COMPLAINTS] = {.name = "actuals.complaints", .steps = {"complaints"}, .key = "id",
                            .root = &actuals_shape, .further = &further_shape,
                            .needed = {"id", "received"}},
    [ACTUALS_ACTIONS] = ACTUALS(actions, "id", "quarter", "state"),
    [ACTUALS_FINDINGS] = ACTUALS(findings, "quarter", "kind", "text"),
    [ACTUALS_DECISIONS] = ACTUALS(decisions, "id", "quarter", "part", "field", "value"),
};

const struct import_list *list_find(struct findings *findings, struct str name,
                                    struct pos pos)
{
    struct buf known = {.arena = findings->arena};
    for (size_t i = 0; i < LISTS; i++) {
        if (str_is(name, lists[i].name))
            return &lists[i];
        buf_printf(&known, "%s%s", i ? ", " : "", lists[i].name);
    }
    FIND(findings, &IMPORT_LIST_UNKNOWN, pos, ARG("list", name),
         ARG("known", buf_str(&known)));
    return NULL;
}

const struct import_list *list_with_headings(struct findings *findings, struct str name,
                                             struct pos pos)
{
    for (size_t i = 0; i < ACTUALS_KINDS; i++)
        if (str_is(name, actuals_lists[i].name))
            return &actuals_lists[i];
    return list_find(findings, name, pos);
}

const struct field *list_field(const struct import_list *list)
{
    const struct shape *shape = list->root ? list->root : &plan_shape;
    const struct field *field = NULL;
    for (size_t i = 0; i < LIST_STEPS_MAX && list->steps[i]; i++) {
        field = shape_field(shape, str_of(list->steps[i]));
        shape = field->of;
    }
    return field;
}
