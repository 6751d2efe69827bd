/* Changes of a text, against the same made one byte at a time; every place of the result comes
 * from where it should. */
#include "check.h"

#include "import/edit.h"

#include <stdlib.h>

static struct arena *arena;

static uint32_t next_random(uint32_t *seed)
{
    *seed = *seed * 1664525u + 1013904223u;
    return *seed >> 16;
}

static void add_edit(struct edits *edits, size_t from, size_t to, struct str text,
                     const struct source *origin, size_t at)
{
    edit_begin(edits, from, to);
    edit_origin(edits, (struct pos){origin, at});
    buf_add(&edits->text, text);
    edit_end(edits);
}

static void check_order(void)
{
    const struct source *old = source_new(arena, "old", STR("0123456789"));
    const struct source *new = source_new(arena, "new", STR("abcdef"));
    struct edits edits = {.arena = arena, .source = old, .text = {.arena = arena}};
    add_edit(&edits, 8, 9, STR("XY"), new, 1);
    add_edit(&edits, 2, 2, STR("a"), new, 2);
    add_edit(&edits, 4, 6, STR("b"), new, 3);
    add_edit(&edits, 2, 2, STR("c"), new, 4); /* behind the one before it */
    add_edit(&edits, 4, 4, STR("d"), new, 5); /* before what is replaced there */
    edit_remove(&edits, 0, 1);
    CHECK_STR(edits_apply(&edits), "1ac23db67XY9");
    static const struct {
        size_t at;
        bool is_new;
        size_t offset;
    } places[] = {{0, false, 1}, {1, true, 2}, {2, true, 4}, {3, false, 2}, {5, true, 5},
                  {6, true, 3},  {7, false, 6}, {9, true, 1}, {10, true, 1}, {11, false, 9}};
    for (size_t i = 0; i < sizeof places / sizeof places[0]; i++) {
        struct pos pos = edits_pos(&edits, places[i].at);
        CHECK((pos.source == new) == places[i].is_new);
        CHECK_INT(pos.offset, places[i].offset);
    }
}

/* Random changes that do not overlap, made in random order. */
static void check_random(uint32_t seed)
{
    enum { OLD = 60, MOST = 12 };
    char letters[OLD], expected[OLD + MOST * 4];
    size_t from[MOST], to[MOST], count = 0, n = 0;
    for (size_t i = 0; i < OLD; i++)
        letters[i] = (char)('a' + next_random(&seed) % 26);
    for (size_t at = 0; at + 6 < OLD && count < MOST; at = to[count++] + 1 + next_random(&seed) % 5) {
        from[count] = at + next_random(&seed) % 3;
        to[count] = from[count] + next_random(&seed) % 3;
    }
    const struct source *old = source_new(arena, "old", (struct str){letters, OLD});
    const struct source *new = source_new(arena, "new", STR("x"));
    struct edits edits = {.arena = arena, .source = old, .text = {.arena = arena}};
    size_t start = next_random(&seed) % count;
    for (size_t i = 0; i < count; i++) {
        size_t e = (i + start) % count;
        add_edit(&edits, from[e], to[e], str_format(arena, "<%c>", (int)('A' + e)), new, e);
    }
    size_t origin[OLD + MOST * 4]; /* of the old text; OLD + e for edit e */
    for (size_t at = 0, e = 0; at <= OLD; at++) {
        while (e < count && from[e] == at) {
            const char text[] = {'<', (char)('A' + e), '>'};
            for (size_t k = 0; k < 3; k++, n++) {
                expected[n] = text[k];
                origin[n] = OLD + e;
            }
            at = to[e++];
        }
        if (at < OLD) {
            expected[n] = letters[at];
            origin[n++] = at;
        }
    }
    struct str got = edits_apply(&edits);
    CHECK(str_equal(got, (struct str){expected, n}));
    for (size_t i = 0; i < n; i++) {
        struct pos pos = edits_pos(&edits, i);
        size_t where = pos.source == new ? OLD + pos.offset : pos.offset;
        CHECK(where == origin[i]);
    }
}

int main(void)
{
    arena = arena_new();
    check_order();
    for (uint32_t seed = 1; seed <= 300; seed++)
        check_random(seed);
    arena_free(arena);
    return checks_end();
}
