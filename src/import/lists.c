#include "import/lists.h"

#include "import/messages.h"

static const struct import_list lists[] = {
    {"goals", {"goals"}, "id"},
    {"activities", {"activities"}, "id"},
    {"actions", {"actions"}, "id"},
    {"products", {"products"}, "code"},
    {"stores", {"parties", "customer", "stores"}, "code"},
    {"contacts", {"parties", "contacts"}, "id"},
};

enum { LISTS = sizeof lists / sizeof lists[0] };

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

const struct field *list_field(const struct import_list *list)
{
    const struct shape *shape = &plan_shape;
    const struct field *field = NULL;
    for (size_t i = 0; i < LIST_STEPS_MAX && list->steps[i]; i++) {
        field = shape_field(shape, str_of(list->steps[i]));
        shape = field->of;
    }
    return field;
}
