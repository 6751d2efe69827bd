/* import/messages: what can be wrong with a table, and with the list of headings. */
#ifndef PLANPACT_IMPORT_MESSAGES_H
#define PLANPACT_IMPORT_MESSAGES_H

#include "base/finding.h"

/* The file as a whole */
#define CSV_FILE_MESSAGES(M)                                                                  \
    M(CSV_WORKBOOK, "csv-workbook", LEVEL_ERROR,                                              \
      "this file is a workbook of a spreadsheet program, not a CSV file",                     \
      "此文件是电子表格工作簿，不是 CSV 文件",                                                \
      "Open it there, choose “Save as” and the type “CSV UTF-8”.",                            \
      "请在电子表格软件中打开，选择“另存为”，类型选“CSV UTF-8（逗号分隔）”。")                \
    M(CSV_ENCODING_UNSAID, "csv-encoding-unsaid", LEVEL_ERROR,                                \
      "the file is not UTF-8; a line of it would read as: {samples}",                         \
      "文件不是 UTF-8 编码；其中一行按不同编码读作：{samples}",                               \
      "Choose the one that reads right, for example --encoding {first}; or save the file as " \
      "“CSV UTF-8”.",                                                                         \
      "请选用读来正确的编码，例如 --encoding {first}；或将文件另存为“CSV UTF-8”。")           \
    M(CSV_ENCODING_UNKNOWN, "csv-encoding-unknown", LEVEL_ERROR,                              \
      "the file is neither UTF-8 nor in another encoding that can be read",                   \
      "文件既不是 UTF-8，也不是其他可读取的编码", "Save it as “CSV UTF-8”.",                  \
      "请将文件另存为“CSV UTF-8”。")                                                          \
    M(CSV_ENCODING_BROKEN, "csv-encoding-broken", LEVEL_ERROR,                                \
      "from here on the file is not {encoding}", "从此处起文件不符合 {encoding} 编码",        \
      "Choose another --encoding, or save the file as “CSV UTF-8”.",                          \
      "请换一个 --encoding，或将文件另存为“CSV UTF-8”。")                                     \
    M(CSV_ENCODING_DOUBT, "csv-encoding-doubt", LEVEL_WARNING,                                \
      "the file is read as {encoding} as you asked, but it would be valid UTF-8 too",         \
      "已按要求以 {encoding} 编码读取，但文件也是有效的 UTF-8",                               \
      "Look whether the texts are right; if not, leave --encoding out.",                      \
      "请核对文字是否正确；如不正确，请去掉 --encoding。")                                    \
    M(CSV_CHARACTER, "csv-character", LEVEL_ERROR,                                            \
      "the character U+{code} cannot stand in a plan", "字符 U+{code} 不能出现在计划中",      \
      "Delete it: it is invisible and was probably copied with the text.",                    \
      "请将其删除：该字符不可见，多半是随文字一起复制进来的。")                               \
    M(CSV_EMPTY, "csv-empty", LEVEL_ERROR, "the file has no row of headings",                 \
      "文件没有标题行",                                                                       \
      "The first row names the columns; planpact import --template prints one.",              \
      "第一行应为各列标题；planpact import --template 可生成标题行。")                        \
    M(CSV_ROWS_NONE, "csv-rows-none", LEVEL_ERROR, "below the headings the file has no rows", \
      "标题行之下没有数据行", "Fill in at least one row.", "请至少填写一行。")                \
    M(CSV_ROWS_MANY, "csv-rows-many", LEVEL_ERROR, "the file has more than {limit} rows",     \
      "文件超过 {limit} 行", "Divide it, and import one part after the other.",               \
      "请拆分后逐个导入。")                                                                   \
    M(CSV_SEPARATOR, "csv-separator-unclear", LEVEL_ERROR,                                    \
      "the row of headings holds several of comma, semicolon and tab, so it is not clear "    \
      "which divides the cells",                                                              \
      "标题行中同时出现逗号、分号或制表符中的几种，无法确定以哪一种分隔单元格",               \
      "Say it with --separator comma, semicolon or tab.",                                     \
      "请用 --separator comma、semicolon 或 tab 指明。")                                      \
    M(CSV_CELL_QUOTE, "csv-quote", LEVEL_ERROR,                                                    \
      "cell {cell}: a double quotation mark stands inside the text",                          \
      "单元格 {cell}：文字中出现了英文双引号",                                                \
      "Write the cell in double quotation marks and every one inside it twice, as a "         \
      "spreadsheet program does.",                                                            \
      "请将整个单元格用英文双引号括起，其中的每个双引号写两次（电子表格软件会自动如此保存）。") \
    M(CSV_CELL_OPEN, "csv-quote-open", LEVEL_ERROR,                                          \
      "cell {cell} begins with a double quotation mark and does not end with one",            \
      "单元格 {cell} 以英文双引号开头，却没有结尾的双引号",                                   \
      "Add the mark at the end of the cell, or delete the one at its start.",                 \
      "请在单元格末尾补上双引号，或删去开头的双引号。")                                       \
    M(CSV_MISTAKES_MANY, "csv-mistakes-many", LEVEL_ERROR,                                    \
      "the file has more than {limit} mistakes; the rest was not examined",                   \
      "文件中的错误超过 {limit} 处；其余未再检查", "Correct those above first.",              \
      "请先更正前面的错误。")

