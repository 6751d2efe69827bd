/* Contents, links, page numbers, fields, drawings, depth, and what is refused. */
#include "check.h"
#include "layout/layout.h"
#include "sample.h"

#include <math.h>

struct set {
    struct sample s;
    struct findings findings;
};

static struct set set_new(enum lang lang)
{
    struct set set = {0};
    set.s.arena = arena_new();
    set.s.lang = lang;
    set.s.doc = doc_new(set.s.arena, lang);
    set.findings.arena = set.s.arena;
    return set;
}

static const struct layout *set_layout(struct set *set)
{
    struct findings fonts_findings = {.arena = set->s.arena};
    const struct text_fonts *fonts = text_fonts_open(set->s.arena, &fonts_findings, NULL);
    return layout_document(set->s.arena, &set->findings, fonts, NULL, set->s.doc);
}

static const struct layout_anchor *anchor_of(const struct layout *layout, struct str id)
{
    for (size_t i = 0; i < layout->anchor_count; i++)
        if (str_equal(layout->anchors[i].id, id))
            return &layout->anchors[i];
    return NULL;
}

/* True for the number at the end of an entry, whose link is the last one before it. */
static bool check_entry(const struct set *set, const struct layout *layout,
                        const struct layout_item *item, const struct layout_item **link)
{
    if (item->kind == ITEM_LINK)
        *link = item;
    if (!*link || item->kind != ITEM_GLYPHS || item->tag != (*link)->tag
        || item->x + item->width < 524)
        return false;
    const struct layout_anchor *anchor = anchor_of(layout, (*link)->target);
    CHECK(anchor != NULL);
    struct str number = str_format(set->s.arena, "%zu", anchor ? anchor->page + 1 : 0);
    CHECK(str_equal(item->glyphs->text, number));
    CHECK(fabs(item->x + item->width - (595.276 - 70.87)) < 0.1);
    CHECK(fabs(item->y - (*link)->y) < (*link)->height);
    return true;
}

/* Each entry's number is the page of the heading that its link leads to. */
static void test_contents(void)
{
    struct set set = set_new(LANG_EN);
    struct doc *doc = sample_doc(set.s.arena, LANG_EN, 30);
    set.s.doc = doc;
    const struct layout *layout = set_layout(&set);
    show_findings(set.s.arena, &set.findings);
    CHECK(layout != NULL);
    size_t entries = 0;
    const struct layout_item *link = NULL;
    for (size_t p = 1; layout && p < 3; p++)
        for (size_t i = 0; i < layout->pages[p].count; i++)
            entries += check_entry(&set, layout, &layout->pages[p].items[i], &link);
    CHECK_INT(entries, 45);
    CHECK(layout && layout->bookmark_count == 45);
    arena_free(set.s.arena);
}

/* A number in running text says the page, whatever digits it has. */
static void test_page_numbers(void)
{
    for (int pages = 1; pages < 130; pages += 9) {
        struct set set = set_new(LANG_EN);
        struct doc_block *root = set.s.doc->root;
        struct doc_block *body = add_text(&set.s, root, "body", "see page ");
        struct doc_run *run =
            doc_run_add(set.s.arena, &body->runs, STR_NONE, LANG_EN, POS_NONE);
        run->kind = RUN_PAGE;
        run->target = STR("end");
        for (int i = 1; i < pages; i++) {
            doc_block_add(set.s.arena, root, BLOCK_PAGE, "body");
            add_text(&set.s, root, "body", "text");
        }
        add_text(&set.s, root, "body", "here")->id = STR("end");
        const struct layout *layout = set_layout(&set);
        CHECK(layout && layout->page_count == (size_t)pages);
        bool said = false;
        struct str number = str_format(set.s.arena, "%d", pages);
        for (size_t i = 0; layout && i < layout->pages[0].count; i++) {
            const struct layout_item *item = &layout->pages[0].items[i];
            if (item->kind == ITEM_GLYPHS && str_equal(item->glyphs->text, number)) {
                said = true;
                CHECK(layout->tags[item->tag].role == ROLE_LINK);
            }
        }
        CHECK(said);
        arena_free(set.s.arena);
    }
}

