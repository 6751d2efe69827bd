#include "sign/verify_parts.h"

#include "base/arena.h"
#include "base/date.h"

#include <stdlib.h>
#include <string.h>

VERIFY_MESSAGES(MESSAGE_DEFINE)

/* ---- shared by the parts ---- */

void verify_wrong(struct verification *v, struct verify_signature *signature,
                  const struct message *message, struct arg more)
{
    struct arg args[] = {signature->who, more};
    finding_add(v->findings, message, POS_WHOLE(v->file->source), args, more.name ? 2 : 1);
    signature->wrong += message->level >= LEVEL_ERROR;
}

struct str verify_number(struct verification *v, size_t number)
{
    return str_format(v->arena, "%zu", number);
}

struct str verify_time(struct arena *arena, int64_t seconds)
{
    enum { DAY = 86400 };
    int64_t days = seconds / DAY, rest = seconds % DAY;
    if (rest < 0) {
        days--;
        rest += DAY;
    }
    char day[11] = "?";
    if (days > -25000 && days < 370000)
        date_iso(date_of_number((int32_t)days), day);
    return str_format(arena, "%s %02d:%02d:%02d UTC", day, (int)(rest / 3600),
                      (int)(rest / 60 % 60), (int)(rest % 60));
}

struct str verify_clean(struct arena *arena, struct str text)
{
    struct buf out = {.arena = arena};
    buf_puts(&out, "");
    for (size_t at = 0; at < text.n;) {
        uint32_t code = utf8_next(text, &at);
        bool control = code < 0x20 || (code >= 0x7F && code < 0xA0) || code == UTF8_BAD
                       || (code >= 0x202A && code <= 0x202E)
                       || (code >= 0x2066 && code <= 0x2069) || code == 0x2028
                       || code == 0x2029;
        buf_code(&out, control ? 0xFFFD : code);
    }
    return out.s ? buf_str(&out) : STR("");
}

/* `n` digits of a date; what is left out has its least value. */
static bool date_part(struct str text, size_t *at, size_t n, int least, int most, int *value)
{
    *value = least;
    if (*at >= text.n || text.s[*at] < '0' || text.s[*at] > '9')
        return true;
    int number = 0;
    for (size_t i = 0; i < n; i++, ++*at) {
        if (*at >= text.n || text.s[*at] < '0' || text.s[*at] > '9')
            return false;
        number = number * 10 + (text.s[*at] - '0');
    }
    *value = number;
    return number >= least && number <= most;
}

bool verify_date(struct str text, int64_t *seconds)
{
    int year, month, day, hour, minute, second, hours = 0, minutes = 0;
    size_t at = 2;
    if (!str_starts(text, STR("D:")) || text.n < 6
        || !date_part(text, &at, 4, 1900, 2999, &year)
        || !date_part(text, &at, 2, 1, 12, &month) || !date_part(text, &at, 2, 1, 31, &day)
        || !date_part(text, &at, 2, 0, 23, &hour) || !date_part(text, &at, 2, 0, 59, &minute)
        || !date_part(text, &at, 2, 0, 59, &second) || day > date_days_in_month(year, month))
        return false;
    char zone = at < text.n ? text.s[at++] : 'Z';
    if (zone == '+' || zone == '-') {
        if (!date_part(text, &at, 2, 0, 23, &hours))
            return false;
        at += at < text.n && text.s[at] == '\'';
        if (!date_part(text, &at, 2, 0, 59, &minutes))
            return false;
    } else if (zone != 'Z') {
        return false;
    }
    int64_t east = (hours * 60 + minutes) * (zone == '-' ? -60 : 60);
    int64_t days = date_number((struct date){(int16_t)year, (int8_t)month, (int8_t)day});
    *seconds = days * 86400 + hour * 3600 + minute * 60 + second - east;
    return true;
}

/* ---- the signatures there are ---- */

enum { SIGNATURES_MAX = 32 };

static const char *const parties[][LANG_COUNT] = {
    {"supplier", "供应商", "供應商"},
    {"customer", "客户", "客戶"},
};

static struct arg who(struct verification *v, struct str field)
{
    for (size_t i = 0; i < sizeof parties / sizeof parties[0]; i++) {
        struct str name = str_of(parties[i][LANG_EN]);
        if (str_starts(field, name) && (field.n == name.n || field.s[name.n] == '.'))
            return (struct arg)ARG_WORDS("who", parties[i]);
    }
    return (struct arg)ARG("who", verify_clean(v->arena, field));
}

static int by_revision(const void *a, const void *b)
{
    const struct verify_signature *x = a, *y = b;
    if (x->revision != y->revision)
        return x->revision < y->revision ? -1 : 1;
    return x->from < y->from ? -1 : x->from > y->from;
}

