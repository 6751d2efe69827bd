/* The walk from a signed contract to a verdict on it. */
#include "face/loaded.h"

#include "sign/verify.h"

bool planpact_verify(struct planpact *planpact, struct arena *arena, struct findings *findings,
                     const struct source *source, const struct planpact_verify_options *options,
                     struct planpact_verified *verified)
{
    struct buf out = {.arena = arena};
    struct verify_options wanted = {.trust = options->trust, .now = options->now};
    const struct verify_report *report = verify_pdf(arena, findings, source, &wanted);
    (void)planpact;
    if (!report)
        return false;
    verified->holds = report->holds;
    if (options->json)
        verify_json(&out, report);
    else
        verify_text(&out, report, options->lang);
    verified->text = buf_str(&out);
    return true;
}
