/* The verdict in words for counsel, and as JSON for programs. */
#include "sign/verify_parts.h"

#include "base/arena.h"

/* ---- words ---- */

enum word {
    WORD_HOLDS,
    WORD_PART,
    WORD_NOT,
    WORD_INTACT,
    WORD_UNSIGNED,
    WORD_BY,
    WORD_CERTIFICATE,
    WORD_TIME,
    WORD_STAMP,
    WORD_COVERS,
    WORD_AFTER,
    WORD_METHOD,
    WORD_VERDICT,
    WORD_ISSUED,
    WORD_TRUSTED,
    WORD_DOUBTED,
    WORD_UNJUDGED,
    WORD_STATED,
    WORD_STAMPED,
    WORD_NO_STAMP,
    WORD_WHOLE,
    WORD_NOTHING,
    WORD_SIGNATURE_OF,
    WORD_STORE,
    WORD_FORBIDDEN,
    WORD_GOOD,
    WORD_BAD,
    WORD_PLAN_SAME,
    WORD_PLAN_PAGES,
    WORD_PLAN_OTHER,
    WORD_PLAN_UNSURE,
    WORD_UNPROVED,
    WORD_ALLOWS,
    WORD_FIRST,
    WORD_REVOKED,
    WORD_UNKNOWN,
    WORD_COUNT,
};

static const char *const words[WORD_COUNT][LANG_COUNT] = {
    [WORD_HOLDS] =
        {"VALID: every signature holds, and nothing but signing was done to the file",
         "有效：全部签名成立，文件除签署外未作任何更改",
         "有效：全部簽章成立，檔案除簽署外未作任何變更"},
    [WORD_PART] = {"VALID as far as it is signed, but NOT SIGNED BY ALL: %s missing",
                   "已有签名有效，但尚未全部签署：缺%s", "已有簽章有效，但尚未全部簽署：缺%s"},
    [WORD_NOT] = {"NOT VALID: do not rely on this file", "无效：请勿依赖此文件",
                  "無效：請勿信賴此檔案"},
    [WORD_INTACT] =
        {"UNCHANGED, but who signed it is not proved: no certificates to trust were "
         "given (--trust)",
         "未被更改，但签署人身份未经证实：未指定信任的证书（--trust）",
         "未遭變更，但簽署人身分未經證實：未指定信任的憑證（--trust）"},
    [WORD_UNSIGNED] = {"NOT SIGNED", "未签署", "未簽署"},
    [WORD_BY] = {"Signed by", "签署人", "簽署人"},
    [WORD_CERTIFICATE] = {"Certificate", "证书", "憑證"},
    [WORD_TIME] = {"Time", "时间", "時間"},
    [WORD_STAMP] = {"Time stamp", "时间戳", "時間戳記"},
    [WORD_COVERS] = {"Covers", "覆盖范围", "涵蓋範圍"},
    [WORD_AFTER] = {"After it", "此后", "其後"},
    [WORD_METHOD] = {"Method", "算法", "演算法"},
    [WORD_VERDICT] = {"Verdict", "结论", "結論"},
    [WORD_ISSUED] = {"issued by %s", "由 %s 签发", "由 %s 簽發"},
    [WORD_TRUSTED] = {"trusted", "受信任", "受信任"},
    [WORD_DOUBTED] = {"NOT trusted", "不受信任", "不受信任"},
    [WORD_UNJUDGED] = {"not judged", "未判断", "未判斷"},
    [WORD_STATED] = {"%s, as the signer’s computer said", "%s（以签署方计算机时钟为准）",
                     "%s（以簽署方電腦時鐘為準）"},
    [WORD_STAMPED] = {"%s, by %s", "%s，由 %s 出具", "%s，由 %s 出具"},
    [WORD_NO_STAMP] = {"none: no independent proof of the time", "无：没有独立的时间证明",
                       "無：沒有獨立的時間證明"},
    [WORD_WHOLE] = {"the whole file as it was then (version %zu, %zu bytes)",
                    "签署时的整个文件（第 %zu 版，%zu 字节）",
                    "簽署時的整個檔案（第 %zu 版，%zu 位元組）"},
    [WORD_NOTHING] = {"nothing was added", "未添加任何内容", "未加入任何內容"},
    [WORD_SIGNATURE_OF] = {"the signature of the %s", "%s的签名", "%s的簽章"},
    [WORD_STORE] = {"certificates kept for later proof", "供日后证明的证书",
                    "供日後證明的憑證"},
    [WORD_FORBIDDEN] = {"CHANGES THAT ARE NOT ALLOWED (version %zu)",
                        "不允许的更改（第 %zu 版）", "不允許的變更（第 %zu 版）"},
    [WORD_GOOD] = {"holds", "成立", "成立"},
    [WORD_BAD] = {"does NOT hold", "不成立", "不成立"},
    [WORD_UNPROVED] = {"unchanged since signing; who signed is not proved",
                       "签署后未被更改；签署人身份未经证实",
                       "簽署後未遭變更；簽署人身分未經證實"},
    [WORD_ALLOWS] = {"Allows", "允许", "允許"},
    [WORD_FIRST] = {"nothing after it but signatures", "此后只允许签署", "其後只允許簽署"},
    [WORD_PLAN_SAME] =
        {"Plan: these pages are, byte for byte, what the plan in the file gives.",
         "计划：页面与文件所附计划生成的结果逐字节一致。",
         "計劃：頁面與檔案所附計劃產生的結果逐位元組一致。"},
    [WORD_PLAN_PAGES] =
        {"Plan: these pages are what the plan in the file gives; only the notes of "
         "how it was made differ.",
         "计划：页面与文件所附计划生成的结果一致，仅制作信息不同。",
         "計劃：頁面與檔案所附計劃產生的結果一致，僅製作資訊不同。"},
    [WORD_PLAN_OTHER] = {"Plan: these pages are NOT what the plan in the file gives.",
                         "计划：页面与文件所附计划生成的结果不一致。",
                         "計劃：頁面與檔案所附計劃產生的結果不一致。"},
    [WORD_PLAN_UNSURE] = {"Plan: the pages could not be compared with a plan.",
                          "计划：未能将页面与计划比对。", "計劃：未能將頁面與計劃比對。"},
    [WORD_REVOKED] =
        {"Not asked: whether a certificate was revoked. That needs its issuer’s list.",
         "未核查：证书是否已被吊销，须查询签发机构的吊销列表。",
         "未查核：憑證是否已遭廢止，須查詢簽發機構的廢止清單。"},
    [WORD_UNKNOWN] = {"cannot be told", "无法得知", "無法得知"},
};

