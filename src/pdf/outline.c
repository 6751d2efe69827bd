/* Bookmarks (ISO 32000-1 §12.3.3). */
#include "pdf/parts.h"

/* Places are indices + 1; 0: none. Place 0 is the outline itself. */
struct entry {
    size_t parent, previous, next, first, last, kids;
    struct packed *object;
};

/* A bookmark stands below the nearest one before it of a lower level. */
static void entries_link(struct entry *entries, const struct layout *layout)
{
    for (size_t i = 1; i <= layout->bookmark_count; i++) {
        size_t parent = i - 1;
        while (parent && layout->bookmarks[parent - 1].level >= layout->bookmarks[i - 1].level)
            parent = entries[parent].parent;
        struct entry *entry = &entries[i], *above = &entries[parent];
        entry->parent = parent;
        entry->previous = above->last;
        if (above->last)
            entries[above->last].next = i;
        else
            above->first = i;
        above->last = i;
        above->kids++;
    }
}

static void put_link(struct buf *out, const char *key, const struct entry *entries,
                     size_t place)
{
    if (!place)
        return;
    buf_puts(out, key);
    put_reference(out, entries[place].object);
}

static void entry_write(struct pdf_file *file, const struct entry *entries, size_t place,
                        struct buf *out)
{
    const struct entry *entry = &entries[place];
    const struct layout_bookmark *bookmark = &file->layout->bookmarks[place - 1];
    out->n = 0;
    buf_puts(out, "/Title");
    put_text(out, bookmark->title);
    buf_puts(out, "/Parent ");
    put_reference(out, entries[entry->parent].object);
    put_link(out, "/Prev ", entries, entry->previous);
    put_link(out, "/Next ", entries, entry->next);
    put_link(out, "/First ", entries, entry->first);
    put_link(out, "/Last ", entries, entry->last);
    if (entry->kids) {
        /* Negative: closed, so that the first look shows the chapters. */
        buf_puts(out, "/Count ");
        put_number(out, -(int64_t)entry->kids);
    }
    buf_puts(out, "/Dest");
    put_destination(out, file, bookmark->page, bookmark->y);
    if (bookmark->tag < file->layout->tag_count && file->elements[bookmark->tag]) {
        buf_puts(out, "/SE ");
        put_reference(out, file->elements[bookmark->tag]);
    }
    buf_char(out, '\n');
    packed_body(file, entry->object, buf_str(out));
}

static void root_write(struct pdf_file *file, const struct entry *entries, struct buf *out)
{
    out->n = 0;
    buf_puts(out, "/Type/Outlines");
    put_link(out, "/First ", entries, entries->first);
    put_link(out, "/Last ", entries, entries->last);
    buf_puts(out, "/Count ");
    put_number(out, (int64_t)entries->kids);
    buf_char(out, '\n');
    packed_body(file, entries->object, buf_str(out));
}

void outline_write(struct pdf_file *file)
{
    size_t count = file->layout->bookmark_count;
    if (!count)
        return;
    struct entry *entries = arena_array(file->arena, count + 1, sizeof *entries);
    for (size_t i = 0; i <= count; i++)
        entries[i].object = packed_new(file);
    entries_link(entries, file->layout);
    struct buf out = {.arena = file->arena};
    root_write(file, entries, &out);
    for (size_t i = 1; i <= count; i++)
        entry_write(file, entries, i, &out);
    HPDF_Dict_Add(file->doc->catalog, "Outlines", entries->object);
    HPDF_Dict_AddName(file->doc->catalog, "PageMode", "UseOutlines");
}
