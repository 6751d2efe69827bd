#include "cli/cli.h"

#include <stdlib.h>
#include <time.h>

CLI_MESSAGES(MESSAGE_DEFINE)

static const char *const format_words[] = {"text", "json", NULL};
static const char *const findings_format_words[] = {"text", "json", "sarif", NULL};
static const char *const paper_format_words[] = {"pdf", "docx", NULL};
/* The first two are forms of a score, the others of the book. */
static const char *const rules_format_words[] = {"text", "json", "markdown", "html", "man", NULL};
static const char *const review_format_words[] = {"pdf", "docx", "json", "csv", "text", NULL};
static const char *const diff_format_words[] = {"text", "json", "pdf", "docx", NULL};
static const char *const folio_format_words[] = {"text", "csv", "json", "pdf", NULL};
static const char *const table_words[] = {"plans", "due", "rules", "totals", NULL};
static const char *const by_words[] = {"class", "region", "owner", NULL};
static const char *const audience_words[] = {"customer", "internal", NULL};
static const char *const encoding_words[] = {"auto", "utf-8", "gb18030", "big5",
                                             "windows-1252", NULL};
static const char *const separator_words[] = {"auto", "comma", "semicolon", "tab", NULL};
static const char *const repeated_words[] = {"unsaid", "replace", "add", NULL};
static const char *const quarter_words[] = {"all", "Q1", "Q2", "Q3", "Q4", NULL};
static const char *const template_words[] = {"goals",    "activities", "actions", "stores",
                                             "products", "contacts",   NULL};
static const char *const quarter_option_words[] = {"none", "Q1", "Q2", "Q3", "Q4", NULL};
static const char *const party_words[] = {"supplier", "customer", NULL};
static const char *const stage_words[] = {"pdf", "document", "pages", NULL};