static const char *word(enum word id, enum lang lang)
{
    return words[id][lang];
}

/* ---- text ---- */

enum { LABEL_COLUMNS = 14 };

static void add_label(struct buf *out, enum word id, enum lang lang)
{
    struct str label = str_of(word(id, lang));
    int columns = 0;
    for (size_t at = 0; at < label.n;)
        columns += utf8_columns(utf8_next(label, &at));
    buf_puts(out, "  ");
    buf_add(out, label);
    for (; columns < LABEL_COLUMNS; columns++)
        buf_char(out, ' ');
}

/* The words with the text in the place of their %s, if they have one. */
static void add_with(struct buf *out, enum word id, enum lang lang, struct str text)
{
    struct str pattern = str_of(word(id, lang));
    size_t at = str_find(pattern, STR("%s"), 0);
    buf_add(out, str_slice(pattern, 0, at));
    if (at == SIZE_MAX)
        return;
    buf_add(out, text);
    buf_add(out, str_slice(pattern, at + 2, pattern.n));
}

static struct str party_of(const struct arg *who, enum lang lang)
{
    return who->words ? str_of(lang_text(who->words, lang)) : who->value;
}

static struct str party(const struct verify_signature *s, enum lang lang)
{
    return party_of(&s->who, lang);
}

static void add_signer(struct buf *out, const struct verify_signature *s, enum lang lang)
{
    add_label(out, WORD_BY, lang);
    if (!s->signer.s)
        buf_puts(out, word(WORD_UNKNOWN, lang));
    buf_add(out, s->signer);
    if (s->organisation.n && !str_equal(s->organisation, s->signer)) {
        buf_puts(out, lang == LANG_EN ? ", " : "，");
        buf_add(out, s->organisation);
    }
    buf_char(out, '\n');
    if (!s->issuer.s)
        return;
    static const enum word trusts[] = {WORD_UNJUDGED, WORD_TRUSTED, WORD_DOUBTED};
    add_label(out, WORD_CERTIFICATE, lang);
    add_with(out, WORD_ISSUED, lang, s->issuer);
    buf_printf(out, lang == LANG_EN ? " – %s\n" : "（%s）\n", word(trusts[s->trust], lang));
}

