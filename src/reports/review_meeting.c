/* Sections of a review pack for the meeting itself: the customer's own view, the agenda with
 * its times, the next review and who took note. */
#include "reports/review_parts.h"

enum { HOUR = 60, DAY = 24 * HOUR };

/* ---- the customer's own view ---- */

void pack_view(const struct pack *p, struct doc_block *parent)
{
    static const enum word labels[] = {WORD_PACK_VIEW_WELL, WORD_PACK_VIEW_BADLY,
                                       WORD_PACK_VIEW_WISHES, WORD_PACK_VIEW_AHEAD,
                                       WORD_PACK_VIEW_MARK};
    paragraph_add(p->c, parent, "note", word(p->c, WORD_PACK_VIEW_HOW), POS_NONE)->keep_next =
        true;
    pack_blanks(p, parent, labels, sizeof labels / sizeof labels[0], 3);
}

/* ---- agenda ---- */

struct item {
    struct str text;
    int32_t minutes; /* 0: not said */
};

/* Up to two digits at *at, which moves past them; −1 if there are none. */
static int32_t read_digits(struct str text, size_t *at)
{
    int32_t number = -1;
    for (size_t end = *at + 2; *at < text.n && *at < end; ++*at) {
        if (text.s[*at] < '0' || text.s[*at] > '9')
            break;
        number = (number < 0 ? 0 : number * 10) + (text.s[*at] - '0');
    }
    return number;
}

/* Minutes after midnight of "9:30", "14：00" or "14.00 – 16.00"; −1 if the text begins
 * otherwise. */
static int32_t minutes_of(struct str time)
{
    size_t at = 0;
    int32_t hours = read_digits(time, &at);
    uint32_t divider = at < time.n ? utf8_next(time, &at) : 0;
    int32_t minutes = read_digits(time, &at);
    bool divided = divider == ':' || divider == '.' || divider == 0xFF1A;
    return divided && hours >= 0 && hours < 24 && minutes >= 0 && minutes < HOUR
               ? hours * HOUR + minutes
               : -1;
}

static struct str clock(const struct pack *p, int32_t minutes)
{
    minutes %= DAY;
    return str_format(p->c->arena, "%d:%02d", minutes / HOUR, minutes % HOUR);
}

static size_t agenda_count(const struct pack *p)
{
    return p->review ? p->review->agenda.count : 0;
}

/* The agenda that a review has if the plan sets none. */
static const struct {
    enum word text;
    int32_t minutes;
} usual[] = {{WORD_PACK_AGENDA_1, 20}, {WORD_PACK_AGENDA_2, 15}, {WORD_PACK_AGENDA_3, 15},
             {WORD_PACK_AGENDA_4, 15}, {WORD_PACK_AGENDA_5, 15}, {WORD_PACK_AGENDA_6, 10}};
enum { USUAL = sizeof usual / sizeof usual[0] };

static struct item item_at(const struct pack *p, size_t index)
{
    if (agenda_count(p) == 0)
        return (struct item){word(p->c, usual[index].text), usual[index].minutes};
    const struct plan_topic *topic = &PLAN_ITEMS(p->review->agenda, plan_topic)[index];
    return (struct item){topic->text, topic->minutes};
}

static struct str from_to(const struct pack *p, int32_t start, int32_t minutes)
{
    struct str from = clock(p, start);
    if (!minutes)
        return from;
    return str_format(p->c->arena, "%.*s–%.*s", STR_ARGS(from),
                      STR_ARGS(clock(p, start + minutes)));
}

