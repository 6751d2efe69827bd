/* Shaping: the glyphs HarfBuzz gives, true text for each of them, the right face for each
 * character, and a finding for what no face has. */
#include "stage.h"

enum { SANS = FACES_PER_FAMILY, SANS_CJK = SANS + FACE_SIMPLIFIED };

/* ---- beside a direct call ---- */

static void compare_direct(struct stage *stage, enum lang lang, const char *text, size_t face)
{
    const struct text_paragraph *paragraph = shape_of(stage, lang, text);
    struct text_lines lines = lines_of(stage, paragraph, 1e6, TEXT_START);
    CHECK_INT(lines.count, 1);
    hb_font_t *font = hb_font_create(text_face_handle(stage->fonts, face));
    hb_buffer_t *buffer = hb_buffer_create();
    hb_buffer_add_utf8(buffer, text, -1, 0, -1);
    hb_buffer_guess_segment_properties(buffer);
    hb_buffer_set_language(buffer, hb_language_from_string(lang_tag(lang), -1));
    hb_shape(font, buffer, NULL, 0);
    unsigned count;
    const hb_glyph_info_t *infos = hb_buffer_get_glyph_infos(buffer, &count);
    const hb_glyph_position_t *places = hb_buffer_get_glyph_positions(buffer, NULL);
    size_t at = 0;
    for (size_t r = 0; r < lines.items[0].count; r++) {
        const struct glyph_run *run = &lines.items[0].runs[r];
        CHECK_INT(run->face, face);
        for (size_t i = 0; i < run->count && at < count; i++, at++) {
            CHECK_INT(run->glyphs[i].id, infos[at].codepoint);
            CHECK(fabs((double)run->glyphs[i].advance - places[at].x_advance / 100.0) < 1e-4);
        }
    }
    CHECK_INT(at, count);
    hb_buffer_destroy(buffer);
    hb_font_destroy(font);
}

static void test_direct(struct stage *stage)
{
    static const char *const latin[] = {
        "AVATAR To WAVE, Tyre; LT. f.", "office fluffy affine ffi fi fl",
        "Net purchases: CNY 15,500,000.00 (+25 %)", "na\xC3\xAFve cafe\xCC\x81 résumé",
        "Ωμέγα and Москва", "“Quoted” — it’s 10–20 ½"};
    for (size_t i = 0; i < sizeof latin / sizeof latin[0]; i++)
        compare_direct(stage, LANG_EN, latin[i], SANS);
    compare_direct(stage, LANG_ZH_HANS, "双方应于每季度评审计划书之执行情况", SANS_CJK);
    compare_direct(stage, LANG_ZH_HANS, "承诺——增长……结束", SANS_CJK);
}

static uint32_t random_next(uint32_t *state)
{
    *state = *state * 1664525u + 1013904223u;
    return *state >> 8;
}

/* Words put together from pairs are what HarfBuzz gives for the whole, in every look. */
static void test_pairs(struct stage *stage)
{
    uint32_t state = 3;
    size_t joined = 0, different = 0;
    for (size_t round = 0; round < 60000; round++) {
        char text[12];
        struct word_glyph glyphs[12], whole[24];
        size_t n = 1 + random_next(&state) % sizeof text;
        for (size_t i = 0; i < n; i++)
            text[i] = (char)(0x21 + random_next(&state) % 94);
        uint32_t look = random_next(&state) % LOOK_COUNT;
        struct str word = {text, n};
        if (stage->fonts->faces[look % FACE_COUNT].cjk ||
            !pairs_join(stage->shaper, word, look, glyphs))
            continue;
        joined++;
        different += glyphs_shape(stage->shaper, word, look, whole, 24) != n ||
                     memcmp(glyphs, whole, n * sizeof *glyphs) != 0;
    }
    CHECK_INT(different, 0);
    CHECK(joined > 25000);
}

/* ---- faces ---- */

static size_t face_of(struct stage *stage, struct text_span span)
{
    const struct text_paragraph *paragraph = text_shape(stage->shaper, &span, 1);
    return paragraph->boxes[0].face;
}

