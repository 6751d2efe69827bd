/* Rule files: run in a sandbox of their own, taken apart into read-only structs. */
#include "rules/inside.h"

#include "base/arena.h"
#include "base/file.h"

#include <stdlib.h>
#include <string.h>

enum {
    LOAD_STEPS = 5 * 1000 * 1000,
    ID_MAX = 40, /* Lua cuts longer chunk names in its error texts */
    OPTION_BYTES = 200, /* of a list among the options, to be shown */
};

static const int64_t load_nanoseconds = 1000000000;

struct pos line_pos(const struct source *source, int line)
{
    if (line <= 0)
        return POS_WHOLE(source);
    struct str text = source->text;
    size_t at = 0;
    for (int i = 1; i < line && at < text.n; i++) {
        size_t end = str_find(text, STR("\n"), at);
        at = end == SIZE_MAX ? text.n : end + 1;
    }
    while (at < text.n && text.s[at] == ' ')
        at++;
    return (struct pos){source, at};
}

struct pos text_pos(const struct source *source, const char *text)
{
    return (struct pos){source, str_find(source->text, str_of(text), 0)};
}

struct pos quoted_pos(const struct source *source, const char *text)
{
    struct str whole = source->text, wanted = str_of(text);
    for (size_t at = str_find(whole, wanted, 0); at != SIZE_MAX;
         at = str_find(whole, wanted, at + 1)) {
        char before = at ? whole.s[at - 1] : '\0';
        if ((before == '"' || before == '\'') && at + wanted.n < whole.n
            && whole.s[at + wanted.n] == before)
            return (struct pos){source, at};
    }
    return text_pos(source, text);
}

/* One file being taken apart. */
struct loading {
    struct rules *rules;
    struct rule_file *file;
};

enum wanted {
    WANTED_ID,
    WANTED_LEVEL,
    WANTED_ELEMENT,
    WANTED_TEXT,
    WANTED_TABLE,
    WANTED_FUNCTION,
    WANTED_CODE,
    WANTED_NAMES,
    WANTED_MONTH,
    WANTED_WHOLE
};

static const char *const wanted_words[][LANG_COUNT] = {
    [WANTED_ID] = {"the name of the file without .lua", "不含 .lua 的文件名"},
    [WANTED_LEVEL] = {"“error”, “warning” or “note”", "“error”、“warning”或“note”"},
    [WANTED_ELEMENT] = {"the name of an element of the plan", "计划中某个元素的名称"},
    [WANTED_TEXT] = {"a text", "文本"},
    [WANTED_TABLE] = {"a table that is not empty", "非空的表"},
    [WANTED_FUNCTION] = {"a function", "函数"},
    [WANTED_CODE] = {"a code of small letters, digits and hyphens",
                     "由小写字母、数字和连字符组成的代码"},
    [WANTED_NAMES] = {"a text with at most 8 names in braces, each closed",
                      "最多含 8 个名称的文本，且花括号须成对"},
    [WANTED_MONTH] = {"the month in which the source was looked up, as in “2026-11”",
                      "查阅出处的月份，例如“2026-11”"},
    [WANTED_WHOLE] = {"a whole number; a figure with a fraction is a text, “4.5”, which the "
                      "rule makes exact by decimal()",
                      "整数；带小数的数值请写成文本“4.5”，由规则用 decimal() 转为精确数值"},
};

static void find_wrong(struct loading *loading, const char *part, enum wanted wanted)
{
    struct pos pos = text_pos(loading->file->source, part);
    FIND(&loading->rules->problems, &RULE_PART_WRONG, pos, ARG_TEXT("part", part),
         ARG_WORDS("wanted", wanted_words[wanted]));
}

/* A copy of the text at the top of the stack, or NULL with a finding. */
static const char *take_text(lua_State *L, struct loading *loading, const char *part)
{
    if (lua_type(L, -1) == LUA_TSTRING)
        return str_terminated(loading->rules->arena, sandbox_text(L, -1));
    find_wrong(loading, part, WANTED_TEXT);
    return NULL;
}

static bool level_of_word(struct str word, enum level *level)
{
    static const char *const words[] = {"note", "warning", "error"};
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++) {
        if (str_is(word, words[i])) {
            *level = (enum level)i;
            return true;
        }
    }
    return false;
}

