/* Words that messages, help and schemas use, in Traditional Chinese, by their English. */
#include "base/catalog.h"

const struct catalog_word catalog_words[] = {
    {"no such file or folder", "找不到這個檔案或資料夾"},
};
const size_t catalog_word_count = sizeof catalog_words / sizeof catalog_words[0];
