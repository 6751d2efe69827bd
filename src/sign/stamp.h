/* sign/stamp: time stamps (RFC 3161): an authority's word that a signature was there at a time. */
#ifndef PLANPACT_SIGN_STAMP_H
#define PLANPACT_SIGN_STAMP_H

#include "base/finding.h"

/* Bytes of an answer at most, and of the token in it. */
enum { STAMP_BYTES_MAX = 16 * 1024 };

/* The query for a time stamp on a signature: its SHA-256, a fresh nonce, and the wish for the
 * authority's certificate. Absent, with a finding, if the system gives no random bytes. */
struct str stamp_query(struct arena *arena, struct findings *findings, struct str signature);

/* Sends the query to the authority at `url` (http://…) and gives its answer. Absent with a
 * finding. */
struct str stamp_fetch(struct arena *arena, struct findings *findings, const char *url,
                       struct str query);

/* The token of an answer, once it is sure that the authority granted it, that it is for this
 * query (nonce and digest) and for this signature, and that it is signed with the key of a
 * certificate for time stamps. Which authorities to trust is for who verifies. Absent with a
 * finding. `name`: of the answer, for findings. *time: when, as "2026-11-22 10:00:00 UTC". */
struct str stamp_token(struct arena *arena, struct findings *findings, struct str query,
                       struct str answer, struct str signature, const char *name,
                       struct str *time);

#define STAMP_MESSAGES(M)                                                                    \
    M(STAMP_QUERY, "stamp-query-not-made", LEVEL_FAILURE,                                    \
      "the query for a time stamp could not be made: {why}", "无法生成时间戳请求：{why}",    \
      "Sign without a time stamp.", "请先不加时间戳签署。")                                  \
    M(STAMP_URL, "stamp-address-wrong", LEVEL_ERROR,                                         \
      "“{url}” is not the address of a time stamp authority", "“{url}”不是时间戳机构的网址", \
      "Give it as http://…; for others use --tsa-query and --tsa-response.",                 \
      "请写成 http://…；其他方式请用 --tsa-query 和 --tsa-response。")                       \
    M(STAMP_SILENT, "stamp-no-answer", LEVEL_FAILURE,                                        \
      "the time stamp authority {url} gave no answer: {why}; nothing was signed",            \
      "时间戳机构 {url} 没有应答：{why}；未签署任何内容",                                    \
      "Try again later, or sign without --tsa.", "请稍后重试，或不加 --tsa 签署。")          \
    M(STAMP_UNREADABLE, "stamp-unreadable", LEVEL_ERROR,                                     \
      "{name} is not what a time stamp authority answers or is asked",                       \
      "{name} 不是时间戳请求或应答文件",                                                     \
      "Check the name of the file, or ask the authority again.",                             \
      "请检查文件名，或重新向时间戳机构申请。")                                              \
    M(STAMP_REFUSED, "stamp-refused", LEVEL_ERROR,                                           \
      "the time stamp authority refused: {why}", "时间戳机构拒绝了请求：{why}",              \
      "Ask the authority, or use another one.", "请咨询该机构，或改用其他机构。")            \
    M(STAMP_OTHER, "stamp-of-another", LEVEL_ERROR,                                          \
      "the time stamp of {name} is not for this signature and query",                        \
      "{name} 中的时间戳与本签名或请求不符",                                                 \
      "Use the answer to the query that was written with this signature.",                   \
      "请使用与本签名的请求相对应的应答。")                                                  \
    M(STAMP_BAD, "stamp-not-valid", LEVEL_ERROR,                                             \
      "the time stamp of {name} is not properly signed: {why}",                              \
      "{name} 中的时间戳签名无效：{why}",                                                    \
      "Do not use it; ask the authority again.", "请勿使用；请重新向时间戳机构申请。")

STAMP_MESSAGES(MESSAGE_DECLARE)

#endif
