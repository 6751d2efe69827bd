/* document → parts → package. */
#include "docx/parts.h"
#include "text/text.h"

static const char content_types[] =
    XML_HEAD "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
             "<Default Extension=\"rels\" "
             "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
             "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
#define OVERRIDE(name, type)                                                              \
    "<Override PartName=\"/" name "\" ContentType=\"application/vnd.openxmlformats-" type \
    "+xml\"/>"
    OVERRIDE("word/document.xml", "officedocument.wordprocessingml.document.main")
        OVERRIDE("word/styles.xml", "officedocument.wordprocessingml.styles") OVERRIDE(
            "word/numbering.xml", "officedocument.wordprocessingml.numbering")
            OVERRIDE("word/settings.xml", "officedocument.wordprocessingml.settings") OVERRIDE(
                "word/fontTable.xml", "officedocument.wordprocessingml.fontTable")
                OVERRIDE("word/header1.xml", "officedocument.wordprocessingml.header") OVERRIDE(
                    "word/footer1.xml", "officedocument.wordprocessingml.footer")
                    OVERRIDE("word/header2.xml", "officedocument.wordprocessingml.header")
                        OVERRIDE("word/footer2.xml", "officedocument.wordprocessingml.footer")
                            OVERRIDE("docProps/core.xml", "package.core-properties")
                                OVERRIDE("docProps/app.xml",
                                         "officedocument.extended-properties") "</Types>";

#define RELATIONS "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
#define RELATION(id, type, target) \
    "<Relationship Id=\"" id "\" Type=\"" type "\" Target=\"" target "\"/>"
#define RELATIONS_HEAD         \
    XML_HEAD "<Relationships " \
             "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"

static const char package_relations[] =
    RELATIONS_HEAD RELATION("rId1", RELATIONS "officeDocument", "word/document.xml")
        RELATION("rId2",
                 "http://schemas.openxmlformats.org/package/2006/relationships/metadata/"
                 "core-properties",
                 "docProps/core.xml") RELATION("rId3", RELATIONS "extended-properties",
                                               "docProps/app.xml") "</Relationships>";

static const char document_relations[] =
    RELATIONS_HEAD RELATION("rId1", RELATIONS "styles", "styles.xml")
        RELATION("rId2", RELATIONS "numbering", "numbering.xml")
            RELATION("rId3", RELATIONS "settings", "settings.xml")
                RELATION("rId4", RELATIONS "fontTable", "fontTable.xml")
                    RELATION("rId5", RELATIONS "header", "header1.xml")
                        RELATION("rId6", RELATIONS "footer", "footer1.xml")
                            RELATION("rId7", RELATIONS "header", "header2.xml") RELATION(
                                "rId8", RELATIONS "footer", "footer2.xml") "</Relationships>";

static void element(struct buf *out, const char *name, struct str text)
{
    if (!text.n)
        return;
    buf_printf(out, "<%s>", name);
    xml_plain(out, text);
    buf_printf(out, "</%s>", name);
}

/* No dates, no persons, no revisions: who made the file and when stays with who made it. */
static void core_write(struct writer *w, struct buf *out)
{
    const struct docx_info *info = w->info;
    buf_puts(out, XML_HEAD "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/"
                           "package/2006/metadata/core-properties\" "
                           "xmlns:dc=\"http://purl.org/dc/elements/1.1/\">");
    element(out, "dc:title", info->title);
    element(out, "dc:subject", info->subject);
    element(out, "dc:creator", info->author);
    element(out, "cp:keywords", info->keywords);
    element(out, "dc:language", str_of(lang_word(w, w->doc->lang)));
    buf_puts(out, "</cp:coreProperties>");
}

static void app_write(struct writer *w, struct buf *out)
{
    buf_puts(out, XML_HEAD "<Properties xmlns=\"http://schemas.openxmlformats.org/"
                           "officeDocument/2006/extended-properties\">");
    element(out, "Application", w->info->creator);
    buf_puts(out, "</Properties>");
}

static void settings_write(struct writer *w, struct buf *out)
{
    buf_puts(out, XML_HEAD "<w:settings " W_SPACE ">"
                           "<w:zoom w:percent=\"100\"/>");
    if (w->tracked) /* and so is what is changed from here on */
        buf_puts(out, "<w:trackRevisions/>");
    buf_puts(out, "<w:defaultTabStop w:val=\"720\"/>"
                           "<w:characterSpacingControl w:val=\"compressPunctuation\"/>"
                           "<w:compat>");
    static const char *const values[][2] = {{"compatibilityMode", "15"},
                                            {"overrideTableStyleFontSizeAndJustification", "1"},
                                            {"enableOpenTypeFeatures", "1"},
                                            {"doNotFlipMirrorIndents", "1"}};
    for (size_t i = 0; i < sizeof values / sizeof values[0]; i++)
        buf_printf(out,
                   "<w:compatSetting w:name=\"%s\" "
                   "w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"%s\"/>",
                   values[i][0], values[i][1]);
    buf_printf(out, "</w:compat><w:themeFontLang w:val=\"%s\" w:eastAsia=\"%s\"/></w:settings>",
               lang_word(w, LANG_EN), lang_word(w, han_forms(w, w->doc->lang)));
}

