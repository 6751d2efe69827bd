/* base/file: reading with a limit, and writing whole or not at all. */
#ifndef PLANPACT_BASE_FILE_H
#define PLANPACT_BASE_FILE_H

#include "base/finding.h"

/* The whole file ("-" is standard input) as a source in the arena. A file that cannot be
 * read or is larger than `limit` bytes gives NULL and a finding. */
const struct source *file_read(struct arena *arena, struct findings *findings,
                               const char *path, size_t limit);

enum file_mode {
    FILE_NEW,     /* refuse if the name is taken */
    FILE_REPLACE, /* take the place of an existing regular file, but never of a signed PDF */
};

/* Writes `content` to `path` ("-" is standard output) so that the name either holds all of
 * it or is as it was: into an unnamed file of the same folder, synced, then linked. A signal,
 * a full disk or a kill leaves nothing behind. The folder must exist. */
bool file_write(struct arena *arena, struct findings *findings, const char *path,
                struct str content, enum file_mode mode);

bool file_exists(const char *path);
/* folder + "/" + name */
const char *path_join(struct arena *arena, const char *folder, const char *name);
/* Names (without folders) of the entries of a folder that end in `ending`, sorted by bytes;
 * false with a finding if the folder cannot be read. */
bool folder_list(struct arena *arena, struct findings *findings, const char *folder,
                 const char *ending, const char ***names, size_t *count);

#define FILE_MESSAGES(M)                                                                    \
    M(FILE_UNREADABLE, "file-unreadable", LEVEL_FAILURE, "cannot read {path}: {why}",       \
      "无法读取 {path}：{why}", "Check the name and that you may read it.",                 \
      "请检查文件名以及您是否有读取权限。")                                                 \
    M(FILE_TOO_LARGE, "file-too-large", LEVEL_FAILURE,                                      \
      "{path} is larger than {limit}", "{path} 超过 {limit} 的上限",                           \
      "Split it into several plans.", "请拆分成几份计划。")                                 \
    M(FILE_EXISTS, "file-exists", LEVEL_FAILURE, "{path} exists; nothing was written",      \
      "{path} 已存在；未写入任何内容", "Choose another name, or allow it with --force.",    \
      "请换一个文件名，或用 --force 允许覆盖。")                                            \
    M(FILE_SIGNED, "file-signed", LEVEL_FAILURE,                                            \
      "{path} is signed; it is not replaced, and nothing was written",                      \
      "{path} 已签名，不予替换；未写入任何内容", "Choose another name.", "请换一个文件名。")  \
    M(FILE_NOT_REGULAR, "file-not-regular", LEVEL_FAILURE,                                  \
      "{path} is not an ordinary file; nothing was written",                                \
      "{path} 不是普通文件；未写入任何内容", "Give the name of a file.", "请给出文件名。")  \
    M(FILE_UNWRITABLE, "file-unwritable", LEVEL_FAILURE,                                    \
      "cannot write {path}: {why}; nothing was written",                                    \
      "无法写入 {path}：{why}；未写入任何内容",                                             \
      "Check the folder, the space on the disk and your rights.",                           \
      "请检查文件夹、磁盘空间和权限。")                                                     \
    M(OUTPUT_UNWRITABLE, "output-unwritable", LEVEL_FAILURE,                                \
      "cannot write to standard output: {why}", "无法写入标准输出：{why}",                  \
      "Check where the output goes and the space there.", "请检查输出的去向及其空间。")     \
    M(FILE_UNSURE, "file-unsure", LEVEL_FAILURE,                                            \
      "{path} is written whole, but the disk did not confirm that its name is stored: {why}", \
      "{path} 已完整写入，但磁盘未确认其文件名已保存：{why}", "Write it again.", "请重新写入。")

FILE_MESSAGES(MESSAGE_DECLARE)

#endif
