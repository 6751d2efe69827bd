#include "pdf/content.h"

#include <hpdf_pages.h>
#include <string.h>

/* ---- colours ---- */

static void put_component(struct buf *out, uint32_t byte)
{
    /* Three digits tell all 256 levels apart. */
    unsigned parts = (byte * 1000 + 127) / 255;
    if (parts == 1000) {
        buf_puts(out, "1 ");
        return;
    }
    char digits[] = {'.', (char)('0' + parts / 100), (char)('0' + parts / 10 % 10),
                     (char)('0' + parts % 10), ' '};
    size_t n = 4;
    while (n > 1 && digits[n - 1] == '0')
        n--;
    digits[n] = ' ';
    if (n == 1)
        buf_puts(out, "0 ");
    else
        buf_add(out, (struct str){digits, n + 1});
}

static void put_colour(struct buf *out, uint32_t colour, const char *grey, const char *rgb)
{
    uint32_t red = colour >> 16 & 255, green = colour >> 8 & 255, blue = colour & 255;
    put_component(out, red);
    if (red == green && green == blue) {
        buf_puts(out, grey);
        return;
    }
    put_component(out, green);
    put_component(out, blue);
    buf_puts(out, rgb);
}

void content_fill(struct content *content, uint32_t colour)
{
    if (content->fill != colour)
        put_colour(&content->out, colour, "g\n", "rg\n");
    content->fill = colour;
}

static void content_stroke(struct content *content, const struct layout_item *item)
{
    if (content->stroke != item->colour)
        put_colour(&content->out, item->colour, "G\n", "RG\n");
    content->stroke = item->colour;
    int64_t width = hundredths(item->stroke);
    if (content->line_width != width) {
        put_hundredths(&content->out, width);
        buf_puts(&content->out, " w\n");
    }
    content->line_width = width;
    int64_t dash = hundredths(item->dash);
    if (content->dash != dash) {
        buf_char(&content->out, '[');
        if (dash > 0)
            put_hundredths(&content->out, dash);
        buf_puts(&content->out, "]0 d\n");
    }
    content->dash = dash;
}

/* ---- shapes ---- */

static void put_numbers(struct buf *out, const double *points, size_t count,
                        const char *operator)
{
    for (size_t i = 0; i < count; i++) {
        put_length(out, points[i]);
        buf_char(out, ' ');
    }
    buf_puts(out, operator);
}

/* Corners as cubic curves; 0.5523 puts the curve's middle on the circle. */
static void put_rounded(struct buf *out, double x, double y, double w, double h, double r)
{
    double shorter = w < h ? w : h;
    r = r > shorter / 2 ? shorter / 2 : r;
    double k = r * (1 - 0.5523);
    put_numbers(out, (double[]){x + r, y}, 2, "m\n");
    put_numbers(out, (double[]){x + w - r, y}, 2, "l\n");
    put_numbers(out, (double[]){x + w - k, y, x + w, y + k, x + w, y + r}, 6, "c\n");
    put_numbers(out, (double[]){x + w, y + h - r}, 2, "l\n");
    put_numbers(out, (double[]){x + w, y + h - k, x + w - k, y + h, x + w - r, y + h}, 6,
                "c\n");
    put_numbers(out, (double[]){x + r, y + h}, 2, "l\n");
    put_numbers(out, (double[]){x + k, y + h, x, y + h - k, x, y + h - r}, 6, "c\n");
    put_numbers(out, (double[]){x, y + r}, 2, "l\n");
    put_numbers(out, (double[]){x, y + k, x + k, y, x + r, y}, 6, "c\nh\n");
}

static void content_rectangle(struct content *content, const struct layout_item *item)
{
    struct buf *out = &content->out;
    if (item->stroke > 0)
        content_stroke(content, item);
    else
        content_fill(content, item->colour);
    double y = content->file->layout->page_height - item->y - item->height;
    if (item->radius > 0)
        put_rounded(out, item->x, y, item->width, item->height, item->radius);
    else
        put_numbers(out, (double[]){item->x, y, item->width, item->height}, 4, "re\n");
    buf_puts(out, item->stroke > 0 ? "S\n" : "f\n");
}

static void content_line(struct content *content, const struct layout_item *item)
{
    double y = content->file->layout->page_height - item->y;
    content_stroke(content, item);
    put_numbers(&content->out, (double[]){item->x, y}, 2, "m\n");
    put_numbers(&content->out, (double[]){item->x + item->width, y - item->height}, 2,
                "l\nS\n");
}

