#include "sign/sign.h"

#include "base/arena.h"
#include "base/date.h"
#include "sign/update.h"

#include <openssl/sha.h>
#include <zlib.h>

#include <stdio.h>
#include <string.h>

SIGN_MESSAGES(MESSAGE_DEFINE)

/* Digits of an offset in a byte range: a file has fewer bytes than can be counted so. */
enum { RANGE_DIGITS = 10, STAMP_ROOM = STAMP_BYTES_MAX };

/* ---- time ---- */

/* As a clock in that time zone shows it. */
struct clock {
    struct date day;
    int hour, minute, second;
    char sign;
    int offset; /* minutes, without its sign */
};

static struct clock clock_of(struct sign_time time)
{
    enum { DAY = 86400 };
    int64_t local = time.seconds + (int64_t)time.offset * 60;
    int64_t days = local / DAY, rest = local % DAY;
    if (rest < 0) {
        days--;
        rest += DAY;
    }
    static const struct date epoch = {1970, 1, 1};
    return (struct clock){date_add_days(epoch, (int)days), (int)(rest / 3600),
                          (int)(rest / 60 % 60), (int)(rest % 60), time.offset < 0 ? '-' : '+',
                          time.offset < 0 ? -time.offset : time.offset};
}

struct str sign_time_text(struct arena *arena, struct sign_time time)
{
    struct clock c = clock_of(time);
    return str_format(arena, "%04d-%02d-%02d %02d:%02d:%02d %c%02d:%02d", c.day.year,
                      c.day.month, c.day.day, c.hour, c.minute, c.second, c.sign, c.offset / 60,
                      c.offset % 60);
}

/* ISO 32000-2 §7.9.4, with the closing apostrophe that older readers want. */
static void put_date(struct buf *out, struct sign_time time)
{
    struct clock c = clock_of(time);
    buf_printf(out, "(D:%04d%02d%02d%02d%02d%02d%c%02d'%02d')", c.day.year, c.day.month,
               c.day.day, c.hour, c.minute, c.second, c.sign, c.offset / 60, c.offset % 60);
}

/* ---- the signature's dictionary ---- */

/* Where in the file the two holes are. */
struct holes {
    size_t range;    /* of the byte range's array */
    size_t contents; /* of the string's opening bracket */
    size_t room;     /* bytes that the string can hold */
};

enum { RANGE_BYTES = 4 * RANGE_DIGITS + 8 };

/* ISO 32000-2 §12.8.2.2, 12.8.2.4: what may be done after this signature. */
static void put_permissions(struct buf *out, const struct deed *deed)
{
    buf_puts(out, "/Reference[");
    if (deed->signed_count == 0)
        buf_puts(out, "<</Type/SigRef/TransformMethod/DocMDP/TransformParams"
                      "<</Type/TransformParams/P 2/V/1.2>>>>");
    buf_printf(out, "<</Type/SigRef/TransformMethod/FieldMDP/Data %u %u R/TransformParams"
                    "<</Type/TransformParams/V/1.2/Action/Include/Fields[",
               (unsigned)deed->catalog->number, (unsigned)deed->catalog->generation);
    put_text_string(out, deed->field->name);
    buf_puts(out, "]>>>>]\n");
}

static void put_named(struct buf *out, const char *key, struct str text)
{
    if (!text.n)
        return;
    buf_puts(out, key);
    put_text_string(out, text);
    buf_char(out, '\n');
}

static struct str signature_body(struct arena *arena, const struct sign_request *request,
                                 const struct deed *deed, struct str name,
                                 struct holes *holes)
{
    struct buf out = {.arena = arena};
    buf_puts(&out, "<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/ETSI.CAdES.detached\n/M");
    put_date(&out, request->time);
    buf_char(&out, '\n');
    put_named(&out, "/Name", name);
    put_named(&out, "/Reason", request->reason);
    put_named(&out, "/Location", request->place);
    put_permissions(&out, deed);
    buf_puts(&out, "/ByteRange");
    holes->range = out.n;
    buf_printf(&out, "%*s\n/Contents", RANGE_BYTES, "");
    holes->contents = out.n;
    buf_char(&out, '<');
    for (size_t i = 0; i < 2 * holes->room; i++)
        buf_char(&out, '0');
    buf_puts(&out, ">>>");
    return buf_str(&out);
}

