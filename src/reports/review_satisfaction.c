/* Section of a review pack: how satisfied the customer is, and what it complained of. */
#include "reports/review_parts.h"

static struct str matrix_text(const struct pack *p, enum satisfaction_field field)
{
    static const enum word words[] = {[SATISFACTION_NONE] = WORD_PACK_NOT_KNOWN,
                                      [SATISFACTION_FIX] = WORD_FIELD_FIX,
                                      [SATISFACTION_KEEP] = WORD_FIELD_KEEP,
                                      [SATISFACTION_HIDDEN] = WORD_FIELD_HIDDEN,
                                      [SATISFACTION_OVER] = WORD_FIELD_OVER};
    return word(p->c, words[field]);
}

static struct str rating(const struct pack *p, int32_t value)
{
    return value ? pack_count(p, value) : word(p->c, WORD_NO_DATA);
}

static struct str change_text(const struct pack *p, const struct standing_factor *f)
{
    if (!f->before || !f->now)
        return word(p->c, WORD_PACK_NOT_KNOWN);
    return pack_gap(p, dec_int(f->change), STR(""));
}

static void factors(const struct pack *p, struct doc_block *parent)
{
    static const enum word heads[] = {WORD_FACTOR,      WORD_IMPORTANCE, WORD_PACK_BEFORE,
                                      WORD_PACK_NOW,    WORD_PACK_CHANGED, WORD_FIELD};
    struct doc_table *table =
        pack_table(p, parent, "grid", "s1eeees", WORD_FACTORS_SUMMARY, heads, 6);
    for (size_t i = 0; i < p->s->factor_count; i++) {
        const struct standing_factor *f = &p->s->factors[i];
        struct doc_row *row = table_row(p->c, table, ROW_BODY, NULL);
        pack_cell(p, row, 0, f->name);
        row->cells[0].head = true;
        pack_cell(p, row, 1, rating(p, f->importance));
        pack_cell(p, row, 2, rating(p, f->before));
        pack_cell(p, row, 3, rating(p, f->now));
        pack_cell(p, row, 4, change_text(p, f));
        pack_cell(p, row, 5, matrix_text(p, f->field_now));
        if (f->field_before != SATISFACTION_NONE && f->field_before != f->field_now)
            pack_note(p, row, 5, FILL(p->c->arena, word(p->c, WORD_PACK_FIELD_BEFORE),
                                      {"field", matrix_text(p, f->field_before)}));
    }
}

/* ---- complaints ---- */

static struct str counts(const struct pack *p)
{
    const struct standing_complaints *all = &p->s->complaints;
    struct arena *arena = p->c->arena;
    struct str said =
        FILL(arena, word(p->c, WORD_PACK_COMPLAINTS),
             {"received", str_format(arena, "%zu", all->received)},
             {"resolved", str_format(arena, "%zu", all->resolved)},
             {"open", str_format(arena, "%zu", all->open)},
             {"late", str_format(arena, "%zu", all->late)});
    struct str median = all->median.known
                            ? FILL(arena, word(p->c, WORD_PACK_COMPLAINTS_MEDIAN),
                                   {"days", text_number(p->c, all->median)})
                            : STR("");
    return str_format(arena, "%.*s%.*s", STR_ARGS(said), STR_ARGS(median));
}

static void complaint_row(const struct pack *p, struct doc_table *table,
                          const struct standing_complaint *one)
{
    struct composer *c = p->c;
    struct doc_row *row = table_row(c, table, ROW_BODY, NULL);
    pack_cell(p, row, 0, one->id);
    row->cells[0].head = true;
    pack_cell(p, row, 1, one->text);
    struct str owner = text_contact(&one->owner);
    pack_note(p, row, 1, owner.n ? FILL(c->arena, word(c, WORD_GOAL_OWNERS), {"value", owner})
                                 : STR(""));
    pack_cell(p, row, 2, text_date(c, one->received, WORD_DATE_TABLE));
    if (one->late)
        pack_note(p, row, 2, word(c, WORD_PACK_ACKNOWLEDGED_LATE));
    pack_cell(p, row, 3, one->open ? word(c, WORD_COMPLAINT_OPEN)
                                   : text_date(c, one->resolved, WORD_DATE_TABLE));
    pack_note(p, row, 3, FILL(c->arena, word(c, WORD_PACK_DAYS),
                              {"days", pack_count(p, one->open ? one->age : one->days)}));
}

static void complaints(const struct pack *p, struct doc_block *parent)
{
    static const enum word heads[] = {WORD_ACTION_NUMBER, WORD_COMPLAINT,
                                      WORD_COMPLAINT_RECEIVED, WORD_COMPLAINT_RESOLVED};
    const struct standing_complaints *all = &p->s->complaints;
    if (!all->known) {
        pack_nothing(p, parent, WORD_PACK_COMPLAINTS_WHAT);
        return;
    }
    paragraph_add(p->c, parent, "caption", counts(p), POS_NONE)->keep_next = all->count > 0;
    if (all->count == 0)
        return;
    struct doc_table *table =
        pack_table(p, parent, "list", "ss1ss", WORD_COMPLAINTS_SUMMARY, heads, 4);
    for (size_t i = 0; i < all->count; i++)
        complaint_row(p, table, &all->items[i]);
}

void pack_satisfaction(const struct pack *p, struct doc_block *parent)
{
    if (p->s->factor_count)
        factors(p, parent);
    else
        pack_nothing(p, parent, WORD_SATISFACTION);
    complaints(p, parent);
}
