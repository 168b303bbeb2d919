"""Policies that change (section 14.10 of docs/protocol.md): an amendment names every place that differs, and leaves announced rounds as they are."""

from book import attempts_of
from findings import differs_at, fault, place_of
from protocol import canonical

NONE = object()


def check_amendments(entries):
    """Each policy of an authority and year but the first is the end of an amendment that begins with the one before it."""
    found, last, by_hash = [], {}, {entry["hash"]: entry for entry in entries}
    for entry in entries:
        if entry["kind"] == "policy":
            policy = entry["body"]["policy"]
            before = last.get((policy["authority"], policy["year"]))
            if before is not None and not any(is_between(each, before, entry) for each in entries):
                found.append(fault("policy-not-amended", place_of(entry), "no amendment leads to this policy", "an amendment", entry["hash"]))
            last[(policy["authority"], policy["year"])] = entry
        elif entry["kind"] == "amendment":
            found += check_amendment(entry, by_hash, entries)
    return found


def is_between(entry, before, after):
    return entry["kind"] == "amendment" and (entry["body"]["from"], entry["body"]["to"]) == (before["hash"], after["hash"])


def check_amendment(entry, by_hash, entries):
    body = entry["body"]
    before, after = (named_policy(entry, by_hash, name) for name in ("from", "to"))
    if before is None or after is None:
        return [fault("reference", place_of(entry), "names no two earlier policies", "earlier policy entries", [body["from"], body["to"]])]
    if not follows(before, after, entries):
        return [fault("reference", place_of(entry), "does not begin with the policy before the one it ends with", None, body["from"])]
    expected = differences(before["body"]["policy"], after["body"]["policy"])
    mine = sorted(canonical(each) for each in expected)
    found = [] if mine == sorted(canonical(each) for each in body["changes"]) else differs_at(
        "amendment", entry, "changes", [each["path"] for each in expected], [each["path"] for each in body["changes"]]
    ) or [fault("amendment", place_of(entry, "changes"), "the values before or after are others", expected, body["changes"])]
    return found + check_announced_rounds(entry, before["body"]["policy"], after["body"]["policy"], entries)


def named_policy(entry, by_hash, name):
    named = by_hash.get(entry["body"][name])
    return named if named is not None and named["kind"] == "policy" and named["seq"] < entry["seq"] else None


def follows(before, after, entries):
    """They are two of an authority and year, one right behind the other."""
    year = lambda each: (each["body"]["policy"]["authority"], each["body"]["policy"]["year"])
    own = [each["hash"] for each in entries if each["kind"] == "policy" and year(each) == year(after)]
    return before["hash"] in own and own.index(before["hash"]) + 1 == own.index(after["hash"])


# --- What differs ----------------------------------------------------------------------------------

def differences(before, after, path=""):
    """[{path, before, after}]; objects by their fields, lists whose items have ids by these, others as a whole; null stands for what is not there."""
    if before is not NONE and after is not NONE and canonical(before) == canonical(after):
        return []
    if isinstance(before, dict) and isinstance(after, dict):
        names = [*before, *(name for name in after if name not in before)]
        return [each for name in names for each in differences(before.get(name, NONE), after.get(name, NONE), f"{path}.{name}" if path else name)]
    if has_ids(before) and has_ids(after):
        one, other = ({each["id"]: each for each in items} for items in (before, after))
        names = [*one, *(name for name in other if name not in one)]
        found = [each for name in names for each in differences(one.get(name, NONE), other.get(name, NONE), f"{path}[{name}]")]
        return found or [change_at(path, before, after)]
    return [change_at(path, before, after)]


def change_at(path, before, after):
    return {"path": path, "before": None if before is NONE else before, "after": None if after is NONE else after}


def has_ids(value):
    if not isinstance(value, list) or not value:
        return False
    names = [each.get("id") for each in value if isinstance(each, dict)]
    return len(names) == len(value) and all(isinstance(name, str) for name in names) and len(set(names)) == len(names)


# --- Rounds that are announced ---------------------------------------------------------------------

def check_announced_rounds(entry, before, after, entries):
    """An announced round keeps its days, its share and its place among the rounds."""
    found = []
    for attempt in attempts_of([each for each in entries if each["seq"] < entry["seq"]]):
        body = attempt["plan"]["body"]
        if "void" in attempt or not attempt["drawId"].startswith(f"{before['authority']}/{before['year']}/"):
            continue
        was, now = (place_in(policy, body["matter"], body["round"]) for policy in (before, after))
        found += differs_at("amended-round", entry, f"round {body['round']} of {body['matter']}", was, now)
    return found


def place_in(policy, matter, round_):
    """Its place, days and share, or None."""
    rounds = next((each["rounds"] for each in policy["matters"] if each["id"] == matter), [])
    return next(([n, each["from"], each["until"], each["share"]] for n, each in enumerate(rounds) if each["id"] == round_), None)
