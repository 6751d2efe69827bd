#include "base/arena.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum {
    BLOCK_BYTES = 64 * 1024,
    ALIGNMENT = 16,
};

struct block {
    struct block *previous;
    size_t used; /* bytes, from the start of data */
    size_t size; /* bytes */
    _Alignas(ALIGNMENT) unsigned char data[];
};

struct deferred {
    struct deferred *previous;
    void (*release)(void *object);
    void *object;
};

struct arena {
    struct block *last;
    struct deferred *deferred;
};

_Noreturn void out_of_memory(void)
{
    static const char sentence[] = "planpact: out of memory; nothing was written\n";
    ssize_t ignored = write(STDERR_FILENO, sentence, sizeof sentence - 1);
    (void)ignored;
    _exit(3);
}

void *memory_alloc(size_t size)
{
    void *memory = malloc(size ? size : 1);
    if (!memory)
        out_of_memory();
    return memory;
}

void *memory_resize(void *old, size_t size)
{
    void *memory = realloc(old, size ? size : 1);
    if (!memory)
        out_of_memory();
    return memory;
}

struct arena *arena_new(void)
{
    struct arena *arena = memory_alloc(sizeof *arena);
    *arena = (struct arena){0};
    return arena;
}

static struct block *block_new(size_t size, struct block *previous)
{
    if (size > SIZE_MAX - sizeof(struct block))
        out_of_memory();
    struct block *block = memory_alloc(sizeof *block + size);
    block->previous = previous;
    block->used = 0;
    block->size = size;
    return block;
}

void *arena_alloc(struct arena *arena, size_t size)
{
    if (size > SIZE_MAX - ALIGNMENT)
        out_of_memory();
    size = (size + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
    struct block *block = arena->last;
    if (!block || block->size - block->used < size) {
        if (size > BLOCK_BYTES / 4 && block) {
            /* A large piece gets a block of its own behind the current one, which stays
             * open for small pieces. */
            struct block *own = block_new(size, block->previous);
            block->previous = own;
            own->used = size;
            return memset(own->data, 0, size);
        }
        block = block_new(size > BLOCK_BYTES ? size : BLOCK_BYTES, block);
        arena->last = block;
    }
    void *memory = block->data + block->used;
    block->used += size;
    return memset(memory, 0, size);
}

void *arena_array(struct arena *arena, size_t count, size_t size)
{
    size_t bytes;
    if (__builtin_mul_overflow(count, size, &bytes))
        out_of_memory();
    return arena_alloc(arena, bytes);
}

void *arena_grow(struct arena *arena, void *items, size_t *capacity, size_t need, size_t size)
{
    if (need <= *capacity)
        return items;
    size_t larger = *capacity ? *capacity : 8;
    while (larger < need)
        larger = larger > SIZE_MAX / 2 ? need : larger * 2;
    void *moved = arena_array(arena, larger, size);
    if (*capacity)
        memcpy(moved, items, *capacity * size);
    *capacity = larger;
    return moved;
}

void arena_defer(struct arena *arena, void (*release)(void *object), void *object)
{
    struct deferred *deferred = arena_alloc(arena, sizeof *deferred);
    *deferred = (struct deferred){arena->deferred, release, object};
    arena->deferred = deferred;
}

void arena_free(struct arena *arena)
{
    if (!arena)
        return;
    for (struct deferred *d = arena->deferred; d; d = d->previous)
        d->release(d->object);
    struct block *block = arena->last;
    while (block) {
        struct block *previous = block->previous;
        free(block);
        block = previous;
    }
    free(arena);
}
