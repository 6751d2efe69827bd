/* The walk from a signed contract to a verdict on it: the signatures, and whether its pages are
 * what the plan in it gives. */
#include "face/loaded.h"

#include "sign/verify.h"

/* ---- what the contract says of how it was made (face/provenance.h) ---- */

static struct str property(struct arena *arena, struct str packet, const char *name)
{
    struct str open = str_format(arena, "<planpact:%s>", name);
    struct str close = str_format(arena, "</planpact:%s>", name);
    size_t from = str_find(packet, open, 0);
    size_t to = from == SIZE_MAX ? from : str_find(packet, close, from);
    return to == SIZE_MAX ? STR_NONE : str_slice(packet, from + open.n, to - from - open.n);
}

/* What decides the bytes besides the plan and the wishes, and may be another on another machine
 * or another day. */
static const char *const surroundings[] = {"Program", "TemplateDigest", "RulesDigest",
                                           "StyleDigest", "FontsDigest"};

/* Those that differ, as a list; empty if none does. */
static struct str differing(struct arena *arena, struct str was, struct str is)
{
    struct buf out = {.arena = arena};
    for (size_t i = 0; i < sizeof surroundings / sizeof surroundings[0]; i++) {
        if (str_equal(property(arena, was, surroundings[i]),
                      property(arena, is, surroundings[i])))
            continue;
        if (out.n)
            buf_puts(&out, ", ");
        buf_puts(&out, surroundings[i]);
    }
    return buf_str(&out);
}

struct wishes {
    enum lang langs[2];
    struct planpact_render_options options;
    const char *rules; /* set of rules */
};

/* What render was asked for; false if the contract does not say it as this program would. */
static bool wishes_read(struct arena *arena, struct str packet, struct wishes *wishes)
{
    struct str tags = property(arena, packet, "Languages");
    struct str style = property(arena, packet, "Style");
    size_t space = str_find(tags, STR(" "), 0);
    bool two = space != SIZE_MAX;
    *wishes = (struct wishes){
        .options = {.lang = &wishes->langs[0],
                    .second = two ? &wishes->langs[1] : NULL,
                    .audience = str_is(property(arena, packet, "Audience"), "internal")
                                    ? PLANPACT_INTERNAL
                                    : PLANPACT_CUSTOMER,
                    .final = str_is(property(arena, packet, "State"), "final"),
                    .style = str_is(style, "house") ? NULL : str_terminated(arena, style),
                    .again = true},
        .rules = str_terminated(arena, property(arena, packet, "RuleSet"))};
    return style.n && lang_parse(str_slice(tags, 0, space), &wishes->langs[0])
           && (!two || lang_parse(str_slice(tags, space + 1, tags.n), &wishes->langs[1]));
}

/* ---- the plan once more ---- */

/* Makes the contract again from the plan that it carries; its own findings are nobody's
 * concern here. */
static bool make_again(struct planpact *planpact, struct arena *arena,
                       const struct reader_file *file, const struct verify_attachment *attached,
                       struct str *bytes)
{
    struct wishes wishes;
    struct findings unread = {.arena = arena};
    struct planpact_rendered rendered;
    if (!wishes_read(arena, verify_packet(arena, file), &wishes))
        return false;
    planpact_set_rules(planpact, wishes.rules);
    planpact_set_today(planpact, DATE_NONE);
    const struct source *made =
        source_new(arena, str_terminated(arena, attached->name), attached->bytes);
    struct verify_attachment base;
    bool good;
    if (!planpact_is_amendment(made)) {
        good = planpact_render(planpact, arena, &unread, made, &wishes.options, &rendered);
    } else {
        good = verify_attached_as(arena, &unread, file, "Supplement", &base)
               && planpact_render_amendment(
                   planpact, arena, &unread,
                   source_new(arena, str_terminated(arena, base.name), base.bytes), made,
                   &wishes.options, &rendered);
    }
    *bytes = good ? rendered.bytes : STR_NONE;
    return good;
}

