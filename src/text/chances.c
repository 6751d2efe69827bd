#include "text/inside.h"

/* ---- UAX 14, by ICU ---- */

static UBreakIterator *breaker(struct text_shaper *shaper, enum lang lang)
{
    static const char *const locales[LANG_COUNT] = {
        [LANG_EN] = "en",
        [LANG_ZH_HANS] = "zh@lb=strict",
    };
    if (!shaper->breakers[lang]) {
        UErrorCode status = U_ZERO_ERROR;
        shaper->breakers[lang] = ubrk_open(UBRK_LINE, locales[lang], NULL, 0, &status);
        if (U_FAILURE(status))
            out_of_memory();
    }
    return shaper->breakers[lang];
}

/* The letters as UTF-16; gives the number of units. */
static size_t units_write(struct text_shaper *shaper, size_t count)
{
    shaper->units = arena_grow(shaper->arena, shaper->units, &shaper->unit_capacity,
                               2 * count, sizeof *shaper->units);
    size_t n = 0;
    for (size_t i = 0; i < count; i++) {
        uint32_t code = shaper->letters[i].code;
        if (code == LETTER_BREAK)
            code = 0x2028;
        U16_APPEND_UNSAFE(shaper->units, n, code);
    }
    return n;
}

static uint8_t chance_after(uint32_t code)
{
    if (code == 0xAD)
        return CHANCE_SOFT;
    return code == '-' || code == 0x2010 ? CHANCE_HYPHEN : CHANCE_FREE;
}

static void chances_uax14(struct text_shaper *shaper, size_t count, enum lang lang)
{
    struct letter *letters = shaper->letters;
    size_t units = units_write(shaper, count);
    UBreakIterator *iterator = breaker(shaper, lang);
    UErrorCode status = U_ZERO_ERROR;
    ubrk_setText(iterator, shaper->units, (int32_t)units, &status);
    if (U_FAILURE(status))
        out_of_memory();
    size_t letter = 0, unit = 0;
    for (int32_t at = ubrk_next(iterator); at != UBRK_DONE; at = ubrk_next(iterator)) {
        while (unit < (size_t)at)
            unit += letters[letter++].code > 0xFFFF && letters[letter - 1].code != LETTER_BREAK
                        ? 2
                        : 1;
        if (letter < count && !letters[letter].joined)
            letters[letter].chance = letters[letter - 1].code == LETTER_BREAK
                                         ? CHANCE_MUST
                                         : chance_after(letters[letter - 1].code);
    }
}

void chances_find(struct text_shaper *shaper, size_t count, enum lang lang)
{
    if (count)
        chances_uax14(shaper, count, lang);
}
