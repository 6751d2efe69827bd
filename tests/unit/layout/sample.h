/* A contract as compose would make it, small but with every kind of block. */
#ifndef PLANPACT_TESTS_LAYOUT_SAMPLE_H
#define PLANPACT_TESTS_LAYOUT_SAMPLE_H

#include "doc/doc.h"

#include <string.h>

struct sample {
    struct arena *arena;
    struct doc *doc;
    enum lang lang;
};

/* The words of the sample's language. */
static inline const char *say(const struct sample *s, const char *en, const char *zh)
{
    return s->lang == LANG_EN ? en : zh;
}

static inline struct doc_block *add_text(const struct sample *s, struct doc_block *parent,
                                         const char *style, const char *text)
{
    struct doc_block *block = doc_block_add(s->arena, parent, BLOCK_PARAGRAPH, style);
    block->lang = s->lang;
    doc_run_add(s->arena, &block->runs, str_of(text), s->lang, POS_NONE);
    return block;
}

static inline struct doc_block *add_heading(const struct sample *s, struct doc_block *parent,
                                            int level, const char *label, const char *text)
{
    struct doc_block *block = doc_block_add(s->arena, parent, BLOCK_HEADING, NULL);
    block->level = level;
    block->label = str_of(label);
    doc_run_add(s->arena, &block->runs, str_of(text), s->lang, POS_NONE);
    return block;
}

static inline struct doc_block *add_table(const struct sample *s, struct doc_block *parent,
                                          const char *style, size_t columns)
{
    struct doc_block *block = doc_block_add(s->arena, parent, BLOCK_TABLE, NULL);
    block->table = doc_table_new(s->arena, style, columns);
    return block;
}

/* `cells`: texts, one per column; NULL leaves a cell empty. */
static inline struct doc_row *add_row(const struct sample *s, const struct doc_block *table,
                                      enum row_kind kind, const char *const *cells)
{
    /* The block gives a view of a table that this program made itself. */
    struct doc_table *own = (struct doc_table *)(uintptr_t)table->table;
    struct doc_row *row = doc_row_add(s->arena, own, kind);
    for (size_t c = 0; cells && c < row->count; c++)
        if (cells[c])
            doc_cell_paragraph(s->arena, &row->cells[c], "table-cell", str_of(cells[c]),
                               s->lang, POS_NONE);
    return row;
}

static inline struct doc_block *cell_add(const struct sample *s, struct doc_cell *cell,
                                         enum block_kind kind)
{
    struct doc_block *block = doc_block_add(s->arena, NULL, kind, NULL);
    block->lang = s->lang;
    struct doc_block **end = &cell->first;
    while (*end)
        end = &(*end)->next;
    return *end = block;
}

static inline void sample_cover(const struct sample *s)
{
    struct doc_block *root = s->doc->root;
    doc_block_add(s->arena, root, BLOCK_PAGE, "cover");
    add_text(s, root, "cover-kicker",
             say(s, "ANNUAL TRADE AGREEMENT 2027", "2027年度贸易协议"));
    add_text(s, root, "cover-title",
             say(s, "Yangtze Springs and Huadong Hypermarkets",
                 "长江泉饮料与华东大卖场年度客户计划"));
    add_text(s, root, "cover-subtitle",
             say(s, "Bottled water in 42 stores of East China", "华东地区42家门店瓶装水业务"));
    add_text(s, root, "cover-label", say(s, "Supplier", "供应商"));
    add_text(s, root, "cover-party",
             say(s, "Yangtze Springs Beverage Co., Ltd.", "长江泉饮料有限公司"));
    add_text(s, root, "cover-label", say(s, "Customer", "客户"));
    add_text(s, root, "cover-party", say(s, "Huadong Hypermarkets Ltd.", "华东大卖场有限公司"));
    struct doc_block *table = add_table(s, root, "facts", 2);
    table->table->columns[1].weight = 1;
    const char *const rows[][2] = {
        {say(s, "Number", "编号"), "KA-2027-014"},
        {say(s, "Term", "期限"),
         say(s, "1 January to 31 December 2027", "2027年1月1日至2027年12月31日")},
        {say(s, "Currency", "币种"), say(s, "CNY, without tax", "人民币，不含税")},
    };
    for (size_t i = 0; i < 3; i++)
        add_row(s, table, ROW_BODY, rows[i])->cells[0].head = true;
}

