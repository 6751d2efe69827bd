/* The lines of a list of changes. */
#include "compose/change_list.h"

#include "base/arena.h"
#include "compose/composer.h"
#include "compose/scenario.h"
#include "plan/path.h"

#include <string.h>

struct making {
    struct composer before, after; /* to write values of either plan */
    struct change_list *list;
    struct change_section *sections;
    struct change_line *lines;
    size_t line_capacity;
    struct change_total *totals;
    size_t total_capacity;
};

/* ---- money ---- */

static struct str signed_money(const struct composer *c, struct dec amount)
{
    enum word pattern = dec_sign(amount) < 0 ? WORD_CHANGE_LESS : WORD_CHANGE_MORE;
    return FILL(c->arena, word(c, pattern), {"money", text_money(c, dec_abs(amount))});
}

/* Why a term is not counted, in the words of the finding that says so. */
static struct str why_uncounted(const struct making *m, const struct money_effect *effect)
{
    struct findings findings = {.arena = m->after.arena};
    struct buf out = {.arena = m->after.arena};
    scenario_term_report(&findings, effect->scenario, effect->term);
    if (!findings.count)
        scenario_report(&findings, effect->scenario, m->after.plan);
    if (findings.count)
        finding_sentence(&out, &findings.items[0], m->after.lang);
    return buf_str(&out);
}

static struct str gap_text(const struct making *m, const struct money_effect *effect)
{
    static const enum word words[] = {[MONEY_NO_AMOUNT] = WORD_CHANGE_GAP_AMOUNT,
                                      [MONEY_NO_QUANTITY] = WORD_CHANGE_GAP_QUANTITY,
                                      [MONEY_NO_CAP] = WORD_CHANGE_GAP_CAP,
                                      [MONEY_OTHER_PAYER] = WORD_CHANGE_GAP_PAYER,
                                      [MONEY_CURRENCY] = WORD_CHANGE_GAP_CURRENCY};
    struct str why = effect->gap == MONEY_NOT_COUNTED ? why_uncounted(m, effect)
                                                      : word(&m->after, words[effect->gap]);
    return FILL(m->after.arena, word(&m->after, WORD_CHANGE_GAP), {"why", why});
}

static struct str own_text(const struct making *m, const struct money_effect *effect)
{
    static const enum word words[MONEY_KINDS] = {
        [MONEY_TARGET] = WORD_CHANGE_TARGET,
        [MONEY_FORECAST] = WORD_CHANGE_FORECAST,
        [MONEY_ACTIVITIES] = WORD_CHANGE_ACTIVITIES,
        [MONEY_BUDGET] = WORD_CHANGE_BUDGET,
        [MONEY_LINES] = WORD_CHANGE_LINES,
        [MONEY_PRODUCTS] = WORD_CHANGE_PRODUCTS,
        [MONEY_SUPPLIER_PENALTIES] = WORD_CHANGE_SUPPLIER_PENALTIES,
        [MONEY_CUSTOMER_PENALTIES] = WORD_CHANGE_CUSTOMER_PENALTIES,
        [MONEY_DEPOSITS] = WORD_CHANGE_DEPOSITS};
    if (effect->gap == MONEY_UNTOUCHED)
        return STR("");
    if (effect->gap != MONEY_KNOWN)
        return gap_text(m, effect);
    if (dec_sign(effect->change) == 0)
        return STR("");
    return FILL(m->after.arena, word(&m->after, words[effect->kind]),
                {"money", signed_money(&m->after, effect->change)});
}

/* The percentage nearest to the target at which a change moves money. */
static size_t nearest_moved(const struct money_effect *effect)
{
    static const size_t order[MONEY_PERCENTS] = {5, 3, 6, 2, 7, 1, 8, 0, 4};
    for (size_t i = 0; i < MONEY_PERCENTS; i++)
        if (dec_sign(effect->at[order[i]]) != 0)
            return order[i];
    return MONEY_PERCENTS;
}

