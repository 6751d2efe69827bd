/* What the terms pay at percents of target, for the account manager: as plain text and JSON. */
#include "base/arena.h"
#include "compose/scenario.h"

/* ---- plain text ---- */

/* Notes are read, so their lines end where lines of a letter do. */
static struct plain_look note_look(struct plain_look look)
{
    enum { READABLE = 100 };
    if (look.width == 0 || look.width > READABLE)
        look.width = READABLE;
    return look;
}

static void fill_amounts(const struct composer *c, struct plain_row *row,
                         const struct dec *amounts, size_t count)
{
    for (size_t i = 0; i < count; i++)
        row->cells[i + 1] = text_amount(c, amounts[i]);
}

static struct str indented(const struct composer *c, struct str title, struct str detail)
{
    struct str parts[] = {title, detail};
    return str_format(c->arena, "  %.*s", STR_ARGS(text_joined(c, parts, 2)));
}

static void add_kind(const struct composer *c, struct plain_table *table,
                     const struct scenario *scenario, enum scenario_kind kind)
{
    bool begun = false;
    for (size_t i = 0; i < scenario->term_count; i++) {
        const struct scenario_term *term = &scenario->terms[i];
        if (term->kind != kind || term->gap)
            continue;
        if (!begun)
            plain_row(table)->cells[0] = word(c, scenario_kind_word(kind));
        begun = true;
        struct plain_row *row = plain_row(table);
        row->cells[0] = indented(c, term->title, scenario_detail(c, scenario, term));
        fill_amounts(c, row, term->amounts, scenario->count);
        for (int balance = 0; balance < 2; balance++) {
            const struct dec *part = scenario_part(c, scenario, term, balance);
            if (!part)
                continue;
            struct plain_row *under = plain_row(table);
            under->cells[0] = indented(
                c, indented(c, word(c, balance ? WORD_SCENARIO_TRUE_UP
                                               : WORD_SCENARIO_ON_ACCOUNT), STR("")),
                STR(""));
            fill_amounts(c, under, part, scenario->count);
        }
    }
}

static void add_totals(const struct composer *c, struct plain_table *table,
                       const struct scenario *scenario)
{
    struct plain_row *total = plain_row(table);
    total->strong = true;
    total->cells[0] = word(c, WORD_SCENARIO_TOTAL);
    fill_amounts(c, total, scenario->totals, scenario->count);
    if (!scenario->purchases)
        return;
    struct plain_row *share = plain_row(table);
    share->strong = true;
    share->cells[0] = word(c, WORD_SCENARIO_SHARE);
    for (size_t i = 0; i < scenario->count; i++)
        share->cells[i + 1] = text_price(c, scenario->shares[i]);
}

static void print_amounts(const struct composer *c, struct buf *out,
                          const struct scenario *scenario, struct plain_look look)
{
    static const char aligns[] = "sdddddddddddd"; /* as many as SCENARIO_POINTS_MAX */
    struct plain_table table = plain_table(c->arena, aligns, scenario->count + 1);
    struct plain_row *head = plain_row(&table);
    head->strong = true;
    head->cells[0] = word(c, WORD_EXAMPLE_PERCENT);
    for (size_t i = 0; i < scenario->count; i++)
        head->cells[i + 1] = text_percent(c, dec_int(scenario->percents[i]));
    if (scenario->purchases) {
        struct plain_row *row = plain_row(&table);
        row->cells[0] = FILL(c->arena, STR("{purchases} · {goal}"),
                             {"purchases", word(c, WORD_SCENARIO_PURCHASES)},
                             {"goal", scenario_goal_title(scenario->goal)});
        fill_amounts(c, row, scenario->purchases, scenario->count);
    }
    for (enum scenario_kind kind = 0; kind < SCENARIO_KINDS; kind++)
        add_kind(c, &table, scenario, kind);
    add_totals(c, &table, scenario);
    plain_table_print(out, &table, look);
}

