/* Each version of the file against the one before it, object by object. A version may fill one
 * field made for a signature: the signature, how it looks, what certifies the contract; or keep
 * certificates for later (DSS, ETSI EN 319 142-1 §5.4). Nothing else. */
#include "sign/verify_parts.h"

#include "base/arena.h"

#include <string.h>

/* So many changes of a version are told, then it is enough. */
enum { CHANGES_TOLD = 20 };

/* One version against the one before it. */
struct comparing {
    struct verification *v;
    size_t revision;
    struct verify_addition *addition;
    const struct reader_field *field;      /* that it signs; NULL: none */
    const struct reader_object *signature; /* its dictionary, which is new */
    bool *reached; /* by place among the revision's objects: something allowed refers to it */
    size_t told;
};

static const struct reader_revision *revision_of(const struct comparing *c)
{
    return &c->v->file->revisions[c->revision];
}

static bool wrong(struct comparing *c, const struct message *message, struct arg more)
{
    struct arg args[] = {ARG("version", verify_number(c->v, c->revision + 1)), more};
    if (c->told++ < CHANGES_TOLD)
        finding_add(c->v->findings, message, POS_WHOLE(c->v->file->source), args,
                    more.name ? 2 : 1);
    if (message->level < LEVEL_ERROR)
        return false;
    c->addition->wrong = true;
    for (size_t i = 0; i < c->v->report->count; i++)
        if (c->v->report->signatures[i].revision < c->revision)
            c->v->report->signatures[i].wrong++;
    return false;
}

static bool wrong_object(struct comparing *c, const struct message *message, uint32_t number)
{
    return wrong(c, message, (struct arg)ARG("number", verify_number(c->v, number)));
}

static bool wrong_key(struct comparing *c, const char *key)
{
    return wrong(c, &VERIFY_CATALOG, (struct arg)ARG_TEXT("key", key));
}

static const struct reader_value *entry(const struct reader_value *dict, const char *key)
{
    return reader_entry(dict, key);
}

static const struct reader_value *resolve(const struct comparing *c,
                                          const struct reader_value *value)
{
    return reader_resolve(c->v->file, c->revision, value);
}

/* ---- what kind of thing was changed, for the words ---- */

static bool refers(const struct reader_value *value, uint32_t number)
{
    if (value->kind == READER_ARRAY)
        for (size_t i = 0; i < value->count; i++)
            if (refers(&value->items[i], number))
                return true;
    return value->kind == READER_REFERENCE && value->integer == number;
}

/* True if the object is what a page draws. */
static bool is_content(const struct comparing *c, uint32_t number)
{
    for (size_t r = 0; r <= c->revision; r++) {
        const struct reader_revision *revision = &c->v->file->revisions[r];
        for (size_t i = 0; i < revision->count; i++) {
            const struct reader_value *value = &revision->objects[i].value;
            if (reader_is_name(entry(value, "Type"), "Page")
                && refers(entry(value, "Contents"), number))
                return true;
        }
    }
    return false;
}

static bool has(const struct reader_value *dict, const char *key)
{
    return entry(dict, key)->kind != READER_NULL;
}

/* By what stands under /Type or /Subtype. */
static const struct {
    const char *name;
    const struct message *message;
} kinds[] = {
    {"Page", &VERIFY_PAGE},
    {"Pages", &VERIFY_PAGE},
    {"Font", &VERIFY_FONT},
    {"FontDescriptor", &VERIFY_FONT},
    {"Form", &VERIFY_APPEARANCE},
    {"Image", &VERIFY_FONT},
    {"CIDFontType0C", &VERIFY_FONT},
    {"XObject", &VERIFY_FONT},
    {"CMap", &VERIFY_FONT},
    {"OpenType", &VERIFY_FONT},
    {"Type1C", &VERIFY_FONT},
    {"Filespec", &VERIFY_ATTACHED},
    {"EmbeddedFile", &VERIFY_ATTACHED},
};

