/* The walk from a contract back to the plan it was made of. */
#include "face/loaded.h"

#include "sign/verify.h"

bool planpact_extract(struct arena *arena, struct findings *findings,
                      const struct source *source, struct str *plan)
{
    struct verify_attachment attached;
    const struct reader_file *file = reader_open(arena, findings, source);
    if (!file || !verify_attached(arena, findings, file, &attached))
        return false;
    *plan = attached.bytes;
    return true;
}
