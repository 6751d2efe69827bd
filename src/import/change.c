#include "import/change.h"

#include "import/messages.h"

/* One element while it is changed: columns first…end of the row, `depth` steps deep. */
struct change {
    const struct import_row *row;
    struct element element;
    size_t first, end, depth;
    bool has_new; /* children that it lacks are to be written */
};

static void change_element(struct changer *c, struct change *change);

static const struct column *column_at(const struct changer *c, size_t column)
{
    return &c->writer->rows->columns->items[column];
}

static void warn_removed(struct changer *c, const struct change *change, size_t column,
                         struct str old)
{
    char cell[CSV_REFERENCE_BYTES];
    const struct rows *rows = c->writer->rows;
    rows_reference(rows, change->row, column, cell);
    FIND(c->findings, &CSV_VALUE_REMOVED, rows_pos(rows, change->row, column),
         ARG_TEXT("cell", cell), ARG("heading", rows_heading(rows, column)),
         ARG("value", old));
}

static bool same_value(const struct column *column, struct str old, struct str new)
{
    struct dec a, b;
    if (column->field->kind == KIND_DECIMAL && dec_parse(old, &a) && dec_parse(new, &b))
        return dec_compare(a, b) == 0;
    return str_equal(old, new);
}

void change_remove(struct edits *edits, const struct xml_node *xml)
{
    struct element element = element_at(xml);
    struct str text = xml->source->text;
    struct str indent = line_indent(text, element.start);
    size_t from = element.start, after = element.end;
    while (after < text.n && (text.s[after] == ' ' || text.s[after] == '\t'))
        after++;
    bool alone = after < text.n && (text.s[after] == '\n' || text.s[after] == '\r');
    if (indent.s && alone && from > indent.n) {
        from -= indent.n + 1;
        from -= from > 0 && text.s[from - 1] == '\r';
    }
    edit_remove(edits, from, element.end);
}

/* ---- attributes ---- */

static void set_attribute(struct changer *c, const struct change *change, size_t column,
                          size_t from, size_t to)
{
    struct edits *edits = c->writer->edits;
    const struct row_value *value = &change->row->values[column];
    edit_begin(edits, from, to);
    edit_origin(edits, rows_pos(c->writer->rows, change->row, column));
    if (from == to)
        buf_printf(&edits->text, " %s=", column_at(c, column)->field->name);
    buf_char(&edits->text, '"');
    write_escaped(&edits->text, value->text, true);
    buf_char(&edits->text, '"');
    edit_end(edits);
}

static void change_content(struct changer *c, const struct change *change, size_t column,
                           const struct xml_node *xml);

static void change_attribute(struct changer *c, const struct change *change, size_t column)
{
    const struct column *known = column_at(c, column);
    const struct row_value *value = &change->row->values[column];
    const struct xml_node *xml = change->element.xml;
    const struct xml_attribute *old = xml_attribute_find(xml, known->field->name);
    const struct xml_node *child =
        known->field->prose && !old ? own_child(xml, known->field->name, c->lang) : NULL;
    if (child) {
        change_content(c, change, column, child);
    } else if (old && !value->text.s) {
        size_t from = old->name_offset;
        while (mark_is_space(xml->source->text.s[from - 1]))
            from--;
        warn_removed(c, change, column, old->value);
        edit_remove(c->writer->edits, from, attribute_end(xml, old));
    } else if (old && !same_value(known, str_collapse(c->arena, old->value), value->text)) {
        set_attribute(c, change, column, old->value_offset - 1, attribute_end(xml, old));
    } else if (!old && value->text.s) {
        size_t at = attributes_place(&change->element);
        set_attribute(c, change, column, at, at);
    }
}

/* ---- texts ---- */

/* The pieces of an element's own text, without the white space around them: comments and the
 * elements between them stay. */
static bool next_piece(const struct element *element, size_t *at, size_t *depth,
                       struct mark *piece)
{
    struct str text = element->xml->source->text;
    while (*at < element->inner_end && mark_next(text, at, piece)) {
        *depth += piece->kind == MARK_START;
        *depth -= piece->kind == MARK_END;
        if (*depth > 0 || (piece->kind != MARK_TEXT && piece->kind != MARK_CDATA))
            continue;
        struct str own = str_slice(text, piece->start, piece->end - piece->start);
        struct str trimmed = str_trim(own);
        if (!trimmed.n)
            continue;
        piece->start += (size_t)(trimmed.s - own.s);
        piece->end = piece->start + trimmed.n;
        return true;
    }
    return false;
}

static void add_content(struct changer *c, const struct change *change, size_t column)
{
    struct edits *edits = c->writer->edits;
    edit_origin(edits, rows_pos(c->writer->rows, change->row, column));
    write_escaped(&edits->text, change->row->values[column].text, false);
}

