#include "text/inside.h"

#include <string.h>

struct boxes {
    struct text_shaper *shaper;
    const struct text_span *spans;
    size_t count; /* of shaper->boxes */
};

double glyphs_width(const struct word *word, uint32_t from, uint32_t to, double scale)
{
    int64_t units = 0;
    for (uint32_t i = from; i < to; i++)
        units += word->glyphs[i].advance;
    return (double)units * scale;
}

static double scale_of(const struct text_fonts *fonts, const struct text_span *span,
                       size_t face)
{
    return span->style.size / fonts->faces[face].about.units_per_em;
}

static struct box *box_add(struct boxes *boxes, struct box box)
{
    struct text_shaper *shaper = boxes->shaper;
    shaper->boxes = arena_grow(shaper->arena, shaper->boxes, &shaper->box_capacity,
                               boxes->count + 1, sizeof *shaper->boxes);
    shaper->boxes[boxes->count] = box;
    return &shaper->boxes[boxes->count++];
}

/* ---- widths ---- */

static uint32_t clusters_of(const struct box *box)
{
    uint32_t clusters = 0;
    for (uint32_t i = box->from; i < box->to; i++)
        clusters += i == box->from || box->word->glyphs[i].length > 0;
    return clusters;
}

void box_measure(const struct text_fonts *fonts, const struct text_span *span, struct box *box)
{
    const struct word *word = box->word;
    double scale = scale_of(fonts, span, box->face);
    box->width = glyphs_width(word, box->from, box->to, scale);
    box->gap = 0;
    if (box->to > box->from && box->to < word->count) {
        const struct word_glyph *last = &word->glyphs[box->to - 1];
        int alone = hb_font_get_glyph_h_advance(fonts->faces[box->face].font, last->id);
        bool kerned = last->length > 0 && last->advance != alone;
        box->gap = kerned ? (last->advance - alone) * scale : 0;
        box->width -= box->gap;
    }
    uint32_t clusters = span->style.tracking != 0 ? clusters_of(box) : 0;
    if (clusters) {
        box->width += span->style.tracking * (clusters - 1);
        box->gap += span->style.tracking;
    }
}

/* Of the characters that a cluster stands for, the first that the face does not have. */
static size_t missing_at(const struct text_shaper *shaper, const struct box *box,
                         const struct word_glyph *cluster)
{
    hb_font_t *font = shaper->fonts->faces[box->face].font;
    size_t end = (size_t)cluster->start + cluster->length, next;
    for (size_t at = cluster->start; at < end; at = next) {
        hb_codepoint_t unused;
        next = at;
        uint32_t code = utf8_next(box->word->text, &next);
        bool drawn = !code_invisible(code) && !code_selects(code);
        if (drawn && !hb_font_get_nominal_glyph(font, code, &unused))
            return at;
    }
    return cluster->start;
}

static void report_character(struct text_shaper *shaper, const struct text_span *span,
                             const struct box *box, size_t at)
{
    size_t end = at;
    uint32_t code = utf8_next(box->word->text, &end);
    struct pos pos = span->pos;
    if (pos.source && pos.offset != SIZE_MAX)
        pos.offset += box->base + at;
    if (code == UTF8_BAD)
        code = 0xFFFD;
    FIND(shaper->findings, &GLYPH_MISSING, pos,
         ARG("character", str_slice(box->word->text, at, end - at)),
         ARG("code", str_format(shaper->arena, "U+%04X", (unsigned)code)));
}

/* A cluster is one finding, whichever of its glyphs is missing: a letter may have its own and
 * the mark on it none. */
static void report_missing(struct text_shaper *shaper, const struct text_span *span,
                           const struct box *box)
{
    const struct word_glyph *cluster = NULL, *reported = NULL;
    for (uint32_t i = box->from; i < box->to; i++) {
        const struct word_glyph *glyph = &box->word->glyphs[i];
        if (glyph->length > 0)
            cluster = glyph;
        if (glyph->id != 0 || !cluster || cluster == reported)
            continue;
        report_character(shaper, span, box, missing_at(shaper, box, cluster));
        reported = cluster;
    }
}

/* ---- letters to boxes ---- */

/* Stays together when repeated. */
static bool row_of(uint32_t code)
{
    return code == 0x2014 || code == 0x2026;
}

