/* sign/keys: the key that signs and its certificate, from a PKCS#12 file (RFC 7292) or from a
 * token (PKCS#11). */
#ifndef PLANPACT_SIGN_KEYS_H
#define PLANPACT_SIGN_KEYS_H

#include "sign/secret.h"

enum { KEY_FILE_BYTES_MAX = 1024 * 1024 };

/* A private key with the certificate it belongs to and those above it; released, and the key
 * wiped, with the arena it was made in. */
struct sign_key;

/* The key of a PKCS#12 file, with new or old algorithms. NULL with a finding. */
const struct sign_key *key_from_file(struct arena *arena, struct findings *findings,
                                     const struct source *file, const struct secret *secret);

struct key_token {
    const char *module; /* path of the PKCS#11 library */
    const char *token;  /* label of the token */
    const char *label;  /* of the key and of its certificate */
};

/* The key of a token, which it does not leave. NULL with a finding. */
const struct sign_key *key_from_token(struct arena *arena, struct findings *findings,
                                      const struct key_token *token, const struct secret *pin);

/* True if the key is strong enough and its certificate is for signing and valid at both times,
 * in seconds since 1970 (UTC): the one that the signature is to state, and now. */
bool key_fit(struct findings *findings, const struct sign_key *key, int64_t stated,
             int64_t now);

/* Whom the certificate names, and for which organisation; absent if it does not say. */
struct str key_person(struct arena *arena, const struct sign_key *key);
struct str key_organisation(struct arena *arena, const struct sign_key *key);

#define KEY_MESSAGES(M)                                                                      \
    M(KEY_NOT_P12, "key-not-p12", LEVEL_ERROR, "{path} is not a key file (PKCS#12)",         \
      "{path} 不是密钥文件（PKCS#12）",                                                      \
      "Name the .p12 or .pfx file that your certificate authority gave you.",                \
      "请指定证书机构提供的 .p12 或 .pfx 文件。")                                            \
    M(KEY_PASSPHRASE_WRONG, "key-passphrase-wrong", LEVEL_ERROR,                             \
      "the pass-phrase does not open {path}", "密码无法打开 {path}",                         \
      "Try again; mind capitals and the keyboard’s language.",                               \
      "请重试；注意大小写和键盘输入语言。")                                                  \
    M(KEY_ALGORITHM, "key-algorithm-unknown", LEVEL_FAILURE,                                 \
      "{path} is locked in a way that this machine cannot open: {why}",                      \
      "{path} 的加密方式在本机无法打开：{why}",                                              \
      "Export the key again with AES (openssl pkcs12 -export).",                             \
      "请用 AES 重新导出密钥（openssl pkcs12 -export）。")                                   \
    M(KEY_ABSENT, "key-absent", LEVEL_ERROR, "{path} holds no private key",                  \
      "{path} 中没有私钥",                                                                   \
      "Export the certificate again together with its private key.",                         \
      "请将证书连同私钥重新导出。")                                                          \
    M(KEY_MISMATCH, "key-certificate-mismatch", LEVEL_ERROR,                                 \
      "no certificate in {path} belongs to its key", "{path} 中没有与私钥对应的证书",        \
      "Export the key again together with its own certificate.",                             \
      "请将私钥与其对应的证书一并重新导出。")                                                \
    M(KEY_KIND, "key-kind-unknown", LEVEL_ERROR,                                             \
      "keys of the kind {kind} cannot sign here", "不支持用 {kind} 类型的密钥签署",          \
      "Use an RSA key of 3072 bits or more, or one on the curves P-256 or P-384.",           \
      "请使用 3072 位以上的 RSA 密钥，或 P-256、P-384 曲线的密钥。")                         \
    M(KEY_WEAK, "key-weak", LEVEL_ERROR,                                                     \
      "the RSA key has only {bits} bits; signatures with it could be forged",                \
      "RSA 密钥只有 {bits} 位，用它生成的签名可能被伪造",                                    \
      "Use a key of 3072 bits or more.", "请使用 3072 位以上的密钥。")                       \
    M(KEY_SHORT, "key-short", LEVEL_WARNING,                                                 \
      "the RSA key has {bits} bits; for a contract that is to hold for years 3072 are advised", \
      "RSA 密钥为 {bits} 位；需长期有效的合同建议使用 3072 位",                              \
      "Ask for a longer key when the certificate is renewed.",                               \
      "请在更新证书时申请更长的密钥。")                                                      \
    M(KEY_USAGE, "key-usage-wrong", LEVEL_ERROR,                                             \
      "the certificate of {subject} is not for signing documents",                           \
      "{subject} 的证书不能用于签署文件",                                                    \
      "Use a certificate with the usage “digital signature” or “non-repudiation”.",          \
      "请使用用途为“数字签名”或“不可否认”的证书。")                                          \
    M(KEY_EXPIRED, "key-expired", LEVEL_ERROR,                                               \
      "the certificate of {subject} expired on {date}", "{subject} 的证书已于 {date} 到期",  \
      "Renew the certificate, then sign.", "请先更新证书，再行签署。")                       \
    M(KEY_EARLY, "key-not-yet-valid", LEVEL_ERROR,                                           \
      "the certificate of {subject} is valid only from {date}",                              \
      "{subject} 的证书自 {date} 起才有效",                                                  \
      "Sign after that day; check this machine’s clock and --time.",                         \
      "请在该日之后签署；并检查本机时钟和 --time。")                                         \
    M(TOKEN_DRIVER, "token-driver-missing", LEVEL_FAILURE,                                   \
      "keys on tokens cannot be used here: {why}", "本机无法使用令牌中的密钥：{why}",        \
      "Install the package libengine-pkcs11-openssl.",                                       \
      "请安装软件包 libengine-pkcs11-openssl。")                                             \
    M(TOKEN_MODULE, "token-module-unusable", LEVEL_FAILURE,                                  \
      "{module} cannot be used as the library of a token (PKCS#11)",                         \
      "{module} 不能用作令牌的驱动库（PKCS#11）",                                            \
      "Name the library that came with the token, for example …/libsofthsm2.so.",            \
      "请指定令牌附带的驱动库，例如 …/libsofthsm2.so。")                                     \
    M(TOKEN_KEY, "token-key-absent", LEVEL_ERROR,                                            \
      "the token “{token}” gives no key “{label}”: wrong PIN, or no such token or key",      \
      "无法从令牌“{token}”取得密钥“{label}”：PIN 有误，或没有该令牌或密钥",                  \
      "Check the labels (pkcs11-tool --module {module} --list-objects) and the PIN; tokens " \
      "lock after a few wrong ones.",                                                        \
      "请检查标签（pkcs11-tool --module {module} --list-objects）和 PIN；多次输错会锁定令牌。") \
    M(TOKEN_CERTIFICATE, "token-certificate-absent", LEVEL_ERROR,                            \
      "the token “{token}” has no certificate “{label}” that belongs to the key",            \
      "令牌“{token}”中没有与密钥对应的证书“{label}”",                                        \
      "Put the certificate on the token under the key’s label.",                             \
      "请以密钥的标签将证书存入令牌。")

KEY_MESSAGES(MESSAGE_DECLARE)

#endif
