/* The style sheet as Word's styles: one for each look in each language of the document. */
#include "docx/parts.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

/* Styles that Word knows by name and gives a part to; all others are called after ours. */
static const struct known {
    const char *name, *id, *title;
    int outline; /* level in the navigation pane, from 1 */
} known[] = {
    {"body", "BodyText", "Body Text", 0},
    {"title", "Title", "Title", 0},
    {"heading-1", "Heading1", "heading 1", 1},
    {"heading-2", "Heading2", "heading 2", 2},
    {"heading-3", "Heading3", "heading 3", 3},
    {"contents-1", "TOC1", "toc 1", 0},
    {"contents-2", "TOC2", "toc 2", 0},
    {"contents-title", "TOCHeading", "TOC Heading", 0},
    {"header", "Header", "header", 0},
    {"footer", "Footer", "footer", 0},
    {"caption", "Caption", "caption", 0},
};

static const struct known *known_find(const char *name)
{
    for (size_t i = 0; i < sizeof known / sizeof known[0]; i++)
        if (strcmp(known[i].name, name) == 0)
            return &known[i];
    return NULL;
}

/* ---- languages and fonts ---- */

const char *lang_word(const struct writer *w, enum lang lang)
{
    static const char *const words[LANG_COUNT] = {"en-GB", "zh-CN", "zh-TW"};
    bool hong_kong = lang == LANG_ZH_HANT && str_is(w->info->region, "HK");
    return hong_kong ? "zh-HK" : words[lang];
}

enum lang han_forms(const struct writer *w, enum lang lang)
{
    if (lang_chinese(lang))
        return lang;
    return lang_chinese(w->doc->lang) ? w->doc->lang
           : w->langs[LANG_ZH_HANT]   ? LANG_ZH_HANT
                                      : LANG_ZH_HANS;
}

const char *font_latin(enum family family)
{
    return family == FAMILY_SERIF ? "Noto Serif" : "Noto Sans";
}

const char *font_han(enum family family, enum lang forms)
{
    static const char *const names[2][2] = {
        [FAMILY_SERIF] = {"Noto Serif CJK SC", "Noto Serif CJK TC"},
        [FAMILY_SANS] = {"Noto Sans CJK SC", "Noto Sans CJK TC"}};
    return names[family][forms == LANG_ZH_HANT];
}

/* Where a reader has no Noto fonts, Word takes the first of the other names that it has. */
void font_table_write(struct writer *w, struct buf *out)
{
    static const struct {
        const char *name, *others, *family, *charset;
    } fonts[] = {
        {"Noto Serif", "Cambria,Georgia,Times New Roman", "roman", "00"},
        {"Noto Sans", "Calibri,Segoe UI,Arial", "swiss", "00"},
        {"Noto Serif CJK SC", "SimSun,宋体,Songti SC", "roman", "86"},
        {"Noto Sans CJK SC", "Microsoft YaHei,微软雅黑,PingFang SC,SimSun,宋体", "swiss", "86"},
        {"Noto Serif CJK TC", "PMingLiU,新細明體,Songti TC", "roman", "88"},
        {"Noto Sans CJK TC", "Microsoft JhengHei,微軟正黑體,PingFang TC,PMingLiU,新細明體",
         "swiss", "88"},
    };
    (void)w;
    buf_puts(out, XML_HEAD "<w:fonts " W_SPACE ">");
    for (size_t i = 0; i < sizeof fonts / sizeof fonts[0]; i++)
        buf_printf(out,
                   "<w:font w:name=\"%s\"><w:altName w:val=\"%s\"/><w:charset w:val=\"%s\"/>"
                   "<w:family w:val=\"%s\"/><w:pitch w:val=\"variable\"/></w:font>",
                   fonts[i].name, fonts[i].others, fonts[i].charset, fonts[i].family);
    buf_puts(out, "</w:fonts>");
}

uint32_t colour_find(const struct writer *w, const char *name)
{
    uint32_t rgb = 0;
    if (name)
        style_colour_find(w->sheet, name, &rgb);
    return rgb;
}

/* ---- which style ---- */

const struct paragraph_style *paragraph_style(const struct writer *w, const char *name)
{
    const struct paragraph_style *style = style_paragraph_find(w->sheet, name);
    return style ? style : style_paragraph_find(w->sheet, "body");
}

/* In a cell the row decides what "table-cell" means. */
static const char *cell_style(const char *name, const struct spot *spot)
{
    static const char *const of_row[] = {[ROW_HEAD] = "table-head",
                                         [ROW_BODY] = NULL,
                                         [ROW_GROUP] = "table-group",
                                         [ROW_TOTAL] = "table-strong"};
    if (!spot->table || strcmp(name, "table-cell") != 0)
        return name;
    if (of_row[spot->row])
        return of_row[spot->row];
    return spot->first && spot->table->first ? spot->table->first : name;
}

const struct paragraph_style *
style_of_block(const struct writer *w, const struct doc_block *block, const struct spot *spot)
{
    static const char *const levels[] = {"heading-1", "heading-2", "heading-3"};
    int level = block->level < 1 ? 1 : block->level > 3 ? 3 : block->level;
    const char *name = block->style                   ? block->style
                       : block->kind == BLOCK_HEADING ? levels[level - 1]
                       : spot->table                  ? "table-cell"
                                                      : "body";
    return paragraph_style(w, cell_style(name, spot));
}

