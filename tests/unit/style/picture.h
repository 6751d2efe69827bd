/* PNG files as they come, right and wrong. */
#ifndef PLANPACT_TESTS_STYLE_PICTURE_H
#define PLANPACT_TESTS_STYLE_PICTURE_H

#include "base/arena.h"
#include "base/str.h"

#include <string.h>
#include <zlib.h>

struct picture {
    unsigned width, height, depth, kind, interlace;
    unsigned colours; /* of the palette */
    bool text;        /* a comment, as programs write it */
};

static inline void put_big_endian(struct buf *out, unsigned long value)
{
    for (int shift = 24; shift >= 0; shift -= 8)
        buf_char(out, (char)(value >> shift & 255));
}

static inline void put_chunk(struct buf *out, const char *type, struct str data)
{
    put_big_endian(out, data.n);
    size_t start = out->n;
    buf_puts(out, type);
    buf_add(out, data);
    put_big_endian(out, crc32(0, (const Bytef *)out->s + start, (uInt)(out->n - start)));
}

static inline size_t row_bytes(const struct picture *p)
{
    static const unsigned channels[] = {1, 0, 3, 1, 2, 0, 4};
    return 1 + ((size_t)p->width * channels[p->kind] * p->depth + 7) / 8;
}

/* A slope of colours, each row with another filter. */
static inline struct str picture_rows(struct arena *arena, const struct picture *p)
{
    size_t row = row_bytes(p), count = row * p->height;
    char *rows = arena_alloc(arena, count ? count : 1);
    for (size_t y = 0; y < p->height; y++) {
        rows[y * row] = (char)(p->kind == 3 ? y % 2 * 2 : y % 5);
        for (size_t x = 1; x < row; x++)
            rows[y * row + x] = (char)(p->kind == 3 ? (y % 2 ? 0 : x % p->colours) : x * 5 + y);
    }
    return (struct str){rows, count};
}

static inline struct str picture_png(struct arena *arena, const struct picture *p,
                                     struct str rows)
{
    struct buf out = {.arena = arena}, head = {.arena = arena}, palette = {.arena = arena};
    buf_add(&out, (struct str){"\x89PNG\r\n\x1a\n", 8});
    put_big_endian(&head, p->width);
    put_big_endian(&head, p->height);
    char rest[5] = {(char)p->depth, (char)p->kind, 0, 0, (char)p->interlace};
    buf_add(&head, (struct str){rest, sizeof rest});
    put_chunk(&out, "IHDR", buf_str(&head));
    for (unsigned i = 0; i < p->colours; i++)
        buf_add(&palette, (struct str){"\x10\x80\xF0", 3});
    if (p->colours)
        put_chunk(&out, "PLTE", buf_str(&palette));
    if (p->kind == 3)
        put_chunk(&out, "tRNS", (struct str){"\0\x80", 2});
    if (p->text)
        put_chunk(&out, "tEXt", STR("Author\0somebody at a desk"));
    uLongf packed = compressBound((uLong)rows.n);
    Bytef *bytes = arena_alloc(arena, packed);
    compress(bytes, &packed, (const Bytef *)rows.s, (uLong)rows.n);
    size_t half = packed / 2; /* in two chunks */
    put_chunk(&out, "IDAT", (struct str){(char *)bytes, half});
    put_chunk(&out, "IDAT", (struct str){(char *)bytes + half, packed - half});
    put_chunk(&out, "IEND", STR(""));
    return buf_str(&out);
}

#endif
