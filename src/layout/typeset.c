/* Texts with their looks: shaped once, kept under where they come from, broken again only
 * for another width. */
#include "layout/parts.h"

#include <math.h>
#include <string.h>

static const char *const kind_character[LANG_COUNT] = {"character style", "字符样式"};
static const char *const kind_paragraph[LANG_COUNT] = {"paragraph style", "段落样式"};
static const char *const kind_colour[LANG_COUNT] = {"colour", "颜色"};

void style_unknown(struct setter *s, const char *const *kind, const char *name, struct pos pos)
{
    FIND(s->findings, &LAYOUT_STYLE_UNKNOWN, pos, ARG_WORDS("kind", kind),
         ARG_TEXT("name", name));
    s->failed = true;
}

uint32_t colour_of(struct setter *s, const char *name)
{
    uint32_t rgb = 0;
    if (!style_colour_find(s->sheet, name, &rgb))
        style_unknown(s, kind_colour, name, POS_NONE);
    return rgb;
}

const struct paragraph_style *paragraph_style_of(struct setter *s, const char *name,
                                                 struct pos pos)
{
    const struct paragraph_style *style = style_paragraph_find(s->sheet, name);
    if (style)
        return style;
    style_unknown(s, kind_paragraph, name, pos);
    return &s->sheet->paragraphs[0];
}

struct text_style text_style_of(struct setter *s, const struct paragraph_style *style,
                                double size, enum lang block, enum lang run)
{
    const struct look *look = &style->look[block];
    return (struct text_style){
        .family = style->look[run].family,
        .bold = style->bold,
        .italic = style->italic,
        .tabular = style->tabular,
        .size = size > 0 ? size : look->size,
        .tracking = look->tracking,
        .colour = colour_of(s, style->colour),
    };
}

const char *revision_style(enum revision revision)
{
    static const char *const names[] = {NULL, "inserted", "deleted"};
    return names[revision];
}

static void apply_character_style(struct setter *s, struct text_style *style,
                                  const struct doc_run *run, const char *name)
{
    if (!name)
        return;
    const struct character_style *character = style_character_find(s->sheet, name);
    if (!character) {
        style_unknown(s, kind_character, name, run->pos);
        return;
    }
    style->bold |= character->bold[run->lang];
    style->italic |= character->italic[run->lang];
    if (character->colour)
        style->colour = colour_of(s, character->colour);
}

/* Zeros keep the room of a page number until it is known. */
static struct str page_digits(const struct setter *s, const struct doc_run *run)
{
    static const char zeros[] = "00000000";
    size_t anchor = anchor_find(s, run->target);
    int digits = anchor == SIZE_MAX ? 1 : s->anchors[anchor].digits;
    return str_slice(STR("00000000"), 0, (size_t)digits < sizeof zeros ? (size_t)digits : 1);
}

static void shape_runs(struct setter *s, struct set_text *text)
{
    const struct doc_runs *runs = &text->runs;
    struct text_span *spans = arena_array(s->arena, runs->count, sizeof *spans);
    struct text_style *looks = arena_array(s->arena, runs->count, sizeof *looks);
    for (size_t i = 0; i < runs->count; i++) {
        const struct doc_run *run = &runs->items[i];
        looks[i] = text_style_of(s, text->style, text->size, text->lang, run->lang);
        apply_character_style(s, &looks[i], run, run->style);
        apply_character_style(s, &looks[i], run, revision_style(run->revision));
        spans[i] = (struct text_span){
            .text = run->text, .style = looks[i], .lang = run->lang, .pos = run->pos, .tag = i};
        spans[i].line_break = run->kind == RUN_BREAK;
        if (run->kind == RUN_PAGE) {
            spans[i].text = page_digits(s, run);
            spans[i].style.tabular = looks[i].tabular = true;
            text->pass = s->pass;
        }
    }
    text->looks = looks;
    text->paragraph = text_shape(s->shaper, spans, runs->count);
    text->extent = text_measure(text->paragraph);
    text->width = -1;
}

/* ---- the store ---- */

