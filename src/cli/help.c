#include "cli/cli.h"

#include <string.h>

static void add_option(struct buf *out, const struct option *option, enum lang lang)
{
    struct buf left = {.arena = out->arena};
    if (option->letter)
        buf_printf(&left, "%s, ", option->letter);
    buf_printf(&left, "%s%s%s", option->name, option->value ? " " : "",
               option->value ? option->value : "");
    buf_printf(out, "  %-22.*s %s\n", STR_ARGS(buf_str(&left)), lang_text(option->help, lang));
}

static void command_text(struct buf *out, const struct command *command, enum lang lang)
{
    buf_printf(out, "planpact %s %s\n\n%s\n\n", command->name, command->arguments,
               lang_text(command->help, lang));
    for (enum option_id id = 0; id < OPTION_COUNT; id++)
        if (command_takes(command, id))
            add_option(out, &options[id], lang);
}

void help_text(struct buf *out, const struct command *command, enum lang lang)
{
    if (command) {
        command_text(out, command, lang);
        return;
    }
    static const char *const about[LANG_COUNT] = {
        "planpact turns an annual account plan, written as XML, into a checked,\n"
        "contract-ready PDF.\n\n",
        "planpact 将以 XML 编写的客户年度计划检查无误后生成可签署的 PDF 合同。\n\n"};
    static const char *const more[LANG_COUNT] = {
        "\nplanpact help COMMAND says more; so does man planpact.\n"
        "Exit status: 0 good, 1 mistakes found, 2 wrong usage, 3 could not.\n",
        "\nplanpact help 命令 可查看详情；亦可用 man planpact。\n"
        "退出状态：0 正常，1 发现错误，2 用法不对，3 无法完成。\n"};
    buf_puts(out, lang_text(about, lang));
    for (size_t i = 0; i < command_count; i++) {
        const char *help = lang_text(commands[i].help, lang);
        size_t line = strcspn(help, "\n");
        buf_printf(out, "  planpact %-8s %.*s\n", commands[i].name, (int)line, help);
    }
    buf_puts(out, lang_text(more, lang));
}

int command_help(struct call *call)
{
    const struct command *about = NULL;
    struct buf out = {.arena = call->arena};
    if (call->values[OPTION_LANG])
        lang_parse(str_of(call->values[OPTION_LANG]), &call->lang);
    for (size_t i = 0; call->argument_count && i < command_count; i++)
        if (strcmp(call->arguments[0], commands[i].name) == 0)
            about = &commands[i];
    if (call->argument_count && !about) {
        FIND(call->findings, &COMMAND_UNKNOWN, POS_NONE, ARG_TEXT("name", call->arguments[0]));
        findings_print_bare(call);
        return EXIT_USAGE;
    }
    help_text(&out, about, call->lang);
    return print_answer(call, buf_str(&out));
}
