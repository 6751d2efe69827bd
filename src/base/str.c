#include "base/str.h"

#include "base/arena.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

struct str str_of(const char *terminated)
{
    return terminated ? (struct str){terminated, strlen(terminated)} : STR_NONE;
}

bool str_equal(struct str a, struct str b)
{
    return a.n == b.n && (a.n == 0 || memcmp(a.s, b.s, a.n) == 0);
}

bool str_is(struct str a, const char *terminated)
{
    return str_equal(a, str_of(terminated));
}

int str_compare(struct str a, struct str b)
{
    size_t n = a.n < b.n ? a.n : b.n;
    int order = n ? memcmp(a.s, b.s, n) : 0;
    return order ? order : (a.n > b.n) - (a.n < b.n);
}

bool str_starts(struct str text, struct str start)
{
    return text.n >= start.n && str_equal(str_slice(text, 0, start.n), start);
}

bool str_ends(struct str text, struct str end)
{
    return text.n >= end.n && str_equal(str_slice(text, text.n - end.n, end.n), end);
}

size_t str_find(struct str text, struct str needle, size_t from)
{
    if (from > text.n || needle.n == 0 || needle.n > text.n - from)
        return SIZE_MAX;
    const char *hit = memmem(text.s + from, text.n - from, needle.s, needle.n);
    return hit ? (size_t)(hit - text.s) : SIZE_MAX;
}

struct str str_slice(struct str text, size_t from, size_t n)
{
    if (from > text.n)
        from = text.n;
    if (n > text.n - from)
        n = text.n - from;
    return (struct str){text.s ? text.s + from : NULL, n};
}

static bool is_space(char byte)
{
    return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r';
}

struct str str_trim(struct str text)
{
    while (text.n && is_space(text.s[0]))
        text = str_slice(text, 1, text.n);
    while (text.n && is_space(text.s[text.n - 1]))
        text.n--;
    return text;
}

struct str str_copy(struct arena *arena, struct str text)
{
    char *copy = arena_alloc(arena, text.n + 1);
    if (text.n)
        memcpy(copy, text.s, text.n);
    return (struct str){copy, text.n};
}

const char *str_terminated(struct arena *arena, struct str text)
{
    return str_copy(arena, text).s;
}

struct str str_collapse(struct arena *arena, struct str text)
{
    text = str_trim(text);
    bool as_is = true;
    for (size_t i = 0; i < text.n && as_is; i++)
        as_is = !is_space(text.s[i]) || (text.s[i] == ' ' && !is_space(text.s[i + 1]));
    if (as_is)
        return text;
    char *out = arena_alloc(arena, text.n + 1);
    size_t n = 0;
    for (size_t i = 0; i < text.n; i++) {
        bool space = is_space(text.s[i]);
        if (!space || !is_space(text.s[i - 1]))
            out[n++] = space ? ' ' : text.s[i];
    }
    return (struct str){out, n};
}

static void buf_vprintf(struct buf *buf, const char *format, va_list args);

struct str str_size(struct arena *arena, size_t bytes)
{
    enum { KILO = 1024, MEGA = KILO * KILO };
    if (bytes >= MEGA && bytes % MEGA == 0)
        return str_format(arena, "%zu MB", bytes / MEGA);
    if (bytes >= KILO && bytes % KILO == 0)
        return str_format(arena, "%zu KB", bytes / KILO);
    return str_format(arena, "%zu B", bytes);
}

struct str str_format(struct arena *arena, const char *format, ...)
{
    struct buf buf = {.arena = arena};
    va_list args;
    va_start(args, format);
    buf_vprintf(&buf, format, args);
    va_end(args);
    return str_copy(arena, buf_str(&buf));
}

void buf_add(struct buf *buf, struct str text)
{
    if (text.n == 0)
        return;
    if (text.n > SIZE_MAX / 2 || buf->n > SIZE_MAX / 2)
        out_of_memory();
    buf->s = arena_grow(buf->arena, buf->s, &buf->capacity, buf->n + text.n, 1);
    memcpy(buf->s + buf->n, text.s, text.n);
    buf->n += text.n;
}

void buf_puts(struct buf *buf, const char *terminated)
{
    buf_add(buf, str_of(terminated));
}

void buf_char(struct buf *buf, char byte)
{
    buf_add(buf, (struct str){&byte, 1});
}

static void buf_vprintf(struct buf *buf, const char *format, va_list args)
{
    va_list again;
    va_copy(again, args);
    int n = vsnprintf(NULL, 0, format, args);
    if (n > 0) {
        size_t need = buf->n + (size_t)n + 1;
        buf->s = arena_grow(buf->arena, buf->s, &buf->capacity, need, 1);
        vsnprintf(buf->s + buf->n, (size_t)n + 1, format, again);
        buf->n += (size_t)n;
    }
    va_end(again);
}

