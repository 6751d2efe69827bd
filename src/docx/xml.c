/* Characters as XML and Word take them. */
#include "docx/parts.h"

#include <math.h>

int twips(double points)
{
    return (int)lround(points * 20);
}

int half_points(double points)
{
    return (int)lround(points * 2);
}

/* Char of XML 1.0 §2.2. */
static bool xml_holds(uint32_t code)
{
    return code == '\t' || code == '\n' || code == '\r' || (code >= 0x20 && code < 0xD800)
           || (code >= 0xE000 && code < 0xFFFE) || (code >= 0x10000 && code < 0x110000);
}

static void put(struct buf *out, uint32_t code)
{
    if (code == '&')
        buf_puts(out, "&amp;");
    else if (code == '<')
        buf_puts(out, "&lt;");
    else if (code == '>')
        buf_puts(out, "&gt;");
    else if (code == '"')
        buf_puts(out, "&quot;");
    else
        buf_code(out, xml_holds(code) ? code : 0xFFFD);
}

void xml_plain(struct buf *out, struct str text)
{
    for (size_t at = 0; at < text.n;) {
        uint32_t code = utf8_next(text, &at);
        put(out, code == '\n' || code == '\t' || code == '\r' ? ' ' : code);
    }
}

/* The element that stands for a character, or NULL. */
static const char *element_for(uint32_t code)
{
    static const struct {
        uint32_t code;
        const char *element;
    } elements[] = {{'\t', "<w:tab/>"},          {'\n', "<w:br/>"},
                    {0x2028, "<w:br/>"},         {0x2029, "<w:br/>"},
                    {0x00AD, "<w:softHyphen/>"}, {0x2011, "<w:noBreakHyphen/>"}};
    for (size_t i = 0; i < sizeof elements / sizeof elements[0]; i++)
        if (elements[i].code == code)
            return elements[i].element;
    return NULL;
}

void xml_run_text(struct buf *out, struct str text, bool deleted)
{
    const char *begin = deleted ? "<w:delText xml:space=\"preserve\">"
                                : "<w:t xml:space=\"preserve\">";
    const char *end = deleted ? "</w:delText>" : "</w:t>";
    bool open = false;
    for (size_t at = 0; at < text.n;) {
        uint32_t code = utf8_next(text, &at);
        if (code == '\r' || code == 0xFEFF) /* line ends are \n here; a mark shows nothing */
            continue;
        const char *element = element_for(code);
        if (open && element)
            buf_puts(out, end);
        else if (!open && !element)
            buf_puts(out, begin);
        open = !element;
        if (element)
            buf_puts(out, element);
        else
            put(out, code);
    }
    if (open)
        buf_puts(out, end);
}
