/* Input made to do harm: each ends at once, with a finding that says what it is. */
#include "check.h"

#include "xml/xml.h"

#include <stdlib.h>
#include <time.h>

enum { SECONDS_MAX = 10 }; /* with sanitizers, on a slow machine */

static double now(void)
{
    struct timespec t;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static void check_refused(const char *what, struct str text, const char *code)
{
    struct arena *arena = arena_new();
    struct findings findings = {.arena = arena};
    struct source source = {.name = what, .text = text};
    double start = now();
    CHECK(xml_read(arena, &findings, &source, NULL) == NULL);
    CHECK(now() - start < SECONDS_MAX);
    CHECK(findings.count > 0 && findings_bad(&findings));
    if (!found(&findings, code)) {
        fprintf(stderr, "%s: no %s\n", what, code);
        show_findings(arena, &findings);
        CHECK(!"the finding expected");
    }
    struct buf out = {.arena = arena};
    for (size_t i = 0; i < findings.count; i++)
        finding_text(&out, &findings.items[i], LANG_ZH_HANS, false);
    CHECK(out.n < 200 * 1000);
    arena_free(arena);
}

static void check_text(const char *what, const char *text, const char *code)
{
    check_refused(what, str_of(text), code);
}

/* `start`, then `piece` many times, then `end`. */
static void check_many(const char *what, const char *start, const char *piece, size_t times,
                       const char *end, const char *code)
{
    struct arena *arena = arena_new();
    struct buf text = {.arena = arena};
    buf_puts(&text, start);
    for (size_t i = 0; i < times; i++)
        buf_puts(&text, piece);
    buf_puts(&text, end);
    check_refused(what, buf_str(&text), code);
    arena_free(arena);
}

static void test_declarations(void)
{
    check_text("doctype", "<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><a/>", "xml-doctype");
    check_text("laughs",
               "<?xml version=\"1.0\"?><!DOCTYPE l [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">"
               "<!ENTITY c \"&b;&b;&b;\">]><l>&c;</l>",
               "xml-doctype");
    check_text("external",
               "<!DOCTYPE a [<!ENTITY x SYSTEM \"http://example.com/\">]><a>&x;</a>",
               "xml-doctype");
    check_text("late doctype", "<a/><!DOCTYPE a>", "xml-doctype");
    check_text("entity", "<a>&x;</a>", "xml-entity");
    check_text("utf-7", "<?xml version=\"1.0\" encoding=\"UTF-7\"?><a>+ADw-b/+AD4-</a>",
               "xml-encoding");
    check_text("latin", "<?xml version='1.0' encoding='ISO-8859-1'?><a/>", "xml-encoding");
    check_text("xml 1.1", "<?xml version='1.1'?><a/>", "xml-version");
}

static void test_bytes(void)
{
    check_refused("nul", STR("<a>\0</a>"), "xml-character");
    check_refused("utf-16 le", STR("\xFF\xFE<\0a\0/\0>\0"), "xml-not-utf8");
    check_refused("utf-16 be", STR("\xFE\xFF\0<\0a\0/\0>"), "xml-not-utf8");
    check_refused("utf-16 bare", STR("<\0a\0/\0>\0"), "xml-not-utf8");
    check_text("not utf-8", "<a>\xC3\x28</a>", "xml-not-utf8");
    check_text("overlong", "<a>\xC0\xBC</a>", "xml-not-utf8");
    check_text("surrogate", "<a>\xED\xA0\x80</a>", "xml-not-utf8");
    check_text("cut", "<a>\xE5\xB9", "xml-not-utf8");
    check_text("control", "<a>\x1B[2J</a>", "xml-character");
    check_text("non-character", "<a>\xEF\xBF\xBF</a>", "xml-character");
    check_text("bad references", "<a>&#0;&#xD800;&#x110000;&#99999999999999;</a>",
               "xml-entity");
    check_refused("empty", STR(""), "xml-empty");
    check_text("blank", " \n ", "xml-empty");
    check_text("mark only", "\xEF\xBB\xBF", "xml-empty");
}

static void test_unfinished(void)
{
    static const struct {
        const char *text, *code;
    } cases[] = {
        {"<!-- never ends", "xml-piece-open"},  {"<a><![CDATA[x</a>", "xml-piece-open"},
        {"<?xml", "xml-piece-open"},            {"<", "xml-less"},
        {"<a", "xml-tag-unfinished"},           {"<a ", "xml-tag-unfinished"},
        {"<a b", "xml-tag-unfinished"},         {"<a b=", "xml-tag-unfinished"},
        {"<a b=\"", "xml-quote-open"},          {"<a></a", "xml-tag-unfinished"},
        {"<a>", "xml-tag-open"},                {"<a></", "xml-less"},
        {"<a/", "xml-tag-unfinished"},          {"<a>&", "xml-ampersand"},
        {"</a>", "xml-tag-stray"},              {"<a/><b/>", "xml-outside"},
        {"<a/>x", "xml-outside"},               {"<a/><![CDATA[]]>", "xml-outside"},
        {"<a><b></a></b>", "xml-tag-open"},     {"<!", "xml-doctype"},
        {"<!-", "xml-doctype"},                 {"<a b='1'c='2'/>", "xml-attribute-broken"},
        {"<a / >", "xml-attribute-broken"},     {"<a></a b>", "xml-tag-unfinished"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        check_text(cases[i].text, cases[i].text, cases[i].code);
    /* What our own scan lets pass libxml2 refuses. */
    check_text("standalone", "<?xml version='1.0' standalone='maybe'?><a/>", "xml-malformed");
}

static void test_masses(void)
{
    check_many("attributes", "<a", " b='1'", 100 * 1000, "/>", "xml-attribute-twice");
    struct arena *arena = arena_new();
    struct buf text = {.arena = arena};
    buf_puts(&text, "<a");
    for (int i = 0; i < 100 * 1000; i++)
        buf_printf(&text, " b%d='1'", i);
    buf_puts(&text, "/>");
    check_refused("different attributes", buf_str(&text), "xml-attributes-many");
    arena_free(arena);
    check_many("depth", "", "<a>", 1000 * 1000, "", "xml-deep");
    check_many("elements", "<a>", "<b/>", 300 * 1000, "</a>", "xml-elements-many");
    check_many("ampersands", "<a>", "&", 4 * 1000 * 1000, "</a>", "xml-mistakes-many");
    check_many("less-thans", "<a>", "< ", 2 * 1000 * 1000, "</a>", "xml-mistakes-many");
    check_many("end tags", "<a>", "</b>", 1000 * 1000, "</a>", "xml-mistakes-many");
    check_many("quotes", "<a>", "<b c=\"'>", 1000 * 1000, "</a>", "xml-less");
    check_many("open quotes", "<a ", "'<\"", 2 * 1000 * 1000, "", "xml-tag-unfinished");
    check_many("a long name", "<a", "aaaaaaaaaa", 700 * 1000, "", "xml-tag-unfinished");
    check_many("a long value", "<a b='", "年度计划", 600 * 1000, "", "xml-quote-open");
    check_many("too large", "<a>", "12345678", 1024 * 1024, "x</a>", "xml-too-large");
    check_many("comments", "<a>", "<!--", 1000 * 1000, "", "xml-piece-open");
}

int main(void)
{
    test_declarations();
    test_bytes();
    test_unfinished();
    test_masses();
    return checks_end();
}
