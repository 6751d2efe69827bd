#include "compose/words.h"

#include "base/file.h"

#include <stdlib.h>
#include <string.h>

COMPOSE_MESSAGES(MESSAGE_DEFINE)

struct entry {
    struct str id, text;
};

struct wording {
    enum lang lang;
    const struct source *source;
    struct entry *entries; /* sorted by id */
    size_t count;
    struct str words[WORD_COUNT];
};

static int compare_entries(const void *a, const void *b)
{
    return str_compare(((const struct entry *)a)->id, ((const struct entry *)b)->id);
}

static struct str entry_find(const struct wording *wording, struct str id)
{
    struct entry key = {.id = id};
    if (wording->count == 0)
        return STR_NONE;
    const struct entry *entry = bsearch(&key, wording->entries, wording->count,
                                        sizeof *wording->entries, compare_entries);
    return entry ? entry->text : STR_NONE;
}

static void read_entries(struct arena *arena, struct wording *wording,
                         const struct xml_node *root)
{
    size_t capacity = 0;
    for (const struct xml_node *n = xml_element(root->child); n; n = xml_element(n->next)) {
        const struct xml_attribute *id = xml_attribute_find(n, "id");
        if (!id)
            continue;
        wording->entries = arena_grow(arena, wording->entries, &capacity, wording->count + 1,
                                      sizeof *wording->entries);
        wording->entries[wording->count++] =
            (struct entry){id->value, xml_text(arena, n)};
    }
    if (wording->count)
        qsort(wording->entries, wording->count, sizeof *wording->entries, compare_entries);
}

/* The schema leaves this to us: its own way costs more than reading the file. */
static bool check_twice(struct findings *findings, const struct wording *wording,
                        struct pos pos)
{
    bool good = true;
    for (size_t i = 1; i < wording->count; i++) {
        if (!str_equal(wording->entries[i].id, wording->entries[i - 1].id))
            continue;
        FIND(findings, &WORD_TWICE, pos, ARG("id", wording->entries[i].id));
        good = false;
    }
    return good;
}

static bool need(struct findings *findings, const struct wording *wording, struct pos pos,
                 struct str id, struct str *word)
{
    *word = entry_find(wording, id);
    if (!word->s)
        FIND(findings, &WORD_MISSING, pos, ARG("id", id));
    return word->s != NULL;
}

static bool need_series(struct arena *arena, struct findings *findings,
                        const struct wording *wording, struct pos pos, const char *series,
                        int last)
{
    struct str word;
    bool good = true;
    for (int i = 1; i <= last; i++)
        good &= need(findings, wording, pos, str_format(arena, "%s.%d", series, i), &word);
    return good;
}

static struct str value_id(struct arena *arena, const char *element, const char *field,
                           const char *value)
{
    return str_format(arena, "%s.%s.%s", element, field, value);
}

/* Every word list that can be reached from the plan must be there, so that no value prints as
 * its XML name. */
static bool need_values(struct arena *arena, struct findings *findings,
                        const struct wording *wording, struct pos pos, const struct shape *shape,
                        int depth)
{
    bool good = true;
    struct str word;
    for (size_t i = 0; i < shape->field_count; i++) {
        const struct field *field = &shape->fields[i];
        for (size_t w = 0; field->words && field->words[w]; w++)
            good &= need(findings, wording, pos,
                         value_id(arena, shape->element, field->name, field->words[w]), &word);
        if ((field->kind == KIND_ITEM || field->kind == KIND_LIST) && depth < 8)
            good &= need_values(arena, findings, wording, pos, field->of, depth + 1);
    }
    return good;
}

const struct wording *wording_load(struct arena *arena, struct findings *findings,
                                   const char *path, enum lang lang,
                                   const struct xml_schema *schema)
{
    static const char *const ids[] = {
#define WORD_ID(name, id) id,
        WORDS(WORD_ID)
#undef WORD_ID
    };
    const struct source *source = file_read(arena, findings, path, XML_BYTES_MAX);
    size_t before = findings->by_level[LEVEL_ERROR] + findings->by_level[LEVEL_FAILURE];
    const struct xml_node *root = source ? xml_read(arena, findings, source, schema) : NULL;
    if (!root
        || findings->by_level[LEVEL_ERROR] + findings->by_level[LEVEL_FAILURE] > before)
        return NULL;
    struct wording *wording = arena_alloc(arena, sizeof *wording);
    wording->lang = lang;
    wording->source = source;
    read_entries(arena, wording, root);
    struct pos pos = POS_WHOLE(source);
    bool good = check_twice(findings, wording, pos);
    for (size_t i = 0; i < WORD_COUNT; i++)
        good &= need(findings, wording, pos, str_of(ids[i]), &wording->words[i]);
    good &= need_series(arena, findings, wording, pos, "month", 12);
    good &= need_series(arena, findings, wording, pos, "month-short", 12);
    good &= need_series(arena, findings, wording, pos, "weekday", 7);
    good &= need_series(arena, findings, wording, pos, "count", 20);
    good &= need_values(arena, findings, wording, pos, &plan_shape, 0);
    return good ? wording : NULL;
}

const struct source *wording_source(const struct wording *wording)
{
    return wording->source;
}

struct str wording_word(const struct wording *wording, enum word word)
{
    return wording->words[word];
}

/* Ids are short; a stack buffer spares an arena in a read-only look-up. */
static struct str find_parts(const struct wording *wording, const char *const *parts, size_t n)
{
    char id[128];
    size_t used = 0;
    for (size_t i = 0; i < n; i++) {
        size_t length = strlen(parts[i]);
        if (used + length + 1 > sizeof id)
            return STR("");
        if (i)
            id[used++] = '.';
        memcpy(id + used, parts[i], length);
        used += length;
    }
    struct str word = entry_find(wording, (struct str){id, used});
    return word.s ? word : STR("");
}

struct str wording_value(const struct wording *wording, const char *element, const char *field,
                         const char *value)
{
    return find_parts(wording, (const char *const[]){element, field, value}, 3);
}

struct str wording_numbered(const struct wording *wording, const char *series, int number)
{
    char digits[12];
    size_t n = sizeof digits;
    digits[--n] = '\0';
    do
        digits[--n] = (char)('0' + number % 10);
    while ((number /= 10) > 0);
    return find_parts(wording, (const char *const[]){series, digits + n}, 2);
}

struct str pattern_fill(struct arena *arena, struct str pattern, const struct slot *slots,
                        size_t count)
{
    struct buf out = {.arena = arena};
    for (size_t i = 0; i < pattern.n; i++) {
        size_t end = pattern.s[i] == '{' ? str_find(pattern, STR("}"), i) : SIZE_MAX;
        if (end == SIZE_MAX) {
            buf_char(&out, pattern.s[i]);
            continue;
        }
        struct str name = str_slice(pattern, i + 1, end - i - 1);
        for (size_t s = 0; s < count; s++)
            if (str_is(name, slots[s].name))
                buf_add(&out, slots[s].value);
        i = end;
    }
    return buf_str(&out);
}