/* Reads the level at the top of the stack. */
static void take_level(lua_State *L, struct loading *loading, const char *part,
                       enum level *level)
{
    if (lua_type(L, -1) != LUA_TSTRING || !level_of_word(sandbox_text(L, -1), level))
        find_wrong(loading, part, WANTED_LEVEL);
}

static bool code_good(const char *code)
{
    return code[0] != '\0'
           && code[strspn(code, "abcdefghijklmnopqrstuvwxyz0123456789-")] == '\0';
}

struct str sentence_name(struct str sentence, size_t *at)
{
    while (*at < sentence.n) {
        char byte = sentence.s[(*at)++];
        if (byte != '{')
            continue;
        if (*at < sentence.n && sentence.s[*at] == '{') {
            ++*at;
            continue;
        }
        size_t start = *at, end = str_find(sentence, STR("}"), start);
        *at = end == SIZE_MAX ? sentence.n : end + 1;
        return end == SIZE_MAX ? STR_NONE : str_slice(sentence, start, end - start);
    }
    return STR_NONE;
}

/* Every brace that opens is closed, and a finding has room for all the names. */
static bool braces_good(const char *sentence)
{
    size_t at = 0, names = 0, opened = 0;
    while (sentence_name(str_of(sentence), &at).s)
        names++;
    for (const char *c = sentence; *c; c++) {
        if (c[0] == '{' && c[1] == '{')
            c++;
        else
            opened += *c == '{';
    }
    return opened == names && names <= FINDING_ARGS_MAX;
}

/* One entry of `messages`: key and value on the stack. */
static void take_message(lua_State *L, struct loading *loading, struct message *message)
{
    message->level = loading->file->rule.level;
    if (lua_type(L, -1) == LUA_TTABLE) {
        if (lua_getfield(L, -1, "level") != LUA_TNIL)
            take_level(L, loading, message->code, &message->level);
        lua_getfield(L, -2, "text");
        message->text[LANG_EN] = take_text(L, loading, message->code);
        lua_pop(L, 2);
    } else {
        message->text[LANG_EN] = take_text(L, loading, message->code);
    }
    if (!message->text[LANG_EN])
        message->text[LANG_EN] = "";
    if (!braces_good(message->text[LANG_EN]))
        find_wrong(loading, message->code, WANTED_NAMES);
    if (!code_good(message->code))
        find_wrong(loading, message->code, WANTED_CODE);
}

static int compare_messages(const void *a, const void *b)
{
    const struct message *left = a, *right = b;
    return strcmp(left->code, right->code);
}

/* Reads the table `messages` at the top of the stack; sorted by code, because the order of a
 * table of Lua changes between runs. */
static void take_messages(lua_State *L, struct loading *loading)
{
    struct message *items = NULL;
    size_t count = 0, capacity = 0;
    lua_pushnil(L);
    while (lua_istable(L, -2) && lua_next(L, -2)) {
        items = arena_grow(loading->rules->arena, items, &capacity, count + 1, sizeof *items);
        struct message *message = &items[count];
        memset(message, 0, sizeof *message);
        if (lua_type(L, -2) == LUA_TSTRING) {
            message->code = str_terminated(loading->rules->arena, sandbox_text(L, -2));
            take_message(L, loading, message);
            count++;
        } else {
            find_wrong(loading, "messages", WANTED_CODE);
        }
        lua_pop(L, 1);
    }
    lua_settop(L, 2);
    if (count == 0)
        find_wrong(loading, "messages", WANTED_TABLE);
    else
        qsort(items, count, sizeof *items, compare_messages);
    loading->file->messages = items;
    loading->file->rule.messages = items;
    loading->file->rule.message_count = count;
}

/* Reads the table `advice` at the top of the stack into the messages it belongs to. */
static void take_advice(lua_State *L, struct loading *loading)
{
    struct rule *rule = &loading->file->rule;
    struct message *messages = loading->file->messages;
    for (size_t i = 0; i < rule->message_count; i++) {
        if (lua_istable(L, -1)) {
            lua_getfield(L, -1, messages[i].code);
            if (!lua_isnil(L, -1))
                messages[i].advice[LANG_EN] = take_text(L, loading, messages[i].code);
            lua_pop(L, 1);
        }
        if (!messages[i].advice[LANG_EN])
            messages[i].advice[LANG_EN] = "";
    }
}

