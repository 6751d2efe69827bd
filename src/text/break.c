#include "text/inside.h"

#include <math.h>

/* Total fit, after Knuth and Plass, "Breaking Paragraphs into Lines" (1981), with the
 * constants of plain TeX. A node is a place where a line can begin; the active ones are those
 * that the break at hand may still be reached from. */

enum fitness { FIT_TIGHT, FIT_DECENT, FIT_LOOSE, FIT_VERY_LOOSE, FIT_COUNT };

#define LOOSEST 400.0 /* badness of a line whose gaps grow by 1.6 times their stretch */
#define LINE_DEMERITS 10.0
#define UNEVEN_DEMERITS 10000.0 /* neighbours of very different looseness, two hyphens */
#define LAST_HYPHEN_DEMERITS 5000.0
#define ORPHAN_DEMERITS 200000.0 /* a last line of one Hanzi or one word */

/* Badness of breaking there: what TeX calls penalty. */
static const double penalties[CHANCE_COUNT] = {
    [CHANCE_HYPHEN] = 50, [CHANCE_SOFT] = 50, [CHANCE_WEAK] = 200, [CHANCE_CUT] = 300,
};

/* What the lines may be like. */
struct pass {
    double tolerance; /* worst badness of a line */
    double extra;     /* points of stretch every line has beyond its gaps */
    bool ragged;      /* gaps do not change; as few lines as can be, then as even */
    bool last;        /* a break is made even where no line fits */
};

struct break_node {
    size_t at; /* index of the line's first box */
    size_t previous;
    size_t lines;
    double demerits;
    enum fitness fitness;
};

/* More active nodes than this add nothing that is seen, only time. */
enum { ACTIVE_MAX = 256 };

struct solver {
    struct text_shaper *shaper;
    const struct text_paragraph *paragraph;
    const struct text_setting *setting;
    struct pass pass;
    struct break_node *nodes;
    size_t node_count, node_capacity;
    size_t active[ACTIVE_MAX];
    size_t active_count;
    struct break_node best[FIT_COUNT]; /* ways to the break at hand, by fitness */
    bool found[FIT_COUNT];
};

double line_width(const struct text_setting *setting, bool first)
{
    return first ? setting->width - setting->indent : setting->width;
}

/* ---- how good a line is ---- */

static enum fitness fitness_of(double ratio)
{
    if (ratio < -0.5)
        return FIT_TIGHT;
    if (ratio <= 0.5)
        return FIT_DECENT;
    return ratio <= 1 ? FIT_LOOSE : FIT_VERY_LOOSE;
}

static uint8_t chance_before(const struct solver *solver, size_t at)
{
    return at ? solver->paragraph->boxes[at - 1].chance : CHANCE_MUST;
}

/* For a paragraph's last line that is hardly a line. Ragged lines may be shortened at no cost
 * to avoid it; in justified ones a word may stand alone rather than the gaps above grow. */
static double orphan_demerits(const struct solver *solver, size_t first, const struct fit *fit)
{
    const struct text_paragraph *paragraph = solver->paragraph;
    if (fit->seen == first || chance_before(solver, first) == CHANCE_MUST)
        return 0;
    const struct box *box = &paragraph->boxes[fit->seen - 1];
    size_t parts = first;
    while (parts < fit->seen && (paragraph->boxes[parts].kind == BOX_WORD ||
                                 paragraph->boxes[parts].kind == BOX_SOFT))
        parts++;
    bool word = parts == fit->seen;
    if (!word && fit->width >= 1.75 * paragraph->spans[box->span].style.size)
        return 0;
    if (solver->pass.ragged)
        return ORPHAN_DEMERITS * 10;
    return word ? ORPHAN_DEMERITS / 10 : ORPHAN_DEMERITS;
}

/* The stretch or, where negative, the shrink that sets the line to its width, 1 being all it
 * has; below -1 it is too long. */
static double ratio_of(const struct solver *solver, const struct fit *fit, double width,
                       bool natural)
{
    double missing = width - fit->width;
    double shrink = solver->pass.ragged ? 0 : fit->shrink;
    if (missing < 0)
        return -missing <= shrink ? missing / shrink : missing < -shrink - TOLERANCE ? -2 : 0;
    if (natural)
        return 0;
    double stretch = solver->pass.extra + (solver->pass.ragged ? 0 : fit->stretch);
    return stretch > 0 ? missing / stretch : missing > TOLERANCE ? HUGE_VAL : 0;
}

