/* A plan and its amendments → the text in force on a day. */
#include "face/amending.h"
#include "face/reading.h"

#include "change/amendment_messages.h"
#include "change/amendment_order.h"
#include "change/apply.h"
#include "plan/edit.h"
#include "sign/digest.h"

#include <string.h>

const struct amendment *read_amendment(struct planpact *planpact, struct arena *arena,
                                       struct findings *findings, const struct source *source)
{
    size_t before = bad_count(findings);
    const struct xml_schema *kept =
        loaded_schema(planpact, findings, &planpact->amendment_schema,
                      "schema/amendment-1.xsd");
    const struct xml_node *root = kept ? xml_read(arena, findings, source, kept) : NULL;
    if (!root || bad_count(findings) != before)
        return NULL;
    struct amendment *amendment = amendment_read(arena, findings, root);
    amendment->digest = digest_of(arena, &source->text, 1);
    if (bad_count(findings) != before)
        return NULL;
    if (!amendment->count) {
        FIND_PLAIN(findings, &AMENDMENT_EMPTY, node_pos(&amendment->node));
        return NULL;
    }
    return amendment;
}

static const struct plan *read_again(struct planpact *planpact, struct arena *arena,
                                     struct findings *findings, const struct source *plan,
                                     struct str text)
{
    bool sound;
    const struct plan *read =
        read_plan(planpact, arena, findings, source_new(arena, plan->name, text), &sound);
    return sound ? read : NULL;
}

const struct plan *plan_amended(struct planpact *planpact, struct arena *arena,
                                struct findings *findings, const struct plan *plan,
                                const struct amendment *amendment)
{
    struct buf out = {.arena = arena};
    if (!amendment_apply(arena, findings, plan, amendment, &out))
        return NULL;
    const struct plan *amended = read_again(planpact, arena, findings,
                                            node_pos(&plan->node).source, buf_str(&out));
    if (!amended)
        FIND(findings, &AMENDMENT_INVALID, node_pos(&amendment->node),
             ARG("number", str_format(arena, "%d", (int)amendment->number)));
    return amended;
}

/* ---- what the text says of itself ---- */

static struct str iso(struct arena *arena, struct date date)
{
    char text[11];
    date_iso(date, text);
    return str_copy(arena, str_of(text));
}

static void set(struct arena *arena, struct plan_node *node, const char *field,
                struct str value)
{
    plan_set(arena, node, shape_field(node->shape, str_of(field)), value);
}

static void record_amendment(struct arena *arena, struct plan_node *conformed,
                             const struct amendment *amendment)
{
    const struct field *list = shape_field(conformed->shape, STR("amendments"));
    const struct plan_list *there = field_at(conformed, list);
    struct plan_node *node = plan_insert(arena, conformed, list, there->count, NULL);
    set(arena, node, "number", str_format(arena, "%d", (int)amendment->number));
    if (date_known(amendment->dated))
        set(arena, node, "dated", iso(arena, amendment->dated));
    set(arena, node, "effective", iso(arena, amendment->effective));
    set(arena, node, "digest", amendment->digest);
}

/* The change log is read by people, in the plan's language. */
static void record_change(struct arena *arena, struct plan *plan,
                          const struct amendment *amendment)
{
    static const char *const texts[LANG_COUNT] = {"Amendment no. %d, in force from %.*s%s%.*s",
                                                  "第%d号补充协议，自 %.*s 起适用%s%.*s",
                                                  "第%d號補充協議，自 %.*s 起適用%s%.*s"};
    static const char *const marks[LANG_COUNT] = {": ", "：", "："};
    const struct field *list = shape_field(plan->node.shape, STR("changes"));
    struct plan_node *node = plan_insert(arena, &plan->node, list, plan->changes.count, NULL);
    enum lang lang = LANG_EN;
    lang_parse(plan->lang, &lang);
    struct str effective = iso(arena, amendment->effective), reason = amendment->reason;
    set(arena, node, "version", str_format(arena, "%d", plan->version ? plan->version : 1));
    if (date_known(amendment->dated))
        set(arena, node, "date", iso(arena, amendment->dated));
    set(arena, node, "text",
        str_format(arena, texts[lang], (int)amendment->number, STR_ARGS(effective),
                   reason.n ? marks[lang] : "", STR_ARGS(reason)));
}

static struct str record(struct arena *arena, const struct plan *plan,
                         const struct amendment *const *amendments, size_t count,
                         struct date date)
{
    struct plan *copy = plan_copy(arena, plan);
    struct buf out = {.arena = arena};
    const struct field *field = shape_field(copy->node.shape, STR("conformed"));
    struct plan_node *conformed = plan_make_item(arena, &copy->node, field);
    set(arena, conformed, "date", iso(arena, date));
    for (size_t i = 0; i < count; i++) {
        record_amendment(arena, conformed, amendments[i]);
        record_change(arena, copy, amendments[i]);
    }
    plan_write(arena, &out, copy);
    return buf_str(&out);
}

/* ---- the walk ---- */

static const struct amendment **read_all(struct planpact *planpact, struct arena *arena,
                                         struct findings *findings,
                                         const struct source *const *sources, size_t count)
{
    const struct amendment **amendments = arena_array(arena, count + 1, sizeof *amendments);
    bool good = true;
    for (size_t i = 0; i < count; i++) {
        amendments[i] = read_amendment(planpact, arena, findings, sources[i]);
        good = good && amendments[i];
    }
    return good ? amendments : NULL;
}

const struct plan *plan_in_force(struct planpact *planpact, struct arena *arena,
                                 struct findings *findings, const struct source *source,
                                 const struct source *const *amendments, size_t count,
                                 struct date date)
{
    bool sound;
    const struct plan *plan = read_plan(planpact, arena, findings, source, &sound);
    const struct amendment **all =
        plan && sound ? read_all(planpact, arena, findings, amendments, count) : NULL;
    if (!all || !amendments_order(arena, findings, plan, all, &count, date))
        return NULL;
    const struct plan *text = plan;
    for (size_t i = 0; i < count && text; i++)
        text = plan_amended(planpact, arena, findings, text, all[i]);
    if (!text || !count)
        return text;
    return read_again(planpact, arena, findings, source, record(arena, text, all, count, date));
}

bool planpact_asof(struct planpact *planpact, struct arena *arena, struct findings *findings,
                   const struct source *plan, const struct source *const *amendments,
                   size_t count, struct date date, struct str *text)
{
    struct buf out = {.arena = arena};
    const struct plan *force =
        plan_in_force(planpact, arena, findings, plan, amendments, count, date);
    if (!force)
        return false;
    plan_write(arena, &out, force);
    *text = buf_str(&out);
    return true;
}