static inline void sample_contents(const struct sample *s)
{
    struct doc_block *root = s->doc->root;
    doc_block_add(s->arena, root, BLOCK_PAGE, "body");
    add_text(s, root, "contents-title", say(s, "Contents", "目录"));
    doc_block_add(s->arena, root, BLOCK_CONTENTS, NULL);
    doc_block_add(s->arena, root, BLOCK_PAGE, "body");
    doc_block_add(s->arena, root, BLOCK_PAGE, "body");
}

static inline void sample_clauses(const struct sample *s, struct doc_block *section, int number)
{
    static const char *const en[] = {
        "The Supplier grants the Customer the discounts, rebates and service fees stated in "
        "Schedule 2. No other payment, discount or benefit of any kind is owed under this "
        "Agreement unless both parties have agreed to it in writing and both have signed.",
        "A rebate is earned only for goods that the Customer has bought, received and paid "
        "for. Returned goods are deducted in the quarter in which the Supplier confirms the "
        "return.",
        "Where this Agreement and a schedule contradict each other, the Agreement prevails. "
        "The forecast in Schedule 4 is given for planning and is not an obligation of either "
        "party to buy or to sell; neither party may derive a claim from it. The parties "
        "review it every quarter and record what they change in an amendment.",
    };
    static const char *const zh[] = {
        "供应商按照附件二的约定向客户提供折扣、返利和业务服务费。除双方书面约定并签署的内容外，"
        "本协议项下不存在任何其他付款、折扣或利益。",
        "返利仅就客户已采购、已收货并已付款的商品计算。退货在供应商确认退货的当季予以扣减。",
        "本协议与附件不一致的，以本协议为准。附件四中的预测仅供计划参考，不构成任何一方的购买或"
        "销售义务，"
        "任何一方不得据此主张权利。双方每季度对预测进行回顾，并以补充协议记录所作的变更。",
    };
    for (int i = 0; i < 3; i++) {
        struct doc_block *clause =
            add_text(s, section, "clause", s->lang == LANG_EN ? en[i] : zh[i]);
        clause->label = str_format(s->arena, "%d.%d", number, i + 1);
    }
}

static inline void sample_list(const struct sample *s, struct doc_block *section)
{
    struct doc_block *list = doc_block_add(s->arena, section, BLOCK_LIST, NULL);
    const char *const texts[] = {
        say(s, "the price list of Schedule 1, in force on the day of the order;",
            "附件一所列、订单日有效的价格表；"),
        say(s,
            "the delivery windows that the stores have confirmed in writing, which for new "
            "stores begin on the day of their opening and not before;",
            "门店书面确认的送货时间；新店自开业之日起适用，不得提前；"),
        say(s, "the calendar of activities.", "活动日历。"),
    };
    const char *const labels[] = {say(s, "(a)", "（1）"), say(s, "(b)", "（2）"),
                                  say(s, "(c)", "（3）")};
    for (int i = 0; i < 3; i++) {
        struct doc_block *item = doc_block_add(s->arena, list, BLOCK_ITEM, NULL);
        item->label = str_of(labels[i]);
        add_text(s, item, "item", texts[i]);
    }
}

static inline void sample_rebates(const struct sample *s, struct doc_block *section)
{
    add_text(s, section, "caption", say(s, "Table 1. What the rebate pays", "表1　返利测算"));
    struct doc_block *table = add_table(s, section, "grid", 4);
    struct doc_column *columns = table->table->columns;
    columns[0].weight = 1;
    for (int i = 1; i < 4; i++)
        columns[i].align = ALIGN_DECIMAL;
    const char *const head[] = {say(s, "Net purchases in the year", "全年净进货额"),
                                say(s, "Amount, CNY", "金额（元）"),
                                say(s, "Rate, %", "比例（%）"),
                                say(s, "Rebate, CNY", "返利（元）")};
    add_row(s, table, ROW_HEAD, head);
    const char *const group[] = {say(s, "Base volume", "基础量"), NULL, NULL, NULL};
    add_row(s, table, ROW_GROUP, group);
    const char *const rows[][4] = {
        {say(s, "80 % of target", "目标的80%"), "12,400,000.00", "1.0", "124,000.00"},
        {say(s, "90 % of target", "目标的90%"), "13,950,000.00", "1.0", "139,500.00"},
        {say(s, "100 % of target", "目标的100%"), "15,500,000.00", "2", "310,000.00"},
        {say(s, "110 % of target", "目标的110%"), "17,050,000.00", "2.25", "383,625.00"},
        {say(s, "120 % of target", "目标的120%"), "18,600,000.00", "—", "—"},
    };
    for (size_t i = 0; i < 5; i++)
        add_row(s, table, ROW_BODY, rows[i]);
    const char *const total[] = {say(s, "Highest", "最高"), "18,600,000.00", NULL,
                                 "383,625.00"};
    add_row(s, table, ROW_TOTAL, total);
    add_text(s, section, "table-note",
             say(s, "Without tax. Returns are deducted.", "不含税，已扣除退货。"));
}

