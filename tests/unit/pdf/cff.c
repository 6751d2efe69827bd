/* The CIDs of a CFF font program: by charset of each format, by number where the font is not
 * keyed by CID, and never beyond the end of a damaged one. */
#include "check.h"
#include "pdf/font.h"

/* Header, Name INDEX with "A", Top DICT INDEX with `top`, then `rest`. */
static struct str program(struct arena *arena, struct str top, struct str rest)
{
    struct buf out = {.arena = arena};
    buf_add(&out, STR("\1\0\4\1" "\0\1\1\1\2" "A" "\0\1\1\1"));
    buf_char(&out, (char)(top.n + 1));
    buf_add(&out, top);
    buf_add(&out, rest);
    return buf_str(&out);
}

/* ROS 1 1 0, then charset at `offset`. */
static struct str by_cid(struct arena *arena, size_t offset)
{
    struct buf top = {.arena = arena};
    buf_add(&top, STR("\x8C\x8C\x8B\x0C\x1E"));
    buf_char(&top, (char)(139 + offset));
    buf_char(&top, 15);
    return buf_str(&top);
}

/* The charset stands right behind the Top DICT INDEX: 10 bytes, 5 of its head, 7 of ROS. */
enum { CHARSET_AT = 22 };

static void test_charsets(struct arena *arena)
{
    static const struct str charsets[] = {
        {"\0\0\5\1\0\1\1\2\0", 9},  /* one by one: 5, 256, 257, 512 */
        {"\1\0\5\0\1\0\1\2\0\0", 10}, /* ranges with a count of one byte */
        {"\2\0\5\0\0\1\0\0\1\2\0\0\0", 13},
    };
    for (size_t i = 0; i < 3; i++) {
        struct str whole = program(arena, by_cid(arena, CHARSET_AT), charsets[i]);
        uint16_t cids[5] = {9, 9, 9, 9, 9};
        CHECK(cff_cids(whole, cids, 5));
        CHECK_INT(cids[0], 0);
        CHECK_INT(cids[1], 5);
        CHECK_INT(cids[2], 256);
        CHECK_INT(cids[3], 257);
        CHECK_INT(cids[4], 512);
        for (size_t n = 0; n < whole.n; n++) {
            /* A copy of its own, so that a byte too many is seen. */
            struct str cut = str_copy(arena, str_slice(whole, 0, n));
            CHECK(!cff_cids(cut, cids, 5));
        }
    }
}

static void test_names(struct arena *arena)
{
    uint16_t cids[3] = {0};
    /* version 391, a real number, a number of four bytes, charset ISOAdobe */
    struct str top = STR("\x1C\1\x87\0" "\x1E\x2A\x9F\x0C\3" "\x1D\0\0\0\7\5" "\x8B\x0F");
    CHECK(cff_cids(program(arena, top, STR("")), cids, 3));
    CHECK_INT(cids[2], 2);
    CHECK(!cff_cids(program(arena, by_cid(arena, 0), STR("\0\0\1")), cids, 2));
    CHECK(!cff_cids(program(arena, by_cid(arena, CHARSET_AT), STR("\3\0\1")), cids, 2));
    CHECK(!cff_cids(STR(""), cids, 3));
}

int main(void)
{
    struct arena *arena = arena_new();
    test_charsets(arena);
    test_names(arena);
    arena_free(arena);
    return checks_end();
}
