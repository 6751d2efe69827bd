#!/usr/bin/env python3
"""Everything that the program says in Simplified Chinese, it says in Traditional Chinese.

Reads the messages and the pairs {English, Simplified} of the C sources, and the annotations of
the schemas that findings quote, and holds src/base/catalog_*.c against them: each code and each
English text is there once, with the same {names} and the same place holders, and nothing is
there that nobody says. With --missing, prints what is to be written instead of judging it.
"""
import re
import sys
import xml.etree.ElementTree as tree
from pathlib import Path

source = Path(sys.argv[1]) / "src"
schemas = Path(sys.argv[1]) / "plans" / "schema"
TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|//[^\n]*|/\*.*?\*/|\'(?:[^\'\\]|\\.)*\'|\w+|[^\s\w]', re.S)
HAN = re.compile("[\u4e00-\u9fff]")
wrong = []


def unescape(literal):
    inner = literal[1:-1]
    return re.sub(r"\\(.)", lambda m: {"n": "\n", "t": "\t"}.get(m[1], m[1]), inner)


def tokens(path):
    """Literals that stand side by side are one; comments are gone."""
    out = []
    text = path.read_text(encoding="utf-8").replace("\\\n", "\n")
    for match in TOKEN.finditer(text):
        t = match[0]
        if t.startswith(("/*", "//")):
            continue
        if t[0] == '"':
            t = '"' + unescape(t)
            if out and out[-1][0] == '"':
                out[-1] += t[1:]
                continue
        out.append(t)
    return out


def strings(row):
    return [t[1:] for t in row if t[0] == '"']


def is_string(t):
    return t[0] == '"'


def message_at(row):
    """NAME ( NAME , "code" , LEVEL_X , "en" , "zh" , "en" , "zh" )"""
    return (len(row) == 16 and row[1] == "(" and row[15] == ")" and row[3] == ","
            and is_string(row[4]) and row[6].startswith("LEVEL_")
            and all(is_string(row[i]) for i in (8, 10, 12, 14)))


def names(text):
    return set(re.findall(r"(?<!\{)\{(\w+)\}", text.replace("{{", "")))


def holders(text):
    return re.findall(r"%(?:\.\*)?[a-z]+", text)


WORD_MAX = 6  # Hanzi of what is a numeral, a unit or a word that people write, and no sentence



def is_set(row, i):
    """Characters that a text is searched for, and no sentence: one_of(…, "…"), HAN_… "…"."""
    return "one_of" in row[max(i - 10, 0):i] or row[i - 1].startswith("HAN_")


messages, words, lone = {}, {}, []
for path in sorted(source.rglob("*.[ch]")):
    if path.relative_to(source).match("base/catalog*"):
        continue
    row = tokens(path)
    taken = set()
    for i in range(len(row)):
        if message_at(row[i:i + 16]):
            if row[i] != "MESSAGE":
                messages[row[i + 4][1:]] = [row[i + k][1:] for k in (8, 10, 12, 14)]
            taken.update((i + 10, i + 14))
        if (is_string(row[i]) and row[i + 1:i + 2] == [","] and i + 2 < len(row)
                and is_string(row[i + 2]) and HAN.search(row[i + 2])
                and re.search("[A-Za-z]", row[i])):
            if i + 4 < len(row) and row[i + 3] == "," and is_string(row[i + 4]):
                taken.update((i + 2, i + 4))  # three languages in place
            elif row[i + 3] in ("}", ","):
                if i + 2 not in taken:
                    words[row[i][1:]] = row[i + 2][1:]
                taken.add(i + 2)
    for i, t in enumerate(row):
        sentence = is_string(t) and (len(HAN.findall(t)) > WORD_MAX or HAN.search(t) and "%" in t)
        if sentence and i not in taken and not is_set(row, i):
            lone.append((path.relative_to(source), t[1:]))

