/* Two plans, or a plan and the decisions of its reviews → an amendment. */
#include "face/amending.h"
#include "face/reading.h"

#include "change/amendment_limits.h"
#include "change/amendment_messages.h"
#include "change/amendment_order.h"
#include "change/apply.h"
#include "compose/words.h"

#include <string.h>

bool planpact_is_amendment(const struct source *source)
{
    struct str text = source->text;
    size_t space = str_find(text, STR(AMENDMENT_NAMESPACE), 0);
    size_t tag = str_find(text, STR("<amendment"), 0);
    return space != SIZE_MAX && tag != SIZE_MAX && tag < space
           && str_find(text, STR("<accountPlan"), 0) > tag;
}

/* ---- what may be amended ---- */

/* Says which parts of the record differ; gives how many changes are of the text. */
static size_t count_text(struct findings *findings, const struct changes *changes)
{
    const struct field *told = NULL;
    size_t count = 0;
    for (size_t i = 0; i < changes->count; i++) {
        const struct change *change = &changes->items[i];
        const struct field *of = change->section ? change->section : change->field;
        if (!amendment_is_record(change))
            count++;
        else if (of != told && (told = of))
            FIND(findings, &AMENDMENT_RECORD, node_pos(&changes->after->node),
                 ARG_TEXT("name", of->name));
    }
    return count;
}

/* The locked clauses of the template that the plan leaves out, replaces or speaks of. */
static void find_locked(struct planpact *planpact, struct arena *arena,
                        struct findings *findings, const struct plan *plan)
{
    static const struct message *const locks[] = {&CLAUSE_LOCKED_OUT, &CLAUSE_LOCKED_CHANGED,
                                                  &CLAUSE_LOCKED_TOUCHED};
    struct findings found = {.arena = arena};
    struct contract_options options = {.audience = AUDIENCE_INTERNAL};
    lang_parse(plan->lang, &options.lang);
    const struct agreement *agreement =
        loaded_agreement(planpact, findings, plan, options.lang);
    const struct wording *wording = loaded_wording(planpact, findings, options.lang);
    if (!agreement || !wording)
        return;
    compose_contract(arena, &found, plan, agreement, wording, &options);
    for (size_t i = 0; i < found.count; i++)
        for (size_t k = 0; k < sizeof locks / sizeof locks[0]; k++)
            if (found.items[i].message == locks[k])
                finding_put(findings, &found.items[i]);
}

static bool is_there(const struct finding *finding, const struct findings *findings)
{
    for (size_t i = 0; i < findings->count; i++) {
        const struct finding *other = &findings->items[i];
        bool same =
            other->message == finding->message && other->arg_count == finding->arg_count;
        for (size_t k = 0; same && k < other->arg_count; k++)
            same = str_equal(other->args[k].value, finding->args[k].value);
        if (same)
            return true;
    }
    return false;
}

/* What the amendment would newly do to a locked clause. */
static bool locks_kept(struct planpact *planpact, struct arena *arena,
                       struct findings *findings, const struct changes *changes)
{
    struct findings was = {.arena = arena}, is = {.arena = arena};
    size_t before = bad_count(findings);
    find_locked(planpact, arena, &was, changes->before);
    find_locked(planpact, arena, &is, changes->after);
    for (size_t i = 0; i < is.count; i++) {
        if (is_there(&is.items[i], &was))
            continue;
        struct arg title = is.items[i].args[0];
        for (size_t k = 0; k < is.items[i].arg_count; k++)
            if (strcmp(is.items[i].args[k].name, "title") == 0)
                title = is.items[i].args[k];
        finding_add(findings, &AMENDMENT_CLAUSE_LOCKED, is.items[i].pos, &title, 1);
    }
    return bad_count(findings) == before;
}

/* Every finding of the changed plan that makes a plan bad, and that the plan did not have. */
bool amendment_sound(struct planpact *planpact, struct arena *arena, struct findings *findings,
                     const struct changes *changes)
{
    struct findings was = {.arena = arena}, is = {.arena = arena};
    const struct source *after = node_pos(&changes->after->node).source;
    size_t before = bad_count(findings);
    planpact_check(planpact, arena, &was, node_pos(&changes->before->node).source);
    planpact_check(planpact, arena, &is, after);
    for (size_t i = 0; i < is.count; i++)
        if (is.items[i].level >= LEVEL_ERROR && !is_there(&is.items[i], &was))
            finding_put(findings, &is.items[i]);
    if (bad_count(findings) == before)
        return true;
    FIND_PLAIN(findings, &AMENDMENT_UNSOUND, POS_WHOLE(after));
    return false;
}

bool amendment_permitted(struct planpact *planpact, struct arena *arena,
                         struct findings *findings, const struct changes *changes,
                         const struct amendment *amendment)
{
    struct amendment_limits limits = {.effective = amendment->effective,
                                      .today = amendment->dated,
                                      .correction = amendment->correction == SWITCH_TRUE};
    bool allowed = amendment_allowed(arena, findings, changes, &limits);
    return locks_kept(planpact, arena, findings, changes) && allowed;
}

/* ---- the amendment ---- */

