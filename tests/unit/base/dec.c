/* Exact decimals: vectors worked by hand; tests/figures compares with python3's decimal. */
#include "check.h"

#include "base/dec.h"

static struct arena *arena;

static const char *shown(struct dec value)
{
    return str_terminated(arena, dec_str(arena, value));
}

static void test_parse(void)
{
    static const char *const bad[] = {"", "-", ".5", "5.", "+1", "1e3", "NaN", "1,000", " 1",
                                      "1 ", "1234567890123456789"};
    struct dec value;
    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++)
        CHECK(!dec_parse(str_of(bad[i]), &value) && !value.known);
    CHECK(dec_parse(STR("-12400000.00"), &value));
    CHECK_STR(dec_str(arena, value), "-12400000.00");
    CHECK_STR(dec_grouped(arena, value, 2), "−12,400,000.00");
    CHECK_STR(dec_grouped(arena, dec_lit("1234"), 2), "1,234.00");
    CHECK_STR(dec_str(arena, dec_lit("0.05")), "0.05");
    CHECK_STR(dec_str(arena, dec_lit("-0.05")), "-0.05");
}

static void test_arithmetic(void)
{
    CHECK(strcmp(shown(dec_div(dec_lit("248000"), dec_lit("1.06"), 2)), "233962.26") == 0);
    CHECK(strcmp(shown(dec_div(dec_lit("217800"), dec_lit("1.06"), 2)), "205471.70") == 0);
    CHECK(strcmp(shown(dec_round(dec_lit("2.5"), 0)), "3") == 0);
    CHECK(strcmp(shown(dec_round(dec_lit("-2.5"), 0)), "-3") == 0);
    CHECK(strcmp(shown(dec_round(dec_lit("2.4999"), 0)), "2") == 0);
    CHECK(strcmp(shown(dec_percent(dec_lit("12000000.00"), dec_lit("3.0"))), "360000.00") == 0);
    CHECK(strcmp(shown(dec_round_to(dec_lit("123.456"), dec_lit("0.05"))), "123.45") == 0);
    CHECK(strcmp(shown(dec_round_to(dec_lit("1250"), dec_lit("100"))), "1300") == 0);
    CHECK(dec_compare(dec_lit("1.50"), dec_lit("1.5")) == 0);
    CHECK(dec_compare(dec_lit("-1"), dec_lit("0.001")) < 0);
}

static void test_unknown(void)
{
    CHECK(!dec_add(DEC_NONE, dec_int(1)).known);
    CHECK(!dec_div(dec_int(1), dec_int(0), 2).known);
    CHECK(!dec_max(DEC_NONE, dec_int(1)).known);
    struct dec big = dec_lit("999999999999999999.999999999999999999");
    CHECK(big.known && !dec_mul(big, big).known);
}

int main(void)
{
    arena = arena_new();
    test_parse();
    test_arithmetic();
    test_unknown();
    arena_free(arena);
    return checks_end();
}
