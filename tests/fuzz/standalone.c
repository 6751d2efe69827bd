/* A fuzz target as a plain program: fuzz_NAME MUTATIONS FILE… runs every file as it is and
 * that many times changed, the same way in every run. */
#include "fuzz.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { BYTES_MAX = 256 * 1024 };

static uint32_t next(uint32_t *state)
{
    *state ^= *state << 13;
    *state ^= *state >> 17;
    *state ^= *state << 5;
    return *state;
}

static size_t mutate(uint8_t *data, size_t size, uint32_t *state)
{
    static const char interesting[] = "<>&\"'={}[]/\\|!-+.09\n\t \xff\xe5\xc0";
    if (size < 2)
        return size;
    size_t at = next(state) % size, length = 1 + next(state) % 64;
    length = length < size - at ? length : size - at;
    switch (next(state) % 5) {
    case 0:
        data[at] = (uint8_t)interesting[next(state) % (sizeof interesting - 1)];
        return size;
    case 1:
        data[at] ^= (uint8_t)(1u << next(state) % 8);
        return size;
    case 2: /* leave a piece out */
        memmove(data + at, data + at + length, size - at - length);
        return size - length;
    case 3: /* repeat a piece */
        if (size + length > BYTES_MAX)
            return size;
        memmove(data + at + length, data + at, size - at);
        return size + length;
    default:
        return next(state) % 8 ? size : at;
    }
}

/* In memory of exactly its size, so that a read past its end is seen. */
static void try_bytes(const uint8_t *data, size_t size)
{
    uint8_t *exact = malloc(size ? size : 1);
    if (!exact)
        abort();
    memcpy(exact, data, size);
    LLVMFuzzerTestOneInput(exact, size);
    free(exact);
}

int main(int argc, char **argv)
{
    static uint8_t original[BYTES_MAX], changed[BYTES_MAX];
    int mutations = argc > 1 ? (int)strtol(argv[1], NULL, 10) : 0, tried = 0;
    for (int i = 2; i < argc; i++) {
        FILE *file = fopen(argv[i], "rb");
        if (!file) {
            perror(argv[i]);
            return 1;
        }
        size_t size = fread(original, 1, BYTES_MAX, file);
        fclose(file);
        try_bytes(original, size);
        tried++;
        uint32_t state = 2027;
        for (int m = 0; m < mutations; m++, tried++) {
            memcpy(changed, original, size);
            size_t n = size;
            for (uint32_t times = 1 + next(&state) % 4; times; times--)
                n = mutate(changed, n, &state);
            try_bytes(changed, n);
        }
    }
    printf("%d inputs tried\n", tried);
    return tried ? 0 : 1;
}
