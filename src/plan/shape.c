#include "plan/shape.h"

#include "xml/nearest.h"
#include "xml/xml.h"

#include <string.h>

const struct field *shape_field(const struct shape *shape, struct str name)
{
    char first = name.n ? name.s[0] : '\0'; /* most names differ there */
    for (size_t i = 0; i < shape->field_count; i++)
        if (shape->fields[i].name[0] == first && str_is(name, shape->fields[i].name))
            return &shape->fields[i];
    return NULL;
}

const void *field_at(const struct plan_node *node, const struct field *field)
{
    return (const char *)node + field->offset;
}

const struct plan_node *list_item(const struct field *field, const struct plan_list *list,
                                  size_t index)
{
    return (const void *)((const char *)list->items + index * field->of->size);
}

bool field_known(const struct plan_node *node, const struct field *field)
{
    const void *at = field_at(node, field);
    switch (field->kind) {
    case KIND_TEXT:
    case KIND_ID:
        return ((const struct str *)at)->s != NULL;
    case KIND_DATE:
        return date_known(*(const struct date *)at);
    case KIND_DECIMAL:
        return ((const struct dec *)at)->known;
    case KIND_COUNT:
    case KIND_WORD:
        return *(const int32_t *)at != 0;
    case KIND_REF:
        return ((const struct plan_ref *)at)->id.s != NULL;
    case KIND_REFS:
        return ((const struct plan_refs *)at)->count != 0;
    case KIND_ITEM:
        return *(const struct plan_node *const *)at != NULL;
    case KIND_LIST:
        return ((const struct plan_list *)at)->count != 0;
    }
    return false;
}

/* The element of the file that belongs to the field: a child, the first of several, or the
 * node's own. NULL if it should be there and is not, or if the node stands in no file. */
static const struct xml_node *field_element(const struct plan_node *node,
                                            const struct field *field)
{
    if (!node->xml)
        return NULL;
    if (field->place == IN_CHILD)
        return xml_child_find(node->xml, field->name);
    if (field->place == IN_PLACE)
        return xml_child_find(node->xml, field->of->element);
    return node->xml;
}

bool field_written(const struct plan_node *node, const struct field *field)
{
    if (!node->xml)
        return field_known(node, field);
    if (field->place == IN_ATTRIBUTE)
        return xml_attribute_find(node->xml, field->name) != NULL;
    if (field->place == IN_CONTENT)
        return field_known(node, field);
    return field_element(node, field) != NULL;
}

static bool says(const struct xml_node *element, const char *attribute, const char *word)
{
    const struct xml_attribute *own = xml_attribute_find(element, attribute);
    return own && str_is(own->value, word);
}

/* Of the child elements that hold a text in several languages, one that is internal makes all
 * of them so: what is kept from a reader is kept in every language. So with locks. */
static bool any_says(const struct plan_node *node, const struct field *field,
                     const char *attribute, const char *word)
{
    const struct xml_node *n = field->place == IN_CHILD ? field_element(node, field) : NULL;
    for (; n; n = field->prose ? xml_element(n->next) : NULL)
        if (str_is(n->name, field->name) && says(n, attribute, word))
            return true;
    return false;
}

enum audience field_audience(const struct plan_node *node, const struct field *field)
{
    for (const struct plan_said *said = node->said; said; said = said->next)
        if (said->field == field && node->audience == AUDIENCE_BOTH)
            return said->audience;
    if (node->audience == AUDIENCE_INTERNAL || any_says(node, field, "audience", "internal"))
        return AUDIENCE_INTERNAL;
    return any_says(node, field, "audience", "both") ? AUDIENCE_BOTH : field->audience;
}

bool field_locked(const struct plan_node *node, const struct field *field)
{
    return node->locked || any_says(node, field, "locked", "yes");
}

const struct plan_other *other_find(const struct plan_node *node, const struct field *field,
                                    enum lang lang)
{
    const struct plan_other *other = node->others;
    while (other && !(other->field == field && other->lang == lang))
        other = other->next;
    return other;
}

/* In a plan translated, the element whose text the field has taken. */
static const struct plan_other *other_shown(const struct plan_node *node,
                                            const struct field *field)
{
    const struct str *text = field_at(node, field);
    const struct plan_other *other = node->others;
    while (other && !(other->field == field && other->text.s == text->s))
        other = other->next;
    return other;
}

