"""Section 12.2 of docs/protocol.md: keys on the ledger. Everything but the signature itself, which the standard library has no curve for."""

import base64
import binascii
import hashlib

from ledger_checks import place_of

# Of each type: bytes of the public key, and of a signature with its key id.
LENGTHS = {1: (32, 68), 4: (32, 76), 6: (1312, 2432)}


def check_keys(entries):
    found, before = [], []
    for entry in (each for each in entries if each["kind"] == "key"):
        body, place = entry["body"], place_of(entry)
        found += [f"{place}: {fault}" for fault in faults_of_form(body) + faults_of_place(body, before)]
        found += [] if body["from"] >= entry["at"][:10] else [f"{place}: from {body['from']}: before its entry"]
        before.append(body)
    return found


def faults_of_form(body):
    names = [name for name in ("vkey", "replaces") if body[name] is not None]
    found = [f"{name}: no verifier key" for name in names if read_key(body[name]) is None]
    signer, signature = read_key(body["replaces"] or body["vkey"]), decoded(body["signature"])
    if signer is None:
        return found
    kind, id_ = signer
    is_form = signature is not None and len(signature) == LENGTHS[kind][1] and signature[:4] == id_
    return found if is_form else [*found, "signature: not one of the key before"]


def faults_of_place(body, before):
    found = ["a key that stands on the ledger already"] if any(key["vkey"] == body["vkey"] for key in before) else []
    own = any((key["party"], key["vkey"]) == (body["party"], body["replaces"]) for key in before)
    stands = own and all(key["replaces"] != body["replaces"] for key in before)
    return found if body["replaces"] is None or stands else [*found, f"replaces no key of {body['party']} that stands"]


def read_key(text):
    """Type and key id of a verifier key; None unless it has its form, and the id that is its own."""
    name, _, rest = text.partition("+")
    id_, _, material = rest.partition("+")
    key = decoded(material)
    if name == "" or any(c.isspace() or c < "\x20" for c in name) or key is None or not key or key[0] not in LENGTHS:
        return None
    own = hashlib.sha256(name.encode("utf-8") + b"\n" + key).digest()[:4]
    return (key[0], own) if len(key) == 1 + LENGTHS[key[0]][0] and id_ == own.hex() else None


def decoded(text):
    """Bytes of base64 in its one form; None for anything else."""
    try:
        data = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        return None
    return data if base64.b64encode(data).decode("ascii") == text else None


def notes_on_keys(entries):
    """The signatures are not checked here; a party may begin anew beside a key of its own, and is named."""
    notes, begun = [], set()
    for entry in (each for each in entries if each["kind"] == "key"):
        body, place = entry["body"], place_of(entry)
        line = (body["party"], (read_key(body["vkey"]) or (None,))[0])
        notes.append(f"{place}: whether the key before has signed it is not checked")
        notes += [f"{place}: {body['party']} begins anew beside a key of its own"] if body["replaces"] is None and line in begun else []
        begun.add(line)
    return notes
