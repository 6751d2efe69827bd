/* Section of a review pack: what the figures and the tables say is worth discussing. */
#include "reports/review_parts.h"

enum form { FORM_NONE, FORM_PERCENT, FORM_GAP, FORM_MONEY, FORM_RATIO, FORM_NUMBER };

static const struct {
    enum word said;
    enum form a, b;
} forms[POINT_COUNT] = {
    [POINT_GOAL_RED] = {WORD_POINT_GOAL_RED, FORM_PERCENT, FORM_GAP},
    [POINT_GOAL_AMBER] = {WORD_POINT_GOAL_AMBER, FORM_PERCENT, FORM_GAP},
    [POINT_GOAL_AHEAD] = {WORD_POINT_GOAL_AHEAD, FORM_PERCENT, FORM_GAP},
    [POINT_GOAL_NO_DATA] = {WORD_POINT_GOAL_NO_DATA, FORM_NONE, FORM_NONE},
    [POINT_LANDING_SHORT] = {WORD_POINT_LANDING_SHORT, FORM_PERCENT, FORM_GAP},
    [POINT_TIER_MISSED] = {WORD_POINT_TIER_MISSED, FORM_MONEY, FORM_MONEY},
    [POINT_TIER_NEAR] = {WORD_POINT_TIER_NEAR, FORM_MONEY, FORM_PERCENT},
    [POINT_REBATE_OVERDUE] = {WORD_POINT_REBATE_OVERDUE, FORM_MONEY, FORM_NONE},
    [POINT_REBATE_UNTOLD] = {WORD_POINT_REBATE_UNTOLD, FORM_MONEY, FORM_NONE},
    [POINT_REBATE_OVERPAID] = {WORD_POINT_REBATE_OVERPAID, FORM_MONEY, FORM_NONE},
    [POINT_OVERSPENT] = {WORD_POINT_OVERSPENT, FORM_MONEY, FORM_PERCENT},
    [POINT_PROMOTION_BELOW] = {WORD_POINT_PROMOTION_BELOW, FORM_RATIO, FORM_RATIO},
    [POINT_PROMOTION_ABOVE] = {WORD_POINT_PROMOTION_ABOVE, FORM_RATIO, FORM_RATIO},
    [POINT_PROMOTION_NO_DATA] = {WORD_POINT_PROMOTION_NO_DATA, FORM_NONE, FORM_NONE},
    [POINT_DISPLAY_FAILED] = {WORD_POINT_DISPLAY_FAILED, FORM_NONE, FORM_NONE},
    [POINT_ASSET_FAILED] = {WORD_POINT_ASSET_FAILED, FORM_NONE, FORM_NONE},
    [POINT_DISPLAY_NO_DATA] = {WORD_POINT_DISPLAY_NO_DATA, FORM_NONE, FORM_NONE},
    [POINT_COMPLAINT_OLD] = {WORD_POINT_COMPLAINT_OLD, FORM_NUMBER, FORM_NONE},
    [POINT_FACTOR_FELL] = {WORD_POINT_FACTOR_FELL, FORM_NUMBER, FORM_NUMBER},
    [POINT_FACTOR_ROSE] = {WORD_POINT_FACTOR_ROSE, FORM_NUMBER, FORM_NUMBER},
    [POINT_ACTION_OVERDUE] = {WORD_POINT_ACTION_OVERDUE, FORM_NUMBER, FORM_NUMBER},
    [POINT_TOLD] = {WORD_POINT_TOLD, FORM_NONE, FORM_NONE},
};

static struct str unit_of(const struct plan_node *node)
{
    bool goal = node && node->shape == &goal_shape;
    return goal ? ((const struct plan_goal *)node)->unit : STR("");
}

static struct str formed(const struct pack *p, const struct standing_point *point,
                         struct dec value, enum form form)
{
    if (!value.known)
        return word(p->c, WORD_PACK_NOT_KNOWN);
    switch (form) {
    case FORM_PERCENT:
        return text_percent(p->c, value);
    case FORM_GAP:
        return pack_gap_said(p, value, unit_of(point->node));
    case FORM_MONEY:
        return text_money(p->c, value);
    case FORM_RATIO:
        return dec_grouped(p->c->arena, value, 2);
    default:
        return text_number(p->c, value);
    }
}

