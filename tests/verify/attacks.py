"""Attacks on signed contracts, each with the code it must be refused by.

    attacks.py PLANPACT    in a folder with the keys and contracts of attacks.test.sh
"""
import json
import random
import re
import subprocess
import sys
import zlib
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from forge import Pdf, cms, inside, now, sign, signature_value, stamped, token, wrap

planpact = sys.argv[1]
unsigned, one, both = (Pdf(Path(f"{n}.pdf").read_bytes()) for n in ("en", "one", "both"))
attacks = []
wrong = 0


def attack(code):
    """Marks a function that gives the bytes of a file which must be refused with that code."""
    return lambda make: attacks.append((make.__name__, code, make)) or make


def verify(name, data, *options):
    Path(name).write_bytes(data)
    done = subprocess.run(
        [planpact, "verify", name, "--trust", "trust.pem", "--format", "json", *options],
        capture_output=True)
    try:
        answer = json.loads(done.stdout)
    except ValueError:
        return done.returncode, {"holds": None}, [done.stderr.decode()[-300:]]
    return done.returncode, answer, [f["code"] for f in answer["findings"]]


def as_dict(pdf, number, **keys):
    for key, value in keys.items():
        pdf_of = Pdf(b"\n%d 0 obj\n%s\nendobj\n" % (number, pdf.body(number)))
        pdf = Pdf(pdf.data + b"\n%d 0 obj\n%s\nendobj\n" % (
            number, pdf_of.with_key(number, key.encode(), value)))
    return pdf.body(number)


def in_catalog(pdf=both, objects=None, **keys):
    """A later version that sets keys of the catalog."""
    number = pdf.catalog()
    return pdf.add({number: as_dict(pdf, number, **keys), **(objects or {})}).data


def a_link():
    """A page and the first link on it, which is packed away."""
    for page in both.pages():
        for link in re.findall(rb"/Annots *\[ *(\d+)", both.body(page)):
            if not re.search(rb"(?<!\d)%s 0 obj" % link, both.data):
                return page, int(link)
    raise LookupError("no page has a link")


# ---- something is saved into the file after signing ----

@attack("verify-page-changed")
def page_turned():
    page = both.pages()[3]
    return both.add({page: both.with_key(page, b"Rotate", b"180")}).data


@attack("verify-page-changed")
def page_content_replaced():
    content = int(re.search(rb"/Contents (\d+)", both.body(both.pages()[3])).group(1))
    text = b"BT ET"
    return both.add({content: b"<</Length 5>>\nstream\n" + text + b"\nendstream"}).data


@attack("verify-page-changed")
def page_overlaid():
    page = both.pages()[3]
    content = re.search(rb"/Contents (\d+ 0 R)", both.body(page)).group(1)
    new = both.size()
    return both.add({
        page: both.with_key(page, b"Contents", b"[%s %d 0 R]" % (content, new)),
        new: b"<</Length 20>>\nstream\n0 0 500 500 re f    \nendstream"}).data


@attack("verify-page-changed")
def page_added():
    pages, new = both.number(rb"/Type */Pages"), both.size()
    body = both.body(pages)
    kids = re.search(rb"/Kids *\[(.*?)\]", body, re.S).group(1)
    return both.add({
        pages: both.with_key(pages, b"Kids", b"[" + kids + b" %d 0 R]" % new),
        new: b"<</Type/Page/Parent %d 0 R/MediaBox[0 0 9 9]>>" % pages}).data


@attack("verify-annotation-changed")
def link_turned():
    page, link = a_link()
    return both.add({link: b"<</Type/Annot/Subtype/Link/Rect[0 0 99 99]/F 4/Dest[%d 0 R/Fit]>>"
                     % page}).data


@attack("verify-annotation-changed")
def note_laid_over():
    page, new = both.pages()[0], both.size()
    return both.add({
        page: both.with_key(page, b"Annots", b"[%d 0 R]" % new),
        new: b"<</Type/Annot/Subtype/FreeText/Rect[0 0 99 99]/Contents(not binding)>>"}).data


