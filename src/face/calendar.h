/* face/calendar: what is said of a plan's days when they become a calendar. */
#ifndef PLANPACT_FACE_CALENDAR_H
#define PLANPACT_FACE_CALENDAR_H

#include "base/finding.h"

#define CALENDAR_MESSAGES(M)                                                                  \
    M(CALENDAR_EMPTY, "calendar-empty", LEVEL_ERROR,                                          \
      "the plan names no day of the kinds that are wished for",                               \
      "计划中没有所选类别的日期",                                                             \
      "Leave out --only, or write the days into the plan: reviews, actions, activities.",     \
      "请去掉 --only，或在计划中写明日期：回顾、行动、活动等。")                              \
    M(CALENDAR_TIME, "calendar-time-unread", LEVEL_WARNING,                                   \
      "“{value}” is not read as a time of day: the review fills the whole day in the calendar", \
      "无法将“{value}”读作时间：该回顾在日历中为全天事项",                                    \
      "Write it by the 24-hour clock: 14:00-15:30.", "请按 24 小时制书写：14:00-15:30。")     \
    M(CALENDAR_ZONE, "calendar-zone-unknown", LEVEL_NOTE,                                     \
      "times stand in the calendar without a time zone: the plan’s region “{region}” has none that is known, or several", \
      "日历中的时间不带时区：计划的地区“{region}”没有已知的时区，或有多个时区",               \
      "They show as 14:00 on every clock, wherever it is. Participants elsewhere must convert them.", \
      "在任何地方都显示为当地的同一钟点，例如 14:00；身在其他时区的参加人须自行换算。")       \
    M(CALENDAR_PREVIOUS_OTHER, "calendar-previous-other", LEVEL_ERROR,                        \
      "the previous version is of another plan: {other}, not {id}",                           \
      "所给的上一版属于另一份计划：{other}，而不是 {id}",                                     \
      "Give an earlier version of the same plan with --previous.",                            \
      "请用 --previous 给出同一份计划的较早版本。")                                           \
    M(CALENDAR_PREVIOUS_VERSION, "calendar-previous-version", LEVEL_WARNING,                  \
      "the plan is version {version}, and the previous one is version {other}: calendars may keep the old entries", \
      "本计划为第 {version} 版，而上一版为第 {other} 版：日历可能保留旧事项",                 \
      "Raise the plan’s version with each change that is sent out.",                          \
      "每次发出修改后的计划时，请提高其版本号。")

CALENDAR_MESSAGES(MESSAGE_DECLARE)

#endif
