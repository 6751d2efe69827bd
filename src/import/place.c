/* Where rows go in the plan's file. */
#include "import/merge.h"

/* A place between elements: what comes there, and what is around it. */
struct gap {
    size_t from, to;
    struct str indent;     /* of the rows; absent: they stand on the line that is there */
    bool blank;            /* an empty line before */
    const char *container; /* element to be made around the rows, or NULL */
    struct str close;      /* end tag to be written behind the rows, absent: none */
    struct str outer;      /* its indentation */
    struct str opened;     /* ">" where an empty tag is opened */
};

static struct str prefix_of(const struct element *element)
{
    struct str local = element->xml->name;
    return str_slice(element->tag, 0, element->tag.n - local.n);
}

static struct str deeper(struct arena *arena, struct str indent, struct str step)
{
    struct buf out = {.arena = arena};
    if (!indent.s)
        return STR_NONE;
    buf_add(&out, indent);
    buf_add(&out, step);
    return buf_str(&out);
}

static size_t field_index(const struct shape *shape, struct str name)
{
    for (size_t i = 0; i < shape->field_count; i++) {
        const struct field *field = &shape->fields[i];
        const char *element = field->place == IN_PLACE ? field->of->element : field->name;
        if (str_is(name, element))
            return i;
    }
    return 0; /* what the schema does not know is refused later */
}

/* The last child of the parent that stands before the list's field or its elements. */
static const struct xml_node *child_before(const struct merge *merge, bool with_own)
{
    size_t own = field_index(merge->parent_shape,
                             str_of(list_field(merge->list)->place == IN_PLACE
                                        ? merge->columns->shape->element
                                        : list_field(merge->list)->name));
    const struct xml_node *before = NULL;
    for (const struct xml_node *n = xml_element(merge->parent->child); n;
         n = xml_element(n->next))
        if (field_index(merge->parent_shape, n->name) < own + with_own)
            before = n;
    return before;
}

static struct gap gap_behind(const struct xml_node *before)
{
    struct str text = before->source->text;
    size_t at = behind_comments(text, element_at(before).end);
    return (struct gap){.from = at, .to = at, .indent = line_indent(text, before->offset)};
}

/* Right behind a start tag whose element has something else inside. */
static struct gap gap_inside(struct arena *arena, const struct element *element,
                             struct str step)
{
    struct str text = element->xml->source->text;
    const struct xml_node *child = xml_element(element->xml->child);
    struct str indent = child ? line_indent(text, child->offset)
                              : deeper(arena, line_indent(text, element->start), step);
    return (struct gap){.from = element->open_end, .to = element->open_end, .indent = indent};
}

static struct gap gap_hollow(struct arena *arena, const struct element *element,
                             struct str step)
{
    struct str outer = line_indent(element->xml->source->text, element->start);
    size_t from = element->empty ? element->end - 2 : element->open_end;
    return (struct gap){.from = from,
                        .to = element->empty ? element->end : element->inner_end,
                        .indent = deeper(arena, outer, step),
                        .close = element->empty ? str_format(arena, "</%.*s>",
                                                             STR_ARGS(element->tag))
                                                : STR(""),
                        .outer = outer,
                        .opened = element->empty ? STR(">") : STR("")};
}

/* Where the container is to be made. Sections that stand apart get an empty line. */
static struct gap gap_container(struct arena *arena, const struct merge *merge, struct str step)
{
    const struct xml_node *before = child_before(merge, false);
    struct element parent = element_at(merge->parent);
    struct gap gap = before                   ? gap_behind(before)
                     : element_hollow(&parent) ? gap_hollow(arena, &parent, step)
                                               : gap_inside(arena, &parent, step);
    struct str rest = str_slice(merge->parent->source->text, gap.to, SIZE_MAX);
    size_t line = str_find(rest, STR("\n"), 0), second = line + 1;
    while (line != SIZE_MAX && second < rest.n && (rest.s[second] == ' ' || rest.s[second] == '\r'))
        second++;
    gap.blank = before && line != SIZE_MAX && second < rest.n && rest.s[second] == '\n';
    gap.container = list_field(merge->list)->name;
    return gap;
}

