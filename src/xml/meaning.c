#include "xml/meaning.h"

#include "xml/mark.h"

/* An array is there or not; both are made when the type is first asked for. */
struct meaning {
    const struct simple_type *type;
    const char **form, **words;
};

static bool is_annotation(struct str name)
{
    return str_is(name, "annotation") || str_ends(name, STR(":annotation"));
}

/* Behind an annotation that is only elements and text, or where its start tag begins. */
static size_t annotation_end(struct str schema, const struct mark *start)
{
    size_t inside = start->start + 1 + start->name.n + 1;
    if (start->kind != MARK_START || !is_annotation(start->name) || inside != start->end)
        return start->start;
    size_t n = start->name.n, end = inside;
    while ((end = str_find(schema, STR("<"), end)) != SIZE_MAX) {
        struct str tag = str_slice(schema, end + 1, n + 2);
        if (tag.n < n + 2 || tag.s[0] == '!' || tag.s[0] == '?')
            return start->start;
        if (tag.s[0] == '/' && str_equal(str_slice(tag, 1, n), start->name)
            && tag.s[n + 1] == '>')
            return end + n + 3;
        end++;
    }
    return start->start;
}

struct str meaning_drop(struct arena *arena, struct str schema)
{
    struct buf kept = {.arena = arena};
    struct mark mark;
    size_t from = 0;
    for (size_t at = 0; mark_next(schema, &at, &mark);) {
        size_t end = annotation_end(schema, &mark);
        if (end == mark.start)
            continue;
        buf_add(&kept, str_slice(schema, from, mark.start - from));
        from = at = end;
    }
    buf_add(&kept, str_slice(schema, from, schema.n));
    return buf_str(&kept);
}

/* The next element that is no annotation. */
static const struct xml_node *definition_at(const struct xml_node *node)
{
    const struct xml_node *n = xml_element(node);
    while (n && is_annotation(n->name))
        n = xml_element(n->next);
    return n;
}

/* The definition of the lean schema in the one with annotations, NULL if it is not there.
 * Calls itself for what is around it, at most SCAN_DEPTH_MAX deep. */
static const struct xml_node *annotated(const struct meanings *meanings,
                                        const struct xml_node *definition)
{
    if (!definition->parent)
        return meanings->root;
    const struct xml_node *around = annotated(meanings, definition->parent);
    const struct xml_node *there = around ? definition_at(around->child) : NULL;
    const struct xml_node *here = definition_at(definition->parent->child);
    while (there && here != definition) {
        here = definition_at(here->next);
        there = definition_at(there->next);
    }
    return there && str_equal(there->name, definition->name) ? there : NULL;
}

static struct str documentation_in(struct arena *arena, const struct xml_node *definition,
                                   enum lang wanted)
{
    const struct xml_node *n = xml_child_find(definition, "annotation");
    for (n = n ? xml_element(n->child) : NULL; n; n = xml_element(n->next)) {
        const struct xml_attribute *tag = xml_attribute_find(n, "xml:lang");
        enum lang lang;
        if (tag && lang_parse(tag->value, &lang) && lang == wanted)
            return str_collapse(arena, xml_text(arena, n));
    }
    return STR_NONE;
}

/* What the annotation of a definition says in one language, absent if nothing. Traditional
 * Chinese comes from the catalog, by the English. */
static struct str documentation(struct arena *arena, const struct xml_node *definition,
                                enum lang wanted)
{
    struct str said = documentation_in(arena, definition, wanted);
    if (said.s || wanted != LANG_ZH_HANT)
        return said;
    struct str english = documentation_in(arena, definition, LANG_EN);
    if (!english.s)
        return STR_NONE;
    const char *const texts[LANG_COUNT] = {str_terminated(arena, english)};
    return str_of(lang_text(texts, wanted));
}

