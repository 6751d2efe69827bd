/* render: one plan or many into contracts, PDFs or Word documents. */
#include "cli/cli.h"

#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

static const char *base_name(const char *path)
{
    const char *slash = strrchr(path, '/');
    return slash ? slash + 1 : path;
}

/* --format decides; without it the name of the output does. A stage has a text form alone. */
static bool word_wanted(struct call *call)
{
    const char *output = call->values[OPTION_OUTPUT];
    if (call_word(call, OPTION_STAGE))
        return false;
    if (call->values[OPTION_PAPER_FORMAT])
        return call_word(call, OPTION_PAPER_FORMAT) == 1;
    return output && str_ends(str_of(output), STR(".docx"));
}

/* plan.xml → plan.pdf, in the folder of the plan or in --out-dir. Nothing to name from
 * standard input: it goes to standard output. */
static const char *output_path(struct call *call, const char *plan)
{
    if (call->values[OPTION_OUTPUT])
        return call->values[OPTION_OUTPUT];
    if (call_word(call, OPTION_STAGE) || strcmp(plan, "-") == 0)
        return "-";
    const char *folder = call->values[OPTION_OUT_DIR];
    struct str stem = str_of(folder ? base_name(plan) : plan);
    if (str_ends(stem, STR(".xml")))
        stem.n -= 4;
    const char *ending = word_wanted(call) ? "docx" : "pdf";
    return folder ? str_format(call->arena, "%s/%.*s.%s", folder, STR_ARGS(stem), ending).s
                  : str_format(call->arena, "%.*s.%s", STR_ARGS(stem), ending).s;
}

static bool same_file(const char *a, const char *b)
{
    struct stat left, right;
    return stat(a, &left) == 0 && stat(b, &right) == 0 && left.st_dev == right.st_dev
           && left.st_ino == right.st_ino;
}

/* The map is of one PDF, and neither of the two is to replace the other. */
static bool map_good(struct call *call)
{
    const char *map = call->values[OPTION_SIGN_MAP];
    if (!map)
        return true;
    const char *path = output_path(call, call->arguments[0]);
    if (call->argument_count == 1 && !call_word(call, OPTION_STAGE) && !word_wanted(call)
        && strcmp(map, path) != 0 && !same_file(map, path)
        && !same_file(map, call->arguments[0]))
        return true;
    FIND_PLAIN(call->findings, &SIGN_MAP_WRONG, POS_NONE);
    return false;
}

static bool usage_good(struct call *call)
{
    if (!map_good(call))
        return false;
    if (call->argument_count > 1 && call->values[OPTION_OUTPUT]) {
        FIND(call->findings, &OUTPUT_FOR_MANY, POS_NONE,
             ARG("count", str_format(call->arena, "%zu", call->argument_count)));
        return false;
    }
    if (call->values[OPTION_FINAL] && str_is(str_of(call->values[OPTION_SET]), "draft")) {
        FIND_PLAIN(call->findings, &FINAL_DRAFT_SET, POS_NONE);
        return false;
    }
    for (size_t i = 0; i < call->argument_count; i++) {
        const char *path = output_path(call, call->arguments[i]);
        if (strcmp(path, "-") != 0 && same_file(path, call->arguments[i])) {
            FIND(call->findings, &OUTPUT_IS_PLAN, POS_NONE, ARG_TEXT("path", path));
            return false;
        }
        for (size_t j = 0; j < i && strcmp(path, "-") != 0; j++) {
            if (strcmp(path, output_path(call, call->arguments[j])) == 0) {
                FIND(call->findings, &OUTPUT_SAME, POS_NONE, ARG_TEXT("path", path));
                return false;
            }
        }
    }
    return true;
}

static void say_written(struct call *call, const char *path,
                        const struct planpact_rendered *rendered)
{
    if (strcmp(path, "-") == 0)
        return;
    static const char *const draft[LANG_COUNT] = {"%s: %zu page%s, draft\n",
                                                  "%s：%zu 页%s，草稿\n"};
    static const char *const final[LANG_COUNT] = {"%s: %zu page%s, final\n",
                                                  "%s：%zu 页%s，定稿\n"};
    static const char *const word_draft[LANG_COUNT] = {"%s: Word document, draft\n",
                                                       "%s：Word 文档，草稿\n"};
    static const char *const word_final[LANG_COUNT] = {"%s: Word document, final text\n",
                                                       "%s：Word 文档，定稿文本\n"};
    if (word_wanted(call)) {
        print_out(call, str_format(call->arena, lang_text(rendered->draft ? word_draft : word_final,
                                                          call->lang), path));
        return;
    }
    bool plural = call->lang == LANG_EN && rendered->pages != 1;
    struct str line =
        str_format(call->arena, lang_text(rendered->draft ? draft : final, call->lang), path,
                   rendered->pages, plural ? "s" : "");
    print_out(call, line);
}

