#include "text/inside.h"

double line_width(const struct text_setting *setting, bool first)
{
    return first ? setting->width - setting->indent : setting->width;
}

static void break_note(struct text_shaper *shaper, struct breaks *breaks, size_t end)
{
    breaks->ends = arena_grow(shaper->arena, breaks->ends, &breaks->capacity,
                              breaks->count + 1, sizeof *breaks->ends);
    breaks->ends[breaks->count++] = end;
}

static void breaks_greedy(struct text_shaper *shaper, const struct text_paragraph *paragraph,
                          const struct text_setting *setting, struct breaks *breaks)
{
    size_t first = 0, best = 0;
    for (size_t i = 0; i < paragraph->count; i++) {
        if (!chance_open(paragraph->boxes[i].chance, setting->hyphenate))
            continue;
        double width = line_width(setting, first == 0);
        if (best > first && line_fit(paragraph, first, i + 1).width > width + TOLERANCE) {
            break_note(shaper, breaks, best);
            first = best;
        }
        best = i + 1;
        if (paragraph->boxes[i].chance == CHANCE_MUST) {
            break_note(shaper, breaks, best);
            first = best;
        }
    }
}

struct text_lines text_break(struct text_shaper *shaper, const struct text_paragraph *paragraph,
                             const struct text_setting *setting)
{
    bool cut;
    struct text_paragraph divided = boxes_cut(shaper, paragraph, setting, &cut);
    struct breaks breaks = {0};
    breaks_greedy(shaper, &divided, setting, &breaks);
    struct text_line *lines = arena_array(shaper->arena, breaks.count, sizeof *lines);
    size_t first = 0;
    for (size_t i = 0; i < breaks.count; i++) {
        lines[i] = line_make(shaper, &divided, setting, first, breaks.ends[i], first == 0);
        first = breaks.ends[i];
    }
    return (struct text_lines){lines, breaks.count, cut};
}
