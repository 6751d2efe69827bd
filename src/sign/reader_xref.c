/* The lists of objects: one cross-reference section for each revision (ISO 32000-2 §7.5.4 to
 * 7.5.8), and the objects and streams they lead to. */
#include "sign/reader_parts.h"

#include "base/arena.h"

#include <stdlib.h>
#include <string.h>
#include <zlib.h>

/* ---- an object of its own ---- */

static bool scan_data(struct scan *scan, int64_t length, struct str *raw)
{
    struct str text = scan->text;
    if (scan->at < text.n && text.s[scan->at] == '\r')
        scan->at++;
    if (scan->at >= text.n || text.s[scan->at] != '\n')
        return scan_broken(scan, WANT_VALUE);
    scan->at++;
    if (length < 0 || (uint64_t)length > text.n - scan->at)
        return scan_broken(scan, WANT_LENGTH);
    *raw = str_slice(text, scan->at, (size_t)length);
    scan->at += (size_t)length;
    if (scan->at < text.n && text.s[scan->at] == '\r')
        scan->at++;
    if (scan->at < text.n && text.s[scan->at] == '\n')
        scan->at++;
    return scan_keyword(scan, "endstream") || scan_broken(scan, WANT_STREAM_END);
}

static bool scan_stream(struct scan *scan, struct indirect *object,
                        bool (*length)(void *, const struct reader_value *, int64_t *),
                        void *context)
{
    const struct reader_value *wanted = reader_entry(&object->value, "Length");
    int64_t bytes = wanted->integer;
    bool known = wanted->kind == READER_INTEGER;
    if (wanted->kind == READER_REFERENCE && length)
        known = length(context, wanted, &bytes);
    if (!known || object->value.kind != READER_DICT)
        return scan_broken(scan, WANT_LENGTH);
    if (!scan_data(scan, bytes, &object->raw))
        return false;
    scan_blank(scan);
    return true;
}

bool scan_indirect(struct scan *scan, struct indirect *object,
                   bool (*length)(void *context, const struct reader_value *reference,
                                  int64_t *bytes),
                   void *context)
{
    int64_t number, generation;
    *object = (struct indirect){.raw = STR_NONE};
    if (!scan_whole(scan, READER_NUMBER_MAX, &number) || !scan_at_edge(scan, scan->at))
        return scan_broken(scan, WANT_OBJECT);
    scan_spaces(scan);
    if (!scan_whole(scan, 65535, &generation) || !scan_at_edge(scan, scan->at))
        return scan_broken(scan, WANT_OBJECT);
    scan_spaces(scan);
    if (!scan_keyword(scan, "obj"))
        return scan_broken(scan, WANT_OBJECT);
    object->number = (uint32_t)number;
    object->generation = (uint32_t)generation;
    if (!scan_value(scan, &object->value))
        return false;
    scan_blank(scan);
    if (scan_keyword(scan, "stream") && !scan_stream(scan, object, length, context))
        return false;
    return scan_keyword(scan, "endobj") || scan_broken(scan, WANT_ENDOBJ);
}

/* ---- unpacking ---- */

static bool inflate_all(struct reading *reading, struct str raw, struct buf *out)
{
    unsigned char block[16384];
    z_stream stream = {.next_in = (unsigned char *)(uintptr_t)raw.s, .avail_in = (uInt)raw.n};
    if (inflateInit(&stream) != Z_OK)
        return false;
    int result = Z_OK;
    while (result == Z_OK && out->n <= READER_UNPACKED_MAX) {
        stream.next_out = block;
        stream.avail_out = sizeof block;
        result = inflate(&stream, Z_NO_FLUSH);
        buf_add(out, (struct str){(char *)block, sizeof block - stream.avail_out});
    }
    bool whole = result == Z_STREAM_END && stream.avail_in == 0 && out->n <= READER_UNPACKED_MAX
                 && out->n <= reading->unpacked_left;
    inflateEnd(&stream);
    if (whole)
        reading->unpacked_left -= out->n;
    return whole;
}

static unsigned char paeth(int left, int up, int corner)
{
    int guess = left + up - corner;
    int to_left = abs(guess - left), to_up = abs(guess - up), to_corner = abs(guess - corner);
    if (to_left <= to_up && to_left <= to_corner)
        return (unsigned char)left;
    return (unsigned char)(to_up <= to_corner ? up : corner);
}