static double demerits_of(const struct solver *solver, const struct break_node *from,
                          const struct fit *fit, double ratio, uint8_t chance)
{
    double badness = 100 * fabs(ratio * ratio * ratio);
    double demerits = (LINE_DEMERITS + badness) * (LINE_DEMERITS + badness) +
                      penalties[chance] * penalties[chance];
    uint8_t before = chance_before(solver, from->at);
    bool hyphened = before == CHANCE_HYPHEN || before == CHANCE_SOFT;
    if (hyphened && (chance == CHANCE_HYPHEN || chance == CHANCE_SOFT))
        demerits += UNEVEN_DEMERITS;
    if (hyphened && chance == CHANCE_MUST)
        demerits += LAST_HYPHEN_DEMERITS;
    int step = (int)fitness_of(ratio) - (int)from->fitness;
    if (!solver->pass.ragged && (step > 1 || step < -1))
        demerits += UNEVEN_DEMERITS;
    if (chance == CHANCE_MUST)
        demerits += orphan_demerits(solver, from->at, fit);
    return demerits;
}

/* ---- the active nodes ---- */

static bool better(const struct solver *solver, const struct break_node *a,
                   const struct break_node *b)
{
    if (solver->pass.ragged && a->lines != b->lines)
        return a->lines < b->lines;
    return a->demerits < b->demerits;
}

static void way_note(struct solver *solver, size_t index, const struct fit *fit, size_t end,
                     double ratio)
{
    const struct break_node *from = &solver->nodes[index];
    uint8_t chance = solver->paragraph->boxes[end - 1].chance;
    enum fitness fitness = solver->pass.ragged ? FIT_DECENT : fitness_of(ratio);
    struct break_node way = {
        .at = end,
        .previous = index,
        .lines = from->lines + 1,
        .demerits = from->demerits + demerits_of(solver, from, fit, ratio, chance),
        .fitness = fitness,
    };
    if (!solver->found[fitness] || better(solver, &way, &solver->best[fitness]))
        solver->best[fitness] = way;
    solver->found[fitness] = true;
}

/* Keeps the newest: the next line can always begin there. */
static void active_drop_worst(struct solver *solver)
{
    size_t worst = 0;
    for (size_t i = 1; i + 1 < solver->active_count; i++)
        if (better(solver, &solver->nodes[solver->active[worst]],
                   &solver->nodes[solver->active[i]]))
            worst = i;
    solver->active_count--;
    for (size_t i = worst; i < solver->active_count; i++)
        solver->active[i] = solver->active[i + 1];
}

static void node_add(struct solver *solver, struct break_node node)
{
    struct text_shaper *shaper = solver->shaper;
    shaper->nodes = arena_grow(shaper->arena, shaper->nodes, &shaper->node_capacity,
                               solver->node_count + 1, sizeof *shaper->nodes);
    solver->nodes = shaper->nodes;
    if (solver->active_count == ACTIVE_MAX)
        active_drop_worst(solver);
    solver->active[solver->active_count++] = solver->node_count;
    solver->nodes[solver->node_count++] = node;
}

/* Ways that are worse than the best by more than one uneven pair can never win. */
static bool ways_to_nodes(struct solver *solver)
{
    const struct break_node *least = NULL;
    for (size_t i = 0; i < FIT_COUNT; i++)
        if (solver->found[i] && (!least || better(solver, &solver->best[i], least)))
            least = &solver->best[i];
    if (!least)
        return false;
    double limit = least->demerits + UNEVEN_DEMERITS;
    for (size_t i = 0; i < FIT_COUNT; i++)
        if (solver->found[i] && solver->best[i].demerits <= limit)
            node_add(solver, solver->best[i]);
    return true;
}

/* ---- one break ---- */

