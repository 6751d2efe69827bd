#include "reports/review_parts.h"

#include "base/arena.h"

#include <string.h>

static const struct plan_review *review_of(const struct plan *plan, int quarter)
{
    const struct plan_review *reviews = PLAN_ITEMS(plan->reviews, plan_review);
    for (size_t i = 0; i < plan->reviews.count; i++)
        if (reviews[i].quarter == quarter)
            return &reviews[i];
    return NULL;
}

struct pack pack_of(struct composer *c, const struct review_given *given)
{
    int quarter = given->standing->given.quarter;
    return (struct pack){.c = c,
                         .given = given,
                         .s = given->standing,
                         .quarter = quarter,
                         .review = review_of(c->plan, quarter),
                         .next = quarter < 4 ? review_of(c->plan, quarter + 1) : NULL};
}

bool pack_internal(const struct pack *p, const char *name)
{
    const struct field *field = name ? shape_field(&plan_shape, str_of(name)) : NULL;
    return field && field_audience(&p->c->plan->node, field) == AUDIENCE_INTERNAL;
}

bool pack_holds(const struct pack *p, const char *field)
{
    return p->c->internal || !pack_internal(p, field);
}

/* ---- words and figures ---- */

struct str pack_colour(const struct pack *p, enum rag rag)
{
    static const enum word words[] = {[RAG_NONE] = WORD_PACK_GREY, [RAG_RED] = WORD_PACK_RED,
                                      [RAG_AMBER] = WORD_PACK_AMBER,
                                      [RAG_GREEN] = WORD_PACK_GREEN};
    return word(p->c, words[rag]);
}

struct str pack_value(const struct pack *p, struct dec value, struct str unit)
{
    return value.known ? text_in_unit(p->c, value, unit, false) : word(p->c, WORD_NO_DATA);
}

struct str pack_computed(const struct pack *p, struct dec value, struct str unit)
{
    return value.known ? text_in_unit(p->c, value, unit, false)
                       : word(p->c, WORD_PACK_NOT_KNOWN);
}

struct str pack_percent(const struct pack *p, struct dec percent)
{
    return percent.known ? text_percent(p->c, percent) : word(p->c, WORD_PACK_NOT_KNOWN);
}

struct str pack_share(const struct pack *p, struct dec percent)
{
    return percent.known ? text_percent(p->c, percent) : word(p->c, WORD_NO_DATA);
}

struct str pack_money(const struct pack *p, struct dec amount)
{
    return amount.known ? text_amount(p->c, amount) : word(p->c, WORD_PACK_NOT_KNOWN);
}

struct str pack_number(const struct pack *p, struct dec number)
{
    return number.known ? text_number(p->c, number) : word(p->c, WORD_PACK_NOT_KNOWN);
}

struct str pack_count(const struct pack *p, int32_t count)
{
    return text_number(p->c, dec_int(count));
}

static struct str signed_text(const struct pack *p, struct dec gap, struct str unit,
                              bool with_unit)
{
    if (!gap.known)
        return word(p->c, WORD_PACK_NOT_KNOWN);
    struct str size = str_is(unit, "%")
                          ? FILL(p->c->arena, word(p->c, WORD_GOAL_POINTS),
                                 {"number", text_number(p->c, dec_abs(gap))})
                          : text_in_unit(p->c, dec_abs(gap), unit, with_unit);
    const char *sign = dec_sign(gap) > 0 ? "+" : dec_sign(gap) < 0 ? "−" : "±";
    return str_format(p->c->arena, "%s%.*s", sign, STR_ARGS(size));
}

struct str pack_gap(const struct pack *p, struct dec gap, struct str unit)
{
    return signed_text(p, gap, unit, false);
}

struct str pack_gap_said(const struct pack *p, struct dec gap, struct str unit)
{
    if (dec_sign(gap) < 0 && !str_is(unit, "%")) /* the sign stands at the figure */
        return text_in_unit(p->c, gap, unit, true);
    return signed_text(p, gap, unit, true);
}

struct str pack_landing_kind(const struct pack *p, enum landing_kind kind)
{
    static const enum word words[] = {[LANDING_NONE] = WORD_PACK_NOT_KNOWN,
                                      [LANDING_SEASON] = WORD_PACK_BY_SEASON,
                                      [LANDING_STRAIGHT] = WORD_PACK_BY_STRAIGHT,
                                      [LANDING_LATEST] = WORD_PACK_BY_LATEST,
                                      [LANDING_MEAN] = WORD_PACK_BY_MEAN,
                                      [LANDING_HIGHEST] = WORD_PACK_BY_HIGHEST,
                                      [LANDING_FINAL] = WORD_PACK_BY_FINAL};
    return kind == LANDING_NONE ? STR("") : word(p->c, words[kind]);
}

/* The fields that name elements, the best first. */
struct str pack_name(const struct pack *p, const struct plan_node *node)
{
    static const char *const names[] = {"title", "name", "label", "model", "text", "number",
                                        "measure", "id"};
    if (!node)
        return STR("");
    if (node->shape == &display_shape) {
        const struct plan_display *display = (const struct plan_display *)node;
        struct str parts[] = {text_word(p->c, node, "kind"), display->group};
        return text_joined(p->c, parts, 2);
    }
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        const struct field *field = shape_field(node->shape, str_of(names[i]));
        if (field && (field->kind == KIND_TEXT || field->kind == KIND_ID)
            && field_known(node, field))
            return *(const struct str *)field_at(node, field);
    }
    return STR("");
}

/* At the landing each quarter to come goes as the year has gone so far: of a sum the plan's
 * quarter × attainment; else the value that is taken for the year's end. */
