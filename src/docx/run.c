/* Runs: text with its looks and language, references as fields. */
#include "docx/parts.h"
#include "text/text.h"

#include <string.h>

void text_write(struct writer *w, struct str text)
{
    revision_open(w, w->revision);
    buf_puts(w->out, "<w:r>");
    xml_run_text(w->out, text, w->revision == REVISION_DELETED);
    buf_puts(w->out, "</w:r>");
    revision_close(w, w->revision);
}

void tab_write(struct writer *w)
{
    revision_open(w, w->revision);
    buf_puts(w->out, "<w:r><w:tab/></w:r>");
    revision_close(w, w->revision);
}

/* ---- properties that differ from the paragraph's style ---- */

static void emphasis(struct writer *w, const struct character_style *character,
                     const struct paragraph_style *style, enum lang lang)
{
    if (character->bold[lang] && !style->bold)
        buf_puts(w->out, "<w:b/><w:bCs/>");
    if (character->italic[lang] && !style->italic)
        buf_puts(w->out, "<w:i/><w:iCs/>");
    if (character->colour)
        buf_printf(w->out, "<w:color w:val=\"%06X\"/>", colour_find(w, character->colour));
}

static void named_style(struct writer *w, const struct doc_run *run)
{
    buf_printf(w->out, "<w:rStyle w:val=\"%c%s\"/>", run->style[0] - 'a' + 'A', run->style + 1);
}

/* Quotation marks and dashes belong to both scripts; in Chinese text they are set as Hanzi. */
static void fonts(struct writer *w, const struct doc_run *run,
                  const struct paragraph_style *style, enum lang lang)
{
    bool other = run->lang != lang;
    bool hint = lang_chinese(run->lang);
    if (!other && !hint)
        return;
    buf_puts(w->out, "<w:rFonts");
    if (hint)
        buf_puts(w->out, " w:hint=\"eastAsia\"");
    if (other) {
        enum family family = style->look[run->lang].family;
        buf_printf(w->out, " w:ascii=\"%s\" w:hAnsi=\"%s\" w:cs=\"%s\" w:eastAsia=\"%s\"",
                   font_latin(family), font_latin(family), font_latin(family),
                   font_han(family, han_forms(w, run->lang)));
    }
    buf_puts(w->out, "/>");
}

static void properties(struct writer *w, const struct doc_run *run,
                       const struct paragraph_style *style, enum lang lang, double scale)
{
    size_t start = w->out->n;
    buf_puts(w->out, "<w:rPr>");
    size_t empty = w->out->n;
    const struct character_style *character =
        run->style ? style_character_find(w->sheet, run->style) : NULL;
    bool named = character && run->lang == w->doc->lang;
    if (named)
        named_style(w, run);
    fonts(w, run, style, lang);
    if (character && !named)
        emphasis(w, character, style, run->lang);
    if (scale < 1) {
        int size = (int)(style->look[lang].size * scale * 2); /* never larger than measured */
        buf_printf(w->out, "<w:sz w:val=\"%d\"/><w:szCs w:val=\"%d\"/>", size, size);
    }
    if (run->lang != lang)
        buf_printf(w->out, "<w:lang w:val=\"%s\" w:eastAsia=\"%s\"/>", lang_word(w, LANG_EN),
                   lang_word(w, han_forms(w, run->lang)));
    if (w->out->n == empty)
        w->out->n = start;
    else
        buf_puts(w->out, "</w:rPr>");
}

static void styled_text(struct writer *w, const struct doc_run *run, struct str text,
                        const struct paragraph_style *style, enum lang lang, double scale)
{
    enum revision revision = revision_of(w, run->revision);
    if (!text.n)
        return;
    revision_open(w, revision);
    buf_puts(w->out, "<w:r>");
    properties(w, run, style, lang, scale);
    xml_run_text(w->out, text, revision == REVISION_DELETED);
    buf_puts(w->out, "</w:r>");
    revision_close(w, revision);
}

/* ---- fields ---- */

static void field_mark(struct writer *w, const char *type, const struct doc_run *run,
                       const struct paragraph_style *style, enum lang lang, double scale)
{
    enum revision revision = revision_of(w, run->revision);
    revision_open(w, revision);
    buf_puts(w->out, "<w:r>");
    properties(w, run, style, lang, scale);
    buf_printf(w->out, "<w:fldChar w:fldCharType=\"%s\"/></w:r>", type);
    revision_close(w, revision);
}

void field_write(struct writer *w, const char *instruction, struct str result)
{
    buf_printf(w->out, "<w:fldSimple w:instr=\" %s \">", instruction);
    text_write(w, result);
    buf_puts(w->out, "</w:fldSimple>");
}

/* “clause 5.3”: the number is a field that follows the clause when Word counts again (\n: as
 * the paragraph shows it; \h: it leads there). */
