#include "text/inside.h"

/* Parts of an em (CLREQ §3.1.6, §3.2): the space between Chinese and Latin is a quarter at
 * most when set loosely, an eighth when tightly. */
#define THIN_SPACE (1.0 / 6)
#define THIN_STRETCH (1.0 / 8)
#define THIN_SHRINK (1.0 / 24)
/* What justification may put between two Hanzi, and after punctuation, before it is loose. */
#define EVEN_STRETCH 0.05
#define CLOSE_STRETCH 0.1

/* What happens between two boxes, by their edges. */
enum join {
    JOIN_NONE,
    JOIN_THIN,   /* a thin space */
    JOIN_EVEN,   /* nothing, but it may stretch */
    JOIN_LEFT,   /* the blank of the left one may shrink */
    JOIN_RIGHT,  /* the blank of the right one may shrink */
    JOIN_TIGHT_LEFT,  /* the blank of the left one is left out */
    JOIN_TIGHT_RIGHT, /* the blank of the right one is left out */
};

#define N JOIN_NONE
#define T JOIN_THIN
#define E JOIN_EVEN
#define L JOIN_LEFT
#define R JOIN_RIGHT
#define TL JOIN_TIGHT_LEFT
#define TR JOIN_TIGHT_RIGHT
static const uint8_t joins[7][7] = {
    /*               OTHER HAN LATIN OPEN CLOSE MIDDLE FIXED */
    [EDGE_OTHER]  = {N,    N,  N,    R,   N,    R,     N},
    [EDGE_HAN]    = {N,    E,  T,    R,   N,    R,     N},
    [EDGE_LATIN]  = {N,    T,  N,    R,   N,    R,     N},
    [EDGE_OPEN]   = {N,    N,  N,    TR,  N,    N,     N},
    [EDGE_CLOSE]  = {L,    L,  L,    TL,  TL,   TL,    L},
    [EDGE_MIDDLE] = {L,    L,  L,    TR,  L,    L,     L},
    [EDGE_FIXED]  = {N,    N,  N,    R,   N,    R,     N},
};
#undef N
#undef T
#undef E
#undef L
#undef R
#undef TL
#undef TR

/* Points of the blank at one side of a box, 0 if it is not full-width punctuation. */
static double blank(const struct text_paragraph *paragraph, const struct box *box, bool left)
{
    const struct text_face *face = text_face(paragraph->fonts, box->face);
    double size = paragraph->spans[box->span].style.size;
    if (box->kind != BOX_CJK || box->from == box->to)
        return 0;
    return (left ? box->word->blank_left : box->word->blank_right) * size /
           face->units_per_em;
}

static void box_trim(const struct text_paragraph *paragraph, struct box *box)
{
    if (box->first == EDGE_OPEN)
        box->head = -blank(paragraph, box, true);
    if (box->last == EDGE_CLOSE)
        box->tail = -blank(paragraph, box, false);
}

static bool chinese(const struct text_paragraph *paragraph, const struct box *a,
                    const struct box *b)
{
    return lang_chinese(paragraph->spans[a->span].lang) ||
           lang_chinese(paragraph->spans[b->span].lang);
}

static void gap_thin(const struct text_paragraph *paragraph, struct box *a,
                     const struct box *b)
{
    const struct box *han = a->last == EDGE_HAN ? a : b;
    double em = paragraph->spans[han->span].style.size;
    if (!chinese(paragraph, a, b))
        return;
    a->gap += THIN_SPACE * em;
    a->stretch = THIN_STRETCH * em;
    a->shrink = THIN_SHRINK * em;
}

/* `b` follows `a` on the same line. */
static void gap_set(const struct text_paragraph *paragraph, struct box *a,
                    const struct box *b)
{
    double em = paragraph->spans[a->span].style.size;
    switch ((enum join)joins[a->last][b->first]) {
    case JOIN_NONE:
        break;
    case JOIN_THIN:
        gap_thin(paragraph, a, b);
        break;
    case JOIN_EVEN:
        a->stretch = EVEN_STRETCH * em;
        break;
    case JOIN_LEFT:
        a->stretch = b->first == EDGE_HAN ? CLOSE_STRETCH * em : 0;
        a->shrink = blank(paragraph, a, false) / 2;
        break;
    case JOIN_RIGHT:
        a->stretch = a->last == EDGE_HAN ? CLOSE_STRETCH * em : 0;
        a->shrink = blank(paragraph, b, true) / 2;
        break;
    case JOIN_TIGHT_LEFT:
        a->gap -= blank(paragraph, a, false);
        a->stretch = b->first == EDGE_OPEN ? CLOSE_STRETCH * em : 0;
        break;
    case JOIN_TIGHT_RIGHT:
        a->gap -= blank(paragraph, b, true);
        break;
    }
}

static bool shown(const struct box *box)
{
    return box->kind <= BOX_CJK && box->from < box->to;
}

void boxes_space(const struct text_paragraph *paragraph, struct box *boxes)
{
    for (size_t i = 0; i < paragraph->count; i++)
        if (boxes[i].kind == BOX_CJK)
            box_trim(paragraph, &boxes[i]);
    for (size_t i = 0; i + 1 < paragraph->count; i++)
        if (shown(&boxes[i]) && shown(&boxes[i + 1]))
            gap_set(paragraph, &boxes[i], &boxes[i + 1]);
}
