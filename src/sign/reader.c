#include "sign/reader_parts.h"

#include "base/arena.h"

#include <stdlib.h>
#include <string.h>

READER_MESSAGES(MESSAGE_DEFINE)

static const struct reader_value nothing = {.kind = READER_NULL};

/* ---- looking things up ---- */

static int number_against(const void *number, const void *object)
{
    uint32_t a = *(const uint32_t *)number, b = ((const struct reader_object *)object)->number;
    return a < b ? -1 : a > b;
}

static struct reader_object *revision_find(const struct reader_revision *revision,
                                           uint32_t number)
{
    if (revision->count == 0)
        return NULL;
    return bsearch(&number, revision->objects, revision->count, sizeof *revision->objects,
                   number_against);
}

const struct reader_object *reader_find(const struct reader_file *file, size_t revision,
                                        uint32_t number)
{
    for (size_t r = revision + 1; r-- > 0;) {
        const struct reader_object *object = revision_find(&file->revisions[r], number);
        if (object)
            return object->freed ? NULL : object;
    }
    return NULL;
}

const struct reader_object *reader_target(const struct reader_file *file, size_t revision,
                                          const struct reader_value *value)
{
    if (value->kind != READER_REFERENCE)
        return NULL;
    const struct reader_object *object = reader_find(file, revision, (uint32_t)value->integer);
    return object && object->generation == value->generation ? object : NULL;
}

const struct reader_value *reader_resolve(const struct reader_file *file, size_t revision,
                                          const struct reader_value *value)
{
    if (value->kind != READER_REFERENCE)
        return value;
    const struct reader_object *object = reader_target(file, revision, value);
    return object && object->value.kind != READER_REFERENCE ? &object->value : &nothing;
}

static int key_against(const void *key, const void *pair)
{
    return str_compare(*(const struct str *)key, ((const struct reader_value *)pair)->text);
}

const struct reader_value *reader_entry(const struct reader_value *dict, const char *key)
{
    if (dict->kind != READER_DICT || dict->count == 0)
        return &nothing;
    struct str wanted = str_of(key);
    const struct reader_value *pair =
        bsearch(&wanted, dict->items, dict->count / 2, 2 * sizeof *dict->items, key_against);
    return pair ? pair + 1 : &nothing;
}

const struct reader_value *reader_value_of(const struct reader_file *file, size_t revision,
                                           const struct reader_value *dict, const char *key)
{
    return reader_resolve(file, revision, reader_entry(dict, key));
}

const struct reader_value *reader_catalog(const struct reader_file *file, size_t revision)
{
    return reader_value_of(file, revision, &file->revisions[revision].trailer, "Root");
}

bool reader_is_name(const struct reader_value *value, const char *name)
{
    return value->kind == READER_NAME && str_is(value->text, name);
}

/* Goes as deep as values are nested, which is at most READER_DEPTH_MAX. */
bool reader_equal(const struct reader_value *a, const struct reader_value *b)
{
    if (a->kind != b->kind || a->count != b->count || a->integer != b->integer
        || a->generation != b->generation || (a->text.s == NULL) != (b->text.s == NULL)
        || !str_equal(a->text, b->text))
        return false;
    for (size_t i = 0; i < a->count; i++)
        if (!reader_equal(&a->items[i], &b->items[i]))
            return false;
    return true;
}

bool reader_same(const struct reader_object *a, const struct reader_object *b)
{
    return a->freed == b->freed && (a->raw.s == NULL) == (b->raw.s == NULL)
           && str_equal(a->raw, b->raw) && reader_equal(&a->value, &b->value);
}

bool reader_unpack(struct arena *arena, struct findings *findings,
                   const struct reader_file *file, const struct reader_object *object,
                   struct str *bytes)
{
    struct reading reading = {.arena = arena,
                              .findings = findings,
                              .source = file->source,
                              .unpacked_left = READER_UNPACKED_MAX};
    *bytes = STR("");
    return reading_unpack(&reading, file, object->revision, &object->value, object->raw,
                          object->number, object->from, bytes);
}

/* ---- reading one revision ---- */

struct building {
    struct reading *reading;
    struct reader_file *file;
    struct section *section;
    size_t index; /* of the revision */
    struct reader_revision *revision;
};

