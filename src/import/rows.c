#include "import/rows.h"

#include "import/messages.h"
#include "import/value.h"

#include <stdio.h>

struct pos rows_pos(const struct rows *rows, const struct import_row *row, size_t column)
{
    const struct csv_cell *cell = row->values[column].cell;
    return (struct pos){rows->table->source,
                        cell ? cell->offset : row->csv->cells[0].offset};
}

void rows_reference(const struct rows *rows, const struct import_row *row, size_t column,
                    char out[CSV_REFERENCE_BYTES])
{
    size_t where = rows->where[column];
    csv_reference(where == SIZE_MAX ? 0 : where, row->csv->number, out);
}

struct str rows_heading(const struct rows *rows, size_t column)
{
    size_t where = rows->where[column];
    return where == SIZE_MAX ? str_of(rows->columns->items[column].headings[LANG_EN])
                             : str_trim(rows->table->head.cells[where].text);
}

bool rows_mistake(struct findings *findings, struct rows *rows)
{
    char limit[16];
    rows->mistakes++;
    if (rows->mistakes == ROWS_MISTAKES_MAX + 1) {
        snprintf(limit, sizeof limit, "%d", ROWS_MISTAKES_MAX);
        FIND(findings, &CSV_MISTAKES_MANY, POS_WHOLE(rows->table->source),
             ARG_TEXT("limit", limit));
    }
    return rows->mistakes <= ROWS_MISTAKES_MAX;
}

/* ---- headings ---- */

/* By the table's columns: the first row with something in them, or NULL. */
static const struct csv_row **first_used(struct arena *arena, const struct csv_table *table)
{
    const struct csv_row **used = arena_array(arena, table->head.count, sizeof *used);
    for (size_t i = 0; i < table->row_count; i++) {
        const struct csv_row *row = &table->rows[i];
        for (size_t c = 0; c < row->count && c < table->head.count; c++)
            if (!used[c] && str_trim(row->cells[c].text).n > 0)
                used[c] = row;
    }
    return used;
}

static bool check_nameless(struct findings *findings, const struct rows *rows, size_t column,
                           const struct csv_row *row)
{
    char cell[CSV_REFERENCE_BYTES], used[CSV_REFERENCE_BYTES];
    if (!row)
        return true;
    csv_reference(column, rows->table->head.number, cell);
    csv_reference(column, row->number, used);
    FIND(findings, &CSV_COLUMN_NAMELESS,
         ((struct pos){rows->table->source, row->cells[column].offset}),
         ARG_TEXT("cell", cell), ARG_TEXT("used", used));
    return false;
}

static void find_unknown(struct findings *findings, const struct rows *rows, size_t column)
{
    char cell[CSV_REFERENCE_BYTES];
    const struct csv_row *head = &rows->table->head;
    struct str heading = str_trim(head->cells[column].text);
    struct str nearest = columns_nearest(rows->columns, heading);
    struct pos pos = {rows->table->source, head->cells[column].offset};
    csv_reference(column, head->number, cell);
    if (nearest.s)
        FIND(findings, &CSV_COLUMN_MISSPELT, pos, ARG_TEXT("cell", cell),
             ARG("heading", heading), ARG_WORDS("list", rows->columns->list_names),
             ARG("nearest", nearest));
    else
        FIND(findings, &CSV_COLUMN_UNKNOWN, pos, ARG_TEXT("cell", cell),
             ARG("heading", heading), ARG_WORDS("list", rows->columns->list_names),
             ARG_WORDS("known", rows->columns->all));
}

static void find_twice(struct findings *findings, const struct rows *rows, size_t column,
                       size_t known)
{
    char cell[CSV_REFERENCE_BYTES], first[CSV_REFERENCE_BYTES];
    const struct csv_row *head = &rows->table->head;
    csv_reference(column, head->number, cell);
    csv_reference(rows->where[known], head->number, first);
    FIND(findings, &CSV_COLUMN_TWICE,
         ((struct pos){rows->table->source, head->cells[column].offset}),
         ARG_TEXT("cell", cell), ARG("heading", str_trim(head->cells[column].text)),
         ARG_TEXT("first", first), ARG("field", rows->columns->items[known].path));
}

static bool read_heading(struct arena *arena, struct findings *findings, struct rows *rows,
                         size_t column, const struct csv_row *used)
{
    struct str heading = str_trim(rows->table->head.cells[column].text);
    if (!heading.n)
        return check_nameless(findings, rows, column, used);
    size_t known = columns_find(arena, rows->columns, heading);
    if (known == SIZE_MAX) {
        find_unknown(findings, rows, column);
        return false;
    }
    if (rows->where[known] != SIZE_MAX) {
        find_twice(findings, rows, column, known);
        return false;
    }
    rows->where[known] = column;
    return true;
}