void buf_printf(struct buf *buf, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    buf_vprintf(buf, format, args);
    va_end(args);
}

void buf_code(struct buf *buf, uint32_t code)
{
    char bytes[4];
    size_t n = utf8_put(bytes, code);
    buf_add(buf, (struct str){bytes, n});
}

void buf_json(struct buf *buf, struct str text)
{
    static const struct {
        char byte, escape;
    } short_forms[] = {{'"', '"'}, {'\\', '\\'}, {'\n', 'n'}, {'\t', 't'}, {'\r', 'r'}};
    buf_char(buf, '"');
    for (size_t at = 0; at < text.n;) {
        uint32_t code = utf8_next(text, &at);
        char escape = 0;
        for (size_t i = 0; i < sizeof short_forms / sizeof short_forms[0]; i++)
            if (code == (unsigned char)short_forms[i].byte)
                escape = short_forms[i].escape;
        if (escape) {
            buf_char(buf, '\\');
            buf_char(buf, escape);
        } else if (code < 0x20 || code == 0x7F) {
            buf_printf(buf, "\\u%04x", (unsigned)code);
        } else {
            buf_code(buf, code == UTF8_BAD ? 0xFFFD : code);
        }
    }
    buf_char(buf, '"');
}

struct str buf_str(const struct buf *buf)
{
    return (struct str){buf->s ? buf->s : "", buf->n};
}

uint32_t utf8_next(struct str text, size_t *at)
{
    const unsigned char *s = (const unsigned char *)text.s + *at;
    size_t left = text.n - *at;
    *at += 1;
    if (s[0] < 0x80)
        return s[0];
    size_t n = s[0] >= 0xF0 ? 4 : s[0] >= 0xE0 ? 3 : 2;
    static const uint32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
    if (s[0] < 0xC2 || s[0] > 0xF4 || left < n)
        return UTF8_BAD;
    uint32_t code = s[0] & (0xFFu >> (n + 1));
    for (size_t i = 1; i < n; i++) {
        if ((s[i] & 0xC0) != 0x80)
            return UTF8_BAD;
        code = code << 6 | (s[i] & 0x3F);
    }
    if (code < least[n] || code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF))
        return UTF8_BAD;
    *at += n - 1;
    return code;
}

size_t utf8_put(char out[4], uint32_t code)
{
    if (code < 0x80) {
        out[0] = (char)code;
        return 1;
    }
    size_t n = code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    for (size_t i = n - 1; i > 0; i--, code >>= 6)
        out[i] = (char)(0x80 | (code & 0x3F));
    out[0] = (char)((0xF00u >> n & 0xF0u) | code);
    return n;
}

size_t utf8_valid(struct str text)
{
    size_t at = 0;
    while (at < text.n) {
        size_t start = at;
        if (utf8_next(text, &at) == UTF8_BAD)
            return start;
    }
    return text.n;
}

size_t utf8_count(struct str text)
{
    size_t count = 0;
    for (size_t at = 0; at < text.n; count++)
        utf8_next(text, &at);
    return count;
}

int utf8_columns(uint32_t code)
{
    static const struct {
        uint32_t first, last;
        int columns;
    } ranges[] = {
        {0x0300, 0x036F, 0},   {0x1100, 0x115F, 2},   {0x200B, 0x200F, 0},
        {0x20D0, 0x20FF, 0},   {0x2E80, 0x303E, 2},   {0x3041, 0x33FF, 2},
        {0x3400, 0x4DBF, 2},   {0x4E00, 0x9FFF, 2},   {0xA000, 0xA4CF, 2},
        {0xAC00, 0xD7A3, 2},   {0xF900, 0xFAFF, 2},   {0xFE00, 0xFE0F, 0},
        {0xFE30, 0xFE6F, 2},   {0xFF00, 0xFF60, 2},   {0xFFE0, 0xFFE6, 2},
        {0x1F300, 0x1F64F, 2}, {0x1F900, 0x1F9FF, 2}, {0x20000, 0x3FFFD, 2},
    };
    for (size_t i = 0; i < sizeof ranges / sizeof ranges[0]; i++)
        if (code >= ranges[i].first && code <= ranges[i].last)
            return ranges[i].columns;
    return 1;
}

size_t str_find_blank(struct str text)
{
    static const char *const marks[] = {"____", "＿＿", "【】", "【 】", "【　】", "【  】",
                                        "[ ]"};
    size_t first = SIZE_MAX;
    for (size_t i = 0; i < sizeof marks / sizeof marks[0]; i++) {
        size_t at = str_find(text, str_of(marks[i]), 0);
        if (at < first)
            first = at;
    }
    return first;
}

bool str_has_blank(struct str text)
{
    return str_find_blank(text) != SIZE_MAX;
}
