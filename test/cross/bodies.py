"""The form of a ledger's text and of its bodies (sections 12 and 14.6 of docs/protocol.md): what breaks it is named and stands for nothing; further fields are named only."""

from ledger_checks import is_instant, place_of
from shapes import SHAPES, faults_in

# Lists and objects in each other that a body may have, for the kinds that hold rules.
MOST_LEVELS = 100
DEEP = ("policy", "amendment")

TEAMS = "complete unstaffed teams impossible | days joined standing"
TARGET = "drawId teams policy registry roster"

# Fields that a body has, and behind the bar those that it may have.
FIELDS = {
    "policy": "policy digest",
    "registry": "asOf units history",
    "roster": "asOf inspectors",
    "plan": "drawId matter round attempt method policy registry roster strata | total commits",
    "sources": "drawId plan announced",
    "draw": "drawId method seed sources announcement strata leftOut",
    "teams": f"drawId draw {TEAMS}",
    "substitution": "drawId teams registry roster out ground reason approver moved seats",
    "replacement": "drawId teams registry roster units approver replaced staffed",
    "staffing": f"{TARGET} attempt reason approver staffed",
    "move": f"{TARGET} reason approver visits seats unmoved",
    "case": "drawId lane case ground policy registry roster units arrived urgent from until due reason approver merged lead announced | anew",
    "assignment": f"drawId case seed sources {TEAMS}",
    "result": "drawId unit step | day codes inspectors correctBy text approver",
    "visit": "unit day kind authority level matter result",
    "change": "from to units approver",
    "amendment": "from to changes reason approver",
    "event": "unit event day reference",
    "rating": "policy registry until units",
    "phase": "policy matter value",
    "void": "drawId voided reason approver",
}


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
        faults, more = faults_of(entry)
        found += [f"{place_of(entry)}: {fault}" for fault in faults + more]
        kept += [] if faults else [entry]
    return kept, found


def faults_of(entry):
    """What breaks the form, and what is only too much."""
    faults = [] if is_instant(entry["at"]) else [f"at: not an instant: {entry['at']}"]
    if entry["kind"] not in FIELDS:
        return faults, []
    if not isinstance(entry["body"], dict):
        return [*faults, "body: not an object"], []
    has, _, may = (part.split() for part in FIELDS[entry["kind"]].partition("|"))
    missing = [name for name in has if name not in entry["body"]]
    further = [name for name in entry["body"] if name not in has + may]
    faults += [f"{name}: missing" for name in missing]
    if entry["kind"] in DEEP and levels_of(entry["body"]) > MOST_LEVELS:
        faults.append(f"body: more than {MOST_LEVELS} lists and objects in each other")
    if not faults and entry["kind"] in SHAPES:
        faults = faults_in(entry["body"], SHAPES[entry["kind"]], "body")
    return faults, [f"{name}: a further field" for name in further]


def levels_of(value):
    """How many lists and objects lie in each other."""
    if not isinstance(value, (list, dict)):
        return 0
    return 1 + max((levels_of(each) for each in (value.values() if isinstance(value, dict) else value)), default=0)