/* Reads the list `words` at the top of the stack. */
static void take_words(lua_State *L, struct loading *loading)
{
    struct arena *arena = loading->rules->arena;
    size_t count = lua_istable(L, -1) ? lua_rawlen(L, -1) : 0;
    if (count > 100)
        count = 100;
    loading->file->words = arena_array(arena, count, sizeof *loading->file->words);
    for (size_t i = 0; i < count; i++) {
        lua_rawgeti(L, -1, (lua_Integer)i + 1);
        const char *word = take_text(L, loading, "words");
        if (word)
            loading->file->words[loading->file->word_count++][LANG_EN] = word;
        lua_pop(L, 1);
    }
}

static bool month_good(const char *month)
{
    static const char digits[] = "0123456789";
    return strlen(month) == 7 && month[4] == '-' && strspn(month, digits) == 4
           && strspn(month + 5, digits) == 2 && strcmp(month + 5, "00") > 0
           && strcmp(month + 5, "12") <= 0;
}

/* A source without the day on which somebody looked at it is worth nothing, nor is such a day
 * without its source. */
static void take_source(lua_State *L, struct loading *loading)
{
    struct rule *rule = &loading->file->rule;
    bool source = lua_getfield(L, 2, "source") != LUA_TNIL;
    if (source)
        rule->source[LANG_EN] = take_text(L, loading, "source");
    bool month = lua_getfield(L, 2, "asOf") != LUA_TNIL;
    if (month)
        rule->as_of = take_text(L, loading, "asOf");
    if (month && !source)
        find_wrong(loading, "source", WANTED_TEXT);
    else if (source && (!rule->as_of || !month_good(rule->as_of)))
        find_wrong(loading, "asOf", WANTED_MONTH);
    lua_pop(L, 2);
}

static void add_option_item(lua_State *L, struct buf *out)
{
    size_t n;
    if (lua_type(L, -1) == LUA_TBOOLEAN) {
        buf_puts(out, lua_toboolean(L, -1) ? "true" : "false");
        return;
    }
    lua_pushvalue(L, -1); /* a number that is made a text must stay a number in its table */
    if (lua_isstring(L, -1) || (luaL_callmeta(L, -1, "__tostring") && lua_isstring(L, -1))) {
        const char *text = lua_tolstring(L, -1, &n);
        buf_add(out, (struct str){text, n});
    }
}

struct str option_text(lua_State *L, struct arena *arena)
{
    struct buf out = {.arena = arena};
    int value = lua_gettop(L);
    size_t count = lua_istable(L, value) ? lua_rawlen(L, value) : 0;
    if (!lua_istable(L, value))
        add_option_item(L, &out);
    for (size_t i = 1; i <= count && out.n < OPTION_BYTES; i++) {
        buf_puts(&out, i > 1 ? ", " : "");
        lua_rawgeti(L, value, (lua_Integer)i);
        add_option_item(L, &out);
        lua_settop(L, value);
    }
    lua_settop(L, value);
    return buf_str(&out);
}

const char *const *option_kind(lua_State *L)
{
    static const char *const kinds[][LANG_COUNT] = {{"something else", "其他内容"},
                                                    {"a whole number", "整数"},
                                                    {"a text in quotation marks", "引号中的文本"},
                                                    {"true or false", "true 或 false"},
                                                    {"a list in braces", "花括号中的列表"},
                                                    {"a decimal number", "十进制数"}};
    static const char *const fraction[LANG_COUNT] = {"a number with a fraction", "小数"};
    static const int types[] = {LUA_TNONE,    LUA_TNUMBER, LUA_TSTRING,
                                LUA_TBOOLEAN, LUA_TTABLE,  LUA_TUSERDATA};
    size_t kind = 0;
    if (lua_type(L, -1) == LUA_TNUMBER && !lua_isinteger(L, -1))
        return fraction;
    for (size_t i = 1; i < sizeof types / sizeof types[0]; i++)
        if (lua_type(L, -1) == types[i])
            kind = i;
    return kinds[kind];
}

static int compare_options(const void *a, const void *b)
{
    const struct rule_option *left = a, *right = b;
    return strcmp(left->name, right->name);
}

