#include "import/write.h"

static size_t display_width(struct str text)
{
    size_t width = 0;
    for (size_t at = 0; at < text.n;)
        width += (size_t)utf8_columns(utf8_next(text, &at));
    return width;
}

void write_escaped(struct buf *out, struct str text, bool attribute)
{
    for (size_t i = 0; i < text.n; i++) {
        char byte = text.s[i];
        if (byte == '&')
            buf_puts(out, "&amp;");
        else if (byte == '<')
            buf_puts(out, "&lt;");
        else if (byte == '"' && attribute)
            buf_puts(out, "&quot;");
        else if (byte == '>' && !attribute && i >= 2 && text.s[i - 1] == ']')
            buf_puts(out, "&gt;");
        else
            buf_char(out, byte);
    }
}

bool piece_filled(const struct import_row *row, size_t first, size_t end)
{
    for (size_t i = first; i < end; i++)
        if (row->values[i].text.s)
            return true;
    return false;
}

size_t piece_end(const struct columns *columns, size_t first, size_t end, size_t depth)
{
    const struct field *item = columns->items[first].steps[depth - 1];
    size_t i = first;
    while (i < end && columns->items[i].depth > depth
           && columns->items[i].steps[depth - 1] == item)
        i++;
    return i;
}

static bool is_attribute(const struct column *column, size_t depth)
{
    return column->depth == depth && column->field->place == IN_ATTRIBUTE;
}

/* name="value", the value escaped; the columns it takes. */
static size_t add_attribute(struct buf *out, const struct column *column, struct str value)
{
    size_t start = out->n;
    buf_printf(out, "%s=\"", column->field->name);
    write_escaped(out, value, true);
    buf_char(out, '"');
    return display_width(str_slice(buf_str(out), start, out->n));
}

const size_t *write_widths(struct arena *arena, const struct rows *rows,
                           const struct import_row *const *items, size_t count,
                           struct str indent)
{
    const struct columns *columns = rows->columns;
    size_t *widths = arena_array(arena, columns->count, sizeof *widths);
    size_t total = display_width(indent) + 1 + display_width(str_of(columns->shape->element));
    struct buf scratch = {.arena = arena};
    for (size_t c = 0; c < columns->count; c++) {
        for (size_t i = 0; i < count && is_attribute(&columns->items[c], 1); i++) {
            struct str value = items[i]->values[c].text;
            scratch.n = 0;
            size_t width = value.s ? add_attribute(&scratch, &columns->items[c], value) : 0;
            widths[c] = width > widths[c] ? width : widths[c];
        }
        total += widths[c] ? widths[c] + 1 : 0;
    }
    return total <= WRITE_COLUMNS_MAX ? widths : NULL;
}

static void add_spaces(struct buf *out, size_t n)
{
    while (n-- > 0)
        buf_char(out, ' ');
}

static void new_line(struct writer *w, struct str indent)
{
    buf_add(&w->edits->text, w->layout.newline);
    buf_add(&w->edits->text, indent);
}

/* In columns where rows stand under each other; else broken before a line gets too long, with
 * the attributes under the first. */
static void write_attributes(struct writer *w, const struct piece *piece)
{
    struct buf *out = &w->edits->text;
    struct buf scratch = {.arena = w->edits->arena};
    size_t start = display_width(piece->indent) + 1 + w->prefix.n
                   + display_width(str_of(piece->name)) + 1;
    size_t used = start - 1, missing = 0;
    const size_t *widths = piece->depth == 1 ? w->widths : NULL;
    for (size_t i = piece->first; i < piece->end; i++) {
        const struct column *column = &w->rows->columns->items[i];
        struct str value = piece->row->values[i].text;
        if (!is_attribute(column, piece->depth))
            continue;
        if (!value.s) {
            missing += widths && widths[i] ? widths[i] + 1 : 0;
            continue;
        }
        scratch.n = 0;
        size_t width = add_attribute(&scratch, column, value);
        if (!widths && used > start && used + 1 + width > WRITE_COLUMNS_MAX) {
            new_line(w, piece->indent);
            used = start - 1;
            add_spaces(out, used - display_width(piece->indent));
        }
        add_spaces(out, missing + 1);
        edit_origin(w->edits, rows_pos(w->rows, piece->row, i));
        buf_add(out, buf_str(&scratch));
        used += width + 1;
        missing = widths ? widths[i] - width : 0;
    }
}

static void write_children(struct writer *w, const struct piece *piece)
{
    const struct columns *columns = w->rows->columns;
    struct buf *out = &w->edits->text;
    struct buf indent = {.arena = w->edits->arena};
    buf_add(&indent, piece->indent);
    buf_add(&indent, w->layout.step);
    for (size_t i = piece->first, end; i < piece->end; i = end) {
        bool item = columns->items[i].depth > piece->depth;
        end = item ? piece_end(columns, i, piece->end, piece->depth) : i + 1;
        bool child = item || columns->items[i].field->place == IN_CHILD;
        if (!child || !piece_filled(piece->row, i, end))
            continue;
        new_line(w, buf_str(&indent));
        write_piece(w, (struct piece){piece->row, columns->items[i].steps[piece->depth - 1]->name,
                                      i, end, piece->depth + 1, buf_str(&indent)});
    }
    new_line(w, piece->indent);
    buf_printf(out, "</%.*s%s>", STR_ARGS(w->prefix), piece->name);
}

/* The column whose value is the element's own text; SIZE_MAX if none is filled in. */
static size_t content_column(const struct writer *w, const struct piece *piece)
{
    for (size_t i = piece->first; i < piece->end; i++) {
        const struct column *column = &w->rows->columns->items[i];
        bool own = column->depth == piece->depth ? column->field->place == IN_CONTENT
                                                 : column->depth < piece->depth;
        if (own && piece->row->values[i].text.s)
            return i;
    }
    return SIZE_MAX;
}

static bool has_children(const struct writer *w, const struct piece *piece)
{
    for (size_t i = piece->first; i < piece->end; i++) {
        const struct column *column = &w->rows->columns->items[i];
        bool inside = column->depth > piece->depth
                      || (column->depth == piece->depth && column->field->place == IN_CHILD);
        if (inside && piece->row->values[i].text.s)
            return true;
    }
    return false;
}

/* As deep as columns have steps. */
void write_piece(struct writer *w, struct piece piece)
{
    struct buf *out = &w->edits->text;
    edit_origin(w->edits, rows_pos(w->rows, piece.row, piece.first));
    buf_printf(out, "<%.*s%s", STR_ARGS(w->prefix), piece.name);
    write_attributes(w, &piece);
    size_t content = content_column(w, &piece);
    if (content != SIZE_MAX) {
        buf_char(out, '>');
        edit_origin(w->edits, rows_pos(w->rows, piece.row, content));
        write_escaped(out, piece.row->values[content].text, false);
        buf_printf(out, "</%.*s%s>", STR_ARGS(w->prefix), piece.name);
    } else if (has_children(w, &piece)) {
        buf_char(out, '>');
        write_children(w, &piece);
    } else {
        buf_puts(out, "/>");
    }
}
