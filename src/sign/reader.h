/* sign/reader: a PDF file as it stands, revision by revision, strictly (ISO 32000-2 §7).
 *
 * A file that was added to after it was made is read as the revisions it consists of, oldest
 * first: the bytes of each, and the objects each adds, changes or takes away. What two programs
 * might read differently is refused, for a signed file must say one thing to everybody: an
 * object that stands outside its own revision, a number that is listed twice, a key that a
 * dictionary has twice, bytes that belong to nothing. Nothing here knows what a signature
 * is. */
#ifndef PLANPACT_SIGN_READER_H
#define PLANPACT_SIGN_READER_H

#include "base/finding.h"

/* Most that is read; beyond these a file is refused. */
enum {
    READER_FILE_BYTES_MAX = 64 * 1024 * 1024,
    READER_REVISIONS_MAX = 64,
    READER_OBJECTS_MAX = 400 * 1000, /* entries of cross-reference sections, all together */
    READER_VALUES_MAX = 3 * 1000 * 1000,
    READER_UNPACKED_MAX = 128 * 1024 * 1024, /* bytes of one stream */
    READER_UNPACKED_ALL_MAX = 512 * 1024 * 1024,
    READER_DEPTH_MAX = 64,                /* arrays and dictionaries inside each other */
    READER_NUMBER_MAX = 8388607,          /* of an object */
};

enum reader_kind {
    READER_NULL, READER_BOOLEAN, READER_INTEGER, READER_REAL, READER_STRING, READER_NAME,
    READER_ARRAY, READER_DICT, READER_REFERENCE,
};

struct reader_value {
    enum reader_kind kind;
    uint32_t generation;  /* of a reference */
    int64_t integer;      /* an integer; 0 or 1 of a boolean; of a reference the object's number */
    struct str text;      /* a string or a name, decoded, a name without its slash; a real as it
                             is written */
    const struct reader_value *items; /* of an array; of a dictionary key, value, key, value …,
                                        sorted by the bytes of the keys */
    size_t count;         /* items: a dictionary has twice as many as it has keys */
    size_t from, to;      /* where it stands: bytes of the file, or, in an object stream, of the
                             unpacked stream */
};

struct reader_object {
    uint32_t number, generation;
    bool freed;          /* this revision takes the object away; nothing below is set */
    size_t revision;     /* the one that has it */
    uint32_t packed_in;  /* number of the object stream that holds it; 0: an object of its own */
    size_t from, to;     /* bytes of the file, "12 0 obj" to after "endobj"; of the object stream
                            for a packed one */
    struct reader_value value; /* of a stream its dictionary */
    struct str raw;      /* a stream's bytes as they stand; absent: no stream */
};

struct reader_revision {
    size_t from, to;      /* bytes of the file, to after the end of the line of %%EOF */
    size_t xref;          /* offset of its cross-reference table or stream */
    bool table;           /* it is a table, else a stream */
    bool hybrid;          /* a table with a stream beside it, for programs that know those */
    struct reader_value trailer; /* or the dictionary of the stream */
    struct reader_object *objects; /* added, changed, freed: by number, each once */
    size_t count;
};

struct reader_file {
    const struct source *source;
    struct reader_revision *revisions; /* oldest first; the last is the file as it is now */
    size_t count;                      /* at least 1 */
};

/* Reads the whole file. NULL with a finding that names the place by its byte. */
const struct reader_file *reader_open(struct arena *arena, struct findings *findings,
                                      const struct source *source);

/* The object of that number as the file was at revision `revision` (0: the oldest); NULL if it
 * had none. */
const struct reader_object *reader_find(const struct reader_file *file, size_t revision,
                                        uint32_t number);
/* What the value is once a reference is followed; a reference to nothing, or to a reference, is
 * null. Never NULL. */
const struct reader_value *reader_resolve(const struct reader_file *file, size_t revision,
                                          const struct reader_value *value);
/* The object that a reference leads to; NULL for any other value, and for nothing. */
const struct reader_object *reader_target(const struct reader_file *file, size_t revision,
                                          const struct reader_value *value);
/* The value of a key as it stands; the null value if there is none or if `dict` is no
 * dictionary. Never NULL. */
const struct reader_value *reader_entry(const struct reader_value *dict, const char *key);
/* The same, with references followed. */
const struct reader_value *reader_value_of(const struct reader_file *file, size_t revision,
                                           const struct reader_value *dict, const char *key);
/* The document's catalog; the null value if there is none. */
const struct reader_value *reader_catalog(const struct reader_file *file, size_t revision);
bool reader_is_name(const struct reader_value *value, const char *name);
/* True if both say the same: spelling and the order of keys do not count, nor does where they
 * stand. References are equal if they are to the same number. */
bool reader_equal(const struct reader_value *a, const struct reader_value *b);
/* The same for objects, with the bytes of a stream as they stand. */
bool reader_same(const struct reader_object *a, const struct reader_object *b);

/* The bytes of a stream, unpacked: without a filter or with FlateDecode alone. False with a
 * finding if that cannot be, or if they are more than READER_UNPACKED_MAX. */
bool reader_unpack(struct arena *arena, struct findings *findings,
                   const struct reader_file *file, const struct reader_object *object,
                   struct str *bytes);

/* A text string (ISO 32000-2 §7.9.2.2) as UTF-8. */
struct str reader_text(struct arena *arena, struct str string);

/* A form field that has a name of its own. */
struct reader_field {
    struct str name;  /* whole, as "supplier.signature" */
    const struct reader_object *object;
    const struct reader_field *parent; /* NULL: it stands at the top */
    struct str type;  /* "Sig", "Tx", its own or inherited; absent: none */
    bool leaf;        /* no named field stands below it */
};