static struct str payment_text(const struct making *m, const struct money_effect *effect)
{
    const struct composer *c = &m->after;
    if (effect->gap == MONEY_UNTOUCHED)
        return STR("");
    if (effect->gap != MONEY_KNOWN)
        return gap_text(m, effect);
    if (dec_sign(effect->change) != 0)
        return FILL(c->arena, word(c, WORD_CHANGE_A_YEAR),
                    {"money", signed_money(c, effect->change)});
    size_t at = nearest_moved(effect);
    if (effect->volume.known)
        return FILL(c->arena, word(c, WORD_CHANGE_NO_EFFECT_BUT_VOLUME),
                    {"money", signed_money(c, effect->at_volume)},
                    {"volume", text_money(c, effect->volume)});
    if (at == MONEY_PERCENTS)
        return word(c, WORD_CHANGE_NO_PAYMENT);
    return FILL(c->arena, word(c, WORD_CHANGE_NO_EFFECT_BUT),
                {"money", signed_money(c, effect->at[at])},
                {"percent", text_percent(c, dec_int(money_percents[at]))});
}

static struct str money_text(const struct making *m, const struct money_effect *own,
                             const struct money_effect *payment)
{
    struct str first = own_text(m, own), second = payment_text(m, payment);
    if (!first.n || !second.n)
        return first.n ? first : second;
    return str_format(m->after.arena, "%.*s%.*s%.*s", STR_ARGS(first),
                      STR_ARGS(word(&m->after, WORD_CHANGE_AND)), STR_ARGS(second));
}

/* ---- one change ---- */

static struct str capitalised(struct arena *arena, struct str text)
{
    if (!text.n || text.s[0] < 'a' || text.s[0] > 'z')
        return text;
    return str_format(arena, "%c%.*s", text.s[0] - 'a' + 'A', (int)(text.n - 1), text.s + 1);
}

static struct str what_of(const struct making *m, const struct change *change)
{
    const struct composer *c = change->before ? &m->before : &m->after;
    const struct plan_node *node = change->before ? change->before : change->after;
    struct change_speech speech = m->list->speech;
    bool field = change->kind == CHANGE_SET || change->kind == CHANGE_RENAMED
                 || (change->kind == CHANGE_MARK && change->field);
    struct str what =
        field ? change_field_label(c->arena, c->plan, speech, node, change->field)
              : change_label(c->arena, c->plan, speech, node);
    if (change->translated)
        what = FILL(c->arena, word(c, WORD_CHANGE_IN_LANGUAGE), {"what", what},
                    {"language", wording_value(c->wording, "agreement", "prevails",
                                               lang_tag(change->lang))});
    return capitalised(c->arena, what.n ? what : word(c, WORD_CHANGE_OWN));
}

static struct str verb_of(const struct making *m, const struct change *change)
{
    const struct composer *c = &m->after;
    switch (change->kind) {
    case CHANGE_ADDED: return word(c, WORD_CHANGE_NEW);
    case CHANGE_REMOVED: return word(c, WORD_CHANGE_GONE);
    case CHANGE_RENAMED: return word(c, WORD_CHANGE_RENAMED_TO);
    case CHANGE_MOVED:
        return FILL(c->arena, word(c, WORD_CHANGE_MOVED_TO),
                    {"from", str_format(c->arena, "%zu", change->from + 1)},
                    {"to", str_format(c->arena, "%zu", change->to + 1)});
    case CHANGE_MARK:
        if (strcmp(change->mark, "locked") == 0)
            return word(c, str_is(change->new_value, "yes") ? WORD_CHANGE_NOW_LOCKED
                                                            : WORD_CHANGE_NOW_OPEN);
        return word(c, str_is(change->new_value, "internal") ? WORD_CHANGE_NOW_INTERNAL
                                                             : WORD_CHANGE_NOW_BOTH);
    case CHANGE_SET: break;
    }
    return STR("");
}

/* Prose stands in quotation marks: it may hold any sign. */
static struct str value_shown(const struct composer *c, struct change_speech speech,
                              const struct change *change, const struct plan_node *node,
                              struct str raw)
{
    if (!raw.n)
        return STR("");
    if (change->translated || change->field->prose)
        return FILL(c->arena, word(c, WORD_CHANGE_QUOTED), {"text", raw});
    return change_shown(c->arena, c->plan, speech, node, change->field);
}

