#include "plan/link.h"

#include "plan/messages.h"
#include "xml/nearest.h"
#include "xml/xml.h"

#include <stdio.h>
#include <stdlib.h>

enum { CANDIDATES_MAX = 200 }; /* ids that are compared with a misspelt one */

void link_add_id(struct links *links, struct link_id id)
{
    links->ids = arena_grow(links->arena, links->ids, &links->id_capacity,
                            links->id_count + 1, sizeof *links->ids);
    links->ids[links->id_count++] = id;
}

void link_add_use(struct links *links, struct link_use use)
{
    links->uses = arena_grow(links->arena, links->uses, &links->use_capacity,
                             links->use_count + 1, sizeof *links->uses);
    links->uses[links->use_count++] = use;
}

static int compare_ids(const void *left, const void *right)
{
    const struct link_id *a = left, *b = right;
    int order = str_compare(a->id, b->id);
    return order ? order : (a->pos.offset > b->pos.offset) - (a->pos.offset < b->pos.offset);
}

static bool stopped(const struct links *links)
{
    return links->mistakes > LINK_MISTAKES_MAX;
}

/* True if there is room for one more mistake. */
static bool count_mistake(struct links *links, struct pos pos)
{
    if (++links->mistakes <= LINK_MISTAKES_MAX)
        return true;
    char limit[16];
    snprintf(limit, sizeof limit, "%d", LINK_MISTAKES_MAX);
    FIND(links->findings, &PLAN_REFERENCES_MANY, pos, ARG_TEXT("limit", limit));
    return false;
}

static void find_twice(struct links *links, const struct link_id *first,
                       const struct link_id *again)
{
    char line[24];
    if (!count_mistake(links, again->pos))
        return;
    snprintf(line, sizeof line, "%zu", pos_place(first->pos).line);
    FIND(links->findings, &PLAN_ID_TWICE, again->pos, ARG("id", again->id),
         ARG_TEXT("line", line));
}

static void check_unique(struct links *links)
{
    size_t first = 0;
    for (size_t i = 1; i < links->id_count && !stopped(links); i++) {
        if (str_equal(links->ids[i].id, links->ids[first].id))
            find_twice(links, &links->ids[first], &links->ids[i]);
        else
            first = i;
    }
}

/* The first in the file with that id, or NULL. */
static const struct link_id *find_id(const struct links *links, struct str id)
{
    size_t low = 0, high = links->id_count;
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (str_compare(links->ids[middle].id, id) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low < links->id_count && str_equal(links->ids[low].id, id) ? &links->ids[low] : NULL;
}

static int compare_written(const void *left, const void *right)
{
    return str_compare(*(const struct str *)left, *(const struct str *)right);
}

static const struct xml_node *next_node(const struct xml_node *node)
{
    if (node->child)
        return node->child;
    while (node && !node->next)
        node = node->parent;
    return node ? node->next : NULL;
}

static void collect_written(struct links *links)
{
    size_t capacity = 0;
    links->written = arena_grow(links->arena, NULL, &capacity, 1, sizeof *links->written);
    for (const struct xml_node *n = links->root; n; n = next_node(n)) {
        const struct xml_attribute *id = xml_attribute_find(n, "id");
        if (!id || !id->value.s)
            continue;
        links->written = arena_grow(links->arena, links->written, &capacity,
                                    links->written_count + 1, sizeof *links->written);
        links->written[links->written_count++] = id->value;
    }
    qsort(links->written, links->written_count, sizeof *links->written, compare_written);
}

static bool is_written(struct links *links, struct str id)
{
    if (!links->written)
        collect_written(links);
    return bsearch(&id, links->written, links->written_count, sizeof id, compare_written);
}

static struct pos use_pos(const struct link_use *use)
{
    const struct xml_node *xml = use->node->xml;
    return xml_value_pos(xml, xml_attribute_find(xml, use->field->name), use->index);
}

static struct str nearest_id(const struct links *links, const struct link_use *use)
{
    struct str best = STR_NONE;
    size_t distance = SIZE_MAX, compared = 0;
    for (size_t i = 0; i < links->id_count && compared < CANDIDATES_MAX; i++) {
        if (use->field->of && links->ids[i].node->shape != use->field->of)
            continue;
        nearest_offer(use->ref->id, links->ids[i].id, &best, &distance);
        compared++;
    }
    return best;
}

static void find_no_target(struct links *links, const struct link_use *use)
{
    if (!count_mistake(links, use_pos(use)))
        return;
    const char *wanted = use->field->of ? use->field->of->element : "…";
    struct str nearest = nearest_id(links, use);
    if (nearest.s)
        FIND(links->findings, &PLAN_REFERENCE_MISSPELT, use_pos(use),
             ARG_TEXT("field", use->field->name), ARG("id", use->ref->id),
             ARG("nearest", nearest));
    else
        FIND(links->findings, &PLAN_REFERENCE_UNKNOWN, use_pos(use),
             ARG_TEXT("field", use->field->name), ARG("id", use->ref->id),
             ARG_TEXT("wanted", wanted));
}

static void resolve(struct links *links, const struct link_use *use)
{
    const struct link_id *id = find_id(links, use->ref->id);
    if (!id) {
        if (!is_written(links, use->ref->id))
            find_no_target(links, use);
    } else if (!use->field->of || id->node->shape == use->field->of) {
        use->ref->target = id->node;
    } else if (count_mistake(links, use_pos(use))) {
        FIND(links->findings, &PLAN_REFERENCE_KIND, use_pos(use),
             ARG_TEXT("field", use->field->name), ARG("id", use->ref->id),
             ARG_TEXT("found", id->node->shape->element),
             ARG_TEXT("wanted", use->field->of->element));
    }
}

void link_resolve(struct links *links)
{
    if (links->id_count)
        qsort(links->ids, links->id_count, sizeof *links->ids, compare_ids);
    check_unique(links);
    for (size_t i = 0; i < links->use_count && !stopped(links); i++)
        resolve(links, &links->uses[i]);
}
