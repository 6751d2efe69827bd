#include "import/merge.h"

#include "import/messages.h"

#include <stdlib.h>

/* ---- what the plan has ---- */

static int compare_old(const void *left, const void *right)
{
    return str_compare((*(struct old_row *const *)left)->key,
                       (*(struct old_row *const *)right)->key);
}

static struct old_row *old_find(const struct merge *merge, struct str key)
{
    struct old_row wanted = {.key = key}, *pointer = &wanted;
    struct old_row **found = !merge->key_count || !key.s
                                 ? NULL
                                 : bsearch(&pointer, merge->by_key, merge->key_count,
                                           sizeof *merge->by_key, compare_old);
    return found ? *found : NULL;
}

static void read_old(struct merge *merge)
{
    size_t capacity = 0;
    const struct xml_node *n = merge->container ? xml_element(merge->container->child) : NULL;
    for (; n; n = xml_element(n->next)) {
        if (!str_is(n->name, merge->columns->shape->element))
            continue;
        const struct xml_attribute *key = xml_attribute_find(n, merge->list->key);
        merge->old = arena_grow(merge->arena, merge->old, &capacity, merge->old_count + 1,
                                sizeof *merge->old);
        merge->old[merge->old_count++] = (struct old_row){
            key ? str_collapse(merge->arena, key->value) : STR_NONE, n, false};
    }
    merge->by_key = arena_array(merge->arena, merge->old_count, sizeof *merge->by_key);
    for (size_t i = 0; i < merge->old_count; i++)
        if (merge->old[i].key.s)
            merge->by_key[merge->key_count++] = &merge->old[i];
    if (merge->key_count)
        qsort(merge->by_key, merge->key_count, sizeof *merge->by_key, compare_old);
}

bool merge_find(struct merge *merge)
{
    const char *const *steps = merge->list->steps;
    const struct field *field = shape_field(&plan_shape, str_of(steps[0]));
    merge->parent_shape = &plan_shape;
    merge->parent = merge->root;
    for (size_t i = 1; i < LIST_STEPS_MAX && steps[i]; i++) {
        const struct xml_node *inside = xml_child_find(merge->parent, field->name);
        if (!inside) {
            FIND(merge->findings, &IMPORT_PLACE_MISSING, xml_pos(merge->parent),
                 ARG_TEXT("element", field->name),
                 ARG_WORDS("list", merge->columns->list_names));
            return false;
        }
        merge->parent = inside;
        merge->parent_shape = field->of;
        field = shape_field(merge->parent_shape, str_of(steps[i]));
    }
    merge->container = field->place == IN_PLACE ? merge->parent
                                                : xml_child_find(merge->parent, field->name);
    read_old(merge);
    return true;
}

/* ---- the table beside it ---- */

static struct str old_unit(const void *context, struct str key)
{
    const struct old_row *old = old_find(context, key);
    const struct xml_attribute *unit = old ? xml_attribute_find(old->xml, "unit") : NULL;
    return unit ? unit->value : STR_NONE;
}

static struct str key_of(const struct merge *merge, const struct import_row *row)
{
    return row->values[merge->columns->key].text;
}

static void find_empty(struct merge *merge, const struct import_row *row, size_t column)
{
    char cell[CSV_REFERENCE_BYTES];
    const struct column *known = &merge->columns->items[column];
    struct pos pos = rows_pos(merge->rows, row, column);
    rows_reference(merge->rows, row, column, cell);
    if (merge->rows->where[column] == SIZE_MAX)
        FIND(merge->findings, &CSV_COLUMN_MISSING, pos, ARG("field", known->path),
             ARG_WORDS("list", merge->columns->list_names),
             ARG_WORDS("heading", known->headings),
             ARG("row", str_format(merge->arena, "%zu", row->csv->number)));
    else
        FIND(merge->findings, &CSV_CELL_EMPTY, pos, ARG_TEXT("cell", cell),
             ARG("heading", rows_heading(merge->rows, column)));
    rows_mistake(merge->findings, merge->rows);
}

/* If the column must be filled in: in every new row; in a row that the plan has it may be
 * missing, but not empty; inside an item, only if the item has another value. */