static const struct message *kind_of(const struct comparing *c,
                                     const struct reader_object *object)
{
    const struct reader_value *value = &object->value;
    if (has(value, "FT") || (has(value, "T") && has(value, "Kids")))
        return &VERIFY_FIELD;
    if (has(value, "Rect"))
        return &VERIFY_ANNOTATION;
    for (size_t i = 0; i < sizeof kinds / sizeof kinds[0]; i++)
        if (reader_is_name(entry(value, "Type"), kinds[i].name)
            || reader_is_name(entry(value, "Subtype"), kinds[i].name))
            return kinds[i].message;
    if (object->raw.s && has(value, "Length1"))
        return &VERIFY_FONT;
    return is_content(c, object->number) ? &VERIFY_PAGE : NULL;
}

static bool wrong_kind(struct comparing *c, const struct reader_object *object,
                       const struct message *otherwise)
{
    if (c->told >= CHANGES_TOLD)
        return wrong(c, otherwise, (struct arg){.name = NULL});
    const struct message *kind = kind_of(c, object);
    return wrong_object(c, kind ? kind : otherwise, object->number);
}

/* ---- the objects that a signature may change ---- */

/* The keys of two dictionaries: *at of each moves along; gives the next key that differs, with
 * its value in each; false at the end. */
struct difference {
    const char *key;
    const struct reader_value *before, *after;
};

struct keys {
    const struct reader_value *before, *after;
    size_t at_before, at_after;
};

/* One text may be written as UTF-16 or plainly. Goes as deep as values are nested, which is at
 * most READER_DEPTH_MAX. */
static bool says_same(struct arena *arena, const struct reader_value *a,
                      const struct reader_value *b)
{
    if (a->kind != b->kind || a->count != b->count)
        return false;
    if (a->kind == READER_STRING)
        return str_equal(reader_text(arena, a->text), reader_text(arena, b->text));
    for (size_t i = 0; i < a->count; i++)
        if (!says_same(arena, &a->items[i], &b->items[i]))
            return false;
    return a->count || reader_equal(a, b);
}

static bool next_difference(struct arena *arena, struct keys *keys, struct difference *found)
{
    static const struct reader_value none = {.kind = READER_NULL};
    while (keys->at_before < keys->before->count || keys->at_after < keys->after->count) {
        const struct reader_value *b = keys->before->items + keys->at_before;
        const struct reader_value *a = keys->after->items + keys->at_after;
        int order = keys->at_before >= keys->before->count ? 1
                    : keys->at_after >= keys->after->count ? -1
                                                           : str_compare(b->text, a->text);
        found->key = str_terminated(arena, order <= 0 ? b->text : a->text);
        found->before = order <= 0 ? b + 1 : &none;
        found->after = order >= 0 ? a + 1 : &none;
        keys->at_before += order <= 0 ? 2 : 0;
        keys->at_after += order >= 0 ? 2 : 0;
        if (!says_same(arena, found->before, found->after))
            return true;
    }
    return false;
}

static bool is(const struct difference *d, const char *key)
{
    return strcmp(d->key, key) == 0;
}

static bool was_absent(const struct difference *d)
{
    return d->before->kind == READER_NULL;
}

/* True if the dictionary has no keys but those. */
static bool only_keys(const struct reader_value *dict, const char *const *names)
{
    for (size_t i = 0; i < dict->count; i += 2) {
        size_t k = 0;
        while (names[k] && !str_is(dict->items[i].text, names[k]))
            k++;
        if (!names[k])
            return false;
    }
    return dict->kind == READER_DICT;
}

static bool is_store(const struct reader_value *dict)
{
    static const char *const names[] = {"Type", "Certs", "OCSPs", "CRLs", "VRI", NULL};
    return only_keys(dict, names);
}

/* True if the value holds neither a reference nor a text: it can show nothing. */
static bool is_plain(const struct reader_value *value)
{
    for (size_t i = 0; i < value->count; i++)
        if (!is_plain(&value->items[i]))
            return false;
    return value->kind != READER_REFERENCE;
}

/* The object is new in this version. */
static bool is_new(const struct comparing *c, const struct reader_object *object)
{
    return object && object->revision == c->revision
           && !reader_find(c->v->file, c->revision - 1, object->number);
}

/* A signature's look: one form, new, and none for other moments. */
static bool look_good(const struct comparing *c, const struct reader_value *look)
{
    static const char *const names[] = {"N", NULL};
    const struct reader_value *dict = resolve(c, look);
    const struct reader_object *form = reader_target(c->v->file, c->revision, entry(dict, "N"));
    return only_keys(dict, names) && is_new(c, form) && form->raw.s
           && reader_is_name(entry(&form->value, "Subtype"), "Form");
}