static bool elsewhere(const struct building *b, size_t number, size_t offset)
{
    FIND(b->reading->findings, &READER_ELSEWHERE, POS_WHOLE(b->file->source),
         ARG("number", reading_number(b->reading, number)),
         ARG("offset", reading_number(b->reading, offset)));
    return false;
}

static int entry_against(const void *number, const void *entry)
{
    uint32_t a = *(const uint32_t *)number, b = ((const struct entry *)entry)->number;
    return a < b ? -1 : a > b;
}

static struct entry *entry_find(const struct section *section, uint32_t number)
{
    if (section->count == 0)
        return NULL;
    return bsearch(&number, section->entries, section->count, sizeof *section->entries,
                   entry_against);
}

static const struct reader_object *object_before(const struct building *b, uint32_t number)
{
    return b->index ? reader_find(b->file, b->index - 1, number) : NULL;
}

/* The integer that a stream's /Length refers to; its object may come later in the file. */
static bool length_find(void *context, const struct reader_value *reference, int64_t *bytes)
{
    const struct building *b = context;
    const struct entry *entry = entry_find(b->section, (uint32_t)reference->integer);
    const struct reader_object *before = object_before(b, (uint32_t)reference->integer);
    struct indirect object;
    if (!entry) {
        *bytes = before ? before->value.integer : 0;
        return before && before->value.kind == READER_INTEGER;
    }
    struct scan scan = {b->reading, b->file->source->text, entry->offset, SIZE_MAX};
    if (entry->kind != ENTRY_PLAIN || entry->offset >= scan.text.n
        || !scan_indirect(&scan, &object, NULL, NULL))
        return false;
    *bytes = object.value.integer;
    return object.number == entry->number && object.value.kind == READER_INTEGER;
}

static bool read_plain(const struct building *b, const struct entry *entry,
                       struct reader_object *object)
{
    struct scan scan = {b->reading, b->file->source->text, entry->offset, SIZE_MAX};
    struct indirect read;
    if (entry->offset < b->revision->from || entry->offset > b->revision->xref)
        return elsewhere(b, entry->number, entry->offset);
    if (!scan_indirect(&scan, &read, length_find, (void *)(uintptr_t)b))
        return false;
    if (read.number != entry->number || read.generation != entry->generation)
        return elsewhere(b, entry->number, entry->offset);
    *object = (struct reader_object){.number = read.number,
                                     .generation = read.generation,
                                     .revision = b->index,
                                     .from = entry->offset,
                                     .to = scan.at,
                                     .value = read.value,
                                     .raw = read.raw};
    return true;
}

/* Some programs list everything again; what is listed as it was before is no change. */
static bool unchanged(const struct building *b, const struct entry *entry)
{
    const struct reader_object *before = object_before(b, entry->number);
    if (entry->kind == ENTRY_FREE || !before)
        return entry->kind == ENTRY_FREE && !before;
    if (entry->kind == ENTRY_PACKED)
        return before->packed_in && before->packed_in == entry->offset
               && !entry_find(b->section, before->packed_in);
    return !before->packed_in && before->from == entry->offset
           && before->generation == entry->generation;
}

static bool read_objects(const struct building *b)
{
    struct reader_revision *revision = b->revision;
    const struct reader_value *size = reader_entry(&revision->trailer, "Size");
    revision->objects =
        arena_array(b->reading->arena, b->section->count + 1, sizeof *revision->objects);
    for (size_t i = 0; i < b->section->count; i++) {
        const struct entry *entry = &b->section->entries[i];
        if (unchanged(b, entry))
            continue;
        /* A number from /Size on counts as missing, but not to every program (§7.5.5). */
        if (size->kind != READER_INTEGER || entry->number >= size->integer)
            return elsewhere(b, entry->number, revision->xref);
        struct reader_object *object = &revision->objects[revision->count];
        *object = (struct reader_object){
            .number = entry->number, .freed = entry->kind == ENTRY_FREE, .revision = b->index};
        if (entry->kind == ENTRY_PACKED)
            object->packed_in = (uint32_t)entry->offset;
        if (entry->kind == ENTRY_PLAIN && !read_plain(b, entry, object))
            return false;
        revision->count++;
    }
    return true;
}

/* ---- object streams (§7.5.7) ---- */

struct packing {
    const struct building *building;
    const struct reader_object *stream;
    struct scan head, body;
    size_t first, count;
};