/* Takes the PNG predictors back (RFC 2083 §6): each row is led by the number of its filter. */
static bool unpredict(struct buf *bytes, size_t columns)
{
    unsigned char *s = (unsigned char *)bytes->s;
    size_t row = columns + 1, rows = bytes->n / row;
    if (bytes->n % row)
        return false;
    for (size_t r = 0; r < rows; r++) {
        const unsigned char *from = s + r * row + 1;
        unsigned char *to = s + r * columns, kind = s[r * row];
        if (kind > 4)
            return false;
        for (size_t i = 0; i < columns; i++) {
            int left = i ? to[i - 1] : 0, up = r ? to[(ptrdiff_t)i - (ptrdiff_t)columns] : 0;
            int corner = i && r ? to[(ptrdiff_t)i - 1 - (ptrdiff_t)columns] : 0;
            const int add[] = {0, left, up, (left + up) / 2, paeth(left, up, corner)};
            to[i] = (unsigned char)(from[i] + add[kind]);
        }
    }
    bytes->n = rows * columns;
    return true;
}

/* The value, or the only item of an array of one; NULL for an array of any other length. */
static const struct reader_value *only(const struct reader_file *file, size_t revision,
                                       const struct reader_value *value)
{
    if (file)
        value = reader_resolve(file, revision, value);
    if (value->kind != READER_ARRAY)
        return value;
    if (value->count != 1)
        return NULL;
    return file ? reader_resolve(file, revision, &value->items[0]) : &value->items[0];
}

static bool predicted(const struct reader_value *parameters, size_t *columns)
{
    const struct reader_value *predictor = reader_entry(parameters, "Predictor");
    const struct reader_value *wide = reader_entry(parameters, "Columns");
    const struct reader_value *colors = reader_entry(parameters, "Colors");
    const struct reader_value *bits = reader_entry(parameters, "BitsPerComponent");
    *columns = 0;
    if (predictor->kind == READER_NULL || predictor->integer == 1)
        return true;
    bool plain = (colors->kind == READER_NULL || colors->integer == 1)
                 && (bits->kind == READER_NULL || bits->integer == 8);
    *columns = wide->kind == READER_INTEGER ? (size_t)wide->integer : 1;
    return plain && predictor->integer >= 10 && predictor->integer <= 15 && *columns >= 1
           && *columns <= 65536;
}

bool reading_unpack(struct reading *reading, const struct reader_file *file, size_t revision,
                    const struct reader_value *dict, struct str raw, uint32_t number,
                    size_t offset, struct str *bytes)
{
    const struct reader_value *filter = only(file, revision, reader_entry(dict, "Filter"));
    const struct reader_value *parameters =
        only(file, revision, reader_entry(dict, "DecodeParms"));
    struct buf out = {.arena = reading->arena};
    size_t columns = 0;
    bool external = reader_entry(dict, "F")->kind != READER_NULL;
    bool good = filter && parameters && !external;
    if (good && filter->kind == READER_NULL) {
        *bytes = raw;
        return true;
    }
    good = good && reader_is_name(filter, "FlateDecode") && predicted(parameters, &columns)
           && inflate_all(reading, raw, &out) && (!columns || unpredict(&out, columns));
    *bytes = out.s ? buf_str(&out) : STR("");
    if (!good)
        FIND(reading->findings, &READER_STREAM, POS_WHOLE(reading->source),
             ARG("number", reading_number(reading, number)),
             ARG("offset", reading_number(reading, offset)));
    return good;
}

/* ---- entries ---- */

struct list {
    struct reading *reading;
    struct entry *items;
    size_t count, capacity;
    size_t *left; /* entries that the file may still have */
};

static bool list_add(struct list *list, struct entry entry, size_t offset)
{
    if (entry.number > READER_NUMBER_MAX || *list->left == 0)
        return reading_large(list->reading, offset, READER_OBJECTS_MAX, "objects");
    --*list->left;
    if (entry.number == 0)
        return entry.kind == ENTRY_FREE || reading_broken(list->reading, offset, WANT_ENTRY);
    list->items = arena_grow(list->reading->arena, list->items, &list->capacity,
                             list->count + 1, sizeof *list->items);
    list->items[list->count++] = entry;
    return true;
}

