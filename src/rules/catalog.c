/* The rules' sentences in other languages: messages/LANG.lua returns
 *   { messages = { code = … }, advice = { code = … }, about = { rule = … },
 *     words = { ["English word"] = … }, source = { rule = … } }
 * and every language must say everything that English says, with the same {names}. */
#include "rules/inside.h"

#include "base/arena.h"
#include "base/file.h"

#include <string.h>

enum { CATALOG_STEPS = 5 * 1000 * 1000 };

static const int64_t catalog_nanoseconds = 1000000000;

struct catalog {
    struct rules *rules;
    size_t folder; /* the catalog's: it speaks for the rules there */
    const struct source *source;
    enum lang lang;
};

static const char *const what_words[][LANG_COUNT] = {
    {"sentence", "句子"}, {"advice", "建议"}, {"description", "说明"}, {"word", "词语"},
    {"source", "出处"}};

enum what { WHAT_SENTENCE, WHAT_ADVICE, WHAT_ABOUT, WHAT_WORD, WHAT_SOURCE };

/* Where the tables of a catalog stand on the stack, above the catalog itself. */
enum { TABLE_FIRST = 3, TABLE_LAST = TABLE_FIRST + WHAT_SOURCE };

/* The text of `key` in the table of that kind; "" if there is none, with a finding where the
 * rule says it in English. */
static const char *take_entry(lua_State *L, struct catalog *catalog,
                              const struct rule_file *file, const char *key, enum what what)
{
    const char *text = "";
    int table = TABLE_FIRST + (int)what;
    if (lua_istable(L, table) && lua_getfield(L, table, key) == LUA_TSTRING)
        text = str_terminated(catalog->rules->arena, sandbox_text(L, -1));
    lua_settop(L, TABLE_LAST);
    if (text[0] == '\0')
        FIND(&catalog->rules->problems, &RULE_SENTENCE_MISSING, quoted_pos(file->source, key),
             ARG_TEXT("code", key), ARG_TEXT("lang", lang_tag(catalog->lang)),
             ARG_WORDS("what", what_words[what]));
    return text;
}

/* True if every {name} of `a` stands in `b`. */
static bool names_within(const char *a, const char *b)
{
    size_t at = 0;
    for (;;) {
        struct str name = sentence_name(str_of(a), &at);
        if (!name.s)
            return true;
        bool there = false;
        size_t other = 0;
        for (struct str n = sentence_name(str_of(b), &other); n.s && !there;
             n = sentence_name(str_of(b), &other))
            there = str_equal(n, name);
        if (!there)
            return false;
    }
}

static void take_rule(lua_State *L, struct catalog *catalog, struct rule_file *file)
{
    enum lang lang = catalog->lang;
    for (size_t i = 0; i < file->rule.message_count; i++) {
        struct message *message = &file->messages[i];
        message->text[lang] = take_entry(L, catalog, file, message->code, WHAT_SENTENCE);
        message->advice[lang] = take_entry(L, catalog, file, message->code, WHAT_ADVICE);
        if (message->text[lang][0]
            && (!names_within(message->text[LANG_EN], message->text[lang])
                || !names_within(message->text[lang], message->text[LANG_EN])))
            FIND(&catalog->rules->problems, &RULE_NAMES_DIFFER,
                 text_pos(catalog->source, message->code), ARG_TEXT("code", message->code),
                 ARG_TEXT("lang", lang_tag(lang)));
    }
    file->rule.about[lang] = take_entry(L, catalog, file, file->rule.id, WHAT_ABOUT);
    if (file->rule.source[LANG_EN])
        file->rule.source[lang] = take_entry(L, catalog, file, file->rule.id, WHAT_SOURCE);
    for (size_t i = 0; i < file->word_count; i++)
        file->words[i][lang] = take_entry(L, catalog, file, file->words[i][LANG_EN], WHAT_WORD);
}

static bool code_known(const struct rules *rules, size_t folder, struct str key)
{
    for (size_t i = 0; i < rules->count; i++) {
        const struct rule_file *file = &rules->items[i];
        if (file->folder != folder)
            continue;
        if (str_is(key, file->rule.id))
            return true;
        for (size_t m = 0; m < file->rule.message_count; m++)
            if (str_is(key, file->rule.messages[m].code))
                return true;
        for (size_t w = 0; w < file->word_count; w++)
            if (str_is(key, file->words[w][LANG_EN]))
                return true;
    }
    return false;
}

