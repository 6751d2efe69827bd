"""Runs planpact while something fails under it, and judges what is left: either status 0 and
the whole PDF, or status 3 with a sentence and nothing. Used by the script tests beside it:

    faults.py alloc  LIBRARY FIRST SPREAD   the first FIRST allocations fail, each in its own
                                            run, and SPREAD others over the rest; 0 0 means all
    faults.py memory                        less and less memory, until nothing works
    faults.py inject                        system calls fail, each call in its own run
    faults.py kill   TIMES                  kill -9 at random moments

The program is PLANPACT, the plan PLAN, and the folder to work in the current one."""
import os
import random
import resource
import shutil
import subprocess
import sys
import time

PROGRAM, PLAN = os.environ["PLANPACT"], os.environ["PLAN"]
OUT = "out"
wrong = 0
tally = {}


def complain(what, err=b""):
    global wrong
    wrong += 1
    if wrong <= 20:
        print("wrong:", what, err.decode(errors="replace")[-300:].strip().replace("\n", " | "))


def fresh():
    shutil.rmtree(OUT, ignore_errors=True)
    os.mkdir(OUT)


def command(*more):
    return [PROGRAM, "render", "-o", OUT + "/plan.pdf", *more, PLAN]


def run(argv, env=None, limit=None):
    try:
        done = subprocess.run(argv, env={**os.environ, **(env or {})}, preexec_fn=limit,
                              stdin=subprocess.DEVNULL, capture_output=True, timeout=60)
    except subprocess.TimeoutExpired:
        return "no end", b""
    return done.returncode, done.stderr


def left():
    files = {}
    for name in sorted(os.listdir(OUT)):
        with open(os.path.join(OUT, name), "rb") as file:
            files[name] = file.read()
    return files


def judge(what, status, err, whole, also=()):
    files = left()
    tally[status] = tally.get(status, 0) + 1
    if status == 0:
        if files != {"plan.pdf": whole}:
            complain(f"{what}: status 0, but left {[(n, len(b)) for n, b in files.items()]}")
    elif status == 3:
        if not err.strip():
            complain(f"{what}: status 3 without a sentence")
        if b"[file-unsure]" in err:
            if files != {"plan.pdf": whole}:
                complain(f"{what}: said to be written whole, and is not")
        elif b"[output-unwritable]" in err:
            # The PDF is there; only the line that says so could not be printed.
            if files != {"plan.pdf": whole}:
                complain(f"{what}: failed after writing, and the PDF is not whole", err)
        elif files:
            complain(f"{what}: status 3, but left {[(n, len(b)) for n, b in files.items()]}", err)
    elif status in also:
        if files:
            complain(f"{what}: status {status}, but left {list(files)}")
    else:
        complain(f"{what}: status {status}", err)


def before_main(err):
    """what may end the program before its first line: the loader of shared libraries"""
    return (127,) if b"error while loading shared libraries" in err else ()


def reference():
    fresh()
    status, err = run(command())
    if status != 0:
        sys.exit(f"the plan cannot be rendered even when nothing fails: {err.decode()}")
    return left()["plan.pdf"]


