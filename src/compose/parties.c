/* Components parties, stores and contacts: who makes the plan, and where it holds. */
#include "compose/composer.h"

static struct str registration(struct composer *c, const struct plan_registration *r)
{
    return r ? str_format(c->arena, "%.*s (%.*s)", STR_ARGS(r->number), STR_ARGS(r->scheme))
             : STR("");
}

static struct str person(struct composer *c, const struct plan_person *p)
{
    if (!p || !p->title.n)
        return p ? p->name : STR("");
    return str_format(c->arena, "%.*s%.*s%.*s", STR_ARGS(p->name),
                      STR_ARGS(word(c, WORD_TITLE_JOIN)), STR_ARGS(p->title));
}

static struct str bank(struct composer *c, const struct plan_bank *b)
{
    return b ? str_format(c->arena, "%.*s%.*s%.*s", STR_ARGS(b->name),
                          STR_ARGS(word(c, WORD_TITLE_JOIN)), STR_ARGS(b->account))
             : STR("");
}

static void party_rows(struct composer *c, struct doc_table *table, struct str role,
                       const struct plan_party *party)
{
    if (!party)
        return;
    const struct plan_node *node = &party->node;
    struct doc_row *head = table_row(c, table, ROW_GROUP, node);
    head->cells[0].columns = 2;
    row_text(c, head, 0, role, NULL, NULL);
    facts_row(c, table, word(c, WORD_LEGAL_NAME), party->legal_name, node, "legalName");
    facts_row(c, table, word(c, WORD_REGISTRATION), registration(c, party->registration), node,
              "registration");
    facts_row(c, table, word(c, WORD_ADDRESS), party->address, node, "address");
    facts_row(c, table, word(c, WORD_LEGAL_REPRESENTATIVE),
              person(c, party->legal_representative), node, "legalRepresentative");
    facts_row(c, table, word(c, WORD_SIGNATORY), person(c, party->signatory), node, "signatory");
    facts_row(c, table, word(c, WORD_BANK), bank(c, party->bank), node, "bank");
    facts_row(c, table, word(c, WORD_NOTICES), party->notices, node, "notices");
}

void component_parties(struct composer *c, struct doc_block *parent)
{
    const struct plan_parties *parties = c->plan->parties;
    if (!parties)
        return;
    struct doc_table *table = table_add(c, parent, "facts", "ss1", STR(""));
    party_rows(c, table, word(c, WORD_SUPPLIER), parties->supplier);
    party_rows(c, table, word(c, WORD_CUSTOMER), parties->customer);
}

void component_stores(struct composer *c, struct doc_block *parent)
{
    const struct plan_party *customer = c->plan->parties ? c->plan->parties->customer : NULL;
    if (!customer || customer->stores.count == 0)
        return;
    struct doc_table *table =
        table_add(c, parent, "grid", "ss2s1s1", word(c, WORD_STORE_SUMMARY));
    table_head(c, table,
               (struct str[]){word(c, WORD_STORE_CODE), word(c, WORD_STORE_NAME),
                              word(c, WORD_STORE_REGION), word(c, WORD_STORE_GROUP)}, 4);
    const struct plan_store *stores = PLAN_ITEMS(customer->stores, plan_store);
    for (size_t i = 0; i < customer->stores.count; i++) {
        const struct plan_node *node = &stores[i].node;
        struct doc_row *row = table_row(c, table, ROW_BODY, node);
        row_text(c, row, 0, stores[i].code, node, "code");
        row_text(c, row, 1, stores[i].name, node, "name");
        row_text(c, row, 2, stores[i].region, node, "region");
        row_text(c, row, 3, stores[i].group, node, "group");
    }
}

void component_contacts(struct composer *c, struct doc_block *parent)
{
    const struct plan_parties *parties = c->plan->parties;
    if (!parties || parties->contacts.count == 0)
        return;
    struct doc_table *table = table_add(c, parent, "grid", "s2s2s1s3", STR(""));
    table_head(c, table,
               (struct str[]){word(c, WORD_CONTACT_NAME), word(c, WORD_CONTACT_TITLE),
                              word(c, WORD_CONTACT_PARTY), word(c, WORD_CONTACT_EMAIL)}, 4);
    const struct plan_contact *contacts = PLAN_ITEMS(parties->contacts, plan_contact);
    for (size_t i = 0; i < parties->contacts.count; i++) {
        const struct plan_node *node = &contacts[i].node;
        struct doc_row *row = table_row(c, table, ROW_BODY, node);
        row_text(c, row, 0, contacts[i].name, node, "name");
        row_text(c, row, 1, contacts[i].title, node, "title");
        row_text(c, row, 2, text_word(c, node, "party"), node, "party");
        row_text(c, row, 3, contacts[i].email, node, "email");
        row_note(c, row, 3, contacts[i].phone, node, "phone");
    }
}