static void range_fill(struct buf *file, const struct holes *holes)
{
    char text[RANGE_BYTES + 1];
    size_t after = holes->contents + 2 * holes->room + 2;
    int n = snprintf(text, sizeof text, "[0 %zu %zu %zu]", holes->contents, after,
                     file->n - after);
    memcpy(file->s + holes->range, text, (size_t)n);
}

static struct str before_hole(struct str file, const struct holes *holes)
{
    return str_slice(file, 0, holes->contents);
}

static struct str after_hole(struct str file, const struct holes *holes)
{
    return str_slice(file, holes->contents + 2 * holes->room + 2, file.n);
}

static bool contents_fill(struct findings *findings, char *file, const struct holes *holes,
                          struct str der)
{
    static const char hex[] = "0123456789ABCDEF";
    if (der.n > holes->room) {
        FIND(findings, &SIGN_ROOM, POS_NONE,
             ARG("bytes", str_format(findings->arena, "%zu", der.n)),
             ARG("room", str_format(findings->arena, "%zu", holes->room)));
        return false;
    }
    char *at = file + holes->contents + 1;
    for (size_t i = 0; i < holes->room; i++) {
        unsigned char byte = i < der.n ? (unsigned char)der.s[i] : 0;
        *at++ = hex[byte >> 4];
        *at++ = hex[byte & 15];
    }
    return true;
}

/* ---- the other objects of the revision ---- */

/* Outlines are long text: packed they take a third. */
static struct str deflated(struct arena *arena, struct str bytes)
{
    uLongf n = compressBound((uLong)bytes.n);
    char *out = arena_alloc(arena, n);
    if (compress2((Bytef *)out, &n, (const Bytef *)bytes.s, (uLong)bytes.n, 9) != Z_OK)
        out_of_memory();
    return (struct str){out, n};
}

static bool appearance_add(struct update *update, const struct sign_request *request,
                           const struct deed *deed, struct str name,
                           struct str organisation, uint32_t number)
{
    struct arena *arena = update->arena;
    struct buf content = {.arena = arena}, body = {.arena = arena};
    struct appearance appearance = {.lang = deed->lang,
                                    .name = name,
                                    .organisation = organisation,
                                    .time = sign_time_text(arena, request->time),
                                    .width = deed->width,
                                    .height = deed->height};
    if (!appearance_draw(arena, request->pen, &appearance, &content))
        return false;
    buf_puts(&body, "<</Type/XObject/Subtype/Form/BBox[0 0 ");
    put_real(&body, deed->width);
    buf_char(&body, ' ');
    put_real(&body, deed->height);
    struct str packed = deflated(arena, buf_str(&content));
    buf_printf(&body, "]/Resources<<>>/Filter/FlateDecode/Length %zu>>\nstream\n", packed.n);
    buf_add(&body, packed);
    buf_puts(&body, "\nendstream");
    update_object(update, number, buf_str(&body));
    return true;
}

static void field_update(struct update *update, const struct deed *deed,
                         uint32_t signature, uint32_t appearance)
{
    struct update_change changes[] = {
        {"AP", str_format(update->arena, "<</N %u 0 R>>", (unsigned)appearance)},
        {"V", str_format(update->arena, "%u 0 R", (unsigned)signature)}};
    update_dict(update, deed->field->object, changes, 2);
}

/* The first signature is what the catalog's permissions name; and the file says that it uses
 * what ETSI added to PDF 1.7. */
static void catalog_update(struct update *update, const struct deed *deed,
                           uint32_t signature)
{
    if (deed->signed_count > 0)
        return;
    struct update_change changes[] = {
        {"Perms", str_format(update->arena, "<</DocMDP %u 0 R>>", (unsigned)signature)},
        {"Extensions", STR("<</ESIC<</BaseVersion/1.7/ExtensionLevel 1>>>>")}};
    update_dict(update, deed->catalog, changes, 2);
}

/* The file with everything but the signature's value. */
static bool revision_make(struct update *update, const struct sign_request *request,
                          const struct deed *deed, const struct sign_result *result,
                          struct holes *holes)
{
    uint32_t signature = update_number(update), appearance = update_number(update);
    holes->room = cms_size(request->key) + (request->tsa || request->query ? STAMP_ROOM : 0);
    struct str body =
        signature_body(update->arena, request, deed, result->name, holes);
    field_update(update, deed, signature, appearance);
    catalog_update(update, deed, signature);
    if (!appearance_add(update, request, deed, result->name, result->organisation,
                        appearance))
        return false;
    size_t at = update_object(update, signature, body);
    holes->range += at;
    holes->contents += at;
    unsigned char hash[SHA256_DIGEST_LENGTH];
    SHA256((const unsigned char *)update->out.s, update->out.n, hash);
    update_end(update, (struct str){(const char *)hash, 16});
    range_fill(&update->out, holes);
    return true;
}

