#include "rules/sets.h"

#include "base/arena.h"
#include "base/file.h"

#include <string.h>

enum {
    SET_STEPS = 2 * 1000 * 1000,
    SET_FILES_MAX = 2 * RULES_FOLDERS_MAX,
    OFF = -1,
    LAW_BYTES_MAX = 600, /* a longer text than this is no name of a law */
};

static const int64_t set_nanoseconds = 1000000000;

struct words {
    struct str *items;
    size_t count;
};

struct law {
    const char *code;
    const char *within; /* a union or state whose law it is part of, or NULL: DE within EU */
    struct words names, but;
};

struct set_file {
    const struct source *source;
    struct sandbox_code code;
    bool options;
};

/* Another value for an option of a rule. */
struct changed {
    const struct rule *rule;
    struct rule_option option;
};

struct rule_set {
    struct arena *arena;
    struct set_file files[SET_FILES_MAX]; /* each counts more than those before it */
    size_t file_count;
    int **levels; /* of each rule, of each of its messages: enum level or OFF */
    struct changed *changed; /* the last one of an option counts */
    size_t changed_count, changed_capacity;
    struct law *laws;
    size_t law_count, law_capacity;
    struct words excluding;
    bool tells_empty;
};

/* A set being read. */
struct reading {
    const struct rules *rules;
    struct rule_set *set;
    struct findings *findings;
    const struct source *source;
};

static void find_wrong(struct reading *reading, const char *part, const char *const *wanted)
{
    FIND(reading->findings, &RULE_PART_WRONG, text_pos(reading->source, part),
         ARG_TEXT("part", part), ARG_WORDS("wanted", wanted));
}

/* ---- levels ---- */

/* The level that the text at the top of the stack names; false with a finding. */
static bool take_level(lua_State *L, struct reading *reading, const char *part, bool off,
                       int *level)
{
    static const char *const wanted[LANG_COUNT] = {"“error”, “warning”, “note” or “off”",
                                                   "“error”、“warning”、“note”或“off”"};
    static const char *const words[] = {"note", "warning", "error"};
    struct str word = lua_type(L, -1) == LUA_TSTRING ? sandbox_text(L, -1) : STR_NONE;
    *level = OFF;
    if (off && str_is(word, "off"))
        return true;
    for (int i = LEVEL_NOTE; i <= LEVEL_ERROR; i++) {
        if (str_is(word, words[i])) {
            *level = i;
            return true;
        }
    }
    find_wrong(reading, part, wanted);
    return false;
}

/* `as`, at the top of the stack. */
static void take_as(lua_State *L, struct reading *reading)
{
    static const char *const words[] = {"note", "warning", "error"};
    int as[] = {LEVEL_NOTE, LEVEL_WARNING, LEVEL_ERROR};
    for (int i = LEVEL_NOTE; lua_istable(L, -1) && i <= LEVEL_ERROR; i++) {
        if (lua_getfield(L, -1, words[i]) != LUA_TNIL
            && !take_level(L, reading, "as", true, &as[i]))
            as[i] = i;
        lua_pop(L, 1);
    }
    const struct rules *rules = reading->rules;
    for (size_t r = 0; r < rules->count; r++)
        for (size_t m = 0; m < rules->items[r].rule.message_count; m++)
            if (reading->set->levels[r][m] != OFF)
                reading->set->levels[r][m] = as[reading->set->levels[r][m]];
}

/* Sets the level of the rule or of the code that is called so; false if nothing is. */
static bool set_named(struct reading *reading, struct str name, bool code, int level)
{
    bool known = false;
    for (size_t r = 0; r < reading->rules->count; r++) {
        const struct rule *rule = &reading->rules->items[r].rule;
        for (size_t m = 0; m < rule->message_count; m++) {
            if (!str_is(name, code ? rule->messages[m].code : rule->id))
                continue;
            reading->set->levels[r][m] = level;
            known = true;
        }
    }
    return known;
}

static struct str key_text(lua_State *L)
{
    return lua_type(L, -2) == LUA_TSTRING ? sandbox_text(L, -2) : STR("?");
}

