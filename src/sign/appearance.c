#include "sign/appearance.h"

#include "base/arena.h"

#include <stdlib.h>

enum { LINES_MOST = 4 };

/* Points, and shares of the basic size. */
#define SIZE_MOST 9.0
#define MARGIN 2.0
#define LEADING 1.3
#define SHRINK_MOST 0.6 /* below it a long line is cut instead */

void put_real(struct buf *out, double value)
{
    long hundredths = (long)(value * 100 + (value < 0 ? -0.5 : 0.5));
    unsigned long size = (unsigned long)labs(hundredths);
    if (hundredths < 0)
        buf_char(out, '-');
    buf_printf(out, "%lu", size / 100);
    if (size % 10)
        buf_printf(out, ".%02lu", size % 100);
    else if (size % 100)
        buf_printf(out, ".%lu", size % 100 / 10);
}

static const char *const labels[LANG_COUNT] = {"Electronically signed", "电子签名", "電子簽署"};

struct stack {
    struct sign_line lines[LINES_MOST];
    size_t count;
    double height; /* of all, in basic sizes */
};

static void stack_add(struct stack *stack, struct str text, enum lang lang, double size,
                      bool bold)
{
    if (!text.n)
        return;
    stack->lines[stack->count++] = (struct sign_line){text, lang, size, bold};
    stack->height += size * LEADING;
}

/* Without its last characters, and with an ellipsis for them. */
static struct str cut(struct arena *arena, struct str text, double share)
{
    size_t keep = (size_t)((double)utf8_count(text) * share), at = 0;
    for (size_t i = 1; i < keep && at < text.n; i++)
        utf8_next(text, &at);
    return str_format(arena, "%.*s…", (int)at, text.s);
}

/* Makes the line smaller, or cuts it, until it fits; false if it cannot be drawn. */
static bool fit(struct arena *arena, const struct sign_pen *pen, struct sign_line *line,
                double width)
{
    double wide = pen->measure(pen->context, line);
    if (wide > width) {
        double share = width / wide;
        line->size *= share > SHRINK_MOST ? share : SHRINK_MOST;
        if (share < SHRINK_MOST)
            line->text = cut(arena, line->text, share / SHRINK_MOST);
        wide = pen->measure(pen->context, line);
    }
    return wide >= 0;
}

bool appearance_draw(struct arena *arena, const struct sign_pen *pen,
                     const struct appearance *appearance, struct buf *out)
{
    struct stack stack = {.count = 0};
    enum lang lang = appearance->lang;
    stack_add(&stack, str_of(labels[lang]), lang, 0.8, false);
    stack_add(&stack, appearance->name, lang, 1.15, true);
    if (!str_equal(appearance->organisation, appearance->name))
        stack_add(&stack, appearance->organisation, lang, 0.85, false);
    stack_add(&stack, appearance->time, LANG_EN, 0.8, false);
    double basic = (appearance->height - 2 * MARGIN) / stack.height;
    if (basic > SIZE_MOST)
        basic = SIZE_MOST;
    double y = MARGIN + basic * stack.height; /* it stands on the line below */
    buf_puts(out, "q\n0.1 0.2 0.45 rg\n");
    for (size_t i = 0; i < stack.count; i++) {
        struct sign_line *line = &stack.lines[i];
        y -= line->size * basic * LEADING;
        double above = line->size * basic * (LEADING - 1); /* the baseline is above the foot */
        line->size *= basic;
        if (!fit(arena, pen, line, appearance->width - 2 * MARGIN))
            return false;
        pen->draw(pen->context, line, MARGIN, y + above, out);
        buf_puts(out, "f\n");
    }
    buf_puts(out, "Q\n");
    return true;
}
