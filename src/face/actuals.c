#include "face/actuals.h"

#include "reports/actuals.h"
#include "face/reading.h"
#include "import/actuals_forms.h"

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

bool planpact_actuals_list(struct planpact *planpact, struct arena *arena,
                           struct findings *findings, const struct source *source,
                           const struct planpact_actuals *given,
                           const struct planpact_actuals_options *options, struct buf *out)
{
    bool sound;
    const struct plan *plan = read_plan(planpact, arena, findings, source, &sound);
    const struct wording *words =
        options->json ? NULL : loaded_wording(planpact, findings, options->lang);
    const struct actuals *actuals =
        sound ? read_actuals(planpact, arena, findings, plan, given, options->quarter) : NULL;
    int last = options->quarter ? options->quarter : 4;
    if (!actuals || (!words && !options->json))
        return false;
    if (options->json)
        actuals_json(out, plan, actuals, last);
    else
        actuals_text(out, plan_translate(arena, NULL, plan, options->lang), actuals, last,
                     words, options->lang, (struct plain_look){options->width, options->color});
    return true;
}

size_t planpact_actuals_forms(struct planpact *planpact, struct arena *arena,
                              struct findings *findings, const struct source *source,
                              const struct planpact_actuals *given, int quarter,
                              const enum lang *lang, bool spreadsheet,
                              struct planpact_form forms[PLANPACT_FORMS_MAX])
{
    bool sound;
    enum lang own = LANG_EN;
    struct actuals_form made[ACTUALS_KINDS];
    const struct headings *headings = loaded_headings(planpact, findings);
    const struct plan *plan = read_plan(planpact, arena, findings, source, &sound);
    const struct actuals *actuals =
        sound ? read_actuals(planpact, arena, findings, plan, given, 0) : NULL;
    if (!headings || !actuals)
        return 0;
    if (lang || lang_parse(plan->lang, &own))
        own = lang ? *lang : own;
    size_t count = actuals_forms(arena, headings, plan_translate(arena, NULL, plan, own),
                                 actuals, quarter, own, spreadsheet, made);
    for (size_t i = 0; i < count; i++)
        forms[i] = (struct planpact_form){made[i].name, made[i].text};
    return count;
}
