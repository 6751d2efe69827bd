/* rules: the Lua rules of scripts/ in a sandbox: load, run over a plan, test, document. Lua is
 * seen in this room alone. */
#ifndef PLANPACT_RULES_RULES_H
#define PLANPACT_RULES_RULES_H

#include "plan/plan.h"

/* The rule files of a folder, their messages and their texts; read-only once loaded, shared
 * by threads. */
struct rules;

/* What a rule says of itself. */
struct rule {
    const char *id;              /* the stem of its file */
    enum level level;            /* of its findings, unless the message says otherwise */
    const char *visits;          /* element it looks at: "goal", "plan", … */
    const char *about[LANG_COUNT];
    const struct message *messages;
    size_t message_count;
};

/* Loads every *.lua of `folder` (not of its subfolders) and the catalogs of its subfolder
 * messages/. A file that does not load, lacks a part, or has a message without its sentence in
 * a language is a finding at its place in the file; NULL only if the folder cannot be read. */
const struct rules *rules_load(struct arena *arena, struct findings *findings,
                               const char *folder);
size_t rules_count(const struct rules *rules);
const struct rule *rules_at(const struct rules *rules, size_t index);
const struct rule *rules_find(const struct rules *rules, struct str id); /* or NULL */

/* Runs all rules over the plan in a fresh sandbox and adds their findings. A rule that fails
 * or runs over its budget is a finding of level error at its own file and line, and the other
 * rules still run. True if every rule ran to its end. */
bool rules_check(struct arena *arena, struct findings *findings, const struct rules *rules,
                 const struct plan *plan);

/* Runs the tests of one rule (id) or all (STR_NONE): scripts/tests/ID.lua. Appends a line a
 * test to `out`; true if all passed and every message was provoked. */
bool rules_test(struct arena *arena, struct findings *findings, const struct rules *rules,
                struct str id, struct buf *out);

#endif
