/* Section of a review pack: what rebates have earned and were paid, how far the next tier is,
 * and the service fees. */
#include "reports/review_parts.h"

static const double STEP_HEIGHT = 17; /* points, one tier */

/* ---- all rebates ---- */

static void dated_note(const struct pack *p, struct doc_row *row, size_t index, enum word said,
                       struct date date)
{
    if (date_known(date))
        pack_note(p, row, index, FILL(p->c->arena, word(p->c, said),
                                      {"date", text_date(p->c, date, WORD_DATE_TABLE)}));
}

static struct str gap_note(const struct pack *p, const struct standing_rebate *r)
{
    return r->gap == STANDING_NO_DATA    ? word(p->c, WORD_NO_DATA)
           : r->gap == STANDING_NO_TERMS ? word(p->c, WORD_PACK_NOT_COUNTED)
                                         : STR("");
}

/* Of the first instalment that is open; where no table says what was paid, of the first. */
static struct date due_of(const struct standing_rebate *r)
{
    bool untold = !r->accrual.paid.known && r->instalment_count > 0;
    return untold && dec_sign(r->arisen) > 0 ? r->instalments[0].due : r->open_due;
}

static void rebate_row(const struct pack *p, struct doc_table *table,
                       const struct standing_rebate *r)
{
    struct composer *c = p->c;
    struct doc_row *row = table_row(c, table, ROW_BODY, NULL);
    pack_cell(p, row, 0, pack_name(p, &r->rebate->node));
    row->cells[0].head = true;
    if (r->ended)
        pack_note(p, row, 0, word(c, WORD_PACK_ENDED));
    pack_cell(p, row, 1, pack_money(p, r->accrual.earned));
    pack_note(p, row, 1, gap_note(p, r));
    if (r->gap == STANDING_COUNTED && r->provisional)
        pack_note(p, row, 1, word(c, WORD_PACK_PROVISIONAL));
    pack_cell(p, row, 2, r->accrual.paid.known ? text_amount(c, r->accrual.paid)
                                               : word(c, WORD_NO_DATA));
    pack_cell(p, row, 3, pack_money(p, r->accrual.open));
    pack_cell(p, row, 4, pack_money(p, r->payable.known ? r->payable : r->arisen));
    dated_note(p, row, 4, WORD_PACK_DUE, due_of(r));
    if (dec_sign(r->overdue) > 0)
        pack_note(p, row, 4, FILL(c->arena, word(c, WORD_PACK_OVERDUE),
                                  {"amount", text_amount(c, r->overdue)}));
    pack_cell(p, row, 5, pack_money(p, r->at_landing));
    pack_cell(p, row, 6, pack_money(p, r->at_target));
}

static void total_row(const struct pack *p, struct doc_table *table)
{
    const struct standing_terms *terms = &p->s->terms;
    struct doc_row *row = table_row(p->c, table, ROW_TOTAL, NULL);
    pack_cell(p, row, 0, word(p->c, WORD_TOTAL));
    row->cells[0].head = true;
    pack_cell(p, row, 1, pack_money(p, terms->earned));
    pack_cell(p, row, 2, terms->paid.known ? text_amount(p->c, terms->paid)
                                           : word(p->c, WORD_NO_DATA));
    pack_cell(p, row, 3, pack_money(p, terms->open));
    pack_cell(p, row, 5, pack_money(p, terms->at_landing));
    pack_cell(p, row, 6, pack_money(p, terms->at_target));
}

static void rebates_table(const struct pack *p, struct doc_block *parent)
{
    static const enum word heads[] = {
        WORD_PACK_REBATE,  WORD_PACK_EARNED,     WORD_PACK_PAID,     WORD_PACK_OPEN,
        WORD_PACK_PAYABLE, WORD_PACK_AT_LANDING, WORD_PACK_AT_TARGET};
    struct doc_table *table =
        pack_table(p, parent, "list", "s1eeeeee", WORD_PACK_REBATES_SUMMARY, heads, 7);
    for (size_t i = 0; i < p->s->rebate_count; i++)
        rebate_row(p, table, &p->s->rebates[i]);
    if (p->s->rebate_count > 1)
        total_row(p, table);
    struct str left = p->s->terms.left_out
                          ? FILL(p->c->arena, word(p->c, WORD_PACK_LEFT_OUT),
                                 {"count", pack_count(p, (int32_t)p->s->terms.left_out)})
                          : STR("");
    paragraph_add(p->c, parent, "table-note",
                  str_format(p->c->arena, "%.*s%.*s",
                             STR_ARGS(word(p->c, WORD_PACK_REBATES_HOW)), STR_ARGS(left)),
                  POS_NONE);
}

