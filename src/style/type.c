/* Sizes and families of type, by what a paragraph style is for. */
#include "style/parts.h"

#include <string.h>

enum group { GROUP_TABLES, GROUP_BODY, GROUP_HEADINGS, GROUP_COUNT };

#define MARK "mark" /* fits itself to the page and is no type to read */

/* What is not here is of the group of tables: small type of all kinds. */
static const struct {
    const char *style;
    enum group group;
    bool large;       /* may be of regular weight */
    const char *size; /* attribute of <headings> */
} uses[] = {
    {"body", GROUP_BODY, false, NULL},
    {"lead", GROUP_BODY, false, NULL},
    {"clause", GROUP_BODY, false, NULL},
    {"item", GROUP_BODY, false, NULL},
    {"cover-title", GROUP_HEADINGS, true, "cover"},
    {"cover-subtitle", GROUP_HEADINGS, false, NULL},
    {"cover-party", GROUP_HEADINGS, false, NULL},
    {"title", GROUP_HEADINGS, true, "title"},
    {"heading-1", GROUP_HEADINGS, true, "first"},
    {"heading-2", GROUP_HEADINGS, false, "second"},
    {"heading-3", GROUP_HEADINGS, false, "third"},
    {"contents-title", GROUP_HEADINGS, true, "first"},
};

enum { USES = sizeof uses / sizeof uses[0] };

struct paragraph_style *draft_paragraph(struct draft *d, const char *name)
{
    for (size_t i = 0; i < d->sheet.paragraph_count; i++)
        if (strcmp(d->paragraphs[i].name, name) == 0)
            return &d->paragraphs[i];
    return &d->paragraphs[0]; /* the tables of this file name styles of the house */
}

static enum group group_of(const char *style)
{
    for (size_t i = 0; i < USES; i++)
        if (strcmp(uses[i].style, style) == 0)
            return uses[i].group;
    return GROUP_TABLES;
}

void type_fonts(struct draft *d, const struct xml_node *fonts)
{
    static const char *const names[GROUP_COUNT] = {"tables", "body", "headings"};
    bool chinese = str_is(style_value(fonts, "script"), "chinese");
    for (size_t i = 0; i < d->sheet.paragraph_count; i++) {
        struct paragraph_style *style = &d->paragraphs[i];
        struct str family = style_value(fonts, names[group_of(style->name)]);
        if (strcmp(style->name, MARK) == 0)
            continue;
        for (enum lang lang = 0; family.n && lang < LANG_COUNT; lang++)
            if (lang_chinese(lang) == chinese)
                style->look[lang].family =
                    str_is(family, "serif") ? FAMILY_SERIF : FAMILY_SANS;
    }
}

static void look_scale(struct look *look, double factor)
{
    look->size *= factor;
    look->leading *= factor;
    look->tracking *= factor;
}

/* A size is that of Latin type; Chinese keeps its proportion to it. */
static void size_set(struct paragraph_style *style, double size)
{
    double factor = size / style->look[LANG_EN].size;
    for (enum lang lang = 0; lang < LANG_COUNT; lang++)
        look_scale(&style->look[lang], factor);
}

void type_headings(struct draft *d, const struct xml_node *headings)
{
    struct str weight = style_value(headings, "weight");
    for (size_t i = 0; i < USES; i++) {
        struct paragraph_style *style = draft_paragraph(d, uses[i].style);
        double size = uses[i].size ? style_number(headings, uses[i].size, 0) : 0;
        if (size > 0)
            size_set(style, size);
        if (uses[i].large && weight.n)
            style->bold = str_is(weight, "bold");
    }
}

/* The cover has room for one size of title. */
void type_scale(struct draft *d, double scale)
{
    for (size_t i = 0; i < d->sheet.paragraph_count; i++) {
        struct paragraph_style *style = &d->paragraphs[i];
        if (strcmp(style->name, MARK) == 0 || strcmp(style->name, "cover-title") == 0)
            continue;
        for (enum lang lang = 0; lang < LANG_COUNT; lang++)
            look_scale(&style->look[lang], scale);
        style->label_width *= scale;
        style->indent *= scale;
    }
    for (enum lang lang = 0; lang < LANG_COUNT; lang++)
        d->sheet.half[lang] *= scale;
}
