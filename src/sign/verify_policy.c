/* What a contract must not hold, in any version of the file; and what its signatures allow
 * after them (ISO 32000-2 §12.8.2). */
#include "sign/verify_parts.h"

#include "base/arena.h"

#include <string.h>

/* ---- things that act, hide, or come from elsewhere ---- */

struct forbidden {
    const char *key;
    const struct message *message;
    const char *what; /* {what}, if the message has it */
};

/* An entry of any dictionary. */
static const struct forbidden entries[] = {
    {"JS", &VERIFY_SCRIPT, NULL},
    {"JavaScript", &VERIFY_SCRIPT, NULL},
    {"OpenAction", &VERIFY_ACTION, "OpenAction"},
    {"AA", &VERIFY_ACTION, "AA"},
    {"URI", &VERIFY_ACTION, "URI"},
    {"OCProperties", &VERIFY_LAYERS, NULL},
    {"OC", &VERIFY_LAYERS, NULL},
    {"OCGs", &VERIFY_LAYERS, NULL},
    {"XFA", &VERIFY_XFA, NULL},
    {"Collection", &VERIFY_HIDDEN, "Collection"},
    {"NeedAppearances", &VERIFY_HIDDEN, "NeedAppearances"},
    {"Alternates", &VERIFY_HIDDEN, "Alternates"},
    {"OPI", &VERIFY_EXTERNAL, NULL},
    {"PS", &VERIFY_HIDDEN, "PS"},
    {"RF", &VERIFY_SECOND_FILE, NULL},
    {"Requirements", &VERIFY_HIDDEN, "Requirements"},
    {"Threads", &VERIFY_HIDDEN, "Threads"},
    {"AlternatePresentations", &VERIFY_HIDDEN, "AlternatePresentations"},
    {"PresSteps", &VERIFY_HIDDEN, "PresSteps"},
    {"RichMediaContent", &VERIFY_HIDDEN, "RichMediaContent"},
};

/* Actions, as /S names them (§12.6.2); only GoTo is none of these. */
static const char *const actions[] = {
    "JavaScript",
    "Launch",
    "SubmitForm",
    "ResetForm",
    "ImportData",
    "GoToR",
    "GoToE",
    "GoToDp",
    "URI",
    "Thread",
    "Rendition",
    "Sound",
    "Movie",
    "Hide",
    "Named",
    "SetOCGState",
    "Trans",
    "GoTo3DView",
    "RichMediaExecute",
};

static const struct reader_value *entry(const struct reader_value *dict, const char *key)
{
    return reader_entry(dict, key);
}

static void forbid(struct verification *v, const struct reader_object *object,
                   const struct message *message, struct str what)
{
    FIND(v->findings, message, POS_WHOLE(v->file->source),
         ARG("number", verify_number(v, object->number)),
         ARG("what", verify_clean(v->arena, what)));
}

static void check_entries(struct verification *v, const struct reader_object *object,
                          const struct reader_value *dict)
{
    for (size_t i = 0; i < sizeof entries / sizeof entries[0]; i++) {
        const struct reader_value *value = entry(dict, entries[i].key);
        bool off = value->kind == READER_NULL
                   || (value->kind == READER_BOOLEAN && value->integer == 0);
        if (!off)
            forbid(v, object, entries[i].message, str_of(entries[i].what));
    }
}

static void check_action(struct verification *v, const struct reader_object *object,
                         const struct reader_value *dict)
{
    const struct reader_value *kind = entry(dict, "S");
    for (size_t i = 0; i < sizeof actions / sizeof actions[0]; i++)
        if (reader_is_name(kind, actions[i]))
            forbid(v, object, i == 0 ? &VERIFY_SCRIPT : &VERIFY_ACTION, kind->text);
}

/* Annotations: links and fields for signatures, both seen (§12.5.3). */
static void check_annotation(struct verification *v, const struct reader_object *object,
                             const struct reader_value *dict)
{
    enum { INVISIBLE = 1, HIDDEN = 2, NO_VIEW = 32, TOGGLE_NO_VIEW = 256 };
    const struct reader_value *kind = entry(dict, "Subtype");
    const struct reader_value *look =
        reader_resolve(v->file, object->revision, entry(dict, "AP"));
    bool annotation =
        reader_is_name(entry(dict, "Type"), "Annot")
        || (entry(dict, "Rect")->kind == READER_ARRAY && kind->kind == READER_NAME);
    if (!annotation)
        return;
    if (!reader_is_name(kind, "Link") && !reader_is_name(kind, "Widget"))
        forbid(v, object, &VERIFY_HIDDEN, kind->text.s ? kind->text : STR("?"));
    if (entry(dict, "F")->integer & (INVISIBLE | HIDDEN | NO_VIEW | TOGGLE_NO_VIEW))
        forbid(v, object, &VERIFY_HIDDEN, STR("F"));
    if (entry(look, "D")->kind != READER_NULL || entry(look, "R")->kind != READER_NULL)
        forbid(v, object, &VERIFY_HIDDEN, STR("AP"));
}

