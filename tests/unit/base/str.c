/* Views, buffers and UTF-8: every code point there and back, every kind of bad sequence. */
#include "check.h"

static void test_utf8(void)
{
    for (uint32_t code = 0; code <= 0x10FFFF; code++) {
        if (code >= 0xD800 && code <= 0xDFFF)
            continue;
        char bytes[4];
        struct str text = {bytes, utf8_put(bytes, code)};
        size_t at = 0;
        if (utf8_next(text, &at) != code || at != text.n) {
            CHECK(!"round trip");
            break;
        }
    }
    static const char *const bad[] = {"\xC0\xAF", "\xE0\x80\x80", "\xED\xA0\x80",
                                      "\xF4\x90\x80\x80", "\x80", "\xE5\xBA", "\xF8\x88"};
    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++)
        CHECK_INT(utf8_valid(str_of(bad[i])), 0);
    CHECK_INT(utf8_valid(STR("度\xFF")), 3);
}

static void test_text(struct arena *arena)
{
    CHECK_STR(str_collapse(arena, STR(" \n a\t b\n  c ")), "a b c");
    CHECK_STR(str_trim(STR(" \r\n ")), "");
    CHECK_INT(str_find(STR("abcabc"), STR("bc"), 2), 4);
    CHECK(str_find(STR("abc"), STR("x"), 0) == SIZE_MAX);
    CHECK(str_find(STR_NONE, STR("x"), 0) == SIZE_MAX);
    struct buf buf = {.arena = arena};
    buf_json(&buf, STR("a\"b\\\n\x01\xFF度"));
    CHECK_STR(buf_str(&buf), "\"a\\\"b\\\\\\n\\u0001\xEF\xBF\xBD度\"");
}

int main(void)
{
    struct arena *arena = arena_new();
    test_utf8();
    test_text(arena);
    arena_free(arena);
    return checks_end();
}
