/* Headings: every field that a table can hold has a name in every language, none is said twice,
 * and a file of headings that is wrong is told so. */
#include "check.h"

#include "base/file.h"
#include "import/columns.h"

#include <stdlib.h>

#define FILE_OF_HEADINGS SOURCE_DIR "/plans/import/columns.xml"

static struct arena *arena;
static const struct xml_schema *schema;
static const char *const lists[] = {"goals",    "activities", "actions",
                                    "products", "stores",     "contacts"};

static const struct columns *columns_for(const struct headings *headings, const char *name)
{
    struct findings findings = {.arena = arena};
    const struct import_list *list = list_find(&findings, str_of(name), POS_NONE);
    CHECK(list && !findings.count);
    return columns_make(arena, headings, list, LANG_ZH_HANS);
}

static void check_named(const struct columns *columns, const struct column *column)
{
    for (int lang = 0; lang < LANG_COUNT; lang++) {
        bool named = strcmp(column->headings[lang], str_terminated(arena, column->path)) != 0;
        if (!named)
            fprintf(stderr, "plans/import/columns.xml lacks %s of %s\n",
                    str_terminated(arena, column->path), columns->list->name);
        CHECK(named);
        CHECK_INT(columns_find(arena, columns, str_of(column->headings[lang])),
                  column - columns->items);
    }
    CHECK_INT(columns_find(arena, columns, column->path), column - columns->items);
    size_t words = 0;
    while (column->field->words && column->field->words[words])
        words++;
    CHECK(column->word_count >= words * (1 + LANG_COUNT));
    for (size_t i = 0; i < column->word_count; i++)
        for (size_t k = 0; k < i; k++)
            CHECK(column->words[i].word == column->words[k].word
                  || !str_equal(column->words[i].folded, column->words[k].folded));
}

/* The tables of a year: every column has its headings, and those that a table needs are there. */
static void check_actuals(const struct headings *headings, const struct import_list *list)
{
    const struct columns *columns = columns_make(arena, headings, list, LANG_ZH_HANS);
    CHECK_STR(columns->items[columns->key].path, list->key);
    CHECK(columns->further + 3 == columns->count);
    for (size_t k = 0; k < columns->count; k++)
        if (!columns->items[k].other)
            check_named(columns, &columns->items[k]);
    for (size_t k = 0; k < LIST_NEEDED_MAX && list->needed[k]; k++)
        CHECK(columns_find(arena, columns, str_of(list->needed[k])) < columns->further);
}

/* The children of an element stand in the file in the order of its shape, those of attributes'
 * texts first: new ones are put by that. */
static void check_order(const struct shape *shape, const char *type)
{
    struct findings findings = {.arena = arena};
    const struct source *source =
        file_read(arena, &findings, SOURCE_DIR "/plans/schema/plan-1.xsd", XML_BYTES_MAX);
    const struct xml_node *root = xml_read(arena, &findings, source, NULL);
    const struct xml_node *n = xml_element(root->child);
    while (n && !(xml_attribute_find(n, "name") && str_is(n->name, "complexType")
                  && str_is(xml_attribute_find(n, "name")->value, type)))
        n = xml_element(n->next);
    CHECK(n != NULL);
    const struct xml_node *sequence = n ? xml_child_find(n, "sequence") : NULL;
    size_t last = 0;
    for (n = sequence ? xml_element(sequence->child) : NULL; n; n = xml_element(n->next)) {
        const struct xml_attribute *own = xml_attribute_find(n, "name");
        struct str name = own ? own->value : STR_NONE;
        for (size_t i = 0; i < shape->field_count; i++) {
            const struct field *field = &shape->fields[i];
            size_t rank = field->place == IN_ATTRIBUTE ? i : shape->field_count + i;
            if (!str_is(name, field->place == IN_PLACE ? field->of->element : field->name))
                continue;
            if (rank < last)
                fprintf(stderr, "%s: %.*s is out of order\n", type, STR_ARGS(name));
            CHECK(rank >= last);
            last = rank;
        }
    }
}

static void check_fold(void)
{
    static const struct {
        const char *text, *folded;
    } cases[] = {{"权重（%）", "权重(%)"}, {" Target  Value ", "targetvalue"},
                 {"ＩＤ", "id"},           {"Q1\xC2\xA0\xE3\x80\x80", "q1"},
                 {"", ""}};
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        CHECK_STR(columns_fold(arena, str_of(cases[i].text)), cases[i].folded);
}

static void check_nearest(const struct headings *headings)
{
    const struct columns *goals = columns_for(headings, "goals");
    CHECK_STR(columns_nearest(goals, STR("Statment")), "statement");
    CHECK_STR(columns_nearest(goals, STR("目标直")), "目标值");
    CHECK(!columns_nearest(goals, STR("turnover")).s);
}

