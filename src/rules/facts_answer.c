/* Whether one text says what the other does. */
#include "rules/facts.h"

#include <stdlib.h>

static int compare_ints(int a, int b)
{
    return (a > b) - (a < b);
}

/* Dates without their years: a text may leave out what the other says. */
static int compare_dates(const struct said_date *a, const struct said_date *b)
{
    int order = compare_ints((int)a->kind, (int)b->kind);
    if (!order)
        order = compare_ints(a->part, b->part);
    return order ? order : compare_ints(a->day, b->day);
}

static int compare_keys(const struct fact *a, const struct fact *b)
{
    int order = compare_ints((int)a->kind, (int)b->kind);
    if (order)
        return order;
    if (a->kind == FACT_DATE)
        return compare_dates(&a->date, &b->date);
    if (a->kind == FACT_CODE)
        return str_compare(a->code, b->code);
    order = dec_compare(a->value, b->value);
    return order ? order : compare_ints((int)a->number, (int)b->number);
}

/* Then by what makes two with one key differ, so that equal ones can be left out. */
static int compare_facts(const void *left, const void *right)
{
    const struct fact *a = left, *b = right;
    int order = compare_keys(a, b);
    if (!order)
        order = compare_ints(a->date.year, b->date.year);
    if (!order)
        order = str_compare(a->currency, b->currency);
    return order;
}

void facts_sort(struct facts *facts)
{
    if (!facts->count)
        return;
    qsort(facts->items, facts->count, sizeof *facts->items, compare_facts);
    size_t kept = 1;
    for (size_t i = 1; i < facts->count; i++)
        if (compare_facts(&facts->items[i], &facts->items[kept - 1]) != 0)
            facts->items[kept++] = facts->items[i];
    facts->count = kept;
}

static size_t first_at_least(const struct facts *sorted, const struct fact *key)
{
    size_t low = 0, high = sorted->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (compare_keys(&sorted->items[middle], key) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static bool has_key(const struct facts *sorted, const struct fact *key)
{
    for (size_t i = first_at_least(sorted, key);
         i < sorted->count && compare_keys(&sorted->items[i], key) == 0; i++) {
        const struct fact *f = &sorted->items[i];
        bool years = !f->date.year || !key->date.year || f->date.year == key->date.year;
        bool money =
            !f->currency.n || !key->currency.n || str_equal(f->currency, key->currency);
        if (years && money)
            return true;
    }
    return false;
}

static bool has_number(const struct facts *sorted, int value)
{
    struct fact key = {.kind = FACT_NUMBER, .value = dec_int(value)};
    return has_key(sorted, &key);
}

static bool has_date_like(const struct facts *sorted, const struct said_date *date,
                          enum said_kind kind, int part, int day)
{
    struct fact key = {.kind = FACT_DATE, .date = *date};
    key.date.kind = kind;
    key.date.part = part;
    key.date.day = day;
    return has_key(sorted, &key);
}

/* 6月底, end of June and 30 June are one day; so are 12月底 and year-end. */
static bool has_end(const struct facts *sorted, const struct said_date *date)
{
    if (date->part == 12 && has_date_like(sorted, date, SAID_YEAR, 0, 0))
        return true;
    for (int day = 28; day <= 31; day++)
        if (date->kind == SAID_MONTH && has_date_like(sorted, date, SAID_DAY, date->part, day))
            return true;
    return date->kind == SAID_DAY && has_date_like(sorted, date, SAID_MONTH, date->part, 0);
}

static bool has_date(const struct facts *sorted, const struct said_date *date)
{
    switch (date->kind) {
    case SAID_YEAR: /* "by the end of the year" says nothing that could differ */
        return !date->year || has_number(sorted, date->year);
    case SAID_TIME:
        return true;
    case SAID_QUARTER:
        return has_number(sorted, date->part);
    case SAID_MONTH:
        return date->end && has_end(sorted, date);
    case SAID_DAY:
        return date->day >= 28 && has_end(sorted, date);
    case SAID_HALF:
        return false;
    }
    return false;
}

bool facts_answer(const struct facts *sorted, const struct fact *fact)
{
    if (has_key(sorted, fact))
        return true;
    struct fact plain = *fact;
    plain.number = NUMBER_PLAIN;
    if (fact->score && has_key(sorted, &plain))
        return true;
    return fact->kind == FACT_DATE && has_date(sorted, &fact->date);
}
