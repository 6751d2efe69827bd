"""Takes the manual of rules apart: what it shows to be written, run and computed, and which
names it documents. Commands: steps, values, names, elements; update, which writes the list of
elements."""
import difflib
import json
import os
import re
import shlex
import subprocess
import sys

SOURCE = os.environ["PLANPACT_SOURCE_DIR"]
PAGE = os.path.join(SOURCE, "src/man/planpact-rules.5")


def plain(line):
    line = line.replace("\\&", "").replace("\\(dq", '"').replace("\\-", "-")
    line = re.sub(r"\\\[u([0-9A-F]+)\]", lambda m: chr(int(m[1], 16)), line)
    return line.replace("\\e", "\\")


def blocks(page):
    """(words before it, lines) of every literal display, in order."""
    found, before, inside = [], [], None
    for line in page:
        if line.startswith(".Bd"):
            inside = []
        elif line.startswith(".Ed"):
            found.append((" ".join(before[-4:]), inside))
            inside, before = None, []
        elif inside is not None:
            inside.append(plain(line))
        elif line.startswith(".Dl "):
            found.append((" ".join(before[-4:]), [plain(line[4:])]))
            before = []
        else:
            before.append(plain(line))
    return found


def collapsed(text):
    return " ".join(text.split())


def run_steps(found):
    """Writes each file and runs each command where the page does; False if one answers
    something else than the page says. A long line may be broken in the page."""
    good, ran = True, 0
    for before, lines in found:
        named = re.search(r"Write this into\s+\.Pa (\S+)", before)
        if named:
            with open(named[1], "w", encoding="utf-8") as file:
                file.write("\n".join(lines) + "\n")
        elif lines and lines[0].startswith("$ "):
            good = session(lines) and good
            ran += 1
        elif not any(" --> " in line for line in lines):
            print("a display is neither a file, a command nor values:", *lines[:3], sep="\n  ")
            good = False
    if ran < 8:
        print(f"only {ran} sessions found")
    return good and ran >= 8


def session(lines):
    commands = []
    for line in lines:
        if line.startswith("$ "):
            commands.append((line[2:], []))
        else:
            commands[-1][1].append(line)
    good = True
    for command, wanted in commands:
        done = subprocess.run(["bash", "-c", command], stdout=subprocess.PIPE,
                              stderr=subprocess.STDOUT, text=True, check=False)
        if collapsed(done.stdout) != collapsed("\n".join(wanted)):
            print(f"$ {command}\n{done.stdout[:2000]}--- the page says:\n" + "\n".join(wanted))
            good = False
    return good


def run_values(found):
    """Every line EXPRESSION --> VALUE holds in a rule that visits plan.xml."""
    wanted = []
    os.makedirs("values", exist_ok=True)
    for _, lines in found:
        for line in lines:
            if " --> " in line:
                wanted.append([part.strip() for part in line.split(" --> ")])
    for i, (expression, _) in enumerate(wanted):
        with open(f"values/v-{i}.lua", "w", encoding="utf-8") as file:
            file.write(f'''return {{
    id = "v-{i}", level = "note", visits = "accountPlan", about = "A value.",
    messages = {{["v-{i}"] = "{{value}}"}}, advice = {{["v-{i}"] = "None."}},
    check = function(plan, whole, report)
        local value = {expression}
        report("v-{i}", plan, {{value = "=" .. tostring(value)}})
    end,
}}
''')
    done = subprocess.run(["planpact", "check", "--format", "json", "--rules", "values", "plan.xml"],
                          stdout=subprocess.PIPE, text=True, check=False)
    said = {}
    for finding in json.loads(done.stdout)["findings"]:
        name = re.match(r"v-(\d+)$", finding["code"])
        if name:
            said[int(name[1])] = finding["message"][1:]
        number = re.search(r"^values/v-(\d+)\.lua", finding["file"] or "")
        if number:
            why = finding["message"].split(": ", 1)[-1]
            said[int(number[1])] = "error: " + why
    good = len(wanted) >= 40
    if not good:
        print(f"only {len(wanted)} values found")
    for i, (expression, value) in enumerate(wanted):
        if said.get(i) != value:
            print(f"{expression} --> {said.get(i)}\n    the page says {value}")
            good = False
    return good


