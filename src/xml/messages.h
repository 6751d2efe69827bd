/* xml/messages: what can be wrong with a document. The codes never change. */
#ifndef PLANPACT_XML_MESSAGES_H
#define PLANPACT_XML_MESSAGES_H

#include "base/finding.h"

/* Refused, or no XML at all. */
#define XML_FORM_MESSAGES(M)                                                                  \
    M(XML_TOO_LARGE, "xml-too-large", LEVEL_ERROR,                                            \
      "the file is larger than {limit}", "文件超过 {limit} 的上限",                             \
      "Split it into several files.", "请拆分成几个文件。")                                   \
    M(XML_EMPTY, "xml-empty", LEVEL_ERROR, "the file holds no element",                       \
      "文件中没有任何元素",                                                                   \
      "Check that it is the right file and that it was saved.",                               \
      "请确认选对了文件，并且文件已保存。")                                                   \
    M(XML_NOT_UTF8, "xml-not-utf8", LEVEL_ERROR, "from here on the file is not UTF-8 text",   \
      "从此处起，文件不是 UTF-8 文本",                                                        \
      "Save the file with the encoding UTF-8 (not UTF-16, GBK or ANSI).",                     \
      "请以 UTF-8 编码保存文件（不要用 UTF-16、GBK 或 ANSI）。")                              \
    M(XML_ENCODING, "xml-encoding", LEVEL_ERROR,                                              \
      "the file says that its encoding is “{encoding}”; only UTF-8 is read",                  \
      "文件声明的编码为“{encoding}”；只能读取 UTF-8",                                         \
      "Save the file as UTF-8 and write encoding=\"UTF-8\" in its first line.",               \
      "请以 UTF-8 保存文件，并在第一行写 encoding=\"UTF-8\"。")                               \
    M(XML_VERSION, "xml-version", LEVEL_ERROR,                                                \
      "the file says that it is XML “{version}”; only 1.0 is read",                           \
      "文件声明为 XML “{version}”；只能读取 1.0",                                             \
      "Write version=\"1.0\" in its first line.", "请在第一行写 version=\"1.0\"。")           \
    M(XML_DECLARATION_LATE, "xml-declaration-late", LEVEL_ERROR,                              \
      "the line <?xml …?> may only be the very first of the file",                            \
      "<?xml …?> 只能位于文件的最开头",                                                       \
      "Remove what stands before it, blank lines too.",                                       \
      "请删除它前面的内容，包括空行。")                                                       \
    M(XML_CHARACTER, "xml-character", LEVEL_ERROR,                                            \
      "the invisible character U+{code} is not allowed", "不允许出现不可见字符 U+{code}",     \
      "Delete it; it often comes with text that is pasted in.",                               \
      "请删除它；它常随粘贴的文字带入。")                                                     \
    M(XML_DOCTYPE, "xml-doctype", LEVEL_ERROR,                                                \
      "declarations such as <!DOCTYPE …> are not allowed",                                    \
      "不允许出现 <!DOCTYPE …> 之类的声明", "Remove it.", "请删除。")                         \
    M(XML_ATTRIBUTES_MANY, "xml-attributes-many", LEVEL_ERROR,                                \
      "<{name}> has more than {limit} attributes", "<{name}> 的属性超过 {limit} 个",          \
      "Remove what does not belong there.", "请删除多余的属性。")                             \
    M(XML_DEEP, "xml-deep", LEVEL_ERROR,                                                      \
      "elements stand inside each other more than {limit} deep",                              \
      "元素嵌套超过 {limit} 层",                                                              \
      "Check that elements above are closed.", "请检查前面的元素是否都已关闭。")              \
    M(XML_ELEMENTS_MANY, "xml-elements-many", LEVEL_ERROR,                                    \
      "the file has more than {limit} elements", "文件中的元素超过 {limit} 个",               \
      "Split it into several files.", "请拆分成几个文件。")                                   \
    M(XML_AMPERSAND, "xml-ampersand", LEVEL_ERROR, "“&” must be written “&amp;”",             \
      "“&”必须写成“&amp;”", "Replace it: P&amp;G.", "请替换，例如 P&amp;G。")                 \
    M(XML_ENTITY, "xml-entity", LEVEL_ERROR, "“&{name};” is not known",                       \
      "无法识别“&{name};”",                                                                   \
      "Write the character itself; only &amp; &lt; &gt; &quot; &apos; and numbers such as "   \
      "&#160; are known.",                                                                    \
      "请直接写该字符；只认 &amp; &lt; &gt; &quot; &apos; 和 &#160; 这样的数字写法。")        \
    M(XML_LESS, "xml-less", LEVEL_ERROR, "“<” must be written “&lt;”",                        \
      "“<”必须写成“&lt;”", "Replace it: &lt; 5 %.", "请替换，例如 &lt; 5%。")                 \
    M(XML_CDATA_END, "xml-cdata-end", LEVEL_ERROR, "“]]>” must be written “]]&gt;”",          \
      "“]]>”必须写成“]]&gt;”", "Replace the “>” by “&gt;”.", "请把其中的“>”换成“&gt;”。")     \
    M(XML_TAG_STRAY, "xml-tag-stray", LEVEL_ERROR, "</{name}> closes nothing",                \
      "</{name}> 没有对应的开始标签",                                                         \
      "Remove it, or write the <{name}> that it should close.",                               \
      "请删除它，或补上它所对应的 <{name}>。")                                                \
    M(XML_TAG_MISSPELT, "xml-tag-misspelt", LEVEL_ERROR,                                      \
      "</{name}> does not close <{open}>", "</{name}> 不能关闭 <{open}>",                     \
      "Write the same name in both tags.", "开始标签和结束标签的名称必须相同。")              \
    M(XML_TAG_OPEN, "xml-tag-open", LEVEL_ERROR, "<{name}> is not closed",                    \
      "<{name}> 没有关闭",                                                                    \
      "Write </{name}> where it ends, with exactly the same name.",                           \
      "请在结束处写 </{name}>，名称必须完全相同。")                                           \
    M(XML_TAG_UNFINISHED, "xml-tag-unfinished", LEVEL_ERROR,                                  \
      "the tag <{name} does not end with “>”", "标签 <{name} 没有以“>”结束",                  \
      "Add the “>”, or, if “<” is meant as a character, write &lt;.",                         \
      "请补上“>”；如果“<”是普通字符，请写 &lt;。")                                            \
    M(XML_ATTRIBUTE_BROKEN, "xml-attribute-broken", LEVEL_ERROR,                              \
      "here <{name}> should have an attribute written as name=\"value\"",                     \
      "<{name}> 的此处应为“名称=\"值\"”形式的属性",                                           \
      "Write a space, the name, =, and the value between straight quotes.",                   \
      "请依次写空格、名称、等号，以及用英文直引号括起的值。")                                 \
    M(XML_QUOTE_OPEN, "xml-quote-open", LEVEL_ERROR,                                          \
      "the quote that begins the value of “{name}” does not end",                             \
      "“{name}”的值缺少结束引号",                                                             \
      "Add the quote at the end of the value; in a value, “<” is written &lt;.",              \
      "请在值的末尾补上引号；值中的“<”要写成 &lt;。")                                         \
    M(XML_ATTRIBUTE_TWICE, "xml-attribute-twice", LEVEL_ERROR,                                \
      "<{element}> has the attribute “{name}” twice",                                         \
      "<{element}> 的属性“{name}”写了两次", "Remove one of the two.", "请删除其中一个。")     \
    M(XML_PIECE_OPEN, "xml-piece-open", LEVEL_ERROR,                                          \
      "what begins here with {start} does not end", "此处以 {start} 开始的内容没有结束",      \
      "End it with {end}.", "请用 {end} 结束。")                                              \
    M(XML_COMMENT_DASHES, "xml-comment-dashes", LEVEL_ERROR,                                  \
      "“--” may not stand inside a comment", "注释中不能出现“--”",                            \
      "Write one dash, or a longer one (–).", "请改用一个连字符，或用破折号（—）。")          \
    M(XML_OUTSIDE, "xml-outside", LEVEL_ERROR,                                                \
      "nothing may stand outside the outermost element", "最外层元素之外不能有内容",          \
      "Move it inside, or remove it.", "请移到元素之内，或删除。")                            \
    M(XML_MALFORMED, "xml-malformed", LEVEL_ERROR,                                            \
      "near here the text is not well-formed XML (check {number})",                           \
      "此处附近的文字不是格式良好的 XML（检查项 {number}）",                                  \
      "Compare it with the lines around it.", "请与前后的行对照检查。")

