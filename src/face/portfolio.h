/* face/portfolio: plans with what lies beside them → what a portfolio holds of each. */
#ifndef PLANPACT_FACE_PORTFOLIO_H
#define PLANPACT_FACE_PORTFOLIO_H

#include "face/loaded.h"

#include "reports/portfolio.h"

/* A plan's file, and the files that belong to it by their names. */
struct folio_file {
    const char *path;
    const char **tables;     /* *.csv, sorted */
    size_t table_count;
    const char **amendments; /* XML files of amendments, sorted */
    size_t amendment_count;
};

/* The plans of the paths: a folder stands for every *.xml in it that is a plan or no whole XML, a
 * file for itself unless it is something else. To the plan KA-1.xml belong the files beside it
 * whose names begin with “KA-1.” or “KA-1-”, and all in the folder KA-1; of two plans whose names
 * fit, the longer one. False with findings if a folder cannot be read. */
bool folio_files(struct arena *arena, struct findings *findings, const char *const *paths,
                 size_t count, struct folio_file **files, size_t *file_count);

/* What is known of one plan, in `arena`; whatever is wrong with it stands in the entry. */
void folio_gather(struct planpact *planpact, struct arena *arena,
                  const struct planpact_portfolio_options *options,
                  const struct folio_file *file, struct folio_entry *entry);

/* The same of all of them, in so many processes; false with a finding if one of these died. */
bool folio_gather_all(struct planpact *planpact, struct arena *arena, struct findings *findings,
                      const struct planpact_portfolio_options *options,
                      const struct folio_file *files, size_t count,
                      struct folio_entry *entries);

#define PORTFOLIO_MESSAGES(M)                                                                 \
    M(PORTFOLIO_EMPTY, "portfolio-empty", LEVEL_ERROR, "there is no plan in {path}",          \
      "{path} 中没有计划", "Give the folder that holds the plans, or the plans themselves.",  \
      "请给出存放计划的文件夹，或直接给出计划文件。")                                         \
    M(PORTFOLIO_TWICE, "portfolio-plan-twice", LEVEL_WARNING,                                 \
      "the plan {id} is in {path} and in {other}; only the second is counted",                \
      "计划 {id} 同时出现在 {path} 和 {other}；只计入后者",                                   \
      "Keep one file of each plan in the folder, or give the plans by name.",                 \
      "每份计划在文件夹中只保留一个文件，或逐一给出计划文件。")                               \
    M(PORTFOLIO_PROBLEMS, "portfolio-problems", LEVEL_ERROR,                                  \
      "plans not read, or without figures: {count}", "未能读取或没有数字的计划：{count} 份",  \
      "The portfolio names each with its first mistake; planpact check tells all of them.",   \
      "概览列出了每份计划的首个错误；用 planpact check 可查看全部错误。")                     \
    M(PORTFOLIO_WORKER, "portfolio-part-ended", LEVEL_FAILURE,                                \
      "a part of the work ended before it was done",                                          \
      "部分工作未完成即中断", "Run again; with --jobs 1 the plan at fault can be seen.",      \
      "请重试；用 --jobs 1 可看出是哪一份计划。")

PORTFOLIO_MESSAGES(MESSAGE_DECLARE)

#endif
