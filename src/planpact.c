#include "face/causes.h"
#include "face/printing.h"
#include "face/provenance.h"
#include "face/reading.h"
#include "face/sign_map.h"
#include "face/signable.h"

#include "change/amendment_messages.h"
#include "compose/explain.h"
#include "compose/simulation.h"
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

static bool run_rules(struct planpact *planpact, struct arena *arena, struct findings *findings,
                      const struct plan *plan, const struct doc *document)
{
    const struct rules *loaded = loaded_rules(planpact, findings);
    const struct rule_set *set = loaded_set(planpact, findings);
    size_t failures = findings->by_level[LEVEL_FAILURE];
    if (loaded && set && ++planpact->checks == 2)
        planpact->desk = rules_desk_new(planpact->arena, loaded, set);
    struct rules_given given = {.set = set,
                                .holidays = plan_holidays(planpact, arena, findings, plan),
                                .examined = planpact->examined,
                                .today = planpact->today,
                                .desk = planpact->desk,
                                .contract = contract_of(arena, plan, document)};
    return loaded && given.set && findings->by_level[LEVEL_FAILURE] == failures
           && rules_check(arena, findings, loaded, plan, &given);
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
    if (!plan_language(findings, plan, options->lang, &contract.lang)
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

/* What only the file that is signed or sent needs: how it was made, so that it can be made
 * again; and where it is to be signed. */
static bool print_contract(struct planpact *planpact, struct arena *arena,
                           struct findings *findings, const struct plan *plan,
                           const struct doc *document,
                           const struct planpact_render_options *options,
                           struct provenance *provenance, struct planpact_rendered *rendered)
{
    bool paper = options->stage == PLANPACT_PDF && !options->word;
    struct pos pos;
    struct printing printing = {.style = options->style,
                                .word = options->word,
                                .stage = options->stage,
                                .region = plan_region(plan, &pos),
                                .state = state_of(options)};
    struct printed printed;
    if (paper) {
        const enum lang langs[] = {document->lang, options->second ? *options->second : LANG_EN};
        if (!loaded_fonts(planpact, findings))
            return false;
        provenance_end(provenance, planpact, findings, plan, options, langs,
                       options->second ? 2 : 1);
        printing.attachments = &provenance->plan;
        printing.attachment_count = 1;
        printing.properties = provenance->properties;
        printing.property_count = provenance->count;
    }
    if (!print_document(planpact, arena, findings, document, &printing, &printed))
        return false;
    rendered->bytes = printed.bytes;
    rendered->pages = printed.pages;
    if (options->sign_map && paper) {
        struct buf map = {.arena = arena};
        sign_map_write(&map, printed.layout, document->number, state_of(options),
                       rendered->bytes);
        rendered->sign_map = buf_str(&map);
    }
    return true;
}

bool planpact_render(struct planpact *planpact, struct arena *arena, struct findings *findings,
                     const struct source *source,
                     const struct planpact_render_options *options,
                     struct planpact_rendered *rendered)
{
    bool sound;
    const struct plan *plan = read_plan(planpact, arena, findings, source, &sound);
    struct provenance provenance;
    if (plan)
        provenance_begin(&provenance, arena, plan, audience_of(options));
    const struct doc *document =
        plan && sound ? compose(planpact, arena, findings, plan, options, provenance.mark)
                      : NULL;
    if (!plan || !run_checks(planpact, arena, findings, plan, document, options) || !document
        || !loaded_style(planpact, findings, options->style))
        return false;
    plan_blanks(findings, plan, audience_of(options), options->final);
    if (options->final && !options->again && bad_count(findings)) {
        FIND_PLAIN(findings, &FINAL_REFUSED, POS_WHOLE(source));
        return false;
    }
    if (options->final && plan->conformed) {
        FIND(findings, &CONFORMED_FINAL, node_pos(&plan->conformed->node),
             ARG("date", field_text(arena, &plan->conformed->node,
                                    shape_field(&conformed_shape, STR("date")))));
        return false;
    }
    rendered->draft = !options->final;
    return print_contract(planpact, arena, findings, plan, document, options, &provenance,
                          rendered);
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
