/* sign: PDF bytes → signed bytes: PAdES baseline B-B and B-T (ETSI EN 319 142-1), by adding to
 * the file; for B-LT see sign/evidence.h. The plan is never opened here. */
#ifndef PLANPACT_SIGN_SIGN_H
#define PLANPACT_SIGN_SIGN_H

#include "sign/appearance.h"
#include "sign/cms.h"
#include "sign/deed.h"
#include "sign/keys.h"
#include "sign/stamp.h"

/* A moment and the time zone in which it is stated. */
struct sign_time {
    int64_t seconds; /* since 1970, UTC */
    int offset;      /* minutes east of UTC */
};

struct sign_request {
    const struct sign_key *key;
    const struct sign_pen *pen;
    struct sign_time time;    /* that the signature states */
    int64_t now;              /* seconds since 1970, UTC */
    struct str name;          /* of who signs; absent: as the certificate says */
    struct str reason, place; /* absent: not stated */
    const char *tsa;          /* address of a time stamp authority; NULL: none */
    bool query;               /* make a query for a time stamp that is added later */
};

struct sign_result {
    struct str bytes;        /* the file, signed */
    struct str query;        /* if one was wished for */
    struct str name, organisation;
    struct str stamp_time;   /* "2026-11-22 10:00:00 UTC"; absent: not stamped */
    bool certifies;          /* it is the first signature */
    size_t kept;             /* certificates and lists added (sign/evidence.h) */
};

/* Nothing leaves that verification would refuse: a field that an earlier signature closed, a
 * token that signs wrongly, a mistake of ours. False with findings. */
bool sign_sound(struct arena *arena, struct findings *findings,
                const struct sign_result *result, int64_t now);

/* Signs the party's field of a deed that deed_signable has found good. The first signature
 * certifies the contract: after it, nothing but signing is allowed (DocMDP, P 2); each locks its
 * own field (FieldMDP). What is given has been verified. False with a finding. */
bool sign_pdf(struct arena *arena, struct findings *findings, const struct deed *deed,
              const struct sign_request *request, struct sign_result *result);

/* Adds the answer of a time stamp authority to the party's signature, which must be the last that
 * was done to the file. False with a finding. */
bool sign_stamp(struct arena *arena, struct findings *findings, const struct deed *deed,
                struct str query, const struct source *answer, int64_t now,
                struct sign_result *result);

/* "2026-11-22 18:00:00 +08:00" */
struct str sign_time_text(struct arena *arena, struct sign_time time);

#define SIGN_MESSAGES(M)                                                                     \
    M(SIGN_NOT_OURS, "sign-not-a-contract", LEVEL_ERROR,                                     \
      "{path} is not a contract that planpact made", "{path} 不是 planpact 生成的合同",      \
      "Make the contract with planpact render --final, and sign that file.",                 \
      "请用 planpact render --final 生成合同，再签署该文件。")                               \
    M(SIGN_DRAFT, "sign-draft", LEVEL_ERROR, "{path} is a draft; a draft is not signed",     \
      "{path} 是草稿，草稿不能签署",                                                         \
      "Make the final contract: planpact render --final.",                                   \
      "请先生成定稿：planpact render --final。")                                             \
    M(SIGN_INTERNAL, "sign-internal", LEVEL_ERROR,                                           \
      "{path} is for your own company: it holds what the customer must not see",             \
      "{path} 仅供本公司内部使用，含有不得向客户披露的内容",                                 \
      "Make the contract without --audience internal, and sign that.",                       \
      "请不加 --audience internal 重新生成合同后签署。")                                     \
    M(SIGN_CHANGED, "sign-file-changed", LEVEL_ERROR,                                        \
      "{path} was changed after planpact made it", "{path} 在 planpact 生成之后被改动过",    \
      "Do not sign it. Ask for the file as it was made, or make it again.",                  \
      "请勿签署。请索取原始文件，或重新生成。")                                              \
    M(SIGN_BROKEN, "sign-earlier-broken", LEVEL_ERROR,                                       \
      "{path} was changed since it was signed, or a signature in it does not hold",          \
      "{path} 在签署之后被改动，或其中的签名无效",                                           \
      "Do not sign it. Ask the other party for the file as it was signed.",                  \
      "请勿签署。请向对方索取其签署时的文件。")                                              \
    M(SIGN_FIELD, "sign-no-field", LEVEL_ERROR,                                              \
      "{path} has no place for the signature of the {party}",                                \
      "{path} 中没有{party}的签名处",                                                        \
      "The agreement template needs the component signatures.",                              \
      "协议模板须包含 signatures 组件。")                                                    \
    M(SIGN_TWICE, "sign-twice", LEVEL_ERROR,                                                 \
      "{path} is already signed by the {party}", "{party}已签署 {path}",                     \
      "Nothing is to be done. A new version of the contract is signed as a new file.",       \
      "无需重复签署。合同的新版本应作为新文件签署。")                                        \
    M(SIGN_NAMELESS, "sign-name-missing", LEVEL_ERROR,                                       \
      "the certificate does not say who signs", "证书未载明签署人", "Give the name: --name.", \
      "请用 --name 写明姓名。")                                                              \
    M(SIGN_ROOM, "sign-too-large", LEVEL_FAILURE,                                            \
      "the signature takes {bytes} bytes; the room for it has {room}",                       \
      "签名需 {bytes} 字节，而预留空间为 {room} 字节",                                       \
      "Sign the contract again with --tsa, or use another time stamp authority.",            \
      "请用 --tsa 重新签署，或改用其他时间戳机构。")                                         \
    M(SIGN_UNSOUND, "sign-not-sound", LEVEL_FAILURE,                                         \
      "the signature that was just made does not hold; nothing was written",                 \
      "刚生成的签名无效；未写入任何内容",                                                    \
      "Check what is said above, and the key or token.", "请检查上述提示以及密钥或令牌。")   \
    M(SIGN_UNSIGNED, "stamp-nothing-signed", LEVEL_ERROR,                                    \
      "{path} has no signature of the {party} that a time stamp can be added to",            \
      "{path} 中没有可加盖时间戳的{party}签名",                                              \
      "Sign first; the stamp is added before the other party signs.",                        \
      "请先签署；时间戳须在另一方签署之前加盖。")                                            \
    M(SIGN_STAMPED, "stamp-twice", LEVEL_ERROR,                                              \
      "the signature of the {party} already has a time stamp", "{party}的签名已有时间戳",    \
      "Nothing is to be done.", "无需重复加盖。")

SIGN_MESSAGES(MESSAGE_DECLARE)

#endif