/* The files that a contract may hold: its plan, or an amendment and the plan that it amends. */
struct files {
    const struct reader_object *source, *supplement;
};

static bool first_file(struct files *files, const struct reader_object *object,
                       const struct reader_value *dict)
{
    const struct reader_value *relationship = entry(dict, "AFRelationship");
    const struct reader_object **file = reader_is_name(relationship, "Source") ? &files->source
                                        : reader_is_name(relationship, "Supplement")
                                            ? &files->supplement
                                            : NULL;
    if (!file || *file || object->revision != 0 || dict != &object->value)
        return false;
    *file = object;
    return true;
}

static void check_file(struct verification *v, const struct reader_object *object,
                       const struct reader_value *dict, struct files *files)
{
    bool holds = entry(dict, "EF")->kind != READER_NULL;
    bool names = reader_is_name(entry(dict, "Type"), "Filespec")
                 || reader_is_name(entry(dict, "Type"), "F");
    if (names && !holds)
        forbid(v, object, &VERIFY_EXTERNAL, STR_NONE);
    if (!holds)
        return;
    if (!first_file(files, object, dict))
        forbid(v, object, &VERIFY_SECOND_FILE, STR_NONE);
}

static bool is_signature(const struct verification *v, const struct reader_object *object,
                         const struct reader_value *dict)
{
    for (size_t i = 0; i < v->report->count; i++)
        if (v->report->signatures[i].object == object && dict == &object->value)
            return true;
    return false;
}

static void check_loose(struct verification *v, const struct reader_object *object,
                        const struct reader_value *dict)
{
    bool signature = entry(dict, "ByteRange")->kind != READER_NULL
                     || reader_is_name(entry(dict, "Type"), "Sig")
                     || reader_is_name(entry(dict, "Type"), "DocTimeStamp");
    if (signature && !is_signature(v, object, dict))
        FIND(v->findings, &VERIFY_LOOSE, POS_WHOLE(v->file->source),
             ARG("offset", verify_number(v, object->from)));
}

static void check_dict(struct verification *v, const struct reader_object *object,
                       const struct reader_value *dict, struct files *files)
{
    bool top = dict == &object->value;
    check_entries(v, object, dict);
    check_action(v, object, dict);
    check_annotation(v, object, dict);
    check_file(v, object, dict, files);
    check_loose(v, object, dict);
    if (reader_is_name(entry(dict, "Type"), "OCG")
        || reader_is_name(entry(dict, "Type"), "OCMD"))
        forbid(v, object, &VERIFY_LAYERS, STR_NONE);
    bool reference = reader_is_name(entry(dict, "Subtype"), "Form")
                     && entry(dict, "Ref")->kind != READER_NULL;
    if (reference || (top && object->raw.s && entry(dict, "F")->kind != READER_NULL))
        forbid(v, object, &VERIFY_EXTERNAL, STR_NONE);
}

/* Goes as deep as values are nested, which is at most READER_DEPTH_MAX. */
static void check_value(struct verification *v, const struct reader_object *object,
                        const struct reader_value *value, struct files *files)
{
    if (value->kind == READER_DICT)
        check_dict(v, object, value, files);
    for (size_t i = 0; i < value->count; i++)
        check_value(v, object, &value->items[i], files);
}

void verify_policy(struct verification *v)
{
    struct files files = {NULL, NULL};
    for (size_t r = 0; r < v->file->count; r++) {
        const struct reader_revision *revision = &v->file->revisions[r];
        if (revision->hybrid)
            FIND(v->findings, &VERIFY_HYBRID, POS_WHOLE(v->file->source),
                 ARG("version", verify_number(v, r + 1)));
        for (size_t i = 0; i < revision->count; i++)
            check_value(v, &revision->objects[i], &revision->objects[i].value, &files);
    }
}

/* ---- what a signature allows after it ---- */

/* The parameters of that transform among the signature's references; *count says how often it
 * stands there, *other whether there is any that is unknown. */
static const struct reader_value *transform(const struct verification *v,
                                            const struct verify_signature *s,
                                            const char *method, size_t *count)
{
    static const struct reader_value none = {.kind = READER_NULL};
    const struct reader_value *list =
        reader_value_of(v->file, s->revision, &s->object->value, "Reference");
    const struct reader_value *found = &none;
    *count = 0;
    for (size_t i = 0; list->kind == READER_ARRAY && i < list->count; i++) {
        const struct reader_value *one = reader_resolve(v->file, s->revision, &list->items[i]);
        if (!reader_is_name(entry(one, "TransformMethod"), method))
            continue;
        ++*count;
        found = reader_value_of(v->file, s->revision, one, "TransformParams");
    }
    return found;
}

