#include "rules/waivers.h"

#include "base/arena.h"

struct use {
    const struct plan_waiver *waiver;
    const struct rule_file *file; /* whose findings it waives; NULL: it does not hold */
    bool ran, used;
};

struct waivers {
    struct arena *arena;
    struct use *items;
    size_t count;
};

static struct pos waiver_pos(const struct plan_waiver *waiver, struct str name)
{
    return field_pos(&waiver->node, shape_field(waiver->node.shape, name));
}

/* The rule of that id, or the one that has a message of that code; NULL if there is none. */
static const struct rule_file *rule_named(const struct rules *rules, struct str name)
{
    for (size_t i = 0; i < rules->count; i++) {
        const struct rule *rule = &rules->items[i].rule;
        if (str_is(name, rule->id))
            return &rules->items[i];
        for (size_t m = 0; m < rule->message_count; m++)
            if (str_is(name, rule->messages[m].code))
                return &rules->items[i];
    }
    return NULL;
}

static void find_expired(struct findings *findings, const struct plan_waiver *waiver,
                         struct date today)
{
    char until[11], day[11];
    date_iso(waiver->until, until);
    date_iso(today, day);
    FIND(findings, &WAIVER_EXPIRED, waiver_pos(waiver, STR("until")), ARG("rule", waiver->rule),
         ARG_TEXT("until", until), ARG_TEXT("today", day));
}

/* True if the waiver may waive something. What it refers to and is not there is a finding of
 * the reader. */
static bool holds(struct findings *findings, const struct plan_waiver *waiver,
                  struct date today)
{
    bool expired = date_known(today) && date_known(waiver->until)
                   && date_compare(waiver->until, today) < 0;
    if (!waiver->approver.id.n)
        FIND(findings, &WAIVER_APPROVER_MISSING, node_pos(&waiver->node),
             ARG("rule", waiver->rule));
    if (!date_known(waiver->until))
        FIND(findings, &WAIVER_UNTIL_MISSING, node_pos(&waiver->node),
             ARG("rule", waiver->rule));
    if (expired)
        find_expired(findings, waiver, today);
    return !expired && date_known(waiver->until) && waiver->approver.target
           && (!waiver->subject.id.n || waiver->subject.target);
}

struct waivers *waivers_read(struct arena *arena, struct findings *findings,
                             const struct rules *rules, const struct plan *plan,
                             struct date today)
{
    struct waivers *waivers = arena_alloc(arena, sizeof *waivers);
    const struct plan_waiver *items = PLAN_ITEMS(plan->waivers, plan_waiver);
    waivers->arena = arena;
    waivers->count = plan->waivers.count;
    waivers->items = arena_array(arena, waivers->count, sizeof *waivers->items);
    for (size_t i = 0; i < waivers->count; i++) {
        const struct rule_file *file = rule_named(rules, items[i].rule);
        bool good = holds(findings, &items[i], today);
        if (!file)
            FIND(findings, &WAIVER_RULE_UNKNOWN, waiver_pos(&items[i], STR("rule")),
                 ARG("rule", items[i].rule));
        waivers->items[i] = (struct use){.waiver = &items[i], .file = good ? file : NULL};
    }
    return waivers;
}

static bool covers(const struct use *use, const struct rule_file *file,
                   const struct plan_node *subject, const struct finding *finding)
{
    const struct plan_waiver *waiver = use->waiver;
    if (use->file != file
        || (!str_is(waiver->rule, file->rule.id)
            && !str_is(waiver->rule, finding->message->code)))
        return false;
    if (!waiver->subject.target)
        return true;
    while (subject && subject != waiver->subject.target)
        subject = subject->parent;
    return subject != NULL;
}

/* What is said after the sentence of the finding, in every language. */
static const char *const *waived_texts(struct arena *arena, const struct plan_waiver *waiver)
{
    static const char *const forms[LANG_COUNT] = {" Waived until %s by %.*s: %.*s",
                                                  "已豁免至 %s，批准人：%.*s，理由：%.*s"};
    const struct plan_contact *approver = (const void *)waiver->approver.target;
    const char **texts = arena_array(arena, LANG_COUNT, sizeof *texts);
    char until[11];
    date_iso(waiver->until, until);
    for (int lang = 0; lang < LANG_COUNT; lang++)
        texts[lang] = str_format(arena, lang_text(forms, (enum lang)lang), until,
                                 STR_ARGS(approver->name), STR_ARGS(waiver->reason))
                          .s;
    return texts;
}

void waivers_apply(struct waivers *waivers, const struct rule_file *file,
                   const struct plan_node *subject, struct finding *finding)
{
    for (size_t i = 0; i < waivers->count && !finding->waived; i++) {
        if (!covers(&waivers->items[i], file, subject, finding))
            continue;
        waivers->items[i].used = true;
        finding->waived = waived_texts(waivers->arena, waivers->items[i].waiver);
        finding->level = LEVEL_NOTE;
    }
}

void waivers_ran(struct waivers *waivers, const struct rule_file *file)
{
    for (size_t i = 0; i < waivers->count; i++)
        waivers->items[i].ran = waivers->items[i].ran || waivers->items[i].file == file;
}

void waivers_close(const struct waivers *waivers, struct findings *findings)
{
    for (size_t i = 0; i < waivers->count; i++)
        if (waivers->items[i].ran && !waivers->items[i].used)
            FIND(findings, &WAIVER_UNUSED, node_pos(&waivers->items[i].waiver->node),
                 ARG("rule", waivers->items[i].waiver->rule));
}
