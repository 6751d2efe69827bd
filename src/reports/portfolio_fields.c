/* The tables that describe what is known of a plan in a portfolio, and what they drive: CSV, JSON
 * and the bytes that one process sends another. */
#include "reports/portfolio.h"

#include "compose/words.h"

#include <stddef.h>

enum member_kind { TEXT, COUNT, DECIMAL, MONEY, DAY, FLAG, COLOUR, LEVEL, QUARTER };

struct member {
    const char *name; /* in JSON */
    enum member_kind kind;
    size_t offset;
    enum word head; /* in CSV; WORD_COUNT: not there */
};

#define PLAN(member, name, kind, head) {name, kind, offsetof(struct folio_plan, member), head}
static const struct member plan_members[] = {
    PLAN(rag, "status", COLOUR, WORD_FOLIO_STATUS),
    PLAN(id, "id", TEXT, WORD_FOLIO_PLAN),
    PLAN(customer, "customer", TEXT, WORD_FOLIO_CUSTOMER),
    PLAN(title, "title", TEXT, WORD_FOLIO_TITLE),
    PLAN(supplier, "supplier", TEXT, WORD_FOLIO_SUPPLIER),
    PLAN(owner, "owner", TEXT, WORD_FOLIO_OWNER),
    PLAN(class, "class", TEXT, WORD_FOLIO_CLASS),
    PLAN(region, "region", TEXT, WORD_FOLIO_REGION),
    PLAN(country, "country", TEXT, WORD_FOLIO_COUNTRY),
    PLAN(year, "year", COUNT, WORD_FOLIO_YEAR),
    PLAN(version, "version", COUNT, WORD_FOLIO_VERSION),
    PLAN(is_signed, "signed", FLAG, WORD_FOLIO_SIGNED),
    PLAN(quarter, "quarter", QUARTER, WORD_FOLIO_QUARTER),
    PLAN(score, "score", DECIMAL, WORD_FOLIO_SCORE),
    PLAN(red, "goalsRed", COUNT, WORD_FOLIO_GOALS_RED),
    PLAN(amber, "goalsAmber", COUNT, WORD_FOLIO_GOALS_AMBER),
    PLAN(green, "goalsGreen", COUNT, WORD_FOLIO_GOALS_GREEN),
    PLAN(no_data, "goalsNoData", COUNT, WORD_FOLIO_GOALS_NONE),
    PLAN(worst, "worstGoal", TEXT, WORD_FOLIO_WORST),
    PLAN(worst_attainment, "worstAttainment", DECIMAL, WORD_FOLIO_WORST_ATTAINMENT),
    PLAN(worst_gap, "worstGap", DECIMAL, WORD_FOLIO_WORST_GAP),
    PLAN(worst_unit, "worstUnit", TEXT, WORD_FOLIO_WORST_UNIT),
    PLAN(currency, "currency", TEXT, WORD_FOLIO_CURRENCY),
    PLAN(target, "target", MONEY, WORD_FOLIO_TARGET),
    PLAN(planned, "plannedToDate", MONEY, WORD_FOLIO_PLANNED),
    PLAN(actual, "actualToDate", MONEY, WORD_FOLIO_ACTUAL),
    PLAN(attainment, "attainment", DECIMAL, WORD_FOLIO_ATTAINMENT),
    PLAN(landing, "landing", MONEY, WORD_FOLIO_LANDING),
    PLAN(landing_percent, "landingPercent", DECIMAL, WORD_FOLIO_LANDING_PERCENT),
    PLAN(landing_rag, "landingStatus", COLOUR, WORD_FOLIO_LANDING_STATUS),
    PLAN(terms, "termsAtTarget", MONEY, WORD_FOLIO_TERMS),
    PLAN(terms_percent, "termsPercent", DECIMAL, WORD_FOLIO_TERMS_PERCENT),
    PLAN(earned, "rebatesEarned", MONEY, WORD_FOLIO_EARNED),
    PLAN(paid, "rebatesPaid", MONEY, WORD_FOLIO_PAID),
    PLAN(open, "rebatesOpen", MONEY, WORD_FOLIO_OPEN),
    PLAN(overdue, "rebatesOverdue", MONEY, WORD_FOLIO_OVERDUE),
    PLAN(errors, "errors", COUNT, WORD_FOLIO_ERRORS),
    PLAN(warnings, "warnings", COUNT, WORD_FOLIO_WARNINGS),
    PLAN(notes, "notes", COUNT, WORD_FOLIO_NOTES),
    PLAN(tables, "tables", COUNT, WORD_FOLIO_TABLES),
    PLAN(amendments, "amendments", COUNT, WORD_FOLIO_AMENDMENTS),
    PLAN(read, "read", FLAG, WORD_FOLIO_READ),
    PLAN(problem, "problem", TEXT, WORD_FOLIO_PROBLEM),
    PLAN(path, "file", TEXT, WORD_FOLIO_FILE),
};

