/* Locked clauses: what legal wants in every contract of a template, as the template has it. */
#include "compose/composer.h"

/* Shorter titles (“Tax”, 税款) are words of other clauses, too. */
enum { TITLE_BYTES_LEAST = 9 };

struct locked {
    struct str id, title, condition, number;
};

static struct str attribute(const struct xml_node *node, const char *name)
{
    const struct xml_attribute *a = xml_attribute_find(node, name);
    return a ? a->value : STR(""); /* without a title: no title is the same */
}

static char lower(char letter)
{
    return letter >= 'A' && letter <= 'Z' ? (char)(letter - 'A' + 'a') : letter;
}

static struct str folded(struct arena *arena, struct str text)
{
    struct buf out = {.arena = arena};
    for (size_t i = 0; i < text.n; i++)
        buf_char(&out, lower(text.s[i]));
    return buf_str(&out);
}

/* True if the number stands in the text as a whole: 2.1 neither in 12.1 nor in 2.11. */
static bool says_number(struct str text, struct str number)
{
    for (size_t at = 0; number.n && (at = str_find(text, number, at)) != SIZE_MAX; at++) {
        char before = at ? text.s[at - 1] : ' ';
        size_t end = at + number.n;
        char after = end < text.n ? text.s[end] : ' ';
        bool further = after == '.' && end + 1 < text.n && text.s[end + 1] >= '0'
                       && text.s[end + 1] <= '9';
        if (before != '.' && !(before >= '0' && before <= '9')
            && !(after >= '0' && after <= '9') && !further)
            return true;
    }
    return false;
}

static void check_own(struct composer *c, const struct plan_clause *own,
                      const struct locked *locked)
{
    struct str title = folded(c->arena, locked->title);
    struct str text = folded(c->arena, own->text);
    bool same = str_equal(own->id, locked->id)
                || (title.n && str_equal(folded(c->arena, own->title), title));
    bool spoken = says_number(text, locked->number)
                  || (title.n >= TITLE_BYTES_LEAST && str_find(text, title, 0) != SIZE_MAX);
    if (same)
        FIND(c->findings, &CLAUSE_LOCKED_CHANGED, node_pos(&own->node),
             ARG("title", locked->title), ARG("id", locked->id));
    else if (spoken)
        FIND(c->findings, &CLAUSE_LOCKED_TOUCHED, value_pos(&own->node, "text"),
             ARG("number", locked->number), ARG("title", locked->title),
             ARG("id", locked->id));
}

static void check_clause(struct composer *c, const struct xml_node *section,
                         const struct xml_node *clause)
{
    const struct plan_agreement *agreement = c->plan->agreement;
    struct locked locked = {.id = attribute(clause, "id"), .title = attribute(clause, "title"),
                            .condition = attribute(clause, "if")};
    if (!section_stands(c, section) || !clause_stands(c, clause)) {
        if (str_is(attribute(clause, "optional"), "true"))
            locked.condition = str_format(c->arena, "<clause ref=\"%.*s\"/>%s%.*s",
                                          STR_ARGS(locked.id), locked.condition.n ? ", " : "",
                                          STR_ARGS(locked.condition));
        if (!locked.condition.n)
            locked.condition = attribute(section, "if");
        FIND(c->findings, &CLAUSE_LOCKED_OUT,
             agreement ? node_pos(&agreement->node) : node_pos(&c->plan->node),
             ARG("title", locked.title), ARG("id", locked.id),
             ARG("condition", locked.condition));
    }
    const struct numbered *numbered = numbered_find(c, locked.id);
    locked.number = numbered ? numbered->label : STR("");
    const struct plan_clause *clauses =
        agreement ? PLAN_ITEMS(agreement->clauses, plan_clause) : NULL;
    for (size_t i = 0; agreement && i < agreement->clauses.count; i++)
        if (!clauses[i].ref.s)
            check_own(c, &clauses[i], &locked);
}

void locks_check(struct composer *c)
{
    for (const struct xml_node *s = xml_element(c->agreement->root->child); s;
         s = xml_element(s->next)) {
        if (!str_is(s->name, "section"))
            continue;
        for (const struct xml_node *b = xml_element(s->child); b; b = xml_element(b->next))
            if (str_is(b->name, "clause") && str_is(attribute(b, "locked"), "true"))
                check_clause(c, s, b);
    }
}
