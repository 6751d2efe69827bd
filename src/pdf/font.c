#include "pdf/font.h"

#include <hb-subset.h>
#include <stdio.h>
#include <stdlib.h>

enum { GLYPHS_MAX = 65535 };

/* ---- which glyphs ---- */

size_t font_cluster(const struct glyph_run *run, size_t at)
{
    const struct glyph *first = &run->glyphs[at];
    size_t end = at + 1;
    for (; end < run->count; end++) {
        const struct glyph *glyph = &run->glyphs[end];
        bool same = glyph->start == first->start && glyph->length == first->length;
        /* A hyphen that breaking added stands for no character of the run. */
        if (!same && (glyph->length > 0 || glyph->start >= run->text.n))
            break;
    }
    return end - at;
}

struct str font_cluster_text(const struct glyph_run *run, size_t at, size_t count)
{
    struct str text = {run->text.s, 0};
    for (size_t i = at; i < at + count; i++)
        if (run->glyphs[i].length)
            text = str_slice(run->text, run->glyphs[i].start, run->glyphs[i].length);
    /* Fonts draw both spaces with one glyph, and a reader who searches types the plain one. */
    if (text.n == 2 && text.s[0] == '\xC2' && text.s[1] == '\xA0')
        return STR(" ");
    return text;
}

static struct font *font_new(struct pdf_file *file, size_t face)
{
    struct font *font = arena_alloc(file->arena, sizeof *font);
    font->face = face;
    font->info = text_face(file->faces, face);
    font->limit = hb_face_get_glyph_count(text_face_handle(file->faces, face));
    font->slots = arena_array(file->arena, font->limit ? font->limit : 1, sizeof *font->slots);
    return font;
}

static struct font_glyph *glyph_use(struct pdf_file *file, struct font *font, uint32_t id)
{
    if (font->slots[id] == 0) {
        font->glyphs = arena_grow(file->arena, font->glyphs, &font->capacity, font->count + 1,
                                  sizeof *font->glyphs);
        font->glyphs[font->count++] = (struct font_glyph){.id = id};
        font->slots[id] = (uint16_t)font->count;
    }
    return &font->glyphs[font->slots[id] - 1];
}

static bool same_text(struct str a, struct str b)
{
    if (a.n != b.n)
        return false;
    for (size_t i = 0; i < a.n; i++)
        if (a.s[i] != b.s[i])
            return false;
    return true;
}

/* The text most of a glyph's places agree on (Boyer and Moore's majority vote). */
static void glyph_vote(struct font_glyph *glyph, struct str text, int weight)
{
    if (glyph->text.n && same_text(glyph->text, text)) {
        glyph->votes += weight;
        return;
    }
    glyph->doubtful |= glyph->text.n > 0;
    if (glyph->votes == 0) {
        glyph->text = text;
        glyph->votes = weight;
    } else {
        glyph->votes -= weight;
    }
}

static bool glyph_missing(struct pdf_file *file, const struct glyph_run *run, size_t page)
{
    FIND(file->findings, &PDF_GLYPH_MISSING, POS_NONE, ARG("text", run->text),
         ARG("page", str_format(file->arena, "%zu", page + 1)));
    return false;
}

/* Nearly every glyph stands for a character of its own. */
static bool stands_alone(const struct glyph_run *run, size_t at)
{
    const struct glyph *glyph = &run->glyphs[at];
    return glyph->length > 0 && glyph->start + glyph->length <= run->text.n &&
           (at + 1 == run->count || (glyph[1].length > 0 && glyph[1].start != glyph->start));
}

static void cluster_vote(struct font_glyph *glyph, const struct glyph_run *run, size_t at,
                         size_t count, bool leads)
{
    struct str text = font_cluster_text(run, at, count);
    glyph->doubtful |= count > 1 || text.n == 0;
    if (leads && text.n)
        glyph_vote(glyph, text, count == 1);
}

