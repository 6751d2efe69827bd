/* The structure tree (ISO 32000-1 §14.7, 14.8): what the document says, in reading order,
 * with a reference to every piece of content; and the parent tree, the way back. */
#include "pdf/parts.h"

/* What an element holds itself: marked content, or an annotation. */
struct entry {
    size_t key; /* grows in reading order; content at odd keys, annotations between */
    size_t index;
    bool holding;
};

struct box {
    double x0, y0, x1, y1;
    bool known;
};

struct structure {
    struct pdf_file *file;
    const struct layout_tag *tags;
    size_t count;
    size_t *owner; /* the element that an element's content goes to, mostly itself */
    bool *kept;
    size_t *first; /* smallest key in the element, SIZE_MAX if it is empty */
    size_t *child, *sibling; /* first kept child, next kept sibling; 0: none */
    struct entry *entries;   /* grouped by tag, by key in a group */
    size_t *starts;          /* of each tag's group; one more at the end */
    struct box *boxes;       /* of figures */
    enum role *headings;     /* H1 to H3 as written */
};

static size_t parent_of(const struct structure *s, size_t index)
{
    return s->owner[s->tags[index].parent];
}

/* ---- what belongs to which element ---- */

/* The only paragraph of a cell or list item says no more than the cell or item: a document
 * of tables has a third fewer elements without it. */
static void fold_paragraphs(struct structure *s)
{
    const struct pdf_file *file = s->file;
    size_t *children = arena_array(file->arena, s->count, sizeof *children);
    for (size_t i = 1; i < s->count; i++)
        children[s->tags[i].parent]++;
    for (size_t i = 0; i < file->mark_count; i++)
        children[file->marks[i].tag]++;
    for (size_t i = 0; i < s->count; i++) {
        const struct layout_tag *tag = &s->tags[i], *above = &s->tags[tag->parent];
        bool cell = above->role == ROLE_TD || above->role == ROLE_TH ||
                    above->role == ROLE_LBODY;
        bool plain = tag->role == ROLE_P && tag->lang == above->lang && !tag->title.n &&
                     !tag->alternative.n;
        s->owner[i] = cell && plain && children[tag->parent] == 1 ? tag->parent : i;
    }
}

static struct entry entry_at(const struct pdf_file *file, size_t mark, size_t holding,
                             size_t *tag)
{
    if (holding < file->holding_count && file->holdings[holding].sequence <= mark) {
        *tag = file->holdings[holding].tag;
        return (struct entry){2 * file->holdings[holding].sequence, holding, true};
    }
    *tag = file->marks[mark].tag;
    return (struct entry){2 * mark + 1, mark, false};
}

static void count_entries(struct structure *s)
{
    for (size_t i = 0; i < s->file->mark_count; i++)
        s->starts[s->owner[s->file->marks[i].tag] + 1]++;
    for (size_t i = 0; i < s->file->holding_count; i++)
        if (s->file->holdings[i].tag != TAG_ARTIFACT)
            s->starts[s->owner[s->file->holdings[i].tag] + 1]++;
    for (size_t i = 0; i < s->count; i++)
        s->starts[i + 1] += s->starts[i];
}

static void group_entries(struct structure *s)
{
    const struct pdf_file *file = s->file;
    size_t total = file->mark_count + file->holding_count, mark = 0, holding = 0;
    s->starts = arena_array(file->arena, s->count + 1, sizeof *s->starts);
    s->entries = arena_array(file->arena, total ? total : 1, sizeof *s->entries);
    count_entries(s);
    size_t *next = arena_array(file->arena, s->count, sizeof *next);
    while (mark + holding < total) {
        size_t tag;
        struct entry entry = entry_at(file, mark, holding, &tag);
        *(entry.holding ? &holding : &mark) += 1;
        if (tag == TAG_ARTIFACT)
            continue;
        tag = s->owner[tag];
        s->entries[s->starts[tag] + next[tag]++] = entry;
        if (entry.key < s->first[tag])
            s->first[tag] = entry.key;
        s->kept[tag] = true;
    }
}

/* A cell stays though it is empty, for the row must keep its columns; any other element
 * without content goes. */
