/* Runs of glyphs as text operators.
 *
 * A viewer moves by the font's own widths; the layout has advances with kerning, tracking and
 * justification in them. The difference is written between strings in 1/1000 of the font
 * size, always against the place where the viewer really stands, so that rounding cannot add
 * up along a line. */
#include "pdf/content.h"

#include <math.h>

void content_text_end(struct content *content)
{
    if (content->text_open)
        buf_puts(&content->out, "ET\n");
    content->text_open = false;
}

static void text_begin(struct content *content)
{
    if (!content->text_open) {
        buf_puts(&content->out, "BT\n");
        content->text_x = content->text_y = 0;
        content->text_open = true;
    }
}

static void set_font(struct content *content, const struct font *font, double size)
{
    int64_t wanted = hundredths(size);
    if (content->font == font && content->size == wanted)
        return;
    struct buf *out = &content->out;
    buf_char(out, '/');
    buf_puts(out, font->resource);
    buf_char(out, ' ');
    put_hundredths(out, wanted);
    buf_puts(out, " Tf\n");
    content->font = font;
    content->size = wanted;
}

static void move_to(struct content *content, int64_t x, int64_t y)
{
    struct buf *out = &content->out;
    put_hundredths(out, x - content->text_x);
    buf_char(out, ' ');
    put_hundredths(out, y - content->text_y);
    buf_puts(out, " Td\n");
    content->text_x = x;
    content->text_y = y;
}

/* Four digits are enough: an error of 0.00005 over the width of a page is 0.04 point. */
static void put_factor(struct buf *out, double value)
{
    int64_t parts = llround(value * 10000);
    if (parts < 0)
        buf_char(out, '-');
    parts = parts < 0 ? -parts : parts;
    put_number(out, parts / 10000);
    buf_char(out, '.');
    for (int64_t unit = 1000; unit > 0; unit /= 10)
        buf_char(out, (char)('0' + parts / unit % 10));
    buf_char(out, ' ');
}

static void turn_to(struct content *content, int64_t x, int64_t y, double degrees)
{
    struct buf *out = &content->out;
    double angle = degrees * (3.14159265358979323846 / 180);
    put_factor(out, cos(angle));
    put_factor(out, sin(angle));
    put_factor(out, -sin(angle));
    put_factor(out, cos(angle));
    put_hundredths(out, x);
    buf_char(out, ' ');
    put_hundredths(out, y);
    buf_puts(out, " Tm\n");
}

/* ---- strings of glyphs ---- */

/* A TJ array in the making. Positions are 1/1000 of the font size from the run's origin. */
struct strings {
    struct content *content;
    const struct font *font;
    double scale;  /* 1/1000 em per point */
    double wanted; /* where the next glyph belongs */
    double stands; /* where the viewer stands */
    double rise;   /* points, as set by Ts */
    size_t start;  /* offset of the array in the content */
    bool open;     /* the array, which begins with a string */
    bool moved;    /* the array holds a move */
};

static void strings_end(struct strings *strings)
{
    if (!strings->open)
        return;
    struct buf *out = &strings->content->out;
    /* A string without moves needs no array. */
    if (!strings->moved)
        out->s[strings->start] = ' ';
    buf_puts(out, strings->moved ? ">]TJ\n" : ">Tj\n");
    strings->open = false;
}

static void strings_begin(struct strings *strings)
{
    strings->start = strings->content->out.n;
    strings->open = true;
    strings->moved = false;
    buf_puts(&strings->content->out, "[<");
}

/* Moves below half a unit are left to the next glyph. */
static void strings_move(struct strings *strings, double to)
{
    double by = strings->stands - to;
    if (by < 0.5 && by > -0.5)
        return;
    int64_t units = llround(by);
    struct buf *out = &strings->content->out;
    buf_char(out, '>');
    put_number(out, units);
    buf_char(out, '<');
    strings->moved = true;
    strings->stands -= (double)units;
}