/* Reads the table `options` at the top of the stack. */
static void take_options(lua_State *L, struct loading *loading)
{
    struct arena *arena = loading->rules->arena;
    struct rule_option *items = NULL;
    size_t count = 0, capacity = 0;
    lua_pushnil(L);
    while (lua_istable(L, 3) && lua_next(L, 3)) {
        struct str value = option_text(L, arena);
        const char *const *kind = option_kind(L);
        bool fraction = lua_type(L, -1) == LUA_TNUMBER && !lua_isinteger(L, -1);
        lua_settop(L, 4);
        if (lua_type(L, 4) != LUA_TSTRING)
            continue;
        if (fraction)
            find_wrong(loading, str_terminated(arena, sandbox_text(L, 4)), WANTED_WHOLE);
        items = arena_grow(arena, items, &capacity, count + 1, sizeof *items);
        items[count++] = (struct rule_option){str_terminated(arena, sandbox_text(L, 4)), value, kind};
    }
    if (count)
        qsort(items, count, sizeof *items, compare_options);
    loading->file->rule.options = items;
    loading->file->rule.option_count = count;
}

static void refuse_unknown_parts(lua_State *L, struct loading *loading)
{
    static const char *const parts[] = {"id",      "law",      "source", "asOf",
                                        "level",   "visits",   "options", "messages",
                                        "advice",  "words",    "about",  "check"};
    lua_pushnil(L);
    while (lua_next(L, 2)) {
        lua_pop(L, 1);
        bool known = false;
        struct str key = lua_type(L, -1) == LUA_TSTRING ? sandbox_text(L, -1) : STR("?");
        for (size_t i = 0; i < sizeof parts / sizeof parts[0]; i++)
            known = known || str_is(key, parts[i]);
        const char *name = str_terminated(loading->rules->arena, key);
        if (!known)
            FIND(&loading->rules->problems, &RULE_PART_UNKNOWN,
                 text_pos(loading->file->source, name), ARG_TEXT("part", name));
    }
}

/* Runs inside the sandbox: the rule's table is at index 2. */
static int take_apart(lua_State *L)
{
    struct loading *loading = lua_touserdata(L, 1);
    struct rule_file *file = loading->file;
    file->code = sandbox_compile(L, file->source->text);
    if (!lua_istable(L, 2))
        return luaL_error(L, "a rule returns a table");
    refuse_unknown_parts(L, loading);
    if (lua_getfield(L, 2, "id") != LUA_TSTRING || !str_is(sandbox_text(L, -1), file->rule.id))
        find_wrong(loading, "id", WANTED_ID);
    lua_getfield(L, 2, "level");
    take_level(L, loading, "level", &file->rule.level);
    if (lua_getfield(L, 2, "law") != LUA_TNIL)
        file->rule.law = take_text(L, loading, "law");
    take_source(L, loading);
    lua_getfield(L, 2, "visits");
    file->rule.visits = take_text(L, loading, "visits");
    if (file->rule.visits) {
        file->shape = visits_shape(str_of(file->rule.visits));
        if (!file->shape)
            find_wrong(loading, "visits", WANTED_ELEMENT);
    }
    lua_getfield(L, 2, "about");
    file->rule.about[LANG_EN] = take_text(L, loading, "about");
    if (lua_getfield(L, 2, "check") != LUA_TFUNCTION)
        find_wrong(loading, "check", WANTED_FUNCTION);
    lua_settop(L, 2);
    lua_getfield(L, 2, "options");
    take_options(L, loading);
    lua_settop(L, 2);
    lua_getfield(L, 2, "messages");
    take_messages(L, loading);
    lua_getfield(L, 2, "advice");
    take_advice(L, loading);
    lua_getfield(L, 2, "words");
    take_words(L, loading);
    return 0;
}

