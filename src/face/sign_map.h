/* face/sign_map: where a contract is to be signed, sealed and dated, for services that sign
 * (plans/schema/sign-map-1.json). */
#ifndef PLANPACT_FACE_SIGN_MAP_H
#define PLANPACT_FACE_SIGN_MAP_H

#include "layout/layout.h"

/* Appends the map as JSON; `pdf` is the file that was made of the layout. */
void sign_map_write(struct buf *out, const struct layout *layout, struct str number,
                    struct str state, struct str pdf);

#endif