/* The next pair of the head: number and place of an object. */
static bool next_pair(struct packing *p, int64_t *number, int64_t *place)
{
    scan_spaces(&p->head);
    if (!scan_whole(&p->head, READER_NUMBER_MAX, number))
        return scan_broken(&p->head, WANT_ENTRY);
    scan_spaces(&p->head);
    if (!scan_whole(&p->head, READER_UNPACKED_MAX, place)
        || (uint64_t)*place > p->body.text.n - p->first)
        return scan_broken(&p->head, WANT_ENTRY);
    *place += (int64_t)p->first;
    return true;
}

static bool read_packed(struct packing *p, size_t index, int64_t number, size_t from, size_t to)
{
    const struct building *b = p->building;
    struct entry *entry = entry_find(b->section, (uint32_t)number);
    struct reader_object *object = revision_find(b->revision, (uint32_t)number);
    if (!entry || !object || entry->kind != ENTRY_PACKED || entry->generation != index
        || object->packed_in != p->stream->number || from > to)
        return elsewhere(b, (size_t)number, p->stream->from);
    struct scan scan = p->body;
    scan.at = from;
    scan.text.n = to;
    if (!scan_value(&scan, &object->value))
        return false;
    scan_spaces(&scan);
    if (scan.at != to)
        return scan_broken(&scan, WANT_ENDOBJ);
    object->from = p->stream->from;
    object->to = p->stream->to;
    entry->met = true;
    return true;
}

static bool read_packing(struct packing *p)
{
    int64_t number = 0, place = 0, next_number = 0, next_place = 0;
    if (p->count && !next_pair(p, &number, &place))
        return false;
    for (size_t i = 0; i < p->count; i++) {
        bool last = i + 1 == p->count;
        if (!last && !next_pair(p, &next_number, &next_place))
            return false;
        size_t to = last ? p->body.text.n : (size_t)next_place;
        if (!read_packed(p, i, number, (size_t)place, to))
            return false;
        number = next_number;
        place = next_place;
    }
    return true;
}

static bool read_object_stream(const struct building *b, const struct reader_object *stream)
{
    struct str bytes;
    const struct reader_value *count = reader_entry(&stream->value, "N");
    const struct reader_value *first = reader_entry(&stream->value, "First");
    if (!reading_unpack(b->reading, b->file, b->index, &stream->value, stream->raw,
                        stream->number, stream->from, &bytes))
        return false;
    if (count->kind != READER_INTEGER || count->integer < 0
        || count->integer > READER_OBJECTS_MAX || first->kind != READER_INTEGER
        || first->integer < 0 || (uint64_t)first->integer > bytes.n)
        return reading_broken(b->reading, stream->from, WANT_OBJECT);
    struct packing packing = {.building = b,
                              .stream = stream,
                              .body = {b->reading, bytes, 0, stream->from},
                              .first = (size_t)first->integer,
                              .count = (size_t)count->integer};
    packing.head = packing.body;
    packing.head.text.n = packing.first;
    return read_packing(&packing);
}

static bool read_object_streams(const struct building *b)
{
    struct reader_revision *revision = b->revision;
    for (size_t i = 0; i < revision->count; i++) {
        const struct reader_object *object = &revision->objects[i];
        if (object->raw.s && reader_is_name(reader_entry(&object->value, "Type"), "ObjStm")
            && !read_object_stream(b, object))
            return false;
    }
    for (size_t i = 0; i < revision->count; i++) {
        const struct reader_object *object = &revision->objects[i];
        if (object->packed_in && !entry_find(b->section, object->number)->met)
            return elsewhere(b, object->number, revision->xref);
    }
    return true;
}

/* ---- every byte belongs to something ---- */

struct span {
    size_t from, to;
};

static int by_place(const void *a, const void *b)
{
    const struct span *x = a, *y = b;
    return x->from < y->from ? -1 : x->from > y->from;
}

static struct span *spans_collect(const struct building *b, size_t *count)
{
    const struct reader_revision *revision = b->revision;
    struct span *spans = arena_array(b->reading->arena, revision->count + 2, sizeof *spans);
    size_t n = 0;
    for (size_t i = 0; i < revision->count; i++) {
        const struct reader_object *object = &revision->objects[i];
        if (!object->freed && !object->packed_in && object->from != revision->xref
            && object->from != b->section->second_from)
            spans[n++] = (struct span){object->from, object->to};
    }
    spans[n++] = (struct span){revision->xref, revision->to};
    if (b->section->second_to)
        spans[n++] = (struct span){b->section->second_from, b->section->second_to};
    qsort(spans, n, sizeof *spans, by_place);
    *count = n;
    return spans;
}

