/* Pieces and slabs: what is drawn, and the strip it stands on. */
#include "layout/parts.h"

#include <math.h>
#include <string.h>

size_t tag_add(struct setter *s, enum role role, enum lang lang)
{
    s->tags =
        arena_grow(s->arena, s->tags, &s->tag_capacity, s->tag_count + 1, sizeof *s->tags);
    s->tags[s->tag_count] = (struct layout_tag){
        .role = role, .parent = s->tag_count ? s->tag : 0, .lang = lang, .column_span = 1};
    return s->tag_count++;
}

struct str runs_plain(struct arena *arena, const struct doc_runs *runs)
{
    if (runs->count == 1 && runs->items[0].kind == RUN_TEXT)
        return runs->items[0].text;
    struct buf out = {.arena = arena};
    for (size_t i = 0; i < runs->count; i++) {
        if (runs->items[i].kind == RUN_TEXT)
            buf_add(&out, runs->items[i].text);
        else if (runs->items[i].kind == RUN_BREAK)
            buf_char(&out, ' ');
    }
    return buf_str(&out);
}

struct piece *piece_add(struct setter *s, enum item_kind kind, size_t tag)
{
    s->pieces = arena_grow(s->arena, s->pieces, &s->piece_capacity, s->piece_count + 1,
                           sizeof *s->pieces);
    struct piece *piece = &s->pieces[s->piece_count++];
    *piece = (struct piece){.item = {.kind = kind, .tag = tag}};
    if (tag == TAG_ARTIFACT)
        piece->item.artifact = ARTIFACT_LAYOUT;
    return piece;
}

struct piece *piece_line(struct setter *s, double x, double y, double width, double height,
                         const char *colour, double stroke)
{
    struct piece *piece = piece_add(s, ITEM_LINE, TAG_ARTIFACT);
    piece->item.x = x;
    piece->item.y = y;
    piece->item.width = width;
    piece->item.height = height;
    piece->item.colour = colour_of(s, colour);
    piece->item.stroke = stroke;
    return piece;
}

double line_baseline(double leading, double size)
{
    return leading / 2 + 0.36 * size;
}

/* ---- lines ---- */

static bool leads_on(const struct doc_runs *runs, size_t before, size_t run)
{
    return before && (before - 1 == run || before == run)
           && str_equal(runs->items[before - 1].target, runs->items[run].target);
}

/* The link's tag: one for neighbouring runs to the same place, whatever lines they fill. */
static size_t link_tag(struct setter *s, struct line_state *state, size_t run)
{
    const struct doc_runs *runs = &state->text->runs;
    if (!leads_on(runs, state->link_run, run)) {
        size_t outer = s->tag;
        s->tag = state->tag;
        state->link_tag = tag_add(s, ROLE_LINK, runs->items[run].lang);
        s->tag = outer;
    }
    state->link_run = run + 1;
    return state->link_tag;
}

/* One rectangle per link and line. */
static void link_area(struct setter *s, struct line_state *state, size_t *area, size_t tag,
                      struct str target, const struct layout_item *glyphs)
{
    if (*area != SIZE_MAX && s->pieces[*area].item.tag == tag) {
        s->pieces[*area].item.width = glyphs->x + glyphs->width - s->pieces[*area].item.x;
        return;
    }
    struct layout_item copy = *glyphs;
    *area = s->piece_count;
    struct layout_item *item = &piece_add(s, ITEM_LINK, tag)->item;
    item->x = copy.x;
    item->y = state->top;
    item->width = copy.width;
    item->height = state->height;
    item->target = target;
}

static void piece_glyphs(struct setter *s, struct line_state *state,
                         const struct glyph_run *glyphs, double x, double baseline,
                         size_t *area)
{
    const struct doc_run *run = &state->text->runs.items[glyphs->tag];
    bool leads =
        run->target.n && state->tag != TAG_ARTIFACT && anchor_find(s, run->target) != SIZE_MAX;
    size_t tag = leads ? link_tag(s, state, glyphs->tag) : state->tag;
    struct piece *piece = piece_add(s, ITEM_GLYPHS, tag);
    piece->item.x = x + glyphs->x;
    piece->item.y = baseline;
    piece->item.width = glyphs->width;
    piece->item.height = glyphs->size;
    piece->item.colour = glyphs->colour;
    piece->item.glyphs = glyphs;
    if (run->kind == RUN_PAGE) {
        piece->page_of = anchor_find(s, run->target) + 1;
        piece->look = &state->text->looks[glyphs->tag];
        piece->lang = run->lang;
    }
    if (leads)
        link_area(s, state, area, tag, run->target, &piece->item);
}

void piece_text(struct setter *s, struct line_state *state, const struct text_line *line,
                double x, double baseline)
{
    size_t area = SIZE_MAX;
    for (size_t i = 0; i < line->count; i++)
        piece_glyphs(s, state, &line->runs[i], x + line->x, baseline, &area);
}

/* ---- slabs ---- */

struct slab *slab_add(struct setter *s, size_t piece, double height)
{
    s->slabs =
        arena_grow(s->arena, s->slabs, &s->slab_capacity, s->slab_count + 1, sizeof *s->slabs);
    struct slab *slab = &s->slabs[s->slab_count++];
    *slab = (struct slab){
        .height = fmax(height, 1), /* a page holds a bounded number of them */
        .space = s->pending.space,
        .keep = s->pending.keep,
        .piece = piece,
        .piece_count = s->piece_count - piece,
        .master = s->pending.master,
        .sink = s->pending.sink,
    };
    s->pending = (struct pending){0};
    return slab;
}

double slab_gap(const struct slab *above, const struct slab *below)
{
    return fmax(above->after, below->before) + below->space;
}
