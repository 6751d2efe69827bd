/* cli: the command line: commands and options as tables, findings printed, exit statuses. */
#ifndef PLANPACT_CLI_CLI_H
#define PLANPACT_CLI_CLI_H

#include "planpact.h"

enum exit_status { EXIT_GOOD = 0, EXIT_FOUND = 1, EXIT_USAGE = 2, EXIT_COULD_NOT = 3 };

enum option_id {
    OPTION_OUTPUT, OPTION_OUT_DIR, OPTION_FINAL, OPTION_FORCE, OPTION_LANG, OPTION_FORMAT,
    OPTION_FINDINGS_FORMAT, OPTION_PAPER_FORMAT, OPTION_SIGN_MAP,
    OPTION_AUDIENCE, OPTION_STAGE, OPTION_AT, OPTION_EXPLAIN, OPTION_VOLUME, OPTION_JOBS, OPTION_STARTER, OPTION_YEAR, OPTION_LIST,
    OPTION_HOLIDAYS, OPTION_TODAY, OPTION_SET, OPTION_RULES, OPTION_GOALS, OPTION_ACTIVITIES, OPTION_ACTIONS, OPTION_STORES,
    OPTION_PRODUCTS, OPTION_CONTACTS, OPTION_ADD, OPTION_REPLACE, OPTION_REMOVE_OTHERS,
    OPTION_ENCODING, OPTION_SEPARATOR, OPTION_TEMPLATE, OPTION_EXCEL, OPTION_STYLE,
    OPTION_RULES_FORMAT, OPTION_ONLY, OPTION_WRONG, OPTION_AT_LEAST, OPTION_EACH,
    OPTION_AS, OPTION_KEY, OPTION_PASSPHRASE_FILE, OPTION_PASSPHRASE_FD, OPTION_PKCS11,
    OPTION_TOKEN, OPTION_KEY_LABEL, OPTION_TSA, OPTION_TSA_QUERY, OPTION_TSA_RESPONSE,
    OPTION_NAME, OPTION_REASON, OPTION_PLACE, OPTION_TIME, OPTION_EVIDENCE, OPTION_TRUST, OPTION_VERIFY_TIME,
    OPTION_PREVIOUS, OPTION_ONLY_DAYS, OPTION_DUE, OPTION_BY, OPTION_TABLE, OPTION_FOLIO_FORMAT,
    OPTION_ACTUALS, OPTION_REPEATED, OPTION_QUARTER, OPTION_FORMS,
    OPTION_PLAN_ID,
    OPTION_EFFECTIVE, OPTION_AMEND_REASON, OPTION_AMEND_REVIEW, OPTION_NUMBER, OPTION_CORRECTION,
    OPTION_DECISIONS, OPTION_ONLY_DECISIONS, OPTION_DATE,
    OPTION_REVIEW_FORMAT, OPTION_AMENDMENTS,
    OPTION_DIFF_FORMAT, OPTION_DIFF_AUDIENCE,
    OPTION_HELP, OPTION_COUNT,
};

struct option {
    const char *name;        /* "--output" */
    const char *letter;      /* "-o", or NULL */
    const char *value;       /* name of its value in the help; NULL: a switch */
    const char *const *words; /* values allowed, NULL-terminated; NULL: any */
    const char *help[LANG_COUNT];
    bool many;               /* takes several values, up to the next option */
};
extern const struct option options[OPTION_COUNT];

/* What one command was called with. */
struct call {
    struct arena *arena;
    struct findings *findings;
    enum lang lang;                    /* of sentences */
    const struct command *command;
    const char *values[OPTION_COUNT];  /* NULL: not given; "" for a switch given */
    const char **lists[OPTION_COUNT];  /* of an option that takes several: all, NULL-terminated;
                                          NULL: not given */
    const char **arguments;
    size_t argument_count;
};

struct command {
    const char *name;
    const char *arguments;             /* as the help shows them */
    const enum option_id *options;     /* ended by OPTION_COUNT */
    size_t least, most;                /* number of arguments; SIZE_MAX: any */
    int (*run)(struct call *call);     /* gives the exit status */
    const char *help[LANG_COUNT];
};
extern const struct command commands[];
extern const size_t command_count;
bool command_takes(const struct command *command, enum option_id id);

