/* Components of an amendment: the table of what changes, and the text of what is new. */
#include "compose/amendment.h"

#include "base/arena.h"
#include "compose/change_list.h"
#include "compose/composer.h"
#include "plan/path.h"

/* ---- what is said of it ---- */

/* Clauses that come in or are worded anew: a table shows them, but does not make them read. */
static const struct plan_clause *new_clause(const struct change *change)
{
    const struct plan_node *node = change ? change->after : NULL;
    bool worded = change
                  && (change->kind == CHANGE_ADDED
                      || (change->kind == CHANGE_SET && !change->translated));
    return worded && node->shape == &clause_shape ? (const void *)node : NULL;
}

/* Each clause once, whatever was changed of it. */
static bool is_first(const struct change_list *list, size_t index)
{
    const struct plan_clause *clause = new_clause(list->lines[index].change);
    for (size_t i = 0; clause && i < index; i++)
        if (new_clause(list->lines[i].change) == clause)
            return false;
    return clause != NULL;
}

static struct str earlier_text(const struct composer *c, const struct amendment *amendment,
                               const struct plan *plan)
{
    const struct amendment_rest *rests = PLAN_ITEMS(amendment->rests, amendment_rest);
    const struct plan_conformed *conformed = plan->conformed;
    struct buf out = {.arena = c->arena};
    for (size_t i = 0; i < amendment->rests.count; i++) {
        struct date dated = DATE_NONE;
        for (size_t k = 0; conformed && k < conformed->amendments.count; k++) {
            const struct plan_amendment *there =
                &PLAN_ITEMS(conformed->amendments, plan_amendment)[k];
            if (there->number == rests[i].number)
                dated = date_known(there->dated) ? there->dated : there->effective;
        }
        if (out.n)
            buf_add(&out, word(c, WORD_LIST_COMMA));
        buf_add(&out, FILL(c->arena, word(c, WORD_AMENDMENT_EARLIER),
                           {"number", str_format(c->arena, "%d", (int)rests[i].number)},
                           {"date", text_date(c, dated, WORD_DATE_LONG)}));
    }
    return out.n ? buf_str(&out) : STR_NONE;
}

static int32_t count_texts(const struct change_list *list)
{
    int32_t count = 0;
    for (size_t i = 0; i < list->line_count; i++)
        count += is_first(list, i);
    return count;
}

const struct plan *amendment_subject(struct arena *arena, const struct wording *wording,
                                     enum lang lang, const struct amendment *amendment,
                                     const struct change_list *list,
                                     const struct agreement *agreement)
{
    const struct plan *plan = list->changes->before;
    struct composer c = {.arena = arena, .wording = wording, .lang = lang, .plan = plan};
    struct amendment_view *view = arena_alloc(arena, sizeof *view);
    *view = (struct amendment_view){
        .node = {.shape = &amendment_view_shape, .parent = &plan->node},
        .number = amendment->number,
        .dated = amendment->dated,
        .effective = amendment->effective,
        .review = amendment->review ? text_quarter(&c, amendment->review) : STR_NONE,
        .earlier = earlier_text(&c, amendment, plan),
        .reason = amendment->reason,
        .correction = amendment->correction,
        .texts = count_texts(list),
        .list = list,
        .amendment = amendment,
        .agreement = agreement};
    struct plan *subject = arena_alloc(arena, sizeof *subject);
    struct plan_agreement *own = arena_alloc(arena, sizeof *own);
    *own = *plan->agreement;
    own->template = STR("amendment");
    own->clauses = (struct plan_list){NULL, 0};
    *subject = *plan;
    subject->agreement = own;
    subject->amendment = &view->node;
    subject->conformed = NULL;
    return subject;
}

const struct changes *amendment_changes(const struct plan *subject)
{
    return ((const struct amendment_view *)(const void *)subject->amendment)->list->changes;
}

static const struct amendment_view *view_of(const struct composer *c)
{
    return (const void *)c->plan->amendment;
}

/* ---- the table ---- */

enum { COLUMN_PART, COLUMN_BEFORE, COLUMN_AFTER, COLUMN_MONEY, COLUMNS };

/* Long texts whole, where the list shows how they differ. */
static struct str old_text(const struct change_line *line)
{
    return line->words.count && line->change ? line->change->old_value : line->before;
}

static struct str new_text(const struct change_line *line)
{
    return line->words.count && line->change ? line->change->new_value : line->after;
}

/* Why, if the amendment says it of this change alone. */
static struct str reason_of(struct composer *c, const struct change_line *line)
{
    const struct amendment *amendment = view_of(c)->amendment;
    const struct change *change = line->change;
    if (!change || !change->before || !change->field)
        return STR("");
    struct str part = plan_path(c->arena, change->before);
    for (size_t i = 0; i < amendment->count; i++) {
        const struct amendment_change *one = &amendment->changes[i];
        if (one->reason.n && str_equal(one->part, part)
            && (!one->field.n || str_is(one->field, change->field->name)))
            return FILL(c->arena, word(c, WORD_AMENDMENT_REASON), {"reason", one->reason});
    }
    return STR("");
}

static void put_details(struct composer *c, struct doc_row *row, size_t column,
                        const struct change_line *line)
{
    row_note(c, row, column, text_joined(c, line->details, line->detail_count), NULL, NULL);
}

