/* Any bytes as a plan: read, checked against the schema, made a plan, printed as JSON; every
 * finding printed in every language. */
#include "fuzz.h"

#include "plan/plan.h"
#include "xml/xml.h"

#include <stdlib.h>

static const struct xml_schema *schema(void)
{
    static const struct xml_schema *loaded;
    if (!loaded) {
        static struct findings findings;
        findings.arena = arena_new();
        loaded = xml_schema_load(findings.arena, &findings,
                                 SOURCE_DIR "/plans/schema/plan-1.xsd");
        if (!loaded)
            abort();
    }
    return loaded;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const struct xml_schema *kept = schema();
    struct arena *arena = arena_new();
    struct findings findings = {.arena = arena};
    struct buf out = {.arena = arena};
    const struct source *source =
        source_new(arena, "fuzz.xml", (struct str){(const char *)data, size});
    const struct xml_node *root = xml_read(arena, &findings, source, kept);
    const struct plan *plan = root ? plan_read(arena, &findings, root) : NULL;
    if (plan)
        plan_json(&out, plan);
    else if (!findings_bad(&findings))
        abort(); /* a refusal without a reason */
    for (size_t i = 0; i < findings.count; i++)
        for (int lang = 0; lang < LANG_COUNT; lang++)
            finding_text(&out, &findings.items[i], (enum lang)lang, false);
    arena_free(arena);
    return 0;
}