enum { LONG_TEXT = 40 }; /* columns: above that texts are compared word by word */

static size_t columns_of(struct str text)
{
    size_t columns = 0;
    for (size_t at = 0; at < text.n;)
        columns += (size_t)utf8_columns(utf8_next(text, &at));
    return columns;
}

static void set_values(const struct making *m, struct change_line *line)
{
    const struct change *change = line->change;
    struct change_speech speech = m->list->speech;
    bool prose = change->translated || change->field->prose;
    if (prose && columns_of(change->old_value) > LONG_TEXT
        && columns_of(change->new_value) > LONG_TEXT)
        line->words =
            wordwise_compare(m->after.arena, change->old_value, change->new_value);
    line->before = value_shown(&m->before, speech, change, change->before, change->old_value);
    line->after = value_shown(&m->after, speech, change, change->after, change->new_value);
}

static struct change_line *add_line(struct making *m)
{
    struct change_list *list = m->list;
    m->lines = arena_grow(m->after.arena, m->lines, &m->line_capacity, list->line_count + 1,
                          sizeof *m->lines);
    m->sections[list->section_count - 1].count++;
    m->lines[list->line_count] = (struct change_line){.verb = STR("")};
    return &m->lines[list->line_count++];
}

static void add_change(struct making *m, const struct money_group *group, size_t index)
{
    const struct changes_money *money = m->list->money;
    const struct change *change = &m->list->changes->items[index];
    struct change_line *line = add_line(m);
    line->change = change;
    line->group = group;
    line->what = what_of(m, change);
    line->verb = verb_of(m, change);
    line->money = money_text(m, &money->own[index], &money->payment[index]);
    if (change->kind == CHANGE_SET || change->kind == CHANGE_RENAMED)
        set_values(m, line);
    if (change->kind == CHANGE_ADDED)
        line->details = change_details(m->after.arena, m->after.plan, m->list->speech,
                                       change->after, &line->detail_count);
    if (change->kind == CHANGE_REMOVED)
        line->details = change_details(m->after.arena, m->before.plan, m->list->speech,
                                       change->before, &line->detail_count);
}

/* ---- things and sections ---- */

static void add_together(struct making *m, const struct money_group *group)
{
    static const struct money_effect none;
    const struct composer *c = group->before ? &m->before : &m->after;
    const struct plan_node *thing = group->before ? group->before : group->after;
    struct str money = money_text(m, group->own_apart ? &none : &group->own,
                                  group->payment_apart ? &none : &group->payment);
    if (!money.n)
        return;
    struct str label = change_label(c->arena, c->plan, m->list->speech, thing);
    struct change_line *line = add_line(m);
    line->group = group;
    line->what = capitalised(c->arena, FILL(c->arena, word(c, WORD_CHANGE_TOGETHER),
                                            {"thing", label}));
    line->money = money;
}

static void begin_section(struct making *m, const struct field *field)
{
    struct change_list *list = m->list;
    const struct composer *c = &m->after;
    struct str title = field ? name_of_field(list->speech.names, &plan_shape, field)
                             : word(c, WORD_CHANGE_OWN);
    m->sections[list->section_count++] = (struct change_section){
        capitalised(c->arena, title), field, list->line_count, 0};
}

static void add_groups(struct making *m)
{
    const struct changes *changes = m->list->changes;
    const struct changes_money *money = m->list->money;
    const struct field *last = NULL;
    m->sections = arena_array(m->after.arena, changes->count + 1, sizeof *m->sections);
    for (size_t g = 0; g < money->group_count; g++) {
        const struct money_group *group = &money->groups[g];
        const struct field *section = changes->items[group->first].section;
        if (!g || section != last)
            begin_section(m, section);
        last = section;
        for (size_t i = group->first; i < group->first + group->count; i++)
            add_change(m, group, i);
        add_together(m, group);
    }
}

/* ---- totals ---- */

static void add_total(struct making *m, enum word label, struct str value, struct str note)
{
    struct change_list *list = m->list;
    m->totals = arena_grow(m->after.arena, m->totals, &m->total_capacity,
                           list->total_count + 1, sizeof *m->totals);
    m->totals[list->total_count++] =
        (struct change_total){word(&m->after, label), value, note};
}

