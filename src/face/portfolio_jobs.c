/* Plans divided among processes. Each sends back what it holds of its plans; a plan that brings
 * one down takes those of the others with it nowhere. */
#include "face/portfolio.h"

#include <errno.h>
#include <sys/wait.h>
#include <unistd.h>

enum { JOBS_MOST = 64, PIPE_BYTES = 65536 };

struct worker {
    pid_t process;
    int from; /* descriptor to read its bytes from */
};

static bool write_all(int to, struct str bytes)
{
    for (size_t done = 0; done < bytes.n;) {
        ssize_t n = write(to, bytes.s + done, bytes.n - done);
        if (n < 0 && errno == EINTR)
            continue;
        if (n <= 0)
            return false;
        done += (size_t)n;
    }
    return true;
}

static struct str read_all(struct arena *arena, int from)
{
    struct buf out = {.arena = arena};
    char *bytes = arena_alloc(arena, PIPE_BYTES);
    for (ssize_t n; (n = read(from, bytes, PIPE_BYTES)) != 0;) {
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0)
            break;
        buf_add(&out, (struct str){bytes, (size_t)n});
    }
    return buf_str(&out);
}

/* Every `step`-th plan from `first` on. */
static bool gather_share(struct planpact *planpact, const struct planpact_portfolio_options *options,
                         const struct folio_file *files, size_t count, size_t first, size_t step,
                         int to)
{
    bool good = true;
    for (size_t i = first; good && i < count; i += step) {
        struct arena *arena = arena_new();
        struct folio_entry entry;
        struct buf out = {.arena = arena};
        folio_gather(planpact, arena, options, &files[i], &entry);
        folio_pack(&out, &entry);
        good = write_all(to, buf_str(&out));
        arena_free(arena);
    }
    return good;
}

static bool start(struct worker *worker, struct planpact *planpact,
                  const struct planpact_portfolio_options *options,
                  const struct folio_file *files, size_t count, size_t first, size_t step)
{
    int ends[2];
    if (pipe(ends) != 0)
        return false;
    worker->process = fork();
    if (worker->process == 0) {
        close(ends[0]);
        _exit(gather_share(planpact, options, files, count, first, step, ends[1]) ? 0 : 1);
    }
    close(ends[1]);
    worker->from = ends[0];
    return worker->process > 0;
}

/* What the worker sent, into the entries of its plans; false if it is not all. */
static bool take(struct worker *worker, struct arena *arena, struct folio_entry *entries,
                 size_t count, size_t first, size_t step)
{
    int status = 0;
    size_t at = 0;
    bool good = true;
    struct str bytes = read_all(arena, worker->from);
    close(worker->from);
    while (waitpid(worker->process, &status, 0) < 0 && errno == EINTR)
        ;
    for (size_t i = first; good && i < count; i += step)
        good = folio_unpack(arena, bytes, &at, &entries[i]);
    return good && WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

bool folio_gather_all(struct planpact *planpact, struct arena *arena, struct findings *findings,
                      const struct planpact_portfolio_options *options,
                      const struct folio_file *files, size_t count, struct folio_entry *entries)
{
    struct worker workers[JOBS_MOST];
    size_t jobs = options->jobs < count ? options->jobs : count, started = 0;
    bool good = true;
    if (jobs <= 1 || jobs > JOBS_MOST) {
        for (size_t i = 0; i < count; i++)
            folio_gather(planpact, arena, options, &files[i], &entries[i]);
        return true;
    }
    while (good && started < jobs) {
        good = start(&workers[started], planpact, options, files, count, started, jobs);
        started += good;
    }
    for (size_t i = 0; i < started; i++)
        good &= take(&workers[i], arena, entries, count, i, jobs);
    if (!good)
        FIND_PLAIN(findings, &PORTFOLIO_WORKER, POS_NONE);
    return good;
}
