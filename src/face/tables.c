/* Tables of a spreadsheet on their way into a plan. */
#include "face/loaded.h"

bool planpact_import(struct planpact *planpact, struct arena *arena, struct findings *findings,
                     const struct source *source, struct planpact_import_table *tables,
                     size_t count, const struct planpact_import_options *options,
                     struct str *plan)
{
    const struct xml_schema *kept =
        loaded_schema(planpact, findings, &planpact->plan_schema, "schema/plan-1.xsd");
    const struct headings *known = loaded_headings(planpact, findings);
    struct import_table *own = arena_array(arena, count, sizeof *own);
    if (!kept || !known)
        return false;
    for (size_t i = 0; i < count; i++)
        own[i] = (struct import_table){.list = tables[i].list, .csv = tables[i].csv};
    *plan = import_tables(arena, findings, known, kept, source, own, count,
                          &(struct import_options){(enum import_mode)options->mode,
                                                   (enum import_encoding)options->encoding,
                                                   (enum import_separator)options->separator});
    for (size_t i = 0; i < count; i++) {
        tables[i].added = own[i].added;
        tables[i].replaced = own[i].replaced;
        tables[i].removed = own[i].removed;
        tables[i].kept = own[i].kept;
    }
    return plan->s != NULL;
}

bool planpact_import_template(struct planpact *planpact, struct findings *findings,
                              const char *list, enum lang lang, bool spreadsheet,
                              struct buf *out)
{
    const struct headings *known = loaded_headings(planpact, findings);
    return known && import_template(findings, known, list, lang, spreadsheet, out);
}
