/* The verification of signed contracts on any bytes. */
#include "fuzz.h"
#include "base/arena.h"
#include "sign/verify.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct arena *arena = arena_new();
    struct findings findings = {.arena = arena};
    struct str text = {(const char *)data, size};
    struct buf out = {.arena = arena};
    struct verify_options options = {.now = 1800000000};
    struct verify_report *report =
        verify_pdf(arena, &findings, source_new(arena, "fuzz.pdf", text), &options);
    if (report) {
        for (enum lang lang = LANG_EN; lang < LANG_COUNT; lang++)
            verify_text(&out, report, lang);
        verify_json(&out, report);
    }
    /* Nothing is refused without a reason, and without trust nothing holds. */
    if (findings.count == 0 || (report && report->holds))
        __builtin_trap();
    arena_free(arena);
    return 0;
}
