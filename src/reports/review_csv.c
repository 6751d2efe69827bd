/* The figures of a review as a table for a spreadsheet program. */
#include "reports/review_parts.h"

#include <string.h>

enum column {
    COLUMN_SECTION, COLUMN_ID, COLUMN_NAME, COLUMN_UNIT, COLUMN_PERIOD, COLUMN_PLANNED,
    COLUMN_ACTUAL, COLUMN_GAP, COLUMN_ATTAINMENT, COLUMN_STATE, COLUMN_LANDING,
    COLUMN_OF_TARGET, COLUMN_REQUIRED, COLUMN_PAID, COLUMN_OPEN, COLUMN_DUE, COLUMN_COUNT
};

static const enum word heads[COLUMN_COUNT] = {
    [COLUMN_SECTION] = WORD_PACK_SECTION,   [COLUMN_ID] = WORD_PACK_ID,
    [COLUMN_NAME] = WORD_PACK_NAME,         [COLUMN_UNIT] = WORD_PACK_UNIT,
    [COLUMN_PERIOD] = WORD_PERIOD,          [COLUMN_PLANNED] = WORD_PACK_PLANNED,
    [COLUMN_ACTUAL] = WORD_ACTUAL,          [COLUMN_GAP] = WORD_PACK_GAP,
    [COLUMN_ATTAINMENT] = WORD_ATTAINMENT,  [COLUMN_STATE] = WORD_PACK_STATE,
    [COLUMN_LANDING] = WORD_PACK_LANDING,   [COLUMN_OF_TARGET] = WORD_PACK_TO_TARGET,
    [COLUMN_REQUIRED] = WORD_PACK_REQUIRED, [COLUMN_PAID] = WORD_PACK_PAID,
    [COLUMN_OPEN] = WORD_PACK_OPEN,         [COLUMN_DUE] = WORD_ACTION_DUE,
};

struct sheet {
    struct buf *out;
    const struct pack *p;
    struct str cells[COLUMN_COUNT];
    bool figure[COLUMN_COUNT]; /* ours: a number or a date */
};

/* ---- cells ---- */

/* A text that begins as a formula does gets an apostrophe before it: a spreadsheet program
 * would else compute it. */
static void put_cell(struct buf *out, struct str text, bool figure)
{
    bool formula = !figure && text.n && strchr("=+-@\t\r", text.s[0]);
    bool quoted = formula;
    for (size_t i = 0; i < text.n; i++)
        quoted |= strchr(",\"\n\r", text.s[i]) != NULL;
    if (quoted)
        buf_puts(out, formula ? "\"'" : "\"");
    for (size_t i = 0; i < text.n; i++) {
        if (text.s[i] == '"')
            buf_char(out, '"');
        buf_char(out, text.s[i]);
    }
    if (quoted)
        buf_char(out, '"');
}

static void put_row(struct sheet *sheet)
{
    for (int i = 0; i < COLUMN_COUNT; i++) {
        if (i)
            buf_char(sheet->out, ',');
        put_cell(sheet->out, sheet->cells[i], sheet->figure[i]);
        sheet->cells[i] = STR("");
        sheet->figure[i] = false;
    }
    buf_char(sheet->out, '\n');
}

static void set_text(struct sheet *sheet, enum column column, struct str text)
{
    sheet->cells[column] = text;
}

static void set_number(struct sheet *sheet, enum column column, struct dec value)
{
    sheet->cells[column] = dec_str(sheet->out->arena, value);
    sheet->figure[column] = true;
}

static void set_day(struct sheet *sheet, enum column column, struct date date)
{
    char iso[11];
    if (!date_known(date))
        return;
    date_iso(date, iso);
    sheet->cells[column] = str_copy(sheet->out->arena, str_of(iso));
    sheet->figure[column] = true;
}

static struct str currency(const struct sheet *sheet)
{
    const struct plan_money *money = sheet->p->c->plan->money;
    return money ? money->currency : STR("");
}

static void set_head(struct sheet *sheet, enum word section, struct str id, struct str name,
                     struct str unit)
{
    set_text(sheet, COLUMN_SECTION, word(sheet->p->c, section));
    set_text(sheet, COLUMN_ID, id);
    set_text(sheet, COLUMN_NAME, name);
    set_text(sheet, COLUMN_UNIT, unit);
}

static void set_node(struct sheet *sheet, enum word section, const struct plan_node *node)
{
    set_head(sheet, section, node_id(node), pack_name(sheet->p, node), currency(sheet));
    set_text(sheet, COLUMN_PERIOD, word(sheet->p->c, WORD_PACK_TO_DATE));
}

/* ---- rows ---- */

