#include "face/signable.h"

#include <string.h>

SIGNABLE_MESSAGES(MESSAGE_DEFINE)

struct check {
    struct arena *arena;
    struct findings *findings;
    const struct plan *plan;
    const struct signable *given;
};

static const struct message *either(const struct check *c, const struct message *draft,
                                    const struct message *final)
{
    return c->given->final ? final : draft;
}

static struct pos field_place(const struct plan_node *node, const char *name)
{
    const struct field *field = shape_field(node->shape, str_of(name));
    return field ? field_pos(node, field) : node_pos(node);
}

static struct str date_text(const struct check *c, struct date date)
{
    char iso[11];
    date_iso(date, iso);
    return str_copy(c->arena, str_of(iso));
}

static bool passed(const struct check *c, struct date day)
{
    return date_known(c->given->today) && date_known(day)
           && date_compare(day, c->given->today) < 0;
}

static struct str count_text(const struct check *c, int32_t count)
{
    return str_format(c->arena, "%d", (int)count);
}

static void check_copies(const struct check *c, const struct plan_signing *signing)
{
    int64_t kept = (int64_t)signing->supplier_copies + signing->customer_copies;
    if (signing->copies && signing->supplier_copies && signing->customer_copies
        && kept != signing->copies)
        FIND(c->findings, &SIGN_COPIES, field_place(&signing->node, "copies"),
             ARG("copies", count_text(c, signing->copies)),
             ARG("supplier", count_text(c, signing->supplier_copies)),
             ARG("customer", count_text(c, signing->customer_copies)));
}

/* ---- the parties ---- */

static bool is_named(const struct plan_person *person)
{
    return person && person->name.n > 0;
}

static void check_party(const struct check *c, const struct plan_party *party)
{
    struct pos pos = node_pos(&party->node);
    if (!is_named(party->signatory) && !is_named(party->legal_representative))
        FIND(c->findings, either(c, &SIGN_NOBODY, &SIGN_NOBODY_FINAL), pos,
             ARG("party", party->legal_name));
    if (!party->registration || !party->registration->number.n)
        FIND(c->findings, either(c, &SIGN_UNREGISTERED, &SIGN_UNREGISTERED_FINAL), pos,
             ARG("party", party->legal_name));
}

/* Where one party alone has a limit, a rule speaks of the other. */
static void check_limits(const struct check *c, const struct plan_person *const people[2])
{
    for (int i = 0; i < 2; i++)
        if (people[i] && people[i]->limit.known)
            return;
    for (int i = 0; i < 2; i++)
        if (is_named(people[i]))
            FIND(c->findings, &SIGN_LIMITLESS, node_pos(&people[i]->node),
                 ARG("name", people[i]->name));
}

static void check_parties(const struct check *c)
{
    const struct plan_parties *parties = c->plan->parties;
    const struct plan_party *both[2] = {parties ? parties->supplier : NULL,
                                        parties ? parties->customer : NULL};
    const struct plan_person *people[2] = {both[0] ? both[0]->signatory : NULL,
                                           both[1] ? both[1]->signatory : NULL};
    for (int i = 0; i < 2; i++)
        if (both[i])
            check_party(c, both[i]);
    if (c->given->final)
        check_limits(c, people);
}

/* ---- the way to the contract ---- */

static const char *const *step_name(const struct plan_step *step)
{
    static const char *const names[][LANG_COUNT] = {
        [STEP_ABSENT] = {"step", "步骤", "步驟"},
        [STEP_COLLECT] = {"collecting the business data", "收集分析业务资料", "收集分析業務資料"},
        [STEP_REVIEW] = {"the business review", "业务回顾", "業務回顧"},
        [STEP_DISCUSS] = {"the discussion", "讨论与解答", "討論與解答"},
        [STEP_DRAFT_CONTRACT] = {"handing over the draft contract", "提交合同草案",
                                 "提交合約草案"},
        [STEP_SETTLE] = {"settling the content", "商定合同内容", "商定合約內容"},
        [STEP_SIGN] = {"signing", "签订合同", "簽訂合約"},
    };
    return names[step->kind];
}

