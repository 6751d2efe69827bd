/* Component satisfaction: the factors in a table, and drawn by importance and satisfaction. */
#include "compose/draw.h"
#include "compose/schedule.h"
#include "figures/standing.h"

enum { RATINGS = 5 }; /* 1 to 5 */

static const double MATRIX_HEIGHT = 232; /* points */
static const double MATRIX_FOOT = 14;    /* for the name of the axis below */
static const double MATRIX_TOP = 14;     /* for the name of the axis on the left */
enum { NAME_BYTES = 42 };                /* a longer name is only in the table */
enum { POINT_NAMES = 5 };                /* as are names beyond these at one point */

static const struct plan_factor_rating *factor_of(const struct plan_node *node)
{
    return (const struct plan_factor_rating *)node;
}

/* Which of the four fields a factor is in; without a rating it counts as low. */
static enum word field_of(int32_t importance, int32_t satisfaction)
{
    static const enum word words[] = {
        [SATISFACTION_NONE] = WORD_FIELD_HIDDEN, [SATISFACTION_FIX] = WORD_FIELD_FIX,
        [SATISFACTION_KEEP] = WORD_FIELD_KEEP, [SATISFACTION_HIDDEN] = WORD_FIELD_HIDDEN,
        [SATISFACTION_OVER] = WORD_FIELD_OVER};
    return words[figures_satisfaction_field(importance, satisfaction)];
}

/* ---- the table ---- */

static struct str quadrant_text(const struct composer *c, const struct plan_node *node)
{
    return word(c, field_of(factor_of(node)->importance, factor_of(node)->satisfaction));
}

static struct str goal_text(const struct composer *c, const struct plan_node *node)
{
    (void)c;
    return text_goal(&factor_of(node)->goal);
}

static void factors_table(struct composer *c, struct doc_block *parent,
                          const struct plan_satisfaction *satisfaction)
{
    static const struct schedule_column columns[] = {
        {.head = WORD_FACTOR, .align = "s2", .field = "name", .always = true},
        {.head = WORD_IMPORTANCE, .align = "e", .field = "importance", .always = true},
        {.head = WORD_SATISFACTION, .align = "e", .field = "satisfaction", .always = true},
        {.head = WORD_PREVIOUS, .align = "e", .field = "previous"},
        {.head = WORD_FIELD, .align = "s", .text = quadrant_text, .always = true},
        {.head = WORD_GOAL, .align = "s1", .field = "goal", .text = goal_text},
    };
    const struct plan_list *list = &satisfaction->factors;
    const struct plan_factor_rating *factors = PLAN_ITEMS(*list, plan_factor_rating);
    struct schedule schedule =
        schedule_begin(c, parent, columns, sizeof columns / sizeof columns[0], list,
                       sizeof *factors, word(c, WORD_FACTORS_SUMMARY));
    for (size_t i = 0; i < list->count; i++) {
        struct doc_row *row = schedule_row(c, &schedule, ROW_BODY, &factors[i].node);
        row_note(c, row, 0, factors[i].text, &factors[i].node, "text");
    }
}

/* ---- the drawing ---- */

static struct doc_length across(double rating)
{
    return AT((rating - 0.5) / RATINGS, 0);
}

/* Points stand in the left half of their rating, as most labels stand right of them and are not
 * to cross into the next field. */
static struct doc_length point_across(int32_t rating)
{
    return AT((rating - 0.8) / RATINGS, 0);
}

static struct doc_length up(double rating)
{
    double part = (rating - 0.5) / RATINGS;
    return AT(1 - part, MATRIX_TOP - (1 - part) * (MATRIX_TOP + MATRIX_FOOT));
}

static void draw_fields(struct composer *c, struct doc_figure *figure)
{
    static const struct {
        enum word name;
        double left, low; /* corner of the field, in ratings */
    } fields[] = {{WORD_FIELD_FIX, 0.5, 3.5}, {WORD_FIELD_KEEP, 3.5, 3.5},
                  {WORD_FIELD_HIDDEN, 0.5, 0.5}, {WORD_FIELD_OVER, 3.5, 0.5}};
    for (size_t i = 0; i < sizeof fields / sizeof fields[0]; i++) {
        double right = fields[i].left < 1 ? 3.5 : 5.5, high = fields[i].low < 1 ? 3.5 : 5.5;
        if (fields[i].name == WORD_FIELD_FIX)
            draw_box(c, figure, "accent-soft", across(fields[i].left), up(high), across(right),
                     up(fields[i].low));
        draw_box(c, figure, "rule", across(fields[i].left), up(high), across(right),
                 up(fields[i].low))->stroke = 0.6;
    }
    for (size_t i = 0; i < sizeof fields / sizeof fields[0]; i++) {
        struct doc_length top = up(fields[i].low < 1 ? 3.5 : 5.5);
        struct doc_shape *name =
            draw_label_near(c, figure, "chart-label", word(c, fields[i].name),
                            AT(across(fields[i].left).part, 2),
                            AT(top.part, top.points + 8), 0);
        name->text.items[0].style = "strong";
        name->colour = "accent";
    }
    draw_label(c, figure, "chart-label", word(c, WORD_AXIS_IMPORTANCE), AT(0, 0), AT(1, 0),
               AT(0, MATRIX_TOP - 5));
    draw_label(c, figure, "chart-label-end", word(c, WORD_AXIS_SATISFACTION), AT(0, 0),
               AT(1, 0), AT(1, -2));
}

