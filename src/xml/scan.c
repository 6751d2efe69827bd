#include "xml/scan.h"

#include "xml/mark.h"
#include "xml/messages.h"
#include "xml/nearest.h"
#include "xml/xml.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>
#include <strings.h>

enum { SCAN_MISTAKES_MAX = 100 }; /* of one document; then a finding says so */

struct scan {
    struct findings *findings;
    const struct source *source;
    struct str text;
    struct mark open[SCAN_DEPTH_MAX]; /* start tags not closed yet */
    size_t depth, elements;
    size_t mistakes;
};

static bool stopped(const struct scan *scan)
{
    return scan->mistakes > SCAN_MISTAKES_MAX;
}

static void find_mistake(struct scan *scan, const struct message *message, size_t offset,
                         const struct arg *args, size_t arg_count)
{
    struct pos pos = {scan->source, offset};
    if (++scan->mistakes <= SCAN_MISTAKES_MAX) {
        message_find(scan->findings, message, pos, args, arg_count);
    } else if (scan->mistakes == SCAN_MISTAKES_MAX + 1) {
        char limit[16];
        snprintf(limit, sizeof limit, "%d", SCAN_MISTAKES_MAX);
        FIND(scan->findings, &XML_MISTAKES_MANY, pos, ARG_TEXT("limit", limit));
    }
}

#define MISTAKE(scan, message, offset, ...)                                    \
    find_mistake((scan), (message), (offset), (const struct arg[]){__VA_ARGS__}, \
                 sizeof((const struct arg[]){__VA_ARGS__}) / sizeof(struct arg))

static void find_plain(struct scan *scan, const struct message *message, size_t offset)
{
    find_mistake(scan, message, offset, NULL, 0);
}

static void find_name(struct scan *scan, const struct message *message, size_t offset,
                      struct str name)
{
    MISTAKE(scan, message, offset, ARG("name", name));
}

static void find_limit(struct scan *scan, const struct message *message, size_t offset,
                       struct str name, long limit)
{
    char number[24];
    snprintf(number, sizeof number, "%ld", limit);
    MISTAKE(scan, message, offset, ARG("name", name), ARG_TEXT("limit", number));
}

/* XML 1.0 (5th edition), production 2 */
static bool is_xml_char(uint32_t code)
{
    return code == '\t' || code == '\n' || code == '\r' || (code >= 0x20 && code < 0xD800)
           || (code >= 0xE000 && code < 0xFFFE) || (code >= 0x10000 && code <= 0x10FFFF);
}

/* UTF-16 without a byte order mark has a NUL among the first two bytes. */
static bool looks_like_utf16(struct str text)
{
    return text.n >= 2 && (text.s[0] == '\0' || text.s[1] == '\0');
}

/* Stops at the first: a file of another encoding would fail at every character. */
static bool check_characters(struct scan *scan)
{
    if (looks_like_utf16(scan->text)) {
        find_plain(scan, &XML_NOT_UTF8, 0);
        return false;
    }
    for (size_t at = 0; at < scan->text.n;) {
        size_t start = at;
        unsigned char byte = (unsigned char)scan->text.s[at];
        if (byte >= 0x20 && byte < 0x80) {
            at++;
            continue;
        }
        uint32_t code = utf8_next(scan->text, &at);
        if (code == UTF8_BAD) {
            find_plain(scan, &XML_NOT_UTF8, start);
            return false;
        }
        if (!is_xml_char(code)) {
            char number[16];
            snprintf(number, sizeof number, "%04" PRIX32, code);
            MISTAKE(scan, &XML_CHARACTER, start,
                 ARG_TEXT("code", number));
                return false;
        }
    }
    return true;
}

static uint32_t reference_number(struct str digits)
{
    bool hex = digits.n && digits.s[0] == 'x';
    uint32_t code = 0;
    for (size_t i = hex; i < digits.n; i++) {
        char d = digits.s[i];
        int value = d >= '0' && d <= '9'          ? d - '0'
                    : hex && d >= 'a' && d <= 'f' ? d - 'a' + 10
                    : hex && d >= 'A' && d <= 'F' ? d - 'A' + 10
                                                  : -1;
        if (value < 0 || code > 0x110000)
            return 0;
        code = code * (hex ? 16 : 10) + (uint32_t)value;
    }
    return is_xml_char(code) ? code : 0;
}

size_t scan_reference(struct str text, size_t at, size_t end, uint32_t *code)
{
    static const struct {
        struct str name;
        uint32_t code;
    } known[] = {{{"amp", 3}, '&'}, {{"lt", 2}, '<'}, {{"gt", 2}, '>'},
                 {{"quot", 4}, '"'}, {{"apos", 4}, '\''}};
    size_t stop = at + 1;
    *code = 0;
    while (stop < end && stop - at <= 32 && !mark_is_space(text.s[stop]) && text.s[stop] != '&'
           && text.s[stop] != ';')
        stop++;
    if (stop >= end || text.s[stop] != ';' || stop == at + 1)
        return 0;
    struct str name = str_slice(text, at + 1, stop - at - 1);
    if (name.s[0] == '#')
        *code = reference_number(str_slice(name, 1, name.n));
    for (size_t i = 0; i < sizeof known / sizeof known[0]; i++)
        if (str_equal(name, known[i].name))
            *code = known[i].code;
    return stop + 1 - at;
}