static inline void sample_shape(const struct sample *s, struct doc_figure *figure,
                                const char *colour, double x0, double x1, double y0, double y1)
{
    struct doc_shape *shape = doc_shape_add(s->arena, figure, SHAPE_RECT, colour);
    shape->x0.part = x0;
    shape->x1.part = x1;
    shape->y0.part = y0;
    shape->y1.part = y1;
    shape->radius = 1;
}

static inline void sample_chart(const struct sample *s, struct doc_block *section)
{
    static const double parts[] = {0.2, 0.28, 0.31, 0.21};
    add_text(s, section, "caption", say(s, "Figure 1. Quarters", "图1　季度"));
    struct doc_figure *figure = doc_figure_new(s->arena, 120);
    figure->alternative = STR("Four bars, one a quarter: 20, 28, 31 and 21 percent");
    for (int i = 0; i < 4; i++) {
        double x = 0.06 + 0.24 * i;
        sample_shape(s, figure, "accent", x, x + 0.16, 0.9 - parts[i] * 2.5, 0.9);
        struct doc_shape *label = doc_shape_add(s->arena, figure, SHAPE_TEXT, "muted");
        label->x0.part = x;
        label->x1.part = x + 0.16;
        label->y1 = (struct doc_length){1, -1};
        label->style = "chart-label-centre";
        doc_run_add(s->arena, &label->text, str_format(s->arena, "Q%d", i + 1), s->lang,
                    POS_NONE);
    }
    struct doc_shape *axis = doc_shape_add(s->arena, figure, SHAPE_LINE, "rule");
    axis->x1.part = 1;
    axis->y0.part = axis->y1.part = 0.9;
    axis->stroke = 0.5;
    struct doc_block *block = doc_block_add(s->arena, section, BLOCK_FIGURE, NULL);
    block->figure = figure;
}

static inline void sample_calendar(const struct sample *s, struct doc_block *section)
{
    struct doc_block *table = add_table(s, section, "calendar", 13);
    table->table->columns[0].minimum = 110;
    const char *head[13] = {say(s, "Activity", "活动")};
    for (int i = 1; i < 13; i++) {
        head[i] = str_format(s->arena, say(s, "%02d", "%d月"), i).s;
        table->table->columns[i].weight = 1;
        table->table->columns[i].align = ALIGN_CENTRE;
    }
    add_row(s, table, ROW_HEAD, head);
    for (int i = 0; i < 6; i++) {
        struct doc_row *row = add_row(s, table, ROW_BODY, NULL);
        doc_cell_paragraph(s->arena, &row->cells[0], "table-cell",
                           str_of(i % 2 ? say(s, "Spring festival display at all entrances",
                                              "春节期间全部门店入口堆头陈列")
                                        : say(s, "Summer tasting", "夏季品尝")),
                           s->lang, POS_NONE);
        row->cells[1].columns = 12;
        struct doc_figure *figure = doc_figure_new(s->arena, 12);
        figure->alternative = STR("from month to month");
        sample_shape(s, figure, i % 3 ? "accent" : "accent-soft", i / 12.0, (i + 3) / 12.0,
                     0.25, 0.75);
        cell_add(s, &row->cells[1], BLOCK_FIGURE)->figure = figure;
    }
}

static inline void sample_field(const struct sample *s, struct doc_cell *cell,
                                enum field_kind kind, const char *label, double height)
{
    struct doc_field *field = arena_alloc(s->arena, sizeof *field);
    field->kind = kind;
    field->name = str_format(s->arena, "%p", (void *)cell);
    field->label = str_of(label);
    field->party = STR("supplier");
    field->height = height;
    cell_add(s, cell, BLOCK_FIELD)->field = field;
}

