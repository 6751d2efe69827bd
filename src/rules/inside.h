/* rules/inside: what the files of this room share. */
#ifndef PLANPACT_RULES_INSIDE_H
#define PLANPACT_RULES_INSIDE_H

#include "rules/rules.h"
#include "rules/sandbox.h"
#include "xml/xml.h"

enum { RULES_FOLDERS_MAX = 2 };

/* A rule with what only this room needs. */
struct rule_file {
    struct rule rule;
    const struct source *source;
    size_t folder;             /* among those of the rules */
    struct sandbox_code code;  /* of the source */
    const struct shape *shape; /* of the elements it visits */
    struct message *messages;  /* rule.messages while catalogs are filled in */
    /* Words that a sentence takes as an argument and that need translation; each points to
     * LANG_COUNT texts. */
    const char *(*words)[LANG_COUNT];
    size_t word_count;
};

struct rules {
    struct arena *arena;
    const char *folders[RULES_FOLDERS_MAX]; /* the program's, then the company's */
    size_t folder_count;
    bool incomplete[RULES_FOLDERS_MAX]; /* a file of the folder did not load */
    struct rule_file *items; /* sorted by id in each folder */
    size_t count, capacity;
    struct findings problems; /* of loading */
};

/* A text that both parties sign. */
struct agreed_text {
    const struct plan_node *node;
    const struct field *field;
};

/* One rule at work. */
struct run {
    const struct plan *plan;
    const struct holidays *holidays; /* of the plan's region, or NULL */
    const struct rule_file *file;
    const struct rule_set *set; /* or NULL */
    struct rules_desk *desk;    /* or NULL */
    struct findings *findings; /* what the rule reports */
    const struct plan_node **subjects; /* of each of them: the part of the plan reported */
    size_t subject_capacity;
    struct findings *faults; /* what is wrong with the rule */
    const struct plan_node *const *nodes; /* all of the plan, in its order */
    size_t node_count;
    const struct plan_node *visited;
    size_t examined;
    const struct agreed_text *agreed; /* of the plan, once a rule has asked; NULL: none has */
    size_t agreed_count;
};

/* The value of an option, at the top of the stack, as people read it. */
struct str option_text(lua_State *L, struct arena *arena);
/* What it is, in LANG_COUNT languages; the same pointer for the same kind. */
const char *const *option_kind(lua_State *L);

/* Start of a line (from 1) in a source, without its white space; the whole for line 0. */
struct pos line_pos(const struct source *source, int line);
/* Calls for every {name} of a sentence in turn: the name that starts at or after *at, and *at
 * moved past it; absent after the last one. A brace that is not closed ends the sentence. */
struct str sentence_name(struct str sentence, size_t *at);
/* Where a text first stands in a source; the whole if nowhere. */
struct pos text_pos(const struct source *source, const char *text);
/* The same of a text that stands in quotation marks, if it does so. */
struct pos quoted_pos(const struct source *source, const char *text);

/* The shape of that element anywhere in a plan, or NULL. */
const struct shape *visits_shape(struct str element);
/* All nodes of a plan, in its order, and after them the contract (NULL: none). */
const struct plan_node *const *visits_all(struct arena *arena, const struct plan *plan,
                                          const struct contract *contract, size_t *count);

/* Reads messages/LANG.lua for every language but English into the loaded rules, and compares
 * the languages. */
void catalogs_load(struct rules *rules);

/* report(code, node [, field] [, arguments]) for rules: adds a finding of the rule at work. */
int report_call(lua_State *L);

/* Runs one rule over a plan; false, with a finding, if it did not run to its end. *sandbox may
 * be replaced by a fresh one. */
bool run_rule(struct sandbox **sandbox, struct run *run);

/* Steps that one rule may take over a plan of that many bytes. */
int64_t run_steps(size_t plan_bytes);

#endif
