"""Numbers of entries where lines are missing, broken or written with another number: an entry is judged by the number that it says, and named by the place of its line in the file, from 0."""

import re
from dataclasses import replace

NAMED = re.compile(r"entry (\d+)\b")


def numbered(by_line):
    """Entries with numbers that grow, and by these numbers the places of those that are named otherwise. `by_line`: None for a line without form. Numbers that do not grow are nobody's: the places stand for them."""
    placed = [(place, entry) for place, entry in enumerate(by_line) if entry is not None]
    said = [entry["seq"] for _, entry in placed]
    if said != sorted(set(said)):
        return [{**entry, "seq": place} for place, entry in placed], {}
    return [entry for _, entry in placed], {entry["seq"]: place for place, entry in placed if entry["seq"] != place}


def finding_by_place(finding, places):
    """Its entry, its place for people and its sentence, which begin with the entry."""
    if finding.entry not in places:
        return finding
    return replace(finding, entry=places[finding.entry], at=begun_by_place(finding.at, places), text=begun_by_place(finding.text, places))


def note_by_place(each, places):
    return replace(each, drawId=begun_by_place(each.drawId, places), text=begun_by_place(each.text, places))


def use_by_place(each, places):
    return replace(each, entry=places.get(each.entry, each.entry))


def begun_by_place(text, places):
    named = NAMED.match(text)
    return text if named is None or int(named[1]) not in places else f"entry {places[int(named[1])]}{text[named.end():]}"
