/* Line breaking: what may not begin or end a line, how full lines are, and that the best
 * lines are found soon. */
#include "corpus.h"
#include "stage.h"

#include <time.h>

/* ---- what may begin and end a line ---- */

static bool begins_or_ends(struct str text, const char *list, bool begins)
{
    for (size_t at = 0; list[at];) {
        size_t start = at;
        utf8_next(str_of(list), &at);
        struct str mark = {list + start, at - start};
        if (begins ? str_starts(text, mark) : str_ends(text, mark))
            return true;
    }
    return false;
}

static const char traditional[] =
    "甲方應於每一計算期間屆滿後（以下稱「結算日」）提供結算單，列明各項回贈的「計算基數」、所達級距、"
    "比率及金額；乙方有異議，應於收到後以書面說明理由。逾期未提出者，視為『認可』。金額合計12,400元……"
    "〈附件〉《貿易條款》——同意嗎？同意！";

static void test_kinsoku(struct stage *stage, enum lang lang, const char *said)
{
    static const char *const never_first = "、。，．：；！？」』）》】〕”’·～／－%…";
    static const char *const never_last = "「『（《【〔“‘";
    const struct text_paragraph *paragraph = shape_of(stage, lang, said);
    for (double width = 30; width < 500; width += 1.7) {
        struct text_lines lines =
            lines_of(stage, paragraph, width, width < 250 ? TEXT_START : TEXT_JUSTIFY);
        for (size_t i = 0; i < lines.count && !lines.overfull; i++) {
            struct str text = str_trim(line_text(stage, &lines.items[i]));
            CHECK(i == 0 || !begins_or_ends(text, never_first, true));
            CHECK(i + 1 == lines.count || !begins_or_ends(text, never_last, false));
        }
    }
}

/* Breaks at the outside of Chinese quotes, and only there. */
static void test_quotes(struct stage *stage)
{
    static const char *const texts[][2] = {{"他说“你好”再说", "“你好”"},
                                           {"他说‘你好’再说", "‘你好’"}};
    for (size_t i = 0; i < 2; i++) {
        const struct text_paragraph *paragraph = shape_of(stage, LANG_ZH_HANS, texts[i][0]);
        struct text_lines lines = lines_of(stage, paragraph, 31, TEXT_START);
        CHECK_INT(lines.count, 3);
        CHECK_STR(line_text(stage, &lines.items[0]), "他说");
        CHECK_STR(line_text(stage, &lines.items[1]), texts[i][1]);
        CHECK(fabs(lines.items[1].width - 30) < TOLERANCE);
    }
}

static bool parts(struct stage *stage, const struct text_lines *lines, const char *whole)
{
    for (size_t i = 0; i < lines->count; i++)
        if (str_find(line_text(stage, &lines->items[i]), str_of(whole), 0) != SIZE_MAX)
            return false;
    return true;
}

static void test_units(struct stage *stage)
{
    const struct text_paragraph *paragraph = shape_of(
        stage, LANG_EN,
        "from CNY\xC2\xA0" "12.4\xC2\xA0m to 15,500,000.00 that is 25\xC2\xA0% or 30% more "
        "(US$5.00)");
    for (double width = 70; width < 300; width += 3.1) {
        struct text_lines lines = lines_of(stage, paragraph, width, TEXT_JUSTIFY);
        CHECK(!parts(stage, &lines, "CNY\xC2\xA0" "12.4\xC2\xA0m"));
        CHECK(!parts(stage, &lines, "15,500,000.00"));
        CHECK(!parts(stage, &lines, "25\xC2\xA0%"));
        CHECK(!parts(stage, &lines, "30%"));
        CHECK(!parts(stage, &lines, "US$5.00"));
    }
}

/* A number stays with its unit or month although a space stands between, where the other
 * lines allow it. */
static void test_dates(struct stage *stage)
{
    static const char *const texts[] = {
        "Build up the pallets of reserved stock in the warehouse and hold them until 30 "
        "September of the year that follows the agreement",
        "The rebate that is due for the whole of the year comes to no less than CNY 400,000.00 "
        "and to no more than half of it"};
    static const char *const whole[] = {"30 September", "CNY 400,000.00"};
    size_t parted = 0;
    for (size_t i = 0; i < 2; i++) {
        const struct text_paragraph *paragraph = shape_of(stage, LANG_EN, texts[i]);
        for (double width = 140; width < 300; width += 1) {
            struct text_lines lines = lines_of(stage, paragraph, width, TEXT_START);
            parted += parts(stage, &lines, whole[i]);
        }
    }
    CHECK(parted < 20);
}

