/* A portfolio on paper. */
#include "reports/portfolio_parts.h"

#include "compose/draw.h"

enum { DUE_SHOWN = 300, RULES_SHOWN = 40 };

static const double MARK = 5, MARK_HEIGHT = 11, MARK_WIDTH = 18, STATUS_WIDTH = 42, COLOURS_WIDTH = 74,
                    DATE_WIDTH = 66, COUNT_WIDTH = 38, GOAL_WIDTH = 64; /* points */

/* ---- blocks ---- */

static void heading(struct composer *c, struct doc_block *parent, struct str text)
{
    struct doc_block *block = doc_block_add(c->arena, parent, BLOCK_HEADING, "heading-1");
    block->level = 1;
    block->pos = POS_NONE;
    block->lang = c->lang;
    doc_run_add(c->arena, &block->runs, text, c->lang, POS_NONE);
}

static struct doc_block *section(struct composer *c, struct str title)
{
    struct doc_block *block = doc_block_add(c->arena, c->doc->root, BLOCK_SECTION, NULL);
    heading(c, block, title);
    return block;
}

static struct doc_table *table(struct composer *c, struct doc_block *parent, const char *columns,
                               enum word summary, const enum word *heads, size_t count)
{
    struct str texts[12];
    struct doc_table *made = table_add(c, parent, "list", columns, word(c, summary));
    for (size_t i = 0; i < count; i++)
        texts[i] = heads[i] == WORD_COUNT ? STR("") : word(c, heads[i]);
    table_head(c, made, texts, count);
    return made;
}

static void cell(struct composer *c, struct doc_row *row, size_t index, struct str text)
{
    row_text(c, row, index, text, NULL, NULL);
}

static void note(struct composer *c, struct doc_row *row, size_t index, struct str text)
{
    row_note(c, row, index, text, NULL, NULL);
}

/* A shape of its own for each colour, and the word: both are told in grey print, too. */
static void mark(struct folio_view *v, struct doc_row *row, size_t index, int32_t rag)
{
    struct composer *c = &v->c;
    struct doc_figure *figure = draw_cell(c, &row->cells[index], MARK_HEIGHT);
    struct doc_length x = AT(0, MARK), y = AT(0, MARK);
    figure->decorative = true;
    if (rag == RAG_GREEN)
        draw_point(c, figure, SHAPE_CIRCLE, "good", 0, 4.4, x, y);
    else if (rag == RAG_AMBER)
        draw_point(c, figure, SHAPE_DIAMOND, "caution", 0, 5, x, y);
    else if (rag == RAG_RED)
        draw_box(c, figure, "warn", AT(0, MARK - 4), AT(0, MARK - 4), AT(0, MARK + 4),
                 AT(0, MARK + 4));
    else
        draw_point(c, figure, SHAPE_CIRCLE, "muted", 1, 4, x, y);
}

/* ---- plans ---- */

static struct str about(struct folio_view *v, const struct folio_plan *plan)
{
    struct str class = plan->class.n ? FILL(v->c.arena, word(&v->c, WORD_FOLIO_CLASS_OF),
                                            {"class", plan->class})
                                     : STR("");
    struct str parts[] = {plan->id, class, plan->owner,
                          v->folio->currencies ? plan->currency : STR("")};
    return text_joined(&v->c, parts, 4);
}

