/* Style files: what they say is in the sheet, what is wrong is found where it stands. */
#include "check.h"
#include "picture.h"
#include "style/parts.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

struct file {
    struct arena *arena;
    struct findings findings;
    const struct xml_schema *schema;
    const char *folder;
};

static struct file file_new(void)
{
    struct file f = {.arena = arena_new()};
    f.findings.arena = f.arena;
    char *folder = (char *)str_format(f.arena, "/tmp/planpact-style-XXXXXX").s;
    f.folder = mkdtemp(folder);
    CHECK(f.folder != NULL);
    f.schema = xml_schema_load(f.arena, &f.findings, SOURCE_DIR "/plans/schema/style-1.xsd");
    CHECK(f.schema != NULL);
    return f;
}

static void file_put(struct file *f, const char *name, struct str bytes)
{
    CHECK(file_write(f->arena, &f->findings, path_join(f->arena, f->folder, name), bytes,
                     FILE_REPLACE));
}

static void file_end(struct file *f)
{
    unlink(path_join(f->arena, f->folder, "style.xml"));
    unlink(path_join(f->arena, f->folder, "logo.png"));
    rmdir(f->folder);
    arena_free(f->arena);
}

static const struct style_sheet *load(struct file *f, const char *parts)
{
    struct str text = str_format(
        f->arena, "<?xml version=\"1.0\"?>\n<style xmlns=\"urn:planpact:style:1\">\n%s\n</style>",
        parts);
    file_put(f, "style.xml", text);
    return style_load(f->arena, &f->findings, path_join(f->arena, f->folder, "style.xml"),
                      f->schema);
}

static bool near(double a, double b)
{
    return fabs(a - b) < 0.01;
}

/* ---- what is said ---- */

static void test_empty(void)
{
    struct file f = file_new();
    const struct style_sheet *sheet = load(&f, "");
    CHECK(sheet && f.findings.count == 0);
    if (sheet) {
        CHECK(near(sheet->page_width, 595.276) && sheet->logo == NULL);
        for (size_t i = 0; i < sheet->paragraph_count; i++)
            CHECK(memcmp(&sheet->paragraphs[i], &style_sheet_house.paragraphs[i],
                         sizeof *sheet->paragraphs) == 0);
    }
    file_end(&f);
}

static void test_page(void)
{
    struct file f = file_new();
    const struct style_sheet *sheet =
        load(&f, "<page paper=\"Letter\" binding=\"right\" inner=\"35.5\" outer=\"20\" "
                 "top=\"40\" bottom=\"25\"/>");
    show_findings(f.arena, &f.findings);
    CHECK(sheet && f.findings.count == 0);
    if (sheet) {
        const struct master *body = style_master_find(sheet, "body");
        const struct master *cover = style_master_find(sheet, "cover");
        CHECK(near(sheet->page_width, 612) && near(sheet->page_height, 792));
        CHECK(near(body->right, 35.5 * 72 / 25.4) && near(body->left, 20 * 72 / 25.4));
        CHECK(near(cover->right, body->right) && near(cover->left, body->left));
        CHECK(near(body->top, 40 * 72 / 25.4) && near(body->bottom, 25 * 72 / 25.4));
        CHECK(near(sheet->page_height - sheet->footer_line, 841.89 - 791));
    }
    sheet = load(&f, "<page binding=\"none\" outer=\"22\"/>");
    const struct master *body = sheet ? style_master_find(sheet, "body") : NULL;
    CHECK(body && near(body->left, body->right) && near(body->left, 22 * 72 / 25.4));
    file_end(&f);
}

static void test_type(void)
{
    struct file f = file_new();
    const struct style_sheet *sheet =
        load(&f, "<text scale=\"110\"/>"
                 "<fonts script=\"latin\" body=\"sans\" headings=\"serif\"/>"
                 "<fonts script=\"chinese\" body=\"serif\"/>"
                 "<headings first=\"18\" weight=\"regular\"/>");
    show_findings(f.arena, &f.findings);
    CHECK(sheet && f.findings.count == 0);
    if (sheet) {
        const struct paragraph_style *body = style_paragraph_find(sheet, "body");
        const struct paragraph_style *head = style_paragraph_find(sheet, "heading-1");
        const struct paragraph_style *cell = style_paragraph_find(sheet, "table-cell");
        const struct paragraph_style *house = style_paragraph_find(&style_sheet_house, "body");
        CHECK(body->look[LANG_EN].family == FAMILY_SANS);
        CHECK(body->look[LANG_ZH_HANS].family == FAMILY_SERIF);
        CHECK(body->look[LANG_ZH_HANT].family == FAMILY_SERIF);
        CHECK(head->look[LANG_EN].family == FAMILY_SERIF);
        CHECK(head->look[LANG_ZH_HANS].family == FAMILY_SANS);
        CHECK(cell->look[LANG_EN].family == FAMILY_SANS);
        CHECK(near(body->look[LANG_EN].size, house->look[LANG_EN].size * 1.1));
        CHECK(near(body->look[LANG_EN].leading, house->look[LANG_EN].leading * 1.1));
        CHECK(near(head->look[LANG_EN].size, 18 * 1.1) && !head->bold);
        CHECK(style_paragraph_find(sheet, "heading-2")->bold);
        CHECK(near(sheet->half[LANG_EN], 7.7));
    }
    file_end(&f);
}