/* Headings and rows */
#define CSV_TABLE_MESSAGES(M)                                                                 \
    M(CSV_COLUMN_UNKNOWN, "csv-column-unknown", LEVEL_ERROR,                                  \
      "cell {cell}: there is no column “{heading}” for {list}",                               \
      "单元格 {cell}：{list}没有名为“{heading}”的列",                                        \
      "Delete the column, or give it one of these headings: {known}.",                        \
      "请删除该列，或改用以下标题之一：{known}。")                                            \
    M(CSV_COLUMN_MISSPELT, "csv-column-misspelt", LEVEL_ERROR,                                \
      "cell {cell}: there is no column “{heading}” for {list}; probably “{nearest}” is meant", \
      "单元格 {cell}：{list}没有名为“{heading}”的列；可能是“{nearest}”",                     \
      "Correct the heading.", "请更正列标题。")                                               \
    M(CSV_COLUMN_TWICE, "csv-column-twice", LEVEL_ERROR,                                      \
      "cell {cell}: “{heading}” means “{field}”, as the heading of cell {first} does",        \
      "单元格 {cell}：“{heading}”与单元格 {first} 的标题同指“{field}”",                       \
      "Keep one of the two columns.", "两列请只保留一列。")                                   \
    M(CSV_COLUMN_NAMELESS, "csv-column-nameless", LEVEL_ERROR,                                \
      "cell {cell}: the column has no heading, but cell {used} is filled in",                 \
      "单元格 {cell}：该列没有标题，但单元格 {used} 有内容",                                  \
      "Give the column a heading, or empty it.", "请为该列填写标题，或清空该列。")            \
    M(CSV_KEY_MISSING, "csv-key-missing", LEVEL_ERROR,                                        \
      "there is no column “{field}”, by which the rows of {list} are told apart",             \
      "缺少用来区分{list}各行的列“{field}”",                                                \
      "Add the column “{heading}” with a short name of its own in every row: {example}.",     \
      "请增加“{heading}”列，每行填写一个不重复的短名，例如 {example}。")                      \
    M(CSV_COLUMN_MISSING, "csv-column-missing", LEVEL_ERROR,                                  \
      "there is no column “{field}”, which row {row} of {list} needs",                        \
      "缺少列“{field}”，{list}的第 {row} 行需要填写该列", "Add the column “{heading}”.",      \
      "请增加“{heading}”列。")                                                                \
    M(CSV_CELLS_MANY, "csv-cells-many", LEVEL_ERROR,                                          \
      "row {row} has {count} cells, but there are {columns} headings",                        \
      "第 {row} 行有 {count} 个单元格，但只有 {columns} 个标题",                              \
      "Probably a text that holds the separator needs double quotation marks around it.",     \
      "可能是含有分隔符的文字未用英文双引号括起。")                                           \
    M(CSV_CELLS_FEW, "csv-cells-few", LEVEL_ERROR,                                            \
      "row {row} has {count} cells, but there are {columns} headings",                        \
      "第 {row} 行只有 {count} 个单元格，但有 {columns} 个标题",                              \
      "Fill in the row; for a cell that stays empty write the separator all the same.",       \
      "请补齐该行；空单元格也要保留分隔符。")                                                 \
    M(CSV_CELL_EMPTY, "csv-cell-empty", LEVEL_ERROR,                                          \
      "cell {cell}: “{heading}” is empty, but must be filled in",                             \
      "单元格 {cell}：“{heading}”为空，但必须填写", "Fill it in.", "请填写。")                \
    M(CSV_ROW_TWICE, "csv-row-twice", LEVEL_ERROR,                                            \
      "cell {cell}: “{key}” stands in cell {first} already",                                  \
      "单元格 {cell}：“{key}”已出现在单元格 {first}",                                         \
      "Every row needs its own; delete or rename one of the two.",                            \
      "每行须各不相同；请删除或改名其中一行。")                                               \
    M(CSV_ROW_EXISTS, "csv-row-exists", LEVEL_ERROR,                                          \
      "cell {cell}: the plan has “{key}” already, on line {line}",                            \
      "单元格 {cell}：计划第 {line} 行已有“{key}”",                                           \
      "Call import with --replace to put this row in its place, or delete the row here.",     \
      "如要用此行替换，请加 --replace；否则请删除此行。")                                     \
    M(CSV_ID_TAKEN, "csv-id-taken", LEVEL_ERROR,                                              \
      "cell {cell}: the id “{key}” is in use already, for <{element}> in {where}",            \
      "单元格 {cell}：标识“{key}”已被 {where} 的 <{element}> 使用",                           \
      "Choose another id.", "请换一个标识。")                                                 \
    M(CSV_VALUE_REMOVED, "csv-value-removed", LEVEL_WARNING,                                  \
      "cell {cell}: “{heading}” is empty, so “{value}” is taken out of the plan",             \
      "单元格 {cell}：“{heading}”为空，计划中原有的“{value}”已删除",                          \
      "To keep what the plan has, leave the column out or fill in the cell.",                 \
      "如要保留原值，请删去该列或填写该单元格。")