static void plan_row(struct folio_view *v, struct doc_table *made, const struct folio_plan *plan)
{
    struct composer *c = &v->c;
    struct doc_row *row = table_row(c, made, ROW_BODY, NULL);
    mark(v, row, 0, plan->rag);
    cell(c, row, 1, folio_name(plan));
    row->cells[1].head = true;
    note(c, row, 1, about(v, plan));
    cell(c, row, 2, folio_colour(v, plan->rag));
    note(c, row, 2, plan->score.known ? folio_percent(v, plan->score) : STR(""));
    cell(c, row, 3, folio_amount(v, plan->actual, STR("")));
    note(c, row, 3, folio_share(v, plan->attainment, WORD_FOLIO_OF_PLAN));
    cell(c, row, 4, folio_amount(v, plan->landing, STR("")));
    note(c, row, 4, folio_share(v, plan->landing_percent, WORD_FOLIO_OF_TARGET));
    cell(c, row, 5, plan->worst.n ? plan->worst : STR("–"));
    note(c, row, 5, folio_share(v, plan->worst_attainment, WORD_FOLIO_OF_PLAN));
    cell(c, row, 6, folio_amount(v, plan->open, STR("")));
    if (dec_sign(plan->overdue) > 0)
        note(c, row, 6, FILL(c->arena, word(c, WORD_FOLIO_LATE),
                             {"amount", folio_amount(v, plan->overdue, STR(""))}));
    cell(c, row, 7, folio_found(v, plan));
}

static void plans(struct folio_view *v)
{
    static const enum word heads[] = {
        WORD_COUNT,         WORD_FOLIO_CUSTOMER, WORD_FOLIO_STATUS, WORD_FOLIO_ACTUAL,
        WORD_FOLIO_LANDING, WORD_FOLIO_WORST,    WORD_FOLIO_OPEN,   WORD_FOLIO_FOUND_HEAD};
    struct doc_block *block = section(&v->c, word(&v->c, WORD_FOLIO_PLANS_TITLE));
    struct doc_table *made = table(&v->c, block, "ss3sees2ec", WORD_FOLIO_SUMMARY, heads, 8);
    made->columns[0].fixed = MARK_WIDTH;
    made->columns[2].minimum = STATUS_WIDTH;
    made->columns[5].minimum = GOAL_WIDTH;
    made->columns[7].minimum = COUNT_WIDTH;
    for (size_t i = 0; i < v->folio->read; i++)
        plan_row(v, made, &v->folio->entries[i].plan);
}

/* ---- sums ---- */

static void sum_row(struct folio_view *v, struct doc_table *made, const struct folio_sum *sum)
{
    struct composer *c = &v->c;
    struct doc_row *row = table_row(c, made, ROW_BODY, NULL);
    cell(c, row, 0, folio_key(v, sum));
    note(c, row, 0, folio_key_currency(v, sum));
    row->cells[0].head = true;
    cell(c, row, 1, str_format(c->arena, "%d", (int)sum->plans));
    cell(c, row, 2, folio_sum_colours(v, sum));
    cell(c, row, 3, folio_amount(v, sum->target, STR("")));
    cell(c, row, 4, folio_amount(v, sum->actual, STR("")));
    note(c, row, 4, folio_share(v, sum->attainment, WORD_FOLIO_OF_PLAN));
    cell(c, row, 5, folio_amount(v, sum->landing, STR("")));
    note(c, row, 5, folio_share(v, sum->landing_percent, WORD_FOLIO_OF_TARGET));
    cell(c, row, 6, folio_amount(v, sum->terms, STR("")));
    note(c, row, 6, folio_share(v, sum->terms_percent, WORD_FOLIO_OF_PURCHASES));
    cell(c, row, 7, folio_amount(v, sum->open, STR("")));
}

static void sums_by(struct folio_view *v, struct doc_block *parent, enum folio_by by)
{
    const enum word heads[] = {
        folio_by_head(by), WORD_FOLIO_PLANS,   WORD_FOLIO_COLOURS_HEAD, WORD_FOLIO_TARGET,
        WORD_FOLIO_ACTUAL, WORD_FOLIO_LANDING, WORD_FOLIO_TERMS,        WORD_FOLIO_OPEN};
    struct doc_table *made =
        table(&v->c, parent, "s2eceeeee", WORD_FOLIO_TOTALS_SUMMARY, heads, 8);
    made->columns[1].minimum = COUNT_WIDTH;
    made->columns[2].minimum = COLOURS_WIDTH;
    for (size_t i = 0; i < v->folio->sum_count; i++)
        if (v->folio->sums[i].by == (int32_t)by)
            sum_row(v, made, &v->folio->sums[i]);
}

