/* The vectors of rebate arithmetic that every user can check by hand, and, with the argument
 * "random SEED COUNT", lines of cases with results for the comparison with python3's decimal
 * (tests/figures/oracle.test.sh). */
#include "check.h"

#include "figures/figures.h"

#include <stdlib.h>

static struct arena *arena;

static struct plan_rebate rebate_of(enum rebate_method method, const char *const tiers[][2],
                                    size_t count)
{
    struct plan_tier *list = arena_array(arena, count, sizeof *list);
    for (size_t i = 0; i < count; i++) {
        list[i].from = dec_lit(tiers[i][0]);
        list[i].rate = dec_lit(tiers[i][1]);
    }
    return (struct plan_rebate){.method = (int32_t)method, .tiers = {list, count}};
}

static const char *const classic[][2] = {
    {"0", "1"}, {"10000000.00", "2"}, {"12000000.00", "3"}};

static struct str paid(enum rebate_method method, const char *volume)
{
    struct plan_rebate rebate = rebate_of(method, classic, 3);
    return dec_str(arena, figures_rebate(arena, &rebate, dec_lit(volume)).amount);
}

static void test_rebate(void)
{
    CHECK_STR(paid(METHOD_MARGINAL, "12000000.00"), "140000.00");
    CHECK_STR(paid(METHOD_WHOLE_VOLUME, "12000000.00"), "360000.00");
    CHECK_STR(paid(METHOD_MARGINAL, "11999999.99"), "140000.00");
    CHECK_STR(paid(METHOD_WHOLE_VOLUME, "11999999.99"), "240000.00");
    CHECK_STR(paid(METHOD_WHOLE_VOLUME, "0"), "0.00");
    CHECK_STR(paid(METHOD_ABSENT, "12000000.00"), "");
    struct plan_rebate whole = rebate_of(METHOD_WHOLE_VOLUME, classic, 3);
    CHECK_STR(dec_str(arena, figures_cliff(arena, &whole, 2, DEC_NONE)), "120000.00");
    struct plan_rebate marginal = rebate_of(METHOD_MARGINAL, classic, 3);
    CHECK_STR(dec_str(arena, figures_cliff(arena, &marginal, 2, DEC_NONE)), "0.00");
    whole.cap = dec_lit("300000");
    struct rebate_result capped = figures_rebate(arena, &whole, dec_lit("12000000"));
    CHECK(capped.capped);
    CHECK_STR(dec_str(arena, capped.amount), "300000.00");
}

static void test_growth_and_quarters(void)
{
    CHECK_STR(dec_str(arena, figures_growth(dec_lit("12400000"), dec_lit("15500000"))), "25.0");
    CHECK(!figures_growth(dec_lit("0"), dec_lit("1")).known);
    CHECK(!figures_growth(dec_lit("-5"), dec_lit("1")).known);
    struct dec q[4] = {dec_lit("2.2"), dec_lit("3.1"), dec_lit("3.4"), dec_lit("2.3")};
    CHECK_STR(dec_str(arena, figures_year(AGGREGATE_SUM, q)), "11.0");
    CHECK_STR(dec_str(arena, figures_year(AGGREGATE_LAST, q)), "2.3");
    CHECK_STR(dec_str(arena, figures_year(AGGREGATE_MAXIMUM, q)), "3.4");
    CHECK_STR(dec_str(arena, figures_year(AGGREGATE_AVERAGE, q)), "2.75");
    q[2] = DEC_NONE;
    CHECK(!figures_year(AGGREGATE_SUM, q).known && !figures_year(AGGREGATE_LAST, q).known);
}

/* A generator of our own, so that the same seed gives the same cases everywhere. */
static uint64_t next_random(uint64_t *state)
{
    *state = *state * 6364136223846793005u + 1442695040888963407u;
    return *state >> 33;
}

static struct str money(uint64_t *state, uint64_t limit)
{
    uint64_t minor = (next_random(state) << 20 ^ next_random(state)) % limit;
    return str_format(arena, "%llu.%02llu", (unsigned long long)(minor / 100),
                      (unsigned long long)(minor % 100));
}

static void print_random_case(uint64_t *state)
{
    size_t count = 1 + next_random(state) % 8;
    struct plan_tier *tiers = arena_array(arena, count, sizeof *tiers);
    struct dec from = dec_int(0);
    bool whole = next_random(state) % 2;
    printf("%s", whole ? "whole" : "marginal");
    for (size_t i = 0; i < count; i++) {
        tiers[i].from = from;
        tiers[i].rate = dec_lit(str_format(arena, "%llu.%03llu",
                                           (unsigned long long)(next_random(state) % 12),
                                           (unsigned long long)(next_random(state) % 1000)).s);
        printf(" %s:%s", str_terminated(arena, dec_str(arena, from)),
               str_terminated(arena, dec_str(arena, tiers[i].rate)));
        from = dec_add(from, dec_lit(money(state, 500000000).s));
    }
    struct dec volume = next_random(state) % 4 ? dec_lit(money(state, 4000000000).s)
                                               : tiers[count - 1].from;
    struct plan_rebate rebate = {.method = whole ? METHOD_WHOLE_VOLUME : METHOD_MARGINAL,
                                 .tiers = {tiers, count}};
    printf(" %s = %s\n", str_terminated(arena, dec_str(arena, volume)),
           str_terminated(arena,
                          dec_str(arena, figures_rebate(arena, &rebate, volume).amount)));
}

int main(int argc, char **argv)
{
    arena = arena_new();
    if (argc == 4 && strcmp(argv[1], "random") == 0) {
        uint64_t state = strtoull(argv[2], NULL, 10);
        for (long i = strtol(argv[3], NULL, 10); i > 0; i--)
            print_random_case(&state);
        arena_free(arena);
        return 0;
    }
    test_rebate();
    test_growth_and_quarters();
    arena_free(arena);
    return checks_end();
}
