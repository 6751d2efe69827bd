/* Component rebates: each rebate with its facts and its tiers; worked examples stand in
 * rebate_example.c. */
#include "compose/rebates.h"

struct str rebate_title(const struct plan_rebate *r)
{
    return r->title.n ? r->title : r->id;
}

/* ---- facts ---- */

static struct str amount_text(const struct composer *c, struct dec amount)
{
    return amount.known ? text_money(c, amount) : STR("");
}

/* "up to 30 days 100 %; up to 60 days 80 %; later than 60 days nothing" */
static struct str factors_text(const struct composer *c, const struct plan_rebate *r)
{
    const struct plan_pay_factor *factors = PLAN_ITEMS(r->factors, plan_pay_factor);
    struct buf out = {.arena = c->arena};
    struct str days = STR("");
    for (size_t i = 0; i < r->factors.count; i++) {
        days = str_format(c->arena, "%d", factors[i].up_to);
        buf_add(&out, FILL(c->arena, word(c, WORD_REBATE_FACTOR), {"days", days},
                           {"rate", text_percent(c, factors[i].rate)}));
        buf_add(&out, word(c, WORD_REBATE_JOIN));
    }
    if (out.n)
        buf_add(&out, FILL(c->arena, word(c, WORD_REBATE_FACTOR_AFTER), {"days", days}));
    return buf_str(&out);
}

static struct str interim_text(const struct composer *c, const struct plan_interim *interim)
{
    if (!interim || !interim->rate.known)
        return STR("");
    return FILL(c->arena, word(c, interim->days ? WORD_REBATE_INTERIM_DAYS
                                                : WORD_REBATE_INTERIM_RATE),
                {"rate", text_percent(c, interim->rate)},
                {"days", str_format(c->arena, "%d", interim->days)});
}

static struct str true_up_text(const struct composer *c, const struct plan_true_up *true_up)
{
    struct buf out = {.arena = c->arena};
    if (!true_up)
        return STR("");
    if (date_known(true_up->due))
        buf_add(&out, FILL(c->arena, word(c, WORD_REBATE_TRUE_UP_DUE),
                           {"date", text_date(c, true_up->due, WORD_DATE_LONG)}));
    struct str back = text_word(c, &true_up->node, "negative");
    if (out.n && back.n)
        buf_add(&out, word(c, WORD_REBATE_JOIN));
    if (back.n)
        buf_add(&out, FILL(c->arena, word(c, WORD_REBATE_TRUE_UP_BACK), {"negative", back}));
    return buf_str(&out);
}

static struct str due_days_text(const struct composer *c, const struct plan_rebate *r)
{
    if (!r->due_days)
        return STR("");
    return FILL(c->arena, word(c, WORD_REBATE_DUE_DAYS),
                {"days", str_format(c->arena, "%d", (int)r->due_days)});
}

/* The facts in the order a reader asks for them: what it is, on what, how much, when. */
static const struct {
    enum word label;
    const char *field; /* of the rebate */
} facts[] = {
    {WORD_REBATE_PERIOD, "period"},          {WORD_REBATE_METHOD, "method"},
    {WORD_REBATE_BASE, "base"},              {WORD_REBATE_TAX_BASIS, "taxBasis"},
    {WORD_REBATE_DISCOUNT_BASIS, "discountBasis"},
    {WORD_REBATE_SPECIAL_PRICE, "specialPrice"},
    {WORD_REBATE_UNIT, "unit"},              {WORD_REBATE_ATTRIBUTED, "attributed"},
    {WORD_REBATE_GROWTH_ON, "growthOn"},     {WORD_REBATE_BASELINE, "baseline"},
    {WORD_REBATE_EVERY, "every"},            {WORD_REBATE_AMOUNT, "amount"},
    {WORD_REBATE_VOLUME_CAP, "volumeCap"},   {WORD_REBATE_FORM, "form"},
    {WORD_REBATE_ROUNDING, "rounding"},      {WORD_REBATE_MINIMUM, "minimum"},
    {WORD_REBATE_CAP, "cap"},                {WORD_REBATE_FACTORS, "factors"},
    {WORD_REBATE_INTERIM, "interim"},        {WORD_REBATE_TRUE_UP, "trueUp"},
    {WORD_REBATE_DUE, "dueDays"},            {WORD_REBATE_DUE, "due"},
    {WORD_REBATE_CONDITION, "condition"},
};

static struct str fact_text(const struct composer *c, const struct plan_rebate *r,
                            const char *name)
{
    const struct field *field = shape_field(&rebate_shape, str_of(name));
    const void *member = field_at(&r->node, field);
    switch (field->kind) {
    case KIND_WORD:
        return text_word(c, &r->node, name);
    case KIND_TEXT:
        return *(const struct str *)member;
    case KIND_DECIMAL: /* steps and volumes of another unit are no money */
        return r->unit.n && (member == &r->every || member == &r->volume_cap)
                   ? text_in_unit(c, *(const struct dec *)member, r->unit, true)
                   : amount_text(c, *(const struct dec *)member);
    case KIND_DATE:
        return text_date(c, *(const struct date *)member, WORD_DATE_LONG);
    case KIND_COUNT:
        return due_days_text(c, r);
    case KIND_LIST:
        return factors_text(c, r);
    default:
        return member == &r->interim ? interim_text(c, r->interim)
                                     : true_up_text(c, r->true_up);
    }
}

