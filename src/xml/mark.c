#include "xml/mark.h"

#include <string.h>

static const struct str byte_order_mark = {"\xEF\xBB\xBF", 3};

bool mark_is_space(char byte)
{
    return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r';
}

/* XML 1.0 (5th edition), productions 4 and 4a, beyond ASCII. Full-width spaces and curved
 * quotes are not among them. */
static bool is_wide_name(uint32_t code, bool first)
{
    static const struct {
        uint32_t from, to;
        bool inner; /* not as the first */
    } ranges[] = {{0xB7, 0xB7, true},       {0xC0, 0xD6, false},     {0xD8, 0xF6, false},
                  {0xF8, 0x2FF, false},     {0x300, 0x36F, true},    {0x370, 0x37D, false},
                  {0x37F, 0x1FFF, false},   {0x200C, 0x200D, false}, {0x203F, 0x2040, true},
                  {0x2070, 0x218F, false},  {0x2C00, 0x2FEF, false}, {0x3001, 0xD7FF, false},
                  {0xF900, 0xFDCF, false},  {0xFDF0, 0xFFFD, false}, {0x10000, 0xEFFFF, false}};
    for (size_t i = 0; i < sizeof ranges / sizeof ranges[0]; i++)
        if (code >= ranges[i].from && code <= ranges[i].to)
            return !first || !ranges[i].inner;
    return false;
}

static bool is_name(uint32_t code, bool first)
{
    if (code >= 0x80)
        return is_wide_name(code, first);
    if ((code >= 'a' && code <= 'z') || (code >= 'A' && code <= 'Z'))
        return true;
    if (code == '_' || code == ':')
        return true;
    return !first && ((code >= '0' && code <= '9') || code == '-' || code == '.');
}

static struct str name_at(struct str text, size_t at, size_t end)
{
    size_t stop = at;
    for (size_t next = at; next < end; stop = next) {
        bool first = next == at;
        unsigned char byte = (unsigned char)text.s[next];
        if (!is_name(byte < 0x80 ? (next++, byte) : utf8_next(text, &next), first))
            break;
    }
    return str_slice(text, at, stop - at);
}

static size_t skip_space(struct str text, size_t at, size_t end)
{
    while (at < end && mark_is_space(text.s[at]))
        at++;
    return at;
}

/* The end of a quoted value: the offset of its closing quote, or SIZE_MAX. A '<' is not
 * allowed in a value. Before the quote ends on the same tag it is a careless character; where
 * a '>' comes first, the quote was forgotten and the '<' begins the next tag. */
static size_t quote_end(struct str text, size_t at, char quote)
{
    size_t n = text.n - at;
    const char *end = memchr(text.s + at, quote, n);
    if (!end)
        return SIZE_MAX;
    size_t close = (size_t)(end - text.s);
    const char *less = memchr(text.s + at, '<', close - at);
    if (less && memchr(less, '>', (size_t)(end - less)))
        return SIZE_MAX;
    return close;
}

/* Behind the '>' of the tag that begins before `at`; where there is none, the next '<'. */
static size_t tag_end(struct str text, size_t at, bool *closed)
{
    *closed = false;
    while (at < text.n) {
        char byte = text.s[at];
        if (byte == '<')
            return at;
        if (byte == '>') {
            *closed = true;
            return at + 1;
        }
        at++;
        if (byte == '"' || byte == '\'') {
            size_t close = quote_end(text, at, byte);
            if (close != SIZE_MAX)
                at = close + 1;
        }
    }
    return at;
}

/* Pieces that run from a fixed start to a fixed end. */
static const struct {
    struct str start, end;
    enum mark_kind kind;
} pieces[] = {
    {{"<!--", 4}, {"-->", 3}, MARK_COMMENT},
    {{"<![CDATA[", 9}, {"]]>", 3}, MARK_CDATA},
    {{"<?", 2}, {"?>", 2}, MARK_INSTRUCTION},
    {{"<!", 2}, {">", 1}, MARK_DECLARATION},
};

