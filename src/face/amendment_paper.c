/* An amendment as the document that both parties sign. */
#include "face/amending.h"
#include "face/printing.h"
#include "face/provenance.h"
#include "face/reading.h"
#include "face/sign_map.h"

#include "change/amendment_limits.h"
#include "change/amendment_messages.h"
#include "change/amendment_order.h"
#include "compose/amendment.h"
#include "compose/change_list.h"
#include "plan/path.h"
#include "sign/digest.h"

/* What the document is made of: the text it changes and the amendment, as its reader may have
 * them. The document carries both, so that it can be made again. */
struct paper {
    struct planpact *planpact;
    struct arena *arena;
    struct findings *findings;
    const struct planpact_render_options *options;
    const struct plan *before, *after;
    const struct amendment *amendment;
    struct str plan_text, amendment_text;
    enum lang langs[2];
    size_t lang_count;
};

static enum audience audience_of(const struct planpact_render_options *options)
{
    return options->audience == PLANPACT_INTERNAL ? AUDIENCE_INTERNAL : AUDIENCE_BOTH;
}

/* ---- for whom ---- */

/* Why a change is made, if the amendment says it of that change. */
static struct str reason_of(struct arena *arena, const struct amendment *amendment,
                            const struct change *change)
{
    const struct plan_node *node = change->before ? change->before : NULL;
    struct str part = node ? plan_path(arena, node) : STR_NONE;
    for (size_t i = 0; node && i < amendment->count; i++) {
        const struct amendment_change *one = &amendment->changes[i];
        bool same = one->kind == change->kind && str_equal(one->part, part)
                    && (!one->field.n
                        || (change->field && str_is(one->field, change->field->name)));
        if (same && one->reason.n)
            return one->reason;
    }
    return STR_NONE;
}

/* Both plans without what is internal, and the amendment between them. False if nothing is
 * left. */
static bool redact(struct paper *p)
{
    struct buf plan = {.arena = p->arena}, text = {.arena = p->arena};
    const struct plan *before = plan_redact(p->arena, p->before, AUDIENCE_BOTH);
    const struct plan *after = plan_redact(p->arena, p->after, AUDIENCE_BOTH);
    const struct changes *changes = changes_find(p->arena, before, after);
    struct str *reasons = arena_array(p->arena, changes->count + 1, sizeof *reasons);
    size_t count = 0;
    for (size_t i = 0; i < changes->count; i++) {
        reasons[i] = reason_of(p->arena, p->amendment, &changes->items[i]);
        count += !amendment_is_record(&changes->items[i]);
    }
    if (!count) {
        FIND_PLAIN(p->findings, &AMENDMENT_INTERNAL_ONLY, node_pos(&p->amendment->node));
        return false;
    }
    plan_write(p->arena, &plan, before);
    amendment_write(p->arena, &text, p->amendment, changes, reasons);
    p->plan_text = buf_str(&plan);
    p->amendment_text = buf_str(&text);
    return true;
}

static bool take(struct paper *p, const struct source *plan, const struct source *amendment)
{
    bool sound;
    p->before = read_plan(p->planpact, p->arena, p->findings, plan, &sound);
    p->amendment = p->before && sound
                       ? read_amendment(p->planpact, p->arena, p->findings, amendment)
                       : NULL;
    if (!p->amendment
        || !amendment_belongs(p->arena, p->findings, p->before, p->amendment)
        || !amendment_rests(p->arena, p->findings, p->before, p->amendment))
        return false;
    p->after =
        plan_amended(p->planpact, p->arena, p->findings, p->before, p->amendment);
    p->plan_text = plan->text;
    p->amendment_text = amendment->text;
    return p->after != NULL;
}

/* The customer's document is made of what the customer may have, and of nothing else. */
static bool take_redacted(struct paper *p, const char *plan_name)
{
    const struct source *amendment = p->amendment->source;
    if (p->options->audience == PLANPACT_INTERNAL || p->options->again)
        return true;
    if (!redact(p))
        return false;
    return take(p, source_new(p->arena, plan_name, p->plan_text),
                source_new(p->arena, amendment->name, p->amendment_text));
}

