/* sign/secret: a pass-phrase on its way to the key: never in the arguments or the environment,
 * where every program of the machine can read it; kept out of swap and core dumps, and wiped. */
#ifndef PLANPACT_SIGN_SECRET_H
#define PLANPACT_SIGN_SECRET_H

#include "base/finding.h"

enum { SECRET_BYTES_MAX = 1000 };

struct secret {
    size_t n;
    char s[SECRET_BYTES_MAX + 1]; /* a NUL after it */
};

/* From here on nobody else of this machine can look into the process, it leaves no core dump,
 * and private keys are kept in memory that is not swapped out. */
void secret_guard(void);
/* Once no secret is left: files can be published again by way of /proc/self, which is closed
 * meanwhile. Core dumps stay off. */
void secret_unguard(void);

/* Empty, in memory of its own that is wiped when the arena is freed. Never NULL. */
struct secret *secret_new(struct arena *arena);

/* Each takes the first line of what it reads; false with a finding. */

/* A file that nobody but its owner can read, and the owner is who runs the program. */
bool secret_read_file(struct secret *secret, struct findings *findings, const char *path);
/* An open descriptor, as a parent process hands it on. */
bool secret_read_descriptor(struct secret *secret, struct findings *findings, int descriptor);
/* The terminal, without showing what is typed. */
bool secret_ask(struct secret *secret, struct findings *findings, const char *prompt);

#define SECRET_MESSAGES(M)                                                                   \
    M(SECRET_UNREADABLE, "passphrase-unreadable", LEVEL_FAILURE,                             \
      "the pass-phrase cannot be read from {from}", "无法从 {from} 读取密码",                \
      "Check the name, or leave the option out and type the pass-phrase.",                   \
      "请检查名称；或不加该选项，直接输入密码。")                                            \
    M(SECRET_OPEN, "passphrase-file-open", LEVEL_ERROR,                                      \
      "other people of this machine can read the pass-phrase in {path}",                     \
      "本机其他用户可以读取 {path} 中的密码",                                                \
      "Make it yours alone: chmod 600 {path}.", "请设为仅本人可读：chmod 600 {path}。")      \
    M(SECRET_LONG, "passphrase-too-long", LEVEL_ERROR,                                       \
      "the pass-phrase from {from} is longer than {limit} bytes",                            \
      "{from} 中的密码超过 {limit} 字节",                                                    \
      "Check that the right file is named; its first line is the pass-phrase.",              \
      "请确认指定了正确的文件；密码为文件的第一行。")                                        \
    M(SECRET_NO_TERMINAL, "passphrase-no-terminal", LEVEL_ERROR,                             \
      "there is no terminal to ask for the pass-phrase", "没有可用于输入密码的终端",         \
      "Give it with --passphrase-file FILE or --passphrase-fd N.",                           \
      "请用 --passphrase-file FILE 或 --passphrase-fd N 提供密码。")                         \
    M(SECRET_NOT_GIVEN, "passphrase-not-given", LEVEL_ERROR,                                 \
      "no pass-phrase was typed; nothing was signed", "未输入密码；未签署任何内容",          \
      "Run the command again.", "请重新运行该命令。")

SECRET_MESSAGES(MESSAGE_DECLARE)

#endif
