#!/usr/bin/env python3
"""Every language has every word, agreement template, section, clause and field.

What stands in plans/wording and plans/agreements in English is there in the other languages, by
the same ids, with the same places to fill, under the same conditions and in the same order; and
Traditional Chinese has no character that only Simplified Chinese writes, nor the quotation marks
of the other two.
"""
import re
import sys
import xml.etree.ElementTree as tree
from collections import Counter
from pathlib import Path

plans = Path(sys.argv[1]) / "plans"
languages = ("en", "zh-Hans", "zh-Hant")
wrong = []
PLACES = re.compile(r"(?<!\{)\{([^{}|]+)")
# A condition is for one wording only where a language says nothing in that case.
SKELETON = ("id", "ref", "if", "name", "optional", "numbered", "style", "component")


def name(element):
    return element.tag.rpartition("}")[2]


def words(lang):
    root = tree.parse(plans / "wording" / f"{lang}.xml").getroot()
    if root.get("lang") != lang:
        wrong.append(f"wording/{lang}.xml says that it is in {root.get('lang')}")
    ids = [w.get("id") for w in root]
    wrong.extend(f"wording/{lang}.xml: “{i}” is there twice" for i in set(ids) if ids.count(i) > 1)
    return {w.get("id"): w.text or "" for w in root}


def skeleton(element, path, out):
    """What a template is besides its sentences, from top to bottom."""
    own = " ".join(f'{k}="{element.get(k)}"' for k in SKELETON if element.get(k) is not None)
    text = "".join(element.itertext()) if name(element) in ("text", "clause", "fact") else ""
    places = " ".join(sorted(set(PLACES.findall(text))))
    out.append(f"{path} {name(element)} {own} {places}".strip())
    for child in element:
        if name(child) not in ("strong", "term", "see", "break"):
            skeleton(child, f"{path}/{element.get('id') or name(element)}", out)


base = words("en")
for lang in languages[1:]:
    other = words(lang)
    wrong += [f"wording/{lang}.xml lacks “{i}”" for i in base if i not in other]
    wrong += [f"wording/{lang}.xml has “{i}”, which English has not" for i in other
              if i not in base]
hans, hant = words("zh-Hans"), words("zh-Hant")
for i in hans:
    if i in hant and Counter(PLACES.findall(hans[i])) != Counter(PLACES.findall(hant[i])):
        wrong.append(f"wording: “{i}” has other places to fill in zh-Hans and zh-Hant")

for template in sorted(p.name[:-len(".en.xml")] for p in (plans / "agreements").glob("*.en.xml")):
    rows = {}
    for lang in languages:
        path = plans / "agreements" / f"{template}.{lang}.xml"
        if not path.exists():
            wrong.append(f"agreements: {template} is not there in {lang}")
            continue
        rows[lang] = []
        root = tree.parse(path).getroot()
        if root.get("lang") != lang:
            wrong.append(f"{path.name} says that it is in {root.get('lang')}")
        skeleton(root, "", rows[lang])
    for lang in languages[1:]:
        lack = Counter(rows["en"]) - Counter(rows.get(lang, []))
        more = Counter(rows.get(lang, [])) - Counter(rows["en"])
        wrong += [f"{template}.{lang}.xml lacks: {r}" for r in lack]
        wrong += [f"{template}.{lang}.xml alone has: {r}" for r in more]
        if not lack and not more and rows["en"] != rows[lang]:
            wrong.append(f"{template}.{lang}.xml: another order than in English")

SIMPLIFIED = re.compile("[们这为会对时动机关开来见从当书东车马门问间长乐习务与专业产亲亿仅价众优传伤伦伪侧债"
                        "倾偿储儿兑党兰兴养兽写军农决况冻净减凤凭凯击划刘则刚创删剂剑剧劝办劳势勋区医华协单卖"
                        "占卢卫却厂厅历厉压厌厕县双变叹吓吗员呜咏响哑唤啸团园围国图圆圣场坏块坚坛坝坞坟坠垄垒垦垫处备"
                        "头夹夺奋奖妆妇妈应废广库庆户]")
BOTH = set("占却划")
for path in sorted([*plans.rglob("*.zh-Hant.xml"), plans / "wording" / "zh-Hant.xml"]):
    text = path.read_text(encoding="utf-8")
    slips = sorted({c for c in SIMPLIFIED.findall(text) if c not in BOTH})
    if slips:
        wrong.append(f"{path.relative_to(plans)}: Simplified forms: {' '.join(slips)}")
    if "“" in text or "”" in text:
        wrong.append(f"{path.relative_to(plans)}: quotation marks are 「 and 」")

for line in wrong:
    print("wrong:", line)
print(f"{len(base)} words, {len(wrong)} wrong")
sys.exit(1 if wrong or not base else 0)
