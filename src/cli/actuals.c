/* actuals: the tables of a plan's year. */
#include "cli/cli.h"

#include <errno.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static bool is_folder(const char *path)
{
    struct stat status;
    return stat(path, &status) == 0 && S_ISDIR(status.st_mode);
}

struct files {
    const struct source **items;
    size_t count, capacity;
};

static bool add_file(struct call *call, struct files *files, const char *path)
{
    const struct source *file =
        file_read(call->arena, call->findings, path, PLANPACT_PLAN_BYTES_MAX);
    files->items = arena_grow(call->arena, files->items, &files->capacity, files->count + 1,
                              sizeof *files->items);
    files->items[files->count++] = file;
    return file != NULL;
}

static bool add_folder(struct call *call, struct files *files, const char *folder)
{
    const char **names;
    size_t count = 0;
    bool good = folder_list(call->arena, call->findings, folder, ".csv", &names, &count);
    for (size_t i = 0; good && i < count; i++)
        good = add_file(call, files, path_join(call->arena, folder, names[i]));
    if (good && count == 0)
        FIND(call->findings, &ACTUALS_FOLDER_EMPTY, POS_NONE, ARG_TEXT("folder", folder));
    return good && count > 0;
}

bool call_actuals(struct call *call, const char *const *paths,
                  struct planpact_actuals *actuals)
{
    struct files files = {0};
    bool good = true;
    if (!paths)
        paths = (const char *const *)call->lists[OPTION_ACTUALS];
    for (size_t i = 0; paths && paths[i]; i++)
        good = (is_folder(paths[i]) ? add_folder(call, &files, paths[i])
                                    : add_file(call, &files, paths[i]))
               && good;
    *actuals = (struct planpact_actuals){
        .files = files.items,
        .count = files.count,
        .repeated = (enum planpact_repeated)call_word(call, OPTION_REPEATED),
        .encoding = (enum planpact_encoding)call_word(call, OPTION_ENCODING),
        .separator = (enum planpact_separator)call_word(call, OPTION_SEPARATOR)};
    return good;
}

/* ---- the command ---- */

static bool usage_good(struct call *call)
{
    bool forms = call->values[OPTION_FORMS] != NULL;
    if (forms ? call_word(call, OPTION_QUARTER) > 0
              : !call->values[OPTION_EXCEL] && !call->values[OPTION_FORCE])
        return true;
    FIND_PLAIN(call->findings, &ACTUALS_WRONG, POS_NONE);
    return false;
}

static void list(struct call *call, struct planpact *planpact, const struct source *source,
                 const struct planpact_actuals *actuals)
{
    struct buf out = {.arena = call->arena};
    struct planpact_actuals_options wanted = {.quarter = (int)call_word(call, OPTION_QUARTER),
                                              .json = call_word(call, OPTION_FORMAT) == 1,
                                              .lang = call->lang,
                                              .width = terminal_width(),
                                              .color = colors_wanted(STDOUT_FILENO)};
    if (planpact_actuals_list(planpact, call->arena, call->findings, source, actuals, &wanted,
                              &out))
        print_out(call, buf_str(&out));
}

static bool make_folder(struct call *call, const char *folder)
{
    if (is_folder(folder) || mkdir(folder, 0777) == 0)
        return true;
    FIND(call->findings, &ACTUALS_FOLDER_UNMADE, POS_NONE, ARG_TEXT("folder", folder),
         ARG_TEXT("why", strerror(errno)));
    return false;
}

/* All or none: a table that somebody has filled in is not lost by chance. */
static bool all_new(struct call *call, const char *folder, const struct planpact_form *forms,
                    size_t count)
{
    bool good = true;
    for (size_t i = 0; i < count; i++) {
        const char *path = path_join(call->arena, folder, forms[i].name);
        if (call->values[OPTION_FORCE] || !file_exists(path))
            continue;
        FIND(call->findings, &FILE_EXISTS, POS_NONE, ARG_TEXT("path", path));
        good = false;
    }
    return good;
}

static void write_forms(struct call *call, struct planpact *planpact,
                        const struct source *source, const struct planpact_actuals *actuals)
{
    struct planpact_form forms[PLANPACT_FORMS_MAX];
    const char *folder = call->values[OPTION_FORMS];
    size_t count = planpact_actuals_forms(
        planpact, call->arena, call->findings, source, actuals,
        (int)call_word(call, OPTION_QUARTER), call_lang(call),
        call->values[OPTION_EXCEL] != NULL, forms);
    if (findings_bad(call->findings) || !make_folder(call, folder)
        || !all_new(call, folder, forms, count))
        return;
    for (size_t i = 0; i < count; i++) {
        const char *path = path_join(call->arena, folder, forms[i].name);
        if (!file_write(call->arena, call->findings, path, forms[i].text,
                        call->values[OPTION_FORCE] ? FILE_REPLACE : FILE_NEW)
            || !print_out(call, str_format(call->arena, "%s\n", path)))
            return;
    }
}

int command_actuals(struct call *call)
{
    const enum lang *lang = call_lang(call);
    struct planpact_actuals actuals;
    call->lang = lang ? *lang : call->lang;
    if (!usage_good(call)) {
        findings_print_bare(call);
        return EXIT_USAGE;
    }
    const char **paths =
        arena_array(call->arena, call->argument_count, sizeof *paths);
    for (size_t i = 1; i < call->argument_count; i++)
        paths[i - 1] = call->arguments[i];
    struct planpact *planpact = call_planpact(call);
    const struct source *source = file_read(call->arena, call->findings, call->arguments[0],
                                            PLANPACT_PLAN_BYTES_MAX);
    if (call_actuals(call, paths, &actuals) && planpact && source) {
        if (call->values[OPTION_FORMS])
            write_forms(call, planpact, source, &actuals);
        else
            list(call, planpact, source, &actuals);
    }
    findings_print_bare(call);
    return findings_status(call->findings);
}