struct str pack_point(const struct pack *p, const struct standing_point *point)
{
    struct str name = pack_name(p, point->node);
    return FILL(p->c->arena, word(p->c, forms[point->code].said),
                {"name", name.n ? name : point->text}, {"text", point->text},
                {"a", formed(p, point, point->a, forms[point->code].a)},
                {"b", formed(p, point, point->b, forms[point->code].b)},
                {"quarter", text_quarter(p->c, point->quarter ? point->quarter : p->quarter)},
                {"date", text_date(p->c, point->date, WORD_DATE_TABLE)});
}

bool pack_shows(const struct pack *p, const struct standing_point *point)
{
    return p->c->internal || point->audience == AUDIENCE_BOTH;
}

static bool is_among(const struct standing_point *const *chosen, size_t count,
                     const struct standing_point *point)
{
    for (size_t i = 0; i < count; i++)
        if (chosen[i] == point)
            return true;
    return false;
}

static bool heavier(const struct standing_point *point, const struct standing_point *other)
{
    bool told = point->code == POINT_TOLD, other_told = other->code == POINT_TOLD;
    if (told != other_told)
        return other_told;
    return point->weight.known && other->weight.known
           && dec_compare(point->weight, other->weight) > 0;
}

/* Of one kind, or of all (FINDING_ABSENT); NULL if none is left. */
static const struct standing_point *heaviest(const struct pack *p, enum finding_kind kind,
                                             const struct standing_point *const *chosen,
                                             size_t taken)
{
    const struct standing_point *most = NULL;
    for (size_t i = 0; i < p->s->point_count; i++) {
        const struct standing_point *point = &p->s->points[i];
        if (!pack_shows(p, point) || is_among(chosen, taken, point)
            || (kind != FINDING_ABSENT && point->kind != kind))
            continue;
        if (!most || heavier(point, most))
            most = point;
    }
    return most;
}

size_t pack_important(const struct pack *p,
                      const struct standing_point *chosen[PACK_IMPORTANT])
{
    static const enum finding_kind kinds[] = {FINDING_GAP, FINDING_MISTAKE, FINDING_ACHIEVEMENT,
                                              FINDING_ABSENT, FINDING_ABSENT, FINDING_ABSENT};
    size_t count = 0;
    for (size_t i = 0; i < sizeof kinds / sizeof kinds[0] && count < PACK_IMPORTANT; i++) {
        const struct standing_point *point = heaviest(p, kinds[i], chosen, count);
        if (point)
            chosen[count++] = point;
    }
    return count;
}

static bool any_of(const struct pack *p, enum finding_kind kind)
{
    for (size_t i = 0; i < p->s->point_count; i++)
        if (p->s->points[i].kind == kind && pack_shows(p, &p->s->points[i]))
            return true;
    return false;
}

static void group_rows(const struct pack *p, struct doc_table *table, enum finding_kind kind)
{
    struct composer *c = p->c;
    struct doc_row *head = table_row(c, table, ROW_GROUP, NULL);
    head->cells[0].columns = (uint8_t)head->count;
    head->count = 1;
    pack_cell(p, head, 0,
              wording_value(c->wording, "finding", "kind", finding_words[kind - 1]));
    for (size_t i = 0; i < p->s->point_count; i++) {
        const struct standing_point *point = &p->s->points[i];
        if (point->kind != kind || !pack_shows(p, point))
            continue;
        struct doc_row *row = table_row(c, table, ROW_BODY, NULL);
        pack_cell(p, row, 0, pack_point(p, point));
        pack_blank(p, row, 1, 1);
    }
    if (!any_of(p, kind))
        pack_cell(p, table_row(c, table, ROW_BODY, NULL), 0, word(c, WORD_PACK_POINTS_NONE));
}

void pack_points(const struct pack *p, struct doc_block *parent)
{
    static const enum word heads[] = {WORD_FINDING_TEXT, WORD_PACK_FOLLOWS};
    struct doc_table *table =
        pack_table(p, parent, "grid", "s1s", WORD_PACK_POINTS_SUMMARY, heads, 2);
    table->columns[1].fixed = 150;
    for (enum finding_kind kind = FINDING_ACHIEVEMENT; kind <= FINDING_GAP; kind++)
        group_rows(p, table, kind);
}
