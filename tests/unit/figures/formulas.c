/* Every formula, with the vectors of formula_vectors.h. A case is a line:
 *
 *   name key=value key=value,value …
 *
 * where "-" is a value that is not known. With the argument "lines", cases are read from
 * standard input and their results printed, for the comparison with python3's decimal
 * (tests/figures/formulas.test.sh). */
#include "check.h"
#include "formula_vectors.h"

#include "figures/bridge.h"
#include "figures/market.h"
#include "figures/review.h"
#include "figures/stack.h"
#include "figures/words.h"

enum { KEYS_MOST = 24, LIST_MOST = 64 };

static struct arena *arena;

struct line {
    struct str name;
    struct str keys[KEYS_MOST], values[KEYS_MOST];
    size_t count;
};

static struct line line_of(struct str text)
{
    struct line line = {0};
    for (size_t at = 0; at < text.n;) {
        size_t end = str_find(text, STR(" "), at);
        struct str part = str_slice(text, at, (end == SIZE_MAX ? text.n : end) - at);
        size_t equal = str_find(part, STR("="), 0);
        at = end == SIZE_MAX ? text.n : end + 1;
        if (equal == SIZE_MAX) {
            line.name = part;
            continue;
        }
        line.keys[line.count] = str_slice(part, 0, equal);
        line.values[line.count++] = str_slice(part, equal + 1, part.n);
    }
    return line;
}

static struct str text(const struct line *line, const char *key)
{
    for (size_t i = 0; i < line->count; i++)
        if (str_is(line->keys[i], key))
            return line->values[i];
    return STR_NONE;
}

static struct dec number(struct str word)
{
    struct dec value;
    dec_parse(word, &value);
    return value;
}

static struct dec value(const struct line *line, const char *key)
{
    return number(text(line, key));
}

static bool is(const struct line *line, const char *key, const char *word)
{
    return str_is(text(line, key), word);
}

static size_t list(const struct line *line, const char *key, struct dec values[LIST_MOST])
{
    struct str all = text(line, key);
    size_t count = 0;
    for (size_t at = 0; all.n && at <= all.n && count < LIST_MOST;) {
        size_t end = str_find(all, STR(","), at);
        end = end == SIZE_MAX ? all.n : end;
        values[count++] = number(str_slice(all, at, end - at));
        at = end + 1;
    }
    return count;
}

static struct str shown(struct dec result)
{
    return result.known ? dec_str(arena, result) : STR("-");
}

static struct str joined(const struct dec *values, size_t count)
{
    struct buf out = {.arena = arena};
    for (size_t i = 0; i < count; i++) {
        buf_puts(&out, i ? " " : "");
        buf_add(&out, shown(values[i]));
    }
    return buf_str(&out);
}

/* ---- rebates ---- */

static const char *const methods[] = {"", "marginal", "wholeVolume", "achievement", "growth",
                                      "perUnit", "fixed"};

/* tiers=0:1,10000000:2 factors=30:100,60:80 */
static struct plan_rebate rebate_of(const struct line *line)
{
    struct plan_rebate r = {
        .period = PERIOD_YEAR, .rounding = value(line, "rounding"), .cap = value(line, "cap"),
        .minimum = value(line, "minimum"), .baseline = value(line, "baseline"),
        .every = value(line, "every"), .amount = value(line, "amount"),
        .volume_cap = value(line, "volumeCap"),
        .growth_on = is(line, "on", "total")       ? GROWTH_ON_TOTAL
                     : is(line, "on", "increment") ? GROWTH_ON_INCREMENT
                                                   : GROWTH_ON_ABSENT};
    for (size_t m = 1; m < sizeof methods / sizeof methods[0]; m++)
        if (is(line, "method", methods[m]))
            r.method = (int32_t)m;
    struct plan_tier *tiers = arena_array(arena, LIST_MOST, sizeof *tiers);
    struct plan_pay_factor *factors = arena_array(arena, LIST_MOST, sizeof *factors);
    for (int which = 0; which < 2; which++) {
        struct str all = text(line, which ? "factors" : "tiers");
        size_t count = 0;
        for (size_t at = 0; all.n && at < all.n; count++) {
            size_t end = str_find(all, STR(","), at), colon = str_find(all, STR(":"), at);
            end = end == SIZE_MAX ? all.n : end;
            struct dec left = number(str_slice(all, at, colon - at));
            struct dec right = number(str_slice(all, colon + 1, end - colon - 1));
            if (which)
                factors[count] = (struct plan_pay_factor){.up_to = (int32_t)left.digits,
                                                          .rate = right};
            else
                tiers[count] = (struct plan_tier){.from = left, .rate = right};
            at = end + 1;
        }
        if (which)
            r.factors = (struct plan_list){factors, count};
        else
            r.tiers = (struct plan_list){tiers, count};
    }
    return r;
}

