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

const char *catalog_word(const char *english)
{
    for (size_t i = 0; i < catalog_word_count; i++)
        if (strcmp(catalog_words[i].english, english) == 0)
            return catalog_words[i].text;
    return NULL;
}
