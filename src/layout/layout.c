/* The room's walk: scan, set onto the strip, cut into pages, draw. */
#include "layout/parts.h"

#include <math.h>

LAYOUT_MESSAGES(MESSAGE_DEFINE)

/* Room for page numbers in running text only grows after the second pass, so this many
 * passes settle documents of up to 10^6 pages. */
enum { PASSES_MAX = 8 };

static void strip_clear(struct setter *s)
{
    s->piece_count = s->slab_count = s->head_count = s->bookmark_count = s->tag_count = 0;
    s->heading_at = 0;
    s->landed_count = s->carry_count = 0;
    s->pending = (struct pending){0};
    s->tag = 0;
    s->master = style_master_find(s->sheet, "body");
    for (size_t i = 0; i < s->anchor_count; i++)
        s->anchors[i].slab = SIZE_MAX;
}

static void strip_set(struct setter *s)
{
    strip_clear(s);
    s->tag = tag_add(s, ROLE_DOCUMENT, s->doc->lang);
    if (s->sheet->logo) {
        struct str given = s->sheet->logo->alternative;
        s->logo = tag_add(s, ROLE_FIGURE, s->doc->lang);
        s->tags[s->logo].alternative = given.n ? given : s->doc->author;
    }
    struct frame frame = {
        .x = s->master->left,
        .width = s->sheet->page_width - s->master->left - s->master->right,
        .grid = true,
    };
    if (s->doc->root->kind == BLOCK_SECTION)
        frame.depth = 1;
    blocks_set(s, frame.depth ? s->doc->root->first : s->doc->root, &frame);
}

static int digits_of(size_t number)
{
    int digits = 1;
    for (; number > 9; number /= 10)
        digits++;
    return digits;
}

/* True if a page number in running text needs other room than it was given. */
static bool digits_settle(struct setter *s)
{
    bool changed = false;
    for (size_t i = 0; i < s->link_count; i++) {
        if (s->links[i]->kind != RUN_PAGE)
            continue;
        struct anchor *anchor = &s->anchors[anchor_find(s, s->links[i]->target)];
        size_t slab = anchor->slab < s->slab_count ? anchor->slab : s->slab_count - 1;
        int digits = digits_of(s->slabs[slab].page + 1);
        if (digits > anchor->digits || (digits < anchor->digits && s->pass == 1)) {
            anchor->digits = digits;
            changed = true;
        }
    }
    return changed;
}

/* An error of the text room (a character without a glyph) counts as well. */
static size_t errors(const struct findings *findings)
{
    return findings->by_level[LEVEL_ERROR] + findings->by_level[LEVEL_FAILURE];
}

/* A seal across the pages' edges covers up to 20 mm of each; text stands 12 mm off it. */
static const struct style_sheet *sheet_for(struct arena *arena, const struct style_sheet *sheet,
                                           const struct doc *doc)
{
    const double edge = 32 * 72 / 25.4;
    if (!doc->seam_seal)
        return sheet;
    struct style_sheet *own = arena_alloc(arena, sizeof *own);
    *own = *sheet;
    for (size_t i = 0; i < sizeof own->masters / sizeof own->masters[0]; i++) {
        double *margin = sheet->outer_left ? &own->masters[i].left : &own->masters[i].right;
        *margin = fmax(*margin, edge);
    }
    return own;
}

const struct layout *layout_document(struct arena *arena, struct findings *findings,
                                     const struct text_fonts *fonts,
                                     const struct style_sheet *sheet, const struct doc *doc)
{
    struct setter *s = arena_alloc(arena, sizeof *s);
    s->arena = arena;
    s->findings = findings;
    s->sheet = sheet_for(arena, sheet ? sheet : &style_sheet_house, doc);
    s->doc = doc;
    size_t before = errors(findings);
    scan_document(s);
    if (s->failed)
        return NULL;
    s->shaper = text_shaper_new(arena, findings, fonts);
    text_shaper_forms(s->shaper, doc->lang);
    do {
        s->pass++;
        strip_set(s);
        if (!s->slab_count) {
            FIND_PLAIN(findings, &LAYOUT_EMPTY, POS_NONE);
            return NULL;
        }
        breaks_plan(s);
    } while (digits_settle(s) && s->pass < PASSES_MAX);
    const struct layout *layout = pages_draw(s);
    return s->failed || errors(findings) != before ? NULL : layout;
}
