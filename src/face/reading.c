#include "face/reading.h"

size_t bad_count(const struct findings *findings)
{
    return findings->by_level[LEVEL_ERROR] + findings->by_level[LEVEL_FAILURE];
}

const struct plan *read_plan(struct planpact *planpact, struct arena *arena,
                             struct findings *findings, const struct source *source,
                             bool *sound)
{
    size_t before = bad_count(findings);
    const struct xml_schema *kept =
        loaded_schema(planpact, findings, &planpact->plan_schema, "schema/plan-1.xsd");
    const struct xml_node *root = kept ? xml_read(arena, findings, source, kept) : NULL;
    const struct plan *plan = root ? plan_read(arena, findings, root) : NULL;
    *sound = plan && bad_count(findings) == before;
    return plan;
}

bool plan_language(struct findings *findings, const struct plan *plan, const enum lang *wanted,
                   enum lang *lang)
{
    *lang = wanted ? *wanted : LANG_EN;
    if (wanted || !plan->lang.n || lang_parse(plan->lang, lang))
        return true;
    const struct field *field = shape_field(plan->node.shape, STR("lang"));
    FIND(findings, &LANGUAGE_UNKNOWN, field_pos(&plan->node, field), ARG("tag", plan->lang));
    return false;
}

struct str plan_region(const struct plan *plan, struct pos *pos)
{
    static const char *const of_currency[][2] = {
        {"CNY", "CN"}, {"HKD", "HK"}, {"GBP", "GB"}, {"USD", "US"}, {"EUR", "DE"}};
    const struct plan_period *period = plan->period;
    if (period && period->region.n) {
        *pos = field_pos(&period->node, shape_field(period->node.shape, STR("region")));
        return period->region;
    }
    struct str currency = plan->money ? plan->money->currency : STR_NONE;
    for (size_t i = 0; i < sizeof of_currency / sizeof of_currency[0]; i++) {
        if (!str_is(currency, of_currency[i][0]))
            continue;
        *pos = node_pos(&plan->money->node);
        return str_of(of_currency[i][1]);
    }
    return STR_NONE;
}

const struct holidays *plan_holidays(struct planpact *planpact, struct arena *arena,
                                     struct findings *findings, const struct plan *plan)
{
    struct pos pos = POS_NONE;
    struct str region = plan_region(plan, &pos);
    const struct xml_schema *kept =
        region.s ? loaded_schema(planpact, findings, &planpact->holidays_schema,
                          "schema/holidays-1.xsd")
                 : NULL;
    const char *folders[] = {path_join(arena, planpact->folders.plans, "holidays"),
                             planpact->folders.holidays, NULL};
    return kept ? holidays_load(arena, findings, folders, region, pos, kept) : NULL;
}
