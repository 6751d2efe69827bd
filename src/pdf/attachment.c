/* Files inside the file, so that the document carries what it was made from (ISO 19005-3
 * §6.8, annex E). */
#include "pdf/parts.h"

#include <stdlib.h>

static HPDF_Dict stream_write(struct pdf_file *file, const struct pdf_attachment *attachment)
{
    HPDF_Dict stream = object_stream(file, attachment->bytes, attachment->bytes.n > 0);
    if (!stream)
        return NULL;
    HPDF_Dict_AddName(stream, "Type", "EmbeddedFile");
    HPDF_Dict_AddName(stream, "Subtype", str_terminated(file->arena, attachment->media_type));
    HPDF_Dict parameters = object_dict(file);
    HPDF_Dict_AddNumber(parameters, "Size", (HPDF_INT32)attachment->bytes.n);
    struct date date = file->info->date;
    if (date_known(date))
        object_add_text(file, parameters, "ModDate",
                        str_format(file->arena, "D:%04d%02d%02d120000Z", date.year, date.month,
                                   date.day));
    HPDF_Dict_Add(stream, "Params", parameters);
    return stream;
}

static HPDF_Dict specification_write(struct pdf_file *file,
                                     const struct pdf_attachment *attachment)
{
    HPDF_Dict stream = stream_write(file, attachment);
    HPDF_Dict object = object_new(file);
    HPDF_Dict_AddName(object, "Type", "Filespec");
    object_add_text(file, object, "F", attachment->name);
    object_add_text(file, object, "UF", attachment->name);
    if (attachment->description.n)
        object_add_text(file, object, "Desc", attachment->description);
    HPDF_Dict_AddName(object, "AFRelationship", attachment->supplement ? "Supplement" : "Source");
    HPDF_Dict embedded = object_dict(file);
    HPDF_Dict_Add(embedded, "F", stream);
    HPDF_Dict_Add(embedded, "UF", stream);
    HPDF_Dict_Add(object, "EF", embedded);
    return object;
}

/* A name tree is sorted by the bytes of its names, which are the names' UTF-16. */
struct named {
    struct str key; /* UTF-16BE as hex, which sorts the same */
    const struct pdf_attachment *attachment;
};

static int by_key(const void *a, const void *b)
{
    return str_compare(((const struct named *)a)->key, ((const struct named *)b)->key);
}

void attachments_write(struct pdf_file *file)
{
    size_t count = file->info->attachment_count;
    if (!count)
        return;
    struct named *list = arena_array(file->arena, count, sizeof *list);
    for (size_t i = 0; i < count; i++) {
        struct buf key = {.arena = file->arena};
        put_utf16(&key, file->info->attachments[i].name);
        list[i] = (struct named){buf_str(&key), &file->info->attachments[i]};
    }
    qsort(list, count, sizeof *list, by_key);
    HPDF_Array names = object_array(file), associated = object_array(file);
    for (size_t i = 0; i < count; i++) {
        HPDF_Dict object = specification_write(file, list[i].attachment);
        HPDF_Array_Add(names, object_text(file, list[i].attachment->name));
        HPDF_Array_Add(names, object);
        HPDF_Array_Add(associated, object);
    }
    HPDF_Dict tree = object_dict(file), kinds = object_dict(file);
    HPDF_Dict_Add(tree, "Names", names);
    HPDF_Dict_Add(kinds, "EmbeddedFiles", tree);
    HPDF_Dict_Add(file->doc->catalog, "Names", kinds);
    HPDF_Dict_Add(file->doc->catalog, "AF", associated);
}
