#include "text/inside.h"

/* What besides its text decides how a word is shaped, in one number below LOOK_COUNT. */
static uint32_t look_of(const struct text_style *style, enum lang lang, size_t face)
{
    unsigned tabular = style->tabular, loose = style->tracking != 0;
    return (((uint32_t)lang * 2 + loose) * 2 + tabular) * FACE_COUNT + (uint32_t)face;
}

static size_t look_face(uint32_t look)
{
    return look % FACE_COUNT;
}

static bool look_tabular(uint32_t look)
{
    return look / FACE_COUNT % 2 == 1;
}

static bool look_loose(uint32_t look)
{
    return look / (FACE_COUNT * 2) % 2 == 1;
}

static enum lang look_lang(uint32_t look)
{
    return (enum lang)(look / (FACE_COUNT * 4));
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

bool code_selects(uint32_t code)
{
    return (code >= 0xFE00 && code <= 0xFE0F) || code >= 0xE0000;
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

static hb_feature_t feature(const char tag[4], uint32_t value)
{
    return (hb_feature_t){HB_TAG(tag[0], tag[1], tag[2], tag[3]), value,
                          HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END};
}

static void shape(struct text_shaper *shaper, struct str text, uint32_t look, bool half_width)
{
    const struct face *face = &shaper->fonts->faces[look_face(look)];
    hb_feature_t features[4];
    unsigned count = 0;
    if (look_tabular(look))
        features[count++] = feature("tnum", 1);
    if (half_width)
        features[count++] = feature("halt", 1);
    if (look_loose(look)) {
        features[count++] = feature("liga", 0);
        features[count++] = feature("clig", 0);
    }
    hb_buffer_t *buffer = shaper->buffer;
    hb_buffer_clear_contents(buffer);
    hb_buffer_set_flags(buffer, HB_BUFFER_FLAG_REMOVE_DEFAULT_IGNORABLES);
    hb_buffer_set_direction(buffer, HB_DIRECTION_LTR);
    hb_buffer_set_script(buffer, script_of(text, face->cjk));
    hb_buffer_set_language(buffer, shaper->languages[look_lang(look)]);
    hb_buffer_add_utf8(buffer, text.s, (int)text.n, 0, (int)text.n);
    hb_shape(face->font, buffer, features, count);
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
static void glyphs_take(struct text_shaper *shaper, struct str text,
                        struct word_glyph *glyphs, unsigned count)
{
    const hb_glyph_info_t *infos = hb_buffer_get_glyph_infos(shaper->buffer, NULL);
    const hb_glyph_position_t *places = hb_buffer_get_glyph_positions(shaper->buffer, NULL);
    uint32_t end = (uint32_t)text.n;
    for (unsigned i = count; i-- > 0;) {
        glyphs[i] = (struct word_glyph){infos[i].codepoint, places[i].x_advance,
                                        places[i].x_offset, places[i].y_offset,
                                        infos[i].cluster, 0};
        if (i == 0 || infos[i - 1].cluster != infos[i].cluster) {
            visible_range(text, &glyphs[i], end);
            end = infos[i].cluster;
        }
    }
}

size_t glyphs_shape(struct text_shaper *shaper, struct str text, uint32_t look,
                    struct word_glyph *glyphs, size_t room)
{
    shape(shaper, text, look, false);
    unsigned count = hb_buffer_get_length(shaper->buffer);
    if (count <= room)
        glyphs_take(shaper, text, glyphs, count);
    return count;
}

/* The blanks of full-width punctuation are what the font's own half-width form leaves out
 * (OpenType feature `halt`). */
static void measure_blanks(struct text_shaper *shaper, struct word *word)
{
    shape(shaper, word->text, word->look, true);
    unsigned count;
    const hb_glyph_position_t *places = hb_buffer_get_glyph_positions(shaper->buffer, &count);
    if (count != 1 || word->count != 1)
        return;
    int32_t whole = word->glyphs[0].advance - places[0].x_advance;
    word->blank_left = word->glyphs[0].x_offset - places[0].x_offset;
    word->blank_right = whole - word->blank_left;
}

static void word_fill(struct text_shaper *shaper, struct word *word)
{
    size_t room = word->text.n;
    struct word_glyph *glyphs = arena_array(shaper->arena, room, sizeof *glyphs);
    bool cjk = shaper->fonts->faces[look_face(word->look)].cjk;
    size_t count = room;
    if (cjk || !pairs_join(shaper, word->text, word->look, glyphs))
        count = glyphs_shape(shaper, word->text, word->look, glyphs, room);
    if (count > room) {
        glyphs = arena_array(shaper->arena, count, sizeof *glyphs);
        glyphs_take(shaper, word->text, glyphs, (unsigned)count);
    }
    word->glyphs = glyphs;
    word->count = (uint32_t)count;
    for (size_t i = 0; i < count; i++)
        word->missing = word->missing || glyphs[i].id == 0;
    size_t at = 0;
    if (cjk && word->text.n && !code_han(utf8_next(word->text, &at)))
        measure_blanks(shaper, word);
}

static struct word *word_new(struct text_shaper *shaper, struct str text, uint32_t look,
                             uint64_t hash)
{
    struct word *word = arena_alloc(shaper->arena, sizeof *word);
    word->hash = hash;
    word->look = look;
    word->text = str_copy(shaper->arena, text);
    word_fill(shaper, word);
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