/* ---- the ladder of one rebate ---- */

struct ladder {
    const struct standing_rebate *r;
    const struct standing_period *period;
    const struct plan_tier *tiers;
    size_t count;
    struct dec top; /* the end of the scale */
};

static struct dec begins(const struct ladder *l, size_t tier)
{
    return figures_tier_begins(l->period->rebate, tier, l->period->planned);
}

static bool ladder_of(const struct standing_rebate *r, struct ladder *l)
{
    if (!r->now || !figures_has_tiers(r->now->rebate) || !r->now->volume.known)
        return false;
    *l = (struct ladder){.r = r, .period = r->now,
                         .tiers = PLAN_ITEMS(r->now->rebate->tiers, plan_tier),
                         .count = r->now->rebate->tiers.count,
                         .top = r->now->volume};
    const struct dec volumes[] = {r->now->landing_volume, r->now->planned};
    for (size_t i = 0; i < 2; i++)
        l->top = volumes[i].known ? dec_max(l->top, volumes[i]) : l->top;
    for (size_t i = 0; i < l->count; i++) {
        struct dec from = begins(l, i);
        if (!from.known)
            return false;
        l->top = dec_max(l->top, from);
    }
    l->top = dec_mul(l->top, dec_lit("1.05"));
    return l->count > 1 && dec_sign(l->top) > 0;
}

static struct doc_length along(const struct ladder *l, struct dec volume)
{
    return AT(draw_part(dec_max(volume, dec_int(0)), dec_int(0), l->top), 0);
}

/* A step of the stair, and across all steps where the volume is and where it will land. */
static void draw_step(const struct pack *p, struct doc_figure *figure, const struct ladder *l,
                      size_t tier)
{
    struct composer *c = p->c;
    struct doc_length from = along(l, begins(l, tier));
    struct doc_length to = tier + 1 < l->count ? along(l, begins(l, tier + 1)) : AT(1, 0);
    struct doc_length now = along(l, l->period->volume);
    bool here = l->r->tier == tier;
    draw_box(c, figure, here ? "accent" : "rule", from, AT(0, 2), to, AT(1, -2));
    draw_line(c, figure, here ? "rule" : "ink", 1.3, now, AT(0, 0), now, AT(1, 0));
    if (!l->period->closed && l->period->landing_volume.known) {
        struct doc_length landing = along(l, l->period->landing_volume);
        draw_line(c, figure, "warn", 1, landing, AT(0, 0), landing, AT(1, 0))->dash = 2;
    }
}

static struct str tier_state(const struct pack *p, const struct ladder *l, size_t tier)
{
    struct str parts[2] = {STR(""), STR("")};
    if (l->r->tier == tier)
        parts[0] = word(p->c, WORD_PACK_TIER_NOW);
    if (!l->period->closed && l->period->landing.tier == tier)
        parts[1] = word(p->c, WORD_PACK_TIER_LANDING);
    return text_joined(p->c, parts, 2);
}

static void tier_row(const struct pack *p, struct doc_table *table, const struct ladder *l,
                     size_t tier)
{
    struct composer *c = p->c;
    struct dec from = begins(l, tier);
    struct doc_row *row = table_row(c, table, ROW_BODY, NULL);
    pack_cell(p, row, 0, str_format(c->arena, "%zu", tier + 1));
    row->cells[0].head = true;
    pack_cell(p, row, 1, text_amount(c, from));
    pack_cell(p, row, 2, pack_percent(p, l->tiers[tier].rate));
    struct doc_figure *figure = draw_cell(c, &row->cells[3], STEP_HEIGHT);
    struct str state = tier_state(p, l, tier);
    draw_step(p, figure, l, tier);
    figure->alternative = FILL(c->arena, word(c, WORD_CALENDAR_BAR),
                               {"title", str_format(c->arena, "%.*s %zu",
                                                    STR_ARGS(word(c, WORD_TIER)), tier + 1)},
                               {"when", state.n ? state : text_amount(c, from)});
    pack_cell(p, row, 4, state);
    struct dec missing = dec_sub(from, l->period->volume);
    if (dec_sign(missing) > 0)
        pack_note(p, row, 4, FILL(c->arena, word(c, WORD_PACK_TIER_MISSING),
                                  {"amount", text_amount(c, missing)}));
}

/* In a sentence, with its currency. */
static struct str said(const struct pack *p, struct dec amount)
{
    return amount.known ? text_money(p->c, amount) : word(p->c, WORD_PACK_NOT_KNOWN);
}