def functions():
    """Every name that a rule can call, from the tables of the sandbox."""
    tables = {"base_functions": "", "table_functions": "table.", "string_functions": "string.",
              "math_functions": "math.", "text_functions": "text.", "decimal_methods": "a:"}
    names = set()
    folder = os.path.join(SOURCE, "src/rules")
    for file in sorted(os.listdir(folder)):
        if not file.endswith(".c"):
            continue
        with open(os.path.join(folder, file), encoding="utf-8") as source:
            text = source.read()
        names |= set(re.findall(r'lua_setfield\(L, 1, "(\w+)"\)', text))
        for name, body in re.findall(r"luaL_Reg (\w+)\[\] = \{(.*?)\};", text, re.S):
            if name == "functions":
                name = re.search(r'sandbox_library\(L, "(\w+)", functions\)', text)[1] + "."
            elif name.endswith("meta"):
                continue
            else:
                name = tables[name]
            names |= {name + f for f in re.findall(r'\{"(\w+)", ', body)}
    return names


def parts():
    """The parts of a rule and of a set, as the program's own advice lists them."""
    with open(os.path.join(SOURCE, "src/rules/rules.h"), encoding="utf-8") as source:
        text = source.read()
    lists = {}
    for what, name in (("rule", "RULE_PART_UNKNOWN"), ("set", "SET_PART_UNKNOWN")):
        entry = text[text.index(f"M({name}"):]
        entry = re.sub(r'"\s*\\?\s*"', "", entry)
        lists[what] = set(re.search(r"The parts are: ([^.]*)\.", entry)[1].split(", "))
    codes = set(re.findall(r'M\([A-Z_]+, "((?:rules?|set|waiver)-[a-z-]+)"', text))
    return lists["rule"], lists["set"], codes


def items(page, section):
    """The tags of the lists of one subsection."""
    found, here = [], False
    for line in page:
        if line.startswith((".Ss ", ".Sh ")):
            here = line[4:].strip() == section
        elif here and line.startswith(".It Li "):
            found.append(plain(line[7:]).strip('"'))
    return found


def compare(what, documented, there):
    good = True
    for name in sorted(set(there) - set(documented)):
        print(f"the page lacks {what} {name}")
        good = False
    for name in sorted(set(documented) - set(there)):
        print(f"the page tells of {what} {name}, which there is not")
        good = False
    return good


def check_names(page):
    rule, rule_set, codes = parts()
    good = compare("the part of a rule", items(page, "Parts of a rule"), rule)
    good = compare("the part of a set", items(page, "Sets"), rule_set) and good
    mistakes = [n for item in items(page, "Mistakes") for n in item.split(" , ")]
    good = compare("the code", mistakes, codes) and good
    documented = set()
    for line in page:
        tag = re.match(r'\.It Li "?([a-z]+[.:]?[a-z_]*)\(', line)
        if tag:
            documented.add(tag[1])
    return compare("the function", documented, functions()) and good


KINDS = {"KIND_TEXT": "texts", "KIND_ID": "texts", "KIND_WORD": "words", "KIND_DATE": "dates",
         "KIND_DECIMAL": "decimals", "KIND_COUNT": "numbers", "KIND_REF": "parts",
         "KIND_ITEM": "parts", "KIND_REFS": "lists", "KIND_LIST": "lists"}


def word_lists():
    """What each list of words allows, by the name that fields call it by."""
    folder = os.path.join(SOURCE, "src/plan")
    with open(os.path.join(folder, "words.h"), encoding="utf-8") as source:
        macros = {name: re.findall(r'W\(\w+, "([^"]+)"\)', body) for name, body in re.findall(
            r"#define (\w+_WORDS)\(W\)((?:.*\\\n)*.*\n)", source.read())}
    with open(os.path.join(folder, "words.c"), encoding="utf-8") as source:
        lists = {name: macros[macro] for name, macro in re.findall(
            r"(\w+)\[\] = \{(\w+)\(AS_WORD\)", source.read())}
    with open(os.path.join(SOURCE, "src/rules/contract.c"), encoding="utf-8") as source:
        for name, body in re.findall(r'char \*const (\w+_words)\[\] = \{(.*?)\}',
                                     source.read(), re.S):
            lists[name] = re.findall(r'"([^"]+)"', body)
    return lists


