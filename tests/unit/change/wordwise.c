/* Texts compared word by word: what is kept and deleted makes the old text, what is kept and
 * inserted the new one, and no number is cut. */
#include "check.h"

#include "change/wordwise.h"

static struct arena *arena;

/* The parts without `left_out`, their white space at the ends aside. */
static struct str joined(struct wordwise w, enum wordwise_kind left_out)
{
    struct buf out = {.arena = arena};
    for (size_t i = 0; i < w.count; i++)
        if (w.items[i].kind != left_out)
            buf_add(&out, w.items[i].text);
    return buf_str(&out);
}

static struct str without_space(struct str text)
{
    struct buf out = {.arena = arena};
    for (size_t i = 0; i < text.n; i++)
        if (text.s[i] != ' ')
            buf_char(&out, text.s[i]);
    return buf_str(&out);
}

static struct wordwise compared(struct str before, struct str after)
{
    struct wordwise w = wordwise_compare(arena, before, after);
    CHECK(str_equal(joined(w, WORDWISE_INSERTED), before));
    CHECK(str_equal(without_space(joined(w, WORDWISE_DELETED)), without_space(after)));
    for (size_t i = 1; i < w.count; i++) {
        CHECK(w.items[i].kind != w.items[i - 1].kind);
        CHECK(!(w.items[i].kind == WORDWISE_DELETED
                && w.items[i - 1].kind == WORDWISE_INSERTED));
    }
    return w;
}

static struct str marked(const char *before, const char *after)
{
    static const char *const open[] = {"", "[-", "{+"}, *const close[] = {"", "-]", "+}"};
    struct wordwise w = compared(str_of(before), str_of(after));
    struct buf out = {.arena = arena};
    for (size_t i = 0; i < w.count; i++) {
        enum wordwise_kind kind = w.items[i].kind;
        buf_puts(&out, open[kind]);
        buf_add(&out, kind ? str_trim(w.items[i].text) : w.items[i].text);
        buf_puts(&out, close[kind]);
    }
    return buf_str(&out);
}

static void test_known(void)
{
    CHECK_STR(marked("The rate is 2.0 % of net purchases.", "The rate is 2.5 % of net purchases."),
              "The rate is [-2.0 %-]{+2.5 %+}of net purchases.");
    CHECK_STR(marked("All invoices are paid by 2027-01-31.", "All invoices are paid by 2027-02-15."),
              "All invoices are paid by [-2027-01-31-]{+2027-02-15+}.");
    CHECK_STR(marked("全部发票在 31 日前付清。", "全部发票在 15 日前全额付清。"),
              "全部发票在 [-31-]{+15+}日前{+全额+}付清。");
    CHECK_STR(marked("Store SH-001 is closed on Monday", "Store SH-002 is closed on Monday"),
              "Store [-SH-001-]{+SH-002+}is closed on Monday");
    CHECK_STR(marked("paid −1,000.00 at once", "paid −1,500.00 at once"),
              "paid [-−1,000.00-]{+−1,500.00+}at once");
    CHECK_STR(marked("one thing", "quite another matter, which has nothing in common"),
              "[-one thing-]{+quite another matter, which has nothing in common+}");
    CHECK_STR(marked("", "new"), "{+new+}");
    CHECK_STR(marked("old", ""), "[-old-]");
    CHECK_STR(marked("the same", "the same"), "the same");
    CHECK_STR(marked("the  same", "the same"), "the  same");
}

static uint32_t seed = 7;

static uint32_t chance(uint32_t below)
{
    seed = seed * 1664525u + 1013904223u;
    return (uint32_t)(((uint64_t)(seed >> 8) * below) >> 24);
}

static struct str random_text(size_t words)
{
    static const char *const some[] = {"rebate ", "of ", "2.5 % ", "返", "利", "，", "CNY ",
                                       "1,000.00 ", "SH-001 ", "(", ") ", "2027-04-20 ", "店",
                                       "\xff", "-", "𠮷", "’s "};
    struct buf out = {.arena = arena};
    for (size_t i = 0; i < words; i++)
        buf_puts(&out, some[chance(sizeof some / sizeof some[0])]);
    return str_copy(arena, buf_str(&out));
}

static void test_random(void)
{
    for (int i = 0; i < 400; i++) {
        struct arena *whole = arena;
        arena = arena_new();
        struct str before = random_text(chance(40)), after = random_text(chance(40));
        compared(before, after);
        compared(before, before);
        arena_free(arena);
        arena = whole;
    }
}

/* Texts too long to be weighed word by word are told as they are, and soon. */
static void test_long(void)
{
    struct str before = random_text(20000), after = random_text(20000);
    struct wordwise w = compared(before, after);
    CHECK(w.count > 0);
}

int main(void)
{
    arena = arena_new();
    test_known();
    test_random();
    test_long();
    arena_free(arena);
    return checks_end();
}
