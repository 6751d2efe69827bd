/* compose/schedule: tables of which only the columns stand that something uses, rows in groups,
 * and lines of label and value: what the schedules of a plan share. */
#ifndef PLANPACT_COMPOSE_SCHEDULE_H
#define PLANPACT_COMPOSE_SCHEDULE_H

#include "compose/composer.h"

/* ---- columns ---- */

struct schedule_column {
    enum word head;
    const char *align;   /* as table_add has it: "s", "e", "d2" */
    const char *field;   /* of the elements shown, also as the place the text comes from */
    struct str (*text)(const struct composer *c, const struct plan_node *node);
                         /* instead of the field as it is; may be NULL */
    bool always;         /* stands even if nothing uses it */
};

enum { SCHEDULE_COLUMNS_MAX = 12 };

struct schedule {
    struct doc_table *table;
    const struct schedule_column *columns[SCHEDULE_COLUMNS_MAX]; /* those that stand */
    size_t count;
};

/* A table of the columns that at least one element of the list uses, with its head. `items`
 * begin with their plan_node and are `size` bytes apart. */
struct schedule schedule_begin(struct composer *c, struct doc_block *parent,
                               const struct schedule_column *columns, size_t column_count,
                               const struct plan_list *list, size_t size, struct str summary);
/* The row of one element, all its columns filled; the first cell is the row's heading. A
 * ROW_GROUP stays with what follows about the same element. */
struct doc_row *schedule_row(struct composer *c, struct schedule *schedule, enum row_kind kind,
                             const struct plan_node *node);
/* Where the column stands, SIZE_MAX if it does not. */
size_t schedule_place(const struct schedule *schedule, enum word head);
/* A heading across all columns. */
void schedule_heading(struct composer *c, struct schedule *schedule, struct str text);
/* A row of totals: the label across the columns before `first`; the cells from 1 on are the
 * columns from there on, empty yet. `first` is above 0. */
struct doc_row *schedule_total(struct composer *c, struct schedule *schedule, struct str label,
                               size_t first);

/* A field as a table shows it: money without its currency, dates short; "" if absent. */
struct str text_value(const struct composer *c, const struct plan_node *node,
                      const char *field);

/* ---- groups ---- */

/* Rows put together by a text; groups in the order in which each first appears, what is in none
 * last; inside them by `order`, then as the plan has them. */
struct grouped {
    struct str group; /* absent: in none */
    int32_t order;
    size_t index; /* of the element */
    size_t first; /* index of the first element of the group; SIZE_MAX: in none */
};

/* For `count` entries with group and order filled in. */
void groups_sort(struct grouped *entries, size_t count);
/* True if entry `i` begins a group. */
bool group_begins(const struct grouped *entries, size_t i);
/* True if any entry is in a group. */
bool groups_used(const struct grouped *entries, size_t count);

/* ---- lines ---- */

/* "Label: value" as a line of a cell, the label quiet; nothing if the value is empty. */
void cell_line(struct composer *c, struct doc_cell *cell, enum word label, struct str value,
               const struct plan_node *node, const char *field);

/* Money with its currency, "" if not known. */
struct str text_money_known(const struct composer *c, struct dec amount);
struct str text_percent_known(const struct composer *c, struct dec rate);
/* "30 days"; "" for none. */
struct str text_days(const struct composer *c, int32_t days);
/* The title of a goal, or its id. */
struct str text_goal(const struct plan_ref *ref);

#endif
