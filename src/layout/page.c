/* Draws the pages: the draft mark, the slabs where they stand, header and footer, and the
 * page numbers now that they are known. */
#include "layout/parts.h"

#include <math.h>

enum { FURNITURE_ITEMS = 24 }; /* room made at once; more grow */

#define PI 3.14159265358979323846

static struct layout_item *item_add(struct setter *s, struct layout_page *page)
{
    page->items = arena_grow(s->arena, page->items, &page->capacity, page->count + 1,
                             sizeof *page->items);
    return &page->items[page->count++];
}

static void glyphs_add(struct setter *s, struct layout_page *page,
                       const struct layout_item *like, const struct glyph_run *run, double x)
{
    struct layout_item *item = item_add(s, page);
    *item = *like;
    item->x = x;
    item->width = run->width;
    item->height = run->size;
    item->colour = run->colour;
    item->glyphs = run;
}

/* ---- page numbers ---- */

static struct text_lines number_lines(struct setter *s, size_t number,
                                      const struct text_style *look, enum lang lang)
{
    struct text_span span = {.text = str_format(s->arena, "%zu", number),
                             .style = *look,
                             .lang = lang,
                             .pos = POS_NONE};
    struct text_setting setting = {.width = 200, .align = TEXT_START};
    return text_break(s->shaper, text_shape(s->shaper, &span, 1), &setting);
}

static size_t anchor_page(const struct setter *s, size_t anchor)
{
    size_t slab = s->anchors[anchor].slab;
    if (slab >= s->slab_count) /* what holds nothing ends the document */
        slab = s->slab_count - 1;
    return s->slabs[slab].page;
}

static void number_draw(struct setter *s, struct layout_page *page, const struct piece *piece,
                        const struct layout_item *item)
{
    struct text_lines lines =
        number_lines(s, anchor_page(s, piece->page_of - 1) + 1, piece->look, piece->lang);
    double width = lines.count ? lines.items[0].width : 0;
    double x = piece->to_end ? item->x - width : item->x;
    for (size_t i = 0; lines.count && i < lines.items[0].count; i++)
        glyphs_add(s, page, item, &lines.items[0].runs[i], x + lines.items[0].runs[i].x);
}

/* ---- slabs ---- */

/* What a divided row draws stands where its slice was placed; its cells move apart. */
static void slice_piece(const struct slab *slab, const struct piece *piece,
                        struct layout_item *item, double y)
{
    if (piece->cell)
        item->y += slab->shifts[piece->cell - 1];
    else if (piece->stretches)
        item->height = slab->placed;
    else if (piece->sinks)
        item->y = y + slab->placed;
}

/* A repeated head says nothing new: it is drawn, but is no content. */
static void slab_draw(struct setter *s, struct layout_page *page, const struct slab *slab,
                      double y, bool repeated)
{
    for (size_t i = 0; i < slab->piece_count; i++) {
        const struct piece *piece = &s->pieces[slab->piece + i];
        struct layout_item item = piece->item;
        if (repeated && (item.kind == ITEM_LINK || item.kind == ITEM_FIELD))
            continue;
        if (repeated && item.tag != TAG_ARTIFACT) {
            item.tag = TAG_ARTIFACT;
            item.artifact = ARTIFACT_LAYOUT;
        }
        item.y += y;
        if (slab->slice)
            slice_piece(slab, piece, &item, y);
        if (piece->page_of)
            number_draw(s, page, piece, &item);
        else
            *item_add(s, page) = item;
    }
}

static void head_draw(struct setter *s, struct layout_page *page, const struct plan_page *plan)
{
    double y = plan->master->top;
    if (plan->head) {
        const struct head *head = &s->heads[plan->head - 1];
        for (size_t i = head->first; i < head->end; i++) {
            slab_draw(s, page, &s->slabs[i], y, true);
            y += s->slabs[i].height;
        }
    }
    if (plan->brought) {
        struct slab brought = carry_set(s, plan->brought, true);
        slab_draw(s, page, &brought, y, true);
    }
}

static void foot_draw(struct setter *s, struct layout_page *page, const struct plan_page *plan)
{
    if (!plan->carried)
        return;
    const struct slab *last = &s->slabs[plan->end - 1];
    double y = last->y + (last->slice ? last->placed : last->height);
    struct slab carried = carry_set(s, plan->carried, false);
    slab_draw(s, page, &carried, y, true);
}

/* ---- furniture ---- */

/* Lines that end with the last one's baseline at `baseline`; what would come too near to the
 * page's top is left out, since it only repeats a title. */
