/* No memory inside libxml2: the program says so and leaves, since a validator that goes on
 * without it calls wrong documents right. */
#include "check.h"

#include "xml/lib.h"

#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

/* The sanitizer's malloc gives NULL, as the system's does, instead of ending the test. */
const char *__asan_default_options(void);
const char *__asan_default_options(void)
{
    return "allocator_may_return_null=1";
}

static void try_malloc(void)
{
    xmlMalloc(SIZE_MAX / 4);
}

static void try_realloc(void)
{
    xmlRealloc(NULL, SIZE_MAX / 4);
}

static int status_of(void (*try)(void))
{
    int status = 0;
    pid_t child = fork();
    if (child == 0) {
        close(STDERR_FILENO);
        try();
        _exit(0);
    }
    CHECK(child > 0 && waitpid(child, &status, 0) == child && WIFEXITED(status));
    return WEXITSTATUS(status);
}

int main(void)
{
    lib_start();
    CHECK_INT(status_of(try_malloc), 3);
    CHECK_INT(status_of(try_realloc), 3);
    char *copy = xmlMemStrdup("年度");
    CHECK(copy && strcmp(copy, "年度") == 0);
    xmlFree(copy);
    return checks_end();
}
