/* face/book: what the book of rules says, whatever form it is printed in. */
#ifndef PLANPACT_FACE_BOOK_H
#define PLANPACT_FACE_BOOK_H

#include "face/groups.h"
#include "face/loaded.h"

struct book_rule {
    const struct rule *rule;
    enum rule_group group;
    const struct rule_example *examples;
    size_t example_count;
};

struct book {
    struct arena *arena;
    const struct rules *rules;
    const struct rule_set *set; /* gives levels and options */
    const char *set_name;       /* NULL: the default */
    enum lang lang;
    struct book_rule *items; /* by group, then in the order of the rules */
    size_t count;
};

/* Headings and labels. */
enum book_word {
    BOOK_TITLE, BOOK_ABOUT, BOOK_CONTENTS, BOOK_LEVEL, BOOK_LOOKS, BOOK_LAW, BOOK_SOURCE, BOOK_AS_OF,
    BOOK_OPTIONS, BOOK_RIGHT, BOOK_WRONG, BOOK_SET,
};
const char *book_word(enum book_word word, enum lang lang);

/* The word of the level that the set gives to a message, or "off". */
const char *book_level(const struct book *book, const struct rule *rule,
                       const struct message *message);
/* The highest level that the findings of a rule have, or "off". */
const char *book_rule_level(const struct book *book, const struct rule *rule);

/* Cases in which nothing is found, in the reader's language if there are any. */
enum { BOOK_RIGHT_MAX = 2 };
size_t book_right(const struct book *book, const struct book_rule *item,
                  const struct rule_example *right[BOOK_RIGHT_MAX]);
/* The case that shows this finding best: in the reader's language, and by itself; or NULL. */
const struct rule_example *book_wrong(const struct book *book, const struct book_rule *item,
                                      const char *code);
/* What is found in the case under that code, or NULL. */
const struct finding *book_finding(const struct rule_example *example, const char *code);

/* A piece of an example, indented as little as can be; marked where something is found. */
struct book_piece {
    struct str text;
    bool marked;
};
/* The pieces of an example with the places of that code (NULL: of none) marked. */
const struct book_piece *book_pieces(struct arena *arena, const struct rule_example *example,
                                     const char *code, size_t *count);

/* A sentence of a message with … in the place of each of its names. */
struct str book_sentence(struct arena *arena, const char *sentence);

void book_markdown(const struct book *book, struct buf *out);
void book_html(const struct book *book, struct buf *out);
void book_man(const struct book *book, struct buf *out);

#endif
