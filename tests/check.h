/* tests/check: what a unit test needs. A test program runs its functions one after the other,
 * prints each failed check with its place, and ends with status 1 if there was one. */
#ifndef PLANPACT_TESTS_CHECK_H
#define PLANPACT_TESTS_CHECK_H

#include "base/arena.h"
#include "base/finding.h"

#include <stdio.h>
#include <string.h>

static int checks_failed;
static int checks_done;

#define CHECK(condition)                                                          \
    do {                                                                          \
        checks_done++;                                                            \
        if (!(condition)) {                                                       \
            checks_failed++;                                                      \
            fprintf(stderr, "%s:%d: failed: %s\n", __FILE__, __LINE__, #condition); \
        }                                                                         \
    } while (0)

#define CHECK_STR(actual, expected)                                                       \
    do {                                                                                  \
        struct str actual_ = (actual);                                                    \
        const char *expected_ = (expected);                                               \
        checks_done++;                                                                    \
        if (!str_is(actual_, expected_)) {                                                \
            checks_failed++;                                                              \
            fprintf(stderr, "%s:%d: %s is\n  \"%.*s\", expected\n  \"%s\"\n", __FILE__,   \
                    __LINE__, #actual, STR_ARGS(actual_), expected_);                     \
        }                                                                                 \
    } while (0)

#define CHECK_INT(actual, expected)                                                      \
    do {                                                                                 \
        long long actual_ = (long long)(actual), expected_ = (long long)(expected);      \
        checks_done++;                                                                   \
        if (actual_ != expected_) {                                                      \
            checks_failed++;                                                             \
            fprintf(stderr, "%s:%d: %s is %lld, expected %lld\n", __FILE__, __LINE__,    \
                    #actual, actual_, expected_);                                        \
        }                                                                                \
    } while (0)

/* To be returned from main. */
static inline int checks_end(void)
{
    printf("%d checks, %d failed\n", checks_done, checks_failed);
    return checks_failed ? 1 : 0;
}

/* True if a finding of that code was made. */
static inline bool found(const struct findings *findings, const char *code)
{
    for (size_t i = 0; i < findings->count; i++)
        if (strcmp(findings->items[i].message->code, code) == 0)
            return true;
    return false;
}

/* Prints all findings to standard error, for a test that expected none. */
static inline void show_findings(struct arena *arena, const struct findings *findings)
{
    struct buf out = {.arena = arena};
    for (size_t i = 0; i < findings->count; i++)
        finding_text(&out, &findings->items[i], LANG_EN, false);
    fprintf(stderr, "%.*s", STR_ARGS(buf_str(&out)));
}

#endif