@attack("verify-font-changed")
def font_swapped():
    number = int(re.search(rb"/FontFile[23]? (\d+)", both.data).group(1))
    data = zlib.compress(b"another font")
    return both.add({number: b"<</Subtype/CIDFontType0C/Filter/FlateDecode/Length %d>>\nstream\n"
                     % len(data) + data + b"\nendstream"}).data


@attack("verify-attachment-changed")
def plan_swapped():
    number = both.number(rb"/Type */EmbeddedFile")
    return both.add({number: b"<</Type/EmbeddedFile/Subtype/application#2Fxml/Length 4>>\n"
                     b"stream\n<a/>\nendstream"}).data


@attack("verify-field-changed")
def field_renamed_for_people():
    field = both.field(b"supplier")
    return both.add({field: both.with_key(field, b"TU", b"(Witness)")}).data


@attack("verify-field-changed")
def signature_shown_differently():
    field, new = both.field(b"supplier"), both.size()
    return both.add({
        field: both.with_key(field, b"AP", b"<</N %d 0 R>>" % new),
        new: b"<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Length 0>>\nstream\n\nendstream"}).data


@attack("verify-appearance-wrong")
def signature_redrawn():
    look = int(re.search(rb"/AP *<< */N (\d+)", both.body(both.field(b"supplier"))).group(1))
    return both.add({look: b"<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Length 3>>\nstream\n"
                     b"q Q\nendstream"}).data


@attack("verify-field-changed")
def signature_moved():
    field = both.field(b"supplier")
    return both.add({field: both.with_key(field, b"Rect", b"[0 0 0 0]")}).data


@attack("verify-field-added")
def field_renamed():
    field = both.field(b"supplier")
    return both.add({field: both.with_key(field, b"T", b"(witness)")}).data


@attack("verify-field-added")
def field_added_and_signed():
    field, form = one.size(), one.form()
    fields = re.search(rb"/Fields *\[(.*?)\]", one.body(form)).group(1)
    page = one.pages()[0]
    prepared = one.add({
        form: one.with_key(form, b"Fields", b"[" + fields + b" %d 0 R]" % (field + 1)),
        field: b"<</FT/Sig/T(signature)/Type/Annot/Subtype/Widget/Rect[0 0 0 0]/F 132"
               b"/P %d 0 R/Parent %d 0 R>>" % (page, field + 1),
        field + 1: b"<</T(witness)/Kids[%d 0 R]>>" % field})
    return sign(prepared, b"witness", "customer", docmdp=None).data


@attack("verify-catalog-changed")
def pages_hidden_in_another_tree():
    return in_catalog(PageLayout=b"/TwoColumnLeft")


@attack("verify-catalog-changed")
def certification_taken_out():
    return in_catalog(Perms=None)


@attack("verify-identity-changed")
def another_catalog():
    new = both.size()
    return both.add({new: both.body(both.catalog())}, root=b"%d 0 R" % new).data


@attack("verify-signature-changed")
def certification_loosened():
    number = both.signature(b"supplier")
    return both.add({number: both.body(number).replace(b"/P 2", b"/P 3")}).data


@attack("verify-title-changed")
def title_changed():
    info = int(re.findall(rb"/Info (\d+)", both.data)[-1])
    return both.add({info: both.with_key(info, b"Title", b"(Draft)")}).data


@attack("verify-object-removed")
def shadow_hide():
    return both.add({}, free=[a_link()[1]]).data


@attack("verify-page-changed")
def shadow_replace_in_object_stream():
    page, new = both.pages()[3], both.size()
    body = both.with_key(page, b"Rotate", b"90")
    head = b"%d 0 " % page
    return both.add(
        {new: b"<</Type/ObjStm/N 1/First %d/Length %d>>\nstream\n" % (len(head),
            len(head) + len(body)) + head + body + b"\nendstream"},
        rows=[(page, 2, new, 0)]).data


@attack("pdf-object-elsewhere")
def shadow_hide_and_replace():
    """The list of objects leads back to what lay hidden in the first version."""
    page = both.pages()[3]
    hidden = both.data.index(b"%d 0 obj" % both.pages()[4])
    return both.add({}, rows=[(page, 1, hidden, 0)]).data


