/* The walk from a contract to a signed contract: the key, then the room sign, with the room text
 * to draw what is seen of the signature. */
#include "face/loaded.h"

#include "sign/evidence.h"
#include "sign/sign.h"
#include "text/text.h"

/* ---- the pen: text as outlines ---- */

struct pen {
    struct arena *arena;
    struct findings *findings;
    const struct text_fonts *fonts;
    struct text_shaper *shaper;
};

static const struct text_line *shape(struct pen *pen, const struct sign_line *line)
{
    enum { WIDE = 100000 }; /* points: never broken */
    struct text_span span = {.text = line->text,
                             .style = {.family = FAMILY_SANS,
                                       .bold = line->bold,
                                       .size = line->size},
                             .lang = line->lang,
                             .pos = POS_NONE};
    size_t before = pen->findings->by_level[LEVEL_ERROR];
    struct text_lines lines = text_break(pen->shaper, text_shape(pen->shaper, &span, 1),
                                         &(struct text_setting){.width = WIDE});
    bool good = lines.count == 1 && pen->findings->by_level[LEVEL_ERROR] == before;
    return good ? lines.items : NULL;
}

static double measure(void *context, const struct sign_line *line)
{
    const struct text_line *shaped = shape(context, line);
    return shaped ? shaped->width : -1;
}

/* Where a glyph's outline goes. */
struct glyph_place {
    struct buf *out;
    double x, y, scale;
};

static void put_point(const struct glyph_place *place, double x, double y)
{
    put_real(place->out, place->x + x * place->scale);
    buf_char(place->out, ' ');
    put_real(place->out, place->y + y * place->scale);
    buf_char(place->out, ' ');
}

static void put_move(void *context, double x, double y)
{
    const struct glyph_place *place = context;
    put_point(place, x, y);
    buf_puts(place->out, "m\n");
}

static void put_line(void *context, double x, double y)
{
    const struct glyph_place *place = context;
    put_point(place, x, y);
    buf_puts(place->out, "l\n");
}

static void put_curve(void *context, const double x[3], const double y[3])
{
    const struct glyph_place *place = context;
    for (int i = 0; i < 3; i++)
        put_point(place, x[i], y[i]);
    buf_puts(place->out, "c\n");
}

static void put_close(void *context)
{
    const struct glyph_place *place = context;
    buf_puts(place->out, "h\n");
}

static void draw(void *context, const struct sign_line *line, double x, double y,
                 struct buf *out)
{
    struct pen *pen = context;
    const struct text_line *shaped = shape(pen, line);
    for (size_t r = 0; shaped && r < shaped->count; r++) {
        const struct glyph_run *run = &shaped->runs[r];
        double at = x + run->x;
        for (size_t g = 0; g < run->count; g++) {
            const struct glyph *glyph = &run->glyphs[g];
            struct glyph_place place = {
                out, at + (double)glyph->x_offset, y + (double)glyph->y_offset,
                run->size / text_face(pen->fonts, run->face)->units_per_em};
            struct text_outline_pen to = {&place, put_move, put_line, put_curve, put_close};
            text_glyph_outline(pen->fonts, run->face, glyph->id, &to);
            at += (double)glyph->advance;
        }
    }
}

/* ---- the key ---- */

static bool read_secret(struct secret *secret, struct findings *findings,
                        const struct planpact_sign_options *options)
{
    if (options->passphrase_file)
        return secret_read_file(secret, findings, options->passphrase_file);
    if (options->passphrase_descriptor >= 0)
        return secret_read_descriptor(secret, findings, options->passphrase_descriptor);
    return secret_ask(secret, findings, options->prompt);
}

static const struct sign_key *open_key(struct arena *arena, struct findings *findings,
                                       const struct planpact_sign_options *options)
{
    struct key_token token = {options->module, options->token, options->label};
    const struct source *file =
        options->key ? file_read(arena, findings, options->key, KEY_FILE_BYTES_MAX) : NULL;
    struct secret *secret = secret_new(arena);
    if ((options->key && !file) || !read_secret(secret, findings, options))
        return NULL;
    return file ? key_from_file(arena, findings, file, secret)
                : key_from_token(arena, findings, &token, secret);
}

/* ---- the walk ---- */

static bool sign(struct planpact *planpact, struct arena *arena, struct arena *secrets,
                 struct findings *findings, const struct source *source,
                 const struct planpact_sign_options *options, struct sign_result *result)
{
    /* The contract first: nobody types a pass-phrase for one that cannot be signed. */
    const struct deed *deed = deed_read(arena, findings, source, options->party, options->now);
    if (!deed || !deed_signable(findings, deed))
        return false;
    struct pen pen = {arena, findings, loaded_fonts(planpact, findings), NULL};
    const struct sign_key *key =
        pen.fonts ? open_key(secrets, findings, options) : NULL;
    if (!key || !key_fit(findings, key, options->time, options->now))
        return false;
    pen.shaper = text_shaper_new(arena, findings, pen.fonts);
    struct sign_request request = {.key = key,
                                   .pen = &(struct sign_pen){&pen, measure, draw},
                                   .time = {options->time, options->offset},
                                   .now = options->now,
                                   .name = options->name,
                                   .reason = options->reason,
                                   .place = options->place,
                                   .tsa = options->tsa,
                                   .query = options->query};
    return sign_pdf(arena, findings, deed, &request, result);
}

static struct planpact_signed signed_as(const struct sign_result *result)
{
    return (struct planpact_signed){result->bytes,        result->query,
                                    result->name,         result->organisation,
                                    result->stamp_time,   result->certifies,
                                    result->kept};
}

bool planpact_sign(struct planpact *planpact, struct arena *arena, struct findings *findings,
                   const struct source *source, const struct planpact_sign_options *options,
                   struct planpact_signed *result)
{
    struct sign_result made = {0};
    secret_guard();
    struct arena *secrets = arena_new();
    bool good = sign(planpact, arena, secrets, findings, source, options, &made);
    arena_free(secrets);
    secret_unguard();
    *result = signed_as(&made);
    return good;
}

bool planpact_stamp(struct arena *arena, struct findings *findings, const struct source *source,
                    const char *party, const struct source *query, const struct source *answer,
                    int64_t now, struct planpact_signed *result)
{
    struct sign_result made = {0};
    const struct deed *deed = deed_read(arena, findings, source, party, now);
    bool good = deed && sign_stamp(arena, findings, deed, query->text, answer, now, &made);
    *result = signed_as(&made);
    return good;
}

bool planpact_keep_evidence(struct arena *arena, struct findings *findings,
                            const struct source *source, const struct source *pem, int64_t now,
                            struct planpact_signed *result)
{
    struct sign_result made = {0};
    const struct deed *deed = deed_read(arena, findings, source, "supplier", now);
    bool good = deed && sign_evidence(arena, findings, deed, pem, now, &made);
    *result = signed_as(&made);
    return good;
}
