"""Measures the program and writes tests/bench/RESULTS.md: instructions by stage of the walk
(valgrind's callgrind, which counts the same on every run), and CPU time and memory of the
Release build (which depend on the machine: compare ratios).

    cmake --build build --target bench
"""
import os
import re
import statistics
import subprocess
import sys
import tempfile

SOURCE = os.environ["PLANPACT_SOURCE_DIR"]
RELEASE = os.environ["PLANPACT_RELEASE_DIR"]
PROGRAM = os.path.join(RELEASE, "bin", "planpact")
LANGUAGES = (("English", "en"), ("Chinese", "zh-Hans"))


def example(stem, tag):
    return os.path.join(SOURCE, "examples", f"{stem}.{tag}.xml")


def medium_plan(tag, folder):
    """The full plan under the short agreement: ten to twelve pages, mostly tables."""
    with open(example("yangtze-springs-2027", tag), encoding="utf-8") as file:
        plan = file.read().replace('template="trade-terms-cn"', 'template="short-form"')
    path = os.path.join(folder, f"medium.{tag}.xml")
    with open(path, "w", encoding="utf-8") as file:
        file.write(re.sub(r"<clause ref=[^>]*/>", "", plan))
    return path


def plans(folder):
    return ([(f"short plan, {name}", example("bottled-tea-2027", tag)) for name, tag in LANGUAGES]
            + [(f"medium plan, {name}", medium_plan(tag, folder)) for name, tag in LANGUAGES]
            + [(f"full plan, {name}", example("yangtze-springs-2027", tag))
               for name, tag in LANGUAGES])


# What a stage costs: the inclusive counts of the functions named first, less those of the
# functions after the minus, which are called inside and belong to another stage.
STAGES = [
    ("start and link", "TOTAL - main"),
    ("load schemas, templates, words", "xml_schema_load agreement_load wording_load"),
    ("read and validate", "file_read xml_read plan_read - inner_xml_read"),
    ("load rules", "rules_load_beside rule_set_load"),
    ("run rules", "rules_check"),
    ("figures", "figures_rebate figures_cliff figures_growth figures_year figures_budget "
                "figures_phasing"),
    ("compose", "compose_contract - figures"),
    ("open fonts", "text_fonts_open"),
    ("shape", "text_shape"),
    ("break and lay out", "layout_document - text_shape"),
    ("subset fonts", "hb_subset_or_fail hb_subset_plan_create_or_fail "
                     "hb_subset_plan_execute_or_fail - inner_subset"),
    ("write PDF objects", "pdf_write - subset"),
    ("write file", "file_write"),
]


def callgrind(plan, folder):
    out = os.path.join(folder, "callgrind.out")
    subprocess.run(["valgrind", "--tool=callgrind", "--callgrind-out-file=" + out, PROGRAM,
                    "render", "--force", "-o", os.path.join(folder, "bench.pdf"), plan],
                   check=True, capture_output=True)
    # The calls, with what each cost inclusively, from the file itself: callgrind_annotate
    # does not say which caller a cost belongs to.
    names, inclusive, calls, total = {}, {}, {}, 0
    current = called = None
    after_calls = False

    def name(text):
        match = re.match(r"\((\d+)\)(?: (.*))?", text)
        if match[2]:
            names[match[1]] = re.sub(r"('\d+)?(@.*)?$", "", match[2])
        return names[match[1]]

    own = {}
    with open(out, encoding="utf-8", errors="replace") as file:
        for line in file:
            line = line.rstrip("\n")
            if line.startswith("fn="):
                current = name(line[3:])
            elif line.startswith("cfn="):
                called = name(line[4:])
            elif line.startswith("calls="):
                after_calls = True
            elif re.match(r"[+\-*\d]", line) and current:
                cost = int(line.split()[1])
                if after_calls:
                    if called != current:
                        calls[current, called] = calls.get((current, called), 0) + cost
                    after_calls = False
                else:
                    own[current] = own.get(current, 0) + cost
            elif line.startswith(("totals:", "summary:")):
                total = max(total, int(line.split()[1]))
    for (_, callee), cost in calls.items():
        inclusive[callee] = inclusive.get(callee, 0) + cost
    return total, inclusive, calls


def stage_costs(plan, folder):
    total, inclusive, calls = callgrind(plan, folder)
    cost = lambda *functions: sum(inclusive.get(f, 0) for f in functions)
    between = lambda callers, callees: sum(calls.get((a, b), 0) for a in callers for b in callees)
    subset = cost("hb_subset_or_fail") or cost("hb_subset_plan_create_or_fail",
                                               "hb_subset_plan_execute_or_fail")
    figures = cost(*[f for s, f in STAGES if s == "figures"][0].split())
    special = {"TOTAL": total, "figures": figures, "subset": subset,
               "inner_xml_read": between(("agreement_load", "wording_load", "xml_schema_load"),
                                         ("xml_read", "file_read")),
               "inner_subset": cost("hb_subset_or_fail") and
                               between(("hb_subset_or_fail",), ("hb_subset_plan_create_or_fail",
                                                                "hb_subset_plan_execute_or_fail"))}
    rows, seen = [], 0
    for stage, formula in STAGES:
        plus, _, minus = formula.partition(" - ")
        value = (sum(special.get(f, cost(f)) for f in plus.split())
                 - sum(special.get(f, cost(f)) for f in minus.split()))
        rows.append((stage, value))
        seen += value
    rows.append(("the rest", total - seen))
    return rows, total