static void replace_pieces(struct changer *c, const struct change *change, size_t column,
                           const struct element *element)
{
    struct edits *edits = c->writer->edits;
    struct mark piece;
    size_t at = element->open_end, depth = 0;
    bool written = !change->row->values[column].text.s;
    while (next_piece(element, &at, &depth, &piece)) {
        edit_begin(edits, piece.start, piece.end);
        if (!written)
            add_content(c, change, column);
        edit_end(edits);
        written = true;
    }
    if (!written) {
        edit_begin(edits, element->open_end, element->open_end);
        add_content(c, change, column);
        edit_end(edits);
    }
}

static void change_content(struct changer *c, const struct change *change, size_t column,
                           const struct xml_node *xml)
{
    struct edits *edits = c->writer->edits;
    struct str old = own_text(c->arena, xml), new = change->row->values[column].text;
    struct element element = element_at(xml);
    if (str_equal(old, new) || (!old.n && !new.s))
        return;
    if (!new.s)
        warn_removed(c, change, column, old);
    if (!new.s && xml != change->element.xml) {
        change_remove(edits, xml);
    } else if (element.empty) {
        edit_begin(edits, element.end - 2, element.end);
        buf_char(&edits->text, '>');
        add_content(c, change, column);
        buf_printf(&edits->text, "</%.*s>", STR_ARGS(element.tag));
        edit_end(edits);
    } else {
        replace_pieces(c, change, column, &element);
    }
}

/* ---- children ---- */

static const struct xml_node *child_for(const struct changer *c, const struct change *change,
                                        size_t column)
{
    const struct column *known = column_at(c, column);
    const struct field *field = known->steps[change->depth - 1];
    if (known->other && known->depth == change->depth)
        return other_child(change->element.xml, field->name, known->lang);
    return field->prose ? own_child(change->element.xml, field->name, c->lang)
                        : xml_child_find(change->element.xml, field->name);
}

/* A cell that is there and empty although the item cannot be without it: the item goes. */
static size_t emptied_column(const struct changer *c, const struct change *change,
                             size_t first, size_t end)
{
    for (size_t i = first; i < end; i++)
        if (column_at(c, i)->required && change->row->values[i].there
            && !piece_filled(change->row, first, end))
            return i;
    return SIZE_MAX;
}

static void change_item(struct changer *c, struct change *change, size_t first, size_t end,
                        const struct xml_node *child)
{
    size_t emptied = emptied_column(c, change, first, end);
    struct change inner = {.row = change->row,
                           .element = element_at(child),
                           .first = first,
                           .end = end,
                           .depth = change->depth + 1};
    if (emptied == SIZE_MAX) {
        change_element(c, &inner);
        return;
    }
    const struct xml_attribute *old =
        xml_attribute_find(child, column_at(c, emptied)->field->name);
    warn_removed(c, change, emptied, old ? old->value : child->name);
    change_remove(c->writer->edits, child);
}

/* Where a child stands among others: texts of attributes in other languages first, then the
 * children in the order of the shape, as the schema has them. */
static size_t rank_of(const struct shape *shape, struct str name)
{
    for (size_t i = 0; i < shape->field_count; i++)
        if (str_is(name, shape->fields[i].name))
            return shape->fields[i].place == IN_ATTRIBUTE ? i : shape->field_count + i;
    return 0;
}

static const struct shape *shape_at(const struct changer *c, const struct change *change)
{
    const struct column *column = column_at(c, change->first);
    return change->depth == 1 ? c->writer->rows->columns->shape
                              : column->steps[change->depth - 2]->of;
}

/* The last child that stands before what has that name, or NULL. A text in another language
 * stands behind those of its name that are there. */
static const struct xml_node *child_before(const struct shape *shape,
                                           const struct xml_node *parent, struct str name,
                                           bool other)
{
    const struct xml_node *before = NULL;
    for (const struct xml_node *n = xml_element(parent->child); n; n = xml_element(n->next))
        if (rank_of(shape, n->name) < rank_of(shape, name) + other)
            before = n;
    return before;
}

static struct str indent_inside(const struct changer *c, const struct element *element)
{
    struct str text = element->xml->source->text;
    const struct xml_node *child = xml_element(element->xml->child);
    struct str own = line_indent(text, element->start);
    struct str inner = child ? line_indent(text, child->offset) : STR_NONE;
    if (inner.s || (!own.s && child))
        return inner;
    struct buf indent = {.arena = c->arena};
    buf_add(&indent, own);
    buf_add(&indent, c->writer->layout.step);
    return buf_str(&indent);
}