/* The object that tells how the file was made; another version of the program, or of its rules,
 * tells otherwise without another page. */
static bool is_note(const struct reader_file *file, uint32_t number)
{
    const struct reader_value *packet = reader_entry(reader_catalog(file, 0), "Metadata");
    const struct reader_value *info = reader_entry(&file->revisions[0].trailer, "Info");
    return (packet->kind == READER_REFERENCE && packet->integer == number)
           || (info->kind == READER_REFERENCE && info->integer == number);
}

static bool titles_same(const struct reader_file *a, const struct reader_file *b)
{
    static const char *const keys[] = {"Title", "Author", "Subject", "Keywords"};
    const struct reader_value *x = reader_value_of(a, 0, &a->revisions[0].trailer, "Info");
    const struct reader_value *y = reader_value_of(b, 0, &b->revisions[0].trailer, "Info");
    for (size_t i = 0; i < sizeof keys / sizeof keys[0]; i++)
        if (!reader_equal(reader_entry(x, keys[i]), reader_entry(y, keys[i])))
            return false;
    return true;
}

/* A number of its own is the length of a stream, which is compared itself. */
static bool object_same(const struct reader_object *a, const struct reader_object *b)
{
    bool lengths = a->value.kind == READER_INTEGER && b->value.kind == READER_INTEGER;
    return a->number == b->number && (lengths || reader_same(a, b));
}

/* All objects of the first version are the same but the notes. */
static bool pages_same(const struct reader_file *a, const struct reader_file *b)
{
    const struct reader_revision *x = &a->revisions[0], *y = &b->revisions[0];
    if (x->count != y->count || !titles_same(a, b)
        || !reader_equal(reader_entry(&x->trailer, "Root"), reader_entry(&y->trailer, "Root")))
        return false;
    for (size_t i = 0; i < x->count; i++) {
        bool note = is_note(a, x->objects[i].number) && is_note(b, y->objects[i].number);
        bool lists = reader_is_name(reader_entry(&x->objects[i].value, "Type"), "XRef");
        if (!note && !lists && !object_same(&x->objects[i], &y->objects[i]))
            return false;
    }
    return true;
}

static enum verify_plan unsure(struct findings *findings, const struct reader_file *file,
                               const struct message *message, struct str what)
{
    struct finding finding = {.message = message,
                              .level = LEVEL_WARNING,
                              .pos = POS_WHOLE(file->source),
                              .args = {ARG("what", what)},
                              .arg_count = 1};
    finding_put(findings, &finding);
    return VERIFY_PLAN_UNSURE;
}

static enum verify_plan compare_plan(struct planpact *planpact, struct arena *arena,
                                     struct findings *findings, const struct reader_file *file)
{
    struct verify_attachment attached;
    struct findings unread = {.arena = arena};
    struct str again;
    if (!verify_attached(arena, &unread, file, &attached))
        return unsure(findings, file, &VERIFY_NO_PLAN, STR(""));
    if (!make_again(planpact, arena, file, &attached, &again))
        return unsure(findings, file, &VERIFY_PLAN_UNMADE, STR(""));
    if (str_equal(again, verify_unsigned(file)))
        return VERIFY_PLAN_SAME;
    const struct reader_file *made =
        reader_open(arena, &unread, source_new(arena, file->source->name, again));
    if (made && pages_same(file, made))
        return VERIFY_PLAN_PAGES;
    struct str what =
        made ? differing(arena, verify_packet(arena, file), verify_packet(arena, made))
             : STR("");
    if (what.n)
        return unsure(findings, file, &VERIFY_PLAN_NOT_COMPARED, what);
    FIND_PLAIN(findings, &VERIFY_PLAN_DIFFERS, POS_WHOLE(file->source));
    return VERIFY_PLAN_OTHER;
}

/* ---- whose certificates ---- */