/* Adds the rule of one file, unless it has a problem. *sandbox may be replaced by a fresh one. */
static void load_file(struct rules *rules, struct sandbox **sandbox, size_t folder,
                      const char *name)
{
    const char *path = path_join(rules->arena, rules->folders[folder], name);
    struct rule_file file = {.folder = folder};
    file.source = file_read(rules->arena, &rules->problems, path, SANDBOX_CHUNK_MAX);
    if (!file.source)
        return;
    file.rule.id = str_terminated(rules->arena, (struct str){name, strlen(name) - 4});
    struct loading loading = {rules, &file};
    size_t before = rules->problems.count;
    if (strlen(file.rule.id) > ID_MAX) {
        find_wrong(&loading, "id", WANTED_ID);
        return;
    }
    if (rules_find(rules, str_of(file.rule.id))) {
        FIND(&rules->problems, &RULE_ID_TAKEN, POS_WHOLE(file.source),
             ARG_TEXT("rule", file.rule.id), ARG_TEXT("folder", rules->folders[0]));
        return;
    }
    (*sandbox)->steps = LOAD_STEPS;
    (*sandbox)->deadline = sandbox_clock() + load_nanoseconds;
    enum sandbox_end end = sandbox_call(*sandbox, take_apart, &loading, file.rule.id);
    if (end != SANDBOX_GOOD)
        FIND(&rules->problems, &RULE_BROKEN, line_pos(file.source, (*sandbox)->line),
             ARG("why", end == SANDBOX_FAILED ? (*sandbox)->why : STR("it takes too much")));
    if (end != SANDBOX_GOOD && end != SANDBOX_FAILED) {
        sandbox_free(*sandbox);
        *sandbox = sandbox_new(rules->arena, 0, 0);
    }
    if (rules->problems.count > before)
        return;
    rules->items = arena_grow(rules->arena, rules->items, &rules->capacity, rules->count + 1,
                              sizeof *rules->items);
    rules->items[rules->count++] = file;
}

/* A code names one sentence for good, so only one rule can own it. */
static void refuse_repeated_codes(struct rules *rules)
{
    for (size_t i = 0; i < rules->count; i++) {
        const struct rule *rule = &rules->items[i].rule;
        for (size_t m = 0; m < rule->message_count; m++) {
            for (size_t other = 0; other < i; other++) {
                const struct rule *first = &rules->items[other].rule;
                if (bsearch(&rule->messages[m], first->messages, first->message_count,
                            sizeof *first->messages, compare_messages))
                    FIND(&rules->problems, &RULE_CODE_REPEATED,
                         text_pos(rules->items[i].source, rule->messages[m].code),
                         ARG_TEXT("code", rule->messages[m].code),
                         ARG_TEXT("other", first->id));
            }
        }
    }
}

static bool load_folder(struct rules *rules, struct findings *findings, const char *folder)
{
    const char **names;
    size_t count, index = rules->folder_count++, before = rules->count;
    rules->folders[index] = str_terminated(rules->arena, str_of(folder));
    if (!folder_list(rules->arena, findings, folder, ".lua", &names, &count))
        return false;
    struct sandbox *sandbox = sandbox_new(rules->arena, 0, 0);
    for (size_t i = 0; i < count; i++)
        load_file(rules, &sandbox, index, names[i]);
    sandbox_free(sandbox);
    rules->incomplete[index] = rules->count - before < count;
    return true;
}

const struct rules *rules_load(struct arena *arena, struct findings *findings,
                               const char *folder)
{
    return rules_load_beside(arena, findings, folder, NULL);
}

const struct rules *rules_load_beside(struct arena *arena, struct findings *findings,
                                      const char *folder, const char *own)
{
    struct rules *rules = arena_alloc(arena, sizeof *rules);
    rules->arena = arena;
    rules->problems.arena = arena;
    if (!load_folder(rules, findings, folder) || (own && !load_folder(rules, findings, own)))
        return NULL;
    if (rules->count == 0 && rules->problems.count == 0)
        FIND(&rules->problems, &RULES_NONE, POS_NONE, ARG_TEXT("folder", folder));
    refuse_repeated_codes(rules);
    catalogs_load(rules);
    for (size_t i = 0; i < rules->problems.count; i++) {
        const struct finding *problem = &rules->problems.items[i];
        finding_add(findings, problem->message, problem->pos, problem->args,
                    problem->arg_count);
    }
    return rules;
}

size_t rules_count(const struct rules *rules)
{
    return rules->count;
}

const struct rule *rules_at(const struct rules *rules, size_t index)
{
    return &rules->items[index].rule;
}

const struct rule *rules_find(const struct rules *rules, struct str id)
{
    for (size_t i = 0; i < rules->count; i++)
        if (str_is(id, rules->items[i].rule.id))
            return &rules->items[i].rule;
    return NULL;
}