/* "0000000016 00000 n" and two bytes that end the line. */
static bool scan_entry(struct scan *scan, struct list *list, size_t number)
{
    int64_t offset, generation;
    struct scan row = *scan;
    if (scan->text.n - scan->at < 20)
        return scan_broken(scan, WANT_ENTRY);
    row.text = str_slice(scan->text, 0, scan->at + 20);
    const char *s = scan->text.s + scan->at;
    bool good = scan_whole(&row, INT64_C(9999999999), &offset) && row.at == scan->at + 10
                && s[10] == ' ';
    row.at++;
    good = good && scan_whole(&row, 65535, &generation) && row.at == scan->at + 16
           && s[16] == ' ' && (s[17] == 'n' || s[17] == 'f')
           && (memcmp(s + 18, " \n", 2) == 0 || memcmp(s + 18, "\r\n", 2) == 0
               || memcmp(s + 18, " \r", 2) == 0);
    if (!good)
        return scan_broken(scan, WANT_ENTRY);
    struct entry entry = {.number = (uint32_t)number,
                          .kind = s[17] == 'n' ? ENTRY_PLAIN : ENTRY_FREE,
                          .generation = (uint32_t)generation,
                          .offset = (size_t)offset};
    size_t at = scan->at;
    scan->at += 20;
    return list_add(list, entry, at);
}

static bool scan_table(struct scan *scan, struct list *list)
{
    scan_spaces(scan);
    while (!scan_keyword(scan, "trailer")) {
        int64_t first, count;
        if (!scan_whole(scan, READER_NUMBER_MAX, &first))
            return scan_broken(scan, WANT_ENTRY);
        scan_spaces(scan);
        if (!scan_whole(scan, READER_NUMBER_MAX, &count))
            return scan_broken(scan, WANT_ENTRY);
        scan_spaces(scan);
        for (int64_t i = 0; i < count; i++)
            if (!scan_entry(scan, list, (size_t)(first + i)))
                return false;
        scan_spaces(scan);
    }
    return true;
}

static uint64_t big_endian(const char *s, size_t n)
{
    uint64_t value = 0;
    for (size_t i = 0; i < n; i++)
        value = value << 8 | (unsigned char)s[i];
    return value;
}

static bool read_row(struct list *list, const char *s, const size_t widths[3], int64_t number,
                     size_t offset)
{
    uint64_t kind = widths[0] ? big_endian(s, widths[0]) : ENTRY_PLAIN;
    uint64_t second = big_endian(s + widths[0], widths[1]);
    uint64_t third = big_endian(s + widths[0] + widths[1], widths[2]);
    if (kind > ENTRY_PACKED || third > UINT32_MAX || second > SIZE_MAX / 2)
        return reading_broken(list->reading, offset, WANT_ENTRY);
    struct entry entry = {(uint32_t)number, (enum entry_kind)kind, (uint32_t)third,
                          (size_t)second, false};
    return list_add(list, entry, offset);
}

static bool read_widths(const struct reader_value *dict, size_t widths[3])
{
    const struct reader_value *list = reader_entry(dict, "W");
    if (list->kind != READER_ARRAY || list->count != 3)
        return false;
    for (size_t i = 0; i < 3; i++) {
        if (list->items[i].kind != READER_INTEGER || list->items[i].integer < 0
            || list->items[i].integer > 8)
            return false;
        widths[i] = (size_t)list->items[i].integer;
    }
    return widths[1] > 0;
}

