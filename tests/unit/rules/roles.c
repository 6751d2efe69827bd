/* What quantities in sentences stand for: vectors in English and Chinese, worked by hand. */
#include "check.h"

#include "rules/roles.h"

static struct arena *arena;

/* All figures of a text as "value unit ROLE(noun)@clause; …". */
static struct str shown(struct str text)
{
    static const char *const names[] = {"none", "to", "limit", "from", "by", "have", "within", "in", "scope"};
    struct buf out = {.arena = arena};
    struct roles roles = roles_start(text);
    struct figure f;
    while (roles_next(&roles, &f)) {
        CHECK(f.number.from < f.number.to && f.number.to <= text.n);
        buf_puts(&out, out.n ? "; " : "");
        if (f.times)
            buf_puts(&out, "x");
        if (f.number.value.known)
            buf_add(&out, dec_str(arena, dec_trim(f.number.value)));
        if (f.number.kind == NUMBER_PERCENT)
            buf_puts(&out, "%");
        buf_printf(&out, " %s %zu", names[f.role], f.clause);
    }
    return out.n ? buf_str(&out) : STR("nothing");
}

static const char *const vectors[][2] = {
    {"Raise net purchases from CNY 12.4 m in 2026 to CNY 15.5 m in 2027.", "12400000 from 0; 15500000 to 0"},
    {"Have twelve new articles on sale in all 42 stores by 30 June.", "12 have 0; 42 scope 0"},
    {"Carry all six articles in 54 stores by 31 December 2027, up from 36 stores in December 2026.", "6 scope 0; 54 in 0; 36 from 1"},
    {"Work on 5 projects", "5 in 0"},
    {"Ensure better cooperation in 3 areas.", "3 in 0"},
    {"24/7 support for all stores", "nothing"},
    {"Tea purchases CNY 12.0 m → CNY 15.5 m; 20 new stores opened.", "12000000 from 0; 15500000 to 0; 20 none 1"},
    {"QBRs: 4 in 2027.", "4 none 0"},
    {"DSO 45d (PY 52d), terms net 30.", "45 none 0; 52 from 1; 30 none 3"},
    {"Raise OTIF to 95 % as well as listing 15 new SKUs", "95% to 0; 15 have 1"},
    {"Dairy to CNY 54 mn (2026: 50)", "54000000 to 0; 50000000 from 1"},
    {"GMV：10亿→11.5亿", "1000000000 from 0; 1150000000 to 0"},
    {"为60名店长办理培训", "60 scope 0"},
    {"OTIF 91 → 95 % / DSO 52 → 45 d", "91% from 0; 95% to 0; 52 from 1; 45 to 1"},
    {"No stock-outs of the core range", "0 to 0"},
    {"Zero stock-outs", "0 to 0"},
    {"Achieve zero complaints", "0 to 0"},
    {"no later than 30 June", "nothing"},
    {"Double the sales of bottled tea", "x2 by 0"},
    {"double-digit growth and double placement", "nothing"},
    {"Cut returns by a third", "33% by 0"},
    {"two thirds of the stores", "67% to 0"},
    {"a quarter of all orders; twice a quarter", "25% to 0"},
    {"reduce them by half", "50% by 0"},
    {"nine out of ten deliveries on time", "90% to 0"},
    {"Grow the top 20 customers", "20 scope 0"},
    {"Be among the top three suppliers", "3 to 0"},
    {"Answer within 48 hours", "48 within 0"},
    {"Keep the return rate at or below 1.5 %", "1.5% to 0"},
    {"a fill rate of 97 %, each of 42 stores", "97% to 0; 42 scope 1"},
    {"Reach 42 stores", "42 to 0"},
    {"Hold 12 meetings with the buyer", "12 have 0"},
    {"Raise the score from 4.1 to 4.4", "4.1 from 0; 4.4 to 0"},
    {"sales to CNY 15 m and share to 30 %", "15000000 to 0; 30% to 1"},
    {"orders above CNY 5,000; sales above CNY 5 m", "5000 scope 0; 5000000 to 1"},
    {"Win 3 new customers", "3 have 0"},
    {"在42家门店加强合作", "42 in 0"},
    {"做好5个重点项目", "5 none 0"},
    {"将42家签约门店的净进货额由1,240万元增至1,550万元", "42 scope 0; 12400000 from 0; 15500000 to 0"},
    {"在14家签约门店的货架长度占比由2026年12月的58%升至70%。", "14 scope 0; 58% from 0; 70% to 0"},
    {"销售云禾瓶装茶全部六个单品的门店由2026年12月的36家增至54家。", "6 scope 0; 36 from 0; 54 to 0"},
    {"新增12家门店", "12 by 0"},
    {"上架12个新品，覆盖42家门店", "12 have 0; 42 have 1"},
    {"提升42家门店的服务", "42 scope 0"},
    {"提高5个百分点", "5 by 0"},
    {"销售额翻一番", "x2 by 0"},
    {"客诉减半", "x0.5 by 0"},
    {"退货减少三分之一", "33% by 0"},
    {"实现零缺货", "0 to 0"},
    {"全年零客诉，无重大食品安全事故", "0 to 0; 0 to 1"},
    {"进入前三名", "3 to 0"},
    {"维护前20名客户", "20 scope 0"},
    {"排名第一", "1 to 0"},
    {"客诉48小时内回复率达到95%", "48 within 0; 95% to 0"},
    {"平均响应时间控制在4小时以内", "4 to 0"},
    {"開展20場促銷活動", "20 none 0"},
    {"做好“五一”“十一”两个黄金周", "2 none 0"},
    {"增长一倍", "x2 by 0"},
    {"十二个新品在42家门店上架", "12 have 0; 42 in 0"},
    {"CNY 15 m, threshold CNY 13.5 m, stretch CNY 16.5 m", "15000000 none 0; 13500000 limit 1; 16500000 limit 2"},
    {"900万元，底线800万元，最低不少于700万元", "9000000 none 0; 8000000 limit 1; 7000000 limit 2"},
    {"95 % of store orders are picked by 06:00, up from 88.5 %", "95% none 0; 88.5% from 1"},
    {"叉车作业零工伤，零距离服务，零售额，零件", "0 to 0"},
    {"Zero tolerance, zero-sugar drinks, zero accidents", "0 to 2"},
    {"win the tender from 2028 on", "nothing"},
    {"舉辦25場賣場試飲活動", "25 none 0"},
    {"throughout the four quarters of 2027", "4 scope 0"},
    {"to CNY 15.5 m, an increase of 25 % over 2026", "15500000 to 0; 25% by 1"},
    {"up 25 % on 2026, up to 30 %, up from 24 %", "25% by 0; 30% to 1; 24% from 2"},
    {"by at least 5 points", "5 by 0"},
    {"Half of the orders; so far a third", "50% to 0; 33% to 1"},
    {"Not a single lost-time accident", "0 to 0"},
    {"A fifth fewer call-outs", "20% by 0"},
    {"Run 30 tasting days", "30 none 0"},
    {"On-time delivery of 98 % plus a damage rate of 0.4 %", "98% to 0; 0.4% to 1"},
    {"员工中三分之一", "33% to 0"},
    {"12 minutes faster, 30 more, CNY 1,400,000 above 2026, 12 or more", "12 by 0; 30 by 1; 1400000 by 2; 12 to 3"},
    {"a two-day course and a 48-hour service", "2 scope 0; 48 scope 1"},
    {"in 8 of the customer’s 10 regions", "8 in 0; 10 scope 0"},
    {"1 in 4 shoppers, 98 out of 100 loads, 3 in 2026", "25% to 0; 98% to 1; 3 none 2"},
    {"270 kiosks with sales of CNY 3 m", "270 have 0; 3000000 to 1"},
    {"投放冰柜42台，且占比70%", "42 have 0; 70% none 2"},
    {"门店数增至三倍，提供400小时培训", "x3 to 0; 400 none 1"},
    {"14家门店每家3台，共42台", "14 scope 0; 3 none 0; 42 scope 1"},
    {"Empty kilometres −8 points, to 20 %", "8 by 0; 20% to 1"},
    {"維護方案續約95份以上", "95 to 0"},
    {"below 8 °C; uptime rises 3 percent to 98 percent", "8 to 0; 3% by 1; 98% to 1"},
    {"站点14个（共22个）", "14 none 0; 22 scope 1"},
};

