"""book.py FILE LANG: the book of rules as a page is sound HTML, complete in itself, and holds
every rule and every code that `rules list` and `rules show` name (read from standard input)."""
import sys
import xml.etree.ElementTree as tree
from html.parser import HTMLParser

VOID = {"meta", "link", "br", "hr", "img", "input"}
KNOWN = {"html", "head", "meta", "title", "style", "body", "header", "h1", "h2", "h3", "h4", "p",
         "nav", "ul", "li", "a", "main", "section", "article", "dl", "dt", "dd", "figure",
         "figcaption", "pre", "code", "mark", "strong"}
wrong = []


class Page(HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.open, self.ids, self.links, self.langs = [], [], [], []
        self.texts = {}

    def handle_starttag(self, tag, attrs):
        attrs = dict(attrs)
        if tag not in KNOWN:
            wrong.append(f"an element that the book does not use: {tag}")
        if any(name.startswith("on") for name in attrs) or "src" in attrs:
            wrong.append(f"something of outside or a script: {tag} {attrs}")
        if "id" in attrs:
            self.ids.append(attrs["id"])
        if "href" in attrs:
            self.links.append(attrs["href"])
        if "lang" in attrs:
            self.langs.append((tag, attrs["lang"]))
        if tag not in VOID:
            self.open.append((tag, attrs.get("id")))

    def handle_startendtag(self, tag, attrs):
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            wrong.append(f"<{tag}/> is not closed in HTML")

    def handle_endtag(self, tag):
        if not self.open or self.open[-1][0] != tag:
            wrong.append(f"</{tag}> closes {self.open[-1:]}, line {self.getpos()[0]}")
        else:
            self.open.pop()

    def handle_data(self, data):
        for _, name in self.open:
            if name:
                self.texts[name] = self.texts.get(name, "") + data


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        text = file.read()
    page = Page()
    page.feed(text)
    page.close()
    if page.open:
        wrong.append(f"not closed: {page.open}")
    if not text.startswith("<!DOCTYPE html>\n"):
        wrong.append("no doctype")
    root = tree.fromstring(text.split("\n", 1)[1])
    if root.get("lang") != sys.argv[2]:
        wrong.append(f"the page is in {root.get('lang')}")
    if len(set(page.ids)) != len(page.ids):
        wrong.append(f"an id twice: {sorted(i for i in page.ids if page.ids.count(i) > 1)[:3]}")
    for link in page.links:
        if not link.startswith("#") or link[1:] not in page.ids:
            wrong.append(f"a link to nothing in the page: {link}")
    if "url(" in text or "@import" in text:
        wrong.append("the style asks for something outside")
    names = [line.split() for line in sys.stdin.read().splitlines()]
    for rule, *codes in names:
        if page.ids.count("rule-" + rule) != 1 or "#rule-" + rule not in page.links:
            wrong.append(f"the rule {rule} is not there or not in the contents")
        for code in codes:
            inside = page.texts.get("code-" + code, "")
            if page.ids.count("code-" + code) != 1 or code not in inside:
                wrong.append(f"the code {code} is not there")
            if code not in page.texts.get("rule-" + rule, ""):
                wrong.append(f"the code {code} is not with its rule {rule}")
    shown = [figure for figure in root.iter("figure") if figure.get("class") == "wrong"]
    marked = [figure for figure in shown if figure.find(".//mark") is not None]
    if len(shown) < sum(len(codes) for _, *codes in names):
        wrong.append("a code without an example")
    if len(marked) < len(shown) * 8 // 10:
        wrong.append(f"only {len(marked)} of {len(shown)} examples show the place")
    if any(not (mark.text or "").strip() for mark in root.iter("mark")):
        wrong.append("an empty mark")
    print("\n".join(wrong[:20]))
    return 1 if wrong else 0


sys.exit(main())