static struct verify_signature signature_of(struct verification *v,
                                            const struct reader_field *field,
                                            const struct reader_value *value)
{
    struct verify_signature s = {.field = verify_clean(v->arena, field->name),
                                 .who = who(v, field->name)};
    const struct reader_object *object = reader_target(v->file, v->file->count - 1, value);
    if (!object || object->packed_in || object->raw.s || object->value.kind != READER_DICT)
        return s;
    s.object = object;
    s.revision = object->revision;
    s.from = reader_entry(&object->value, "Contents")->from;
    s.to = reader_entry(&object->value, "Contents")->to;
    const struct reader_value *time = reader_entry(&object->value, "M");
    s.stated_known = time->kind == READER_STRING && verify_date(time->text, &s.stated);
    return s;
}

static bool signatures_collect(struct verification *v)
{
    const struct reader_field *fields;
    size_t count, last = v->file->count - 1;
    struct verify_report *report = v->report;
    if (!reader_fields(v->arena, v->findings, v->file, last, &fields, &count))
        return false;
    report->signatures = arena_array(v->arena, SIGNATURES_MAX, sizeof *report->signatures);
    report->unsigned_fields =
        arena_array(v->arena, SIGNATURES_MAX, sizeof *report->unsigned_fields);
    /* More than a contract has parties are told as signatures that belong to no field. */
    for (size_t i = 0; i < count && report->count < SIGNATURES_MAX; i++) {
        const struct reader_value *value = reader_entry(&fields[i].object->value, "V");
        if (!str_is(fields[i].type, "Sig"))
            continue;
        if (value->kind != READER_NULL)
            report->signatures[report->count++] = signature_of(v, &fields[i], value);
        else if (fields[i].leaf && report->unsigned_count < SIGNATURES_MAX)
            report->unsigned_fields[report->unsigned_count++] = who(v, fields[i].name);
    }
    if (report->count > 1)
        qsort(report->signatures, report->count, sizeof *report->signatures, by_revision);
    if (report->count == 0)
        FIND_PLAIN(v->findings, &VERIFY_NONE, POS_WHOLE(v->file->source));
    for (size_t i = 0; report->count && i < report->unsigned_count; i++)
        finding_add(v->findings, &VERIFY_TO_COME, POS_WHOLE(v->file->source),
                    &report->unsigned_fields[i], 1);
    return true;
}

/* ---- what a signature covers ---- */

/* The end of the version, with or without the line end behind %%EOF. */
static bool ends_there(const struct verification *v, size_t revision, uint64_t end)
{
    size_t to = v->file->revisions[revision].to;
    struct str text = v->file->source->text;
    while (to > end && (text.s[to - 1] == '\n' || text.s[to - 1] == '\r'))
        to--;
    return to == end;
}

/* Four numbers: from the beginning to the signature's place, and from there to the end. */
static bool check_range(struct verification *v, struct verify_signature *s)
{
    const struct reader_value *range = reader_entry(&s->object->value, "ByteRange");
    uint64_t n = v->file->source->text.n, part[4];
    bool good = range->kind == READER_ARRAY && range->count == 4;
    for (size_t i = 0; good && i < 4; i++) {
        good = range->items[i].kind == READER_INTEGER && range->items[i].integer >= 0
               && (uint64_t)range->items[i].integer <= n;
        part[i] = good ? (uint64_t)range->items[i].integer : 0;
    }
    if (!good) {
        VERIFY_WRONG(v, s, &VERIFY_RANGE);
        return false;
    }
    const struct message *message = NULL;
    if (part[0] != 0)
        message = &VERIFY_RANGE_START;
    else if (part[1] != s->from || part[2] != s->to)
        message = &VERIFY_RANGE_HOLE;
    else if (!ends_there(v, s->revision, part[2] + part[3]))
        message = &VERIFY_RANGE_END;
    if (message)
        VERIFY_WRONG(v, s, message);
    return !message;
}

/* The bytes that the outermost length of DER names, with its head; 0 if it is no such. */
static size_t der_size(struct str bytes)
{
    if (bytes.n < 2 || bytes.s[0] != 0x30)
        return 0;
    size_t length = (unsigned char)bytes.s[1], head = 2;
    if (length >= 0x80) {
        size_t digits = length & 0x7F;
        if (digits == 0 || digits > 4 || bytes.n < 2 + digits)
            return 0;
        length = 0;
        for (size_t i = 0; i < digits; i++)
            length = length << 8 | (unsigned char)bytes.s[2 + i];
        head += digits;
    }
    return length <= bytes.n - head ? head + length : 0;
}

