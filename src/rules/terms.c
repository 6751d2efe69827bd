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
    struct str *words; /* the terms, and after them the exclusions */
    size_t term_count, word_count;
    bool ready; /* the forms are there */
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

/* Spaces and apostrophes of every width as those of a keyboard. */
static uint32_t plain(uint32_t code)
{
    if (code == 0x2018 || code == 0x2019)
        return '\'';
    bool space = code == 0xA0 || code == 0x3000 || code == 0x202F
                 || (code >= 0x2000 && code <= 0x200A);
    return space ? ' ' : code;
}

/* The character at `at` as forms have it: small narrow letters, Simplified characters. Gives
 * its bytes; `next` is the offset after it. */
static size_t folded(struct str text, size_t at, char bytes[4], size_t *next)
{
    unsigned char first = (unsigned char)text.s[at];
    *next = at + 1;
    bytes[0] = lower((char)first);
    if (first < 0x80)
        return 1;
    return utf8_put(bytes, plain(scan_code(text, at, next)));
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

static struct str joined(struct arena *arena, struct str a, struct str b, struct str c)
{
    char *bytes = arena_alloc(arena, a.n + b.n + c.n);
    memcpy(bytes, a.s, a.n);
    memcpy(bytes + a.n, b.s, b.n);
    memcpy(bytes + a.n + b.n, c.s, c.n);
    return (struct str){bytes, a.n + b.n + c.n};
}

/* What is inflected: a word of the term, and what stands after it in the same spelling. */
struct inflected {
    struct str word, rest, term;
};

static void add_with_ending(struct terms *terms, const struct inflected *of, struct str stem,
                            const char *ending)
{
    add_form(terms, joined(terms->arena, stem, str_of(ending), of->rest), of->term);
}

static bool is_vowel(char byte)
{
    return strchr("aeiou", byte) != NULL;
}

/* plan → planned, planning; harmless where English does not double. */
static void add_doubled(struct terms *terms, const struct inflected *of)
{
    struct str word = of->word;
    char last = word.s[word.n - 1];
    if (is_vowel(last) || strchr("wxy", last) || !is_vowel(word.s[word.n - 2])
        || is_vowel(word.s[word.n - 3]))
        return;
    const char ed[] = {last, 'e', 'd', '\0'}, ing[] = {last, 'i', 'n', 'g', '\0'};
    add_with_ending(terms, of, word, ed);
    add_with_ending(terms, of, word, ing);
}

/* price → prices, delivery → deliveries, tax → taxes. */
static struct str plural_stem(struct str word, const char **ending)
{
    char last = word.s[word.n - 1], before = word.s[word.n - 2];
    bool hisses = strchr("sxz", last) || (last == 'h' && strchr("cs", before));
    bool changes = last == 'y' && !is_vowel(before);
    *ending = changes ? "ies" : hisses ? "es" : "s";
    return changes ? str_slice(word, 0, word.n - 1) : word;
}

static void add_regular(struct terms *terms, const struct inflected *of)
{
    struct str word = of->word, stem = str_slice(word, 0, word.n - 1);
    char last = word.s[word.n - 1], before = word.s[word.n - 2];
    const char *ending;
    struct str plural = plural_stem(word, &ending);
    add_with_ending(terms, of, plural, ending);
    if (last == 'e') {
        add_with_ending(terms, of, word, "d");
        add_with_ending(terms, of, before == 'e' ? word : stem, "ing");
    } else if (last == 'y' && !is_vowel(before)) {
        add_with_ending(terms, of, stem, "ied");
        add_with_ending(terms, of, word, "ing");
    } else {
        add_with_ending(terms, of, word, "ed");
        add_with_ending(terms, of, word, "ing");
        add_doubled(terms, of);
    }
}

static void add_irregular(struct terms *terms, const struct inflected *of)
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
        if (of->word.s[0] == forms[i][0][0] && str_is(of->word, forms[i][0]))
            for (size_t f = 1; f < 3 && forms[i][f]; f++)
                add_with_ending(terms, of, str_of(forms[i][f]), "");
}

