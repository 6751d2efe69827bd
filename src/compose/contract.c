/* The walk through an agreement template that makes the contract. */
#include "compose/composer.h"

#include "compose/amendment.h"


static struct str attribute(const struct xml_node *node, const char *name)
{
    const struct xml_attribute *a = xml_attribute_find(node, name);
    return a ? a->value : STR_NONE;
}

static const struct plan_clause *clause_taken(const struct composer *c, struct str id)
{
    const struct plan_agreement *agreement = c->plan->agreement;
    const struct plan_clause *clauses =
        agreement ? PLAN_ITEMS(agreement->clauses, plan_clause) : NULL;
    for (size_t i = 0; agreement && i < agreement->clauses.count; i++)
        if (clauses[i].ref.s && str_equal(clauses[i].ref, id))
            return &clauses[i];
    return NULL;
}

/* Does this block of the template stand in this contract? */
static bool stands(const struct composer *c, const struct xml_node *node)
{
    if (!conditions_hold_in(c->plan, c->bilingual, attribute(node, "if")))
        return false;
    return !str_is(attribute(node, "optional"), "true")
           || clause_taken(c, attribute(node, "id")) != NULL;
}

bool clause_stands(const struct composer *c, const struct xml_node *clause)
{
    return stands(c, clause);
}

/* A section of which only headings and introductions would be left does not stand. */
bool section_stands(const struct composer *c, const struct xml_node *section)
{
    if (!str_is(section->name, "section") || !stands(c, section))
        return false;
    for (const struct xml_node *b = xml_element(section->child); b; b = xml_element(b->next))
        if ((str_is(b->name, "clause") || str_is(b->name, "component")) && stands(c, b))
            return true;
    return false;
}

/* ---- numbers ---- */

static struct str section_label(const struct composer *c, int section)
{
    return FILL(c->arena, word(c, WORD_SECTION_LABEL),
                {"number", str_format(c->arena, "%d", section)},
                {"chinese", chinese_numeral(c->arena, section)});
}

struct str clause_label(const struct composer *c, int section, int clause)
{
    return FILL(c->arena, word(c, WORD_CLAUSE_LABEL),
                {"section", str_format(c->arena, "%d", section)},
                {"clause", str_format(c->arena, "%d", clause)});
}

/* A section without a number stands in one copy and not in another without changing the
 * numbers of the rest. */
static bool is_numbered(const struct xml_node *section)
{
    return !str_is(attribute(section, "numbered"), "false");
}

struct numbering {
    struct numbered *items;
    size_t count, capacity;
};

static void number_add(struct composer *c, struct numbering *numbering,
                       const struct xml_node *node, struct str label, bool section)
{
    numbering->items = arena_grow(c->arena, numbering->items, &numbering->capacity,
                                  numbering->count + 1, sizeof *numbering->items);
    numbering->items[numbering->count++] =
        (struct numbered){attribute(node, "id"), label, section};
}

/* Numbers are given before anything is composed, because a clause may refer to a later one. */
void contract_number(struct composer *c)
{
    struct numbering numbering = {0};
    int section = 0;
    for (const struct xml_node *s = xml_element(c->agreement->root->child); s;
         s = xml_element(s->next)) {
        if (!section_stands(c, s) || !is_numbered(s))
            continue;
        number_add(c, &numbering, s, section_label(c, ++section), true);
        int clause = 0;
        for (const struct xml_node *b = xml_element(s->child); b; b = xml_element(b->next))
            if (str_is(b->name, "clause") && stands(c, b))
                number_add(c, &numbering, b, clause_label(c, section, ++clause), false);
    }
    c->numbered = numbering.items;
    c->numbered_count = numbering.count;
}

/* ---- blocks of a section ---- */

static void compose_text(struct composer *c, struct doc_block *parent,
                         const struct xml_node *node)
{
    struct str style = attribute(node, "style");
    struct doc_block *block = paragraph_add(
        c, parent, str_is(style, "lead") ? "lead" : str_is(style, "note") ? "note" : "body",
        STR_NONE, xml_pos(node));
    inline_add(c, block, node);
}