/* One cell */
#define CSV_VALUE_MESSAGES(M)                                                                 \
    M(CSV_READ_AS, "csv-read-as", LEVEL_NOTE,                                                 \
      "cell {cell}: “{value}” was read as {meant}; so were others of column “{heading}” "     \
      "that are written like it",                                                             \
      "单元格 {cell}：“{value}”读作 {meant}；“{heading}”列中同样写法的值亦同",                \
      "Nothing to do if that is right.", "如无误，不必处理。")                                \
    M(CSV_DATE, "csv-date", LEVEL_ERROR,                                                      \
      "cell {cell}: “{value}” in “{heading}” is not a date that can be understood in one "    \
      "way only",                                                                             \
      "单元格 {cell}：“{heading}”中的“{value}”不是含义唯一的日期",                            \
      "Write year-month-day: 2027-04-20.", "请按“年-月-日”书写：2027-04-20。")                \
    M(CSV_DATE_DAY, "csv-date-day", LEVEL_ERROR,                                              \
      "cell {cell}: there is no such day as “{value}” in “{heading}”",                        \
      "单元格 {cell}：“{heading}”中的“{value}”这一天不存在", "Correct it.", "请更正。")       \
    M(CSV_DATE_SERIAL, "csv-date-serial", LEVEL_ERROR,                                        \
      "cell {cell}: “{value}” in “{heading}” is a spreadsheet's day number, not a date; it "  \
      "would be {meant}",                                                                     \
      "单元格 {cell}：“{heading}”中的“{value}”是电子表格的日期序号而不是日期；应为 {meant}",  \
      "Give the cells the format yyyy-mm-dd before you save as CSV, or write {meant}.",       \
      "请先把单元格格式设为 yyyy-mm-dd 再另存为 CSV，或直接写 {meant}。")                     \
    M(CSV_NUMBER, "csv-number", LEVEL_ERROR,                                                  \
      "cell {cell}: “{value}” in “{heading}” is not a plain number",                          \
      "单元格 {cell}：“{heading}”中的“{value}”不是单纯的数字",                                \
      "Write digits and “.” only, without a unit: 12400000.00.",                              \
      "请只写数字和小数点“.”，不带单位：12400000.00。")                                       \
    M(CSV_NUMBER_MEANT, "csv-number-meant", LEVEL_ERROR,                                      \
      "cell {cell}: “{value}” in “{heading}” is not a plain number; if {meant} is meant, "    \
      "write that",                                                                           \
      "单元格 {cell}：“{heading}”中的“{value}”不是单纯的数字；如指 {meant}，请如此填写",      \
      "Write digits and “.” only, without a unit.", "请只写数字和小数点“.”，不带单位。")      \
    M(CSV_NUMBER_UNCLEAR, "csv-number-unclear", LEVEL_ERROR,                                  \
      "cell {cell}: “{value}” in “{heading}” can be read as {one} and as {other}",            \
      "单元格 {cell}：“{heading}”中的“{value}”既可读作 {one}，也可读作 {other}",              \
      "Write the one that is meant, with “.” before the decimals and without thousands "      \
      "separators.",                                                                          \
      "请写明所指的数：小数点用“.”，不加千位分隔符。")                                        \
    M(CSV_NUMBER_PERCENT, "csv-number-percent", LEVEL_ERROR,                                  \
      "cell {cell}: “{heading}” is no percentage, but “{value}” has a percent sign",          \
      "单元格 {cell}：“{heading}”不是百分数，但“{value}”带有百分号",                          \
      "Write the number without the sign, or correct the unit of the row.",                   \
      "请去掉百分号，或更正该行的单位。")                                                     \
    M(CSV_NUMBER_WHOLE, "csv-number-whole", LEVEL_ERROR,                                      \
      "cell {cell}: “{value}” in “{heading}” is not a whole number",                          \
      "单元格 {cell}：“{heading}”中的“{value}”不是整数", "Write digits only.",                \
      "请只写数字。")                                                                         \
    M(CSV_SHORTENED, "csv-shortened", LEVEL_ERROR,                                            \
      "cell {cell}: “{value}” in “{heading}” was shortened by a spreadsheet program; digits " \
      "are lost",                                                                             \
      "单元格 {cell}：“{heading}”中的“{value}”已被电子表格软件缩写，部分数字丢失",            \
      "Format the column as text (codes) or as a number without decimals, fill the cell in "  \
      "again and save.",                                                                      \
      "请把该列设为文本格式（编码）或无小数的数值格式，重新填写后再保存。")                   \
    M(CSV_FORMULA, "csv-formula-error", LEVEL_ERROR,                                          \
      "cell {cell}: “{value}” in “{heading}” is an error of a spreadsheet formula",           \
      "单元格 {cell}：“{heading}”中的“{value}”是电子表格公式的错误值",                        \
      "Correct the formula, or write the value.", "请更正公式，或直接填写数值。")             \
    M(CSV_WORD, "csv-word", LEVEL_ERROR,                                                      \
      "cell {cell}: “{value}” is not one of the words for “{heading}”",                       \
      "单元格 {cell}：“{value}”不是“{heading}”可用的词", "Write one of these: {words}.",      \
      "请填写以下词语之一：{words}。")