const struct option options[OPTION_COUNT] = {
    [OPTION_OUTPUT] = {"--output", "-o", "FILE", NULL,
                       {"write to FILE; - is standard output. Without it: render, the plan's name with .pdf",
                        "写入 FILE；- 表示标准输出。render 默认：计划文件名加 .pdf"}},
    [OPTION_OUT_DIR] = {"--out-dir", NULL, "FOLDER", NULL,
                        {"write each file into FOLDER", "将每份文件写入 FOLDER"}},
    [OPTION_FINAL] = {"--final", NULL, NULL, NULL,
                      {"without the draft mark; refused while the plan has an error",
                       "生成定稿（无“草稿”字样）；计划有错误时拒绝"}},
    [OPTION_FORCE] = {"--force", NULL, NULL, NULL,
                      {"replace a file that exists", "允许替换已有文件"}},
    [OPTION_LANG] = {"--lang", NULL, "LANG", NULL,
                     {"en, zh-Hans, zh-Hant: of the document (render; two: zh-Hans,en) or the sentences",
                      "en、zh-Hans 或 zh-Hant：文件语言（render；双语并列写作 zh-Hans,en）"
                      "或提示语言（其他命令）"}},
    [OPTION_FORMAT] = {"--format", NULL, "FORMAT", format_words,
                       {"text (default) or json", "text（默认）或 json"}},
    [OPTION_FINDINGS_FORMAT] = {"--format", NULL, "FORMAT", findings_format_words,
                                {"text (default), json, or sarif for code hosts and editors",
                                 "text（默认）、json，或供代码托管平台和编辑器使用的 sarif"}},
    [OPTION_PAPER_FORMAT] = {"--format", NULL, "FORMAT", paper_format_words,
                             {"pdf (default), or docx: for Word; -o NAME.docx says so too",
                              "pdf（默认）或 docx（Word 文档）；-o 名称.docx 亦可"}},
    [OPTION_AUDIENCE] = {"--audience", NULL, "WHO", audience_words,
                         {"customer (default): without what is internal; or internal",
                          "customer（默认）：不含内部内容；或 internal"}},
    [OPTION_STAGE] = {"--stage", NULL, "STAGE", stage_words,
                      {"pdf (default), or stop at document or pages and print that as text",
                       "pdf（默认）；或停在 document、pages 阶段并以文本输出"}},
    [OPTION_STYLE] = {"--style", NULL, "STYLE", NULL,
                      {"house style: the name of one that comes with the program, or your own file",
                       "版式：程序自带版式的名称，或您自己的版式文件"}},
    [OPTION_SIGN_MAP] = {"--sign-map", NULL, "FILE", NULL,
                         {"write to FILE, as JSON, where the PDF is to be signed, sealed and dated",
                          "将 PDF 中签字、盖章和日期的位置以 JSON 写入 FILE"}},
    [OPTION_AT] = {"--at", NULL, "LIST", NULL,
                   {"percents of target, divided by commas (default 80,90,100,110,120)",
                    "目标达成率（%），以英文逗号分隔（默认 80,90,100,110,120）"}},
    [OPTION_EXPLAIN] = {"--explain", NULL, "ID", NULL,
                        {"how a figure comes about: id of a term, goal, activity; terms, budget, …",
                         "说明数字如何得出：条款、目标或活动的 id；或 terms、budget 等"}},
    [OPTION_VOLUME] = {"--at", NULL, "VOLUME", NULL,
                       {"explain a rebate or discount for this volume of one period",
                        "按一期的该金额说明返利或折扣"}},
    [OPTION_JOBS] = {"--jobs", "-j", "N", NULL,
                     {"work on N plans at the same time", "同时处理 N 份计划"}},
    [OPTION_STARTER] = {"--starter", NULL, "NAME", NULL,
                        {"which starter (default: retail); --list names them",
                         "使用哪个样板（默认 retail）；--list 列出全部"}},
    [OPTION_YEAR] = {"--year", NULL, "YEAR", NULL,
                     {"the plan year (default: next year)", "计划年度（默认：明年）"}},
    [OPTION_LIST] = {"--list", NULL, NULL, NULL,
                     {"list the starters instead", "列出全部样板"}},
    [OPTION_HOLIDAYS] = {"--holidays", NULL, "FOLDER", NULL,
                         {"holiday files of your own, beside those of the program",
                          "在程序自带的节假日文件之外，使用 FOLDER 中您自己的文件"}},
    [OPTION_TODAY] = {"--today", NULL, "DATE", NULL,
                      {"judge waivers and what is due on that day (default: today)",
                       "以该日判断豁免和各项期限是否到期（默认：今天）"}},
    [OPTION_SET] = {"--set", NULL, "NAME", NULL,
                    {"which rules count and how: default, draft, strict, or a set of your own",
                     "采用哪一规则集：default、draft、strict，或您自己的规则集"}},
    [OPTION_RULES] = {"--rules", NULL, "FOLDER", NULL,
                      {"rules of your own, beside those of the program",
                       "在程序自带的规则之外，使用 FOLDER 中您自己的规则"}},
    [OPTION_RULES_FORMAT] = {"--format", NULL, "FORMAT", rules_format_words,
                             {"of book: markdown (default), html or man; of score: text (default) or json",
                              "book：markdown（默认）、html 或 man；score：text（默认）或 json"}},
    [OPTION_GOALS] = {"--goals", NULL, "CSV", NULL, {"table of goals", "目标表"}},
    [OPTION_ACTIVITIES] = {"--activities", NULL, "CSV", NULL, {"table of activities", "活动表"}},
    [OPTION_ACTIONS] = {"--actions", NULL, "CSV", NULL, {"table of actions", "行动表"}},
    [OPTION_STORES] = {"--stores", NULL, "CSV", NULL, {"table of stores", "门店表"}},
    [OPTION_PRODUCTS] = {"--products", NULL, "CSV", NULL, {"table of products", "产品表"}},
    [OPTION_CONTACTS] = {"--contacts", NULL, "CSV", NULL, {"table of contacts", "联系人表"}},
    [OPTION_ADD] = {"--add", NULL, NULL, NULL,
                    {"add rows; refuse one that the plan has (default)",
                     "新增行；计划中已有的行将被拒绝（默认）"}},
    [OPTION_REPLACE] = {"--replace", NULL, NULL, NULL,
                        {"rows that the plan has take the table's values; add the others",
                         "计划中已有的行改用表中的值；其余新增"}},
    [OPTION_REMOVE_OTHERS] = {"--remove-others", NULL, NULL, NULL,
                              {"like --replace, and take out what the table does not have",
                               "同 --replace，并删除表中没有的内容"}},
    [OPTION_ENCODING] = {"--encoding", NULL, "NAME", encoding_words,
                         {"of tables that are not UTF-8: gb18030, big5 or windows-1252",
                          "非 UTF-8 表格的编码：gb18030、big5 或 windows-1252"}},
    [OPTION_SEPARATOR] = {"--separator", NULL, "NAME", separator_words,
                          {"of cells: comma, semicolon or tab (default: the one the headings hold)",
                           "单元格分隔符：comma、semicolon 或 tab（默认：标题行中所用的一种）"}},
    [OPTION_TEMPLATE] = {"--template", NULL, "LIST", template_words,
                         {"print the headings for a table of goals, stores, …",
                          "输出 goals、stores 等表格的标题行"}},
    [OPTION_EXCEL] = {"--excel", NULL, NULL, NULL,
                      {"with --template: in the form that Excel opens as it is",
                       "与 --template 合用：生成 Excel 可直接打开的形式"}},
    [OPTION_ONLY] = {"--only", NULL, "NAMES", NULL,
                     {"with score: judge only these rules or codes, divided by commas",
                      "与 score 合用：只评判这些规则或代码，以英文逗号分隔"}},
    [OPTION_WRONG] = {"--wrong", NULL, NULL, NULL,
                      {"with score: print every case that is judged wrongly",
                       "与 score 合用：列出每个判断有误的用例"}},
    [OPTION_AT_LEAST] = {"--at-least", NULL, "PRECISION", NULL,
                         {"with score: status 1 if all rules together are below it, as 0.95",
                          "与 score 合用：全部规则的精确率低于此值（如 0.95）时退出状态为 1"}},
    [OPTION_EACH] = {"--each", NULL, "PRECISION", NULL,
                     {"with score: the same of each rule that has ten or more cases",
                      "与 score 合用：同上，针对每条至少有十个用例的规则"}},
    [OPTION_AS] = {"--as", NULL, "PARTY", party_words,
                   {"who signs: supplier or customer", "签署方：supplier（供应商）或 customer（客户）"}},
    [OPTION_KEY] = {"--key", NULL, "FILE", NULL,
                    {"the key and its certificate (PKCS#12, .p12 or .pfx)",
                     "密钥及证书文件（PKCS#12，.p12 或 .pfx）"}},
    [OPTION_PASSPHRASE_FILE] = {"--passphrase-file", NULL, "FILE", NULL,
                                {"pass-phrase or PIN from a file that only you can read",
                                 "从仅本人可读的文件读取密码或 PIN"}},
    [OPTION_PASSPHRASE_FD] = {"--passphrase-fd", NULL, "N", NULL,
                              {"the same from an open descriptor; with neither, it is asked for",
                               "从已打开的描述符读取；两者都不给出时在终端询问"}},
    [OPTION_PKCS11] = {"--pkcs11", NULL, "MODULE", NULL,
                       {"the key is on a token: its library (PKCS#11)",
                        "密钥在令牌中：其驱动库（PKCS#11）"}},
    [OPTION_TOKEN] = {"--token", NULL, "LABEL", NULL, {"label of the token", "令牌的标签"}},
    [OPTION_KEY_LABEL] = {"--key-label", NULL, "LABEL", NULL,
                          {"label of the key and its certificate on the token",
                           "令牌中密钥及证书的标签"}},
    [OPTION_TSA] = {"--tsa", NULL, "URL", NULL,
                    {"add a time stamp of this authority (RFC 3161, http://…)",
                     "加盖该机构的时间戳（RFC 3161，http://…）"}},
    [OPTION_TSA_QUERY] = {"--tsa-query", NULL, "FILE", NULL,
                          {"write the query for a time stamp to be added later",
                           "写出时间戳请求，供日后加盖"}},
    [OPTION_TSA_RESPONSE] = {"--tsa-response", NULL, "FILE", NULL,
                             {"add the answer to that query to the signature, without a key",
                              "将该请求的应答加入签名，不用密钥"}},
    [OPTION_NAME] = {"--name", NULL, "NAME", NULL,
                     {"who signs (default: as the certificate says)",
                      "签署人姓名（默认按证书）"}},
    [OPTION_REASON] = {"--reason", NULL, "TEXT", NULL,
                       {"why, as the signature states it", "签名中载明的签署原因"}},
    [OPTION_PLACE] = {"--place", NULL, "TEXT", NULL,
                      {"where, as the signature states it", "签名中载明的签署地点"}},
    [OPTION_TRUST] = {"--trust", NULL, "PEM", NULL,
                      {"certificates of the authorities, or of the signers, that you trust",
                       "您信任的签发机构或签署人的证书"}},
    [OPTION_VERIFY_TIME] = {"--time", NULL, "DATE", NULL,
                            {"judge certificates on that day (default: now)",
                             "以该日判断证书（默认：现在）"}},
    [OPTION_EVIDENCE] = {"--evidence", NULL, "PEM", NULL,
                         {"add certificates and revocation lists to a signed contract, without a key",
                          "向已签署的合同加入证书和吊销列表，不用密钥"}},
    [OPTION_TIME] = {"--time", NULL, "TIME", NULL,
                     {"when, as 2027-01-04T09:30:00+08:00 (default: now)",
                      "签署时间，如 2027-01-04T09:30:00+08:00（默认为现在）"}},
    [OPTION_PREVIOUS] = {"--previous", NULL, "PLAN", NULL,
                         {"an earlier version of the plan: what it had and this one has not is cancelled",
                          "计划的较早版本：其中有而本版没有的事项标为取消"}},
    [OPTION_ONLY_DAYS] = {"--only", NULL, "KINDS", NULL,
                          {"only these: reviews,inputs,actions,activities,payments,signing",
                           "仅限这些类别：reviews,inputs,actions,activities,payments,signing"}},
    [OPTION_ACTUALS] = {"--actuals", NULL, "CSV...", NULL,
                        {"tables of what the year brought; a folder: all its *.csv",
                         "计划执行情况表；可写文件夹，即其中全部 *.csv",
                         "計劃執行情況表；可寫資料夾，即其中全部 *.csv"},
                        true},
    [OPTION_REPEATED] = {"--repeated", NULL, "WHAT", repeated_words,
                         {"a row that an earlier table has already: replace or add (default: an error)",
                          "前面的表中已有的行：replace 替换，add 累加（默认视为错误）",
                          "前面的表中已有的列：replace 取代，add 累加（預設視為錯誤）"}},
    [OPTION_QUARTER] = {"--quarter", NULL, "QUARTER", quarter_words,
                        {"of the plan year: Q1, Q2, Q3 or Q4", "计划年度的季度：Q1、Q2、Q3 或 Q4",
                         "計劃年度的季度：Q1、Q2、Q3 或 Q4"}},
    [OPTION_FORMS] = {"--forms", NULL, "FOLDER", NULL,
                      {"write the tables to be filled in for --quarter into FOLDER",
                       "将 --quarter 所需填写的表格写入 FOLDER",
                       "將 --quarter 所需填寫的表格寫入 FOLDER"}},
    [OPTION_PLAN_ID] = {"--id", NULL, "NUMBER", NULL,
                        {"number of the new plan (default: the old one with its year changed)",
                         "新计划的编号（默认：原编号中的年份改为新年份）"}},
    [OPTION_EFFECTIVE] = {"--effective", NULL, "DATE", NULL,
                          {"the day from which the changes apply", "变更自该日起适用"}},
    [OPTION_AMEND_REASON] = {"--reason", NULL, "TEXT", NULL,
                             {"why, as the amendment states it", "补充协议中载明的变更理由"}},
    [OPTION_AMEND_REVIEW] = {"--review", NULL, "QUARTER", quarter_option_words,
                             {"the quarterly review that decided it: Q1, Q2, Q3 or Q4",
                              "作出该决定的季度回顾：Q1、Q2、Q3 或 Q4"}},
    [OPTION_NUMBER] = {"--number", NULL, "N", NULL,
                       {"number of the amendment (default: the next one)",
                        "补充协议编号（默认：下一个编号）"}},
    [OPTION_CORRECTION] = {"--correction", NULL, NULL, NULL,
                           {"it corrects an error: it may change a quarter that has ended",
                            "更正错误：可以变更已届满的季度"}},
    [OPTION_DECISIONS] = {"--decisions", NULL, "CSV...", NULL,
                          {"tables of what reviews decided: part, field, value",
                           "回顾会议的决定表：part、field、value"}, .many = true},
    [OPTION_ONLY_DECISIONS] = {"--only", NULL, "IDS", NULL,
                               {"only these decisions, divided by commas: Q2-1,Q2-3",
                                "仅采用这些决定，以英文逗号分隔：Q2-1,Q2-3"}},
    [OPTION_DATE] = {"--date", NULL, "DATE", NULL,
                     {"the day whose text is wanted", "需要哪一天的有效文本"}},
    [OPTION_REVIEW_FORMAT] = {"--format", NULL, "FORMAT", review_format_words,
                              {"pdf (default), docx, json, csv, or text: a summary for the terminal",
                               "pdf（默认）、docx、json、csv，或 text（终端摘要）"}},
    [OPTION_AMENDMENTS] = {"--amendments", NULL, "XML...", NULL,
                           {"amendments to the plan: each quarter is judged by the text in force then",
                            "计划的补充协议：各季度按当时有效的文本判断"},
                           .many = true},
    [OPTION_DIFF_FORMAT] = {"--format", NULL, "FORMAT", diff_format_words,
                            {"text (default), json, pdf (a redline) or docx (tracked changes); "
                             "-o NAME.pdf will do",
                             "text（默认）、json、pdf（修订对照稿）或 docx（带修订标记）；"
                             "-o 名称.pdf 亦可"}},
    [OPTION_DIFF_AUDIENCE] = {"--audience", NULL, "WHO", audience_words,
                              {"customer (default of a redline): without what is internal; "
                               "internal (otherwise)",
                               "customer（修订对照稿默认）：不含内部内容；或 internal（文本和 JSON 默认）"}},
    [OPTION_DUE] = {"--due", NULL, "DAYS", NULL,
                    {"also what is due within so many days (default 30)",
                     "同时列出此天数内到期的事项（默认 30）"}},
    [OPTION_BY] = {"--by", NULL, "GROUP", by_words,
                   {"totals by class (default), region or owner, beside those by currency",
                    "除按币种外，另按 class（默认）、region 或 owner 合计"}},
    [OPTION_TABLE] = {"--table", NULL, "TABLE", table_words,
                      {"what a CSV file holds: plans (default), due, rules or totals",
                       "CSV 文件的内容：plans（默认）、due、rules 或 totals"}},
    [OPTION_FOLIO_FORMAT] = {"--format", NULL, "FORMAT", folio_format_words,
                             {"text (default), csv, json or pdf; -o NAME.pdf says so too",
                              "text（默认）、csv、json 或 pdf；-o 名称.pdf 亦可"}},
    [OPTION_HELP] = {"--help", "-h", NULL, NULL, {"say how it is used", "显示用法"}},
};

