/* face/review: what is said of a plan of which a review pack is wanted. */
#ifndef PLANPACT_FACE_REVIEW_H
#define PLANPACT_FACE_REVIEW_H

#include "base/finding.h"

#define REVIEW_MESSAGES(M)                                                                    \
    M(REVIEW_RUNS, "review-quarter-runs", LEVEL_WARNING,                                      \
      "{quarter} ends on {end}, after {today}: the pack counts it as closed",                 \
      "{quarter} 于 {end} 结束，晚于 {today}：资料按该季度已结束计算",                        \
      "Make the pack again when the quarter is over and its tables are complete.",            \
      "请在该季度结束、数据表齐全后重新生成。")

REVIEW_MESSAGES(MESSAGE_DECLARE)

#endif
