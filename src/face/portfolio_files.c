/* Which files of a folder belong to which plan. */
#include "face/portfolio.h"

#include "xml/xml.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

enum { DEPTH_MOST = 4 }; /* folders in a plan's own folder */

enum root { ROOT_PLAN, ROOT_AMENDMENT, ROOT_OTHER };

/* A folder as it was read. */
struct shelf {
    const char *folder;
    struct folio_file *plans;
    struct str *stems; /* of each plan: its name without .xml */
    size_t count;
    struct shelf *next;
};

struct gathering {
    struct arena *arena;
    struct findings *findings;
    struct shelf *shelves;
    struct folio_file *files;
    size_t count, capacity;
};

static bool is_folder(const char *path)
{
    struct stat status;
    return stat(path, &status) == 0 && S_ISDIR(status.st_mode);
}

/* ---- what a file is ---- */

static size_t skip_to(struct str text, size_t at, const char *end)
{
    size_t found = str_find(text, str_of(end), at);
    return found == SIZE_MAX ? text.n : found + strlen(end);
}

/* The name of the first element, without a prefix; absent if there is none. */
static struct str root_name(struct str text)
{
    for (size_t at = 0; (at = str_find(text, STR("<"), at)) != SIZE_MAX;) {
        struct str rest = str_slice(text, at, text.n);
        if (str_starts(rest, STR("<!--")))
            at = skip_to(text, at, "-->");
        else if (str_starts(rest, STR("<?")) || str_starts(rest, STR("<!")))
            at = skip_to(text, at, ">");
        else {
            size_t length = 1, from = 1;
            while (length < rest.n && !strchr(" \t\r\n/>", rest.s[length]))
                from = rest.s[length++] == ':' ? length : from;
            return str_slice(rest, from, length - from);
        }
        if (at >= text.n)
            break;
    }
    return STR_NONE;
}

/* What is no whole XML counts as a plan: its line then says what is wrong with it. */
static enum root root_of(const char *path)
{
    struct arena *arena = arena_new();
    struct findings findings = {.arena = arena};
    const struct source *source = file_read(arena, &findings, path, XML_BYTES_MAX);
    struct str name = source ? root_name(source->text) : STR_NONE;
    enum root root = !name.n || str_is(name, "accountPlan") ? ROOT_PLAN
                     : str_is(name, "amendment")            ? ROOT_AMENDMENT
                                                            : ROOT_OTHER;
    arena_free(arena);
    return root;
}

/* ---- a plan's files ---- */

static void add_name(struct arena *arena, const char ***list, size_t *count, const char *path)
{
    const char **longer = arena_array(arena, *count + 1, sizeof *longer);
    for (size_t i = 0; i < *count; i++)
        longer[i] = (*list)[i];
    longer[(*count)++] = path;
    *list = longer;
}

static void add_file(struct gathering *g, struct folio_file *plan, const char *path)
{
    struct str name = str_of(path);
    if (str_ends(name, STR(".csv")))
        add_name(g->arena, &plan->tables, &plan->table_count, path);
    else if (str_ends(name, STR(".xml")) && root_of(path) == ROOT_AMENDMENT)
        add_name(g->arena, &plan->amendments, &plan->amendment_count, path);
}

/* As deep as DEPTH_MOST. */
static bool add_folder(struct gathering *g, struct folio_file *plan, const char *folder,
                       int depth)
{
    const char **names;
    size_t count;
    bool good = true;
    if (!folder_list(g->arena, g->findings, folder, "", &names, &count))
        return false;
    for (size_t i = 0; i < count; i++) {
        const char *path = path_join(g->arena, folder, names[i]);
        if (!is_folder(path))
            add_file(g, plan, path);
        else if (depth < DEPTH_MOST)
            good &= add_folder(g, plan, path, depth + 1);
    }
    return good;
}

/* The plan with the longest name that the file's begins with; NULL if there is none. */
static struct folio_file *owner_of(struct shelf *shelf, struct str name, bool folder)
{
    size_t longest = 0;
    struct folio_file *owner = NULL;
    for (size_t i = 0; i < shelf->count; i++) {
        struct str stem = shelf->stems[i];
        bool fits = folder ? str_equal(name, stem)
                           : str_starts(name, stem) && name.n > stem.n
                                 && (name.s[stem.n] == '.' || name.s[stem.n] == '-');
        if (fits && stem.n >= longest) {
            longest = stem.n;
            owner = &shelf->plans[i];
        }
    }
    return owner;
}