/* True while a line from the node may still end later. */
static bool node_try(struct solver *solver, size_t index, size_t end)
{
    const struct text_paragraph *paragraph = solver->paragraph;
    size_t first = solver->nodes[index].at;
    bool must = paragraph->boxes[end - 1].chance == CHANCE_MUST;
    bool natural = must && solver->setting->align != TEXT_CENTRE;
    struct fit fit = line_fit(paragraph, first, end);
    double width = line_width(solver->setting, first == 0);
    double ratio = ratio_of(solver, &fit, width, natural);
    if (ratio >= -1 && 100 * ratio * ratio * ratio <= solver->pass.tolerance)
        way_note(solver, index, &fit, end, ratio);
    return ratio >= -1 && !must;
}

/* Tries the break after the box before `end`; false where no way leads past it. */
static bool break_try(struct solver *solver, size_t end)
{
    size_t kept = 0, dropped = 0;
    for (size_t i = 0; i < FIT_COUNT; i++)
        solver->found[i] = false;
    for (size_t i = 0; i < solver->active_count; i++) {
        if (node_try(solver, solver->active[i], end))
            solver->active[kept++] = solver->active[i];
        else
            dropped = solver->active[i];
    }
    solver->active_count = kept;
    if (ways_to_nodes(solver) || kept)
        return true;
    if (!solver->pass.last)
        return false;
    struct fit fit = line_fit(solver->paragraph, solver->nodes[dropped].at, end);
    way_note(solver, dropped, &fit, end, -1);
    return ways_to_nodes(solver);
}

static bool pass_run(struct solver *solver)
{
    const struct text_paragraph *paragraph = solver->paragraph;
    solver->node_count = solver->active_count = 0;
    node_add(solver, (struct break_node){.fitness = FIT_DECENT});
    for (size_t i = 0; i < paragraph->count; i++)
        if (chance_open(paragraph->boxes[i].chance, solver->setting->hyphenate) &&
            !break_try(solver, i + 1))
            return false;
    return true;
}

/* ---- passes ---- */

/* First with lines that a reader would not find loose, which is quick; if there are no such
 * lines, with any. The last pass gives each line a little stretch, so that of lines without a
 * gap the fuller is still the better. */
static void passes_run(struct solver *solver)
{
    const struct text_paragraph *paragraph = solver->paragraph;
    double em = paragraph->spans[paragraph->boxes[0].span].style.size;
    bool ragged = solver->setting->align != TEXT_JUSTIFY;
    solver->pass = (struct pass){.tolerance = LOOSEST};
    if (!ragged && pass_run(solver))
        return;
    solver->pass = (struct pass){HUGE_VAL, em * (ragged ? 3 : 0.25), ragged, true};
    pass_run(solver);
}

/* The ends of the lines of the best way, in order. */
static struct breaks ways_back(const struct solver *solver)
{
    size_t last = solver->active[0];
    for (size_t i = 1; i < solver->active_count; i++)
        if (better(solver, &solver->nodes[solver->active[i]], &solver->nodes[last]))
            last = solver->active[i];
    struct breaks breaks = {.count = solver->nodes[last].lines};
    breaks.ends = arena_array(solver->shaper->arena, breaks.count, sizeof *breaks.ends);
    for (size_t i = breaks.count, node = last; i-- > 0; node = solver->nodes[node].previous)
        breaks.ends[i] = solver->nodes[node].at;
    return breaks;
}

struct breaks breaks_find(struct text_shaper *shaper, const struct text_paragraph *paragraph,
                          const struct text_setting *setting)
{
    if (paragraph->count == 0)
        return (struct breaks){0};
    struct solver solver = {.shaper = shaper, .paragraph = paragraph, .setting = setting};
    passes_run(&solver);
    return ways_back(&solver);
}

struct text_lines text_break(struct text_shaper *shaper, const struct text_paragraph *paragraph,
                             const struct text_setting *setting)
{
    bool overfull;
    struct text_paragraph divided = boxes_cut(shaper, paragraph, setting, &overfull);
    struct breaks breaks = breaks_find(shaper, &divided, setting);
    struct text_line *lines = arena_array(shaper->arena, breaks.count, sizeof *lines);
    size_t first = 0;
    for (size_t i = 0; i < breaks.count; i++) {
        lines[i] = line_make(shaper, &divided, setting, first, breaks.ends[i], first == 0);
        first = breaks.ends[i];
    }
    return (struct text_lines){lines, breaks.count, overfull};
}