static void add_tier(const struct composer *c, struct plain_table *table,
                     const struct scenario_tier *tier)
{
    static const enum word remarks[] = {[REACH_OUT] = WORD_SCENARIO_OUT,
                                        [REACH_LAST_YEAR] = WORD_SCENARIO_BEFORE};
    struct plain_row *row = plain_row(table);
    row->cells[0] = indented(c, tier->term->title,
                             tier->term->periods > 1
                                 ? text_word(c, &tier->rebate->node, "period") : STR(""));
    row->cells[1] = str_format(c->arena, "%zu", tier->tier + 1);
    row->cells[2] = tier->from.known ? text_amount(c, tier->from)
                                     : text_percent(c, tier->percent);
    row->cells[3] = text_percent(c, tier->rate);
    row->cells[4] = dec_sign(tier->jump) ? text_amount(c, tier->jump) : STR("–");
    row->cells[5] = tier->pays_off.known ? text_amount(c, tier->pays_off) : STR("–");
    row->cells[6] = tier->reach == REACH_NEW ? STR("") : word(c, remarks[tier->reach]);
}

static void print_tiers(const struct composer *c, struct buf *out,
                        const struct scenario *scenario, struct plain_look look)
{
    static const enum word heads[] = {WORD_SCENARIO_TIERS, WORD_TIER, WORD_TIER_FROM,
                                      WORD_TIER_RATE, WORD_TIER_JUMP,
                                      WORD_SCENARIO_PAYS_OFF};
    if (scenario->tier_count == 0)
        return;
    struct plain_table table = plain_table(c->arena, "sededds", 7);
    struct plain_row *head = plain_row(&table);
    head->strong = true;
    for (size_t i = 0; i < sizeof heads / sizeof heads[0]; i++)
        head->cells[i] = word(c, heads[i]);
    for (size_t i = 0; i < scenario->tier_count; i++)
        add_tier(c, &table, &scenario->tiers[i]);
    buf_char(out, '\n');
    plain_table_print(out, &table, look);
    buf_char(out, '\n');
    plain_paragraph(out, word(c, WORD_SCENARIO_TIERS_BASIS), note_look(look), true);
}

void simulation_text(struct buf *out, const struct plan *plan, const struct scenario *scenario,
                     const struct wording *wording, enum lang lang, struct plain_look look)
{
    struct composer c = {.arena = out->arena, .plan = plan, .whole = plan, .wording = wording,
                         .lang = lang};
    struct plain_look notes = note_look(look);
    struct str title[] = {plan->id, plan->title};
    plain_paragraph(out, text_joined(&c, title, 2), notes, false);
    plain_paragraph(out, text_amounts_in(&c), notes, true);
    buf_char(out, '\n');
    if (scenario->counted == 0) {
        plain_paragraph(out, word(&c, WORD_SCENARIO_EMPTY), notes, false);
        return;
    }
    print_amounts(&c, out, scenario, look);
    buf_char(out, '\n');
    plain_paragraph(out, scenario_basis(&c, scenario), notes, true);
    plain_paragraph(out, scenario_left_out(&c, scenario), notes, false);
    print_tiers(&c, out, scenario, look);
}

/* ---- JSON ---- */

static void json_member(struct buf *out, const char *name, struct str value)
{
    buf_printf(out, ", \"%s\": ", name);
    buf_json(out, value);
}

/* Money as text with at least two digits; null if not known. */
static void json_amount(struct buf *out, struct dec amount)
{
    if (!amount.known)
        buf_puts(out, "null");
    else
        buf_json(out, dec_str(out->arena, amount.scale < 2 ? dec_round(amount, 2) : amount));
}

static void json_amounts(struct buf *out, const char *name, const struct dec *amounts,
                         size_t count)
{
    buf_printf(out, "\"%s\": ", name);
    if (!amounts) {
        buf_puts(out, "null");
        return;
    }
    for (size_t i = 0; i < count; i++) {
        buf_puts(out, i ? ", " : "[");
        json_amount(out, amounts[i]);
    }
    buf_char(out, ']');
}

/* Percents are told by their index, as the amounts are. */
static void json_details(struct buf *out, const struct scenario_term *term, size_t count)
{
    bool accounts = term->details && term->details[0].on_account.known, limits = false;
    for (size_t i = 0; term->details && i < count; i++)
        limits |= term->details[i].raised || term->details[i].capped;
    if (limits) {
        buf_puts(out, ",\n     \"limits\": ");
        for (size_t i = 0; i < count; i++)
            buf_printf(out, "%s%s", i ? ", " : "[",
                       term->details[i].capped   ? "\"cap\""
                       : term->details[i].raised ? "\"minimum\""
                                                 : "null");
        buf_char(out, ']');
    }
    for (int balance = 0; accounts && balance < 2; balance++) {
        buf_printf(out, ",\n     \"%s\": ", balance ? "trueUp" : "onAccount");
        for (size_t i = 0; i < count; i++) {
            buf_puts(out, i ? ", " : "[");
            json_amount(out, balance ? term->details[i].balance : term->details[i].on_account);
        }
        buf_char(out, ']');
    }
}

