/* amend: two plans, or a plan and decisions, into an amendment; and its document. */
#include "cli/cli.h"

#include <stdlib.h>

static bool said(const struct call *call, enum option_id id)
{
    return call->values[id] != NULL;
}

static const char *output_of(const struct call *call)
{
    return said(call, OPTION_OUTPUT) ? call->values[OPTION_OUTPUT] : "-";
}

/* What is wanted: the amendment's file, or its document. */
enum form { FORM_XML, FORM_PDF, FORM_WORD };

static enum form form_of(const struct call *call)
{
    struct str output = str_of(output_of(call));
    if (said(call, OPTION_PAPER_FORMAT))
        return call_word(call, OPTION_PAPER_FORMAT) == 1 ? FORM_WORD : FORM_PDF;
    if (call_word(call, OPTION_STAGE))
        return FORM_PDF;
    return str_ends(output, STR(".pdf"))    ? FORM_PDF
           : str_ends(output, STR(".docx")) ? FORM_WORD
                                            : FORM_XML;
}

/* ---- usage ---- */

static bool number_good(struct call *call)
{
    const char *text = call->values[OPTION_NUMBER];
    char *end = NULL;
    long number = text ? strtol(text, &end, 10) : 1;
    if (text && (*end || number < 1 || number > 999)) {
        FIND(call->findings, &NUMBER_WRONG, POS_NONE, ARG_TEXT("name", "--number"),
             ARG_TEXT("value", text));
        return false;
    }
    return true;
}

static bool day_good(struct call *call, enum option_id id, struct date *day)
{
    *day = DATE_NONE;
    if (!said(call, id) || date_parse(str_of(call->values[id]), day))
        return true;
    FIND(call->findings, &DAY_WRONG, POS_NONE, ARG_TEXT("name", options[id].name),
         ARG_TEXT("value", call->values[id]));
    return false;
}

/* An amendment that is there already takes nothing of what makes one. */
static bool made_good(struct call *call)
{
    static const enum option_id making[] = {OPTION_EFFECTIVE,  OPTION_AMEND_REASON,
                                            OPTION_AMEND_REVIEW, OPTION_NUMBER,
                                            OPTION_CORRECTION, OPTION_ONLY_DECISIONS};
    for (size_t i = 0; i < sizeof making / sizeof making[0]; i++) {
        if (!said(call, making[i]))
            continue;
        FIND(call->findings, &AMEND_MADE, POS_NONE, ARG_TEXT("name", options[making[i]].name),
             ARG_TEXT("path", call->arguments[1]));
        return false;
    }
    if (form_of(call) != FORM_XML)
        return true;
    FIND(call->findings, &AMEND_OUTPUT, POS_NONE, ARG_TEXT("path", output_of(call)));
    return false;
}

static bool usage_good(struct call *call, bool made, struct date *effective)
{
    if ((call->argument_count == 1) != said(call, OPTION_DECISIONS)
        || (said(call, OPTION_ONLY_DECISIONS) && !said(call, OPTION_DECISIONS))
        || (form_of(call) == FORM_XML
            && (said(call, OPTION_FINAL) || said(call, OPTION_SIGN_MAP)))) {
        FIND_PLAIN(call->findings, &AMEND_WRONG, POS_NONE);
        return false;
    }
    if (!day_good(call, OPTION_EFFECTIVE, effective) || !number_good(call))
        return false;
    if (made)
        return made_good(call);
    if (date_known(*effective))
        return true;
    FIND_PLAIN(call->findings, &AMEND_EFFECTIVE, POS_NONE);
    return false;
}

/* ---- making ---- */

static const struct source *read_file(struct call *call, const char *path)
{
    return file_read(call->arena, call->findings, path, PLANPACT_PLAN_BYTES_MAX);
}

static bool from_decisions(struct call *call, struct planpact *planpact,
                           const struct source *plan,
                           const struct planpact_amend_options *wanted, struct str *amendment)
{
    size_t count = 0;
    while (call->lists[OPTION_DECISIONS][count])
        count++;
    const struct source **tables = arena_array(call->arena, count, sizeof *tables);
    for (size_t i = 0; i < count; i++)
        tables[i] = read_file(call, call->lists[OPTION_DECISIONS][i]);
    if (findings_bad(call->findings))
        return false;
    struct planpact_decisions decisions = {
        .files = tables, .count = count, .only = str_of(call->values[OPTION_ONLY_DECISIONS])};
    return planpact_amend_decisions(planpact, call->arena, call->findings, plan, &decisions,
                                    wanted, amendment);
}

static const struct source *make(struct call *call, struct planpact *planpact,
                                 const struct source *plan, const struct source *changed,
                                 struct date effective)
{
    const char *number = call->values[OPTION_NUMBER];
    struct planpact_amend_options wanted = {
        .effective = effective,
        .reason = str_of(call->values[OPTION_AMEND_REASON]),
        .quarter = (int)call_word(call, OPTION_AMEND_REVIEW),
        .number = number ? (int)strtol(number, NULL, 10) : 0,
        .correction = said(call, OPTION_CORRECTION)};
    struct str text;
    bool good = changed ? planpact_amend(planpact, call->arena, call->findings, plan, changed,
                                         &wanted, &text)
                        : from_decisions(call, planpact, plan, &wanted, &text);
    return good ? source_new(call->arena, "amendment.xml", text) : NULL;
}

/* ---- writing ---- */

static enum file_mode mode_of(const struct call *call)
{
    return said(call, OPTION_FORCE) ? FILE_REPLACE : FILE_NEW;
}

static void write_document(struct call *call, struct planpact *planpact,
                           const struct source *plan, const struct source *amendment)
{
    struct planpact_render_options wanted = {
        .lang = call_lang(call),
        .second = call_second_lang(call),
        .audience = (enum planpact_audience)call_word(call, OPTION_AUDIENCE),
        .final = said(call, OPTION_FINAL),
        .style = call->values[OPTION_STYLE],
        .word = form_of(call) == FORM_WORD,
        .sign_map = said(call, OPTION_SIGN_MAP),
        .stage = (enum planpact_stage)call_word(call, OPTION_STAGE)};
    struct planpact_rendered rendered;
    if (!planpact_render_amendment(planpact, call->arena, call->findings, plan, amendment,
                                   &wanted, &rendered))
        return;
    if (file_write(call->arena, call->findings, output_of(call), rendered.bytes, mode_of(call))
        && said(call, OPTION_SIGN_MAP))
        file_write(call->arena, call->findings, call->values[OPTION_SIGN_MAP],
                   rendered.sign_map, mode_of(call));
}

int command_amend(struct call *call)
{
    struct date effective;
    const struct source *plan = read_file(call, call->arguments[0]);
    const struct source *second =
        call->argument_count == 2 ? read_file(call, call->arguments[1]) : NULL;
    bool made = second && planpact_is_amendment(second);
    if (findings_bad(call->findings)) {
        findings_print_bare(call);
        return EXIT_COULD_NOT;
    }
    if (!usage_good(call, made, &effective)) {
        findings_print_bare(call);
        return EXIT_USAGE;
    }
    struct planpact *planpact = call_planpact(call);
    const struct source *amendment =
        made ? second : planpact ? make(call, planpact, plan, second, effective) : NULL;
    if (planpact && amendment && form_of(call) != FORM_XML)
        write_document(call, planpact, plan, amendment);
    else if (planpact && amendment)
        file_write(call->arena, call->findings, output_of(call), amendment->text,
                   mode_of(call));
    findings_print_bare(call);
    return findings_status(call->findings);
}