/* The list of headings, and the call */
#define IMPORT_OTHER_MESSAGES(M)                                                              \
    M(COLUMNS_FIELD_UNKNOWN, "columns-field-unknown", LEVEL_ERROR,                            \
      "<{element}> has no field “{field}”", "<{element}> 没有字段“{field}”",                  \
      "Fields: {known}.", "可用字段：{known}。")                                              \
    M(COLUMNS_WORD_UNKNOWN, "columns-word-unknown", LEVEL_ERROR,                              \
      "“{field}” cannot be “{word}”", "“{field}”不能是“{word}”", "Words: {known}.",           \
      "可用词：{known}。")                                                                    \
    M(COLUMNS_HEADING_TWICE, "columns-heading-twice", LEVEL_ERROR,                            \
      "the heading “{heading}” stands for “{first}” already",                                 \
      "标题“{heading}”已用于“{first}”", "Delete it here or there.", "请删除其中一处。")       \
    M(IMPORT_LIST_UNKNOWN, "import-list-unknown", LEVEL_ERROR,                                \
      "there is nothing called “{list}” that a table can be read into",                       \
      "没有可导入的内容名为“{list}”", "Lists: {known}.", "可导入：{known}。")                 \
    M(IMPORT_PLACE_MISSING, "import-place-missing", LEVEL_ERROR,                              \
      "the plan has no <{element}>, where {list} would stand",                                \
      "计划中没有放置{list}的 <{element}>", "Add <{element}> first.",                       \
      "请先添加 <{element}>。")                                                               \
    M(IMPORT_REFUSED, "import-refused", LEVEL_ERROR,                                          \
      "the plan was not changed; nothing was written", "计划未改动；未写入任何内容",          \
      "Correct the errors above.", "请更正上述错误。")

#define IMPORT_MESSAGES(M) \
    CSV_FILE_MESSAGES(M) CSV_TABLE_MESSAGES(M) CSV_VALUE_MESSAGES(M) IMPORT_OTHER_MESSAGES(M)

IMPORT_MESSAGES(MESSAGE_DECLARE)

#endif
