-- A goal says what exactly will be different, who sees to it, and nothing that can be read in
-- two ways.

-- Verbs that name a wish, a deed, or only the way to it, in one list: the first of them says
-- what kind of sentence it is.
local wishes = {
    "improve", "improvement", "enhance", "enhancement", "strengthen", "optimise", "optimize",
    "optimisation", "optimization", "drive", "support", "boost", "foster", "promote", "deepen",
    "intensify", "leverage", "facilitate", "maximise", "maximize", "upgrade", "consolidate",
    "develop", "accelerate", "ensure", "work on", "working on", "work towards", "work toward",
    "focus on",
    "focusing on", "contribute to", "contributing to", "help", "nurture", "streamline", "reinforce",
    "refine", "expand", "expansion", "increase", "raise", "grow", "cultivate", "sustain",
    "assist", "maintain", "safeguard", "advance", "push", "step up", "build up", "build on",
    "take care of",
    "closer", "stronger", "smoother", "better", "modernise", "modernize", "revitalise",
    "revitalize",
    "stimulate", "encourage", "align", "harmonise", "harmonize", "professionalise", "elevate",
    "reduce", "lower", "minimise", "minimize", "pay more attention",
    "加强", "提高", "提升", "增强", "改善", "优化", "推进", "促进", "深化", "完善", "强化",
    "扩大", "加大", "加快", "做好", "落实", "维护", "配合", "巩固", "推动", "改进", "助力",
    "赋能", "夯实", "精进", "保障", "确保", "拓展", "增进", "健全", "做大", "做强", "做精", "抓好",
    "搞好", "支持", "协助", "引导", "密切", "稳固", "注重", "重视", "聚焦", "充实", "活化", "提振",
    "维系", "经营好", "打造", "升级", "增加", "降低", "减少", "激发", "带动", "深耕", "理顺",
    "规范",
    "更紧密", "更顺畅", "更有效率", "把关", "支援", "推展", "活络", "挹注", "扩增", "扩展",
    "掌握", "精实", "优化", "强固", "辅助",
    "严把", "助推", "做到", "有待", "着力", "致力", "力促", "帮助", "扶持", "协力", "深植",
    "厚植", "推升", "拉抬", "加深", "拉近", "增添", "改观", "加紧", "紧抓", "创新",
}

-- Verbs and adjectives that wish as well, but can have a number of things as their object (secure
-- 12 listings), and the words that say no more than "more" and "better".
local hopes = {
    "protect", "speed up", "simplify", "scale up", "guarantee", "attract", "unlock", "extend",
    "broaden",
    "widen", "solidify", "secure", "stabilise", "stabilize", "preserve", "defend", "revive",
    "energise", "empower",
    "enable", "engage", "inspire", "motivate", "cooperate", "collaborate", "work together",
    "working together",
    "work closely", "aim for", "prioritise", "prioritize", "capitalise", "exploit", "rationalise",
    "restructure",
    "transform", "digitalise", "digitalize", "digitise", "innovate", "advance", "evolve", "excel",
    "position", "establish",
    "build", "rebuild", "make the most", "polish", "fine-tune", "tighten", "sharpen", "enrich",
    "heighten", "amplify",
    "fuel", "spur", "ramp up", "gear up", "keep up", "tackle", "address", "manage", "mitigate",
    "avoid", "prevent",
    "limit", "control", "curb", "contain", "cut", "decrease", "ease", "shorten", "quicken",
    "easier", "faster", "higher",
    "greater", "broader", "deeper", "wider", "bigger", "larger", "stronger", "healthier",
    "happier", "lighter", "quicker",
    "more attractive", "more efficient", "more effective", "more visible", "more competitive",
    "more sustainable", "more transparent",
    "more reliable", "more professional", "assistance", "intensification", "acceleration",
    "deepening", "lead the way", "care for", "look after",
    "work with", "partner with", "invest in", "commit to", "follow up", "unleash",
    "grow together", "win-win", "win over", "win back", "get closer", "stand out",
    "concentrate", "retain", "rejuvenate", "diversify", "extend", "enlarge", "add value",
    "create value", "smooth",
    "合作共赢", "共赢", "双赢", "互信", "协同", "融合", "联动", "做细", "做实", "做优", "做深",
    "做透", "抓实",
    "抓紧", "狠抓", "加固", "加密", "简化", "控制", "防范", "避免", "预防", "杜绝浪费", "稳定",
    "稳住", "守住", "保持良好", "营造",
    "树立", "塑造", "发展", "壮大", "培育", "培养", "挖掘", "释放", "发挥", "调动", "鼓励",
    "倡导", "服务好", "照顾", "关注", "关怀", "关心", "协调", "统筹", "整合", "转型", "提速",
    "提效", "增效", "降本", "提质", "缩短",
    "压缩", "减轻", "缓解", "解决", "盘活", "激活", "拉动", "刺激", "吸引", "留住", "争做",
    "争创", "建设", "改革", "改造", "革新",
    "渗透", "下沉", "布局", "扩张", "延伸", "丰富", "充实", "完备",
}

-- How something is wished for: the verb after it says what.
local manners = {
    "共同", "携手", "全力", "大力", "积极", "全面", "充分", "切实", "认真", "持续", "不断",
    "坚持", "继续", "扎实",
    "稳步", "深入", "主动", "严格", "精心", "精准", "科学", "更好", "更加", "work closely",
    "jointly", "closely",
}

