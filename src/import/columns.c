#include "import/columns.h"

#include "base/file.h"
#include "import/messages.h"
#include "xml/nearest.h"

struct headings {
    const struct xml_node *root;
};

/* ---- names, made alike ---- */

static uint32_t half_width(uint32_t code)
{
    return code >= 0xFF01 && code <= 0xFF5E ? code - 0xFF01 + '!' : code;
}

static bool is_space(uint32_t code)
{
    return code == ' ' || code == '\t' || code == '\n' || code == '\r' || code == 0xA0
           || code == 0x3000;
}

struct str columns_fold(struct arena *arena, struct str text)
{
    struct buf out = {.arena = arena};
    for (size_t at = 0; at < text.n;) {
        uint32_t code = half_width(utf8_next(text, &at));
        if (is_space(code))
            continue;
        buf_code(&out, code >= 'A' && code <= 'Z' ? code - 'A' + 'a' : code);
    }
    return out.n ? buf_str(&out) : STR("");
}

/* ---- the file of headings ---- */

static struct str value(const struct xml_node *node, const char *name)
{
    const struct xml_attribute *own = node ? xml_attribute_find(node, name) : NULL;
    return own ? own->value : STR_NONE;
}

/* The child element `name` whose attribute is `wanted`, or NULL. */
static const struct xml_node *child_with(const struct xml_node *parent, const char *name,
                                         const char *attribute, struct str wanted)
{
    const struct xml_node *n = parent ? xml_element(parent->child) : NULL;
    while (n && !(str_is(n->name, name) && str_equal(value(n, attribute), wanted)))
        n = xml_element(n->next);
    return n;
}

/* ---- columns of a shape ---- */

struct maker {
    struct arena *arena;
    struct columns *columns;
    size_t capacity;
    struct column_name *names;
    size_t name_count, name_capacity;
    enum lang lang; /* of the plan */
    const struct xml_node *table; /* of the file of headings; NULL: it has none */
};

static void add_name(struct maker *m, struct str text, size_t column)
{
    if (!text.n)
        return;
    m->names = arena_grow(m->arena, m->names, &m->name_capacity, m->name_count + 1,
                          sizeof *m->names);
    m->names[m->name_count++] =
        (struct column_name){text, columns_fold(m->arena, text), column};
}

static void each_also(struct maker *m, const struct xml_node *node,
                      void (*add)(struct maker *m, struct str text, size_t context),
                      size_t context)
{
    const struct xml_node *n = node ? xml_element(node->child) : NULL;
    for (; n; n = xml_element(n->next))
        if (str_is(n->name, "also"))
            add(m, str_collapse(m->arena, xml_text(m->arena, n)), context);
}

static void add_word_name(struct arena *arena, struct column *column, size_t *capacity,
                          struct str text, int32_t word)
{
    struct word_name *words = arena_grow(arena, (void *)column->words, capacity,
                                         column->word_count + 1, sizeof *words);
    if (text.n)
        words[column->word_count++] = (struct word_name){columns_fold(arena, text), word};
    column->words = words;
}

static void add_words(struct maker *m, struct column *column, const struct xml_node *entry)
{
    struct buf lists[LANG_COUNT];
    size_t capacity = 0;
    for (int lang = 0; lang < LANG_COUNT; lang++)
        lists[lang] = (struct buf){.arena = m->arena};
    for (int32_t w = 0; column->field->words[w]; w++) {
        struct str word = str_of(column->field->words[w]);
        const struct xml_node *own = child_with(entry, "word", "value", word);
        add_word_name(m->arena, column, &capacity, word, w);
        for (int lang = 0; lang < LANG_COUNT; lang++) {
            struct str text = value(own, lang_tag((enum lang)lang));
            add_word_name(m->arena, column, &capacity, text, w);
            buf_printf(&lists[lang], "%s%.*s", w == 0 ? "" : lang ? "、" : ", ",
                       STR_ARGS(text.n ? text : word));
        }
        const struct xml_node *n = own ? xml_element(own->child) : NULL;
        for (; n; n = xml_element(n->next))
            add_word_name(m->arena, column, &capacity, xml_text(m->arena, n), w);
    }
    for (int lang = 0; lang < LANG_COUNT; lang++)
        column->word_lists[lang] = str_terminated(m->arena, buf_str(&lists[lang]));
}

static struct str path_of(struct arena *arena, const struct column *column)
{
    struct buf path = {.arena = arena};
    for (size_t i = 0; i < column->depth; i++)
        buf_printf(&path, "%s%s", i ? "." : "", column->steps[i]->name);
    return buf_str(&path);
}

static struct str other_path(struct arena *arena, struct str path, enum lang lang)
{
    return str_format(arena, "%.*s.%s", STR_ARGS(path), lang_tag(lang));
}

