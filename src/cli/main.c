#include "cli/cli.h"

#include <signal.h>
#include <string.h>

/* A list of options that is a constant. */
#define OPTIONS(...) ((const enum option_id[]){__VA_ARGS__, OPTION_COUNT})

const struct command commands[] = {
    {"new", "",
     OPTIONS(OPTION_STARTER, OPTION_YEAR, OPTION_LIST, OPTION_LANG, OPTION_OUTPUT, OPTION_FORCE,
             OPTION_HELP),
     0, 0, command_new,
     {"start a plan from a commented starter\n"
      "Fill in what stands as 【】; planpact check names each blank that is left.",
      "从带注释的样板开始一份新计划\n"
      "请填写每一处【】；planpact check 会指出尚未填写之处。"}},
    {"check", "PLAN...",
     OPTIONS(OPTION_FINDINGS_FORMAT, OPTION_LANG, OPTION_HOLIDAYS, OPTION_TODAY, OPTION_SET,
             OPTION_RULES, OPTION_HELP),
     1, SIZE_MAX,
     command_check,
     {"find everything that is wrong with a plan\n"
      "Structure, references, and the rules: are the goals specific, measurable, time-bound?\n"
      "All mistakes at once, each with its place and what to do. Status 1 if there is an error.",
      "找出计划中的全部问题\n"
      "检查结构、引用和规则：目标是否具体、可衡量、有时限？\n"
      "一次列出全部问题、位置和更正方法。有错误时退出状态为 1。"}},
    {"render", "PLAN...",
     OPTIONS(OPTION_OUTPUT, OPTION_OUT_DIR, OPTION_FINAL, OPTION_FORCE, OPTION_LANG,
             OPTION_AUDIENCE, OPTION_STAGE, OPTION_STYLE, OPTION_PAPER_FORMAT, OPTION_SIGN_MAP,
             OPTION_JOBS, OPTION_HOLIDAYS, OPTION_TODAY, OPTION_SET, OPTION_RULES, OPTION_HELP),
     1, SIZE_MAX, command_render,
     {"check a plan and make its contract: a PDF, or a Word document to negotiate in\n"
      "Without --final every page carries a draft mark, and errors that are not of structure do\n"
      "not stop the draft (the status is then 1). A file that exists is not replaced.",
      "检查计划并生成合同：PDF，或供磋商修改的 Word 文档\n"
      "不加 --final 时每页带“草稿”字样，非结构性错误不妨碍生成草稿（退出状态为 1）。\n"
      "不会替换已有文件。"}},
    {"import", "PLAN",
     OPTIONS(OPTION_GOALS, OPTION_ACTIVITIES, OPTION_ACTIONS, OPTION_STORES, OPTION_PRODUCTS,
             OPTION_CONTACTS, OPTION_ADD, OPTION_REPLACE, OPTION_REMOVE_OTHERS, OPTION_ENCODING,
             OPTION_SEPARATOR, OPTION_TEMPLATE, OPTION_EXCEL, OPTION_OUTPUT, OPTION_FORCE,
             OPTION_LANG, OPTION_HELP),
     0, 1, command_import,
     {"read tables of a spreadsheet program (CSV) into a plan\n"
      "The first row of a table names the fields, in English or Chinese: --template prints it.\n"
      "What the tables do not speak of stays in the plan as it is, to the byte. Nothing is\n"
      "written if anything is wrong.",
      "将电子表格（CSV）导入计划\n"
      "表格第一行为字段名称，中英文均可：可用 --template 生成。\n"
      "表格未涉及的内容在计划中逐字节保持不变。有任何错误时不写入。"}},
    {"actuals", "PLAN [CSV...]",
     OPTIONS(OPTION_QUARTER, OPTION_FORMS, OPTION_EXCEL, OPTION_FORCE, OPTION_REPEATED,
             OPTION_ENCODING, OPTION_SEPARATOR, OPTION_FORMAT, OPTION_LANG, OPTION_HELP),
     1, SIZE_MAX, command_actuals,
     {"check the tables of a plan's year, or write the forms for them\n"
      "Results, money spent and paid, promotions, audits, complaints, actions, decisions: each\n"
      "table says by its headings what it holds. Lists what is there by quarter, and for which\n"
      "goals there is no data, which is not zero. CSV may be a folder.",
      "检查计划执行情况表，或生成待填表格\n"
      "实绩、费用支出、付款、促销、检查、投诉、行动、决定：程序按列标题识别各表内容。\n"
      "按季度列出已有内容，以及哪些目标没有数据（没有数据不等于零）。CSV 可以是文件夹。",
      "檢查計劃執行情況表，或產生待填表格\n"
      "實績、費用支出、付款、促銷、檢查、投訴、行動、決議：程式按欄標題識別各表內容。\n"
      "按季度列出已有內容，以及哪些目標沒有資料（沒有資料不等於零）。CSV 可以是資料夾。"}},
    {"simulate", "PLAN",
     OPTIONS(OPTION_AT, OPTION_FORMAT, OPTION_LANG, OPTION_HELP), 1, 1,
     command_simulate,
     {"show what the terms pay at 80 to 120 % of target\n"
      "Each discount, rebate and fee and their total, in money and in percent of purchases,\n"
      "and the tiers: where the payment jumps, which are out of reach or were reached last\n"
      "year. It shows what is internal too.",
      "测算目标达成率为 80% 至 120% 时各项条款的金额\n"
      "列出各项折扣、返利、费用及其合计金额和占进货额的比例，并列出返利各档：\n"
      "何处跳升，哪些档难以达到或上年已达到。结果包含内部内容。"}},
    {"show", "PLAN",
     OPTIONS(OPTION_EXPLAIN, OPTION_VOLUME, OPTION_FORMAT, OPTION_LANG, OPTION_HELP),
     1, 1, command_show,
     {"print a plan as JSON, or explain one of its figures\n"
      "With --explain each step of the calculation, with its figures: which tier is reached and\n"
      "why, what a minimum or a cap changes, what is paid on account. It shows what is internal\n"
      "too.",
      "以 JSON 输出计划，或说明其中某个数字如何得出\n"
      "加 --explain 时列出计算的每一步及其数字：达到哪一档、保底或上限的影响、预付金额等。\n"
      "结果包含内部内容。"}},
    {"calendar", "PLAN",
     OPTIONS(OPTION_OUTPUT, OPTION_FORCE, OPTION_ONLY_DAYS, OPTION_PREVIOUS, OPTION_AUDIENCE,
             OPTION_LANG, OPTION_TODAY, OPTION_HELP),
     1, 1, command_calendar,
     {"write the days of a plan as a calendar file (iCalendar) for Outlook, Google or Apple\n"
      "Reviews with time, place and participants, data due, actions, activities and order\n"
      "windows, payments. Import the file of the next version again: entries change in place.\n"
      "--today says when it is made (default: when the plan last changed).",
      "将计划中的日期写成日历文件（iCalendar），供 Outlook、Google 或 Apple 日历导入\n"
      "包括回顾会议（时间、地点、参加人）、数据提交、行动、活动与订货期、付款。\n"
      "计划更新后再次导入，原有事项随之更新。--today 指明生成日期（默认：计划最后修改之日）。"}},
    {"roll", "PLAN",
     OPTIONS(OPTION_YEAR, OPTION_PLAN_ID, OPTION_ACTUALS, OPTION_AMENDMENTS, OPTION_REPEATED,
             OPTION_ENCODING, OPTION_SEPARATOR, OPTION_OUTPUT, OPTION_FORCE, OPTION_FORMAT, OPTION_HOLIDAYS,
             OPTION_TODAY, OPTION_LANG, OPTION_HELP),
     1, 1, command_roll,
     {"make next year's draft from this year's plan and what the year brought\n"
      "Figures of the year become baselines; targets are blanks to be decided; terms, activities\n"
      "and open actions stay, days move to working days. Prints what is to be decided, confirmed,\n"
      "what was moved, taken and left out, and why.",
      "由本年度计划及当年实际生成下一年度计划草案\n"
      "当年实际成为基数，目标值留空待定；条款、活动和未完成的行动保留，日期移至工作日。\n"
      "并列出待决定、待确认的内容，以及移动、取用和删去的内容及原因。"}},
    {"amend", "PLAN [CHANGED | AMENDMENT]",
     OPTIONS(OPTION_EFFECTIVE, OPTION_AMEND_REASON, OPTION_AMEND_REVIEW, OPTION_NUMBER,
             OPTION_CORRECTION, OPTION_DECISIONS, OPTION_ONLY_DECISIONS, OPTION_OUTPUT,
             OPTION_FINAL, OPTION_FORCE, OPTION_LANG, OPTION_AUDIENCE, OPTION_STAGE,
             OPTION_STYLE, OPTION_PAPER_FORMAT, OPTION_SIGN_MAP, OPTION_TODAY, OPTION_HELP),
     1, 2, command_amend,
     {"change a signed plan: an amendment from the plan as changed, or from decisions\n"
      "Writes what stands and what is to stand, from which day and why; -o x.pdf makes the\n"
      "document that both parties sign. It refuses, and names, what is locked, what says which\n"
      "contract it is, and what belongs to a quarter that has ended.",
      "变更已签署的计划：根据变更后的计划或回顾决定生成补充协议\n"
      "列明变更前后的内容、适用起始日和理由；-o x.pdf 生成供双方签署的文件。\n"
      "已锁定的内容、合同身份信息以及属于已届满季度的内容不予变更，并逐项指出。"}},
    {"asof", "PLAN [AMENDMENT...]",
     OPTIONS(OPTION_DATE, OPTION_OUTPUT, OPTION_FORCE, OPTION_LANG, OPTION_AUDIENCE,
             OPTION_STYLE, OPTION_PAPER_FORMAT, OPTION_HOLIDAYS, OPTION_TODAY, OPTION_SET,
             OPTION_RULES, OPTION_HELP),
     1, SIZE_MAX, command_asof,
     {"give the text in force on a day: the plan with its amendments\n"
      "As a plan's file, or with -o x.pdf as a conformed copy, which nobody signs. Amendments\n"
      "that contradict each other, or the text, are named.",
      "给出某日的有效文本：计划及其补充协议合并而成\n"
      "输出为计划文件；-o x.pdf 则为合并文本，不供签署。补充协议之间或与文本相互矛盾时会逐一指出。"}},
    {"review", "PLAN",
     OPTIONS(OPTION_QUARTER, OPTION_ACTUALS, OPTION_REPEATED, OPTION_ENCODING, OPTION_SEPARATOR,
             OPTION_AMENDMENTS, OPTION_REVIEW_FORMAT, OPTION_AUDIENCE, OPTION_OUTPUT, OPTION_FORCE,
             OPTION_LANG, OPTION_STAGE, OPTION_STYLE, OPTION_TODAY, OPTION_HELP),
     1, 1, command_review,
     {"make the pack for a quarterly review\n"
      "Status on one page, goals with trend and landing, rebates earned and paid, spend,\n"
      "promotions, audits, findings, actions, agenda and decisions. What no table says is no\n"
      "data, never zero. --today says what is overdue (default: today).",
      "生成季度回顾资料\n"
      "一页状态、目标走势与全年预计、返利应计与已付、支出、促销、检查、讨论要点、行动、议程与决议。\n"
      "表格未载明的内容为“无数据”，绝不视为零。--today 决定哪些已逾期（默认：今天）。"}},
    {"diff", "OLD NEW",
     OPTIONS(OPTION_DIFF_FORMAT, OPTION_OUTPUT, OPTION_FORCE, OPTION_DIFF_AUDIENCE, OPTION_LANG,
             OPTION_STYLE, OPTION_STAGE, OPTION_TODAY, OPTION_HELP),
     2, 2, command_diff,
     {"say what changed between two plans, and what it costs\n"
      "By section and in business words; what was moved or renamed is one change. Each change\n"
      "with its effect on payments at target, on budgets and on other money. Either plan may be\n"
      "a contract. As pdf or docx the contract itself, with changes marked. Status 1 if the\n"
      "plans differ.",
      "说明两份计划之间的变更及其金额影响\n"
      "按章节以业务用语列出；移动或更名只算一处变更。每处变更列出对达成目标时支付金额、\n"
      "预算等的影响。计划也可以是合同 PDF。用 pdf 或 docx 时输出标出变更的合同。\n"
      "两份计划有差异时退出状态为 1。"}},
    {"portfolio", "FOLDER|PLAN...",
     OPTIONS(OPTION_QUARTER, OPTION_DUE, OPTION_BY, OPTION_FOLIO_FORMAT, OPTION_TABLE,
             OPTION_OUTPUT, OPTION_FORCE, OPTION_REPEATED, OPTION_JOBS, OPTION_STYLE,
             OPTION_HOLIDAYS, OPTION_TODAY, OPTION_SET, OPTION_RULES, OPTION_LANG, OPTION_HELP),
     1, SIZE_MAX, command_portfolio,
     {"look at many plans at once: who is red, what is due, which rules fail, totals\n"
      "To KA-1.xml belong tables and amendments whose names begin with KA-1. or KA-1-, and all\n"
      "in the folder KA-1. It shows what is internal. Status 1 if a plan could not be read.",
      "一览多份计划：哪些亮红灯、哪些事项到期、哪些规则未通过，以及合计\n"
      "名称以 KA-1. 或 KA-1- 开头的表格和补充协议，以及文件夹 KA-1 中的全部文件，属于 KA-1.xml。\n"
      "结果包含内部内容。有计划无法读取时退出状态为 1。"}},
    {"sign", "PDF",
     OPTIONS(OPTION_AS, OPTION_KEY, OPTION_PASSPHRASE_FILE, OPTION_PASSPHRASE_FD, OPTION_PKCS11,
             OPTION_TOKEN, OPTION_KEY_LABEL, OPTION_TSA, OPTION_TSA_QUERY, OPTION_TSA_RESPONSE,
             OPTION_NAME, OPTION_REASON, OPTION_PLACE, OPTION_EVIDENCE, OPTION_TIME, OPTION_OUTPUT, OPTION_LANG,
             OPTION_HELP),
     1, 1, command_sign,
     {"sign a final contract electronically (PAdES)\n"
      "Fills the party's signature field and leaves every byte of the contract as it is. The\n"
      "first signature allows nothing after it but the other party's. The signed contract is a\n"
      "new file, by default contract.signed.pdf; no file is ever replaced.",
      "对定稿合同进行电子签名（PAdES）\n"
      "填入签署方的签名域，合同原有内容逐字节不变。首个签名之后只允许另一方签署。\n"
      "签署后的合同为新文件，默认为 contract.signed.pdf；绝不替换已有文件。"}},
    {"verify", "PDF",
     OPTIONS(OPTION_TRUST, OPTION_VERIFY_TIME, OPTION_FORMAT, OPTION_LANG, OPTION_HELP),
     1, 1, command_verify,
     {"judge a signed contract: who signed it, when, and is it still what they signed\n"
      "Status 0 only if every signature holds, its certificate leads to one of --trust, and\n"
      "nothing but signing was done to the file. Without --trust it says what the signatures\n"
      "cover, but not who made them, and the status is 1.",
      "验证已签署的合同：由谁签署、何时签署、内容是否仍与签署时一致\n"
      "仅当全部签名成立、证书可追溯至 --trust 中的证书、且文件除签署外未作更改时，退出状态为 0。\n"
      "不加 --trust 时只说明签名的覆盖范围，不证实签署人身份，退出状态为 1。"}},
    {"extract", "PDF",
     OPTIONS(OPTION_OUTPUT, OPTION_FORCE, OPTION_LANG, OPTION_HELP), 1, 1,
     command_extract,
     {"take the plan out of a contract\n"
      "Each contract carries the plan it was made of: the customer's copy without what is\n"
      "internal, an internal copy the plan's file as it was, to the byte.",
      "从合同中取出计划\n"
      "每份合同都附有生成它的计划：客户版不含内部内容，内部版与计划文件逐字节相同。"}},
    {"rules", "list | show ID | test [ID] | book | score FILE|FOLDER...",
     OPTIONS(OPTION_SET, OPTION_RULES, OPTION_ONLY, OPTION_WRONG, OPTION_AT_LEAST, OPTION_EACH,
             OPTION_RULES_FORMAT, OPTION_LANG, OPTION_HELP),
     1, SIZE_MAX, command_rules,
     {"list, show, test and measure the rules\n"
      "book prints all of them in Markdown, as a web page or as a page of the manual, with\n"
      "examples that are right and wrong. score says how right they are on labelled cases:\n"
      "precision and recall by language, rule and code.",
      "列出、查看、测试规则，衡量其准确程度\n"
      "book 以 Markdown、网页或手册页输出全部规则，附正确与错误的示例。score 用已标注的用例\n"
      "衡量规则：按语言、规则和代码列出精确率与召回率。"}},
    {"help", "[COMMAND]", OPTIONS(OPTION_LANG, OPTION_HELP), 0, 1, command_help,
     {"say how the program or a command is used", "显示程序或命令的用法"}},
};
const size_t command_count = sizeof commands / sizeof commands[0];