#define DRAWING_SPACES                                                                     \
    " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""            \
    " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\"" \
    " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""                   \
    " xmlns:wpg=\"http://schemas.microsoft.com/office/word/2010/wordprocessingGroup\""     \
    " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\""

static void document_write(struct writer *w, struct buf *out)
{
    struct buf body = {.arena = w->arena};
    struct spot page = {.width = w->width, .scale = 1};
    w->out = &body;
    blocks_write(w, w->doc->root, &page);
    if (w->gap >= 0 || w->page_break)
        gap_close(w, false);
    section_write(w, w->cover);
    buf_puts(out, XML_HEAD "<w:document " W_SPACE R_SPACE DRAWING_SPACES "><w:body>");
    buf_add(out, buf_str(&body));
    buf_puts(out, "</w:body></w:document>");
}

static struct buf constant(struct arena *arena, const char *text)
{
    struct buf buf = {.arena = arena};
    buf_puts(&buf, text);
    return buf;
}

static bool parts_write(struct writer *w, struct buf *out)
{
    enum {
        TYPES,
        PACKAGE,
        DOCUMENT,
        DOCUMENT_RELATIONS,
        STYLES,
        NUMBERING,
        SETTINGS,
        FONTS,
        HEADER,
        FOOTER,
        COVER_HEADER,
        COVER_FOOTER,
        CORE,
        APP,
        PARTS
    };
    struct part parts[PARTS] = {
        [TYPES] = {"[Content_Types].xml", constant(w->arena, content_types)},
        [PACKAGE] = {"_rels/.rels", constant(w->arena, package_relations)},
        [DOCUMENT] = {"word/document.xml", {0}},
        [DOCUMENT_RELATIONS] = {"word/_rels/document.xml.rels",
                                constant(w->arena, document_relations)},
        [STYLES] = {"word/styles.xml", {0}},
        [NUMBERING] = {"word/numbering.xml", {0}},
        [SETTINGS] = {"word/settings.xml", {0}},
        [FONTS] = {"word/fontTable.xml", {0}},
        [HEADER] = {"word/header1.xml", {0}},
        [FOOTER] = {"word/footer1.xml", {0}},
        [COVER_HEADER] = {"word/header2.xml", {0}},
        [COVER_FOOTER] = {"word/footer2.xml",
                          constant(w->arena, XML_HEAD "<w:ftr " W_SPACE "><w:p/></w:ftr>")},
        [CORE] = {"docProps/core.xml", {0}},
        [APP] = {"docProps/app.xml", {0}},
    };
    for (size_t i = 0; i < PARTS; i++)
        parts[i].content.arena = w->arena;
    document_write(w, &parts[DOCUMENT].content);
    styles_write(w, &parts[STYLES].content);
    numbering_write(&parts[NUMBERING].content, &w->numbering, w->sheet, w->doc->lang);
    settings_write(w, &parts[SETTINGS].content);
    font_table_write(w, &parts[FONTS].content);
    header_write(w, &parts[HEADER].content, false);
    footer_write(w, &parts[FOOTER].content);
    header_write(w, &parts[COVER_HEADER].content, true);
    core_write(w, &parts[CORE].content);
    app_write(w, &parts[APP].content);
    return !w->failed && package_write(w->arena, w->findings, parts, PARTS, out);
}

bool docx_write(struct arena *arena, struct findings *findings, const struct text_fonts *fonts,
                const struct style_sheet *sheet, const struct doc *doc,
                const struct docx_info *info, struct buf *out)
{
    struct writer w = {.arena = arena,
                       .findings = findings,
                       .unheard = {.arena = arena},
                       .sheet = sheet ? sheet : &style_sheet_house,
                       .doc = doc,
                       .info = info,
                       .gap = -1};
    const struct master *body = style_master_find(w.sheet, "body");
    w.width = w.sheet->page_width - body->left - body->right;
    w.shaper = text_shaper_new(arena, &w.unheard, fonts);
    text_shaper_forms(w.shaper, doc->lang);
    targets_scan(&w);
    return parts_write(&w, out);
}
