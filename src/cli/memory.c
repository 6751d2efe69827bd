/* The allocator of the whole process, foreign libraries included: memory or an end with
 * status 3, never NULL.
 *
 * Left to itself HarfBuzz goes on without the memory it wanted and shapes or subsets wrongly
 * in silence, ICU waits for ever on its own lock, and GLib aborts before main. A contract with
 * a wrong character is worse than none.
 *
 * Sanitizers have an allocator of their own; other C libraries than glibc are left as they
 * are. */
#include "base/arena.h"

#include <errno.h>
#include <stdlib.h>

#if defined(__SANITIZE_ADDRESS__)
#define OWN_ALLOCATOR 0
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define OWN_ALLOCATOR 0
#endif
#endif
#ifndef OWN_ALLOCATOR
#ifdef __GLIBC__
#define OWN_ALLOCATOR 1
#else
#define OWN_ALLOCATOR 0
#endif
#endif

#if OWN_ALLOCATOR

/* glibc's own, under the names it exports for programs that replace malloc. */
void *__libc_malloc(size_t size);
void *__libc_calloc(size_t count, size_t size);
void *__libc_realloc(void *old, size_t size);
void *__libc_memalign(size_t alignment, size_t size);

static void *had(void *memory)
{
    if (!memory)
        out_of_memory();
    return memory;
}

void *malloc(size_t size)
{
    return had(__libc_malloc(size));
}

void *calloc(size_t count, size_t size)
{
    return had(__libc_calloc(count, size));
}

/* A size of zero frees, and NULL is then no failure. */
void *realloc(void *old, size_t size)
{
    void *memory = __libc_realloc(old, size);
    return old && !size ? memory : had(memory);
}

void *aligned_alloc(size_t alignment, size_t size)
{
    return had(__libc_memalign(alignment, size));
}

int posix_memalign(void **memory, size_t alignment, size_t size)
{
    if (alignment % sizeof(void *) || alignment & (alignment - 1) || !alignment)
        return EINVAL;
    *memory = had(__libc_memalign(alignment, size));
    return 0;
}

#endif
