/* The file of an amendment, read. */
#include "change/amendment.h"

#include "base/arena.h"
#include "plan/fields.h"
#include "xml/xml.h"

#include <string.h>

static const char *const review_words[] = {AMENDMENT_REVIEW_WORDS(AS_WORD) NULL};

static const struct field rest_fields[] = {
    FIELD(amendment_rest, number, "number", KIND_COUNT, IN_ATTRIBUTE, REQUIRED),
    FIELD(amendment_rest, digest, "digest", KIND_TEXT, IN_ATTRIBUTE, OPTIONAL),
};
const struct shape amendment_rest_shape = SHAPE("restsOn", amendment_rest, rest_fields);

static const struct field amendment_fields[] = {
    FIELD(amendment, plan, "plan", KIND_TEXT, IN_ATTRIBUTE, REQUIRED),
    FIELD(amendment, version, "version", KIND_COUNT, IN_ATTRIBUTE, OPTIONAL),
    FIELD(amendment, number, "number", KIND_COUNT, IN_ATTRIBUTE, REQUIRED),
    FIELD(amendment, dated, "dated", KIND_DATE, IN_ATTRIBUTE, OPTIONAL),
    FIELD(amendment, effective, "effective", KIND_DATE, IN_ATTRIBUTE, REQUIRED),
    FIELD(amendment, review, "review", KIND_WORD, IN_ATTRIBUTE, WORDS(review_words)),
    FIELD(amendment, correction, "correction", KIND_WORD, IN_ATTRIBUTE, WORDS(switch_words)),
    FIELD(amendment, lang, "lang", KIND_TEXT, IN_ATTRIBUTE, OPTIONAL),
    FIELD(amendment, reason, "reason", KIND_TEXT, IN_CHILD, OPTIONAL),
    FIELD(amendment, rests, "rests", KIND_LIST, IN_PLACE, OF(amendment_rest_shape)),
};
const struct shape amendment_shape = SHAPE("amendment", amendment, amendment_fields);

/* ---- changes ---- */

static struct str attribute(const struct xml_node *xml, const char *name)
{
    const struct xml_attribute *own = xml_attribute_find(xml, name);
    return own ? str_trim(own->value) : STR("");
}

/* As a plan's own texts are read. */
static struct str text_in(struct arena *arena, const struct xml_node *xml, const char *name)
{
    const struct xml_node *child = xml_child_find(xml, name);
    struct str text = child ? str_collapse(arena, xml_text(arena, child)) : STR_NONE;
    return text.n ? text : STR_NONE;
}

static int32_t place_in(const struct xml_node *xml, const char *name)
{
    struct str text = attribute(xml, name);
    int32_t place = 0;
    for (size_t i = 0; i < text.n && text.s[i] >= '0' && text.s[i] <= '9'; i++)
        place = place > 99999 ? place : place * 10 + (text.s[i] - '0');
    return place;
}

/* The element of a plan that an <add> or <remove> holds, behind its reason. */
static const struct xml_node *element_in(const struct xml_node *xml)
{
    const struct xml_node *n = xml_element(xml->child);
    while (n && str_is(n->name, "reason"))
        n = xml_element(n->next);
    return n;
}

static void read_value(struct arena *arena, const struct xml_node *xml,
                       struct amendment_change *change)
{
    struct str tag = attribute(xml, "lang");
    change->field = attribute(xml, "field");
    change->translated = tag.n && lang_parse(tag, &change->lang);
    change->old_value = text_in(arena, xml, "old");
    change->new_value = text_in(arena, xml, "new");
}

static void read_mark(struct arena *arena, const struct xml_node *xml,
                      struct amendment_change *change)
{
    (void)arena;
    change->field = attribute(xml, "field");
    change->old_value = attribute(xml, "old");
    change->new_value = attribute(xml, "new");
}

static void read_add(struct arena *arena, const struct xml_node *xml,
                     struct amendment_change *change)
{
    (void)arena;
    change->element = element_in(xml);
    change->to = place_in(xml, "at");
}

static void read_remove(struct arena *arena, const struct xml_node *xml,
                        struct amendment_change *change)
{
    (void)arena;
    change->element = element_in(xml);
}

static void read_move(struct arena *arena, const struct xml_node *xml,
                      struct amendment_change *change)
{
    (void)arena;
    change->from = place_in(xml, "from");
    change->to = place_in(xml, "to");
}

static const struct {
    const char *element;
    enum change_kind kind;
    void (*read)(struct arena *arena, const struct xml_node *xml,
                 struct amendment_change *change);
} readers[] = {
    {"set", CHANGE_SET, read_value},      {"rename", CHANGE_RENAMED, read_value},
    {"audience", CHANGE_MARK, read_mark}, {"add", CHANGE_ADDED, read_add},
    {"remove", CHANGE_REMOVED, read_remove}, {"move", CHANGE_MOVED, read_move},
};
enum { READERS = sizeof readers / sizeof readers[0] };

static size_t reader_of(const struct xml_node *xml)
{
    size_t i = 0;
    while (i < READERS && !str_is(xml->name, readers[i].element))
        i++;
    return i;
}

struct amendment *amendment_read(struct arena *arena, struct findings *findings,
                                 const struct xml_node *root)
{
    struct amendment *amendment = (struct amendment *)(uintptr_t)plan_read_part(
        arena, findings, &amendment_shape, root, LANG_EN);
    size_t capacity = 0;
    struct amendment_change *changes = NULL;
    for (const struct xml_node *n = xml_element(root->child); n; n = xml_element(n->next)) {
        size_t reader = reader_of(n);
        if (reader == READERS)
            continue;
        changes = arena_grow(arena, changes, &capacity, amendment->count + 1, sizeof *changes);
        struct amendment_change *change = &changes[amendment->count++];
        *change = (struct amendment_change){.kind = readers[reader].kind,
                                            .part = attribute(n, "part"),
                                            .reason = text_in(arena, n, "reason"),
                                            .pos = xml_pos(n)};
        readers[reader].read(arena, n, change);
    }
    amendment->changes = changes;
    amendment->source = root->source;
    return amendment;
}
