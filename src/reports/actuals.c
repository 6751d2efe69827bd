#include "reports/actuals.h"

#include "compose/composer.h"

enum { QUARTERS = 4, TABLES = 11 };

/* ---- counting ---- */

/* What the tables other than results hold, by quarter; [0]: of no quarter of the plan year. */
struct tally {
    size_t rows[QUARTERS + 1];
    struct dec sums[QUARTERS + 1]; /* of money that was spent or paid; not known: of other kinds */
};

static const enum word table_words[TABLES] = {
    WORD_ACTUALS_RESULTS,     WORD_ACTUALS_SPENDS,  WORD_ACTUALS_PAYMENTS,
    WORD_ACTUALS_PROMOTIONS,  WORD_ACTUALS_AUDITS,  WORD_ACTUALS_INSPECTIONS,
    WORD_ACTUALS_RATINGS,     WORD_ACTUALS_COMPLAINTS, WORD_ACTUALS_ACTIONS,
    WORD_ACTUALS_FINDINGS,    WORD_ACTUALS_DECISIONS};

static const struct plan_list *table_at(const struct actuals *actuals, size_t index)
{
    return field_at(&actuals->node, &actuals_shape.fields[index]);
}

/* A complaint belongs to the quarter in which it was received. */
static int quarter_of_row(const struct plan *plan, const struct plan_node *row)
{
    const struct field *quarter = shape_field(row->shape, STR("quarter"));
    const struct field *received = shape_field(row->shape, STR("received"));
    if (quarter)
        return (int)*(const int32_t *)field_at(row, quarter);
    return received && plan->period && date_known(plan->period->start)
               ? quarter_of(plan->period->start, *(const struct date *)field_at(row, received))
               : 0;
}

static struct tally tally_of(const struct plan *plan, const struct actuals *actuals,
                             size_t index)
{
    const struct field *list = &actuals_shape.fields[index];
    const struct plan_list *table = table_at(actuals, index);
    const struct field *amount = shape_field(list->of, STR("amount"));
    struct tally tally = {0};
    for (size_t i = 0; i < table->count; i++) {
        const struct plan_node *row = list_item(list, table, i);
        int quarter = quarter_of_row(plan, row);
        struct dec own = amount ? *(const struct dec *)field_at(row, amount) : DEC_NONE;
        struct dec *sum = &tally.sums[quarter];
        tally.rows[quarter]++;
        if (own.known)
            *sum = sum->known ? dec_add(*sum, own) : own;
    }
    return tally;
}

/* If any table tells something of the quarter; of complaints there may be tables of any other. */
static bool is_told(const struct plan *plan, const struct actuals *actuals, int quarter)
{
    for (size_t i = 0; i < TABLES; i++)
        if (table_words[i] != WORD_ACTUALS_COMPLAINTS
            && tally_of(plan, actuals, i).rows[quarter])
            return true;
    return false;
}

/* The results of a measure that is no goal's id, each measure once. */
static const struct actual_result *own_measure(const struct plan *plan,
                                               const struct actuals *actuals, size_t index)
{
    const struct actual_result *results = PLAN_ITEMS(actuals->results, actual_result);
    const struct plan_node *node = plan_find(plan, results[index].subject);
    bool first = !node || node->shape != &goal_shape;
    for (size_t i = 0; first && i < index; i++)
        first = !str_equal(results[i].subject, results[index].subject);
    return first ? &results[index] : NULL;
}

/* ---- text ---- */

struct printer {
    const struct composer *c;
    const struct actuals *actuals;
    int last;                 /* quarter */
    bool told[QUARTERS + 1];
};

/* Of a quarter that nothing tells of, nothing is missing. */
static struct str value_or_none(const struct printer *p, struct dec value, struct str unit,
                                int quarter)
{
    if (value.known)
        return text_in_unit(p->c, value, unit, false);
    return p->told[quarter] ? word(p->c, WORD_ACTUALS_NO_DATA) : STR("–");
}

static void add_head(const struct printer *p, struct plain_table *table, enum word first,
                     enum word second)
{
    struct plain_row *row = plain_row(table);
    row->strong = true;
    row->cells[0] = word(p->c, first);
    row->cells[1] = second == WORD_COUNT ? STR("") : word(p->c, second);
    for (int q = 1; q <= p->last; q++)
        row->cells[1 + q] = text_quarter(p->c, q);
}