#define DUE(member, name, kind, head) {name, kind, offsetof(struct folio_due, member), head}
static const struct member due_members[] = {
    DUE(date, "date", DAY, WORD_FOLIO_DATE),
    DUE(overdue, "daysOverdue", COUNT, WORD_FOLIO_DAYS),
    DUE(kind, "kind", TEXT, WORD_FOLIO_KIND),
    DUE(plan, "plan", TEXT, WORD_FOLIO_PLAN),
    DUE(customer, "customer", TEXT, WORD_FOLIO_CUSTOMER),
    DUE(title, "what", TEXT, WORD_FOLIO_WHAT),
    DUE(owner, "owner", TEXT, WORD_FOLIO_OWNER),
    DUE(currency, "currency", TEXT, WORD_FOLIO_CURRENCY),
    DUE(amount, "amount", MONEY, WORD_FOLIO_AMOUNT),
};

#define FAILURE(member, name, kind, head) \
    {name, kind, offsetof(struct folio_failure, member), head}
static const struct member failure_members[] = {
    FAILURE(code, "code", TEXT, WORD_FOLIO_CODE),
    FAILURE(level, "level", LEVEL, WORD_FOLIO_LEVEL),
    FAILURE(plans, "plans", COUNT, WORD_FOLIO_PLANS),
    FAILURE(findings, "findings", COUNT, WORD_FOLIO_FINDINGS),
    FAILURE(example, "example", TEXT, WORD_FOLIO_EXAMPLE),
    FAILURE(plan, "examplePlan", TEXT, WORD_FOLIO_PLAN),
};

#define SUM(member, name, kind, head) {name, kind, offsetof(struct folio_sum, member), head}
static const struct member sum_members[] = {
    SUM(key, "key", TEXT, WORD_FOLIO_GROUP),
    SUM(currency, "currency", TEXT, WORD_FOLIO_CURRENCY),
    SUM(plans, "plans", COUNT, WORD_FOLIO_PLANS),
    SUM(red, "red", COUNT, WORD_SCORE_RED),
    SUM(amber, "amber", COUNT, WORD_SCORE_AMBER),
    SUM(green, "green", COUNT, WORD_SCORE_GREEN),
    SUM(none, "noData", COUNT, WORD_NO_DATA),
    SUM(target, "target", MONEY, WORD_FOLIO_TARGET),
    SUM(with_actual, "plansToDate", COUNT, WORD_FOLIO_PLANS_TO_DATE),
    SUM(planned, "plannedToDate", MONEY, WORD_FOLIO_PLANNED),
    SUM(actual, "actualToDate", MONEY, WORD_FOLIO_ACTUAL),
    SUM(attainment, "attainment", DECIMAL, WORD_FOLIO_ATTAINMENT),
    SUM(with_landing, "plansLanding", COUNT, WORD_FOLIO_PLANS_LANDING),
    SUM(landing, "landing", MONEY, WORD_FOLIO_LANDING),
    SUM(landing_percent, "landingPercent", DECIMAL, WORD_FOLIO_LANDING_PERCENT),
    SUM(with_terms, "plansTerms", COUNT, WORD_FOLIO_PLANS_TERMS),
    SUM(terms, "termsAtTarget", MONEY, WORD_FOLIO_TERMS),
    SUM(terms_percent, "termsPercent", DECIMAL, WORD_FOLIO_TERMS_PERCENT),
    SUM(open, "rebatesOpen", MONEY, WORD_FOLIO_OPEN),
    SUM(overdue, "rebatesOverdue", MONEY, WORD_FOLIO_OVERDUE),
};

