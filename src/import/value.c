#include "import/value.h"

#include "import/actuals_messages.h"
#include "import/messages.h"

static struct pos place(const struct value_cell *at)
{
    return (struct pos){at->source, at->cell->offset};
}

/* Every finding about a cell has these three. */
#define SAY(at, message, text, ...)                                               \
    (FIND((at)->findings, (message), place(at), ARG_TEXT("cell", (at)->reference), \
          ARG("heading", (at)->heading), ARG("value", (text)), __VA_ARGS__),       \
     false)
#define SAY_PLAIN(at, message, text)                                               \
    (FIND((at)->findings, (message), place(at), ARG_TEXT("cell", (at)->reference), \
          ARG("heading", (at)->heading), ARG("value", (text))),                    \
     false)

/* A value that was understood although it is written otherwise: said once for a column. */
static void note(const struct value_cell *at, struct str text, struct str meant)
{
    if (!*at->noted)
        (void)SAY(at, &CSV_READ_AS, text, ARG("meant", meant));
    *at->noted = true;
}

static bool read_number(const struct value_cell *at, struct str text, struct str *value)
{
    struct number_meaning number = number_meaning(at->arena, text);
    if (number.percent && !at->percent && number.form != NUMBER_NONE)
        return SAY_PLAIN(at, &CSV_NUMBER_PERCENT, text);
    switch (number.form) {
    case NUMBER_GROUPED:
        note(at, text, number.meant);
        break;
    case NUMBER_PLAIN:
        break;
    case NUMBER_UNCLEAR:
        return SAY(at, &CSV_NUMBER_UNCLEAR, text, ARG("one", number.meant),
                   ARG("other", number.other));
    case NUMBER_MEANT:
        return SAY(at, &CSV_NUMBER_MEANT, text, ARG("meant", number.meant));
    case NUMBER_NONE:
        return SAY_PLAIN(at, &CSV_NUMBER, text);
    }
    *value = number.meant;
    return true;
}

static bool read_count(const struct value_cell *at, struct str text, struct str *value)
{
    struct dec number;
    if (!read_number(at, text, value))
        return false;
    if (!dec_parse(*value, &number) || dec_trim(number).scale > 0)
        return SAY_PLAIN(at, &CSV_NUMBER_WHOLE, text);
    *value = dec_str(at->arena, dec_trim(number));
    return true;
}

static bool read_date(const struct value_cell *at, struct str text, struct str *value)
{
    struct date_meaning meaning = date_meaning(at->arena, text);
    char iso[11] = "";
    if (date_known(meaning.date))
        date_iso(meaning.date, iso);
    *value = str_copy(at->arena, str_of(iso));
    switch (meaning.form) {
    case DATE_FORM_YEAR:
        note(at, text, *value);
        return true;
    case DATE_FORM_PLAIN:
        return true;
    case DATE_FORM_NO_DAY:
        return SAY_PLAIN(at, &CSV_DATE_DAY, text);
    case DATE_FORM_SERIAL:
        return SAY(at, &CSV_DATE_SERIAL, text, ARG("meant", *value));
    case DATE_FORM_NONE:
        break;
    }
    return SAY_PLAIN(at, &CSV_DATE, text);
}

static bool digits_only(struct str text)
{
    size_t at = 0;
    while (at < text.n && text.s[at] >= '0' && text.s[at] <= '9')
        at++;
    return at == text.n;
}

/* What is left of a quarter's cell without its year, "2027-Q1", "2027年第1季度", "Q1/2027"; the
 * cell itself if it has none. A mere digit beside a year may be a month: it stays. */
static struct str without_year(struct str folded, struct str *year)
{
    static const struct str marks[] = {{"财年", 6}, {"財年", 6}, {"年度", 6}, {"年", 3},
                                       {"-", 1},    {"/", 1},    {".", 1},    {"_", 1}};
    struct str rest = str_starts(folded, STR("fy")) ? str_slice(folded, 2, folded.n) : folded;
    bool first = rest.n > 4 && digits_only(str_slice(rest, 0, 4));
    bool last = !first && rest.n > 4 && digits_only(str_slice(rest, rest.n - 4, rest.n));
    if (!first && !last)
        return folded;
    *year = first ? str_slice(rest, 0, 4) : str_slice(rest, rest.n - 4, rest.n);
    rest = first ? str_slice(rest, 4, rest.n) : str_slice(rest, 0, rest.n - 4);
    for (size_t i = 0; i < sizeof marks / sizeof marks[0]; i++) {
        if (first && str_starts(rest, marks[i]))
            rest = str_slice(rest, marks[i].n, rest.n);
        if (last && str_ends(rest, marks[i]))
            rest = str_slice(rest, 0, rest.n - marks[i].n);
    }
    return rest.n > 1 ? rest : folded;
}

