#include "rules/scan.h"

#include <string.h>

static uint32_t fold(uint32_t code)
{
    if (code >= 0x4E00 && code <= 0x9FFF)
        return scan_simplified(code);
    if (code >= 0xFF01 && code <= 0xFF5E)
        code -= 0xFF01 - 0x21;
    return code >= 'A' && code <= 'Z' ? code + ('a' - 'A') : code;
}

uint32_t scan_code(struct str text, size_t at, size_t *next)
{
    *next = at;
    if (at >= text.n)
        return 0;
    unsigned char byte = (unsigned char)text.s[at];
    if (byte >= 0x80)
        return fold(utf8_next(text, next));
    *next = at + 1;
    return byte >= 'A' && byte <= 'Z' ? byte + ('a' - 'A') : byte;
}

bool scan_is_letter(uint32_t code)
{
    return code >= 'a' && code <= 'z';
}

bool scan_is_digit(uint32_t code)
{
    return code >= '0' && code <= '9';
}

bool scan_is_han(uint32_t code)
{
    return (code >= 0x3400 && code <= 0x9FFF) || (code >= 0x20000 && code <= 0x3FFFF);
}

static bool scan_str(struct str text, size_t *at, struct str want)
{
    size_t here = *at;
    for (size_t i = 0; i < want.n;) {
        uint32_t code = scan_code(text, here, &here);
        unsigned char byte = (unsigned char)want.s[i];
        if (code == 0 || (byte < 0x80 ? code != byte : code != utf8_next(want, &i)))
            return false;
        i += byte < 0x80;
    }
    *at = here;
    return true;
}

bool scan_text(struct str text, size_t *at, const char *folded)
{
    size_t unused;
    uint32_t code = scan_code(text, *at, &unused);
    unsigned char byte = (unsigned char)folded[0];
    /* Most texts differ in their first sign. */
    if (byte < 0x80 ? code != byte : code < 0x80)
        return false;
    return scan_str(text, at, str_of(folded));
}

bool scan_any(struct str text, size_t *at, const struct str *folded, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (scan_str(text, at, folded[i]))
            return true;
    return false;
}

bool scan_word(struct str text, size_t *at, const char *folded)
{
    size_t here = *at, unused;
    if (!scan_text(text, &here, folded))
        return false;
    uint32_t code = scan_code(text, here, &unused);
    if (scan_is_letter(code) || scan_is_digit(code))
        return false;
    *at = here;
    return true;
}

void scan_space(struct str text, size_t *at)
{
    size_t next;
    uint32_t code = scan_code(text, *at, &next);
    if (code == ' ' || code == 0xA0 || code == 0x3000 || code == 0x202F
        || (code >= 0x2000 && code <= 0x200A))
        *at = next;
}

bool scan_digits(struct str text, size_t *at, int most, int *value)
{
    size_t here = *at, next;
    int count = 0, number = 0;
    for (;; here = next, count++) {
        uint32_t code = scan_code(text, here, &next);
        if (!scan_is_digit(code))
            break;
        if (count >= most)
            return false;
        number = number * 10 + (int)(code - '0');
    }
    if (count == 0)
        return false;
    *at = here;
    *value = number;
    return true;
}

bool scan_inside_word(struct str text, size_t at)
{
    if (at == 0)
        return false;
    size_t before = at - 1, unused;
    while (before > 0 && ((unsigned char)text.s[before] & 0xC0) == 0x80)
        before--;
    uint32_t code = scan_code(text, before, &unused);
    return scan_is_letter(code) || scan_is_digit(code);
}

bool scan_letters(struct str text, size_t *at, char *out, size_t size)
{
    size_t n = 0, here = *at, next;
    for (;; here = next) {
        uint32_t code = scan_code(text, here, &next);
        if (!scan_is_letter(code))
            break;
        if (n + 1 < size)
            out[n++] = (char)code;
    }
    out[n] = '\0';
    if (n == 0)
        return false;
    *at = here;
    return true;
}

struct numeral {
    uint32_t sign;
    int value;
};

static const struct numeral digits[] = {
    {U'零', 0}, {U'〇', 0}, {U'一', 1}, {U'壹', 1}, {U'二', 2}, {U'贰', 2}, {U'两', 2},
    {U'三', 3}, {U'叁', 3}, {U'四', 4}, {U'肆', 4}, {U'五', 5}, {U'伍', 5}, {U'六', 6},
    {U'陆', 6}, {U'七', 7}, {U'柒', 7}, {U'八', 8}, {U'捌', 8}, {U'九', 9}, {U'玖', 9}};

static const struct numeral powers[] = {{U'十', 1}, {U'拾', 1}, {U'百', 2}, {U'佰', 2},
                                        {U'千', 3}, {U'仟', 3}, {U'万', 4}, {U'萬', 4},
                                        {U'亿', 8}, {U'億', 8}};

static int look_up(const struct numeral *table, size_t count, uint32_t code, int none)
{
    for (size_t i = 0; i < count && code >= 0x3000; i++)
        if (table[i].sign == code)
            return table[i].value;
    return none;
}

int numeral_digit(uint32_t code)
{
    return look_up(digits, sizeof digits / sizeof digits[0], code, -1);
}

int numeral_power(uint32_t code)
{
    return look_up(powers, sizeof powers / sizeof powers[0], code, 0);
}

bool scan_small_numeral(struct str text, size_t *at, int *value)
{
    size_t next = *at, here = *at;
    uint32_t code = scan_code(text, here, &next);
    int tens = 0, digit = numeral_digit(code);
    if (digit >= 0) {
        here = next;
        code = scan_code(text, here, &next);
        if (numeral_power(code) == 1) {
            tens = digit;
            digit = -1;
        }
    } else if (numeral_power(code) == 1) {
        tens = 1;
    } else {
        return false;
    }
    if (tens) {
        here = next;
        digit = numeral_digit(scan_code(text, here, &next));
        if (digit >= 0)
            here = next;
        else
            digit = 0;
    }
    *value = tens * 10 + digit;
    *at = here;
    return *value > 0;
}
