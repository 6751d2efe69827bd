/* An agreement in two languages side by side: short clauses, lists, and one clause of more
 * than a page. */
#ifndef PLANPACT_TESTS_LAYOUT_BILINGUAL_H
#define PLANPACT_TESTS_LAYOUT_BILINGUAL_H

#include "sample.h"

static inline struct doc_block *two_text(const struct sample *s, struct doc_cell *cell,
                                         enum lang lang, const char *style, const char *text)
{
    return doc_cell_paragraph(s->arena, cell, style, str_of(text), lang, POS_NONE);
}

static inline struct doc_row *two_row(const struct sample *s, struct doc_block *table)
{
    return doc_row_add(s->arena, (struct doc_table *)table->table, ROW_BODY);
}

static inline void two_heading(const struct sample *s, struct doc_row *row, int number,
                               const char *en, const char *zh)
{
    for (int i = 0; i < 2; i++) {
        enum lang lang = i ? LANG_ZH_HANS : LANG_EN;
        struct doc_block *heading =
            doc_cell_block(s->arena, &row->cells[i], BLOCK_HEADING, "heading-2", lang);
        heading->level = 1;
        heading->unlisted = i > 0;
        heading->label = str_format(s->arena, i ? "第%d条" : "%d", number);
        doc_run_add(s->arena, &heading->runs, str_of(i ? zh : en), lang, POS_NONE);
        if (i)
            continue;
        heading->id = str_format(s->arena, "two-%d", number);
        doc_run_add(s->arena, &heading->listing, str_of(en), LANG_EN, POS_NONE);
        doc_run_add(s->arena, &heading->listing, STR(" · "), LANG_EN, POS_NONE);
        doc_run_add(s->arena, &heading->listing, str_of(zh), LANG_ZH_HANS, POS_NONE);
    }
}

static inline void two_clause(const struct sample *s, struct doc_row *row, struct str label,
                              const char *en, const char *zh)
{
    two_text(s, &row->cells[0], LANG_EN, "clause", en)->label = label;
    two_text(s, &row->cells[1], LANG_ZH_HANS, "clause", zh)->label = label;
}

static inline void two_list(const struct sample *s, struct doc_row *row)
{
    static const char *const texts[2][3] = {
        {"the price list of Schedule 1, in force on the day of the order;",
         "the delivery windows that the stores have confirmed in writing, which for new stores "
         "begin on the day of their opening and not before;",
         "the calendar of activities."},
        {"附件一所列、订单日有效的价格表；",
         "门店书面确认的送货时间；新店自开业之日起适用，不得提前；", "活动日历。"},
    };
    for (int i = 0; i < 2; i++) {
        enum lang lang = i ? LANG_ZH_HANS : LANG_EN;
        struct doc_block *list =
            doc_cell_block(s->arena, &row->cells[i], BLOCK_LIST, NULL, lang);
        for (int n = 0; n < 3; n++) {
            struct doc_block *item = doc_block_add(s->arena, list, BLOCK_ITEM, NULL);
            item->label = str_format(s->arena, i ? "（%d）" : "(%c)", i ? n + 1 : 'a' + n);
            struct doc_block *text =
                doc_block_add(s->arena, item, BLOCK_PARAGRAPH, "item");
            doc_run_add(s->arena, &text->runs, str_of(texts[i][n]), lang, POS_NONE);
        }
    }
}

static const char two_en[] =
    "The Supplier grants the Customer the discounts, rebates and service fees stated in "
    "Schedule 2. No other payment, discount or benefit of any kind is owed under this Agreement "
    "unless both parties have agreed to it in writing and both have signed.";
static const char two_zh[] =
    "供应商按照附件二的约定向客户提供折扣、返利和业务服务费。除双方书面约定并签署的内容外，"
    "本协议项下不存在任何其他付款、折扣或利益。";

/* One row whose cells hold a clause of `paragraphs` paragraphs: more than a page from about
 * eight on. The headings inside it lead to where they come to stand. */
static inline void two_long(const struct sample *s, struct doc_block *table, int number,
                            int paragraphs)
{
    struct doc_row *row = two_row(s, table);
    for (int i = 0; i < paragraphs; i++) {
        struct str label = str_format(s->arena, "%d.%d", number, i + 1);
        two_text(s, &row->cells[0], LANG_EN, "clause", two_en)->label = label;
        struct doc_block *zh = two_text(s, &row->cells[1], LANG_ZH_HANS, "clause", two_zh);
        zh->label = label;
        zh->id = str_format(s->arena, "clause-%d-%d", number, i + 1);
        if (i % 3 == 1)
            two_clause(s, row, STR_NONE,
                       "Returned goods are deducted in the quarter in which the Supplier "
                       "confirms the return.",
                       "退货在供应商确认退货的当季予以扣减。供应商应当在收到退货之日起十个工作日内"
                       "书面确认，逾期未确认的，视为已经确认；客户对确认的数量有异议的，应当在收到确认"
                       "之日起五个工作日内提出，逾期不再受理。");
        if (i % 4 == 2)
            two_list(s, row);
    }
}

static inline struct doc *bilingual_doc(struct arena *arena, int clauses, int paragraphs)
{
    struct sample s = {arena, doc_new(arena, LANG_EN), LANG_EN};
    s.doc->title = STR("Agreement 协议");
    s.doc->page_of = STR("Page {page} of {pages}");
    struct doc_block *root = s.doc->root;
    add_text(&s, root, "contents-title", "Contents");
    doc_block_add(arena, root, BLOCK_CONTENTS, NULL);
    struct doc_block *table = add_table(&s, root, "bilingual", 2);
    for (int c = 0; c < 2; c++)
        table->table->columns[c].weight = 1;
    for (int i = 1; i <= clauses; i++) {
        two_heading(&s, two_row(&s, table), i, "Trade terms and rebates", "贸易条款与返利");
        struct doc_row *row = two_row(&s, table);
        two_clause(&s, row, str_format(arena, "%d.1", i), two_en, two_zh);
        if (i % 2)
            two_list(&s, two_row(&s, table));
        two_long(&s, table, i, i % 3 == 1 ? paragraphs : 2);
    }
    return s.doc;
}

#endif
