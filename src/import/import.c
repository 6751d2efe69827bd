#include "import/import.h"

#include "import/csv.h"
#include "import/encoding.h"
#include "import/merge.h"
#include "import/messages.h"

static size_t bad_count(const struct findings *findings)
{
    return findings->by_level[LEVEL_ERROR] + findings->by_level[LEVEL_FAILURE];
}

/* Of a plan's texts where they say nothing else, as plan_read has it. */
static enum lang language_of(const struct xml_node *root)
{
    const struct xml_attribute *own = xml_attribute_find(root, "lang");
    enum lang lang = LANG_EN;
    return own && lang_parse(own->value, &lang) ? lang : LANG_EN;
}

/* bytes → text → cells → rows beside the plan's. False if the table cannot be read at all. */
static bool read_table(struct merge *merge, const struct headings *headings,
                       const struct import_options *options)
{
    struct findings *findings = merge->findings;
    merge->list = list_find(findings, str_of(merge->table->list), POS_NONE);
    if (!merge->list)
        return false;
    merge->columns = columns_make(merge->arena, headings, merge->list, merge->lang);
    const struct source *text =
        encoding_read(merge->arena, findings, merge->table->csv, options->encoding);
    const struct csv_table *cells =
        text ? csv_read(merge->arena, findings, text, options->separator, 1) : NULL;
    return cells && merge_find(merge) && merge_read(merge, cells);
}

/* What is wrong with the result is said where the value came from. */
static void read_again(struct arena *arena, struct findings *findings,
                       const struct xml_schema *schema, const struct edits *edits,
                       struct str text)
{
    struct findings found = {.arena = arena};
    const struct source *result = source_new(arena, edits->source->name, text);
    const struct xml_node *root = xml_read(arena, &found, result, schema);
    if (root)
        plan_read(arena, &found, root);
    for (size_t i = 0; i < found.count; i++) {
        const struct finding *f = &found.items[i];
        struct pos pos = f->pos.source == result && f->pos.offset != SIZE_MAX
                             ? edits_pos(edits, f->pos.offset)
                             : POS_WHOLE(edits->source);
        finding_add(findings, f->message, pos, f->args, f->arg_count);
    }
}

/* All tables read, and ids compared across them. False with findings. */
static bool read_tables(struct arena *arena, struct findings *findings,
                        const struct headings *headings, const struct xml_node *root,
                        struct import_table *tables, size_t count, struct merge **merges,
                        const struct import_options *options)
{
    size_t before = bad_count(findings), readable = 0;
    for (size_t i = 0; i < count; i++) {
        merges[i] = arena_alloc(arena, sizeof **merges);
        *merges[i] = (struct merge){.arena = arena,
                                    .findings = findings,
                                    .table = &tables[i],
                                    .mode = options->mode,
                                    .root = root,
                                    .lang = language_of(root)};
        readable += read_table(merges[i], headings, options);
    }
    if (readable == count)
        merge_check_ids(arena, findings, root, merges, count);
    return bad_count(findings) == before;
}

struct str import_tables(struct arena *arena, struct findings *findings,
                         const struct headings *headings, const struct xml_schema *schema,
                         const struct source *plan, struct import_table *tables, size_t count,
                         const struct import_options *options)
{
    size_t before = bad_count(findings);
    struct merge **merges = arena_array(arena, count, sizeof *merges);
    struct edits edits = {.arena = arena, .source = plan, .text = {.arena = arena}};
    struct str text = STR_NONE;
    /* Without the schema: what the plan lacks may be in the tables. */
    const struct xml_node *root = xml_read(arena, findings, plan, NULL);
    if (root && read_tables(arena, findings, headings, root, tables, count, merges, options)) {
        for (size_t i = 0; i < count; i++)
            merge_write(merges[i], &edits);
        text = edits_apply(&edits);
        read_again(arena, findings, schema, &edits, text);
    }
    if (bad_count(findings) == before)
        return text;
    FIND_PLAIN(findings, &IMPORT_REFUSED, POS_WHOLE(plan));
    return STR_NONE;
}

bool import_template(struct findings *findings, const struct headings *headings,
                     const char *list, enum lang lang, bool spreadsheet, struct buf *out)
{
    const struct import_list *known = list_find(findings, str_of(list), POS_NONE);
    if (!known)
        return false;
    const struct columns *columns = columns_make(out->arena, headings, known, lang);
    if (spreadsheet)
        buf_puts(out, "\xEF\xBB\xBF");
    for (size_t i = 0, written = 0; i < columns->count; i++) {
        if (columns->items[i].other)
            continue;
        if (written++)
            buf_char(out, ',');
        csv_add(out, str_of(columns->items[i].headings[lang]));
    }
    buf_puts(out, spreadsheet ? "\r\n" : "\n");
    return true;
}