static struct str named(const struct printer *p, struct str id, struct str title)
{
    return str_equal(id, title) ? id
                                : str_format(p->c->arena, "%.*s %.*s", STR_ARGS(id),
                                             STR_ARGS(title));
}

static void add_goal(const struct printer *p, struct plain_table *table,
                     const struct plan_goal *goal)
{
    struct plain_row *row = plain_row(table);
    row->cells[0] = named(p, goal->id, text_goal_title(goal));
    row->cells[1] = text_unit(p->c, goal->unit);
    for (int q = 1; q <= p->last; q++)
        row->cells[1 + q] =
            value_or_none(p, actuals_result(p->actuals, goal, q), goal->unit, q);
}

/* Name and unit of a measure, as last year's results have it. */
static const struct plan_result *known_result(const struct plan *plan, struct str measure)
{
    const struct plan_last_year *last = plan->situation ? plan->situation->last_year : NULL;
    for (size_t i = 0; last && i < last->results.count; i++)
        if (str_equal(PLAN_ITEMS(last->results, plan_result)[i].measure, measure))
            return &PLAN_ITEMS(last->results, plan_result)[i];
    return NULL;
}

static void add_measure(const struct printer *p, struct plain_table *table, struct str measure)
{
    const struct plan_result *known = known_result(p->c->plan, measure);
    struct plain_row *row = plain_row(table);
    row->cells[0] = known && known->label.n ? named(p, measure, known->label) : measure;
    row->cells[1] = known ? text_unit(p->c, known->unit) : STR("");
    for (int q = 1; q <= p->last; q++)
        row->cells[1 + q] = value_or_none(p, actuals_measure(p->actuals, measure, q),
                                          known ? known->unit : STR(""), q);
}

static void print_results(const struct printer *p, struct buf *out, struct plain_look look)
{
    const struct plan *plan = p->c->plan;
    struct plain_table table = plain_table(p->c->arena, "ssdddd", 2 + (size_t)p->last);
    add_head(p, &table, WORD_GOAL, WORD_PRODUCT_UNIT);
    for (size_t i = 0; i < plan->goals.count; i++)
        add_goal(p, &table, &PLAN_ITEMS(plan->goals, plan_goal)[i]);
    for (size_t i = 0; i < p->actuals->results.count; i++) {
        const struct actual_result *own = own_measure(plan, p->actuals, i);
        if (own)
            add_measure(p, &table, own->subject);
    }
    plain_table_print(out, &table, look);
}

static void add_tally(const struct printer *p, struct plain_table *table, size_t index)
{
    struct tally tally = tally_of(p->c->plan, p->actuals, index);
    bool money = false;
    struct plain_row *row = plain_row(table);
    row->cells[0] = word(p->c, table_words[index]);
    row->cells[1] = word(p->c, WORD_ACTUALS_ROWS);
    for (int q = 1; q <= p->last; q++) {
        row->cells[1 + q] = str_format(p->c->arena, "%zu", tally.rows[q]);
        money = money || tally.sums[q].known;
    }
    if (!money)
        return;
    row = plain_row(table);
    row->cells[0] = STR("");
    row->cells[1] = text_unit(p->c, p->c->plan->money ? p->c->plan->money->currency : STR(""));
    for (int q = 1; q <= p->last; q++)
        row->cells[1 + q] = tally.sums[q].known ? text_amount(p->c, tally.sums[q]) : STR("–");
}

static void print_others(const struct printer *p, struct buf *out, struct plain_look look)
{
    struct plain_table table = plain_table(p->c->arena, "sseeee", 2 + (size_t)p->last);
    add_head(p, &table, WORD_ACTUALS_TABLE, WORD_COUNT);
    for (size_t i = 1; i < TABLES; i++)
        if (table_at(p->actuals, i)->count)
            add_tally(p, &table, i);
    if (table.row_count > 1) {
        buf_char(out, '\n');
        plain_table_print(out, &table, look);
    }
}

