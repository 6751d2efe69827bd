/* base/arena: memory that lives as long as one run.
 *
 * Everything one run makes comes from its arena and is freed with it in one call; foreign
 * objects join through arena_defer. There is no "out of memory" for a caller to handle: a
 * run that cannot have memory says so on standard error and leaves with status 3, having
 * published nothing (files appear only when whole, see base/file.h). */
#ifndef PLANPACT_BASE_ARENA_H
#define PLANPACT_BASE_ARENA_H

#include <stddef.h>

struct arena;

/* A new, empty arena, owned by the caller; release with arena_free. */
struct arena *arena_new(void);

/* Zeroed memory of `size` bytes, aligned for any type, owned by the arena. Never NULL. */
void *arena_alloc(struct arena *arena, size_t size);

/* Zeroed memory for `count` items of `size` bytes; a product that overflows counts as out of
 * memory. */
void *arena_array(struct arena *arena, size_t count, size_t size);

/* A list that grows: gives `items` moved to a block with room for at least `need` items of
 * `size` bytes when `*capacity` is too small, else `items` itself. */
void *arena_grow(struct arena *arena, void *items, size_t *capacity, size_t need, size_t size);

/* Has release(object) called when the arena is freed, last deferred first. */
void arena_defer(struct arena *arena, void (*release)(void *object), void *object);

/* Calls what was deferred and frees everything. NULL is allowed. */
void arena_free(struct arena *arena);

/* Says that memory ran out and leaves with status 3; for foreign allocators too. */
_Noreturn void out_of_memory(void);

/* malloc and realloc that leave through out_of_memory instead of giving NULL. The caller
 * frees with free(). */
void *memory_alloc(size_t size);
void *memory_resize(void *old, size_t size);

#endif
