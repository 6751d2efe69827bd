/* Components parties, stores and contacts: who makes the plan, and where it holds. */
#include "compose/schedule.h"

/* Schemes with a name of their own are written by it; others, such as USCC, as they are. */
static struct str scheme_name(struct composer *c, struct str scheme)
{
    return str_is(scheme, "companyNumber") ? word(c, WORD_COMPANY_NUMBER) : scheme;
}

static struct str registration(struct composer *c, const struct plan_registration *r)
{
    return r ? str_format(c->arena, "%.*s (%.*s)", STR_ARGS(r->number),
                          STR_ARGS(scheme_name(c, r->scheme)))
             : STR("");
}

static struct str person(struct composer *c, const struct plan_person *p)
{
    if (!p)
        return STR("");
    struct str name = p->title.n
                          ? str_format(c->arena, "%.*s%.*s%.*s", STR_ARGS(p->name),
                                       STR_ARGS(word(c, WORD_TITLE_JOIN)), STR_ARGS(p->title))
                          : p->name;
    return p->limit.known ? FILL(c->arena, word(c, WORD_PERSON_LIMIT), {"person", name},
                                 {"amount", text_money(c, p->limit)})
                          : name;
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
        table_add(c, parent, "list", "ss2s1s1", word(c, WORD_STORE_SUMMARY));
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

/* ---- contacts ---- */

static const struct plan_contact *contact_of(const struct plan_node *node)
{
    return (const struct plan_contact *)node;
}

static struct str reach_text(const struct composer *c, const struct plan_node *node)
{
    (void)c;
    return contact_of(node)->email.n ? contact_of(node)->email : contact_of(node)->phone;
}

enum { PARTS = 3 };

/* A contact's part in the decision, what is known of it first; the customer's copy of a plan
 * does not hold it. */
static void parts_of(const struct composer *c, const struct plan_contact *contact,
                     struct str parts[PARTS])
{
    struct str power = contact->power
                           ? FILL(c->arena, word(c, WORD_CONTACT_POWER),
                                  {"rating", text_number(c, dec_int(contact->power))})
                           : STR("");
    struct str all[PARTS] = {text_word(c, &contact->node, "influence"),
                             text_word(c, &contact->node, "stance"), power};
    size_t count = 0;
    for (size_t i = 0; i < PARTS; i++)
        if (all[i].n)
            parts[count++] = all[i];
    while (count < PARTS)
        parts[count++] = STR("");
}

static struct str part_text(const struct composer *c, const struct plan_node *node)
{
    struct str parts[PARTS];
    parts_of(c, contact_of(node), parts);
    return parts[0];
}

static struct str related(const struct composer *c, enum word pattern, const struct plan_ref *ref)
{
    struct str name = text_contact(ref);
    return name.n ? FILL(c->arena, word(c, pattern), {"name", name}) : STR("");
}

static void contact_row(struct composer *c, struct schedule *schedule,
                        const struct plan_contact *contact)
{
    const struct plan_node *node = &contact->node;
    struct doc_row *row = schedule_row(c, schedule, ROW_BODY, node);
    size_t reach = schedule_place(schedule, WORD_CONTACT_EMAIL);
    size_t part = schedule_place(schedule, WORD_CONTACT_PART);
    row_note(c, row, 0, contact->role, node, "role");
    struct str parts[PARTS];
    parts_of(c, contact, parts);
    if (part != SIZE_MAX)
        row_note(c, row, part, text_joined(c, parts + 1, PARTS - 1), node, "stance");
    struct str relations[] = {related(c, WORD_CONTACT_COUNTERPART, &contact->counterpart),
                              related(c, WORD_CONTACT_REPORTS_TO, &contact->reports_to)};
    row_note(c, row, 1, text_joined(c, relations, 2), node, "counterpart");
    if (reach != SIZE_MAX && contact->email.n)
        row_note(c, row, reach, contact->phone, node, "phone");
}

void component_contacts(struct composer *c, struct doc_block *parent)
{
    static const struct schedule_column columns[] = {
        {.head = WORD_CONTACT_NAME, .align = "s1", .field = "name", .always = true},
        {.head = WORD_CONTACT_TITLE, .align = "s2", .field = "title", .always = true},
        {.head = WORD_CONTACT_PARTY, .align = "s", .field = "party", .always = true},
        {.head = WORD_CONTACT_PART, .align = "s1", .field = "influence", .text = part_text},
        {.head = WORD_CONTACT_EMAIL, .align = "s4", .field = "email", .text = reach_text},
    };
    const struct plan_parties *parties = c->plan->parties;
    if (!parties || parties->contacts.count == 0)
        return;
    const struct plan_list *list = &parties->contacts;
    const struct plan_contact *contacts = PLAN_ITEMS(*list, plan_contact);
    struct schedule schedule =
        schedule_begin(c, parent, columns, sizeof columns / sizeof columns[0], list,
                       sizeof *contacts, word(c, WORD_CONTACTS_SUMMARY));
    for (size_t i = 0; i < list->count; i++)
        contact_row(c, &schedule, &contacts[i]);
}