static void compose_heading(struct composer *c, struct doc_block *parent,
                            const struct xml_node *node)
{
    struct doc_block *block = doc_block_add(c->arena, parent, BLOCK_HEADING, "heading-2");
    block->level = 2;
    block->id = attribute(node, "id");
    block->pos = xml_pos(node);
    inline_add(c, block, node);
}

static void compose_items(struct composer *c, struct doc_block *parent,
                          const struct xml_node *clause)
{
    struct doc_block *list = NULL;
    int number = 0;
    for (const struct xml_node *n = xml_element(clause->child); n; n = xml_element(n->next)) {
        if (!str_is(n->name, "item") || !stands(c, n))
            continue;
        if (!list)
            list = doc_block_add(c->arena, parent, BLOCK_LIST, "item");
        struct doc_block *item = doc_block_add(c->arena, list, BLOCK_ITEM, "item");
        char letter[2] = {(char)('a' + number++ % 26), '\0'};
        item->label = FILL(c->arena, word(c, WORD_ITEM_LABEL), {"letter", str_of(letter)},
                           {"number", str_format(c->arena, "%d", number)},
                           {"chinese", chinese_numeral(c->arena, number)});
        inline_add(c, paragraph_add(c, item, "item", STR_NONE, xml_pos(n)), n);
    }
}

static struct doc_block *clause_begin(struct composer *c, struct doc_block *parent,
                                      struct str id, struct str title, struct pos pos)
{
    struct doc_block *block = paragraph_add(c, parent, "clause", STR_NONE, pos);
    block->label = clause_label(c, c->section, ++c->clause);
    block->id = id;
    if (title.n) {
        struct str run = str_format(c->arena, "%.*s%.*s", STR_ARGS(title),
                                    STR_ARGS(word(c, WORD_TITLE_END)));
        doc_run_add(c->arena, &block->runs, run, c->lang, pos)->style = "strong";
    }
    return block;
}

static void compose_clause(struct composer *c, struct doc_block *parent,
                           const struct xml_node *node)
{
    struct doc_block *block = clause_begin(c, parent, attribute(node, "id"),
                                           attribute(node, "title"), xml_pos(node));
    inline_add(c, block, node);
    compose_items(c, parent, node);
    block->keep_next = parent->last != block;
}

void component_special_clauses(struct composer *c, struct doc_block *parent)
{
    const struct plan_agreement *agreement = c->plan->agreement;
    const struct plan_clause *clauses =
        agreement ? PLAN_ITEMS(agreement->clauses, plan_clause) : NULL;
    for (size_t i = 0; agreement && i < agreement->clauses.count; i++) {
        const struct plan_clause *own = &clauses[i];
        if (own->ref.s)
            continue;
        struct doc_block *block =
            clause_begin(c, parent, own->id, own->title, value_pos(&own->node, "text"));
        if (own->text.n)
            doc_run_add(c->arena, &block->runs, own->text, c->lang,
                        value_pos(&own->node, "text"));
        else
            FIND_PLAIN(c->findings, &CLAUSE_EMPTY, node_pos(&own->node));
    }
}

static void compose_component(struct composer *c, struct doc_block *parent,
                              const struct xml_node *node)
{
    /* What introduces a table stands on its page. */
    if (parent->last && parent->last->kind == BLOCK_PARAGRAPH)
        parent->last->keep_next = true;
    component_find(attribute(node, "name"))->compose(c, parent);
}

static const struct {
    const char *name;
    void (*compose)(struct composer *c, struct doc_block *parent, const struct xml_node *node);
} blocks[] = {
    {"text", compose_text},
    {"heading", compose_heading},
    {"clause", compose_clause},
    {"component", compose_component},
};

static void compose_section(struct composer *c, const struct xml_node *node)
{
    struct doc_block *section = doc_block_add(c->arena, c->doc->root, BLOCK_SECTION, NULL);
    struct doc_block *heading = doc_block_add(c->arena, section, BLOCK_HEADING, "heading-1");
    heading->level = 1;
    heading->id = attribute(node, "id");
    heading->pos = xml_pos(node);
    if (is_numbered(node))
        heading->label = section_label(c, ++c->section);
    doc_run_add(c->arena, &heading->runs, attribute(node, "title"), c->lang, xml_pos(node));
    c->clause = 0;
    for (const struct xml_node *n = xml_element(node->child); n; n = xml_element(n->next))
        for (size_t i = 0; i < sizeof blocks / sizeof blocks[0]; i++)
            if (str_is(n->name, blocks[i].name) && stands(c, n))
                blocks[i].compose(c, section, n);
}