static bool same_point(const struct plan_factor_rating *a, const struct plan_factor_rating *b)
{
    return a->importance == b->importance && a->satisfaction == b->satisfaction;
}

static void label_line(struct composer *c, struct doc_shape *label, struct str text)
{
    if (label->text.count)
        doc_run_add(c->arena, &label->text, STR(""), c->lang, POS_NONE)->kind = RUN_BREAK;
    doc_run_add(c->arena, &label->text, text, c->lang, POS_NONE);
}

/* One label for all factors of a point, a line each, so that none seems to belong elsewhere;
 * dots for those whose names have no room. */
static void label_point(struct composer *c, struct doc_figure *figure,
                        const struct plan_factor_rating *factors, size_t count, size_t index,
                        double radius)
{
    const struct plan_factor_rating *point = &factors[index];
    struct doc_shape *label =
        draw_label_near(c, figure, "chart-label", STR(""), point_across(point->satisfaction),
                        up(point->importance), radius);
    label->colour = "ink";
    int names = 0, left_out = 0;
    for (size_t i = index; i < count; i++) {
        if (!same_point(&factors[i], point))
            continue;
        if (factors[i].name.n > NAME_BYTES || names >= POINT_NAMES) {
            left_out++;
            continue;
        }
        names++;
        label_line(c, label, factors[i].name);
    }
    if (left_out)
        label_line(c, label, STR("…"));
}

static bool is_first(const struct plan_factor_rating *factors, size_t index)
{
    for (size_t i = 0; i < index; i++)
        if (same_point(&factors[i], &factors[index]))
            return false;
    return true;
}

static void matrix(struct composer *c, struct doc_block *parent,
                   const struct plan_satisfaction *satisfaction)
{
    const struct plan_factor_rating *factors =
        PLAN_ITEMS(satisfaction->factors, plan_factor_rating);
    size_t count = satisfaction->factors.count;
    struct doc_figure *figure = draw_block(c, parent, MATRIX_HEIGHT);
    draw_fields(c, figure);
    struct buf said = {.arena = c->arena};
    buf_add(&said, word(c, WORD_MATRIX_ALTERNATIVE));
    for (size_t i = 0; i < count; i++) {
        const struct plan_factor_rating *f = &factors[i];
        const double radius = 3.2;
        enum word field = field_of(f->importance, f->satisfaction);
        buf_printf(&said, " %.*s: %.*s;", STR_ARGS(f->name), STR_ARGS(word(c, field)));
        if (!is_first(factors, i))
            continue;
        draw_point(c, figure, SHAPE_CIRCLE, field == WORD_FIELD_FIX ? "warn" : "accent", 0,
                   radius, point_across(f->satisfaction), up(f->importance));
        label_point(c, figure, factors, count, i, radius);
    }
    figure->alternative = buf_str(&said);
}

static struct str survey(struct composer *c, const struct plan_satisfaction *s)
{
    struct str parts[] = {
        date_known(s->surveyed)
            ? FILL(c->arena, word(c, WORD_SURVEYED),
                   {"date", text_date(c, s->surveyed, WORD_DATE_TABLE)}) : STR(""),
        s->source};
    return text_joined(c, parts, 2);
}

void component_satisfaction(struct composer *c, struct doc_block *parent)
{
    const struct plan_satisfaction *satisfaction = c->plan->satisfaction;
    if (!satisfaction)
        return;
    struct str told = survey(c, satisfaction);
    if (told.n)
        paragraph_add(c, parent, "caption", told, value_pos(&satisfaction->node, "source"))
            ->keep_next = satisfaction->factors.count > 0;
    if (satisfaction->factors.count == 0)
        return;
    factors_table(c, parent, satisfaction);
    struct doc_block *group = doc_block_add(c->arena, parent, BLOCK_GROUP, NULL);
    matrix(c, group, satisfaction);
    paragraph_add(c, group, "table-note", word(c, WORD_MATRIX_KEY), POS_NONE);
}
