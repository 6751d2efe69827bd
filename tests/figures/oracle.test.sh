#!/usr/bin/env bash
# Random rebates, computed by the program and by python3's decimal: equal to the last fen.
set -eu
"$PLANPACT_BUILD_DIR"/tests/unit_figures_vectors random 20270101 4000 | python3 -c '
import sys
from decimal import Decimal as D, ROUND_HALF_UP, getcontext
getcontext().prec = 60
checked = wrong = 0
for line in sys.stdin:
    left, result = line.split(" = ")
    method, *tiers, volume = left.split()
    tiers = [tuple(D(x) for x in t.split(":")) for t in tiers]
    v, paid = D(volume), D(0)
    for i, (start, rate) in enumerate(tiers):
        end = tiers[i + 1][0] if i + 1 < len(tiers) else None
        if method == "marginal":
            paid += max(min(v, end) - start if end is not None else v - start, D(0)) * rate / 100
        elif v >= start:
            paid = v * rate / 100
    paid = paid.quantize(D("0.01"), rounding=ROUND_HALF_UP)
    checked += 1
    if paid != D(result):
        wrong += 1
        print("differs:", line.strip(), "expected", paid)
print(checked, "rebates compared,", wrong, "differ")
sys.exit(1 if wrong or checked != 4000 else 0)
'
