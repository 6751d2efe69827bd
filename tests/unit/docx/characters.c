/* Characters as Word and XML take them: none lost, none that breaks the file. */
#include "check.h"
#include "docx/parts.h"

static struct str run(struct arena *arena, const char *text)
{
    struct buf out = {.arena = arena};
    xml_run_text(&out, str_of(text), false);
    return buf_str(&out);
}

static struct str plain(struct arena *arena, struct str text)
{
    struct buf out = {.arena = arena};
    xml_plain(&out, text);
    return buf_str(&out);
}

#define T(text) "<w:t xml:space=\"preserve\">" text "</w:t>"

static void test_marks(struct arena *arena)
{
    CHECK_STR(run(arena, "A & B <\"C\">"), T("A &amp; B &lt;&quot;C&quot;&gt;"));
    CHECK_STR(plain(arena, STR("a\"b\nc&")), "a&quot;b c&amp;");
    CHECK_STR(run(arena, ""), "");
}

static void test_elements(struct arena *arena)
{
    CHECK_STR(run(arena, "a\tb\nc"), T("a") "<w:tab/>" T("b") "<w:br/>" T("c"));
    CHECK_STR(run(arena, "co\xC2\xADop\xE2\x80\x91x"),
              T("co") "<w:softHyphen/>" T("op") "<w:noBreakHyphen/>" T("x"));
    CHECK_STR(run(arena, "a\xE2\x80\xA8z\xE2\x80\xA9"), T("a") "<w:br/>" T("z") "<w:br/>");
    CHECK_STR(run(arena, "\r\n"), "<w:br/>");
    CHECK_STR(run(arena, "\xEF\xBB\xBFx"), T("x"));
}

/* What XML cannot hold is shown to be missing; what it can hold stays. */
static void test_strange(struct arena *arena)
{
    CHECK_STR(run(arena, "a\x01\x1F" "b"), T("a\xEF\xBF\xBD\xEF\xBF\xBD" "b"));
    CHECK_STR(run(arena, "\xEF\xBF\xBE"), T("\xEF\xBF\xBD"));
    CHECK_STR(run(arena, "\xFF"), T("\xEF\xBF\xBD"));
    CHECK_STR(run(arena, "\xE2\x80\xAE" "abc"), T("\xE2\x80\xAE" "abc"));     /* U+202E */
    CHECK_STR(run(arena, "\xEE\x80\x80"), T("\xEE\x80\x80"));                 /* U+E000 */
    CHECK_STR(run(arena, "\xF0\xA0\xAE\xB7\xC2\xA0x"), T("\xF0\xA0\xAE\xB7\xC2\xA0x"));
    CHECK_STR(plain(arena, STR("\0")), "\xEF\xBF\xBD");
}

static void test_long(struct arena *arena)
{
    struct buf word = {.arena = arena};
    for (int i = 0; i < 100000; i++)
        buf_char(&word, 'x');
    struct buf out = {.arena = arena};
    xml_run_text(&out, buf_str(&word), false);
    CHECK_INT(out.n, 100000 + strlen(T("")));
}

static void test_units(void)
{
    CHECK_INT(twips(9.8), 196);
    CHECK_INT(twips(-0.5), -10);
    CHECK_INT(half_points(7.8), 16);
}

static void test_deleted(struct arena *arena)
{
    struct buf out = {.arena = arena};
    xml_run_text(&out, STR("gone"), true);
    CHECK(str_find(buf_str(&out), STR("<w:delText"), 0) != SIZE_MAX);
    CHECK(str_find(buf_str(&out), STR("<w:t>"), 0) == SIZE_MAX);
}

int main(void)
{
    struct arena *arena = arena_new();
    test_marks(arena);
    test_elements(arena);
    test_strange(arena);
    test_long(arena);
    test_deleted(arena);
    test_units();
    arena_free(arena);
    return checks_end();
}
