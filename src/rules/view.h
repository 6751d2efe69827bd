/* rules/view: a plan as Lua sees it, by the plan's shape tables and read-only. A node answers
 * by field name (`goal.due`, `goal.owner.name`, `node.parent`); what is absent or empty is nil;
 * a list has `#list`, `list[i]` and ipairs; a reference gives its target; a name that no field
 * has is an error that names the nearest. written(node, "owner") tells whether something is
 * written there at all, also a reference to nothing. label(node) names a node in a sentence.
 * said(node, "statement", "en") gives a text in one language of a plan in several.
 * languages() lists the tags of the languages in which the plan has texts. agreed() lists the
 * texts that both parties sign, but for names and titles: {node =, field =, text =}. */
#ifndef PLANPACT_RULES_VIEW_H
#define PLANPACT_RULES_VIEW_H

#include "plan/plan.h"

#include <lua.h>

void view_open(lua_State *L);
void view_push(lua_State *L, const struct plan_node *node); /* NULL gives nil */
/* The node at `index`, or NULL if there is something else. */
const struct plan_node *view_node(lua_State *L, int index);
/* The field of that name; raises an error that names the nearest. */
const struct field *view_field(lua_State *L, const struct plan_node *node, int name_index);
/* The text of a field in the language whose tag stands at `lang_index`, absent if there is none;
 * *other is where it stands unless it is the plan's own language. Raises an error for a field
 * that has no languages and for a tag that is none. */
struct str view_said(lua_State *L, const struct plan_node *node, const struct field *field,
                     int lang_index, const struct plan_other **other);
/* First day of the plan's year, absent if the plan has none. */
struct date view_year_start(lua_State *L);
/* How sentences name a node: its id and, in quotes, its title or name or the start of its
 * text; Q2 for what belongs to a quarter; its place in its list (#3) if it has nothing. */
struct str view_label(struct arena *arena, const struct plan_node *node);

#endif
