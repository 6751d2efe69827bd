#include "text/inside.h"

/* ---- UAX 14, by ICU ---- */

static UBreakIterator *breaker(struct text_shaper *shaper, enum lang lang)
{
    static const char *const locales[LANG_COUNT] = {
        [LANG_EN] = "en",
        [LANG_ZH_HANS] = "zh@lb=strict",
        [LANG_ZH_HANT] = "zh_Hant@lb=strict",
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

/* ---- Chinese usage ---- */

static bool listed(uint32_t code, const uint16_t *list, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (code == list[i])
            return true;
    return false;
}

#define LISTED(code, list) listed((code), (list), sizeof(list) / sizeof((list)[0]))

static bool code_opens(uint32_t code)
{
    static const uint16_t open[] = {0x2018, 0x201C, 0x3008, 0x300A, 0x300C, 0x300E, 0x3010,
                                    0x3014, 0x3016, 0xFF08, 0xFF3B, 0xFF5B};
    return LISTED(code, open);
}

static bool code_closes(uint32_t code)
{
    static const uint16_t closed[] = {0x2019, 0x201D, 0x2026, 0x3001, 0x3002, 0x3009, 0x300B,
                                      0x300D, 0x300F, 0x3011, 0x3015, 0x3017, 0xFF01, 0xFF09,
                                      0xFF0C, 0xFF1A, 0xFF1B, 0xFF1F, 0xFF3D, 0xFF5D};
    return LISTED(code, closed);
}

/* GB/T 15834-2011 §5.1: interpuncts, connecting marks and separating marks do not begin a
 * line; UAX 14 takes some of them for letters or ideographs. */
static bool never_first(const struct letter *letters, size_t i, size_t count)
{
    static const uint16_t marks[] = {0xB7, 0x2022, 0x2027, 0xFF0D, 0xFF0F, 0xFF5E};
    if (letters[i].code == 0x2014)
        return letters[i - 1].code != 0x2014 &&
               !(i + 1 < count && letters[i + 1].code == 0x2014);
    return LISTED(letters[i].code, marks);
}

/* Which side of ‘ and ’ is the outer one is plain in Chinese text. ICU's rules for Chinese
 * know this of “ and ” only; UAX 14 itself, for all languages, allows no break at either. */
static bool outside_quotes(const struct letter *letters, size_t i)
{
    uint32_t before = letters[i - 1].code, after = letters[i].code;
    if (after == 0x2018)
        return code_han(before) || code_latin(before) || code_closes(before);
    if (before == 0x2019)
        return code_han(after) || code_latin(after) || code_opens(after);
    return false;
}

static void chances_chinese(struct text_shaper *shaper, size_t count)
{
    struct letter *letters = shaper->letters;
    for (size_t i = 1; i < count; i++) {
        bool before = shaper->fonts->faces[letters[i - 1].face].cjk;
        bool after = shaper->fonts->faces[letters[i].face].cjk;
        if ((!before && !after) || letters[i].chance == CHANCE_MUST || letters[i].joined)
            continue;
        if (never_first(letters, i, count))
            letters[i].chance = CHANCE_NONE;
        else if (letters[i].chance == CHANCE_NONE && outside_quotes(letters, i))
            letters[i].chance = CHANCE_FREE;
    }
}

/* ---- numbers ---- */

static bool digit(uint32_t code)
{
    return code >= '0' && code <= '9';
}

static bool capital(uint32_t code)
{
    return code >= 'A' && code <= 'Z';
}

/* "%" or a word of one or two letters. */
static bool unit_at(const struct letter *letters, size_t i, size_t count)
{
    size_t n = 0;
    while (i + n < count && n < 3 && code_latin(letters[i + n].code) &&
           !digit(letters[i + n].code))
        n++;
    return n == 1 || n == 2 || letters[i].code == '%' || letters[i].code == 0x2030;
}

/* Three capital letters, as a currency is named. */
static bool currency_before(const struct letter *letters, size_t i)
{
    return i >= 3 && capital(letters[i - 1].code) && capital(letters[i - 2].code) &&
           capital(letters[i - 3].code) && (i == 3 || !code_latin(letters[i - 4].code));
}

/* The day of a date: one or two digits, then a name. */
static bool day_before(const struct letter *letters, size_t i)
{
    size_t n = 0;
    while (n < i && (digit(letters[i - 1 - n].code) || letters[i - 1 - n].code == ',' ||
                     letters[i - 1 - n].code == '.'))
        n++;
    return (n == 1 || n == 2) && digit(letters[i - 1].code) &&
           (n == i || !code_latin(letters[i - 1 - n].code));
}

enum { ORDINAL = 0x7B2C }; /* 第 */

/* "2027|年", "第|3", "12.4 |m", "CNY |12.4", "30 |June": allowed, but better avoided. */
static void chances_numbers(struct letter *letters, size_t count)
{
    for (size_t i = 1; i < count; i++) {
        if (letters[i].chance != CHANCE_FREE)
            continue;
        bool parts_unit = (digit(letters[i - 1].code) && code_han(letters[i].code)) ||
                          (letters[i - 1].code == ORDINAL && digit(letters[i].code));
        if (i > 1 && letters[i - 1].code == ' ')
            parts_unit = (digit(letters[i - 2].code) && unit_at(letters, i, count)) ||
                         (digit(letters[i].code) && currency_before(letters, i - 1)) ||
                         (capital(letters[i].code) && day_before(letters, i - 1));
        if (parts_unit)
            letters[i].chance = CHANCE_WEAK;
    }
}

/* ---- addresses ---- */

static bool graph(uint32_t code)
{
    return code > 0x20 && code < 0x7F;
}

/* True for an e-mail address or a URL: it has "@" or "://" inside, or begins "www.". */
static bool address(const struct letter *letters, size_t first, size_t end)
{
    if (end - first > 4 && letters[first].code == 'w' && letters[first + 1].code == 'w' &&
        letters[first + 2].code == 'w' && letters[first + 3].code == '.')
        return true;
    for (size_t i = first + 1; i + 2 < end; i++)
        if (letters[i].code == '@' || (letters[i].code == ':' && letters[i + 1].code == '/' &&
                                       letters[i + 2].code == '/'))
            return true;
    return false;
}

/* An address is divided before a mark that stands between its words, so that no reader takes
 * the mark for the end of a sentence or the dash for a hyphen, and after "://". */
static void address_chances(struct letter *letters, size_t first, size_t end)
{
    while (end > first && !code_latin(letters[end - 1].code) && letters[end - 1].code != '/')
        end--;
    for (size_t i = first + 1; i < end; i++) {
        bool mark = !code_latin(letters[i].code), marked = !code_latin(letters[i - 1].code);
        bool inside = i >= first + 3 && i + 2 < end && mark && !marked;
        bool scheme = letters[i].code == ':' && letters[i + 1].code == '/';
        bool slashes = i >= 3 && !mark && letters[i - 1].code == '/' &&
                       letters[i - 2].code == '/';
        letters[i].chance = (inside && !scheme) || slashes ? CHANCE_WEAK : CHANCE_NONE;
    }
}

static void chances_addresses(struct letter *letters, size_t count)
{
    for (size_t i = 0, end; i < count; i = end + 1) {
        for (end = i; end < count && graph(letters[end].code); end++)
            ;
        if (end - i > 8 && address(letters, i, end))
            address_chances(letters, i, end);
    }
}

void chances_find(struct text_shaper *shaper, size_t count, enum lang lang)
{
    if (!count)
        return;
    chances_uax14(shaper, count, lang);
    if (lang_chinese(lang))
        chances_chinese(shaper, count);
    chances_numbers(shaper->letters, count);
    chances_addresses(shaper->letters, count);
}
