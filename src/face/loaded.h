/* face/loaded: what many plans share, each thing loaded at its first use: schemas, rules,
 * templates, words, styles, fonts. What cannot be loaded is NULL, with findings. */
#ifndef PLANPACT_FACE_LOADED_H
#define PLANPACT_FACE_LOADED_H

#include "planpact.h"

#include "compose/compose.h"
#include "compose/names.h"
#include "import/import.h"
#include "layout/layout.h"
#include "plan/plan.h"
#include "rules/rules.h"

struct kept_agreement {
    struct str name;
    enum lang lang;
    const struct agreement *agreement;
    struct kept_agreement *next;
};

struct kept_style {
    struct str name;
    const struct style_sheet *sheet;
    struct str digest; /* SHA-256 of its file */
    struct kept_style *next;
};

struct planpact {
    struct arena *arena;
    struct planpact_folders folders;
    struct date today;
    const char *set; /* name of the set of rules; NULL: default */
    const struct xml_schema *plan_schema, *agreement_schema, *wording_schema, *holidays_schema;
    const struct xml_schema *columns_schema, *labelled_schema;
    const struct headings *headings;
    const struct rules *rules;
    const struct rule_set *rule_set;
    size_t *examined; /* of each rule */
    struct rules_desk *desk; /* set up for the second plan; NULL: not yet */
    size_t checks;           /* plans checked */
    const struct wording *wordings[LANG_COUNT];
    const struct names *names[LANG_COUNT];
    struct kept_agreement *agreements;
    const struct xml_schema *style_schema;
    const struct xml_schema *amendment_schema;
    struct kept_style *styles;
    const struct text_fonts *fonts;
};

/* A file of the folder of plans. */
const char *loaded_path(struct planpact *planpact, const char *name);
/* The names of a folder's files, without the ending, divided by commas. */
struct str loaded_names(struct planpact *planpact, struct findings *findings,
                              const char *folder, const char *ending);
/* `slot` is the schema's own member of struct planpact. */
const struct xml_schema *loaded_schema(struct planpact *planpact, struct findings *findings,
                                       const struct xml_schema **slot, const char *name);
const struct rules *loaded_rules(struct planpact *planpact, struct findings *findings);
const struct rule_set *loaded_set(struct planpact *planpact, struct findings *findings);
/* The text of a document as rules see it; NULL for none. */
const struct contract *contract_of(struct arena *arena, const struct plan *plan,
                                   const struct doc *document);
/* What people call the elements and fields of a plan. */
const struct names *loaded_element_names(struct planpact *planpact, struct findings *findings,
                                         enum lang lang);
const struct wording *loaded_wording(struct planpact *planpact, struct findings *findings,
                                     enum lang lang);
const struct agreement *loaded_agreement(struct planpact *planpact, struct findings *findings,
                                         const struct plan *plan, enum lang lang);
/* NULL without a finding: the house look. */
const struct style_sheet *loaded_style(struct planpact *planpact, struct findings *findings,
                                       const char *name);
/* SHA-256 of the file of a style that was loaded, "" for the house look. */
struct str loaded_style_digest(const struct planpact *planpact, const char *name);
const struct text_fonts *loaded_fonts(struct planpact *planpact, struct findings *findings);
const struct headings *loaded_headings(struct planpact *planpact, struct findings *findings);

/* What a rule rests on and when that was looked up, two lines without the last line break; only
 * for a rule with a source. */
void put_source(struct buf *out, const struct rule *rule, enum lang lang);
/* That the rules for a law advise nobody. */
const char *counsel_note(enum lang lang);

#define PLANPACT_MESSAGES(M)                                                                  \
    M(DATA_MISSING, "data-missing", LEVEL_FAILURE,                                            \
      "the program's own files (plans and scripts) are not where they belong: {path}",        \
      "找不到程序自带的文件（plans 与 scripts）：{path}", "Install planpact again.",          \
      "请重新安装 planpact。")                                                                \
    M(TEMPLATE_UNKNOWN, "template-unknown", LEVEL_ERROR,                                      \
      "there is no agreement template “{name}” in {language}",                                \
      "没有名为“{name}”的合同模板（语言：{language}）", "Templates: {known}.",                \
      "可用模板：{known}。")                                                                  \
    M(TEMPLATE_REGION, "template-region", LEVEL_WARNING,                                      \
      "the template “{name}” is written for the law of {region}, but the plan’s region is {wanted}", \
      "模板“{name}”按 {region} 的法律撰写，而计划的地区为 {wanted}",                          \
      "Have counsel read every clause, or use a template of your own.",                       \
      "请法务逐条审阅，或使用自备模板。")                                                     \
    M(STARTER_UNKNOWN, "starter-unknown", LEVEL_ERROR,                                        \
      "there is no starter “{name}” in {language}", "没有名为“{name}”的样板（语言：{language}）", \
      "Starters: {known}.", "可用样板：{known}。")                                            \
    M(STYLE_NOT_FOUND, "style-not-found", LEVEL_ERROR, "there is no house style “{name}”",    \
      "没有名为“{name}”的版式",                                                               \
      "Styles: {known}. The path of a file of your own works as well.",                       \
      "可用版式：{known}。也可以写自己的版式文件路径。")                                      \
    M(LANGUAGE_UNKNOWN, "language-unknown", LEVEL_ERROR,                                      \
      "documents cannot be made in the language “{tag}”", "无法以语言“{tag}”生成文件",        \
      "Languages: en, zh-Hans, zh-Hant.", "可用语言：en、zh-Hans、zh-Hant。")                                   \
    M(FINAL_REFUSED, "final-refused", LEVEL_ERROR,                                            \
      "a final contract is not made from a plan with errors; nothing was written",            \
      "计划存在错误，不能生成定稿合同；未写入任何内容",                                       \
      "Correct the errors above, or leave --final out for a draft.",                          \
      "请更正上述错误，或去掉 --final 生成草稿。")                                            \
    M(SCORE_FOLDER_EMPTY, "score-folder-empty", LEVEL_ERROR,                                  \
      "the folder {folder} holds no *.xml", "文件夹 {folder} 中没有 *.xml 文件",              \
      "Give the folder that holds the labelled cases.", "请指定存放已标注用例的文件夹。")     \
    M(RULE_UNKNOWN, "rule-unknown", LEVEL_ERROR, "there is no rule “{id}”", "没有规则“{id}”", \
      "planpact rules list names them all.", "用 planpact rules list 查看全部规则。")

PLANPACT_MESSAGES(MESSAGE_DECLARE)

#endif
