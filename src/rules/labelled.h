/* rules/labelled: files of labelled cases: pieces of plans, each with the codes of what should
 * be found in it (urn:planpact:labelled:1, plans/schema/labelled-1.xsd). */
#ifndef PLANPACT_RULES_LABELLED_H
#define PLANPACT_RULES_LABELLED_H

#include "rules/inside.h"

/* One code that should be found. */
struct label {
    const struct rule_file *file;  /* the rule whose finding it is */
    const struct message *message; /* one of the rule's */
    struct pos pos;
};

struct labelled_case {
    struct pos pos;       /* of its <case> */
    struct str fragment;  /* all elements of the case, as written */
    size_t fragment_at;   /* bytes, in the file */
    struct str statement; /* of the goal; else the beginning of the fragment */
    struct str note;      /* what the labeller says of it; absent: nothing */
    struct label *labels; /* each code once */
    size_t label_count;
};

struct labelled {
    const struct source *source;
    enum lang lang;
    struct labelled_case *cases;
    size_t count;
};

/* Reads a file of cases; what it gives points into `source`. A case with a code that no
 * rule has, or that shows nothing, is a finding and is left out; so is a file without cases a
 * finding. False if the file cannot be read as one of labelled cases. */
bool labelled_read(struct arena *arena, struct findings *findings, const struct rules *rules,
                   const struct source *source, const struct xml_schema *schema,
                   struct labelled *labelled);

#endif