static void add_payment_total(struct making *m)
{
    const struct money_effect *total = &m->list->money->total;
    const struct composer *c = &m->after;
    if (total->gap == MONEY_UNTOUCHED)
        return;
    if (total->gap != MONEY_KNOWN) {
        add_total(m, WORD_CHANGE_TOTAL_PAYMENT, gap_text(m, total), STR(""));
        return;
    }
    add_total(m, WORD_CHANGE_TOTAL_PAYMENT,
              str_format(c->arena, "%.*s → %.*s%.*s%.*s",
                         STR_ARGS(text_money(&m->before, total->before)),
                         STR_ARGS(text_money(c, total->after)),
                         STR_ARGS(word(c, WORD_TITLE_JOIN)),
                         STR_ARGS(signed_money(c, total->change))),
              STR(""));
    if (dec_sign(m->list->money->meeting) != 0)
        add_total(m, WORD_CHANGE_TOTAL_MEETING, signed_money(c, m->list->money->meeting),
                  STR(""));
}

static void add_totals(struct making *m)
{
    static const struct {
        enum money_kind kind;
        enum word label;
    } kinds[] = {{MONEY_FORECAST, WORD_CHANGE_TOTAL_FORECAST},
                 {MONEY_ACTIVITIES, WORD_CHANGE_TOTAL_ACTIVITIES},
                 {MONEY_BUDGET, WORD_CHANGE_TOTAL_BUDGET},
                 {MONEY_LINES, WORD_CHANGE_TOTAL_LINES},
                 {MONEY_PRODUCTS, WORD_CHANGE_TOTAL_PRODUCTS},
                 {MONEY_SUPPLIER_PENALTIES, WORD_CHANGE_TOTAL_SUPPLIER},
                 {MONEY_CUSTOMER_PENALTIES, WORD_CHANGE_TOTAL_CUSTOMER},
                 {MONEY_DEPOSITS, WORD_CHANGE_TOTAL_DEPOSITS}};
    const struct composer *c = &m->after;
    add_payment_total(m);
    for (size_t i = 0; i < sizeof kinds / sizeof kinds[0]; i++) {
        struct dec sum = m->list->money->sums[kinds[i].kind];
        size_t unknown = m->list->money->unknown[kinds[i].kind];
        struct str note =
            unknown ? FILL(c->arena, word(c, WORD_CHANGE_TOTAL_UNKNOWN),
                           {"number", str_format(c->arena, "%zu", unknown)})
                    : STR("");
        if (sum.known)
            add_total(m, kinds[i].label, signed_money(c, sum), note);
    }
}

/* ---- the list ---- */

static struct str plan_called(const struct composer *c)
{
    if (!c->plan->version)
        return c->plan->id;
    return FILL(c->arena, word(c, WORD_CHANGE_PLAN), {"id", c->plan->id},
                {"version", str_format(c->arena, "%d", (int)c->plan->version)});
}

static struct str with_file(const struct composer *c, struct str name, struct str file)
{
    struct str parts[] = {name, file};
    return text_joined(c, parts, 2);
}

const struct change_list *change_list(struct arena *arena, const struct changes *changes,
                                      const struct changes_money *money,
                                      struct change_speech speech)
{
    struct change_list *list = arena_alloc(arena, sizeof *list);
    struct composer c = {.arena = arena, .wording = speech.wording, .lang = speech.lang};
    struct making m = {.before = c, .after = c, .list = list};
    m.before.plan = m.before.whole = changes->before;
    m.after.plan = m.after.whole = changes->after;
    *list = (struct change_list){.changes = changes, .money = money, .speech = speech};
    list->before = plan_called(&m.before);
    list->after = plan_called(&m.after);
    if (str_equal(list->before, list->after)
        && !str_equal(speech.files[0], speech.files[1])) {
        list->before = with_file(&m.before, list->before, speech.files[0]);
        list->after = with_file(&m.after, list->after, speech.files[1]);
    }
    add_groups(&m);
    add_totals(&m);
    list->sections = m.sections;
    list->lines = m.lines;
    list->totals = m.totals;
    return list;
}
