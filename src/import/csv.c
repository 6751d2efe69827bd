#include "import/csv.h"

#include "import/messages.h"

#include <csv.h>
#include <stdio.h>
#include <stdlib.h>

static const char separators[] = {
    [IMPORT_COMMA] = ',', [IMPORT_SEMICOLON] = ';', [IMPORT_TAB] = '\t'};

/* A row while the array of all cells may still move. */
struct open_row {
    size_t first, count, number;
};

struct reader {
    struct arena *arena;
    struct csv_cell *cells;
    size_t cell_count, cell_capacity;
    struct open_row *rows;
    size_t row_count, row_capacity;
    size_t row_start;   /* cells before the row that is being read */
    size_t cell_offset; /* where the cell that is being read begins */
    size_t number;      /* of the row that is being read */
    bool ended;         /* the piece read last ended a cell or a row */
};

void csv_reference(size_t column, size_t row, char out[CSV_REFERENCE_BYTES])
{
    char letters[16];
    size_t n = sizeof letters;
    letters[--n] = '\0';
    for (size_t left = column + 1; left > 0 && n > 0; left = (left - 1) / 26)
        letters[--n] = (char)('A' + (left - 1) % 26);
    snprintf(out, CSV_REFERENCE_BYTES, "%s%zu", letters + n, row);
}

static void add_cell(void *text, size_t n, void *context)
{
    struct reader *r = context;
    r->cells = arena_grow(r->arena, r->cells, &r->cell_capacity, r->cell_count + 1,
                          sizeof *r->cells);
    struct str copy = n ? str_copy(r->arena, (struct str){text, n}) : STR("");
    r->cells[r->cell_count++] = (struct csv_cell){copy, r->cell_offset};
    r->ended = true;
}

static void add_row(int end, void *context)
{
    (void)end;
    struct reader *r = context;
    bool filled = false;
    for (size_t i = r->row_start; i < r->cell_count; i++)
        filled = filled || str_trim(r->cells[i].text).n > 0;
    if (filled) {
        r->rows = arena_grow(r->arena, r->rows, &r->row_capacity, r->row_count + 1,
                             sizeof *r->rows);
        r->rows[r->row_count++] =
            (struct open_row){r->row_start, r->cell_count - r->row_start, r->number};
    } else {
        r->cell_count = r->row_start;
    }
    r->row_start = r->cell_count;
    r->number++;
    r->ended = true;
}

/* Behind the next byte that can end a cell. */
static size_t piece_end(struct str text, size_t at, char separator)
{
    while (at < text.n && text.s[at] != separator && text.s[at] != '\n' && text.s[at] != '\r')
        at++;
    return at < text.n ? at + 1 : at;
}

static void find_quote(struct findings *findings, const struct message *message,
                       const struct source *source, const struct reader *r, size_t offset)
{
    char cell[CSV_REFERENCE_BYTES];
    csv_reference(r->cell_count - r->row_start, r->number, cell);
    FIND(findings, message, ((struct pos){source, offset}), ARG_TEXT("cell", cell));
}

/* libcsv tells no places, so it gets the text in pieces of which only the last byte can end a
 * cell. */
static bool parse(struct reader *r, struct csv_parser *parser, struct findings *findings,
                  const struct source *source, char separator)
{
    struct str text = source->text;
    for (size_t at = 0, end; at < text.n; at = end) {
        end = piece_end(text, at, separator);
        if (text.s[at] == '\n' && at > 0 && text.s[at - 1] == '\r' && r->ended) {
            r->cell_offset = end;
            continue;
        }
        r->ended = false;
        size_t used = csv_parse(parser, text.s + at, end - at, add_cell, add_row, r);
        if (used != end - at) {
            find_quote(findings, &CSV_CELL_QUOTE, source, r, at + used);
            return false;
        }
        if (r->ended)
            r->cell_offset = end;
    }
    r->ended = false;
    if (csv_fini(parser, add_cell, add_row, r) != 0) {
        find_quote(findings, &CSV_CELL_OPEN, source, r, r->cell_offset);
        return false;
    }
    return true;
}

/* The separators of the row of headings, outside quotation marks: 0 if there are several. */
static char only_separator(struct str text)
{
    bool quoted = false;
    char found = 0;
    for (size_t i = 0; i < text.n; i++) {
        char byte = text.s[i];
        if (byte == '"')
            quoted = !quoted;
        if (quoted)
            continue;
        if ((byte == '\n' || byte == '\r') && str_trim(str_slice(text, 0, i)).n > 0)
            break;
        if (byte != ',' && byte != ';' && byte != '\t')
            continue;
        if (found && byte != found)
            return 0;
        found = byte;
    }
    return found ? found : ',';
}

static const struct csv_table *make_table(const struct reader *r, const struct source *source)
{
    struct csv_table *table = arena_alloc(r->arena, sizeof *table);
    struct csv_row *rows = arena_array(r->arena, r->row_count, sizeof *rows);
    for (size_t i = 0; i < r->row_count; i++)
        rows[i] = (struct csv_row){r->cells + r->rows[i].first, r->rows[i].count,
                                   r->rows[i].number};
    *table = (struct csv_table){source, rows[0], rows + 1, r->row_count - 1};
    return table;
}

static bool count_good(struct findings *findings, const struct source *source, size_t rows,
                       size_t least)
{
    char limit[16];
    snprintf(limit, sizeof limit, "%d", CSV_ROWS_MAX);
    if (rows < 1 + least)
        FIND_PLAIN(findings, rows ? &CSV_ROWS_NONE : &CSV_EMPTY, POS_WHOLE(source));
    if (rows > CSV_ROWS_MAX)
        FIND(findings, &CSV_ROWS_MANY, POS_WHOLE(source), ARG_TEXT("limit", limit));
    return rows >= 1 + least && rows <= CSV_ROWS_MAX;
}

const struct csv_table *csv_read(struct arena *arena, struct findings *findings,
                                 const struct source *source, enum import_separator said,
                                 size_t least)
{
    char separator = said ? separators[said] : only_separator(source->text);
    if (!separator) {
        FIND_PLAIN(findings, &CSV_SEPARATOR, ((struct pos){source, 0}));
        return NULL;
    }
    struct reader reader = {.arena = arena, .number = 1};
    struct csv_parser parser;
    csv_init(&parser, CSV_STRICT | CSV_STRICT_FINI | CSV_REPALL_NL);
    csv_set_delim(&parser, (unsigned char)separator);
    csv_set_realloc_func(&parser, memory_resize);
    bool good = parse(&reader, &parser, findings, source, separator);
    csv_free(&parser);
    if (!good || !count_good(findings, source, reader.row_count, least))
        return NULL;
    return make_table(&reader, source);
}

void csv_add(struct buf *out, struct str text)
{
    bool plain = true;
    for (size_t i = 0; i < text.n; i++) {
        char byte = text.s[i];
        plain = plain && byte != '"' && byte != ',' && byte != ';' && byte != '\t'
                && byte != '\n' && byte != '\r';
    }
    if (plain) {
        buf_add(out, text);
        return;
    }
    buf_char(out, '"');
    for (size_t i = 0; i < text.n; i++) {
        if (text.s[i] == '"')
            buf_char(out, '"');
        buf_char(out, text.s[i]);
    }
    buf_char(out, '"');
}
