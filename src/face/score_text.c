/* How right the rules are, as tables, and the cases in which they are wrong. */
#include "face/score.h"

#include "compose/plain.h"

enum { FIGURES = 5 }; /* right, extra, missed, precision, recall */

static const char *const LANGUAGES[SCORE_LANGS][LANG_COUNT] = {
    {"English", "英文", "英文"},
    {"Simplified Chinese", "简体中文", "簡體中文"},
    {"Traditional Chinese", "繁体中文", "繁體中文"},
    {"all languages", "全部语言", "全部語言"}};

static struct str word(const char *const texts[LANG_COUNT], enum lang lang)
{
    return str_of(lang_text(texts, lang));
}

static struct str number(struct arena *arena, size_t value)
{
    return str_format(arena, "%zu", value);
}

/* ---- tables ---- */

struct tables {
    struct buf *out;
    const struct score *score;
    enum lang lang;
    struct plain_look look;
};

static struct plain_table begin(const struct tables *t, const char *aligns, size_t columns,
                                const char *const (*heads)[LANG_COUNT])
{
    struct plain_table table = plain_table(t->out->arena, aligns, columns);
    struct plain_row *row = plain_row(&table);
    row->strong = true;
    for (size_t i = 0; i < columns; i++)
        row->cells[i] = word(heads[i], t->lang);
    return table;
}

static void finish(const struct tables *t, const struct plain_table *table)
{
    plain_table_print(t->out, table, t->look);
    buf_char(t->out, '\n');
}

static void fill_figures(struct arena *arena, struct str *cells, struct score_count count)
{
    cells[0] = number(arena, count.right);
    cells[1] = number(arena, count.extra);
    cells[2] = number(arena, count.missed);
    cells[3] = score_figure(arena, score_precision(count, 3));
    cells[4] = score_figure(arena, score_recall(count, 3));
}

#define FIGURE_HEADS                                                                       \
    {"right", "正确", "正確"}, {"false", "误报", "誤報"}, {"missed", "漏报", "漏報"},      \
        {"precision", "精确率", "精確率"}, {"recall", "召回率", "召回率"}

static void print_languages(const struct tables *t)
{
    static const char *const heads[][LANG_COUNT] = {
        {"language", "语言", "語言"}, {"cases", "用例", "案例"}, FIGURE_HEADS};
    struct arena *arena = t->out->arena;
    struct plain_table table = begin(t, "seeeeee", 2 + FIGURES, heads);
    for (int lang = 0; lang < SCORE_LANGS; lang++) {
        if (!score_shows(t->score, lang))
            continue;
        struct plain_row *row = plain_row(&table);
        row->strong = lang == SCORE_ALL;
        row->cells[0] = word(LANGUAGES[lang], t->lang);
        row->cells[1] = number(arena, t->score->cases[lang].all);
        fill_figures(arena, row->cells + 2, t->score->counts[lang]);
    }
    finish(t, &table);
}

/* Part of the whole in percent with one digit; "–" of nothing. */
static struct str percent(struct arena *arena, size_t part, size_t whole)
{
    struct dec hundred = dec_mul(dec_int((int64_t)part), dec_int(100));
    struct dec value = dec_div(hundred, dec_int((int64_t)whole), 1);
    return value.known ? str_format(arena, "%.*s %%", STR_ARGS(dec_str(arena, value)))
                       : STR("–");
}

static void print_good(const struct tables *t)
{
    static const char *const heads[][LANG_COUNT] = {
        {"good cases", "无问题的用例", "無問題的案例"},
        {"cases", "用例", "案例"},
        {"with a finding", "有提示", "有提示"},
        {"%", "%", "%"},
        {"with an error", "有错误提示", "有錯誤提示"},
        {"%", "%", "%"}};
    struct arena *arena = t->out->arena;
    struct plain_table table = begin(t, "seeeee", 6, heads);
    for (int lang = 0; lang < SCORE_LANGS; lang++) {
        const struct score_cases *cases = &t->score->cases[lang];
        if (!score_shows(t->score, lang))
            continue;
        struct plain_row *row = plain_row(&table);
        row->strong = lang == SCORE_ALL;
        row->cells[0] = word(LANGUAGES[lang], t->lang);
        row->cells[1] = number(arena, cases->good);
        row->cells[2] = number(arena, cases->alarmed);
        row->cells[3] = percent(arena, cases->alarmed, cases->good);
        row->cells[4] = number(arena, cases->failed);
        row->cells[5] = percent(arena, cases->failed, cases->good);
    }
    finish(t, &table);
}

static void add_rule(const struct tables *t, struct plain_table *table,
                     const struct score_rule *rule)
{
    struct arena *arena = t->out->arena;
    bool several = score_shows(t->score, SCORE_ALL);
    for (int n = 0; n < SCORE_LANGS; n++) {
        int lang = n == 0 ? SCORE_ALL : n - 1;
        if (lang != SCORE_ALL && (!several || !score_shows(t->score, lang)))
            continue;
        struct plain_row *row = plain_row(table);
        row->strong = lang == SCORE_ALL;
        row->cells[0] = lang == SCORE_ALL
                            ? str_of(rule->rule->id)
                            : str_format(arena, "  %s", lang_text(LANGUAGES[lang], t->lang));
        row->cells[1] = number(arena, rule->cases[lang]);
        fill_figures(arena, row->cells + 2, rule->counts[lang]);
    }
}