static bool run_collect(struct pdf_file *file, const struct glyph_run *run, size_t page)
{
    struct font *font = file->fonts[run->face];
    if (!font)
        font = file->fonts[run->face] = font_new(file, run->face);
    for (size_t at = 0; at < run->count;) {
        size_t count = stands_alone(run, at) ? 1 : font_cluster(run, at);
        for (size_t i = at; i < at + count; i++) {
            uint32_t id = run->glyphs[i].id;
            if (id == 0 || id >= font->limit || id > GLYPHS_MAX)
                return glyph_missing(file, run, page);
            struct font_glyph *glyph = glyph_use(file, font, id);
            struct str text = {run->text.s + run->glyphs[i].start, run->glyphs[i].length};
            if (count == 1 && text.n && same_text(glyph->text, text))
                glyph->votes++;
            else
                cluster_vote(glyph, run, at, count, i == at);
        }
        at += count;
    }
    return true;
}

static int by_id(const void *a, const void *b)
{
    const struct font_glyph *x = a, *y = b;
    return x->id < y->id ? -1 : x->id > y->id;
}

static void font_sort(struct pdf_file *file, struct font *font)
{
    qsort(font->glyphs, font->count, sizeof *font->glyphs, by_id);
    for (size_t i = 0; i < font->count; i++) {
        struct font_glyph *glyph = &font->glyphs[i];
        font->slots[glyph->id] = (uint16_t)(i + 1);
        int advance = text_face_advance(file->faces, font->face, glyph->id);
        double width = (double)advance * 1000 / font->info->units_per_em;
        glyph->width = (float)((double)hundredths(width) / 100);
    }
}

bool fonts_collect(struct pdf_file *file)
{
    size_t faces = text_face_count(file->faces);
    file->fonts = arena_array(file->arena, faces ? faces : 1, sizeof *file->fonts);
    for (size_t p = 0; p < file->layout->page_count; p++) {
        const struct layout_page *page = &file->layout->pages[p];
        for (size_t i = 0; i < page->count; i++)
            if (page->items[i].kind == ITEM_GLYPHS &&
                !run_collect(file, page->items[i].glyphs, p))
                return false;
    }
    for (size_t i = 0; i < faces; i++)
        if (file->fonts[i])
            font_sort(file, file->fonts[i]);
    return true;
}

/* ---- the font program ---- */

static void release_input(void *input)
{
    hb_subset_input_destroy(input);
}

static void release_plan(void *plan)
{
    hb_subset_plan_destroy(plan);
}

static void release_face(void *face)
{
    hb_face_destroy(face);
}

static void release_blob(void *blob)
{
    hb_blob_destroy(blob);
}

/* The face with what a viewer needs, outlines and metrics, and nothing else. The layout tables
 * have done their work, and without its character map the subsetter need not find out which
 * characters the glyphs come from: three quarters of its time with a Chinese font. */
static hb_face_t *bare_face(struct pdf_file *file, size_t face)
{
    static const hb_tag_t keep[] = {
        HB_TAG('h', 'e', 'a', 'd'), HB_TAG('h', 'h', 'e', 'a'), HB_TAG('h', 'm', 't', 'x'),
        HB_TAG('m', 'a', 'x', 'p'), HB_TAG('l', 'o', 'c', 'a'), HB_TAG('g', 'l', 'y', 'f'),
        HB_TAG('C', 'F', 'F', ' '),
    };
    hb_face_t *whole = text_face_handle(file->faces, face), *bare = hb_face_builder_create();
    for (size_t i = 0; i < sizeof keep / sizeof keep[0]; i++) {
        hb_blob_t *table = hb_face_reference_table(whole, keep[i]);
        if (hb_blob_get_length(table))
            hb_face_builder_add_table(bare, keep[i], table);
        hb_blob_destroy(table);
    }
    arena_defer(file->arena, release_face, bare);
    return bare;
}

static hb_subset_plan_t *subset_plan(struct pdf_file *file, const struct font *font)
{
    hb_subset_input_t *input = hb_subset_input_create_or_fail();
    if (!input)
        out_of_memory();
    arena_defer(file->arena, release_input, input);
    hb_set_t *wanted = hb_subset_input_glyph_set(input);
    for (size_t i = 0; i < font->count; i++)
        hb_set_add(wanted, font->glyphs[i].id);
    /* Subroutines flattened cost less time here, and fewer bytes once deflated. */
    hb_subset_input_set_flags(input,
                              HB_SUBSET_FLAGS_NO_HINTING | HB_SUBSET_FLAGS_DESUBROUTINIZE);
    hb_subset_plan_t *plan =
        hb_subset_plan_create_or_fail(bare_face(file, font->face), input);
    if (plan)
        arena_defer(file->arena, release_plan, plan);
    return plan;
}

