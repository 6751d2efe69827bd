/* What changes cost where it cannot be told, where changes work together, and where they do not:
 * pairs of a plan of which the figures can be checked by hand. 9.6 m of purchases at target;
 * discounts 2, 1 and 0.3 %; a rebate of 1.5 % from 9.6 m on, 2 % from 10 m on, of the whole
 * volume; fees of 84 000. */
#include "check.h"

#include "base/file.h"
#include "change/money.h"
#include "xml/xml.h"

static struct arena *arena;
static const struct xml_schema *schema;
static struct str text;

static const struct plan *read_text(struct str bytes)
{
    struct findings findings = {.arena = arena};
    const struct source *source = source_new(arena, "plan.xml", bytes);
    const struct xml_node *root = xml_read(arena, &findings, source, schema);
    const struct plan *plan = root ? plan_read(arena, &findings, root) : NULL;
    if (findings.count)
        show_findings(arena, &findings);
    CHECK_INT(findings.count, 0);
    return plan;
}

static struct str replaced(struct str from_text, const char *from, const char *to)
{
    struct buf out = {.arena = arena};
    size_t hit = str_find(from_text, str_of(from), 0);
    CHECK(hit != SIZE_MAX);
    buf_add(&out, str_slice(from_text, 0, hit));
    buf_puts(&out, to);
    buf_add(&out, str_slice(from_text, hit + strlen(from), from_text.n));
    return buf_str(&out);
}

struct pair {
    const struct changes *changes;
    const struct changes_money *money;
};

static struct pair pair_of(struct str before, struct str after)
{
    const struct changes *changes = changes_find(arena, read_text(before), read_text(after));
    return (struct pair){changes, changes_money(arena, changes)};
}

/* One replacement. */
static struct pair one(const char *from, const char *to)
{
    return pair_of(text, replaced(text, from, to));
}

static bool is(struct dec value, const char *amount)
{
    return value.known && dec_compare(value, dec_lit(amount)) == 0;
}

static void test_alone(void)
{
    struct pair p = one("rate=\"1.5\"", "rate=\"1.7\"");
    CHECK_INT(p.changes->count, 1);
    CHECK_INT(p.money->group_count, 1);
    CHECK(p.money->groups[0].payment_apart);
    CHECK(is(p.money->payment[0].change, "19200"));
    CHECK(is(p.money->payment[0].before, "544800"));
    CHECK(is(p.money->total.change, "19200"));
    CHECK(is(p.money->meeting, "0"));
    CHECK_INT(p.money->own[0].gap, MONEY_UNTOUCHED);
}

/* Neither the threshold nor the rate alone has an effect at target; together they have. */
static void test_together(void)
{
    struct str after = replaced(text, "<tier from=\"10000000.00\"", "<tier from=\"9500000.00\"");
    after = replaced(after, "<tier from=\"9600000.00\" rate=\"1.5\"/>", "");
    after = replaced(after, "rate=\"2.0\"/>", "rate=\"2.2\"/>");
    struct pair p = pair_of(text, after);
    CHECK_INT(p.money->group_count, 1);
    CHECK(is(p.money->groups[0].payment.change, "67200")); /* 9.6 m × (2.2 − 1.5) % */
    CHECK(!p.money->groups[0].payment_apart);
    for (size_t i = 0; i < p.changes->count; i++)
        CHECK_INT(p.money->payment[i].gap, MONEY_UNTOUCHED);
    CHECK(is(p.money->total.change, "67200"));
}

/* A higher rate on a higher target is more than both. */
static void test_meeting(void)
{
    struct str after = replaced(text, "rate=\"1.5\"", "rate=\"1.7\"");
    after = replaced(after, "<target value=\"9600000.00\"", "<target value=\"9700000.00\"");
    struct pair p = pair_of(text, after);
    CHECK(is(p.money->own[0].change, "100000"));
    CHECK(is(p.money->payment[0].change, "4800")); /* 100 000 × (2 + 1 + 0.3 + 1.5) % */
    CHECK(is(p.money->payment[1].change, "19200"));
    CHECK(is(p.money->total.change, "24200"));
    CHECK(is(p.money->meeting, "200"));
}

static void check_gap(const char *from, const char *to, enum money_gap gap)
{
    struct pair p = one(from, to);
    const struct money_effect *own = &p.money->groups[0].own;
    if (own->gap == MONEY_UNTOUCHED)
        own = &p.money->groups[0].payment;
    CHECK_INT(own->gap, gap);
    CHECK(!own->change.known);
}

