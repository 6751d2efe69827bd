/* Inline content of the template: text with {fields}, <strong>, <term>, <see>. */
#include "compose/composer.h"

const struct numbered *numbered_find(const struct composer *c, struct str id)
{
    for (size_t i = 0; i < c->numbered_count; i++)
        if (str_equal(c->numbered[i].id, id))
            return &c->numbered[i];
    return NULL;
}

/* A value that is wanted and not there, or not for this reader: a blank, and a finding at the
 * element of the plan that should hold it. */
static struct str blank(struct composer *c, struct str path, struct path_value value)
{
    const struct plan_node *node = value.node ? value.node : &c->plan->node;
    bool internal = path_known(path_find(c->whole, path));
    const struct message *message = internal   ? &FIELD_INTERNAL
                                    : c->final ? &BLANK_IN_FINAL
                                               : &BLANK_LEFT;
    FIND(c->findings, message, node_pos(node), ARG("path", path));
    return word(c, WORD_BLANK);
}

static void add_field(struct composer *c, struct doc_block *block, const char *style,
                      const struct piece *piece)
{
    struct path_value value = path_find(c->plan, piece->path);
    bool known = value.count ? value.node != NULL : path_known(value);
    struct str text = known ? text_field(c, value, piece->format)
                            : blank(c, piece->path, value);
    struct pos pos = known && !value.count ? field_pos(value.node, value.field) : POS_NONE;
    doc_run_add(c->arena, &block->runs, text, c->lang, pos)->style = style;
}

/* White space of the template's own lines is one space; at the start of a block it is none. */
static struct str squeeze(struct composer *c, struct str text, bool at_start)
{
    struct buf out = {.arena = c->arena};
    bool space = at_start;
    for (size_t i = 0; i < text.n; i++) {
        bool white = text.s[i] == ' ' || text.s[i] == '\n' || text.s[i] == '\t'
                     || text.s[i] == '\r';
        if (white && !space)
            buf_char(&out, ' ');
        else if (!white)
            buf_char(&out, text.s[i]);
        space = white;
    }
    return buf_str(&out);
}

/* A line break of the template between two Chinese characters is no space. */
static bool joins_without_space(struct str before, struct str after)
{
    if (before.n < 3 || after.n < 3)
        return false;
    size_t end = before.n - 3, start = 0;
    if (((unsigned char)before.s[end] & 0xF0) != 0xE0)
        return false;
    uint32_t left = utf8_next(before, &end), right = utf8_next(after, &start);
    return left != UTF8_BAD && right != UTF8_BAD && utf8_columns(left) == 2
           && utf8_columns(right) == 2;
}

static struct str join_chinese_lines(struct composer *c, struct str text)
{
    struct buf out = {.arena = c->arena};
    for (size_t i = 0; i < text.n; i++)
        if (text.s[i] != ' '
            || !joins_without_space(str_slice(text, 0, i), str_slice(text, i + 1, text.n)))
            buf_char(&out, text.s[i]);
    return buf_str(&out);
}

static void add_text(struct composer *c, struct doc_block *block, const char *style,
                     const struct xml_node *node)
{
    struct str text = squeeze(c, node->text, block->runs.count == 0);
    if (c->lang != LANG_EN)
        text = join_chinese_lines(c, text);
    struct piece piece;
    for (size_t at = 0; piece_next(text, &at, &piece);) {
        if (piece.is_field)
            add_field(c, block, style, &piece);
        else
            doc_run_add(c->arena, &block->runs, piece.literal, c->lang, xml_pos(node))->style =
                style;
    }
}

static void add_see(struct composer *c, struct doc_block *block, const struct xml_node *see)
{
    struct str id = xml_attribute_find(see, "ref")->value;
    const struct numbered *to = numbered_find(c, id);
    if (!to) {
        FIND(c->findings, &REFERENCE_LEFT_OUT, xml_pos(see), ARG("id", id));
        return;
    }
    struct str text = FILL(c->arena, word(c, to->section ? WORD_SEE_SECTION : WORD_SEE_CLAUSE),
                           {"number", to->label});
    doc_run_add(c->arena, &block->runs, text, c->lang, xml_pos(see))->target = id;
}

/* Space at the end of a block would show in justified text and in what is copied out. */
static void trim_end(struct doc_block *block)
{
    while (block->runs.count) {
        struct str *text = &block->runs.items[block->runs.count - 1].text;
        while (text->n && text->s[text->n - 1] == ' ')
            text->n--;
        if (text->n)
            return;
        block->runs.count--;
    }
}

void inline_add(struct composer *c, struct doc_block *block, const struct xml_node *element)
{
    for (const struct xml_node *n = element->child; n; n = n->next) {
        if (n->text.s && !n->name.s) {
            add_text(c, block, NULL, n);
        } else if (str_is(n->name, "see")) {
            add_see(c, block, n);
        } else if (str_is(n->name, "strong") || str_is(n->name, "term")) {
            const char *style = str_is(n->name, "term") ? "term" : "strong";
            for (const struct xml_node *t = n->child; t; t = t->next)
                if (!t->name.s)
                    add_text(c, block, style, t);
        }
    }
    trim_end(block);
}
