/* A fingerprint of a line: it stays when lines above it come and go, so that a code host knows
 * a finding again after the plan has been edited. Computed as GitHub's own upload action does
 * (primaryLocationLineHash), which otherwise complains of another value: a polynomial hash to
 * the base 37, modulo 2^64, of the 100 characters from the start of the line, in UTF-16,
 * without spaces and tabs; then which line of that hash it is. */
#include "cli/cli.h"

enum { WINDOW = 100, BASE = 37, END_OF_TEXT = 0xFFFF };

/* Reads the characters that count; after the last one END_OF_TEXT, then zeros. */
struct reader {
    struct str text;
    size_t at;
    uint32_t low;      /* second half of a surrogate pair, still to be given; 0: none */
    bool after_return; /* CR LF is one line end */
    bool ended;
};

static uint32_t next_at_end(struct reader *reader)
{
    uint32_t unit = reader->ended ? 0 : END_OF_TEXT;
    reader->ended = true;
    return unit;
}

static uint32_t next_unit(struct reader *reader)
{
    uint32_t low = reader->low;
    reader->low = 0;
    if (low)
        return low;
    while (reader->at < reader->text.n) {
        uint32_t code = utf8_next(reader->text, &reader->at);
        bool counts = code != ' ' && code != '\t' && !(code == '\n' && reader->after_return);
        reader->after_return = code == '\r';
        if (!counts)
            continue;
        if (code == UTF8_BAD)
            return 0xFFFD;
        if (code < 0x10000)
            return code == '\r' ? '\n' : code;
        reader->low = 0xDC00 + ((code - 0x10000) & 0x3FF);
        return 0xD800 + ((code - 0x10000) >> 10);
    }
    return next_at_end(reader);
}

static size_t count_lines(struct str text)
{
    struct reader reader = {.text = text};
    size_t lines = 1;
    while (!reader.ended)
        lines += next_unit(&reader) == '\n';
    return lines;
}

const uint64_t *line_hashes(struct arena *arena, struct str text, size_t *count)
{
    struct reader head = {.text = text}, tail = {.text = text};
    uint64_t hash = 0, leaving = 1; /* weight of the character that leaves the window */
    *count = count_lines(text);
    uint64_t *hashes = arena_array(arena, *count, sizeof *hashes);
    for (int i = 0; i < WINDOW; i++) {
        hash = hash * BASE + next_unit(&head);
        leaving *= BASE;
    }
    bool starts = true;
    for (size_t line = 0; line < *count;) {
        if (starts)
            hashes[line++] = hash;
        uint32_t unit = next_unit(&tail);
        starts = unit == '\n';
        hash = hash * BASE + next_unit(&head) - leaving * unit;
    }
    return hashes;
}

struct str line_fingerprint(struct arena *arena, const uint64_t *hashes, size_t line)
{
    size_t nth = 0;
    for (size_t i = 0; i < line; i++)
        nth += hashes[i] == hashes[line - 1];
    return str_format(arena, "%llx:%zu", (unsigned long long)hashes[line - 1], nth);
}
