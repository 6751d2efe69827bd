#include "xml/value.h"

#include "base/date.h"
#include "xml/mark.h"
#include "xml/messages.h"

/* Looks like a date, so that only the day itself can be wrong. */
static bool has_date_form(struct str text)
{
    static const char form[] = "0000-00-00";
    if (text.n != sizeof form - 1)
        return false;
    for (size_t i = 0; i < text.n; i++)
        if (form[i] == '-' ? text.s[i] != '-' : text.s[i] < '0' || text.s[i] > '9')
            return false;
    return true;
}

static const struct message *check_date(struct str text)
{
    struct date date;
    if (date_parse(text, &date))
        return NULL;
    return has_date_form(text) ? &XML_VALUE_DAY : &XML_VALUE_DATE;
}

static const struct message *check_number(struct str text)
{
    struct dec number;
    return dec_parse(text, &number) ? NULL : &XML_VALUE_NUMBER;
}

static const struct message *check_whole(struct str text)
{
    struct dec number;
    return dec_parse(text, &number) && number.scale == 0 ? NULL : &XML_VALUE_WHOLE;
}

static const struct message *check_name(struct arena *arena, struct str text)
{
    const char *name = str_terminated(arena, text);
    return xmlValidateNCName((const xmlChar *)name, 0) == 0 ? NULL : &XML_VALUE_NAME;
}

static const struct message *check_builtin(struct arena *arena, enum builtin builtin,
                                           struct str text)
{
    switch (builtin) {
    case BUILTIN_DATE:
        return check_date(text);
    case BUILTIN_NUMBER:
        return check_number(text);
    case BUILTIN_WHOLE:
        return check_whole(text);
    case BUILTIN_NAME:
        return check_name(arena, text);
    case BUILTIN_TEXT:
        return NULL;
    }
    return NULL;
}

static bool is_word(const struct simple_type *type, struct str text)
{
    for (size_t i = 0; i < type->word_count; i++)
        if (str_equal(type->words[i], text))
            return true;
    return type->word_count == 0;
}

static bool in_range(const struct simple_type *type, struct str text)
{
    if ((type->first.s && str_compare(text, type->first) < 0)
        || (type->last.s && str_compare(text, type->last) > 0))
        return false;
    struct dec number;
    if ((!type->least.known && !type->most.known) || !dec_parse(text, &number))
        return true;
    if (type->least.known && dec_compare(number, type->least) < (type->least_open ? 1 : 0))
        return false;
    return !type->most.known || dec_compare(number, type->most) <= 0;
}

/* A value that does not fit the pattern of its own kind is not written as such. */
static const struct message *pattern_message(enum builtin builtin)
{
    return builtin == BUILTIN_DATE     ? &XML_VALUE_DATE
           : builtin == BUILTIN_NUMBER ? &XML_VALUE_NUMBER
           : builtin == BUILTIN_WHOLE  ? &XML_VALUE_RANGE
                                       : &XML_VALUE_FORM;
}

static const struct message *check_facets(struct arena *arena, const struct simple_type *type,
                                          struct str text)
{
    size_t length = utf8_count(text);
    if (!is_word(type, text))
        return text.n ? &XML_VALUE_WORD : &XML_VALUE_EMPTY;
    if (text.n == 0 && type->length_least > 0)
        return &XML_VALUE_EMPTY;
    if (!in_range(type, text))
        return &XML_VALUE_RANGE;
    if (length < type->length_least)
        return &XML_VALUE_FORM;
    if (type->length_most && length > type->length_most)
        return &XML_VALUE_LONG;
    const xmlChar *terminated = (const xmlChar *)str_terminated(arena, text);
    if (type->pattern && xmlRegexpExec(type->pattern, terminated) != 1)
        return text.n ? pattern_message(type->builtin) : &XML_VALUE_EMPTY;
    return NULL;
}

static struct value_fault check_item(struct arena *arena, const struct simple_type *type,
                                     struct str text)
{
    struct value_fault fault = {.value = text, .whole = type, .type = type};
    if (type->open)
        return fault;
    if (type->base)
        fault = check_item(arena, type->base, text);
    fault.whole = type;
    if (fault.message)
        return fault;
    fault.type = type;
    if (!type->base) {
        if (text.n == 0 && type->builtin != BUILTIN_TEXT)
            fault.message = &XML_VALUE_EMPTY;
        else
            fault.message = check_builtin(arena, type->builtin, text);
    }
    if (!fault.message)
        fault.message = check_facets(arena, type, text);
    return fault;
}

static const struct simple_type *list_item_type(const struct simple_type *type)
{
    while (type && !type->item)
        type = type->base;
    return type ? type->item : NULL;
}

static struct value_fault check_list(struct arena *arena, const struct simple_type *item,
                                     struct str text)
{
    struct value_fault fault = {0};
    for (size_t at = 0; at < text.n && !fault.message;) {
        size_t start = at;
        while (at < text.n && !mark_is_space(text.s[at]))
            at++;
        if (at > start)
            fault = check_item(arena, item, str_slice(text, start, at - start));
        fault.index = start;
        while (at < text.n && mark_is_space(text.s[at]))
            at++;
    }
    return fault;
}

static struct value_fault check_value(struct arena *arena, const struct simple_type *type,
                                      struct str text)
{
    const struct simple_type *item = list_item_type(type);
    if (item)
        return check_list(arena, item, text);
    size_t index = 0;
    while (!type->raw && index < text.n && mark_is_space(text.s[index]))
        index++;
    struct str value = type->raw ? text : str_collapse(arena, text);
    struct value_fault fault = check_item(arena, type, value);
    fault.index = index < text.n ? index : 0;
    return fault;
}

struct value_fault value_check(struct arena *arena, const struct simple_type *type,
                               struct str text)
{
    struct value_fault fault = check_value(arena, type, text);
    if (fault.message && str_has_blank(text))
        fault.message = &XML_VALUE_BLANK;
    return fault;
}