/* ---- cover and contents ---- */

static void compose_cover(struct composer *c, const struct xml_node *cover)
{
    static const struct {
        const char *element, *style;
    } lines[] = {{"kicker", "cover-kicker"}, {"title", "cover-title"},
                 {"subtitle", "cover-subtitle"}, {"party", "cover-party"}};
    struct doc_block *root = c->doc->root;
    doc_block_add(c->arena, root, BLOCK_PAGE, "cover");
    struct doc_table *facts = NULL;
    for (const struct xml_node *n = xml_element(cover->child); n; n = xml_element(n->next)) {
        struct str label = attribute(n, "label");
        if (!stands(c, n))
            continue;
        if (str_is(n->name, "fact")) {
            if (!facts)
                facts = table_add(c, root, "facts", "ss1", STR(""));
            struct doc_row *row = table_row(c, facts, ROW_BODY, NULL);
            doc_cell_paragraph(c->arena, &row->cells[0], "table-note", label, c->lang, POS_NONE);
            row->cells[0].head = true;
            inline_add(c, doc_cell_paragraph(c->arena, &row->cells[1], "cover-fact", STR_NONE,
                                             c->lang, xml_pos(n)), n);
        }
        for (size_t i = 0; i < sizeof lines / sizeof lines[0]; i++) {
            if (!str_is(n->name, lines[i].element))
                continue;
            if (label.n)
                paragraph_add(c, root, "cover-label", label, xml_pos(n))->keep_next = true;
            inline_add(c, paragraph_add(c, root, lines[i].style, STR_NONE, xml_pos(n)), n);
        }
    }
    doc_block_add(c->arena, root, BLOCK_PAGE, "body");
}

static void compose_contents(struct composer *c, const struct xml_node *node)
{
    struct doc_block *root = c->doc->root;
    paragraph_add(c, root, "contents-title", attribute(node, "title"), xml_pos(node))->keep_next =
        true;
    doc_block_add(c->arena, root, BLOCK_CONTENTS, NULL);
    doc_block_add(c->arena, root, BLOCK_PAGE, "body");
}

/* A contract without a cover begins with its title on the first page of text. */
static void compose_masthead(struct composer *c)
{
    struct doc_block *root = c->doc->root;
    doc_block_add(c->arena, root, BLOCK_PAGE, "body");
    paragraph_add(c, root, "title", c->doc->title, value_pos(&c->plan->node, "title"));
}

/* ---- the whole ---- */

static void page_furniture(struct composer *c)
{
    const struct plan *plan = c->plan;
    struct doc *doc = c->doc;
    struct str parties = STR("");
    if (plan->parties)
        parties = FILL(c->arena, word(c, WORD_HEADER_PARTIES),
                       {"supplier", text_party(plan->parties->supplier)},
                       {"customer", text_party(plan->parties->customer)});
    doc_run_add(c->arena, &doc->header_left, doc->title, c->lang,
                value_pos(&plan->node, "title"));
    doc_run_add(c->arena, &doc->header_right, parties, c->lang, node_pos(&plan->node));
    doc_run_add(c->arena, &doc->footer_left,
                FILL(c->arena, word(c, WORD_FOOTER), {"id", plan->id},
                     {"version", str_format(c->arena, "%d", plan->version)}),
                c->lang, value_pos(&plan->node, "id"));
    if (plan->confidentiality.n)
        doc_run_add(c->arena, &doc->footer_left,
                    str_format(c->arena, " · %.*s", STR_ARGS(plan->confidentiality)), c->lang,
                    value_pos(&plan->node, "confidentiality"));
    if (c->mark.n)
        doc_run_add(c->arena, &doc->footer_left,
                    str_format(c->arena, " · %.*s", STR_ARGS(c->mark)), c->lang,
                    node_pos(&plan->node));
    if (plan->conformed)
        doc_run_add(c->arena, &doc->footer_left,
                    str_format(c->arena, " · %.*s",
                               STR_ARGS(FILL(c->arena, word(c, WORD_CONFORMED_FOOT),
                                             {"date", text_date(c, plan->conformed->date,
                                                                WORD_DATE_LONG)}))),
                    c->lang, node_pos(&plan->conformed->node));
    doc->page_of = word(c, WORD_PAGE_OF);
    doc->mark = c->internal       ? word(c, WORD_INTERNAL)
                : plan->conformed ? word(c, WORD_CONFORMED_MARK)
                : c->final        ? STR_NONE
                                  : word(c, WORD_DRAFT);
}