-- Praise that says nothing by itself: in a sentence of a few words it is as good as no sentence.
local praise = {
    "growth", "commitment", "trust", "success", "successful", "good", "great", "strong", "smart",
    "attention", "development",
    "cooperation", "collaboration", "partnership", "excellence", "progress", "excellent",
    "reliable", "happy", "satisfied",
    "满意", "良好", "优质", "到位", "顺畅", "高效", "快速", "健康", "可持续", "紧密", "友好",
    "默契", "融洽", "和谐", "满意的", "优秀", "卓越",
    "服务好", "口碑", "影响力", "竞争力", "粘性", "黏性", "更", "更大", "更多", "更高", "更强",
    "更快", "更广", "更深", "更佳", "更优", "更紧", "更稳", "更满意",
}

local deeds = {
    "hold", "organise", "organize", "visit", "launch", "conduct", "carry out", "carrying out",
    "carried out", "attend", "arrange", "host", "run", "meet", "discuss", "communicate",
    "participate", "prepare", "train", "roll out", "rolling out", "rolled out", "introduce",
    "implement", "publish", "send", "invite", "present", "analyse", "analyze", "investigate",
    "plan", "schedule", "set up", "start", "kick off", "execute", "perform", "inspect", "audit",
    "distribute", "share", "review", "workshop", "meeting", "training", "exchange", "draw up",
    "create", "design", "give", "call on", "explain", "inform", "coach", "tour",
    "migrate", "install", "pilot", "test", "monitor", "report", "collect", "survey", "demonstrate",
    "photograph", "benchmark", "course", "courses", "class", "event", "events", "campaign",
    "promotions", "trade fair",
    "negotiate", "negotiation", "advertise", "provide", "educate", "talk", "brief", "submit",
    "register", "apply for",
    "participation", "organisation of", "organization of", "implementation", "introduction",
    "preparation", "installation",
    "presentation", "rollout", "roll-out", "tasting", "sampling", "lecture", "seminar", "webinar",
    "conference",
    "stage", "sponsor", "film", "write", "compile", "draft", "update", "redesign", "relaunch",
    "list the", "print", "hang",
    "mount", "place adverts", "post", "call every", "phone", "email", "check", "measure",
    "record", "document", "map",
    "identify", "assess", "evaluate", "examine", "study", "research", "explore", "define",
    "agree", "align on", "sign off",
    "appoint", "nominate", "hire", "recruit", "assign", "deploy", "dispatch a", "second", "equip",
    "refurbish", "renovate",
    "relocate", "move the", "connect", "integrate", "make calls", "make visits",
    "kick-off", "open a", "trial", "run-through", "rehearse", "celebrate", "award prizes",
    "give away", "hand out",
    "issue", "circulate", "translate", "make a", "take part", "take stock",
    "开展", "召开", "拜访", "举办", "组织", "参加", "走访", "进行", "沟通", "召集", "筹备",
    "办理", "上市", "推出", "盘点", "对接", "培训", "推广", "导入", "实施", "执行", "制定", "编制",
    "安排", "举行", "邀请", "派遣", "派驻", "建立", "搭建", "开设", "发布", "发放", "巡店", "巡访",
    "宣讲", "讲解", "交流", "参与", "出席", "调研", "检查", "梳理", "启动", "试点", "上线",
    "赠送", "铺设",
    "收集", "整理", "共享", "分享", "跟进", "汇报", "回访", "辅导", "协办", "承办", "主办",
    "说明会", "宣导",
    "移到", "移至", "搬到", "挪到", "印发", "下发", "切换", "开会", "开满", "开好", "开足",
    "合办", "办理", "上架会", "谈判", "协商", "磋商", "沟通会", "研讨", "演练", "演示", "展示",
    "展出", "参展", "路演", "投放广告", "投放", "刊登",
    "拍摄", "制作", "设计", "印制", "撰写", "起草", "修订", "更新系统", "录入", "登记", "申请",
    "提交", "报送", "填报", "核对",
    "对账", "清点", "抽检", "巡检", "稽核", "审核", "评审", "评估", "分析", "研究", "探讨",
    "讨论", "商讨", "拟定", "拟订", "确定方案",
    "派出", "指派", "配备专人", "设立专", "设置", "安装", "调试", "改装", "搬迁", "陈列布置",
    "铺设广告", "发送", "寄送", "派发", "分发",
    "通知", "告知", "介绍", "推介", "宣传", "宣贯", "学习", "观摩", "参观", "团建", "联谊",
    "慰问", "答谢", "颁奖", "签署", "签订", "引进", "引入",
    "招聘", "招募", "试用", "试运行", "试行", "上新", "首发", "发起", "策划", "筹划", "筹办",
    "承接", "建设系统", "开发系统", "接入", "测试",
    "教育训练", "洽谈", "座谈", "会晤", "互访", "复盘", "检讨会议", "试饮", "试吃", "布置",
    "张贴", "更换",
}

-- What comes after one of these is only the way: by holding workshops, 通过开展培训.
local ways = {"by", "through", "via", "通过", "透过", "借助", "借由", "经由", "依托", "凭借", "throughout",
              "during", "围绕"}

