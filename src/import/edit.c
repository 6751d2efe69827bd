#include "import/edit.h"

#include <stdlib.h>

void edit_begin(struct edits *edits, size_t from, size_t to)
{
    edits->items = arena_grow(edits->arena, edits->items, &edits->capacity, edits->count + 1,
                              sizeof *edits->items);
    edits->items[edits->count] = (struct edit){.from = from,
                                               .to = to,
                                               .text_from = edits->text.n,
                                               .text_to = edits->text.n,
                                               .order = edits->count};
    edits->count++;
}

void edit_end(struct edits *edits)
{
    edits->items[edits->count - 1].text_to = edits->text.n;
}

void edit_remove(struct edits *edits, size_t from, size_t to)
{
    edit_begin(edits, from, to);
}

void edit_origin(struct edits *edits, struct pos pos)
{
    edits->origins = arena_grow(edits->arena, edits->origins, &edits->origin_capacity,
                                edits->origin_count + 1, sizeof *edits->origins);
    edits->origins[edits->origin_count++] = (struct edit_origin){edits->text.n, pos};
}

static int compare_edits(const void *left, const void *right)
{
    const struct edit *a = left, *b = right;
    bool a_takes = a->to > a->from, b_takes = b->to > b->from;
    if (a->from != b->from)
        return (a->from > b->from) - (a->from < b->from);
    return a_takes != b_takes ? a_takes - b_takes : (a->order > b->order) - (a->order < b->order);
}

struct str edits_apply(struct edits *edits)
{
    struct str old = edits->source->text, new = buf_str(&edits->text);
    struct buf out = {.arena = edits->arena};
    size_t at = 0;
    if (edits->count)
        qsort(edits->items, edits->count, sizeof *edits->items, compare_edits);
    for (size_t i = 0; i < edits->count; i++) {
        struct edit *edit = &edits->items[i];
        if (edit->from < at)
            abort(); /* a mistake of this program: rather no plan than a wrong one */
        buf_add(&out, str_slice(old, at, edit->from - at));
        edit->result = out.n;
        buf_add(&out, str_slice(new, edit->text_from, edit->text_to - edit->text_from));
        at = edit->to;
    }
    buf_add(&out, str_slice(old, at, old.n));
    return buf_str(&out);
}

static struct pos origin_of(const struct edits *edits, size_t at)
{
    size_t low = 0, high = edits->origin_count; /* the last origin at or before `at` */
    while (low + 1 < high) {
        size_t middle = low + (high - low) / 2;
        if (edits->origins[middle].at <= at)
            low = middle;
        else
            high = middle;
    }
    return edits->origin_count ? edits->origins[low].pos : POS_WHOLE(edits->source);
}

struct pos edits_pos(const struct edits *edits, size_t at)
{
    size_t low = 0, high = edits->count; /* edits that begin at or before `at` */
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (edits->items[middle].result <= at)
            low = middle + 1;
        else
            high = middle;
    }
    if (low == 0)
        return (struct pos){edits->source, at};
    const struct edit *edit = &edits->items[low - 1];
    size_t inside = at - edit->result, length = edit->text_to - edit->text_from;
    if (inside < length)
        return origin_of(edits, edit->text_from + inside);
    return (struct pos){edits->source, edit->to + inside - length};
}
