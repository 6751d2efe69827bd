/* import/actuals_parts: what the steps of reading a review's tables share. */
#ifndef PLANPACT_IMPORT_ACTUALS_PARTS_H
#define PLANPACT_IMPORT_ACTUALS_PARTS_H

#include "import/actuals.h"
#include "import/actuals_messages.h"
#include "import/actuals_names.h"
#include "import/messages.h"
#include "import/rows.h"

/* One file. */
struct actuals_table {
    enum actuals_kind kind;
    struct rows *rows;
    size_t order; /* in which it was given */
};

/* One row of one file. */
struct actuals_entry {
    struct actuals_table *table;
    const struct import_row *row;
    struct actual_row *item;   /* of the kind's shape */
    struct str key;            /* what it speaks of; rows with the same key speak of the same */
    struct str said;           /* the same for people: "g1, Q1" */
    enum delivery delivery;    /* what it says of an earlier one */
    bool out;                  /* another took its place, or it is bad */
    bool bad;                  /* something is wrong with it: it is compared with no other */
};

struct actuals_entries {
    struct actuals_entry *items;
    size_t count, capacity;
};

struct actuals_reader {
    struct arena *arena;
    struct findings *findings;
    const struct plan *plan;
    const struct names *names;
    const struct actuals_options *options;
    const struct columns *columns[ACTUALS_KINDS];
    struct actuals_entries entries[ACTUALS_KINDS];
    struct actuals *actuals;
};

/* The unit that the plan has for a measure, absent if it has none. */
struct str unit_of_measure(const struct plan *plan, struct str measure);

/* Which table has these headings; ACTUALS_KINDS with a finding if that is not clear. Misspelt
 * headings of a table that is otherwise whole are left to be found by who reads it. */
enum actuals_kind actuals_recognise(struct actuals_reader *r, const struct csv_table *table);

/* The rows of one table as entries, each value examined by itself. */
void actuals_read_rows(struct actuals_reader *r, struct actuals_table *table);

/* The column of that path, which the kind must have. */
size_t actuals_column(const struct columns *columns, const char *path);
/* The text of the entry's cell as the plan would have it, absent if it is empty. */
struct str entry_text(const struct actuals_entry *entry, const char *path);
/* "q1.csv:7" for people. */
struct str entry_place(struct arena *arena, const struct actuals_entry *entry);

/* A finding about the cell of column `path`; counted as a mistake of its table. */
void entry_find(struct actuals_reader *r, const struct actuals_entry *entry, const char *path,
                const struct message *message, const struct arg *args, size_t count);
/* ENTRY_FIND(r, entry, "paid", &MESSAGE, ARG(…), …): the cell is an argument of itself. */
#define ENTRY_FIND(r, entry, path, message, ...)                                    \
    entry_find((r), (entry), (path), (message), (const struct arg[]){__VA_ARGS__},  \
               sizeof((const struct arg[]){__VA_ARGS__}) / sizeof(struct arg))

/* Examines what one row says: dates in order, shares of a whole, … */
void actuals_check_entry(struct actuals_reader *r, struct actuals_entry *entry);
/* A rebate without a rate, an amount or a minimum, a discount of nothing: there is no payment
 * that could be under such a term. */
bool actuals_pays_nothing(const struct plan_node *term);
/* Entries of all files beside each other: repeated ones, new actions, measures said twice. */
void actuals_merge(struct actuals_reader *r);

#endif