static void test_faces(struct stage *stage)
{
    struct text_span span = span_of(LANG_ZH_HANS, "度");
    CHECK_INT(face_of(stage, span), SANS_CJK);
    span.style.bold = span.style.italic = true;
    CHECK_INT(face_of(stage, span), SANS_CJK + 1);
    span.text = STR("x");
    CHECK_INT(face_of(stage, span), SANS + 3);
    span.style = (struct text_style){.family = FAMILY_SERIF, .size = 10};
    CHECK_INT(face_of(stage, span), 0);
    span.text = STR("“");
    CHECK_INT(face_of(stage, span), 4);
    span.lang = LANG_EN;
    CHECK_INT(face_of(stage, span), 0);
    span.text = STR("≥");
    CHECK_INT(text_face(stage->fonts, face_of(stage, span))->cff, 1);
    span.text = STR("。");
    CHECK_INT(face_of(stage, span), 4);
    span.text = STR("骨");
    span.lang = LANG_ZH_HANT;
    CHECK_INT(face_of(stage, span), FACE_TRADITIONAL);
    CHECK_INT(text_face(stage->fonts, FACE_TRADITIONAL)->index, 3);
    const struct text_paragraph *apostrophe = shape_of(stage, LANG_ZH_HANS, "it’s");
    CHECK_INT(apostrophe->count, 1);
    CHECK_INT(apostrophe->boxes[0].face, SANS);
}

static uint32_t glyph_of(struct stage *stage, enum lang lang, const char *text)
{
    return shape_of(stage, lang, text)->boxes[0].word->glyphs[0].id;
}

/* Characters that the standards of the two scripts draw in different ways are different glyphs
 * of the collection; others are one. An English span takes after the paragraph it stands in. */
static void test_forms(struct stage *stage)
{
    static const char *const apart[] = {"骨", "返", "繁", "角", "令", "次", "說", "邊", "。", "，"};
    for (size_t i = 0; i < sizeof apart / sizeof apart[0]; i++)
        CHECK(glyph_of(stage, LANG_ZH_HANS, apart[i]) != glyph_of(stage, LANG_ZH_HANT, apart[i]));
    CHECK(glyph_of(stage, LANG_ZH_HANS, "中") == glyph_of(stage, LANG_ZH_HANT, "中"));
    struct text_span spans[] = {span_of(LANG_EN, "骨"), span_of(LANG_ZH_HANT, "骨")};
    const struct text_paragraph *mixed = text_shape(stage->shaper, spans, 2);
    CHECK_INT(mixed->boxes[0].face, mixed->boxes[1].face);
    CHECK_INT(text_shape(stage->shaper, spans, 1)->boxes[0].face, SANS_CJK);
    text_shaper_forms(stage->shaper, LANG_ZH_HANT);
    CHECK_INT(text_shape(stage->shaper, spans, 1)->boxes[0].face, SANS + FACE_TRADITIONAL);
    CHECK_INT(shape_of(stage, LANG_ZH_HANS, "骨")->boxes[0].face, SANS_CJK);
    text_shaper_forms(stage->shaper, LANG_EN);
}

/* U+2000B and U+20BB7 lie above U+FFFF. */
static void test_astral(struct stage *stage)
{
    const struct text_paragraph *paragraph = shape_of(stage, LANG_ZH_HANS, "𠀋𠮷野家");
    struct text_lines lines = lines_of(stage, paragraph, 1000, TEXT_START);
    CHECK_INT(lines.items[0].count, 1);
    CHECK_INT(lines.items[0].runs[0].count, 4);
    CHECK(lines.items[0].runs[0].glyphs[0].id != 0);
    CHECK(lines.items[0].runs[0].glyphs[1].id != 0);
    CHECK_INT(lines.items[0].runs[0].glyphs[1].start, 4);
    CHECK_INT(lines.items[0].runs[0].glyphs[1].length, 4);
    CHECK_INT(stage->findings.count, 0);
}

/* ---- text of the glyphs ---- */

