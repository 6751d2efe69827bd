#include "rules/spelled.h"

#include "rules/scan.h"

#include <string.h>

static const struct number_word number_words[] = {
    {"zero", 0, CARDINAL},      {"one", 1, CARDINAL},        {"two", 2, CARDINAL},
    {"three", 3, CARDINAL},     {"four", 4, CARDINAL},       {"five", 5, CARDINAL},
    {"six", 6, CARDINAL},       {"seven", 7, CARDINAL},      {"eight", 8, CARDINAL},
    {"nine", 9, CARDINAL},      {"ten", 10, CARDINAL},       {"eleven", 11, CARDINAL},
    {"twelve", 12, CARDINAL},   {"thirteen", 13, CARDINAL},  {"fourteen", 14, CARDINAL},
    {"fifteen", 15, CARDINAL},  {"sixteen", 16, CARDINAL},   {"seventeen", 17, CARDINAL},
    {"eighteen", 18, CARDINAL}, {"nineteen", 19, CARDINAL},  {"twenty", 20, CARDINAL},
    {"thirty", 30, CARDINAL},   {"forty", 40, CARDINAL},     {"fifty", 50, CARDINAL},
    {"sixty", 60, CARDINAL},    {"seventy", 70, CARDINAL},   {"eighty", 80, CARDINAL},
    {"ninety", 90, CARDINAL},   {"hundred", 100, TIMES},     {"thousand", 1000, TIMES},
    {"million", 1000000, TIMES}, {"dozen", 12, TIMES},       {"once", 1, LOOSE},
    {"twice", 2, LOOSE},        {"both", 2, LOOSE},          {"pair", 2, LOOSE},
    {"couple", 2, LOOSE},       {"double", 2, LOOSE},        {"triple", 3, LOOSE},
    {"thrice", 3, LOOSE},       {"first", 1, LOOSE},         {"second", 2, LOOSE},
    {"third", 3, LOOSE},        {"thirds", 3, LOOSE},        {"fourth", 4, LOOSE},
    {"fourths", 4, LOOSE},      {"quarter", 4, LOOSE},       {"quarters", 4, LOOSE},
    {"fifth", 5, LOOSE},        {"fifths", 5, LOOSE},        {"sixth", 6, LOOSE},
    {"seventh", 7, LOOSE},      {"eighth", 8, LOOSE},        {"ninth", 9, LOOSE},
    {"tenth", 10, LOOSE},       {"eleventh", 11, LOOSE},     {"twelfth", 12, LOOSE},
    {"fortnight", 2, LOOSE},    {"half", 2, LOOSE},          {"halves", 2, LOOSE},
};

const struct number_word *spelled_word(const char *word)
{
    for (size_t i = 0; i < sizeof number_words / sizeof number_words[0]; i++)
        if (strcmp(word, number_words[i].word) == 0)
            return &number_words[i];
    return NULL;
}

/* The next word of a number after a space, a hyphen, or "and". */
static bool joined_word(struct str text, size_t *at, char word[16])
{
    size_t here = *at, next;
    uint32_t code = scan_code(text, here, &next);
    if (code != ' ' && code != '-')
        return false;
    here = next;
    if (!scan_letters(text, &here, word, 16))
        return false;
    if (strcmp(word, "and") == 0) {
        scan_space(text, &here);
        if (!scan_letters(text, &here, word, 16))
            return false;
    }
    *at = here;
    return true;
}

int64_t spelled_cardinal(struct str text, size_t *at, const struct number_word *first)
{
    int64_t total = 0, part = first->value;
    char word[16];
    if (first->role == TIMES)
        return first->value;
    for (size_t here = *at; joined_word(text, &here, word); *at = here) {
        const struct number_word *next = spelled_word(word);
        bool unit = next && next->role == CARDINAL && next->value < 100
                    && (part % 100 == 0 || (part % 10 == 0 && part % 100 >= 20))
                    && next->value < (part % 100 ? 10 : 100) && part >= 20;
        if (next && next->role == TIMES && part < next->value) {
            part *= next->value;
            if (next->value >= 1000) {
                total += part;
                part = 0;
            }
        } else if (unit) {
            part += next->value;
        } else {
            break;
        }
    }
    return total + part;
}
