/* sign/evidence: what proves a signature when its authority no longer answers: certificates,
 * revocation lists and answers, kept in the file (DSS, ETSI EN 319 142-1 §5.4: baseline B-LT). */
#ifndef PLANPACT_SIGN_EVIDENCE_H
#define PLANPACT_SIGN_EVIDENCE_H

#include "sign/sign.h"

/* Adds what a PEM file holds to a signed contract: blocks CERTIFICATE, X509 CRL and OCSP
 * RESPONSE. Nothing that was signed changes, and others can sign after it. False with a finding.
 */
bool sign_evidence(struct arena *arena, struct findings *findings, const struct deed *deed,
                   const struct source *pem, int64_t now, struct sign_result *result);

#define EVIDENCE_MESSAGES(M)                                                                 \
    M(EVIDENCE_OTHER, "evidence-unknown", LEVEL_ERROR,                                       \
      "{path} holds “{what}”; only certificates, revocation lists and answers are kept",     \
      "{path} 中含有“{what}”；只能存入证书、吊销列表和吊销查询应答",                         \
      "Take it out of the file. A private key must never go into a contract.",               \
      "请从文件中删除。私钥绝不能放入合同。")                                                \
    M(EVIDENCE_BROKEN, "evidence-unreadable", LEVEL_ERROR,                                   \
      "in {path} the part “{what}” cannot be read", "{path} 中的“{what}”无法读取",           \
      "Fetch it again from the authority.", "请重新向证书机构获取。")                        \
    M(EVIDENCE_NONE, "evidence-empty", LEVEL_ERROR,                                          \
      "{path} holds no certificates or revocation lists (PEM)",                              \
      "{path} 中没有证书或吊销列表（PEM）",                                                  \
      "Name a file with blocks such as “BEGIN CERTIFICATE” and “BEGIN X509 CRL”.",           \
      "请指定含有“BEGIN CERTIFICATE”“BEGIN X509 CRL”等块的文件。")                           \
    M(EVIDENCE_MANY, "evidence-too-many", LEVEL_ERROR,                                       \
      "{path} holds more than {limit} certificates and lists",                               \
      "{path} 中的证书和列表超过 {limit} 个", "Keep those of the signatures alone.",         \
      "请只保留与签名有关的部分。")                                                          \
    M(EVIDENCE_TWICE, "evidence-twice", LEVEL_ERROR, "{path} already holds such evidence",   \
      "{path} 中已存有此类证明材料", "Add it once, after the last signature.",               \
      "请在最后一个签名之后一次性加入。")                                                    \
    M(EVIDENCE_UNSIGNED, "evidence-nothing-signed", LEVEL_ERROR,                             \
      "{path} is not signed: there is nothing to prove", "{path} 尚未签署，没有需要证明的内容", \
      "Sign first.", "请先签署。")

EVIDENCE_MESSAGES(MESSAGE_DECLARE)

#endif
