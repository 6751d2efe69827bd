#include "text/inside.h"

#include "base/file.h"

#include <hb-ot.h>
#include <unicode/uversion.h>

TEXT_MESSAGES(MESSAGE_DEFINE)

struct face_file {
    const char *file;
    unsigned index;
    const char *package;
};

/* Members of Noto's CJK collections. */
enum { CJK_SC = 2, CJK_TC = 3 };

#define LATIN "fonts-noto-core"
#define CJK "fonts-noto-cjk"

static const struct face_file face_files[FACE_COUNT] = {
    {"NotoSerif-Regular.ttf", 0, LATIN},
    {"NotoSerif-Bold.ttf", 0, LATIN},
    {"NotoSerif-Italic.ttf", 0, LATIN},
    {"NotoSerif-BoldItalic.ttf", 0, LATIN},
    {"NotoSerifCJK-Regular.ttc", CJK_SC, CJK},
    {"NotoSerifCJK-Bold.ttc", CJK_SC, CJK},
    {"NotoSerifCJK-Regular.ttc", CJK_TC, CJK},
    {"NotoSerifCJK-Bold.ttc", CJK_TC, CJK},
    {"NotoSans-Regular.ttf", 0, LATIN},
    {"NotoSans-Bold.ttf", 0, LATIN},
    {"NotoSans-Italic.ttf", 0, LATIN},
    {"NotoSans-BoldItalic.ttf", 0, LATIN},
    {"NotoSansCJK-Regular.ttc", CJK_SC, CJK},
    {"NotoSansCJK-Bold.ttc", CJK_SC, CJK},
    {"NotoSansCJK-Regular.ttc", CJK_TC, CJK},
    {"NotoSansCJK-Bold.ttc", CJK_TC, CJK},
};

static const char *const system_folders[] = {
    "/usr/share/fonts/truetype/noto", "/usr/share/fonts/opentype/noto",
    "/usr/share/fonts/noto",          "/usr/share/fonts/noto-cjk",
    "/usr/local/share/fonts",         NULL,
};

static void fonts_release(void *object)
{
    struct text_fonts *fonts = object;
    for (size_t i = 0; i < FACE_COUNT; i++) {
        hb_font_destroy(fonts->faces[i].font);
        hb_face_destroy(fonts->faces[i].handle);
    }
}

static const char *face_path(struct arena *arena, const char *const *folders,
                             const char *file)
{
    for (; *folders; folders++) {
        const char *path = path_join(arena, *folders, file);
        if (file_exists(path))
            return path;
    }
    return NULL;
}

static const char *postscript_name(struct arena *arena, hb_face_t *handle)
{
    char name[128];
    unsigned size = sizeof name;
    hb_ot_name_get_utf8(handle, HB_OT_NAME_ID_POSTSCRIPT_NAME, HB_LANGUAGE_INVALID, &size,
                        name);
    return str_terminated(arena, (struct str){name, size});
}

static bool face_has_table(hb_face_t *handle, hb_tag_t tag)
{
    hb_blob_t *table = hb_face_reference_table(handle, tag);
    bool has = hb_blob_get_length(table) > 0;
    hb_blob_destroy(table);
    return has;
}

/* xMin, yMin, xMax, yMax of the OpenType `head` table: int16 each, from byte 36. */
static void face_box(hb_face_t *handle, int box[4])
{
    hb_blob_t *head = hb_face_reference_table(handle, HB_TAG('h', 'e', 'a', 'd'));
    unsigned size;
    const char *bytes = hb_blob_get_data(head, &size);
    for (size_t i = 0; i < 4 && size >= 44; i++) {
        unsigned high = (unsigned char)bytes[36 + 2 * i];
        unsigned low = (unsigned char)bytes[37 + 2 * i];
        box[i] = (int16_t)(uint16_t)(high << 8 | low);
    }
    hb_blob_destroy(head);
}

