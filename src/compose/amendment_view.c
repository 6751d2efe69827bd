/* What the template of an amendment may ask of it. */
#include "compose/amendment.h"

#include "plan/fields.h"

static const struct field view_fields[] = {
    FIELD(amendment_view, number, "number", KIND_COUNT, IN_ATTRIBUTE, REQUIRED),
    FIELD(amendment_view, dated, "dated", KIND_DATE, IN_ATTRIBUTE, OPTIONAL),
    FIELD(amendment_view, effective, "effective", KIND_DATE, IN_ATTRIBUTE, REQUIRED),
    FIELD(amendment_view, review, "review", KIND_TEXT, IN_ATTRIBUTE, OPTIONAL),
    FIELD(amendment_view, earlier, "earlier", KIND_TEXT, IN_ATTRIBUTE, OPTIONAL),
    FIELD(amendment_view, reason, "reason", KIND_TEXT, IN_ATTRIBUTE, OPTIONAL),
    FIELD(amendment_view, correction, "correction", KIND_WORD, IN_ATTRIBUTE,
          WORDS(switch_words)),
    FIELD(amendment_view, texts, "texts", KIND_COUNT, IN_ATTRIBUTE, OPTIONAL),
};
const struct shape amendment_view_shape = SHAPE("amendment", amendment_view, view_fields);
