/* The pack for a quarterly review: what stands on every page, and its sections in order. */
#include "reports/review_parts.h"

#include "base/arena.h"

static const struct {
    enum word title;
    void (*compose)(const struct pack *p, struct doc_block *parent);
    const char *internal; /* field of the plan; where the plan keeps it internal, the section
                             is internal, too */
} sections[] = {
    {WORD_PACK_GOALS, pack_goals, NULL},
    {WORD_PACK_LANDINGS, pack_landings, NULL},
    {WORD_PACK_TERMS, pack_terms, NULL},
    {WORD_PACK_SPEND, pack_spend, "budget"},
    {WORD_PACK_PROMOTIONS, pack_promotions, NULL},
    {WORD_PACK_PLACES, pack_places, NULL},
    {WORD_PACK_SATISFACTION, pack_satisfaction, "satisfaction"},
    {WORD_PACK_POINTS, pack_points, NULL},
    {WORD_PACK_VIEW, pack_view, NULL},
    {WORD_PACK_ACTIONS, pack_actions, NULL},
    {WORD_PACK_AGENDA, pack_agenda, NULL},
    {WORD_PACK_DECISIONS, pack_decisions, NULL},
    {WORD_PACK_MINUTES, pack_minutes, NULL},
};

/* ---- every page ---- */

static struct str tables_text(const struct pack *p)
{
    struct arena *arena = p->c->arena;
    size_t count = p->given->tables;
    enum word said = count == 0   ? WORD_PACK_TABLES_NONE
                     : count == 1 ? WORD_PACK_TABLES_ONE
                                  : WORD_PACK_TABLES;
    return FILL(arena, word(p->c, said), {"count", str_format(arena, "%zu", count)},
                {"digest", str_slice(p->given->digest, 0, 8)});
}

struct str pack_title(const struct pack *p)
{
    const struct plan *plan = p->c->plan;
    return FILL(p->c->arena, word(p->c, WORD_PACK_TITLE),
                {"title", plan->title.n ? plan->title : plan->id},
                {"quarter", text_quarter(p->c, p->quarter)});
}

static void footer(const struct pack *p)
{
    struct composer *c = p->c;
    const struct plan *plan = c->plan;
    struct str parts[] = {
        FILL(c->arena, word(c, WORD_FOOTER), {"id", plan->id},
             {"version", str_format(c->arena, "%d", plan->version)}),
        text_quarter(c, p->quarter),
        word(c, c->internal ? WORD_PACK_INTERNAL : WORD_PACK_CUSTOMER),
        tables_text(p)};
    doc_run_add(c->arena, &c->doc->footer_left,
                text_joined(c, parts, sizeof parts / sizeof parts[0]), c->lang, POS_NONE);
}

static void furniture(const struct pack *p)
{
    struct composer *c = p->c;
    struct doc *doc = c->doc;
    const struct plan_parties *parties = c->plan->parties;
    doc->title = pack_title(p);
    doc->subject = word(c, WORD_PACK_SUBJECT);
    doc->number = c->plan->id;
    if (parties && parties->supplier)
        doc->author = parties->supplier->legal_name;
    doc_run_add(c->arena, &doc->header_left, doc->title, c->lang, POS_NONE);
    if (parties)
        doc_run_add(c->arena, &doc->header_right,
                    FILL(c->arena, word(c, WORD_HEADER_PARTIES),
                         {"supplier", text_party(parties->supplier)},
                         {"customer", text_party(parties->customer)}),
                    c->lang, POS_NONE);
    footer(p);
    doc->page_of = word(c, WORD_PAGE_OF);
    doc->mark = c->internal ? word(c, WORD_INTERNAL) : STR_NONE;
}

/* ---- sections ---- */

static void section(const struct pack *p, size_t index)
{
    struct composer *c = p->c;
    bool internal = pack_internal(p, sections[index].internal);
    if (!pack_holds(p, sections[index].internal))
        return;
    struct doc_block *block = doc_block_add(c->arena, c->doc->root, BLOCK_SECTION, NULL);
    struct doc_block *heading = doc_block_add(c->arena, block, BLOCK_HEADING, "heading-1");
    heading->level = 1;
    heading->pos = POS_NONE;
    heading->lang = c->lang;
    if (!internal)
        heading->label = str_format(c->arena, "%d", ++c->section);
    doc_run_add(c->arena, &heading->runs, word(c, sections[index].title), c->lang, POS_NONE);
    sections[index].compose(p, block);
}

const struct doc *compose_review(struct arena *arena, struct findings *findings,
                                 const struct review_given *given,
                                 const struct wording *wording, enum lang lang)
{
    const struct plan *plan = given->standing->given.plan;
    struct composer c = {.arena = arena,
                         .findings = findings,
                         .plan = plan,
                         .whole = plan,
                         .wording = wording,
                         .lang = lang,
                         .final = true,
                         .internal = given->audience == AUDIENCE_INTERNAL,
                         .doc = doc_new(arena, lang)};
    struct pack pack = pack_of(&c, given);
    furniture(&pack);
    doc_block_add(arena, c.doc->root, BLOCK_PAGE, "body");
    pack_status(&pack, c.doc->root);
    doc_block_add(arena, c.doc->root, BLOCK_PAGE, "body");
    for (size_t i = 0; i < sizeof sections / sizeof sections[0]; i++)
        section(&pack, i);
    return c.doc;
}