/* Well-formed, but not what the schema wants. */
#define XML_STRUCTURE_MESSAGES(M)                                                             \
    M(XML_ROOT, "xml-root", LEVEL_ERROR,                                                      \
      "the file begins with <{name}>, not with <{expected}>",                                 \
      "文件的最外层元素是 <{name}>，而不是 <{expected}>",                                     \
      "Check that it is the right file.", "请确认选对了文件。")                               \
    M(XML_NAMESPACE, "xml-namespace", LEVEL_ERROR,                                            \
      "<{name}> does not say xmlns=\"{expected}\"",                                           \
      "<{name}> 没有写 xmlns=\"{expected}\"",                                                 \
      "Write it inside the first tag, exactly so.", "请在第一个标签内一字不差地写上。")       \
    M(XML_ELEMENT_UNKNOWN, "xml-element-unknown", LEVEL_ERROR,                                \
      "<{name}> is not known inside <{parent}>", "<{parent}> 内不认识 <{name}>",              \
      "Remove it. Known here: {expected}.", "请删除。此处可用：{expected}。")                 \
    M(XML_ELEMENT_MISSPELT, "xml-element-misspelt", LEVEL_ERROR,                              \
      "<{name}> is not known inside <{parent}>; probably <{nearest}> is meant",               \
      "<{parent}> 内不认识 <{name}>；可能是 <{nearest}>",                                     \
      "Correct the name in the start tag and in the end tag.",                                \
      "请在开始标签和结束标签中更正名称。")                                                   \
    M(XML_ELEMENT_MISPLACED, "xml-element-misplaced", LEVEL_ERROR,                            \
      "<{name}> does not belong inside <{parent}> but inside <{home}>",                       \
      "<{name}> 不属于 <{parent}>，而应放在 <{home}> 内", "Move it there.", "请移到那里。")   \
    M(XML_ELEMENT_FOREIGN, "xml-element-foreign", LEVEL_ERROR,                                \
      "<{name}> belongs to another kind of document (its xmlns differs)",                     \
      "<{name}> 属于另一种文件（xmlns 不同）",                                                \
      "Remove the xmlns or the prefix of this element, or the element.",                      \
      "请删除该元素的 xmlns 或前缀，或删除该元素。")                                          \
    M(XML_ELEMENT_ORDER, "xml-element-order", LEVEL_ERROR,                                    \
      "<{name}> stands in the wrong place inside <{parent}>",                                 \
      "<{name}> 在 <{parent}> 内的位置不对",                                                  \
      "Move it. The order is: {order}.", "请移动它。顺序为：{order}。")                       \
    M(XML_ELEMENT_TWICE, "xml-element-twice", LEVEL_ERROR,                                    \
      "<{parent}> may hold only {limit} <{name}>; this is one more",                          \
      "<{parent}> 内最多只能有 {limit} 个 <{name}>；这里多了一个",                            \
      "Remove this one or the one above it.", "请删除这一个或前面的那一个。")                 \
    M(XML_ELEMENT_BESIDE, "xml-element-beside", LEVEL_ERROR,                                  \
      "<{name}> cannot stand beside <{other}> inside <{parent}>",                             \
      "<{parent}> 内不能同时有 <{name}> 和 <{other}>",                                        \
      "Remove one of the two.", "请删除其中一个。")                                           \
    M(XML_ELEMENT_MISSING, "xml-element-missing", LEVEL_ERROR,                                \
      "<{parent}> lacks <{name}>", "<{parent}> 缺少 <{name}>",                                \
      "Add it. The order is: {order}.", "请补上。顺序为：{order}。")                          \
    M(XML_ELEMENT_IN_TEXT, "xml-element-in-text", LEVEL_ERROR,                                \
      "<{parent}> holds plain text; <{name}> is not allowed inside",                          \
      "<{parent}> 只能包含纯文字，不能包含 <{name}>",                                         \
      "Remove the tags and keep the text.", "请删除标签，保留文字。")                         \
    M(XML_TEXT_STRAY, "xml-text-stray", LEVEL_ERROR,                                          \
      "<{name}> may not hold text of its own", "<{name}> 内不能直接写文字",                   \
      "Move the text into one of its elements, or remove it.",                                \
      "请把文字移到它的某个子元素中，或删除。")                                               \
    M(XML_ATTRIBUTE_UNKNOWN, "xml-attribute-unknown", LEVEL_ERROR,                            \
      "<{element}> has no attribute “{name}”", "<{element}> 没有“{name}”这个属性",            \
      "Remove it. Known here: {expected}.", "请删除。此处可用：{expected}。")                 \
    M(XML_ATTRIBUTE_MISSPELT, "xml-attribute-misspelt", LEVEL_ERROR,                          \
      "<{element}> has no attribute “{name}”; probably “{nearest}” is meant",                 \
      "<{element}> 没有“{name}”这个属性；可能是“{nearest}”",                                  \
      "Correct the name.", "请更正名称。")                                                    \
    M(XML_ATTRIBUTE_MISSING, "xml-attribute-missing", LEVEL_ERROR,                            \
      "<{element}> lacks the attribute “{name}”", "<{element}> 缺少属性“{name}”",             \
      "Add {name}=\"…\" to the tag.", "请在标签中加上 {name}=\"…\"。")                        \
    M(XML_MISTAKES_MANY, "xml-mistakes-many", LEVEL_ERROR,                                    \
      "there are more than {limit} mistakes; from here on the file was not examined",         \
      "错误超过 {limit} 处；从此处起未再检查",                                                \
      "Correct those above first.", "请先更正前面的错误。")                                   \
    M(XML_REFUSED, "xml-refused", LEVEL_ERROR,                                                \
      "<{name}> is not as the schema of this document wants it (check {number})",             \
      "<{name}> 不符合此类文件的结构定义（检查项 {number}）",                                 \
      "Compare it with an example that is right.", "请与正确的示例对照。")                    \
    M(XML_SCHEMA_BAD, "xml-schema-bad", LEVEL_FAILURE,                                        \
      "{path} cannot be used as a schema (line {line}, check {number})",                      \
      "{path} 不能用作结构定义（第 {line} 行，检查项 {number}）",                             \
      "Install the program again, or correct the schema.", "请重新安装程序，或更正该文件。")