/* "No data for Q2: g5 Core range on the shelf." */
static void print_missing(const struct printer *p, struct buf *out, int quarter,
                          struct plain_look look)
{
    const struct plan *plan = p->c->plan;
    struct buf names = {.arena = p->c->arena};
    for (size_t i = 0; p->told[quarter] && i < plan->goals.count; i++) {
        const struct plan_goal *goal = &PLAN_ITEMS(plan->goals, plan_goal)[i];
        if (actuals_result(p->actuals, goal, quarter).known)
            continue;
        if (names.n)
            buf_puts(&names, lang_chinese(p->c->lang) ? "、" : ", ");
        buf_add(&names, named(p, goal->id, text_goal_title(goal)));
    }
    if (names.n)
        plain_paragraph(out,
                        FILL(p->c->arena, word(p->c, WORD_ACTUALS_MISSING),
                             {"quarter", text_quarter(p->c, quarter)},
                             {"goals", buf_str(&names)}),
                        look, false);
}

void actuals_text(struct buf *out, const struct plan *plan, const struct actuals *actuals,
                  int last, const struct wording *wording, enum lang lang,
                  struct plain_look look)
{
    struct composer c = {.arena = out->arena, .plan = plan, .whole = plan, .wording = wording,
                         .lang = lang};
    struct printer p = {.c = &c, .actuals = actuals, .last = last};
    struct str title[] = {plan->id, plan->title};
    bool any = false;
    for (int q = 1; q <= last; q++)
        any = (p.told[q] = is_told(plan, actuals, q)) || any;
    plain_paragraph(out, text_joined(&c, title, 2), look, false);
    buf_char(out, '\n');
    if (!any) {
        plain_paragraph(out, word(&c, WORD_ACTUALS_NONE), look, false);
        return;
    }
    print_results(&p, out, look);
    print_others(&p, out, look);
    buf_char(out, '\n');
    for (int q = 1; q <= last; q++)
        print_missing(&p, out, q, look);
}

/* ---- JSON ---- */

static void json_value(struct buf *out, int quarter, struct dec value)
{
    buf_printf(out, "%s\"Q%d\": ", quarter > 1 ? ", " : "", quarter);
    if (value.known)
        buf_json(out, dec_str(out->arena, value));
    else
        buf_puts(out, "null");
}

static void json_goal(struct buf *out, const struct actuals *actuals,
                      const struct plan_goal *goal, int last)
{
    buf_puts(out, "\n    {\"id\": ");
    buf_json(out, goal->id);
    buf_puts(out, ", \"title\": ");
    buf_json(out, text_goal_title(goal));
    buf_puts(out, ", \"unit\": ");
    buf_json(out, goal->unit);
    buf_puts(out, ", \"quarters\": {");
    for (int q = 1; q <= last; q++)
        json_value(out, q, actuals_result(actuals, goal, q));
    buf_puts(out, "}}");
}

static void json_table(struct buf *out, const struct plan *plan, const struct actuals *actuals,
                       size_t index, int last)
{
    const struct field *list = &actuals_shape.fields[index];
    const struct plan_list *table = table_at(actuals, index);
    struct tally tally = tally_of(plan, actuals, index);
    buf_printf(out, "%s\n    \"%s\": {\"rows\": {", index ? "," : "", list->name);
    for (int q = 1; q <= last; q++)
        buf_printf(out, "%s\"Q%d\": %zu", q > 1 ? ", " : "", q, tally.rows[q]);
    buf_puts(out, "}, ");
    if (shape_field(list->of, STR("amount"))) {
        buf_puts(out, "\"sums\": {");
        for (int q = 1; q <= last; q++)
            json_value(out, q, tally.sums[q]);
        buf_puts(out, "}, ");
    }
    buf_puts(out, "\"items\": [");
    for (size_t i = 0; i < table->count; i++) {
        buf_puts(out, i ? ",\n      " : "\n      ");
        plan_json_node(out, list_item(list, table, i), 3);
    }
    buf_puts(out, "]}");
}

void actuals_json(struct buf *out, const struct plan *plan, const struct actuals *actuals,
                  int last)
{
    buf_puts(out, "{\n  \"plan\": ");
    buf_json(out, plan->id);
    buf_printf(out, ",\n  \"year\": %d,\n  \"goals\": [",
               plan->period ? (int)plan->period->year : 0);
    for (size_t i = 0; i < plan->goals.count; i++) {
        if (i)
            buf_char(out, ',');
        json_goal(out, actuals, &PLAN_ITEMS(plan->goals, plan_goal)[i], last);
    }
    buf_puts(out, "],\n  \"tables\": {");
    for (size_t i = 0; i < TABLES; i++)
        json_table(out, plan, actuals, i, last);
    buf_puts(out, "}\n}\n");
}