static inline void sample_signatures(const struct sample *s, struct doc_block *section)
{
    struct doc_block *group = doc_block_add(s->arena, section, BLOCK_GROUP, NULL);
    struct doc_block *table = add_table(s, group, "signature", 2);
    table->table->columns[0].weight = table->table->columns[1].weight = 1;
    struct doc_row *row = add_row(s, table, ROW_BODY, NULL);
    for (int i = 0; i < 2; i++) {
        struct doc_cell *cell = &row->cells[i];
        doc_cell_paragraph(
            s->arena, cell, "sign-label",
            str_of(i ? say(s, "Customer", "客户") : say(s, "Supplier", "供应商")), s->lang,
            POS_NONE);
        doc_cell_paragraph(
            s->arena, cell, "sign-value",
            str_of(i ? say(s, "Huadong Hypermarkets Ltd.", "华东大卖场有限公司")
                     : say(s, "Yangtze Springs Beverage Co., Ltd.", "长江泉饮料有限公司")),
            s->lang, POS_NONE);
        sample_field(s, cell, FIELD_SIGNATURE, say(s, "Signature", "授权代表签字"), 48);
        sample_field(s, cell, FIELD_NAME, say(s, "Name in print", "姓名"), 24);
        sample_field(s, cell, FIELD_DATE, say(s, "Date", "日期"), 24);
        sample_field(s, cell, FIELD_SEAL, say(s, "Company seal", "盖章处"), 90);
    }
}

/* `sections` parts of text around the tables and drawings. */
static inline struct doc *sample_doc(struct arena *arena, enum lang lang, int sections)
{
    struct sample s = {arena, doc_new(arena, lang), lang};
    struct doc *doc = s.doc;
    doc->title = STR("Sample");
    doc->page_of = str_of(say(&s, "Page {page} of {pages}", "第 {page} 页，共 {pages} 页"));
    doc->mark = str_of(say(&s, "DRAFT", "草案"));
    doc_run_add(arena, &doc->header_left,
                str_of(say(&s, "Annual trade agreement 2027", "2027年度贸易协议")), lang,
                POS_NONE);
    doc_run_add(
        arena, &doc->header_right,
        str_of(say(&s, "Yangtze Springs · Huadong Hypermarkets", "长江泉饮料 · 华东大卖场")),
        lang, POS_NONE);
    doc_run_add(arena, &doc->footer_left, STR("KA-2027-014 · v3"), lang, POS_NONE);
    sample_cover(&s);
    sample_contents(&s);
    for (int i = 1; i <= sections; i++) {
        struct doc_block *section = doc_block_add(arena, doc->root, BLOCK_SECTION, NULL);
        const char *label = str_format(arena, say(&s, "%d", "第%d条"), i).s;
        struct doc_block *heading = add_heading(
            &s, section, 1, label, say(&s, "Trade terms and rebates", "贸易条款与返利"));
        heading->id = str_format(arena, "s%d", i);
        if (i == 1)
            add_text(&s, section, "lead",
                     say(&s,
                         "The parties agree for the year 2027 what each of them does, what "
                         "each pays, and when they look at it again.",
                         "双方就2027年度各自的工作、应付的款项以及回顾的时间达成如下约定。"));
        sample_clauses(&s, section, i);
        if (i % 2) {
            add_heading(&s, section, 2, "", say(&s, "Documents that apply", "适用文件"));
            struct doc_block *body =
                add_text(&s, section, "body",
                         say(&s, "These apply, as described in ", "以下文件适用，详见"));
            struct doc_run *run = doc_run_add(
                arena, &body->runs, str_format(arena, say(&s, "part %d", "第%d条"), sections),
                lang, POS_NONE);
            run->target = str_format(arena, "s%d", sections);
            doc_run_add(arena, &body->runs, str_of(say(&s, " on page ", "，第")), lang,
                        POS_NONE);
            run = doc_run_add(arena, &body->runs, STR_NONE, lang, POS_NONE);
            run->kind = RUN_PAGE;
            run->target = str_format(arena, "s%d", sections);
            doc_run_add(arena, &body->runs,
                        str_of(say(&s, ", in this order:", "页，顺序如下：")), lang, POS_NONE);
            body->keep_next = true;
            sample_list(&s, section);
        } else {
            sample_rebates(&s, section);
            add_text(&s, section, "example",
                     say(&s,
                         "Example. With net purchases of CNY 11,999,999.99 the rebate is CNY "
                         "240,000.00; with one fen more it is CNY 360,000.00.",
                         "示例：净进货额为11,999,999.99元时，返利为240,000."
                         "00元；多一分钱，返利为360,000.00元。"));
        }
        if (i == 3)
            sample_chart(&s, section);
        if (i == 4)
            sample_calendar(&s, section);
    }
    sample_signatures(&s, doc->root);
    return doc;
}

#endif