static void test_colours(void)
{
    struct file f = file_new();
    const struct style_sheet *sheet =
        load(&f, "<colours accent=\"#7a1F2b\" rule=\"#EEEEEE\" accentSoft=\"#FFF0F0\"/>");
    CHECK(sheet && f.findings.count == 0);
    uint32_t rgb = 0;
    CHECK(sheet && style_colour_find(sheet, "accent", &rgb) && rgb == 0x7A1F2B);
    CHECK(sheet && style_colour_find(sheet, "rule", &rgb) && rgb == 0xEEEEEE);
    CHECK(sheet && style_colour_find(sheet, "ink", &rgb) && rgb == 0x1F2326);
    file_end(&f);
}

/* Vectors: black and white by definition; #777777 and #767676 lie on both sides of 4.5; the
 * primaries follow from the luminance weights. */
static void test_contrast(void)
{
    CHECK(near(style_contrast(0x000000), 21) && near(style_contrast(0xFFFFFF), 1));
    CHECK(style_contrast(0x777777) < 4.5 && style_contrast(0x767676) >= 4.5);
    CHECK(fabs(style_contrast(0xFF0000) - 1.05 / 0.2626) < 0.001);
    CHECK(fabs(style_contrast(0x00FF00) - 1.05 / 0.7652) < 0.001);
    CHECK(fabs(style_contrast(0x0000FF) - 1.05 / 0.1222) < 0.001);
}

static void test_logo(void)
{
    struct file f = file_new();
    const struct style_sheet *sheet = load(
        &f, "<logo width=\"40\" height=\"20\" cover=\"10\" header=\"5\" alternative=\"Us\">"
            "<path fill=\"#102030\" d=\"M 0,0 L 40 0 40 20.5e\"/></logo>");
    CHECK(!sheet && f.findings.count == 1);
    f.findings = (struct findings){.arena = f.arena};
    sheet = load(&f, "<logo width=\"40\" height=\"20\" header=\"5\">"
                     "<path fill=\"#102030\" d=\"M0,0 L40 0 40 20 C 30 20,20 10.25,0 0Z "
                     "M1 1 2 2 2 1Z\"/><path fill=\"#AABBCC\" d=\"M 0 0 L 1 1 1 0\"/></logo>");
    show_findings(f.arena, &f.findings);
    CHECK(sheet && sheet->logo && sheet->logo->part_count == 2);
    if (sheet && sheet->logo && sheet->logo->part_count == 2) {
        const struct outline *outline = &sheet->logo->parts[0].outline;
        CHECK_INT(outline->count, 9);
        CHECK(outline->steps[3].kind == STEP_CURVE && near(outline->steps[3].y[1], 10.25));
        CHECK(outline->steps[6].kind == STEP_LINE && near(outline->steps[6].x[2], 2));
        CHECK(sheet->logo->parts[1].rgb == 0xAABBCC);
        CHECK(near(sheet->logo->in_header, 5 * 72 / 25.4) && sheet->logo->on_cover <= 0);
    }
    struct picture p = {.width = 60, .height = 20, .depth = 8, .kind = 6};
    file_put(&f, "logo.png", picture_png(f.arena, &p, picture_rows(f.arena, &p)));
    sheet = load(&f, "<logo file=\"logo.png\"/>");
    CHECK(sheet && sheet->logo && sheet->logo->image && near(sheet->logo->width, 60));
    CHECK(sheet && sheet->logo && near(sheet->logo->on_cover, 15 * 72 / 25.4));
    CHECK_INT(f.findings.count, 0);
    file_end(&f);
}

/* ---- what is wrong ---- */

