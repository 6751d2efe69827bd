/* actuals: the tables of a plan's year. */
#include "cli/cli.h"

#include <sys/stat.h>

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