bool command_takes(const struct command *command, enum option_id id)
{
    const enum option_id *one = command->options;
    while (*one != OPTION_COUNT && *one != id)
        one++;
    return *one == id;
}

static enum option_id option_find(const struct call *call, struct str name)
{
    for (enum option_id id = 0; id < OPTION_COUNT; id++)
        if (command_takes(call->command, id)
            && (str_is(name, options[id].name)
                || (options[id].letter && str_is(name, options[id].letter))))
            return id;
    return OPTION_COUNT;
}

static bool word_allowed(struct call *call, const struct option *option, const char *value)
{
    struct buf words = {.arena = call->arena};
    for (size_t i = 0; option->words && option->words[i]; i++) {
        if (str_is(str_of(value), option->words[i]))
            return true;
        buf_printf(&words, "%s%s", i ? ", " : "", option->words[i]);
    }
    if (option->words)
        FIND(call->findings, &OPTION_WORD, POS_NONE, ARG_TEXT("name", option->name),
             ARG_TEXT("value", value), ARG("words", buf_str(&words)));
    return !option->words;
}

/* Values of an option that takes several: those after its first, up to the next option. It may
 * be given again. */
static void read_more(struct call *call, enum option_id id, const char *value, int argc,
                      char **argv, int *at)
{
    size_t count = 0;
    while (call->lists[id] && call->lists[id][count])
        count++;
    const char **list =
        arena_array(call->arena, count + (size_t)(argc - *at) + 1, sizeof *list);
    for (size_t i = 0; i < count; i++)
        list[i] = call->lists[id][i];
    list[count++] = value;
    while (*at + 1 < argc && (argv[*at + 1][0] != '-' || argv[*at + 1][1] == '\0'))
        list[count++] = argv[++*at];
    call->lists[id] = list;
}

