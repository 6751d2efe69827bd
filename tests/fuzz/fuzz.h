/* tests/fuzz: what every fuzz target defines. */
#ifndef PLANPACT_TESTS_FUZZ_H
#define PLANPACT_TESTS_FUZZ_H

#include <stddef.h>
#include <stdint.h>

/* Takes any bytes; must not crash, hang or leak. Gives 0. */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

#endif
