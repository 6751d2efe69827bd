#include "face/loaded.h"

#include "base/file.h"
#include "sign/digest.h"
#include "style/style.h"

#include <limits.h>
#include <string.h>
#include <unistd.h>

PLANPACT_MESSAGES(MESSAGE_DEFINE)

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

const char *loaded_path(struct planpact *planpact, const char *name)
{
    return path_join(planpact->arena, planpact->folders.plans, name);
}

/* ---- what is loaded once ---- */

const struct xml_schema *loaded_schema(struct planpact *planpact, struct findings *findings,
                                       const struct xml_schema **slot, const char *name)
{
    if (!*slot)
        *slot = xml_schema_load(planpact->arena, findings, loaded_path(planpact, name));
    return *slot;
}

const struct rules *loaded_rules(struct planpact *planpact, struct findings *findings)
{
    if (!planpact->rules)
        planpact->rules = rules_load_beside(planpact->arena, findings,
                                            planpact->folders.scripts, planpact->folders.rules);
    if (planpact->rules && !planpact->examined)
        planpact->examined = arena_array(planpact->arena, rules_count(planpact->rules),
                                         sizeof *planpact->examined);
    return planpact->rules;
}

const struct rule_set *loaded_set(struct planpact *planpact, struct findings *findings)
{
    const struct rules *rules = planpact->rule_set ? NULL : loaded_rules(planpact, findings);
    if (rules)
        planpact->rule_set = rule_set_load(planpact->arena, findings, rules,
                                           planpact->set ? planpact->set : "default");
    return planpact->rule_set;
}

const struct names *loaded_element_names(struct planpact *planpact, struct findings *findings,
                                         enum lang lang)
{
    if (!planpact->names[lang]) {
        const struct xml_schema *kept =
            loaded_schema(planpact, findings, &planpact->wording_schema, "schema/wording-1.xsd");
        const char *name = str_format(planpact->arena, "wording/names.%s.xml", lang_tag(lang)).s;
        if (kept)
            planpact->names[lang] =
                names_load(planpact->arena, findings, loaded_path(planpact, name), kept);
    }
    return planpact->names[lang];
}

const struct wording *loaded_wording(struct planpact *planpact, struct findings *findings,
                                     enum lang lang)
{
    if (!planpact->wordings[lang]) {
        const struct xml_schema *kept =
            loaded_schema(planpact, findings, &planpact->wording_schema, "schema/wording-1.xsd");
        const char *name = str_format(planpact->arena, "wording/%s.xml", lang_tag(lang)).s;
        if (kept)
            planpact->wordings[lang] = wording_load(planpact->arena, findings,
                                                    loaded_path(planpact, name), lang, kept);
    }
    return planpact->wordings[lang];
}

/* The names of a folder's files, without the ending, divided by commas. */
struct str loaded_names(struct planpact *planpact, struct findings *findings,
                              const char *folder, const char *ending)
{
    struct buf known = {.arena = planpact->arena};
    const char **names;
    size_t count = 0;
    folder_list(planpact->arena, findings, loaded_path(planpact, folder), ending, &names, &count);
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
    if (!plain || !file_exists(loaded_path(planpact, file))) {
        FIND(findings, &TEMPLATE_UNKNOWN, pos, ARG("name", name),
             ARG_TEXT("language", lang_tag(lang)),
             ARG("known", loaded_names(planpact, findings, "agreements", ending)));
        return NULL;
    }
    const struct xml_schema *kept =
        loaded_schema(planpact, findings, &planpact->agreement_schema, "schema/agreement-1.xsd");
    return kept ? agreement_load(planpact->arena, findings, loaded_path(planpact, file), kept)
                : NULL;
}

const struct agreement *loaded_agreement(struct planpact *planpact, struct findings *findings,
                                         const struct plan *plan, enum lang lang)
{
    struct str name = plan->agreement ? plan->agreement->template : STR_NONE;
    for (struct kept_agreement *a = planpact->agreements; a; a = a->next)
        if (a->lang == lang && str_equal(a->name, name))
            return a->agreement;
    const struct plan_node *node = plan->agreement ? &plan->agreement->node : &plan->node;
    const struct field *field = shape_field(node->shape, STR("template"));
    const struct agreement *loaded =
        load_agreement(planpact, findings, name, lang,
                       field ? field_pos(node, field) : node_pos(node));
    if (loaded) {
        struct kept_agreement *entry = arena_alloc(planpact->arena, sizeof *entry);
        *entry = (struct kept_agreement){str_copy(planpact->arena, name), lang, loaded,
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
    const char *path = loaded_path(planpact, str_format(planpact->arena, "styles/%s.xml", name).s);
    if (file_exists(path))
        return path;
    struct buf known = {.arena = planpact->arena};
    const char **names;
    size_t count = 0;
    folder_list(planpact->arena, findings, loaded_path(planpact, "styles"), ".xml", &names, &count);
    for (size_t i = 0; i < count; i++)
        buf_printf(&known, "%s%.*s", i ? ", " : "", (int)strlen(names[i]) - 4, names[i]);
    FIND(findings, &STYLE_NOT_FOUND, POS_NONE, ARG_TEXT("name", name),
         ARG("known", buf_str(&known)));
    return NULL;
}

/* The house's own sheet without a name. */
const struct style_sheet *loaded_style(struct planpact *planpact, struct findings *findings,
                                       const char *name)
{
    if (!name)
        return &style_sheet_house;
    for (struct kept_style *l = planpact->styles; l; l = l->next)
        if (str_is(l->name, name))
            return l->sheet;
    const struct xml_schema *kept =
        loaded_schema(planpact, findings, &planpact->style_schema, "schema/style-1.xsd");
    const char *path = kept ? style_path(planpact, findings, name) : NULL;
    const struct style_sheet *sheet =
        path ? style_load(planpact->arena, findings, path, kept) : NULL;
    if (sheet) {
        struct kept_style *entry = arena_alloc(planpact->arena, sizeof *entry);
        const struct source *file = file_read(planpact->arena, findings, path, XML_BYTES_MAX);
        *entry = (struct kept_style){
            .name = str_copy(planpact->arena, str_of(name)),
            .sheet = sheet,
            .digest = file ? digest_of(planpact->arena, &file->text, 1) : STR_NONE,
            .next = planpact->styles};
        planpact->styles = entry;
    }
    return sheet;
}

struct str loaded_style_digest(const struct planpact *planpact, const char *name)
{
    for (const struct kept_style *l = planpact->styles; name && l; l = l->next)
        if (str_is(l->name, name))
            return l->digest;
    return STR("");
}

const struct text_fonts *loaded_fonts(struct planpact *planpact, struct findings *findings)
{
    if (!planpact->fonts)
        planpact->fonts =
            text_fonts_open(planpact->arena, findings, planpact->folders.fonts);
    return planpact->fonts;
}

const struct headings *loaded_headings(struct planpact *planpact, struct findings *findings)
{
    if (!planpact->headings) {
        const struct xml_schema *kept =
            loaded_schema(planpact, findings, &planpact->columns_schema, "schema/columns-1.xsd");
        if (kept)
            planpact->headings = headings_load(planpact->arena, findings,
                                               loaded_path(planpact, "import/columns.xml"), kept);
    }
    return planpact->headings;
}