static void strings_rise(struct strings *strings, double rise)
{
    if (hundredths(rise) == hundredths(strings->rise))
        return;
    strings_end(strings);
    put_length(&strings->content->out, rise);
    buf_puts(&strings->content->out, " Ts\n");
    strings->rise = rise;
}

static void strings_add(struct strings *strings, const struct glyph *glyph)
{
    static const char digits[] = "0123456789ABCDEF";
    strings_rise(strings, (double)glyph->y_offset);
    if (!strings->open)
        strings_begin(strings);
    const struct font_glyph *own =
        &strings->font->glyphs[strings->font->slots[glyph->id] - 1];
    strings_move(strings, strings->wanted + (double)glyph->x_offset * strings->scale);
    unsigned cid = own->cid;
    char code[4] = {digits[cid >> 12 & 15], digits[cid >> 8 & 15], digits[cid >> 4 & 15],
                    digits[cid & 15]};
    buf_add(&strings->content->out, (struct str){code, 4});
    strings->stands += own->width / 100.0;
    strings->wanted += (double)glyph->advance * strings->scale;
}

/* ---- what the glyphs say ---- */

/* True if the font's ToUnicode says of the one glyph what this place says. */
static bool says_itself(const struct font *font, const struct glyph *glyph, struct str text)
{
    return str_equal(font->glyphs[font->slots[glyph->id] - 1].text, text);
}

/* ISO 32000-1 §14.9.4; a hyphen that breaking added is a soft one (ISO 14289-1 §7.2). */
static void span_begin(struct strings *strings, struct str text)
{
    strings_end(strings);
    struct buf *out = &strings->content->out;
    buf_puts(out, "/Span<</ActualText");
    put_text(out, text.n ? text : STR("\xC2\xAD"));
    buf_puts(out, ">>BDC\n");
}

static void span_end(struct strings *strings)
{
    strings_end(strings);
    buf_puts(&strings->content->out, "EMC\n");
}

static void add_cluster(struct strings *strings, const struct glyph_run *run, size_t at,
                        size_t count)
{
    struct str text = font_cluster_text(run, at, count);
    bool span = count > 1 || !says_itself(strings->font, &run->glyphs[at], text);
    if (span)
        span_begin(strings, text);
    for (size_t i = at; i < at + count; i++)
        strings_add(strings, &run->glyphs[i]);
    if (span)
        span_end(strings);
}

static void add_glyphs(struct content *content, const struct glyph_run *run)
{
    struct strings strings = {.content = content,
                              .font = content->font,
                              .scale = 1000 / (content->size / 100.0)};
    for (size_t at = 0; at < run->count;) {
        size_t count = font_cluster(run, at);
        add_cluster(&strings, run, at, count);
        at += count;
    }
    strings_rise(&strings, 0);
    strings_end(&strings);
}

/* The language of a run that differs from its element's (ISO 32000-1 §14.9.2). */
static bool language_begin(struct content *content, const struct layout_item *item)
{
    if (item->tag == TAG_ARTIFACT ||
        item->glyphs->lang == content->file->layout->tags[item->tag].lang)
        return false;
    struct buf *out = &content->out;
    buf_puts(out, "/Span<</Lang");
    put_text(out, str_of(lang_tag(item->glyphs->lang)));
    buf_puts(out, ">>BDC\n");
    return true;
}

void content_run(struct content *content, const struct layout_item *item)
{
    const struct glyph_run *run = item->glyphs;
    if (run->count == 0 || hundredths(run->size) <= 0)
        return;
    if (item->angle != 0)
        content_text_end(content);
    text_begin(content);
    content_fill(content, item->colour);
    set_font(content, content->file->fonts[run->face], run->size);
    int64_t x = hundredths(item->x);
    int64_t y = hundredths(content->file->layout->page_height - item->y + run->rise);
    bool language = language_begin(content, item);
    if (item->angle != 0)
        turn_to(content, x, y, item->angle);
    else
        move_to(content, x, y);
    add_glyphs(content, run);
    if (language)
        buf_puts(&content->out, "EMC\n");
    if (item->angle != 0)
        content_text_end(content);
}