-- Parts of names and terms that only look like one of these.
local names = {
    "提高幅度", "提升机", "提升幅度", "促进费", "维护费", "优化版", "加强型", "完善率", "推进器",
    "配合比",
    "扩大器", "强化木地板", "强化玻璃", "强化地板", "配合饲料", "维护合同", "维护合约",
    "维护方案", "升级版",
    "变更", "更新", "更名", "更改", "更正", "更衣", "家庭支持", "支持率", "执行率", "上线率",
    "导入率", "培训率", "推广费", "推广位", "检查得分", "检查评分",
    "规范书", "安排表", "测试版", "进行中", "创新药", "减少量", "增加值", "增加额", "降低额",
    "沟通成本",
    "组织架构", "试点门店", "样板", "训练营", "无人", "实施率", "meeting room", "meeting rooms",
    "training centre",
    "share of", "share from", "share to", "shared services", "test drive", "plan year",
    "support desk",
    "market share", "value share", "volume share", "better or", "or better", "rate of return",
    "report rate", "run rate",
    "development zone", "launch price", "home help", "upgrade kit", "training ground", "trainers",
    "better than", "cost saving", "cut-off", "goods", "goodwill", "second half", "second quarter",
    "second floor", "check-out", "measured", "good condition", "trust fund", "issue rate",
    "post office", "post-paid", "call rate", "best-in-class", "best in class", "world-class",
    "world class", "first-class", "state-of-the-art",
    "printers", "printer", "printing", "printed", "stages", "recorded", "documents", "connected",
    "studies", "defined",
    "approved", "agreed", "provided", "provided that", "update rate", "filming", "film",
    "tests passed", "pilot store", "pilot stores",
    "listed", "mapping", "研究院", "发展区", "开发区", "快速路", "服务区", "测试版", "设计院",
    "展示柜", "健康食品", "健康产品", "优质奶", "高效机",
    "学习机", "学习桌", "安装率", "安装量", "登记率", "分析仪", "评估得分", "评审得分",
    "审核得分", "评审分", "抽检合格", "巡检率", "对账差", "签约",
    "展示率", "评审中", "设置率", "稳定剂", "稳定性", "满意度", "满意率", "协同仓", "融合店",
    "共同体", "快速消费",
}

local is_wish, is_hope, is_praise, is_manner, is_way = {}, {}, {}, {}, {}
local listed = {}
for _, group in ipairs({{wishes, is_wish}, {hopes, is_hope}, {praise, is_praise}, {manners, is_manner}, {deeds, {}}, {ways, is_way}}) do
    for _, word in ipairs(group[1]) do
        group[2][word] = true
        table.insert(listed, word)
    end
end
local verbs = text.terms(listed, names)

local weasel = text.terms(
    {"as appropriate", "where appropriate", "if appropriate", "where possible", "if possible",
     "wherever possible", "as far as possible", "as much as possible", "to the extent possible",
     "where feasible",
     "if feasible", "as far as practicable", "reasonable", "reasonably", "reasonable efforts",
     "several", "etc", "and so on",
     "and so forth", "approximately", "approx", "about", "around", "roughly", "circa", "ca.",
     "in principle", "normally", "usually", "generally", "as a rule", "typically", "in general",
     "mostly",
     "hopefully", "if all goes well", "some",
     "certain", "various", "a number of", "a few", "many", "relevant", "adequate", "adequately",
     "sufficient",
     "sufficiently", "appropriate", "appropriately", "suitable", "if needed", "as needed",
     "if necessary", "where necessary",
     "as necessary", "when necessary", "as required", "try to", "trying to", "tries to", "strive",
     "endeavour", "endeavor", "best efforts",
     "best effort", "aim to", "aims to", "aiming to", "seek to", "seeks to", "attempt to",
     "hope to", "more or less",
     "or so", "preferably", "ideally", "significantly", "substantially", "considerably",
     "noticeably", "significant", "substantial", "considerable",
     "some key", "some core", "some stores", "some customers", "some regions", "some outlets",
     "some products", "some skus", "most stores", "most customers", "most outlets",
     "most regions", "most products", "most key", "most of the", "the majority of",
     "a majority of", "subject to", "depending on", "if capacity allows", "capacity permitting",
     "market permitting", "to up to", "of up to", "by up to", "reach up to", "c.", "~", "≈",
     "部分", "大部分", "多数", "大多数", "少数", "某些", "一些", "条件允许", "视市况", "视市场",
     "视实际", "视产能", "视库存", "视具体", "视需求", "看情况",
     "适当", "必要时", "视情况", "视需要", "视情形", "酌情", "若干", "左右", "大约", "大概",
     "大致", "约为", "约", "近",
     "上下", "原则上", "相关", "有关", "尽量", "尽可能", "尽力", "努力", "力争", "力求", "争取",
     "进一步", "逐步", "渐进", "有效",
     "一定程度", "一定的", "一定比例", "一定幅度", "等等", "等", "较好", "较大", "较高", "基本上",
     "有望", "一般情况下", "通常", "正常情况下", "大体", "如有可能", "可能的话",
     "如条件允许", "条件允许时", "合理", "妥善", "适度", "显著", "明显", "大幅"},
    {"about to", "as many", "how many", "general manager", "some of", "around the clock",
     "certain of",
     "组成部分", "部分装", "部分交货", "部分交付", "部分发货", "部分付款", "部分退货", "部分到货", "这部分", "该部分",
     "各部分", "两部分", "三部分", "四部分", "少数民族", "占多数", "subject to vat", "subject to tax",
     "有关联", "相关系数", "妥善率", "合理率", "相关性", "相关度", "相关法", "有关法", "有效期",
     "有效库存", "有效客户", "有效率", "有效订单",
     "有效门店", "有效会员", "有效合同", "有效合约", "有效分销", "有效网点", "有效工时",
     "有效面积", "有效签约", "有效投诉", "有效客诉",
     "有效期限", "有效日期", "有效证", "有效回收", "有效问卷", "有效通话", "有效线索", "有效商机",
     "有效拜访",
     "左右两侧", "左右两边", "左右两端", "左右侧", "左右两", "左右开", "左右手", "左右各",
     "争取胜", "签约", "合约", "预约", "节约", "履约", "约定", "约束", "违约", "大约束", "条约",
     "公约", "契约", "邀约", "续约",
     "租约", "赴约", "爽约", "解约", "约谈", "约见", "约访", "约车", "网约", "制约", "集约",
     "新约", "合约商", "框约", "年约", "店约",
     "近视", "近郊", "邻近", "附近", "近期", "近日", "近年", "靠近", "接近", "近效期", "近场",
     "近程", "近海", "最近",
     "等级", "平等", "等于", "同等", "等待", "等候", "等额", "中等", "相等", "高等", "对等",
     "均等", "优等", "等同", "等比", "一等品",
     "一等", "二等", "特等", "三等", "等价", "等值", "等量", "甲等", "等离子", "等位", "等温",
     "初等", "头等舱", "何等", "等时",
     "合理库存", "合理使用", "合理价", "合理用药", "上下班", "上下游", "上下架", "上下车",
     "上下层", "上下铺", "上下料", "上下客", "上下限", "上下水", "上下两",
     "明显位置", "显著位置"})

