/* Words and short texts of the program in Traditional Chinese, of what a plan's year brings. */
#include "base/catalog.h"

const struct catalog_word catalog_year_words[] = {
    {"make the pack for a quarterly review\n"
     "Status on one page, goals with trend and landing, rebates earned and paid, spend,\n"
     "promotions, audits, findings, actions, agenda and decisions. What no table says is no\n"
     "data, never zero. --today says what is overdue (default: today).",
     "製作季度檢討資料\n"
     "一頁狀態、目標走勢與全年預計、回贈應計與已付、支出、促銷、查核、討論要點、行動、議程與決議。\n"
     "表格未載明的內容為「無數據」，絕不視為零。--today 決定哪些已逾期（預設：今天）。"},
    {"pdf (default), docx, json, csv, or text: a summary for the terminal",
     "pdf（預設）、docx、json、csv，或 text（終端摘要）"},
    {"amendments to the plan: each quarter is judged by the text in force then",
     "計劃的補充協議：各季度按當時有效的文本判斷"},
    {"%s: %zu page%s\n", "%s：%zu 頁%s\n"},
    {"look at many plans at once: who is red, what is due, which rules fail, totals\n"
     "To KA-1.xml belong tables and amendments whose names begin with KA-1. or KA-1-, and all\n"
     "in the folder KA-1. It shows what is internal. Status 1 if a plan could not be read.",
     "一覽多份計劃：哪些亮紅燈、哪些事項到期、哪些規則未通過，以及合計\n"
     "名稱以 KA-1. 或 KA-1- 開頭的表格及補充協議，以及資料夾 KA-1 中的全部檔案，屬於 KA-1.xml。\n"
     "結果包含內部內容。有計劃無法讀取時結束狀態為 1。"},
    {"also what is due within so many days (default 30)",
     "同時列出此天數內到期的事項（預設 30）"},
    {"totals by class (default), region or owner, beside those by currency",
     "除按幣別外，另按 class（預設）、region 或 owner 合計"},
    {"what a CSV file holds: plans (default), due, rules or totals",
     "CSV 檔案的內容：plans（預設）、due、rules 或 totals"},
    {"text (default), csv, json or pdf; -o NAME.pdf says so too",
     "text（預設）、csv、json 或 pdf；-o 名稱.pdf 亦可"},
    {"write the days of a plan as a calendar file (iCalendar) for Outlook, Google or Apple\n"
     "Reviews with time, place and participants, data due, actions, activities and order\n"
     "windows, payments. Import the file of the next version again: entries change in place.\n"
     "--today says when it is made (default: when the plan last changed).",
     "將計劃中的日期寫成行事曆檔案（iCalendar），供 Outlook、Google 或 Apple 行事曆匯入\n"
     "包括檢討會議（時間、地點、與會者）、資料提交、行動、活動與訂貨期、付款。\n"
     "計劃更新後再次匯入，原有事項隨之更新。--today 指明製作日期（預設：計劃最後修改之日）。"},
    {"an earlier version of the plan: what it had and this one has not is cancelled",
     "計劃的較早版本：其中有而本版沒有的事項標為取消"},
    {"only these: reviews,inputs,actions,activities,payments,signing",
     "僅限這些類別：reviews,inputs,actions,activities,payments,signing"},
    {"due date", "到期日"},
    {"due date of the settlement", "年終結算日"},
    {"review", "檢討日期"},
    {"inputs due", "資料提交日"},
    {"to be agreed by", "商定期限"},
    {"start", "開始日"},
    {"planned date", "計劃日期"},
    {"signing", "簽署日期"},
    {"Monday", "星期一"},
    {"Tuesday", "星期二"},
    {"Wednesday", "星期三"},
    {"Thursday", "星期四"},
    {"Friday", "星期五"},
    {"Saturday", "星期六"},
    {"Sunday", "星期日"},
    {"not known", "不明"},
    {"baseline", "基數"},
    {"target", "目標值"},
    {"threshold", "門檻值"},
    {"stretch", "挑戰值"},
    {"To be decided", "待決定"},
    {"Kept, to be confirmed", "沿用，待確認"},
    {"Days that have been moved", "已移動的日期"},
    {"Taken from the year", "取自當年實際"},
    {"Left out (lines of the old plan)", "已刪去（行號為原計劃）"},
    {"number of the new plan (default: the old one with its year changed)",
     "新計劃的編號（預設：原編號中的年份改為新年份）"},
    {"make next year's draft from this year's plan and what the year brought\nFigures of the year become baselines; targets are blanks to be decided; terms, activities\nand open actions stay, days move to working days. Prints what is to be decided, confirmed,\nwhat was moved, taken and left out, and why.",
     "由本年度計劃及當年實際產生下一年度計劃草案\n當年實際成為基數，目標值留空待定；條款、活動及未完成的行動保留，日期移至工作日。\n並列出待決定、待確認的內容，以及移動、取用及刪去的內容與原因。"},
    {"text (default), json, pdf (a redline) or docx (tracked changes); -o NAME.pdf will do",
     "text（預設）、json、pdf（修訂對照稿）或 docx（帶修訂標記）；-o 名稱.pdf 亦可"},
    {"customer (default of a redline): without what is internal; internal (otherwise)",
     "customer（修訂對照稿預設）：不含內部內容；或 internal（文字及 JSON 預設）"},
    {"say what changed between two plans, and what it costs\nBy section and in business words; what was moved or renamed is one change. Each change\nwith its effect on payments at target, on budgets and on other money. Either plan may be\na contract. As pdf or docx the contract itself, with changes marked. Status 1 if the\nplans differ.",
     "說明兩份計劃之間的變更及其金額影響\n按章節以業務用語列出；移動或更名只算一處變更。每處變更列出對達成目標時支付金額、\n預算等的影響。計劃也可以是合約 PDF。用 pdf 或 docx 時輸出標示變更的合約。\n兩份計劃有差異時結束狀態為 1。"},
    {"change a signed plan: an amendment from the plan as changed, or from decisions\n"
     "Writes what stands and what is to stand, from which day and why; -o x.pdf makes the\n"
     "document that both parties sign. It refuses, and names, what is locked, what says which\n"
     "contract it is, and what belongs to a quarter that has ended.",
     "變更已簽署的計劃：依變更後的計劃或季度檢討的決定產生補充協議\n"
     "列明變更前後的內容、適用起始日及理由；-o x.pdf 產生供雙方簽署的文件。\n"
     "已鎖定的內容、合約身分資訊以及屬於已屆滿季度的內容不予變更，並逐項指出。"},
    {"give the text in force on a day: the plan with its amendments\n"
     "As a plan's file, or with -o x.pdf as a conformed copy, which nobody signs. Amendments\n"
     "that contradict each other, or the text, are named.",
     "產生某日的有效文本：由計劃及其補充協議合併而成\n"
     "輸出為計劃檔案；-o x.pdf 則為合併文本，不供簽署。補充協議之間或與文本互相矛盾時會逐一指出。"},
    {"the day from which the changes apply",
     "變更自該日起適用"},
    {"why, as the amendment states it",
     "補充協議中載明的變更理由"},
    {"the quarterly review that decided it: Q1, Q2, Q3 or Q4",
     "作出該決定的季度檢討：Q1、Q2、Q3 或 Q4"},
    {"number of the amendment (default: the next one)",
     "補充協議編號（預設：下一個編號）"},
    {"it corrects an error: it may change a quarter that has ended",
     "更正錯誤：可變更已屆滿的季度"},
    {"tables of what reviews decided: part, field, value",
     "季度檢討的決定表：part、field、value"},
    {"only these decisions, divided by commas: Q2-1,Q2-3",
     "僅採用這些決定，以英文逗號分隔：Q2-1,Q2-3"},
    {"the day whose text is wanted",
     "需要哪一天的有效文本"},
    {"A day, written year-month-day: 2027-07-01.",
     "日期，依「年-月-日」書寫：2027-07-01。"},
    {"A whole number from 1 to 99999.",
     "1 到 99999 的整數。"},
    {"A SHA-256 digest: 64 hexadecimal digits.",
     "SHA-256 摘要：64 位十六進位數字。"},
    {"The review of a quarter.",
     "某季度的檢討。"},
    {"Quarter 1.",
     "第一季度。"},
    {"Quarter 2.",
     "第二季度。"},
    {"Quarter 3.",
     "第三季度。"},
    {"Quarter 4.",
     "第四季度。"},
    {"Yes or no.",
     "是或否。"},
    {"No.",
     "否。"},
    {"Own staff only.",
     "僅限內部。"},
    {"A language.",
     "語言。"},
    {"English.",
     "英文。"},
    {"Simplified Chinese.",
     "簡體中文。"},
    {"Traditional Chinese.",
     "繁體中文。"},
    {"Whether amendments may change it.",
     "補充協議可否變更。"},
    {"No amendment changes it.",
     "補充協議不得變更。"},
};
const size_t catalog_year_word_count =
    sizeof catalog_year_words / sizeof catalog_year_words[0];
