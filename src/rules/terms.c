#include "rules/terms.h"

#include "base/arena.h"
#include "rules/scan.h"

#include <stdlib.h>
#include <string.h>

/* One spelling that is looked for. */
struct form {
    struct str bytes;
    struct str term; /* absent for an exclusion */
};

struct terms {
    struct arena *arena;
    struct form *forms; /* sorted by bytes */
    size_t count, capacity;
};

static bool is_word_byte(char byte)
{
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z')
           || (byte >= '0' && byte <= '9');
}

static char lower(char byte)
{
    return byte >= 'A' && byte <= 'Z' ? (char)(byte + ('a' - 'A')) : byte;
}

/* The byte at `at` as forms have it: small letters, Simplified characters. */
static char folded(struct str text, size_t at)
{
    char bytes[4];
    size_t start = at;
    if ((unsigned char)text.s[at] < 0x80)
        return lower(text.s[at]);
    while (start > 0 && at - start < 3 && ((unsigned char)text.s[start] & 0xC0) == 0x80)
        start--;
    size_t next = start;
    uint32_t code = utf8_next(text, &next), simplified = scan_simplified(code);
    if (simplified == code || at >= next)
        return text.s[at];
    utf8_put(bytes, simplified);
    return bytes[at - start];
}

static struct str fold(struct arena *arena, struct str word)
{
    char *bytes = arena_alloc(arena, word.n);
    for (size_t i = 0; i < word.n; i++)
        bytes[i] = (unsigned char)word.s[i] < 0x80 ? word.s[i] : folded(word, i);
    return (struct str){bytes, word.n};
}

static void add_form(struct terms *terms, struct str bytes, struct str term)
{
    terms->forms = arena_grow(terms->arena, terms->forms, &terms->capacity, terms->count + 1,
                              sizeof *terms->forms);
    terms->forms[terms->count++] = (struct form){bytes, term};
}

static void add_with_ending(struct terms *terms, struct str stem, const char *ending,
                            struct str term)
{
    size_t n = strlen(ending);
    char *bytes = arena_alloc(terms->arena, stem.n + n);
    memcpy(bytes, stem.s, stem.n);
    memcpy(bytes + stem.n, ending, n);
    add_form(terms, (struct str){bytes, stem.n + n}, term);
}

static bool is_vowel(char byte)
{
    return strchr("aeiou", byte) != NULL;
}

/* plan → planned, planning; harmless where English does not double. */
static void add_doubled(struct terms *terms, struct str word)
{
    char last = word.s[word.n - 1];
    if (is_vowel(last) || strchr("wxy", last) || !is_vowel(word.s[word.n - 2])
        || is_vowel(word.s[word.n - 3]))
        return;
    const char ed[] = {last, 'e', 'd', '\0'}, ing[] = {last, 'i', 'n', 'g', '\0'};
    add_with_ending(terms, word, ed, word);
    add_with_ending(terms, word, ing, word);
}

static void add_regular(struct terms *terms, struct str word)
{
    char last = word.s[word.n - 1], before = word.s[word.n - 2];
    struct str stem = str_slice(word, 0, word.n - 1);
    bool hisses = strchr("sxz", last) || (last == 'h' && strchr("cs", before));
    if (last == 'e') {
        add_with_ending(terms, word, "s", word);
        add_with_ending(terms, word, "d", word);
        add_with_ending(terms, before == 'e' ? word : stem, "ing", word);
    } else if (last == 'y' && !is_vowel(before)) {
        add_with_ending(terms, stem, "ies", word);
        add_with_ending(terms, stem, "ied", word);
        add_with_ending(terms, word, "ing", word);
    } else {
        add_with_ending(terms, word, hisses ? "es" : "s", word);
        add_with_ending(terms, word, "ed", word);
        add_with_ending(terms, word, "ing", word);
        add_doubled(terms, word);
    }
}

