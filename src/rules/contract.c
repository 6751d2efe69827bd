#include "rules/contract.h"

#include "base/arena.h"
#include "plan/fields.h"
#include "xml/xml.h"

static const char *const from_words[] = {"template", "plan", NULL};

static const struct field part_fields[] = {
    FIELD(contract_part, at, "at", KIND_COUNT, IN_ATTRIBUTE, OPTIONAL),
    FIELD(contract_part, from, "from", KIND_WORD, IN_ATTRIBUTE, WORDS(from_words)),
    FIELD(contract_part, number, "number", KIND_TEXT, IN_ATTRIBUTE, OPTIONAL),
};
static const struct shape part_shape = SHAPE("contractPart", contract_part, part_fields);

static const struct field term_fields[] = {
    FIELD(contract_term, at, "at", KIND_COUNT, IN_ATTRIBUTE, OPTIONAL),
    FIELD(contract_term, name, "name", KIND_TEXT, IN_CONTENT, OPTIONAL),
};
static const struct shape term_shape = SHAPE("contractTerm", contract_term, term_fields);

static const struct field text_fields[] = {
    FIELD(contract_text, lang, "lang", KIND_TEXT, IN_ATTRIBUTE, OPTIONAL),
    FIELD(contract_text, text, "text", KIND_TEXT, IN_CONTENT, OPTIONAL),
    FIELD(contract_text, parts, "parts", KIND_LIST, IN_PLACE, OF(part_shape)),
    FIELD(contract_text, terms, "terms", KIND_LIST, IN_PLACE, OF(term_shape)),
};
const struct shape contract_text_shape = SHAPE("contractText", contract_text, text_fields);

static const struct field contract_fields[] = {
    FIELD(contract, texts, "texts", KIND_LIST, IN_PLACE, OF(contract_text_shape)),
};
const struct shape contract_shape = SHAPE("contract", contract, contract_fields);

/* One language being put together. */
struct side_making {
    struct buf text;
    struct contract_part *parts;
    struct contract_term *terms;
    size_t part_count, part_capacity, term_count, term_capacity;
};

struct contract_making {
    struct arena *arena;
    const struct source *plan;
    struct side_making sides[LANG_COUNT];
    struct side_making *last;
};

/* A place is all that rules need of an element. */
static const struct xml_node *element_at(struct arena *arena, struct pos pos)
{
    struct xml_node *element = arena_alloc(arena, sizeof *element);
    element->source = pos.source;
    element->offset = pos.offset;
    return element;
}

struct contract_making *rules_contract_begin(struct arena *arena, const struct source *plan)
{
    struct contract_making *making = arena_alloc(arena, sizeof *making);
    making->arena = arena;
    making->plan = plan;
    for (int lang = 0; lang < LANG_COUNT; lang++)
        making->sides[lang].text.arena = arena;
    return making;
}

void rules_contract_part_add(struct contract_making *making, struct pos pos, enum lang lang,
                       struct str number, struct str text)
{
    struct side_making *side = &making->sides[lang];
    if (side->part_count)
        buf_char(&side->text, '\n');
    side->parts = arena_grow(making->arena, side->parts, &side->part_capacity,
                             side->part_count + 1, sizeof *side->parts);
    side->parts[side->part_count++] = (struct contract_part){
        .node = {.shape = &part_shape, .xml = element_at(making->arena, pos)},
        .at = (int32_t)side->text.n + 1,
        .from = pos.source && pos.source == making->plan ? CONTRACT_FROM_PLAN
                                                         : CONTRACT_FROM_TEMPLATE,
        .number = number};
    buf_add(&side->text, text);
    making->last = side;
}

void rules_contract_term_add(struct contract_making *making, struct str name, size_t at)
{
    struct side_making *side = making->last;
    const struct contract_part *part = &side->parts[side->part_count - 1];
    side->terms = arena_grow(making->arena, side->terms, &side->term_capacity,
                             side->term_count + 1, sizeof *side->terms);
    side->terms[side->term_count++] = (struct contract_term){
        .node = {.shape = &term_shape, .xml = part->node.xml},
        .at = part->at + (int32_t)at,
        .name = name};
}

