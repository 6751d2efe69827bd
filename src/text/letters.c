#include "text/inside.h"

#include <unicode/uchar.h>

/* ---- kinds of characters ---- */

bool code_space(uint32_t code)
{
    return code == 0x20 || code == 0xA0 || code == 0x1680 ||
           (code >= 0x2000 && code <= 0x200A) || code == 0x202F || code == 0x205F ||
           code == 0x3000;
}

static bool code_newline(uint32_t code)
{
    return (code >= 0x09 && code <= 0x0D) || code == 0x85 || code == 0x2028 || code == 0x2029;
}

bool code_han(uint32_t code)
{
    return (code >= 0x4E00 && code <= 0x9FFF) || (code >= 0x3400 && code <= 0x4DBF) ||
           (code >= 0x20000 && code <= 0x3FFFF) || (code >= 0xF900 && code <= 0xFAFF) ||
           (code >= 0x2E80 && code <= 0x2FDF) || (code >= 0x3005 && code <= 0x3007) ||
           (code >= 0x3021 && code <= 0x3029) || (code >= 0x3041 && code <= 0x30FA) ||
           (code >= 0x30FC && code <= 0x30FF) || (code >= 0x31F0 && code <= 0x31FF);
}

bool code_latin(uint32_t code)
{
    if (code < 0x80)
        return (code >= '0' && code <= '9') || ((code | 32) >= 'a' && (code | 32) <= 'z');
    return code < 0x2E80 && u_isalnum((UChar32)code);
}

/* Characters that a Chinese font is the first to be asked for. */
static bool code_cjk(uint32_t code)
{
    return (code >= 0x2E80 && code <= 0xD7FF) || (code >= 0xF900 && code <= 0xFAFF) ||
           (code >= 0xFE30 && code <= 0xFE4F) || (code >= 0xFF00 && code <= 0xFFEF) ||
           (code >= 0x1100 && code <= 0x11FF) || (code >= 0x20000 && code <= 0x3FFFF);
}

/* Punctuation that Chinese shares with other scripts and sets a whole em wide. */
static bool code_shared(uint32_t code)
{
    static const uint16_t shared[] = {0xB7,   0x2014, 0x2015, 0x2018, 0x2019,
                                      0x201C, 0x201D, 0x2025, 0x2026, 0x2E3A};
    for (size_t i = 0; i < sizeof shared / sizeof shared[0]; i++)
        if (code == shared[i])
            return true;
    return false;
}

/* Belongs to the character before it: marks, variation selectors, joiners, skin tones. */
static bool code_joins(uint32_t code)
{
    return code >= 0x300 &&
           ((U_GET_GC_MASK((UChar32)code) & U_GC_M_MASK) != 0 || code == 0x200D ||
            (code >= 0x1F3FB && code <= 0x1F3FF) || (code >= 0xE0020 && code <= 0xE007F));
}

/* ---- reading ---- */

static size_t span_read(struct text_shaper *shaper, const struct text_span *span,
                        uint32_t index, size_t count)
{
    shaper->letters = arena_grow(shaper->arena, shaper->letters, &shaper->letter_capacity,
                                 count + span->text.n + 1, sizeof *shaper->letters);
    if (span->line_break) {
        shaper->letters[count] = (struct letter){.code = LETTER_BREAK, .span = index};
        return count + 1;
    }
    for (size_t at = 0; at < span->text.n;) {
        uint32_t start = (uint32_t)at;
        uint32_t code = utf8_next(span->text, &at);
        if (code == UTF8_BAD)
            code = 0xFFFD;
        else if (code_newline(code))
            code = 0x20;
        shaper->letters[count] = (struct letter){.code = code, .span = index, .at = start};
        shaper->letters[count].joined = start > 0 && code_joins(code);
        count++;
    }
    return count;
}

/* ---- faces ---- */