static struct str do_rebate(const struct line *line)
{
    struct plan_rebate r = rebate_of(line);
    struct rebate_case period = {.volume = value(line, "volume"),
                                 .target = value(line, "target"),
                                 .days = (int32_t)value(line, "days").digits};
    struct rebate_result result = figures_rebate_case(arena, &r, &period);
    return str_format(arena, "%.*s%s%s", STR_ARGS(shown(result.amount)),
                      result.raised ? " raised" : "", result.capped ? " capped" : "");
}

static struct str do_cliff(const struct line *line)
{
    struct plan_rebate r = rebate_of(line);
    size_t tier = (size_t)value(line, "tier").digits;
    struct dec target = value(line, "target");
    struct dec all[] = {figures_tier_begins(&r, tier, target),
                        figures_cliff(arena, &r, tier, target),
                        figures_pays_off(arena, &r, tier, target)};
    return joined(all, 3);
}

static struct str do_true_up(const struct line *line)
{
    struct dec quarters[LIST_MOST] = {{0}};
    list(line, "quarters", quarters);
    struct true_up t = figures_true_up(quarters, value(line, "rate"), value(line, "step"),
                                       value(line, "year"));
    struct dec all[] = {t.on_account, t.balance, t.pay, t.back};
    return joined(all, 4);
}

/* ---- discounts, tax, fees ---- */

static struct str do_stack(const struct line *line)
{
    struct dec rates[LIST_MOST], parts[LIST_MOST];
    size_t count = list(line, "rates", rates);
    bool sequential = is(line, "how", "sequential");
    figures_stack(value(line, "price"), rates, count, sequential, parts);
    return str_format(arena, "%.*s = %.*s", STR_ARGS(joined(parts, count)),
                      STR_ARGS(shown(figures_stack_rate(rates, count, sequential))));
}

static struct str do_tax(const struct line *line)
{
    struct dec amounts[LIST_MOST], rate = value(line, "rate");
    size_t count = list(line, "amounts", amounts);
    if (is(line, "how", "in"))
        return shown(figures_with_tax(amounts[0], rate));
    if (is(line, "how", "out"))
        return shown(figures_without_tax(amounts[0], rate));
    return shown(figures_sum_without_tax(amounts, count, rate,
                                         is(line, "how", "line")    ? TAX_ROUNDING_LINE
                                         : is(line, "how", "total") ? TAX_ROUNDING_TOTAL
                                                                    : TAX_ROUNDING_ABSENT));
}

static struct str do_fee(const struct line *line)
{
    struct plan_fee fee = {.amount = value(line, "amount"), .price = value(line, "price"),
                           .quantity = value(line, "quantity"),
                           .minimum = value(line, "minimum"), .tax_rate = value(line, "tax")};
    struct plan_money money = {.tax = is(line, "money", "inclusive")   ? TAX_INCLUSIVE
                                      : is(line, "money", "exclusive") ? TAX_EXCLUSIVE
                                                                       : TAX_ABSENT,
                               .tax_rate = value(line, "rate")};
    struct fee_result r = figures_fee(&fee, &money);
    struct dec all[] = {r.amount, r.without_tax, r.with_tax};
    return joined(all, 3);
}

/* ---- market and customer ---- */

