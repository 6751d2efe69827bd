#include "text/inside.h"

/* Words of ASCII are most of a Latin text, and a font's kerning and ligatures act there on
 * neighbours only. So HarfBuzz is asked once for each character and each pair; a word whose
 * pairs all stay two plain glyphs is put together from them. Any other word is left to
 * HarfBuzz as a whole. */

enum { FIRST = 0x20, LAST = 0x7E, CODES = LAST - FIRST + 1 };

/* Kerning of a pair in font units, plus PAIR_ZERO. */
enum { PAIR_UNKNOWN = 0, PAIR_ENTANGLED = 1, PAIR_ZERO = 0x4000 };

struct pairs {
    struct word_glyph single[CODES];
    bool known[CODES], plain[CODES];
    uint16_t kerning[CODES][CODES];
};

static struct pairs *pairs_for(struct text_shaper *shaper, uint32_t look)
{
    struct pairs **pairs = &shaper->pairs[look];
    if (!*pairs)
        *pairs = arena_alloc(shaper->arena, sizeof **pairs);
    return *pairs;
}

static bool single_plain(struct text_shaper *shaper, struct pairs *pairs, uint32_t look,
                         unsigned char code)
{
    unsigned i = code - FIRST;
    if (pairs->known[i])
        return pairs->plain[i];
    struct word_glyph glyph[1];
    char text[1] = {(char)code};
    pairs->known[i] = true;
    pairs->plain[i] = glyphs_shape(shaper, (struct str){text, 1}, look, glyph, 1) == 1 &&
                      glyph[0].id != 0 && glyph[0].x_offset == 0 && glyph[0].y_offset == 0;
    pairs->single[i] = glyph[0];
    return pairs->plain[i];
}

static bool same_glyph(const struct word_glyph *a, const struct word_glyph *b)
{
    return a->id == b->id && a->x_offset == b->x_offset && a->y_offset == b->y_offset;
}

static uint16_t pair_shape(struct text_shaper *shaper, const struct pairs *pairs,
                           uint32_t look, const char *text)
{
    struct word_glyph glyphs[2];
    const struct word_glyph *a = &pairs->single[text[0] - FIRST];
    const struct word_glyph *b = &pairs->single[text[1] - FIRST];
    if (glyphs_shape(shaper, (struct str){text, 2}, look, glyphs, 2) != 2 ||
        !same_glyph(&glyphs[0], a) || !same_glyph(&glyphs[1], b) ||
        glyphs[1].advance != b->advance)
        return PAIR_ENTANGLED;
    int32_t kerning = glyphs[0].advance - a->advance;
    return kerning > -PAIR_ZERO && kerning < PAIR_ZERO ? (uint16_t)(kerning + PAIR_ZERO)
                                                       : PAIR_ENTANGLED;
}

/* The kerning as in the table, or PAIR_ENTANGLED. */
static uint16_t pair_kerning(struct text_shaper *shaper, struct pairs *pairs, uint32_t look,
                             const char *text)
{
    uint16_t *kerning = &pairs->kerning[text[0] - FIRST][text[1] - FIRST];
    if (*kerning == PAIR_UNKNOWN)
        *kerning = pair_shape(shaper, pairs, look, text);
    return *kerning;
}

bool pairs_join(struct text_shaper *shaper, struct str text, uint32_t look,
                struct word_glyph *glyphs)
{
    struct pairs *pairs = pairs_for(shaper, look);
    for (size_t i = 0; i < text.n; i++) {
        unsigned char code = (unsigned char)text.s[i];
        if (code < FIRST || code > LAST || !single_plain(shaper, pairs, look, code))
            return false;
        glyphs[i] = pairs->single[code - FIRST];
        glyphs[i].start = (uint32_t)i;
        if (i == 0)
            continue;
        uint16_t kerning = pair_kerning(shaper, pairs, look, text.s + i - 1);
        if (kerning == PAIR_ENTANGLED)
            return false;
        glyphs[i - 1].advance += kerning - PAIR_ZERO;
    }
    return true;
}