@attack("pdf-bytes-unlisted")
def hidden_twin():
    """A second object of the same number, for programs that look for the last one."""
    page = both.pages()[3]
    return both.add({}, between=b"%d 0 obj\n<</Type/Page>>\nendobj\n" % page).data


@attack("pdf-bytes-unlisted")
def hidden_comment():
    return both.add({}, between=b"% not binding\n").data


@attack("pdf-object-twice")
def number_listed_twice():
    page, at = both.pages()[3], len(both.data)
    return both.add({page: both.body(page)}, rows=[(page, 1, at, 0)]).data


@attack("pdf-key-twice")
def key_twice():
    page = both.pages()[3]
    body = both.body(page)
    return both.add({page: body[:-2] + b"/Rotate 0/Rotate 180>>"}).data


@attack("verify-object-hidden")
def object_for_later():
    return both.add({both.size(): b"<</Secret(for later)>>"}).data


@attack("verify-change-unsigned")
def saved_again():
    return both.add({}).data


@attack("verify-two-lists")
def two_lists():
    at, page = len(both.data), both.pages()[3]
    new = both.size()
    row = bytes([1]) + both.data.index(b"%d 0 obj" % page).to_bytes(4, "big") + bytes(2)
    stream = (b"%d 0 obj\n<</Type/XRef/W[1 4 2]/Index[%d 1]/Size %d/Root %d 0 R/Length 7>>\nstream\n"
              % (new, page, new + 1, both.catalog()) + row + b"\nendstream\nendobj\n")
    return both.add({}, table=True, between=stream, extra=b"/XRefStm %d" % at, size=new + 2).data


@attack("pdf-versions-circle")
def circle_of_versions():
    return both.add({}, prev=lambda xref: xref).data


@attack("pdf-versions-circle")
def versions_forward():
    return both.add({}, prev=lambda xref: xref + 10).data


@attack("pdf-encrypted")
def encrypted():
    return both.add({}, extra=b"/Encrypt<</Filter/Standard/V 1/R 2/O()/U()/P -4>>").data


@attack("pdf-bytes-after-end")
def bytes_after_the_end():
    return both.data + b"%PDF-1.7 another one"


@attack("pdf-bytes-after-end")
def cut_in_the_last_version():
    return both.data[:len(one.data) + 3000]


