/* rules: the Lua rules of scripts/ in a sandbox: load, run over a plan, test, document. Lua is
 * seen in this room alone. */
#ifndef PLANPACT_RULES_RULES_H
#define PLANPACT_RULES_RULES_H

#include "holidays/holidays.h"
#include "plan/plan.h"
#include "rules/contract.h"

/* The rule files of a folder, their messages and their texts; read-only once loaded, shared
 * by threads. */
struct rules;
struct xml_schema;

/* Something that a set can change of a rule. */
struct rule_option {
    const char *name;
    struct str value; /* as text; the items of a list divided by commas */
    const char *const *kind; /* what its value is, in LANG_COUNT languages: "a number", … */
};

/* What a rule says of itself. */
struct rule {
    const char *id;              /* the stem of its file */
    enum level level;            /* of its findings, unless the message says otherwise */
    const char *law;             /* runs only for plans under this law or a law that is within
                                    it (sets/default.lua); NULL: for all */
    const char *source[LANG_COUNT]; /* what it rests on: name, number, article, in force since;
                                       NULL: nothing to name */
    const char *as_of;           /* the month in which that was looked up, "2026-11"; not NULL
                                    if there is a source */
    const char *visits;          /* element it looks at: "goal", "accountPlan", …, or
                                    "contract": the text that is made of the plan */
    const char *about[LANG_COUNT];
    const struct rule_option *options; /* by name */
    size_t option_count;
    const struct message *messages;
    size_t message_count;
};

/* Loads every *.lua of `folder` (not of its subfolders) and the catalogs of its subfolder
 * messages/. A file that does not load, lacks a part, or has a message without its sentence in
 * a language is a finding at its place in the file; NULL only if the folder cannot be read. */
const struct rules *rules_load(struct arena *arena, struct findings *findings,
                               const char *folder);
/* The same of a company's own folder (NULL: none) beside it, in which a catalog may be missing:
 * its rules then speak English. A rule of an id that is taken is a finding. */
const struct rules *rules_load_beside(struct arena *arena, struct findings *findings,
                                      const char *folder, const char *own);
size_t rules_count(const struct rules *rules);
const struct rule *rules_at(const struct rules *rules, size_t index);
const struct rule *rules_find(const struct rules *rules, struct str id); /* or NULL */

/* Which rules run, at what levels, with what options. */
struct rule_set;

/* The set of that name from the folders of the rules (sets/NAME.lua), on top of the set default.
 * NULL with findings if there is none, or if it has a mistake. */
const struct rule_set *rule_set_load(struct arena *arena, struct findings *findings,
                                     const struct rules *rules, const char *name);

/* The files that rules and a set were read from, in an order of their own. */
const struct source *const *rules_sources(struct arena *arena, const struct rules *rules,
                                          const struct rule_set *set, size_t *count);

/* The level that the set gives to findings of that message of a rule; false if it puts them off.
 * With NULL for the set every message has its own. */
bool rule_set_level(const struct rule_set *set, const struct rules *rules,
                    const struct rule *rule, const struct message *message, enum level *level);

/* The value of an option of a rule in the set. */
struct str rule_set_option(const struct rule_set *set, const struct rule *rule,
                           const struct rule_option *option);

/* Rules that stand ready in a sandbox of their own, for who checks several plans. For one thread;
 * owned by the arena. NULL if there is no memory for it: a check does without. */
struct rules_desk;
struct rules_desk *rules_desk_new(struct arena *arena, const struct rules *rules,
                                  const struct rule_set *set);

/* What a check is given besides the plan. */
struct rules_given {
    const struct rule_set *set;      /* NULL: every rule, as its file says */
    const struct holidays *holidays; /* of the plan's region; NULL: none known. They must live as
                                        long as the findings */
    size_t *examined;                /* of each rule, if wanted: parts of the plan that it has
                                        looked at are added; NULL: not wanted */
    struct date today;               /* absent: no waiver has expired */
    const struct contract *contract; /* NULL: there is none to look at */
    struct rules_desk *desk;         /* of these rules and this set; NULL: none */
};

/* Runs all rules over the plan in a fresh sandbox and adds their findings. One that a waiver of
 * the plan covers is a note; waivers that do not hold are findings. A rule that fails
 * or runs over its budget is a finding of level error at its own file and line, and the other
 * rules still run; what was wrong when the rules were loaded is found again, so that a plan
 * never passes because a rule is broken. A rule that found nothing to look at is a note if the
 * set asks for it. True
 * if every rule ran to its end. Takes at most two seconds of CPU time. */
bool rules_check(struct arena *arena, struct findings *findings, const struct rules *rules,
                 const struct plan *plan, const struct rules_given *given);

/* Runs the tests of one rule (id), or of all (STR_NONE) of the company's own folder, else of the
 * program's: tests/ID.lua in the rules' folder. The plan of a case must be of the form that the
 * plans' schema (NULL: any) knows, but may lack things. Appends a line a test to `out`, and of
 * one that fails what differs; true if all passed and every message was provoked. */
