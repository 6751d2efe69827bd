#include "pdf/parts.h"

#include <stdlib.h>

PDF_MESSAGES(MESSAGE_DEFINE)

/* ---- libharu ---- */

static void *HPDF_STDCALL haru_alloc(HPDF_UINT size)
{
    return memory_alloc(size);
}

static void HPDF_STDCALL haru_free(void *memory)
{
    free(memory);
}

/* Called at the first failure; libharu then refuses to go on, and so do we. */
static void HPDF_STDCALL haru_error(HPDF_STATUS error, HPDF_STATUS detail, void *user)
{
    struct pdf_file *file = user;
    if (file->error)
        return;
    file->error = error;
    file->detail = detail;
}

static bool haru_good(struct pdf_file *file)
{
    /* Its object layer notes an error without a call to the handler. */
    if (!file->error && HPDF_GetError(file->doc) != HPDF_OK)
        haru_error(HPDF_GetError(file->doc), HPDF_GetErrorDetail(file->doc), file);
    return file->error == 0;
}

static void find_failure(struct pdf_file *file)
{
    FIND(file->findings, &PDF_NOT_WRITTEN, POS_NONE,
         ARG("code", str_format(file->arena, "0x%04lX", (unsigned long)file->error)),
         ARG("detail", str_format(file->arena, "%lu", (unsigned long)file->detail)));
}

/* ---- limits ---- */

/* libharu numbers no more objects than this, and frees the one that is too many. Every
 * object is for a tag, an item, a bookmark, a page or a part of the document. */
static bool objects_fit(const struct pdf_file *file)
{
    const struct layout *layout = file->layout;
    size_t count = layout->tag_count + layout->bookmark_count + 4 * layout->page_count +
                   4 * file->info->attachment_count + 8 * text_face_count(file->faces) + 64;
    for (size_t p = 0; p < layout->page_count; p++)
        for (size_t i = 0; i < layout->pages[p].count; i++)
            if (layout->pages[p].items[i].kind == ITEM_LINK ||
                layout->pages[p].items[i].kind == ITEM_FIELD)
                count += 8;
    return count < HPDF_LIMIT_MAX_XREF_ELEMENT;
}

/* ---- saving ---- */

static bool save(struct pdf_file *file, struct buf *out)
{
    size_t start = out->n;
    /* Set last, for some of libharu's calls lower it. */
    file->doc->pdf_version = HPDF_VER_17;
    if (HPDF_SaveToStream(file->doc) != HPDF_OK || !haru_good(file) ||
        HPDF_ResetStream(file->doc) != HPDF_OK)
        return false;
    size_t size = HPDF_GetStreamSize(file->doc);
    out->s = arena_grow(out->arena, out->s, &out->capacity, start + size, 1);
    HPDF_UINT32 taken = (HPDF_UINT32)size;
    HPDF_ReadFromStream(file->doc, (HPDF_BYTE *)out->s + start, &taken);
    out->n += taken;
    if (taken == size && (!file->pack.on || pack_finish(file, out, start)))
        return true;
    out->n = start;
    return false;
}

/* ---- the walk ---- */

/* Elements, links, bookmarks with their root, nodes of the parent tree, and two roots. */
static size_t packed_most(const struct pdf_file *file)
{
    return file->layout->tag_count + 2 * file->holding_count + file->layout->bookmark_count +
           file->layout->page_count + 4;
}

static bool parts_write(struct pdf_file *file)
{
    if (!fonts_collect(file) || !fonts_write(file) || !image_write(file) || !pages_write(file))
        return false;
    fields_write(file);
    if (!metadata_write(file))
        return false;
    pack_begin(file, packed_most(file));
    if (!links_write(file))
        return false;
    structure_write(file);
    outline_write(file);
    pack_write(file);
    identifier_write(file);
    return true;
}

bool pdf_write(struct arena *arena, struct findings *findings, const struct text_fonts *fonts,
               const struct layout *layout, const struct pdf_info *info, struct buf *out)
{
    struct pdf_file *file = arena_alloc(arena, sizeof *file);
    file->arena = arena;
    file->findings = findings;
    file->faces = fonts;
    file->layout = layout;
    file->info = info;
    size_t before = findings->by_level[LEVEL_FAILURE];
    file->doc = HPDF_NewEx(haru_error, haru_alloc, haru_free, 0, file);
    bool written = false;
    if (file->doc) {
        HPDF_SetCompressionMode(file->doc, HPDF_COMP_ALL);
        if (!objects_fit(file))
            haru_error(HPDF_XREF_COUNT_ERR, 0, file);
        else
            written = parts_write(file) && haru_good(file) && save(file, out);
    }
    if (!written && findings->by_level[LEVEL_FAILURE] == before) {
        if (file->doc)
            haru_good(file);
        find_failure(file);
    }
    /* At once rather than with the arena: it holds every stream a second time. */
    HPDF_Free(file->doc);
    return written;
}

struct str pdf_library(struct arena *arena)
{
    return str_format(arena, "libHaru %s", HPDF_GetVersion());
}