-- Of those that are weasel words only next to a figure: about 70 %, 70%左右, 约70%.
local near = {["about"] = true, ["around"] = true, ["some"] = true, ["ca."] = true, ["左右"] = true, ["上下"] = true,
              ["约"] = true, ["近"] = true, ["or so"] = true, ["c."] = true}
-- and those that a figure must follow
local signs = {["~"] = true, ["≈"] = true}
-- and those that count before a verb only: 有效提升, 合理安排
local before_verb = {["有效"] = true}

-- To be compared with something that has no figure here.
local comparison = text.terms(
    {"than", "as many", "as much as", "as high as", "as low as", "as fast as", "catch up with",
     "keep pace with", "compared with", "compared to", "in comparison with", "versus", "vs",
     "above last year", "over last year",
     "over the previous year", "beat", "outperform", "outpace", "surpass", "ahead of",
     "as good as", "last year's level",
     "last year’s level", "exceed the", "beat the", "like the best", "on a par with",
     "exceed last year", "over the prior year", "above the previous year",
     "above the market", "below last year", "best-in-class", "best in class", "world-class",
     "world class", "industry-leading", "market-leading", "leading-edge", "state-of-the-art",
     "second to none", "top-tier", "first-class", "cutting-edge", "best practice level",
     "领先", "一流", "最佳", "顶尖", "最优", "第一梯队", "数一数二", "标杆水平",
     "比", "优于", "好于", "高于", "低于", "快于", "超过", "超越", "胜过", "强于", "多于", "少于",
     "大于", "领先于", "不亚于",
     "不逊于", "不输", "赶超", "跑赢", "赶上", "追上", "看齐", "媲美", "不差于", "相比", "较上年",
     "较去年", "较前一年", "较同行", "较同业", "较往年", "较以往", "较前期", "较之"},
    {"rather than", "twice as many", "other than", "no later than", "not later than",
     "no earlier than", "more than one",
     "比例", "占比", "比率", "比重", "同比", "环比", "对比", "比较", "比赛", "评比", "百分比",
     "最佳实践", "最佳供应商", "最佳食用", "最佳赏味", "领先指标", "比如", "性价比", "配合比",
     "配比", "比价", "比方", "比对", "无比", "比照", "比亚迪", "毛利比", "本比", "年比", "投产比"})

-- What says how things will be: with no figure beside it the figure is missing.
local state = text.terms(
    {"is", "are", "be", "become", "becomes", "becoming", "have", "has", "having", "win", "get",
     "obtain", "receive", "stand",
     "stands", "arrive", "arrives", "appear", "appears", "carry", "list", "renew", "sign", "buy",
     "buys", "use", "uses",
     "accept", "accepts", "replace", "replaces", "pass", "passes", "complete", "completes",
     "switch", "switches", "order", "orders",
     "pay", "pays", "sell", "sells", "stock", "stocks", "remain", "remains", "gain entry",
     "enter", "enters", "land", "reach",
     "achieve", "go to", "goes to", "sit", "sits", "take over", "no", "all", "every", "sole",
     "exclusive", "first", "only",
     "come", "comes", "leave", "leaves", "finish", "run out", "earn", "make it into", "hold the",
     "成为", "是", "均", "都", "列入", "纳入", "进入", "摆上", "摆进", "中标", "取得", "获得",
     "拿下", "赢得", "签下", "续签", "续约", "完成",
     "达成", "实现", "上架", "入选", "入围", "独家", "唯一", "首选", "首位", "第一", "覆盖",
     "进驻", "拥有", "所有", "每", "全部", "在售", "有售",
     "有货", "改用", "换成", "换用", "全数", "一律", "当选", "评为", "荣获", "认证", "通过",
     "采用", "使用", "升级为", "指定", "列为", "转为",
     "付清", "结清", "清零", "归零", "到货", "送达", "陈列在", "摆放", "出现在"})