bool rules_test(struct arena *arena, struct findings *findings, const struct rules *rules,
                const struct xml_schema *schema, struct str id, struct buf *out);

/* A place in an example where a rule finds something. */
struct rule_place {
    const struct finding *finding;
    size_t from, to; /* bytes of the example's xml, half-open; SIZE_MAX: of no place in it */
};

/* A case of a rule's tests, as an example for people. */
struct rule_example {
    struct str name, xml;
    struct str lang;          /* of its texts */
    const struct str *codes;  /* what the rule finds in it, in the order of the test */
    size_t code_count;        /* 0: nothing */
    const struct rule_place *places; /* of what the rule really finds */
    size_t place_count;
};

/* The cases of a rule's tests; false with a finding if they cannot be read. */
bool rules_examples(struct arena *arena, struct findings *findings, const struct rules *rules,
                    const struct rule *rule, const struct rule_example **examples,
                    size_t *count);

#define RULES_MESSAGES(M)                                                                   \
    M(RULE_FAILED, "rule-failed", LEVEL_ERROR,                                              \
      "the rule {rule} stopped with an error, so the plan is not fully checked: {why}",     \
      "规则 {rule} 出错中止，计划未能完整检查：{why}",                                      \
      "Correct the rule in this file, or ask who maintains the rules.",                     \
      "请在该文件中改正此规则，或联系规则维护人员。")                                       \
    M(RULE_OVER_BUDGET, "rule-over-budget", LEVEL_ERROR,                                    \
      "the rule {rule} used more {limit} than it may, so the plan is not fully checked",    \
      "规则 {rule} 占用的{limit}超过上限，计划未能完整检查",                                \
      "Look for a loop without end at this line of the rule.",                              \
      "请检查该规则此行是否存在死循环。")                                                   \
    M(RULE_EXAMINED_NOTHING, "rule-examined-nothing", LEVEL_NOTE,                           \
      "the rule {rule} found nothing to look at: the plan has no <{element}>",                \
      "规则 {rule} 没有可检查的对象：计划中没有 <{element}>",                                 \
      "Nothing to do if the plan is meant to be so.", "如计划本应如此，则无需处理。")       \
    M(WAIVER_APPROVER_MISSING, "waiver-approver-missing", LEVEL_ERROR,                      \
      "the waiver of “{rule}” does not say who approved it, so it waives nothing",          \
      "对“{rule}”的豁免没有写明批准人，因此不生效",                                         \
      "Name a contact: approver=\"…\".", "请写明联系人：approver=\"…\"。")                  \
    M(WAIVER_UNTIL_MISSING, "waiver-until-missing", LEVEL_ERROR,                            \
      "the waiver of “{rule}” does not say until when, so it waives nothing",               \
      "对“{rule}”的豁免没有写明截止日期，因此不生效",                                       \
      "Give its last day, for example until=\"2027-06-30\".",                               \
      "请写明最后一天，例如 until=\"2027-06-30\"。")                                        \
    M(WAIVER_EXPIRED, "waiver-expired", LEVEL_ERROR,                                        \
      "the waiver of “{rule}” ended on {until}; today is {today}",                          \
      "对“{rule}”的豁免已于 {until} 到期；今天是 {today}",                                  \
      "Correct what it waived and remove it, or have it approved again with a later day.",  \
      "请更正所豁免的问题并删除该豁免，或经重新批准后改写日期。")                           \
    M(WAIVER_RULE_UNKNOWN, "waiver-rule-unknown", LEVEL_ERROR,                              \
      "no rule and no finding of a rule is called “{rule}”, so nothing is waived",          \
      "没有名为“{rule}”的规则或规则提示，因此该豁免不生效",                                 \
      "Write the code that stands in square brackets after the finding. Only findings of "  \
      "rules can be waived; planpact rules list names the rules.",                          \
      "请写提示后方括号内的代码。只有规则的提示可以豁免；planpact rules list 列出全部规则。") \
    M(WAIVER_UNUSED, "waiver-unused", LEVEL_WARNING,                                        \
      "the waiver of “{rule}” covers nothing: there is no such finding where it applies",   \
      "对“{rule}”的豁免没有作用：其适用范围内没有这一问题",                                 \
      "Remove it, or correct its rule or its subject.", "请删除，或改正其 rule 或 subject。") \
    M(RULES_NONE, "rules-none", LEVEL_ERROR, "there is no rule in the folder {folder}",     \
      "文件夹 {folder} 中没有任何规则",                                                     \
      "Give the folder that holds the rules, *.lua.", "请指定存放规则（*.lua）的文件夹。")  \
    M(RULE_BROKEN, "rule-broken", LEVEL_ERROR, "this file does not load: {why}",            \
      "该文件无法加载：{why}", "Correct the line.", "请改正这一行。")                       \
    M(RULE_PART_WRONG, "rule-part-wrong", LEVEL_ERROR, "“{part}” must be {wanted}",         \
      "“{part}”必须是{wanted}", "Correct this part of the rule.", "请改正规则的这一部分。") \
    M(RULE_PART_UNKNOWN, "rule-part-unknown", LEVEL_ERROR, "a rule has no part “{part}”",   \
      "规则没有“{part}”这一部分",                                                           \
      "The parts are: id, law, source, asOf, level, visits, options, messages, advice, "     \
      "words, about, check.",                                                               \
      "可用的部分有：id、law、source、asOf、level、visits、options、messages、advice、"    \
      "words、about、check。") \
    M(RULE_ID_TAKEN, "rule-id-taken", LEVEL_ERROR,                                          \
      "there is a rule {rule} in {folder} already", "{folder} 中已有规则 {rule}",           \
      "Give the file and its id another name, or change the rule by a set.",                \
      "请为文件及其 id 另取名称，或用规则集调整该规则。")                                   \
    M(RULE_LAW_UNKNOWN, "rule-law-unknown", LEVEL_ERROR,                                    \
      "the rule {rule} is for the law “{law}”, which no set knows",                         \
      "规则 {rule} 适用于法律“{law}”，但没有规则集写明该法律",                              \
      "Add its names to laws in sets/default.lua.", "请在 sets/default.lua 的 laws 中补上其名称。") \
    M(SET_UNKNOWN, "set-unknown", LEVEL_ERROR, "there is no set of rules “{name}”",         \
      "没有名为“{name}”的规则集", "Sets: {known}.", "可用规则集：{known}。")                \
    M(SET_PART_UNKNOWN, "set-part-unknown", LEVEL_ERROR,                                    \
      "a set of rules has no part “{part}”", "规则集没有“{part}”这一部分",                  \
      "The parts are: as, levels, options, examinedNothing, laws, excluding.",              \
      "可用的部分有：as、levels、options、examinedNothing、laws、excluding。")              \
    M(SET_NAME_UNKNOWN, "set-name-unknown", LEVEL_ERROR,                                    \
      "no rule and no finding of a rule is called “{name}”", "没有名为“{name}”的规则或规则提示", \
      "Correct its spelling; planpact rules list names the rules.",                         \
      "请改正拼写；planpact rules list 列出全部规则。")                                     \
    M(SET_OPTION_UNKNOWN, "set-option-unknown", LEVEL_ERROR,                                \
      "the rule {rule} has no option “{option}”", "规则 {rule} 没有选项“{option}”",         \
      "Options of this rule: {known}.", "该规则的选项：{known}。")                          \
    M(SET_OPTION_WRONG, "set-option-wrong", LEVEL_ERROR,                                    \
      "the option “{option}” of the rule {rule} must be {wanted}, not {value}",             \
      "规则 {rule} 的选项“{option}”必须是{wanted}，而这里是 {value}",                       \
      "In the rule it is: {usual}.", "规则中的值：{usual}。")                               \
    M(RULE_CODE_REPEATED, "rule-code-repeated", LEVEL_ERROR,                                \
      "the code {code} belongs to the rule {other} already", "代码 {code} 已属于规则 {other}", \
      "Give the message another code.", "请为该消息另取代码。")                             \
    M(RULE_SENTENCE_MISSING, "rule-sentence-missing", LEVEL_WARNING,                          \
      "{code} has no {what} in {lang}", "{code} 缺少 {lang} 的{what}",                      \
      "Add it to the catalog of that language in the folder messages.",                     \
      "请在 messages 文件夹中该语言的文件里补上。")                                         \
    M(RULE_NAMES_DIFFER, "rule-names-differ", LEVEL_WARNING,                                  \
      "{code}: the sentences in en and {lang} do not have the same names in braces",        \
      "{code}：en 与 {lang} 两种语言的句子中花括号内的名称不一致",                          \
      "Use in every language the names that the rule gives.",                               \
      "请在各语言中使用规则给出的相同名称。")                                               \
    M(RULES_CATALOG_MISSING, "rules-catalog-missing", LEVEL_WARNING,                        \
      "there is no {path}, so the rules speak English in {lang}",                           \
      "没有 {path}，规则的 {lang} 消息将显示为英文",                                        \
      "Write the sentences of that language into this file.",                               \
      "请在该文件中写入该语言的句子。")                                                     \
    M(RULE_CATALOG_STALE, "rule-catalog-stale", LEVEL_WARNING,                                \
      "no rule has “{code}”, which this catalog translates", "该文件翻译的“{code}”不属于任何规则", \
      "Remove it, or correct its spelling.", "请删除，或改正拼写。")                        \
    M(RULE_TEST_MISSING, "rule-test-missing", LEVEL_ERROR,                                  \
      "the rule {rule} has no test file {path}", "规则 {rule} 没有测试文件 {path}",         \
      "Write cases that pass and cases that provoke every message.",                        \
      "请编写应通过的用例，以及触发每条消息的用例。")

RULES_MESSAGES(MESSAGE_DECLARE)

#endif