static bool compare_field(struct comparing *c, const struct reader_object *before,
                          const struct reader_object *after)
{
    enum { PRINT = 4, LOCKED = 128 };
    struct keys keys = {&before->value, &after->value, 0, 0};
    struct difference d;
    while (next_difference(c->v->arena, &keys, &d)) {
        bool good = is(&d, "V") || (is(&d, "Lock") && was_absent(&d))
                    || (is(&d, "M") && d.after->kind == READER_STRING);
        if (is(&d, "F"))
            good =
                d.after->kind == READER_INTEGER
                && (d.after->integer | PRINT | LOCKED) == (d.before->integer | PRINT | LOCKED);
        if (is(&d, "AP") && !look_good(c, d.after))
            return wrong_object(c, &VERIFY_APPEARANCE, after->number);
        if (!good && !is(&d, "AP"))
            return wrong_object(c, &VERIFY_FIELD, after->number);
    }
    return true;
}

static bool compare_form(struct comparing *c, const struct reader_value *before,
                         const struct reader_value *after)
{
    struct keys keys = {before, after, 0, 0};
    struct difference d;
    while (next_difference(c->v->arena, &keys, &d))
        if (!is(&d, "SigFlags") || d.after->kind != READER_INTEGER || d.after->integer != 3)
            return wrong_key(c, "AcroForm");
    return true;
}

/* What the catalog may gain. */
static bool catalog_key_good(struct comparing *c, const struct difference *d)
{
    static const char *const perms[] = {"DocMDP", NULL};
    const struct reader_value *value = resolve(c, d->after);
    if (is(d, "Perms"))
        return was_absent(d) && only_keys(value, perms) && c->signature
               && reader_target(c->v->file, c->revision, entry(value, "DocMDP"))
                      == c->signature;
    if (is(d, "DSS")) {
        const struct reader_object *store = reader_target(c->v->file, c->revision, d->after);
        return is_store(value) && (!store || is_new(c, store));
    }
    if (is(d, "Extensions"))
        return d->after->kind == READER_DICT && is_plain(d->after);
    return is(d, "Version") && d->after->kind == READER_NAME;
}

static bool compare_catalog(struct comparing *c, const struct reader_object *before,
                            const struct reader_object *after)
{
    struct keys keys = {&before->value, &after->value, 0, 0};
    struct difference d;
    bool good = true;
    while (next_difference(c->v->arena, &keys, &d)) {
        if (is(&d, "AcroForm") && d.before->kind == READER_DICT && d.after->kind == READER_DICT)
            good &= compare_form(c, d.before, d.after);
        else if (!catalog_key_good(c, &d))
            good = wrong_key(c, d.key);
    }
    return good;
}

/* Title, author and the like stay; who saved the file and when may be told anew. */
static bool compare_information(struct comparing *c, const struct reader_object *before,
                                const struct reader_object *after)
{
    struct keys keys = {&before->value, &after->value, 0, 0};
    struct difference d;
    while (next_difference(c->v->arena, &keys, &d))
        if (!is(&d, "Producer") && !is(&d, "ModDate"))
            return wrong(c, &VERIFY_METADATA, (struct arg){.name = NULL});
    return wrong(c, &VERIFY_METADATA_NOTED, (struct arg){.name = NULL});
}

/* The title of an XMP packet: the text of the only item of dc:title, whatever its tags. */
static struct str packet_title(struct str packet)
{
    size_t from = str_find(packet, STR("<dc:title"), 0);
    size_t to = from == SIZE_MAX ? from : str_find(packet, STR("</dc:title>"), from);
    if (to == SIZE_MAX || str_find(packet, STR("<dc:title"), from + 1) != SIZE_MAX)
        return STR_NONE;
    struct str inside = str_slice(packet, from, to - from);
    size_t end = str_find(inside, STR("</rdf:li>"), 0), begin = end;
    while (end != SIZE_MAX && begin > 0 && inside.s[begin - 1] != '>')
        begin--;
    return end == SIZE_MAX ? STR_NONE : str_slice(inside, begin, end - begin);
}

