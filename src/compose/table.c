#include "compose/composer.h"

struct pos value_pos(const struct plan_node *node, const char *field)
{
    if (!node)
        return POS_NONE;
    const struct field *f = field ? shape_field(node->shape, str_of(field)) : NULL;
    return f ? field_pos(node, f) : node_pos(node);
}

static enum align align_of(char letter)
{
    return letter == 'e'   ? ALIGN_END
           : letter == 'd' ? ALIGN_DECIMAL
           : letter == 'c' ? ALIGN_CENTRE
                           : ALIGN_START;
}

static bool is_digit(char letter)
{
    return letter >= '0' && letter <= '9';
}

struct doc_table *table_add(struct composer *c, struct doc_block *parent, const char *style,
                            const char *columns, struct str summary)
{
    struct doc_block *block = doc_block_add(c->arena, parent, BLOCK_TABLE, NULL);
    size_t count = 0;
    for (const char *letter = columns; *letter; letter++)
        count += !is_digit(*letter);
    struct doc_table *table = doc_table_new(c->arena, style, count);
    struct doc_column *column = table->columns;
    for (const char *letter = columns; *letter; letter++, column++) {
        column->align = align_of(*letter);
        if (is_digit(letter[1]))
            column->weight = *++letter - '0';
    }
    table->summary = summary;
    block->table = table;
    return table;
}

static const char *style_of(enum row_kind kind)
{
    static const char *const styles[] = {[ROW_HEAD] = "table-head",
                                         [ROW_BODY] = "table-cell",
                                         [ROW_GROUP] = "table-strong",
                                         [ROW_TOTAL] = "table-strong"};
    return styles[kind];
}

struct doc_row *table_row(struct composer *c, struct doc_table *table, enum row_kind kind,
                          const struct plan_node *source)
{
    struct doc_row *row = doc_row_add(c->arena, table, kind);
    row->pos = source ? node_pos(source) : POS_NONE;
    return row;
}

void row_text(struct composer *c, struct doc_row *row, size_t index, struct str text,
              const struct plan_node *node, const char *field)
{
    doc_cell_paragraph(c->arena, &row->cells[index], style_of(row->kind), text, c->lang,
                       value_pos(node, field));
}

void row_note(struct composer *c, struct doc_row *row, size_t index, struct str text,
              const struct plan_node *node, const char *field)
{
    if (text.n)
        doc_cell_paragraph(c->arena, &row->cells[index], "table-note", text, c->lang,
                           value_pos(node, field));
}

struct doc_row *row_across(struct composer *c, struct doc_table *table,
                           const struct plan_node *source)
{
    struct doc_row *row = table_row(c, table, ROW_BODY, source);
    row->cells[0].columns = (uint8_t)row->count;
    row->count = 1;
    return row;
}

void table_head(struct composer *c, struct doc_table *table, const struct str *heads,
                size_t count)
{
    struct doc_row *row = table_row(c, table, ROW_HEAD, NULL);
    for (size_t i = 0; i < count; i++) {
        row_text(c, row, i, heads[i], NULL, NULL);
        row->cells[i].head = true;
    }
}

void facts_row(struct composer *c, struct doc_table *table, struct str label, struct str value,
               const struct plan_node *node, const char *field)
{
    if (!value.n)
        return;
    struct doc_row *row = table_row(c, table, ROW_BODY, node);
    doc_cell_paragraph(c->arena, &row->cells[0], "table-note", label, c->lang, POS_NONE);
    row->cells[0].head = true;
    row_text(c, row, 1, value, node, field);
}

struct doc_block *paragraph_add(struct composer *c, struct doc_block *parent, const char *style,
                                struct str text, struct pos pos)
{
    struct doc_block *block = doc_block_add(c->arena, parent, BLOCK_PARAGRAPH, style);
    block->pos = pos;
    if (text.n)
        doc_run_add(c->arena, &block->runs, text, c->lang, pos);
    return block;
}

void amounts_note(struct composer *c, struct doc_block *parent)
{
    const struct plan_money *money = c->plan->money;
    if (!money)
        return;
    paragraph_add(c, parent, "caption", text_amounts_in(c),
                  value_pos(&money->node, "currency"))->keep_next = true;
}
