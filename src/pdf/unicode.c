/* ToUnicode: the way back from the codes in a page to the characters they say. */
#include "pdf/font.h"

enum { CHARS_IN_BLOCK = 100 }; /* the most that a beginbfchar may announce */

/* A glyph that says nothing by itself (a mark that belongs to its letter) still needs an
 * entry; it says a space of no width. */
static void put_glyph(struct buf *out, const struct font_glyph *glyph)
{
    static const char digits[] = "0123456789ABCDEF";
    unsigned cid = glyph->cid;
    char code[] = {'<', digits[cid >> 12 & 15], digits[cid >> 8 & 15], digits[cid >> 4 & 15],
                   digits[cid & 15], '>', '<'};
    buf_add(out, (struct str){code, sizeof code});
    put_utf16(out, glyph->text.n ? glyph->text : STR("\xE2\x80\x8B"));
    buf_puts(out, ">\n");
}

void font_unicode_map(struct buf *out, const struct font *font)
{
    buf_puts(out, "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
                  "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n"
                  "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
                  "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n");
    for (size_t at = 0; at < font->count;) {
        size_t left = font->count - at;
        size_t end = at + (left < CHARS_IN_BLOCK ? left : CHARS_IN_BLOCK);
        put_number(out, (int64_t)(end - at));
        buf_puts(out, " beginbfchar\n");
        for (; at < end; at++)
            put_glyph(out, &font->glyphs[at]);
        buf_puts(out, "endbfchar\n");
    }
    buf_puts(out, "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
}
