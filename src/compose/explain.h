/* compose/explain: how a figure of the plan comes about, step by step, for a terminal or a
 * program. */
#ifndef PLANPACT_COMPOSE_EXPLAIN_H
#define PLANPACT_COMPOSE_EXPLAIN_H

#include "compose/compose.h"
#include "compose/plain.h"

struct explanation;

/* What `what` comes to: a rebate, discount, fee, goal, activity or display by its id ("r-annual", or
 * with its element "rebate.r-annual"), or "terms", "budget", "products", "lifetime". `at`: the
 * volume of one period, for a rebate or a discount; not known: the target. NULL with a finding
 * if there is no such thing, or nothing is calculated for it. Owned by the arena. */
const struct explanation *explain(struct arena *arena, struct findings *findings,
                                  const struct plan *plan, const struct wording *wording,
                                  enum lang lang, struct str what, struct dec at);

/* Facts, then the steps with their calculation and value. */
void explanation_text(struct buf *out, const struct explanation *explanation,
                      struct plain_look look);
/* The same for a program: decimals as strings, null for what cannot be told. */
void explanation_json(struct buf *out, const struct explanation *explanation);

#define EXPLAIN_MESSAGES(M)                                                                   \
    M(EXPLAIN_UNKNOWN, "explain-unknown", LEVEL_ERROR,                                        \
      "the plan has nothing called “{what}”", "计划中没有“{what}”",                           \
      "Can be explained: {known}.", "可说明的内容：{known}。")                                \
    M(EXPLAIN_NEAREST, "explain-misspelt", LEVEL_ERROR,                                       \
      "the plan has nothing called “{what}”", "计划中没有“{what}”",                           \
      "Nearest: {nearest}.", "最接近的是：{nearest}。")                                       \
    M(EXPLAIN_NOTHING, "explain-no-figures", LEVEL_ERROR,                                     \
      "nothing is calculated for “{what}”", "“{what}”没有可说明的计算",                       \
      "Can be explained: {known}.", "可说明的内容：{known}。")                                \
    M(EXPLAIN_NO_VOLUME, "explain-volume-unused", LEVEL_ERROR,                                \
      "“{what}” does not depend on a volume", "“{what}”与金额多少无关",                       \
      "Leave --at out; it is for rebates and discounts.", "请省略 --at；它仅用于返利和折扣。")

EXPLAIN_MESSAGES(MESSAGE_DECLARE)

#endif
