/* Links and form fields: what a reader can click (ISO 32000-1 §12.5.6.5, 12.7.4.5). */
#include "pdf/parts.h"

#include <stdlib.h>
#include <string.h>

static void put_rectangle(struct buf *out, const struct pdf_file *file,
                          const struct layout_item *item)
{
    double top = file->layout->page_height - item->y;
    buf_puts(out, "/Rect[");
    put_length(out, item->x);
    buf_char(out, ' ');
    put_length(out, top - item->height);
    buf_char(out, ' ');
    put_length(out, item->x + item->width);
    buf_char(out, ' ');
    put_length(out, top);
    buf_char(out, ']');
}

/* What every annotation must have here: flag Print, its page, its place in the structure. */
static void put_common(struct buf *out, const struct pdf_file *file, size_t index)
{
    const struct holding *holding = &file->holdings[index];
    put_rectangle(out, file, holding->item);
    buf_puts(out, "/F 4/P ");
    put_reference(out, file->pages[holding->page]);
    buf_puts(out, "/StructParent ");
    put_number(out, (int64_t)(file->layout->page_count + index));
}

static void page_add(struct pdf_file *file, size_t page, void *annotation)
{
    HPDF_Array list = HPDF_Dict_GetItem(file->pages[page], "Annots", HPDF_OCLASS_ARRAY);
    if (!list) {
        list = object_array(file);
        HPDF_Dict_Add(file->pages[page], "Annots", list);
    }
    HPDF_Array_Add(list, annotation);
}

/* ---- links ---- */

static int by_id(const void *a, const void *b)
{
    const struct layout_anchor *const *x = a, *const *y = b;
    return str_compare((*x)->id, (*y)->id);
}

static int id_against(const void *id, const void *anchor)
{
    const struct layout_anchor *const *a = anchor;
    return str_compare(*(const struct str *)id, (*a)->id);
}

static const struct layout_anchor **anchors_sorted(const struct pdf_file *file)
{
    size_t count = file->layout->anchor_count;
    const struct layout_anchor **sorted =
        arena_array(file->arena, count ? count : 1, sizeof *sorted);
    for (size_t i = 0; i < count; i++)
        sorted[i] = &file->layout->anchors[i];
    qsort(sorted, count, sizeof *sorted, by_id);
    return sorted;
}

/* True for two runs with a gap between them, such as an entry and its page number. */
static bool stands_apart(const struct layout_item *before, const struct layout_item *after)
{
    double gap = after->x - before->x - before->glyphs->width;
    return before->y != after->y || gap > 1 || gap < -1;
}

/* What a link is called: its alternative text, else the words it stands on, else where it
 * leads. */
static struct str link_name(const struct pdf_file *file, const struct holding *holding)
{
    const struct layout *layout = file->layout;
    if (holding->tag == TAG_ARTIFACT)
        return holding->item->target;
    if (layout->tags[holding->tag].alternative.n)
        return layout->tags[holding->tag].alternative;
    struct buf words = {.arena = file->arena};
    const struct layout_page *page = &layout->pages[holding->page];
    const struct layout_item *before = NULL;
    for (size_t i = 0; i < page->count; i++) {
        const struct layout_item *item = &page->items[i];
        if (item->kind != ITEM_GLYPHS || item->tag != holding->tag)
            continue;
        if (before && stands_apart(before, item))
            buf_char(&words, ' ');
        buf_add(&words, item->glyphs->text);
        before = item;
    }
    return words.n ? buf_str(&words) : holding->item->target;
}

static bool link_write(struct pdf_file *file, size_t index,
                       const struct layout_anchor *const *anchors, struct buf *out)
{
    const struct holding *holding = &file->holdings[index];
    const struct layout_anchor *const *anchor =
        bsearch(&holding->item->target, anchors, file->layout->anchor_count, sizeof *anchors,
                id_against);
    if (!anchor || (*anchor)->page >= file->layout->page_count) {
        FIND(file->findings, &PDF_TARGET_MISSING, POS_NONE,
             ARG("target", holding->item->target),
             ARG("page", str_format(file->arena, "%zu", holding->page + 1)));
        return false;
    }
    buf_puts(out, "/Type/Annot/Subtype/Link/Border[0 0 0]");
    put_common(out, file, index);
    buf_puts(out, "/Contents");
    put_text(out, link_name(file, holding));
    buf_puts(out, "/Dest");
    put_destination(out, file, (*anchor)->page, (*anchor)->y);
    buf_char(out, '\n');
    return true;
}

bool links_write(struct pdf_file *file)
{
    const struct layout_anchor **anchors = anchors_sorted(file);
    struct buf out = {.arena = file->arena};
    for (size_t i = 0; i < file->holding_count; i++) {
        struct holding *holding = &file->holdings[i];
        if (holding->item->kind != ITEM_LINK)
            continue;
        out.n = 0;
        if (!link_write(file, i, anchors, &out))
            return false;
        struct packed *link = packed_new(file);
        packed_body(file, link, buf_str(&out));
        page_add(file, holding->page, link);
        holding->object = link;
    }
    return true;
}

