/* Pages and boxes as text: the golden form of the stage. */
#include "layout/layout.h"

static const char *const role_names[ROLE_COUNT] = {
    [ROLE_DOCUMENT] = "Document", [ROLE_SECT] = "Sect",   [ROLE_H1] = "H1",
    [ROLE_H2] = "H2",             [ROLE_H3] = "H3",       [ROLE_P] = "P",
    [ROLE_L] = "L",               [ROLE_LI] = "LI",       [ROLE_LBL] = "Lbl",
    [ROLE_LBODY] = "LBody",       [ROLE_TABLE] = "Table", [ROLE_THEAD] = "THead",
    [ROLE_TBODY] = "TBody",       [ROLE_TR] = "TR",       [ROLE_TH] = "TH",
    [ROLE_TD] = "TD",             [ROLE_FIGURE] = "Figure", [ROLE_CAPTION] = "Caption",
    [ROLE_TOC] = "TOC",           [ROLE_TOCI] = "TOCI",   [ROLE_LINK] = "Link",
    [ROLE_REFERENCE] = "Reference", [ROLE_FORM] = "Form", [ROLE_SPAN] = "Span",
};

static void dump_tags(struct buf *out, const struct layout *layout)
{
    static const char *const scopes[] = {"", " row", " column"};
    for (size_t i = 0; i < layout->tag_count; i++) {
        const struct layout_tag *tag = &layout->tags[i];
        buf_printf(out, "tag %zu %s in %zu %s%s", i, role_names[tag->role], tag->parent,
                   lang_tag(tag->lang), scopes[tag->scope]);
        if (tag->column_span > 1)
            buf_printf(out, " columns=%d", tag->column_span);
        if (tag->alternative.n) {
            buf_puts(out, " alt=");
            buf_json(out, tag->alternative);
        }
        if (tag->title.n) {
            buf_puts(out, " title=");
            buf_json(out, tag->title);
        }
        buf_char(out, '\n');
    }
}

static void dump_owner(struct buf *out, const struct layout_item *item)
{
    static const char *const artifacts[] = {"content", "header",     "footer",
                                            "layout",  "background", "watermark"};
    if (item->tag == TAG_ARTIFACT)
        buf_printf(out, " %s", artifacts[item->artifact]);
    else
        buf_printf(out, " #%zu", item->tag);
}

static void dump_item(struct buf *out, const struct layout_item *item)
{
    static const char *const kinds[] = {"glyphs", "rect",  "line", "path",
                                        "image",  "link",  "field"};
    buf_printf(out, "  %s", kinds[item->kind]);
    dump_owner(out, item);
    buf_printf(out, " %.2f,%.2f %.2f×%.2f", item->x, item->y, item->width, item->height);
    if (item->kind <= ITEM_PATH)
        buf_printf(out, " %06X", (unsigned)item->colour);
    if (item->stroke > 0)
        buf_printf(out, " stroke=%.2f", item->stroke);
    if (item->dash > 0)
        buf_printf(out, " dash=%.2f", item->dash);
    if (item->outline)
        buf_printf(out, " steps=%zu", item->outline->count);
    if (item->image)
        buf_printf(out, " pixels=%u×%u", item->image->width, item->image->height);
    if (item->radius > 0)
        buf_printf(out, " radius=%.2f", item->radius);
    if (item->angle > 0 || item->angle < 0)
        buf_printf(out, " angle=%.2f", item->angle);
    if (item->glyphs) {
        buf_printf(out, " face=%zu size=%.2f ", item->glyphs->face, item->glyphs->size);
        buf_json(out, item->glyphs->text);
    }
    if (item->target.n)
        buf_printf(out, " →%.*s", STR_ARGS(item->target));
    if (item->field)
        buf_printf(out, " %.*s", STR_ARGS(item->field->name));
    buf_char(out, '\n');
}

void layout_dump(struct buf *out, const struct layout *layout)
{
    for (size_t p = 0; p < layout->page_count; p++) {
        buf_printf(out, "page %zu of %zu %.2f×%.2f\n", p + 1, layout->page_count,
                   layout->page_width, layout->page_height);
        for (size_t i = 0; i < layout->pages[p].count; i++)
            dump_item(out, &layout->pages[p].items[i]);
    }
    dump_tags(out, layout);
    for (size_t i = 0; i < layout->anchor_count; i++)
        buf_printf(out, "anchor %.*s page %zu %.2f\n", STR_ARGS(layout->anchors[i].id),
                   layout->anchors[i].page + 1, layout->anchors[i].y);
    for (size_t i = 0; i < layout->bookmark_count; i++) {
        const struct layout_bookmark *b = &layout->bookmarks[i];
        buf_printf(out, "bookmark %d page %zu %.2f #%zu ", b->level, b->page + 1, b->y, b->tag);
        buf_json(out, b->title);
        buf_char(out, '\n');
    }
}