/* One option at argv[*at]: "--name value", "--name=value" or a switch. */
static bool read_option(struct call *call, int argc, char **argv, int *at)
{
    struct str text = str_of(argv[*at]);
    size_t equal = str_find(text, STR("="), 0);
    bool joined = str_starts(text, STR("--")) && equal != SIZE_MAX;
    struct str name = joined ? str_slice(text, 0, equal) : text;
    enum option_id id = option_find(call, name);
    if (id == OPTION_COUNT) {
        FIND(call->findings, &OPTION_UNKNOWN, POS_NONE,
             ARG_TEXT("command", call->command->name), ARG("name", name));
        return false;
    }
    const struct option *option = &options[id];
    if (call->values[id] && !option->many) {
        FIND(call->findings, &OPTION_TWICE, POS_NONE, ARG_TEXT("name", option->name));
        return false;
    }
    const char *value = joined ? argv[*at] + equal + 1 : "";
    if (option->value && !joined)
        value = *at + 1 < argc ? argv[++*at] : NULL;
    if (!value || (option->value && !*value) || (joined && !option->value)) {
        FIND(call->findings, &OPTION_VALUE, POS_NONE, ARG_TEXT("name", option->name),
             ARG_TEXT("value", option->value ? option->value : ""));
        return false;
    }
    call->values[id] = value;
    if (option->many)
        read_more(call, id, value, argc, argv, at);
    return word_allowed(call, option, value);
}

