#include "compose/names.h"

#include "base/arena.h"
#include "base/file.h"
#include "compose/words.h"

#include <stdlib.h>
#include <string.h>

struct name {
    struct str id, text;
};

struct names {
    struct name *items; /* sorted by id */
    size_t count;
};

static int compare_names(const void *a, const void *b)
{
    return str_compare(((const struct name *)a)->id, ((const struct name *)b)->id);
}

static struct str name_find(const struct names *names, const char *first, const char *second)
{
    char id[128];
    size_t n = strlen(first), more = second ? strlen(second) + 1 : 0;
    if (n + more >= sizeof id || !names->count)
        return STR_NONE;
    memcpy(id, first, n);
    if (second) {
        id[n] = '.';
        memcpy(id + n + 1, second, more - 1);
    }
    struct name key = {.id = {id, n + more}};
    const struct name *name =
        bsearch(&key, names->items, names->count, sizeof key, compare_names);
    return name ? name->text : STR_NONE;
}

/* Two shapes share the element <factor>. */
static const char *called(const struct shape *shape)
{
    return shape == &pay_factor_shape ? "payFactor" : shape->element;
}

static struct str field_found(const struct names *names, const struct shape *shape,
                              const struct field *field)
{
    struct str own = name_find(names, called(shape), field->name);
    return own.s ? own : name_find(names, "any", field->name);
}

/* As deep as the shapes nest. */
static bool need_all(struct findings *findings, const struct names *names, struct pos pos,
                     const struct shape *shape)
{
    bool good = name_find(names, called(shape), NULL).s != NULL;
    if (!good)
        FIND(findings, &WORD_MISSING, pos, ARG_TEXT("id", called(shape)));
    for (size_t i = 0; i < shape->field_count; i++) {
        const struct field *field = &shape->fields[i];
        if (!field_found(names, shape, field).s) {
            FIND(findings, &WORD_MISSING, pos,
                 ARG("id", str_format(findings->arena, "any.%s", field->name)));
            good = false;
        }
        if (field->kind == KIND_ITEM || field->kind == KIND_LIST)
            good &= need_all(findings, names, pos, field->of);
    }
    return good;
}

const struct names *names_load(struct arena *arena, struct findings *findings, const char *path,
                               const struct xml_schema *schema)
{
    const struct source *source = file_read(arena, findings, path, XML_BYTES_MAX);
    size_t before = findings->by_level[LEVEL_ERROR] + findings->by_level[LEVEL_FAILURE];
    const struct xml_node *root = source ? xml_read(arena, findings, source, schema) : NULL;
    if (!root
        || findings->by_level[LEVEL_ERROR] + findings->by_level[LEVEL_FAILURE] > before)
        return NULL;
    struct names *names = arena_alloc(arena, sizeof *names);
    size_t capacity = 0;
    for (const struct xml_node *n = xml_element(root->child); n; n = xml_element(n->next)) {
        const struct xml_attribute *id = xml_attribute_find(n, "id");
        if (!id)
            continue;
        names->items =
            arena_grow(arena, names->items, &capacity, names->count + 1, sizeof *names->items);
        names->items[names->count++] = (struct name){id->value, xml_text(arena, n)};
    }
    if (names->count)
        qsort(names->items, names->count, sizeof *names->items, compare_names);
    bool good = true;
    for (size_t i = 1; i < names->count; i++)
        if (str_equal(names->items[i].id, names->items[i - 1].id)) {
            FIND(findings, &WORD_TWICE, POS_WHOLE(source), ARG("id", names->items[i].id));
            good = false;
        }
    if (!name_find(names, "any", "nth").s) {
        FIND(findings, &WORD_MISSING, POS_WHOLE(source), ARG_TEXT("id", "any.nth"));
        good = false;
    }
    good &= need_all(findings, names, POS_WHOLE(source), &plan_shape);
    return good ? names : NULL;
}

struct str name_of_element(const struct names *names, const struct shape *shape)
{
    return name_find(names, called(shape), NULL);
}

struct str name_of_field(const struct names *names, const struct shape *shape,
                         const struct field *field)
{
    return field_found(names, shape, field);
}

struct str name_of_place(const struct names *names, const struct shape *shape)
{
    struct str own = name_find(names, called(shape), "nth");
    return own.s ? own : name_find(names, "any", "nth");
}