/* One string of hexadecimal digits, and after the signature nothing but zeros. */
static bool check_contents(struct verification *v, struct verify_signature *s, struct str *der)
{
    const struct reader_value *contents = reader_entry(&s->object->value, "Contents");
    struct str file = v->file->source->text;
    bool good = contents->kind == READER_STRING && file.s[contents->from] == '<'
                && contents->to - contents->from == 2 * contents->text.n + 2;
    size_t size = good ? der_size(contents->text) : 0;
    good = good && size > 0;
    for (size_t i = size; good && i < contents->text.n; i++)
        good = contents->text.s[i] == 0;
    *der = str_slice(contents->text, 0, size);
    if (!good)
        VERIFY_WRONG(v, s, &VERIFY_CONTENTS);
    return good;
}

static bool check_form(struct verification *v, struct verify_signature *s)
{
    const struct reader_value *form = reader_entry(&s->object->value, "SubFilter");
    if (reader_is_name(form, "ETSI.CAdES.detached"))
        return true;
    verify_wrong(
        v, s, &VERIFY_FORM,
        (struct arg)ARG("form", form->text.s ? verify_clean(v->arena, form->text) : STR("–")));
    return false;
}

static void check_signature(struct verification *v, size_t index)
{
    struct verify_signature *s = &v->report->signatures[index];
    struct str der = STR_NONE;
    if (!s->object) {
        VERIFY_WRONG(v, s, &VERIFY_UNREADABLE);
        return;
    }
    if (s->revision > 0 && reader_find(v->file, s->revision - 1, s->object->number))
        VERIFY_WRONG(v, s, &VERIFY_REPLACED);
    verify_permissions(v, index);
    if (!check_range(v, s) || !check_contents(v, s, &der) || !check_form(v, s))
        return;
    int64_t length = reader_entry(&s->object->value, "ByteRange")->items[3].integer;
    verify_cms(v, s, der, str_slice(v->file->source->text, s->to, (size_t)length));
}

/* ---- the walk ---- */

static size_t errors(const struct findings *findings)
{
    return findings->by_level[LEVEL_ERROR] + findings->by_level[LEVEL_FAILURE];
}

struct verify_report *verify_pdf(struct arena *arena, struct findings *findings,
                                 const struct source *source,
                                 const struct verify_options *options)
{
    struct verify_report *report = arena_alloc(arena, sizeof *report);
    struct verification v = {
        .arena = arena, .findings = findings, .options = options, .report = report};
    size_t before = errors(findings);
    report->file = v.file = reader_open(arena, findings, source);
    report->trust_given = options->trust != NULL;
    if (!v.file || !verify_trust_read(&v) || !signatures_collect(&v))
        return NULL;
    for (size_t i = 0; i < report->count; i++)
        check_signature(&v, i);
    verify_changes(&v);
    verify_policy(&v);
    report->holds = errors(findings) == before;
    report->intact = report->count && errors(findings) == before + v.unjudged;
    return report;
}

/* ---- for the comparison with the plan ---- */

struct str verify_unsigned(const struct reader_file *file)
{
    return str_slice(file->source->text, 0, file->revisions[0].to);
}

bool verify_attached(struct arena *arena, struct findings *findings,
                     const struct reader_file *file, struct verify_attachment *attachment)
{
    return verify_attached_as(arena, findings, file, "Source", attachment);
}

bool verify_attached_as(struct arena *arena, struct findings *findings,
                        const struct reader_file *file, const char *relationship,
                        struct verify_attachment *attachment)
{
    const struct reader_value *list = reader_value_of(file, 0, reader_catalog(file, 0), "AF");
    const struct reader_object *found = NULL;
    for (size_t i = 0; list->kind == READER_ARRAY && i < list->count; i++) {
        const struct reader_object *one = reader_target(file, 0, &list->items[i]);
        if (!one || !reader_is_name(reader_entry(&one->value, "AFRelationship"), relationship))
            continue;
        if (found) {
            FIND(findings, &VERIFY_SECOND_FILE, POS_WHOLE(file->source),
                 ARG("number", str_format(arena, "%u", (unsigned)one->number)));
            return false;
        }
        found = one;
    }
    const struct reader_value *embedded =
        found ? reader_value_of(file, 0, &found->value, "EF") : list;
    const struct reader_object *stream =
        found ? reader_target(file, 0, reader_entry(embedded, "F")) : NULL;
    if (!stream || !stream->raw.s) {
        FIND_PLAIN(findings, &VERIFY_NO_PLAN, POS_WHOLE(file->source));
        return false;
    }
    attachment->name = reader_text(arena, reader_value_of(file, 0, &found->value, "UF")->text);
    attachment->relationship = str_of(relationship);
    return reader_unpack(arena, findings, file, stream, &attachment->bytes);
}

struct str verify_packet(struct arena *arena, const struct reader_file *file)
{
    struct findings unread = {.arena = arena};
    struct str bytes = STR("");
    const struct reader_object *stream =
        reader_target(file, 0, reader_entry(reader_catalog(file, 0), "Metadata"));
    if (!stream || !stream->raw.s || !reader_unpack(arena, &unread, file, stream, &bytes))
        return STR("");
    return bytes;
}