/* '&' and '<' in text or in a value. */
static void check_text(struct scan *scan, size_t start, size_t end)
{
    for (size_t at = start; at < end && !stopped(scan); at++) {
        if (scan->text.s[at] == '<')
            find_plain(scan, &XML_LESS, at);
        if (scan->text.s[at] != '&')
            continue;
        uint32_t code;
        size_t n = scan_reference(scan->text, at, end, &code);
        if (n == 0)
            find_plain(scan, &XML_AMPERSAND, at);
        else if (code == 0)
            find_name(scan, &XML_ENTITY, at, str_slice(scan->text, at + 1, n - 2));
    }
}

static void check_cdata_end(struct scan *scan, const struct mark *mark)
{
    struct str piece = str_slice(scan->text, 0, mark->end);
    size_t at = str_find(piece, STR("]]>"), mark->start);
    for (; at != SIZE_MAX && !stopped(scan); at = str_find(piece, STR("]]>"), at + 1))
        find_plain(scan, &XML_CDATA_END, at);
}

static bool is_blank(struct str text)
{
    return str_trim(text).n == 0;
}

static void check_outside(struct scan *scan, const struct mark *mark)
{
    struct str piece = str_slice(scan->text, mark->start, mark->end - mark->start);
    if (mark->kind == MARK_CDATA || !is_blank(piece)) {
        size_t at = mark->start;
        while (mark_is_space(scan->text.s[at]))
            at++;
        find_plain(scan, &XML_OUTSIDE, at);
    }
}

/* What the first line says of version and encoding. */
static void check_declaration(struct scan *scan, const struct mark *mark)
{
    struct mark_attribute a;
    for (size_t at = mark_attributes(mark); mark_attribute(scan->text, mark, &at, &a);) {
        if (a.fault) {
            find_name(scan, &XML_ATTRIBUTE_BROKEN, a.name_offset, mark->name);
            return;
        }
        struct str value = str_slice(scan->text, a.value_offset, a.value_end - a.value_offset);
        if (str_is(a.name, "version") && !str_is(value, "1.0")) {
            MISTAKE(scan, &XML_VERSION, a.value_offset,
                 ARG("version", value));
            }
        if (str_is(a.name, "encoding") && (value.n != 5 || strncasecmp(value.s, "utf-8", 5))) {
            MISTAKE(scan, &XML_ENCODING, a.value_offset,
                 ARG("encoding", value));
            }
    }
}

static void check_instruction(struct scan *scan, const struct mark *mark)
{
    if (!str_is(mark->name, "xml"))
        return;
    size_t first = str_starts(scan->text, STR("\xEF\xBB\xBF")) ? 3 : 0;
    if (mark->start == first)
        check_declaration(scan, mark);
    else
        find_plain(scan, &XML_DECLARATION_LATE, mark->start);
}

static bool named_before(const struct str *names, size_t count, struct str name)
{
    for (size_t i = 0; i < count; i++)
        if (str_equal(names[i], name))
            return true;
    return false;
}

static void find_attribute_fault(struct scan *scan, const struct mark *mark,
                                 const struct mark_attribute *attribute)
{
    if (attribute->fault == MARK_FAULT_OPEN)
        find_name(scan, &XML_QUOTE_OPEN, attribute->value_offset - 1, attribute->name);
    else if (!mark->closed)
        find_name(scan, &XML_TAG_UNFINISHED, mark->start, mark->name);
    else
        find_name(scan, &XML_ATTRIBUTE_BROKEN, attribute->name_offset, mark->name);
}

/* False if what follows the tag cannot be understood any more. */
static bool check_attributes(struct scan *scan, const struct mark *mark)
{
    struct str names[SCAN_ATTRIBUTES_MAX];
    size_t count = 0;
    struct mark_attribute a;
    for (size_t at = mark_attributes(mark); mark_attribute(scan->text, mark, &at, &a);) {
        if (a.fault) {
            find_attribute_fault(scan, mark, &a);
            return false;
        }
        if (count == SCAN_ATTRIBUTES_MAX) {
            find_limit(scan, &XML_ATTRIBUTES_MANY, mark->start, mark->name,
                       SCAN_ATTRIBUTES_MAX);
            return false;
        }
        if (named_before(names, count, a.name)) {
            MISTAKE(scan, &XML_ATTRIBUTE_TWICE, a.name_offset,
                 ARG("element", mark->name), ARG("name", a.name));
            }
        names[count++] = a.name;
        check_text(scan, a.value_offset, a.value_end);
    }
    if (!mark->closed)
        find_name(scan, &XML_TAG_UNFINISHED, mark->start, mark->name);
    return mark->closed;
}

