#include "face/sign_map.h"

#include "planpact.h"
#include "sign/digest.h"

#include <math.h>
#include <stdlib.h>

static const char *const kinds[] = {
    [FIELD_SIGNATURE] = "signature", [FIELD_SEAL] = "seal", [FIELD_NAME] = "name",
    [FIELD_TITLE] = "title",         [FIELD_DATE] = "date", [FIELD_INITIALS] = "initials",
    [FIELD_PLACE] = "place"};

/* To hundredths, as the PDF has them, whatever the locale writes for a decimal point. */
static void put_member(struct buf *out, const char *name, double value, bool first)
{
    long hundredths = lround(value * 100);
    const char *sign = hundredths < 0 ? "-" : "";
    hundredths = labs(hundredths);
    buf_printf(out, "%s\"%s\": %s%ld.%02ld", first ? "" : ", ", name, sign, hundredths / 100,
               hundredths % 100);
}

static double millimetres(double points)
{
    return points * 25.4 / 72;
}

static void put_text_member(struct buf *out, const char *name, struct str value)
{
    buf_printf(out, "\"%s\": ", name);
    buf_json(out, value);
    buf_puts(out, ", ");
}

static void put_field(struct buf *out, const struct layout *layout, size_t page,
                      const struct layout_item *item)
{
    double top = layout->page_height - item->y;
    buf_puts(out, "    {");
    put_text_member(out, "name", item->field->name);
    put_text_member(out, "kind", str_of(kinds[item->field->kind]));
    put_text_member(out, "party", item->field->party);
    put_text_member(out, "label", item->field->label);
    /* The PDF has form fields for signatures alone: one signature covers all pages. */
    buf_printf(out, "\"formField\": %s, \"page\": %zu,\n     \"points\": {",
               item->field->kind == FIELD_SIGNATURE ? "true" : "false", page + 1);
    put_member(out, "left", item->x, true);
    put_member(out, "bottom", top - item->height, false);
    put_member(out, "right", item->x + item->width, false);
    put_member(out, "top", top, false);
    buf_puts(out, "},\n     \"millimetres\": {");
    put_member(out, "left", millimetres(item->x), true);
    put_member(out, "top", millimetres(item->y), false);
    put_member(out, "width", millimetres(item->width), false);
    put_member(out, "height", millimetres(item->height), false);
    buf_puts(out, "}}");
}

static void put_document(struct buf *out, const struct layout *layout, struct str number,
                         struct str state, struct str pdf)
{
    buf_puts(out, "  \"document\": {");
    put_text_member(out, "number", number);
    put_text_member(out, "state", state);
    put_text_member(out, "sha256", digest_of(out->arena, &pdf, 1));
    buf_printf(out, "\"pages\": %zu,\n    \"pageSize\": {", layout->page_count);
    put_member(out, "width", layout->page_width, true);
    put_member(out, "height", layout->page_height, false);
    put_member(out, "widthMillimetres", millimetres(layout->page_width), false);
    put_member(out, "heightMillimetres", millimetres(layout->page_height), false);
    buf_puts(out, "}},\n");
}

void sign_map_write(struct buf *out, const struct layout *layout, struct str number,
                    struct str state, struct str pdf)
{
    const char *between = "";
    buf_printf(out, "{\n  \"planpact\": \"%s\",\n", planpact_version());
    put_document(out, layout, number, state, pdf);
    buf_puts(out, "  \"fields\": [\n");
    for (size_t p = 0; p < layout->page_count; p++)
        for (size_t i = 0; i < layout->pages[p].count; i++) {
            if (layout->pages[p].items[i].kind != ITEM_FIELD)
                continue;
            buf_puts(out, between);
            put_field(out, layout, p, &layout->pages[p].items[i]);
            between = ",\n";
        }
    buf_puts(out, *between ? "\n  ]\n}\n" : "  ]\n}\n");
}
