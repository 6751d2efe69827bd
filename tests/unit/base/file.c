/* Whole or nothing: new names, taken names, replaced files, folders, links, limits. */
#include "check.h"

#include "base/file.h"

#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

static struct arena *arena;
static char folder[] = "/tmp/planpact-test-XXXXXX";

static const char *in_folder(const char *name)
{
    return path_join(arena, folder, name);
}

static bool holds(const char *path, const char *expected)
{
    struct findings findings = {.arena = arena};
    const struct source *source = file_read(arena, &findings, path, 1000);
    return source && str_is(source->text, expected);
}

static bool refused(const char *path, enum file_mode mode, const char *code)
{
    struct findings findings = {.arena = arena};
    bool written = file_write(arena, &findings, path, STR("new"), mode);
    return !written && found(&findings, code) && findings_status(&findings) == 3;
}

static void test_write(void)
{
    struct findings findings = {.arena = arena};
    const char *path = in_folder("plan.pdf");
    CHECK(file_write(arena, &findings, path, STR("one"), FILE_NEW));
    CHECK(refused(path, FILE_NEW, "file-exists"));
    CHECK(holds(path, "one"));
    CHECK(file_write(arena, &findings, path, STR("two"), FILE_REPLACE));
    CHECK(holds(path, "two"));
    const char *signed_path = in_folder("signed");
    CHECK(file_write(arena, &findings, signed_path,
                     STR("%PDF-1.7\n<</Type/Sig/ByteRange[0 1 2 3]>>"), FILE_NEW));
    CHECK(refused(signed_path, FILE_REPLACE, "file-signed"));
    unlink(signed_path);
    CHECK(file_write(arena, &findings, in_folder("fresh"), STR(""), FILE_REPLACE));
    CHECK(refused(in_folder("no/such"), FILE_NEW, "file-unwritable"));
    CHECK(refused(folder, FILE_REPLACE, "file-not-regular"));
    CHECK(symlink("plan.pdf", in_folder("link")) == 0);
    CHECK(refused(in_folder("link"), FILE_REPLACE, "file-not-regular"));
    CHECK(holds(path, "two"));
}

static void test_read(void)
{
    struct findings findings = {.arena = arena};
    CHECK(!file_read(arena, &findings, in_folder("absent"), 10));
    CHECK(found(&findings, "file-unreadable"));
    CHECK(!file_read(arena, &findings, folder, 10));
    CHECK(!file_read(arena, &findings, in_folder("plan.pdf"), 2));
    CHECK(found(&findings, "file-too-large"));
}

static void test_litter(void)
{
    struct findings findings = {.arena = arena};
    const char **names;
    size_t count;
    CHECK(folder_list(arena, &findings, folder, "", &names, &count));
    CHECK_INT(count, 3);
    for (size_t i = 0; i < count; i++)
        unlink(in_folder(names[i]));
    CHECK_INT(rmdir(folder), 0);
}

int main(void)
{
    arena = arena_new();
    CHECK(mkdtemp(folder) != NULL);
    test_write();
    test_read();
    test_litter();
    arena_free(arena);
    return checks_end();
}
