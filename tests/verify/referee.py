"""Another program signs our contracts, and judges the signatures that we make.

    referee.py PLANPACT    with pyHanko and pikepdf, in the folder of referee.test.sh
"""
import io
import json
import logging
import subprocess
import sys
from pathlib import Path

import pikepdf
from pyhanko.keys import load_cert_from_pemder, load_private_key_from_pemder
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign import signers, timestamps
from pyhanko.sign.fields import MDPPerm, SigFieldSpec, SigSeedSubFilter
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko.sign.validation.dss import DocumentSecurityStore
from pyhanko_certvalidator import ValidationContext
from pyhanko_certvalidator.registry import SimpleCertificateStore

logging.disable(logging.CRITICAL)
planpact = sys.argv[1]
wrong = 0


def signer(who):
    return signers.SimpleSigner.load(f"{who}.key", f"{who}.crt", ca_chain_files=["ca.crt"])


def stamper():
    return timestamps.DummyTimeStamper(
        load_cert_from_pemder("stamper.crt"), load_private_key_from_pemder("stamper.key", None),
        certs_to_embed=SimpleCertificateStore.from_certs([load_cert_from_pemder("ca.crt")]))


def sign(data, party, who, certify=False, stamp=None, perm=MDPPerm.FILL_FORMS, **options):
    options.setdefault("subfilter", SigSeedSubFilter.PADES)
    options.setdefault("md_algorithm", "sha256")
    meta = signers.PdfSignatureMetadata(
        field_name=options.pop("field", f"{party}.signature"), certify=certify,
        docmdp_permissions=perm, **options)
    out = io.BytesIO()
    signers.PdfSigner(meta, signer=signer(who), timestamper=stamp).sign_pdf(
        IncrementalPdfFileWriter(io.BytesIO(data)), output=out)
    return out.getvalue()


def verify(name, data):
    Path(f"{name}.pdf").write_bytes(data)
    done = subprocess.run([planpact, "verify", f"{name}.pdf", "--trust", "ca.crt", "--format",
                           "json"], capture_output=True)
    answer = json.loads(done.stdout)
    return done.returncode, answer, [f["code"] for f in answer["findings"]]


def accepted(name, data, signatures):
    global wrong
    status, answer, found = verify(name, data)
    if status != 0 or not answer["holds"] or len(answer["signatures"]) != signatures:
        wrong += 1
        print(f"wrong: {name} has status {status}, {found}")
    return answer


def refused(name, data, code):
    global wrong
    status, answer, found = verify(name, data)
    if status != 1 or answer["holds"] or code not in found:
        wrong += 1
        print(f"wrong: {name} has status {status}, {found} instead of {code}")


def judged(name, data):
    """What pyHanko says of a file of ours."""
    global wrong
    context = ValidationContext(trust_roots=[load_cert_from_pemder("ca.crt")])
    for one in PdfFileReader(io.BytesIO(data)).embedded_signatures:
        state = validate_pdf_signature(one, context)
        if not state.bottom_line:
            wrong += 1
            print(f"wrong: {name}: pyHanko says {state.summary()} of {one.field_name}")


def annotated(data):
    writer = IncrementalPdfFileWriter(io.BytesIO(data))
    note = writer.add_object(generic.DictionaryObject({
        generic.NameObject("/Type"): generic.NameObject("/Annot"),
        generic.NameObject("/Subtype"): generic.NameObject("/Text"),
        generic.NameObject("/Rect"): generic.ArrayObject(
            [generic.NumberObject(n) for n in (9, 9, 99, 99)]),
        generic.NameObject("/Contents"): generic.TextStringObject("not binding")}))
    writer.register_annotation(writer.find_page_for_modification(0)[0], note)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def saved_anew(data, change=lambda pdf: None):
    with pikepdf.open(io.BytesIO(data)) as pdf:
        change(pdf)
        out = io.BytesIO()
        pdf.save(out)
    return out.getvalue()


def with_store(data):
    """Certificates kept for later proof."""
    out = io.BytesIO(data)
    contents = PdfFileReader(out).embedded_signatures[-1].sig_object["/Contents"]
    DocumentSecurityStore.add_dss(out, bytes(contents),
                                  certs=[load_cert_from_pemder("ca.crt")])
    return out.getvalue()


unsigned, ours = Path("en.pdf").read_bytes(), Path("both.pdf").read_bytes()
judged("ours", ours)
first = sign(unsigned, "supplier", "supplier", certify=True)
both = sign(first, "customer", "customer", stamp=stamper())
accepted("theirs-one", first, 1)
answer = accepted("theirs-both", both, 2)
if "timeStamp" not in answer["signatures"][1]:
    wrong += 1
    print("wrong: their time stamp is not seen")
accepted("theirs-after-ours", sign(Path("one.pdf").read_bytes(), "customer", "customer"), 2)
accepted("theirs-sha512", sign(unsigned, "supplier", "supplier", md_algorithm="sha512"), 1)
accepted("certificates-kept", with_store(both), 2)
accepted("certificates-kept-of-ours", with_store(ours), 2)

refused("note", annotated(ours), "verify-annotation-changed")
refused("note-signed", sign(annotated(first), "customer", "customer"), "verify-hidden")
refused("saved-anew", saved_anew(ours), "verify-range-hole")
refused("page-taken", saved_anew(ours, lambda pdf: pdf.pages.__delitem__(2)), "verify-range-hole")
refused("adobe-form", sign(unsigned, "supplier", "supplier", subfilter=SigSeedSubFilter
                           .ADOBE_PKCS7_DETACHED), "verify-form-unknown")
refused("annotations-allowed", sign(unsigned, "supplier", "supplier", certify=True,
                                    perm=MDPPerm.ANNOTATE), "verify-permissions-wrong")
refused("other-field", sign(first, "", "customer", field="witness"), "verify-field-added")
print(f"{wrong} wrong")
sys.exit(1 if wrong else 0)
