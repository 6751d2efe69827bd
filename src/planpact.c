#include "planpact.h"

#include "compose/explain.h"
#include "compose/simulation.h"
#include "holidays/holidays.h"
#include "import/import.h"
#include "layout/layout.h"
#include "pdf/pdf.h"
#include "plan/plan.h"
#include "rules/parallel.h"
#include "rules/rules.h"
#include "style/style.h"

#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define PLANPACT_MESSAGES(M)                                                                  \
    M(DATA_MISSING, "data-missing", LEVEL_FAILURE,                                            \
      "the program's own files (plans and scripts) are not where they belong: {path}",        \
      "找不到程序自带的文件（plans 与 scripts）：{path}", "Install planpact again.",          \
      "请重新安装 planpact。")                                                                \
    M(TEMPLATE_UNKNOWN, "template-unknown", LEVEL_ERROR,                                      \
      "there is no agreement template “{name}” in {language}",                                \
      "没有名为“{name}”的合同模板（语言：{language}）", "Templates: {known}.",                \
      "可用模板：{known}。")                                                                  \
    M(STARTER_UNKNOWN, "starter-unknown", LEVEL_ERROR,                                        \
      "there is no starter “{name}” in {language}", "没有名为“{name}”的样板（语言：{language}）", \
      "Starters: {known}.", "可用样板：{known}。")                                            \
    M(STYLE_NOT_FOUND, "style-not-found", LEVEL_ERROR, "there is no house style “{name}”",    \
      "没有名为“{name}”的版式",                                                               \
      "Styles: {known}. The path of a file of your own works as well.",                       \
      "可用版式：{known}。也可以写自己的版式文件路径。")                                      \
    M(LANGUAGE_UNKNOWN, "language-unknown", LEVEL_ERROR,                                      \
      "documents cannot be made in the language “{tag}”", "无法以语言“{tag}”生成文件",        \
      "Languages: en, zh-Hans, zh-Hant.", "可用语言：en、zh-Hans、zh-Hant。")                                   \
    M(FINAL_REFUSED, "final-refused", LEVEL_ERROR,                                            \
      "a final contract is not made from a plan with errors; nothing was written",            \
      "计划存在错误，不能生成定稿合同；未写入任何内容",                                       \
      "Correct the errors above, or leave --final out for a draft.",                          \
      "请更正上述错误，或去掉 --final 生成草稿。")                                            \
    M(RULE_UNKNOWN, "rule-unknown", LEVEL_ERROR, "there is no rule “{id}”", "没有规则“{id}”", \
      "planpact rules list names them all.", "用 planpact rules list 查看全部规则。")

PLANPACT_MESSAGES(MESSAGE_DECLARE)
PLANPACT_MESSAGES(MESSAGE_DEFINE)

struct loaded_agreement {
    struct str name;
    enum lang lang;
    const struct agreement *agreement;
    struct loaded_agreement *next;
};

struct loaded_style {
    struct str name;
    const struct style_sheet *sheet;
    struct loaded_style *next;
};

struct planpact {
    struct arena *arena;
    struct planpact_folders folders;
    const struct xml_schema *plan_schema, *agreement_schema, *wording_schema, *holidays_schema;
    const struct xml_schema *columns_schema;
    const struct headings *headings;
    const struct rules *rules;
    const struct wording *wordings[LANG_COUNT];
    struct loaded_agreement *agreements;
    const struct xml_schema *style_schema;
    struct loaded_style *styles;
    const struct text_fonts *fonts;
};

const char *planpact_version(void)
{
    return PLANPACT_VERSION;
}

/* ---- where things are ---- */

static const char *data_folder(struct arena *arena, const char *name)
{
    char program[PATH_MAX];
    ssize_t n = readlink("/proc/self/exe", program, sizeof program - 1);
    if (n > 0) {
        program[n] = '\0';
        *strrchr(program, '/') = '\0';
        const char *beside = str_format(arena, "%s/../share/planpact/%s", program, name).s;
        if (file_exists(beside))
            return beside;
    }
    return path_join(arena, PLANPACT_DATA_FOLDER, name);
}

