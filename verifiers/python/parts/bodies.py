"""The form of a ledger's text and of its bodies (sections 12 and 14.6 of docs/protocol.md): what breaks it is named and stands for nothing; further fields are named only."""

from forms import Further, text
from ledger_checks import is_instant, place_of
from shapes import SHAPES

# Lists and objects in each other that a body may have, for the kinds that hold rules.
MOST_LEVELS_OF_BODY = 100
DEEP = ("policy", "amendment")


def without_marks(lines):
    """The lines without a byte-order mark and without CR at their ends; each kind of them is one finding."""
    found = []
    if lines and lines[0].startswith("\ufeff"):
        lines, found = [lines[0][1:], *lines[1:]], ["line 1: form: a byte-order mark"]
    first = next((place for place, line in enumerate(lines) if line.endswith("\r")), None)
    if first is not None:
        lines = [line[:-1] if line.endswith("\r") else line for line in lines]
        found.append(f"line {first + 1}: form: a CR before the end of the line")
    return lines, found


def readable(entries):
    """Entries whose instant and body have their form, and findings about the others and about further fields."""
    kept, found = [], []
    for entry in entries:
        faults, more = faults_of_body(entry)
        found += [f"{place_of(entry)}: {fault}" for fault in faults + more]
        kept += [] if faults else [entry]
    return kept, found


def faults_of_body(entry):
    """What breaks the form, and what is only too much."""
    faults = [] if is_instant(entry["at"]) else [f"at: not an instant: {entry['at']}"]
    faults += text(entry["by"], "by")
    if entry["kind"] not in SHAPES:
        return faults, []
    if entry["kind"] in DEEP and depth_of(entry["body"]) > MOST_LEVELS_OF_BODY:
        return [*faults, f"body: more than {MOST_LEVELS_OF_BODY} lists and objects in each other"], []
    found = SHAPES[entry["kind"]](entry["body"], "body")
    further = [fault for fault in found if isinstance(fault, Further)]
    return faults + [fault for fault in found if not isinstance(fault, Further)], further


def depth_of(value):
    """How many lists and objects lie in each other."""
    if not isinstance(value, (list, dict)):
        return 0
    return 1 + max((depth_of(each) for each in (value.values() if isinstance(value, dict) else value)), default=0)