def shapes():
    """Element: {kind: [field or field (element)]}, as a walk through the plan meets them."""
    text = ""
    for file in ("plan/shapes.c", "plan/shapes_customer.c", "plan/shapes_terms.c",
                 "rules/contract.c"):
        with open(os.path.join(SOURCE, "src", file), encoding="utf-8") as source:
            text += source.read()
    macros = dict(re.findall(r"#define (\w+_FIELDS)\b((?:.*\\\n)*.*\n)", text))
    fields = {}
    for name, body in re.findall(r"struct field (\w+)\[\] = \{(.*?)\};", text, re.S):
        for macro, inside in macros.items():
            body = body.replace(macro, inside)
        body = body.replace("\\\n", " ")
        fields[name] = re.findall(
            r'FIELD\(\s*\w+,\s*\w+,\s*"(\w+)",\s*(KIND_\w+)([^"]*?)(?=FIELD\(|\Z)', body, re.S)
    table = {name: (element, fields[list_name]) for name, element, list_name in re.findall(
        r'(\w+) =\s*SHAPE\("(\w+)", \w+,\s*(\w+)\)', text)}
    order, at = ["plan_shape"], 0
    while at < len(order):
        for _, kind, more in table[order[at]][1]:
            of = re.search(r"OF\((\w+)\)", more)
            if of and kind in ("KIND_ITEM", "KIND_LIST") and of[1] not in order:
                order.append(of[1])
        at += 1
        if at == len(order) and "contract_shape" not in order:
            order.append("contract_shape")
    found, lists = [], word_lists()
    for shape in order:
        element, own = table[shape]
        kinds = {}
        for name, kind, more in own:
            of = re.search(r"OF\((\w+)\)", more)
            target = table[of[1]][0] if of else None
            shown = name if not target or target == name else f"{name} ({target})"
            words = re.search(r"WORDS\((\w+)\)", more)
            if words:
                shown = f"{name} ({' | '.join(lists[words[1]])})"
            kinds.setdefault(KINDS[kind], []).append(shown)
        found.append((element, kinds))
    return found


def broken(piece):
    """A field, or where it lists words its parts between which a line may end."""
    return re.split(r"(?<=\|) ", piece)


def elements_text():
    """The list of elements as the page has it."""
    lines = []
    for element, kinds in shapes():
        lines.append(f".It Li {element}")
        said = []
        for kind in ("texts", "words", "decimals", "numbers", "dates", "parts", "lists"):
            if kind in kinds:
                said.append([kind] + kinds[kind])
        for number, (kind, *names) in enumerate(said):
            end = "." if number == len(said) - 1 else ";"
            line = ".Em " + kind + " :"
            lines.append(line)
            line = ""
            pieces = [name + ("," if i < len(names) - 1 else end)
                      for i, name in enumerate(names)]
            for word in (word for piece in pieces for word in broken(piece)):
                if len(line) + len(word) > 76:
                    lines.append(line)
                    line = ""
                line += (" " if line else "") + word
            lines.append(line)
    return lines


def check_elements(page):
    wanted = elements_text()
    start = page.index(".Ss Elements and their fields")
    first = next(i for i in range(start, len(page)) if page[i].startswith(".It Li "))
    if page[first:first + len(wanted)] == wanted and page[first + len(wanted)] == ".El":
        return True
    print("the page's list of elements is not that of the program:")
    end = next(i for i in range(first, len(page)) if page[i] == ".El")
    print("\n".join(difflib.unified_diff(page[first:end], wanted, "page", "program",
                                         n=1, lineterm="")))
    return False


def update(page):
    """Writes the program's list of elements into the page."""
    start = page.index(".Ss Elements and their fields")
    first = next(i for i in range(start, len(page)) if page[i].startswith(".It Li "))
    end = next(i for i in range(first, len(page)) if page[i] == ".El")
    text = "\n".join(page[:first] + elements_text() + page[end:])
    with open(PAGE, "w", encoding="utf-8") as file:
        file.write(text)
    return True


def main():
    with open(PAGE, encoding="utf-8") as file:
        page = file.read().split("\n")
    what = {"steps": lambda: run_steps(blocks(page)), "values": lambda: run_values(blocks(page)),
            "names": lambda: check_names(page), "elements": lambda: check_elements(page),
            "update": lambda: update(page)}
    return 0 if what[sys.argv[1]]() else 1


sys.exit(main())