static struct str do_promotion(const struct line *line)
{
    struct promotion p = {.actual = value(line, "actual"), .baseline = value(line, "baseline"),
                          .pulled_forward = value(line, "pulled"),
                          .cannibalised = value(line, "cannibalised"),
                          .margin = value(line, "margin"), .spend = value(line, "spend")};
    struct promotion_result r =
        figures_promotion(&p, is(line, "how", "ratio")  ? RETURN_PROFIT_OVER_SPEND
                              : is(line, "how", "gain") ? RETURN_GAIN_OVER_SPEND
                                                        : RETURN_ABSENT);
    struct dec all[] = {r.incremental, r.uplift, r.profit, r.returned, r.break_even};
    return joined(all, 5);
}

static struct str do_fair_share(const struct line *line)
{
    return shown(figures_fair_share(value(line, "shelf"), value(line, "market")));
}

static struct str do_distribution(const struct line *line)
{
    struct dec carry[LIST_MOST], turnover[LIST_MOST];
    bool carries[LIST_MOST];
    size_t count = list(line, "carries", carry);
    for (size_t i = 0; i < count; i++)
        carries[i] = dec_sign(carry[i]) > 0;
    if (!text(line, "turnover").n)
        return shown(figures_numeric_distribution(carries, count));
    list(line, "turnover", turnover);
    return shown(figures_weighted_distribution(carries, turnover, count));
}

static struct str do_lifetime(const struct line *line)
{
    struct dec revenue[LIST_MOST], cost[LIST_MOST];
    struct lifetime l = {.revenue = revenue, .cost = cost,
                         .years = list(line, "revenue", revenue),
                         .margin = value(line, "margin"), .retention = value(line, "retention"),
                         .discount = value(line, "discount"),
                         .acquisition = value(line, "acquisition")};
    list(line, "cost", cost);
    return shown(figures_lifetime_value(&l));
}

static struct str do_classes(const struct line *line)
{
    static const char letters[] = "-ABCD";
    struct dec values[LIST_MOST], cutoffs[LIST_MOST] = {{0}};
    enum customer_class classes[LIST_MOST];
    size_t count = list(line, "values", values);
    list(line, "cutoffs", cutoffs);
    figures_classes(values, count, cutoffs, classes);
    struct buf out = {.arena = arena};
    for (size_t i = 0; i < count; i++)
        buf_char(&out, letters[classes[i]]);
    return buf_str(&out);
}

static struct str do_scorecard(const struct line *line)
{
    struct dec weights[LIST_MOST], targets[LIST_MOST], actuals[LIST_MOST], lower[LIST_MOST];
    struct score scores[LIST_MOST] = {0};
    size_t count = list(line, "weights", weights), lowers = list(line, "lower", lower);
    list(line, "targets", targets);
    list(line, "actuals", actuals);
    for (size_t i = 0; i < count; i++)
        scores[i] = (struct score){.weight = weights[i], .target = targets[i],
                                   .actual = actuals[i], .cap = value(line, "cap"),
                                   .lower_is_better = i < lowers && dec_sign(lower[i]) > 0};
    return shown(figures_scorecard(scores, count,
                                   is(line, "none", "leaveOut") ? NO_DATA_LEAVE_OUT
                                   : is(line, "none", "zero")   ? NO_DATA_ZERO
                                                                : NO_DATA_ABSENT));
}

/* ---- review ---- */

static struct str do_review(const struct line *line)
{
    struct dec plan[LIST_MOST] = {{0}}, actual[LIST_MOST] = {{0}};
    list(line, "plan", plan);
    list(line, "actual", actual);
    struct review_figures r = figures_review(plan, actual, (int)value(line, "closed").digits);
    struct dec all[] = {r.attainment_quarter, r.attainment, r.landing, r.straight, r.required};
    return joined(all, 5);
}

static struct str do_attainment(const struct line *line)
{
    static const char *const names[] = {"none", "red", "amber", "green"};
    struct dec percent = figures_attainment(value(line, "actual"), value(line, "target"),
                                            is(line, "better", "lower"));
    return str_format(arena, "%.*s %s", STR_ARGS(shown(percent)),
                      names[figures_rag(percent, value(line, "green"), value(line, "amber"))]);
}

