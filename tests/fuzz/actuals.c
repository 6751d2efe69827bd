/* Any bytes as tables of a plan's year, divided by form feeds into files: read for a small plan,
 * in a way that the last byte chooses. What comes out leads to parts of the plan and is known; a
 * refusal has a reason; forms made of it can be read. */
#include "fuzz.h"

#include "base/file.h"
#include "import/actuals_forms.h"

#include <stdlib.h>

enum { FILES_MAX = 8 };

struct loaded {
    const struct headings *headings;
    const struct plan *plan;
};

static void demand(bool condition)
{
    if (!condition)
        abort();
}

static const struct loaded *load(void)
{
    static struct loaded loaded;
    if (!loaded.plan) {
        static struct findings findings;
        struct arena *arena = findings.arena = arena_new();
        const struct xml_schema *schema =
            xml_schema_load(arena, &findings, SOURCE_DIR "/plans/schema/plan-1.xsd");
        const struct xml_schema *columns =
            xml_schema_load(arena, &findings, SOURCE_DIR "/plans/schema/columns-1.xsd");
        loaded.headings = headings_load(arena, &findings,
                                        SOURCE_DIR "/plans/import/columns.xml", columns);
        const struct source *plan = file_read(
            arena, &findings, SOURCE_DIR "/tests/actuals/plan.xml", XML_BYTES_MAX);
        const struct xml_node *root = xml_read(arena, &findings, plan, schema);
        loaded.plan = plan_read(arena, &findings, root);
        demand(!findings_bad(&findings));
    }
    return &loaded;
}

static size_t divide(struct arena *arena, struct str text,
                     const struct source *files[FILES_MAX])
{
    size_t count = 0, from = 0;
    while (count < FILES_MAX && from <= text.n) {
        size_t end = str_find(text, STR("\f"), from);
        end = end == SIZE_MAX ? text.n : end;
        files[count++] = source_new(arena, "fuzz.csv", str_slice(text, from, end));
        from = end + 1;
    }
    return count;
}

/* Every row is of its list's shape, in a quarter, and its references lead somewhere. */
static void check_rows(const struct actuals *actuals)
{
    for (size_t i = 0; i < actuals_shape.field_count; i++) {
        const struct field *list = &actuals_shape.fields[i];
        const struct plan_list *rows = field_at(&actuals->node, list);
        for (size_t k = 0; k < rows->count; k++) {
            const struct plan_node *row = list_item(list, rows, k);
            demand(row->shape == list->of && row->parent == &actuals->node);
            for (size_t f = 0; f < row->shape->field_count; f++) {
                const struct field *field = &row->shape->fields[f];
                demand(!field->required || field_known(row, field));
                if (field->kind == KIND_REF && field_known(row, field))
                    demand(((const struct plan_ref *)field_at(row, field))->target != NULL);
            }
        }
    }
}

static void check_forms(struct arena *arena, const struct actuals *actuals, int quarter)
{
    const struct loaded *loaded = load();
    struct findings findings = {.arena = arena};
    struct actuals_form forms[ACTUALS_KINDS];
    const struct source *files[ACTUALS_KINDS];
    size_t count = actuals_forms(arena, loaded->headings, loaded->plan, actuals, quarter,
                                 (enum lang)(quarter % LANG_COUNT), quarter == 2, forms);
    for (size_t i = 0; i < count; i++)
        files[i] = source_new(arena, forms[i].name, forms[i].text);
    /* A new action that is left open is told of in the tables it came from alone; so is a new
     * factor, whose importance its form leaves to be filled in. */
    const struct actuals *again =
        actuals_read(arena, &findings, loaded->headings, loaded->plan, files, count,
                     &(struct actuals_options){0});
    demand(again && !findings_bad(&findings));
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size == 0)
        return 0;
    struct arena *arena = arena_new();
    struct findings findings = {.arena = arena};
    struct buf out = {.arena = arena};
    const struct source *files[FILES_MAX];
    uint8_t way = data[size - 1];
    struct actuals_options options = {.encoding = way % 16 == 15 ? IMPORT_GB18030
                                                                 : IMPORT_ENCODING_UNSAID,
                                      .repeated = (enum delivery)(way % 3),
                                      .quarter = way % 5};
    size_t count = divide(arena, (struct str){(const char *)data, size}, files);
    const struct actuals *actuals = actuals_read(arena, &findings, load()->headings,
                                                 load()->plan, files, count, &options);
    demand((actuals != NULL) == !findings_bad(&findings));
    for (size_t i = 0; i < findings.count; i++)
        for (int lang = 0; lang < LANG_COUNT; lang++)
            finding_text(&out, &findings.items[i], (enum lang)lang, false);
    if (actuals) {
        check_rows(actuals);
        check_forms(arena, actuals, 1 + way % 4);
    }
    arena_free(arena);
    return 0;
}