static void furniture_text(struct setter *s, struct layout_page *page, struct set_text *text,
                           double x, double width, enum text_align align, double baseline,
                           enum artifact artifact)
{
    double leading = text->style->look[s->doc->lang].leading;
    const double edge = 24;
    const struct text_lines *lines = typeset_lines(s, text, width, align);
    size_t room = (size_t)fmax(1, (baseline - edge) / leading);
    size_t count = lines->count < room ? lines->count : room;
    for (size_t i = 0; i < count; i++) {
        const struct text_line *line = &lines->items[i];
        struct layout_item like = {
            .kind = ITEM_GLYPHS, .tag = TAG_ARTIFACT, .artifact = artifact};
        like.y = baseline - (double)(count - 1 - i) * leading;
        for (size_t r = 0; r < line->count; r++)
            glyphs_add(s, page, &like, &line->runs[r], x + line->x + line->runs[r].x);
    }
}

/* ---- the logo ---- */

/* As high as wanted, if `width` allows; gives the width it takes. */
static double logo_draw(struct setter *s, struct layout_page *page,
                        const struct layout_item *like, double height, double width)
{
    const struct logo *logo = s->sheet->logo;
    struct layout_item item = *like;
    item.height = fmin(height, width * logo->height / logo->width);
    item.width = item.height * logo->width / logo->height;
    item.y -= item.height; /* it stands on the height given */
    for (size_t i = 0; i < logo->part_count; i++) {
        item.kind = ITEM_PATH;
        item.outline = &logo->parts[i].outline;
        item.colour = logo->parts[i].rgb;
        *item_add(s, page) = item;
    }
    if (logo->image) {
        item.kind = ITEM_IMAGE;
        item.image = logo->image;
        *item_add(s, page) = item;
    }
    return item.width;
}

/* Above the bar of a cover; it is content there, said once in the document. */
static void cover_logo_draw(struct setter *s, struct layout_page *page,
                            const struct plan_page *plan, size_t index)
{
    const double top = 60;
    const struct logo *logo = s->sheet->logo;
    if (!logo || logo->on_cover <= 0 || plan->master->furniture || index > 0)
        return;
    double room = s->sheet->page_width - plan->master->left - plan->master->right;
    double height = fmin(logo->on_cover, room * logo->height / logo->width);
    double spare = room - height * logo->width / logo->height;
    double x = plan->master->left + (plan->master->centred ? spare / 2 : 0);
    struct layout_item like = {.tag = s->logo, .x = x, .y = top + height};
    logo_draw(s, page, &like, height, room);
}

/* Gives the room that it takes at the left. */
static double header_logo_draw(struct setter *s, struct layout_page *page,
                               const struct master *master, double width)
{
    const double above_rule = 5, beside = 10;
    const struct logo *logo = s->sheet->logo;
    if (!logo || logo->in_header <= 0)
        return 0;
    struct layout_item like = {.tag = TAG_ARTIFACT,
                               .artifact = ARTIFACT_HEADER,
                               .x = master->left,
                               .y = s->sheet->header_rule - above_rule};
    return logo_draw(s, page, &like, logo->in_header, width / 3) + beside;
}

/* Each text takes what the other leaves, the right one half of the width at least. */
static void header_draw(struct setter *s, struct layout_page *page, const struct master *master)
{
    const struct paragraph_style *style = paragraph_style_of(s, "header", POS_NONE);
    double width = s->sheet->page_width - master->left - master->right;
    struct set_text *left = typeset_runs(s, &s->doc->header_left, style, 0, s->doc->lang);
    struct set_text *right = typeset_runs(s, &s->doc->header_right, style, 0, s->doc->lang);
    double logo = header_logo_draw(s, page, master, width);
    double right_most = fmax((width - logo) * 0.5, width - logo - left->extent.max - 18.5);
    double right_width = fmin(right->extent.max + 0.5, right_most);
    furniture_text(s, page, left, master->left + logo, width - logo - right_width - 18,
                   TEXT_START, s->sheet->header_line, ARTIFACT_HEADER);
    furniture_text(s, page, right, master->left + width - right_width, right_width, TEXT_END,
                   s->sheet->header_line, ARTIFACT_HEADER);
    *item_add(s, page) = (struct layout_item){.kind = ITEM_LINE,
                                              .tag = TAG_ARTIFACT,
                                              .artifact = ARTIFACT_HEADER,
                                              .x = master->left,
                                              .y = s->sheet->header_rule,
                                              .width = width,
                                              .stroke = 0.4,
                                              .colour = colour_of(s, "rule")};
}