static bool is_needed(const struct merge *merge, const struct import_row *row, size_t column,
                      bool is_new)
{
    const struct column *known = &merge->columns->items[column];
    const struct row_value *value = &row->values[column];
    if (!known->required || value->text.s || value->bad || (!is_new && !value->there))
        return false;
    if (known->depth == 1)
        return true;
    size_t first = column;
    while (first > 0 && merge->columns->items[first - 1].depth == known->depth
           && merge->columns->items[first - 1].steps[0] == known->steps[0])
        first--;
    return piece_filled(row, first, piece_end(merge->columns, first, merge->columns->count, 1));
}

static void find_exists(struct merge *merge, const struct import_row *row,
                        const struct old_row *old)
{
    char cell[CSV_REFERENCE_BYTES];
    size_t line = pos_place(xml_pos(old->xml)).line;
    rows_reference(merge->rows, row, merge->columns->key, cell);
    FIND(merge->findings, &CSV_ROW_EXISTS, rows_pos(merge->rows, row, merge->columns->key),
         ARG_TEXT("cell", cell), ARG("key", old->key),
         ARG("line", str_format(merge->arena, "%zu", line)));
    rows_mistake(merge->findings, merge->rows);
}

/* Only a table that is the whole list says by an empty cell that there is no value; else what it
 * does not have stays. */
static void keep_empty(const struct merge *merge, struct import_row *row)
{
    for (size_t i = 0; i < merge->columns->count; i++)
        row->values[i].there = row->values[i].there && row->values[i].text.s;
}

static void check_row(struct merge *merge, size_t index)
{
    struct import_row *row = &merge->rows->items[index];
    struct old_row *old = old_find(merge, key_of(merge, row));
    merge->matches[index] = old;
    if (old)
        old->met = true;
    if (old && merge->mode == IMPORT_REPLACE)
        keep_empty(merge, row);
    if (old && merge->mode == IMPORT_ADD)
        find_exists(merge, row, old);
    else
        for (size_t i = 0; i < merge->columns->count; i++)
            if (is_needed(merge, row, i, !old))
                find_empty(merge, row, i);
}

struct keyed {
    struct str key;
    size_t row;
};

static int compare_keyed(const void *left, const void *right)
{
    const struct keyed *a = left, *b = right;
    int order = str_compare(a->key, b->key);
    return order ? order : (a->row > b->row) - (a->row < b->row);
}

static void find_twice(struct merge *merge, size_t first, size_t second)
{
    char cell[CSV_REFERENCE_BYTES], other[CSV_REFERENCE_BYTES];
    const struct import_row *row = &merge->rows->items[second];
    rows_reference(merge->rows, row, merge->columns->key, cell);
    rows_reference(merge->rows, &merge->rows->items[first], merge->columns->key, other);
    FIND(merge->findings, &CSV_ROW_TWICE, rows_pos(merge->rows, row, merge->columns->key),
         ARG_TEXT("cell", cell), ARG("key", key_of(merge, row)), ARG_TEXT("first", other));
    rows_mistake(merge->findings, merge->rows);
}

static void check_twice(struct merge *merge)
{
    size_t count = 0, first = 0;
    struct keyed *keyed = arena_array(merge->arena, merge->rows->count, sizeof *keyed);
    for (size_t i = 0; i < merge->rows->count; i++)
        if (key_of(merge, &merge->rows->items[i]).s)
            keyed[count++] = (struct keyed){key_of(merge, &merge->rows->items[i]), i};
    if (count)
        qsort(keyed, count, sizeof *keyed, compare_keyed);
    for (size_t i = 1; i < count && merge->rows->mistakes <= ROWS_MISTAKES_MAX; i++) {
        if (str_equal(keyed[i].key, keyed[first].key))
            find_twice(merge, keyed[first].row, keyed[i].row);
        else
            first = i;
    }
}

bool merge_read(struct merge *merge, const struct csv_table *table)
{
    merge->rows = rows_read(
        merge->arena, merge->findings, table, merge->columns,
        &(struct rows_asked){
            .unit = old_unit, .context = merge, .unit_key = merge->columns->key});
    if (!merge->rows)
        return false;
    merge->matches = arena_array(merge->arena, merge->rows->count, sizeof *merge->matches);
    for (size_t i = 0; i < merge->rows->count && merge->rows->mistakes <= ROWS_MISTAKES_MAX; i++)
        check_row(merge, i);
    check_twice(merge);
    return true;
}

/* ---- ids ---- */

