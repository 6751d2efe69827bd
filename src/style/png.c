/* PNG files (ISO/IEC 15948), looked at byte by byte: chunks with their checks, and the picture
 * inflated once to see that all of it is there. */
#include "style/parts.h"

#include <string.h>
#include <zlib.h>

enum { PNG_SIDE_MAX = 3000 };

static const char signature[8] = "\x89PNG\r\n\x1a\n";

struct chunk {
    struct str type, data; /* views */
    struct str whole;      /* with length and check */
};

struct png {
    struct arena *arena;
    uint32_t width, height;
    unsigned depth, kind, interlace;
    struct buf clean;  /* the file again, with what is picture only */
    struct buf packed; /* all IDAT together */
    size_t colours;    /* of the palette */
};

static uint32_t big_endian(const char *s)
{
    const unsigned char *u = (const unsigned char *)s;
    return (uint32_t)u[0] << 24 | (uint32_t)u[1] << 16 | (uint32_t)u[2] << 8 | u[3];
}

static bool chunk_next(struct str file, size_t *at, struct chunk *chunk)
{
    enum { FRAME = 12 };
    if (file.n - *at < FRAME)
        return false;
    size_t length = big_endian(file.s + *at);
    if (length > file.n - *at - FRAME)
        return false;
    chunk->type = str_slice(file, *at + 4, 4);
    chunk->data = str_slice(file, *at + 8, length);
    chunk->whole = str_slice(file, *at, length + FRAME);
    *at += length + FRAME;
    uLong check = crc32(0, (const Bytef *)chunk->type.s, (uInt)(length + 4));
    return check == big_endian(chunk->data.s + length);
}

/* ---- the picture ---- */

static unsigned channels(unsigned kind)
{
    static const unsigned char counts[7] = {1, 0, 3, 1, 2, 0, 4};
    return kind < sizeof counts ? counts[kind] : 0;
}

/* Every row begins with the number of its filter. */
static bool rows_good(const unsigned char *rows, size_t row, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (rows[i * row] > 4)
            return false;
    return true;
}

/* No pixel may name a colour that the palette does not have: the filters are undone to see. */
static bool pixels_good(const struct png *png, unsigned char *rows, size_t row)
{
    if (png->kind != 3)
        return true;
    for (size_t y = 0; y < png->height; y++) {
        unsigned char *now = rows + y * row + 1;
        const unsigned char *above = y ? rows + (y - 1) * row + 1 : NULL;
        unsigned filter = rows[y * row];
        for (size_t x = 0; x + 1 < row; x++) {
            int a = x ? now[x - 1] : 0, b = above ? above[x] : 0;
            int c = x && above ? above[x - 1] : 0, p = a + b - c;
            int pa = p > a ? p - a : a - p, pb = p > b ? p - b : b - p;
            int pc = p > c ? p - c : c - p;
            int paeth = pa <= pb && pa <= pc ? a : pb <= pc ? b : c;
            int by[] = {0, a, b, (a + b) / 2, paeth};
            now[x] = (unsigned char)(now[x] + by[filter]);
            if (now[x] >= png->colours)
                return false;
        }
    }
    return true;
}

static bool picture_whole(struct png *png)
{
    size_t row = 1 + (size_t)png->width * channels(png->kind);
    uLongf size = (uLongf)(row * png->height);
    unsigned char *rows = arena_alloc(png->arena, size);
    uLongf filled = size;
    struct str packed = buf_str(&png->packed);
    if (!packed.n
        || uncompress(rows, &filled, (const Bytef *)packed.s, (uLong)packed.n) != Z_OK)
        return false;
    return filled == size && rows_good(rows, row, png->height)
           && pixels_good(png, rows, row);
}

/* ---- chunks ---- */

static bool header_read(struct png *png, struct str data)
{
    if (data.n != 13 || data.s[10] != 0 || data.s[11] != 0)
        return false;
    png->width = big_endian(data.s);
    png->height = big_endian(data.s + 4);
    png->depth = (unsigned char)data.s[8];
    png->kind = (unsigned char)data.s[9];
    png->interlace = (unsigned char)data.s[12];
    return png->width && png->height && channels(png->kind) && png->interlace <= 1;
}