/* What is in the text already is what the amendment rests on. */
static void rest_on(struct arena *arena, struct amendment *amendment, const struct plan *plan)
{
    const struct plan_conformed *conformed = plan->conformed;
    if (!conformed)
        return;
    const struct plan_amendment *there = PLAN_ITEMS(conformed->amendments, plan_amendment);
    size_t count = conformed->amendments.count;
    struct amendment_rest *rests = arena_array(arena, count, sizeof *rests);
    for (size_t i = 0; i < count; i++) {
        rests[i].node.shape = &amendment_rest_shape;
        rests[i].number = there[i].number;
        rests[i].digest = there[i].digest;
        if (there[i].number >= amendment->number)
            amendment->number = there[i].number + 1;
    }
    amendment->rests = (struct plan_list){rests, count};
}

static struct amendment *begin(struct arena *arena, const struct planpact *planpact,
                               const struct plan *plan,
                               const struct planpact_amend_options *options)
{
    struct amendment *amendment = arena_alloc(arena, sizeof *amendment);
    amendment->node.shape = &amendment_shape;
    amendment->plan = plan->id;
    amendment->version = plan->version;
    amendment->number = 1;
    amendment->dated = planpact->today;
    amendment->effective = options->effective;
    amendment->review = options->quarter;
    amendment->correction = options->correction ? SWITCH_TRUE : SWITCH_ABSENT;
    amendment->lang = plan->lang;
    amendment->reason = options->reason;
    rest_on(arena, amendment, plan);
    if (options->number)
        amendment->number = options->number;
    return amendment;
}

static struct str date_text(struct arena *arena, struct date date)
{
    char iso[11];
    date_iso(date, iso);
    return str_copy(arena, str_of(iso));
}

/* It comes after those that are in the text, in number and in time. */
static bool comes_after(struct arena *arena, struct findings *findings,
                        const struct amendment *amendment, const struct plan *plan)
{
    const struct plan_conformed *conformed = plan->conformed;
    bool good = amendment_belongs(arena, findings, plan, amendment);
    for (size_t i = 0; conformed && i < conformed->amendments.count; i++) {
        const struct plan_amendment *there =
            &PLAN_ITEMS(conformed->amendments, plan_amendment)[i];
        if (date_compare(there->effective, amendment->effective) <= 0)
            continue;
        FIND(findings, &AMENDMENT_RESTS_LATER, node_pos(&there->node),
             ARG("number", str_format(arena, "%d", (int)amendment->number)),
             ARG("date", date_text(arena, amendment->effective)),
             ARG("on", str_format(arena, "%d", (int)there->number)),
             ARG("later", date_text(arena, there->effective)));
        good = false;
    }
    return good;
}

/* The amendment is made to give the changed plan; that it does is not left to trust. */
static bool gives_changed(struct planpact *planpact, struct arena *arena,
                          struct findings *findings, const struct changes *changes,
                          struct str text)
{
    struct findings unread = {.arena = arena};
    const struct source *source = source_new(arena, "amendment.xml", text);
    const struct amendment *amendment = read_amendment(planpact, arena, &unread, source);
    const struct plan *given =
        amendment ? plan_amended(planpact, arena, &unread, changes->before, amendment) : NULL;
    const struct changes *left = given ? changes_find(arena, given, changes->after) : NULL;
    for (size_t i = 0; left && i < left->count; i++)
        if (!amendment_is_record(&left->items[i]))
            left = NULL;
    if (!left)
        FIND_PLAIN(findings, &AMENDMENT_UNSURE, node_pos(&changes->after->node));
    return left != NULL;
}

bool amendment_make(struct planpact *planpact, struct arena *arena, struct findings *findings,
                    const struct changes *changes,
                    const struct planpact_amend_options *options, const struct str *reasons,
                    struct str *text)
{
    struct buf out = {.arena = arena};
    struct amendment *amendment = begin(arena, planpact, changes->before, options);
    if (!count_text(findings, changes)) {
        FIND_PLAIN(findings, &AMENDMENT_NOTHING, node_pos(&changes->after->node));
        return false;
    }
    if (!comes_after(arena, findings, amendment, changes->before)
        || !amendment_permitted(planpact, arena, findings, changes, amendment)
        || !amendment_sound(planpact, arena, findings, changes))
        return false;
    amendment_write(arena, &out, amendment, changes, reasons);
    *text = buf_str(&out);
    return gives_changed(planpact, arena, findings, changes, *text);
}

bool planpact_amend(struct planpact *planpact, struct arena *arena, struct findings *findings,
                    const struct source *plan, const struct source *changed,
                    const struct planpact_amend_options *options, struct str *amendment)
{
    bool sound[2];
    const struct plan *before = read_plan(planpact, arena, findings, plan, &sound[0]);
    const struct plan *after = read_plan(planpact, arena, findings, changed, &sound[1]);
    if (!before || !after || !sound[0] || !sound[1]) {
        FIND_PLAIN(findings, &AMENDMENT_UNSOUND, POS_WHOLE(sound[1] ? plan : changed));
        return false;
    }
    const struct changes *changes = changes_find(arena, before, after);
    return amendment_make(planpact, arena, findings, changes, options, NULL, amendment);
}
