/* sign/reader_parts: what the parts of the reader share: the text being read, and its budget. */
#ifndef PLANPACT_SIGN_READER_PARTS_H
#define PLANPACT_SIGN_READER_PARTS_H

#include "sign/reader.h"

/* What one reading may still use, and where its findings go. */
struct reading {
    struct arena *arena;
    struct findings *findings;
    const struct source *source;
    size_t values_left, unpacked_left;
    struct reader_value *pending; /* items of arrays and dictionaries that are still open */
    size_t pending_capacity;
};

/* A text with a place in it. */
struct scan {
    struct reading *reading;
    struct str text;
    size_t at;
    size_t anchor; /* byte of the file that findings name; SIZE_MAX: `at` itself */
};

/* What was expected and is not there: an index into the words of READER_BROKEN. */
enum reader_want {
    WANT_VALUE, WANT_NUMBER, WANT_OBJECT, WANT_ENDOBJ, WANT_STREAM_END, WANT_LENGTH, WANT_XREF,
    WANT_ENTRY, WANT_TRAILER, WANT_STARTXREF, WANT_CATALOG, WANT_STRING_END, WANT_CLOSING,
    WANT_COUNT,
};

/* Add the finding, give false. */
bool scan_broken(struct scan *scan, enum reader_want want);
bool reading_broken(struct reading *reading, size_t offset, enum reader_want want);
bool reading_large(struct reading *reading, size_t offset, size_t limit, const char *what);
struct str reading_number(struct reading *reading, size_t number);

bool scan_is_space(char c);
/* True at the end of a word: white space, a delimiter, or the end of the text. */
bool scan_at_edge(const struct scan *scan, size_t at);
void scan_spaces(struct scan *scan);    /* white space alone */
void scan_blank(struct scan *scan);     /* white space and comments */
/* Moves past the word if it stands there as a whole. */
bool scan_keyword(struct scan *scan, const char *word);
/* Moves past decimal digits; false, and nowhere, if there are none or the number is above
 * `most`. */
bool scan_whole(struct scan *scan, int64_t most, int64_t *number);
/* One value of any kind; false with a finding. */
bool scan_value(struct scan *scan, struct reader_value *value);

/* Bytes of a stream whose dictionary holds no reference in what is needed to unpack it. `number`
 * and `offset` are for the finding. */
bool reading_unpack(struct reading *reading, const struct reader_file *file, size_t revision,
                    const struct reader_value *dict, struct str raw, uint32_t number,
                    size_t offset, struct str *bytes);

/* An entry of a cross-reference section (ISO 32000-2 §7.5.4, 7.5.8.3). */
enum entry_kind { ENTRY_FREE, ENTRY_PLAIN, ENTRY_PACKED };
struct entry {
    uint32_t number;
    enum entry_kind kind;
    uint32_t generation; /* PACKED: index in its object stream */
    size_t offset;       /* PACKED: number of that stream */
    bool met;            /* PACKED: it was found there */
};

/* One cross-reference section with all that belongs to its revision. */
struct section {
    struct reader_revision revision; /* from and objects are not set yet */
    struct entry *entries;           /* by number, each once */
    size_t count;
    size_t body_end;                 /* where the table or stream, with its trailer, ends */
    size_t second_from, second_to;   /* the stream beside a table; 0, 0: none */
    size_t own_number;               /* object number of a stream; 0: a table */
};

/* The sections of the file, newest first; NULL with a finding. */
struct section *sections_read(struct reading *reading, size_t *count);
/* "12 0 obj << >> stream … endstream endobj" at `scan`; `length` is used where /Length is a
 * reference. `numbers` gets number and generation. */
struct indirect {
    uint32_t number, generation;
    struct reader_value value;
    struct str raw; /* absent: no stream */
};
bool scan_indirect(struct scan *scan, struct indirect *object,
                   bool (*length)(void *context, const struct reader_value *reference,
                                  int64_t *bytes),
                   void *context);

#endif