/* ---- form fields ---- */

/* A field by one part of its name; the name's parts are a path (ISO 32000-1 §12.7.3.2). */
struct field {
    struct str part;
    struct field *parent, *next;
    HPDF_Dict object;
    size_t holding; /* of a widget; SIZE_MAX: the field only holds others */
};

static struct field *field_find(struct field *fields, const struct field *parent,
                                struct str part)
{
    for (struct field *field = fields; field; field = field->next)
        if (field->parent == parent && field->holding == SIZE_MAX &&
            str_equal(field->part, part))
            return field;
    return NULL;
}

static struct field *field_new(struct pdf_file *file, struct field ***end,
                               struct field *parent, struct str part)
{
    struct field *field = arena_alloc(file->arena, sizeof *field);
    *field = (struct field){.part = part, .parent = parent, .holding = SIZE_MAX};
    **end = field;
    *end = &field->next;
    return field;
}

static struct field *fields_collect(struct pdf_file *file)
{
    struct field *fields = NULL, **end = &fields;
    for (size_t i = 0; i < file->holding_count; i++) {
        struct holding *holding = &file->holdings[i];
        if (holding->item->kind != ITEM_FIELD)
            continue;
        struct str name = holding->item->field->name;
        struct field *above = NULL;
        for (size_t dot; (dot = str_find(name, STR("."), 0)) != SIZE_MAX;
             name = str_slice(name, dot + 1, SIZE_MAX)) {
            struct str part = str_slice(name, 0, dot);
            struct field *known = field_find(fields, above, part);
            above = known ? known : field_new(file, &end, above, part);
            if (!above->object)
                above->object = object_new(file);
        }
        struct field *own = field_new(file, &end, above, name);
        own->holding = i;
        holding->object = own->object = object_new(file);
        page_add(file, holding->page, own->object);
    }
    return fields;
}

static void put_kids(struct buf *out, const struct field *fields, const struct field *parent)
{
    bool first = true;
    for (const struct field *field = fields; field; field = field->next) {
        if (field->parent != parent)
            continue;
        if (!first)
            buf_char(out, ' ');
        put_reference(out, field->object);
        first = false;
    }
}

/* Nothing is to be seen of a signature before it is made; the layout drew the place. */
static HPDF_Dict appearance_write(struct pdf_file *file, const struct layout_item *item)
{
    HPDF_Dict form = object_stream(file, STR(""), false);
    if (!form)
        return NULL;
    struct buf body = {.arena = file->arena};
    buf_puts(&body, "/Type/XObject/Subtype/Form/BBox[0 0 ");
    put_length(&body, item->width);
    buf_char(&body, ' ');
    put_length(&body, item->height);
    buf_puts(&body, "]/Resources<<>>\n");
    object_body(file, form, buf_str(&body));
    return form;
}

/* What the signature is to lock: the field itself (ISO 32000-1 §12.7.4.5). */
static HPDF_Dict lock_write(struct pdf_file *file, struct str name)
{
    HPDF_Dict lock = object_new(file);
    struct buf body = {.arena = file->arena};
    buf_puts(&body, "/Type/SigFieldLock/Action/Include/Fields[");
    put_text(&body, name);
    buf_puts(&body, "]\n");
    object_body(file, lock, buf_str(&body));
    return lock;
}

static void field_write(struct pdf_file *file, const struct field *fields,
                        const struct field *field)
{
    struct buf out = {.arena = file->arena};
    buf_puts(&out, "/T");
    put_text(&out, field->part);
    if (field->parent) {
        buf_puts(&out, "/Parent ");
        put_reference(&out, field->parent->object);
    }
    if (field->holding == SIZE_MAX) {
        buf_puts(&out, "/Kids[");
        put_kids(&out, fields, field);
        buf_puts(&out, "]\n");
    } else {
        const struct layout_item *item = file->holdings[field->holding].item;
        buf_puts(&out, "/Type/Annot/Subtype/Widget/FT/Sig/TU");
        put_text(&out, item->field->label.n ? item->field->label : item->field->name);
        put_common(&out, file, field->holding);
        buf_puts(&out, "/AP<</N ");
        put_reference(&out, appearance_write(file, item));
        buf_puts(&out, ">>/Lock ");
        put_reference(&out, lock_write(file, item->field->name));
        buf_char(&out, '\n');
    }
    object_body(file, field->object, buf_str(&out));
}

void fields_write(struct pdf_file *file)
{
    const struct field *fields = fields_collect(file);
    if (!fields)
        return;
    for (const struct field *field = fields; field; field = field->next)
        field_write(file, fields, field);
    struct buf out = {.arena = file->arena};
    buf_puts(&out, "/Fields[");
    put_kids(&out, fields, NULL);
    /* There are signature fields, and the file may only be added to. */
    buf_puts(&out, "]/SigFlags 3\n");
    HPDF_Dict form = object_new(file);
    object_body(file, form, buf_str(&out));
    HPDF_Dict_Add(file->doc->catalog, "AcroForm", form);
}