void pack_agenda(const struct pack *p, struct doc_block *parent)
{
    static const enum word heads[] = {WORD_PACK_TIME, WORD_PACK_TOPIC, WORD_PACK_MINUTES_HEAD};
    struct composer *c = p->c;
    size_t count = agenda_count(p) ? agenda_count(p) : USUAL;
    int32_t start = p->review ? minutes_of(p->review->time) : -1, at = start < 0 ? 0 : start;
    int32_t total = 0;
    struct doc_table *table =
        pack_table(p, parent, "grid", "ss1e", WORD_PACK_AGENDA_SUMMARY, heads, 3);
    for (size_t i = 0; i < count; i++) {
        struct item item = item_at(p, i);
        struct doc_row *row = table_row(c, table, ROW_BODY, NULL);
        pack_cell(p, row, 0, from_to(p, at, item.minutes));
        row->cells[0].head = true;
        pack_cell(p, row, 1, item.text);
        pack_cell(p, row, 2, item.minutes ? pack_count(p, item.minutes)
                                          : word(c, WORD_PACK_NOT_KNOWN));
        at += item.minutes;
        total += item.minutes;
    }
    struct doc_row *row = table_row(c, table, ROW_TOTAL, NULL);
    pack_cell(p, row, 0, word(c, WORD_TOTAL));
    row->cells[0].head = true;
    pack_cell(p, row, 2, pack_count(p, total));
    struct str notes[] = {agenda_count(p) ? STR("") : word(c, WORD_PACK_AGENDA_USUAL),
                          start < 0 ? word(c, WORD_PACK_AGENDA_FROM_ZERO) : STR("")};
    struct str note = text_joined(c, notes, 2);
    if (note.n)
        paragraph_add(c, parent, "table-note", note, POS_NONE);
}

/* ---- the end ---- */

static void next_review(const struct pack *p, struct doc_block *parent)
{
    struct composer *c = p->c;
    if (!p->next) {
        paragraph_add(c, parent, "body",
                      word(c, p->quarter == 4 ? WORD_PACK_NEXT_YEAR : WORD_PACK_NEXT_NONE),
                      POS_NONE);
        return;
    }
    struct doc_table *table = table_add(c, parent, "facts", "ss1", STR(""));
    struct str parts[] = {text_quarter(c, p->next->quarter),
                          text_date(c, p->next->date, WORD_DATE_WEEKDAY), p->next->time,
                          p->next->place};
    facts_row(c, table, word(c, WORD_PACK_NEXT),
              text_joined(c, parts, sizeof parts / sizeof parts[0]), NULL, NULL);
    if (date_known(p->next->inputs_due))
        facts_row(c, table, word(c, WORD_PACK_INPUTS),
                  text_date(c, p->next->inputs_due, WORD_DATE_WEEKDAY), NULL, NULL);
}

static void acknowledged_row(const struct pack *p, struct doc_table *table, enum word party,
                             const struct plan_party *of)
{
    struct doc_row *row = table_row(p->c, table, ROW_BODY, NULL);
    pack_cell(p, row, 0, word(p->c, party));
    row->cells[0].head = true;
    pack_note(p, row, 0, text_party(of));
    pack_blank(p, row, 1, 3);
}

void pack_minutes(const struct pack *p, struct doc_block *parent)
{
    static const enum word heads[] = {WORD_CONTACT_PARTY, WORD_SIGN_NAME, WORD_SIGN_SIGNATURE,
                                      WORD_SIGN_DATE};
    struct composer *c = p->c;
    const struct plan_parties *parties = c->plan->parties;
    struct doc_block *group = doc_block_add(c->arena, parent, BLOCK_GROUP, NULL);
    next_review(p, group);
    pack_heading(p, group, word(c, WORD_PACK_NOTED));
    paragraph_add(c, group, "body", word(c, WORD_PACK_NOTED_TEXT), POS_NONE)->keep_next = true;
    struct doc_table *table =
        pack_table(p, group, "grid", "ss1s1s", WORD_PACK_NOTED_SUMMARY, heads, 4);
    table->columns[3].minimum = 84;
    acknowledged_row(p, table, WORD_SUPPLIER, parties ? parties->supplier : NULL);
    acknowledged_row(p, table, WORD_CUSTOMER, parties ? parties->customer : NULL);
}
