"""Section 12.2 of docs/protocol.md: keys on the ledger. Everything but the signature itself, which the standard library has no curve for."""

import base64
import binascii
import hashlib

from findings import fault, note, place_of

# Of each type: bytes of the public key, and of a signature with its key id.
LENGTHS = {1: (32, 68), 4: (32, 76), 6: (1312, 2432)}


def check_keys(entries):
    found, before = [], []
    for entry in (each for each in entries if each["kind"] == "key"):
        body, today = entry["body"], entry["at"][:10]
        found += faults_of_form(entry) + faults_of_place(entry, before)
        found += [] if body["from"] >= today else [fault("key-from", place_of(entry), f"from {body['from']}: before its entry", today, body["from"])]
        before.append(body)
    return found


def faults_of_form(entry):
    """Keys that are keys, and a signature of the right key id and length."""
    body, place = entry["body"], place_of(entry)
    names = [name for name in ("vkey", "replaces") if body[name] is not None]
    found = [fault("key-form", place, f"{name}: no verifier key", "a verifier key", body[name]) for name in names if read_key(body[name]) is None]
    signer, signature = read_key(body["replaces"] or body["vkey"]), decoded(body["signature"])
    if signer is None:
        return found
    kind, id_ = signer
    is_form = signature is not None and len(signature) == LENGTHS[kind][1] and signature[:4] == id_
    return found if is_form else [*found, fault("key-signature", place, "the signature is not one of the key before", None, body["signature"])]


def faults_of_place(entry, before):
    """A key stands once, and replaces one of its party that stands."""
    body, place = entry["body"], place_of(entry)
    twice = any(key["vkey"] == body["vkey"] for key in before)
    found = [fault("key-twice", place, "a key that stands on the ledger already", "a new key", body["vkey"])] if twice else []
    own = any((key["party"], key["vkey"]) == (body["party"], body["replaces"]) for key in before)
    stands = own and all(key["replaces"] != body["replaces"] for key in before)
    if body["replaces"] is None or stands:
        return found
    return [*found, fault("key-replaces", place, f"replaces no key of {body['party']} that stands", None, body["replaces"])]


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
        body, name = entry["body"], f"entry {entry['seq']}"
        line = (body["party"], (read_key(body["vkey"]) or (None,))[0])
        notes.append(note("key-unchecked", name, "whether the key before has signed this one is not checked"))
        anew = body["replaces"] is None and line in begun
        notes += [note("key-anew", name, "the party begins anew beside a key of its own")] if anew else []
        begun.add(line)
    return notes
