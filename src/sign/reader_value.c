/* Values as they are written (ISO 32000-2 §7.2, 7.3). An open array or dictionary waits on a
 * stack of bounded depth, so that no input makes this recurse. */
#include "sign/reader_parts.h"

#include "base/arena.h"

#include <stdlib.h>
#include <string.h>

/* ---- findings ---- */

static const char *const wants[WANT_COUNT][LANG_COUNT] = {
    [WANT_VALUE] = {"value", "值"},
    [WANT_NUMBER] = {"number that can be read", "可读取的数字"},
    [WANT_OBJECT] = {"object", "对象"},
    [WANT_ENDOBJ] = {"end of the object", "对象的结尾"},
    [WANT_STREAM_END] = {"end of the data where it should be", "应有的数据结尾"},
    [WANT_LENGTH] = {"length of the data", "数据长度"},
    [WANT_XREF] = {"list of objects", "对象表"},
    [WANT_ENTRY] = {"entry of the list of objects", "对象表的条目"},
    [WANT_TRAILER] = {"trailer", "文件尾部字典"},
    [WANT_STARTXREF] = {"proper end of a version", "版本的正常结尾"},
    [WANT_CATALOG] = {"catalog of the document", "文档目录对象"},
    [WANT_STRING_END] = {"end of a string", "字符串的结尾"},
    [WANT_CLOSING] = {"matching bracket", "配对的括号"},
};

struct str reading_number(struct reading *reading, size_t number)
{
    return str_format(reading->arena, "%zu", number);
}

bool reading_broken(struct reading *reading, size_t offset, enum reader_want want)
{
    FIND(reading->findings, &READER_BROKEN, POS_WHOLE(reading->source),
         ARG("offset", reading_number(reading, offset)), ARG_WORDS("what", wants[want]));
    return false;
}

static size_t scan_offset(const struct scan *scan)
{
    return scan->anchor == SIZE_MAX ? scan->at : scan->anchor;
}

bool scan_broken(struct scan *scan, enum reader_want want)
{
    return reading_broken(scan->reading, scan_offset(scan), want);
}

static const char *const many[][LANG_COUNT] = {
    {"bytes", "字节数"},    {"versions", "版本数"},        {"objects", "对象数"},
    {"values", "值的数量"}, {"nested levels", "嵌套层数"},
};

bool reading_large(struct reading *reading, size_t offset, size_t limit, const char *what)
{
    size_t word = 0;
    while (word + 1 < sizeof many / sizeof many[0] && strcmp(many[word][LANG_EN], what) != 0)
        word++;
    FIND(reading->findings, &READER_TOO_LARGE, POS_WHOLE(reading->source),
         ARG("offset", reading_number(reading, offset)),
         ARG("limit", reading_number(reading, limit)), ARG_WORDS("what", many[word]));
    return false;
}

/* ---- characters ---- */

bool scan_is_space(char c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == '\0';
}

static bool is_delimiter(char c)
{
    return c != '\0' && strchr("()<>[]{}/%", c) != NULL;
}

bool scan_at_edge(const struct scan *scan, size_t at)
{
    return at >= scan->text.n || scan_is_space(scan->text.s[at])
           || is_delimiter(scan->text.s[at]);
}

void scan_spaces(struct scan *scan)
{
    while (scan->at < scan->text.n && scan_is_space(scan->text.s[scan->at]))
        scan->at++;
}

void scan_blank(struct scan *scan)
{
    scan_spaces(scan);
    while (scan->at < scan->text.n && scan->text.s[scan->at] == '%') {
        while (scan->at < scan->text.n && scan->text.s[scan->at] != '\n'
               && scan->text.s[scan->at] != '\r')
            scan->at++;
        scan_spaces(scan);
    }
}

static bool starts(const struct scan *scan, const char *word)
{
    size_t n = strlen(word);
    return scan->text.n - scan->at >= n && memcmp(scan->text.s + scan->at, word, n) == 0;
}

bool scan_keyword(struct scan *scan, const char *word)
{
    if (!starts(scan, word) || !scan_at_edge(scan, scan->at + strlen(word)))
        return false;
    scan->at += strlen(word);
    return true;
}

bool scan_whole(struct scan *scan, int64_t most, int64_t *number)
{
    size_t at = scan->at;
    int64_t value = 0;
    for (; at < scan->text.n && scan->text.s[at] >= '0' && scan->text.s[at] <= '9'; at++) {
        int digit = scan->text.s[at] - '0';
        if (value > (most - digit) / 10)
            return false;
        value = value * 10 + digit;
    }
    if (at == scan->at)
        return false;
    scan->at = at;
    *number = value;
    return true;
}

static int hex_digit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

/* ---- atoms ---- */

