/* What a contract was made of: the plan itself, and digests of all that decides its bytes. */
#include "face/provenance.h"

#include "base/file.h"
#include "pdf/pdf.h"
#include "sign/digest.h"

#include <string.h>

enum { MARK_DIGITS = 8 };

/* The plan as the reader of this copy may have it. */
static struct str plan_text(struct arena *arena, const struct plan *plan, enum audience audience)
{
    struct buf out = {.arena = arena};
    if (audience == AUDIENCE_INTERNAL)
        return node_pos(&plan->node).source->text;
    plan_write(arena, &out, plan_redact(arena, plan, audience));
    return buf_str(&out);
}

/* A file name that every system takes. */
static struct str file_name(struct arena *arena, struct str id)
{
    struct buf out = {.arena = arena};
    for (size_t i = 0; i < id.n; i++)
        buf_char(&out, strchr("/\\:*?\"<>|", id.s[i]) || (unsigned char)id.s[i] < 0x20
                           ? '-'
                           : id.s[i]);
    if (out.n == 0)
        buf_puts(&out, "plan");
    buf_puts(&out, ".xml");
    return buf_str(&out);
}

void provenance_begin(struct provenance *p, struct arena *arena, const struct plan *plan,
                      enum audience audience)
{
    *p = (struct provenance){.arena = arena};
    p->plan = (struct pdf_attachment){.name = file_name(arena, plan->id),
                                      .media_type = STR("application/xml"),
                                      .bytes = plan_text(arena, plan, audience)};
    p->digest = digest_of(arena, &p->plan.bytes, 1);
    p->mark = str_slice(p->digest, 0, MARK_DIGITS);
}

static void add(struct provenance *p, const char *name, const char *description,
                struct str value)
{
    p->properties[p->count++] = (struct pdf_property){name, description, value};
}

static struct str sources_digest(struct arena *arena, const struct source *const *sources,
                                 size_t count)
{
    struct str *parts = arena_array(arena, count, sizeof *parts);
    for (size_t i = 0; i < count; i++)
        parts[i] = sources[i]->text;
    return digest_of(arena, parts, count);
}

static struct str rules_digest(struct planpact *planpact, struct findings *findings,
                               struct arena *arena)
{
    size_t count;
    const struct source *const *sources =
        rules_sources(arena, loaded_rules(planpact, findings), loaded_set(planpact, findings),
                      &count);
    return sources_digest(arena, sources, count);
}

/* Its own folder is nobody's business. */
static struct str style_name(const char *style)
{
    const char *slash = style ? strrchr(style, '/') : NULL;
    return str_of(!style ? "house" : slash ? slash + 1 : style);
}

void provenance_end(struct provenance *p, struct planpact *planpact, struct findings *findings,
                    const struct plan *plan, const struct planpact_render_options *options,
                    const enum lang *langs, size_t lang_count)
{
    static const char *const descriptions[LANG_COUNT] = {
        "The plan of this contract", "本合同所依据的计划", "本合約所依據的計劃"};
    struct arena *arena = p->arena;
    const struct source *templates[4];
    struct buf tags = {.arena = arena};
    size_t n = 0;
    p->plan.description = str_of(descriptions[langs[0]]);
    for (size_t i = 0; i < lang_count; i++) {
        buf_printf(&tags, "%s%s", i ? " " : "", lang_tag(langs[i]));
        templates[n++] =
            agreement_source(loaded_agreement(planpact, findings, plan, langs[i]));
        templates[n++] = wording_source(loaded_wording(planpact, findings, langs[i]));
    }
    struct str fonts = text_fonts_versions(arena, loaded_fonts(planpact, findings));
    add(p, "Program", "Program and libraries that made the file",
        str_format(arena, "planpact %s, %.*s, %.*s", planpact_version(),
                   STR_ARGS(pdf_library(arena)), STR_ARGS(text_libraries(arena))));
    add(p, "PlanSchema", "Schema of the attached plan", STR(PLAN_NAMESPACE));
    add(p, "PlanDigest", "SHA-256 of the attached plan", p->digest);
    add(p, "Languages", "Languages of the contract, the first one leading", buf_str(&tags));
    add(p, "Audience", "Whose copy it is: customer or internal",
        options->audience == PLANPACT_INTERNAL ? STR("internal") : STR("customer"));
    add(p, "State", "draft or final", options->final ? STR("final") : STR("draft"));
    add(p, "TemplateDigest", "SHA-256 over agreement templates and words",
        sources_digest(arena, templates, n));
    add(p, "RuleSet", "Set of rules that checked the plan",
        str_of(planpact->set ? planpact->set : "default"));
    add(p, "RulesDigest", "SHA-256 over the rules that checked the plan",
        rules_digest(planpact, findings, arena));
    add(p, "Style", "House style", style_name(options->style));
    add(p, "StyleDigest", "SHA-256 of the house style’s file", loaded_style_digest(planpact, options->style));
    add(p, "FontsDigest", "SHA-256 over names, revisions and checksums of the fonts",
        digest_of(arena, &fonts, 1));
}
