/* Two plans → what changed, in business words, and what it costs. */
#include "compose/change_list.h"

#include "face/loaded.h"
#include "face/reading.h"

#include <string.h>

const struct source *planpact_plan_source(struct arena *arena, struct findings *findings,
                                          const struct source *source)
{
    struct str plan;
    if (!str_starts(source->text, STR("%PDF-")))
        return source;
    return planpact_extract(arena, findings, source, &plan)
               ? source_new(arena, source->name, plan) : NULL;
}

static struct str file_name(const struct source *source)
{
    const char *slash = strrchr(source->name, '/');
    return str_of(slash ? slash + 1 : source->name);
}

static const struct plan *take_plan(struct planpact *planpact, struct arena *arena,
                                    struct findings *findings, const struct source *source,
                                    enum audience audience)
{
    bool sound = false;
    const struct source *own = planpact_plan_source(arena, findings, source);
    const struct plan *plan = own ? read_plan(planpact, arena, findings, own, &sound) : NULL;
    return sound ? plan_redact(arena, plan, audience) : NULL;
}

bool planpact_diff(struct planpact *planpact, struct arena *arena, struct findings *findings,
                   const struct source *before, const struct source *after,
                   const struct planpact_diff_options *options, struct buf *out, bool *same)
{
    enum audience audience =
        options->audience == PLANPACT_INTERNAL ? AUDIENCE_INTERNAL : AUDIENCE_BOTH;
    const struct plan *old = take_plan(planpact, arena, findings, before, audience);
    const struct plan *new = take_plan(planpact, arena, findings, after, audience);
    struct change_speech speech = {.wording = loaded_wording(planpact, findings, options->lang),
                                   .names = loaded_element_names(planpact, findings,
                                                                 options->lang),
                                   .lang = options->lang,
                                   .files = {file_name(before), file_name(after)}};
    if (!old || !new || !speech.wording || !speech.names)
        return false;
    const struct changes *changes = changes_find(arena, old, new);
    const struct change_list *list =
        change_list(arena, changes, changes_money(arena, changes), speech);
    struct plain_look look = {.width = options->width, .color = options->color};
    *same = changes->count == 0;
    if (options->json)
        change_list_json(out, list);
    else
        change_list_text(out, list, look);
    return true;
}
