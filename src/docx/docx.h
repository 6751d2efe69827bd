/* docx: the document → a WordprocessingML package (ISO/IEC 29500-1, transitional), for those
 * who negotiate in their word processor. Looks come from layout's style sheet as Word's own
 * styles; numbers, references and contents are Word's own too, so that they follow an edit.
 * libzip is seen here alone. */
#ifndef PLANPACT_DOCX_DOCX_H
#define PLANPACT_DOCX_DOCX_H

#include "base/date.h"
#include "doc/doc.h"

struct text_fonts;  /* text/text.h */
struct style_sheet; /* layout/style.h */

struct docx_info {
    struct str title, author, subject, keywords, creator; /* creator: the program */
    struct str region; /* of the plan, "HK"; tells which Traditional Chinese is meant */
    struct date revised; /* on which day the changes in the document were made; may be absent */
};

/* What is inserted and deleted in the document becomes Word's own tracked changes, made by the
 * program.
 *
 * The package's bytes, the same for the same document. What decides page breaks is Word's to
 * settle: a table carries nothing forward, and the contents hold no page numbers until Word is
 * asked for them. False with findings if a reference leads nowhere, parts lie too deep inside
 * each other, or the package cannot be made. */
bool docx_write(struct arena *arena, struct findings *findings, const struct text_fonts *fonts,
                const struct style_sheet *sheet, const struct doc *doc,
                const struct docx_info *info, struct buf *out);

#define DOCX_MESSAGES(M)                                                           \
    M(DOCX_PACKAGE, "docx-package", LEVEL_FAILURE,                                 \
      "the Word document could not be packed: {why}", "无法打包 Word 文档：{why}", \
      "Check how much memory there is, then try again.", "请检查可用内存后重试。")

DOCX_MESSAGES(MESSAGE_DECLARE)

#endif