XS = "{http://www.w3.org/2001/XMLSchema}"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
for path in sorted(schemas.glob("*.xsd")):
    root = tree.parse(path).getroot()
    for simple in root.iter(XS + "simpleType"):
        for about in [simple, *simple.iter(XS + "enumeration")]:
            note = about.find(XS + "annotation")
            said = {d.get(LANG): " ".join((d.text or "").split())
                    for d in (note if note is not None else [])}
            if "en" in said and "zh-Hant" not in said:
                words[said["en"]] = said.get("zh-Hans", "")


def catalog(name, width):
    row = tokens(source / "base" / name)
    row = row[row.index("="):]
    literals = strings(row)
    if len(literals) % width:
        wrong.append(f"{name}: an entry has not {width} texts")
    entries = [literals[i:i + width] for i in range(0, len(literals), width)]
    keys = [e[0] for e in entries]
    wrong.extend(f"{name}: “{k}” is there twice" for k in sorted(set(keys)) if keys.count(k) > 1)
    return {e[0]: e[1:] for e in entries}


traditional = catalog("catalog_messages.c", 3)
signing = catalog("catalog_signing.c", 3)
year = catalog("catalog_year.c", 3)
wrong += [f"“{k}” is in two catalogs" for k in traditional if k in signing or k in year]
traditional.update(signing)
traditional.update(year)
traditional_words = catalog("catalog_words.c", 2)
traditional_words.update(catalog("catalog_year_words.c", 2))

if "--missing" in sys.argv:
    for code, (en, zh, advice_en, advice_zh) in messages.items():
        if code not in traditional:
            print(f"M {code}\n  {en}\n  {zh}\n  {advice_en}\n  {advice_zh}")
    for en, zh in words.items():
        if en not in traditional_words:
            print(f"W {en!r}\n  {zh!r}")

for code, (en, zh, advice_en, advice_zh) in messages.items():
    if code not in traditional:
        wrong.append(f"the message {code} is not in the catalog")
        continue
    text, advice = traditional[code]
    if names(text) != names(en) or names(advice) != names(advice_en):
        wrong.append(f"{code}: not the same names in braces as in English")
    if bool(advice) != bool(advice_en):
        wrong.append(f"{code}: advice in one language only")
for en, zh in words.items():
    if en not in traditional_words:
        wrong.append(f"the words “{en}” are not in the catalog")
    elif holders(en) != holders(traditional_words[en][0]):
        wrong.append(f"“{en}”: not the same place holders")
wrong += [f"the catalog has “{k}”, which nobody says" for k in traditional if k not in messages]
wrong += [f"the catalog has “{k}”, which nobody says"
          for k in traditional_words if k not in words]
for path, text in lone:
    wrong.append(f"src/{path} says “{text}” in Chinese only")

# Forms that only Simplified Chinese has: one of them is a slip of the pen.
SIMPLIFIED = re.compile("[个们发为这会对学时动机关开来见从当点书东车马门问间长乐习务与专业丝两严丧举义乡买乱争亏"
                        "云产亲亿仅仓仪价众优伙传伤伦伪体余佣侠侧债倾偿储儿兑党兰兴养兽内册写军农决况冻净减凤凭凯击"
                        "划刘则刚创删别剂剑剧劝办加劳势勋匀区医华协单卖占卢卫却厂厅历厉压厌厕县参双变叙叶号叹吓"
                        "吗听启员呜咏响哑唤啸团园围国图圆圣场坏块坚坛坝坞坟坠垄垒垦垫处备复够头夸夹夺奋奖妆妇妈]")
BOTH = set("云亲余佣占内册加却参叶号听启园处复夸夹克台里后面系表松致志注准只几出別別")
for name in ("catalog_messages.c", "catalog_signing.c", "catalog_year.c", "catalog_words.c",
             "catalog_year_words.c"):
    text = (source / "base" / name).read_text(encoding="utf-8")
    slips = sorted({c for c in SIMPLIFIED.findall(text) if c not in BOTH})
    if slips:
        wrong.append(f"{name}: Simplified forms: {' '.join(slips)}")

if "--missing" not in sys.argv:
    for line in wrong:
        print("wrong:", line)
    print(f"{len(messages)} messages, {len(words)} words, {len(wrong)} wrong")
    sys.exit(1 if wrong or not messages or not words else 0)
