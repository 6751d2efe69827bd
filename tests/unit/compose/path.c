/* Paths, conditions and the pieces of a template's text. */
#include "check.h"

#include "compose/path.h"

static bool good(const char *path)
{
    return path_check(str_of(path)).field != NULL;
}

static void test_paths(void)
{
    CHECK(good("parties.supplier.legalName"));
    CHECK(good("goals.count"));
    CHECK(good("terms.payment.days"));
    CHECK(good("parties.customer.stores.count"));
    CHECK(!good("") && !good(".") && !good("goals.count.x") && !good("goals.id"));
    CHECK(!good("period.yaer") && !good("period.year.x") && !good("parties..supplier"));
    struct path_end end = path_check(STR("parties.supplier.legalNam"));
    CHECK_STR(end.wrong, "legalNam");
    CHECK_STR(str_of(end.shape->element), "supplier");
    CHECK_STR(str_of(shape_nearest(end.shape, end.wrong)), "legalName");
}

static bool good_condition(const char *path)
{
    return condition_check(str_of(path)).field != NULL;
}

static void test_paths_through_lists(void)
{
    CHECK(good_condition("goals.id") && good_condition("terms.rebates.trueUp.negative"));
    CHECK(good_condition("terms.rebates.tiers.rate") && good_condition("goals.count"));
    CHECK(!good_condition("goals.count.x") && !good_condition("terms.rebates.methd"));
}

static void test_conditions(void)
{
    struct condition c;
    struct str list = STR(" terms  !agreement money.tax=exclusive signing.effect!=signedOrSealed");
    size_t at = 0;
    CHECK(condition_next(list, &at, &c) && str_is(c.path, "terms") && !c.negated);
    CHECK(condition_next(list, &at, &c) && str_is(c.path, "agreement") && c.negated);
    CHECK(condition_next(list, &at, &c) && str_is(c.path, "money.tax") && !c.negated
          && str_is(c.word, "exclusive"));
    CHECK(condition_next(list, &at, &c) && str_is(c.path, "signing.effect") && c.negated
          && str_is(c.word, "signedOrSealed"));
    CHECK(!condition_next(list, &at, &c));
}

static void test_pieces(void)
{
    struct piece p;
    struct str text = STR("a {x.y|date}{{b{z");
    size_t at = 0;
    CHECK(piece_next(text, &at, &p) && !p.is_field && str_is(p.literal, "a "));
    CHECK(piece_next(text, &at, &p) && p.is_field && str_is(p.path, "x.y")
          && str_is(p.format, "date"));
    CHECK_INT(p.offset, 2);
    CHECK(piece_next(text, &at, &p) && !p.is_field && str_is(p.literal, "{"));
    CHECK(piece_next(text, &at, &p) && str_is(p.literal, "b"));
    CHECK(piece_next(text, &at, &p) && p.is_field && p.unclosed && str_is(p.path, "z"));
    CHECK(!piece_next(text, &at, &p));
}

int main(void)
{
    test_paths();
    test_paths_through_lists();
    test_conditions();
    test_pieces();
    return checks_end();
}