static void link_children(struct structure *s)
{
    s->kept[0] = true;
    for (size_t i = s->count; i-- > 1;) {
        const struct layout_tag *tag = &s->tags[i];
        s->kept[i] |= tag->role == ROLE_TD || tag->role == ROLE_TH;
        if (!s->kept[i])
            continue;
        size_t parent = parent_of(s, i);
        s->kept[parent] = true;
        s->sibling[i] = s->child[parent];
        s->child[parent] = i;
        if (s->first[i] < s->first[parent])
            s->first[parent] = s->first[i];
    }
}

static void number_elements(struct structure *s)
{
    struct pdf_file *file = s->file;
    file->elements = arena_array(file->arena, s->count, sizeof *file->elements);
    for (size_t i = 0; i < s->count; i++)
        if (s->kept[i])
            file->elements[i] = packed_new(file);
        else if (s->owner[i] != i)
            file->elements[i] = file->elements[s->owner[i]];
}

/* ---- what an element says of itself ---- */

/* A level may not be skipped on the way down (ISO 14289-1 §7.4.2), though a document may look
 * as if: a one-page agreement without chapters has headings of the second look only. */
static void level_headings(struct structure *s)
{
    int level = 0;
    s->headings = arena_array(s->file->arena, s->count, sizeof *s->headings);
    for (size_t i = 0; i < s->count; i++) {
        enum role role = s->tags[i].role;
        if (!s->kept[i] || role < ROLE_H1 || role > ROLE_H3)
            continue;
        int wanted = (int)role - (int)ROLE_H1 + 1;
        level = wanted > level + 1 ? level + 1 : wanted;
        s->headings[i] = (enum role)((int)ROLE_H1 + level - 1);
    }
}

static void box_add(struct box *box, double x0, double y0, double x1, double y1)
{
    if (!box->known)
        *box = (struct box){x0, y0, x1, y1, true};
    box->x0 = x0 < box->x0 ? x0 : box->x0;
    box->y0 = y0 < box->y0 ? y0 : box->y0;
    box->x1 = x1 > box->x1 ? x1 : box->x1;
    box->y1 = y1 > box->y1 ? y1 : box->y1;
}

static void measure_figures(struct structure *s)
{
    const struct layout *layout = s->file->layout;
    s->boxes = arena_array(s->file->arena, s->count, sizeof *s->boxes);
    for (size_t p = 0; p < layout->page_count; p++) {
        for (size_t i = 0; i < layout->pages[p].count; i++) {
            const struct layout_item *item = &layout->pages[p].items[i];
            if (item->tag == TAG_ARTIFACT || s->tags[item->tag].role != ROLE_FIGURE)
                continue;
            double y = layout->page_height - item->y;
            struct box *box = &s->boxes[item->tag];
            if (item->kind == ITEM_GLYPHS)
                box_add(box, item->x, y - item->glyphs->size * 0.3,
                        item->x + item->glyphs->width, y + item->glyphs->size);
            else
                box_add(box, item->x, y - item->height, item->x + item->width, y);
        }
    }
}

static const char *scope_name(const struct structure *s, const struct layout_tag *tag)
{
    if (tag->scope != SCOPE_NONE)
        return tag->scope == SCOPE_ROW ? "Row" : "Column";
    /* A heading must say of what (ISO 14289-1 §7.5). */
    return s->tags[s->tags[tag->parent].parent].role == ROLE_THEAD ? "Column" : "Row";
}

static void put_attributes(struct buf *out, const struct structure *s, size_t index)
{
    const struct layout_tag *tag = &s->tags[index];
    bool cell = tag->role == ROLE_TD || tag->role == ROLE_TH;
    const struct box *box = &s->boxes[index];
    if (box->known) {
        buf_puts(out, "/A<</O/Layout/Placement/Block/BBox[");
        put_length(out, box->x0);
        buf_char(out, ' ');
        put_length(out, box->y0);
        buf_char(out, ' ');
        put_length(out, box->x1);
        buf_char(out, ' ');
        put_length(out, box->y1);
        buf_puts(out, "]>>");
    }
    static const char *const lines[] = {[DECORATION_UNDER] = "Underline",
                                        [DECORATION_THROUGH] = "LineThrough"};
    if (tag->decoration) /* ISO 32000-1 §14.8.5.4.5 */
        buf_printf(out, "/A<</O/Layout/TextDecorationType/%s>>", lines[tag->decoration]);
    if (tag->role != ROLE_TH && !(cell && tag->column_span > 1))
        return;
    buf_puts(out, "/A<</O/Table");
    if (tag->role == ROLE_TH) {
        buf_puts(out, "/Scope/");
        buf_puts(out, scope_name(s, tag));
    }
    if (tag->column_span > 1) {
        buf_puts(out, "/ColSpan ");
        put_number(out, tag->column_span);
    }
    buf_puts(out, ">>");
}

