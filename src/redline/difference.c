/* Words of runs, and their longest common row: longer words count for more, so that no “the”
 * is kept at the price of a name. */
#include "redline/difference.h"

#include "change/wordwise.h"

struct word {
    struct str text;
    uint64_t hash;
    size_t run;      /* to which it belongs */
    uint32_t weight; /* 0: white space; 1: a mark */
};

struct words {
    const struct doc_runs *runs;
    struct word *items;
    size_t count, capacity;
};

uint64_t hash_bytes(uint64_t hash, const void *bytes, size_t count)
{
    const unsigned char *at = bytes;
    for (size_t i = 0; i < count; i++)
        hash = (hash ^ at[i]) * 1099511628211u;
    return hash;
}

uint64_t hash_text(uint64_t hash, struct str text)
{
    hash = hash_bytes(hash, &text.n, sizeof text.n);
    return hash_bytes(hash, text.s, text.n);
}

/* ---- words ---- */

static uint32_t code_at(struct str text, size_t at)
{
    return at < text.n ? utf8_next(text, &at) : 0;
}

static size_t past(struct str text, size_t at)
{
    utf8_next(text, &at);
    return at;
}

static bool is_space(uint32_t code)
{
    return code == ' ' || code == '\t' || code == '\n' || code == '\r' || code == 0xA0
           || code == 0x2009 || code == 0x202F || code == 0x3000;
}

static bool is_digit(uint32_t code)
{
    return (code >= '0' && code <= '9') || (code >= 0xFF10 && code <= 0xFF19);
}

static bool is_letter(uint32_t code)
{
    return (code >= 'A' && code <= 'Z') || (code >= 'a' && code <= 'z')
           || (code >= 0xC0 && code < 0x2000);
}

static bool is_han(uint32_t code)
{
    return (code >= 0x2E80 && code < 0x3000) || (code >= 0x3040 && code < 0xD7B0)
           || (code >= 0xF900 && code < 0xFB00) || code >= 0x20000;
}

static bool one_of(uint32_t code, const char *codes)
{
    struct str list = str_of(codes);
    for (size_t at = 0; at < list.n;)
        if (utf8_next(list, &at) == code)
            return true;
    return false;
}

static size_t spaces_end(struct str text, size_t at)
{
    while (at < text.n && is_space(code_at(text, at)))
        at = past(text, at);
    return at;
}

static size_t spaces_start(struct str text, size_t from, size_t end)
{
    size_t start = from;
    for (size_t at = from; at < end; at = past(text, at))
        if (!is_space(code_at(text, at)))
            start = past(text, at);
    return start;
}

/* A word without the white space after it. */
static size_t word_end(struct str text, size_t at)
{
    if (is_space(code_at(text, at)))
        return spaces_end(text, at);
    return spaces_start(text, at, wordwise_end(text, at));
}

/* Units that stand behind a number in Chinese; a date is numbers behind each other. */
static size_t number_units(struct str text, size_t at)
{
    for (;;) {
        size_t unit = spaces_end(text, at);
        if (!one_of(code_at(text, unit),
                    "年月日号號时時分万萬亿億千百元圆圓条條款项項家箱件个個天"))
            return at;
        at = past(text, unit);
        size_t next = spaces_end(text, at);
        if (is_digit(code_at(text, next)))
            at = word_end(text, next);
    }
}

/* A number belongs to the currency before it: CNY 80,000.00, HK$ 500, ¥20. */
static size_t currency_end(struct str text, size_t from)
{
    size_t at = from, capitals = 0;
    while (capitals < 4 && code_at(text, at) >= 'A' && code_at(text, at) <= 'Z') {
        at++;
        capitals++;
    }
    bool sign = one_of(code_at(text, at), "$¥￥€£");
    if (sign)
        at = past(text, at);
    if (!sign && (capitals != 3 || !is_space(code_at(text, at))))
        return from;
    size_t number = spaces_end(text, at);
    bool less = one_of(code_at(text, number), "-+−");
    size_t digit = less ? past(text, number) : number;
    return is_digit(code_at(text, digit)) ? word_end(text, number) : from;
}

#define HAN_DIGITS "〇零一二三四五六七八九十百"
#define HAN_FIGURES "零壹贰貳叁參肆伍陆陸柒捌玖拾佰仟万萬亿億元圆圓角分整正"

/* 第四条, 人民币 ... 捌万肆仟元整 */
static size_t han_end(struct str text, size_t from)
{
    uint32_t first = code_at(text, from);
    size_t at = past(text, from);
    if (first == 0x7B2C) { /* 第 */
        at = spaces_end(text, at);
        size_t start = at;
        while (at < text.n
               && (one_of(code_at(text, at), HAN_DIGITS) || is_digit(code_at(text, at))))
            at = past(text, at);
        at = at > start ? spaces_end(text, at) : at;
        return at > start && one_of(code_at(text, at), "条條款项項章节節期版季")
                   ? past(text, at)
                   : past(text, from);
    }
    if (!one_of(first, "壹贰貳叁參肆伍陆陸柒捌玖拾"))
        return at;
    while (at < text.n && one_of(code_at(text, at), HAN_FIGURES))
        at = past(text, at);
    return at;
}

