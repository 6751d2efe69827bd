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
        if (runs->items[i].revision == REVISION_DELETED)
            continue;
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
           && runs->items[before - 1].revision == runs->items[run].revision
           && str_equal(runs->items[before - 1].target, runs->items[run].target);
}

/* What stands for a changed text where its marks cannot be seen: "deleted: 2.0 %". */
static struct str revision_said(struct setter *s, const struct doc_runs *runs, size_t run)
{
    enum revision revision = runs->items[run].revision;
    struct str form = revision == REVISION_DELETED ? s->doc->deleted : s->doc->inserted;
    struct str hole = STR("{text}");
    size_t at = form.n ? str_find(form, hole, 0) : SIZE_MAX;
    if (at == SIZE_MAX)
        return STR_NONE;
    struct buf out = {.arena = s->arena};
    buf_add(&out, str_slice(form, 0, at));
    for (size_t i = run; i < runs->count && (i == run || leads_on(runs, i, i)); i++)
        buf_add(&out, runs->items[i].text);
    buf_add(&out, str_slice(form, at + hole.n, form.n));
    return buf_str(&out);
}

/* The tag of a link or a changed text: one for neighbouring runs of the same kind, whatever
 * lines they fill. */
static size_t run_tag(struct setter *s, struct line_state *state, size_t run, enum role role)
{
    const struct doc_runs *runs = &state->text->runs;
    if (!leads_on(runs, state->link_run, run)) {
        size_t outer = s->tag;
        const char *style = revision_style(runs->items[run].revision);
        s->tag = state->tag;
        state->link_tag = tag_add(s, role, runs->items[run].lang);
        s->tag = outer;
        const struct character_style *character =
            style ? style_character_find(s->sheet, style) : NULL;
        if (character) {
            s->tags[state->link_tag].decoration = character->decoration;
            s->tags[state->link_tag].alternative = revision_said(s, runs, run);
        }
    }
    state->link_run = run + 1;
    return state->link_tag;
}

/* A line through or under the text, which is no content: its element says so. */
static void decoration_add(struct setter *s, const struct layout_item *glyphs,
                           const struct doc_run *run)
{
    const double under = 0.13, latin = 0.27, han = 0.36, thick = 0.055; /* parts of the size */
    const struct character_style *style =
        style_character_find(s->sheet, revision_style(run->revision));
    if (!style || !style->decoration || glyphs->width <= 0)
        return;
    double size = glyphs->height, middle = lang_chinese(run->lang) ? han : latin;
    double y = glyphs->y + size * (style->decoration == DECORATION_UNDER ? under : -middle);
    struct layout_item copy = *glyphs;
    struct layout_item *line = &piece_add(s, ITEM_LINE, TAG_ARTIFACT)->item;
    line->x = copy.x;
    line->y = y;
    line->width = copy.width;
    line->colour = copy.colour;
    line->stroke = size * thick;
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
    bool own = leads || (run->revision && state->tag != TAG_ARTIFACT);
    enum role role = leads ? ROLE_LINK : ROLE_SPAN;
    size_t tag = own ? run_tag(s, state, glyphs->tag, role) : state->tag;
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
    struct layout_item item = piece->item;
    if (leads)
        link_area(s, state, area, tag, run->target, &item);
    if (run->revision)
        decoration_add(s, &item, run);
}

void piece_text(struct setter *s, struct line_state *state, const struct text_line *line,
                double x, double baseline)
{
    size_t area = SIZE_MAX;
    for (size_t i = 0; i < line->count; i++)
        piece_glyphs(s, state, &line->runs[i], x + line->x, baseline, &area);
}

struct piece *piece_change_bar(struct setter *s, double height)
{
    const double away = 16, width = 1.6; /* points */
    const struct master *master = s->master;
    bool left = s->sheet->outer_left;
    struct piece *bar = piece_add(s, ITEM_RECT, TAG_ARTIFACT);
    bar->item.x = left ? master->left - away - width
                       : s->sheet->page_width - master->right + away;
    bar->item.width = width;
    bar->item.height = height;
    bar->item.colour = colour_of(s, "ink");
    return bar;
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
