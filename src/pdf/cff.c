/* Reads as much of a CFF font program as tells its CIDs. Every offset is checked: the program
 * comes from a font file. */
#include "pdf/font.h"

struct reader {
    struct str bytes;
    size_t at;
    bool bad;
};

static uint32_t read_number(struct reader *reader, size_t size)
{
    uint32_t value = 0;
    if (size > reader->bytes.n || reader->at > reader->bytes.n - size) {
        reader->bad = true;
        return 0;
    }
    for (size_t i = 0; i < size; i++)
        value = value << 8 | (uint8_t)reader->bytes.s[reader->at++];
    return value;
}

/* Steps over an INDEX and gives its first item. */
static struct str read_index(struct reader *reader)
{
    uint32_t count = read_number(reader, 2);
    if (count == 0)
        return STR_NONE;
    size_t size = read_number(reader, 1), offsets = reader->at;
    uint32_t first = read_number(reader, size), second = read_number(reader, size);
    reader->at = offsets + count * size;
    uint32_t end = read_number(reader, size);
    size_t data = reader->at - 1;
    reader->at = data + end;
    if (size < 1 || size > 4 || first < 1 || second < first || end < second ||
        reader->at > reader->bytes.n)
        reader->bad = true;
    return reader->bad ? STR_NONE : str_slice(reader->bytes, data + first, second - first);
}

struct top {
    bool by_cid; /* has ROS */
    uint32_t charset;
};

enum { OPERATOR_CHARSET = 15, OPERATOR_ESCAPE = 12, ESCAPE_ROS = 30 };

static uint32_t read_operand(struct reader *reader, uint32_t first)
{
    if (first == 28)
        return read_number(reader, 2);
    if (first == 29)
        return read_number(reader, 4);
    if (first == 30) {
        while (!reader->bad && (read_number(reader, 1) & 15) != 15)
            ;
        return 0;
    }
    if (first < 247)
        return first - 139;
    uint32_t low = read_number(reader, 1);
    return first < 251 ? (first - 247) * 256 + low + 108 : 0;
}

static struct top read_top(struct reader *reader)
{
    struct top top = {0};
    uint32_t operand = 0;
    while (!reader->bad && reader->at < reader->bytes.n) {
        uint32_t byte = read_number(reader, 1);
        if (byte == OPERATOR_ESCAPE)
            top.by_cid |= read_number(reader, 1) == ESCAPE_ROS;
        else if (byte == OPERATOR_CHARSET)
            top.charset = operand;
        else if (byte > 21)
            operand = read_operand(reader, byte);
    }
    return top;
}

static void read_charset(struct reader *reader, uint16_t *cids, size_t count)
{
    uint32_t format = read_number(reader, 1);
    if (format > 2)
        reader->bad = true;
    for (size_t glyph = 1; glyph < count && !reader->bad;) {
        uint32_t first = read_number(reader, 2);
        uint32_t more = format == 0 ? 0 : read_number(reader, format);
        for (uint32_t i = 0; i <= more && glyph < count; i++)
            cids[glyph++] = (uint16_t)(first + i);
    }
}

bool cff_cids(struct str program, uint16_t *cids, size_t count)
{
    struct reader reader = {program, 2, false};
    reader.at = read_number(&reader, 1);
    read_index(&reader);
    struct reader inner = {read_index(&reader), 0, false};
    struct top top = read_top(&inner);
    if (reader.bad || inner.bad || !inner.bytes.s || (top.by_cid && top.charset <= 2))
        return false;
    for (size_t i = 0; i < count; i++)
        cids[i] = (uint16_t)i;
    reader.at = top.charset;
    if (top.by_cid)
        read_charset(&reader, cids, count);
    return !reader.bad;
}