static bool check_start(struct scan *scan, const struct mark *mark)
{
    if (scan->depth == 0 && scan->elements > 0) {
        find_plain(scan, &XML_OUTSIDE, mark->start);
        return false;
    }
    if (++scan->elements > SCAN_ELEMENTS_MAX) {
        find_limit(scan, &XML_ELEMENTS_MANY, mark->start, mark->name, SCAN_ELEMENTS_MAX);
        return false;
    }
    if (!check_attributes(scan, mark))
        return false;
    if (mark->kind == MARK_EMPTY)
        return true;
    if (scan->depth == SCAN_DEPTH_MAX) {
        find_limit(scan, &XML_DEEP, mark->start, mark->name, SCAN_DEPTH_MAX);
        return false;
    }
    scan->open[scan->depth++] = *mark;
    return true;
}

static bool is_blank_until_end(const struct scan *scan, const struct mark *end_tag)
{
    size_t name_end = end_tag->start + 2 + end_tag->name.n;
    return end_tag->closed
           && is_blank(str_slice(scan->text, name_end, end_tag->end - 1 - name_end));
}

/* An end tag closes the nearest open element of its name; those opened inside and left open
 * are named. One that closes nothing is named itself: as misspelt, if it nearly closes the
 * innermost element. */
static bool check_end(struct scan *scan, const struct mark *mark)
{
    if (!is_blank_until_end(scan, mark)) {
        find_name(scan, &XML_TAG_UNFINISHED, mark->start, mark->name);
        return false;
    }
    size_t depth = scan->depth;
    while (depth > 0 && !str_equal(scan->open[depth - 1].name, mark->name))
        depth--;
    if (depth > 0) {
        for (; scan->depth > depth; scan->depth--)
            find_name(scan, &XML_TAG_OPEN, scan->open[scan->depth - 1].start,
                      scan->open[scan->depth - 1].name);
        scan->depth--;
        return true;
    }
    struct str open = scan->depth ? scan->open[scan->depth - 1].name : STR_NONE;
    if (open.n && nearest_accepts(open, mark->name)) {
        MISTAKE(scan, &XML_TAG_MISSPELT, mark->start,
             ARG("name", mark->name), ARG("open", open));
        scan->depth--;
    } else {
        find_name(scan, &XML_TAG_STRAY, mark->start, mark->name);
    }
    return true;
}

static bool check_closed(struct scan *scan, const struct mark *mark, const char *start,
                         const char *end)
{
    if (!mark->closed) {
        MISTAKE(scan, &XML_PIECE_OPEN, mark->start,
             ARG_TEXT("start", start), ARG_TEXT("end", end));
    }
    return mark->closed;
}

static bool check_comment(struct scan *scan, const struct mark *mark)
{
    static const size_t start = sizeof "<!--" - 1, end = sizeof "-->" - 1;
    if (!check_closed(scan, mark, "<!--", "-->"))
        return false;
    size_t dashes = str_find(scan->text, STR("--"), mark->start + start);
    if (dashes < mark->end - end || (mark->end - mark->start > start + end
                                     && scan->text.s[mark->end - end - 1] == '-'))
        find_plain(scan, &XML_COMMENT_DASHES, dashes);
    return true;
}

/* False if there is no sense in reading on. */
static bool check_mark(struct scan *scan, const struct mark *mark)
{
    switch (mark->kind) {
    case MARK_TEXT:
        check_text(scan, mark->start, mark->end);
        check_cdata_end(scan, mark);
        if (scan->depth == 0)
            check_outside(scan, mark);
        return true;
    case MARK_CDATA:
        if (scan->depth == 0)
            check_outside(scan, mark);
        return check_closed(scan, mark, "<![CDATA[", "]]>");
    case MARK_COMMENT:
        return check_comment(scan, mark);
    case MARK_INSTRUCTION:
        check_instruction(scan, mark);
        return check_closed(scan, mark, "<?", "?>");
    case MARK_DECLARATION:
        find_plain(scan, &XML_DOCTYPE, mark->start);
        return false;
    case MARK_STRAY:
        find_plain(scan, &XML_LESS, mark->start);
        return true;
    case MARK_END:
        return check_end(scan, mark);
    case MARK_START:
    case MARK_EMPTY:
        return check_start(scan, mark);
    }
    return false;
}

static void check_markup(struct scan *scan)
{
    struct mark mark;
    for (size_t at = 0; mark_next(scan->text, &at, &mark);)
        if (!check_mark(scan, &mark) || stopped(scan))
            return;
    while (scan->depth > 0) {
        scan->depth--;
        find_name(scan, &XML_TAG_OPEN, scan->open[scan->depth].start,
                  scan->open[scan->depth].name);
    }
    if (scan->elements == 0 && scan->mistakes == 0)
        find_plain(scan, &XML_EMPTY, SIZE_MAX);
}

bool scan_source(struct findings *findings, const struct source *source)
{
    struct scan scan = {
        .findings = findings, .source = source, .text = source->text};
    if (source->text.n > XML_BYTES_MAX) {
        FIND(findings, &XML_TOO_LARGE, POS_WHOLE(source),
             ARG("limit", str_size(findings->arena, XML_BYTES_MAX)));
        return false;
    }
    if (check_characters(&scan))
        check_markup(&scan);
    return scan.mistakes == 0;
}
