/* Characters in cells of a page, in every face: that each comes out as the right drawing.
 * With a folder as argument it leaves the page there, and a list of what stands where, for
 * tests/pdf/glyphs.test.sh to compare with the same characters drawn by another program. */
#include "sample.h"

#include "base/file.h"

enum { CELL = 60, COLUMNS = 8, SIZE = 40 };

/* 度 客 计 划 are composite glyphs or lie beyond glyph 32767 in common fonts; 𠮷 is above the
 * basic plane. */
static const char *const hanzi[] = {"度", "客", "计", "划", "𠮷", "骨", "额", "，"};
static const char *const latin[] = {"A", "g", "é", "ł", "&", "€", "7", "ß"};

static void put_cell(struct sample *s, struct buf *list, size_t tag, const char *text, int row,
                     int column)
{
    struct layout_page *page = &s->pages[0];
    size_t first = page->count;
    s->x = 40 + CELL * column;
    s->y = 60 + CELL * row;
    sample_text(s, tag, 500, TEXT_START, text);
    CHECK_INT(page->count, first + 1);
    struct layout_item *item = &page->items[first];
    /* Chinese punctuation at the start of a line may hang; what is drawn is asked for. */
    item->x = s->x;
    const struct text_face *face = text_face(s->fonts, item->glyphs->face);
    buf_printf(list, "%s\t%u\t%s\t%g\t%g\n", face->path, face->index, text, item->x, item->y);
}

int main(int argc, char **argv)
{
    struct arena *arena = arena_new();
    struct findings findings = {.arena = arena};
    const struct text_fonts *fonts = text_fonts_open(arena, &findings, NULL);
    if (!fonts) {
        show_findings(arena, &findings);
        return 1;
    }
    struct sample *s = sample_new(arena, &findings, fonts, LANG_ZH_HANS);
    struct buf list = {.arena = arena}, out = {.arena = arena};
    sample_page(s);
    size_t tag = sample_tag(s, ROLE_P, sample_tag(s, ROLE_DOCUMENT, 0));
    int row = 0;
    for (int look = 0; look < 8; look++, row++) {
        s->style = (struct text_style){.family = look & 1 ? FAMILY_SERIF : FAMILY_SANS,
                                       .bold = look & 2,
                                       .italic = look >= 4 && look & 2,
                                       .size = SIZE};
        s->lang = look < 4 ? LANG_ZH_HANS : LANG_EN;
        for (int column = 0; column < COLUMNS; column++)
            put_cell(s, &list, tag, look < 4 ? hanzi[column] : latin[column], row, column);
    }
    struct pdf_info info = {.title = STR("Glyphs"), .lang = LANG_ZH_HANS};
    CHECK(pdf_write(arena, &findings, fonts, sample_layout(s), &info, &out));
    show_findings(arena, &findings);
    if (argc > 1) {
        CHECK(file_write(arena, &findings, path_join(arena, argv[1], "glyphs.pdf"),
                         buf_str(&out), FILE_REPLACE));
        CHECK(file_write(arena, &findings, path_join(arena, argv[1], "glyphs.txt"),
                         buf_str(&list), FILE_REPLACE));
    }
    arena_free(arena);
    return checks_end();
}
