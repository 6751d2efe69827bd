/* sign/update: what is added to a PDF without touching a byte of it (ISO 32000-2 §7.5.6). */
#ifndef PLANPACT_SIGN_UPDATE_H
#define PLANPACT_SIGN_UPDATE_H

#include "sign/reader.h"

struct update_entry {
    uint32_t number, generation;
    size_t at; /* byte of the file */
};

enum { UPDATE_OBJECTS_MAX = 64 };

/* One revision in the making. */
struct update {
    struct arena *arena;
    const struct reader_file *file;
    const struct reader_revision *last; /* that it follows */
    struct buf out;                     /* the whole file */
    uint32_t size;                      /* highest number of an object, and 1 */
    struct update_entry entries[UPDATE_OBJECTS_MAX];
    size_t count;
};

/* A key of a dictionary and what it is to be: ready text. */
struct update_change {
    const char *key;
    struct str value;
};

/* False with a finding if the file's last revision cannot be added to. */
bool update_begin(struct update *update, struct arena *arena, struct findings *findings,
                  const struct reader_file *file);
/* A number that no object has. */
uint32_t update_number(struct update *update);
/* A new object; `body` stands between "obj" and "endobj". Gives the byte where it begins. */
size_t update_object(struct update *update, uint32_t number, struct str body);
/* An object of the file, a dictionary of its own, with changed or added keys. */
void update_dict(struct update *update, const struct reader_object *object,
                 const struct update_change *changes, size_t count);
/* Cross-reference section and trailer in the form that the file has; the second part of its
 * identifier becomes `identifier`, 16 bytes. Nothing may be added after it. */
void update_end(struct update *update, struct str identifier);

/* A text string: plain where it is ASCII, else UTF-16BE (ISO 32000-2 §7.9.2.2). */
void put_text_string(struct buf *out, struct str text);

#define UPDATE_MESSAGES(M)                                                                   \
    M(UPDATE_FORM, "sign-file-form", LEVEL_ERROR,                                            \
      "the PDF is built in a way that cannot be added to", "此 PDF 的结构不支持追加签名",    \
      "Sign the file as planpact made it, before another program saved it.",                 \
      "请签署 planpact 生成的原始文件，而非经其他程序保存过的文件。")

UPDATE_MESSAGES(MESSAGE_DECLARE)

#endif