/* A text in another language has a column of its own; in the plan's, it is the text itself. */
static void check_languages(const struct headings *headings)
{
    static const struct {
        const char *heading, *path;
    } cases[] = {{"name.en", "name.en"},         {"Name (English)", "name.en"},
                 {"品名（英文）", "name.en"},    {"品名 (zh-Hant)", "name.zh-Hant"},
                 {"name.zh-Hans", "name"},       {"品名（简体）", "name"},
                 {"品名（繁体中文）", "name.zh-Hant"}};
    const struct columns *products = columns_for(headings, "products");
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        size_t found_at = columns_find(arena, products, str_of(cases[i].heading));
        CHECK_STR(found_at == SIZE_MAX ? STR_NONE : products->items[found_at].path,
                  cases[i].path);
    }
    CHECK(columns_find(arena, products, STR("price.en")) == SIZE_MAX);
    CHECK(columns_find(arena, products, STR("单价（英文）")) == SIZE_MAX);
    CHECK(columns_find(arena, products, STR("品名（法文）")) == SIZE_MAX);
    CHECK(columns_find(arena, products, STR("name.en (en)")) == SIZE_MAX);
}

static void check_file(const char *content, const char *code)
{
    struct findings findings = {.arena = arena};
    char path[] = "/tmp/columns-XXXXXX";
    int file = mkstemp(path);
    FILE *out = file >= 0 ? fdopen(file, "w") : NULL;
    CHECK(out != NULL);
    if (!out)
        return;
    fprintf(out, "<columns xmlns=\"urn:planpact:columns:1\">\n%s\n</columns>\n", content);
    fclose(out);
    const struct headings *headings = headings_load(arena, &findings, path, schema);
    remove(path);
    CHECK((headings == NULL) == (code != NULL));
    CHECK(!code || found(&findings, code));
}

#define TABLE(list, columns) \
    "<table list=\"" list "\" en=\"e\" zh-Hans=\"s\" zh-Hant=\"t\">" columns "</table>"
#define COLUMN(field, en, inside) \
    "<column field=\"" field "\" en=\"" en "\" zh-Hans=\"" en "甲\" zh-Hant=\"" en "乙\">" inside \
    "</column>"
#define WORD(value) "<word value=\"" value "\" en=\"a\" zh-Hans=\"b\" zh-Hant=\"c\"/>"

static void check_files(void)
{
    check_file(TABLE("stores", COLUMN("name", "N", "<also>Shop</also>")), NULL);
    check_file(TABLE("goals", COLUMN("direction", "D", WORD("up"))), NULL);
    check_file(TABLE("shops", COLUMN("name", "N", "")), "import-list-unknown");
    check_file(TABLE("stores", COLUMN("nmae", "N", "")), "columns-field-unknown");
    check_file(TABLE("goals", COLUMN("direction", "D", WORD("sideways"))),
               "columns-word-unknown");
    check_file(TABLE("goals", COLUMN("title", "T", WORD("up"))), "columns-word-unknown");
    check_file(TABLE("stores", COLUMN("name", "N", "") COLUMN("region", "n", "")),
               "columns-heading-twice");
    check_file(TABLE("stores", COLUMN("name", "Region", "")), "columns-heading-twice");
    check_file(TABLE("stores", "<column field=\"name\"/>"), "xml-attribute-missing");
    check_file("<table", "xml-tag-unfinished");
}

int main(void)
{
    arena = arena_new();
    struct findings findings = {.arena = arena};
    schema = xml_schema_load(arena, &findings, SOURCE_DIR "/plans/schema/columns-1.xsd");
    const struct headings *headings = headings_load(arena, &findings, FILE_OF_HEADINGS, schema);
    show_findings(arena, &findings);
    CHECK(headings != NULL);
    for (size_t i = 0; headings && i < ACTUALS_KINDS; i++)
        check_actuals(headings, &actuals_lists[i]);
    for (size_t i = 0; headings && i < sizeof lists / sizeof lists[0]; i++) {
        const struct columns *columns = columns_for(headings, lists[i]);
        CHECK_STR(columns->items[columns->key].path, columns->list->key);
        for (size_t k = 0; k < columns->count; k++)
            if (!columns->items[k].other)
                check_named(columns, &columns->items[k]);
        check_order(columns->shape, columns->shape->element);
    }
    check_order(&plan_shape, "accountPlan");
    check_order(shape_field(&plan_shape, STR("parties"))->of, "parties");
    check_order(shape_field(shape_field(&plan_shape, STR("parties"))->of, STR("customer"))->of,
                "customer");
    check_fold();
    if (headings) {
        check_nearest(headings);
        check_languages(headings);
    }
    check_files();
    arena_free(arena);
    return checks_end();
}
