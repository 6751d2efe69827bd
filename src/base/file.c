#include "base/file.h"

#include "base/arena.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/random.h>
#include <sys/stat.h>
#include <unistd.h>

FILE_MESSAGES(MESSAGE_DEFINE)

/* The system's reasons, in our words and languages. */
static struct arg why(int error)
{
    static const struct {
        int error;
        const char *words[LANG_COUNT];
    } reasons[] = {
        {ENOENT, {"no such file or folder", "没有这个文件或文件夹"}},
        {EACCES, {"you do not have the right", "没有权限"}},
        {EPERM, {"it is not permitted", "不允许此操作"}},
        {EISDIR, {"it is a folder", "这是一个文件夹"}},
        {ENOTDIR, {"a part of its path is not a folder", "路径中有一部分不是文件夹"}},
        {ENOSPC, {"the disk is full", "磁盘已满"}},
        {EDQUOT, {"your share of the disk is used up", "磁盘配额已用完"}},
        {EFBIG, {"it is larger than the system allows", "超过系统允许的大小"}},
        {EROFS, {"the disk is read-only", "磁盘为只读"}},
        {EIO, {"the disk failed", "磁盘出错"}},
        {ENAMETOOLONG, {"its name is too long", "文件名过长"}},
        {ELOOP, {"its links lead in a circle", "链接循环"}},
        {EPIPE, {"the reader went away", "读取方已关闭"}},
        {EMFILE, {"too many files are open", "打开的文件过多"}},
        {EBADF, {"it is closed", "已关闭"}},
    };
    for (size_t i = 0; i < sizeof reasons / sizeof reasons[0]; i++)
        if (reasons[i].error == error)
            return (struct arg)ARG_WORDS("why", reasons[i].words);
    return (struct arg)ARG_TEXT("why", strerror(error));
}

static void find_file(struct findings *findings, const struct message *message,
                      const char *path, int error)
{
    FIND(findings, message, POS_NONE, ARG_TEXT("path", path), why(error));
}

static bool read_all(int fd, struct buf *out, size_t limit)
{
    char chunk[16384];
    for (;;) {
        ssize_t n = read(fd, chunk, sizeof chunk);
        if (n < 0 && errno == EINTR)
            continue;
        if (n <= 0)
            return n == 0;
        buf_add(out, (struct str){chunk, (size_t)n});
        if (out->n > limit)
            return true;
    }
}

const struct source *file_read(struct arena *arena, struct findings *findings,
                               const char *path, size_t limit)
{
    bool standard = strcmp(path, "-") == 0;
    int fd = standard ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    struct stat status = {0};
    if (fd < 0 || fstat(fd, &status) != 0) {
        find_file(findings, &FILE_UNREADABLE, path, errno);
        if (fd >= 0 && !standard)
            close(fd);
        return NULL;
    }
    struct buf content = {.arena = arena};
    if (S_ISREG(status.st_mode) && status.st_size > 0 && (size_t)status.st_size <= limit)
        content.s = arena_grow(arena, NULL, &content.capacity, (size_t)status.st_size + 1, 1);
    errno = 0;
    bool good = !S_ISDIR(status.st_mode) && read_all(fd, &content, limit);
    int error = errno ? errno : EISDIR;
    if (!standard)
        close(fd);
    if (!good) {
        find_file(findings, &FILE_UNREADABLE, path, error);
        return NULL;
    }
    if (content.n > limit) {
        FIND(findings, &FILE_TOO_LARGE, POS_NONE, ARG_TEXT("path", path),
             ARG("limit", str_size(arena, limit)));
        return NULL;
    }
    return source_new(arena, path, buf_str(&content));
}

static bool write_all(int fd, struct str content)
{
    while (content.n) {
        ssize_t n = write(fd, content.s, content.n);
        if (n < 0 && errno == EINTR)
            continue;
        if (n <= 0) {
            errno = n == 0 ? EIO : errno;
            return false;
        }
        content = str_slice(content, (size_t)n, content.n);
    }
    return true;
}

/* A name for the moment between a whole file and its final name. */
static bool temporary_name(char out[64])
{
    uint64_t random[2];
    if (getrandom(random, sizeof random, 0) != (ssize_t)sizeof random)
        return false;
    snprintf(out, 64, ".planpact-%016llx%016llx", (unsigned long long)random[0],
             (unsigned long long)random[1]);
    return true;
}

/* The new file of one write: unnamed where the file system can (temporary is ""), else under
 * a temporary name. */
struct pending {
    int folder, fd;
    char temporary[64];
};

