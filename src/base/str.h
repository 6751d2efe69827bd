/* base/str: text by value (views), growing buffers, UTF-8. */
#ifndef PLANPACT_BASE_STR_H
#define PLANPACT_BASE_STR_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct arena;

/* A view of UTF-8 text or bytes: not terminated, not owned. s == NULL means absent, which is
 * not the same as empty. */
struct str {
    const char *s;
    size_t n; /* bytes */
};

#define STR(literal) ((struct str){"" literal, sizeof(literal) - 1})
#define STR_NONE ((struct str){NULL, 0})
/* For printf's %.*s */
#define STR_ARGS(v) (int)(v).n, (v).s ? (v).s : ""

struct str str_of(const char *terminated); /* NULL gives STR_NONE */
bool str_equal(struct str a, struct str b);
bool str_is(struct str a, const char *terminated);
int str_compare(struct str a, struct str b); /* by bytes, i.e. by code point */
bool str_starts(struct str text, struct str start);
bool str_ends(struct str text, struct str end);
/* Byte offset of the first `needle` at or after `from`, or SIZE_MAX. */
size_t str_find(struct str text, struct str needle, size_t from);
/* `n` bytes from `from`, both cut to what there is. */
struct str str_slice(struct str text, size_t from, size_t n);
/* Without XML white space at both ends. */
struct str str_trim(struct str text);
/* A copy in the arena, with a NUL after it. */
struct str str_copy(struct arena *arena, struct str text);
/* The same, for calls that want a terminated string. */
const char *str_terminated(struct arena *arena, struct str text);
/* White space trimmed and inner runs of it made one space, as XML text is meant. The result
 * is a view of `text` itself when nothing changes. */
struct str str_collapse(struct arena *arena, struct str text);
/* A number of bytes as people read it: "8 MB", "64 KB", "100 B", in whole units only. */
struct str str_size(struct arena *arena, size_t bytes);
struct str str_format(struct arena *arena, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/* A buffer that grows in an arena. Start with (struct buf){.arena = arena}. */
struct buf {
    struct arena *arena;
    char *s;
    size_t n;        /* bytes used */
    size_t capacity; /* bytes */
};

void buf_add(struct buf *buf, struct str text);
void buf_puts(struct buf *buf, const char *terminated);
void buf_char(struct buf *buf, char byte);
void buf_printf(struct buf *buf, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
/* One code point as UTF-8. */
void buf_code(struct buf *buf, uint32_t code);
/* Text as a JSON string with its quotes; invalid UTF-8 becomes U+FFFD. */
void buf_json(struct buf *buf, struct str text);
/* What the buffer holds now; the view ends with the next addition. */
struct str buf_str(const struct buf *buf);

/* UTF-8 (RFC 3629) */
#define UTF8_BAD 0xFFFFFFFFu
/* The code point at *at, which must be below n, and *at moved past it. A byte sequence that
 * is not UTF-8 gives UTF8_BAD and moves one byte. */
uint32_t utf8_next(struct str text, size_t *at);
/* Number of bytes of `code` written to out (1 to 4). */
size_t utf8_put(char out[4], uint32_t code);
/* Offset of the first byte that is not UTF-8, or text.n. */
size_t utf8_valid(struct str text);
/* True if the text holds a blank that somebody is to fill in: ____, 【】 and the like. */
bool str_has_blank(struct str text);
/* Byte offset of the first one, or SIZE_MAX. */
size_t str_find_blank(struct str text);
size_t utf8_count(struct str text); /* code points */
/* Columns of a terminal: 2 for East Asian wide and full-width characters, 0 for combining
 * marks, else 1 (UAX 11, by ranges). */
int utf8_columns(uint32_t code);

#endif