static void add_irregular(struct terms *terms, struct str word)
{
    static const char *const forms[][3] = {
        {"grow", "grew", "grown"}, {"drive", "drove", "driven"}, {"hold", "held", NULL},
        {"win", "won", NULL},      {"make", "made", NULL},       {"run", "ran", NULL},
        {"lead", "led", NULL},     {"keep", "kept", NULL},       {"build", "built", NULL},
        {"rise", "rose", "risen"}, {"bring", "brought", NULL},   {"meet", "met", NULL},
        {"get", "got", "gotten"},  {"sell", "sold", NULL},       {"give", "gave", "given"},
        {"do", "did", "done"},     {"take", "took", "taken"},    {"begin", "began", "begun"}};
    for (size_t i = 0; i < sizeof forms / sizeof forms[0]; i++)
        for (size_t f = 1; f < 3 && str_is(word, forms[i][0]); f++)
            if (forms[i][f])
                add_form(terms, str_of(forms[i][f]), word);
}

/* A single English word of three letters or more comes in several forms. */
static bool inflects(struct str word)
{
    for (size_t i = 0; i < word.n; i++)
        if (word.s[i] < 'a' || word.s[i] > 'z')
            return false;
    return word.n >= 3;
}

static int compare_forms(const void *a, const void *b)
{
    const struct form *left = a, *right = b;
    int order = str_compare(left->bytes, right->bytes);
    /* Of the same spelling an exclusion comes first, and the first one counts. */
    return order ? order : (left->term.s != NULL) - (right->term.s != NULL);
}

const struct terms *terms_build(struct arena *arena, const struct str *words, size_t count,
                                const struct str *exclusions, size_t exclusion_count)
{
    struct terms *terms = arena_alloc(arena, sizeof *terms);
    terms->arena = arena;
    for (size_t i = 0; i < count + exclusion_count; i++) {
        struct str word = str_copy(arena, i < count ? words[i] : exclusions[i - count]);
        if (word.n == 0)
            continue;
        add_form(terms, fold(arena, word), i < count ? word : STR_NONE);
        if (i < count && inflects(word)) {
            add_regular(terms, word);
            add_irregular(terms, word);
        }
    }
    if (terms->count)
        qsort(terms->forms, terms->count, sizeof *terms->forms, compare_forms);
    return terms;
}

/* Narrows forms [*low, *high), which agree in `depth` bytes, to those with `byte` next. */
static void narrow(const struct terms *terms, size_t *low, size_t *high, size_t depth,
                   char byte)
{
    size_t first = *low, end = *high;
    for (int upper = 0; upper < 2; upper++) {
        size_t from = *low, to = *high;
        while (from < to) {
            size_t middle = from + (to - from) / 2;
            const struct str *form = &terms->forms[middle].bytes;
            int at = depth < form->n ? (unsigned char)form->s[depth] : -1;
            if (upper ? at <= (unsigned char)byte : at < (unsigned char)byte)
                from = middle + 1;
            else
                to = middle;
        }
        if (upper)
            end = from;
        else
            first = from;
    }
    *low = first;
    *high = end;
}

/* The longest form that stands at `at` with word boundaries around it, or NULL. */
static const struct form *form_at(const struct terms *terms, struct str text, size_t at)
{
    const struct form *best = NULL;
    size_t low = 0, high = terms->count;
    if (at > 0 && is_word_byte(text.s[at]) && is_word_byte(text.s[at - 1]))
        return NULL;
    for (size_t depth = 0; at + depth < text.n && low < high; depth++) {
        narrow(terms, &low, &high, depth, folded(text, at + depth));
        size_t end = at + depth + 1;
        bool cut = end < text.n && is_word_byte(text.s[end]) && is_word_byte(text.s[end - 1]);
        if (low < high && terms->forms[low].bytes.n == depth + 1 && !cut)
            best = &terms->forms[low];
    }
    return best;
}

bool terms_next(const struct terms *terms, struct str text, size_t *at,
                struct term_match *match)
{
    while (*at < text.n) {
        const struct form *form = form_at(terms, text, *at);
        size_t from = *at;
        *at += form ? form->bytes.n : 1;
        if (form && form->term.s) {
            *match = (struct term_match){from, *at, form->term};
            return true;
        }
    }
    return false;
}