/* Reads the arguments after the command's name. False with a finding on wrong usage. */
bool call_read(struct call *call, int argc, char **argv);
/* Which of the words of option `id` was given; 0 if none was. */
size_t call_word(const struct call *call, enum option_id id);
/* --lang as a language, NULL if not given. */
const enum lang *call_lang(struct call *call);
/* The second language of --lang A,B, NULL if there is none. */
const enum lang *call_second_lang(struct call *call);
/* The number of --jobs, 1 without it; 0 with a finding if it is none. */
size_t call_jobs(struct call *call);
/* Opens the library with what the options say of its folders and of the day; NULL with a
 * finding. */
struct planpact *call_planpact(struct call *call);
/* The tables of --actuals, or those at `paths` (NULL-terminated), which may be folders: then all
 * *.csv in them; and how they are to be read. False with a finding. */
bool call_actuals(struct call *call, const char *const *paths,
                  struct planpact_actuals *actuals);
/* Language of sentences: LC_ALL, LC_MESSAGES, LANG; else English. */
enum lang environment_lang(void);

/* Prints the findings sorted, to standard error as text or to standard output as JSON or
 * SARIF, and the closing line that counts them. `checked`: number of plans. `planpact`, which
 * may be NULL, tells how much its rules have looked at. */
void findings_print(struct call *call, size_t checked);
void findings_print_json(struct call *call, const struct planpact *planpact);
/* The members of that JSON that tell the findings, sorted, and how many there are. */
void findings_add_json(struct call *call, struct buf *out);
void findings_print_sarif(struct call *call);
/* A hash of each line of a text (line_hashes) and, from it, the fingerprint of a line, counted
 * from 1, by which code hosts know a finding again when lines above it come and go. */
const uint64_t *line_hashes(struct arena *arena, struct str text, size_t *count);
struct str line_fingerprint(struct arena *arena, const uint64_t *hashes, size_t line);
/* Findings alone, without a closing line: for wrong usage. */
void findings_print_bare(struct call *call);
/* If what goes to `descriptor` may be coloured: a terminal, and nobody objects. */
bool colors_wanted(int descriptor);
/* Columns of the terminal that standard output is; 0 if it is none. */
size_t terminal_width(void);
/* Writes to standard output whole; false with a finding. */
bool print_out(struct call *call, struct str text);
/* Writes to standard error, the last resort: if that cannot be written, nobody can be told. */
void print_error(struct str text);
/* The same for what is a command's whole answer: says so if it could not, and gives the exit
 * status. */
int print_answer(struct call *call, struct str text);

int command_new(struct call *call);
int command_check(struct call *call);
int command_render(struct call *call);
int command_simulate(struct call *call);
int command_import(struct call *call);
int command_actuals(struct call *call);
int command_show(struct call *call);
int command_review(struct call *call);
int command_roll(struct call *call);
int command_calendar(struct call *call);
int command_portfolio(struct call *call);
int command_diff(struct call *call);
int command_sign(struct call *call);
int command_extract(struct call *call);
int command_verify(struct call *call);
int command_rules(struct call *call);
int command_amend(struct call *call);
int command_asof(struct call *call);
int command_help(struct call *call);
/* Help of one command, or of the program (NULL). */
void help_text(struct buf *out, const struct command *command, enum lang lang);