def run_cpu(argv):
    """seconds of CPU time, and the peak of memory in MB"""
    child = subprocess.Popen(argv, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = status
    if status:
        sys.exit(f"{argv} failed with {status}")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def cold(plan, folder, runs=31):
    pdf = os.path.join(folder, "bench.pdf")
    results = [run_cpu([PROGRAM, "render", "--force", "-o", pdf, plan]) for _ in range(runs)]
    check = [run_cpu([PROGRAM, "check", plan])[0] for _ in range(runs)]
    pages = subprocess.run(["pdfinfo", pdf], capture_output=True, text=True).stdout
    return {"pages": int(re.search(r"Pages: *(\d+)", pages)[1]),
            "kb": os.path.getsize(pdf) / 1000,
            "ms": 1000 * statistics.median(r[0] for r in results),
            "mb": max(r[1] for r in results),
            "check": 1000 * statistics.median(check)}


def warm(plan, folder, copies=100):
    """a further plan of a batch, in ms"""
    out = os.path.join(folder, "batch")
    os.makedirs(out, exist_ok=True)
    names = []
    for i in range(copies + 1):
        names.append(os.path.join(folder, f"plan{i}.xml"))
        with open(plan, "rb") as a, open(names[-1], "wb") as b:
            b.write(a.read())
    few = [run_cpu([PROGRAM, "render", "--force", "--out-dir", out, names[0]]) for _ in range(5)]
    many = run_cpu([PROGRAM, "render", "--force", "--out-dir", out, *names])
    one = statistics.median(run_cpu([PROGRAM, "check", names[0]])[0] for _ in range(9))
    checks = statistics.median(run_cpu([PROGRAM, "check", *names])[0] for _ in range(3))
    return (1000 * (many[0] - statistics.median(f[0] for f in few)) / copies,
            many[1] - max(f[1] for f in few), 1000 * (checks - one) / copies)


def machine():
    with open("/proc/cpuinfo", encoding="utf-8") as file:
        found = re.findall(r"model name\s*: (.*)", file.read())
    compiler = subprocess.run([os.environ.get("CC", "cc"), "--version"], capture_output=True,
                              text=True).stdout.splitlines()[0]
    return f"{found[0] if found else 'unknown CPU'}, {len(found)} cores; {compiler}, Release"


def main():
    with tempfile.TemporaryDirectory() as folder:
        times = [(name, cold(plan, folder), warm(plan, folder)) for name, plan in plans(folder)]
        stages = [(name, *stage_costs(plan, folder)) for name, plan in plans(folder)]
    lines = ["# What planpact costs", "",
             "Written by `cmake --build build --target bench`; the plans are those of `examples/`. The "
             "medium plan is the full plan under the short agreement.",
             "", "Machine: " + machine() + ".", "",
             "## CPU time and memory", "",
             "One process a plan (cold): user and system time, median of 31 runs; the highest of "
             "the peaks of memory. In a batch: what each of 100 further plans of one process "
             "costs, once to be rendered and once to be checked, and how much the peak of memory "
             "grows over all that are rendered.", "",
             "| plan | pages | KB | render, ms | MB | check, ms | render in a batch, ms | "
             "check in a batch, ms | grows by, MB |",
             "|---|---|---|---|---|---|---|---|---|"]
    for name, c, (batch, growth, checked) in times:
        lines.append(f"| {name} | {c['pages']} | {c['kb']:.0f} | {c['ms']:.0f} | {c['mb']:.0f} | "
                     f"{c['check']:.0f} | {batch:.1f} | {checked:.1f} | {growth:.1f} |")
    lines += ["", "## Instructions by stage", "",
              "Millions, of `planpact render` in one process.", "",
              "| stage | " + " | ".join(name for name, *_ in stages) + " |",
              "|---|" + "---|" * len(stages)]
    for i in range(len(stages[0][1])):
        lines.append(f"| {stages[0][1][i][0]} | "
                     + " | ".join(f"{rows[i][1] / 1e6:.1f}" for _, rows, _ in stages) + " |")
    lines.append("| **all** | " + " | ".join(f"{total / 1e6:.1f}" for *_, total in stages) + " |")
    text = "\n".join(lines) + "\n"
    with open(os.path.join(SOURCE, "tests", "bench", "RESULTS.md"), "w", encoding="utf-8") as file:
        file.write(text)
    print(text)


if __name__ == "__main__":
    main()