static void end_side(struct side_making *from, enum lang lang, struct contract_text *side)
{
    *side = (struct contract_text){.node = {.shape = &contract_text_shape,
                                            .xml = from->parts[0].node.xml},
                                   .lang = str_of(lang_tag(lang)),
                                   .text = buf_str(&from->text),
                                   .parts = {from->parts, from->part_count},
                                   .terms = {from->terms, from->term_count}};
    for (size_t i = 0; i < from->part_count; i++)
        from->parts[i].node.parent = &side->node;
    for (size_t i = 0; i < from->term_count; i++)
        from->terms[i].node.parent = &side->node;
}

const struct contract *rules_contract_end(struct contract_making *making)
{
    struct contract *contract = arena_alloc(making->arena, sizeof *contract);
    struct contract_text *sides = arena_array(making->arena, LANG_COUNT, sizeof *sides);
    size_t count = 0;
    for (int lang = 0; lang < LANG_COUNT; lang++) {
        if (making->sides[lang].part_count == 0)
            continue;
        end_side(&making->sides[lang], (enum lang)lang, &sides[count]);
        sides[count++].node.parent = &contract->node;
    }
    contract->node.shape = &contract_shape;
    contract->node.xml = count ? sides[0].node.xml : element_at(making->arena, POS_NONE);
    contract->texts = (struct plan_list){sides, count};
    return contract;
}

const struct contract_part *rules_contract_part_at(const struct contract_text *side, size_t at)
{
    const struct contract_part *parts = side->parts.items;
    size_t low = 0, high = side->parts.count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if ((size_t)parts[middle].at <= at)
            low = middle + 1;
        else
            high = middle;
    }
    return low && at <= side->text.n ? &parts[low - 1] : NULL;
}

/* What fields and numbers put into the text is not in the file, so what follows the place is
 * looked for, as much of it as no tag breaks. */
struct pos rules_contract_place(const struct contract_text *side, size_t at)
{
    enum { LONGEST = 16, SHORTEST = 3, MARKUP = 600 };
    const struct contract_part *part = rules_contract_part_at(side, at);
    struct pos pos = node_pos(part ? &part->node : &side->node);
    if (!part || !pos.source || pos.offset == SIZE_MAX)
        return pos;
    struct str said = str_slice(side->text, at - 1, LONGEST);
    size_t stop = str_find(said, STR("\n"), 0);
    struct str near =
        str_slice(pos.source->text, pos.offset, at - (size_t)part->at + LONGEST + MARKUP);
    for (size_t n = stop < said.n ? stop : said.n; n >= SHORTEST; n--) {
        size_t found = str_find(near, str_slice(said, 0, n), 0);
        if (found != SIZE_MAX)
            return (struct pos){pos.source, pos.offset + found};
    }
    return pos;
}

const struct contract *rules_contract_read(struct arena *arena, const struct xml_node *root,
                                     enum lang lang)
{
    struct contract_making *making = rules_contract_begin(arena, NULL);
    for (const struct xml_node *n = xml_element(root->child); n; n = xml_element(n->next)) {
        const struct xml_attribute *number = xml_attribute_find(n, "number");
        const struct xml_attribute *tag = xml_attribute_find(n, "lang");
        const struct xml_attribute *from = xml_attribute_find(n, "from");
        struct str text = xml_text(arena, n);
        enum lang own = lang;
        if (tag)
            lang_parse(tag->value, &own);
        making->plan = from && str_is(from->value, "plan") ? n->source : NULL;
        rules_contract_part_add(making, xml_pos(n), own, number ? number->value : STR_NONE,
                                text);
        for (const struct xml_node *t = xml_element(n->child); t; t = xml_element(t->next))
            rules_contract_term_add(making, xml_text(arena, t),
                              str_find(text, xml_text(arena, t), 0));
    }
    return rules_contract_end(making);
}
