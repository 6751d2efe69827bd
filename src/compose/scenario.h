/* compose/scenario: words for what the terms pay at percents of target, shared by the schedule
 * of the contract and the simulation. */
#ifndef PLANPACT_COMPOSE_SCENARIO_H
#define PLANPACT_COMPOSE_SCENARIO_H

#include "compose/composer.h"
#include "compose/simulation.h"

/* A finding for a term that cannot be counted, unless that is told with the purchases. */
void scenario_term_report(struct findings *findings, const struct scenario *scenario,
                          const struct scenario_term *term);
/* Heading of the terms of one kind. */
enum word scenario_kind_word(enum scenario_kind kind);
/* What is to be said of a term that is counted beside its title: a discount's rate, that a
 * rebate is a sum of periods, whose target it follows if that is not the goal of the purchases,
 * where its minimum or cap acts; "" if nothing. */
struct str scenario_detail(const struct composer *c, const struct scenario *scenario,
                           const struct scenario_term *term);
/* What of a term is paid on account, or with the true-up, at each percent; NULL if nothing. */
const struct dec *scenario_part(const struct composer *c, const struct scenario *scenario,
                                const struct scenario_term *term, bool balance);
/* What the figures rest on: conditions, discounts, rounding, penalties. */
struct str scenario_basis(const struct composer *c, const struct scenario *scenario);
/* "Not included: …", "" if every term is counted. */
struct str scenario_left_out(const struct composer *c, const struct scenario *scenario);
/* A goal's title, else its id. */
struct str scenario_goal_title(const struct plan_goal *goal);