struct planpact *planpact_open(struct arena *arena, struct findings *findings,
                               const struct planpact_folders *folders)
{
    struct planpact *planpact = arena_alloc(arena, sizeof *planpact);
    planpact->arena = arena;
    if (folders)
        planpact->folders = *folders;
    const char **parts[] = {&planpact->folders.plans, &planpact->folders.scripts};
    static const char *const names[] = {"plans", "scripts"};
    for (size_t i = 0; i < 2; i++) {
        if (!*parts[i])
            *parts[i] = data_folder(arena, names[i]);
        if (!file_exists(*parts[i])) {
            FIND(findings, &DATA_MISSING, POS_NONE, ARG_TEXT("path", *parts[i]));
            return NULL;
        }
    }
    const char **own;
    size_t own_count;
    if (planpact->folders.holidays
        && !folder_list(arena, findings, planpact->folders.holidays, ".xml", &own, &own_count))
        return NULL;
    return planpact;
}

static const char *in_plans(struct planpact *planpact, const char *name)
{
    return path_join(planpact->arena, planpact->folders.plans, name);
}

/* ---- what is loaded once ---- */

static const struct xml_schema *schema(struct planpact *planpact, struct findings *findings,
                                       const struct xml_schema **slot, const char *name)
{
    if (!*slot)
        *slot = xml_schema_load(planpact->arena, findings, in_plans(planpact, name));
    return *slot;
}

static const struct rules *rules(struct planpact *planpact, struct findings *findings)
{
    if (!planpact->rules)
        planpact->rules = rules_load(planpact->arena, findings, planpact->folders.scripts);
    return planpact->rules;
}

static const struct wording *wording(struct planpact *planpact, struct findings *findings,
                                     enum lang lang)
{
    if (!planpact->wordings[lang]) {
        const struct xml_schema *kept =
            schema(planpact, findings, &planpact->wording_schema, "schema/wording-1.xsd");
        const char *name = str_format(planpact->arena, "wording/%s.xml", lang_tag(lang)).s;
        if (kept)
            planpact->wordings[lang] = wording_load(planpact->arena, findings,
                                                    in_plans(planpact, name), lang, kept);
    }
    return planpact->wordings[lang];
}

/* The names of a folder's files, without the ending, divided by commas. */
static struct str known_names(struct planpact *planpact, struct findings *findings,
                              const char *folder, const char *ending)
{
    struct buf known = {.arena = planpact->arena};
    const char **names;
    size_t count = 0;
    folder_list(planpact->arena, findings, in_plans(planpact, folder), ending, &names, &count);
    for (size_t i = 0; i < count; i++)
        buf_printf(&known, "%s%.*s", i ? ", " : "", (int)(strlen(names[i]) - strlen(ending)),
                   names[i]);
    return buf_str(&known);
}

static const struct agreement *load_agreement(struct planpact *planpact,
                                              struct findings *findings, struct str name,
                                              enum lang lang, struct pos pos)
{
    const char *ending = str_format(planpact->arena, ".%s.xml", lang_tag(lang)).s;
    const char *file =
        str_format(planpact->arena, "agreements/%.*s%s", STR_ARGS(name), ending).s;
    /* The name comes from a plan: it may not lead out of the folder of templates. */
    bool plain = name.n > 0 && str_find(name, STR("/"), 0) == SIZE_MAX;
    if (!plain || !file_exists(in_plans(planpact, file))) {
        FIND(findings, &TEMPLATE_UNKNOWN, pos, ARG("name", name),
             ARG_TEXT("language", lang_tag(lang)),
             ARG("known", known_names(planpact, findings, "agreements", ending)));
        return NULL;
    }
    const struct xml_schema *kept =
        schema(planpact, findings, &planpact->agreement_schema, "schema/agreement-1.xsd");
    return kept ? agreement_load(planpact->arena, findings, in_plans(planpact, file), kept)
                : NULL;
}

static const struct agreement *agreement(struct planpact *planpact, struct findings *findings,
                                         const struct plan *plan, enum lang lang)
{
    struct str name = plan->agreement ? plan->agreement->template : STR_NONE;
    for (struct loaded_agreement *a = planpact->agreements; a; a = a->next)
        if (a->lang == lang && str_equal(a->name, name))
            return a->agreement;
    const struct plan_node *node = plan->agreement ? &plan->agreement->node : &plan->node;
    const struct field *field = shape_field(node->shape, STR("template"));
    const struct agreement *loaded =
        load_agreement(planpact, findings, name, lang,
                       field ? field_pos(node, field) : node_pos(node));
    if (loaded) {
        struct loaded_agreement *entry = arena_alloc(planpact->arena, sizeof *entry);
        *entry = (struct loaded_agreement){str_copy(planpact->arena, name), lang, loaded,
                                           planpact->agreements};
        planpact->agreements = entry;
    }
    return loaded;
}

