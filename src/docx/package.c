/* Parts → one zip archive in memory. Times, order and method are fixed, so that the same parts
 * give the same bytes. */
#include "docx/parts.h"

#include <string.h>
#include <zip.h>

DOCX_MESSAGES(MESSAGE_DEFINE)

static bool part_add(zip_t *archive, const struct part *part)
{
    zip_source_t *source = zip_source_buffer(archive, part->content.s, part->content.n, 0);
    if (!source)
        return false;
    zip_int64_t index = zip_file_add(archive, part->name, source, ZIP_FL_ENC_UTF_8);
    if (index < 0) {
        zip_source_free(source);
        return false;
    }
    zip_uint64_t at = (zip_uint64_t)index;
    const zip_uint16_t time = 0, first_of_january_1980 = 1 << 5 | 1;
    return zip_file_set_dostime(archive, at, time, first_of_january_1980, 0) == 0
           && zip_set_file_compression(archive, at, ZIP_CM_DEFLATE, 9) == 0;
}

static bool archive_read(zip_source_t *source, struct buf *out)
{
    zip_stat_t stat;
    if (zip_source_stat(source, &stat) != 0 || zip_source_open(source) != 0)
        return false;
    char *bytes = arena_alloc(out->arena, stat.size ? (size_t)stat.size : 1);
    zip_int64_t n = zip_source_read(source, bytes, stat.size);
    zip_source_close(source);
    if (n < 0 || (zip_uint64_t)n != stat.size)
        return false;
    buf_add(out, (struct str){bytes, (size_t)stat.size});
    return true;
}

/* What the archive is written into outlives it. */
static bool archive_fill(zip_source_t *source, const struct part *parts, size_t count,
                         zip_error_t *error)
{
    zip_source_keep(source);
    zip_t *archive = zip_open_from_source(source, ZIP_TRUNCATE, error);
    if (!archive) {
        zip_source_free(source);
        return false;
    }
    for (size_t i = 0; i < count; i++) {
        if (!part_add(archive, &parts[i])) {
            zip_error_set(error, zip_error_code_zip(zip_get_error(archive)), 0);
            zip_discard(archive);
            return false;
        }
    }
    if (zip_close(archive) == 0)
        return true;
    zip_error_set(error, zip_error_code_zip(zip_get_error(archive)), 0);
    zip_discard(archive);
    return false;
}

bool package_write(struct arena *arena, struct findings *findings, const struct part *parts,
                   size_t count, struct buf *out)
{
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t *source = zip_source_buffer_create(NULL, 0, 0, &error);
    bool made =
        source && archive_fill(source, parts, count, &error) && archive_read(source, out);
    if (!made)
        FIND(findings, &DOCX_PACKAGE, POS_NONE,
             ARG("why", str_format(arena, "%s", zip_error_strerror(&error))));
    if (source)
        zip_source_free(source);
    zip_error_fini(&error);
    return made;
}
