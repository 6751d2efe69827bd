/* plan/fields: how the tables of fields are written: one line a field, in the order of the
 * struct. "Internal" stands where a value is kept from the customer unless its own element says
 * audience="both". */
#ifndef PLANPACT_PLAN_FIELDS_H
#define PLANPACT_PLAN_FIELDS_H

#include "plan/plan.h"

#define FIELD(owner, member, written, kind_of, where, ...)                         \
    {.name = (written), .kind = (kind_of), .place = (where),                       \
     .offset = offsetof(struct owner, member), __VA_ARGS__}
#define SHAPE(called, type, list)                                                  \
    {.element = (called), .size = sizeof(struct type), .fields = (list),           \
     .field_count = sizeof(list) / sizeof((list)[0])}

#define REQUIRED .required = true
#define OPTIONAL .required = false
#define MONEY .unit = UNIT_MONEY
#define PERCENT .unit = UNIT_PERCENT
#define DAYS .unit = UNIT_DAYS
#define IN_GOAL_UNIT .unit = UNIT_GOAL
#define PROSE .prose = true
#define INTERNAL .audience = AUDIENCE_INTERNAL
#define WORDS(list) .words = (list)
#define OF(shape_) .of = &(shape_)

extern const struct shape situation_shape, terms_shape;

#endif