/* The file of a style by its name; NULL with a finding. */
static const char *style_path(struct planpact *planpact, struct findings *findings,
                              const char *name)
{
    if (strchr(name, '/') || str_ends(str_of(name), STR(".xml")))
        return name;
    const char *path = in_plans(planpact, str_format(planpact->arena, "styles/%s.xml", name).s);
    if (file_exists(path))
        return path;
    struct buf known = {.arena = planpact->arena};
    const char **names;
    size_t count = 0;
    folder_list(planpact->arena, findings, in_plans(planpact, "styles"), ".xml", &names, &count);
    for (size_t i = 0; i < count; i++)
        buf_printf(&known, "%s%.*s", i ? ", " : "", (int)strlen(names[i]) - 4, names[i]);
    FIND(findings, &STYLE_NOT_FOUND, POS_NONE, ARG_TEXT("name", name),
         ARG("known", buf_str(&known)));
    return NULL;
}

/* The house's own sheet without a name. */
static const struct style_sheet *style(struct planpact *planpact, struct findings *findings,
                                       const char *name)
{
    if (!name)
        return &style_sheet_house;
    for (struct loaded_style *l = planpact->styles; l; l = l->next)
        if (str_is(l->name, name))
            return l->sheet;
    const struct xml_schema *kept =
        schema(planpact, findings, &planpact->style_schema, "schema/style-1.xsd");
    const char *path = kept ? style_path(planpact, findings, name) : NULL;
    const struct style_sheet *sheet =
        path ? style_load(planpact->arena, findings, path, kept) : NULL;
    if (sheet) {
        struct loaded_style *entry = arena_alloc(planpact->arena, sizeof *entry);
        *entry = (struct loaded_style){str_copy(planpact->arena, str_of(name)), sheet,
                                       planpact->styles};
        planpact->styles = entry;
    }
    return sheet;
}

static const struct text_fonts *fonts(struct planpact *planpact, struct findings *findings)
{
    if (!planpact->fonts)
        planpact->fonts =
            text_fonts_open(planpact->arena, findings, planpact->folders.fonts);
    return planpact->fonts;
}

/* ---- starters ---- */

/* The first line of the comment a starter begins with says what it is for. */
static struct str starter_about(struct str text)
{
    size_t start = str_find(text, STR("<!--"), 0);
    if (start == SIZE_MAX)
        return STR("");
    for (start += 4; start < text.n && strchr(" \n", text.s[start]);)
        start++;
    size_t end = str_find(text, STR("\n"), start);
    return str_slice(text, start, (end == SIZE_MAX ? text.n : end) - start);
}

bool planpact_starters(struct planpact *planpact, struct arena *arena,
                       struct findings *findings, enum lang lang, struct buf *out)
{
    const char *ending = str_format(arena, ".%s.xml", lang_tag(lang)).s;
    const char *folder = in_plans(planpact, "starters");
    const char **names;
    size_t count;
    if (!folder_list(arena, findings, folder, ending, &names, &count))
        return false;
    for (size_t i = 0; i < count; i++) {
        const struct source *file =
            file_read(arena, findings, path_join(arena, folder, names[i]), XML_BYTES_MAX);
        if (!file)
            return false;
        buf_printf(out, "%-12.*s %.*s\n", (int)(strlen(names[i]) - strlen(ending)), names[i],
                   STR_ARGS(starter_about(file->text)));
    }
    return true;
}

/* Where the schema is, as a URI reference (RFC 3986): a folder may have any name. */
static const char *schema_address(struct planpact *planpact)
{
    const char *path = in_plans(planpact, "schema/plan-1.xsd");
    char real[PATH_MAX];
    struct buf address = {.arena = planpact->arena};
    for (const char *c = realpath(path, real) ? real : path; *c; c++) {
        bool plain = (*c >= 'a' && *c <= 'z') || (*c >= 'A' && *c <= 'Z')
            || (*c >= '0' && *c <= '9') || strchr("/._-~", *c);
        buf_printf(&address, plain ? "%c" : "%%%02X", (unsigned char)*c);
    }
    return str_terminated(planpact->arena, buf_str(&address));
}

/* "{year}", "{lastYear}", "{nextYear}" and "{schema}", where an editor finds what explains the
 * plan; any other text as it is. */
static void fill_starter(struct planpact *planpact, struct buf *out, struct str text, int year)
{
    char years[3][8];
    for (int i = 0; i < 3; i++)
        snprintf(years[i], sizeof years[i], "%d", year + i - 1);
    const struct { const char *name; const char *value; } places[] = {
        {"{lastYear}", years[0]}, {"{year}", years[1]}, {"{nextYear}", years[2]},
        {"{schema}", schema_address(planpact)}};
    for (size_t at = 0; at < text.n;) {
        size_t i = 0, places_count = sizeof places / sizeof places[0];
        while (i < places_count
               && !str_starts(str_slice(text, at, text.n), str_of(places[i].name)))
            i++;
        if (i < places_count)
            buf_puts(out, places[i].value);
        else
            buf_char(out, text.s[at]);
        at += i < places_count ? strlen(places[i].name) : 1;
    }
}