static bool year_is(const struct value_cell *at, struct str year)
{
    return !year.n || str_equal(year, str_format(at->arena, "%d", (int)at->year));
}

static bool read_word(const struct value_cell *at, struct str text, struct str *value)
{
    const struct column *column = at->column;
    struct str folded = columns_fold(at->arena, text), year = STR("");
    if (at->year && column->field->words == quarter_words)
        folded = without_year(folded, &year);
    if (!year_is(at, year))
        return SAY(at, &ACTUALS_QUARTER_YEAR, text,
                   ARG("year", str_format(at->arena, "%d", (int)at->year)));
    for (size_t i = 0; i < column->word_count; i++) {
        if (str_equal(column->words[i].folded, folded)) {
            *value = str_of(column->field->words[column->words[i].word]);
            return true;
        }
    }
    return SAY(at, &CSV_WORD, text, ARG_WORDS("words", column->word_lists));
}

/* Words that say that there is no data; what they stand for is not zero. */
static bool is_no_data(struct arena *arena, struct str text)
{
    static const char *const words[] = {"n/a",  "na",     "n.a.",   "-",    "--",   "—",
                                        "——",   "–",      "nodata", "none", "无",   "无数据",
                                        "無",   "無數據", "無資料", "暂无", "暫無", "未提供"};
    struct str folded = columns_fold(arena, text);
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
        if (str_is(folded, words[i]))
            return true;
    return false;
}

/* "6.90123E+12": what is left of a code that a spreadsheet took for a number. */
static bool is_shortened(struct str text)
{
    size_t at = 0, digits = 0, power = 0;
    if (at < text.n && text.s[at] == '-')
        at++;
    for (; at < text.n && ((text.s[at] >= '0' && text.s[at] <= '9') || text.s[at] == '.'); at++)
        digits += text.s[at] != '.';
    if (digits == 0 || at + 1 >= text.n || (text.s[at] != 'E' && text.s[at] != 'e')
        || (text.s[at + 1] != '+' && text.s[at + 1] != '-'))
        return false;
    for (at += 2; at < text.n && text.s[at] >= '0' && text.s[at] <= '9'; at++)
        power++;
    return power > 0 && at == text.n;
}

static bool is_formula_error(struct str text)
{
    static const char *const errors[] = {"#N/A",  "#REF!",  "#VALUE!", "#DIV/0!", "#NAME?",
                                         "#NUM!", "#NULL!", "#SPILL!", "#CALC!"};
    for (size_t i = 0; i < sizeof errors / sizeof errors[0]; i++)
        if (str_is(text, errors[i]))
            return true;
    size_t marks = 0; /* "######": a cell that was too narrow */
    while (marks < text.n && text.s[marks] == '#')
        marks++;
    return marks > 2 && marks == text.n;
}

static bool read_text(const struct value_cell *at, struct str text, struct str *value)
{
    (void)at;
    *value = text;
    return true;
}

static bool (*const readers[])(const struct value_cell *at, struct str text,
                               struct str *value) = {
    [KIND_TEXT] = read_text,      [KIND_ID] = read_text,     [KIND_DATE] = read_date,
    [KIND_DECIMAL] = read_number, [KIND_COUNT] = read_count, [KIND_WORD] = read_word,
    [KIND_REF] = read_text,       [KIND_REFS] = read_text,
};

/* Without white space at both ends, that of other scripts too, and inner runs made one. */
static struct str tidy(struct arena *arena, struct str text)
{
    static const struct str spaces[] = {{"\xC2\xA0", 2}, {"\xE3\x80\x80", 3}, {" ", 1}};
    text = str_collapse(arena, text);
    for (size_t i = 0; i < sizeof spaces / sizeof spaces[0]; i++) {
        struct str before = text;
        if (str_starts(text, spaces[i]))
            text = str_slice(text, spaces[i].n, text.n);
        if (str_ends(text, spaces[i]))
            text = str_slice(text, 0, text.n - spaces[i].n);
        if (text.n != before.n)
            i = SIZE_MAX; /* others may stand inside it */
    }
    return text;
}

bool value_read(const struct value_cell *at, struct str *value)
{
    struct str text = tidy(at->arena, at->cell->text);
    *value = STR_NONE;
    if (!text.n)
        return true;
    enum kind kind = at->column->field->kind;
    if (at->no_data && kind != KIND_TEXT && kind != KIND_REF && is_no_data(at->arena, text))
        return true;
    if (is_formula_error(text))
        return SAY_PLAIN(at, &CSV_FORMULA, text);
    if (is_shortened(text))
        return SAY_PLAIN(at, &CSV_SHORTENED, text);
    return readers[at->column->field->kind](at, text, value);
}
