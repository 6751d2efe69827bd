#include "face/printing.h"

#include "docx/docx.h"

static bool print_pdf(struct arena *arena, struct findings *findings,
                      const struct text_fonts *fonts, const struct doc *document,
                      const struct printing *printing, const struct layout *layout,
                      struct buf *out)
{
    struct pdf_info info = {.title = document->title,
                            .author = document->author,
                            .subject = document->subject,
                            .keywords = document->number,
                            .creator = STR("planpact " PLANPACT_VERSION),
                            .state = printing->state,
                            .lang = document->lang,
                            .attachments = printing->attachments,
                            .attachment_count = printing->attachment_count,
                            .properties = printing->properties,
                            .property_count = printing->property_count,
                            .compact = true};
    return pdf_write(arena, findings, fonts, layout, &info, out);
}

static bool print_word(struct arena *arena, struct findings *findings,
                       const struct text_fonts *fonts, const struct style_sheet *sheet,
                       const struct doc *document, const struct printing *printing,
                       struct buf *out)
{
    struct docx_info info = {.title = document->title,
                             .author = document->author,
                             .subject = document->subject,
                             .keywords = document->number,
                             .creator = STR("planpact"),
                             .region = printing->region,
                             .revised = printing->revised};
    return docx_write(arena, findings, fonts, sheet, document, &info, out);
}

static bool print_pages(struct arena *arena, struct findings *findings,
                        const struct text_fonts *fonts, const struct style_sheet *sheet,
                        const struct doc *document, const struct printing *printing,
                        struct printed *printed, struct buf *out)
{
    printed->layout = layout_document(arena, findings, fonts, sheet, document);
    if (!printed->layout)
        return false;
    printed->pages = printed->layout->page_count;
    if (printing->stage != PLANPACT_PAGES)
        return print_pdf(arena, findings, fonts, document, printing, printed->layout, out);
    layout_dump(out, printed->layout);
    return true;
}

bool print_document(struct planpact *planpact, struct arena *arena, struct findings *findings,
                    const struct doc *document, const struct printing *printing,
                    struct printed *printed)
{
    struct buf out = {.arena = arena};
    bool good = true;
    *printed = (struct printed){.layout = NULL};
    if (printing->stage == PLANPACT_DOCUMENT) {
        doc_dump(&out, document);
    } else {
        const struct style_sheet *sheet = loaded_style(planpact, findings, printing->style);
        const struct text_fonts *fonts = sheet ? loaded_fonts(planpact, findings) : NULL;
        if (!fonts)
            return false;
        good = printing->word && printing->stage == PLANPACT_PDF
                   ? print_word(arena, findings, fonts, sheet, document, printing, &out)
                   : print_pages(arena, findings, fonts, sheet, document, printing, printed,
                                 &out);
    }
    printed->bytes = buf_str(&out);
    return good;
}