local nobody = text.terms(
    {"department", "team", "everyone", "all staff", "tbd", "tba", "to be decided", "n/a",
     "unknown", "sales force", "both parties", "colleagues",
     "部门", "部", "团队", "小组", "待定", "双方", "全体", "同事", "人员", "负责人", "专人"})


local boundary = text.terms({",", "，", "；", ";"})

-- True if the number, as exactly as it is written, says this value.
local function says(number, value)
    if not value or not number.value then
        return false
    end
    local close = value:round_to(number.step)
    return close == number.value or close == number.high
end

-- True for double, halve and the like where they lead from the baseline to the target.
local function multiplies(figure, goal)
    local baseline, target = goal.baseline and goal.baseline.value, goal.target and goal.target.value
    return figure.kind == "times" and figure.value and baseline and target
        and baseline * figure.value == target
end

local function says_target(figure, goal)
    local target = goal.target and goal.target.value
    return figure.fit and says(figure, target) or multiplies(figure, goal)
end

-- Deeds that are things as well: they count where the sentence begins with them.
local is_thing = {}
for _, word in ipairs({"workshop", "meeting", "training", "review", "audit", "survey", "tour", "report", "test", "share",
                       "plan", "pilot", "launch", "visit", "tasting", "sampling", "lecture",
                       "seminar", "webinar", "conference",
                       "presentation", "check", "measure", "record", "document", "map", "call",
                       "post", "film", "stage", "trial",
                       "schedule", "exchange", "design", "offer", "start", "run", "host", "issue",
                       "study", "research", "talk",
                       "print", "course", "courses", "class", "event", "events", "campaign",
                       "promotions", "introduction", "installation", "participation",
                       "implementation", "preparation", "update",
                       "上市", "检查", "培训", "推广", "促销", "执行", "安排", "试点", "上线",
                       "评估", "评审", "审核", "测试",
                       "分析", "展示", "宣传", "学习", "研究", "设计", "安装", "引进", "引入",
                       "投放", "导入", "交流", "沟通", "对账", "抽检",
                       "巡检", "更换", "回访", "首发", "上新", "试用", "建立", "进行", "设置"}) do
    is_thing[word] = true
end

-- Where the sentence says what is wanted: after "To support …," and 为加强合作，.
local purposes = text.terms({"to", "in order to", "with a view to", "为", "为了", "为进一步", "围绕", "鉴于", "基于", "配合", "结合", "借助", "利用", "针对", "根据", "随着", "依托",
                             "given", "as", "because"})
local function opening(statement)
    local first = purposes(statement)[1]
    if not first or first.from > 3 then
        return 1
    end
    local stop = boundary(statement)[1]
    return stop and stop.to < #statement - 10 and stop.to or 1
end

local OPENING = 30 -- bytes in which a statement shows what it begins with

-- Where something stands in quotation marks: that is a name.
local opens = text.terms({"“", "「", "《", "‘"})
local closes = text.terms({"”", "」", "》", "’"})

local function quoted(statement)
    local spans = {}
    local ends = closes(statement)
    for _, open in ipairs(opens(statement)) do
        for _, close in ipairs(ends) do
            if close.from > open.to and close.from - open.to < 60 then
                table.insert(spans, {from = open.from, to = close.to})
                break
            end
        end
    end
    return spans
end

local function is_within(match, spans)
    for _, span in ipairs(spans) do
        if span.from < match.from and match.to < span.to then
            return true
        end
    end
    return false
end

-- "… in the workshops": Chinese has no such things at its ends.
local function is_late(match, from)
    return is_thing[match.term] and match.from - from > OPENING and text.words(match.word) * 2 ~= text.length(match.word)
end

-- Wishes and deeds of the sentence in their order; deeds that are only the way to a wish, and
-- what stands before its opening, do not count.
local function verbs_of(statement)
    local found, way = {}, nil
    local from = opening(statement)
    local all, names_said = {}, quoted(statement)
    for _, match in ipairs(verbs(statement)) do
        local rate = statement:sub(match.to + 1, match.to + 3) == "率" -- 推广率
        if not is_within(match, names_said) and not rate then
            table.insert(all, match)
        end
    end
    for _, match in ipairs(all) do
        match.wish = is_wish[match.term] or is_hope[match.term] or is_praise[match.term]
            or is_manner[match.term] or false
        if is_way[match.term] then
            way = match
        else
            local only_way = way and not match.wish and match.from - way.to < 40
            local late = is_late(match, from)
            if match.from >= from and not only_way and not late then
                table.insert(found, match)
            end
        end
    end
    if #found == 0 then
        for _, match in ipairs(all) do
            if not is_way[match.term] and not is_late(match, from) then
                table.insert(found, match)
            end
        end
    end
    return found
end

local function is_amount(figure)
    local unit = figure.unit or ""
    local money = #unit == 3 and unit:upper() == unit and unit:lower() ~= unit
    return figure.kind ~= "number" or money
end