static const char *const lang_ends[LANG_COUNT] = {"En", "Hans", "Hant"};
static const char *const lang_titles[LANG_COUNT] = {" (English)", " (简体)", " (繁體)"};

/* "cover-title" as CoverTitle */
static void camel(struct buf *out, const char *name)
{
    bool capital = true;
    for (; *name; name++) {
        if (*name != '-')
            buf_char(out, capital ? (char)toupper((unsigned char)*name) : *name);
        capital = *name == '-';
    }
}

void style_id(struct buf *out, const struct writer *w, const char *name, enum lang lang,
              bool unlisted)
{
    const struct known *k = known_find(name);
    if (k)
        buf_puts(out, k->id);
    else
        camel(out, name);
    if (lang != w->doc->lang)
        buf_puts(out, lang_ends[lang]);
    else if (unlisted)
        buf_puts(out, "Beside");
}

/* ---- styles.xml ---- */

static void style_title(struct buf *out, const struct writer *w, const char *name,
                        enum lang lang)
{
    const struct known *k = known_find(name);
    if (k) {
        buf_puts(out, k->title);
    } else {
        buf_char(out, (char)toupper((unsigned char)*name));
        for (const char *c = name + 1; *c; c++)
            buf_char(out, *c == '-' ? ' ' : *c);
    }
    if (lang != w->doc->lang)
        buf_puts(out, lang_titles[lang]);
}

static void spacing(struct buf *out, const struct writer *w,
                    const struct paragraph_style *style, enum lang lang)
{
    double half = w->sheet->half[lang];
    /* Word adds the space after one paragraph to that before the next, where the style sheet
     * means the larger: a heading gives up what a paragraph above has already left. */
    double before = style->before > 1 ? style->before - 1 : style->before;
    buf_printf(out,
               "<w:spacing w:before=\"%d\" w:after=\"%d\" w:line=\"%d\" "
               "w:lineRule=\"atLeast\"/>",
               twips(before * half), twips(style->after * half),
               twips(style->look[lang].leading));
}

static void indent(struct buf *out, const struct paragraph_style *style)
{
    double left = style->indent + (style->hang ? style->label_width : 0);
    if (left > 0)
        buf_printf(out, "<w:ind w:left=\"%d\"/>", twips(left));
}

static void paragraph_properties(struct writer *w, struct buf *out,
                                 const struct paragraph_style *style, enum lang lang,
                                 const struct known *k)
{
    static const char *const aligns[] = {[TEXT_START] = "left",
                                         [TEXT_JUSTIFY] = "both",
                                         [TEXT_END] = "right",
                                         [TEXT_CENTRE] = "center"};
    bool contents = strncmp(style->name, "contents-", 9) == 0 && !style->keep_next;
    buf_puts(out, "<w:pPr>");
    bool announces = strcmp(style->name, "caption") == 0;
    if (style->keep_next || announces)
        buf_puts(out, "<w:keepNext/>");
    if (style->keep_lines)
        buf_puts(out, "<w:keepLines/>");
    if (style->bar)
        buf_printf(out,
                   "<w:pBdr><w:left w:val=\"single\" w:sz=\"18\" w:space=\"8\" "
                   "w:color=\"%06X\"/></w:pBdr>",
                   colour_find(w, style->bar));
    if (contents)
        buf_printf(out,
                   "<w:tabs><w:tab w:val=\"left\" w:pos=\"%d\"/><w:tab w:val=\"right\" "
                   "w:leader=\"dot\" w:pos=\"%d\"/></w:tabs>",
                   twips(style->indent + style->label_width), twips(w->width));
    spacing(out, w, style, lang);
    indent(out, style);
    if (style->align != TEXT_START)
        buf_printf(out, "<w:jc w:val=\"%s\"/>", aligns[style->align]);
    if (k && k->outline && lang == w->doc->lang)
        buf_printf(out, "<w:outlineLvl w:val=\"%d\"/>", k->outline - 1);
    buf_puts(out, "</w:pPr>");
}

static void run_properties(struct writer *w, struct buf *out,
                           const struct paragraph_style *style, enum lang lang)
{
    const struct look *look = &style->look[lang];
    buf_printf(out,
               "<w:rPr><w:rFonts w:ascii=\"%s\" w:hAnsi=\"%s\" w:cs=\"%s\" w:eastAsia=\"%s\"/>",
               font_latin(look->family), font_latin(look->family), font_latin(look->family),
               font_han(look->family, han_forms(w, lang)));
    if (style->bold)
        buf_puts(out, "<w:b/><w:bCs/>");
    if (style->italic)
        buf_puts(out, "<w:i/><w:iCs/>");
    buf_printf(out, "<w:color w:val=\"%06X\"/>", colour_find(w, style->colour));
    if (look->tracking > 0)
        buf_printf(out, "<w:spacing w:val=\"%d\"/>", twips(look->tracking));
    buf_printf(out, "<w:sz w:val=\"%d\"/><w:szCs w:val=\"%d\"/>", half_points(look->size),
               half_points(look->size));
    buf_printf(out, "<w:lang w:val=\"%s\" w:eastAsia=\"%s\"/></w:rPr>", lang_word(w, LANG_EN),
               lang_word(w, han_forms(w, lang)));
}

