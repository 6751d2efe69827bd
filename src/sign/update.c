#include "sign/update.h"

#include "base/arena.h"

#include <stdlib.h>

UPDATE_MESSAGES(MESSAGE_DEFINE)

/* ---- values as text ---- */

static bool plain(struct str text)
{
    for (size_t i = 0; i < text.n; i++)
        if (text.s[i] < 0x20 || text.s[i] > 0x7E)
            return false;
    return true;
}

static void put_utf16(struct buf *out, struct str text)
{
    for (size_t at = 0; at < text.n;) {
        uint32_t code = utf8_next(text, &at);
        if (code == UTF8_BAD)
            code = 0xFFFD;
        if (code > 0xFFFF)
            buf_printf(out, "%04X%04X", (unsigned)(0xD7C0 + (code >> 10)),
                       (unsigned)(0xDC00 + (code & 0x3FF)));
        else
            buf_printf(out, "%04X", (unsigned)code);
    }
}

void put_text_string(struct buf *out, struct str text)
{
    if (!plain(text)) {
        buf_puts(out, "<FEFF");
        put_utf16(out, text);
        buf_char(out, '>');
        return;
    }
    buf_char(out, '(');
    for (size_t i = 0; i < text.n; i++) {
        if (text.s[i] == '(' || text.s[i] == ')' || text.s[i] == '\\')
            buf_char(out, '\\');
        buf_char(out, text.s[i]);
    }
    buf_char(out, ')');
}

/* ---- objects ---- */

static struct str bytes_of(const struct update *update, const struct reader_value *value)
{
    return str_slice(update->file->source->text, value->from, value->to - value->from);
}

bool update_begin(struct update *update, struct arena *arena, struct findings *findings,
                  const struct reader_file *file)
{
    const struct reader_revision *last = &file->revisions[file->count - 1];
    const struct reader_value *size = reader_entry(&last->trailer, "Size");
    const struct reader_value *identifier = reader_entry(&last->trailer, "ID");
    if (last->hybrid || size->kind != READER_INTEGER || size->integer < 1
        || size->integer > READER_NUMBER_MAX - UPDATE_OBJECTS_MAX
        || identifier->kind != READER_ARRAY || identifier->count != 2
        || reader_entry(&last->trailer, "Root")->kind != READER_REFERENCE) {
        FIND_PLAIN(findings, &UPDATE_FORM, POS_NONE);
        return false;
    }
    *update = (struct update){.arena = arena, .file = file, .last = last,
                              .out = {.arena = arena}, .size = (uint32_t)size->integer};
    struct str text = file->source->text;
    buf_add(&update->out, text);
    if (text.s[text.n - 1] != '\n')
        buf_char(&update->out, '\n');
    return true;
}

uint32_t update_number(struct update *update)
{
    return update->size++;
}

static void entry_add(struct update *update, uint32_t number, uint32_t generation)
{
    update->entries[update->count++] =
        (struct update_entry){.number = number, .generation = generation, .at = update->out.n};
}

size_t update_object(struct update *update, uint32_t number, struct str body)
{
    entry_add(update, number, 0);
    buf_printf(&update->out, "%u 0 obj\n", (unsigned)number);
    size_t at = update->out.n;
    buf_add(&update->out, body);
    buf_puts(&update->out, "\nendobj\n");
    return at;
}

static bool changed(const struct update_change *changes, size_t count, struct str key)
{
    for (size_t i = 0; i < count; i++)
        if (str_is(key, changes[i].key))
            return true;
    return false;
}

void update_dict(struct update *update, const struct reader_object *object,
                 const struct update_change *changes, size_t count)
{
    const struct reader_value *dict = &object->value;
    struct buf *out = &update->out;
    entry_add(update, object->number, object->generation);
    buf_printf(out, "%u %u obj\n<<", (unsigned)object->number, (unsigned)object->generation);
    for (size_t i = 0; i + 1 < dict->count; i += 2) {
        if (changed(changes, count, dict->items[i].text))
            continue;
        buf_add(out, bytes_of(update, &dict->items[i]));
        buf_char(out, ' ');
        buf_add(out, bytes_of(update, &dict->items[i + 1]));
        buf_char(out, '\n');
    }
    for (size_t i = 0; i < count; i++)
        buf_printf(out, "/%s %.*s\n", changes[i].key, STR_ARGS(changes[i].value));
    buf_puts(out, ">>\nendobj\n");
}

