/* face/signable: what must hold before a contract is signed and no rule can see, because it
 * rests on the day, on the way to the contract, and on whether the contract is to be final. */
#ifndef PLANPACT_FACE_SIGNABLE_H
#define PLANPACT_FACE_SIGNABLE_H

#include "plan/plan.h"

struct signable {
    struct date today; /* absent: no day has passed */
    bool final;        /* errors in place of notes */
    bool strict;       /* a plan without steps is an error as well */
};

/* Adds a finding for each thing that is still open: state, signing, who signs, registration
 * numbers, the steps before signing, details to be agreed by a day that has passed. */
void signable_check(struct findings *findings, const struct plan *plan,
                    const struct signable *given);

/* Makes errors of the warnings of rules that nobody may sign in spite of, unless they are waived:
 * terms above the limit of who signs. */
void signable_raise(struct findings *findings);

/* Of each pair the first is for drafts, the second for final contracts. */
#define SIGNABLE_MESSAGES(M)                                                                  \
    M(SIGN_STATE_FINAL, "state-draft-in-final", LEVEL_ERROR,                                  \
      "the plan does not say that its text was handed over: state is neither \"proposed\" "  \
      "nor \"agreed\"",                                                                       \
      "计划没有表明文本已提交对方：state 既不是 \"proposed\" 也不是 \"agreed\"",              \
      "Once the text has been handed over, write state=\"proposed\"; once it is settled, "    \
      "state=\"agreed\".",                                                                    \
      "文本提交对方后请改为 state=\"proposed\"；内容商定后请改为 state=\"agreed\"。")         \
    M(SIGN_NONE, "signing-missing", LEVEL_NOTE,                                               \
      "the plan does not say how the contract is signed",                                     \
      "计划没有写明合同如何签署",                                                             \
      "Add <signing copies=\"2\" place=\"…\" effect=\"signedAndSealed\"/>.",                  \
      "请补充 <signing copies=\"2\" place=\"…\" effect=\"signedAndSealed\"/>。")              \
    M(SIGN_NONE_FINAL, "signing-missing-in-final", LEVEL_ERROR,                               \
      "a final contract must say how it is signed, and the plan does not",                    \
      "定稿合同须写明如何签署，而计划中没有",                                                 \
      "Add <signing copies=\"2\" place=\"…\" effect=\"signedAndSealed\"/>.",                  \
      "请补充 <signing copies=\"2\" place=\"…\" effect=\"signedAndSealed\"/>。")              \
    M(SIGN_COPIES, "signing-copies-differ", LEVEL_ERROR,                                      \
      "there are {copies} originals, but the supplier keeps {supplier} and the customer "     \
      "{customer}",                                                                           \
      "正本共 {copies} 份，但甲方执 {supplier} 份、乙方执 {customer} 份",                     \
      "Correct copies, supplierCopies or customerCopies, so that the two make the whole.",    \
      "请更正 copies、supplierCopies 或 customerCopies，使两数之和等于总份数。")              \
    M(SIGN_NOBODY, "representative-missing", LEVEL_NOTE,                                      \
      "nobody is named who signs for “{party}”", "没有写明由谁代表“{party}”签署",             \
      "Add <signatory name=\"…\" title=\"…\" limit=\"…\"/> to the party.",                    \
      "请在该方补充 <signatory name=\"…\" title=\"…\" limit=\"…\"/>。")                       \
    M(SIGN_NOBODY_FINAL, "representative-missing-in-final", LEVEL_ERROR,                      \
      "a final contract must name who signs for “{party}”, and the plan names nobody",        \
      "定稿合同须写明由谁代表“{party}”签署，而计划中没有",                                    \
      "Add <signatory name=\"…\" title=\"…\" limit=\"…\"/> to the party.",                    \
      "请在该方补充 <signatory name=\"…\" title=\"…\" limit=\"…\"/>。")                       \
    M(SIGN_UNREGISTERED, "registration-missing", LEVEL_NOTE,                                  \
      "“{party}” has no registration number", "“{party}”没有登记号码",                        \
      "Add <registration scheme=\"USCC\">…</registration> as the register has it.",             \
      "请按登记信息补充 <registration scheme=\"USCC\">…</registration>。")                      \
    M(SIGN_UNREGISTERED_FINAL, "registration-missing-in-final", LEVEL_ERROR,                  \
      "a final contract must name the parties by their registration numbers, and “{party}” "  \
      "has none",                                                                             \
      "定稿合同须写明双方的登记号码，而“{party}”没有",                                        \
      "Add <registration scheme=\"USCC\">…</registration> as the register has it.",             \
      "请按登记信息补充 <registration scheme=\"USCC\">…</registration>。")                      \
    M(SIGN_LIMITLESS, "signing-limits-unknown", LEVEL_NOTE,                                   \
      "up to which amount {name} may sign is not stated", "没有写明 {name} 可签署的金额上限", \
      "Give the amount: limit=\"20000000.00\", or see the power of attorney.",                \
      "请写明金额，例如 limit=\"20000000.00\"；否则请核对授权委托书。")                       \
    M(SIGN_STEPS_NONE, "signing-steps-none", LEVEL_NOTE,                                      \
      "the plan has no steps, so it does not show that the content was settled before "       \
      "signing",                                                                              \
      "计划没有签约步骤，因此看不出签署前内容是否已经商定",                                   \
      "Add <steps> with the day on which each step was done and its owner.",                  \
      "请补充 <steps>，写明各步骤的完成日期和负责人。")                                       \
    M(SIGN_STEPS_NONE_FINAL, "signing-steps-none-in-final", LEVEL_ERROR,                      \
      "nothing shows that the content was settled before signing: the plan has no steps",     \
      "计划没有签约步骤，无法证明签署前内容已经商定",                                         \
      "Add <steps> with the day on which each step was done and its owner.",                  \
      "请补充 <steps>，写明各步骤的完成日期和负责人。")                                       \
    M(SIGN_STEP_LATE, "step-late", LEVEL_NOTE,                                                \
      "the step “{step}” was planned for {date}; today is {today}, and it is not done",       \
      "步骤“{step}”原定于 {date}；今天是 {today}，尚未完成",                                  \
      "Write the day on which it was done, done=\"…\", or plan it anew.",                     \
      "请填写完成日期 done=\"…\"，或重新安排日期。")                                          \
    M(SIGN_STEP_OPEN, "step-open-in-final", LEVEL_ERROR,                                      \
      "the step “{step}” comes before signing and is not done",                               \
      "步骤“{step}”应在签署前完成，但尚未完成",                                               \
      "Write the day on which it was done: done=\"…\", not later than today.",                \
      "请填写完成日期 done=\"…\"，且不晚于今天。")                                            \
    M(SIGN_STEP_OWNERLESS, "step-owner-missing-in-final", LEVEL_ERROR,                        \
      "nobody is named who answers for the step “{step}”", "步骤“{step}”没有负责人",          \
      "Name a contact: owner=\"…\".", "请写明联系人：owner=\"…\"。")                          \
    M(SIGN_UNSETTLED, "step-settle-missing-in-final", LEVEL_ERROR,                            \
      "the steps do not show that both parties settled the content",                          \
      "签约步骤中没有双方商定内容这一步",                                                     \
      "Add <step kind=\"settle\" done=\"…\" owner=\"…\"/>.",                                  \
      "请补充 <step kind=\"settle\" done=\"…\" owner=\"…\"/>。")                              \
    M(SIGN_AGREE_LATE, "agree-by-passed", LEVEL_NOTE,                                         \
      "the details of “{title}” were to be agreed by {date}; today is {today}",               \
      "“{title}”的细节应于 {date} 前商定；今天是 {today}",                                    \
      "Write what was agreed and take agreeBy out, or agree on a later day.",                 \
      "请写明商定的内容并删除 agreeBy，或另定日期。")                                         \
    M(SIGN_AGREE_LATE_FINAL, "agree-by-passed-in-final", LEVEL_ERROR,                         \
      "a final contract may not leave open what was to be agreed by {date}, “{title}”; "      \
      "today is {today}",                                                                     \
      "定稿合同不得留下逾期未定的内容：“{title}”的细节应于 {date} 前商定；今天是 {today}",    \
      "Write what was agreed and take agreeBy out, or agree on a later day.",                 \
      "请写明商定的内容并删除 agreeBy，或另定日期。")

SIGNABLE_MESSAGES(MESSAGE_DECLARE)

#endif
