#include "face/causes.h"
#include "face/loaded.h"

#include "face/provenance.h"
#include "face/sign_map.h"
#include "face/signable.h"

#include "compose/explain.h"
#include "compose/simulation.h"
#include "docx/docx.h"
#include "holidays/holidays.h"
#include "pdf/pdf.h"
#include "rules/parallel.h"

#include <string.h>

const char *planpact_version(void)
{
    return PLANPACT_VERSION;
}

void planpact_set_today(struct planpact *planpact, struct date today)
{
    planpact->today = today;
}

void planpact_set_rules(struct planpact *planpact, const char *name)
{
    planpact->set = name;
}

static size_t bad_count(const struct findings *findings)
{
    return findings->by_level[LEVEL_ERROR] + findings->by_level[LEVEL_FAILURE];
}

/* bytes → tree → plan. *sound: the schema was kept and every reference led somewhere, so that
 * rules and components can rely on the plan's structure. */
static const struct plan *read_plan(struct planpact *planpact, struct arena *arena,
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

/* The region that the plan names, else that of its currency, and the place of what decides it;
 * absent if neither tells. */
static struct str plan_region(const struct plan *plan, struct pos *pos)
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

/* The holidays of the plan's region, or NULL; in the arena of the findings that name them. */
static const struct holidays *holidays(struct planpact *planpact, struct arena *arena,
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

static bool run_rules(struct planpact *planpact, struct arena *arena, struct findings *findings,
                      const struct plan *plan, const struct doc *document)
{
    const struct rules *loaded = loaded_rules(planpact, findings);
    const struct rule_set *set = loaded_set(planpact, findings);
    size_t failures = findings->by_level[LEVEL_FAILURE];
    if (loaded && set && ++planpact->checks == 2)
        planpact->desk = rules_desk_new(planpact->arena, loaded, set);
    struct rules_given given = {.set = set,
                                .holidays = holidays(planpact, arena, findings, plan),
                                .examined = planpact->examined,
                                .today = planpact->today,
                                .desk = planpact->desk,
                                .contract = contract_of(arena, plan, document)};
    return loaded && given.set && findings->by_level[LEVEL_FAILURE] == failures
           && rules_check(arena, findings, loaded, plan, &given);
}

static bool document_language(struct findings *findings, const struct plan *plan,
                              const struct planpact_render_options *options, enum lang *lang)
{
    if (options->lang) {
        *lang = *options->lang;
        return true;
    }
    if (!plan->lang.n || lang_parse(plan->lang, lang))
        return true;
    const struct field *field = shape_field(plan->node.shape, STR("lang"));
    FIND(findings, &LANGUAGE_UNKNOWN, field_pos(&plan->node, field), ARG("tag", plan->lang));
    return false;
}

static enum audience audience_of(const struct planpact_render_options *options)
{
    return options->audience == PLANPACT_INTERNAL ? AUDIENCE_INTERNAL : AUDIENCE_BOTH;
}

/* The plan, its template and its words in one language; false with findings if one of them is
 * not there. What this reader does not see needs no translation. */
/* A warning if the wording is written for another law than that of the plan's region. */
static void check_region(struct findings *findings, const struct plan *plan,
                         const struct agreement *agreement)
{
    struct pos pos = POS_NONE;
    struct str wanted = plan_region(plan, &pos), written = agreement_region(agreement);
    if (!wanted.n || !written.n || str_starts(wanted, written))
        return;
    const struct plan_node *node = &plan->agreement->node;
    FIND(findings, &TEMPLATE_REGION, field_pos(node, shape_field(node->shape, STR("template"))),
         ARG("name", plan->agreement->template), ARG("region", written), ARG("wanted", wanted));
}

static bool take_side(struct planpact *planpact, struct arena *arena, struct findings *findings,
                      const struct plan *plan, enum audience audience, enum lang lang,
                      struct contract_side *side)
{
    plan_translate(arena, findings, plan_redact(arena, plan, audience), lang);
    *side = (struct contract_side){.plan = plan_translate(arena, NULL, plan, lang),
                                   .agreement = loaded_agreement(planpact, findings, plan, lang),
                                   .wording = loaded_wording(planpact, findings, lang),
                                   .lang = lang};
    if (side->agreement)
        check_region(findings, plan, side->agreement);
    return side->agreement && side->wording;
}

/* Both templates must be one contract, with the same figures in both texts. */
static bool sides_agree(struct arena *arena, struct findings *findings,
                        const struct contract_side sides[2])
{
    struct agreement_pairs pairs;
    if (!agreements_compare(arena, findings, sides[0].agreement, sides[1].agreement, &pairs))
        return false;
    for (size_t i = 0; i < pairs.count; i++)
        parallel_elements(findings, pairs.items[i].left, pairs.items[i].right);
    return true;
}

/* plan and template → document. NULL, with findings, if the template, a clause or a word that
 * the plan names is not there. */
static const struct doc *compose(struct planpact *planpact, struct arena *arena,
                                 struct findings *findings, const struct plan *plan,
                                 const struct planpact_render_options *options,
                                 struct str mark)
{
    struct contract_options contract = {.audience = audience_of(options),
                                        .final = options->final,
                                        .mark = mark};
    struct contract_side sides[2];
    if (!document_language(findings, plan, options, &contract.lang)
        || !take_side(planpact, arena, findings, plan, contract.audience, contract.lang,
                      &sides[0])
        || (options->second
            && (!take_side(planpact, arena, findings, plan, contract.audience,
                           *options->second, &sides[1])
                || !sides_agree(arena, findings, sides))))
        return NULL;
    size_t before = bad_count(findings);
    const struct doc *document =
        options->second ? compose_bilingual(arena, findings, sides, &contract)
                        : compose_contract(arena, findings, sides[0].plan, sides[0].agreement,
                                           sides[0].wording, &contract);
    return bad_count(findings) == before ? document : NULL;
}

/* What is still open before the contract can be signed. One that is made again was signed. */
static void check_signable(const struct planpact *planpact, struct findings *findings,
                           const struct plan *plan,
                           const struct planpact_render_options *options)
{
    bool strict = planpact->set && strcmp(planpact->set, "strict") == 0;
    if (options->again)
        return;
    signable_check(findings, plan, &(struct signable){planpact->today, options->final, strict});
    if (options->final)
        signable_raise(findings);
}

/* What the rules cannot see: the texts in two languages must say the same. */
static bool run_checks(struct planpact *planpact, struct arena *arena,
                       struct findings *findings, const struct plan *plan,
                       const struct doc *document,
                       const struct planpact_render_options *options)
{
    parallel_plan(findings, plan);
    bool ran = run_rules(planpact, arena, findings, plan, document);
    check_signable(planpact, findings, plan, options);
    causes_keep(findings, plan);
    return ran;
}

bool planpact_check(struct planpact *planpact, struct arena *arena, struct findings *findings,
                    const struct source *source)
{
    bool sound;
    const struct plan *plan = read_plan(planpact, arena, findings, source, &sound);
    if (!plan)
        return false;
    const struct planpact_render_options none = {0};
    const struct doc *document =
        sound ? compose(planpact, arena, findings, plan, &none, STR_NONE) : NULL;
    if (!run_checks(planpact, arena, findings, plan, document, &none))
        return false;
    plan_blanks(findings, plan, AUDIENCE_INTERNAL, false);
    return true;
}

/* What may become of the file; it is signed only if final. */
static struct str state_of(const struct planpact_render_options *options)
{
    if (options->audience == PLANPACT_INTERNAL)
        return STR("internal");
    return options->final ? STR("final") : STR("draft");
}

static bool make_pdf(struct planpact *planpact, struct arena *arena, struct findings *findings,
                     const struct layout *layout, const struct doc *document,
                     const struct provenance *provenance, struct str state, struct buf *out)
{
    struct pdf_info info = {.title = document->title,
                            .author = document->author,
                            .subject = document->subject,
                            .keywords = document->number,
                            .creator = STR("planpact " PLANPACT_VERSION),
                            .state = state,
                            .lang = document->lang,
                            .attachments = &provenance->plan,
                            .attachment_count = 1,
                            .properties = provenance->properties,
                            .property_count = provenance->count,
                            .compact = true};
    return pdf_write(arena, findings, loaded_fonts(planpact, findings), layout, &info, out);
}

static bool make_word(struct planpact *planpact, struct arena *arena, struct findings *findings,
                      const struct style_sheet *sheet, const struct plan *plan,
                      const struct doc *document, struct buf *out)
{
    struct pos pos;
    struct docx_info info = {.title = document->title,
                             .author = document->author,
                             .subject = document->subject,
                             .keywords = document->number,
                             .creator = STR("planpact"),
                             .region = plan_region(plan, &pos)};
    const struct text_fonts *faces = loaded_fonts(planpact, findings);
    return faces && docx_write(arena, findings, faces, sheet, document, &info, out);
}

bool planpact_render(struct planpact *planpact, struct arena *arena, struct findings *findings,
                     const struct source *source,
                     const struct planpact_render_options *options,
                     struct planpact_rendered *rendered)
{
    bool sound;
    struct buf out = {.arena = arena};
    const struct plan *plan = read_plan(planpact, arena, findings, source, &sound);
    struct provenance provenance;
    if (plan)
        provenance_begin(&provenance, arena, plan, audience_of(options));
    const struct doc *document =
        plan && sound ? compose(planpact, arena, findings, plan, options, provenance.mark)
                      : NULL;
    if (!plan || !run_checks(planpact, arena, findings, plan, document, options))
        return false;
    const struct style_sheet *sheet = loaded_style(planpact, findings, options->style);
    if (!document || !sheet)
        return false;
    plan_blanks(findings, plan, audience_of(options), options->final);
    if (options->final && !options->again && bad_count(findings)) {
        FIND_PLAIN(findings, &FINAL_REFUSED, POS_WHOLE(source));
        return false;
    }
    rendered->draft = !options->final;
    if (options->stage == PLANPACT_DOCUMENT) {
        doc_dump(&out, document);
        rendered->bytes = buf_str(&out);
        return true;
    }
    if (options->word && options->stage == PLANPACT_PDF) {
        bool made = make_word(planpact, arena, findings, sheet, plan, document, &out);
        rendered->bytes = buf_str(&out);
        rendered->pages = 0;
        return made;
    }
    const struct text_fonts *faces = loaded_fonts(planpact, findings);
    const struct layout *layout =
        faces ? layout_document(arena, findings, faces, sheet, document) : NULL;
    if (!layout)
        return false;
    rendered->pages = layout->page_count;
    const enum lang langs[] = {document->lang, options->second ? *options->second : LANG_EN};
    provenance_end(&provenance, planpact, findings, plan, options, langs,
                   options->second ? 2 : 1);
    if (options->stage == PLANPACT_PAGES)
        layout_dump(&out, layout);
    else if (!make_pdf(planpact, arena, findings, layout, document, &provenance,
                       state_of(options), &out))
        return false;
    rendered->bytes = buf_str(&out);
    if (options->sign_map && options->stage == PLANPACT_PDF) {
        struct buf map = {.arena = arena};
        sign_map_write(&map, layout, document->number, state_of(options), rendered->bytes);
        rendered->sign_map = buf_str(&map);
    }
    return true;
}

bool planpact_simulate(struct planpact *planpact, struct arena *arena,
                       struct findings *findings, const struct source *source,
                       const struct planpact_simulate_options *options, struct buf *out)
{
    bool sound, given = options->percent_count > 0;
    const struct plan *plan = read_plan(planpact, arena, findings, source, &sound);
    const struct wording *words =
        options->json ? NULL : loaded_wording(planpact, findings, options->lang);
    if (!plan || !sound || (!options->json && !words))
        return false;
    if (words)
        plan = plan_translate(arena, NULL, plan, options->lang);
    const struct scenario *scenario =
        figures_scenario(arena, plan, given ? options->percents : scenario_percents,
                         given ? options->percent_count : SCENARIO_PERCENTS);
    scenario_report(findings, scenario, plan);
    if (options->json)
        simulation_json(out, plan, scenario);
    else
        simulation_text(out, plan, scenario, words, options->lang,
                        (struct plain_look){options->width, options->color});
    return true;
}

bool planpact_explain(struct planpact *planpact, struct arena *arena, struct findings *findings,
                      const struct source *source,
                      const struct planpact_explain_options *options, struct buf *out)
{
    bool sound;
    const struct plan *plan = read_plan(planpact, arena, findings, source, &sound);
    const struct wording *words = loaded_wording(planpact, findings, options->lang);
    if (!plan || !sound || !words)
        return false;
    plan = plan_translate(arena, NULL, plan, options->lang);
    const struct explanation *explanation = explain(arena, findings, plan, words, options->lang,
                                                    options->what, options->volume);
    if (!explanation)
        return false;
    if (options->json)
        explanation_json(out, explanation);
    else
        explanation_text(out, explanation, (struct plain_look){options->width, options->color});
    return true;
}

bool planpact_show(struct planpact *planpact, struct arena *arena, struct findings *findings,
                   const struct source *source, struct buf *json)
{
    bool sound;
    const struct plan *plan = read_plan(planpact, arena, findings, source, &sound);
    if (plan)
        plan_json(json, plan);
    return plan && sound;
}