static void content_path(struct content *content, const struct layout_item *item)
{
    static const char *const operators[] = {
        [STEP_MOVE] = "m\n", [STEP_LINE] = "l\n", [STEP_CURVE] = "c\n", [STEP_CLOSE] = "h\n"};
    const struct outline *outline = item->outline;
    if (item->stroke > 0)
        content_stroke(content, item);
    else
        content_fill(content, item->colour);
    double across = item->width / outline->width, down = item->height / outline->height;
    double top = content->file->layout->page_height - item->y;
    for (size_t i = 0; i < outline->count; i++) {
        const struct outline_step *step = &outline->steps[i];
        for (int p = step->kind == STEP_CURVE ? 0 : 2; p < 3 && step->kind != STEP_CLOSE; p++)
            put_numbers(&content->out,
                        (double[]){item->x + across * step->x[p], top - down * step->y[p]}, 2,
                        "");
        buf_puts(&content->out, operators[step->kind]);
    }
    /* Outlines may lie in each other, as the counter of an O does. */
    buf_puts(&content->out, item->stroke > 0 ? "S\n" : "f*\n");
}

static void content_image(struct content *content, const struct layout_item *item)
{
    struct buf *out = &content->out;
    double y = content->file->layout->page_height - item->y - item->height;
    buf_puts(out, "q ");
    put_numbers(out, (double[]){item->width, 0, 0, item->height, item->x, y}, 6, "cm/");
    buf_puts(out, CONTENT_IMAGE " Do Q\n");
}

/* ---- marked content ---- */

static const char *const artifacts[] = {
    [ARTIFACT_NONE] = "/Type/Layout",
    [ARTIFACT_HEADER] = "/Type/Pagination/Subtype/Header/Attached[/Top]",
    [ARTIFACT_FOOTER] = "/Type/Pagination/Subtype/Footer/Attached[/Bottom]",
    [ARTIFACT_LAYOUT] = "/Type/Layout",
    [ARTIFACT_BACKGROUND] = "/Type/Background",
    [ARTIFACT_WATERMARK] = "/Type/Pagination/Subtype/Watermark",
};

static const char *const roles[] = {
    [ROLE_DOCUMENT] = "Document", [ROLE_SECT] = "Sect", [ROLE_H1] = "H1",
    [ROLE_H2] = "H2", [ROLE_H3] = "H3", [ROLE_P] = "P", [ROLE_L] = "L", [ROLE_LI] = "LI",
    [ROLE_LBL] = "Lbl", [ROLE_LBODY] = "LBody", [ROLE_TABLE] = "Table",
    [ROLE_THEAD] = "THead", [ROLE_TBODY] = "TBody", [ROLE_TR] = "TR", [ROLE_TH] = "TH",
    [ROLE_TD] = "TD", [ROLE_FIGURE] = "Figure", [ROLE_CAPTION] = "Caption",
    [ROLE_TOC] = "TOC", [ROLE_TOCI] = "TOCI", [ROLE_LINK] = "Link",
    [ROLE_REFERENCE] = "Reference", [ROLE_FORM] = "Form", [ROLE_SPAN] = "Span",
};

const char *role_name(enum role role)
{
    return roles[role];
}

/* A text object may hold many sequences, which saves its frame and keeps the steps from line
 * to line small; a sequence ends where it began, inside or outside (ISO 32000-1 §14.6.1). */
static void mark_end(struct content *content)
{
    if (!content->mark_open)
        return;
    if (!content->mark_in_text)
        content_text_end(content);
    buf_puts(&content->out, "EMC\n");
    content->mark_open = false;
}

static void artifact_begin(struct content *content, enum artifact kind)
{
    struct buf *out = &content->out;
    buf_puts(out, "/Artifact<<");
    buf_puts(out, artifacts[kind]);
    if (kind == ARTIFACT_BACKGROUND) {
        const struct layout *layout = content->file->layout;
        buf_puts(out, "/BBox[0 0 ");
        put_numbers(out, (double[]){layout->page_width, layout->page_height}, 2, "]");
    }
    buf_puts(out, ">>BDC\n");
}

static void element_begin(struct content *content, size_t tag)
{
    struct pdf_file *file = content->file;
    struct buf *out = &content->out;
    buf_char(out, '/');
    buf_puts(out, role_name(file->layout->tags[tag].role));
    buf_puts(out, "<</MCID ");
    put_number(out, content->mark_count);
    buf_puts(out, ">>BDC\n");
    file->marks = arena_grow(file->arena, file->marks, &file->mark_capacity,
                             file->mark_count + 1, sizeof *file->marks);
    file->marks[file->mark_count++] =
        (struct mark){tag, content->page, content->mark_count++};
}

