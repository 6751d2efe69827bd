/* face/review: what is said of a plan of which a review pack is wanted. */
#ifndef PLANPACT_FACE_REVIEW_H
#define PLANPACT_FACE_REVIEW_H

#include "base/finding.h"

#define REVIEW_MESSAGES(M)                                                                    \
    M(REVIEW_NO_PERIOD, "review-no-period", LEVEL_ERROR,                                      \
      "the plan does not say when its year begins, so it has no quarters to review",          \
      "计划未写明计划年度的开始日期，因此没有可供回顾的季度",                                 \
      "Add <period year=\"2027\" start=\"2027-01-01\" end=\"2027-12-31\"/>.",                 \
      "请添加 <period year=\"2027\" start=\"2027-01-01\" end=\"2027-12-31\"/>。")             \
    M(REVIEW_NO_GOALS, "review-no-goals", LEVEL_ERROR,                                        \
      "the plan has no goal, so there is nothing to review",                                  \
      "计划没有任何目标，无可回顾", "Add goals, or take the plan that has them.",             \
      "请添加目标，或使用含有目标的计划。")                                                   \
    M(REVIEW_RUNS, "review-quarter-runs", LEVEL_WARNING,                                      \
      "{quarter} ends on {end}, after {today}: the pack counts it as closed",                 \
      "{quarter} 于 {end} 结束，晚于 {today}：资料按该季度已结束计算",                        \
      "Make the pack again when the quarter is over and its tables are complete.",            \
      "请在该季度结束、数据表齐全后重新生成。")

REVIEW_MESSAGES(MESSAGE_DECLARE)

#endif
