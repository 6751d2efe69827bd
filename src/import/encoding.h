/* import/encoding: bytes of a file → UTF-8. What is certain is taken (a byte order mark, valid
 * UTF-8), everything else must be said: nothing is guessed. */
#ifndef PLANPACT_IMPORT_ENCODING_H
#define PLANPACT_IMPORT_ENCODING_H

#include "base/arena.h"
#include "base/finding.h"
#include "import/import.h"

/* The text as a source of the same name without byte order mark; findings about it stand at
 * its lines and columns. NULL with a finding if it is no text, or not the encoding said. */
const struct source *encoding_read(struct arena *arena, struct findings *findings,
                                   const struct source *file, enum import_encoding said);

#endif
