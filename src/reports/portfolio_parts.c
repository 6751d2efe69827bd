#include "reports/portfolio_parts.h"

struct str folio_amount(struct folio_view *v, struct dec amount, struct str currency)
{
    if (!amount.known)
        return STR("–");
    struct str number = dec_grouped(v->c.arena, dec_round(amount, 0), 0);
    return v->folio->currencies && currency.n
               ? FILL(v->c.arena, word(&v->c, WORD_MONEY), {"currency", currency},
                      {"amount", number})
               : number;
}

struct str folio_percent(struct folio_view *v, struct dec percent)
{
    if (!percent.known)
        return STR("–");
    return FILL(v->c.arena, word(&v->c, WORD_PERCENT),
                {"number", dec_grouped(v->c.arena, percent, 1)});
}

struct str folio_share(struct folio_view *v, struct dec percent, enum word pattern)
{
    return percent.known ? FILL(v->c.arena, word(&v->c, pattern),
                                {"percent", folio_percent(v, percent)})
                         : STR("");
}

struct str folio_colour(struct folio_view *v, int32_t rag)
{
    static const enum word words[] = {[RAG_NONE] = WORD_NO_DATA, [RAG_RED] = WORD_SCORE_RED,
                                      [RAG_AMBER] = WORD_SCORE_AMBER,
                                      [RAG_GREEN] = WORD_SCORE_GREEN};
    return word(&v->c, words[rag]);
}

static struct str number(struct folio_view *v, size_t count)
{
    return str_format(v->c.arena, "%zu", count);
}

struct str folio_line(struct folio_view *v)
{
    const struct folio *folio = v->folio;
    struct str quarter =
        folio->quarter ? FILL(v->c.arena, word(&v->c, WORD_FOLIO_ONE_QUARTER),
                              {"quarter", text_quarter(&v->c, folio->quarter)})
                       : word(&v->c, WORD_FOLIO_LAST_QUARTER);
    enum word pattern = folio->count == 1 ? WORD_FOLIO_AS_OF_ONE : WORD_FOLIO_AS_OF;
    struct str parts[] = {FILL(v->c.arena, word(&v->c, pattern),
                               {"date", text_date(&v->c, folio->today, WORD_DATE_LONG)},
                               {"count", number(v, folio->count)}),
                          quarter};
    return text_joined(&v->c, parts, 2);
}

struct str folio_counts(struct folio_view *v)
{
    const int32_t *rags = v->folio->rags;
    return FILL(v->c.arena, word(&v->c, WORD_FOLIO_COLOURS),
                {"red", number(v, (size_t)rags[RAG_RED])},
                {"amber", number(v, (size_t)rags[RAG_AMBER])},
                {"green", number(v, (size_t)rags[RAG_GREEN])},
                {"none", number(v, (size_t)rags[RAG_NONE])});
}

struct str folio_due_title(struct folio_view *v)
{
    struct date last = date_add_days(v->folio->today, v->folio->days);
    return FILL(v->c.arena, word(&v->c, WORD_FOLIO_DUE_TITLE),
                {"date", text_date(&v->c, last, WORD_DATE_LONG)});
}

struct str folio_sum_colours(struct folio_view *v, const struct folio_sum *sum)
{
    return str_format(v->c.arena, "%d / %d / %d / %d", (int)sum->red, (int)sum->amber,
                      (int)sum->green, (int)sum->none);
}

struct str folio_key(struct folio_view *v, const struct folio_sum *sum)
{
    if (sum->by == FOLIO_BY_CURRENCY)
        return sum->currency;
    return sum->key.n ? sum->key : word(&v->c, WORD_FOLIO_NO_GROUP);
}

struct str folio_key_currency(struct folio_view *v, const struct folio_sum *sum)
{
    return v->folio->currencies && sum->by != FOLIO_BY_CURRENCY ? sum->currency : STR("");
}

enum word folio_by_head(enum folio_by by)
{
    static const enum word words[FOLIO_BYS] = {WORD_FOLIO_CURRENCY, WORD_FOLIO_CLASS,
                                               WORD_FOLIO_REGION, WORD_FOLIO_OWNER};
    return words[by];
}

enum word folio_by_title(enum folio_by by)
{
    static const enum word words[FOLIO_BYS] = {WORD_FOLIO_TOTALS_TITLE, WORD_FOLIO_BY_CLASS,
                                               WORD_FOLIO_BY_REGION, WORD_FOLIO_BY_OWNER};
    return words[by];
}

size_t folio_overdue_count(const struct folio *folio)
{
    size_t count = 0;
    while (count < folio->due_count && folio->due[count].overdue > 0)
        count++;
    return count;
}

struct str folio_found(struct folio_view *v, const struct folio_plan *plan)
{
    return FILL(v->c.arena, word(&v->c, WORD_FOLIO_FOUND),
                {"errors", number(v, (size_t)plan->errors)},
                {"warnings", number(v, (size_t)plan->warnings)});
}

struct str folio_worst(struct folio_view *v, const struct folio_plan *plan)
{
    if (!plan->worst.n)
        return STR("");
    return str_format(v->c.arena, "%.*s %.*s", STR_ARGS(plan->worst),
                      STR_ARGS(folio_percent(v, plan->worst_attainment)));
}

struct str folio_overdue(struct folio_view *v, const struct folio_due *due)
{
    if (due->overdue <= 0)
        return STR("");
    return FILL(v->c.arena,
                word(&v->c, due->overdue == 1 ? WORD_FOLIO_OVERDUE_DAY : WORD_FOLIO_OVERDUE_DAYS),
                {"count", number(v, (size_t)due->overdue)});
}

struct str folio_due_date(struct folio_view *v, const struct folio_due *due)
{
    return date_known(due->date) ? text_date(&v->c, due->date, WORD_DATE_TABLE) : STR("–");
}

struct str folio_name(const struct folio_plan *plan)
{
    return plan->customer.n ? plan->customer : plan->id.n ? plan->id : plan->path;
}

struct str folio_level(struct folio_view *v, int32_t level)
{
    return str_of(level_word((enum level)level, v->c.lang));
}
