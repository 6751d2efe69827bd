/* A portfolio for a terminal. */
#include "reports/portfolio_parts.h"

enum { DUE_SHOWN = 40, RULES_SHOWN = 12, TEXT_COLUMNS = 60 };

static const int tints[] = {
    [RAG_NONE] = 90, [RAG_RED] = 31, [RAG_AMBER] = 33, [RAG_GREEN] = 32};

static void heading(struct buf *out, struct str text, struct plain_look look)
{
    buf_char(out, '\n');
    plain_paragraph(out, text, look, false);
}

static void heads(struct folio_view *v, struct plain_table *table, const enum word *words)
{
    struct plain_row *row = plain_row(table);
    for (size_t i = 0; i < table->columns; i++)
        row->cells[i] = word(&v->c, words[i]);
    row->strong = true;
}

static struct str name_and_id(struct folio_view *v, const struct folio_plan *plan)
{
    struct str name = folio_name(plan);
    return plan->id.n && !str_equal(name, plan->id)
               ? str_format(v->c.arena, "%.*s (%.*s)", STR_ARGS(name), STR_ARGS(plan->id))
               : name;
}

static void print_plans(struct folio_view *v, struct buf *out, struct plain_look look)
{
    static const enum word words[] = {
        WORD_FOLIO_CUSTOMER, WORD_FOLIO_STATUS,  WORD_FOLIO_SCORE, WORD_FOLIO_ACTUAL,
        WORD_FOLIO_LANDING,  WORD_FOLIO_OPEN, WORD_FOLIO_FOUND_HEAD, WORD_FOLIO_WORST};
    struct plain_table table = plain_table(v->c.arena, "ssdeeees", 8);
    heads(v, &table, words);
    for (size_t i = 0; i < v->folio->read; i++) {
        const struct folio_plan *plan = &v->folio->entries[i].plan;
        struct plain_row *row = plain_row(&table);
        row->cells[0] = name_and_id(v, plan);
        row->cells[1] = folio_colour(v, plan->rag);
        row->cells[2] = folio_percent(v, plan->score);
        row->cells[3] = folio_amount(v, plan->actual, plan->currency);
        row->cells[4] = folio_percent(v, plan->landing_percent);
        row->cells[5] = folio_amount(v, plan->open, plan->currency);
        row->cells[6] = folio_found(v, plan);
        row->cells[7] = folio_worst(v, plan);
        row->tinted = 1;
        row->tint = tints[plan->rag];
    }
    plain_table_print(out, &table, look);
}

static void print_sums(struct folio_view *v, struct buf *out, struct plain_look look,
                       enum folio_by by)
{
    const enum word words[] = {
        folio_by_head(by), WORD_FOLIO_PLANS, WORD_FOLIO_COLOURS_HEAD, WORD_FOLIO_TARGET,
        WORD_FOLIO_ACTUAL, WORD_FOLIO_ATTAINMENT, WORD_FOLIO_LANDING_PERCENT, WORD_FOLIO_TERMS,
        WORD_FOLIO_TERMS_PERCENT, WORD_FOLIO_OPEN};
    struct plain_table table = plain_table(v->c.arena, "seeeeeeeee", 10);
    heading(out, word(&v->c, folio_by_title(by)), look);
    heads(v, &table, words);
    for (size_t i = 0; i < v->folio->sum_count; i++) {
        const struct folio_sum *sum = &v->folio->sums[i];
        if (sum->by != (int32_t)by)
            continue;
        struct plain_row *row = plain_row(&table);
        row->cells[0] = text_joined(&v->c, (struct str[]){folio_key(v, sum),
                                                          folio_key_currency(v, sum)}, 2);
        row->cells[1] = str_format(v->c.arena, "%d", (int)sum->plans);
        row->cells[2] = folio_sum_colours(v, sum);
        row->cells[3] = folio_amount(v, sum->target, STR(""));
        row->cells[4] = folio_amount(v, sum->actual, STR(""));
        row->cells[5] = folio_percent(v, sum->attainment);
        row->cells[6] = folio_percent(v, sum->landing_percent);
        row->cells[7] = folio_amount(v, sum->terms, STR(""));
        row->cells[8] = folio_percent(v, sum->terms_percent);
        row->cells[9] = folio_amount(v, sum->open, STR(""));
    }
    plain_table_print(out, &table, look);
}

static struct str cut(struct arena *arena, struct str text, size_t columns)
{
    size_t at = 0, next = 0;
    for (size_t used = 0; at < text.n; at = next) {
        used += (size_t)utf8_columns(utf8_next(text, &next));
        if (used > columns)
            return str_format(arena, "%.*s…", (int)at, text.s);
    }
    return text;
}

static void due_row(struct folio_view *v, struct plain_table *table, const struct folio_due *due)
{
    struct plain_row *row = plain_row(table);
    row->cells[0] = folio_due_date(v, due);
    row->cells[1] = due->overdue > 0 ? str_format(v->c.arena, "%d", (int)due->overdue) : STR("");
    row->cells[2] = due->customer;
    row->cells[3] = due->owner;
    row->cells[4] = cut(v->c.arena, due->title, TEXT_COLUMNS);
    row->cells[5] = due->amount.known ? folio_amount(v, due->amount, due->currency) : STR("");
    row->tinted = due->overdue > 0 ? 1 : 0;
    row->tint = tints[RAG_RED];
}