/* The rows of a cross-reference stream, of the numbers that /Index gives. */
static bool read_rows(struct list *list, const struct reader_value *dict, struct str rows,
                      size_t offset)
{
    size_t widths[3];
    if (!read_widths(dict, widths))
        return reading_broken(list->reading, offset, WANT_XREF);
    size_t width = widths[0] + widths[1] + widths[2], at = 0;
    const struct reader_value *index = reader_entry(dict, "Index");
    const struct reader_value whole[2] = {{.kind = READER_INTEGER},
                                          *reader_entry(dict, "Size")};
    const struct reader_value *pairs = index->kind == READER_ARRAY ? index->items : whole;
    size_t count = index->kind == READER_ARRAY ? index->count : 2;
    if (count % 2)
        return reading_broken(list->reading, offset, WANT_XREF);
    for (size_t i = 0; i < count; i += 2) {
        int64_t first = pairs[i].integer, many = pairs[i + 1].integer;
        if (pairs[i].kind != READER_INTEGER || pairs[i + 1].kind != READER_INTEGER || first < 0
            || first > READER_NUMBER_MAX || many < 0 || many > READER_NUMBER_MAX)
            return reading_broken(list->reading, offset, WANT_XREF);
        for (int64_t k = 0; k < many; k++, at += width)
            if (rows.n - at < width)
                return reading_broken(list->reading, offset, WANT_ENTRY);
            else if (!read_row(list, rows.s + at, widths, first + k, offset))
                return false;
    }
    return at == rows.n || reading_broken(list->reading, offset, WANT_ENTRY);
}

/* ---- sections ---- */

static bool scan_xref_stream(struct scan *scan, struct list *list, struct indirect *object)
{
    size_t from = scan->at;
    struct str rows;
    if (!scan_indirect(scan, object, NULL, NULL))
        return false;
    if (!object->raw.s || !reader_is_name(reader_entry(&object->value, "Type"), "XRef"))
        return reading_broken(scan->reading, from, WANT_XREF);
    return reading_unpack(scan->reading, NULL, 0, &object->value, object->raw, object->number,
                          from, &rows)
           && read_rows(list, &object->value, rows, from);
}

static int by_number(const void *a, const void *b)
{
    const struct entry *x = a, *y = b;
    return x->number < y->number ? -1 : x->number > y->number;
}

/* Sorts by number. Where a table calls free what the stream beside it has, the stream counts
 * (§7.5.8.4); any other number that comes twice is refused. */
static bool entries_sort(struct list *list, bool hybrid, size_t offset)
{
    size_t kept = 0;
    if (list->count)
        qsort(list->items, list->count, sizeof *list->items, by_number);
    for (size_t i = 0; i < list->count; i++) {
        struct entry *before = kept ? &list->items[kept - 1] : NULL, *entry = &list->items[i];
        if (!before || before->number != entry->number) {
            list->items[kept++] = *entry;
            continue;
        }
        if (!hybrid || (before->kind == ENTRY_FREE) == (entry->kind == ENTRY_FREE)) {
            FIND(list->reading->findings, &READER_NUMBER_TWICE,
                 POS_WHOLE(list->reading->source),
                 ARG("number", reading_number(list->reading, entry->number)),
                 ARG("offset", reading_number(list->reading, offset)));
            return false;
        }
        if (before->kind == ENTRY_FREE)
            *before = *entry;
    }
    list->count = kept;
    return true;
}

/* The stream beside a table. */
static bool read_second(struct scan *scan, struct list *list, struct section *section)
{
    const struct reader_value *place = reader_entry(&section->revision.trailer, "XRefStm");
    struct indirect object;
    if (place->kind == READER_NULL)
        return true;
    if (place->kind != READER_INTEGER || place->integer < 0
        || (uint64_t)place->integer >= scan->text.n)
        return scan_broken(scan, WANT_XREF);
    struct scan beside = *scan;
    beside.at = section->second_from = (size_t)place->integer;
    if (!scan_xref_stream(&beside, list, &object))
        return false;
    section->second_to = beside.at;
    section->revision.hybrid = true;
    return true;
}

/* "startxref", its offset, "%%EOF" and the end of that line. */
static bool scan_end(struct scan *scan, struct section *section)
{
    int64_t offset;
    scan_spaces(scan);
    if (!scan_keyword(scan, "startxref"))
        return scan_broken(scan, WANT_STARTXREF);
    scan_spaces(scan);
    if (!scan_whole(scan, READER_FILE_BYTES_MAX, &offset)
        || (size_t)offset != section->revision.xref)
        return scan_broken(scan, WANT_STARTXREF);
    scan_spaces(scan);
    if (str_find(str_slice(scan->text, scan->at, 5), STR("%%EOF"), 0) != 0)
        return scan_broken(scan, WANT_STARTXREF);
    scan->at += 5;
    if (scan->at < scan->text.n && scan->text.s[scan->at] == '\r')
        scan->at++;
    if (scan->at < scan->text.n && scan->text.s[scan->at] == '\n')
        scan->at++;
    section->revision.to = scan->at;
    return true;
}

