/* Two plans → one contract that shows what changed. */
#include "redline/redline.h"

#include "compose/change_list.h"
#include "face/printing.h"
#include "face/reading.h"

#include <string.h>

static struct str file_name(const struct source *source)
{
    const char *slash = strrchr(source->name, '/');
    return str_of(slash ? slash + 1 : source->name);
}

/* Versions of one number are told apart by the names of their files. */
static void name_sides(struct arena *arena, const struct wording *wording,
                       const struct source *const sources[2], struct redline_side sides[2])
{
    bool numbers = sides[0].plan->version != sides[1].plan->version;
    bool files = !str_equal(file_name(sources[0]), file_name(sources[1]));
    for (int i = 0; i < 2; i++) {
        struct str version = str_format(arena, "%d", sides[i].plan->version);
        if (!numbers && !files)
            sides[i].name = wording_word(wording, i ? WORD_REDLINE_NEW : WORD_REDLINE_OLD);
        else
            sides[i].name = FILL(arena,
                                 wording_word(wording, numbers ? WORD_REDLINE_VERSION
                                                               : WORD_REDLINE_VERSION_FILE),
                                 {"version", version}, {"file", file_name(sources[i])});
    }
}

static bool sides_take(struct planpact *planpact, struct arena *arena,
                       struct findings *findings, const struct plan *const plans[2],
                       enum lang lang, struct redline_side sides[2])
{
    for (int i = 0; i < 2; i++) {
        sides[i].plan = plan_translate(arena, NULL, plans[i], lang);
        sides[i].agreement = loaded_agreement(planpact, findings, plans[i], lang);
    }
    return sides[0].agreement && sides[1].agreement;
}

/* What changed, in words: of what this copy's readers may see. */
static const struct change_list *list_take(struct planpact *planpact, struct arena *arena,
                                           struct findings *findings,
                                           const struct plan *const plans[2],
                                           const struct redline_options *options)
{
    struct change_speech speech = {.wording = loaded_wording(planpact, findings, options->lang),
                                   .names =
                                       loaded_element_names(planpact, findings, options->lang),
                                   .lang = options->lang};
    const struct changes *changes =
        changes_find(arena, plan_redact(arena, plans[0], options->audience),
                     plan_redact(arena, plans[1], options->audience));
    return speech.wording && speech.names
               ? change_list(arena, changes, changes_money(arena, changes), speech)
               : NULL;
}

bool planpact_redline(struct planpact *planpact, struct arena *arena, struct findings *findings,
                      const struct source *before, const struct source *after,
                      const struct planpact_redline_options *options,
                      struct planpact_redlined *redlined)
{
    bool sound[2] = {false, false};
    const struct source *const sources[] = {before, after};
    const struct plan *plans[2];
    for (int i = 0; i < 2; i++) {
        const struct source *own = planpact_plan_source(arena, findings, sources[i]);
        plans[i] = own ? read_plan(planpact, arena, findings, own, &sound[i]) : NULL;
    }
    struct redline_options redline = {.word = options->word};
    redline.audience =
        options->audience == PLANPACT_INTERNAL ? AUDIENCE_INTERNAL : AUDIENCE_BOTH;
    struct redline_side sides[2];
    if (!plans[0] || !plans[1] || !sound[0] || !sound[1]
        || !plan_language(findings, plans[1], options->lang, &redline.lang))
        return false;
    const struct wording *wording = loaded_wording(planpact, findings, redline.lang);
    redline.list = list_take(planpact, arena, findings, plans, &redline);
    if (!redline.list || !sides_take(planpact, arena, findings, plans, redline.lang, sides))
        return false;
    name_sides(arena, wording, sources, sides);
    const struct doc *document =
        compose_redline(arena, sides, wording, &redline, &redlined->same);
    struct pos pos;
    struct printing printing = {.style = options->style,
                                .word = options->word,
                                .stage = options->stage,
                                .region = plan_region(plans[1], &pos),
                                .revised = planpact->today,
                                .state = STR("redline")};
    struct printed printed;
    if (!print_document(planpact, arena, findings, document, &printing, &printed))
        return false;
    redlined->bytes = printed.bytes;
    redlined->pages = printed.pages;
    return true;
}
