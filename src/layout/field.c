/* Places to be signed, stamped or filled in: a quiet label and a line to write on, or a box
 * to stamp into. */
#include "layout/parts.h"

#include <math.h>

enum { LABEL_LEAST = 62, LABEL_MOST = 120, BESIDE_LEAST = 150 };

struct field_place {
    const struct doc_block *block;
    const struct paragraph_style *style;
    double x, width, height; /* of the whole */
    double label_width;
    const struct text_lines *lines;
    struct line_state label;
};

/* The label's lines, the last one's baseline at `baseline`. */
static void label_lines(struct setter *s, struct field_place *f, double x, double baseline)
{
    double leading = f->style->look[f->block->lang].leading;
    for (size_t i = 0; i < f->lines->count; i++)
        piece_text(s, &f->label, &f->lines->items[i], x,
                   baseline - (double)(f->lines->count - 1 - i) * leading);
}

static void blank_add(struct setter *s, const struct field_place *f, double x, double y,
                      double width, double height)
{
    size_t tag = tag_add(s, ROLE_FORM, f->block->lang);
    s->tags[tag].alternative = f->block->field->label;
    struct layout_item *item = &piece_add(s, ITEM_FIELD, tag)->item;
    item->x = x;
    item->y = y;
    item->width = width;
    item->height = height;
    item->field = f->block->field;
}

static void box_set(struct setter *s, struct field_place *f)
{
    struct layout_item *box = &piece_add(s, ITEM_RECT, TAG_ARTIFACT)->item;
    box->x = f->x;
    box->width = f->width;
    box->height = f->height;
    box->stroke = 0.6;
    box->radius = 3;
    box->colour = colour_of(s, "rule");
    const struct look *look = &f->style->look[f->block->lang];
    label_lines(s, f, f->x + 8,
                5 + line_baseline(look->leading, look->size)
                    + (double)(f->lines->count ? f->lines->count - 1 : 0) * look->leading);
    blank_add(s, f, f->x, 0, f->width, f->height);
}

static void line_set(struct setter *s, struct field_place *f)
{
    double left = f->label_width;
    label_lines(s, f, f->x, f->height - 2.5);
    piece_line(s, f->x + left, f->height, f->width - left, 0, "muted", 0.5);
    blank_add(s, f, f->x + left, 0, f->width - left, f->height);
}

/* Too narrow for a label at the side: it stands above. */
static void stack_set(struct setter *s, struct field_place *f)
{
    double leading = f->style->look[f->block->lang].leading;
    double top = (double)f->lines->count * leading;
    label_lines(s, f, f->x, top - leading * 0.25);
    blank_add(s, f, f->x, top, f->width, f->height);
    f->height += top;
    piece_line(s, f->x, f->height, f->width, 0, "muted", 0.5);
}

void field_set(struct setter *s, const struct doc_block *block, const struct frame *frame)
{
    struct field_place f = {.block = block, .x = frame->x, .width = frame->width};
    f.style = paragraph_style_of(s, block->style ? block->style : "sign-label", block->pos);
    bool seal = block->field->kind == FIELD_SEAL, beside = f.width >= BESIDE_LEAST;
    f.label_width = fmin(fmax(f.width * 0.38, LABEL_LEAST), LABEL_MOST);
    f.height = fmin(fmax(block->field->height, 20), page_room(s) / 2);
    struct set_text *text =
        typeset_text(s, block->field->label, f.style, 0, block->lang, block->pos);
    f.lines = typeset_lines(s, text,
                            seal     ? f.width - 16
                            : beside ? f.label_width - 8
                                     : f.width,
                            TEXT_START);
    size_t outer = s->tag, piece = s->piece_count;
    s->tag = tag_add(s, ROLE_P, block->lang);
    f.label = (struct line_state){.text = text, .tag = s->tag};
    f.height = fmax(f.height, (double)f.lines->count * f.style->look[block->lang].leading + 4);
    if (seal)
        box_set(s, &f);
    else if (beside)
        line_set(s, &f);
    else
        stack_set(s, &f);
    s->tag = outer;
    struct slab *slab = slab_add(s, piece, f.height + 1);
    slab->before = seal ? s->sheet->half[block->lang] : 0;
    slab->after = seal ? s->sheet->half[block->lang] : 3;
    if (!frame->cell)
        slab->keep = fmax(slab->keep, BREAK_NEVER);
}