static bool palette_read(struct png *png, struct str data)
{
    bool good = data.n % 3 == 0 && data.n > 0 && data.n <= 768 && !png->packed.n
                && !png->colours;
    png->colours = data.n / 3;
    return good;
}

static bool transparency_good(const struct png *png, struct str data)
{
    return !png->packed.n && data.n > 0
           && (png->kind == 3 ? data.n <= png->colours
                              : data.n == (png->kind == 2 ? 6u : 2u) && png->kind < 3);
}

/* Keeps what is picture. *end: it was the last chunk. */
static bool chunk_read(struct png *png, const struct chunk *chunk, bool *end)
{
    *end = str_is(chunk->type, "IEND");
    bool kept = *end;
    if (str_is(chunk->type, "IDAT")) {
        buf_add(&png->packed, chunk->data);
        kept = true;
    } else if (str_is(chunk->type, "PLTE")) {
        kept = png->kind == 3; /* for other kinds it is advice only */
        if (kept && !palette_read(png, chunk->data))
            return false;
    } else if (str_is(chunk->type, "tRNS")) {
        /* One transparent colour of a picture without palette is let go, as it prints. */
        if (!transparency_good(png, chunk->data))
            return false;
        kept = png->kind == 3;
    } else if (!*end && !(chunk->type.s[0] & 32)) { /* a chunk that must be understood */
        return false;
    }
    if (kept)
        buf_add(&png->clean, chunk->whole);
    return true;
}

static bool chunks_read(struct png *png, struct str file, size_t at)
{
    struct chunk chunk;
    for (bool end = false; !end;)
        if (!chunk_next(file, &at, &chunk) || !chunk_read(png, &chunk, &end))
            return false;
    return png->kind != 3 || png->colours;
}

/* ---- all of it ---- */

/* What the picture is, before its parts are looked at; false with a finding. */
static bool kind_good(const struct png *png, struct findings *findings, struct pos pos,
                      const char *path)
{
    struct arena *arena = png->arena;
    if (png->width > PNG_SIDE_MAX || png->height > PNG_SIDE_MAX)
        FIND(findings, &STYLE_PNG_LARGE, pos, ARG_TEXT("path", path),
             ARG("width", str_format(arena, "%lu", (unsigned long)png->width)),
             ARG("height", str_format(arena, "%lu", (unsigned long)png->height)));
    else if (png->depth != 8)
        FIND(findings, &STYLE_PNG_DEPTH, pos, ARG_TEXT("path", path),
             ARG("bits", str_format(arena, "%u", png->depth)));
    else if (png->interlace)
        FIND(findings, &STYLE_PNG_INTERLACED, pos, ARG_TEXT("path", path));
    else
        return true;
    return false;
}

const struct layout_image *png_check(struct arena *arena, struct findings *findings,
                                     const struct source *file, struct pos pos)
{
    struct png png = {.arena = arena, .clean.arena = arena, .packed.arena = arena};
    struct chunk head;
    size_t at = sizeof signature;
    bool whole = str_starts(file->text, (struct str){signature, sizeof signature})
                 && chunk_next(file->text, &at, &head) && str_is(head.type, "IHDR")
                 && header_read(&png, head.data);
    if (whole && !kind_good(&png, findings, pos, file->name))
        return NULL;
    buf_add(&png.clean, (struct str){signature, sizeof signature});
    if (whole)
        buf_add(&png.clean, head.whole);
    if (!whole || !chunks_read(&png, file->text, at) || !picture_whole(&png)) {
        FIND(findings, &STYLE_PNG_BROKEN, pos, ARG_TEXT("path", file->name));
        return NULL;
    }
    struct layout_image *image = arena_alloc(arena, sizeof *image);
    *image = (struct layout_image){buf_str(&png.clean), png.width, png.height};
    return image;
}
