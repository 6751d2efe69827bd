#include "xml/scan.h"
#include "xml/xml.h"

#include <string.h>

const struct xml_attribute *xml_attribute_find(const struct xml_node *node, const char *name)
{
    for (size_t i = 0; i < node->attribute_count; i++)
        if (str_is(node->attributes[i].name, name))
            return &node->attributes[i];
    return NULL;
}

const struct xml_node *xml_element(const struct xml_node *node)
{
    while (node && !node->name.s)
        node = node->next;
    return node;
}

const struct xml_node *xml_child_find(const struct xml_node *node, const char *name)
{
    const struct xml_node *child = xml_element(node->child);
    while (child && !str_is(child->name, name))
        child = xml_element(child->next);
    return child;
}

/* The node that follows in the order of the file inside `top`, or NULL. */
static const struct xml_node *next_inside(const struct xml_node *node,
                                          const struct xml_node *top)
{
    if (node->child)
        return node->child;
    while (node != top && !node->next)
        node = node->parent;
    return node == top ? NULL : node->next;
}

struct str xml_text(struct arena *arena, const struct xml_node *node)
{
    const struct xml_node *only = node->child;
    if (only && !only->next && !only->name.s)
        return only->text;
    struct buf text = {.arena = arena};
    for (const struct xml_node *n = node; n; n = next_inside(n, node))
        if (!n->name.s)
            buf_add(&text, n->text);
    return text.n ? buf_str(&text) : STR("");
}

struct pos xml_pos(const struct xml_node *node)
{
    return (struct pos){node->source, node->offset};
}

struct pos xml_attribute_pos(const struct xml_node *node,
                             const struct xml_attribute *attribute)
{
    return (struct pos){node->source, attribute->name_offset};
}

static size_t utf8_length(uint32_t code)
{
    char bytes[4];
    return utf8_put(bytes, code);
}

/* Moves *at past what gives the next characters of a text or value and says how many bytes
 * of it they are: a reference gives its character, a line end gives one byte. */
static size_t step(struct str source, size_t *at)
{
    if (source.s[*at] == '&') {
        uint32_t code;
        size_t n = scan_reference(source, *at, source.n, &code);
        if (n) {
            *at += n;
            return utf8_length(code);
        }
    }
    if (source.s[*at] == '\r' && *at + 1 < source.n && source.s[*at + 1] == '\n')
        ++*at;
    ++*at;
    return 1;
}

static bool starts_at(struct str source, size_t at, struct str start)
{
    return source.n - at >= start.n && memcmp(source.s + at, start.s, start.n) == 0;
}

/* Behind comments, instructions and the bounds of CDATA sections at `at`, which give no
 * text. */
static size_t skip_silent(struct str source, size_t at, bool *cdata)
{
    static const struct str open = {"<![CDATA[", 9}, close = {"]]>", 3};
    static const struct {
        struct str start, end;
    } silent[] = {{{"<!--", 4}, {"-->", 3}}, {{"<?", 2}, {"?>", 2}}};
    for (size_t before = SIZE_MAX; at < source.n && at != before;) {
        before = at;
        if (*cdata && starts_at(source, at, close)) {
            *cdata = false;
            at += close.n;
        } else if (!*cdata && starts_at(source, at, open)) {
            *cdata = true;
            at += open.n;
        }
        for (size_t i = 0; !*cdata && i < sizeof silent / sizeof silent[0]; i++) {
            if (!starts_at(source, at, silent[i].start))
                continue;
            size_t end = str_find(source, silent[i].end, at + silent[i].start.n);
            at = end == SIZE_MAX ? source.n : end + silent[i].end.n;
        }
    }
    return at;
}

struct pos xml_text_pos(const struct xml_node *text, size_t index)
{
    struct str source = text->source->text;
    size_t at = text->offset, reached = 0;
    bool cdata = at >= 9 && starts_at(source, at - 9, STR("<![CDATA["));
    for (;;) {
        at = skip_silent(source, at, &cdata);
        if (at >= source.n || (!cdata && source.s[at] == '<'))
            break;
        size_t next = at;
        size_t given = step(source, &next);
        if (cdata && source.s[at] == '&') {
            next = at + 1;
            given = 1;
        }
        if (reached + given > index)
            break;
        reached += given;
        at = next;
    }
    return (struct pos){text->source, at};
}

struct pos xml_value_pos(const struct xml_node *node, const struct xml_attribute *attribute,
                         size_t index)
{
    struct str source = node->source->text;
    size_t at = attribute->value_offset;
    char quote = source.s[at - 1];
    for (size_t reached = 0; at < source.n && source.s[at] != quote;) {
        size_t next = at;
        size_t given = step(source, &next);
        if (reached + given > index)
            break;
        reached += given;
        at = next;
    }
    return (struct pos){node->source, at};
}
