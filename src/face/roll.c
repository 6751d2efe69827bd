/* Next year's plan from this year's, and the list of what is to be done with it. */
#include "change/roll.h"
#include "compose/names.h"
#include "face/actuals.h"
#include "face/amending.h"
#include "face/reading.h"
#include "face/roll.h"
#include "xml/messages.h"

#include <stdlib.h>

ROLL_FACE_MESSAGES(MESSAGE_DEFINE)

/* A blank is no mistake of a draft: it is what somebody still has to decide. */
static void forgive_blanks(struct findings *findings, size_t from)
{
    for (size_t i = findings->count; i > from; i--)
        if (findings->items[i - 1].message == &XML_VALUE_BLANK)
            findings_remove(findings, i - 1);
}

/* The plan, which may have blanks; NULL with findings if it has other mistakes. */
static const struct plan *read_draft(struct planpact *planpact, struct arena *arena,
                                     struct findings *findings, const struct source *source)
{
    bool sound;
    size_t from = findings->count;
    const struct plan *plan = read_plan(planpact, arena, findings, source, &sound);
    forgive_blanks(findings, from);
    return plan && !bad_count(findings) ? plan : NULL;
}

static int wanted_year(struct findings *findings, const struct plan *plan, int year)
{
    int own = plan->period->year;
    if (!year)
        return own + 1;
    if (year > own && year <= own + ROLL_YEARS_MAX)
        return year;
    const struct field *field = shape_field(plan->period->node.shape, STR("year"));
    FIND(findings, &ROLL_YEAR_WRONG, field_pos(&plan->period->node, field),
         ARG("wanted", str_format(findings->arena, "%d", year)),
         ARG("own", str_format(findings->arena, "%d", own)),
         ARG("next", str_format(findings->arena, "%d", own + 1)));
    return 0;
}

/* ---- where the draft's parts stand in its file ---- */

struct twin {
    const struct plan_node *draft, *read;
};

struct twins {
    struct arena *arena;
    struct twin *items;
    size_t count, capacity;
};

/* Side by side, as deep as the shapes nest: what was written is what is read. */
static void pair_nodes(struct twins *twins, const struct plan_node *draft,
                       const struct plan_node *read)
{
    twins->items = arena_grow(twins->arena, twins->items, &twins->capacity, twins->count + 1,
                              sizeof *twins->items);
    twins->items[twins->count++] = (struct twin){draft, read};
    for (size_t i = 0; i < draft->shape->field_count; i++) {
        const struct field *field = &draft->shape->fields[i];
        const void *left = field_at(draft, field), *right = field_at(read, field);
        const struct plan_list *of_draft = left, *of_read = right;
        if (field->kind == KIND_ITEM && field_known(draft, field) && field_known(read, field))
            pair_nodes(twins, *(const struct plan_node *const *)left,
                       *(const struct plan_node *const *)right);
        for (size_t k = 0;
             field->kind == KIND_LIST && k < of_draft->count && k < of_read->count; k++)
            pair_nodes(twins, list_item(field, of_draft, k), list_item(field, of_read, k));
    }
}

static int compare_twins(const void *a, const void *b)
{
    uintptr_t left = (uintptr_t)((const struct twin *)a)->draft;
    uintptr_t right = (uintptr_t)((const struct twin *)b)->draft;
    return (left > right) - (left < right);
}

static const struct plan_node *read_twin(const struct twins *twins,
                                         const struct plan_node *draft)
{
    struct twin key = {.draft = draft};
    const struct twin *twin =
        bsearch(&key, twins->items, twins->count, sizeof key, compare_twins);
    return twin ? twin->read : NULL;
}

static struct pos note_pos(const struct twins *twins, const struct roll_note *note)
{
    const struct plan_node *node = note->old ? note->node : read_twin(twins, note->node);
    if (!node || !node->xml)
        return POS_NONE;
    return note->field && field_written(node, note->field) ? field_pos(node, note->field)
                                                           : node_pos(node);
}

/* ---- the list ---- */

struct line {
    const struct roll_note *note;
    struct pos pos;
    size_t order;
};

static int compare_lines(const void *a, const void *b)
{
    const struct line *left = a, *right = b;
    if (left->note->group != right->note->group)
        return left->note->group < right->note->group ? -1 : 1;
    if (left->pos.offset != right->pos.offset)
        return left->pos.offset < right->pos.offset ? -1 : 1;
    return left->order < right->order ? -1 : 1;
}

static struct line *sorted_lines(struct arena *arena, const struct rolled *rolled,
                                 const struct twins *twins)
{
    struct line *lines = arena_array(arena, rolled->note_count, sizeof *lines);
    for (size_t i = 0; i < rolled->note_count; i++)
        lines[i] = (struct line){&rolled->notes[i], note_pos(twins, &rolled->notes[i]), i};
    qsort(lines, rolled->note_count, sizeof *lines, compare_lines);
    return lines;
}