bool planpact_new(struct planpact *planpact, struct arena *arena, struct findings *findings,
                  struct str starter, enum lang lang, int year, struct buf *out)
{
    const char *ending = str_format(arena, ".%s.xml", lang_tag(lang)).s;
    const char *path = in_plans(
        planpact, str_format(arena, "starters/%.*s%s", STR_ARGS(starter), ending).s);
    bool plain = starter.n > 0 && str_find(starter, STR("/"), 0) == SIZE_MAX;
    if (!plain || !file_exists(path)) {
        FIND(findings, &STARTER_UNKNOWN, POS_NONE, ARG("name", starter),
             ARG_TEXT("language", lang_tag(lang)),
             ARG("known", known_names(planpact, findings, "starters", ending)));
        return false;
    }
    const struct source *file = file_read(arena, findings, path, XML_BYTES_MAX);
    if (file)
        fill_starter(planpact, out, file->text, year);
    return file != NULL;
}

/* ---- the walk ---- */

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
        schema(planpact, findings, &planpact->plan_schema, "schema/plan-1.xsd");
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
        region.s ? schema(planpact, findings, &planpact->holidays_schema,
                          "schema/holidays-1.xsd")
                 : NULL;
    const char *folders[] = {path_join(arena, planpact->folders.plans, "holidays"),
                             planpact->folders.holidays, NULL};
    return kept ? holidays_load(arena, findings, folders, region, pos, kept) : NULL;
}

