/* Every formula, with the vectors that a person can check by hand. A case is a line:
 *
 *   name key=value key=value,value …
 *
 * where "-" is a value that is not known. With the argument "lines", cases are read from
 * standard input and their results printed, for the comparison with python3's decimal
 * (tests/figures/formulas.test.sh). */
#include "check.h"

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
    {"promotion", do_promotion}, {"fairShare", do_fair_share}, {"distribution", do_distribution},
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

#define CLASSIC "tiers=0:1,10000000:2,12000000:3 "

static const struct {
    const char *what, *line, *result;
} vectors[] = {
    {"marginal", "rebate method=marginal " CLASSIC "volume=12000000.00", "140000.00"},
    {"whole volume", "rebate method=wholeVolume " CLASSIC "volume=12000000.00", "360000.00"},
    {"a fen below, marginal", "rebate method=marginal " CLASSIC "volume=11999999.99", "140000.00"},
    {"a fen below, whole", "rebate method=wholeVolume " CLASSIC "volume=11999999.99", "240000.00"},
    {"cliff", "cliff method=wholeVolume " CLASSIC "tier=2", "12000000.00 120000.00 11877551.03"},
    {"marginal has no cliff", "cliff method=marginal " CLASSIC "tier=2", "12000000.00 0.00 -"},
    {"no method", "rebate " CLASSIC "volume=12000000.00", "-"},
    {"no volume is not zero", "rebate method=marginal " CLASSIC "volume=-", "-"},
    {"no tiers", "rebate method=marginal volume=5", "-"},
    {"below the first tier", "rebate method=wholeVolume tiers=100:1 volume=99.99", "0.00"},
    {"returns exceed purchases", "rebate method=marginal " CLASSIC "volume=-5.00", "0.00"},
    {"rounding to 100", "rebate method=marginal " CLASSIC "rounding=100 volume=12005000", "140200.00"},
    {"rounding below 0.01 is not done twice", "rebate method=marginal tiers=0:1 rounding=0.001 volume=123.45", "1.235"},
    {"cap", "rebate method=wholeVolume " CLASSIC "cap=300000 volume=12000000", "300000.00 capped"},
    {"minimum", "rebate method=wholeVolume " CLASSIC "minimum=50000 volume=100", "50000.00 raised"},
    {"cap after minimum", "rebate method=wholeVolume " CLASSIC "minimum=50000 cap=40000 volume=1", "40000.00 raised capped"},

    {"interim and true-up", "trueUp quarters=2200000,3100000,3400000,2300000 rate=1 year=220000", "110000.00 110000.00 110000.00 0.00"},
    {"the year of it", "rebate method=wholeVolume " CLASSIC "volume=11000000", "220000.00"},
    {"too much on account", "trueUp quarters=2200000,3100000,3400000,2300000 rate=1 year=90000", "110000.00 -20000.00 0.00 20000.00"},
    {"on account, rounded once", "trueUp quarters=123.45,0,0,0 rate=1 step=0.001 year=2", "1.235 0.765 0.765 0.00"},
    {"a quarter without data", "trueUp quarters=2200000,-,3400000,2300000 rate=1 year=90000", "- - - -"},

    {"achievement 110", "rebate method=achievement tiers=80:1,90:2,100:3,110:4 target=1000000 volume=1100000", "44000.00"},
    {"achievement a fen below 100", "rebate method=achievement tiers=80:1,90:2,100:3,110:4 target=1000000 volume=999999.99", "20000.00"},
    {"achievement below 80", "rebate method=achievement tiers=80:1,90:2,100:3,110:4 target=1000000 volume=799999.99", "0.00"},
    {"achievement without target", "rebate method=achievement tiers=80:1 target=- volume=1", "-"},
    {"achievement against zero", "rebate method=achievement tiers=80:1 target=0 volume=1", "-"},
    {"band that begins between two fen", "cliff method=achievement tiers=80:1,90:2 tier=1 target=1000000.33", "900000.30 9000.01 890909.39"},
    {"growth on the total", "rebate method=growth on=total tiers=5:1,10:2 baseline=1000000 volume=1100000", "22000.00"},
    {"growth on the increment", "rebate method=growth on=increment tiers=5:1,10:2 baseline=1000000 volume=1100000", "2000.00"},
    {"growth a fen below", "rebate method=growth on=total tiers=5:1,10:2 baseline=1000000 volume=1099999.99", "11000.00"},
    {"growth of nothing", "rebate method=growth on=total tiers=5:1 baseline=0 volume=1100000", "-"},
    {"growth without baseline", "rebate method=growth on=total tiers=5:1 volume=1100000", "-"},
    {"growth not said on what", "rebate method=growth tiers=5:1 baseline=1000000 volume=1100000", "-"},
    {"per unit", "rebate method=perUnit every=100000 amount=2000 volume=399999.99", "6000.00"},
    {"per unit, exactly", "rebate method=perUnit every=100000 amount=2000 volume=400000.00", "8000.00"},
    {"per unit, volume cap", "rebate method=perUnit every=100000 amount=2000 volumeCap=250000 volume=400000", "4000.00"},
    {"per unit of nothing", "rebate method=perUnit every=0 amount=2000 volume=400000", "-"},
    {"fixed", "rebate method=fixed amount=5000 volume=-", "5000.00"},
    {"minimum guarantee", "rebate method=wholeVolume tiers=0:1 minimum=20000 volume=1500000", "20000.00 raised"},
    {"minimum reached", "rebate method=wholeVolume tiers=0:1 minimum=20000 volume=2500000", "25000.00"},
    {"30 days to collect", "rebate method=wholeVolume tiers=0:1 factors=30:100,60:80,90:50 days=30 volume=1000000", "10000.00"},
    {"31 days to collect", "rebate method=wholeVolume tiers=0:1 factors=30:100,60:80,90:50 days=31 volume=1000000", "8000.00"},
    {"90 days to collect", "rebate method=wholeVolume tiers=0:1 factors=30:100,60:80,90:50 days=90 volume=1000000", "5000.00"},
    {"91 days to collect", "rebate method=wholeVolume tiers=0:1 factors=30:100,60:80,90:50 days=91 volume=1000000", "0.00"},

    {"discounts one after another", "stack how=sequential price=1000000 rates=2,3", "20000.00 29400.00 = 4.94"},
    {"discounts added", "stack how=additive price=1000000 rates=2,3", "20000.00 30000.00 = 5"},
    {"parts add up to the rounded whole", "stack how=sequential price=0.50 rates=1,1,1", "0.01 0.00 0.00 = 2.9701"},
    {"a rate not known", "stack how=sequential price=100 rates=2,-", "2.00 - = -"},

    {"tax out", "tax how=out amounts=248000 rate=6", "233962.26"},
    {"tax out, another", "tax how=out amounts=217800 rate=6", "205471.70"},
    {"tax in", "tax how=in amounts=233962.26 rate=6", "248000.00"},
    {"tax by line", "tax how=line amounts=10,10,10 rate=6", "28.29"},
    {"tax of the sum", "tax how=total amounts=10,10,10 rate=6", "28.30"},
    {"tax not stated", "tax how=- amounts=10,10,10 rate=6", "-"},
    {"fee by price", "fee price=1500 quantity=42 money=exclusive rate=6", "63000.00 63000.00 66780.00"},
    {"fee at its minimum", "fee price=1500 quantity=42 minimum=80000 money=inclusive rate=6", "80000.00 75471.70 80000.00"},
    {"fee, tax of its own", "fee amount=248000 tax=6 money=inclusive rate=13", "248000.00 233962.26 248000.00"},
    {"fee of nothing known", "fee price=1500 money=exclusive rate=6", "- - -"},

    {"promotion, profit over spend", "promotion actual=500000 baseline=300000 pulled=20000 cannibalised=30000 margin=30 spend=36000 how=ratio", "150000 50.0 45000.00 1.25 1"},
    {"promotion, gain over spend", "promotion actual=500000 baseline=300000 pulled=20000 cannibalised=30000 margin=30 spend=36000 how=gain", "150000 50.0 45000.00 0.25 0"},
    {"promotion, not stated", "promotion actual=500000 baseline=300000 pulled=20000 cannibalised=30000 margin=30 spend=36000", "150000 50.0 45000.00 - -"},
    {"promotion, not known what was pulled forward", "promotion actual=500000 baseline=300000 cannibalised=30000 margin=30 spend=36000 how=gain", "- - - - 0"},
    {"promotion for nothing", "promotion actual=5 baseline=3 pulled=0 cannibalised=0 margin=30 spend=0 how=ratio", "2 66.7 0.60 - 1"},

    {"fair share", "fairShare shelf=35 market=50", "70.0"},
    {"fair share of no market", "fairShare shelf=35 market=0", "-"},
    {"numeric distribution", "distribution carries=1,1,0", "66.7"},
    {"weighted distribution", "distribution carries=1,0,1 turnover=60,30,10", "70.0"},
    {"a turnover not known", "distribution carries=1,0,1 turnover=60,-,10", "-"},
    {"no stores", "distribution carries=", "-"},

    {"lifetime value", "lifetime revenue=1000,1000 cost=100,100 margin=50 retention=80 discount=10 acquisition=300", "390.91"},
    {"lifetime of one year", "lifetime revenue=1000 cost=100 margin=50 retention=80 discount=10 acquisition=0", "400.00"},
    {"lifetime without horizon", "lifetime margin=50 retention=80 discount=10 acquisition=0", "-"},
    {"a year not known", "lifetime revenue=1000,- cost=100,100 margin=50 retention=80 discount=10 acquisition=0", "-"},
    {"classes", "classes values=10,50,20,15,4,1 cutoffs=70,90,97", "BAABCD"},
    {"classes of equals", "classes values=40,30,30 cutoffs=70,90,97", "AAA"},
    {"class of none and of loss", "classes values=50,-,0,-3,50 cutoffs=70,90,97", "A-DDA"},

    {"growth", "growth base=12400000 target=15500000", "25.0"},
    {"percent is not points", "growth base=20 target=25", "25.0"},
    {"growth from nothing", "growth base=0 target=1", "-"},
    {"growth from a loss", "growth base=-5 target=1", "-"},
    {"share is rounded once", "share part=2 whole=3 scale=1", "66.7"},
    {"half up", "share part=0.0005 whole=1 scale=1", "0.1"},
    {"share of nothing", "share part=1 whole=0 scale=1", "-"},

    {"scorecard", "scorecard weights=50,50 targets=100,100 actuals=110,90", "100.0"},
    {"scorecard, capped", "scorecard weights=50,50 targets=100,100 actuals=200,100 cap=120", "110.0"},
    {"scorecard, lower is better", "scorecard weights=100 targets=3 actuals=4 lower=1", "75.0"},
    {"scorecard, left out", "scorecard weights=60,40 targets=100,100 actuals=90,- none=leaveOut", "90.0"},
    {"scorecard, zero", "scorecard weights=60,40 targets=100,100 actuals=90,- none=zero", "54.0"},
    {"scorecard, not stated", "scorecard weights=60,40 targets=100,100 actuals=90,-", "-"},
    {"scorecard, weights of 90", "scorecard weights=50,40 targets=100,100 actuals=90,90", "-"},
    {"scorecard, no data at all", "scorecard weights=100 targets=100 actuals=- none=leaveOut", "-"},

    {"review", "review plan=2200000,3080000,3410000,2310000 actual=2100000,2900000 closed=2", "94.2 94.7 10416666.67 10000000.00 104.9"},
    {"review, a quarter missing", "review plan=2200000,3080000,3410000,2310000 actual=-,2900000 closed=2", "94.2 - - - -"},
    {"review, nothing closed", "review plan=1,1,1,1 actual= closed=0", "- - - - -"},
    {"review, year's end", "review plan=1,1,1,1 actual=1,1,1,2 closed=4", "200.0 125.0 5.00 5.00 -"},
    {"green", "attainment actual=98 target=100 green=98 amber=90", "98.0 green"},
    {"colour goes by the figure printed", "attainment actual=97.96 target=100 green=98 amber=90", "98.0 green"},
    {"amber", "attainment actual=97.94 target=100 green=98 amber=90", "97.9 amber"},
    {"red", "attainment actual=89 target=100 green=98 amber=90", "89.0 red"},
    {"lower is better", "attainment actual=4 target=3 better=lower green=98 amber=90", "75.0 red"},
    {"no data has no colour", "attainment actual=- target=100 green=98 amber=90", "- none"},
    {"no limits, no colour", "attainment actual=100 target=100", "100.0 none"},

    {"accrual", "accrual earned=50000 paid=30000 toDate=5000000 next=6000000 remaining=4000000", "20000 1000000 25.0"},
    {"accrual at the last tier", "accrual earned=50000 paid=30000 toDate=5000000 next=- remaining=4000000", "20000 - -"},
    {"accrual, not known what was paid", "accrual earned=50000 paid=- toDate=5000000 next=6000000 remaining=0", "- 1000000 -"},

    {"in words", "words amount=8509.50", "捌仟伍佰零玖元伍角整"},
    {"in words, 整 after 元 only", "words amount=8509.50 whole=yuan", "捌仟伍佰零玖元伍角"},
    {"in words, without 整", "words amount=8509 whole=never", "捌仟伍佰零玖元"},
    {"in words, Traditional", "words amount=8509.52 lang=zh-Hant", "捌仟伍佰零玖元伍角貳分"},
    {"zero", "words amount=0", "零元整"},
    {"no jiao", "words amount=325.04", "叁佰贰拾伍元零肆分"},
    {"fen alone", "words amount=0.05", "伍分"},
    {"jiao alone", "words amount=0.50", "伍角整"},
    {"ten", "words amount=10", "壹拾元整"},
    {"zeros inside", "words amount=1001", "壹仟零壹元整"},
    {"zeros over groups", "words amount=100000010.00", "壹亿零壹拾元整"},
    {"no zero at the end of a group", "words amount=107000.53", "壹拾万柒仟元伍角叁分"},
    {"a group of zeros", "words amount=100050000", "壹亿零伍万元整"},
    {"ten thousand hundred millions", "words amount=1000500000000", "壹万零伍亿元整"},
    {"the largest", "words amount=9999999999999.99", "玖万玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分"},
    {"too large", "words amount=10000000000000.00", ""},
    {"negative", "words amount=-5", "负伍元整"},
    {"rounded", "words amount=0.995", "壹元整"},
    {"not known", "words amount=-", ""},
    {"renminbi", "words amount=8509.50 currency=CNY", "人民币捌仟伍佰零玖元伍角整"},
    {"Taiwan dollars", "words amount=8509 currency=TWD lang=zh-Hant", "新臺幣捌仟伍佰零玖元整"},
    {"Hong Kong dollars", "words amount=1 currency=HKD lang=zh-Hant", "港幣壹元整"},
    {"English", "words amount=8509.50 currency=CNY lang=en", "CNY eight thousand five hundred and nine and 50/100"},
    {"English, largest", "words amount=9999999999999.99 currency=USD lang=en", "USD nine trillion nine hundred and ninety-nine billion nine hundred and ninety-nine million nine hundred and ninety-nine thousand nine hundred and ninety-nine and 99/100"},
    {"English, zero", "words amount=0 currency=USD lang=en", "USD zero and 00/100"},
    {"English, negative", "words amount=-12 currency=USD lang=en", "USD minus twelve and 00/100"},
    {"English, and", "words amount=1000001 currency=EUR lang=en style=names", "one million and one euros"},
    {"English, hundred thousand", "words amount=100000 currency=CNY lang=en style=names", "one hundred thousand yuan"},
    {"one of each", "words amount=1.01 currency=GBP lang=en style=names", "one pound sterling and one penny"},
    {"pence", "words amount=2.50 currency=GBP lang=en style=names", "two pounds sterling and fifty pence"},
    {"cents alone", "words amount=0.01 currency=HKD lang=en style=names", "one cent"},
    {"one dollar", "words amount=1 currency=USD lang=en style=names", "one US dollar"},
    {"fen", "words amount=8509.50 currency=CNY lang=en style=names", "eight thousand five hundred and nine yuan and fifty fen"},
    {"New Taiwan dollars", "words amount=21 currency=TWD lang=en style=names", "twenty-one New Taiwan dollars"},
    {"a currency without a name", "words amount=1 currency=CHF lang=en style=names", "CHF one and 00/100"},
    {"the same in Chinese", "words amount=1 currency=CHF", "CHF壹元整"},

    {"sum", "year how=sum quarters=2.2,3.1,3.4,2.3", "11.0"},
    {"last", "year how=last quarters=2.2,3.1,3.4,2.3", "2.3"},
    {"average", "year how=average quarters=2.2,3.1,3.4,2.3", "2.750"},
    {"maximum", "year how=maximum quarters=2.2,3.1,3.4,2.3", "3.4"},
    {"a quarter not known", "year how=sum quarters=2.2,-,3.4,2.3", "-"},
    {"not said how", "year how=- quarters=1,1,1,1", "-"},
};

static void check_vectors(void)
{
    for (size_t i = 0; i < sizeof vectors / sizeof vectors[0]; i++) {
        struct str result = run(str_of(vectors[i].line));
        checks_done++;
        if (str_is(result, vectors[i].result))
            continue;
        checks_failed++;
        fprintf(stderr, "%s: %s is \"%.*s\", expected \"%s\"\n", vectors[i].what,
                vectors[i].line, STR_ARGS(result), vectors[i].result);
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