static bool mark_piece(struct str text, size_t at, struct mark *mark)
{
    for (size_t i = 0; i < sizeof pieces / sizeof pieces[0]; i++) {
        size_t n = pieces[i].start.n;
        if (text.n - at < n || memcmp(text.s + at, pieces[i].start.s, n) != 0)
            continue;
        size_t end = str_find(text, pieces[i].end, at + n);
        mark->kind = pieces[i].kind;
        mark->closed = end != SIZE_MAX;
        mark->end = mark->closed ? end + pieces[i].end.n : text.n;
        if (mark->kind == MARK_INSTRUCTION)
            mark->name = name_at(text, at + n, mark->end);
        return true;
    }
    return false;
}

static void mark_tag(struct str text, size_t at, struct mark *mark)
{
    bool end_tag = at + 1 < text.n && text.s[at + 1] == '/';
    size_t name = at + 1 + end_tag;
    mark->name = name_at(text, name, text.n);
    if (mark->name.n == 0) {
        mark->kind = MARK_STRAY;
        mark->end = at + 1;
        return;
    }
    mark->end = tag_end(text, name + mark->name.n, &mark->closed);
    mark->kind = end_tag ? MARK_END : MARK_START;
    if (!end_tag && mark->closed && text.s[mark->end - 2] == '/')
        mark->kind = MARK_EMPTY;
}

bool mark_next(struct str text, size_t *at, struct mark *mark)
{
    if (*at == 0 && str_starts(text, byte_order_mark))
        *at = byte_order_mark.n;
    if (*at >= text.n)
        return false;
    *mark = (struct mark){.start = *at};
    if (text.s[*at] != '<') {
        const char *less = memchr(text.s + *at, '<', text.n - *at);
        mark->kind = MARK_TEXT;
        mark->end = less ? (size_t)(less - text.s) : text.n;
        mark->closed = true;
    } else if (!mark_piece(text, *at, mark)) {
        mark_tag(text, *at, mark);
    }
    *at = mark->end;
    return true;
}

size_t mark_attributes(const struct mark *mark)
{
    return mark->start + (mark->kind == MARK_INSTRUCTION ? 2 : 1) + mark->name.n;
}

/* Offset of the last byte of the attributes: before ">", "/>" or "?>". */
static size_t attributes_end(const struct mark *mark)
{
    size_t tail = !mark->closed ? 0 : mark->kind == MARK_START ? 1 : 2;
    return mark->end - tail;
}

bool mark_attribute(struct str text, const struct mark *mark, size_t *at,
                    struct mark_attribute *attribute)
{
    size_t end = attributes_end(mark), start = *at;
    size_t name = skip_space(text, start, end);
    if (name >= end)
        return false;
    *attribute = (struct mark_attribute){.name = name_at(text, name, end), .name_offset = name};
    size_t equals = skip_space(text, name + attribute->name.n, end);
    size_t quote = equals < end ? skip_space(text, equals + 1, end) : end;
    *at = end;
    if (attribute->name.n == 0)
        attribute->fault = MARK_FAULT_NAME;
    else if (name == start)
        attribute->fault = MARK_FAULT_SPACE;
    else if (equals >= end || text.s[equals] != '=')
        attribute->fault = MARK_FAULT_VALUE;
    else if (quote >= end || (text.s[quote] != '"' && text.s[quote] != '\''))
        attribute->fault = MARK_FAULT_QUOTE;
    if (attribute->fault)
        return true;
    attribute->value_offset = quote + 1;
    attribute->value_end = quote_end(text, quote + 1, text.s[quote]);
    if (attribute->value_end == SIZE_MAX || attribute->value_end >= end)
        attribute->fault = MARK_FAULT_OPEN;
    else
        *at = attribute->value_end + 1;
    return true;
}
