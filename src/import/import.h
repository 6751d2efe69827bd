/* import: tables of CSV → rows of a plan's lists. The plan's file keeps every byte that the
 * tables do not speak of. */
#ifndef PLANPACT_IMPORT_IMPORT_H
#define PLANPACT_IMPORT_IMPORT_H

#include "base/arena.h"
#include "base/finding.h"
#include "xml/xml.h"

enum import_encoding {
    IMPORT_ENCODING_UNSAID, /* a byte order mark or valid UTF-8, else it is asked for */
    IMPORT_UTF8,
    IMPORT_GB18030,
    IMPORT_BIG5,
    IMPORT_WINDOWS_1252,
    IMPORT_ENCODING_COUNT,
};

enum import_separator {
    IMPORT_SEPARATOR_UNSAID, /* the only one that the row of headings holds */
    IMPORT_COMMA,
    IMPORT_SEMICOLON,
    IMPORT_TAB,
};

enum import_mode {
    IMPORT_ADD,         /* a row that the plan has is an error */
    IMPORT_REPLACE,     /* its values take the place of the plan's; other rows are added */
    IMPORT_REPLACE_ALL, /* the same, but the table is the whole list: rows that it does not have
                           are taken out, and so are values where it has an empty cell */
};

struct import_table {
    const char *list;           /* "goals", "stores", … */
    const struct source *csv;   /* bytes as read */
    size_t added, replaced, removed, kept; /* rows: the result; replaced: with a change */
};

struct import_options {
    enum import_mode mode;
    enum import_encoding encoding;
    enum import_separator separator;
};

/* The headings of columns in every language, and further ones of the house. */
struct headings;
const struct headings *headings_load(struct arena *arena, struct findings *findings,
                                     const char *path, const struct xml_schema *schema);

/* Puts the rows of the tables into the plan and gives the new text of its file; the result is
 * read again with `schema` before it is given. Findings stand in the tables or in the plan as
 * it was. Absent, with findings, if any of them is an error: then nothing is to be written. */
struct str import_tables(struct arena *arena, struct findings *findings,
                         const struct headings *headings, const struct xml_schema *schema,
                         const struct source *plan, struct import_table *tables, size_t count,
                         const struct import_options *options);

/* The row of headings for a list; with `spreadsheet`, with byte order mark and CRLF, as
 * spreadsheet programs read UTF-8 without being asked. False if there is no such list. */
bool import_template(struct findings *findings, const struct headings *headings,
                     const char *list, enum lang lang, bool spreadsheet, struct buf *out);

#endif
