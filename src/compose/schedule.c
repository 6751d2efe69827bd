#include "compose/schedule.h"

#include "base/arena.h"

#include <stdlib.h>

/* ---- values ---- */

static struct str decimal_text(const struct composer *c, const struct field *field,
                               struct dec value)
{
    if (!value.known)
        return STR("");
    if (field->unit == UNIT_MONEY)
        return text_amount(c, value);
    return field->unit == UNIT_PERCENT ? text_percent(c, value) : text_number(c, value);
}

struct str text_value(const struct composer *c, const struct plan_node *node, const char *name)
{
    const struct field *field = shape_field(node->shape, str_of(name));
    if (!field || !field_known(node, field))
        return STR("");
    const void *member = field_at(node, field);
    switch (field->kind) {
    case KIND_TEXT:
    case KIND_ID:
        return *(const struct str *)member;
    case KIND_DATE:
        return text_date(c, *(const struct date *)member, WORD_DATE_TABLE);
    case KIND_DECIMAL:
        return decimal_text(c, field, *(const struct dec *)member);
    case KIND_COUNT:
        return text_number(c, dec_int(*(const int32_t *)member));
    case KIND_WORD:
        return text_word(c, node, name);
    case KIND_REF:
        return text_contact(member);
    default:
        return STR("");
    }
}

struct str text_money_known(const struct composer *c, struct dec amount)
{
    return amount.known ? text_money(c, amount) : STR("");
}

struct str text_percent_known(const struct composer *c, struct dec rate)
{
    return rate.known ? text_percent(c, rate) : STR("");
}

struct str text_days(const struct composer *c, int32_t days)
{
    return days ? FILL(c->arena, word(c, WORD_DAYS),
                       {"number", text_number(c, dec_int(days))})
                : STR("");
}

struct str text_goal(const struct plan_ref *ref)
{
    if (!ref->target || ref->target->shape != &goal_shape)
        return STR("");
    const struct plan_goal *goal = (const struct plan_goal *)ref->target;
    return goal->title.n ? goal->title : goal->id;
}

/* ---- columns ---- */

static struct str column_text(const struct composer *c, const struct schedule_column *column,
                              const struct plan_node *node)
{
    return column->text ? column->text(c, node) : text_value(c, node, column->field);
}

static const struct plan_node *item_at(const struct plan_list *list, size_t size, size_t index)
{
    const char *items = list->items;
    return (const void *)(items + index * size);
}

static bool column_stands(const struct composer *c, const struct schedule_column *column,
                          const struct plan_list *list, size_t size)
{
    if (column->always)
        return true;
    for (size_t i = 0; i < list->count; i++)
        if (column_text(c, column, item_at(list, size, i)).n)
            return true;
    return false;
}

struct schedule schedule_begin(struct composer *c, struct doc_block *parent,
                               const struct schedule_column *columns, size_t column_count,
                               const struct plan_list *list, size_t size, struct str summary)
{
    struct schedule schedule = {0};
    struct buf aligns = {.arena = c->arena};
    struct str heads[SCHEDULE_COLUMNS_MAX];
    for (size_t i = 0; i < column_count && schedule.count < SCHEDULE_COLUMNS_MAX; i++) {
        if (!column_stands(c, &columns[i], list, size))
            continue;
        buf_puts(&aligns, columns[i].align);
        heads[schedule.count] = word(c, columns[i].head);
        schedule.columns[schedule.count++] = &columns[i];
    }
    schedule.table = table_add(c, parent, "grid", str_terminated(c->arena, buf_str(&aligns)),
                               summary);
    table_head(c, schedule.table, heads, schedule.count);
    return schedule;
}

struct doc_row *schedule_row(struct composer *c, struct schedule *schedule, enum row_kind kind,
                             const struct plan_node *node)
{
    struct doc_row *row = table_row(c, schedule->table, kind, node);
    for (size_t i = 0; i < schedule->count; i++)
        row_text(c, row, i, column_text(c, schedule->columns[i], node), node,
                 schedule->columns[i]->field);
    row->cells[0].head = true;
    return row;
}

size_t schedule_place(const struct schedule *schedule, enum word head)
{
    for (size_t i = 0; i < schedule->count; i++)
        if (schedule->columns[i]->head == head)
            return i;
    return SIZE_MAX;
}

void schedule_heading(struct composer *c, struct schedule *schedule, struct str text)
{
    struct doc_row *row = table_row(c, schedule->table, ROW_GROUP, NULL);
    row->cells[0].columns = (uint8_t)row->count;
    row->count = 1;
    row_text(c, row, 0, text, NULL, NULL);
}

struct doc_row *schedule_total(struct composer *c, struct schedule *schedule, struct str label,
                               size_t first)
{
    struct doc_row *row = table_row(c, schedule->table, ROW_TOTAL, NULL);
    row->cells[0].columns = (uint8_t)first;
    row->count -= first - 1;
    row_text(c, row, 0, label, NULL, NULL);
    row->cells[0].head = true;
    return row;
}

/* ---- groups ---- */

static int by_group(const void *a, const void *b)
{
    const struct grouped *x = a, *y = b;
    int order = str_compare(x->group, y->group);
    return order ? order : (x->index > y->index) - (x->index < y->index);
}

static int by_first(const void *a, const void *b)
{
    const struct grouped *x = a, *y = b;
    if (x->first != y->first)
        return x->first < y->first ? -1 : 1;
    if (x->order != y->order)
        return x->order < y->order ? -1 : 1;
    return (x->index > y->index) - (x->index < y->index);
}

void groups_sort(struct grouped *entries, size_t count)
{
    if (count == 0)
        return;
    for (size_t i = 0; i < count; i++)
        entries[i].index = i;
    qsort(entries, count, sizeof *entries, by_group);
    for (size_t i = 0; i < count; i++)
        entries[i].first = entries[i].group.n == 0 ? SIZE_MAX
                           : i > 0 && str_equal(entries[i].group, entries[i - 1].group)
                               ? entries[i - 1].first
                               : entries[i].index;
    qsort(entries, count, sizeof *entries, by_first);
}

bool group_begins(const struct grouped *entries, size_t i)
{
    return i == 0 || entries[i].first != entries[i - 1].first;
}

bool groups_used(const struct grouped *entries, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (entries[i].group.n)
            return true;
    return false;
}

/* ---- lines ---- */

void cell_line(struct composer *c, struct doc_cell *cell, enum word label, struct str value,
               const struct plan_node *node, const char *field)
{
    if (!value.n)
        return;
    struct str lead = FILL(c->arena, word(c, WORD_LINE_LABEL), {"label", word(c, label)});
    struct doc_block *line =
        doc_cell_paragraph(c->arena, cell, "table-cell", lead, c->lang, POS_NONE);
    line->runs.items[0].style = "muted";
    doc_run_add(c->arena, &line->runs, value, c->lang, value_pos(node, field));
}