static size_t hash_key(const struct set_text *key)
{
    uint64_t hash = (uint64_t)(uintptr_t)key->source;
    hash = (hash ^ key->count) * 0x9E3779B97F4A7C15u;
    hash = (hash ^ (uint64_t)(uintptr_t)key->style) * 0x9E3779B97F4A7C15u;
    hash =
        (hash ^ (uint64_t)(key->size * 64) ^ (uint64_t)key->lang << 32) * 0x9E3779B97F4A7C15u;
    return (size_t)(hash ^ hash >> 29);
}

static bool same_key(const struct set_text *a, const struct set_text *b)
{
    return a->source == b->source && a->count == b->count && a->style == b->style
           && fabs(a->size - b->size) < 0.001 && a->lang == b->lang;
}

static size_t text_slot(const struct setter *s, const struct set_text *key)
{
    size_t at = hash_key(key) & (s->text_slots - 1);
    while (s->texts[at] && !same_key(s->texts[at], key))
        at = (at + 1) & (s->text_slots - 1);
    return at;
}

static void texts_rehash(struct setter *s)
{
    struct set_text **old = s->texts;
    size_t count = s->text_slots;
    s->text_slots = count ? count * 2 : 256;
    s->texts = arena_array(s->arena, s->text_slots, sizeof(struct set_text *));
    for (size_t i = 0; i < count; i++)
        if (old[i])
            s->texts[text_slot(s, old[i])] = old[i];
}

/* The text kept under that key, made on the first call; `fresh` tells. */
static struct set_text *text_keep(struct setter *s, const struct set_text *key, bool *fresh)
{
    if (s->text_count * 2 >= s->text_slots)
        texts_rehash(s);
    size_t slot = text_slot(s, key);
    *fresh = !s->texts[slot];
    if (*fresh) {
        s->texts[slot] = arena_alloc(s->arena, sizeof *key);
        *s->texts[slot] = *key;
        s->text_count++;
    }
    return s->texts[slot];
}

struct set_text *typeset_runs(struct setter *s, const struct doc_runs *runs,
                              const struct paragraph_style *style, double size, enum lang lang)
{
    struct set_text key = {.runs = *runs,
                           .source = runs->items,
                           .count = runs->count,
                           .style = style,
                           .size = size,
                           .lang = lang};
    bool fresh;
    struct set_text *text = text_keep(s, &key, &fresh);
    if (fresh || (text->pass && text->pass != s->pass))
        shape_runs(s, text);
    return text;
}

struct set_text *typeset_text(struct setter *s, struct str words,
                              const struct paragraph_style *style, double size, enum lang lang,
                              struct pos pos)
{
    struct set_text key = {
        .source = words.s, .count = words.n, .style = style, .size = size, .lang = lang};
    bool fresh;
    struct set_text *text = text_keep(s, &key, &fresh);
    if (fresh) {
        doc_run_add(s->arena, &text->runs, words, lang, pos);
        shape_runs(s, text);
    }
    return text;
}

struct set_text *typeset_label(struct setter *s, const struct doc_block *block,
                               const struct paragraph_style *style, double size)
{
    struct set_text key = {.source = block->label.s, .count = block->label.n, .style = style,
                           .size = size, .lang = block->lang};
    bool fresh;
    struct set_text *text = text_keep(s, &key, &fresh);
    if (fresh) {
        bool changed = block->label_was.n || !block->move;
        enum revision revision = block->label_was.n ? REVISION_INSERTED : block->revision;
        doc_run_add(s->arena, &text->runs, block->label, block->lang, block->pos)->revision =
            changed ? revision : REVISION_NONE;
        shape_runs(s, text);
    }
    return text;
}

const struct text_lines *typeset_lines(struct setter *s, struct set_text *text, double width,
                                       enum text_align align)
{
    if (text->width >= 0 && fabs(text->width - width) < 0.001 && text->align == align)
        return &text->lines;
    struct text_setting setting = {.width = width, .align = align, .hyphenate = true};
    text->lines = text_break(s->shaper, text->paragraph, &setting);
    text->width = width;
    text->align = align;
    return &text->lines;
}