def alloc(library, first, spread):
    whole, count = reference(), os.path.abspath("count")
    fresh()
    run(command(), {"LD_PRELOAD": library, "COUNT_TO": count})
    total = int(open(count).read())
    numbers = list(range(1, total + 1))
    if first or spread:
        step = max(1, (total - first) // max(1, spread))
        numbers = numbers[:first] + numbers[first::step]
    for number in numbers:
        for env in ({}, {"FAIL_ON": "1"}):
            fresh()
            status, err = run(command(), {"LD_PRELOAD": library, "FAIL_AT": str(number), **env})
            judge(f"allocation {number} of {total}{' and on' if env else ''}", status, err, whole)
    print(f"{len(numbers)} of {total} allocations failed")


def memory():
    whole = reference()
    for megabytes in [*range(8, 64, 2), *range(64, 400, 16)]:
        size = megabytes << 20
        fresh()
        try:
            status, err = run(command(), limit=lambda: resource.setrlimit(
                resource.RLIMIT_AS, (size, size)))
        except (OSError, subprocess.SubprocessError):
            continue  # not even started
        judge(f"{megabytes} MB", status, err, whole, also=before_main(err))


INJECTED = {
    "openat": ("EACCES", "EMFILE", "EIO"),
    "read": ("EIO",),
    "write": ("ENOSPC", "EIO", "EINTR"),
    "fsync": ("EIO", "ENOSPC"),
    "fchmod": ("EPERM",),
    "linkat": ("EEXIST", "EPERM", "ENOSPC"),
    "renameat": ("EIO", "ENOSPC"),
    "renameat2": ("EIO",),
    "getrandom": ("ENOSYS",),
    "newfstatat": ("EIO",),
    "unlinkat": ("EIO",),
}

# Calls that only the writing of the file makes: there is no success without them.
MUST_FAIL = ("fsync", "fchmod", "linkat", "renameat", "renameat2")


def inject():
    whole = reference()
    for call, errors in INJECTED.items():
        for error in errors:
            for mode in ("new", "force"):
                inject_each(call, error, mode, whole)
    inject_no_tmpfile(whole)


def inject_each(call, error, mode, whole):
    """call fails the first time, the second time, … until there are no more times"""
    more = ["--force"] if mode == "force" else []
    for number in range(1, 400):
        fresh()
        log = os.path.abspath("strace")
        status, err = run(["strace", "-f", "-qq", "-o", log, "-e", "trace=" + call, "-e",
                           f"inject={call}:error={error}:when={number}", *command(*more)])
        if b"INJECTED" not in open(log, "rb").read():
            return
        what = f"{call} number {number} fails with {error} ({mode})"
        judge(what, status, err, whole, also=before_main(err))
        if status == 0 and call in MUST_FAIL:
            complain(what + ": taken for a success")


def inject_no_tmpfile(whole):
    """a file system without unnamed files: the temporary name, and its faults"""
    for call, error in (("renameat2", "EIO"), ("fsync", "EIO"), ("write", "ENOSPC")):
        for number in range(0, 6):
            fresh()
            faults = ["-e", "inject=openat:error=EOPNOTSUPP:when=" + str(tmpfile_number())]
            if number:
                faults += ["-e", f"inject={call}:error={error}:when={number}"]
            status, err = run(["strace", "-qq", "-o", "/dev/null", "-e",
                               f"trace=openat,{call}", *faults, *command()])
            judge(f"without O_TMPFILE, {call} number {number}", status, err, whole)


def tmpfile_number():
    """which openat of a run opens the unnamed file"""
    if not hasattr(tmpfile_number, "known"):
        fresh()
        log = os.path.abspath("strace")
        run(["strace", "-qq", "-o", log, "-e", "trace=openat", *command()])
        lines = open(log).read().splitlines()
        found = [i for i, line in enumerate(lines, 1) if "O_TMPFILE" in line]
        if len(found) != 1:
            sys.exit(f"O_TMPFILE seen {len(found)} times")
        tmpfile_number.known = found[0]
        fresh()
    return tmpfile_number.known


def moment(generator):
    """a part of the usual time, mostly near the end, where the file is written"""
    return generator.uniform(0, 1) if generator.random() < 0.2 else generator.uniform(0.8, 1.3)


def kill(times):
    whole, random_moment = reference(), random.Random(2027)
    usual = []
    for _ in range(9):
        start = time.monotonic()
        run(command("--force"))
        usual.append(time.monotonic() - start)
    usual = sorted(usual)[4]
    published = 0
    for number in range(times):
        fresh()
        child = subprocess.Popen(command(), stdout=subprocess.DEVNULL,
                                 stderr=subprocess.DEVNULL)
        time.sleep(usual * moment(random_moment))
        child.kill()
        child.wait()
        files = left()
        published += bool(files)
        if files not in ({}, {"plan.pdf": whole}):
            complain(f"kill {number} left {[(n, len(b)) for n, b in files.items()]}")
    for number in range(times):
        child = subprocess.Popen(command("--force"), stdout=subprocess.DEVNULL,
                                 stderr=subprocess.DEVNULL)
        time.sleep(usual * moment(random_moment))
        child.kill()
        child.wait()
        for name, content in left().items():
            # Between its two names a replacing file may be left under the first, but whole.
            if content != whole:
                complain(f"kill {number} with --force tore {name} ({len(content)} bytes)")
    print(f"{2 * times} kills, after {published} of the first {times} the PDF was there")


if __name__ == "__main__":
    name, *arguments = sys.argv[1:]
    if name == "alloc":
        alloc(arguments[0], int(arguments[1]), int(arguments[2]))
    else:
        {"memory": memory, "inject": inject, "kill": kill}[name](*map(int, arguments))
    print("runs by exit status:", dict(sorted(tally.items(), key=str)))
    print(wrong, "wrong")
    sys.exit(1 if wrong else 0)
