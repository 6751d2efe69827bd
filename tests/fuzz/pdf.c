/* The reader of PDF files on any bytes. */
#include "fuzz.h"
#include "base/arena.h"
#include "sign/reader.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct arena *arena = arena_new();
    struct findings findings = {.arena = arena};
    struct str text = {(const char *)data, size};
    const struct reader_file *file =
        reader_open(arena, &findings, source_new(arena, "fuzz.pdf", text));
    const struct reader_field *fields;
    size_t count;
    for (size_t r = 0; file && r < file->count; r++)
        reader_fields(arena, &findings, file, r, &fields, &count);
    for (size_t r = 0; file && r < file->count; r++)
        for (size_t i = 0; i < file->revisions[r].count; i++) {
            const struct reader_object *object = &file->revisions[r].objects[i];
            struct str bytes;
            if (object->raw.s)
                reader_unpack(arena, &findings, file, object, &bytes);
        }
    if (!file && findings.count == 0)
        __builtin_trap(); /* nothing is refused without a reason */
    arena_free(arena);
    return 0;
}
