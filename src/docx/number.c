/* Labels as Word's own numbers: the contract's "5.3" becomes the third clause of the fifth
 * section, which Word counts again when a clause is put in before it. */
#include "docx/parts.h"

#include <string.h>

static const struct {
    uint32_t code;
    int value;
} hanzi[] = {{0x4E00, 1}, {0x4E8C, 2}, {0x4E09, 3}, {0x56DB, 4}, {0x4E94, 5},
             {0x516D, 6}, {0x4E03, 7}, {0x516B, 8}, {0x4E5D, 9}, {0x5341, 10}};

static int han_value(uint32_t code)
{
    for (size_t i = 0; i < sizeof hanzi / sizeof hanzi[0]; i++)
        if (hanzi[i].code == code)
            return hanzi[i].value;
    return 0;
}

/* 1 to 99: 九, 十, 十二, 二十, 二十三. 0 for anything else. */
static int han_read(struct str text, size_t *at)
{
    int number = 0;
    bool ten = false;
    while (*at < text.n) {
        size_t next = *at;
        int value = han_value(utf8_next(text, &next));
        if (!value || (value == 10 && ten) || (value < 10 && number && !ten)
            || (value < 10 && ten && number % 10))
            break;
        number = value == 10 ? (number ? number * 10 : 10) : number + value;
        ten |= value == 10;
        *at = next;
    }
    return number;
}

static int decimal_read(struct str text, size_t *at)
{
    int number = 0;
    for (; *at < text.n && text.s[*at] >= '0' && text.s[*at] <= '9' && number < 10000; ++*at)
        number = number * 10 + (text.s[*at] - '0');
    return number;
}

