/* What the file says of itself: information and XMP, which must agree (ISO 19005-3 §6.6), the
 * colour space that its colours are meant in, and its identifier. */
#include "pdf/parts.h"

#include "base/file.h"

#include <string.h>

#define ICC_PATH "/usr/share/color/icc/sRGB.icc"
enum { ICC_LIMIT = 4 * 1024 * 1024 };

/* ---- information ---- */

static const char *producer(const struct pdf_file *file)
{
    return HPDF_GetInfoAttr(file->doc, HPDF_INFO_PRODUCER);
}

static void info_add(struct pdf_file *file, const char *key, struct str text)
{
    if (text.n)
        object_add_text(file, file->doc->info, key, text);
}

static void info_write(struct pdf_file *file)
{
    const struct pdf_info *info = file->info;
    info_add(file, "Title", info->title);
    info_add(file, "Author", info->author);
    info_add(file, "Subject", info->subject);
    info_add(file, "Keywords", info->keywords);
    info_add(file, "Creator", info->creator);
    info_add(file, "PlanpactState", info->state);
    if (!date_known(info->date))
        return;
    struct str date = str_format(file->arena, "D:%04d%02d%02d120000Z", info->date.year,
                                 info->date.month, info->date.day);
    info_add(file, "CreationDate", date);
    info_add(file, "ModDate", date);
}

/* ---- XMP ---- */

static void put_xml(struct buf *out, struct str text)
{
    for (size_t at = 0; at < text.n;) {
        size_t from = at;
        uint32_t code = utf8_next(text, &at);
        /* XML 1.0 has no way to write these. */
        bool never = code == UTF8_BAD || code == 0xFFFE || code == 0xFFFF ||
                     (code < 0x20 && code != '\t' && code != '\n' && code != '\r');
        if (never)
            buf_code(out, 0xFFFD);
        else if (code == '&')
            buf_puts(out, "&amp;");
        else if (code == '<')
            buf_puts(out, "&lt;");
        else if (code == '>')
            buf_puts(out, "&gt;");
        else
            buf_add(out, str_slice(text, from, at - from));
    }
}

/* `open` and `close` stand around the text; nothing for a text that is absent. */
static void put_property(struct buf *out, const char *open, struct str text, const char *close)
{
    if (!text.n)
        return;
    buf_puts(out, open);
    put_xml(out, text);
    buf_puts(out, close);
}

#define PROPERTIES_NAMESPACE "urn:planpact:pdf:1"

static void put_schema_property(struct buf *out, const char *name, const char *type,
                                const char *category, const char *description)
{
    buf_printf(out,
               "<rdf:li rdf:parseType=\"Resource\">\n"
               "<pdfaProperty:name>%s</pdfaProperty:name>\n"
               "<pdfaProperty:valueType>%s</pdfaProperty:valueType>\n"
               "<pdfaProperty:category>%s</pdfaProperty:category>\n"
               "<pdfaProperty:description>%s</pdfaProperty:description>\n"
               "</rdf:li>",
               name, type, category, description);
}

static void put_schema_start(struct buf *out, const char *title, const char *namespace,
                             const char *prefix)
{
    buf_printf(out,
               "<rdf:li rdf:parseType=\"Resource\">\n"
               "<pdfaSchema:schema>%s</pdfaSchema:schema>\n"
               "<pdfaSchema:namespaceURI>%s</pdfaSchema:namespaceURI>\n"
               "<pdfaSchema:prefix>%s</pdfaSchema:prefix>\n"
               "<pdfaSchema:property><rdf:Seq>",
               title, namespace, prefix);
}

/* The schema of PDF/UA and our own are not among those that PDF/A knows, so the file describes
 * them itself (ISO 19005-3 §6.6.2.3). */
static void put_schemas(struct buf *out, const struct pdf_info *info)
{
    static const char end[] = "</rdf:Seq></pdfaSchema:property>\n</rdf:li>";
    buf_puts(out, "<rdf:Description rdf:about=\"\""
                  " xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\""
                  " xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\""
                  " xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\">\n"
                  "<pdfaExtension:schemas><rdf:Bag>");
    put_schema_start(out, "PDF/UA identification schema", "http://www.aiim.org/pdfua/ns/id/",
                     "pdfuaid");
    put_schema_property(out, "part", "Integer", "internal",
                        "Part of ISO 14289 that the file follows");
    buf_puts(out, end);
    if (info->property_count) {
        put_schema_start(out, "What the contract was made of", PROPERTIES_NAMESPACE, "planpact");
        for (size_t i = 0; i < info->property_count; i++)
            put_schema_property(out, info->properties[i].name, "Text", "external",
                                info->properties[i].description);
        buf_puts(out, end);
    }
    buf_puts(out, "</rdf:Bag></pdfaExtension:schemas>\n</rdf:Description>\n");
}

static void put_properties(struct buf *out, const struct pdf_info *info)
{
    if (!info->property_count)
        return;
    buf_puts(out, "<rdf:Description rdf:about=\"\" xmlns:planpact=\"" PROPERTIES_NAMESPACE
                  "\">\n");
    for (size_t i = 0; i < info->property_count; i++) {
        buf_printf(out, "<planpact:%s>", info->properties[i].name);
        put_xml(out, info->properties[i].value);
        buf_printf(out, "</planpact:%s>\n", info->properties[i].name);
    }
    buf_puts(out, "</rdf:Description>\n");
}

