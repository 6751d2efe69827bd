/* Runs of glyphs as text operators.
 *
 * A viewer moves by the font's own widths; the layout has advances with kerning, tracking and
 * justification in them. The difference is written between strings in 1/1000 of the font
 * size, always against the place where the viewer really stands, so that rounding cannot add
 * up along a line. */
#include "pdf/content.h"

#include <math.h>
#include <string.h>

void content_text_end(struct content *content)
{
    if (content->text_open)
        buf_puts(&content->out, "ET\n");
    content->text_open = false;
}

void content_text_begin(struct content *content)
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
    const struct glyph_run *run;
    double scale;  /* 1/1000 em per point */
    double wanted; /* where the next glyph belongs */
    double stands; /* where the viewer stands */
    float rise;    /* points, as set by Ts */
    size_t start;  /* offset of the array in the content */
    bool open;     /* the array, which begins with a string */
    bool moved;    /* the array holds a move */
};

/* The most that one glyph can take with its move, and what may stand around a string. */
enum { GLYPH_BYTES = 4 + 24, AROUND_BYTES = 16 };

/* Room for the glyphs from `at` on, which are then written without a look at the end. */
static void strings_room(struct strings *strings, size_t at)
{
    struct buf *out = &strings->content->out;
    size_t need = out->n + (strings->run->count - at) * GLYPH_BYTES + AROUND_BYTES;
    out->s = arena_grow(out->arena, out->s, &out->capacity, need, 1);
}

static void strings_end(struct strings *strings)
{
    if (!strings->open)
        return;
    struct buf *out = &strings->content->out;
    /* A string without moves needs no array. */
    if (!strings->moved)
        out->s[strings->start] = ' ';
    buf_puts(out, strings->moved ? ")]TJ\n" : ")Tj\n");
    strings->open = false;
}

static void strings_begin(struct strings *strings)
{
    strings->start = strings->content->out.n;
    strings->open = true;
    strings->moved = false;
    buf_puts(&strings->content->out, "[(");
}

static void strings_move(struct strings *strings, int64_t units)
{
    struct buf *out = &strings->content->out;
    buf_char(out, ')');
    put_number(out, units);
    buf_char(out, '(');
    strings->moved = true;
    strings->stands -= (double)units;
}

static void strings_rise(struct strings *strings, float rise)
{
    strings_end(strings);
    put_length(&strings->content->out, (double)rise);
    buf_puts(&strings->content->out, " Ts\n");
    strings->rise = rise;
}

static void strings_add(struct strings *strings, size_t at)
{
    const struct glyph *glyph = &strings->run->glyphs[at];
    const struct font_glyph *own =
        &strings->font->glyphs[strings->font->slots[glyph->id] - 1];
    if (glyph->y_offset != strings->rise) {
        strings_rise(strings, glyph->y_offset);
        strings_room(strings, at);
    }
    if (!strings->open)
        strings_begin(strings);
    double by = strings->stands - strings->wanted - (double)glyph->x_offset * strings->scale;
    /* Less than half a unit is left to the next glyph. */
    if (by >= 0.5 || by <= -0.5)
        strings_move(strings, llround(by));
    struct buf *out = &strings->content->out;
    memcpy(out->s + out->n, own->code, sizeof own->code);
    out->n += own->code_bytes;
    strings->stands += (double)own->width;
    strings->wanted += (double)glyph->advance * strings->scale;
}

/* ---- what the glyphs say ---- */

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

/* A glyph that does not speak for itself everywhere: here it may. Gives the number of glyphs
 * that stand together. */
static size_t add_doubtful(struct strings *strings, size_t at)
{
    const struct glyph_run *run = strings->run;
    const struct font *font = strings->font;
    size_t count = font_cluster(run, at);
    struct str text = font_cluster_text(run, at, count);
    struct str usual = font->glyphs[font->slots[run->glyphs[at].id] - 1].text;
    bool span = count > 1 || !str_equal(usual, text);
    if (span)
        span_begin(strings, text);
    strings_room(strings, at);
    for (size_t i = at; i < at + count; i++)
        strings_add(strings, i);
    if (span)
        span_end(strings);
    strings_room(strings, at + count);
    return count;
}

static void add_glyphs(struct content *content, const struct glyph_run *run)
{
    const struct font *font = content->font;
    struct strings strings = {.content = content,
                              .font = font,
                              .run = run,
                              .scale = 1000 / ((double)content->size / 100)};
    strings_room(&strings, 0);
    for (size_t at = 0; at < run->count;) {
        if (font->glyphs[font->slots[run->glyphs[at].id] - 1].doubtful) {
            at += add_doubtful(&strings, at);
        } else {
            strings_add(&strings, at);
            at++;
        }
    }
    if (strings.rise != 0)
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
    content_text_begin(content);
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