static bool is_letter(char byte)
{
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

static bool numeral_starts(struct str text, size_t at, enum numeral *numeral)
{
    size_t next = at;
    uint32_t code = utf8_next(text, &next);
    bool single =
        (next >= text.n || !is_letter(text.s[next])) && (at == 0 || !is_letter(text.s[at - 1]));
    if (code >= '1' && code <= '9')
        *numeral = NUMERAL_DECIMAL;
    else if (han_value(code))
        *numeral = NUMERAL_HAN;
    else if (code >= 'a' && code <= 'z' && single)
        *numeral = NUMERAL_LETTER;
    else
        return false;
    return true;
}

bool label_read(struct str text, struct label *label)
{
    *label = (struct label){0};
    size_t at = 0;
    while (at < text.n && !numeral_starts(text, at, &label->numeral))
        utf8_next(text, &at);
    if (at >= text.n)
        return false;
    label->before = str_slice(text, 0, at);
    if (label->numeral == NUMERAL_DECIMAL) {
        label->number = decimal_read(text, &at);
        if (at + 1 < text.n && text.s[at] == '.' && text.s[at + 1] >= '1'
            && text.s[at + 1] <= '9') {
            at++;
            label->section = label->number;
            label->number = decimal_read(text, &at);
        }
    } else if (label->numeral == NUMERAL_HAN) {
        label->number = han_read(text, &at);
    } else {
        label->number = text.s[at++] - 'a' + 1;
    }
    label->after = str_slice(text, at, text.n - at);
    return true;
}

static bool same_form(const struct label *a, const struct label *b)
{
    return a->numeral == b->numeral && str_equal(a->before, b->before)
           && str_equal(a->after, b->after) && (a->section > 0) == (b->section > 0);
}

/* A list that begins again at 1 though no clause came between. */
static int restart_add(struct arena *arena, struct numbering *numbering, enum lang lang)
{
    numbering->restarts = arena_grow(arena, numbering->restarts, &numbering->capacity,
                                     numbering->count + 1, sizeof *numbering->restarts);
    numbering->restarts[numbering->count++].lang = lang;
    return LANG_COUNT + (int)numbering->count;
}

int number_take(struct arena *arena, struct numbering *numbering, enum lang lang, int level,
                struct str text)
{
    struct counters *c = &numbering->of[lang];
    struct label label;
    if (!label_read(text, &label))
        return 0;
    int main = (int)lang + 1;
    bool again = level == LEVEL_ITEM && label.number == 1 && c->at[level] > 0;
    bool next = label.number == c->at[level] + 1 || again;
    bool within = label.section == (level == LEVEL_CLAUSE ? c->at[LEVEL_SECTION] : 0);
    if (c->form[level].numeral && !same_form(&c->form[level], &label))
        return 0;
    if (!next || !within)
        return 0;
    c->used = true;
    c->form[level] = label;
    c->at[level] = label.number;
    for (int under = level + 1; under < LEVELS; under++)
        c->at[under] = 0;
    if (level < LEVEL_ITEM || label.number == 1)
        c->item_num = again ? restart_add(arena, numbering, lang) : main;
    return level == LEVEL_ITEM ? c->item_num : main;
}

int number_deleted(const struct numbering *numbering, enum lang lang, int level,
                   struct str text, int list)
{
    const struct counters *c = &numbering->of[lang];
    struct label label;
    if (!c->form[level].numeral || !label_read(text, &label)
        || !same_form(&c->form[level], &label))
        return 0;
    if (level < LEVEL_ITEM)
        return (int)lang + 1;
    return list ? list : c->item_num;
}

int number_list(struct arena *arena, struct numbering *numbering, enum lang lang)
{
    return restart_add(arena, numbering, lang);
}

/* ---- numbering.xml ---- */

static void level_text(struct buf *out, const struct label *form, int level)
{
    xml_plain(out, form->before);
    if (form->section)
        buf_printf(out, "%%%d.", level);
    buf_printf(out, "%%%d", level + 1);
    xml_plain(out, form->after);
}

static const char *numeral_word(enum numeral numeral, enum lang lang)
{
    if (numeral == NUMERAL_HAN)
        return lang == LANG_ZH_HANT ? "taiwaneseCountingThousand" : "chineseCountingThousand";
    return numeral == NUMERAL_LETTER ? "lowerLetter" : "decimal";
}

static void level_write(struct buf *out, const struct counters *c,
                        const struct style_sheet *sheet, enum lang lang, enum lang main,
                        int level)
{
    static const char *const styles[] = {"heading-1", "clause", "item"};
    static const char *const ids[] = {"Heading1", "Clause", NULL};
    const struct label *form = &c->form[level];
    const struct paragraph_style *style = style_paragraph_find(sheet, styles[level]);
    if (!form->numeral || !style)
        return;
    double hang = c->hang[level] > style->label_width ? c->hang[level] : style->label_width;
    buf_printf(out, "<w:lvl w:ilvl=\"%d\"><w:start w:val=\"1\"/><w:numFmt w:val=\"%s\"/>",
               level, numeral_word(form->numeral, lang));
    if (ids[level] && lang == main)
        buf_printf(out, "<w:pStyle w:val=\"%s\"/>", ids[level]);
    if (form->section) /* "5.3" in digits, whatever the section's own number is written in */
        buf_puts(out, "<w:isLgl/>");
    buf_puts(out, "<w:suff w:val=\"tab\"/><w:lvlText w:val=\"");
    level_text(out, form, level);
    buf_printf(out,
               "\"/><w:lvlJc w:val=\"left\"/><w:pPr><w:ind w:left=\"%d\" w:hanging=\"%d\"/>"
               "</w:pPr>",
               twips(style->indent + hang), twips(hang));
    if (lang_chinese(lang))
        buf_puts(out, "<w:rPr><w:rFonts w:hint=\"eastAsia\"/></w:rPr>");
    buf_puts(out, "</w:lvl>");
}

void numbering_write(struct buf *out, const struct numbering *numbering,
                     const struct style_sheet *sheet, enum lang main)
{
    buf_puts(out, XML_HEAD "<w:numbering " W_SPACE ">");
    for (int lang = 0; lang < LANG_COUNT; lang++) {
        const struct counters *c = &numbering->of[lang];
        if (!c->used)
            continue;
        buf_printf(out,
                   "<w:abstractNum w:abstractNumId=\"%d\"><w:nsid w:val=\"7A1C%04X\"/>"
                   "<w:multiLevelType w:val=\"multilevel\"/><w:tmpl w:val=\"5B3E%04X\"/>",
                   lang, lang + 1, lang + 1);
        for (int level = 0; level < LEVELS; level++)
            level_write(out, c, sheet, (enum lang)lang, main, level);
        buf_puts(out, "</w:abstractNum>");
    }
    for (int lang = 0; lang < LANG_COUNT; lang++)
        if (numbering->of[lang].used)
            buf_printf(out, "<w:num w:numId=\"%d\"><w:abstractNumId w:val=\"%d\"/></w:num>",
                       lang + 1, lang);
    for (size_t i = 0; i < numbering->count; i++)
        buf_printf(out,
                   "<w:num w:numId=\"%zu\"><w:abstractNumId w:val=\"%d\"/>"
                   "<w:lvlOverride w:ilvl=\"2\"><w:startOverride w:val=\"1\"/></w:lvlOverride>"
                   "</w:num>",
                   LANG_COUNT + 1 + i, (int)numbering->restarts[i].lang);
    buf_puts(out, "</w:numbering>");
}
