#include "text/inside.h"

/* Left out at a line's end: every space that a line can end after, and what draws nothing. */
static bool unseen_at_end(const struct box *box)
{
    return box->kind == BOX_SPACE || box->kind == BOX_BREAK;
}

bool chance_open(uint8_t chance, bool hyphenate)
{
    return chance != CHANCE_NONE &&
           (hyphenate || (chance != CHANCE_SOFT && chance != CHANCE_HYPHEN));
}

struct fit line_fit(const struct text_paragraph *paragraph, size_t first, size_t end)
{
    const struct box *boxes = paragraph->boxes;
    const struct sums *a = &paragraph->sums[first];
    while (end > first && unseen_at_end(&boxes[end - 1]))
        end--;
    if (end == first)
        return (struct fit){.seen = first};
    const struct sums *b = &paragraph->sums[end];
    const struct box *last = &boxes[end - 1];
    return (struct fit){
        .seen = end,
        .width = b->width - a->width - last->gap + boxes[first].head + last->tail,
        .stretch = b->stretch - a->stretch - last->stretch,
        .shrink = b->shrink - a->shrink - last->shrink,
    };
}
