/* Charts: shapes where they should be, labels inside the drawing, clear of each other and of
 * the points, and never too small. */
#include "chart.h"
#include "check.h"
#include "layout/layout.h"

#include <math.h>

#define LEFT 79.37
#define WIDTH (595.276 - 79.37 - 70.87)

struct set {
    struct arena *arena;
    struct findings findings;
    const struct layout *layout;
};

static struct set lay_out(struct arena *arena, const struct doc *doc)
{
    struct set set = {.arena = arena, .findings = {.arena = arena}};
    const struct text_fonts *fonts = text_fonts_open(arena, &set.findings, NULL);
    set.layout = layout_document(arena, &set.findings, fonts, NULL, doc);
    show_findings(arena, &set.findings);
    return set;
}

struct area {
    double x0, y0, x1, y1;
};

static struct area area_of(const struct layout_item *item)
{
    if (item->kind != ITEM_GLYPHS)
        return (struct area){item->x, item->y, item->x + item->width, item->y + item->height};
    return (struct area){item->x, item->y - 0.75 * item->height, item->x + item->width,
                         item->y + 0.2 * item->height};
}

static bool overlap(struct area a, struct area b)
{
    return fmin(a.x1, b.x1) - fmax(a.x0, b.x0) > 0.01
           && fmin(a.y1, b.y1) - fmax(a.y0, b.y0) > 0.01;
}

/* The first rectangle that is stroked: the frame of the matrix. */
static struct area frame_of(const struct layout_page *page, size_t *tag)
{
    for (size_t i = 0; i < page->count; i++)
        if (page->items[i].kind == ITEM_RECT && page->items[i].stroke > 0.7) {
            *tag = page->items[i].tag;
            return area_of(&page->items[i]);
        }
    CHECK(!"a frame");
    return (struct area){0};
}

/* Five labels at one point and three at another: all can be read. */
static void test_matrix(void)
{
    struct arena *arena = arena_new();
    struct sample s = {arena, doc_new(arena, LANG_EN), LANG_EN};
    chart_matrix(&s);
    struct set set = lay_out(arena, s.doc);
    CHECK(set.layout && set.findings.count == 0);
    const struct layout_page *page = set.layout ? &set.layout->pages[0] : NULL;
    size_t tag = 0, labels = 0, dashed = 0;
    struct area frame = page ? frame_of(page, &tag) : (struct area){0};
    for (size_t i = 0; page && i < page->count; i++) {
        const struct layout_item *item = &page->items[i];
        struct area own = area_of(item);
        dashed += item->dash > 0;
        if (item->tag != tag || item->kind != ITEM_GLYPHS)
            continue;
        labels++;
        CHECK(own.x0 >= frame.x0 && own.x1 <= frame.x1);
        CHECK(own.y0 >= frame.y0 && own.y1 <= frame.y1);
        for (size_t j = 0; j < page->count; j++) {
            const struct layout_item *other = &page->items[j];
            bool point = other->kind == ITEM_RECT && other->radius > 2;
            bool label = other->kind == ITEM_GLYPHS && j != i;
            CHECK(other->tag != tag || !(point || label) || !overlap(own, area_of(other)));
        }
    }
    CHECK(labels >= 12);
    CHECK_INT(dashed, 2);
    arena_free(arena);
}

/* The whole sheet: everything inside its column, hatching inside its bar. */
static void test_sheet(void)
{
    struct arena *arena = arena_new();
    struct set set = lay_out(arena, chart_doc(arena));
    CHECK(set.layout && set.layout->page_count == 1 && set.findings.count == 0);
    const struct layout_page *page = set.layout ? &set.layout->pages[0] : NULL;
    struct area bar = {0};
    size_t hatches = 0, diamonds = 0;
    for (size_t i = 0; page && i < page->count; i++) {
        const struct layout_item *item = &page->items[i];
        if (item->tag == TAG_ARTIFACT)
            continue;
        struct area own = area_of(item);
        CHECK(own.x0 > LEFT - 0.01 && own.x1 < LEFT + WIDTH + 0.01);
        CHECK(item->kind != ITEM_GLYPHS || item->height >= 6.5);
        diamonds += item->kind == ITEM_PATH;
        if (item->kind == ITEM_RECT)
            bar = own;
        bool rises = item->kind == ITEM_LINE && item->width > 0.01 && item->height < -0.01;
        if (!rises)
            continue;
        hatches++;
        CHECK(own.x0 >= bar.x0 - 0.01 && own.x1 <= bar.x1 + 0.01);
        CHECK(own.y0 <= bar.y1 + 0.01 && own.y1 >= bar.y0 - 0.01);
        CHECK(fabs(item->width + item->height) < 0.01);
    }
    CHECK(hatches > 20);
    CHECK_INT(diamonds, 3);
    arena_free(arena);
}

/* In a width that only 6 points would fit, the label is refused rather than set. */
static void test_least_size(void)
{
    for (double width = 20; width < 60; width += 0.5) {
        struct arena *arena = arena_new();
        struct sample s = {arena, doc_new(arena, LANG_EN), LANG_EN};
        struct doc_figure *figure = chart_add(&s, "Chart", 40);
        struct doc_shape *label =
            chart_text(&s, figure, "chart-label", 0, 0, 0.5, "4,340,000.00");
        label->x1.points = width;
        struct findings findings = {.arena = arena};
        const struct text_fonts *fonts = text_fonts_open(arena, &findings, NULL);
        const struct layout *layout = layout_document(arena, &findings, fonts, NULL, s.doc);
        CHECK((layout == NULL) == found(&findings, "figure-text-overfull"));
        for (size_t i = 0; layout && i < layout->pages[0].count; i++) {
            const struct layout_item *item = &layout->pages[0].items[i];
            bool figures = item->kind == ITEM_GLYPHS && item->tag != TAG_ARTIFACT;
            CHECK(!figures || item->height >= 6.5);
        }
        arena_free(arena);
    }
}

int main(void)
{
    test_matrix();
    test_sheet();
    test_least_size();
    return checks_end();
}