/* The value of an attribute or the text of an element. {name} is the attribute or element. */
#define XML_VALUE_MESSAGES(M)                                                                 \
    M(XML_VALUE_EMPTY, "xml-value-empty", LEVEL_ERROR, "“{name}” is empty", "“{name}”为空",   \
      "Fill it in, or remove it where it is not needed. Wanted: {form}",                      \
      "请填写；如不需要，请删除。要求：{form}")                                               \
    M(XML_VALUE_BLANK, "xml-value-blank", LEVEL_ERROR, "“{name}” is still to be filled in",   \
      "“{name}”尚未填写", "Wanted: {form}", "要求：{form}")                                   \
    M(XML_VALUE_WORD, "xml-value-word", LEVEL_ERROR,                                          \
      "“{value}” is not a word that “{name}” knows", "“{name}”不接受“{value}”",               \
      "Write one of: {words}.", "请填写其中之一：{words}。")                                  \
    M(XML_VALUE_DATE, "xml-value-date", LEVEL_ERROR, "“{value}” in “{name}” is not a date",   \
      "“{name}”中的“{value}”不是日期", "Write year-month-day, as in 2027-04-20.",             \
      "请按“年-月-日”书写，例如 2027-04-20。")                                                \
    M(XML_VALUE_DAY, "xml-value-day", LEVEL_ERROR,                                            \
      "there is no day {value} (in “{name}”)", "不存在 {value} 这一天（“{name}”）",           \
      "Check the month and the day.", "请检查月和日。")                                       \
    M(XML_VALUE_NUMBER, "xml-value-number", LEVEL_ERROR,                                      \
      "“{value}” in “{name}” is not a number as it is written here",                          \
      "“{name}”中的“{value}”不是符合写法的数字",                                              \
      "Write plain digits, “.” before the decimals. Wanted: {form}",                          \
      "请只写数字，小数点用“.”。要求：{form}")                                                \
    M(XML_VALUE_WHOLE, "xml-value-whole", LEVEL_ERROR,                                        \
      "“{value}” in “{name}” is not a whole number", "“{name}”中的“{value}”不是整数",         \
      "Write digits only. Wanted: {form}", "请只写数字。要求：{form}")                        \
    M(XML_VALUE_RANGE, "xml-value-range", LEVEL_ERROR,                                        \
      "{value} is not within what “{name}” allows", "{value} 超出“{name}”允许的范围",         \
      "Wanted: {form}", "要求：{form}")                                                       \
    M(XML_VALUE_LONG, "xml-value-long", LEVEL_ERROR,                                          \
      "“{name}” holds more than {limit} characters", "“{name}”超过 {limit} 个字符",           \
      "Shorten it.", "请缩短。")                                                              \
    M(XML_VALUE_NAME, "xml-value-name", LEVEL_ERROR,                                          \
      "“{value}” in “{name}” is not a short name", "“{name}”中的“{value}”不是有效的标识",     \
      "Begin with a letter; then letters, digits, “-”, “_” and “.”, without spaces.",         \
      "请以字母或汉字开头，其后只用字母、汉字、数字、“-”、“_”和“.”，不含空格。")              \
    M(XML_VALUE_FORM, "xml-value-form", LEVEL_ERROR,                                          \
      "“{value}” in “{name}” is not written as it should be",                                 \
      "“{name}”中的“{value}”写法不对", "Wanted: {form}", "要求：{form}")

#define XML_MESSAGES(M)                                                                       \
    XML_FORM_MESSAGES(M) XML_STRUCTURE_MESSAGES(M) XML_VALUE_MESSAGES(M)

XML_MESSAGES(MESSAGE_DECLARE)

/* finding_add for texts that come from a document: a long one is cut, since a sentence that
 * holds a name of a million letters helps nobody. */
void message_find(struct findings *findings, const struct message *message, struct pos pos,
                  const struct arg *args, size_t arg_count);

#endif
