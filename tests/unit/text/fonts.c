/* The faces: all found, measured as their files say, and missed with a name. */
#include "stage.h"

#include <hb-ot.h>

static void test_faces(struct stage *stage)
{
    CHECK_INT(text_face_count(stage->fonts), FACE_COUNT);
    size_t cff = 0, italic = 0, bold = 0, serif = 0;
    for (size_t i = 0; i < text_face_count(stage->fonts); i++) {
        const struct text_face *face = text_face(stage->fonts, i);
        CHECK(face->units_per_em == 1000);
        CHECK(face->ascent > 0 && face->descent < 0 && face->cap_height > 600);
        CHECK(face->box[0] < 0 && face->box[1] < 0 && face->box[2] > 1000 &&
              face->box[3] > 1000);
        CHECK(text_face_handle(stage->fonts, i) != NULL);
        cff += face->cff;
        italic += face->italic;
        bold += face->bold;
        serif += face->serif;
    }
    CHECK_INT(cff, 8);
    CHECK_INT(italic, 4);
    CHECK_INT(bold, 8);
    CHECK_INT(serif, 8);
}

static void test_names(struct stage *stage)
{
    static const char *const names[FACE_COUNT] = {
        "NotoSerif-Regular",       "NotoSerif-Bold",       "NotoSerif-Italic",
        "NotoSerif-BoldItalic",    "NotoSerifCJKsc-Regular", "NotoSerifCJKsc-Bold",
        "NotoSerifCJKtc-Regular",  "NotoSerifCJKtc-Bold",
        "NotoSans-Regular",        "NotoSans-Bold",        "NotoSans-Italic",
        "NotoSans-BoldItalic",     "NotoSansCJKsc-Regular", "NotoSansCJKsc-Bold",
        "NotoSansCJKtc-Regular",   "NotoSansCJKtc-Bold",
    };
    for (size_t i = 0; i < FACE_COUNT; i++)
        CHECK_STR(str_of(text_face(stage->fonts, i)->name), names[i]);
}

static void test_advance(struct stage *stage)
{
    hb_font_t *font = hb_font_create(text_face_handle(stage->fonts, FACES_PER_FAMILY));
    hb_codepoint_t glyph = 0;
    CHECK(hb_font_get_nominal_glyph(font, 'W', &glyph));
    CHECK_INT(text_face_advance(stage->fonts, FACES_PER_FAMILY, glyph),
              hb_font_get_glyph_h_advance(font, glyph));
    hb_font_destroy(font);
}

static void test_missing(struct arena *arena)
{
    struct findings findings = {.arena = arena};
    static const char *const nowhere[] = {"/nonexistent", NULL};
    CHECK(text_fonts_open(arena, &findings, nowhere) == NULL);
    CHECK_INT(findings.count, 12); /* two CJK faces in a file */
    CHECK_INT(findings_status(&findings), 3);
    struct buf out = {.arena = arena};
    finding_sentence(&out, &findings.items[4], LANG_EN);
    finding_advice(&out, &findings.items[4], LANG_EN);
    CHECK(str_find(buf_str(&out), STR("NotoSerifCJK-Regular.ttc"), 0) != SIZE_MAX);
    CHECK(str_find(buf_str(&out), STR("fonts-noto-cjk"), 0) != SIZE_MAX);
}

static void test_unusable(struct arena *arena)
{
    char folder[] = "/tmp/planpact-fonts-XXXXXX";
    CHECK(mkdtemp(folder) != NULL);
    const char *path = str_terminated(
        arena, str_format(arena, "%s/NotoSans-Bold.ttf", folder));
    FILE *file = fopen(path, "w");
    fputs("not a font", file);
    fclose(file);
    struct findings findings = {.arena = arena};
    const char *const folders[] = {folder, "/usr/share/fonts/truetype/noto",
                                   "/usr/share/fonts/opentype/noto", NULL};
    CHECK(text_fonts_open(arena, &findings, folders) == NULL);
    CHECK_INT(findings.count, 1);
    CHECK(found(&findings, "font-unusable"));
    remove(path);
    remove(folder);
}

int main(void)
{
    struct stage stage;
    stage_open(&stage);
    test_faces(&stage);
    test_names(&stage);
    test_advance(&stage);
    test_missing(stage.arena);
    test_unusable(stage.arena);
    arena_free(stage.arena);
    return checks_end();
}
