/* Any bytes as the texts of a good plan, all the way to the PDF. What is no character of XML
 * is left out. */
#include "fuzz.h"

#include "planpact.h"

#include <stdlib.h>
#include <string.h>

enum { TEXT_MAX = 300 /* bytes */ };

struct opened {
    struct planpact *planpact;
    struct str plan;
};

static struct opened opened(void)
{
    static struct opened kept;
    if (!kept.planpact) {
        static struct findings findings;
        static const struct planpact_folders folders = {.plans = SOURCE_DIR "/plans",
                                                        .scripts = SOURCE_DIR "/scripts"};
        struct arena *arena = findings.arena = arena_new();
        kept.planpact = planpact_open(arena, &findings, &folders);
        const struct source *source =
            file_read(arena, &findings, SOURCE_DIR "/examples/bottled-tea-2027.en.xml", 1 << 20);
        if (!kept.planpact || !source)
            abort();
        kept.plan = source->text;
    }
    return kept;
}

static struct str as_text(struct arena *arena, struct str bytes)
{
    struct buf out = {.arena = arena};
    for (size_t at = 0; at < bytes.n && out.n < TEXT_MAX;) {
        uint32_t code = utf8_next(bytes, &at);
        bool allowed = code != UTF8_BAD && (code >= 0x20 || code == '\t' || code == '\n')
                       && (code < 0xd800 || code > 0xdfff) && code != 0xfffe && code != 0xffff;
        if (allowed && code != '<' && code != '&' && code != '"')
            buf_code(&out, code);
    }
    buf_puts(&out, "x");
    return buf_str(&out);
}

/* The plan with the text in place of what stands between each pair of marks. */
static struct str with_text(struct arena *arena, struct str plan, struct str text)
{
    static const struct {
        const char *before, *after;
    } marks[] = {{"<statement>", "</statement>"}, {"<shortName>", "</shortName>"},
                 {"<rationale>", "</rationale>"}, {"<address>", "</address>"},
                 {"place=\"", "\""},              {" title=\"", "\""}};
    for (size_t i = 0; i < sizeof marks / sizeof marks[0]; i++) {
        struct buf out = {.arena = arena};
        size_t at = 0, found;
        while ((found = str_find(plan, str_of(marks[i].before), at)) != SIZE_MAX) {
            size_t from = found + strlen(marks[i].before);
            buf_add(&out, str_slice(plan, at, from - at));
            buf_add(&out, text);
            at = str_find(plan, str_of(marks[i].after), from);
        }
        buf_add(&out, str_slice(plan, at, plan.n));
        plan = buf_str(&out);
    }
    return plan;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct opened shared = opened();
    struct arena *arena = arena_new();
    struct findings findings = {.arena = arena};
    struct str text = as_text(arena, (struct str){(const char *)data, size});
    const struct source *source =
        source_new(arena, "fuzz.xml", with_text(arena, shared.plan, text));
    static const enum lang langs[] = {LANG_EN, LANG_ZH_HANS, LANG_ZH_HANT};
    struct planpact_render_options options = {.lang = &langs[size % 3]};
    struct planpact_rendered rendered;
    if (planpact_render(shared.planpact, arena, &findings, source, &options, &rendered)) {
        if (!str_starts(rendered.bytes, STR("%PDF-1.7")))
            abort();
    } else if (!findings_bad(&findings)) {
        abort();
    }
    arena_free(arena);
    return 0;
}