static void add_times(struct buf *out, const struct verify_signature *s, enum lang lang)
{
    add_label(out, WORD_TIME, lang);
    if (s->stated_known)
        add_with(out, WORD_STATED, lang, verify_time(out->arena, s->stated));
    else
        buf_puts(out, word(WORD_UNKNOWN, lang));
    buf_char(out, '\n');
    add_label(out, WORD_STAMP, lang);
    if (s->stamped) {
        struct buf line = {.arena = out->arena};
        add_with(&line, WORD_STAMPED, lang, verify_time(out->arena, s->stamp_time));
        struct str text = buf_str(&line);
        size_t at = str_find(text, STR("%s"), 0);
        buf_add(out, str_slice(text, 0, at));
        buf_add(out, s->stamper);
        buf_add(out, str_slice(text, at + 2, text.n));
        if (s->trust == VERIFY_UNJUDGED)
            buf_printf(out, lang == LANG_EN ? " – %s" : "（%s）", word(WORD_UNJUDGED, lang));
    } else {
        buf_puts(out, word(WORD_NO_STAMP, lang));
    }
    buf_char(out, '\n');
}

/* What was added after the signature. */
static void add_later(struct buf *out, const struct verify_report *report,
                      const struct verify_signature *s, enum lang lang)
{
    bool any = false;
    add_label(out, WORD_AFTER, lang);
    for (size_t i = s->revision; i + 1 < report->file->count; i++) {
        const struct verify_addition *a = &report->additions[i];
        if (any)
            buf_puts(out, lang == LANG_EN ? "; " : "；");
        any = true;
        if (a->wrong || (!a->signature && !a->certificates))
            buf_printf(out, word(WORD_FORBIDDEN, lang), a->revision + 1);
        else if (a->signature)
            add_with(out, WORD_SIGNATURE_OF, lang, party(a->signature, lang));
        else
            buf_puts(out, word(WORD_STORE, lang));
    }
    if (!any)
        buf_puts(out, word(WORD_NOTHING, lang));
    buf_char(out, '\n');
}

static void add_signature(struct buf *out, const struct verify_report *report,
                          const struct verify_signature *s, enum lang lang)
{
    bool unproved = report->intact && s->trust == VERIFY_UNJUDGED;
    struct str name = party(s, lang);
    buf_char(out, '\n');
    if (name.n && name.s[0] >= 'a' && name.s[0] <= 'z') {
        buf_char(out, (char)(name.s[0] - 'a' + 'A'));
        name = str_slice(name, 1, name.n);
    }
    buf_add(out, name);
    buf_puts(out, " (");
    buf_add(out, s->field);
    buf_puts(out, ")\n");
    add_signer(out, s, lang);
    add_times(out, s, lang);
    if (s->object) {
        add_label(out, WORD_COVERS, lang);
        buf_printf(out, word(WORD_WHOLE, lang), s->revision + 1,
                   report->file->revisions[s->revision].to);
        buf_char(out, '\n');
        if (s->certifies) {
            add_label(out, WORD_ALLOWS, lang);
            buf_printf(out, "%s\n", word(WORD_FIRST, lang));
        }
        add_later(out, report, s, lang);
    }
    if (s->algorithm.s) {
        add_label(out, WORD_METHOD, lang);
        buf_add(out, s->algorithm);
        buf_char(out, '\n');
    }
    add_label(out, WORD_VERDICT, lang);
    buf_puts(out, word(unproved ? WORD_UNPROVED : s->wrong ? WORD_BAD : WORD_GOOD, lang));
    buf_char(out, '\n');
}

