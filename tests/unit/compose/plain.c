/* Plain text: columns as a terminal shows them, tables that are too wide, paragraphs. */
#include "check.h"

#include "compose/plain.h"
#include "compose/scenario.h"

static struct arena *arena;

static void add(struct plain_table *table, const char *a, const char *b, const char *c)
{
    const char *cells[] = {a, b, c};
    struct plain_row *row = plain_row(table);
    for (size_t i = 0; i < 3; i++)
        row->cells[i] = str_of(cells[i]);
}

static struct plain_table sample(void)
{
    struct plain_table table = plain_table(arena, "sde", 3);
    add(&table, "Of target", "80 %", "x");
    add(&table, "年度返利", "1,234.50", "–");
    add(&table, "Total", "4.123", "");
    return table;
}

static struct str printed(const struct plain_table *table, size_t width, bool color)
{
    struct buf out = {.arena = arena};
    plain_table_print(&out, table, (struct plain_look){width, color});
    return buf_str(&out);
}

static void test_table(void)
{
    struct plain_table table = sample();
    CHECK_STR(printed(&table, 0, false), "Of target       80 %  x\n"
                                         "年度返利   1,234.50   –\n"
                                         "Total          4.123\n");
    CHECK_STR(printed(&table, 20, false), "Of target       80 %\n"
                                          "年度返利   1,234.50\n"
                                          "Total          4.123\n"
                                          "\n"
                                          "Of target  x\n"
                                          "年度返利   –\n"
                                          "Total\n");
    table.rows[0].strong = true;
    CHECK(str_find(printed(&table, 0, true), STR("\033[1mOf target       80 %  x\033[0m\n"), 0)
          == 0);
}

/* What a plan says must not steer the terminal, nor a long name push the figures away. */
static void test_hostile_names(void)
{
    struct plain_table table = plain_table(arena, "sde", 3);
    add(&table, "a\033[2J\xE2\x80\xAE", "1.00", "");
    add(&table, "a name that is longer than forty columns, in words", "12.50", "");
    CHECK_STR(printed(&table, 0, false), "a\xEF\xBF\xBD[2J\xEF\xBF\xBD   1.00\n"
                                         "a name that is longer than forty columns, in words\n"
                                         "        12.50\n");
}

static struct str broken(const char *text, size_t width)
{
    struct buf out = {.arena = arena};
    plain_paragraph(&out, str_of(text), (struct plain_look){width, false}, true);
    return buf_str(&out);
}

static void test_paragraph(void)
{
    CHECK_STR(broken("one two three", 8), "one two\nthree\n");
    CHECK_STR(broken("one two three", 7), "one two\nthree\n");
    CHECK_STR(broken("unbreakable word", 5), "unbreakable\nword\n");
    CHECK_STR(broken("各项返利取整。", 8), "各项返利\n取整。\n");
    CHECK_STR(broken("各项返利取整。", 12), "各项返利取\n整。\n");
    CHECK_STR(broken("按目标（全年）", 8), "按目标\n（全年）\n");
    CHECK_STR(broken("one two", 0), "one two\n");
    CHECK_STR(broken("", 10), "");
}

/* No file that keeps the schema has so many digits. */
static void test_too_many_digits(void)
{
    struct findings findings = {.arena = arena};
    struct scenario_term term = {.kind = SCENARIO_REBATE, .title = STR("r1"), .gap = GAP_SIZE};
    struct scenario scenario = {.terms = &term, .term_count = 1};
    struct plan plan = {0};
    scenario_report(&findings, &scenario, &plan);
    CHECK(found(&findings, "scenario-digits"));
}

int main(void)
{
    arena = arena_new();
    test_table();
    test_hostile_names();
    test_paragraph();
    test_too_many_digits();
    arena_free(arena);
    return checks_end();
}
