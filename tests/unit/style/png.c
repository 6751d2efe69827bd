/* Pictures: what may be printed comes through whole, all else is refused with its reason. */
#include "check.h"
#include "picture.h"
#include "style/parts.h"

#include <stdlib.h>

static const struct layout_image *judge(struct findings *findings, struct str png)
{
    const struct source *file = source_new(findings->arena, "logo.png", png);
    return png_check(findings->arena, findings, file, POS_WHOLE(file));
}

static void accepts(struct picture p)
{
    struct arena *arena = arena_new();
    struct findings findings = {.arena = arena};
    struct str png = picture_png(arena, &p, picture_rows(arena, &p));
    const struct layout_image *image = judge(&findings, png);
    CHECK(image != NULL && findings.count == 0);
    if (image) {
        CHECK(image->width == p.width && image->height == p.height);
        CHECK(str_find(image->png, STR("somebody"), 0) == SIZE_MAX);
        CHECK(p.text || p.kind == 2 || str_equal(image->png, png));
        struct findings again = {.arena = arena};
        CHECK(judge(&again, image->png) != NULL);
    }
    arena_free(arena);
}

static void refuses(struct arena *arena, struct str png, const char *code)
{
    struct findings findings = {.arena = arena};
    CHECK(judge(&findings, png) == NULL);
    CHECK(findings.count == 1 && found(&findings, code));
}

static void test_kinds(void)
{
    static const unsigned kinds[] = {0, 2, 3, 4, 6};
    for (size_t i = 0; i < 5; i++) {
        struct picture p = {.width = 37, .height = 11, .depth = 8, .kind = kinds[i],
                            .colours = kinds[i] == 3 ? 7 : 0};
        accepts(p);
        p.text = true;
        accepts(p);
    }
    accepts((struct picture){.width = 1, .height = 1, .depth = 8, .kind = 6});
}

static void test_refused_kinds(void)
{
    struct arena *arena = arena_new();
    struct picture deep = {.width = 5, .height = 5, .depth = 16, .kind = 2};
    refuses(arena, picture_png(arena, &deep, picture_rows(arena, &deep)), "style-png-depth");
    struct picture shallow = {.width = 5, .height = 5, .depth = 1, .kind = 0};
    refuses(arena, picture_png(arena, &shallow, picture_rows(arena, &shallow)),
            "style-png-depth");
    struct picture laced = {.width = 5, .height = 5, .depth = 8, .kind = 2, .interlace = 1};
    refuses(arena, picture_png(arena, &laced, picture_rows(arena, &laced)),
            "style-png-interlaced");
    struct picture wide = {.width = 3001, .height = 1, .depth = 8, .kind = 0};
    refuses(arena, picture_png(arena, &wide, picture_rows(arena, &wide)), "style-png-large");
    /* so large that its rows would not fit into memory: refused before any is made */
    struct picture huge = {.width = 0x7FFFFFFF, .height = 0x7FFFFFFF, .depth = 8, .kind = 6};
    refuses(arena, picture_png(arena, &huge, STR("")), "style-png-large");
    arena_free(arena);
}

/* The picture itself is too short, too long, has a filter or a colour that is none. */
static void test_false_rows(void)
{
    struct arena *arena = arena_new();
    struct picture p = {.width = 9, .height = 9, .depth = 8, .kind = 6};
    struct str rows = picture_rows(arena, &p);
    refuses(arena, picture_png(arena, &p, str_slice(rows, 0, rows.n - 1)), "style-png-broken");
    struct buf longer = {.arena = arena};
    buf_add(&longer, rows);
    buf_char(&longer, 'x');
    refuses(arena, picture_png(arena, &p, buf_str(&longer)), "style-png-broken");
    char *bytes = (char *)rows.s;
    bytes[3 * row_bytes(&p)] = 5;
    refuses(arena, picture_png(arena, &p, rows), "style-png-broken");
    struct picture few = {.width = 9, .height = 9, .depth = 8, .kind = 3, .colours = 4};
    struct picture more = few;
    more.colours = 9;
    refuses(arena, picture_png(arena, &few, picture_rows(arena, &more)), "style-png-broken");
    struct picture none = {.width = 9, .height = 9, .depth = 8, .kind = 3};
    refuses(arena, picture_png(arena, &none, picture_rows(arena, &more)), "style-png-broken");
    arena_free(arena);
}

/* A file cut anywhere, and one with any single byte changed, is refused or is the same
 * picture; nothing reads past its end. */
static void test_damage(void)
{
    struct picture p = {.width = 12, .height = 7, .depth = 8, .kind = 3, .colours = 5};
    struct arena *base = arena_new();
    struct str png = picture_png(base, &p, picture_rows(base, &p));
    for (size_t i = 0; i < png.n; i++) {
        struct arena *arena = arena_new();
        char *copy = malloc(i ? i : 1); /* so that a reader past the end is seen */
        memcpy(copy, png.s, i);
        refuses(arena, (struct str){copy, i}, "style-png-broken");
        free(copy);
        arena_free(arena);
    }
    for (size_t i = 0; i < png.n; i++) {
        struct arena *arena = arena_new();
        struct findings findings = {.arena = arena};
        char *copy = (char *)str_copy(arena, png).s;
        copy[i] = (char)(copy[i] ^ 0x41);
        CHECK(judge(&findings, (struct str){copy, png.n}) == NULL);
        CHECK(findings.count == 1);
        arena_free(arena);
    }
    arena_free(base);
}

int main(void)
{
    test_kinds();
    test_refused_kinds();
    test_false_rows();
    test_damage();
    return checks_end();
}