static enum edge edge_of(const struct text_shaper *shaper, const struct word *word,
                         uint8_t face, uint32_t code)
{
    static const char signs[] = "%$+#&@";
    if (code_han(code))
        return EDGE_HAN;
    if (code_latin(code) || (code < 0x80 && strchr(signs, (int)code)) || code == 0xB0 ||
        code == 0x2030 || code == 0x20AC || code == 0xA5 || code == 0xA3 || code == 0x2212)
        return EDGE_LATIN;
    if (row_of(code))
        return EDGE_FIXED;
    if (!shaper->fonts->faces[face].cjk)
        return EDGE_OTHER;
    if (word->blank_left > 0)
        return word->blank_right > 0 ? EDGE_MIDDLE : EDGE_OPEN;
    return word->blank_right > 0 ? EDGE_CLOSE : EDGE_OTHER;
}

static uint32_t letter_end(const struct boxes *boxes, size_t i, size_t count)
{
    const struct letter *letters = boxes->shaper->letters;
    if (i + 1 < count && letters[i + 1].span == letters[i].span)
        return letters[i + 1].at;
    return (uint32_t)boxes->spans[letters[i].span].text.n;
}

/* First glyph at or after a byte of the word that no cluster crosses; else `count`. */
static uint32_t glyph_at(const struct word *word, uint32_t from, uint32_t byte)
{
    uint32_t i = from, seen = 0;
    while (i < word->count && word->glyphs[i].start < byte) {
        if (word->glyphs[i].length)
            seen = word->glyphs[i].start + word->glyphs[i].length;
        i++;
    }
    while (i < word->count && word->glyphs[i].length == 0)
        i++;
    return seen > byte ? word->count : i;
}

static struct box *part_add(struct boxes *boxes, struct box box, size_t first, size_t end,
                            size_t count)
{
    struct text_shaper *shaper = boxes->shaper;
    const struct letter *letters = shaper->letters;
    const struct text_span *span = &boxes->spans[box.span];
    box.start = letters[first].at;
    box.end = letter_end(boxes, end - 1, count);
    size_t last = end - 1;
    while (last > first && letters[last].joined)
        last--;
    box.first = (uint8_t)edge_of(shaper, box.word, box.face, letters[first].code);
    box.last = (uint8_t)edge_of(shaper, box.word, box.face, letters[last].code);
    box.chance = end < count ? letters[end].chance : CHANCE_MUST;
    box_measure(shaper->fonts, span, &box);
    return box_add(boxes, box);
}

/* Shapes the letters from `i` to below `end` as one, and makes a box of each part between
 * break chances. */
static void word_add(struct boxes *boxes, size_t i, size_t end, size_t count,
                     enum box_kind kind)
{
    struct text_shaper *shaper = boxes->shaper;
    const struct letter *letters = shaper->letters;
    const struct text_span *span = &boxes->spans[letters[i].span];
    uint32_t base = letters[i].at;
    struct str text = str_slice(span->text, base, letter_end(boxes, end - 1, count) - base);
    const struct word *word =
        word_shape(shaper, text, &span->style, span->lang, letters[i].face);
    struct box box = {.word = word, .span = letters[i].span, .base = base,
                      .face = letters[i].face, .kind = (uint8_t)kind};
    size_t first = i;
    for (size_t k = i + 1; k < end; k++) {
        if (letters[k].chance == CHANCE_NONE)
            continue;
        uint32_t glyph = glyph_at(word, box.from, letters[k].at - base);
        if (glyph >= word->count || glyph == box.from)
            continue;
        box.to = glyph;
        part_add(boxes, box, first, k, count);
        box.from = glyph;
        first = k;
    }
    box.to = word->count;
    part_add(boxes, box, first, end, count);
    if (word->missing) {
        box.from = 0;
        report_missing(shaper, span, &box);
    }
}