#define LENGTH(array) (sizeof(array) / sizeof(array)[0])

static const char *const colours[] = {"none", "red", "amber", "green"};
static const char *const levels[] = {"note", "warning", "error", "failure"};
static const char *const bys[FOLIO_BYS] = {"currency", "class", "region", "owner"};

/* ---- a value as text ---- */

static struct str day_text(struct arena *arena, struct date date)
{
    char iso[11];
    if (!date_known(date))
        return STR("");
    date_iso(date, iso);
    return str_copy(arena, str_of(iso));
}

static struct str amount_text(struct arena *arena, struct dec amount)
{
    return dec_str(arena, amount.known && amount.scale < 2 ? dec_round(amount, 2) : amount);
}

/* "" where nothing is known. */
static struct str value_text(struct arena *arena, const void *object, const struct member *member)
{
    const void *at = (const char *)object + member->offset;
    int32_t count = 0;
    if (member->kind == TEXT)
        return *(const struct str *)at;
    if (member->kind == DECIMAL)
        return dec_str(arena, *(const struct dec *)at);
    if (member->kind == MONEY)
        return amount_text(arena, *(const struct dec *)at);
    if (member->kind == DAY)
        return day_text(arena, *(const struct date *)at);
    count = *(const int32_t *)at;
    if (member->kind == COLOUR)
        return str_of(colours[count]);
    if (member->kind == LEVEL)
        return str_of(levels[count]);
    if (member->kind == QUARTER)
        return count ? str_format(arena, "Q%d", (int)count) : STR("");
    return str_format(arena, "%d", (int)count);
}

/* ---- JSON ---- */

static void json_value(struct buf *out, const void *object, const struct member *member)
{
    struct str text = value_text(out->arena, object, member);
    if (member->kind == COUNT)
        buf_add(out, text);
    else if (member->kind == FLAG)
        buf_puts(out, str_is(text, "0") ? "false" : "true");
    else if (text.n == 0)
        buf_puts(out, "null");
    else
        buf_json(out, text);
}

static void json_members(struct buf *out, const void *object, const struct member *members,
                         size_t count)
{
    for (size_t i = 0; i < count; i++) {
        buf_printf(out, "%s\"%s\": ", i ? ", " : "", members[i].name);
        json_value(out, object, &members[i]);
    }
}

static void json_list(struct buf *out, const char *name, const void *items, size_t size,
                      size_t count, const struct member *members, size_t member_count)
{
    buf_printf(out, ",\n  \"%s\": [", name);
    for (size_t i = 0; i < count; i++) {
        buf_puts(out, i ? ",\n    {" : "\n    {");
        json_members(out, (const char *)items + i * size, members, member_count);
        buf_char(out, '}');
    }
    buf_puts(out, count ? "\n  ]" : "]");
}

static void json_totals(struct buf *out, const struct folio *folio)
{
    buf_puts(out, ",\n  \"totals\": [");
    for (size_t i = 0; i < folio->sum_count; i++) {
        buf_printf(out, "%s\n    {\"by\": \"%s\", ", i ? "," : "", bys[folio->sums[i].by]);
        json_members(out, &folio->sums[i], sum_members, LENGTH(sum_members));
        buf_char(out, '}');
    }
    buf_puts(out, folio->sum_count ? "\n  ]" : "]");
}