static struct gap gap_find(struct arena *arena, const struct merge *merge, struct str step)
{
    if (!merge->container)
        return gap_container(arena, merge, step);
    if (merge->old_count)
        return gap_behind(merge->old[merge->old_count - 1].xml);
    struct element container = element_at(merge->container);
    const struct xml_node *before =
        merge->container == merge->parent ? child_before(merge, true) : NULL;
    if (before)
        return gap_behind(before);
    return element_hollow(&container) ? gap_hollow(arena, &container, step)
                                      : gap_inside(arena, &container, step);
}

static void new_line(struct buf *out, const struct writer *w, struct str indent)
{
    if (!indent.s)
        return;
    buf_add(out, w->layout.newline);
    buf_add(out, indent);
}

static void write_rows(struct writer *w, const struct import_row *const *rows, size_t count,
                       struct gap gap)
{
    struct buf *out = &w->edits->text;
    struct arena *arena = w->edits->arena;
    const struct columns *columns = w->rows->columns;
    struct str indent = gap.container ? deeper(arena, gap.indent, w->layout.step) : gap.indent;
    edit_begin(w->edits, gap.from, gap.to);
    edit_origin(w->edits, rows_pos(w->rows, rows[0], columns->key));
    buf_add(out, gap.opened);
    if (gap.blank)
        buf_add(out, w->layout.newline);
    if (gap.container) {
        new_line(out, w, gap.indent);
        buf_printf(out, "<%.*s%s>", STR_ARGS(w->prefix), gap.container);
    }
    w->grid = write_grid_make(arena, w->rows, rows, count,
                              write_start(w, str_of(columns->shape->element), indent));
    for (size_t i = 0; i < count; i++) {
        new_line(out, w, indent);
        write_piece(w, (struct piece){rows[i], columns->shape->element, 0, columns->count, 1,
                                      indent});
    }
    if (gap.container) {
        new_line(out, w, gap.indent);
        buf_printf(out, "</%.*s%s>", STR_ARGS(w->prefix), gap.container);
    }
    if (gap.close.s)
        new_line(out, w, gap.outer);
    buf_add(out, gap.close);
    edit_end(w->edits);
}

/* Rows that the plan has: changed, or left as they are. */
static void change_rows(struct merge *merge, struct writer *w)
{
    const struct xml_attribute *lang = xml_attribute_find(merge->root, "lang");
    struct changer changer = {.arena = merge->arena,
                              .findings = merge->findings,
                              .writer = w,
                              .lang = lang ? lang->value : STR_NONE};
    for (size_t i = 0; i < merge->rows->count; i++) {
        size_t before = w->edits->count;
        if (!merge->matches[i])
            continue;
        change_row(&changer, &merge->rows->items[i], merge->matches[i]->xml);
        if (w->edits->count > before)
            merge->table->replaced++;
    }
}

void merge_write(struct merge *merge, struct edits *edits)
{
    struct element parent =
        element_at(merge->container ? merge->container : merge->parent);
    struct writer writer = {.edits = edits,
                            .rows = merge->rows,
                            .layout = layout_find(merge->root),
                            .prefix = prefix_of(&parent)};
    const struct import_row **new =
        arena_array(merge->arena, merge->rows->count, sizeof *new);
    size_t count = 0;
    change_rows(merge, &writer);
    for (size_t i = 0; i < merge->old_count; i++) {
        if (merge->mode == IMPORT_REPLACE_ALL && !merge->old[i].met) {
            change_remove(edits, merge->old[i].xml);
            merge->table->removed++;
        }
    }
    for (size_t i = 0; i < merge->rows->count; i++)
        if (!merge->matches[i])
            new[count++] = &merge->rows->items[i];
    merge->table->added = count;
    merge->table->kept = merge->old_count - merge->table->replaced - merge->table->removed;
    if (count)
        write_rows(&writer, new, count, gap_find(merge->arena, merge, writer.layout.step));
}