static void put_packet(struct buf *out, const struct pdf_file *file)
{
    const struct pdf_info *info = file->info;
    buf_puts(out, "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
                  "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
                  "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
                  "<rdf:Description rdf:about=\"\""
                  " xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
                  " xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\""
                  " xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\""
                  " xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\""
                  " xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">\n"
                  "<pdfaid:part>3</pdfaid:part>\n"
                  "<pdfaid:conformance>A</pdfaid:conformance>\n"
                  "<pdfuaid:part>1</pdfuaid:part>\n");
    put_property(out, "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">", info->title,
                 "</rdf:li></rdf:Alt></dc:title>\n");
    put_property(out, "<dc:creator><rdf:Seq><rdf:li>", info->author,
                 "</rdf:li></rdf:Seq></dc:creator>\n");
    put_property(out, "<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">",
                 info->subject, "</rdf:li></rdf:Alt></dc:description>\n");
    put_property(out, "<dc:language><rdf:Bag><rdf:li>", str_of(lang_tag(info->lang)),
                 "</rdf:li></rdf:Bag></dc:language>\n");
    put_property(out, "<pdf:Keywords>", info->keywords, "</pdf:Keywords>\n");
    put_property(out, "<pdf:Producer>", str_of(producer(file)), "</pdf:Producer>\n");
    put_property(out, "<xmp:CreatorTool>", info->creator, "</xmp:CreatorTool>\n");
    if (date_known(info->date)) {
        char date[11];
        date_iso(info->date, date);
        buf_printf(out,
                   "<xmp:CreateDate>%sT12:00:00Z</xmp:CreateDate>\n"
                   "<xmp:ModifyDate>%sT12:00:00Z</xmp:ModifyDate>\n",
                   date, date);
    }
    buf_puts(out, "</rdf:Description>\n");
    put_properties(out, info);
    put_schemas(out, info);
    buf_puts(out, "</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"w\"?>\n");
}

static void xmp_write(struct pdf_file *file)
{
    struct buf out = {.arena = file->arena};
    put_packet(&out, file);
    HPDF_Dict stream = object_stream(file, buf_str(&out), false);
    if (!stream)
        return;
    HPDF_Dict_AddName(stream, "Type", "Metadata");
    HPDF_Dict_AddName(stream, "Subtype", "XML");
    HPDF_Dict_Add(file->doc->catalog, "Metadata", stream);
}

/* ---- colour ---- */

/* An ICC profile names its colour space at byte 16 and itself at byte 36 (ISO 15076-1 §7.2). */
static bool is_rgb_profile(struct str bytes)
{
    return bytes.n > 128 && memcmp(bytes.s + 16, "RGB ", 4) == 0 &&
           memcmp(bytes.s + 36, "acsp", 4) == 0;
}

static const struct source *profile_read(struct pdf_file *file)
{
    const char *path = file->info->icc_path.s
                           ? str_terminated(file->arena, file->info->icc_path)
                           : ICC_PATH;
    if (!file_exists(path)) {
        FIND(file->findings, &PDF_PROFILE_MISSING, POS_NONE, ARG_TEXT("path", path));
        return NULL;
    }
    const struct source *profile = file_read(file->arena, file->findings, path, ICC_LIMIT);
    if (profile && !is_rgb_profile(profile->text)) {
        FIND(file->findings, &PDF_PROFILE_WRONG, POS_NONE, ARG_TEXT("path", path));
        return NULL;
    }
    return profile;
}

static bool intent_write(struct pdf_file *file)
{
    const struct source *profile = profile_read(file);
    HPDF_Dict stream = profile ? object_stream(file, profile->text, true) : NULL;
    if (!stream)
        return false;
    HPDF_Dict_AddNumber(stream, "N", 3);
    HPDF_Dict intent = object_new(file);
    HPDF_Dict_AddName(intent, "Type", "OutputIntent");
    HPDF_Dict_AddName(intent, "S", "GTS_PDFA1");
    object_add_text(file, intent, "OutputConditionIdentifier", STR("sRGB"));
    object_add_text(file, intent, "Info", STR("sRGB IEC61966-2.1"));
    HPDF_Dict_Add(intent, "DestOutputProfile", stream);
    HPDF_Array list = object_array(file);
    HPDF_Array_Add(list, intent);
    HPDF_Dict_Add(file->doc->catalog, "OutputIntents", list);
    return true;
}

/* ---- the document as a whole ---- */

/* Both parts stand for what is in the file: the same content, the same bytes (ISO 32000-1
 * §14.4). */
void identifier_write(struct pdf_file *file)
{
    for (int i = 0; i < 8; i++) {
        file->identifier[i] = (HPDF_BYTE)(file->fingerprint.a >> (8 * i));
        file->identifier[8 + i] = (HPDF_BYTE)(file->fingerprint.b >> (8 * i));
    }
    HPDF_Array pair = object_array(file);
    for (int i = 0; i < 2; i++)
        HPDF_Array_Add(pair, HPDF_Binary_New(file->doc->mmgr, file->identifier,
                                             sizeof file->identifier));
    HPDF_Dict_Add(file->doc->trailer, "ID", pair);
}

bool metadata_write(struct pdf_file *file)
{
    HPDF_Dict catalog = file->doc->catalog;
    object_add_text(file, catalog, "Lang", str_of(lang_tag(file->info->lang)));
    HPDF_Dict preferences = object_dict(file);
    HPDF_Dict_AddBoolean(preferences, "DisplayDocTitle", HPDF_TRUE);
    HPDF_Dict_Add(catalog, "ViewerPreferences", preferences);
    HPDF_Dict marked = object_dict(file);
    HPDF_Dict_AddBoolean(marked, "Marked", HPDF_TRUE);
    HPDF_Dict_Add(catalog, "MarkInfo", marked);
    info_write(file);
    xmp_write(file);
    if (!intent_write(file))
        return false;
    attachments_write(file);
    return true;
}