static bool compare_packet(struct comparing *c, const struct reader_object *before,
                           const struct reader_object *after)
{
    struct str was, is_now;
    if (!before->raw.s || !after->raw.s
        || !reader_is_name(entry(&after->value, "Type"), "Metadata")
        || !reader_unpack(c->v->arena, c->v->findings, c->v->file, before, &was)
        || !reader_unpack(c->v->arena, c->v->findings, c->v->file, after, &is_now)
        || !str_equal(packet_title(was), packet_title(is_now)))
        return wrong(c, &VERIFY_METADATA, (struct arg){.name = NULL});
    return wrong(c, &VERIFY_METADATA_NOTED, (struct arg){.name = NULL});
}

/* ---- changed objects ---- */

/* The object that the catalog, or the trailer, names so. */
static bool is_named(const struct reader_value *dict, const char *key, uint32_t number)
{
    const struct reader_value *value = entry(dict, key);
    return value->kind == READER_REFERENCE && value->integer == number;
}

static void compare_changed(struct comparing *c, const struct reader_object *before,
                            const struct reader_object *after)
{
    const struct reader_value *trailer = &revision_of(c)->trailer;
    const struct reader_value *catalog = reader_catalog(c->v->file, c->revision);
    uint32_t number = after->number;
    if (before->generation != after->generation
        || (before->raw.s == NULL) != (after->raw.s == NULL))
        wrong_kind(c, after, &VERIFY_OBJECT);
    else if (is_named(trailer, "Root", number))
        compare_catalog(c, before, after);
    else if (c->field && c->field->object == after)
        compare_field(c, before, after);
    else if (is_named(catalog, "AcroForm", number))
        compare_form(c, &before->value, &after->value);
    else if (is_named(trailer, "Info", number))
        compare_information(c, before, after);
    else if (is_named(catalog, "Metadata", number))
        compare_packet(c, before, after);
    else if (is_named(catalog, "DSS", number) && is_store(&before->value)
             && is_store(&after->value))
        c->addition->certificates = true;
    else
        wrong_kind(c, before, &VERIFY_OBJECT);
}

/* ---- new objects ---- */

/* Marks what the value refers to, as far as it is new in this version; values found there wait
 * in the list, so that references cannot make this recurse. */
static void reach(struct comparing *c, const struct reader_value *value,
                  const struct reader_object **waiting, size_t *count)
{
    const struct reader_object *object = reader_target(c->v->file, c->revision, value);
    if (is_new(c, object)) {
        size_t place = (size_t)(object - revision_of(c)->objects);
        if (!c->reached[place])
            waiting[(*count)++] = object;
        c->reached[place] = true;
    }
    for (size_t i = 0; i < value->count; i++)
        reach(c, &value->items[i], waiting, count);
}

static void reach_all(struct comparing *c)
{
    const struct reader_revision *revision = revision_of(c);
    const struct reader_object **waiting =
        arena_array(c->v->arena, revision->count + 1, sizeof *waiting);
    const struct reader_value *catalog = reader_catalog(c->v->file, c->revision);
    size_t count = 0;
    c->reached = arena_array(c->v->arena, revision->count + 1, sizeof *c->reached);
    if (c->field) {
        reach(c, entry(&c->field->object->value, "V"), waiting, &count);
        reach(c, entry(&c->field->object->value, "AP"), waiting, &count);
    }
    if (is_store(reader_value_of(c->v->file, c->revision, catalog, "DSS")))
        reach(c, entry(catalog, "DSS"), waiting, &count);
    reach(c, entry(catalog, "Perms"), waiting, &count);
    for (size_t i = 0; i < count; i++)
        reach(c, &waiting[i]->value, waiting, &count);
}

static bool is_list(const struct reader_object *object)
{
    const struct reader_value *type = entry(&object->value, "Type");
    return object->raw.s && (reader_is_name(type, "XRef") || reader_is_name(type, "ObjStm"));
}

static void compare_objects(struct comparing *c)
{
    const struct reader_revision *revision = revision_of(c);
    for (size_t i = 0; i < revision->count; i++) {
        const struct reader_object *after = &revision->objects[i];
        const struct reader_object *before =
            reader_find(c->v->file, c->revision - 1, after->number);
        if (after->freed)
            wrong_object(c, &VERIFY_REMOVED, after->number);
        else if (before
                 && !(reader_same(before, after) && before->generation == after->generation))
            compare_changed(c, before, after);
        else if (!before && !c->reached[i] && !is_list(after))
            wrong_kind(c, after, &VERIFY_HIDDEN_OBJECT);
    }
}

