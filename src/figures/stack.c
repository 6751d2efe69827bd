#include "figures/stack.h"

enum { KEPT = 13, COMBINED = 6 }; /* digits after the point */

static struct dec rest_after(struct dec price, struct dec rate)
{
    return dec_div(dec_mul(price, dec_sub(dec_int(100), rate)), dec_int(100), KEPT);
}

void figures_stack(struct dec price, const struct dec *rates, size_t count, bool sequential,
                   struct dec *parts)
{
    struct dec rest = price;
    for (size_t i = 0; i < count; i++) {
        if (!sequential) {
            parts[i] = dec_round(dec_percent(price, rates[i]), 2);
            continue;
        }
        struct dec left = rest_after(rest, rates[i]);
        parts[i] = dec_sub(dec_round(dec_sub(price, left), 2),
                           dec_round(dec_sub(price, rest), 2));
        rest = left;
    }
}

struct dec figures_stack_rate(const struct dec *rates, size_t count, bool sequential)
{
    struct dec sum = dec_int(0), rest = dec_int(100);
    for (size_t i = 0; i < count; i++) {
        sum = dec_add(sum, rates[i]);
        rest = rest_after(rest, rates[i]);
    }
    return dec_trim(dec_round(sequential ? dec_sub(dec_int(100), rest) : sum, COMBINED));
}

static struct dec tax_factor(struct dec rate)
{
    return dec_add(dec_int(100), rate);
}

struct dec figures_without_tax(struct dec amount, struct dec rate)
{
    return dec_div(dec_mul(amount, dec_int(100)), tax_factor(rate), 2);
}

struct dec figures_with_tax(struct dec amount, struct dec rate)
{
    return dec_round(dec_percent(amount, tax_factor(rate)), 2);
}

struct dec figures_sum_without_tax(const struct dec *amounts, size_t count, struct dec rate,
                                   enum tax_rounding rounding)
{
    bool lines = rounding == TAX_ROUNDING_LINE;
    struct dec sum = rounding == TAX_ROUNDING_ABSENT ? DEC_NONE : dec_lit("0.00");
    for (size_t i = 0; i < count; i++)
        sum = dec_add(sum, lines ? figures_without_tax(amounts[i], rate) : amounts[i]);
    return lines ? sum : figures_without_tax(sum, rate);
}

struct true_up figures_true_up(const struct dec quarters[4], struct dec rate, struct dec step,
                               struct dec year)
{
    struct true_up result = {.on_account = dec_lit("0.00")};
    if (!step.known || dec_sign(step) <= 0)
        step = dec_lit("0.01");
    for (int i = 0; i < 4; i++) {
        struct dec exact = dec_round_to(dec_percent(quarters[i], rate), step);
        result.interim[i] = dec_round(exact, step.scale > 2 ? step.scale : 2);
        result.on_account = dec_add(result.on_account, result.interim[i]);
    }
    result.balance = dec_sub(year, result.on_account);
    result.pay = dec_max(result.balance, dec_lit("0.00"));
    result.back = dec_max(dec_neg(result.balance), dec_lit("0.00"));
    return result;
}

static void fee_tax(struct fee_result *result, const struct plan_fee *fee,
                    const struct plan_money *money)
{
    result->rate = fee->tax_rate.known ? fee->tax_rate : money ? money->tax_rate : DEC_NONE;
    if (!money || money->tax == TAX_ABSENT)
        return;
    bool inclusive = money->tax == TAX_INCLUSIVE;
    result->without_tax = inclusive ? figures_without_tax(result->amount, result->rate)
                                    : result->amount;
    result->with_tax = inclusive ? result->amount
                                 : figures_with_tax(result->amount, result->rate);
}

struct fee_result figures_fee(const struct plan_fee *fee, const struct plan_money *money)
{
    struct fee_result result = {.computed = fee->amount};
    if (!fee->amount.known)
        result.computed = dec_round(dec_mul(fee->price, fee->quantity), 2);
    result.raised = fee->minimum.known
                    && (!result.computed.known
                        || dec_compare(result.computed, fee->minimum) < 0);
    result.amount = result.raised ? fee->minimum : result.computed;
    if (result.amount.known && result.amount.scale < 2)
        result.amount = dec_round(result.amount, 2);
    fee_tax(&result, fee, money);
    return result;
}