/* The languages of --lang: one, or for a document two that differ. */
static size_t read_languages(const struct call *call, enum lang langs[2])
{
    struct str value = str_of(call->values[OPTION_LANG]);
    size_t comma = str_find(value, STR(","), 0);
    if (comma == SIZE_MAX)
        return lang_parse(value, &langs[0]) ? 1 : 0;
    bool good = (call->command->run == command_render || call->command->run == command_amend)
                && lang_parse(str_slice(value, 0, comma), &langs[0])
                && lang_parse(str_slice(value, comma + 1, value.n), &langs[1])
                && langs[0] != langs[1];
    return good ? 2 : 0;
}

static bool languages_good(struct call *call)
{
    enum lang langs[2];
    if (!call->values[OPTION_LANG] || read_languages(call, langs))
        return true;
    const char *two = call->command->run == command_render ? ", zh-Hans,en, …" : "";
    FIND(call->findings, &OPTION_WORD, POS_NONE, ARG_TEXT("name", "--lang"),
         ARG_TEXT("value", call->values[OPTION_LANG]),
         ARG("words", str_format(call->arena, "en, zh-Hans, zh-Hant%s", two)));
    return false;
}

static bool today_good(struct call *call)
{
    struct date day;
    const char *value = call->values[OPTION_TODAY];
    if (!value || date_parse(str_of(value), &day))
        return true;
    FIND(call->findings, &TODAY_WRONG, POS_NONE, ARG_TEXT("value", value));
    return false;
}

