/* compose/names: what people call the elements and fields of a plan ("service fee", "due date"),
 * as data: plans/wording/names.LANG.xml. */
#ifndef PLANPACT_COMPOSE_NAMES_H
#define PLANPACT_COMPOSE_NAMES_H

#include "plan/plan.h"
#include "xml/xml.h"

struct names;

/* NULL with findings if the file cannot be read, or lacks a name of the plan's vocabulary.
 * `schema` is that of wording files. Read-only after loading. */
const struct names *names_load(struct arena *arena, struct findings *findings, const char *path,
                               const struct xml_schema *schema);

/* "rebate"; in a sentence, in lower case. */
struct str name_of_element(const struct names *names, const struct shape *shape);
/* "due date"; of a list what it lists: "tiers". */
struct str name_of_field(const struct names *names, const struct shape *shape,
                         const struct field *field);
/* The pattern for an element that is known by its place: "tier {number}"; of a review
 * "{quarter}", of others without a pattern of their own "{name} {number}". */
struct str name_of_place(const struct names *names, const struct shape *shape);

#endif
