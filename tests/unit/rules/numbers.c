/* Quantities in text: vectors in English and Chinese, worked by hand. */
#include "check.h"

#include "rules/days.h"
#include "rules/numbers.h"

static struct arena *arena;

/* All quantities of a text as "value[..high] unit kind-sign; …". */
static struct str shown(struct str text)
{
    static const char *const signs[] = {"", "%", "pt"};
    struct buf out = {.arena = arena};
    struct number number;
    for (size_t at = 0; number_next(text, &at, &number);) {
        CHECK(number.from < number.to && number.to <= text.n);
        buf_puts(&out, out.n ? "; " : "");
        buf_add(&out, dec_str(arena, dec_trim(number.value)));
        if (dec_compare(number.value, number.high) != 0)
            buf_printf(&out, "..%.*s", STR_ARGS(dec_str(arena, dec_trim(number.high))));
        if (number.kind == NUMBER_PLAIN)
            buf_printf(&out, " %s", number.unit[0] ? number.unit : "-");
        else
            buf_printf(&out, " %s", signs[number.kind]);
    }
    return out.n ? buf_str(&out) : STR("none");
}

static const char *const vectors[][2] = {
    {"1,240,000.50", "1240000.5 -"},
    {"CNY 12.4 m", "12400000 CNY"},
    {"CNY12.4m", "12400000 CNY"},
    {"12.4 m CNY", "12400000 CNY"},
    {"from CNY 12.4 m to CNY 15.5 m", "12400000 CNY; 15500000 CNY"},
    {"¥ 5,000", "5000 CNY"},
    {"￥５，０００．５０", "5000.5 CNY"},
    {"USD 1.2 million", "1200000 USD"},
    {"1.2 million", "1200000 -"},
    {"€3bn", "3000000000 EUR"},
    {"500k", "500000 -"},
    {"1.2 m of shelf", "1.2 m"},
    {"25 %", "25 %"},
    {"25%", "25 %"},
    {"２５％", "25 %"},
    {"25 percent", "25 %"},
    {"5 percentage points", "5 pt"},
    {"+5 pp", "5 pt"},
    {"-3.5 %", "-3.5 %"},
    {"5-8 %", "5..8 %"},
    {"5–8%", "5..8 %"},
    {"5%-8%", "5..8 %"},
    {"5 to 8 %", "5..8 %"},
    {"from 20 % to 25 %", "20 %; 25 %"},
    {"by 5 % to 25 %", "5 %; 25 %"},
    {"1.2-1.5 million", "1200000..1500000 -"},
    {"42 stores", "42 stores"},
    {"14 listed stores", "14 listed"},
    {"4.5-litre bottle", "4.5 -"},
    {"500ml", "500 ml"},
    {"SH-001 and A4", "none"},
    {"1.10 → 1.25 mn cases", "1100000 -; 1250000 cases"},
    {"from 120 to 132 million CNY", "120000000 CNY; 132000000 CNY"},
    {"from 120 in 2026 to 132 million CNY", "120000000 CNY; 132000000 CNY"},
    {"385 -> 420 k cases", "385000 -; 420000 cases"},
    {"HK$25→28mn", "25000000 HKD; 28000000 -"},
    {"CNY 48–54 mn", "48000000..54000000 CNY"},
    {"CNY 3.5–4.2 m", "3500000..4200000 CNY"},
    {"110→125万箱", "1100000 箱; 1250000 箱"},
    {"4800→5400万", "48000000 -; 54000000 -"},
    {"1.2→1.35億", "120000000 -; 135000000 -"},
    {"由480成長至540萬元", "4800000 CNY; 5400000 CNY"},
    {"从5,000到1.2万", "5000 -; 12000 -"},
    {"from 950,000 to 1.2 million", "950000 -; 1200000 -"},
    {"from 12 stores to 1.4 million", "12 stores; 1400000 -"},
    {"92 → 96 %", "92 %; 96 %"},
    {"the rate 3 % to 98 %", "3 %; 98 %"},
    {"准时率+5pct", "5 pt"},
    {"提升5pcts", "5 pt"},
    {"95 pct of orders", "95 %"},
    {"by 31/12/2027 and 9/30前", "none"},
    {"section 1.2.3", "none"},
    {"IDR 8,000,000", "8000000 IDR"},
    {"purchases to IDR 8,000,000,000 by then", "8000000000 IDR"},
    {"KRW12 bn", "12000000000 KRW"},
    {"try 5 boxes", "5 boxes"},
    {"a NOKIA 5 case", "5 case"},
    {"the ISO 9001 rules", "none"},
    {"page 3 of it", "none"},
    {"homepage 3 visits", "3 visits"},
    {"4.5分", "4.5 分"},
    {"十分努力", "none"},
    {"120人次", "120 人次"},
    {"“三个一”工程", "none"},
    {"“满三个”", "3 个"},
    {"12,34", "12 -; 34 -"},
    {"in 2027", "none"},
    {"2027-12-31", "none"},
    {"31 December 2027", "none"},
    {"by Q3 2027, 5 %", "5 %"},
    {"2027 stores", "2027 stores"},
    {"1,240万元", "12400000 CNY"},
    {"1240 万元", "12400000 CNY"},
    {"1.2亿", "120000000 -"},
    {"1.2千万元", "12000000 CNY"},
    {"人民币1550万元", "15500000 CNY"},
    {"300美元", "300 USD"},
    {"百分之二十五", "25 %"},
    {"百分之25", "25 %"},
    {"百分之二点五", "2.5 %"},
    {"千分之五", "0.5 %"},
    {"三成", "30 %"},
    {"3成", "30 %"},
    {"三成五", "35 %"},
    {"二十五个百分点", "25 pt"},
    {"25个百分点", "25 pt"},
    {"5至8个百分点", "5..8 pt"},
    {"5%～8%", "5..8 %"},
    {"从20%提升至25%", "20 %; 25 %"},
    {"从20%到25%", "20 %; 25 %"},
    {"由1,240万元增至1,550万元", "12400000 CNY; 15500000 CNY"},
    {"1200-1500万元", "12000000..15000000 CNY"},
    {"42家门店", "42 家"},
    {"四十二家门店", "42 家"},
    {"一百零五箱", "105 箱"},
    {"一百五十箱", "150 箱"},
    {"一万二千箱", "12000 箱"},
    {"一亿二千万元", "120000000 CNY"},
    {"三万五元", "35000 CNY"},
    {"两倍", "2 倍"},
    {"二点五亿元", "250000000 CNY"},
    {"壹佰贰拾万元", "1200000 CNY"},
    {"十家", "10 家"},
    {"进一步加强", "none"},
    {"一个目标", "none"},
    {"统一管理，十分重要，百货公司，万一", "none"},
    {"两三家门店", "none"},
    {"第三家门店，第3家", "none"},
    {"第三季度达到5%", "5 %"},
    {"2027年12月31日前增长25%", "25 %"},
    {"12月31日前3个月", "3 个月"},
    {"500，600家", "500 -; 600 家"},
    {"由1,240萬元增至1.55億元", "12400000 CNY; 155000000 CNY"},
    {"貳佰萬元", "2000000 CNY"},
    {"港幣300元，新臺幣5萬元，300港幣", "300 HKD; 50000 TWD; 300 HKD"},
    {"二十五個百分點", "25 pt"},
    {"兩個門市", "2 个"},
    {"50間分店", "50 间"},
    {"第三季達到5%", "5 %"},
    {"百貨公司，萬一，進一步", "none"},
    {"12,4 %", "12.4 %"},
    {"EUR 3,5 m", "3500000 EUR"},
    {"12,345 %", "12345 %"},
    {"RMB 5 mn and €3.5m", "5000000 CNY; 3500000 EUR"},
    {"HK$1.2 million, NT$300, S$5", "1200000 HKD; 300 TWD; 5 SGD"},
    {"1.2 million yuan", "1200000 CNY"},
    {"15m RMB", "15000000 CNY"},
    {"between 5 and 8 %", "5..8 %"},
    {"25 bps, 50 basis points, 30个基点", "0.25 pt; 0.5 pt; 0.3 pt"},
    {"24/7 support, 7-11, 7x24", "none"},
    {"24 / 7", "24 -; 7 -"},
    {"618大促和双11、双十一", "none"},
    {"618家门店, 618 万元", "618 家; 6180000 CNY"},
    {"the 11.11 sale and 11.11 %", "11.11 %"},
    {"3C, 5G, 4S店", "none"},
    {"5kg, 5 m", "5 kg; 5 m"},
    {"phase 2, level 3 and HACCP 22000", "none"},
    {"做好“五一”“十一”两个黄金周", "2 个"},
    {"增长一倍", "1 倍"},
    {"1240万元人民币，300萬港幣，五万新台币", "12400000 CNY; 3000000 HKD; 50000 TWD"},
    {"3个工作日内", "3 个工作日"},
    {"提高10%到70%, +10 % to 70 %", "10 %; 70 %; 10 %; 70 %"},
    {"5%到8%", "5..8 %"},
    {"12车次, 5万双", "12 车次; 50000 双"},
    {"零件3个，零售额", "3 个"},
    {"1,500 more than in 2026", "1500 -"},
    {"99999999999999999999", "none"},
    {"", "none"},
};