static void put_line(struct composer *c, struct doc_table *table,
                     const struct change_line *line)
{
    struct doc_row *row = table_row(c, table, ROW_BODY, NULL);
    bool removed = line->change && line->change->kind == CHANGE_REMOVED;
    bool added = line->change && line->change->kind == CHANGE_ADDED;
    bool below = added && new_clause(line->change);
    row_text(c, row, COLUMN_PART, line->what, NULL, NULL);
    row_note(c, row, COLUMN_PART, line->verb, NULL, NULL);
    row_note(c, row, COLUMN_PART, reason_of(c, line), NULL, NULL);
    row_text(c, row, COLUMN_BEFORE, old_text(line), NULL, NULL);
    row_text(c, row, COLUMN_AFTER, new_text(line), NULL, NULL);
    row_text(c, row, COLUMN_MONEY, line->money, NULL, NULL);
    if (below)
        row_text(c, row, COLUMN_AFTER, word(c, WORD_AMENDMENT_BELOW), NULL, NULL);
    if (removed)
        put_details(c, row, COLUMN_BEFORE, line);
    else if (added && !below)
        put_details(c, row, COLUMN_AFTER, line);
}

static void put_totals(struct composer *c, struct doc_block *parent,
                       const struct change_list *list)
{
    if (!list->total_count)
        return;
    paragraph_add(c, parent, "heading-3", word(c, WORD_AMENDMENT_TOTALS), POS_NONE)->keep_next =
        true;
    struct doc_table *table =
        table_add(c, parent, "facts", "ss1", word(c, WORD_AMENDMENT_TOTALS));
    for (size_t i = 0; i < list->total_count; i++) {
        const struct change_total *total = &list->totals[i];
        facts_row(c, table, total->label, total->value, NULL, NULL);
        if (total->note.n)
            row_note(c, &table->rows[table->row_count - 1], 1, total->note, NULL, NULL);
    }
}

void component_amendment_changes(struct composer *c, struct doc_block *parent)
{
    const struct amendment_view *view = view_of(c);
    if (!view)
        return;
    const struct change_list *list = view->list;
    struct str from = FILL(c->arena, word(c, WORD_AMENDMENT_AFTER),
                           {"date", text_date(c, view->effective, WORD_DATE_TABLE)});
    struct doc_table *table =
        table_add(c, parent, "grid", "s4s4s4s3", word(c, WORD_AMENDMENT_SUMMARY));
    table_head(c, table, (const struct str[]){word(c, WORD_AMENDMENT_PART),
                                              word(c, WORD_AMENDMENT_BEFORE), from,
                                              word(c, WORD_AMENDMENT_MONEY)}, COLUMNS);
    for (size_t i = 0; i < list->section_count; i++) {
        const struct change_section *section = &list->sections[i];
        struct doc_row *group = table_row(c, table, ROW_GROUP, NULL);
        row_text(c, group, 0, section->title, NULL, NULL);
        for (size_t k = 0; k < section->count; k++)
            put_line(c, table, &list->lines[section->first + k]);
    }
    put_totals(c, parent, list);
}

/* ---- new clauses ---- */

static const struct xml_node *template_clause(const struct agreement *agreement, struct str id)
{
    for (const struct xml_node *s = xml_element(agreement->root->child); s;
         s = xml_element(s->next))
        for (const struct xml_node *b = xml_element(s->child); b; b = xml_element(b->next)) {
            const struct xml_attribute *own = xml_attribute_find(b, "id");
            if (str_is(b->name, "clause") && own && str_equal(own->value, id))
                return b;
        }
    return NULL;
}

static void add_title(struct composer *c, struct doc_block *block, struct str title)
{
    if (title.n)
        doc_run_add(c->arena, &block->runs,
                    str_format(c->arena, "%.*s%.*s", STR_ARGS(title),
                               STR_ARGS(word(c, WORD_TITLE_END))),
                    c->lang, POS_NONE)->style = "strong";
}

/* A clause of the template, with the changed plan's values and the agreement's own numbers. */
static void put_taken(struct composer *c, struct doc_block *parent,
                      const struct plan_clause *clause)
{
    const struct amendment_view *view = view_of(c);
    const struct xml_node *node = template_clause(view->agreement, clause->ref);
    if (!node)
        return;
    const struct xml_attribute *title = xml_attribute_find(node, "title");
    struct doc_block *block = paragraph_add(c, parent, "body", STR_NONE, xml_pos(node));
    struct composer inner = *c;
    inner.plan = inner.whole = view->list->changes->after;
    inner.agreement = view->agreement;
    contract_number(&inner);
    add_title(c, block, title ? title->value : STR(""));
    inline_add(&inner, block, node);
}

static void put_own(struct composer *c, struct doc_block *parent,
                    const struct plan_clause *clause)
{
    struct doc_block *block =
        paragraph_add(c, parent, "body", STR_NONE, value_pos(&clause->node, "text"));
    add_title(c, block, clause->title);
    doc_run_add(c->arena, &block->runs, clause->text, c->lang,
                value_pos(&clause->node, "text"));
}

void component_amendment_texts(struct composer *c, struct doc_block *parent)
{
    const struct amendment_view *view = view_of(c);
    const struct change_list *list = view ? view->list : NULL;
    for (size_t i = 0; list && i < list->line_count; i++) {
        if (!is_first(list, i))
            continue;
        const struct plan_clause *clause = new_clause(list->lines[i].change);
        if (clause->ref.s)
            put_taken(c, parent, clause);
        else
            put_own(c, parent, clause);
    }
}