static void paragraph_style_write(struct writer *w, struct buf *out,
                                  const struct paragraph_style *style, enum lang lang)
{
    const struct known *k = known_find(style->name);
    bool main = lang == w->doc->lang;
    buf_printf(out, "<w:style w:type=\"paragraph\"%s w:styleId=\"",
               k && main ? "" : " w:customStyle=\"1\"");
    style_id(out, w, style->name, lang, false);
    buf_puts(out, "\"><w:name w:val=\"");
    style_title(out, w, style->name, lang);
    buf_puts(out, "\"/><w:basedOn w:val=\"Normal\"/>");
    if (style->keep_next && strncmp(style->name, "cover", 5) != 0)
        buf_printf(out, "<w:next w:val=\"%s\"/>", main ? "BodyText" : "Normal");
    buf_puts(out, "<w:qFormat/>");
    struct buf inner = {.arena = w->arena};
    paragraph_properties(w, &inner, style, lang, k);
    struct str properties = buf_str(&inner);
    int level = strcmp(style->name, "heading-1") == 0 ? LEVEL_SECTION
                : strcmp(style->name, "clause") == 0  ? LEVEL_CLAUSE
                                                      : LEVELS;
    /* A heading or clause added in Word is numbered like those around it. */
    if (main && level < LEVELS && w->numbering.of[lang].form[level].numeral) {
        size_t at = str_find(properties, STR("<w:spacing"), 0);
        buf_add(out, str_slice(properties, 0, at));
        buf_printf(out, "<w:numPr><w:ilvl w:val=\"%d\"/><w:numId w:val=\"%d\"/></w:numPr>",
                   level, (int)lang + 1);
        buf_add(out, str_slice(properties, at, properties.n - at));
    } else {
        buf_add(out, properties);
    }
    run_properties(w, out, style, lang);
    buf_puts(out, "</w:style>");
}

static void character_style_write(struct writer *w, struct buf *out,
                                  const struct character_style *style)
{
    buf_puts(out, "<w:style w:type=\"character\" w:styleId=\"");
    camel(out, style->name);
    buf_puts(out, "\"><w:name w:val=\"");
    buf_char(out, (char)toupper((unsigned char)style->name[0]));
    buf_puts(out, style->name + 1);
    buf_puts(out, "\"/><w:qFormat/><w:rPr>");
    if (style->bold[w->doc->lang])
        buf_puts(out, "<w:b/><w:bCs/>");
    if (style->italic[w->doc->lang])
        buf_puts(out, "<w:i/><w:iCs/>");
    if (style->colour)
        buf_printf(out, "<w:color w:val=\"%06X\"/>", colour_find(w, style->colour));
    buf_puts(out, "</w:rPr></w:style>");
}

static void defaults(struct writer *w, struct buf *out)
{
    const struct paragraph_style *body = paragraph_style(w, "body");
    buf_puts(out, "<w:docDefaults><w:rPrDefault>");
    run_properties(w, out, body, w->doc->lang);
    buf_puts(out, "</w:rPrDefault><w:pPrDefault><w:pPr><w:widowControl/></w:pPr></w:pPrDefault>"
                  "</w:docDefaults><w:style w:type=\"paragraph\" w:default=\"1\" "
                  "w:styleId=\"Normal\"><w:name w:val=\"Normal\"/><w:qFormat/></w:style>"
                  "<w:style w:type=\"character\" w:default=\"1\" "
                  "w:styleId=\"DefaultCharacter\">"
                  "<w:name w:val=\"Default Paragraph Font\"/><w:semiHidden/></w:style>"
                  "<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\">"
                  "<w:name w:val=\"Normal Table\"/><w:semiHidden/><w:tblPr><w:tblInd w:w=\"0\" "
                  "w:type=\"dxa\"/><w:tblCellMar><w:top w:w=\"0\" w:type=\"dxa\"/><w:left "
                  "w:w=\"0\" w:type=\"dxa\"/><w:bottom w:w=\"0\" w:type=\"dxa\"/><w:right "
                  "w:w=\"0\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style>");
}

void styles_write(struct writer *w, struct buf *out)
{
    buf_puts(out, XML_HEAD "<w:styles " W_SPACE ">");
    defaults(w, out);
    for (size_t i = 0; i < w->sheet->paragraph_count; i++)
        for (int lang = 0; lang < LANG_COUNT; lang++)
            if (w->langs[lang])
                paragraph_style_write(w, out, &w->sheet->paragraphs[i], (enum lang)lang);
    for (size_t i = 0; i < w->sheet->character_count; i++)
        if (!w->sheet->characters[i].decoration) /* Word marks changes itself */
            character_style_write(w, out, &w->sheet->characters[i]);
    buf_puts(out, "</w:styles>");
}
