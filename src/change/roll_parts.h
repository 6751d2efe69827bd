/* change/roll_parts: what the files that roll a plan forward share. */
#ifndef PLANPACT_CHANGE_ROLL_PARTS_H
#define PLANPACT_CHANGE_ROLL_PARTS_H

#include "base/arena.h"
#include "change/roll.h"
#include "figures/standing.h"
#include "plan/edit.h"
#include "xml/xml.h"

struct roll {
    struct arena *arena;
    const struct roll_given *given;
    const struct plan *old;
    const struct actuals *actuals;
    const struct standing *standing; /* at the end of the old year */
    struct plan *plan;               /* the draft */
    int years;                       /* how many the draft is later */
    struct str old_year;             /* "2027" */
    struct plan_blank *blanks;
    size_t blank_count, blank_capacity;
    struct roll_note *notes;
    size_t note_count, note_capacity;
    bool beyond;   /* a date has moved into a year without a list of holidays … */
    int beyond_year; /* … the first such one */
};

/* ---- roll.c: notes and blanks ---- */

void roll_note_add(struct roll *r, enum roll_group group, const struct message *message,
                   const struct plan_node *node, const char *field, const struct arg *args,
                   size_t count);
/* NOTE(r, ROLL_DECIDE, &ROLL_TARGET, node, "field", ARG(…), …); the field may be NULL. */
#define NOTE(r, group, message, node, field, ...)                                     \
    roll_note_add((r), (group), (message), (node), (field),                           \
                  (const struct arg[]){__VA_ARGS__},                                  \
                  sizeof((const struct arg[]){__VA_ARGS__}) / sizeof(struct arg))

/* Takes a value out and has it to be filled in; a text becomes a blank in every language. */
void roll_blank(struct roll *r, struct plan_node *node, const char *field);

/* Changeable: the draft is a copy that nobody else has. */
#define OWN(pointer) ((void *)(uintptr_t)(pointer))
#define OWN_ITEMS(list, type) ((struct type *)OWN((list).items))

struct str roll_money(struct roll *r, struct dec amount); /* "CNY 1,200.00" */
struct str roll_value(struct roll *r, struct dec value, struct str unit); /* "70 %" */
/* An argument for a value: its text, or words for "not known". */
struct arg roll_arg(const char *name, struct str text);
struct arg roll_arg_date(struct roll *r, const char *name, struct date date);
struct arg roll_arg_count(struct roll *r, const char *name, size_t count);
/* The title of a node, its id where it has none. */
struct str roll_title(const struct plan_node *node);

/* Gives `to` the text of a field of `from` as its own field `name`, in all languages. */
void roll_copy_text(struct roll *r, struct plan_node *to, const char *name,
                    const struct plan_node *from, const char *from_name);
/* A list with room for `count` more elements of the draft than `list` has. */
void *roll_list_more(struct roll *r, struct plan_list *list, size_t size, size_t count);
/* The next element of a list made so. */
void *roll_list_add(struct plan_list *list, const struct shape *shape,
                    const struct plan_node *parent);

/* The id of something that the tables name so and the old plan does not have: theirs, where a plan
 * can have it; else one made of `prefix`, the old year and a number. */
struct str roll_id(struct roll *r, struct str told, const char *prefix);

/* ---- roll_dates.c ---- */

enum roll_what { /* names of dates, for the list */
    WHAT_DUE, WHAT_TRUE_UP, WHAT_REVIEW, WHAT_INPUTS, WHAT_AGREE_BY, WHAT_START, WHAT_PLANNED,
    WHAT_SIGNING,
};

/* The same week and weekday (ISO 8601) `years` later; of a 53rd week the last one. */
struct date roll_same_week(struct date date, int years);
/* The same day of the calendar; the last day of a month stays that. */
struct date roll_same_day(struct date date, int years);
/* `wanted` or the next working day; the one before where that is in another month. */
struct date roll_working_day(struct roll *r, struct date wanted);
/* Moves a day to `wanted` or the working day for it, and says so. */
void roll_move_day(struct roll *r, const struct plan_node *node, struct date *date,
                   struct date wanted, struct str title, enum roll_what what);

/* How a span of days moves. */
struct roll_shift {
    const struct message *message; /* ROLL_SPAN_… */
    int32_t days;                  /* of a week or a holiday */
    const char *const *holiday;
    struct date day, new_day;
    bool within; /* the span lay in the old plan year: the new one stays in its own */
};
/* `named`: a node whose texts may name a holiday. */
struct roll_shift roll_shift_of(struct roll *r, struct date start, struct date end,
                                const struct plan_node *named);
struct date roll_shifted(struct roll *r, const struct roll_shift *shift, struct date date);
void roll_note_span(struct roll *r, const struct plan_node *node, struct str title,
                    const struct roll_shift *shift, struct date start, struct date end);

/* ---- roll_texts.c ---- */

/* The text with each year from the one before the old plan year to two after it moved; *moved
 * becomes true if there was one. */
struct str roll_years_text(struct roll *r, struct str text, bool *moved);
/* The same for a field in all languages; a note says so. */
void roll_years(struct roll *r, struct plan_node *node, const char *field, struct str title);
/* All texts of a node, and of the elements in it. */
void roll_years_all(struct roll *r, struct plan_node *node, struct str title);

/* A figure of the old year and what comes in its place; NULL-like (absent): a blank. */
struct roll_figure {
    struct dec old, now;
};
/* A field's texts with these figures replaced and its years moved; whatever its figures, it has
 * a blank afterwards. */
void roll_figures(struct roll *r, struct plan_node *node, const char *field,
                  const struct roll_figure *figures, size_t count);

/* ---- one file each: the parts of a plan ---- */

/* The value of the year, where the tables tell it. */
struct dec roll_goal_year(const struct roll *r, const struct plan_goal *goal);
void roll_last_year(struct roll *r);
void roll_goals(struct roll *r);
void roll_terms(struct roll *r);
void roll_activities(struct roll *r);
void roll_reviews(struct roll *r);
void roll_actions(struct roll *r);
void roll_stores(struct roll *r); /* displays and equipment */
void roll_satisfaction(struct roll *r);
void roll_money_parts(struct roll *r); /* products, budget */

#endif