void folio_json(struct buf *out, const struct folio *folio)
{
    struct str today = day_text(out->arena, folio->today);
    buf_puts(out, "{\n  \"today\": ");
    if (today.n)
        buf_json(out, today);
    else
        buf_puts(out, "null");
    buf_printf(out, ",\n  \"dueWithinDays\": %d", (int)folio->days);
    buf_printf(out, ",\n  \"counts\": {\"plans\": %zu, \"read\": %zu", folio->count, folio->read);
    for (size_t i = 0; i < LENGTH(colours); i++)
        buf_printf(out, ", \"%s\": %d", i ? colours[i] : "noData", (int)folio->rags[i]);
    buf_char(out, '}');
    json_list(out, "plans", folio->entries, sizeof *folio->entries, folio->count, plan_members,
              LENGTH(plan_members));
    json_totals(out, folio);
    json_list(out, "due", folio->due, sizeof *folio->due, folio->due_count, due_members,
              LENGTH(due_members));
    json_list(out, "rules", folio->failures, sizeof *folio->failures, folio->failure_count,
              failure_members, LENGTH(failure_members));
    buf_puts(out, "\n}\n");
}

/* ---- CSV (RFC 4180) ---- */

/* A cell that a spreadsheet program would take for a formula gets a ' before it; a number does
 * not. */
static void csv_cell(struct buf *out, struct str text, bool first, bool prose)
{
    bool formula = prose && text.n && (text.s[0] == '=' || text.s[0] == '+' || text.s[0] == '-'
                                       || text.s[0] == '@' || text.s[0] == '\t');
    bool quoted = str_find(text, STR(","), 0) != SIZE_MAX
                  || str_find(text, STR("\""), 0) != SIZE_MAX
                  || str_find(text, STR("\n"), 0) != SIZE_MAX;
    buf_puts(out, first ? "" : ",");
    buf_puts(out, quoted ? "\"" : "");
    buf_puts(out, formula ? "'" : "");
    for (size_t i = 0; i < text.n; i++) {
        if (text.s[i] == '"')
            buf_char(out, '"');
        buf_char(out, text.s[i]);
    }
    buf_puts(out, quoted ? "\"" : "");
}

static void csv_table(struct buf *out, const struct wording *wording, const void *items,
                      size_t size, size_t count, const struct member *members,
                      size_t member_count)
{
    for (size_t m = 0; m < member_count; m++)
        csv_cell(out, wording_word(wording, members[m].head), m == 0, true);
    buf_puts(out, "\r\n");
    for (size_t i = 0; i < count; i++) {
        for (size_t m = 0; m < member_count; m++)
            csv_cell(out, value_text(out->arena, (const char *)items + i * size, &members[m]),
                     m == 0, members[m].kind == TEXT);
        buf_puts(out, "\r\n");
    }
}

void folio_csv(struct buf *out, const struct folio *folio, enum folio_table table,
               const struct wording *wording)
{
    size_t first = 0, count = 0;
    switch (table) {
    case FOLIO_PLANS:
        csv_table(out, wording, folio->entries, sizeof *folio->entries, folio->count,
                  plan_members, LENGTH(plan_members));
        break;
    case FOLIO_DUE:
        csv_table(out, wording, folio->due, sizeof *folio->due, folio->due_count, due_members,
                  LENGTH(due_members));
        break;
    case FOLIO_RULES:
        csv_table(out, wording, folio->failures, sizeof *folio->failures, folio->failure_count,
                  failure_members, LENGTH(failure_members));
        break;
    case FOLIO_TOTALS:
        while (first < folio->sum_count && folio->sums[first].by != (int32_t)folio->by)
            first++;
        while (first + count < folio->sum_count
               && folio->sums[first + count].by == (int32_t)folio->by)
            count++;
        csv_table(out, wording, folio->sums + first, sizeof *folio->sums, count, sum_members,
                  LENGTH(sum_members));
        break;
    }
}

/* ---- bytes between processes ---- */