static bool is_stream(const char *path)
{
    return path && strcmp(path, "-") == 0;
}

/* The contract and, if it is wished for, the map of its places to be signed; nothing if one of
 * them is there already. */
static bool write_all(struct call *call, const char *path,
                      const struct planpact_rendered *rendered)
{
    const char *map = call->values[OPTION_SIGN_MAP];
    enum file_mode mode = call->values[OPTION_FORCE] ? FILE_REPLACE : FILE_NEW;
    if (map && mode == FILE_NEW && !is_stream(map) && file_exists(map)) {
        FIND(call->findings, &FILE_EXISTS, POS_NONE, ARG_TEXT("path", map));
        return false;
    }
    return file_write(call->arena, call->findings, path, rendered->bytes, mode)
           && (!map || file_write(call->arena, call->findings, map, rendered->sign_map, mode));
}

/* One plan in an arena of its own, so that memory stays flat over many. */
static int render_one(struct call *call, struct planpact *planpact, const char *plan)
{
    struct arena *arena = arena_new();
    struct findings findings = {.arena = arena};
    struct call one = *call;
    one.arena = arena;
    one.findings = &findings;
    struct planpact_render_options wanted = {
        .lang = call_lang(&one),
        .second = call_second_lang(&one),
        .audience = (enum planpact_audience)call_word(call, OPTION_AUDIENCE),
        .final = call->values[OPTION_FINAL] != NULL,
        .style = call->values[OPTION_STYLE],
        .word = word_wanted(&one),
        .sign_map = call->values[OPTION_SIGN_MAP] != NULL,
        .stage = (enum planpact_stage)call_word(call, OPTION_STAGE)};
    const char *path = output_path(&one, plan);
    struct planpact_rendered rendered;
    const struct source *source = file_read(arena, &findings, plan, PLANPACT_PLAN_BYTES_MAX);
    if (source && planpact_render(planpact, arena, &findings, source, &wanted, &rendered)
        && write_all(&one, path, &rendered) && !is_stream(one.values[OPTION_SIGN_MAP]))
        say_written(&one, path, &rendered);
    if (findings.count)
        findings_print(&one, 1);
    int status = findings_status(&findings);
    arena_free(arena);
    return status;
}

static void progress(struct call *call, size_t done)
{
    if (call->argument_count < 2 || !isatty(STDERR_FILENO))
        return;
    fprintf(stderr, "\r%zu / %zu%s", done, call->argument_count,
            done == call->argument_count ? "\n" : "");
}

static int render_share(struct call *call, struct planpact *planpact, size_t first, size_t step)
{
    int worst = EXIT_GOOD;
    for (size_t i = first; i < call->argument_count; i += step) {
        int status = render_one(call, planpact, call->arguments[i]);
        worst = status > worst ? status : worst;
        if (first == 0)
            progress(call, i + step < call->argument_count ? i + 1 : call->argument_count);
    }
    return worst;
}

/* Workers are processes: a plan that brings one down takes no other with it. */
static int render_parallel(struct call *call, struct planpact *planpact, size_t jobs)
{
    pid_t workers[64];
    int worst = EXIT_GOOD;
    for (size_t j = 0; j < jobs; j++) {
        workers[j] = fork();
        if (workers[j] == 0)
            _exit(render_share(call, planpact, j, jobs));
    }
    for (size_t j = 0; j < jobs; j++) {
        int status = 0;
        bool ended = workers[j] > 0 && waitpid(workers[j], &status, 0) == workers[j]
                     && WIFEXITED(status);
        if (!ended)
            FIND_PLAIN(call->findings, &WORKER_DIED, POS_NONE);
        int result = ended ? WEXITSTATUS(status) : EXIT_COULD_NOT;
        worst = result > worst ? result : worst;
    }
    findings_print_bare(call);
    return worst;
}

int command_render(struct call *call)
{
    size_t jobs = call_jobs(call);
    if (!jobs || !usage_good(call)) {
        findings_print_bare(call);
        return EXIT_USAGE;
    }
    struct planpact *planpact = call_planpact(call);
    if (!planpact) {
        findings_print_bare(call);
        return EXIT_COULD_NOT;
    }
    if (jobs > call->argument_count)
        jobs = call->argument_count;
    return jobs > 1 ? render_parallel(call, planpact, jobs)
                    : render_share(call, planpact, 0, 1);
}
