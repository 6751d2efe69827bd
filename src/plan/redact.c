/* The plan as one audience may see it, in one of its languages. Whatever is made from the copy
 * cannot tell what it does not hold, so no component of a contract has to remember to leave
 * anything out, or which language it is in. */
#include "base/arena.h"
#include "plan/messages.h"
#include "plan/plan.h"

#include <stdlib.h>
#include <string.h>

struct twin {
    const struct plan_node *original;
    struct plan_node *copy;
};

struct redaction {
    struct arena *arena;
    enum audience audience;
    bool translate;
    enum lang lang;
    struct findings *findings; /* NULL: what is not translated is not told */
    struct twin *twins; /* of every element kept */
    size_t count, capacity;
};

static size_t kind_size(enum kind kind)
{
    static const size_t sizes[] = {
        [KIND_TEXT] = sizeof(struct str),       [KIND_ID] = sizeof(struct str),
        [KIND_DATE] = sizeof(struct date),      [KIND_DECIMAL] = sizeof(struct dec),
        [KIND_COUNT] = sizeof(int32_t),         [KIND_WORD] = sizeof(int32_t),
        [KIND_REF] = sizeof(struct plan_ref),   [KIND_REFS] = sizeof(struct plan_refs),
        [KIND_ITEM] = sizeof(struct plan_node *), [KIND_LIST] = sizeof(struct plan_list)};
    return sizes[kind];
}

static void *member(void *node, const struct field *field)
{
    return (char *)node + field->offset;
}

static void keep_twin(struct redaction *r, const struct plan_node *original,
                      struct plan_node *copy)
{
    r->twins = arena_grow(r->arena, r->twins, &r->capacity, r->count + 1, sizeof *r->twins);
    r->twins[r->count++] = (struct twin){original, copy};
}

static void copy_into(struct redaction *r, struct plan_node *copy,
                      const struct plan_node *original, const struct plan_node *parent);

static void copy_list(struct redaction *r, struct plan_node *copy, const struct field *field,
                      const struct plan_list *list)
{
    struct plan_list *kept = member(copy, field);
    char *items = arena_array(r->arena, list->count, field->of->size);
    *kept = (struct plan_list){items, 0};
    for (size_t i = 0; i < list->count; i++) {
        const struct plan_node *item = list_item(field, list, i);
        if (item->audience <= r->audience)
            copy_into(r, (struct plan_node *)(void *)(items + kept->count++ * field->of->size),
                      item, copy);
    }
}

static void copy_item(struct redaction *r, struct plan_node *copy, const struct field *field,
                      const struct plan_node *item)
{
    struct plan_node **kept = member(copy, field);
    *kept = NULL;
    if (item && item->audience <= r->audience) {
        *kept = arena_alloc(r->arena, field->of->size);
        copy_into(r, *kept, item, copy);
    }
}

/* Han characters of the Basic Multilingual Plane, and the planes of the rarer ones. */
static bool is_han(uint32_t code)
{
    return (code >= 0x3400 && code <= 0x9fff) || (code >= 0x20000 && code <= 0x3ffff);
}

/* A name, a number or an address may well be the same in both languages; a sentence is not,
 * nor is Chinese in an English text. */
static bool needs_translation(struct str text, enum lang lang)
{
    size_t at = 0, words = 1;
    bool han = false;
    while (at < text.n) {
        uint32_t code = utf8_next(text, &at);
        han |= is_han(code);
        words += code == ' ';
    }
    return lang == LANG_EN ? han : !han && words > 3;
}

static void translate(struct redaction *r, struct plan_node *copy,
                      const struct plan_node *original, const struct field *field)
{
    struct str *text = member(copy, field);
    const struct plan_other *other = other_find(original, field, r->lang);
    /* What was left out for an audience has no text in any language. */
    if (!text->s)
        return;
    if (other)
        *text = other->text;
    else if (r->findings && needs_translation(*text, r->lang))
        FIND(r->findings, &PLAN_TEXT_UNTRANSLATED, field_pos(original, field),
             ARG_TEXT("field", field->name), ARG_TEXT("language", lang_tag(r->lang)));
}

/* Only what this audience may see stays; and of a plan translated, the texts that are shown, so
 * that they are known by their places. */
static void keep_others(struct redaction *r, struct plan_node *copy,
                        const struct plan_node *original)
{
    const struct plan_other **end = &copy->others;
    *end = NULL;
    for (const struct plan_other *o = original->others; o; o = o->next) {
        if (field_audience(original, o->field) > r->audience
            || (r->translate && o->lang != r->lang))
            continue;
        struct plan_other *kept = arena_alloc(r->arena, sizeof *kept);
        *kept = *o;
        kept->next = NULL;
        *end = kept;
        end = &kept->next;
    }
}

