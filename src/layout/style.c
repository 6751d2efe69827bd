/* The house style: one accent, a hanging column for numbers, spaces in half lines. */
#include "layout/style.h"

#include <string.h>

static const struct colour colours[] = {
    {"accent", 0x1B4A66}, {"accent-soft", 0xE3ECF1}, {"ink", 0x1F2326}, {"muted", 0x646E76},
    {"rule", 0xC9D1D6},   {"paper", 0xFFFFFF},       {"warn", 0xA33B20}, {"mark", 0xEFF2F4},
    {"good", 0x2E7D4F},   {"caution", 0xB7791F},
    {"inserted", 0x0B4FB3}, {"deleted", 0xB3261E},
};

/* Body text is set in a serif for English and in a sans for Chinese: the Chinese serif would
 * double the size of a file and gains little at this size. */
#define SERIF(size, leading) {FAMILY_SERIF, size, leading, 0}
#define SANS(size, leading) {FAMILY_SANS, size, leading, 0}
#define TRACKED(size, leading, tracking) {FAMILY_SANS, size, leading, tracking}
#define LOOKS(english, chinese) \
    .look = {[LANG_EN] = english, [LANG_ZH_HANS] = chinese, [LANG_ZH_HANT] = chinese}

/* The hanging column of numbers; body text stands to the right of it. */
#define NUMBERS 36