struct ids {
    struct arena *arena;
    struct id_use *items;
    size_t count, capacity;
};

static void add_id(struct ids *ids, struct id_use use)
{
    ids->items =
        arena_grow(ids->arena, ids->items, &ids->capacity, ids->count + 1, sizeof *ids->items);
    use.order = ids->count;
    ids->items[ids->count++] = use;
}

/* As deep as the shapes are. */
static void collect_ids(struct ids *ids, const struct shape *shape, const struct xml_node *xml)
{
    for (size_t i = 0; i < shape->field_count; i++) {
        const struct field *field = &shape->fields[i];
        const struct xml_attribute *own =
            field->kind == KIND_ID ? xml_attribute_find(xml, field->name) : NULL;
        const struct xml_node *group = field->place == IN_CHILD
                                           ? xml_child_find(xml, field->name)
                                           : xml;
        if (own)
            add_id(ids, (struct id_use){.id = str_collapse(ids->arena, own->value),
                                        .element = shape->element,
                                        .pos = xml_attribute_pos(xml, own),
                                        .xml = xml});
        if (field->kind == KIND_ITEM && group)
            collect_ids(ids, field->of, group);
        if (field->kind != KIND_LIST || !group)
            continue;
        const struct xml_node *n = xml_element(group->child);
        for (; n; n = xml_element(n->next))
            if (str_is(n->name, field->of->element))
                collect_ids(ids, field->of, n);
    }
}

static int compare_ids(const void *left, const void *right)
{
    const struct id_use *a = left, *b = right;
    int order = str_compare(a->id, b->id);
    /* What the plan has comes first, so that the new row is the one to be told. */
    if (order == 0)
        order = (a->xml == NULL) - (b->xml == NULL);
    return order ? order : (a->order > b->order) - (a->order < b->order);
}

static bool is_gone(const struct merge *merge, const struct xml_node *xml)
{
    for (size_t i = 0; merge->mode == IMPORT_REPLACE_ALL && i < merge->old_count; i++)
        if (merge->old[i].xml == xml)
            return !merge->old[i].met;
    return false;
}

static bool is_new_row(const struct merge *merge, size_t row)
{
    return !merge->matches[row] && key_of(merge, &merge->rows->items[row]).s;
}

static void add_new_id(struct ids *ids, const struct merge *merge,
                       const struct import_row *row)
{
    char cell[CSV_REFERENCE_BYTES];
    size_t key = merge->columns->key;
    rows_reference(merge->rows, row, key, cell);
    add_id(ids, (struct id_use){.id = key_of(merge, row),
                                .element = merge->columns->shape->element,
                                .pos = rows_pos(merge->rows, row, key),
                                .cell = str_copy(ids->arena, str_of(cell))});
}

static void find_taken(struct findings *findings, const struct id_use *first,
                       const struct id_use *second)
{
    struct str where = str_format(findings->arena, "%s:%zu", first->pos.source->name,
                                  pos_place(first->pos).line);
    FIND(findings, &CSV_ID_TAKEN, second->pos, ARG("cell", second->cell),
         ARG("key", second->id), ARG_TEXT("element", first->element), ARG("where", where));
}

void merge_check_ids(struct arena *arena, struct findings *findings,
                     const struct xml_node *root, struct merge *const *merges, size_t count)
{
    struct ids ids = {.arena = arena};
    collect_ids(&ids, &plan_shape, root);
    for (size_t i = 0; i < count; i++) {
        bool has_ids = merges[i]->columns->items[merges[i]->columns->key].field->kind == KIND_ID;
        for (size_t k = 0; has_ids && k < merges[i]->rows->count; k++)
            if (is_new_row(merges[i], k))
                add_new_id(&ids, merges[i], &merges[i]->rows->items[k]);
    }
    if (ids.count)
        qsort(ids.items, ids.count, sizeof *ids.items, compare_ids);
    for (size_t i = 1, first = 0; i < ids.count; i++) {
        const struct id_use *a = &ids.items[first], *b = &ids.items[i];
        bool same = str_equal(a->id, b->id), gone = false;
        for (size_t k = 0; same && a->xml && k < count; k++)
            gone = gone || is_gone(merges[k], a->xml);
        if (same && !gone && !b->xml && a->pos.source != b->pos.source)
            find_taken(findings, a, b);
        if (!same || gone)
            first = i;
    }
}
