/* Words of a list in English and Chinese text. */
#include "check.h"

#include "rules/terms.h"

static struct arena *arena;

static struct terms *build(void)
{
    static const struct str words[] = {
        {"improve", 7}, {"strengthen", 10}, {"plan", 4}, {"verify", 6},
        {"grow", 4},    {"agree", 5},       {"push", 4}, {"as appropriate", 14},
        {"etc", 3},     {"提高", 6},        {"提升", 6}, {"加强", 6},
        {"进一步", 9},  {"做好", 6},        {"hold", 4}};
    static const struct str exclusions[] = {
        {"提高幅度", 12}, {"提升机", 9}, {"improve it", 10}, {"household", 9}};
    return terms_new(arena, words, sizeof words / sizeof words[0], exclusions,
                       sizeof exclusions / sizeof exclusions[0]);
}

static struct str shown(struct terms *terms, struct str text)
{
    struct buf out = {.arena = arena};
    struct term_match match;
    for (struct term_walk walk = {0}; terms_next(terms, text, &walk, &match);)
        buf_printf(&out, "%s%.*s=%.*s", out.n ? "; " : "", STR_ARGS(match.term),
                   STR_ARGS(str_slice(text, match.from, match.to - match.from)));
    return out.n ? buf_str(&out) : STR("none");
}

/* Terms of several words in their forms, and what exclusions hide. */
static void check_exclusions(void)
{
    static const struct str words[] = {
        {"guarantee", 9}, {"full refund", 11}, {"make sure", 9}, {"保证", 6}, {"提升", 6},
        {"提高", 6},      {"don't", 5},        {"plan", 4},      {"100 % sure", 10},
        {"pay penalty", 11}};
    static const struct str exclusions[] = {
        {"guarantee fee", 13}, {"质保", 6},   {"提升机", 9},  {"提高幅度", 12},
        {"保证与提升书", 18},  {"证提高", 9}, {"planned", 7}, {"guarantee", 9}};
    static const char *const vectors[][2] = {
        {"guarantee fees, Guarantee Fee; guaranteed", "guarantee=guaranteed"},
        {"guaranteed fees and guaranteeing a fee", "guarantee=guaranteeing"},
        {"full refunds, a Full Refund", "full refund=full refunds; full refund=Full Refund"},
        {"makes sure, made sure, making sure, make surely",
         "make sure=makes sure; make sure=made sure; make sure=making sure"},
        {"pays penalties, paying a penalty", "pay penalty=pays penalties"},
        {"品质保证，质保一年", "保证=保证"},
        {"質保證書", "保证=保證"},
        {"提升机一台，提升机提升", "提升=提升"},
        {"提高幅度", "none"},
        {"提高幅", "提高=提高"},
        {"签保证与提升书", "none"},
        {"签保证与提升", "保证=保证; 提升=提升"},
        {"我们保证提高", "保证=保证"},
        {"planned, planning", "plan=planning"},
        {"We don’t ＰＬＡＮ, ＰＬＡＮＴ, ｒｅＰＬＡＮ", "don't=don’t; plan=ＰＬＡＮ"},
        {"１００\u3000％ sure", "100 % sure=１００\u3000％ sure"},
    };
    struct terms *terms =
        terms_new(arena, words, sizeof words / sizeof words[0], exclusions,
                    sizeof exclusions / sizeof exclusions[0]);
    for (size_t i = 0; i < sizeof vectors / sizeof vectors[0]; i++)
        CHECK_STR(shown(terms, str_of(vectors[i][0])), vectors[i][1]);
}

/* The shelf gives the same terms for the same lists, and for no others, until it is full. */
static void check_shelf(void)
{
    static const struct str words[] = {{"ab", 2}, {"c", 1}}, others[] = {{"a", 1}, {"bc", 2}};
    static const struct str same[] = {{"ab", 2}, {"c", 1}};
    struct terms_shelf *shelf = terms_shelf_new(arena);
    struct terms *terms = terms_shelf_take(shelf, words, 2, NULL, 0);
    CHECK(terms_shelf_take(shelf, same, 2, NULL, 0) == terms);
    CHECK(terms_shelf_take(shelf, others, 2, NULL, 0) != terms);
    CHECK(terms_shelf_take(shelf, words, 1, words + 1, 1) != terms);
    CHECK_STR(shown(terms_shelf_take(shelf, words, 1, words + 1, 1), STR("ab, c")), "ab=ab");
    for (int i = 0; i < 400; i++) {
        struct str word = str_format(arena, "w%d", i);
        terms_shelf_take(shelf, &word, 1, NULL, 0);
    }
    CHECK(terms_shelf_take(shelf, same, 2, NULL, 0) == terms);
    CHECK(terms_shelf_take(shelf, others + 1, 1, NULL, 0) == NULL);
}

int main(void)
{
    static const char *const vectors[][2] = {
        {"Improve, improves, IMPROVED and improving",
         "improve=Improve; improve=improves; improve=IMPROVED; improve=improving"},
        {"improvement and reimprove", "none"},
        {"加強合作，進一步提高", "加强=加強; 进一步=進一步; 提高=提高"},
        {"提升機與做好", "做好=做好"},
        {"strengthened", "strengthen=strengthened"},
        {"planned planning plans planet", "plan=planned; plan=planning; plan=plans"},
        {"verifies verified verifying", "verify=verifies; verify=verified; verify=verifying"},
        {"grew, grown, grows", "grow=grew; grow=grown; grow=grows"},
        {"agreed agreeing", "agree=agreed; agree=agreeing"},
        {"pushes", "push=pushes"},
        {"held in each household", "hold=held"},
        {"as appropriate", "as appropriate=as appropriate"},
        {"as appropriately", "none"},
        {"bottles etc. follow", "etc=etc"},
        {"improve it", "none"},
        {"improve items", "improve=improve"},
        {"提高销量", "提高=提高"},
        {"提高幅度为5%，提升机一台", "none"},
        {"进一步加强合作，做好服务", "进一步=进一步; 加强=加强; 做好=做好"},
        {"我们improve销量", "improve=improve"},
        {"提", "none"},
        {"", "none"},
    };
    arena = arena_new();
    struct terms *terms = build();
    for (size_t i = 0; i < sizeof vectors / sizeof vectors[0]; i++)
        CHECK_STR(shown(terms, str_of(vectors[i][0])), vectors[i][1]);
    CHECK_STR(shown(terms_new(arena, NULL, 0, NULL, 0), STR("improve")), "none");
    check_exclusions();
    check_shelf();
    arena_free(arena);
    return checks_end();
}
