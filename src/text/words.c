#include "text/inside.h"

#include <string.h>

/* What besides its text decides how a word is shaped. */
enum { LOOK_TABULAR = 1 << 8, LOOK_LOOSE = 1 << 9, LOOK_LANG_SHIFT = 10 };

static uint32_t look_of(const struct text_style *style, enum lang lang, size_t face)
{
    return (uint32_t)face | (style->tabular ? LOOK_TABULAR : 0) |
           (style->tracking != 0 ? LOOK_LOOSE : 0) | (uint32_t)lang << LOOK_LANG_SHIFT;
}

/* FNV-1a */
static uint64_t hash_of(struct str text, uint32_t look)
{
    uint64_t hash = 14695981039346656037u ^ look;
    for (size_t i = 0; i < text.n; i++)
        hash = (hash ^ (unsigned char)text.s[i]) * 1099511628211u;
    return hash ^ hash >> 32;
}

static void slots_grow(struct text_shaper *shaper)
{
    size_t larger = shaper->slot_count ? shaper->slot_count * 4 : 1024;
    struct word **slots = arena_array(shaper->arena, larger, sizeof *slots);
    for (size_t i = 0; i < shaper->slot_count; i++) {
        struct word *next;
        for (struct word *word = shaper->slots[i]; word; word = next) {
            next = word->next;
            struct word **slot = &slots[word->hash & (larger - 1)];
            word->next = *slot;
            *slot = word;
        }
    }
    shaper->slots = slots;
    shaper->slot_count = larger;
}

bool code_invisible(uint32_t code)
{
    return code == 0xAD || code == 0x34F || code == 0x61C || code == 0x180E ||
           (code >= 0x200B && code <= 0x200F) || (code >= 0x202A && code <= 0x202E) ||
           (code >= 0x2060 && code <= 0x206F) || code == 0xFEFF;
}

/* The script of the first character that has one of its own. */
static hb_script_t script_of(struct str text, bool cjk)
{
    hb_unicode_funcs_t *unicode = hb_unicode_funcs_get_default();
    for (size_t at = 0; at < text.n;) {
        uint32_t code = utf8_next(text, &at);
        if (code < 0x80 && !cjk)
            continue;
        hb_script_t script = hb_unicode_script(unicode, code);
        if (script != HB_SCRIPT_COMMON && script != HB_SCRIPT_INHERITED &&
            script != HB_SCRIPT_UNKNOWN)
            return script;
    }
    return cjk ? HB_SCRIPT_HAN : HB_SCRIPT_LATIN;
}

static void shape(struct text_shaper *shaper, const struct word *word, bool half_width)
{
    const struct face *face = &shaper->fonts->faces[word->look & 0xFF];
    hb_feature_t features[4];
    unsigned count = 0;
    const hb_feature_t feature = {0, 1, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END};
    if (word->look & LOOK_TABULAR) {
        features[count] = feature;
        features[count++].tag = HB_TAG('t', 'n', 'u', 'm');
    }
    if (half_width) {
        features[count] = feature;
        features[count++].tag = HB_TAG('h', 'a', 'l', 't');
    }
    if (word->look & LOOK_LOOSE) {
        features[count] = feature;
        features[count].value = 0;
        features[count++].tag = HB_TAG('l', 'i', 'g', 'a');
        features[count] = features[count - 1];
        features[count++].tag = HB_TAG('c', 'l', 'i', 'g');
    }
    hb_buffer_clear_contents(shaper->buffer);
    hb_buffer_set_flags(shaper->buffer, HB_BUFFER_FLAG_REMOVE_DEFAULT_IGNORABLES);
    hb_buffer_set_direction(shaper->buffer, HB_DIRECTION_LTR);
    hb_buffer_set_script(shaper->buffer, script_of(word->text, face->cjk));
    hb_buffer_set_language(shaper->buffer,
                           shaper->languages[word->look >> LOOK_LANG_SHIFT]);
    hb_buffer_add_utf8(shaper->buffer, word->text.s, (int)word->text.n, 0,
                       (int)word->text.n);
    hb_shape(face->font, shaper->buffer, features, count);
}

/* The bytes from `start` to `end` without invisible characters at both ends: what a reader
 * who copies the glyph should be given. */
static void visible_range(struct str text, struct word_glyph *glyph, uint32_t end)
{
    uint32_t start = glyph->start, stop = glyph->start;
    bool begun = false;
    for (size_t at = glyph->start; at < end;) {
        size_t here = at;
        if (code_invisible(utf8_next(text, &at)))
            continue;
        if (!begun)
            start = (uint32_t)here;
        begun = true;
        stop = (uint32_t)at;
    }
    glyph->start = start;
    glyph->length = stop - start;
}

/* Characters whose glyphs are mingled have one cluster: its first glyph stands for all. */
static void take_glyphs(struct text_shaper *shaper, struct word *word)
{
    unsigned count;
    const hb_glyph_info_t *infos = hb_buffer_get_glyph_infos(shaper->buffer, &count);
    const hb_glyph_position_t *places = hb_buffer_get_glyph_positions(shaper->buffer, NULL);
    struct word_glyph *glyphs = arena_array(shaper->arena, count, sizeof *glyphs);
    uint32_t end = (uint32_t)word->text.n;
    for (unsigned i = count; i-- > 0;) {
        glyphs[i] = (struct word_glyph){infos[i].codepoint, places[i].x_advance,
                                        places[i].x_offset, places[i].y_offset,
                                        infos[i].cluster, 0};
        word->missing = word->missing || infos[i].codepoint == 0;
        if (i == 0 || infos[i - 1].cluster != infos[i].cluster) {
            visible_range(word->text, &glyphs[i], end);
            end = infos[i].cluster;
        }
    }
    word->glyphs = glyphs;
    word->count = count;
}

/* The blanks of full-width punctuation are what the font's own half-width form leaves out
 * (OpenType feature `halt`). */
static void measure_blanks(struct text_shaper *shaper, struct word *word)
{
    shape(shaper, word, true);
    unsigned count;
    const hb_glyph_position_t *places = hb_buffer_get_glyph_positions(shaper->buffer, &count);
    if (count != 1 || word->count != 1)
        return;
    int32_t whole = word->glyphs[0].advance - places[0].x_advance;
    word->blank_left = word->glyphs[0].x_offset - places[0].x_offset;
    word->blank_right = whole - word->blank_left;
}

static struct word *word_new(struct text_shaper *shaper, struct str text, uint32_t look,
                             uint64_t hash)
{
    struct word *word = arena_alloc(shaper->arena, sizeof *word);
    word->hash = hash;
    word->look = look;
    word->text = str_copy(shaper->arena, text);
    shape(shaper, word, false);
    take_glyphs(shaper, word);
    size_t at = 0;
    if (shaper->fonts->faces[look & 0xFF].cjk && text.n && !code_han(utf8_next(text, &at)))
        measure_blanks(shaper, word);
    return word;
}

const struct word *word_shape(struct text_shaper *shaper, struct str text,
                              const struct text_style *style, enum lang lang, size_t face)
{
    uint32_t look = look_of(style, lang, face);
    uint64_t hash = hash_of(text, look);
    if (shaper->word_count >= shaper->slot_count)
        slots_grow(shaper);
    struct word **slot = &shaper->slots[hash & (shaper->slot_count - 1)];
    for (struct word *word = *slot; word; word = word->next)
        if (word->hash == hash && word->look == look && str_equal(word->text, text))
            return word;
    struct word *word = word_new(shaper, text, look, hash);
    word->next = *slot;
    *slot = word;
    shaper->word_count++;
    return word;
}
