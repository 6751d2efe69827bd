/* compose/change_list: the differences of two plans in business words, with what they cost:
 * "Annual rebate, tier 2: 2.0 % → 2.5 %, +CNY 80,000.00 a year at target". For a terminal, a
 * program, and whoever prints them in a document. */
#ifndef PLANPACT_COMPOSE_CHANGE_LIST_H
#define PLANPACT_COMPOSE_CHANGE_LIST_H

#include "change/money.h"
#include "change/wordwise.h"
#include "compose/names.h"
#include "compose/plain.h"
#include "compose/words.h"

/* What a list of changes is written with; the two plans are those of the changes. */
struct change_speech {
    const struct wording *wording;
    const struct names *names;
    enum lang lang;
    struct str files[2]; /* names of the two plans' files, to tell versions of one number apart;
                            may be absent */
};

/* One line: a change, or what all changes to one thing come to together. */
struct change_line {
    const struct change *change;     /* NULL: of the thing together */
    const struct money_group *group;
    struct str what;                 /* "Annual rebate, tier 2" */
    struct str verb;                 /* "new", "removed", "moved", "renamed", …; "": another value */
    struct str before, after;        /* values as people read them; "" where there is none */
    struct wordwise words;           /* of long texts, in place of before → after; no parts: none */
    const struct str *details;       /* "label: value" each: what an element that comes or goes
                                        holds */
    size_t detail_count;
    struct str money;                /* "+CNY 80,000.00 a year at target"; "": moves none */
};

/* The changes of one section of the plan. */
struct change_section {
    struct str title;
    const struct field *field; /* of the plan; NULL: its own values */
    size_t first, count;       /* lines */
};

struct change_total {
    struct str label, value;
    struct str note; /* "" or what is not in it */
};

struct change_list {
    const struct changes *changes;
    const struct changes_money *money;
    struct change_speech speech;
    struct str before, after; /* the plans: "KA-2027-014, version 3" */
    const struct change_section *sections;
    size_t section_count;
    const struct change_line *lines;
    size_t line_count;
    const struct change_total *totals; /* of the money, a line a kind */
    size_t total_count;
};

/* Owned by the arena. */
const struct change_list *change_list(struct arena *arena, const struct changes *changes,
                                      const struct changes_money *money,
                                      struct change_speech speech);

/* An element as people call it, from the thing it belongs to: "Annual rebate, tier 2". */
struct str change_label(struct arena *arena, const struct plan *plan,
                        struct change_speech speech, const struct plan_node *node);
/* Such a label and the name of one of the element's fields: "Annual rebate, tier 2, from". */
struct str change_field_label(struct arena *arena, const struct plan *plan,
                              struct change_speech speech, const struct plan_node *node,
                              const struct field *field);
/* A value as people read it, references by name; "" if it is not known or is no single value. */
struct str change_shown(struct arena *arena, const struct plan *plan,
                        struct change_speech speech, const struct plan_node *node,
                        const struct field *field);
/* What an element holds, "label: value" each. */
const struct str *change_details(struct arena *arena, const struct plan *plan,
                                 struct change_speech speech, const struct plan_node *node,
                                 size_t *count);

/* Grouped by section, the money's totals last; one sentence if there is no difference. */
void change_list_text(struct buf *out, const struct change_list *list, struct plain_look look);
/* The same for a program (plans/schema/diff-1.json): decimals as strings, null for what cannot
 * be told. */
void change_list_json(struct buf *out, const struct change_list *list);

#endif
