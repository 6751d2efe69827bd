#include "change/wordwise.h"

#include "base/arena.h"

#include <string.h>

/* ---- words ---- */

enum sign { SIGN_SPACE, SIGN_DIGIT, SIGN_LETTER, SIGN_HAN, SIGN_MARK };

static bool is_space(uint32_t code)
{
    return code == ' ' || code == '\t' || code == '\n' || code == '\r' || code == 0xA0
           || code == 0x2009 || code == 0x202F || code == 0x3000;
}

static bool is_digit(uint32_t code)
{
    return (code >= '0' && code <= '9') || (code >= 0xFF10 && code <= 0xFF19);
}

static enum sign sign_of(uint32_t code)
{
    if (is_space(code))
        return SIGN_SPACE;
    if (is_digit(code))
        return SIGN_DIGIT;
    if ((code >= 'a' && code <= 'z') || (code >= 'A' && code <= 'Z') || code == '_'
        || (code >= 0xC0 && code < 0x2000 && code != 0xD7 && code != 0xF7))
        return SIGN_LETTER;
    if ((code >= 0x2E80 && code < 0x3000) || (code >= 0x3040 && code < 0xD7B0)
        || (code >= 0xF900 && code < 0xFB00) || code >= 0x20000)
        return SIGN_HAN;
    return SIGN_MARK;
}

static uint32_t code_at(struct str text, size_t at)
{
    return at < text.n ? utf8_next(text, &at) : ' ';
}

static size_t past(struct str text, size_t at)
{
    utf8_next(text, &at);
    return at;
}

/* Marks that join two digits: 1,000.00, 2027-04-20, 09:30, 1/2. */
static bool joins_digits(uint32_t code)
{
    return code == '.' || code == ',' || code == '-' || code == ':' || code == '/'
           || code == 0xFF0E;
}

static bool is_percent(uint32_t code)
{
    return code == '%' || code == 0xFF05 || code == 0x2030;
}

/* Digits with the marks inside them, and a percent sign behind. */
static size_t number_end(struct str text, size_t at)
{
    while (at < text.n) {
        size_t next = past(text, at);
        if (!is_digit(code_at(text, at))
            && !(joins_digits(code_at(text, at)) && is_digit(code_at(text, next))))
            break;
        at = next;
    }
    size_t sign = at;
    while (sign < text.n && is_space(code_at(text, sign)))
        sign = past(text, sign);
    return sign < text.n && is_percent(code_at(text, sign)) ? past(text, sign) : at;
}

/* Letters with the digits in them: SH-001 is one word, r2. */
static size_t letters_end(struct str text, size_t at)
{
    while (at < text.n) {
        enum sign sign = sign_of(code_at(text, at));
        uint32_t code = code_at(text, at), after = code_at(text, past(text, at));
        bool joint = (code == '-' || code == '\'' || code == 0x2019)
                     && (sign_of(after) == SIGN_LETTER || is_digit(after));
        if (sign != SIGN_LETTER && sign != SIGN_DIGIT && !joint)
            break;
        at = past(text, at);
    }
    return at;
}

size_t wordwise_end(struct str text, size_t from)
{
    uint32_t first = code_at(text, from);
    size_t at = past(text, from);
    bool signed_number = (first == '-' || first == '+' || first == 0x2212)
                         && is_digit(code_at(text, at));
    if (sign_of(first) == SIGN_DIGIT || signed_number)
        at = number_end(text, signed_number ? at : from);
    else if (sign_of(first) == SIGN_LETTER)
        at = letters_end(text, from);
    while (at < text.n && is_space(code_at(text, at)))
        at = past(text, at);
    return at;
}

/* ---- comparing ---- */

struct words {
    struct str text;
    size_t *ends; /* bytes */
    size_t count;
};

static struct words words_of(struct arena *arena, struct str text)
{
    struct words words = {.text = text};
    size_t capacity = 0;
    for (size_t at = 0; at < text.n;) {
        at = wordwise_end(text, at);
        words.ends = arena_grow(arena, words.ends, &capacity, words.count + 1,
                                sizeof *words.ends);
        words.ends[words.count++] = at;
    }
    return words;
}

static size_t word_start(const struct words *w, size_t i)
{
    return i ? w->ends[i - 1] : 0;
}

static struct str word_at(const struct words *w, size_t i)
{
    return str_trim(str_slice(w->text, word_start(w, i), w->ends[i] - word_start(w, i)));
}

static bool same_word(const struct words *a, size_t i, const struct words *b, size_t j)
{
    return str_equal(word_at(a, i), word_at(b, j));
}

struct parts {
    struct arena *arena;
    struct wordwise_part *items;
    size_t count, capacity;
};

