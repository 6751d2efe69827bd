#include "base/catalog.h"

#include <string.h>

static const struct catalog_entry *find(const struct catalog_entry *entries, size_t count,
                                        const char *code)
{
    for (size_t i = 0; i < count; i++)
        if (strcmp(entries[i].code, code) == 0)
            return &entries[i];
    return NULL;
}

const struct catalog_entry *catalog_find(const char *code)
{
    const struct catalog_entry *entry = find(catalog_entries, catalog_entry_count, code);
    if (!entry)
        entry = find(catalog_signing_entries, catalog_signing_entry_count, code);
    return entry ? entry : find(catalog_year_entries, catalog_year_entry_count, code);
}

static const char *word_find(const struct catalog_word *words, size_t count,
                             const char *english)
{
    for (size_t i = 0; i < count; i++)
        if (strcmp(words[i].english, english) == 0)
            return words[i].text;
    return NULL;
}

const char *catalog_word(const char *english)
{
    const char *text = word_find(catalog_words, catalog_word_count, english);
    return text ? text : word_find(catalog_year_words, catalog_year_word_count, english);
}
