/* Component signatures: a block per party, side by side, with what is to be filled in by hand
 * or by a signing service, and room for the seal. */
#include "compose/composer.h"

/* A round company seal is 40 to 45 mm wide; it covers the signature's edge, too. */
enum { SEAL_HEIGHT = 113 };

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
                                        [FIELD_DATE] = "date", [FIELD_PLACE] = "place"};
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

/* As the register of the party's country calls its number. */
static struct str registered(struct composer *c, const struct plan_registration *r)
{
    if (str_is(r->scheme, "USCC"))
        return FILL(c->arena, word(c, WORD_SIGN_USCC), {"number", r->number});
    struct str scheme =
        str_is(r->scheme, "companyNumber") ? word(c, WORD_COMPANY_NUMBER) : r->scheme;
    return FILL(c->arena, word(c, WORD_SIGN_REGISTERED), {"number", r->number},
                {"scheme", scheme});
}

/* Who signs: the signatory, else the legal representative, who needs no authority. */
static const struct plan_person *representative(const struct plan_party *party, enum word *label)
{
    bool own = !party->signatory && party->legal_representative;
    *label = own ? WORD_LEGAL_REPRESENTATIVE : WORD_SIGNATORY;
    return own ? party->legal_representative : party->signatory;
}

static void place_cell(struct composer *c, struct doc_cell *cell, const struct block_of *b)
{
    const struct plan_signing *signing = c->plan->signing;
    printed(c, cell, WORD_SIGN_PLACE, b, signing ? signing->place : STR(""),
            signing ? &signing->node : &b->of->node, "place", FIELD_PLACE);
}

static void party_cells(struct composer *c, struct doc_row *const rows, size_t column,
                        const struct block_of *b)
{
    const struct plan_node *node = &b->of->node;
    enum word label;
    const struct plan_person *person = representative(b->of, &label);
    struct doc_cell *name = &rows[0].cells[column];
    doc_cell_paragraph(c->arena, name, "sign-label", word(c, b->label), c->lang, POS_NONE);
    doc_cell_paragraph(c->arena, name, "sign-value", b->of->legal_name, c->lang,
                       value_pos(node, "legalName"));
    if (b->of->registration)
        doc_cell_paragraph(c->arena, name, "sign-label", registered(c, b->of->registration),
                           c->lang, value_pos(&b->of->registration->node, "number"));
    printed(c, &rows[1].cells[column], person ? label : WORD_SIGN_NAME, b,
            person ? person->name : STR(""), person ? &person->node : node, "name", FIELD_NAME);
    printed(c, &rows[1].cells[column], WORD_SIGN_TITLE, b, person ? person->title : STR(""),
            person ? &person->node : node, "title", FIELD_TITLE);
    field_cell(c, &rows[2].cells[column], b, FIELD_SIGNATURE, WORD_SIGN_SIGNATURE, 52);
    field_cell(c, &rows[3].cells[column], b, FIELD_SEAL, WORD_SIGN_SEAL, SEAL_HEIGHT);
    field_cell(c, &rows[4].cells[column], b, FIELD_DATE, WORD_SIGN_DATE, 26);
    place_cell(c, &rows[5].cells[column], b);
}

/* A conformed copy has no place to be signed: it says what it is made of. */
static void component_conformed(struct composer *c, struct doc_block *parent)
{
    const struct plan_conformed *conformed = c->plan->conformed;
    const struct plan_amendment *amendments = PLAN_ITEMS(conformed->amendments, plan_amendment);
    paragraph_add(c, parent, "note",
                  FILL(c->arena, word(c, WORD_CONFORMED_NOTE),
                       {"date", text_date(c, conformed->date, WORD_DATE_LONG)}),
                  node_pos(&conformed->node))->keep_next = true;
    struct doc_table *table =
        table_add(c, parent, "facts", "ss1", word(c, WORD_CONFORMED_AMENDMENTS));
    for (size_t i = 0; i < conformed->amendments.count; i++)
        facts_row(c, table, i ? STR(" ") : word(c, WORD_CONFORMED_AMENDMENTS),
                  FILL(c->arena, word(c, WORD_CONFORMED_AMENDMENT),
                       {"number", str_format(c->arena, "%d", (int)amendments[i].number)},
                       {"date", text_date(c, amendments[i].effective, WORD_DATE_LONG)}),
                  &amendments[i].node, "effective");
}

