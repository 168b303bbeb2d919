"""What a verifier answers with: findings, and notes of what is not wrong but worth knowing. Their codes are those of the library's audit, and never change their meaning."""

import unicodedata
from dataclasses import dataclass


@dataclass(frozen=True)
class Place:
    """An entry of the ledger, and where in it."""

    entry: object = None
    kind: str = ""
    where: str = ""

    def at(self):
        return ", ".join(part for part in ("" if self.entry is None else f"entry {self.entry}", self.where) if part)

    def __str__(self):
        named = "" if self.entry is None else f"entry {self.entry} ({self.kind})"
        return ", ".join(part for part in (named, self.where) if part)


@dataclass(frozen=True)
class Finding:
    """One thing that does not hold: its code, the number of the entry, the place for people, what the rules give, what the ledger says, and a sentence."""

    code: str
    entry: object
    at: str
    expected: object
    found: object
    text: str


@dataclass(frozen=True)
class Note:
    """Nothing is wrong, but a reader should know."""

    code: str
    drawId: str
    text: str


def place_of(entry, where=""):
    return Place(entry["seq"], entry["kind"], where)


def fault(code, place, words, expected=None, found=None):
    return Finding(f"verify/{code}", place.entry, place.at(), expected, found, f"{place}: {words}" if str(place) else words)


def differs(code, place, what, expected, found):
    """A finding in a list, or none when both are the same."""
    if expected == found:
        return []
    return [fault(code, place, f"{what}: expected {short(expected)}, found {short(found)}", expected, found)]


def differs_at(code, entry, where, expected, found):
    """The same, where the place says what differs."""
    if expected == found:
        return []
    return [fault(code, place_of(entry, where), f"expected {short(expected)}, found {short(found)}", expected, found)]


def is_said(text):
    """Somebody can read it: there is a letter or a digit in it."""
    return any(unicodedata.category(c)[0] in "LN" for c in text)


def short(value):
    text = value if isinstance(value, str) else repr(value)
    return text if len(text) <= 200 else text[:197] + "..."


def note(code, draw, words):
    return Note(f"verify/note-{code}", draw, f"{draw}: {words}" if draw else words)