static void pack_object(struct buf *out, const void *object, const struct member *members,
                        size_t count)
{
    for (size_t i = 0; i < count; i++) {
        const void *at = (const char *)object + members[i].offset;
        struct str text = STR("");
        if (members[i].kind == TEXT || members[i].kind == DAY)
            text = value_text(out->arena, object, &members[i]);
        else if (members[i].kind == DECIMAL || members[i].kind == MONEY)
            text = dec_str(out->arena, *(const struct dec *)at);
        else
            text = str_format(out->arena, "%d", (int)*(const int32_t *)at);
        buf_printf(out, "%zu:%.*s", text.n, STR_ARGS(text));
    }
}

static bool read_number(struct str bytes, size_t *at, size_t *number)
{
    size_t from = *at;
    for (*number = 0; *at < bytes.n && bytes.s[*at] >= '0' && bytes.s[*at] <= '9'; ++*at)
        *number = *number * 10 + (size_t)(bytes.s[*at] - '0');
    return *at > from && *at < bytes.n && bytes.s[(*at)++] == ':';
}

static bool unpack_object(struct arena *arena, struct str bytes, size_t *at, void *object,
                          const struct member *members, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        void *member = (char *)object + members[i].offset;
        size_t length = 0;
        if (!read_number(bytes, at, &length) || length > bytes.n - *at)
            return false;
        struct str text = str_copy(arena, str_slice(bytes, *at, length));
        *at += length;
        int32_t *counted = member;
        if (members[i].kind == TEXT)
            *(struct str *)member = text;
        else if (members[i].kind == DAY)
            date_parse(text, member);
        else if (members[i].kind == DECIMAL || members[i].kind == MONEY)
            dec_parse(text, member);
        else
            for (size_t digit = *counted = 0; digit < text.n; digit++)
                *counted = *counted * 10 + (text.s[digit] - '0');
    }
    return true;
}

void folio_pack(struct buf *out, const struct folio_entry *entry)
{
    pack_object(out, &entry->plan, plan_members, LENGTH(plan_members));
    buf_printf(out, "%zu:%zu:", entry->due_count, entry->failure_count);
    for (size_t i = 0; i < entry->due_count; i++)
        pack_object(out, &entry->due[i], due_members, LENGTH(due_members));
    for (size_t i = 0; i < entry->failure_count; i++)
        pack_object(out, &entry->failures[i], failure_members, LENGTH(failure_members));
}

bool folio_unpack(struct arena *arena, struct str bytes, size_t *at, struct folio_entry *entry)
{
    size_t due = 0, failures = 0;
    *entry = (struct folio_entry){.due_count = 0};
    bool good = unpack_object(arena, bytes, at, &entry->plan, plan_members, LENGTH(plan_members))
                && read_number(bytes, at, &due) && read_number(bytes, at, &failures);
    for (size_t i = 0; good && i < due; i++)
        good = unpack_object(arena, bytes, at, folio_due_add(arena, entry), due_members,
                             LENGTH(due_members));
    for (size_t i = 0; good && i < failures; i++)
        good = unpack_object(arena, bytes, at, folio_failure_add(arena, entry), failure_members,
                             LENGTH(failure_members));
    return good;
}

struct folio_due *folio_due_add(struct arena *arena, struct folio_entry *entry)
{
    entry->due = arena_grow(arena, entry->due, &entry->due_capacity, entry->due_count + 1,
                            sizeof *entry->due);
    entry->due[entry->due_count] = (struct folio_due){.date = DATE_NONE};
    return &entry->due[entry->due_count++];
}

struct folio_failure *folio_failure_add(struct arena *arena, struct folio_entry *entry)
{
    entry->failures = arena_grow(arena, entry->failures, &entry->failure_capacity,
                                 entry->failure_count + 1, sizeof *entry->failures);
    entry->failures[entry->failure_count] = (struct folio_failure){.level = 0};
    return &entry->failures[entry->failure_count++];
}
