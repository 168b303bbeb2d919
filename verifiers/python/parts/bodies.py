"""The form of a ledger's text and of its bodies (sections 12 and 14.6 of docs/protocol.md): what breaks it is named and stands for nothing; further fields are named only."""

import re

from findings import Place, fault, place_of
from forms import Further
from instants import is_instant
from shapes import SHAPES

# Lists and objects in each other that a body may have, for the kinds that hold rules.
MOST_LEVELS_OF_BODY = 100
DEEP = ("policy", "amendment")

# A policy that is none, or whose own fields are no such fields: not what its rules say.
OF_THE_DOCUMENT = re.compile(r"body\.policy(?:\.[a-zA-Z]+)?: (?:missing|not (?!an id)|fewer )")


def without_marks(lines):
    """The lines without a byte-order mark and without CR at their ends; each kind of them is one finding."""
    found = []
    if lines and lines[0].startswith("\ufeff"):
        lines, found = [lines[0][1:], *lines[1:]], [fault("line", Place(where="line 1"), "form: a byte-order mark")]
    first = next((place for place, line in enumerate(lines) if line.endswith("\r")), None)
    if first is not None:
        lines = [line[:-1] if line.endswith("\r") else line for line in lines]
        found.append(fault("line", Place(where=f"line {first + 1}"), "form: a CR before the end of the line"))
    return lines, found


def readable(entries):
    """Entries whose instant and body have their form, and findings about the others and about further fields."""
    kept, found = [], []
    for entry in entries:
        faults, more = faults_of_body(entry)
        found += [fault(code_of(entry, each), place_of(entry), each) for each in faults + more]
        kept += [] if faults else [entry]
    return kept, found


def code_of(entry, words):
    """What is wrong inside of a policy has a code of its own, and an instant belongs to the line."""
    if words.startswith("at: "):
        return "line"
    inside = entry["kind"] == "policy" and words.startswith("body.policy") and not OF_THE_DOCUMENT.match(words)
    return "policy-form" if inside else "body"


def faults_of_body(entry):
    """What breaks the form, and what is only too much."""
    faults = [] if is_instant(entry["at"]) else [f"at: not an instant: {entry['at']}"]
    if entry["kind"] not in SHAPES:
        return faults, []
    if entry["kind"] in DEEP and depth_of(entry["body"]) > MOST_LEVELS_OF_BODY:
        return [*faults, f"body: more than {MOST_LEVELS_OF_BODY} lists and objects in each other"], []
    found = SHAPES[entry["kind"]](entry["body"], "body")
    further = [each for each in found if isinstance(each, Further)]
    return faults + [each for each in found if not isinstance(each, Further)], further


def depth_of(value):
    """How many lists and objects lie in each other."""
    if not isinstance(value, (list, dict)):
        return 0
    return 1 + max((depth_of(each) for each in (value.values() if isinstance(value, dict) else value)), default=0)
