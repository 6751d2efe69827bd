/* The outlines of glyphs, for what is drawn without a font. */
#include "text/inside.h"

static void move(hb_draw_funcs_t *functions, void *pen, hb_draw_state_t *state, float x,
                 float y, void *unused)
{
    const struct text_outline_pen *to = pen;
    (void)functions, (void)state, (void)unused;
    to->move(to->context, x, y);
}

static void line(hb_draw_funcs_t *functions, void *pen, hb_draw_state_t *state, float x,
                 float y, void *unused)
{
    const struct text_outline_pen *to = pen;
    (void)functions, (void)state, (void)unused;
    to->line(to->context, x, y);
}

static void curve(hb_draw_funcs_t *functions, void *pen, hb_draw_state_t *state, float x1,
                  float y1, float x2, float y2, float x3, float y3, void *unused)
{
    const struct text_outline_pen *to = pen;
    (void)functions, (void)state, (void)unused;
    to->curve(to->context, (const double[]){x1, x2, x3}, (const double[]){y1, y2, y3});
}

static void close(hb_draw_funcs_t *functions, void *pen, hb_draw_state_t *state, void *unused)
{
    const struct text_outline_pen *to = pen;
    (void)functions, (void)state, (void)unused;
    to->close(to->context);
}

/* Quadratic curves come as cubic ones where no function takes them. */
void text_glyph_outline(const struct text_fonts *fonts, size_t face, uint32_t glyph,
                        const struct text_outline_pen *pen)
{
    struct text_outline_pen copy = *pen;
    hb_draw_funcs_t *functions = hb_draw_funcs_create();
    hb_draw_funcs_set_move_to_func(functions, move, NULL, NULL);
    hb_draw_funcs_set_line_to_func(functions, line, NULL, NULL);
    hb_draw_funcs_set_cubic_to_func(functions, curve, NULL, NULL);
    hb_draw_funcs_set_close_path_func(functions, close, NULL, NULL);
    hb_font_get_glyph_shape(fonts->faces[face].font, glyph, functions, &copy);
    hb_draw_funcs_destroy(functions);
}