static void name_column(struct maker *m, size_t index)
{
    struct column *column = &m->columns->items[index];
    if (column->other) {
        for (int lang = 0; lang < LANG_COUNT; lang++)
            column->headings[lang] = str_terminated(m->arena, column->path);
        add_name(m, column->path, index);
        return;
    }
    if (column->field->prose)
        add_name(m, other_path(m->arena, column->path, m->lang), index);
    const struct xml_node *entry = child_with(m->table, "column", "field", column->path);
    add_name(m, column->path, index);
    for (int lang = 0; lang < LANG_COUNT; lang++) {
        struct str heading = value(entry, lang_tag((enum lang)lang));
        column->headings[lang] =
            str_terminated(m->arena, heading.n ? heading : column->path);
        add_name(m, heading, index);
    }
    each_also(m, entry, add_name, index);
    if (column->field->kind == KIND_WORD)
        add_words(m, column, entry);
}

static void add_column(struct maker *m, struct column column)
{
    m->columns->items = arena_grow(m->arena, m->columns->items, &m->capacity,
                                   m->columns->count + 1, sizeof column);
    m->columns->items[m->columns->count++] = column;
}

/* The texts of a prose field in other languages are elements of its name with xml:lang. */
static void add_others(struct maker *m, struct column column)
{
    struct str path = column.path;
    column.other = true;
    column.required = false;
    column.place = IN_CHILD;
    for (int lang = 0; column.field->prose && lang < LANG_COUNT; lang++) {
        if ((enum lang)lang == m->lang)
            continue;
        column.lang = (enum lang)lang;
        column.path = other_path(m->arena, path, column.lang);
        add_column(m, column);
    }
}

static struct column column_below(struct arena *arena, const struct column *around,
                                  const struct field *field)
{
    struct column column = *around;
    column.field = field;
    column.steps[column.depth++] = field;
    column.place = field->place;
    column.required = field->required;
    column.path = path_of(arena, &column);
    return column;
}

/* As deep as COLUMN_STEPS_MAX. A list inside a row is no column. */
static void add_fields(struct maker *m, const struct shape *shape, const struct column *around)
{
    for (size_t i = 0; i < shape->field_count; i++)
        if (shape->fields[i].place == IN_ATTRIBUTE)
            add_others(m, column_below(m->arena, around, &shape->fields[i]));
    for (size_t i = 0; i < shape->field_count; i++) {
        struct column column = column_below(m->arena, around, &shape->fields[i]);
        if (column.field->kind == KIND_ITEM && column.depth < COLUMN_STEPS_MAX)
            add_fields(m, column.field->of, &column);
        if (column.field->kind == KIND_ITEM || column.field->kind == KIND_LIST)
            continue;
        add_column(m, column);
        if (column.place != IN_ATTRIBUTE)
            add_others(m, column);
    }
}

static void list_all(struct arena *arena, struct columns *columns)
{
    for (int lang = 0; lang < LANG_COUNT; lang++) {
        struct buf all = {.arena = arena};
        for (size_t i = 0; i < columns->count; i++)
            if (!columns->items[i].other)
                buf_printf(&all, "%s%s", all.n == 0 ? "" : lang ? "、" : ", ",
                           columns->items[i].headings[lang]);
        columns->all[lang] = str_terminated(arena, buf_str(&all));
    }
}

const struct columns *columns_make(struct arena *arena, const struct headings *headings,
                                   const struct import_list *list, enum lang lang_of_plan)
{
    struct columns *columns = arena_alloc(arena, sizeof *columns);
    struct maker m = {.arena = arena, .columns = columns, .lang = lang_of_plan};
    columns->list = list;
    columns->shape = list_field(list)->of;
    m.table = child_with(headings->root, "table", "list", str_of(list->name));
    for (int lang = 0; lang < LANG_COUNT; lang++) {
        struct str name = value(m.table, lang_tag((enum lang)lang));
        columns->list_names[lang] =
            str_terminated(arena, name.n ? name : str_of(list->name));
    }
    add_fields(&m, columns->shape, &(struct column){0});
    columns->further = columns->count;
    if (list->further)
        add_fields(&m, list->further, &(struct column){0});
    for (size_t i = 0; i < columns->count; i++) {
        name_column(&m, i);
        if (str_is(columns->items[i].path, list->key))
            columns->key = i;
    }
    columns->names = m.names;
    columns->name_count = m.name_count;
    list_all(arena, columns);
    return columns;
}

static size_t find_folded(const struct columns *columns, struct str folded)
{
    for (size_t i = 0; i < columns->name_count; i++)
        if (str_equal(columns->names[i].folded, folded))
            return columns->names[i].column;
    return SIZE_MAX;
}

/* The language that a folded word in parentheses names; false if it names none. */
static bool language_named(struct str word, enum lang *lang)
{
    static const struct {
        const char *word;
        enum lang lang;
    } words[] = {{"en", LANG_EN},
                 {"english", LANG_EN},
                 {"英文", LANG_EN},
                 {"英语", LANG_EN},
                 {"英語", LANG_EN},
                 {"zh-hans", LANG_ZH_HANS},
                 {"simplifiedchinese", LANG_ZH_HANS},
                 {"简体", LANG_ZH_HANS},
                 {"简体中文", LANG_ZH_HANS},
                 {"簡體", LANG_ZH_HANS},
                 {"簡體中文", LANG_ZH_HANS},
                 {"zh-hant", LANG_ZH_HANT},
                 {"traditionalchinese", LANG_ZH_HANT},
                 {"繁体", LANG_ZH_HANT},
                 {"繁体中文", LANG_ZH_HANT},
                 {"繁體", LANG_ZH_HANT},
                 {"繁體中文", LANG_ZH_HANT}};
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++) {
        *lang = words[i].lang;
        if (str_is(word, words[i].word))
            return true;
    }
    return false;
}