enum { READER_FIELDS_MAX = 10000, READER_FIELD_NAME_MAX = 1000 /* bytes */ };

/* All fields of the document at that revision, those above before those below. False with a
 * finding if there are too many, if they go in a circle, or if one is no
 * object of its own. No form gives 0 fields. */
bool reader_fields(struct arena *arena, struct findings *findings,
                   const struct reader_file *file, size_t revision,
                   const struct reader_field **fields, size_t *count);

#define READER_MESSAGES(M)                                                                   \
    M(READER_NOT_PDF, "pdf-not-pdf", LEVEL_ERROR, "the file does not begin as a PDF does",   \
      "文件开头不是 PDF 格式", "Check that it is the right file.", "请确认选对了文件。")     \
    M(READER_TOO_LARGE, "pdf-too-large", LEVEL_ERROR,                                        \
      "the PDF is larger than can be read (over {limit} {what}, at byte {offset})",          \
      "PDF 超出可读取的上限（第 {offset} 字节处，{what}超过 {limit}）",                      \
      "A contract is far smaller: ask the sender for the file as it was made.",              \
      "合同文件远小于此：请向发送方索取原始文件。")                                          \
    M(READER_CUT, "pdf-cut-off", LEVEL_ERROR,                                                \
      "the PDF has no proper end: it is cut off, or something was added to it",              \
      "PDF 没有正常的结尾：文件不完整，或被添加了内容",                                      \
      "Ask the sender for the file again; mail and copying can cut files off.",              \
      "请向发送方重新索取；邮件或复制可能截断文件。")                                        \
    M(READER_TRAILING, "pdf-bytes-after-end", LEVEL_ERROR,                                   \
      "{count} bytes stand after the end of the PDF (byte {offset})",                        \
      "PDF 结尾（第 {offset} 字节）之后还有 {count} 字节",                                   \
      "Nothing may follow the end: ask the sender for the file as it was signed.",           \
      "结尾之后不得有任何内容：请向发送方索取签署时的文件。")                                \
    M(READER_ENCRYPTED, "pdf-encrypted", LEVEL_ERROR,                                        \
      "the PDF is encrypted (byte {offset})", "PDF 已加密（第 {offset} 字节）",              \
      "A contract made here is never encrypted: ask for the file as it was made.",           \
      "本程序生成的合同从不加密：请索取原始文件。")                                          \
    M(READER_BROKEN, "pdf-broken", LEVEL_ERROR,                                              \
      "the PDF is damaged: at byte {offset} there is no {what}",                             \
      "PDF 已损坏：第 {offset} 字节处缺少{what}",                                            \
      "Ask the sender for the file again.", "请向发送方重新索取该文件。")                    \
    M(READER_KEY_TWICE, "pdf-key-twice", LEVEL_ERROR,                                        \
      "at byte {offset} the entry /{key} is given twice: programs may show different things", \
      "第 {offset} 字节处的条目 /{key} 出现两次：不同程序可能显示不同内容",                  \
      "Do not rely on this file: ask for it as it was made.",                                \
      "请勿依赖此文件：请索取原始文件。")                                                    \
    M(READER_NUMBER_TWICE, "pdf-object-twice", LEVEL_ERROR,                                  \
      "object {number} is listed twice (byte {offset}): programs may show different things", \
      "对象 {number} 被列出两次（第 {offset} 字节）：不同程序可能显示不同内容",              \
      "Do not rely on this file: ask for it as it was made.",                                \
      "请勿依赖此文件：请索取原始文件。")                                                    \
    M(READER_CHAIN, "pdf-versions-circle", LEVEL_ERROR,                                      \
      "the list of the PDF's earlier versions leads from byte {offset} to byte {to}, which is " \
      "not before it",                                                                       \
      "PDF 各早期版本的链接由第 {offset} 字节指向第 {to} 字节，而后者并不在其之前",          \
      "Do not rely on this file: ask for it as it was made.",                                \
      "请勿依赖此文件：请索取原始文件。")                                                    \
    M(READER_ELSEWHERE, "pdf-object-elsewhere", LEVEL_ERROR,                                 \
      "object {number} does not stand where the PDF's list of objects says (byte {offset})", \
      "对象 {number} 不在 PDF 对象表所示的位置（第 {offset} 字节）",                         \
      "Such files can show one thing and hold another: ask for the file as it was made.",    \
      "此类文件可能显示一种内容而另藏一种内容：请索取原始文件。")                            \
    M(READER_UNLISTED, "pdf-bytes-unlisted", LEVEL_ERROR,                                    \
      "{count} bytes from byte {offset} belong to no part of the PDF",                       \
      "自第 {offset} 字节起有 {count} 字节不属于 PDF 的任何部分",                            \
      "Such bytes can be brought to light later: ask for the file as it was made.",          \
      "这类字节日后可能被调出显示：请索取原始文件。")                                        \
    M(READER_STREAM, "pdf-stream-broken", LEVEL_ERROR,                                       \
      "the data of object {number} (byte {offset}) cannot be unpacked",                      \
      "对象 {number}（第 {offset} 字节）的数据无法解压",                                     \
      "Ask the sender for the file again.", "请向发送方重新索取该文件。")                    \
    M(READER_FIELDS_WRONG, "pdf-fields-wrong", LEVEL_ERROR,                                  \
      "the list of form fields goes in a circle or is too long (byte {offset})",             \
      "表单域列表存在循环或过长（第 {offset} 字节）",                                        \
      "Do not rely on this file: ask for it as it was made.",                                \
      "请勿依赖此文件：请索取原始文件。")

READER_MESSAGES(MESSAGE_DECLARE)

#endif
