/* The rules that are shipped: they load in every language, their own tests pass, and the
 * small good plan has no error. */
#include "check.h"

#include "rules/rules.h"
#include "base/file.h"
#include "xml/xml.h"

static struct arena *arena;

int main(void)
{
    arena = arena_new();
    struct findings findings = {.arena = arena};
    const struct rules *rules = rules_load(arena, &findings, SOURCE_DIR "/scripts");
    CHECK(rules != NULL);
    show_findings(arena, &findings);
    CHECK_INT(findings.count, 0);
    struct buf out = {.arena = arena};
    bool good = rules && rules_test(arena, &findings, rules, STR_NONE, &out);
    CHECK(good);
    fprintf(stderr, "%.*s", STR_ARGS(buf_str(&out)));
    show_findings(arena, &findings);
    arena_free(arena);
    return checks_end();
}