void component_signatures(struct composer *c, struct doc_block *parent)
{
    enum { ROWS = 6 };
    const struct plan_parties *parties = c->plan->parties;
    if (!parties || !parties->supplier || !parties->customer)
        return;
    if (c->plan->conformed) {
        component_conformed(c, parent);
        return;
    }
    struct doc_block *group = doc_block_add(c->arena, parent, BLOCK_GROUP, NULL);
    struct doc_table *table =
        table_add(c, group, "signature", "s1s1", word(c, WORD_SIGN_SUMMARY));
    for (int i = 0; i < ROWS; i++)
        table_row(c, table, ROW_BODY, NULL);
    party_cells(c, table->rows, 0,
                &(struct block_of){"supplier", WORD_SUPPLIER, parties->supplier});
    party_cells(c, table->rows, 1,
                &(struct block_of){"customer", WORD_CUSTOMER, parties->customer});
    c->signatures = true;
}

/* ---- what stands under the signatures and on every page ---- */

static void note_add(struct composer *c, struct doc_block *note, struct str text, struct pos pos)
{
    if (note->runs.count && !lang_chinese(c->lang))
        doc_run_add(c->arena, &note->runs, STR(" "), c->lang, POS_NONE);
    doc_run_add(c->arena, &note->runs, text, c->lang, pos);
}

static void copies_note(struct composer *c, struct doc_block *note,
                        const struct plan_signing *signing)
{
    bool kept = signing->supplier_copies && signing->customer_copies;
    if (!signing->copies)
        return;
    struct str text =
        FILL(c->arena, word(c, kept ? WORD_SIGN_COPIES_KEPT : WORD_SIGN_COPIES),
             {"copies", text_count(c, signing->copies)},
             {"supplier", text_count(c, signing->supplier_copies)},
             {"customer", text_count(c, signing->customer_copies)});
    note_add(c, note, text, value_pos(&signing->node, "copies"));
}

/* The page on which the last paragraph of the document stands is the number of pages. */
static void pages_note(struct composer *c, struct doc_block *note)
{
    const struct str hole = STR("{pages}");
    struct str text = word(c, c->plan->amendment ? WORD_SIGN_PAGES_AMENDMENT : WORD_SIGN_PAGES);
    size_t at = str_find(text, hole, 0);
    note_add(c, note, str_slice(text, 0, at), POS_NONE);
    if (at == SIZE_MAX)
        return;
    struct doc_run *number = doc_run_add(c->arena, &note->runs, STR(""), c->lang, POS_NONE);
    number->kind = RUN_PAGE;
    number->target = note->id;
    doc_run_add(c->arena, &note->runs, str_slice(text, at + hole.n, text.n), c->lang, POS_NONE);
}

static void initials_add(struct composer *c)
{
    static const struct {
        const char *party;
        enum word label;
    } parties[] = {{"supplier", WORD_SUPPLIER}, {"customer", WORD_CUSTOMER}};
    enum { COUNT = sizeof parties / sizeof parties[0] };
    struct doc_field *fields = arena_array(c->arena, COUNT, sizeof *fields);
    for (size_t i = 0; i < COUNT; i++) {
        fields[i].kind = FIELD_INITIALS;
        fields[i].party = str_of(parties[i].party);
        fields[i].name = str_format(c->arena, "%s.initials", parties[i].party);
        fields[i].label = FILL(c->arena, word(c, WORD_SIGN_INITIALS),
                               {"party", word(c, parties[i].label)});
    }
    c->doc->initials = fields;
    c->doc->initial_count = COUNT;
}

void signing_notes(struct composer *c)
{
    const struct plan_signing *signing = c->plan->signing;
    struct doc_block *parent = c->doc->root->last;
    if (!c->signatures || !parent)
        return;
    struct doc_block *note = paragraph_add(c, parent, "table-note", STR_NONE, POS_NONE);
    note->id = STR("last page"); /* no id of the input holds a space */
    if (signing)
        copies_note(c, note, signing);
    if (signing && signing->seam_seal == SWITCH_TRUE) {
        c->doc->seam_seal = true;
        note_add(c, note, word(c, WORD_SIGN_SEAM), value_pos(&signing->node, "seamSeal"));
    }
    pages_note(c, note);
    if (signing && signing->initials == SWITCH_TRUE)
        initials_add(c);
}