/* What no rule asks for is a sentence that was forgotten or misspelt. */
static void refuse_stale(lua_State *L, struct catalog *catalog, int table)
{
    if (catalog->rules->incomplete[catalog->folder])
        return; /* the rule may be one that did not load */
    lua_pushnil(L);
    while (lua_istable(L, table) && lua_next(L, table)) {
        lua_pop(L, 1);
        struct str key = lua_type(L, -1) == LUA_TSTRING ? sandbox_text(L, -1) : STR("?");
        const char *name = str_terminated(catalog->rules->arena, key);
        if (!code_known(catalog->rules, catalog->folder, key))
            FIND(&catalog->rules->problems, &RULE_CATALOG_STALE,
                 text_pos(catalog->source, name), ARG_TEXT("code", name));
    }
}

/* Runs inside the sandbox: the catalog is at index 2, its tables from TABLE_FIRST. */
static int take_catalog(lua_State *L)
{
    static const char *const parts[] = {"messages", "advice", "about", "words", "source"};
    struct catalog *catalog = lua_touserdata(L, 1);
    sandbox_run(L, catalog->source->text);
    if (!lua_istable(L, 2))
        return luaL_error(L, "a catalog returns a table");
    for (size_t i = 0; i < sizeof parts / sizeof parts[0]; i++)
        lua_getfield(L, 2, parts[i]);
    for (size_t i = 0; i < catalog->rules->count; i++)
        if (catalog->rules->items[i].folder == catalog->folder)
            take_rule(L, catalog, &catalog->rules->items[i]);
    for (int table = TABLE_FIRST; table <= TABLE_LAST; table++) {
        refuse_stale(L, catalog, table);
        lua_settop(L, TABLE_LAST);
    }
    return 0;
}

static void load_catalog(struct rules *rules, size_t folder, enum lang lang)
{
    struct str name = str_format(rules->arena, "messages/%s.lua", lang_tag(lang));
    const char *path =
        path_join(rules->arena, rules->folders[folder], str_terminated(rules->arena, name));
    struct catalog catalog = {.rules = rules, .folder = folder, .lang = lang};
    if (!file_exists(path)) {
        if (folder == 0)
            FIND(&rules->problems, &RULES_CATALOG_MISSING, POS_NONE, ARG_TEXT("path", path),
                 ARG_TEXT("lang", lang_tag(lang)));
        return;
    }
    catalog.source = file_read(rules->arena, &rules->problems, path, SANDBOX_CHUNK_MAX);
    if (!catalog.source)
        return;
    struct sandbox *sandbox =
        sandbox_new(rules->arena, CATALOG_STEPS, sandbox_clock() + catalog_nanoseconds);
    enum sandbox_end end = sandbox_call(sandbox, take_catalog, &catalog, lang_tag(lang));
    if (end != SANDBOX_GOOD)
        FIND(&rules->problems, &RULE_BROKEN, line_pos(catalog.source, sandbox->line),
             ARG("why", end == SANDBOX_FAILED ? sandbox->why : STR("it takes too much")));
    sandbox_free(sandbox);
}

static void check_english(struct rules *rules)
{
    for (size_t i = 0; i < rules->count; i++) {
        const struct rule_file *file = &rules->items[i];
        for (size_t m = 0; m < file->rule.message_count; m++)
            if (file->rule.messages[m].advice[LANG_EN][0] == '\0')
                FIND(&rules->problems, &RULE_SENTENCE_MISSING,
                     quoted_pos(file->source, file->rule.messages[m].code),
                     ARG_TEXT("code", file->rule.messages[m].code), ARG_TEXT("lang", "en"),
                     ARG_WORDS("what", what_words[WHAT_ADVICE]));
    }
}

void catalogs_load(struct rules *rules)
{
    check_english(rules);
    for (int lang = LANG_EN + 1; lang < LANG_COUNT && rules->count > 0; lang++)
        for (size_t folder = 0; folder < rules->folder_count; folder++)
            load_catalog(rules, folder, (enum lang)lang);
    /* A sentence that a broken catalog did not give is said in English. */
    for (size_t i = 0; i < rules->count; i++) {
        struct rule *rule = &rules->items[i].rule;
        struct message *messages = rules->items[i].messages;
        for (int lang = LANG_EN + 1; lang < LANG_COUNT; lang++) {
            for (size_t m = 0; m < rule->message_count; m++) {
                if (!messages[m].text[lang] || !messages[m].text[lang][0])
                    messages[m].text[lang] = messages[m].text[LANG_EN];
                if (!messages[m].advice[lang])
                    messages[m].advice[lang] = messages[m].advice[LANG_EN];
            }
            for (size_t w = 0; w < rules->items[i].word_count; w++)
                if (!rules->items[i].words[w][lang])
                    rules->items[i].words[w][lang] = rules->items[i].words[w][LANG_EN];
            if (!rule->about[lang])
                rule->about[lang] = rule->about[LANG_EN];
            if (!rule->source[lang] || !rule->source[lang][0])
                rule->source[lang] = rule->source[LANG_EN];
        }
    }
}