-- To hold or run a number of something can be the outcome itself.
local kept = {}
for _, word in ipairs({"hold", "run", "keep", "list the", "install", "collect", "recruit", "hire", "appoint", "connect", "integrate", "migrate",
                       "equip", "deploy", "renovate", "refurbish", "relocate", "mount", "建立",
                       "开设", "上线", "导入", "投放", "设置",
                       "安装", "引进", "引入", "招聘", "招募", "接入", "改装", "签署", "签订", "更换", "布置"}) do
    kept[word] = true
end

-- What others do, and how many, is not the result of a help: assist in the opening of 6 stores.
local helps = {assist = true, assistance = true, help = true, support = true, ["协助"] = true, ["支持"] = true,
               ["支援"] = true, ["帮助"] = true, ["辅助"] = true, ["配合"] = true}

-- The wish or deed that a figure depends on: the last before it, else the first of the sentence.
local function governor(figure, found)
    local last = nil
    for _, match in ipairs(found) do
        if match.from < figure.from and not is_hope[match.term] and not is_praise[match.term] and not is_manner[match.term] then
            last = match
        end
    end
    if last and figure.verb and figure.verb > last.from and not (helps[last.term] and figure.role == "scope") then
        return nil
    end
    return last
end

local leads = {to = true, from = true, by = true, limit = true, within = true}

-- 对60名店长进行培训: whom a deed that comes later reaches.
local function is_taught(figure, found)
    local deed = found[1]
    return (figure.role == "in" or figure.role == "scope") and figure.noun == "party"
        and deed ~= nil and not deed.wish
        and deed.from > figure.from and #found <= 3
end

-- True if the figure says what will be reached, and not where, with whom, or how often.
local function is_result(figure, goal, found)
    local said = says_target(figure, goal)
    local known = goal.target ~= nil and goal.unit ~= nil
    if figure.kind == "times" then
        return true
    end
    if is_amount(figure) then
        if leads[figure.role] then
            return true
        end
        return said or (figure.role ~= "scope" and (figure.fit == "same" or not known))
    end
    if figure.noun == "period" and figure.fit ~= "same" then
        return false
    end
    if leads[figure.role] then
        local count = figure.noun == "deed" or figure.noun == "topic"
        return figure.role == "to" or figure.role == "from" or figure.role == "limit" or not count
    end
    if figure.noun == "deed" or figure.noun == "topic" or is_taught(figure, found) then
        return false
    end
    local by = governor(figure, found)
    local elsewhere = figure.role == "scope" or figure.role == "in"
    if by and kept[by.term] then
        return said or not elsewhere
    end
    if by and by.wish and said and figure.fit == "same" and not elsewhere then
        return figure.from - by.to > 3 -- not "support 5 stores", 推进3家
    end
    local fits = figure.fit ~= nil or not goal.target or not goal.unit
    return not by and (said or fits and not elsewhere and (figure.role == "have" or figure.fit == "same"
        or figure.role == nil and (figure.noun == "item" or figure.noun == "place" or figure.noun == "party")))
end

local function results(figures, goal, found)
    local list = {}
    for _, figure in ipairs(figures) do
        if is_result(figure, goal, found) then
            table.insert(list, figure)
        end
    end
    return list
end

-- All that the fields say about the result: its values, the way between them, in per cent too.
local function explained(figure, goal)
    local target, baseline, quarters = goal.target, goal.baseline, goal.quarters
    local values = {}
    local function add(value)
        if value then
            table.insert(values, value)
        end
    end
    add(target and target.value)
    add(target and target.threshold)
    add(target and target.stretch)
    add(baseline and baseline.value)
    if figure.kind == "percent" and figure.fit == "same" then -- available 96 %, that is missing 4 %
        add(target and target.value and -target.value + 100)
        add(baseline and baseline.value and -baseline.value + 100)
    end
    for _, name in ipairs(quarters and {"q1", "q2", "q3", "q4"} or {}) do
        add(quarters[name])
    end
    if target and target.value and baseline and baseline.value then
        local way = (target.value - baseline.value):abs()
        add(way)
        if figure.kind == "percent" and baseline.value:sign() ~= 0 then
            add((way * 100):divide(baseline.value:abs(), 4))
        end
    end
    for _, value in ipairs(values) do
        if says(figure, value) then
            return true
        end
    end
    return false
end

local second = {to = true, have = true}

local function is_in(figure, list)
    for _, other in ipairs(list) do
        if other == figure then
            return true
        end
    end
    return false
end

-- A change of something else than the first figure is of: and 12 new stores, 能耗下降12%.
local function is_other_change(figure, first)
    if figure.fit == "same" or figure.clause <= first.clause then
        return false
    end
    return figure.own and is_amount(figure)
        or not is_amount(figure) and figure.unit ~= nil and figure.unit ~= first.unit
end

-- Of a part of the year or of each: not the goal's own figure.
local each = text.terms({"per", "each", "every", "a month", "a week", "monthly", "weekly", "每月", "每周", "每季", "每店", "每家",
                         "每人", "每个", "每次", "每台", "月均", "单店", "店均", "各", "其中", "of which"})

local function is_each(statement, figure)
    local from = 1
    for _, stop in ipairs(boundary(statement)) do
        if stop.to < figure.from then
            from = stop.to + 1
        end
    end
    return each(statement:sub(from, figure.to + 12))[1] ~= nil
end

-- 覆盖42家门店 after another result says where.
local function is_covered(statement, figure)
    local before = statement:sub(math.max(1, figure.from - 9), figure.from - 1)
    return figure.noun == "place" and text.fold(before) == text.fold("，覆盖")
