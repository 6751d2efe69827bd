#include "rules/region.h"

#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

/* Pieces come in sizes of 16 bytes up to 512 and in powers of two above; one that is given back
 * waits in the list of its size. */
enum {
    STEP = 16,
    FINE = 32,             /* fine sizes: 16, 32, … 512 */
    SIZES = FINE + 1 + 16, /* up to 2^25 */
};

static const size_t region_bytes = (size_t)128 * 1024 * 1024; /* of addresses, not of memory */

struct gap {
    struct gap *next;
};

struct region {
    char *base;
    size_t top; /* bytes in use or waiting */
    struct gap *gaps[SIZES];
    char *kept; /* a copy of the first kept_top bytes */
    size_t kept_top;
    struct gap *kept_gaps[SIZES];
};

static size_t size_index(size_t bytes)
{
    if (bytes <= (size_t)FINE * STEP)
        return (bytes + STEP - 1) / STEP;
    size_t index = FINE + 1;
    for (size_t size = (size_t)FINE * STEP * 2; size < bytes && index < SIZES; size *= 2)
        index++;
    return index;
}

static size_t size_of(size_t index)
{
    return index <= FINE ? index * STEP : (size_t)FINE * STEP << (index - FINE);
}

static void region_release(void *object)
{
    struct region *region = object;
    munmap(region->base, region_bytes);
    free(region->kept);
}

struct region *region_new(struct arena *arena)
{
    void *base = mmap(NULL, region_bytes, PROT_READ | PROT_WRITE,
                      MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (base == MAP_FAILED)
        return NULL;
    struct region *region = arena_alloc(arena, sizeof *region);
    region->base = base;
    arena_defer(arena, region_release, region);
    return region;
}

static void *take(struct region *region, size_t bytes)
{
    size_t index = size_index(bytes);
    if (index >= SIZES)
        return NULL;
    struct gap *gap = region->gaps[index];
    if (gap) {
        region->gaps[index] = gap->next;
        return gap;
    }
    if (size_of(index) > region_bytes - region->top)
        return NULL;
    region->top += size_of(index);
    return region->base + region->top - size_of(index);
}

static void give_back(struct region *region, void *piece, size_t bytes)
{
    struct gap *gap = piece;
    size_t index = size_index(bytes);
    gap->next = region->gaps[index];
    region->gaps[index] = gap;
}

void *region_resize(struct region *region, void *old, size_t old_size, size_t new_size)
{
    if (!old)
        return new_size ? take(region, new_size) : NULL;
    if (new_size && size_index(new_size) == size_index(old_size))
        return old;
    void *new = new_size ? take(region, new_size) : NULL;
    if (new_size && !new)
        return NULL;
    if (new)
        memcpy(new, old, old_size < new_size ? old_size : new_size);
    if (old_size)
        give_back(region, old, old_size);
    return new;
}

void region_keep(struct region *region)
{
    region->kept = memory_alloc(region->top);
    region->kept_top = region->top;
    memcpy(region->kept, region->base, region->top);
    memcpy(region->kept_gaps, region->gaps, sizeof region->gaps);
}

void region_restore(struct region *region)
{
    memcpy(region->base, region->kept, region->kept_top);
    memcpy(region->gaps, region->kept_gaps, sizeof region->gaps);
    region->top = region->kept_top;
}
