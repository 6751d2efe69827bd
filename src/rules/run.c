#include "rules/inside.h"

#include "base/arena.h"
#include "rules/desk.h"
#include "rules/sets.h"
#include "rules/view.h"
#include "rules/waivers.h"
#include "xml/xml.h"

enum {
    RULE_STEPS = 20 * 1000 * 1000,
    STEPS_PER_BYTE = 100, /* of the plan: a long plan may take longer */
};

static const int64_t check_nanoseconds = 2000000000;

int64_t run_steps(size_t plan_bytes)
{
    return RULE_STEPS + (int64_t)plan_bytes * STEPS_PER_BYTE;
}

/* Runs inside the sandbox: runs the rule and calls its check for every node it visits. */
static int run_inside(lua_State *L)
{
    enum { CHECK = 2, OPTIONS, REPORT };
    struct run *run = lua_touserdata(L, 1);
    if (!desk_push(L, run->file)) {
        sandbox_run_code(L, run->file->code);
        lua_getfield(L, -1, "check");
        lua_getfield(L, -2, "options");
        lua_remove(L, -3);
        set_options(L, run->set, &run->file->rule);
    }
    lua_pushcfunction(L, report_call);
    for (size_t i = 0; i < run->node_count; i++) {
        if (run->nodes[i]->shape != run->file->shape)
            continue;
        run->visited = run->nodes[i];
        lua_pushvalue(L, CHECK);
        view_push(L, run->visited);
        view_push(L, &run->plan->node);
        lua_pushvalue(L, REPORT);
        lua_pushvalue(L, OPTIONS);
        lua_call(L, 4, 0);
        run->examined++;
    }
    return 0;
}

static void find_end(const struct run *run, enum sandbox_end end, const struct sandbox *sandbox)
{
    static const char *const limits[][LANG_COUNT] = {[SANDBOX_STEPS] = {"steps", "计算步数"},
                                                     [SANDBOX_TIME] = {"time", "时间"},
                                                     [SANDBOX_MEMORY] = {"memory", "内存"}};
    struct pos pos = line_pos(run->file->source, sandbox->line);
    if (end == SANDBOX_FAILED)
        FIND(run->faults, &RULE_FAILED, pos, ARG_TEXT("rule", run->file->rule.id),
             ARG("why", sandbox->why));
    else
        FIND(run->faults, &RULE_OVER_BUDGET, pos, ARG_TEXT("rule", run->file->rule.id),
             ARG_WORDS("limit", limits[end]));
}

bool run_rule(struct sandbox **sandbox, struct run *run)
{
    struct sandbox *box = *sandbox;
    const struct source *source = run->plan->node.xml ? run->plan->node.xml->source : NULL;
    box->plan = run->plan;
    box->holidays = run->holidays;
    box->run = run;
    box->steps = run_steps(source ? source->text.n : 0);
    enum sandbox_end end = sandbox_call(box, run_inside, run, run->file->rule.id);
    if (end == SANDBOX_GOOD)
        return true;
    find_end(run, end, box);
    if (end != SANDBOX_FAILED && run->desk) {
        *sandbox = desk_clear(run->desk, box->arena, box->deadline);
    } else if (end != SANDBOX_FAILED) {
        *sandbox = sandbox_new(box->arena, box->steps, box->deadline);
        sandbox_free(box);
    }
    return false;
}

/* What was wrong with the rules themselves when they were loaded. */
static bool repeat_problems(struct findings *findings, const struct rules *rules)
{
    for (size_t i = 0; i < rules->problems.count; i++) {
        const struct finding *problem = &rules->problems.items[i];
        if (problem->level >= LEVEL_ERROR)
            finding_add(findings, problem->message, problem->pos, problem->args,
                        problem->arg_count);
    }
    return !findings_bad(&rules->problems);
}

/* What one rule reported, each finding waived or not. */
static void pass_on(struct findings *findings, const struct rules *rules,
                    const struct run *run, struct waivers *waivers)
{
    size_t index = (size_t)(run->file - rules->items);
    const struct findings *own = run->findings;
    for (size_t i = 0; i < own->count; i++) {
        struct finding finding = own->items[i];
        if (!set_level(run->set, rules, index, &finding))
            continue;
        waivers_apply(waivers, run->file, run->subjects[i], &finding);
        finding_put(findings, &finding);
    }
    findings->dropped += own->dropped;
    size_t kept[LEVEL_FAILURE + 1] = {0};
    for (size_t i = 0; i < own->count; i++)
        kept[own->items[i].level]++;
    for (int level = LEVEL_NOTE; level <= LEVEL_FAILURE; level++)
        findings->by_level[level] += own->by_level[level] - kept[level];
}

bool rules_check(struct arena *arena, struct findings *findings, const struct rules *rules,
                 const struct plan *plan, const struct rules_given *given)
{
    bool good = repeat_problems(findings, rules);
    struct run run = {
        .plan = plan, .holidays = given->holidays, .set = given->set, .desk = given->desk,
        .faults = findings};
    run.nodes = visits_all(arena, plan, given->contract, &run.node_count);
    const bool *runs = set_choose(arena, given->set, rules, plan);
    struct waivers *waivers = waivers_read(arena, findings, rules, plan, given->today);
    int64_t deadline = sandbox_clock() + check_nanoseconds;
    struct sandbox *sandbox = run.desk ? desk_clear(run.desk, arena, deadline)
                                       : sandbox_new(arena, 0, deadline);
    for (size_t i = 0; i < rules->count; i++) {
        if (!runs[i])
            continue;
        struct findings own = {.arena = findings->arena};
        run.file = &rules->items[i];
        run.findings = &own;
        run.examined = 0;
        if (!run_rule(&sandbox, &run))
            good = false;
        else if (run.examined == 0 && set_tells_empty(given->set))
            FIND(findings, &RULE_EXAMINED_NOTHING, POS_WHOLE(node_pos(&plan->node).source),
                 ARG_TEXT("rule", run.file->rule.id),
                 ARG_TEXT("element", run.file->rule.visits));
        if (given->examined)
            given->examined[i] += run.examined;
        pass_on(findings, rules, &run, waivers);
        waivers_ran(waivers, run.file);
    }
    if (!run.desk)
        sandbox_free(sandbox);
    waivers_close(waivers, findings);
    return good;
}