static bool is_done(const struct check *c, const struct plan_step *step)
{
    return date_known(step->done)
           && !(date_known(c->given->today) && date_compare(step->done, c->given->today) > 0);
}

static void check_step(const struct check *c, const struct plan_step *step)
{
    if (c->given->final && !is_done(c, step))
        FIND(c->findings, &SIGN_STEP_OPEN, field_place(&step->node, "done"),
             ARG_WORDS("step", step_name(step)));
    else if (!date_known(step->done) && passed(c, step->planned))
        FIND(c->findings, &SIGN_STEP_LATE, field_place(&step->node, "planned"),
             ARG_WORDS("step", step_name(step)), ARG("date", date_text(c, step->planned)),
             ARG("today", date_text(c, c->given->today)));
    if (c->given->final && !step->owner.id.n)
        FIND(c->findings, &SIGN_STEP_OWNERLESS, node_pos(&step->node),
             ARG_WORDS("step", step_name(step)));
}

static void check_steps(const struct check *c)
{
    const struct plan_step *steps = PLAN_ITEMS(c->plan->steps, plan_step);
    bool settled = false;
    if (c->plan->steps.count == 0)
        FIND_PLAIN(c->findings,
                   c->given->final && c->given->strict ? &SIGN_STEPS_NONE_FINAL
                                                       : &SIGN_STEPS_NONE,
                   node_pos(&c->plan->node));
    for (size_t i = 0; i < c->plan->steps.count; i++) {
        settled = settled || steps[i].kind == STEP_SETTLE;
        if (steps[i].kind != STEP_SIGN)
            check_step(c, &steps[i]);
    }
    if (c->given->final && c->plan->steps.count && !settled)
        FIND_PLAIN(c->findings, &SIGN_UNSETTLED, node_pos(&steps[0].node));
}

/* ---- what is left open ---- */

static void check_open(const struct check *c)
{
    const struct plan_activity *activities = PLAN_ITEMS(c->plan->activities, plan_activity);
    for (size_t i = 0; i < c->plan->activities.count; i++) {
        const struct plan_activity *a = &activities[i];
        if (passed(c, a->agree_by))
            FIND(c->findings, either(c, &SIGN_AGREE_LATE, &SIGN_AGREE_LATE_FINAL),
                 field_place(&a->node, "agreeBy"), ARG("title", a->title.n ? a->title : a->id),
                 ARG("date", date_text(c, a->agree_by)),
                 ARG("today", date_text(c, c->given->today)));
    }
}

void signable_check(struct findings *findings, const struct plan *plan,
                    const struct signable *given)
{
    const struct check c = {findings->arena, findings, plan, given};
    if (given->final && plan->state != STATE_PROPOSED
        && plan->state != STATE_AGREED)
        FIND_PLAIN(findings, &SIGN_STATE_FINAL, field_place(&plan->node, "state"));
    if (!plan->signing)
        FIND_PLAIN(findings, either(&c, &SIGN_NONE, &SIGN_NONE_FINAL), node_pos(&plan->node));
    else
        check_copies(&c, plan->signing);
    check_parties(&c);
    check_steps(&c);
    check_open(&c);
}

void signable_raise(struct findings *findings)
{
    static const char *const codes[] = {"terms-above-authority"};
    for (size_t i = 0; i < findings->count; i++) {
        struct finding *finding = &findings->items[i];
        for (size_t k = 0; k < sizeof codes / sizeof codes[0]; k++) {
            if (strcmp(finding->message->code, codes[k]) != 0 || finding->waived
                || finding->level >= LEVEL_ERROR)
                continue;
            findings->by_level[finding->level]--;
            finding->level = LEVEL_ERROR;
            findings->by_level[LEVEL_ERROR]++;
        }
    }
}