/* ---- the end ---- */

static int by_number(const void *a, const void *b)
{
    const struct update_entry *x = a, *y = b;
    return (x->number > y->number) - (x->number < y->number);
}

/* How many entries from `i` on have numbers in a row. */
static size_t run_of(const struct update *update, size_t i)
{
    size_t n = 1;
    while (i + n < update->count
           && update->entries[i + n].number == update->entries[i].number + n)
        n++;
    return n;
}

static void put_trailer_entries(struct update *update, struct str identifier)
{
    struct buf *out = &update->out;
    const struct reader_value *trailer = &update->last->trailer;
    const struct reader_value *info = reader_entry(trailer, "Info");
    buf_printf(out, "/Size %u/Root %.*s", (unsigned)update->size,
               STR_ARGS(bytes_of(update, reader_entry(trailer, "Root"))));
    if (info->kind == READER_REFERENCE)
        buf_printf(out, "/Info %.*s", STR_ARGS(bytes_of(update, info)));
    buf_printf(out, "/ID[%.*s<",
               STR_ARGS(bytes_of(update, &reader_entry(trailer, "ID")->items[0])));
    for (size_t i = 0; i < identifier.n; i++)
        buf_printf(out, "%02X", (unsigned char)identifier.s[i]);
    buf_printf(out, ">]/Prev %zu", update->last->xref);
}

static void put_table(struct update *update, struct str identifier)
{
    struct buf *out = &update->out;
    buf_puts(out, "xref\n");
    for (size_t i = 0, n; i < update->count; i += n) {
        n = run_of(update, i);
        buf_printf(out, "%u %zu\n", (unsigned)update->entries[i].number, n);
        for (size_t j = i; j < i + n; j++)
            buf_printf(out, "%010zu %05u n \n", update->entries[j].at,
                       (unsigned)update->entries[j].generation);
    }
    buf_puts(out, "trailer\n<<");
    put_trailer_entries(update, identifier);
    buf_puts(out, ">>\n");
}

/* Fields of 1, 4 and 2 bytes: kind (1: an object of its own), place, generation (ISO 32000-2
 * §7.5.8.3). */
static void put_stream(struct update *update, struct str identifier)
{
    enum { ENTRY_BYTES = 7 };
    struct buf *out = &update->out;
    buf_puts(out, "<</Type/XRef/W[1 4 2]/Index[");
    for (size_t i = 0, n; i < update->count; i += n) {
        n = run_of(update, i);
        buf_printf(out, "%s%u %zu", i ? " " : "", (unsigned)update->entries[i].number, n);
    }
    buf_char(out, ']');
    put_trailer_entries(update, identifier);
    buf_printf(out, "/Length %zu>>\nstream\n", update->count * ENTRY_BYTES);
    for (size_t i = 0; i < update->count; i++) {
        const struct update_entry *entry = &update->entries[i];
        buf_char(out, 1);
        for (int shift = 24; shift >= 0; shift -= 8)
            buf_char(out, (char)(entry->at >> shift));
        buf_char(out, (char)(entry->generation >> 8));
        buf_char(out, (char)entry->generation);
    }
    buf_puts(out, "\nendstream\nendobj\n");
}

void update_end(struct update *update, struct str identifier)
{
    struct buf *out = &update->out;
    size_t at = out->n;
    if (!update->last->table) {
        uint32_t number = update_number(update);
        entry_add(update, number, 0);
        buf_printf(out, "%u 0 obj\n", (unsigned)number);
    }
    qsort(update->entries, update->count, sizeof update->entries[0], by_number);
    if (update->last->table)
        put_table(update, identifier);
    else
        put_stream(update, identifier);
    buf_printf(out, "startxref\n%zu\n%%%%EOF\n", at);
}
