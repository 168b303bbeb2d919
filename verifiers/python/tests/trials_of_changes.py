"""Visits that change and are again what they were, behind their codes (section 12.7 of docs/protocol.md), and codes as people type them."""

import json

from ledgers import verifier
from trials_of_codes import (
    CHANGED, GIVEN_UP, STANDING, UNSURE, behind_visit, changed_ones, given_at, of_void, one_after_another, seq_of_first, skipped, states_of, try_states,
)


# --- Back again --------------------------------------------------------------------------------------


def handed_on(*people):
    """The seat of the first substitution goes to each of these, one after the other; None is whoever had it first."""
    def write(entry, again):
        first = next(each for each in again.writer.entries if each["kind"] == "substitution")["body"]
        seats = json.loads(json.dumps(first["seats"]))
        for person in people:
            for seat, own in zip(seats, first["seats"]):
                seat["from"], seat["to"] = seat["to"], own["from"] if person is None else person
            again.visits.take(again.writer.write("substitution", entry["at"], entry["by"], {**first, "seats": json.loads(json.dumps(seats))}))
    return write


def changes(*people, void=False, ends=False):
    """What stands behind the first substitution, whose `codes` entry is not written."""
    def write(entry, again):
        body = next(each for each in again.writer.entries if each["kind"] == "codes")["body"]
        if ends:
            again.writer.write("codes", entry["at"], "x", {**body, "given": [], "ended": of_first_visit(again)})
        handed_on(*people)(entry, again)
        if void:
            own = again.named("draw", body["drawId"])
            again.writer.write("void", entry["at"], entry["by"], {"drawId": body["drawId"], "voided": own["hash"], "reason": "not needed", "approver": "head"})
    return one_after_another(skipped(2), behind_visit(write))


def of_first_visit(again):
    """The code that the visit of the first substitution had before it."""
    return of_void(again, True)


def try_back_again(kind, tries):
    ask = lambda name, bend, whole, in_view: try_states(kind, tries, name, bend, of_first_visit, whole, in_view)
    ended = ("ended", "ended", "codes", None)
    unsure = ("ended", "ended", "codes", "substitution")
    ask("changed and back", changes(None), STANDING, UNSURE)
    ask("changed twice", changes("I-8"), CHANGED, UNSURE)
    ask("changed, back and changed", changes(None, "I-8"), CHANGED, UNSURE)
    ask("changed and back twice", changes(None, "I-8", None), STANDING, UNSURE)
    ask("changed and back, given up", changes(None, void=True), GIVEN_UP, (*GIVEN_UP[:3], "substitution"))
    ask("changed, given up", changes(void=True), CHANGED, (*GIVEN_UP[:3], "substitution"))
    ask("changed, ended and back", changes(None, ends=True), ended, unsure)
    ask("changed, ended, back and changed", changes(None, "I-8", ends=True), ended, unsure)
    ask("changed and ended", changes(ends=True), CHANGED, unsure)
    for people, nth in (((), 0), (("I-8",), 0), ((None, "I-8"), 2), ((None, "I-8", None, "I-9"), 4)):
        again = kind.written(changes(*people))
        own = verifier.look_up_on_record(again.writer.entries, lambda hash_, _: hash_ in of_first_visit(again))[1]
        substitutions = [each["seq"] for each in again.writer.entries if each["kind"] == "substitution"]
        tries.same(f"{kind.name}, changed {people}, since which", substitutions[nth], own.end[0]["seq"])
    again = kind.written(changes(None))
    others = [hash_ for hash_ in given_at(0)(again) if hash_ not in of_first_visit(again)]
    tries.same(f"{kind.name}, the visits beside it", [STANDING] * len(others), states_of(again.writer.entries, others))
    tries.same(f"{kind.name}, the honest ledger has one that changed", 1, len(changed_ones(kind.written())))
    tries.same(f"{kind.name}, its first codes", True, seq_of_first(again) > 0)


# --- As somebody types it ----------------------------------------------------------------------------


def try_typed(tries):
    """Full-width forms, and hyphens and dashes, of which there are many."""
    wide = lambda text: "".join(chr(ord(letter) + 0xFEE0) for letter in text)
    same = lambda typed, code="0A1B2-C3D4Z": tries.same(f"typed {typed!r}", code, verifier.read_code(typed))
    for typed in ("0A1B2-C3D4Z", "0a1b2c3d4z", wide("0A1B2-C3D4Z"), wide("oalb2-c3d4z"), f"0A1B2{wide('c3d4z')}", "\u30000A1B2\u3000C3D4Z\t"):
        same(typed)
    for dash in (*range(0x2010, 0x2016), 0x2212, 0xFF0D):
        same(f"0A1B2{chr(dash)}C3D4Z")
    for other in ("\u200f", "\u2016", "\u2211", "\u2213", "\uff00", "\uff5f", "\u30fc", "\u00ad", "_", "\uff3f"):
        same(f"0A1B2{other}C3D4Z", None)
    for typed in (wide("U0000-00000"), wide("0A1B2-C3D4"), "\u0660A1B2-C3D4Z", "\u00c0A1B2-C3D4Z"):
        same(typed, None)
