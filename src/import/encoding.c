#include "import/encoding.h"

#include "import/messages.h"

#include <errno.h>
#include <iconv.h>
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

/* Names as the option has them; iconv knows them too. */
static const char *const names[IMPORT_ENCODING_COUNT] = {
    [IMPORT_ENCODING_UNSAID] = NULL,
    [IMPORT_UTF8] = "utf-8",
    [IMPORT_GB18030] = "gb18030",
    [IMPORT_BIG5] = "big5",
    [IMPORT_WINDOWS_1252] = "windows-1252",
};

static const struct {
    struct str mark;
    const char *encoding;
} marks[] = {{{"\xEF\xBB\xBF", 3}, "utf-8"},
             {{"\xFF\xFE", 2}, "utf-16le"},
             {{"\xFE\xFF", 2}, "utf-16be"}};

/* Files of spreadsheet programs by their first bytes: ZIP (xlsx, ods), OLE2 (xls). */
static bool is_workbook(struct str bytes)
{
    return str_starts(bytes, STR("PK\x03\x04"))
           || str_starts(bytes, STR("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"));
}

/* `bytes` as UTF-8 in the arena; absent, with the offset of the first byte that is not of the
 * encoding, if they are not. */
static struct str convert(struct arena *arena, const char *encoding, struct str bytes,
                          size_t *bad)
{
    size_t room = bytes.n * 3 + 16; /* one or two bytes never give more than three */
    char *text = arena_alloc(arena, room), *in = (char *)bytes.s, *out = text;
    size_t left = bytes.n;
    iconv_t converter = iconv_open("utf-8", encoding);
    *bad = 0;
    if (converter == (iconv_t)-1) /* NOLINT(performance-no-int-to-ptr): POSIX has it so */
        return STR_NONE;
    size_t result = iconv(converter, &in, &left, &out, &room);
    iconv_close(converter);
    *bad = bytes.n - left;
    return result == (size_t)-1 ? STR_NONE : (struct str){text, (size_t)(out - text)};
}

/* XML 1.0 (5th edition), production 2, of what UTF-8 can hold. */
static bool is_xml_char(uint32_t code)
{
    return code >= 0x20 ? code != 0xFFFE && code != 0xFFFF
                        : code == '\t' || code == '\n' || code == '\r';
}

static bool check_characters(struct findings *findings, const struct source *source)
{
    for (size_t at = 0; at < source->text.n;) {
        size_t start = at;
        uint32_t code = utf8_next(source->text, &at);
        if (is_xml_char(code))
            continue;
        char number[16];
        snprintf(number, sizeof number, "%04" PRIX32, code);
        FIND(findings, &CSV_CHARACTER, ((struct pos){source, start}),
             ARG_TEXT("code", number));
        return false;
    }
    return true;
}

static const struct source *as_source(struct arena *arena, struct findings *findings,
                                      const struct source *file, struct str text)
{
    const struct source *source = source_new(arena, file->name, text);
    return check_characters(findings, source) ? source : NULL;
}

static const struct source *read_as(struct arena *arena, struct findings *findings,
                                    const struct source *file, const char *encoding,
                                    struct str bytes)
{
    bool same = strcmp(encoding, "utf-8") == 0;
    size_t bad = same ? utf8_valid(bytes) : 0;
    struct str text = same && bad == bytes.n ? bytes : STR_NONE;
    if (!same)
        text = convert(arena, encoding, bytes, &bad);
    if (text.s)
        return as_source(arena, findings, file, text);
    size_t skipped = (size_t)(bytes.s - file->text.s);
    FIND(findings, &CSV_ENCODING_BROKEN, ((struct pos){file, skipped + bad}),
         ARG_TEXT("encoding", encoding));
    return NULL;
}

/* The start of the first line that is not plain ASCII, which is where encodings differ. */
static struct str telling_line(struct str text)
{
    size_t start = 0, end = 0;
    for (bool plain = true; plain && end < text.n; end++) {
        plain = (unsigned char)text.s[end] < 0x80;
        if (text.s[end] == '\n')
            start = end + 1;
    }
    size_t at = start;
    for (int shown = 0; shown < 24 && at < text.n && text.s[at] != '\n' && text.s[at] != '\r';
         shown++)
        utf8_next(text, &at);
    return str_slice(text, start, at - start);
}

static void propose(struct arena *arena, struct findings *findings, const struct source *file)
{
    struct buf samples = {.arena = arena};
    const char *first = NULL;
    for (int e = IMPORT_GB18030; e < IMPORT_ENCODING_COUNT; e++) {
        size_t bad;
        struct str text = convert(arena, names[e], file->text, &bad);
        if (!text.s)
            continue;
        struct str line = telling_line(text);
        buf_printf(&samples, "%s%s “%.*s”", first ? " · " : "", names[e], STR_ARGS(line));
        first = first ? first : names[e];
    }
    if (first)
        FIND(findings, &CSV_ENCODING_UNSAID, POS_WHOLE(file),
             ARG_QUOTING("samples", buf_str(&samples)), ARG_TEXT("first", first));
    else
        FIND_PLAIN(findings, &CSV_ENCODING_UNKNOWN, POS_WHOLE(file));
}

static bool is_ascii(struct str text)
{
    for (size_t i = 0; i < text.n; i++)
        if ((unsigned char)text.s[i] >= 0x80)
            return false;
    return true;
}

const struct source *encoding_read(struct arena *arena, struct findings *findings,
                                   const struct source *file, enum import_encoding said)
{
    struct str bytes = file->text;
    if (is_workbook(bytes)) {
        FIND_PLAIN(findings, &CSV_WORKBOOK, POS_WHOLE(file));
        return NULL;
    }
    for (size_t i = 0; i < sizeof marks / sizeof marks[0]; i++)
        if (str_starts(bytes, marks[i].mark))
            return read_as(arena, findings, file, marks[i].encoding,
                           str_slice(bytes, marks[i].mark.n, bytes.n));
    bool valid = utf8_valid(bytes) == bytes.n;
    if (said > IMPORT_UTF8 && valid && !is_ascii(bytes))
        FIND(findings, &CSV_ENCODING_DOUBT, POS_WHOLE(file), ARG_TEXT("encoding", names[said]));
    if (said)
        return read_as(arena, findings, file, names[said], bytes);
    if (valid)
        return as_source(arena, findings, file, bytes);
    propose(arena, findings, file);
    return NULL;
}