/* Who has not signed, as a list. */
static struct str missing(struct arena *arena, const struct verify_report *report,
                          enum lang lang)
{
    struct buf out = {.arena = arena};
    for (size_t i = 0; i < report->unsigned_count; i++) {
        if (i)
            buf_puts(&out, lang == LANG_EN ? ", " : "、");
        buf_add(&out, party_of(&report->unsigned_fields[i], lang));
    }
    return buf_str(&out);
}

void verify_text(struct buf *out, const struct verify_report *report, enum lang lang)
{
    enum word verdict = report->holds        ? report->unsigned_count ? WORD_PART : WORD_HOLDS
                        : report->count == 0 ? WORD_UNSIGNED
                        : report->intact     ? WORD_INTACT
                                             : WORD_NOT;
    buf_add(out, verify_clean(out->arena, str_of(report->file->source->name)));
    buf_puts(out, ": ");
    add_with(out, verdict, lang, missing(out->arena, report, lang));
    buf_char(out, '\n');
    for (size_t i = 0; i < report->count; i++)
        add_signature(out, report, &report->signatures[i], lang);
    static const enum word plans[] = {WORD_COUNT, WORD_PLAN_SAME, WORD_PLAN_PAGES,
                                      WORD_PLAN_OTHER, WORD_PLAN_UNSURE};
    if (report->plan != VERIFY_PLAN_UNASKED)
        buf_printf(out, "\n%s\n", word(plans[report->plan], lang));
    if (report->count)
        buf_printf(out, "%s%s\n", report->plan == VERIFY_PLAN_UNASKED ? "\n" : "",
                   word(WORD_REVOKED, lang));
}

/* ---- JSON ---- */

static void add_text(struct buf *out, const char *name, struct str text)
{
    if (!text.s)
        return;
    buf_printf(out, ", \"%s\": ", name);
    buf_json(out, text);
}

static void add_json_signature(struct buf *out, const struct verify_report *report,
                               const struct verify_signature *s)
{
    static const char *const trusts[] = {"unjudged", "trusted", "doubted"};
    buf_printf(out, "    {\"holds\": %s", s->wrong ? "false" : "true");
    add_text(out, "field", s->field);
    add_text(out, "signer", s->signer);
    add_text(out, "organisation", s->organisation);
    add_text(out, "issuer", s->issuer);
    add_text(out, "algorithm", s->algorithm);
    if (s->stated_known)
        add_text(out, "time", verify_time(out->arena, s->stated));
    if (s->stamped) {
        add_text(out, "timeStamp", verify_time(out->arena, s->stamp_time));
        add_text(out, "timeStampAuthority", s->stamper);
    }
    buf_printf(out, ", \"trust\": \"%s\", \"certifies\": %s", trusts[s->trust],
               s->certifies ? "true" : "false");
    if (s->object)
        buf_printf(out, ", \"version\": %zu, \"bytes\": %zu", s->revision + 1,
                   report->file->revisions[s->revision].to);
    buf_char(out, '}');
}

static void add_json_addition(struct buf *out, const struct verify_addition *a)
{
    bool allowed = !a->wrong && (a->signature || a->certificates);
    buf_printf(out, "    {\"version\": %zu, \"allowed\": %s, \"certificates\": %s",
               a->revision + 1, allowed ? "true" : "false", a->certificates ? "true" : "false");
    if (a->signature)
        add_text(out, "signature", a->signature->field);
    buf_char(out, '}');
}

void verify_json(struct buf *out, const struct verify_report *report)
{
    buf_printf(out, "\"holds\": %s,\n  \"unchanged\": %s,\n  \"signatures\": [",
               report->holds ? "true" : "false", report->intact ? "true" : "false");
    for (size_t i = 0; i < report->count; i++) {
        buf_puts(out, i ? ",\n" : "\n");
        add_json_signature(out, report, &report->signatures[i]);
    }
    buf_printf(out, "%s],\n  \"additions\": [", report->count ? "\n  " : "");
    for (size_t i = 0; i + 1 < report->file->count; i++) {
        buf_puts(out, i ? ",\n" : "\n");
        add_json_addition(out, &report->additions[i]);
    }
    static const char *const plans[] = {"notAsked", "same", "samePages", "differs",
                                        "notCompared"};
    buf_printf(out, "%s],\n  \"plan\": \"%s\"", report->file->count > 1 ? "\n  " : "",
               plans[report->plan]);
}