#define CLI_MESSAGES(M)                                                                    \
    M(COMMAND_UNKNOWN, "command-unknown", LEVEL_ERROR, "there is no command “{name}”",     \
      "没有命令“{name}”", "planpact help lists the commands.",                             \
      "用 planpact help 查看全部命令。")                                                   \
    M(OPTION_UNKNOWN, "option-unknown", LEVEL_ERROR,                                       \
      "{command} does not know the option “{name}”", "{command} 没有选项“{name}”",         \
      "planpact help {command} lists its options.",                                        \
      "用 planpact help {command} 查看其选项。")                                           \
    M(OPTION_VALUE, "option-value-missing", LEVEL_ERROR, "the option {name} needs a value", \
      "选项 {name} 需要一个值", "Write {name} {value}.", "请写成 {name} {value}。")        \
    M(OPTION_WORD, "option-value-unknown", LEVEL_ERROR,                                    \
      "{name} cannot be “{value}”", "{name} 不能是“{value}”", "Allowed: {words}.",         \
      "可用值：{words}。")                                                                 \
    M(OPTION_TWICE, "option-twice", LEVEL_ERROR, "the option {name} is given twice",       \
      "选项 {name} 给出了两次", "Give it once.", "请只给出一次。")                         \
    M(ARGUMENTS_WRONG, "arguments-wrong", LEVEL_ERROR,                                     \
      "{command} is called as: planpact {command} {arguments}",                            \
      "{command} 的用法：planpact {command} {arguments}",                                  \
      "planpact help {command} says more.", "详见 planpact help {command}。")              \
    M(NEW_NEEDS_OUTPUT, "new-needs-output", LEVEL_ERROR,                                   \
      "new takes no file without -o: {name}", "new 需要用 -o 指定文件：{name}",            \
      "To write the plan into that file: planpact new -o {name}. planpact new --list names " \
      "the starters for --starter.",                                                       \
      "要写入该文件，请用 planpact new -o {name}。planpact new --list 列出 --starter 可用的样板。") \
    M(OUTPUT_FOR_MANY, "output-for-many", LEVEL_ERROR,                                     \
      "-o names one file, but there are {count} plans", "-o 只能指定一个文件，但有 {count} 份计划", \
      "Give a folder with --out-dir instead.", "请改用 --out-dir 指定文件夹。")            \
    M(OUTPUT_SAME, "output-same", LEVEL_ERROR,                                             \
      "two plans would be written to the same file {path}", "两份计划会写入同一文件 {path}", \
      "Give the plans different file names.", "请为计划文件取不同的名称。")                \
    M(OUTPUT_IS_PLAN, "output-is-plan", LEVEL_ERROR,                                       \
      "the output {path} is the plan itself", "输出文件 {path} 就是计划文件本身",          \
      "Choose another name.", "请换一个文件名。")                                          \
    M(SIGN_MAP_WRONG, "sign-map-wrong", LEVEL_ERROR,                                       \
      "--sign-map names the places of one PDF, in a file of its own",                      \
      "--sign-map 用于一份 PDF，且须写入另一个文件",                                       \
      "Give one plan, no --stage, no Word document, and another name than the contract's.", \
      "请只给一份计划，不用 --stage，不生成 Word 文档，并另取文件名。")                    \
    M(JOBS_WRONG, "jobs-wrong", LEVEL_ERROR, "--jobs takes a number from 1 to 64",         \
      "--jobs 的取值为 1 到 64", "Leave it out for one plan after the other.",             \
      "省略即逐份处理。")                                                                  \
    M(AT_WRONG, "at-wrong", LEVEL_ERROR,                                                   \
      "--at takes 1 to 12 whole percentages from 1 to 1000, divided by commas",            \
      "--at 的取值为 1 至 12 个整数百分比（1 到 1000），以英文逗号分隔",                   \
      "For example --at 80,100,120.", "例如 --at 80,100,120。")                            \
    M(YEAR_WRONG, "year-wrong", LEVEL_ERROR, "“{value}” is not a year",                    \
      "“{value}”不是年份", "Write four digits: --year 2027.", "请写四位数字：--year 2027。") \
    M(IMPORT_WRONG, "import-wrong", LEVEL_ERROR,                                           \
      "import takes one plan and at least one table, or --template and neither",           \
      "import 需要一份计划和至少一个表格；或只用 --template，不带计划和表格",              \
      "For example: planpact import plan.xml --stores stores.csv -o new.xml.",             \
      "例如：planpact import plan.xml --stores stores.csv -o new.xml。")                   \
    M(IMPORT_MODES, "import-modes", LEVEL_ERROR,                                           \
      "--add cannot be given together with --replace or --remove-others",                  \
      "--add 不能与 --replace 或 --remove-others 同时使用", "Give one of them.",           \
      "请只用其中之一。")                                                                  \
    M(VOLUME_WRONG, "volume-wrong", LEVEL_ERROR,                                           \
      "--at takes a volume: an amount from 0 in plain digits", "--at 的取值为金额（不小于零的普通数字）", \
      "For example --at 12000000.00.", "例如 --at 12000000.00。")                          \
    M(EXPLAIN_MISSING, "explain-missing", LEVEL_ERROR,                                     \
      "show takes --at and --format only with --explain",                                  \
      "show 的 --at 和 --format 只能与 --explain 一起使用",                                \
      "Say what to explain: --explain ID.", "请写明要说明的内容：--explain ID。")          \
    M(FINAL_DRAFT_SET, "final-draft-set", LEVEL_ERROR,                                         \
      "a final contract is not checked by the set of rules for drafts",                    \
      "定稿合同不能用草稿规则集检查", "Leave out --set draft, or --final.",                \
      "请去掉 --set draft 或 --final。")                                                   \
    M(TODAY_WRONG, "today-wrong", LEVEL_ERROR, "--today cannot be “{value}”",                  \
      "--today 不能是“{value}”", "Give a day that exists as YYYY-MM-DD: 2027-06-30.",       \
      "请按 YYYY-MM-DD 写出存在的日期：2027-06-30。")                                       \
    M(SHARE_WRONG, "share-wrong", LEVEL_ERROR, "{name} cannot be “{value}”",                   \
      "{name} 不能是“{value}”", "Give a share from 0 to 1, for example {name} 0.95.",       \
      "请给出 0 到 1 之间的小数，例如 {name} 0.95。")                                       \
    M(OPTION_OF_SCORE, "option-of-score", LEVEL_ERROR, "rules takes {name} only with score",   \
      "rules 的 {name} 只能与 score 一起使用", "Write planpact rules score FILE {name} ….",  \
      "请写成 planpact rules score FILE {name} …。")                                        \
    M(OPTION_OF_OTHERS, "option-of-others", LEVEL_ERROR, "rules {verb} does not take {name}",   \
      "rules {verb} 不接受选项 {name}",                                                      \
      "--set goes with list, show, book and score, --format with book and score.",           \
      "--set 可用于 list、show、book 和 score，--format 可用于 book 和 score。")             \
    M(SIGN_PARTY, "sign-party-missing", LEVEL_ERROR,                                           \
      "sign must be told who signs", "sign 须指明由哪一方签署",                                \
      "Give --as supplier or --as customer.", "请给出 --as supplier 或 --as customer。")       \
    M(SIGN_KEY, "sign-key-missing", LEVEL_ERROR, "sign takes one key: a file or a token",      \
      "sign 需要一个密钥：密钥文件或令牌",                                                     \
      "Give --key FILE.p12, or all three of --pkcs11, --token and --key-label.",               \
      "请给出 --key FILE.p12，或同时给出 --pkcs11、--token 和 --key-label。")                  \
    M(SIGN_PASSPHRASE, "sign-passphrase-ways", LEVEL_ERROR,                                    \
      "the pass-phrase comes from one place: --passphrase-file FILE, or --passphrase-fd with " \
      "the number of an open descriptor",                                                      \
      "密码只能来自一处：--passphrase-file FILE，或 --passphrase-fd 加已打开的描述符编号",     \
      "With neither, the terminal asks for it.", "两者都不给出时，将在终端询问。")             \
    M(SIGN_STAMP, "sign-stamp-options", LEVEL_ERROR,                                           \
      "--tsa asks for a time stamp at once, --tsa-query writes a query for later, and "        \
      "--tsa-response with it adds the answer, without a key",                                 \
      "--tsa 立即申请时间戳；--tsa-query 写出供日后使用的请求；加上 --tsa-response 则加入应答，" \
      "此时不用密钥",                                                                          \
      "Give one of: --tsa URL; --tsa-query FILE; --tsa-query FILE --tsa-response FILE.",       \
      "请选其一：--tsa URL；--tsa-query FILE；--tsa-query FILE --tsa-response FILE。")         \
    M(SIGN_EVIDENCE, "sign-evidence-options", LEVEL_ERROR,                                     \
      "--evidence goes with -o and --lang alone", "--evidence 只能与 -o 和 --lang 一起使用",   \
      "Sign first, and add the evidence to the signed contract.",                              \
      "请先签署，再向已签署的合同加入证明材料。")                                              \
    M(SIGN_TIME, "sign-time-wrong", LEVEL_ERROR, "--time cannot be “{value}”",                 \
      "--time 不能是“{value}”",                                                                \
      "Write it as 2027-01-04T09:30:00+08:00; without a zone it is this machine’s.",           \
      "请写成 2027-01-04T09:30:00+08:00；不写时区则为本机时区。")                              \
    M(SIGN_OUTPUT, "sign-output-missing", LEVEL_ERROR,                                         \
      "a contract from standard input needs a name for its signed file",                       \
      "从标准输入读取合同时须指定签署后的文件名", "Give it with -o.", "请用 -o 指定。")        \
    M(VERIFY_DAY, "verify-day-wrong", LEVEL_ERROR, "--time cannot be “{value}”",               \
      "--time 不能是“{value}”", "Give a day that exists as YYYY-MM-DD: 2027-06-30.",           \
      "请按 YYYY-MM-DD 写出存在的日期：2027-06-30。")                                          \
    M(DAYS_WRONG, "only-unknown", LEVEL_ERROR, "--only does not know the days “{value}”",         \
      "--only 没有类别“{value}”",                                                               \
      "Allowed, divided by commas: reviews, inputs, actions, activities, payments, signing.",    \
      "可用值（以英文逗号分隔）：reviews、inputs、actions、activities、payments、signing。")     \
    M(DUE_WRONG, "due-wrong", LEVEL_ERROR, "--due cannot be “{value}”",                          \
      "--due 不能是“{value}”", "Give a number of days from 0 to 999: --due 30.",                 \
      "请给出 0 到 999 的天数，例如 --due 30。")                                                 \
    M(TABLE_FORM, "table-form", LEVEL_ERROR, "--table chooses what a CSV file holds",             \
      "--table 用于选择 CSV 文件的内容", "Add --format csv, or leave --table out.",              \
      "请加上 --format csv，或去掉 --table。")                                                   \
    M(FOLIO_OUTPUT, "portfolio-output-missing", LEVEL_ERROR,                                      \
      "a portfolio as PDF needs a file to be written to", "PDF 格式的概览须写入文件",            \
      "Name it: -o portfolio.pdf.", "请指定文件名：-o portfolio.pdf。")                          \
    M(ACTUALS_WRONG, "actuals-usage", LEVEL_ERROR,                                         \
      "actuals lists tables, or, with --quarter and --forms, writes the forms for them",   \
      "actuals 用于列出表格内容；或与 --quarter 和 --forms 合用，生成待填表格",            \
      "Call planpact actuals PLAN CSV..., or planpact actuals PLAN --quarter Q2 --forms "  \
      "FOLDER; --excel and --force belong to --forms.",                                    \
      "请用 planpact actuals PLAN CSV...，或 planpact actuals PLAN --quarter Q2 --forms "  \
      "FOLDER；--excel 和 --force 仅与 --forms 合用。")                                    \
    M(ACTUALS_FOLDER_UNMADE, "actuals-folder-unmade", LEVEL_FAILURE,                       \
      "the folder {folder} cannot be made: {why}", "无法创建文件夹 {folder}：{why}",       \
      "Check its name and your rights.", "请检查名称和权限。")                             \
    M(ACTUALS_FOLDER_EMPTY, "actuals-folder-empty", LEVEL_ERROR,                           \
      "the folder {folder} holds no *.csv", "文件夹 {folder} 中没有 *.csv 文件",           \
      "Give the folder that holds the tables, or the tables themselves.",                  \
      "请指定存放表格的文件夹，或直接指定表格文件。")                                      \
    M(ROLL_ID_LONG, "roll-id-wrong", LEVEL_ERROR,                                              \
      "--id cannot be “{value}”", "--id 不能是“{value}”",                                      \
      "Give the number of the new plan, at most 64 characters.",                               \
      "请给出新计划的编号，最多 64 个字符。")                                                  \
    M(AMEND_WRONG, "amend-arguments", LEVEL_ERROR,                                             \
      "amend takes the signed plan and one of: the plan as changed, an amendment, or "         \
      "--decisions",                                                                           \
      "amend 需要已签署的计划，以及以下之一：变更后的计划、补充协议，或 --decisions",          \
      "Write planpact amend PLAN CHANGED --effective DATE -o AMENDMENT.xml.",                  \
      "请写成 planpact amend PLAN CHANGED --effective DATE -o AMENDMENT.xml。")                \
    M(AMEND_EFFECTIVE, "amend-effective-missing", LEVEL_ERROR,                                 \
      "amend must be told from which day the changes apply",                                   \
      "amend 须指明变更自哪一天起适用", "Give --effective 2027-07-01.",                        \
      "请给出 --effective 2027-07-01。")                                                       \
    M(AMEND_MADE, "amend-made-already", LEVEL_ERROR,                                           \
      "{name} says what an amendment is to be, but {path} is one already",                     \
      "{name} 用于拟定补充协议，但 {path} 已是补充协议",                                       \
      "Leave it out, or give the plan as changed.", "请去掉该选项，或给出变更后的计划。")      \
    M(AMEND_OUTPUT, "amend-output-form", LEVEL_ERROR,                                          \
      "the document of an amendment is a PDF or a Word file: -o {path}",                       \
      "补充协议的文件为 PDF 或 Word：-o {path}", "Give a name that ends in .pdf or .docx.",    \
      "请使用以 .pdf 或 .docx 结尾的文件名。")                                                 \
    M(DAY_WRONG, "day-wrong", LEVEL_ERROR, "{name} cannot be “{value}”",                       \
      "{name} 不能是“{value}”", "Give a day that exists as YYYY-MM-DD: 2027-07-01.",           \
      "请按 YYYY-MM-DD 写出存在的日期：2027-07-01。")                                          \
    M(NUMBER_WRONG, "number-wrong", LEVEL_ERROR, "{name} cannot be “{value}”",                 \
      "{name} 不能是“{value}”", "Give a whole number from 1 to 999.",                          \
      "请给出 1 到 999 的整数。")                                                              \
    M(ASOF_DATE, "asof-date-missing", LEVEL_ERROR,                                             \
      "asof must be told which day’s text is wanted", "asof 须指明需要哪一天的有效文本",       \
      "Give --date 2027-07-01.", "请给出 --date 2027-07-01。")                                 \
    M(REVIEW_QUARTER, "review-quarter-missing", LEVEL_ERROR,                                   \
      "review must be told which quarter", "review 须指明回顾哪一季度",                        \
      "Give --quarter Q1, Q2, Q3 or Q4.", "请给出 --quarter Q1、Q2、Q3 或 Q4。")               \
    M(REVIEW_STAGE, "review-stage-form", LEVEL_ERROR,                                          \
      "--stage is a stage of the PDF: it does not go with --format {format}",                  \
      "--stage 是生成 PDF 的阶段，不能与 --format {format} 一起使用", "Leave one of them out.", \
      "请去掉其中之一。")                                                                      \
    M(DIFF_OUTPUT, "diff-output-missing", LEVEL_ERROR,                                         \
      "a redline needs a file to be written to", "修订对照稿须写入文件",                       \
      "Name it: -o redline.pdf or -o redline.docx.",                                           \
      "请指定文件名：-o redline.pdf 或 -o redline.docx。")                                     \
    M(DIFF_PAPER, "diff-option-of-paper", LEVEL_ERROR,                                         \
      "diff takes {name} only with a redline", "diff 的 {name} 只能用于修订对照稿",            \
      "Add --format pdf or --format docx, or leave {name} out.",                               \
      "请加上 --format pdf 或 --format docx，或去掉 {name}。")                                 \
    M(WORKER_DIED, "worker-died", LEVEL_FAILURE,                                           \
      "a part of the work ended before it was done", "部分工作未完成即中断",               \
      "Run again; with --jobs 1 the plan at fault can be seen.",                           \
      "请重试；用 --jobs 1 可看出是哪一份计划。")

CLI_MESSAGES(MESSAGE_DECLARE)

#endif
