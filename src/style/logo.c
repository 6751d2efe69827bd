/* A logo: outlines written in the style file, or a picture beside it. */
#include "style/parts.h"

/* ---- outlines ---- */

enum { STEPS_MAX = 20000 };

/* The text of an outline while it is read. */
struct pen {
    struct draft *d;
    const struct xml_node *path;
    struct str text;
    size_t at, token; /* token: where what was read last begins */
    size_t command;   /* where the last command begins */
    bool started;
};

static bool pen_blank(const struct pen *pen)
{
    char c = pen->text.s[pen->at];
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == ',';
}

static void pen_skip(struct pen *pen)
{
    while (pen->at < pen->text.n && pen_blank(pen))
        pen->at++;
}

static bool pen_digit(const struct pen *pen)
{
    return pen->at < pen->text.n && pen->text.s[pen->at] >= '0' && pen->text.s[pen->at] <= '9';
}

/* -?digits(.digits)?, up to ten million */
static bool pen_number(struct pen *pen, double *value)
{
    pen_skip(pen);
    pen->token = pen->at;
    bool minus = pen->at < pen->text.n && pen->text.s[pen->at] == '-';
    pen->at += minus;
    if (!pen_digit(pen))
        return false;
    *value = 0;
    for (; pen_digit(pen); pen->at++)
        *value = *value * 10 + (pen->text.s[pen->at] - '0');
    if (pen->at < pen->text.n && pen->text.s[pen->at] == '.') {
        pen->at++;
        if (!pen_digit(pen))
            return false;
        for (double unit = 0.1; pen_digit(pen); pen->at++, unit /= 10)
            *value += (pen->text.s[pen->at] - '0') * unit;
    }
    *value = minus ? -*value : *value;
    return *value < 1e7 && *value > -1e7;
}

static bool pen_fault(struct pen *pen, const struct message *message)
{
    const struct xml_attribute *attribute = xml_attribute_find(pen->path, "d");
    if (pen->token == pen->text.n) /* what is missing belongs to the last command */
        pen->token = pen->command;
    struct str part = str_slice(pen->text, pen->token, 16);
    while (part.n && part.s[part.n - 1] < 0) /* no piece of a character */
        part.n--;
    FIND(pen->d->findings, message, xml_value_pos(pen->path, attribute, pen->token),
         ARG("part", part));
    return false;
}

/* One point; it must lie in the box. */
static bool pen_point(struct pen *pen, const struct outline *outline, double *x, double *y)
{
    if (!pen_number(pen, x))
        return pen_fault(pen, &STYLE_PATH_WRONG);
    size_t start = pen->token;
    if (!pen_number(pen, y))
        return pen_fault(pen, &STYLE_PATH_WRONG);
    if (*x >= 0 && *y >= 0 && *x <= outline->width && *y <= outline->height)
        return true;
    pen->token = start;
    return pen_fault(pen, &STYLE_PATH_OUTSIDE);
}

/* A command's letter; numbers without one go on with the command before, and after an M draw
 * lines, as in SVG. */
static bool pen_command(struct pen *pen, char *command)
{
    pen_skip(pen);
    pen->token = pen->at;
    char c = pen->text.s[pen->at];
    if (c == 'M' || c == 'L' || c == 'C' || c == 'Z') {
        pen->command = pen->at++;
        *command = c;
        return c == 'M' || pen->started;
    }
    if (*command == 'M')
        *command = 'L';
    return pen->started && *command != 'Z' && (c == '-' || (c >= '0' && c <= '9'));
}

static bool pen_step(struct pen *pen, char command, const struct outline *outline,
                     struct outline_step *step)
{
    *step = (struct outline_step){.kind = command == 'M'   ? STEP_MOVE
                                          : command == 'L' ? STEP_LINE
                                          : command == 'C' ? STEP_CURVE
                                                           : STEP_CLOSE};
    pen->started = command != 'Z';
    for (int i = command == 'C' ? 0 : 2; command != 'Z' && i < 3; i++)
        if (!pen_point(pen, outline, &step->x[i], &step->y[i]))
            return false;
    return true;
}

bool path_read(struct draft *d, const struct xml_node *path, struct outline *outline)
{
    struct pen pen = {.d = d, .path = path, .text = style_value(path, "d")};
    struct outline_step *steps = NULL;
    size_t capacity = 0;
    char command = '\0';
    for (pen_skip(&pen); pen.at < pen.text.n; pen_skip(&pen)) {
        if (outline->count == STEPS_MAX || !pen_command(&pen, &command))
            return pen_fault(&pen, &STYLE_PATH_WRONG);
        steps = arena_grow(d->arena, steps, &capacity, outline->count + 1, sizeof *steps);
        if (!pen_step(&pen, command, outline, &steps[outline->count++]))
            return false;
    }
    outline->steps = steps;
    return pen.text.n > 0;
}

static bool read_paths(struct draft *d, const struct xml_node *node, struct logo *logo)
{
    struct logo_part *parts = NULL;
    size_t count = 0, capacity = 0;
    bool good = true;
    for (const struct xml_node *n = xml_element(node->child); n; n = xml_element(n->next)) {
        struct outline outline = {.width = logo->width, .height = logo->height};
        good &= path_read(d, n, &outline);
        parts = arena_grow(d->arena, parts, &capacity, count + 1, sizeof *parts);
        parts[count++] = (struct logo_part){outline, style_rgb(style_value(n, "fill"))};
    }
    logo->parts = parts;
    logo->part_count = count;
    return good;
}

/* ---- the logo ---- */

static bool read_picture(struct draft *d, const struct xml_node *node, struct logo *logo)
{
    enum { PNG_BYTES_MAX = 4 * 1024 * 1024 };
    struct str named = style_value(node, "file");
    if (!named.n)
        return false; /* the schema refused it */
    const char *name = str_terminated(d->arena, named);
    const struct source *file = file_read(d->arena, d->findings,
                                          path_join(d->arena, d->folder, name), PNG_BYTES_MAX);
    logo->image =
        file ? png_check(d->arena, d->findings, file, style_pos(node, "file")) : NULL;
    if (logo->image) {
        logo->width = logo->image->width;
        logo->height = logo->image->height;
    }
    return logo->image != NULL;
}

const struct logo *logo_read(struct draft *d, const struct xml_node *node)
{
    const double usual = 15; /* millimetres */
    struct logo *logo = arena_alloc(d->arena, sizeof *logo);
    bool picture = xml_attribute_find(node, "file") != NULL;
    bool paths = xml_element(node->child) != NULL;
    logo->width = style_number(node, "width", 0);
    logo->height = style_number(node, "height", 0);
    logo->alternative = style_value(node, "alternative");
    logo->on_cover = style_number(node, "cover", 0) * MILLIMETRE;
    logo->in_header = style_number(node, "header", 0) * MILLIMETRE;
    if (logo->on_cover <= 0 && logo->in_header <= 0)
        logo->on_cover = usual * MILLIMETRE;
    if (picture && paths) {
        FIND_PLAIN(d->findings, &STYLE_LOGO_BOTH, xml_pos(node));
        return NULL;
    }
    if (!picture && (!paths || logo->width <= 0 || logo->height <= 0)) {
        FIND_PLAIN(d->findings, &STYLE_LOGO_EMPTY, xml_pos(node));
        return NULL;
    }
    return (picture ? read_picture(d, node, logo) : read_paths(d, node, logo)) ? logo : NULL;
}