/* What joins the character before it: accents, selectors of a variant. */
static size_t joined_end(struct str text, size_t at)
{
    for (;;) {
        uint32_t code = code_at(text, at);
        bool joins = (code >= 0x300 && code < 0x370) || (code >= 0xFE00 && code < 0xFE10)
                     || code == 0x200D || (code >= 0xE0100 && code < 0xE01F0);
        if (!joins)
            return at;
        at = past(text, at);
    }
}

static size_t unit_end(struct str text, size_t from)
{
    uint32_t first = code_at(text, from);
    size_t money = currency_end(text, from);
    if (money > from)
        return number_units(text, money);
    if (is_han(first) || first == 0x3007)
        return joined_end(text, han_end(text, from));
    size_t end = joined_end(text, word_end(text, from));
    bool number = is_digit(first) || (one_of(first, "-+−") && end > past(text, from));
    return number ? number_units(text, end) : end;
}

static uint32_t weight_of(struct str word)
{
    uint32_t first = code_at(word, 0);
    size_t count = utf8_count(word);
    if (is_space(first))
        return 0;
    if (is_han(first))
        return (uint32_t)(2 * count);
    if (is_digit(first) || is_letter(first) || count > 1)
        return (uint32_t)(2 + (count < 8 ? count : 8));
    return 1;
}

static void word_add(struct arena *arena, struct words *words, struct word word)
{
    words->items = arena_grow(arena, words->items, &words->capacity, words->count + 1,
                              sizeof *words->items);
    words->items[words->count++] = word;
}

static struct words words_of(struct arena *arena, const struct doc_runs *runs)
{
    struct words words = {.runs = runs};
    for (size_t r = 0; r < runs->count; r++) {
        const struct doc_run *run = &runs->items[r];
        struct str text = run->text;
        if (run->kind != RUN_TEXT) {
            uint64_t hash = hash_bytes(HASH_START, &run->kind, sizeof run->kind);
            word_add(arena, &words, (struct word){STR(""), hash, r, 1});
            continue;
        }
        for (size_t at = 0, end; at < text.n; at = end) {
            end = unit_end(text, at);
            struct str word = str_slice(text, at, end - at);
            word_add(arena, &words,
                     (struct word){word, hash_text(HASH_START, word), r, weight_of(word)});
        }
    }
    return words;
}

static bool same_word(const struct word *a, const struct word *b)
{
    return a->hash == b->hash && str_equal(a->text, b->text);
}

void bag_add(struct arena *arena, struct word_bag *bag, const struct doc_runs *runs)
{
    struct words words = words_of(arena, runs);
    for (size_t i = 0; i < words.count; i++) {
        if (words.items[i].weight < 2)
            continue;
        bag->items =
            arena_grow(arena, bag->items, &bag->capacity, bag->count + 1, sizeof *bag->items);
        bag->items[bag->count++] = words.items[i].hash;
    }
}

/* ---- what both have ---- */

/* Words of both in one row: kept ones (of both), then deleted, then inserted ones. */
struct part {
    size_t old_from, old_end, new_from, new_end;
    bool kept;
};

struct parts {
    struct arena *arena;
    struct part *items;
    size_t count, capacity;
};

static void part_add(struct parts *p, struct part part)
{
    if (part.old_from == part.old_end && part.new_from == part.new_end)
        return;
    struct part *last = p->count ? &p->items[p->count - 1] : NULL;
    if (last && last->kept == part.kept) {
        last->old_end = part.old_end;
        last->new_end = part.new_end;
        return;
    }
    p->items = arena_grow(p->arena, p->items, &p->capacity, p->count + 1, sizeof *p->items);
    p->items[p->count++] = part;
}

enum { CELLS_MOST = 1024 * 1024 }; /* of the table of common rows */

/* weights[i][j]: of the best common row of old words from i and new words from j on. */
static uint32_t *common_weights(struct arena *arena, const struct words *a,
                                const struct words *b, const struct part *middle)
{
    size_t rows = middle->old_end - middle->old_from;
    size_t columns = middle->new_end - middle->new_from, wide = columns + 1;
    uint32_t *weights = arena_array(arena, (rows + 1) * wide, sizeof *weights);
    for (size_t i = rows; i-- > 0;)
        for (size_t j = columns; j-- > 0;) {
            const struct word *word = &a->items[middle->old_from + i];
            uint32_t down = weights[(i + 1) * wide + j], right = weights[i * wide + j + 1];
            uint32_t best = down > right ? down : right;
            uint32_t both = weights[(i + 1) * wide + j + 1] + 2 * word->weight + 1;
            bool same = same_word(word, &b->items[middle->new_from + j]);
            weights[i * wide + j] = same && both > best ? both : best;
        }
    return weights;
}