static struct str do_accrual(const struct line *line)
{
    struct accrual a = figures_accrual(value(line, "earned"), value(line, "paid"),
                                       value(line, "toDate"), value(line, "next"),
                                       value(line, "remaining"));
    struct dec all[] = {a.open, a.distance, a.percent};
    return joined(all, 3);
}

/* ---- the rest ---- */

static struct str do_growth(const struct line *line)
{
    return shown(figures_growth(value(line, "base"), value(line, "target")));
}

static struct str do_share(const struct line *line)
{
    return shown(figures_share(value(line, "part"), value(line, "whole"),
                               (int)value(line, "scale").digits));
}

static struct str do_year(const struct line *line)
{
    static const char *const names[] = {"", "sum", "last", "average", "maximum"};
    struct dec quarters[LIST_MOST] = {{0}};
    list(line, "quarters", quarters);
    for (int i = AGGREGATE_SUM; i <= AGGREGATE_MAXIMUM; i++)
        if (is(line, "how", names[i]))
            return shown(figures_year((enum aggregation)i, quarters));
    return shown(figures_year(AGGREGATE_ABSENT, quarters));
}

static struct str do_words(const struct line *line)
{
    enum lang lang = is(line, "lang", "en")       ? LANG_EN
                     : is(line, "lang", "zh-Hant") ? LANG_ZH_HANT
                                                   : LANG_ZH_HANS;
    enum words_whole whole = is(line, "whole", "yuan")    ? WORDS_WHOLE_YUAN
                             : is(line, "whole", "never") ? WORDS_WHOLE_NEVER
                                                          : WORDS_WHOLE_CLOSED;
    if (!text(line, "currency").n && lang != LANG_EN)
        return figures_words_chinese(arena, value(line, "amount"), lang, whole);
    return figures_amount_words(arena, value(line, "amount"), text(line, "currency"), lang,
                                is(line, "style", "names") ? WORDS_NAMES : WORDS_CODE, whole);
}

static const struct {
    const char *name;
    struct str (*run)(const struct line *line);
} formulas[] = {
    {"rebate", do_rebate},     {"cliff", do_cliff},           {"trueUp", do_true_up},
    {"stack", do_stack},       {"tax", do_tax},               {"fee", do_fee},
    {"promotion", do_promotion}, {"fairShare", do_fair_share},
    {"distribution", do_distribution},
    {"lifetime", do_lifetime}, {"classes", do_classes},       {"scorecard", do_scorecard},
    {"review", do_review},     {"attainment", do_attainment}, {"accrual", do_accrual},
    {"growth", do_growth},     {"share", do_share},           {"year", do_year},
    {"words", do_words},
};

static struct str run(struct str text_line)
{
    struct line line = line_of(text_line);
    for (size_t i = 0; i < sizeof formulas / sizeof formulas[0]; i++)
        if (str_is(line.name, formulas[i].name))
            return formulas[i].run(&line);
    return STR("no such formula");
}

/* ---- vectors ---- */

static void check_vectors(void)
{
    for (size_t i = 0; i < sizeof vectors / sizeof vectors[0]; i++) {
        struct str result = run(str_of(vectors[i].line));
        checks_done++;
        if (str_is(result, vectors[i].result))
            continue;
        checks_failed++;
        fprintf(stderr, "%s, %s: %s is \"%.*s\", expected \"%s\"\n", vectors[i].subject,
                vectors[i].what, vectors[i].line, STR_ARGS(result), vectors[i].result);
    }
}

static void answer_lines(void)
{
    char buffer[4096];
    while (fgets(buffer, sizeof buffer, stdin)) {
        struct arena *outer = arena;
        arena = arena_new();
        struct str result = run(str_trim(str_of(buffer)));
        printf("%.*s\n", STR_ARGS(result));
        arena_free(arena);
        arena = outer;
    }
}

int main(int argc, char **argv)
{
    arena = arena_new();
    if (argc == 2 && strcmp(argv[1], "lines") == 0) {
        answer_lines();
        arena_free(arena);
        return 0;
    }
    check_vectors();
    arena_free(arena);
    return checks_end();
}
