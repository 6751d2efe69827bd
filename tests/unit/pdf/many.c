/* Size: more pages than a node of the page tree holds, more content in one element than an
 * array of libharu holds, more keys than a node of the parent tree holds. With a folder as
 * argument the file is left there for tests/pdf/referees.test.sh. */
#include "sample.h"

#include "base/file.h"

enum { PAGES = 1100, PIECES = 60 };

/* Two elements take turns, so that every piece is a sequence of its own: 33 000 in each. */
static struct sample *sample_many(struct arena *arena, struct findings *findings,
                                  const struct text_fonts *fonts)
{
    struct sample *s = sample_new(arena, findings, fonts, LANG_EN);
    size_t document = sample_tag(s, ROLE_DOCUMENT, 0);
    size_t tags[2] = {sample_tag(s, ROLE_P, document), sample_tag(s, ROLE_P, document)};
    struct text_span span = {.text = STR("a"), .style = s->style, .pos = POS_NONE};
    struct text_setting setting = {.width = 100};
    const struct text_paragraph *letter = text_shape(s->shaper, &span, 1);
    const struct glyph_run *run = text_break(s->shaper, letter, &setting).items[0].runs;
    for (int p = 0; p < PAGES; p++) {
        sample_page(s);
        for (int i = 0; i < PIECES; i++) {
            struct layout_item *item = sample_item(s, ITEM_GLYPHS, tags[i % 2]);
            item->x += 20 * (i % 20);
            item->y += 20 * (i / 20);
            item->glyphs = run;
        }
    }
    return s;
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
    struct sample *s = sample_many(arena, &findings, fonts);
    struct pdf_info info = {.title = STR("Many")};
    struct buf out = {.arena = arena};
    CHECK(pdf_write(arena, &findings, fonts, sample_layout(s), &info, &out));
    show_findings(arena, &findings);
    if (argc > 1)
        CHECK(file_write(arena, &findings, path_join(arena, argv[1], "many.pdf"),
                         buf_str(&out), FILE_REPLACE));
    arena_free(arena);
    return checks_end();
}
