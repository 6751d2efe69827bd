#include "rules/roles_parts.h"

#include "rules/days.h"
#include "rules/scan.h"

struct roles roles_start(struct str text)
{
    struct roles r = {.text = text, .verb = SIZE_MAX};
    r.more = number_next(text, &r.ahead, &r.number);
    return r;
}

/* ---- what leads to a figure ---- */

static void new_clause(struct roles *r)
{
    r->clause++;
    r->subject = r->dated = r->with = r->figured = false;
    roles_forget(r);
}

static bool is_word(struct str text, size_t at, const char *word)
{
    return scan_word(text, &at, word);
}

/* "plus a rate of" begins another statement, "plus 5 %" does not. */
static bool is_plus(struct str text, size_t at)
{
    if (!scan_word(text, &at, "plus"))
        return false;
    scan_space(text, &at);
    return scan_is_letter(roles_code(text, at));
}

/* A word that says what the next figure is: to, at least, from, by, of, … */
static void take_cue(struct roles *r, enum word_class is, size_t from, bool han)
{
    r->with |= is_word(r->text, from, "with");
    if (is == WORD_BY && is_plus(r->text, from)) {
        new_clause(r);
        return;
    }
    /* "threshold of at least", 最低不少于: the first says it */
    if (r->cue == WORD_LIMIT && is != WORD_FROM && is != WORD_IN)
        return;
    if ((r->cue == WORD_FROM && (is == WORD_AT || is == WORD_OF))
        || (r->cue == WORD_BY && is == WORD_AT))
        return;
    if (is == WORD_OF && (r->cue == WORD_CHANGE || r->cue == WORD_BY)) {
        r->cue = WORD_BY; /* an increase of 25 % */
        return;
    }
    if (!(is == WORD_TO && (r->cue == WORD_BY || r->cue == WORD_IN) && !han)
        || is_word(r->text, from, "to")) {
        r->cue = is;
        r->all = r->top = r->near = false;
    }
}

/* A word for what is counted or measured. */
static void take_noun(struct roles *r, enum word_class is, bool han)
{
    if (r->with && r->figured && is == WORD_MEASURE) /* 270 kiosks with sales of 3 m */
        new_clause(r);
    r->subject = true;
    /* 新增门店12家: the number comes after what is counted. */
    if (!han || !roles_is_counted(is)
        || (r->cue != WORD_HAVE && r->cue != WORD_CHANGE && r->cue != WORD_BY))
        roles_forget(r);
    r->before = is;
}

void roles_word(struct roles *r, enum word_class is, size_t from, bool han)
{
    r->started = true;
    switch (is) {
    case WORD_FILL:
    case WORD_ZERO:
        return;
    case WORD_ALL:
        r->all = true;
        return;
    case WORD_TOP:
        r->top = true;
        return;
    case WORD_AND:
        new_clause(r);
        return;
    case WORD_HAVE:
    case WORD_CHANGE:
        r->verb = from;
        roles_forget(r);
        r->cue = is;
        r->near = !han;
        return;
    case WORD_TO:
    case WORD_LIMIT:
    case WORD_OVER:
    case WORD_FROM:
    case WORD_BY:
    case WORD_WITHIN:
    case WORD_IN:
    case WORD_AT:
    case WORD_OF:
        take_cue(r, is, from, han);
        return;
    default:
        take_noun(r, is, han);
    }
}

/* True for the signs of OTIF 95 % / DSO 45 d, 有货率96%/占比25%, 96 % & 12 new stores. */
static bool joins_clauses(const struct roles *r, uint32_t code)
{
    size_t next, unused;
    if ((code != '/' && code != '&') || r->at == 0)
        return false;
    scan_code(r->text, r->at, &next);
    char before = r->text.s[r->at - 1];
    return before == ' '
           || (before == '%' && code == '/' && scan_is_han(scan_code(r->text, next, &unused)));
}

/* Signs that lead to a figure, end a clause, or change nothing. */
static void read_sign(struct roles *r, uint32_t code)
{
    static const uint32_t leading[] = {U'≥', U'≤', '>', '<', '=', ':', U'→', U'＞', U'＜',
                                       U'⇒', U'➔', U'➜', U'▶'};
    if (code == ':' && r->cue == WORD_FROM) /* PY: 52 */
        return;
    for (size_t i = 0; i < sizeof leading / sizeof leading[0]; i++) {
        if (code == leading[i]) {
            r->cue = WORD_TO;
            return;
        }
    }
    if (code == ' ' || code == 0xA0 || code == '\n' || code == '\t')
        return;
    if (code == '.' && r->cue == WORD_FROM && str_ends(str_slice(r->text, 0, r->at), STR("vs")))
        return;
    if (joins_clauses(r, code)) {
        new_clause(r);
        return;
    }
    if (code == '(' || code == ')')
        r->brackets = code == '(';
    if (code == '.' || code == U'。' || code == '!' || code == '?')
        r->verb = SIZE_MAX;
    if (code == ',' || code == ';' || code == '.' || code == U'。' || code == U'、' || code == '('
        || code == ')' || code == '!' || code == '?')
        new_clause(r);
    else
        roles_forget(r);
}

/* 06:00; 3:10, a ratio, is no figure either. */
static bool is_clock(struct str text, const struct number *number)
{
    size_t at = number->to, next;
    return scan_code(text, at, &at) == ':' && at == number->to + 1
           && scan_is_digit(scan_code(text, at, &next)) && next == at + 1
           && scan_is_digit(scan_code(text, next, &at)) && at == next + 1;
}

bool roles_next(struct roles *r, struct figure *figure)
{
    while (r->at < r->text.n) {
        struct said_date said;
        size_t next;
        uint32_t code = scan_code(r->text, r->at, &next);
        bool inside = scan_is_letter(code) && scan_inside_word(r->text, r->at);
        *figure = (struct figure){.verb = SIZE_MAX};
        while (r->more && r->number.from < r->at)
            r->more = number_next(r->text, &r->ahead, &r->number);
        if (r->more && r->number.from == r->at && is_clock(r->text, &r->number)) {
            r->at = r->number.to + 3;
            roles_forget(r);
        } else if (said_at(r->text, r->at, &said)) {
            r->at = said.to;
            r->dated = true;
            if (r->cue != WORD_FROM)
                roles_forget(r);
            if (r->brackets && said.kind == SAID_YEAR) /* CNY 54 mn (2026: 50) */
                r->cue = WORD_FROM;
            r->started |= said.kind == SAID_YEAR && !said.end;
        } else if (scan_is_han(code) && roles_han_multiple(r, figure)) {
            return true;
        } else if (r->more && r->number.from == r->at) {
            if (roles_digit_share(r, figure))
                return true;
            figure->number = r->number;
            roles_place(r, figure);
            return true;
        } else if (scan_is_letter(code) && !inside) {
            if (roles_latin(r, figure))
                return true;
        } else if (scan_is_han(code)) {
            if (roles_han(r, figure))
                return true;
        } else {
            if (!scan_is_digit(code) && !inside)
                read_sign(r, code);
            else
                roles_forget(r);
            r->at = next;
        }
    }
    return false;
}