/* ---- fields ---- */

static const struct reader_field *field_same(const struct reader_field *fields, size_t count,
                                             const struct reader_field *wanted)
{
    for (size_t i = 0; i < count; i++)
        if (fields[i].object->number == wanted->object->number
            && str_equal(fields[i].name, wanted->name)
            && str_equal(fields[i].type, wanted->type))
            return &fields[i];
    return NULL;
}

static void wrong_name(struct comparing *c, struct str name)
{
    wrong(c, &VERIFY_FIELD_NEW, (struct arg)ARG("name", verify_clean(c->v->arena, name)));
}

/* The field has got its signature in this version. */
static bool is_signed_now(const struct reader_field *before, const struct reader_field *after)
{
    return str_is(after->type, "Sig") && !has(&before->object->value, "V")
           && has(&after->object->value, "V");
}

static bool compare_fields(struct comparing *c)
{
    const struct reader_field *before, *after;
    size_t were, are, now = 0;
    struct verification *v = c->v;
    if (!reader_fields(v->arena, v->findings, v->file, c->revision - 1, &before, &were)
        || !reader_fields(v->arena, v->findings, v->file, c->revision, &after, &are))
        return false;
    for (size_t i = 0; i < were; i++)
        if (!field_same(after, are, &before[i]))
            wrong_name(c, before[i].name);
    for (size_t i = 0; i < are; i++) {
        const struct reader_field *known = field_same(before, were, &after[i]);
        if (!known)
            wrong_name(c, after[i].name);
        if (!known || !is_signed_now(known, &after[i]))
            continue;
        now++;
        c->field = &after[i];
        c->signature = reader_target(v->file, c->revision, entry(&after[i].object->value, "V"));
    }
    if (now > 1)
        wrong(c, &VERIFY_TOGETHER, (struct arg){.name = NULL});
    return true;
}

/* ---- the walk ---- */

static void compare_trailer(struct comparing *c)
{
    static const char *const names[] = {"Size",        "Root",    "Info",  "ID",     "Prev",
                                        "Type",        "W",       "Index", "Filter", "Length",
                                        "DecodeParms", "XRefStm", NULL};
    const struct reader_value *after = &revision_of(c)->trailer;
    const struct reader_value *before = &c->v->file->revisions[c->revision - 1].trailer;
    const struct reader_value *a = entry(after, "ID"), *b = entry(before, "ID");
    bool identified = a->kind == READER_ARRAY && b->kind == READER_ARRAY && a->count == 2
                      && b->count == 2 && reader_equal(&a->items[0], &b->items[0]);
    if (!only_keys(after, names) || !reader_equal(entry(before, "Root"), entry(after, "Root"))
        || !reader_equal(entry(before, "Info"), entry(after, "Info"))
        || !(identified || reader_equal(a, b)))
        wrong(c, &VERIFY_TRAILER, (struct arg){.name = NULL});
}

static bool store_changed(const struct comparing *c)
{
    const struct reader_value *before = reader_catalog(c->v->file, c->revision - 1);
    const struct reader_value *after = reader_catalog(c->v->file, c->revision);
    return !reader_equal(entry(before, "DSS"), entry(after, "DSS"));
}

static void compare(struct comparing *c)
{
    compare_trailer(c);
    if (!compare_fields(c))
        return;
    reach_all(c);
    compare_objects(c);
    c->addition->certificates |= store_changed(c);
    for (size_t i = 0; i < c->v->report->count; i++)
        if (c->v->report->signatures[i].object == c->signature && c->signature)
            c->addition->signature = &c->v->report->signatures[i];
    if (!c->signature && !c->addition->certificates)
        wrong(c, &VERIFY_UNSIGNED_CHANGE, (struct arg){.name = NULL});
}

void verify_changes(struct verification *v)
{
    size_t count = v->file->count;
    v->report->additions = arena_array(v->arena, count, sizeof *v->report->additions);
    for (size_t r = 1; r < count; r++) {
        struct comparing c = {.v = v, .revision = r, .addition = &v->report->additions[r - 1]};
        c.addition->revision = r;
        compare(&c);
    }
}
