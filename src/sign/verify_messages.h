/* sign/verify_messages: what can be wrong with a signed contract. {who} is the party whose
 * field is signed; {version} counts what was saved into the file, from 1, the contract as it
 * was made. */
#ifndef PLANPACT_SIGN_VERIFY_MESSAGES_H
#define PLANPACT_SIGN_VERIFY_MESSAGES_H

#include "base/finding.h"

#define VERIFY_MESSAGES(M)                                                                   \
    M(VERIFY_NONE, "verify-not-signed", LEVEL_ERROR, "nobody has signed this file",          \
      "此文件尚无任何签名", "Check that it is the signed copy.", "请确认是否为已签署的文件。") \
    M(VERIFY_TO_COME, "verify-party-unsigned", LEVEL_WARNING,                                \
      "the {who} has not signed", "{who}尚未签署",                                           \
      "What is signed holds for those who signed it; the contract may need both.",           \
      "已有签名对签署方成立；合同可能需要双方签署。")                                        \
    M(VERIFY_OTHER_COMPANY, "verify-company-other", LEVEL_WARNING,                           \
      "the certificate of the {who} is for “{organisation}”; the contract names “{name}”",   \
      "{who}的证书属于“{organisation}”，而合同载明的是“{name}”",                             \
      "Ask the party whether they are one company and whether this person may sign for it.", \
      "请向对方核实两者是否为同一公司，以及该签署人是否有权代表公司。")                      \
    M(VERIFY_LOOSE, "verify-signature-loose", LEVEL_ERROR,                                   \
      "the file holds a signature (byte {offset}) that belongs to no field of the contract", \
      "文件中有一个不属于合同任何签名域的签名（第 {offset} 字节）",                                                  \
      "Do not rely on this copy; ask for the file as it was signed.",                        \
      "请勿依赖此副本；请索取签署时的文件。")                                                                  \
    M(VERIFY_REPLACED, "verify-signature-changed", LEVEL_ERROR,                              \
      "the signature of the {who} was changed after it was made",                            \
      "{who}的签名在签署之后被改动",                                                                    \
      "Do not rely on this copy; ask for the file as it was signed.",                        \
      "请勿依赖此副本；请索取签署时的文件。")                                                                  \
    M(VERIFY_RANGE, "verify-range-wrong", LEVEL_ERROR,                                       \
      "the signature of the {who} does not say in the proper form what it covers",           \
      "{who}的签名未以正确的形式说明其覆盖范围",                                                              \
      "Do not rely on this copy; ask for the file as it was signed.",                        \
      "请勿依赖此副本；请索取签署时的文件。")                                                                  \
    M(VERIFY_RANGE_START, "verify-range-start", LEVEL_ERROR,                                 \
      "the signature of the {who} does not cover the beginning of the file",                 \
      "{who}的签名未覆盖文件开头",                                                                     \
      "Do not rely on this copy; ask for the file as it was signed.",                        \
      "请勿依赖此副本；请索取签署时的文件。")                                                                  \
    M(VERIFY_RANGE_HOLE, "verify-range-hole", LEVEL_ERROR,                                   \
      "the signature of the {who} leaves out more of the file than its own place",           \
      "{who}的签名遗漏了自身位置以外的内容",                                                                \
      "Do not rely on this copy; ask for the file as it was signed.",                        \
      "请勿依赖此副本；请索取签署时的文件。")                                                                  \
    M(VERIFY_RANGE_END, "verify-range-end", LEVEL_ERROR,                                     \
      "the signature of the {who} does not reach the end of the version it was made in",     \
      "{who}的签名未覆盖到签署时版本的结尾",                                                                \
      "Do not rely on this copy; ask for the file as it was signed.",                        \
      "请勿依赖此副本；请索取签署时的文件。")                                                                  \
    M(VERIFY_CONTENTS, "verify-contents-wrong", LEVEL_ERROR,                                 \
      "the place of the signature of the {who} holds something else beside it",              \
      "{who}的签名位置中夹带了其他内容",                                                                  \
      "Do not rely on this copy; ask for the file as it was signed.",                        \
      "请勿依赖此副本；请索取签署时的文件。")                                                                  \
    M(VERIFY_FORM, "verify-form-unknown", LEVEL_ERROR,                                       \
      "the signature of the {who} is of the form “{form}”, not ETSI.CAdES.detached (PAdES)", \
      "{who}的签名格式为“{form}”，而非 ETSI.CAdES.detached（PAdES）",                        \
      "Have it signed with planpact sign, or with a program set to PAdES.",                  \
      "请用 planpact sign 或设为 PAdES 格式的程序重新签署。")                                \
    M(VERIFY_UNREADABLE, "verify-signature-unreadable", LEVEL_ERROR,                         \
      "the signature of the {who} cannot be read", "{who}的签名无法读取",                           \
      "Do not rely on this copy; ask for the file as it was signed.",                        \
      "请勿依赖此副本；请索取签署时的文件。")                                                                  \
    M(VERIFY_ATTRIBUTES, "verify-attributes-wrong", LEVEL_ERROR,                             \
      "the signature of the {who} lacks a part that it must have, or has one twice",         \
      "{who}的签名缺少必需的组成部分，或其中一项重复",                                                           \
      "Do not rely on this signature; have the contract signed again.",                      \
      "请勿依赖此签名；请重新签署合同。")                                                                    \
    M(VERIFY_DIGEST, "verify-bytes-changed", LEVEL_ERROR,                                    \
      "the file is not as the {who} signed it: bytes that the signature covers were changed", \
      "文件与{who}签署时不同：签名所覆盖的字节被改动",                                                           \
      "Do not rely on this copy; ask for the file as it was signed.",                        \
      "请勿依赖此副本；请索取签署时的文件。")                                                                  \
    M(VERIFY_FORGED, "verify-signature-forged", LEVEL_ERROR,                                 \
      "the signature of the {who} was not made with the key of its certificate",             \
      "{who}的签名并非由其证书对应的密钥生成",                                                               \
      "Do not rely on this copy; ask for the file as it was signed.",                        \
      "请勿依赖此副本；请索取签署时的文件。")                                                                  \
    M(VERIFY_WEAK, "verify-weak", LEVEL_ERROR,                                               \
      "the signature of the {who} uses {algorithm}, which can be forged today",              \
      "{who}的签名采用 {algorithm}，如今可被伪造",                                           \
      "Have it signed again: SHA-256 or better, RSA of 2048 bits or more, or ECDSA.",        \
      "请重新签署：SHA-256 或更强，RSA 不少于 2048 位，或采用 ECDSA。")                      \
    M(VERIFY_SWAPPED, "verify-certificate-swapped", LEVEL_ERROR,                             \
      "the certificate beside the signature of the {who} is not the one it was made with",   \
      "{who}的签名所附证书并非签署时所用的证书",                                                              \
      "Do not rely on this copy; ask for the file as it was signed.",                        \
      "请勿依赖此副本；请索取签署时的文件。")                                                                  \
    M(VERIFY_NO_CERTIFICATE, "verify-certificate-missing", LEVEL_ERROR,                      \
      "the certificate that the {who} signed with is not in the file",                       \
      "文件中没有{who}签署时所用的证书",                                                                  \
      "Do not rely on this signature; have the contract signed again.",                      \
      "请勿依赖此签名；请重新签署合同。")                                                                    \
    M(VERIFY_USAGE, "verify-certificate-usage", LEVEL_ERROR,                                 \
      "the certificate of the {who} is not for signing documents",                           \
      "{who}的证书不能用于签署文件",                                                                    \
      "Do not rely on this signature; have the contract signed again.",                      \
      "请勿依赖此签名；请重新签署合同。")                                                                    \
    M(VERIFY_EXPIRED, "verify-certificate-expired", LEVEL_ERROR,                             \
      "a certificate of the {who} ended on {date}, and no trusted time stamp shows that the " \
      "signature is older",                                                                  \
      "{who}的证书已于 {date} 到期，且没有受信任的时间戳证明签名早于该日",                   \
      "Judge it for the day it was signed (--time) if you have other proof of that day; else " \
      "have it signed again, with a time stamp.",                                            \
      "若另有证据证明签署日期，可用 --time 按该日判断；否则请重新签署并加盖时间戳。")        \
    M(VERIFY_EARLY, "verify-certificate-early", LEVEL_ERROR,                                 \
      "a certificate of the {who} is valid only from {date}",                                \
      "{who}的证书自 {date} 起才有效",                                                               \
      "Do not rely on this signature; have the contract signed again.",                      \
      "请勿依赖此签名；请重新签署合同。")                                                                    \
    M(VERIFY_UNTRUSTED, "verify-issuer-untrusted", LEVEL_ERROR,                              \
      "the certificate of the {who} was issued by “{issuer}”, which is not among those "     \
      "you trust",                                                                           \
      "{who}的证书由“{issuer}”签发，不在您信任的证书之列",                                   \
      "Ask the party, over a way you know, which authority issued its certificate.",         \
      "请通过可靠途径向对方核实其证书的签发机构。")                                          \
    M(VERIFY_UNJUDGED_ISSUER, "verify-issuer-unjudged", LEVEL_ERROR,                         \
      "who signed for the {who} is not proved: you did not say whose certificates you trust", \
      "{who}的签署人身份未经证实：您尚未指定信任哪些证书",                                   \
      "Anybody can make a certificate in any name. Give the authority’s certificate: "       \
      "--trust PEM.",                                                                        \
      "任何人都能以任意名义制作证书。请用 --trust PEM 指定签发机构的证书。")                 \
    M(VERIFY_TIMELESS, "verify-time-missing", LEVEL_ERROR,                                   \
      "the signature of the {who} does not say when it was made", "{who}的签名未载明签署时间", \
      "Do not rely on this signature; have the contract signed again.",                      \
      "请勿依赖此签名；请重新签署合同。")                                                                    \
    M(VERIFY_TIME, "verify-time-contradiction", LEVEL_ERROR,                                 \
      "the {who} states {date} as the time of signing, which cannot be",                     \
      "{who}载明的签署时间为 {date}，这不可能",                                              \
      "It lies outside the certificate’s time, after the time stamp, or after today. Have it " \
      "signed again.",                                                                       \
      "该时间不在证书有效期内、晚于时间戳或晚于今天。请重新签署。")                          \
    M(VERIFY_STAMP, "verify-stamp-wrong", LEVEL_ERROR,                                       \
      "the time stamp beside the signature of the {who} is not for this signature or "       \
      "is damaged",                                                                          \
      "{who}的签名所附时间戳并非针对此签名，或已损坏",                                                           \
      "Do not rely on this copy; ask for the file as it was signed.",                        \
      "请勿依赖此副本；请索取签署时的文件。")                                                                  \
    M(VERIFY_STAMP_UNTRUSTED, "verify-stamp-untrusted", LEVEL_ERROR,                         \
      "the time stamp beside the signature of the {who} is from “{stamper}”, which is no "   \
      "time stamp authority that you trust",                                                 \
      "{who}的签名所附时间戳来自“{stamper}”，不是您信任的时间戳机构",                        \
      "Add the authority’s certificate to the file of --trust if it is to be believed.",     \
      "如可信任，请将该机构的证书加入 --trust 所指的文件。")                                 \
    M(VERIFY_PERMISSIONS, "verify-permissions-wrong", LEVEL_ERROR,                           \
      "what the signature of the {who} allows after it is not said properly, or is "         \
      "more than signing",                                                                   \
      "{who}的签名对其后允许的操作说明有误，或允许了签署以外的操作",                                                    \
      "Do not rely on this signature; have the contract signed again.",                      \
      "请勿依赖此签名；请重新签署合同。")                                                                    \
    M(VERIFY_UNCERTIFIED, "verify-not-certified", LEVEL_WARNING,                             \
      "the first signature, of the {who}, does not forbid changes after it",                 \
      "首个签名（{who}）未禁止其后的更改",                                                   \
      "Nothing was changed, but viewers will not warn if something is: planpact sign "       \
      "forbids it.",                                                                         \
      "目前并无更改，但日后若有更改，阅读器不会警告；planpact sign 会予以禁止。")            \
    M(VERIFY_LOCK, "verify-lock-missing", LEVEL_ERROR,                                       \
      "the signature of the {who} does not lock what its field says it must",                \
      "{who}的签名未按其签名域的要求锁定内容",                                                               \
      "Do not rely on this signature; have the contract signed again.",                      \
      "请勿依赖此签名；请重新签署合同。")                                                                    \
    M(VERIFY_LOCKED, "verify-locked-field", LEVEL_ERROR,                                     \
      "the {who} signed in a field that an earlier signature had locked",                    \
      "{who}在已被先前签名锁定的签名域中签署",                                                               \
      "Do not rely on this copy; ask for the file as it was signed.",                        \
      "请勿依赖此副本；请索取签署时的文件。")                                                                  \
    M(VERIFY_PAGE, "verify-page-changed", LEVEL_ERROR,                                       \
      "version {version} of the file changes, adds or removes a page or what stands on "     \
      "it (object {number})",                                                                \
      "文件第 {version} 版更改、增加或删除了页面或其内容（对象 {number}）",                                         \
      "Do not rely on this copy; ask for the file as it was signed.",                        \
      "请勿依赖此副本；请索取签署时的文件。")                                                                  \
    M(VERIFY_FONT, "verify-font-changed", LEVEL_ERROR,                                       \
      "version {version} of the file changes a font or a picture: words and figures "        \
      "may look different (object {number})",                                                \
      "文件第 {version} 版更改了字体或图片：文字和数字可能显示不同（对象 {number}）",        \
      "Do not rely on this copy; ask for the file as it was signed.",                        \
      "请勿依赖此副本；请索取签署时的文件。")                                                                  \
    M(VERIFY_ANNOTATION, "verify-annotation-changed", LEVEL_ERROR,                           \
      "version {version} of the file puts something over a page or changes what lies "       \
      "there (object {number})",                                                             \
      "文件第 {version} 版在页面上叠加了内容，或更改了叠加的内容（对象 {number}）",          \
      "Do not rely on this copy; ask for the file as it was signed.",                        \
      "请勿依赖此副本；请索取签署时的文件。")                                                                  \
    M(VERIFY_FIELD, "verify-field-changed", LEVEL_ERROR,                                     \
      "version {version} of the file changes a form field other than by signing it "         \
      "(object {number})",                                                                   \
      "文件第 {version} 版以签署以外的方式更改了表单域（对象 {number}）",                                          \
      "Do not rely on this copy; ask for the file as it was signed.",                        \
      "请勿依赖此副本；请索取签署时的文件。")                                                                  \
    M(VERIFY_FIELD_NEW, "verify-field-added", LEVEL_ERROR,                                   \
      "version {version} of the file adds or removes the form field “{name}”",               \
      "文件第 {version} 版增加或删除了表单域“{name}”",                                       \
      "The contract has its places for signatures: sign there.",                             \
      "合同已预留签名处：请在该处签署。")                                                    \
    M(VERIFY_ATTACHED, "verify-attachment-changed", LEVEL_ERROR,                             \
      "version {version} of the file changes or adds an attached file (object {number})",    \
      "文件第 {version} 版更改或增加了附件（对象 {number}）",                                                \
      "Do not rely on this copy; ask for the file as it was signed.",                        \
      "请勿依赖此副本；请索取签署时的文件。")                                                                  \
    M(VERIFY_CATALOG, "verify-catalog-changed", LEVEL_ERROR,                                 \
      "version {version} of the file changes /{key} of the document as a whole",             \
      "文件第 {version} 版更改了文档整体的 /{key}",                                                      \
      "Do not rely on this copy; ask for the file as it was signed.",                        \
      "请勿依赖此副本；请索取签署时的文件。")                                                                  \
    M(VERIFY_METADATA, "verify-title-changed", LEVEL_ERROR,                                  \
      "version {version} of the file changes its title or another of its particulars",       \
      "文件第 {version} 版更改了标题或其他属性",                                                           \
      "Do not rely on this copy; ask for the file as it was signed.",                        \
      "请勿依赖此副本；请索取签署时的文件。")                                                                  \
    M(VERIFY_METADATA_NOTED, "verify-metadata-updated", LEVEL_WARNING,                       \
      "version {version} of the file notes anew which program saved it and when",            \
      "文件第 {version} 版更新了保存程序和时间的记录",                                       \
      "This changes nothing that is read as contract; planpact sign leaves it alone.",       \
      "这不影响合同内容；planpact sign 不会做此更改。")                                      \
    M(VERIFY_OBJECT, "verify-object-changed", LEVEL_ERROR,                                   \
      "version {version} of the file changes a part of the document (object {number})",      \
      "文件第 {version} 版更改了文档的一部分（对象 {number}）",                                               \
      "Do not rely on this copy; ask for the file as it was signed.",                        \
      "请勿依赖此副本；请索取签署时的文件。")                                                                  \
    M(VERIFY_REMOVED, "verify-object-removed", LEVEL_ERROR,                                  \
      "version {version} of the file takes away a part of the document (object {number})",   \
      "文件第 {version} 版删除了文档的一部分（对象 {number}）",                                               \
      "Do not rely on this copy; ask for the file as it was signed.",                        \
      "请勿依赖此副本；请索取签署时的文件。")                                                                  \
    M(VERIFY_HIDDEN_OBJECT, "verify-object-hidden", LEVEL_ERROR,                             \
      "version {version} of the file adds something that no signature needs (object "        \
      "{number})",                                                                           \
      "文件第 {version} 版添加了签名并不需要的内容（对象 {number}）",                                            \
      "Do not rely on this copy; ask for the file as it was signed.",                        \
      "请勿依赖此副本；请索取签署时的文件。")                                                                  \
    M(VERIFY_APPEARANCE, "verify-appearance-wrong", LEVEL_ERROR,                             \
      "version {version} of the file changes how a signature looks in a way that is "        \
      "not allowed (object {number})",                                                       \
      "文件第 {version} 版以不允许的方式更改了签名的外观（对象 {number}）",                                         \
      "Do not rely on this copy; ask for the file as it was signed.",                        \
      "请勿依赖此副本；请索取签署时的文件。")                                                                  \
    M(VERIFY_TRAILER, "verify-identity-changed", LEVEL_ERROR,                                \
      "version {version} of the file claims to be another document",                         \
      "文件第 {version} 版自称为另一份文档",                                                             \
      "Do not rely on this copy; ask for the file as it was signed.",                        \
      "请勿依赖此副本；请索取签署时的文件。")                                                                  \
    M(VERIFY_UNSIGNED_CHANGE, "verify-change-unsigned", LEVEL_ERROR,                         \
      "version {version} of the file was saved without a signature",                         \
      "文件第 {version} 版未经签署即被保存",                                                             \
      "Do not rely on this copy; ask for the file as it was signed.",                        \
      "请勿依赖此副本；请索取签署时的文件。")                                                                  \
    M(VERIFY_TOGETHER, "verify-signed-together", LEVEL_ERROR,                                \
      "version {version} of the file fills more than one field for a signature",             \
      "文件第 {version} 版填写了不止一个签名域",                                                           \
      "Do not rely on this copy; ask for the file as it was signed.",                        \
      "请勿依赖此副本；请索取签署时的文件。")                                                                  \
    M(VERIFY_HYBRID, "verify-two-lists", LEVEL_ERROR,                                        \
      "version {version} of the file has two lists of its objects: old and new "             \
      "programs may show different things",                                                  \
      "文件第 {version} 版有两份对象表：新旧程序可能显示不同内容",                                                  \
      "Do not rely on this copy; ask for the file as it was signed.",                        \
      "请勿依赖此副本；请索取签署时的文件。")                                                                  \
    M(VERIFY_SCRIPT, "verify-script", LEVEL_ERROR,                                           \
      "the file holds a script (object {number})", "文件中含有脚本（对象 {number}）",        \
      "A script can change what is shown. A contract has none: ask for the file as it "      \
      "was made.",                                                                           \
      "脚本可以改变显示内容。合同不应含脚本：请索取原始文件。")                              \
    M(VERIFY_ACTION, "verify-action", LEVEL_ERROR,                                           \
      "the file does something by itself or on a click: {what} (object {number})",           \
      "文件会自动或在点击时执行操作：{what}（对象 {number}）",                               \
      "A contract only leads from place to place within itself: ask for the file as it "     \
      "was made.",                                                                           \
      "合同只应在自身内部跳转：请索取原始文件。")                                            \
    M(VERIFY_LAYERS, "verify-layers", LEVEL_ERROR,                                           \
      "the file has layers that can be switched on and off (object {number})",               \
      "文件含有可切换显示的图层（对象 {number}）",                                           \
      "What is signed must be seen by all: ask for the file as it was made.",                \
      "所签内容必须人人可见：请索取原始文件。")                                              \
    M(VERIFY_HIDDEN, "verify-hidden", LEVEL_ERROR,                                           \
      "the file holds something that is hidden or of a kind a contract has not: {what} "     \
      "(object {number})",                                                                   \
      "文件中含有隐藏的内容或合同不应有的内容：{what}（对象 {number}）",                                             \
      "Do not rely on this copy; ask for the file as it was signed.",                        \
      "请勿依赖此副本；请索取签署时的文件。")                                                                  \
    M(VERIFY_EXTERNAL, "verify-external", LEVEL_ERROR,                                       \
      "the file shows something that lies outside it (object {number})",                     \
      "文件引用了外部内容（对象 {number}）",                                                 \
      "What lies outside can change: ask for the file as it was made.",                      \
      "外部内容可能变化：请索取原始文件。")                                                  \
    M(VERIFY_XFA, "verify-xfa", LEVEL_ERROR,                                                 \
      "the file holds a second form beside its pages (XFA, object {number})",                \
      "文件在页面之外另有一份表单（XFA，对象 {number}）",                                    \
      "Programs show one or the other: ask for the file as it was made.",                    \
      "不同程序会显示不同的一份：请索取原始文件。")                                          \
    M(VERIFY_SECOND_FILE, "verify-second-file", LEVEL_ERROR,                                 \
      "the file holds an attached file other than its plan (object {number})",               \
      "文件附有计划以外的附件（对象 {number}）",                                             \
      "Only the plan belongs in it: ask for the file as it was made.",                       \
      "其中只应附有计划：请索取原始文件。")                                                  \
    M(VERIFY_NO_PLAN, "verify-plan-missing", LEVEL_ERROR,                                    \
      "the file does not hold the plan it was made from", "文件中没有生成它所用的计划",      \
      "It cannot be compared with its plan: ask for the file that planpact made.",           \
      "无法与计划比对：请索取 planpact 生成的文件。")                                        \
    M(VERIFY_PLAN_DIFFERS, "verify-plan-differs", LEVEL_ERROR,                               \
      "the pages are not what the plan in the file gives", "页面内容与文件所附的计划不一致", \
      "People read one thing and programs another: do not rely on it, and ask who made it.", \
      "人读到的与程序读到的不同：请勿依赖，并查明由谁制作。")                                \
    M(VERIFY_PLAN_NOT_COMPARED, "verify-plan-not-compared", LEVEL_WARNING,                   \
      "the pages could not be compared with the plan in the file: it was made with "         \
      "another {what}",                                                                      \
      "无法将页面与文件所附的计划比对：制作时所用的 {what} 不同",                            \
      "Compare it with the program, fonts and templates that made it. The signatures "       \
      "are judged.",                                                                         \
      "请用制作时的程序、字体和模板比对。签名的判断不受影响。")                              \
    M(VERIFY_PLAN_UNMADE, "verify-plan-not-made", LEVEL_WARNING,                             \
      "the pages could not be compared: this program makes no contract of the plan "         \
      "in the file",                                                                         \
      "无法比对：本程序无法由文件所附的计划生成合同",                                        \
      "Take the plan out (planpact extract) and check it. The signatures are judged.",       \
      "请用 planpact extract 取出计划并检查。签名的判断不受影响。")                          \
    M(VERIFY_TRUST_EMPTY, "verify-trust-unusable", LEVEL_FAILURE,                            \
      "{path} holds no certificates (PEM)", "{path} 中没有证书（PEM）",                      \
      "Name a file with one or more “BEGIN CERTIFICATE” blocks.",                            \
      "请指定含有一个或多个“BEGIN CERTIFICATE”块的文件。")

VERIFY_MESSAGES(MESSAGE_DECLARE)

#endif