static void print_rules(const struct tables *t)
{
    static const char *const heads[][LANG_COUNT] = {
        {"rule", "规则", "規則"}, {"cases", "用例", "案例"}, FIGURE_HEADS};
    struct plain_table table = begin(t, "seeeeee", 2 + FIGURES, heads);
    for (size_t i = 0; i < t->score->rule_count; i++)
        if (t->score->rules[i].ran)
            add_rule(t, &table, &t->score->rules[i]);
    finish(t, &table);
}

static void print_codes(const struct tables *t)
{
    static const char *const heads[][LANG_COUNT] = {{"code", "代码", "代碼"}, FIGURE_HEADS};
    struct plain_table table = begin(t, "seeeee", 1 + FIGURES, heads);
    for (size_t i = 0; i < t->score->rule_count; i++) {
        const struct score_rule *rule = &t->score->rules[i];
        for (size_t m = 0; m < rule->rule->message_count; m++) {
            if (!rule->ran || !rule->codes[m].judged)
                continue;
            struct plain_row *row = plain_row(&table);
            row->cells[0] = str_of(rule->codes[m].message->code);
            fill_figures(t->out->arena, row->cells + 1, rule->codes[m].counts[SCORE_ALL]);
        }
    }
    plain_table_print(t->out, &table, t->look);
}

static void print_unjudged(const struct tables *t)
{
    static const char *const said[LANG_COUNT] = {
        "%zu expected codes are not judged: the set of rules puts them off, or they are not chosen.",
        "%zu 个应有的代码未评判：规则集已将其关闭，或未被选中。"};
    if (t->score->unjudged == 0)
        return;
    buf_char(t->out, '\n');
    plain_paragraph(t->out,
                    str_format(t->out->arena, lang_text(said, t->lang), t->score->unjudged),
                    t->look, true);
}

/* ---- cases judged wrongly ---- */

/* The codes of the case that have one of two verdicts. */
static struct str codes(struct arena *arena, const struct score_case *c,
                        enum score_verdict first, enum score_verdict second, enum lang lang)
{
    static const char *const nothing[LANG_COUNT] = {"nothing", "无", "無"};
    struct buf out = {.arena = arena};
    for (size_t i = 0; i < c->pair_count; i++)
        if (c->pairs[i].verdict == first || c->pairs[i].verdict == second)
            buf_printf(&out, "%s%s", out.n ? " " : "", c->pairs[i].message->code);
    return out.n ? buf_str(&out) : word(nothing, lang);
}

static void add_line(const struct tables *t, const char *const label[LANG_COUNT],
                     struct str text)
{
    struct arena *arena = t->out->arena;
    plain_paragraph(t->out,
                    str_format(arena, "  %.*s%s%.*s", STR_ARGS(word(label, t->lang)),
                               lang_chinese(t->lang) ? "：" : ": ", STR_ARGS(text)),
                    (struct plain_look){0}, false);
}

static void print_wrong(const struct tables *t, const struct score_case *c)
{
    static const char *const labels[][LANG_COUNT] = {
        {"note", "备注", "備註"}, {"expected", "应有", "應有"}, {"found", "实际", "實際"},
        {"false", "误报", "誤報"}};
    struct arena *arena = t->out->arena;
    struct place place = pos_place(c->pos);
    plain_paragraph(t->out,
                    str_format(arena, "%s:%zu: %.*s", c->pos.source->name, place.line,
                               STR_ARGS(c->statement)),
                    (struct plain_look){0}, false);
    if (c->note.n)
        add_line(t, labels[0], c->note);
    add_line(t, labels[1], codes(arena, c, SCORE_RIGHT, SCORE_MISSED, t->lang));
    add_line(t, labels[2], codes(arena, c, SCORE_RIGHT, SCORE_EXTRA, t->lang));
    for (size_t i = 0; i < c->pair_count; i++) {
        struct buf sentence = {.arena = arena};
        if (c->pairs[i].verdict != SCORE_EXTRA)
            continue;
        finding_sentence(&sentence, &c->pairs[i].finding, t->lang);
        buf_printf(&sentence, " [%s]", c->pairs[i].message->code);
        add_line(t, labels[3], buf_str(&sentence));
    }
    buf_char(t->out, '\n');
}

void score_text(struct buf *out, const struct score *score,
                const struct planpact_score_options *options)
{
    struct tables t = {.out = out, .score = score, .lang = options->lang,
                       .look = {options->width, options->color}};
    for (size_t i = 0; options->wrong && i < score->wrong_count; i++)
        print_wrong(&t, &score->wrong[i]);
    print_languages(&t);
    print_good(&t);
    print_rules(&t);
    print_codes(&t);
    print_unjudged(&t);
}