static void sums(struct folio_view *v)
{
    struct composer *c = &v->c;
    struct doc_block *block = section(c, word(c, WORD_FOLIO_TOTALS_TITLE));
    sums_by(v, block, FOLIO_BY_CURRENCY);
    for (enum folio_by by = FOLIO_BY_CLASS; by < FOLIO_BYS; by++) {
        if (by == FOLIO_BY_OWNER && v->folio->by != by)
            continue;
        struct doc_block *group = doc_block_add(c->arena, block, BLOCK_HEADING, "heading-2");
        group->level = 2;
        group->pos = POS_NONE;
        group->lang = c->lang;
        doc_run_add(c->arena, &group->runs, word(c, folio_by_title(by)), c->lang, POS_NONE);
        sums_by(v, block, by);
    }
    paragraph_add(c, block, "note", word(c, WORD_FOLIO_SHARES), POS_NONE);
}

/* ---- what is due ---- */

static void more(struct composer *c, struct doc_block *block, enum word pattern, size_t count,
                 size_t shown)
{
    if (count > shown)
        paragraph_add(c, block, "note",
                      FILL(c->arena, word(c, pattern),
                           {"count", str_format(c->arena, "%zu", count - shown)}),
                      POS_NONE);
}

static void due_row(struct folio_view *v, struct doc_table *made, const struct folio_due *due)
{
    struct composer *c = &v->c;
    struct doc_row *row = table_row(c, made, ROW_BODY, NULL);
    cell(c, row, 0, folio_due_date(v, due));
    note(c, row, 0, folio_overdue(v, due));
    cell(c, row, 1, due->customer);
    note(c, row, 1, due->plan);
    cell(c, row, 2, due->title);
    cell(c, row, 3, due->owner);
    cell(c, row, 4, due->amount.known ? folio_amount(v, due->amount, due->currency) : STR(""));
}

static void due_section(struct folio_view *v, struct str title, enum word none, size_t first,
                        size_t end)
{
    static const enum word heads[] = {WORD_FOLIO_DATE, WORD_FOLIO_CUSTOMER, WORD_FOLIO_WHAT,
                                      WORD_FOLIO_OWNER, WORD_FOLIO_AMOUNT};
    struct doc_block *block = section(&v->c, title);
    if (first == end) {
        paragraph_add(&v->c, block, "body", word(&v->c, none), POS_NONE);
        return;
    }
    struct doc_table *made = table(&v->c, block, "ss2s5se", WORD_FOLIO_DUE_SUMMARY, heads, 5);
    size_t shown = end - first < DUE_SHOWN ? end - first : DUE_SHOWN;
    made->columns[0].minimum = DATE_WIDTH;
    for (size_t i = 0; i < shown; i++)
        due_row(v, made, &v->folio->due[first + i]);
    more(&v->c, block, WORD_FOLIO_DUE_MORE, end - first, shown);
}

static void due(struct folio_view *v)
{
    size_t late = folio_overdue_count(v->folio);
    due_section(v, folio_due_title(v), WORD_FOLIO_DUE_NONE, late, v->folio->due_count);
    due_section(v, word(&v->c, WORD_FOLIO_OVERDUE_TITLE), WORD_FOLIO_OVERDUE_NONE, 0, late);
}

/* ---- rules, and what was not read ---- */