static void set_goal(struct sheet *sheet, const struct standing_goal *g, struct str period)
{
    set_head(sheet, WORD_PACK_GOALS, g->goal->id, text_goal_title(g->goal), g->goal->unit);
    set_text(sheet, COLUMN_PERIOD, period);
}

static void goal_rows(struct sheet *sheet, size_t index)
{
    const struct standing_goal *g = &sheet->p->s->goals[index];
    const struct pack *p = sheet->p;
    for (int q = 0; q < p->quarter; q++) {
        set_goal(sheet, g, text_quarter(p->c, q + 1));
        set_number(sheet, COLUMN_PLANNED, g->planned[q]);
        set_number(sheet, COLUMN_ACTUAL, g->actual[q]);
        set_number(sheet, COLUMN_GAP, dec_sub(g->actual[q], g->planned[q]));
        if (q + 1 == p->quarter) {
            set_number(sheet, COLUMN_ATTAINMENT, g->quarter.attainment);
            set_text(sheet, COLUMN_STATE, pack_colour(p, g->quarter.rag));
        } else if (!g->actual[q].known) {
            set_text(sheet, COLUMN_STATE, word(p->c, WORD_NO_DATA));
        }
        put_row(sheet);
    }
    set_goal(sheet, g, word(p->c, WORD_PACK_TO_DATE));
    set_number(sheet, COLUMN_PLANNED, g->to_date.planned);
    set_number(sheet, COLUMN_ACTUAL, g->to_date.actual);
    set_number(sheet, COLUMN_GAP, g->to_date.gap);
    set_number(sheet, COLUMN_ATTAINMENT, g->to_date.attainment);
    set_text(sheet, COLUMN_STATE, pack_colour(p, g->to_date.rag));
    set_number(sheet, COLUMN_LANDING, g->landing.actual);
    set_number(sheet, COLUMN_OF_TARGET, g->landing.attainment);
    set_number(sheet, COLUMN_REQUIRED, g->review.required);
    put_row(sheet);
}

static void rebate_row(struct sheet *sheet, size_t index)
{
    const struct standing_rebate *r = &sheet->p->s->rebates[index];
    set_node(sheet, WORD_PACK_REBATE, &r->rebate->node);
    set_number(sheet, COLUMN_PLANNED, r->at_target);
    set_number(sheet, COLUMN_ACTUAL, r->accrual.earned);
    set_number(sheet, COLUMN_LANDING, r->at_landing);
    set_number(sheet, COLUMN_PAID, r->accrual.paid);
    set_number(sheet, COLUMN_OPEN, r->accrual.open);
    set_day(sheet, COLUMN_DUE, r->open_due);
    if (r->provisional)
        set_text(sheet, COLUMN_STATE, word(sheet->p->c, WORD_PACK_PROVISIONAL));
    put_row(sheet);
}

static void fee_row(struct sheet *sheet, size_t index)
{
    const struct standing_fee *f = &sheet->p->s->fees[index];
    set_node(sheet, WORD_PACK_FEES, &f->fee->node);
    set_number(sheet, COLUMN_PLANNED, f->agreed);
    set_number(sheet, COLUMN_PAID, f->paid);
    set_number(sheet, COLUMN_OPEN, f->open);
    put_row(sheet);
}

static void spend_row(struct sheet *sheet, size_t index)
{
    const struct standing_spend *s = &sheet->p->s->spends[index];
    set_node(sheet, WORD_PACK_SPEND, s->node);
    set_number(sheet, COLUMN_PLANNED, s->budget);
    set_number(sheet, COLUMN_ACTUAL, s->spent);
    set_number(sheet, COLUMN_GAP, dec_sub(s->spent, s->budget));
    set_number(sheet, COLUMN_OPEN, s->open);
    put_row(sheet);
}

static void promotion_row(struct sheet *sheet, size_t index)
{
    const struct standing_promotion *one = &sheet->p->s->promotions[index];
    set_node(sheet, WORD_PACK_PROMOTIONS, &one->activity->node);
    set_number(sheet, COLUMN_PLANNED, one->planned.actual);
    if (one->row) {
        set_number(sheet, COLUMN_ACTUAL, one->actual.actual);
        set_number(sheet, COLUMN_GAP, dec_sub(one->actual.actual, one->planned.actual));
    }
    put_row(sheet);
}

static struct str audit_state(const struct sheet *sheet, enum audit_state state)
{
    static const enum word words[] = {[AUDIT_NO_DATA] = WORD_NO_DATA,
                                      [AUDIT_PASSED] = WORD_PACK_PASSED,
                                      [AUDIT_FAILED] = WORD_PACK_FAILED,
                                      [AUDIT_NOT_DUE] = WORD_PACK_NOT_DUE};
    return word(sheet->p->c, words[state]);
}

