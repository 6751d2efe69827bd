#include "redline/align.h"

#include "change/pairs.h"

#include <stdlib.h>

struct aligner {
    struct arena *arena;
    const struct align_item *a, *b;
    size_t a_count, b_count;
    bool alone;
    size_t *of; /* the result */
};

/* A stretch of both rows between two pairs. */
struct gap {
    size_t a, a_end, b, b_end;
};

/* ---- what stands once in each row ---- */

struct mark {
    uint64_t value; /* 0: does not count */
    size_t index;
};

static int compare_marks(const void *x, const void *y)
{
    const struct mark *a = x, *b = y;
    if (a->value != b->value)
        return a->value < b->value ? -1 : 1;
    return a->index < b->index ? -1 : a->index > b->index;
}

static uint64_t mark_of(const struct align_item *item, bool whole)
{
    uint64_t value = whole ? item->hash : item->key;
    return value ? hash_bytes(value, &item->kind, sizeof item->kind) | 1 : 0;
}

static struct mark *marks_sorted(struct arena *arena, const struct align_item *items,
                                 size_t from, size_t end, bool whole)
{
    struct mark *marks = arena_array(arena, end - from + 1, sizeof *marks);
    for (size_t i = from; i < end; i++)
        marks[i - from] = (struct mark){mark_of(&items[i], whole), i};
    qsort(marks, end - from, sizeof *marks, compare_marks);
    return marks;
}

static bool stands_once(const struct mark *marks, size_t count, size_t i)
{
    return marks[i].value && (i == 0 || marks[i - 1].value != marks[i].value)
           && (i + 1 == count || marks[i + 1].value != marks[i].value);
}

/* Where they changed places, those stay that the list of changes says to have stayed. */
static void pair_once(struct aligner *m, const struct gap *gap, bool whole)
{
    size_t a_count = gap->a_end - gap->a, b_count = gap->b_end - gap->b;
    struct mark *a = marks_sorted(m->arena, m->a, gap->a, gap->a_end, whole);
    struct mark *b = marks_sorted(m->arena, m->b, gap->b, gap->b_end, whole);
    ptrdiff_t *new = arena_array(m->arena, a_count + 1, sizeof *new);
    bool *keep = arena_array(m->arena, a_count + 1, sizeof *keep);
    for (size_t i = 0; i < a_count; i++)
        new[i] = NO_INDEX;
    for (size_t i = 0, j = 0; i < a_count && j < b_count;) {
        if (a[i].value == b[j].value && stands_once(a, a_count, i)
            && stands_once(b, b_count, j))
            new[a[i].index - gap->a] = (ptrdiff_t)b[j].index;
        if (a[i].value <= b[j].value)
            i++;
        else
            j++;
    }
    rising_row(m->arena, new, a_count, keep);
    for (size_t i = 0; i < a_count; i++)
        if (keep[i])
            m->of[new[i]] = gap->a + i;
}

/* ---- likeness ---- */

static int compare_hashes(const void *x, const void *y)
{
    uint64_t a = *(const uint64_t *)x, b = *(const uint64_t *)y;
    return a < b ? -1 : a > b;
}

enum { LIKE_ALL = 1000, LIKE_LEAST = 350, LIKE_HEAD = 300 };

static uint32_t bags_like(const struct word_bag *a, const struct word_bag *b)
{
    size_t both = 0, all = a->count + b->count;
    for (size_t i = 0, j = 0; i < a->count && j < b->count;) {
        both += a->items[i] == b->items[j];
        size_t step = a->items[i] <= b->items[j];
        j += a->items[i] >= b->items[j];
        i += step;
    }
    return all ? (uint32_t)(2 * both * LIKE_ALL / all) : LIKE_ALL;
}

static bool key_known(const struct align_item *items, size_t count, uint64_t key)
{
    for (size_t i = 0; i < count; i++)
        if (items[i].key == key)
            return true;
    return false;
}

/* What has its key elsewhere belongs there. */
static bool keys_apart(const struct aligner *m, const struct align_item *a,
                       const struct align_item *b)
{
    return a->key != b->key
           && ((a->key && key_known(m->b, m->b_count, a->key))
               || (b->key && key_known(m->a, m->a_count, b->key)));
}