/* ---- the walk ---- */

static bool stamp_online(struct arena *arena, struct findings *findings, const char *url,
                         struct cms *cms, struct sign_result *result)
{
    struct str signature = cms_signature(cms);
    struct str query = stamp_query(arena, findings, signature);
    struct str answer = query.n ? stamp_fetch(arena, findings, url, query) : STR_NONE;
    struct str token = answer.n ? stamp_token(arena, findings, query, answer, signature, url,
                                              &result->stamp_time)
                                : STR_NONE;
    return token.n && cms_stamp(findings, cms, token);
}

static bool names_fit(struct arena *arena, struct findings *findings,
                      const struct sign_request *request, struct sign_result *result)
{
    result->name = str_collapse(arena, request->name);
    if (!result->name.n)
        result->name = key_person(arena, request->key);
    result->organisation = key_organisation(arena, request->key);
    if (!result->name.n)
        result->name = result->organisation;
    if (!result->name.n)
        FIND_PLAIN(findings, &SIGN_NAMELESS, POS_NONE);
    return result->name.n > 0;
}

bool sign_sound(struct arena *arena, struct findings *findings,
                const struct sign_result *result, int64_t now)
{
    if (deed_sound(arena, findings, source_new(arena, "-", result->bytes), now))
        return true;
    FIND_PLAIN(findings, &SIGN_UNSOUND, POS_NONE);
    return false;
}

bool sign_pdf(struct arena *arena, struct findings *findings, const struct deed *deed,
              const struct sign_request *request, struct sign_result *result)
{
    struct update update;
    struct holes holes;
    *result = (struct sign_result){0};
    if (!names_fit(arena, findings, request, result)
        || !update_begin(&update, arena, findings, deed->file)
        || !revision_make(&update, request, deed, result, &holes))
        return false;
    struct str file = buf_str(&update.out);
    struct cms *cms = cms_sign(arena, findings, request->key, before_hole(file, &holes),
                               after_hole(file, &holes));
    if (!cms || (request->tsa && !stamp_online(arena, findings, request->tsa, cms, result)))
        return false;
    if (request->query) {
        result->query = stamp_query(arena, findings, cms_signature(cms));
        if (!result->query.n)
            return false;
    }
    struct str der = cms_bytes(arena, findings, cms);
    if (!der.n || !contents_fill(findings, update.out.s, &holes, der))
        return false;
    result->bytes = file;
    result->certifies = deed->signed_count == 0;
    return sign_sound(arena, findings, result, request->now);
}

/* ---- a time stamp afterwards ---- */

/* The signature's value as it stands, ready to be written over. */
static struct holes holes_of(const struct verify_signature *signature)
{
    return (struct holes){.contents = signature->from,
                          .room = (signature->to - signature->from - 2) / 2};
}

static struct str contents_of(const struct verify_signature *signature)
{
    return reader_entry(&signature->object->value, "Contents")->text;
}

bool sign_stamp(struct arena *arena, struct findings *findings, const struct deed *deed,
                struct str query, const struct source *answer, int64_t now,
                struct sign_result *result)
{
    *result = (struct sign_result){0};
    const struct source *source = deed->file->source;
    const struct verify_signature *last = deed_stampable(deed);
    if (!last || last->stamped) {
        FIND(findings, last ? &SIGN_STAMPED : &SIGN_UNSIGNED, POS_NONE,
             ARG_TEXT("path", source->name), deed_party(deed->party));
        return false;
    }
    struct cms *cms = cms_read(arena, findings, contents_of(last));
    struct str token = cms ? stamp_token(arena, findings, query, answer->text,
                                         cms_signature(cms), answer->name, &result->stamp_time)
                           : STR_NONE;
    if (!token.n || !cms_stamp(findings, cms, token))
        return false;
    struct holes holes = holes_of(last);
    struct str der = cms_bytes(arena, findings, cms);
    result->bytes = str_copy(arena, source->text);
    result->name = last->signer;
    result->organisation = last->organisation;
    return der.n && contents_fill(findings, (char *)result->bytes.s, &holes, der)
           && sign_sound(arena, findings, result, now);
}