/* A literal string holds any byte but these as it is (ISO 32000-1 §7.3.4.2). */
static void glyph_encode(struct font_glyph *glyph, uint16_t cid)
{
    glyph->cid = cid;
    glyph->code_bytes = 0;
    const char bytes[2] = {(char)(cid >> 8), (char)(cid & 0xFF)};
    for (int i = 0; i < 2; i++) {
        char byte = bytes[i];
        if (byte == '(' || byte == ')' || byte == '\\' || byte == '\r')
            glyph->code[glyph->code_bytes++] = '\\';
        glyph->code[glyph->code_bytes++] = byte == '\r' ? 'r' : byte;
    }
}

/* The bytes of the subset, and the CIDs that its glyphs get; absent if the face cannot be
 * subset. */
static struct str font_program(struct pdf_file *file, struct font *font)
{
    hb_subset_plan_t *plan = subset_plan(file, font);
    hb_face_t *subset = plan ? hb_subset_plan_execute_or_fail(plan) : NULL;
    if (!subset)
        return STR_NONE;
    arena_defer(file->arena, release_face, subset);
    hb_blob_t *blob = font->info->cff
                          ? hb_face_reference_table(subset, HB_TAG('C', 'F', 'F', ' '))
                          : hb_face_reference_blob(subset);
    arena_defer(file->arena, release_blob, blob);
    unsigned length = 0;
    const char *bytes = hb_blob_get_data(blob, &length);
    struct str program = {bytes, length};
    size_t count = hb_face_get_glyph_count(subset);
    uint16_t *cids = NULL;
    if (font->info->cff) {
        cids = arena_array(file->arena, count, sizeof *cids);
        if (!cff_cids(program, cids, count))
            return STR_NONE;
    }
    const hb_map_t *places = hb_subset_plan_old_to_new_glyph_mapping(plan);
    for (size_t i = 0; i < font->count; i++) {
        hb_codepoint_t place = hb_map_get(places, font->glyphs[i].id);
        if (place >= count)
            return STR_NONE;
        glyph_encode(&font->glyphs[i], cids ? cids[place] : (uint16_t)place);
    }
    return length ? program : STR_NONE;
}

/* ---- the font objects ---- */

/* Six letters that differ where the glyphs differ (ISO 32000-1 §9.6.4). */
static struct str font_name(struct pdf_file *file, const struct font *font)
{
    struct fingerprint print = {0};
    fingerprint_add(&print, str_of(font->info->name));
    for (size_t i = 0; i < font->count; i++)
        fingerprint_add(&print, (struct str){(const char *)&font->glyphs[i].id, 4});
    char tag[7] = {0};
    uint64_t rest = print.a ^ print.b;
    for (int i = 0; i < 6; i++, rest /= 26)
        tag[i] = (char)('A' + rest % 26);
    return str_format(file->arena, "%s+%s", tag, font->info->name);
}

enum { FLAG_SERIF = 2, FLAG_SYMBOLIC = 4, FLAG_ITALIC = 64 };

static HPDF_Dict descriptor_write(struct pdf_file *file, const struct font *font,
                                  const char *name, HPDF_Dict program)
{
    const struct text_face *info = font->info;
    int em = (int)info->units_per_em;
    HPDF_Dict object = object_new(file);
    HPDF_Dict_AddName(object, "Type", "FontDescriptor");
    HPDF_Dict_AddName(object, "FontName", name);
    HPDF_Dict_AddNumber(object, "Flags", FLAG_SYMBOLIC | (info->serif ? FLAG_SERIF : 0) |
                                             (info->italic ? FLAG_ITALIC : 0));
    HPDF_Array box = object_array(file);
    for (int i = 0; i < 4; i++)
        HPDF_Array_AddNumber(box, info->box[i] * 1000 / em);
    HPDF_Dict_Add(object, "FontBBox", box);
    HPDF_Dict_AddNumber(object, "ItalicAngle", info->italic ? -12 : 0);
    HPDF_Dict_AddNumber(object, "Ascent", info->ascent * 1000 / em);
    HPDF_Dict_AddNumber(object, "Descent", info->descent * 1000 / em);
    HPDF_Dict_AddNumber(object, "CapHeight", info->cap_height * 1000 / em);
    HPDF_Dict_AddNumber(object, "StemV", info->bold ? 140 : 80);
    HPDF_Dict_Add(object, info->cff ? "FontFile3" : "FontFile2", program);
    return object;
}