size_t columns_find(struct arena *arena, const struct columns *columns, struct str heading)
{
    struct str folded = columns_fold(arena, heading);
    size_t found = find_folded(columns, folded), open = folded.n;
    enum lang lang;
    while (open > 0 && folded.s[open - 1] != '(')
        open--;
    if (found != SIZE_MAX || open == 0 || !str_ends(folded, STR(")"))
        || !language_named(str_slice(folded, open, folded.n - open - 1), &lang))
        return found;
    found = find_folded(columns, str_slice(folded, 0, open - 1));
    if (found == SIZE_MAX || columns->items[found].other)
        return SIZE_MAX;
    struct str path = other_path(arena, columns->items[found].path, lang);
    return find_folded(columns, columns_fold(arena, path));
}

struct str columns_nearest(const struct columns *columns, struct str misspelt)
{
    struct str best = STR_NONE;
    size_t distance = SIZE_MAX;
    for (size_t i = 0; i < columns->name_count; i++)
        nearest_offer(misspelt, columns->names[i].text, &best, &distance);
    return best;
}

/* ---- loading ---- */

static void check_words(struct findings *findings, const struct column *column,
                        const struct xml_node *entry)
{
    const struct xml_node *n = xml_element(entry->child);
    for (; n; n = xml_element(n->next)) {
        struct str word = value(n, "value");
        bool known = !str_is(n->name, "word");
        for (size_t w = 0; column->field->words && column->field->words[w]; w++)
            known = known || str_is(word, column->field->words[w]);
        if (!known)
            FIND(findings, &COLUMNS_WORD_UNKNOWN, xml_pos(n), ARG("field", column->path),
                 ARG("word", word),
                 ARG_TEXT("known", column->word_lists[0] ? column->word_lists[0] : ""));
    }
}

static void check_entry(struct findings *findings, const struct columns *columns,
                        const struct xml_node *entry)
{
    struct str path = value(entry, "field");
    struct buf known = {.arena = findings->arena};
    for (size_t i = 0; i < columns->count; i++) {
        if (str_equal(columns->items[i].path, path)) {
            check_words(findings, &columns->items[i], entry);
            return;
        }
        buf_printf(&known, "%s%.*s", i ? ", " : "", STR_ARGS(columns->items[i].path));
    }
    FIND(findings, &COLUMNS_FIELD_UNKNOWN, xml_pos(entry),
         ARG_TEXT("element", columns->shape->element), ARG("field", path),
         ARG("known", buf_str(&known)));
}

/* A heading may be that of one column only. A column's own path needs no entry. */
static void check_once(struct arena *arena, struct findings *findings,
                       const struct columns *columns, const struct column_name *name,
                       const struct xml_node *table)
{
    size_t first = columns_find(arena, columns, name->text);
    const struct xml_node *entry =
        child_with(table, "column", "field", columns->items[name->column].path);
    if (first == name->column)
        return;
    if (!entry)
        entry = child_with(table, "column", "field", columns->items[first].path);
    FIND(findings, &COLUMNS_HEADING_TWICE, xml_pos(entry), ARG("heading", name->text),
         ARG("first", columns->items[first].path));
}

static void check_table(struct arena *arena, struct findings *findings,
                        const struct headings *headings, const struct xml_node *table)
{
    const struct import_list *list =
        list_with_headings(findings, value(table, "list"), xml_pos(table));
    if (!list)
        return;
    const struct columns *columns = columns_make(arena, headings, list, LANG_EN);
    for (const struct xml_node *n = xml_element(table->child); n; n = xml_element(n->next))
        check_entry(findings, columns, n);
    for (size_t i = 0; i < columns->name_count; i++)
        check_once(arena, findings, columns, &columns->names[i], table);
}

const struct headings *headings_load(struct arena *arena, struct findings *findings,
                                     const char *path, const struct xml_schema *schema)
{
    size_t before = findings->by_level[LEVEL_ERROR] + findings->by_level[LEVEL_FAILURE];
    const struct source *source = file_read(arena, findings, path, XML_BYTES_MAX);
    struct headings *headings = arena_alloc(arena, sizeof *headings);
    headings->root = source ? xml_read(arena, findings, source, schema) : NULL;
    const struct xml_node *n = headings->root ? xml_element(headings->root->child) : NULL;
    for (; n; n = xml_element(n->next))
        check_table(arena, findings, headings, n);
    size_t after = findings->by_level[LEVEL_ERROR] + findings->by_level[LEVEL_FAILURE];
    return headings->root && after == before ? headings : NULL;
}
