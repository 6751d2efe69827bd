#!/usr/bin/env bash
# A long list: 2,000 products go in, come out as they were, and can be taken for a full new list;
# 20,000 stores take ten times as long as 2,000, not a hundred.
. "$PLANPACT_SOURCE_DIR/tests/helpers.sh"
need_tool python3
python3 - "${released:-$planpact}" "$minimal" <<'PY' || wrong "see above"
import csv, json, resource, subprocess, sys
program, minimal = sys.argv[1:]

def run(*call):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    ran = subprocess.run([program, *call], capture_output=True, text=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    assert ran.returncode == 0, (call, ran.stderr[:2000])
    return ran.stdout, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime

with open("products.csv", "w", encoding="utf-8", newline="") as f:
    out = csv.writer(f)
    out.writerow(["货号", "品名", "条码", "规格", "计价单位", "单价", "最小订货量"])
    for i in range(2000):
        out.writerow(["P%05d" % i, "瓶装水，%d号" % i, "69%011d" % i, "24 × 550 ml", "箱",
                      "%d.%02d" % (20 + i % 80, i % 100), 1 + i % 9])
said, _ = run("import", minimal, "--products", "products.csv", "-o", "new.xml")
assert said == "products: 2000 added, 0 replaced, 0 removed, 0 as they were\n", said
products = json.loads(run("show", "new.xml")[0])["products"]
rows = list(csv.DictReader(open("products.csv", encoding="utf-8", newline="")))
assert len(products) == 2000
for product, row in zip(products, rows):
    assert (product["code"], product["name"], product["price"], str(product["minimumOrder"])) == \
        (row["货号"], row["品名"], row["单价"], row["最小订货量"]), (product, row)
with open("less.csv", "w", encoding="utf-8") as f:
    f.write("code,price\n" + "".join("P%05d,9.5\n" % i for i in range(0, 2000, 2)))
said, _ = run("import", "new.xml", "--products", "less.csv", "--remove-others", "-o", "less.xml")
assert said == "products: 0 added, 1000 replaced, 1000 removed, 0 as they were\n", said

times = {}
for n in (2000, 20000):
    with open("stores.csv", "w", encoding="utf-8") as f:
        f.write("code,name,region\n" + "".join('S%05d,"Store %d",North\n' % (i, i) for i in range(n)))
    times[n] = min(run("import", minimal, "--stores", "stores.csv", "-o", "s%d.xml" % n, "--force")[1]
                   for _ in range(2))
print(times)
assert times[20000] < 25 * max(times[2000], 0.02), times
PY
finish