/* How the list is put into words. */
struct speech {
    const struct planpact_roll_options *options;
    const struct names *names; /* of fields, in the list's language */
};

/* Fields are named as people call them. */
static struct finding finding_of(const struct line *line, const struct speech *speech)
{
    struct finding finding = {.message = line->note->message,
                              .level = line->note->message->level,
                              .pos = line->pos,
                              .arg_count = line->note->arg_count};
    for (size_t i = 0; i < finding.arg_count; i++)
        finding.args[i] = line->note->args[i];
    for (size_t i = 0; line->note->field && i < finding.arg_count; i++)
        if (str_is(str_of(finding.args[i].name), "field"))
            finding.args[i].value = name_of_field(speech->names, line->note->node->shape,
                                                  line->note->field);
    return finding;
}

static const struct {
    const char *name; /* in JSON */
    const char *title[LANG_COUNT];
} groups[ROLL_GROUPS] = {
    [ROLL_DECIDE] = {"decide", {"To be decided", "待决定"}},
    [ROLL_CONFIRM] = {"confirm", {"Kept, to be confirmed", "沿用，待确认"}},
    [ROLL_MOVED] = {"moved", {"Days that have been moved", "已移动的日期"}},
    [ROLL_TAKEN] = {"taken", {"Taken from the year", "取自当年实际"}},
    [ROLL_LEFT_OUT] = {"leftOut", {"Left out (lines of the old plan)", "已删去（行号为原计划）"}},
};

/* The rest of a long sentence goes under its beginning. */
static void put_folded(struct buf *out, struct str text, size_t indent, size_t width)
{
    size_t column = indent, last = 0, at = 0, room = SIZE_MAX, used = indent;
    while (width > indent + 20 && at < text.n) {
        size_t start = at;
        uint32_t code = utf8_next(text, &at);
        bool wide = utf8_columns(code) == 2;
        if (code == ' ' || wide)
            room = code == ' ' ? start : SIZE_MAX;
        column += (size_t)utf8_columns(code);
        if (wide && column > width)
            room = start;
        if (column <= width || room == SIZE_MAX || room <= last)
            continue;
        buf_add(out, str_slice(text, last, room - last));
        buf_printf(out, "\n%*s", (int)indent, "");
        last = text.s[room] == ' ' ? room + 1 : room;
        at = last;
        column = used;
        room = SIZE_MAX;
    }
    buf_add(out, str_slice(text, last, text.n));
}

static void put_line(struct buf *out, const struct line *line, const struct speech *speech)
{
    enum { INDENT = 8 };
    struct buf sentence = {.arena = out->arena};
    struct finding finding = finding_of(line, speech);
    struct place place = pos_place(line->pos);
    finding_sentence(&sentence, &finding, speech->options->lang);
    if (place.line)
        buf_printf(out, "%6zu  ", place.line);
    else
        buf_puts(out, "     –  ");
    put_folded(out, buf_str(&sentence), INDENT, speech->options->width);
    buf_char(out, '\n');
}

static void put_head(struct buf *out, const struct planpact_roll_options *options,
                     const struct plan *old, const struct plan *plan)
{
    struct finding finding = {.message = &ROLL_HEAD, .level = LEVEL_NOTE};
    finding.args[finding.arg_count++] = (struct arg)ARG_TEXT("file", options->name);
    finding.args[finding.arg_count++] =
        (struct arg)ARG("year", str_format(out->arena, "%d", (int)plan->period->year));
    finding.args[finding.arg_count++] = (struct arg)ARG("id", old->id);
    finding.args[finding.arg_count++] =
        (struct arg)ARG("old", str_format(out->arena, "%d", (int)old->period->year));
    finding_sentence(out, &finding, options->lang);
    buf_char(out, '\n');
}

static void put_text(struct buf *out, const struct line *lines, size_t count,
                     const struct speech *speech)
{
    const struct planpact_roll_options *options = speech->options;
    for (size_t i = 0; i < count; i++) {
        enum roll_group group = lines[i].note->group;
        if (i == 0 || lines[i - 1].note->group != group) {
            size_t end = i;
            while (end < count && lines[end].note->group == group)
                end++;
            buf_printf(out, "\n%s%s: %zu%s\n", options->color ? "\033[1m" : "",
                       lang_text(groups[group].title, options->lang), end - i,
                       options->color ? "\033[0m" : "");
        }
        put_line(out, &lines[i], speech);
    }
}