end

-- True for 20 new stores after a semicolon.
local function follows_stop(statement, figure)
    local before = statement:sub(math.max(1, figure.from - 4), figure.from - 1)
    return (figure.noun == "place" or figure.noun == "item")
        and (before:sub(-2):find(";") or before:find("；")) ~= nil
end

-- "Grow sales to 15 m and the share to 30 %": a result of another thing, in a clause of its own.
local function second_goal(reached, figures, goal)
    local first = reached[1]
    for _, figure in ipairs(reached) do
        if first.role == "by" and figure.kind ~= "times" and figure.role ~= "by"
            or says_target(figure, goal) and not says_target(first, goal) then
            first = figure
        end
    end
    for _, figure in ipairs(figures) do
        local stopped = figure.clause ~= first.clause and follows_stop(goal.statement, figure)
        local other = figure.fit ~= first.fit or figure.kind ~= first.kind or figure.unit ~= first.unit
        if figure.clause ~= first.clause and figure.kind ~= "times"
            and (second[figure.role] or not figure.role and (is_amount(figure) or stopped)
                or figure.role == "by" and is_other_change(figure, first))
            and not (figure.noun == "time" and first.noun ~= "time" and figure.clause < first.clause)
            and (figure.own or figure.role == "have" or is_in(figure, reached) or stopped)
            and not explained(figure, goal)
            and not is_each(goal.statement, figure) and not is_covered(goal.statement, figure) then
            if other and (figure.role or figure.own or figure.noun) or figure.own and says_target(first, goal) then
                return figure
            end
        end
    end
    return nil
end

local function check_owner(goal, report, options)
    local owner = goal.owner
    if not owner then
        if not written(goal, "owner") then
            report("goal-owner-missing", goal, "owner")
        end
        return
    end
    -- "Sales department" is nobody, "Li Na, sales department head" is somebody.
    for _, match in ipairs(owner.name and nobody(owner.name) or {}) do
        if match.to == #owner.name then
            report("goal-owner-nobody", goal, "owner", {name = owner.name})
        end
    end
end

-- True if a figure stands right before or after the word.
local function beside_figure(match, figures)
    for _, figure in ipairs(figures) do
        if figure.role ~= "scope" and figure.from - match.to >= 1 and figure.from - match.to <= 5
            or figure.role ~= "scope" and match.from - figure.to >= 0 and match.from - figure.to <= 2 then
            return true
        end
    end
    return false
end

-- True for the sign of ~95 %, not for that of 5 ~ 8 %.
local function leads_to_figure(match, figures)
    for _, figure in ipairs(figures) do
        if figure.from > match.to then
            return figure.from - match.to <= 2
        elseif figure.to >= match.from - 2 then
            return false
        end
    end
    return false
end

-- "Reasonable Use Policy" is a name: a capital inside the sentence, or quotation marks.
local function is_name(statement, match)
    local first = match.word:sub(1, 1)
    return match.from > 1 and first:lower() ~= first and statement:sub(match.from - 2, match.from - 2) ~= "."
end

local following = text.terms(
    {"提", "加", "增", "改", "推", "降", "减", "促", "控", "保", "解", "落", "开", "支", "扩", "缩",
     "防", "避", "管", "发挥", "地", "拓", "优", "激", "带", "维", "整", "执", "利", "运", "对接",
     "衔接"})

local counted = text.terms({"一", "二", "两", "三", "四", "五", "六", "七", "八", "九", "十", "0", "1", "2", "3",
                            "4", "5", "6", "7", "8", "9"})

local function starts_at(finder, statement, at)
    local match = finder(statement:sub(at, at + 5))[1]
    return match ~= nil and match.from <= 2
end

local function check_weasels(goal, figures, report)
    local seen, names_said = {}, quoted(goal.statement)
    for _, match in ipairs(weasel(goal.statement)) do
        local term = match.term
        local said = not is_name(goal.statement, match) and not is_within(match, names_said)
        if signs[term] then
            said = said and leads_to_figure(match, figures)
        elseif near[term] then
            said = said and beside_figure(match, figures)
        elseif term == "有效" then
            said = starts_at(following, goal.statement, match.to + 1)
        elseif term == "等" then -- A、B、C等三个 is a whole list
            said = not starts_at(counted, goal.statement, match.to + 1)
        end
        if said and not seen[term] then
            seen[term] = true
            report("goal-weasel-word", goal, "statement", {word = match.word, at = match.from})
        end
    end
end

-- For 60 store managers: whom the deed reaches is its count where the target says so.
local function is_party_taught(figure, goal, deed)
    return deed ~= nil and figure.noun == "party" and says_target(figure, goal)
end

-- A count of deeds: with the deed, or as "12 meetings" alone.
local function counts_deeds(goal, figures, found)
    local deed = found[1]
    for i = 2, #found do
        deed = is_manner[deed.term] and found[i] or deed
    end
    if deed and deed.wish then
        return nil
    end
    for _, figure in ipairs(figures) do
        local elsewhere = figure.role == "in" or figure.role == "scope"
        if figure.kind == "number" and not is_amount(figure)
            and (not elsewhere or is_party_taught(figure, goal, deed))
            and figure.noun ~= "topic" and figure.noun ~= "period" then
            local counted = figure.noun ~= "time" or says_target(figure, goal)
            if deed and counted and not kept[deed.term] or figure.noun == "deed" then
                return deed or figure
            end
        end
    end
    return nil
