/* The rows of one table → entries. */
#include "import/actuals_parts.h"

#include <stdio.h>

struct str entry_text(const struct actuals_entry *entry, const char *path)
{
    size_t column = actuals_column(entry->table->rows->columns, path);
    return column < entry->table->rows->columns->count ? entry->row->values[column].text
                                                       : STR_NONE;
}

struct str entry_place(struct arena *arena, const struct actuals_entry *entry)
{
    return str_format(arena, "%s:%zu", entry->table->rows->table->source->name,
                      pos_place(entry->item->pos).line);
}

void entry_find(struct actuals_reader *r, const struct actuals_entry *entry, const char *path,
                const struct message *message, const struct arg *args, size_t count)
{
    char cell[CSV_REFERENCE_BYTES];
    struct arg all[FINDING_ARGS_MAX] = {{0}};
    struct rows *rows = entry->table->rows;
    size_t column = actuals_column(rows->columns, path);
    if (rows->mistakes > ROWS_MISTAKES_MAX)
        return;
    rows_reference(rows, entry->row, column, cell);
    all[0] = (struct arg)ARG_TEXT("cell", cell);
    for (size_t i = 0; i < count && i + 1 < FINDING_ARGS_MAX; i++)
        all[i + 1] = args[i];
    finding_add(r->findings, message, rows_pos(rows, entry->row, column), all, count + 1);
    if (message->level >= LEVEL_ERROR)
        rows_mistake(r->findings, rows);
}

/* ---- references ---- */

/* What the references of the tables lead to. */
static const struct {
    enum actuals_kind kind;
    const char *path;
    enum name_kind what;
} references[] = {
    {ACTUALS_RESULTS, "subject", NAME_SUBJECT},    {ACTUALS_SPENDS, "subject", NAME_SPEND},
    {ACTUALS_PAYMENTS, "term", NAME_TERM},         {ACTUALS_PROMOTIONS, "activity", NAME_ACTIVITY},
    {ACTUALS_AUDITS, "display", NAME_DISPLAY},     {ACTUALS_INSPECTIONS, "asset", NAME_ASSET},
    {ACTUALS_RATINGS, "factor", NAME_FACTOR},      {ACTUALS_COMPLAINTS, "owner", NAME_CONTACT},
    {ACTUALS_ACTIONS, "owner", NAME_CONTACT},      {ACTUALS_ACTIONS, "goal", NAME_GOAL},
    {ACTUALS_FINDINGS, "goal", NAME_GOAL},         {ACTUALS_DECISIONS, "part", NAME_PART},
};

enum { REFERENCES = sizeof references / sizeof references[0] };

/* A factor may be a new one, and a decision may speak of a part by its path. */
static bool may_be_other(const struct actuals_entry *entry, enum name_kind what,
                         struct str text)
{
    if (what == NAME_PART)
        return str_find(text, STR("/"), 0) != SIZE_MAX || str_find(text, STR("["), 0) != SIZE_MAX;
    return what == NAME_FACTOR && entry_text(entry, "importance").n > 0;
}

static void find_name(struct actuals_reader *r, const struct actuals_entry *entry,
                      const char *path, enum name_kind what, struct str text)
{
    struct str nearest = names_nearest(r->names, what, text);
    if (what == NAME_PART && may_be_other(entry, what, text))
        return;
    if (nearest.s)
        ENTRY_FIND(r, entry, path, &ACTUALS_NAME_MISSPELT, ARG_WORDS("what", name_words(what)),
                   ARG("name", text), ARG("nearest", nearest));
    else if (what == NAME_FACTOR && !may_be_other(entry, what, text))
        ENTRY_FIND(r, entry, path, &ACTUALS_FACTOR_NEW, ARG("name", text));
    else if (!may_be_other(entry, what, text))
        ENTRY_FIND(r, entry, path, &ACTUALS_NAME_UNKNOWN, ARG_WORDS("what", name_words(what)),
                   ARG("name", text));
}

