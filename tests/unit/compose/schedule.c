/* Rows put together by a text: groups as each first appears, what is in none last. */
#include "check.h"
#include "compose/schedule.h"

static void check_order(const struct grouped *entries, const size_t *wanted, size_t count)
{
    for (size_t i = 0; i < count; i++)
        CHECK_INT(entries[i].index, wanted[i]);
}

static void test_groups(void)
{
    struct grouped entries[] = {{.group = STR("b")}, {.group = STR("")}, {.group = STR("a")},
                                {.group = STR("b")}, {.group = STR_NONE}, {.group = STR("a")}};
    groups_sort(entries, 6);
    check_order(entries, (const size_t[]){0, 3, 2, 5, 1, 4}, 6);
    CHECK(groups_used(entries, 6));
    const bool begins[] = {true, false, true, false, true, false};
    for (size_t i = 0; i < 6; i++)
        CHECK(group_begins(entries, i) == begins[i]);
}

static void test_order_inside(void)
{
    struct grouped entries[] = {{.group = STR("x"), .order = 30}, {.group = STR("y")},
                                {.group = STR("x"), .order = 10}, {.group = STR("x"), .order = 10}};
    groups_sort(entries, 4);
    check_order(entries, (const size_t[]){2, 3, 0, 1}, 4);
}

static void test_none(void)
{
    struct grouped entries[] = {{.order = 2}, {.order = 1}};
    groups_sort(entries, 2);
    check_order(entries, (const size_t[]){1, 0}, 2);
    CHECK(!groups_used(entries, 2));
    groups_sort(NULL, 0);
}

int main(void)
{
    test_groups();
    test_order_inside();
    test_none();
    return checks_end();
}