static void middle_add(struct parts *p, const struct words *a, const struct words *b,
                       const struct part *middle)
{
    size_t rows = middle->old_end - middle->old_from;
    size_t columns = middle->new_end - middle->new_from, wide = columns + 1;
    if ((rows + 1) * wide > CELLS_MOST) {
        part_add(p, *middle);
        return;
    }
    const uint32_t *weights = common_weights(p->arena, a, b, middle);
    for (size_t i = 0, j = 0; i < rows || j < columns;) {
        size_t old = middle->old_from + i, new = middle->new_from + j;
        uint32_t here = weights[i * wide + j];
        bool out = i < rows && weights[(i + 1) * wide + j] == here;
        bool in = j < columns && weights[i * wide + j + 1] == here;
        if (out)
            part_add(p, (struct part){old, old + 1, new, new, false});
        else if (in)
            part_add(p, (struct part){old, old, new, new + 1, false});
        else
            part_add(p, (struct part){old, old + 1, new, new + 1, true});
        i += out || !in;
        j += !out;
    }
}

static struct parts parts_find(struct arena *arena, const struct words *a,
                               const struct words *b)
{
    struct parts parts = {.arena = arena};
    size_t start = 0, end = 0;
    while (start < a->count && start < b->count
           && same_word(&a->items[start], &b->items[start]))
        start++;
    while (end < a->count - start && end < b->count - start
           && same_word(&a->items[a->count - end - 1], &b->items[b->count - end - 1]))
        end++;
    struct part middle = {start, a->count - end, start, b->count - end, false};
    part_add(&parts, (struct part){0, start, 0, start, true});
    middle_add(&parts, a, b, &middle);
    part_add(&parts, (struct part){middle.old_end, a->count, middle.new_end, b->count, true});
    return parts;
}

static uint32_t weight_in(const struct words *words, size_t from, size_t end)
{
    uint32_t weight = 0;
    for (size_t i = from; i < end; i++)
        weight += words->items[i].weight;
    return weight;
}

/* A space, a comma or one Hanzi between two changes reads better as part of them. */
static struct parts small_join(struct arena *arena, const struct parts *parts,
                               const struct words *a)
{
    const uint32_t small = 3;
    struct parts joined = {.arena = arena};
    for (size_t i = 0; i < parts->count; i++) {
        struct part part = parts->items[i];
        bool between = part.kept && i > 0 && i + 1 < parts->count;
        if (between && weight_in(a, part.old_from, part.old_end) <= small)
            part.kept = false;
        part_add(&joined, part);
    }
    return joined;
}

static void exchange_unlike(struct parts *parts, const struct words *a, const struct words *b)
{
    uint32_t kept = 0, old = weight_in(a, 0, a->count), new = weight_in(b, 0, b->count);
    for (size_t i = 0; i < parts->count; i++)
        if (parts->items[i].kept)
            kept += weight_in(a, parts->items[i].old_from, parts->items[i].old_end);
    if (kept * 10 >= (old > new ? old : new) * 3)
        return;
    parts->count = 0;
    part_add(parts, (struct part){0, a->count, 0, b->count, false});
}

/* ---- runs again ---- */

/* Words [from, end) of one text, as few runs as can be. */
static void runs_put(struct arena *arena, struct doc_runs *out, const struct words *words,
                     size_t from, size_t end, enum revision revision)
{
    for (size_t i = from, next; i < end; i = next) {
        const struct word *first = &words->items[i], *last = first;
        const struct doc_run *source = &words->runs->items[first->run];
        for (next = i + 1; next < end && words->items[next].run == first->run; next++)
            last = &words->items[next];
        struct doc_run *run = doc_run_add(arena, out, STR(""), source->lang, source->pos);
        *run = *source;
        run->revision = revision;
        if (revision == REVISION_DELETED)
            run->target = STR_NONE;
        if (source->kind == RUN_TEXT)
            run->text = (struct str){first->text.s,
                                     (size_t)(last->text.s + last->text.n - first->text.s)};
    }
}

struct doc_runs runs_difference(struct arena *arena, const struct doc_runs *before,
                                const struct doc_runs *after)
{
    struct doc_runs out = {0};
    struct arena *scratch = arena_new();
    struct words a = words_of(scratch, before), b = words_of(scratch, after);
    struct parts raw = parts_find(scratch, &a, &b);
    struct parts parts = small_join(scratch, &raw, &a);
    exchange_unlike(&parts, &a, &b);
    for (size_t i = 0; i < parts.count; i++) {
        const struct part *part = &parts.items[i];
        if (!part->kept)
            runs_put(arena, &out, &a, part->old_from, part->old_end, REVISION_DELETED);
        runs_put(arena, &out, &b, part->new_from, part->new_end,
                 part->kept ? REVISION_NONE : REVISION_INSERTED);
    }
    arena_free(scratch);
    return out;
}

bool runs_changed(const struct doc_runs *runs)
{
    for (size_t i = 0; i < runs->count; i++)
        if (runs->items[i].revision)
            return true;
    return false;
}
