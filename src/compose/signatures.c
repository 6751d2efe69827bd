/* Component signatures: a block per party, side by side, with what is to be filled in by hand
 * or by a signing service, and room for the seal. */
#include "compose/composer.h"

struct block_of {
    const char *party;
    enum word label;
    const struct plan_party *of;
};

static void cell_block(struct composer *c, struct doc_cell *cell, struct doc_block *block)
{
    struct doc_block *last = cell->first;
    while (last && last->next)
        last = last->next;
    block->lang = c->lang;
    if (last)
        last->next = block;
    else
        cell->first = block;
}

static void field_cell(struct composer *c, struct doc_cell *cell, const struct block_of *b,
                       enum field_kind kind, enum word label, double height)
{
    static const char *const kinds[] = {[FIELD_SIGNATURE] = "signature", [FIELD_SEAL] = "seal",
                                        [FIELD_NAME] = "name", [FIELD_TITLE] = "title",
                                        [FIELD_DATE] = "date", [FIELD_INITIALS] = "initials"};
    struct doc_field *field = arena_alloc(c->arena, sizeof *field);
    field->kind = kind;
    field->party = str_of(b->party);
    field->name = str_format(c->arena, "%s.%s", b->party, kinds[kind]);
    field->label = word(c, label);
    field->height = height;
    struct doc_block *block = doc_block_add(c->arena, NULL, BLOCK_FIELD, "sign-label");
    block->field = field;
    block->pos = POS_NONE;
    cell_block(c, cell, block);
}

static void printed(struct composer *c, struct doc_cell *cell, enum word label,
                    const struct block_of *b, struct str value, const struct plan_node *node,
                    const char *field, enum field_kind kind)
{
    if (!value.n) {
        field_cell(c, cell, b, kind, label, 22);
        return;
    }
    doc_cell_paragraph(c->arena, cell, "sign-label", word(c, label), c->lang, POS_NONE);
    doc_cell_paragraph(c->arena, cell, "sign-value", value, c->lang, value_pos(node, field));
}

static void party_cells(struct composer *c, struct doc_row *const rows, size_t column,
                        const struct block_of *b)
{
    const struct plan_node *node = &b->of->node;
    const struct plan_person *person = b->of->signatory;
    struct doc_cell *name = &rows[0].cells[column];
    doc_cell_paragraph(c->arena, name, "sign-label", word(c, b->label), c->lang, POS_NONE);
    doc_cell_paragraph(c->arena, name, "sign-value", b->of->legal_name, c->lang,
                       value_pos(node, "legalName"));
    if (b->of->registration)
        doc_cell_paragraph(c->arena, name, "sign-label", b->of->registration->number, c->lang,
                           value_pos(&b->of->registration->node, "number"));
    printed(c, &rows[1].cells[column], WORD_SIGN_NAME, b, person ? person->name : STR(""),
            person ? &person->node : node, "name", FIELD_NAME);
    printed(c, &rows[1].cells[column], WORD_SIGN_TITLE, b, person ? person->title : STR(""),
            person ? &person->node : node, "title", FIELD_TITLE);
    field_cell(c, &rows[2].cells[column], b, FIELD_SIGNATURE, WORD_SIGN_SIGNATURE, 52);
    field_cell(c, &rows[3].cells[column], b, FIELD_SEAL, WORD_SIGN_SEAL, 96);
    field_cell(c, &rows[4].cells[column], b, FIELD_DATE, WORD_SIGN_DATE, 26);
}

void component_signatures(struct composer *c, struct doc_block *parent)
{
    enum { ROWS = 5 };
    const struct plan_parties *parties = c->plan->parties;
    if (!parties || !parties->supplier || !parties->customer)
        return;
    struct doc_block *group = doc_block_add(c->arena, parent, BLOCK_GROUP, NULL);
    struct doc_table *table =
        table_add(c, group, "signature", "s1s1", word(c, WORD_SIGN_SUMMARY));
    for (int i = 0; i < ROWS; i++)
        table_row(c, table, ROW_BODY, NULL);
    party_cells(c, table->rows, 0,
                &(struct block_of){"supplier", WORD_SUPPLIER, parties->supplier});
    party_cells(c, table->rows, 1,
                &(struct block_of){"customer", WORD_CUSTOMER, parties->customer});
}