static void json_term(struct buf *out, const struct scenario_term *term, size_t count)
{
    static const char *const kinds[] = {[SCENARIO_DISCOUNT] = "discount",
                                        [SCENARIO_REBATE] = "rebate", [SCENARIO_FEE] = "fee"};
    buf_printf(out, "    {\"kind\": \"%s\"", kinds[term->kind]);
    json_member(out, "id", term->id);
    json_member(out, "title", term->title);
    if (term->goal)
        json_member(out, "goal", term->goal->id);
    buf_puts(out, ",\n     ");
    json_amounts(out, "amounts", term->amounts, count);
    json_details(out, term, count);
    buf_char(out, '}');
}

static void json_tier(struct buf *out, const struct scenario_tier *tier)
{
    static const char *const reaches[] = {[REACH_OUT] = "\"outOfReach\"",
                                          [REACH_LAST_YEAR] = "\"reachedLastYear\"",
                                          [REACH_NEW] = "null"};
    static const char *const periods[] = {[1] = "year", [2] = "halfYear", [4] = "quarter"};
    buf_puts(out, "    {\"rebate\": ");
    buf_json(out, tier->rebate->id);
    buf_printf(out, ", \"period\": \"%s\", \"tier\": %zu, \"from\": ",
               periods[tier->term->periods], tier->tier + 1);
    json_amount(out, tier->from);
    if (tier->percent.known)
        json_member(out, "fromPercent", dec_str(out->arena, tier->percent));
    json_member(out, "rate", dec_str(out->arena, tier->rate));
    buf_puts(out, ",\n     \"jump\": ");
    json_amount(out, tier->jump);
    buf_puts(out, ", \"paysOffFrom\": ");
    json_amount(out, tier->pays_off);
    buf_printf(out, ", \"reach\": %s}", reaches[tier->reach]);
}

static void json_head(struct buf *out, const struct plan *plan, const struct scenario *scenario)
{
    buf_puts(out, "{\n  \"plan\": ");
    buf_json(out, plan->id);
    buf_puts(out, ",\n  \"currency\": ");
    buf_json(out, plan->money ? plan->money->currency : STR(""));
    buf_puts(out, ",\n  \"goal\": ");
    if (scenario->goal)
        buf_json(out, scenario->goal->id);
    else
        buf_puts(out, "null");
    for (size_t i = 0; i < scenario->count; i++)
        buf_printf(out, "%s%d", i ? ", " : ",\n  \"percents\": [", scenario->percents[i]);
    buf_puts(out, "],\n  ");
    json_amounts(out, "purchases", scenario->purchases, scenario->count);
}

void simulation_json(struct buf *out, const struct plan *plan, const struct scenario *scenario)
{
    json_head(out, plan, scenario);
    buf_printf(out, ",\n  \"stacking\": \"%s\", \"penaltiesNotCounted\": %zu",
               scenario->sequential ? "sequential" : "additive", scenario->penalties);
    buf_puts(out, ",\n  \"terms\": [");
    for (size_t i = 0; i < scenario->term_count; i++) {
        buf_puts(out, i ? ",\n" : "\n");
        json_term(out, &scenario->terms[i], scenario->count);
    }
    buf_puts(out, scenario->term_count ? "\n  ],\n  " : "],\n  ");
    json_amounts(out, "total", scenario->totals, scenario->count);
    buf_puts(out, ",\n  ");
    json_amounts(out, "totalPercent", scenario->shares, scenario->count);
    buf_puts(out, ",\n  \"tiers\": [");
    for (size_t i = 0; i < scenario->tier_count; i++) {
        buf_puts(out, i ? ",\n" : "\n");
        json_tier(out, &scenario->tiers[i]);
    }
    buf_puts(out, scenario->tier_count ? "\n  ]\n}\n" : "]\n}\n");
}