/* ---- folders ---- */

static void add_plans(struct gathering *g, struct shelf *shelf, const char **names, size_t count)
{
    shelf->plans = arena_array(g->arena, count, sizeof *shelf->plans);
    shelf->stems = arena_array(g->arena, count, sizeof *shelf->stems);
    for (size_t i = 0; i < count; i++) {
        struct str name = str_of(names[i]);
        const char *path = path_join(g->arena, shelf->folder, names[i]);
        if (!str_ends(name, STR(".xml")) || is_folder(path) || root_of(path) != ROOT_PLAN)
            continue;
        shelf->stems[shelf->count] = str_slice(name, 0, name.n - 4);
        shelf->plans[shelf->count++].path = path;
    }
}

static struct shelf *shelf_of(struct gathering *g, const char *folder)
{
    const char **names;
    size_t count;
    for (struct shelf *shelf = g->shelves; shelf; shelf = shelf->next)
        if (strcmp(shelf->folder, folder) == 0)
            return shelf;
    if (!folder_list(g->arena, g->findings, folder, "", &names, &count))
        return NULL;
    struct shelf *shelf = arena_alloc(g->arena, sizeof *shelf);
    *shelf = (struct shelf){.folder = folder, .next = g->shelves};
    g->shelves = shelf;
    add_plans(g, shelf, names, count);
    for (size_t i = 0; i < count; i++) {
        const char *path = path_join(g->arena, folder, names[i]);
        bool inside = is_folder(path);
        struct folio_file *owner = owner_of(shelf, str_of(names[i]), inside);
        if (owner && inside && !add_folder(g, owner, path, 1))
            return NULL;
        if (owner && !inside && strcmp(owner->path, path) != 0)
            add_file(g, owner, path);
    }
    return shelf;
}

static void take(struct gathering *g, const struct folio_file *file)
{
    g->files = arena_grow(g->arena, g->files, &g->capacity, g->count + 1, sizeof *g->files);
    g->files[g->count++] = *file;
}

static const char *folder_of(struct arena *arena, const char *path)
{
    const char *slash = strrchr(path, '/');
    if (!slash)
        return ".";
    return slash == path ? "/" : str_terminated(arena, str_slice(str_of(path), 0,
                                                                 (size_t)(slash - path)));
}

/* One file with what lies beside it; its name stays as the user wrote it. */
static bool take_file(struct gathering *g, const char *path)
{
    const char *slash = strrchr(path, '/'), *name = slash ? slash + 1 : path;
    struct shelf *shelf = file_exists(path) ? shelf_of(g, folder_of(g->arena, path)) : NULL;
    struct folio_file file = {.path = path};
    bool known = false;
    for (size_t i = 0; shelf && i < shelf->count; i++) {
        const char *own = strrchr(shelf->plans[i].path, '/');
        if (strcmp(own ? own + 1 : shelf->plans[i].path, name) != 0)
            continue;
        file = shelf->plans[i];
        file.path = path;
        known = true;
    }
    if (known || root_of(path) == ROOT_PLAN)
        take(g, &file);
    return true;
}

static bool take_folder(struct gathering *g, const char *path)
{
    struct str folder = str_of(path);
    while (folder.n > 1 && str_ends(folder, STR("/")))
        folder.n--;
    struct shelf *shelf = shelf_of(g, str_terminated(g->arena, folder));
    for (size_t i = 0; shelf && i < shelf->count; i++)
        take(g, &shelf->plans[i]);
    return shelf != NULL;
}

bool folio_files(struct arena *arena, struct findings *findings, const char *const *paths,
                 size_t count, struct folio_file **files, size_t *file_count)
{
    struct gathering g = {.arena = arena, .findings = findings};
    bool good = true;
    for (size_t i = 0; i < count; i++) {
        size_t before = g.count;
        good &= is_folder(paths[i]) ? take_folder(&g, paths[i]) : take_file(&g, paths[i]);
        if (good && g.count == before && is_folder(paths[i])) {
            FIND(findings, &PORTFOLIO_EMPTY, POS_NONE, ARG_TEXT("path", paths[i]));
            good = false;
        }
    }
    *files = g.files;
    *file_count = g.count;
    return good;
}
