/* rules/sandbox: a Lua state in which untrusted text can run: it reaches no file, no process
 * and no other run, and its memory, its steps and its time have an end.
 *
 * Nothing of Lua's own libraries is opened. What a rule may call is listed in library.c,
 * values.c, view.c, text_lib.c and workdays.c, and every function there that does more than a few steps of
 * work pays for them with sandbox_charge, because no hook fires while C runs. */
#ifndef PLANPACT_RULES_SANDBOX_H
#define PLANPACT_RULES_SANDBOX_H

#include "base/finding.h"

#include <lauxlib.h>

enum {
    SANDBOX_CHUNK_MAX = 256 * 1024,        /* bytes of one Lua file: the compiler has no hook */
    SANDBOX_MEMORY_MAX = 16 * 1024 * 1024, /* bytes of one state */
    SANDBOX_TEXT_MAX = 256 * 1024,         /* bytes of one text that a library function makes */
};

struct holidays;
struct plan;
struct region;
struct run;
struct terms_shelf;

/* How a protected call ended. */
enum sandbox_end {
    SANDBOX_GOOD,
    SANDBOX_FAILED, /* an error of the rule's own; the state is still good */
    SANDBOX_STEPS,  /* these three leave a state that only sandbox_free can take */
    SANDBOX_TIME,
    SANDBOX_MEMORY,
};

struct sandbox {
    lua_State *lua;
    struct region *region; /* its memory; NULL: that of the system */
    size_t used;           /* bytes */
    int64_t steps;         /* left; one is about one instruction of Lua or one byte of text */
    int64_t deadline;      /* nanoseconds of this thread's CPU time */
    enum sandbox_end over; /* SANDBOX_GOOD until a limit is passed */
    int line;              /* where the last protected call failed, 0 if not known */
    struct str why;        /* its error text without place, in `arena` */
    struct arena *arena;
    const char *chunk;       /* name that Lua puts before its error texts */
    const struct plan *plan; /* looked at; NULL while files are loaded */
    const struct holidays *holidays; /* of the plan's region; NULL: none known */
    struct run *run;         /* the rule at work and where it reports; NULL while loading */
    struct terms_shelf *shelf; /* of the terms that runs before have built, or NULL */
};

/* Nanoseconds of CPU time this thread has used. */
int64_t sandbox_clock(void);

/* A new state with the white-listed library; release with sandbox_free. Nothing may be called
 * in it but through sandbox_call. */
struct sandbox *sandbox_new(struct arena *arena, int64_t steps, int64_t deadline);
/* The same in a region, which must live as long; NULL if the region has no room. */
struct sandbox *sandbox_new_in(struct arena *arena, struct region *region, int64_t steps,
                               int64_t deadline);
void sandbox_free(struct sandbox *sandbox);

/* Calls work(L) protected, with `data` as light userdata at index 1 and `chunk` as the name
 * that sandbox_run gives the text. Sets line and why unless the end is good. */
enum sandbox_end sandbox_call(struct sandbox *sandbox, lua_CFunction work, void *data,
                              const char *chunk);

/* For use inside sandbox_call. */

/* The sandbox a state belongs to. */
struct sandbox *sandbox_of(lua_State *L);
/* Takes `steps` from what is left and raises the error that ends the rule if there is none. */
void sandbox_charge(lua_State *L, size_t steps);
/* Compiles and runs a text as the current chunk; leaves its one result on the stack. */
void sandbox_run(lua_State *L, struct str text);
/* A text as this process has compiled it, in the sandbox's arena. Code from anywhere else
 * must never come here: the virtual machine does not check it. */
struct sandbox_code {
    struct str bytes;
};
/* Does what sandbox_run does, and gives what was compiled, to be run again. */
struct sandbox_code sandbox_compile(lua_State *L, struct str text);
/* Runs what was compiled, in any state; leaves its one result on the stack. */
void sandbox_run_code(lua_State *L, struct sandbox_code code);
/* Puts a read-only library of that name among the globals. The list ends with {NULL, NULL}. */
void sandbox_library(lua_State *L, const char *name, const luaL_Reg *functions);
/* The view of a string on the stack; raises an error if it is none. */
struct str sandbox_text(lua_State *L, int index);
void sandbox_push(lua_State *L, struct str text); /* absent gives nil */

/* library.c: type, tostring, pairs, …, string, table, math */
void library_open(lua_State *L);

#endif