/* The file's first lines are comments: its version, and bytes that say it is binary. */
static void scan_header(struct scan *scan)
{
    for (int line = 0; line < 2; line++) {
        if (scan->at < scan->text.n && scan->text.s[scan->at] != '%')
            return;
        while (scan->at < scan->text.n && scan->text.s[scan->at] != '\n'
               && scan->text.s[scan->at] != '\r')
            scan->at++;
        scan_spaces(scan);
    }
}

static bool bytes_listed(const struct building *b)
{
    size_t count, at = b->revision->from;
    const struct span *spans = spans_collect(b, &count);
    struct scan scan = {b->reading, b->file->source->text, at, SIZE_MAX};
    for (size_t i = 0; i < count; i++) {
        if (spans[i].from < scan.at)
            return elsewhere(b, 0, spans[i].from);
        if (scan.at == 0)
            scan_header(&scan);
        scan_spaces(&scan);
        if (scan.at < spans[i].from) {
            FIND(b->reading->findings, &READER_UNLISTED, POS_WHOLE(b->file->source),
                 ARG("offset", reading_number(b->reading, scan.at)),
                 ARG("count", reading_number(b->reading, spans[i].from - scan.at)));
            return false;
        }
        scan.at = spans[i].to;
    }
    return true;
}

/* A cross-reference stream is an object too, and its number is nobody else's. */
static bool own_number_free(const struct building *b)
{
    uint32_t number = (uint32_t)b->section->own_number;
    const struct entry *entry = number ? entry_find(b->section, number) : NULL;
    bool listed = entry && entry->kind == ENTRY_PLAIN && entry->offset == b->revision->xref;
    if (!number || listed || (!entry && !object_before(b, number)))
        return true;
    FIND(b->reading->findings, &READER_NUMBER_TWICE, POS_WHOLE(b->file->source),
         ARG("number", reading_number(b->reading, number)),
         ARG("offset", reading_number(b->reading, b->revision->xref)));
    return false;
}

static bool read_revision(struct reading *reading, struct reader_file *file,
                          struct section *section, size_t index)
{
    struct reader_revision *revision = &file->revisions[index];
    *revision = section->revision;
    revision->from = index ? file->revisions[index - 1].to : 0;
    struct building building = {reading, file, section, index, revision};
    if (revision->xref < revision->from)
        return reading_broken(reading, revision->xref, WANT_XREF);
    if (!own_number_free(&building) || !read_objects(&building)
        || !read_object_streams(&building) || !bytes_listed(&building))
        return false;
    file->count = index + 1;
    return reader_catalog(file, index)->kind == READER_DICT
           || reading_broken(reading, revision->xref, WANT_CATALOG);
}

/* ---- the whole file ---- */

static bool header_good(struct str text)
{
    return text.n > 8 && memcmp(text.s, "%PDF-", 5) == 0
           && (text.s[5] == '1' || text.s[5] == '2') && text.s[6] == '.' && text.s[7] >= '0'
           && text.s[7] <= '9' && (text.s[8] == '\n' || text.s[8] == '\r');
}

const struct reader_file *reader_open(struct arena *arena, struct findings *findings,
                                      const struct source *source)
{
    struct reading *reading = arena_alloc(arena, sizeof *reading);
    *reading = (struct reading){.arena = arena,
                                .findings = findings,
                                .source = source,
                                .values_left = READER_VALUES_MAX,
                                .unpacked_left = READER_UNPACKED_ALL_MAX};
    if (!header_good(source->text)) {
        FIND_PLAIN(findings, &READER_NOT_PDF, POS_WHOLE(source));
        return NULL;
    }
    if (source->text.n > READER_FILE_BYTES_MAX) {
        reading_large(reading, 0, READER_FILE_BYTES_MAX, "bytes");
        return NULL;
    }
    size_t count;
    struct section *sections = sections_read(reading, &count);
    if (!sections)
        return NULL;
    struct reader_file *file = arena_alloc(arena, sizeof *file);
    file->source = source;
    file->revisions = arena_array(arena, count, sizeof *file->revisions);
    for (size_t i = 0; i < count; i++)
        if (!read_revision(reading, file, &sections[count - 1 - i], i))
            return NULL;
    return file;
}
