#include "plan/words.h"

#include <stddef.h>

const char *const party_words[] = {PARTY_WORDS(AS_WORD) NULL};
const char *const state_words[] = {PLAN_STATE_WORDS(AS_WORD) NULL};
const char *const tax_words[] = {TAX_BASIS_WORDS(AS_WORD) NULL};
const char *const aggregation_words[] = {AGGREGATION_WORDS(AS_WORD) NULL};
const char *const direction_words[] = {DIRECTION_WORDS(AS_WORD) NULL};
const char *const finding_words[] = {FINDING_KIND_WORDS(AS_WORD) NULL};
const char *const method_words[] = {REBATE_METHOD_WORDS(AS_WORD) NULL};
const char *const rebate_period_words[] = {REBATE_PERIOD_WORDS(AS_WORD) NULL};
const char *const base_words[] = {SALES_BASE_WORDS(AS_WORD) NULL};
const char *const form_words[] = {PAYMENT_FORM_WORDS(AS_WORD) NULL};
const char *const attribution_words[] = {ATTRIBUTION_WORDS(AS_WORD) NULL};
const char *const activity_words[] = {ACTIVITY_KIND_WORDS(AS_WORD) NULL};
const char *const action_words[] = {ACTION_STATE_WORDS(AS_WORD) NULL};
const char *const effect_words[] = {EFFECT_WORDS(AS_WORD) NULL};
const char *const switch_words[] = {SWITCH_WORDS(AS_WORD) NULL};
const char *const step_kind_words[] = {STEP_KIND_WORDS(AS_WORD) NULL};
const char *const money_display_words[] = {MONEY_DISPLAY_WORDS(AS_WORD) NULL};
const char *const tax_rounding_words[] = {TAX_ROUNDING_WORDS(AS_WORD) NULL};
const char *const stance_words[] = {STANCE_WORDS(AS_WORD) NULL};
const char *const influence_words[] = {INFLUENCE_WORDS(AS_WORD) NULL};
const char *const return_convention_words[] = {RETURN_CONVENTION_WORDS(AS_WORD) NULL};
const char *const customer_class_words[] = {CUSTOMER_CLASS_WORDS(AS_WORD) NULL};
const char *const class_basis_words[] = {CLASS_BASIS_WORDS(AS_WORD) NULL};
const char *const lifecycle_words[] = {LIFECYCLE_WORDS(AS_WORD) NULL};
const char *const loss_cause_words[] = {LOSS_CAUSE_WORDS(AS_WORD) NULL};
const char *const indicator_words[] = {INDICATOR_WORDS(AS_WORD) NULL};
const char *const stacking_words[] = {STACKING_WORDS(AS_WORD) NULL};
const char *const discount_kind_words[] = {DISCOUNT_KIND_WORDS(AS_WORD) NULL};
const char *const discount_basis_words[] = {DISCOUNT_BASIS_WORDS(AS_WORD) NULL};
const char *const inclusion_words[] = {INCLUSION_WORDS(AS_WORD) NULL};
const char *const growth_on_words[] = {GROWTH_ON_WORDS(AS_WORD) NULL};
const char *const settlement_words[] = {SETTLEMENT_WORDS(AS_WORD) NULL};
const char *const fee_kind_words[] = {FEE_KIND_WORDS(AS_WORD) NULL};
const char *const penalty_kind_words[] = {PENALTY_KIND_WORDS(AS_WORD) NULL};
const char *const mechanic_words[] = {MECHANIC_WORDS(AS_WORD) NULL};
const char *const display_kind_words[] = {DISPLAY_KIND_WORDS(AS_WORD) NULL};
const char *const funding_words[] = {FUNDING_WORDS(AS_WORD) NULL};
const char *const no_data_words[] = {NO_DATA_WORDS(AS_WORD) NULL};