/* Widths other than the default of 1000: the first CID of a row, then the row's widths. */
static void put_widths(struct buf *out, const struct font *font)
{
    buf_puts(out, "/W[");
    int64_t next = -1;
    for (size_t i = 0; i < font->count; i++) {
        const struct font_glyph *glyph = &font->glyphs[i];
        if (glyph->width == 1000)
            continue;
        if (glyph->cid == next) {
            buf_char(out, ' ');
        } else {
            if (next >= 0)
                buf_char(out, ']');
            put_number(out, glyph->cid);
            buf_char(out, '[');
        }
        put_length(out, (double)glyph->width);
        next = glyph->cid + 1;
    }
    buf_puts(out, next >= 0 ? "]]" : "]");
}

static HPDF_Dict descendant_write(struct pdf_file *file, const struct font *font,
                                  const char *name, HPDF_Dict descriptor)
{
    HPDF_Dict object = object_new(file);
    HPDF_Dict_AddName(object, "Type", "Font");
    HPDF_Dict_AddName(object, "Subtype", font->info->cff ? "CIDFontType0" : "CIDFontType2");
    HPDF_Dict_AddName(object, "BaseFont", name);
    if (!font->info->cff)
        HPDF_Dict_AddName(object, "CIDToGIDMap", "Identity");
    HPDF_Dict_Add(object, "FontDescriptor", descriptor);
    struct buf body = {.arena = file->arena};
    buf_puts(&body, "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>\n");
    put_widths(&body, font);
    buf_char(&body, '\n');
    object_body(file, object, buf_str(&body));
    return object;
}

static void type0_write(struct pdf_file *file, struct font *font, const char *name,
                        HPDF_Dict descendant)
{
    HPDF_Dict object = font->object = object_new(file);
    HPDF_Dict_AddName(object, "Type", "Font");
    HPDF_Dict_AddName(object, "Subtype", "Type0");
    struct str base = font->info->cff ? str_format(file->arena, "%s-Identity-H", name)
                                      : str_of(name);
    HPDF_Dict_AddName(object, "BaseFont", base.s);
    HPDF_Dict_AddName(object, "Encoding", "Identity-H");
    HPDF_Array list = object_array(file);
    HPDF_Array_Add(list, descendant);
    HPDF_Dict_Add(object, "DescendantFonts", list);
    struct buf map = {.arena = file->arena};
    font_unicode_map(&map, font);
    HPDF_Dict_Add(object, "ToUnicode", object_stream(file, buf_str(&map), true));
}

static bool font_write(struct pdf_file *file, struct font *font)
{
    struct str program = font_program(file, font);
    if (!program.s) {
        FIND(file->findings, &PDF_FONT_UNUSABLE, POS_NONE,
             ARG_TEXT("font", font->info->name));
        return false;
    }
    HPDF_Dict stream = object_stream(file, program, true);
    if (!stream)
        return false;
    if (font->info->cff)
        HPDF_Dict_AddName(stream, "Subtype", "CIDFontType0C");
    else
        HPDF_Dict_AddNumber(stream, "Length1", (HPDF_INT32)program.n);
    const char *name = font_name(file, font).s;
    HPDF_Dict descriptor = descriptor_write(file, font, name, stream);
    type0_write(file, font, name, descendant_write(file, font, name, descriptor));
    return true;
}

bool fonts_write(struct pdf_file *file)
{
    file->resources = object_new(file);
    HPDF_Dict fonts = object_dict(file);
    int used = 0;
    for (size_t i = 0; i < text_face_count(file->faces); i++) {
        struct font *font = file->fonts[i];
        if (!font)
            continue;
        if (!font_write(file, font))
            return false;
        snprintf(font->resource, sizeof font->resource, "F%d", ++used);
        HPDF_Dict_Add(fonts, font->resource, font->object);
    }
    HPDF_Dict_Add(file->resources, "Font", fonts);
    return true;
}