static void print_due(struct folio_view *v, struct buf *out, struct plain_look look, enum word none,
                      size_t first, size_t end)
{
    if (first == end) {
        plain_paragraph(out, word(&v->c, none), look, false);
        return;
    }
    static const enum word words[] = {WORD_FOLIO_DATE,  WORD_FOLIO_DAYS, WORD_FOLIO_CUSTOMER,
                                      WORD_FOLIO_OWNER, WORD_FOLIO_WHAT, WORD_FOLIO_AMOUNT};
    struct plain_table table = plain_table(v->c.arena, "sessse", 6);
    heads(v, &table, words);
    size_t shown = end - first < DUE_SHOWN ? end - first : DUE_SHOWN;
    for (size_t i = 0; i < shown; i++)
        due_row(v, &table, &v->folio->due[first + i]);
    plain_table_print(out, &table, look);
    if (end - first > shown)
        plain_paragraph(out, FILL(v->c.arena, word(&v->c, WORD_FOLIO_DUE_MORE),
                                  {"count", str_format(v->c.arena, "%zu", end - first - shown)}),
                        look, true);
}

static void print_rules(struct folio_view *v, struct buf *out, struct plain_look look)
{
    const struct folio *folio = v->folio;
    heading(out, word(&v->c, WORD_FOLIO_RULES_TITLE), look);
    if (folio->failure_count == 0) {
        plain_paragraph(out, word(&v->c, WORD_FOLIO_RULES_NONE), look, false);
        return;
    }
    static const enum word words[] = {WORD_FOLIO_CODE, WORD_FOLIO_LEVEL, WORD_FOLIO_PLANS,
                                      WORD_FOLIO_FINDINGS, WORD_FOLIO_EXAMPLE};
    struct plain_table table = plain_table(v->c.arena, "ssees", 5);
    heads(v, &table, words);
    size_t shown = folio->failure_count < RULES_SHOWN ? folio->failure_count : RULES_SHOWN;
    for (size_t i = 0; i < shown; i++) {
        const struct folio_failure *failure = &folio->failures[i];
        struct plain_row *row = plain_row(&table);
        row->cells[0] = failure->code;
        row->cells[1] = folio_level(v, failure->level);
        row->cells[2] = str_format(v->c.arena, "%d", (int)failure->plans);
        row->cells[3] = str_format(v->c.arena, "%d", (int)failure->findings);
        row->cells[4] = cut(v->c.arena, failure->example, TEXT_COLUMNS);
    }
    plain_table_print(out, &table, look);
    if (folio->failure_count > shown)
        plain_paragraph(out, FILL(v->c.arena, word(&v->c, WORD_FOLIO_RULES_MORE),
                                  {"count", str_format(v->c.arena, "%zu",
                                                       folio->failure_count - shown)}),
                        look, true);
}

static void print_problems(struct folio_view *v, struct buf *out, struct plain_look look)
{
    bool any = false;
    for (size_t i = 0; i < v->folio->count; i++) {
        const struct folio_plan *plan = &v->folio->entries[i].plan;
        if (!plan->problem.n)
            continue;
        if (!any)
            heading(out, word(&v->c, WORD_FOLIO_UNREAD_TITLE), look);
        any = true;
        bool told = str_starts(plan->problem, plan->path);
        plain_paragraph(out, told ? plan->problem
                                  : str_format(v->c.arena, "%.*s: %.*s", STR_ARGS(plan->path),
                                               STR_ARGS(plan->problem)), look, false);
    }
}

void folio_text(struct buf *out, const struct folio *folio, const struct wording *wording,
                enum lang lang, struct plain_look look)
{
    struct folio_view v = {.c = {.arena = out->arena, .wording = wording, .lang = lang},
                           .folio = folio};
    plain_paragraph(out, word(&v.c, WORD_FOLIO_HEADING), look, false);
    plain_paragraph(out, folio_line(&v), look, true);
    plain_paragraph(out, folio_counts(&v), look, false);
    if (folio->read) {
        print_sums(&v, out, look, FOLIO_BY_CURRENCY);
        print_sums(&v, out, look, folio->by);
        heading(out, word(&v.c, WORD_FOLIO_PLANS_TITLE), look);
        print_plans(&v, out, look);
    }
    size_t late = folio_overdue_count(folio);
    heading(out, folio_due_title(&v), look);
    print_due(&v, out, look, WORD_FOLIO_DUE_NONE, late, folio->due_count);
    heading(out, word(&v.c, WORD_FOLIO_OVERDUE_TITLE), look);
    print_due(&v, out, look, WORD_FOLIO_OVERDUE_NONE, 0, late);
    print_rules(&v, out, look);
    print_problems(&v, out, look);
    buf_char(out, '\n');
    plain_paragraph(out, word(&v.c, WORD_FOLIO_NOTE), look, true);
    plain_paragraph(out, word(&v.c, WORD_FOLIO_SHARES), look, true);
}