static bool run_rules(struct planpact *planpact, struct arena *arena, struct findings *findings,
                      const struct plan *plan)
{
    const struct rules *loaded = rules(planpact, findings);
    return loaded
           && rules_check(arena, findings, loaded, plan,
                          holidays(planpact, arena, findings, plan));
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
static bool take_side(struct planpact *planpact, struct arena *arena, struct findings *findings,
                      const struct plan *plan, enum audience audience, enum lang lang,
                      struct contract_side *side)
{
    plan_translate(arena, findings, plan_redact(arena, plan, audience), lang);
    *side = (struct contract_side){.plan = plan_translate(arena, NULL, plan, lang),
                                   .agreement = agreement(planpact, findings, plan, lang),
                                   .wording = wording(planpact, findings, lang),
                                   .lang = lang};
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
                                 const struct planpact_render_options *options)
{
    struct contract_options contract = {.audience = audience_of(options),
                                        .final = options->final};
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

/* What the rules cannot see: the texts in two languages must say the same. */
static bool run_checks(struct planpact *planpact, struct arena *arena,
                       struct findings *findings, const struct plan *plan)
{
    parallel_plan(findings, plan);
    return run_rules(planpact, arena, findings, plan);
}

bool planpact_check(struct planpact *planpact, struct arena *arena, struct findings *findings,
                    const struct source *source)
{
    bool sound;
    const struct plan *plan = read_plan(planpact, arena, findings, source, &sound);
    if (!plan || !run_checks(planpact, arena, findings, plan))
        return false;
    plan_blanks(findings, plan, AUDIENCE_INTERNAL, false);
    if (sound) /* what the contract lacks is a finding; the document itself is not wanted */
        compose(planpact, arena, findings, plan, &(struct planpact_render_options){0});
    return true;
}

static bool make_pdf(struct planpact *planpact, struct arena *arena, struct findings *findings,
                     const struct layout *layout, const struct doc *document, struct buf *out)
{
    struct pdf_info info = {.title = document->title,
                            .author = document->author,
                            .subject = document->subject,
                            .keywords = document->number,
                            .creator = STR("planpact " PLANPACT_VERSION),
                            .lang = document->lang,
                            .compact = true};
    return pdf_write(arena, findings, fonts(planpact, findings), layout, &info, out);
}

bool planpact_render(struct planpact *planpact, struct arena *arena, struct findings *findings,
                     const struct source *source,
                     const struct planpact_render_options *options,
                     struct planpact_rendered *rendered)
{
    bool sound;
    struct buf out = {.arena = arena};
    const struct plan *plan = read_plan(planpact, arena, findings, source, &sound);
    if (!plan || !run_checks(planpact, arena, findings, plan) || !sound)
        return false;
    const struct doc *document = compose(planpact, arena, findings, plan, options);
    const struct style_sheet *sheet = style(planpact, findings, options->style);
    if (!document || !sheet)
        return false;
    plan_blanks(findings, plan, audience_of(options), options->final);
    if (options->final && bad_count(findings)) {
        FIND_PLAIN(findings, &FINAL_REFUSED, POS_WHOLE(source));
        return false;
    }
    rendered->draft = !options->final;
    if (options->stage == PLANPACT_DOCUMENT) {
        doc_dump(&out, document);
        rendered->bytes = buf_str(&out);
        return true;
    }
    const struct text_fonts *faces = fonts(planpact, findings);
    const struct layout *layout =
        faces ? layout_document(arena, findings, faces, sheet, document) : NULL;
    if (!layout)
        return false;
    rendered->pages = layout->page_count;
    if (options->stage == PLANPACT_PAGES)
        layout_dump(&out, layout);
    else if (!make_pdf(planpact, arena, findings, layout, document, &out))
        return false;
    rendered->bytes = buf_str(&out);
    return true;
}

bool planpact_simulate(struct planpact *planpact, struct arena *arena,
                       struct findings *findings, const struct source *source,
                       const struct planpact_simulate_options *options, struct buf *out)
{
    bool sound, given = options->percent_count > 0;
    const struct plan *plan = read_plan(planpact, arena, findings, source, &sound);
    const struct wording *words =
        options->json ? NULL : wording(planpact, findings, options->lang);
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
    const struct wording *words = wording(planpact, findings, options->lang);
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

/* ---- tables ---- */

static const struct headings *headings(struct planpact *planpact, struct findings *findings)
{
    if (!planpact->headings) {
        const struct xml_schema *kept =
            schema(planpact, findings, &planpact->columns_schema, "schema/columns-1.xsd");
        if (kept)
            planpact->headings = headings_load(planpact->arena, findings,
                                               in_plans(planpact, "import/columns.xml"), kept);
    }
    return planpact->headings;
}

bool planpact_import(struct planpact *planpact, struct arena *arena, struct findings *findings,
                     const struct source *source, struct planpact_import_table *tables,
                     size_t count, const struct planpact_import_options *options,
                     struct str *plan)
{
    const struct xml_schema *kept =
        schema(planpact, findings, &planpact->plan_schema, "schema/plan-1.xsd");
    const struct headings *known = headings(planpact, findings);
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
    const struct headings *known = headings(planpact, findings);
    return known && import_template(findings, known, list, lang, spreadsheet, out);
}

/* ---- rules ---- */

bool planpact_rules_list(struct planpact *planpact, struct arena *arena,
                         struct findings *findings, enum lang lang, struct buf *out)
{
    const struct rules *loaded = rules(planpact, findings);
    (void)arena;
    for (size_t i = 0; loaded && i < rules_count(loaded); i++) {
        const struct rule *rule = rules_at(loaded, i);
        buf_printf(out, "%-20s %s  %s\n", rule->id, level_word(rule->level, lang),
                   rule->about[lang]);
    }
    return loaded && !findings_bad(findings);
}

bool planpact_rules_show(struct planpact *planpact, struct arena *arena,
                         struct findings *findings, struct str id, enum lang lang,
                         struct buf *out)
{
    const struct rules *loaded = rules(planpact, findings);
    const struct rule *rule = loaded ? rules_find(loaded, id) : NULL;
    (void)arena;
    if (loaded && !rule)
        FIND(findings, &RULE_UNKNOWN, POS_NONE, ARG("id", id));
    if (!rule)
        return false;
    buf_printf(out, "%s\n%s\n", rule->id, rule->about[lang]);
    for (size_t i = 0; i < rule->message_count; i++) {
        const struct message *m = &rule->messages[i];
        buf_printf(out, "\n%s: [%s]\n  %s\n", level_word(m->level, lang), m->code,
                   message_text(m, lang));
        if (message_advice(m, lang)[0])
            buf_printf(out, "  → %s\n", message_advice(m, lang));
    }
    return true;
}

bool planpact_rules_test(struct planpact *planpact, struct arena *arena,
                         struct findings *findings, struct str id, struct buf *out)
{
    const struct rules *loaded = rules(planpact, findings);
    if (loaded && id.s && !rules_find(loaded, id))
        FIND(findings, &RULE_UNKNOWN, POS_NONE, ARG("id", id));
    return loaded && !findings_bad(findings) && rules_test(arena, findings, loaded, id, out);
}
