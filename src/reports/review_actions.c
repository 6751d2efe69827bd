/* Section of a review pack: actions carried over with their age, those that come next, and
 * those that are done. */
#include "reports/review_parts.h"
#include "compose/schedule.h"

static struct str due_text(const struct pack *p, const struct standing_action *a)
{
    return date_known(a->due) ? text_date(p->c, a->due, WORD_DATE_TABLE)
                              : word(p->c, WORD_PACK_NOT_KNOWN);
}

static struct str age_text(const struct pack *p, const struct standing_action *a)
{
    if (a->overdue > 0)
        return FILL(p->c->arena, word(p->c, WORD_PACK_OVERDUE_DAYS),
                    {"days", pack_count(p, a->overdue)});
    if (a->age > 0)
        return FILL(p->c->arena, word(p->c, WORD_PACK_DAYS), {"days", pack_count(p, a->age)});
    return STR("");
}

static void notes(const struct pack *p, struct doc_row *row, const struct standing_action *a)
{
    struct composer *c = p->c;
    struct str parts[] = {a->goal.target ? text_goal(&a->goal) : STR(""),
                          a->added ? word(c, WORD_PACK_ADDED) : STR(""),
                          a->row ? a->row->note : STR("")};
    pack_note(p, row, 1, text_joined(c, parts, sizeof parts / sizeof parts[0]));
}

static void open_row(const struct pack *p, struct doc_table *table,
                     const struct standing_action *a)
{
    struct composer *c = p->c;
    struct doc_row *row = table_row(c, table, ROW_BODY, NULL);
    pack_cell(p, row, 0, a->id);
    row->cells[0].head = true;
    pack_cell(p, row, 1, a->text);
    notes(p, row, a);
    pack_cell(p, row, 2, text_contact(&a->owner));
    pack_cell(p, row, 3, due_text(p, a));
    if (a->postponed)
        pack_note(p, row, 3, FILL(c->arena, word(c, WORD_PACK_FIRST_DUE),
                                  {"date", text_date(c, a->first_due, WORD_DATE_TABLE)}));
    pack_cell(p, row, 4, age_text(p, a));
    if (a->reviews > 0)
        pack_note(p, row, 4, FILL(c->arena, word(c, WORD_PACK_REVIEWS_OPEN),
                                  {"count", pack_count(p, a->reviews)}));
}

/* Done: the number and the words are quiet, the day stands where others are due. */
static void closed_row(const struct pack *p, struct doc_table *table,
                       const struct standing_action *a)
{
    struct composer *c = p->c;
    struct doc_row *row = table_row(c, table, ROW_BODY, NULL);
    const struct str texts[] = {a->id, a->text, text_contact(&a->owner)};
    for (size_t i = 0; i < 3; i++)
        doc_cell_paragraph(c->arena, &row->cells[i], "table-muted", texts[i], c->lang,
                           POS_NONE);
    row->cells[0].head = true;
    notes(p, row, a);
    pack_cell(p, row, 3, date_known(a->done)
                             ? FILL(c->arena, word(c, WORD_PACK_DONE_ON),
                                    {"date", text_date(c, a->done, WORD_DATE_TABLE)})
                             : word(c, WORD_PACK_DONE));
}

static const struct {
    enum action_group group;
    enum word title;
    void (*row)(const struct pack *p, struct doc_table *table, const struct standing_action *a);
} groups[] = {
    {ACTION_CARRIED, WORD_PACK_CARRIED, open_row},
    {ACTION_NEXT, WORD_PACK_NEXT_QUARTER, open_row},
    {ACTION_LATER, WORD_PACK_LATER, open_row},
    {ACTION_CLOSED, WORD_PACK_CLOSED, closed_row},
};

static void group_rows(const struct pack *p, struct doc_table *table, size_t index)
{
    bool begun = false;
    for (size_t i = 0; i < p->s->action_count; i++) {
        const struct standing_action *a = &p->s->actions[i];
        if (a->group != groups[index].group)
            continue;
        if (!begun) {
            struct doc_row *head = table_row(p->c, table, ROW_GROUP, NULL);
            head->cells[0].columns = (uint8_t)head->count;
            head->count = 1;
            pack_cell(p, head, 0, word(p->c, groups[index].title));
        }
        begun = true;
        groups[index].row(p, table, a);
    }
}

static size_t closed_earlier(const struct pack *p)
{
    size_t count = 0;
    for (size_t i = 0; i < p->s->action_count; i++)
        count += p->s->actions[i].group == ACTION_CLOSED_EARLIER;
    return count;
}

void pack_actions(const struct pack *p, struct doc_block *parent)
{
    static const enum word heads[] = {WORD_ACTION_NUMBER, WORD_ACTION, WORD_ACTION_OWNER,
                                      WORD_ACTION_DUE, WORD_PACK_AGE};
    size_t earlier = closed_earlier(p);
    if (p->s->action_count == earlier)
        pack_nothing(p, parent, WORD_PACK_ACTIONS);
    else {
        struct doc_table *table =
            pack_table(p, parent, "list", "ss1sss", WORD_PACK_ACTIONS_SUMMARY, heads, 5);
        for (size_t i = 0; i < sizeof groups / sizeof groups[0]; i++)
            group_rows(p, table, i);
    }
    if (earlier)
        paragraph_add(p->c, parent, "table-note",
                      FILL(p->c->arena, word(p->c, WORD_PACK_CLOSED_EARLIER),
                           {"count", pack_count(p, (int32_t)earlier)}), POS_NONE);
}
