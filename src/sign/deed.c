#include "sign/deed.h"

#include "base/arena.h"
#include "sign/cms.h"
#include "sign/sign.h"

#include <stdlib.h>
#include <string.h>

static size_t last_revision(const struct reader_file *file)
{
    return file->count - 1;
}

/* ---- whose it is ---- */

static const struct reader_value *information(const struct reader_file *file)
{
    return reader_value_of(file, 0, &file->revisions[0].trailer, "Info");
}

static struct str said(struct arena *arena, const struct reader_file *file, const char *key)
{
    const struct reader_value *value = reader_value_of(file, 0, information(file), key);
    return value->kind == READER_STRING ? reader_text(arena, value->text) : STR_NONE;
}

/* What the program wrote of the file into it; see pdf/pdf.h. */
static bool ours(struct arena *arena, struct findings *findings, const struct reader_file *file)
{
    static const struct {
        const char *state;
        const struct message *refusal;
    } states[] = {{"final", NULL}, {"draft", &SIGN_DRAFT}, {"internal", &SIGN_INTERNAL}};
    struct str state = str_starts(said(arena, file, "Creator"), STR("planpact "))
                           ? said(arena, file, "PlanpactState")
                           : STR_NONE;
    const struct message *refusal = &SIGN_NOT_OURS;
    for (size_t i = 0; i < sizeof states / sizeof states[0]; i++)
        if (str_is(state, states[i].state))
            refusal = states[i].refusal;
    if (refusal)
        FIND(findings, refusal, POS_NONE, ARG_TEXT("path", file->source->name));
    return !refusal;
}

static enum lang language(struct arena *arena, const struct reader_file *file)
{
    enum lang lang = LANG_EN;
    const struct reader_value *value =
        reader_value_of(file, 0, reader_catalog(file, 0), "Lang");
    if (value->kind == READER_STRING)
        lang_parse(reader_text(arena, value->text), &lang);
    return lang;
}

/* ---- who has signed ---- */

static size_t position(const struct reader_value *value)
{
    return value->kind == READER_INTEGER && value->integer >= 0 ? (size_t)value->integer
                                                                : SIZE_MAX;
}

/* The signature covers its revision, all but its own string, and nothing else. */
static bool range_fits(const struct reader_file *file, const struct deed_signature *s,
                       const struct reader_value *range)
{
    if (range->kind != READER_ARRAY || range->count != 4)
        return false;
    size_t at[4];
    for (size_t i = 0; i < 4; i++)
        at[i] = position(&range->items[i]);
    return at[0] == 0 && at[1] == s->from && at[2] == s->to && at[3] != SIZE_MAX
           && at[2] + at[3] == file->revisions[s->revision].to;
}

static bool signature_holds(struct arena *arena, const struct reader_file *file,
                            struct deed_signature *s, const struct reader_object *object)
{
    struct findings unheard = {.arena = arena};
    const struct reader_value *contents = reader_entry(&object->value, "Contents");
    const struct reader_value *name = reader_entry(&object->value, "Name");
    struct str text = file->source->text;
    s->revision = object->revision;
    s->from = contents->from;
    s->to = contents->to;
    s->der = contents->text;
    s->name = name->kind == READER_STRING ? reader_text(arena, name->text) : STR_NONE;
    if (object->packed_in || contents->kind != READER_STRING || text.s[s->from] != '<'
        || !range_fits(file, s, reader_entry(&object->value, "ByteRange")))
        return false;
    const struct cms *cms = cms_read(arena, &unheard, s->der);
    return cms && cms_holds(cms, str_slice(text, 0, s->from),
                            str_slice(text, s->to, file->revisions[s->revision].to - s->to));
}

static int by_revision(const void *a, const void *b)
{
    const struct deed_signature *x = a, *y = b;
    return (x->revision > y->revision) - (x->revision < y->revision);
}

static bool find_broken(struct findings *findings, const struct message *message,
                        const struct reader_file *file)
{
    FIND(findings, message, POS_NONE, ARG_TEXT("path", file->source->name));
    return false;
}

static bool signatures_read(struct arena *arena, struct findings *findings,
                            struct deed *deed, const struct reader_field *fields,
                            size_t count)
{
    const struct reader_file *file = deed->file;
    size_t last = last_revision(file);
    deed->signatures = arena_array(arena, count ? count : 1, sizeof *deed->signatures);
    for (size_t i = 0; i < count; i++) {
        const struct reader_value *value = reader_entry(&fields[i].object->value, "V");
        const struct reader_object *object = reader_target(file, last, value);
        if (!str_is(fields[i].type, "Sig") || value->kind == READER_NULL)
            continue;
        struct deed_signature *s = &deed->signatures[deed->signed_count++];
        s->field = &fields[i];
        if (!object || !signature_holds(arena, file, s, object))
            return find_broken(findings, &SIGN_BROKEN, file);
    }
    if (deed->signed_count)
        qsort(deed->signatures, deed->signed_count, sizeof *deed->signatures,
              by_revision);
    return true;
}

