#include "sign/deed.h"

#include "base/arena.h"
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

/* ---- what was done to it ---- */

/* Whom to trust is not asked here, and nobody need have signed yet. */
static bool is_fault(const struct finding *finding)
{
    return finding->level >= LEVEL_ERROR && finding->message != &VERIFY_UNJUDGED_ISSUER
           && finding->message != &VERIFY_NONE;
}

/* Gives on what verification holds against the file. */
static bool faults_told(struct findings *findings, const struct findings *found)
{
    bool any = false;
    for (size_t i = 0; i < found->count; i++) {
        if (!is_fault(&found->items[i]))
            continue;
        finding_put(findings, &found->items[i]);
        any = true;
    }
    return any;
}

static bool refuse(struct findings *findings, const struct message *message,
                   const struct reader_file *file)
{
    FIND(findings, message, POS_NONE, ARG_TEXT("path", file->source->name));
    return false;
}

/* A file that nobody has signed is as it was made: one version, and no fault in it. */
static bool untouched(struct findings *findings, const struct verify_report *report,
                      const struct findings *found)
{
    if (!faults_told(findings, found) && (report->count || report->file->count == 1))
        return true;
    return refuse(findings, report->count ? &SIGN_BROKEN : &SIGN_CHANGED, report->file);
}

bool deed_sound(struct arena *arena, struct findings *findings, const struct source *source,
                int64_t now)
{
    struct findings found = {.arena = arena};
    const struct verify_report *report =
        verify_pdf(arena, &found, source, &(struct verify_options){.now = now});
    return !faults_told(findings, &found) && report && report->count;
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

/* The catalog must be an object of its own, for the first signature changes it. */
static bool find_catalog(struct findings *findings, struct deed *deed)
{
    size_t last = last_revision(deed->file);
    deed->catalog = reader_target(deed->file, last,
                                  reader_entry(&deed->file->revisions[last].trailer, "Root"));
    return (deed->catalog && !deed->catalog->packed_in)
           || refuse(findings, &SIGN_NOT_OURS, deed->file);
}

const struct deed *deed_read(struct arena *arena, struct findings *findings,
                             const struct source *source, const char *party, int64_t now)
{
    struct findings found = {.arena = arena};
    const struct reader_field *fields = NULL;
    size_t count = 0;
    const struct verify_report *report =
        verify_pdf(arena, &found, source, &(struct verify_options){.now = now});
    if (!report) {
        faults_told(findings, &found);
        return NULL;
    }
    struct deed *deed = arena_alloc(arena, sizeof *deed);
    *deed = (struct deed){.file = report->file,
                          .party = party,
                          .signatures = report->signatures,
                          .signed_count = report->count,
                          .lang = language(arena, report->file)};
    if (!ours(arena, findings, deed->file) || !untouched(findings, report, &found)
        || !find_catalog(findings, deed)
        || !reader_fields(arena, findings, deed->file, last_revision(deed->file), &fields,
                          &count))
        return NULL;
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

const struct verify_signature *deed_stampable(const struct deed *deed)
{
    if (!deed->signed_count || !deed->field)
        return NULL;
    const struct verify_signature *last = &deed->signatures[deed->signed_count - 1];
    return str_equal(last->field, deed->field->name)
                   && last->revision == last_revision(deed->file)
               ? last
               : NULL;
}
