/* The pack for a quarterly review: plan, amendments and tables → standing → what is printed. */
#include "face/review.h"

#include "face/actuals.h"
#include "face/amending.h"
#include "face/printing.h"
#include "face/reading.h"

#include "reports/review.h"
#include "reports/review_seen.h"
#include "figures/standing.h"
#include "sign/digest.h"

REVIEW_MESSAGES(MESSAGE_DEFINE)

enum { QUARTERS = 4 };

struct reviewing {
    struct planpact *planpact;
    struct arena *arena;
    struct findings *findings;
    const struct source *source;
    const struct planpact_review_options *options;
    enum audience audience;
    enum lang lang;
    const struct wording *wording;
    const struct names *names;
    const struct plan *signed_plan;            /* the file's, with all that is internal */
    const struct plan *in_force[QUARTERS];     /* the same at the end of each quarter */
};

/* The plan as the reader of this copy may have it, in the language of the document. */
static const struct plan *as_seen(const struct reviewing *r, const struct plan *plan)
{
    return plan_redact(r->arena, plan_translate(r->arena, NULL, plan, r->lang), r->audience);
}

/* Of all that decides what the pack says. */
static struct str digest(const struct reviewing *r)
{
    const struct planpact_actuals *actuals = r->options->actuals;
    size_t tables = actuals ? actuals->count : 0, count = 0;
    struct str *parts =
        arena_array(r->arena, 1 + r->options->amendment_count + tables, sizeof *parts);
    parts[count++] = r->source->text;
    for (size_t i = 0; i < r->options->amendment_count; i++)
        parts[count++] = r->options->amendments[i]->text;
    for (size_t i = 0; i < tables; i++)
        parts[count++] = actuals->files[i]->text;
    return digest_of(r->arena, parts, count);
}

static bool print_pack(const struct reviewing *r, const struct review_given *given,
                       struct planpact_reviewed *reviewed)
{
    struct pos pos = POS_NONE;
    const struct doc *document =
        compose_review(r->arena, r->findings, given, r->wording, r->lang);
    struct pdf_property properties[] = {
        {"ReviewDigest", "SHA-256 over plan, amendments and tables", given->digest},
        {"Audience", "Whose copy it is: customer or internal",
         r->audience == AUDIENCE_INTERNAL ? STR("internal") : STR("customer")}};
    struct printing printing = {.style = r->options->style,
                                .word = r->options->form == PLANPACT_REVIEW_WORD,
                                .stage = r->options->stage,
                                .region = plan_region(r->signed_plan, &pos),
                                .state = STR("review"),
                                .properties = properties,
                                .property_count = sizeof properties / sizeof properties[0]};
    struct printed printed;
    if (!print_document(r->planpact, r->arena, r->findings, document, &printing, &printed))
        return false;
    reviewed->bytes = printed.bytes;
    reviewed->pages = printed.pages;
    return true;
}

static bool give(const struct reviewing *r, const struct review_given *given,
                 struct planpact_reviewed *reviewed)
{
    struct buf out = {.arena = r->arena};
    switch (r->options->form) {
    case PLANPACT_REVIEW_JSON:
        review_json(&out, given, r->wording, r->lang);
        break;
    case PLANPACT_REVIEW_CSV:
        review_csv(&out, given, r->wording, r->lang);
        break;
    case PLANPACT_REVIEW_TEXT:
        review_text(&out, given, r->wording, r->lang,
                    (struct plain_look){r->options->width, r->options->color});
        break;
    default:
        return print_pack(r, given, reviewed);
    }
    reviewed->bytes = buf_str(&out);
    return true;
}

/* A quarter that still runs can be looked at, too, but not by mistake. */
static void check_over(const struct reviewing *r)
{
    char end[11], today[11];
    struct date last =
        quarter_range(r->signed_plan->period->start, r->options->quarter).last;
    if (!date_known(r->planpact->today) || date_compare(r->planpact->today, last) >= 0)
        return;
    date_iso(last, end);
    date_iso(r->planpact->today, today);
    FIND(r->findings, &REVIEW_RUNS, node_pos(&r->signed_plan->period->node),
         ARG("quarter", str_format(r->arena, "Q%d", r->options->quarter)),
         ARG_TEXT("end", end), ARG_TEXT("today", today));
}

/* The text in force at the end of each quarter. */
static bool read_texts(struct reviewing *r)
{
    bool sound;
    const struct planpact_review_options *options = r->options;
    r->signed_plan = read_plan(r->planpact, r->arena, r->findings, r->source, &sound);
    if (!r->signed_plan || !sound)
        return false;
    check_over(r);
    for (int q = 0; q < QUARTERS; q++) {
        struct date last = quarter_range(r->signed_plan->period->start, q + 1).last;
        r->in_force[q] = options->amendment_count == 0
                             ? r->signed_plan
                             : plan_in_force(r->planpact, r->arena, r->findings, r->source,
                                             options->amendments, options->amendment_count,
                                             last);
        if (!r->in_force[q])
            return false;
    }
    return true;
}

bool planpact_review(struct planpact *planpact, struct arena *arena, struct findings *findings,
                     const struct source *source, const struct planpact_review_options *options,
                     struct planpact_reviewed *reviewed)
{
    struct reviewing r = {.planpact = planpact,
                          .arena = arena,
                          .findings = findings,
                          .source = source,
                          .options = options,
                          .audience = options->audience == PLANPACT_INTERNAL
                                          ? AUDIENCE_INTERNAL
                                          : AUDIENCE_BOTH};
    *reviewed = (struct planpact_reviewed){.pages = 0};
    if (!read_texts(&r)
        || !plan_language(findings, r.signed_plan, options->lang, &r.lang)
        || !(r.wording = loaded_wording(planpact, findings, r.lang))
        || !(r.names = loaded_element_names(planpact, findings, r.lang)))
        return false;
    const struct plan *whole = r.in_force[options->quarter - 1];
    const struct actuals *actuals =
        read_actuals(planpact, arena, findings, whole, options->actuals, options->quarter);
    if (!actuals)
        return false;
    struct standing_given given = {.plan = as_seen(&r, whole), .as_written = whole,
                                   .quarter = options->quarter,
                                   .today = planpact->today};
    for (int q = 0; q < QUARTERS; q++)
        given.of_quarter[q] =
            r.in_force[q] == whole ? given.plan : as_seen(&r, r.in_force[q]);
    given.actuals = actuals_seen(arena, actuals, given.plan, whole, r.audience);
    struct review_given pack = {.standing = figures_standing(arena, &given),
                                .names = r.names,
                                .audience = r.audience,
                                .tables = options->actuals ? options->actuals->count : 0,
                                .digest = digest(&r)};
    return give(&r, &pack, reviewed);
}
