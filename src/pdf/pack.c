/* Small objects in compressed streams. libharu knows neither those nor the cross-reference
 * stream that finds them, so it is told of the streams only, and the table it writes at the
 * end is replaced. */
#include "pdf/parts.h"

#include <hpdf_streams.h>

enum { OBJECTS_IN_STREAM = 400, BLOCK_BYTES = 4096 };

void pack_begin(struct pdf_file *file, size_t most)
{
    file->pack.on = file->info->compact;
    if (!file->pack.on)
        return;
    size_t streams = (most + OBJECTS_IN_STREAM - 1) / OBJECTS_IN_STREAM;
    file->pack.streams = arena_array(file->arena, streams, sizeof *file->pack.streams);
    /* libharu takes two numbers for a stream: one is for its length. */
    file->pack.first = (HPDF_UINT)(file->doc->xref->entries->count + 2 * streams);
}

struct packed *packed_new(struct pdf_file *file)
{
    struct pack *pack = &file->pack;
    struct packed *packed = arena_alloc(file->arena, sizeof *packed);
    if (!pack->on) {
        packed->plain = object_new(file);
        packed->header = packed->plain->header;
        return packed;
    }
    packed->header.obj_class = HPDF_OCLASS_DICT;
    packed->header.obj_id = (HPDF_UINT32)(pack->first + pack->count) | HPDF_OTYPE_INDIRECT;
    pack->items = arena_grow(file->arena, pack->items, &pack->capacity, pack->count + 1,
                             sizeof *pack->items);
    pack->items[pack->count++] = packed;
    return packed;
}

void packed_body(struct pdf_file *file, struct packed *packed, struct str body)
{
    if (packed->plain) {
        object_body(file, packed->plain, body);
        return;
    }
    fingerprint_add(&file->fingerprint, body);
    packed->body = str_copy(file->arena, body);
}

static void stream_write(struct pdf_file *file, size_t from, size_t end)
{
    struct pack *pack = &file->pack;
    struct buf head = {.arena = file->arena}, bodies = {.arena = file->arena};
    for (size_t i = from; i < end; i++) {
        put_number(&head, pack->first + (int64_t)i);
        buf_char(&head, ' ');
        put_number(&head, (int64_t)bodies.n);
        buf_char(&head, ' ');
        buf_puts(&bodies, "<<");
        buf_add(&bodies, pack->items[i]->body);
        buf_puts(&bodies, ">>\n");
    }
    size_t first = head.n;
    buf_add(&head, buf_str(&bodies));
    HPDF_Dict stream = object_stream(file, buf_str(&head), true);
    if (!stream)
        return;
    HPDF_Dict_AddName(stream, "Type", "ObjStm");
    HPDF_Dict_AddNumber(stream, "N", (HPDF_INT32)(end - from));
    HPDF_Dict_AddNumber(stream, "First", (HPDF_INT32)first);
    pack->streams[pack->stream_count++] = stream->header.obj_id & 0x00FFFFFF;
}

void pack_write(struct pdf_file *file)
{
    for (size_t from = 0; from < file->pack.count; from += OBJECTS_IN_STREAM) {
        size_t left = file->pack.count - from;
        stream_write(file, from, from + (left < OBJECTS_IN_STREAM ? left : OBJECTS_IN_STREAM));
    }
}

/* ---- the cross-reference stream ---- */

enum { ENTRY_FREE, ENTRY_PLAIN, ENTRY_PACKED };

/* Fields of 1, 4 and 2 bytes: kind; offset, or number of the object stream; generation, or
 * place in the stream. */
static void put_entry(struct buf *out, int kind, size_t where, size_t place)
{
    const unsigned char bytes[7] = {(unsigned char)kind,          (unsigned char)(where >> 24),
                                    (unsigned char)(where >> 16), (unsigned char)(where >> 8),
                                    (unsigned char)where,         (unsigned char)(place >> 8),
                                    (unsigned char)place};
    buf_add(out, (struct str){(const char *)bytes, sizeof bytes});
}

static void put_entries(struct buf *out, const struct pdf_file *file, size_t own_offset)
{
    const struct pack *pack = &file->pack;
    HPDF_Xref xref = file->doc->xref;
    for (HPDF_UINT i = 0; i < pack->first; i++) {
        HPDF_XrefEntry entry = i < xref->entries->count ? HPDF_Xref_GetEntry(xref, i) : NULL;
        if (i > 0 && entry)
            put_entry(out, ENTRY_PLAIN, entry->byte_offset, 0);
        else
            put_entry(out, ENTRY_FREE, 0, HPDF_MAX_GENERATION_NUM);
    }
    for (size_t i = 0; i < pack->count; i++)
        put_entry(out, ENTRY_PACKED, pack->streams[i / OBJECTS_IN_STREAM],
                  i % OBJECTS_IN_STREAM);
    put_entry(out, ENTRY_PLAIN, own_offset, 0);
}

static struct str deflated(struct pdf_file *file, struct str bytes)
{
    HPDF_MMgr memory = file->doc->mmgr;
    HPDF_Stream from = HPDF_MemStream_New(memory, BLOCK_BYTES);
    HPDF_Stream to = HPDF_MemStream_New(memory, BLOCK_BYTES);
    struct str result = STR_NONE;
    if (from && to &&
        HPDF_Stream_Write(from, (const HPDF_BYTE *)bytes.s, (HPDF_UINT)bytes.n) == HPDF_OK &&
        HPDF_Stream_WriteToStream(from, to, HPDF_STREAM_FILTER_FLATE_DECODE, NULL) ==
            HPDF_OK &&
        HPDF_Stream_Seek(to, 0, HPDF_SEEK_SET) == HPDF_OK) {
        HPDF_UINT size = HPDF_Stream_Size(to);
        char *copy = arena_alloc(file->arena, size);
        HPDF_Stream_Read(to, (HPDF_BYTE *)copy, &size);
        result = (struct str){copy, size};
    }
    HPDF_Stream_Free(from);
    HPDF_Stream_Free(to);
    return result;
}

static void put_identifier(struct buf *out, const struct pdf_file *file)
{
    buf_puts(out, "/ID[");
    for (int part = 0; part < 2; part++) {
        buf_char(out, '<');
        for (size_t i = 0; i < sizeof file->identifier; i++)
            buf_printf(out, "%02X", file->identifier[i]);
        buf_char(out, '>');
    }
    buf_char(out, ']');
}

bool pack_finish(struct pdf_file *file, struct buf *out, size_t file_start)
{
    size_t offset = file->doc->xref->addr;
    size_t number = file->pack.first + file->pack.count;
    struct buf entries = {.arena = file->arena};
    put_entries(&entries, file, offset);
    struct str data = deflated(file, buf_str(&entries));
    if (!data.s)
        return false;
    out->n = file_start + offset;
    put_number(out, (int64_t)number);
    buf_puts(out, " 0 obj\n<</Type/XRef/W[1 4 2]/Size ");
    put_number(out, (int64_t)number + 1);
    buf_puts(out, "/Root ");
    put_reference(out, file->doc->catalog);
    buf_puts(out, "/Info ");
    put_reference(out, file->doc->info);
    put_identifier(out, file);
    buf_puts(out, "/Filter/FlateDecode/Length ");
    put_number(out, (int64_t)data.n);
    buf_puts(out, ">>\nstream\r\n");
    buf_add(out, data);
    buf_puts(out, "\nendstream\nendobj\nstartxref\n");
    put_number(out, (int64_t)offset);
    buf_puts(out, "\n%%EOF\n");
    return true;
}
