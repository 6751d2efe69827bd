/* Any bytes as a table: read into a small plan, by the list, mode and encoding that the first two
 * bytes choose. What comes out is a plan; the same table once more changes nothing; a refusal has
 * a reason. */
#include "fuzz.h"

#include "base/file.h"
#include "import/import.h"

#include <stdlib.h>

static const char *const lists[] = {"goals",    "activities", "actions",
                                    "products", "stores",     "contacts"};

enum { LISTS = sizeof lists / sizeof lists[0], OPTION_BYTES = 2 };

struct loaded {
    const struct xml_schema *schema;
    const struct headings *headings;
    const struct source *plan;
};

static void demand(bool condition)
{
    if (!condition)
        abort();
}

static const struct loaded *load(void)
{
    static struct loaded loaded;
    if (!loaded.schema) {
        static struct findings findings;
        struct arena *arena = findings.arena = arena_new();
        loaded.schema =
            xml_schema_load(arena, &findings, SOURCE_DIR "/plans/schema/plan-1.xsd");
        const struct xml_schema *columns =
            xml_schema_load(arena, &findings, SOURCE_DIR "/plans/schema/columns-1.xsd");
        loaded.headings = headings_load(arena, &findings,
                                        SOURCE_DIR "/plans/import/columns.xml", columns);
        loaded.plan = file_read(arena, &findings, SOURCE_DIR "/tests/plans/minimal.xml",
                                XML_BYTES_MAX);
        demand(!findings_bad(&findings));
    }
    return &loaded;
}

static struct str import_once(struct arena *arena, const struct source *plan,
                              struct import_table *table, const struct import_options *options)
{
    const struct loaded *loaded = load();
    struct findings findings = {.arena = arena};
    struct buf out = {.arena = arena};
    struct str result = import_tables(arena, &findings, loaded->headings, loaded->schema, plan,
                                      table, 1, options);
    demand((result.s != NULL) == !findings_bad(&findings));
    for (size_t i = 0; i < findings.count; i++)
        for (int lang = 0; lang < LANG_COUNT; lang++)
            finding_text(&out, &findings.items[i], (enum lang)lang, false);
    return result;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size < OPTION_BYTES)
        return 0;
    struct arena *arena = arena_new();
    struct str text = {(const char *)data + OPTION_BYTES, size - OPTION_BYTES};
    struct import_options options = {
        .mode = (enum import_mode)(data[0] / LISTS % 3),
        .encoding = (enum import_encoding)(data[1] % IMPORT_ENCODING_COUNT)};
    struct import_table table = {.list = lists[data[0] % LISTS],
                                 .csv = source_new(arena, "fuzz.csv", text)};
    struct str first = import_once(arena, load()->plan, &table, &options);
    if (first.s) {
        options.mode = options.mode == IMPORT_ADD ? IMPORT_REPLACE : options.mode;
        table.replaced = 0;
        struct str second =
            import_once(arena, source_new(arena, "new.xml", first), &table, &options);
        demand(str_equal(first, second));
    }
    arena_free(arena);
    return 0;
}