static const struct paragraph_style paragraphs[] = {
    {.name = "cover-kicker", LOOKS(TRACKED(9, 14, 1.1), TRACKED(10, 17, 1.5)),
     .colour = "accent", .bold = true, .after = 3, .keep_next = true},
    {.name = "cover-title", LOOKS(SANS(31, 38.5), SANS(30, 42.5)), .colour = "ink",
     .bold = true, .after = 3, .keep_next = true, .balance = true},
    {.name = "cover-subtitle", LOOKS(SANS(14, 21), SANS(14, 25.5)), .colour = "muted",
     .after = 8},
    {.name = "cover-label", LOOKS(SANS(7.8, 10.5), SANS(8.2, 12.75)), .colour = "muted",
     .before = 2, .keep_next = true},
    {.name = "cover-party", LOOKS(SANS(11.5, 17.5), SANS(12, 21.25)), .colour = "ink",
     .after = 1},
    {.name = "cover-fact", LOOKS(SANS(9, 14), SANS(9.2, 14.5)), .colour = "ink",
     .tabular = true},
    {.name = "title", LOOKS(SANS(20, 28), SANS(20, 34)), .colour = "ink", .bold = true,
     .after = 4, .keep_next = true, .keep_lines = true, .balance = true},
    {.name = "heading-1", LOOKS(SANS(15, 21), SANS(15, 25.5)), .colour = "accent",
     .bold = true, .before = 4, .after = 2, .label_width = NUMBERS, .keep_next = true,
     .keep_lines = true, .balance = true},
    {.name = "heading-2", LOOKS(SANS(11, 14), SANS(11.5, 17)), .colour = "ink", .bold = true,
     .before = 3, .after = 1, .label_width = NUMBERS, .keep_next = true, .keep_lines = true},
    {.name = "heading-3", LOOKS(SANS(9.4, 14), SANS(10, 17)), .colour = "accent",
     .bold = true, .before = 2, .after = 0.5, .label_width = NUMBERS, .keep_next = true,
     .keep_lines = true},
    {.name = "body", LOOKS(SERIF(9.8, 14), SANS(10, 17)), .colour = "ink",
     .align = TEXT_JUSTIFY, .after = 1, .indent = NUMBERS},
    {.name = "lead", LOOKS(SERIF(11.6, 17.5), SANS(11.2, 19.5)), .colour = "ink",
     .align = TEXT_START, .after = 2, .indent = NUMBERS},
    {.name = "note", LOOKS(SANS(7.8, 10.5), SANS(8, 12.75)), .colour = "muted", .after = 1,
     .indent = NUMBERS},
    {.name = "caption", LOOKS(SANS(8.8, 14), SANS(9.2, 17)), .colour = "ink", .bold = true,
     .before = 2, .after = 0.5, .keep_lines = true},
    {.name = "clause", LOOKS(SERIF(9.8, 14), SANS(10, 17)), .colour = "ink",
     .align = TEXT_JUSTIFY, .after = 1, .label_width = NUMBERS, .hang = true},
    {.name = "item", LOOKS(SERIF(9.8, 14), SANS(10, 17)), .colour = "ink",
     .align = TEXT_JUSTIFY, .after = 0.5, .indent = NUMBERS, .label_width = 18, .hang = true},
    {.name = "example", LOOKS(SANS(8.8, 14), SANS(9.2, 17)), .colour = "ink", .after = 1,
     .indent = NUMBERS + 12, .tabular = true, .bar = "accent-soft"},
    {.name = "table-head", LOOKS(SANS(7.8, 10.5), SANS(8.2, 12.75)), .colour = "accent",
     .bold = true, .tabular = true},
    {.name = "table-cell", LOOKS(SANS(8.6, 12), SANS(8.8, 13.5)), .colour = "ink",
     .tabular = true},
    {.name = "table-strong", LOOKS(SANS(8.6, 12), SANS(8.8, 13.5)), .colour = "ink",
     .bold = true, .tabular = true},
    {.name = "table-group", LOOKS(SANS(8.6, 12), SANS(8.8, 13.5)), .colour = "accent",
     .bold = true, .tabular = true},
    {.name = "table-muted", LOOKS(SANS(8.6, 12), SANS(8.8, 13.5)), .colour = "muted",
     .tabular = true},
    {.name = "table-carried", LOOKS(SANS(8.6, 12), SANS(8.8, 13.5)), .colour = "accent",
     .tabular = true},
    {.name = "table-note", LOOKS(SANS(7.6, 10.5), SANS(7.8, 12.75)), .colour = "muted",
     .after = 2, .tabular = true, .keep_previous = true},
    {.name = "contents-1", LOOKS(SANS(9.2, 12.6), SANS(9.4, 13.4)), .colour = "ink", .bold = true,
     .before = 0.5, .label_width = NUMBERS, .keep_lines = true, .tabular = true},
    {.name = "contents-2", LOOKS(SANS(8.4, 11.6), SANS(8.6, 12.4)), .colour = "ink",
     .indent = 14, .label_width = 28, .keep_lines = true, .tabular = true},
    {.name = "contents-title", LOOKS(SANS(15, 21), SANS(15, 25.5)), .colour = "accent",
     .bold = true, .before = 4, .after = 2, .keep_next = true, .keep_lines = true},
    {.name = "sign-label", LOOKS(SANS(7.6, 10.5), SANS(8, 12.75)), .colour = "muted",
     .before = 0.75},
    {.name = "sign-value", LOOKS(SANS(9.4, 14), SANS(9.6, 17)), .colour = "ink"},
    {.name = "header", LOOKS(SANS(7.4, 10.5), SANS(7.6, 12.75)), .colour = "muted"},
    {.name = "footer", LOOKS(SANS(7.4, 10.5), SANS(7.6, 12.75)), .colour = "muted",
     .tabular = true},
    {.name = "chart-label", LOOKS(SANS(7.2, 10), SANS(7.4, 10)), .colour = "muted",
     .tabular = true},
    {.name = "chart-label-end", LOOKS(SANS(7.2, 10), SANS(7.4, 10)), .colour = "muted",
     .align = TEXT_END, .tabular = true},
    {.name = "chart-label-centre", LOOKS(SANS(7.2, 10), SANS(7.4, 10)), .colour = "muted",
     .align = TEXT_CENTRE, .tabular = true},
    {.name = "mark", LOOKS(SANS(100, 100), SANS(100, 100)), .colour = "mark", .bold = true},
};

/* Chinese has no italic: emphasis is bold there. */
static const struct character_style characters[] = {
    {.name = "strong", .bold = {true, true, true}},
    {.name = "emphasis", .bold = {false, true, true}, .italic = {true, false, false}},
    {.name = "muted", .colour = "muted"},
    {.name = "term", .bold = {true, true, true}},
    {.name = "inserted", .colour = "inserted", .decoration = DECORATION_UNDER},
    {.name = "deleted", .colour = "deleted", .decoration = DECORATION_THROUGH},
};