static void add_replaced(struct buf *out, struct str form, struct str page, struct str pages)
{
    for (size_t i = 0; i < form.n;) {
        struct str rest = str_slice(form, i, form.n);
        if (str_starts(rest, STR("{pages}"))) {
            buf_add(out, pages);
            i += sizeof "{pages}" - 1;
        } else if (str_starts(rest, STR("{page}"))) {
            buf_add(out, page);
            i += sizeof "{page}" - 1;
        } else {
            buf_char(out, form.s[i++]);
        }
    }
}

static void footer_draw(struct setter *s, struct layout_page *page, const struct master *master,
                        size_t number)
{
    const struct paragraph_style *style = paragraph_style_of(s, "footer", POS_NONE);
    double width = s->sheet->page_width - master->left - master->right;
    struct buf words = {.arena = s->arena};
    add_replaced(&words, s->doc->page_of, str_format(s->arena, "%zu", number),
                 str_format(s->arena, "%zu", s->page_count));
    struct set_text *left = typeset_runs(s, &s->doc->footer_left, style, 0, s->doc->lang);
    struct set_text *right = typeset_text(s, buf_str(&words), style, 0, s->doc->lang, POS_NONE);
    double right_width = fmin(right->extent.max + 0.5, width * 0.5);
    furniture_text(s, page, left, master->left, width - right_width - 18, TEXT_START,
                   s->sheet->footer_line, ARTIFACT_FOOTER);
    furniture_text(s, page, right, master->left + width - right_width, right_width, TEXT_END,
                   s->sheet->footer_line, ARTIFACT_FOOTER);
}

static const double INITIALS_WIDTH = 46, INITIALS_HEIGHT = 17; /* points */

/* The place for one party's initials from `x` on, its name before it; gives where it ends. */
static double initials_box(struct setter *s, struct layout_page *page, double x,
                           const struct doc_field *like, size_t number)
{
    const double below = 6, edge = 12, gap = 5;
    const struct paragraph_style *style = paragraph_style_of(s, "footer", POS_NONE);
    struct set_text *text = typeset_text(s, like->label, style, 0, s->doc->lang, POS_NONE);
    double room = text->extent.max + 0.5;
    double y = fmin(s->sheet->footer_line + below,
                    s->sheet->page_height - edge - INITIALS_HEIGHT);
    struct doc_field *field = arena_alloc(s->arena, sizeof *field);
    *field = *like;
    field->name = str_format(s->arena, "%.*s.%zu", STR_ARGS(like->name), number);
    field->label = str_format(s->arena, "%.*s (%zu)", STR_ARGS(like->label), number);
    s->tag = 0;
    size_t tag = tag_add(s, ROLE_FORM, s->doc->lang);
    s->tags[tag].alternative = field->label;
    furniture_text(s, page, text, x, room, TEXT_START, y + INITIALS_HEIGHT - 5, ARTIFACT_FOOTER);
    struct layout_item box = {.kind = ITEM_RECT, .tag = TAG_ARTIFACT, .artifact = ARTIFACT_FOOTER,
                              .x = x + room + gap, .y = y, .width = INITIALS_WIDTH,
                              .height = INITIALS_HEIGHT, .stroke = 0.5, .radius = 2,
                              .colour = colour_of(s, "rule")};
    *item_add(s, page) = box;
    box.kind = ITEM_FIELD;
    box.tag = tag;
    box.artifact = ARTIFACT_NONE;
    box.field = field;
    *item_add(s, page) = box;
    return box.x + INITIALS_WIDTH;
}

/* At the end of the foot, under the number of the page. */
static void initials_draw(struct setter *s, struct layout_page *page,
                          const struct master *master, size_t number)
{
    const struct paragraph_style *style = paragraph_style_of(s, "footer", POS_NONE);
    double between = 14, x = s->sheet->page_width - master->right;
    for (size_t i = 0; i < s->doc->initial_count; i++) {
        struct set_text *text = typeset_text(s, s->doc->initials[i].label, style, 0,
                                             s->doc->lang, POS_NONE);
        x -= text->extent.max + 5.5 + INITIALS_WIDTH + (i ? between : 0);
    }
    for (size_t i = 0; i < s->doc->initial_count; i++)
        x = initials_box(s, page, x, &s->doc->initials[i], number) + between;
}

