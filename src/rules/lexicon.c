#include "rules/lexicon.h"

#include "rules/scan.h"

#include <string.h>

struct entry {
    const char *word; /* folded */
    enum word_class is;
};

/* In the order of their bytes. English words in their first form. */
static const struct entry entries[] = {
    {"a", WORD_FILL}, {"about", WORD_FILL}, {"above", WORD_OVER}, {"accident", WORD_FAULT},
    {"account", WORD_PARTY}, {"accuracy", WORD_MEASURE}, {"achieve", WORD_TO},
    {"acquire", WORD_HAVE}, {"across", WORD_IN}, {"action", WORD_DEED},
    {"activate", WORD_HAVE}, {"activity", WORD_DEED}, {"add", WORD_HAVE},
    {"additional", WORD_BY}, {"again", WORD_FILL}, {"against", WORD_FROM},
    {"aisle", WORD_PLACE}, {"all", WORD_ALL}, {"almost", WORD_FILL}, {"alongside", WORD_AND},
    {"already", WORD_FILL}, {"among", WORD_IN}, {"amongst", WORD_IN}, {"amount", WORD_TO},
    {"amounts", WORD_TO}, {"an", WORD_FILL}, {"and", WORD_AND}, {"annual", WORD_FILL},
    {"another", WORD_BY}, {"answer", WORD_HAVE}, {"appoint", WORD_HAVE},
    {"approximately", WORD_FILL}, {"are", WORD_TO}, {"area", WORD_TOPIC},
    {"around", WORD_FILL}, {"article", WORD_ITEM}, {"as", WORD_FILL}, {"aspect", WORD_TOPIC},
    {"at", WORD_AT}, {"attain", WORD_TO}, {"audit", WORD_DEED}, {"authorise", WORD_HAVE},
    {"authorize", WORD_HAVE}, {"availability", WORD_MEASURE}, {"average", WORD_MEASURE},
    {"backlog", WORD_FAULT}, {"bakery", WORD_PLACE}, {"baseline", WORD_FROM},
    {"bay", WORD_ITEM}, {"be", WORD_TO}, {"become", WORD_TO}, {"becomes", WORD_TO},
    {"bed", WORD_ITEM}, {"below", WORD_OVER}, {"best", WORD_TOP}, {"beyond", WORD_TO},
    {"biggest", WORD_TOP}, {"boost", WORD_CHANGE}, {"both", WORD_ALL}, {"bottle", WORD_ITEM},
    {"box", WORD_ITEM}, {"branch", WORD_PLACE}, {"brand", WORD_PARTY}, {"breach", WORD_FAULT},
    {"breakage", WORD_FAULT}, {"briefing", WORD_DEED}, {"bring", WORD_HAVE},
    {"building", WORD_PLACE}, {"but", WORD_AND}, {"buy", WORD_HAVE}, {"buyer", WORD_PARTY},
    {"by", WORD_BY}, {"cafe", WORD_PLACE}, {"call", WORD_DEED}, {"campaign", WORD_DEED},
    {"campus", WORD_PLACE}, {"canteen", WORD_PLACE}, {"cap", WORD_LIMIT},
    {"carry", WORD_HAVE}, {"carton", WORD_ITEM}, {"case", WORD_ITEM}, {"category", WORD_ITEM},
    {"ceiling", WORD_LIMIT}, {"certify", WORD_HAVE}, {"channel", WORD_PLACE},
    {"chef", WORD_PARTY}, {"city", WORD_PLACE}, {"claim", WORD_FAULT}, {"client", WORD_PARTY},
    {"climb", WORD_CHANGE}, {"close", WORD_HAVE}, {"cny", WORD_FILL}, {"code", WORD_ITEM},
    {"collect", WORD_HAVE}, {"compared", WORD_FROM}, {"competitor", WORD_PARTY},
    {"complaint", WORD_FAULT}, {"complete", WORD_HAVE}, {"conference", WORD_DEED},
    {"connect", WORD_HAVE}, {"consumer", WORD_PARTY}, {"container", WORD_ITEM},
    {"contest", WORD_DEED}, {"contractor", WORD_PARTY}, {"convert", WORD_HAVE},
    {"cooler", WORD_ITEM}, {"core", WORD_TOP}, {"count", WORD_MEASURE},
    {"country", WORD_PLACE}, {"county", WORD_PLACE}, {"course", WORD_DEED},
    {"cover", WORD_HAVE}, {"coverage", WORD_MEASURE}, {"covering", WORD_IN},
    {"currency", WORD_FILL}, {"currently", WORD_FROM}, {"customer", WORD_PARTY},
    {"cut", WORD_CHANGE}, {"cutback", WORD_CHANGE}, {"d", WORD_TIME}, {"damage", WORD_FAULT},
    {"day", WORD_TIME}, {"dc", WORD_PLACE}, {"dealer", WORD_PARTY}, {"decline", WORD_CHANGE},
    {"decrease", WORD_CHANGE}, {"default", WORD_FAULT}, {"defect", WORD_FAULT},
    {"delay", WORD_FAULT}, {"deliver", WORD_HAVE}, {"delivery", WORD_ITEM},
    {"demo", WORD_DEED}, {"demonstration", WORD_DEED}, {"depot", WORD_PLACE},
    {"deviation", WORD_FAULT}, {"device", WORD_ITEM}, {"dimension", WORD_TOPIC},
    {"direction", WORD_TOPIC}, {"dispatch", WORD_HAVE}, {"display", WORD_ITEM},
    {"dispute", WORD_FAULT}, {"distribution", WORD_MEASURE}, {"distributor", WORD_PARTY},
    {"district", WORD_PLACE}, {"door", WORD_PLACE}, {"double", WORD_CHANGE},
    {"down", WORD_BY}, {"downtime", WORD_FAULT}, {"driver", WORD_PARTY},
    {"drop", WORD_CHANGE}, {"drum", WORD_ITEM}, {"during", WORD_IN}, {"each", WORD_ALL},
    {"earn", WORD_HAVE}, {"employ", WORD_HAVE}, {"employee", WORD_PARTY},
    {"endcap", WORD_ITEM}, {"engineer", WORD_PARTY}, {"enrol", WORD_HAVE},
    {"enroll", WORD_HAVE}, {"equal", WORD_TO}, {"equals", WORD_TO}, {"equip", WORD_HAVE},
    {"error", WORD_FAULT}, {"escalation", WORD_FAULT}, {"eur", WORD_FILL},
    {"even", WORD_FILL}, {"event", WORD_DEED}, {"every", WORD_ALL}, {"exactly", WORD_FILL},
    {"exceed", WORD_OVER}, {"exceeding", WORD_OVER}, {"exceeds", WORD_OVER},
    {"exhibition", WORD_DEED}, {"existing", WORD_ALL}, {"expand", WORD_CHANGE},
    {"expiry", WORD_FAULT}, {"extend", WORD_CHANGE}, {"extra", WORD_BY},
    {"facing", WORD_ITEM}, {"factory", WORD_PLACE}, {"failure", WORD_FAULT},
    {"fair", WORD_DEED}, {"fall", WORD_CHANGE}, {"fewer", WORD_FILL}, {"field", WORD_TOPIC},
    {"figure", WORD_MEASURE}, {"finish", WORD_HAVE}, {"first", WORD_TOP}, {"fit", WORD_HAVE},
    {"fixture", WORD_ITEM}, {"flavor", WORD_ITEM}, {"flavour", WORD_ITEM},
    {"floor", WORD_PLACE}, {"flyer", WORD_DEED}, {"focus", WORD_TOPIC}, {"for", WORD_IN},
    {"format", WORD_ITEM}, {"formerly", WORD_FROM}, {"fortnight", WORD_PERIOD},
    {"fridge", WORD_ITEM}, {"from", WORD_FROM}, {"front", WORD_TOPIC}, {"further", WORD_BY},
    {"gain", WORD_HAVE}, {"garage", WORD_PLACE}, {"generate", WORD_HAVE}, {"get", WORD_HAVE},
    {"goal", WORD_TOPIC}, {"grow", WORD_CHANGE}, {"growth", WORD_CHANGE}, {"h", WORD_TIME},
    {"half-year", WORD_PERIOD}, {"hall", WORD_PLACE}, {"have", WORD_HAVE}, {"her", WORD_ALL},
    {"hire", WORD_HAVE}, {"his", WORD_ALL}, {"hit", WORD_TO}, {"hold", WORD_HAVE},
    {"hospital", WORD_PLACE}, {"hotel", WORD_PLACE}, {"hotelier", WORD_PARTY},
    {"hour", WORD_TIME}, {"hour-slot", WORD_ITEM}, {"household", WORD_PARTY},
    {"hr", WORD_TIME}, {"hrs", WORD_TIME}, {"hypermarket", WORD_PLACE},
    {"improvement", WORD_CHANGE}, {"in", WORD_IN}, {"incident", WORD_FAULT},
    {"including", WORD_IN}, {"increase", WORD_CHANGE}, {"index", WORD_MEASURE},
    {"initiative", WORD_TOPIC}, {"injury", WORD_FAULT}, {"inside", WORD_WITHIN},
    {"inspection", WORD_DEED}, {"install", WORD_HAVE}, {"installer", WORD_PARTY},
    {"instead", WORD_FROM}, {"interview", WORD_DEED}, {"into", WORD_TO},
    {"inventory", WORD_MEASURE}, {"invoice", WORD_ITEM}, {"is", WORD_TO},
    {"issue", WORD_TOPIC}, {"item", WORD_ITEM}, {"its", WORD_ALL}, {"jbp", WORD_FILL},
    {"just", WORD_FILL}, {"keep", WORD_HAVE}, {"key", WORD_TOP}, {"kg", WORD_ITEM},
    {"kiosk", WORD_PLACE}, {"kitchen", WORD_PLACE}, {"land", WORD_HAVE}, {"lane", WORD_PLACE},
    {"largest", WORD_TOP}, {"last", WORD_TOP}, {"late", WORD_FAULT}, {"lateness", WORD_FAULT},
    {"launch", WORD_DEED}, {"lead-time", WORD_MEASURE}, {"leading", WORD_TOP},
    {"leaflet", WORD_DEED}, {"least", WORD_TO}, {"length", WORD_MEASURE}, {"less", WORD_FILL},
    {"level", WORD_MEASURE}, {"licence", WORD_ITEM}, {"license", WORD_ITEM},
    {"lift", WORD_CHANGE}, {"line", WORD_ITEM}, {"list", WORD_HAVE}, {"listing", WORD_ITEM},
    {"liter", WORD_ITEM}, {"litre", WORD_ITEM}, {"location", WORD_PLACE},
    {"loss", WORD_FAULT}, {"lower", WORD_CHANGE}, {"ly", WORD_FROM}, {"machine", WORD_ITEM},
    {"mailing", WORD_DEED}, {"main", WORD_TOP}, {"maintain", WORD_HAVE},
    {"manager", WORD_PARTY}, {"many", WORD_FILL}, {"margin", WORD_MEASURE},
    {"market", WORD_PLACE}, {"mat", WORD_FILL}, {"maximum", WORD_LIMIT},
    {"measure", WORD_TOPIC}, {"meet", WORD_TO}, {"meeting", WORD_DEED},
    {"member", WORD_PARTY}, {"min", WORD_TIME}, {"minimum", WORD_LIMIT}, {"mins", WORD_TIME},
    {"minute", WORD_TIME}, {"mis-shipment", WORD_FAULT}, {"misdelivery", WORD_FAULT},
    {"mispick", WORD_FAULT}, {"misshipment", WORD_FAULT}, {"mistake", WORD_FAULT},
    {"model", WORD_ITEM}, {"mom", WORD_BY}, {"month", WORD_PERIOD}, {"more", WORD_FILL},
    {"most", WORD_TO}, {"move", WORD_CHANGE}, {"mth", WORD_PERIOD}, {"mths", WORD_PERIOD},
    {"much", WORD_FILL}, {"nearly", WORD_FILL}, {"never", WORD_ZERO}, {"new", WORD_FILL},
    {"newsletter", WORD_DEED}, {"next", WORD_TOP}, {"nil", WORD_ZERO}, {"no", WORD_ZERO},
    {"non-conformity", WORD_FAULT}, {"nonconformity", WORD_FAULT}, {"not", WORD_ZERO},
    {"now", WORD_FILL}, {"nps", WORD_TO}, {"number", WORD_MEASURE}, {"objective", WORD_TOPIC},
    {"obtain", WORD_HAVE}, {"of", WORD_OF}, {"office", WORD_PLACE}, {"on", WORD_IN},
    {"onboard", WORD_HAVE}, {"only", WORD_FILL}, {"onto", WORD_TO}, {"oos", WORD_FAULT},
    {"open", WORD_HAVE}, {"operate", WORD_HAVE}, {"operator", WORD_PARTY}, {"or", WORD_FILL},
    {"order", WORD_ITEM}, {"our", WORD_ALL}, {"out-of-stock", WORD_FAULT},
    {"outage", WORD_FAULT}, {"outlet", WORD_PLACE}, {"over", WORD_OVER},
    {"overdue", WORD_FAULT}, {"own", WORD_HAVE}, {"pack", WORD_ITEM}, {"pallet", WORD_ITEM},
    {"part", WORD_ITEM}, {"partner", WORD_PARTY}, {"past", WORD_TO}, {"pay", WORD_HAVE},
    {"penetration", WORD_MEASURE}, {"people", WORD_PARTY}, {"per", WORD_IN},
    {"person", WORD_PARTY}, {"pharmacy", WORD_PLACE}, {"phase", WORD_TOPIC},
    {"pillar", WORD_TOPIC}, {"place", WORD_HAVE}, {"plan", WORD_TOPIC}, {"plant", WORD_PLACE},
    {"plus", WORD_BY}, {"point-of-contact", WORD_TOPIC}, {"pos", WORD_PLACE},
    {"position", WORD_MEASURE}, {"post", WORD_DEED}, {"presentation", WORD_DEED},
    {"previously", WORD_FROM}, {"priority", WORD_TOPIC}, {"process", WORD_HAVE},
    {"produce", WORD_HAVE}, {"product", WORD_ITEM}, {"program", WORD_TOPIC},
    {"programme", WORD_TOPIC}, {"project", WORD_TOPIC}, {"promoter", WORD_PARTY},
    {"promotion", WORD_DEED}, {"proportion", WORD_MEASURE}, {"province", WORD_PLACE},
    {"purchase", WORD_HAVE}, {"purchases", WORD_MEASURE}, {"put", WORD_HAVE},
    {"py", WORD_FROM}, {"qbr", WORD_DEED}, {"quarter", WORD_PERIOD}, {"quota", WORD_MEASURE},
    {"rack", WORD_ITEM}, {"raise", WORD_CHANGE}, {"range", WORD_ITEM}, {"rank", WORD_MEASURE},
    {"rate", WORD_MEASURE}, {"rating", WORD_MEASURE}, {"ratio", WORD_MEASURE},
    {"reach", WORD_TO}, {"recall", WORD_FAULT}, {"recruit", WORD_HAVE},
    {"reduce", WORD_CHANGE}, {"reduction", WORD_CHANGE}, {"reference", WORD_ITEM},
    {"region", WORD_PLACE}, {"rejection", WORD_FAULT}, {"remain", WORD_TO},
    {"remains", WORD_TO}, {"repair", WORD_HAVE}, {"report", WORD_DEED},
    {"reseller", WORD_PARTY}, {"resolve", WORD_HAVE}, {"respect", WORD_TOPIC},
    {"restaurant", WORD_PLACE}, {"retailer", WORD_PARTY}, {"return", WORD_FAULT},
    {"revenue", WORD_MEASURE}, {"review", WORD_DEED}, {"rise", WORD_CHANGE},
    {"rmb", WORD_FILL}, {"roadshow", WORD_DEED}, {"roadshows", WORD_DEED},
    {"roll", WORD_ITEM}, {"room", WORD_ITEM}, {"roughly", WORD_FILL}, {"sales", WORD_MEASURE},
    {"salesperson", WORD_PARTY}, {"sampling", WORD_DEED}, {"satisfaction", WORD_MEASURE},
    {"save", WORD_CHANGE}, {"saved", WORD_CHANGE}, {"saving", WORD_CHANGE},
    {"savings", WORD_CHANGE}, {"school", WORD_PLACE}, {"score", WORD_TO}, {"scores", WORD_TO},
    {"season", WORD_PERIOD}, {"seat", WORD_ITEM}, {"second", WORD_TIME},
    {"secure", WORD_HAVE}, {"selected", WORD_TOP}, {"sell", WORD_HAVE},
    {"seminar", WORD_DEED}, {"serve", WORD_HAVE}, {"session", WORD_DEED}, {"set", WORD_ITEM},
    {"settle", WORD_HAVE}, {"share", WORD_MEASURE}, {"shelf", WORD_ITEM},
    {"shelves", WORD_ITEM}, {"ship", WORD_HAVE}, {"shop", WORD_PLACE},
    {"shopper", WORD_PARTY}, {"shops", WORD_PLACE}, {"shortage", WORD_FAULT},
    {"shorten", WORD_CHANGE}, {"show", WORD_HAVE}, {"shrink", WORD_CHANGE},
    {"sign", WORD_HAVE}, {"single", WORD_ZERO}, {"site", WORD_PLACE}, {"size", WORD_ITEM},
    {"sku", WORD_ITEM}, {"solve", WORD_HAVE}, {"some", WORD_FILL}, {"staff", WORD_PARTY},
    {"stage", WORD_TOPIC}, {"station", WORD_PLACE}, {"stay", WORD_TO}, {"stays", WORD_TO},
    {"step", WORD_TOPIC}, {"still", WORD_FILL}, {"stock", WORD_MEASURE},
    {"stock-out", WORD_FAULT}, {"stock-outs", WORD_FAULT}, {"stockout", WORD_FAULT},
    {"store", WORD_PLACE}, {"stretch", WORD_LIMIT}, {"subject", WORD_TOPIC},
    {"subscriber", WORD_PARTY}, {"sum", WORD_MEASURE}, {"supermarket", WORD_PLACE},
    {"superstore", WORD_PLACE}, {"supplier", WORD_PARTY}, {"supply", WORD_HAVE},
    {"survey", WORD_DEED}, {"take", WORD_HAVE}, {"talk", WORD_DEED}, {"target", WORD_TO},
    {"task", WORD_TOPIC}, {"tasting", WORD_DEED}, {"technician", WORD_PARTY},
    {"terminal", WORD_PLACE}, {"territory", WORD_PLACE}, {"than", WORD_TO}, {"the", WORD_ALL},
    {"their", WORD_ALL}, {"theme", WORD_TOPIC}, {"these", WORD_ALL}, {"this", WORD_ALL},
    {"those", WORD_ALL}, {"threshold", WORD_LIMIT}, {"throughout", WORD_IN},
    {"ticket", WORD_ITEM}, {"time", WORD_MEASURE}, {"to", WORD_TO}, {"ton", WORD_ITEM},
    {"tonne", WORD_ITEM}, {"top", WORD_TOP}, {"top-to-top", WORD_DEED}, {"topic", WORD_TOPIC},
    {"total", WORD_MEASURE}, {"town", WORD_PLACE}, {"training", WORD_DEED},
    {"trim", WORD_CHANGE}, {"trip", WORD_DEED}, {"truck", WORD_ITEM},
    {"turnover", WORD_MEASURE}, {"under", WORD_OVER}, {"unit", WORD_ITEM}, {"until", WORD_TO},
    {"up", WORD_BY}, {"uplift", WORD_CHANGE}, {"usd", WORD_FILL}, {"user", WORD_PARTY},
    {"value", WORD_MEASURE}, {"variant", WORD_ITEM}, {"variety", WORD_ITEM},
    {"vehicle", WORD_ITEM}, {"vendor", WORD_PARTY}, {"versus", WORD_FROM}, {"via", WORD_IN},
    {"video", WORD_DEED}, {"village", WORD_PLACE}, {"violation", WORD_FAULT},
    {"visit", WORD_DEED}, {"volume", WORD_MEASURE}, {"vs", WORD_FROM},
    {"warehouse", WORD_PLACE}, {"was", WORD_FROM}, {"wd", WORD_TIME}, {"webinar", WORD_DEED},
    {"week", WORD_PERIOD}, {"were", WORD_FROM}, {"whereas", WORD_AND}, {"while", WORD_AND},
    {"wholesaler", WORD_PARTY}, {"widen", WORD_CHANGE}, {"win", WORD_HAVE}, {"with", WORD_IN},
    {"within", WORD_WITHIN}, {"without", WORD_ZERO}, {"wk", WORD_PERIOD},
    {"wks", WORD_PERIOD}, {"workshop", WORD_DEED}, {"workshop-site", WORD_PLACE},
    {"workstream", WORD_TOPIC}, {"write-off", WORD_FAULT}, {"year", WORD_PERIOD},
    {"yearly", WORD_FILL}, {"your", WORD_ALL}, {"yoy", WORD_BY}, {"zero", WORD_ZERO},
    {"一个", WORD_FILL}, {"上升", WORD_CHANGE}, {"上市", WORD_HAVE}, {"上年", WORD_FILL},
    {"上年度", WORD_FILL}, {"上新", WORD_HAVE}, {"上架", WORD_HAVE}, {"上涨", WORD_CHANGE},
    {"上线", WORD_HAVE}, {"上调", WORD_CHANGE}, {"上述", WORD_ALL}, {"上限", WORD_LIMIT},
    {"下滑", WORD_CHANGE}, {"下调", WORD_CHANGE}, {"下降", WORD_CHANGE}, {"下限", WORD_LIMIT},
    {"不低于", WORD_TO}, {"不再", WORD_ZERO}, {"不出现", WORD_ZERO}, {"不发生", WORD_ZERO},
    {"不多于", WORD_TO}, {"不大于", WORD_TO}, {"不小于", WORD_TO}, {"不少于", WORD_TO}, {"不得低于", WORD_TO},
    {"不得超过", WORD_TO}, {"不得高于", WORD_TO}, {"不良", WORD_FAULT}, {"不超过", WORD_TO},
    {"不足", WORD_TO}, {"不高于", WORD_TO}, {"与", WORD_IN}, {"专柜", WORD_PLACE}, {"专案", WORD_TOPIC},
    {"专项", WORD_TOPIC}, {"且", WORD_AND}, {"业务员", WORD_PARTY}, {"丢件", WORD_FAULT},
    {"丢失", WORD_FAULT}, {"个季度", WORD_PERIOD}, {"个工作日", WORD_TIME}, {"个月", WORD_PERIOD},
    {"串货", WORD_FAULT}, {"临期", WORD_FAULT}, {"为", WORD_TO}, {"为期", WORD_IN},
    {"主题", WORD_TOPIC}, {"举措", WORD_TOPIC}, {"乡镇", WORD_PLACE}, {"买手", WORD_PARTY},
    {"了", WORD_FILL}, {"事故", WORD_FAULT}, {"于", WORD_IN}, {"互访", WORD_DEED},
    {"交付", WORD_HAVE}, {"交流", WORD_DEED}, {"交流会", WORD_DEED}, {"产品", WORD_ITEM},
    {"人员", WORD_PARTY}, {"人民币", WORD_FILL}, {"今年", WORD_FILL}, {"从", WORD_FROM},
    {"仓", WORD_PLACE}, {"仓库", WORD_PLACE}, {"仓店", WORD_PLACE}, {"代理商", WORD_PARTY},
    {"以", WORD_IN}, {"以及", WORD_AND}, {"任务", WORD_TOPIC}, {"伙伴", WORD_PARTY},
    {"会", WORD_DEED}, {"会员", WORD_PARTY}, {"会议", WORD_DEED}, {"会谈", WORD_DEED},
    {"位列", WORD_TO}, {"位居", WORD_TO}, {"低", WORD_BY}, {"低于", WORD_TO}, {"体验活动", WORD_DEED},
    {"使", WORD_IN}, {"例会", WORD_DEED}, {"供应商", WORD_PARTY}, {"便利店", WORD_PLACE},
    {"促销", WORD_DEED}, {"促销员", WORD_PARTY}, {"促销活动", WORD_DEED}, {"保底", WORD_LIMIT},
    {"保持", WORD_TO}, {"保持在", WORD_TO}, {"保证", WORD_TO}, {"偏差", WORD_FAULT},
    {"停机", WORD_FAULT}, {"停机事件", WORD_FAULT}, {"停线", WORD_FAULT}, {"入驻", WORD_HAVE},
    {"全", WORD_ALL}, {"全体", WORD_ALL}, {"全年", WORD_FILL}, {"全部", WORD_ALL}, {"共", WORD_ALL},
    {"共计", WORD_ALL}, {"关键", WORD_TOPIC}, {"其中", WORD_IN}, {"其余", WORD_ALL}, {"再", WORD_BY},
    {"再增", WORD_BY}, {"冰柜", WORD_ITEM}, {"冰箱", WORD_ITEM}, {"冲上", WORD_TO}, {"冲击", WORD_TO},
    {"冲刺", WORD_TO}, {"冲刺目标", WORD_LIMIT}, {"冷柜", WORD_ITEM}, {"净增", WORD_BY},
    {"减", WORD_CHANGE}, {"减少", WORD_CHANGE}, {"减至", WORD_TO}, {"出货", WORD_HAVE},
    {"分店", WORD_PLACE}, {"分钟", WORD_TIME}, {"分销商", WORD_PARTY}, {"到", WORD_TO},
    {"削减", WORD_CHANGE}, {"前", WORD_TOP}, {"前述", WORD_ALL}, {"力保", WORD_TO},
    {"办公室", WORD_PLACE}, {"加", WORD_CHANGE}, {"加上", WORD_AND}, {"区", WORD_PLACE},
    {"区域", WORD_PLACE}, {"医院", WORD_PLACE}, {"升", WORD_CHANGE}, {"升至", WORD_TO},
    {"单品", WORD_ITEM}, {"单据", WORD_ITEM}, {"卖出", WORD_HAVE}, {"卖场", WORD_PLACE},
    {"厂", WORD_PLACE}, {"压缩", WORD_CHANGE}, {"压至", WORD_TO}, {"压降", WORD_CHANGE},
    {"原", WORD_FROM}, {"原先", WORD_FROM}, {"原来", WORD_FILL}, {"去年", WORD_FILL},
    {"去年度", WORD_FILL}, {"县", WORD_PLACE}, {"县城", WORD_PLACE}, {"县市", WORD_PLACE},
    {"参访", WORD_DEED}, {"又", WORD_AND}, {"及", WORD_IN}, {"发票", WORD_ITEM}, {"取得", WORD_HAVE},
    {"口味", WORD_ITEM}, {"另", WORD_AND}, {"另外", WORD_AND}, {"召回", WORD_FAULT},
    {"号", WORD_FILL}, {"司机", WORD_PARTY}, {"各", WORD_ALL}, {"合计", WORD_ALL}, {"同一", WORD_ALL},
    {"同事", WORD_PARTY}, {"同时", WORD_AND}, {"同期", WORD_FILL}, {"同比", WORD_BY}, {"名列", WORD_TO},
    {"后", WORD_TOP}, {"向", WORD_IN}, {"启用", WORD_HAVE}, {"呆账", WORD_FAULT},
    {"员工", WORD_PARTY}, {"周", WORD_PERIOD}, {"和", WORD_IN}, {"品牌", WORD_ITEM},
    {"品种", WORD_ITEM}, {"品类", WORD_ITEM}, {"品鉴会", WORD_DEED}, {"品项", WORD_ITEM},
    {"售出", WORD_HAVE}, {"售点", WORD_PLACE}, {"商品", WORD_ITEM}, {"商品项", WORD_ITEM},
    {"商圈", WORD_PLACE}, {"商场", WORD_PLACE}, {"回顾会", WORD_DEED}, {"团建", WORD_DEED},
    {"园区", WORD_PLACE}, {"围绕", WORD_IN}, {"在", WORD_IN}, {"地区", WORD_PLACE},
    {"地级市", WORD_PLACE}, {"坏账", WORD_FAULT}, {"城市", WORD_PLACE}, {"培训", WORD_DEED},
    {"培训会", WORD_DEED}, {"基准", WORD_FROM}, {"基数", WORD_FROM}, {"基线", WORD_FROM},
    {"堆头", WORD_ITEM}, {"增", WORD_CHANGE}, {"增加", WORD_CHANGE}, {"增多", WORD_CHANGE},
    {"增幅", WORD_BY}, {"增开", WORD_HAVE}, {"增至", WORD_TO}, {"增设", WORD_HAVE}, {"增量", WORD_BY},
    {"增长", WORD_CHANGE}, {"复盘", WORD_DEED}, {"复盘会", WORD_DEED}, {"多", WORD_BY},
    {"多于", WORD_TO}, {"大于", WORD_TO}, {"大促", WORD_TOPIC}, {"大区", WORD_PLACE},
    {"大客户", WORD_PARTY}, {"大约", WORD_FILL}, {"天", WORD_TIME}, {"失误", WORD_FAULT},
    {"头部", WORD_TOP}, {"季", WORD_PERIOD}, {"季度", WORD_PERIOD}, {"季度会", WORD_DEED},
    {"学校", WORD_PLACE}, {"守住", WORD_TO}, {"安装", WORD_HAVE}, {"完成", WORD_TO}, {"实现", WORD_TO},
    {"客怨", WORD_FAULT}, {"客户", WORD_PARTY}, {"客户投诉", WORD_FAULT}, {"客诉", WORD_FAULT},
    {"宣导", WORD_DEED}, {"宣讲", WORD_DEED}, {"家庭", WORD_PARTY}, {"家访", WORD_DEED},
    {"对", WORD_IN}, {"导入", WORD_HAVE}, {"导购", WORD_PARTY}, {"将", WORD_IN}, {"将近", WORD_FILL},
    {"小于", WORD_TO}, {"小时", WORD_TIME}, {"少", WORD_BY}, {"少于", WORD_TO}, {"就", WORD_IN},
    {"层面", WORD_TOPIC}, {"展会", WORD_DEED}, {"展示柜", WORD_ITEM}, {"岗位", WORD_ITEM},
    {"巡店", WORD_DEED}, {"工作", WORD_TOPIC}, {"工作坊", WORD_DEED}, {"工作日", WORD_TIME},
    {"工单", WORD_ITEM}, {"工厂", WORD_PLACE}, {"工程", WORD_TOPIC}, {"工程师", WORD_PARTY},
    {"左右", WORD_FILL}, {"差错", WORD_FAULT}, {"市", WORD_PLACE}, {"市场", WORD_PLACE},
    {"平均", WORD_FILL}, {"年", WORD_PERIOD}, {"年均", WORD_FILL}, {"年度", WORD_FILL},
    {"并", WORD_AND}, {"并且", WORD_AND}, {"底", WORD_FILL}, {"底线", WORD_LIMIT},
    {"店", WORD_PLACE}, {"店员", WORD_PARTY}, {"店铺", WORD_PLACE}, {"店长", WORD_PARTY},
    {"座谈会", WORD_DEED}, {"延误", WORD_FAULT}, {"延迟", WORD_FAULT}, {"延长", WORD_CHANGE},
    {"建成", WORD_HAVE}, {"建立", WORD_HAVE}, {"开出", WORD_HAVE}, {"开发", WORD_HAVE},
    {"开设", WORD_HAVE}, {"开通", WORD_HAVE}, {"异常", WORD_FAULT}, {"引入", WORD_HAVE},
    {"引进", WORD_HAVE}, {"当前", WORD_FILL}, {"得分", WORD_TO}, {"总共", WORD_ALL}, {"总计", WORD_ALL},
    {"成长", WORD_CHANGE}, {"战役", WORD_TOPIC}, {"截至", WORD_FILL}, {"所有", WORD_ALL},
    {"托盘", WORD_ITEM}, {"扩充", WORD_CHANGE}, {"扩大", WORD_CHANGE}, {"扩展", WORD_CHANGE},
    {"扩至", WORD_TO}, {"把", WORD_IN}, {"抓手", WORD_TOPIC}, {"投放", WORD_HAVE},
    {"投诉", WORD_FAULT}, {"抱怨", WORD_FAULT}, {"拉升", WORD_CHANGE}, {"拉高", WORD_CHANGE},
    {"拒收", WORD_FAULT}, {"拓展", WORD_CHANGE}, {"拖欠", WORD_FAULT}, {"招募", WORD_HAVE},
    {"招收", WORD_HAVE}, {"拜访", WORD_DEED}, {"拥有", WORD_HAVE}, {"拿下", WORD_HAVE},
    {"按", WORD_IN}, {"按照", WORD_IN}, {"挑战", WORD_LIMIT}, {"挑战值", WORD_LIMIT},
    {"挑战目标", WORD_LIMIT}, {"损耗", WORD_FAULT}, {"据", WORD_IN}, {"据点", WORD_PLACE},
    {"排名", WORD_TO}, {"排面", WORD_ITEM}, {"控", WORD_TO}, {"控制", WORD_TO}, {"控制在", WORD_TO},
    {"推介", WORD_DEED}, {"推广", WORD_DEED}, {"措施", WORD_TOPIC}, {"提前", WORD_BY},
    {"提升", WORD_CHANGE}, {"提至", WORD_TO}, {"提高", WORD_CHANGE}, {"攀升", WORD_CHANGE},
    {"故障", WORD_FAULT}, {"教育训练", WORD_DEED}, {"断供", WORD_FAULT}, {"断料", WORD_FAULT},
    {"断档", WORD_FAULT}, {"断货", WORD_FAULT}, {"新", WORD_FILL}, {"新上", WORD_HAVE},
    {"新上架", WORD_HAVE}, {"新品", WORD_ITEM}, {"新增", WORD_CHANGE}, {"新客", WORD_PARTY},
    {"新开", WORD_HAVE}, {"新进", WORD_HAVE}, {"方向", WORD_TOPIC}, {"方面", WORD_TOPIC},
    {"旗舰店", WORD_PLACE}, {"无", WORD_ZERO}, {"既定", WORD_ALL}, {"既有", WORD_ALL},
    {"日", WORD_FILL}, {"时", WORD_FILL}, {"是", WORD_TO}, {"最低", WORD_LIMIT},
    {"最低目标", WORD_LIMIT}, {"最低线", WORD_LIMIT}, {"最多", WORD_TO}, {"最大", WORD_TOP},
    {"最高", WORD_LIMIT}, {"月", WORD_PERIOD}, {"月均", WORD_FILL}, {"有", WORD_TO},
    {"有关", WORD_IN}, {"未出现", WORD_ZERO}, {"未发生", WORD_ZERO}, {"末", WORD_FILL},
    {"本", WORD_ALL}, {"本年度", WORD_FILL}, {"机制", WORD_TOPIC}, {"机台", WORD_ITEM},
    {"机型", WORD_ITEM}, {"机房", WORD_PLACE}, {"杜绝", WORD_ZERO}, {"板块", WORD_TOPIC},
    {"样板店", WORD_PLACE}, {"档期", WORD_TOPIC}, {"检查", WORD_DEED}, {"楼", WORD_PLACE},
    {"楼栋", WORD_PLACE}, {"模块", WORD_TOPIC}, {"此外", WORD_AND}, {"残损", WORD_FAULT},
    {"每", WORD_ALL}, {"比", WORD_FILL}, {"沟通会", WORD_DEED}, {"没有", WORD_ZERO},
    {"活动", WORD_DEED}, {"流程", WORD_TOPIC}, {"海报", WORD_DEED}, {"消费者", WORD_PARTY},
    {"涨幅", WORD_BY}, {"清单", WORD_IN}, {"渠道", WORD_PLACE}, {"漏发", WORD_FAULT},
    {"演练", WORD_DEED}, {"激活", WORD_HAVE}, {"点位", WORD_PLACE}, {"环比", WORD_BY},
    {"环节", WORD_TOPIC}, {"现", WORD_FILL}, {"现在", WORD_FILL}, {"现有", WORD_FILL},
    {"现有的", WORD_ALL}, {"用户", WORD_PARTY}, {"由", WORD_FROM}, {"的", WORD_FILL},
    {"目前", WORD_FILL}, {"目标", WORD_TO}, {"目标值", WORD_TO}, {"直播", WORD_DEED},
    {"直辖市", WORD_PLACE}, {"相比", WORD_FILL}, {"省", WORD_PLACE}, {"短缺", WORD_FAULT},
    {"研讨", WORD_DEED}, {"研讨会", WORD_DEED}, {"破损", WORD_FAULT}, {"确保", WORD_TO},
    {"社区", WORD_PLACE}, {"稳定", WORD_TO}, {"稳定在", WORD_TO}, {"稿件", WORD_DEED},
    {"空架", WORD_FAULT}, {"突破", WORD_TO}, {"窜货", WORD_FAULT}, {"站点", WORD_PLACE},
    {"站稳", WORD_TO}, {"端架", WORD_ITEM}, {"签下", WORD_HAVE}, {"签约", WORD_HAVE},
    {"系列", WORD_ITEM}, {"索赔", WORD_FAULT}, {"累计", WORD_FILL}, {"纠纷", WORD_FAULT},
    {"约", WORD_FILL}, {"约定", WORD_IN}, {"纳入", WORD_HAVE}, {"终端", WORD_PLACE}, {"经", WORD_IN},
    {"经销商", WORD_PARTY}, {"给", WORD_IN}, {"维度", WORD_TOPIC}, {"维持", WORD_TO},
    {"维持在", WORD_TO}, {"缩减", WORD_CHANGE}, {"缩短", WORD_CHANGE}, {"缩至", WORD_TO},
    {"缺货", WORD_FAULT}, {"网点", WORD_PLACE}, {"罚款", WORD_FAULT}, {"而且", WORD_AND},
    {"脱销", WORD_FAULT}, {"自", WORD_FROM}, {"至", WORD_TO}, {"至少", WORD_TO}, {"节点", WORD_TOPIC},
    {"药店", WORD_PLACE}, {"药房", WORD_PLACE}, {"获取", WORD_HAVE}, {"获得", WORD_HAVE},
    {"覆盖", WORD_HAVE}, {"规格", WORD_ITEM}, {"訓練", WORD_DEED}, {"计划", WORD_TOPIC},
    {"订单", WORD_ITEM}, {"订货会", WORD_DEED}, {"订购", WORD_HAVE}, {"讨论会", WORD_DEED},
    {"让", WORD_IN}, {"讲座", WORD_DEED}, {"设备", WORD_ITEM}, {"设立", WORD_HAVE}, {"评分", WORD_TO},
    {"试吃", WORD_DEED}, {"试饮", WORD_DEED}, {"该", WORD_ALL}, {"误差", WORD_FAULT},
    {"说明会", WORD_DEED}, {"课程", WORD_DEED}, {"课题", WORD_TOPIC}, {"调降", WORD_CHANGE},
    {"调高", WORD_CHANGE}, {"货架", WORD_ITEM}, {"货柜", WORD_ITEM}, {"质量问题", WORD_FAULT},
    {"赢得", WORD_HAVE}, {"走访", WORD_DEED}, {"起评线", WORD_LIMIT}, {"超", WORD_TO},
    {"超市", WORD_PLACE}, {"超期", WORD_FAULT}, {"超过", WORD_TO}, {"跟", WORD_IN},
    {"路演", WORD_DEED}, {"跻身", WORD_TO}, {"车辆", WORD_ITEM}, {"转化", WORD_HAVE},
    {"较", WORD_FILL}, {"达", WORD_TO}, {"达到", WORD_TO}, {"达成", WORD_TO}, {"达致", WORD_TO},
    {"过期", WORD_FAULT}, {"运行", WORD_HAVE}, {"近", WORD_FILL}, {"这", WORD_ALL}, {"进入", WORD_TO},
    {"进场", WORD_HAVE}, {"进货", WORD_HAVE}, {"进驻", WORD_HAVE}, {"违约", WORD_FAULT},
    {"违规", WORD_FAULT}, {"迟交", WORD_FAULT}, {"退回", WORD_FAULT}, {"退货", WORD_FAULT},
    {"通路", WORD_PLACE}, {"通路商", WORD_PARTY}, {"通过", WORD_IN}, {"逾", WORD_TO},
    {"逾期", WORD_FAULT}, {"遗漏", WORD_FAULT}, {"避免", WORD_ZERO}, {"那", WORD_ALL},
    {"配备", WORD_HAVE}, {"酒店", WORD_PLACE}, {"采购", WORD_HAVE}, {"重点", WORD_TOPIC},
    {"重点工作", WORD_TOPIC}, {"针对", WORD_IN}, {"铺", WORD_HAVE}, {"铺位", WORD_PLACE},
    {"铺入", WORD_HAVE}, {"铺到", WORD_HAVE}, {"铺设", WORD_HAVE}, {"铺货", WORD_HAVE},
    {"铺进", WORD_HAVE}, {"销售", WORD_HAVE}, {"销售点", WORD_PLACE}, {"错单", WORD_FAULT},
    {"错发", WORD_FAULT}, {"错误", WORD_FAULT}, {"门市", WORD_PLACE}, {"门店", WORD_PLACE},
    {"门槛", WORD_LIMIT}, {"门槛值", WORD_LIMIT}, {"陈列", WORD_HAVE}, {"陈列架", WORD_ITEM},
    {"陈列活动", WORD_DEED}, {"陈列面", WORD_ITEM}, {"降", WORD_CHANGE}, {"降低", WORD_CHANGE},
    {"降幅", WORD_BY}, {"降至", WORD_TO}, {"零", WORD_ZERO}, {"零售点", WORD_PLACE}, {"面向", WORD_IN},
    {"项目", WORD_TOPIC}, {"顾客", WORD_PARTY}, {"领域", WORD_TOPIC}, {"餐厅", WORD_PLACE},
    {"首批", WORD_TOP}, {"高", WORD_BY}, {"高于", WORD_TO}, {"黄金周", WORD_TOPIC},
};