/* In every language, or not at all. */
static const char **make_form(struct meanings *meanings, const struct xml_node *definition)
{
    const char **form = arena_array(meanings->arena, LANG_COUNT, sizeof *form);
    for (int lang = 0; lang < LANG_COUNT; lang++) {
        struct str said = documentation(meanings->scratch, definition, (enum lang)lang);
        if (!said.s)
            return NULL;
        form[lang] = str_terminated(meanings->arena, said);
    }
    return form;
}

static struct str without_stop(struct str sentence)
{
    static const struct str stops[] = {{".", 1}, {"。", 3}};
    for (size_t i = 0; i < sizeof stops / sizeof stops[0]; i++)
        if (str_ends(sentence, stops[i]))
            sentence.n -= stops[i].n;
    return sentence;
}

static void add_word(struct buf *list, struct str word, struct str meaning, enum lang lang)
{
    static const struct {
        const char *between, *open, *close;
    } marks[LANG_COUNT] = {{", ", " (", ")"}, {"、", "（", "）"}, {"、", "（", "）"}};
    buf_puts(list, list->n ? marks[lang].between : "");
    buf_add(list, word);
    if (meaning.n)
        buf_printf(list, "%s%.*s%s", marks[lang].open, STR_ARGS(meaning), marks[lang].close);
}

static const struct xml_node *enumeration_at(const struct xml_node *node)
{
    const struct xml_node *n = xml_element(node);
    while (n && !str_is(n->name, "enumeration"))
        n = xml_element(n->next);
    return n;
}

/* definition NULL: only the words. */
static const char *list_words(struct meanings *meanings, const struct simple_type *type,
                              const struct xml_node *definition, enum lang lang)
{
    struct buf list = {.arena = meanings->scratch};
    const struct xml_node *restriction =
        definition ? xml_child_find(definition, "restriction") : NULL;
    const struct xml_node *n = restriction ? enumeration_at(restriction->child) : NULL;
    for (size_t i = 0; i < type->word_count; i++) {
        struct str said = n ? documentation(meanings->scratch, n, lang) : STR_NONE;
        add_word(&list, type->words[i], without_stop(said), lang);
        n = n ? enumeration_at(n->next) : NULL;
    }
    return str_terminated(meanings->arena, buf_str(&list));
}

static void read_schema(struct meanings *meanings)
{
    struct findings unheard = {.arena = meanings->scratch};
    meanings->read = true;
    if (meanings->source)
        meanings->root = xml_read(meanings->scratch, &unheard, meanings->source, NULL);
}

static struct meaning make(struct meanings *meanings, const struct simple_type *type)
{
    struct meaning meaning = {.type = type};
    const struct xml_node *definition =
        meanings->root && type->definition ? annotated(meanings, type->definition) : NULL;
    if (definition)
        meaning.form = make_form(meanings, definition);
    meaning.words = arena_array(meanings->arena, LANG_COUNT, sizeof *meaning.words);
    for (int lang = 0; lang < LANG_COUNT; lang++)
        meaning.words[lang] = list_words(meanings, type, definition, (enum lang)lang);
    return meaning;
}

static const struct meaning *meaning_of(struct meanings *meanings,
                                        const struct simple_type *type)
{
    for (size_t i = 0; i < meanings->count; i++)
        if (meanings->known[i].type == type)
            return &meanings->known[i];
    if (!meanings->read)
        read_schema(meanings);
    meanings->known = arena_grow(meanings->scratch, meanings->known, &meanings->capacity,
                                 meanings->count + 1, sizeof *meanings->known);
    meanings->known[meanings->count] = make(meanings, type);
    return &meanings->known[meanings->count++];
}

const char *const *meaning_form(struct meanings *meanings, const struct simple_type *type)
{
    return (const char *const *)meaning_of(meanings, type)->form;
}

const char *const *meaning_words(struct meanings *meanings, const struct simple_type *type)
{
    return (const char *const *)meaning_of(meanings, type)->words;
}
