#include "base/catalog.h"

#include <string.h>

const struct catalog_entry *catalog_find(const char *code)
{
    for (size_t i = 0; i < catalog_entry_count; i++)
        if (strcmp(catalog_entries[i].code, code) == 0)
            return &catalog_entries[i];
    return NULL;
}

const char *catalog_word(const char *english)
{
    for (size_t i = 0; i < catalog_word_count; i++)
        if (strcmp(catalog_words[i].english, english) == 0)
            return catalog_words[i].text;
    return NULL;
}