static void put_properties(struct buf *out, const struct structure *s, size_t index)
{
    const struct layout_tag *tag = &s->tags[index];
    buf_puts(out, "/S/");
    buf_puts(out, role_name(s->headings[index] ? s->headings[index] : tag->role));
    enum lang above = index == 0 ? s->file->info->lang : s->tags[tag->parent].lang;
    if (tag->lang != above) {
        buf_puts(out, "/Lang");
        put_text(out, str_of(lang_tag(tag->lang)));
    }
    if (tag->title.n) {
        buf_puts(out, "/T");
        put_text(out, tag->title);
    }
    if (tag->alternative.n) {
        buf_puts(out, "/Alt");
        put_text(out, tag->alternative);
    }
    put_attributes(out, s, index);
}

/* ---- kids ---- */

static size_t entry_page(const struct pdf_file *file, const struct entry *entry)
{
    return entry->holding ? file->holdings[entry->index].page
                          : file->marks[entry->index].page;
}

/* `page` is the one that the element names, whose content needs no page of its own. */
static void put_entry(struct buf *out, const struct pdf_file *file, const struct entry *entry,
                      size_t page)
{
    size_t own = entry_page(file, entry);
    if (!entry->holding && own == page) {
        buf_char(out, ' ');
        put_number(out, file->marks[entry->index].mcid);
        return;
    }
    buf_puts(out, entry->holding ? "<</Type/OBJR" : "<</Type/MCR");
    if (own != page) {
        buf_puts(out, "/Pg ");
        put_reference(out, file->pages[own]);
    }
    buf_puts(out, entry->holding ? "/Obj " : "/MCID ");
    if (entry->holding)
        put_reference(out, file->holdings[entry->index].object);
    else
        put_number(out, file->marks[entry->index].mcid);
    buf_puts(out, ">>");
}

/* Children and own content in one reading order. */
static size_t put_kids(struct buf *out, const struct structure *s, size_t index, size_t page)
{
    size_t at = s->starts[index], end = s->starts[index + 1], kids = 0;
    for (size_t child = s->child[index]; child; child = s->sibling[child]) {
        for (; at < end && s->first[child] != SIZE_MAX &&
               s->entries[at].key < s->first[child];
             at++, kids++)
            put_entry(out, s->file, &s->entries[at], page);
        buf_char(out, ' ');
        put_reference(out, s->file->elements[child]);
        kids++;
    }
    for (; at < end; at++, kids++)
        put_entry(out, s->file, &s->entries[at], page);
    return kids;
}

static void element_write(struct structure *s, size_t index, const struct packed *root,
                          struct buf *out, struct buf *kids)
{
    struct pdf_file *file = s->file;
    out->n = kids->n = 0;
    put_properties(out, s, index);
    buf_puts(out, "/P ");
    put_reference(out, index == 0 ? root : file->elements[parent_of(s, index)]);
    size_t page = SIZE_MAX;
    if (s->starts[index] < s->starts[index + 1]) {
        page = entry_page(file, &s->entries[s->starts[index]]);
        buf_puts(out, "/Pg ");
        put_reference(out, file->pages[page]);
    }
    size_t count = put_kids(kids, s, index, page);
    if (count)
        buf_puts(out, count == 1 ? "/K" : "/K[");
    buf_add(out, buf_str(kids));
    if (count > 1)
        buf_char(out, ']');
    packed_body(file, file->elements[index], buf_str(out));
}

/* ---- the parent tree ---- */