static void test_ligature(struct stage *stage)
{
    struct text_span span = span_of(LANG_EN, "office");
    span.style.family = FAMILY_SERIF;
    struct text_lines plain =
        lines_of(stage, text_shape(stage->shaper, &span, 1), 100, TEXT_START);
    span.style.tracking = 1;
    struct text_lines loose =
        lines_of(stage, text_shape(stage->shaper, &span, 1), 100, TEXT_START);
    CHECK(plain.items[0].runs[0].count < 6);
    CHECK_INT(loose.items[0].runs[0].count, 6);
    CHECK(fabs(loose.items[0].width - line_extent(&loose.items[0])) < 1e-4);
    CHECK(fabs(loose.items[0].width - 5 - plain.items[0].width) < 1);
    CHECK_STR(line_glyph_text(stage, &plain.items[0]), "office");
    CHECK_STR(line_glyph_text(stage, &loose.items[0]), "office");
}

static void test_tabular(struct stage *stage)
{
    struct text_span span = span_of(LANG_EN, "1111");
    span.style.tabular = true;
    double ones = text_measure(text_shape(stage->shaper, &span, 1)).max;
    span.text = STR("8888");
    CHECK(fabs(text_measure(text_shape(stage->shaper, &span, 1)).max - ones) < 1e-9);
}

static const char *const pieces[] = {
    "office",   " ",  "度",   "，",   "。",    "“",       "”",   "（",       "）", "12.4",
    "%",        "-",  "fi",   "V",    "A",     "\xC2\xA0", "e\xCC\x81", "…", "——", "《",
    "》",       "ß",  "𠮷",   "は",   "が",    "か\xE3\x82\x99", "·", "x/y", "→", "①",
    "a@b.com",  "Й",  "\t",   "　",   "https://a.b/c", "CNY",  "葛\xF3\xA0\x84\x80", "ffl"};

/* What is written is what is copied, for any mixture, at any width, in any style. */
static void test_round_trip(struct stage *stage)
{
    uint32_t state = 7;
    for (size_t round = 0; round < 400; round++) {
        struct buf text = {.arena = stage->arena};
        size_t count = 1 + random_next(&state) % 40;
        for (size_t i = 0; i < count; i++)
            buf_puts(&text, pieces[random_next(&state) % (sizeof pieces / sizeof *pieces)]);
        struct text_span spans[2];
        spans[0] = span_of(round % 2 ? LANG_ZH_HANS : LANG_EN, "");
        spans[0].text = buf_str(&text);
        spans[1] = spans[0];
        spans[1].style.bold = true;
        spans[1].style.tracking = round % 3 ? 0 : 0.4;
        const struct text_paragraph *paragraph = text_shape(stage->shaper, spans, 2);
        struct text_lines lines =
            lines_of(stage, paragraph, 5 + random_next(&state) % 200,
                     (enum text_align)(round % 4));
        struct buf said = {.arena = stage->arena}, drawn = {.arena = stage->arena};
        for (size_t i = 0; i < lines.count; i++) {
            buf_add(&said, line_text(stage, &lines.items[i]));
            buf_add(&drawn, line_glyph_text(stage, &lines.items[i]));
        }
        buf_puts(&text, "");
        struct buf twice = {.arena = stage->arena};
        buf_add(&twice, buf_str(&text));
        buf_add(&twice, buf_str(&text));
        CHECK(str_equal(buf_str(&said), buf_str(&twice)));
        CHECK(str_equal(buf_str(&drawn), buf_str(&twice)));
    }
    CHECK_INT(stage->findings.count, 0);
}

