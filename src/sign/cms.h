/* sign/cms: the signature itself, as CMS in the profile of PAdES (ETSI EN 319 142-1 §6). */
#ifndef PLANPACT_SIGN_CMS_H
#define PLANPACT_SIGN_CMS_H

#include "sign/keys.h"

/* A signature over bytes that stand outside it. Released with its arena. */
struct cms;

/* Signs the bytes of both parts, one after the other: content type, digest and the certificate
 * that signs (signing-certificate-v2) are signed attributes; the time is not, for it stands in
 * the PDF. NULL with a finding. */
struct cms *cms_sign(struct arena *arena, struct findings *findings, const struct sign_key *key,
                     struct str first, struct str second);
/* A signature made before, with zeros after it; NULL with a finding if it is none with one
 * signer. */
struct cms *cms_read(struct arena *arena, struct findings *findings, struct str der);
/* What a time stamp is made of. */
struct str cms_signature(const struct cms *cms);
bool cms_stamped(const struct cms *cms);
/* Adds a time stamp's token (RFC 3161, annex A); false with a finding. */
bool cms_stamp(struct findings *findings, struct cms *cms, struct str token);
/* As DER, in the arena; absent, with a finding, if it cannot be encoded. */
struct str cms_bytes(struct arena *arena, struct findings *findings, const struct cms *cms);
/* Bytes that a signature with this key takes at most, without a time stamp. */
size_t cms_size(const struct sign_key *key);

#define CMS_MESSAGES(M)                                                                      \
    M(CMS_NOT_SIGNED, "signature-not-made", LEVEL_FAILURE,                                   \
      "the signature could not be made: {why}", "无法生成签名：{why}",                       \
      "Check that the token is still there; else try another key.",                          \
      "请检查令牌是否仍连接；否则请换一个密钥。")                                            \
    M(CMS_UNREADABLE, "signature-unreadable", LEVEL_ERROR,                                   \
      "a signature in the file cannot be read", "文件中有无法读取的签名",                    \
      "Ask for the file as it was signed.", "请索取签署时的文件。")

CMS_MESSAGES(MESSAGE_DECLARE)

#endif