/* The mark's middle stands in the middle of the page, turned anticlockwise; y runs down. */
static void mark_draw(struct setter *s, struct layout_page *page)
{
    const struct paragraph_style *style = paragraph_style_of(s, "mark", POS_NONE);
    double size = style->look[s->doc->lang].size;
    struct set_text *text = typeset_text(s, s->doc->mark, style, 0, s->doc->lang, POS_NONE);
    double room = hypot(s->sheet->page_width, s->sheet->page_height) * s->sheet->mark_share;
    double fitting = floor(size * room / fmax(text->extent.max, 1));
    text = typeset_text(s, s->doc->mark, style, fmin(fitting, 220), s->doc->lang, POS_NONE);
    const struct text_lines *lines = typeset_lines(s, text, text->extent.max + 1, TEXT_START);
    if (!lines->count)
        return;
    const struct text_line *line = &lines->items[0];
    double angle = s->sheet->mark_angle * PI / 180, capital = 0.36 * text->size;
    double x = s->sheet->page_width / 2 - line->width / 2 * cos(angle) + capital * sin(angle);
    double y = s->sheet->page_height / 2 + line->width / 2 * sin(angle) + capital * cos(angle);
    for (size_t i = 0; i < line->count; i++) {
        struct layout_item like = {.kind = ITEM_GLYPHS,
                                   .tag = TAG_ARTIFACT,
                                   .artifact = ARTIFACT_WATERMARK,
                                   .angle = s->sheet->mark_angle};
        like.y = y - line->runs[i].x * sin(angle);
        glyphs_add(s, page, &like, &line->runs[i], x + line->runs[i].x * cos(angle));
    }
}

static void bar_draw(struct setter *s, struct layout_page *page, const struct master *master)
{
    if (!master->bar.colour)
        return;
    double spare = s->sheet->page_width - master->left - master->right - master->bar.width;
    *item_add(s, page) =
        (struct layout_item){.kind = ITEM_RECT,
                             .tag = TAG_ARTIFACT,
                             .artifact = ARTIFACT_BACKGROUND,
                             .x = master->left + (master->centred ? spare / 2 : 0),
                             .y = master->bar.y,
                             .width = master->bar.width,
                             .height = master->bar.height,
                             .colour = colour_of(s, master->bar.colour)};
}

static void page_draw(struct setter *s, struct layout_page *page, size_t index)
{
    const struct plan_page *plan = &s->pages[index];
    size_t expected = FURNITURE_ITEMS;
    for (size_t i = plan->first; i < plan->end; i++)
        expected += s->slabs[i].piece_count;
    page->items = arena_grow(s->arena, NULL, &page->capacity, expected, sizeof *page->items);
    if (s->doc->mark.n)
        mark_draw(s, page);
    bar_draw(s, page, plan->master);
    cover_logo_draw(s, page, plan, index);
    if (plan->master->furniture)
        header_draw(s, page, plan->master);
    head_draw(s, page, plan);
    for (size_t i = plan->first; i < plan->end; i++)
        slab_draw(s, page, &s->slabs[i], s->slabs[i].y, false);
    foot_draw(s, page, plan);
    if (plan->master->furniture)
        footer_draw(s, page, plan->master, index + 1);
    initials_draw(s, page, plan->master, index + 1);
}

/* ---- what readers navigate by ---- */

static struct layout_anchor *anchors_place(struct setter *s)
{
    struct layout_anchor *placed = arena_array(s->arena, s->anchor_count, sizeof *placed);
    for (size_t i = 0; i < s->anchor_count; i++) {
        size_t slab = s->anchors[i].slab;
        if (slab >= s->slab_count)
            slab = s->slab_count - 1;
        placed[i] =
            (struct layout_anchor){s->anchors[i].id, s->slabs[slab].page, s->slabs[slab].y};
    }
    return placed;
}

static struct layout_bookmark *bookmarks_place(struct setter *s)
{
    struct layout_bookmark *placed = arena_array(s->arena, s->bookmark_count, sizeof *placed);
    for (size_t i = 0; i < s->bookmark_count; i++) {
        const struct bookmark *b = &s->bookmarks[i];
        size_t slab = b->slab < s->slab_count ? b->slab : s->slab_count - 1;
        placed[i] = (struct layout_bookmark){b->level, b->title, s->slabs[slab].page,
                                             s->slabs[slab].y, b->tag};
    }
    return placed;
}

const struct layout *pages_draw(struct setter *s)
{
    struct layout *layout = arena_alloc(s->arena, sizeof *layout);
    struct layout_page *pages = arena_array(s->arena, s->page_count, sizeof *pages);
    for (size_t i = 0; i < s->page_count; i++)
        page_draw(s, &pages[i], i);
    *layout = (struct layout){
        .page_width = s->sheet->page_width,
        .page_height = s->sheet->page_height,
        .pages = pages,
        .page_count = s->page_count,
        .tags = s->tags,
        .tag_count = s->tag_count,
        .anchors = anchors_place(s),
        .anchor_count = s->anchor_count,
        .bookmarks = bookmarks_place(s),
        .bookmark_count = s->bookmark_count,
    };
    return layout;
}
