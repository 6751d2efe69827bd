/* Measuring: the extents that breaking keeps to, and where the decimal point stands. */
#include "corpus.h"
#include "stage.h"

static void test_extent(struct stage *stage)
{
    static const char *const texts[] = {english, chinese, "a", "短", "（字）。", "x-y z-w",
                                        "https://www.example.com/annual/plan"};
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
        enum lang lang = i == 1 || i == 3 || i == 4 ? LANG_ZH_HANS : LANG_EN;
        const struct text_paragraph *paragraph = shape_of(stage, lang, texts[i]);
        struct text_extent extent = text_measure(paragraph);
        struct text_setting narrow = {.width = extent.min}, wide = {.width = extent.max};
        CHECK(!text_break(stage->shaper, paragraph, &narrow).overfull);
        CHECK_INT(text_break(stage->shaper, paragraph, &wide).count, 1);
        narrow.width -= 0.01;
        CHECK(text_break(stage->shaper, paragraph, &narrow).overfull);
        wide.width -= 0.01;
        CHECK(text_break(stage->shaper, paragraph, &wide).count > 1 || extent.max < 11);
    }
}

/* The offset is the width of what stands before the point. */
static void test_decimal(struct stage *stage)
{
    static const char *const vectors[][2] = {
        {"12.4", "12"},           {"1,234,567.89", "1,234,567"}, {"−1,234.50", "−1,234"},
        {"-7", "-7"},             {"25%", "25"},                 {"CNY 15.5 m", "CNY 15"},
        {"12\xC2\xA0" "400.5", "12\xC2\xA0" "400"}, {"1,2", "1"}, {"1,2345", "1"},
        {"(3.5)", "(3"},          {"+0.5 pp", "+0"},             {"8", "8"}};
    for (size_t i = 0; i < sizeof vectors / sizeof vectors[0]; i++) {
        struct text_span span = span_of(LANG_EN, vectors[i][0]);
        span.style.tabular = true;
        const struct text_paragraph *whole = text_shape(stage->shaper, &span, 1);
        span.text = str_of(vectors[i][1]);
        const struct text_paragraph *before = text_shape(stage->shaper, &span, 1);
        CHECK(fabs(text_decimal_offset(whole) - text_measure(before).max) < 0.2);
    }
    const struct text_paragraph *none = shape_of(stage, LANG_EN, "none");
    CHECK(text_decimal_offset(none) == text_measure(none).max);
    const struct text_paragraph *yuan = shape_of(stage, LANG_ZH_HANS, "人民币12.40万元");
    const struct text_paragraph *head = shape_of(stage, LANG_ZH_HANS, "人民币12");
    CHECK(fabs(text_decimal_offset(yuan) - text_measure(head).max) < 0.2);
}

int main(void)
{
    struct stage stage;
    stage_open(&stage);
    test_extent(&stage);
    test_decimal(&stage);
    CHECK_INT(stage.findings.count, 0);
    arena_free(stage.arena);
    return checks_end();
}
