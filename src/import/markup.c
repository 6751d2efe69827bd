#include "import/markup.h"

struct element element_at(const struct xml_node *xml)
{
    struct str text = xml->source->text;
    struct element element = {.xml = xml, .start = xml->offset};
    struct mark mark;
    size_t at = xml->offset, depth = 1;
    mark_next(text, &at, &mark);
    element.tag = mark.name;
    element.open_end = element.inner_end = element.end = mark.end;
    element.empty = mark.kind == MARK_EMPTY;
    while (!element.empty && depth > 0 && mark_next(text, &at, &mark)) {
        depth += mark.kind == MARK_START;
        depth -= mark.kind == MARK_END;
        element.inner_end = mark.start;
        element.end = mark.end;
    }
    return element;
}

bool element_hollow(const struct element *element)
{
    struct str text = element->xml->source->text;
    return str_trim(str_slice(text, element->open_end, element->inner_end - element->open_end))
               .n == 0;
}

size_t attribute_end(const struct xml_node *xml, const struct xml_attribute *attribute)
{
    struct str text = xml->source->text;
    char quote = text.s[attribute->value_offset - 1];
    size_t at = attribute->value_offset;
    while (at < text.n && text.s[at] != quote)
        at++;
    return at + 1;
}

size_t attributes_place(const struct element *element)
{
    const struct xml_node *xml = element->xml;
    if (xml->attribute_count == 0)
        return element->start + 1 + element->tag.n;
    return attribute_end(xml, &xml->attributes[xml->attribute_count - 1]);
}

struct str line_indent(struct str text, size_t at)
{
    size_t start = at;
    while (start > 0 && (text.s[start - 1] == ' ' || text.s[start - 1] == '\t'))
        start--;
    return start == 0 || text.s[start - 1] == '\n' ? str_slice(text, start, at - start)
                                                   : STR_NONE;
}

size_t behind_comments(struct str text, size_t at)
{
    static const struct str open = {"<!--", 4}, close = {"-->", 3};
    for (size_t next = at;;) {
        while (next < text.n && (text.s[next] == ' ' || text.s[next] == '\t'))
            next++;
        if (!str_starts(str_slice(text, next, open.n), open))
            return at;
        size_t end = str_find(text, close, next + open.n);
        if (end == SIZE_MAX || str_find(str_slice(text, 0, end), STR("\n"), next) != SIZE_MAX)
            return at;
        at = next = end + close.n;
    }
}

struct layout_of_file layout_find(const struct xml_node *root)
{
    struct str text = root->source->text;
    size_t line = str_find(text, STR("\n"), 0);
    bool crlf = line != SIZE_MAX && line > 0 && text.s[line - 1] == '\r';
    struct layout_of_file layout = {crlf ? STR("\r\n") : STR("\n"), STR("  ")};
    struct str outer = line_indent(text, root->offset);
    const struct xml_node *child = xml_element(root->child);
    struct str inner = child ? line_indent(text, child->offset) : STR_NONE;
    if (inner.s && outer.s && inner.n > outer.n)
        layout.step = str_slice(inner, outer.n, inner.n);
    return layout;
}

const struct xml_node *own_child(const struct xml_node *parent, const char *name,
                                 struct str lang)
{
    const struct xml_node *in_lang = NULL;
    for (const struct xml_node *n = xml_element(parent->child); n; n = xml_element(n->next)) {
        if (!str_is(n->name, name))
            continue;
        const struct xml_attribute *tag = xml_attribute_find(n, "xml:lang");
        if (!tag)
            return n;
        if (!in_lang && str_equal(tag->value, lang))
            in_lang = n;
    }
    return in_lang;
}

const struct xml_node *other_child(const struct xml_node *parent, const char *name,
                                   enum lang lang)
{
    for (const struct xml_node *n = xml_element(parent->child); n; n = xml_element(n->next)) {
        const struct xml_attribute *tag = xml_attribute_find(n, "xml:lang");
        enum lang own;
        if (str_is(n->name, name) && tag && lang_parse(tag->value, &own) && own == lang)
            return n;
    }
    return NULL;
}

struct str own_text(struct arena *arena, const struct xml_node *xml)
{
    struct buf text = {.arena = arena};
    for (const struct xml_node *n = xml->child; n; n = n->next)
        if (!n->name.s)
            buf_add(&text, n->text);
    return text.n ? str_collapse(arena, buf_str(&text)) : STR("");
}