/* The name that the text means; NULL if it means none, with a finding unless it may be new. */
static const struct name *resolve(struct actuals_reader *r, const struct actuals_entry *entry,
                                  const char *path, enum name_kind what, struct str text)
{
    const struct name *name, *other;
    switch (names_find(r->arena, r->names, what, text, &name, &other)) {
    case NAME_FOUND:
        return name;
    case NAME_IS_UNKNOWN:
        find_name(r, entry, path, what, text);
        break;
    case NAME_IS_UNCLEAR:
        ENTRY_FIND(r, entry, path, &ACTUALS_NAME_UNCLEAR, ARG("name", text),
                   ARG("one", name->id), ARG("other", other->id));
        break;
    case NAME_IS_OTHER:
        if (name->node)
            ENTRY_FIND(r, entry, path,
                       what == NAME_TERM && str_is(str_of(name->node->shape->element), "penalty")
                           ? &ACTUALS_TERM_PAYS_NOTHING
                           : &ACTUALS_NAME_KIND,
                       ARG("name", text), ARG_TEXT("element", name->node->shape->element),
                       ARG_WORDS("what", name_words(what)));
        else
            find_name(r, entry, path, what, text);
        break;
    }
    return NULL;
}

static struct str resolve_all(struct actuals_reader *r, const struct actuals_entry *entry,
                              const char *path, struct str text,
                              const struct plan_node **target)
{
    *target = NULL;
    for (size_t i = 0; i < REFERENCES; i++) {
        if (references[i].kind != entry->table->kind
            || !str_is(str_of(path), references[i].path))
            continue;
        const struct name *name = resolve(r, entry, path, references[i].what, text);
        *target = name ? name->node : NULL;
        return name ? name->id : text;
    }
    return text;
}

/* ---- values ---- */

static void fill(struct actuals_reader *r, const struct actuals_entry *entry, size_t column)
{
    const struct column *known = &entry->table->rows->columns->items[column];
    struct str text = entry->row->values[column].text;
    const char *path = known->field->name;
    const struct plan_node *target = NULL;
    void *at = (char *)entry->item + known->field->offset;
    struct dec number;
    switch (known->field->kind) {
    case KIND_TEXT:
    case KIND_ID:
        *(struct str *)at = resolve_all(r, entry, path, text, &target);
        break;
    case KIND_REF:
        text = resolve_all(r, entry, path, text, &target);
        *(struct plan_ref *)at = (struct plan_ref){text, target};
        break;
    case KIND_DATE:
        date_parse(text, at);
        break;
    case KIND_DECIMAL:
        dec_parse(text, at);
        break;
    case KIND_COUNT: /* a rating */
        if (!dec_parse(text, &number) || dec_compare(number, dec_int(1)) < 0
            || dec_compare(number, dec_int(5)) > 0)
            ENTRY_FIND(r, entry, path, &ACTUALS_RATING, ARG("value", text),
                       ARG("heading", rows_heading(entry->table->rows, column)));
        else
            *(int32_t *)at = (int32_t)dec_trim(number).digits;
        break;
    case KIND_WORD:
        for (int32_t w = 0; known->field->words[w]; w++)
            if (str_is(text, known->field->words[w]))
                *(int32_t *)at = w + 1;
        break;
    default: /* tables have no others */
        break;
    }
}

/* ---- rows ---- */

/* If the row says anything but what it is about: a form's rows that nobody filled in do not. */
static bool is_filled(const struct actuals_entry *entry)
{
    const struct columns *columns = entry->table->rows->columns;
    bool only_names = true;
    for (size_t i = 0; i < columns->further; i++) {
        const struct row_value *value = &entry->row->values[i];
        bool is_note = str_is(columns->items[i].path, "note");
        only_names = only_names && (columns->items[i].required || is_note);
        if ((value->text.n || value->bad) && !columns->items[i].required
            && (!is_note || entry->table->kind == ACTUALS_RESULTS
                || entry->table->kind == ACTUALS_ACTIONS))
            return true;
    }
    return entry->table->kind == ACTUALS_FINDINGS || entry->table->kind == ACTUALS_DECISIONS
           || entry->table->kind == ACTUALS_COMPLAINTS || only_names;
}