static void test_not_known(void)
{
    check_gap("price=\"288.00\" quantity=\"12000\"", "price=\"289.00\"", MONEY_NO_QUANTITY);
    check_gap("budget=\"90000.00\"", "", MONEY_NO_AMOUNT);
    check_gap("cap=\"60000.00\">按自然月", ">按自然月", MONEY_NO_CAP);
    check_gap("payer=\"supplier\"", "payer=\"customer\"", MONEY_OTHER_PAYER);
    check_gap(" id=\"d-early\" title=\"提前付款折扣\" kind=\"earlyPayment\" rate=\"1\"",
              " id=\"d-early\" title=\"提前付款折扣\" kind=\"earlyPayment\"", MONEY_NOT_COUNTED);
    struct pair p = one("method=\"wholeVolume\"", "method=\"growth\"");
    CHECK_INT(p.money->payment[0].gap, MONEY_NOT_COUNTED);
    CHECK(p.money->payment[0].term && p.money->payment[0].term->gap == GAP_BASELINE);
    CHECK_INT(p.money->total.gap, MONEY_NOT_COUNTED);
    p = pair_of(replaced(text, "method=\"wholeVolume\"", "method=\"growth\""), text);
    CHECK_INT(p.money->payment[0].gap, MONEY_NOT_COUNTED);
}

/* Terms that neither plan counts do not stand in the way of those that both do. */
static void test_uncounted_beside(void)
{
    struct str before = replaced(text, "method=\"wholeVolume\"", "method=\"growth\"");
    struct pair p = pair_of(before, replaced(before, "amount=\"36000.00\"", "amount=\"40000.00\""));
    CHECK(is(p.money->payment[0].change, "4000"));
    CHECK(is(p.money->total.change, "4000"));
}

static void test_currency(void)
{
    struct str after = replaced(text, "currency=\"CNY\"", "currency=\"HKD\"");
    struct pair p = pair_of(text, replaced(after, "budget=\"90000.00\"", "budget=\"95000.00\""));
    CHECK_INT(p.money->total.gap, MONEY_CURRENCY);
    CHECK(!p.money->sums[MONEY_ACTIVITIES].known);
    CHECK_INT(p.money->unknown[MONEY_ACTIVITIES], 1);
}

/* A rebate that comes with a goal of its own, and one that goes. */
static void test_new_rebate(void)
{
    static const char rebate[] =
        "<rebate id=\"r-new\" period=\"year\" method=\"wholeVolume\" base=\"netPurchases\""
        " goal=\"g-new\"><tier from=\"0\" rate=\"1\"/></rebate>\n<fee id=\"s-display\"";
    static const char goal[] =
        "<goals><goal id=\"g-new\" measure=\"nuts\" unit=\"CNY\"><target value=\"500000\"/></goal>";
    struct str after = replaced(text, "<fee id=\"s-display\"", rebate);
    after = replaced(after, "<goals>", goal);
    struct pair p = pair_of(text, after);
    CHECK_INT(p.changes->count, 2);
    CHECK(is(p.money->payment[1].change, "5000"));
    CHECK(is(p.money->total.change, "5000"));
    p = pair_of(after, text);
    CHECK(is(p.money->payment[1].change, "-5000"));
    CHECK(is(p.money->total.change, "-5000"));
}

/* The most that a penalty can come to is the payer's. */
static void test_penalty(void)
{
    struct pair p = one("cap=\"60000.00\">按自然月", "cap=\"75000.00\">按自然月");
    CHECK_INT(p.money->own[0].kind, MONEY_SUPPLIER_PENALTIES);
    CHECK(is(p.money->own[0].change, "15000"));
    CHECK(is(p.money->sums[MONEY_SUPPLIER_PENALTIES], "15000"));
    CHECK(!p.money->sums[MONEY_CUSTOMER_PENALTIES].known);
}

/* What moves no money says nothing of it. */
static void test_no_money(void)
{
    struct pair p = one("due=\"2028-02-25\" goal=\"g1\"", "due=\"2028-02-28\" goal=\"g1\"");
    CHECK_INT(p.money->payment[0].gap, MONEY_UNTOUCHED);
    CHECK_INT(p.money->total.gap, MONEY_UNTOUCHED);
    p = one("threshold=\"9100000.00\"", "threshold=\"9200000.00\"");
    CHECK_INT(p.money->payment[0].gap, MONEY_UNTOUCHED);
    p = one("stacking=\"additive\"", "stacking=\"sequential\"");
    CHECK_INT(p.money->payment[0].gap, MONEY_KNOWN);
    CHECK(dec_sign(p.money->payment[0].change) < 0);
}

int main(void)
{
    arena = arena_new();
    struct findings findings = {.arena = arena};
    schema = xml_schema_load(arena, &findings, SOURCE_DIR "/plans/schema/plan-1.xsd");
    text = file_read(arena, &findings, SOURCE_DIR "/examples/retail-2027.xml", XML_BYTES_MAX)
               ->text;
    test_alone();
    test_together();
    test_meeting();
    test_not_known();
    test_uncounted_beside();
    test_currency();
    test_new_rebate();
    test_penalty();
    test_no_money();
    arena_free(arena);
    return checks_end();
}