static void test_address(struct stage *stage)
{
    const struct text_paragraph *paragraph = shape_of(
        stage, LANG_EN,
        "https://www.example.com/annual/plan_2027.html?view=full. And first.last@"
        "customer.example, too.");
    for (double width = 85; width < 300; width += 7) {
        struct text_lines lines = lines_of(stage, paragraph, width, TEXT_START);
        CHECK(!lines.overfull);
        for (size_t i = 0; i + 1 < lines.count; i++)
            CHECK(!begins_or_ends(line_text(stage, &lines.items[i]), ".-_@?=", false) ||
                  str_ends(line_text(stage, &lines.items[i]), STR("full.")));
    }
}

/* ---- full lines ---- */

static void check_filled(struct stage *stage, const char *text, enum lang lang, double from)
{
    const struct text_paragraph *paragraph = shape_of(stage, lang, text);
    for (double width = from; width < 520; width += 13.3) {
        struct text_setting setting = {width, TEXT_JUSTIFY, 20, true};
        struct text_lines lines = text_break(stage->shaper, paragraph, &setting);
        for (size_t i = 0; i < lines.count; i++) {
            const struct text_line *line = &lines.items[i];
            double indent = i == 0 ? 20 : 0;
            CHECK(fabs(line->x - indent) < 1e-9);
            CHECK(fabs(line_extent(line) - line->width) < 1e-3);
            CHECK(line->width < width - indent + TOLERANCE);
            bool rigid = str_find(str_trim(line_text(stage, line)), STR(" "), 0) == SIZE_MAX &&
                         lang == LANG_EN;
            CHECK(rigid || i + 1 == lines.count ||
                  fabs(line->width - (width - indent)) < 1e-6);
        }
    }
}

static void test_positions(struct stage *stage)
{
    static const enum text_align aligns[] = {TEXT_START, TEXT_END, TEXT_CENTRE};
    static const double shares[] = {0, 1, 0.5};
    const struct text_paragraph *paragraph = shape_of(stage, LANG_EN, english);
    for (size_t a = 0; a < 3; a++) {
        struct text_lines lines = lines_of(stage, paragraph, 210, aligns[a]);
        for (size_t i = 0; i < lines.count; i++) {
            const struct text_line *line = &lines.items[i];
            CHECK(line->width <= 210 + TOLERANCE);
            CHECK(fabs(line->x - shares[a] * (210 - line->width)) < 1e-6);
            CHECK(line->ascent > 10 && line->descent > 2);
        }
    }
    struct text_setting hanging = {200, TEXT_START, -15, false};
    struct text_lines lines = text_break(stage->shaper, paragraph, &hanging);
    CHECK(lines.items[0].x < -14.9 && lines.items[1].x > -1e-9);
}

/* Opening punctuation stands at the margin with its ink, closing punctuation ends there. */
static void test_punctuation(struct stage *stage)
{
    static const struct {
        const char *text;
        double ems;
    } vectors[] = {{"「字", 1.5},
                   {"字。", 1.5},
                   {"字，字", 3},
                   {"《（字）》。", 3.5},
                   {"字”，“字", 4},
                   {"字（字", 3},
                   {"字A", 1 + 1 / 6.0 + 0.639},
                   {"字 A", 1 + 0.26 + 0.639},
                   {"3字", 0.572 + 1 / 6.0 + 1},
                   {"字——字", 4},
                   {"……", 2},
                   {"字·字", 3}};
    for (size_t i = 0; i < sizeof vectors / sizeof vectors[0]; i++) {
        const struct text_paragraph *p = shape_of(stage, LANG_ZH_HANS, vectors[i].text);
        CHECK(fabs(text_measure(p).max - 10 * vectors[i].ems) < 1e-6);
        struct text_lines lines = lines_of(stage, p, 1000, TEXT_START);
        CHECK(fabs(lines.items[0].width - 10 * vectors[i].ems) < 1e-6);
        CHECK(fabs(line_extent(&lines.items[0]) - 10 * vectors[i].ems) < 1e-4);
    }
    struct text_lines lines =
        lines_of(stage, shape_of(stage, LANG_ZH_HANS, "「字"), 100, TEXT_START);
    CHECK(fabs((double)lines.items[0].runs[0].glyphs[0].x_offset + 5) < 1e-4);
    const struct text_paragraph *english_span = shape_of(stage, LANG_EN, "字A");
    CHECK(fabs(text_measure(english_span).max - 16.39) < 1e-6);
}