/* An English word of three letters or more comes in several forms. */
static bool inflects(struct str word)
{
    for (size_t i = 0; i < word.n; i++)
        if (word.s[i] < 'a' || word.s[i] > 'z')
            return false;
    return word.n >= 3;
}

static void add_inflected(struct terms *terms, struct str word, struct str rest,
                          struct str term)
{
    const struct inflected of = {word, rest, term};
    if (!inflects(word))
        return;
    add_regular(terms, &of);
    add_irregular(terms, &of);
}

/* All forms of a term; `term` is absent for an exclusion. */
static void add_forms(struct terms *terms, struct str word, struct str term)
{
    struct str folded_word = fold(terms->arena, word);
    add_form(terms, folded_word, term);
    size_t first = str_find(folded_word, STR(" "), 0), last = first;
    if (first == SIZE_MAX) {
        /* An exclusion of one word is often a form of a term. */
        if (term.s)
            add_inflected(terms, word, STR(""), term);
        return;
    }
    for (size_t at = first; at != SIZE_MAX; at = str_find(folded_word, STR(" "), at + 1))
        last = at;
    struct str begin = str_slice(folded_word, 0, first);
    struct str end = str_slice(folded_word, last + 1, folded_word.n);
    add_inflected(terms, begin, str_slice(folded_word, first, folded_word.n), term);
    if (!inflects(end))
        return;
    const char *ending;
    struct str stem = plural_stem(end, &ending);
    struct str middle = str_slice(folded_word, first, last + 1 - first);
    struct str rest = joined(terms->arena, middle, stem, str_of(ending));
    add_form(terms, joined(terms->arena, begin, rest, STR("")), term);
    add_inflected(terms, begin, rest, term);
}

/* Of one spelling the first form counts. */
static void drop_repeated(struct terms *terms)
{
    size_t kept = 0;
    for (size_t i = 0; i < terms->count; i++)
        if (kept == 0 || !str_equal(terms->forms[kept - 1].bytes, terms->forms[i].bytes))
            terms->forms[kept++] = terms->forms[i];
    terms->count = kept;
}

static int compare_forms(const void *a, const void *b)
{
    const struct form *left = a, *right = b;
    if (left->start != right->start)
        return left->start < right->start ? -1 : 1;
    int order = str_compare(left->bytes, right->bytes);
    if (order == 0) /* an exclusion counts before a term of the same spelling */
        order = (left->term.s != NULL) - (right->term.s != NULL);
    return order || !left->term.s ? order : str_compare(left->term, right->term);
}

struct terms *terms_new(struct arena *arena, const struct str *words, size_t count,
                        const struct str *exclusions, size_t exclusion_count)
{
    struct terms *terms = arena_alloc(arena, sizeof *terms);
    terms->arena = arena;
    terms->term_count = count;
    terms->word_count = count + exclusion_count;
    terms->words = arena_array(arena, terms->word_count, sizeof *terms->words);
    for (size_t i = 0; i < terms->word_count; i++)
        terms->words[i] = str_copy(arena, i < count ? words[i] : exclusions[i - count]);
    return terms;
}

/* Most lists are never asked in a run, and their forms are many more than their words. */
static void make_ready(struct terms *terms)
{
    terms->ready = true;
    for (size_t i = 0; i < terms->word_count; i++)
        if (terms->words[i].n > 0)
            add_forms(terms, terms->words[i],
                      i < terms->term_count ? terms->words[i] : STR_NONE);
    if (terms->count)
        qsort(terms->forms, terms->count, sizeof *terms->forms, compare_forms);
    drop_repeated(terms);
    for (size_t i = 0, byte = 0; byte <= 256; byte++) {
        while (i < terms->count && (unsigned char)terms->forms[i].bytes.s[0] < byte)
            i++;
        terms->starts[byte] = i;
    }
}

/* ---- the shelf ---- */

enum { SHELF_MAX = 200 };