static bool read_headings(struct arena *arena, struct findings *findings, struct rows *rows)
{
    const struct columns *columns = rows->columns;
    const struct csv_row **used = first_used(arena, rows->table);
    bool good = true;
    for (size_t i = 0; i < columns->count; i++)
        rows->where[i] = SIZE_MAX;
    for (size_t i = 0; i < rows->table->head.count && rows->mistakes <= ROWS_MISTAKES_MAX; i++)
        if (!read_heading(arena, findings, rows, i, used[i]))
            good = rows_mistake(findings, rows) && false;
    if (!good || rows->where[columns->key] != SIZE_MAX)
        return good;
    const struct column *key = &columns->items[columns->key];
    FIND(findings, &CSV_KEY_MISSING, ((struct pos){rows->table->source, 0}),
         ARG("field", key->path), ARG_WORDS("list", columns->list_names),
         ARG_WORDS("heading", key->headings),
         ARG_TEXT("example", str_is(key->path, "id") ? "g1" : "SH-001"));
    return false;
}

/* ---- rows ---- */

/* What a percent sign may stand in: percentages, and values of a goal whose unit is one. */
static bool percent_allowed(const struct field *field, struct str unit)
{
    return field->unit == UNIT_PERCENT
           || (field->unit == UNIT_GOAL && (str_is(unit, "%") || str_is(unit, "％")));
}

struct row_reader {
    struct arena *arena;
    struct findings *findings;
    struct rows *rows;
    bool *noted; /* by the table's columns */
    const struct rows_asked *asked;
};

static void read_value(struct row_reader *r, struct import_row *row, size_t column,
                       struct str unit)
{
    size_t where = r->rows->where[column];
    struct row_value *value = &row->values[column];
    char reference[CSV_REFERENCE_BYTES];
    if (where == SIZE_MAX)
        return;
    csv_reference(where, row->csv->number, reference);
    value->there = true;
    value->cell = &row->csv->cells[where];
    const struct column *known = &r->rows->columns->items[column];
    struct value_cell at = {.arena = r->arena,
                            .findings = r->findings,
                            .source = r->rows->table->source,
                            .column = known,
                            .cell = value->cell,
                            .heading = rows_heading(r->rows, column),
                            .reference = reference,
                            .percent = percent_allowed(known->field, unit),
                            .no_data = r->asked->no_data,
                            .year = r->asked->year,
                            .noted = &r->noted[where]};
    value->bad = !value_read(&at, &value->text);
    if (value->bad)
        rows_mistake(r->findings, r->rows);
}

/* The table's unit for the row, else the plan's. */
static struct str unit_of(struct row_reader *r, const struct import_row *row)
{
    const struct rows *rows = r->rows;
    for (size_t i = 0; i < rows->columns->further; i++)
        if (str_is(rows->columns->items[i].path, "unit") && rows->where[i] != SIZE_MAX)
            return str_trim(row->csv->cells[rows->where[i]].text);
    struct str key = row->csv->cells[rows->where[r->asked->unit_key]].text;
    return r->asked->unit(r->asked->context, str_collapse(r->arena, key));
}

static bool check_length(struct row_reader *r, const struct csv_row *csv)
{
    const struct csv_row *head = &r->rows->table->head;
    size_t used = csv->count;
    while (used > head->count && str_trim(csv->cells[used - 1].text).n == 0)
        used--;
    if (used <= head->count && csv->count >= head->count)
        return true;
    bool many = used > head->count;
    FIND(r->findings, many ? &CSV_CELLS_MANY : &CSV_CELLS_FEW,
         ((struct pos){r->rows->table->source,
                       csv->cells[many ? head->count : csv->count - 1].offset}),
         ARG("row", str_format(r->arena, "%zu", csv->number)),
         ARG("count", str_format(r->arena, "%zu", used)),
         ARG("columns", str_format(r->arena, "%zu", head->count)));
    rows_mistake(r->findings, r->rows);
    return false;
}

static void read_row(struct row_reader *r, const struct csv_row *csv)
{
    const struct columns *columns = r->rows->columns;
    struct import_row *row = &r->rows->items[r->rows->count];
    if (!check_length(r, csv))
        return;
    *row = (struct import_row){
        csv, arena_array(r->arena, columns->count, sizeof *row->values)};
    struct str unit = unit_of(r, row);
    for (size_t i = 0; i < columns->count && r->rows->mistakes <= ROWS_MISTAKES_MAX; i++)
        read_value(r, row, i, unit);
    r->rows->count++;
}

struct rows *rows_read(struct arena *arena, struct findings *findings,
                       const struct csv_table *table, const struct columns *columns,
                       const struct rows_asked *asked)
{
    struct rows *rows = arena_alloc(arena, sizeof *rows);
    rows->table = table;
    rows->columns = columns;
    rows->where = arena_array(arena, columns->count, sizeof *rows->where);
    if (!read_headings(arena, findings, rows))
        return NULL;
    struct row_reader r = {.arena = arena,
                           .findings = findings,
                           .rows = rows,
                           .noted = arena_array(arena, table->head.count, sizeof(bool)),
                           .asked = asked};
    rows->items = arena_array(arena, table->row_count, sizeof *rows->items);
    for (size_t i = 0; i < table->row_count && rows->mistakes <= ROWS_MISTAKES_MAX; i++)
        read_row(&r, &table->rows[i]);
    return rows;
}
