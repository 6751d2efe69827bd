/* Form fields and their names (ISO 32000-2 §12.7.4), and text strings. */
#include "sign/reader_parts.h"

#include "base/arena.h"

/* ---- text ---- */

static struct str from_utf16(struct arena *arena, struct str s)
{
    struct buf out = {.arena = arena};
    buf_puts(&out, "");
    for (size_t i = 2; i + 1 < s.n; i += 2) {
        uint32_t code = (uint32_t)(unsigned char)s.s[i] << 8 | (unsigned char)s.s[i + 1];
        if (code >= 0xD800 && code < 0xDC00 && i + 3 < s.n) {
            uint32_t low = (uint32_t)(unsigned char)s.s[i + 2] << 8 | (unsigned char)s.s[i + 3];
            if (low >= 0xDC00 && low < 0xE000) {
                code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00);
                i += 2;
            }
        }
        buf_code(&out, code >= 0xD800 && code < 0xE000 ? 0xFFFD : code);
    }
    return out.s ? buf_str(&out) : STR("");
}

struct str reader_text(struct arena *arena, struct str string)
{
    if (str_starts(string, STR("\xFE\xFF")))
        return from_utf16(arena, string);
    if (str_starts(string, STR("\xEF\xBB\xBF")))
        string = str_slice(string, 3, string.n);
    if (utf8_valid(string) == string.n)
        return string;
    /* PDFDocEncoding is Latin-1 but for the codes of controls, which names do not use. */
    struct buf out = {.arena = arena};
    for (size_t i = 0; i < string.n; i++) {
        unsigned char c = (unsigned char)string.s[i];
        buf_code(&out, c < 0x80 || c > 0xA0 ? c : 0xFFFD);
    }
    return buf_str(&out);
}

/* ---- fields ---- */

struct walk {
    struct arena *arena;
    const struct reader_file *file;
    size_t revision;
    struct reader_field *fields;
    size_t count;
};

static bool known(const struct walk *walk, const struct reader_object *object)
{
    for (size_t i = 0; i < walk->count; i++)
        if (walk->fields[i].object == object)
            return true;
    return false;
}

static struct str whole_name(struct arena *arena, const struct reader_field *above,
                             struct str part)
{
    if (!above)
        return part;
    struct buf name = {.arena = arena};
    buf_add(&name, above->name);
    buf_char(&name, '.');
    buf_add(&name, part);
    return buf_str(&name);
}

static bool field_add(struct walk *walk, const struct reader_object *object,
                      const struct reader_value *name, size_t parent)
{
    if (walk->count == READER_FIELDS_MAX || known(walk, object))
        return false;
    struct reader_field *field = &walk->fields[walk->count++];
    struct reader_field *above = parent == SIZE_MAX ? NULL : &walk->fields[parent];
    const struct reader_value *type =
        reader_value_of(walk->file, walk->revision, &object->value, "FT");
    *field = (struct reader_field){.object = object, .parent = above, .leaf = true};
    field->name = whole_name(walk->arena, above, reader_text(walk->arena, name->text));
    field->type = type->kind == READER_NAME ? type->text : above ? above->type : STR_NONE;
    if (above)
        above->leaf = false;
    return field->name.n <= READER_FIELD_NAME_MAX;
}

/* Adds what stands in a list of fields; a kid without a name is a part of its field that is
 * seen, no field. */
static bool fields_add(struct walk *walk, const struct reader_value *list, size_t parent)
{
    for (size_t i = 0; i < list->count; i++) {
        const struct reader_object *object =
            reader_target(walk->file, walk->revision, &list->items[i]);
        if (!object)
            return false;
        const struct reader_value *name =
            reader_value_of(walk->file, walk->revision, &object->value, "T");
        if (name->kind == READER_STRING && !field_add(walk, object, name, parent))
            return false;
    }
    return true;
}

bool reader_fields(struct arena *arena, struct findings *findings,
                   const struct reader_file *file, size_t revision,
                   const struct reader_field **fields, size_t *count)
{
    const struct reader_value *catalog = reader_catalog(file, revision);
    const struct reader_value *form = reader_value_of(file, revision, catalog, "AcroForm");
    const struct reader_value *top = reader_value_of(file, revision, form, "Fields");
    struct walk walk = {.arena = arena, .file = file, .revision = revision};
    *fields = NULL;
    *count = 0;
    if (top->kind != READER_ARRAY)
        return true;
    walk.fields = arena_array(arena, READER_FIELDS_MAX, sizeof *walk.fields);
    bool good = fields_add(&walk, top, SIZE_MAX);
    for (size_t i = 0; good && i < walk.count; i++) {
        const struct reader_value *kids =
            reader_value_of(file, revision, &walk.fields[i].object->value, "Kids");
        if (kids->kind == READER_ARRAY)
            good = fields_add(&walk, kids, i);
    }
    if (!good)
        FIND(findings, &READER_FIELDS_WRONG, POS_WHOLE(file->source),
             ARG("offset", str_format(arena, "%zu", file->revisions[revision].xref)));
    *fields = walk.fields;
    *count = walk.count;
    return good;
}
