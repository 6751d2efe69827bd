#include "xml/tree.h"

#include "xml/mark.h"
#include "xml/scan.h"

#include <string.h>

struct builder {
    struct arena *arena;
    const struct source *source;
    const char *space;
    struct tree_node *root;
    struct tree_node *open[SCAN_DEPTH_MAX + 1]; /* elements around the place */
    struct xml_node *last[SCAN_DEPTH_MAX + 1];  /* their last children so far */
    const xmlNode *next[SCAN_DEPTH_MAX + 1];    /* what libxml2 has next inside them */
    size_t depth;
    bool in_text; /* the text here has its node already */
};

bool tree_in_space(const xmlNode *element, const char *space)
{
    const char *own = element->ns ? (const char *)element->ns->href : "";
    return !space || strcmp(own, space) == 0;
}

/* What libxml2 has read, as a view of the source where it stands there just so. */
static struct str keep(struct arena *arena, const xmlChar *read, struct str written)
{
    struct str text = str_of(read ? (const char *)read : "");
    return str_equal(text, written) ? written : str_copy(arena, text);
}

/* The attribute written as `name`, or NULL. An undeclared prefix is part of libxml2's name. */
static const xmlAttr *find_attribute(const xmlNode *element, struct str name)
{
    for (const xmlAttr *a = element->properties; a; a = a->next) {
        struct str local = str_of((const char *)a->name);
        struct str prefix = str_of(a->ns ? (const char *)a->ns->prefix : NULL);
        if (prefix.s ? name.n == prefix.n + 1 + local.n && str_starts(name, prefix)
                           && str_ends(name, local) && name.s[prefix.n] == ':'
                     : str_equal(name, local))
            return a;
    }
    return NULL;
}

static struct str attribute_value(struct arena *arena, const xmlAttr *attribute,
                                  struct str written)
{
    const xmlNode *only = attribute->children;
    if (!only || (only->type == XML_TEXT_NODE && !only->next))
        return keep(arena, only ? only->content : NULL, written);
    xmlChar *content = xmlNodeGetContent((const xmlNode *)attribute);
    struct str value = keep(arena, content, written);
    xmlFree(content);
    return value;
}

static bool is_namespace_name(struct str name)
{
    return str_is(name, "xmlns") || str_starts(name, STR("xmlns:"));
}

static void add_attributes(struct builder *b, struct xml_node *node, const xmlNode *element,
                           const struct mark *mark)
{
    struct str text = b->source->text;
    struct xml_attribute all[SCAN_ATTRIBUTES_MAX];
    struct mark_attribute a;
    size_t count = 0;
    for (size_t at = mark_attributes(mark); mark_attribute(text, mark, &at, &a);) {
        const xmlAttr *read = find_attribute(element, a.name);
        if (is_namespace_name(a.name) || !read)
            continue;
        struct str written = str_slice(text, a.value_offset, a.value_end - a.value_offset);
        all[count++] = (struct xml_attribute){a.name, attribute_value(b->arena, read, written),
                                              a.name_offset, a.value_offset};
    }
    struct xml_attribute *kept = arena_array(b->arena, count, sizeof *kept);
    if (count)
        memcpy(kept, all, count * sizeof *kept);
    node->attributes = kept;
    node->attribute_count = count;
}

static struct tree_node *add_node(struct builder *b, size_t offset)
{
    struct tree_node *new = arena_alloc(b->arena, sizeof *new);
    new->node.offset = offset;
    new->node.source = b->source;
    if (b->depth == 0) {
        b->root = new;
        return new;
    }
    struct xml_node *parent = &b->open[b->depth - 1]->node;
    struct xml_node **last = &b->last[b->depth - 1];
    new->node.parent = parent;
    if (*last)
        (*last)->next = &new->node;
    else
        parent->child = &new->node;
    *last = &new->node;
    return new;
}

static const xmlNode *next_element(const xmlNode *node)
{
    while (node && node->type != XML_ELEMENT_NODE)
        node = node->next;
    return node;
}

static bool add_element(struct builder *b, const struct mark *mark)
{
    const xmlNode **next = &b->next[b->depth];
    xmlNode *element = (xmlNode *)next_element(*next);
    if (!element || !str_ends(mark->name, str_of((const char *)element->name)))
        return false;
    *next = element->next;
    struct tree_node *new = add_node(b, mark->start);
    struct str local = str_of((const char *)element->name);
    new->node.name = str_slice(mark->name, mark->name.n - local.n, local.n);
    new->foreign = !tree_in_space(element, b->space);
    add_attributes(b, &new->node, element, mark);
    element->_private = new;
    b->in_text = false;
    if (mark->kind == MARK_START) {
        b->open[b->depth++] = new;
        b->last[b->depth - 1] = NULL;
        b->next[b->depth] = element->children;
    }
    return true;
}

static const xmlNode *next_text(const xmlNode *node)
{
    while (node && node->type != XML_TEXT_NODE && node->type != XML_CDATA_SECTION_NODE
           && node->type != XML_ELEMENT_NODE)
        node = node->next;
    return node && node->type != XML_ELEMENT_NODE ? node : NULL;
}

/* One node for all text up to the next tag, whatever comments and CDATA sections divide it. */
static void add_text(struct builder *b, size_t offset, size_t end)
{
    if (b->in_text || b->depth == 0)
        return;
    b->in_text = true;
    struct xml_node *new = &add_node(b, offset)->node;
    const xmlNode *first = next_text(b->next[b->depth]);
    if (first && !next_text(first->next)) {
        new->text = keep(b->arena, first->content,
                         str_slice(b->source->text, offset, end - offset));
        return;
    }
    struct buf text = {.arena = b->arena};
    for (const xmlNode *n = first; n; n = next_text(n->next))
        buf_puts(&text, (const char *)n->content);
    new->text = buf_str(&text);
}

static bool add_mark(struct builder *b, const struct mark *mark)
{
    static const size_t cdata_start = sizeof "<![CDATA[" - 1, cdata_end = sizeof "]]>" - 1;
    switch (mark->kind) {
    case MARK_TEXT:
        add_text(b, mark->start, mark->end);
        return true;
    case MARK_CDATA:
        if (mark->end - mark->start > cdata_start + cdata_end)
            add_text(b, mark->start + cdata_start, mark->end - cdata_end);
        return true;
    case MARK_START:
    case MARK_EMPTY:
        return add_element(b, mark);
    case MARK_END:
        b->in_text = false;
        return b->depth > 0 && b->depth-- > 0;
    default:
        return true;
    }
}

struct tree_node *tree_build(struct arena *arena, const struct source *source, xmlDoc *doc,
                             const char *space, size_t *offset)
{
    struct builder b = {.arena = arena, .source = source, .space = space};
    b.next[0] = xmlDocGetRootElement(doc);
    struct mark mark;
    for (size_t at = 0; mark_next(source->text, &at, &mark);) {
        if (!add_mark(&b, &mark)) {
            *offset = mark.start;
            return NULL;
        }
    }
    return b.root;
}