/* As deep as the shapes nest, which no input can change. */
static void copy_into(struct redaction *r, struct plan_node *copy,
                      const struct plan_node *original, const struct plan_node *parent)
{
    const struct shape *shape = original->shape;
    memcpy(copy, original, shape->size);
    copy->parent = parent;
    keep_twin(r, original, copy);
    for (size_t i = 0; i < shape->field_count; i++) {
        const struct field *field = &shape->fields[i];
        const void *value = field_at(original, field);
        if (field_audience(original, field) > r->audience)
            memset(member(copy, field), 0, kind_size(field->kind));
        else if (field->kind == KIND_LIST)
            copy_list(r, copy, field, value);
        else if (field->kind == KIND_ITEM)
            copy_item(r, copy, field, *(const struct plan_node *const *)value);
        else if (r->translate && field->prose)
            translate(r, copy, original, field);
    }
    keep_others(r, copy, original);
}

static int compare_twins(const void *a, const void *b)
{
    uintptr_t left = (uintptr_t)((const struct twin *)a)->original;
    uintptr_t right = (uintptr_t)((const struct twin *)b)->original;
    return (left > right) - (left < right);
}

/* The same reference in the copy; absent if what it leads to was left out. */
static struct plan_ref redirect(const struct redaction *r, struct plan_ref ref)
{
    struct twin key = {.original = ref.target};
    if (!ref.target)
        return ref;
    const struct twin *twin =
        bsearch(&key, r->twins, r->count, sizeof *r->twins, compare_twins);
    return twin ? (struct plan_ref){ref.id, twin->copy} : (struct plan_ref){STR_NONE, NULL};
}

static void redirect_refs(const struct redaction *r, struct plan_refs *refs)
{
    struct plan_ref *kept = arena_array(r->arena, refs->count, sizeof *kept);
    size_t count = 0;
    for (size_t i = 0; i < refs->count; i++) {
        struct plan_ref ref = redirect(r, refs->items[i]);
        if (ref.id.s)
            kept[count++] = ref;
    }
    *refs = (struct plan_refs){kept, count};
}

static void redirect_all(struct redaction *r)
{
    qsort(r->twins, r->count, sizeof *r->twins, compare_twins);
    for (size_t t = 0; t < r->count; t++) {
        struct plan_node *copy = r->twins[t].copy;
        for (size_t i = 0; i < copy->shape->field_count; i++) {
            const struct field *field = &copy->shape->fields[i];
            if (field->kind == KIND_REF)
                *(struct plan_ref *)member(copy, field) =
                    redirect(r, *(struct plan_ref *)member(copy, field));
            else if (field->kind == KIND_REFS)
                redirect_refs(r, member(copy, field));
        }
    }
}

const struct plan *plan_redact(struct arena *arena, const struct plan *plan,
                               enum audience audience)
{
    struct redaction r = {.arena = arena, .audience = audience};
    struct plan *copy = arena_alloc(arena, sizeof *copy);
    copy_into(&r, &copy->node, &plan->node, NULL);
    redirect_all(&r);
    return copy;
}

/* As deep as the shapes nest. */
static bool speaks(const struct plan_node *node, enum lang lang)
{
    for (const struct plan_other *o = node->others; o; o = o->next)
        if (o->lang == lang)
            return true;
    for (size_t i = 0; i < node->shape->field_count; i++) {
        const struct field *field = &node->shape->fields[i];
        const void *at = field_at(node, field);
        if (field->kind == KIND_ITEM && field_known(node, field)
            && speaks(*(const struct plan_node *const *)at, lang))
            return true;
        const struct plan_list *list = at;
        for (size_t k = 0; field->kind == KIND_LIST && k < list->count; k++)
            if (speaks(list_item(field, list, k), lang))
                return true;
    }
    return false;
}

bool plan_speaks(const struct plan *plan, enum lang lang)
{
    return speaks(&plan->node, lang);
}

static void find_untranslated(struct findings *findings, const struct plan *plan, enum lang lang)
{
    const struct field *field = shape_field(&plan_shape, STR("lang"));
    FIND(findings, &PLAN_UNTRANSLATED, field_pos(&plan->node, field),
         ARG_TEXT("language", lang_tag(lang)));
}

const struct plan *plan_translate(struct arena *arena, struct findings *findings,
                                  const struct plan *plan, enum lang lang)
{
    enum lang own = LANG_EN;
    if (!plan->lang.n || !lang_parse(plan->lang, &own) || own == lang)
        return plan;
    bool told = plan_speaks(plan, lang);
    if (!told && findings)
        find_untranslated(findings, plan, lang);
    struct redaction r = {.arena = arena,
                          .audience = AUDIENCE_INTERNAL,
                          .translate = true,
                          .lang = lang,
                          .findings = told ? findings : NULL};
    struct plan *copy = arena_alloc(arena, sizeof *copy);
    copy_into(&r, &copy->node, &plan->node, NULL);
    redirect_all(&r);
    return copy;
}
