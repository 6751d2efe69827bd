#include "text/inside.h"

struct text_extent text_measure(const struct text_paragraph *paragraph)
{
    struct text_extent extent = {0, 0};
    size_t piece = 0, line = 0;
    for (size_t i = 0; i < paragraph->count; i++) {
        uint8_t chance = paragraph->boxes[i].chance;
        if (chance_open(chance, false)) {
            double width = line_fit(paragraph, piece, i + 1).width;
            extent.min = width > extent.min ? width : extent.min;
            piece = i + 1;
        }
        if (chance == CHANCE_MUST) {
            double width = line_fit(paragraph, line, i + 1).width;
            extent.max = width > extent.max ? width : extent.max;
            line = i + 1;
        }
    }
    return extent;
}

/* ---- the decimal point ---- */

/* A character of the paragraph with the box and glyph that show it. */
struct seat {
    size_t box;
    uint32_t glyph;
};

/* LETTER_BREAK where nothing is shown. */
static uint32_t seat_code(const struct text_paragraph *paragraph, struct seat seat)
{
    if (seat.box == paragraph->count)
        return LETTER_BREAK;
    const struct box *box = &paragraph->boxes[seat.box];
    if (box->kind == BOX_BREAK || seat.glyph >= box->to)
        return LETTER_BREAK;
    size_t at = box->word->glyphs[seat.glyph].start;
    return at < box->word->text.n ? utf8_next(box->word->text, &at) : LETTER_BREAK;
}

/* False, with the seat after the last box, at the end. */
static bool seat_next(const struct text_paragraph *paragraph, struct seat *seat)
{
    if (seat->box == paragraph->count)
        return false;
    if (seat->glyph + 1 < paragraph->boxes[seat->box].to) {
        seat->glyph++;
        return true;
    }
    seat->box++;
    seat->glyph = seat->box < paragraph->count ? paragraph->boxes[seat->box].from : 0;
    return seat->box < paragraph->count;
}

/* From the start of the line the seat is on. */
static double seat_x(const struct text_paragraph *paragraph, struct seat seat)
{
    size_t first = seat.box;
    while (first > 0 && paragraph->boxes[first - 1].chance != CHANCE_MUST)
        first--;
    if (first == paragraph->count)
        return text_measure(paragraph).max;
    double x = paragraph->sums[seat.box].width - paragraph->sums[first].width +
               paragraph->boxes[first].head;
    const struct box *box = &paragraph->boxes[seat.box];
    const struct text_style *style = &paragraph->spans[box->span].style;
    double scale = style->size / text_face(paragraph->fonts, box->face)->units_per_em;
    for (uint32_t i = box->from; i < seat.glyph; i++)
        x += style->tracking * (box->word->glyphs[i].length > 0);
    return x + glyphs_width(box->word, box->from, seat.glyph, scale);
}

static bool digit(uint32_t code)
{
    return (code >= '0' && code <= '9') || (code >= 0xFF10 && code <= 0xFF19);
}

static bool groups(uint32_t code)
{
    return code == ',' || code == '\'' || code == 0x2019 || code == 0xFF0C || code == 0xA0 ||
           code == 0x2009 || code == 0x202F;
}

/* Moves past the digits at the seat and gives their number. */
static size_t digits_pass(const struct text_paragraph *paragraph, struct seat *seat)
{
    size_t count = 0;
    while (digit(seat_code(paragraph, *seat))) {
        count++;
        seat_next(paragraph, seat);
    }
    return count;
}

double text_decimal_offset(const struct text_paragraph *paragraph)
{
    if (paragraph->count == 0)
        return 0;
    struct seat seat = {0, paragraph->boxes[0].from};
    while (!digit(seat_code(paragraph, seat)))
        if (!seat_next(paragraph, &seat))
            return text_measure(paragraph).max;
    digits_pass(paragraph, &seat);
    for (;;) {
        struct seat ahead = seat;
        if (!groups(seat_code(paragraph, ahead)) || !seat_next(paragraph, &ahead) ||
            digits_pass(paragraph, &ahead) != 3)
            return seat_x(paragraph, seat);
        seat = ahead;
    }
}