bool call_read(struct call *call, int argc, char **argv)
{
    bool only_arguments = false, good = true;
    call->arguments = arena_array(call->arena, (size_t)argc + 1, sizeof *call->arguments);
    for (int i = 0; i < argc; i++) {
        struct str text = str_of(argv[i]);
        if (!only_arguments && str_is(text, "--"))
            only_arguments = true;
        else if (!only_arguments && text.n > 1 && text.s[0] == '-')
            good &= read_option(call, argc, argv, &i);
        else
            call->arguments[call->argument_count++] = argv[i];
    }
    bool help = call->values[OPTION_HELP] != NULL;
    if (good && !help
        && (call->argument_count < call->command->least
            || call->argument_count > call->command->most)) {
        if (call->command->run == command_new && call->argument_count == 1)
            FIND(call->findings, &NEW_NEEDS_OUTPUT, POS_NONE,
                 ARG_TEXT("name", call->arguments[0]));
        else
            FIND(call->findings, &ARGUMENTS_WRONG, POS_NONE,
                 ARG_TEXT("command", call->command->name),
                 ARG_TEXT("arguments", call->command->arguments));
        good = false;
    }
    return good && languages_good(call) && today_good(call);
}

size_t call_word(const struct call *call, enum option_id id)
{
    const char *value = call->values[id];
    for (size_t i = 0; value && options[id].words[i]; i++)
        if (str_is(str_of(value), options[id].words[i]))
            return i;
    return 0;
}

