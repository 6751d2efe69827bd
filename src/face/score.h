/* face/score: how right the rules are, for people and for programs. */
#ifndef PLANPACT_FACE_SCORE_H
#define PLANPACT_FACE_SCORE_H

#include "face/loaded.h"

#include "rules/score.h"

/* Three digits after the point; "–" if not known. */
struct str score_figure(struct arena *arena, struct dec value);
/* True if cases of that language, or of all, are to be shown: of all only beside another. */
bool score_shows(const struct score *score, int lang);

void score_text(struct buf *out, const struct score *score,
                const struct planpact_score_options *options);
void score_json(struct buf *out, const struct score *score,
                const struct planpact_score_options *options);

#endif