/* ---- the document ---- */

static bool take_side(struct paper *p, const struct changes *changes, size_t index,
                      struct contract_side *side)
{
    enum lang lang = p->langs[index];
    const struct plan *before = plan_translate(p->arena, p->findings, changes->before, lang);
    const struct plan *after = plan_translate(p->arena, NULL, changes->after, lang);
    const struct changes *said = changes_find(p->arena, before, after);
    const struct wording *wording = loaded_wording(p->planpact, p->findings, lang);
    const struct names *names = loaded_element_names(p->planpact, p->findings, lang);
    const struct agreement *own = loaded_agreement(p->planpact, p->findings, after, lang);
    if (!wording || !names || !own)
        return false;
    const struct change_list *list = change_list(
        p->arena, said, changes_money(p->arena, said),
        (struct change_speech){.wording = wording, .names = names, .lang = lang});
    *side = (struct contract_side){.wording = wording, .lang = lang};
    side->plan = amendment_subject(p->arena, wording, lang, p->amendment, list, own);
    side->agreement = loaded_agreement(p->planpact, p->findings, side->plan, lang);
    return side->agreement != NULL;
}

static bool is_shown(struct arena *arena, const struct changes *said, struct str part,
                     const struct field *field)
{
    for (size_t i = 0; i < said->count; i++)
        if (said->items[i].field == field && said->items[i].before
            && str_equal(plan_path(arena, said->items[i].before), part))
            return true;
    return false;
}

/* A text that changes in a language which the document is not in: who signs does not see it. */
static void find_unseen(struct paper *p, const struct changes *changes,
                        const struct contract_side sides[2])
{
    for (size_t i = 0; i < changes->count; i++) {
        const struct change *change = &changes->items[i];
        if (change->kind != CHANGE_SET || !change->field->prose)
            continue;
        struct str part = plan_path(p->arena, change->before);
        bool shown = false;
        for (size_t s = 0; s < p->lang_count && !shown; s++)
            shown = is_shown(p->arena, amendment_changes(sides[s].plan), part, change->field);
        struct finding finding = {
            .message = &AMENDMENT_UNSEEN,
            .level = p->options->final ? LEVEL_ERROR : LEVEL_WARNING,
            .pos = field_pos(change->after, change->field),
            .args = {ARG("part", part.n ? part : STR("accountPlan")),
                     ARG_TEXT("field", change->field->name)},
            .arg_count = 2};
        if (!shown)
            finding_put(p->findings, &finding);
    }
}

static const struct doc *compose(struct paper *p, struct str mark,
                                 struct contract_side sides[2])
{
    const struct changes *changes = changes_find(p->arena, p->before, p->after);
    struct contract_options contract = {.audience = audience_of(p->options),
                                        .lang = p->langs[0],
                                        .final = p->options->final,
                                        .mark = mark};
    if (!p->options->again) {
        amendment_permitted(p->planpact, p->arena, p->findings, changes, p->amendment);
        amendment_sound(p->planpact, p->arena, p->findings, changes);
    }
    for (size_t i = 0; i < p->lang_count; i++)
        if (!take_side(p, changes, i, &sides[i]))
            return NULL;
    if (!p->options->again)
        find_unseen(p, changes, sides);
    return p->lang_count == 2
               ? compose_bilingual(p->arena, p->findings, sides, &contract)
               : compose_contract(p->arena, p->findings, sides[0].plan, sides[0].agreement,
                                  sides[0].wording, &contract);
}

static struct str state_of(const struct planpact_render_options *options)
{
    if (options->audience == PLANPACT_INTERNAL)
        return STR("internal");
    return options->final ? STR("final") : STR("draft");
}