/* ---- what was done to it ---- */

/* Nothing of what was there before may be another in a revision but the field that it signs
 * and the catalog. */
static bool only_signed(const struct reader_file *file, const struct deed_signature *s,
                        uint32_t catalog)
{
    const struct reader_revision *revision = &file->revisions[s->revision];
    for (size_t i = 0; i < revision->count; i++) {
        const struct reader_object *object = &revision->objects[i];
        if (object->number != s->field->object->number && object->number != catalog
            && (object->freed || reader_find(file, s->revision - 1, object->number)))
            return false;
    }
    return true;
}

/* One revision as it was made, and one for each signature. */
static bool untouched(const struct deed *deed)
{
    if (deed->signed_count != last_revision(deed->file))
        return false;
    for (size_t i = 0; i < deed->signed_count; i++)
        if (deed->signatures[i].revision != i + 1
            || !only_signed(deed->file, &deed->signatures[i],
                            deed->catalog->number))
            return false;
    return true;
}

/* ---- the party's field ---- */

static double number(const struct reader_value *value)
{
    if (value->kind == READER_INTEGER)
        return (double)value->integer;
    char text[32] = "";
    if (value->kind == READER_REAL && value->text.n < sizeof text)
        memcpy(text, value->text.s, value->text.n);
    return strtod(text, NULL);
}

static void rectangle_read(struct deed *deed)
{
    const struct reader_value *box =
        reader_value_of(deed->file, last_revision(deed->file),
                        &deed->field->object->value, "Rect");
    if (box->kind != READER_ARRAY || box->count != 4)
        return;
    deed->width = number(&box->items[2]) - number(&box->items[0]);
    deed->height = number(&box->items[3]) - number(&box->items[1]);
}

static void field_find(struct arena *arena, struct deed *deed,
                       const struct reader_field *fields, size_t count)
{
    struct str name = str_format(arena, "%s.signature", deed->party);
    for (size_t i = 0; i < count; i++) {
        if (!str_equal(fields[i].name, name) || !str_is(fields[i].type, "Sig")
            || fields[i].object->packed_in)
            continue;
        deed->field = &fields[i];
        deed->field_signed =
            reader_entry(&fields[i].object->value, "V")->kind != READER_NULL;
        rectangle_read(deed);
    }
}

const struct deed *deed_read(struct arena *arena, struct findings *findings,
                                     const struct source *source, const char *party)
{
    struct deed *deed = arena_alloc(arena, sizeof *deed);
    const struct reader_field *fields = NULL;
    size_t count = 0;
    deed->party = party;
    deed->file = reader_open(arena, findings, source);
    if (!deed->file || !ours(arena, findings, deed->file))
        return NULL;
    const struct reader_file *file = deed->file;
    size_t last = last_revision(file);
    deed->lang = language(arena, file);
    deed->catalog =
        reader_target(file, last, reader_entry(&file->revisions[last].trailer, "Root"));
    if (!deed->catalog || deed->catalog->packed_in) {
        find_broken(findings, &SIGN_NOT_OURS, file);
        return NULL;
    }
    if (!reader_fields(arena, findings, file, last, &fields, &count)
        || !signatures_read(arena, findings, deed, fields, count))
        return NULL;
    if (!untouched(deed)) {
        find_broken(findings, &SIGN_CHANGED, file);
        return NULL;
    }
    field_find(arena, deed, fields, count);
    return deed;
}

struct arg deed_party(const char *party)
{
    static const char *const supplier[LANG_COUNT] = {"supplier", "供应商"};
    static const char *const customer[LANG_COUNT] = {"customer", "客户"};
    return (struct arg)ARG_WORDS("party",
                                 strcmp(party, "supplier") == 0 ? supplier : customer);
}

bool deed_signable(struct findings *findings, const struct deed *deed)
{
    bool good = deed->field && deed->width > 0 && deed->height > 0;
    const struct message *refusal = !good                    ? &SIGN_FIELD
                                    : deed->field_signed ? &SIGN_TWICE
                                                             : NULL;
    if (refusal)
        FIND(findings, refusal, POS_NONE, ARG_TEXT("path", deed->file->source->name),
             deed_party(deed->party));
    return !refusal;
}

const struct deed_signature *deed_stampable(const struct deed *deed)
{
    if (!deed->signed_count || !deed->field)
        return NULL;
    const struct deed_signature *last =
        &deed->signatures[deed->signed_count - 1];
    return last->field == deed->field ? last : NULL;
}