enum { KEYS_IN_NODE = 256 };

/* Keys 0 … pages - 1 are pages, the ones after them annotations. */
static void put_key(struct buf *out, const struct pdf_file *file, size_t key, size_t *mark)
{
    size_t pages = file->layout->page_count;
    put_number(out, (int64_t)key);
    if (key >= pages) {
        size_t tag = file->holdings[key - pages].tag;
        buf_char(out, ' ');
        put_reference(out, file->elements[tag == TAG_ARTIFACT ? 0 : tag]);
        buf_char(out, ' ');
        return;
    }
    buf_char(out, '[');
    for (; *mark < file->mark_count && file->marks[*mark].page == key; ++*mark) {
        if (file->marks[*mark].mcid)
            buf_char(out, ' ');
        put_reference(out, file->elements[file->marks[*mark].tag]);
    }
    buf_char(out, ']');
}

static void node_write(struct pdf_file *file, struct packed *node, size_t from, size_t end,
                       size_t *mark, bool root)
{
    struct buf out = {.arena = file->arena};
    if (!root) {
        buf_puts(&out, "/Limits[");
        put_number(&out, (int64_t)from);
        buf_char(&out, ' ');
        put_number(&out, (int64_t)end - 1);
        buf_char(&out, ']');
    }
    buf_puts(&out, "/Nums[");
    for (size_t key = from; key < end; key++)
        put_key(&out, file, key, mark);
    buf_puts(&out, "]\n");
    packed_body(file, node, buf_str(&out));
}

static struct packed *parent_tree_write(struct pdf_file *file)
{
    size_t keys = file->layout->page_count + file->holding_count, mark = 0;
    struct packed *tree = packed_new(file);
    if (keys <= KEYS_IN_NODE) {
        node_write(file, tree, 0, keys, &mark, true);
        return tree;
    }
    struct buf out = {.arena = file->arena};
    buf_puts(&out, "/Kids[");
    for (size_t from = 0; from < keys; from += KEYS_IN_NODE) {
        size_t end = keys - from < KEYS_IN_NODE ? keys : from + KEYS_IN_NODE;
        struct packed *node = packed_new(file);
        node_write(file, node, from, end, &mark, false);
        put_reference(&out, node);
        buf_char(&out, ' ');
    }
    buf_puts(&out, "]\n");
    packed_body(file, tree, buf_str(&out));
    return tree;
}

/* ---- all of it ---- */

static void root_write(struct pdf_file *file, struct packed *root)
{
    struct buf out = {.arena = file->arena};
    buf_puts(&out, "/Type/StructTreeRoot/K ");
    put_reference(&out, file->elements[0]);
    buf_puts(&out, "/ParentTree ");
    put_reference(&out, parent_tree_write(file));
    buf_puts(&out, "/ParentTreeNextKey ");
    put_number(&out, (int64_t)(file->layout->page_count + file->holding_count));
    buf_char(&out, '\n');
    packed_body(file, root, buf_str(&out));
    HPDF_Dict_Add(file->doc->catalog, "StructTreeRoot", root);
}

void structure_write(struct pdf_file *file)
{
    struct arena *arena = file->arena;
    struct structure s = {.file = file,
                          .tags = file->layout->tags,
                          .count = file->layout->tag_count};
    s.owner = arena_array(arena, s.count, sizeof *s.owner);
    s.kept = arena_array(arena, s.count, sizeof *s.kept);
    s.child = arena_array(arena, s.count, sizeof *s.child);
    s.sibling = arena_array(arena, s.count, sizeof *s.sibling);
    s.first = arena_array(arena, s.count, sizeof *s.first);
    for (size_t i = 0; i < s.count; i++)
        s.first[i] = SIZE_MAX;
    fold_paragraphs(&s);
    group_entries(&s);
    link_children(&s);
    level_headings(&s);
    measure_figures(&s);
    struct packed *root = packed_new(file);
    number_elements(&s);
    struct buf out = {.arena = arena}, kids = {.arena = arena};
    for (size_t i = 0; i < s.count; i++)
        if (s.kept[i])
            element_write(&s, i, root, &out, &kids);
    root_write(file, root);
}