static void add_child(struct changer *c, const struct change *change, size_t first, size_t end,
                      struct str indent)
{
    struct edits *edits = c->writer->edits;
    if (indent.s) {
        buf_add(&edits->text, c->writer->layout.newline);
        buf_add(&edits->text, indent);
    }
    write_piece(c->writer,
                (struct piece){change->row, column_at(c, first)->steps[change->depth - 1]->name,
                               first, end, change->depth + 1, indent});
}

static bool is_new_child(const struct changer *c, const struct change *change, size_t first,
                         size_t end)
{
    const struct column *column = column_at(c, first);
    bool child = column->depth > change->depth || column->place == IN_CHILD;
    return child && piece_filled(change->row, first, end) && !child_for(c, change, first);
}

static size_t group_end(const struct changer *c, const struct change *change, size_t first)
{
    return column_at(c, first)->depth > change->depth
               ? piece_end(c->writer->rows->columns, first, change->end, change->depth)
               : first + 1;
}

/* Behind the text that an element begins with. */
static size_t text_end(const struct element *element)
{
    struct str text = element->xml->source->text;
    size_t end = element->inner_end;
    while (end > element->open_end && mark_is_space(text.s[end - 1]))
        end--;
    return end;
}

/* An element without anything inside gets its end tag on a line of its own. */
static void fill_hollow(struct changer *c, const struct change *change, struct str indent)
{
    struct edits *edits = c->writer->edits;
    const struct element *element = &change->element;
    struct str own = line_indent(element->xml->source->text, element->start);
    edit_begin(edits, element->empty ? element->end - 2 : element->open_end,
               element->empty ? element->end : element->inner_end);
    if (element->empty)
        buf_char(&edits->text, '>');
    for (size_t i = change->first; i < change->end; i++)
        if (column_at(c, i)->depth == change->depth && column_at(c, i)->place == IN_CONTENT
            && change->row->values[i].text.s)
            add_content(c, change, i);
    for (size_t i = change->first, end; i < change->end; i = end) {
        end = group_end(c, change, i);
        if (is_new_child(c, change, i, end))
            add_child(c, change, i, end, indent);
    }
    buf_add(&edits->text, c->writer->layout.newline);
    buf_add(&edits->text, own);
    if (element->empty)
        buf_printf(&edits->text, "</%.*s>", STR_ARGS(element->tag));
    edit_end(edits);
}

static void add_children(struct changer *c, const struct change *change)
{
    struct edits *edits = c->writer->edits;
    struct str indent = indent_inside(c, &change->element);
    if (element_hollow(&change->element)) {
        fill_hollow(c, change, indent);
        return;
    }
    for (size_t i = change->first, end; i < change->end; i = end) {
        end = group_end(c, change, i);
        if (!is_new_child(c, change, i, end))
            continue;
        const struct column *column = column_at(c, i);
        const struct xml_node *before = child_before(
            shape_at(c, change), change->element.xml,
            str_of(column->steps[change->depth - 1]->name), column->other);
        size_t at = before ? behind_comments(before->source->text, element_at(before).end)
                    : column->field->place == IN_CONTENT ? text_end(&change->element)
                                                         : change->element.open_end;
        edit_begin(edits, at, at);
        add_child(c, change, i, end, indent);
        edit_end(edits);
    }
}

static void change_child(struct changer *c, struct change *change, size_t first, size_t end)
{
    const struct column *column = column_at(c, first);
    bool item = column->depth > change->depth;
    bool child = item || column->place == IN_CHILD;
    const struct xml_node *own = child ? child_for(c, change, first) : NULL;
    bool with_children = !child && change->has_new && element_hollow(&change->element);
    if (item && own)
        change_item(c, change, first, end, own);
    else if (!item && !with_children && change->row->values[first].there && (own || !child))
        change_content(c, change, first, own ? own : change->element.xml);
}

/* As deep as columns have steps. Changes of the tag come before those of what is inside, which
 * may begin at the same place. */
static void change_element(struct changer *c, struct change *change)
{
    for (size_t i = change->first, end; i < change->end; i = end) {
        end = group_end(c, change, i);
        change->has_new = change->has_new || is_new_child(c, change, i, end);
    }
    for (int inside = 0; inside < 2; inside++) {
        for (size_t i = change->first, end; i < change->end; i = end) {
            end = group_end(c, change, i);
            const struct column *column = column_at(c, i);
            bool attribute =
                column->depth == change->depth && column->place == IN_ATTRIBUTE;
            if (inside && !attribute)
                change_child(c, change, i, end);
            else if (!inside && attribute && change->row->values[i].there)
                change_attribute(c, change, i);
        }
    }
    if (change->has_new)
        add_children(c, change);
}

void change_row(struct changer *c, const struct import_row *row, const struct xml_node *xml)
{
    struct change change = {.row = row,
                            .element = element_at(xml),
                            .end = c->writer->rows->columns->count,
                            .depth = 1};
    change_element(c, &change);
}
