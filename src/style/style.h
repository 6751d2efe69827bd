/* style: a company's style file → the style sheet that layout sets documents with. What the
 * file does not say stays as in the house's own sheet. */
#ifndef PLANPACT_STYLE_STYLE_H
#define PLANPACT_STYLE_STYLE_H

#include "base/file.h"
#include "layout/style.h"
#include "xml/xml.h"

/* Reads the file at `path` (schema: plans/schema/style-1.xsd); a logo's picture is sought in
 * the same folder. NULL, with all that is wrong among the findings, if anything is an error.
 * Owned by the arena. */
const struct style_sheet *style_load(struct arena *arena, struct findings *findings,
                                     const char *path, const struct xml_schema *schema);

/* The contrast of a colour (0xRRGGBB) against white, from 1 to 21: WCAG 2.1, “contrast ratio”
 * and “relative luminance”. Text wants 4.5 at least (success criterion 1.4.3). */
double style_contrast(uint32_t rgb);

#define STYLE_MESSAGES(M)                                                                     \
    M(STYLE_FAINT, "style-colour-faint", LEVEL_ERROR,                                         \
      "text in the colour “{name}”, {colour}, is too faint on white paper: its contrast is "  \
      "{ratio} to 1",                                                                         \
      "颜色“{name}”（{colour}）印在白纸上太浅：对比度为 {ratio}:1",                           \
      "Choose a darker shade; text needs 4.5 to 1.", "请选用更深的颜色；文字至少需要 4.5:1。") \
    M(STYLE_NARROW, "style-measure-narrow", LEVEL_ERROR,                                      \
      "the margins leave {width} mm for the text", "页边距只给正文留下 {width} 毫米宽",       \
      "Make them narrower; tables need 120 mm.", "请缩小左右页边距；表格至少需要 120 毫米。") \
    M(STYLE_SEAL_ROOM, "style-seal-room", LEVEL_WARNING,                                      \
      "the free edge is {width} mm wide, too little for a seal across the pages",             \
      "外侧页边距仅 {width} 毫米，不够加盖骑缝章",                                            \
      "Make the outer margin at least 20 mm if the contract is sealed.",                      \
      "如合同需要盖骑缝章，外侧页边距请至少留 20 毫米。")                                     \
    M(STYLE_FONTS_TWICE, "style-fonts-twice", LEVEL_ERROR,                                    \
      "the fonts of the script “{script}” are given twice", "“{script}”文字的字体写了两次",   \
      "Remove one of them.", "请删除其中一项。")                                              \
    M(STYLE_LOGO_EMPTY, "style-logo-empty", LEVEL_ERROR,                                      \
      "the logo has neither a file nor paths with a width and a height",                      \
      "标志既没有文件，也没有带宽度和高度的轮廓",                                             \
      "Name a PNG file, or give width, height and at least one path.",                        \
      "请写明 PNG 文件名，或写明 width、height 和至少一个 path。")                            \
    M(STYLE_LOGO_BOTH, "style-logo-both", LEVEL_ERROR,                                        \
      "the logo has both a file and paths", "标志既有文件又有轮廓",                           \
      "Remove one of them.", "请删除其中一种。")                                              \
    M(STYLE_PATH_WRONG, "style-path-wrong", LEVEL_ERROR,                                      \
      "the outline cannot be read from “{part}” on", "轮廓从“{part}”起无法读取",              \
      "Write M x y first, then L x y, C x1 y1 x2 y2 x y and Z, with plain numbers and capital " \
      "letters.",                                                                             \
      "请先写 M x y，再写 L x y、C x1 y1 x2 y2 x y 和 Z；命令用大写字母，坐标用普通数字。")   \
    M(STYLE_PATH_OUTSIDE, "style-path-outside", LEVEL_ERROR,                                  \
      "the outline leaves the logo's box at “{part}”", "轮廓在“{part}”处超出标志的方框",      \
      "Make the box larger, or move the outline: 0 to width across, 0 to height down.",       \
      "请放大方框，或移动轮廓：横向 0 至 width，纵向 0 至 height。")                          \
    M(STYLE_PNG_BROKEN, "style-png-broken", LEVEL_ERROR,                                      \
      "{path} is not a whole PNG picture", "{path} 不是完整的 PNG 图片",                      \
      "Save the picture again as PNG.", "请将图片重新保存为 PNG。")                           \
    M(STYLE_PNG_DEPTH, "style-png-depth", LEVEL_ERROR,                                        \
      "{path} has {bits} bits a channel", "{path} 的每通道位数为 {bits}",                     \
      "Save it with 8 bits a channel.", "请以每通道 8 位保存。")                              \
    M(STYLE_PNG_INTERLACED, "style-png-interlaced", LEVEL_ERROR,                              \
      "{path} is interlaced", "{path} 采用隔行方式保存",                                      \
      "Save it without interlacing.", "请以非隔行方式保存。")                                 \
    M(STYLE_PNG_LARGE, "style-png-large", LEVEL_ERROR,                                        \
      "{path} has {width} by {height} pixels", "{path} 有 {width} × {height} 像素",           \
      "Make it at most 3000 by 3000 pixels; a logo needs no more than 1000.",                 \
      "请缩小到 3000 × 3000 像素以内；标志用 1000 像素已足够。")

STYLE_MESSAGES(MESSAGE_DECLARE)

#endif
