#include "rules/contract.h"

#include "base/arena.h"
#include "plan/fields.h"
#include "xml/xml.h"

static const struct field term_fields[] = {
    FIELD(contract_term, name, "name", KIND_TEXT, IN_CONTENT, OPTIONAL),
};
static const struct shape term_shape = SHAPE("contractTerm", contract_term, term_fields);

static const char *const from_words[] = {"template", "plan", NULL};

static const struct field text_fields[] = {
    FIELD(contract_text, from, "from", KIND_WORD, IN_ATTRIBUTE, WORDS(from_words)),
    FIELD(contract_text, number, "number", KIND_TEXT, IN_ATTRIBUTE, OPTIONAL),
    FIELD(contract_text, lang, "lang", KIND_TEXT, IN_ATTRIBUTE, OPTIONAL),
    FIELD(contract_text, text, "text", KIND_TEXT, IN_CONTENT, OPTIONAL),
    FIELD(contract_text, terms, "terms", KIND_LIST, IN_PLACE, OF(term_shape)),
};
const struct shape contract_text_shape = SHAPE("contractText", contract_text, text_fields);

static const struct field contract_fields[] = {
    FIELD(contract, texts, "texts", KIND_LIST, IN_PLACE, OF(contract_text_shape)),
};
const struct shape contract_shape = SHAPE("contract", contract, contract_fields);

/* A place is all that rules need of an element. */
static const struct xml_node *element_at(struct arena *arena, struct pos pos)
{
    struct xml_node *element = arena_alloc(arena, sizeof *element);
    element->source = pos.source;
    element->offset = pos.offset;
    return element;
}

void contract_begin(struct contract_making *making, struct arena *arena,
                    const struct source *plan)
{
    *making = (struct contract_making){.arena = arena, .plan = plan};
    making->contract = arena_alloc(arena, sizeof *making->contract);
    making->contract->node.shape = &contract_shape;
}

void contract_text_add(struct contract_making *making, struct pos pos, enum lang lang,
                       struct str number, struct str text)
{
    struct plan_list *list = &making->contract->texts;
    making->texts = arena_grow(making->arena, making->texts, &making->capacity,
                               list->count + 1, sizeof *making->texts);
    making->texts[list->count++] = (struct contract_text){
        .node = {.shape = &contract_text_shape, .xml = element_at(making->arena, pos)},
        .number = number,
        .from = pos.source && pos.source == making->plan ? CONTRACT_FROM_PLAN
                                                         : CONTRACT_FROM_TEMPLATE,
        .lang = str_of(lang_tag(lang)),
        .text = text};
    making->terms = NULL;
    making->term_capacity = 0;
}

void contract_term_add(struct contract_making *making, struct str name)
{
    struct contract_text *text = &making->texts[making->contract->texts.count - 1];
    making->terms = arena_grow(making->arena, making->terms, &making->term_capacity,
                               text->terms.count + 1, sizeof *making->terms);
    making->terms[text->terms.count++] = (struct contract_term){
        .node = {.shape = &term_shape, .xml = text->node.xml}, .name = name};
    text->terms.items = making->terms;
}

const struct contract *contract_end(struct contract_making *making)
{
    struct contract *contract = making->contract;
    contract->texts.items = making->texts;
    if (contract->texts.count)
        contract->node.xml = making->texts[0].node.xml;
    for (size_t i = 0; i < contract->texts.count; i++) {
        struct contract_text *text = &making->texts[i];
        struct contract_term *terms = (struct contract_term *)text->terms.items;
        text->node.parent = &contract->node;
        for (size_t t = 0; t < text->terms.count; t++)
            terms[t].node.parent = &text->node;
    }
    return contract;
}

const struct contract *contract_read(struct arena *arena, const struct xml_node *root,
                                     enum lang lang)
{
    struct contract_making making;
    contract_begin(&making, arena, NULL);
    for (const struct xml_node *n = xml_element(root->child); n; n = xml_element(n->next)) {
        const struct xml_attribute *number = xml_attribute_find(n, "number");
        const struct xml_attribute *tag = xml_attribute_find(n, "lang");
        const struct xml_attribute *from = xml_attribute_find(n, "from");
        making.plan = from && str_is(from->value, "plan") ? n->source : NULL;
        enum lang own = lang;
        if (tag)
            lang_parse(tag->value, &own);
        contract_text_add(&making, xml_pos(n), own, number ? number->value : STR_NONE,
                          xml_text(arena, n));
        for (const struct xml_node *t = xml_element(n->child); t; t = xml_element(t->next))
            contract_term_add(&making, xml_text(arena, t));
    }
    return contract_end(&making);
}
