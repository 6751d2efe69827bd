/* import/columns: the columns that a table for a list may have, from the list's shape, and
 * what people call them. */
#ifndef PLANPACT_IMPORT_COLUMNS_H
#define PLANPACT_IMPORT_COLUMNS_H

#include "import/import.h"
#include "import/lists.h"

enum { COLUMN_STEPS_MAX = 3 };

struct word_name {
    struct str folded;
    int32_t word; /* index into the field's words */
};

struct column {
    const struct field *steps[COLUMN_STEPS_MAX]; /* items that hold it, then its own field */
    size_t depth;                                /* number of steps */
    const struct field *field;                   /* the last step */
    enum place_in_xml place;                     /* where its value stands */
    bool required;                               /* in every row, or in every such item */
    bool other;                                  /* the field's text in another language than the
                                                    plan's: */
    enum lang lang;
    struct str path;                             /* "target.value"; "name.zh-Hant" */
    const char *headings[LANG_COUNT];            /* never NULL: else the path */
    const struct word_name *words;               /* of a KIND_WORD field, in all languages */
    size_t word_count;
    const char *word_lists[LANG_COUNT];          /* for people; NULL if it has no words */
};

struct column_name {
    struct str text, folded;
    size_t column;
};

/* In the order in which a row is written: the shape's fields, those of an item where the item
 * stands; texts of attributes in other languages, which are elements, before all. */
struct columns {
    const struct import_list *list;
    const struct shape *shape;
    const char *list_names[LANG_COUNT];
    struct column *items;
    size_t count;
    size_t further; /* index of the first column that rows do not hold; count: none */
    size_t key;     /* index of the column by which rows are recognised */
    const struct column_name *names; /* paths and headings in all languages */
    size_t name_count;
    const char *all[LANG_COUNT]; /* every heading, for people */
};

/* For a plan in `lang`. */
const struct columns *columns_make(struct arena *arena, const struct headings *headings,
                                   const struct import_list *list, enum lang lang);

/* What stays the same when case, full width or white space differ, so that "权重（%）" is
 * "权重(%)" and "Target value" is "target  value". */
struct str columns_fold(struct arena *arena, struct str text);

/* The column that a heading names, or SIZE_MAX. "Name (en)", "品名（英文）" and "name.en" are the
 * name in English: a column of its own, or, in an English plan, that of the name. */
size_t columns_find(struct arena *arena, const struct columns *columns, struct str heading);
/* The name nearest to a misspelt heading, absent if none is near. */
struct str columns_nearest(const struct columns *columns, struct str misspelt);

#endif
