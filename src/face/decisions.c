/* What reviews decided → the plan as it is to be → an amendment. */
#include "face/amending.h"
#include "face/reading.h"

#include "change/amendment_messages.h"
#include "import/actuals.h"
#include "plan/edit.h"

/* A decision in its place: the value of a field. */
struct decided {
    struct str path; /* of the element that holds the field */
    const struct field *field;
    struct str reason;
};

struct deciding {
    struct arena *arena;
    struct findings *findings;
    struct plan *plan;
    struct str only;
    struct decided *items;
    size_t count;
    int32_t quarter; /* of the last of them */
};

static bool is_wanted(const struct deciding *d, struct str id)
{
    for (size_t at = 0; d->only.s && at <= d->only.n;) {
        size_t comma = str_find(d->only, STR(","), at);
        size_t end = comma == SIZE_MAX ? d->only.n : comma;
        if (str_equal(str_trim(str_slice(d->only, at, end - at)), id))
            return true;
        at = end + 1;
    }
    return !d->only.s;
}

static void decide(struct deciding *d, const struct actual_decision *decision)
{
    const struct plan_node *part = plan_find(d->plan, decision->part), *node = NULL;
    const struct field *field = part ? plan_field_at(part, decision->field, &node) : NULL;
    struct pos pos = decision->row.pos;
    if (!field)
        FIND(d->findings, &DECISION_FIELD, pos, ARG("id", decision->id),
             ARG("part", decision->part), ARG("field", decision->field));
    else if (!plan_set(d->arena, plan_editable(node), field, decision->value))
        FIND(d->findings, &DECISION_VALUE, pos, ARG("id", decision->id),
             ARG("value", decision->value), ARG("field", decision->field));
    if (!field)
        return;
    struct str reason = decision->text.n
                            ? str_format(d->arena, "%.*s: %.*s", STR_ARGS(decision->id),
                                         STR_ARGS(decision->text))
                            : decision->id;
    d->items[d->count++] = (struct decided){plan_path(d->arena, node), field, reason};
    if (decision->quarter > d->quarter)
        d->quarter = decision->quarter;
}

/* Names the wanted decisions that no table has. */
static void find_unknown(const struct deciding *d, const struct actuals *actuals)
{
    const struct actual_decision *rows = PLAN_ITEMS(actuals->decisions, actual_decision);
    for (size_t at = 0; d->only.s && at <= d->only.n;) {
        size_t comma = str_find(d->only, STR(","), at);
        size_t end = comma == SIZE_MAX ? d->only.n : comma;
        struct str id = str_trim(str_slice(d->only, at, end - at));
        bool there = false;
        for (size_t i = 0; i < actuals->decisions.count; i++)
            there = there || str_equal(rows[i].id, id);
        if (!there)
            FIND(d->findings, &DECISION_UNKNOWN, POS_NONE, ARG("id", id));
        at = end + 1;
    }
}

static void decide_all(struct deciding *d, const struct actuals *actuals)
{
    const struct actual_decision *rows = PLAN_ITEMS(actuals->decisions, actual_decision);
    d->items = arena_array(d->arena, actuals->decisions.count + 1, sizeof *d->items);
    find_unknown(d, actuals);
    for (size_t i = 0; i < actuals->decisions.count; i++)
        if (is_wanted(d, rows[i].id))
            decide(d, &rows[i]);
}

/* Of each change, what the table gives as its reason. */
static const struct str *reasons_of(const struct deciding *d, const struct changes *changes)
{
    struct str *reasons = arena_array(d->arena, changes->count + 1, sizeof *reasons);
    for (size_t i = 0; i < changes->count; i++) {
        const struct change *change = &changes->items[i];
        struct str path =
            change->before ? plan_path(d->arena, change->before) : STR_NONE;
        for (size_t k = 0; k < d->count; k++)
            if (d->items[k].field == change->field && str_equal(d->items[k].path, path))
                reasons[i] = d->items[k].reason;
    }
    return reasons;
}

static const struct plan *read_decided(struct planpact *planpact, const struct deciding *d,
                                       const struct source *source)
{
    struct buf out = {.arena = d->arena};
    bool sound;
    plan_write(d->arena, &out, d->plan);
    const struct plan *plan =
        read_plan(planpact, d->arena, d->findings,
                  source_new(d->arena, source->name, buf_str(&out)), &sound);
    if (!sound)
        FIND_PLAIN(d->findings, &AMENDMENT_UNSOUND, POS_WHOLE(source));
    return sound ? plan : NULL;
}

bool planpact_amend_decisions(struct planpact *planpact, struct arena *arena,
                              struct findings *findings, const struct source *source,
                              const struct planpact_decisions *decisions,
                              const struct planpact_amend_options *options,
                              struct str *amendment)
{
    bool sound;
    const struct plan *plan = read_plan(planpact, arena, findings, source, &sound);
    const struct headings *headings = loaded_headings(planpact, findings);
    const struct actuals *actuals =
        plan && sound && headings
            ? actuals_read(arena, findings, headings, plan, decisions->files, decisions->count,
                           &(struct actuals_options){.repeated = 0})
            : NULL;
    if (!actuals)
        return false;
    struct deciding d = {.arena = arena, .findings = findings, .only = decisions->only,
                         .plan = plan_copy(arena, plan)};
    size_t before = bad_count(findings);
    decide_all(&d, actuals);
    const struct plan *after =
        bad_count(findings) == before ? read_decided(planpact, &d, source) : NULL;
    if (!after)
        return false;
    const struct changes *changes = changes_find(arena, plan, after);
    struct planpact_amend_options wanted = *options;
    if (!wanted.quarter)
        wanted.quarter = d.quarter;
    return amendment_make(planpact, arena, findings, changes, &wanted, reasons_of(&d, changes),
                          amendment);
}