static struct str next_text(const struct pack *p, const struct ladder *l)
{
    struct composer *c = p->c;
    const struct standing_rebate *r = l->r;
    if (r->next_tier == SIZE_MAX)
        return word(c, WORD_PACK_TIER_TOP);
    enum word pattern = l->period->closed          ? WORD_PACK_TIER_MISSED
                        : r->accrual.percent.known ? WORD_PACK_TIER_NEXT
                                                   : WORD_PACK_TIER_NEXT_BARE;
    struct str next = FILL(c->arena, word(c, pattern),
                           {"tier", str_format(c->arena, "%zu", r->next_tier + 1)},
                           {"from", said(p, r->next_from)},
                           {"distance", said(p, r->accrual.distance)},
                           {"percent", pack_percent(p, r->accrual.percent)});
    struct str jump = dec_sign(r->next_jump) > 0
                          ? FILL(c->arena, word(c, WORD_PACK_TIER_JUMP),
                                 {"jump", said(p, r->next_jump)})
                          : STR("");
    return text_joined(c, (struct str[]){next, jump}, 2);
}

static struct str period_text(const struct pack *p, const struct standing_period *period)
{
    struct str first = text_quarter(p->c, period->first);
    if (period->first == period->last)
        return first;
    return str_format(p->c->arena, "%.*s–%.*s", STR_ARGS(first),
                      STR_ARGS(text_quarter(p->c, period->last)));
}

static void ladder(const struct pack *p, struct doc_block *parent, const struct ladder *l)
{
    static const enum word heads[] = {WORD_TIER, WORD_TIER_FROM, WORD_TIER_RATE,
                                      WORD_PACK_LADDER, WORD_PACK_WHERE};
    struct composer *c = p->c;
    struct doc_block *group = doc_block_add(c->arena, parent, BLOCK_GROUP, NULL);
    pack_heading(p, group, FILL(c->arena, word(c, WORD_PACK_LADDER_TITLE),
                                {"title", pack_name(p, &l->r->rebate->node)},
                                {"period", period_text(p, l->period)}));
    struct doc_table *table =
        pack_table(p, group, "list", "ceds1s", WORD_PACK_LADDER_SUMMARY, heads, 5);
    table->columns[3].minimum = 170;
    table->columns[4].minimum = 104;
    for (size_t i = l->count; i-- > 0;)
        tier_row(p, table, l, i);
    struct str landing =
        !l->period->closed && l->period->landing_volume.known
            ? FILL(c->arena, word(c, WORD_PACK_LADDER_LANDING),
                   {"landing", text_money(c, l->period->landing_volume)},
                   {"amount", said(p, l->period->landing.amount)})
            : STR("");
    struct str parts[] = {FILL(c->arena, word(c, WORD_PACK_LADDER_NOW),
                               {"volume", text_money(c, l->period->volume)},
                               {"amount", said(p, l->period->result.amount)}),
                          landing, next_text(p, l)};
    paragraph_add(c, group, "table-note", text_joined(c, parts, 3), POS_NONE);
}

/* ---- fees ---- */

static void fees_table(const struct pack *p, struct doc_block *parent)
{
    static const enum word heads[] = {WORD_PACK_FEE, WORD_PACK_AGREED, WORD_PACK_PAID,
                                      WORD_PACK_OPEN};
    struct doc_table *table =
        pack_table(p, parent, "grid", "s1eee", WORD_PACK_FEES_SUMMARY, heads, 4);
    for (size_t i = 0; i < p->s->fee_count; i++) {
        const struct standing_fee *fee = &p->s->fees[i];
        struct doc_row *row = table_row(p->c, table, ROW_BODY, NULL);
        pack_cell(p, row, 0, pack_name(p, &fee->fee->node));
        row->cells[0].head = true;
        pack_cell(p, row, 1, pack_money(p, fee->agreed));
        pack_cell(p, row, 2, fee->paid.known ? text_amount(p->c, fee->paid)
                                             : word(p->c, WORD_NO_DATA));
        pack_cell(p, row, 3, pack_money(p, fee->open));
    }
}

void pack_terms(const struct pack *p, struct doc_block *parent)
{
    struct ladder l;
    if (p->s->rebate_count + p->s->fee_count == 0) {
        pack_nothing(p, parent, WORD_PACK_TERMS);
        return;
    }
    amounts_note(p->c, parent);
    if (p->s->rebate_count)
        rebates_table(p, parent);
    for (size_t i = 0; i < p->s->rebate_count; i++)
        if (ladder_of(&p->s->rebates[i], &l))
            ladder(p, parent, &l);
    if (p->s->fee_count == 0)
        return;
    pack_heading(p, parent, word(p->c, WORD_PACK_FEES));
    fees_table(p, parent);
}
