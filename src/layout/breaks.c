/* Cuts the strip into pages: of all ways to do so, the one whose breaks and empty ends cost
 * least, found by dynamic programming over the places where a page can begin. A page holds a
 * bounded number of slabs, so the time is linear. */
#include "layout/parts.h"

#include <math.h>

#define PAGE_COST 1.0
#define SHORT_END_COST 3.0  /* a last page with next to nothing on it */
#define SHORT_END_PART 0.08 /* of the page */
#define FIT_ERROR 0.01      /* points, for sums of binary fractions */

/* The cheapest way to fill pages up to a slab that begins a page. */
struct way {
    double cost;
    size_t from; /* where the page before it begins */
};

/* The slabs between two page blocks, as one strip without pages. */
struct stretch {
    size_t start, end; /* slabs */
    double room;       /* points on a page */
    const double *top; /* of each slab, points from the strip's top */
    struct way *ways;  /* one more than slabs */
};

/* What stands above a slab that begins a page: the table's head and what was brought there. */
static double head_height(const struct setter *s, const struct slab *slab)
{
    return (slab->head ? s->heads[slab->head - 1].height : 0) + carry_height(s, slab->carry);
}

/* What stands under a page that ends before the slab. */
static double foot_height(const struct setter *s, const struct stretch *t, size_t slab)
{
    return slab < t->end ? carry_height(s, s->slabs[slab].carry) : 0;
}

static double page_cost(double used, double full, double room, bool last)
{
    double hole = fmax(0, 1 - used / room), idle = fmax(0, full - used) / room;
    if (last)
        return PAGE_COST + (used < SHORT_END_PART * room ? SHORT_END_COST : 0);
    return PAGE_COST + HOLE_COST * hole * hole + IDLE_COST * idle;
}

/* Height of a page that holds the slabs from `i` to `j`: at most, where a divided row begins
 * it. */
static double used_height(const struct setter *s, const struct stretch *t, size_t i, size_t j)
{
    const struct slice *slice = s->slabs[i].slice;
    return head_height(s, &s->slabs[i]) + (slice && !slice->first ? slice->overhang : 0)
           + t->top[j - t->start] - t->top[i - t->start] + s->slabs[j].height;
}

/* True if the page can end after `j`, with what is then carried forward at its foot. */
static bool page_holds(const struct setter *s, const struct stretch *t, size_t i, size_t j)
{
    return j == i
           || used_height(s, t, i, j) + foot_height(s, t, j + 1) <= t->room + FIT_ERROR;
}

/* One after the last slab that a page from `i` holds (at least one), and its height when it
 * is filled up to the last break that costs little. */
static size_t page_limit(const struct setter *s, const struct stretch *t, size_t i,
                         double *full)
{
    size_t j = i;
    *full = 0;
    for (; j < t->end; j++) {
        double used = used_height(s, t, i, j);
        if (used > t->room + FIT_ERROR && j > i)
            break;
        if (page_holds(s, t, i, j) && (j + 1 == t->end || s->slabs[j + 1].keep < BREAK_EASY))
            *full = used + foot_height(s, t, j + 1);
    }
    return j;
}

/* Tries every page that begins at slab `i`. */
static void ways_from(struct setter *s, const struct stretch *t, size_t i)
{
    double full;
    size_t limit = page_limit(s, t, i, &full);
    for (size_t j = i; j < limit; j++) {
        if (!page_holds(s, t, i, j))
            continue;
        bool last = j + 1 == t->end;
        double used = used_height(s, t, i, j) + foot_height(s, t, j + 1);
        double cost = t->ways[i - t->start].cost + page_cost(used, full, t->room, last);
        if (!last)
            cost += s->slabs[j + 1].keep;
        struct way *way = &t->ways[j + 1 - t->start];
        if (cost < way->cost)
            *way = (struct way){cost, i};
    }
}

static struct stretch stretch_measure(struct setter *s, size_t start, size_t end, double room)
{
    double *top = arena_array(s->arena, end - start, sizeof *top);
    struct way *ways = arena_array(s->arena, end - start + 1, sizeof *ways);
    for (size_t i = start + 1; i < end; i++) {
        const struct slab *above = &s->slabs[i - 1];
        top[i - start] = top[i - 1 - start] + above->height + slab_gap(above, above + 1);
        ways[i - start].cost = INFINITY;
    }
    ways[end - start].cost = INFINITY;
    return (struct stretch){start, end, room, top, ways};
}

static void page_add(struct setter *s, const struct master *master)
{
    s->pages =
        arena_grow(s->arena, s->pages, &s->page_capacity, s->page_count + 1, sizeof *s->pages);
    s->pages[s->page_count++] = (struct plan_page){.master = master};
}

/* What stands at the foot of a cover gets the page's spare room above it. */
static void page_sink(struct setter *s, const struct plan_page *page)
{
    double bottom = s->sheet->page_height - page->master->bottom;
    double spare = bottom - s->slabs[page->end - 1].y - s->slabs[page->end - 1].height;
    size_t at = page->first + 1;
    while (at < page->end && !s->slabs[at].sink)
        at++;
    for (; at < page->end && spare > 0; at++)
        s->slabs[at].y += spare;
}

static void page_place(struct setter *s, size_t index)
{
    const struct plan_page *page = &s->pages[index];
    double y = page->master->top + head_height(s, &s->slabs[page->first]);
    for (size_t i = page->first; i < page->end;) {
        struct slab *slab = &s->slabs[i];
        if (i > page->first)
            y += slab_gap(slab - 1, slab);
        slab->y = y;
        size_t placed = 1;
        if (slab->slice)
            placed = slices_place(s, i, page->end, y, &y);
        else
            y += slab->height;
        for (; placed; placed--)
            s->slabs[i++].page = index;
    }
    if (page->master->sink)
        page_sink(s, page);
}

/* Pages of the slabs from `start` to `end`, between two page blocks. */
static void stretch_plan(struct setter *s, size_t start, size_t end,
                         const struct master *master)
{
    double room = s->sheet->page_height - master->top - master->bottom;
    struct stretch t = stretch_measure(s, start, end, room);
    for (size_t i = start; i < end; i++)
        if (t.ways[i - start].cost < INFINITY)
            ways_from(s, &t, i);
    size_t count = end - start;
    const struct way *ways = t.ways;
    size_t pages = 0, first = s->page_count;
    for (size_t at = count; at; at = ways[at].from - start)
        pages++;
    for (size_t i = 0; i < pages; i++)
        page_add(s, master);
    for (size_t at = count, i = pages; at; at = ways[at].from - start) {
        struct plan_page *page = &s->pages[first + --i];
        page->first = ways[at].from;
        page->end = at + start;
        page->head = s->slabs[page->first].head;
        page->brought = s->slabs[page->first].carry;
        page->carried = page->end < end ? s->slabs[page->end].carry : 0;
    }
    for (size_t i = first; i < s->page_count; i++)
        page_place(s, i);
}

void breaks_plan(struct setter *s)
{
    s->page_count = 0;
    const struct master *master = style_master_find(s->sheet, "body");
    for (size_t i = 0; i < s->slab_count;) {
        if (s->slabs[i].master)
            master = s->slabs[i].master;
        size_t end = i + 1;
        while (end < s->slab_count && !s->slabs[end].master)
            end++;
        stretch_plan(s, i, end, master);
        i = end;
    }
}