static const struct plan_parties *parties_of(struct planpact *planpact, struct arena *arena,
                                             const struct reader_file *file)
{
    struct findings unread = {.arena = arena};
    struct verify_attachment attached;
    const struct xml_schema *schema =
        loaded_schema(planpact, &unread, &planpact->plan_schema, "schema/plan-1.xsd");
    /* An amendment names no parties; the plan that it amends stands beside it. */
    if (!schema
        || (!verify_attached_as(arena, &unread, file, "Supplement", &attached)
            && !verify_attached(arena, &unread, file, &attached)))
        return NULL;
    const struct source *source =
        source_new(arena, str_terminated(arena, attached.name), attached.bytes);
    const struct xml_node *root = xml_read(arena, &unread, source, schema);
    const struct plan *plan = root ? plan_read(arena, &unread, root) : NULL;
    return plan ? plan->parties : NULL;
}

/* True if the name is the company's, or one of two that stand as "A Ltd. (甲公司)". */
static bool is_named(struct arena *arena, struct str name, struct str company)
{
    static const char *const brackets[][2] = {{"(", ")"}, {"（", "）"}};
    if (str_equal(name, company))
        return true;
    for (size_t i = 0; i < sizeof brackets / sizeof brackets[0]; i++) {
        struct str inside =
            str_format(arena, "%s%.*s%s", brackets[i][0], STR_ARGS(company), brackets[i][1]);
        struct str before = str_format(arena, "%.*s%s", STR_ARGS(company), brackets[i][0]);
        struct str apart = str_format(arena, "%.*s %s", STR_ARGS(company), brackets[i][0]);
        if (str_ends(name, inside) || str_starts(name, before) || str_starts(name, apart))
            return true;
    }
    return false;
}

/* The company of a certificate is the party of the contract; one that names none is passed. */
static void compare_company(struct arena *arena, struct findings *findings,
                            const struct verify_report *report,
                            const struct verify_signature *signature,
                            const struct plan_party *party)
{
    struct str name = party ? str_trim(party->legal_name) : STR_NONE;
    if (!name.n || !signature->organisation.n || is_named(arena, name, signature->organisation))
        return;
    struct arg args[] = {signature->who, ARG("organisation", signature->organisation),
                         ARG("name", name)};
    finding_add(findings, &VERIFY_OTHER_COMPANY, POS_WHOLE(report->file->source), args, 3);
}

static void compare_companies(struct planpact *planpact, struct arena *arena,
                              struct findings *findings, const struct verify_report *report)
{
    const struct plan_parties *parties = parties_of(planpact, arena, report->file);
    for (size_t i = 0; parties && i < report->count; i++) {
        const struct verify_signature *signature = &report->signatures[i];
        bool supplier = str_starts(signature->field, STR("supplier."));
        bool customer = str_starts(signature->field, STR("customer."));
        if (supplier || customer)
            compare_company(arena, findings, report, signature,
                            supplier ? parties->supplier : parties->customer);
    }
}

/* ---- the walk ---- */

bool planpact_verify(struct planpact *planpact, struct arena *arena, struct findings *findings,
                     const struct source *source, const struct planpact_verify_options *options,
                     struct planpact_verified *verified)
{
    struct buf out = {.arena = arena};
    struct verify_options wanted = {.trust = options->trust, .now = options->now};
    struct verify_report *report = verify_pdf(arena, findings, source, &wanted);
    if (!report)
        return false;
    if (planpact && report->count) {
        compare_companies(planpact, arena, findings, report);
        report->plan = compare_plan(planpact, arena, findings, report->file);
    }
    if (report->plan == VERIFY_PLAN_OTHER)
        report->holds = report->intact = false;
    verified->holds = report->holds;
    if (options->json)
        verify_json(&out, report);
    else
        verify_text(&out, report, options->lang);
    verified->text = buf_str(&out);
    return true;
}