/* The faces to ask, best first; `lang` says in whose forms Hanzi are drawn. */
static void faces_ranked(const struct text_style *style, enum lang lang, bool cjk_first,
                         uint8_t ranked[4])
{
    unsigned own = style->family == FAMILY_SERIF ? 0 : FACES_PER_FAMILY;
    unsigned other = FACES_PER_FAMILY - own;
    unsigned latin = (style->bold ? 1u : 0u) + (style->italic ? 2u : 0u);
    unsigned forms = lang == LANG_ZH_HANT ? FACE_TRADITIONAL : FACE_SIMPLIFIED;
    unsigned cjk = forms + (style->bold ? 1u : 0u);
    ranked[0] = (uint8_t)(own + (cjk_first ? cjk : latin));
    ranked[1] = (uint8_t)(own + (cjk_first ? latin : cjk));
    ranked[2] = (uint8_t)(other + (cjk_first ? cjk : latin));
    ranked[3] = (uint8_t)(other + (cjk_first ? latin : cjk));
}

static bool face_has(const struct text_fonts *fonts, uint8_t face, uint32_t code)
{
    hb_codepoint_t glyph;
    return code_invisible(code) ||
           hb_font_get_nominal_glyph(fonts->faces[face].font, code, &glyph);
}

/* True if the face has the letters from `i` to below `end`, a base with its marks. Variation
 * selectors may be ignored, so they need not be there. */
static bool face_has_all(const struct text_shaper *shaper, uint8_t face, size_t i, size_t end)
{
    for (; i < end; i++) {
        uint32_t code = shaper->letters[i].code;
        if (!code_selects(code) && !face_has(shaper->fonts, face, code))
            return false;
    }
    return true;
}

static uint8_t face_search(const struct text_shaper *shaper, const uint8_t ranked[4],
                           size_t i, size_t end)
{
    for (size_t k = 0; k < 4; k++)
        if (face_has_all(shaper, ranked[k], i, end))
            return ranked[k];
    for (size_t k = 0; k < 4; k++)
        if (face_has(shaper->fonts, ranked[k], shaper->letters[i].code))
            return ranked[k];
    return ranked[0];
}

/* An apostrophe inside a foreign word stays narrow in Chinese text. */
static bool inside_word(const struct text_shaper *shaper, size_t i, size_t count)
{
    return shaper->letters[i].code == 0x2019 && i > 0 && i + 1 < count &&
           code_latin(shaper->letters[i - 1].code) && code_latin(shaper->letters[i + 1].code);
}

/* `lang` is the paragraph's: Hanzi in an English span of a Chinese paragraph look as those
 * around it. */
static uint8_t face_choose(struct text_shaper *shaper, const struct text_span *span,
                           enum lang lang, size_t i, size_t end, size_t count)
{
    uint32_t code = shaper->letters[i].code;
    bool cjk_first = code_cjk(code) || (lang_chinese(span->lang) && code_shared(code) &&
                                        !inside_word(shaper, i, count));
    uint8_t ranked[4];
    faces_ranked(&span->style, lang_chinese(span->lang) ? span->lang : lang, cjk_first,
                 ranked);
    if (end > i + 1)
        return face_search(shaper, ranked, i, end);
    uint32_t key = code << 5 | (uint32_t)ranked[0] << 1 | 1;
    struct choice *choice = &shaper->choices[(code * 31 + ranked[0]) % 512];
    if (choice->key != key)
        *choice = (struct choice){key, face_search(shaper, ranked, i, end)};
    return choice->face;
}

static void faces_choose(struct text_shaper *shaper, const struct text_span *spans,
                         enum lang lang, size_t count)
{
    struct letter *letters = shaper->letters;
    for (size_t i = 0, end; i < count; i = end) {
        for (end = i + 1; end < count && letters[end].joined; end++)
            ;
        if (letters[i].code == LETTER_BREAK)
            continue;
        uint8_t face = face_choose(shaper, &spans[letters[i].span], lang, i, end, count);
        for (size_t k = i; k < end; k++)
            letters[k].face = face;
    }
}

size_t letters_read(struct text_shaper *shaper, const struct text_span *spans, size_t count)
{
    size_t letters = 0;
    enum lang lang = LANG_EN;
    for (size_t i = 0; i < count; i++) {
        letters = span_read(shaper, &spans[i], (uint32_t)i, letters);
        if (lang_chinese(spans[i].lang))
            lang = spans[i].lang;
    }
    faces_choose(shaper, spans, lang_chinese(lang) ? lang : shaper->forms, letters);
    chances_find(shaper, letters, lang);
    return letters;
}
