"""The form of a ledger's text and of its bodies (sections 12 and 14.6 of docs/protocol.md): what breaks it is named and stands for nothing; further fields are named only."""

import json
import re

from findings import Place, fault, place_of
from forms import Further
from instants import is_instant
from protocol import digest
from shapes import SHAPES

# Lists and objects in each other that a body may have, for the kinds that hold rules.
MOST_LEVELS_OF_BODY = 100
DEEP = ("policy", "amendment")

# By these fields of a policy other entries find their way: what is wrong with them is the body's, and all else what the rules say.
WAY = r"(?:\.(?:format|id|authority|year|matters|lanes|matters\.\d+(?:\.id|\.rounds(?:\.\d+(?:\.id|\.from|\.until)?)?)?|lanes\.\d+(?:\.id)?))?"
OF_THE_WAY = re.compile(rf"body\.policy{WAY}: (?:missing|not (?!double-random/|an id|a whole number from)|fewer )")


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
        told = [(code_of(entry, each), each) for each in faults + more]
        is_no_policy = any(code == "body" for code, _ in told)
        found += [fault(code, place_of(entry), words) for code, words in told if code != "policy-form" or not is_no_policy]
        kept += [] if faults else [without_further(entry, more)]
    return kept, found


def without_further(entry, more):
    """A copy without the fields that are too much: they are named, and nothing comes of them."""
    if not more:
        return entry
    body = json.loads(json.dumps(entry["body"]))
    for field in more:
        owner_at(body, field.owner).pop(field.name, None)
    if entry["kind"] == "policy" and entry["body"]["digest"] == digest(entry["body"]["policy"]):
        body["digest"] = digest(body["policy"])
    return {**entry, "body": body}


def owner_at(body, place):
    """`place`: "body", and the names and numbers that lead on from it."""
    _, *way = place.split(".")
    for step in way:
        body = body[int(step)] if isinstance(body, list) else body[step]
    return body


def code_of(entry, words):
    """What is wrong inside of a policy has a code of its own, and an instant belongs to the line."""
    if words.startswith("at: "):
        return "line"
    inside = entry["kind"] == "policy" and words.startswith("body.policy") and not OF_THE_WAY.match(words)
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
