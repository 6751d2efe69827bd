#include "pdf/parts.h"

#include <math.h>
#include <string.h>

/* ---- objects ---- */

static HPDF_STATUS body_write(HPDF_Dict object, HPDF_Stream stream)
{
    const struct str *body = object->attr;
    return HPDF_Stream_Write(stream, (const HPDF_BYTE *)body->s, (HPDF_UINT)body->n);
}

HPDF_Dict object_dict(struct pdf_file *file)
{
    return HPDF_Dict_New(file->doc->mmgr);
}

HPDF_Array object_array(struct pdf_file *file)
{
    return HPDF_Array_New(file->doc->mmgr);
}

HPDF_Dict object_new(struct pdf_file *file)
{
    HPDF_Dict object = object_dict(file);
    return object && HPDF_Xref_Add(file->doc->xref, object) == HPDF_OK ? object : NULL;
}

void object_body(struct pdf_file *file, HPDF_Dict object, struct str body)
{
    if (!object)
        return;
    fingerprint_add(&file->fingerprint, body);
    struct str *own = arena_alloc(file->arena, sizeof *own);
    *own = str_copy(file->arena, body);
    object->attr = own;
    object->write_fn = body_write;
}

HPDF_Dict object_stream(struct pdf_file *file, struct str bytes, bool deflate)
{
    HPDF_Dict object = HPDF_DictStream_New(file->doc->mmgr, file->doc->xref);
    if (!object)
        return NULL;
    fingerprint_add(&file->fingerprint, bytes);
    HPDF_Stream_Write(object->stream, (const HPDF_BYTE *)bytes.s, (HPDF_UINT)bytes.n);
    object->filter = deflate ? HPDF_STREAM_FILTER_FLATE_DECODE : HPDF_STREAM_FILTER_NONE;
    return object;
}

static void add_unit(struct buf *out, uint32_t unit)
{
    buf_char(out, (char)(unit >> 8));
    buf_char(out, (char)(unit & 0xFF));
}

HPDF_Binary object_text(struct pdf_file *file, struct str text)
{
    struct buf units = {.arena = file->arena};
    add_unit(&units, 0xFEFF);
    for (size_t at = 0; at < text.n;) {
        uint32_t code = utf8_next(text, &at);
        if (code == UTF8_BAD)
            code = 0xFFFD;
        if (code > 0xFFFF) {
            add_unit(&units, 0xD800 + ((code - 0x10000) >> 10));
            code = 0xDC00 + ((code - 0x10000) & 0x3FF);
        }
        add_unit(&units, code);
    }
    return HPDF_Binary_New(file->doc->mmgr, (HPDF_BYTE *)units.s, (HPDF_UINT)units.n);
}

void object_add_text(struct pdf_file *file, HPDF_Dict object, const char *key,
                     struct str text)
{
    fingerprint_add(&file->fingerprint, text);
    HPDF_Dict_Add(object, key, object_text(file, text));
}

static void fingerprint_word(struct fingerprint *print, uint64_t word)
{
    print->a = (print->a ^ word) * 0x00000100000001B3u;
    print->a ^= print->a >> 32;
    print->b = ((print->b ^ word) * 0x9E3779B97F4A7C15u) ^ (print->b >> 29);
}

/* FNV-1a over words of eight bytes, in two lanes of different primes; the length begins
 * every piece, so that pieces cannot flow into each other. */
void fingerprint_add(struct fingerprint *fingerprint, struct str bytes)
{
    uint64_t word;
    fingerprint_word(fingerprint, 0xCBF29CE484222325u ^ bytes.n);
    for (; bytes.n >= sizeof word; bytes.s += sizeof word, bytes.n -= sizeof word) {
        memcpy(&word, bytes.s, sizeof word);
        fingerprint_word(fingerprint, word);
    }
    word = 0;
    for (size_t i = 0; i < bytes.n; i++)
        word = word << 8 | (unsigned char)bytes.s[i];
    fingerprint_word(fingerprint, word);
}

/* ---- values as text ---- */

int64_t hundredths(double points)
{
    return llround(points * 100);
}

void put_number(struct buf *out, int64_t value)
{
    char digits[24];
    size_t at = sizeof digits;
    uint64_t rest = value < 0 ? 0 - (uint64_t)value : (uint64_t)value;
    do
        digits[--at] = (char)('0' + rest % 10);
    while (rest /= 10);
    if (value < 0)
        digits[--at] = '-';
    buf_add(out, (struct str){digits + at, sizeof digits - at});
}

void put_hundredths(struct buf *out, int64_t value)
{
    if (value < 0)
        buf_char(out, '-');
    uint64_t size = value < 0 ? 0 - (uint64_t)value : (uint64_t)value;
    unsigned part = (unsigned)(size % 100);
    if (size >= 100 || part == 0)
        put_number(out, (int64_t)(size / 100));
    if (part == 0)
        return;
    buf_char(out, '.');
    buf_char(out, (char)('0' + part / 10));
    if (part % 10)
        buf_char(out, (char)('0' + part % 10));
}

void put_length(struct buf *out, double points)
{
    put_hundredths(out, hundredths(points));
}

void put_reference(struct buf *out, const void *object)
{
    const HPDF_Obj_Header *header = object;
    if (!header)
        return;
    put_number(out, header->obj_id & 0x00FFFFFF);
    buf_puts(out, " 0 R");
}

static void put_unit(struct buf *out, uint32_t unit)
{
    static const char digits[] = "0123456789ABCDEF";
    char hex[4] = {digits[unit >> 12 & 15], digits[unit >> 8 & 15], digits[unit >> 4 & 15],
                   digits[unit & 15]};
    buf_add(out, (struct str){hex, 4});
}

void put_utf16(struct buf *out, struct str text)
{
    for (size_t at = 0; at < text.n;) {
        uint32_t code = utf8_next(text, &at);
        if (code == UTF8_BAD)
            code = 0xFFFD;
        if (code > 0xFFFF) {
            put_unit(out, 0xD800 + ((code - 0x10000) >> 10));
            code = 0xDC00 + ((code - 0x10000) & 0x3FF);
        }
        put_unit(out, code);
    }
}

static bool plain(struct str text)
{
    for (size_t i = 0; i < text.n; i++)
        if (text.s[i] < 0x20 || text.s[i] > 0x7E)
            return false;
    return true;
}

void put_text(struct buf *out, struct str text)
{
    if (!plain(text)) {
        buf_puts(out, "<FEFF");
        put_utf16(out, text);
        buf_char(out, '>');
        return;
    }
    buf_char(out, '(');
    for (size_t i = 0; i < text.n; i++) {
        if (strchr("()\\", text.s[i]))
            buf_char(out, '\\');
        buf_char(out, text.s[i]);
    }
    buf_char(out, ')');
}

void put_destination(struct buf *out, const struct pdf_file *file, size_t page, double y)
{
    buf_char(out, '[');
    put_reference(out, file->pages[page]);
    buf_puts(out, "/XYZ 0 ");
    put_length(out, file->layout->page_height - y);
    buf_puts(out, " null]");
}