static bool language_of(const struct xml_node *element, const char *attribute, enum lang *lang)
{
    const struct xml_attribute *tag = xml_attribute_find(element, attribute);
    return tag && lang_parse(tag->value, lang);
}

/* The child element that says, with xml:lang, the text of a field in the plan's own language;
 * NULL if none does. */
static const struct xml_node *child_in_own_language(const struct plan_node *node,
                                                    const struct field *field)
{
    const struct plan_node *plan = node;
    enum lang own, lang;
    while (plan->parent)
        plan = plan->parent;
    if (!node->xml || !plan->xml || !language_of(plan->xml, "lang", &own))
        return NULL;
    const struct xml_node *n = xml_element(node->xml->child);
    while (n
           && !(str_is(n->name, field->name) && language_of(n, "xml:lang", &lang)
                && lang == own))
        n = xml_element(n->next);
    return n;
}

/* True if the text stands where one without xml:lang does. */
static bool stands_plainly(const struct plan_node *node, const struct field *field)
{
    if (!node->xml)
        return true;
    if (field->place == IN_ATTRIBUTE)
        return xml_attribute_find(node->xml, field->name) != NULL;
    const struct xml_node *first = field_element(node, field);
    if (field->place == IN_CHILD)
        return first && !xml_attribute_find(first, "xml:lang");
    for (const struct xml_node *n = first->child; n; n = n->next)
        if (!n->name.s && str_trim(n->text).n)
            return true;
    return false;
}

const struct xml_node *field_holder(const struct plan_node *node, const struct field *field)
{
    const struct plan_other *shown = field->prose ? other_shown(node, field) : NULL;
    if (shown)
        return shown->xml;
    if (field->prose && !stands_plainly(node, field)) {
        const struct xml_node *own = child_in_own_language(node, field);
        if (own)
            return own;
    }
    return field_element(node, field);
}

struct pos field_pos(const struct plan_node *node, const struct field *field)
{
    const struct xml_node *holder = field_holder(node, field);
    if (!holder)
        return node_pos(node);
    if (field->place == IN_ATTRIBUTE && holder == node->xml) {
        const struct xml_attribute *own = xml_attribute_find(node->xml, field->name);
        return own ? xml_value_pos(node->xml, own, 0) : xml_pos(node->xml);
    }
    return xml_pos(holder);
}

struct pos node_pos(const struct plan_node *node)
{
    return node->xml ? xml_pos(node->xml) : POS_NONE;
}

struct str node_id(const struct plan_node *node)
{
    for (size_t i = 0; i < node->shape->field_count; i++)
        if (node->shape->fields[i].kind == KIND_ID)
            return *(const struct str *)field_at(node, &node->shape->fields[i]);
    return STR_NONE;
}

const char *shape_nearest(const struct shape *shape, struct str misspelt)
{
    struct str best = STR_NONE;
    size_t distance = SIZE_MAX;
    for (size_t i = 0; i < shape->field_count; i++)
        nearest_offer(misspelt, str_of(shape->fields[i].name), &best, &distance);
    return best.s;
}

static struct str refs_text(struct arena *arena, const struct plan_refs *refs)
{
    struct buf out = {.arena = arena};
    for (size_t i = 0; i < refs->count; i++) {
        if (i > 0)
            buf_char(&out, ' ');
        buf_add(&out, refs->items[i].id);
    }
    return buf_str(&out);
}

struct str field_text(struct arena *arena, const struct plan_node *node,
                      const struct field *field)
{
    const void *at = field_at(node, field);
    char iso[11];
    switch (field->kind) {
    case KIND_DATE:
        date_iso(*(const struct date *)at, iso);
        return str_copy(arena, str_of(iso));
    case KIND_DECIMAL: return dec_str(arena, *(const struct dec *)at);
    case KIND_COUNT: return str_format(arena, "%d", (int)*(const int32_t *)at);
    case KIND_WORD: return str_of(field_word(node, field));
    case KIND_REF: return ((const struct plan_ref *)at)->id;
    case KIND_REFS: return refs_text(arena, at);
    default: return *(const struct str *)at;
    }
}

const char *field_word(const struct plan_node *node, const struct field *field)
{
    int32_t word = *(const int32_t *)field_at(node, field);
    return word ? field->words[word - 1] : "";
}