static size_t references(const struct verification *v, const struct verify_signature *s)
{
    const struct reader_value *list =
        reader_value_of(v->file, s->revision, &s->object->value, "Reference");
    return list->kind == READER_ARRAY ? list->count : 0;
}

/* What DocMDP allows: 1 nothing, 2 forms and signatures, 3 annotations too. */
static int64_t allowed(const struct verification *v, const struct verify_signature *s)
{
    size_t count;
    const struct reader_value *parameters = transform(v, s, "DocMDP", &count);
    const struct reader_value *p = entry(parameters, "P");
    return count == 0 ? 0 : p->kind == READER_INTEGER ? p->integer : 2;
}

/* If the catalog calls this signature the one that certifies. */
static bool named_in_catalog(const struct verification *v, const struct verify_signature *s)
{
    const struct reader_value *perms =
        reader_value_of(v->file, s->revision, reader_catalog(v->file, s->revision), "Perms");
    return reader_target(v->file, s->revision, entry(perms, "DocMDP")) == s->object;
}

static void check_certification(struct verification *v, size_t index)
{
    struct verify_signature *s = &v->report->signatures[index];
    size_t documents, fields;
    transform(v, s, "DocMDP", &documents);
    transform(v, s, "FieldMDP", &fields);
    int64_t p = allowed(v, s);
    s->certifies = documents == 1 && index == 0;
    bool wrong = documents > 1 || fields > 1 || documents + fields != references(v, s)
                 || (documents == 1) != named_in_catalog(v, s)
                 || (documents == 1 && (index > 0 || p < 1 || p > 2));
    if (wrong)
        VERIFY_WRONG(v, s, &VERIFY_PERMISSIONS);
    else if (index == 0 && documents == 0)
        VERIFY_WRONG(v, s, &VERIFY_UNCERTIFIED);
}

static const struct reader_field *field_named(struct verification *v, size_t revision,
                                              struct str name)
{
    const struct reader_field *fields;
    size_t count;
    if (!reader_fields(v->arena, v->findings, v->file, revision, &fields, &count))
        return NULL;
    for (size_t i = 0; i < count; i++)
        if (str_equal(verify_clean(v->arena, fields[i].name), name))
            return &fields[i];
    return NULL;
}

/* What the field asks to be locked when it is signed (§12.7.5.5), the signature locks. */
static void check_lock(struct verification *v, struct verify_signature *s)
{
    size_t before = s->revision ? s->revision - 1 : 0, count;
    const struct reader_field *field = field_named(v, before, s->field);
    const struct reader_value *lock =
        field ? reader_value_of(v->file, before, &field->object->value, "Lock") : NULL;
    if (!lock || lock->kind != READER_DICT)
        return;
    const struct reader_value *made = transform(v, s, "FieldMDP", &count);
    if (count != 1 || !reader_equal(entry(lock, "Action"), entry(made, "Action"))
        || !reader_equal(reader_value_of(v->file, before, lock, "Fields"),
                         reader_value_of(v->file, s->revision, made, "Fields")))
        VERIFY_WRONG(v, s, &VERIFY_LOCK);
}

static bool listed(struct verification *v, const struct reader_value *list, struct str name)
{
    for (size_t i = 0; list->kind == READER_ARRAY && i < list->count; i++) {
        struct str one = reader_text(v->arena, list->items[i].text);
        if (str_starts(name, one) && (name.n == one.n || name.s[one.n] == '.'))
            return true;
    }
    return false;
}

bool verify_locks(struct verification *v, const struct verify_signature *s, struct str name)
{
    size_t count;
    if (allowed(v, s) == 1)
        return true;
    const struct reader_value *made = transform(v, s, "FieldMDP", &count);
    const struct reader_value *action = entry(made, "Action");
    const struct reader_value *list = reader_value_of(v->file, s->revision, made, "Fields");
    if (count == 0)
        return false;
    if (reader_is_name(action, "Include"))
        return listed(v, list, name);
    return !reader_is_name(action, "Exclude") || !listed(v, list, name);
}

void verify_permissions(struct verification *v, size_t index)
{
    struct verify_signature *s = &v->report->signatures[index];
    check_certification(v, index);
    check_lock(v, s);
    for (size_t i = 0; i < index; i++) {
        const struct verify_signature *earlier = &v->report->signatures[i];
        if (earlier->object && earlier->revision < s->revision
            && verify_locks(v, earlier, s->field))
            VERIFY_WRONG(v, s, &VERIFY_LOCKED);
    }
}