/* "12 0 R" */
static bool scan_reference(struct scan *scan, struct reader_value *value)
{
    struct scan ahead = *scan;
    int64_t number, generation;
    if (!scan_whole(&ahead, READER_NUMBER_MAX, &number) || !scan_at_edge(&ahead, ahead.at))
        return false;
    scan_blank(&ahead);
    if (!scan_whole(&ahead, 65535, &generation) || !scan_at_edge(&ahead, ahead.at))
        return false;
    scan_blank(&ahead);
    if (!scan_keyword(&ahead, "R"))
        return false;
    value->kind = READER_REFERENCE;
    value->integer = number;
    value->generation = (uint32_t)generation;
    scan->at = ahead.at;
    return true;
}

static bool scan_number(struct scan *scan, struct reader_value *value)
{
    size_t from = scan->at, digits = 0, points = 0, at = from;
    char sign = scan->text.s[at];
    if (sign == '+' || sign == '-')
        at++;
    for (; !scan_at_edge(scan, at); at++) {
        char c = scan->text.s[at];
        digits += c >= '0' && c <= '9';
        points += c == '.';
        if (!(c >= '0' && c <= '9') && c != '.')
            return scan_broken(scan, WANT_NUMBER);
    }
    if (digits == 0 || points > 1 || at - from > 64)
        return scan_broken(scan, WANT_NUMBER);
    value->kind = points ? READER_REAL : READER_INTEGER;
    value->text = str_slice(scan->text, from, at - from);
    if (!points) {
        scan->at += sign == '+' || sign == '-';
        if (!scan_whole(scan, INT64_C(9007199254740991), &value->integer))
            return scan_broken(scan, WANT_NUMBER);
        if (sign == '-')
            value->integer = -value->integer;
        value->text = STR_NONE;
    }
    scan->at = at;
    return true;
}

static bool scan_name(struct scan *scan, struct reader_value *value)
{
    size_t from = ++scan->at;
    while (!scan_at_edge(scan, scan->at))
        scan->at++;
    value->kind = READER_NAME;
    value->text = str_slice(scan->text, from, scan->at - from);
    if (str_find(value->text, STR("#"), 0) == SIZE_MAX)
        return true;
    struct buf name = {.arena = scan->reading->arena};
    for (size_t i = 0; i < value->text.n; i++) {
        const char *c = value->text.s + i;
        if (*c != '#') {
            buf_char(&name, *c);
            continue;
        }
        int high = i + 2 < value->text.n ? hex_digit(c[1]) : -1;
        int low = high >= 0 ? hex_digit(c[2]) : -1;
        if (low < 0 || high + low == 0)
            return scan_broken(scan, WANT_VALUE);
        buf_char(&name, (char)(high * 16 + low));
        i += 2;
    }
    value->text = buf_str(&name);
    return true;
}

static bool scan_hex(struct scan *scan, struct reader_value *value)
{
    struct buf bytes = {.arena = scan->reading->arena};
    int half = -1;
    buf_puts(&bytes, "");
    for (scan->at++; scan->at < scan->text.n; scan->at++) {
        char c = scan->text.s[scan->at];
        int digit = hex_digit(c);
        if (c == '>')
            break;
        if (digit < 0 && !scan_is_space(c))
            return scan_broken(scan, WANT_STRING_END);
        if (digit < 0)
            continue;
        if (half >= 0)
            buf_char(&bytes, (char)(half * 16 + digit));
        half = half >= 0 ? -1 : digit;
    }
    if (scan->at >= scan->text.n)
        return scan_broken(scan, WANT_STRING_END);
    scan->at++;
    if (half >= 0)
        buf_char(&bytes, (char)(half * 16));
    value->kind = READER_STRING;
    value->text = bytes.s ? buf_str(&bytes) : STR("");
    return true;
}

/* What stands after a backslash; moves past it. */
static void scan_escape(struct scan *scan, struct buf *bytes)
{
    static const char from[] = "nrtbf()\\", to[] = "\n\r\t\b\f()\\";
    char c = scan->text.s[scan->at];
    const char *known = c ? strchr(from, c) : NULL;
    if (known) {
        buf_char(bytes, to[known - from]);
    } else if (c >= '0' && c <= '7') {
        int code = 0, digits = 0;
        for (; digits < 3 && scan->at < scan->text.n && scan->text.s[scan->at] >= '0'
               && scan->text.s[scan->at] <= '7';
             digits++)
            code = code * 8 + (scan->text.s[scan->at++] - '0');
        buf_char(bytes, (char)(code & 0xFF));
        return;
    } else if (c == '\r') {
        if (scan->at + 1 < scan->text.n && scan->text.s[scan->at + 1] == '\n')
            scan->at++;
    } else if (c != '\n') {
        buf_char(bytes, c);
    }
    scan->at++;
}

static bool scan_literal(struct scan *scan, struct reader_value *value)
{
    struct buf bytes = {.arena = scan->reading->arena};
    size_t open = 1;
    buf_puts(&bytes, "");
    scan->at++;
    while (scan->at < scan->text.n) {
        char c = scan->text.s[scan->at++];
        open += c == '(';
        open -= c == ')';
        if (open == 0)
            break;
        if (c == '\\' && scan->at < scan->text.n) {
            scan_escape(scan, &bytes);
            continue;
        }
        if (c == '\r' && scan->at < scan->text.n && scan->text.s[scan->at] == '\n')
            scan->at++;
        buf_char(&bytes, c == '\r' ? '\n' : c);
    }
    if (open)
        return scan_broken(scan, WANT_STRING_END);
    value->kind = READER_STRING;
    value->text = bytes.s ? buf_str(&bytes) : STR("");
    return true;
}