size_t call_jobs(struct call *call)
{
    const char *text = call->values[OPTION_JOBS];
    if (!text)
        return 1;
    char *end;
    long jobs = strtol(text, &end, 10);
    if (*end || jobs < 1 || jobs > 64) {
        FIND_PLAIN(call->findings, &JOBS_WRONG, POS_NONE);
        return 0;
    }
    return (size_t)jobs;
}

static const enum lang *language_at(const struct call *call, size_t index)
{
    enum lang *langs = arena_array(call->arena, 2, sizeof *langs);
    bool given = call->values[OPTION_LANG] && read_languages(call, langs) > index;
    return given ? &langs[index] : NULL;
}

const enum lang *call_lang(struct call *call)
{
    return language_at(call, 0);
}

const enum lang *call_second_lang(struct call *call)
{
    return language_at(call, 1);
}

/* The day of --today, else the one that this machine's clock and time zone say. */
static struct date call_today(const struct call *call)
{
    struct date today;
    if (call->values[OPTION_TODAY] && date_parse(str_of(call->values[OPTION_TODAY]), &today))
        return today;
    time_t now = time(NULL);
    struct tm day;
    localtime_r(&now, &day);
    return (struct date){(int16_t)(day.tm_year + 1900), (int8_t)(day.tm_mon + 1),
                         (int8_t)day.tm_mday};
}

struct planpact *call_planpact(struct call *call)
{
    struct planpact_folders folders = {.holidays = call->values[OPTION_HOLIDAYS],
                                       .rules = call->values[OPTION_RULES]};
    struct planpact *planpact = planpact_open(call->arena, call->findings, &folders);
    if (!planpact)
        return NULL;
    planpact_set_today(planpact, call_today(call));
    planpact_set_rules(planpact, call->values[OPTION_SET]);
    return planpact;
}

enum lang environment_lang(void)
{
    static const char *const names[] = {"LC_ALL", "LC_MESSAGES", "LANG"};
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        const char *value = getenv(names[i]);
        enum lang lang;
        if (value && *value)
            return lang_parse(str_of(value), &lang) ? lang : LANG_EN;
    }
    return LANG_EN;
}