@attack("pdf-cut-off")
def cut_in_half():
    return both.data[:len(unsigned.data) // 2]


# ---- things that act, hide, or come from elsewhere ----

@attack("verify-action")
def action_on_opening():
    return in_catalog(OpenAction=b"[%d 0 R/Fit]" % both.pages()[0])


@attack("verify-script")
def script_by_name():
    names = re.search(rb"/Names *(<<.*?>>\s*>>)", both.body(both.catalog()), re.S)
    assert names
    new = both.size()
    return both.add({new: b"<</S/JavaScript/JS(app.alert\\(1\\))>>"}).data


@attack("verify-action")
def launch_on_click():
    page, link = a_link()
    return both.add({link: b"<</Type/Annot/Subtype/Link/Rect[0 0 99 99]/F 4/A<</S/Launch"
                     b"/F(evil.exe)>>>>"}).data


@attack("verify-layers")
def layers():
    new = both.size()
    return in_catalog(OCProperties=b"<</OCGs[%d 0 R]/D<<>>>>" % new,
                      objects={new: b"<</Type/OCG/Name(x)>>"})


@attack("verify-xfa")
def second_form():
    form = both.form()
    return both.add({form: both.with_key(form, b"XFA", b"(<xdp/>)")}).data


@attack("verify-hidden")
def viewer_redraws_fields():
    form = both.form()
    return both.add({form: both.with_key(form, b"NeedAppearances", b"true")}).data


@attack("verify-hidden")
def signature_hidden():
    return sign(one, b"customer", "customer", docmdp=None, keys={b"F": b"6"}).data


@attack("verify-second-file")
def second_file():
    new = both.size()
    return in_catalog(AF=b"[%d 0 R]" % new, objects={
        new: b"<</Type/Filespec/F(b.xml)/UF(b.xml)/AFRelationship/Source/EF<</F %d 0 R>>>>"
             % (new + 1),
        new + 1: b"<</Type/EmbeddedFile/Length 4>>\nstream\n<b/>\nendstream"})


@attack("verify-external")
def external_data():
    new = both.size()
    return both.add({new: b"<</F(other.bin)/Length 0>>\nstream\n\nendstream"}).data


# ---- what a signature covers ----

@attack("verify-bytes-changed")
def one_byte_changed():
    at = both.data.index(b"<dc:title")
    at = both.data.index(b">Annual", at) + 1 if b">Annual" in both.data else at + 60
    return both.data[:at] + bytes([both.data[at] ^ 1]) + both.data[at + 1:]


@attack("verify-range-start")
def range_not_from_the_beginning():
    return sign(unsigned, b"supplier", "supplier",
                ranges=lambda a, b, n: [9, a - 9, b, n - b]).data


@attack("verify-range-wrong")
def range_of_three_parts():
    return sign(unsigned, b"supplier", "supplier",
                ranges=lambda a, b, n: [0, a, b, 100, b + 100, n - b - 100]).data


@attack("verify-range-hole")
def ranges_overlap():
    return sign(unsigned, b"supplier", "supplier",
                ranges=lambda a, b, n: [0, a, a - 500, n - a + 500]).data


@attack("verify-range-hole")
def hole_beside_the_signature():
    return sign(unsigned, b"supplier", "supplier", beside=b"/Location(free to change)",
                ranges=lambda a, b, n: [0, a - 40, b, n - b]).data


@attack("verify-range-end")
def range_ends_early():
    return sign(unsigned, b"supplier", "supplier",
                ranges=lambda a, b, n: [0, a, b, n - b - 7]).data


@attack("verify-range-end")
def second_signature_over_less():
    return sign(one, b"customer", "customer", docmdp=None,
                ranges=lambda a, b, n: [0, a, b, 10]).data


@attack("verify-range-wrong")
def range_below_zero():
    return sign(unsigned, b"supplier", "supplier", ranges=lambda a, b, n: [0, a, b, -1]).data


@attack("verify-range-wrong")
def range_beyond_the_file():
    return sign(unsigned, b"supplier", "supplier",
                ranges=lambda a, b, n: [0, a, b, 2**53 - 1 - b]).data


@attack("pdf-broken")
def range_beyond_numbers():
    return sign(unsigned, b"supplier", "supplier",
                ranges=lambda a, b, n: [0, a, b, 2**64 + n - b]).data


@attack("verify-range-wrong")
def wrapping_without_range():
    number = both.signature(b"supplier")
    return both.add({number: re.sub(rb"/ByteRange *\[.*?\]", b"", both.body(number))}).data


@attack("verify-range-hole")
def wrapping_without_contents():
    number = both.signature(b"supplier")
    return both.add({number: re.sub(rb"/Contents *<.*?>", b"", both.body(number))}).data


@attack("verify-range-hole")
def wrapping_a_copy():
    """The field gets a copy of the signature in a later version, and pages change with it."""
    field, new, page = both.field(b"supplier"), both.size(), both.pages()[3]
    return both.add({
        new: both.body(both.signature(b"supplier")),
        field: both.with_key(field, b"V", b"%d 0 R" % new),
        page: both.with_key(page, b"Rotate", b"180")}).data


@attack("verify-signature-loose")
def loose_signature():
    return both.add({both.size(): both.body(both.signature(b"supplier"))}).data


def refill(change):
    """The supplier's signature string, changed by a function; nothing that is covered is."""
    start, end = one.places()[0]
    inner = one.data[start + 1:end - 1]
    changed = change(inner)
    assert len(changed) == len(inner)
    return one.data[:start + 1] + changed + one.data[end - 1:]


@attack("verify-contents-wrong")
def junk_behind_the_signature():
    return refill(lambda s: s[:-40] + b"DEADBEEF" + s[-32:])


@attack("verify-contents-wrong")
def white_space_in_the_signature():
    return refill(lambda s: s[:-40] + b"\n" * 40)


@attack("verify-range-hole")
def objects_in_the_hole():
    return refill(lambda s: s[:-60] + b">/OpenAction<</S/JavaScript/JS(x)>>/Q<".ljust(60, b"0"))


@attack("verify-contents-wrong")
def no_signature_in_it():
    return refill(lambda s: b"0" * len(s))


# ---- the signature itself ----

@attack("verify-form-unknown")
def other_form():
    return one.data.replace(b"/ETSI.CAdES.detached", b"/adbe.pkcs7.detached")


@attack("verify-weak")
def weak_digest():
    return sign(unsigned, b"supplier", "supplier",
                make=lambda d, w: cms(d, w, md="sha1")).data


@attack("verify-weak")
def weak_key():
    return sign(unsigned, b"supplier", "weak").data


@attack("verify-certificate-expired")
def expired():
    return sign(unsigned, b"supplier", "expired").data


@attack("verify-issuer-untrusted")
def made_it_myself():
    return sign(unsigned, b"supplier", "self").data


@attack("verify-certificate-usage")
def certificate_of_a_server():
    return sign(unsigned, b"supplier", "server").data


@attack("verify-certificate-missing")
def certificate_left_out():
    return sign(unsigned, b"supplier", "supplier",
                make=lambda d, w: cms(d, w, certificates=False)).data


@attack("verify-certificate-swapped")
def certificate_swapped():
    """Twin has the same issuer and number as supplier, but another key."""
    def make(data, who):
        theirs = cms(data, "twin")
        kind, parts, signer = inside(cms(data, who))
        parts[3] = inside(theirs)[1][3]
        return wrap(kind, parts, signer)
    return sign(unsigned, b"supplier", "supplier", make=make).data


@attack("verify-attributes-wrong")
def certificate_not_signed():
    return sign(unsigned, b"supplier", "supplier",
                make=lambda d, w: cms(d, w, cades=False)).data


@attack("verify-signature-forged")
def value_changed():
    def make(data, who):
        kind, parts, signer = inside(cms(data, who))
        signer[-1] = signer[-1][:-1] + bytes([signer[-1][-1] ^ 1])
        return wrap(kind, parts, signer)
    return sign(unsigned, b"supplier", "supplier", make=make).data


@attack("verify-signature-unreadable")
def broken_message():
    return sign(unsigned, b"supplier", "supplier", make=lambda d, w: b"\x30\x03\x02\x01\x00").data


@attack("verify-bytes-changed")
def signature_of_another_file():
    return sign(unsigned, b"supplier", "supplier", make=lambda d, w: cms(d + b".", w)).data


@attack("verify-time-missing")
def no_time():
    return sign(unsigned, b"supplier", "supplier", m=None).data


@attack("verify-time-contradiction")
def time_to_come():
    return sign(unsigned, b"supplier", "supplier", m=lambda: now(90 * 86400)).data


@attack("verify-time-contradiction")
def two_times():
    return sign(unsigned, b"supplier", "supplier", m=lambda: now(-7200)).data


def with_stamp(who, over=lambda value: value):
    def make(data, signer):
        message = cms(data, signer)
        return stamped(message, token(over(signature_value(message)), who))
    return sign(unsigned, b"supplier", "supplier", make=make).data


@attack("verify-stamp-untrusted")
def stamp_made_by_myself():
    return with_stamp("selfstamp")


@attack("verify-stamp-wrong")
def stamp_of_something_else():
    return with_stamp("stamper", lambda value: value + b".")


@attack("verify-plan-differs")
def pages_are_not_the_plan():
    """Both parties sign, but the pages say something else than the plan beside them."""
    changed = Pdf(unsigned.data.replace(b"/MediaBox [ 0 0 595", b"/MediaBox [ 9 0 595", 1))
    first = sign(changed, b"supplier", "supplier")
    return sign(first, b"customer", "customer", docmdp=None).data


# ---- permissions and locks ----

@attack("verify-permissions-wrong")
def comments_allowed():
    return sign(unsigned, b"supplier", "supplier", docmdp=b"3").data


@attack("verify-permissions-wrong")
def certification_not_in_the_catalog():
    return sign(unsigned, b"supplier", "supplier", perms=False).data


@attack("verify-locked-field")
def nothing_was_allowed():
    first = sign(unsigned, b"supplier", "supplier", docmdp=b"1")
    return sign(first, b"customer", "customer", docmdp=None).data


@attack("verify-locked-field")
def signed_in_a_locked_field():
    first = sign(unsigned, b"supplier", "supplier", fieldmdp=b"/Action/All")
    return sign(first, b"customer", "customer", docmdp=None).data


@attack("verify-lock-missing")
def lock_left_out():
    field = unsigned.field(b"supplier")
    locked = unsigned.add({field: unsigned.with_key(
        field, b"Lock", b"<</Type/SigFieldLock/Action/All>>")})
    return sign(locked, b"supplier", "supplier", fieldmdp=None).data


@attack("verify-field-changed")
def lock_taken_out():
    field = both.field(b"customer")
    return sign(one, b"customer", "customer", docmdp=None, keys={b"Rect": b"[0 0 9 9]"}).data


@attack("verify-page-changed")
def page_changed_while_signing():
    page = one.pages()[3]
    return sign(one, b"customer", "customer", docmdp=None,
                objects={page: one.with_key(page, b"Rotate", b"180")}).data


@attack("verify-signed-together")
def two_at_once():
    other, number = unsigned.field(b"customer"), unsigned.size()
    return sign(unsigned, b"supplier", "supplier", objects={
        other: unsigned.with_key(other, b"V", b"%d 0 R" % number)}).data


# ---- what must be accepted ----

def accepted(name, pdf, *codes):
    global wrong
    status, answer, found = verify(f"good-{name}.pdf", pdf)
    if status != 0 or not answer["holds"] or sorted(found) != sorted(codes):
        wrong += 1
        print(f"wrong: {name} has status {status}, {found}")


def refused(name, code, make):
    global wrong
    try:
        data = make()
    except Exception as error:  # an attack that cannot be made proves nothing
        wrong += 1
        print(f"wrong: {name} could not be made: {error!r}")
        return
    status, answer, found = verify(f"{name}.pdf", data)
    if status != 1 or answer["holds"] is not False or code not in found:
        wrong += 1
        print(f"wrong: {name} has status {status}, {found} instead of {code}")


def flips(count):
    """Any byte of the file may change; the signatures must not survive it."""
    global wrong
    chance = random.Random(2027)
    zeros = [range(end - 8 - 2 * 4000, end - 1) for _, end in both.places()]
    for _ in range(count):
        at = chance.randrange(len(both.data))
        data = bytearray(both.data)
        data[at] ^= 1 << chance.randrange(8)
        status, answer, _ = verify("flip.pdf", bytes(data))
        if status == 0 or answer["holds"] is not False:
            wrong += 1
            print(f"wrong: byte {at} changed, status {status}")


accepted("signed by both", both.data)
accepted("signed by one", one.data, "verify-party-unsigned")
accepted("forged in good faith", sign(unsigned, b"supplier", "supplier").data,
         "verify-party-unsigned")
accepted("with a time stamp", with_stamp("stamper"), "verify-party-unsigned")
accepted("no certification", sign(unsigned, b"supplier", "supplier", docmdp=None).data,
         "verify-not-certified", "verify-party-unsigned")
accepted("cut back to one", both.data[:len(one.data)], "verify-party-unsigned")
accepted("another company", sign(unsigned, b"supplier", "stranger").data,
         "verify-company-other", "verify-party-unsigned")
for entry in attacks:
    refused(*entry)
flips(int(sys.argv[2]) if len(sys.argv) > 2 else 60)
print(f"{len(attacks)} attacks, {wrong} wrong")
sys.exit(1 if wrong else 0)