static void display_row(struct sheet *sheet, size_t index)
{
    const struct standing_display *d = &sheet->p->s->displays[index];
    set_head(sheet, WORD_PACK_SHELF, d->display->id, pack_name(sheet->p, &d->display->node),
             STR("%"));
    set_text(sheet, COLUMN_PERIOD, text_quarter(sheet->p->c, sheet->p->quarter));
    set_number(sheet, COLUMN_PLANNED, d->display->share);
    set_number(sheet, COLUMN_ACTUAL, d->audit ? d->audit->share : DEC_NONE);
    set_text(sheet, COLUMN_STATE, audit_state(sheet, d->state));
    put_row(sheet);
}

static void asset_row(struct sheet *sheet, size_t index)
{
    const struct standing_asset *a = &sheet->p->s->assets[index];
    set_head(sheet, WORD_ASSET_PURITY, a->asset->number, a->asset->model, STR("%"));
    set_text(sheet, COLUMN_PERIOD, text_quarter(sheet->p->c, sheet->p->quarter));
    set_number(sheet, COLUMN_PLANNED, a->asset->purity);
    set_number(sheet, COLUMN_ACTUAL, a->inspection ? a->inspection->purity : DEC_NONE);
    set_text(sheet, COLUMN_STATE, audit_state(sheet, a->state));
    put_row(sheet);
}

static void factor_row(struct sheet *sheet, size_t index)
{
    const struct standing_factor *f = &sheet->p->s->factors[index];
    set_head(sheet, WORD_SATISFACTION, STR(""), f->name, STR(""));
    set_text(sheet, COLUMN_PERIOD, text_quarter(sheet->p->c, sheet->p->quarter));
    set_number(sheet, COLUMN_ACTUAL, f->now ? dec_int(f->now) : DEC_NONE);
    if (f->before && f->now)
        set_number(sheet, COLUMN_GAP, dec_int(f->change));
    put_row(sheet);
}

static void action_row(struct sheet *sheet, size_t index)
{
    static const enum word groups[] = {[ACTION_CARRIED] = WORD_PACK_CARRIED,
                                       [ACTION_CLOSED] = WORD_PACK_CLOSED,
                                       [ACTION_NEXT] = WORD_PACK_NEXT_QUARTER,
                                       [ACTION_LATER] = WORD_PACK_LATER,
                                       [ACTION_CLOSED_EARLIER] = WORD_PACK_DONE};
    const struct standing_action *a = &sheet->p->s->actions[index];
    set_head(sheet, WORD_PACK_ACTIONS, a->id, a->text, STR(""));
    set_text(sheet, COLUMN_STATE, word(sheet->p->c, groups[a->group]));
    set_day(sheet, COLUMN_DUE, a->due);
    put_row(sheet);
}

static void point_row(struct sheet *sheet, size_t index)
{
    const struct standing_point *one = &sheet->p->s->points[index];
    if (!pack_shows(sheet->p, one))
        return;
    set_head(sheet, WORD_PACK_POINTS, one->node ? node_id(one->node) : STR(""),
             pack_point(sheet->p, one), STR(""));
    set_text(sheet, COLUMN_STATE, wording_value(sheet->p->c->wording, "finding", "kind",
                                                finding_words[one->kind - 1]));
    put_row(sheet);
}

/* ---- the table ---- */

static void rows(struct sheet *sheet)
{
    const struct standing *s = sheet->p->s;
    const struct {
        size_t count;
        void (*put)(struct sheet *sheet, size_t index);
        const char *internal; /* part of the plan that this copy must show */
    } all[] = {{s->goal_count, goal_rows, NULL},
               {s->rebate_count, rebate_row, NULL},
               {s->fee_count, fee_row, NULL},
               {s->spend_count, spend_row, "budget"},
               {s->promotion_count, promotion_row, NULL},
               {s->display_count, display_row, NULL},
               {s->asset_count, asset_row, NULL},
               {s->factor_count, factor_row, "satisfaction"},
               {s->action_count, action_row, NULL},
               {s->point_count, point_row, NULL}};
    for (size_t list = 0; list < sizeof all / sizeof all[0]; list++)
        for (size_t i = 0; i < all[list].count && pack_holds(sheet->p, all[list].internal); i++)
            all[list].put(sheet, i);
}

void review_csv(struct buf *out, const struct review_given *given,
                const struct wording *wording, enum lang lang)
{
    const struct plan *plan = given->standing->given.plan;
    struct composer c = {.arena = out->arena, .plan = plan, .whole = plan, .wording = wording,
                         .lang = lang, .internal = given->audience == AUDIENCE_INTERNAL};
    struct pack p = pack_of(&c, given);
    struct sheet sheet = {.out = out, .p = &p};
    for (int i = 0; i < COLUMN_COUNT; i++)
        set_text(&sheet, (enum column)i, word(&c, heads[i]));
    put_row(&sheet);
    rows(&sheet);
}
