/* Preloaded before a program, makes its memory run out: allocation number FAIL_AT, counted
 * from the start of main, gives NULL, and with FAIL_ON set all later ones too. With COUNT_TO
 * set, the number of allocations is written to that file at the end.
 * What shared libraries allocate before main is left alone. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <stdatomic.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

void *__libc_malloc(size_t size);
void *__libc_calloc(size_t count, size_t size);
void *__libc_realloc(void *old, size_t size);
void *__libc_memalign(size_t alignment, size_t size);

static atomic_long count, fail_at;
static atomic_int started, fail_on;

typedef int start_main(int (*main)(int, char **, char **), int argc, char **argv,
                       void (*init)(void), void (*fini)(void), void (*rtld_fini)(void),
                       void *stack_end);

int __libc_start_main(int (*main)(int, char **, char **), int argc, char **argv,
                      void (*init)(void), void (*fini)(void), void (*rtld_fini)(void),
                      void *stack_end)
{
    start_main *real = (start_main *)dlsym(RTLD_NEXT, "__libc_start_main");
    const char *at = getenv("FAIL_AT");
    fail_at = at ? atol(at) : 0;
    fail_on = getenv("FAIL_ON") != NULL;
    started = 1;
    return real(main, argc, argv, init, fini, rtld_fini, stack_end);
}

static int fails(void)
{
    if (!started)
        return 0;
    long number = ++count;
    return fail_at > 0 && (number == fail_at || (fail_on && number > fail_at));
}

/* The program has an allocator of its own above glibc's, so these stand under it. */
void *__libc_malloc(size_t size)
{
    static void *(*real)(size_t size);
    real = real ? real : (void *(*)(size_t))dlsym(RTLD_NEXT, "__libc_malloc");
    return fails() ? NULL : real(size);
}

void *__libc_calloc(size_t items, size_t size)
{
    static void *(*real)(size_t items, size_t size);
    real = real ? real : (void *(*)(size_t, size_t))dlsym(RTLD_NEXT, "__libc_calloc");
    return fails() ? NULL : real(items, size);
}

void *__libc_realloc(void *old, size_t size)
{
    static void *(*real)(void *old, size_t size);
    real = real ? real : (void *(*)(void *, size_t))dlsym(RTLD_NEXT, "__libc_realloc");
    return fails() ? NULL : real(old, size);
}

void *__libc_memalign(size_t alignment, size_t size)
{
    static void *(*real)(size_t alignment, size_t size);
    real = real ? real : (void *(*)(size_t, size_t))dlsym(RTLD_NEXT, "__libc_memalign");
    return fails() ? NULL : real(alignment, size);
}

__attribute__((destructor)) static void tell(void)
{
    const char *path = getenv("COUNT_TO");
    int file = path ? open(path, O_WRONLY | O_CREAT | O_TRUNC, 0600) : -1;
    if (file >= 0) {
        dprintf(file, "%ld\n", (long)count);
        close(file);
    }
}