/* One tag for a link, a rectangle on each of its lines. */
static void test_link(void)
{
    struct set set = set_new(LANG_EN);
    struct doc_block *body = add_text(&set.s, set.s.doc->root, "body", "As ");
    struct buf words = {.arena = set.s.arena};
    for (int i = 0; i < 30; i++)
        buf_puts(&words, "stated before ");
    doc_run_add(set.s.arena, &body->runs, buf_str(&words), LANG_EN, POS_NONE)->target =
        STR("there");
    body->id = STR("there");
    const struct layout *layout = set_layout(&set);
    CHECK(layout != NULL);
    size_t areas = 0, tags = 0;
    for (size_t i = 0; layout && i < layout->pages[0].count; i++) {
        const struct layout_item *item = &layout->pages[0].items[i];
        areas += item->kind == ITEM_LINK;
        CHECK(item->kind != ITEM_LINK || layout->tags[item->tag].role == ROLE_LINK);
    }
    for (size_t t = 0; layout && t < layout->tag_count; t++)
        tags += layout->tags[t].role == ROLE_LINK;
    CHECK(areas >= 4);
    CHECK_INT(tags, 1);
    arena_free(set.s.arena);
}

/* A group of fields without a table. */
static void add_fields(const struct sample *s, struct doc_block *parent)
{
    struct doc_block *group = doc_block_add(s->arena, parent, BLOCK_GROUP, NULL);
    add_text(s, group, "sign-value", "Signed:");
    for (int i = 0; i < 3; i++) {
        struct doc_cell cell = {0};
        sample_field(s, &cell, FIELD_SIGNATURE, "Signature", 48);
        doc_block_add(s->arena, group, BLOCK_FIELD, NULL)->field = cell.first->field;
    }
}

/* Signatures never stand alone on a page. */
static void test_signatures(void (*add)(const struct sample *s, struct doc_block *parent))
{
    for (int lines = 20; lines < 60; lines++) {
        struct set set = set_new(LANG_EN);
        for (int i = 0; i < lines; i++)
            add_text(&set.s, set.s.doc->root, "body", "A line of the agreement.");
        add(&set.s, set.s.doc->root);
        const struct layout *layout = set_layout(&set);
        CHECK(layout != NULL);
        size_t with_fields = 0;
        for (size_t p = 0; layout && p < layout->page_count; p++) {
            bool fields = false, text = false;
            for (size_t i = 0; i < layout->pages[p].count; i++) {
                const struct layout_item *item = &layout->pages[p].items[i];
                fields |= item->kind == ITEM_FIELD;
                text |= item->kind == ITEM_GLYPHS && item->glyphs->text.n > 20;
            }
            with_fields += fields;
            CHECK(!fields || text);
        }
        CHECK_INT(with_fields, 1);
        arena_free(set.s.arena);
    }
}

/* A drawing in a cell takes the row's height. */
static void test_figure_stretches(void)
{
    struct set set = set_new(LANG_EN);
    struct doc_block *table = add_table(&set.s, set.s.doc->root, "calendar", 2);
    table->table->columns[0].fixed = 60;
    table->table->columns[1].weight = 1;
    const char *const row[] = {"a label that takes a good many lines in so narrow a column",
                               NULL};
    struct doc_row *cells = add_row(&set.s, table, ROW_BODY, row);
    struct doc_figure *figure = doc_figure_new(set.s.arena, 10);
    figure->decorative = true;
    sample_shape(&set.s, figure, "accent", 0, 1, 0, 1);
    cell_add(&set.s, &cells->cells[1], BLOCK_FIGURE)->figure = figure;
    const struct layout *layout = set_layout(&set);
    CHECK(layout != NULL);
    double height = 0;
    for (size_t i = 0; layout && i < layout->pages[0].count; i++)
        if (layout->pages[0].items[i].kind == ITEM_RECT)
            height = layout->pages[0].items[i].height;
    CHECK(height > 40);
    arena_free(set.s.arena);
}

static void add_nested(struct set *set, int depth)
{
    struct doc_block *parent = set->s.doc->root;
    for (int i = 0; i < depth; i++)
        parent = doc_block_add(set->s.arena, parent, BLOCK_GROUP, NULL);
    add_text(&set->s, parent, "body", "deep");
}

static void provoke(const char *code, void (*spoil)(struct set *set))
{
    struct set set = set_new(LANG_EN);
    add_text(&set.s, set.s.doc->root, "body", "text")->id = STR("one");
    spoil(&set);
    const struct layout *layout = set_layout(&set);
    CHECK(found(&set.findings, code));
    if (!found(&set.findings, code))
        fprintf(stderr, "  %s\n", code);
    bool fatal = findings_bad(&set.findings);
    CHECK((layout == NULL) == fatal);
    arena_free(set.s.arena);
}

static void spoil_link(struct set *set)
{
    struct doc_block *body = add_text(&set->s, set->s.doc->root, "body", "see there");
    body->runs.items[0].target = STR("nowhere");
}