static void rules(struct folio_view *v)
{
    static const enum word heads[] = {WORD_FOLIO_CODE, WORD_FOLIO_LEVEL, WORD_FOLIO_PLANS,
                                      WORD_FOLIO_FINDINGS, WORD_FOLIO_EXAMPLE};
    const struct folio *folio = v->folio;
    struct composer *c = &v->c;
    struct doc_block *block = section(c, word(c, WORD_FOLIO_RULES_TITLE));
    if (folio->failure_count == 0) {
        paragraph_add(c, block, "body", word(c, WORD_FOLIO_RULES_NONE), POS_NONE);
        return;
    }
    struct doc_table *made = table(c, block, "sseess5", WORD_FOLIO_RULES_SUMMARY, heads, 5);
    size_t shown = folio->failure_count < RULES_SHOWN ? folio->failure_count : RULES_SHOWN;
    for (size_t i = 0; i < shown; i++) {
        const struct folio_failure *failure = &folio->failures[i];
        struct doc_row *row = table_row(c, made, ROW_BODY, NULL);
        cell(c, row, 0, failure->code);
        cell(c, row, 1, folio_level(v, failure->level));
        cell(c, row, 2, str_format(c->arena, "%d", (int)failure->plans));
        cell(c, row, 3, str_format(c->arena, "%d", (int)failure->findings));
        cell(c, row, 4, failure->example);
        note(c, row, 4, failure->plan);
    }
    more(c, block, WORD_FOLIO_RULES_MORE, folio->failure_count, shown);
}

static void problems(struct folio_view *v)
{
    static const enum word heads[] = {WORD_FOLIO_FILE, WORD_FOLIO_PROBLEM};
    struct doc_table *made = NULL;
    for (size_t i = 0; i < v->folio->count; i++) {
        const struct folio_plan *plan = &v->folio->entries[i].plan;
        if (!plan->problem.n)
            continue;
        if (!made)
            made = table(&v->c, section(&v->c, word(&v->c, WORD_FOLIO_UNREAD_TITLE)), "s2s5",
                         WORD_FOLIO_UNREAD_SUMMARY, heads, 2);
        struct doc_row *row = table_row(&v->c, made, ROW_BODY, NULL);
        cell(&v->c, row, 0, plan->path);
        cell(&v->c, row, 1, plan->problem);
    }
}

/* ---- every page ---- */

static void furniture(struct folio_view *v)
{
    struct composer *c = &v->c;
    c->doc->title = word(c, WORD_FOLIO_HEADING);
    c->doc->subject = folio_line(v);
    doc_run_add(c->arena, &c->doc->header_left, c->doc->title, c->lang, POS_NONE);
    doc_run_add(c->arena, &c->doc->header_right,
                text_date(c, v->folio->today, WORD_DATE_LONG), c->lang, POS_NONE);
    doc_run_add(c->arena, &c->doc->footer_left, folio_line(v), c->lang, POS_NONE);
    c->doc->page_of = word(c, WORD_PAGE_OF);
    c->doc->mark = word(c, WORD_INTERNAL);
}

static void top(struct folio_view *v)
{
    struct composer *c = &v->c;
    paragraph_add(c, c->doc->root, "title", word(c, WORD_FOLIO_HEADING), POS_NONE);
    paragraph_add(c, c->doc->root, "lead", folio_line(v), POS_NONE);
    paragraph_add(c, c->doc->root, "lead", folio_counts(v), POS_NONE);
    paragraph_add(c, c->doc->root, "note", word(c, WORD_FOLIO_NOTE), POS_NONE);
}

const struct doc *compose_folio(struct arena *arena, struct findings *findings,
                                const struct folio *folio, const struct wording *wording,
                                enum lang lang)
{
    struct folio_view v = {.c = {.arena = arena,
                                 .findings = findings,
                                 .wording = wording,
                                 .lang = lang,
                                 .final = true,
                                 .internal = true,
                                 .doc = doc_new(arena, lang)},
                           .folio = folio};
    furniture(&v);
    doc_block_add(arena, v.c.doc->root, BLOCK_PAGE, "body");
    top(&v);
    if (folio->read) {
        sums(&v);
        plans(&v);
    }
    due(&v);
    rules(&v);
    problems(&v);
    return v.c.doc;
}