static void reference(struct writer *w, const struct doc_run *run, const struct target *target,
                      size_t at, const struct paragraph_style *style, enum lang lang,
                      double scale)
{
    styled_text(w, run, str_slice(run->text, 0, at), style, lang, scale);
    field_mark(w, "begin", run, style, lang, scale);
    enum revision revision = revision_of(w, run->revision);
    revision_open(w, revision);
    buf_printf(w->out,
               "<w:r><w:instrText xml:space=\"preserve\"> REF _Ref%zu \\n \\h "
               "</w:instrText></w:r>",
               target_index(w, target) + 1);
    revision_close(w, revision);
    field_mark(w, "separate", run, style, lang, scale);
    styled_text(w, run, target->label, style, lang, scale);
    field_mark(w, "end", run, style, lang, scale);
    size_t after = at + target->label.n;
    styled_text(w, run, str_slice(run->text, after, run->text.n - after), style, lang, scale);
}

static void leading_text(struct writer *w, const struct doc_run *run,
                         const struct paragraph_style *style, enum lang lang, double scale)
{
    const struct target *target = target_find(w, run->target);
    if (!target) {
        FIND(w->findings, &LAYOUT_LINK_BROKEN, run->pos, ARG("target", run->target));
        w->failed = true;
        return;
    }
    size_t at = target->label.n ? str_find(run->text, target->label, 0) : SIZE_MAX;
    if (at != SIZE_MAX) {
        reference(w, run, target, at, style, lang, scale);
        return;
    }
    buf_printf(w->out, "<w:hyperlink w:anchor=\"_Ref%zu\" w:history=\"1\">",
               target_index(w, target) + 1);
    styled_text(w, run, run->text, style, lang, scale);
    buf_puts(w->out, "</w:hyperlink>");
}

/* The page is not known before Word has set it: left open until the fields are updated. */
static void page_number(struct writer *w, const struct doc_run *run,
                        const struct paragraph_style *style, enum lang lang, double scale)
{
    const struct target *target = target_find(w, run->target);
    if (!target) { /* of what is deleted */
        styled_text(w, run, STR("…"), style, lang, scale);
        return;
    }
    buf_printf(w->out, "<w:fldSimple w:instr=\" PAGEREF _Ref%zu \\h \">",
               target_index(w, target) + 1);
    styled_text(w, run, STR("…"), style, lang, scale);
    buf_puts(w->out, "</w:fldSimple>");
}

static void break_write(struct writer *w, const struct doc_run *run)
{
    enum revision revision = revision_of(w, run->revision);
    revision_open(w, revision);
    buf_puts(w->out, "<w:r><w:br/></w:r>");
    revision_close(w, revision);
}

void run_write(struct writer *w, const struct doc_run *run, const struct paragraph_style *style,
               enum lang lang, double scale)
{
    if (run->kind == RUN_BREAK)
        break_write(w, run);
    else if (run->kind == RUN_PAGE)
        page_number(w, run, style, lang, scale);
    else if (run->target.n)
        leading_text(w, run, style, lang, scale);
    else
        styled_text(w, run, run->text, style, lang, scale);
}

void runs_write(struct writer *w, const struct doc_runs *runs,
                const struct paragraph_style *style, enum lang lang, double scale)
{
    for (size_t i = 0; i < runs->count; i++)
        run_write(w, &runs->items[i], style, lang, scale);
}

/* ---- how wide they are ---- */

struct text_extent runs_extent(struct writer *w, const struct doc_runs *runs,
                               const struct paragraph_style *style, enum lang lang,
                               double scale)
{
    struct text_span *spans = arena_array(w->arena, runs->count + 1, sizeof *spans);
    double size = style->look[lang].size * scale;
    if (scale == 1)
        size = half_points(size) / 2.0;
    bool stays = false;
    for (size_t i = 0; i < runs->count; i++)
        stays |= runs->items[i].revision != REVISION_DELETED;
    for (size_t i = 0; i < runs->count; i++) {
        const struct doc_run *run = &runs->items[i];
        const struct character_style *character =
            run->style ? style_character_find(w->sheet, run->style) : NULL;
        struct text_style look = {.family = style->look[run->lang].family,
                                  .bold =
                                      style->bold || (character && character->bold[run->lang]),
                                  .italic = style->italic,
                                  .tabular = style->tabular,
                                  .size = size};
        /* Columns are as wide as what they will hold in the end. */
        bool gone = stays && run->revision == REVISION_DELETED;
        spans[i] = (struct text_span){.text = gone ? STR("") : run->text,
                                      .style = look,
                                      .lang = run->lang,
                                      .pos = POS_NONE,
                                      .line_break = run->kind == RUN_BREAK};
    }
    return runs->count ? text_measure(text_shape(w->shaper, spans, runs->count))
                       : (struct text_extent){0, 0};
}

struct text_extent label_extent(struct writer *w, struct str label,
                                const struct paragraph_style *style, enum lang lang,
                                double scale)
{
    struct doc_run run = {.text = label, .lang = lang, .pos = POS_NONE};
    struct doc_runs runs = {.items = &run, .count = 1};
    return runs_extent(w, &runs, style, lang, scale);
}