static bool read_section(struct reading *reading, size_t offset, size_t *left,
                         struct section *section)
{
    struct scan scan = {reading, reading->source->text, offset, SIZE_MAX};
    struct list list = {.reading = reading, .left = left};
    struct indirect object = {.raw = STR_NONE};
    bool table = scan_keyword(&scan, "xref");
    *section = (struct section){.revision = {.xref = offset, .table = table}};
    if (table ? !scan_table(&scan, &list) || !scan_value(&scan, &section->revision.trailer)
              : !scan_xref_stream(&scan, &list, &object))
        return false;
    if (!table)
        section->revision.trailer = object.value;
    section->own_number = object.number;
    section->body_end = scan.at;
    if (section->revision.trailer.kind != READER_DICT)
        return reading_broken(reading, offset, WANT_TRAILER);
    if (reader_entry(&section->revision.trailer, "Encrypt")->kind != READER_NULL) {
        FIND(reading->findings, &READER_ENCRYPTED, POS_WHOLE(reading->source),
             ARG("offset", reading_number(reading, offset)));
        return false;
    }
    if ((table && !read_second(&scan, &list, section)) || !scan_end(&scan, section)
        || !entries_sort(&list, section->revision.hybrid, offset))
        return false;
    section->entries = list.items;
    section->count = list.count;
    return true;
}

/* Where the last "startxref" of the file points. */
static bool find_last(struct reading *reading, size_t *offset)
{
    static const char word[] = "startxref";
    struct str text = reading->source->text;
    size_t n = sizeof word - 1, at = text.n;
    while (at > 0 && (text.n - at < n || memcmp(text.s + at, word, n) != 0))
        at--;
    struct scan scan = {reading, text, at + n, SIZE_MAX};
    int64_t number = 0;
    if (at > 0) {
        scan_spaces(&scan);
        if (scan_whole(&scan, READER_FILE_BYTES_MAX, &number) && (uint64_t)number < text.n) {
            *offset = (size_t)number;
            return true;
        }
    }
    FIND_PLAIN(reading->findings, &READER_CUT, POS_WHOLE(reading->source));
    return false;
}

/* Where the section before this one stands; *more is false if there is none. Sections only
 * lead backwards, so that they end. */
static bool find_before(struct reading *reading, const struct section *section, size_t *offset,
                        bool *more)
{
    const struct reader_value *prev = reader_entry(&section->revision.trailer, "Prev");
    *more = prev->kind != READER_NULL;
    if (!*more)
        return true;
    if (prev->kind != READER_INTEGER || prev->integer < 0)
        return reading_broken(reading, *offset, WANT_XREF);
    size_t before = (size_t)prev->integer;
    if (before >= section->revision.xref) {
        FIND(reading->findings, &READER_CHAIN, POS_WHOLE(reading->source),
             ARG("offset", reading_number(reading, section->revision.xref)),
             ARG("to", reading_number(reading, before)));
        return false;
    }
    *offset = before;
    return true;
}

struct section *sections_read(struct reading *reading, size_t *count)
{
    struct section *sections =
        arena_array(reading->arena, READER_REVISIONS_MAX, sizeof *sections);
    size_t offset = 0, left = READER_OBJECTS_MAX, end = reading->source->text.n;
    bool more = find_last(reading, &offset);
    *count = 0;
    for (size_t n = 0; more; n++) {
        if (n == READER_REVISIONS_MAX) {
            reading_large(reading, offset, READER_REVISIONS_MAX, "versions");
            return NULL;
        }
        if (!read_section(reading, offset, &left, &sections[n]))
            return NULL;
        *count = n + 1;
        if (n == 0 && sections[0].revision.to != end) {
            FIND(reading->findings, &READER_TRAILING, POS_WHOLE(reading->source),
                 ARG("count", reading_number(reading, end - sections[0].revision.to)),
                 ARG("offset", reading_number(reading, sections[0].revision.to)));
            return NULL;
        }
        if (!find_before(reading, &sections[n], &offset, &more))
            return NULL;
    }
    return *count ? sections : NULL;
}