/* What belongs to one element and follows each other shares one sequence. */
static void mark_begin(struct content *content, const struct layout_item *item)
{
    bool in_text = item->kind == ITEM_GLYPHS && item->angle == 0;
    if (content->mark_open && content->mark_tag == item->tag &&
        (in_text || !content->mark_in_text) &&
        (item->tag != TAG_ARTIFACT || content->mark_artifact == item->artifact))
        return;
    mark_end(content);
    if (in_text)
        content_text_begin(content);
    else
        content_text_end(content);
    content->mark_in_text = in_text;
    if (item->tag == TAG_ARTIFACT)
        artifact_begin(content, item->artifact);
    else
        element_begin(content, item->tag);
    content->mark_open = true;
    content->mark_tag = item->tag;
    content->mark_artifact = item->artifact;
}

/* ---- pages ---- */

static void hold(struct content *content, const struct layout_item *item)
{
    struct pdf_file *file = content->file;
    file->holdings = arena_grow(file->arena, file->holdings, &file->holding_capacity,
                                file->holding_count + 1, sizeof *file->holdings);
    file->holdings[file->holding_count++] =
        (struct holding){.tag = item->tag,
                         .page = content->page,
                         .item = item,
                         .sequence = file->mark_count};
}

static void item_write(struct content *content, const struct layout_item *item)
{
    if (item->kind == ITEM_LINK ||
        (item->kind == ITEM_FIELD && item->field->kind == FIELD_SIGNATURE))
        hold(content, item);
    if (item->kind == ITEM_LINK || item->kind == ITEM_FIELD ||
        (item->kind == ITEM_GLYPHS && item->glyphs->count == 0))
        return;
    mark_begin(content, item);
    if (item->kind == ITEM_GLYPHS) {
        content_run(content, item);
        return;
    }
    content_text_end(content);
    if (item->kind == ITEM_RECT)
        content_rectangle(content, item);
    else if (item->kind == ITEM_PATH)
        content_path(content, item);
    else if (item->kind == ITEM_IMAGE)
        content_image(content, item);
    else
        content_line(content, item);
}

static HPDF_Page page_new(struct pdf_file *file, size_t number)
{
    HPDF_Page page = HPDF_AddPage(file->doc);
    if (!page)
        return NULL;
    HPDF_Array box = object_array(file);
    HPDF_Array_AddNumber(box, 0);
    HPDF_Array_AddNumber(box, 0);
    HPDF_Array_AddReal(box, (HPDF_REAL)file->layout->page_width);
    HPDF_Array_AddReal(box, (HPDF_REAL)file->layout->page_height);
    HPDF_Dict_Add(page, "MediaBox", box);
    HPDF_Dict_Add(page, "Resources", file->resources);
    HPDF_Dict_AddName(page, "Tabs", "S");
    HPDF_Dict_AddNumber(page, "StructParents", (HPDF_INT32)number);
    return page;
}

static void page_write(struct content *content)
{
    struct pdf_file *file = content->file;
    const struct layout_page *page = &file->layout->pages[content->page];
    for (size_t i = 0; i < page->count; i++)
        item_write(content, &page->items[i]);
    mark_end(content);
    content_text_end(content);
    struct str bytes = buf_str(&content->out);
    fingerprint_add(&file->fingerprint, bytes);
    HPDF_PageAttr attr = file->pages[content->page]->attr;
    HPDF_Stream_Write(attr->stream, (const HPDF_BYTE *)bytes.s, (HPDF_UINT)bytes.n);
}

enum { PAGES_FLAT = 1000, PAGES_IN_NODE = 500 };

bool pages_write(struct pdf_file *file)
{
    size_t count = file->layout->page_count;
    struct buf out = {.arena = file->arena};
    file->pages = arena_array(file->arena, count ? count : 1, sizeof *file->pages);
    if (count > PAGES_FLAT)
        HPDF_SetPagesConfiguration(file->doc, PAGES_IN_NODE);
    for (size_t i = 0; i < count; i++)
        if (!(file->pages[i] = page_new(file, i)))
            return false;
    for (size_t i = 0; i < count; i++) {
        out.n = 0;
        /* A page begins black, with lines of one point. */
        struct content content = {.file = file, .out = out, .page = i, .line_width = 100};
        page_write(&content);
        out = content.out;
    }
    return true;
}