void rebate_facts(struct composer *c, const struct plan_rebate *r,
                  void (*take)(void *to, struct composer *c, struct str label, struct str value,
                               const char *field),
                  void *to)
{
    for (size_t i = 0; i < sizeof facts / sizeof facts[0]; i++) {
        struct str value = fact_text(c, r, facts[i].field);
        if (value.n)
            take(to, c, word(c, facts[i].label), value, facts[i].field);
    }
}

struct facts_of {
    struct doc_table *table;
    const struct plan_node *node;
};

static void take_row(void *to, struct composer *c, struct str label, struct str value,
                     const char *field)
{
    const struct facts_of *of = to;
    facts_row(c, of->table, label, value, of->node, field);
}

/* ---- tiers ---- */

struct str rebate_tier_name(const struct composer *c, size_t index)
{
    return str_format(c->arena, "%zu", index + 1);
}

struct str rebate_tier_from(const struct composer *c, const struct plan_rebate *r,
                            struct dec from)
{
    bool percent = r->method == METHOD_ACHIEVEMENT || r->method == METHOD_GROWTH;
    return percent ? text_percent(c, from) : text_amount(c, from);
}

/* Only a rate on the whole volume makes the payment jump where a tier begins; where a rebate
 * has several periods with targets of their own, so has the jump. */
static bool shows_jump(const struct plan_rebate *r)
{
    return r->method == METHOD_WHOLE_VOLUME
           || (r->method == METHOD_ACHIEVEMENT && r->period == PERIOD_YEAR)
           || (r->method == METHOD_GROWTH && r->growth_on == GROWTH_ON_TOTAL);
}

static void tier_row(struct composer *c, struct doc_table *table, const struct plan_rebate *r,
                     size_t i)
{
    const struct plan_tier *tiers = PLAN_ITEMS(r->tiers, plan_tier);
    const struct plan_node *node = &tiers[i].node;
    struct doc_row *row = table_row(c, table, ROW_BODY, node);
    row_text(c, row, 0, rebate_tier_name(c, i), NULL, NULL);
    row->cells[0].head = true;
    row_text(c, row, 1, rebate_tier_from(c, r, tiers[i].from), node, "from");
    row_text(c, row, 2, i + 1 < r->tiers.count ? rebate_tier_from(c, r, tiers[i + 1].from)
                                               : word(c, WORD_TIER_OPEN), NULL, NULL);
    row_text(c, row, 3, tiers[i].rate.known ? text_percent(c, tiers[i].rate) : STR(""), node,
             "rate");
    if (shows_jump(r))
        row_text(c, row, 4, text_amount(c, figures_cliff(c->arena, r, i,
                                                         figures_rebate_target(r))),
                 NULL, NULL);
}

static void tiers_table(struct composer *c, struct doc_block *parent,
                        const struct plan_rebate *r)
{
    struct doc_block *group = doc_block_add(c->arena, parent, BLOCK_GROUP, NULL);
    if (r->method == METHOD_ACHIEVEMENT || r->method == METHOD_GROWTH) {
        struct str parts[] = {word(c, r->method == METHOD_GROWTH ? WORD_TIERS_OF_GROWTH
                                                                 : WORD_TIERS_OF_TARGET),
                              shows_jump(r) ? text_amounts_in(c) : STR("")};
        paragraph_add(c, group, "caption", text_joined(c, parts, 2), POS_NONE)->keep_next = true;
    } else {
        amounts_note(c, group);
    }
    struct doc_table *table = table_add(c, group, "grid",
                                        shows_jump(r) ? "s1d2d2d1d2" : "s1d2d2d1",
                                        word(c, WORD_TIERS_SUMMARY));
    table_head(c, table,
               (struct str[]){word(c, WORD_TIER), word(c, WORD_TIER_FROM), word(c, WORD_TIER_TO),
                              word(c, WORD_TIER_RATE), word(c, WORD_TIER_JUMP)},
               table->column_count);
    for (size_t i = 0; i < r->tiers.count; i++)
        tier_row(c, table, r, i);
}

void component_rebates(struct composer *c, struct doc_block *parent)
{
    const struct plan_terms *terms = c->plan->terms;
    const struct plan_rebate *rebates = terms ? PLAN_ITEMS(terms->rebates, plan_rebate) : NULL;
    for (size_t i = 0; terms && i < terms->rebates.count; i++) {
        struct doc_block *heading =
            doc_block_add(c->arena, parent, BLOCK_HEADING, "heading-3");
        heading->level = 3;
        heading->id = rebates[i].id;
        heading->pos = node_pos(&rebates[i].node);
        doc_run_add(c->arena, &heading->runs, rebate_title(&rebates[i]), c->lang,
                    value_pos(&rebates[i].node, "title"));
        struct facts_of of = {table_add(c, parent, "facts", "ss1", STR("")), &rebates[i].node};
        rebate_facts(c, &rebates[i], take_row, &of);
        if (rebates[i].tiers.count && figures_has_tiers(&rebates[i]))
            tiers_table(c, parent, &rebates[i]);
        rebate_example(c, parent, &rebates[i]);
    }
}
