#!/usr/bin/env bash
# A price list of 2,000 products: every page carries its total to the next, all groups and the
# whole add up, by python3's decimal; and a list of twice the length takes about twice the time.
. "$PLANPACT_SOURCE_DIR/tests/helpers.sh"
need_tool python3
need_tool pdftotext
need_tool xmllint
fast=$planpact
[ -x "$released" ] && fast=$released
python3 - "$fast" "$minimal" "$PLANPACT_SOURCE_DIR" <<'PY'
import random, re, resource, subprocess, sys
from decimal import Decimal as D, ROUND_HALF_UP, getcontext
getcontext().prec = 60
planpact, minimal, source = sys.argv[1], open(sys.argv[2], encoding="utf-8").read(), sys.argv[3]
minimal = re.sub(r'template="[^"]*"', 'template="trade-terms-cn"', minimal)
chance = random.Random(20270101)
FEN = D("0.01")
wrong = 0

def bad(*words):
    global wrong
    wrong += 1
    print("wrong:", *words)

def digits(most, scale):
    return D(chance.randrange(1, most * 10 ** scale)) / 10 ** scale

def product(i, groups):
    return {"code": "P-%05d" % i, "group": "Group %02d" % chance.randrange(groups) if i % 97 else "",
            "price": digits(900, chance.choice((0, 2, 2, 2, 4))),
            "quantity": digits(90000, chance.choice((0, 0, 0, 1, 3))) if i % 41 else None}

def amount(p):
    if p["quantity"] is None:
        return D(0)
    return (p["price"] * p["quantity"]).quantize(FEN, rounding=ROUND_HALF_UP)

def plan(products, display="unit"):
    rows = "".join(
        '<product code="%s" name="Spring water %s" unit="case" price="%s"%s%s/>\n'
        % (p["code"], p["code"], p["price"],
           ' quantity="%s"' % p["quantity"] if p["quantity"] is not None else "",
           ' group="%s"' % p["group"] if p["group"] else "") for p in products)
    text = minimal.replace("</terms>", "</terms>\n<products>\n%s</products>" % rows, 1)
    text = text.replace('currency="CNY"', 'currency="CNY" display="%s"' % display, 1)
    open("plan.xml", "w", encoding="utf-8").write(text)

def pages():
    before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
    run = subprocess.run([planpact, "render", "plan.xml", "-o", "plan.pdf", "--force"],
                         capture_output=True, text=True)
    seconds = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - before
    if run.returncode:
        sys.exit("status %d: %s" % (run.returncode, run.stderr[-2000:]))
    text = subprocess.run(["pdftotext", "-raw", "-enc", "UTF-8", "plan.pdf", "-"],
                          capture_output=True, check=True).stdout.decode("utf-8")
    return text.split("\f"), seconds

def figure(text):
    return D(text.replace(",", "").replace("\u2212", "-"))

ROW = re.compile(r"^\s*(P-\d{5})\s.*?\bcase\b(.*)$")
SUM = re.compile(r"^\s*(Carried forward|Brought forward|Total|(?:Group \d\d|Other products), together)"
                 r"\s+([\d,.]+)\s*$")

def follow(products, unit=D(1)):
    """Reads the pages as a bookkeeper does."""
    by_code = {p["code"]: p for p in products}
    texts, seconds = pages()
    seen, running, group, brought_due, carried, ended = [], D(0), D(0), None, 0, False
    for number, text in enumerate(texts, 1):
        for line in text.splitlines():
            row, total = ROW.match(line), SUM.match(line)
            if row and not ended:
                p = by_code[row.group(1)]
                if brought_due is not None:
                    bad("page", number, "does not say what was brought forward")
                    brought_due = None
                figures = [figure(f) for f in row.group(2).split()]
                wanted = [p["price"]] if p["quantity"] is None else \
                    [p["price"], p["quantity"], amount(p) / unit]
                if figures != wanted:
                    bad("page", number, p["code"], figures, "instead of", wanted)
                seen.append(p["code"])
                running += amount(p)
                group += amount(p)
            elif total and seen and not ended:
                label, said = total.group(1), figure(total.group(2)) * unit
                if label == "Carried forward":
                    carried += 1
                    brought_due = said
                    if said != running:
                        bad("page", number, "carries", said, "instead of", running)
                elif label == "Brought forward":
                    if said != brought_due:
                        bad("page", number, "brings", said, "instead of", brought_due)
                    brought_due = None
                elif label == "Total":
                    ended = True
                    if said != running:
                        bad("total", said, "instead of", running)
                else:
                    if said != group:
                        bad("page", number, label, said, "instead of", group)
                    group = D(0)
    if not ended:
        bad("no total")
    order = {}
    for p in products:
        order.setdefault(p["group"], len(order))
    rank = lambda p: (p["group"] == "", order[p["group"]])
    if seen != [p["code"] for p in sorted(products, key=rank)]:
        bad("products are missing, twice or out of order:", len(seen))
    if running != sum(map(amount, products)):
        bad("sum of what is printed", running)
    return seconds, carried

long = [product(i, 25) for i in range(1, 2001)]
plan(long)
seconds, carried = follow(long)
if carried < 30:
    bad("only", carried, "pages carry their total")
plan(long[:500])
quarter, _ = follow(long[:500])
if seconds > 8 * quarter + 1:
    bad("2000 products take %.2f s, 500 take %.2f s" % (seconds, quarter))

plan(long[:120], "tenThousand")
follow(long[:120], D(10000))
text = "".join(pages()[0])
if "ten thousand CNY" not in text or "prices in CNY" not in text:
    bad("the unit of the amounts is not stated")

print("2000 products, %d pages carry their total, %.2f s; %d wrong" % (carried, seconds, wrong))
sys.exit(1 if wrong else 0)
PY