/* The last digit written says how exactly. */
static void test_step(void)
{
    static const char *const steps[][2] = {{"CNY 12.4 m", "100000"},
                                           {"25 %", "1"},
                                           {"1.25%", "0.01"},
                                           {"1.2亿", "10000000"},
                                           {"三成", "10"}};
    for (size_t i = 0; i < sizeof steps / sizeof steps[0]; i++) {
        struct number number;
        size_t at = 0;
        CHECK(number_next(str_of(steps[i][0]), &at, &number));
        CHECK_STR(dec_str(arena, dec_trim(number.step)), steps[i][1]);
    }
}

/* Pieces of quantities, dates and broken bytes in any order: every find lies inside the text
 * and each one after the other. */
static void test_any_order(void)
{
    static const char *const pieces[] = {
        "1",      "12",       ",",       ".",    "-",       "%",    "万", "亿",
        "百分之", "三",       "十",      "成",   "第",      "季度", "年", "月",
        "日",     "CNY",      " ",       "m",    "million", "to ",  "至", "从",
        "from ",  "个百分点", "点",      "\xe5", "\xff",    "，",   "２", "％",
        "Q",      "May ",     "end of ", "2027", "元",      "家",   "零", "999999999999999999",
        "¥",      "千",       "底",      "/",    "+",       "‰"};
    uint32_t random = 12345;
    for (int i = 0; i < 20000; i++) {
        struct buf text = {.arena = arena};
        for (int n = 0; n < 12; n++) {
            random = random * 1664525 + 1013904223;
            buf_puts(&text, pieces[(random >> 16) % (sizeof pieces / sizeof pieces[0])]);
        }
        size_t at = 0, last = 0;
        struct number number;
        while (number_next(buf_str(&text), &at, &number)) {
            CHECK(number.from >= last && number.from < number.to && number.to <= text.n);
            CHECK(number.value.known && number.high.known && number.step.known);
            last = number.to;
        }
        struct said_date said;
        for (at = 0, last = 0; said_next(buf_str(&text), &at, &said); last = said.to) {
            CHECK(said.from >= last && said.from < said.to && said.to <= text.n);
            said_range(&said, (struct date){2027, 4, 1});
        }
    }
}

int main(void)
{
    arena = arena_new();
    for (size_t i = 0; i < sizeof vectors / sizeof vectors[0]; i++) {
        struct str result = shown(str_of(vectors[i][0]));
        if (!str_is(result, vectors[i][1]))
            fprintf(stderr, "“%s”\n", vectors[i][0]);
        CHECK_STR(result, vectors[i][1]);
    }
    test_step();
    test_any_order();
    arena_free(arena);
    return checks_end();
}
