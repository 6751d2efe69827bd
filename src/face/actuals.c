#include "face/actuals.h"

#include "import/actuals.h"

const struct actuals *read_actuals(struct planpact *planpact, struct arena *arena,
                                   struct findings *findings, const struct plan *plan,
                                   const struct planpact_actuals *given, int quarter)
{
    const struct headings *headings =
        given->count ? loaded_headings(planpact, findings) : NULL;
    if (given->count == 0)
        return actuals_none(arena);
    return headings ? actuals_read(arena, findings, headings, plan, given->files, given->count,
                                   &(struct actuals_options){
                                       .encoding = (enum import_encoding)given->encoding,
                                       .separator = (enum import_separator)given->separator,
                                       .repeated = (enum delivery)given->repeated,
                                       .quarter = quarter})
                    : NULL;
}
