/* Component invoicing: what each party's tax invoices must say. */
#include "compose/composer.h"

static void invoicing_rows(struct composer *c, struct doc_table *table, enum word role,
                           const struct plan_party *party)
{
    const struct plan_invoicing *i = party ? party->invoicing : NULL;
    if (!i)
        return;
    const struct plan_node *node = &i->node;
    struct doc_row *head = table_row(c, table, ROW_GROUP, node);
    head->cells[0].columns = 2;
    head->count = 1;
    row_text(c, head, 0, word(c, role), NULL, NULL);
    facts_row(c, table, word(c, WORD_INVOICING_NAME), i->name, node, "name");
    facts_row(c, table, word(c, WORD_INVOICING_TAX_NUMBER), i->tax_number, node, "taxNumber");
    facts_row(c, table, word(c, WORD_INVOICING_ADDRESS), i->address, node, "address");
    facts_row(c, table, word(c, WORD_INVOICING_PHONE), i->phone, node, "phone");
    facts_row(c, table, word(c, WORD_INVOICING_BANK), i->bank, node, "bank");
    facts_row(c, table, word(c, WORD_INVOICING_ACCOUNT), i->account, node, "account");
}

void component_invoicing(struct composer *c, struct doc_block *parent)
{
    const struct plan_parties *parties = c->plan->parties;
    bool any = parties
               && ((parties->supplier && parties->supplier->invoicing)
                   || (parties->customer && parties->customer->invoicing));
    if (!any)
        return;
    struct doc_table *table =
        table_add(c, parent, "facts", "ss1", word(c, WORD_INVOICING_SUMMARY));
    invoicing_rows(c, table, WORD_SUPPLIER, parties->supplier);
    invoicing_rows(c, table, WORD_CUSTOMER, parties->customer);
}
