#include "style/parts.h"

#include <math.h>
#include <string.h>

STYLE_MESSAGES(MESSAGE_DEFINE)

/* ---- values ---- */

struct str style_value(const struct xml_node *node, const char *name)
{
    const struct xml_attribute *attribute = xml_attribute_find(node, name);
    return attribute ? attribute->value : STR_NONE;
}

struct pos style_pos(const struct xml_node *node, const char *name)
{
    const struct xml_attribute *attribute = xml_attribute_find(node, name);
    return attribute ? xml_value_pos(node, attribute, 0) : xml_pos(node);
}

double style_number(const struct xml_node *node, const char *name, double otherwise)
{
    struct str text = style_value(node, name);
    if (!text.n)
        return otherwise;
    double value = 0, unit = 1;
    bool fraction = false;
    for (size_t i = 0; i < text.n; i++) {
        if (text.s[i] == '.') {
            fraction = true;
        } else {
            value = value * 10 + (text.s[i] - '0');
            unit *= fraction ? 10 : 1;
        }
    }
    return value / unit;
}

uint32_t style_rgb(struct str colour)
{
    uint32_t rgb = 0;
    for (size_t i = 1; i < colour.n; i++) {
        char c = colour.s[i];
        uint32_t digit = c <= '9' ? (uint32_t)(c - '0') : (uint32_t)((c | 32) - 'a') + 10;
        rgb = rgb << 4 | digit;
    }
    return rgb;
}

/* Millimetres with one decimal, for people. */
static struct str millimetres(struct arena *arena, double points)
{
    long tenths = lround(points / MILLIMETRE * 10);
    return tenths % 10 ? str_format(arena, "%ld.%ld", tenths / 10, tenths % 10)
                       : str_format(arena, "%ld", tenths / 10);
}

/* ---- page ---- */

static void check_room(struct draft *d, const struct xml_node *page, double free_edge)
{
    const double seal = 20, measure = 120;
    const struct master *body = &d->sheet.masters[0];
    double width = d->sheet.page_width - body->left - body->right;
    if (width < measure * MILLIMETRE)
        FIND(d->findings, &STYLE_NARROW, xml_pos(page),
             ARG("width", millimetres(d->arena, width)));
    if (free_edge < seal * MILLIMETRE)
        FIND(d->findings, &STYLE_SEAL_ROOM, style_pos(page, "outer"),
             ARG("width", millimetres(d->arena, free_edge)));
}

static void read_page(struct draft *d, const struct xml_node *page)
{
    const struct style_sheet *house = &style_sheet_house;
    struct style_sheet *sheet = &d->sheet;
    const double letter_width = 612, letter_height = 792;
    if (str_is(style_value(page, "paper"), "Letter")) {
        sheet->page_width = letter_width;
        sheet->page_height = letter_height;
        sheet->footer_line += letter_height - house->page_height;
    }
    const struct master *body = &house->masters[0];
    double inner = style_number(page, "inner", body->left / MILLIMETRE) * MILLIMETRE;
    double outer = style_number(page, "outer", body->right / MILLIMETRE) * MILLIMETRE;
    struct str edge = style_value(page, "binding");
    bool right = str_is(edge, "right"), none = str_is(edge, "none");
    sheet->outer_left = right;
    for (size_t i = 0; i < sizeof sheet->masters / sizeof sheet->masters[0]; i++) {
        sheet->masters[i].left = right || none ? outer : inner;
        sheet->masters[i].right = right ? inner : outer;
    }
    sheet->masters[0].top = style_number(page, "top", body->top / MILLIMETRE) * MILLIMETRE;
    sheet->masters[0].bottom =
        style_number(page, "bottom", body->bottom / MILLIMETRE) * MILLIMETRE;
    check_room(d, page, outer);
}

/* ---- colours ---- */

static double channel(uint32_t byte)
{
    double part = byte / 255.0;
    return part <= 0.03928 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4);
}

double style_contrast(uint32_t rgb)
{
    double luminance = 0.2126 * channel(rgb >> 16 & 255) + 0.7152 * channel(rgb >> 8 & 255)
                       + 0.0722 * channel(rgb & 255);
    return 1.05 / (luminance + 0.05);
}

static void check_contrast(struct draft *d, const struct xml_node *colours, const char *name,
                           struct str value)
{
    const double least = 4.5;
    double ratio = style_contrast(style_rgb(value));
    if (ratio >= least)
        return;
    long tenths = (long)floor(ratio * 10); /* 4.49 is not 4.5 */
    FIND(d->findings, &STYLE_FAINT, style_pos(colours, name), ARG_TEXT("name", name),
         ARG("colour", value),
         ARG("ratio", str_format(d->arena, "%ld.%ld", tenths / 10, tenths % 10)));
}