/* Traditional stops stand in the middle of their em: nothing is cut off them at the end of a
 * line, and beside brackets only the bracket gives up its blank. */
static void test_traditional_widths(struct stage *stage)
{
    static const struct {
        const char *text;
        double ems;
    } vectors[] = {{"「字", 1.5},     {"字。", 2},           {"字，字", 3}, {"字，「字", 3.5},
                   {"字」，「字", 4}, {"《（字）》。", 4}, {"字。」", 2.5},
                   {"字A", 1 + 1 / 6.0 + 0.639}};
    for (size_t i = 0; i < sizeof vectors / sizeof vectors[0]; i++) {
        const struct text_paragraph *p = shape_of(stage, LANG_ZH_HANT, vectors[i].text);
        struct text_lines lines = lines_of(stage, p, 1000, TEXT_START);
        CHECK(fabs(text_measure(p).max - 10 * vectors[i].ems) < 1e-6);
        CHECK(fabs(line_extent(&lines.items[0]) - 10 * vectors[i].ems) < 1e-4);
    }
}

/* ---- the best lines ---- */

static double cube_cost(const struct text_paragraph *paragraph, size_t first, size_t end,
                        double width)
{
    struct fit fit = line_fit(paragraph, first, end);
    double missing = width - fit.width;
    if (paragraph->boxes[end - 1].chance == CHANCE_MUST && missing >= 0)
        return 100;
    double give = missing > 0 ? fit.stretch : fit.shrink;
    if (missing < 0 && -missing > give)
        return 1e12;
    double ratio = give > 0 ? missing / give : 1e3;
    double badness = 100 * fabs(ratio * ratio * ratio);
    return (10 + badness) * (10 + badness);
}

/* The lines of first fit: as many words as go in. */
static double first_fit_cost(const struct text_paragraph *paragraph, double width)
{
    double cost = 0;
    size_t first = 0, last = 0;
    for (size_t i = 0; i < paragraph->count; i++) {
        if (paragraph->boxes[i].chance == CHANCE_NONE)
            continue;
        if (last > first && line_fit(paragraph, first, i + 1).width > width) {
            cost += cube_cost(paragraph, first, last, width);
            first = last;
        }
        last = i + 1;
    }
    return cost + cube_cost(paragraph, first, last, width);
}

static void test_total_fit(struct stage *stage)
{
    const struct text_paragraph *paragraph = shape_of(stage, LANG_EN, english);
    size_t better = 0, rounds = 0;
    for (double width = 250; width < 480; width += 5, rounds++) {
        struct text_setting setting = {width, TEXT_JUSTIFY, 0, true};
        struct breaks breaks = breaks_find(stage->shaper, paragraph, &setting);
        double cost = 0;
        for (size_t i = 0; i < breaks.count; i++)
            cost += cube_cost(paragraph, i ? breaks.ends[i - 1] : 0, breaks.ends[i], width);
        double greedy = first_fit_cost(paragraph, width);
        CHECK(cost < greedy + 60000);
        better += cost < greedy;
    }
    CHECK(better * 10 >= rounds * 8);
}

/* Exhaustive search over a short text finds nothing better. */
static double best_cost(const struct text_paragraph *paragraph, double width)
{
    double best[128] = {0};
    for (size_t end = 1; end <= paragraph->count; end++) {
        best[end] = 1e18;
        if (paragraph->boxes[end - 1].chance == CHANCE_NONE)
            continue;
        for (size_t first = 0; first < end; first++) {
            if (first && paragraph->boxes[first - 1].chance == CHANCE_NONE)
                continue;
            double cost = best[first] + cube_cost(paragraph, first, end, width);
            best[end] = cost < best[end] ? cost : best[end];
        }
    }
    return best[paragraph->count];
}

static void test_optimal(struct stage *stage)
{
    const struct text_paragraph *paragraph = shape_of(
        stage, LANG_EN,
        "it is paid by the end of the month that follows and is taken as agreed by both of the "
        "parties if none of them says within ten days that the sum is wrong and why it is so");
    CHECK(paragraph->count < 128);
    for (double width = 150; width < 400; width += 2) {
        struct text_setting setting = {width, TEXT_JUSTIFY, 0, true};
        struct breaks breaks = breaks_find(stage->shaper, paragraph, &setting);
        double cost = 0;
        for (size_t i = 0; i < breaks.count; i++)
            cost += cube_cost(paragraph, i ? breaks.ends[i - 1] : 0, breaks.ends[i], width);
        CHECK(cost < best_cost(paragraph, width) + breaks.count * 10000 + 20000 || cost > 1e11);
    }
}

