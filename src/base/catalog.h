/* base/catalog: what the program says in Traditional Chinese. The messages of all rooms stand
 * beside their code in English and Simplified Chinese; their Traditional wording is a text of
 * its own, not the Simplified one in other characters, and is kept in one place so that one
 * person can read and better it as a whole. The sentences of rules are in
 * scripts/messages/zh-Hant.lua, the words of documents in plans/wording/zh-Hant.xml. */
#ifndef PLANPACT_BASE_CATALOG_H
#define PLANPACT_BASE_CATALOG_H

#include <stddef.h>

/* A message by its code (struct message); the same {names} as in English. */
struct catalog_entry {
    const char *code, *text;
    const char *advice; /* "" where the message has none */
};

/* A word or a short text by its English. */
struct catalog_word {
    const char *english, *text;
};

/* NULL if there is none. */
const struct catalog_entry *catalog_find(const char *code);
const char *catalog_word(const char *english);

extern const struct catalog_entry catalog_entries[];
extern const size_t catalog_entry_count;
/* What signing and verifying say; apart only because a file must be of a length to be read. */
extern const struct catalog_entry catalog_signing_entries[];
extern const size_t catalog_signing_entry_count;
/* What the tables of a plan's year are told; apart for the same reason. */
extern const struct catalog_entry catalog_year_entries[];
extern const size_t catalog_year_entry_count;
extern const struct catalog_word catalog_words[];
extern const size_t catalog_word_count;
extern const struct catalog_word catalog_year_words[];
extern const size_t catalog_year_word_count;

#endif