static void put_json_note(struct buf *out, const struct line *line,
                          const struct speech *speech)
{
    struct buf sentence = {.arena = out->arena};
    struct finding finding = finding_of(line, speech);
    struct place place = pos_place(line->pos);
    finding_sentence(&sentence, &finding, speech->options->lang);
    buf_printf(out, "      {\"code\": \"%s\", \"line\": ", line->note->message->code);
    if (place.line)
        buf_printf(out, "%zu, \"column\": %zu", place.line, place.column);
    else
        buf_puts(out, "null, \"column\": null");
    buf_puts(out, ", \"text\": ");
    buf_json(out, buf_str(&sentence));
    buf_char(out, '}');
}

static void put_json(struct buf *out, const struct line *lines, size_t count,
                     const struct speech *speech, const struct plan *old,
                     const struct plan *plan)
{
    buf_puts(out, "{\n  \"draft\": ");
    buf_json(out, str_of(speech->options->name));
    buf_printf(out, ",\n  \"id\": ");
    buf_json(out, plan->id);
    buf_printf(out, ",\n  \"year\": %d,\n  \"from\": {\"id\": ", (int)plan->period->year);
    buf_json(out, old->id);
    buf_printf(out, ", \"year\": %d}", (int)old->period->year);
    size_t i = 0;
    for (int group = 0; group < ROLL_GROUPS; group++) {
        buf_printf(out, ",\n  \"%s\": [", groups[group].name);
        size_t first = i;
        for (; i < count && lines[i].note->group == (enum roll_group)group; i++) {
            buf_puts(out, i > first ? ",\n" : "\n");
            put_json_note(out, &lines[i], speech);
        }
        buf_puts(out, i > first ? "\n    ]" : "]");
    }
    buf_puts(out, "\n}\n");
}

/* ---- the whole ---- */

static const struct actuals *actuals_of(struct planpact *planpact, struct arena *arena,
                                        struct findings *findings, const struct plan *plan,
                                        const struct planpact_actuals *tables)
{
    return tables ? read_actuals(planpact, arena, findings, plan, tables, 0)
                  : actuals_none(arena);
}

/* The texts in force at the end of each quarter, the last of which is rolled; false with
 * findings. */
static bool texts_in_force(struct planpact *planpact, struct arena *arena,
                           struct findings *findings, const struct source *source,
                           const struct planpact_roll_options *options,
                           struct roll_given *given)
{
    given->plan = read_draft(planpact, arena, findings, source);
    if (!given->plan || options->amendment_count == 0)
        return given->plan != NULL;
    for (int q = 0; q < 4; q++) {
        struct date last = quarter_range(given->plan->period->start, q + 1).last;
        given->of_quarter[q] = plan_in_force(planpact, arena, findings, source,
                                             options->amendments, options->amendment_count,
                                             last);
        if (!given->of_quarter[q])
            return false;
    }
    given->plan = given->of_quarter[3];
    return true;
}

static bool give(struct planpact *planpact, struct arena *arena, struct findings *findings,
                 const struct source *source, const struct planpact_roll_options *options,
                 struct roll_given *given)
{
    *given = (struct roll_given){.id = options->id, .today = planpact->today};
    if (!texts_in_force(planpact, arena, findings, source, options, given))
        return false;
    given->actuals = actuals_of(planpact, arena, findings, given->plan, options->actuals);
    given->holidays = plan_holidays(planpact, arena, findings, given->plan);
    given->year = wanted_year(findings, given->plan, options->year);
    return given->actuals && given->year && !bad_count(findings);
}

bool planpact_roll(struct planpact *planpact, struct arena *arena, struct findings *findings,
                   const struct source *source, const struct planpact_roll_options *options,
                   struct str *draft, struct buf *list)
{
    struct roll_given given;
    if (!give(planpact, arena, findings, source, options, &given))
        return false;
    struct rolled rolled = change_roll(arena, &given);
    struct buf text = {.arena = arena};
    plan_write_blanks(arena, &text, rolled.plan, rolled.blanks, rolled.blank_count);
    const struct source *written = source_new(arena, options->name, buf_str(&text));
    const struct plan *read = read_draft(planpact, arena, findings, written);
    if (!read)
        return false;
    struct twins twins = {.arena = arena};
    pair_nodes(&twins, &rolled.plan->node, &read->node);
    qsort(twins.items, twins.count, sizeof *twins.items, compare_twins);
    const struct line *lines = sorted_lines(arena, &rolled, &twins);
    struct speech speech = {options, loaded_element_names(planpact, findings, options->lang)};
    if (!speech.names)
        return false;
    if (options->json)
        put_json(list, lines, rolled.note_count, &speech, given.plan, read);
    else {
        put_head(list, options, given.plan, read);
        put_text(list, lines, rolled.note_count, &speech);
    }
    *draft = buf_str(&text);
    return true;
}