#define SCENARIO_MESSAGES(M)                                                                  \
    M(SCENARIO_NO_TERMS, "scenario-no-terms", LEVEL_NOTE,                                     \
      "the plan has no discount, rebate or fee, so there is nothing to calculate",            \
      "计划中没有折扣、返利或费用，无可测算的内容",                                           \
      "Add them to <terms>.", "请在 <terms> 中补充。")                                        \
    M(SCENARIO_NO_PURCHASES, "scenario-purchases-missing", LEVEL_WARNING,                     \
      "discounts and the total’s percentage are not calculated: no goal is about {measure} "  \
      "in the plan’s currency",                                                               \
      "无法测算折扣及合计占比：没有以计划币种计量 {measure} 的目标",                          \
      "Add a goal with measure=\"{measure}\", the plan’s currency as its unit, and a target.", \
      "请增加一个目标：measure=\"{measure}\"，单位为计划币种，并填写目标值。")                \
    M(SCENARIO_SEVERAL, "scenario-purchases-several", LEVEL_WARNING,                          \
      "discounts and the total’s percentage are not calculated: several goals are about "     \
      "{measure} in the plan’s currency",                                                     \
      "无法测算折扣及合计占比：以计划币种计量 {measure} 的目标不止一个",                      \
      "Keep that measure for the goal of all purchases, and give the other goals measures "   \
      "of their own.",                                                                        \
      "请仅对总进货额目标使用该指标，其他目标使用各自的指标名称。")                           \
    M(SCENARIO_NO_TARGET, "scenario-purchases-target", LEVEL_WARNING,                         \
      "discounts and the total’s percentage are not calculated: the goal about {measure} has " \
      "no target above zero",                                                                 \
      "无法测算折扣及合计占比：{measure} 的目标没有大于零的目标值",                           \
      "Give that goal a <target value=\"…\"/>.", "请为该目标填写 <target value=\"…\"/>。")    \
    M(SCENARIO_GOAL, "scenario-rebate-goal", LEVEL_WARNING,                                   \
      "{term} is not calculated: it names no goal whose target would be its volume",          \
      "“{term}”未测算：未指明以哪个目标值作为计算基数", "Add goal=\"…\" with the goal’s id.", \
      "请用 goal=\"…\" 填写目标的 id。")                                                      \
    M(SCENARIO_UNIT, "scenario-rebate-unit", LEVEL_WARNING,                                   \
      "{term} is not calculated: goal {goal} is not measured in the plan’s currency",         \
      "“{term}”未测算：目标 {goal} 的单位不是计划币种",                                       \
      "Name a goal in money, or correct the goal’s unit.",                                    \
      "请改用以金额计量的目标，或更正该目标的单位。")                                         \
    M(SCENARIO_TARGET, "scenario-rebate-target", LEVEL_WARNING,                               \
      "{term} is not calculated: goal {goal} has no target above zero",                       \
      "“{term}”未测算：目标 {goal} 没有大于零的目标值",                                       \
      "Give the goal a <target value=\"…\"/>.", "请为该目标填写 <target value=\"…\"/>。")     \
    M(SCENARIO_MEASURE, "scenario-rebate-base", LEVEL_WARNING,                                \
      "{term} is not calculated: goal {goal} measures something else than the rebate is paid " \
      "on",                                                                                   \
      "“{term}”未测算：目标 {goal} 的指标与返利的计算基数不一致",                             \
      "Let the rebate’s base and the goal’s measure be the same, for example netPurchases.",  \
      "请使返利的 base 与目标的 measure 一致，例如 netPurchases。")                           \
    M(SCENARIO_QUARTERS, "scenario-rebate-quarters", LEVEL_WARNING,                           \
      "{term} is not calculated: it is paid by quarter or half-year, and goal {goal} does not "  \
      "have four quarters that add up to the year",                                                     \
      "“{term}”未测算：该返利按季度或半年支付，而目标 {goal} 没有可相加为全年的四个季度数值",       \
      "Give the goal <quarters q1=\"…\" … q4=\"…\"/> and aggregation=\"sum\".",               \
      "请为该目标填写 <quarters q1=\"…\" … q4=\"…\"/> 和 aggregation=\"sum\"。")              \
    M(SCENARIO_METHOD, "scenario-rebate-incomplete", LEVEL_WARNING,                           \
      "{term} is not calculated: it lacks its period, its method or its tiers",               \
      "“{term}”未测算：缺少计算周期、计算方法或档次", "Complete the rebate.", "请补全该返利。") \
    M(SCENARIO_BASELINE, "rebate-baseline-missing", LEVEL_ERROR,                              \
      "{term} cannot be calculated: a growth rebate needs a baseline above zero, and whether " \
      "its rate applies to the total or only to the increment",                               \
      "“{term}”无法计算：增长返利须有大于零的基期金额，并写明比率适用于全部金额还是仅适用于增长部分", \
      "Add baseline=\"…\" and growthOn=\"total\" or growthOn=\"increment\".",             \
      "请填写 baseline=\"…\"，并填写 growthOn=\"total\" 或 growthOn=\"increment\"。")     \
    M(SCENARIO_STEP, "scenario-rebate-amount", LEVEL_WARNING,                                 \
      "{term} is not calculated: it lacks the amount, or the step for which it is paid",      \
      "“{term}”未测算：缺少支付金额，或未写明每满多少支付一次",                               \
      "Add amount=\"…\" and, for an amount per step, every=\"…\".",                       \
      "请填写 amount=\"…\"；按次支付的还应填写 every=\"…\"。")                            \
    M(SCENARIO_TIERS, "scenario-rebate-tiers", LEVEL_WARNING,                                 \
      "{term} is not calculated: its tiers do not rise from one to the next",                 \
      "“{term}”未测算：各档起点没有逐档升高", "Write the tiers in the order of their amounts.", \
      "请按金额由低到高列出各档。")                                                           \
    M(SCENARIO_RATE, "scenario-discount-rate", LEVEL_WARNING,                                 \
      "{term} is not calculated: the discount has no rate",                                   \
      "“{term}”未测算：该折扣没有填写比率", "Add rate=\"…\".", "请填写 rate=\"…\"。")         \
    M(SCENARIO_AMOUNT, "scenario-fee-amount", LEVEL_WARNING,                                  \
      "{term} is not calculated: the fee has neither an amount nor a price and a quantity",   \
      "“{term}”未测算：该费用没有填写金额，也没有填写单价和数量", "Add amount=\"…\".", "请填写 amount=\"…\"。")     \
    M(SCENARIO_SIZE, "scenario-digits", LEVEL_WARNING,                                        \
      "{term} is not calculated: its figures have too many digits to be exact",               \
      "“{term}”未测算：数值位数过多，无法精确计算",                                           \
      "Write amounts with two digits after the point and rates with three.",                  \
      "金额请保留两位小数，比率请保留三位以内小数。")

SCENARIO_MESSAGES(MESSAGE_DECLARE)

#endif