/* A box whose only glyph stands for the whole letter, whatever the letter is. */
static void single_add(struct boxes *boxes, size_t i, size_t count, enum box_kind kind)
{
    struct text_shaper *shaper = boxes->shaper;
    const struct letter *letter = &shaper->letters[i];
    const struct text_span *span = &boxes->spans[letter->span];
    char bytes[4];
    size_t n = utf8_put(bytes, kind == BOX_SOFT ? '-' : letter->code);
    const struct word *word = word_shape(shaper, (struct str){bytes, n}, &span->style,
                                         span->lang, letter->face);
    struct box box = {.word = word, .span = letter->span, .base = letter->at,
                      .to = word->count, .face = letter->face, .kind = (uint8_t)kind};
    struct box *added = part_add(boxes, box, i, i + 1, count);
    added->first = added->last = EDGE_FIXED;
    if (kind == BOX_SOFT) {
        added->tail = added->chance == CHANCE_SOFT ? added->width : 0;
        added->width = added->gap = 0;
    } else if (letter->code == 0x20 || letter->code == 0xA0) {
        added->stretch = added->width * 0.6;
        added->shrink = added->width * 0.2;
    }
}

/* Its face only says how high an empty line is. */
static void break_add(struct boxes *boxes, size_t i)
{
    uint32_t span = boxes->shaper->letters[i].span;
    bool sans = boxes->spans[span].style.family == FAMILY_SANS;
    box_add(boxes, (struct box){.span = span, .kind = BOX_BREAK, .chance = CHANCE_MUST,
                                .face = sans ? FACES_PER_FAMILY : 0});
}

static size_t cjk_end(const struct letter *letters, size_t i, size_t count)
{
    size_t end = i + 1;
    for (; end < count && letters[end].span == letters[i].span &&
           letters[end].face == letters[i].face;
         end++)
        if (!letters[end].joined &&
            !(row_of(letters[i].code) && letters[end].code == letters[i].code))
            break;
    return end;
}

static size_t latin_end(const struct letter *letters, size_t i, size_t count)
{
    size_t end = i + 1;
    while (end < count && letters[end].span == letters[i].span &&
           letters[end].face == letters[i].face && letters[end].code != 0xAD &&
           !code_space(letters[end].code))
        end++;
    return end;
}

static size_t letters_to_box(struct boxes *boxes, size_t i, size_t count)
{
    const struct letter *letters = boxes->shaper->letters;
    size_t end = i + 1;
    if (letters[i].code == LETTER_BREAK)
        break_add(boxes, i);
    else if (code_space(letters[i].code))
        single_add(boxes, i, count, BOX_SPACE);
    else if (letters[i].code == 0xAD)
        single_add(boxes, i, count, BOX_SOFT);
    else if (boxes->shaper->fonts->faces[letters[i].face].cjk)
        word_add(boxes, i, end = cjk_end(letters, i, count), count, BOX_CJK);
    else
        word_add(boxes, i, end = latin_end(letters, i, count), count, BOX_WORD);
    return end;
}

const struct sums *boxes_sum(struct arena *arena, const struct box *boxes, size_t count)
{
    struct sums *sums = arena_array(arena, count + 1, sizeof *sums);
    for (size_t i = 0; i < count; i++) {
        sums[i + 1].width = sums[i].width + boxes[i].width + boxes[i].gap;
        sums[i + 1].stretch = sums[i].stretch + boxes[i].stretch;
        sums[i + 1].shrink = sums[i].shrink + boxes[i].shrink;
    }
    return sums;
}

static const void *items_copy(struct arena *arena, const void *items, size_t count,
                              size_t size)
{
    void *copy = arena_array(arena, count, size);
    return count ? memcpy(copy, items, count * size) : copy;
}

const struct text_paragraph *text_shape(struct text_shaper *shaper,
                                        const struct text_span *spans, size_t count)
{
    struct arena *arena = shaper->arena;
    struct boxes boxes = {.shaper = shaper, .spans = spans};
    size_t letters = letters_read(shaper, spans, count);
    for (size_t i = 0; i < letters;)
        i = letters_to_box(&boxes, i, letters);
    if (boxes.count)
        shaper->boxes[boxes.count - 1].chance = CHANCE_MUST;
    struct text_paragraph *paragraph = arena_alloc(arena, sizeof *paragraph);
    *paragraph = (struct text_paragraph){
        .spans = items_copy(arena, spans, count, sizeof *spans),
        .span_count = count,
        .fonts = shaper->fonts,
        .count = boxes.count,
    };
    boxes_space(paragraph, shaper->boxes);
    paragraph->boxes = items_copy(arena, shaper->boxes, boxes.count, sizeof(struct box));
    paragraph->sums = boxes_sum(arena, paragraph->boxes, boxes.count);
    return paragraph;
}
