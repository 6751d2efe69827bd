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
    return column->depth == depth && column->place == IN_ATTRIBUTE;
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

/* What the attribute takes in the widest of the rows, 0 if none has it. */
static size_t widest(struct arena *arena, const struct column *column, size_t index,
                     const struct import_row *const *items, size_t count)
{
    struct buf scratch = {.arena = arena};
    size_t most = 0;
    for (size_t i = 0; i < count; i++) {
        struct str value = items[i]->values[index].text;
        scratch.n = 0;
        size_t width = value.s ? add_attribute(&scratch, column, value) : 0;
        most = width > most ? width : most;
    }
    return most;
}

const struct write_grid *write_grid_make(struct arena *arena, const struct rows *rows,
                                         const struct import_row *const *items, size_t count,
                                         size_t start)
{
    const struct columns *columns = rows->columns;
    struct write_grid *grid = arena_alloc(arena, sizeof *grid);
    size_t used = start;
    grid->widths = arena_array(arena, columns->count, sizeof *grid->widths);
    grid->breaks = arena_array(arena, columns->count, sizeof *grid->breaks);
    for (size_t c = 0; c < columns->count; c++) {
        if (!is_attribute(&columns->items[c], 1))
            continue;
        grid->widths[c] = widest(arena, &columns->items[c], c, items, count);
        grid->breaks[c] = used > start && used + grid->widths[c] > WRITE_COLUMNS_MAX;
        used = grid->breaks[c] ? start : used;
        used += grid->widths[c] ? grid->widths[c] + 1 : 0;
    }
    return grid;
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

size_t write_start(const struct writer *w, struct str name, struct str indent)
{
    return display_width(indent) + 1 + w->prefix.n + display_width(name) + 1;
}

/* A tag's attributes on their way: the grid says where lines break, or what is too long does. */
struct line {
    size_t start, used; /* columns */
    size_t missing;     /* spaces to fill before the next attribute */
    bool broken;        /* the next attribute begins a line */
};

static void write_attribute(struct writer *w, const struct piece *piece, size_t column,
                            struct line *line)
{
    struct buf *out = &w->edits->text;
    struct buf written = {.arena = w->edits->arena};
    const struct write_grid *grid = piece->depth == 1 ? w->grid : NULL;
    size_t width = add_attribute(&written, &w->rows->columns->items[column],
                                 piece->row->values[column].text);
    if (!grid && line->used > line->start && line->used + width > WRITE_COLUMNS_MAX)
        line->broken = true;
    if (line->broken) {
        new_line(w, piece->indent);
        add_spaces(out, line->start - 1 - display_width(piece->indent));
        line->used = line->start;
    }
    add_spaces(out, line->missing + 1);
    edit_origin(w->edits, rows_pos(w->rows, piece->row, column));
    buf_add(out, buf_str(&written));
    line->used += width + 1;
    line->missing = grid && grid->widths[column] <= WRITE_FILL_MAX
                        ? grid->widths[column] - width
                        : 0;
    line->broken = false;
}

static void write_attributes(struct writer *w, const struct piece *piece)
{
    const struct write_grid *grid = piece->depth == 1 ? w->grid : NULL;
    size_t start = write_start(w, str_of(piece->name), piece->indent);
    struct line line = {.start = start, .used = start};
    for (size_t i = piece->first; i < piece->end; i++) {
        if (!is_attribute(&w->rows->columns->items[i], piece->depth))
            continue;
        if (grid && grid->breaks[i]) {
            line.broken = true;
            line.missing = 0;
        }
        if (piece->row->values[i].text.s)
            write_attribute(w, piece, i, &line);
        else if (grid && grid->widths[i] && grid->widths[i] <= WRITE_FILL_MAX)
            line.missing += grid->widths[i] + 1;
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
        bool child = item || columns->items[i].place == IN_CHILD;
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
        bool own = column->depth == piece->depth ? column->place == IN_CONTENT
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
                      || (column->depth == piece->depth && column->place == IN_CHILD);
        if (inside && piece->row->values[i].text.s)
            return true;
    }
    return false;
}

/* As deep as columns have steps. */
void write_piece(struct writer *w, struct piece piece)
{
    struct buf *out = &w->edits->text;
    const struct column *first = &w->rows->columns->items[piece.first];
    size_t content = content_column(w, &piece);
    bool children = has_children(w, &piece);
    edit_origin(w->edits, rows_pos(w->rows, piece.row, piece.first));
    buf_printf(out, "<%.*s%s", STR_ARGS(w->prefix), piece.name);
    if (first->other && first->depth < piece.depth)
        buf_printf(out, " xml:lang=\"%s\"", lang_tag(first->lang));
    write_attributes(w, &piece);
    buf_puts(out, content != SIZE_MAX || children ? ">" : "/>");
    if (content != SIZE_MAX) {
        edit_origin(w->edits, rows_pos(w->rows, piece.row, content));
        write_escaped(out, piece.row->values[content].text, false);
    }
    if (children)
        write_children(w, &piece);
    else if (content != SIZE_MAX)
        buf_printf(out, "</%.*s%s>", STR_ARGS(w->prefix), piece.name);
}