struct kept {
    struct terms *terms;
    uint64_t hash; /* of its words */
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

struct terms *terms_shelf_take(struct terms_shelf *shelf, const struct str *words,
                               size_t count, const struct str *exclusions,
                               size_t exclusion_count)
{
    uint64_t hash = hash_words(UINT64_C(0xCBF29CE484222325), words, count);
    hash = hash_words(hash, exclusions, exclusion_count);
    for (size_t i = 0; i < shelf->count; i++) {
        struct terms *terms = shelf->kept[i].terms;
        if (shelf->kept[i].hash == hash && terms->term_count == count
            && terms->word_count == count + exclusion_count
            && same_words(terms->words, words, count)
            && same_words(terms->words + count, exclusions, exclusion_count))
            return terms;
    }
    if (shelf->count == SHELF_MAX)
        return NULL;
    struct terms *new = terms_new(shelf->arena, words, count, exclusions, exclusion_count);
    shelf->kept[shelf->count++] = (struct kept){new, hash};
    return new;
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

/* What begins at one place of a text. */
struct standing {
    const struct form *term; /* the longest, or NULL */
    size_t end;              /* of the term */
    size_t excluded;         /* end of the longest exclusion, 0: none */
};

/* What stands at `at` with word boundaries around it. */
static struct standing standing_at(const struct terms *terms, struct str text, size_t at)
{
    struct standing best = {NULL, 0, 0};
    char bytes[4];
    size_t next, n = folded(text, at, bytes, &next);
    size_t low = terms->starts[(unsigned char)bytes[0]];
    size_t high = terms->starts[(unsigned char)bytes[0] + 1];
    for (size_t depth = 0; low < high;) {
        for (size_t i = depth == 0 ? 1 : 0; i < n && low < high; i++)
            narrow(terms, &low, &high, depth + i, bytes[i]);
        if (low == high)
            break;
        depth += n;
        size_t end = next;
        bool in_word = is_word_byte(bytes[n - 1]), more = end < text.n;
        if (more)
            n = folded(text, end, bytes, &next);
        const struct form *form = &terms->forms[low];
        bool whole = form->bytes.n == depth && !(more && in_word && is_word_byte(bytes[0]));
        if (whole && form->term.s) {
            best.term = form;
            best.end = end;
        } else if (whole) {
            best.excluded = end;
        }
        if (!more)
            break;
    }
    return best;
}

/* True if the character at *at belongs to a word; *at is moved past it. */
static bool step(struct str text, size_t *at)
{
    enum { WIDE_FIRST = 0xEF }; /* of full-width letters */
    char bytes[4];
    unsigned char first = (unsigned char)text.s[*at];
    if (first == WIDE_FIRST)
        return folded(text, *at, bytes, at) == 1 && is_word_byte(bytes[0]);
    for (++*at; *at < text.n && ((unsigned char)text.s[*at] & 0xC0) == 0x80;)
        ++*at;
    return is_word_byte((char)first);
}

/* Past the rest of a word, or of a character: no form begins there. */
static size_t next_start(struct str text, size_t at)
{
    size_t next = at;
    bool word = step(text, &next);
    for (at = next; word && at < text.n;) {
        word = step(text, &next);
        if (word)
            at = next;
    }
    return at;
}

static void cover(struct term_walk *walk, const struct standing *here)
{
    if (here->excluded > walk->covered)
        walk->covered = here->excluded;
}

/* Exclusions that begin inside a term may cover the next one. */
static void pass(const struct terms *terms, struct str text, size_t end, struct term_walk *walk)
{
    while (terms->word_count > terms->term_count && walk->at < end) {
        struct standing here = standing_at(terms, text, walk->at);
        cover(walk, &here);
        walk->at = next_start(text, walk->at);
    }
    walk->at = end;
}

bool terms_next(struct terms *terms, struct str text, struct term_walk *walk,
                struct term_match *match)
{
    if (!terms->ready)
        make_ready(terms);
    while (walk->at < text.n) {
        size_t from = walk->at;
        struct standing here = standing_at(terms, text, from);
        cover(walk, &here);
        walk->at = next_start(text, from);
        if (!here.term || walk->covered >= here.end)
            continue;
        pass(terms, text, here.end, walk);
        *match = (struct term_match){from, here.end, here.term->term};
        return true;
    }
    return false;
}