static void spoil_id(struct set *set)
{
    add_text(&set->s, set->s.doc->root, "body", "again")->id = STR("one");
}

static void spoil_depth(struct set *set)
{
    add_nested(set, 5000);
}

static void spoil_style(struct set *set)
{
    add_text(&set->s, set->s.doc->root, "bodice", "text");
}

static void spoil_character_style(struct set *set)
{
    add_text(&set->s, set->s.doc->root, "body", "text")->runs.items[0].style = "loud";
}

static void spoil_word(struct set *set)
{
    char word[400];
    memset(word, 'm', sizeof word);
    struct str text = str_copy(set->s.arena, (struct str){word, sizeof word});
    add_text(&set->s, set->s.doc->root, "body", text.s);
}

static struct doc_figure *spoil_figure(struct set *set, double height)
{
    struct doc_block *block = doc_block_add(set->s.arena, set->s.doc->root, BLOCK_FIGURE, NULL);
    struct doc_figure *figure = doc_figure_new(set->s.arena, height);
    block->figure = figure;
    return figure;
}

static void spoil_label(struct set *set)
{
    struct doc_figure *figure = spoil_figure(set, 40);
    struct doc_shape *label = doc_shape_add(set->s.arena, figure, SHAPE_TEXT, "ink");
    label->x1.points = 20;
    doc_run_add(set->s.arena, &label->text, STR("much too long"), LANG_EN, POS_NONE);
    figure->alternative = STR("x");
}

static void spoil_alternative(struct set *set)
{
    sample_shape(&set->s, spoil_figure(set, 40), "ink", 0, 1, 0, 1);
}

static void spoil_height(struct set *set)
{
    spoil_figure(set, 2000)->decorative = true;
}

static void spoil_colour(struct set *set)
{
    struct doc_figure *figure = spoil_figure(set, 20);
    figure->decorative = true;
    sample_shape(&set->s, figure, "puce", 0, 1, 0, 1);
}

static void spoil_glyph(struct set *set)
{
    add_text(&set->s, set->s.doc->root, "body", "no face has \xF3\xB0\x80\x80");
}

static void spoil_all(struct set *set)
{
    set->s.doc->root->first = set->s.doc->root->last = NULL;
    doc_block_add(set->s.arena, set->s.doc->root, BLOCK_PAGE, "body");
}

static void test_refused(void)
{
    provoke("link-broken", spoil_link);
    provoke("anchor-twice", spoil_id);
    provoke("nesting-too-deep", spoil_depth);
    provoke("style-unknown", spoil_style);
    provoke("style-unknown", spoil_character_style);
    provoke("style-unknown", spoil_colour);
    provoke("word-cut", spoil_word);
    provoke("figure-text-overfull", spoil_label);
    provoke("figure-alternative-missing", spoil_alternative);
    provoke("block-too-tall", spoil_height);
    provoke("glyph-missing", spoil_glyph);
    provoke("document-empty", spoil_all);
}

static void test_depth_allowed(void)
{
    struct set set = set_new(LANG_ZH_HANS);
    add_nested(&set, 12);
    CHECK(set_layout(&set) != NULL);
    CHECK_INT(set.findings.count, 0);
    arena_free(set.s.arena);
}

/* All styles that doc.h names are there, in both languages. */
static void test_styles(void)
{
    static const char *const names[] = {
        "cover-kicker", "cover-title", "cover-subtitle", "cover-label",    "cover-party",
        "cover-fact",   "title",       "heading-1",      "heading-2",      "heading-3",
        "body",         "lead",        "note",           "caption",        "clause",
        "item",         "example",     "table-head",     "table-cell",     "table-strong",
        "table-note",   "contents-1",  "contents-2",     "contents-title", "sign-label",
        "sign-value",   "header",      "footer",         "chart-label"};
    for (enum lang lang = LANG_EN; lang < LANG_COUNT; lang++) {
        struct set set = set_new(lang);
        for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
            struct doc_block *block = add_text(&set.s, set.s.doc->root, names[i], "Text");
            static const char *const styles[] = {"strong", "emphasis", "muted", "term"};
            block->runs.items[0].style = styles[i % 4];
        }
        CHECK(set_layout(&set) != NULL);
        show_findings(set.s.arena, &set.findings);
        arena_free(set.s.arena);
    }
}

int main(void)
{
    test_contents();
    test_page_numbers();
    test_link();
    test_signatures(sample_signatures);
    test_signatures(add_fields);
    test_figure_stretches();
    test_refused();
    test_depth_allowed();
    test_styles();
    return checks_end();
}