static const struct command *command_named(const char *name)
{
    if (strcmp(name, "--help") == 0 || strcmp(name, "-h") == 0)
        name = "help";
    for (size_t i = 0; i < command_count; i++)
        if (strcmp(name, commands[i].name) == 0)
            return &commands[i];
    return NULL;
}

static int run(struct call *call, int argc, char **argv)
{
    if (argc > 1 && strcmp(argv[1], "--version") == 0)
        return print_answer(call,
                            str_format(call->arena, "planpact %s\n", planpact_version()));
    if (argc < 2) {
        struct buf out = {.arena = call->arena};
        help_text(&out, NULL, call->lang);
        print_out(call, buf_str(&out));
        return EXIT_USAGE;
    }
    call->command = command_named(argv[1]);
    if (!call->command)
        FIND(call->findings, &COMMAND_UNKNOWN, POS_NONE, ARG_TEXT("name", argv[1]));
    if (!call->command || !call_read(call, argc - 2, argv + 2)) {
        findings_print_bare(call);
        return EXIT_USAGE;
    }
    if (call->values[OPTION_HELP]) {
        struct buf out = {.arena = call->arena};
        help_text(&out, call->command, call->lang);
        return print_answer(call, buf_str(&out));
    }
    return call->command->run(call);
}

int main(int argc, char **argv)
{
    /* A full disk or a closed pipe is then an error of write, with a sentence, and no kill. */
    signal(SIGXFSZ, SIG_IGN);
    signal(SIGPIPE, SIG_IGN);
    struct arena *arena = arena_new();
    struct findings findings = {.arena = arena};
    struct call call = {.arena = arena, .findings = &findings, .lang = environment_lang()};
    int status = run(&call, argc, argv);
    arena_free(arena);
    return status;
}