static size_t orphans(struct stage *stage, const char *text, enum lang lang, double from,
                      double to, enum text_align align)
{
    size_t alone = 0;
    const struct text_paragraph *paragraph = shape_of(stage, lang, text);
    for (double width = from; width < to; width += 0.5) {
        struct text_lines lines = lines_of(stage, paragraph, width, align);
        const struct text_line *last = &lines.items[lines.count - 1];
        bool word = str_find(line_text(stage, last), STR(" "), 0) == SIZE_MAX;
        alone += lines.count > 1 && (last->width < 17.5 || (word && lang == LANG_EN));
    }
    return alone;
}

/* One Hanzi or one word alone on the last line is avoided where the lines before can give. */
static void test_orphan(struct stage *stage)
{
    static const char *const agenda = "夏日补水与中秋活动：销售、费用、退货（20 分钟）";
    CHECK_INT(orphans(stage, chinese, LANG_ZH_HANS, 250, 460, TEXT_JUSTIFY), 0);
    CHECK_INT(orphans(stage, agenda, LANG_ZH_HANS, 100, 400, TEXT_START), 0);
    CHECK_INT(orphans(stage, "Send a rolling forecast of the order for six weeks, by article",
                      LANG_EN, 80, 400, TEXT_START), 0);
}

/* Kerning counts between two letters of a line, not over its end. */
static void test_kerning(struct stage *stage)
{
    static const char *const texts[] = {"AVAVATAYAVATATAVTATAVAVATA", "T-T-T-T-T-T-T-T-T-T-T",
                                        "LTLTLYLVTo.To,Ty.VA-Te-Yo-WA"};
    for (size_t t = 0; t < sizeof texts / sizeof texts[0]; t++) {
        const struct text_paragraph *paragraph = shape_of(stage, LANG_EN, texts[t]);
        for (double width = 20; width < 120; width += 3) {
            struct text_lines lines = lines_of(stage, paragraph, width, TEXT_START);
            for (size_t i = 0; i < lines.count; i++) {
                struct str text = line_text(stage, &lines.items[i]);
                const char *alone = str_terminated(stage->arena, text);
                double expected = text_measure(shape_of(stage, LANG_EN, alone)).max;
                CHECK(fabs(lines.items[i].width - expected) < 1e-6);
                CHECK(fabs(line_extent(&lines.items[i]) - expected) < 1e-4);
            }
        }
    }
}

static size_t first_fit_lines(const struct text_paragraph *paragraph, double width)
{
    size_t first = 0, last = 0, count = 1;
    for (size_t i = 0; i < paragraph->count; i++) {
        if (paragraph->boxes[i].chance == CHANCE_NONE)
            continue;
        if (last > first && line_fit(paragraph, first, i + 1).width > width + TOLERANCE) {
            first = last;
            count++;
        }
        last = i + 1;
    }
    return count;
}

/* Ragged lines are as few as first fit needs, whatever else they avoid. */
static void test_ragged(struct stage *stage)
{
    static const char *const texts[] = {
        english, chinese, "pay CNY 12.4 m or 15 m by 30 July or 2 May, in CNY 400 a day, now"};
    for (size_t t = 0; t < 3; t++) {
        enum lang lang = t == 1 ? LANG_ZH_HANS : LANG_EN;
        const struct text_paragraph *paragraph = shape_of(stage, lang, texts[t]);
        for (double width = 60; width < 400; width += 5) {
            struct text_lines lines = lines_of(stage, paragraph, width, TEXT_START);
            CHECK(lines.overfull || lines.count == first_fit_lines(paragraph, width));
        }
    }
}

/* ---- the edges of what can be asked ---- */

