"""Section 16 of docs/protocol.md: uses of discretion. What each of them is stands in the parts that this one gathers; here they are put in their order and counted."""

from collections import Counter
from dataclasses import dataclass

from instants import day_at_offset, offset_of
from order_of_uses import PLACE_OF_USE
from record import Record
from uses_after_draw import uses_after_draw
from uses_of_aim import uses_of_aim
from uses_of_codes import uses_of_codes
from uses_of_inputs import uses_of_inputs
from uses_of_names import uses_of_names
from uses_of_oneself import uses_of_oneself
from uses_of_ratings import uses_of_ratings
from uses_of_results import uses_of_results
from uses_of_rows import uses_of_rows
from uses_of_rules import uses_of_rules
from uses_of_seeds import uses_of_seeds
from uses_of_silence import uses_of_silence
from uses_of_time import uses_of_time
from uses_of_twins import uses_of_twins

GROUPS = (uses_of_seeds, uses_of_time, uses_of_inputs, uses_of_rows, uses_of_ratings, uses_after_draw, uses_of_results, uses_of_silence, uses_of_codes, uses_of_rules, uses_of_aim, uses_of_names, uses_of_twins, uses_of_oneself)


@dataclass(frozen=True)
class Discretion:
    """A choice that somebody was free to make: its code, the number of the entry, author, reason, approver, the how manieth of how many of this author, and what it changed."""

    code: str
    entry: int
    by: str
    why: object
    approver: object
    nth: int
    times: int
    facts: dict

    def __str__(self):
        said = ", ".join(f"{name} {value}" for name, value in self.facts.items() if value is not None)
        ground = "".join(f"; {name} {value}" for name, value in (("reason:", self.why), ("approved by", self.approver)) if value is not None)
        return f"{self.code} entry {self.entry}, by {self.by}: {said}{ground} ({self.nth} of {self.times})"


def discretions_of(entries, unreadable, registers=None, at=None):
    """Uses by the order of their entries, then of the table. A group that an entry is too strange for lists nothing of it; the checks name the entry. `at`: the instant of the audit; that of the last entry, if none is given."""
    record, listed = Record(entries, registers, day_of_audit(entries, at)), []
    for group in GROUPS:
        uses = group(record)
        for entry in entries:
            listed += guarded_uses(uses, entry, unreadable)
    listed.sort(key=lambda use: (use.entry["seq"], PLACE_OF_USE[use.code]))
    times, so_far, found = Counter(map(owner_of_use, listed)), Counter(), []
    for use in listed:
        so_far[owner_of_use(use)] += 1
        nth = so_far[owner_of_use(use)]
        found.append(Discretion(f"discretion/{use.code}", use.entry["seq"], use.entry["by"], use.why, use.approver, nth, times[owner_of_use(use)], use.facts))
    return found


def day_of_audit(entries, at):
    """The civil day, where the ledger is written."""
    if at is None:
        return entries[-1]["at"][:10] if entries else ""
    return day_at_offset(at, offset_of(entries[0]["at"])) if entries else ""


def guarded_uses(uses, entry, unreadable):
    try:
        return list(uses(entry))
    except unreadable:
        return []


def owner_of_use(use):
    return use.code, use.entry["by"]