static bool scan_atom(struct scan *scan, struct reader_value *value)
{
    char c = scan->text.s[scan->at];
    if (c == '/')
        return scan_name(scan, value);
    if (c == '(')
        return scan_literal(scan, value);
    if (c == '<')
        return scan_hex(scan, value);
    if (c >= '0' && c <= '9' && scan_reference(scan, value))
        return true;
    if ((c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.')
        return scan_number(scan, value);
    if (scan_keyword(scan, "null"))
        return true;
    value->kind = READER_BOOLEAN;
    value->integer = c == 't';
    return scan_keyword(scan, "true") || scan_keyword(scan, "false")
           || scan_broken(scan, WANT_VALUE);
}

/* ---- arrays and dictionaries ---- */

struct frame {
    enum reader_kind kind;
    size_t from, first; /* byte where it opens; place of its first item among the pending */
};

static int by_key(const void *a, const void *b)
{
    return str_compare(((const struct reader_value *)a)->text,
                       ((const struct reader_value *)b)->text);
}

/* Keys are names, each once; the pairs are sorted by them. */
static bool keys_good(struct scan *scan, struct reader_value *pairs, size_t count)
{
    if (count % 2)
        return scan_broken(scan, WANT_VALUE);
    for (size_t i = 0; i < count; i += 2)
        if (pairs[i].kind != READER_NAME)
            return scan_broken(scan, WANT_VALUE);
    if (count > 2)
        qsort(pairs, count / 2, 2 * sizeof *pairs, by_key);
    for (size_t i = 2; i < count; i += 2) {
        if (!str_equal(pairs[i - 2].text, pairs[i].text))
            continue;
        FIND(scan->reading->findings, &READER_KEY_TWICE, POS_WHOLE(scan->reading->source),
             ARG("offset", reading_number(scan->reading, scan_offset(scan))),
             ARG("key", pairs[i].text));
        return false;
    }
    return true;
}

static bool close_frame(struct scan *scan, const struct frame *frame, size_t pending,
                        struct reader_value *value)
{
    size_t count = pending - frame->first;
    struct reader_value *items = NULL;
    if (count) {
        items = arena_array(scan->reading->arena, count, sizeof *items);
        memcpy(items, scan->reading->pending + frame->first, count * sizeof *items);
    }
    *value = (struct reader_value){
        .kind = frame->kind, .items = items, .count = count, .from = frame->from};
    return frame->kind == READER_ARRAY || keys_good(scan, items, count);
}

static void keep(struct scan *scan, size_t *pending, const struct reader_value *value)
{
    struct reading *reading = scan->reading;
    reading->pending = arena_grow(reading->arena, reading->pending, &reading->pending_capacity,
                                  *pending + 1, sizeof *reading->pending);
    reading->pending[(*pending)++] = *value;
}

static bool open_frame(struct scan *scan, struct frame *frames, size_t *depth, size_t pending)
{
    if (*depth == READER_DEPTH_MAX)
        return reading_large(scan->reading, scan_offset(scan), READER_DEPTH_MAX,
                             "nested levels");
    bool dict = starts(scan, "<<");
    frames[(*depth)++] = (struct frame){dict ? READER_DICT : READER_ARRAY, scan->at, pending};
    scan->at += dict ? 2 : 1;
    return true;
}

bool scan_value(struct scan *scan, struct reader_value *out)
{
    struct frame frames[READER_DEPTH_MAX];
    size_t depth = 0, pending = 0;
    for (;;) {
        scan_blank(scan);
        if (scan->at >= scan->text.n)
            return scan_broken(scan, WANT_VALUE);
        if (scan->reading->values_left == 0)
            return reading_large(scan->reading, scan_offset(scan), READER_VALUES_MAX, "values");
        scan->reading->values_left--;
        struct reader_value value = {.from = scan->at};
        if (scan->text.s[scan->at] == '[' || starts(scan, "<<")) {
            if (!open_frame(scan, frames, &depth, pending))
                return false;
            continue;
        }
        bool closes = scan->text.s[scan->at] == ']' || scan->text.s[scan->at] == '>';
        if (closes) {
            const char *closing = depth && frames[depth - 1].kind == READER_DICT ? ">>" : "]";
            if (depth == 0 || !starts(scan, closing))
                return scan_broken(scan, WANT_CLOSING);
            scan->at += strlen(closing);
            depth--;
            if (!close_frame(scan, &frames[depth], pending, &value))
                return false;
            pending = frames[depth].first;
        } else if (!scan_atom(scan, &value)) {
            return false;
        }
        value.to = scan->at;
        if (depth == 0) {
            *out = value;
            return true;
        }
        keep(scan, &pending, &value);
    }
}
