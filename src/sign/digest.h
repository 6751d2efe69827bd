/* sign/digest: SHA-256 (FIPS 180-4) of bytes, to tell one content from another. */
#ifndef PLANPACT_SIGN_DIGEST_H
#define PLANPACT_SIGN_DIGEST_H

#include "base/arena.h"
#include "base/str.h"

/* Of one part its own SHA-256; of several that of all, each preceded by its length, so that no
 * two lists of parts are the same content. 64 small hexadecimal digits. */
struct str digest_of(struct arena *arena, const struct str *parts, size_t count);

#endif