static void document_facts(struct composer *c)
{
    const struct plan *plan = c->plan;
    struct str subject = attribute(c->agreement->root, "subject");
    const struct amendment_view *amendment = (const void *)plan->amendment;
    c->doc->title = plan->title.n ? plan->title : subject.n ? subject : plan->id;
    if (amendment)
        c->doc->title = FILL(c->arena, word(c, WORD_AMENDMENT_TITLE),
                             {"number", str_format(c->arena, "%d", (int)amendment->number)});
    c->doc->number = plan->id;
    if (plan->parties && plan->parties->supplier)
        c->doc->author = plan->parties->supplier->legal_name;
    c->doc->subject = subject;
}

/* A clause that stands in contracts of one language only, or of two only, is not unknown. */
static bool clause_waits(const struct composer *c, struct str id)
{
    for (const struct xml_node *s = xml_element(c->agreement->root->child); s;
         s = xml_element(s->next))
        for (const struct xml_node *b = xml_element(s->child); b; b = xml_element(b->next))
            if (str_is(attribute(b, "optional"), "true") && str_equal(attribute(b, "id"), id))
                return conditions_hold_in(c->plan, !c->bilingual, attribute(b, "if"));
    return false;
}

static void check_clause_refs(struct composer *c)
{
    const struct plan_agreement *agreement = c->plan->agreement;
    const struct plan_clause *clauses =
        agreement ? PLAN_ITEMS(agreement->clauses, plan_clause) : NULL;
    struct buf known = {.arena = c->arena};
    for (const struct xml_node *s = xml_element(c->agreement->root->child); s;
         s = xml_element(s->next))
        for (const struct xml_node *b = xml_element(s->child); b; b = xml_element(b->next))
            if (str_is(attribute(b, "optional"), "true"))
                buf_printf(&known, "%s%.*s", known.n ? ", " : "", STR_ARGS(attribute(b, "id")));
    for (size_t i = 0; agreement && i < agreement->clauses.count; i++) {
        struct str ref = clauses[i].ref;
        if (ref.s && !numbered_find(c, ref) && !clause_waits(c, ref))
            FIND(c->findings, &CLAUSE_UNKNOWN, value_pos(&clauses[i].node, "ref"),
                 ARG("id", ref), ARG("known", buf_str(&known)));
    }
}

const struct doc *compose_contract(struct arena *arena, struct findings *findings,
                                   const struct plan *plan, const struct agreement *agreement,
                                   const struct wording *wording,
                                   const struct contract_options *options)
{
    struct composer c = {.arena = arena, .findings = findings, .whole = plan,
                         .plan = plan_redact(arena, plan, options->audience),
                         .agreement = agreement, .wording = wording, .lang = options->lang,
                         .final = options->final,
                         .internal = options->audience == AUDIENCE_INTERNAL,
                         .bilingual = options->bilingual,
                         .mark = options->mark,
                         .doc = doc_new(arena, options->lang)};
    contract_number(&c);
    check_clause_refs(&c);
    locks_check(&c);
    document_facts(&c);
    page_furniture(&c);
    const struct xml_node *root = agreement->root;
    const struct xml_node *cover = xml_child_find(root, "cover");
    const struct xml_node *contents = xml_child_find(root, "contents");
    if (cover)
        compose_cover(&c, cover);
    else
        compose_masthead(&c);
    if (contents)
        compose_contents(&c, contents);
    for (const struct xml_node *n = xml_element(root->child); n; n = xml_element(n->next))
        if (section_stands(&c, n))
            compose_section(&c, n);
    signing_notes(&c);
    return c.doc;
}