/* 0: they do not belong together. */
static uint32_t likeness(const struct aligner *m, size_t i, size_t j)
{
    const struct align_item *a = &m->a[i], *b = &m->b[j];
    if (a->kind != b->kind)
        return 0;
    if (a->hash == b->hash && a->key == b->key)
        return LIKE_ALL + LIKE_HEAD;
    uint32_t like = bags_like(&a->bag, &b->bag);
    if (a->head && a->head == b->head)
        like += LIKE_HEAD;
    return like < LIKE_LEAST || keys_apart(m, a, b) ? 0 : like;
}

enum { CELLS_MOST = 64 * 1024 };

static void pair_alike(struct aligner *m, const struct gap *gap)
{
    size_t rows = gap->a_end - gap->a, columns = gap->b_end - gap->b, wide = columns + 1;
    if (!rows || !columns || (rows + 1) * wide > CELLS_MOST)
        return;
    if (m->alone && rows == 1 && columns == 1 && m->a[gap->a].kind == m->b[gap->b].kind
        && !keys_apart(m, &m->a[gap->a], &m->b[gap->b])) {
        m->of[gap->b] = gap->a;
        return;
    }
    uint32_t *like = arena_array(m->arena, rows * wide, sizeof *like);
    uint32_t *best = arena_array(m->arena, (rows + 1) * wide, sizeof *best);
    for (size_t i = rows; i-- > 0;)
        for (size_t j = columns; j-- > 0;) {
            uint32_t own = like[i * wide + j] = likeness(m, gap->a + i, gap->b + j);
            uint32_t down = best[(i + 1) * wide + j], right = best[i * wide + j + 1];
            uint32_t both = own ? own + best[(i + 1) * wide + j + 1] : 0;
            uint32_t most = down > right ? down : right;
            best[i * wide + j] = both > most ? both : most;
        }
    for (size_t i = 0, j = 0; i < rows && j < columns;) {
        uint32_t own = like[i * wide + j], here = best[i * wide + j];
        if (own && own + best[(i + 1) * wide + j + 1] == here)
            m->of[gap->b + j++] = gap->a + i++;
        else if (best[(i + 1) * wide + j] == here)
            i++;
        else
            j++;
    }
}

/* ---- the rows ---- */

static void gaps_each(struct aligner *m, void (*each)(struct aligner *m, const struct gap *gap))
{
    struct gap gap = {0, 0, 0, 0};
    for (size_t j = 0; j <= m->b_count; j++) {
        bool paired = j < m->b_count && m->of[j] != ALIGN_NONE;
        if (j < m->b_count && !paired)
            continue;
        gap.a_end = paired ? m->of[j] : m->a_count;
        gap.b_end = j;
        size_t a = gap.a_end + 1, b = j + 1;
        each(m, &gap);
        gap = (struct gap){a, 0, b, 0};
        j = b - 1;
    }
}

static void gap_same(struct aligner *m, const struct gap *gap)
{
    struct gap rest = *gap;
    while (rest.a < rest.a_end && rest.b < rest.b_end
           && mark_of(&m->a[rest.a], true) == mark_of(&m->b[rest.b], true))
        m->of[rest.b++] = rest.a++;
    while (rest.a < rest.a_end && rest.b < rest.b_end
           && mark_of(&m->a[rest.a_end - 1], true) == mark_of(&m->b[rest.b_end - 1], true))
        m->of[--rest.b_end] = --rest.a_end;
    if (rest.a < rest.a_end && rest.b < rest.b_end)
        pair_once(m, &rest, true);
}

static void gap_keys(struct aligner *m, const struct gap *gap)
{
    if (gap->a < gap->a_end && gap->b < gap->b_end)
        pair_once(m, gap, false);
}

static void bag_sort(struct word_bag *bag)
{
    if (bag->count)
        qsort(bag->items, bag->count, sizeof *bag->items, compare_hashes);
}

size_t *align_items(struct arena *arena, struct align_item *before, size_t before_count,
                    struct align_item *after, size_t after_count, bool alone)
{
    struct aligner m = {.arena = arena,
                        .a = before,
                        .b = after,
                        .a_count = before_count,
                        .b_count = after_count,
                        .alone = alone};
    m.of = arena_array(arena, after_count + 1, sizeof *m.of);
    for (size_t j = 0; j < after_count; j++)
        m.of[j] = ALIGN_NONE;
    for (size_t i = 0; i < before_count; i++)
        bag_sort(&before[i].bag);
    for (size_t j = 0; j < after_count; j++)
        bag_sort(&after[j].bag);
    gaps_each(&m, gap_keys);
    gaps_each(&m, gap_same);
    gaps_each(&m, pair_alike);
    return m.of;
}
