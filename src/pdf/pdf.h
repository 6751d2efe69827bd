/* pdf: pages → the bytes of a tagged PDF/A-3 (ISO 19005-3, ISO 14289-1). libharu writes the
 * objects; fonts are our own subsets. Pure: the same pages give the same bytes. */
#ifndef PLANPACT_PDF_PDF_H
#define PLANPACT_PDF_PDF_H

#include "base/date.h"
#include "layout/layout.h"

struct pdf_attachment {
    struct str name;        /* file name without folders */
    struct str media_type;  /* "application/xml" */
    struct str description;
    struct str bytes;
    bool supplement; /* AFRelationship Supplement: what it is made of stands on it */
};

/* A fact about the file in its metadata, in a schema of ours ("urn:planpact:pdf:1"). */
struct pdf_property {
    const char *name;        /* a name of XML: "PlanDigest" */
    const char *description; /* for those who read the schema */
    struct str value;
};

struct pdf_info {
    struct str title, author, subject, keywords;
    struct str creator; /* program and version */
    struct str state;   /* "final", "draft", "internal": for who would sign the file; absent:
                           left out */
    enum lang lang;
    struct date date;   /* written as creation and modification date at noon UTC; absent: left
                           out */
    const struct pdf_attachment *attachments; /* AFRelationship Source, or Supplement */
    size_t attachment_count;
    const struct pdf_property *properties;
    size_t property_count;
    struct str icc_path; /* sRGB profile; absent: the system's */
    bool compact; /* structure, links and bookmarks go into object streams, found through a
                     cross-reference stream: half the size. Catalog, pages, form fields and
                     information stay objects of their own. Otherwise every object can be
                     found through a cross-reference table, as before PDF 1.5 */
};

/* "libHaru 2.3.0": it decides how the objects are written. */
struct str pdf_library(struct arena *arena);

/* Appends the whole file to `out`; false with a finding if it cannot. A signature field of
 * the layout becomes an empty signature form field whose full name is the field's name:
 * "supplier.signature" is the field "signature" below the field "supplier". Its signature is to
 * lock it. */
bool pdf_write(struct arena *arena, struct findings *findings, const struct text_fonts *fonts,
               const struct layout *layout, const struct pdf_info *info, struct buf *out);

#define PDF_MESSAGES(M)                                                                      \
    M(PDF_PROFILE_MISSING, "pdf-profile-missing", LEVEL_FAILURE,                             \
      "the colour profile {path} is missing; a document to be archived must hold it",        \
      "缺少颜色配置文件 {path}；可长期存档的文档必须包含它",                                 \
      "Install the package icc-profiles-free, or name another sRGB profile.",                \
      "请安装软件包 icc-profiles-free，或另行指定一个 sRGB 配置文件。")                      \
    M(PDF_PROFILE_WRONG, "pdf-profile-wrong", LEVEL_FAILURE,                                 \
      "{path} is not a colour profile for screens (RGB)", "{path} 不是 RGB 颜色配置文件",    \
      "Install the package icc-profiles-free, or name another sRGB profile.",                \
      "请安装软件包 icc-profiles-free，或另行指定一个 sRGB 配置文件。")                      \
    M(PDF_FONT_UNUSABLE, "pdf-font-unusable", LEVEL_FAILURE,                                 \
      "the font {font} cannot be put into the document", "无法将字体 {font} 嵌入文档",       \
      "Install the font's package again; its file may be damaged.",                          \
      "请重新安装该字体的软件包；字体文件可能已损坏。")                                      \
    M(PDF_GLYPH_MISSING, "pdf-glyph-missing", LEVEL_FAILURE,                                 \
      "“{text}” on page {page} has a character that no font can draw",                       \
      "第 {page} 页的“{text}”中有字体无法显示的字符",                                        \
      "Replace the character, or install a font that has it.",                               \
      "请替换该字符，或安装包含该字符的字体。")                                              \
    M(PDF_TARGET_MISSING, "pdf-target-missing", LEVEL_FAILURE,                               \
      "a link on page {page} leads to “{target}”, which the document does not have",         \
      "第 {page} 页的链接指向“{target}”，但文档中没有该位置",                                \
      "Correct the reference in the agreement template.", "请更正协议模板中的引用。")        \
    M(PDF_NOT_WRITTEN, "pdf-not-written", LEVEL_FAILURE,                                     \
      "the PDF could not be made (libharu error {code}, detail {detail})",                   \
      "无法生成 PDF（libharu 错误 {code}，详情 {detail}）",                                  \
      "Make the document shorter; if that does not help, report the error's number.",        \
      "请缩短文档；如果仍然失败，请报告此错误编号。")

PDF_MESSAGES(MESSAGE_DECLARE)

#endif