static struct dec expected(const struct standing_goal *goal, int quarter)
{
    const struct review_figures *review = &goal->review;
    if (goal->landing_kind == LANDING_SEASON)
        return dec_div(dec_mul(goal->planned[quarter], review->to_date), review->planned, 2);
    if (goal->landing_kind == LANDING_STRAIGHT)
        return dec_div(review->straight, dec_int(4), 2);
    return goal->landing.actual;
}

struct trend pack_trend(const struct standing_goal *goal, int quarter)
{
    struct trend trend = {.sums = goal->goal->aggregation == AGGREGATE_SUM};
    for (int q = 0; q < TREND_QUARTERS; q++) {
        trend.last[q] = goal->last_year[q];
        trend.planned[q] = goal->planned[q];
        trend.actual[q] = goal->actual[q];
        if (q >= quarter && goal->landing_kind != LANDING_NONE
            && goal->landing_kind != LANDING_FINAL)
            trend.expected[q] = expected(goal, q);
    }
    return trend;
}

/* ---- blocks ---- */

struct doc_table *pack_table(const struct pack *p, struct doc_block *parent, const char *style,
                             const char *columns, enum word summary, const enum word *heads,
                             size_t count)
{
    struct doc_table *table = table_add(p->c, parent, style, columns, word(p->c, summary));
    struct str *texts = arena_array(p->c->arena, count, sizeof *texts);
    for (size_t i = 0; i < count; i++)
        texts[i] = word(p->c, heads[i]);
    table_head(p->c, table, texts, count);
    return table;
}

void pack_cell(const struct pack *p, struct doc_row *row, size_t index, struct str text)
{
    row_text(p->c, row, index, text, NULL, NULL);
}

/* One paragraph for all notes of a cell: they stand close together. */
void pack_note(const struct pack *p, struct doc_row *row, size_t index, struct str text)
{
    struct doc_block *last = row->cells[index].first;
    while (last && last->next)
        last = last->next;
    if (!text.n)
        return;
    if (!last || !last->style || strcmp(last->style, "table-note") != 0) {
        row_note(p->c, row, index, text, NULL, NULL);
        return;
    }
    doc_run_add(p->c->arena, &last->runs, STR(""), p->c->lang, POS_NONE)->kind = RUN_BREAK;
    doc_run_add(p->c->arena, &last->runs, text, p->c->lang, POS_NONE);
}

static const double MARK_HEIGHT = 12, MARK_AT = 5.5, MARK_LINE = 10; /* points */

/* The shapes differ as the colours do. */
static void draw_mark(struct composer *c, struct doc_figure *figure, enum rag rag)
{
    struct doc_length x = AT(0, MARK_AT), y = AT(0, MARK_AT);
    if (rag == RAG_GREEN)
        draw_point(c, figure, SHAPE_CIRCLE, "good", 0, 4.6, x, y);
    else if (rag == RAG_AMBER)
        draw_point(c, figure, SHAPE_DIAMOND, "caution", 0, 5.4, x, y);
    else if (rag == RAG_RED)
        draw_box(c, figure, "warn", AT(0, MARK_AT - 4.4), AT(0, MARK_AT - 4.4),
                 AT(0, MARK_AT + 4.4), AT(0, MARK_AT + 4.4));
    else
        draw_point(c, figure, SHAPE_CIRCLE, "muted", 1, 4, x, y);
}

void pack_mark(const struct pack *p, struct doc_row *row, size_t index, enum rag rag,
               struct str note)
{
    struct composer *c = p->c;
    struct doc_figure *figure =
        draw_cell(c, &row->cells[index], MARK_HEIGHT + (note.n ? MARK_LINE : 0));
    struct str colour = pack_colour(p, rag);
    draw_mark(c, figure, rag);
    draw_label(c, figure, "chart-label", colour, AT(0, 2 * MARK_AT + 2), AT(1, 0),
               AT(0, MARK_AT + 2.6))->colour = "ink";
    if (note.n)
        draw_label(c, figure, "chart-label", note, AT(0, 2 * MARK_AT + 2), AT(1, 0),
                   AT(0, MARK_AT + 2.6 + MARK_LINE));
    struct str said[] = {colour, note};
    figure->alternative = text_joined(c, said, 2);
}

void pack_heading(const struct pack *p, struct doc_block *parent, struct str text)
{
    struct doc_block *heading = doc_block_add(p->c->arena, parent, BLOCK_HEADING, "heading-2");
    heading->level = 2;
    heading->pos = POS_NONE;
    heading->lang = p->c->lang;
    doc_run_add(p->c->arena, &heading->runs, text, p->c->lang, POS_NONE);
}

void pack_nothing(const struct pack *p, struct doc_block *parent, enum word what)
{
    paragraph_add(p->c, parent, "body",
                  FILL(p->c->arena, word(p->c, WORD_PACK_NOTHING), {"what", word(p->c, what)}),
                  POS_NONE);
}

void pack_blank(const struct pack *p, struct doc_row *row, size_t index, int lines)
{
    for (int i = 0; i < lines; i++)
        doc_cell_paragraph(p->c->arena, &row->cells[index], "table-cell", STR(" "), p->c->lang,
                           POS_NONE);
}

void pack_blanks(const struct pack *p, struct doc_block *parent, const enum word *labels,
                 size_t count, int lines)
{
    struct doc_table *table = table_add(p->c, parent, "facts", "ss1", STR(""));
    table->columns[0].fixed = 96;
    for (size_t i = 0; i < count; i++) {
        struct doc_row *row = table_row(p->c, table, ROW_BODY, NULL);
        doc_cell_paragraph(p->c->arena, &row->cells[0], "table-note", word(p->c, labels[i]),
                           p->c->lang, POS_NONE);
        row->cells[0].head = true;
        pack_blank(p, row, 1, lines);
    }
}
