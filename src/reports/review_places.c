/* Section of a review pack: displays and equipment, agreed and found. */
#include "reports/review_parts.h"

static struct str state_text(const struct pack *p, enum audit_state state)
{
    static const enum word words[] = {[AUDIT_NO_DATA] = WORD_NO_DATA,
                                      [AUDIT_PASSED] = WORD_PACK_PASSED,
                                      [AUDIT_FAILED] = WORD_PACK_FAILED,
                                      [AUDIT_NOT_DUE] = WORD_PACK_NOT_DUE};
    return word(p->c, words[state]);
}

/* What fell short, as words divided by commas. */
static struct str failed_text(const struct pack *p, unsigned failed)
{
    static const struct {
        unsigned bit;
        enum word word;
    } causes[] = {{FAILED_SHARE, WORD_PACK_BY_SHARE},   {FAILED_FACINGS, WORD_DISPLAY_FACINGS},
                  {FAILED_COUNT, WORD_PACK_BY_COUNT},   {FAILED_SCORE, WORD_PACK_BY_SCORE},
                  {FAILED_PURITY, WORD_ASSET_PURITY},   {FAILED_STATE, WORD_PACK_BY_STATE}};
    struct buf out = {.arena = p->c->arena};
    for (size_t i = 0; i < sizeof causes / sizeof causes[0]; i++)
        if (failed & causes[i].bit)
            buf_printf(&out, "%.*s%.*s",
                       STR_ARGS(out.n ? word(p->c, WORD_LIST_COMMA) : STR("")),
                       STR_ARGS(word(p->c, causes[i].word)));
    return buf_str(&out);
}

/* "found / agreed". */
static void pair_cell(const struct pack *p, struct doc_row *row, size_t index, bool agreed,
                      struct str agreed_text, bool found, struct str found_text)
{
    if (!agreed && !found)
        return;
    pack_cell(p, row, index, found ? found_text : word(p->c, WORD_NO_DATA));
    if (agreed)
        pack_note(p, row, index, FILL(p->c->arena, word(p->c, WORD_PACK_AGREED_IS),
                                      {"value", agreed_text}));
}

static void result_cell(const struct pack *p, struct doc_row *row, size_t index,
                        enum audit_state state, unsigned failed)
{
    pack_cell(p, row, index, state_text(p, state));
    pack_note(p, row, index, failed_text(p, failed));
}

/* ---- displays ---- */

static void display_row(const struct pack *p, struct doc_table *table,
                        const struct standing_display *d)
{
    struct composer *c = p->c;
    const struct plan_display *agreed = d->display;
    const struct actual_audit none = {0};
    const struct actual_audit *found = d->audit ? d->audit : &none;
    struct doc_row *row = table_row(c, table, ROW_BODY, NULL);
    pack_cell(p, row, 0, text_word(c, &agreed->node, "kind"));
    row->cells[0].head = true;
    pack_note(p, row, 0, agreed->group);
    pair_cell(p, row, 1, agreed->share.known, pack_percent(p, agreed->share),
              found->share.known, pack_percent(p, found->share));
    pair_cell(p, row, 2, agreed->facings > 0, pack_count(p, agreed->facings),
              found->facings.known, pack_number(p, found->facings));
    pair_cell(p, row, 3, agreed->count > 0, pack_count(p, agreed->count), found->count.known,
              pack_number(p, found->count));
    pair_cell(p, row, 4, d->score_limit.known, pack_percent(p, d->score_limit),
              found->score.known, pack_percent(p, found->score));
    result_cell(p, row, 5, d->state, d->failed);
    pack_note(p, row, 5, found->note);
}

static void displays(const struct pack *p, struct doc_block *parent)
{
    static const enum word heads[] = {WORD_DISPLAY_PLACE,   WORD_PACK_SHELF,
                                      WORD_DISPLAY_FACINGS, WORD_PACK_STANDING,
                                      WORD_PACK_CHECKS,     WORD_PACK_RESULT};
    struct doc_table *table =
        pack_table(p, parent, "list", "s1eeees1", WORD_PACK_DISPLAYS_SUMMARY, heads, 6);
    for (size_t i = 0; i < p->s->display_count; i++)
        display_row(p, table, &p->s->displays[i]);
}

/* ---- equipment ---- */

static struct str found_state(const struct pack *p, const struct actual_inspection *inspection)
{
    static const enum word words[] = {[ASSET_STATE_ABSENT] = WORD_NO_DATA,
                                      [ASSET_IN_PLACE] = WORD_PACK_IN_PLACE,
                                      [ASSET_MISSING] = WORD_PACK_MISSING,
                                      [ASSET_BROKEN] = WORD_PACK_BROKEN,
                                      [ASSET_WITHDRAWN] = WORD_PACK_WITHDRAWN};
    return word(p->c, words[inspection->state]);
}

static void asset_row(const struct pack *p, struct doc_table *table,
                      const struct standing_asset *a)
{
    struct composer *c = p->c;
    const struct actual_inspection none = {0};
    const struct actual_inspection *found = a->inspection ? a->inspection : &none;
    struct doc_row *row = table_row(c, table, ROW_BODY, NULL);
    pack_cell(p, row, 0, a->asset->number);
    row->cells[0].head = true;
    pack_cell(p, row, 1, a->asset->model);
    pack_note(p, row, 1, a->asset->store);
    pack_cell(p, row, 2, found_state(p, found));
    pair_cell(p, row, 3, a->asset->purity.known, pack_percent(p, a->asset->purity),
              found->purity.known, pack_percent(p, found->purity));
    result_cell(p, row, 4, a->state, a->failed);
    pack_note(p, row, 4, found->note);
}

static void assets(const struct pack *p, struct doc_block *parent)
{
    static const enum word heads[] = {WORD_ASSET_NUMBER, WORD_ASSET_MODEL, WORD_PACK_STATE,
                                      WORD_ASSET_PURITY, WORD_PACK_RESULT};
    struct doc_table *table =
        pack_table(p, parent, "list", "ss1ses1", WORD_PACK_ASSETS_SUMMARY, heads, 5);
    for (size_t i = 0; i < p->s->asset_count; i++)
        asset_row(p, table, &p->s->assets[i]);
}

void pack_places(const struct pack *p, struct doc_block *parent)
{
    if (p->s->display_count + p->s->asset_count == 0)
        pack_nothing(p, parent, WORD_PACK_PLACES);
    if (p->s->display_count)
        displays(p, parent);
    if (p->s->asset_count)
        assets(p, parent);
}