static const struct {
    const char *parts;
    const char *code;
    size_t line, column;
} faults[] = {
    {"<colours muted=\"#999999\"/>", "style-colour-faint", 3, 17},
    {"<colours accent=\"red\"/>", "xml-value-form", 3, 18},
    {"<page inner=\"50\" outer=\"50\"/>", "style-measure-narrow", 3, 1},
    {"<page outer=\"19.9\"/>", "style-seal-room", 3, 14},
    {"<page inner=\"5\"/>", "xml-value-range", 3, 14},
    {"<page paper=\"A3\"/>", "xml-value-word", 3, 14},
    {"<fonts script=\"latin\" body=\"sans\"/>\n<fonts script=\"latin\"/>", "style-fonts-twice", 4,
     16},
    {"<logo width=\"10\" height=\"10\"/>", "style-logo-empty", 3, 1},
    {"<logo width=\"10\"><path fill=\"#000000\" d=\"M 0 0 Z\"/></logo>", "style-logo-empty", 3, 1},
    {"<logo file=\"a.png\"><path fill=\"#000000\" d=\"M 0 0 Z\"/></logo>", "style-logo-both", 3,
     1},
    {"<logo width=\"9\" height=\"9\"><path fill=\"#000000\" d=\"M 0 0 Q 1 1 2 2\"/></logo>",
     "style-path-wrong", 3, 58},
    {"<logo width=\"9\" height=\"9\"><path fill=\"#000000\" d=\"L 0 0\"/></logo>",
     "style-path-wrong", 3, 52},
    {"<logo width=\"9\" height=\"9\"><path fill=\"#000000\" d=\"M 0 0 l 1 1\"/></logo>",
     "style-path-wrong", 3, 58},
    {"<logo width=\"9\" height=\"9\"><path fill=\"#000000\" d=\"M 0\"/></logo>",
     "style-path-wrong", 3, 52},
    {"<logo width=\"9\" height=\"9\"><path fill=\"#000000\" d=\"M 0 0 L 8 9.5 Z\"/></logo>",
     "style-path-outside", 3, 60},
    {"<logo file=\"../logo.png\"/>", "xml-value-form", 3, 13},
    {"<logo file=\"none.png\"/>", "file-unreadable", 0, 0},
    {"<logo file=\"style.png\"/>", "file-unreadable", 0, 0},
    {"<margins/>", "xml-element-unknown", 3, 1},
};

static void test_faults(void)
{
    for (size_t i = 0; i < sizeof faults / sizeof faults[0]; i++) {
        struct file f = file_new();
        const struct style_sheet *sheet = load(&f, faults[i].parts);
        bool seen = false;
        for (size_t n = 0; n < f.findings.count; n++) {
            const struct finding *finding = &f.findings.items[n];
            struct place place = pos_place(finding->pos);
            seen |= strcmp(finding->message->code, faults[i].code) == 0
                    && place.line == faults[i].line
                    && (place.column == faults[i].column || !faults[i].line);
        }
        CHECK(seen && f.findings.count == 1);
        CHECK((sheet == NULL) == findings_bad(&f.findings));
        if (!seen || f.findings.count != 1) {
            fprintf(stderr, "  wanted %s %zu:%zu\n", faults[i].code, faults[i].line,
                    faults[i].column);
            show_findings(f.arena, &f.findings);
        }
        file_end(&f);
    }
}

/* All mistakes of a file at once. */
static void test_many(void)
{
    struct file f = file_new();
    CHECK(!load(&f, "<page outer=\"15\"/>\n<colours accent=\"#EEEE00\" ink=\"#CCCCCC\"/>\n"
                    "<logo width=\"9\" height=\"9\"><path fill=\"#000000\" d=\"X\"/>"
                    "<path fill=\"#000000\" d=\"Y\"/></logo>"));
    CHECK_INT(f.findings.count, 5);
    file_end(&f);
}

static void test_shipped(void)
{
    struct arena *arena = arena_new();
    struct findings findings = {.arena = arena};
    const struct xml_schema *schema =
        xml_schema_load(arena, &findings, SOURCE_DIR "/plans/schema/style-1.xsd");
    const char **names;
    size_t count = 0;
    CHECK(folder_list(arena, &findings, SOURCE_DIR "/plans/styles", ".xml", &names, &count));
    CHECK(count > 0);
    for (size_t i = 0; i < count; i++) {
        const char *path = path_join(arena, SOURCE_DIR "/plans/styles", names[i]);
        CHECK(style_load(arena, &findings, path, schema) != NULL);
    }
    show_findings(arena, &findings);
    CHECK_INT(findings.count, 0);
    arena_free(arena);
}

int main(void)
{
    test_empty();
    test_page();
    test_type();
    test_colours();
    test_contrast();
    test_logo();
    test_faults();
    test_many();
    test_shipped();
    return checks_end();
}