/* Pieces of sentences and broken bytes in any order: every find lies inside the text and each
 * one after the other. */
static void test_any_order(void)
{
    static const char *const pieces[] = {
        "1",      "12",     ",",     ".",    "-",      "%",       "万",    "分之", "三",   "十",
        "第",     "前",     "零",    "无",   "缺货",   "翻一番",  "一半",  "从",   "至",   "达到",
        "家",     "门店",   "的",    "CNY ", " ",      " in ",    " of ",  " to ", "from ", "by ",
        "a ",     "third",  "two ",  "half", "double", "zero ",   "no ",   "top ", "plus ", "with ",
        " sales", "’s ",    "more ", ":",    "00",     " out of ", "\xe5", "\xff", "，",  "＋",
        "number ", "one ", "rank",  "年",   "2027",   "多",      "quarter", "twenty-five", "≥", "（"};
    uint32_t random = 4711;
    for (int i = 0; i < 20000; i++) {
        struct buf text = {.arena = arena};
        for (int n = 0; n < 12; n++) {
            random = random * 1664525 + 1013904223;
            buf_puts(&text, pieces[(random >> 16) % (sizeof pieces / sizeof pieces[0])]);
        }
        struct roles roles = roles_start(buf_str(&text));
        struct figure f;
        size_t last = 0;
        while (roles_next(&roles, &f)) {
            CHECK(f.number.from >= last && f.number.from < f.number.to
                  && f.number.to <= buf_str(&text).n);
            last = f.number.to;
        }
    }
}

int main(void)
{
    arena = arena_new();
    CHECK(lexicon_is_sorted());
    for (size_t i = 0; i < sizeof vectors / sizeof vectors[0]; i++) {
        struct str result = shown(str_of(vectors[i][0]));
        if (!str_is(result, vectors[i][1]))
            fprintf(stderr, "“%s”\n", vectors[i][0]);
        CHECK_STR(result, vectors[i][1]);
    }
    test_any_order();
    arena_free(arena);
    return checks_end();
}