static bool pending_open(struct pending *pending)
{
    pending->temporary[0] = '\0';
    pending->fd = openat(pending->folder, ".", O_TMPFILE | O_WRONLY | O_CLOEXEC, 0600);
    if (pending->fd >= 0)
        return true;
    if (errno != EOPNOTSUPP && errno != EISDIR && errno != ENOENT)
        return false;
    if (!temporary_name(pending->temporary))
        return false;
    pending->fd = openat(pending->folder, pending->temporary,
                         O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
    return pending->fd >= 0;
}

static bool link_open_file(const struct pending *pending, const char *name)
{
    char self[64];
    snprintf(self, sizeof self, "/proc/self/fd/%d", pending->fd);
    if (linkat(AT_FDCWD, self, pending->folder, name, AT_SYMLINK_FOLLOW) == 0)
        return true;
    return errno == ENOENT && linkat(pending->fd, "", pending->folder, name, AT_EMPTY_PATH) == 0;
}

/* linkat cannot replace, so a replacing write gives the unnamed file a temporary name and
 * renames that over the old one. */
static bool pending_publish(struct pending *pending, const char *name, enum file_mode mode)
{
    bool unnamed = pending->temporary[0] == '\0';
    if (unnamed && mode == FILE_NEW)
        return link_open_file(pending, name);
    if (unnamed && !temporary_name(pending->temporary))
        return false;
    if (unnamed && !link_open_file(pending, pending->temporary)) {
        pending->temporary[0] = '\0';
        return false;
    }
    int done = mode == FILE_NEW ? renameat2(pending->folder, pending->temporary,
                                            pending->folder, name, RENAME_NOREPLACE)
                                : renameat(pending->folder, pending->temporary,
                                           pending->folder, name);
    if (done == 0)
        pending->temporary[0] = '\0';
    return done == 0;
}

static mode_t mode_for_new_file(void)
{
    mode_t mask = umask(0);
    umask(mask);
    return 0666 & ~mask;
}

static bool write_pending(struct pending *pending, const char *name, struct str content,
                          enum file_mode mode)
{
    if (!pending_open(pending))
        return false;
    bool good = write_all(pending->fd, content)
                && fchmod(pending->fd, mode_for_new_file()) == 0 && fsync(pending->fd) == 0
                && pending_publish(pending, name, mode);
    int error = errno;
    if (pending->temporary[0])
        unlinkat(pending->folder, pending->temporary, 0);
    close(pending->fd);
    errno = error;
    return good;
}

static bool write_standard(struct findings *findings, struct str content)
{
    if (write_all(STDOUT_FILENO, content))
        return true;
    FIND(findings, &OUTPUT_UNWRITABLE, POS_NONE, why(errno));
    return false;
}

/* True of a PDF with a signature in it, or of one that cannot be looked through: nothing that
 * was signed may be lost, not even if the user says so. */
static bool is_signed(const char *path)
{
    enum { CHUNK = 65536, KEY = 10 }; /* bytes; of "/ByteRange" */
    char bytes[KEY + CHUNK];
    int fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    ssize_t n = fd < 0 ? -1 : read(fd, bytes, 5);
    bool found = n == 5 && memcmp(bytes, "%PDF-", 5) == 0;
    for (size_t kept = 0; found && (n = read(fd, bytes + kept, CHUNK)) != 0;) {
        if (n < 0 || memmem(bytes, kept + (size_t)n, "/ByteRange", KEY))
            break;
        size_t all = kept + (size_t)n;
        kept = all < KEY ? all : KEY;
        memmove(bytes, bytes + all - kept, kept);
    }
    if (fd >= 0)
        close(fd);
    return found && n != 0;
}

bool file_write(struct arena *arena, struct findings *findings, const char *path,
                struct str content, enum file_mode mode)
{
    if (strcmp(path, "-") == 0)
        return write_standard(findings, content);
    struct stat old;
    bool taken = lstat(path, &old) == 0;
    if (taken && (mode == FILE_NEW || !S_ISREG(old.st_mode))) {
        FIND(findings, S_ISREG(old.st_mode) ? &FILE_EXISTS : &FILE_NOT_REGULAR, POS_NONE,
             ARG_TEXT("path", path));
        return false;
    }
    if (taken && is_signed(path)) {
        FIND(findings, &FILE_SIGNED, POS_NONE, ARG_TEXT("path", path));
        return false;
    }
    const char *slash = strrchr(path, '/');
    const char *name = slash ? slash + 1 : path;
    struct str folder = slash ? (struct str){path, (size_t)(slash - path + 1)} : STR(".");
    struct pending pending = {
        .folder = open(str_terminated(arena, folder), O_RDONLY | O_DIRECTORY | O_CLOEXEC)};
    if (pending.folder < 0) {
        find_file(findings, &FILE_UNWRITABLE, path, errno);
        return false;
    }
    bool good = write_pending(&pending, name, content, mode);
    if (!good && errno == EEXIST)
        FIND(findings, &FILE_EXISTS, POS_NONE, ARG_TEXT("path", path));
    else if (!good)
        find_file(findings, &FILE_UNWRITABLE, path, errno);
    if (good && fsync(pending.folder) != 0) {
        find_file(findings, &FILE_UNSURE, path, errno);
        good = false;
    }
    close(pending.folder);
    return good;
}

bool file_exists(const char *path)
{
    return access(path, F_OK) == 0;
}

const char *path_join(struct arena *arena, const char *folder, const char *name)
{
    return str_format(arena, "%s/%s", folder, name).s;
}

static int compare_names(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

bool folder_list(struct arena *arena, struct findings *findings, const char *folder,
                 const char *ending, const char ***names, size_t *count)
{
    DIR *stream = opendir(folder);
    *names = NULL;
    *count = 0;
    if (!stream) {
        find_file(findings, &FILE_UNREADABLE, folder, errno);
        return false;
    }
    size_t capacity = 0;
    for (struct dirent *entry; (entry = readdir(stream)) != NULL;) {
        struct str name = str_of(entry->d_name);
        if (name.s[0] == '.' || !str_ends(name, str_of(ending)))
            continue;
        *names = arena_grow(arena, *names, &capacity, *count + 1, sizeof **names);
        (*names)[(*count)++] = str_terminated(arena, name);
    }
    closedir(stream);
    if (*count)
        qsort(*names, *count, sizeof **names, compare_names);
    return true;
}