static void find_unknown(struct reading *reading, struct str name)
{
    const char *text = str_terminated(reading->set->arena, name);
    FIND(reading->findings, &SET_NAME_UNKNOWN, text_pos(reading->source, text),
         ARG_TEXT("name", text));
}

static bool is_rule(const struct reading *reading, struct str name)
{
    return rules_find(reading->rules, name) != NULL;
}

/* `levels`, at the top of the stack. Rules first: a code counts more than its rule, in whatever
 * order the table of Lua gives them. */
static void take_levels(lua_State *L, struct reading *reading)
{
    for (int code = 0; code < 2; code++) {
        lua_pushnil(L);
        while (lua_next(L, -2)) {
            int level;
            struct str name = key_text(L);
            if (code && take_level(L, reading, "levels", true, &level)) {
                if (!set_named(reading, name, true, level) && !is_rule(reading, name))
                    find_unknown(reading, name);
            } else if (!code && is_rule(reading, name)
                       && take_level(L, reading, "levels", true, &level)) {
                set_named(reading, name, false, level);
            }
            lua_pop(L, 1);
        }
    }
}

/* Where the set gives the option of the rule: its name after that of the rule. */
static struct pos option_pos(const struct source *source, const char *rule, const char *option)
{
    size_t at = str_find(source->text, str_of(rule), 0);
    size_t name = at == SIZE_MAX ? at : str_find(source->text, str_of(option), at + strlen(rule));
    return (struct pos){source, name == SIZE_MAX ? at : name};
}

static struct str option_names(struct arena *arena, const struct rule *rule)
{
    struct buf out = {.arena = arena};
    for (size_t i = 0; i < rule->option_count; i++)
        buf_printf(&out, "%s%s", i ? ", " : "", rule->options[i].name);
    return rule->option_count ? buf_str(&out) : STR("–");
}

/* If the rule has the option whose name and value are at the top of the stack, with a value of
 * that kind; else false with a finding. */
static bool option_fits(lua_State *L, struct reading *reading, const struct rule *rule)
{
    const char *name = str_terminated(reading->set->arena, key_text(L));
    const struct rule_option *option = NULL;
    for (size_t i = 0; i < rule->option_count; i++)
        if (strcmp(rule->options[i].name, name) == 0)
            option = &rule->options[i];
    struct pos pos = option_pos(reading->source, rule->id, name);
    if (!option)
        FIND(reading->findings, &SET_OPTION_UNKNOWN, pos, ARG_TEXT("rule", rule->id),
             ARG_TEXT("option", name), ARG("known", option_names(reading->set->arena, rule)));
    else if (option->kind != option_kind(L))
        FIND(reading->findings, &SET_OPTION_WRONG, pos, ARG_TEXT("rule", rule->id),
             ARG_TEXT("option", name), ARG_WORDS("wanted", option->kind),
             ARG("usual", option->value), ARG("value", option_text(L, reading->set->arena)));
    return option && option->kind == option_kind(L);
}

static void keep_changed(lua_State *L, struct rule_set *set, const struct rule *rule)
{
    set->changed = arena_grow(set->arena, set->changed, &set->changed_capacity,
                              set->changed_count + 1, sizeof *set->changed);
    set->changed[set->changed_count++] =
        (struct changed){rule,
                         {str_terminated(set->arena, key_text(L)), option_text(L, set->arena),
                          option_kind(L)}};
}

/* The options of one rule, at the top of the stack. */
static void take_changed(lua_State *L, struct reading *reading, const struct rule *rule)
{
    static const char *const wanted[LANG_COUNT] = {"a list in braces", "花括号中的列表"};
    int table = lua_gettop(L);
    if (!lua_istable(L, table))
        find_wrong(reading, rule->id, wanted);
    lua_pushnil(L);
    while (lua_istable(L, table) && lua_next(L, table)) {
        if (option_fits(L, reading, rule))
            keep_changed(L, reading->set, rule);
        lua_settop(L, table + 1);
    }
    lua_settop(L, table);
}

