#include "rules/fragment.h"

#include "base/arena.h"
#include "plan/plan.h"
#include "xml/messages.h"

#include <string.h>

enum { PLACES_MAX = 64 };

/* The inside of an element of some shape, and the tags on the way to it. */
struct inside {
    const struct shape *shape;
    struct str open, close;
};

static struct inside step_into(struct arena *arena, const struct inside *outer,
                               const struct shape *shape, const char *element)
{
    return (struct inside){shape, str_format(arena, "%.*s<%s>", STR_ARGS(outer->open), element),
                           str_format(arena, "</%s>%.*s", element, STR_ARGS(outer->close))};
}

/* Where an element of that name belongs. */
static struct inside find_place(struct arena *arena, struct str element)
{
    struct inside places[PLACES_MAX] = {{&plan_shape, STR(""), STR("")}};
    size_t count = 1;
    for (size_t i = 0; i < count; i++) {
        for (size_t f = 0; f < places[i].shape->field_count; f++) {
            const struct field *field = &places[i].shape->fields[f];
            if (field->place != IN_ATTRIBUTE && str_is(element, field->name)
                && field->kind != KIND_TEXT)
                return places[i];
            if ((field->kind != KIND_ITEM && field->kind != KIND_LIST) || count == PLACES_MAX)
                continue;
            struct inside list = places[i];
            if (field->kind == KIND_LIST && field->place == IN_CHILD)
                list = step_into(arena, &places[i], NULL, field->name);
            if (field->kind == KIND_LIST && str_is(element, field->of->element))
                return list;
            const char *name = field->kind == KIND_ITEM ? field->name : field->of->element;
            places[count++] = step_into(arena, &list, field->of, name);
        }
    }
    return places[0];
}

static struct str first_element(struct str fragment)
{
    size_t at = str_find(fragment, STR("<"), 0);
    if (at == SIZE_MAX)
        return STR_NONE;
    size_t end = ++at;
    while (end < fragment.n && !strchr(" \t\r\n/>", fragment.s[end]))
        end++;
    return str_slice(fragment, at, end - at);
}

bool fragment_may_lack(const struct message *message)
{
    static const struct message *const lacking[] = {
        &XML_ELEMENT_MISSING, &XML_ATTRIBUTE_MISSING, &XML_VALUE_EMPTY, &XML_VALUE_BLANK,
        &XML_REFUSED};
    size_t i = 0;
    while (i < sizeof lacking / sizeof lacking[0] && message != lacking[i])
        i++;
    return i < sizeof lacking / sizeof lacking[0];
}

struct str fragment_plan(struct arena *arena, struct str fragment, struct str lang, size_t *at)
{
    static const struct {
        const char *tag, *text;
    } parts[] = {
        {"<period", "<period year=\"2027\" start=\"2027-01-01\" end=\"2027-12-31\"/>"},
        {"<money", "<money currency=\"CNY\" tax=\"exclusive\" taxRate=\"13\"/>"},
        {"<parties", "<parties><supplier><legalName>Supplier</legalName></supplier>"
                     "<customer><legalName>Customer</legalName></customer>"
                     "<contact id=\"li\" party=\"supplier\" name=\"Li Na\"/>"
                     "<contact id=\"wang\" party=\"customer\" name=\"Wang Fang\"/></parties>"},
    };
    struct str element = first_element(fragment);
    size_t unheard;
    at = at ? at : &unheard;
    *at = 0;
    if (str_is(element, plan_shape.element))
        return fragment;
    struct inside place = find_place(arena, element);
    struct buf out = {.arena = arena};
    buf_printf(&out,
               "<accountPlan xmlns=\"urn:planpact:plan:1\" id=\"T-1\" version=\"1\" "
               "lang=\"%.*s\">",
               STR_ARGS(lang));
    for (size_t i = 0; i < sizeof parts / sizeof parts[0]; i++)
        if (str_find(fragment, str_of(parts[i].tag), 0) == SIZE_MAX)
            buf_puts(&out, parts[i].text);
    buf_add(&out, place.open);
    *at = out.n;
    buf_add(&out, fragment);
    buf_add(&out, place.close);
    buf_puts(&out, "</accountPlan>");
    return buf_str(&out);
}
