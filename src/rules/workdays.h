/* rules/workdays: the library `workdays` of rules, over the holidays of the plan's region:
 *   workdays.region()           its name, or nil if no holiday file is known for the plan; then
 *                               only Saturdays and Sundays are off
 *   workdays.is_working_day(d)  true or false
 *   workdays.is_made_up(d)      true for a day of the weekend that is worked (调休上班)
 *   workdays.holiday(d)         the name of the public holiday on that day, or nil
 *   workdays.in_part(d)         the name of a holiday that only some parts of the region have
 *                               on that day, and the parts; or nil
 *   workdays.next(d)            the day itself if it is worked, else the next one that is
 *   workdays.previous(d)        the same, backwards
 *   workdays.nearest(d)         the same in both directions; all three give nil if there is none
 *   workdays.status(year)       "published", "statutory", "expected", or nil if no file has it
 *   workdays.source(year)       authority, notice or law, or nil
 * A name is said in the reader's language where a sentence takes it as an argument; tostring
 * gives the English one. */
#ifndef PLANPACT_RULES_WORKDAYS_H
#define PLANPACT_RULES_WORKDAYS_H

#include <lua.h>

void workdays_open(lua_State *L);

/* The LANG_COUNT texts of a name at `index`, or NULL if there is something else. */
const char *const *workdays_words(lua_State *L, int index);

#endif
