#include "compose/plain.h"

#include "base/arena.h"

enum {
    NAME_COLUMNS = 40, /* a longer name gets a line of its own */
    GAP_COLUMNS = 2,
};

static const char *const STRONG = "\033[1m", *const QUIET = "\033[2m", *const PLAIN = "\033[0m";

/* What would move the cursor, colour the screen or turn the direction of the line. */
static bool unprintable(uint32_t code)
{
    return code < 0x20 || (code >= 0x7F && code < 0xA0) || code == 0x2028 || code == 0x2029
           || code == 0x200E || code == 0x200F || (code >= 0x202A && code <= 0x202E)
           || (code >= 0x2066 && code <= 0x2069) || code == UTF8_BAD;
}

static struct str printable(struct arena *arena, struct str text)
{
    struct buf out = {.arena = arena};
    for (size_t at = 0; at < text.n;) {
        uint32_t code = utf8_next(text, &at);
        buf_code(&out, unprintable(code) ? 0xFFFD : code);
    }
    return buf_str(&out);
}

static size_t columns_of(struct str text)
{
    size_t columns = 0;
    for (size_t at = 0; at < text.n;)
        columns += (size_t)utf8_columns(utf8_next(text, &at));
    return columns;
}

static void pad(struct buf *out, size_t columns)
{
    while (columns-- > 0)
        buf_char(out, ' ');
}

/* ---- tables ---- */

struct plain_table plain_table(struct arena *arena, const char *aligns, size_t columns)
{
    return (struct plain_table){.arena = arena, .aligns = aligns, .columns = columns};
}

struct plain_row *plain_row(struct plain_table *table)
{
    table->rows = arena_grow(table->arena, table->rows, &table->row_capacity,
                             table->row_count + 1, sizeof *table->rows);
    struct plain_row *row = &table->rows[table->row_count++];
    *row = (struct plain_row){
        .cells = arena_array(table->arena, table->columns, sizeof *row->cells)};
    return row;
}

/* How far a column reaches to both sides of its decimal point. */
struct extent {
    size_t before, after;
};

/* A figure is hung by its last point; what has none ends where the column ends. */
static struct extent extent_of(struct str text, char align)
{
    size_t point = text.n;
    while (align == 'd' && point > 0 && text.s[point - 1] != '.')
        point--;
    if (align != 'd' || point == 0)
        return (struct extent){columns_of(text), 0};
    struct str whole = str_slice(text, 0, point - 1);
    return (struct extent){columns_of(whole), columns_of(text) - columns_of(whole)};
}

static struct extent widest(const struct plain_table *table, size_t column)
{
    struct extent most = {0, 0};
    size_t whole = 0;
    for (size_t r = 0; r < table->row_count; r++) {
        struct extent e = extent_of(table->rows[r].cells[column], table->aligns[column]);
        if (column == 0 && e.before > NAME_COLUMNS)
            continue;
        if (e.after == 0 && e.before > whole)
            whole = e.before;
        if (e.after && e.before > most.before)
            most.before = e.before;
        if (e.after > most.after)
            most.after = e.after;
    }
    if (most.before + most.after < whole)
        most.before = whole - most.after;
    return most;
}

static void add_cell(struct buf *out, struct str text, char align, struct extent column)
{
    struct extent e = extent_of(text, align);
    size_t width = column.before + column.after;
    size_t left = align == 's'           ? 0
                  : e.after && e.before <= column.before ? column.before - e.before
                                         : width - e.before;
    pad(out, left);
    buf_add(out, text);
    pad(out, width - left - e.before - e.after);
}

static void add_row(struct buf *out, const struct plain_table *table,
                    const struct plain_row *row, const struct extent *extents, size_t first,
                    size_t end, bool color)
{
    struct buf line = {.arena = table->arena};
    struct str name = row->cells[0];
    if (columns_of(name) > NAME_COLUMNS) {
        buf_add(&line, name);
        buf_char(&line, '\n');
        name = STR("");
    }
    add_cell(&line, name, 's', extents[0]);
    for (size_t c = first; c < end; c++) {
        bool tinted = color && c == row->tinted;
        pad(&line, GAP_COLUMNS);
        if (tinted)
            buf_printf(&line, "\033[%dm", row->tint);
        add_cell(&line, row->cells[c], table->aligns[c], extents[c]);
        buf_puts(&line, tinted ? PLAIN : "");
    }
    while (line.n && line.s[line.n - 1] == ' ')
        line.n--;
    if (row->space)
        buf_char(out, '\n');
    bool strong = row->strong && color;
    buf_printf(out, "%s%.*s%s\n", strong ? STRONG : "", STR_ARGS(buf_str(&line)),
               strong ? PLAIN : "");
}

void plain_table_print(struct buf *out, const struct plain_table *table, struct plain_look look)
{
    struct extent *extents = arena_array(table->arena, table->columns, sizeof *extents);
    for (size_t r = 0; r < table->row_count; r++)
        for (size_t c = 0; c < table->columns; c++)
            table->rows[r].cells[c] = printable(table->arena, table->rows[r].cells[c]);
    for (size_t c = 0; c < table->columns; c++)
        extents[c] = widest(table, c);
    for (size_t first = 1, end; first < table->columns; first = end) {
        size_t width = extents[0].before;
        for (end = first; end < table->columns; end++) {
            width += GAP_COLUMNS + extents[end].before + extents[end].after;
            if (look.width && width > look.width && end > first)
                break;
        }
        if (first > 1)
            buf_char(out, '\n');
        for (size_t r = 0; r < table->row_count; r++)
            add_row(out, table, &table->rows[r], extents, first, end, look.color);
    }
}

/* ---- paragraphs ---- */

/* Chinese punctuation that may not begin a line, or that is Hanzi-wide and ends a sentence. */
static bool clings(uint32_t code)
{
    static const uint32_t closing[] = {0x3001, 0x3002, 0xFF0C, 0xFF1A, 0xFF1B, 0xFF01, 0xFF1F,
                                       0xFF09, 0x300B, 0x300D, 0x201D, 0x2019};
    for (size_t i = 0; i < sizeof closing / sizeof closing[0]; i++)
        if (code == closing[i])
            return true;
    return false;
}

/* Opening marks, after which a line may not end. */
static bool opens(uint32_t code)
{
    return code == 0xFF08 || code == 0x300A || code == 0x300C || code == 0x201C
           || code == 0x2018;
}

/* The end of the line that begins at `from`: what fits in `width`, at least something. */
static size_t line_end(struct str text, size_t from, size_t width)
{
    size_t columns = 0, chance = 0;
    uint32_t before = ' ';
    for (size_t at = from, next; at < text.n; at = next) {
        next = at;
        uint32_t code = utf8_next(text, &next);
        size_t wide = (size_t)utf8_columns(code);
        bool between = code == ' '
                       || ((wide == 2 || utf8_columns(before) == 2) && !clings(code)
                           && !opens(before) && before != ' ');
        if (between && at > from)
            chance = at;
        columns += wide;
        if (columns > width && chance)
            return chance;
        before = code;
    }
    return text.n;
}

void plain_paragraph(struct buf *out, struct str text, struct plain_look look, bool quiet)
{
    text = printable(out->arena, text);
    bool faint = quiet && look.color;
    for (size_t from = 0; from < text.n;) {
        size_t end = line_end(text, from, look.width ? look.width : SIZE_MAX);
        buf_printf(out, "%s%.*s%s\n", faint ? QUIET : "", (int)(end - from), text.s + from,
                   faint ? PLAIN : "");
        while (end < text.n && text.s[end] == ' ')
            end++;
        from = end;
    }
}