enum { ENTRIES = sizeof entries / sizeof entries[0], WORD_MAX = 24 };

bool lexicon_is_sorted(void)
{
    for (size_t i = 1; i < ENTRIES; i++)
        if (strcmp(entries[i - 1].word, entries[i].word) >= 0)
            return false;
    return true;
}

/* The first entry that is not before the `n` bytes. */
static size_t lower_bound(const char *bytes, size_t n)
{
    size_t low = 0, high = ENTRIES;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (strncmp(entries[middle].word, bytes, n) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static enum word_class exactly(const char *word, size_t n)
{
    size_t i = lower_bound(word, n);
    bool found = i < ENTRIES && strlen(entries[i].word) == n && strncmp(entries[i].word, word, n) == 0;
    return found ? entries[i].is : WORD_NONE;
}

/* The class of word without its last `cut` letters and with `ending` instead. */
static enum word_class reshaped(const char *word, size_t n, size_t cut, const char *ending)
{
    char other[WORD_MAX + 4];
    size_t m = strlen(ending);
    if (n < cut + 2)
        return WORD_NONE;
    memcpy(other, word, n - cut);
    memcpy(other + n - cut, ending, m);
    return exactly(other, n - cut + m);
}

static bool ends(const char *word, size_t n, const char *ending)
{
    size_t m = strlen(ending);
    return n > m && memcmp(word + n - m, ending, m) == 0;
}

static const struct {
    const char *form;
    enum word_class is;
} irregular[] = {
    {"grew", WORD_CHANGE}, {"grown", WORD_CHANGE}, {"rose", WORD_CHANGE}, {"risen", WORD_CHANGE},
    {"fell", WORD_CHANGE}, {"won", WORD_HAVE},     {"had", WORD_HAVE},    {"has", WORD_HAVE},
    {"kept", WORD_HAVE},   {"sold", WORD_HAVE},    {"got", WORD_HAVE},    {"held", WORD_HAVE},
    {"people", WORD_PARTY},
};

/* stores, categories, raised, cutting: to the form of the entries. */
static enum word_class latin(const char *word, size_t n)
{
    static const struct {
        const char *ending, *instead;
    } forms[] = {{"ies", "y"}, {"es", ""},   {"s", ""},   {"ied", "y"},
                 {"ed", ""},   {"ed", "e"},  {"ing", ""}, {"ing", "e"}};
    enum word_class is = exactly(word, n);
    for (size_t i = 0; !is && i < sizeof forms / sizeof forms[0]; i++)
        if (ends(word, n, forms[i].ending))
            is = reshaped(word, n, strlen(forms[i].ending), forms[i].instead);
    if (!is && n > 5 && word[n - 4] == word[n - 5] && ends(word, n, "ing"))
        is = reshaped(word, n, 4, "");
    if (!is && n > 4 && word[n - 3] == word[n - 4] && ends(word, n, "ed"))
        is = reshaped(word, n, 3, "");
    for (size_t i = 0; !is && i < sizeof irregular / sizeof irregular[0]; i++)
        if (strlen(irregular[i].form) == n && memcmp(irregular[i].form, word, n) == 0)
            is = irregular[i].is;
    return is;
}

/* A Latin word with the hyphens inside it; of one that is not known its last part counts
 * (store-level). */
static enum word_class next_latin(struct str text, size_t *at)
{
    char word[WORD_MAX];
    size_t n = 0, last = 0, next, after;
    uint32_t code = scan_code(text, *at, &next);
    while (scan_is_letter(code)
           || (code == '-' && scan_is_letter(scan_code(text, next, &after)))) {
        if (code == '-')
            last = n + 1;
        if (n < WORD_MAX)
            word[n] = (char)code;
        n++;
        *at = next;
        code = scan_code(text, next, &next);
    }
    if (n >= WORD_MAX)
        return WORD_NONE;
    enum word_class is = latin(word, n);
    return !is && last ? latin(word + last, n - last) : is;
}

/* The longest entry that stands there. */
static enum word_class next_han(struct str text, size_t *at)
{
    enum { SIGNS = 6 };
    char bytes[SIGNS * 4];
    size_t ends_at[SIGNS] = {0}, here = *at, n = 0, longest = 0, first = 0;
    for (size_t i = 0; i < SIGNS; i++) {
        uint32_t code = scan_code(text, here, &here);
        if (!scan_is_han(code))
            break;
        n += utf8_put(bytes + n, code);
        ends_at[i] = here;
        first = first ? first : n;
    }
    enum word_class is = WORD_NONE;
    for (size_t i = lower_bound(bytes, first);
         i < ENTRIES && strncmp(entries[i].word, bytes, first) == 0; i++) {
        size_t length = strlen(entries[i].word);
        if (length > longest && length <= n && memcmp(entries[i].word, bytes, length) == 0) {
            longest = length;
            is = entries[i].is;
        }
    }
    if (is)
        *at = ends_at[longest / 3 - 1];
    return is;
}

enum word_class lexicon_next(struct str text, size_t *at)
{
    size_t unused;
    uint32_t code = scan_code(text, *at, &unused);
    if (scan_is_letter(code))
        return next_latin(text, at);
    return scan_is_han(code) ? next_han(text, at) : WORD_NONE;
}
