#include "rules/terms.h"

#include "base/arena.h"
#include "rules/scan.h"

#include <stdlib.h>
#include <string.h>

/* One spelling that is looked for. */
struct form {
    struct str bytes;
    struct str term; /* absent for an exclusion */
    uint64_t start;  /* its first eight bytes, in the order of bytes: most compare by them alone */
};

struct terms {
    struct arena *arena;
    struct form *forms; /* sorted by bytes */
    size_t count, capacity;
    size_t starts[257]; /* forms that begin with byte b: from starts[b] up to starts[b + 1] */
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

/* The character at `at` as forms have it: small letters, Simplified characters. Gives its
 * bytes; `next` is the offset after it. */
static size_t folded(struct str text, size_t at, char bytes[4], size_t *next)
{
    unsigned char first = (unsigned char)text.s[at];
    *next = at + 1;
    bytes[0] = lower((char)first);
    if (first < 0x80)
        return 1;
    *next = at;
    return utf8_put(bytes, scan_simplified(utf8_next(text, next)));
}

static struct str fold(struct arena *arena, struct str word)
{
    char *bytes = arena_alloc(arena, 3 * word.n + 4); /* U+FFFD for a byte that is no UTF-8 */
    size_t n = 0;
    for (size_t at = 0; at < word.n;)
        n += folded(word, at, bytes + n, &at);
    return (struct str){bytes, n};
}

static void add_form(struct terms *terms, struct str bytes, struct str term)
{
    terms->forms = arena_grow(terms->arena, terms->forms, &terms->capacity, terms->count + 1,
                              sizeof *terms->forms);
    uint64_t start = 0;
    for (size_t i = 0; i < 8; i++)
        start = start << 8 | (i < bytes.n ? (unsigned char)bytes.s[i] : 0);
    terms->forms[terms->count++] = (struct form){bytes, term, start};
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
        {"do", "did", "done"},     {"send", "sent", NULL},    {"write", "wrote", "written"},
        {"pay", "paid", NULL},     {"teach", "taught", NULL}, {"draw", "drew", "drawn"},
        {"speak", "spoke", "spoken"},     {"take", "took", "taken"},    {"begin", "began", "begun"}};
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
    if (left->start != right->start)
        return left->start < right->start ? -1 : 1;
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
    for (size_t i = 0, byte = 0; byte <= 256; byte++) {
        while (i < terms->count && (unsigned char)terms->forms[i].bytes.s[0] < byte)
            i++;
        terms->starts[byte] = i;
    }
    return terms;
}

/* ---- the shelf ---- */

enum { SHELF_MAX = 200 };

struct kept {
    const struct terms *terms;
    struct str *words; /* and after them the exclusions */
    size_t count, exclusion_count;
    uint64_t hash;
};

struct terms_shelf {
    struct arena *arena;
    size_t count;
    struct kept kept[SHELF_MAX];
};

struct terms_shelf *terms_shelf_new(struct arena *arena)
{
    struct terms_shelf *shelf = arena_alloc(arena, sizeof *shelf);
    shelf->arena = arena;
    return shelf;
}

/* FNV-1a, of the words and where they end. */
static uint64_t hash_words(uint64_t hash, const struct str *words, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        for (size_t at = 0; at < words[i].n; at++)
            hash = (hash ^ (unsigned char)words[i].s[at]) * UINT64_C(0x100000001B3);
        hash = (hash ^ 0xFF) * UINT64_C(0x100000001B3);
    }
    return hash;
}

static bool same_words(const struct str *a, const struct str *b, size_t count)
{
    size_t i = 0;
    while (i < count && str_equal(a[i], b[i]))
        i++;
    return i == count;
}

const struct terms *terms_shelf_take(struct terms_shelf *shelf, const struct str *words,
                                     size_t count, const struct str *exclusions,
                                     size_t exclusion_count)
{
    uint64_t hash = hash_words(UINT64_C(0xCBF29CE484222325), words, count);
    hash = hash_words(hash, exclusions, exclusion_count);
    for (size_t i = 0; i < shelf->count; i++) {
        const struct kept *kept = &shelf->kept[i];
        if (kept->hash == hash && kept->count == count
            && kept->exclusion_count == exclusion_count && same_words(kept->words, words, count)
            && same_words(kept->words + count, exclusions, exclusion_count))
            return kept->terms;
    }
    if (shelf->count == SHELF_MAX)
        return NULL;
    struct kept *new = &shelf->kept[shelf->count++];
    *new = (struct kept){.count = count, .exclusion_count = exclusion_count, .hash = hash};
    new->words = arena_array(shelf->arena, count + exclusion_count, sizeof *new->words);
    for (size_t i = 0; i < count + exclusion_count; i++)
        new->words[i] = str_copy(shelf->arena, i < count ? words[i] : exclusions[i - count]);
    new->terms = terms_build(shelf->arena, new->words, count, new->words + count,
                             exclusion_count);
    return new->terms;
}

/* ---- finding ---- */

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

/* The longest form that stands at `at` with word boundaries around it, or NULL; *end is where it
 * ends. */
static const struct form *form_at(const struct terms *terms, struct str text, size_t at,
                                  size_t *end)
{
    const struct form *best = NULL;
    char bytes[4];
    size_t next, n = folded(text, at, bytes, &next);
    size_t low = terms->starts[(unsigned char)bytes[0]];
    size_t high = terms->starts[(unsigned char)bytes[0] + 1];
    for (size_t depth = 0; low < high;) {
        for (size_t i = depth == 0 ? 1 : 0; i < n && low < high; i++)
            narrow(terms, &low, &high, depth + i, bytes[i]);
        depth += n;
        bool cut = next < text.n && is_word_byte(text.s[next]) && is_word_byte(text.s[next - 1]);
        if (low < high && terms->forms[low].bytes.n == depth && !cut) {
            best = &terms->forms[low];
            *end = next;
        }
        if (next >= text.n)
            break;
        n = folded(text, next, bytes, &next);
    }
    return best;
}

/* Past the rest of a word, or of a character: no form begins there. */
static size_t next_start(struct str text, size_t at)
{
    bool word = is_word_byte(text.s[at++]);
    while (at < text.n
           && (word ? is_word_byte(text.s[at]) : ((unsigned char)text.s[at] & 0xC0) == 0x80))
        at++;
    return at;
}

bool terms_next(const struct terms *terms, struct str text, size_t *at,
                struct term_match *match)
{
    while (*at < text.n) {
        size_t from = *at, end = 0;
        const struct form *form = form_at(terms, text, from, &end);
        *at = form ? end : next_start(text, from);
        if (form && form->term.s) {
            *match = (struct term_match){from, end, form->term};
            return true;
        }
    }
    return false;
}