static void read_colours(struct draft *d, const struct xml_node *colours)
{
    static const struct {
        const char *attribute, *colour;
        bool text;
    } names[] = {{"accent", "accent", true}, {"accentSoft", "accent-soft", false},
                 {"rule", "rule", false},    {"muted", "muted", true},
                 {"ink", "ink", true},       {"warn", "warn", true}};
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        struct str value = style_value(colours, names[i].attribute);
        if (!value.n)
            continue;
        if (names[i].text)
            check_contrast(d, colours, names[i].attribute, value);
        for (size_t c = 0; c < d->sheet.colour_count; c++)
            if (strcmp(d->colours[c].name, names[i].colour) == 0)
                d->colours[c].rgb = style_rgb(value);
    }
}

/* ---- the other parts ---- */

static void read_cover(struct draft *d, const struct xml_node *cover)
{
    static const char *const centred[] = {"cover-kicker", "cover-title", "cover-subtitle",
                                          "cover-label", "cover-party"};
    struct master *master = &d->sheet.masters[1];
    if (str_is(style_value(cover, "bar"), "no"))
        master->bar.colour = NULL;
    master->centred = str_is(style_value(cover, "align"), "centre");
    for (size_t i = 0; master->centred && i < sizeof centred / sizeof centred[0]; i++)
        draft_paragraph(d, centred[i])->align = TEXT_CENTRE;
}

static void read_fonts(struct draft *d, const struct xml_node *root)
{
    bool seen[2] = {false, false};
    for (const struct xml_node *n = xml_element(root->child); n; n = xml_element(n->next)) {
        struct str script = style_value(n, "script");
        if (!str_is(n->name, "fonts") || !script.n)
            continue;
        bool *twice = &seen[str_is(script, "chinese")];
        if (*twice)
            FIND(d->findings, &STYLE_FONTS_TWICE, style_pos(n, "script"),
                 ARG("script", script));
        *twice = true;
        type_fonts(d, n);
    }
}

static void read_parts(struct draft *d, const struct xml_node *root)
{
    const struct xml_node *part;
    if ((part = xml_child_find(root, "page")))
        read_page(d, part);
    if ((part = xml_child_find(root, "headings")))
        type_headings(d, part);
    if ((part = xml_child_find(root, "text")))
        type_scale(d, style_number(part, "scale", 100) / 100);
    read_fonts(d, root);
    if ((part = xml_child_find(root, "colours")))
        read_colours(d, part);
    if ((part = xml_child_find(root, "cover")))
        read_cover(d, part);
    if ((part = xml_child_find(root, "logo")))
        d->sheet.logo = logo_read(d, part);
}

static struct draft draft_new(struct arena *arena, struct findings *findings, const char *path)
{
    const struct style_sheet *house = &style_sheet_house;
    struct draft d = {.arena = arena, .findings = findings, .sheet = *house};
    const char *slash = strrchr(path, '/');
    d.folder = slash ? str_format(arena, "%.*s", (int)(slash - path), path).s : ".";
    d.paragraphs = arena_array(arena, house->paragraph_count, sizeof *d.paragraphs);
    memcpy(d.paragraphs, house->paragraphs, house->paragraph_count * sizeof *d.paragraphs);
    d.colours = arena_array(arena, house->colour_count, sizeof *d.colours);
    memcpy(d.colours, house->colours, house->colour_count * sizeof *d.colours);
    d.sheet.paragraphs = d.paragraphs;
    d.sheet.colours = d.colours;
    return d;
}

static size_t errors(const struct findings *findings)
{
    return findings->by_level[LEVEL_ERROR] + findings->by_level[LEVEL_FAILURE];
}

const struct style_sheet *style_load(struct arena *arena, struct findings *findings,
                                     const char *path, const struct xml_schema *schema)
{
    size_t before = errors(findings);
    const struct source *source = file_read(arena, findings, path, XML_BYTES_MAX);
    const struct xml_node *root = source ? xml_read(arena, findings, source, schema) : NULL;
    if (!root)
        return NULL;
    struct draft d = draft_new(arena, findings, path);
    read_parts(&d, root);
    if (errors(findings) != before)
        return NULL;
    struct style_sheet *sheet = arena_alloc(arena, sizeof *sheet);
    *sheet = d.sheet;
    return sheet;
}
