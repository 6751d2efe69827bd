/* rules/roles_parts: what the files that read figures in sentences share. */
#ifndef PLANPACT_RULES_ROLES_PARTS_H
#define PLANPACT_RULES_ROLES_PARTS_H

#include "rules/roles.h"

/* The folded code point at `at`; 0 at the end. */
uint32_t roles_code(struct str text, size_t at);
/* Moves past one of the texts, a list that ends with NULL. */
bool roles_any_text(struct str text, size_t *at, const char *const *folded);
/* True for the classes of what is counted. */
bool roles_is_counted(enum word_class is);

/* What led to a figure leads to none any more. */
void roles_forget(struct roles *r);
/* Gives the figure at r->at its role and moves past it. */
void roles_place(struct roles *r, struct figure *f);
/* What a word does to the figure that follows. */
void roles_word(struct roles *r, enum word_class is, size_t from, bool han);

/* The word at r->at: true if it is a figure, and r->at moved past it either way. */
bool roles_latin(struct roles *r, struct figure *f);
bool roles_han(struct roles *r, struct figure *f);
/* True for 翻一番, 一半, 三分之一 there, which begin with numerals. */
bool roles_han_multiple(struct roles *r, struct figure *f);
/* True for 1 in 4 where the next number begins. */
bool roles_digit_share(struct roles *r, struct figure *f);

#endif
