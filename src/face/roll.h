/* face/roll: what is said when a plan cannot be rolled forward, and the head of the list. */
#ifndef PLANPACT_FACE_ROLL_H
#define PLANPACT_FACE_ROLL_H

#include "base/finding.h"

enum { ROLL_YEARS_MAX = 5 };

#define ROLL_FACE_MESSAGES(M)                                                                 \
    M(ROLL_YEAR_WRONG, "roll-year-wrong", LEVEL_ERROR,                                        \
      "a plan of {own} cannot become one of {wanted}",                                        \
      "{own} 年的计划不能滚动为 {wanted} 年的计划",                                           \
      "Give a later year, at most five years on: --year {next}.",                             \
      "请给出之后的年份，最多五年：--year {next}。")                                          \
    M(ROLL_HEAD, "roll-head", LEVEL_NOTE,                                                     \
      "{file}: draft of the plan of {year}, made from {id} of {old}. The number before an "   \
      "entry is its line in the file.",                                                       \
      "{file}：{year} 年计划草案，由 {old} 年计划 {id} 生成。每项前的数字为文件中的行号。",   \
      "", "")

ROLL_FACE_MESSAGES(MESSAGE_DECLARE)

#endif