/* `options`, at the top of the stack. */
static void take_options(lua_State *L, struct reading *reading)
{
    reading->set->files[reading->set->file_count - 1].options = true;
    lua_pushnil(L);
    while (lua_next(L, -2)) {
        const struct rule *rule = rules_find(reading->rules, key_text(L));
        if (rule)
            take_changed(L, reading, rule);
        else
            find_unknown(reading, key_text(L));
        lua_pop(L, 1);
    }
}

/* ---- laws ---- */

/* The list of texts at the top of the stack. */
static struct words take_words(lua_State *L, struct reading *reading, const char *part)
{
    static const char *const wanted[LANG_COUNT] = {"a list of texts", "文本列表"};
    struct words words = {0};
    size_t count = lua_istable(L, -1) ? lua_rawlen(L, -1) : 0;
    if (count > 100)
        count = 100;
    words.items = arena_array(reading->set->arena, count, sizeof *words.items);
    for (size_t i = 0; i < count; i++) {
        if (lua_rawgeti(L, -1, (lua_Integer)i + 1) == LUA_TSTRING)
            words.items[words.count++] = str_copy(reading->set->arena, sandbox_text(L, -1));
        lua_pop(L, 1);
    }
    if (words.count == 0 || words.count != count)
        find_wrong(reading, part, wanted);
    return words;
}

/* `laws`, at the top of the stack. */
static void take_laws(lua_State *L, struct reading *reading)
{
    static const char *const code[LANG_COUNT] = {"the code of a law, as in “EU”",
                                                 "法律代码，例如“EU”"};
    struct rule_set *set = reading->set;
    lua_pushnil(L);
    while (lua_next(L, -2)) {
        struct law law = {.code = str_terminated(set->arena, key_text(L))};
        if (lua_istable(L, -1)) {
            lua_getfield(L, -1, "names");
            law.names = take_words(L, reading, "names");
            lua_pop(L, 1);
            if (lua_getfield(L, -1, "but") != LUA_TNIL)
                law.but = take_words(L, reading, "but");
            lua_pop(L, 1);
            if (lua_getfield(L, -1, "within") == LUA_TSTRING)
                law.within = str_terminated(set->arena, sandbox_text(L, -1));
            else if (!lua_isnil(L, -1))
                find_wrong(reading, "within", code);
            lua_pop(L, 1);
        }
        lua_pop(L, 1);
        set->laws = arena_grow(set->arena, set->laws, &set->law_capacity, set->law_count + 1,
                               sizeof *set->laws);
        set->laws[set->law_count++] = law;
    }
}

static void take_excluding(lua_State *L, struct reading *reading)
{
    reading->set->excluding = take_words(L, reading, "excluding");
}

static void take_examined(lua_State *L, struct reading *reading)
{
    reading->set->tells_empty = lua_toboolean(L, -1);
}