static bool face_open(struct arena *arena, struct face *face, const char *path, size_t index)
{
    unsigned member = face_files[index].index;
    size_t style = index % FACES_PER_FAMILY;
    hb_blob_t *file = hb_blob_create_from_file_or_fail(path);
    face->handle = hb_face_create(file, member);
    hb_blob_destroy(file);
    hb_face_make_immutable(face->handle);
    face->font = hb_font_create(face->handle);
    hb_font_make_immutable(face->font);
    face->cjk = style >= FACE_SIMPLIFIED;
    hb_font_extents_t extents = {0};
    hb_position_t cap_height = 0;
    hb_font_get_h_extents(face->font, &extents);
    hb_ot_metrics_get_position(face->font, HB_OT_METRICS_TAG_CAP_HEIGHT, &cap_height);
    face->about = (struct text_face){
        .path = path,
        .index = member,
        .name = postscript_name(arena, face->handle),
        .cff = face_has_table(face->handle, HB_TAG('C', 'F', 'F', ' ')),
        .units_per_em = hb_face_get_upem(face->handle),
        .ascent = extents.ascender,
        .descent = extents.descender,
        .cap_height = cap_height,
        .bold = style % 2 == 1,
        .italic = style == 2 || style == 3,
        .serif = index < FACES_PER_FAMILY,
    };
    face_box(face->handle, face->about.box);
    return hb_face_get_glyph_count(face->handle) > 0;
}

const struct text_fonts *text_fonts_open(struct arena *arena, struct findings *findings,
                                         const char *const *folders)
{
    struct text_fonts *fonts = arena_alloc(arena, sizeof *fonts);
    arena_defer(arena, fonts_release, fonts);
    bool whole = true;
    for (size_t i = 0; i < FACE_COUNT; i++) {
        const struct face_file *wanted = &face_files[i];
        const char *path = face_path(arena, folders ? folders : system_folders, wanted->file);
        if (!path)
            FIND(findings, &FONT_MISSING, POS_NONE, ARG_TEXT("font", wanted->file),
                 ARG_TEXT("package", wanted->package));
        else if (!face_open(arena, &fonts->faces[i], path, i))
            FIND(findings, &FONT_UNUSABLE, POS_NONE, ARG_TEXT("path", path),
                 ARG_TEXT("package", wanted->package));
        else
            continue;
        whole = false;
    }
    return whole ? fonts : NULL;
}

size_t text_face_count(const struct text_fonts *fonts)
{
    (void)fonts;
    return FACE_COUNT;
}

const struct text_face *text_face(const struct text_fonts *fonts, size_t face)
{
    return &fonts->faces[face].about;
}

void *text_face_handle(const struct text_fonts *fonts, size_t face)
{
    return fonts->faces[face].handle;
}

int text_face_advance(const struct text_fonts *fonts, size_t face, uint32_t glyph)
{
    return hb_font_get_glyph_h_advance(fonts->faces[face].font, glyph);
}

/* fontRevision and checksumAdjustment: bytes 4 to 11. */
static void put_version(struct buf *out, const struct face *face)
{
    hb_blob_t *head = hb_face_reference_table(face->handle, HB_TAG('h', 'e', 'a', 'd'));
    unsigned size;
    const char *bytes = hb_blob_get_data(head, &size);
    buf_printf(out, "%s ", face->about.name);
    for (unsigned i = 4; i < 12 && size >= 12; i++)
        buf_printf(out, "%02x", (unsigned char)bytes[i]);
    buf_char(out, '\n');
    hb_blob_destroy(head);
}

struct str text_fonts_versions(struct arena *arena, const struct text_fonts *fonts)
{
    struct buf out = {.arena = arena};
    for (size_t i = 0; i < FACE_COUNT; i++)
        put_version(&out, &fonts->faces[i]);
    return buf_str(&out);
}

struct str text_libraries(struct arena *arena)
{
    UVersionInfo icu;
    u_getVersion(icu);
    return str_format(arena, "HarfBuzz %s, ICU %d.%d", hb_version_string(), icu[0], icu[1]);
}
