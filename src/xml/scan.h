/* xml/scan: one linear pass over the bytes before libxml2 sees any of them. It refuses what
 * would cost too much or could reach outside, and names in plain words what keeps the text
 * from being well-formed XML: all of it, not the first only. */
#ifndef PLANPACT_XML_SCAN_H
#define PLANPACT_XML_SCAN_H

#include "base/finding.h"

enum {
    SCAN_DEPTH_MAX = 64,
    SCAN_ATTRIBUTES_MAX = 64,      /* on one tag */
    SCAN_ELEMENTS_MAX = 200 * 1000, /* in one document */
};

/* False if anything was found. */
bool scan_source(struct findings *findings, const struct source *source);

/* The length of the reference that begins with the '&' at `at` and ends before `end`, with
 * its ';'; 0 if there is none. *code: the character, or 0 if the name is not known or the
 * number is no character. */
size_t scan_reference(struct str text, size_t at, size_t end, uint32_t *code);

#endif
