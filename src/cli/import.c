/* import: rows of spreadsheets into a plan. */
#include "cli/cli.h"

static const struct {
    enum option_id option;
    const char *list;
} lists[] = {
    {OPTION_GOALS, "goals"},   {OPTION_ACTIVITIES, "activities"}, {OPTION_ACTIONS, "actions"},
    {OPTION_STORES, "stores"}, {OPTION_PRODUCTS, "products"},     {OPTION_CONTACTS, "contacts"},
};

enum { LISTS = sizeof lists / sizeof lists[0] };

static const char *output_of(const struct call *call)
{
    return call->values[OPTION_OUTPUT] ? call->values[OPTION_OUTPUT] : "-";
}

static enum file_mode file_mode_of(const struct call *call)
{
    return call->values[OPTION_FORCE] ? FILE_REPLACE : FILE_NEW;
}

static bool said(const struct call *call, enum option_id id)
{
    return call->values[id] != NULL;
}

/* One of: a template; or a plan with at least one table. */
static bool usage_good(struct call *call)
{
    size_t tables = 0, modes = said(call, OPTION_ADD) + said(call, OPTION_REPLACE)
                               + said(call, OPTION_REMOVE_OTHERS);
    for (size_t i = 0; i < LISTS; i++)
        tables += said(call, lists[i].option);
    bool template = said(call, OPTION_TEMPLATE);
    bool good = template ? tables == 0 && modes == 0 && call->argument_count == 0
                         : tables > 0 && call->argument_count == 1 && !said(call, OPTION_EXCEL);
    if (!good)
        FIND_PLAIN(call->findings, &IMPORT_WRONG, POS_NONE);
    /* To take out the others is to replace as well, so these two agree. */
    if (said(call, OPTION_ADD) && modes > 1) {
        FIND_PLAIN(call->findings, &IMPORT_MODES, POS_NONE);
        good = false;
    }
    return good;
}

static void say_written(struct call *call, const struct planpact_import_table *table)
{
    static const char *const line[LANG_COUNT] = {
        "%s: %zu added, %zu replaced, %zu removed, %zu as they were\n",
        "%s：新增 %zu 行，替换 %zu 行，删除 %zu 行，%zu 行未变\n",
        "%s：新增 %zu 列，取代 %zu 列，刪除 %zu 列，%zu 列未變\n"};
    print_out(call, str_format(call->arena, lang_text(line, call->lang), table->list,
                               table->added, table->replaced, table->removed, table->kept));
}

static size_t read_tables(struct call *call, struct planpact_import_table tables[LISTS])
{
    size_t count = 0;
    for (size_t i = 0; i < LISTS; i++) {
        if (!said(call, lists[i].option))
            continue;
        const struct source *csv =
            file_read(call->arena, call->findings, call->values[lists[i].option],
                      PLANPACT_PLAN_BYTES_MAX);
        tables[count++] = (struct planpact_import_table){.list = lists[i].list, .csv = csv};
    }
    return count;
}

static void import(struct call *call, struct planpact *planpact)
{
    struct planpact_import_table tables[LISTS];
    struct str plan;
    struct planpact_import_options wanted = {
        .mode = said(call, OPTION_REMOVE_OTHERS) ? PLANPACT_IMPORT_REPLACE_ALL
                : said(call, OPTION_REPLACE)     ? PLANPACT_IMPORT_REPLACE
                                                 : PLANPACT_IMPORT_ADD,
        .encoding = (enum planpact_encoding)call_word(call, OPTION_ENCODING),
        .separator = (enum planpact_separator)call_word(call, OPTION_SEPARATOR)};
    const struct source *source = file_read(call->arena, call->findings, call->arguments[0],
                                            PLANPACT_PLAN_BYTES_MAX);
    size_t count = read_tables(call, tables);
    if (findings_bad(call->findings)
        || !planpact_import(planpact, call->arena, call->findings, source, tables, count,
                            &wanted, &plan))
        return;
    if (!file_write(call->arena, call->findings, output_of(call), plan, file_mode_of(call))
        || str_is(str_of(output_of(call)), "-"))
        return;
    for (size_t i = 0; i < count; i++)
        say_written(call, &tables[i]);
}

int command_import(struct call *call)
{
    const enum lang *lang = call_lang(call);
    call->lang = lang ? *lang : call->lang;
    if (!usage_good(call)) {
        findings_print_bare(call);
        return EXIT_USAGE;
    }
    struct buf head = {.arena = call->arena};
    struct planpact *planpact = call_planpact(call);
    if (planpact && !said(call, OPTION_TEMPLATE))
        import(call, planpact);
    else if (planpact
             && planpact_import_template(planpact, call->findings,
                                         call->values[OPTION_TEMPLATE], call->lang,
                                         said(call, OPTION_EXCEL), &head))
        file_write(call->arena, call->findings, output_of(call), buf_str(&head),
                   file_mode_of(call));
    findings_print_bare(call);
    return findings_status(call->findings);
}