static const struct table_style tables[] = {
    {.name = "grid", .gap = 16, .above = 4.5, .below = 4.5, .row_rule = "rule",
     .row_stroke = 0.4, .head_rule = "accent", .head_stroke = 1, .total_rule = "ink",
     .total_stroke = 0.6, .before = 2, .after = 3},
    {.name = "list", .gap = 10, .above = 3, .below = 3, .row_rule = "rule",
     .row_stroke = 0.4, .head_rule = "accent", .head_stroke = 1, .total_rule = "ink",
     .total_stroke = 0.6, .before = 2, .after = 3},
    {.name = "facts", .gap = 18, .above = 3.5, .below = 3.5, .row_rule = "rule",
     .row_stroke = 0.4, .head_rule = "accent", .head_stroke = 1, .total_rule = "ink",
     .total_stroke = 0.6, .first = "table-muted", .before = 2, .after = 3},
    {.name = "calendar", .gap = 6, .above = 3.5, .below = 3.5, .row_rule = "rule",
     .row_stroke = 0.4, .head_rule = "accent", .head_stroke = 1, .total_rule = "ink",
     .total_stroke = 0.6, .column_rule = "accent-soft", .even = true, .tight = true,
     .before = 2, .after = 3},
    {.name = "signature", .gap = 36, .above = 0, .below = 7, .whole = true,
     .before = 4, .after = 2},
    {.name = "bilingual", .gap = 24, .above = 3, .below = 3, .head_rule = "accent",
     .head_stroke = 1, .total_rule = "ink", .total_stroke = 0.6, .column_rule = "rule",
     .even = true, .running = true, .label_width = 24, .before = 2, .after = 3},
};

/* The outer (right) edge keeps 25 mm free for a seal across the pages' edges, the left one
 * 28 mm for the binding. */
const struct style_sheet style_sheet_house = {
    .page_width = 595.276,
    .page_height = 841.89,
    .half = {[LANG_EN] = 7, [LANG_ZH_HANS] = 8.5, [LANG_ZH_HANT] = 8.5},
    .masters = {{.name = "body", .left = 79.37, .right = 70.87, .top = 84, .bottom = 85.89,
                 .furniture = true},
                {.name = "cover", .left = 79.37, .right = 70.87, .top = 196, .bottom = 99.89,
                 .sink = true, .bar = {168, 56, 3, "accent"}}},
    .header_line = 50,
    .header_rule = 57,
    .footer_line = 791,
    .mark_angle = 52,
    .mark_share = 0.56,
    .figure_text_least = 6.5,
    .colours = colours,
    .colour_count = sizeof colours / sizeof colours[0],
    .paragraphs = paragraphs,
    .paragraph_count = sizeof paragraphs / sizeof paragraphs[0],
    .characters = characters,
    .character_count = sizeof characters / sizeof characters[0],
    .tables = tables,
    .table_count = sizeof tables / sizeof tables[0],
};

/* One look-up for all tables: each row begins with its name. */
static const void *row_find(const void *rows, size_t count, size_t size, const char *name)
{
    const char *row = rows;
    for (size_t i = 0; i < count; i++, row += size)
        if (strcmp(*(const char *const *)(const void *)row, name) == 0)
            return row;
    return NULL;
}

const struct paragraph_style *style_paragraph_find(const struct style_sheet *sheet,
                                                   const char *name)
{
    return row_find(sheet->paragraphs, sheet->paragraph_count, sizeof *sheet->paragraphs, name);
}

const struct character_style *style_character_find(const struct style_sheet *sheet,
                                                   const char *name)
{
    return row_find(sheet->characters, sheet->character_count, sizeof *sheet->characters, name);
}

const struct table_style *style_table_find(const struct style_sheet *sheet, const char *name)
{
    return row_find(sheet->tables, sheet->table_count, sizeof *sheet->tables, name);
}

const struct master *style_master_find(const struct style_sheet *sheet, const char *name)
{
    return row_find(sheet->masters, sizeof sheet->masters / sizeof sheet->masters[0],
                    sizeof *sheet->masters, name);
}

bool style_colour_find(const struct style_sheet *sheet, const char *name, uint32_t *rgb)
{
    const struct colour *colour =
        row_find(sheet->colours, sheet->colour_count, sizeof *sheet->colours, name);
    if (colour)
        *rgb = colour->rgb;
    return colour != NULL;
}
