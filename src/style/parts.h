/* style/parts: what the files of this room share. */
#ifndef PLANPACT_STYLE_PARTS_H
#define PLANPACT_STYLE_PARTS_H

#include "style/style.h"

/* Points in a millimetre. */
#define MILLIMETRE (72 / 25.4)

/* The sheet in the making: its tables are copies that can be changed. */
struct draft {
    struct arena *arena;
    struct findings *findings;
    const char *folder; /* of the style file */
    struct style_sheet sheet;
    struct paragraph_style *paragraphs;
    struct colour *colours;
};

/* The value of an attribute; absent if it is not there or the schema refused it. */
struct str style_value(const struct xml_node *node, const char *name);
/* Where that value stands, or the element. */
struct pos style_pos(const struct xml_node *node, const char *name);
/* A number of the schema as it is, or `otherwise`. */
double style_number(const struct xml_node *node, const char *name, double otherwise);
/* "#1B4A66" as 0x1B4A66. */
uint32_t style_rgb(struct str colour);

/* type: sizes and families. */
void type_fonts(struct draft *d, const struct xml_node *fonts);
void type_headings(struct draft *d, const struct xml_node *headings);
void type_scale(struct draft *d, double scale);
struct paragraph_style *draft_paragraph(struct draft *d, const char *name);

/* logo: NULL with findings if it is wrong. */
const struct logo *logo_read(struct draft *d, const struct xml_node *node);
/* The outline that attribute `d` of a path says; its box is set already. */
bool path_read(struct draft *d, const struct xml_node *path, struct outline *outline);
/* png: looks at every byte of a PNG file, so that no reader of it can stumble, and gives what
 * of it is picture: without texts, times and colour profiles. NULL with a finding. */
const struct layout_image *png_check(struct arena *arena, struct findings *findings,
                                     const struct source *file, struct pos pos);

#endif
