/* import/edit: changes of a text by places, made all at once; what is not changed keeps its
 * bytes. Every place of the result can be told where it comes from. */
#ifndef PLANPACT_IMPORT_EDIT_H
#define PLANPACT_IMPORT_EDIT_H

#include "base/arena.h"
#include "base/finding.h"

struct edit {
    size_t from, to;           /* bytes of the old text that go */
    size_t text_from, text_to; /* bytes of `text` that come in their place */
    size_t order;              /* in which it was made */
    size_t result;             /* where its text begins in the result */
};

struct edit_origin {
    size_t at; /* byte of `text` from which on it comes from there */
    struct pos pos;
};

struct edits {
    struct arena *arena;
    const struct source *source; /* the old text */
    struct buf text;             /* all new text */
    struct edit *items;
    size_t count, capacity;
    struct edit_origin *origins;
    size_t origin_count, origin_capacity;
};

/* Begins a change of the bytes from…to; what is added to edits->text until edit_end comes in
 * their place. Changes at the same place keep their order; others may not overlap. */
void edit_begin(struct edits *edits, size_t from, size_t to);
void edit_end(struct edits *edits);
/* A change without new text. */
void edit_remove(struct edits *edits, size_t from, size_t to);
/* What is added from here on comes from `pos`. */
void edit_origin(struct edits *edits, struct pos pos);

/* The new text, in the arena. */
struct str edits_apply(struct edits *edits);
/* After edits_apply: where byte `at` of the new text comes from: the origin of what was added,
 * or its place in the old text. */
struct pos edits_pos(const struct edits *edits, size_t at);

#endif
