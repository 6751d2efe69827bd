#include "sign/secret.h"

#include "base/arena.h"

#include <openssl/crypto.h>

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <termios.h>
#include <unistd.h>

SECRET_MESSAGES(MESSAGE_DEFINE)

void secret_guard(void)
{
    enum { SECURE_BYTES = 256 * 1024, SECURE_PIECE = 32 };
    setrlimit(RLIMIT_CORE, &(struct rlimit){0, 0});
    prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
    if (!CRYPTO_secure_malloc_initialized())
        CRYPTO_secure_malloc_init(SECURE_BYTES, SECURE_PIECE);
}

void secret_unguard(void)
{
    prctl(PR_SET_DUMPABLE, 1, 0, 0, 0);
}

static void secret_wipe(void *object)
{
    OPENSSL_cleanse(object, sizeof(struct secret));
    munmap(object, sizeof(struct secret));
}

struct secret *secret_new(struct arena *arena)
{
    struct secret *secret = mmap(NULL, sizeof *secret, PROT_READ | PROT_WRITE,
                                 MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (secret == MAP_FAILED)
        out_of_memory();
    /* Where the system refuses these, a pass-phrase is as safe as in any other program. */
    mlock(secret, sizeof *secret);
    madvise(secret, sizeof *secret, MADV_DONTDUMP);
    arena_defer(arena, secret_wipe, secret);
    return secret;
}

/* Byte by byte: what follows the first line is for others, and no buffer keeps a copy. */
static bool read_line(struct secret *secret, struct findings *findings, int descriptor,
                      struct str from)
{
    secret->n = 0;
    for (;;) {
        char byte = '\n';
        ssize_t n = read(descriptor, &byte, 1);
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0) {
            FIND(findings, &SECRET_UNREADABLE, POS_NONE, ARG("from", from));
            return false;
        }
        if (byte == '\n')
            break;
        if (secret->n == SECRET_BYTES_MAX) {
            FIND(findings, &SECRET_LONG, POS_NONE, ARG("from", from),
                 ARG("limit", str_format(findings->arena, "%d", SECRET_BYTES_MAX)));
            return false;
        }
        secret->s[secret->n++] = byte;
    }
    if (secret->n && secret->s[secret->n - 1] == '\r')
        secret->n--;
    secret->s[secret->n] = '\0';
    return true;
}

bool secret_read_file(struct secret *secret, struct findings *findings, const char *path)
{
    int file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    struct stat status;
    bool good = false;
    if (file < 0 || fstat(file, &status) != 0 || !S_ISREG(status.st_mode))
        FIND(findings, &SECRET_UNREADABLE, POS_NONE, ARG_TEXT("from", path));
    else if ((status.st_mode & (S_IRWXG | S_IRWXO)) || status.st_uid != geteuid())
        FIND(findings, &SECRET_OPEN, POS_NONE, ARG_TEXT("path", path));
    else
        good = read_line(secret, findings, file, str_of(path));
    if (file >= 0)
        close(file);
    return good;
}

bool secret_read_descriptor(struct secret *secret, struct findings *findings, int descriptor)
{
    return read_line(secret, findings, descriptor,
                     str_format(findings->arena, "--passphrase-fd %d", descriptor));
}

/* Takes the last character back, all bytes of it. */
static void take_back(struct secret *secret)
{
    while (secret->n && ((unsigned char)secret->s[--secret->n] & 0xC0) == 0x80)
        continue;
}

/* What is typed up to Enter; false if it was given up with Ctrl-C or Ctrl-D. */
static bool read_keys(struct secret *secret, int terminal, const struct termios *mode)
{
    for (;;) {
        unsigned char key;
        ssize_t n = read(terminal, &key, 1);
        if (n < 0 && errno == EINTR)
            continue;
        if (n <= 0 || key == mode->c_cc[VINTR] || key == mode->c_cc[VEOF]
            || key == mode->c_cc[VQUIT])
            return false;
        if (key == '\n' || key == '\r')
            return true;
        if (key == mode->c_cc[VERASE] || key == '\b' || key == 0x7F)
            take_back(secret);
        else if (key == mode->c_cc[VKILL])
            secret->n = 0;
        else if (secret->n < SECRET_BYTES_MAX)
            secret->s[secret->n++] = (char)key;
    }
}

/* Signals wait meanwhile, and the keys that would send one are read as keys: the terminal must
 * not be left without echo. */
static bool ask(struct secret *secret, int terminal, const struct termios *mode)
{
    struct termios silent = *mode;
    silent.c_lflag &= (tcflag_t) ~(ECHO | ECHONL | ICANON | ISIG);
    silent.c_cc[VMIN] = 1;
    silent.c_cc[VTIME] = 0;
    sigset_t all, before;
    sigfillset(&all);
    sigprocmask(SIG_BLOCK, &all, &before);
    bool good = tcsetattr(terminal, TCSAFLUSH, &silent) == 0;
    if (good)
        good = read_keys(secret, terminal, mode);
    tcsetattr(terminal, TCSAFLUSH, mode);
    sigprocmask(SIG_SETMASK, &before, NULL);
    return good;
}

bool secret_ask(struct secret *secret, struct findings *findings, const char *prompt)
{
    int terminal = open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY);
    struct termios mode;
    if (terminal < 0 || tcgetattr(terminal, &mode) != 0) {
        if (terminal >= 0)
            close(terminal);
        FIND_PLAIN(findings, &SECRET_NO_TERMINAL, POS_NONE);
        return false;
    }
    secret->n = 0;
    bool good = write(terminal, prompt, strlen(prompt)) >= 0 && ask(secret, terminal, &mode);
    secret->s[secret->n] = '\0';
    if (write(terminal, "\n", 1) < 0)
        good = false;
    close(terminal);
    if (!good)
        FIND_PLAIN(findings, &SECRET_NOT_GIVEN, POS_NONE);
    return good;
}