static void test_overfull(struct stage *stage)
{
    const struct text_paragraph *paragraph =
        shape_of(stage, LANG_EN, "a Donaudampfschifffahrtsgesellschaft b");
    struct text_lines lines = lines_of(stage, paragraph, 60, TEXT_JUSTIFY);
    CHECK(lines.overfull);
    struct buf out = {.arena = stage->arena};
    for (size_t i = 0; i < lines.count; i++) {
        CHECK(lines.items[i].width <= 60 + TOLERANCE);
        buf_add(&out, line_text(stage, &lines.items[i]));
    }
    CHECK_STR(buf_str(&out), "a Donaudampfschifffahrtsgesellschaft b");
    CHECK(!lines_of(stage, paragraph, 300, TEXT_JUSTIFY).overfull);
    for (double width = -10; width < 6; width += 1) {
        lines = lines_of(stage, paragraph, width, TEXT_JUSTIFY);
        CHECK(lines.overfull && lines.count > 30 && lines.count < 40);
    }
}

static void test_nothing(struct stage *stage)
{
    struct text_lines lines = lines_of(stage, shape_of(stage, LANG_EN, ""), 100, TEXT_JUSTIFY);
    CHECK_INT(lines.count, 0);
    const struct text_paragraph *none = text_shape(stage->shaper, NULL, 0);
    CHECK_INT(lines_of(stage, none, 100, TEXT_START).count, 0);
    CHECK(text_measure(none).max == 0 && text_decimal_offset(none) == 0);
    lines = lines_of(stage, shape_of(stage, LANG_EN, "   "), 100, TEXT_END);
    CHECK_INT(lines.count, 1);
    CHECK(lines.items[0].width == 0 && lines.items[0].ascent > 0);
    CHECK_STR(line_glyph_text(stage, &lines.items[0]), "   ");
}

static void test_line_breaks(struct stage *stage)
{
    struct text_span spans[5];
    for (size_t i = 0; i < 5; i++)
        spans[i] = span_of(LANG_EN, i % 2 ? "" : "one");
    spans[1].line_break = spans[3].line_break = true;
    struct text_lines lines =
        lines_of(stage, text_shape(stage->shaper, spans, 5), 500, TEXT_JUSTIFY);
    CHECK_INT(lines.count, 3);
    CHECK(lines.items[0].width < 50);
    lines = lines_of(stage, text_shape(stage->shaper, spans, 4), 500, TEXT_JUSTIFY);
    CHECK_INT(lines.count, 2);
    spans[0] = spans[2] = spans[1];
    lines = lines_of(stage, text_shape(stage->shaper, spans, 4), 500, TEXT_CENTRE);
    CHECK_INT(lines.count, 4);
    CHECK(lines.items[3].width == 0 && lines.items[3].ascent > 0 && lines.items[3].count == 0);
}

static double seconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

/* Long paragraphs, also of the kinds that keep every break open, cost time in proportion. */
static void test_long(struct stage *stage)
{
    static const char *const repeated[] = {english, chinese, "\xE2\x80\x8B", "x", "a ", "度",
                                           "\xC2\xAD", "- "};
    for (size_t i = 0; i < sizeof repeated / sizeof repeated[0]; i++) {
        struct buf text = {.arena = stage->arena};
        while (text.n < (i < 2 ? 100000 : 40000))
            buf_puts(&text, repeated[i]);
        struct text_span span = span_of(i == 1 || i == 5 ? LANG_ZH_HANS : LANG_EN, "");
        span.text = buf_str(&text);
        double start = seconds();
        const struct text_paragraph *paragraph = text_shape(stage->shaper, &span, 1);
        lines_of(stage, paragraph, 450, TEXT_JUSTIFY);
        lines_of(stage, paragraph, 450, TEXT_START);
        CHECK(seconds() - start < 30);
    }
}

int main(void)
{
    struct stage stage;
    stage_open(&stage);
    test_kinsoku(&stage, LANG_ZH_HANS, chinese);
    test_kinsoku(&stage, LANG_ZH_HANT, traditional);
    test_quotes(&stage);
    test_units(&stage);
    test_dates(&stage);
    test_address(&stage);
    check_filled(&stage, english, LANG_EN, 150);
    check_filled(&stage, chinese, LANG_ZH_HANS, 150);
    check_filled(&stage, traditional, LANG_ZH_HANT, 150);
    test_positions(&stage);
    test_punctuation(&stage);
    test_traditional_widths(&stage);
    test_total_fit(&stage);
    test_optimal(&stage);
    test_orphan(&stage);
    test_kerning(&stage);
    test_ragged(&stage);
    test_overfull(&stage);
    test_nothing(&stage);
    test_line_breaks(&stage);
    test_long(&stage);
    CHECK_INT(stage.findings.count, 0);
    show_findings(stage.arena, &stage.findings);
    arena_free(stage.arena);
    return checks_end();
}