/* Cells that a filled row must have: what it is about, and money that was paid or spent. */
static void check_needed(struct actuals_reader *r, const struct actuals_entry *entry)
{
    const struct columns *columns = entry->table->rows->columns;
    bool money = entry->table->kind == ACTUALS_PAYMENTS || entry->table->kind == ACTUALS_SPENDS;
    for (size_t i = 0; i < columns->further; i++) {
        const struct row_value *value = &entry->row->values[i];
        bool needed = columns->items[i].required
                      || (money && str_is(columns->items[i].path, "amount"));
        if (needed && !value->text.n && !value->bad)
            ENTRY_FIND(r, entry, columns->items[i].field->name, &CSV_CELL_EMPTY,
                       ARG("heading", rows_heading(entry->table->rows, i)));
    }
}

static bool is_bad(const struct import_row *row, size_t columns)
{
    for (size_t i = 0; i < columns; i++)
        if (row->values[i].bad)
            return true;
    return false;
}

/* Rows later than the quarter under review are left out; said once for a table. */
static bool is_later(struct actuals_reader *r, const struct actuals_entry *entry, bool *said)
{
    struct str quarter = entry_text(entry, "quarter");
    if (!r->options->quarter || !quarter.n)
        return false;
    char reviewed[] = {'Q', (char)('0' + r->options->quarter), '\0'};
    if (str_compare(quarter, str_of(reviewed)) <= 0)
        return false;
    if (!*said)
        ENTRY_FIND(r, entry, "quarter", &ACTUALS_QUARTER_LATER, ARG("quarter", quarter),
                   ARG_TEXT("reviewed", reviewed));
    *said = true;
    return true;
}

static struct actuals_entry make_entry(struct actuals_reader *r, struct actuals_table *table,
                                       const struct import_row *row)
{
    const struct shape *shape = table->rows->columns->shape;
    struct actuals_entry entry = {.table = table, .row = row};
    entry.item = arena_alloc(r->arena, shape->size);
    entry.item->node = (struct plan_node){.shape = shape, .parent = &r->actuals->node};
    entry.item->pos = (struct pos){table->rows->table->source, row->csv->cells[0].offset};
    return entry;
}

static void add_entry(struct actuals_reader *r, struct actuals_entry entry)
{
    struct actuals_entries *entries = &r->entries[entry.table->kind];
    const struct columns *columns = entry.table->rows->columns;
    size_t before = entry.table->rows->mistakes;
    entry.bad = is_bad(entry.row, columns->count);
    check_needed(r, &entry);
    for (size_t i = 0; i < columns->further; i++)
        if (entry.row->values[i].text.n)
            fill(r, &entry, i);
    if (!entry.bad)
        actuals_check_entry(r, &entry);
    entry.bad = entry.bad || entry.table->rows->mistakes > before;
    entry.out = entry.bad;
    entries->items = arena_grow(r->arena, entries->items, &entries->capacity,
                                entries->count + 1, sizeof entry);
    entries->items[entries->count++] = entry;
}

void actuals_read_rows(struct actuals_reader *r, struct actuals_table *table)
{
    bool said = false;
    for (size_t i = 0; i < table->rows->count; i++) {
        if (table->rows->mistakes > ROWS_MISTAKES_MAX)
            return;
        struct actuals_entry entry = make_entry(r, table, &table->rows->items[i]);
        if (is_filled(&entry) && !is_later(r, &entry, &said))
            add_entry(r, entry);
    }
}