static void test_soft_hyphen(struct stage *stage)
{
    const struct text_paragraph *paragraph =
        shape_of(stage, LANG_EN, "super\xC2\xAD" "califragi\xC2\xADlistic");
    struct text_lines whole = lines_of(stage, paragraph, 500, TEXT_START);
    CHECK_STR(line_glyph_text(stage, &whole.items[0]), "supercalifragilistic");
    CHECK_STR(line_text(stage, &whole.items[0]), "super\xC2\xAD" "califragi\xC2\xADlistic");
    struct text_lines cut = lines_of(stage, paragraph, 75, TEXT_START);
    CHECK_INT(cut.count, 2);
    CHECK_STR(line_glyph_text(stage, &cut.items[0]), "supercalifragi\xC2\xAD");
    CHECK(cut.items[0].width <= 75);
    CHECK(!cut.overfull);
    struct text_setting never = {.width = 75};
    CHECK(text_break(stage->shaper, paragraph, &never).overfull);
    struct text_lines end =
        lines_of(stage, shape_of(stage, LANG_EN, "end\xC2\xAD"), 75, TEXT_START);
    CHECK_STR(line_glyph_text(stage, &end.items[0]), "end");
}

static void test_invisible(struct stage *stage)
{
    struct text_lines lines =
        lines_of(stage, shape_of(stage, LANG_EN, "\xEF\xBB\xBF" "a\xE2\x81\xA0" "b\tc"), 100,
                 TEXT_START);
    CHECK_STR(line_glyph_text(stage, &lines.items[0]), "ab\tc");
    CHECK(fabs(lines.items[0].width - text_measure(shape_of(stage, LANG_EN, "ab c")).max) <
          1e-6);
    CHECK_INT(stage->findings.count, 0);
}

/* ---- what no font has ---- */

static void test_missing(struct stage *stage)
{
    struct source source = {.name = "plan.xml",
                            .text = STR("<a>\n  度x\xF0\x9F\xA6\x84 ok\x07</a>")};
    struct text_span span = span_of(LANG_EN, "");
    span.text = str_slice(source.text, 6, 12);
    span.pos = (struct pos){&source, 6};
    text_shape(stage->shaper, &span, 1);
    CHECK_INT(stage->findings.count, 2);
    struct buf out = {.arena = stage->arena};
    finding_text(&out, &stage->findings.items[0], LANG_EN, false);
    CHECK(str_starts(buf_str(&out),
                     STR("plan.xml:2:5: error: no font has the character “🦄” (U+1F984)")));
    CHECK_INT(pos_place(stage->findings.items[1].pos).column, 9);
    CHECK_STR(stage->findings.items[1].args[1].value, "U+0007");
    out.n = 0;
    finding_sentence(&out, &stage->findings.items[0], LANG_ZH_HANS);
    CHECK(str_find(buf_str(&out), STR("缺少字符“🦄”"), 0) != SIZE_MAX);
}

static void test_missing_nowhere(struct stage *stage)
{
    size_t before = stage->findings.count;
    shape_of(stage, LANG_EN, "\xF0\x9F\xA6\x84");
    CHECK_INT(stage->findings.count, before + 1);
    CHECK(stage->findings.items[before].pos.source == NULL);
    CHECK(stage->findings.items[before].pos.offset == SIZE_MAX);
}

/* The letter has a glyph, the mark on it none. */
static void test_missing_mark(struct stage *stage)
{
    static const char *const marked[][2] = {{"xa\xE0\xBD\xB1y", "U+0F71"},
                                            {"x1\xEF\xB8\x8F\xE2\x83\xA3y", "U+20E3"}};
    for (size_t i = 0; i < 2; i++) {
        size_t before = stage->findings.count;
        shape_of(stage, LANG_EN, marked[i][0]);
        CHECK_INT(stage->findings.count, before + 1);
        CHECK_STR(stage->findings.items[before].args[1].value, marked[i][1]);
    }
}

int main(void)
{
    struct stage stage;
    stage_open(&stage);
    test_direct(&stage);
    test_pairs(&stage);
    test_forms(&stage);
    test_faces(&stage);
    test_astral(&stage);
    test_ligature(&stage);
    test_tabular(&stage);
    test_round_trip(&stage);
    test_soft_hyphen(&stage);
    test_invisible(&stage);
    test_missing(&stage);
    test_missing_nowhere(&stage);
    test_missing_mark(&stage);
    arena_free(stage.arena);
    return checks_end();
}