end

local function is_latin(statement)
    local first = statement:sub(1, 1)
    return first:lower() ~= first:upper()
end

-- How the sentence begins: a Latin word, or four Chinese characters.
local function first_words(statement)
    local space = statement:find(" ")
    local stop = boundary(statement)[1]
    local limit = space and space <= 20 and space - 1 or 12
    return statement:sub(1, math.min(limit, stop and stop.from - 1 or limit))
end

-- OTIF, DSO: no verb.
local function is_abbreviation(word)
    return #word >= 2 and word:upper() == word
end

-- Of the reasons why a statement is not specific, the first that holds.
local function check_statement(goal, figures, report, options)
    local statement = goal.statement
    if statement:find("【") or statement:find("__") then
        return -- plan-blank says so
    end
    local found = verbs_of(statement)
    local reached = results(figures, goal, found)
    if #reached > 0 then
        local second = second_goal(reached, figures, goal)
        if second then
            report("goal-two-in-one", goal, "statement",
                   {word = statement:sub(second.from, second.to), at = second.from})
        end
        return
    end
    local deed = counts_deeds(goal, figures, found)
    local first = found[1]
    for _, match in ipairs(found) do
        -- a verb says more than praise before it, and than how it is done
        if is_praise[first.term] and match.wish and not is_manner[match.term] or is_manner[first.term] then
            first = match
        end
    end
    if deed then
        report("goal-counts-deeds", goal, "statement",
               {word = statement:sub(deed.from, deed.to), at = deed.from})
    elseif first and not first.wish then
        report("goal-is-activity", goal, "statement", {word = first.word, at = first.from})
    elseif comparison(statement)[1] then
        local match = comparison(statement)[1]
        report("goal-comparison-open", goal, "statement", {word = match.word, at = match.from})
    elseif first and not (is_praise[first.term] and text.words(statement) < options.words) then
        report("goal-vague-verb", goal, "statement", {word = first.word, at = first.from})
    elseif text.words(statement) < options.words then
        report("goal-statement-short", goal, "statement")
    elseif state(statement)[1] or not is_latin(statement) or is_abbreviation(first_words(statement)) then
        report("goal-figure-missing", goal, "statement")
    else -- a verb that these lists do not know
        report("goal-vague-verb", goal, "statement", {word = first_words(statement), at = 1})
    end
end

return {
    id = "goal-specific",
    level = "error",
    visits = "goal",
    about = "Every goal says in one sentence what will be different, with a figure, and has one person who answers for it.",
    options = {
        words = 5, -- a statement of fewer says nothing
    },
    messages = {
        ["goal-statement-missing"] = "Goal {goal} has no statement.",
        ["goal-statement-short"] = "The statement of goal {goal} is too short to say what will be different.",
        ["goal-vague-verb"] = "Goal {goal} says “{word}” without a figure and a unit, so nobody can tell when it is reached.",
        ["goal-figure-missing"] = {level = "warning", text = "The statement of goal {goal} has no figure."},
        ["goal-weasel-word"] = {level = "warning", text = "Goal {goal} leaves open what “{word}” means."},
        ["goal-comparison-open"] = "Goal {goal} compares (“{word}”) with something that has no figure, so nobody can tell when it is reached.",
        ["goal-is-activity"] = "Goal {goal} says what will be done (“{word}”), not what it will bring about.",
        ["goal-counts-deeds"] = {level = "warning", text = "Goal {goal} counts what will be done (“{word}”), not what it will bring about."},
        ["goal-two-in-one"] = {level = "warning", text = "Goal {goal} seems to hold two goals; the second one is about “{word}”."},
        ["goal-owner-missing"] = "Goal {goal} has no owner.",
        ["goal-owner-nobody"] = "Goal {goal} is owned by “{name}”, who is no single person.",
    },
    advice = {
        ["goal-statement-missing"] = "Write one sentence: what changes, where, from which figure to which, by when.",
        ["goal-statement-short"] = "Write one whole sentence: what changes, where, from which figure to which, by when.",
        ["goal-vague-verb"] = "Say from which figure to which, for example: raise the share of shelf from 58 % to 70 %.",
        ["goal-figure-missing"] = "Put the target into the sentence, with its unit, so that it can be read by itself.",
        ["goal-weasel-word"] = "Leave the word out, or say exactly how much, which or when.",
        ["goal-comparison-open"] = "Say both figures, for example: raise purchases from CNY 12.4 m in 2026 to CNY 15.5 m in 2027.",
        ["goal-is-activity"] = "Make it an activity or an action, and say as the goal which figure it shall move from where to where.",
        ["goal-counts-deeds"] = "Make it an activity or an action, or say which result the count stands for.",
        ["goal-two-in-one"] = "Make two goals, each with its own measure, target and weight.",
        ["goal-owner-missing"] = "Name the one contact who answers for it: owner=\"…\".",
        ["goal-owner-nobody"] = "Name one person as owner; others can help through actions.",
    },
    check = function(goal, plan, report, options)
        if goal.statement then
            local figures = text.figures(goal.statement, goal.unit)
            check_statement(goal, figures, report, options)
            check_weasels(goal, figures, report)
        else
            report("goal-statement-missing", goal, "statement")
        end
        check_owner(goal, report, options)
    end,
}
