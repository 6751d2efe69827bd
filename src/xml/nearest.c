#include "xml/nearest.h"

enum { NAME_MAX_BYTES = 64 };

static char lower(char byte)
{
    return byte >= 'A' && byte <= 'Z' ? (char)(byte - 'A' + 'a') : byte;
}

static size_t least(size_t a, size_t b)
{
    return a < b ? a : b;
}

/* Optimal string alignment: three rows of the table of distances between all beginnings of
 * the two names. */
size_t nearest_distance(struct str a, struct str b)
{
    size_t rows[3][NAME_MAX_BYTES + 1];
    if (a.n > NAME_MAX_BYTES || b.n > NAME_MAX_BYTES)
        return SIZE_MAX;
    size_t *before = rows[0], *above = rows[1], *row = rows[2];
    for (size_t j = 0; j <= b.n; j++)
        above[j] = j;
    for (size_t i = 1; i <= a.n; i++) {
        row[0] = i;
        for (size_t j = 1; j <= b.n; j++) {
            char x = lower(a.s[i - 1]), y = lower(b.s[j - 1]);
            row[j] = least(least(above[j], row[j - 1]) + 1, above[j - 1] + (x != y));
            if (i > 1 && j > 1 && x == lower(b.s[j - 2]) && lower(a.s[i - 2]) == y)
                row[j] = least(row[j], before[j - 2] + 1);
        }
        size_t *free_row = before;
        before = above;
        above = row;
        row = free_row;
    }
    return above[b.n];
}

static size_t edits_allowed(size_t bytes)
{
    return bytes < 3 ? 0 : bytes < 5 ? 1 : bytes <= 8 ? 2 : 3;
}

bool nearest_accepts(struct str known, struct str misspelt)
{
    return nearest_distance(known, misspelt) <= edits_allowed(known.n);
}

void nearest_offer(struct str misspelt, struct str candidate, struct str *best,
                   size_t *distance)
{
    size_t edits = nearest_distance(misspelt, candidate);
    if (edits < *distance && edits <= edits_allowed(candidate.n)) {
        *best = candidate;
        *distance = edits;
    }
}