/* "KA-2027-014.xml" and "KA-2027-014-amendment-1.xml". */
static struct str attached_name(struct paper *p, struct str plan_name)
{
    struct str stem = plan_name;
    if (str_ends(stem, STR(".xml")))
        stem.n -= 4;
    return str_format(p->arena, "%.*s-amendment-%d.xml", STR_ARGS(stem),
                      (int)p->amendment->number);
}

static void provide(struct paper *p, struct provenance *provenance, const struct plan *subject,
                    struct pdf_attachment attachments[2])
{
    static const char *const descriptions[LANG_COUNT] = {
        "This amendment", "本补充协议", "本補充協議"};
    provenance_end(provenance, p->planpact, p->findings, subject, p->options, p->langs,
                   p->lang_count);
    provenance->properties[provenance->count++] = (struct pdf_property){
        "Document", "What it is: a contract, or an amendment to one", STR("amendment")};
    provenance->properties[provenance->count++] =
        (struct pdf_property){"AmendmentDigest", "SHA-256 of the attached amendment",
                              digest_of(p->arena, &p->amendment_text, 1)};
    attachments[0] = (struct pdf_attachment){
        .name = attached_name(p, provenance->plan.name),
        .media_type = STR("application/xml"),
        .description = str_of(descriptions[p->langs[0]]),
        .bytes = p->amendment_text};
    attachments[1] = provenance->plan;
    attachments[1].bytes = p->plan_text;
    attachments[1].supplement = true;
}

static bool print(struct paper *p, const struct doc *document, const struct plan *subject,
                  struct provenance *provenance, struct planpact_rendered *rendered)
{
    const struct planpact_render_options *options = p->options;
    bool paper = options->stage == PLANPACT_PDF && !options->word;
    struct pos pos;
    struct pdf_attachment attachments[2];
    struct printing printing = {.style = options->style,
                                .word = options->word,
                                .stage = options->stage,
                                .region = plan_region(p->before, &pos),
                                .state = state_of(options)};
    struct printed printed;
    if (paper) {
        if (!loaded_fonts(p->planpact, p->findings))
            return false;
        provide(p, provenance, subject, attachments);
        printing.attachments = attachments;
        printing.attachment_count = 2;
        printing.properties = provenance->properties;
        printing.property_count = provenance->count;
    }
    if (!print_document(p->planpact, p->arena, p->findings, document, &printing, &printed))
        return false;
    rendered->bytes = printed.bytes;
    rendered->pages = printed.pages;
    rendered->draft = !options->final;
    if (options->sign_map && paper) {
        struct buf map = {.arena = p->arena};
        sign_map_write(&map, printed.layout, document->number, state_of(options),
                       rendered->bytes);
        rendered->sign_map = buf_str(&map);
    }
    return true;
}

bool planpact_render_amendment(struct planpact *planpact, struct arena *arena,
                               struct findings *findings, const struct source *plan,
                               const struct source *amendment,
                               const struct planpact_render_options *options,
                               struct planpact_rendered *rendered)
{
    struct paper p = {planpact, arena, findings, options,
                      .lang_count = options->second ? 2 : 1};
    struct provenance provenance;
    struct contract_side sides[2];
    if (!take(&p, plan, amendment) || !take_redacted(&p, plan->name)
        || !plan_language(findings, p.before, options->lang, &p.langs[0]))
        return false;
    if (options->second)
        p.langs[1] = *options->second;
    provenance_begin(&provenance, arena, p.before, AUDIENCE_INTERNAL);
    struct str mark = str_slice(digest_of(arena, &p.amendment_text, 1), 0, 8);
    const struct doc *document = compose(&p, mark, sides);
    if (!document || !loaded_style(planpact, findings, options->style))
        return false;
    if (options->final && !options->again && bad_count(findings)) {
        FIND_PLAIN(findings, &AMENDMENT_FINAL_REFUSED, POS_WHOLE(amendment));
        return false;
    }
    return print(&p, document, sides[0].plan, &provenance, rendered);
}
