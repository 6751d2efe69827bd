/* base/finding: what is wrong, where, and what to do about it.
 *
 * false or NULL from a function of this program means that the reason is already among the
 * findings. A finding names its message, whose code never changes; the sentence is made when
 * it is printed, in any language, from the message and the finding's named arguments. */
#ifndef PLANPACT_BASE_FINDING_H
#define PLANPACT_BASE_FINDING_H

#include "base/str.h"

/* Languages of sentences and documents, as BCP 47 tags. */
enum lang { LANG_EN, LANG_ZH_HANS, LANG_ZH_HANT, LANG_COUNT };

const char *lang_tag(enum lang lang); /* "en", "zh-Hans", "zh-Hant" */
/* From a BCP 47 tag or a POSIX locale name ("zh_CN.UTF-8", "zh-Hant-HK"); false if we have no
 * such language. Chinese with a region alone has the region's script. */
bool lang_parse(struct str tag, enum lang *lang);
bool lang_chinese(enum lang lang);
/* One of LANG_COUNT texts. Where Traditional Chinese has none (NULL), the catalog
 * (base/catalog.h) is asked for the English text; if it knows none either, the English. */
const char *lang_text(const char *const *texts, enum lang lang);

/* A failure is what could not be done at all (file, font, memory): exit status 3.
 * An error is a mistake in the input: exit status 1. */
enum level { LEVEL_NOTE, LEVEL_WARNING, LEVEL_ERROR, LEVEL_FAILURE };

/* A sentence in every language; where Traditional Chinese is NULL, base/catalog.h has it by the
 * code. "{name}" stands for the argument of that name, "{{" for a brace. `advice` says what to
 * do; it may be empty. */
struct message {
    const char *code; /* e.g. "goal-owner-missing" */
    enum level level;
    const char *text[LANG_COUNT];
    const char *advice[LANG_COUNT];
};

/* Never NULL; the advice may be "". */
const char *message_text(const struct message *message, enum lang lang);
const char *message_advice(const struct message *message, enum lang lang);

/* A room keeps its messages in one list of MESSAGE(name, code, level, en, zh, advice_en,
 * advice_zh) lines, zh being Simplified Chinese, and makes the constants from it with these. */
#define MESSAGE_DECLARE(name, code, level, en, zh, advice_en, advice_zh) \
    extern const struct message name;
#define MESSAGE_DEFINE(name, code, level, en, zh, advice_en, advice_zh) \
    const struct message name = {code, level, {en, zh}, {advice_en, advice_zh}};

/* A text that findings point into: a file as read. */
struct source {
    const char *name; /* as the user wrote it, "-" for standard input */
    struct str text;
    const uint32_t *lines; /* line ends before each whole SOURCE_BLOCK of text, so that a place
                              deep in a long file is found soon; NULL: not counted */
};

enum { SOURCE_BLOCK = 4096 }; /* bytes */

/* A source whose line ends are counted, in the arena; the text is borrowed. */
const struct source *source_new(struct arena *arena, const char *name, struct str text);

/* A place: source NULL means nowhere in particular (the whole run). */
struct pos {
    const struct source *source;
    size_t offset; /* bytes; SIZE_MAX means the source as a whole */
};

#define POS_NONE ((struct pos){NULL, SIZE_MAX})
#define POS_WHOLE(src) ((struct pos){(src), SIZE_MAX})

/* Line and column, both from 1; the column counts code points. 0, 0 for a whole source. */
struct place {
    size_t line, column;
};
struct place pos_place(struct pos pos);

/* A named argument. A word that itself needs translation has `words`, one per language. */
struct arg {
    const char *name;
    struct str value;
    const char *const *words; /* LANG_COUNT texts as lang_text takes them, or NULL */
    bool quoting; /* the value holds quotation marks of ours, “”: each language has its own */
};

#define ARG(name, str_value) {(name), (str_value), NULL, false}
#define ARG_TEXT(name, terminated) {(name), str_of(terminated), NULL, false}
#define ARG_WORDS(name, list) {(name), {NULL, 0}, (list), false}
#define ARG_QUOTING(name, str_value) {(name), (str_value), NULL, true}

enum { FINDING_ARGS_MAX = 8 };

struct finding {
    const struct message *message;
    enum level level; /* the message's, unless a rule set changed it */
    struct pos pos;
    struct arg args[FINDING_ARGS_MAX];
    size_t arg_count;
    /* LANG_COUNT texts that say until when and why it is waived; NULL: it is not. A waived
     * finding is a note. */
    const char *const *waived;
};

struct findings {
    struct arena *arena;
    struct finding *items;
    size_t count, capacity;
    size_t limit;                   /* most to keep; 0 means 1000 */
    bool gravest;                   /* keep the gravest, not the first that were found */
    size_t dropped;                 /* found above the limit */
    size_t by_level[LEVEL_FAILURE + 1]; /* all found, dropped ones too */
};

/* Adds one; texts are copied. The same message at the same place with the same arguments is
 * kept once. */
void finding_add(struct findings *findings, const struct message *message, struct pos pos,
                 const struct arg *args, size_t arg_count);

/* The same of a finding whose level or waiver is not its message's; what `waived` points to is
 * borrowed. */
void finding_put(struct findings *findings, const struct finding *finding);

/* Takes out the finding at that index of items, and out of the counts. */
void findings_remove(struct findings *findings, size_t index);

/* FIND(findings, &MESSAGE_NAME, pos, ARG("name", value), …) */
#define FIND(findings, message, pos, ...)                                              \
    finding_add((findings), (message), (pos), (const struct arg[]){__VA_ARGS__},       \
                sizeof((const struct arg[]){__VA_ARGS__}) / sizeof(struct arg))
/* The same for a message without arguments. */
#define FIND_PLAIN(findings, message, pos) finding_add((findings), (message), (pos), NULL, 0)

/* By source, offset, level (worst first), code: the order of printing. */
void findings_sort(struct findings *findings);
/* True if there is an error or a failure. */
bool findings_bad(const struct findings *findings);
/* 3 with a failure, 1 with an error, else 0. */
int findings_status(const struct findings *findings);

/* The sentence, and the advice, in `lang`, with the arguments filled in. Of a waived finding the
 * sentence ends with the waiver, and there is no advice. */
void finding_sentence(struct buf *out, const struct finding *finding, enum lang lang);
void finding_advice(struct buf *out, const struct finding *finding, enum lang lang);
const char *level_word(enum level level, enum lang lang);

/* The text form: "plan.xml:14:9: error: sentence [code]", the source line with a caret, the
 * advice; with `color`, ANSI colours. Control characters of the input are made visible. */
void finding_text(struct buf *out, const struct finding *finding, enum lang lang, bool color);
/* The same for a terminal of so many columns (0: none): the advice is folded to it. The sentence
 * stays in one line, for programs that read it. */
void finding_text_within(struct buf *out, const struct finding *finding, enum lang lang,
                         bool color, size_t columns);

#endif
