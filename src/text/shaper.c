#include "text/inside.h"

static void shaper_release(void *object)
{
    struct text_shaper *shaper = object;
    hb_buffer_destroy(shaper->buffer);
    for (size_t i = 0; i < LANG_COUNT; i++)
        if (shaper->breakers[i])
            ubrk_close(shaper->breakers[i]);
}

struct text_shaper *text_shaper_new(struct arena *arena, struct findings *findings,
                                    const struct text_fonts *fonts)
{
    struct text_shaper *shaper = arena_alloc(arena, sizeof *shaper);
    shaper->arena = arena;
    shaper->findings = findings;
    shaper->fonts = fonts;
    shaper->buffer = hb_buffer_create();
    for (int i = 0; i < LANG_COUNT; i++)
        shaper->languages[i] = hb_language_from_string(lang_tag((enum lang)i), -1);
    arena_defer(arena, shaper_release, shaper);
    return shaper;
}

void text_shaper_forms(struct text_shaper *shaper, enum lang lang)
{
    shaper->forms = lang;
}
