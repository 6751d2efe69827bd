/* Any bytes as an agreement template. agreement_load takes a path, so the bytes lie in an
 * unnamed file of memory. */
#include "fuzz.h"

#include "base/arena.h"
#include "compose/compose.h"
#include "xml/xml.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

static const struct xml_schema *schema(void)
{
    static const struct xml_schema *loaded;
    if (!loaded) {
        static struct findings findings;
        findings.arena = arena_new();
        loaded = xml_schema_load(findings.arena, &findings,
                                 SOURCE_DIR "/plans/schema/agreement-1.xsd");
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
    int memory = memfd_create("agreement", 0);
    if (memory < 0 || write(memory, data, size) != (ssize_t)size)
        abort();
    char path[32];
    snprintf(path, sizeof path, "/proc/self/fd/%d", memory);
    if (!agreement_load(arena, &findings, path, kept) && !findings_bad(&findings))
        abort(); /* a refusal without a reason */
    struct buf out = {.arena = arena};
    for (size_t i = 0; i < findings.count; i++)
        finding_text(&out, &findings.items[i], LANG_ZH_HANS, false);
    close(memory);
    arena_free(arena);
    return 0;
}
