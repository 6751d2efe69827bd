/* Any bytes as the text of a goal: the quantities and dates it says lie inside it, one after
 * the other. */
#include "fuzz.h"

#include "rules/days.h"
#include "rules/numbers.h"

#include <stdlib.h>

static void demand(bool condition)
{
    if (!condition)
        abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct str text = {(const char *)data, size};
    struct number number;
    size_t end = 0;
    for (size_t at = 0; number_next(text, &at, &number); end = number.to) {
        demand(number.from >= end && number.to > number.from && number.to <= size);
        demand(at > end && at <= size && number.value.known && number.high.known);
    }
    struct said_date said;
    end = 0;
    for (size_t at = 0; said_next(text, &at, &said); end = said.to) {
        demand(said.from >= end && said.to > said.from && said.to <= size);
        demand(at > end && at <= size);
        struct date_range range = said_range(&said, (struct date){2027, 4, 1});
        demand(!date_known(range.first) || date_compare(range.first, range.last) <= 0);
    }
    return 0;
}