/* A Latin word is found in whole words, whatever its case. */
static bool holds_word(struct str text, struct str word)
{
    for (size_t at = 0; word.n && at + word.n <= text.n; at++) {
        size_t same = 0;
        while (same < word.n) {
            unsigned char a = (unsigned char)text.s[at + same], b = (unsigned char)word.s[same];
            if ((a >= 'A' && a <= 'Z' ? a + 32 : a) != (b >= 'A' && b <= 'Z' ? b + 32 : b))
                break;
            same++;
        }
        static const char letters[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
        bool begins = at == 0 || !memchr(letters, text.s[at - 1], sizeof letters - 1)
                      || (unsigned char)word.s[0] >= 0x80;
        bool ends = at + word.n == text.n
                    || !memchr(letters, text.s[at + word.n], sizeof letters - 1)
                    || (unsigned char)word.s[word.n - 1] >= 0x80;
        if (same == word.n && begins && ends)
            return true;
    }
    return false;
}

static bool holds_any(struct str text, const struct words *words)
{
    for (size_t i = 0; i < words->count; i++)
        if (holds_word(text, words->items[i]))
            return true;
    return false;
}

/* Where the piece in brackets at the start of the text ends; 0 if none stands there. */
static size_t bracketed(struct str text)
{
    static const char *const pairs[][2] = {{"(", ")"}, {"（", "）"}};
    for (size_t i = 0; i < 2; i++) {
        struct str close = str_of(pairs[i][1]);
        size_t end = str_starts(text, str_of(pairs[i][0])) ? str_find(text, close, 0) : SIZE_MAX;
        if (end != SIZE_MAX)
            return end + close.n;
    }
    return 0;
}

/* What of the text names the law that governs: without what stands in brackets and excludes
 * others, and up to where it begins to exclude. */
static struct str governing(struct arena *arena, const struct rule_set *set, struct str text)
{
    struct buf out = {.arena = arena};
    for (size_t at = 0; at < text.n;) {
        size_t n = bracketed(str_slice(text, at, text.n));
        if (!n || !holds_any(str_slice(text, at, n), &set->excluding))
            buf_char(&out, text.s[at++]);
        else
            at += n;
    }
    struct str left = buf_str(&out);
    for (size_t n = 1; n <= left.n; n++)
        if (holds_any(str_slice(left, 0, n), &set->excluding))
            return str_slice(left, 0, n);
    return left;
}

static bool belongs(const struct law *law, const char *code)
{
    return strcmp(law->code, code) == 0 || (law->within && strcmp(law->within, code) == 0);
}

/* True if no later set says of this law something else. */
static bool in_force(const struct rule_set *set, size_t index)
{
    for (size_t i = index + 1; i < set->law_count; i++)
        if (strcmp(set->laws[i].code, set->laws[index].code) == 0)
            return false;
    return true;
}

/* True if `text`, which names the law that governs, names that of the code. */
static bool governed(const struct rule_set *set, struct str text, const char *code)
{
    for (size_t i = 0; i < set->law_count; i++)
        if (belongs(&set->laws[i], code) && in_force(set, i)
            && holds_any(text, &set->laws[i].names) && !holds_any(text, &set->laws[i].but))
            return true;
    return false;
}

/* ---- reading ---- */

/* Runs inside the sandbox: the set is at index 2. */
static int take_set(lua_State *L)
{
    static const struct {
        const char *name;
        void (*take)(lua_State *L, struct reading *reading);
        int type;
    } parts[] = {{"as", take_as, LUA_TTABLE},
                 {"levels", take_levels, LUA_TTABLE},
                 {"options", take_options, LUA_TTABLE},
                 {"laws", take_laws, LUA_TTABLE},
                 {"excluding", take_excluding, LUA_TTABLE},
                 {"examinedNothing", take_examined, LUA_TBOOLEAN}};
    static const char *const wanted[LANG_COUNT] = {"a table, or true or false",
                                                   "表，或 true、false"};
    enum { PARTS = sizeof parts / sizeof parts[0] };
    struct reading *reading = lua_touserdata(L, 1);
    struct set_file *file = &reading->set->files[reading->set->file_count - 1];
    file->code = sandbox_compile(L, reading->source->text);
    if (!lua_istable(L, 2))
        return luaL_error(L, "a set returns a table");
    lua_pushnil(L);
    while (lua_next(L, 2)) {
        struct str key = key_text(L);
        size_t p = 0;
        while (p < PARTS && !str_is(key, parts[p].name))
            p++;
        const char *name = str_terminated(reading->set->arena, key);
        if (p == PARTS)
            FIND(reading->findings, &SET_PART_UNKNOWN, text_pos(reading->source, name),
                 ARG_TEXT("part", name));
        lua_pop(L, 1);
    }
    for (size_t p = 0; p < PARTS; p++) {
        int type = lua_getfield(L, 2, parts[p].name);
        if (type == parts[p].type)
            parts[p].take(L, reading);
        else if (type != LUA_TNIL)
            find_wrong(reading, parts[p].name, wanted);
        lua_settop(L, 2);
    }
    return 0;
}

static void read_file(struct reading *reading, const char *path)
{
    struct rule_set *set = reading->set;
    reading->source = file_read(set->arena, reading->findings, path, SANDBOX_CHUNK_MAX);
    if (!reading->source)
        return;
    set->files[set->file_count++] = (struct set_file){.source = reading->source};
    struct sandbox *sandbox =
        sandbox_new(set->arena, SET_STEPS, sandbox_clock() + set_nanoseconds);
    enum sandbox_end end = sandbox_call(sandbox, take_set, reading, "set");
    if (end != SANDBOX_GOOD)
        FIND(reading->findings, &RULE_BROKEN, line_pos(reading->source, sandbox->line),
             ARG("why", end == SANDBOX_FAILED ? sandbox->why : STR("it takes too much")));
    sandbox_free(sandbox);
}

static const char *set_path(const struct rules *rules, size_t folder, const char *name)
{
    const char *file = str_format(rules->arena, "sets/%s.lua", name).s;
    return path_join(rules->arena, rules->folders[folder], file);
}

/* Reads the files of that name in every folder; false if there is none. */
static bool read_named(struct reading *reading, const char *name)
{
    bool any = false;
    for (size_t f = 0; f < reading->rules->folder_count; f++) {
        const char *path = set_path(reading->rules, f, name);
        if (!file_exists(path))
            continue;
        any = true;
        read_file(reading, path);
    }
    return any;
}

static void find_no_set(struct reading *reading, const char *name)
{
    const struct rules *rules = reading->rules;
    struct buf known = {.arena = rules->arena};
    for (size_t f = 0; f < rules->folder_count; f++) {
        const char **names, *folder = path_join(rules->arena, rules->folders[f], "sets");
        size_t count = 0;
        if (file_exists(folder))
            folder_list(rules->arena, reading->findings, folder, ".lua", &names, &count);
        for (size_t i = 0; i < count; i++)
            buf_printf(&known, "%s%.*s", known.n ? ", " : "", (int)strlen(names[i]) - 4,
                       names[i]);
    }
    FIND(reading->findings, &SET_UNKNOWN, POS_NONE, ARG_TEXT("name", name),
         ARG("known", buf_str(&known)));
}

static void refuse_unknown_laws(struct reading *reading)
{
    const struct rule_set *set = reading->set;
    for (size_t r = 0; r < reading->rules->count; r++) {
        const struct rule_file *file = &reading->rules->items[r];
        bool known = !file->rule.law;
        for (size_t i = 0; i < set->law_count && !known; i++)
            known = belongs(&set->laws[i], file->rule.law);
        if (!known)
            FIND(reading->findings, &RULE_LAW_UNKNOWN, text_pos(file->source, "law"),
                 ARG_TEXT("rule", file->rule.id), ARG_TEXT("law", file->rule.law));
    }
}

const struct rule_set *rule_set_load(struct arena *arena, struct findings *findings,
                                     const struct rules *rules, const char *name)
{
    struct findings problems = {.arena = arena};
    struct rule_set *set = arena_alloc(arena, sizeof *set);
    struct reading reading = {.rules = rules, .set = set, .findings = &problems};
    set->arena = arena;
    set->levels = arena_array(arena, rules->count, sizeof *set->levels);
    for (size_t r = 0; r < rules->count; r++) {
        const struct rule *rule = &rules->items[r].rule;
        set->levels[r] = arena_array(arena, rule->message_count, sizeof **set->levels);
        for (size_t m = 0; m < rule->message_count; m++)
            set->levels[r][m] = (int)rule->messages[m].level;
    }
    bool plain = !strchr(name, '/');
    read_named(&reading, "default");
    if (strcmp(name, "default") != 0 && !(plain && read_named(&reading, name)))
        find_no_set(&reading, name);
    refuse_unknown_laws(&reading);
    for (size_t i = 0; i < problems.count; i++)
        finding_put(findings, &problems.items[i]);
    return findings_bad(&problems) ? NULL : set;
}

/* ---- use ---- */

static bool wanted(const struct rule_set *set, const struct rules *rules, size_t index)
{
    for (size_t m = 0; m < rules->items[index].rule.message_count; m++)
        if (set->levels[index][m] != OFF)
            return true;
    return false;
}

const bool *set_choose(struct arena *arena, const struct rule_set *set,
                       const struct rules *rules, const struct plan *plan)
{
    bool *runs = arena_array(arena, rules->count, sizeof *runs);
    struct str law = plan->agreement ? plan->agreement->law : STR_NONE;
    struct str text = set && law.n ? governing(arena, set, str_slice(law, 0, LAW_BYTES_MAX))
                                   : STR_NONE;
    const char *code = NULL; /* of the rule before: those of a law mostly stand together */
    bool governs = false;
    for (size_t i = 0; i < rules->count; i++) {
        const struct rule *rule = &rules->items[i].rule;
        runs[i] = !set || wanted(set, rules, i);
        if (!set || !runs[i] || !rule->law)
            continue;
        if (!code || strcmp(code, rule->law) != 0)
            governs = text.n && governed(set, text, rule->law);
        code = rule->law;
        runs[i] = governs;
    }
    return runs;
}

bool set_level(const struct rule_set *set, const struct rules *rules, size_t index,
               struct finding *finding)
{
    const struct rule *rule = &rules->items[index].rule;
    for (size_t m = 0; set && m < rule->message_count; m++) {
        if (finding->message != &rule->messages[m])
            continue;
        if (set->levels[index][m] == OFF)
            return false;
        finding->level = (enum level)set->levels[index][m];
    }
    return true;
}

bool rule_set_level(const struct rule_set *set, const struct rules *rules,
                    const struct rule *rule, const struct message *message, enum level *level)
{
    *level = message->level;
    for (size_t i = 0; set && i < rules->count; i++) {
        if (&rules->items[i].rule != rule)
            continue;
        int given = set->levels[i][message - rule->messages];
        *level = given == OFF ? message->level : (enum level)given;
        return given != OFF;
    }
    return true;
}

struct str rule_set_option(const struct rule_set *set, const struct rule *rule,
                           const struct rule_option *option)
{
    for (size_t i = set ? set->changed_count : 0; i-- > 0;)
        if (set->changed[i].rule == rule
            && strcmp(set->changed[i].option.name, option->name) == 0)
            return set->changed[i].option.value;
    return option->value;
}

bool set_tells_empty(const struct rule_set *set)
{
    return !set || set->tells_empty;
}

void set_options(lua_State *L, const struct rule_set *set, const struct rule *rule)
{
    int options = lua_gettop(L);
    for (size_t i = 0; set && i < set->file_count; i++) {
        if (!set->files[i].options)
            continue;
        sandbox_run_code(L, set->files[i].code);
        lua_getfield(L, -1, "options");
        if (lua_getfield(L, -1, rule->id) == LUA_TTABLE) {
            lua_pushnil(L);
            while (lua_next(L, -2)) {
                lua_pushvalue(L, -2);
                int type = lua_istable(L, options) ? lua_gettable(L, options) : LUA_TNIL;
                if (type != lua_type(L, -2))
                    luaL_error(L, "the set gives an option that the rule does not have: %s",
                               lua_type(L, -3) == LUA_TSTRING ? sandbox_text(L, -3).s : "?");
                lua_pop(L, 1);
                lua_pushvalue(L, -2);
                lua_insert(L, -2);
                lua_settable(L, options);
            }
        }
        lua_settop(L, options);
    }
}

const struct source *const *rules_sources(struct arena *arena, const struct rules *rules,
                                          const struct rule_set *set, size_t *count)
{
    const struct source **sources =
        arena_array(arena, rules->count + SET_FILES_MAX, sizeof *sources);
    *count = 0;
    for (size_t i = 0; i < rules->count; i++)
        sources[(*count)++] = rules->items[i].source;
    for (size_t i = 0; set && i < set->file_count; i++)
        sources[(*count)++] = set->files[i].source;
    return sources;
}
