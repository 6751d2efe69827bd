"""The next version of the example plan, with changes of every kind: changed.py PLAN > CHANGED.

A rate, a figure in a sentence, a title; a clause of the template left out, a clause of one's own
put in, changed and moved; an activity taken out and another one put in."""
import re
import sys

text = open(sys.argv[1], encoding="utf-8").read()
chinese = 'lang="zh' in text


def put(old, new):
    global text
    if text.count(old) < 1:
        sys.exit("not in the plan: " + old)
    text = text.replace(old, new, 1)


def element(pattern):
    return re.search(r"^ *<%s(?:[^<>\"]|\"[^\"]*\")*(?:/>|>.*?</\w+>)\n" % pattern, text, re.S | re.M).group(0)


put('version="3"', 'version="4"')
put('<tier from="12400000.00" rate="2.0"/>', '<tier from="12400000.00" rate="2.5"/>')
put('    <clause ref="equipment"/>\n', "")
products = element('clause id="special-products"')
delivery = ('    <clause id="special-delivery" title="收货时间">客户于周一至周五 8:00 至 17:00 收货。</clause>\n' if chinese else
            '    <clause id="special-delivery" title="Delivery windows">The customer receives goods from Monday to '
            "Friday, 08:00 to 17:00.</clause>\n")
put(products, "")
put("  </agreement>", delivery + products + "  </agreement>")
put("机动费用为4万元" if chinese else "is CNY 40,000,", "机动费用为5.5万元" if chinese else "is CNY 55,000,")
put("1550万元。" if chinese else "CNY 15,500,000 in 2027.", "1580万元。" if chinese else "CNY 15,800,000 in 2027.")
tasting = element('activity id="a-tasting"')
put(element('activity id="a-midautumn"'), "")
put(tasting, tasting + re.sub(r'title="[^"]*"', 'title="%s"' % ("广场清凉日" if chinese else "Cool water on the square"),
                              tasting.replace("a-tasting", "a-cooling"), count=1))
sys.stdout.write(text)