/* Words [from, to) of a text; joined to what stands before if that is of the same kind. */
static void add_part(struct parts *p, enum wordwise_kind kind, const struct words *words,
                     size_t from, size_t to)
{
    if (from == to)
        return;
    struct str text = str_slice(words->text, word_start(words, from),
                                words->ends[to - 1] - word_start(words, from));
    struct wordwise_part *last = p->count ? &p->items[p->count - 1] : NULL;
    if (last && last->kind == kind) {
        last->text.n += text.n;
        return;
    }
    p->items = arena_grow(p->arena, p->items, &p->capacity, p->count + 1, sizeof *p->items);
    p->items[p->count++] = (struct wordwise_part){kind, text};
}

enum { CELLS_MOST = 4 * 1024 * 1024 }; /* of the table of the longest common row of words */

struct middle {
    const struct words *a, *b;
    size_t from, a_end, b_end; /* words; both middles begin at `from` */
};

/* lengths[i][j]: of the longest common row of a[from + i …] and b[from + j …]. */
static uint32_t *common_rows(struct arena *arena, const struct middle *m)
{
    size_t rows = m->a_end - m->from, columns = m->b_end - m->from, wide = columns + 1;
    uint32_t *lengths = arena_array(arena, (rows + 1) * wide, sizeof *lengths);
    for (size_t i = rows; i-- > 0;)
        for (size_t j = columns; j-- > 0;) {
            uint32_t down = lengths[(i + 1) * wide + j], right = lengths[i * wide + j + 1];
            lengths[i * wide + j] =
                same_word(m->a, m->from + i, m->b, m->from + j)
                    ? lengths[(i + 1) * wide + j + 1] + 1
                    : down > right ? down : right;
        }
    return lengths;
}

/* Runs of words out, then runs of words in, between words that stay. */
static void add_middle(struct parts *p, const struct middle *m, const uint32_t *lengths)
{
    size_t rows = m->a_end - m->from, columns = m->b_end - m->from, wide = columns + 1;
    for (size_t i = 0, j = 0; i < rows || j < columns;) {
        size_t a = i, b = j;
        while (i < rows || j < columns) {
            if (i < rows && j < columns && same_word(m->a, m->from + i, m->b, m->from + j))
                break;
            if (j == columns
                || (i < rows && lengths[(i + 1) * wide + j] >= lengths[i * wide + j + 1]))
                i++;
            else
                j++;
        }
        add_part(p, WORDWISE_DELETED, m->a, m->from + a, m->from + i);
        add_part(p, WORDWISE_INSERTED, m->b, m->from + b, m->from + j);
        for (a = i; i < rows && j < columns && same_word(m->a, m->from + i, m->b, m->from + j);
             i++)
            j++;
        add_part(p, WORDWISE_KEPT, m->a, m->from + a, m->from + i);
    }
}

/* Texts with less than a third in common read better whole. */
static struct wordwise finished(struct parts *p, const struct words *a, const struct words *b)
{
    struct wordwise result = {p->items, p->count, 0};
    size_t longer = a->text.n > b->text.n ? a->text.n : b->text.n;
    for (size_t i = 0; i < p->count; i++)
        result.kept += p->items[i].kind == WORDWISE_KEPT ? p->items[i].text.n : 0;
    if (result.kept * 3 >= longer || result.kept == 0)
        return result;
    p->count = 0;
    add_part(p, WORDWISE_DELETED, a, 0, a->count);
    add_part(p, WORDWISE_INSERTED, b, 0, b->count);
    return (struct wordwise){p->items, p->count, 0};
}

struct wordwise wordwise_compare(struct arena *arena, struct str before, struct str after)
{
    struct parts parts = {.arena = arena};
    struct words a = words_of(arena, before), b = words_of(arena, after);
    size_t start = 0, end = 0;
    while (start < a.count && start < b.count && same_word(&a, start, &b, start))
        start++;
    while (end < a.count - start && end < b.count - start
           && same_word(&a, a.count - end - 1, &b, b.count - end - 1))
        end++;
    struct middle middle = {&a, &b, start, a.count - end, b.count - end};
    add_part(&parts, WORDWISE_KEPT, &a, 0, start);
    if ((middle.a_end - start + 1) * (middle.b_end - start + 1) <= CELLS_MOST) {
        add_middle(&parts, &middle, common_rows(arena, &middle));
    } else {
        add_part(&parts, WORDWISE_DELETED, &a, start, middle.a_end);
        add_part(&parts, WORDWISE_INSERTED, &b, start, middle.b_end);
    }
    add_part(&parts, WORDWISE_KEPT, &a, middle.a_end, a.count);
    return finished(&parts, &a, &b);
}
